package rt

import "pycopy/rt/text"

// The types dict and OrderedDict.

var dictSpec = TypeSpec{
	Name: "dict", Layout: KindDict, Words: dictWords, Flags: Unhashable,
	Doc:  "dict() -> new empty dictionary\ndict(mapping or iterable, **kwargs)",
	New:  func(t *Thread, cls Value, args []Value, nkw int) Value { return t.newInstance(cls, dictWords) },
	Init: dictInit, Repr: dictRepr, Len: dictLen, Binary: dictBinary, Compare: dictCompare,
	GetItem: dictGetItem, SetItem: dictSetItem, Contains: dictContains, Iter: dictIter,
	Methods: []Builtin{
		{Name: "get", Intrinsic: IntrDictGet, Min: 2, Max: 3, Fn: dictGet},
		{Name: "keys", Min: 1, Max: 1, Fn: dictKeys},
		{Name: "values", Min: 1, Max: 1, Fn: dictValues},
		{Name: "items", Min: 1, Max: 1, Fn: dictItems},
		{Name: "pop", Intrinsic: IntrDictPop, Min: 2, Max: 3, Fn: dictPop},
		{Name: "popitem", Min: 1, Max: 1, Fn: dictPopItem},
		{Name: "setdefault", Intrinsic: IntrSetDefault, Min: 2, Max: 3, Fn: dictSetDefault},
		{Name: "update", Sig: "self, /, *args, **kw", Fn: dictUpdate},
		{Name: "clear", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { dictOf(a[0]).clear(); return None }},
		{Name: "copy", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.copyTable(KindDict, a[0]) }},
		{Name: "fromkeys", Min: 2, Max: 3, Flags: ClassMethod, Fn: dictFromKeys},
		{Name: "__reversed__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.newDictIter(a[0], iterKeys|iterReverse) }},
	},
}

var orderedDictSpec = TypeSpec{
	Name: "OrderedDict", Module: "collections", Base: &dictSpec, Layout: KindDict, Words: dictWords, Flags: Unhashable,
	New:  dictSpec.New,
	Init: dictInit, Repr: orderedRepr, Len: dictLen, Binary: dictBinary, Compare: orderedCompare,
	GetItem: dictGetItem, SetItem: dictSetItem, Contains: dictContains, Iter: dictIter,
	Methods: []Builtin{
		{Name: "popitem", Sig: "self, last=", Fn: orderedPopItem},
		{Name: "pop", Sig: "self, key, default=", Fn: func(t *Thread, a []Value) Value { return dictPop(t, given(a)) }},
		{Name: "setdefault", Sig: "self, key, default=", Fn: func(t *Thread, a []Value) Value { return dictSetDefault(t, given(a)) }},
		{Name: "fromkeys", Sig: "type, /, iterable, value=", Flags: ClassMethod, Fn: func(t *Thread, a []Value) Value { return dictFromKeys(t, given(a)) }},
		{Name: "move_to_end", Sig: "self, key, last=", Fn: orderedMove},
		{Name: "copy", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value {
			c := t.newInstance(t.TypeOf(a[0]), dictWords)
			if c == NoValue || !t.copyInto(c, a[0]) {
				return NoValue
			}
			return c
		}},
	},
}

func isDictLayout(k Kind) bool { return k == KindDict || k == KindOrderedDict }

func dictInit(t *Thread, self Value, args []Value, nkw int) bool {
	n := len(args) - 2*nkw
	if n > 1 {
		t.Errorf(ExcTypeError, "dict expected at most 1 argument, got %d", n)
		return false
	}
	if n == 1 && !t.dictMerge(self, args[0]) {
		return false
	}
	for i := n; i < len(args); i += 2 {
		if !t.DictSet(self, args[i], args[i+1]) {
			return false
		}
	}
	return true
}

// dictMerge is d.update(src): src is a mapping (has keys) or an iterable of pairs.
func (t *Thread) dictMerge(d, src Value) bool {
	if t.R.copiesAsDict(src) {
		return t.dictMergeDict(d, src)
	}
	keys, ok := t.FindAttr(src, t.R.Sym(SymKeys))
	if ok {
		if keys == NoValue {
			return false
		}
		return t.mergeMapping(d, src, keys)
	}
	it := t.Iter(src)
	if it == NoValue {
		return false
	}
	for n := 0; ; n++ {
		if k, v, ok := t.NextPair(it); ok {
			if k == StopMark || k == NoValue {
				return k != NoValue
			}
			if !t.DictSet(d, k, v) {
				return false
			}
			continue
		}
		item := t.Next(it)
		if item == StopMark || item == NoValue {
			return item != NoValue
		}
		pair := t.TupleOf(item)
		if pair == NoValue {
			if t.ExcMatches(ExcTypeError) {
				t.TakeExc()
				t.Errorf(ExcTypeError, "cannot convert dictionary update sequence element #%d to a sequence", n)
			}
			return false
		}
		if p := pair.Tuple(); len(p) != 2 {
			t.Errorf(ExcValueError, "dictionary update sequence element #%d has length %d; 2 is required", n, len(p))
			return false
		} else if !t.DictSet(d, p[0], p[1]) {
			return false
		}
	}
}

