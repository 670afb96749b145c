package jit

import "pycopy/rt"

// # The next item of an iterator
//
// StubNext steps an iterator whose type has an rt.Step: Args[0], the iterator, is replaced by its next item, by StopMark at the
// end, or by 0 if Thread.Next must go on where the step has stopped. Iterators over others step those by the same routines, up to a
// depth. Nothing here runs Python code, so what has been loaded from an object still holds after the step of an inner iterator,
// unless that is over the same object.
//
// The routines take the iterator in register 0 and return the result there. Other registers are free. They are called through a
// table. Each is generated (StubStep) when an iterator of its kind comes for the first time: until then its entry leads to code
// that leaves the Step in Context.StepWanted and gives up.

// What routines keep while an inner iterator is stepped: stepWords words for each of stepLevels levels, at Context.StepTop.
const (
	stepWords  = 4
	stepLevels = 8
	stepStates = int64(rt.OffCtxSteps)
)

// self has the iterator, top is a register that inner loses.
const (
	self = Reg(5)
	top  = Reg(7)
)

// stepper emits the routines.
type stepper struct {
	*stubs
	dispatch, stop, unknown Label
	nests                   bool // it steps inner iterators
}

func (s *stubs) stepper() *stepper {
	return &stepper{stubs: s, dispatch: s.a.NewLabel(), stop: s.a.NewLabel(), unknown: s.a.NewLabel()}
}

// next emits StubNext, and returns where the table of routines leads at first.
func (s *stubs) next(l Label) (steps []Label) {
	a := s.a
	n := s.stepper()
	a.Bind(l)
	for r := range Reg(routineRegs) {
		a.Store(W64, Ctx, int32(rt.OffCtxStepKeep)+int32(r*8), r)
	}
	a.StoreImm(W64, Ctx, int32(rt.OffCtxStepAsked), 0)
	a.Load(W64, 0, Ctx, arg(argX))
	a.OpImm(Add, top, Ctx, stepStates)
	a.Store(W64, Ctx, int32(rt.OffCtxStepTop), top)
	a.Call(n.dispatch)
	a.Store(W64, Ctx, arg(argX), 0)
	for r := range Reg(routineRegs) {
		a.Load(W64, r, Ctx, int32(rt.OffCtxStepKeep)+int32(r*8))
	}
	a.RetLeaf()
	wanted := a.NewLabel()
	a.Bind(wanted)
	a.Store(W64, Ctx, int32(rt.OffCtxStepWanted), stepNumber)
	a.Jump(n.unknown)
	n.nests = true
	n.ends()
	for k := range rt.NumSteps {
		if k == rt.StepNone || k == rt.StepStarMap {
			steps = append(steps, n.unknown)
		} else {
			steps = append(steps, wanted)
		}
	}
	return steps
}

// step emits the routine for k.
func (s *stubs) step(l Label, k rt.Step) {
	n := s.stepper()
	s.a.Bind(l)
	[rt.NumSteps]func(){
		rt.StepList: n.list, rt.StepTuple: n.tuple, rt.StepRange: n.ranges, rt.StepStr: n.str, rt.StepBytes: n.bytes,
		rt.StepTable: n.table, rt.StepReversed: n.reversed, rt.StepEnumerate: n.enumerate, rt.StepZip: n.zip, rt.StepCount: n.count, rt.StepCycle: n.cycle,
		rt.StepRepeat: n.repeat, rt.StepChain: n.chain, rt.StepISlice: n.islice, rt.StepAccumulate: n.accumulate, rt.StepPairwise: n.pairwise,
		rt.StepCompress: n.compress, rt.StepZipLongest: n.zipLongest, rt.StepTee: n.tee, rt.StepProduct: n.product, rt.StepCombinations: n.combinations,
		rt.StepReplacement: n.replacement, rt.StepPermutations: n.permutations, rt.StepDeque: n.deque, rt.StepGroup: n.group,
		rt.StepGenerator: n.generator, rt.StepMap: n.maps, rt.StepFilter: n.filter,
	}[k]()
	n.ends()
}

// stepNumber has the Step where the table leads.
const stepNumber = Reg(1)

