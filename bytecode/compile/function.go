package compile

import (
	"strings"

	"pycopy/bytecode"
	"pycopy/parse"
)

func (b *builder) functionDef(s *parse.FunctionDef) {
	decorators, mode := b.decorators(s.Decorators)
	for _, d := range decorators {
		b.expr(d)
	}
	b.at(s)
	if mode&flagAsm != 0 {
		b.closure(b.emitMachine(&NativeFunc{Mode: Asm, Arch: b.opts.Arch, Def: s, Scope: s.Scope, c: b.compiler}), false)
		b.callDecorators(decorators)
		b.at(s)
		b.storeConst(s.Name)
		return
	}
	def := func(b *builder, pushDefaults func()) {
		child := b.function(s, s.Scope, s.Params, s.Async, mode, func(f *builder) {
			body := s.Body
			if doc, ok := b.docstring(body); ok {
				f.code.Doc, f.code.HasDoc = doc, true
				body = body[1:]
			}
			f.code.FirstLine = firstLine(s, s.Decorators)
			f.stmts(body)
		})
		pushDefaults()
		b.at(s)
		b.closure(child, !defaultsOf(s.Params).none())
		if mode&bytecode.FlagViper == 0 { // they are types of the compiler, not expressions
			b.functionAnnotations(s.Params, s.Returns)
		}
	}
	defs := defaultsOf(s.Params)
	if s.TypeScope == nil {
		def(b, func() { b.defaults(defs, b.posDefaults, b.kwDefaults) })
	} else {
		b.typeParams(s, s.TypeScope, s.TypeParams, defs, func(p *builder) {
			def(p, func() {
				p.defaults(defs,
					func(defaults) { p.emit(bytecode.LoadFast, p.slot(".defaults")) },
					func(defaults) { p.emit(bytecode.LoadFast, p.slot(".kwdefaults")) })
			})
			p.emit(bytecode.LoadFast, p.slot(".type_params"))
			p.emit(bytecode.SetFuncAttr, int(bytecode.FuncTypeParams))
		})
	}
	b.callDecorators(decorators)
	b.at(s)
	b.storeConst(s.Name)
}

func firstLine(s parse.Node, decorators []parse.Expr) int {
	if len(decorators) > 0 {
		return int(decorators[0].Pos().Line)
	}
	return int(s.Pos().Line)
}

// flagAsm among the flags of a function says that its body is assembler.
const flagAsm bytecode.CodeFlags = 1 << 15

// decorators splits off those that the compiler itself obeys.
func (b *builder) decorators(list []parse.Expr) (others []parse.Expr, mode bytecode.CodeFlags) {
	mode = b.code.Flags & (bytecode.FlagNative | bytecode.FlagViper)
	for _, d := range list {
		f := d
		if c, ok := d.(*parse.Call); ok {
			f = c.Func // as in Pycopy, which forgets the arguments of its own decorators
		}
		a, ok := f.(*parse.Attribute)
		if !ok {
			if n, ok := f.(*parse.Name); ok && n.ID == "micropython" {
				b.failTyping(parse.SyntaxError, d, "invalid micropython decorator")
			}
			others = append(others, d)
			continue
		}
		root := a
		for {
			up, ok := root.Value.(*parse.Attribute)
			if !ok {
				break
			}
			root = up
		}
		if n, ok := root.Value.(*parse.Name); !ok || n.ID != "micropython" {
			others = append(others, d)
			continue
		}
		if root != a {
			b.failTyping(parse.SyntaxError, d, "invalid micropython decorator")
		}
		if a.Attr != "bytecode" {
			b.nativeAllowed(d)
		}
		switch a.Attr {
		case "bytecode":
			mode = 0
		case "native":
			mode = bytecode.FlagNative
		case "viper":
			mode = bytecode.FlagViper
		case "asm_thumb":
			if b.opts.Native == nil || !b.opts.Arch.Thumb() {
				b.failTyping(parse.SyntaxError, d, "invalid micropython decorator")
			}
			mode = flagAsm
		default:
			b.failTyping(parse.SyntaxError, d, "invalid micropython decorator")
		}
	}
	return others, mode
}

// nativeAllowed refuses decorators for machine code when the target has none.
func (b *builder) nativeAllowed(at parse.Node) {
	switch {
	case !b.opts.Portable || b.opts.Native != nil:
	case b.opts.Arch == bytecode.ArchNone:
		b.fail(at, "invalid arch: machine code needs -march")
	default:
		b.fail(at, "invalid arch: no machine code for %s", b.opts.Arch)
	}
}

