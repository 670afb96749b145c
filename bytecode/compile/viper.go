package compile

import (
	"fmt"

	"pycopy/bytecode"
	"pycopy/parse"
)

// A viper function is compiled like any other, but for what is in this file; then viperPass (viperpass.go) types its
// instructions.

// viperMode reports whether the block is a viper function. Modules and classes inside of viper code have ordinary semantics.
func (b *builder) viperMode() bool {
	return b.code.Flags&bytecode.FlagViper != 0 && b.code.Scope == bytecode.ScopeFunction
}

// signature reads the types of a viper function from its annotations and begins the body with the conversion of its
// arguments.
func (b *builder) signature(def parse.Node, p *parse.Params) {
	if !b.viperMode() {
		return
	}
	if f, ok := def.(*parse.FunctionDef); ok && f.Returns != nil {
		b.code.ReturnType = b.wordType(f.Returns)
	}
	if p == nil {
		return
	}
	for _, list := range [][]*parse.Param{p.PosOnly, p.Args, p.KwOnly} {
		for _, q := range list {
			if q.Annotation != nil {
				b.typedParam(q, b.wordType(q.Annotation))
			}
		}
	}
	for _, q := range []*parse.Param{p.VarArg, p.KwArg} {
		if q != nil && q.Annotation != nil {
			b.wordType(q.Annotation) // a tuple or dict of objects, whatever it says
		}
	}
}

// typedParam converts a parameter. A closed-over one is an object, but of the value and kind that its type can have.
func (b *builder) typedParam(q *parse.Param, t bytecode.WordType) {
	if t == bytecode.WordObject {
		return
	}
	b.at(q)
	l := b.slot(b.scope.Mangled(q.Name))
	if !b.isCell(l) {
		b.params = append(b.params, typedLocal{l, t})
		b.emit(bytecode.WordParam, bytecode.WordArg(l, t))
		return
	}
	b.emit(bytecode.LoadDeref, l)
	b.emit(bytecode.ToWord, int(t))
	b.emit(bytecode.FromWord, bytecode.WordArg(0, t))
	b.emit(bytecode.StoreDeref, l)
}

// typedLocal is a local variable and its type.
type typedLocal struct {
	local int
	typ   bytecode.WordType
}

func (b *builder) isCell(l int) bool {
	for _, c := range b.code.Cells {
		if c == l {
			return true
		}
	}
	return l < len(b.code.FreeNames)
}

// wordType returns the type that an annotation names.
func (b *builder) wordType(e parse.Expr) bytecode.WordType {
	n, ok := e.(*parse.Name)
	if !ok {
		b.failTyping(parse.SyntaxError, e, "annotation must be an identifier")
	}
	t, ok := bytecode.ParseWordType(n.ID)
	if !ok {
		b.failTyping(parse.ViperTypeError, e, "unknown type '%s'", n.ID)
	}
	return t
}

// failTyping reports an error of types in the function, or another one of what only MicroPython has.
func (b *builder) failTyping(kind parse.ErrorKind, at parse.Node, format string, args ...any) {
	e := b.mod.ErrorAt(at, kind, fmt.Sprintf(format, args...))
	e.Func = b.code.Name
	panic(bailout{e})
}

// rangeLoop compiles a for loop over range(...) whose variable is a local and whose step is constant, so that it counts in
// machine words. It reports whether it is such a loop. The end and the counter are kept in hidden locals, and like all arithmetic the
// counter wraps around.
func (b *builder) rangeLoop(s *parse.For) bool {
	if !b.viperMode() {
		return false
	}
	args, step := b.steppedRange(s)
	if step == 0 || step != int64(int32(step)) {
		return false
	}
	b.countedLoop(s, args, int(step))
	return true
}

func (b *builder) countedLoop(s *parse.For, args []parse.Expr, step int) {
	counter := b.newTemp()
	if len(args) == 1 {
		b.at(args[0])
		b.loadInt(0)
	} else {
		b.expr(args[0])
		args = args[1:]
	}
	b.emit(bytecode.StoreFast, counter)
	end := func() { b.expr(args[0]) }
	if _, ok := b.constant(args[0]); !ok {
		limit := b.newTemp() // like the counter, not released: a local has one type
		end()
		b.emit(bytecode.StoreFast, limit)
		end = func() { b.emit(bytecode.LoadFast, limit) }
	}
	top, next, test, brk := newLabel(), newLabel(), newLabel(), newLabel()
	brk.depth, test.depth, next.depth = b.depth, b.depth, b.depth
	b.jump(bytecode.Jump, test)
	b.dead = false // the loop's body is reached from its test
	b.placeLoop(top)
	b.emit(bytecode.LoadFast, counter)
	b.storeTarget(s.Target)
	b.frames = append(b.frames, frame{whileLoop, brk, next, b.blocks})
	b.stmts(s.Body)
	b.frames = b.frames[:len(b.frames)-1]
	b.at(s.Iter)
	b.place(next)
	b.emit(bytecode.LoadFast, counter)
	b.loadInt(step)
	b.emit(bytecode.Binary, int(bytecode.BinIAdd))
	b.emit(bytecode.StoreFast, counter)
	b.place(test)
	b.at(s.Iter)
	b.emit(bytecode.LoadFast, counter)
	end()
	op := bytecode.BinLess
	if step < 0 {
		op = bytecode.BinMore
	}
	b.emit(bytecode.Binary, int(op))
	b.jump(bytecode.PopJumpIfTrue, top)
	b.stmts(s.Orelse)
	b.place(brk)
}

// isGlobal reports whether e is the global name.
func (b *builder) isGlobal(e parse.Expr, name string) bool {
	n, ok := e.(*parse.Name)
	if !ok || n.ID != name {
		return false
	}
	y := b.scope.Lookup(name)
	return y == nil || y.Kind == parse.GlobalImplicit || y.Kind == parse.GlobalExplicit
}