// ends emits what the routine needs beside itself.
func (n *stepper) ends() {
	a := n.a
	if n.nests {
		a.Bind(n.dispatch)
		n.object(0, n.unknown)
		n.stepOf(0, stepNumber, n.unknown)
		a.MovImm(n.tmp, int64(n.t.R.StepTableAddr()))
		a.LoadX(W64, 2, n.tmp, stepNumber, 3, 0)
		a.JumpReg(2)
	}
	a.Bind(n.stop)
	a.MovImm(0, int64(rt.StopMark))
	a.Ret()
	a.Bind(n.unknown)
	a.MovImm(0, 0)
	a.Ret()
}

// stepOf leaves the Step of the object in r in d; those of classes defined in Python go to none.
func (s *stubs) stepOf(r, d Reg, none Label) { stepOf(s.a, s.t, r, d, s.tmp, none) }

func stepOf(a Asm, t *rt.Thread, r, d, tmp Reg, none Label) {
	a.Load(W32, d, r, int32(rt.OffKind))
	shapeAddr(a, t, d, d, tmp)
	a.Load(W64, d, d, int32(rt.OffShapeDecl))
	a.BrImm(EQ, d, 0, none)
	a.Load(W8, d, d, int32(rt.OffSpecStep))
}

// val is the offset of NativeVals(...)[i].
func val(i int) int32 { return int32(rt.OffNativeVals) + int32(i*8) }

// begin moves the iterator to self. If it is too deep in others, the routine gives up.
func (n *stepper) begin() {
	n.a.Mov(self, 0)
	n.a.Load(W64, top, Ctx, int32(rt.OffCtxStepTop))
	n.a.Op(Sub, top, top, Ctx)
	n.a.BrImm(AE, top, stepStates+stepLevels*stepWords*8, n.unknown)
}

// inner steps the iterator in r. The registers keep are kept, register 0 gets the result.
func (n *stepper) inner(r Reg, keep ...Reg) {
	a := n.a
	n.nests = true
	general, have := a.NewLabel(), a.NewLabel()
	brKind(a, NE, r, rt.KindListIter, general)
	a.Load(W64, top, r, int32(rt.OffSeqIterSeq))
	a.BrImm(EQ, top, 0, general)
	a.Load(W64, n.tmp, r, int32(rt.OffSeqIterPos))
	a.BrMem(AE, W32, n.tmp, top, int32(rt.OffAux), general)
	a.Load(W64, top, top, int32(rt.OffListItems))
	a.AddMem(W64, r, int32(rt.OffSeqIterPos), 1)
	a.LoadX(W64, 0, top, n.tmp, 3, int32(rt.OffValues))
	a.Jump(have)
	a.Bind(general)
	a.Load(W64, top, Ctx, int32(rt.OffCtxStepTop))
	for i, k := range keep {
		a.Store(W64, top, int32(i*8), k)
	}
	a.OpImm(Add, top, top, stepWords*8)
	a.Store(W64, Ctx, int32(rt.OffCtxStepTop), top)
	if r != 0 {
		a.Mov(0, r)
	}
	a.Call(n.dispatch)
	a.Load(W64, top, Ctx, int32(rt.OffCtxStepTop))
	a.OpImm(Sub, top, top, stepWords*8)
	a.Store(W64, Ctx, int32(rt.OffCtxStepTop), top)
	for i, k := range keep {
		a.Load(W64, k, top, int32(i*8))
	}
	a.Bind(have)
}

// newPair allocates a tuple for two items, or one of the other objects of three words, into d. e is free. Without room the routine gives up.
func (n *stepper) newPair(d, e Reg, head int64) {
	a := n.a
	state, size, ok := n.t.AllocClass(3)
	if !ok {
		panic("BUG: a pair is a large object")
	}
	a.MovImm(e, int64(state))
	take(a, d, e, n.tmp, func() { a.OpImm(Add, n.tmp, d, int64(size)) }, n.unknown)
	a.MovImm(n.tmp, head)
	a.Store(W64, d, 0, n.tmp)
}

const pairHead = int64(rt.KindTuple) | 2<<32

// dropPair takes back what newPair has allocated, if nothing has been since, and goes on at l.
func (n *stepper) dropPair(d, e Reg, at, l Label) {
	a := n.a
	a.Bind(at)
	state, size, _ := n.t.AllocClass(3)
	a.MovImm(e, int64(state))
	a.OpImm(Add, n.tmp, d, int64(size))
	a.BrMem(NE, W64, n.tmp, e, int32(rt.OffAllocCur), l)
	a.StoreImm(W64, d, 0, 0)
	a.Store(W64, e, int32(rt.OffAllocCur), d)
	a.Jump(l)
}

