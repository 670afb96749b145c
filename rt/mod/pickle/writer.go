package pickle

import (
	"encoding/binary"
	"math"
	"math/big"
	"slices"
	"unsafe"

	"pycopy/rt"
)

// writer is the Go state of a _pickle.Writer.
type writer struct {
	out   []byte
	proto int
	frame int // where the header of the open frame is; -1: none
	fast  bool
	bare  bool // of dumps: the owner is a Pickler and nothing else
	ids   bool // persistent_id is to be asked
	memo  memo
}

// Values of a _pickle.Writer.
const (
	wOwner = iota // its method _save_other writes objects of other types; None: it is not there yet
	wPers         // method persistent_id or None
	wSeen         // list: the objects in the memo
	wWords
)

var writerSig = rt.Builtin{Name: "Writer", Sig: "protocol, owner, persistent_id, /"}

// writerSpec is Writer(protocol, owner, persistent_id): it makes the bytes of pickles. It calls owner._save_other(obj) for objects of
// other than builtin types.
var writerSpec = rt.TypeSpec{
	Name: "Writer", Module: "_pickle", Layout: rt.KindObject, Flags: rt.Final,
	New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		a := t.BindArgs(&writerSig, args, nkw)
		if a == nil {
			return rt.NoValue
		}
		proto, ok := t.Index(a[0])
		if !ok {
			return rt.NoValue
		}
		v := newWriter(t, cls, proto, a[1], a[2])
		if v != rt.NoValue {
			w := saver(t, v).w
			w.out, w.memo = sparesOf(t).take()
		}
		return v
	},
	Methods: []rt.Builtin{
		{Name: "begin", Min: 1, Max: 1, Fn: writerBegin},
		{Name: "finish", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return writerFinish(t, a[0], false) }},
		{Name: "end", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return writerFinish(t, a[0], true) }},
		{Name: "save", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NoneIf(saver(t, a[0]).save(a[1])) }},
		{Name: "write", Min: 2, Max: 2, Fn: writerWrite},
		{Name: "remember", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NoneIf(saver(t, a[0]).remember(a[1])) }},
		{Name: "recall", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			s := saver(t, a[0])
			found, ok := s.recall(a[1])
			if !ok {
				return rt.NoValue
			}
			return rt.MakeBool(found)
		}},
		{Name: "knows", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			_, found := saver(t, a[0]).w.memo.get(uintptr(a[1]))
			return rt.MakeBool(found)
		}},
		{Name: "clear", Min: 1, Max: 1, Fn: writerClear},
		{Name: "memo", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewListFrom(rt.NativeVals(a[0])[wSeen].List()) }},
	},
	GetSets: []rt.GetSet{{
		Name: "fast", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.MakeBool(saver(t, self).w.fast) },
		Set: func(t *rt.Thread, self, v rt.Value) bool {
			fast, ok := t.Truth(v)
			saver(t, self).w.fast = fast
			return ok && v != rt.NoValue
		},
	}, {
		Name: "proto", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.MakeSmall(saver(t, self).w.proto) },
	}},
}

func newWriter(t *rt.Thread, cls rt.Value, proto int, owner, pers rt.Value) rt.Value {
	seen := t.NewList(0)
	if seen == rt.NoValue {
		return rt.NoValue
	}
	v := t.NewNative(cls, &writer{proto: proto, frame: -1, ids: pers != rt.None}, wWords)
	if v != rt.NoValue {
		vals := rt.NativeVals(v)
		vals[wOwner], vals[wPers], vals[wSeen] = owner, pers, seen
	}
	return v
}

func writerBegin(t *rt.Thread, a []rt.Value) rt.Value {
	w := saver(t, a[0]).w
	w.out = append(w.out[:0], opProto, byte(w.proto))
	w.frame = -1
	return rt.None
}

// writerFinish returns the pickle. After the last one, the buffers are for the next writer.
func writerFinish(t *rt.Thread, self rt.Value, last bool) rt.Value {
	s := saver(t, self)
	if !s.emit1(opStop) {
		return rt.NoValue
	}
	w := s.w
	w.closeFrame()
	v := t.NewBytes(w.out)
	if last {
		sparesOf(t).give(w.out, &w.memo)
		w.memo = memo{}
	}
	w.out = nil
	return v
}

