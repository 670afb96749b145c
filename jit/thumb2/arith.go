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

// conditionOf returns the condition of a comparison.
func conditionOf(op bytecode.BinaryOp) (c Cond, compares bool) {
	conds := [...]Cond{bytecode.BinLess: LT, bytecode.BinMore: GT, bytecode.BinEqual: EQ, bytecode.BinLessEqual: LE,
		bytecode.BinMoreEqual: GE, bytecode.BinNotEqual: NE}
	if int(op) < len(conds) {
		return conds[op], true
	}
	return 0, false
}

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
			e.runtime(TabIsTrue)
			e.jumpTrue(R0, !sense, target)
			return skip
		}
	}
	v := e.pop()
	e.flushRegs(0)
	if op == bytecode.UnaryNot {
		e.args([]Reg{R0}, []ref{v})
		e.runtime(TabIsTrue)
		yes := e.NewLabel()
		e.CmpImm(R0, 0)
		e.MemImm(LDR, R0, R7, int(TabTrue)*wordSize)
		e.BCond(EQ, yes)
		e.MemImm(LDR, R0, R7, int(TabFalse)*wordSize)
		e.Bind(yes)
		e.pushReg(R0)
		return 0
	}
	if e.hot() && op != bytecode.UnaryPos {
		e.unarySmall(op, v)
	} else {
		e.args([]Reg{R1}, []ref{v})
		e.constant(R0, uint32(op))
		e.call(TabUnaryOp)
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
		e.call(TabUnaryOp)
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
	cond, compares := conditionOf(op)
	if target, sense, skip = e.fused(); skip > 0 {
		if compares || op == bytecode.BinIs || op == bytecode.BinIn || op == bytecode.BinExcMatch || e.testable(op) {
			e.flush(2)
		} else {
			skip = 0
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
			e.MemImm(LDR, R1, R7, int(TabTrue)*wordSize)
			e.ALU(CMP, R0, R1)
			e.jumpCond(EQ, j)
		}
	case compares:
		e.comparison(op, cond, a, b, j)
	case op == bytecode.BinIn:
		e.binaryCall(op, a, b)
		if j.fused {
			e.call(TabIsTrue)
			e.jumpTrue(R0, j.sense, j.target)
		}
	default:
		return e.arithmetic(op, a, b, j, skip)
	}
	e.release()
	if !j.fused {
		e.pushReg(R0)
	}
	return skip
}

// testable reports whether the result of an operator with a constant is tested inline: `x & 1`.
func (e *emitter) testable(op bytecode.BinaryOp) bool {
	top := e.stack[len(e.stack)-1]
	return op == bytecode.BinAnd && e.hot() && top.kind == isNumber && top.n&1 != 0
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
	e.MemImm(LDR, R0, R7, int(TabTrue)*wordSize)
	e.BCond(c, yes)
	e.MemImm(LDR, R0, R7, int(TabFalse)*wordSize)
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
	e.call(TabBinaryOp)
}

