package compile

import (
	"strings"

	"pycopy/bytecode"
	"pycopy/parse"
)

func (b *builder) stmts(list []parse.Stmt) {
	for _, s := range list {
		if b.dead {
			return
		}
		b.at(s)
		b.stmt(s)
	}
}

func (b *builder) stmt(s parse.Stmt) {
	switch s := s.(type) {
	case *parse.ExprStmt:
		b.exprStmt(s)
	case *parse.Assign:
		b.assign(s)
	case *parse.AugAssign:
		b.augAssign(s)
	case *parse.AnnAssign:
		b.annAssign(s)
	case *parse.If:
		b.ifStmt(s)
	case *parse.While:
		b.while(s)
	case *parse.For:
		b.forStmt(s)
	case *parse.Return:
		b.returnStmt(s)
	case *parse.FunctionDef:
		b.functionDef(s)
	case *parse.ClassDef:
		b.classDef(s)
	case *parse.Try:
		b.try(s)
	case *parse.With:
		b.with(s, s.Items)
	case *parse.Raise:
		b.raise(s)
	case *parse.Match:
		b.match(s)
	case *parse.Delete:
		for _, t := range s.Targets {
			b.deleteTarget(t)
		}
	case *parse.Assert:
		b.assert(s)
	case *parse.Import:
		b.importStmt(s)
	case *parse.ImportFrom:
		b.importFrom(s)
	case *parse.TypeAlias:
		b.typeAlias(s)
	case *parse.Break:
		b.leaveLoop(true)
	case *parse.Continue:
		b.leaveLoop(false)
	case *parse.Pass, *parse.Global, *parse.Nonlocal:
	default:
		panic("BUG: unknown statement")
	}
}

func (b *builder) exprStmt(s *parse.ExprStmt) {
	if b.mod.Mode == parse.Single && b.scope.Kind == parse.ModuleScope {
		b.expr(s.Value)
		b.at(s)
		b.emit(bytecode.CallIntrinsic, int(bytecode.IntrinsicPrintExpr))
		b.emit(bytecode.PopTop, 0)
		return
	}
	if _, ok := b.constant(s.Value); ok {
		return
	}
	b.expr(s.Value)
	b.emit(bytecode.PopTop, 0)
}

// Assignment.

func (b *builder) assign(s *parse.Assign) {
	if b.constAssign(s) {
		return
	}
	if len(s.Targets) == 1 && b.parallelAssign(s.Targets[0], s.Value) {
		return
	}
	b.expr(s.Value)
	for i, t := range s.Targets {
		if i < len(s.Targets)-1 {
			b.emit(bytecode.DupTop, 0)
		}
		b.storeTarget(t)
	}
}

// elements returns the elements of a tuple or list display or target.
func elements(e parse.Expr) ([]parse.Expr, bool) {
	switch e := e.(type) {
	case *parse.Tuple:
		return e.Elts, true
	case *parse.List:
		return e.Elts, true
	}
	return nil, false
}

// parallelAssign compiles `a, b = x, y` without a tuple, if it can.
func (b *builder) parallelAssign(target, value parse.Expr) bool {
	ts, ok := elements(target)
	vs, ok2 := elements(value)
	if !ok || !ok2 || len(ts) != len(vs) || len(ts) < 2 || hasStarred(ts) || hasStarred(vs) {
		return false
	}
	if _, isConst := b.constant(value); isConst {
		return false
	}
	distinct := b.distinctLocals(ts)
	if !distinct && len(ts) > 3 || len(ts) > 32 {
		return false
	}
	for _, v := range vs {
		b.expr(v)
	}
	if distinct { // the order of the stores does not show
		for i := len(ts) - 1; i >= 0; i-- {
			b.storeTarget(ts[i])
		}
		return true
	}
	if len(ts) == 3 {
		b.emit(bytecode.RotThree, 0)
	}
	b.emit(bytecode.RotTwo, 0)
	for _, t := range ts {
		b.storeTarget(t)
	}
	return true
}

func (b *builder) distinctLocals(targets []parse.Expr) bool {
	for i, t := range targets {
		n, ok := t.(*parse.Name)
		if !ok || !b.scope.FunctionLike() || b.symbol(n.ID).Kind != parse.Local {
			return false
		}
		for _, u := range targets[:min(i, 32)] {
			if u.(*parse.Name).ID == n.ID {
				return false
			}
		}
	}
	return true
}

func hasStarred(list []parse.Expr) bool {
	for _, e := range list {
		if _, ok := e.(*parse.Starred); ok {
			return true
		}
	}
	return false
}

