package parse

import (
	"fmt"
	"slices"
	"strings"
)

const (
	// MaxTreeDepth bounds the height of a tree that Resolve accepts.
	MaxTreeDepth = 20000

	maxScopeDepth = 200 // nested functions, comprehensions and classes
)

// Resolve builds the scope tree of m, sets the Scope and Sym fields of its
// nodes and returns the module's scope. The error, if any, is an *Error.
func Resolve(m *Module) (*Scope, error) {
	r := &resolver{m: m}
	r.push(&Scope{Kind: ModuleScope, Name: "<module>", Node: m})
	m.Scope = r.scope
	r.body(m.Body)
	if r.err == nil {
		r.classify(m.Scope)
	}
	if r.err != nil {
		return nil, r.err
	}
	return m.Scope, nil
}

// resolver walks the tree once to collect the names of each scope; then it
// classifies them scope by scope, outermost first.
type resolver struct {
	m         *Module
	scope     *Scope
	err       *Error
	depth     int // of nodes
	scopes    int // open scopes
	flow      flow
	iterables int // iterables of comprehensions that are being resolved
	symbols   slab[Symbol]
}

// flow is what a jump statement may do at a place.
type flow struct {
	loop     bool // break and continue have a loop in this function
	starLoop bool // but it is outside an except* block that we are in
	star     bool // in an except* block
}

// fail records the first error.
func (r *resolver) fail(n Node, format string, args ...any) {
	if r.err == nil {
		r.err = r.m.ErrorAt(n, SyntaxError, fmt.Sprintf(format, args...))
	}
}

// enter counts a level of the tree and reports whether to go on.
func (r *resolver) enter(n Node) bool {
	r.depth++
	if r.depth > MaxTreeDepth {
		r.tooDeep(n)
	}
	return r.err == nil
}

// tooDeep reports a tree of too many levels.
func (r *resolver) tooDeep(n Node) {
	if r.err == nil {
		r.fail(n, "maximum recursion depth exceeded during compilation")
		r.err.Kind = RecursionError
	}
}

func (r *resolver) leave() { r.depth-- }

// push opens a scope inside the current one.
func (r *resolver) push(s *Scope) {
	s.Parent = r.scope
	if s.Parent != nil {
		if s.class == "" {
			s.class = s.Parent.class
		}
		s.Parent.Children = append(s.Parent.Children, s)
	}
	r.scopes++
	if r.scopes > maxScopeDepth {
		r.tooDeep(s.Node)
	}
	r.scope = s
}

// pop closes the current scope.
func (r *resolver) pop() {
	r.scopes--
	r.scope = r.scope.Parent
}

// symbol returns the symbol for an unmangled name in the current scope, made if
// need be.
func (r *resolver) symbol(name string, at Pos) *Symbol {
	return r.add(r.scope, Mangle(r.scope.class, name), at)
}

// add returns the symbol for a mangled name in a scope, made if need be.
func (r *resolver) add(s *Scope, name string, at Pos) *Symbol {
	if y := s.find(name); y != nil {
		return y
	}
	y := r.symbols.alloc()
	y.Name, y.pos = name, at
	s.Symbols = append(s.Symbols, y)
	if len(s.Symbols) > smallScope {
		if s.index == nil {
			s.index = make(map[string]*Symbol, 2*smallScope)
			for _, y := range s.Symbols {
				s.index[y.Name] = y
			}
		}
		s.index[name] = y
	}
	return y
}

// bind records that a name is bound at a node.
func (r *resolver) bind(name string, n Node) *Symbol {
	if name == "__debug__" {
		r.fail(n, "cannot assign to __debug__")
	}
	y := r.symbol(name, n.Pos())
	y.Assigned = true
	return y
}

// statements

func (r *resolver) body(list []Stmt) {
	for _, s := range list {
		if !r.enter(s) {
			return
		}
		r.stmt(s)
		r.leave()
	}
}