// operands2 brings two operands into registers other than R0 and R3. A small int constant b stays out, its register is noReg.
func (e *emitter) operands2(a, b ref, constant bool) (ra, rb Reg) {
	own := func(it ref) Reg {
		switch {
		case it.kind == isLocal:
			return e.regs[it.n]
		case it.kind == inReg && (it.reg == R1 || it.reg == R2):
			return it.reg
		}
		return noReg
	}
	ra, rb = own(a), own(b)
	var regs []Reg
	var items []ref
	if ra == noReg {
		ra = R1
		if rb == R1 && !constant {
			ra = R2
		}
		regs, items = append(regs, ra), append(items, a)
	}
	switch {
	case constant:
		rb = noReg
	case rb == noReg:
		rb = R2
		if ra == R2 {
			rb = R1
		}
		regs, items = append(regs, rb), append(items, b)
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
		e.slowOperands(ra, rb, constant, false)
		e.constant(R0, uint32(op))
		e.call(TabBinaryOp)
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
			e.call(TabIsTrue)
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
			e.call(TabIsTrue)
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
	c, _ := conditionOf(op)
	return op, c
}

// arithmetic computes a op b and pushes the result, unless it is stored at once or tested. It returns how many instructions that are.
func (e *emitter) arithmetic(op bytecode.BinaryOp, a, b ref, j jump, skip int) int {
	plain := plainOp(op)
	swapped := isSmallInt(a) && !isSmallInt(b) && commutes(plain)
	if swapped {
		a, b = b, a // The order matters to the runtime only: the slow path gets it right.
	}
	if j.fused {
		e.inlineTest(op, a, b, j, swapped)
		e.release()
		return skip
	}
	return e.inlineOrCall(op, plain, a, b, swapped)
}

func plainOp(op bytecode.BinaryOp) bytecode.BinaryOp {
	if op >= bytecode.BinIOr && op <= bytecode.BinIPow {
		return op + bytecode.InplaceToPlain
	}
	return op
}

// inlineTest jumps on a & constant.
func (e *emitter) inlineTest(op bytecode.BinaryOp, a, b ref, j jump, swapped bool) {
	slow, done := e.NewLabel(), e.NewLabel()
	ra, rb := e.operands2(a, b, true)
	e.tagTest(ra, rb, true, slow)
	e.constant(R0, uint32(b.n)&^1)
	e.ALU(TST, ra, R0)
	e.jumpCond(NE, j)
	e.Bind(done)
	e.after(func() {
		e.Bind(slow)
		e.slowOperands(ra, rb, b.n, swapped)
		e.constant(R0, uint32(op))
		e.call(TabBinaryOp)
		e.call(TabIsTrue)
		e.jumpTrue(R0, j.sense, j.target)
		e.B(done)
	})
}

func commutes(op bytecode.BinaryOp) bool {
	switch op {
	case bytecode.BinAdd, bytecode.BinMul, bytecode.BinAnd, bytecode.BinOr, bytecode.BinXor:
		return true
	}
	return false
}

// inlineOrCall has small ints inline where that pays. swapped says that a and b are exchanged.
func (e *emitter) inlineOrCall(op, plain bytecode.BinaryOp, a, b ref, swapped bool) int {
	constant := isSmallInt(b)
	cheap := constant && (plain == bytecode.BinAdd || plain == bytecode.BinSub)
	f, routine := e.inline(plain, b)
	switch {
	case routine != nil && e.hot() && e.facts.ops[plain] > 1:
		e.args([]Reg{R1, R2}, []ref{a, b})
		e.constant(R0, uint32(op))
		e.BL(e.stub(plain.Method(), routine))
		e.release()
		e.pushReg(R0)
		return 0
	case f == nil || !e.hot() && !cheap:
		if swapped {
			a, b = b, a
		}
		e.binaryCall(op, a, b)
		e.release()
		e.pushReg(R0)
		return 0
	}
	slow, done := e.NewLabel(), e.NewLabel()
	ra, rb := e.operands2(a, b, constant)
	d, skip := e.destination(R0)
	f(d, ra, rb, b.n, slow)
	e.Bind(done)
	e.after(func() {
		e.Bind(slow)
		e.slowOperands(ra, rb, b.n, swapped)
		e.constant(R0, uint32(op))
		e.call(TabBinaryOp)
		e.move(d, R0)
		e.B(done)
	})
	e.release()
	if skip == 0 {
		e.pushReg(d)
	}
	return skip
}

// slowOperands moves the operands ra and rb (noReg: the constant) to R1 and R2, exchanged if they have been.
func (e *emitter) slowOperands(ra, rb Reg, constant int, swapped bool) {
	one, two := R1, R2
	if swapped {
		one, two = R2, R1
	}
	switch {
	case rb == noReg:
		e.move(one, ra)
		e.constant(two, uint32(constant))
	case rb == one && ra == two:
		e.Mov(R12, ra)
		e.Mov(two, rb)
		e.Mov(one, R12)
	case rb == one:
		e.move(two, rb)
		e.move(one, ra)
	default:
		e.move(one, ra)
		e.move(two, rb)
	}
}

// inlineOp computes d from small ints in ra and rb (noReg: the constant c), or jumps to slow with both unchanged. R0 and R3 are free.
type inlineOp func(d, ra, rb Reg, c int, slow Label)

// inline returns the code for an operator, nil when there is none. Long code is a local routine for functions that need it more than
// once: R1 op R2 to R0, which has the number of the operator before.
func (e *emitter) inline(op bytecode.BinaryOp, b ref) (f inlineOp, routine func()) {
	constant := isSmallInt(b)
	v := b.n >> 1
	switch op {
	case bytecode.BinAdd, bytecode.BinSub:
		return func(d, ra, rb Reg, c int, slow Label) { e.addSub(op == bytecode.BinSub, d, ra, rb, c, slow) }, nil
	case bytecode.BinAnd, bytecode.BinOr, bytecode.BinXor:
		return func(d, ra, rb Reg, c int, slow Label) { e.bitwise(op, d, ra, rb, c, slow) }, nil
	case bytecode.BinMul:
		if !e.V6M {
			return nil, e.multiplyRoutine
		}
	case bytecode.BinLshift:
		if constant && v >= 0 && v < 31 {
			return e.shiftLeft, nil
		}
	case bytecode.BinRshift:
		if constant && v >= 0 {
			return func(d, ra, _ Reg, _ int, slow Label) { e.shiftRight(d, ra, min(v, 31), slow) }, nil
		}
	case bytecode.BinFloorDiv, bytecode.BinMod:
		if constant && powerOfTwo(v) {
			return func(d, ra, _ Reg, _ int, slow Label) { e.divPower(op == bytecode.BinMod, d, ra, v, slow) }, nil
		}
		if !e.V6M && (!constant || v > 0) {
			return nil, func() { e.divideRoutine(op == bytecode.BinMod) }
		}
	}
	return nil, nil
}

// addSub: 2x+1 + 2y+1 - 1. The tag of a constant is taken off at compile time. Overflow leaves an operand in d damaged: it is
// computed in R0 then.
func (e *emitter) addSub(sub bool, d, ra, rb Reg, c int, slow Label) {
	e.tagTest(ra, rb, rb == noReg, slow)
	to := d
	if d == ra || d == rb {
		to = R0
	}
	switch {
	case rb == noReg:
		switch c &^= 1; {
		case sub && c == -1<<31: // has no opposite
			e.constant(R3, 1<<31)
			e.Subs(to, ra, R3)
		case sub:
			e.addsConst(to, ra, -c)
		default:
			e.addsConst(to, ra, c)
		}
	case sub:
		e.Subs(R0, ra, rb)
		e.BCond(VS, slow)
		e.addTag(d, R0)
		return
	default:
		e.SubsImm3(R0, ra, 1)
		e.Adds(to, R0, rb)
	}
	e.BCond(VS, slow)
	e.move(d, to)
}

// addTag is d = s + 1.
func (e *emitter) addTag(d, s Reg) {
	if d == s {
		e.AddsImm(d, 1)
	} else {
		e.AddsImm3(d, s, 1)
	}
}

// addsConst is d = a + c and sets the flags. R3 is free, and R0 unless it is d.
func (e *emitter) addsConst(d, a Reg, c int) {
	switch {
	case c >= 0 && c <= 7:
		e.AddsImm3(d, a, c)
	case c < 0 && c >= -7:
		e.SubsImm3(d, a, -c)
	case c >= 0 && c <= 255:
		e.Mov(d, a)
		e.AddsImm(d, c)
	case c < 0 && c >= -255:
		e.Mov(d, a)
		e.SubsImm(d, -c)
	case !e.V6M && e.DPImm(ADD, true, d, a, uint32(c)):
	case !e.V6M && e.DPImm(SUB, true, d, a, uint32(-c)):
	default:
		e.constant(R3, uint32(c))
		e.Adds(d, a, R3)
	}
}

// bitwise: and, or keep the tag; xor loses it.
func (e *emitter) bitwise(op bytecode.BinaryOp, d, ra, rb Reg, c int, slow Label) {
	if rb == noReg {
		e.tagTest(ra, rb, true, slow)
		if op == bytecode.BinXor {
			c &^= 1
		}
		e.wordImm(wordOpOf(op), d, ra, uint32(c))
		return
	}
	if op == bytecode.BinAnd {
		e.Mov(R0, ra)
		e.ALU(ANDS, R0, rb)
		e.ShiftImm(LSR, R3, R0, 1)
		e.BCond(CC, slow)
		e.move(d, R0)
		return
	}
	e.tagTest(ra, rb, false, slow)
	if op == bytecode.BinOr {
		e.hold(R0, ra, rb)
		e.wordRegs(bytecode.WordOr, d, ra, rb)
		return
	}
	e.Mov(R0, ra)
	e.ALU(EORS, R0, rb)
	e.addTag(d, R0)
}

// wordOpOf returns the operator of words that does the work of &, | or ^.
func wordOpOf(op bytecode.BinaryOp) bytecode.WordOp {
	switch op {
	case bytecode.BinAnd:
		return bytecode.WordAnd
	case bytecode.BinOr:
		return bytecode.WordOr
	}
	return bytecode.WordXor
}

// multiplyRoutine: (2x) * y + 1, if the product fits.
func (e *emitter) multiplyRoutine() {
	slow := e.NewLabel()
	e.tagTest(R1, R2, false, slow)
	e.ShiftImm(ASR, R3, R2, 1)
	e.DPImm(SUB, false, R12, R1, 1)
	e.Smull(R12, R3, R12, R3)
	e.CmpShift(R3, R12, Shift{ASR, 31})
	e.BCond(NE, slow)
	e.DPImm(ADD, false, R0, R12, 1)
	e.BX(LR)
	e.Bind(slow)
	e.tail(TabBinaryOp)
}

// shiftLeft shifts by a constant if no bit gets lost.
func (e *emitter) shiftLeft(d, ra, _ Reg, c int, slow Label) {
	n := c >> 1
	e.tagTest(ra, noReg, true, slow)
	if n == 0 {
		e.move(d, ra)
		return
	}
	e.SubsImm3(R0, ra, 1)
	e.ShiftImm(LSL, R0, R0, n)
	e.ShiftImm(ASR, R3, R0, n)
	e.AddsImm(R3, 1)
	e.ALU(CMP, R3, ra)
	e.BCond(NE, slow)
	e.addTag(d, R0)
}

// shiftRight shifts by a constant. The first place is the tag, which goes to the carry.
func (e *emitter) shiftRight(d, ra Reg, n int, slow Label) {
	if n == 0 {
		e.tagTest(ra, noReg, true, slow)
		e.move(d, ra)
		return
	}
	e.ShiftImm(ASR, R0, ra, 1)
	e.BCond(CC, slow)
	if n > 1 {
		e.ShiftImm(ASR, R0, R0, n-1)
	}
	if e.V6M {
		e.MovsImm(R3, 1)
		e.ALU(ORRS, R0, R3)
		e.move(d, R0)
	} else {
		e.DPImm(ORR, false, d, R0, 1)
	}
}

// divPower divides by a power of two.
func (e *emitter) divPower(mod bool, d, ra Reg, v int, slow Label) {
	if mod {
		e.tagTest(ra, noReg, true, slow)
		e.wordImm(bytecode.WordAnd, d, ra, uint32(v-1)<<1|1)
		return
	}
	n := 0
	for v>>n > 1 {
		n++
	}
	e.shiftRight(d, ra, n, slow)
}

// floor makes a floor division or remainder for a positive divisor in r out of a truncating one: r is the remainder, q the quotient.
func (e *emitter) floor(mod bool, r, q, divisor Reg) {
	if mod {
		e.DPReg(AND, false, divisor, divisor, r, Shift{ASR, 31})
		e.Adds(r, r, divisor)
	} else {
		e.DPReg(ADD, false, r, q, r, Shift{ASR, 31})
	}
}

// divideRoutine is floor division or its remainder, for a positive divisor.
func (e *emitter) divideRoutine(mod bool) {
	slow := e.NewLabel()
	e.tagTest(R1, R2, false, slow)
	e.ShiftImm(ASR, R3, R2, 1)
	e.CmpImm(R3, 0)
	e.BCond(LE, slow)
	e.ShiftImm(ASR, R0, R1, 1)
	e.Sdiv(R2, R0, R3)
	e.Mls(R0, R2, R3, R0)
	e.floor(mod, R0, R2, R3)
	e.Adds(R0, R0, R0)
	e.AddsImm(R0, 1)
	e.BX(LR)
	e.Bind(slow)
	e.tail(TabBinaryOp)
}
