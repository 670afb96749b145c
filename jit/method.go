package jit

import (
	"unsafe"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Methods of builtin types that are compiled in line.

// toStr emits str(x) for a str or small int; other arguments are left to the interpreter.
func (c *compiler) toStr(in *instr, arg int, fn, self Reg, header uint64) {
	v, d := c.use(arg), c.newReg()
	slow := c.slowCall(in)
	c.guardIntrinsic(in, fn, self, header, slow)
	c.plainStr(d, v, c.ts[arg], slow)
	c.setReg(in.a, d)
}

// plainStr emits d = str(v) for v of type t.
func (c *compiler) plainStr(d, v Reg, t Type, slow Label) {
	a := c.a
	number, done := a.NewLabel(), a.NewLabel()
	decimal := func() {
		a.Store(W64, Ctx, arg(argX), v)
		a.CallLeaf(c.u.Stub(StubDecimal))
		a.Load(W64, d, Ctx, arg(argX))
		a.BrImm(EQ, d, 0, slow)
	}
	if t == TInt {
		decimal()
		return
	}
	if t != TStr {
		c.guardKind(v, TStr, number)
	}
	a.Mov(d, v)
	a.Bind(done)
	c.aside(number, func() {
		a.BrBits(false, v, 1, slow)
		decimal()
		a.Jump(done)
	})
}

// formatValue emits FormatValue without conversion, and without specification or with one that conversionOf knows.
func (c *compiler) formatValue(in *instr) bool {
	k, ok := c.formatOf(in)
	if !ok {
		return false
	}
	v, d := c.use(in.b), c.newReg()
	slow := c.slowSpecial(in)
	if words.F(in.w) != 0 {
		c.number(d, v, c.ts[in.b], k, slow)
	} else {
		c.plainStr(d, v, c.ts[in.b], slow)
	}
	c.setReg(in.a, d)
	return true
}

// formatOf returns the conversion that the FormatValue in specifies, if it is native.
func (c *compiler) formatOf(in *instr) (conversion, bool) {
	if words.F(in.w) != bytecode.FormatHasSpec {
		return conversion{}, words.F(in.w) == 0
	}
	i := c.definition(c.g.at[in.pc], in.c)
	if i < 0 || c.g.ins[i].op != words.LoadConst {
		return conversion{}, false
	}
	v := rt.Value(c.u.Words[c.g.ins[i].pc+1])
	if v.Kind() != rt.KindStr {
		return conversion{}, false
	}
	k, n, ok := conversionOf(v.Str())
	return k, ok && n == len(v.Str())
}

// conversion is how a small int is made a str.
type conversion struct {
	letters int // see argLetters
	width   int
	fill    byte
}

// maxWidth is the largest width of a conversion that StubNumber has room for.
const maxWidth = 32

// conversionOf returns the conversion at the beginning of s, which is n characters: d, x or X, with a width if there is one, and a
// 0 in front of that.
func conversionOf(s string) (k conversion, n int, ok bool) {
	k.fill = ' '
	if s != "" && s[0] == '0' {
		k.fill, n = '0', 1
	}
	for ; n < len(s) && s[n] >= '0' && s[n] <= '9' && k.width <= maxWidth; n++ {
		k.width = k.width*10 + int(s[n]-'0')
	}
	if n == len(s) || k.width > maxWidth {
		return k, 0, false
	}
	switch s[n] {
	case 'd':
	case 'x':
		k.letters = 'a' - '0' - 10
	case 'X':
		k.letters = 'A' - '0' - 10
	default:
		return k, 0, false
	}
	return k, n + 1, true
}

// number emits d = the str of the small int v, of type t, as k says; what is none, and negative ones, go to slow.
func (c *compiler) number(d, v Reg, t Type, k conversion, slow Label) {
	a := c.a
	if t != TInt {
		a.BrBits(false, v, 1, slow)
	}
	a.Store(W64, Ctx, arg(argX), v)
	a.StoreImm(W64, Ctx, arg(argLetters), int32(k.letters))
	a.StoreImm(W64, Ctx, arg(argWidth), int32(k.width))
	a.StoreImm(W64, Ctx, arg(argFill), int32(k.fill))
	a.CallLeaf(c.u.Stub(StubNumber))
	a.Load(W64, d, Ctx, arg(argX))
	a.BrImm(EQ, d, 0, slow)
}

// buildString emits BuildString.
func (c *compiler) buildString(in *instr) bool {
	n := in.c
	if n < 2 || n > maxJoined {
		return false
	}
	a := c.a
	d := c.newReg()
	slow := c.slow()
	for i := range n {
		v := c.valueIn(words.Packed(c.u.Words[in.pc:], i))
		if n == 2 {
			a.Store(W64, Ctx, arg(i), v)
		} else {
			a.Store(W64, Ctx, part(i), v)
		}
	}
	if n > 2 {
		c.joinParts(d, n, slow)
	} else {
		a.CallLeaf(c.u.Stub(StubConcat))
		a.Load(W64, d, Ctx, arg(argX))
		a.BrImm(EQ, d, 0, slow)
	}
	c.setReg(in.a, d)
	return true
}

// joinParts emits d = the concatenation of n pieces.
func (c *compiler) joinParts(d Reg, n int, slow Label) {
	a := c.a
	if n < maxJoined {
		a.StoreImm(W64, Ctx, part(n), 0)
	}
	a.CallLeaf(c.u.Stub(StubJoin))
	a.Load(W64, d, Ctx, arg(argX))
	a.BrImm(EQ, d, 0, slow)
}

// percent emits the operator % of a template that the function names, in which there are %s, what conversionOf knows, and an ASCII
// text; others are left to the runtime.
func (c *compiler) percent(in *instr) bool {
	template, ok := c.immOf(in.b)
	if !ok || rt.Value(template).Kind() != rt.KindStr {
		return false
	}
	pieces, args, ok := percentPieces(rt.Value(template).Str())
	t := c.ts[in.c]
	several := args > 1 || t == TTuple
	if !ok || strShared(rt.Value(template)) || several && t&TTuple == 0 || !several && t&(TInt|TStr) == 0 {
		return false
	}
	a := c.a
	b, cc := c.use(in.b), c.use(in.c)
	d, e := c.newReg(), c.newReg()
	slow := c.slow()
	item, itemType := cc, t // plainStr tests what it is
	if several {
		item, itemType = e, TAny
		if t != TTuple {
			c.guardKind(cc, TTuple, slow)
		}
		a.BrMemImm(NE, W32, cc, int32(rt.OffAux), int32(args), slow)
	}
	k := 0
	for i, p := range pieces {
		if p.text != 0 {
			a.MovImm(d, p.text)
			a.Store(W64, Ctx, part(i), d)
			continue
		}
		if several {
			a.Load(W64, e, cc, int32(rt.OffTupleItems)+int32(k*8))
			k++
		}
		switch {
		case p.str:
			c.plainStr(d, item, itemType, slow)
		case p.conversion == conversion{fill: ' '}:
			if itemType != TInt {
				a.BrBits(false, item, 1, slow)
			}
			c.plainStr(d, item, TInt, slow)
		default:
			c.number(d, item, itemType, p.conversion, slow)
		}
		a.Store(W64, Ctx, part(i), d)
	}
	if len(pieces) > 1 {
		a.Store(W64, Ctx, part(maxJoined), b)
		c.joinParts(d, len(pieces), slow)
	}
	c.setReg(in.a, d)
	return true
}

// strShared reports whether the bytes of the str v are elsewhere.
func strShared(v rt.Value) bool {
	return *(*uint32)(unsafe.Add(nil, uintptr(v)+rt.OffAux))&rt.StrShared != 0
}

// piece is a piece of a template: text for Context.Parts, or a conversion.
type piece struct {
	text int64 // or 0
	str  bool  // %s
	conversion
}

// percentPieces takes a template apart.
func percentPieces(s string) (pieces []piece, args int, ok bool) {
	start := 0
	text := func(end int) {
		if end > start {
			pieces = append(pieces, piece{text: int64(start)<<pieceShift | int64(end-start)<<1 | 1})
		}
	}
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] >= 0x80:
			return nil, 0, false
		case s[i] != '%':
			continue
		case i+1 == len(s):
			return nil, 0, false
		}
		n := 1
		switch s[i+1] {
		case 's':
			text(i)
			pieces = append(pieces, piece{str: true})
			args++
			start = i + 2
		case '%':
			text(i + 1)
			start = i + 2
		default:
			var k conversion
			if k, n, ok = conversionOf(s[i+1:]); !ok {
				return nil, 0, false
			}
			text(i)
			pieces = append(pieces, piece{conversion: k})
			args++
			start = i + 1 + n
		}
		i += n
	}
	text(len(s))
	return pieces, args, args > 0 && len(pieces) <= maxJoined && len(s) < 1<<20
}

