package jit

import "pycopy/rt"

// not emits Not.
func (c *compiler) not(in *instr) bool {
	a, t := c.a, c.ts[in.b]
	b, d := c.use(in.b), c.newReg()
	yes, no, done := a.NewLabel(), a.NewLabel(), a.NewLabel()
	slow := NoLabel
	if !t.only(tPlain) {
		slow = c.rareSpecial(in)
	}
	if t&TBool != 0 { // True and False differ in one bit
		const bit = int64(rt.True ^ rt.False)
		a.OpImm(Or, d, b, bit)
		if t != TBool {
			other := a.NewLabel()
			a.BrImm(NE, d, int64(rt.True|rt.False), other)
			c.aside(other, func() {
				c.truthOther(b, t&^TBool, yes, no, slow)
				a.Jump(no)
			})
		}
		a.OpImm(Xor, d, b, bit)
		a.Bind(done)
		c.aside(no, func() {
			a.MovImm(d, int64(rt.True))
			a.Jump(done)
		})
	} else {
		c.truth(b, t, yes, slow)
		a.Bind(no)
		a.MovImm(d, int64(rt.True))
		a.Bind(done)
	}
	c.aside(yes, func() {
		a.MovImm(d, int64(rt.False))
		a.Jump(done)
	})
	c.setReg(in.a, d)
	return true
}

// tPlain are the types whose truth is known without the interpreter.
const tPlain = TInt | TFloat | TBool | TNone | TStr | TList | TTuple | TDict | TBytes

// truth branches to yes if the Value in b, of type t, is true, and goes on if it is false.
func (c *compiler) truth(b Reg, t Type, yes, slow Label) {
	no := c.a.NewLabel()
	c.truthTo(b, t, yes, no, false, slow)
	c.a.Bind(no)
}

// truthTo branches to yes or no for the truth of the Value in b, of type t. The caller binds one of these behind the code: yes if falls, else no.
func (c *compiler) truthTo(b Reg, t Type, yes, no Label, falls bool, slow Label) {
	a := c.a
	if t&TBool == 0 || t == TBool {
		if falls && t == TBool {
			a.BrImm(NE, b, int64(rt.True), no)
			return
		}
		c.truthOther(b, t, yes, no, slow)
		if falls {
			a.Jump(no)
		}
		return
	}
	// What may be a bool usually is one: only this is in line.
	other := a.NewLabel()
	if falls {
		a.BrImm(EQ, b, int64(rt.False), no)
		a.BrImm(NE, b, int64(rt.True), other)
	} else {
		a.BrImm(EQ, b, int64(rt.True), yes)
		a.BrImm(NE, b, int64(rt.False), other)
	}
	c.aside(other, func() {
		c.truthOther(b, t&^TBool, yes, no, slow)
		a.Jump(no)
	})
}

// truthOther branches to yes if the Value in b is true, and to no or behind the code if it is false.
func (c *compiler) truthOther(b Reg, t Type, yes, no, slow Label) {
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
	c.truthOfLength(b, objects, t, yes, no)
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
}

// truthOfLength emits the test of objects that are false when they are empty; code goes on for others, if t has more than the types of those.
func (c *compiler) truthOfLength(b Reg, objects, t Type, yes, no Label) {
	a := c.a
	for _, k := range [...]struct {
		t   Type
		off uintptr
	}{{TList, rt.OffAux}, {TStr, rt.OffStrBytes}, {TTuple, rt.OffAux}, {TDict, rt.OffDictUsed}, {TBytes, rt.OffStrBytes}} {
		if objects&k.t == 0 {
			continue
		}
		next := a.NewLabel()
		if t != k.t {
			brKind(a, NE, b, kindOf(k.t), next)
		}
		a.BrMemImm(NE, W32, b, int32(k.off), 0, yes)
		a.Jump(no)
		a.Bind(next)
	}
}

// truthOfObject emits a jump to yes or no for the object in b, of none of the types that are looked at in line.
func (c *compiler) truthOfObject(b Reg, yes, no, slow Label) {
	a, tmp := c.a, c.scratch()
	l := a.NewLabel()
	a.Jump(l)
	c.aside(l, func() {
		a.Store(W64, Ctx, arg(argX), b)
		a.CallLeaf(c.u.Stub(StubTruth))
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
