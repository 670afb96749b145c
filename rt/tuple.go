package rt

// A tuple holds its length in aux and its items inline. An instance of a
// subclass holds the exact tuple in word 1.

var tupleSpec = TypeSpec{
	Name: "tuple", Layout: KindTuple, Words: 2,
	New: tupleNew, Repr: tupleRepr, Len: func(t *Thread, self Value) (int, bool) { return len(self.Tuple()), true },
	Hash: tupleHash, Binary: tupleBinary, Compare: tupleCompare, GetItem: tupleGetItem,
	Contains: func(t *Thread, self, x Value) (bool, bool) {
		i, ok := t.listFind(self, x, 0, SmallMax)
		return i >= 0, ok
	},
	Iter: func(t *Thread, self Value) Value { return t.newSeqIter(KindTupleIter, self.exactTuple()) },
	Methods: []Builtin{
		{Name: "count", Min: 2, Max: 2, Fn: listCount},
		{Name: "index", Min: 2, Max: 4, Fn: listIndex},
	},
}

// NewTuple returns a tuple of n items, all NoValue: fill them before anything else sees it.
func (t *Thread) NewTuple(n int) Value {
	if n == 0 {
		if t.R.emptyTuple == NoValue {
			t.R.emptyTuple = t.alloc(KindTuple, headerBytes, false)
		}
		return t.R.emptyTuple
	}
	if uint(n) > 1<<32-1 {
		return t.raiseMemory(uintptr(n))
	}
	v := t.alloc(KindTuple, headerBytes+uintptr(n)*wordBytes, false)
	if v != NoValue {
		hdrOf(v).aux = uint32(n)
	}
	return v
}

// NewTupleFrom returns a tuple of the items of src, which must lie where the collector sees them.
func (t *Thread) NewTupleFrom(src []Value) Value {
	v := t.NewTuple(len(src))
	if v != NoValue {
		copy(v.Tuple(), src)
	}
	return v
}

// exactTuple returns the tuple that holds the items of an instance of tuple or of a subclass.
func (v Value) exactTuple() Value {
	if hdrOf(v).id != KindTuple {
		return *word(v, 1)
	}
	return v
}

// ExactTuple returns the tuple that has the items of an instance of tuple or of a subclass.
func (v Value) ExactTuple() Value { return v.exactTuple() }

// Tuple returns the items of a tuple; it aliases the heap.
func (v Value) Tuple() []Value {
	v = v.exactTuple()
	return valuesAt(v, 1, int(hdrOf(v).aux))
}

// TupleOf makes a tuple of all items of an iterable (the same object for an exact tuple).
func (t *Thread) TupleOf(iterable Value) Value {
	switch iterable.Kind() {
	case KindTuple:
		return iterable
	case KindList:
		return t.NewTupleFrom(iterable.List())
	}
	l := t.ListOf(iterable)
	if l == NoValue {
		return l
	}
	return t.NewTupleFrom(l.List())
}

func tupleNew(t *Thread, cls Value, args []Value, nkw int) Value {
	exact := cls == t.R.classOf[KindTuple]
	if exact && !t.argCount(len(args), nkw, 0, 1) {
		return NoValue
	}
	items := NoValue
	if len(args)-2*nkw > 0 {
		items = t.TupleOf(args[0])
	} else {
		items = t.NewTuple(0)
	}
	if items == NoValue || exact {
		return items
	}
	v := t.newInstance(cls, 2)
	if v != NoValue {
		*word(v, 1) = items
	}
	return v
}

func tupleRepr(t *Thread, self Value) Value {
	items := self.Tuple()
	if t.reprEnter(self) {
		return t.NewStr("(...)")
	}
	defer t.reprLeave(self)
	b := append(t.takeBuf(), '(')
	for i, x := range items {
		if i > 0 {
			b = append(b, ", "...)
		}
		var ok bool
		if b, ok = t.appendRepr(b, x); !ok {
			return NoValue
		}
	}
	if len(items) == 1 {
		b = append(b, ',')
	}
	return t.formatted(append(b, ')'), nil)
}

// Multipliers and start of the hash of a tuple.
const (
	tupleHash1   = 11400714785074694791
	tupleHash2   = 14029467366897019727
	tupleHash5   = 2870177450012600261
	tupleHashLen = 3527539
)