func writerWrite(t *rt.Thread, a []rt.Value) rt.Value {
	var b rt.Buffer
	if !t.GetBuffer(a[1], &b) {
		return rt.NoValue
	}
	return t.NoneIf(saver(t, a[0]).emit(b.Data...))
}

func writerClear(t *rt.Thread, a []rt.Value) rt.Value {
	seen := t.NewList(0)
	if seen == rt.NoValue {
		return seen
	}
	saver(t, a[0]).w.memo = memo{}
	rt.NativeVals(a[0])[wSeen] = seen
	return rt.None
}

// closeFrame ends the open frame; a very short one becomes no frame.
func (w *writer) closeFrame() {
	if w.frame < 0 {
		return
	}
	if n := len(w.out) - w.frame - frameHeader; n >= frameLeast {
		w.out[w.frame] = opFrame
		binary.LittleEndian.PutUint64(w.out[w.frame+1:], uint64(n))
	} else {
		w.out = append(w.out[:w.frame], w.out[w.frame+frameHeader:]...)
	}
	w.frame = -1
}

// saving is a writer while it writes.
type saving struct {
	t    *rt.Thread
	self rt.Value
	w    *writer
}

func saver(t *rt.Thread, self rt.Value) saving { return saving{t, self, t.Native(self).(*writer)} }

// grow appends n bytes, which the caller fills, to the open frame, and begins one if there is none; nil: MemoryError.
func (s saving) grow(n int) []byte {
	w := s.w
	k := len(w.out)
	if k+n > cap(w.out) || w.frame < 0 {
		if !s.moreRoom(n) {
			return nil
		}
		k = len(w.out)
	}
	w.out = w.out[:k+n]
	return w.out[k:]
}

// moreRoom begins a frame if none is open, and makes room for n bytes more.
func (s saving) moreRoom(n int) bool {
	w := s.w
	if w.frame < 0 && w.proto >= protocolMemoize {
		w.frame = len(w.out)
		w.out = append(w.out, make([]byte, frameHeader)...)
	}
	if len(w.out)+n > cap(w.out) {
		if !s.t.RoomFor(2*len(w.out) + n) {
			return false
		}
		w.out = slices.Grow(w.out, n)
	}
	return true
}

func (s saving) emit1(op byte) bool {
	b := s.grow(1)
	if b == nil {
		return false
	}
	b[0] = op
	return true
}

func (s saving) emit(data ...byte) bool {
	b := s.grow(len(data))
	copy(b, data)
	return b != nil || len(data) == 0
}

// emit4 writes an opcode and a number of four bytes.
func (s saving) emit4(op byte, n uint32) bool {
	b := s.grow(5)
	if b == nil {
		return false
	}
	b[0] = op
	binary.LittleEndian.PutUint32(b[1:], n)
	return true
}

// text writes an opcode with the size of data, which depends on the size, and data. Long data is in no frame.
func (s saving) text(data string, op1, op4, op8 byte) bool {
	w := s.w
	long := len(data) >= frameMost
	if long {
		w.closeFrame()
	}
	if (len(w.out)+len(data)+frameHeader > cap(w.out) || w.frame < 0) && !s.moreRoom(len(data)+frameHeader) {
		return false
	}
	if long && w.frame >= 0 {
		w.out, w.frame = w.out[:w.frame], -1
	}
	switch n := len(data); {
	case n < 256 && op1 != 0:
		w.out = append(w.out, op1, byte(n))
	case uint64(n) <= math.MaxUint32 && op4 != 0:
		w.out = binary.LittleEndian.AppendUint32(append(w.out, op4), uint32(n))
	default:
		w.out = binary.LittleEndian.AppendUint64(append(w.out, op8), uint64(n))
	}
	w.out = append(w.out, data...)
	return true
}

