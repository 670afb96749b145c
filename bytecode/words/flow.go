package words

import (
	"fmt"

	"pycopy/bytecode"
)

// flow is what is known statically before words are made: the stack and the exception blocks before every instruction, and
// which stack items are callees, so that room for a frame header is left above them.
type flow struct {
	code   *bytecode.Code
	ins    []bytecode.Instr
	index  []int32 // instruction number by offset; -1 inside of instructions
	leader []bool  // targets of jumps and handlers
	in     []*state
	out    []*state // for the way to the next instruction; nil when there is none
	nodes  []node   // stack items; node 0 is the empty stack
	work   []int
	later  []int // UnwindJumps that wait for the depth behind a finally block
	done   map[*block]*state
}

// node is a stack item and, through below, the whole stack that it is the top of. States share nodes, so that an
// instruction costs what it pops and pushes, however deep the stack is.
type node struct {
	below  int32
	depth  int32 // items of the stack, this one included
	parent int32 // union-find: items that meet at a join are one
	end    int32 // temporaries that the stack takes; known after the analysis
	callee bool  // of the representative
}

// state is the stack (by its top node) and the exception blocks, innermost last.
type state struct {
	top    int32
	blocks []*block
}

// block is an exception block.
type block struct {
	handler int // instruction
	height  int // of the saved stack
	finally bool
	level   int
	conts   []cont
	ends    []int // words of EndFinally
}

// cont is how a return or jump goes on after the block's handler.
type cont struct {
	target int // instruction, or -1: return
	passes int // blocks left to pass
	depth  int // stack depth on arrival at target
	off    int
}

// Memory is what translations work in, one after the other. The zero Memory is ready for use.
type Memory struct {
	ins    []bytecode.Instr
	index  []int32
	leader []bool
	in     []*state
	out    []*state
	nodes  []node
	words  []uint64
	lines  []lineEntry
	wordAt []int
}

// keptItems is how many items of a slice are kept for the next translation.
const keptItems = 1 << 14

// keep keeps what f and e have worked in, but for memory that a rare, large function has needed.
func (m *Memory) keep(f *flow, e *emitter) {
	if len(f.index) > keptItems {
		return
	}
	clear(f.in)
	clear(f.out)
	m.ins, m.index, m.leader, m.in, m.out, m.nodes = f.ins, f.index, f.leader, f.in, f.out, f.nodes
	m.words, m.lines, m.wordAt = e.fn.Words, e.fn.lines, e.wordAt
}

// zeros returns a slice of n zeros, in the memory of s if there is room.
func zeros[T any](s []T, n int) []T {
	if n > cap(s) {
		return make([]T, n, n+n/2)
	}
	s = s[:n]
	clear(s)
	return s
}

func (m *Memory) analyse(c *bytecode.Code) (*flow, error) {
	f := &flow{code: c, ins: m.ins[:0], nodes: append(m.nodes[:0], node{}), done: map[*block]*state{}}
	f.index = zeros(m.index, len(c.Bytes)+1)
	for i := range f.index {
		f.index[i] = -1
	}
	for off := 0; off < len(c.Bytes); {
		in, err := bytecode.Decode(c.Bytes, off)
		if err != nil {
			return nil, err
		}
		f.index[off] = int32(len(f.ins))
		f.ins = append(f.ins, in)
		off = in.Next
	}
	n := len(f.ins)
	f.leader, f.in, f.out = zeros(m.leader, n+1), zeros(m.in, n), zeros(m.out, n)
	if err := f.goTo(0, &state{}); err != nil {
		return nil, err
	}
	for len(f.work)+len(f.later) > 0 {
		if len(f.work) == 0 {
			f.work, f.later = f.later, nil
			before := len(f.work)
			for _, i := range f.work {
				if !f.ready(i) {
					before--
				}
			}
			if before == 0 {
				break // their handlers never end
			}
		}
		i := f.work[len(f.work)-1]
		f.work = f.work[:len(f.work)-1]
		if err := f.step(i); err != nil {
			return nil, err
		}
	}
	f.place()
	return f, nil
}

// place computes the temporaries that each stack takes.
func (f *flow) place() {
	for i := int32(1); i < int32(len(f.nodes)); i++ {
		n := &f.nodes[i]
		n.end = f.nodes[n.below].end + 1
		if f.nodes[f.find(i)].callee {
			n.end += ArgOffset - 1
		}
	}
}

func (f *flow) errorf(i int, format string, args ...any) error {
	return fmt.Errorf("bytecode offset %d: %s", f.ins[i].Off, fmt.Sprintf(format, args...))
}

// push returns the stack with a new item on top of stack below.
func (f *flow) push(below int32) int32 {
	n := int32(len(f.nodes))
	f.nodes = append(f.nodes, node{below: below, depth: f.nodes[below].depth + 1, parent: n})
	return n
}

func (f *flow) depth(s *state) int { return int(f.nodes[s.top].depth) }

// under returns the stack s without its top n items.
func (f *flow) under(s *state, n int) int32 {
	top := s.top
	for range n {
		if top == 0 {
			panic("BUG: stack underflow in the translator")
		}
		top = f.nodes[top].below
	}
	return top
}

func (f *flow) find(x int32) int32 {
	for f.nodes[x].parent != x {
		f.nodes[x].parent = f.nodes[f.nodes[x].parent].parent
		x = f.nodes[x].parent
	}
	return x
}

func (f *flow) union(x, y int32) {
	x, y = f.find(x), f.find(y)
	f.nodes[y].parent = x
	f.nodes[x].callee = f.nodes[x].callee || f.nodes[y].callee
}

