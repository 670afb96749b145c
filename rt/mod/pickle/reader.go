package pickle

import (
	"encoding/binary"
	"math"
	"math/big"
	"unicode/utf8"
	"unsafe"

	"pycopy/rt"
	"pycopy/rt/text"
)

// Values of a _pickle.Reader.
const (
	rData     = iota // bytes that are here
	rFile            // where more comes from, or None
	rStack           // list
	rMemo            // list: the objects with the first numbers
	rSparse          // dict: those with other numbers
	rMark            // what stands for a mark on the stack
	rError           // UnpicklingError
	rHandlers        // list: for each opcode None or a function of the owner
	rPos             // small int: place in the data
	rProto           // small int: protocol
	rWords
)

var readerSig = rt.Builtin{Name: "Reader", Sig: "data, file, mark, error, handlers, /"}

// readerSpec is Reader(data, file, mark, error, handlers): it makes objects of pickles in data, and what follows in file.
var readerSpec = rt.TypeSpec{
	Name: "Reader", Module: "_pickle", Layout: rt.KindObject, Flags: rt.Final,
	New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		a := t.BindArgs(&readerSig, args, nkw)
		if a == nil {
			return rt.NoValue
		}
		if a[0].Kind() != rt.KindBytes || a[4].Kind() != rt.KindList || len(a[4].List()) < 256 {
			return t.Errorf(rt.ExcTypeError, "bytes and a list of functions expected")
		}
		return newReader(t, cls, a)
	},
	Methods: []rt.Builtin{
		{Name: "load", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			l := loader(t, a[0])
			return l.run(&a[1])
		}},
		{Name: "read", Min: 2, Max: 2, Fn: readerRead},
		{Name: "readline", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			l := loader(t, a[0])
			v := l.line()
			l.leave()
			return v
		}},
		{Name: "get", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			n, ok := t.Index(a[1])
			if !ok {
				return rt.NoValue
			}
			l := loader(t, a[0])
			return l.recall(n)
		}},
		{Name: "put", Min: 3, Max: 3, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			n, ok := t.Index(a[1])
			l := loader(t, a[0])
			return t.NoneIf(ok && l.remember(n, a[2]))
		}},
	},
	GetSets: []rt.GetSet{
		{Name: "stack", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[rStack] }, Word: rt.FirstVal + rStack},
		{Name: "proto", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[rProto] }, Word: rt.FirstVal + rProto},
	},
}

// newReader makes a Reader of the arguments for it.
func newReader(t *rt.Thread, cls rt.Value, a []rt.Value) rt.Value {
	stack, memo, sparse := t.NewList(0), t.NewList(0), t.NewDict(0)
	if stack == rt.NoValue || memo == rt.NoValue || sparse == rt.NoValue {
		return rt.NoValue
	}
	v := t.NewNative(cls, nil, rWords)
	if v != rt.NoValue {
		copy(rt.NativeVals(v), []rt.Value{a[0], a[1], stack, memo, sparse, a[2], a[3], a[4], rt.MakeSmall(0), rt.MakeSmall(0)})
	}
	return v
}

func readerRead(t *rt.Thread, a []rt.Value) rt.Value {
	n, ok := t.Index(a[1])
	if !ok {
		return rt.NoValue
	}
	l := loader(t, a[0])
	b, ok := l.take(n)
	l.leave()
	if !ok {
		return rt.NoValue
	}
	return t.NewBytes(b)
}

// loading is a reader while it reads.
type loading struct {
	t    *rt.Thread
	self rt.Value
	vals []rt.Value
	data []byte // that of vals[rData]
	bare bool   // of loads: the owner is an Unpickler and nothing else
	pos  int    // in data; leave puts it into the object, for other code that may run, and enter gets it
}

func loader(t *rt.Thread, self rt.Value) (l loading) {
	l = loading{t: t, self: self, vals: rt.NativeVals(self)}
	l.enter()
	return l
}

func (l *loading) enter() { l.data, l.pos = l.vals[rData].Bytes(), l.vals[rPos].Small() }

func (l *loading) leave() { l.vals[rPos] = rt.MakeSmall(l.pos) }

// damaged raises UnpicklingError.
func (l *loading) damaged(text string) bool {
	s := l.t.NewStr(text)
	if s == rt.NoValue {
		return false
	}
	if e := l.t.Call1(l.vals[rError], s); e != rt.NoValue {
		l.t.Raise(e, rt.NoValue)
	}
	return false
}

