package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Arrays
//
// Routines that load and store items of an array.array of any type code. Type codes without a routine (f, u and O) and values that do not fit are
// left to the interpreter.

// arrayCode is a type code of integers.
type arrayCode struct {
	code      int64
	size      Size  // how items are loaded
	shift     uint8 // logarithm of their size
	low, high int64 // their limits
}

// item is the type of an item.
func (k *arrayCode) item() Type {
	if k.code == 'd' {
		return TFloat
	}
	return TInt
}

// arrayDouble is the type code of floats.
var arrayDouble = arrayCode{code: 'd', shift: 3}

// viewBytes stands for memoryviews of bytearrays.
var viewBytes = arrayCode{code: 'B', size: W8, high: 1<<8 - 1}

// arrayCodes are the type codes of integers, the most frequent first.
var arrayCodes = [...]arrayCode{
	{'i', S32, 2, -1 << 31, 1<<31 - 1}, {'B', W8, 0, 0, 1<<8 - 1}, {'H', W16, 1, 0, 1<<16 - 1}, {'h', S16, 1, -1 << 15, 1<<15 - 1}, {'b', S8, 0, -1 << 7, 1<<7 - 1},
	{'I', W32, 2, 0, 1<<32 - 1}, {'q', W64, 3, int64(rt.SmallMin), int64(rt.SmallMax)},
	{'l', W64, 3, int64(rt.SmallMin), int64(rt.SmallMax)}, {'Q', W64, 3, 0, int64(rt.SmallMax)}, {'L', W64, 3, 0, int64(rt.SmallMax)},
}

// arrayPlace leaves the memory of the array Args[0] in p, the position Args[1] in i and the type code in code. u is free.
func (s *stubs) arrayPlace(p, i, code, u Reg, unknown Label) {
	a := s.a
	inside := a.NewLabel()
	a.Load(W64, u, Ctx, arg(argX))
	a.Load(W64, i, Ctx, arg(argY))
	s.object(u, unknown)
	brKind(a, NE, u, rt.KindArray, unknown)
	a.BrBits(false, i, 1, unknown)
	a.OpImm(Sar, i, i, 1)
	a.Load(W64, p, u, int32(rt.OffArrayLen))
	a.Br(B, i, p, inside)
	a.Op(Add, i, i, p)
	a.Br(AE, i, p, unknown)
	a.Bind(inside)
	a.Load(W8, code, u, int32(rt.OffAux))
	a.Load(W64, p, u, int32(rt.OffArrayBuf))
}

// arrayItem emits StubArrayItem: Args[0] becomes the item Args[1] of the array Args[0], or 0.
func (s *stubs) arrayItem(l Label) {
	a, tmp := s.a, s.tmp
	const p, i, code, v = Reg(0), Reg(1), Reg(2), Reg(3)
	unknown, float := a.NewLabel(), a.NewLabel()
	s.begin(l)
	s.arrayPlace(p, i, code, v, unknown)
	a.BrImm(EQ, code, 'd', float)
	for _, k := range arrayCodes {
		next := a.NewLabel()
		a.BrImm(NE, code, k.code, next)
		a.LoadX(k.size, v, p, i, k.shift, int32(rt.OffValues))
		if k.size == W64 {
			// The two upper bits of a small int are the same, and 0 for an unsigned one.
			a.OpImm(Sub, tmp, v, k.low)
			a.BrImm(A, tmp, k.high-k.low, unknown)
		}
		a.Lea(v, v, v, 0, 1)
		a.Store(W64, Ctx, arg(argX), v)
		s.end()
		a.Bind(next)
	}
	a.Jump(unknown)
	a.Bind(float)
	other, boxed := a.NewLabel(), a.NewLabel()
	a.LoadX(W64, v, p, i, 3, int32(rt.OffValues))
	a.OpImm(Add, tmp, v, 1<<60)
	a.OpImm(Ror, tmp, tmp, 61)
	a.OpImm(And, i, tmp, 3)
	a.BrImm(NE, i, 2, other)
	a.Bind(boxed)
	a.Store(W64, Ctx, arg(argX), tmp)
	s.end()
	a.Bind(other)
	a.MovImm(tmp, -1<<63)
	a.BrImm(EQ, v, 0, boxed)
	s.result(unknown, argX, 0)
}

