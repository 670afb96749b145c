package jit

import (
	"math"

	"pycopy/rt"
)

// Floats as Values and as doubles.

// floatTag is what the lowest two bits of a float are that is no object; see [rt.Value].
const floatTag = 2

// box emits the conversion of the float f to a Value in d. Other registers stay. If f means an unset variable, the driver knows.
func (c *compiler) box(d Reg, f FReg) {
	a := c.a
	cold, back := a.NewLabel(), a.NewLabel()
	a.FBits(d, f)
	a.OpImm(Add, d, d, 1<<60)
	a.OpImm(Ror, d, d, 61)
	a.BrTag(NE, d, 2, floatTag, cold)
	a.Bind(back)
	c.aside(cold, func() {
		a.FStore(Ctx, int32(rt.OffCtxBoxed), f)
		a.CallAddr(c.u.Stub(StubBox))
		a.Load(W64, d, Ctx, int32(rt.OffCtxBoxed))
		a.Jump(back)
	})
}

// boxed emits StubBox. Zeros need no object.
func (s *stubs) boxed(l Label, exit uintptr) {
	a, other := s.a, s.a.NewLabel()
	const r = Reg(0)
	keep, place := int32(rt.OffCtxKeep), int32(rt.OffCtxBoxed)
	a.Bind(l)
	a.Store(W64, Ctx, keep, r)
	a.Load(W64, r, Ctx, place)
	a.OpImm(Shl, r, r, 1)
	a.BrImm(NE, r, 0, other)
	a.Load(W64, r, Ctx, place)
	a.OpImm(Shr, r, r, 61)
	a.OpImm(Or, r, r, -1<<63)
	a.Store(W64, Ctx, place, r)
	a.Load(W64, r, Ctx, keep)
	a.Ret()
	a.Bind(other)
	a.Load(W64, r, Ctx, keep)
	saving(a, exit)
	a.Ret()
}

// unbox emits the conversion of the Value in r to the float f. Without a label fail it is known to be a float or an unset variable;
// with one, other Values go there. With ints, small ints are converted.
func (c *compiler) unbox(f FReg, r Reg, fail Label, ints bool) {
	a, tmp := c.a, c.scratch()
	cold, back := a.NewLabel(), a.NewLabel()
	a.BrTag(NE, r, 2, floatTag, cold)
	a.OpImm(Ror, tmp, r, 3)
	a.OpImm(Sub, tmp, tmp, 1<<60)
	a.FFromBits(f, tmp)
	a.Bind(back)
	c.aside(cold, func() {
		if fail == NoLabel && !ints {
			c.unboxAny(f, r)
		} else {
			c.unboxRare(f, r, fail, ints)
		}
		a.Jump(back)
	})
}

// unboxAny is unbox, for any float or an unset variable, where it is not to take much room.
//
// The routines here are not called as leaves: where it depends on the data whether they are, that has been slower by a quarter (a
// product of matrices).
func (c *compiler) unboxAny(f FReg, r Reg) {
	c.a.Store(W64, Ctx, arg(argX), r)
	c.a.CallAddr(c.u.Stub(StubUnbox))
	c.a.FLoad(f, Ctx, arg(argX))
}

// unbox emits StubUnbox: the Value in Args[0], a float or NoValue, becomes a raw double, or rt.UnsetFloat.
func (s *stubs) unbox(l Label) {
	a, tmp := s.a, s.tmp
	const v = Reg(0)
	a.Bind(l)
	a.Store(W64, Ctx, int32(rt.OffCtxKeep), v)
	a.Load(W64, v, Ctx, arg(argX))
	zero, unset, object, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.OpImm(And, tmp, v, 3)
	a.BrImm(NE, tmp, floatTag, zero)
	a.OpImm(Ror, v, v, 3)
	a.OpImm(Sub, v, v, 1<<60)
	a.Bind(done)
	a.Store(W64, Ctx, arg(argX), v)
	a.Load(W64, v, Ctx, int32(rt.OffCtxKeep))
	a.Ret()
	a.Bind(zero)
	a.BrImm(EQ, v, int64(rt.NoValue), unset)
	a.OpImm(And, tmp, v, ^4) // the sign
	a.BrImm(NE, tmp, -1<<63, object)
	a.OpImm(Shl, v, v, 61)
	a.Jump(done)
	a.Bind(object)
	s.noteFloat(v)
	a.Load(W64, v, v, int32(rt.OffFloat))
	a.Jump(done)
	a.Bind(unset)
	a.MovImm(v, rt.UnsetFloat)
	a.Jump(done)
}