// take returns the next n bytes, which are valid until the next call.
func (l *loading) take(n int) ([]byte, bool) {
	if rest := len(l.data) - l.pos; n < 0 || n > rest {
		if n < 0 || l.vals[rFile] == rt.None {
			return nil, l.damaged("pickle data was truncated")
		}
		if !l.fetch(n - rest) {
			return nil, false
		}
	}
	i := l.pos
	l.pos += n
	return l.data[i:][:n], true
}

// fetch reads n bytes more from the file and puts them behind those that are left.
func (l *loading) fetch(n int) bool {
	return l.add(l.method("read", rt.MakeSmall(n)), n, false)
}

func (l *loading) method(name string, arg rt.Value) rt.Value {
	s := l.t.Intern(name)
	if s == rt.NoValue {
		return s
	}
	l.leave()
	v := rt.NoValue
	if arg == rt.NoValue {
		v = l.t.CallMethod0(l.vals[rFile], s)
	} else {
		v = l.t.CallMethod1(l.vals[rFile], s, arg)
	}
	l.enter()
	return v
}

// add puts what the file has returned, at least n bytes, behind what is left of the data.
func (l *loading) add(v rt.Value, n int, line bool) bool {
	var b rt.Buffer
	if v == rt.NoValue || !l.t.GetBuffer(v, &b) {
		return false
	}
	if len(b.Data) < n || line && b.Data[len(b.Data)-1] != '\n' {
		return l.damaged("pickle data was truncated")
	}
	rest := l.data[l.pos:]
	if len(rest) > 0 || v.Kind() != rt.KindBytes {
		if !l.t.RoomFor(len(rest) + len(b.Data)) {
			return false
		}
		all := append(append(make([]byte, 0, len(rest)+len(b.Data)), rest...), b.Data...)
		if v = l.t.NewBytes(all); v == rt.NoValue {
			return false
		}
	}
	l.vals[rData], l.data, l.pos = v, v.Bytes(), 0
	return true
}

// line returns a line without its end, as bytes.
func (l *loading) line() rt.Value {
	for {
		data := l.data[l.pos:]
		for i, c := range data {
			if c == '\n' {
				l.pos += i + 1
				return l.t.NewBytes(data[:i])
			}
		}
		if l.vals[rFile] == rt.None {
			l.damaged("pickle data was truncated")
			return rt.NoValue
		}
		if !l.add(l.method("readline", rt.NoValue), 1, true) {
			return rt.NoValue
		}
	}
}

func (l *loading) push(v rt.Value) bool {
	return v != rt.NoValue && l.t.ListAppend(l.vals[rStack], v)
}

// top returns the last n items of the stack, none of them a mark, or nil: exception pending.
func (l *loading) top(n int) []rt.Value {
	stack := l.vals[rStack].List()
	if len(stack) < n {
		if len(stack) == 0 {
			l.damaged("pickle data was truncated")
			return nil
		}
		l.damaged("unexpected MARK found")
		return nil
	}
	items := stack[len(stack)-n:]
	for _, x := range items {
		if x == l.vals[rMark] {
			l.damaged("unexpected MARK found")
			return nil
		}
	}
	return items
}

// drop removes what is on the stack from n on.
func (l *loading) drop(n int) { l.t.ListTruncate(l.vals[rStack], n) }

// mark returns the place of the last mark; -1: exception pending.
func (l *loading) mark() int {
	stack := l.vals[rStack].List()
	for i := len(stack) - 1; i >= 0; i-- {
		if stack[i] == l.vals[rMark] {
			return i
		}
	}
	l.damaged("could not find MARK")
	return -1
}

// recall returns the object with number n.
func (l *loading) recall(n int) rt.Value {
	if memo := l.vals[rMemo].List(); 0 <= n && n < len(memo) {
		return memo[n]
	}
	v, ok := l.t.DictGet(l.vals[rSparse], rt.MakeSmall(n))
	if ok && v == rt.NoValue {
		l.damaged("Memo value not found at index " + l.number(n))
	}
	return v
}

func (l *loading) number(n int) string { return l.t.StrOf(rt.MakeSmall(n)).GoString() }

// remember gives v the number n.
func (l *loading) remember(n int, v rt.Value) bool {
	memo := l.vals[rMemo]
	switch m := memo.List(); {
	case n < 0:
		l.t.Errorf(rt.ExcValueError, "negative PUT argument")
		return false
	case n < len(m):
		m[n] = v
		return true
	case n == len(m) && l.vals[rSparse].DictLen() == 0:
		return l.t.ListAppend(memo, v)
	}
	return l.t.DictSet(l.vals[rSparse], rt.MakeSmall(n), v)
}

