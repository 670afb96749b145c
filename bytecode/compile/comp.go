package compile

import (
	"pycopy/bytecode"
	"pycopy/parse"
)

// comprehension makes the function of a comprehension and calls it with the first iterable.
func (b *builder) comprehension(e *parse.Comp) {
	if b.dead {
		return
	}
	generator := e.Kind == parse.GeneratorExp
	first := e.Clauses[0]
	child := b.compFunction(e)
	b.at(e)
	b.closure(child, false)
	b.expr(first.Iter)
	b.at(first.Iter)
	switch {
	case first.Async:
		b.emit(bytecode.GetAIter, 0)
	case generator:
		b.emit(bytecode.GetIter, 0)
	}
	b.at(e)
	b.emit(bytecode.CallFunction, 1)
	if child.Flags&bytecode.FlagCoroutine != 0 {
		b.awaitTop()
	}
}

func (b *builder) compFunction(e *parse.Comp) *bytecode.Code {
	mode := b.code.Flags & (bytecode.FlagNative | bytecode.FlagViper)
	return b.maybeMachine(mode, e.Scope.Async, func(mode bytecode.CodeFlags) *bytecode.Code { return b.compCode(e, mode) })
}

func (b *builder) compCode(e *parse.Comp, mode bytecode.CodeFlags) *bytecode.Code {
	f := b.newBuilder(b, e.Scope)
	c := f.code
	c.FirstLine = int(e.Start.Line)
	c.Flags |= mode
	switch {
	case e.Kind == parse.GeneratorExp && e.Scope.Async:
		c.Flags |= bytecode.FlagGenerator | bytecode.FlagAsyncGen
	case e.Kind == parse.GeneratorExp:
		c.Flags |= bytecode.FlagGenerator
	case e.Scope.Async:
		c.Flags |= bytecode.FlagGenerator | bytecode.FlagCoroutine
	}
	f.addLocal(".0")
	c.NPos++
	c.ArgNames = append(c.ArgNames, "*")
	f.addVariables()
	f.at(e)
	switch e.Kind {
	case parse.ListComp:
		f.emit(bytecode.BuildList, 0)
	case parse.SetComp:
		f.emit(bytecode.BuildSet, 0)
	case parse.DictComp:
		f.emit(bytecode.BuildMap, 0)
	}
	f.compClause(e, 0)
	f.at(e)
	if e.Kind == parse.GeneratorExp {
		f.returnNone()
	} else {
		f.emit(bytecode.ReturnValue, 0)
	}
	return b.machine(e, e.Scope, f.finish())
}

// compClause compiles the loops from clause i on, then the element.
func (b *builder) compClause(e *parse.Comp, i int) {
	if i == len(e.Clauses) {
		b.compElement(e)
		return
	}
	cl := e.Clauses[i]
	b.compIterator(e, cl, i == 0)
	cont, end := newLabel(), newLabel()
	b.placeLoop(cont)
	if cl.Async {
		end = b.asyncNext(cl.Iter)
	} else {
		b.at(cl.Iter)
		b.jump(bytecode.ForIter, end)
	}
	b.storeTarget(cl.Target)
	for _, cond := range cl.Ifs {
		if !b.dead {
			b.condJump(cond, false, cont)
		}
	}
	if !b.dead {
		b.compClause(e, i+1)
	}
	b.at(cl.Iter)
	b.jump(bytecode.Jump, cont)
	b.place(end)
}

// compIterator pushes the iterator of a clause; that of the first one comes as argument.
func (b *builder) compIterator(e *parse.Comp, cl *parse.CompClause, first bool) {
	b.at(cl.Iter)
	arg := func() { b.emit(bytecode.LoadFast, b.slot(".0")) }
	switch {
	case first && cl.Async:
		arg()
	case first && e.Kind == parse.GeneratorExp:
		b.emit(bytecode.LoadNull, 0)
		arg()
		b.emit(bytecode.LoadNull, 0)
		b.emit(bytecode.LoadNull, 0)
	case first:
		arg()
		b.emit(bytecode.GetIterStack, 0)
	default:
		b.expr(cl.Iter)
		b.at(cl.Iter)
		if cl.Async {
			b.emit(bytecode.GetAIter, 0)
		} else {
			b.emit(bytecode.GetIterStack, 0)
		}
	}
}

func (b *builder) compElement(e *parse.Comp) {
	container := b.depth - 1 // items above the container
	switch e.Kind {
	case parse.GeneratorExp:
		b.expr(e.Elt)
		b.at(e.Elt)
		b.emitYield()
		b.emit(bytecode.PopTop, 0)
	case parse.DictComp:
		b.pair(e.Elt, e.Value)
		b.at(e.Elt)
		b.emit(bytecode.StoreComp, bytecode.StoreCompArg(container+2, bytecode.CompDict))
	case parse.SetComp:
		b.expr(e.Elt)
		b.at(e.Elt)
		b.emit(bytecode.StoreComp, bytecode.StoreCompArg(container+1, bytecode.CompSet))
	default:
		b.expr(e.Elt)
		b.at(e.Elt)
		b.emit(bytecode.StoreComp, bytecode.StoreCompArg(container+1, bytecode.CompList))
	}
}