// appendByte emits bytearray.append where there is room and no memoryview.
func (c *compiler) appendByte(in *instr, arg int, fn, self Reg, header uint64) {
	a, tmp := c.a, c.scratch()
	v, d, e := c.use(arg), c.newReg(), c.newReg()
	slow := c.slow()
	c.guardIntrinsic(in, fn, NoReg, header, slow)
	c.guardKind(self, TByteArray, slow)
	if c.ts[arg] != TInt {
		a.BrBits(false, v, 1, slow)
	}
	a.BrImm(A, v, 255<<1|1, slow)
	a.MovImm(tmp, int64(c.u.T.R.ViewsAddr()))
	a.BrMemImm(NE, W64, tmp, 0, 0, slow)
	a.Load(W64, tmp, self, int32(rt.OffByteArrayBuf))
	a.BrImm(EQ, tmp, 0, slow)
	a.Load(W32, e, tmp, int32(rt.OffAux))
	a.Load(W64, d, self, int32(rt.OffByteArrayOff))
	a.Br(AE, d, e, slow)
	a.Op(Add, tmp, tmp, d)
	a.Op(Sub, e, e, d)
	a.Load(W64, d, self, int32(rt.OffByteArrayLen))
	a.Br(AE, d, e, slow)
	a.OpImm(Shr, e, v, 1)
	a.StoreX(W8, tmp, d, 0, int32(rt.OffValues), e)
	a.AddMem(W64, self, int32(rt.OffByteArrayLen), 1)
	c.resized(self, TByteArray, d)
	c.setImm(in.a, int64(rt.None))
}

