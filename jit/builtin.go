package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

const tNumber = TInt | TFloat

// arity is how many arguments an intrinsic has, self not counted: at least the first number, and fewer than the second. The others
// are not compiled as such.
var arity = [...][2]int{
	rt.IntrLen: {1, 2}, rt.IntrAbs: {1, 2}, rt.IntrAbsComplex: {1, 2}, rt.IntrMin: {2, 6}, rt.IntrMax: {2, 6}, rt.IntrOrd: {1, 2}, rt.IntrChr: {1, 2},
	rt.IntrInt: {1, 2}, rt.IntrFloat: {1, 2}, rt.IntrSqrt: {1, 2}, rt.IntrFabs: {1, 2}, rt.IntrFloor: {1, 2}, rt.IntrCeil: {1, 2},
	rt.IntrReal: {1, 3}, rt.IntrRound: {1, 2}, rt.IntrListPop: {0, 2}, rt.IntrListExtend: {1, 2}, rt.IntrDictGet: {1, 3},
	rt.IntrSetAdd: {1, 2}, rt.IntrStr: {1, 2}, rt.IntrSetDefault: {2, 3},
	rt.IntrDictPop: {1, 3}, rt.IntrSetDiscard: {1, 2}, rt.IntrSetRemove: {1, 2},
	rt.IntrDequeAppend: {1, 2}, rt.IntrDequeAppendLeft: {1, 2}, rt.IntrDequePop: {0, 1}, rt.IntrDequePopLeft: {0, 1},
	rt.IntrByteArrayAppend: {1, 2}, rt.IntrIsDigit: {0, 1}, rt.IntrIsAlpha: {0, 1}, rt.IntrIsAlnum: {0, 1}, rt.IntrIsSpace: {0, 1},
	rt.IntrIsLower: {0, 1}, rt.IntrIsUpper: {0, 1}, rt.IntrBitLength: {0, 1}, rt.IntrStartsWith: {1, 2}, rt.IntrEndsWith: {1, 2}, rt.IntrTextFind: {1, 2},
	rt.IntrStrip: {0, 1}, rt.IntrLstrip: {0, 1}, rt.IntrRstrip: {0, 1},
}

// intrinsic returns which intrinsic a call is compiled as, with side exits for other callees and arguments, and the register of its first
// argument, self not counted.
func (ty *typer) intrinsic(in *instr) (k rt.Intrinsic, header uint64, arg int) {
	if in.op != words.Call && in.op != words.CallMethod || words.F(in.w) != 0 || ty.settled {
		return rt.NoIntrinsic, 0, 0
	}
	callee := rt.Value(ty.ws[in.pc+1])
	if callee == rt.NoValue {
		return rt.NoIntrinsic, 0, 0
	}
	k, header = ty.r.IntrinsicOf(callee)
	if ty.bad(in.pc) {
		if k != rt.IntrAbs || ty.g.badResult(in.pc) {
			return rt.NoIntrinsic, 0, 0
		}
		k = rt.IntrAbsComplex
	}
	if fn := ty.boundMethod(in); fn != rt.NoValue {
		if k, header = ty.r.IntrinsicOf(fn); k < rt.IntrListPop || k > rt.IntrByteArrayAppend {
			return rt.NoIntrinsic, 0, 0
		}
	} else if k.Method() && in.op == words.Call {
		return rt.NoIntrinsic, 0, 0
	}
	if int(k) >= len(arity) || in.c < arity[k][0] || in.c >= arity[k][1] {
		return rt.NoIntrinsic, 0, 0
	}
	if k == rt.IntrReal && in.c != ty.r.BuiltinOf(callee).RealArgs {
		return rt.NoIntrinsic, 0, 0
	}
	if k == rt.IntrLen && ty.g.metUser(in) {
		if _, calls := ty.g.dispatch(in); calls {
			return rt.NoIntrinsic, 0, 0 // see length
		}
	}
	arg = in.b + words.ArgOffset
	if in.op == words.CallMethod {
		arg++
	}
	return k, header, arg
}

// boundMethod returns the method that the call at in calls bound to an object, as in
//
//	append = l.append
//	append(x)
//
// if that is one of a builtin type, or NoValue. Another callee is a side exit.
func (ty *typer) boundMethod(in *instr) rt.Value {
	callee := rt.Value(ty.ws[in.pc+1])
	if in.op != words.Call || words.F(in.w) != 0 || ty.settled || ty.bad(in.pc) || !ty.r.Alive(callee) || callee.Kind() != rt.KindBuiltinMethod {
		return rt.NoValue
	}
	fn, _ := rt.BoundMethod(callee)
	return fn
}

