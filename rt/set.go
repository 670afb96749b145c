package rt

import "math/bits"

// The types set and frozenset. Their table is that of dict (dict.go) without values.

var setSpec = TypeSpec{
	Name: "set", Layout: KindSet, Words: dictWords, Flags: Unhashable,
	New:  func(t *Thread, cls Value, args []Value, nkw int) Value { return t.newInstance(cls, dictWords) },
	Init: setInit, Repr: setRepr, Len: dictLen, Binary: setBinary, Compare: setCompare, Contains: setContains,
	Iter: setIter, Shared: [][]Builtin{setMethods[:]},
	Methods: []Builtin{
		{Name: "add", Intrinsic: IntrSetAdd, Min: 2, Max: 2, Fn: setAdd},
		{Name: "discard", Intrinsic: IntrSetDiscard, Min: 2, Max: 2, Fn: setDiscard},
		{Name: "remove", Intrinsic: IntrSetRemove, Min: 2, Max: 2, Fn: setRemove},
		{Name: "pop", Min: 1, Max: 1, Fn: setPop},
		{Name: "clear", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { dictOf(a[0]).clear(); return None }},
		{Name: "update", Min: 1, Max: -1, Fn: setUpdateMethod},
		{Name: "intersection_update", Min: 1, Max: -1, Fn: func(t *Thread, a []Value) Value { return setAssign(t, a, setIntersection) }},
		{Name: "difference_update", Min: 1, Max: -1, Fn: func(t *Thread, a []Value) Value { return setAssign(t, a, setDifference) }},
		{Name: "symmetric_difference_update", Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value { return setAssign(t, a, setSymmetric) }},
	},
}

var frozenSetSpec = TypeSpec{
	Name: "frozenset", Layout: KindFrozenSet, Words: dictWords,
	New:  frozenSetNew,
	Repr: setRepr, Len: dictLen, Binary: setBinary, Compare: setCompare, Contains: setContains, Iter: setIter, Hash: frozenSetHash,
	Methods: setMethods[:],
}

var setMethods = [...]Builtin{
	{Name: "copy", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value {
		if a[0].Kind() == KindFrozenSet {
			return a[0]
		}
		return t.copyTable(t.R.layout(a[0]), a[0])
	}},
	{Name: "union", Min: 1, Max: -1, Fn: setUnion},
	{Name: "intersection", Min: 1, Max: -1, Fn: setIntersection},
	{Name: "difference", Min: 1, Max: -1, Fn: setDifference},
	{Name: "symmetric_difference", Min: 2, Max: 2, Fn: setSymmetric},
	{Name: "issubset", Min: 2, Max: 2, Fn: setIsSubset},
	{Name: "issuperset", Min: 2, Max: 2, Fn: setIsSuperset},
	{Name: "isdisjoint", Min: 2, Max: 2, Fn: setIsDisjoint},
}

// setIterObj iterates over a set.
type setIterObj struct {
	_    header
	set  Value // NoValue: exhausted
	pos  int
	used uintptr
}

var setIterSpec = TypeSpec{
	Name: "set_iterator", Layout: KindSetIter, Words: 4, Flags: NoNew | Final | LeafIter, Iter: iterSelf, Next: setIterNext, Step: StepTable,
	Methods: []Builtin{{Name: "__length_hint__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value {
		it := at[setIterObj](a[0])
		return MakeSmall(max(0, int(it.used)-it.pos))
	}}},
}

func isSetLayout(k Kind) bool { return k == KindSet || k == KindFrozenSet }

// setOf returns a new set of the given kind with the items of an iterable.
func (t *Thread) setOf(kind Kind, iterable Value) Value {
	if isSetLayout(t.R.layout(iterable)) {
		return t.copyTable(kind, iterable)
	}
	s := t.NewSet(kind, 0)
	if s == NoValue {
		return s
	}
	if t.R.shapeOf(iterable).flags&shUser != 0 {
		it := t.Iter(iterable)
		if it == NoValue || !t.setGather(s, it) {
			return NoValue
		}
	} else if !t.setUpdate(s, iterable) {
		return NoValue
	}
	return s
}

