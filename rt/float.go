package rt

import "math"

// NewFloat returns the float f.
func (t *Thread) NewFloat(f float64) Value {
	if v, ok := flonumValue(f); ok {
		return v
	}
	return t.newBoxedFloat(f)
}

func (t *Thread) newBoxedFloat(f float64) Value {
	v := t.alloc(KindFloat, headerBytes+8, true)
	if v != NoValue {
		at[floatObj](v).f = f
	}
	return v
}

// floatObj is a float outside of the range of immediates.
type floatObj struct {
	header
	f float64
}

// Float returns the number of a float (exact type or subclass layout).
func (v Value) Float() float64 {
	if v.IsFlonum() {
		return v.Flonum()
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
	return word(v, 1).Float()
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

// ToFloat converts a number (float, int, __float__, __index__) to float64; TypeError otherwise.
func (t *Thread) ToFloat(v Value) (f float64, ok bool) {
	if f, ok := t.R.floatOf(v); ok {
		return f, true
	}
	if i, ok := t.R.intOf(v); ok {
		return t.intToFloat(i)
	}
	if fn := t.lookupSpecial(v, SymFloat); v.IsObj() && fn != NoValue {
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
	if fn := t.lookupSpecial(v, SymIndex); v.IsObj() && fn != NoValue {
		i := t.asIndex(v)
		if i == NoValue {
			return 0, false
		}
		return t.intToFloat(i)
	}
	t.Errorf(ExcTypeError, "must be real number, not %s", t.TypeName(v))
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
