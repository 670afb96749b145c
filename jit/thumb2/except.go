package thumb2

import (
	"fmt"

	"pycopy/bytecode"
)

// # Exceptions
//
// Block k of the flow has the number 2k+1; the places behind yields have the numbers that follow. They are odd, so that in a code
// state they look like small ints.
//
// A return or jump through finally code leaves an action: a number in a word of the block, at which the end of the finally code
// looks. What the hidden words of a block hold is kept by nesting depth.

// action is what goes on after finally code.
type action struct {
	isReturn bool
	left     int // blocks still to leave, for a jump
	target   int
}

// number returns the number by which the handler of a block is entered.
func (e *emitter) number(block int) int {
	for i, b := range e.flow.Blocks {
		if b.Handler == e.flow.Blocks[block].Handler {
			return 2*i + 1
		}
	}
	panic("BUG: unknown block")
}

func (e *emitter) resumeNumber() int {
	e.resumes++
	return 2*(len(e.flow.Blocks)+e.resumes) - 1
}

// entryLabel returns the label of the place with a number.
func (e *emitter) entryLabel(number int) Label {
	l, ok := e.entries[number]
	if !ok {
		l = e.NewLabel()
		e.entries[number] = l
		e.made = append(e.made, number)
	}
	return l
}

// setHandler tells which block catches exceptions from here on (-1: none). It leaves registers held alone.
func (e *emitter) setHandler(block int) {
	n := 0
	if block >= 0 {
		n = e.number(block)
	}
	held := e.held
	r := e.alloc()
	e.constant(r, uint32(n))
	e.str(r, SP, e.hidden("next"))
	e.held = held
}

func (e *emitter) nesting(block int) int {
	n := 0
	for b := e.flow.Blocks[block].Outer; b >= 0; b = e.flow.Blocks[b].Outer {
		n++
	}
	return n
}

// blockWord is the offset of a word of a block from base; it keeps its value over a yield.
func (e *emitter) blockWord(what string, block int) int {
	return e.persistent(fmt.Sprintf("%s %d", what, e.nesting(block)))
}

// persistent is the offset from base of a word that has a name: in the code state of a generator, else in the frame.
func (e *emitter) persistent(name string) int {
	if !e.gen {
		return e.hidden(name)
	}
	off, ok := e.words[name]
	if !ok {
		off = e.first + (e.code.NState-e.nlocals+e.extra)*wordSize
		e.extra++
		e.words[name] = off
	}
	return off
}

// hasActions reports whether a return or a jump goes through the finally code of a block.
func (e *emitter) hasActions(block int) bool {
	return e.last == nil || len(e.last.actions[block]) > 0
}

func (e *emitter) blockOf(setup int) int {
	for i, b := range e.flow.Blocks {
		if b.Setup == setup {
			return i
		}
	}
	panic("BUG: unknown block")
}

// setup begins a protected region. For a with statement it enters the manager: its slots are those of exit, self and the value.
func (e *emitter) setup(in bytecode.Instr) {
	if in.Op == bytecode.SetupWith {
		mgr := e.pop()
		e.flush(0)
		slot := mgr.slot
		e.args([]Reg{R0}, []ref{mgr})
		e.strBase(R0, e.home(slot+2))
		e.qstr(R1, "__exit__")
		e.slotAddr(R2, slot)
		e.call(TabLoadMethod)
		e.ldrBase(R0, e.home(slot+2))
		e.qstr(R1, "__enter__")
		e.slotAddr(R2, slot+2)
		e.call(TabLoadMethod)
		e.constant(R0, 0)
		e.constant(R1, 0)
		e.slotAddr(R2, slot+2)
		e.runtime(TabCallMethod)
		e.pushHome()
		e.pushHome()
		e.pushReg(R0)
	} else {
		e.flush(0)
	}
	block := e.blockOf(in.Off)
	if b := e.flow.Blocks[block]; b.Kind != bytecode.BlockExcept {
		zero := noReg
		clear := func(what string) {
			if zero == noReg {
				zero = e.alloc()
				e.constant(zero, 0)
			}
			e.strBase(zero, e.blockWord(what, block))
		}
		if e.hasActions(block) {
			clear("action")
		}
		if e.facts.raiseLast {
			clear("handled")
		}
		e.release()
	}
	e.setHandler(block)
}

// handlerStart emits what stands at the head of a handler: the outer one takes over. The exception comes in R0 from the dispatch.
func (e *emitter) handlerStart(off int) {
	block := -1
	for i, b := range e.flow.Blocks {
		if b.Handler == off {
			block = i
			break
		}
	}
	if block < 0 {
		return
	}
	b := e.flow.Blocks[block]
	n := e.number(block)
	e.setHandler(e.flow.Handler(off))
	e.after(func() {
		e.Bind(e.entryLabel(n))
		e.strBase(R0, e.home(b.Saved))
		if e.facts.raiseLast {
			e.strBase(R0, e.blockWord("handled", block))
		}
		e.B(e.label(off))
	})
}

// popExceptJump leaves a block whose body or handler is done.
func (e *emitter) popExceptJump(in bytecode.Instr) {
	e.flush(0)
	if h := e.flow.Handler(in.Arg); h != e.flow.Handler(in.Off) {
		e.setHandler(h)
	}
	e.B(e.label(in.Arg))
}

