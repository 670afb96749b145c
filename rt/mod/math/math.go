// Package math is the builtin module math.
package math

import (
	"math"
	"math/big"

	"pycopy/rt"
	"pycopy/rt/libm"
)

// Module declares math.
var Module = rt.ModuleSpec{
	Name: "math",
	Doc:  "Mathematical functions of floats and ints.",
	Make: makeFuncs,
	Init: func(t *rt.Thread, m rt.Value) bool {
		return t.ModuleSet(m, "pi", t.NewFloat(math.Pi)) && t.ModuleSet(m, "e", t.NewFloat(math.E)) &&
			t.ModuleSet(m, "tau", t.NewFloat(2*math.Pi)) && t.ModuleSet(m, "inf", t.NewFloat(math.Inf(1))) &&
			t.ModuleSet(m, "nan", t.NewFloat(math.NaN()))
	},
}

// makeFuncs returns the functions of the module.
func makeFuncs() []rt.Builtin {
	return []rt.Builtin{
		unary("acos", libm.Acos), unary("acosh", libm.Acosh), unary("asin", libm.Asin), unary("asinh", libm.Asinh),
		unary("atan", libm.Atan), unary("atanh", math.Atanh), unary("cbrt", libm.Cbrt), unary("cos", libm.Cos),
		unary("erf", math.Erf), unary("erfc", math.Erfc), intrinsic(rt.IntrFabs, unary("fabs", math.Abs)), unary("log1p", math.Log1p),
		unary("sin", libm.Sin), intrinsic(rt.IntrSqrt, unary("sqrt", math.Sqrt)), unary("tan", libm.Tan), unary("tanh", libm.Tanh),
		growing("cosh", libm.Cosh), growing("exp", libm.Exp), growing("exp2", libm.Exp2), growing("expm1", math.Expm1),
		growing("sinh", libm.Sinh), unlimited("degrees", func(x float64) float64 { return x * (180 / math.Pi) }),
		unary("radians", func(x float64) float64 { return x * (math.Pi / 180) }), unary("ulp", ulp),
		binary("atan2", libm.Atan2), binary("copysign", math.Copysign), binary("nextafter", nextafter),
		binary("fmod", math.Mod), binary("remainder", math.Remainder), binary("pow", pow),
		predicate("isfinite", func(x float64) bool { return !math.IsInf(x, 0) && x == x }),
		predicate("isinf", func(x float64) bool { return math.IsInf(x, 0) }),
		predicate("isnan", func(x float64) bool { return x != x }),
		intrinsic(rt.IntrFloor, rounding("floor", rt.SymFloor, math.Floor)), intrinsic(rt.IntrCeil, rounding("ceil", rt.SymCeil, math.Ceil)),
		{Name: "trunc", Min: 1, Max: 1, Fn: trunc},
		{Name: "gamma", Min: 1, Max: 1, Fn: gamma},
		{Name: "lgamma", Min: 1, Max: 1, Fn: lgamma},
		real(func(x, _ float64) float64 { return libm.Log(x) }, rt.Builtin{Name: "log", Min: 1, Max: 2, Fn: log}),
		real(func(x, _ float64) float64 { return libm.Log2(x) }, rt.Builtin{Name: "log2", Min: 1, Max: 1, Fn: log2}),
		real(func(x, _ float64) float64 { return libm.Log10(x) }, rt.Builtin{Name: "log10", Min: 1, Max: 1, Fn: log10}),
		{Name: "frexp", Min: 1, Max: 1, Fn: frexp},
		{Name: "ldexp", Min: 2, Max: 2, Fn: ldexp},
		{Name: "modf", Min: 1, Max: 1, Fn: modf},
		real(libm.Hypot, rt.Builtin{Name: "hypot", Min: 0, Max: -1, Fn: hypot, RealArgs: 2}),
		{Name: "dist", Min: 2, Max: 2, Fn: dist},
		{Name: "fsum", Min: 1, Max: 1, Fn: fsum},
		{Name: "isclose", Sig: "a, b, *, rel_tol=, abs_tol=", Fn: isclose},
		{Name: "fma", Min: 3, Max: 3, Fn: fma},
		{Name: "gcd", Min: 0, Max: -1, Fn: gcd},
		{Name: "lcm", Min: 0, Max: -1, Fn: lcm},
		{Name: "factorial", Min: 1, Max: 1, Fn: factorial},
		{Name: "comb", Min: 2, Max: 2, Fn: comb},
		{Name: "perm", Min: 1, Max: 2, Fn: perm},
		{Name: "isqrt", Min: 1, Max: 1, Fn: isqrt},
		{Name: "prod", Sig: "iterable, /, *, start=", Fn: prod},
		{Name: "sumprod", Min: 2, Max: 2, Fn: sumprod},
	}
}

