// This file is long because list is one type with all methods of a mutable sequence.

package rt

import (
	"bytes"
	"cmp"
)

// listObj is a list. aux is its length. items is a bare cell, or a large KindValues object whose aux is its capacity: in either
// case that is in the header of the block where it begins. It is Runtime.noItems for lists that never had items. The words from the
// length on are NoValue.
type listObj struct {
	header
	items Value
}

const listWords = 2

// maxList is the greatest length of a list.
const maxList = 1<<min(32, wordBits-6) - 1

func (l *listObj) len() int     { return int(l.aux) }
func (l *listObj) setLen(n int) { l.aux = uint32(n) }
func (l *listObj) cap() int     { return int(hdrOf(l.items &^ (blockBytes - 1)).aux) }

func listOf(v Value) *listObj { return at[listObj](v) }

var listSpec = TypeSpec{
	Name: "list", Layout: KindList, Words: listWords, Flags: Unhashable,
	New:  func(t *Thread, cls Value, args []Value, nkw int) Value { return t.newInstance(cls, listWords) },
	Init: listInit, Repr: listRepr, Len: func(t *Thread, self Value) (int, bool) { return listOf(self).len(), true },
	Binary: listBinary, Compare: listCompare, GetItem: listGetItem, SetItem: listSetItem,
	Contains: func(t *Thread, self, x Value) (bool, bool) {
		i, ok := t.listFind(self, x, 0, SmallMax)
		return i >= 0, ok
	},
	Iter: listIter,
	Methods: []Builtin{
		{Name: "append", Min: 2, Max: 2, Fn: listAppend},
		{Name: "clear", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { t.listResize(a[0], 0); return None }},
		{Name: "copy", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.NewListFrom(a[0].List()) }},
		{Name: "count", Min: 2, Max: 2, Fn: listCount},
		{Name: "extend", Intrinsic: IntrListExtend, Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value { return t.noneIf(t.ListExtend(a[0], a[1])) }},
		{Name: "index", Min: 2, Max: 4, Fn: listIndex},
		{Name: "insert", Min: 3, Max: 3, Fn: listInsert},
		{Name: "pop", Intrinsic: IntrListPop, Min: 1, Max: 2, Fn: listPop},
		{Name: "remove", Min: 2, Max: 2, Fn: listRemove},
		{Name: "reverse", Min: 1, Max: 1, Fn: listReverse},
		{Name: "sort", Sig: "self, /, *, key=, reverse=", Fn: listSort},
		{Name: "__reversed__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.newReversed(a[0], listOf(a[0]).len()) }},
	},
}

// noneIf returns None, or NoValue when ok is false.
func (t *Thread) noneIf(ok bool) Value {
	if !ok {
		return NoValue
	}
	return None
}

// NewList returns a list of n items, all NoValue: fill them before anything else sees it.
func (t *Thread) NewList(n int) Value {
	l := t.NewObj(KindList, listWords)
	if l == NoValue {
		return l
	}
	listOf(l).items = t.R.noItems
	if n > 0 && !t.listReserve(l, n) {
		return NoValue
	}
	listOf(l).setLen(n)
	return l
}

// NewListFrom returns a list of the items of src, which must lie where the collector sees them.
func (t *Thread) NewListFrom(src []Value) Value {
	l := t.NewList(len(src))
	if l != NoValue {
		copy(l.List(), src)
	}
	return l
}

// List returns the items of a list; it aliases the heap until the list changes its size.
func (v Value) List() []Value {
	l := listOf(v)
	return valuesOf(l.items, l.len())
}

// listReserve makes room for n items in all.
func (t *Thread) listReserve(v Value, n int) bool {
	l := listOf(v)
	if n <= l.cap() {
		return true
	}
	if n > maxList {
		t.raiseMemory(uintptr(n))
		return false
	}
	buf := NoValue
	if uintptr(l.cap()) > maxSmall/wordBytes {
		buf = t.largeItems(t.growValues(l.items, n))
	} else if buf = t.newItems(n); buf != NoValue {
		copy(valuesOf(buf, n), valuesOf(l.items, l.len()))
	}
	if buf == NoValue {
		return false
	}
	l.items = buf
	return true
}

