package words

import (
	"iter"
	"math/bits"
)

// # Control flow and liveness
//
// Both the JIT and the collector ask which registers matter at an instruction. Locals are not
// looked at: they always matter, because programs can see them.

// Graph is the control flow of a function.
type Graph struct {
	Func   *Func
	Starts []int // first word of each instruction
	At     []int // instruction that starts at a word, or -1
	Blocks []Block

	words []uint64
}

// Block is a sequence of instructions that control enters at its start only.
type Block struct {
	First, Last int    // instructions
	Succ        []int  // blocks: the jump target first, then what follows
	Root        bool   // entered from elsewhere: handlers, resumed generators, continuations of finally blocks
	Handler     bool   // entered by an exception
	Live        Bitset // registers that are live at the start
}

// Bitset is a set of small numbers.
type Bitset []uint64

// newBitset returns an empty set with room for 0 to n-1. It is never nil.
func newBitset(n int) Bitset { return make(Bitset, n/64+1) }

// Has reports whether i is in the set.
func (b Bitset) Has(i int) bool { return b[i>>6]>>(i&63)&1 != 0 }

// Add puts i into the set.
func (b Bitset) Add(i int) { b[i>>6] |= 1 << (i & 63) }

// Del takes i out of the set.
func (b Bitset) Del(i int) { b[i>>6] &^= 1 << (i & 63) }

// Or adds the elements of o and reports whether that changed anything.
func (b Bitset) Or(o Bitset) bool {
	changed := false
	for i, x := range o {
		if b[i]|x != b[i] {
			b[i] |= x
			changed = true
		}
	}
	return changed
}

// OrHandler adds to what is live at an instruction what is live should it raise. target returns what is live at the start
// of the handler, if there is one.
func (b Bitset) OrHandler(h *Handler, target func() Bitset) {
	if h.Target >= 0 {
		exc, prev := b.Has(h.Exc), b.Has(h.Prev)
		b.Or(target())
		if !exc { // these two are written on the way
			b.Del(h.Exc)
		}
		if !prev {
			b.Del(h.Prev)
		}
	}
	if h.Restore >= 0 {
		b.Add(h.Restore)
	}
}

// All goes through the elements from the least on.
func (b Bitset) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		for k, x := range b {
			for ; x != 0; x &= x - 1 {
				if !yield(k<<6 + bits.TrailingZeros64(x)) {
					return
				}
			}
		}
	}
}

// Count returns the number of elements.
func (b Bitset) Count() int {
	n := 0
	for _, x := range b {
		n += bits.OnesCount64(x)
	}
	return n
}

// Clone returns a copy.
func (b Bitset) Clone() Bitset { return append(Bitset(nil), b...) }

// NewGraph finds the blocks of fn. ws are its words, perhaps with specialised instructions.
func NewGraph(fn *Func, ws []uint64) *Graph {
	g := &Graph{Func: fn, At: make([]int, len(ws)+1), words: ws}
	for i := range g.At {
		g.At[i] = -1
	}
	for pc := 0; pc < fn.CodeLen(); pc += Len(ws[pc]) {
		g.At[pc] = len(g.Starts)
		g.Starts = append(g.Starts, pc)
	}
	g.findBlocks()
	g.link()
	return g
}

// BlockAt returns the block that begins at word pc.
func (g *Graph) BlockAt(pc int) int {
	b := g.blockOf(g.At[pc])
	if g.Blocks[b].First != g.At[pc] {
		panic("BUG: jump into the middle of a block")
	}
	return b
}

