package collections

import (
	"math"

	"pycopy/rt"
)

// A deque is a ring: items in a list used as a buffer whose unused places are NoValue.
const (
	dLen   = rt.DequeLen
	dBuf   = rt.DequeItems
	dHead  = rt.DequeHead
	dMax   = rt.DequeMax
	dState = rt.DequeState
	dFlags = rt.DequeFlags
	dWords = 6
)

var dequeSpec = rt.TypeSpec{
	Name: "deque", Module: "collections", Layout: rt.KindObject, Flags: rt.Unhashable | rt.Sequence | rt.Counted | rt.Ring,
	New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		v := t.NewNative(cls, nil, dWords)
		if v != rt.NoValue {
			d := rt.NativeVals(v)
			d[dHead], d[dLen], d[dMax], d[dState], d[dFlags] = rt.MakeSmall(0), rt.MakeSmall(0), rt.None, rt.MakeSmall(0), rt.MakeSmall(0)
			d[dBuf] = t.NewList(8)
		}
		return v
	},
	Init: dequeInit, Repr: dequeRepr, Compare: dequeCompare, Binary: dequeBinary, Ops: "add mul rmul iadd imul",
	Len:     func(t *rt.Thread, self rt.Value) (int, bool) { return rt.NativeVals(self)[dLen].Small(), true },
	GetItem: dequeGetItem, SetItem: dequeSetItem,
	Contains: func(t *rt.Thread, self, x rt.Value) (bool, bool) {
		i, ok := find(t, self, x, 0, rt.SmallMax)
		return i >= 0, ok
	},
	Iter: func(t *rt.Thread, self rt.Value) rt.Value { return newIter(t, self, false) },
	Methods: []rt.Builtin{
		{Name: "__class_getitem__", Min: 2, Max: 2, Flags: rt.ClassMethod, Fn: rt.ClassGetItem},
		{Name: "append", Intrinsic: rt.IntrDequeAppend, Min: 2, Max: 2, Fn: func(t *rt.Thread,
			a []rt.Value) rt.Value {
			return t.NoneIf(push(t, a[0], a[1], false))
		}},
		{Name: "appendleft", Intrinsic: rt.IntrDequeAppendLeft, Min: 2, Max: 2,
			Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NoneIf(push(t, a[0], a[1], true)) }},
		{Name: "pop", Intrinsic: rt.IntrDequePop, Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return pop(t, a[0], false) }},
		{Name: "popleft", Intrinsic: rt.IntrDequePopLeft, Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return pop(t, a[0], true) }},
		{Name: "extend", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NoneIf(extend(t, a[0], a[1], false)) }},
		{Name: "extendleft", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NoneIf(extend(t, a[0], a[1], true)) }},
		{Name: "clear", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NoneIf(clearAll(t, a[0])) }},
		{Name: "copy", Min: 1, Max: 1, Fn: dequeCopy},
		{Name: "__copy__", Min: 1, Max: 1, Fn: dequeCopy},
		{Name: "__reduce__", Min: 1, Max: 1, Fn: dequeReduce},
		{Name: "count", Min: 2, Max: 2, Fn: dequeCount},
		{Name: "index", Min: 2, Max: 4, Fn: dequeIndex},
		{Name: "insert", Min: 3, Max: 3, Fn: dequeInsert},
		{Name: "remove", Min: 2, Max: 2, Fn: dequeRemove},
		{Name: "reverse", Min: 1, Max: 1, Fn: dequeReverse},
		{Name: "rotate", Min: 1, Max: 2, Fn: dequeRotate},
		{Name: "__reversed__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return newIter(t, a[0], true) }},
	},
	GetSets: []rt.GetSet{{Name: "maxlen", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[dMax] }, Word: rt.FirstVal + dMax}},
}

// place returns the address of item i.
func place(d []rt.Value, i int) *rt.Value {
	buf := d[dBuf].List()
	return &buf[(d[dHead].Small()+i)&(len(buf)-1)]
}

func changed(d []rt.Value) { d[dState] = rt.MakeSmall((d[dState].Small() + 1) & rt.SmallMax) }

// resize makes a ring with room for size items, a power of two.
func resize(t *rt.Thread, d []rt.Value, size int) bool {
	n := d[dLen].Small()
	buf := t.NewList(size)
	if buf == rt.NoValue {
		return false
	}
	from, head := d[dBuf].List(), d[dHead].Small()
	to := buf.List()[:n]
	copy(to[copy(to, from[head:]):], from)
	d[dBuf], d[dHead] = buf, rt.MakeSmall(0)
	return true
}

