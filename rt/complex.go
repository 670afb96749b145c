package rt

import (
	"math"
	"math/cmplx"
	"unsafe"

	"pycopy/rt/libm"
	"pycopy/rt/text"
)

var complexSpec = TypeSpec{
	Name:    "complex",
	Layout:  KindComplex,
	Words:   2,
	New:     complexNew,
	Repr:    complexRepr,
	Hash:    complexHash,
	Bool:    func(t *Thread, self Value) (truth, ok bool) { return self.Complex() != 0, true },
	Unary:   complexUnary,
	Binary:  complexBinary,
	Compare: complexCompare,
	Format:  complexFormat,
	Methods: []Builtin{
		{Name: "conjugate", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.NewComplex(cmplx.Conj(a[0].Complex())) }},
		{Name: "__complex__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.NewComplex(a[0].Complex()) }},
		{Name: "__getnewargs__", Min: 1, Max: 1, Fn: complexNewArgs},
	},
	GetSets: []GetSet{
		{Name: "real", Get: func(t *Thread, self Value) Value { return t.NewFloat(real(self.Complex())) }},
		{Name: "imag", Get: func(t *Thread, self Value) Value { return t.NewFloat(imag(self.Complex())) }},
	},
}

// complexObj is a complex object. Instances of subclasses hold the exact
// object in their word 1.
type complexObj struct {
	_ header
	c complex128
}

// NewComplex returns the complex c.
func (t *Thread) NewComplex(c complex128) Value {
	v := t.alloc(KindComplex, headerBytes+16, true)
	if v != NoValue {
		at[complexObj](v).c = c
	}
	return v
}

// Complex returns the number of a complex object (exact type or subclass layout).
func (v Value) Complex() complex128 {
	if hdrOf(v).id != KindComplex {
		v = *exactOf(v)
	}
	return at[complexObj](v).c
}

// complexOf returns the number of a complex, float or int object.
func (t *Thread) complexOf(v Value) (c complex128, is, fails bool) {
	if k := v.Kind(); k == KindComplex || k >= NumKinds && t.R.layout(v) == KindComplex {
		return v.Complex(), true, false
	}
	f, is, fails := t.floatOperand(v)
	return complex(f, 0), is, fails
}

var complexNewSig = Builtin{Name: "complex", Sig: "real=, imag="}

// complexNew is complex(real=0, imag=0).
func complexNew(t *Thread, cls Value, args []Value, nkw int) Value {
	a := t.bindArgs(&complexNewSig, args, nkw)
	if a == nil {
		return NoValue
	}
	if a[0] != NoValue && t.R.IsStr(a[0]) {
		if a[1] != NoValue {
			return t.Errorf(ExcTypeError, "complex() can't take second arg if first is a string")
		}
		re, im, ok := text.ParseComplex(a[0].Str())
		if !ok {
			return t.Errorf(ExcValueError, "complex() arg is a malformed string")
		}
		return t.wrapExact(cls, t.NewComplex(complex(re, im)), KindComplex)
	}
	if a[1] != NoValue && t.R.IsStr(a[1]) {
		return t.Errorf(ExcTypeError, "complex() second arg can't be a string")
	}
	var re, im complex128
	var ok, reC, imC bool
	if a[0] != NoValue {
		if a[1] == NoValue && a[0].Kind() == KindComplex && cls == t.R.classOf[KindComplex] {
			return a[0]
		}
		if re, reC, ok = t.complexArg(a[0], "first"); !ok {
			return NoValue
		}
	}
	if a[1] != NoValue {
		if im, imC, ok = t.complexArg(a[1], "second"); !ok {
			return NoValue
		}
	}
	x, y := real(re), real(im)
	if imC {
		x -= imag(im)
	}
	if reC {
		if a[1] == NoValue {
			y = imag(re)
		} else {
			y += imag(re)
		}
	}
	return t.wrapExact(cls, t.NewComplex(complex(x, y)), KindComplex)
}

// complexArg converts an argument of complex(); isComplex tells its kind.
func (t *Thread) complexArg(v Value, which string) (c complex128, isComplex, ok bool) {
	if v.IsObj() {
		if t.R.layout(v) == KindComplex {
			return v.Complex(), true, true
		}
		if x, has := t.callSpecial(v, SymComplex); has {
			if x == NoValue {
				return 0, false, false
			}
			if !x.IsObj() || t.R.layout(x) != KindComplex {
				t.Errorf(ExcTypeError, "__complex__ returned non-complex (type %s)", t.TypeName(x))
				return 0, false, false
			}
			return x.Complex(), true, true
		}
		if _, isInt := t.R.intOf(v); !isInt && !t.hasSpecial(v, SymFloat) && !t.hasSpecial(v, SymIndex) {
			if which == "first" {
				t.Errorf(ExcTypeError, "complex() first argument must be a string or a number, not '%s'", t.TypeName(v))
			} else {
				t.Errorf(ExcTypeError, "complex() second argument must be a number, not '%s'", t.TypeName(v))
			}
			return 0, false, false
		}
	}
	f, ok := t.ToFloat(v)
	return complex(f, 0), false, ok
}

