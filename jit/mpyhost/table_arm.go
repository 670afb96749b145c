//go:build linux

package mpyhost

import (
	"unsafe"

	"pycopy/bytecode"
	"pycopy/jit/thumb2"
	"pycopy/rt"
)

// entry serves a call of the function table. It returns what goes into r0, or false with an exception pending.
func (e *Engine) entry(t *rt.Thread, s *stack, a *activation, index thumb2.Entry, p, q, r, x uintptr) (uintptr, bool) {
	if t.PollPending() && !t.HandlePoll() {
		return 0, false
	}
	switch {
	case index <= thumb2.TabSubscr:
		return e.names(t, a, index, p, q, r)
	case index <= thumb2.TabMakeFunction:
		return e.operators(t, a, index, p, q, r)
	case index <= thumb2.TabIterNext:
		return e.calls(t, index, p, q, r)
	case index <= thumb2.TabRaise:
		return e.exceptions(t, s, a, index, p)
	}
	return e.rest(t, a, index, p, q, r, x)
}

// got is the result of an entry that gives an object.
func got(v rt.Value) (uintptr, bool) { return uintptr(v), v != rt.NoValue }

// done is the result of an entry that gives nothing.
func done(ok bool) (uintptr, bool) { return 0, ok }

// name returns the string of a number.
func (a *activation) name(q uintptr) rt.Value {
	if names := a.img.unit.names.Tuple(); q < uintptr(len(names)) {
		return names[q]
	}
	panic("BUG: native code uses a name that it does not have")
}

func (a *activation) locals() rt.Value {
	if a.img.bc.Flags&bytecode.FlagGenerator != 0 {
		return rt.FuncGlobals(a.fn)
	}
	return a.regs[a.use]
}

// names serves variables and attributes, and the conversion of words.
func (e *Engine) names(t *rt.Thread, a *activation, index thumb2.Entry, p, q, r uintptr) (uintptr, bool) {
	globals := rt.FuncGlobals(a.fn)
	switch index {
	case thumb2.TabFromObj:
		return fromObj(t, rt.Value(p), bytecode.WordType(q))
	case thumb2.TabToObj:
		if q == uintptr(bytecode.WordObject) {
			return p, true
		}
		return got(t.FromWord(p, bytecode.WordType(q)))
	case thumb2.TabSwapGlobals: // a function always runs with its own
		return 0, true
	case thumb2.TabLoadName:
		return got(t.LoadName(a.locals(), globals, a.name(p)))
	case thumb2.TabLoadGlobal:
		return got(t.LoadGlobal(globals, a.name(p)))
	case thumb2.TabLoadBuildClass:
		return got(t.BuildClass())
	case thumb2.TabLoadAttr:
		return got(t.GetAttr(rt.Value(p), a.name(q)))
	case thumb2.TabLoadMethod:
		name := a.name(q)
		fn, self := t.LoadMethod(rt.Value(p), name)
		if fn == rt.NoValue && (name == t.R.Sym(rt.SymEnter) || name == t.R.Sym(rt.SymExit)) && t.ExcMatches(rt.ExcAttributeError) {
			t.TakeExc()
			t.Errorf(rt.ExcTypeError, "'%s' object does not support the context manager protocol", t.TypeName(rt.Value(p)))
		}
		*value(r), *value(r + 4) = fn, self
		return done(fn != rt.NoValue)
	case thumb2.TabLoadSuperMethod:
		fn, self := t.LoadSuper(a.name(p), *value(q), *value(q + 4), *value(q + 8))
		*value(q), *value(q + 4) = fn, self
		return done(fn != rt.NoValue)
	case thumb2.TabStoreName:
		return done(t.StoreName(a.locals(), a.name(p), rt.Value(q)))
	case thumb2.TabStoreGlobal:
		return done(t.DictSet(globals, a.name(p), rt.Value(q)))
	case thumb2.TabStoreAttr:
		return done(t.SetAttr(rt.Value(p), a.name(q), rt.Value(r)))
	case thumb2.TabSubscr:
		if r == thumb2.SubscrLoad {
			return got(t.GetItem(rt.Value(p), rt.Value(q)))
		}
		return done(t.SetItem(rt.Value(p), rt.Value(q), rt.Value(r)))
	}
	panic("BUG: a value of the function table was called")
}

