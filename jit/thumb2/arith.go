package thumb2

import "pycopy/bytecode"

// # Small ints
//
// Objects whose low bit is set are small ints. Their arithmetic is inline; everything else, overflow included, is left to the
// runtime in code out of line.

// smallInt pushes a constant.
func (e *emitter) smallInt(v int) { e.push(item{kind: isNumber, n: int(int32(v))<<1 | 1}) }

// isSmallInt reports whether an item is a small int, known now.
func isSmallInt(it ref) bool { return it.kind == isNumber && it.n&1 != 0 }

// compare are the conditions of comparisons, by operator.
var compare = map[bytecode.BinaryOp]Cond{bytecode.BinLess: LT, bytecode.BinMore: GT, bytecode.BinEqual: EQ,
	bytecode.BinLessEqual: LE, bytecode.BinMoreEqual: GE, bytecode.BinNotEqual: NE}

// next returns the instruction behind the current one if control reaches it only from there.
func (e *emitter) next(n int) (in bytecode.Instr, ok bool) {
	for i := e.at + 1; i <= e.at+n; i++ {
		if i >= len(e.ins) || e.flow.Targets[e.ins[i].Off] {
			return in, false
		}
	}
	return e.ins[e.at+n], true
}

// fused looks for a conditional jump that tests the result of the current instruction, with nots in between. skip is how many
// instructions there are, sense the truth with which the jump is taken.
func (e *emitter) fused() (target Label, sense bool, skip int) {
	sense = true
	for {
		skip++
		in, ok := e.next(skip)
		switch {
		case !ok:
		case in.Op == bytecode.Unary && bytecode.UnaryOp(in.Arg) == bytecode.UnaryNot:
			sense = !sense
			continue
		case in.Op == bytecode.PopJumpIfTrue:
			return e.label(in.Arg), sense, skip
		case in.Op == bytecode.PopJumpIfFalse:
			return e.label(in.Arg), !sense, skip
		}
		return 0, false, 0
	}
}

// unary emits a unary operator.
func (e *emitter) unary(in bytecode.Instr) int {
	op := bytecode.UnaryOp(in.Arg)
	if op == bytecode.UnaryNot {
		if target, sense, skip := e.fused(); skip > 0 { // not (x): the jump tests x
			e.flush(1)
			e.args([]Reg{R0}, []ref{e.pop()})
			e.runtime(tabIsTrue)
			e.jumpTrue(R0, !sense, target)
			return skip
		}
	}
	v := e.pop()
	e.flushRegs(0)
	if op == bytecode.UnaryNot {
		e.args([]Reg{R0}, []ref{v})
		e.runtime(tabIsTrue)
		yes := e.NewLabel()
		e.CmpImm(R0, 0)
		e.MemImm(LDR, R0, R7, int(tabTrue)*wordSize)
		e.BCond(EQ, yes)
		e.MemImm(LDR, R0, R7, int(tabFalse)*wordSize)
		e.Bind(yes)
		e.pushReg(R0)
		return 0
	}
	if e.hot() && op != bytecode.UnaryPos {
		e.unarySmall(op, v)
	} else {
		e.args([]Reg{R1}, []ref{v})
		e.constant(R0, uint32(op))
		e.call(tabUnaryOp)
	}
	e.release()
	e.pushReg(R0)
	return 0
}

func (e *emitter) jumpTrue(r Reg, sense bool, target Label) {
	if sense {
		e.BNonZero(r, target)
	} else {
		e.BZero(r, target)
	}
}

// unarySmall negates or inverts.
func (e *emitter) unarySmall(op bytecode.UnaryOp, v ref) {
	slow, done := e.NewLabel(), e.NewLabel()
	r := e.regFor(v, R1)
	e.ShiftImm(LSR, R3, r, 1)
	e.BCond(CC, slow)
	if op == bytecode.UnaryNeg {
		e.MovsImm(R0, 2)
		e.Subs(R0, R0, r)
		e.BCond(VS, slow)
	} else {
		e.ALU(NEGS, R0, r) // ~x is -x - 1; the tags make up for the 1
	}
	e.Bind(done)
	e.after(func() {
		e.Bind(slow)
		e.move(R1, r)
		e.constant(R0, uint32(op))
		e.call(tabUnaryOp)
		e.B(done)
	})
}

