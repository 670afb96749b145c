package pycopy

import (
	"math/big"
	"strings"

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
	var o rt.Value
	switch mode {
	case parse.Eval:
		o = b.plain(root, "body", b.load(m.Body[0].(*parse.ExprStmt).Value))
	case parse.Single:
		o = b.plain(root, "body", b.stmts(m.Body))
	default:
		o = b.plain(root, "body type_ignores", b.stmts(m.Body), t.NewList(0))
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

// make makes a node with a place: class names it, fields its fields, separated by blanks.
func (b *treeMaker) make(class string, n parse.Node, fields string, values ...rt.Value) rt.Value {
	o := b.plain(class, "")
	start, end := n.Pos(), n.End()
	b.set(o, "lineno", rt.MakeSmall(int(start.Line)))
	b.set(o, "col_offset", rt.MakeSmall(int(start.Col)-1))
	b.set(o, "end_lineno", rt.MakeSmall(int(end.Line)))
	b.set(o, "end_col_offset", rt.MakeSmall(int(end.Col)-1))
	b.fill(o, fields, values)
	return o
}

// plain makes a node without a place.
func (b *treeMaker) plain(class, fields string, values ...rt.Value) rt.Value {
	if b.failed {
		return rt.None
	}
	o := b.check(b.t.NewPlain(b.name(class)))
	b.fill(o, fields, values)
	return o
}

func (b *treeMaker) fill(o rt.Value, fields string, values []rt.Value) {
	for _, v := range values {
		var name string
		name, fields, _ = strings.Cut(fields, " ")
		b.set(o, name, v)
	}
}

func (b *treeMaker) set(o rt.Value, field string, v rt.Value) {
	if !b.failed && (v == rt.NoValue || !b.t.SetAttr(o, b.t.Intern(field), v)) {
		b.failed = true
	}
}

func (b *treeMaker) check(v rt.Value) rt.Value {
	if v == rt.NoValue {
		b.failed = true
		return rt.None
	}
	return v
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
		return b.make("keyword", l[i], "arg value", b.optional(l[i].Name), b.load(l[i].Value))
	})
}

func (b *treeMaker) typeParams(l []*parse.TypeParam) rt.Value {
	return b.list(len(l), func(i int) rt.Value {
		p := l[i]
		switch p.Kind {
		case parse.TypeVar:
			return b.make("TypeVar", p, "name bound default_value", b.str(p.Name), b.load(p.Bound), b.load(p.Default))
		case parse.TypeVarTuple:
			return b.make("TypeVarTuple", p, "name default_value", b.str(p.Name), b.load(p.Default))
		}
		return b.make("ParamSpec", p, "name default_value", b.str(p.Name), b.load(p.Default))
	})
}

func (b *treeMaker) aliases(l []*parse.Alias) rt.Value {
	return b.list(len(l), func(i int) rt.Value {
		return b.make("alias", l[i], "name asname", b.str(l[i].Name), b.optional(l[i].AsName))
	})
}

// params makes the arguments of a function.
func (b *treeMaker) params(p *parse.Params) rt.Value {
	if p == nil {
		p = &parse.Params{}
	}
	args := func(l []*parse.Param) rt.Value {
		return b.list(len(l), func(i int) rt.Value { return b.param(l[i]) })
	}
	var defaults []parse.Expr
	for _, l := range [...][]*parse.Param{p.PosOnly, p.Args} {
		for _, x := range l {
			if x.Default != nil {
				defaults = append(defaults, x.Default)
			}
		}
	}
	return b.plain("arguments", "posonlyargs args vararg kwonlyargs kw_defaults kwarg defaults", args(p.PosOnly), args(p.Args),
		b.param(p.VarArg), args(p.KwOnly),
		b.list(len(p.KwOnly), func(i int) rt.Value { return b.load(p.KwOnly[i].Default) }),
		b.param(p.KwArg), b.exprs(defaults, load))
}

func (b *treeMaker) param(p *parse.Param) rt.Value {
	if p == nil {
		return rt.None
	}
	return b.make("arg", p, "arg annotation", b.str(p.Name), b.load(p.Annotation))
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
		return b.make(async(s.Async, "FunctionDef"), s, "name args body decorator_list returns type_params", b.str(s.Name), b.params(s.Params),
			b.stmts(s.Body), b.exprs(s.Decorators, load), b.load(s.Returns), b.typeParams(s.TypeParams))
	case *parse.ClassDef:
		return b.make("ClassDef", s, "name bases keywords body decorator_list type_params", b.str(s.Name), b.exprs(s.Bases, load),
			b.keywords(s.Keywords), b.stmts(s.Body), b.exprs(s.Decorators, load), b.typeParams(s.TypeParams))
	case *parse.For:
		return b.make(async(s.Async, "For"), s, "target iter body orelse", b.expr(s.Target, store), b.load(s.Iter), b.stmts(s.Body), b.stmts(s.Orelse))
	case *parse.While:
		return b.make("While", s, "test body orelse", b.load(s.Test), b.stmts(s.Body), b.stmts(s.Orelse))
	case *parse.If:
		return b.make("If", s, "test body orelse", b.load(s.Test), b.stmts(s.Body), b.stmts(s.Orelse))
	case *parse.With:
		return b.make(async(s.Async, "With"), s, "items body", b.list(len(s.Items), func(i int) rt.Value {
			return b.plain("withitem", "context_expr optional_vars", b.load(s.Items[i].Context), b.expr(s.Items[i].Target, store))
		}), b.stmts(s.Body))
	case *parse.Match:
		return b.make("Match", s, "subject cases", b.load(s.Subject), b.list(len(s.Cases), func(i int) rt.Value {
			c := s.Cases[i]
			return b.plain("match_case", "pattern guard body", b.pattern(c.Pattern), b.load(c.Guard), b.stmts(c.Body))
		}))
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
	handlers := func(i int) rt.Value {
		h := s.Handlers[i]
		return b.make("ExceptHandler", h, "type name body", b.load(h.Type), b.optional(h.Name), b.stmts(h.Body))
	}
	return b.make(class, s, "body handlers orelse finalbody", b.stmts(s.Body), b.list(len(s.Handlers), handlers),
		b.stmts(s.Orelse), b.stmts(s.Finally))
}