// setGather adds the items of an iterator to a set that no Python code has seen.
func (t *Thread) setGather(s, it Value) bool {
	sp := t.SP
	defer t.Release(sp)
	b, ok := t.batchesOf(t.Pull(it), wantNumbers(), batchMost)
	if !ok {
		return t.setUpdate(s, it)
	}
	for {
		items, ok := b.next()
		if len(items) == 0 {
			return ok
		}
		for _, x := range items {
			if !t.SetAdd(s, x) {
				return false
			}
		}
	}
}

// setUpdate adds all items of an iterable to s.
func (t *Thread) setUpdate(s, iterable Value) bool {
	if k := t.R.layout(iterable); isSetLayout(k) || isDictLayout(k) && iterable.Kind() < NumKinds {
		if s == iterable {
			return true
		}
		if dictOf(s).capacity == 0 && isSetLayout(k) {
			return t.copyInto(s, iterable)
		}
		return t.addTable(s, iterable)
	}
	switch k := iterable.Kind(); {
	case k == KindList || k == KindTuple:
		n := len(t.seqItems(iterable))
		if n > guessAll {
			n = n/8 + guessAll
		}
		if dictOf(s).capacity == 0 && n > 0 && !t.reserve(s, n) {
			return false
		}
	case k == KindStr && iterable.isASCII():
		return t.addChars(s, iterable)
	}
	return t.Each(iterable, func(x Value) bool { return t.SetAdd(s, x) })
}

// addTable adds the keys of the table from to the set s.
func (t *Thread) addTable(s, from Value) bool {
	d := dictOf(from)
	for i := int(d.first); i < int(d.fill); {
		m := d.members(i, membersMost, dictOf(s))
		if m.n == 0 {
			e := *d.entry(i)
			j, ok := t.find(dictOf(s), e.key, e.hash)
			if !ok || j < 0 && !t.insert(s, e.key, NoValue, e.hash) {
				return false
			}
			m.n = 1
		} else if !t.addEntries(s, d, i, m.n, m.chosen(false)) {
			return false
		}
		if t.interruptedWithin(i, m.n) {
			return false
		}
		i += m.n
	}
	return true
}

// addChars adds the characters of an ASCII str to a set, each where it occurs first.
func (t *Thread) addChars(s, str Value) bool {
	chars := aliasBytes(str.Str())
	if dictOf(s).capacity == 0 {
		var all [2]uint64
		for _, c := range chars {
			all[c>>6&1] |= 1 << (c & 63)
		}
		if n := bits.OnesCount64(all[0]) + bits.OnesCount64(all[1]); n > 0 && !t.reserve(s, n) {
			return false
		}
	}
	var seen [2]uint64
	for i, c := range chars {
		if bit := uint64(1) << (c & 63); seen[c>>6]&bit == 0 {
			seen[c>>6] |= bit
			if !t.SetAdd(s, t.R.strs.chars[c]) {
				return false
			}
		}
		if t.interruptedAt(i) {
			return false
		}
	}
	return true
}

// guessAll is how many items of a sequence are expected to be different ones.
const guessAll = 64

// asSet returns v itself when it is a set or frozenset, else a new set of its items.
func (t *Thread) asSet(v Value) Value {
	if isSetLayout(t.R.layout(v)) {
		return v
	}
	return t.setOf(KindSet, v)
}

func setInit(t *Thread, self Value, args []Value, nkw int) bool {
	if !t.argCount(len(args), nkw, 0, 1) {
		return false
	}
	dictOf(self).clear()
	return len(args) == 0 || t.setUpdate(self, args[0])
}

func frozenSetNew(t *Thread, cls Value, args []Value, nkw int) Value {
	exact := cls == t.R.classOf[KindFrozenSet]
	if exact && !t.argCount(len(args), nkw, 0, 1) {
		return NoValue
	}
	if exact && len(args) == 1 && args[0].Kind() == KindFrozenSet {
		return args[0]
	}
	s := t.newInstance(cls, dictWords)
	if s == NoValue || len(args)-2*nkw > 0 && !t.setUpdate(s, args[0]) {
		return NoValue
	}
	return s
}

func setRepr(t *Thread, self Value) Value {
	name := t.TypeName(self)
	if dictOf(self).used == 0 {
		return t.NewStr(name + "()")
	}
	if t.reprEnter(self) {
		return t.NewStr(name + "(...)")
	}
	defer t.reprLeave(self)
	exact := self.Kind() == KindSet
	b := t.takeBuf()
	if !exact {
		b = append(append(b, name...), '(')
	}
	b = append(b, '{')
	pos := 0
	for n := 0; ; n++ {
		k, _, ok := self.DictNext(&pos)
		if !ok {
			break
		}
		if n > 0 {
			b = append(b, ", "...)
		}
		if b, ok = t.appendRepr(b, k); !ok {
			return NoValue
		}
	}
	b = append(b, '}')
	if !exact {
		b = append(b, ')')
	}
	return t.formatted(b, nil)
}

