package pycopy

import (
	"math/big"

	"pycopy/parse"
	"pycopy/rt"
)

// astModule is _ast: syntax trees for the module ast, which has the classes.
var astModule = rt.ModuleSpec{
	Name: "_ast",
	Funcs: []rt.Builtin{
		{Name: "parse", Min: 4, Max: 4, Fn: parseTree},
		{Name: "compile", Min: 3, Max: 3, Fn: compileTree},
		{Name: "__getattr__", Min: 1, Max: 1, Fn: nodeClass},
	},
}

// nodeClass serves _ast.Name and the like: the classes of nodes, which programs written for CPython may import from here.
func nodeClass(t *rt.Thread, a []rt.Value) rt.Value {
	name := a[0].GoString()
	if c := name[:min(len(name), 1)]; c >= "A" && c <= "Z" || name == "expr" || name == "stmt" {
		m := t.Import("ast")
		if m == rt.NoValue {
			return m
		}
		if v, found := t.FindAttr(m, a[0]); found {
			return v
		}
	}
	return t.Errorf(rt.ExcAttributeError, "module '_ast' has no attribute '%s'", name)
}

// parseTree is parse(source, filename, mode, names): names has the classes of nodes, and the nodes that are alike everywhere in lower case.
func parseTree(t *rt.Thread, a []rt.Value) rt.Value {
	var src rt.Buffer
	if !t.GetBufferOrStr(a[0], &src) {
		return rt.NoValue
	}
	file, ok := t.GoStr(a[1])
	if !ok {
		return rt.NoValue
	}
	mode, root := parse.Exec, "Module"
	switch a[2].GoString() {
	case "eval":
		mode, root = parse.Eval, "Expression"
	case "single":
		mode, root = parse.Single, "Interactive"
	}
	m, err := parse.Parse(append([]byte(nil), src.Data...), file, mode, parse.Options{TopLevelAwait: true})
	if err != nil {
		return t.RaiseCompileError(syntaxError(err))
	}
	b := &treeMaker{t: t, names: a[3]}
	o := b.node(root)
	if mode == parse.Eval {
		b.set(o, "body", b.expr(m.Body[0].(*parse.ExprStmt).Value, load))
	} else {
		b.set(o, "body", b.stmts(m.Body))
	}
	if mode == parse.Exec {
		b.set(o, "type_ignores", t.NewList(0))
	}
	if b.failed {
		return rt.NoValue
	}
	return o
}

// compileTree is compile(text, filename, mode): text is that of a tree, with respelled names.
func compileTree(t *rt.Thread, a []rt.Value) rt.Value {
	file, ok := t.GoStr(a[1])
	if !ok {
		return rt.NoValue
	}
	return t.CompileSource([]byte(a[0].GoString()), file, a[2].GoString()+ofTree)
}

// treeMaker makes nodes. When it has failed an exception is pending, and all that it returns is None.
type treeMaker struct {
	t      *rt.Thread
	names  rt.Value // dict
	failed bool
}

// How the value of a target is used.
const (
	load  = "load"
	store = "store"
	del   = "del"
)

// name returns what names has.
func (b *treeMaker) name(s string) rt.Value {
	if v := b.t.R.DictGetStr(b.names, b.t.Intern(s)); v != rt.NoValue {
		return v
	}
	panic("BUG: ast lacks " + s)
}

// node makes an empty node.
func (b *treeMaker) node(class string) rt.Value {
	if b.failed {
		return rt.None
	}
	return b.check(b.t.NewPlain(b.name(class)))
}

// at makes a node with a place.
func (b *treeMaker) at(class string, n parse.Node) rt.Value {
	o := b.node(class)
	start, end := n.Pos(), n.End()
	b.set(o, "lineno", rt.MakeSmall(int(start.Line)))
	b.set(o, "col_offset", rt.MakeSmall(int(start.Col)-1))
	b.set(o, "end_lineno", rt.MakeSmall(int(end.Line)))
	b.set(o, "end_col_offset", rt.MakeSmall(int(end.Col)-1))
	return o
}

func (b *treeMaker) check(v rt.Value) rt.Value {
	if v == rt.NoValue {
		b.failed = true
		return rt.None
	}
	return v
}