func (b *builder) callDecorators(list []parse.Expr) {
	for i := len(list) - 1; i >= 0; i-- {
		b.at(list[i])
		b.emit(bytecode.CallFunction, 1)
	}
}

// function compiles the block of a function-like scope.
func (b *builder) function(def parse.Node, scope *parse.Scope, params *parse.Params, async bool, mode bytecode.CodeFlags,
	body func(f *builder)) *bytecode.Code {
	if b.dead {
		return nil
	}
	return b.maybeMachine(mode, async, func(mode bytecode.CodeFlags) *bytecode.Code {
		return b.functionCode(def, scope, params, async, mode, body)
	})
}

func (b *builder) functionCode(def parse.Node, scope *parse.Scope, params *parse.Params, async bool, mode bytecode.CodeFlags,
	body func(f *builder)) *bytecode.Code {
	f := b.newBuilder(b, scope)
	c := f.code
	c.Flags |= mode
	switch {
	case async && scope.Generator:
		c.Flags |= bytecode.FlagGenerator | bytecode.FlagAsyncGen
	case async:
		c.Flags |= bytecode.FlagGenerator | bytecode.FlagCoroutine
	case scope.Generator || scope.HasAwait:
		c.Flags |= bytecode.FlagGenerator
	}
	f.parameters(params)
	f.addVariables()
	f.signature(def, params)
	body(f)
	f.returnNone()
	return b.machine(def, scope, f.finish())
}

// parameters numbers the parameters.
func (b *builder) parameters(p *parse.Params) {
	if p == nil {
		return
	}
	c := b.code
	add := func(p *parse.Param) int { return b.addLocal(b.scope.Mangled(p.Name)) }
	named := func(list []*parse.Param) {
		for _, q := range list {
			add(q)
			c.ArgNames = append(c.ArgNames, b.scope.Mangled(q.Name))
			if q.Default != nil {
				c.NDefPos++
			}
		}
	}
	named(p.PosOnly)
	if b.opts.Portable { // no keyword has this name
		for i := range p.PosOnly {
			c.ArgNames[c.NPos+i] = bytecode.PosOnlyName
		}
	}
	named(p.Args)
	c.NPosOnly = len(p.PosOnly)
	c.NPos += len(p.PosOnly) + len(p.Args)
	b.hasSelf = len(p.PosOnly)+len(p.Args) > 0
	defaults := c.NDefPos
	named(p.KwOnly)
	if c.NDefPos > defaults {
		c.NDefPos = defaults
		c.Flags |= bytecode.FlagDefKw
	}
	c.NKwOnly = len(p.KwOnly)
	if p.VarArg != nil {
		add(p.VarArg)
		c.Flags |= bytecode.FlagVarArgs
	}
	if p.KwArg != nil {
		add(p.KwArg)
		c.Flags |= bytecode.FlagVarKw
	}
}

// defaults are the default values of a function.
type defaults struct {
	at  parse.Span
	pos []parse.Expr
	kw  []*parse.Param
}

func defaultsOf(p *parse.Params) (d defaults) {
	if p == nil {
		return d
	}
	d.at = p.Span
	for _, list := range [][]*parse.Param{p.PosOnly, p.Args} {
		for _, q := range list {
			if q.Default != nil {
				d.pos = append(d.pos, q.Default)
			}
		}
	}
	for _, q := range p.KwOnly {
		if q.Default != nil {
			d.kw = append(d.kw, q)
		}
	}
	return d
}

func (d defaults) none() bool { return len(d.pos)+len(d.kw) == 0 }

// defaults pushes the two operands of MakeFunctionDefArgs, if there are defaults.
func (b *builder) defaults(d defaults, pos, kw func(defaults)) {
	if d.none() {
		return
	}
	if len(d.pos) > 0 {
		pos(d)
	} else {
		b.emit(bytecode.LoadNull, 0)
	}
	if len(d.kw) > 0 {
		kw(d)
	} else {
		b.emit(bytecode.LoadNull, 0)
	}
}

func (b *builder) posDefaults(d defaults) { b.expr(&parse.Tuple{Span: d.at, Elts: d.pos}) }

func (b *builder) kwDefaults(d defaults) {
	b.emit(bytecode.BuildMap, len(d.kw))
	for _, q := range d.kw {
		b.expr(q.Default)
		b.loadString(b.scope.Mangled(q.Name))
		b.emit(bytecode.StoreMap, 0)
	}
}