// blockOf returns the block of instruction i.
func (g *Graph) blockOf(i int) int {
	lo, hi := 0, len(g.Blocks)
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; g.Blocks[mid].First <= i {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

// Liveness finds what is live at the start of all blocks.
func (g *Graph) Liveness() {
	for b := range g.Blocks {
		g.Blocks[b].Live = newBitset(g.Func.Regs)
	}
	for changed := true; changed; {
		changed = false
		for b := len(g.Blocks) - 1; b >= 0; b-- {
			if g.Blocks[b].Live.Or(g.Back(b, func(int, Bitset) bool { return true })) {
				changed = true
			}
		}
	}
}

// Back goes through the instructions of block b from the last to the first, as long as visit returns true. visit is
// called with what is live behind an instruction, which it must copy to keep. The result is what is live before the instruction reached last.
func (g *Graph) Back(b int, visit func(i int, after Bitset) bool) Bitset {
	bl := &g.Blocks[b]
	live := newBitset(g.Func.Regs)
	for _, s := range bl.Succ {
		live.Or(g.Blocks[s].Live)
	}
	for i := bl.Last; i >= bl.First; i-- {
		on := visit(i, live)
		g.before(i, i == bl.First, live)
		if !on {
			break
		}
	}
	return live
}

// LiveAt returns which registers hold something that matters while the frame is at word pc, which may be any of an
// instruction: what the instruction and the ones behind it read, and what it may have written already, should it write more than its result.
// What is in front of the arguments in windows of calls counts, too.
func (g *Graph) LiveAt(pc int) Bitset {
	for g.At[pc] < 0 {
		pc--
	}
	at := g.At[pc]
	live := g.Back(g.blockOf(at), func(i int, _ Bitset) bool { return i > at })
	ins := g.words[pc:]
	info := OpOf(ins[0]).Info()
	if info.A != Def || info.B == Def {
		EachDef(ins, live.Add)
	}
	if w := window(ins[0]); w >= 0 {
		live.Add(w + ArgOffset - 1) // what a call puts in front of the arguments: self, a new object
		if op := OpOf(ins[0]); op != Call && op != CallKw && op != CallEx {
			live.Add(w + 1) // when the window moves up
		}
	}
	return live
}

// LiveDuring returns which registers hold something that matters while the function that the call at word pc (any of its words) has
// called is running.
func (g *Graph) LiveDuring(pc int) Bitset {
	for g.At[pc] < 0 {
		pc--
	}
	at, b := g.At[pc], g.blockOf(g.At[pc])
	var live Bitset
	g.Back(b, func(i int, after Bitset) bool {
		if i == at {
			live = after.Clone()
		}
		return i > at
	})
	EachDef(g.words[pc:], live.Del)
	g.orHandler(pc, live)
	return live
}

// Window returns the first register of the window of the call that is at word pc, which may be any of its words; -1: it is no call.
func (g *Graph) Window(pc int) int {
	for g.At[pc] < 0 {
		pc--
	}
	return window(g.words[pc])
}

func window(w uint64) int {
	switch info := OpOf(w).Info(); {
	case info.C == Window:
		return C(w)
	case info.B == Window:
		return B(w)
	}
	return -1
}

// before turns what is live behind instruction i into what is live before it. leads: it begins a block.
func (g *Graph) before(i int, leads bool, live Bitset) {
	pc := g.Starts[i]
	ins := g.words[pc:]
	op := OpOf(ins[0])
	switch op {
	case Return, ReturnImm:
		clear(live)
	case EndFinally:
		g.Func.EachContinuation(pc, func(to int) { live.Or(g.Blocks[g.BlockAt(to)].Live) })
	}
	if !IsFor(op) {
		EachDef(ins, live.Del)
	}
	EachUse(ins, live.Add)
	// Interrupts are looked after at jumps back, when the frame is already at their target.
	if leads || op.Info().Flags&MayRaise != 0 {
		g.orHandler(pc, live)
	}
}

// orHandler adds to what is live at word pc what is live should the instruction there raise.
func (g *Graph) orHandler(pc int, live Bitset) {
	if h := g.Func.FindHandler(pc); h != nil {
		live.OrHandler(h, func() Bitset { return g.Blocks[g.BlockAt(h.Target)].Live })
	}
}

func (g *Graph) findBlocks() {
	n := len(g.words) + 1
	leader, root, handler := make([]bool, n), make([]bool, n), make([]bool, n)
	leader[0] = true
	enter := func(pc int) { leader[pc], root[pc] = true, true }
	for _, pc := range g.Starts {
		ins := g.words[pc:]
		op, next := OpOf(ins[0]), pc+Len(ins[0])
		if off, jumps := JumpOffset(ins); jumps {
			t := pc + off
			leader[t], leader[next] = true, true
			if IsFor(op) && g.At[t] >= 0 && OpOf(g.words[t]) == Unpack2 {
				leader[t+1] = true // for the instructions that unpack themselves
			}
		}
		switch op {
		case Yield, YieldFrom:
			enter(next)
			if op == YieldFrom {
				enter(pc)
			}
		case EndFinally:
			leader[next] = true
			g.Func.EachContinuation(pc, enter)
		}
		if op.Info().Flags&EndsBlock != 0 {
			leader[next] = true
		}
	}
	for _, h := range g.Func.Handlers {
		if h.Target >= 0 {
			enter(h.Target)
			handler[h.Target] = true
		}
	}
	for i, pc := range g.Starts {
		if leader[pc] {
			g.Blocks = append(g.Blocks, Block{First: i, Root: root[pc], Handler: handler[pc]})
		}
		g.Blocks[len(g.Blocks)-1].Last = i
	}
}

func (g *Graph) link() {
	for b := range g.Blocks {
		bl := &g.Blocks[b]
		pc := g.Starts[bl.Last]
		ins := g.words[pc:]
		op, next := OpOf(ins[0]), pc+Len(ins[0])
		if off, jumps := JumpOffset(ins); jumps {
			t := pc + off
			bl.Succ = append(bl.Succ, g.BlockAt(t))
			if UnpacksPair(op) && g.At[t] >= 0 && OpOf(g.words[t]) == Unpack2 {
				bl.Succ = append(bl.Succ, g.BlockAt(t+1))
			}
		}
		if op.Info().Flags&EndsBlock == 0 && next < g.Func.CodeLen() {
			bl.Succ = append(bl.Succ, g.BlockAt(next))
		}
	}
}

// JumpOffset returns how far the instruction at the start of ins may jump. The continuations of EndFinally do not count.
func JumpOffset(ins []uint64) (off int, jumps bool) {
	op := OpOf(ins[0])
	info := op.Info()
	switch {
	case IsFor(op):
		return int(int32(ins[1])), true
	case op == EndFinally:
		return 0, false
	case info.B == Target && info.Flags&OperandD != 0:
		return D(ins[0]), true
	case info.C == Target:
		return SC(ins[0]), true
	}
	return 0, false
}

// IsFor reports whether an instruction steps a for loop.
func IsFor(op Op) bool {
	switch op {
	case ForNext, ForRange, ForList, ForTuple, ForGen, ForStr, ForBytes, ForByteArray, ForDict, ForItems, ForEnum, ForPair, ForSeq:
		return true
	}
	return false
}

// UnpacksPair reports whether a for instruction does the work of the Unpack2 behind it, too.
func UnpacksPair(op Op) bool { return op == ForItems || op == ForEnum || op == ForPair }
