package rt

// sliceObj is a slice; its parts may be any objects.
type sliceObj struct {
	_                 header
	start, stop, step Value
}

var sliceSpec = TypeSpec{
	Name: "slice", Layout: KindSlice, Words: 4, Flags: Final | Unhashable,
	New: sliceNew,
	Repr: func(t *Thread, self Value) Value {
		s := at[sliceObj](self)
		b, ok := t.appendRepr([]byte("slice("), s.start)
		if ok {
			b, ok = t.appendRepr(append(b, ", "...), s.stop)
		}
		if ok {
			b, ok = t.appendRepr(append(b, ", "...), s.step)
		}
		if !ok {
			return NoValue
		}
		return t.NewStrBytes(append(b, ')'))
	},
	Compare: func(t *Thread, op CmpOp, a, b Value) Value {
		if b.Kind() != KindSlice {
			return NotImplemented
		}
		x, y := t.sliceTuple(a), t.sliceTuple(b)
		if x == NoValue || y == NoValue {
			return NoValue
		}
		return t.compareItems(op, x, y)
	},
	GetSets: []GetSet{
		{Name: "start", Get: func(t *Thread, self Value) Value { return at[sliceObj](self).start }, Word: 1},
		{Name: "stop", Get: func(t *Thread, self Value) Value { return at[sliceObj](self).stop }, Word: 2},
		{Name: "step", Get: func(t *Thread, self Value) Value { return at[sliceObj](self).step }, Word: 3},
	},
	Methods: []Builtin{{Name: "indices", Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value {
		n := t.asIndex(a[1])
		if n == NoValue {
			return n
		}
		if t.Compare(CmpLt, n, MakeSmall(0)) == True {
			return t.Errorf(ExcValueError, "length should not be negative")
		}
		p, ok := t.resolveSlice(a[0], n)
		if !ok {
			return NoValue
		}
		return t.NewTupleFrom(p[:])
	}}},
}

// SliceWords is how many words a slice has.
const SliceWords = 4

// NewSlice returns a slice object.
func (t *Thread) NewSlice(start, stop, step Value) Value {
	v := t.NewObj(KindSlice, SliceWords)
	if v != NoValue {
		s := at[sliceObj](v)
		s.start, s.stop, s.step = start, stop, step
	}
	return v
}

func sliceNew(t *Thread, cls Value, args []Value, nkw int) Value {
	if !t.argCount(len(args), nkw, 1, 3) {
		return NoValue
	}
	switch len(args) {
	case 1:
		return t.NewSlice(None, args[0], None)
	case 2:
		return t.NewSlice(args[0], args[1], None)
	}
	return t.NewSlice(args[0], args[1], args[2])
}

func (t *Thread) sliceTuple(v Value) Value {
	s := at[sliceObj](v)
	r := t.NewTuple(3)
	if r != NoValue {
		w := r.Tuple()
		w[0], w[1], w[2] = s.start, s.stop, s.step
	}
	return r
}

// sliceParts are the parts of a slice as machine ints; has tells which are given.
type sliceParts struct {
	start, stop, step int
	hasStart, hasStop bool
}

// unpackSlice converts the parts of a slice object, which may run Python code:
// lengths read before are stale afterwards.
func (t *Thread) unpackSlice(v Value) (p sliceParts, ok bool) {
	s := at[sliceObj](v)
	p.step = 1
	if s.step != None {
		if p.step, ok = t.sliceIndex(s.step); !ok {
			return p, false
		}
		if p.step == 0 {
			t.Errorf(ExcValueError, "slice step cannot be zero")
			return p, false
		}
		p.step = max(p.step, -SmallMax)
	}
	if p.hasStart = s.start != None; p.hasStart {
		if p.start, ok = t.sliceIndex(s.start); !ok {
			return p, false
		}
	}
	if p.hasStop = s.stop != None; p.hasStop {
		if p.stop, ok = t.sliceIndex(s.stop); !ok {
			return p, false
		}
	}
	return p, true
}