func (b *treeMaker) set(o rt.Value, name string, v rt.Value) {
	if !b.failed && (v == rt.NoValue || !b.t.SetAttr(o, b.t.Intern(name), v)) {
		b.failed = true
	}
}

// str makes a str; optional: None for "".
func (b *treeMaker) str(s string) rt.Value { return b.check(b.t.Intern(s)) }

func (b *treeMaker) optional(s string) rt.Value {
	if s == "" {
		return rt.None
	}
	return b.str(s)
}

// list makes a list of n items.
func (b *treeMaker) list(n int, item func(i int) rt.Value) rt.Value {
	l := b.check(b.t.NewList(0))
	for i := 0; i < n && !b.failed; i++ {
		if v := item(i); !b.failed && !b.t.ListAppend(l, v) {
			b.failed = true
		}
	}
	return l
}

func (b *treeMaker) strs(l []string) rt.Value {
	return b.list(len(l), func(i int) rt.Value { return b.str(l[i]) })
}

func (b *treeMaker) exprs(l []parse.Expr, ctx string) rt.Value {
	return b.list(len(l), func(i int) rt.Value { return b.expr(l[i], ctx) })
}

func (b *treeMaker) stmts(l []parse.Stmt) rt.Value {
	return b.list(len(l), func(i int) rt.Value { return b.stmt(l[i]) })
}

func (b *treeMaker) patterns(l []parse.Pattern) rt.Value {
	return b.list(len(l), func(i int) rt.Value { return b.pattern(l[i]) })
}

func (b *treeMaker) keywords(l []*parse.Keyword) rt.Value {
	return b.list(len(l), func(i int) rt.Value {
		o := b.at("keyword", l[i])
		b.set(o, "arg", b.optional(l[i].Name))
		b.set(o, "value", b.expr(l[i].Value, load))
		return o
	})
}

func (b *treeMaker) typeParams(o rt.Value, l []*parse.TypeParam) {
	b.set(o, "type_params", b.list(len(l), func(i int) rt.Value {
		p := b.at([...]string{"TypeVar", "TypeVarTuple", "ParamSpec"}[l[i].Kind], l[i])
		b.set(p, "name", b.str(l[i].Name))
		if l[i].Kind == parse.TypeVar {
			b.set(p, "bound", b.expr(l[i].Bound, load))
		}
		return p
	}))
}

func (b *treeMaker) aliases(l []*parse.Alias) rt.Value {
	return b.list(len(l), func(i int) rt.Value {
		o := b.at("alias", l[i])
		b.set(o, "name", b.str(l[i].Name))
		b.set(o, "asname", b.optional(l[i].AsName))
		return o
	})
}

// params makes the arguments of a function.
func (b *treeMaker) params(p *parse.Params) rt.Value {
	if p == nil {
		p = &parse.Params{}
	}
	o := b.node("arguments")
	args := func(l []*parse.Param) rt.Value {
		return b.list(len(l), func(i int) rt.Value { return b.param(l[i]) })
	}
	b.set(o, "posonlyargs", args(p.PosOnly))
	b.set(o, "args", args(p.Args))
	b.set(o, "vararg", b.param(p.VarArg))
	b.set(o, "kwonlyargs", args(p.KwOnly))
	b.set(o, "kw_defaults", b.list(len(p.KwOnly), func(i int) rt.Value { return b.expr(p.KwOnly[i].Default, load) }))
	b.set(o, "kwarg", b.param(p.KwArg))
	var defaults []parse.Expr
	for _, l := range [...][]*parse.Param{p.PosOnly, p.Args} {
		for _, x := range l {
			if x.Default != nil {
				defaults = append(defaults, x.Default)
			}
		}
	}
	b.set(o, "defaults", b.exprs(defaults, load))
	return o
}

func (b *treeMaker) param(p *parse.Param) rt.Value {
	if p == nil {
		return rt.None
	}
	o := b.at("arg", p)
	b.set(o, "arg", b.str(p.Name))
	b.set(o, "annotation", b.expr(p.Annotation, load))
	return o
}

// enter bounds the recursion; leave ends it.
func (b *treeMaker) enter() bool {
	if !b.failed && !b.t.Enter() {
		b.failed = true
		return false
	}
	return !b.failed
}

// async returns the class of a statement that may be asynchronous.
func async(is bool, class string) string {
	if is {
		return "Async" + class
	}
	return class
}