// newTuple allocates a tuple for as many items as count says into d. e is free. Without room, or if there are many or none, the routine gives up.
func (n *stepper) newTuple(d, e, count Reg) {
	a := n.a
	a.BrImm(EQ, count, 0, n.unknown)
	a.BrImm(A, count, rt.AllocWords-1, n.unknown)
	a.OpImm(Mul, e, count, int64(rt.AllocSize))
	a.MovImm(n.tmp, int64(n.t.Alloc+rt.AllocSize))
	a.Op(Add, e, e, n.tmp)
	take(a, d, e, n.tmp, func() { a.Lea(n.tmp, d, count, 3, 8) }, n.unknown)
	a.StoreImm(W32, d, int32(rt.OffKind), int32(rt.KindTuple))
	a.Store(W32, d, int32(rt.OffAux), count)
}

// dropTuple takes back the tuple in d, which has no items yet, if nothing has been allocated since, and goes on at l. e and count are free.
func (n *stepper) dropTuple(d, e, count Reg, at, l Label) {
	a := n.a
	a.Bind(at)
	a.Load(W32, count, d, int32(rt.OffAux))
	a.OpImm(Add, count, count, 1)
	a.OpImm(Mul, e, count, int64(rt.AllocSize))
	a.MovImm(n.tmp, int64(n.t.Alloc))
	a.Op(Add, e, e, n.tmp)
	a.Lea(n.tmp, d, count, 3, 0)
	a.BrMem(NE, W64, n.tmp, e, int32(rt.OffAllocCur), l)
	a.StoreImm(W64, d, 0, 0)
	a.Store(W64, e, int32(rt.OffAllocCur), d)
	a.Jump(l)
}

func (n *stepper) list() {
	n.sequence(func() {
		n.a.Load(W64, 1, 1, int32(rt.OffListItems))
		n.a.LoadX(W64, 0, 1, 2, 3, int32(rt.OffValues))
	})
}

func (n *stepper) tuple() {
	n.sequence(func() { n.a.LoadX(W64, 0, 1, 2, 3, int32(rt.OffTupleItems)) })
}

// sequence steps an iterator over a list or tuple. load loads item 2 of that in register 1.
func (n *stepper) sequence(load func()) {
	a := n.a
	end := a.NewLabel()
	a.Load(W64, 1, 0, int32(rt.OffSeqIterSeq))
	a.BrImm(EQ, 1, 0, n.stop)
	a.Load(W64, 2, 0, int32(rt.OffSeqIterPos))
	a.BrMem(AE, W32, 2, 1, int32(rt.OffAux), end)
	a.AddMem(W64, 0, int32(rt.OffSeqIterPos), 1)
	load()
	a.Ret()
	a.Bind(end)
	a.StoreImm(W64, 0, int32(rt.OffSeqIterSeq), 0)
	a.Jump(n.stop)
}

func (n *stepper) ranges() {
	a := n.a
	a.BrMemImm(NE, W64, 0, int32(rt.OffRangeIterWide), 0, n.unknown)
	a.BrMemImm(EQ, W64, 0, int32(rt.OffRangeIterLeft), 0, n.stop)
	a.Load(W64, 1, 0, int32(rt.OffRangeIterCur))
	a.Load(W64, 2, 0, int32(rt.OffRangeIterStep))
	a.Op(Add, 2, 2, 1)
	a.Store(W64, 0, int32(rt.OffRangeIterCur), 2)
	a.AddMem(W64, 0, int32(rt.OffRangeIterLeft), -1)
	a.Lea(0, 1, 1, 0, 1)
	a.Ret()
}

func (n *stepper) str() {
	a := n.a
	a.Store(W64, Ctx, arg(argX), 0)
	a.CallLeaf(n.stub(StubNextChar))
	a.Load(W64, 0, Ctx, arg(argX))
	a.Ret()
}