// fromObj converts an object to a word of a type.
func fromObj(t *rt.Thread, v rt.Value, typ bytecode.WordType) (uintptr, bool) {
	if typ == bytecode.WordObject {
		return uintptr(v), true
	}
	if typ >= bytecode.WordPtr && t.R.IsStr(v) {
		return uintptr(unsafe.Pointer(unsafe.StringData(v.Str()))), true
	}
	return t.ToWord(v, typ)
}

// list copies n object words to the VM stack.
func list(t *rt.Thread, addr, n uintptr) ([]rt.Value, bool) {
	w := t.Alloca(int(n))
	if w == nil && n > 0 {
		return nil, false
	}
	for i := range w {
		w[i] = *value(addr + 4*uintptr(i))
	}
	return w, true
}

// operators serves operators, and what makes objects.
func (e *Engine) operators(t *rt.Thread, a *activation, index thumb2.Entry, p, q, r uintptr) (uintptr, bool) {
	switch index {
	case thumb2.TabIsTrue:
		truth, ok := t.Truth(rt.Value(p))
		if truth {
			return 1, ok
		}
		return 0, ok
	case thumb2.TabUnaryOp:
		return got(t.UnaryOp(rt.UnOp(p), rt.Value(q)))
	case thumb2.TabBinaryOp:
		return got(t.BinaryOp(rt.BinOp(p), rt.Value(q), rt.Value(r)))
	case thumb2.TabNewDict:
		return got(t.NewDict(int(p)))
	case thumb2.TabSetStore:
		return done(t.SetAdd(rt.Value(p), rt.Value(q)))
	case thumb2.TabListAppend:
		return uintptr(rt.None), t.ListAppend(rt.Value(p), rt.Value(q))
	case thumb2.TabDictStore:
		return p, t.SetItem(rt.Value(p), rt.Value(q), rt.Value(r))
	case thumb2.TabMakeFunction:
		defaults, kw := rt.NoValue, rt.NoValue
		if r != 0 {
			defaults, kw = *value(r), *value(r + 4)
		}
		return got(t.MakeFunction(a.fn, int(p>>1), defaults, kw, rt.NoValue))
	}
	items, ok := list(t, q, p)
	if !ok {
		return 0, false
	}
	switch index {
	case thumb2.TabNewTuple:
		return got(t.NewTupleFrom(items))
	case thumb2.TabNewList:
		return got(t.NewListFrom(items))
	}
	set := t.NewSet(rt.KindSet, len(items))
	for _, v := range items {
		if set == rt.NoValue || !t.SetAdd(set, v) {
			return 0, false
		}
	}
	return got(set)
}

// calls serves calls and iteration.
func (e *Engine) calls(t *rt.Thread, index thumb2.Entry, p, q, r uintptr) (uintptr, bool) {
	switch index {
	case thumb2.TabCallFunction:
		npos, nkw := q&0xff, q>>8
		args, ok := list(t, r, npos+2*nkw)
		if !ok {
			return 0, false
		}
		return got(t.Call(rt.Value(p), args, int(nkw)))
	case thumb2.TabCallMethod:
		if p == 3 && q == 0 {
			fixExit(t, (*[5]rt.Value)(unsafe.Add(nil, r)))
		}
		args, ok := list(t, r+4, 1+p+2*q)
		if !ok {
			return 0, false
		}
		if args[0] == rt.NoValue {
			args = args[1:]
		}
		return got(t.Call(*value(r), args, int(q)))
	case thumb2.TabCallMethodVar:
		return got(callVar(t, p != 0, q, r))
	case thumb2.TabGetIter:
		it := t.Iter(rt.Value(p))
		if it == rt.NoValue || q == 0 {
			return got(it)
		}
		*(*[4]rt.Value)(unsafe.Add(nil, q)) = [4]rt.Value{1: it}
		return 0, true
	}
	// The iterator is in the second word of the record.
	v := t.Next(*value(p + 4))
	if v == rt.StopMark {
		return 0, true
	}
	return got(v)
}

