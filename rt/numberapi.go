package rt

// What the packages of builtin modules use to read and make numbers.

// IntOf returns the exact int for an int object (a bool and an instance of a
// subclass included), without calling any Python code.
func (r *Runtime) IntOf(v Value) (Value, bool) { return r.intOf(v) }

// IntFits returns the exact int v as a Go int if it fits.
func IntFits(v Value) (int, bool) { return intFits(v) }

// FloatOf returns the number of a float or of an instance of a subclass.
func (r *Runtime) FloatOf(v Value) (float64, bool) { return r.floatOf(v) }

// FloatToInt converts f, rounded by round, to an int; NaN and infinities raise.
func (t *Thread) FloatToInt(f float64, round func(float64) float64) Value {
	return t.floatToInt(f, round)
}

// ToComplex converts a number or an object with __complex__, __float__ or __index__.
func (t *Thread) ToComplex(v Value) (c complex128, ok bool) {
	if v.IsObj() && t.R.IsStr(v) {
		t.Errorf(ExcTypeError, "must be complex or real number, not str")
		return 0, false
	}
	c, _, ok = t.complexArg(v, "first")
	return c, ok
}

// ComplexDiv returns x / y by Smith's method, as the operator does; y is not 0.
func ComplexDiv(x, y complex128) complex128 { return complexDiv(x, y) }

// LookupSpecial finds dunder s in v's class, unbound; NoValue without exception when absent.
func (t *Thread) LookupSpecial(v Value, s Sym) Value { return t.lookupSpecial(v, s) }

// HasSpecial reports whether v's class has dunder s.
func (t *Thread) HasSpecial(v Value, s Sym) bool { return t.hasSpecial(v, s) }

// CallSpecial calls v's method s without arguments; has is false if v has none.
func (t *Thread) CallSpecial(v Value, s Sym) (x Value, has bool) { return t.callSpecial(v, s) }

// RoomForBits raises MemoryError unless an int of n bits can be made. To be
// asked before math/big computes something of that size.
func (t *Thread) RoomForBits(n uint) bool { return t.roomForBits(n) }

// IntMagnitude returns magnitude and sign of an exact int whose magnitude fits in 64 bits.
func IntMagnitude(v Value) (m uint64, neg, fits bool) { return intMag64(v) }

// ParseInt returns the int that s is in the given base (0: as its prefix says).
func (t *Thread) ParseInt(s string, base int) Value { return t.parseInt(s, base, false) }
