package words

import (
	"math"

	"pycopy/bytecode"
)

// arithmetic gives the instructions of the binary operators from BinOr (or BinIOr) on; 0: no immediate form.
var arithmetic = [...]struct{ op, imm Op }{
	{Or, OrI}, {Xor, XorI}, {And, AndI}, {Lshift, LshiftI}, {Rshift, RshiftI}, {Add, AddI}, {Sub, SubI}, {Mul, MulI},
	{MatMul, 0}, {FloorDiv, FloorDivI}, {TrueDiv, TrueDivI}, {Mod, ModI}, {Pow, 0},
}

func (e *emitter) binary(arg int) {
	op := bytecode.BinaryOp(arg)
	if op <= bytecode.BinExcMatch {
		e.compare(op)
		return
	}
	k := op - bytecode.BinIOr
	if op >= bytecode.BinOr {
		k = op - bytecode.BinOr
	}
	row := arithmetic[k]
	arg = int(op - bytecode.BinIOr)
	d := e.dest(2)
	right, ri := e.imm(0)
	left, li := e.imm(1)
	switch {
	case ri && row.imm != 0 && !((row.op == FloorDiv || row.op == Mod || row.op == TrueDiv) && right == 0):
		e.emit(row.imm, arg, d.reg, e.reg(1), right)
	case li && (row.op == Add || row.op == Mul || row.op == And || row.op == Or || row.op == Xor):
		e.emit(row.imm, arg|SwapFlag, d.reg, e.reg(0), left)
	case li && row.op == Sub:
		e.emit(RsubI, arg|SwapFlag, d.reg, e.reg(0), left)
	case li && row.op == Lshift:
		e.emit(RlshiftI, arg|SwapFlag, d.reg, e.reg(0), left)
	default:
		b, c := e.two()
		e.emit(row.op, arg, d.reg, b, c)
	}
	e.finish(d)
}

// peek returns the next instruction, if control only comes to it from the current one.
func (e *emitter) peek() (bytecode.Instr, bool) {
	if e.i >= len(e.f.ins) || e.f.leader[e.i] {
		return bytecode.Instr{}, false
	}
	return e.f.ins[e.i], true
}

func isPopJump(in bytecode.Instr) bool {
	return in.Op == bytecode.PopJumpIfTrue || in.Op == bytecode.PopJumpIfFalse
}

func (e *emitter) compare(op bytecode.BinaryOp) {
	negate := false
	if op == bytecode.BinIn || op == bytecode.BinIs {
		if in, ok := e.peek(); ok && in.Op == bytecode.Unary && in.Arg == int(bytecode.UnaryNot) {
			negate = true
			e.i++
		}
	}
	if in, ok := e.peek(); ok && isPopJump(in) && !e.long && op != bytecode.BinExcMatch {
		e.i++
		e.compareJump(op, in, (in.Op == bytecode.PopJumpIfTrue) != negate)
		return
	}
	row := Lt + Op(op)
	switch op {
	case bytecode.BinIs:
		row = Is
	case bytecode.BinIn:
		row = In
	case bytecode.BinExcMatch:
		row = ExcMatch
	}
	if negate && row == Is {
		row = IsNot
	} else if negate {
		row = NotIn
	}
	d := e.dest(2)
	b, c := e.two()
	e.emit(row, 0, d.reg, b, c)
	e.finish(d)
}

// compareJump fuses a comparison with the jump that follows it.
func (e *emitter) compareJump(op bytecode.BinaryOp, jump bytecode.Instr, sense bool) {
	t := int(e.f.index[jump.Arg])
	e.flush(len(e.stack) - 2)
	backward := t <= e.cur
	if op == bytecode.BinIs && e.top(0).place == (place{kind: isImm, imm: immNone}) {
		e.jumpNone(t, backward, sense)
		return
	}
	if backward && (!sense || op > bytecode.BinNotEqual) {
		// The backward forms exist for true comparisons only: jump around a jump.
		e.emitCompare(op, !sense, false)
		w := e.lastCompare()
		e.pop(2)
		e.jumpBack(t)
		e.patchC(w, len(e.fn.Words))
		return
	}
	e.emitCompare(op, sense, backward)
	e.fixups = append(e.fixups, fixup{e.lastCompare(), t, fixC})
	e.pop(2)
}