// hot reports whether speed counts more than size here.
func (e *emitter) hot() bool { return e.facts.loop[e.at] > 0 }

// regFor returns the register of an item if it has one of its own, else loads it into r. The item's register must not be R0.
func (e *emitter) regFor(it ref, r Reg) Reg {
	switch {
	case it.kind == isLocal && e.regs[it.n] != noReg:
		return e.regs[it.n]
	}
	e.load(r, it)
	return r
}

func (e *emitter) move(d, s Reg) {
	if d != s {
		e.Mov(d, s)
	}
}

// binary emits a binary operator, and the conditional jump behind a comparison.
func (e *emitter) binary(in bytecode.Instr) int {
	op := bytecode.BinaryOp(in.Arg)
	target, sense, skip := Label(0), false, 0
	cond, compares := compare[op]
	if compares || op == bytecode.BinIs || op == bytecode.BinIn || op == bytecode.BinExcMatch {
		if target, sense, skip = e.fused(); skip > 0 {
			e.flush(2)
		}
	}
	b := e.pop()
	a := e.pop()
	e.flushRegs(0)
	j := jump{target, sense, skip > 0}
	switch {
	case op == bytecode.BinIs:
		e.identity(a, b, j)
	case op == bytecode.BinExcMatch:
		e.binaryCall(op, a, b)
		if j.fused {
			e.MemImm(LDR, R1, R7, int(tabTrue)*wordSize)
			e.ALU(CMP, R0, R1)
			e.jumpCond(EQ, j)
		}
	case compares:
		e.comparison(op, cond, a, b, j)
	case op == bytecode.BinIn:
		e.binaryCall(op, a, b)
		if j.fused {
			e.call(tabIsTrue)
			e.jumpTrue(R0, j.sense, j.target)
		}
	default:
		e.arithmetic(op, a, b)
	}
	e.release()
	if !j.fused {
		e.pushReg(R0)
	}
	return skip
}

// jump is where a comparison goes, and for which outcome.
type jump struct {
	target Label
	sense  bool
	fused  bool
}

// jumpCond jumps if a condition is as the jump wants it.
func (e *emitter) jumpCond(c Cond, j jump) {
	if !j.sense {
		c = c.Not()
	}
	e.BCond(c, j.target)
}

// result turns a condition into False or True in R0, or into a jump.
func (e *emitter) result(c Cond, j jump) {
	if j.fused {
		e.jumpCond(c, j)
		return
	}
	yes := e.NewLabel()
	e.MemImm(LDR, R0, R7, int(tabTrue)*wordSize)
	e.BCond(c, yes)
	e.MemImm(LDR, R0, R7, int(tabFalse)*wordSize)
	e.Bind(yes)
}

// identity is `is`: words are compared.
func (e *emitter) identity(a, b ref, j jump) {
	if isSmallInt(b) && b.n <= 255 {
		e.CmpImm(e.regOf(a), b.n)
	} else {
		ra := e.regOf(a)
		e.ALU(CMP, ra, e.regOf(b))
	}
	e.result(EQ, j)
}

// binaryCall leaves an operator to the runtime.
func (e *emitter) binaryCall(op bytecode.BinaryOp, a, b ref) {
	e.args([]Reg{R1, R2}, []ref{a, b})
	e.constant(R0, uint32(op))
	e.call(tabBinaryOp)
}

// operands2 brings two operands into registers other than R0 and R3. A small int constant b stays out, its register is noReg.
func (e *emitter) operands2(a, b ref, constant bool) (ra, rb Reg) {
	local := func(it ref) Reg {
		if it.kind == isLocal {
			return e.regs[it.n]
		}
		return noReg
	}
	ra, rb = local(a), local(b)
	var regs []Reg
	var items []ref
	if ra == noReg {
		ra = R1
		regs, items = append(regs, R1), append(items, a)
	}
	switch {
	case constant:
		rb = noReg
	case rb == noReg:
		rb = R2
		regs, items = append(regs, R2), append(items, b)
	}
	e.args(regs, items)
	return ra, rb
}

