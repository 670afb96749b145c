package jit

import (
	"pycopy/rt"
)

// # Binding
//
// StubBind calls a Python function, or a bound method of one, as StubPython does, and binds all sorts of arguments to all sorts of
// parameters. Errors and rare cases are left to the runtime, so the original arguments must stay where they are: StubBind copies
// the positional ones into a free window behind them. This window needs room for one register in front and for mostSpread registers
// more than there are arguments.
//
// StubPython is called with the copy. All other arguments of StubBind are in Context.Args, and intermediate values that have no
// register in Context.Nested.

// Places in Context.Args.
const (
	argSeq   = argX // a tuple or list whose items are further positional arguments, or 0
	argDict  = argY // a dict with keyword arguments, or 0
	argPairs = 2    // where keyword arguments are, a name and a value each
	argNamed = 3    // and how many
)

// Words of Context.Nested.
const (
	bindKind   = 1 + iota // OffCodeBinding
	bindInfo              // callInfo
	bindReturn            // callReturn
	bindStar              // the tuple for *args
	bindDict              // the dict for **kw, 0: there is none
	bindEntry             // where its next entry goes
	bindLeft              // how many keyword arguments of a source are left
	bindPlaces            // how many parameters have names, the positional ones included
	bindGiven             // how many of them were given by position
)

// mostSpread is the most items that StubBind spreads, and the most registers that the parameters of a function have that it calls.
const mostSpread = rt.MaxBinding

// bindWindow is a register with the address of the window while arguments are bound.
const bindWindow = Reg(7)

// bind emits StubBind.
func (s *stubs) bind(l Label) {
	a, tmp := s.a, s.tmp
	const fn = Reg(8)
	function, special, complete, python, fail := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(l)
	s.spread(fail)
	s.object(callFn, fail)
	brKind(a, EQ, callFn, rt.KindFunction, function)
	brKind(a, NE, callFn, rt.KindBoundMethod, fail)
	a.Load(W64, fn, callFn, int32(rt.OffBoundFunc))
	s.object(fn, fail)
	brKind(a, NE, fn, rt.KindFunction, fail)
	a.Load(W64, tmp, callFn, int32(rt.OffBoundSelf))
	a.BrImm(EQ, tmp, 0, fail)
	a.Mov(callFn, fn)
	a.OpImm(Sub, callWindow, callWindow, 8)
	a.OpImm(Add, callArgs, callArgs, 1)
	a.StoreX(W64, FP, callWindow, 0, 0, tmp)
	a.Bind(function)
	a.Load(W64, tmp, Ctx, arg(argDict))
	some, none := a.NewLabel(), a.NewLabel()
	a.BrImm(EQ, tmp, 0, none)
	s.object(tmp, fail)
	brKind(a, NE, tmp, rt.KindDict, fail)
	a.BrMemImm(NE, W32, tmp, int32(rt.OffDictUsed), 0, some)
	a.StoreImm(W64, Ctx, arg(argDict), 0)
	a.Bind(none)
	a.BrMemImm(EQ, W64, Ctx, arg(argNamed), 0, python)
	a.Bind(some)
	a.Bind(special)
	s.bindAll(complete, fail)
	s.enterPython(python, complete, special, fail)
	s.cannotCall(fail)
}

// special emits what StubPython does at l for functions that are not plain: it goes on as StubBind with a copy of the arguments.
func (s *stubs) special(l, fail Label) {
	a, tmp := s.a, s.tmp
	const behind = rt.HeaderWords + 1
	const from, to, n = callLeft, Reg(7), Reg(8)
	loop, copied := a.NewLabel(), a.NewLabel()
	a.Bind(l)
	a.OpImm(And, tmp, callInfo, 0xff)
	a.BrImm(NE, tmp, int64(plainFrame+1), fail) // others have an object in front of the window
	a.BrImm(A, callArgs, mostSpread, fail)
	a.Op(Add, from, FP, callWindow)
	a.Lea(to, from, callArgs, 3, behind*8)
	a.OpImm(Add, tmp, to, 2*mostSpread*8)
	a.BrMem(A, W64, tmp, Ctx, int32(rt.OffCtxStackEnd), fail)
	a.Op(Sub, callWindow, to, FP)
	a.Mov(n, callArgs)
	a.Bind(loop)
	a.BrImm(EQ, n, 0, copied)
	a.OpImm(Sub, n, n, 1)
	a.LoadX(W64, tmp, from, n, 3, 0)
	a.StoreX(W64, to, n, 3, 0, tmp)
	a.Jump(loop)
	a.Bind(copied)
	for _, i := range [...]int{argSeq, argDict, argNamed} {
		a.StoreImm(W64, Ctx, arg(i), 0)
	}
	a.JumpAddr(s.stub(StubBind))
}

