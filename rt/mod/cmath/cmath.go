// Package cmath is the builtin module cmath.
package cmath

import (
	"math"
	"math/cmplx"

	"pycopy/rt"
	"pycopy/rt/libm"
)

// Module declares cmath.
var Module = rt.ModuleSpec{
	Name: "cmath",
	Doc:  "Mathematical functions of complex numbers.",
	Make: makeFuncs,
	Init: func(t *rt.Thread, m rt.Value) bool {
		inf := math.Inf(1)
		return t.ModuleSet(m, "pi", t.NewFloat(math.Pi)) && t.ModuleSet(m, "e", t.NewFloat(math.E)) &&
			t.ModuleSet(m, "tau", t.NewFloat(2*math.Pi)) && t.ModuleSet(m, "inf", t.NewFloat(inf)) &&
			t.ModuleSet(m, "nan", t.NewFloat(math.NaN())) && t.ModuleSet(m, "infj", t.NewComplex(complex(0, inf))) &&
			t.ModuleSet(m, "nanj", t.NewComplex(complex(0, math.NaN())))
	},
}

// makeFuncs returns the functions of the module.
func makeFuncs() []rt.Builtin {
	return []rt.Builtin{
		unary("acos", acos, cmplx.Acos), unary("acosh", acosh, cmplx.Acosh), unary("asin", asin, cmplx.Asin),
		unary("asinh", asinh, cmplx.Asinh), unary("atan", atan, cmplx.Atan), unary("atanh", atanh, cmplx.Atanh),
		unary("cos", cos, cmplx.Cos), unary("cosh", cosh, cmplx.Cosh), unary("exp", exp, cmplx.Exp),
		unary("sin", sin, cmplx.Sin), unary("sinh", sinh, cmplx.Sinh), unary("sqrt", sqrt, sqrtSpecial),
		unary("tan", tan, cmplx.Tan), unary("tanh", tanh, cmplx.Tanh),
		predicate("isfinite", func(z complex128) bool { return finite(z) }),
		predicate("isinf", cmplx.IsInf),
		predicate("isnan", func(z complex128) bool { return real(z) != real(z) || imag(z) != imag(z) }),
		{Name: "log", Min: 1, Max: 2, Fn: log},
		{Name: "log10", Min: 1, Max: 1, Fn: log10},
		{Name: "phase", Min: 1, Max: 1, Fn: phase},
		{Name: "polar", Min: 1, Max: 1, Fn: polar},
		{Name: "rect", Min: 2, Max: 2, Fn: rect},
		{Name: "isclose", Sig: "a, b, *, rel_tol=, abs_tol=", Fn: isclose},
	}
}

const (
	large     = math.MaxFloat64 / 4
	sqrtLarge = 6.703903964971298e+153 // sqrt(large)
	logLarge  = 708.3964185322641      // log(large)
	smallest  = 2.2250738585072014e-308
	sqrtSmall = 1.4916681462400413e-154 // sqrt(smallest)
)

func finite(z complex128) bool { return !cmplx.IsInf(z) && real(z) == real(z) && imag(z) == imag(z) }

// unary declares a function: f serves finite arguments, special the others, for
// which package cmplx follows the C standard.
func unary(name string, f, special func(complex128) complex128) rt.Builtin {
	return rt.Builtin{Name: name, Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		z, ok := t.ToComplex(a[0])
		if !ok {
			return rt.NoValue
		}
		if !finite(z) {
			if outside(name, z) {
				return t.Errorf(rt.ExcValueError, "math domain error")
			}
			return t.NewComplex(special(z))
		}
		if name == "atanh" && imag(z) == 0 && math.Abs(real(z)) == 1 || name == "atan" && real(z) == 0 && math.Abs(imag(z)) == 1 {
			return t.Errorf(rt.ExcValueError, "math domain error")
		}
		r := f(z)
		if !finite(r) {
			return t.Errorf(rt.ExcOverflowError, "math range error")
		}
		return t.NewComplex(r)
	}}
}

