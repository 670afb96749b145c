package rt

// rangeObj is a range. Its parts are ints of any size; length is cached.
type rangeObj struct {
	_                         header
	start, stop, step, length Value
}

// rangeIterObj iterates over a range. While the numbers are small they are
// raw machine ints (wide == 0); else cur and step are Values and left is one too.
type rangeIterObj struct {
	_         header
	cur, step int
	left      int
	wide      Value // NoValue, or a tuple (start, step, length, index)
}

const rangeIterWords = 5

var rangeSpec = TypeSpec{
	Name: "range", Layout: KindRange, Words: 5, Flags: Final,
	New: rangeNew, Repr: rangeRepr, Hash: rangeHash, Compare: rangeCompare, GetItem: rangeGetItem, Contains: rangeContains,
	Len: func(t *Thread, self Value) (int, bool) {
		n, ok := t.Index(at[rangeObj](self).length)
		if !ok {
			t.TakeExc()
			t.Errorf(ExcOverflowError, "Python int too large to convert to C ssize_t")
		}
		return n, ok
	},
	Bool: func(t *Thread, self Value) (bool, bool) { return at[rangeObj](self).length != MakeSmall(0), true },
	Iter: func(t *Thread, self Value) Value {
		r := at[rangeObj](self)
		return t.newRangeIter(r.start, r.step, r.length)
	},
	GetSets: []GetSet{
		{Name: "start", Get: func(t *Thread, self Value) Value { return at[rangeObj](self).start }, Word: 1},
		{Name: "stop", Get: func(t *Thread, self Value) Value { return at[rangeObj](self).stop }, Word: 2},
		{Name: "step", Get: func(t *Thread, self Value) Value { return at[rangeObj](self).step }, Word: 3},
	},
	Methods: []Builtin{
		{Name: "count", Min: 2, Max: 2, Fn: rangeCount},
		{Name: "index", Min: 2, Max: 2, Fn: rangeIndex},
		{Name: "__reversed__", Min: 1, Max: 1, Fn: rangeReversed},
	},
}

var rangeIterSpec = TypeSpec{
	Name: "range_iterator", Layout: KindRangeIter, Words: rangeIterWords, Flags: NoNew | Final | LeafIter, Iter: iterSelf,
	Next: rangeIterNext, Step: StepRange, Extend: rangeIterExtend,
	Methods: []Builtin{{Name: "__length_hint__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value {
		return t.NewInt(int64(at[rangeIterObj](a[0]).left))
	}}},
}

// newRange returns range(start, stop, step) for ints; step must not be 0.
func (t *Thread) newRange(start, stop, step Value) Value {
	length := t.rangeLength(start, stop, step)
	if length == NoValue {
		return NoValue
	}
	v := t.NewObj(KindRange, 5)
	if v != NoValue {
		r := at[rangeObj](v)
		r.start, r.stop, r.step, r.length = start, stop, step, length
	}
	return v
}

// rangeLength counts the items of a range.
func (t *Thread) rangeLength(start, stop, step Value) Value {
	if start.IsSmall() && stop.IsSmall() && step.IsSmall() {
		// Small ints have 63 bits, so differences fit an int.
		a, b, s := start.Small(), stop.Small(), step.Small()
		switch {
		case s > 0 && a < b:
			return t.NewInt(int64((b-a-1)/s + 1))
		case s < 0 && a > b:
			return t.NewInt(int64((a-b-1)/-s + 1))
		}
		return MakeSmall(0)
	}
	neg := t.Compare(CmpLt, step, MakeSmall(0))
	lo, hi := start, stop
	if neg == True {
		lo, hi = stop, start
		step = t.UnaryOp(UnNeg, step)
	}
	if step == NoValue {
		return NoValue
	}
	if t.Compare(CmpGe, lo, hi) == True {
		return MakeSmall(0)
	}
	d := t.BinaryOp(BinSub, hi, lo)
	if d == NoValue {
		return NoValue
	}
	if d = t.BinaryOp(BinSub, d, MakeSmall(1)); d == NoValue {
		return NoValue
	}
	if d = t.BinaryOp(BinFloorDiv, d, step); d == NoValue {
		return NoValue
	}
	return t.BinaryOp(BinAdd, d, MakeSmall(1))
}

