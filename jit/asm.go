package jit

// Asm is the contract that a target implements: a portable macro assembler.
// The walker knows no ISA; whatever is about one belongs behind these words.
//
// Registers are numbers. Int registers 0 to IntRegs-1 and float registers 0 to
// FloatRegs-1 are free for the walker; FP and Ctx are fixed. A target keeps scratch
// registers of its own for immediates, divisions and the like; no word changes any
// register but its destination. Destinations may equal sources. On overflow, the destination of a sum or difference
// that is also an operand is what it was; other destinations are undefined then.
//
// Calls push the return address on the native stack, one StackSlot for each; Ret
// pops it. Code never addresses the native stack otherwise.
type Asm interface {
	// Use makes the assembler work in s as far as that has room.
	Use(s *Space)
	// Begin forgets what was assembled.
	Begin()
	NewLabel() Label
	Bind(l Label)
	// Used reports whether anything that was assembled refers to l.
	Used(l Label) bool
	// Mark notes that the code from here on belongs to position pos (for listings and profiles).
	Mark(pos int)
	// Finish encodes everything for the address base and reports the first error of the assembler. Offset then tells where
	// labels are, relative to base, and Marks where positions begin. Constants behind the code have the position -1. The code
	// is valid until the next Begin, or Finish for another address.
	Finish(base uintptr) ([]byte, error)
	Offset(l Label) int
	Marks() []Mark

	IntRegs() int
	FloatRegs() int
	StackSlot() int // bytes that Call takes on the native stack

	// Moves. Loads of 32, 16 and 8 bits extend with zeros, the S forms with the sign.
	Mov(d, s Reg)
	MovImm(d Reg, imm int64)
	Load(size Size, d, base Reg, off int32)
	LoadX(size Size, d, base, index Reg, shift uint8, off int32) // address base + index<<shift + off
	Store(size Size, base Reg, off int32, s Reg)
	StoreX(size Size, base, index Reg, shift uint8, off int32, s Reg)
	StoreImm(size Size, base Reg, off int32, imm int32)
	AddMem(size Size, base Reg, off int32, imm int32) // memory += imm, 32 or 64 bits
	LabelAddr(d Reg, l Label)

	// Integers, 64 bits.
	Op(op IntOp, d, a, b Reg)
	OpImm(op IntOp, d, a Reg, imm int64)
	OpO(op IntOp, d, a, b Reg, overflow Label) // Add, Sub, Mul; branches on signed overflow
	OpImmO(op IntOp, d, a Reg, imm int64, overflow Label)
	Neg(d, a Reg)
	Not(d, a Reg)
	MulHi(d, a, b Reg)           // upper half of the product of unsigned integers
	DivMod(q, r, a, b Reg)       // truncating; b is neither 0 nor (with the least a) -1. q and r differ, either may be NoReg
	DivWide(q, r, hi, lo, d Reg) // of unsigned integers, the first one of 128 bits; hi is below d. q and r differ
	SExt(size Size, d, a Reg)
	Set(c Cond, d, a, b Reg) // d = 1 or 0
	SetImm(c Cond, d, a Reg, imm int64)
	Lea(d, base, index Reg, shift uint8, off int32) // index may be NoReg

	// Branches.
	Jump(l Label)
	JumpReg(a Reg)
	JumpAddr(addr uintptr)
	Br(c Cond, a, b Reg, l Label)
	BrImm(c Cond, a Reg, imm int64, l Label)
	BrMem(c Cond, size Size, a, base Reg, off int32, l Label)                // a against memory; size 64 or 32 (of a, too)
	BrMemImm(c Cond, size Size, base Reg, off int32, imm int32, l Label)     // memory against imm; size 64, 32 or 8
	BrBits(any bool, a Reg, mask int64, l Label)                             // a&mask != 0 (any), or == 0
	BrMemBits(any bool, size Size, base Reg, off int32, mask int32, l Label) // the same of memory, 32 or 64 bits
	BrTag(c Cond, a Reg, bits uint8, tag int64, l Label)                     // the lowest bits (1 to 7) of a against tag; EQ or NE
	Poll(l Label)                                                            // branch to l when Go wants this thread's attention
	PollJump(to, l Label)                                                    // branch to l then, else to to

	// Floats, IEEE doubles.
	FMov(d, s FReg)
	FLoad(d FReg, base Reg, off int32)
	FLoadX(d FReg, base, index Reg, shift uint8, off int32)
	FStore(base Reg, off int32, s FReg)
	FStoreX(base, index Reg, shift uint8, off int32, s FReg)
	FConst(d FReg, x float64)
	FOp(op FloatOp, d, a, b FReg)
	FUn(op FloatUn, d, a FReg)
	FBits(d Reg, s FReg)     // the 64 bits of a double
	FFromBits(d FReg, s Reg) //
	FFromInt(d FReg, s Reg)  // conversion, rounds to nearest
	FTruncate(d Reg, s FReg) // towards zero; out of range or NaN: the least integer
	FBr(c FCond, a, b FReg, l Label)
	FSet(c FCond, d Reg, a, b FReg)

	// Calls.
	Call(l Label)
	CallNear(l Label) // CallLeaf of code at a label
	CallAddr(addr uintptr)
	CallMem(base Reg, off int32)
	Ret()
	CallLeaf(addr uintptr) // CallAddr of code that returns by RetLeaf and leaves in no other way: processors foresee where it returns to
	RetLeaf()
	Unleaf()    // makes code that CallLeaf has called code that CallAddr has called: it may leave in other ways and returns by Ret
	Drop(n int) // forgets the n newest return addresses
}