// spread emits the copying of the items of the tuple or list in Args, if there is one, behind the arguments.
func (s *stubs) spread(fail Label) {
	a, tmp := s.a, s.tmp
	const to, seq, n = callLeft, Reg(7), Reg(8)
	have, loop, copied := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, seq, Ctx, arg(argSeq))
	a.BrImm(EQ, seq, 0, copied)
	s.object(seq, fail)
	a.Load(W32, n, seq, int32(rt.OffAux))
	a.BrImm(A, n, mostSpread, fail)
	brKind(a, EQ, seq, rt.KindTuple, have)
	brKind(a, NE, seq, rt.KindList, fail)
	a.Load(W64, seq, seq, int32(rt.OffListItems)) // items of lists begin at the same distance
	a.Bind(have)
	a.Lea(to, callWindow, callArgs, 3, 0)
	a.Op(Add, to, to, FP)
	a.Op(Add, callArgs, callArgs, n)
	a.Bind(loop)
	a.BrImm(EQ, n, 0, copied)
	a.OpImm(Sub, n, n, 1)
	a.LoadX(W64, tmp, seq, n, 3, int32(rt.OffTupleItems))
	a.StoreX(W64, to, n, 3, 0, tmp)
	a.Jump(loop)
	a.Bind(copied)
}

// bindAll emits the binding of the arguments in the window, of the pairs and the dict to the parameters of the function in callFn;
// then it goes on at complete.
func (s *stubs) bindAll(complete, fail Label) {
	a, tmp := s.a, s.tmp
	const kind, n = Reg(8), callLeft
	a.Load(W64, tmp, callFn, int32(rt.OffFuncCode))
	a.Load(W32, kind, tmp, int32(rt.OffCodeBinding))
	a.BrBits(false, kind, rt.CodeBinds, fail)
	a.BrMemImm(EQ, W64, callFn, int32(rt.OffFuncEntry), 0, fail)
	a.Store(W64, Ctx, nested(bindKind), kind)
	a.Store(W64, Ctx, nested(bindInfo), callInfo)
	a.Store(W64, Ctx, nested(bindReturn), callReturn)
	a.Op(Add, bindWindow, FP, callWindow)
	s.bindRest(fail)
	s.bindStars(fail)
	s.bindPart(n, rt.CodePositional)
	s.bindPart(tmp, rt.CodeKwOnly)
	a.Op(Add, n, n, tmp)
	a.Store(W64, Ctx, nested(bindPlaces), n)
	a.Store(W64, Ctx, nested(bindGiven), callArgs)
	clear, cleared := a.NewLabel(), a.NewLabel()
	a.MovImm(tmp, 0)
	a.Bind(clear)
	a.Br(EQ, n, callArgs, cleared)
	a.OpImm(Sub, n, n, 1)
	a.StoreX(W64, bindWindow, n, 3, 0, tmp)
	a.Jump(clear)
	a.Bind(cleared)
	s.bindPairs(fail)
	s.bindDict(fail)
	s.bindDefaults(fail)
	s.bindKwDefaults(fail)

	// *args and **kw are the last parameters.
	noStar, noStars := a.NewLabel(), a.NewLabel()
	a.Load(W64, callParams, Ctx, nested(bindPlaces))
	a.BrMemBits(false, W32, Ctx, nested(bindKind), rt.CodeStar, noStar)
	a.Load(W64, tmp, Ctx, nested(bindStar))
	a.StoreX(W64, bindWindow, callParams, 3, 0, tmp)
	a.OpImm(Add, callParams, callParams, 1)
	a.Bind(noStar)
	a.Load(W64, tmp, Ctx, nested(bindDict))
	a.BrImm(EQ, tmp, 0, noStars)
	a.StoreX(W64, bindWindow, callParams, 3, 0, tmp)
	a.OpImm(Add, callParams, callParams, 1)
	a.Bind(noStars)
	a.Load(W64, callInfo, Ctx, nested(bindInfo))
	a.Load(W64, callReturn, Ctx, nested(bindReturn))
	a.Load(W64, callLeft, callFn, int32(rt.OffFuncInfo))
	a.Jump(complete)
}