func (r *resolver) stmt(s Stmt) {
	switch s := s.(type) {
	case *ExprStmt:
		r.expr(s.Value)
	case *Assign:
		r.expr(s.Value)
		for _, t := range s.Targets {
			r.soleTarget(t)
		}
	case *If:
		r.expr(s.Test)
		r.body(s.Body)
		r.body(s.Orelse)
	case *Return:
		r.ret(s)
	case *FunctionDef:
		r.function(s)
	case *ClassDef:
		r.class(s)
	case *For:
		r.forLoop(s)
	case *While:
		r.expr(s.Test)
		r.loop(s.Body)
		r.body(s.Orelse)
	case *AugAssign:
		r.expr(s.Target)
		r.expr(s.Value)
		r.target(s.Target)
	case *AnnAssign:
		r.annotated(s)
	case *With:
		r.with(s)
	case *Try:
		r.try(s)
	case *Import:
		for _, a := range s.Names {
			first, _, _ := strings.Cut(a.Name, ".")
			r.imported(a, first)
		}
	case *ImportFrom:
		r.importFrom(s)
	case *Global:
		r.declare(s, s.Names, true)
	case *Nonlocal:
		r.declare(s, s.Names, false)
	case *Raise:
		r.optional(s.Exc)
		r.optional(s.Cause)
	case *Assert:
		r.expr(s.Test)
		r.optional(s.Msg)
	case *Delete:
		for _, t := range s.Targets {
			r.deleted(t)
		}
	case *Match:
		r.match(s)
	case *TypeAlias:
		r.typeAlias(s)
	case *Break:
		r.jump(s, "'break' outside loop")
	case *Continue:
		r.jump(s, "'continue' not properly in loop")
	case *Pass:
	default:
		panic(fmt.Sprintf("BUG: no rule for %T", s))
	}
}

// loop resolves the body of a loop.
func (r *resolver) loop(body []Stmt) {
	outer := r.flow
	r.flow.loop, r.flow.starLoop = true, false
	r.body(body)
	r.flow = outer
}

func (r *resolver) forLoop(s *For) {
	if s.Async {
		r.asyncStmt(s, "async for")
	}
	r.expr(s.Iter)
	r.soleTarget(s.Target)
	r.loop(s.Body)
	r.body(s.Orelse)
}

func (r *resolver) with(s *With) {
	if s.Async {
		r.asyncStmt(s, "async with")
	}
	for _, i := range s.Items {
		r.expr(i.Context)
		if i.Target != nil {
			r.soleTarget(i.Target)
		}
	}
	r.body(s.Body)
}

// asyncStmt checks the place of async for and async with.
func (r *resolver) asyncStmt(s Stmt, what string) {
	if !(r.scope.Kind == FunctionScope && r.scope.Async) && !r.topLevelAwait(r.scope) {
		r.fail(s, "'%s' outside async function", what)
	}
	r.scope.HasAwait = true
}

// topLevelAwait reports whether a scope that is no function may await.
func (r *resolver) topLevelAwait(s *Scope) bool {
	return r.m.opts.TopLevelAwait && s.Kind == ModuleScope
}

func (r *resolver) ret(s *Return) {
	if r.scope.Kind != FunctionScope {
		r.fail(s, "'return' outside function")
	}
	if r.flow.star {
		r.fail(s, "'break', 'continue' and 'return' cannot appear in an except* block")
	}
	if s.Value != nil {
		r.scope.result = true
	}
	r.optional(s.Value)
}

// jump checks break and continue.
func (r *resolver) jump(s Stmt, outside string) {
	if r.flow.starLoop {
		r.fail(s, "'break', 'continue' and 'return' cannot appear in an except* block")
	}
	if !r.flow.loop {
		r.fail(s, "%s", outside)
	}
}

func (r *resolver) try(s *Try) {
	r.body(s.Body)
	for i, h := range s.Handlers {
		if h.Type == nil && i < len(s.Handlers)-1 {
			r.fail(h, "default 'except:' must be last")
		}
		r.optional(h.Type)
		if h.Name != "" {
			r.bind(h.Name, h)
		}
		outer := r.flow
		if s.Star {
			r.flow.star, r.flow.starLoop = true, true
		}
		r.body(h.Body)
		r.flow = outer
	}
	r.body(s.Orelse)
	r.body(s.Finally)
}