// tupleHash combines the hashes of the items as CPython does (after xxHash).
func tupleHash(t *Thread, self Value) (uintptr, bool) { return t.tupleHash(self, 0) }

// tupleHash is the hash of a tuple in so many others.
func (t *Thread) tupleHash(self Value, depth int) (uintptr, bool) {
	items := self.Tuple()
	acc := tupleHashStart
	for _, x := range items {
		var h uintptr
		if i := x.Small(); x.IsSmall() && uint(i+1<<(wordBits-5)) < 1<<(wordBits-4) && i != -1 {
			h = uintptr(i)
		} else {
			var ok bool
			if h, ok = t.itemHash(x, depth+1); !ok {
				return 0, false
			}
		}
		acc = tupleHashAdd(acc, h)
	}
	return tupleHashEnd(acc, len(items)), true
}

// The hash of a tuple, item by item.

const tupleHashStart uint64 = tupleHash5

func tupleHashAdd(acc uint64, h uintptr) uint64 {
	const p1, p2 = tupleHash1, tupleHash2
	acc += uint64(h) * p2
	return (acc<<31 | acc>>33) * p1
}

func tupleHashEnd(acc uint64, n int) uintptr {
	if acc += uint64(n) ^ (tupleHash5 ^ tupleHashLen); acc == ^uint64(0) {
		acc = 1546275796
	}
	return uintptr(acc)
}

// itemHash is the hash of an item of so many tuples.
func (t *Thread) itemHash(x Value, depth int) (h uintptr, ok bool) {
	if h, ok := plainHash(x); ok {
		return h, true
	}
	if depth < 16 && x.IsObj() {
		s := t.R.shapeOf(x)
		if s.layout == KindTuple && (s.flags&shUser == 0 || t.R.hashesNaturally(x)) {
			return t.tupleHash(x, depth)
		}
	}
	if !t.enter() {
		return 0, false
	}
	h, ok = t.Hash(x)
	t.leave()
	return h, ok
}

func tupleBinary(t *Thread, op BinOp, a, b Value) Value {
	switch op {
	case BinAdd:
		if t.R.layout(a) != KindTuple || t.R.layout(b) != KindTuple {
			return NotImplemented
		}
		x, y := a.Tuple(), b.Tuple()
		if len(y) == 0 {
			return a.exactTuple()
		}
		if len(x) == 0 {
			return b.exactTuple()
		}
		r := t.NewTuple(len(x) + len(y))
		if r != NoValue {
			copy(r.Tuple(), x)
			copy(r.Tuple()[len(x):], y)
		}
		return r
	case BinMul:
		if t.R.layout(a) != KindTuple {
			a, b = b, a
		}
		n, ok, is := t.repeatCount(b)
		if t.R.layout(a) != KindTuple || !is {
			return NotImplemented
		}
		if !ok {
			return NoValue
		}
		x := a.Tuple()
		if n == 1 {
			return a.exactTuple()
		}
		if len(x) > 0 && n > maxStrBytes/len(x) {
			return t.raiseMemory(uintptr(len(x)) * uintptr(n))
		}
		r := t.NewTuple(len(x) * n)
		if r != NoValue && len(x) > 0 {
			for items := r.Tuple(); len(items) > 0; items = items[len(x):] {
				copy(items, x)
			}
		}
		return r
	}
	return NotImplemented
}

func tupleCompare(t *Thread, op CmpOp, a, b Value) Value {
	if t.R.layout(b) != KindTuple {
		return NotImplemented
	}
	return t.compareItems(op, a, b)
}

func tupleGetItem(t *Thread, self, key Value) Value {
	items := self.Tuple()
	if key.Kind() == KindSlice {
		start, _, step, count, ok := t.SliceIndices(key, len(items))
		if !ok {
			return NoValue
		}
		if count == len(items) && step == 1 {
			return self.exactTuple()
		}
		r := t.NewTuple(count)
		if r == NoValue || !t.copySlice(r.Tuple(), items, start, step) {
			return NoValue
		}
		return r
	}
	i, ok := t.seqIndex(key, len(items), "tuple")
	if !ok {
		return NoValue
	}
	return items[i]
}