// bytes steps the iterator of a bytes, bytearray, array or memoryview of bytes.
func (n *stepper) bytes() {
	a := n.a
	array, items, view, end, have := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	octets, within := a.NewLabel(), a.NewLabel() // the position is one of the bytes, or of the bytearray
	a.Load(W64, 1, 0, int32(rt.OffBytesIterSeq))
	a.BrImm(EQ, 1, 0, n.stop)
	a.Load(W64, 2, 0, int32(rt.OffBytesIterPos))
	a.OpImm(Sar, 2, 2, 1)
	brKind(a, EQ, 1, rt.KindByteArray, array)
	brKind(a, NE, 1, rt.KindBytes, items)
	a.BrMem(AE, W32, 2, 1, int32(rt.OffStrBytes), end)
	a.Bind(octets)
	n.data(3, 1)
	a.LoadX(W8, 3, 3, 2, 0, 0)
	a.Bind(have)
	a.AddMem(W64, 0, int32(rt.OffBytesIterPos), 2)
	a.Lea(0, 3, 3, 0, 1)
	a.Ret()
	a.Bind(array)
	a.BrMem(AE, W64, 2, 1, int32(rt.OffByteArrayLen), end)
	a.Bind(within)
	a.Load(W64, 3, 1, int32(rt.OffByteArrayOff))
	a.Op(Add, 2, 2, 3)
	a.Load(W64, 3, 1, int32(rt.OffByteArrayBuf))
	a.LoadX(W8, 3, 3, 2, 0, int32(rt.OffValues))
	a.Jump(have)
	a.Bind(items)
	brKind(a, NE, 1, rt.KindArray, view)
	a.BrMem(AE, W64, 2, 1, int32(rt.OffArrayLen), end)
	a.Lea(2, 2, 2, 0, 1)
	a.Store(W64, Ctx, arg(argX), 1)
	a.Store(W64, Ctx, arg(argY), 2)
	a.CallLeaf(n.stub(StubArrayItem))
	a.Load(W64, 1, Ctx, arg(argX))
	a.BrImm(EQ, 1, 0, n.unknown)
	a.AddMem(W64, 0, int32(rt.OffBytesIterPos), 2)
	a.Mov(0, 1)
	a.Ret()
	a.Bind(end)
	a.StoreImm(W64, 0, int32(rt.OffBytesIterSeq), 0)
	a.Jump(n.stop)
	a.Bind(view)
	n.bytesOfView(octets, within, end)
}

// bytesOfView is bytes for what is in register 1 if that is a memoryview: it puts its object into register 1, and the position in
// that into register 2.
func (n *stepper) bytesOfView(octets, within, end Label) {
	a := n.a
	bytes := a.NewLabel()
	brKind(a, NE, 1, rt.KindMemoryView, n.unknown)
	a.Load(W32, 3, 1, int32(rt.OffAux))
	a.OpImm(And, 3, 3, int64(^uint32(rt.ViewReadOnly)))
	a.BrImm(NE, 3, int64(rt.ViewBytes), n.unknown)
	a.BrMemImm(NE, W64, 1, int32(rt.OffViewStep), 1, n.unknown)
	a.BrMem(AE, W64, 2, 1, int32(rt.OffViewLen), end)
	a.Load(W64, 3, 1, int32(rt.OffViewOff))
	a.Op(Add, 2, 2, 3)
	a.Load(W64, 1, 1, int32(rt.OffViewObj))
	brKind(a, NE, 1, rt.KindByteArray, bytes)
	a.BrMem(B, W64, 2, 1, int32(rt.OffByteArrayLen), within) // it may have shrunk
	a.Jump(n.unknown)
	a.Bind(bytes)
	brKind(a, NE, 1, rt.KindBytes, n.unknown)
	a.BrMem(B, W32, 2, 1, int32(rt.OffStrBytes), octets)
	a.Jump(n.unknown)
}