// fixExit mends the call of __exit__ at the end of a with statement: native code takes the first word of the exception for its class, which is the
// number of its shape here.
func fixExit(t *rt.Thread, call *[5]rt.Value) {
	fn, typ, exc := call[0], call[2], call[3]
	if call[4] != rt.None || !t.R.IsException(exc) || uintptr(typ) != *word(uintptr(exc)) {
		return
	}
	if typ.IsSmall() { // it may be the argument of another method
		name, ok := t.FindAttr(fn, t.R.Sym(rt.SymName))
		if ok && name != rt.NoValue && name != t.R.Sym(rt.SymExit) {
			return
		}
		t.TakeExc()
	}
	call[2] = t.TypeOf(exc)
}

// callVar is a call with * and ** arguments: callee, perhaps self, positional arguments, pairs, and the bitmap of those with a star.
func callVar(t *rt.Thread, method bool, n, addr uintptr) rt.Value {
	npos, nkw := n&0xff, n>>8
	next := func() rt.Value {
		addr += 4
		return *value(addr - 4)
	}
	fn := next()
	args := t.NewList(0)
	if args == rt.NoValue {
		return rt.NoValue
	}
	w := t.Alloca(1) // keeps it
	if w == nil {
		return rt.NoValue
	}
	w[0] = args
	if method {
		if self := next(); self != rt.NoValue && !t.ListAppend(args, self) {
			return rt.NoValue
		}
	}
	bitmap := *value(addr + 4*(npos+2*nkw))
	for i := range npos {
		v := next()
		ok := false
		if t.Bit(bitmap, int(i)) {
			ok = t.ListGather(args, v)
		} else {
			ok = t.ListAppend(args, v)
		}
		if !ok {
			return rt.NoValue
		}
	}
	count := len(args.List())
	for range nkw {
		name, v := next(), next()
		ok := false
		if name == rt.NoValue {
			ok = t.ExpandKeywords(fn, args, v, count)
		} else {
			ok = t.AddKeyword(args, name, v, count)
		}
		if !ok {
			return rt.NoValue
		}
	}
	all := args.List()
	window := t.Alloca(len(all))
	if window == nil && len(all) > 0 {
		return rt.NoValue
	}
	copy(window, all)
	return t.Call(fn, window, (len(all)-count)/2)
}

// exceptions serves nlr buffers and raising.
func (e *Engine) exceptions(t *rt.Thread, s *stack, a *activation, index thumb2.Entry, p uintptr) (uintptr, bool) {
	switch index {
	case thumb2.TabNlrPush:
		buf, f := (*[thumb2.NlrSP + 1]uintptr)(unsafe.Add(nil, p)), s.frame()
		buf[thumb2.NlrPrev], buf[thumb2.NlrLR] = a.nlr, f[savedRegs-1]
		copy(buf[thumb2.NlrR4:], f[:savedRegs-1])
		buf[thumb2.NlrSP] = s.sp + savedRegs*4
		a.nlr = p
		return 0, true
	case thumb2.TabNlrPop:
		if a.nlr != 0 {
			a.nlr = *word(a.nlr + 4*thumb2.NlrPrev)
		}
		return 0, true
	}
	if v := rt.Value(p); v != rt.NoValue && v != rt.None {
		raise(t, v)
		return 0, false
	}
	return 0, true
}

// raise makes an exception pending: an instance as it is.
func raise(t *rt.Thread, v rt.Value) {
	if t.R.IsException(v) {
		t.SetExc(v)
	} else {
		t.Raise(v, rt.NoValue)
	}
}