// outside reports whether an argument that is not finite is out of a function's domain:
// at an infinite angle.
func outside(name string, z complex128) bool {
	x, y := real(z), imag(z)
	switch name {
	case "sin", "cos", "tan":
		x, y = -y, x
	}
	if !math.IsInf(y, 0) {
		return false
	}
	switch name {
	case "exp":
		return x == x && !math.IsInf(x, -1)
	case "sinh", "cosh", "sin", "cos":
		return x == x
	case "tanh", "tan":
		return x == x && !math.IsInf(x, 0)
	}
	return false
}

// sqrtSpecial is sqrt for arguments that are not finite.
func sqrtSpecial(z complex128) complex128 {
	if real(z) != real(z) && !math.IsInf(imag(z), 0) {
		return cmplx.NaN()
	}
	return cmplx.Sqrt(z)
}

func predicate(name string, f func(complex128) bool) rt.Builtin {
	return rt.Builtin{Name: name, Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		z, ok := t.ToComplex(a[0])
		if !ok {
			return rt.NoValue
		}
		return rt.MakeBool(f(z))
	}}
}

func sqrt(z complex128) complex128 {
	x, y := real(z), imag(z)
	if x == 0 && y == 0 {
		return complex(0, y)
	}
	ax, ay := math.Abs(x), math.Abs(y)
	var s float64
	if ax < smallest && ay < smallest {
		ax = math.Ldexp(ax, 53)
		s = math.Ldexp(math.Sqrt(ax+libm.Hypot(ax, math.Ldexp(ay, 53))), -27)
	} else {
		ax /= 8
		s = 2 * math.Sqrt(ax+libm.Hypot(ax, ay/8))
	}
	d := ay / (2 * s)
	if x >= 0 {
		return complex(s, math.Copysign(d, y))
	}
	return complex(d, math.Copysign(s, y))
}

func exp(z complex128) complex128 {
	x, y := real(z), imag(z)
	if x > logLarge {
		l := libm.Exp(x - 1)
		return complex(l*libm.Cos(y)*math.E, l*libm.Sin(y)*math.E)
	}
	l := libm.Exp(x)
	return complex(l*libm.Cos(y), l*libm.Sin(y))
}

// logOf is the logarithm of a finite z that is not 0.
func logOf(z complex128) complex128 {
	ax, ay := math.Abs(real(z)), math.Abs(imag(z))
	var r float64
	switch h := libm.Hypot(ax, ay); {
	case ax > large || ay > large:
		r = libm.Log(libm.Hypot(ax/2, ay/2)) + math.Ln2
	case ax < smallest && ay < smallest:
		r = libm.Log(libm.Hypot(math.Ldexp(ax, 53), math.Ldexp(ay, 53))) - 53*math.Ln2
	case 0.71 <= h && h <= 1.73:
		am, an := max(ax, ay), min(ax, ay)
		r = math.Log1p(float64((am-1)*(am+1))+float64(an*an)) / 2
	default:
		r = libm.Log(h)
	}
	return complex(r, libm.Atan2(imag(z), real(z)))
}

func cosh(z complex128) complex128 {
	x, y := real(z), imag(z)
	if math.Abs(x) > logLarge {
		x -= math.Copysign(1, x)
		return complex(libm.Cos(y)*libm.Cosh(x)*math.E, libm.Sin(y)*libm.Sinh(x)*math.E)
	}
	return complex(libm.Cos(y)*libm.Cosh(x), libm.Sin(y)*libm.Sinh(x))
}

func sinh(z complex128) complex128 {
	x, y := real(z), imag(z)
	if math.Abs(x) > logLarge {
		x -= math.Copysign(1, x)
		return complex(libm.Cos(y)*libm.Sinh(x)*math.E, libm.Sin(y)*libm.Cosh(x)*math.E)
	}
	return complex(libm.Cos(y)*libm.Sinh(x), libm.Sin(y)*libm.Cosh(x))
}