// table steps the iterator of a dict or set.
func (n *stepper) table() {
	a := n.a
	const it, d, i, p, mode, size = Reg(0), Reg(1), Reg(3), Reg(6), Reg(4), Reg(5)
	again, back, more, found, end := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, d, it, int32(rt.OffTableIterOf))
	a.BrImm(EQ, d, 0, n.stop)
	a.Load(W32, 2, d, int32(rt.OffDictUsed))
	a.BrMem(NE, W64, 2, it, int32(rt.OffTableIterUsed), n.unknown)
	a.Load(W64, i, it, int32(rt.OffTableIterPos))
	a.Load(W32, mode, it, int32(rt.OffAux))
	a.Load(W32, n.tmp, d, int32(rt.OffAux))
	a.OpImm(And, n.tmp, n.tmp, int64(rt.SetTable)) // so much shorter are the entries of a set
	a.MovImm(size, int64(rt.EntryBytes))
	a.Op(Sub, size, size, n.tmp)
	a.Load(W32, 2, d, int32(rt.OffDictFirst))
	a.BrBits(true, mode, int64(rt.TableIterReverse), back)
	a.Br(GE, i, 2, more)
	a.Mov(i, 2)
	a.Bind(more)
	a.Load(W64, 2, d, int32(rt.OffDictEntries))
	a.OpImm(Sub, p, i, 1)
	a.Op(Mul, p, p, size)
	a.Lea(p, p, 2, 0, int32(rt.OffValues))
	a.Bind(again)
	a.BrMem(AE, W32, i, d, int32(rt.OffDictFill), end)
	a.OpImm(Add, i, i, 1)
	a.Op(Add, p, p, size)
	a.BrMemImm(EQ, W64, p, int32(rt.OffEntryKey), 0, again)

	a.Bind(found)
	n.give()
	a.Bind(end)
	a.StoreImm(W64, it, int32(rt.OffTableIterOf), 0)
	a.Jump(n.stop)

	// From the end, register 2 is the first entry.
	const entries = Reg(7)
	before := a.NewLabel()
	a.Bind(back)
	a.OpImm(And, mode, mode, 3)
	a.Load(W64, entries, d, int32(rt.OffDictEntries))
	a.Bind(before)
	a.OpImm(Sub, i, i, 1)
	a.Br(LT, i, 2, end)
	a.BrMem(AE, W32, i, d, int32(rt.OffDictFill), end)
	a.Lea(p, i, i, 1, 0)
	a.Lea(p, entries, p, 3, int32(rt.OffValues))
	a.BrMemImm(EQ, W64, p, int32(rt.OffEntryKey), 0, before)
	a.Jump(found)
}

// give is the part of table that returns what is wanted of the entry p. The position is stored when nothing can go wrong any more.
func (n *stepper) give() {
	a := n.a
	const it, i, p, mode = Reg(0), Reg(3), Reg(6), Reg(4)
	value, pair := a.NewLabel(), a.NewLabel()
	a.BrImm(EQ, mode, rt.TableIterValues, value)
	a.BrImm(EQ, mode, rt.TableIterItems, pair)
	a.Store(W64, it, int32(rt.OffTableIterPos), i)
	a.Load(W64, 0, p, int32(rt.OffEntryKey))
	a.Ret()
	a.Bind(value)
	a.Store(W64, it, int32(rt.OffTableIterPos), i)
	a.Load(W64, 0, p, int32(rt.OffEntryVal))
	a.Ret()
	a.Bind(pair)
	n.newPair(1, 2, pairHead)
	a.Store(W64, it, int32(rt.OffTableIterPos), i)
	a.Load(W64, 2, p, int32(rt.OffEntryKey))
	a.Store(W64, 1, int32(rt.OffTupleItems), 2)
	a.Load(W64, 2, p, int32(rt.OffEntryVal))
	a.Store(W64, 1, int32(rt.OffTupleItems)+8, 2)
	a.Mov(0, 1)
	a.Ret()
}