func rangeNew(t *Thread, cls Value, args []Value, nkw int) Value {
	if !t.argCount(len(args), nkw, 1, 3) {
		return NoValue
	}
	for i, x := range args {
		if !x.IsSmall() {
			if args[i] = t.asIndex(x); args[i] == NoValue {
				return NoValue
			}
		}
	}
	switch len(args) {
	case 1:
		return t.newRange(MakeSmall(0), args[0], MakeSmall(1))
	case 2:
		return t.newRange(args[0], args[1], MakeSmall(1))
	}
	if args[2] == MakeSmall(0) {
		return t.Errorf(ExcValueError, "range() arg 3 must not be zero")
	}
	return t.newRange(args[0], args[1], args[2])
}

func rangeRepr(t *Thread, self Value) Value {
	r := at[rangeObj](self)
	b, ok := t.appendRepr([]byte("range("), r.start)
	if ok {
		b, ok = t.appendRepr(append(b, ", "...), r.stop)
	}
	if ok && r.step != MakeSmall(1) {
		b, ok = t.appendRepr(append(b, ", "...), r.step)
	}
	if !ok {
		return NoValue
	}
	return t.NewStrBytes(append(b, ')'))
}

// rangeKey is a tuple that is equal for equal ranges.
func (t *Thread) rangeKey(self Value) Value {
	r := at[rangeObj](self)
	key := t.NewTuple(3)
	if key == NoValue {
		return key
	}
	w := key.Tuple()
	w[0], w[1], w[2] = r.length, None, None
	if r.length != MakeSmall(0) {
		w[1] = r.start
		if r.length != MakeSmall(1) {
			w[2] = r.step
		}
	}
	return key
}

func rangeHash(t *Thread, self Value) (uintptr, bool) {
	key := t.rangeKey(self)
	if key == NoValue {
		return 0, false
	}
	return tupleHash(t, key)
}

func rangeCompare(t *Thread, op CmpOp, a, b Value) Value {
	if b.Kind() != KindRange || op != CmpEq && op != CmpNe {
		return NotImplemented
	}
	x, y := t.rangeKey(a), t.rangeKey(b)
	if x == NoValue || y == NoValue {
		return NoValue
	}
	return t.compareItems(op, x, y)
}

// rangeItem computes start + i*step.
func (t *Thread) rangeItem(start, step, i Value) Value {
	v := t.BinaryOp(BinMul, i, step)
	if v == NoValue {
		return v
	}
	return t.BinaryOp(BinAdd, start, v)
}

func rangeGetItem(t *Thread, self, key Value) Value {
	r := at[rangeObj](self)
	if key.Kind() == KindSlice {
		return t.rangeSlice(r, key)
	}
	if !t.isIndex(key, "range") {
		return NoValue
	}
	i := t.asIndex(key)
	if i == NoValue {
		return i
	}
	if t.Compare(CmpLt, i, MakeSmall(0)) == True {
		if i = t.BinaryOp(BinAdd, i, r.length); i == NoValue {
			return i
		}
	}
	if t.Compare(CmpLt, i, MakeSmall(0)) == True || t.Compare(CmpGe, i, r.length) == True {
		return t.Errorf(ExcIndexError, "range object index out of range")
	}
	return t.rangeItem(r.start, r.step, i)
}

func (t *Thread) rangeSlice(r *rangeObj, key Value) Value {
	p, ok := t.resolveSlice(key, r.length)
	if !ok {
		return NoValue
	}
	a := t.rangeItem(r.start, r.step, p[0])
	if a == NoValue {
		return a
	}
	b := t.rangeItem(r.start, r.step, p[1])
	if b == NoValue {
		return b
	}
	s := t.BinaryOp(BinMul, r.step, p[2])
	if s == NoValue {
		return s
	}
	return t.newRange(a, b, s)
}

// rangePos returns the position of the int x in a range; found == false: it is not there.
func (t *Thread) rangePos(self, x Value) (pos Value, found, ok bool) {
	r := at[rangeObj](self)
	d := t.BinaryOp(BinSub, x, r.start)
	if d == NoValue {
		return NoValue, false, false
	}
	rem := t.BinaryOp(BinMod, d, r.step)
	if rem == NoValue {
		return NoValue, false, false
	}
	if rem != MakeSmall(0) {
		return NoValue, false, true
	}
	if pos = t.BinaryOp(BinFloorDiv, d, r.step); pos == NoValue {
		return NoValue, false, false
	}
	in := t.Compare(CmpGe, pos, MakeSmall(0)) == True && t.Compare(CmpLt, pos, r.length) == True
	return pos, in, true
}

