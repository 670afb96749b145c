package jit

import "pycopy/rt"

// Steps of the iterators of itertools, for StubNext.

func (n *stepper) count() {
	a := n.a
	a.Load(W64, 1, 0, val(rt.CountNext))
	a.Load(W64, 2, 0, val(rt.CountBy))
	a.Op(And, 3, 1, 2)
	a.BrBits(false, 3, 1, n.unknown)
	a.OpImm(Sub, 2, 2, 1)
	a.OpO(Add, 2, 2, 1, n.unknown)
	a.Store(W64, 0, val(rt.CountNext), 2)
	a.Mov(0, 1)
	a.Ret()
}

func (n *stepper) cycle() {
	a := n.a
	again, ended, have := a.NewLabel(), a.NewLabel(), a.NewLabel()
	n.begin()
	a.Load(W64, 1, self, val(rt.CycleItems))
	a.BrImm(EQ, 1, int64(rt.None), n.unknown)
	a.Load(W64, 2, self, val(rt.CycleFrom))
	a.BrImm(EQ, 2, int64(rt.None), again)
	n.room(1, 3, 4)
	n.inner(2, self)
	n.ended(n.unknown, ended)
	a.Load(W64, 1, self, val(rt.CycleItems))
	n.append(1, 3, 4)
	a.Ret()
	a.Bind(ended)
	a.StoreImm(W64, self, val(rt.CycleFrom), int32(rt.None))
	a.Load(W64, 1, self, val(rt.CycleItems))
	a.Bind(again)
	a.Load(W64, 2, self, val(rt.CyclePos))
	a.OpImm(Sar, 2, 2, 1)
	a.Load(W32, 3, 1, int32(rt.OffAux))
	a.BrImm(EQ, 3, 0, n.stop)
	a.Br(AE, 2, 3, n.unknown)
	a.Load(W64, 1, 1, int32(rt.OffListItems))
	a.LoadX(W64, 0, 1, 2, 3, int32(rt.OffValues))
	a.OpImm(Add, 2, 2, 1)
	a.Br(NE, 2, 3, have)
	a.MovImm(2, 0)
	a.Bind(have)
	a.Lea(2, 2, 2, 0, 1)
	a.Store(W64, self, val(rt.CyclePos), 2)
	a.Ret()
}

// room gives up unless the list in l has room for an item. d and e are free.
func (n *stepper) room(l, d, e Reg) {
	n.a.Load(W64, d, l, int32(rt.OffListItems))
	n.a.OpImm(And, d, d, rt.BlockMask)
	n.a.Load(W32, e, l, int32(rt.OffAux))
	n.a.BrMem(AE, W32, e, d, int32(rt.OffAux), n.unknown)
}

// append adds the item in register 0 to the list in l, which has room. d and e are free.
func (n *stepper) append(l, d, e Reg) {
	a := n.a
	a.Load(W64, d, l, int32(rt.OffListItems))
	a.Load(W32, e, l, int32(rt.OffAux))
	a.StoreX(W64, d, e, 3, int32(rt.OffValues), 0)
	a.OpImm(Add, e, e, 1)
	a.Store(W32, l, int32(rt.OffAux), e)
}

func (n *stepper) repeat() {
	a := n.a
	endless := a.NewLabel()
	a.Load(W64, 1, 0, val(rt.RepeatLeft))
	a.BrImm(EQ, 1, int64(rt.None), endless)
	a.BrImm(EQ, 1, int64(rt.MakeSmall(0)), n.stop)
	a.AddMem(W64, 0, val(rt.RepeatLeft), -2)
	a.Bind(endless)
	a.Load(W64, 0, 0, val(rt.RepeatItem))
	a.Ret()
}

