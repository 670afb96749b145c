package thumb2

import "encoding/binary"

// Reg is a core register.
type Reg uint8

// Core registers. R0 to R7 are low: most 16-bit encodings reach only these.
const (
	R0 Reg = iota
	R1
	R2
	R3
	R4
	R5
	R6
	R7
	R8
	R9
	R10
	R11
	R12
	SP
	LR
	PC
)

// Cond is a condition code.
type Cond uint8

// Condition codes, numbered as in the instructions.
const (
	EQ Cond = iota
	NE
	CS // unsigned >=
	CC // unsigned <
	MI
	PL
	VS
	VC
	HI // unsigned >
	LS // unsigned <=
	GE
	LT
	GT
	LE
)

// Not returns the opposite condition.
func (c Cond) Not() Cond { return c ^ 1 }

// Label is a place in the code.
type Label int

// Asm collects the instructions of one function. Branches and calls to labels are kept apart until [Asm.Finish] knows how
// long each must be. An operand out of range is the caller's fault and panics.
type Asm struct {
	V6M bool // only what ARMv6-M has

	mark   int // of what is being assembled, see Failed
	failed int
	b      []byte
	fixes  []fixup
	labels []place
}

// place is where a label is bound: a position in the bytes, behind so many fixups.
type place struct{ pos, fixes int }

// fixup is something whose bytes depend on the address of a label or its own.
type fixup struct {
	kind  fixKind
	cond  Cond
	reg   Reg
	label Label
	size  int // so far; only grows, except alignment
	pos   int // in b
	limit int // largest size that may be used, 0 for any
	arg   int
	mark  int
}

type fixKind uint8

const (
	fixB      fixKind = iota // b label
	fixCond                  // b<cond> label
	fixZero                  // branch if reg is zero (cond EQ) or not (NE)
	fixCall                  // bl label
	fixOffset                // word: distance of the label from the start of the code, plus arg
	fixAlign                 // padding up to a multiple of arg
)

// Len is the number of bytes so far, branches counted as short as they can be.
func (a *Asm) Len() int {
	n := len(a.b)
	for _, f := range a.fixes {
		n += f.size
	}
	return n
}

// NewLabel makes a label that is bound later.
func (a *Asm) NewLabel() Label {
	a.labels = append(a.labels, place{-1, 0})
	return Label(len(a.labels) - 1)
}

// Bind puts a label here.
func (a *Asm) Bind(l Label) {
	if a.labels[l].pos >= 0 {
		panic("BUG: label bound twice")
	}
	a.labels[l] = place{len(a.b), len(a.fixes)}
}

// Here makes a label at the current place.
func (a *Asm) Here() Label {
	l := a.NewLabel()
	a.Bind(l)
	return l
}

// Half appends 16 bits of data or an instruction.
func (a *Asm) Half(v uint16) { a.b = binary.LittleEndian.AppendUint16(a.b, v) }

// Word appends 32 bits of data.
func (a *Asm) Word(v uint32) { a.b = binary.LittleEndian.AppendUint32(a.b, v) }

// Byte appends 8 bits of data.
func (a *Asm) Byte(v byte) { a.b = append(a.b, v) }

// wide appends a 32-bit instruction, its first half in the high bits.
func (a *Asm) wide(v uint32) {
	if a.V6M {
		panic("BUG: 32-bit instruction for ARMv6-M")
	}
	a.wideAny(v)
}

func (a *Asm) wideAny(v uint32) {
	a.Half(uint16(v >> 16))
	a.Half(uint16(v))
}

func (a *Asm) fix(f fixup) {
	f.pos, f.mark = len(a.b), a.mark
	a.fixes = append(a.fixes, f)
}

// B branches to a label.
func (a *Asm) B(l Label) { a.fix(fixup{kind: fixB, label: l, size: 2}) }

// BCond branches to a label if a condition holds.
func (a *Asm) BCond(c Cond, l Label) { a.fix(fixup{kind: fixCond, cond: c, label: l, size: 2}) }

// BZero branches if a low register is zero. It may change the flags.
func (a *Asm) BZero(r Reg, l Label) {
	a.fix(fixup{kind: fixZero, cond: EQ, reg: low(r), label: l, size: 2})
}

// BNonZero branches if a low register is not zero. It may change the flags.
func (a *Asm) BNonZero(r Reg, l Label) {
	a.fix(fixup{kind: fixZero, cond: NE, reg: low(r), label: l, size: 2})
}

// BL calls a label.
func (a *Asm) BL(l Label) { a.fix(fixup{kind: fixCall, label: l, size: 4}) }

// OffsetWord appends a word: the offset of a label from the start of the code, plus add.
func (a *Asm) OffsetWord(l Label, add int) {
	a.fix(fixup{kind: fixOffset, label: l, size: 4, arg: add})
}

// Align pads with zeros up to a multiple of n bytes, a power of two.
func (a *Asm) Align(n int) { a.fix(fixup{kind: fixAlign, arg: n}) }