// reversed steps reversed of a list, tuple, str or bytes.
func (n *stepper) reversed() {
	a := n.a
	list, tuple, have, end := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	shrunk := a.NewLabel()
	a.Load(W64, 2, 0, int32(rt.OffSeqIterPos))
	a.BrImm(LE, 2, 0, end)
	a.OpImm(Sub, 2, 2, 1)
	a.Load(W64, 1, 0, int32(rt.OffSeqIterSeq))
	brKind(a, EQ, 1, rt.KindList, list)
	brKind(a, EQ, 1, rt.KindTuple, tuple)
	brKind(a, NE, 1, rt.KindStr, n.unknown)
	a.Load(W32, 3, 1, int32(rt.OffStrBytes))
	a.BrMem(NE, W32, 3, 1, int32(rt.OffStrChars), n.unknown)
	a.Br(AE, 2, 3, n.unknown)
	n.data(3, 1)
	a.LoadX(W8, 3, 3, 2, 0, 0)
	a.MovImm(n.tmp, int64(n.t.Chars))
	a.LoadX(W64, 3, n.tmp, 3, 3, 0)
	a.Jump(have)
	a.Bind(list)
	a.BrMem(AE, W32, 2, 1, int32(rt.OffAux), shrunk)
	a.Load(W64, 3, 1, int32(rt.OffListItems))
	a.LoadX(W64, 3, 3, 2, 3, int32(rt.OffValues))
	a.Bind(have)
	a.Store(W64, 0, int32(rt.OffSeqIterPos), 2)
	a.Mov(0, 3)
	a.Ret()
	a.Bind(tuple)
	a.BrMem(AE, W32, 2, 1, int32(rt.OffAux), n.unknown)
	a.LoadX(W64, 3, 1, 2, 3, int32(rt.OffTupleItems))
	a.Jump(have)
	a.Bind(shrunk)
	a.StoreImm(W64, 0, int32(rt.OffSeqIterPos), 0)
	a.Jump(n.stop)
	a.Bind(end)
	a.StoreImm(W64, 0, int32(rt.OffSeqIterSeq), 0)
	a.Jump(n.stop)
}

// ended branches by the result in register 0 of an inner iterator: to none if it has given up, to stop at its end.
func (n *stepper) ended(none, stop Label) {
	n.a.BrImm(EQ, 0, 0, none)
	n.a.BrImm(EQ, 0, int64(rt.StopMark), stop)
}

func (n *stepper) enumerate() {
	a := n.a
	none, stop := a.NewLabel(), a.NewLabel()
	n.begin()
	a.Load(W64, 1, self, int32(rt.OffPairB))
	a.BrBits(false, 1, 1, n.unknown)
	a.BrImm(LT, 1, 0, n.unknown)
	a.BrBits(true, 1, 1<<62, n.unknown)
	n.newPair(2, 3, pairHead)
	a.Load(W64, 3, self, int32(rt.OffPairA))
	n.inner(3, self, 2)
	n.ended(none, stop)
	a.Load(W64, 1, self, int32(rt.OffPairB))
	a.AddMem(W64, self, int32(rt.OffPairB), 2)
	a.Store(W64, 2, int32(rt.OffTupleItems), 1)
	a.Store(W64, 2, int32(rt.OffTupleItems)+8, 0)
	a.Mov(0, 2)
	a.Ret()
	n.dropPair(2, 3, none, n.unknown)
	n.dropPair(2, 3, stop, n.stop)
}

func (n *stepper) zip() {
	a := n.a
	const its, i, r = Reg(6), Reg(1), Reg(4)
	again, none, stop := a.NewLabel(), a.NewLabel(), a.NewLabel()
	n.begin()
	a.Load(W64, its, self, int32(rt.OffPairA))
	a.Load(W32, i, its, int32(rt.OffAux))
	a.BrImm(EQ, i, 0, n.stop)
	n.beginTuple(r, 3, i, int32(rt.OffPairB), rt.False)
	a.Bind(again)
	a.LoadX(W64, 3, its, i, 3, int32(rt.OffTupleItems))
	n.inner(3, self, its, i, r)
	n.ended(none, stop)
	a.StoreX(W64, r, i, 3, int32(rt.OffTupleItems), 0)
	a.OpImm(Add, i, i, 1)
	a.BrMem(B, W32, i, its, int32(rt.OffAux), again)
	a.Mov(0, r)
	a.Ret()
	n.keepTuple(r, i, int32(rt.OffPairB), none)
	// Whether the others end, too, as they have to in a strict zip, is looked up in Go, which asks this one again.
	a.Bind(stop)
	a.BrMemImm(EQ, W32, self, int32(rt.OffAux), 0, n.stop)
	a.Store(W64, self, int32(rt.OffPairB), r)
	a.Jump(n.unknown)
}

// beginTuple leaves the tuple for the i items of the step of self in r, and in i how many of them it has. self has it at off, if
// the step has given up before; else there is none. e is free.
func (n *stepper) beginTuple(r, e, i Reg, off int32, none rt.Value) {
	a := n.a
	made, next, have := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, r, self, off)
	a.BrImm(NE, r, int64(none), made)
	n.newTuple(r, e, i)
	a.Bind(made)
	a.StoreImm(W64, self, off, int32(none))
	a.MovImm(i, -1)
	a.Bind(next)
	a.OpImm(Add, i, i, 1)
	a.LoadX(W64, e, r, i, 3, int32(rt.OffTupleItems))
	a.BrImm(EQ, e, int64(rt.StopMark), have)
	a.BrImm(NE, e, 0, next)
	a.Bind(have)
}