// arrayStore emits StubArrayStore: item Args[1] of the array Args[0] becomes Args[2]. Args[0] is 0 if that is not known how.
func (s *stubs) arrayStore(l Label) {
	a, tmp := s.a, s.tmp
	const p, i, code, v, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4)
	unknown, float := a.NewLabel(), a.NewLabel()
	s.begin(l)
	s.arrayPlace(p, i, code, v, unknown)
	a.Load(W64, v, Ctx, arg(argZ))
	a.BrImm(EQ, code, 'd', float)
	a.BrBits(false, v, 1, unknown)
	a.OpImm(Sar, v, v, 1)
	for _, k := range arrayCodes {
		next := a.NewLabel()
		a.BrImm(NE, code, k.code, next)
		a.OpImm(Sub, tmp, v, k.low)
		a.BrImm(A, tmp, k.high-k.low, unknown)
		size := [...]Size{W8, W16, W32, W64}[k.shift]
		a.StoreX(size, p, i, k.shift, int32(rt.OffValues), v)
		s.end()
		a.Bind(next)
	}
	a.Jump(unknown)
	a.Bind(float)
	a.OpImm(And, u, v, 3)
	a.BrImm(NE, u, 2, unknown)
	a.OpImm(Ror, v, v, 3)
	a.OpImm(Sub, v, v, 1<<60)
	a.StoreX(W64, p, i, 3, int32(rt.OffValues), v)
	s.end()
	s.result(unknown, argX, 0)
}

// mayBeArray reports whether an indexing instruction may have met arrays, in a container of type t.
func mayBeArray(in *instr, t Type) bool {
	return t&TArray != 0 && words.F(in.w)>>words.ItemShift&7 == words.ItemMany
}

// arrayIndex stores the container b and the index x as arguments.
func (c *compiler) arrayIndex(b Reg, x index) {
	c.a.Store(W64, Ctx, arg(argX), b)
	if x.r == NoReg {
		c.a.StoreImm(W64, Ctx, arg(argY), int32(x.imm<<1|1))
	} else {
		c.a.Store(W64, Ctx, arg(argY), x.r)
	}
}

// arrayLoad returns a label where item x of an array in b is loaded into d, which goes to done.
func (c *compiler) arrayLoad(d, b Reg, x index, slow, done Label) Label {
	a := c.a
	l := a.NewLabel()
	c.aside(l, func() {
		c.arrayIndex(b, x)
		a.CallLeaf(c.u.Stub(StubArrayItem))
		a.Load(W64, d, Ctx, arg(argX))
		a.BrImm(EQ, d, 0, slow)
		a.Jump(done)
	})
	return l
}

// arrayPut returns a label where v becomes item x of an array in b. It goes to done.
func (c *compiler) arrayPut(b, v Reg, x index, slow, done Label) Label {
	a := c.a
	l := a.NewLabel()
	c.aside(l, func() {
		c.arrayIndex(b, x)
		a.Store(W64, Ctx, arg(argZ), v)
		a.CallLeaf(c.u.Stub(StubArrayStore))
		a.BrMemImm(EQ, W64, Ctx, arg(argX), 0, slow)
		a.Jump(done)
	})
	return l
}

// arrayOf returns the type code of the arrays that an indexing instruction has met, if these are all that it has met, or nil.
func arrayOf(in *instr) *arrayCode {
	f := words.F(in.w)
	n := int(f&(1<<words.ItemShift-1)) - 1
	if f>>words.ItemShift == words.ItemMany && n == words.ItemView-1 {
		return &viewBytes
	}
	if f>>words.ItemShift != words.ItemMany || n < 0 || n >= len(words.ItemCodes) {
		return nil
	}
	code := int64(words.ItemCodes[n])
	for i := range arrayCodes {
		if arrayCodes[i].code == code {
			return &arrayCodes[i]
		}
	}
	return &arrayDouble
}

