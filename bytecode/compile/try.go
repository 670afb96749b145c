package compile

import (
	"pycopy/bytecode"
	"pycopy/parse"
)

func (b *builder) try(s *parse.Try) {
	if len(s.Finally) == 0 {
		b.tryExcept(s)
		return
	}
	b.protect(func() {
		if len(s.Handlers) > 0 {
			b.tryExcept(s)
		} else {
			b.stmts(s.Body)
		}
	}, func() { b.stmts(s.Finally) })
}

// protect compiles a body and the code that runs after it in any case.
func (b *builder) protect(body, finally func()) {
	handler := newLabel()
	b.enterBlock(bytecode.SetupFinally, handler)
	body()
	b.emit(bytecode.LoadConstNone, 0)
	b.placeHandler(handler)
	b.hidden++ // an unwinding value may lie below the top
	finally()
	b.endFinally()
	b.hidden--
}

func (b *builder) tryExcept(s *parse.Try) {
	handler, orelse, end := newLabel(), newLabel(), newLabel()
	b.enterBlock(bytecode.SetupExcept, handler)
	b.stmts(s.Body)
	b.popExceptJump(orelse)
	b.placeHandler(handler)
	if s.Star {
		b.exceptStar(s, end)
	} else {
		b.handlers(s, end)
	}
	b.place(orelse)
	b.stmts(s.Orelse)
	b.place(end)
}

// handlers compiles the except clauses. The exception is on the stack, the block is dropped at the end of each clause.
func (b *builder) handlers(s *parse.Try, end *label) {
	for _, h := range s.Handlers {
		next := newLabel()
		b.at(h)
		if h.Type != nil {
			b.emit(bytecode.DupTop, 0)
			b.expr(h.Type)
			b.at(h.Type)
			b.emit(bytecode.Binary, int(bytecode.BinExcMatch))
			b.jump(bytecode.PopJumpIfFalse, next)
			b.at(h)
		}
		if h.Name == "" {
			b.emit(bytecode.PopTop, 0)
			b.stmts(h.Body)
		} else {
			b.store(h.Name)
			b.protect(func() { b.stmts(h.Body) }, func() { b.forget(h) })
		}
		b.atClause(h)
		b.popExceptJump(end)
		b.place(next)
	}
	b.endFinally() // re-raises: no clause matched
}

// forget unbinds the name of an except clause.
func (b *builder) forget(h *parse.ExceptHandler) {
	b.atClause(h)
	b.emit(bytecode.LoadConstNone, 0)
	b.store(h.Name)
	b.delete(h.Name)
}

// atClause gives the end of an except clause its place. Here it stays that of the last statement, so that who traces lines does not come back to the
// clause; files for boards are as MicroPython's compiler makes them.
func (b *builder) atClause(h *parse.ExceptHandler) {
	if b.opts.Portable {
		b.at(h)
	}
}

// exceptStar compiles except* clauses, see package bytecode.
func (b *builder) exceptStar(s *parse.Try, end *label) {
	orig, rest := b.temp(), b.temp()
	b.at(s)
	if b.opts.Portable {
		b.fail(s, "except*: not possible in bytecode of boards")
	}
	b.emit(bytecode.DupTop, 0)
	b.emit(bytecode.StoreFast, orig)
	b.emit(bytecode.StoreFast, rest)
	b.emit(bytecode.BuildList, 0) // of what the clauses raise
	for _, h := range s.Handlers {
		next, none := newLabel(), newLabel()
		b.at(h)
		b.emit(bytecode.LoadFast, rest)
		b.expr(h.Type)
		b.at(h.Type)
		b.emit(bytecode.CheckEgMatch, 0)
		b.emit(bytecode.RotTwo, 0)
		b.emit(bytecode.StoreFast, rest)
		b.emit(bytecode.DupTop, 0)
		b.isNone()
		b.jump(bytecode.PopJumpIfTrue, none)
		b.at(h)
		if h.Name == "" {
			b.emit(bytecode.PopTop, 0)
		} else {
			b.store(h.Name)
		}
		handler := newLabel()
		b.enterBlock(bytecode.SetupExcept, handler)
		if h.Name == "" {
			b.stmts(h.Body)
		} else {
			b.protect(func() { b.stmts(h.Body) }, func() { b.forget(h) })
		}
		b.at(h)
		b.popExceptJump(next)
		b.placeHandler(handler)
		b.emit(bytecode.StoreComp, bytecode.StoreCompArg(1, bytecode.CompList))
		b.popExceptJump(next)
		b.blocks--
		b.place(none)
		b.emit(bytecode.PopTop, 0)
		b.place(next)
	}
	b.at(s)
	b.emit(bytecode.LoadFast, orig)
	b.emit(bytecode.RotTwo, 0)
	b.emit(bytecode.LoadFast, rest)
	b.emit(bytecode.PrepReraiseStar, 0)
	for _, t := range []int{orig, rest} {
		b.emit(bytecode.LoadNull, 0)
		b.emit(bytecode.StoreFast, t)
	}
	b.release(orig, rest)
	b.endFinally()
	b.jump(bytecode.Jump, end)
}

// isNone replaces the top by whether it is None.
func (b *builder) isNone() {
	b.emit(bytecode.LoadConstNone, 0)
	b.emit(bytecode.Binary, int(bytecode.BinIs))
}

// with compiles a with statement from the first of the items on.
func (b *builder) with(s *parse.With, items []*parse.WithItem) {
	if len(items) == 0 {
		b.stmts(s.Body)
		return
	}
	if s.Async {
		b.asyncWith(s, items)
		return
	}
	item := items[0]
	handler := newLabel()
	b.expr(item.Context)
	b.at(item.Context)
	b.enterBlock(bytecode.SetupWith, handler)
	if item.Target == nil {
		b.emit(bytecode.PopTop, 0)
	} else {
		b.storeTarget(item.Target)
	}
	b.with(s, items[1:])
	b.at(item.Context)
	b.emit(bytecode.LoadConstNone, 0)
	b.placeHandler(handler)
	b.hidden++
	b.reserve(2)
	b.emit(bytecode.WithCleanup, 0)
	b.endFinally()
	b.hidden--
}

func (b *builder) asyncWith(s *parse.With, items []*parse.WithItem) {
	if b.opts.Portable {
		b.portableAsyncWith(s, items)
		return
	}
	item := items[0]
	handler := newLabel()
	b.expr(item.Context)
	b.at(item.Context)
	b.emit(bytecode.BeforeAsyncWith, 0)
	b.await()
	value := b.temp()
	b.emit(bytecode.StoreFast, value)
	b.enterBlock(bytecode.SetupFinally, handler)
	if item.Target != nil {
		b.emit(bytecode.LoadFast, value)
		b.storeTarget(item.Target)
	}
	b.emit(bytecode.LoadNull, 0)
	b.emit(bytecode.StoreFast, value)
	b.release(value)
	b.with(s, items[1:])
	b.at(item.Context)
	b.emit(bytecode.LoadConstNone, 0)
	b.placeHandler(handler)
	b.hidden++
	b.emit(bytecode.AsyncWithExit, 0)
	b.await()
	b.emit(bytecode.AsyncWithEnd, 0)
	b.endFinally()
	b.hidden--
}