// unboxLoaded is unbox for a Value that nobody else has: r is not what it was then.
func (c *compiler) unboxLoaded(f FReg, r Reg, fail Label) {
	a := c.a
	cold, back := a.NewLabel(), a.NewLabel()
	a.BrTag(NE, r, 2, floatTag, cold)
	a.OpImm(Ror, r, r, 3)
	a.OpImm(Sub, r, r, 1<<60)
	a.FFromBits(f, r)
	a.Bind(back)
	c.aside(cold, func() {
		c.unboxRare(f, r, fail, false)
		a.Jump(back)
	})
}

// unboxRare is unbox for Values that are not tagged as floats; ints may be converted.
func (c *compiler) unboxRare(f FReg, r Reg, fail Label, ints bool) {
	a, tmp := c.a, c.scratch()
	done := a.NewLabel()
	if ints {
		noInt := a.NewLabel()
		a.BrBits(false, r, 1, noInt)
		c.intToFloat(f, r, fail)
		a.Jump(done)
		a.Bind(noInt)
	}
	a.Mov(tmp, r)
	a.CallAddr(c.u.Stub(StubFloat))
	if fail != NoLabel {
		a.BrImm(EQ, tmp, rt.UnsetFloat, fail)
	}
	a.FFromBits(f, tmp)
	a.Bind(done)
}

// float emits StubFloat: the Value in the scratch register, which is not tagged as a float, becomes the raw double, or
// rt.UnsetFloat if it is no float. No register is lost.
func (s *stubs) float(l Label) {
	a, tmp := s.a, s.tmp
	zero, negative, none := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(l)
	a.BrImm(EQ, tmp, -1<<63, zero)
	a.BrImm(EQ, tmp, -1<<63|4, negative)
	s.object(tmp, none)
	brKind(a, NE, tmp, rt.KindFloat, none)
	s.noteFloat(tmp)
	a.Load(W64, tmp, tmp, int32(rt.OffFloat))
	a.Ret()
	for _, x := range [...]struct {
		l Label
		v int64
	}{{zero, 0}, {negative, -1 << 63}, {none, rt.UnsetFloat}} {
		a.Bind(x.l)
		a.MovImm(tmp, x.v)
		a.Ret()
	}
}

// noteFloat emits what tells BoxFloat that the float object v has been unboxed. No register is lost.
func (s *stubs) noteFloat(v Reg) {
	a := s.a
	const high, quiet = int32(rt.OffFloat) + 4, int32(0x7ff80000) // the upper half, and of the least NaN
	number, nan, done := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.BrMemImm(B, W32, v, high, quiet, number)
	a.BrMemImm(GE, W32, v, high, 0, nan)
	a.BrMemImm(AE, W32, v, high, math.MinInt32|quiet, nan)
	a.Bind(number)
	a.Store(W64, Ctx, int32(rt.OffCtxFloat), v)
	a.Jump(done)
	a.Bind(nan)
	a.Store(W64, Ctx, int32(rt.OffCtxNaN), v)
	a.Bind(done)
}

// real emits d = function n of x and y, which may be NoFReg; results that are not finite go to fail.
func (c *compiler) real(n int, d, x, y FReg, fail Label) {
	a := c.a
	a.FStore(Ctx, arg(argX), x)
	if y != NoFReg {
		a.FStore(Ctx, arg(argY), y)
	}
	a.StoreImm(W64, Ctx, arg(argZ), int32(n))
	a.CallAddr(c.u.Stub(StubReal))
	a.BrMemImm(EQ, W64, Ctx, arg(argZ), 0, fail)
	a.FLoad(d, Ctx, arg(argX))
}

// intToFloat emits the conversion of the small int in r to f; ints that a float cannot hold go to fail.
func (c *compiler) intToFloat(f FReg, r Reg, fail Label) {
	a, tmp := c.a, c.scratch()
	a.OpImm(Sar, tmp, r, 1)
	if fail != NoLabel {
		a.OpImm(Add, tmp, tmp, 1<<53)
		a.BrImm(A, tmp, 1<<54, fail)
		a.OpImm(Sub, tmp, tmp, 1<<53)
	}
	a.FFromInt(f, tmp)
}

// fconst loads the number v, an int or a float, or an unset variable, into f.
func (c *compiler) fconst(f FReg, v rt.Value) {
	if v == rt.NoValue {
		c.a.MovImm(c.scratch(), rt.UnsetFloat)
		c.a.FFromBits(f, c.scratch())
		return
	}
	x, ok := floatOf(v)
	if !ok {
		panic("BUG: constant is not a number")
	}
	c.a.FConst(f, x)
}

func floatOf(v rt.Value) (float64, bool) {
	switch {
	case v.IsSmall():
		return float64(v.Small()), true
	case v.IsFloat():
		return v.Float(), true
	}
	return 0, false
}
