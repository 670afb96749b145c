package compile

import (
	"pycopy/bytecode"
	"pycopy/parse"
)

// expr pushes the value of an expression.
func (b *builder) expr(e parse.Expr) {
	if v, ok := b.constant(e); ok {
		b.at(e)
		b.loadConst(v)
		return
	}
	switch e := e.(type) {
	case *parse.Name:
		b.at(e)
		b.load(e.ID)
	case *parse.Attribute:
		b.attribute(e)
	case *parse.Call:
		b.call(e)
	case *parse.BinOp:
		b.expr(e.Left)
		b.expr(e.Right)
		b.at(e)
		b.emit(bytecode.Binary, int(inplaceOps[e.Op]+bytecode.InplaceToPlain))
	case *parse.Subscript:
		b.expr(e.Value)
		b.expr(e.Index)
		b.at(e)
		b.emit(bytecode.LoadSubscr, 0)
	case *parse.Compare:
		b.compare(e)
	case *parse.BoolOp:
		b.boolOp(e)
	case *parse.UnaryOp:
		b.expr(e.Operand)
		b.at(e)
		b.emit(bytecode.Unary, int(unaryOps[e.Op]))
	case *parse.IfExp:
		b.ifExp(e)
	case *parse.NamedExpr:
		b.expr(e.Value)
		b.at(e)
		b.emit(bytecode.DupTop, 0)
		b.storeTarget(e.Target)
	case *parse.Tuple:
		b.tuple(e)
	case *parse.List:
		b.list(e)
	case *parse.Set:
		b.set(e)
	case *parse.Dict:
		b.dict(e)
	case *parse.Slice:
		b.slice(e)
	case *parse.JoinedStr:
		b.joinedStr(e)
	case *parse.TemplateStr:
		b.templateStr(e)
	case *parse.FormattedValue:
		b.formattedValue(e)
	case *parse.Lambda:
		b.lambda(e)
	case *parse.Comp:
		b.comprehension(e)
	case *parse.Await:
		b.expr(e.Value)
		b.at(e)
		b.awaitTop()
	case *parse.Yield:
		b.yield(e)
	case *parse.YieldFrom:
		b.expr(e.Value)
		b.at(e)
		b.emit(bytecode.GetIter, 0)
		b.await()
	case *genericBase:
		b.at(e)
		b.emit(bytecode.LoadFast, b.slot(".type_params"))
		b.emit(bytecode.CallIntrinsic, int(bytecode.IntrinsicSubscriptGeneric))
	default:
		panic("BUG: unknown expression")
	}
}

var unaryOps = [...]bytecode.UnaryOp{
	parse.Invert: bytecode.UnaryInvert, parse.Not: bytecode.UnaryNot, parse.UAdd: bytecode.UnaryPos, parse.USub: bytecode.UnaryNeg,
}

// compareOps are the operators of Compare; negate means that the result must be negated.
var compareOps = [...]struct {
	op     bytecode.BinaryOp
	negate bool
}{
	parse.Eq: {bytecode.BinEqual, false}, parse.NotEq: {bytecode.BinNotEqual, false}, parse.Lt: {bytecode.BinLess, false},
	parse.LtE: {bytecode.BinLessEqual, false}, parse.Gt: {bytecode.BinMore, false}, parse.GtE: {bytecode.BinMoreEqual, false},
	parse.Is: {bytecode.BinIs, false}, parse.IsNot: {bytecode.BinIs, true}, parse.In: {bytecode.BinIn, false},
	parse.NotIn: {bytecode.BinIn, true},
}

// attribute pushes value.attr. `super().x` in a method makes the super object here.
func (b *builder) attribute(e *parse.Attribute) {
	b.expr(e.Value)
	b.at(e)
	b.emit(bytecode.LoadAttr, b.name(b.scope.Mangled(e.Attr)))
}

func (b *builder) ifExp(e *parse.IfExp) {
	orelse, end := newLabel(), newLabel()
	b.condJump(e.Test, false, orelse)
	depth := b.depth
	if !b.dead {
		b.expr(e.Body)
	}
	if orelse.used {
		b.jump(bytecode.Jump, end)
		b.place(orelse)
		if !b.dead {
			b.depth = depth
			b.expr(e.Orelse)
		}
	}
	b.place(end)
}

func (b *builder) boolOp(e *parse.BoolOp) {
	op := bytecode.JumpIfFalseOrPop
	if e.Op == parse.Or {
		op = bytecode.JumpIfTrueOrPop
	}
	end := newLabel()
	n := len(e.Values) - 1
	for _, v := range e.Values[:n] {
		if k, ok := b.constant(v); ok {
			if truth(k) == (e.Op == parse.And) {
				continue // cannot be the result
			}
			b.expr(v)
			b.place(end)
			return
		}
		b.expr(v)
		b.at(v)
		b.jump(op, end)
	}
	b.expr(e.Values[n])
	b.place(end)
}

