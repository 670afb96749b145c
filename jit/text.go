package jit

import (
	"fmt"
	"strings"
)

// Text is a target that writes what it is asked for, one word of the contract in a line. It is for tests and for reading; numbers that
// look like addresses are written as addr, so that its output does not depend on where things are.
type Text struct {
	b    strings.Builder
	used []bool // by label
}

// NewText returns a text target.
func NewText() *Text { return &Text{} }

// String returns what has been assembled since Begin.
func (t *Text) String() string { return t.b.String() }

func (t *Text) line(format string, args ...any) {
	for i, a := range args {
		switch x := a.(type) {
		case Reg:
			args[i] = x.String()
		case FReg:
			args[i] = fmt.Sprintf("f%d", x)
		case Label:
			t.used[x] = true
			args[i] = fmt.Sprintf("L%d", x)
		case int64:
			args[i] = immString(x)
		case Size:
			args[i] = [...]string{"64", "32", "16", "8", "s32", "s16", "s8"}[x]
		case IntOp:
			args[i] = [...]string{"add", "sub", "mul", "and", "or", "xor", "shl", "shr", "sar", "ror"}[x]
		case Cond:
			args[i] = [...]string{"eq", "ne", "lt", "ge", "le", "gt", "b", "ae", "be", "a"}[x]
		case FCond:
			args[i] = [...]string{"eq", "ne", "lt", "nlt", "le", "nle", "gt", "ngt", "ge", "nge"}[x]
		case FloatOp:
			args[i] = [...]string{"fadd", "fsub", "fmul", "fdiv"}[x]
		case FloatUn:
			args[i] = [...]string{"fneg", "fabs", "fsqrt", "ffloor", "fceil", "ftrunc", "fround"}[x]
		}
	}
	fmt.Fprintf(&t.b, "\t"+format+"\n", args...)
}

// String returns the name of a register.
func (r Reg) String() string {
	switch r {
	case FP:
		return "fp"
	case Ctx:
		return "ctx"
	case NoReg:
		return "-"
	}
	return fmt.Sprintf("r%d", uint8(r))
}

func immString(x int64) string {
	if x > 1<<36 && x < 1<<47 {
		return "addr"
	}
	return fmt.Sprintf("%#x", x)
}

// Use implements [Asm].
func (t *Text) Use(*Space) {}

// Begin implements [Asm].
func (t *Text) Begin() { t.b.Reset(); t.used = t.used[:0] }

// NewLabel implements [Asm].
func (t *Text) NewLabel() Label { t.used = append(t.used, false); return Label(len(t.used) - 1) }

// Bind implements [Asm].
func (t *Text) Bind(l Label) { fmt.Fprintf(&t.b, "L%d:\n", l) }

// Used implements [Asm].
func (t *Text) Used(l Label) bool { return t.used[l] }

// Mark implements
func (t *Text) Mark(pos int) { fmt.Fprintf(&t.b, "%d\n", pos) }

// Finish implements [Asm]. There is no code.
func (t *Text) Finish(base uintptr) ([]byte, error) { return nil, nil }

// Offset implements [Asm].
func (t *Text) Offset(l Label) int { return 0 }

// Marks implements [Asm].
func (t *Text) Marks() []Mark { return nil }

// IntRegs implements [Asm].
func (t *Text) IntRegs() int { return 10 }

// FloatRegs implements [Asm].
func (t *Text) FloatRegs() int { return 14 }

// StackSlot implements [Asm].
func (t *Text) StackSlot() int { return 8 }

// Mov implements [Asm].
func (t *Text) Mov(d, s Reg) { t.line("mov %v, %v", d, s) }

// MovImm implements [Asm].
func (t *Text) MovImm(d Reg, imm int64) { t.line("mov %v, %v", d, imm) }

// Load implements [Asm].
func (t *Text) Load(size Size, d, base Reg, off int32) {
	t.line("load%v %v, [%v%+d]", size, d, base, off)
}

// LoadX implements [Asm].
func (t *Text) LoadX(size Size, d, base, index Reg, shift uint8, off int32) {
	t.line("load%v %v, [%v+%v<<%d%+d]", size, d, base, index, shift, off)
}

