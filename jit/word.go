package jit

import (
	"math/bits"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Machine words (viper functions) lie in registers as they are, so most of their instructions are one of the machine's. The
// types of words are unknown: nothing may be assumed of them, also not that they are not zero.

// tWord is the type of registers that hold machine words.
const tWord = TAny | TNull

// wordTypes changes the types of registers as the instructions on machine words do.
func wordTypes(in *instr, ts []Type) bool {
	switch in.op {
	case words.WordImm, words.WordImm64, words.WordBin, words.WordBinI, words.WordDiv, words.WordLoad, words.WordLoadI, words.ToWord:
		ts[in.a] = tWord
	case words.FromWord:
		ts[in.a] = TAny
		if bytecode.WordType(words.F(in.w)) == bytecode.WordBool {
			ts[in.a] = TBool
		}
	case words.JumpWord, words.JumpWordI, words.JumpWordBack, words.JumpWordIBack, words.WordStore, words.WordStoreI:
	default:
		return false
	}
	return true
}

// isWord reports whether an instruction computes with machine words.
func isWord(op words.Op) bool { return op >= words.WordImm && op <= words.FromWord }

var wordConds = [...]Cond{
	0: LT, bytecode.WordGe - bytecode.WordLt: GE, bytecode.WordGt - bytecode.WordLt: GT,
	bytecode.WordLe - bytecode.WordLt: LE, bytecode.WordEq - bytecode.WordLt: EQ, bytecode.WordNe - bytecode.WordLt: NE,
	bytecode.WordBelow - bytecode.WordLt: B, bytecode.WordNotBelow - bytecode.WordLt: AE,
	bytecode.WordAbove - bytecode.WordLt: A, bytecode.WordNotAbove - bytecode.WordLt: BE,
}

var wordIntOps = [...]IntOp{
	bytecode.WordAdd: Add, bytecode.WordSub: Sub, bytecode.WordMul: Mul, bytecode.WordAnd: And, bytecode.WordOr: Or,
	bytecode.WordXor: Xor, bytecode.WordShl: Shl, bytecode.WordSar: Sar, bytecode.WordShr: Shr,
}

// word emits an instruction on machine words.
func (c *compiler) word(in *instr) {
	op := bytecode.WordOp(words.F(in.w))
	switch in.op {
	case words.WordImm:
		c.setImm(in.a, int64(in.w)>>32)
	case words.WordImm64:
		c.setImm(in.a, int64(c.u.Words[in.pc+1]))
	case words.WordBin, words.WordDiv:
		b, cc, imm := c.wordOperands(in.b, in.c)
		c.wordOp(in, op, b, cc, imm)
	case words.WordBinI:
		c.wordOp(in, op, c.use(in.b), NoReg, int64(words.SC(in.w)))
	case words.JumpWord, words.JumpWordBack:
		b, cc, imm := c.wordOperands(in.a, in.b)
		c.wordJump(op, b, cc, imm)
	case words.JumpWordI, words.JumpWordIBack:
		c.wordJump(op, c.use(in.a), NoReg, int64(words.SB(in.w)))
	case words.WordLoad:
		p, i, imm := c.wordOperands(in.b, in.c)
		c.wordLoad(in, p, i, imm)
	case words.WordLoadI:
		c.wordLoad(in, c.use(in.b), NoReg, int64(words.SC(in.w)))
	case words.WordStore:
		p, i, imm := c.wordOperands(in.a, in.b)
		c.wordStore(in, p, i, imm)
	case words.WordStoreI:
		c.wordStore(in, c.use(in.a), NoReg, int64(words.SB(in.w)))
	case words.ToWord:
		c.toWord(in)
	case words.FromWord:
		c.fromWord(in)
	}
}

// wordOperands returns the registers of two words, or NoReg and the number when the second is a small constant.
func (c *compiler) wordOperands(x, y int) (b, cc Reg, imm int64) {
	if v, ok := c.immOf(y); ok && v == int64(int32(v)) && c.cur[y].r == NoReg && x != y {
		return c.use(x), NoReg, v
	}
	b = c.use(x)
	return b, c.use(y), 0
}

func (c *compiler) wordOp(in *instr, op bytecode.WordOp, b, cc Reg, imm int64) {
	a := c.a
	d := c.newReg()
	switch {
	case op.Divides():
		c.wordDivide(op, d, c.newReg(), b, cc, imm)
	case op.Compares() && cc == NoReg:
		a.SetImm(wordConds[op-bytecode.WordLt], d, b, imm)
	case op.Compares():
		a.Set(wordConds[op-bytecode.WordLt], d, b, cc)
	case cc == NoReg && op >= bytecode.WordShl:
		a.OpImm(wordIntOps[op], d, b, imm&63)
	case cc == NoReg:
		a.OpImm(wordIntOps[op], d, b, imm)
	case op >= bytecode.WordShl:
		a.OpImm(And, c.scratch(), cc, 63)
		a.Op(wordIntOps[op], d, b, c.scratch())
	default:
		a.Op(wordIntOps[op], d, b, cc)
	}
	c.setReg(in.a, d)
}

// wordDivide emits floor division or modulo. d and e are free registers.
func (c *compiler) wordDivide(op bytecode.WordOp, d, e, b, cc Reg, imm int64) {
	a, tmp := c.a, c.scratch()
	floor := op == bytecode.WordFloorDiv
	done := a.NewLabel()
	switch {
	case cc != NoReg:
		a.BrImm(EQ, cc, 0, c.slow())
		minus := a.NewLabel()
		a.BrImm(EQ, cc, -1, minus)
		c.aside(minus, func() {
			c.wordMinusOne(floor, d, b)
			a.Jump(done)
		})
	case imm == 0:
		a.Jump(c.slow())
		a.Bind(done)
		return
	case imm == -1:
		c.wordMinusOne(floor, d, b)
		a.Bind(done)
		return
	case imm > 0 && imm&(imm-1) == 0 && floor:
		a.OpImm(Sar, d, b, int64(bits.TrailingZeros64(uint64(imm))))
		a.Bind(done)
		return
	case imm > 0 && imm&(imm-1) == 0:
		a.OpImm(And, d, b, imm-1)
		a.Bind(done)
		return
	default:
		a.MovImm(e, imm)
		cc = e
	}
	// The quotient is rounded down, the remainder takes the sign of the divisor.
	if floor {
		a.DivMod(d, tmp, b, cc)
		a.BrImm(EQ, tmp, 0, done)
		a.Op(Xor, tmp, tmp, cc)
		a.BrImm(GE, tmp, 0, done)
		a.OpImm(Sub, d, d, 1)
	} else {
		a.DivMod(NoReg, d, b, cc)
		a.BrImm(EQ, d, 0, done)
		a.Op(Xor, tmp, d, cc)
		a.BrImm(GE, tmp, 0, done)
		a.Op(Add, d, d, cc)
	}
	a.Bind(done)
}

// wordMinusOne emits the division by -1, which overflows on some machines.
func (c *compiler) wordMinusOne(floor bool, d, b Reg) {
	if floor {
		c.a.Neg(d, b)
	} else {
		c.a.MovImm(d, 0)
	}
}

// wordJump ends a block with a comparison of words.
func (c *compiler) wordJump(op bytecode.WordOp, b, cc Reg, imm int64) {
	c.branch(func(negate bool, l Label) {
		k := wordConds[op-bytecode.WordLt]
		if negate {
			k = k.Not()
		}
		if cc == NoReg {
			c.a.BrImm(k, b, imm, l)
		} else {
			c.a.Br(k, b, cc, l)
		}
	})
}

var wordSizes = [...]Size{W8, W16, W32}

// wordAddress puts the address of element i, or number imm, of what p points to into d, and goes to the interpreter if it is outside of the
// heap. e is a free register.
func (c *compiler) wordAddress(d, e, p, i Reg, imm int64, size int, slow Label) {
	a := c.a
	if i == NoReg {
		a.OpImm(Add, d, p, imm<<size)
	} else {
		a.Lea(d, p, i, uint8(size), 0)
	}
	a.OpImm(Sub, e, d, int64(c.u.T.HeapBase))
	a.OpImm(Shr, e, e, int64(bits.Len64(uint64(c.u.T.HeapSpan))-1))
	a.BrImm(NE, e, 0, slow)
}

func (c *compiler) wordLoad(in *instr, p, i Reg, imm int64) {
	size := words.F(in.w)
	d, e := c.newReg(), c.scratch()
	c.wordAddress(d, e, p, i, imm, size, c.slow())
	c.a.Load(wordSizes[size], d, d, 0)
	c.setReg(in.a, d)
}

func (c *compiler) wordStore(in *instr, p, i Reg, imm int64) {
	size := words.F(in.w)
	v := c.use(in.c)
	d, e := c.newReg(), c.scratch()
	c.wordAddress(d, e, p, i, imm, size, c.slow())
	c.a.Store(wordSizes[size], d, 0, v)
}

func (c *compiler) toWord(in *instr) {
	a := c.a
	b, d := c.use(in.b), c.newReg()
	slow := c.slow()
	if bytecode.WordType(words.F(in.w)) == bytecode.WordBool {
		no, done := a.NewLabel(), a.NewLabel()
		a.MovImm(d, 1)
		a.BrImm(EQ, b, int64(rt.True), done)
		a.BrImm(NE, b, int64(rt.False), no)
		a.MovImm(d, 0)
		a.Bind(done)
		c.aside(no, func() {
			a.Jump(slow)
		})
	} else {
		a.BrBits(false, b, 1, slow)
		a.OpImm(Sar, d, b, 1)
	}
	c.setReg(in.a, d)
}

func (c *compiler) fromWord(in *instr) {
	a := c.a
	b, d := c.use(in.b), c.newReg()
	switch bytecode.WordType(words.F(in.w)) {
	case bytecode.WordBool:
		a.SetImm(NE, d, b, 0)
		c.setBool(in.a, d)
		return
	case bytecode.WordInt:
		slow := c.slow()
		a.OpImm(Add, d, b, 1<<62)
		a.BrImm(LT, d, 0, slow)
	default:
		slow := c.slow()
		a.OpImm(Shr, d, b, 62)
		a.BrImm(NE, d, 0, slow)
	}
	a.Lea(d, b, b, 0, 1)
	c.setReg(in.a, d)
}
