package thumb2

import (
	"math/bits"

	"pycopy/bytecode"
)

// # Machine words
//
// Viper code computes with registers. Locals that are words may live in high registers, which the 32-bit encodings reach.

// wordInstr emits an instruction on machine words. ok is false when it is none; skip is how many instructions were fused.
func (e *emitter) wordInstr(in bytecode.Instr) (skip int, ok bool) {
	switch in.Op {
	case bytecode.WordConst:
		e.push(item{kind: isNumber, n: int(int32(in.Arg))})
	case bytecode.WordBinary:
		return e.wordBinary(bytecode.WordOp(in.Arg)), true
	case bytecode.WordLoad:
		return e.wordLoad(in.Arg), true
	case bytecode.WordStore:
		e.wordStore(in.Arg)
	case bytecode.WordParam:
		l, t := bytecode.SplitWordArg(in.Arg)
		e.flushRegs(0)
		d := e.regs[l]
		if d == noReg || d > R7 {
			d = R0
		}
		e.toWord(d, ref{item{kind: isLocal, n: l}, 0}, t)
		switch r := e.regs[l]; {
		case r == noReg:
			e.strBase(d, e.localHome(l))
		case r != d:
			e.Mov(r, d)
		}
	case bytecode.ToWord:
		v := e.pop()
		e.flushRegs(0)
		d, skip := e.destination(R0)
		if d > R7 {
			d, skip = R0, 0
		}
		e.toWord(d, v, bytecode.WordType(in.Arg))
		e.result1(d, skip)
		return skip, true
	case bytecode.FromWord:
		return e.fromWord(in.Arg), true
	default:
		return 0, false
	}
	return 0, true
}

// destination returns the register in which the result of the current instruction is wanted: that of a local when it is stored there
// next, else r (noReg: a free one).
func (e *emitter) destination(r Reg) (d Reg, skip int) {
	if in, ok := e.next(1); ok && in.Op == bytecode.StoreFast && e.regs[in.Arg] != noReg {
		for i, s := range e.stack {
			if s.kind == isLocal && s.n == in.Arg {
				e.spill(i)
			}
		}
		return e.regs[in.Arg], 1
	}
	if r == noReg {
		return e.alloc(), 0
	}
	return r, 0
}

// result1 pushes a result unless it is where it was wanted.
func (e *emitter) result1(d Reg, skip int) {
	e.release()
	if skip == 0 {
		e.pushReg(d)
	}
}

// toWord converts an object to a word in d. Registers are saved.
func (e *emitter) toWord(d Reg, v ref, t bytecode.WordType) {
	if t != bytecode.WordInt && t != bytecode.WordUint {
		e.args([]Reg{R0}, []ref{v})
		e.constant(R1, uint32(t))
		e.call(TabFromObj)
		e.move(d, R0)
		return
	}
	slow, done := e.NewLabel(), e.NewLabel()
	r := R1
	if v.kind == isLocal && e.regs[v.n] != noReg && e.regs[v.n] != d && e.regs[v.n] <= R7 {
		r = e.regs[v.n]
	} else {
		e.args([]Reg{R1}, []ref{v})
	}
	e.ShiftImm(ASR, d, r, 1)
	e.BCond(CC, slow)
	e.Bind(done)
	e.after(func() {
		e.Bind(slow)
		e.Mov(R0, r)
		e.constant(R1, uint32(t))
		e.call(TabFromObj)
		e.move(d, R0)
		e.B(done)
	})
}