// keepTuple keeps the tuple in r for when the step of self, which gives up at item i, goes on. The mark there says that a generator
// is asked for that, see rt.Asking.
func (n *stepper) keepTuple(r, i Reg, off int32, at Label) {
	a := n.a
	keep := a.NewLabel()
	a.Bind(at)
	a.BrMemImm(EQ, W64, Ctx, int32(rt.OffCtxStepAsked), 0, keep)
	a.MovImm(n.tmp, int64(rt.StopMark))
	a.StoreX(W64, r, i, 3, int32(rt.OffTupleItems), n.tmp)
	a.Bind(keep)
	a.Store(W64, self, off, r)
	a.Jump(n.unknown)
}

// maps steps a map of an itemgetter with one index over lists and tuples.
func (n *stepper) maps() {
	a := n.a
	const key = Reg(2)
	pending, list := a.NewLabel(), a.NewLabel()
	a.Load(W64, key, 0, int32(rt.OffPairA))
	n.object(key, n.unknown)
	a.BrMemImm(B, W32, key, int32(rt.OffKind), int32(rt.NumKinds), n.unknown)
	a.Load(W32, 3, key, int32(rt.OffKind))
	shapeAddr(a, n.t, 3, 3, n.tmp)
	a.Load(W64, 3, 3, int32(rt.OffShapeDecl))
	a.BrImm(EQ, 3, 0, n.unknown)
	a.Load(W8, 3, 3, int32(rt.OffSpecGetter))
	a.BrImm(EQ, 3, 0, n.unknown)
	n.begin()
	a.BrMemImm(NE, W64, self, int32(rt.OffCallPending), 0, n.unknown)
	a.Load(W64, 1, self, int32(rt.OffPairB))
	a.BrMemImm(NE, W32, 1, int32(rt.OffAux), 1, n.unknown)
	a.Load(W64, key, key, val(rt.GetterKeys))
	a.BrMemImm(NE, W32, key, int32(rt.OffAux), 1, n.unknown)
	a.Load(W64, key, key, int32(rt.OffTupleItems))
	a.BrBits(false, key, 1, n.unknown)
	a.BrImm(LT, key, 0, n.unknown)
	a.OpImm(Sar, key, key, 1)
	a.Load(W64, 1, 1, int32(rt.OffTupleItems))
	n.inner(1, self, key)
	n.ended(n.unknown, n.stop)
	n.object(0, pending)
	a.Load(W32, 3, 0, int32(rt.OffAux))
	brKind(a, NE, 0, rt.KindTuple, list)
	a.Br(AE, key, 3, pending)
	a.LoadX(W64, 0, 0, key, 3, int32(rt.OffTupleItems))
	a.Ret()
	a.Bind(list)
	brKind(a, NE, 0, rt.KindList, pending)
	a.Br(AE, key, 3, pending)
	a.Load(W64, 1, 0, int32(rt.OffListItems))
	a.LoadX(W64, 0, 1, key, 3, int32(rt.OffValues))
	a.Ret()
	a.Bind(pending)
	a.Store(W64, self, int32(rt.OffCallPending), 0)
	a.Jump(n.unknown)
}

// filter steps a filter without a function.
func (n *stepper) filter() {
	a := n.a
	again, other, give, pending := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	n.begin()
	a.MovImm(n.tmp, int64(rt.None))
	a.BrMem(NE, W64, n.tmp, self, int32(rt.OffPairA), n.unknown)
	a.BrMemImm(NE, W64, self, int32(rt.OffCallPending), 0, n.unknown)
	a.Bind(again)
	a.Load(W64, 1, self, int32(rt.OffPairB))
	n.inner(1, self)
	n.ended(n.unknown, n.stop)
	a.BrBits(false, 0, 1, other)
	a.BrImm(NE, 0, int64(rt.MakeSmall(0)), give)
	no := a.NewLabel()
	a.Bind(no)
	a.Poll(n.unknown)
	a.Jump(again)
	a.Bind(other)
	a.BrImm(EQ, 0, int64(rt.False), no)
	a.BrImm(EQ, 0, int64(rt.None), no)
	a.BrImm(EQ, 0, int64(rt.True), give)
	a.Store(W64, Ctx, arg(argX), 0)
	a.CallLeaf(n.stub(StubTruth))
	a.Load(W64, 1, Ctx, arg(argX))
	a.BrImm(EQ, 1, 0, pending)
	a.BrImm(EQ, 1, int64(rt.False), no)
	a.Bind(give)
	a.Ret()
	a.Bind(pending)
	a.Store(W64, self, int32(rt.OffCallPending), 0)
	a.Jump(n.unknown)
}