// appendsBound reports whether the call at in is one of list.append bound to an object.
func (c *compiler) appendsBound(in *instr) bool {
	return in.c == 1 && c.ty.boundMethod(in) == c.u.T.FnAppend
}

// openBound emits the test that the call at in calls a bound method with this header, and puts what it is bound to in the register in front of the
// arguments, which the call does not use. As many int registers are free then.
func (c *compiler) openBound(in *instr, header uint64, free int) {
	a, tmp := c.a, c.scratch()
	arg := in.b + words.ArgOffset
	for i := range in.c {
		c.use(arg + i)
	}
	m, self := c.use(in.b), c.newReg()
	locked := c.rf.locked
	for range free {
		c.newReg()
	}
	c.rf.locked = locked
	fail := c.bail()
	c.guardObject(m, fail)
	brKind(a, NE, m, rt.KindBuiltinMethod, fail)
	a.Load(W64, self, m, int32(rt.OffBoundFunc))
	a.MovImm(tmp, int64(header))
	a.BrMem(NE, W64, tmp, self, 0, fail)
	a.Load(W64, self, m, int32(rt.OffBoundSelf))
	c.setReg(arg-1, self)
	c.ts[arg-1] = TAny
}

// tested is instead of the header of an intrinsic whose callee has been tested.
const tested = ^uint64(0)

// intrinsicType returns the type of the result of an intrinsic.
func intrinsicType(k rt.Intrinsic, arg, n int, ts []Type) Type {
	switch k {
	case rt.IntrLen, rt.IntrOrd, rt.IntrInt, rt.IntrFloor, rt.IntrCeil, rt.IntrRound, rt.IntrBitLength:
		return TInt
	case rt.IntrChr:
		return TStr
	case rt.IntrStr:
		if ts[arg].only(TInt | TFloat | TStr) {
			return TStr
		}
	case rt.IntrIsDigit, rt.IntrIsAlpha, rt.IntrIsAlnum, rt.IntrIsSpace, rt.IntrIsLower, rt.IntrIsUpper, rt.IntrStartsWith, rt.IntrEndsWith:
		if ts[arg-1] == TStr {
			return TBool
		}
	case rt.IntrTextFind:
		if ts[arg-1] == TStr {
			return TInt
		}
	case rt.IntrStrip, rt.IntrLstrip, rt.IntrRstrip:
		if ts[arg-1] == TStr {
			return TStr
		}
	case rt.IntrFloat, rt.IntrSqrt, rt.IntrFabs, rt.IntrReal, rt.IntrAbsComplex:
		return TFloat
	case rt.IntrAbs:
		return numberType(ts[arg])
	case rt.IntrMin, rt.IntrMax:
		if n > 2 {
			return manyType(ts[arg : arg+n])
		}
		return numberType(ts[arg] | ts[arg+1])
	}
	return TAny
}

// manyType is the type of the least or greatest of more than two values.
func manyType(ts []Type) Type {
	for _, t := range ts {
		if t != TInt {
			return TAny
		}
	}
	return TInt
}

// numberType is what a Value of type t can be if it is a number.
func numberType(t Type) Type {
	if t &= tNumber; t == 0 {
		return tNumber
	}
	return t
}