func domainError(t *rt.Thread) rt.Value { return t.Errorf(rt.ExcValueError, "math domain error") }

func rangeError(t *rt.Thread) rt.Value { return t.Errorf(rt.ExcOverflowError, "math range error") }

// result returns r, the result for finite and infinite arguments: a NaN that none of
// them was, or an infinity that is no limit, is an error.
func result(t *rt.Thread, r float64, overflows, nan, inf bool) rt.Value {
	switch {
	case r != r && !nan:
		return domainError(t)
	case math.IsInf(r, 0) && !inf && !nan:
		if overflows {
			return rangeError(t)
		}
		return domainError(t)
	}
	return t.NewFloat(r)
}

func function(name string, f func(float64) float64, overflows bool) rt.Builtin {
	return real(func(x, _ float64) float64 { return f(x) }, rt.Builtin{Name: name, Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		x, ok := t.ToFloat(a[0])
		if !ok {
			return rt.NoValue
		}
		return result(t, f(x), overflows, x != x, math.IsInf(x, 0))
	}})
}

// intrinsic lets engines execute b themselves.
func intrinsic(k rt.Intrinsic, b rt.Builtin) rt.Builtin { b.Intrinsic = k; return b }

// real lets engines call f, which gives what b returns for floats if that is finite. It takes one argument if nothing else is said.
func real(f func(x, y float64) float64, b rt.Builtin) rt.Builtin {
	b.Real, b.RealArgs = f, max(1, b.RealArgs)
	return b
}

// unary declares a function that has poles but does not overflow.
func unary(name string, f func(float64) float64) rt.Builtin { return function(name, f, false) }

// growing declares a function that overflows.
func growing(name string, f func(float64) float64) rt.Builtin { return function(name, f, true) }

// unlimited declares a function whose infinite results are no errors.
func unlimited(name string, f func(float64) float64) rt.Builtin {
	return real(func(x, _ float64) float64 { return f(x) }, rt.Builtin{Name: name, Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		x, ok := t.ToFloat(a[0])
		if !ok {
			return rt.NoValue
		}
		return t.NewFloat(f(x))
	}})
}

func binary(name string, f func(x, y float64) float64) rt.Builtin {
	b := rt.Builtin{Name: name, Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		x, ok := t.ToFloat(a[0])
		if !ok {
			return rt.NoValue
		}
		y, ok := t.ToFloat(a[1])
		if !ok {
			return rt.NoValue
		}
		if name == "pow" && x == 0 && y < 0 && !math.IsInf(y, 0) {
			return domainError(t)
		}
		inf := math.IsInf(x, 0) || math.IsInf(y, 0) || name == "nextafter"
		return result(t, f(x, y), true, x != x || y != y, inf)
	}}
	b.RealArgs = 2
	return real(f, b)
}

func predicate(name string, f func(float64) bool) rt.Builtin {
	return rt.Builtin{Name: name, Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		x, ok := t.ToFloat(a[0])
		if !ok {
			return rt.NoValue
		}
		return rt.MakeBool(f(x))
	}}
}

// rounding declares floor or ceil.
func rounding(name string, special rt.Sym, round func(float64) float64) rt.Builtin {
	return rt.Builtin{Name: name, Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		v := a[0]
		if v.IsSmall() {
			return v
		}
		if v.IsFloat() {
			return t.FloatToInt(v.Float(), round)
		}
		if x, has := t.CallSpecial(v, special); has {
			return x
		}
		x, ok := t.ToFloat(v)
		if !ok {
			return rt.NoValue
		}
		return t.FloatToInt(x, round)
	}}
}

func trunc(t *rt.Thread, a []rt.Value) rt.Value {
	v := a[0]
	if v.IsFloat() {
		return t.FloatToInt(v.Float(), math.Trunc)
	}
	if x, has := t.CallSpecial(v, rt.SymTrunc); has {
		return x
	}
	return t.Errorf(rt.ExcTypeError, "type %s doesn't define __trunc__ method", t.TypeName(v))
}

func pow(x, y float64) float64 { return libm.Pow(x, y) }

func nextafter(x, y float64) float64 {
	if x == y {
		return y
	}
	return math.Nextafter(x, y)
}

func ulp(x float64) float64 {
	x = math.Abs(x)
	switch {
	case x != x || math.IsInf(x, 0):
		return x
	case x == math.MaxFloat64:
		return x - math.Nextafter(x, 0)
	}
	return math.Nextafter(x, math.Inf(1)) - x
}

