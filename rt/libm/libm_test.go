package libm

import (
	"math"
	"math/big"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
)

var unary = map[string]func(float64) float64{
	"exp": Exp, "exp2": Exp2, "log": Log, "log2": Log2, "log10": Log10, "sin": Sin, "cos": Cos, "tan": Tan,
	"asin": Asin, "acos": Acos, "atan": Atan, "sinh": Sinh, "cosh": Cosh, "tanh": Tanh, "gamma": Gamma,
	"lgamma": Lgamma, "asinh": Asinh, "acosh": Acosh,
}

var binary = map[string]func(x, y float64) float64{"pow": Pow, "atan2": Atan2, "hypot": Hypot}

// TestAgainstPython compares with recorded results. The C library is not
// always correctly rounded either: a few results may differ in the last place.
func TestAgainstPython(t *testing.T) {
	data, err := os.ReadFile("testdata/math.txt")
	if err != nil {
		t.Fatal(err)
	}
	total, off := map[string]int{}, map[string]int{}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		f := strings.Fields(line)
		var args []float64
		for _, s := range f[1:] {
			args = append(args, number(t, s))
		}
		want := args[len(args)-1]
		var got float64
		if len(args) == 2 {
			got = unary[f[0]](args[0])
		} else {
			got = binary[f[0]](args[0], args[1])
		}
		total[f[0]]++
		if math.Float64bits(got) == math.Float64bits(want) {
			continue
		}
		off[f[0]]++
		limit := 1e-15
		if strings.HasSuffix(f[0], "gamma") { // loses digits between its zeros
			limit = 1e-14
		}
		if !(math.Abs(got-want) <= limit*math.Abs(want)) {
			t.Errorf("%s: got %x", line, got)
		}
	}
	for name, n := range off {
		if n*20 > total[name] {
			t.Errorf("%s: %d of %d results differ in the last place", name, n, total[name])
		}
	}
}

// TestExact checks results that are known exactly.
func TestExact(t *testing.T) {
	// The double nearest to a multiple of pi/2 relative to its size, and its cosine.
	if c := Cos(6381956970095103 * 0x1p797); c != -4.68716592425462761112e-19 {
		t.Errorf("cos of the hardest argument is %g", c)
	}
	for i := -40.0; i < 40; i++ {
		if r := Cbrt(i * i * i); r != i {
			t.Errorf("cbrt(%g) = %g", i*i*i, r)
		}
		if r := Exp2(i); r != math.Ldexp(1, int(i)) {
			t.Errorf("exp2(%g) = %g", i, r)
		}
	}
	for i := 1.0; i <= 22; i++ {
		if r := Log10(Pow(10, i)); r != i {
			t.Errorf("log10(1e%g) = %g", i, r)
		}
	}
}

func number(t *testing.T, s string) float64 {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil && !math.IsInf(f, 0) {
		t.Fatal(err)
	}
	return f
}

func BenchmarkPow(b *testing.B) {
	s := 0.0
	for i := range b.N {
		s += Pow(float64(i&1023)+0.5, 1.7)
	}
	sink = s
}

func BenchmarkSin(b *testing.B) {
	s := 0.0
	for i := range b.N {
		s += Sin(float64(i & 1023))
	}
	sink = s
}

func BenchmarkExp(b *testing.B) {
	s := 0.0
	for i := range b.N {
		s += Exp(float64(i&1023) * 0.1)
	}
	sink = s
}

var sink float64

// TestPowHalves compares small multiples of one half as exponents with exact arithmetic.
func TestPowHalves(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		x, k := math.Exp(r.Float64()*80-40), r.IntN(33)-16
		f := new(big.Float).SetPrec(300).SetFloat64(x)
		p := new(big.Float).SetPrec(300).SetInt64(1)
		for range max(k, -k) / 2 {
			p.Mul(p, f)
		}
		if k&1 != 0 {
			p.Mul(p, new(big.Float).SetPrec(300).Sqrt(f))
		}
		if k < 0 {
			p.Quo(big.NewFloat(1), p)
		}
		want, _ := p.Float64()
		if got := Pow(x, float64(k)/2); got != want {
			t.Errorf("%v ** %v: %v, want %v", x, float64(k)/2, got, want)
		}
	}
}