// intrinsic emits a call of a builtin that the typer has recognised. It reports false for others.
func (c *compiler) intrinsic(in *instr) bool {
	k, header, arg := c.ty.intrinsic(in)
	if k == rt.NoIntrinsic {
		return false
	}
	if in.op == words.Call && k.Method() {
		c.openBound(in, header, 4)
		header = tested
	}
	if v, ok := c.immOf(in.b); ok && header != 0 {
		if _, h := c.u.T.R.IntrinsicOf(rt.Value(v)); h == header {
			header = tested
		}
	}
	fn := NoReg
	if header != tested {
		fn = c.use(in.b)
	}
	self := NoReg
	if in.op == words.CallMethod || k.Method() {
		if v, ok := c.immOf(arg - 1); k.Method() || !ok || v != 0 {
			self = c.use(arg - 1)
		}
	}
	if k == rt.IntrStr {
		c.toStr(in, arg, fn, self, header)
		return true
	}
	if !k.Method() {
		guard := func() { c.guardIntrinsic(in, fn, self, header, c.bail()) }
		if k == rt.IntrMin || k == rt.IntrMax {
			c.minMax(in, k, arg, guard)
		} else {
			c.numeric(in, k, arg, guard)
		}
		return true
	}
	switch k {
	case rt.IntrListPop:
		if in.c == 1 {
			c.popAt(in, arg, fn, self, header)
			break
		}
		d, e := c.newReg(), c.newReg()
		slow := c.slow()
		c.guardIntrinsic(in, fn, NoReg, header, slow)
		if c.ts[arg-1] != TList {
			c.receiver(d, self, rt.KindList, slow)
		}
		c.popLast(self, d, e, slow)
		c.resized(self, TList, e)
		c.setReg(in.a, d)
	case rt.IntrListExtend:
		c.extendMethod(in, arg, fn, self, header)
	case rt.IntrBitLength:
		c.bitLength(in, fn, self, header, c.ts[arg-1])
	case rt.IntrDequeAppend, rt.IntrDequeAppendLeft, rt.IntrDequePop, rt.IntrDequePopLeft:
		x := NoReg
		if in.c == 1 {
			x = c.use(arg)
		}
		slow := c.slow()
		c.guardIntrinsic(in, fn, NoReg, header, slow)
		c.ringMethod(in, ringMethods[k], self, x, slow)
	case rt.IntrByteArrayAppend:
		c.appendByte(in, arg, fn, self, header)
	case rt.IntrIsDigit, rt.IntrIsAlpha, rt.IntrIsAlnum, rt.IntrIsSpace, rt.IntrIsLower, rt.IntrIsUpper:
		c.testChars(in, k, fn, self, header)
	case rt.IntrStartsWith, rt.IntrEndsWith, rt.IntrTextFind:
		c.textMethod(in, k, arg, fn, self, header)
	case rt.IntrStrip, rt.IntrLstrip, rt.IntrRstrip:
		c.strip(in, k, fn, self, header)
	default:
		c.tableMethod(in, k, arg, fn, self, header)
	}
	return true
}

// extendMethod emits a call of list.extend with a list or tuple. For sites that meet other things calls are better.
func (c *compiler) extendMethod(in *instr, x int, fn, self Reg, header uint64) {
	a, tmp := c.a, c.scratch()
	v, d := c.use(x), c.newReg()
	slow, fail, sequence := c.slow(), c.bail(), a.NewLabel()
	c.guardIntrinsic(in, fn, NoReg, header, slow)
	if c.ts[x-1] != TList {
		c.receiver(d, self, rt.KindList, slow)
	}
	c.guardObject(v, fail)
	a.Load(W32, tmp, v, int32(rt.OffKind))
	a.BrImm(EQ, tmp, int64(rt.KindList), sequence)
	a.BrImm(NE, tmp, int64(rt.KindTuple), fail)
	a.Bind(sequence)
	c.callRoutine(StubExtend, self, v)
	a.BrMemImm(EQ, W64, Ctx, arg(argX), 0, slow)
	c.resized(self, TList, d)
	c.setImm(in.a, int64(rt.None))
}

// tableMethod emits a call of a method of dicts or sets that looks for a key.
func (c *compiler) tableMethod(in *instr, k rt.Intrinsic, arg int, fn, self Reg, header uint64) {
	p := c.newProbing(arg-1, arg)
	def := NoReg
	if in.c == 2 {
		def = c.use(arg + 1)
	}
	slow := c.slowKeyedMethod(in, k, arg, header)
	c.guardIntrinsic(in, fn, NoReg, header, slow)
	switch k {
	case rt.IntrSetAdd, rt.IntrSetDiscard, rt.IntrSetRemove:
		c.guardObject(self, slow)
		brKind(c.a, NE, self, rt.KindSet, slow)
	default:
		if c.ts[arg-1] != TDict {
			c.receiver(p.hash, self, rt.KindDict, slow)
		}
	}
	switch k {
	case rt.IntrSetAdd:
		c.put(p, NoReg, slow)
		c.setImm(in.a, int64(rt.None))
	case rt.IntrSetDiscard:
		absent := c.a.NewLabel()
		c.remove(p, NoReg, absent, slow)
		c.a.Bind(absent)
		c.setImm(in.a, int64(rt.None))
	case rt.IntrSetRemove:
		c.remove(p, NoReg, slow, slow)
		c.setImm(in.a, int64(rt.None))
	case rt.IntrSetDefault:
		c.setDefault(p, def, slow)
		c.setReg(in.a, p.hash)
	case rt.IntrDictPop:
		if def == NoReg {
			c.remove(p, p.hash, slow, slow)
		} else {
			absent := c.a.NewLabel()
			c.remove(p, p.hash, absent, slow)
			c.orElse(p.hash, absent, def)
		}
		c.setReg(in.a, p.hash)
	default:
		absent := c.a.NewLabel()
		c.search(p, absent, slow)
		c.a.Load(W64, p.hash, p.entry, int32(rt.OffEntryVal))
		c.orElse(p.hash, absent, def)
		c.setReg(in.a, p.hash)
	}
}