// goTo records that control reaches instruction i with state s.
func (f *flow) goTo(i int, s *state) error {
	if i < 0 || i >= len(f.ins) {
		return fmt.Errorf("control leaves the code")
	}
	old := f.in[i]
	if old == nil {
		f.in[i] = s
		f.work = append(f.work, i)
		return nil
	}
	if f.depth(old) != f.depth(s) || len(old.blocks) != len(s.blocks) {
		return f.errorf(i, "stack depths %d and %d, blocks %d and %d meet", f.depth(old), f.depth(s), len(old.blocks),
			len(s.blocks))
	}
	for x, y := old.top, s.top; x != y; x, y = f.nodes[x].below, f.nodes[y].below {
		f.union(x, y)
	}
	return nil
}

func (f *flow) target(i, off int) (int, error) {
	if off < 0 || off >= len(f.index) || f.index[off] < 0 {
		return 0, f.errorf(i, "target is not an instruction")
	}
	t := int(f.index[off])
	f.leader[t] = true
	return t, nil
}

// jumpTo is goTo for a jump of instruction i to a code offset.
func (f *flow) jumpTo(i, off int, s *state) error {
	t, err := f.target(i, off)
	if err != nil {
		return err
	}
	return f.goTo(t, s)
}

// replace pops and pushes items.
func (f *flow) replace(i int, s *state, pops, pushes int) (*state, error) {
	d := f.depth(s)
	if d < pops {
		return nil, f.errorf(i, "stack underflow")
	}
	if d-pops+pushes >= NoRegister {
		return nil, ErrTooLarge
	}
	top := f.under(s, pops)
	for range pushes {
		top = f.push(top)
	}
	return &state{top, s.blocks}, nil
}

// step goes from instruction i, whose state is known, to what follows it.
func (f *flow) step(i int) error {
	in, s := f.ins[i], f.in[i]
	pops, pushes := in.Effect()
	out, err := f.replace(i, s, pops, pushes)
	if err != nil {
		return err
	}
	switch in.Op {
	case bytecode.CallFunction, bytecode.CallFunctionVarKw, bytecode.CallMethod, bytecode.CallMethodVarKw:
		f.nodes[f.find(f.under(s, pops-1))].callee = true
	case bytecode.SetupWith, bytecode.SetupExcept, bytecode.SetupFinally:
		return f.setup(i, out)
	case bytecode.PopExceptJump:
		b := len(s.blocks) - 1
		if b < 0 {
			return f.errorf(i, "no block")
		}
		return f.jumpTo(i, in.Arg, &state{s.top, s.blocks[:b]})
	case bytecode.EndFinally:
		b := len(s.blocks) - 1
		if b < 0 {
			return f.errorf(i, "no block")
		}
		out.blocks = s.blocks[:b]
		f.done[s.blocks[b]] = out
	case bytecode.EndAsyncFor:
		b := len(s.blocks) - 1
		if b < 0 {
			return f.errorf(i, "no block")
		}
		out.blocks = s.blocks[:b]
	case bytecode.UnwindJump:
		return f.unwindJump(i)
	}
	if in.Jumps() {
		jp, js := in.JumpEffect()
		st, err := f.replace(i, s, jp, js)
		if err != nil {
			return err
		}
		if err := f.jumpTo(i, in.Arg, st); err != nil {
			return err
		}
	}
	if in.Info().Flags&bytecode.EndsBlock != 0 {
		return nil
	}
	f.out[i] = out
	return f.goTo(i+1, out)
}

func (f *flow) setup(i int, out *state) error {
	in := f.ins[i]
	h, err := f.target(i, in.Arg)
	if err != nil {
		return err
	}
	b := &block{handler: h, height: f.depth(out), finally: in.Op != bytecode.SetupExcept, level: len(out.blocks)}
	saved := out.top
	if in.Op == bytecode.SetupWith {
		b.height--
		saved = f.nodes[saved].below
	}
	blocks := append(append(make([]*block, 0, b.level+1), out.blocks...), b)
	f.out[i] = &state{out.top, blocks}
	if err := f.goTo(h, &state{f.push(saved), blocks}); err != nil {
		return err
	}
	return f.goTo(i+1, f.out[i])
}

// running reports whether the handler of b runs at instruction i.
func running(b *block, i int) bool { return b.handler <= i }

// passed returns the outermost block that the UnwindJump i passes, or nil.
func (f *flow) passed(i int) *block {
	blocks := f.in[i].blocks
	n := f.ins[i].Extra & 0x7f
	if n == 0 || n > len(blocks) {
		return nil
	}
	return blocks[len(blocks)-n]
}

func (f *flow) ready(i int) bool {
	b := f.passed(i)
	return b == nil || !b.finally || running(b, i) || f.done[b] != nil
}

func (f *flow) unwindJump(i int) error {
	in, s := f.ins[i], f.in[i]
	n := in.Extra & 0x7f
	if n > len(s.blocks) {
		return f.errorf(i, "no block")
	}
	if _, err := f.target(i, in.Arg); err != nil {
		return err
	}
	if !f.ready(i) {
		f.later = append(f.later, i)
		return nil
	}
	d := f.arrival(i)
	if d < 0 || d > f.depth(s) {
		return f.errorf(i, "stack underflow")
	}
	return f.jumpTo(i, in.Arg, &state{f.under(s, f.depth(s)-d), s.blocks[:len(s.blocks)-n]})
}

// arrival returns the stack depth at the destination of the UnwindJump i.
func (f *flow) arrival(i int) int {
	d := f.depth(f.in[i])
	if b := f.passed(i); b != nil {
		d = b.height
		if b.finally && !running(b, i) {
			if f.done[b] == nil {
				return d
			}
			d = f.depth(f.done[b])
		}
	}
	if f.ins[i].Extra&0x80 != 0 {
		d -= 4
	}
	return d
}
