package jit

import "pycopy/rt"

// # Recovery
//
// A side exit must leave all values in the frame, and materialize frames for the inlined functions. Code that does so would be
// several times as large as the code that it leaves, and nearly all of it would never run. So a record takes its place, which tells
// the driver where each value is and which frames to make. Code only names the record, and StubRecover saves all machine registers.
// Where all values are in the frame already no registers need to be saved, and the exit is ExitInlined.

// Recovery describes what the driver does at an ExitRecover or ExitInlined before it takes the exit that is meant.
type Recovery struct {
	Number int     // as returned by Unit.Recovery; code passes it in the scratch register, which is the last one, or in register 1
	Exit   int     // the exit that is meant
	At     uintptr // its argument; 0: that is in register 0
	Resume int     // offset of where code goes on, or -1
	Frame  int     // in Code.Frames: that of the function that is left
	Moves  []Move  // floats first
	Floats int     // how many of them are doubles from float registers
	Consts []rt.Value
	Makes  []Make // tuples and dicts that have not been made; registers are those of the function that is left
}

// Move says that the register X of the compiled function gets a value.
type Move struct {
	X    uint16
	From MoveFrom
	R    uint8 // the machine register
}

// MoveFrom is where a value is.
type MoveFrom uint8

const (
	FromFloat    MoveFrom = iota // a double in a float register
	FromRegister                 // a Value in an int register
	FromUntagged                 // an int register with an int whose lowest bit is anything
	FromConst                    // the next one of Recovery.Consts
)

// Frame describes the frame of an inlined function for the driver. Number 0 is the function that is compiled.
type Frame struct {
	Outer    int     // the frame of the caller
	Base     int     // register of the compiled function that is its first one
	Return   uintptr // address of the word that the caller goes on at
	Info     uint64  // its information, but for the depth
	Depth    int     // how many frames it is above that of the compiled function
	Object   uintptr // what is at rt.FrameObj, or 0
	Returned int     // offset of the code that its return leads to, or -1
}

// recovery notes how values get into the frame, on a way out of the code by exit kind in state st at word pc, with more in the low
// bits of its address.
func (c *compiler) recovery(kind int, st state, pc int, more uintptr) *Recovery {
	b := c.g.bodyOf(pc)
	r := c.mem.records.add(Recovery{Exit: kind, At: c.addr(pc) | more, Frame: c.g.number(b)})
	st = st[:c.g.kept]
	from, consts := len(c.moves), len(c.consts)
	var room [32]uint16
	others, made := room[:0], false
	for x := range st {
		switch s := &st[x]; {
		case s.mem:
		case s.r != NoReg || s.imm:
			others = append(others, uint16(x))
		case s.virt != 0:
			made = true
		default:
			c.moves = append(c.moves, Move{uint16(x), FromFloat, uint8(s.f)})
			r.Floats++
		}
	}
	for _, x := range others {
		switch s := &st[x]; {
		case s.r != NoReg && s.tag != tagged:
			c.moves = append(c.moves, Move{x, FromUntagged, uint8(s.r)})
		case s.r != NoReg:
			c.moves = append(c.moves, Move{x, FromRegister, uint8(s.r)})
		default:
			c.moves = append(c.moves, Move{x, FromConst, 0})
			c.consts = append(c.consts, rt.Value(s.v))
		}
	}
	if made {
		r.Makes = c.makes(st, b.base)
	}
	r.Moves, r.Consts = c.moves[from:len(c.moves):len(c.moves)], c.consts[consts:len(c.consts):len(c.consts)]
	return r
}

// leaveIn is exit, in state st. It is for exits that may be frequent: outside inlined functions it needs no recovery by the driver.
func (c *compiler) leaveIn(kind int, st state, pc int, resume Label) {
	if c.g.bodyOf(pc).outer != nil {
		c.leaveBy(c.recovery(kind, st, pc, 0), resume)
		return
	}
	c.spill(st, pc)
	c.exit(kind, pc, resume)
}

// leaveBy emits the exit that r describes. With a label code can go on there, with all values in the frame.
func (c *compiler) leaveBy(r *Recovery, resume Label) {
	a := c.a
	b := c.g.bodies[r.Frame]
	again := resume
	if resume != NoLabel && b.outer != nil {
		again = a.NewLabel()
	}
	r.Number, r.Resume = c.u.Recovery(), int(again)
	c.recoveries = append(c.recoveries, r)
	for o := b; o.outer != nil; o = o.outer {
		c.needed(c.returned(o))
	}
	if len(r.Moves) == 0 && r.Makes == nil {
		a.MovImm(1, int64(r.Number))
		a.JumpAddr(c.u.Exits[ExitInlined])
	} else {
		stub := StubRecover
		if r.Floats == 0 {
			stub = StubRecoverInts
		}
		a.MovImm(c.scratch(), int64(r.Number))
		a.JumpAddr(c.u.Stub(stub))
	}
	if again != resume {
		a.Bind(again)
		a.OpImm(Sub, FP, FP, int64(b.base*8))
		a.Drop(b.depth)
		a.Jump(resume)
	}
}

// number returns the number of a body.
func (g *graph) number(b *body) int {
	for i := range g.bodies {
		if g.bodies[i] == b {
			return i
		}
	}
	panic("BUG: no such body")
}

// frames returns the descriptions of the frames of all inlined functions, when the code has been encoded.
func (c *compiler) frames() []Frame {
	frames := make([]Frame, len(c.g.bodies))
	for i, b := range c.g.bodies {
		if b.outer == nil || b.called {
			continue
		}
		f := Frame{Outer: c.g.number(b.outer), Base: b.base, Return: c.addr(b.next), Info: b.info(), Depth: b.depth, Object: c.frameObject(b), Returned: -1}
		if b.result != NoLabel {
			f.Returned = c.a.Offset(b.result)
		}
		frames[i] = f
	}
	return frames
}

// recovered completes the records when the code has been encoded, and returns them.
func (c *compiler) recovered() []*Recovery {
	m, k := 0, 0
	for _, r := range c.recoveries {
		m, k = m+len(r.Moves), k+len(r.Consts)
	}
	moves, consts := make([]Move, 0, m), make([]rt.Value, 0, k)
	for _, r := range c.recoveries {
		if r.Resume >= 0 {
			r.Resume = c.a.Offset(Label(r.Resume))
		}
		m, k := len(moves), len(consts)
		moves, consts = append(moves, r.Moves...), append(consts, r.Consts...)
		r.Moves, r.Consts = moves[m:], consts[k:]
	}
	return c.recoveries
}

// saveAll emits StubRecover and StubRecoverInts.
func saveAll(a Asm, floats bool, exit uintptr) {
	place := func(i int) int32 { return int32(rt.OffCtxRegs) + int32(i*8) }
	for r := range a.IntRegs() {
		a.Store(W64, Ctx, place(r), Reg(r))
	}
	for f := range a.FloatRegs() {
		if !floats {
			break
		}
		a.FStore(Ctx, place(rt.FirstFloatReg+f), FReg(f))
	}
	a.JumpAddr(exit)
}