func (n *stepper) chain() {
	a := n.a
	const iter = Reg(4)
	again, from, tuple, made, other, pending, have := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	none, stop, taken := a.NewLabel(), a.NewLabel(), a.NewLabel()
	n.begin()
	a.Bind(again)
	a.Load(W64, 1, self, val(rt.ChainNow))
	a.BrImm(EQ, 1, int64(rt.None), from)
	n.inner(1, self)
	a.BrImm(EQ, 0, int64(rt.StopMark), have)
	a.Ret()
	a.Bind(have)
	a.StoreImm(W64, self, val(rt.ChainNow), int32(rt.None))

	a.Bind(from)
	a.Poll(n.unknown)
	a.BrMemImm(NE, W64, self, val(rt.ChainPending), 0, n.unknown)
	a.Load(W64, 1, self, val(rt.ChainFrom))
	a.BrImm(EQ, 1, int64(rt.None), n.stop)
	n.newPair(iter, 3, int64(rt.KindListIter))
	n.inner(1, self, iter)
	n.ended(none, stop)
	n.object(0, pending)
	a.Load(W32, 1, 0, int32(rt.OffKind))
	a.BrImm(NE, 1, int64(rt.KindList), tuple)
	a.Bind(made)
	a.Store(W64, iter, int32(rt.OffSeqIterSeq), 0)
	a.Store(W64, self, val(rt.ChainNow), iter)
	a.Jump(again)
	a.Bind(tuple)
	a.BrImm(NE, 1, int64(rt.KindTuple), other)
	a.StoreImm(W32, iter, int32(rt.OffKind), int32(rt.KindTupleIter))
	a.Jump(made)
	a.Bind(other)
	n.stepOf(0, 1, pending)
	a.BrImm(EQ, 1, int64(rt.StepNone), pending)
	a.Store(W64, self, val(rt.ChainNow), 0)
	n.dropPair(iter, 3, taken, again)
	a.Bind(pending)
	a.Store(W64, self, val(rt.ChainPending), 0)
	n.dropPair(iter, 3, none, n.unknown)
	a.Bind(stop)
	a.StoreImm(W64, self, val(rt.ChainFrom), int32(rt.None))
	n.dropPair(iter, 3, a.NewLabel(), n.stop)
}

// islice skips few items only, so that it takes no time.
func (n *stepper) islice() {
	a := n.a
	const most = 64
	again, open, none, end := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	n.begin()
	n.from(1, rt.SliceFrom, rt.SliceAsked)
	a.Load(W64, 2, self, val(rt.SliceNext))
	a.Load(W64, 3, self, val(rt.SliceTaken))
	a.Load(W64, 4, self, val(rt.SliceStop))
	a.BrImm(LT, 4, 0, open)
	a.Br(LT, 2, 4, open)
	a.Br(LT, 3, 4, n.unknown) // it takes what is in front of the stop
	a.Bind(end)
	a.StoreImm(W64, self, val(rt.SliceAsked), 0)
	a.StoreImm(W64, self, val(rt.SliceFrom), int32(rt.None))
	a.Jump(n.stop)
	a.Bind(open)
	a.Op(Sub, 4, 2, 3)
	a.BrImm(GE, 4, 2*most, n.unknown)
	a.Bind(again)
	n.inner(1, self, 1)
	n.ended(none, end)
	a.Load(W64, 3, self, val(rt.SliceTaken))
	a.Load(W64, 2, self, val(rt.SliceNext))
	a.OpImm(Add, 3, 3, 2)
	a.Store(W64, self, val(rt.SliceTaken), 3)
	a.Br(LE, 3, 2, again)
	a.Load(W64, 4, self, val(rt.SliceStep))
	a.OpImm(Sub, 4, 4, 1)
	far, near := a.NewLabel(), a.NewLabel()
	a.OpO(Add, 2, 2, 4, far)
	a.Bind(near)
	a.Store(W64, self, val(rt.SliceNext), 2)
	a.StoreImm(W64, self, val(rt.SliceAsked), 0)
	a.Ret()
	a.Bind(far)
	a.MovImm(2, int64(rt.MakeSmall(rt.SmallMax)))
	a.Jump(near)
	a.Bind(none)
	n.asks(1, rt.SliceAsked, n.unknown)
}

// from loads the iterator that self has at from, or at asked if the step has given up before, into r. None is the end.
func (n *stepper) from(r Reg, from, asked int) {
	a := n.a
	have := a.NewLabel()
	a.Load(W64, r, self, val(asked))
	a.BrImm(NE, r, 0, have)
	a.Load(W64, r, self, val(from))
	a.BrImm(EQ, r, int64(rt.None), n.stop)
	a.Bind(have)
}

