package compile

import (
	"slices"

	"pycopy/bytecode"
	"pycopy/parse"
)

// finish sizes the jumps, encodes the instructions and returns the code.
func (b *builder) finish() *bytecode.Code {
	if !b.dead {
		panic("BUG: code without end")
	}
	if b.viperMode() {
		b.viper()
	}
	b.threadJumps()
	b.removeDead()
	offs := b.layout()
	code := make([]byte, 0, offs[len(b.instrs)])
	for i, in := range b.instrs {
		code = in.append(code, offs, i)
		if len(code) != offs[i+1] {
			panic("BUG: instruction size changed")
		}
	}
	c := b.code
	c.Bytes = code
	c.LocalNames = b.locals
	for i, name := range b.locals {
		if hiddenName(name) {
			b.locals[i] = ""
		}
	}
	c.NState = max(len(b.locals)+b.max, 1)
	if b.opts.OptLevel < 3 {
		b.lineTables(offs)
	}
	b.recycle()
	return c
}

// threadJumps lets jumps to a jump go to its target at once. A value whose truth has been tested is not tested again: where
// JumpIf...OrPop arrives at another test of the same value, the outcome is known.
func (b *builder) threadJumps() {
	for i := len(b.instrs) - 1; i >= 0; i-- { // targets of forward jumps first
		for range 8 { // `while True: pass` jumps to itself
			if in := &b.instrs[i]; in.target == nil || !b.thread(in) {
				break
			}
		}
	}
}

// thread moves the target of a jump one step on.
func (b *builder) thread(in *instr) bool {
	at := in.target.at
	next := b.instrs[at]
	onTrue := in.op == bytecode.JumpIfTrueOrPop
	switch in.op {
	case bytecode.Jump, bytecode.PopJumpIfTrue, bytecode.PopJumpIfFalse:
		if next.op != bytecode.Jump || next.target == in.target {
			return false
		}
		in.target = next.target
	case bytecode.JumpIfTrueOrPop, bytecode.JumpIfFalseOrPop:
		switch next.op {
		case in.op:
			in.target = next.target
		case bytecode.Jump:
			if next.target.at <= at {
				return false // must go forward
			}
			in.target = next.target
		case bytecode.JumpIfTrueOrPop, bytecode.JumpIfFalseOrPop: // the other way round: pops and goes on
			in.op, in.target = popJump(onTrue), &label{at: at + 1}
		case bytecode.PopJumpIfTrue, bytecode.PopJumpIfFalse:
			in.op = popJump(onTrue)
			if onTrue == (next.op == bytecode.PopJumpIfTrue) {
				in.target = next.target
			} else {
				in.target = &label{at: at + 1}
			}
		default:
			return false
		}
	default:
		return false
	}
	return true
}

func popJump(onTrue bool) bytecode.Op {
	if onTrue {
		return bytecode.PopJumpIfTrue
	}
	return bytecode.PopJumpIfFalse
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

// removeDead removes what cannot be reached any more and jumps to the next instruction.
func (b *builder) removeDead() {
	keep := zeros(b.keep, len(b.instrs))
	b.keep = keep
	work := []int{0}
	for len(work) > 0 {
		i := work[len(work)-1]
		work = work[:len(work)-1]
		for ; !keep[i]; i++ {
			in := b.instrs[i]
			keep[i] = true
			if in.target != nil && !keep[in.target.at] {
				work = append(work, in.target.at)
			}
			if in.op.Info().Flags&bytecode.EndsBlock != 0 {
				break
			}
		}
	}
	next := len(keep) // the next instruction that stays
	for i := len(keep) - 1; i >= 0; i-- {
		if in := b.instrs[i]; keep[i] && in.op == bytecode.Jump && in.target.at > i && in.target.at <= next {
			keep[i] = false
		}
		if keep[i] {
			next = i
		}
	}
	moved := zeros(b.moved, len(keep)+1)
	b.moved = moved
	kept := b.instrs[:0]
	for i, in := range b.instrs {
		moved[i] = len(kept)
		if keep[i] {
			kept = append(kept, in)
		}
	}
	for _, in := range kept {
		if l := in.target; l != nil && !l.moved {
			l.moved = true
			l.at = moved[l.at]
		}
	}
	b.instrs = kept
}

// layout returns the offset of each instruction, and of the end.
func (b *builder) layout() []int {
	sizes := zeros(b.sizes, len(b.instrs))
	b.sizes = sizes
	var scratch [16]byte
	for i, in := range b.instrs {
		sizes[i] = uint8(in.leastSize(scratch[:0]))
	}
	offs := zeros(b.offs, len(sizes)+1)
	b.offs = offs
	for grown := true; grown; {
		grown = false
		for i, n := range sizes {
			offs[i+1] = offs[i] + int(n)
		}
		for i, in := range b.instrs {
			if in.target == nil {
				continue
			}
			form := in.op.Info().Form
			if n := uint8(form.JumpSize(offs[in.target.at]-offs[i]) + tail(form)); n > sizes[i] {
				sizes[i], grown = n, true
				if n > maxShortJump && b.opts.Portable {
					b.pos = in.pos
					b.fail(b.pos, "jump over more than 16 KiB: not possible in bytecode of boards")
				}
			}
		}
	}
	return offs
}

// maxShortJump is the longest jump without the prefix for wide ones.
const maxShortJump = 4

// tail is how many bytes a jump has behind its offset.
func tail(form bytecode.Form) int {
	if form == bytecode.FormUnwind {
		return 1
	}
	return 0
}

// leastSize returns the length of the encoding, for a jump that of the shortest one. It overwrites scratch.
func (in *instr) leastSize(scratch []byte) int {
	if in.target != nil {
		form := in.op.Info().Form
		return form.JumpSize(2) + tail(form)
	}
	return len(in.append(scratch, nil, 0))
}

// append encodes the instruction, number i of those with the offsets offs.
func (in *instr) append(b []byte, offs []int, i int) []byte {
	out := bytecode.Instr{Op: in.op, Arg: in.arg, Extra: in.extra}
	if in.target == nil {
		return bytecode.AppendInstr(b, out, 0, 0)
	}
	return bytecode.AppendInstr(b, out, offs[i+1]-offs[i]-tail(in.op.Info().Form), offs[in.target.at]-offs[i])
}

// lineTables writes the line table of 6.3 and the position table.
func (b *builder) lineTables(offs []int) {
	t := bytecode.Table{Lines: b.lines[:0], Positions: b.positions[:0]}
	var last parse.Span
	for i, in := range b.instrs {
		t.Line(offs[i], int(in.pos.Start.Line))
		changed := in.pos.Start.Line != last.Start.Line || in.op.Info().Flags&bytecode.MayRaise != 0 && in.pos != last
		if changed && in.pos.Start.Line > 0 {
			last = in.pos
			t.Position(offs[i], bytecode.Position{
				Line: int(last.Start.Line), Col: int(last.Start.Col), EndLine: int(last.Stop.Line), EndCol: int(last.Stop.Col)})
		}
	}
	b.lines, b.positions = t.Lines, t.Positions
	b.code.Lines, b.code.Positions = slices.Clone(t.Lines), slices.Clone(t.Positions)
}