// setContains lets an unhashable set stand for the frozenset of its items.
func setContains(t *Thread, self, item Value) (bool, bool) {
	found, ok := t.setHas(self, item)
	if !ok && t.R.layout(item) == KindSet && t.ExcMatches(ExcTypeError) {
		t.TakeExc()
		f := t.copyTable(KindFrozenSet, item)
		if f == NoValue {
			return false, false
		}
		return t.setHas(self, f)
	}
	return found, ok
}

func setIter(t *Thread, self Value) Value {
	v := t.NewObj(KindSetIter, 4)
	if v != NoValue {
		it := at[setIterObj](v)
		it.set, it.used = self, uintptr(dictOf(self).used)
	}
	return v
}

func setIterNext(t *Thread, self Value) Value {
	it := at[setIterObj](self)
	if it.set == NoValue {
		return StopMark
	}
	if uintptr(dictOf(it.set).used) != it.used {
		it.used = ^uintptr(0)
		return t.Errorf(ExcRuntimeError, "Set changed size during iteration")
	}
	k, _, ok := it.set.DictNext(&it.pos)
	if !ok {
		it.set = NoValue
		return StopMark
	}
	return k
}

func setAdd(t *Thread, a []Value) Value {
	if !t.SetAdd(a[0], a[1]) {
		return NoValue
	}
	return None
}

// setDelete removes x; like setContains it accepts a set as x.
func (t *Thread) setDelete(set, x Value) (found, ok bool) {
	found, ok = t.DictDel(set, x)
	if !ok && t.R.layout(x) == KindSet && t.ExcMatches(ExcTypeError) {
		t.TakeExc()
		f := t.copyTable(KindFrozenSet, x)
		if f == NoValue {
			return false, false
		}
		return t.DictDel(set, f)
	}
	return found, ok
}

func setDiscard(t *Thread, a []Value) Value {
	if _, ok := t.setDelete(a[0], a[1]); !ok {
		return NoValue
	}
	return None
}

func setRemove(t *Thread, a []Value) Value {
	found, ok := t.setDelete(a[0], a[1])
	if !ok {
		return NoValue
	}
	if !found {
		return t.RaiseValue(ExcKeyError, a[1])
	}
	return None
}

func setPop(t *Thread, a []Value) Value {
	d := dictOf(a[0])
	if d.used == 0 {
		return t.Errorf(ExcKeyError, "pop from an empty set")
	}
	i := int(d.first)
	for d.entry(i).key == NoValue {
		i++
	}
	x := d.entry(i).key
	d.remove(i)
	return x
}

func setUpdateMethod(t *Thread, a []Value) Value {
	for _, x := range a[1:] {
		if !t.setUpdate(a[0], x) {
			return NoValue
		}
	}
	return None
}

// setAssign computes f and makes the result the contents of a[0].
func setAssign(t *Thread, a []Value, f NativeFn) Value {
	self := a[0]
	r := f(t, a)
	if r == NoValue {
		return NoValue
	}
	to := dictOf(self)
	h := to.header
	*to = *dictOf(r)
	to.header = h
	return None
}

// resultKind is the kind of set that an operation on v returns.
func (t *Thread) resultKind(v Value) Kind {
	if t.R.layout(v) == KindFrozenSet {
		return KindFrozenSet
	}
	return KindSet
}

func setUnion(t *Thread, a []Value) Value {
	s, more := t.NewSet(t.resultKind(a[0]), 0), 0
	if len(a) == 2 && isSetLayout(t.R.layout(a[1])) {
		more = min(int(dictOf(a[1]).used), copySlack)
		if n := int(dictOf(a[0]).used); max(n, more) <= dictLinear {
			more = min(more, dictLinear-n) // they may have much in common
		}
	}
	if s == NoValue || !t.copyWithRoom(s, a[0], more) {
		return NoValue
	}
	for _, x := range a[1:] {
		if !t.setUpdate(s, x) {
			return NoValue
		}
	}
	return s
}