// asks keeps the iterator in r at asked, if that gives up for a generator: what runs there may change what self asks, but not this
// step. It goes on at l.
func (n *stepper) asks(r Reg, asked int, l Label) {
	a := n.a
	a.BrMemImm(EQ, W64, Ctx, int32(rt.OffCtxStepAsked), 0, l)
	a.Store(W64, self, val(asked), r)
	a.Jump(l)
}

// accumulate adds small ints.
func (n *stepper) accumulate() {
	a := n.a
	pending := a.NewLabel()
	n.begin()
	a.BrMemImm(NE, W64, self, val(rt.AccumFunc), int32(rt.None), n.unknown)
	a.BrMemImm(NE, W64, self, val(rt.AccumPending), 0, n.unknown)
	a.BrMemBits(false, W64, self, val(rt.AccumTotal), 1, n.unknown)
	a.Load(W64, 1, self, val(rt.AccumFrom))
	n.inner(1, self)
	n.ended(n.unknown, n.stop)
	a.BrBits(false, 0, 1, pending)
	a.Load(W64, 1, self, val(rt.AccumTotal))
	a.OpImm(Sub, 1, 1, 1)
	a.OpO(Add, 1, 1, 0, pending)
	a.Store(W64, self, val(rt.AccumTotal), 1)
	a.Mov(0, 1)
	a.Ret()
	a.Bind(pending)
	a.Store(W64, self, val(rt.AccumPending), 0)
	a.Jump(n.unknown)
}

func (n *stepper) pairwise() {
	a := n.a
	none, drop, stop := a.NewLabel(), a.NewLabel(), a.NewLabel()
	n.begin()
	n.from(1, rt.PairwiseFrom, rt.PairwiseAsked)
	a.BrMemImm(EQ, W64, self, val(rt.PairwisePrev), 0, n.unknown)
	n.newPair(2, 3, pairHead)
	n.inner(1, self, 1, 2)
	n.ended(none, stop)
	a.StoreImm(W64, self, val(rt.PairwiseAsked), 0)
	a.Load(W64, 1, self, val(rt.PairwisePrev))
	a.Store(W64, 2, int32(rt.OffTupleItems), 1)
	a.Store(W64, 2, int32(rt.OffTupleItems)+8, 0)
	a.Store(W64, self, val(rt.PairwisePrev), 0)
	a.Mov(0, 2)
	a.Ret()
	a.Bind(none)
	n.asks(1, rt.PairwiseAsked, drop)
	n.dropPair(2, 3, drop, n.unknown)
	a.Bind(stop)
	a.StoreImm(W64, self, val(rt.PairwiseAsked), 0)
	a.StoreImm(W64, self, val(rt.PairwiseFrom), int32(rt.None))
	n.dropPair(2, 3, a.NewLabel(), n.stop)
}

// compress knows selectors that are small ints, bools or None.
func (n *stepper) compress() {
	a := n.a
	again, no, small, yes, pending, other := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	n.begin()
	a.BrMemImm(NE, W64, self, val(rt.CompressPending), 0, n.unknown)
	a.Bind(again)
	a.Load(W64, 1, self, val(rt.CompressFrom))
	n.inner(1, self)
	n.ended(n.unknown, n.stop)
	a.Mov(2, 0)
	a.Load(W64, 1, self, val(rt.CompressBy))
	n.inner(1, self, 2)
	n.ended(pending, n.stop)
	a.BrBits(true, 0, 1, small)
	a.BrImm(EQ, 0, int64(rt.True), yes)
	a.BrImm(EQ, 0, int64(rt.False), no)
	a.BrImm(NE, 0, int64(rt.None), other)
	a.Bind(no)
	a.Poll(n.unknown)
	a.Jump(again)
	a.Bind(small)
	a.BrImm(EQ, 0, int64(rt.MakeSmall(0)), no)
	a.Bind(yes)
	a.Mov(0, 2)
	a.Ret()
	a.Bind(other)
	a.Store(W64, self, val(rt.CompressSelector), 0)
	a.Bind(pending)
	a.StoreImm(W64, Ctx, int32(rt.OffCtxStepAsked), 0) // Go asks
	a.Store(W64, self, val(rt.CompressPending), 2)
	a.Jump(n.unknown)
}

