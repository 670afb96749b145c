package rt

// dictViewObj is a dict_keys, dict_values or dict_items object.
type dictViewObj struct {
	_    header
	dict Value
}

const (
	iterKeys = iota
	iterValues
	iterItems
	iterReverse = 4 // flag
)

// dictIterObj iterates over a dict; aux of the header holds the mode.
type dictIterObj struct {
	header
	dict Value // NoValue: exhausted
	pos  int
	used uintptr // entries the dict had at the start
}

var (
	dictKeysSpec = TypeSpec{
		Name: "dict_keys", Layout: KindDictKeys, Words: 2, Flags: NoNew | Final | Unhashable,
		Repr: viewRepr, Len: viewLen, Contains: keysContains, Iter: viewIter, Compare: viewCompare, Binary: viewBinary,
		Methods: viewMethods, GetSets: viewGetSets,
	}
	dictItemsSpec = TypeSpec{
		Name: "dict_items", Layout: KindDictItems, Words: 2, Flags: NoNew | Final | Unhashable,
		Repr: viewRepr, Len: viewLen, Contains: itemsContains, Iter: viewIter, Compare: viewCompare, Binary: viewBinary,
		Methods: viewMethods, GetSets: viewGetSets,
	}
	dictValuesSpec = TypeSpec{
		Name: "dict_values", Layout: KindDictValues, Words: 2, Flags: NoNew | Final,
		Repr: viewRepr, Len: viewLen, Iter: viewIter,
		Methods: viewMethods[:1], GetSets: viewGetSets,
	}
	dictIterSpec = TypeSpec{
		Name: "dict_iterator", Layout: KindDictIter, Words: 4, Flags: NoNew | Final | LeafIter,
		Iter: iterSelf, Next: dictIterNext, Step: StepTable,
		Methods: []Builtin{{Name: "__length_hint__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value {
			it := at[dictIterObj](a[0])
			if it.dict == NoValue {
				return MakeSmall(0)
			}
			return MakeSmall(max(0, int(it.used)-it.pos))
		}}},
	}
	viewMethods = []Builtin{
		{Name: "__reversed__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value {
			return t.newDictIter(viewDict(a[0]), viewMode(a[0])|iterReverse)
		}},
		{Name: "isdisjoint", Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value {
			s := t.setOf(KindSet, a[0])
			if s == NoValue {
				return NoValue
			}
			a[0] = s
			return setIsDisjoint(t, a)
		}},
	}
	viewGetSets = []GetSet{{Name: "mapping", Get: func(t *Thread, self Value) Value { return t.newMappingProxy(viewDict(self)) }}}
)

// viewDict returns the dict of a view.
func viewDict(v Value) Value { return at[dictViewObj](v).dict }

func viewMode(v Value) int { return int(hdrOf(v).id - KindDictKeys) }

func (t *Thread) newView(kind Kind, d Value) Value {
	v := t.NewObj(kind, 2)
	if v != NoValue {
		at[dictViewObj](v).dict = d
	}
	return v
}

func dictKeys(t *Thread, a []Value) Value   { return t.newView(KindDictKeys, a[0]) }
func dictValues(t *Thread, a []Value) Value { return t.newView(KindDictValues, a[0]) }
func dictItems(t *Thread, a []Value) Value  { return t.newView(KindDictItems, a[0]) }

func viewLen(t *Thread, self Value) (int, bool) { return viewDict(self).DictLen(), true }

func viewIter(t *Thread, self Value) Value { return t.newDictIter(viewDict(self), viewMode(self)) }

func viewRepr(t *Thread, self Value) Value {
	if t.reprEnter(self) {
		return t.NewStr("...")
	}
	defer t.reprLeave(self)
	l := t.ListOf(self)
	if l == NoValue {
		return NoValue
	}
	b, ok := t.appendRepr([]byte(t.TypeName(self)+"("), l)
	if !ok {
		return NoValue
	}
	return t.NewStrBytes(append(b, ')'))
}

func keysContains(t *Thread, self, item Value) (bool, bool) { return t.setHas(viewDict(self), item) }

func itemsContains(t *Thread, self, item Value) (bool, bool) {
	if t.R.layout(item) != KindTuple || len(item.Tuple()) != 2 {
		return false, true
	}
	v, ok := t.DictGet(viewDict(self), item.Tuple()[0])
	if v == NoValue {
		return false, ok
	}
	return t.Equal(v, item.Tuple()[1])
}

// isSetLike reports whether v can be the operand of a set operator with a view.
func (t *Thread) isSetLike(v Value) bool {
	switch t.R.layout(v) {
	case KindSet, KindFrozenSet, KindDictKeys, KindDictItems:
		return true
	}
	return false
}

// viewCompare compares by length and membership, so that the values of items need not be hashable.
func viewCompare(t *Thread, op CmpOp, a, b Value) Value {
	if !t.isSetLike(b) {
		return NotImplemented
	}
	na, ok := t.Len(a)
	if !ok {
		return NoValue
	}
	nb, ok := t.Len(b)
	if !ok {
		return NoValue
	}
	if op != CmpNe && !compareInts(op, na, nb) || op == CmpNe && na != nb {
		return MakeBool(op == CmpNe)
	}
	if op == CmpGt || op == CmpGe {
		a, b = b, a
	}
	missing := false
	all := t.Each(a, func(x Value) bool {
		in, ok := t.Contains(b, x)
		missing = ok && !in
		return in && ok
	})
	if !all && !missing {
		return NoValue
	}
	return MakeBool(all == (op != CmpNe))
}