// tagTest jumps to slow unless both operands are small ints. It changes R3. known says that b is one.
func (e *emitter) tagTest(ra, rb Reg, known bool, slow Label) {
	switch {
	case known || ra == rb:
		e.ShiftImm(LSR, R3, ra, 1)
	case e.V6M:
		e.Mov(R3, ra)
		e.ALU(ANDS, R3, rb)
		e.ShiftImm(LSR, R3, R3, 1)
	default:
		e.DPReg(AND, false, R3, ra, rb, Shift{})
		e.ShiftImm(LSR, R3, R3, 1)
	}
	e.BCond(CC, slow)
}

// slowBinary defers the call of the runtime for operands in ra and rb (noReg: the constant).
func (e *emitter) slowBinary(slow Label, op bytecode.BinaryOp, ra, rb Reg, constant int, behind func()) {
	e.after(func() {
		e.Bind(slow)
		if rb == R1 && ra != R1 {
			panic("BUG: operands in the wrong order")
		}
		e.move(R1, ra)
		if rb == noReg {
			e.constant(R2, uint32(constant))
		} else {
			e.move(R2, rb)
		}
		e.constant(R0, uint32(op))
		e.call(tabBinaryOp)
		behind()
	})
}

// comparison compares two objects; small ints inline.
func (e *emitter) comparison(op bytecode.BinaryOp, cond Cond, a, b ref, j jump) {
	if isSmallInt(a) && !isSmallInt(b) {
		a, b = b, a
		op, cond = mirrored(op)
	}
	if !e.hot() && !isSmallInt(b) {
		e.binaryCall(op, a, b)
		if j.fused {
			e.call(tabIsTrue)
			e.jumpTrue(R0, j.sense, j.target)
		}
		return
	}
	constant := isSmallInt(b)
	slow, done := e.NewLabel(), e.NewLabel()
	ra, rb := e.operands2(a, b, constant)
	e.tagTest(ra, rb, constant, slow)
	if constant {
		e.cmpConst(ra, uint32(b.n), R3)
	} else {
		e.ALU(CMP, ra, rb)
	}
	e.result(cond, j)
	e.Bind(done)
	e.slowBinary(slow, op, ra, rb, b.n, func() {
		if j.fused {
			e.call(tabIsTrue)
			e.jumpTrue(R0, j.sense, j.target)
		}
		e.B(done)
	})
}

// mirrored is the comparison with exchanged operands.
func mirrored(op bytecode.BinaryOp) (bytecode.BinaryOp, Cond) {
	switch op {
	case bytecode.BinLess:
		op = bytecode.BinMore
	case bytecode.BinMore:
		op = bytecode.BinLess
	case bytecode.BinLessEqual:
		op = bytecode.BinMoreEqual
	case bytecode.BinMoreEqual:
		op = bytecode.BinLessEqual
	}
	return op, compare[op]
}

// arithmetic computes R0 = a op b.
func (e *emitter) arithmetic(op bytecode.BinaryOp, a, b ref) {
	plain := op
	if op >= bytecode.BinIOr && op <= bytecode.BinIPow {
		plain += bytecode.InplaceToPlain
	}
	constant := isSmallInt(b)
	if isSmallInt(a) && !constant && commutes(plain) && a.n == int(int32(a.n)) {
		// The order matters to the runtime only: the slow path gets it right.
		e.inlineOrCall(op, plain, b, a, true)
		return
	}
	e.inlineOrCall(op, plain, a, b, false)
}

func commutes(op bytecode.BinaryOp) bool {
	switch op {
	case bytecode.BinAdd, bytecode.BinMul, bytecode.BinAnd, bytecode.BinOr, bytecode.BinXor:
		return true
	}
	return false
}

// inlineOrCall has small ints inline where that pays. swapped says that a and b are exchanged.
func (e *emitter) inlineOrCall(op, plain bytecode.BinaryOp, a, b ref, swapped bool) {
	constant := isSmallInt(b)
	cheap := constant && (plain == bytecode.BinAdd || plain == bytecode.BinSub)
	f := e.inline(plain, b)
	if f == nil || !e.hot() && !cheap {
		if swapped {
			a, b = b, a
		}
		e.binaryCall(op, a, b)
		return
	}
	slow, done := e.NewLabel(), e.NewLabel()
	ra, rb := e.operands2(a, b, constant)
	f(ra, rb, b.n, slow)
	e.Bind(done)
	e.after(func() {
		e.Bind(slow)
		one, two := R1, R2
		if swapped {
			one, two = R2, R1
		}
		switch {
		case rb == noReg && one != ra:
			e.Mov(one, ra)
			e.constant(two, uint32(b.n))
		case rb == noReg:
			e.constant(two, uint32(b.n))
		case swapped:
			e.Mov(R12, ra)
			e.move(R1, rb)
			e.Mov(R2, R12)
		default:
			e.move(R1, ra)
			e.move(R2, rb)
		}
		e.constant(R0, uint32(op))
		e.call(tabBinaryOp)
		e.B(done)
	})
}