func (b *treeMaker) stmt(s parse.Stmt) rt.Value {
	if !b.enter() {
		return rt.None
	}
	defer b.t.Leave()
	switch s := s.(type) {
	case *parse.FunctionDef:
		o := b.at(async(s.Async, "FunctionDef"), s)
		b.set(o, "name", b.str(s.Name))
		b.set(o, "args", b.params(s.Params))
		b.set(o, "body", b.stmts(s.Body))
		b.set(o, "decorator_list", b.exprs(s.Decorators, load))
		b.set(o, "returns", b.expr(s.Returns, load))
		b.typeParams(o, s.TypeParams)
		return o
	case *parse.ClassDef:
		o := b.at("ClassDef", s)
		b.set(o, "name", b.str(s.Name))
		b.set(o, "bases", b.exprs(s.Bases, load))
		b.set(o, "keywords", b.keywords(s.Keywords))
		b.set(o, "body", b.stmts(s.Body))
		b.set(o, "decorator_list", b.exprs(s.Decorators, load))
		b.typeParams(o, s.TypeParams)
		return o
	case *parse.For:
		o := b.at(async(s.Async, "For"), s)
		b.set(o, "target", b.expr(s.Target, store))
		b.set(o, "iter", b.expr(s.Iter, load))
		b.set(o, "body", b.stmts(s.Body))
		b.set(o, "orelse", b.stmts(s.Orelse))
		return o
	case *parse.While:
		o := b.at("While", s)
		b.set(o, "test", b.expr(s.Test, load))
		b.set(o, "body", b.stmts(s.Body))
		b.set(o, "orelse", b.stmts(s.Orelse))
		return o
	case *parse.If:
		o := b.at("If", s)
		b.set(o, "test", b.expr(s.Test, load))
		b.set(o, "body", b.stmts(s.Body))
		b.set(o, "orelse", b.stmts(s.Orelse))
		return o
	case *parse.With:
		o := b.at(async(s.Async, "With"), s)
		b.set(o, "items", b.list(len(s.Items), func(i int) rt.Value {
			w := b.node("withitem")
			b.set(w, "context_expr", b.expr(s.Items[i].Context, load))
			b.set(w, "optional_vars", b.expr(s.Items[i].Target, store))
			return w
		}))
		b.set(o, "body", b.stmts(s.Body))
		return o
	case *parse.Match:
		o := b.at("Match", s)
		b.set(o, "subject", b.expr(s.Subject, load))
		b.set(o, "cases", b.list(len(s.Cases), func(i int) rt.Value {
			c := b.node("match_case")
			b.set(c, "pattern", b.pattern(s.Cases[i].Pattern))
			b.set(c, "guard", b.expr(s.Cases[i].Guard, load))
			b.set(c, "body", b.stmts(s.Cases[i].Body))
			return c
		}))
		return o
	case *parse.Try:
		return b.try(s)
	}
	return b.simple(s)
}

func (b *treeMaker) try(s *parse.Try) rt.Value {
	class := "Try"
	if s.Star {
		class = "TryStar"
	}
	o := b.at(class, s)
	b.set(o, "body", b.stmts(s.Body))
	b.set(o, "handlers", b.list(len(s.Handlers), func(i int) rt.Value {
		h := b.at("ExceptHandler", s.Handlers[i])
		b.set(h, "type", b.expr(s.Handlers[i].Type, load))
		b.set(h, "name", b.optional(s.Handlers[i].Name))
		b.set(h, "body", b.stmts(s.Handlers[i].Body))
		return h
	}))
	b.set(o, "orelse", b.stmts(s.Orelse))
	b.set(o, "finalbody", b.stmts(s.Finally))
	return o
}