// newItems returns room for n items of a list, all NoValue.
func (t *Thread) newItems(n int) Value {
	if uint(n-1) < uint(maxSmall/wordBytes) {
		return t.allocItems(n)
	}
	return t.largeItems(t.NewValues(n))
}

// largeItems notes the capacity of a large object, unless buf is NoValue.
func (t *Thread) largeItems(buf Value) Value {
	if buf != NoValue {
		hdrOf(buf).aux = uint32(min(t.R.valuesCap(buf), maxList))
	}
	return buf
}

// listGrown is the capacity that a list of more than n items gets when it grows by appending. Large ones are often extended where they are.
func listGrown(n int) int {
	if n >= 1<<13 {
		return n + n/8
	}
	return n + n/4 + 4
}

// listResize sets the length to n; new items are NoValue.
func (t *Thread) listResize(v Value, n int) bool {
	l := listOf(v)
	if c := l.cap(); n > c {
		if !t.listReserve(v, max(n, listGrown(c))) {
			return false
		}
	} else if n < l.len() {
		clear(v.List()[n:])
		if n < c/4 && c > 64 {
			if buf := t.newItems(n + n/2 + 1); buf == NoValue {
				t.TakeExc() // shrinking is optional
			} else {
				copy(valuesOf(buf, n), valuesOf(l.items, n))
				l.items = buf
			}
		}
	}
	l.setLen(n)
	return true
}

// ListAppend appends x to a list.
func (t *Thread) ListAppend(v, x Value) bool {
	l := listOf(v)
	n := l.len()
	if n == l.cap() && !t.listReserve(v, listGrown(n)) {
		return false
	}
	*word(l.items, 1+n) = x
	l.setLen(n + 1)
	return true
}

// listExtra makes a list n items longer, more than none, and returns them, or nil with MemoryError pending. The caller fills them at once.
func (t *Thread) listExtra(v Value, n int) []Value {
	l := listOf(v)
	k := l.len()
	if k+n > l.cap() && !t.listReserve(v, max(k+n, listGrown(k))) {
		return nil
	}
	l.setLen(k + n)
	return v.List()[k:]
}

// ListAppendAll appends items, which are not its own.
func (t *Thread) ListAppendAll(v Value, items []Value) bool {
	if len(items) == 0 {
		return true
	}
	dst := t.listExtra(v, len(items))
	copy(dst, items)
	return dst != nil
}

// listRemoveFirst removes the first n items of a list.
func (t *Thread) listRemoveFirst(v Value, n int) {
	items := v.List()
	copy(items, items[n:])
	t.listResize(v, len(items)-n)
}

// seqItems returns the items of a list or tuple (or of a subclass of one).
func (t *Thread) seqItems(v Value) []Value {
	if t.R.layout(v) == KindList {
		return v.List()
	}
	return v.Tuple()
}

// ListOf returns a new list of all items of an iterable.
func (t *Thread) ListOf(iterable Value) Value {
	l := t.NewList(0)
	if l == NoValue || !t.ListGather(l, iterable) {
		return NoValue
	}
	return l
}

func listInit(t *Thread, self Value, args []Value, nkw int) bool {
	if !t.argCount(len(args), nkw, 0, 1) {
		return false
	}
	if listOf(self).len() > 0 {
		t.listResize(self, 0)
	}
	return len(args) == 0 || t.ListExtend(self, args[0])
}

func listRepr(t *Thread, self Value) Value {
	if t.reprEnter(self) {
		return t.NewStr("[...]")
	}
	defer t.reprLeave(self)
	b := append(t.takeBuf(), '[')
	for i := 0; i < listOf(self).len(); i++ {
		if i > 0 {
			b = append(b, ", "...)
		}
		var ok bool
		if b, ok = t.appendRepr(b, self.List()[i]); !ok {
			return NoValue
		}
	}
	return t.formatted(append(b, ']'), nil)
}