// maxTested is the length of a str up to which testChars looks at all characters.
const maxTested = 1 << 6

// testChars emits methods like isdigit for a short str of ASCII characters; islower and isupper, which are not about each of them, for one character.
func (c *compiler) testChars(in *instr, k rt.Intrinsic, fn, self Reg, header uint64) {
	a, tmp := c.a, c.scratch()
	d, n := c.newReg(), c.newReg()
	slow := c.slowCall(in)
	c.guardIntrinsic(in, fn, NoReg, header, slow)
	c.guardKind(self, TStr, slow)
	a.Load(W32, n, self, int32(rt.OffStrBytes))
	next, no := a.NewLabel(), a.NewLabel()
	if k == rt.IntrIsLower || k == rt.IntrIsUpper {
		a.BrImm(NE, n, 1, slow)
	} else {
		a.BrImm(EQ, n, 0, no)
		a.BrImm(A, n, maxTested, slow)
		a.BrMemBits(true, W32, self, int32(rt.OffAux), int32(rt.StrShared), slow)
	}
	a.Bind(next)
	a.OpImm(Sub, n, n, 1)
	a.LoadX(W8, tmp, self, n, 0, int32(rt.OffStrData))
	a.BrImm(AE, tmp, 0x80, slow)
	yes, done := a.NewLabel(), a.NewLabel()
	within := func(first, last int64) {
		a.OpImm(Sub, d, tmp, first)
		a.BrImm(BE, d, last-first, yes)
	}
	switch k {
	case rt.IntrIsDigit:
		within('0', '9')
	case rt.IntrIsSpace:
		within('\t', '\r')
		within(0x1c, ' ')
	case rt.IntrIsLower:
		within('a', 'z')
	case rt.IntrIsUpper:
		within('A', 'Z')
	case rt.IntrIsAlnum, rt.IntrIsAlpha:
		if k == rt.IntrIsAlnum {
			within('0', '9')
		}
		a.OpImm(Or, tmp, tmp, 0x20)
		within('a', 'z')
	}
	a.Bind(no)
	a.MovImm(d, int64(rt.False))
	a.Jump(done)
	a.Bind(yes)
	a.BrImm(NE, n, 0, next)
	a.MovImm(d, int64(rt.True))
	a.Bind(done)
	c.setReg(in.a, d)
}