func gamma(t *rt.Thread, a []rt.Value) rt.Value {
	x, ok := t.ToFloat(a[0])
	if !ok {
		return rt.NoValue
	}
	return result(t, libm.Gamma(x), x != 0, x != x, math.IsInf(x, 1))
}

func lgamma(t *rt.Thread, a []rt.Value) rt.Value {
	x, ok := t.ToFloat(a[0])
	if !ok {
		return rt.NoValue
	}
	return result(t, libm.Lgamma(x), x > 0, x != x, math.IsInf(x, 0))
}

// logarithm applies a logarithm to a number; ints may be beyond the range of
// floats. scale is the logarithm of 2.
func logarithm(t *rt.Thread, v rt.Value, f func(float64) float64, scale float64) (r float64, ok bool) {
	if i, isInt := t.R.IntOf(v); isInt && !i.IsSmall() {
		var z big.Int
		t.R.AsBig(i, &z)
		if z.Sign() <= 0 {
			domainError(t)
			return 0, false
		}
		if z.BitLen() < 1024 {
			x, ok := t.ToFloat(i)
			return f(x), ok
		}
		x, _ := z.Float64()
		if !math.IsInf(x, 0) {
			return f(x), true
		}
		var m big.Float
		e := m.SetInt(&z).MantExp(&m)
		x, _ = m.Float64()
		return f(x) + float64(float64(e)*scale), true
	}
	x, ok := t.ToFloat(v)
	if !ok {
		return 0, false
	}
	if x <= 0 {
		domainError(t)
		return 0, false
	}
	return f(x), true
}

// log is log(x[, base]).
func log(t *rt.Thread, a []rt.Value) rt.Value {
	x, ok := logarithm(t, a[0], libm.Log, math.Ln2)
	if !ok {
		return rt.NoValue
	}
	if len(a) == 1 {
		return t.NewFloat(x)
	}
	y, ok := logarithm(t, a[1], libm.Log, math.Ln2)
	if !ok {
		return rt.NoValue
	}
	if y == 0 {
		return t.Errorf(rt.ExcZeroDivisionError, "divide by zero")
	}
	return t.NewFloat(x / y)
}

func log2(t *rt.Thread, a []rt.Value) rt.Value {
	x, ok := logarithm(t, a[0], libm.Log2, 1)
	if !ok {
		return rt.NoValue
	}
	return t.NewFloat(x)
}

func log10(t *rt.Thread, a []rt.Value) rt.Value {
	x, ok := logarithm(t, a[0], libm.Log10, math.Ln2/math.Ln10)
	if !ok {
		return rt.NoValue
	}
	return t.NewFloat(x)
}

func frexp(t *rt.Thread, a []rt.Value) rt.Value {
	x, ok := t.ToFloat(a[0])
	if !ok {
		return rt.NoValue
	}
	m, e := math.Frexp(x)
	f := t.NewFloat(m)
	if f == rt.NoValue {
		return f
	}
	return t.Pair(f, rt.MakeSmall(e))
}

func ldexp(t *rt.Thread, a []rt.Value) rt.Value {
	x, ok := t.ToFloat(a[0])
	if !ok {
		return rt.NoValue
	}
	if _, isInt := t.R.IntOf(a[1]); !isInt {
		return t.Errorf(rt.ExcTypeError, "Expected an int as second argument to ldexp.")
	}
	e, ok := t.IndexClamp(a[1])
	if !ok {
		return rt.NoValue
	}
	r := math.Ldexp(x, min(max(e, -1<<20), 1<<20))
	return result(t, r, true, x != x, math.IsInf(x, 0))
}

func modf(t *rt.Thread, a []rt.Value) rt.Value {
	x, ok := t.ToFloat(a[0])
	if !ok {
		return rt.NoValue
	}
	whole := math.Trunc(x)
	frac := math.Copysign(x-whole, x)
	if math.IsInf(x, 0) {
		frac = math.Copysign(0, x)
	}
	f := t.NewFloat(frac)
	if f == rt.NoValue {
		return f
	}
	w := t.NewFloat(whole)
	if w == rt.NoValue {
		return w
	}
	return t.Pair(f, w)
}

// floats converts items to floats.
func floats(t *rt.Thread, items []rt.Value) (f []float64, ok bool) {
	f = make([]float64, len(items))
	for i, v := range items {
		if f[i], ok = t.ToFloat(v); !ok {
			return nil, false
		}
	}
	return f, true
}