// Finish returns the code. It may be called once. ok is false when a branch of limited size does not reach.
func (a *Asm) Finish() (code []byte, ok bool) {
	for changed := true; changed; {
		at := a.addresses()
		changed = false
		for i := range a.fixes {
			f := &a.fixes[i]
			if f.kind == fixAlign {
				if n := -at[i] & (f.arg - 1); n != f.size {
					f.size, changed = n, true
				}
				continue
			}
			if n := a.need(f, a.distance(at, i)); n > f.size {
				f.size, changed = n, true
				if f.limit != 0 && n > f.limit {
					a.failed = f.mark
					return nil, false
				}
			}
		}
	}
	at := a.addresses()
	out := make([]byte, 0, at[len(a.fixes)])
	pos := 0
	for i, f := range a.fixes {
		out = append(out, a.b[pos:f.pos]...)
		pos = f.pos
		e := Asm{V6M: a.V6M}
		a.encode(&e, &a.fixes[i], at, i)
		if len(e.b) != f.size {
			panic("BUG: size of a branch changed")
		}
		out = append(out, e.b...)
	}
	return append(out, a.b[pos:]...), true
}

// Offset returns where a label is in the finished code.
func (a *Asm) Offset(l Label) int { return a.target(a.addresses(), l) }

// addresses returns the address of each fixup, and of the end of the code.
func (a *Asm) addresses() []int {
	at := make([]int, len(a.fixes)+1)
	sum := 0
	for i, f := range a.fixes {
		at[i] = f.pos + sum
		sum += f.size
	}
	at[len(a.fixes)] = len(a.b) + sum
	return at
}

func (a *Asm) target(at []int, l Label) int {
	p := a.labels[l]
	if p.pos < 0 {
		panic("BUG: unbound label")
	}
	if p.fixes == 0 {
		return p.pos
	}
	f := a.fixes[p.fixes-1]
	return at[p.fixes-1] + f.size + p.pos - f.pos
}

// distance of the label from the PC that the instruction at the fixup sees.
func (a *Asm) distance(at []int, i int) int { return a.target(at, a.fixes[i].label) - at[i] - 4 }

// need returns the size of the shortest encoding that reaches.
func (a *Asm) need(f *fixup, d int) int {
	switch f.kind {
	case fixB:
		if d >= -2048 && d <= 2046 {
			return 2
		}
		return 4
	case fixCond:
		return a.needCond(d)
	case fixZero:
		if !a.V6M && d >= 0 && d <= 126 {
			return 2
		}
		return 2 + a.needCond(d-2)
	}
	return 4
}

func (a *Asm) needCond(d int) int {
	switch {
	case d >= -256 && d <= 254:
		return 2
	case a.V6M && d-2 >= -2048 && d-2 <= 2046, !a.V6M:
		return 4
	}
	return 6
}

func (a *Asm) encode(e *Asm, f *fixup, at []int, i int) {
	switch f.kind {
	case fixAlign:
		e.b = make([]byte, f.size)
		return
	case fixOffset:
		e.Word(uint32(a.target(at, f.label) + f.arg))
		return
	}
	d := a.distance(at, i)
	switch f.kind {
	case fixB:
		e.branch(d, f.size)
	case fixCond:
		e.branchCond(f.cond, d, f.size)
	case fixZero:
		if f.size == 2 {
			e.Half(0xb100 | uint16(f.cond)<<11 | uint16(d>>6&1)<<9 | uint16(d>>1&31)<<3 | uint16(f.reg))
			return
		}
		e.CmpImm(f.reg, 0)
		e.branchCond(f.cond, d-2, f.size-2)
	case fixCall:
		e.wideAny(0xf000d000 | branchBits(d))
	}
}

// branch encodes b; ARMv6-M has bl instead of the long form.
func (a *Asm) branch(d, size int) {
	switch {
	case size == 2:
		a.Half(0xe000 | uint16(d>>1)&0x7ff)
	case a.V6M:
		a.wideAny(0xf000d000 | branchBits(d))
	default:
		a.wide(0xf0009000 | branchBits(d))
	}
}

func (a *Asm) branchCond(c Cond, d, size int) {
	switch {
	case size == 2:
		a.Half(0xd000 | uint16(c)<<8 | uint16(d>>1)&0xff)
	case a.V6M:
		a.Half(0xd000 | uint16(c.Not())<<8 | uint16((size-4)>>1))
		a.branch(d-2, size-2)
	default:
		u := uint32(d)
		a.wide(0xf0008000 | u>>20&1<<26 | uint32(c)<<22 | u>>12&63<<16 | u>>18&1<<13 | u>>19&1<<11 | u>>1&0x7ff)
	}
}

// branchBits are the offset bits of b.w and bl.
func branchBits(d int) uint32 {
	if d < -1<<24 || d >= 1<<24 {
		panic("BUG: branch out of range")
	}
	u := uint32(d)
	s := u >> 24 & 1
	j1, j2 := ^(u>>23^s)&1, ^(u>>22^s)&1
	return s<<26 | u>>12&0x3ff<<16 | j1<<13 | j2<<11 | u>>1&0x7ff
}

func low(r Reg) Reg {
	if r > R7 {
		panic("BUG: low register expected")
	}
	return r
}

// field checks that v fits n bits after division by scale.
func field(v, n, scale int) uint16 {
	if v < 0 || v%scale != 0 || v/scale >= 1<<n {
		panic("BUG: operand out of range")
	}
	return uint16(v / scale)
}