// orElse emits what makes d, which has a value, that of def, or None if there is none, where code comes by absent.
func (c *compiler) orElse(d Reg, absent Label, def Reg) {
	a, done := c.a, c.a.NewLabel()
	a.Jump(done)
	a.Bind(absent)
	if def != NoReg {
		a.Mov(d, def)
	} else {
		a.MovImm(d, int64(rt.None))
	}
	a.Bind(done)
}

// bestOf emits min and max of more than two numbers. Others are left to the interpreter.
func (c *compiler) bestOf(in *instr, k rt.Intrinsic, arg int) {
	a, tmp := c.a, c.scratch()
	n := in.c
	keep, fkeep := GE, FNLT
	if k == rt.IntrMax {
		keep, fkeep = LE, FNGT
	}
	fn := c.use(in.b)
	x := make([]Reg, n)
	for i := range x {
		x[i] = c.use(arg + i)
	}
	d := c.newReg()
	f, g := c.newFReg(), c.newFReg()
	slow := c.slow()
	_, header, _ := c.ty.intrinsic(in)
	c.guardIntrinsic(in, fn, NoReg, header, slow)
	done := a.NewLabel()
	if manyType(c.ts[arg:arg+n]) != TInt {
		other := a.NewLabel()
		a.Mov(tmp, x[0])
		for _, r := range x[1:] {
			a.Op(And, tmp, tmp, r)
		}
		a.BrBits(false, tmp, 1, other)
		c.aside(other, func() {
			c.unbox(f, x[0], slow, true)
			a.Mov(d, x[0])
			for _, r := range x[1:] {
				next := a.NewLabel()
				c.unbox(g, r, slow, true)
				a.FBr(fkeep, g, f, next)
				a.Mov(d, r)
				a.FMov(f, g)
				a.Bind(next)
			}
			a.Jump(done)
		})
	}
	a.Mov(d, x[0])
	for _, r := range x[1:] {
		next := a.NewLabel()
		a.Br(keep, r, d, next)
		a.Mov(d, r)
		a.Bind(next)
	}
	a.Bind(done)
	c.setReg(in.a, d)
}

// builtin emits a call of a builtin function, class or bound method with n positional and nkw keyword arguments from register win on.
func (c *compiler) builtin(in *instr, win, n, nkw int, callee rt.Value) bool {
	if classes, tuple, ok := c.instanceOf(in); ok {
		c.isInstance(in, classes, tuple)
		return true
	}
	if c.asksType(in) {
		c.typeOfObject(in)
		return true
	}
	site, ok := c.u.T.NewCallSite(callee, c.addr(in.pc), win-in.body.base, n, nkw)
	method := in.op == words.CallMethod || in.op == words.CallMethodKw
	kind, anyCallee := site.AnyCallee()
	behind := method && anyCallee && win != in.b+words.ArgOffset
	if !ok || method && anyCallee && !behind && kind == rt.KindBuiltinMethod {
		return false
	}
	if behind {
		site.BehindSelf()
	}
	a := c.a
	c.flush()
	fn := NoReg
	if v, ok := c.immOf(in.b); anyCallee || !ok || rt.Value(v) != callee {
		fn = c.use(in.b)
	}
	self := NoReg
	if method && win == in.b+words.ArgOffset && c.ts[win]&TNull != 0 {
		self = c.use(win)
	}
	w := c.wayOut(in)
	if self != NoReg {
		a.BrImm(EQ, self, 0, w.slow)
	}
	if anyCallee {
		c.guardObject(fn, w.slow)
		brKind(a, NE, fn, kind, w.slow)
		if behind { // the callee is expected in front of the window
			a.Store(W64, FP, int32((win-words.ArgOffset)*8), fn)
		}
	} else {
		c.u.Keep(callee)
		if fn != NoReg {
			a.BrImm(NE, fn, int64(callee), w.slow)
		}
	}
	if k, gen := c.consumed(in, win, n, nkw, callee); k != rt.NoIntrinsic {
		call := a.NewLabel()
		c.consume(in, k, gen, n, w, call)
		a.Bind(call)
	}
	back := a.NewLabel()
	a.MovImm(0, int64(c.u.CallSite(site)))
	c.exitFrom(ExitCall, in.body, back)
	a.Bind(back)
	c.thrown(in.pc)
	a.Bind(w.joined)
	c.forget()
	c.setReg(in.a, 0)
	return true
}