func (n *stepper) zipLongest() {
	a := n.a
	const its, i, r = Reg(6), Reg(1), Reg(4)
	again, none, fill, have, ended := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	n.begin()
	begun := a.NewLabel()
	a.BrMemImm(NE, W64, self, val(rt.LongestPending), 0, begun)
	a.BrMemImm(EQ, W64, self, val(rt.LongestActive), int32(rt.MakeSmall(0)), n.stop)
	a.Bind(begun)
	a.Load(W64, its, self, val(rt.LongestFrom))
	a.Load(W32, i, its, int32(rt.OffAux))
	n.beginTuple(r, 3, i, val(rt.LongestPending), 0)
	a.Load(W64, its, its, int32(rt.OffListItems))
	a.Bind(again)
	a.LoadX(W64, 3, its, i, 3, int32(rt.OffValues))
	a.BrImm(EQ, 3, int64(rt.None), fill)
	n.inner(3, self, its, i, r)
	n.ended(none, ended)
	a.Bind(have)
	a.StoreX(W64, r, i, 3, int32(rt.OffTupleItems), 0)
	a.OpImm(Add, i, i, 1)
	a.BrMem(B, W32, i, r, int32(rt.OffAux), again)
	a.Mov(0, r)
	a.Ret()
	a.Bind(ended)
	a.MovImm(n.tmp, int64(rt.None))
	a.StoreX(W64, its, i, 3, int32(rt.OffValues), n.tmp)
	a.AddMem(W64, self, val(rt.LongestActive), -2)
	a.BrMemImm(EQ, W64, self, val(rt.LongestActive), int32(rt.MakeSmall(0)), n.stop)
	a.Bind(fill)
	a.Load(W64, 0, self, val(rt.LongestFill))
	a.Jump(have)
	n.keepTuple(r, i, val(rt.LongestPending), none)
}

func (n *stepper) tee() {
	a := n.a
	asks := a.NewLabel()
	n.begin()
	a.Load(W64, 1, self, val(rt.TeeItems))
	a.Load(W64, 2, self, val(rt.TeePos))
	a.OpImm(Sar, 2, 2, 1)
	a.BrImm(EQ, 2, rt.TeeLength, n.unknown)
	a.BrMem(AE, W32, 2, 1, int32(rt.OffAux), asks)
	a.Load(W64, 1, 1, int32(rt.OffListItems))
	a.LoadX(W64, 0, 1, 2, 3, int32(rt.OffValues))
	a.AddMem(W64, self, val(rt.TeePos), 2)
	a.Ret()
	a.Bind(asks)
	n.room(1, 3, 4)
	a.Load(W64, 2, self, val(rt.TeeFrom))
	n.inner(2, self, 1)
	n.ended(n.unknown, n.stop)
	a.Load(W64, 2, self, val(rt.TeePos))
	a.OpImm(Sar, 2, 2, 1)
	a.BrMem(NE, W32, 2, 1, int32(rt.OffAux), n.unknown) // the iterator has asked another copy
	n.append(1, 3, 4)
	a.AddMem(W64, self, val(rt.TeePos), 2)
	a.Ret()
}

// begun loads the parts of a combinatoric iterator in self that has begun: the pool and the items of the index, of which count is the number.
func (n *stepper) begun(pool, index, count Reg) {
	a := n.a
	running := a.NewLabel()
	a.Mov(self, 0)
	a.Load(W64, index, self, val(rt.ChoiceState))
	a.BrImm(EQ, index, int64(rt.True), running)
	a.BrImm(EQ, index, int64(rt.False), n.stop)
	a.Jump(n.unknown)
	a.Bind(running)
	a.Load(W64, pool, self, val(rt.ChoicePool))
	a.Load(W64, index, self, val(rt.ChoiceIndex))
	a.Load(W32, count, index, int32(rt.OffAux))
	a.Load(W64, index, index, int32(rt.OffListItems))
}

// over says that there are no more, at label l. The tuple in d is taken back.
func (n *stepper) over(d, e, f Reg, l Label) {
	n.a.Bind(l)
	n.a.StoreImm(W64, self, val(rt.ChoiceState), int32(rt.False))
	n.dropTuple(d, e, f, n.a.NewLabel(), n.stop)
}