func (b *builder) compare(e *parse.Compare) {
	b.expr(e.Left)
	last := len(e.Ops) - 1
	var no, end *label
	for i, op := range e.Ops {
		if i == last {
			b.compareRight(op, e.Rights[i])
			b.at(e)
			b.compareOp(op)
			break
		}
		if no == nil {
			no, end = newLabel(), newLabel()
		}
		b.expr(e.Rights[i])
		b.at(e)
		b.emit(bytecode.DupTop, 0)
		b.emit(bytecode.RotThree, 0)
		b.compareOp(op)
		b.jump(bytecode.JumpIfFalseOrPop, no)
	}
	if no != nil {
		b.jump(bytecode.Jump, end)
		b.place(no)
		b.emit(bytecode.RotTwo, 0)
		b.emit(bytecode.PopTop, 0)
		b.place(end)
	}
}

func (b *builder) compareOp(op parse.CompareOp) {
	c := compareOps[op]
	b.emit(bytecode.Binary, int(c.op))
	if c.negate {
		b.emit(bytecode.Unary, int(bytecode.UnaryNot))
	}
}

// compareRight pushes the right operand; a display of constants behind `in` becomes a constant.
func (b *builder) compareRight(op parse.CompareOp, e parse.Expr) {
	if op == parse.In || op == parse.NotIn {
		switch d := e.(type) {
		case *parse.List:
			if items, ok := b.constants(d.Elts); ok {
				b.at(e)
				b.loadConst(items)
				return
			}
		case *parse.Set:
			if items, ok := b.constants(d.Elts); ok && !b.opts.Portable {
				b.at(e)
				b.loadConst(bytecode.FrozenSet(items))
				return
			}
		}
	}
	b.expr(e)
}

// Displays.

// maxRun is how many items a display keeps on the stack at once.
const maxRun = 64

// items builds a list or set: build makes it from n items on the stack, extend adds an iterable, and kind is that of StoreComp.
func (b *builder) items(e parse.Node, elts []parse.Expr, build, extend bytecode.Op, kind int) {
	if items, ok := b.constants(elts); ok && len(elts) >= 4 && !b.opts.Portable && extend == bytecode.ListExtend {
		b.at(e)
		b.emit(build, 0)
		b.loadConst(items)
		b.emit(extend, 0)
		return
	}
	n := 0
	for n < len(elts) && n < maxRun && !isStarred(elts[n]) {
		b.expr(elts[n])
		n++
	}
	b.at(e)
	b.emit(build, n)
	for _, elt := range elts[n:] {
		if s, ok := elt.(*parse.Starred); ok {
			b.expr(s.Value)
			b.at(elt)
			b.emit(extend, 0)
		} else {
			b.expr(elt)
			b.at(elt)
			b.emit(bytecode.StoreComp, bytecode.StoreCompArg(1, kind))
		}
	}
}

func isStarred(e parse.Expr) bool {
	_, ok := e.(*parse.Starred)
	return ok
}

func (b *builder) list(e *parse.List) {
	b.items(e, e.Elts, bytecode.BuildList, bytecode.ListExtend, bytecode.CompList)
}

func (b *builder) set(e *parse.Set) {
	b.items(e, e.Elts, bytecode.BuildSet, bytecode.SetUpdate, bytecode.CompSet)
}

func (b *builder) tuple(e *parse.Tuple) {
	if b.opts.Portable && hasStarred(e.Elts) {
		b.tupleOfItems(e)
		return
	}
	if len(e.Elts) > maxRun && !b.opts.Portable || hasStarred(e.Elts) {
		b.items(e, e.Elts, bytecode.BuildList, bytecode.ListExtend, bytecode.CompList)
		b.at(e)
		b.emit(bytecode.ListToTuple, 0)
		return
	}
	for _, elt := range e.Elts {
		b.expr(elt)
	}
	b.at(e)
	b.emit(bytecode.BuildTuple, len(e.Elts))
}

func (b *builder) dict(e *parse.Dict) {
	b.at(e)
	room := len(e.Keys)
	if room > 0 && e.Keys[0] == nil && !b.opts.Portable {
		room = 0 // it begins as a copy
	}
	b.emit(bytecode.BuildMap, room)
	for i, key := range e.Keys {
		if key == nil {
			if b.opts.Portable {
				b.update(func() { b.expr(e.Values[i]) })
				continue
			}
			b.expr(e.Values[i])
			b.at(e.Values[i])
			b.emit(bytecode.DictUpdate, 0)
			continue
		}
		b.pair(key, e.Values[i])
		b.at(e)
		b.emit(bytecode.StoreMap, 0)
	}
}

// pair pushes a value and its key above; the key is evaluated first.
func (b *builder) pair(key, value parse.Expr) {
	_, constKey := b.constant(key)
	_, constValue := b.constant(value)
	if constKey || constValue {
		b.expr(value)
		b.expr(key)
		return
	}
	b.expr(key)
	b.expr(value)
	b.emit(bytecode.RotTwo, 0)
}