// rest serves everything else.
func (e *Engine) rest(t *rt.Thread, a *activation, index thumb2.Entry, p, q, r, x uintptr) (uintptr, bool) {
	switch index {
	case thumb2.TabImportName:
		return got(t.ImportStatement(a.name(p), rt.FuncGlobals(a.fn), a.locals(), rt.Value(q), rt.Value(r)))
	case thumb2.TabImportFrom:
		return got(t.ImportFrom(rt.Value(p), a.name(q)))
	case thumb2.TabImportAll:
		return done(t.ImportStar(rt.Value(p), a.locals()))
	case thumb2.TabNewSlice:
		return got(t.NewSlice(rt.Value(p), rt.Value(q), rt.Value(r)))
	case thumb2.TabUnpackSequence:
		return unpack(t, rt.Value(p), r, q, -1)
	case thumb2.TabUnpackEx:
		return unpack(t, rt.Value(p), r, q&0xff+q>>8+1, int(q&0xff))
	case thumb2.TabDeleteName:
		return done(t.StoreName(a.locals(), a.name(p), rt.NoValue))
	case thumb2.TabDeleteGlobal:
		return done(t.StoreName(rt.FuncGlobals(a.fn), a.name(p), rt.NoValue))
	case thumb2.TabNewClosure:
		cells, ok := list(t, r, q)
		if !ok {
			return 0, false
		}
		return got(t.NewClosure(rt.Value(p), cells))
	case thumb2.TabArgCheck:
		return argCheck(t, int(p), q != 0, r)
	case thumb2.TabSetupCodeState:
		return done(e.bind(t, a, p))
	case thumb2.TabSmallIntFloorDiv:
		if q == 0 {
			return 0, true
		}
		return uintptr(rt.FloorDivWord(int(p), int(q))), true
	case thumb2.TabSmallIntModulo:
		if q == 0 {
			return p, true
		}
		return uintptr(rt.ModWord(int(p), int(q))), true
	case thumb2.TabYieldFrom:
		return yieldFrom(t, rt.Value(p), rt.Value(q), value(r))
	}
	panic("BUG: entry of the function table out of range")
}

// unpack spreads n items over the words at addr, the first item at the highest; left: so many before the starred one, -1: none is.
func unpack(t *rt.Thread, v rt.Value, addr, n uintptr, left int) (uintptr, bool) {
	w := t.Alloca(int(n))
	switch {
	case w == nil && n > 0:
		return 0, false
	case left >= 0 && !t.UnpackEx(v, w, left), left < 0 && !t.UnpackInto(v, w):
		return 0, false
	}
	for i := range n {
		*value(addr + 4*(n-1-i)) = w[i]
	}
	return 0, true
}

// argCheck refuses wrong numbers of arguments; sig is min<<17 | max<<1 | keywords.
func argCheck(t *rt.Thread, n int, keywords bool, sig uintptr) (uintptr, bool) {
	least, most := int(sig>>17), int(sig>>1&0xffff)
	switch {
	case keywords && sig&1 == 0:
		t.Errorf(rt.ExcTypeError, "function doesn't take keyword arguments")
	case n < least || n > most:
		t.Errorf(rt.ExcTypeError, "function takes %d positional arguments but %d were given", most, n)
	default:
		return 0, true
	}
	return 0, false
}

// yieldFrom sends to or throws into the delegate of a generator; *ret is what to throw, or NoValue, and becomes what is given.
func yieldFrom(t *rt.Thread, gen, send rt.Value, ret *rt.Value) (uintptr, bool) {
	var v rt.Value
	if exc := *ret; exc != rt.NoValue {
		if t.ThrowIs(exc, rt.ExcGeneratorExit) {
			if t.CloseIter(gen) {
				raise(t, exc)
			}
			return 0, false
		}
		switch gen.Kind() {
		case rt.KindGenerator, rt.KindCoroutine, rt.KindAsyncGenOp:
			if exc = t.ThrowArg(exc); exc == rt.NoValue {
				return 0, false
			}
		}
		v = t.ThrowTo(gen, exc)
	} else {
		v = t.SendTo(gen, send)
	}
	switch v {
	case rt.NoValue:
		return 0, false
	case rt.StopMark:
		if *ret = t.Retval(); *ret == rt.NoValue {
			*ret = rt.None
		}
		return 0, true
	}
	*ret = v
	return 1, true
}