func (r *resolver) annotated(s *AnnAssign) {
	if n, ok := s.Target.(*Name); ok {
		y := r.symbol(n.ID, n.Start)
		if s.Simple && r.scope.Kind != ModuleScope {
			switch {
			case y.Kind == GlobalExplicit:
				r.fail(s, "annotated name '%s' can't be global", n.ID)
			case y.Nonlocal:
				r.fail(s, "annotated name '%s' can't be nonlocal", n.ID)
			}
		}
		n.Sym = y
		if s.Simple {
			y.Annotated = y.Annotated || !s.ConstSlot()
			r.bind(n.ID, n)
		} else if s.Value != nil {
			r.bind(n.ID, n)
		}
	} else {
		r.target(s.Target)
	}
	r.annotation(s.Annotation)
	r.optional(s.Value)
}

func (r *resolver) imported(a *Alias, name string) {
	if a.AsName != "" {
		name = a.AsName
	}
	r.bind(name, a).Imported = true
}

func (r *resolver) importFrom(s *ImportFrom) {
	for _, a := range s.Names {
		if a.Name != "*" {
			r.imported(a, a.Name)
			continue
		}
		if r.scope.Kind != ModuleScope {
			r.fail(a, "import * only allowed at module level")
		}
		r.scope.StarImport = true
	}
}

// declare records a global or nonlocal statement.
func (r *resolver) declare(s Stmt, names []string, global bool) {
	what := "nonlocal"
	if global {
		what = "global"
	} else if r.scope.Kind == ModuleScope {
		r.fail(s, "nonlocal declaration not allowed at module level")
	}
	for _, name := range names {
		y := r.symbol(name, s.Pos())
		switch {
		case y.Param:
			r.fail(s, "name '%s' is parameter and %s", name, what)
		case y.Used:
			r.fail(s, "name '%s' is used prior to %s declaration", name, what)
		case y.Annotated:
			r.fail(s, "annotated name '%s' can't be %s", name, what)
		case y.Assigned && !y.Imported: // CPython takes it behind an import
			r.fail(s, "name '%s' is assigned to before %s declaration", name, what)
		case global && y.Nonlocal || !global && y.Kind == GlobalExplicit:
			r.fail(s, "name '%s' is nonlocal and global", name)
		}
		if global {
			y.Kind = GlobalExplicit
		} else {
			y.Nonlocal = true
			y.pos = s.Pos()
		}
	}
}

func (r *resolver) function(s *FunctionDef) {
	for _, d := range s.Decorators {
		r.expr(d)
	}
	r.defaults(s.Params)
	r.bind(s.Name, s)
	s.TypeScope = r.typeParams(s.TypeParams, s.Name, s)
	r.annotations(s.Params)
	r.annotation(s.Returns)
	s.Scope = &Scope{Kind: FunctionScope, Name: s.Name, Node: s, Async: s.Async}
	r.functionBody(s.Scope, s.Params, func() { r.body(s.Body) })
	if s.TypeScope != nil {
		r.pop()
	}
}

// functionBody resolves the parameters and the body of a def or lambda.
func (r *resolver) functionBody(scope *Scope, ps *Params, body func()) {
	outer := r.flow
	r.flow = flow{}
	r.push(scope)
	for _, q := range ps.PosOnly {
		r.param(q)
	}
	for _, q := range ps.Args {
		r.param(q)
	}
	for _, q := range ps.KwOnly {
		r.param(q)
	}
	r.param(ps.VarArg)
	r.param(ps.KwArg)
	body()
	if scope.Async && (scope.result || scope.delegates) {
		scope.Generator = false // no asynchronous generator could do that: a coroutine whose yields are the event loop's, as in Pycopy
	}
	r.pop()
	r.flow = outer
}

func (r *resolver) param(q *Param) {
	if q == nil {
		return
	}
	if q.Name == "__debug__" {
		r.fail(q, "cannot assign to __debug__")
	}
	y := r.symbol(q.Name, q.Start)
	if y.Param {
		r.fail(q, "duplicate argument '%s' in function definition", q.Name)
	}
	y.Param = true
}

// all calls f for every parameter.
func (ps *Params) all(f func(*Param)) {
	for _, list := range [][]*Param{ps.PosOnly, ps.Args, {ps.VarArg}, ps.KwOnly, {ps.KwArg}} {
		for _, q := range list {
			if q != nil {
				f(q)
			}
		}
	}
}

func (r *resolver) defaults(ps *Params) {
	ps.all(func(q *Param) { r.optional(q.Default) })
}