// bindPart emits the loading of a number of OffCodeBinding.
func (s *stubs) bindPart(d Reg, part int) { s.a.Load(W8, d, Ctx, nested(bindKind)+int32(part)) }

// bindRest emits the making of the tuple for *args of the arguments in the window that are more than the positional parameters.
// callArgs becomes how many others there are.
func (s *stubs) bindRest(fail Label) {
	a := s.a
	const d, e, u, size = Reg(3), Reg(4), Reg(8), Reg(6)
	none, have := a.NewLabel(), a.NewLabel()
	s.bindPart(size, rt.CodePositional)
	a.Br(BE, callArgs, size, none)
	a.BrMemBits(false, W32, Ctx, nested(bindKind), rt.CodeStar, fail)
	a.Op(Sub, callArgs, callArgs, size)
	a.MovImm(u, int64(rt.KindTuple))
	s.block(d, e, u, callArgs, size, u, fail)
	a.StoreImm(W32, d, int32(rt.OffKind), int32(rt.KindTuple))
	a.Store(W32, d, int32(rt.OffAux), callArgs)
	a.Store(W64, Ctx, nested(bindStar), d)
	s.bindPart(e, rt.CodePositional)
	a.Lea(e, bindWindow, e, 3, -int32(rt.OffValues))
	s.copyValues(d, e, callArgs, u)
	s.bindPart(callArgs, rt.CodePositional)
	a.Jump(have)
	a.Bind(none)
	a.MovImm(d, int64(s.t.NewTuple(0)))
	a.Store(W64, Ctx, nested(bindStar), d)
	a.Bind(have)
}

// bindStars emits the making of the dict for **kw, with room for all keyword arguments there are.
func (s *stubs) bindStars(fail Label) {
	a, tmp := s.a, s.tmp
	const d, e, n, u = Reg(3), Reg(4), Reg(6), Reg(8)
	none, counted, have, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.BrMemBits(false, W32, Ctx, nested(bindKind), rt.CodeStars, none)
	a.Load(W64, n, Ctx, arg(argNamed))
	a.Load(W64, d, Ctx, arg(argDict))
	a.BrImm(EQ, d, 0, counted)
	a.Load(W32, d, d, int32(rt.OffDictUsed))
	a.Op(Add, n, n, d)
	a.Bind(counted)
	state, size, _ := s.t.AllocClass(int(rt.DictBytes) / 8)
	a.MovImm(e, int64(state))
	a.MovImm(tmp, int64(size))
	s.bump(d, e, u, tmp, fail)
	a.StoreImm(W32, d, int32(rt.OffKind), int32(rt.KindDict))
	a.Store(W64, Ctx, nested(bindDict), d)
	a.BrImm(EQ, n, 0, done)
	last := 0
	for k := range maxKeywordDict {
		room := rt.DictRoom(k + 1)
		if room == last {
			continue
		}
		last = room
		more := a.NewLabel()
		a.BrImm(A, n, int64(room), more)
		a.StoreImm(W32, d, int32(rt.OffDictRoom), int32(room))
		state, size, _ := s.t.AllocClass(room*int(rt.EntryBytes)/8 + 1)
		a.MovImm(e, int64(state))
		a.MovImm(tmp, int64(size))
		a.Jump(have)
		a.Bind(more)
	}
	a.Jump(fail)
	a.Bind(have)
	s.bump(n, e, u, tmp, fail)
	a.StoreImm(W32, n, int32(rt.OffKind), int32(rt.KindValues))
	a.Store(W64, d, int32(rt.OffDictEntries), n)
	a.OpImm(Add, n, n, int64(rt.OffValues))
	a.Store(W64, Ctx, nested(bindEntry), n)
	a.Jump(done)
	a.Bind(none)
	a.StoreImm(W64, Ctx, nested(bindDict), 0)
	a.Bind(done)
}