// copiesAsDict reports whether the items of v are taken as they lie in its table: it is a dict whose class has no __iter__ of its own.
func (r *Runtime) copiesAsDict(v Value) bool {
	return isDictLayout(v.Kind()) || isDictLayout(r.layout(v)) && r.iteratesNatively(v)
}

func (t *Thread) mergeMapping(d, src, keys Value) bool {
	ks := t.Call0(keys)
	if ks == NoValue {
		return false
	}
	return t.Each(ks, func(k Value) bool {
		v := t.GetItem(src, k)
		return v != NoValue && t.DictSet(d, k, v)
	})
}

// dictMergeDict copies all entries of the dict src, reusing hashes.
func (t *Thread) dictMergeDict(d, src Value) bool {
	if d == src {
		return true
	}
	from := dictOf(src)
	to := dictOf(d)
	if to.used == 0 && (to.capacity == 0 || from.used > dictLinear/2) {
		to.clear()
		return t.copyInto(d, src)
	}
	more := int(from.used)
	if more+int(to.used) <= dictLinear {
		more -= int(to.used) // they may have keys in common, and a small table grows at once
	}
	if from.used > to.used/2 && !t.reserve(d, more) {
		return false
	}
	for i := int(from.first); i < int(from.fill); i++ {
		e := *from.pair(i)
		if e.key == NoValue {
			continue
		}
		j, ok := t.find(dictOf(d), e.key, e.hash)
		if !ok {
			return false
		}
		if j >= 0 {
			*dictOf(d).value(j) = e.val
		} else if !t.insert(d, e.key, e.val, e.hash) {
			return false
		}
	}
	return true
}

func dictUpdate(t *Thread, a []Value) Value {
	args := a[1].Tuple()
	if len(args) > 1 {
		return t.Errorf(ExcTypeError, "update expected at most 1 argument, got %d", len(args))
	}
	if len(args) == 1 && !t.dictMerge(a[0], args[0]) {
		return NoValue
	}
	if a[2] != NoValue && !t.dictMergeDict(a[0], a[2]) {
		return NoValue
	}
	return None
}

func dictRepr(t *Thread, self Value) Value {
	if t.reprEnter(self) {
		return t.NewStr("{...}")
	}
	defer t.reprLeave(self)
	b := append(t.takeBuf(), '{')
	pos := 0
	for n := 0; ; n++ {
		k, v, ok := self.DictNext(&pos)
		if !ok {
			break
		}
		if n > 0 {
			b = append(b, ", "...)
		}
		if b, ok = t.appendRepr(b, k); !ok {
			return NoValue
		}
		b = append(b, ": "...)
		if b, ok = t.appendRepr(b, v); !ok {
			return NoValue
		}
	}
	return t.formatted(append(b, '}'), nil)
}

// appendRepr appends repr(v) to b.
func (t *Thread) appendRepr(b []byte, v Value) ([]byte, bool) {
	const much, short = 1 << 16, 1 << 12
	if short := v.IsObj() && hdrOf(v).id == KindStr && len(v.Str()) <= short; short || v.IsSmall() || v.IsFlonum() {
		switch {
		case len(b) > much && !t.RoomFor(len(b)+much):
			return b, false
		case short:
			return text.AppendRepr(b, v.Str()), true
		}
		return t.appendPlain(b, v)
	}
	s := t.Repr(v)
	if s == NoValue {
		return b, false
	}
	if !t.RoomFor(len(b) + len(s.Str())) {
		return b, false
	}
	return append(b, s.Str()...), true
}

func dictLen(t *Thread, self Value) (int, bool) { return int(dictOf(self).used), true }

func dictContains(t *Thread, self, item Value) (bool, bool) { return t.setHas(self, item) }

func dictIter(t *Thread, self Value) Value { return t.newDictIter(self, iterKeys) }

