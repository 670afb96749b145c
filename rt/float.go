package rt

import (
	"math"
	"math/big"
	"math/bits"
	"unsafe"

	"pycopy/rt/libm"
	"pycopy/rt/text"
)

var floatSpec = TypeSpec{
	Name:    "float",
	Layout:  KindFloat,
	Words:   2,
	New:     floatNew,
	Repr:    floatRepr,
	Hash:    floatHash,
	Bool:    func(t *Thread, self Value) (truth, ok bool) { return self.Float() != 0, true },
	Unary:   floatUnary,
	Binary:  floatBinary,
	Compare: floatCompare,
	Format:  floatFormat,
	Methods: []Builtin{
		{Name: "is_integer", Min: 1, Max: 1, Fn: floatIsInteger},
		{Name: "as_integer_ratio", Min: 1, Max: 1, Fn: floatRatio},
		{Name: "conjugate", Min: 1, Max: 1, Fn: floatSelf},
		{Name: "hex", Min: 1, Max: 1, Fn: floatHex},
		{Name: "fromhex", Min: 2, Max: 2, Flags: ClassMethod, Fn: floatFromHex},
		{Name: "__float__", Min: 1, Max: 1, Fn: floatSelf},
		{Name: "__int__", Min: 1, Max: 1, Fn: floatTrunc},
		{Name: "__trunc__", Min: 1, Max: 1, Fn: floatTrunc},
		{Name: "__floor__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.floatToInt(a[0].Float(), math.Floor) }},
		{Name: "__ceil__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.floatToInt(a[0].Float(), math.Ceil) }},
		{Name: "__round__", Min: 1, Max: 2, Fn: floatRound},
		{Name: "__getnewargs__", Min: 1, Max: 1, Fn: floatNewArgs},
	},
	GetSets: []GetSet{
		{Name: "real", Get: func(t *Thread, self Value) Value { return t.NewFloat(self.Float()) }},
		{Name: "imag", Get: func(t *Thread, self Value) Value { return zeroPlus }},
	},
}

// NewFloat returns the float f.
func (t *Thread) NewFloat(f float64) Value {
	if v, ok := flonumValue(f); ok {
		return v
	}
	return t.newBoxedFloat(f)
}

// UnsetFloat is the bits of a NaN that no float has, nor the negative of one: newBoxedFloat makes it quiet, and arithmetic
// gives none that signals. Where a float register holds a variable, native code means by it that the variable is unset.
const UnsetFloat = 0x7ff4000000006e75

// quietFloat returns what an object holds for f: another NaN for UnsetFloat, and the usual one for Go's.
func quietFloat(f float64) float64 {
	switch b := math.Float64bits(f); b &^ (1 << 63) {
	case UnsetFloat:
		return math.Float64frombits(b | 1<<51)
	case goNaN:
		return math.Float64frombits(b &^ 1)
	}
	return f
}

// The bits of NaNs: what arithmetic gives, and what math.NaN does.
const (
	usualNaN = 0x7ff8000000000000
	goNaN    = usualNaN | 1
)

func (t *Thread) newBoxedFloat(f float64) Value {
	f = quietFloat(f)
	v := t.alloc(KindFloat, headerBytes+8, true)
	if v != NoValue {
		at[floatObj](v).f = f
	}
	return v
}

// floatObj is a float outside of the range of immediates.
type floatObj struct {
	_ header
	f float64
}

// Float returns the number of a float (exact type or subclass layout).
func (v Value) Float() float64 {
	if v&3 == 2 {
		return math.Float64frombits(bits.RotateLeft64(uint64(v), -3) - 1<<60)
	}
	return v.floatSlow()
}

func (v Value) floatSlow() float64 {
	if v&^4 == zeroPlus {
		return math.Float64frombits(uint64(v>>2&1) << 63)
	}
	if hdrOf(v).id == KindFloat {
		return at[floatObj](v).f
	}
	return exactOf(v).Float()
}

// floatOf returns the number of a float or of an instance of a subclass.
func (r *Runtime) floatOf(v Value) (float64, bool) {
	if v.IsFlonum() {
		return v.Flonum(), true
	}
	switch k := v.Kind(); {
	case k == KindFloat, k >= NumKinds && r.layout(v) == KindFloat:
		return v.floatSlow(), true
	}
	return 0, false
}

// ToSeconds is ToFloat for a time or a timeout.
func (t *Thread) ToSeconds(v Value) (f float64, ok bool) {
	if f, ok = t.ToFloat(v); ok && f != f {
		t.Errorf(ExcValueError, "Invalid value NaN (not a number)")
		return 0, false
	}
	return f, ok
}

// ToFloat converts a number (float, int, __float__, __index__) to float64; TypeError otherwise.
func (t *Thread) ToFloat(v Value) (f float64, ok bool) {
	if f, ok := t.R.floatOf(v); ok {
		return f, true
	}
	if i, ok := t.R.intOf(v); ok {
		return t.intToFloat(i)
	}
	if v.IsObj() && t.hasSpecial(v, SymFloat) {
		fn := t.lookupSpecial(v, SymFloat)
		if fn == NoValue {
			return 0, false
		}
		return t.floatBy(fn, v)
	}
	if v.IsObj() && t.hasSpecial(v, SymIndex) {
		i := t.asIndex(v)
		if i == NoValue {
			return 0, false
		}
		return t.intToFloat(i)
	}
	t.Errorf(ExcTypeError, "must be real number, not %s", t.TypeName(v))
	return 0, false
}

// floatBy converts v with fn, its __float__.
func (t *Thread) floatBy(fn, v Value) (float64, bool) {
	x := t.Call1(fn, v)
	if x == NoValue {
		return 0, false
	}
	if f, ok := t.R.floatOf(x); ok {
		return f, true
	}
	t.Errorf(ExcTypeError, "%s.__float__ returned non-float (type %s)", t.TypeName(v), t.TypeName(x))
	return 0, false
}

// intToFloat converts an exact int; OverflowError beyond the range of floats.
func (t *Thread) intToFloat(v Value) (float64, bool) {
	if v.IsSmall() {
		return float64(v.Small()), true
	}
	f := bigFloat(v)
	if math.IsInf(f, 0) {
		t.Errorf(ExcOverflowError, "int too large to convert to float")
		return 0, false
	}
	return f, true
}

// floatNew is float(x=0.0).
func floatNew(t *Thread, cls Value, args []Value, nkw int) Value {
	if !t.argCount(len(args), nkw, 0, 1) {
		return NoValue
	}
	v := zeroPlus
	if len(args) == 1 {
		v = t.toFloatValue(args[0])
	}
	return t.wrapExact(cls, v, KindFloat)
}

// toFloatValue is float(v).
func (t *Thread) toFloatValue(v Value) Value {
	if v.IsFloat() {
		return v
	}
	if v.IsObj() && t.R.isUserClass(v) {
		fn := t.lookupSpecial(v, SymFloat)
		if fn == NoValue && t.exc != NoValue {
			return NoValue
		}
		if fn != NoValue && fn.Kind() != KindBuiltin { // also of those that extend float or str
			f, ok := t.floatBy(fn, v)
			if !ok {
				return NoValue
			}
			return t.NewFloat(f)
		}
	}
	s, isBytes, ok := t.numeral(v)
	if !ok {
		if v.IsObj() && !t.hasSpecial(v, SymFloat) && !t.hasSpecial(v, SymIndex) {
			var b Buffer
			if t.R.specOf(v).Buffer == nil {
				return t.Errorf(ExcTypeError, "float() argument must be a string or a real number, not '%s'", t.TypeName(v))
			}
			if !t.GetBuffer(v, &b) {
				return NoValue
			}
			s, isBytes, ok = unsafe.String(unsafe.SliceData(b.Data), len(b.Data)), true, true
		}
	}
	if ok {
		f, ok := text.ParseFloat(s, isBytes)
		if !ok {
			r := t.Repr(v)
			if r == NoValue {
				return r
			}
			return t.errorJoin(ExcValueError, "could not convert string to float: ", r.Str())
		}
		return t.NewFloat(f)
	}
	f, ok := t.ToFloat(v)
	if !ok {
		return NoValue
	}
	return t.NewFloat(f)
}

func floatRepr(t *Thread, self Value) Value {
	b := text.AppendFloatRepr(t.takeBuf(), self.Float())
	v := t.substr(aliasString(b), len(b))
	t.putBuf(b)
	return v
}

func floatHash(t *Thread, self Value) (h uintptr, ok bool) {
	f := self.Float()
	if f != f {
		return uintptr(self) >> 4, true
	}
	return uintptr(text.HashFloat(f)), true
}

func floatUnary(t *Thread, op UnOp, self Value) Value {
	f := self.Float()
	switch op {
	case UnPos:
		return t.NewFloat(f)
	case UnNeg:
		return t.NewFloat(-f)
	case UnAbs:
		return t.NewFloat(math.Abs(f))
	}
	return NotImplemented
}

// floatOperand returns the float that an operand of float arithmetic stands
// for. is == false: it is no number; fails: OverflowError is pending.
func (t *Thread) floatOperand(v Value) (f float64, is, fails bool) {
	if f, ok := t.R.floatOf(v); ok {
		return f, true, false
	}
	i, ok := t.R.intOf(v)
	if !ok {
		return 0, false, false
	}
	f, ok = t.intToFloat(i)
	return f, true, !ok
}

func floatBinary(t *Thread, op BinOp, a, b Value) Value {
	if !op.ofFloats() {
		return NotImplemented // whether the other operand has a float does not matter
	}
	x, is, fails := t.floatOperand(a)
	if !is {
		return NotImplemented
	}
	if fails {
		return NoValue
	}
	y, is, fails := t.floatOperand(b)
	if !is {
		return NotImplemented
	}
	if fails {
		return NoValue
	}
	switch op.Plain() {
	case BinAdd:
		return t.NewFloat(x + y)
	case BinSub:
		return t.NewFloat(x - y)
	case BinMul:
		return t.NewFloat(x * y)
	case BinTrueDiv:
		if y == 0 {
			return t.zeroDivision()
		}
		return t.NewFloat(x / y)
	case BinFloorDiv, BinMod, BinDivMod:
		if y == 0 {
			return t.zeroDivision()
		}
		q, r := floatDivMod(x, y)
		return t.divModResult(op.Plain(), func() Value { return t.NewFloat(q) }, func() Value { return t.NewFloat(r) })
	case BinPow:
		return t.floatPow(x, y)
	}
	return NotImplemented
}

// The numbers of operators on floats that engines have no code of their own for, for [RealOperator].
const (
	RealPow = iota
	RealMod
	RealFloorDiv
	RealAbs // of a complex number
	NumRealOperators
)

// RealOperator returns the result of an operator on floats, where that is finite; it says nothing otherwise.
func RealOperator(op int, x, y float64) float64 {
	switch {
	case op == RealPow && y == 2:
		return x * x
	case op == RealPow:
		return libm.Pow(x, y)
	case op == RealAbs:
		return libm.Hypot(x, y)
	case y == 0:
		return math.NaN()
	}
	q, r := floatDivMod(x, y)
	if op == RealMod {
		return r
	}
	return q
}

// floatDivMod returns floor(x / y) and the remainder, which has the sign of y.
func floatDivMod(x, y float64) (q, r float64) {
	r = fmod(x, y)
	q = (x - r) / y
	if r != 0 {
		if (y < 0) != (r < 0) {
			r += y
			q--
		}
	} else {
		r = math.Copysign(0, y)
	}
	if q == 0 {
		return math.Copysign(0, x/y), r
	}
	whole := math.Floor(q)
	if q-whole > 0.5 {
		whole++
	}
	return whole, r
}

// fmod is C's fmod. For moderate quotients one fused multiply-add gives the exact remainder.
func fmod(x, y float64) float64 {
	q := x / y
	if !(math.Abs(q) < 1<<51) || y == 0 || math.IsInf(y, 0) {
		return math.Mod(x, y)
	}
	r := math.FMA(-math.Trunc(q), y, x)
	if r != 0 && (r < 0) != (x < 0) { // the quotient was rounded up
		if (y < 0) == (x < 0) {
			r += y
		} else {
			r -= y
		}
	}
	return math.Copysign(r, x)
}

// floatPow returns x ** y, complex when x is negative and y not integral.
func (t *Thread) floatPow(x, y float64) Value {
	var z float64
	switch {
	case x == 0 && y < 0 && !math.IsInf(y, 0):
		return t.Errorf(ExcZeroDivisionError, "0.0 cannot be raised to a negative power")
	case x < 0 && y != math.Floor(y) && !math.IsInf(x, 0) && !math.IsInf(y, 0) && y == y:
		return t.complexPow(complex(x, 0), complex(y, 0))
	case y == 2:
		z = x * x
	default:
		z = libm.Pow(x, y)
	}
	if math.IsInf(z, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0) {
		return t.rangeError()
	}
	return t.NewFloat(z)
}

// rangeError raises the OverflowError of a C function.
func (t *Thread) rangeError() Value {
	sp := t.SP
	w := t.Alloca(2)
	if w == nil {
		return NoValue
	}
	w[0] = MakeSmall(34)
	if w[1] = t.NewStr("Numerical result out of range"); w[1] == NoValue {
		return NoValue
	}
	e := t.Call(t.R.excClass[ExcOverflowError], w, 0)
	t.Release(sp)
	if e == NoValue {
		return e
	}
	return t.Raise(e, NoValue)
}

func floatCompare(t *Thread, op CmpOp, self, other Value) Value {
	x := self.Float()
	y, ok := t.R.floatOf(other)
	if !ok {
		i, ok := t.R.intOf(other)
		if !ok {
			return NotImplemented
		}
		c, unordered := intFloatCompare(i, x)
		if unordered {
			return MakeBool(op == CmpNe)
		}
		return cmpResult(op, 0, c)
	}
	return cmpResult(op, x, y)
}

func floatSelf(t *Thread, a []Value) Value { return t.NewFloat(a[0].Float()) }

func floatTrunc(t *Thread, a []Value) Value { return t.floatToInt(a[0].Float(), math.Trunc) }

func floatNewArgs(t *Thread, a []Value) Value {
	f := floatSelf(t, a)
	if f == NoValue {
		return f
	}
	v := t.NewTuple(1)
	if v != NoValue {
		v.Tuple()[0] = f
	}
	return v
}

func floatIsInteger(t *Thread, a []Value) Value {
	f := a[0].Float()
	return MakeBool(f == math.Floor(f) && !math.IsInf(f, 0))
}

// floatRatio is as_integer_ratio: numerator and denominator in lowest terms.
func floatRatio(t *Thread, a []Value) Value {
	f := a[0].Float()
	switch {
	case f != f:
		return t.Errorf(ExcValueError, "cannot convert NaN to integer ratio")
	case math.IsInf(f, 0):
		return t.Errorf(ExcOverflowError, "cannot convert Infinity to integer ratio")
	case f == 0:
		return t.tuple2(MakeSmall(0), MakeSmall(1))
	}
	frac, exp := math.Frexp(f)
	m := int64(frac * (1 << 53))
	exp -= 53
	z := bits.TrailingZeros64(uint64(m))
	m >>= z
	exp += z
	n, d := big.NewInt(m), big.NewInt(1)
	if exp > 0 {
		n.Lsh(n, uint(exp))
	} else {
		d.Lsh(d, uint(-exp))
	}
	p := t.NewBig(n)
	if p == NoValue {
		return p
	}
	q := t.NewBig(d)
	if q == NoValue {
		return q
	}
	return t.tuple2(p, q)
}

// floatRound is round(x) and round(x, n): half to even, on the exact decimal value.
func floatRound(t *Thread, a []Value) Value {
	f := a[0].Float()
	if len(a) == 1 || a[1] == None {
		return t.floatToInt(f, math.RoundToEven)
	}
	n, ok := t.IndexClamp(a[1])
	if !ok {
		return NoValue
	}
	f, err := text.RoundFloat(f, n)
	if err != nil {
		return t.textError(err)
	}
	return t.NewFloat(f)
}

// floatHex is float.hex.
func floatHex(t *Thread, a []Value) Value {
	return t.formatted(text.AppendFloatHex(t.takeBuf(), a[0].Float()), nil)
}

// floatFromHex is float.fromhex.
func floatFromHex(t *Thread, a []Value) Value {
	if !t.R.IsStr(a[1]) {
		return t.Errorf(ExcTypeError, "bad argument type for built-in operation")
	}
	f, err := text.ParseFloatHex(a[1].Str())
	if err != nil {
		return t.textError(err)
	}
	v := t.NewFloat(f)
	if v == NoValue || a[0] == t.R.classOf[KindFloat] {
		return v
	}
	return t.Call1(a[0], v)
}