// rangeLookup finds x as `in` does: ints by arithmetic, other objects by comparing.
func (t *Thread) rangeLookup(self, x Value) (pos Value, found, ok bool) {
	if k := x.Kind(); k == KindInt || k == KindBool {
		i, _ := t.R.intOf(x)
		return t.rangePos(self, i)
	}
	it := t.Iter(self)
	if it == NoValue {
		return NoValue, false, false
	}
	for i := 0; ; i++ {
		y := t.Next(it)
		if y == StopMark {
			return NoValue, false, true
		}
		if y == NoValue {
			return NoValue, false, false
		}
		eq, ok := t.Equal(y, x)
		if eq || !ok {
			return MakeSmall(i), eq, ok
		}
	}
}

func rangeContains(t *Thread, self, x Value) (bool, bool) {
	_, found, ok := t.rangeLookup(self, x)
	return found, ok
}

func rangeCount(t *Thread, a []Value) Value {
	_, found, ok := t.rangeLookup(a[0], a[1])
	if !ok {
		return NoValue
	}
	if found {
		return MakeSmall(1)
	}
	return MakeSmall(0)
}

func rangeIndex(t *Thread, a []Value) Value {
	pos, found, ok := t.rangeLookup(a[0], a[1])
	if !ok {
		return NoValue
	}
	if !found {
		s := t.Repr(a[1])
		if s == NoValue {
			return s
		}
		return t.Errorf(ExcValueError, "%s is not in range", s.Str())
	}
	return pos
}

func rangeReversed(t *Thread, a []Value) Value {
	r := at[rangeObj](a[0])
	n := t.BinaryOp(BinSub, r.length, MakeSmall(1))
	if n == NoValue {
		return n
	}
	start := t.rangeItem(r.start, r.step, n)
	if start == NoValue {
		return start
	}
	step := t.UnaryOp(UnNeg, r.step)
	if step == NoValue {
		return step
	}
	return t.newRangeIter(start, step, at[rangeObj](a[0]).length)
}

func (t *Thread) newRangeIter(start, step, length Value) Value {
	wide := NoValue
	if !t.rangeIsNarrow(start, step, length) {
		if wide = t.NewTuple(4); wide == NoValue {
			return wide
		}
		w := wide.Tuple()
		w[0], w[1], w[2], w[3] = start, step, length, MakeSmall(0)
	}
	v := t.NewObj(KindRangeIter, rangeIterWords)
	if v == NoValue {
		return v
	}
	it := at[rangeIterObj](v)
	it.wide = wide
	if wide == NoValue {
		it.cur, it.step, it.left = start.Small(), step.Small(), length.Small()
	}
	return v
}

// rangeIsNarrow reports whether all items are small ints.
func (t *Thread) rangeIsNarrow(start, step, length Value) bool {
	if !start.IsSmall() || !step.IsSmall() || !length.IsSmall() {
		return false
	}
	if length == MakeSmall(0) {
		return true
	}
	s, n := step.Small(), length.Small()-1
	span := s * n
	if n != 0 && (span/n != s || !fitsSmall(span)) {
		return false
	}
	return fitsSmall(start.Small() + span)
}

func rangeIterNext(t *Thread, self Value) Value {
	it := at[rangeIterObj](self)
	if it.left > 0 {
		v := MakeSmall(it.cur)
		it.cur += it.step
		it.left--
		return v
	}
	if it.wide == NoValue {
		return StopMark
	}
	w := it.wide.Tuple()
	more := t.Compare(CmpLt, w[3], w[2])
	if more != True {
		if more == False {
			it.wide = NoValue
			return StopMark
		}
		return NoValue
	}
	v := t.rangeItem(w[0], w[1], w[3])
	if v != NoValue {
		if w[3] = t.BinaryOp(BinAdd, w[3], MakeSmall(1)); w[3] == NoValue {
			return NoValue
		}
	}
	return v
}