// simple makes a statement of one line.
func (b *treeMaker) simple(s parse.Stmt) rt.Value {
	switch s := s.(type) {
	case *parse.Return:
		return b.make("Return", s, "value", b.load(s.Value))
	case *parse.ExprStmt:
		return b.make("Expr", s, "value", b.load(s.Value))
	case *parse.Delete:
		return b.make("Delete", s, "targets", b.exprs(s.Targets, del))
	case *parse.Assign:
		return b.make("Assign", s, "targets value", b.exprs(s.Targets, store), b.load(s.Value))
	case *parse.AugAssign:
		return b.make("AugAssign", s, "target op value", b.expr(s.Target, store), b.name(binaryNodes[s.Op]), b.load(s.Value))
	case *parse.AnnAssign:
		return b.make("AnnAssign", s, "target annotation value simple", b.expr(s.Target, store), b.load(s.Annotation), b.load(s.Value), flag(s.Simple))
	case *parse.TypeAlias:
		return b.make("TypeAlias", s, "name type_params value", b.expr(s.Name, store), b.typeParams(s.TypeParams), b.load(s.Value))
	case *parse.Raise:
		return b.make("Raise", s, "exc cause", b.load(s.Exc), b.load(s.Cause))
	case *parse.Assert:
		return b.make("Assert", s, "test msg", b.load(s.Test), b.load(s.Msg))
	case *parse.Import:
		return b.make("Import", s, "names", b.aliases(s.Names))
	case *parse.ImportFrom:
		return b.make("ImportFrom", s, "module names level", b.optional(s.Module), b.aliases(s.Names), rt.MakeSmall(s.Level))
	case *parse.Global:
		return b.make("Global", s, "names", b.strs(s.Names))
	case *parse.Nonlocal:
		return b.make("Nonlocal", s, "names", b.strs(s.Names))
	case *parse.Break:
		return b.make("Break", s, "")
	case *parse.Continue:
		return b.make("Continue", s, "")
	}
	return b.make("Pass", s, "")
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
	compNodes = [...]string{parse.ListComp: "ListComp", parse.SetComp: "SetComp", parse.GeneratorExp: "GeneratorExp"}
)

// absent reports whether an expression is not there.
func absent(e parse.Expr) bool {
	if e == nil {
		return true
	}
	s, ok := e.(*parse.JoinedStr)
	return ok && s == nil
}

// load makes an expression whose value is used, or None.
func (b *treeMaker) load(e parse.Expr) rt.Value { return b.expr(e, load) }

// expr makes an expression, or None.
func (b *treeMaker) expr(e parse.Expr, ctx string) rt.Value {
	if absent(e) || !b.enter() {
		return rt.None
	}
	defer b.t.Leave()
	switch e := e.(type) {
	case *parse.Name:
		return b.make("Name", e, "id ctx", b.str(e.ID), b.name(ctx))
	case *parse.Constant:
		return b.make("Constant", e, "value", b.constant(e.Value))
	case *parse.Attribute:
		return b.make("Attribute", e, "value attr ctx", b.load(e.Value), b.str(e.Attr), b.name(ctx))
	case *parse.Subscript:
		return b.make("Subscript", e, "value slice ctx", b.load(e.Value), b.load(e.Index), b.name(ctx))
	case *parse.Starred:
		return b.make("Starred", e, "value ctx", b.expr(e.Value, ctx), b.name(ctx))
	case *parse.List:
		return b.make("List", e, "elts ctx", b.exprs(e.Elts, ctx), b.name(ctx))
	case *parse.Tuple:
		return b.make("Tuple", e, "elts ctx", b.exprs(e.Elts, ctx), b.name(ctx))
	case *parse.Call:
		return b.make("Call", e, "func args keywords", b.load(e.Func), b.exprs(e.Args, load), b.keywords(e.Keywords))
	case *parse.Slice:
		return b.make("Slice", e, "lower upper step", b.load(e.Lower), b.load(e.Upper), b.load(e.Step))
	case *parse.Dict:
		return b.make("Dict", e, "keys values", b.exprs(e.Keys, load), b.exprs(e.Values, load))
	case *parse.Set:
		return b.make("Set", e, "elts", b.exprs(e.Elts, load))
	case *parse.Comp:
		return b.comp(e)
	case *parse.JoinedStr, *parse.TemplateStr, *parse.FormattedValue:
		return b.text(e)
	}
	return b.operation(e)
}