// slowCall is slow for a call of a method of a builtin type in which the object is known to be self, or of a builtin class with one
// argument: it is made as builtin makes calls.
func (c *compiler) slowCall(in *instr) Label {
	callee := rt.Value(c.u.Words[in.pc+1])
	win, n := in.b+words.ArgOffset, in.c
	method := in.op == words.CallMethod
	if method {
		n++
	}
	site, ok := c.u.T.NewCallSite(callee, c.addr(in.pc), win-in.body.base, n, 0)
	if _, any := site.AnyCallee(); !ok || any || method == (callee.Kind() == rt.KindType) {
		return c.slow()
	}
	a, tmp := c.a, c.scratch()
	l := a.NewLabel()
	kept := c.save(c.cur)
	pc, end := in.pc, c.end
	c.u.Keep(callee)
	c.rf.frozen = true
	c.later(l, func(after state, later []Type) {
		back, general, called, thrown := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
		before := c.full(kept)
		c.spill(before, pc)
		a.MovImm(tmp, int64(callee))
		a.BrMem(NE, W64, tmp, FP, int32(in.b*8), general)
		if method {
			a.BrMemImm(EQ, W64, FP, int32(win*8), 0, general)
		} else {
			c.unlessUser(win, general)
		}
		a.MovImm(0, int64(c.u.CallSite(site)))
		c.exitFrom(ExitCall, in.body, called)
		a.Bind(called)
		a.BrImm(EQ, 0, 0, thrown)
		a.Store(W64, FP, int32(in.a*8), 0)
		a.Bind(back)
		c.checkImms(before, after, in.next())
		c.reload(after, later, in.next())
		a.Jump(end)
		a.Bind(general)
		c.exit(ExitSlow, pc, back)
		a.Bind(thrown)
		c.pass(pc, false)
	})
	return l
}

// unlessUser emits the branch to user if the Value in register x, which is in the frame, is an instance of a class defined in
// Python or of a type of a module: the driver notes such ones.
func (c *compiler) unlessUser(x int, user Label) {
	a, tmp, other := c.a, c.scratch(), c.a.NewLabel()
	a.Load(W64, tmp, FP, int32(x*8))
	a.BrBits(true, tmp, 3, other)
	a.BrImm(LT, tmp, int64(rt.FirstObj), other)
	brKind(a, AE, tmp, rt.NumKinds, user)
	a.Bind(other)
}

// guardIntrinsic branches to fail unless fn is the callee that the call at in has met, and self, if it is a register, NULL.
func (c *compiler) guardIntrinsic(in *instr, fn, self Reg, header uint64, fail Label) {
	a, tmp := c.a, c.scratch()
	switch header {
	case tested:
	case 0:
		a.BrImm(NE, fn, int64(c.u.Words[in.pc+1]), fail)
	default:
		c.guardObject(fn, fail)
		a.MovImm(tmp, int64(header))
		a.BrMem(NE, W64, tmp, fn, 0, fail)
	}
	if self != NoReg {
		a.BrImm(NE, self, 0, fail)
	}
}

// popLast emits d = l.pop(). e is a free register. Lists that have become much too long for what is in them go to fail.
func (c *compiler) popLast(l, d, e Reg, fail Label) {
	a, tmp := c.a, c.scratch()
	ok := a.NewLabel()
	a.Load(W32, tmp, l, int32(rt.OffAux))
	a.OpImm(Sub, tmp, tmp, 1)
	a.BrImm(LT, tmp, 0, fail)
	a.Load(W64, e, l, int32(rt.OffListItems))
	a.OpImm(And, d, e, rt.BlockMask)
	a.Load(W32, d, d, int32(rt.OffAux))
	a.BrImm(LE, d, 64, ok)
	a.OpImm(Shr, d, d, 2)
	a.Br(LT, tmp, d, fail)
	a.Bind(ok)
	a.Store(W32, l, int32(rt.OffAux), tmp)
	a.LoadX(W64, d, e, tmp, 3, int32(rt.OffValues))
	a.Lea(e, e, tmp, 3, 0)
	a.StoreImm(W64, e, int32(rt.OffValues), 0)
}

