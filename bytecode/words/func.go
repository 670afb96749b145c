package words

import (
	"math/bits"
	"slices"
	"sort"

	"pycopy/bytecode"
)

// Sym is a constant that is an interned str.
type Sym string

// Func is the translation of a Code: plain data, immutable, shared by all runtimes.
type Func struct {
	Code   *bytecode.Code
	Words  []uint64
	Consts []any // what LoadConst refers to: Sym, or a constant of bytecode.Unit
	Names  []string

	Params   int // registers that arguments go to: parameters, *args and **kw; or 1, the namespace
	Locals   int // registers of locals; they start with the parameters
	Regs     int // all registers of a frame, call windows included
	FreeVars int

	Handlers []Handler // sorted by Start, without overlap
	lines    []lineEntry
	codeLen  int
	tables   []int // where the tables begin, in order
}

// Catches reports whether anything happens in the function when an exception leaves one of its instructions.
func (f *Func) Catches() bool {
	return slices.ContainsFunc(f.Handlers, func(h Handler) bool { return h.Target >= 0 })
}

// CodeLen returns the number of words that are instructions; the tables of EndFinally are behind them.
func (f *Func) CodeLen() int { return f.codeLen }

// EachContinuation calls f for the words where the EndFinally at word pc may go on, other than behind it, by their number.
func (f *Func) EachContinuation(pc int, visit func(to int)) {
	table := pc + D(f.Words[pc])
	i, found := slices.BinarySearch(f.tables, table)
	if !found {
		return // nothing jumps or returns out of the block
	}
	end := len(f.Words)
	if i+1 < len(f.tables) {
		end = f.tables[i+1]
	}
	for _, off := range f.Words[table:end] {
		visit(table + int(int64(off)))
	}
}

// Handler tells what to do when an instruction in Words[Start:End] raises.
type Handler struct {
	Start, End int
	Target     int    // where to go on, or -1: leave the frame
	Exc        int    // register that gets the exception
	Prev       int    // register that gets the exception handled until then
	Restore    int    // before: the handled exception becomes the content of this register; -1: nothing to restore
	Running    uint64 // bit n: the handler of the block at level n, up to 63, is running
}

type lineEntry struct{ word, off int }

// NoRegister stands for an absent register in packed operands.
const NoRegister = 0xffff

// FindHandler returns the row for the instruction that contains word pc, or nil.
func (f *Func) FindHandler(pc int) *Handler {
	i := sort.Search(len(f.Handlers), func(i int) bool { return f.Handlers[i].End > pc })
	if i < len(f.Handlers) && f.Handlers[i].Start <= pc {
		return &f.Handlers[i]
	}
	return nil
}

// EachRunning calls visit for the blocks whose handlers run at word pc, the innermost first, with the register that has what was
// handled before. It ends when visit returns false.
func (f *Func) EachRunning(pc int, visit func(prev int) bool) {
	h := f.FindHandler(pc)
	if h == nil {
		return
	}
	for run := h.Running; run != 0; {
		level := bits.Len64(run) - 1
		run &^= 1 << level
		if !visit(f.Locals + 2*level) {
			return
		}
	}
}

// Offset returns the bytecode offset that word pc was translated from.
func (f *Func) Offset(pc int) int {
	i := sort.Search(len(f.lines), func(i int) bool { return f.lines[i].word > pc })
	if i == 0 {
		return 0
	}
	return f.lines[i-1].off
}

// WordOf returns the first word that was translated from bytecode offset off or, if there is none, from what follows.
func (f *Func) WordOf(off int) int {
	for _, l := range f.lines {
		if l.off >= off {
			return l.word
		}
	}
	return len(f.Words)
}

// Fields of a word.

// OpOf returns the opcode of a word.
func OpOf(w uint64) Op { return Op(uint8(w)) }

// F returns field F of a word.
func F(w uint64) int { return int(uint8(w >> 8)) }

// A returns field A of a word.
func A(w uint64) int { return int(uint16(w >> 16)) }

// B returns field B of a word.
func B(w uint64) int { return int(uint16(w >> 32)) }

// C returns field C of a word.
func C(w uint64) int { return int(w >> 48) }

// SB returns field B as a signed number.
func SB(w uint64) int { return int(int16(w >> 32)) }

// SC returns field C as a signed number.
func SC(w uint64) int { return int(int64(w) >> 48) }

// D returns field D of a word.
func D(w uint64) int { return int(int64(w) >> 32) }

// Packed returns the register number i of those packed in the words behind w0.
func Packed(w []uint64, i int) int { return int(uint16(w[1+i/4] >> (i % 4 * 16))) }

// Len returns the number of words of the instruction that begins with w.
func Len(w uint64) int {
	info := &infos[uint8(w)]
	n := int(info.Words)
	switch {
	case info.Flags&DefPacked != 0:
		n += (A(w) + 3) / 4
	case info.Flags&UsePacked != 0:
		n += (C(w) + 3) / 4
	}
	return n
}

func makeWord(op Op, f, a, b, c int) uint64 {
	return uint64(op) | uint64(uint8(f))<<8 | uint64(uint16(a))<<16 | uint64(uint16(b))<<32 | uint64(uint16(c))<<48
}

func makeWordD(op Op, f, a, d int) uint64 {
	return uint64(op) | uint64(uint8(f))<<8 | uint64(uint16(a))<<16 | uint64(uint32(int32(d)))<<32
}