// lastCompare is the word of the compare-and-jump just emitted.
func (e *emitter) lastCompare() int {
	n := len(e.fn.Words)
	if n >= 2 && e.backWord == n-2 {
		return n - 2
	}
	return n - 1
}

func (e *emitter) emitCompare(op bytecode.BinaryOp, sense, backward bool) {
	row := JumpLt + Op(op)
	if !sense {
		row += JumpNotLt - JumpLt
	}
	switch {
	case op == bytecode.BinIs && sense:
		row = JumpIs
	case op == bytecode.BinIs:
		row = JumpIsNot
	case op == bytecode.BinIn && sense:
		row = JumpIn
	case op == bytecode.BinIn:
		row = JumpNotIn
	}
	if v, ok := e.imm(0); ok && op <= bytecode.BinNotEqual {
		row += JumpLtI - JumpLt
		if backward {
			row += JumpLtIBack - JumpLtI
		}
		a := e.reg(1)
		e.markBack(backward)
		e.emit(row, int(op), a, v, 0)
		return
	}
	if backward {
		row += JumpLtBack - JumpLt
	}
	a, b := e.two()
	e.markBack(backward)
	e.emit(row, int(op), a, b, 0)
}

func (e *emitter) markBack(backward bool) {
	e.backWord = -1
	if backward {
		e.backWord = len(e.fn.Words)
	}
}

func (e *emitter) jumpNone(t int, backward, sense bool) {
	row := JumpIfNone
	if sense == backward { // a backward jump is inverted: jump around a jump
		row = JumpIfNotNone
	}
	a := e.reg(1)
	w := len(e.fn.Words)
	e.emitD(row, a, 0)
	e.pop(2)
	if backward {
		e.jumpBack(t)
		e.patchD(w, len(e.fn.Words))
		return
	}
	e.fixups = append(e.fixups, fixup{w, t, fixD})
}

func (e *emitter) unary(arg int) {
	if arg == int(bytecode.UnaryNot) {
		if in, ok := e.peek(); ok && isPopJump(in) {
			e.i++
			e.truthJump(in, in.Op == bytecode.PopJumpIfFalse)
			return
		}
	}
	d := e.dest(1)
	e.emit(Pos+Op(arg), arg, d.reg, e.reg(0), 0)
	e.finish(d)
}

// truthJump jumps if the truth of the popped top is sense.
func (e *emitter) truthJump(in bytecode.Instr, sense bool) {
	t := int(e.f.index[in.Arg])
	e.flush(len(e.stack) - 1)
	e.jumpIf(e.reg(0), t, sense)
	e.pop(1)
}

// jumpIf jumps to instruction t if the truth of register r is sense.
func (e *emitter) jumpIf(r, t int, sense bool) {
	w := len(e.fn.Words)
	switch {
	case t > e.cur && sense:
		e.emitD(JumpIfTrue, r, 0)
	case t > e.cur:
		e.emitD(JumpIfFalse, r, 0)
	case sense:
		e.emitD(JumpIfTrueBack, r, 0)
	default:
		e.emitD(JumpIfTrue, r, 0)
		e.jumpBack(t)
		e.patchD(w, len(e.fn.Words))
		return
	}
	e.fixups = append(e.fixups, fixup{w, t, fixD})
}

func (e *emitter) jump(t int) {
	w := len(e.fn.Words)
	if t <= e.cur {
		e.jumpBack(t)
		return
	}
	e.emitD(Jump, 0, 0)
	e.fixups = append(e.fixups, fixup{w, t, fixD})
}

