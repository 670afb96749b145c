package compile

import (
	"strings"

	"pycopy/bytecode"
	"pycopy/parse"
)

// What firmware has no opcode for is put together from those that it has. Names of builtins that this needs are looked up as globals.

// lower emits the equivalent of a host-only instruction that only concerns the top of the stack.
func (b *builder) lower(op bytecode.Op, arg int) {
	switch op {
	case bytecode.ListExtend:
		b.extend(bytecode.CompList)
	case bytecode.SetUpdate:
		b.extend(bytecode.CompSet)
	case bytecode.LoadClassDeref:
		b.emit(bytecode.LoadDeref, arg)
	case bytecode.StoreNameConst:
		b.emit(bytecode.StoreName, arg)
	case bytecode.StoreGlobalConst:
		b.emit(bytecode.StoreGlobal, arg)
	case bytecode.LoadAssertionError:
		b.emit(bytecode.LoadGlobal, b.name("AssertionError"))
	case bytecode.GetAwaitable:
		b.emit(bytecode.GetIter, 0)
	case bytecode.GetAIter:
		b.emit(bytecode.LoadMethod, b.name("__aiter__"))
		b.emit(bytecode.CallMethod, 0)
	case bytecode.GetANext:
		b.emit(bytecode.DupTop, 0)
		b.emit(bytecode.LoadMethod, b.name("__anext__"))
		b.emit(bytecode.CallMethod, 0)
		b.emit(bytecode.GetIter, 0)
	default:
		if b.viperMode() { // words are for the emitter of machine code
			b.add(instr{op: op, arg: arg})
			return
		}
		b.fail(b.pos, "%s: not possible in bytecode of boards", hostFeature(op))
	}
}

// hostFeature names what an opcode is for.
func hostFeature(op bytecode.Op) string {
	switch op {
	case bytecode.AsyncGenWrap:
		return "asynchronous generator"
	case bytecode.CheckEgMatch, bytecode.PrepReraiseStar:
		return "except*"
	case bytecode.CallIntrinsic, bytecode.SetFuncAttr:
		return "type parameters"
	}
	return op.String()
}

// extend adds the items of the iterable on top to the list or set below it.
func (b *builder) extend(kind int) {
	if b.dead {
		return
	}
	next, end := newLabel(), newLabel()
	b.emit(bytecode.GetIterStack, 0)
	b.placeLoop(next)
	b.jump(bytecode.ForIter, end)
	b.emit(bytecode.StoreComp, bytecode.StoreCompArg(5, kind))
	b.jump(bytecode.Jump, next)
	b.place(end)
}

// update adds the entries of a mapping, which push pushes, to the dict on top.
func (b *builder) update(push func()) {
	b.emit(bytecode.DupTop, 0)
	b.emit(bytecode.LoadMethod, b.name("update"))
	push()
	b.emit(bytecode.CallMethod, 1)
	b.emit(bytecode.PopTop, 0)
}

// tupleOfItems builds a tuple with starred items: the class of () is called with a list, whatever the name tuple means.
func (b *builder) tupleOfItems(e *parse.Tuple) {
	b.at(e)
	b.emit(bytecode.BuildTuple, 0)
	b.emit(bytecode.LoadAttr, b.name("__class__"))
	b.items(e, e.Elts, bytecode.BuildList, bytecode.ListExtend, bytecode.CompList)
	b.at(e)
	b.emit(bytecode.CallFunction, 1)
}

// steppedRange returns the arguments and the step, which is constant, if a loop gives the numbers of range(...) to a name; 0 if not.
func (b *builder) steppedRange(s *parse.For) (args []parse.Expr, step int64) {
	call, ok := s.Iter.(*parse.Call)
	if !ok || !b.isGlobal(call.Func, "range") || len(call.Keywords) > 0 || hasStarred(call.Args) || len(call.Args) < 1 || len(call.Args) > 3 {
		return nil, 0
	}
	if _, ok := s.Target.(*parse.Name); !ok {
		return nil, 0
	}
	if len(call.Args) < 3 {
		return call.Args, 1
	}
	v, _ := b.constant(call.Args[2])
	step, _ = v.(int64)
	return call.Args, step
}