// functionAnnotations gives the function on top its annotations.
func (b *builder) functionAnnotations(p *parse.Params, returns parse.Expr) {
	if b.opts.Portable {
		return
	}
	type annotated struct {
		name string
		e    parse.Expr
	}
	var list []annotated
	add := func(params ...*parse.Param) {
		for _, q := range params {
			if q != nil && q.Annotation != nil {
				list = append(list, annotated{b.scope.Mangled(q.Name), q.Annotation})
			}
		}
	}
	if p != nil {
		add(p.Args...)
		add(p.PosOnly...)
		add(p.VarArg)
		add(p.KwOnly...)
		add(p.KwArg)
	}
	if returns != nil {
		list = append(list, annotated{"return", returns})
	}
	if len(list) == 0 {
		return
	}
	b.emit(bytecode.BuildMap, len(list))
	for _, a := range list {
		b.annotation(a.e)
		b.loadString(a.name)
		b.emit(bytecode.StoreMap, 0)
	}
	b.emit(bytecode.SetFuncAttr, int(bytecode.FuncAnnotations))
}

// annotation pushes an annotation, or its text.
func (b *builder) annotation(e parse.Expr) {
	b.at(e)
	switch {
	case b.future:
		b.loadString(unparse(e))
	case isStarred(e): // *args: *Ts
		b.expr(e.(*parse.Starred).Value)
		b.at(e)
		b.emit(bytecode.UnpackSequence, 1)
	default:
		b.expr(e)
	}
}

func (b *builder) lambda(e *parse.Lambda) {
	defs := defaultsOf(e.Params)
	b.defaults(defs, b.posDefaults, b.kwDefaults)
	mode := b.code.Flags & (bytecode.FlagNative | bytecode.FlagViper)
	child := b.function(e, e.Scope, e.Params, false, mode, func(f *builder) {
		f.code.FirstLine = int(e.Start.Line)
		f.returnExpr(e.Body, e.Body)
	})
	b.at(e)
	b.closure(child, !defs.none())
}

// Classes.

func (b *builder) classDef(s *parse.ClassDef) {
	decorators, mode := b.decorators(s.Decorators)
	if mode&flagAsm != 0 {
		b.fail(s, "inline assembler must be a function")
	}
	for _, d := range decorators {
		b.expr(d)
	}
	b.at(s)
	if s.TypeScope == nil {
		b.buildClass(s, mode, s.Bases)
	} else {
		b.typeParams(s, s.TypeScope, s.TypeParams, defaults{}, func(p *builder) {
			generic := &genericBase{Span: s.Span}
			p.buildClass(s, mode, append(s.Bases[:len(s.Bases):len(s.Bases)], generic))
			p.emit(bytecode.DupTop, 0)
			p.emit(bytecode.LoadFast, p.slot(".type_params"))
			p.emit(bytecode.RotTwo, 0)
			p.emit(bytecode.StoreAttr, p.name("__type_params__"))
		})
	}
	b.callDecorators(decorators)
	b.at(s)
	b.storeConst(s.Name)
}

// genericBase stands for Generic[type parameters] among the bases of a class.
type genericBase struct {
	parse.Span
	parse.Expr
}

func (g *genericBase) Pos() parse.Pos { return g.Span.Start }
func (g *genericBase) End() parse.Pos { return g.Span.Stop }

// buildClass pushes the class without its decorators.
func (b *builder) buildClass(s *parse.ClassDef, mode bytecode.CodeFlags, bases []parse.Expr) {
	body := b.classBody(s, mode)
	b.emit(bytecode.LoadBuildClass, 0)
	b.closure(body, false)
	b.loadString(s.Name)
	b.arguments(s, 2, bases, s.Keywords, bytecode.CallFunction)
}

func (b *builder) classBody(s *parse.ClassDef, mode bytecode.CodeFlags) *bytecode.Code {
	if b.dead {
		return nil
	}
	f := b.newBuilder(b, s.Scope)
	f.code.Flags |= mode
	f.code.FirstLine = firstLine(s, s.Decorators)
	f.addVariables()
	f.at(s)
	f.emit(bytecode.LoadName, f.name("__name__"))
	f.emit(bytecode.StoreName, f.name("__module__"))
	if b.opts.Portable { // as MicroPython's compiler does: the long names would take room
		f.loadString(f.code.Name)
	} else {
		f.loadString(f.code.Qualname)
	}
	f.emit(bytecode.StoreName, f.name("__qualname__"))
	if s.Scope.NeedsClassDict {
		f.emit(bytecode.LoadLocals, 0)
		f.emit(bytecode.StoreDeref, f.slot(parse.ClassDict))
	}
	body := s.Body
	if doc, ok := b.docstring(body); ok {
		f.code.Doc, f.code.HasDoc = doc, true
		f.at(body[0])
		f.loadString(doc)
		f.emit(bytecode.StoreName, f.name("__doc__"))
		body = body[1:]
	}
	f.setupAnnotations()
	f.stmts(body)
	if s.Scope.NeedsClassCell {
		f.emit(bytecode.LoadFast, f.slot("__class__"))
		f.emit(bytecode.ReturnValue, 0)
	} else {
		f.returnNone()
	}
	return f.body([]parse.Stmt{s}, s.Scope)
}