func tanh(z complex128) complex128 {
	x, y := real(z), imag(z)
	if math.Abs(x) > logLarge {
		return complex(math.Copysign(1, x), 4*libm.Sin(y)*libm.Cos(y)*libm.Exp(-2*math.Abs(x)))
	}
	tx, ty, cx := libm.Tanh(x), libm.Tan(y), 1/libm.Cosh(x)
	p := tx * ty
	den := 1 + float64(p*p)
	return complex(tx*(1+float64(ty*ty))/den, ((ty/den)*cx)*cx)
}

func acosh(z complex128) complex128 {
	x, y := real(z), imag(z)
	if math.Abs(x) > large || math.Abs(y) > large {
		return complex(libm.Log(libm.Hypot(x/2, y/2))+math.Ln2*2, libm.Atan2(y, x))
	}
	p, q := sqrt(complex(x-1, y)), sqrt(complex(x+1, y))
	return complex(libm.Asinh(float64(real(p)*real(q))+float64(imag(p)*imag(q))), 2*libm.Atan2(imag(p), real(q)))
}

func acos(z complex128) complex128 {
	x, y := real(z), imag(z)
	if math.Abs(x) > large || math.Abs(y) > large {
		l := libm.Log(libm.Hypot(x/2, y/2)) + math.Ln2*2
		if x < 0 {
			return complex(libm.Atan2(math.Abs(y), x), -math.Copysign(l, y))
		}
		return complex(libm.Atan2(math.Abs(y), x), math.Copysign(l, -y))
	}
	p, q := sqrt(complex(1-x, -y)), sqrt(complex(1+x, y))
	return complex(2*libm.Atan2(real(p), real(q)), libm.Asinh(float64(real(q)*imag(p))-float64(imag(q)*real(p))))
}

func asinh(z complex128) complex128 {
	x, y := real(z), imag(z)
	if math.Abs(x) > large || math.Abs(y) > large {
		l := libm.Log(libm.Hypot(x/2, y/2)) + math.Ln2*2
		if y >= 0 {
			return complex(math.Copysign(l, x), libm.Atan2(y, math.Abs(x)))
		}
		return complex(-math.Copysign(l, -x), libm.Atan2(y, math.Abs(x)))
	}
	p, q := sqrt(complex(1+y, -x)), sqrt(complex(1-y, x))
	return complex(libm.Asinh(float64(real(p)*imag(q))-float64(real(q)*imag(p))),
		libm.Atan2(y, float64(real(p)*real(q))-float64(imag(p)*imag(q))))
}

func atanh(z complex128) complex128 {
	x, y := real(z), imag(z)
	if x < 0 || x == 0 && math.Signbit(x) {
		return -atanh(-z)
	}
	ay := math.Abs(y)
	switch {
	case x > sqrtLarge || ay > sqrtLarge:
		h := libm.Hypot(x/2, ay/2)
		return complex(x/4/h/h, -math.Copysign(math.Pi/2, -y))
	case x == 1 && ay < sqrtSmall:
		return complex(-libm.Log(math.Sqrt(ay)/math.Sqrt(libm.Hypot(ay, 2))), math.Copysign(libm.Atan2(2, -ay)/2, y))
	}
	return complex(math.Log1p(4*x/(float64((1-x)*(1-x))+float64(ay*ay)))/4,
		-libm.Atan2(-2*y, float64((1-x)*(1+x))-float64(ay*ay))/2)
}

// The trigonometric functions are the hyperbolic ones, turned by a right angle.

func turned(f func(complex128) complex128, z complex128) complex128 {
	s := f(complex(-imag(z), real(z)))
	return complex(imag(s), -real(s))
}

func sin(z complex128) complex128  { return turned(sinh, z) }
func tan(z complex128) complex128  { return turned(tanh, z) }
func asin(z complex128) complex128 { return turned(asinh, z) }
func atan(z complex128) complex128 { return turned(atanh, z) }
func cos(z complex128) complex128  { return cosh(complex(-imag(z), real(z))) }