func setIntersection(t *Thread, a []Value) Value {
	cur := a[0]
	if len(a) == 1 {
		return t.copyTable(t.resultKind(cur), cur)
	}
	for _, x := range a[1:] {
		r := t.NewSet(t.resultKind(a[0]), 0)
		if r == NoValue {
			return NoValue
		}
		ok := false
		switch {
		case !isSetLayout(t.R.layout(x)):
			ok = t.keepCommon(r, x, cur)
		case dictOf(x).used > dictOf(cur).used:
			ok = t.filterInto(r, cur, x, true)
		default:
			ok = t.filterInto(r, x, cur, true)
		}
		if !ok {
			return NoValue
		}
		cur = r
	}
	return cur
}

// filterInto adds to the set r, which has none of them, the items of the set a that are in the set b, or those that are not.
func (t *Thread) filterInto(r, a, b Value, common bool) bool {
	from := dictOf(a)
	if common && dictOf(b).used == 0 {
		return true
	}
	for i := int(from.first); i < int(from.fill); {
		m := from.members(i, membersMost, dictOf(b))
		if m.n == 0 {
			e := *from.entry(i)
			j, ok := t.find(dictOf(b), e.key, e.hash)
			if !ok || (j >= 0) == common && !t.insert(r, e.key, NoValue, e.hash) {
				return false
			}
			m.n = 1
		} else if !t.addEntries(r, from, i, m.n, m.chosen(common)) {
			return false
		}
		if t.interruptedWithin(i, m.n) {
			return false
		}
		i += m.n
	}
	return true
}

// keepCommon adds to r the items of the iterable from that are in the set s.
func (t *Thread) keepCommon(r, from, s Value) bool {
	return t.Each(from, func(x Value) bool {
		found, ok := t.setHas(s, x)
		return ok && (!found || t.SetAdd(r, x))
	})
}

func setDifference(t *Thread, a []Value) Value {
	kind := t.resultKind(a[0])
	if len(a) == 2 && isSetLayout(t.R.layout(a[1])) {
		if from, b := dictOf(a[0]), dictOf(a[1]); from.used/4 > b.used {
			r := t.copyTable(kind, a[0])
			if r == NoValue || !t.removeItems(r, a[1]) {
				return NoValue
			}
			return r
		}
		r := t.NewSet(kind, 0)
		if r == NoValue {
			return NoValue
		}
		if !t.filterInto(r, a[0], a[1], false) {
			return NoValue
		}
		return r
	}
	r := t.copyTable(kind, a[0])
	if r == NoValue {
		return NoValue
	}
	for _, x := range a[1:] {
		ok := t.Each(x, func(k Value) bool {
			_, ok := t.DictDel(r, k)
			return ok
		})
		if !ok {
			return NoValue
		}
	}
	return r
}

// removeItems removes the items of the set b from s.
func (t *Thread) removeItems(s, b Value) bool {
	d := dictOf(b)
	for i := int(d.first); i < int(d.fill); i++ {
		e := *d.entry(i)
		if e.key == NoValue {
			continue
		}
		j, ok := t.find(dictOf(s), e.key, e.hash)
		if !ok || t.interruptedAt(i) {
			return false
		}
		if j >= 0 {
			dictOf(s).remove(j)
		}
	}
	return true
}

func setSymmetric(t *Thread, a []Value) Value {
	b := t.asSet(a[1])
	if b == NoValue {
		return NoValue
	}
	r := setDifference(t, []Value{a[0], b})
	if r == NoValue || !t.filterInto(r, b, a[0], false) {
		return NoValue
	}
	return r
}

func setIsDisjoint(t *Thread, a []Value) Value {
	small, large := a[1], a[0]
	if isSetLayout(t.R.layout(small)) && dictOf(small).used > dictOf(large).used {
		small, large = large, small
	}
	if !isSetLayout(t.R.layout(small)) {
		return t.eachIn(a[0], small, false)
	}
	disjoint, ok := t.allIn(small, large, false)
	if !ok {
		return NoValue
	}
	return MakeBool(disjoint)
}

func setIsSuperset(t *Thread, a []Value) Value {
	if isSetLayout(t.R.layout(a[1])) {
		return setCompare(t, CmpGe, a[0], a[1])
	}
	return t.eachIn(a[0], a[1], true)
}