// portableRange compiles a for loop over range(...) with a constant step so that it counts on the stack: boards are spared the iterator. It
// reports whether it is such a loop. Break goes to code that drops the counter, and below it the end unless that is constant.
func (b *builder) portableRange(s *parse.For) bool {
	if !b.opts.Portable {
		return false
	}
	args, step := b.steppedRange(s)
	if step == 0 || step != int64(int16(step)) {
		return false
	}
	start, end := parse.Expr(nil), args[0]
	if len(args) > 1 {
		start, end = args[0], args[1]
	}
	limit, fixed := b.constant(end)
	if _, isInt := asInt(limit); fixed && !isInt {
		return false
	}
	b.rangeStart(start, end, fixed)
	op := bytecode.BinLess
	if (step < 0) == fixed { // without a constant, the end is the left operand
		op = bytecode.BinMore
	}
	b.stackLoop(s, int(step), func() {
		if fixed {
			b.emit(bytecode.DupTop, 0)
			b.loadConst(limit)
		} else {
			b.emit(bytecode.DupTopTwo, 0)
		}
		b.emit(bytecode.Binary, int(op))
	}, func() {
		b.emit(bytecode.PopTop, 0)
		if !fixed {
			b.emit(bytecode.PopTop, 0)
		}
	})
	return true
}

// rangeStart pushes the end, unless it is constant, and the start, evaluated in the order of the source.
func (b *builder) rangeStart(start, end parse.Expr, fixed bool) {
	first := any(int64(0))
	known := start == nil
	if !known {
		first, known = b.constant(start)
	}
	if !known {
		b.expr(start)
	}
	if !fixed {
		b.expr(end)
	}
	switch {
	case known:
		b.loadConst(first)
	case !fixed:
		b.emit(bytecode.RotTwo, 0)
	}
}

// stackLoop compiles the loop of portableRange: test pushes whether to go on, drop drops what is on the stack.
func (b *builder) stackLoop(s *parse.For, step int, test, drop func()) {
	top, next, entry, brk, end := newLabel(), newLabel(), newLabel(), newLabel(), newLabel()
	brk.depth, next.depth = b.depth, b.depth
	b.at(s.Iter)
	b.jump(bytecode.Jump, entry)
	b.dead = false // the loop's body is reached from its test
	b.placeLoop(top)
	b.emit(bytecode.DupTop, 0)
	b.storeTarget(s.Target)
	b.frames = append(b.frames, frame{whileLoop, brk, next, b.blocks})
	b.stmts(s.Body)
	b.frames = b.frames[:len(b.frames)-1]
	b.at(s.Iter)
	b.place(next)
	b.loadInt(step)
	b.emit(bytecode.Binary, int(bytecode.BinIAdd))
	b.place(entry)
	b.at(s.Iter)
	test()
	b.jump(bytecode.PopJumpIfTrue, top)
	if len(s.Orelse) > 0 {
		drop()
		b.stmts(s.Orelse)
		b.jump(bytecode.Jump, end)
	}
	b.place(brk)
	if !b.dead {
		drop()
	}
	b.place(end)
}

// Strings.

// maxFields is how many values one call of format takes.
const maxFields = 200