// bindFrom is a register with the address of a name, behind which its value is.
const bindFrom = callLeft

// bindPairs emits the binding of the pairs.
func (s *stubs) bindPairs(fail Label) {
	a, tmp := s.a, s.tmp
	a.Load(W64, bindFrom, Ctx, arg(argPairs))
	a.Load(W64, tmp, Ctx, arg(argNamed))
	a.Store(W64, Ctx, nested(bindLeft), tmp)
	s.bindNames(16, fail)
}

// bindDict emits the binding of the items of the dict in Args.
func (s *stubs) bindDict(fail Label) {
	a, tmp := s.a, s.tmp
	const n = Reg(8)
	none := a.NewLabel()
	a.Load(W64, bindFrom, Ctx, arg(argDict))
	a.BrImm(EQ, bindFrom, 0, none)
	a.Load(W32, n, bindFrom, int32(rt.OffDictFill))
	a.Load(W32, tmp, bindFrom, int32(rt.OffDictFirst))
	a.Op(Sub, n, n, tmp)
	a.Store(W64, Ctx, nested(bindLeft), n)
	a.Load(W64, bindFrom, bindFrom, int32(rt.OffDictEntries))
	dictEntries.address(a, tmp, bindFrom, tmp, 0)
	a.OpImm(Add, bindFrom, tmp, int64(rt.OffEntryKey))
	s.bindNames(int64(rt.EntryBytes), fail)
	a.Bind(none)
}

// bindNames emits the binding of the keyword arguments from bindFrom on, which are so many bytes apart. A name of 0 is none.
func (s *stubs) bindNames(distance int64, fail Label) {
	a, tmp := s.a, s.tmp
	const name, first, params, place = Reg(1), Reg(3), Reg(4), Reg(8)
	next, search, other, skip, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(next)
	a.Load(W64, tmp, Ctx, nested(bindLeft))
	a.BrImm(EQ, tmp, 0, done)
	a.OpImm(Sub, tmp, tmp, 1)
	a.Store(W64, Ctx, nested(bindLeft), tmp)
	a.Load(W64, name, bindFrom, 0)
	a.BrImm(EQ, name, 0, skip)
	s.bindPart(first, rt.CodePosOnly)
	a.Load(W64, params, callFn, int32(rt.OffFuncCode))
	a.Load(W64, params, params, int32(rt.OffCodeParams))
	a.Load(W64, place, Ctx, nested(bindPlaces))
	a.Bind(search)
	a.Br(EQ, place, first, other)
	a.OpImm(Sub, place, place, 1)
	a.LoadX(W64, tmp, params, place, 3, int32(rt.OffTupleItems))
	a.Br(NE, tmp, name, search)
	a.LoadX(W64, tmp, bindWindow, place, 3, 0)
	a.BrImm(NE, tmp, 0, fail)
	a.Load(W64, tmp, bindFrom, 8)
	a.StoreX(W64, bindWindow, place, 3, 0, tmp)
	a.Bind(skip)
	a.OpImm(Add, bindFrom, bindFrom, distance)
	a.Jump(next)
	a.Bind(other)
	s.bindOther(fail)
	a.Jump(skip)
	a.Bind(done)
}

// bindOther emits the appending of the name in register 1 and the value behind bindFrom to the dict for **kw.
func (s *stubs) bindOther(fail Label) {
	a, tmp := s.a, s.tmp
	const name, dict, entry, hash = Reg(1), Reg(3), Reg(4), Reg(8)
	again, fresh := a.NewLabel(), a.NewLabel()
	a.Load(W64, dict, Ctx, nested(bindDict))
	a.BrImm(EQ, dict, 0, fail)
	s.object(name, fail)
	brKind(a, NE, name, rt.KindStr, fail)
	a.BrMemBits(false, W32, name, int32(rt.OffAux), int32(-rt.StrInterned), fail) // it may be equal to another one
	a.Load(W64, entry, Ctx, nested(bindEntry))
	a.Load(W64, hash, dict, int32(rt.OffDictEntries))
	a.OpImm(Add, hash, hash, int64(rt.OffValues))
	a.Bind(again) // the same name may be in a pair and in the dict
	a.Br(EQ, hash, entry, fresh)
	a.BrMem(EQ, W64, name, hash, int32(rt.OffEntryKey), fail)
	a.OpImm(Add, hash, hash, int64(rt.EntryBytes))
	a.Jump(again)
	a.Bind(fresh)
	a.Load(W32, hash, name, int32(rt.OffAux))
	a.OpImm(And, hash, hash, int64(rt.StrHashBits))
	a.Lea(hash, hash, hash, 0, 1) // as storedHash
	a.Store(W64, entry, 0, hash)
	a.Store(W64, entry, int32(rt.OffEntryKey), name)
	a.Load(W64, tmp, bindFrom, 8)
	a.Store(W64, entry, int32(rt.OffEntryVal), tmp)
	a.OpImm(Add, entry, entry, int64(rt.EntryBytes))
	a.Store(W64, Ctx, nested(bindEntry), entry)
	a.AddMem(W32, dict, int32(rt.OffDictUsed), 1)
	a.AddMem(W32, dict, int32(rt.OffDictFill), 1)
}