// jumpBack jumps to an earlier instruction. A jump to the head of a for loop becomes another head at the end of the loop, so that
// an iteration costs one jump.
func (e *emitter) jumpBack(t int) {
	w := len(e.fn.Words)
	if l, ok := e.loops[t]; ok {
		e.emit(ForNext, 0, l.dst, l.rec, 0)
		e.fixups = append(e.fixups, fixup{w, l.body, fixNext})
		exit := int(e.f.index[e.f.ins[t].Arg])
		if exit != e.i || e.blocksBetween() {
			w = len(e.fn.Words)
			e.emitD(Jump, 0, 0)
			e.fixups = append(e.fixups, fixup{w, exit, fixD})
		}
		return
	}
	e.emitD(JumpBack, 0, 0)
	e.fixups = append(e.fixups, fixup{w, t, fixD})
}

// blocksBetween reports whether words may still be emitted behind the current jump that do not belong to the next instruction.
func (e *emitter) blocksBetween() bool { return e.deferred }

func (e *emitter) patchC(w, to int) {
	d := to - w
	if d != int(int16(d)) {
		e.err = errShort
	}
	e.fn.Words[w] = e.fn.Words[w]&^(0xffff<<48) | uint64(uint16(d))<<48
}

func (e *emitter) patchD(w, to int) {
	e.fn.Words[w] = e.fn.Words[w]&math.MaxUint32 | uint64(uint32(int32(to-w)))<<32
}

// resolve fills in jump offsets and handler targets.
func (e *emitter) resolve() {
	if e.err != nil {
		return
	}
	for _, x := range e.fixups {
		to := e.wordAt[x.target]
		if to < 0 {
			e.fail("jump into the middle of an instruction")
			return
		}
		switch x.form {
		case fixC:
			e.patchC(x.word, to)
		case fixD:
			e.patchD(x.word, to)
		case fixNext:
			e.fn.Words[x.word+1] = uint64(uint32(int32(to - x.word)))
		}
	}
	for i := range e.fn.Handlers {
		if h := &e.fn.Handlers[i]; h.Target >= 0 {
			h.Target = e.wordAt[h.Target]
		}
	}
}

// control translates jumps, loops, blocks and what leaves the function.
func (e *emitter) control(in bytecode.Instr) {
	switch in.Op {
	case bytecode.Jump:
		t := int(e.f.index[in.Arg])
		e.leave(t, e.blocks)
		e.jump(t)
	case bytecode.PopJumpIfTrue, bytecode.PopJumpIfFalse:
		e.truthJump(in, in.Op == bytecode.PopJumpIfTrue)
	case bytecode.JumpIfTrueOrPop, bytecode.JumpIfFalseOrPop:
		e.flush(len(e.stack))
		e.jumpIf(e.top(0).reg, int(e.f.index[in.Arg]), in.Op == bytecode.JumpIfTrueOrPop)
		e.pop(1)
	case bytecode.ForIter:
		e.forIter(in)
	case bytecode.SetupExcept, bytecode.SetupFinally:
		e.flush(len(e.stack))
	case bytecode.SetupWith:
		e.setupWith()
	case bytecode.WithCleanup:
		e.withCleanup()
	case bytecode.PopExceptJump:
		e.flush(len(e.stack))
		e.dropBlocks(len(e.blocks) - 1)
		t := int(e.f.index[in.Arg])
		e.leave(t, e.blocks)
		e.jump(t)
	case bytecode.EndFinally:
		e.endFinally()
	case bytecode.UnwindJump:
		e.flush(len(e.stack))
		n := in.Extra & 0x7f
		e.unwind(cont{target: int(e.f.index[in.Arg]), passes: n, depth: e.f.arrival(e.cur), off: in.Off}, place{})
	case bytecode.ReturnValue:
		e.unwind(cont{target: -1, passes: len(e.blocks), off: in.Off}, e.top(0).place)
		e.pop(1)
	case bytecode.RaiseObj:
		e.emit(Raise, 0, e.reg(0), 0, 0)
		e.pop(1)
	case bytecode.RaiseFrom:
		a, b := e.two()
		e.emit(RaiseFrom, 0, a, b, 0)
		e.pop(2)
	case bytecode.RaiseLast:
		e.emit(Reraise, 0, 0, 0, 0)
	case bytecode.EndAsyncFor:
		exc := e.reg(0)
		e.dropBlocks(len(e.blocks) - 1)
		e.emit(EndAsyncFor, 0, exc, 0, 0)
		e.pop(2)
	case bytecode.BeforeAsyncWith:
		mgr := e.reg(0)
		d := e.nextHomeAfter(1)
		e.displaceBelow(d, 1)
		e.displaceBelow(d+1, 1)
		e.emit(BeforeAsyncWith, 0, d, mgr, 0)
		e.pop(1)
		e.pushTemp(d)
		e.pushTemp(d + 1)
	case bytecode.AsyncWithExit:
		d := e.nextHomeAfter(0)
		e.displaceBelow(d, 0)
		b, c := e.two()
		e.emit(AsyncWithExit, 0, d, b, c)
		e.pushTemp(d)
	case bytecode.AsyncWithEnd:
		e.home(1)
		e.emit(AsyncWithEnd, 0, e.reg(1), e.reg(0), 0)
		x := e.top(1).place
		e.pop(3)
		e.push(x)
	default:
		e.fail("undefined opcode " + in.Op.String())
	}
}