func listBinary(t *Thread, op BinOp, a, b Value) Value {
	switch op {
	case InplaceAdd:
		if t.R.layout(a) != KindList {
			return NotImplemented
		}
		if !t.ListExtend(a, b) {
			return NoValue
		}
		return a
	case BinAdd:
		if t.R.layout(a) != KindList || t.R.layout(b) != KindList {
			return NotImplemented
		}
		n, m := listOf(a).len(), listOf(b).len()
		r := t.NewList(n + m)
		if r != NoValue {
			copy(r.List(), a.List())
			copy(r.List()[n:], b.List())
		}
		return r
	case BinMul, InplaceMul:
		if t.R.layout(a) != KindList {
			if op == InplaceMul {
				return NotImplemented
			}
			a, b = b, a
		}
		if t.R.layout(a) != KindList {
			return NotImplemented
		}
		n, ok, is := t.repeatCount(b)
		if !is {
			return NotImplemented
		}
		if !ok {
			return NoValue
		}
		return t.listRepeat(a, n, op == InplaceMul)
	}
	return NotImplemented
}

// repeatCount converts the factor of a sequence repetition; is == false: not an int.
func (t *Thread) repeatCount(v Value) (n int, ok, is bool) {
	if v.IsSmall() {
		return max(0, v.Small()), true, true
	}
	if t.R.layout(v) == KindInt || t.R.layout(v) == KindBool || v.Kind() >= NumKinds && t.hasSpecial(v, SymIndex) {
		n, ok = t.factor(v)
		return max(0, n), ok, true
	}
	return 0, false, false
}

// factor is Index with the message for factors of repetitions.
func (t *Thread) factor(v Value) (int, bool) {
	n, ok := t.Index(v)
	if !ok && t.ExcMatches(ExcOverflowError) {
		t.TakeExc()
		t.Errorf(ExcOverflowError, "cannot fit '%s' into an index-sized integer", t.TypeName(v))
	}
	return n, ok
}

// repeatPiece is about how many items listRepeat copies at once: what it copies from stays in the processor's nearest cache.
const repeatPiece = 1 << 10

func (t *Thread) listRepeat(a Value, n int, inplace bool) Value {
	k := listOf(a).len()
	if k > 0 && n > maxObject/int(wordBytes)/k {
		return t.raiseMemory(uintptr(k) * uintptr(n))
	}
	r := a
	if inplace {
		if !t.listResize(a, k*n) {
			return NoValue
		}
	} else {
		if r = t.NewList(k * n); r == NoValue {
			return NoValue
		}
		copy(r.List(), a.List())
	}
	if items := r.List(); k > 0 {
		piece := k // is copied, several times its length
		for i := k; i < len(items); {
			i += copy(items[i:], items[:piece])
			if piece < repeatPiece {
				piece = i
			} else if t.Interrupted() {
				listOf(r).setLen(k)
				return NoValue
			}
		}
	}
	return r
}

func listCompare(t *Thread, op CmpOp, a, b Value) Value {
	if t.R.layout(b) != KindList {
		return NotImplemented
	}
	return t.compareItems(op, a, b)
}

// compareItems compares two lists or two tuples item by item.
func (t *Thread) compareItems(op CmpOp, a, b Value) Value {
	x, y := t.seqItems(a), t.seqItems(b)
	if len(x) != len(y) && (op == CmpEq || op == CmpNe) {
		return MakeBool(op == CmpNe)
	}
	if op != CmpEq && op != CmpNe {
		if c, known := plainOrder(x, y, plainNested); known {
			return MakeBool(compareInts(op, c, 0))
		}
	}
	if !t.enter() {
		return NoValue
	}
	defer t.leave()
	for i := 0; i < len(x) && i < len(y); i++ {
		p, q := x[i], y[i]
		if p == q {
			continue
		}
		floats := p.IsFlonum() && q.IsFlonum()
		eq, known := false, floats
		if !known {
			eq, known = plainKeysEqual(p, q)
		}
		if !known {
			var ok bool
			if eq, ok = t.Equal(p, q); !ok {
				return NoValue
			}
			x, y = t.seqItems(a), t.seqItems(b)
		}
		if eq {
			continue
		}
		switch op {
		case CmpEq:
			return False
		case CmpNe:
			return True
		}
		if floats {
			return cmpResult(op, p.Flonum(), q.Flonum())
		}
		return t.Compare(op, p, q)
	}
	return MakeBool(compareInts(op, len(x), len(y)))
}