func dictGetItem(t *Thread, self, key Value) Value {
	v, ok := t.DictGet(self, key)
	if v != NoValue || !ok {
		return v
	}
	if self.Kind() >= NumKinds {
		m := t.lookupSpecial(self, SymMissing)
		if m != NoValue {
			return t.Call2(m, self, key)
		}
		if t.exc != NoValue {
			return NoValue
		}
	}
	return t.RaiseValue(ExcKeyError, key)
}

func dictSetItem(t *Thread, self, key, v Value) bool {
	if v != NoValue {
		return t.DictSet(self, key, v)
	}
	found, ok := t.DictDel(self, key)
	if ok && !found {
		t.RaiseValue(ExcKeyError, key)
		return false
	}
	return ok
}

func dictGet(t *Thread, a []Value) Value {
	v, ok := t.DictGet(a[0], a[1])
	if v != NoValue || !ok {
		return v
	}
	if len(a) > 2 {
		return a[2]
	}
	return None
}

func dictPop(t *Thread, a []Value) Value {
	v := NoValue
	if a[0].DictLen() > 0 { // an empty one doesn't ask for the hash
		ok := false
		if v, ok = t.dictTake(a[0], a[1]); !ok {
			return NoValue
		}
	}
	switch {
	case v != NoValue:
		return v
	case len(a) > 2:
		return a[2]
	}
	return t.RaiseValue(ExcKeyError, a[1])
}

func dictPopItem(t *Thread, a []Value) Value { return t.popItem(a[0], true) }

func (t *Thread) popItem(dv Value, last bool) Value {
	d := dictOf(dv)
	if d.used == 0 {
		return t.Errorf(ExcKeyError, "popitem(): dictionary is empty")
	}
	i := int(d.fill) - 1
	if !last {
		i = int(d.first)
		for d.entry(i).key == NoValue {
			i++
		}
	}
	pair := t.NewTuple(2)
	if pair == NoValue {
		return NoValue
	}
	e := d.pair(i)
	pair.Tuple()[0], pair.Tuple()[1] = e.key, e.val
	d.remove(i)
	return pair
}

func dictSetDefault(t *Thread, a []Value) Value {
	h, ok := t.keyHash(a[1])
	if !ok {
		return NoValue
	}
	d := dictOf(a[0])
	i, ok := t.find(d, a[1], h)
	if !ok {
		return NoValue
	}
	if i >= 0 {
		return *d.value(i)
	}
	v := None
	if len(a) > 2 {
		v = a[2]
	}
	if !t.insert(a[0], a[1], v, h) {
		return NoValue
	}
	return v
}

func dictFromKeys(t *Thread, a []Value) Value {
	d := t.Call0(a[0])
	if d == NoValue {
		return NoValue
	}
	val := None
	if len(a) > 2 {
		val = a[2]
	}
	c, ok := t.cursorOf(a[1])
	if !ok {
		return NoValue
	}
	for plain := d.Kind() == KindDict; ; {
		k := c.next(t)
		switch {
		case k == StopMark:
			return d
		case k == NoValue:
			return NoValue
		case plain:
			ok = t.DictSet(d, k, val)
		default:
			ok = t.SetItem(d, k, val)
		}
		if !ok {
			return NoValue
		}
	}
}

func dictBinary(t *Thread, op BinOp, a, b Value) Value {
	if op.Plain() != BinOr {
		return NotImplemented
	}
	if op == InplaceOr {
		if !t.dictMerge(a, b) {
			return NoValue
		}
		return a
	}
	if !isDictLayout(t.R.layout(a)) || !isDictLayout(t.R.layout(b)) {
		return NotImplemented
	}
	kind := KindDict
	switch {
	case a.Kind() >= NumKinds && t.isOrdered(a):
		return t.orderedUnion(a, a, b)
	case b.Kind() >= NumKinds && a.Kind() != KindOrderedDict && t.isOrdered(b):
		return t.orderedUnion(b, a, b)
	case a.Kind() == KindOrderedDict || b.Kind() == KindOrderedDict:
		kind = KindOrderedDict
	}
	c := t.newTable(kind, 0)
	if c == NoValue {
		return c
	}
	if !t.R.copiesAsDict(a) || !t.R.copiesAsDict(b) {
		if !t.dictMerge(c, a) || !t.dictMerge(c, b) {
			return NoValue
		}
		return c
	}
	if !t.copyWithRoom(c, a, min(int(dictOf(b).used), copySlack)) || !t.dictMergeDict(c, b) {
		return NoValue
	}
	return c
}

// orderedUnion is a | b as an instance of the class of like, which extends OrderedDict in Python.
func (t *Thread) orderedUnion(like, a, b Value) Value {
	c := t.Call1(t.R.typeOf(like), a)
	if c == NoValue || !t.dictMerge(c, b) {
		return NoValue
	}
	return c
}