// Store implements [Asm].
func (t *Text) Store(size Size, base Reg, off int32, s Reg) {
	t.line("store%v [%v%+d], %v", size, base, off, s)
}

// StoreX implements [Asm].
func (t *Text) StoreX(size Size, base, index Reg, shift uint8, off int32, s Reg) {
	t.line("store%v [%v+%v<<%d%+d], %v", size, base, index, shift, off, s)
}

// StoreImm implements [Asm].
func (t *Text) StoreImm(size Size, base Reg, off, imm int32) {
	t.line("store%v [%v%+d], %#x", size, base, off, imm)
}

// AddMem implements [Asm].
func (t *Text) AddMem(size Size, base Reg, off, imm int32) {
	t.line("add%v [%v%+d], %#x", size, base, off, imm)
}

// LabelAddr implements [Asm].
func (t *Text) LabelAddr(d Reg, l Label) { t.line("mov %v, %v", d, l) }

// Op implements [Asm].
func (t *Text) Op(op IntOp, d, a, b Reg) { t.line("%v %v, %v, %v", op, d, a, b) }

// OpImm implements [Asm].
func (t *Text) OpImm(op IntOp, d, a Reg, imm int64) { t.line("%v %v, %v, %v", op, d, a, imm) }

// OpO implements [Asm].
func (t *Text) OpO(op IntOp, d, a, b Reg, overflow Label) {
	t.line("%v %v, %v, %v; overflow %v", op, d, a, b, overflow)
}

// OpImmO implements [Asm].
func (t *Text) OpImmO(op IntOp, d, a Reg, imm int64, overflow Label) {
	t.line("%v %v, %v, %v; overflow %v", op, d, a, imm, overflow)
}

// Neg implements [Asm].
func (t *Text) Neg(d, a Reg) { t.line("neg %v, %v", d, a) }

// Not implements [Asm].
func (t *Text) Not(d, a Reg) { t.line("not %v, %v", d, a) }

// MulHi implements [Asm].
func (t *Text) MulHi(d, a, b Reg) { t.line("mulhi %v, %v, %v", d, a, b) }

// DivWide implements [Asm].
func (t *Text) DivWide(q, r, hi, lo, d Reg) {
	t.line("divwide %v, %v, %v, %v, %v", q, r, hi, lo, d)
}

// DivMod implements [Asm].
func (t *Text) DivMod(q, r, a, b Reg) { t.line("divmod %v, %v, %v, %v", q, r, a, b) }

// SExt implements [Asm].
func (t *Text) SExt(size Size, d, a Reg) { t.line("sext%v %v, %v", size, d, a) }

// Set implements [Asm].
func (t *Text) Set(c Cond, d, a, b Reg) { t.line("set.%v %v, %v, %v", c, d, a, b) }

// SetImm implements [Asm].
func (t *Text) SetImm(c Cond, d, a Reg, imm int64) { t.line("set.%v %v, %v, %v", c, d, a, imm) }

// Lea implements [Asm].
func (t *Text) Lea(d, base, index Reg, shift uint8, off int32) {
	t.line("lea %v, [%v+%v<<%d%+d]", d, base, index, shift, off)
}

// Jump implements [Asm].
func (t *Text) Jump(l Label) { t.line("jump %v", l) }

// JumpReg implements [Asm].
func (t *Text) JumpReg(a Reg) { t.line("jump %v", a) }

// JumpAddr implements [Asm].
func (t *Text) JumpAddr(addr uintptr) { t.line("jump exit %d", addr) }

// Br implements [Asm].
func (t *Text) Br(c Cond, a, b Reg, l Label) { t.line("br.%v %v, %v, %v", c, a, b, l) }

// BrImm implements [Asm].
func (t *Text) BrImm(c Cond, a Reg, imm int64, l Label) { t.line("br.%v %v, %v, %v", c, a, imm, l) }

// BrMem implements [Asm].
func (t *Text) BrMem(c Cond, size Size, a, base Reg, off int32, l Label) {
	t.line("br%v.%v %v, [%v%+d], %v", size, c, a, base, off, l)
}

// BrMemImm implements [Asm].
func (t *Text) BrMemImm(c Cond, size Size, base Reg, off, imm int32, l Label) {
	t.line("br%v.%v [%v%+d], %#x, %v", size, c, base, off, imm, l)
}