// run reads a pickle. owner is the argument of handlers; if it is None, it is made when there is need.
func (l *loading) run(owner *rt.Value) rt.Value {
	v := l.all(owner)
	l.leave()
	return v
}

func (l *loading) all(owner *rt.Value) rt.Value {
	l.drop(0)
	l.vals[rProto] = rt.MakeSmall(0)
	for {
		if l.t.PollPending() && !l.t.HandlePoll() {
			return rt.NoValue
		}
		if l.pos == len(l.data) && !l.more() {
			return rt.NoValue
		}
		op := l.data[l.pos]
		l.pos++
		if op == opStop {
			break
		}
		if !l.step(op, owner) {
			return rt.NoValue
		}
	}
	top := l.top(1)
	if top == nil {
		return rt.NoValue
	}
	v := top[0]
	l.drop(0)
	return v
}

// more reads the next opcode from the file.
func (l *loading) more() bool {
	if l.vals[rFile] != rt.None {
		v := l.method("read", rt.MakeSmall(1))
		var b rt.Buffer
		if v == rt.NoValue || !l.t.GetBuffer(v, &b) {
			return false
		}
		if len(b.Data) > 0 {
			return l.add(v, 1, false)
		}
	}
	l.t.Errorf(rt.ExcEOFError, "Ran out of input")
	return false
}

// step serves one opcode.
func (l *loading) step(op byte, owner *rt.Value) bool {
	t := l.t
	switch op {
	case opMark:
		return l.push(l.vals[rMark])
	case opNone:
		return l.push(rt.None)
	case opTrue, opFalse:
		return l.push(rt.MakeBool(op == opTrue))
	case opEmptyTuple:
		return l.push(t.NewTuple(0))
	case opEmptyList:
		return l.push(t.NewList(0))
	case opEmptyDict:
		return l.push(t.NewDict(0))
	case opEmptySet:
		return l.push(t.NewSet(rt.KindSet, 0))
	case opProto:
		b, ok := l.take(1)
		if ok && b[0] > highestProtocol {
			t.Errorf(rt.ExcValueError, "unsupported pickle protocol: %d", b[0])
			return false
		}
		if ok {
			l.vals[rProto] = rt.MakeSmall(int(b[0]))
		}
		return ok
	case opFrame:
		return l.frame()
	case opInt1, opInt2, opInt4, opFloat, opLong1, opLong4:
		return l.num(op)
	case opUnicodeShort, opUnicode, opUnicode8, opBytesShort, opBytes, opBytes8, opByteArray8:
		return l.text(op)
	case opTuple1, opTuple2, opTuple3:
		n := int(op-opTuple1) + 1
		items := l.top(n)
		if items == nil {
			return false
		}
		tup := t.NewTupleFrom(items)
		if tup == rt.NoValue {
			return false
		}
		l.drop(len(l.vals[rStack].List()) - n)
		return l.push(tup)
	case opTuple, opList, opFrozenSet, opDict:
		return l.collect(op)
	case opAppend, opAppends, opSetItem, opSetItems, opAddItems:
		if done, ok := l.fill(op); done || !ok {
			return ok
		}
	case opMemoize, opPut1, opPut4, opGet1, opGet4:
		return l.number4(op)
	case opReduce, opNewObj:
		if done, ok := l.call(op); done || !ok {
			return ok
		}
	case opStackGlobal:
		if l.bare {
			if done, ok := l.global(); done || !ok {
				return ok
			}
		}
	case opBuild:
		if done, ok := l.build(); done || !ok {
			return ok
		}
	}
	h := l.vals[rHandlers].List()[op]
	if h == rt.None {
		return l.damaged("invalid load key, " + t.Repr(t.NewStr(string(rune(op)))).GoString() + ".")
	}
	if *owner == rt.None {
		if *owner = t.Call1(t.ModuleAttr("pickle", "_unpickler"), l.self); *owner == rt.NoValue {
			return false
		}
	}
	l.leave()
	ok := t.Call1(h, *owner) != rt.NoValue
	l.enter()
	return ok
}