func (r *resolver) annotations(ps *Params) {
	ps.all(func(q *Param) { r.annotation(q.Annotation) })
}

// annotation resolves an annotation, which is nil or may be starred.
func (r *resolver) annotation(e Expr) {
	if e == nil || r.m.FutureAnnotations {
		return
	}
	if s, ok := e.(*Starred); ok {
		e = s.Value
	}
	r.expr(e)
}

func (r *resolver) class(s *ClassDef) {
	for _, d := range s.Decorators {
		r.expr(d)
	}
	r.bind(s.Name, s)
	s.TypeScope = r.typeParams(s.TypeParams, s.Name, s)
	r.elements(s.Bases)
	r.keywords(s.Keywords)
	outer := r.flow
	r.flow = flow{}
	s.Scope = &Scope{Kind: ClassScope, Name: s.Name, Node: s, class: s.Name}
	r.push(s.Scope)
	r.body(s.Body)
	r.pop()
	r.flow = outer
	if s.TypeScope != nil {
		r.pop()
	}
}

// typeParams opens the scope of type parameters, if there are any.
func (r *resolver) typeParams(list []*TypeParam, name string, n Node) *Scope {
	if len(list) == 0 {
		return nil
	}
	scope := &Scope{Kind: TypeParamsScope, Name: name, Node: n}
	r.push(scope)
	for _, t := range list {
		if t.Name == "__debug__" {
			r.fail(t, "cannot assign to __debug__")
		}
		y := r.symbol(t.Name, t.Start)
		if y.TypeParam {
			r.fail(t, "duplicate type parameter '%s'", t.Name)
		}
		y.TypeParam, y.Assigned = true, true
	}
	defaults := false
	for _, t := range list {
		if t.Bound != nil {
			t.BoundScope = r.typeExpr(t.Name, t, t.Bound)
		}
		if t.Default != nil {
			t.DefaultScope, defaults = r.typeExpr(t.Name, t, unstarred(t.Default)), true
		} else if defaults {
			r.fail(t, "non-default type parameter '%s' follows default type parameter", t.Name)
		}
	}
	return scope
}

// unstarred returns e without a star before it.
func unstarred(e Expr) Expr {
	if s, ok := e.(*Starred); ok {
		return s.Value
	}
	return e
}

// typeExpr resolves an expression that is evaluated lazily in a scope of its own.
func (r *resolver) typeExpr(name string, n Node, e Expr) *Scope {
	s := &Scope{Kind: TypeExprScope, Name: name, Node: n}
	r.push(s)
	r.expr(e)
	r.pop()
	return s
}

func (r *resolver) typeAlias(s *TypeAlias) {
	s.Name.Sym = r.bind(s.Name.ID, s.Name)
	s.TypeScope = r.typeParams(s.TypeParams, s.Name.ID, s)
	s.Scope = r.typeExpr(s.Name.ID, s, s.Value)
	if s.TypeScope != nil {
		r.pop()
	}
}

// expressions

func (r *resolver) optional(e Expr) {
	if e != nil {
		r.expr(e)
	}
}

func (r *resolver) exprs(list []Expr) {
	for _, e := range list {
		r.expr(e)
	}
}

// elements resolves expressions that may be starred.
func (r *resolver) elements(list []Expr) {
	for _, e := range list {
		if s, ok := e.(*Starred); ok {
			e = s.Value
		}
		r.expr(e)
	}
}