// keyTable returns the set v, or the dict that it is a view of the keys of; else NoValue.
func (t *Thread) keyTable(v Value) Value {
	switch v.Kind() {
	case KindSet, KindFrozenSet:
		return v
	case KindDictKeys:
		if d := viewDict(v); d.Kind() == KindDict {
			return d
		}
	}
	return NoValue
}

func viewBinary(t *Thread, op BinOp, a, b Value) Value {
	switch op {
	case BinAnd, BinOr, BinXor, BinSub:
	default:
		return NotImplemented
	}
	if x, y := t.keyTable(a), t.keyTable(b); x != NoValue && y != NoValue && (op == BinAnd || op == BinSub) {
		r := t.NewSet(KindSet, 0)
		if r == NoValue {
			return r
		}
		if op == BinAnd && takesItems(a, b, dictOf(x).used, dictOf(y).used) {
			x, y = y, x
		}
		if !t.filterInto(r, x, y, op == BinAnd) {
			return NoValue
		}
		return r
	}
	if op == BinAnd {
		return t.viewCommon(a, b)
	}
	if d := t.keyTable(a); d != NoValue {
		a = d
	}
	if d := t.keyTable(b); d != NoValue {
		b = d
	}
	sa := t.setOf(KindSet, a)
	if sa == NoValue {
		return NoValue
	}
	if op == BinOr {
		if !t.setUpdate(sa, b) {
			return NoValue
		}
		return sa
	}
	sb := t.setOf(KindSet, b)
	if sb == NoValue {
		return NoValue
	}
	return setBinary(t, op, sa, sb)
}

// isView reports whether v is a view of the keys or items of a dict.
func isView(v Value) bool { return v.Kind() == KindDictKeys || v.Kind() == KindDictItems }

// takesItems reports whether the items of a & b, one of which is a view, are those of b, as in CPython: of two views those of the
// smaller one; of a view and a set those of the view unless the set is smaller; of a view and a frozenset those of the latter. m
// and n are their sizes.
func takesItems(a, b Value, m, n uint32) bool {
	switch {
	case isView(a) && isView(b):
		return n <= m
	case !isView(a):
		return !takesItems(b, a, n, m)
	}
	return b.Kind() != KindSet || n < m
}

// viewCommon returns the set of what is in both a and b, one of which is a view: only that is hashed, unless the other one is a set and not smaller.
func (t *Thread) viewCommon(a, b Value) Value {
	if !isView(a) || isView(b) && viewDict(b).DictLen() > viewDict(a).DictLen() {
		a, b = b, a
	}
	if b.Kind() == KindSet && viewDict(a).DictLen() <= b.DictLen() {
		a, b = b, a
	}
	r := t.NewSet(KindSet, 0)
	if r == NoValue || !t.Each(b, func(x Value) bool {
		in, ok := t.Contains(a, x)
		return ok && (!in || t.SetAdd(r, x))
	}) {
		return NoValue
	}
	return r
}

func (t *Thread) newDictIter(d Value, mode int) Value {
	v := t.NewObj(KindDictIter, 4)
	if v == NoValue {
		return v
	}
	it := at[dictIterObj](v)
	it.aux = uint32(mode)
	it.dict, it.used = d, uintptr(dictOf(d).used)
	if mode&iterReverse != 0 {
		it.pos = int(dictOf(d).fill)
	}
	return v
}

func dictIterNext(t *Thread, self Value) Value {
	it := at[dictIterObj](self)
	if it.dict == NoValue {
		return StopMark
	}
	d := dictOf(it.dict)
	if uintptr(d.used) != it.used {
		it.used = ^uintptr(0)
		return t.Errorf(ExcRuntimeError, "dictionary changed size during iteration")
	}
	var e *dictEntry
	if it.aux&iterReverse != 0 {
		for it.pos--; it.pos >= int(d.first) && it.pos < int(d.fill); it.pos-- {
			if e = d.pair(it.pos); e.key != NoValue {
				return t.iterEntry(it.aux&3, e)
			}
		}
	} else {
		for i := max(it.pos, int(d.first)); i < int(d.fill); i++ {
			if e = d.pair(i); e.key != NoValue {
				it.pos = i + 1
				return t.iterEntry(it.aux, e)
			}
		}
	}
	it.dict = NoValue
	return StopMark
}

// iterEntry returns the part of an entry that the mode asks for.
func (t *Thread) iterEntry(mode uint32, e *dictEntry) Value {
	switch mode {
	case iterKeys:
		return e.key
	case iterValues:
		return e.val
	}
	k, v := e.key, e.val
	return t.tuple2(k, v)
}

func (t *Thread) tuple2(a, b Value) Value {
	p := t.NewTuple(2)
	if p != NoValue {
		w := p.Tuple()
		w[0], w[1] = a, b
	}
	return p
}