// remember puts v into the memo.
func (s saving) remember(v rt.Value) bool {
	w := s.w
	if w.fast {
		return true
	}
	n := w.memo.n
	if r := w.memo.room(); r > 1<<16 && !s.t.RoomFor(r) || !s.t.ListAppend(rt.NativeVals(s.self)[wSeen], v) {
		return false
	}
	w.memo.put(uintptr(v))
	switch {
	case w.proto >= protocolMemoize:
		return s.emit1(opMemoize)
	case n < 256:
		return s.emit(opPut1, byte(n))
	}
	return s.emit4(opPut4, uint32(n))
}

// recall writes a reference to v if v is in the memo.
func (s saving) recall(v rt.Value) (found, ok bool) {
	n, found := s.w.memo.get(uintptr(v))
	switch {
	case !found:
		return false, true
	case n < 256:
		return true, s.emit(opGet1, byte(n))
	}
	return true, s.emit4(opGet4, uint32(n))
}

// save writes v.
func (s saving) save(v rt.Value) bool {
	w := s.w
	if w.frame >= 0 && len(w.out)-w.frame-frameHeader >= frameMost {
		w.closeFrame()
	}
	if w.ids {
		p := rt.NativeVals(s.self)[wPers]
		id := s.t.Call1(p, v)
		if id == rt.NoValue {
			return false
		}
		if id != rt.None {
			return s.saveID(id)
		}
	}
	return s.saveObject(v)
}

// saveID writes what stands for a persistent object; it is not asked for an ID itself.
func (s saving) saveID(id rt.Value) bool {
	s.w.ids = false
	ok := s.saveObject(id)
	s.w.ids = true
	return ok && s.emit1(opPersID)
}

func (s saving) saveObject(v rt.Value) bool {
	switch v.Kind() {
	case rt.KindNone:
		return s.emit1(opNone)
	case rt.KindBool:
		if v == rt.True {
			return s.emit1(opTrue)
		}
		return s.emit1(opFalse)
	case rt.KindInt:
		return s.int(v)
	case rt.KindFloat:
		b := s.grow(9)
		if b == nil {
			return false
		}
		b[0] = opFloat
		binary.BigEndian.PutUint64(b[1:], math.Float64bits(v.Float()))
		return true
	}
	if found, ok := s.recall(v); found || !ok {
		return ok
	}
	switch v.Kind() {
	case rt.KindStr:
		op1 := byte(opUnicodeShort)
		if s.w.proto < protocolMemoize {
			op1 = 0
		}
		return s.text(v.Str(), op1, opUnicode, opUnicode8) && s.remember(v)
	case rt.KindBytes:
		return s.text(unsafe.String(unsafe.SliceData(v.Bytes()), len(v.Bytes())), opBytesShort, opBytes, opBytes8) && s.remember(v)
	case rt.KindByteArray:
		if s.w.proto >= protocolByteArray {
			var b rt.Buffer
			return s.t.GetBuffer(v, &b) && s.text(string(b.Data), 0, 0, opByteArray8) && s.remember(v)
		}
	}
	if s.t.PollPending() && !s.t.HandlePoll() || !s.t.Enter() {
		return false
	}
	ok := s.container(v)
	s.t.Leave()
	return ok
}

func (s saving) container(v rt.Value) bool {
	switch v.Kind() {
	case rt.KindTuple:
		return s.tuple(v)
	case rt.KindList:
		return s.emit1(opEmptyList) && s.remember(v) && s.list(v)
	case rt.KindDict:
		return s.emit1(opEmptyDict) && s.remember(v) && s.dict(v)
	case rt.KindSet:
		if s.w.proto >= protocolMemoize {
			return s.emit1(opEmptySet) && s.remember(v) && s.set(v)
		}
	case rt.KindFrozenSet:
		if s.w.proto >= protocolMemoize {
			return s.frozenSet(v)
		}
	}
	if s.w.bare && s.w.proto >= protocolMemoize {
		if done, ok := s.plain(v); done || !ok {
			return ok
		}
	}
	owner, name := s.owner(), s.t.Intern("_save_other")
	return owner != rt.NoValue && name != rt.NoValue && s.t.CallMethod1(owner, name, v) != rt.NoValue
}