// maxMoved is how many items native code moves when one in front of them is taken out.
const maxMoved = 32

// popAt emits a call of pop with an index for the list in l.
func (c *compiler) popAt(in *instr, arg int, fn, l Reg, header uint64) {
	a, tmp := c.a, c.scratch()
	index, d, i, last, items := c.use(arg), c.newReg(), c.newReg(), c.newReg(), c.newReg()
	slow := c.slow()
	c.guardIntrinsic(in, fn, NoReg, header, slow)
	if c.ts[arg-1] != TList {
		c.receiver(d, l, rt.KindList, slow)
	}
	if c.ts[arg] != TInt {
		a.BrBits(false, index, 1, slow)
	}
	inside, long, loop, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W32, last, l, int32(rt.OffAux))
	a.OpImm(Sar, i, index, 1)
	a.BrImm(GE, i, 0, inside)
	a.Op(Add, i, i, last)
	a.Bind(inside)
	a.Br(AE, i, last, slow)
	a.OpImm(Sub, last, last, 1)
	a.Op(Sub, tmp, last, i)
	a.BrImm(GT, tmp, maxMoved, slow)
	a.Load(W64, items, l, int32(rt.OffListItems))
	a.OpImm(And, tmp, items, rt.BlockMask)
	a.Load(W32, tmp, tmp, int32(rt.OffAux))
	a.BrImm(LE, tmp, 64, long)
	a.OpImm(Shr, tmp, tmp, 2)
	a.Br(LT, last, tmp, slow) // it becomes shorter
	a.Bind(long)
	a.Store(W32, l, int32(rt.OffAux), last)
	a.LoadX(W64, d, items, i, 3, int32(rt.OffValues))
	a.Bind(loop)
	a.Br(GE, i, last, done)
	a.LoadX(W64, tmp, items, i, 3, int32(rt.OffValues)+8)
	a.StoreX(W64, items, i, 3, int32(rt.OffValues), tmp)
	a.OpImm(Add, i, i, 1)
	a.Jump(loop)
	a.Bind(done)
	a.Lea(items, items, last, 3, 0)
	a.StoreImm(W64, items, int32(rt.OffValues), 0)
	c.resized(l, TList, items)
	c.setReg(in.a, d)
}

// inRegister sees to it that frame register x is in some machine register.
func (c *compiler) inRegister(x int) {
	if s := &c.cur[x]; s.f == NoFReg && s.r == NoReg && !s.imm {
		c.use(x)
	}
}

// numeric emits the intrinsics of one argument that are no methods.
func (c *compiler) numeric(in *instr, k rt.Intrinsic, arg int, guard func()) {
	a, tmp := c.a, c.scratch()
	t := c.ts[arg]
	switch k {
	case rt.IntrLen:
		b, d := c.use(arg), c.newReg()
		guard()
		c.lengthOf(d, b, t, c.bail())
		c.setReg(in.a, d)
	case rt.IntrOrd:
		b, d := c.use(arg), c.newReg()
		guard()
		if t != TStr {
			c.guardKind(b, TStr, c.bail())
		}
		a.BrMemImm(NE, W32, b, int32(rt.OffStrBytes), 1, c.bail())
		a.Load(W8, d, b, int32(rt.OffStrData))
		a.Lea(d, d, d, 0, 1)
		c.setReg(in.a, d)
	case rt.IntrChr:
		b, d := c.use(arg), c.newReg()
		guard()
		if t != TInt {
			a.BrBits(false, b, 1, c.bail())
		}
		a.BrImm(A, b, 255<<1|1, c.bail())
		a.OpImm(Shr, d, b, 1)
		a.MovImm(tmp, int64(c.u.T.Chars))
		a.LoadX(W64, d, tmp, d, 3, 0)
		c.setReg(in.a, d)
	case rt.IntrSqrt, rt.IntrFabs, rt.IntrFloat:
		c.floatFunction(in, k, arg, guard)
	case rt.IntrReal:
		c.realFunction(in, arg, guard)
	case rt.IntrInt, rt.IntrFloor, rt.IntrCeil, rt.IntrRound:
		c.toInt(in, k, arg, guard)
	case rt.IntrAbs:
		c.abs(in, arg, guard)
	case rt.IntrAbsComplex:
		c.absComplex(in, arg, guard)
	}
}