// push adds x at an end. A full deque with maxlen loses the item at the other
// end, or raises IndexError when Pycopy's overflow check is on.
func push(t *rt.Thread, self, x rt.Value, left bool) bool {
	d := rt.NativeVals(self)
	n := d[dLen].Small()
	if d[dMax] != rt.None && n >= d[dMax].Small() {
		if d[dFlags] != rt.MakeSmall(0) {
			t.Errorf(rt.ExcIndexError, "full")
			return false
		}
		if n == 0 {
			return true
		}
		pop(t, self, !left)
		n--
	}
	if n == len(d[dBuf].List()) && !resize(t, d, 2*n) {
		return false
	}
	if left {
		d[dHead] = rt.MakeSmall((d[dHead].Small() - 1) & (len(d[dBuf].List()) - 1))
		*place(d, 0) = x
	} else {
		*place(d, n) = x
	}
	d[dLen] = rt.MakeSmall(n + 1)
	changed(d)
	return true
}

func pop(t *rt.Thread, self rt.Value, left bool) rt.Value {
	d := rt.NativeVals(self)
	n := d[dLen].Small()
	if n == 0 {
		return t.Errorf(rt.ExcIndexError, "pop from an empty deque")
	}
	i := n - 1
	if left {
		i = 0
	}
	p := place(d, i)
	x := *p
	*p = rt.NoValue
	if left {
		d[dHead] = rt.MakeSmall((d[dHead].Small() + 1) & (len(d[dBuf].List()) - 1))
	}
	d[dLen] = rt.MakeSmall(n - 1)
	changed(d)
	return x
}

func extend(t *rt.Thread, self, iterable rt.Value, left bool) bool {
	if iterable == self {
		if iterable = t.ListOf(self); iterable == rt.NoValue {
			return false
		}
	}
	if k := iterable.Kind(); (k == rt.KindList || k == rt.KindTuple) && !left && rt.NativeVals(self)[dMax] == rt.None {
		return extendBy(t, self, iterable)
	}
	return t.Each(iterable, func(x rt.Value) bool { return push(t, self, x, left) })
}

// extendBy appends the items of a list or tuple to a deque without maxlen.
func extendBy(t *rt.Thread, self, seq rt.Value) bool {
	d := rt.NativeVals(self)
	n := d[dLen].Small()
	size := len(d[dBuf].List())
	for size < n+len(t.SeqItems(seq)) {
		size *= 2
	}
	if size > len(d[dBuf].List()) && !resize(t, d, size) {
		return false
	}
	items := t.SeqItems(seq)
	if len(items) == 0 {
		return true
	}
	buf := d[dBuf].List()
	at := (d[dHead].Small() + n) & (len(buf) - 1)
	copy(buf, items[copy(buf[at:], items):])
	d[dLen] = rt.MakeSmall(n + len(items))
	changed(d)
	return true
}

func clearAll(t *rt.Thread, self rt.Value) bool {
	buf := t.NewList(8)
	if buf == rt.NoValue {
		return false
	}
	d := rt.NativeVals(self)
	d[dBuf], d[dHead], d[dLen] = buf, rt.MakeSmall(0), rt.MakeSmall(0)
	changed(d)
	return true
}

var dequeSig = rt.Builtin{Name: "deque", Sig: "iterable=, maxlen=, flags="}

func dequeInit(t *rt.Thread, self rt.Value, args []rt.Value, nkw int) bool {
	a := t.BindArgs(&dequeSig, args, nkw)
	if a == nil {
		return false
	}
	d := rt.NativeVals(self)
	d[dMax] = rt.None
	if a[1] != rt.NoValue && a[1] != rt.None {
		n, ok := t.Index(a[1])
		if !ok {
			return false
		}
		if n < 0 {
			t.Errorf(rt.ExcValueError, "maxlen must be non-negative")
			return false
		}
		d[dMax] = rt.MakeSmall(n)
	}
	flags, ok := t.OptIndex(a[2], 0)
	if !ok {
		return false
	}
	d[dFlags] = rt.MakeSmall(flags)
	if d[dLen] != rt.MakeSmall(0) && !clearAll(t, self) {
		return false
	}
	return a[0] == rt.NoValue || extend(t, self, a[0], false)
}

