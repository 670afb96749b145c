package rt

// intOf returns the exact int that an int object stands for: itself, 0 or 1
// for a bool, the number of an instance of a subclass.
func (r *Runtime) intOf(v Value) (Value, bool) {
	if v.IsSmall() {
		return v, true
	}
	switch k := v.Kind(); {
	case k == KindInt:
		return v, true
	case k == KindBool:
		return boolInt(v), true
	case k >= NumKinds && r.layout(v) == KindInt:
		return *word(v, 1), true
	}
	return NoValue, false
}

// boolInt returns 0 or 1 for False and True.
func boolInt(v Value) Value { return MakeSmall(int(v >> 4 & 1)) }

// asIndex returns the exact int for an int or for an object with __index__ (or,
// as Pycopy does, __int__ of a user class); TypeError otherwise.
func (t *Thread) asIndex(v Value) Value {
	if i, ok := t.R.intOf(v); ok {
		return i
	}
	if v.IsObj() && hdrOf(v).id != KindFloat {
		for _, s := range [...]Sym{SymIndex, SymInt} {
			if s == SymInt && !t.R.isUserClass(v) {
				break
			}
			fn := t.lookupSpecial(v, s)
			if fn == NoValue {
				continue
			}
			x := t.Call1(fn, v)
			if x == NoValue {
				return x
			}
			if i, ok := t.R.intOf(x); ok {
				return i
			}
			return t.Errorf(ExcTypeError, "%s returned non-int (type %s)", symText[s], t.TypeName(x))
		}
	}
	return t.Errorf(ExcTypeError, "'%s' object cannot be interpreted as an integer", t.TypeName(v))
}

// isUserClass reports whether v is an instance of a class defined in Python.
func (r *Runtime) isUserClass(v Value) bool { return v.Kind() >= NumKinds }

// Index converts v with __index__ (and, Pycopy, __int__ of user classes) to a Go int; OverflowError when it does not fit.
func (t *Thread) Index(v Value) (i int, ok bool) {
	if v.IsSmall() {
		return v.Small(), true
	}
	x := t.asIndex(v)
	if x == NoValue {
		return 0, false
	}
	if i, ok := intFits(x); ok {
		return i, true
	}
	t.Errorf(ExcOverflowError, "Python int too large to convert to C ssize_t")
	return 0, false
}

// IndexClamp is Index, but too large ints are clamped: for slices.
func (t *Thread) IndexClamp(v Value) (i int, ok bool) {
	if v.IsSmall() {
		return v.Small(), true
	}
	x := t.asIndex(v)
	if x == NoValue {
		return 0, false
	}
	if i, ok := intFits(x); ok {
		return i, true
	}
	if bigNeg(x) {
		return minInt, true
	}
	return maxInt, true
}

const (
	maxInt = int(^uint(0) >> 1)
	minInt = -maxInt - 1
)

// intFits returns the exact int v as a Go int if it fits.
func intFits(v Value) (int, bool) {
	if v.IsSmall() {
		return v.Small(), true
	}
	w := bigWords(v)
	if len(w) > 1 {
		return 0, false
	}
	if bigNeg(v) {
		return -int(w[0]), w[0] <= 1<<(wordBits-1)
	}
	return int(w[0]), w[0] < 1<<(wordBits-1)
}

// Int64 converts an int object (or __index__) to int64; OverflowError when it does not fit.
func (t *Thread) Int64(v Value) (i int64, ok bool) {
	if v.IsSmall() {
		return int64(v.Small()), true
	}
	x := t.asIndex(v)
	if x == NoValue {
		return 0, false
	}
	if m, neg, ok := intMag64(x); ok {
		if neg && m <= 1<<63 {
			return -int64(m), true
		}
		if !neg && m < 1<<63 {
			return int64(m), true
		}
	}
	t.Errorf(ExcOverflowError, "Python int too large to convert to C long")
	return 0, false
}

// intMag64 returns magnitude and sign of an exact int if the magnitude fits in 64 bits.
func intMag64(v Value) (m uint64, neg, ok bool) {
	if v.IsSmall() {
		i := int64(v.Small())
		if i < 0 {
			return -uint64(i), true, true
		}
		return uint64(i), false, true
	}
	w := bigWords(v)
	switch {
	case len(w) == 1:
		return uint64(w[0]), bigNeg(v), true
	case len(w) == 2 && wordBits == 32:
		return uint64(w[0]) | uint64(w[1])<<32, bigNeg(v), true
	}
	return 0, false, false
}