// floatFunction is numeric for the functions whose results are floats.
func (c *compiler) floatFunction(in *instr, k rt.Intrinsic, arg int, guard func()) {
	a, tmp, t := c.a, c.scratch(), c.ts[arg]
	want := numberType(t)
	d := c.newFReg()
	c.inRegister(arg)
	c.reserveFloats(&arith{b: arg, c: -1})
	guard()
	if k == rt.IntrFloat && want == TInt {
		r := c.use(arg)
		if t != TInt {
			a.BrBits(false, r, 1, c.bail())
		}
		a.OpImm(Sar, tmp, r, 1)
		a.FFromInt(d, tmp)
		c.setFReg(in.a, d)
		return
	}
	f := c.useFloat(arg, t, want, c.bail)
	switch k {
	case rt.IntrSqrt:
		zero := FReg(a.FloatRegs() - 1)
		a.FConst(zero, 0)
		a.FBr(FLT, f, zero, c.bail())
		a.FUn(FSqrt, d, f)
	case rt.IntrFabs:
		a.FUn(FAbs, d, f)
	default:
		a.FMov(d, f)
	}
	c.setFReg(in.a, d)
}

// realFunction emits the call of a function of floats.
func (c *compiler) realFunction(in *instr, first int, guard func()) {
	d := c.newFReg()
	both := arith{b: first, c: -1}
	if in.c == 2 {
		both.c = first + 1
		c.inRegister(first + 1)
	}
	c.inRegister(first)
	c.reserveFloats(&both)
	guard()
	x, y := c.useFloat(first, c.ts[first], numberType(c.ts[first]), c.bail), NoFReg
	if in.c == 2 {
		y = c.useFloat(first+1, c.ts[first+1], numberType(c.ts[first+1]), c.bail)
	}
	b := c.u.T.R.BuiltinOf(rt.Value(c.u.Words[in.pc+1]))
	c.real(c.u.Real(b), d, x, y, c.bail())
	c.setFReg(in.a, d)
}

// bitLength emits the bit_length of the small int in self, of type t: the exponent of a float, made of a number without
// neighbouring ones, which cannot be rounded up to the next power of two.
func (c *compiler) bitLength(in *instr, fn, self Reg, header uint64, t Type) {
	a, tmp := c.a, c.scratch()
	d, e, f := c.newReg(), c.newReg(), c.newFReg()
	fail, some := c.bail(), a.NewLabel()
	c.guardIntrinsic(in, fn, NoReg, header, fail)
	if t != TInt {
		a.BrBits(false, self, 1, fail)
	}
	a.OpImm(Sar, tmp, self, 63)
	a.OpImm(Sar, d, self, 1)
	a.Op(Xor, d, d, tmp)
	a.Op(Sub, d, d, tmp)
	a.OpImm(Shr, e, d, 1)
	a.Not(e, e)
	a.Op(And, d, d, e)
	a.FFromInt(f, d)
	a.FBits(d, f)
	a.OpImm(Shr, d, d, 52)
	a.OpImm(Sub, d, d, 1022)
	a.BrImm(GE, d, 0, some)
	a.MovImm(d, 0)
	a.Bind(some)
	a.Lea(d, d, d, 0, 1)
	c.setReg(in.a, d)
}

// toInt emits int(x), floor(x), ceil(x) and round(x).
func (c *compiler) toInt(in *instr, k rt.Intrinsic, first int, guard func()) {
	a, tmp := c.a, c.scratch()
	t := c.ts[first]
	round := func(d Reg, f FReg, fail Label) {
		switch k {
		case rt.IntrFloor:
			a.FUn(FFloor, f, f)
		case rt.IntrCeil:
			a.FUn(FCeil, f, f)
		case rt.IntrRound:
			a.FUn(FRoundEven, f, f)
		}
		a.FTruncate(tmp, f)
		a.OpO(Add, d, tmp, tmp, fail)
		a.OpImm(Or, d, d, 1)
	}
	if t == TFloat {
		d, g := c.newReg(), c.newFReg()
		c.inRegister(first)
		c.reserveFloats(&arith{b: first, c: -1})
		guard()
		a.FMov(g, c.useFloat(first, t, TFloat, c.bail))
		round(d, g, c.bail())
		c.setReg(in.a, d)
		return
	}
	b, d, f := c.use(first), c.newReg(), c.newFReg()
	guard()
	bail := c.bail()
	done := a.NewLabel()
	if t != TInt {
		notInt := a.NewLabel()
		a.BrBits(false, b, 1, notInt)
		other := bail
		if k == rt.IntrInt && t&TStr != 0 {
			other = a.NewLabel()
			c.aside(other, func() {
				a.Store(W64, Ctx, arg(argX), b)
				a.CallLeaf(c.u.Stub(StubParse))
				a.Load(W64, d, Ctx, arg(argX))
				a.BrImm(EQ, d, 0, bail)
				a.Jump(done)
			})
		}
		c.aside(notInt, func() {
			if t != TStr {
				c.unbox(f, b, other, true)
				round(d, f, bail)
				a.Jump(done)
			} else {
				a.Jump(other)
			}
		})
	}
	a.Mov(d, b)
	a.Bind(done)
	c.setReg(in.a, d)
}