// pick fills the tuple in r with the items of pool at the count places in index, and returns it. Register 0 is free. In a product,
// each place has a pool of its own.
func (n *stepper) pick(r, pool, index, count, d Reg, product bool) {
	a := n.a
	again := a.NewLabel()
	a.Bind(again)
	a.OpImm(Sub, count, count, 1)
	a.LoadX(W64, d, index, count, 3, int32(rt.OffValues))
	a.OpImm(Sar, d, d, 1)
	from := pool
	if product {
		from = 0
		a.LoadX(W64, from, pool, count, 3, int32(rt.OffTupleItems))
	}
	a.LoadX(W64, d, from, d, 3, int32(rt.OffTupleItems))
	a.StoreX(W64, r, count, 3, int32(rt.OffTupleItems), d)
	a.BrImm(NE, count, 0, again)
	a.Mov(0, r)
	a.Ret()
}

func (n *stepper) product() {
	a := n.a
	const pools, index, i, x, r, p = Reg(6), Reg(1), Reg(2), Reg(3), Reg(4), Reg(0)
	again, fill, over := a.NewLabel(), a.NewLabel(), a.NewLabel()
	n.begun(pools, index, i)
	n.newTuple(r, x, i)
	a.Bind(again)
	a.OpImm(Sub, i, i, 1)
	a.BrImm(LT, i, 0, over)
	a.LoadX(W64, x, index, i, 3, int32(rt.OffValues))
	a.OpImm(Add, x, x, 2)
	a.StoreX(W64, index, i, 3, int32(rt.OffValues), x)
	a.OpImm(Sar, x, x, 1)
	a.LoadX(W64, p, pools, i, 3, int32(rt.OffTupleItems))
	a.BrMem(B, W32, x, p, int32(rt.OffAux), fill)
	a.MovImm(x, int64(rt.MakeSmall(0)))
	a.StoreX(W64, index, i, 3, int32(rt.OffValues), x)
	a.Jump(again)
	a.Bind(fill)
	a.Load(W32, i, r, int32(rt.OffAux))
	n.pick(r, pools, index, i, x, true)
	n.over(r, x, i, over)
}

func (n *stepper) combinations() {
	a := n.a
	const pool, index, count, x, r, i, items = Reg(6), Reg(1), Reg(2), Reg(3), Reg(4), Reg(0), Reg(7)
	again, next, fill, over := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	n.begun(pool, index, count)
	n.newTuple(r, x, count)
	a.Load(W32, items, pool, int32(rt.OffAux))
	a.Mov(i, count)
	a.Bind(again)
	a.OpImm(Sub, i, i, 1)
	a.BrImm(LT, i, 0, over)
	a.LoadX(W64, x, index, i, 3, int32(rt.OffValues))
	a.Op(Add, n.tmp, i, items)
	a.Op(Sub, n.tmp, n.tmp, count)
	a.Lea(n.tmp, n.tmp, n.tmp, 0, 1)
	a.Br(EQ, x, n.tmp, again)
	a.Bind(next)
	a.OpImm(Add, x, x, 2)
	a.StoreX(W64, index, i, 3, int32(rt.OffValues), x)
	a.OpImm(Add, i, i, 1)
	a.Br(LT, i, count, next)
	a.Bind(fill)
	n.pick(r, pool, index, count, x, false)
	n.over(r, x, count, over)
}

func (n *stepper) replacement() {
	a := n.a
	const pool, index, count, x, r, i, last = Reg(6), Reg(1), Reg(2), Reg(3), Reg(4), Reg(0), Reg(7)
	again, next, over := a.NewLabel(), a.NewLabel(), a.NewLabel()
	n.begun(pool, index, count)
	n.newTuple(r, x, count)
	a.Load(W32, last, pool, int32(rt.OffAux))
	a.Lea(last, last, last, 0, -1)
	a.Mov(i, count)
	a.Bind(again)
	a.OpImm(Sub, i, i, 1)
	a.BrImm(LT, i, 0, over)
	a.LoadX(W64, x, index, i, 3, int32(rt.OffValues))
	a.Br(EQ, x, last, again)
	a.OpImm(Add, x, x, 2)
	a.Bind(next)
	a.StoreX(W64, index, i, 3, int32(rt.OffValues), x)
	a.OpImm(Add, i, i, 1)
	a.Br(LT, i, count, next)
	n.pick(r, pool, index, count, x, false)
	n.over(r, x, count, over)
}