func hypot(t *rt.Thread, a []rt.Value) rt.Value {
	f, ok := floats(t, a)
	if !ok {
		return rt.NoValue
	}
	return norm(t, f)
}

func norm(t *rt.Thread, f []float64) rt.Value {
	for _, x := range f {
		if x != x || math.IsInf(x, 0) {
			return t.NewFloat(libm.Norm(f))
		}
	}
	return result(t, libm.Norm(f), true, false, false)
}

// dist is the distance of two points.
func dist(t *rt.Thread, a []rt.Value) rt.Value {
	p := t.TupleOf(a[0])
	if p == rt.NoValue {
		return p
	}
	q := t.TupleOf(a[1])
	if q == rt.NoValue {
		return q
	}
	x, ok := floats(t, p.Tuple())
	if !ok {
		return rt.NoValue
	}
	y, ok := floats(t, q.Tuple())
	if !ok {
		return rt.NoValue
	}
	if len(x) != len(y) {
		return t.Errorf(rt.ExcValueError, "both points must have the same number of dimensions")
	}
	for i := range x {
		x[i] -= y[i]
	}
	return norm(t, x)
}

// fsum adds exactly, by Shewchuk's method, and rounds once.
func fsum(t *rt.Thread, a []rt.Value) rt.Value {
	var s exactSum
	if !t.Each(a[0], func(v rt.Value) bool {
		x, ok := t.ToFloat(v)
		if ok && !s.add(x) {
			t.Errorf(rt.ExcOverflowError, "intermediate overflow in fsum")
			return false
		}
		return ok
	}) {
		return rt.NoValue
	}
	if s.special != 0 {
		if s.infs != s.infs {
			return t.Errorf(rt.ExcValueError, "-inf + inf in fsum")
		}
		return t.NewFloat(s.special)
	}
	return t.NewFloat(roundParts(s.parts))
}

// exactSum is a sum of floats that has not been rounded yet.
type exactSum struct {
	parts   []float64 // do not overlap, in increasing magnitude
	special float64   // the sum of the infinities and NaNs, which are in no part
	infs    float64   // that of the infinities: a NaN if their signs differ
}

// add adds x, and reports false if the sum is too large for a float.
func (s *exactSum) add(x float64) bool {
	if x != x || math.IsInf(x, 0) {
		s.special += x
		if x == x {
			s.infs += x
		}
		return true
	}
	n := 0
	for _, y := range s.parts {
		if math.Abs(x) < math.Abs(y) {
			x, y = y, x
		}
		hi := x + y
		if lo := y - (hi - x); lo != 0 {
			s.parts[n] = lo
			n++
		}
		x = hi
	}
	s.parts = append(s.parts[:n], x)
	return !math.IsInf(x, 0)
}

// roundParts adds up parts that do not overlap, rounding half to even.
func roundParts(p []float64) float64 {
	n := len(p) - 1
	if n < 0 {
		return 0
	}
	hi, lo := p[n], 0.0
	for n > 0 && lo == 0 {
		n--
		x := hi
		hi = x + p[n]
		lo = p[n] - (hi - x)
	}
	// A tie is decided by the sign of what remains.
	if n > 0 && (lo < 0 && p[n-1] < 0 || lo > 0 && p[n-1] > 0) {
		y := lo * 2
		if x := hi + y; y == x-hi {
			hi = x
		}
	}
	return hi
}

func isclose(t *rt.Thread, args []rt.Value) rt.Value {
	v := [4]float64{2: 1e-9}
	for i := range v {
		if args[i] == rt.NoValue {
			continue
		}
		var ok bool
		if v[i], ok = t.ToFloat(args[i]); !ok {
			return rt.NoValue
		}
	}
	a, b, rel, abs := v[0], v[1], v[2], v[3]
	if rel < 0 || abs < 0 {
		return t.Errorf(rt.ExcValueError, "tolerances must be non-negative")
	}
	if a == b {
		return rt.True
	}
	if math.IsInf(a, 0) || math.IsInf(b, 0) {
		return rt.False
	}
	d := math.Abs(b - a)
	return rt.MakeBool(d <= math.Abs(rel*b) || d <= math.Abs(rel*a) || d <= abs)
}

func fma(t *rt.Thread, a []rt.Value) rt.Value {
	f, ok := floats(t, a)
	if !ok {
		return rt.NoValue
	}
	nan, inf := false, false
	for _, x := range f {
		nan = nan || x != x
		inf = inf || math.IsInf(x, 0)
	}
	return result(t, math.FMA(f[0], f[1], f[2]), true, nan, inf)
}