// storeTarget pops a value into a target.
func (b *builder) storeTarget(t parse.Expr) {
	switch t := t.(type) {
	case *parse.Name:
		b.at(t)
		b.notConstant(t.ID)
		b.store(t.ID)
	case *parse.Attribute:
		b.expr(t.Value)
		b.at(t)
		b.noteSelfAttr(t)
		b.emit(bytecode.StoreAttr, b.name(b.scope.Mangled(t.Attr)))
	case *parse.Subscript:
		b.expr(t.Value)
		b.expr(t.Index)
		b.at(t)
		b.emit(bytecode.StoreSubscr, 0)
	case *parse.Tuple:
		b.unpack(t, t.Elts)
	case *parse.List:
		b.unpack(t, t.Elts)
	default:
		panic("BUG: unknown target")
	}
}

func (b *builder) unpack(t parse.Expr, elts []parse.Expr) {
	b.at(t)
	star := -1
	for i, e := range elts {
		if _, ok := e.(*parse.Starred); ok {
			star = i
		}
	}
	if star < 0 {
		b.emit(bytecode.UnpackSequence, len(elts))
	} else {
		right := len(elts) - star - 1
		if star > 255 || right >= 1<<20 {
			b.fail(t, "too many expressions in star-unpacking assignment")
		}
		b.emit(bytecode.UnpackEx, star+right<<8)
	}
	for _, e := range elts {
		if s, ok := e.(*parse.Starred); ok {
			e = s.Value
		}
		b.storeTarget(e)
	}
}

// noteSelfAttr remembers the attributes that a method gives its object.
func (b *builder) noteSelfAttr(t *parse.Attribute) {
	n, ok := t.Value.(*parse.Name)
	if !ok || !b.hasSelf || len(b.scope.Symbols) == 0 || n.ID != b.scope.Symbols[0].Name {
		return
	}
	attr := b.scope.Mangled(t.Attr)
	for _, a := range b.code.SelfAttrs {
		if a == attr {
			return
		}
	}
	if len(b.code.SelfAttrs) < 64 {
		b.code.SelfAttrs = append(b.code.SelfAttrs, attr)
	}
}

var inplaceOps = [...]bytecode.BinaryOp{
	parse.Add: bytecode.BinIAdd, parse.Sub: bytecode.BinISub, parse.Mult: bytecode.BinIMul, parse.MatMult: bytecode.BinIMatMul,
	parse.Div: bytecode.BinITrueDiv, parse.Mod: bytecode.BinIMod, parse.Pow: bytecode.BinIPow, parse.LShift: bytecode.BinILshift,
	parse.RShift: bytecode.BinIRshift, parse.BitOr: bytecode.BinIOr, parse.BitXor: bytecode.BinIXor,
	parse.BitAnd: bytecode.BinIAnd, parse.FloorDiv: bytecode.BinIFloorDiv,
}

func (b *builder) augAssign(s *parse.AugAssign) {
	op := func() {
		b.expr(s.Value)
		b.at(s)
		b.emit(bytecode.Binary, int(inplaceOps[s.Op]))
	}
	switch t := s.Target.(type) {
	case *parse.Name:
		b.at(t)
		b.load(t.ID)
		op()
		b.at(t)
		b.notConstant(t.ID)
		b.store(t.ID)
	case *parse.Attribute:
		attr := b.name(b.scope.Mangled(t.Attr))
		b.expr(t.Value)
		b.at(t)
		b.emit(bytecode.DupTop, 0)
		b.emit(bytecode.LoadAttr, attr)
		op()
		b.at(t)
		b.emit(bytecode.RotTwo, 0)
		b.emit(bytecode.StoreAttr, attr)
	case *parse.Subscript:
		b.expr(t.Value)
		b.expr(t.Index)
		b.at(t)
		b.emit(bytecode.DupTopTwo, 0)
		b.emit(bytecode.LoadSubscr, 0)
		op()
		b.at(t)
		b.emit(bytecode.RotThree, 0)
		b.emit(bytecode.StoreSubscr, 0)
	default:
		panic("BUG: unknown target")
	}
}

func (b *builder) annAssign(s *parse.AnnAssign) {
	name, _ := s.Target.(*parse.Name)
	if s.Value != nil {
		b.expr(s.Value)
		if s.ConstSlot() {
			b.at(name)
			b.storeConst(name.ID)
		} else {
			b.storeTarget(s.Target)
		}
	}
	if s.ConstSlot() {
		return
	}
	b.at(s)
	if s.Simple && name != nil {
		if !b.scope.FunctionLike() && !b.opts.Portable {
			b.annotation(s.Annotation)
			b.at(s)
			b.emit(bytecode.LoadName, b.name("__annotations__"))
			b.loadString(b.scope.Mangled(name.ID))
			b.emit(bytecode.StoreSubscr, 0)
		}
		return
	}
	if s.Value == nil {
		switch t := s.Target.(type) { // evaluated for their effects
		case *parse.Attribute:
			b.exprStmt(&parse.ExprStmt{Span: t.Span, Value: t.Value})
		case *parse.Subscript:
			b.exprStmt(&parse.ExprStmt{Span: t.Span, Value: t.Value})
			b.exprStmt(&parse.ExprStmt{Span: t.Span, Value: t.Index})
		}
	}
	if !b.scope.FunctionLike() && !b.future && !b.opts.Portable {
		b.expr(s.Annotation)
		b.emit(bytecode.PopTop, 0)
	}
}