func dictCompare(t *Thread, op CmpOp, a, b Value) Value {
	if op != CmpEq && op != CmpNe || !isDictLayout(t.R.layout(b)) {
		return NotImplemented
	}
	eq, ok := t.dictEqual(a, b)
	if !ok {
		return NoValue
	}
	return MakeBool(eq == (op == CmpEq))
}

func (t *Thread) dictEqual(a, b Value) (eq, ok bool) {
	if a == b {
		return true, true
	}
	if dictOf(a).used != dictOf(b).used {
		return false, true
	}
	if !t.enter() {
		return false, false
	}
	defer t.leave()
	from, to := dictOf(a), dictOf(b)
	for i := int(from.first); i < int(from.fill); i++ {
		e := *from.pair(i)
		if e.key == NoValue {
			continue
		}
		j := i // where it is if both were made in the same order
		if i >= int(to.fill) || to.entry(i).key != e.key {
			if j, ok = t.find(to, e.key, e.hash); j < 0 {
				return false, ok
			}
		}
		if v := *to.value(j); v != e.val {
			if eq, ok = t.Equal(e.val, v); !eq || !ok {
				return eq, ok
			}
		}
		if t.interruptedAt(i) {
			return false, false
		}
	}
	return true, true
}

// ---- OrderedDict

// orderedRepr shows the items as a dict display, as Pycopy and CPython since 3.12 do.
func orderedRepr(t *Thread, self Value) Value {
	name := t.TypeName(self)
	s := dictRepr(t, self)
	if s == NoValue {
		return s
	}
	if s.Str() == "{...}" {
		return t.NewStr("...")
	}
	return t.NewStr(name + "(" + s.Str() + ")")
}

func orderedCompare(t *Thread, op CmpOp, a, b Value) Value {
	if r := dictCompare(t, op, a, b); r != True && op == CmpEq || r != False && op == CmpNe || r == NotImplemented {
		return r
	}
	if t.isOrdered(b) {
		pa, pb := 0, 0
		for {
			k, _, more := a.DictNext(&pa)
			l, _, _ := b.DictNext(&pb)
			if !more {
				break
			}
			eq, ok := t.Equal(k, l)
			if !ok {
				return NoValue
			}
			if !eq {
				return MakeBool(op == CmpNe)
			}
		}
	}
	return MakeBool(op == CmpEq)
}

// isOrdered reports whether v is an OrderedDict or of a subclass.
func (t *Thread) isOrdered(v Value) bool {
	k := v.Kind()
	return k == KindOrderedDict || k >= NumKinds && t.R.isSubclass(t.TypeOf(v), t.R.classOf[KindOrderedDict])
}

// given returns the arguments without an optional one at the end that is missing.
func given(a []Value) []Value {
	if n := len(a) - 1; a[n] == NoValue {
		return a[:n]
	}
	return a
}

func orderedPopItem(t *Thread, a []Value) Value {
	last := true
	if a[1] != NoValue {
		var ok bool
		if last, ok = t.Truth(a[1]); !ok {
			return NoValue
		}
	}
	return t.popItem(a[0], last)
}

func orderedMove(t *Thread, a []Value) Value {
	last := true
	if a[2] != NoValue {
		var ok bool
		if last, ok = t.Truth(a[2]); !ok {
			return NoValue
		}
	}
	i, ok := t.findKey(a[0], a[1])
	switch {
	case !ok:
		return NoValue
	case i < 0:
		return t.RaiseValue(ExcKeyError, a[1])
	}
	d := dictOf(a[0])
	e := *d.pair(i)
	if last {
		if i != int(d.fill)-1 {
			d.remove(i)
			if !t.insert(a[0], e.key, e.val, e.hash) {
				return NoValue
			}
		}
		return None
	}
	return t.moveFirst(a[0], i, e)
}

// moveFirst rebuilds the table with entry i in front.
func (t *Thread) moveFirst(dv Value, i int, e dictEntry) Value {
	d := dictOf(dv)
	d.remove(i)
	if d.first > 0 && d.used > 0 {
		d.first--
		*d.pair(int(d.first)) = e
		d.used++
		if d.bits != 0 {
			d.enter(e.hash, d.first)
		}
		return None
	}
	rest := t.copyTable(KindDict, dv)
	if rest == NoValue {
		return NoValue
	}
	d.clear()
	if !t.insert(dv, e.key, e.val, e.hash) || !t.dictMergeDict(dv, rest) {
		return NoValue
	}
	return None
}