func (e *emitter) forIter(in bytecode.Instr) {
	e.flush(len(e.stack))
	rec := e.top(3).reg
	w := len(e.fn.Words)
	d := e.dest(0)
	e.emit(ForNext, 0, d.reg, rec, 0)
	e.finish(d)
	// The body starts behind the jump out of the loop.
	body := e.i
	e.fixups = append(e.fixups, fixup{w, body, fixNext})
	e.loops[e.cur] = loop{d.reg, rec, body}
	w = len(e.fn.Words)
	e.emitD(Jump, 0, 0)
	e.fixups = append(e.fixups, fixup{w, int(e.f.index[in.Arg]), fixD})
	if !e.f.leader[body] {
		e.f.leader[body] = true
		e.asg.at[body] = e.bound.Clone()
	}
}

// setupWith enters a context manager: ( mgr -- exit mgr v ).
func (e *emitter) setupWith() {
	mgr := e.reg(0)
	base := e.nextHomeAfter(1)
	e.displaceBelow(base, 1)
	e.displaceBelow(base+1, 1)
	w := base + 2
	e.useReg(w + ArgOffset)
	e.displaceBelow(w, 1)
	e.displaceBelow(w+ArgOffset, 1)
	e.emit(WithEnter, 0, base, mgr, w)
	e.pop(1)
	e.pushTemp(base)
	e.pushTemp(base + 1)
	e.flush(len(e.stack))
	r := w
	if l, ok := e.storeNext(); ok {
		e.i++
		r = e.local(l)
		e.displaceBelow(r, 0)
		e.emit(CallMethod, 0, r, w, 0)
		e.bound.Add(l)
		return
	}
	e.emit(CallMethod, 0, r, w, 0)
	e.pushTemp(r)
}

// withCleanup leaves a context manager: ( exit mgr x -- x ).
func (e *emitter) withCleanup() {
	e.homes(3)
	pair, x := e.top(2).home, e.top(0).home
	w := e.nextHomeAfter(0)
	e.useReg(w + ArgOffset + 3)
	for r := w; r <= w+ArgOffset+3; r++ {
		e.displaceBelow(r, 0)
	}
	e.emit(WithExit, 0, pair, x, w)
	e.emit(CallMethod, 0, w, w, 3)
	e.emit(WithExitDone, 0, x, w, 0)
	e.pop(3)
	e.push(place{reg: x})
}