// Type parameters.

// typeParams compiles the function that makes the type parameters of s and then what body says, and calls it. The hidden
// local .type_params is their tuple. Function defaults are evaluated outside and handed over as arguments.
func (b *builder) typeParams(s parse.Node, scope *parse.Scope, params []*parse.TypeParam, d defaults, body func(p *builder)) {
	if b.dead {
		return
	}
	if b.opts.Portable {
		b.fail(s, "type parameters: not possible in bytecode of boards")
	}
	p := b.newBuilder(b, scope)
	p.code.FirstLine = int(s.Pos().Line)
	argument := func(name string) {
		p.addLocal(name)
		p.code.NPos++
		p.code.ArgNames = append(p.code.ArgNames, "*")
	}
	if len(d.pos) > 0 {
		argument(".defaults")
	}
	if len(d.kw) > 0 {
		argument(".kwdefaults")
	}
	p.addVariables()
	p.addLocal(".type_params")
	for _, t := range params {
		p.typeParam(t)
		p.emit(bytecode.DupTop, 0)
		p.store(t.Name)
	}
	p.at(s)
	p.emit(bytecode.BuildTuple, len(params))
	p.emit(bytecode.StoreFast, p.slot(".type_params"))
	body(p)
	p.emit(bytecode.ReturnValue, 0)
	child := p.finish()
	b.at(s)
	b.closure(child, false)
	nargs := 0
	if len(d.pos) > 0 {
		b.posDefaults(d)
		nargs++
	}
	if len(d.kw) > 0 {
		b.kwDefaults(d)
		nargs++
	}
	b.at(s)
	b.emit(bytecode.CallFunction, nargs)
}

func (b *builder) typeParam(t *parse.TypeParam) {
	b.at(t)
	b.loadString(b.scope.Mangled(t.Name))
	b.evaluator(t, t.BoundScope, t.Bound)
	b.evaluator(t, t.DefaultScope, t.Default)
	i := [...]bytecode.Intrinsic{bytecode.IntrinsicTypeVar, bytecode.IntrinsicTypeVarTuple, bytecode.IntrinsicParamSpec}[t.Kind]
	b.emit(bytecode.CallIntrinsic, int(i))
}

// evaluator pushes a function without parameters that evaluates e, or None for no expression.
func (b *builder) evaluator(at parse.Node, scope *parse.Scope, e parse.Expr) {
	if e == nil {
		b.emit(bytecode.LoadConstNone, 0)
		return
	}
	child := b.function(at, scope, nil, false, 0, func(f *builder) {
		f.code.FirstLine = int(at.Pos().Line)
		if isStarred(e) {
			f.annotation(e)
			f.emit(bytecode.ReturnValue, 0)
		} else {
			f.returnExpr(e, e)
		}
	})
	b.at(at)
	b.closure(child, false)
}

func (b *builder) typeAlias(s *parse.TypeAlias) {
	if b.opts.Portable {
		b.fail(s, "type statement: not possible in bytecode of boards")
	}
	alias := func(b *builder, params func()) {
		b.at(s)
		b.loadString(s.Name.ID)
		params()
		b.evaluator(s, s.Scope, s.Value)
		b.emit(bytecode.CallIntrinsic, int(bytecode.IntrinsicTypeAlias))
	}
	if s.TypeScope == nil {
		alias(b, func() { b.loadConst(bytecode.Tuple{}) })
	} else {
		b.typeParams(s, s.TypeScope, s.TypeParams, defaults{}, func(p *builder) {
			alias(p, func() { p.emit(bytecode.LoadFast, p.slot(".type_params")) })
		})
	}
	b.at(s)
	b.store(s.Name.ID)
}

// hiddenName reports whether a local is the compiler's own.
func hiddenName(name string) bool { return strings.HasPrefix(name, ".") }