func (n *stepper) permutations() {
	a := n.a
	const index, items, x, r, i, cycles, j = Reg(1), Reg(2), Reg(3), Reg(4), Reg(0), Reg(7), Reg(6)
	again, rotate, shift, shifted, fill, over := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	n.begun(j, index, items)
	a.Load(W64, cycles, self, val(rt.ChoiceCycles))
	a.Load(W32, i, cycles, int32(rt.OffAux))
	n.newTuple(r, x, i)
	a.Load(W64, cycles, cycles, int32(rt.OffListItems))
	a.Bind(again)
	a.OpImm(Sub, i, i, 1)
	a.BrImm(LT, i, 0, over)
	a.LoadX(W64, j, cycles, i, 3, int32(rt.OffValues))
	a.OpImm(Sub, j, j, 2)
	a.LoadX(W64, x, index, i, 3, int32(rt.OffValues))
	a.BrImm(EQ, j, int64(rt.MakeSmall(0)), rotate)
	a.StoreX(W64, cycles, i, 3, int32(rt.OffValues), j)
	a.OpImm(Sar, j, j, 1)
	a.Op(Sub, j, items, j)
	a.LoadX(W64, cycles, index, j, 3, int32(rt.OffValues))
	a.StoreX(W64, index, j, 3, int32(rt.OffValues), x)
	a.StoreX(W64, index, i, 3, int32(rt.OffValues), cycles)
	a.Bind(fill)
	a.Load(W64, j, self, val(rt.ChoicePool))
	a.Load(W32, items, r, int32(rt.OffAux))
	n.pick(r, j, index, items, x, false)

	// The index at i goes behind those that follow, its cycle begins again.
	a.Bind(rotate)
	a.Op(Sub, j, items, i)
	a.Lea(j, j, j, 0, 1)
	a.StoreX(W64, cycles, i, 3, int32(rt.OffValues), j)
	a.OpImm(Add, j, i, 1)
	a.Bind(shift)
	a.Br(GE, j, items, shifted)
	a.LoadX(W64, n.tmp, index, j, 3, int32(rt.OffValues))
	a.StoreX(W64, index, j, 3, int32(rt.OffValues)-8, n.tmp)
	a.OpImm(Add, j, j, 1)
	a.Jump(shift)
	a.Bind(shifted)
	a.StoreX(W64, index, j, 3, int32(rt.OffValues)-8, x)
	a.Jump(again)
	n.over(r, x, j, over)
}

// group steps a group of groupby, as far as keys are the same Values or small ints, and no function makes them.
func (n *stepper) group() {
	a := n.a
	const parent = Reg(6)
	have, equal := a.NewLabel(), a.NewLabel()
	n.begin()
	a.Load(W64, parent, self, val(rt.GroupOf))
	a.BrMemBits(true, W32, parent, int32(rt.OffNativeCount), rt.NativeFar, n.unknown)
	a.Load(W64, 1, self, val(rt.GroupNumber))
	a.BrMem(NE, W64, 1, parent, val(rt.GroupsSerial), n.stop)
	a.BrMemImm(NE, W64, parent, val(rt.GroupsItem), 0, have)
	a.BrMemImm(NE, W64, parent, val(rt.GroupsFunc), int32(rt.None), n.unknown)
	a.Load(W64, 1, parent, val(rt.GroupsFrom))
	n.inner(1, self, parent)
	n.ended(n.unknown, n.stop)
	a.Store(W64, parent, val(rt.GroupsItem), 0)
	a.Store(W64, parent, val(rt.GroupsKey), 0)
	a.Bind(have)
	a.Load(W64, 1, self, val(rt.GroupKey))
	a.Load(W64, 2, parent, val(rt.GroupsKey))
	a.Op(And, 3, 1, 2)
	small := a.NewLabel()
	a.BrBits(true, 3, 1, small)
	a.BrBits(true, 3, 2, n.unknown) // two floats, maybe
	a.Br(EQ, 1, 2, equal)
	a.Jump(n.unknown)
	a.Bind(small)
	a.Br(NE, 1, 2, n.stop)
	a.Bind(equal)
	a.Load(W64, 0, parent, val(rt.GroupsItem))
	a.StoreImm(W64, parent, val(rt.GroupsItem), 0)
	a.Ret()
}