// setupAnnotations prepares a module or class that stores annotations.
func (b *builder) setupAnnotations() {
	if b.opts.Portable {
		return
	}
	for _, y := range b.scope.Symbols {
		if y.Annotated {
			b.emit(bytecode.SetupAnnotations, 0)
			return
		}
	}
}

func (b *builder) deleteTarget(t parse.Expr) {
	switch t := t.(type) {
	case *parse.Name:
		b.at(t)
		b.notConstant(t.ID)
		b.delete(t.ID)
	case *parse.Attribute:
		b.emit(bytecode.LoadNull, 0)
		b.storeTarget(t)
	case *parse.Subscript:
		b.emit(bytecode.LoadNull, 0)
		b.storeTarget(t)
	default:
		elts, ok := elements(t)
		if !ok {
			panic("BUG: unknown target")
		}
		for _, e := range elts {
			b.deleteTarget(e)
		}
	}
}

// Simple statements.

func (b *builder) returnStmt(s *parse.Return) {
	if s.Value == nil {
		b.returnNone()
		return
	}
	b.returnExpr(s, s.Value)
}

func (b *builder) returnExpr(s parse.Node, e parse.Expr) {
	if c, ok := e.(*parse.IfExp); ok {
		if _, isConst := b.constant(e); !isConst {
			orelse := newLabel()
			b.condJump(c.Test, false, orelse)
			if !b.dead {
				b.returnExpr(s, c.Body)
			}
			b.place(orelse)
			if !b.dead {
				b.returnExpr(s, c.Orelse)
			}
			return
		}
	}
	b.expr(e)
	b.at(s)
	b.emit(bytecode.ReturnValue, 0)
}

func (b *builder) raise(s *parse.Raise) {
	switch {
	case s.Exc == nil:
		b.emit(bytecode.RaiseLast, 0)
	case s.Cause == nil:
		b.expr(s.Exc)
		b.at(s)
		b.emit(bytecode.RaiseObj, 0)
	default:
		b.expr(s.Exc)
		b.expr(s.Cause)
		b.at(s)
		b.emit(bytecode.RaiseFrom, 0)
	}
}

func (b *builder) assert(s *parse.Assert) {
	if b.opts.OptLevel >= 1 {
		return
	}
	ok := newLabel()
	b.condJump(s.Test, true, ok)
	if !b.dead {
		b.at(s)
		b.emit(bytecode.LoadAssertionError, 0)
		if s.Msg != nil {
			b.expr(s.Msg)
			b.at(s)
			b.emit(bytecode.CallFunction, 1)
		}
		b.emit(bytecode.RaiseObj, 0)
	}
	b.place(ok)
}

// Imports.

func (b *builder) importStmt(s *parse.Import) {
	for _, a := range s.Names {
		b.loadInt(0)
		b.emit(bytecode.LoadConstNone, 0)
		b.emit(bytecode.ImportName, b.name(a.Name))
		first, rest, dotted := strings.Cut(a.Name, ".")
		if a.AsName == "" {
			b.storeConst(first)
			continue
		}
		for dotted { // the module was given by its outermost package
			first, rest, dotted = strings.Cut(rest, ".")
			if b.opts.Portable {
				b.emit(bytecode.LoadAttr, b.name(first))
				continue
			}
			b.emit(bytecode.ImportFrom, b.name(first))
			b.emit(bytecode.RotTwo, 0)
			b.emit(bytecode.PopTop, 0)
		}
		b.storeConst(a.AsName)
	}
}

func (b *builder) importFrom(s *parse.ImportFrom) {
	b.loadInt(s.Level)
	if b.opts.Portable { // the names are in the table already
		for _, a := range s.Names {
			b.emit(bytecode.LoadConstString, b.name(a.Name))
		}
		b.emit(bytecode.BuildTuple, len(s.Names))
	} else {
		from := make(bytecode.Tuple, len(s.Names))
		for i, a := range s.Names {
			from[i] = a.Name
		}
		b.loadConst(from)
	}
	b.emit(bytecode.ImportName, b.name(s.Module))
	if len(s.Names) == 1 && s.Names[0].Name == "*" {
		b.emit(bytecode.ImportStar, 0)
		return
	}
	for _, a := range s.Names {
		b.emit(bytecode.ImportFrom, b.name(a.Name))
		target := a.AsName
		if target == "" {
			target = a.Name
		}
		b.storeConst(target)
	}
	b.emit(bytecode.PopTop, 0)
}