// simple makes a statement of one line.
func (b *treeMaker) simple(s parse.Stmt) rt.Value {
	switch s := s.(type) {
	case *parse.Return:
		return b.one("Return", s, "value", s.Value)
	case *parse.ExprStmt:
		return b.one("Expr", s, "value", s.Value)
	case *parse.Delete:
		o := b.at("Delete", s)
		b.set(o, "targets", b.exprs(s.Targets, del))
		return o
	case *parse.Assign:
		o := b.at("Assign", s)
		b.set(o, "targets", b.exprs(s.Targets, store))
		b.set(o, "value", b.expr(s.Value, load))
		return o
	case *parse.AugAssign:
		o := b.at("AugAssign", s)
		b.set(o, "target", b.expr(s.Target, store))
		b.set(o, "op", b.name(binaryNodes[s.Op]))
		b.set(o, "value", b.expr(s.Value, load))
		return o
	case *parse.AnnAssign:
		o := b.at("AnnAssign", s)
		b.set(o, "target", b.expr(s.Target, store))
		b.set(o, "annotation", b.expr(s.Annotation, load))
		b.set(o, "value", b.expr(s.Value, load))
		b.set(o, "simple", flag(s.Simple))
		return o
	case *parse.TypeAlias:
		o := b.at("TypeAlias", s)
		b.set(o, "name", b.expr(s.Name, store))
		b.typeParams(o, s.TypeParams)
		b.set(o, "value", b.expr(s.Value, load))
		return o
	case *parse.Raise:
		o := b.at("Raise", s)
		b.set(o, "exc", b.expr(s.Exc, load))
		b.set(o, "cause", b.expr(s.Cause, load))
		return o
	case *parse.Assert:
		o := b.at("Assert", s)
		b.set(o, "test", b.expr(s.Test, load))
		b.set(o, "msg", b.expr(s.Msg, load))
		return o
	case *parse.Import:
		o := b.at("Import", s)
		b.set(o, "names", b.aliases(s.Names))
		return o
	case *parse.ImportFrom:
		o := b.at("ImportFrom", s)
		b.set(o, "module", b.optional(s.Module))
		b.set(o, "names", b.aliases(s.Names))
		b.set(o, "level", rt.MakeSmall(s.Level))
		return o
	case *parse.Global:
		o := b.at("Global", s)
		b.set(o, "names", b.strs(s.Names))
		return o
	case *parse.Nonlocal:
		o := b.at("Nonlocal", s)
		b.set(o, "names", b.strs(s.Names))
		return o
	case *parse.Break:
		return b.at("Break", s)
	case *parse.Continue:
		return b.at("Continue", s)
	}
	return b.at("Pass", s)
}

func flag(is bool) rt.Value {
	if is {
		return rt.MakeSmall(1)
	}
	return rt.MakeSmall(0)
}

// Nodes of operators, by the constants of package parse.
var (
	binaryNodes = [...]string{
		parse.Add: "add", parse.Sub: "sub", parse.Mult: "mult", parse.MatMult: "matmult", parse.Div: "div", parse.Mod: "mod", parse.Pow: "pow",
		parse.LShift: "lshift", parse.RShift: "rshift", parse.BitOr: "bitor", parse.BitXor: "bitxor", parse.BitAnd: "bitand", parse.FloorDiv: "floordiv",
	}
	unaryNodes   = [...]string{parse.Invert: "invert", parse.Not: "not", parse.UAdd: "uadd", parse.USub: "usub"}
	logicNodes   = [...]string{parse.And: "and", parse.Or: "or"}
	compareNodes = [...]string{
		parse.Eq: "eq", parse.NotEq: "noteq", parse.Lt: "lt", parse.LtE: "lte", parse.Gt: "gt", parse.GtE: "gte",
		parse.Is: "is", parse.IsNot: "isnot", parse.In: "in", parse.NotIn: "notin",
	}
	compNodes = [...]string{parse.ListComp: "ListComp", parse.SetComp: "SetComp", parse.DictComp: "DictComp", parse.GeneratorExp: "GeneratorExp"}
)

// one makes a node with one expression.
func (b *treeMaker) one(class string, n parse.Node, field string, e parse.Expr) rt.Value {
	o := b.at(class, n)
	b.set(o, field, b.expr(e, load))
	return o
}

// absent reports whether an expression is not there.
func absent(e parse.Expr) bool {
	if e == nil {
		return true
	}
	s, ok := e.(*parse.JoinedStr)
	return ok && s == nil
}