func dequeRepr(t *rt.Thread, self rt.Value) rt.Value {
	if t.ReprEnter(self) {
		return t.NewStr("[...]")
	}
	defer t.ReprLeave(self)
	l := t.ListOf(self)
	if l == rt.NoValue {
		return l
	}
	b, ok := t.AppendRepr([]byte(t.TypeName(self)+"("), l)
	if ok && rt.NativeVals(self)[dMax] != rt.None {
		b, ok = t.AppendRepr(append(b, ", maxlen="...), rt.NativeVals(self)[dMax])
	}
	if !ok {
		return rt.NoValue
	}
	return t.NewStrBytes(append(b, ')'))
}

// isDeque reports whether v is a deque.
func isDeque(t *rt.Thread, v rt.Value) bool { return t.R.SpecIs(v, "collections", "deque") }

func dequeCompare(t *rt.Thread, op rt.CmpOp, a, b rt.Value) rt.Value {
	if !isDeque(t, b) {
		return rt.NotImplemented
	}
	x, y := t.ListOf(a), t.ListOf(b)
	if x == rt.NoValue || y == rt.NoValue {
		return rt.NoValue
	}
	return t.Compare(op, x, y)
}

func dequeBinary(t *rt.Thread, op rt.BinOp, a, b rt.Value) rt.Value {
	if op.Plain() != rt.BinAdd && op.Plain() != rt.BinMul {
		return rt.NotImplemented
	}
	if op == rt.BinMul && !isDeque(t, a) {
		a, b = b, a
	}
	if !isDeque(t, a) || op == rt.BinAdd && !isDeque(t, b) {
		return rt.NotImplemented
	}
	r := a
	if !op.IsInplace() {
		if r = dequeCopy(t, []rt.Value{a}); r == rt.NoValue {
			return r
		}
	}
	if op.Plain() == rt.BinAdd {
		if !extend(t, r, b, false) {
			return rt.NoValue
		}
		return r
	}
	n, ok := t.Index(b)
	if !ok {
		return rt.NoValue
	}
	items := t.ListOf(a)
	if items == rt.NoValue || n <= 0 && !clearAll(t, r) {
		return rt.NoValue
	}
	size := len(items.List())
	if size == 0 {
		return r
	}
	if m := rt.NativeVals(r)[dMax]; m.IsSmall() {
		n = min(n, m.Small()/size+2) // more push out what they have put in
	} else if n > 1 && !t.RoomFor(saturated(n, 8*size)) {
		return rt.NoValue
	}
	for ; n > 1; n-- {
		if !extend(t, r, items, false) {
			return rt.NoValue
		}
	}
	return r
}

// saturated is a*b for positive ints, or the largest int.
func saturated(a, b int) int {
	if a > math.MaxInt/b {
		return math.MaxInt
	}
	return a * b
}

func dequeGetItem(t *rt.Thread, self, key rt.Value) rt.Value {
	d := rt.NativeVals(self)
	if key.Kind() == rt.KindSlice {
		return t.Errorf(rt.ExcTypeError, "sequence index must be integer, not 'slice'")
	}
	if key = t.PlainKey(key, "deque"); key == rt.NoValue {
		return rt.NoValue
	}
	i, ok := t.SeqIndex(key, d[dLen].Small(), "deque")
	if !ok {
		return rt.NoValue
	}
	return *place(d, i)
}

func dequeSetItem(t *rt.Thread, self, key, v rt.Value) bool {
	d := rt.NativeVals(self)
	if key = t.PlainKey(key, "deque"); key == rt.NoValue {
		return false
	}
	i, ok := t.SeqIndex(key, d[dLen].Small(), "deque")
	if !ok {
		return false
	}
	if v == rt.NoValue {
		removeAt(t, self, i)
		return true
	}
	*place(d, i) = v
	return true
}

// removeAt deletes item i.
func removeAt(t *rt.Thread, self rt.Value, i int) {
	d := rt.NativeVals(self)
	if n := d[dLen].Small(); i < n/2 {
		for ; i > 0; i-- {
			*place(d, i) = *place(d, i-1)
		}
		pop(t, self, true)
	} else {
		for ; i < n-1; i++ {
			*place(d, i) = *place(d, i+1)
		}
		pop(t, self, false)
	}
}