// formatString compiles an f-string as "...".format(...).
func (b *builder) formatString(e *parse.JoinedStr) {
	if b.dead {
		return
	}
	var text strings.Builder
	var fields []parse.Expr
	chunks := 0
	flush := func() {
		b.at(e)
		if len(fields) == 0 {
			b.loadString(unescapeBraces(text.String()))
		} else {
			b.loadString(text.String())
			b.emit(bytecode.LoadMethod, b.name("format"))
			for _, f := range fields {
				b.expr(f)
			}
			b.at(e)
			b.emit(bytecode.CallMethod, len(fields))
		}
		if chunks++; chunks > 1 {
			b.emit(bytecode.Binary, int(bytecode.BinAdd))
		}
		text.Reset()
		fields = nil
	}
	for _, v := range e.Values {
		f, ok := v.(*parse.FormattedValue)
		if !ok {
			text.WriteString(escapeBraces(v.(*parse.Constant).Value.(string)))
			continue
		}
		if len(fields) > maxFields {
			flush()
		}
		fields = b.formatField(&text, f, fields)
	}
	if chunks == 0 || text.Len() > 0 {
		flush()
	}
}

// formatField writes a replacement field and adds its values to fields.
func (b *builder) formatField(text *strings.Builder, f *parse.FormattedValue, fields []parse.Expr) []parse.Expr {
	fields = append(fields, f.Value)
	text.WriteByte('{')
	switch f.Conversion {
	case 's', 'r':
		text.WriteByte('!')
		text.WriteByte(f.Conversion)
	case 'a':
		b.fail(f, "conversion !a: not possible in bytecode of boards")
	}
	if f.Spec != nil && len(f.Spec.Values) > 0 {
		text.WriteByte(':')
		fields = b.formatSpec(text, f.Spec, fields)
	}
	text.WriteByte('}')
	return fields
}

// formatSpec writes a format specification. What is no plain text becomes a nested field.
func (b *builder) formatSpec(text *strings.Builder, spec *parse.JoinedStr, fields []parse.Expr) []parse.Expr {
	for _, v := range spec.Values {
		if k, ok := v.(*parse.Constant); ok {
			if strings.ContainsAny(k.Value.(string), "{}") {
				text.WriteString("{}")
				return append(fields, spec)
			}
		} else if f := v.(*parse.FormattedValue); f.Spec != nil || f.Conversion != 0 {
			if len(spec.Values) == 1 && f.Spec == nil {
				return b.formatField(text, f, fields)
			}
			text.WriteString("{}")
			return append(fields, spec)
		}
	}
	for _, v := range spec.Values {
		if k, ok := v.(*parse.Constant); ok {
			text.WriteString(k.Value.(string))
		} else {
			text.WriteString("{}")
			fields = append(fields, v.(*parse.FormattedValue).Value)
		}
	}
	return fields
}

func escapeBraces(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "{", "{{"), "}", "}}")
}

func unescapeBraces(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "{{", "{"), "}}", "}")
}

// Asynchronous statements.

// endAsyncFor is the handler of asyncNext: at StopAsyncIteration it drops the iterator and the exception and goes on, else it
// raises again.
func (b *builder) endAsyncFor() {
	other, stop := newLabel(), newLabel()
	b.emit(bytecode.DupTop, 0)
	b.emit(bytecode.LoadGlobal, b.name("StopAsyncIteration"))
	b.emit(bytecode.Binary, int(bytecode.BinExcMatch))
	b.jump(bytecode.PopJumpIfFalse, other)
	b.emit(bytecode.PopTop, 0)
	b.popExceptJump(stop)
	b.place(other)
	b.endFinally()
	b.place(stop)
	b.emit(bytecode.PopTop, 0)
}