// frame makes sure that the bytes of a frame are here.
func (l *loading) frame() bool {
	b, ok := l.take(8)
	if !ok {
		return false
	}
	n := binary.LittleEndian.Uint64(b)
	if n > math.MaxInt {
		l.t.Errorf(rt.ExcOverflowError, "FRAME length exceeds system's maximum of %d bytes", math.MaxInt)
		return false
	}
	if _, ok = l.take(int(n)); ok {
		l.pos -= int(n)
	}
	return ok
}

func (l *loading) num(op byte) bool {
	size := 1
	switch op {
	case opInt2:
		size = 2
	case opInt4, opLong4:
		size = 4
	case opFloat:
		size = 8
	}
	b, ok := l.take(size)
	if !ok {
		return false
	}
	switch op {
	case opInt1:
		return l.push(rt.MakeSmall(int(b[0])))
	case opInt2:
		return l.push(rt.MakeSmall(int(binary.LittleEndian.Uint16(b))))
	case opInt4:
		return l.push(l.t.NewInt(int64(int32(binary.LittleEndian.Uint32(b)))))
	case opFloat:
		return l.push(l.t.NewFloat(math.Float64frombits(binary.BigEndian.Uint64(b))))
	case opLong1:
		size = int(b[0])
	case opLong4:
		if size = int(int32(binary.LittleEndian.Uint32(b))); size < 0 {
			return l.damaged("LONG pickle has negative byte count")
		}
	}
	if b, ok = l.take(size); !ok || !l.t.RoomForBits(uint(size)*8) {
		return false
	}
	be := make([]byte, size)
	for i, c := range b {
		be[size-1-i] = c
	}
	var n, top big.Int
	n.SetBytes(be)
	if size > 0 && be[0]&0x80 != 0 {
		n.Sub(&n, top.Lsh(big.NewInt(1), uint(size)*8))
	}
	return l.push(l.t.NewBig(&n))
}

// text reads a str, bytes or bytearray.
func (l *loading) text(op byte) bool {
	size := 8
	switch op {
	case opUnicodeShort, opBytesShort:
		size = 1
	case opUnicode, opBytes:
		size = 4
	}
	b, ok := l.take(size)
	if !ok {
		return false
	}
	var n uint64
	switch size {
	case 1:
		n = uint64(b[0])
	case 4:
		n = uint64(binary.LittleEndian.Uint32(b))
	default:
		n = binary.LittleEndian.Uint64(b)
	}
	if n > math.MaxInt {
		l.t.Errorf(rt.ExcOverflowError, "object exceeds system's maximum size of %d bytes", math.MaxInt)
		return false
	}
	if b, ok = l.take(int(n)); !ok {
		return false
	}
	switch op {
	case opBytesShort, opBytes, opBytes8:
		return l.push(l.t.NewBytes(b))
	case opByteArray8:
		return l.push(l.t.NewByteArray(b))
	}
	if utf8.Valid(b) {
		return l.push(l.t.NewStrBytes(b))
	}
	s, err := text.AppendDecode(nil, unsafe.String(unsafe.SliceData(b), len(b)), text.UTF8, text.SurrogatePass)
	if err != nil {
		l.t.RaiseCodec(err, b)
		return false
	}
	return l.push(l.t.NewStrBytes(s))
}

// collect makes a container of what lies above the last mark.
func (l *loading) collect(op byte) bool {
	at := l.mark()
	if at < 0 {
		return false
	}
	t := l.t
	items := l.vals[rStack].List()[at+1:]
	var v rt.Value
	switch op {
	case opTuple:
		v = t.NewTupleFrom(items)
	case opList:
		v = t.NewListFrom(items)
	case opFrozenSet:
		if v = t.NewSet(rt.KindFrozenSet, len(items)); v == rt.NoValue || !l.addAll(v, at+1) {
			return false
		}
	case opDict:
		if v = t.NewDict(len(items) / 2); v == rt.NoValue || !l.setAll(v, at+1) {
			return false
		}
	}
	if v == rt.NoValue {
		return false
	}
	l.drop(at)
	return l.push(v)
}

// addAll adds what is on the stack from i on to a set.
func (l *loading) addAll(set rt.Value, i int) bool {
	for ; i < len(l.vals[rStack].List()); i++ {
		if !l.t.SetAdd(set, l.vals[rStack].List()[i]) {
			return false
		}
	}
	return true
}

// setAll enters the keys and values on the stack from i on into a dict.
func (l *loading) setAll(d rt.Value, i int) bool {
	if (len(l.vals[rStack].List())-i)%2 != 0 {
		return l.damaged("odd number of items for SETITEMS")
	}
	if !l.t.DictReserve(d, (len(l.vals[rStack].List())-i)/2) {
		return false
	}
	for ; i+1 < len(l.vals[rStack].List()); i += 2 {
		stack := l.vals[rStack].List()
		if !l.t.DictSet(d, stack[i], stack[i+1]) {
			return false
		}
	}
	return true
}