// inlineOp computes R0 from small ints in ra and rb (noReg: the constant c), or jumps to slow with both unchanged. R3 is free.
type inlineOp func(ra, rb Reg, c int, slow Label)

// inline returns the code for an operator, nil when there is none.
func (e *emitter) inline(op bytecode.BinaryOp, b ref) inlineOp {
	constant := isSmallInt(b)
	v := b.n >> 1
	switch op {
	case bytecode.BinAdd, bytecode.BinSub:
		return func(ra, rb Reg, c int, slow Label) { e.addSub(op == bytecode.BinSub, ra, rb, c, slow) }
	case bytecode.BinAnd, bytecode.BinOr, bytecode.BinXor:
		return func(ra, rb Reg, c int, slow Label) { e.bitwise(op, ra, rb, c, slow) }
	case bytecode.BinMul:
		if e.V6M {
			return nil
		}
		return e.multiply
	case bytecode.BinLshift:
		if constant && v >= 0 && v < 31 {
			return e.shiftLeft
		}
	case bytecode.BinRshift:
		if constant && v >= 0 {
			return e.shiftRight
		}
	case bytecode.BinFloorDiv, bytecode.BinMod:
		if constant && v > 0 && v&(v-1) == 0 {
			return func(ra, _ Reg, _ int, slow Label) { e.divPower(op == bytecode.BinMod, ra, v, slow) }
		}
		if !e.V6M {
			return func(ra, rb Reg, c int, slow Label) { e.divide(op == bytecode.BinMod, ra, rb, c, slow) }
		}
	}
	return nil
}

// addSub: 2x+1 + 2y+1 - 1. The tag of a constant is taken off at compile time.
func (e *emitter) addSub(sub bool, ra, rb Reg, c int, slow Label) {
	e.tagTest(ra, rb, rb == noReg, slow)
	switch {
	case rb == noReg:
		c &^= 1
		if sub {
			c = -c
		}
		switch {
		case c >= 0 && c <= 7:
			e.AddsImm3(R0, ra, c)
		case c < 0 && c >= -7:
			e.SubsImm3(R0, ra, -c)
		case c >= 0 && c <= 255:
			e.Mov(R0, ra)
			e.AddsImm(R0, c)
		case c < 0 && c >= -255:
			e.Mov(R0, ra)
			e.SubsImm(R0, -c)
		case !e.V6M && e.DPImm(ADD, true, R0, ra, uint32(c)):
		case !e.V6M && e.DPImm(SUB, true, R0, ra, uint32(-c)):
		default:
			e.constant(R3, uint32(c))
			e.Adds(R0, ra, R3)
		}
	case sub:
		e.Subs(R0, ra, rb) // no overflow in the tag
		e.BCond(VS, slow)
		e.AddsImm(R0, 1)
		return
	default:
		e.SubsImm3(R0, ra, 1)
		e.Adds(R0, R0, rb)
	}
	e.BCond(VS, slow)
}

// bitwise: and, or keep the tag; xor loses it.
func (e *emitter) bitwise(op bytecode.BinaryOp, ra, rb Reg, c int, slow Label) {
	if rb == noReg {
		e.tagTest(ra, rb, true, slow)
		if op == bytecode.BinXor {
			c &^= 1
		}
		thumb := map[bytecode.BinaryOp]ALUOp{bytecode.BinAnd: ANDS, bytecode.BinOr: ORRS, bytecode.BinXor: EORS}[op]
		dp := map[bytecode.BinaryOp]DPOp{bytecode.BinAnd: AND, bytecode.BinOr: ORR, bytecode.BinXor: EOR}[op]
		switch u := uint32(c); {
		case u > 255 && !e.V6M && e.DPImm(dp, false, R0, ra, u):
		case u > 255 && !e.V6M && op == bytecode.BinAnd && e.DPImm(BIC, false, R0, ra, ^u):
		default:
			e.constant(R0, u)
			e.ALU(thumb, R0, ra)
		}
		return
	}
	if op == bytecode.BinAnd {
		e.Mov(R0, ra)
		e.ALU(ANDS, R0, rb)
		e.ShiftImm(LSR, R3, R0, 1)
		e.BCond(CC, slow)
		return
	}
	e.tagTest(ra, rb, false, slow)
	e.Mov(R0, ra)
	if op == bytecode.BinOr {
		e.ALU(ORRS, R0, rb)
		return
	}
	e.ALU(EORS, R0, rb)
	e.AddsImm(R0, 1)
}

