package decnum

import (
	"math/big"
	"math/rand"
	"testing"
)

// parse returns the number s.
func parse(t testing.TB, s string) *Dec {
	var w Work
	d := new(Dec)
	if !w.Parse(d, s) {
		t.Fatalf("Parse(%q) fails", s)
	}
	return d
}

func text(d *Dec) string {
	var w Work
	return string(w.Append(nil, d, false, true))
}

// TestShortAndLong compares results on two words with those that big.Ints give.
func TestShortAndLong(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	number := func() *Dec {
		z := new(big.Int).Rand(r, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(1+r.Intn(maxShort))), nil))
		d := new(Dec)
		d.set(r.Intn(2) == 0, z, int64(r.Intn(61)-30))
		return d
	}
	ops := map[string]func(w *Work, c *Context, z, x, y *Dec){
		"add": (*Work).Add, "sub": (*Work).Sub, "mul": (*Work).Mul, "quo": (*Work).Quo, "quoint": (*Work).QuoInt, "rem": (*Work).Rem,
	}
	for range 20000 {
		x, y := number(), number()
		c := Context{Prec: int64(1 + r.Intn(40)), Emax: 50, Emin: -50, Rounding: Rounding(r.Intn(int(NumRoundings)))}
		for name, op := range ops {
			var w Work
			var short, long Dec
			c1, c2 := c, c
			op(&w, &c1, &short, x, y)
			w.Reuse = name != "quoint" && name != "rem"
			op(&w, &c2, &long, unshort(x), unshort(y))
			if text(&short) != text(&long) || c1.Status != c2.Status {
				t.Fatalf("%s %s %s with %+v: %s (%x), but %s (%x) of big.Ints", text(x), name, text(y), c, text(&short), c1.Status, text(&long), c2.Status)
			}
		}
	}
}

// unshort returns d with its coefficient in a big.Int even if it is short.
func unshort(d *Dec) *Dec {
	z := *d
	if !d.zeroCoef() {
		z.Big, z.Hi, z.Lo = d.Coefficient(), 0, 0
	}
	return &z
}

func TestText(t *testing.T) {
	for _, c := range [][2]string{
		{"1.50", "1.50"}, {"-0", "-0"}, {"1e5", "1E+5"}, {".5", "0.5"}, {"5.", "5"}, {"0.0000001", "1E-7"}, {"inf", "Infinity"}, {"-sNaN0012", "-sNaN12"},
		{"12345678901234567890123456789012345678901234567890.5", "12345678901234567890123456789012345678901234567890.5"},
	} {
		if got := text(parse(t, c[0])); got != c[1] {
			t.Errorf("%s becomes %s, want %s", c[0], got, c[1])
		}
	}
	for _, s := range []string{"", ".", "-", "1e", "e5", "1.2.3", "nan-", "infi", "1e1000000000000000000", "+-1"} {
		var w Work
		if d := new(Dec); w.Parse(d, s) {
			t.Errorf("%q becomes %s", s, text(d))
		}
	}
}

// TestRoom: numbers that have no room are noted, whatever the operation.
func TestRoom(t *testing.T) {
	c := Context{Prec: MaxPrec, Emax: MaxEmax, Emin: MinEmin, Rounding: HalfEven}
	x, y := parse(t, "1e999999999999"), parse(t, "7")
	for name, op := range map[string]func(w *Work, c *Context, z *Dec){
		"add":  func(w *Work, c *Context, z *Dec) { w.Add(c, z, x, y) },
		"quo":  func(w *Work, c *Context, z *Dec) { w.Quo(c, z, y, parse(t, "3")) },
		"sqrt": func(w *Work, c *Context, z *Dec) { w.Sqrt(c, z, y) },
		"exp":  func(w *Work, c *Context, z *Dec) { w.Exp(c, z, y) },
		"ln":   func(w *Work, c *Context, z *Dec) { w.Ln(c, z, y) },
		"pow":  func(w *Work, c *Context, z *Dec) { w.Pow(c, z, y, parse(t, "0.5")) },
		"rem":  func(w *Work, c *Context, z *Dec) { w.Rem(c, z, x, y) },
		"next": func(w *Work, c *Context, z *Dec) { w.Next(c, z, y, true) },
	} {
		w, d, ctx := Work{Room: 1 << 20}, new(Dec), c
		if op(&w, &ctx, d); !w.Full {
			t.Errorf("%s finds room", name)
		}
	}
}

// FuzzOperations: no operand and no context makes an operation panic or run away.
func FuzzOperations(f *testing.F) {
	f.Add("1.5", "-2e7", "nan12", int64(28), int64(99), int64(99), uint8(6))
	f.Add("9999999999999999999999999999999999999", "1e-40", "0", int64(37), int64(0), int64(0), uint8(1))
	f.Add("1e999999999", "1e-999999999", "-inf", int64(3), int64(999999), int64(5), uint8(7))
	f.Fuzz(func(t *testing.T, a, b, m string, prec, emax, emin int64, flags uint8) {
		w := Work{Room: 1 << 16}
		var x, y, n, z, q Dec
		if len(a)+len(b)+len(m) > 300 || !w.Parse(&x, a) || !w.Parse(&y, b) || !w.Parse(&n, m) {
			return
		}
		c := Context{Prec: 1 + prec&0x7f, Emax: emax & 0xffffff, Emin: -(emin & 0xffffff), Rounding: Rounding(flags % uint8(NumRoundings)), Clamp: flags&0x80 != 0}
		for _, op := range []func(){
			func() { w.Add(&c, &z, &x, &y) }, func() { w.Sub(&c, &z, &x, &y) }, func() { w.Mul(&c, &z, &x, &y) }, func() { w.Quo(&c, &z, &x, &y) },
			func() { w.DivMod(&c, &z, &q, &x, &y) }, func() { w.QuoInt(&c, &z, &x, &y) }, func() { w.Rem(&c, &z, &x, &y) }, func() { w.RemNear(&c, &z, &x, &y) },
			func() { w.FMA(&c, &z, &x, &y, &n) }, func() { w.Quantize(&c, &z, &x, &y) }, func() { w.Reduce(&c, &z, &x) }, func() { w.Integral(&c, &z, &x, true) },
			func() { w.Next(&c, &z, &x, true) }, func() { w.NextToward(&c, &z, &x, &y) }, func() { w.Compare(&c, &z, &x, &y, false) }, func() { w.CmpTotal(&x, &y) },
			func() { w.Extreme(&c, &z, &x, &y, true, false) }, func() { w.LogB(&c, &z, &x) }, func() { w.ScaleB(&c, &z, &x, &y) }, func() { w.Shift(&c, &z, &x, &y) },
			func() { w.Rotate(&c, &z, &x, &y) }, func() { w.Logical(&c, &z, &x, &y, Xor) }, func() { w.Invert(&c, &z, &x) }, func() { w.Sqrt(&c, &z, &x) },
			func() { w.Exp(&c, &z, &x) }, func() { w.Ln(&c, &z, &x) }, func() { w.Log10(&c, &z, &x) }, func() { w.Pow(&c, &z, &x, &y) },
			func() { w.PowMod(&c, &z, &x, &y, &n) },
		} {
			z, q = Dec{}, Dec{}
			if op(); !w.Full {
				w.Append(nil, &z, true, false)
			}
			w.Full = false
		}
	})
}