// endFinally ends a handler: it raises what is on top, if that is an exception, or goes on with what was interrupted.
func (e *emitter) endFinally(in bytecode.Instr) {
	block := int(e.flow.Block[in.Off])
	b := e.flow.Blocks[block]
	v := e.pop()
	e.flush(0)
	if v.kind != isTable {
		e.args([]Reg{R0}, []ref{v})
		e.call(TabRaise)
	}
	e.release()
	if b.Kind == bytecode.BlockExcept || len(e.actions[block]) == 0 {
		return
	}
	e.ldrBase(R0, e.blockWord("action", block))
	for i, a := range e.actions[block] {
		l := e.NewLabel()
		e.cmpConst(R0, uint32(2*i+1), R1)
		e.BCond(EQ, l)
		if outer, rest := e.nextFinally(b.Outer, in.Off, a); outer >= 0 {
			e.action(outer, rest) // now, not when the deferred code is emitted: the block ends before
		}
		e.after(func() {
			e.Bind(l)
			if a.isReturn {
				e.ldrBase(R0, e.blockWord("value", block))
			}
			e.leave(b.Outer, in.Off, a, false)
		})
	}
}

// leave leaves blocks from the given one on, running finally code, and then returns R0 or jumps. It may be used in deferred code: the
// stack is in memory and does not count.
func (e *emitter) leave(block, off int, a action, mayFall bool) {
	if block, rest := e.nextFinally(block, off, a); block >= 0 {
		b := e.flow.Blocks[block]
		if a.isReturn {
			e.strBase(R0, e.blockWord("value", block))
		}
		e.MemImm(LDR, R0, R7, int(TabNone)*wordSize)
		e.strBase(R0, e.home(b.Saved))
		e.constant(R0, uint32(2*e.action(block, rest)+1))
		e.strBase(R0, e.blockWord("action", block))
		e.B(e.label(b.Handler))
		return
	}
	if a.isReturn {
		e.finish(mayFall)
		return
	}
	if h := e.flow.Handler(a.target); h != e.flow.Handler(off) {
		r := R0
		n := 0
		if h >= 0 {
			n = e.number(h)
		}
		e.constant(r, uint32(n))
		e.str(r, SP, e.hidden("next"))
	}
	e.B(e.label(a.target))
}

// nextFinally returns the innermost block from the given one on whose finally code is to run, and the action behind it; -1 for none.
func (e *emitter) nextFinally(block, off int, a action) (int, action) {
	for ; block >= 0 && (a.isReturn || a.left > 0); block = e.flow.Blocks[block].Outer {
		if !a.isReturn {
			a.left--
		}
		if b := e.flow.Blocks[block]; b.Kind != bytecode.BlockExcept && b.Handler > off {
			return block, a
		}
	}
	return -1, a
}

// action returns the number of an action among those of a block.
func (e *emitter) action(block int, a action) int {
	for i, b := range e.actions[block] {
		if a == b {
			return i
		}
	}
	e.actions[block] = append(e.actions[block], a)
	return len(e.actions[block]) - 1
}

func (e *emitter) unwindJump(in bytecode.Instr) {
	e.flush(0)
	e.leave(int(e.flow.Block[in.Off]), in.Off, action{left: in.Extra & 0x7f, target: in.Arg}, false)
}

// withCleanup calls exit(mgr, type, exception, None); a true result makes the exception None.
func (e *emitter) withCleanup(in bytecode.Instr) {
	block := int(e.flow.Block[in.Off])
	x := e.pop()
	e.flush(0)
	slot := x.slot
	saved := e.blockWord("with", block)
	normal, keep := e.NewLabel(), e.NewLabel()
	e.args([]Reg{R0}, []ref{x})
	e.strBase(R0, saved)
	e.MemImm(LDR, R1, R7, int(TabNone)*wordSize)
	e.Mov(R2, R1)
	e.ALU(CMP, R0, R1)
	e.BCond(EQ, normal)
	e.ldr(R2, R0, 0) // the type
	e.Bind(normal)
	e.strBase(R2, e.home(slot))
	e.strBase(R0, e.home(slot+1))
	e.strBase(R1, e.home(slot+2))
	e.constant(R0, 3)
	e.constant(R1, 0)
	e.slotAddr(R2, slot-2)
	e.call(TabCallMethod)
	e.call(TabIsTrue)
	e.BZero(R0, keep)
	e.MemImm(LDR, R1, R7, int(TabNone)*wordSize)
	e.strBase(R1, saved)
	e.Bind(keep)
	e.ldrBase(R0, saved)
	e.release()
	e.drop(2)
	e.pushReg(R0)
}

// raise raises the top of the stack. The runtime does nothing for None: then a number is raised, which gives the right error.
func (e *emitter) raise() {
	v := e.pop()
	e.flush(0)
	e.args([]Reg{R0}, []ref{v})
	e.runtime(TabRaise)
	e.B(e.stub("bad raise", func() {
		e.MovsImm(R0, 1)
		e.call(TabRaise)
	}))
}

// raiseLast raises the exception that is being handled.
func (e *emitter) raiseLast(in bytecode.Instr) {
	e.flush(0)
	for _, b := range e.flow.Handled(in.Off) {
		e.ldrBase(R0, e.blockWord("handled", b))
		e.call(TabRaise)
		if e.flow.Blocks[b].Kind == bytecode.BlockExcept {
			e.release()
			return
		}
	}
	e.B(e.stub("no exception", func() {
		e.qstr(R0, "RuntimeError")
		e.call(TabLoadGlobal)
		e.call(TabRaise)
	}))
	e.release()
}