func (b *treeMaker) comp(e *parse.Comp) rt.Value {
	clauses := b.list(len(e.Clauses), func(i int) rt.Value {
		c := e.Clauses[i]
		return b.plain("comprehension", "target iter ifs is_async", b.expr(c.Target, store), b.load(c.Iter), b.exprs(c.Ifs, load), flag(c.Async))
	})
	if e.Kind == parse.DictComp {
		return b.make("DictComp", e, "key value generators", b.load(e.Elt), b.load(e.Value), clauses)
	}
	return b.make(compNodes[e.Kind], e, "elt generators", b.load(e.Elt), clauses)
}

// text makes f-strings and t-strings.
func (b *treeMaker) text(e parse.Expr) rt.Value {
	switch e := e.(type) {
	case *parse.FormattedValue:
		return b.make("FormattedValue", e, "value conversion format_spec", b.load(e.Value), conversion(e), b.load(e.Spec))
	case *parse.JoinedStr:
		return b.make("JoinedStr", e, "values", b.exprs(e.Values, load))
	}
	s := e.(*parse.TemplateStr)
	texts := s.Texts
	return b.make("TemplateStr", s, "values", b.list(len(s.Values), func(i int) rt.Value {
		f, ok := s.Values[i].(*parse.FormattedValue)
		if !ok {
			return b.load(s.Values[i])
		}
		text := texts[0]
		texts = texts[1:]
		return b.make("Interpolation", f, "value conversion format_spec str", b.load(f.Value), conversion(f), b.load(f.Spec), b.str(text))
	}))
}

// conversion returns the code of the conversion of a value in an f-string, -1 without one.
func conversion(f *parse.FormattedValue) rt.Value {
	if f.Conversion == 0 {
		return rt.MakeSmall(-1)
	}
	return rt.MakeSmall(int(f.Conversion))
}

// operation makes the expressions that are left.
func (b *treeMaker) operation(e parse.Expr) rt.Value {
	switch e := e.(type) {
	case *parse.BoolOp:
		return b.make("BoolOp", e, "op values", b.name(logicNodes[e.Op]), b.exprs(e.Values, load))
	case *parse.NamedExpr:
		return b.make("NamedExpr", e, "target value", b.expr(e.Target, store), b.load(e.Value))
	case *parse.BinOp:
		return b.make("BinOp", e, "left op right", b.load(e.Left), b.name(binaryNodes[e.Op]), b.load(e.Right))
	case *parse.UnaryOp:
		return b.make("UnaryOp", e, "operand op", b.load(e.Operand), b.name(unaryNodes[e.Op]))
	case *parse.Lambda:
		return b.make("Lambda", e, "args body", b.params(e.Params), b.load(e.Body))
	case *parse.IfExp:
		return b.make("IfExp", e, "test body orelse", b.load(e.Test), b.load(e.Body), b.load(e.Orelse))
	case *parse.Await:
		return b.make("Await", e, "value", b.load(e.Value))
	case *parse.Yield:
		return b.make("Yield", e, "value", b.load(e.Value))
	case *parse.YieldFrom:
		return b.make("YieldFrom", e, "value", b.load(e.Value))
	case *parse.Compare:
		return b.make("Compare", e, "left ops comparators",
			b.load(e.Left), b.list(len(e.Ops), func(i int) rt.Value { return b.name(compareNodes[e.Ops[i]]) }), b.exprs(e.Rights, load))
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
		return b.make("MatchValue", p, "value", b.load(p.Value))
	case *parse.MatchSingleton:
		return b.make("MatchSingleton", p, "value", b.constant(p.Value))
	case *parse.MatchSequence:
		return b.make("MatchSequence", p, "patterns", b.patterns(p.Patterns))
	case *parse.MatchMapping:
		return b.make("MatchMapping", p, "keys patterns rest", b.exprs(p.Keys, load), b.patterns(p.Patterns), b.optional(p.Rest))
	case *parse.MatchClass:
		return b.make("MatchClass", p, "cls patterns kwd_attrs kwd_patterns",
			b.load(p.Class), b.patterns(p.Patterns), b.strs(p.KwdAttrs), b.patterns(p.KwdPatterns))
	case *parse.MatchStar:
		return b.make("MatchStar", p, "name", b.optional(p.Name))
	case *parse.MatchAs:
		return b.make("MatchAs", p, "pattern name", b.pattern(p.Pattern), b.optional(p.Name))
	case *parse.MatchOr:
		return b.make("MatchOr", p, "patterns", b.patterns(p.Patterns))
	}
	panic("BUG: unknown pattern")
}