// plainNested is how deep in each other tuples are that plainOrder compares: it does not count recursion.
const plainNested = 4

// plainOrder compares the items of two lists or tuples where that takes no methods: c is less than, equal to or greater than 0.
// There may be tuples in tuples, nested deep.
func plainOrder(x, y []Value, nested int) (c int, known bool) {
	for i := 0; i < len(x) && i < len(y); i++ {
		p, q := x[i], y[i]
		switch {
		case p == q:
		case p&q&1 != 0:
			return cmp.Compare(int(p), int(q)), true
		case p.IsFlonum() && q.IsFlonum():
			if f, g := p.Flonum(), q.Flonum(); f < g {
				return -1, true
			} else if f != g {
				return 1, f > g
			}
		case isText(p) && q.IsObj() && hdrOf(p).id == hdrOf(q).id:
			if c := bytes.Compare(p.octets(), q.octets()); c != 0 {
				return c, true // the order of UTF-8 is that of code points
			}
		case nested > 0 && p.IsObj() && q.IsObj() && hdrOf(p).id == KindTuple && hdrOf(q).id == KindTuple:
			if c, known := plainOrder(p.Tuple(), q.Tuple(), nested-1); c != 0 || !known {
				return c, known
			}
		default:
			return 0, false
		}
	}
	return len(x) - len(y), true
}

func compareInts(op CmpOp, a, b int) bool {
	switch op {
	case CmpLt:
		return a < b
	case CmpGt:
		return a > b
	case CmpEq:
		return a == b
	case CmpLe:
		return a <= b
	case CmpGe:
		return a >= b
	}
	return a != b
}

// seqIndex resolves an index into a sequence of n items; what names the operation for the IndexError.
// Of a sequence that can change, the key must be a small int by now: see plainKey.
func (t *Thread) seqIndex(key Value, n int, what string) (int, bool) {
	i := 0
	if key.IsSmall() {
		i = key.Small()
	} else {
		var ok bool
		if i, ok = t.subscriptInt(key, what); !ok {
			return 0, false
		}
	}
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) {
		t.errorJoin(ExcIndexError, what, " index out of range")
		return 0, false
	}
	return i, true
}

// isIndex reports whether v can be an index; otherwise it raises TypeError.
func (t *Thread) isIndex(key Value, typ string) bool {
	if key.IsSmall() || t.R.layout(key) == KindInt || t.R.layout(key) == KindBool {
		return true
	}
	if key.Kind() >= NumKinds && (t.hasSpecial(key, SymIndex) || t.hasSpecial(key, SymInt)) {
		return true
	}
	t.Errorf(ExcTypeError, "%s indices must be integers or slices, not %s", typ, t.TypeName(key))
	return false
}

func listGetItem(t *Thread, self, key Value) Value {
	if key.Kind() == KindSlice {
		p, ok := t.unpackSlice(key)
		if !ok {
			return NoValue
		}
		return t.listPart(self, p)
	}
	if key = t.plainKey(key, "list"); key == NoValue {
		return NoValue
	}
	i, ok := t.seqIndex(key, listOf(self).len(), "list")
	if !ok {
		return NoValue
	}
	return self.List()[i]
}

// listPart returns a slice of a list.
func (t *Thread) listPart(self Value, p sliceParts) Value {
	start, _, step, count := p.adjust(listOf(self).len())
	r := t.NewList(count)
	if r == NoValue || !t.copySlice(r.List(), self.List(), start, step) {
		return NoValue
	}
	return r
}

// copySlice fills dst with every step-th item of src from start on. It returns false if it is interrupted.
func (t *Thread) copySlice(dst, src []Value, start, step int) bool {
	if step == 1 {
		copy(dst, src[start:])
		return true
	}
	for i := range dst {
		if dst[i] = src[start+i*step]; t.interruptedAt(i) {
			return false
		}
	}
	return true
}

