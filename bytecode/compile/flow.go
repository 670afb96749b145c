package compile

import (
	"pycopy/bytecode"
	"pycopy/parse"
)

func (b *builder) ifStmt(s *parse.If) {
	var ends []*label
	for {
		orelse, end := newLabel(), newLabel()
		b.condJump(s.Test, false, orelse)
		b.stmts(s.Body)
		if len(s.Orelse) == 0 || !orelse.used {
			b.place(orelse)
			break
		}
		b.jump(bytecode.Jump, end)
		b.place(orelse)
		ends = append(ends, end)
		elif, ok := s.Orelse[0].(*parse.If)
		if !ok || len(s.Orelse) > 1 || b.dead {
			b.stmts(s.Orelse)
			break
		}
		b.at(elif)
		s = elif
	}
	for i := len(ends) - 1; i >= 0; i-- { // innermost first
		b.place(ends[i])
	}
}

func (b *builder) while(s *parse.While) {
	top, test, brk := newLabel(), newLabel(), newLabel()
	brk.depth, test.depth = b.depth, b.depth
	always := false
	if v, ok := b.constant(s.Test); ok {
		always = truth(v)
		if !always {
			b.stmts(s.Orelse)
			return
		}
	}
	if !always {
		b.jump(bytecode.Jump, test)
		b.dead = false // the loop's body is reached from its test
	}
	b.placeLoop(top)
	if always {
		test = top
	}
	b.frames = append(b.frames, frame{whileLoop, brk, test, b.blocks})
	b.stmts(s.Body)
	b.frames = b.frames[:len(b.frames)-1]
	if always {
		b.jump(bytecode.Jump, top)
	} else {
		b.place(test)
		b.at(s.Test)
		b.condJump(s.Test, true, top)
		b.stmts(s.Orelse)
	}
	b.place(brk)
}

func (b *builder) forStmt(s *parse.For) {
	if s.Async {
		b.asyncFor(s)
		return
	}
	if b.rangeLoop(s) || b.portableRange(s) {
		return
	}
	brk, end := newLabel(), newLabel()
	brk.depth = b.depth
	b.expr(s.Iter)
	b.at(s.Iter)
	b.emit(bytecode.GetIterStack, 0)
	cont := newLabel()
	b.placeLoop(cont)
	b.at(s.Iter)
	b.jump(bytecode.ForIter, end)
	b.storeTarget(s.Target)
	b.frames = append(b.frames, frame{forLoop, brk, cont, b.blocks})
	b.stmts(s.Body)
	b.frames = b.frames[:len(b.frames)-1]
	b.at(s.Iter)
	b.jump(bytecode.Jump, cont)
	b.place(end)
	b.stmts(s.Orelse)
	b.place(brk)
}

// asyncFor keeps only the asynchronous iterator on the stack; break goes to code that drops it.
func (b *builder) asyncFor(s *parse.For) {
	brk, end := newLabel(), newLabel()
	b.expr(s.Iter)
	b.at(s.Iter)
	b.emit(bytecode.GetAIter, 0)
	brk.depth = b.depth
	cont := newLabel()
	b.placeLoop(cont)
	leave := b.asyncNext(s.Iter)
	b.storeTarget(s.Target)
	b.frames = append(b.frames, frame{asyncForLoop, brk, cont, b.blocks})
	b.stmts(s.Body)
	b.frames = b.frames[:len(b.frames)-1]
	b.at(s.Iter)
	b.jump(bytecode.Jump, cont)
	b.place(leave)
	b.stmts(s.Orelse)
	b.jump(bytecode.Jump, end)
	b.place(brk)
	b.emit(bytecode.PopTop, 0)
	b.place(end)
}