func (r *resolver) expr(e Expr) {
	if !r.enter(e) {
		return
	}
	switch e := e.(type) {
	case *Name:
		r.load(e)
	case *Constant:
	case *Attribute:
		r.expr(e.Value)
	case *Call:
		r.expr(e.Func)
		r.elements(e.Args)
		r.keywords(e.Keywords)
	case *BinOp:
		r.expr(e.Left)
		r.expr(e.Right)
	case *Subscript:
		r.expr(e.Value)
		r.expr(e.Index)
	case *Tuple:
		r.elements(e.Elts)
	case *List:
		r.elements(e.Elts)
	case *Set:
		r.elements(e.Elts)
	case *Dict:
		for i, k := range e.Keys {
			r.optional(k)
			r.expr(e.Values[i])
		}
	case *Compare:
		r.expr(e.Left)
		r.exprs(e.Rights)
	case *BoolOp:
		r.exprs(e.Values)
	case *UnaryOp:
		r.expr(e.Operand)
	case *IfExp:
		r.expr(e.Test)
		r.expr(e.Body)
		r.expr(e.Orelse)
	case *JoinedStr:
		r.exprs(e.Values)
	case *TemplateStr:
		r.exprs(e.Values)
	case *FormattedValue:
		r.expr(e.Value)
		if e.Spec != nil {
			r.expr(e.Spec)
		}
	case *Slice:
		r.optional(e.Lower)
		r.optional(e.Upper)
		r.optional(e.Step)
	case *Lambda:
		r.defaults(e.Params)
		e.Scope = &Scope{Kind: FunctionScope, Name: "<lambda>", Node: e}
		r.functionBody(e.Scope, e.Params, func() { r.expr(e.Body) })
	case *Comp:
		r.comp(e)
	case *NamedExpr:
		r.expr(e.Value)
		r.walrus(e.Target)
	case *Await:
		r.await(e, "'await' outside function")
		r.expr(e.Value)
	case *Yield:
		r.yield(e)
		r.optional(e.Value)
	case *YieldFrom:
		r.yield(e)
		r.scope.delegates = true
		r.expr(e.Value)
	case *Starred:
		r.fail(e, "can't use starred expression here")
	default:
		panic(fmt.Sprintf("BUG: no rule for %T", e))
	}
	r.leave()
}

// load records the use of a name.
func (r *resolver) load(n *Name) {
	n.Sym = r.symbol(n.ID, n.Start)
	n.Sym.Used = true
	if n.ID == "super" && (r.scope.Kind == FunctionScope || r.scope.Kind == CompScope) {
		r.symbol("__class__", n.Start).Used = true
	}
}

func (r *resolver) keywords(list []*Keyword) {
	var seen nameSet
	for _, k := range list {
		if k.Name == "__debug__" {
			r.fail(k, "cannot assign to __debug__")
		}
		if k.Name != "" && !seen.add(k.Name) {
			r.fail(k, "keyword argument repeated: %s", k.Name)
		}
		r.expr(k.Value)
	}
}

// nameSet is a set of names, cheap when small.
type nameSet struct {
	list  []string
	index map[string]bool
}

func (s *nameSet) has(name string) bool {
	if s.index != nil {
		return s.index[name]
	}
	return slices.Contains(s.list, name)
}

// add adds a name and reports whether it was absent.
func (s *nameSet) add(name string) bool {
	if s.has(name) {
		return false
	}
	s.list = append(s.list, name)
	if len(s.list) > smallScope {
		if s.index == nil {
			s.index = make(map[string]bool)
			for _, n := range s.list {
				s.index[n] = true
			}
		}
		s.index[name] = true
	}
	return true
}

// await records an await expression. As in Pycopy any function may contain one;
// outside is the message for other places.
func (r *resolver) await(e Node, outside string) {
	s := r.scope
	switch s.Kind {
	case FunctionScope:
	case CompScope:
		s.Async = true
		if s.Node.(*Comp).Kind != GeneratorExp {
			s.HasAwait = true
			r.scope = s.Parent
			r.await(e, outside)
			r.scope = s
		}
	case TypeParamsScope, TypeExprScope:
		r.fail(e, "await expression cannot be used within a type expression")
	default:
		if !r.topLevelAwait(s) {
			r.fail(e, "%s", outside)
		}
	}
	s.HasAwait = true
}

func (r *resolver) yield(e Node) {
	switch r.scope.Kind {
	case FunctionScope:
		r.scope.Generator = true
	case CompScope:
		r.fail(e, "'yield' inside %s", exprName(r.scope.Node.(*Comp)))
	case TypeParamsScope, TypeExprScope:
		r.fail(e, "yield expression cannot be used within a type expression")
	default:
		r.fail(e, "'yield' outside function")
	}
}