// owner returns the pickler in Python; that of dumps is made when there is need.
func (s saving) owner() rt.Value {
	owner := rt.NativeVals(s.self)[wOwner]
	if owner == rt.None {
		if owner = s.t.Call1(s.t.ModuleAttr("pickle", "_pickler"), s.self); owner != rt.NoValue {
			rt.NativeVals(s.self)[wOwner] = owner
		}
	}
	return owner
}

// plain writes a class that its module knows by its name, or an instance of one that is reduced to its attributes or by a method of
// its own; done is false if v is none of these.
func (s saving) plain(v rt.Value) (done, ok bool) {
	t := s.t
	if t.R.IsClass(v) {
		module, name := t.GlobalOf(v)
		if module == rt.NoValue {
			return false, t.Exc() == rt.NoValue
		}
		return true, s.save(module) && s.save(name) && s.emit1(opStackGlobal) && s.remember(v)
	}
	cls := t.TypeOf(v)
	plainly := t.ReducesPlainly(cls)
	if !plainly && !t.ReducesByMethod(cls) {
		return false, true
	}
	table := t.ModuleAttr("copyreg", "dispatch_table")
	if table == rt.NoValue || table.Kind() != rt.KindDict {
		return false, table != rt.NoValue
	}
	if fn, ok := t.DictGet(table, cls); !ok || fn != rt.NoValue {
		return false, ok
	}
	if !plainly {
		return true, s.reduced(v, t.CallMethod0(v, t.R.Sym(rt.SymReduce)))
	}
	if !s.save(cls) || !s.emit(opEmptyTuple, opNewObj) || !s.remember(v) {
		return true, false
	}
	state := t.GetState(v)
	if state == rt.NoValue || state == rt.None {
		return true, state != rt.NoValue
	}
	return true, s.save(state) && s.emit1(opBuild)
}

// reduced writes what __reduce__ of v has returned, which may be NoValue.
func (s saving) reduced(v, parts rt.Value) bool {
	if parts == rt.NoValue {
		return false
	}
	if parts.Kind() != rt.KindTuple || len(parts.Tuple()) != 2 || !s.t.R.IsClass(parts.Tuple()[0]) || parts.Tuple()[1].Kind() != rt.KindTuple {
		owner, name := s.owner(), s.t.Intern("_save_reduced")
		return owner != rt.NoValue && name != rt.NoValue && s.t.CallMethod2(owner, name, v, parts) != rt.NoValue
	}
	if !s.save(parts.Tuple()[0]) || !s.save(parts.Tuple()[1]) || !s.emit1(opReduce) {
		return false
	}
	if _, again := s.w.memo.get(uintptr(v)); again { // it has been in its arguments
		if !s.emit1(opPop) {
			return false
		}
		_, ok := s.recall(v)
		return ok
	}
	return s.remember(v)
}

func (s saving) int(v rt.Value) bool {
	if v.IsSmall() {
		switch n := v.Small(); {
		case uint(n) < 1<<8:
			if b := s.grow(2); b != nil {
				b[0], b[1] = opInt1, byte(n)
				return true
			}
			return false
		case uint(n) < 1<<16:
			if b := s.grow(3); b != nil {
				b[0], b[1], b[2] = opInt2, byte(n), byte(n>>8)
				return true
			}
			return false
		case math.MinInt32 <= n && n <= math.MaxInt32:
			return s.emit4(opInt4, uint32(int32(n)))
		}
	}
	return s.bigInt(v)
}

func (s saving) bigInt(v rt.Value) bool {
	var n big.Int
	s.t.R.AsBig(v, &n)
	if i := n.Int64(); n.IsInt64() && math.MinInt32 <= i && i <= math.MaxInt32 { // where small ints have fewer bits
		return s.emit4(opInt4, uint32(int32(i)))
	}
	data := twosComplement(&n)
	if len(data) < 256 {
		return s.emit(opLong1, byte(len(data))) && s.emit(data...)
	}
	return s.emit4(opLong4, uint32(len(data))) && s.emit(data...)
}

