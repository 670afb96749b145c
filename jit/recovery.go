package jit

import (
	"encoding/binary"

	"pycopy/rt"
)

// # Recovery
//
// A way out of native code must leave all values in the frame, and frames for the functions that are walked in place. Code that does so would be several
// times as large as what it is out of the way of, and nearly all of it never runs. So there is a record instead of it, from which the driver does
// the same: where each value is, and which frames there are to be made. Code only says which record that is, and StubRecover saves all machine registers.

// Recovery is what the driver does at an ExitRecover before it is the exit that is meant.
type Recovery struct {
	Number int     // which Unit.Recovery has returned: what the scratch register, the last one, has
	Exit   int     // the exit that is meant
	At     uintptr // its argument; 0: what register 0 has
	Resume int     // offset of where code goes on, or -1
	Frame  int     // in Code.Frames: that of the function that is left
	Values []byte  // see EachFloat and EachValue
	Makes  []Make  // tuples and dicts that have not been made; registers are those of the function that is left
}

// Frame is what the driver knows of the frame of a function that is walked in place. Number 0 is the function that is compiled.
type Frame struct {
	Outer    int     // the frame of the caller
	Base     int     // register of the compiled function that is its first one
	Return   uintptr // address of the word that the caller goes on at
	Info     uint64  // its information, but for the depth
	Depth    int     // how many frames it is above that of the compiled function
	Object   uintptr // what is at rt.FrameObj, or 0
	Returned int     // offset of the code that its return leads to, or -1
}

// recovery is a Recovery whose code has not been emitted.
type recovery struct {
	exit, pc int
	more     uintptr
	values   []byte
	makes    []Make
}

// recovery notes how values get into the frame, on a way out of the code by exit kind in state st at word pc, with more in the low bits of its address.
func (c *compiler) recovery(kind int, st state, pc int, more uintptr) *recovery {
	r := &recovery{exit: kind, pc: pc, more: more}
	from := len(c.values)
	floats := 0
	for x := range st {
		if s := &st[x]; s.raw() {
			floats++
		}
	}
	v := binary.AppendUvarint(c.values, uint64(floats))
	for x := range st {
		if s := &st[x]; s.raw() {
			v = append(binary.AppendUvarint(v, uint64(x)), byte(s.f))
		}
	}
	base := c.g.bodyOf(pc).base
	for x := range st {
		s := &st[x]
		switch {
		case s.virt != 0:
			r.makes = append(r.makes, c.virtualOf(s.virt).make(x, base))
		case s.mem, s.raw():
		case s.r != NoReg && s.tag != tagged:
			v = append(binary.AppendUvarint(v, uint64(x)<<2|fromUntagged), byte(s.r))
		case s.r != NoReg:
			v = append(binary.AppendUvarint(v, uint64(x)<<2|fromRegister), byte(s.r))
		default:
			v = binary.AppendVarint(binary.AppendUvarint(v, uint64(x)<<2|fromConstant), s.v)
		}
	}
	c.values, r.values = v, v[from:len(v):len(v)]
	return r
}

// raw reports whether the value is a double in a float register only.
func (s *slot) raw() bool { return !s.mem && s.virt == 0 && s.r == NoReg && !s.imm }

// Where a value is.
const (
	fromRegister = iota
	fromUntagged // a register with an int whose lowest bit is anything
	fromConstant
)

// EachFloat calls f for each register of the compiled function that gets a raw double, and the float register that has it.
func (r *Recovery) EachFloat(f func(x int, from FReg)) {
	v := r.Values
	for range number(&v) {
		x := number(&v)
		f(int(x), FReg(v[0]))
		v = v[1:]
	}
}

// EachValue calls f for each register of the compiled function that gets a Value, which regs or the record has.
func (r *Recovery) EachValue(regs []uintptr, f func(x int, v rt.Value)) {
	v := r.Values
	for range number(&v) {
		number(&v)
		v = v[1:]
	}
	for len(v) > 0 {
		x := number(&v)
		if x&3 == fromConstant {
			n, size := binary.Varint(v)
			v = v[size:]
			f(int(x>>2), rt.Value(n))
			continue
		}
		w := regs[v[0]]
		v = v[1:]
		if x&3 == fromUntagged {
			w |= 1
		}
		f(int(x>>2), rt.Value(w))
	}
}

// number takes a number off the start of v, which is 0 if there is none.
func number(v *[]byte) uint64 {
	if len(*v) == 0 {
		return 0
	}
	if x := (*v)[0]; x < 0x80 {
		*v = (*v)[1:]
		return uint64(x)
	}
	x, size := binary.Uvarint(*v)
	*v = (*v)[size:]
	return x
}

// leaveBy emits the way out that r describes. With a label code can go on there, with all values in the frame.
func (c *compiler) leaveBy(r *recovery, resume Label) {
	c.recover(r.exit, c.addr(r.pc)|r.more, c.g.bodyOf(r.pc), resume, r.values, r.makes)
}

// leaveIn is exit, in state st. It is for exits that may be frequent: the function that is compiled itself does not ask the driver for recovery.
func (c *compiler) leaveIn(kind int, st state, pc int, resume Label) {
	if c.g.bodyOf(pc).outer != nil {
		c.leaveBy(c.recovery(kind, st, pc, 0), resume)
		return
	}
	c.spill(st, pc)
	c.exit(kind, pc, resume)
}

// recover emits an exit of body b by way of the driver. Its argument is at, or, if that is 0, in register 0.
func (c *compiler) recover(kind int, at uintptr, b *body, resume Label, values []byte, makes []Make) {
	a := c.a
	again := resume
	if resume != NoLabel && b.outer != nil {
		again = a.NewLabel()
	}
	n := c.u.Recovery()
	c.recoveries = append(c.recoveries, Recovery{Number: n, Exit: kind, At: at, Resume: int(again), Frame: c.g.number(b), Values: values, Makes: makes})
	for o := b; o.outer != nil; o = o.outer {
		c.needed(c.returned(o))
	}
	a.MovImm(c.scratch(), int64(n))
	a.JumpAddr(c.u.Stub(StubRecover))
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

// frames returns what the driver knows of the frames of all functions that are walked in place, when the code has been encoded.
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

// recovered returns the records, when the code has been encoded.
func (c *compiler) recovered() []Recovery {
	list := make([]Recovery, len(c.recoveries))
	size := 0
	for i := range c.recoveries {
		size += len(c.recoveries[i].Values)
	}
	values := make([]byte, 0, size)
	for i, r := range c.recoveries {
		if r.Resume >= 0 {
			r.Resume = c.a.Offset(Label(r.Resume))
		}
		from := len(values)
		values = append(values, r.Values...)
		r.Values = values[from:]
		list[i] = r
	}
	return list
}

// saveAll emits StubRecover.
func saveAll(a Asm, exit uintptr) {
	place := func(i int) int32 { return int32(rt.OffCtxRegs) + int32(i*8) }
	for r := range a.IntRegs() {
		a.Store(W64, Ctx, place(r), Reg(r))
	}
	for f := range a.FloatRegs() {
		a.FStore(Ctx, place(rt.FirstFloatReg+f), FReg(f))
	}
	a.JumpAddr(exit)
}