// logarithm returns log(v).
func logarithm(t *rt.Thread, v rt.Value) (r complex128, ok bool) {
	z, ok := t.ToComplex(v)
	switch {
	case !ok:
		return 0, false
	case z == 0:
		t.Errorf(rt.ExcValueError, "math domain error")
		return 0, false
	case !finite(z):
		return cmplx.Log(z), true
	}
	return logOf(z), true
}

// log is log(z[, base]).
func log(t *rt.Thread, a []rt.Value) rt.Value {
	r, ok := logarithm(t, a[0])
	if !ok {
		return rt.NoValue
	}
	if len(a) > 1 {
		b, ok := logarithm(t, a[1])
		if !ok {
			return rt.NoValue
		}
		if b == 0 {
			return t.Errorf(rt.ExcZeroDivisionError, "divide by zero")
		}
		r = rt.ComplexDiv(r, b)
	}
	return t.NewComplex(r)
}

func log10(t *rt.Thread, a []rt.Value) rt.Value {
	r, ok := logarithm(t, a[0])
	if !ok {
		return rt.NoValue
	}
	return t.NewComplex(complex(real(r)/math.Ln10, imag(r)/math.Ln10))
}

func phase(t *rt.Thread, a []rt.Value) rt.Value {
	z, ok := t.ToComplex(a[0])
	if !ok {
		return rt.NoValue
	}
	return t.NewFloat(libm.Atan2(imag(z), real(z)))
}

func polar(t *rt.Thread, a []rt.Value) rt.Value {
	z, ok := t.ToComplex(a[0])
	if !ok {
		return rt.NoValue
	}
	h := libm.Hypot(real(z), imag(z))
	if math.IsInf(h, 0) && finite(z) {
		return t.Errorf(rt.ExcOverflowError, "math range error")
	}
	r := t.NewFloat(h)
	if r == rt.NoValue {
		return r
	}
	phi := t.NewFloat(libm.Atan2(imag(z), real(z)))
	if phi == rt.NoValue {
		return phi
	}
	return t.Pair(r, phi)
}

func rect(t *rt.Thread, a []rt.Value) rt.Value {
	r, ok := t.ToFloat(a[0])
	if !ok {
		return rt.NoValue
	}
	phi, ok := t.ToFloat(a[1])
	switch {
	case !ok:
		return rt.NoValue
	case math.IsInf(phi, 0) && r != 0 && r == r:
		return t.Errorf(rt.ExcValueError, "math domain error")
	case math.IsInf(r, 0) && phi != 0 && !math.IsInf(phi, 0) && phi == phi:
		return t.NewComplex(complex(math.Copysign(r, r*libm.Cos(phi)), math.Copysign(r, r*libm.Sin(phi))))
	case phi == 0:
		return t.NewComplex(complex(r, r*phi))
	}
	return t.NewComplex(complex(r*libm.Cos(phi), r*libm.Sin(phi)))
}

func isclose(t *rt.Thread, args []rt.Value) rt.Value {
	a, ok := t.ToComplex(args[0])
	if !ok {
		return rt.NoValue
	}
	b, ok := t.ToComplex(args[1])
	if !ok {
		return rt.NoValue
	}
	rel, abs := 1e-9, 0.0
	if args[2] != rt.NoValue {
		if rel, ok = t.ToFloat(args[2]); !ok {
			return rt.NoValue
		}
	}
	if args[3] != rt.NoValue {
		if abs, ok = t.ToFloat(args[3]); !ok {
			return rt.NoValue
		}
	}
	switch {
	case rel < 0 || abs < 0:
		return t.Errorf(rt.ExcValueError, "tolerances must be non-negative")
	case a == b:
		return rt.True
	case cmplx.IsInf(a) || cmplx.IsInf(b):
		return rt.False
	}
	d := cmplx.Abs(a - b)
	return rt.MakeBool(d <= rel*cmplx.Abs(b) || d <= rel*cmplx.Abs(a) || d <= abs)
}