func listSetItem(t *Thread, self, key, v Value) bool {
	if key.Kind() == KindSlice {
		return t.listSetSlice(self, key, v)
	}
	if key = t.plainKey(key, "list"); key == NoValue {
		return false
	}
	i, ok := t.seqIndex(key, listOf(self).len(), "list assignment")
	if !ok {
		return false
	}
	if v != NoValue {
		self.List()[i] = v
		return true
	}
	t.listReplace(self, i, i+1, nil)
	return true
}

// listReplace puts the items of src, which must not lie in the list, in the place of those from i to j.
func (t *Thread) listReplace(self Value, i, j int, src []Value) bool {
	n := listOf(self).len()
	grow := len(src) - (j - i)
	if grow > 0 && !t.listResize(self, n+grow) {
		return false
	}
	items := self.List()
	copy(items[i+len(src):], items[j:n])
	copy(items[i:], src)
	if grow < 0 {
		t.listResize(self, n+grow)
	}
	return true
}

func (t *Thread) listSetSlice(self, key, v Value) bool {
	p, ok := t.unpackSlice(key)
	if !ok {
		return false
	}
	return t.listSetPart(self, p, v)
}

// listSetPart assigns to a slice of a list, or deletes it if v is NoValue.
func (t *Thread) listSetPart(self Value, p sliceParts, v Value) bool {
	n := listOf(self).len()
	start, stop, step, count := p.adjust(n)
	if v == NoValue {
		return t.listDelSlice(self, start, step, count)
	}
	src := v
	if k := t.R.layout(v); k != KindTuple && k != KindList || v == self {
		it := t.Iter(v)
		if it == NoValue {
			if t.ExcMatches(ExcTypeError) && step == 1 {
				t.TakeExc()
				t.Errorf(ExcTypeError, "can only assign an iterable")
			}
			return false
		}
		if src = t.ListOf(it); src == NoValue {
			return false
		}
	}
	if m := listOf(self).len(); m < n { // iterating has shortened the list
		start, stop, step, count = p.adjust(m)
	}
	items := t.seqItems(src)
	if step == 1 {
		return t.listReplace(self, start, max(start, stop), items)
	}
	if len(items) != count {
		t.Errorf(ExcValueError, "attempt to assign sequence of size %d to extended slice of size %d", len(items), count)
		return false
	}
	dst := self.List()
	for i, x := range items {
		dst[start+i*step] = x
	}
	return true
}

func (t *Thread) listDelSlice(self Value, start, step, count int) bool {
	if count == 0 {
		return true
	}
	if step == 1 {
		return t.listReplace(self, start, start+count, nil)
	}
	if step < 0 {
		start, step = start+(count-1)*step, -step
	}
	items := self.List()
	w := start
	for r := start; r < len(items); r++ {
		if (r-start)%step == 0 && (r-start)/step < count {
			continue
		}
		items[w] = items[r]
		w++
	}
	t.listResize(self, w)
	return true
}

func listIter(t *Thread, self Value) Value { return t.newSeqIter(KindListIter, self) }

func listAppend(t *Thread, a []Value) Value { return t.noneIf(t.ListAppend(a[0], a[1])) }

// listFind returns the position of x from start on and before stop, or -1.
func (t *Thread) listFind(self, x Value, start, stop int) (int, bool) {
	items := t.seqItems(self)
	for i := start; i < stop && i < len(items); i++ {
		if t.interruptedAt(i) {
			return -1, false
		}
		eq, known := sameItem(items[i], x)
		if !known {
			var ok bool
			if eq, ok = t.Equal(items[i], x); !ok {
				return -1, false
			}
			items = t.seqItems(self)
		}
		if eq {
			return i, true
		}
	}
	return -1, true
}

// sameItem compares an item of a sequence with what is looked for in it: identical ones are the same; known is false if that takes a call.
func sameItem(item, x Value) (eq, known bool) {
	if item.IsSmall() && x.IsSmall() {
		return item == x, true
	}
	return sameObject(item, x)
}