// portableAsyncWith compiles
//
//	exit = mgr.__aexit__; value = await mgr.__aenter__(); raised = False
//	try:
//	    try: target = value; body
//	    except BaseException as e:
//	        raised = True
//	        if not await exit(type(e), e, None): raise
//	finally:
//	    if not raised: await exit(None, None, None)
func (b *builder) portableAsyncWith(s *parse.With, items []*parse.WithItem) {
	item := items[0]
	exit, raised := b.temp(), b.temp()
	b.expr(item.Context)
	b.at(item.Context)
	b.emit(bytecode.DupTop, 0)
	b.emit(bytecode.LoadAttr, b.name("__aexit__"))
	b.emit(bytecode.StoreFast, exit)
	b.emit(bytecode.LoadMethod, b.name("__aenter__"))
	b.emit(bytecode.CallMethod, 0)
	b.awaitTop()
	b.emit(bytecode.LoadConstFalse, 0)
	b.emit(bytecode.StoreFast, raised)
	value := b.temp()
	b.emit(bytecode.StoreFast, value)
	b.protect(func() {
		handler, end, again := newLabel(), newLabel(), newLabel()
		b.enterBlock(bytecode.SetupExcept, handler)
		if item.Target != nil {
			b.emit(bytecode.LoadFast, value)
			b.storeTarget(item.Target)
		}
		b.emit(bytecode.LoadNull, 0)
		b.emit(bytecode.StoreFast, value)
		b.release(value)
		b.with(s, items[1:])
		b.at(item.Context)
		b.popExceptJump(end)
		b.placeHandler(handler)
		b.emit(bytecode.LoadConstTrue, 0)
		b.emit(bytecode.StoreFast, raised)
		b.exitWithTop(exit)
		b.jump(bytecode.PopJumpIfFalse, again)
		b.emit(bytecode.PopTop, 0)
		b.popExceptJump(end)
		b.place(again)
		b.endFinally()
		b.place(end)
	}, func() {
		done := newLabel()
		b.at(item.Context)
		b.emit(bytecode.LoadFast, raised)
		b.jump(bytecode.PopJumpIfTrue, done)
		b.emit(bytecode.LoadFast, exit)
		b.emit(bytecode.LoadConstNone, 0)
		b.emit(bytecode.LoadConstNone, 0)
		b.emit(bytecode.LoadConstNone, 0)
		b.emit(bytecode.CallFunction, 3)
		b.awaitTop()
		b.emit(bytecode.PopTop, 0)
		b.place(done)
	})
	b.release(exit, raised)
}

// exitWithTop awaits exit(type(e), e, None) for the exception e on top of the stack, which stays there, below the result.
func (b *builder) exitWithTop(exit int) {
	b.emit(bytecode.DupTop, 0)
	exc := b.temp()
	b.emit(bytecode.StoreFast, exc)
	b.emit(bytecode.LoadFast, exit)
	b.emit(bytecode.LoadFast, exc)
	b.emit(bytecode.LoadAttr, b.name("__class__"))
	b.emit(bytecode.LoadFast, exc)
	b.emit(bytecode.LoadNull, 0)
	b.emit(bytecode.StoreFast, exc)
	b.release(exc)
	b.emit(bytecode.LoadConstNone, 0)
	b.emit(bytecode.CallFunction, 3)
	b.awaitTop()
}

// Patterns.

// isInstance tests whether the value of a temporary is of one of the builtin classes.
func (m *matcher) isInstance(t int, classes ...string) {
	m.emit(bytecode.LoadGlobal, m.name("isinstance"))
	m.emit(bytecode.LoadFast, t)
	for _, c := range classes {
		m.emit(bytecode.LoadGlobal, m.name(c))
	}
	if len(classes) > 1 {
		m.emit(bytecode.BuildTuple, len(classes))
	}
	m.emit(bytecode.CallFunction, 2)
}

// pushLen pushes the length of the value of a temporary.
func (m *matcher) pushLen(t int) {
	if m.opts.Portable {
		m.emit(bytecode.LoadGlobal, m.name("len"))
		m.emit(bytecode.LoadFast, t)
		m.emit(bytecode.CallFunction, 1)
		return
	}
	m.emit(bytecode.LoadFast, t)
	m.emit(bytecode.GetLen, 0)
}