// adjust resolves the parts for a sequence of length n and counts the items.
func (p sliceParts) adjust(n int) (start, stop, step, count int) {
	lo, hi := 0, n
	start, stop, step = 0, n, p.step
	if step < 0 {
		lo, hi = -1, n-1
		start, stop = n-1, -1
	}
	if p.hasStart {
		start = clampIndex(p.start, n, lo, hi)
	}
	if p.hasStop {
		stop = clampIndex(p.stop, n, lo, hi)
	}
	if step > 0 && start < stop {
		count = (stop-start-1)/step + 1
	} else if step < 0 && stop < start {
		count = (start-stop-1)/-step + 1
	}
	return start, stop, step, count
}

// SliceIndices resolves a slice object for a sequence of length n as
// slice.indices does, and counts its items. The length of a mutable sequence must be read
// after unpackSlice instead.
func (t *Thread) SliceIndices(v Value, n int) (start, stop, step, count int, ok bool) {
	p, ok := t.unpackSlice(v)
	if !ok {
		return 0, 0, 0, 0, false
	}
	start, stop, step, count = p.adjust(n)
	return start, stop, step, count, true
}

// resolveSlice is SliceIndices for a length of any size, and gives start, stop and step as ints of any size.
func (t *Thread) resolveSlice(v, n Value) (r [3]Value, ok bool) {
	s := at[sliceObj](v)
	parts := [...]Value{s.start, s.stop, s.step}
	narrow := n.IsSmall()
	for i, x := range parts {
		if x != None && !x.IsSmall() {
			if parts[i] = t.sliceInt(x); parts[i] == NoValue {
				return r, false
			}
			narrow = narrow && parts[i].IsSmall()
		}
	}
	step := parts[2]
	if step == None {
		step = MakeSmall(1)
	}
	if step == MakeSmall(0) {
		t.Errorf(ExcValueError, "slice step cannot be zero")
		return r, false
	}
	if narrow {
		p := sliceParts{step: step.Small(), hasStart: s.start != None, hasStop: s.stop != None}
		if p.hasStart {
			p.start = parts[0].Small()
		}
		if p.hasStop {
			p.stop = parts[1].Small()
		}
		start, stop, _, _ := p.adjust(n.Small())
		return [3]Value{MakeSmall(start), MakeSmall(stop), step}, true
	}
	lo, hi := MakeSmall(0), n
	back := t.Compare(CmpLt, step, MakeSmall(0)) == True
	if back {
		lo = MakeSmall(-1)
		if hi = t.BinaryOp(BinSub, n, MakeSmall(1)); hi == NoValue {
			return r, false
		}
	}
	r = [3]Value{lo, hi, step}
	if back {
		r[0], r[1] = hi, lo
	}
	for i := range parts[:2] {
		if parts[i] != None {
			if r[i] = t.clampInt(parts[i], n, lo, hi); r[i] == NoValue {
				return r, false
			}
		}
	}
	return r, true
}

// clampInt is clampIndex for ints of any size.
func (t *Thread) clampInt(i, n, lo, hi Value) Value {
	if t.Compare(CmpLt, i, MakeSmall(0)) == True {
		if i = t.BinaryOp(BinAdd, i, n); i == NoValue {
			return i
		}
	}
	switch {
	case t.Compare(CmpLt, i, lo) == True:
		return lo
	case t.Compare(CmpGt, i, hi) == True:
		return hi
	}
	return i
}

func clampIndex(i, n, lo, hi int) int {
	if i < 0 {
		i += n
	}
	return min(max(i, lo), hi)
}

func (t *Thread) sliceIndex(v Value) (int, bool) {
	if v.IsSmall() {
		return v.Small(), true
	}
	x := t.sliceInt(v)
	if x == NoValue {
		return 0, false
	}
	return t.IndexClamp(x)
}

// sliceInt returns a part of a slice as an exact int.
func (t *Thread) sliceInt(v Value) Value {
	x := t.asIndex(v)
	if x == NoValue && t.ExcMatches(ExcTypeError) {
		t.TakeExc()
		t.Errorf(ExcTypeError, "slice indices must be integers or None or have an __index__ method")
	}
	return x
}