// fromWord makes the word at a depth of the stack an object.
func (e *emitter) fromWord(arg int) int {
	depth, t := bytecode.SplitWordArg(arg)
	if t == bytecode.WordBool && depth == 0 {
		if target, sense, skip := e.fused(); skip > 0 {
			e.flush(1)
			r := e.regOf(e.pop())
			if r > R7 {
				e.cmpConst(r, 0, R3)
				e.BCond(map[bool]Cond{true: NE, false: EQ}[sense], target)
			} else {
				e.jumpTrue(r, sense, target)
			}
			e.release()
			return skip
		}
	}
	at := len(e.stack) - 1 - depth
	v := ref{e.stack[at], at}
	if v.kind == isNumber {
		switch {
		case t == bytecode.WordBool:
			e.stack[at] = item{kind: isTable, n: int(TabFalse)}
			if v.n != 0 {
				e.stack[at].n = int(TabTrue)
			}
			return 0
		case v.n >= -1<<30 && v.n < 1<<30 && (v.n >= 0 || t == bytecode.WordInt):
			e.stack[at] = item{kind: isNumber, n: v.n<<1 | 1}
			return 0
		}
	}
	for i := range e.stack {
		if i != at && e.stack[i].kind == inReg {
			e.spill(i)
		}
	}
	e.release()
	r := R1
	switch {
	case v.kind == inReg && v.reg != R0:
		r = v.reg
	case v.kind == isLocal && e.regs[v.n] != noReg && e.regs[v.n] <= R7:
		r = e.regs[v.n]
	default:
		e.args([]Reg{R1}, []ref{v})
	}
	e.release()
	e.toObj(r, t)
	e.stack[at] = item{kind: inReg, reg: R0}
	return 0
}

// toObj makes an object in R0 from the word in r.
func (e *emitter) toObj(r Reg, t bytecode.WordType) {
	slow, done := e.NewLabel(), e.NewLabel()
	switch t {
	case bytecode.WordBool:
		e.CmpImm(r, 0)
		e.result(NE, jump{})
		return
	case bytecode.WordInt:
		e.Adds(R0, r, r)
		e.BCond(VS, slow)
	default:
		e.ShiftImm(LSR, R0, r, 30)
		e.BCond(NE, slow)
		e.Adds(R0, r, r)
	}
	e.AddsImm(R0, 1)
	e.Bind(done)
	e.after(func() {
		e.Bind(slow)
		e.Mov(R0, r)
		e.constant(R1, uint32(t))
		e.call(TabToObj)
		e.B(done)
	})
}

// wordConds are the conditions of comparisons.
var wordConds = [...]Cond{bytecode.WordLt: LT, bytecode.WordGe: GE, bytecode.WordGt: GT, bytecode.WordLe: LE,
	bytecode.WordEq: EQ, bytecode.WordNe: NE, bytecode.WordBelow: CC, bytecode.WordNotBelow: CS, bytecode.WordAbove: HI,
	bytecode.WordNotAbove: LS}

func (e *emitter) wordBinary(op bytecode.WordOp) int {
	if op.Compares() {
		return e.wordCompare(op)
	}
	if op.Divides() {
		return e.wordDivide(op == bytecode.WordMod)
	}
	b := e.pop()
	a := e.pop()
	if a.kind == isNumber && b.kind != isNumber {
		if s, ok := op.Swapped(); ok {
			a, b, op = b, a, s
		}
	}
	ra := e.regOf(a)
	if b.kind == isNumber {
		d, skip := e.wordDest(ra, a)
		e.wordImm(op, d, ra, uint32(b.n))
		e.result1(d, skip)
		return skip
	}
	rb := e.regOf(b)
	d, skip := e.wordDest(ra, a)
	e.wordRegs(op, d, ra, rb)
	e.result1(d, skip)
	return skip
}

// wordDest returns the register for a result: that of an operand that is not needed any more, where that is possible.
func (e *emitter) wordDest(ra Reg, a ref) (Reg, int) {
	if d, skip := e.destination(R12); skip > 0 {
		return d, skip
	}
	if a.kind == inReg {
		for _, s := range e.stack {
			if s.kind == inReg && s.reg == ra { // a copy
				return e.alloc(), 0
			}
		}
		return ra, 0
	}
	if a.kind != isLocal || e.regs[a.n] == noReg {
		return ra, 0 // loaded for this
	}
	return e.alloc(), 0
}