// find returns the position of x at or after start and before stop, or -1.
func find(t *rt.Thread, self, x rt.Value, start, stop int) (int, bool) {
	d := rt.NativeVals(self)
	state := d[dState]
	for i := start; i < stop && i < d[dLen].Small(); i++ {
		eq, ok := t.Equal(*place(d, i), x)
		if eq || !ok {
			return i, ok
		}
		if d[dState] != state {
			t.Errorf(rt.ExcRuntimeError, "deque mutated during iteration")
			return -1, false
		}
	}
	return -1, true
}

// dequeReduce returns (cls, args, state, iter(self)) for copy and pickle.
func dequeReduce(t *rt.Thread, a []rt.Value) rt.Value {
	state := t.CallMethod0(a[0], t.R.Sym(rt.SymGetstate))
	it := t.Iter(a[0])
	args := t.NewTuple(0)
	if m := rt.NativeVals(a[0])[dMax]; m != rt.None {
		args = t.Pair(args, m)
	}
	if state == rt.NoValue || it == rt.NoValue || args == rt.NoValue {
		return rt.NoValue
	}
	return t.NewTupleFrom([]rt.Value{t.TypeOf(a[0]), args, state, it})
}

func dequeCopy(t *rt.Thread, a []rt.Value) rt.Value {
	d := rt.NativeVals(a[0])
	if d[dMax] == rt.None {
		return t.Call1(t.TypeOf(a[0]), a[0])
	}
	return t.Call2(t.TypeOf(a[0]), a[0], d[dMax])
}

func dequeCount(t *rt.Thread, a []rt.Value) rt.Value {
	n := 0
	for i := 0; ; i++ {
		var ok bool
		if i, ok = find(t, a[0], a[1], i, rt.SmallMax); !ok {
			return rt.NoValue
		}
		if i < 0 {
			return rt.MakeSmall(n)
		}
		n++
	}
}

func dequeIndex(t *rt.Thread, a []rt.Value) rt.Value {
	n := rt.NativeVals(a[0])[dLen].Small()
	bounds := [2]int{0, n}
	for i, x := range a[2:] {
		k, ok := t.IndexClamp(x)
		if !ok {
			return rt.NoValue
		}
		if k < 0 {
			k = max(0, k+n)
		}
		bounds[i] = k
	}
	i, ok := find(t, a[0], a[1], bounds[0], bounds[1])
	if !ok {
		return rt.NoValue
	}
	if i < 0 {
		b, ok := t.AppendRepr(nil, a[1])
		if !ok {
			return rt.NoValue
		}
		return t.Errorf(rt.ExcValueError, "%s is not in deque", b)
	}
	return rt.MakeSmall(i)
}

func dequeInsert(t *rt.Thread, a []rt.Value) rt.Value {
	i, ok := t.Index(a[1])
	if !ok {
		return rt.NoValue
	}
	d := rt.NativeVals(a[0]) // behind the index, which may have changed it
	n := d[dLen].Small()
	if d[dMax] != rt.None && n >= d[dMax].Small() {
		return t.Errorf(rt.ExcIndexError, "deque already at its maximum size")
	}
	if i < 0 {
		i = max(0, i+n)
	}
	i = min(i, n)
	if !push(t, a[0], a[2], false) {
		return rt.NoValue
	}
	for j := n; j > i; j-- {
		*place(d, j) = *place(d, j-1)
	}
	*place(d, i) = a[2]
	return rt.None
}

func dequeRemove(t *rt.Thread, a []rt.Value) rt.Value {
	i, ok := find(t, a[0], a[1], 0, rt.SmallMax)
	if !ok {
		return rt.NoValue
	}
	if i < 0 {
		return t.Errorf(rt.ExcValueError, "deque.remove(x): x not in deque")
	}
	removeAt(t, a[0], i)
	return rt.None
}

func dequeReverse(t *rt.Thread, a []rt.Value) rt.Value {
	d := rt.NativeVals(a[0])
	for i, j := 0, d[dLen].Small()-1; i < j; i, j = i+1, j-1 {
		*place(d, i), *place(d, j) = *place(d, j), *place(d, i)
	}
	return rt.None
}