// dropBlocks leaves all blocks from number n on; the handled exception becomes what it was before the outermost of their handlers.
func (e *emitter) dropBlocks(n int) {
	for _, b := range e.blocks[n:] {
		if running(b, e.pos) {
			e.emit(LeaveHandler, 0, e.prev(b), 0, 0)
			break
		}
	}
	e.blocks = e.blocks[:n]
}

// endFinally ends a handler. The blocks' table of continuations is filled in later.
func (e *emitter) endFinally() {
	b := e.blocks[len(e.blocks)-1]
	mark := e.reg(0)
	e.dropBlocks(len(e.blocks) - 1)
	b.ends = append(b.ends, len(e.fn.Words))
	e.emitD(EndFinally, mark, 0)
	e.pop(1)
}

// unwind passes c.passes blocks on the way of a return (of value v) or jump, running finally code.
func (e *emitter) unwind(c cont, v place) {
	n := len(e.blocks)
	to := n - c.passes
	for k := n - 1; k >= to; k-- {
		b := e.blocks[k]
		if !b.finally || running(b, e.pos) {
			continue
		}
		// Run b's handler; the rest happens behind it.
		if c.target < 0 {
			e.load(v, e.val(b))
		}
		e.dropBlocks(k + 1)
		e.emitD(LoadImm, e.homeAt(e.f.in[b.handler], b.height), int(smallInt(int64(len(b.conts)))))
		e.emit(EnterFinally, 0, e.prev(b), 0, 0)
		e.emitD(Jump, 0, 0)
		e.fixups = append(e.fixups, fixup{len(e.fn.Words) - 1, b.handler, fixD})
		c.passes = k - to
		b.conts = append(b.conts, c)
		e.pendingConts = append(e.pendingConts, pendingCont{b, len(b.conts) - 1, e.blocks[:k], e.pos})
		return
	}
	if c.target < 0 {
		e.dropAll(v)
		return
	}
	e.dropBlocks(to)
	if e.f.in[c.target] == nil {
		return // the way there is never taken
	}
	if e.atHandler(c.target) {
		e.emit(EnterFinally, 0, e.prev(e.blocks[len(e.blocks)-1]), 0, 0)
	}
	e.jump(c.target)
}

func (e *emitter) atHandler(t int) bool {
	n := len(e.blocks)
	return n > 0 && e.blocks[n-1].handler == t
}

// dropAll returns v.
func (e *emitter) dropAll(v place) {
	if v.kind == isConst {
		e.load(v, e.scratch)
		v = place{reg: e.scratch}
	}
	e.dropBlocks(0)
	if v.kind == isImm {
		e.emitD(ReturnImm, 0, int(v.imm))
	} else {
		e.emit(Return, 0, v.reg, 0, 0)
	}
}

// pendingCont is a continuation whose words are still to be made.
type pendingCont struct {
	b      *block
	num    int
	blocks []*block // left when it runs
	pos    int      // decides which of them run
}

// continuations emits the ways on behind finally blocks, and the tables that EndFinally finds them through.
func (e *emitter) continuations() {
	e.deferred = true
	starts := map[*block][]int{}
	var order []*block
	for len(e.pendingConts) > 0 && e.err == nil {
		p := e.pendingConts[0]
		e.pendingConts = e.pendingConts[1:]
		if starts[p.b] == nil {
			order = append(order, p.b)
		}
		starts[p.b] = append(starts[p.b], len(e.fn.Words))
		c := p.b.conts[p.num]
		e.blocks, e.pos, e.cur, e.stack = p.blocks, p.pos, len(e.f.ins), e.stack[:0]
		e.low = 0
		e.line(c.off)
		e.unwind(c, place{reg: e.val(p.b)})
	}
	e.fn.codeLen = len(e.fn.Words)
	for _, b := range order {
		table := len(e.fn.Words)
		e.fn.tables = append(e.fn.tables, table)
		for _, w := range starts[b] {
			e.fn.Words = append(e.fn.Words, uint64(w-table))
		}
		for _, w := range b.ends {
			e.patchD(w, table)
		}
	}
}