// abs emits abs(x).
func (c *compiler) abs(in *instr, arg int, guard func()) {
	a, tmp := c.a, c.scratch()
	t := c.ts[arg]
	if t == TFloat {
		d := c.newFReg()
		c.inRegister(arg)
		c.reserveFloats(&arith{b: arg, c: -1})
		guard()
		a.FUn(FAbs, d, c.useFloat(arg, t, TFloat, c.bail))
		c.setFReg(in.a, d)
		return
	}
	b, d := c.use(arg), c.newReg()
	guard()
	bail := c.bail()
	done := a.NewLabel()
	if t != TInt {
		notInt := a.NewLabel()
		a.BrBits(false, b, 1, notInt)
		c.aside(notInt, func() {
			// The sign of floats that are no objects is bit 2.
			ok := a.NewLabel()
			if numberType(t) == TInt {
				a.Jump(bail)
				return
			}
			a.OpImm(And, d, b, ^4)
			a.BrBits(true, b, 2, ok)
			a.BrImm(NE, d, -1<<63, bail)
			a.Bind(ok)
			a.Jump(done)
		})
	}
	a.Mov(d, b)
	a.BrImm(GE, b, 0, done)
	a.MovImm(tmp, 2)
	a.OpO(Sub, d, tmp, b, bail)
	a.Bind(done)
	c.setReg(in.a, d)
}

// absComplex emits abs(x) of a complex number.
func (c *compiler) absComplex(in *instr, arg int, guard func()) {
	a := c.a
	v, d, x, y := c.use(arg), c.newFReg(), c.newFReg(), c.newFReg()
	fail := c.bailOfResult()
	guard()
	c.guardObject(v, fail)
	brKind(a, NE, v, rt.KindComplex, fail)
	a.FLoad(x, v, int32(rt.OffComplex))
	a.FLoad(y, v, int32(rt.OffComplex)+8)
	c.real(rt.RealAbs, d, x, y, fail)
	c.setFReg(in.a, d)
}

// minMax emits min and max of two arguments.
func (c *compiler) minMax(in *instr, k rt.Intrinsic, arg int, guard func()) {
	if in.c > 2 {
		c.bestOf(in, k, arg)
		return
	}
	a, tmp := c.a, c.scratch()
	t := numberType(c.ts[arg] | c.ts[arg+1])
	// The second replaces the first if it is better.
	keep, fkeep := GE, FNLT
	if k == rt.IntrMax {
		keep, fkeep = LE, FNGT
	}
	done := a.NewLabel()
	if c.ts[arg] == TFloat && c.ts[arg+1] == TFloat {
		d := c.newFReg()
		c.inRegister(arg)
		c.inRegister(arg + 1)
		c.reserveFloats(&arith{b: arg, c: arg + 1})
		guard()
		x := c.useFloat(arg, TFloat, TFloat, c.bail)
		y := c.useFloat(arg+1, TFloat, TFloat, c.bail)
		a.FMov(d, x)
		a.FBr(fkeep, y, x, done)
		a.FMov(d, y)
		a.Bind(done)
		c.setFReg(in.a, d)
		return
	}
	x, y, d := c.use(arg), c.use(arg+1), c.newReg()
	f, g := c.newFReg(), c.newFReg()
	guard()
	bail := c.bail()
	if c.ts[arg] != TInt || c.ts[arg+1] != TInt {
		notInts := a.NewLabel()
		a.Op(And, tmp, x, y)
		a.BrBits(false, tmp, 1, notInts)
		c.aside(notInts, func() {
			if t == TInt {
				a.Jump(bail)
				return
			}
			c.unbox(f, x, bail, true)
			c.unbox(g, y, bail, true)
			a.Mov(d, x)
			a.FBr(fkeep, g, f, done)
			a.Mov(d, y)
			a.Jump(done)
		})
	}
	a.Mov(d, x)
	a.Br(keep, y, x, done)
	a.Mov(d, y)
	a.Bind(done)
	c.setReg(in.a, d)
}