// expr makes an expression, or None.
func (b *treeMaker) expr(e parse.Expr, ctx string) rt.Value {
	if absent(e) || !b.enter() {
		return rt.None
	}
	defer b.t.Leave()
	switch e := e.(type) {
	case *parse.Name:
		o := b.at("Name", e)
		b.set(o, "id", b.str(e.ID))
		b.set(o, "ctx", b.name(ctx))
		return o
	case *parse.Constant:
		o := b.at("Constant", e)
		b.set(o, "value", b.constant(e.Value))
		return o
	case *parse.Attribute:
		o := b.one("Attribute", e, "value", e.Value)
		b.set(o, "attr", b.str(e.Attr))
		b.set(o, "ctx", b.name(ctx))
		return o
	case *parse.Subscript:
		o := b.one("Subscript", e, "value", e.Value)
		b.set(o, "slice", b.expr(e.Index, load))
		b.set(o, "ctx", b.name(ctx))
		return o
	case *parse.Starred:
		o := b.at("Starred", e)
		b.set(o, "value", b.expr(e.Value, ctx))
		b.set(o, "ctx", b.name(ctx))
		return o
	case *parse.List:
		o := b.at("List", e)
		b.set(o, "elts", b.exprs(e.Elts, ctx))
		b.set(o, "ctx", b.name(ctx))
		return o
	case *parse.Tuple:
		o := b.at("Tuple", e)
		b.set(o, "elts", b.exprs(e.Elts, ctx))
		b.set(o, "ctx", b.name(ctx))
		return o
	case *parse.Call:
		o := b.one("Call", e, "func", e.Func)
		b.set(o, "args", b.exprs(e.Args, load))
		b.set(o, "keywords", b.keywords(e.Keywords))
		return o
	case *parse.Slice:
		o := b.one("Slice", e, "lower", e.Lower)
		b.set(o, "upper", b.expr(e.Upper, load))
		b.set(o, "step", b.expr(e.Step, load))
		return o
	case *parse.Dict:
		o := b.at("Dict", e)
		b.set(o, "keys", b.exprs(e.Keys, load))
		b.set(o, "values", b.exprs(e.Values, load))
		return o
	case *parse.Set:
		o := b.at("Set", e)
		b.set(o, "elts", b.exprs(e.Elts, load))
		return o
	case *parse.Comp:
		return b.comp(e)
	case *parse.JoinedStr, *parse.TemplateStr, *parse.FormattedValue:
		return b.text(e)
	}
	return b.operation(e)
}

func (b *treeMaker) comp(e *parse.Comp) rt.Value {
	o := b.at(compNodes[e.Kind], e)
	if e.Kind == parse.DictComp {
		b.set(o, "key", b.expr(e.Elt, load))
		b.set(o, "value", b.expr(e.Value, load))
	} else {
		b.set(o, "elt", b.expr(e.Elt, load))
	}
	b.set(o, "generators", b.list(len(e.Clauses), func(i int) rt.Value {
		c := b.node("comprehension")
		b.set(c, "target", b.expr(e.Clauses[i].Target, store))
		b.set(c, "iter", b.expr(e.Clauses[i].Iter, load))
		b.set(c, "ifs", b.exprs(e.Clauses[i].Ifs, load))
		b.set(c, "is_async", flag(e.Clauses[i].Async))
		return c
	}))
	return o
}

// text makes f-strings and t-strings.
func (b *treeMaker) text(e parse.Expr) rt.Value {
	field := func(class string, f *parse.FormattedValue) rt.Value {
		o := b.one(class, f, "value", f.Value)
		conversion := -1
		if f.Conversion != 0 {
			conversion = int(f.Conversion)
		}
		b.set(o, "conversion", rt.MakeSmall(conversion))
		b.set(o, "format_spec", b.expr(f.Spec, load))
		return o
	}
	switch e := e.(type) {
	case *parse.FormattedValue:
		return field("FormattedValue", e)
	case *parse.JoinedStr:
		o := b.at("JoinedStr", e)
		b.set(o, "values", b.exprs(e.Values, load))
		return o
	}
	s := e.(*parse.TemplateStr)
	o := b.at("TemplateStr", s)
	texts := s.Texts
	b.set(o, "values", b.list(len(s.Values), func(i int) rt.Value {
		f, ok := s.Values[i].(*parse.FormattedValue)
		if !ok {
			return b.expr(s.Values[i], load)
		}
		x := field("Interpolation", f)
		if len(texts) > 0 {
			b.set(x, "str", b.str(texts[0]))
			texts = texts[1:]
		}
		return x
	}))
	return o
}

