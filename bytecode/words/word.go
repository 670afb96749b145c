package words

import "pycopy/bytecode"

// word translates an instruction on machine words.
func (e *emitter) word(in bytecode.Instr) {
	switch in.Op {
	case bytecode.WordConst:
		e.push(place{kind: isWord, imm: int64(in.Arg)})
	case bytecode.ToWord:
		d := e.dest(1)
		e.emit(ToWord, in.Arg, d.reg, e.reg(0), 0)
		e.finish(d)
	case bytecode.FromWord:
		e.fromWord(bytecode.SplitWordArg(in.Arg))
	case bytecode.WordBinary:
		e.wordBinary(bytecode.WordOp(in.Arg))
	case bytecode.WordLoad:
		d := e.dest(2)
		if v, ok := e.wordImm(0); ok {
			e.emit(WordLoadI, in.Arg, d.reg, e.reg(1), v)
		} else {
			b, c := e.two()
			e.emit(WordLoad, in.Arg, d.reg, b, c)
		}
		e.finish(d)
	case bytecode.WordStore:
		e.reg(2)
		if v, ok := e.wordImm(0); ok {
			a := e.reg(1)
			e.emit(WordStoreI, in.Arg, a, v, e.reg(2))
		} else {
			e.two()
			e.emit(WordStore, in.Arg, e.reg(1), e.reg(0), e.reg(2))
		}
		e.pop(3)
	case bytecode.WordParam:
		l, t := bytecode.SplitWordArg(in.Arg)
		if l < e.nfree {
			e.fail("a closed-over variable cannot be a machine word")
			return
		}
		r := e.local(l)
		e.displaceBelow(r, 0)
		e.emit(ToWord, int(t), r, r, 0)
	}
}

// wordImm returns the small number that word k from the top is, if it fits 16 bits.
func (e *emitter) wordImm(k int) (int, bool) {
	it := e.top(k)
	return int(it.imm), it.kind == isWord && it.imm == int64(int16(it.imm))
}

// fromWord makes word k from the top an object. When a conditional jump tests the result, the word is tested instead.
func (e *emitter) fromWord(k int, t bytecode.WordType) {
	if in, ok := e.peek(); ok && k == 0 && t == bytecode.WordBool && isPopJump(in) {
		e.i++
		op := bytecode.WordEq
		if in.Op == bytecode.PopJumpIfTrue {
			op = bytecode.WordNe
		}
		e.push(place{kind: isWord}) // zero
		e.jumpWord(op, int(e.f.index[in.Arg]))
		return
	}
	if k == 0 {
		d := e.dest(1)
		e.emit(FromWord, int(t), d.reg, e.reg(0), 0)
		e.finish(d)
		return
	}
	i := len(e.stack) - 1 - k
	it := &e.stack[i]
	for j := e.low; j < len(e.stack); j++ {
		if other := &e.stack[j]; j != i && other.kind == inReg && other.reg == it.home {
			e.settle(j)
		}
	}
	if it.kind != inReg {
		e.settle(i)
	}
	e.emit(FromWord, int(t), it.home, it.reg, 0)
	it.place = place{reg: it.home}
}

func (e *emitter) wordBinary(op bytecode.WordOp) {
	if _, ok := e.wordImm(1); ok {
		if s, ok := op.Swapped(); ok {
			e.disturb(2)
			a, b := e.top(1), e.top(0)
			a.place, b.place = b.place, a.place
			op = s
		}
	}
	if op.Compares() {
		if jump, ok := e.wordTest(); ok {
			if jump.Op == bytecode.PopJumpIfFalse {
				op = op.Negated()
			}
			e.jumpWord(op, int(e.f.index[jump.Arg]))
			return
		}
	}
	d := e.dest(2)
	right, ok := e.wordImm(0)
	switch {
	case ok && (right != 0 || !op.Divides()):
		e.emit(WordBinI, int(op), d.reg, e.reg(1), right)
	case op.Divides():
		b, c := e.two()
		e.emit(WordDiv, int(op), d.reg, b, c)
	default:
		b, c := e.two()
		e.emit(WordBin, int(op), d.reg, b, c)
	}
	e.finish(d)
}

// wordTest skips the conversion to bool and the conditional jump that follow, if they do, and returns the jump.
func (e *emitter) wordTest() (jump bytecode.Instr, ok bool) {
	in, ok := e.peek()
	if !ok || in.Op != bytecode.FromWord || in.Arg != bytecode.WordArg(0, bytecode.WordBool) {
		return in, false
	}
	e.i++
	if in, ok = e.peek(); !ok || !isPopJump(in) {
		e.i--
		return in, false
	}
	e.i++
	return in, true
}

// jumpWord pops two words and jumps to instruction t if the comparison holds.
func (e *emitter) jumpWord(op bytecode.WordOp, t int) {
	e.flush(len(e.stack) - 2)
	backward := t <= e.cur
	_, imm := e.wordImm(0)
	if e.long { // around a jump that reaches
		w := e.emitJumpWord(JumpWord, op.Negated(), imm)
		e.pop(2)
		e.jump(t)
		e.patchC(w, len(e.fn.Words))
		return
	}
	row := JumpWord
	if backward {
		row = JumpWordBack
	}
	w := e.emitJumpWord(row, op, imm)
	e.fixups = append(e.fixups, fixup{w, t, fixC})
	e.pop(2)
}

// emitJumpWord emits a comparison of the top words, and returns its place.
func (e *emitter) emitJumpWord(row Op, op bytecode.WordOp, imm bool) int {
	a, b := 0, 0
	if imm {
		row += JumpWordI - JumpWord
		a = e.reg(1)
		b, _ = e.wordImm(0)
	} else {
		a, b = e.two()
	}
	w := len(e.fn.Words)
	e.emit(row, int(op), a, b, 0)
	return w
}