// lowAll reports whether all registers are low.
func lowAll(regs ...Reg) bool {
	for _, r := range regs {
		if r > R7 {
			return false
		}
	}
	return true
}

// wordRegs is d = a op b.
func (e *emitter) wordRegs(op bytecode.WordOp, d, a, b Reg) {
	low := lowAll(d, a, b)
	switch op {
	case bytecode.WordAdd:
		if low {
			e.Adds(d, a, b)
		} else {
			e.DPReg(ADD, false, d, a, b, Shift{})
		}
		return
	case bytecode.WordSub:
		if low {
			e.Subs(d, a, b)
		} else {
			e.DPReg(SUB, false, d, a, b, Shift{})
		}
		return
	}
	alu := map[bytecode.WordOp]ALUOp{bytecode.WordMul: MULS, bytecode.WordAnd: ANDS, bytecode.WordOr: ORRS, bytecode.WordXor: EORS,
		bytecode.WordShl: LSLS, bytecode.WordSar: ASRS, bytecode.WordShr: LSRS}[op]
	_, commutes := op.Swapped()
	if commutes && d == b {
		a, b = b, a
	}
	switch {
	case low && d == a:
		e.ALU(alu, d, b)
	case e.V6M:
		if d == b {
			e.Mov(R12, b)
			e.Mov(d, a)
			// A high register cannot be an operand: exchange through a scratch register.
			t := e.scratch(d, a)
			e.Mov(t, R12)
			b = t
		} else {
			e.Mov(d, a)
		}
		e.ALU(alu, d, b)
	case op == bytecode.WordMul:
		e.Mul(d, a, b)
	case alu == LSLS:
		e.ShiftReg(LSL, d, a, b)
	case alu == LSRS:
		e.ShiftReg(LSR, d, a, b)
	case alu == ASRS:
		e.ShiftReg(ASR, d, a, b)
	default:
		e.DPReg(map[ALUOp]DPOp{ANDS: AND, ORRS: ORR, EORS: EOR}[alu], false, d, a, b, Shift{})
	}
}

// scratch returns a register of R0 to R3 that is free besides those named.
func (e *emitter) scratch(not ...Reg) Reg {
	e.hold(not...)
	return e.alloc()
}

// wordImm is d = a op v.
func (e *emitter) wordImm(op bytecode.WordOp, d, a Reg, v uint32) {
	low := lowAll(d, a)
	switch op {
	case bytecode.WordAdd, bytecode.WordSub:
		e.addImm(d, a, v, op == bytecode.WordSub)
		return
	case bytecode.WordShl, bytecode.WordShr, bytecode.WordSar:
		e.shiftImm(op, d, a, v&0xff)
		return
	case bytecode.WordMul:
		if n := bits.TrailingZeros32(v); v != 0 && v == 1<<n {
			e.shiftImm(bytecode.WordShl, d, a, uint32(n))
			return
		}
	case bytecode.WordAnd:
		switch {
		case low && v == 0xff:
			e.Extend(UXTB, d, a)
			return
		case low && v == 0xffff:
			e.Extend(UXTH, d, a)
			return
		case !e.V6M && e.DPImm(AND, false, d, a, v), !e.V6M && e.DPImm(BIC, false, d, a, ^v):
			return
		case !e.V6M && v != 0 && v&(v+1) == 0:
			e.Ubfx(d, a, 0, bits.Len32(v))
			return
		}
	case bytecode.WordOr:
		if !e.V6M && (e.DPImm(ORR, false, d, a, v) || e.DPImm(ORN, false, d, a, ^v)) {
			return
		}
	case bytecode.WordXor:
		if !e.V6M && v == 0xffffffff {
			e.DPReg(ORN, false, d, PC, a, Shift{}) // mvn
			return
		}
		if !e.V6M && e.DPImm(EOR, false, d, a, v) {
			return
		}
	}
	t := e.scratch(d, a)
	e.constant(t, v)
	e.wordRegs(op, d, a, t)
}