// Reg is an int register.
type Reg uint8

// FReg is a float register.
type FReg uint8

// Fixed registers: the registers of the running frame, and the rt.Context of the thread.
const (
	FP    Reg = 0x40
	Ctx   Reg = 0x41
	NoReg Reg = 0xff
)

// NoFReg is no float register.
const NoFReg FReg = 0xff

// Label is a place in the code.
type Label int32

// NoLabel is no place.
const NoLabel Label = -1

// Mark says that the code from Offset on belongs to position Pos.
type Mark struct{ Offset, Pos int }

// Size is the width of a memory operand.
type Size uint8

// Sizes.
const (
	W64 Size = iota
	W32      // unsigned
	W16
	W8
	S32 // signed
	S16
	S8
)

// IntOp is an operation of two integers.
type IntOp uint8

// Integer operations. Shift counts are 0 to 63.
const (
	Add IntOp = iota
	Sub
	Mul
	And
	Or
	Xor
	Shl
	Shr // unsigned
	Sar
	Ror
)

// Cond is a comparison of integers.
type Cond uint8

// Comparisons; the last four are unsigned.
const (
	EQ Cond = iota
	NE
	LT
	GE
	LE
	GT
	B
	AE
	BE
	A
)

// Not returns the opposite comparison.
func (c Cond) Not() Cond { return c ^ 1 }

// FCond is a comparison of doubles. The first six are Python's: with a NaN, NE holds and the others do not. The N forms are the
// negations.
type FCond uint8

// Comparisons of doubles.
const (
	FEQ FCond = iota
	FNE
	FLT
	FNLT
	FLE
	FNLE
	FGT
	FNGT
	FGE
	FNGE
)

// Not returns the negation.
func (c FCond) Not() FCond { return c ^ 1 }

// FloatOp is an operation of two doubles.
type FloatOp uint8

// Operations of doubles.
const (
	FAdd FloatOp = iota
	FSub
	FMul
	FDiv
)

// FloatUn is an operation of one double.
type FloatUn uint8

// Operations of one double.
const (
	FNeg FloatUn = iota
	FAbs
	FSqrt
	FFloor // rounding to an integral value
	FCeil
	FTrunc
	FRoundEven
)