// BrBits implements [Asm].
func (t *Text) BrBits(any bool, a Reg, mask int64, l Label) {
	t.line("br.%s %v, %v, %v", bitsName(any), a, mask, l)
}

// BrMemBits implements [Asm].
func (t *Text) BrMemBits(any bool, size Size, base Reg, off, mask int32, l Label) {
	t.line("br%v.%s [%v%+d], %#x, %v", size, bitsName(any), base, off, mask, l)
}

// BrTag implements [Asm].
func (t *Text) BrTag(c Cond, a Reg, bits uint8, tag int64, l Label) {
	t.line("br.tag.%v %v, %d bits, %d, %v", c, a, bits, tag, l)
}

func bitsName(any bool) string {
	if any {
		return "any"
	}
	return "none"
}

// Poll implements [Asm].
func (t *Text) Poll(l Label) { t.line("poll %v", l) }

// PollJump implements [Asm].
func (t *Text) PollJump(to, l Label) { t.line("poll.jump %v, %v", to, l) }

// FMov implements [Asm].
func (t *Text) FMov(d, s FReg) { t.line("fmov %v, %v", d, s) }

// FLoad implements [Asm].
func (t *Text) FLoad(d FReg, base Reg, off int32) { t.line("fload %v, [%v%+d]", d, base, off) }

// FLoadX implements [Asm].
func (t *Text) FLoadX(d FReg, base, index Reg, shift uint8, off int32) {
	t.line("fload %v, [%v+%v<<%d%+d]", d, base, index, shift, off)
}

// FStore implements [Asm].
func (t *Text) FStore(base Reg, off int32, s FReg) { t.line("fstore [%v%+d], %v", base, off, s) }

// FStoreX implements [Asm].
func (t *Text) FStoreX(base, index Reg, shift uint8, off int32, s FReg) {
	t.line("fstore [%v+%v<<%d%+d], %v", base, index, shift, off, s)
}

// FConst implements [Asm].
func (t *Text) FConst(d FReg, x float64) { t.line("fmov %v, %v", d, fmt.Sprint(x)) }

// FOp implements [Asm].
func (t *Text) FOp(op FloatOp, d, a, b FReg) { t.line("%v %v, %v, %v", op, d, a, b) }

// FUn implements [Asm].
func (t *Text) FUn(op FloatUn, d, a FReg) { t.line("%v %v, %v", op, d, a) }

// FBits implements [Asm].
func (t *Text) FBits(d Reg, s FReg) { t.line("bits %v, %v", d, s) }

// FFromBits implements [Asm].
func (t *Text) FFromBits(d FReg, s Reg) { t.line("frombits %v, %v", d, s) }

// FFromInt implements [Asm].
func (t *Text) FFromInt(d FReg, s Reg) { t.line("fromint %v, %v", d, s) }

// FTruncate implements [Asm].
func (t *Text) FTruncate(d Reg, s FReg) { t.line("truncate %v, %v", d, s) }

// FBr implements [Asm].
func (t *Text) FBr(c FCond, a, b FReg, l Label) { t.line("fbr.%v %v, %v, %v", c, a, b, l) }

// FSet implements [Asm].
func (t *Text) FSet(c FCond, d Reg, a, b FReg) { t.line("fset.%v %v, %v, %v", c, d, a, b) }

// Call implements [Asm].
func (t *Text) Call(l Label) { t.line("call %v", l) }

// CallAddr implements [Asm].
func (t *Text) CallAddr(addr uintptr) { t.line("call stub") }

// CallLeaf implements [Asm].
func (t *Text) CallLeaf(addr uintptr) { t.line("call leaf") }

// CallMem implements [Asm].
func (t *Text) CallMem(base Reg, off int32) { t.line("call [%v%+d]", base, off) }

// Ret implements [Asm].
func (t *Text) Ret() { t.line("ret") }

// Unleaf implements [Asm].
func (t *Text) Unleaf() { t.line("unleaf") }

// RetLeaf implements [Asm].
func (t *Text) RetLeaf() { t.line("ret leaf") }

// Drop implements [Asm].
func (t *Text) Drop(n int) { t.line("drop %d", n) }

// CallNear implements [Asm].
func (t *Text) CallNear(l Label) { t.line("call near %v", l) }