// operation makes the expressions that are left.
func (b *treeMaker) operation(e parse.Expr) rt.Value {
	switch e := e.(type) {
	case *parse.BoolOp:
		o := b.at("BoolOp", e)
		b.set(o, "op", b.name(logicNodes[e.Op]))
		b.set(o, "values", b.exprs(e.Values, load))
		return o
	case *parse.NamedExpr:
		o := b.at("NamedExpr", e)
		b.set(o, "target", b.expr(e.Target, store))
		b.set(o, "value", b.expr(e.Value, load))
		return o
	case *parse.BinOp:
		o := b.one("BinOp", e, "left", e.Left)
		b.set(o, "op", b.name(binaryNodes[e.Op]))
		b.set(o, "right", b.expr(e.Right, load))
		return o
	case *parse.UnaryOp:
		o := b.one("UnaryOp", e, "operand", e.Operand)
		b.set(o, "op", b.name(unaryNodes[e.Op]))
		return o
	case *parse.Lambda:
		o := b.at("Lambda", e)
		b.set(o, "args", b.params(e.Params))
		b.set(o, "body", b.expr(e.Body, load))
		return o
	case *parse.IfExp:
		o := b.one("IfExp", e, "test", e.Test)
		b.set(o, "body", b.expr(e.Body, load))
		b.set(o, "orelse", b.expr(e.Orelse, load))
		return o
	case *parse.Await:
		return b.one("Await", e, "value", e.Value)
	case *parse.Yield:
		return b.one("Yield", e, "value", e.Value)
	case *parse.YieldFrom:
		return b.one("YieldFrom", e, "value", e.Value)
	case *parse.Compare:
		o := b.one("Compare", e, "left", e.Left)
		b.set(o, "ops", b.list(len(e.Ops), func(i int) rt.Value { return b.name(compareNodes[e.Ops[i]]) }))
		b.set(o, "comparators", b.exprs(e.Rights, load))
		return o
	}
	panic("BUG: unknown expression")
}

// constant makes the value of a literal.
func (b *treeMaker) constant(v any) rt.Value {
	switch v := v.(type) {
	case bool:
		if v {
			return rt.True
		}
		return rt.False
	case int64:
		return b.check(b.t.NewInt(v))
	case *big.Int:
		return b.check(b.t.NewBig(v))
	case float64:
		return b.check(b.t.NewFloat(v))
	case complex128:
		return b.check(b.t.NewComplex(v))
	case string:
		return b.check(b.t.NewStr(v))
	case parse.Bytes:
		return b.check(b.t.NewBytes([]byte(v)))
	case parse.EllipsisType:
		return rt.Ellipsis
	}
	return rt.None
}

func (b *treeMaker) pattern(p parse.Pattern) rt.Value {
	if p == nil || !b.enter() {
		return rt.None
	}
	defer b.t.Leave()
	switch p := p.(type) {
	case *parse.MatchValue:
		return b.one("MatchValue", p, "value", p.Value)
	case *parse.MatchSingleton:
		o := b.at("MatchSingleton", p)
		b.set(o, "value", b.constant(p.Value))
		return o
	case *parse.MatchSequence:
		o := b.at("MatchSequence", p)
		b.set(o, "patterns", b.patterns(p.Patterns))
		return o
	case *parse.MatchMapping:
		o := b.at("MatchMapping", p)
		b.set(o, "keys", b.exprs(p.Keys, load))
		b.set(o, "patterns", b.patterns(p.Patterns))
		b.set(o, "rest", b.optional(p.Rest))
		return o
	case *parse.MatchClass:
		o := b.one("MatchClass", p, "cls", p.Class)
		b.set(o, "patterns", b.patterns(p.Patterns))
		b.set(o, "kwd_attrs", b.strs(p.KwdAttrs))
		b.set(o, "kwd_patterns", b.patterns(p.KwdPatterns))
		return o
	case *parse.MatchStar:
		o := b.at("MatchStar", p)
		b.set(o, "name", b.optional(p.Name))
		return o
	case *parse.MatchAs:
		o := b.at("MatchAs", p)
		b.set(o, "pattern", b.pattern(p.Pattern))
		b.set(o, "name", b.optional(p.Name))
		return o
	case *parse.MatchOr:
		o := b.at("MatchOr", p)
		b.set(o, "patterns", b.patterns(p.Patterns))
		return o
	}
	panic("BUG: unknown pattern")
}