// arrayMemory emits the tests that register b, of type t, has an array of the code k and that x is the position of an item, which
// is at e + i<<k.shift + rt.OffValues behind it. That of i is the scratch register, or, for views, d, which is free.
func (c *compiler) arrayMemory(k *arrayCode, t Type, d, e, b Reg, x index, fail Label) (i Reg) {
	a, tmp := c.a, c.scratch()
	if k != &viewBytes {
		if t != TArray {
			c.guardKind(b, TArray, fail)
		}
		a.BrMemImm(NE, W32, b, int32(rt.OffAux), int32(k.code), fail)
		c.position(e, b, x, W64, rt.OffArrayLen, fail, fail)
		a.Load(W64, e, b, int32(rt.OffArrayBuf))
		return tmp
	}
	if t != TView {
		c.guardKind(b, TView, fail)
	}
	a.BrMemImm(NE, W32, b, int32(rt.OffAux), int32(rt.ViewBytes), fail)
	a.BrMemImm(NE, W64, b, int32(rt.OffViewStep), 1, fail)
	c.position(e, b, x, W64, rt.OffViewLen, fail, fail)
	a.Load(W64, e, b, int32(rt.OffViewObj))
	brKind(a, NE, e, rt.KindByteArray, fail)
	a.Load(W64, d, b, int32(rt.OffViewOff))
	a.Op(Add, d, d, tmp)
	a.BrMem(AE, W64, d, e, int32(rt.OffByteArrayLen), fail) // it may have shrunk
	a.Load(W64, tmp, e, int32(rt.OffByteArrayOff))
	a.Op(Add, d, d, tmp)
	a.Load(W64, e, e, int32(rt.OffByteArrayBuf))
	return d
}

// typedArrayItem emits the load of an item of an array of a known type code. What is unusual is a side exit, also an index out of range: what comes
// back from the interpreter need not be of the same type.
func (c *compiler) typedArrayItem(in *instr) {
	a := c.a
	k := arrayOf(in)
	b := c.use(in.b)
	x := index{r: NoReg, imm: int64(words.SC(in.w)), t: TInt}
	if in.op == words.GetItem {
		x.r, x.t = c.use(in.c), c.ts[in.c]
	}
	d, e, f := c.newReg(), c.newReg(), NoFReg
	if k.item() == TFloat {
		f = c.resultFReg(in)
	}
	fail := c.bail()
	i := c.arrayMemory(k, c.ts[in.b], d, e, b, x, fail)
	if f != NoFReg {
		a.FLoadX(f, e, i, 3, int32(rt.OffValues))
	} else {
		a.LoadX(k.size, d, e, i, k.shift, int32(rt.OffValues))
	}
	c.arrayResult(in, k, d, f, fail)
}

// arrayResult makes the result of in out of an item that has been loaded into d or, a float, into f.
func (c *compiler) arrayResult(in *instr, k *arrayCode, d Reg, f FReg, fail Label) {
	a, tmp := c.a, c.scratch()
	if f != NoFReg {
		c.quiet(f)
		c.setFReg(in.a, f)
		return
	}
	switch {
	case k.size != W64:
		a.Lea(d, d, d, 0, 1)
	case k.low == 0:
		a.OpImm(Shr, tmp, d, 62)
		a.BrImm(NE, tmp, 0, fail)
		a.Lea(d, d, d, 0, 1)
	default:
		a.OpO(Add, d, d, d, fail)
		a.OpImm(Or, d, d, 1)
	}
	c.setReg(in.a, d)
}

// quiet makes a NaN in f one that does not signal, so that it is not taken for an unset variable.
func (c *compiler) quiet(f FReg) {
	a := c.a
	nan, back := a.NewLabel(), a.NewLabel()
	a.FBr(FNE, f, f, nan)
	a.Bind(back)
	c.aside(nan, func() {
		a.FOp(FAdd, f, f, f)
		a.Jump(back)
	})
}

// setTypedArrayItem emits the store of an item of an array of a known type code.
func (c *compiler) setTypedArrayItem(in *instr) {
	a := c.a
	k := arrayOf(in)
	b := c.use(in.a)
	x := index{r: c.use(in.b), t: c.ts[in.b]}
	d, e := c.newReg(), c.newReg()
	if k.item() == TFloat {
		c.inRegister(in.c)
		c.reserveFloats(&arith{b: in.c, c: -1})
		f := c.useFloat(in.c, c.ts[in.c], tNumber, c.bail)
		i := c.arrayMemory(k, c.ts[in.a], d, e, b, x, c.bail())
		a.FStoreX(e, i, 3, int32(rt.OffValues), f)
		return
	}
	v, u := c.use(in.c), c.newReg()
	fail := c.bail()
	if c.ts[in.c] != TInt {
		a.BrBits(false, v, 1, fail)
	}
	a.OpImm(Sar, d, v, 1)
	switch {
	case k.size != W64:
		a.OpImm(Sub, e, d, k.low)
		a.BrImm(A, e, k.high-k.low, fail)
	case k.low == 0:
		a.BrImm(LT, d, 0, fail)
	}
	i := c.arrayMemory(k, c.ts[in.a], u, e, b, x, fail)
	a.StoreX([...]Size{W8, W16, W32, W64}[k.shift], e, i, k.shift, int32(rt.OffValues), d)
}
