package jit

import "pycopy/rt"

// # Deques
//
// The methods that add an item to a deque or take one are leaves. The deque is in the scratch register, and the item in
// Context.Args[argValue]. What they leave in the scratch register is the item taken, or anything but 0. 0: the interpreter is to do
// it.

// ringMethods are the stubs for them.
var ringMethods = [...]Stub{
	rt.IntrDequeAppend: StubAppend, rt.IntrDequeAppendLeft: StubAppendLeft, rt.IntrDequePop: StubPop, rt.IntrDequePopLeft: StubPopLeft,
}

// ringMethod emits a call of one of them for the object in self, with the argument in register x if it has one.
func (c *compiler) ringMethod(in *instr, stub Stub, self, x Reg, slow Label) {
	a, tmp := c.a, c.scratch()
	method := c.ty.boundMethod(in)
	if method == rt.NoValue {
		method = rt.Value(c.u.Words[in.pc+1])
	}
	c.guardObject(self, slow)
	brKind(a, NE, self, c.u.T.R.OwnerKind(method), slow)
	if x != NoReg {
		a.Store(W64, Ctx, arg(argValue), x)
	}
	a.Mov(tmp, self)
	a.CallLeaf(c.u.Stub(stub))
	a.BrImm(EQ, tmp, 0, slow)
	if x != NoReg {
		c.setImm(in.a, int64(rt.None))
		return
	}
	d := c.newReg()
	a.Mov(d, tmp)
	c.setReg(in.a, d)
}

// Registers of these leaves.
const (
	ringCount = Reg(iota) // how many items there are
	ringItems             // the list, then what its items are in
	ringMask              // its length less one
	ringHead
	ringFree
	ringRegs
)

// beginRing emits the start of a leaf.
func (s *stubs) beginRing(l Label) {
	a := s.a
	a.Bind(l)
	for r := range ringRegs {
		a.Store(W64, Ctx, int32(rt.OffCtxKeep)+int32(r*8), r)
	}
	a.Load(W64, ringCount, s.tmp, val(rt.DequeLen))
	a.Load(W64, ringItems, s.tmp, val(rt.DequeItems))
	a.Load(W32, ringMask, ringItems, int32(rt.OffAux))
	a.OpImm(Sub, ringMask, ringMask, 1)
	a.Load(W64, ringHead, s.tmp, val(rt.DequeHead))
	a.OpImm(Sar, ringHead, ringHead, 1)
	a.Load(W64, ringItems, ringItems, int32(rt.OffListItems))
}

// endRing emits the return of one.
func (s *stubs) endRing() {
	for r := range ringRegs {
		s.a.Load(W64, r, Ctx, int32(rt.OffCtxKeep)+int32(r*8))
	}
	s.a.RetLeaf()
}

// turn moves the head by n places.
func (s *stubs) turn(n int64) {
	a := s.a
	a.OpImm(Add, ringHead, ringHead, n)
	a.Op(And, ringHead, ringHead, ringMask)
	a.Lea(ringFree, ringHead, ringHead, 0, 1)
	a.Store(W64, s.tmp, val(rt.DequeHead), ringFree)
}

// lastPlace makes d the place of the last one of the items that ringCount says, or n places behind.
func (s *stubs) lastPlace(d Reg, n int64) {
	s.a.Op(Add, d, ringCount, ringHead)
	s.a.OpImm(Add, d, d, n-1)
	s.a.Op(And, d, d, ringMask)
}

// ringPush emits StubAppend and StubAppendLeft.
func (s *stubs) ringPush(l Label, left bool) {
	a, tmp := s.a, s.tmp
	limited, room, store, fail := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.beginRing(l)
	a.Load(W64, ringFree, tmp, val(rt.DequeMax))
	a.BrImm(NE, ringFree, int64(rt.None), limited)
	a.Bind(room)
	a.OpImm(Sar, ringCount, ringCount, 1)
	a.Br(GT, ringCount, ringMask, fail)
	a.AddMem(W64, tmp, val(rt.DequeLen), 2)
	if left {
		s.turn(-1)
		a.Mov(ringCount, ringHead)
	} else {
		s.lastPlace(ringCount, 1)
	}
	a.Bind(store)
	a.Load(W64, ringFree, Ctx, arg(argValue))
	a.StoreX(W64, ringItems, ringCount, 3, int32(rt.OffValues), ringFree)
	a.AddMem(W64, tmp, val(rt.DequeState), 2)
	a.MovImm(tmp, 1)
	s.endRing()

	// One that is full loses the item at the other end.
	a.Bind(limited)
	a.Br(LT, ringCount, ringFree, room)
	a.BrImm(EQ, ringCount, int64(rt.MakeSmall(0)), fail)
	a.BrMemImm(NE, W64, tmp, val(rt.DequeFlags), int32(rt.MakeSmall(0)), fail)
	a.OpImm(Sar, ringCount, ringCount, 1)
	drop := ringHead
	if s.lastPlace(ringCount, 0); left {
		drop = ringCount
	}
	a.Lea(ringFree, ringItems, drop, 3, 0)
	a.StoreImm(W64, ringFree, int32(rt.OffValues), 0)
	if left {
		s.turn(-1)
		a.Mov(ringCount, ringHead)
	} else {
		s.turn(1)
		a.OpImm(Add, ringCount, ringCount, 1)
		a.Op(And, ringCount, ringCount, ringMask)
	}
	a.Jump(store)
	a.Bind(fail)
	a.MovImm(tmp, 0)
	s.endRing()
}

// ringPop emits StubPop and StubPopLeft.
func (s *stubs) ringPop(l Label, left bool) {
	a, tmp, fail := s.a, s.tmp, s.a.NewLabel()
	s.beginRing(l)
	a.BrImm(EQ, ringCount, int64(rt.MakeSmall(0)), fail)
	if left {
		a.Lea(ringItems, ringItems, ringHead, 3, 0)
		s.turn(1)
	} else {
		a.OpImm(Sar, ringCount, ringCount, 1)
		s.lastPlace(ringCount, 0)
		a.Lea(ringItems, ringItems, ringCount, 3, 0)
	}
	a.AddMem(W64, tmp, val(rt.DequeLen), -2)
	a.AddMem(W64, tmp, val(rt.DequeState), 2)
	a.Load(W64, tmp, ringItems, int32(rt.OffValues))
	a.StoreImm(W64, ringItems, int32(rt.OffValues), 0)
	s.endRing()
	a.Bind(fail)
	a.MovImm(tmp, 0)
	s.endRing()
}