func (r *resolver) comp(e *Comp) {
	r.iterable(e.Clauses[0].Iter)
	s := &Scope{Kind: CompScope, Node: e, Generator: e.Kind == GeneratorExp}
	s.Name = [...]string{"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"}[e.Kind]
	e.Scope = s
	outer := r.scope
	r.push(s)
	for i, c := range e.Clauses {
		if i > 0 {
			r.iterable(c.Iter)
		}
		if c.Async {
			r.asyncClause(e, outer)
		}
		r.soleTarget(c.Target)
		r.exprs(c.Ifs)
	}
	for _, y := range s.Symbols {
		y.IterTarget = y.Assigned && !y.Nonlocal
	}
	r.expr(e.Elt)
	r.optional(e.Value)
	r.pop()
}

// iterable resolves what a comprehension goes through.
func (r *resolver) iterable(e Expr) {
	r.iterables++
	r.expr(e)
	r.iterables--
}

// asyncClause checks the place of an async for in a comprehension.
func (r *resolver) asyncClause(e *Comp, outer *Scope) {
	inside := outer.Kind == FunctionScope && outer.Async || outer.Kind == CompScope
	inner := r.scope
	const outside = "asynchronous comprehension outside of an asynchronous function"
	if e.Kind != GeneratorExp && !inside && !r.topLevelAwait(outer) {
		r.fail(e, outside)
		return
	}
	inner.Async, inner.HasAwait = true, true
	if e.Kind != GeneratorExp {
		r.scope = outer
		r.await(e, outside)
		r.scope = inner
	}
}

// walrus binds the target of name := value. In a comprehension that is a name
// of the enclosing function, except (in Pycopy) for iteration variables.
func (r *resolver) walrus(n *Name) {
	if r.iterables > 0 {
		r.fail(n, "assignment expression cannot be used in a comprehension iterable expression")
	}
	s := r.scope
	if s.Kind == TypeParamsScope || s.Kind == TypeExprScope {
		r.fail(n, "named expression cannot be used within a type expression")
	}
	name := Mangle(s.class, n.ID)
	for s.Kind == CompScope && !s.iterates(name) {
		y := r.add(s, name, n.Start)
		y.Nonlocal = true
		s = s.Parent
	}
	switch {
	case s == r.scope:
		n.Sym = r.bind(n.ID, n)
		return
	case s.Kind == ClassScope:
		r.fail(n, "assignment expression within a comprehension cannot be used in a class body")
	case n.ID == "__debug__":
		r.fail(n, "cannot assign to __debug__")
	}
	r.add(s, name, n.Start).Assigned = true
	n.Sym = r.add(r.scope, name, n.Start)
	n.Sym.Assigned = true
}

// iterates reports whether the name is an iteration variable of a comprehension.
func (s *Scope) iterates(name string) bool {
	y := s.find(name)
	return y != nil && y.Assigned && !y.Nonlocal
}

// targets

// soleTarget resolves a target that must not be starred.
func (r *resolver) soleTarget(e Expr) {
	if _, ok := e.(*Starred); ok {
		r.fail(e, "starred assignment target must be in a list or tuple")
		return
	}
	r.target(e)
}

func (r *resolver) target(e Expr) {
	if !r.enter(e) {
		return
	}
	switch e := e.(type) {
	case *Name:
		e.Sym = r.bind(e.ID, e)
	case *Attribute:
		if e.Attr == "__debug__" {
			r.fail(e, "cannot assign to __debug__")
		}
		r.expr(e.Value)
	case *Subscript:
		r.expr(e.Value)
		r.expr(e.Index)
	case *Tuple:
		r.targets(e, e.Elts)
	case *List:
		r.targets(e, e.Elts)
	default:
		panic(fmt.Sprintf("BUG: %T as a target", e))
	}
	r.leave()
}

func (r *resolver) targets(n Node, list []Expr) {
	stars := 0
	for _, e := range list {
		if s, ok := e.(*Starred); ok {
			stars++
			e = s.Value
		}
		r.target(e)
	}
	if stars > 1 {
		r.fail(n, "multiple starred expressions in assignment")
	}
}

// deleted resolves a target of del.
func (r *resolver) deleted(e Expr) {
	if !r.enter(e) {
		return
	}
	switch e := e.(type) {
	case *Tuple:
		for _, t := range e.Elts {
			r.deleted(t)
		}
	case *List:
		for _, t := range e.Elts {
			r.deleted(t)
		}
	case *Name:
		if e.ID == "__debug__" {
			r.fail(e, "cannot delete __debug__")
		}
		r.target(e)
	default:
		r.target(e)
	}
	r.leave()
}