func (b *builder) slice(e *parse.Slice) {
	part := func(e parse.Expr) {
		if e == nil {
			b.emit(bytecode.LoadConstNone, 0)
		} else {
			b.expr(e)
		}
	}
	b.at(e)
	part(e.Lower)
	part(e.Upper)
	n := 2
	if e.Step != nil {
		part(e.Step)
		n = 3
	}
	b.at(e)
	b.emit(bytecode.BuildSlice, n)
}

// Strings.

func (b *builder) joinedStr(e *parse.JoinedStr) {
	if b.opts.Portable {
		b.formatString(e)
		return
	}
	n := 0
	for _, v := range e.Values {
		b.expr(v)
		if n++; n == 256 { // keep the stack flat
			b.at(e)
			b.emit(bytecode.BuildString, n)
			n = 1
		}
	}
	b.at(e)
	if n == 0 {
		b.loadString("")
	} else if n > 1 {
		b.emit(bytecode.BuildString, n)
	}
}

// templateModule has the function that makes templates.
const templateModule = "string.templatelib"

// templateStr calls that function with the texts and, for each field, a tuple: value, source, conversion, format spec.
func (b *builder) templateStr(e *parse.TemplateStr) {
	if b.opts.Portable {
		b.fail(e, "t-string: not possible in bytecode of boards")
		return
	}
	const maker = "_template"
	b.at(e)
	b.loadInt(0)
	b.loadConst(bytecode.Tuple{maker})
	b.emit(bytecode.ImportName, b.name(templateModule))
	b.emit(bytecode.ImportFrom, b.name(maker))
	b.emit(bytecode.RotTwo, 0)
	b.emit(bytecode.PopTop, 0)
	texts := e.Texts
	for _, v := range e.Values {
		f, ok := v.(*parse.FormattedValue)
		if !ok {
			b.expr(v)
			continue
		}
		b.expr(f.Value)
		b.loadString(texts[0])
		texts = texts[1:]
		if f.Conversion == 0 {
			b.emit(bytecode.LoadConstNone, 0)
		} else {
			b.loadString(string(f.Conversion))
		}
		if f.Spec == nil {
			b.loadString("")
		} else {
			b.joinedStr(f.Spec)
		}
		b.at(f)
		b.emit(bytecode.BuildTuple, 4)
	}
	b.at(e)
	b.emit(bytecode.BuildTuple, len(e.Values))
	b.emit(bytecode.CallFunction, 1)
}

func (b *builder) formattedValue(e *parse.FormattedValue) {
	b.expr(e.Value)
	arg := 0
	switch e.Conversion {
	case 's':
		arg = 1
	case 'r':
		arg = 2
	case 'a':
		arg = 3
	}
	if e.Spec != nil {
		b.joinedStr(e.Spec)
		arg |= bytecode.FormatHasSpec
	}
	b.at(e)
	b.emit(bytecode.FormatValue, arg)
}

// Suspension.

// await drives the iterator on top to its end and leaves the result.
func (b *builder) await() {
	b.emit(bytecode.LoadConstNone, 0)
	b.emit(bytecode.YieldFrom, 0)
}

// awaitTop awaits the object on top.
func (b *builder) awaitTop() {
	b.emit(bytecode.GetAwaitable, 0)
	b.await()
}

func (b *builder) yield(e *parse.Yield) {
	if e.Value == nil {
		b.emit(bytecode.LoadConstNone, 0)
	} else {
		b.expr(e.Value)
	}
	b.at(e)
	b.emitYield()
}

func (b *builder) emitYield() {
	if b.code.Flags&bytecode.FlagAsyncGen != 0 {
		b.emit(bytecode.AsyncGenWrap, 0)
	}
	b.emit(bytecode.YieldValue, 0)
}

// Constants.

func (b *builder) loadInt(v int) { b.emit(bytecode.LoadConstSmallInt, v) }

// internLimit is the length up to which string constants are interned.
const internLimit = 10

func (b *builder) loadString(s string) {
	if len(s) <= internLimit || isIdentifier(s) {
		b.emit(bytecode.LoadConstString, b.name(s))
		return
	}
	b.emit(bytecode.LoadConstObj, b.constIndex(s))
}

func isIdentifier(s string) bool {
	if len(s) > 255 {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if c != '_' && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// loadConst pushes a constant value.
func (b *builder) loadConst(v any) {
	switch v := v.(type) {
	case nil:
		b.emit(bytecode.LoadConstNone, 0)
	case bool:
		if v {
			b.emit(bytecode.LoadConstTrue, 0)
		} else {
			b.emit(bytecode.LoadConstFalse, 0)
		}
	case int64:
		if limit := int64(1) << (b.intBits - 1); v >= -limit && v < limit {
			b.loadInt(int(v))
		} else {
			b.emit(bytecode.LoadConstObj, b.constIndex(v))
		}
	case string:
		b.loadString(v)
	default:
		b.emit(bytecode.LoadConstObj, b.constIndex(v))
	}
}
