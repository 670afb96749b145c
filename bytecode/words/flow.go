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
	parent []int32  // union-find over stack items
	callee []bool   // by representative
	work   []int
	later  []int // UnwindJumps that wait for the depth behind a finally block
	done   map[*block]*state
}

// state is the stack (items by number) and the exception blocks, innermost last.
type state struct {
	stack  []int32
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
	entry   int32 // item that stands for the exception
}

// cont is how a return or jump goes on after the block's handler.
type cont struct {
	target int // instruction, or -1: return
	passes int // blocks left to pass
	depth  int // stack depth on arrival at target
	off    int
}

func analyse(c *bytecode.Code) (*flow, error) {
	f := &flow{code: c, done: map[*block]*state{}}
	f.index = make([]int32, len(c.Bytes)+1)
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
	f.leader = make([]bool, n+1)
	f.in = make([]*state, n)
	f.out = make([]*state, n)
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
	return f, nil
}

func (f *flow) errorf(i int, format string, args ...any) error {
	return fmt.Errorf("bytecode offset %d: %s", f.ins[i].Off, fmt.Sprintf(format, args...))
}

func (f *flow) newItem() int32 {
	f.parent = append(f.parent, int32(len(f.parent)))
	f.callee = append(f.callee, false)
	return int32(len(f.parent) - 1)
}

func (f *flow) find(x int32) int32 {
	for f.parent[x] != x {
		f.parent[x] = f.parent[f.parent[x]]
		x = f.parent[x]
	}
	return x
}

func (f *flow) isCallee(x int32) bool { return f.callee[f.find(x)] }

func (f *flow) union(x, y int32) {
	x, y = f.find(x), f.find(y)
	f.parent[y] = x
	f.callee[x] = f.callee[x] || f.callee[y]
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
	if len(old.stack) != len(s.stack) || len(old.blocks) != len(s.blocks) {
		return f.errorf(i, "stack depths %d and %d, blocks %d and %d meet", len(old.stack), len(s.stack), len(old.blocks),
			len(s.blocks))
	}
	for k := range s.stack {
		f.union(old.stack[k], s.stack[k])
	}
	return nil
}

func (f *flow) target(i, off int) (int, error) {
	if off < 0 || off >= len(f.index) || f.index[off] < 0 {
		return 0, f.errorf(i, "target is no instruction")
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
	if len(s.stack) < pops {
		return nil, f.errorf(i, "stack underflow")
	}
	n := len(s.stack) - pops
	st := append(make([]int32, 0, n+pushes), s.stack[:n]...)
	for range pushes {
		st = append(st, f.newItem())
	}
	return &state{st, s.blocks}, nil
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
		f.callee[f.find(s.stack[len(s.stack)-pops])] = true
	case bytecode.SetupWith, bytecode.SetupExcept, bytecode.SetupFinally:
		return f.setup(i, out)
	case bytecode.PopExceptJump:
		b := len(s.blocks) - 1
		if b < 0 {
			return f.errorf(i, "no block")
		}
		return f.jumpTo(i, in.Arg, &state{s.stack, s.blocks[:b]})
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
	b := &block{handler: h, height: len(out.stack), finally: in.Op != bytecode.SetupExcept, level: len(out.blocks)}
	if in.Op == bytecode.SetupWith {
		b.height--
	}
	b.entry = f.newItem()
	blocks := append(append(make([]*block, 0, b.level+1), out.blocks...), b)
	stack := append(append(make([]int32, 0, b.height+1), out.stack[:b.height]...), b.entry)
	f.out[i] = &state{out.stack, blocks}
	if err := f.goTo(h, &state{stack, blocks}); err != nil {
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
	if d < 0 || d > len(s.stack) {
		return f.errorf(i, "stack underflow")
	}
	return f.jumpTo(i, in.Arg, &state{s.stack[:d], s.blocks[:len(s.blocks)-n]})
}

// arrival returns the stack depth at the destination of the UnwindJump i.
func (f *flow) arrival(i int) int {
	d := len(f.in[i].stack)
	if b := f.passed(i); b != nil {
		d = b.height
		if b.finally && !running(b, i) {
			if f.done[b] == nil {
				return d
			}
			d = len(f.done[b].stack)
		}
	}
	if f.ins[i].Extra&0x80 != 0 {
		d -= 4
	}
	return d
}
