package rt

import (
	"math/big"
	"math/rand/v2"
	"testing"
)

// randomNat makes a normalised magnitude of n words whose words are often all ones or zeros.
func randomNat(r *rand.Rand, n int) []big.Word {
	x := make([]big.Word, n)
	for i := range x {
		switch r.IntN(4) {
		case 0:
			x[i] = ^big.Word(0)
		case 1:
			x[i] = big.Word(r.IntN(2))
		case 2:
			x[i] = 1<<(wordBits-1) - big.Word(r.IntN(2))
		default:
			x[i] = big.Word(r.Uint64())
		}
	}
	if n > 0 && x[n-1] == 0 {
		x[n-1] = 1
	}
	return x
}

func natInt(x []big.Word) *big.Int { return new(big.Int).SetBits(append([]big.Word(nil), x...)) }

func TestNatSum(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		x := randomNat(r, r.IntN(12))
		y := randomNat(r, r.IntN(len(x)+1))
		a, b := natInt(x), natInt(y)
		z := make([]big.Word, len(x)+1)
		natAdd(z, x, y)
		if got, want := natInt(z), new(big.Int).Add(a, b); got.Cmp(want) != 0 {
			t.Fatalf("%x + %x = %x, want %x", a, b, got, want)
		}
		if a.Cmp(b) < 0 {
			continue
		}
		natSub(z[:len(x)], x, y)
		if got, want := natInt(z[:len(x)]), new(big.Int).Sub(a, b); got.Cmp(want) != 0 {
			t.Fatalf("%x - %x = %x, want %x", a, b, got, want)
		}
	}
}

func TestNatDivModWord(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 50000 {
		y := randomNat(r, 2+r.IntN(40))
		n := len(y)
		w := randomNat(r, 1)
		rest := randomNat(r, 1+r.IntN(n))
		a := new(big.Int).Mul(natInt(y), natInt(w))
		if b := natInt(rest); b.Cmp(natInt(y)) < 0 {
			a.Add(a, b)
		}
		x := a.Bits()
		if len(x) < n {
			continue
		}
		rem := make([]big.Word, n)
		q := natDivModWord(rem, x, y)
		wantQ, wantR := new(big.Int).QuoRem(a, natInt(y), new(big.Int))
		if new(big.Int).SetUint64(uint64(q)).Cmp(wantQ) != 0 || natInt(rem).Cmp(wantR) != 0 {
			t.Fatalf("%x / %x = %x, %x, want %x, %x", x, y, q, natInt(rem), wantQ, wantR)
		}
	}
}

func TestNatDivMod(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 50000 {
		y := randomNat(r, 2+r.IntN(divWords-1))
		x := randomNat(r, len(y)+r.IntN(divWords-len(y)+1))
		a, b := natInt(x), natInt(y)
		q, rem := make([]big.Word, len(x)-len(y)+1), make([]big.Word, len(y))
		natDivMod(q, rem, x, y)
		wantQ, wantR := new(big.Int).QuoRem(a, b, new(big.Int))
		if natInt(q).Cmp(wantQ) != 0 || natInt(rem).Cmp(wantR) != 0 {
			t.Fatalf("%x / %x = %x, %x, want %x, %x", a, b, natInt(q), natInt(rem), wantQ, wantR)
		}
	}
}