func complexRepr(t *Thread, self Value) Value {
	var buf [64]byte
	c := self.Complex()
	b := text.AppendComplexRepr(buf[:0], real(c), imag(c))
	return t.newStr(unsafe.String(&b[0], len(b)), len(b))
}

func complexHash(t *Thread, self Value) (h uintptr, ok bool) {
	c := self.Complex()
	return uintptr(text.HashComplex(real(c), imag(c))), true
}

func complexNewArgs(t *Thread, a []Value) Value {
	c := a[0].Complex()
	re := t.NewFloat(real(c))
	if re == NoValue {
		return re
	}
	im := t.NewFloat(imag(c))
	if im == NoValue {
		return im
	}
	return t.tuple2(re, im)
}

func complexUnary(t *Thread, op UnOp, self Value) Value {
	c := self.Complex()
	switch op {
	case UnPos:
		return t.NewComplex(c)
	case UnNeg:
		return t.NewComplex(-c)
	case UnAbs:
		a := libm.Hypot(real(c), imag(c))
		if math.IsInf(a, 0) && !cmplx.IsInf(c) {
			return t.Errorf(ExcOverflowError, "absolute value too large")
		}
		return t.NewFloat(a)
	}
	return NotImplemented
}

func complexBinary(t *Thread, op BinOp, a, b Value) Value {
	switch op.Plain() {
	case BinFloorDiv, BinMod, BinDivMod:
		return NotImplemented
	}
	if !op.ofFloats() {
		return NotImplemented
	}
	x, is, fails := t.complexOf(a)
	if !is {
		return NotImplemented
	}
	if fails {
		return NoValue
	}
	y, is, fails := t.complexOf(b)
	if !is {
		return NotImplemented
	}
	if fails {
		return NoValue
	}
	switch op.Plain() {
	case BinAdd:
		return t.NewComplex(x + y)
	case BinSub:
		return t.NewComplex(x - y)
	case BinMul:
		return t.NewComplex(complexMul(x, y))
	case BinTrueDiv:
		if y == 0 {
			return t.zeroDivision()
		}
		return t.NewComplex(complexDiv(x, y))
	case BinPow:
		return t.complexPow(x, y)
	}
	return NotImplemented
}

// complexMul multiplies without fusing, on every machine alike.
func complexMul(x, y complex128) complex128 {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	return complex(float64(a*c)-float64(b*d), float64(a*d)+float64(b*c))
}

// complexDiv divides by Smith's method, as CPython does.
func complexDiv(x, y complex128) complex128 {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	switch {
	case math.Abs(c) >= math.Abs(d):
		r := d / c
		den := c + float64(d*r)
		return complex((a+float64(b*r))/den, (b-float64(a*r))/den)
	case math.Abs(d) >= math.Abs(c):
		r := c / d
		den := float64(c*r) + d
		return complex((float64(a*r)+b)/den, (float64(b*r)-a)/den)
	}
	return cmplx.NaN()
}

// complexPow returns x ** y.
func (t *Thread) complexPow(x, y complex128) Value {
	var z complex128
	n := real(y)
	switch {
	case y == 0:
		z = 1
	case x == 0:
		if imag(y) != 0 || n < 0 {
			return t.Errorf(ExcZeroDivisionError, "0.0 to a negative or complex power")
		}
	case imag(y) == 0 && n == math.Floor(n) && math.Abs(n) <= 100:
		z = complexPowInt(x, int(n))
	default:
		abs, at := libm.Hypot(real(x), imag(x)), libm.Atan2(imag(x), real(x))
		r, phase := libm.Pow(abs, n), at*n
		if imag(y) != 0 {
			r /= libm.Exp(at * imag(y))
			phase += float64(imag(y) * libm.Log(abs))
		}
		if math.IsInf(phase, 0) {
			return t.Errorf(ExcZeroDivisionError, "0.0 to a negative or complex power")
		}
		z = complex(r*libm.Cos(phase), r*libm.Sin(phase))
	}
	if cmplx.IsInf(z) { // even where an operand is
		return t.Errorf(ExcOverflowError, "complex exponentiation")
	}
	return t.NewComplex(z)
}

func complexPowInt(x complex128, n int) complex128 {
	r, m := complex128(1), max(n, -n)
	for p := x; m > 0; m >>= 1 {
		if m&1 != 0 {
			r = complexMul(r, p)
		}
		p = complexMul(p, p)
	}
	if n < 0 {
		return complexDiv(1, r)
	}
	return r
}

func complexCompare(t *Thread, op CmpOp, self, other Value) Value {
	if op != CmpEq && op != CmpNe {
		return NotImplemented
	}
	x := self.Complex()
	var eq bool
	if i, ok := t.R.intOf(other); ok {
		c, unordered := intFloatCompare(i, real(x))
		eq = c == 0 && !unordered && imag(x) == 0
	} else {
		y, is, _ := t.complexOf(other)
		if !is {
			return NotImplemented
		}
		eq = x == y
	}
	return MakeBool(eq == (op == CmpEq))
}
