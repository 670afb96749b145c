// This file is long because the facts about an int (its tag, width and bounds) and the code that relies on them belong together.

package jit

import (
	"math/bits"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Small ints in machine registers
//
// A small int is twice its number, with a tag of 1 in the lowest bit. Many operations pass an operand's tag on to their result, or
// work with any tag; others would have to remove it first, or add it in the end. So a register may hold a small int with another
// lowest bit (slot.tag) until the Value is needed: use adds the tag in place, as do stores into the frame, and edges to blocks that
// expect the tag. Only a register that certainly holds a small int has another tag. Adding the tag twice does no harm, so a
// prepared way out does not depend on whether it has been added since.
//
// Known sizes of non-negative ints (slot.bits), mostly from masks and remainders, make overflow tests unnecessary. So does a
// comparison: an int that is less than some small int is not the largest one (slot.side), so 1 can be added to it. And where only
// the lowest bits of a result matter, because a mask comes next, the other bits may be wrong (lowBits).

// tag is what the lowest bit of a register with a Value or a small int is.
type tag uint8

const (
	tagged tag = iota // that of a Value
	bare              // 0
	loose             // any
)

// maxBits is the size of a small int that is not negative.
const maxBits = 62

// The largest and the least small int.
const (
	largest = 1<<maxBits - 1
	least   = -1 << maxBits
)

// within reports whether s has a small int of at most n bits that is not negative. That n is 0 asks for nothing.
func (s *slot) within(n uint8) bool {
	if n == 0 {
		return true
	}
	w := s.width()
	return w != 0 && w <= n
}

// width returns the number of bits of the small int in s if it is not negative, or 0 if that is not known.
func (s *slot) width() uint8 {
	if s.imm {
		return widthOf(rt.Value(s.v))
	}
	return s.bits
}

// belowMost reports whether s has a small int that is not the largest.
func (s *slot) belowMost() bool {
	return s.side&notMost != 0 || s.bits != 0 && s.bits < maxBits || s.imm && rt.Value(s.v).IsSmall() && s.v>>1 != largest
}

// aboveLeast reports whether s has a small int that is not the least.
func (s *slot) aboveLeast() bool {
	return s.side&notLeast != 0 || s.bits != 0 || s.imm && rt.Value(s.v).IsSmall() && s.v>>1 != least
}

// bounded reports whether all is known of the size of the int in s that is known of the one in w.
func (s *slot) bounded(w *slot) bool {
	return s.within(w.bits) && (w.side&notMost == 0 || s.belowMost()) && (w.side&notLeast == 0 || s.aboveLeast())
}

func widthOf(v rt.Value) uint8 {
	if !v.IsSmall() {
		return 0
	}
	return widthOfInt(int64(v.Small()))
}

func widthOfInt(i int64) uint8 {
	if i < 0 {
		return 0
	}
	return uint8(max(bits.Len64(uint64(i)), 1))
}

// useInt returns the int register that has the small int in register x, with any tag, and keeps it for the current instruction.
func (c *compiler) useInt(x int) Reg {
	s := &c.cur[x]
	if s.r == NoReg || s.tag == tagged {
		return c.use(x)
	}
	c.rf.now++
	c.rf.locked |= 1 << s.r
	c.rf.age[s.r] = c.rf.now
	return s.r
}

// setInt says that register x has the Value or small int in r.
func (c *compiler) setInt(x int, r Reg, t tag, bits uint8) {
	c.setReg(x, r)
	c.cur[x].tag, c.cur[x].bits = t, bits
}

// settle gives the small int in the machine register of register x the tag t, for all registers that share it.
func (c *compiler) settle(x int, t tag) {
	r, old := c.cur[x].r, c.cur[x].tag
	if old == t {
		return
	}
	c.retag(r, old, t)
	for y := range c.cur {
		if s := &c.cur[y]; s.r == r {
			s.tag = t
		}
	}
}

// retag changes the tag of the small int in r from old to t.
func (c *compiler) retag(r Reg, old, t tag) {
	switch {
	case old == t:
	case t == tagged:
		c.a.OpImm(Or, r, r, 1)
	case t == bare:
		c.a.OpImm(And, r, r, -2)
	}
}

// guardWidths emits the tests of what block b takes for granted of the size of ints.
func (c *compiler) guardWidths(from, to state, b int, fail func() Label) {
	for _, x := range c.livesAt(b) {
		w, h := &to[x], &from[x]
		if w.bits == 0 && w.side == 0 || h.bounded(w) {
			continue
		}
		r := h.r
		switch {
		case r != NoReg:
		case h.mem:
			r = c.scratch()
			c.a.Load(W64, r, FP, int32(x*8))
		default:
			c.a.Jump(fail())
			continue
		}
		// With any tag.
		if !h.within(w.bits) {
			c.a.BrImm(A, r, 1<<(w.bits+1)-1, fail())
		}
		if w.side&notMost != 0 && !h.belowMost() {
			c.a.BrImm(GE, r, largest<<1, fail())
		}
		if w.side&notLeast != 0 && !h.aboveLeast() {
			c.a.BrImm(LE, r, least<<1|1, fail())
		}
	}
}

// intPair is the operands of an operation on small ints. An operand that is a number has no register.
type intPair struct {
	b, c   Reg
	tb, tc tag
	wb, wc uint8 // widths
	bare   bool  // a bare result is of more use than a Value
	less   bool  // b is not the largest small int
	more   bool  // b is not the least
	wraps  bool  // the lowest bits of the result are of use only
}

// intMode emits the operation on small ints with a side exit for all else.
func (c *compiler) intMode(in *instr, x *arith, tb, tc Type) {
	if c.testBits(in, x, tb) {
		return
	}
	o := c.intOperands(x)
	o.bare = !x.compares() && c.wantsBare(in.a)
	o.wraps = c.lowBits(c.i, x)
	c.settleOperands(x, &o)
	d, e := NoReg, NoReg
	if !x.target {
		d = c.intDest(in, x, &o)
		if x.op == words.FloorDiv || x.op == words.Mod || x.op == words.Lshift || x.op == words.RlshiftI {
			e = c.newReg()
		}
	}
	c.guardInts(&o, tb, tc, c.bail)
	if x.compares() {
		c.intCompare(in, x, d, &o)
		return
	}
	r, t := c.intOp(x, d, e, &o, c.bail)
	w := x.width(&o)
	if in.a == x.b && r == c.cur[x.b].r {
		c.changed(in.a, r)
		c.cur[in.a].tag, c.cur[in.a].bits = t, w
		return
	}
	c.setInt(in.a, r, t, w)
}

// testBits emits x & number and the jump behind it that depends on whether that is 0, if in is such an operation.
func (c *compiler) testBits(in *instr, x *arith, tb Type) bool {
	if x.op != words.And || c.i == c.g.blocks[in.block].last || c.g.after[c.i+1].Has(in.a) {
		return false
	}
	mask := x.imm
	if x.c >= 0 {
		v, ok := c.immOf(x.c)
		if !ok || !rt.Value(v).IsSmall() {
			return false
		}
		mask = int64(rt.Value(v).Small())
	}
	next := &c.g.ins[c.i+1]
	any := next.op != words.JumpIfFalse
	switch next.op {
	case words.JumpIfTrue, words.JumpIfFalse, words.JumpIfTrueBack:
	default:
		y, ok := arithOf(next)
		if !ok || !y.target || y.c >= 0 || y.imm != 0 || y.op != words.Eq && y.op != words.Ne {
			return false
		}
		any = (y.op == words.Ne) != y.negate
	}
	if next.a != in.a {
		return false
	}
	b := c.useInt(x.b)
	if tb != TInt && c.cur[x.b].tag == tagged {
		c.a.BrBits(false, b, 1, c.bail())
	}
	c.ty.step(in, c.ts)
	c.i++
	c.in = next
	c.branch(func(negate bool, l Label) { c.a.BrBits(any != negate, b, mask<<1, l) })
	return true
}

// intOperands returns the operands of an operation on what are small ints, or it is a side exit.
func (c *compiler) intOperands(x *arith) (o intPair) {
	o.c = NoReg
	if x.c >= 0 {
		// A constant that fits into instructions need not be in a register.
		if v, ok := c.immOf(x.c); ok && v&1 != 0 && v == int64(int32(v)) && c.cur[x.c].r == NoReg && x.c != x.b {
			x.c, x.imm = -1, v>>1
		}
	}
	o.b = c.useInt(x.b)
	if x.c >= 0 {
		o.c = c.useInt(x.c)
		o.tc, o.wc = c.cur[x.c].tag, c.cur[x.c].width()
	} else {
		o.wc = widthOfInt(x.imm)
	}
	s := &c.cur[x.b]
	o.tb, o.wb, o.less, o.more = s.tag, s.width(), s.belowMost(), s.aboveLeast()
	return o
}

// lowBits reports whether nothing but the lowest bits of the result of instruction i, which does x, are ever seen: what follows it
// are other operations of the kind, each on the result of the one before and on small ints, and a mask at last. There is no way out
// on the way to that.
func (c *compiler) lowBits(i int, x *arith) bool {
	g := c.g
	for ; x.c < 0 || x.op != words.Lshift; i++ {
		switch x.op {
		case words.Add, words.Sub, words.Mul, words.RsubI:
		case words.Lshift:
			if x.imm < 0 || x.imm >= maxBits {
				return false
			}
		default:
			return false
		}
		in := &g.ins[i]
		if i == g.blocks[in.block].last {
			return false
		}
		next := &g.ins[i+1]
		y, ok := arithOf(next)
		if !ok || y.target || next.body != in.body || next.inl != nil || next.untrod || in.a != y.b && in.a != y.c || next.a != in.a && g.after[i+1].Has(in.a) {
			return false
		}
		for _, r := range [...]int{y.b, y.c} {
			if r >= 0 && r != in.a && c.ts[r] != TInt {
				return false
			}
		}
		if c.ty.modeOf(next, &y, TInt, TInt) != modeInt {
			return false
		}
		if y.op == words.And {
			return y.c < 0 && y.imm >= 0
		}
		if y.c == in.a && y.op != words.Add && y.op != words.Sub && y.op != words.Mul {
			return false
		}
		x = &y
	}
	return false
}

// wantsBare reports whether the next instruction that uses register r can do with a bare int better than with a Value.
func (c *compiler) wantsBare(r int) bool {
	for i := c.i + 1; i <= c.g.blocks[c.in.block].last; i++ {
		in := &c.g.ins[i]
		if x, ok := arithOf(in); ok && (x.b == r || x.c == r) {
			switch x.op {
			case words.Add, words.Sub:
				return x.c == r && x.b != r || x.op == words.Add && x.c >= 0 && x.b == r
			case words.Mul:
				return true
			case words.Lshift:
				return x.b == r
			}
			return false
		}
		other := false
		check := func(x int) { other = other || x == r }
		eachDef(in, c.u.Words, check)
		eachUse(in, c.u.Words, check)
		if other {
			return false
		}
	}
	return false
}

// settleOperands gives operands that an operation cannot do with another tag.
func (c *compiler) settleOperands(x *arith, o *intPair) {
	preferred := tagged
	if o.bare {
		preferred = bare
	}
	number := o.c == NoReg
	switch {
	case x.op == words.Add:
		c.settleSum(x, o, preferred)
	case x.op == words.RsubI || x.op == words.Sub && number:
		if o.tb == loose {
			c.settleB(x, o, preferred)
		}
	case x.op == words.Sub:
		if o.tc == loose {
			c.settleC(x, o, bare)
		}
		if o.tb == loose || o.tb == bare && o.tc == tagged {
			c.settleB(x, o, tagged)
		}
	case x.compares():
		c.settleCompared(x, o)
	}
}

// settleSum settles the operands of a sum, not both of which may be tagged.
func (c *compiler) settleSum(x *arith, o *intPair, preferred tag) {
	if o.tb == loose && (o.c == NoReg || o.tc != tagged) {
		c.settleB(x, o, preferred)
	} else if o.tb == loose {
		c.settleB(x, o, bare)
	}
	if o.tc == loose {
		if o.tb == tagged {
			preferred = bare
		}
		c.settleC(x, o, preferred)
	}
}

// settleCompared settles the operands of a comparison, whose tags have to be the same.
func (c *compiler) settleCompared(x *arith, o *intPair) {
	switch {
	case o.c == NoReg || o.tb == o.tc:
		if o.tb == loose {
			c.settleB(x, o, tagged)
		}
		if o.tc == loose {
			c.settleC(x, o, tagged)
		}
	case o.tc == bare && o.tb == loose:
		c.settleB(x, o, bare)
	case o.tb == bare && o.tc == loose:
		c.settleC(x, o, bare)
	default:
		c.settleB(x, o, tagged)
		c.settleC(x, o, tagged)
	}
}

// settleB and settleC give one operand the tag t, which the other one gets, too, if it is in the same register.
func (c *compiler) settleB(x *arith, o *intPair, t tag) {
	c.settle(x.b, t)
	if o.tb = t; o.c == o.b {
		o.tc = t
	}
}

func (c *compiler) settleC(x *arith, o *intPair, t tag) {
	c.settle(x.c, t)
	if o.tc = t; o.c == o.b {
		o.tb = t
	}
}

// intDest chooses the register for the result: that of an operand that nothing needs behind the instruction, or, if no way out comes behind the
// operation, what had the old value of the result's register.
func (c *compiler) intDest(in *instr, x *arith, o *intPair) Reg {
	dying := func(x int, r Reg) bool {
		return r != NoReg && c.rf.used[r] == 1 && (x == in.a || !c.g.after[c.i].Has(x))
	}
	inPlace := false // on overflow, the operand is what it was
	final := false   // there is no way out
	switch x.op {
	case words.Add:
		inPlace, final = true, x.width(o) != 0
	case words.Sub:
		inPlace = true
	case words.And, words.Or, words.Xor:
		inPlace, final = true, true
	case words.Rshift:
		inPlace, final = o.c == NoReg && x.imm >= 0, o.c == NoReg && x.imm >= 0
	case words.Mul:
		final = x.width(o) != 0
	case words.Mod:
		final = o.c == NoReg && x.imm > 0 && x.imm&(x.imm-1) == 0
		inPlace = final
	}
	if o.b != o.c && inPlace {
		if dying(x.b, o.b) {
			return o.b
		}
		if x.c >= 0 && x.op != words.Sub && dying(x.c, o.c) {
			return o.c
		}
	}
	if final && in.a != x.b && in.a != x.c {
		if r := c.cur[in.a].r; r != NoReg && c.rf.used[r] == 1 && c.rf.locked>>r&1 == 0 {
			c.rf.locked |= 1 << r
			return r
		}
	}
	return c.newReg()
}

// guardInts branches to fail unless both operands are small ints.
func (c *compiler) guardInts(o *intPair, tb, tc Type, fail func() Label) {
	testB := tb != TInt && o.tb == tagged
	testC := o.c != NoReg && tc != TInt && o.tc == tagged && o.b != o.c
	if testB && testC {
		c.a.Op(And, c.scratch(), o.b, o.c)
		c.a.BrBits(false, c.scratch(), 1, fail())
		return
	}
	if testB {
		c.a.BrBits(false, o.b, 1, fail())
	}
	if testC {
		c.a.BrBits(false, o.c, 1, fail())
	}
}

var intConds = [...]Cond{LT, GT, EQ, LE, GE, NE}

// intCompare emits a comparison of small ints.
func (c *compiler) intCompare(in *instr, x *arith, d Reg, o *intPair) {
	cond := intConds[x.op-words.Lt]
	imm := x.imm<<1 | 1
	if o.tb == bare {
		imm = x.imm << 1
	}
	if x.target {
		if x.negate {
			cond = cond.Not()
		}
		c.learn = func(taken bool) {
			k := cond
			if !taken {
				k = k.Not()
			}
			switch k {
			case LT:
				c.orders(x.b, x.c)
			case GT:
				c.orders(x.c, x.b)
			}
		}
		c.branch(func(negate bool, l Label) {
			k := cond
			if negate {
				k = k.Not()
			}
			if o.c == NoReg {
				c.a.BrImm(k, o.b, imm, l)
			} else {
				c.a.Br(k, o.b, o.c, l)
			}
		})
		return
	}
	if o.c == NoReg {
		c.a.SetImm(cond, d, o.b, imm)
	} else {
		c.a.Set(cond, d, o.b, o.c)
	}
	c.setBool(in.a, d)
}

// orders says that the small int in register x is less than that in register y. -1 stands for a number.
func (c *compiler) orders(x, y int) {
	if x >= 0 && c.up.Has(x) {
		c.cur[x].side |= notMost
	}
	if y >= 0 && c.down.Has(y) {
		c.cur[y].side |= notLeast
	}
}

// findSteps finds the registers to which 1 or -1 is added somewhere: only of these it is of interest that they have not the largest
// or least small int.
func (c *compiler) findSteps() {
	c.up, c.down = c.mem.bitset(c.g.regs), c.mem.bitset(c.g.regs)
	for i := range c.g.ins {
		if x, ok := arithOf(&c.g.ins[i]); ok && x.c < 0 && !x.target {
			switch {
			case x.op == words.Add && x.imm == 1, x.op == words.Sub && x.imm == -1:
				c.up.Add(x.b)
			case x.op == words.Add && x.imm == -1, x.op == words.Sub && x.imm == 1:
				c.down.Add(x.b)
			}
		}
	}
}

// setBool makes a bool of the 0 or 1 in d, and gives it to register x.
func (c *compiler) setBool(x int, d Reg) {
	c.a.OpImm(Shl, d, d, 4)
	c.a.OpImm(Add, d, d, int64(rt.False))
	c.setReg(x, d)
}

// width returns the width of the result, 0 if it is not known or could be too large.
func (x *arith) width(o *intPair) uint8 {
	w, both := uint8(0), o.wb != 0 && o.wc != 0
	number := o.c == NoReg
	switch x.op {
	case words.Add:
		if both {
			w = max(o.wb, o.wc) + 1
		}
	case words.Mul:
		if both {
			w = o.wb + o.wc
		}
	case words.And:
		switch {
		case both:
			w = min(o.wb, o.wc)
		default:
			w = max(o.wb, o.wc)
		}
	case words.Or, words.Xor:
		if both {
			w = max(o.wb, o.wc)
		}
	case words.Lshift:
		if number && x.imm >= 0 && x.imm < maxBits && o.wb != 0 {
			w = o.wb + uint8(x.imm)
		}
	case words.Rshift:
		if o.wb != 0 {
			w = o.wb
			if number {
				w -= uint8(min(max(x.imm, 0), int64(w-1)))
			}
		}
	case words.FloorDiv:
		if both {
			w = o.wb
			if number {
				w -= min(o.wc-1, w-1)
			}
		}
	case words.Mod:
		if number && x.imm > 0 {
			w = widthOfInt(x.imm - 1)
		} else if !number {
			w = o.wc
		}
	}
	if w > maxBits {
		return 0
	}
	return w
}

// fits reports whether the result is a small int whatever the operands are.
func (x *arith) fits(o *intPair) bool {
	switch {
	case o.wraps:
		return true
	case o.c == NoReg && (o.less && (x.op == words.Add && x.imm == 1 || x.op == words.Sub && x.imm == -1) ||
		o.more && (x.op == words.Add && x.imm == -1 || x.op == words.Sub && x.imm == 1)):
		return true
	case x.op == words.Sub || x.op == words.Add && o.c == NoReg && x.imm < 0:
		return o.wb != 0 && (o.wc != 0 || o.c == NoReg && x.op == words.Add) // neither is negative, or they have different signs
	case x.op == words.RsubI:
		return o.wb != 0 && o.wc != 0
	}
	return x.width(o) != 0
}

// valueOp emits d = b op c for Values that are small ints; what cannot be done so goes to fail. d and e are free registers.
func (c *compiler) valueOp(x *arith, d, e, b, cc Reg, fail func() Label) {
	r, t := c.intOp(x, d, e, &intPair{b: b, c: cc}, fail)
	c.retag(r, t, tagged)
	if r != d {
		c.a.Mov(d, r)
	}
}

// op emits d = b op c, with a test for overflow if it is not certain that there is none.
func (c *compiler) op(op IntOp, d, b, cc Reg, fits bool, fail func() Label) {
	if fits {
		c.a.Op(op, d, b, cc)
	} else {
		c.a.OpO(op, d, b, cc, fail())
	}
}

// opImm is op with a number.
func (c *compiler) opImm(op IntOp, d, b Reg, imm int64, fits bool, fail func() Label) {
	if fits {
		c.a.OpImm(op, d, b, imm)
	} else {
		c.a.OpImmO(op, d, b, imm, fail())
	}
}

// intOp emits d = b op c for small ints; what cannot be done so goes to fail. d and e are free registers, but for sums, differences and operations on
// bits d can be an operand. The result is in the register that it returns, with the tag that it returns.
func (c *compiler) intOp(x *arith, d, e Reg, o *intPair, fail func() Label) (Reg, tag) {
	fits := x.fits(o)
	switch x.op {
	case words.Add:
		return d, c.add(x, d, o, fits, fail)
	case words.Sub:
		return d, c.sub(x, d, o, fits, fail)
	case words.RsubI:
		return d, c.subFrom(x.imm, d, o, fits, fail)
	case words.Mul:
		c.multiply(x, d, o, fits, fail)
		return d, bare
	case words.And:
		return d, c.and(x, d, o)
	case words.Or:
		return d, c.or(x, d, o)
	case words.Xor:
		return d, c.xor(x, d, o)
	case words.Lshift, words.RlshiftI:
		c.shiftLeft(x, d, e, o, fits, fail)
		return e, bare
	case words.Rshift:
		return d, c.shiftRight(x, d, o, fail)
	case words.FloorDiv, words.Mod:
		return d, c.divide(x, d, e, o, fail)
	}
	panic("BUG: no code for " + x.op.String())
}

// sub emits d = b - c.
func (c *compiler) sub(x *arith, d Reg, o *intPair, fits bool, fail func() Label) tag {
	if o.c == NoReg {
		c.opImm(Sub, d, o.b, x.imm<<1, fits, fail)
		return o.tb
	}
	c.op(Sub, d, o.b, o.c, fits, fail)
	if o.tb == o.tc {
		return bare
	}
	return tagged // a Value and a bare int: 2b+1-2c
}

// subFrom emits d = imm - b.
func (c *compiler) subFrom(imm int64, d Reg, o *intPair, fits bool, fail func() Label) tag {
	t := tagged
	if o.tb == tagged || o.bare {
		t = bare
	}
	minuend := imm << 1
	if (o.tb == tagged) != (t == tagged) {
		minuend |= 1
	}
	c.a.MovImm(c.scratch(), minuend)
	c.op(Sub, d, c.scratch(), o.b, fits, fail)
	return t
}

// and emits d = b & c.
func (c *compiler) and(x *arith, d Reg, o *intPair) tag {
	if o.c == NoReg {
		return c.mask(d, o, x.imm)
	}
	c.a.Op(And, d, o.b, o.c)
	switch {
	case o.tb == bare || o.tc == bare:
		return bare
	case o.tb == tagged && o.tc == tagged:
		return tagged
	}
	return loose
}

// or emits d = b | c.
func (c *compiler) or(x *arith, d Reg, o *intPair) tag {
	switch {
	case o.c == NoReg && o.tb == bare && o.bare:
		c.a.OpImm(Or, d, o.b, x.imm<<1)
		return bare
	case o.c == NoReg:
		tag := int64(1)
		if o.tb == tagged {
			tag = 0
		}
		c.a.OpImm(Or, d, o.b, x.imm<<1|tag)
		return tagged
	}
	c.a.Op(Or, d, o.b, o.c)
	switch {
	case o.tb == tagged || o.tc == tagged:
		return tagged
	case o.tb == bare && o.tc == bare:
		return bare
	}
	return loose
}

// xor emits d = b ^ c.
func (c *compiler) xor(x *arith, d Reg, o *intPair) tag {
	if o.c == NoReg {
		c.a.OpImm(Xor, d, o.b, x.imm<<1)
		return o.tb
	}
	c.a.Op(Xor, d, o.b, o.c)
	switch {
	case o.tb == loose || o.tc == loose:
		return loose
	case o.tb == o.tc:
		return bare
	}
	return tagged
}

// mask emits d = b & imm.
func (c *compiler) mask(d Reg, o *intPair, imm int64) tag {
	if o.tb == tagged && !o.bare {
		c.a.OpImm(And, d, o.b, imm<<1|1)
		return tagged
	}
	c.a.OpImm(And, d, o.b, imm<<1)
	return bare
}

// add emits a sum. Neither operand has any tag.
func (c *compiler) add(x *arith, d Reg, o *intPair, fits bool, fail func() Label) tag {
	a := c.a
	switch {
	case o.c == NoReg:
		c.opImm(Add, d, o.b, x.imm<<1, fits, fail)
		return o.tb
	case o.tb == bare || o.tc == bare:
		c.op(Add, d, o.b, o.c, fits, fail)
		if o.tb == o.tc {
			return bare
		}
		return tagged
	case fits:
		a.Lea(d, o.b, o.c, 0, -1)
	case d == o.b || d == o.c:
		other := o.c
		if d == o.c {
			other = o.b
		}
		a.OpImm(Add, c.scratch(), other, -1)
		a.OpO(Add, d, d, c.scratch(), fail())
	default:
		a.OpImm(Add, d, o.b, -1)
		a.OpO(Add, d, d, o.c, fail())
	}
	return tagged
}

// multiply emits a product, which is bare.
func (c *compiler) multiply(x *arith, d Reg, o *intPair, fits bool, fail func() Label) {
	a, tmp := c.a, c.scratch()
	// bareOf leaves what is in r in a bare register, which may be t.
	bareOf := func(t, r Reg, old tag) Reg {
		switch old {
		case tagged:
			a.OpImm(Add, t, r, -1)
		case loose:
			a.OpImm(And, t, r, -2)
		default:
			return r
		}
		return t
	}
	if o.c == NoReg {
		c.opImm(Mul, d, bareOf(tmp, o.b, o.tb), x.imm, fits, fail)
		return
	}
	b, cc, tc := o.b, o.c, o.tc
	if o.tb == bare {
		b, cc, tc = o.c, o.b, o.tb
	}
	a.OpImm(Sar, tmp, b, 1)
	c.op(Mul, d, bareOf(d, cc, tc), tmp, fits, fail)
}

// shiftLeft emits a shift to the left into e, which is bare.
func (c *compiler) shiftLeft(x *arith, d, e Reg, o *intPair, fits bool, fail func() Label) {
	a, tmp := c.a, c.scratch()
	count, what := o.c, o.b
	switch {
	case x.op == words.RlshiftI:
		a.MovImm(d, x.imm<<1)
		count, what = o.b, d
	case o.tb == tagged:
		a.OpImm(Add, d, o.b, -1)
		what = d
	case o.tb == loose:
		a.OpImm(And, d, o.b, -2)
		what = d
	}
	if x.op != words.RlshiftI && o.c == NoReg {
		switch {
		case x.imm < 0 || x.imm >= 62:
			a.Jump(fail())
		case fits:
			a.OpImm(Shl, e, what, x.imm)
		default:
			a.OpImmO(Mul, e, what, 1<<x.imm, fail())
		}
		return
	}
	a.OpImm(Sar, tmp, count, 1)
	a.BrImm(AE, tmp, 62, fail())
	a.Op(Shl, e, what, tmp)
	a.Op(Sar, tmp, e, tmp)
	a.Br(NE, tmp, what, fail())
}

func (c *compiler) shiftRight(x *arith, d Reg, o *intPair, fail func() Label) tag {
	a, tmp := c.a, c.scratch()
	if o.c == NoReg {
		if x.imm < 0 {
			a.Jump(fail())
			return tagged
		}
		a.OpImm(Sar, d, o.b, min(x.imm, 63))
		return loose
	}
	a.BrImm(LT, o.c, 0, fail())
	a.OpImm(Sar, tmp, o.c, 1)
	small := a.NewLabel()
	a.BrImm(BE, tmp, 63, small)
	a.MovImm(tmp, 63)
	a.Bind(small)
	a.Op(Sar, d, o.b, tmp)
	return loose
}