// testSequence pushes whether the value of a temporary is a sequence in the sense of patterns.
func (m *matcher) testSequence(t int) {
	if m.opts.Portable {
		m.isInstance(t, "list", "tuple", "range")
		return
	}
	m.emit(bytecode.LoadFast, t)
	m.emit(bytecode.MatchSequence, 0)
}

// portableMapping matches key by key.
func (m *matcher) portableMapping(p *parse.MatchMapping, t int) {
	m.isInstance(t, "dict")
	m.failUnless()
	keys := make([]int, len(p.Keys))
	for i, key := range p.Keys {
		m.at(key)
		keys[i] = m.newTemp()
		m.expr(key)
		m.emit(bytecode.DupTop, 0)
		m.emit(bytecode.StoreFast, keys[i])
		m.emit(bytecode.LoadFast, t)
		m.emit(bytecode.Binary, int(bytecode.BinIn))
		m.failUnless()
	}
	for i, q := range p.Patterns {
		if isWildcard(q) || m.dead {
			continue
		}
		m.at(q)
		item := m.newTemp()
		m.emit(bytecode.LoadFast, t)
		m.emit(bytecode.LoadFast, keys[i])
		m.emit(bytecode.LoadSubscr, 0)
		m.emit(bytecode.StoreFast, item)
		m.pattern(q, item)
	}
	if p.Rest == "" || m.dead {
		return
	}
	m.at(p)
	rest := m.newTemp()
	m.emit(bytecode.BuildMap, 0)
	m.update(func() { m.emit(bytecode.LoadFast, t) })
	m.emit(bytecode.StoreFast, rest)
	for _, k := range keys {
		m.emit(bytecode.LoadNull, 0)
		m.emit(bytecode.LoadFast, rest)
		m.emit(bytecode.LoadFast, k)
		m.emit(bytecode.StoreSubscr, 0)
	}
	m.capture(p.Rest, rest, p)
}

// selfMatching are the builtin classes whose single positional pattern stands for the value itself.
const selfMatching = " bool bytearray bytes dict float frozenset int list set str tuple "

// portableClass matches attribute by attribute. Positional patterns take their names from __match_args__.
func (m *matcher) portableClass(p *parse.MatchClass, t int) {
	m.emit(bytecode.LoadGlobal, m.name("isinstance"))
	m.emit(bytecode.LoadFast, t)
	m.expr(p.Class)
	m.at(p)
	name, isName := p.Class.(*parse.Name)
	class := -1
	self := len(p.Patterns) == 1 && isName && strings.Contains(selfMatching, " "+name.ID+" ")
	if len(p.Patterns) > 0 && !self {
		class = m.newTemp()
		m.emit(bytecode.DupTop, 0)
		m.emit(bytecode.StoreFast, class)
	}
	m.emit(bytecode.CallFunction, 2)
	m.failUnless()
	for i, q := range p.Patterns {
		switch {
		case m.dead:
		case self:
			m.pattern(q, t)
		default:
			m.attribute(q, t, func() {
				m.emit(bytecode.LoadFast, class)
				m.emit(bytecode.LoadAttr, m.name("__match_args__"))
				m.loadInt(i)
				m.emit(bytecode.LoadSubscr, 0)
			})
		}
	}
	for i, q := range p.KwdPatterns {
		if !m.dead {
			m.attribute(q, t, func() { m.loadString(p.KwdAttrs[i]) })
		}
	}
}

// attribute matches the attribute whose name is pushed by name.
func (m *matcher) attribute(p parse.Pattern, t int, name func()) {
	call := func(fn string) {
		m.emit(bytecode.LoadGlobal, m.builder.name(fn))
		m.emit(bytecode.LoadFast, t)
		name()
		m.emit(bytecode.CallFunction, 2)
	}
	m.at(p)
	call("hasattr")
	m.failUnless()
	if isWildcard(p) {
		return
	}
	item := m.newTemp()
	call("getattr")
	m.emit(bytecode.StoreFast, item)
	m.pattern(p, item)
}