// bindDefaults emits the storing of the defaults of positional parameters that have nothing.
func (s *stubs) bindDefaults(fail Label) {
	a, tmp := s.a, s.tmp
	const first, given, from, n, place = Reg(3), Reg(1), Reg(4), Reg(8), callLeft // first is the number of the first parameter with a default
	none, next, done := a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.bindPart(n, rt.CodePositional)
	a.Load(W64, given, Ctx, nested(bindGiven))
	a.Mov(first, n)
	a.Load(W64, from, callFn, int32(rt.OffFuncDefaults))
	a.BrImm(EQ, from, 0, none)
	a.Load(W32, tmp, from, int32(rt.OffAux))
	a.Op(Sub, first, first, tmp)
	a.Bind(none)
	a.Bind(next)
	a.Br(EQ, n, given, done)
	a.OpImm(Sub, n, n, 1)
	a.LoadX(W64, tmp, bindWindow, n, 3, 0)
	a.BrImm(NE, tmp, 0, next)
	a.Op(Sub, place, n, first)
	a.BrImm(LT, place, 0, fail)
	a.LoadX(W64, tmp, from, place, 3, int32(rt.OffTupleItems))
	a.StoreX(W64, bindWindow, n, 3, 0, tmp)
	a.Jump(next)
	a.Bind(done)
}

// bindKwDefaults emits the storing of the defaults of parameters that can be given by name only and have nothing.
func (s *stubs) bindKwDefaults(fail Label) {
	a, tmp := s.a, s.tmp
	const name, dict, entry, left, n = Reg(1), Reg(3), Reg(4), callLeft, Reg(8)
	next, search, found, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, n, Ctx, nested(bindPlaces))
	a.Bind(next)
	s.bindPart(tmp, rt.CodePositional)
	a.Br(EQ, n, tmp, done)
	a.OpImm(Sub, n, n, 1)
	a.LoadX(W64, tmp, bindWindow, n, 3, 0)
	a.BrImm(NE, tmp, 0, next)
	a.Load(W64, dict, callFn, int32(rt.OffFuncKwdefaults))
	a.BrImm(EQ, dict, 0, fail)
	a.Load(W64, name, callFn, int32(rt.OffFuncCode))
	a.Load(W64, name, name, int32(rt.OffCodeParams))
	a.LoadX(W64, name, name, n, 3, int32(rt.OffTupleItems))
	a.Load(W32, left, dict, int32(rt.OffDictFill))
	a.Load(W32, tmp, dict, int32(rt.OffDictFirst))
	a.Op(Sub, left, left, tmp)
	a.Load(W64, dict, dict, int32(rt.OffDictEntries))
	dictEntries.address(a, entry, dict, tmp, 0)
	a.Bind(search)
	a.BrImm(EQ, left, 0, fail)
	a.BrMem(EQ, W64, name, entry, int32(rt.OffEntryKey), found)
	a.OpImm(Sub, left, left, 1)
	a.OpImm(Add, entry, entry, int64(rt.EntryBytes))
	a.Jump(search)
	a.Bind(found)
	a.Load(W64, tmp, entry, int32(rt.OffEntryVal))
	a.StoreX(W64, bindWindow, n, 3, 0, tmp)
	a.Jump(next)
	a.Bind(done)
}