// generator takes the item that waits in a generator. It asks for one that does not run to be resumed, see askGenerator.
func (n *stepper) generator() {
	a := n.a
	const aux = Reg(1)
	ask, ready := a.NewLabel(), a.NewLabel()
	a.Load(W32, aux, 0, int32(rt.OffAux))
	a.BrImm(EQ, aux, rt.GenDone, n.stop)
	a.BrBits(true, aux, rt.GenReady, ready)
	a.BrMemImm(EQ, W64, 0, int32(rt.OffGenNative), 0, n.unknown)
	a.BrMemImm(NE, W64, 0, int32(rt.OffGenThrow), 0, n.unknown)
	a.BrImm(EQ, aux, rt.GenSuspended|rt.GenPlain, ask)
	a.BrImm(EQ, aux, rt.GenSuspended, ask)
	a.BrImm(NE, aux, rt.GenCreated, n.unknown)
	a.Bind(ask)
	a.Store(W64, Ctx, int32(rt.OffCtxStepAsked), 0)
	a.Jump(n.unknown)
	a.Bind(ready)
	a.OpImm(And, aux, aux, rt.GenStateMask|rt.GenPlain)
	a.BrImm(EQ, aux, rt.GenDone, n.unknown)
	a.OpImm(Shl, aux, aux, 32)
	a.OpImm(Or, aux, aux, int64(rt.KindGenerator))
	a.Store(W64, 0, 0, aux) // as wide as the load of who resumes it
	a.Load(W64, aux, 0, int32(rt.OffGenThrow))
	a.StoreImm(W64, 0, int32(rt.OffGenThrow), 0)
	a.Mov(0, aux)
	a.Ret()
}

func (n *stepper) deque() {
	a := n.a
	forward, end := a.NewLabel(), a.NewLabel()
	a.Load(W64, 1, 0, val(rt.DequeIterFrom))
	a.BrImm(EQ, 1, int64(rt.None), n.stop)
	a.BrMemBits(true, W32, 1, int32(rt.OffNativeCount), rt.NativeFar, n.unknown)
	a.Load(W64, 2, 0, val(rt.DequeIterState))
	a.BrMem(NE, W64, 2, 1, val(rt.DequeState), n.unknown)
	a.Load(W64, 3, 0, val(rt.DequeIterPos))
	a.Load(W64, 4, 1, val(rt.DequeLen))
	a.Br(GE, 3, 4, end)
	a.OpImm(Add, 2, 3, 2)
	a.Store(W64, 0, val(rt.DequeIterPos), 2)
	a.BrMemImm(NE, W64, 0, val(rt.DequeIterReversed), int32(rt.True), forward)
	a.Op(Sub, 3, 4, 3)
	a.OpImm(Sub, 3, 3, 1)
	a.Bind(forward) // the tag does not matter
	a.Load(W64, 2, 1, val(rt.DequeHead))
	a.OpImm(Sar, 2, 2, 1)
	a.OpImm(Sar, 3, 3, 1)
	a.Op(Add, 2, 2, 3)
	a.Load(W64, 1, 1, val(rt.DequeItems))
	a.Load(W32, 3, 1, int32(rt.OffAux))
	a.OpImm(Sub, 3, 3, 1)
	a.Op(And, 2, 2, 3)
	a.Load(W64, 1, 1, int32(rt.OffListItems))
	a.LoadX(W64, 0, 1, 2, 3, int32(rt.OffValues))
	a.Ret()
	a.Bind(end)
	a.StoreImm(W64, 0, val(rt.DequeIterFrom), int32(rt.None))
	a.Jump(n.stop)
}