func (e *emitter) addImm(d, a Reg, v uint32, sub bool) {
	if sub {
		v = -v
	}
	n := int(int32(v))
	low := lowAll(d, a)
	switch {
	case n == 0:
		e.move(d, a)
	case low && n > 0 && n <= 7:
		e.AddsImm3(d, a, n)
	case low && n < 0 && n >= -7:
		e.SubsImm3(d, a, -n)
	case low && d == a && n > 0 && n <= 255:
		e.AddsImm(d, n)
	case low && d == a && n < 0 && n >= -255:
		e.SubsImm(d, -n)
	case !e.V6M && n > -4096 && n < 4096:
		e.Addw(d, a, n)
	case !e.V6M && e.DPImm(ADD, false, d, a, v), !e.V6M && e.DPImm(SUB, false, d, a, -v):
	default:
		t := e.scratch(d, a)
		e.constant(t, v)
		e.wordRegs(bytecode.WordAdd, d, a, t)
	}
}

// shiftImm shifts by a constant, as a register shift would: 32 and more places give 0 or the sign.
func (e *emitter) shiftImm(op bytecode.WordOp, d, a Reg, n uint32) {
	sh := map[bytecode.WordOp]ShiftOp{bytecode.WordShl: LSL, bytecode.WordShr: LSR, bytecode.WordSar: ASR}[op]
	switch {
	case n == 0:
		e.move(d, a)
	case n >= 32 && sh != ASR:
		e.constant(d, 0)
	case lowAll(d, a):
		e.ShiftImm(sh, d, a, int(min(n, 31)))
	default:
		e.DPReg(ORR, false, d, PC, a, Shift{sh, int(min(n, 31))})
	}
}

// wordCompare compares two words, with the jump that tests the result.
func (e *emitter) wordCompare(op bytecode.WordOp) int {
	target, sense, skip := Label(0), false, 0
	if in, ok := e.next(1); ok && in.Op == bytecode.FromWord && in.Arg == bytecode.WordArg(0, bytecode.WordBool) {
		e.at++
		target, sense, skip = e.fused()
		e.at--
		if skip > 0 {
			skip++
			e.flush(2)
		}
	}
	b := e.pop()
	a := e.pop()
	if a.kind == isNumber && b.kind != isNumber {
		if s, ok := op.Swapped(); ok {
			a, b, op = b, a, s
		}
	}
	ra := e.regOf(a)
	d := noReg
	if skip == 0 {
		d = e.alloc() // before the flags matter
	}
	switch {
	case b.kind == isNumber:
		t := R3
		if v := uint32(b.n); v > 255 {
			t = e.alloc()
		}
		e.cmpConst(ra, uint32(b.n), t)
	default:
		if rb := e.regOf(b); lowAll(ra, rb) {
			e.ALU(CMP, ra, rb)
		} else {
			e.CmpHi(ra, rb)
		}
	}
	c := wordConds[op]
	if skip > 0 {
		e.jumpCond(c, jump{target, sense, true})
		e.release()
		return skip
	}
	e.setBool(d, c)
	e.release()
	e.pushReg(d)
	return 0
}

// setBool is d = 1 if the condition holds, else 0.
func (e *emitter) setBool(d Reg, c Cond) {
	if !e.V6M {
		e.It(c, int(^c&1)<<3|4)
		e.MovsImm(d, 1)
		e.MovsImm(d, 0)
		return
	}
	yes, done := e.NewLabel(), e.NewLabel()
	e.BCond(c, yes)
	e.MovsImm(d, 0)
	e.B(done)
	e.Bind(yes)
	e.MovsImm(d, 1)
	e.Bind(done)
}

