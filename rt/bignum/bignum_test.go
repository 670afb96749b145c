package bignum

import (
	"math/big"
	"math/bits"
	"math/rand/v2"
	"strings"
	"testing"
)

// number returns a number of n words, with long runs of equal bits in some.
func number(r *rand.Rand, n int) *big.Int {
	w := make([]big.Word, n)
	kind := r.IntN(3)
	for i := range w {
		switch {
		case kind == 0 || r.IntN(50) == 0:
			w[i] = big.Word(r.Uint64())
		case kind == 1:
			w[i] = ^big.Word(0)
		}
	}
	return new(big.Int).SetBits(w)
}

var sizes = [][2]int{
	{0, 1}, {1, 1}, {10, 3}, {9000, 2}, {9000, 8999}, {9000, 9001}, {20000, 5000}, {20000, 10000}, {20001, 9000}, {12288, 6144},
	{16384, 8192}, {3000, 9000}, {30000, 4097},
}

func TestMulQuoRem(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, s := range sizes {
		x, y := number(r, s[0]), number(r, s[1])
		y.Add(y, one)
		for _, sign := range [][2]int{{1, 1}, {-1, 1}, {1, -1}, {-1, -1}} {
			a, b := new(big.Int).Mul(x, big.NewInt(int64(sign[0]))), new(big.Int).Mul(y, big.NewInt(int64(sign[1])))
			if Mul(new(big.Int), a, b, nil).Cmp(new(big.Int).Mul(a, b)) != 0 {
				t.Errorf("%v %v: wrong product", s, sign)
			}
			var q, rem, q2, rem2 big.Int
			QuoRem(&q, &rem, a, b, nil)
			q2.QuoRem(a, b, &rem2)
			if q.Cmp(&q2) != 0 || rem.Cmp(&rem2) != 0 {
				t.Errorf("%v %v: wrong quotient", s, sign)
			}
		}
	}
}

func TestRootsAndPowers(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, n := range []int{1, 63, 65, 100, 777} {
		x := number(r, n)
		if Sqrt(new(big.Int), x, nil).Cmp(new(big.Int).Sqrt(x)) != 0 {
			t.Errorf("%d: wrong root", n)
		}
		sq := new(big.Int).Mul(x, x)
		if Sqrt(new(big.Int), sq, nil).Cmp(x) != 0 {
			t.Errorf("%d: wrong root of a square", n)
		}
	}
	for _, n := range []int{1, 5, 40} {
		x, e, m := number(r, n+1), number(r, n), number(r, n)
		m.Add(m, one)
		if r.IntN(2) == 0 {
			x.Neg(x)
		}
		want := new(big.Int).Exp(x, e, m)
		if got := ExpMod(new(big.Int), x, e, m, nil); got.Cmp(want) != 0 {
			t.Errorf("%d: %v**%v %% %v is %v, want %v", n, x, e, m, got, want)
		}
	}
	if Exp(new(big.Int), big.NewInt(-7), 12345, nil).Cmp(new(big.Int).Exp(big.NewInt(-7), big.NewInt(12345), nil)) != 0 {
		t.Error("wrong power")
	}
	if got := MulRange(new(big.Int), new(big.Int), 1, 9999, nil); got.Cmp(new(big.Int).MulRange(1, 9999)) != 0 {
		t.Error("wrong factorial")
	}
	base := new(big.Int).Lsh(one, 100)
	want := big.NewInt(1)
	for i := int64(-60); i <= 70; i++ {
		want.Mul(want, new(big.Int).Add(base, big.NewInt(i)))
	}
	if MulRange(new(big.Int), base, -60, 70, nil).Cmp(want) != 0 {
		t.Error("wrong product of a range")
	}
}

func TestGCD(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, s := range [][3]int{{0, 5, 1}, {5, 0, 1}, {1, 1, 1}, {1500, 1600, 100}, {2500, 2000, 1}, {40, 3000, 1600}} {
		g := number(r, s[2])
		x, y := new(big.Int).Mul(g, number(r, s[0])), new(big.Int).Mul(g, number(r, s[1]))
		if GCD(new(big.Int), x, y, nil).Cmp(new(big.Int).GCD(nil, nil, x, y)) != 0 {
			t.Errorf("%v: wrong gcd", s)
		}
	}
	for range 200 {
		x, m := number(r, 1+r.IntN(9)), number(r, 1+r.IntN(9))
		m.Add(m, one)
		if r.IntN(2) == 0 {
			x.Neg(x)
		}
		var got big.Int
		want := new(big.Int).ModInverse(x, m)
		if ok := ModInverse(&got, x, m, nil); ok != (want != nil) || ok && got.Cmp(want) != 0 {
			t.Errorf("inverse of %v modulo %v: %v %v, want %v", x, m, &got, ok, want)
		}
	}
}

func TestDigits(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for _, n := range []int{1, 2, 3, 5, 12, 15, 16, 17, 300, 700, 6000, 13000} {
		largest := new(big.Int).Lsh(big.NewInt(1), uint(n)*bits.UintSize)
		largest.Sub(largest, big.NewInt(1))
		for _, base := range []int{2, 3, 8, 10, 16, 32, 36} {
			testDigits(t, number(r, n), base)
			testDigits(t, largest, base)
			testDigits(t, new(big.Int).Neg(largest), base)
		}
	}
}

// testDigits compares with math/big.
func testDigits(t *testing.T, x *big.Int, base int) {
	s := x.Text(base)
	if got := string(Append([]byte("x"), x, base, nil)); got != "x"+s {
		t.Errorf("%d bits in base %d: wrong digits", x.BitLen(), base)
	}
	if s = strings.TrimPrefix(s, "-"); Parse(s, base, nil).CmpAbs(x) != 0 {
		t.Errorf("%d bits in base %d: wrong number", x.BitLen(), base)
	}
}

// TestStop lets every computation be stopped at many points: it must return, without a panic.
func TestStop(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	x, y := number(r, 40000), number(r, 17000)
	y.Add(y, one)
	digits := x.Text(16)
	var z, q big.Int
	for name, f := range map[string]func(Stop){
		"Mul":        func(s Stop) { Mul(&z, x, y, s) },
		"QuoRem":     func(s Stop) { QuoRem(&q, &z, x, y, s) },
		"Exp":        func(s Stop) { Exp(&z, y, 5, s) },
		"ExpMod":     func(s Stop) { ExpMod(&z, x, y, y, s) },
		"Sqrt":       func(s Stop) { Sqrt(&z, x, s) },
		"MulRange":   func(s Stop) { MulRange(&z, y, 1, 300, s) },
		"GCD":        func(s Stop) { GCD(&z, x, y, s) },
		"ModInverse": func(s Stop) { ModInverse(&z, x, y, s) },
		"Parse":      func(s Stop) { Parse(digits, 17, s) },
		"Append":     func(s Stop) { Append(nil, x, 10, s) },
	} {
		for _, n := range []int{0, 1, 2, 5, 10} {
			calls, asked := 0, 0
			f(func() bool {
				if calls++; calls > n {
					asked++
				}
				return calls > n
			})
			if asked == 0 && n < 5 {
				t.Errorf("%s: not asked %d times", name, n)
			}
		}
	}
}