// eachIn returns whether each item of an iterable is in a set, or, if in is false, not in it. It looks no further than it must.
func (t *Thread) eachIn(set, items Value, in bool) Value {
	differs := false
	switch {
	case t.Each(items, func(x Value) bool {
		found, ok := t.setHas(set, x)
		differs = ok && found != in
		return ok && !differs
	}):
		return True
	case differs:
		return False
	}
	return NoValue
}

func setIsSubset(t *Thread, a []Value) Value {
	b := t.asSet(a[1])
	if b == NoValue {
		return NoValue
	}
	return setCompare(t, CmpLe, a[0], b)
}

func setCompare(t *Thread, op CmpOp, a, b Value) Value {
	if !isSetLayout(t.R.layout(b)) {
		return NotImplemented
	}
	na, nb := dictOf(a).used, dictOf(b).used
	var can bool
	switch op {
	case CmpEq, CmpNe:
		can = na == nb
	case CmpLt:
		can = na < nb
	case CmpLe:
		can = na <= nb
	case CmpGt:
		can = na > nb
	case CmpGe:
		can = na >= nb
	}
	if !can {
		return MakeBool(op == CmpNe)
	}
	if op == CmpGt || op == CmpGe {
		a, b = b, a
	}
	sub, ok := t.allIn(a, b, true)
	if !ok {
		return NoValue
	}
	return MakeBool(sub == (op != CmpNe))
}

// allIn reports whether each item of the set a is in the set b, or, if in is false, not in it.
func (t *Thread) allIn(a, b Value, in bool) (all, ok bool) {
	from := dictOf(a)
	for i, n := int(from.first), membersMost/8; i < int(from.fill); n = membersMost {
		m := from.members(i, n, dictOf(b))
		if m.n == 0 {
			e := *from.entry(i)
			j, ok := t.find(dictOf(b), e.key, e.hash)
			if !ok {
				return false, false
			}
			if (j >= 0) != in {
				return false, true
			}
			m.n = 1
		} else if m.chosen(!in) != 0 {
			return false, true
		}
		if t.interruptedWithin(i, m.n) {
			return false, false
		}
		i += m.n
	}
	return true, true
}

func setBinary(t *Thread, op BinOp, a, b Value) Value {
	la, lb := t.R.layout(a), t.R.layout(b)
	if !isSetLayout(la) || !isSetLayout(lb) {
		return NotImplemented
	}
	if !op.IsInplace() {
		args := [2]Value{a, b}
		switch op {
		case BinOr:
			return setUnion(t, args[:])
		case BinAnd:
			return setIntersection(t, args[:])
		case BinSub:
			return setDifference(t, args[:])
		case BinXor:
			return setSymmetric(t, args[:])
		}
		return NotImplemented
	}
	var f NativeFn
	switch op.Plain() {
	case BinOr:
	case BinAnd:
		f = setIntersection
	case BinSub:
		f = setDifference
	case BinXor:
		f = setSymmetric
	default:
		return NotImplemented
	}
	if la == KindFrozenSet {
		return NotImplemented
	}
	switch {
	case op == InplaceOr:
		if !t.setUpdate(a, b) {
			return NoValue
		}
		return a
	case op == InplaceSub && a != b:
		if !t.removeItems(a, b) {
			return NoValue
		}
		return a
	}
	args := t.Alloca(2)
	if args == nil {
		return NoValue
	}
	defer t.Release(t.SP - 2*wordBytes)
	args[0], args[1] = a, b
	if setAssign(t, args, f) == NoValue {
		return NoValue
	}
	return a
}

// frozenSetHash combines the hashes of the items so that their order does not matter.
// It is remembered as the version, which nobody watches.
func frozenSetHash(t *Thread, self Value) (uintptr, bool) {
	d := dictOf(self)
	if d.version != 0 {
		return uintptr(d.version), true
	}
	h := uint64(1927868237) * (uint64(d.used) + 1)
	for i := int(d.first); i < int(d.fill); i++ {
		if e := d.entry(i); e.key != NoValue {
			x := uint64(e.hash)
			h ^= (x ^ x<<16 ^ 89869747) * 3644798167
		}
	}
	h ^= h>>11 ^ h>>25
	h = h*69069 + 907133923
	d.version = max(uint32(h^h>>32), 1)
	return uintptr(d.version), true
}