// fill adds items to a list, dict or set below them. It does nothing if that is something else.
func (l *loading) fill(op byte) (done, ok bool) {
	stack := l.vals[rStack].List()
	at, first := 0, 0 // what is removed, and where the items begin
	switch op {
	case opAppend, opSetItem:
		n := 1
		if op == opSetItem {
			n = 2
		}
		if l.top(n+1) == nil {
			return false, false
		}
		at = len(stack) - n
		first = at
	default:
		if at = l.mark(); at < 0 {
			return false, false
		}
		first = at + 1
		if at == 0 {
			return false, l.damaged("pickle data was truncated")
		}
	}
	target := stack[at-1]
	switch {
	case (op == opAppend || op == opAppends) && target.Kind() == rt.KindList:
		if !l.t.ListAppendAll(target, stack[first:]) {
			return true, false
		}
	case (op == opSetItem || op == opSetItems) && target.Kind() == rt.KindDict:
		if !l.setAll(target, first) {
			return true, false
		}
	case op == opAddItems && target.Kind() == rt.KindSet:
		if !l.addAll(target, first) {
			return true, false
		}
	default:
		return false, true
	}
	l.drop(at)
	return true, true
}

// global serves STACK_GLOBAL for what an imported module has.
func (l *loading) global() (done, ok bool) {
	top := l.top(2)
	if top == nil || top[0].Kind() != rt.KindStr || top[1].Kind() != rt.KindStr || l.vals[rProto].Small() < protocolMemoize {
		return false, top != nil
	}
	v := l.t.FindGlobal(top[0], top[1])
	if v == rt.NoValue {
		return false, l.t.Exc() == rt.NoValue
	}
	l.drop(len(l.vals[rStack].List()) - 2)
	return true, l.push(v)
}

// build serves BUILD with a dict of attributes for an object without __setstate__.
func (l *loading) build() (done, ok bool) {
	top := l.top(2)
	if top == nil || top[1].Kind() != rt.KindDict {
		return false, top != nil
	}
	obj, state := top[0], top[1]
	if _, custom := l.t.FindAttr(obj, l.t.R.Sym(rt.SymSetstate)); custom {
		return false, l.t.Exc() == rt.NoValue
	}
	if done, ok = l.t.FillAttributes(obj, state); done && ok {
		l.drop(len(l.vals[rStack].List()) - 1)
	}
	return done, ok
}

// number4 serves the opcodes of the memo.
func (l *loading) number4(op byte) bool {
	n := 0
	switch op {
	case opMemoize:
		n = len(l.vals[rMemo].List()) + l.vals[rSparse].DictLen()
	case opPut1, opGet1:
		b, ok := l.take(1)
		if !ok {
			return false
		}
		n = int(b[0])
	default:
		b, ok := l.take(4)
		if !ok {
			return false
		}
		n = int(binary.LittleEndian.Uint32(b))
	}
	if op == opGet1 || op == opGet4 {
		return l.push(l.recall(n))
	}
	top := l.top(1)
	return top != nil && l.remember(n, top[0])
}

// call serves REDUCE and NEWOBJ, if their arguments are a tuple.
func (l *loading) call(op byte) (done, ok bool) {
	t := l.t
	top := l.top(2)
	if top == nil {
		return false, false
	}
	fn, args := top[0], top[1]
	if args.Kind() != rt.KindTuple {
		return false, true
	}
	if op == opNewObj {
		if !t.R.IsClass(fn) {
			return true, l.damaged("NEWOBJ class argument must be a type, not " + t.TypeName(fn))
		}
		n := len(args.Tuple())
		all, name := t.NewTuple(n+1), t.Intern("__new__")
		if all == rt.NoValue || name == rt.NoValue {
			return true, false
		}
		all.Tuple()[0] = fn
		copy(all.Tuple()[1:], args.Tuple())
		args = all
		if fn = t.GetAttr(fn, name); fn == rt.NoValue {
			return true, false
		}
	}
	l.leave()
	v := t.CallTuple(fn, args, rt.NoValue)
	l.enter()
	if v == rt.NoValue {
		return true, false
	}
	l.drop(len(l.vals[rStack].List()) - 2)
	return true, l.push(v)
}
