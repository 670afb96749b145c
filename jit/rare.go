package jit

import "pycopy/bytecode/words"

// A slow path that leaves an instruction to the interpreter takes as much code as several instructions: all values are stored, and
// facts are guarded again after it. Where the interpreter is needed only for what the instruction has not met yet (an index out of
// range, operands of other types), there is a side exit (an uncommon trap) instead. Once it has been taken, the next version has
// the slow path.

// rare is slow, or a side exit if the instruction has not needed the interpreter, as far as is known.
func (c *compiler) rare() Label {
	if !c.untried(c.in) {
		return c.slow()
	}
	c.rf.frozen = true
	return c.deoptFor(c.cur, c.in.pc, OfPath)
}

// rareJump is rare for a conditional jump.
func (c *compiler) rareJump() Label {
	if !c.untried(c.in) {
		return c.slowJump()
	}
	return c.rare()
}

// unmet reports whether no operands have been recorded for the instruction in, such as instances of classes, and it has not needed the interpreter.
func (c *compiler) unmet(in *instr) bool {
	seen, _ := c.g.seen(in)
	return len(seen) == 0 && c.untried(in)
}

// rareSpecial is rare or, for what has met instances of classes or an operator that has met other things than numbers, slowSpecial.
func (c *compiler) rareSpecial(in *instr) Label {
	if c.unmet(in) {
		if _, ok := arithOf(in); !ok && in.op != words.Neg || !c.ty.other(in) {
			return c.rare()
		}
	}
	return c.slowSpecial(in)
}