// wordDivide is floor division or its remainder.
func (e *emitter) wordDivide(mod bool) int {
	b := e.pop()
	a := e.pop()
	if b.kind == isNumber && powerOfTwo(b.n) {
		ra := e.regOf(a)
		d, skip := e.wordDest(ra, a)
		if mod {
			e.wordImm(bytecode.WordAnd, d, ra, uint32(b.n-1))
		} else {
			e.shiftImm(bytecode.WordSar, d, ra, uint32(bits.TrailingZeros32(uint32(b.n))))
		}
		e.result1(d, skip)
		return skip
	}
	e.flushRegs(0) // one of the ways is a call
	e.args([]Reg{R0, R1}, []ref{a, b})
	e.hold(R0, R1)
	if b.kind != isNumber || b.n == 0 {
		e.BZero(R1, e.stub("division", func() {
			e.qstr(R0, "ZeroDivisionError")
			e.call(TabLoadGlobal)
			e.call(TabRaise)
		}))
	}
	if e.V6M {
		e.call(map[bool]Entry{false: TabSmallIntFloorDiv, true: TabSmallIntModulo}[mod])
		e.result1(R0, 0)
		return 0
	}
	e.Sdiv(R2, R0, R1)
	e.Mls(R0, R2, R1, R0) // the remainder, with the sign of the dividend
	switch {
	case b.kind == isNumber && b.n > 0 && mod:
		e.DPReg(AND, false, R1, R1, R0, Shift{ASR, 31})
		e.Adds(R0, R0, R1)
	case b.kind == isNumber && b.n > 0:
		e.DPReg(ADD, false, R0, R2, R0, Shift{ASR, 31})
	default:
		done := e.NewLabel()
		if !mod {
			e.Mov(R12, R2)
		}
		e.CmpImm(R0, 0)
		e.Mov(R3, R0)
		if !mod {
			e.Mov(R0, R12)
		}
		e.BCond(EQ, done)
		e.ALU(EORS, R3, R1)
		e.BCond(PL, done)
		if mod {
			e.Adds(R0, R0, R1)
		} else {
			e.SubsImm(R0, 1)
		}
		e.Bind(done)
	}
	e.result1(R0, 0)
	return 0
}

// address splits (addr, index) into what an access needs: base and index register, or base and constant offset.
func (e *emitter) address(addr, index ref, size int) (base, x Reg, off int) {
	base = e.regOf(addr)
	if index.kind == isNumber {
		off = index.n << size
		limit := 31 << size
		if off >= 0 && off <= limit && base <= R7 || !e.V6M && off >= -255 && off <= 4095 {
			return base, noReg, off
		}
		x = e.alloc()
		e.constant(x, uint32(index.n))
		return base, x, 0
	}
	return base, e.regOf(index), 0
}

// access emits a load or store.
func (e *emitter) access(op MemOp, r, base, x Reg, off, size int) {
	switch {
	case x == noReg && lowAll(r, base) && off >= 0 && off <= 31<<size:
		e.MemImm(op, r, base, off)
	case x == noReg:
		e.MemImmW(op, r, base, off)
	case size == 0 && lowAll(r, base, x):
		e.MemReg(op, r, base, x)
	case e.V6M:
		t := e.scratch(r, base, x)
		e.ShiftImm(LSL, t, x, size)
		e.MemReg(op, r, base, t)
	default:
		e.MemRegW(op, r, base, x, size)
	}
}

func (e *emitter) wordLoad(size int) int {
	index := e.pop()
	addr := e.pop()
	base, x, off := e.address(addr, index, size)
	d, skip := e.wordDest(base, addr)
	e.access([]MemOp{LDRB, LDRH, LDR}[size], d, base, x, off, size)
	e.result1(d, skip)
	return skip
}

func (e *emitter) wordStore(size int) {
	index := e.pop()
	addr := e.pop()
	v := e.pop()
	r := e.regOf(v)
	base, x, off := e.address(addr, index, size)
	e.access([]MemOp{STRB, STRH, STR}[size], r, base, x, off, size)
	e.release()
}