func sameObject(item, x Value) (eq, known bool) {
	if item == x {
		eq = !x.IsFlonum() || x.Flonum() == x.Flonum()
		return eq, eq
	}
	return plainKeysEqual(item, x)
}

func listCount(t *Thread, a []Value) Value {
	n := 0
	items := t.seqItems(a[0])
	for i := 0; i < len(items); i++ {
		if t.interruptedAt(i) {
			return NoValue
		}
		eq, known := sameItem(items[i], a[1])
		if !known {
			var ok bool
			if eq, ok = t.Equal(items[i], a[1]); !ok {
				return NoValue
			}
			items = t.seqItems(a[0])
		}
		if eq {
			n++
		}
	}
	return MakeSmall(n)
}

// findRange resolves the optional start and stop arguments of index methods.
func (t *Thread) findRange(a []Value, n int) (start, stop int, ok bool) {
	stop = SmallMax // what is appended meanwhile belongs to the list
	if len(a) > 0 && a[0] != NoValue && a[0] != None {
		if start, ok = t.IndexClamp(a[0]); !ok {
			return 0, 0, false
		}
		if start < 0 {
			start = max(0, start+n)
		}
	}
	if len(a) > 1 && a[1] != NoValue && a[1] != None {
		if stop, ok = t.IndexClamp(a[1]); !ok {
			return 0, 0, false
		}
		if stop < 0 {
			stop += n
		}
	}
	return start, stop, true
}

func listIndex(t *Thread, a []Value) Value {
	start, stop, ok := t.findRange(a[2:], len(t.seqItems(a[0])))
	if !ok {
		return NoValue
	}
	i, ok := t.listFind(a[0], a[1], start, stop)
	if !ok {
		return NoValue
	}
	if i < 0 {
		if t.R.layout(a[0]) == KindTuple {
			return t.Errorf(ExcValueError, "tuple.index(x): x not in tuple")
		}
		s := t.Repr(a[1])
		if s == NoValue {
			return s
		}
		return t.Errorf(ExcValueError, "%s is not in list", s.Str())
	}
	return MakeSmall(i)
}

func listInsert(t *Thread, a []Value) Value {
	i, ok := t.Index(a[1])
	if !ok {
		return NoValue
	}
	return t.NoneIf(t.ListInsert(a[0], i, a[2]))
}

// ListInsert is v.insert(i, x).
func (t *Thread) ListInsert(v Value, i int, x Value) bool {
	n := listOf(v).len()
	if i < 0 {
		i = max(0, i+n)
	}
	i = min(i, n)
	if !t.ListAppend(v, x) {
		return false
	}
	items := v.List()
	copy(items[i+1:], items[i:n])
	items[i] = x
	return true
}

func listPop(t *Thread, a []Value) Value {
	l := listOf(a[0])
	i := -1
	if len(a) > 1 {
		var ok bool
		if i, ok = t.Index(a[1]); !ok {
			return NoValue
		}
	}
	n := l.len()
	if n == 0 {
		return t.Errorf(ExcIndexError, "pop from empty list")
	}
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) {
		return t.Errorf(ExcIndexError, "pop index out of range")
	}
	x := *word(l.items, 1+i)
	if i == n-1 && (l.cap() <= 64 || i >= l.cap()/4) {
		*word(l.items, 1+i) = NoValue
		l.setLen(i)
		return x
	}
	t.listReplace(a[0], i, i+1, nil)
	return x
}

func listRemove(t *Thread, a []Value) Value {
	i, ok := t.listFind(a[0], a[1], 0, SmallMax)
	if !ok {
		return NoValue
	}
	if i < 0 {
		return t.Errorf(ExcValueError, "list.remove(x): x not in list")
	}
	n := listOf(a[0]).len() // __eq__ may have shortened the list
	t.listReplace(a[0], min(i, n), min(i+1, n), nil)
	return None
}

func listReverse(t *Thread, a []Value) Value {
	reverseValues(a[0].List())
	return None
}

func reverseValues(s []Value) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}