// twosComplement returns n, the least significant byte first, in as few bytes as possible.
func twosComplement(n *big.Int) []byte {
	size := n.BitLen()/8 + 1
	x := n
	if n.Sign() < 0 {
		x = new(big.Int).Lsh(big.NewInt(1), uint(size)*8)
		x.Add(x, n)
	}
	b := x.FillBytes(make([]byte, size))
	for i, j := 0, size-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	if n.Sign() < 0 && size > 1 && b[size-1] == 0xff && b[size-2]&0x80 != 0 {
		b = b[:size-1]
	}
	return b
}

func (s saving) tuple(v rt.Value) bool {
	n := len(v.Tuple())
	if n == 0 {
		return s.emit1(opEmptyTuple)
	}
	if n > 3 && !s.emit1(opMark) {
		return false
	}
	for i := range n {
		if !s.save(v.Tuple()[i]) {
			return false
		}
	}
	if _, again := s.w.memo.get(uintptr(v)); again { // it contains itself
		pops := []byte{opPopMark}
		if n <= 3 {
			pops = []byte{opPop, opPop, opPop}[:n]
		}
		if !s.emit(pops...) {
			return false
		}
		_, ok := s.recall(v)
		return ok
	}
	return s.emit1([...]byte{opTuple1, opTuple2, opTuple3, opTuple}[min(n, 4)-1]) && s.remember(v)
}

func (s saving) list(v rt.Value) bool {
	if len(v.List()) == 1 {
		return s.save(v.List()[0]) && s.emit1(opAppend)
	}
	for i := 0; i < len(v.List()); {
		if !s.emit1(opMark) {
			return false
		}
		for end := i + batch; i < end && i < len(v.List()); i++ {
			if !s.save(v.List()[i]) {
				return false
			}
		}
		if !s.emit1(opAppends) {
			return false
		}
	}
	return true
}

func (s saving) dict(v rt.Value) bool {
	size := v.DictLen()
	if size == 0 {
		return true
	}
	pos, done := 0, 0
	for i := batch; i == batch; { // a full batch is followed by another one, which may be empty
		if size > 1 && !s.emit1(opMark) {
			return false
		}
		for i = 0; i < batch && done < size; i++ {
			key, val, more := v.DictNext(&pos)
			if !more || v.DictLen() != size {
				s.t.Errorf(rt.ExcRuntimeError, "dictionary changed size during iteration")
				return false
			}
			if !s.save(key) || !s.save(val) {
				return false
			}
			done++
		}
		op := byte(opSetItems)
		if size == 1 {
			op = opSetItem
		}
		if !s.emit1(op) {
			return false
		}
	}
	if v.DictLen() != size {
		s.t.Errorf(rt.ExcRuntimeError, "dictionary changed size during iteration")
		return false
	}
	return true
}

func (s saving) set(v rt.Value) bool {
	n, ok := s.t.Len(v)
	if !ok || n == 0 {
		return ok
	}
	it := s.t.Iter(v)
	if it == rt.NoValue {
		return false
	}
	for i := batch; i == batch; {
		if !s.emit1(opMark) {
			return false
		}
		if i, ok = s.items(it, batch); !ok || !s.emit1(opAddItems) {
			return false
		}
	}
	return true
}

// items writes at most n items of an iterator. It returns how many.
func (s saving) items(it rt.Value, n int) (int, bool) {
	for i := range n {
		switch x := s.t.Next(it); {
		case x == rt.StopMark:
			return i, true
		case x == rt.NoValue || !s.save(x):
			return 0, false
		}
	}
	return n, true
}

func (s saving) frozenSet(v rt.Value) bool {
	it := s.t.Iter(v)
	if it == rt.NoValue || !s.emit1(opMark) {
		return false
	}
	if _, ok := s.items(it, math.MaxInt); !ok {
		return false
	}
	if _, again := s.w.memo.get(uintptr(v)); again { // it contains itself
		if !s.emit1(opPopMark) {
			return false
		}
		_, ok := s.recall(v)
		return ok
	}
	return s.emit1(opFrozenSet) && s.remember(v)
}