func dequeRotate(t *rt.Thread, a []rt.Value) rt.Value {
	k := 1
	if len(a) > 1 {
		var ok bool
		if k, ok = t.Index(a[1]); !ok {
			return rt.NoValue
		}
	}
	n := rt.NativeVals(a[0])[dLen].Small()
	if n < 2 {
		return rt.None
	}
	if k %= n; k > n/2 {
		k -= n
	} else if k < -n/2 {
		k += n
	}
	d := rt.NativeVals(a[0])
	if k != 0 {
		turn(d, k)
	}
	changed(d) // even so, as in CPython: iterators do not go on
	return rt.None
}

// turn rotates a deque by k, at most half of its length. Items move across the free places of the ring; if there are none, it is the head that moves.
func turn(d []rt.Value, k int) {
	buf, head, n := d[dBuf].List(), d[dHead].Small(), d[dLen].Small()
	mask, gap := len(buf)-1, len(buf)-n
	for left := k; left > 0 && gap > 0; {
		from, to := (head+n)&mask, head // behind what moves, and behind where it goes
		if from == 0 {
			from = len(buf)
		}
		if to == 0 {
			to = len(buf)
		}
		m := min(left, from, to)
		copy(buf[to-m:to], buf[from-m:from])
		clear(buf[from-m:][:min(m, gap)])
		head = to - m
		left -= m
	}
	for left := -k; left > 0 && gap > 0; {
		from, to := head, (head+n)&mask
		m := min(left, len(buf)-from, len(buf)-to)
		copy(buf[to:to+m], buf[from:])
		clear(buf[max(from, from+m-gap) : from+m])
		head = (from + m) & mask
		left -= m
	}
	if gap == 0 {
		head = (head - k) & mask
	}
	d[dHead] = rt.MakeSmall(head)
}

// ---- iterators

var dequeIterSpec = rt.TypeSpec{
	Name: "_deque_iterator", Module: "collections", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final | rt.LeafIter,
	Iter: rt.IterSelf, Next: dequeIterNext, Step: rt.StepDeque, Extend: dequeIterExtend,
}

func newIter(t *rt.Thread, self rt.Value, reversed bool) rt.Value {
	cls := t.ModuleAttr("_collections", "_deque_iterator")
	if cls == rt.NoValue {
		return cls
	}
	v := t.NewNative(cls, nil, 4)
	if v != rt.NoValue {
		w := rt.NativeVals(v)
		w[rt.DequeIterFrom], w[rt.DequeIterPos], w[rt.DequeIterState], w[rt.DequeIterReversed] = self, rt.MakeSmall(0),
			rt.NativeVals(self)[dState], rt.MakeBool(reversed)
	}
	return v
}

func dequeIterExtend(t *rt.Thread, self, list rt.Value, limit int) (n int, ended, ok bool) {
	w := rt.NativeVals(self)
	if w[rt.DequeIterFrom] == rt.None || rt.NativeVals(w[rt.DequeIterFrom])[dState] != w[rt.DequeIterState] || w[rt.DequeIterReversed] == rt.True {
		return 0, false, true
	}
	d := rt.NativeVals(w[rt.DequeIterFrom])
	for limit > 0 {
		i, all := w[rt.DequeIterPos].Small(), d[dLen].Small()
		if i >= all {
			w[rt.DequeIterFrom] = rt.None
			return n, true, true
		}
		size := len(d[dBuf].List())
		from := (d[dHead].Small() + i) & (size - 1)
		k, _, ok := t.ExtendSlice(list, d[dBuf], from, min(limit, all-i, size-from))
		if !ok {
			return n, false, false
		}
		w[rt.DequeIterPos] = rt.MakeSmall(i + k)
		n, limit = n+k, limit-k
	}
	return n, false, true
}

func dequeIterNext(t *rt.Thread, self rt.Value) rt.Value {
	w := rt.NativeVals(self)
	if w[rt.DequeIterFrom] == rt.None {
		return rt.StopMark
	}
	d := rt.NativeVals(w[rt.DequeIterFrom])
	if d[dState] != w[rt.DequeIterState] {
		return t.Errorf(rt.ExcRuntimeError, "deque mutated during iteration")
	}
	i, n := w[rt.DequeIterPos].Small(), d[dLen].Small()
	if i >= n {
		w[rt.DequeIterFrom] = rt.None
		return rt.StopMark
	}
	w[rt.DequeIterPos] = rt.MakeSmall(i + 1)
	if w[rt.DequeIterReversed] == rt.True {
		i = n - 1 - i
	}
	return *place(d, i)
}