// asyncNext pushes the next item of the asynchronous iterator on top. Control goes to the label that it returns when there are no
// more items; the iterator is gone then.
func (b *builder) asyncNext(at parse.Node) (exhausted *label) {
	handler, item := newLabel(), newLabel()
	exhausted = newLabel()
	b.at(at)
	b.enterBlock(bytecode.SetupExcept, handler)
	b.emit(bytecode.GetANext, 0)
	b.await()
	b.popExceptJump(item)
	b.placeHandler(handler)
	if b.opts.Portable {
		b.endAsyncFor()
	} else {
		b.emit(bytecode.EndAsyncFor, 0)
		b.blocks--
	}
	b.jump(bytecode.Jump, exhausted)
	b.place(item)
	return exhausted
}

// leaveLoop compiles break or continue.
func (b *builder) leaveLoop(brk bool) {
	f := b.frames[len(b.frames)-1]
	l := f.cont
	if brk {
		l = f.brk
	}
	dropIter := brk && f.kind == forLoop
	n := b.blocks - f.blocks
	if n > 0 {
		if dropIter {
			n |= 0x80
		}
		b.reserve(3)
		b.add(instr{op: bytecode.UnwindJump, extra: n, target: l})
		return
	}
	if dropIter {
		for range 4 {
			b.emit(bytecode.PopTop, 0)
		}
	}
	b.jump(bytecode.Jump, l)
}

// condJump jumps to l if e's truth is sense, else goes on.
func (b *builder) condJump(e parse.Expr, sense bool, l *label) {
	if v, ok := b.constant(e); ok {
		if truth(v) == sense {
			b.jump(bytecode.Jump, l)
		}
		return
	}
	switch e := e.(type) {
	case *parse.UnaryOp:
		if e.Op == parse.Not {
			b.condJump(e.Operand, !sense, l)
			return
		}
	case *parse.BoolOp:
		b.condBool(e, sense, l)
		return
	case *parse.Compare:
		b.condCompare(e, sense, l)
		return
	case *parse.IfExp:
		orelse, end := newLabel(), newLabel()
		b.condJump(e.Test, false, orelse)
		if !b.dead {
			b.condJump(e.Body, sense, l)
		}
		b.jump(bytecode.Jump, end)
		b.place(orelse)
		if !b.dead {
			b.condJump(e.Orelse, sense, l)
		}
		b.place(end)
		return
	}
	b.expr(e)
	b.at(e)
	b.condPop(sense, l)
}

func (b *builder) condPop(sense bool, l *label) {
	if sense {
		b.jump(bytecode.PopJumpIfTrue, l)
	} else {
		b.jump(bytecode.PopJumpIfFalse, l)
	}
}

func (b *builder) condBool(e *parse.BoolOp, sense bool, l *label) {
	n := len(e.Values) - 1
	if decides := e.Op == parse.Or; decides == sense { // any operand with this truth decides
		for _, v := range e.Values {
			if !b.dead {
				b.condJump(v, sense, l)
			}
		}
		return
	}
	end := newLabel()
	for _, v := range e.Values[:n] {
		if !b.dead {
			b.condJump(v, !sense, end)
		}
	}
	if !b.dead {
		b.condJump(e.Values[n], sense, l)
	}
	b.place(end)
}

func (b *builder) condCompare(e *parse.Compare, sense bool, l *label) {
	b.expr(e.Left)
	last := len(e.Ops) - 1
	var no *label // a comparison before the last failed, its right operand is on the stack
	for i, op := range e.Ops[:last] {
		if no == nil {
			no = newLabel()
		}
		b.expr(e.Rights[i])
		b.at(e)
		b.emit(bytecode.DupTop, 0)
		b.emit(bytecode.RotThree, 0)
		c := compareOps[op]
		b.emit(bytecode.Binary, int(c.op))
		b.condPop(c.negate, no)
	}
	b.compareRight(e.Ops[last], e.Rights[last])
	b.at(e)
	c := compareOps[e.Ops[last]]
	b.emit(bytecode.Binary, int(c.op))
	b.condPop(sense != c.negate, l)
	if no != nil {
		end := newLabel()
		b.jump(bytecode.Jump, end)
		b.place(no)
		b.emit(bytecode.PopTop, 0)
		if !sense {
			b.jump(bytecode.Jump, l)
		}
		b.place(end)
	}
}
