package jit

import "pycopy/rt"

// not emits Not.
func (c *compiler) not(in *instr) bool {
	b, d := c.use(in.b), c.newReg()
	yes, no, done := c.a.NewLabel(), c.a.NewLabel(), c.a.NewLabel()
	slow := NoLabel
	if !c.ts[in.b].only(tPlain) {
		slow = c.slow()
	}
	c.truth(b, c.ts[in.b], yes, slow)
	c.a.Bind(no)
	c.a.MovImm(d, int64(rt.True))
	c.a.Jump(done)
	c.a.Bind(yes)
	c.a.MovImm(d, int64(rt.False))
	c.a.Bind(done)
	c.setReg(in.a, d)
	return true
}

// tPlain are the types whose truth is known without the interpreter.
const tPlain = TInt | TFloat | TBool | TNone | TStr | TList | TTuple | TDict | TBytes

// truth branches to yes if the Value in b, of type t, is true, and goes on if it is false.
func (c *compiler) truth(b Reg, t Type, yes, slow Label) {
	a := c.a
	switch t {
	case TBool:
		a.BrImm(EQ, b, int64(rt.True), yes)
		return
	case TInt:
		a.BrImm(NE, b, 1, yes)
		return
	case TNone:
		return
	}
	no := a.NewLabel()
	if t&TBool != 0 {
		a.BrImm(EQ, b, int64(rt.True), yes)
		a.BrImm(EQ, b, int64(rt.False), no)
	}
	if t&TNone != 0 {
		a.BrImm(EQ, b, int64(rt.None), no)
	}
	if t&TInt != 0 {
		other := a.NewLabel()
		a.BrBits(false, b, 1, other)
		a.BrImm(NE, b, 1, yes)
		a.Jump(no)
		a.Bind(other)
	}
	if t&TFloat != 0 {
		a.BrBits(true, b, 2, yes)
		a.BrImm(EQ, b, -1<<63, no)
		a.BrImm(EQ, b, -1<<63|4, no)
	}
	objects := t & (TStr | TList | TTuple | TDict | TBytes)
	rest := a.NewLabel()
	if t&^(objects|TBool|TNone|TInt) != 0 && objects != 0 {
		if slow == NoLabel {
			slow = rest // heap floats, which are not zero
			c.truthRest(rest, yes)
		}
		c.guardObject(b, slow)
	}
	for _, k := range [...]struct {
		t    Type
		size Size
		off  uintptr
	}{{TList, W32, rt.OffAux}, {TStr, W32, rt.OffStrBytes}, {TTuple, W32, rt.OffAux}, {TDict, W32, rt.OffDictUsed}, {TBytes, W32, rt.OffStrBytes}} {
		if objects&k.t == 0 {
			continue
		}
		next := a.NewLabel()
		if t != k.t {
			a.BrMemImm(NE, W32, b, int32(rt.OffKind), int32(kindOf(k.t)), next)
		}
		a.BrMemImm(NE, k.size, b, int32(k.off), 0, yes)
		a.Jump(no)
		a.Bind(next)
	}
	switch {
	case slow == rest:
		a.Jump(slow)
	case slow != NoLabel && t&TOther != 0:
		c.truthOfObject(b, yes, no, slow)
	case slow != NoLabel:
		a.Jump(slow)
	case t&TFloat != 0:
		a.Jump(yes)
	}
	a.Bind(no)
}

// truthOfObject emits a jump to yes or no for the object in b, of none of the types that are looked at in line.
func (c *compiler) truthOfObject(b Reg, yes, no, slow Label) {
	a, tmp := c.a, c.scratch()
	l := a.NewLabel()
	a.Jump(l)
	c.aside(l, func() {
		a.Store(W64, Ctx, arg(argX), b)
		a.CallAddr(c.u.Stub(StubTruth))
		a.Load(W64, tmp, Ctx, arg(argX))
		a.BrImm(EQ, tmp, int64(rt.True), yes)
		a.BrImm(EQ, tmp, int64(rt.False), no)
		a.Jump(slow)
	})
}

// truthRest emits, out of line, a jump from l to yes.
func (c *compiler) truthRest(l, yes Label) {
	c.aside(l, func() {
		c.a.Jump(yes)
	})
}