// multiply: (2x) * y + 1, if the product fits.
func (e *emitter) multiply(ra, rb Reg, c int, slow Label) {
	e.tagTest(ra, rb, rb == noReg, slow)
	if rb == noReg {
		e.constant(R3, uint32(c>>1))
	} else {
		e.ShiftImm(ASR, R3, rb, 1)
	}
	e.SubsImm3(R0, ra, 1)
	e.Smull(R0, R3, R0, R3)
	e.CmpShift(R3, R0, Shift{ASR, 31})
	e.BCond(NE, slow)
	e.AddsImm(R0, 1)
}

// shiftLeft shifts by a constant if no bit gets lost.
func (e *emitter) shiftLeft(ra, _ Reg, c int, slow Label) {
	n := c >> 1
	e.tagTest(ra, noReg, true, slow)
	e.SubsImm3(R0, ra, 1)
	if n == 0 {
		e.AddsImm(R0, 1)
		return
	}
	e.ShiftImm(LSL, R0, R0, n)
	e.ShiftImm(ASR, R3, R0, n)
	e.AddsImm(R0, 1)
	e.AddsImm(R3, 1)
	e.ALU(CMP, R3, ra)
	e.BCond(NE, slow)
}

// shiftRight shifts by a constant.
func (e *emitter) shiftRight(ra, _ Reg, c int, slow Label) {
	n := min(c>>1, 31)
	e.tagTest(ra, noReg, true, slow)
	e.shiftTag(ra, n)
}

// shiftTag is R0 = small int ra >> n.
func (e *emitter) shiftTag(ra Reg, n int) {
	if n == 0 {
		e.Mov(R0, ra)
		return
	}
	e.ShiftImm(ASR, R0, ra, n)
	if e.V6M {
		e.MovsImm(R3, 1)
		e.ALU(ORRS, R0, R3)
	} else {
		e.DPImm(ORR, false, R0, R0, 1)
	}
}

// divPower divides by a power of two.
func (e *emitter) divPower(mod bool, ra Reg, v int, slow Label) {
	e.tagTest(ra, noReg, true, slow)
	if mod {
		mask := uint32(v-1)<<1 | 1
		if mask > 255 && !e.V6M && e.DPImm(AND, false, R0, ra, mask) {
			return
		}
		e.constant(R0, mask)
		e.ALU(ANDS, R0, ra)
		return
	}
	n := 0
	for v>>n > 1 {
		n++
	}
	e.shiftTag(ra, n)
}

// divide is floor division or its remainder, for a positive divisor.
func (e *emitter) divide(mod bool, ra, rb Reg, c int, slow Label) {
	e.tagTest(ra, rb, rb == noReg, slow)
	if rb == noReg {
		if c>>1 <= 0 {
			e.B(slow)
			return
		}
		e.constant(R3, uint32(c>>1))
	} else {
		e.ShiftImm(ASR, R3, rb, 1)
		e.CmpImm(R3, 0)
		e.BCond(LE, slow)
	}
	e.ShiftImm(ASR, R0, ra, 1)
	e.Sdiv(R12, R0, R3)
	e.Mls(R0, R12, R3, R0)
	if mod { // a negative remainder is moved up
		e.DPReg(AND, false, R3, R3, R0, Shift{ASR, 31})
		e.Adds(R0, R0, R3)
	} else {
		e.DPReg(ADD, false, R0, R12, R0, Shift{ASR, 31})
	}
	e.Adds(R0, R0, R0)
	e.AddsImm(R0, 1)
}
