package decimal

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unsafe"

	"pycopy/rt"
	"pycopy/rt/bignum"
	"pycopy/rt/mod/decnum"
	"pycopy/rt/text"
)

var numberSpec = rt.TypeSpec{
	Name: "Decimal", Module: "decimal", Layout: rt.KindObject, Flags: rt.Raw, Words: 1 + int(unsafe.Sizeof(number{})/unsafe.Sizeof(rt.NoValue)),
	Doc:     "A decimal number.",
	New:     numberNew,
	Repr:    func(t *rt.Thread, self rt.Value) rt.Value { return show(t, self, rt.NoValue, "Decimal('", "')", false) },
	Str:     func(t *rt.Thread, self rt.Value) rt.Value { return show(t, self, rt.NoValue, "", "", false) },
	Hash:    numberHash,
	Bool:    func(t *rt.Thread, self rt.Value) (bool, bool) { return !isZero(self), true },
	Unary:   numberUnary,
	Binary:  numberBinary,
	Pow:     numberPow,
	Ops:     "add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod divmod rdivmod pow rpow pos neg abs",
	Compare: numberCompare,
	Format:  numberFormat,
	Make:    func() ([]rt.Builtin, []rt.GetSet) { return numberMethods(), nil },
	GetSets: []rt.GetSet{
		{Name: "real", Get: func(t *rt.Thread, self rt.Value) rt.Value { return self }},
		{Name: "imag", Get: func(t *rt.Thread, self rt.Value) rt.Value { return store(t, t.NativeClass(self), &decnum.Dec{}) }},
	},
}

func itoa(i int64) string { return strconv.FormatInt(i, 10) }

func isZero(v rt.Value) bool { n := rt.RawData[number](v); return n.hi&^negBit|n.lo == 0 }

// intOperand is operand for what is no small int.
func intOperand(t *rt.Thread, d *decnum.Dec, v rt.Value) bool {
	var b big.Int
	if !t.R.AsBig(v, &b) {
		return false
	}
	d.SetBig(&b)
	return true
}

var numberSig = rt.Builtin{Name: "Decimal", Sig: "value=, context="}

func numberNew(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	v, ctx := rt.NoValue, rt.NoValue
	if nkw == 0 && len(args) == 1 {
		v = args[0]
	} else {
		a := t.BindArgs(&numberSig, args, nkw)
		if a == nil {
			return rt.NoValue
		}
		v, ctx = a[0], a[1]
	}
	if ctx = contextOr(t, ctx); ctx == rt.NoValue {
		return ctx
	}
	var d decnum.Dec
	switch {
	case v == rt.NoValue:
	case v.IsSmall():
		d.SetInt(int64(v.Small()))
	case t.R.IsStr(v):
		return numberFromStr(t, cls, ctx, v.Str(), true)
	case isDecimal(t, v):
		if t.TypeOf(v) == cls && t.R.InGo(v) {
			return v
		}
		load(t, &d, v)
	case intOperand(t, &d, v):
	default:
		return numberFromOther(t, cls, ctx, v)
	}
	return store(t, cls, &d)
}

func numberFromOther(t *rt.Thread, cls, ctx, v rt.Value) rt.Value {
	var d decnum.Dec
	switch t.R.Layout(v) {
	case rt.KindFloat:
		if !mixesFloats(t, ctx, true) {
			return rt.NoValue
		}
		f, _ := t.ToFloat(v)
		setFloat(&d, f)
	case rt.KindTuple, rt.KindList:
		return numberFromTuple(t, cls, ctx, v)
	default:
		return t.Errorf(rt.ExcTypeError, "conversion from %s to Decimal is not supported", t.TypeName(v))
	}
	return store(t, cls, &d)
}

// mixesFloats notes FloatOperation; strict: it raises that if it is trapped.
func mixesFloats(t *rt.Thread, ctx rt.Value, strict bool) bool {
	c := rt.RawData[contextData](ctx)
	c.ctx.Status |= decnum.FloatOperation
	return !strict || c.traps&decnum.FloatOperation == 0 || raiseSignals(t, decnum.FloatOperation)
}

// setFloat sets d to f, exactly.
func setFloat(d *decnum.Dec, f float64) {
	*d = decnum.Dec{Neg: math.Signbit(f)}
	switch {
	case math.IsInf(f, 0):
		d.Form = decnum.Infinite
	case f != f:
		*d = decnum.Dec{Form: decnum.NaN}
	case f != 0:
		m, e := math.Frexp(math.Abs(f))
		n := uint64(m * (1 << 53))
		e -= 53
		for n&1 == 0 {
			n >>= 1
			e++
		}
		z := new(big.Int).SetUint64(n)
		if e >= 0 {
			z.Lsh(z, uint(e))
		} else {
			z.Mul(z, new(big.Int).Exp(big.NewInt(5), big.NewInt(int64(-e)), nil))
			d.Exp = int64(e)
		}
		d.SetCoefficient(z)
	}
}

// numberFromStr returns the number s; lenient: blanks around and underscores are allowed, as in Decimal().
func numberFromStr(t *rt.Thread, cls, ctx rt.Value, s string, lenient bool) rt.Value {
	if s = plain(s, lenient); len(s) > 1000 {
		if s = strings.Clone(s); !t.RoomFor(len(s)) {
			return rt.NoValue
		}
	}
	l := localOf(t)
	d := &l.z
	ok := false
	if len(s) > heavyDigits {
		if ok = parseLong(t, d, s); t.Exc() != rt.NoValue {
			return rt.NoValue
		}
	} else {
		ok = l.work.Parse(d, s)
	}
	if ok {
		return store(t, cls, d)
	}
	flags := decnum.ConversionSyntax
	if d.Form == decnum.Finite && (d.Exp != 0 || d.Big != nil || d.Lo|d.Hi != 0) {
		flags = decnum.InvalidOperation // a number, but not one of any context
	}
	c := rt.RawData[contextData](ctx)
	c.ctx.Status |= flags
	if c.traps&flags != 0 {
		raiseSignals(t, flags)
		return rt.NoValue
	}
	return store(t, cls, &decnum.Dec{Form: decnum.NaN})
}

// parseLong is Parse for long texts; it can be interrupted.
func parseLong(t *rt.Thread, d *decnum.Dec, s string) (ok bool) {
	var w decnum.Work
	z := new(decnum.Dec)
	done := t.Long(true, func(stop bignum.Stop) {
		w.Stop = stop
		ok = w.Parse(z, s)
	})
	if done {
		*d = *z
	}
	return done && ok
}

// plain returns s without blanks and underscores, if they are allowed, and with ASCII digits for others.
func plain(s string, lenient bool) string {
	if lenient {
		s = s[text.TrimLeft(s):]
		s = s[:text.TrimRight(s)]
		if strings.IndexByte(s, '_') >= 0 {
			s = strings.ReplaceAll(s, "_", "")
		}
	}
	if text.IsASCII(s) {
		return s
	}
	var b []byte
	for i := 0; i < len(s); {
		r, n := text.DecodeRune(s[i:])
		i += n
		if d := text.DecimalValue(r); r >= 0x80 && d >= 0 {
			b = append(b, '0'+byte(d))
		} else {
			b = append(b, byte(min(r, 0x7f)))
		}
	}
	return string(b)
}

func numberFromTuple(t *rt.Thread, cls, ctx, v rt.Value) rt.Value {
	items := t.SeqItems(v)
	if len(items) != 3 {
		return t.Errorf(rt.ExcValueError, "argument must be a sequence of length 3")
	}
	if s := items[0]; s != rt.MakeSmall(0) && s != rt.MakeSmall(1) {
		return t.Errorf(rt.ExcValueError, "sign must be an integer with the value 0 or 1")
	}
	var b []byte
	if items[0] == rt.MakeSmall(1) {
		b = append(b, '-')
	}
	exp := int64(0)
	special := ""
	if e := items[2]; t.R.IsStr(e) {
		switch special = e.Str(); special {
		case "F":
			special = "Infinity"
		case "n":
			special = "NaN"
		case "N":
			special = "sNaN"
		default:
			return t.Errorf(rt.ExcValueError, "string argument in the third position must be 'F', 'n' or 'N'")
		}
	} else {
		if !e.IsSmall() && t.R.Layout(e) != rt.KindInt {
			return t.Errorf(rt.ExcValueError, "exponent must be an integer")
		}
		var ok bool
		if exp, ok = t.Int64(e); !ok {
			return rt.NoValue
		}
	}
	if l := t.R.Layout(items[1]); l != rt.KindTuple && l != rt.KindList {
		return t.Errorf(rt.ExcValueError, "coefficient must be a tuple of digits")
	}
	b = append(b, special...)
	digits := t.SeqItems(items[1])
	if len(digits) == 0 && special == "" {
		b = append(b, '0')
	}
	for _, d := range digits {
		if !d.IsSmall() || d.Small() < 0 || d.Small() > 9 {
			return t.Errorf(rt.ExcValueError, "coefficient must be a tuple of digits")
		}
		if special != "Infinity" {
			b = append(b, '0'+byte(d.Small()))
		}
	}
	if special == "" {
		b = strconv.AppendInt(append(b, 'e'), exp, 10)
	}
	return numberFromStr(t, cls, ctx, string(b), true)
}

// show returns the text of a Decimal between two others.
func show(t *rt.Thread, self, ctx rt.Value, before, after string, engineering bool) rt.Value {
	if l := localOf(t); !engineering {
		if x, ok := l.small(self); ok {
			var buf [64]byte
			if b, ok := decnum.AppendSmall(append(buf[:0], before...), x); ok {
				return t.NewStrBytes(append(b, after...))
			}
		}
	}
	if ctx = contextOr(t, ctx); ctx == rt.NoValue {
		return ctx
	}
	capital := rt.RawData[contextData](ctx).capitals
	l := localOf(t)
	d := &l.x
	load(t, d, self)
	b := append(l.buf[:0], before...)
	if words(d) <= heavyWords/2 {
		b = l.work.Append(b, d, engineering, capital)
		l.buf = b[:0]
	} else if b = appendLong(t, b, own(*d), engineering, capital); b == nil {
		return rt.NoValue
	}
	return t.NewStrBytes(append(b, after...))
}

// appendLong is Append for long numbers; nil: it was interrupted.
func appendLong(t *rt.Thread, b []byte, d decnum.Dec, engineering, capital bool) []byte {
	all := append([]byte(nil), b...)
	if !t.Long(true, func(stop bignum.Stop) {
		w := decnum.Work{Stop: stop}
		all = w.Append(all, &d, engineering, capital)
	}) {
		return nil
	}
	return all
}

func numberHash(t *rt.Thread, self rt.Value) (uintptr, bool) {
	var d decnum.Dec
	load(t, &d, self)
	switch d.Form {
	case decnum.SNaN:
		t.Errorf(rt.ExcTypeError, "Cannot hash a signaling NaN value")
		return 0, false
	case decnum.NaN:
		return uintptr(self) >> 4, true
	case decnum.Infinite:
		if d.Neg {
			return uintptr(text.HashFloat(math.Inf(-1))), true
		}
		return uintptr(text.HashFloat(math.Inf(1))), true
	}
	return uintptr(text.HashDecimal(d.Neg, d.Hi, d.Lo, d.Big, d.Exp)), true
}

func numberUnary(t *rt.Thread, op rt.UnOp, self rt.Value) rt.Value {
	if v := smallUnary(t, op, self); v != rt.NotImplemented {
		return v
	}
	ctx := current(t)
	if ctx == rt.NoValue {
		return ctx
	}
	var x, z decnum.Dec
	load(t, &x, self)
	w, c := &localOf(t).work, rt.RawData[contextData](ctx)
	before := c.ctx.Status
	c.ctx.Status = 0
	switch op {
	case rt.UnPos:
		w.Plus(&c.ctx, &z, &x)
	case rt.UnNeg:
		w.Minus(&c.ctx, &z, &x)
	case rt.UnAbs:
		w.Abs(&c.ctx, &z, &x)
	default:
		c.ctx.Status = before
		return rt.NotImplemented
	}
	if !roomLeft(t, w) || !done(t, c, before) {
		return rt.NoValue
	}
	return store(t, c.class, &z)
}

func numberBinary(t *rt.Thread, op rt.BinOp, a, b rt.Value) rt.Value {
	if v := smallBinary(t, op, a, b); v != rt.NotImplemented {
		return v
	}
	var x, y, z decnum.Dec
	l := localOf(t)
	if !operand(t, l, &x, a) || !operand(t, l, &y, b) || op.IsInplace() || op < rt.BinAdd {
		return rt.NotImplemented
	}
	ctx := current(t)
	if ctx == rt.NoValue {
		return ctx
	}
	c := rt.RawData[contextData](ctx)
	cls := c.class
	if x.Big != nil || y.Big != nil || c.ctx.Prec > heavyTerms || op == rt.BinPow || op == rt.BinDivMod {
		l.x, l.y = x, y
		return numberLong(t, op, ctx, cls, l)
	}
	w := &l.work
	before := c.ctx.Status
	c.ctx.Status = 0
	switch op {
	case rt.BinAdd:
		w.Add(&c.ctx, &z, &x, &y)
	case rt.BinSub:
		w.Sub(&c.ctx, &z, &x, &y)
	case rt.BinMul:
		w.Mul(&c.ctx, &z, &x, &y)
	case rt.BinTrueDiv:
		w.Quo(&c.ctx, &z, &x, &y)
	case rt.BinFloorDiv:
		w.QuoInt(&c.ctx, &z, &x, &y)
	case rt.BinMod:
		w.Rem(&c.ctx, &z, &x, &y)
	default:
		c.ctx.Status = before
		return rt.NotImplemented
	}
	if !done(t, c, before) || !roomLeft(t, w) {
		return rt.NoValue
	}
	return store(t, cls, &z)
}

// numberLong is numberBinary where that may take long, or is rare.
func numberLong(t *rt.Thread, op rt.BinOp, ctx, cls rt.Value, l *local) rt.Value {
	var f func(w *decnum.Work, c *decnum.Context, z, x, y *decnum.Dec)
	switch op {
	case rt.BinAdd:
		f = (*decnum.Work).Add
	case rt.BinSub:
		f = (*decnum.Work).Sub
	case rt.BinMul:
		f = (*decnum.Work).Mul
	case rt.BinTrueDiv:
		f = (*decnum.Work).Quo
	case rt.BinFloorDiv:
		f = (*decnum.Work).QuoInt
	case rt.BinMod:
		f = (*decnum.Work).Rem
	case rt.BinPow:
		f = (*decnum.Work).Pow
	case rt.BinDivMod:
		return divMod(t, ctx, cls, l)
	default:
		return rt.NotImplemented
	}
	reuse := op != rt.BinPow && op != rt.BinFloorDiv && op != rt.BinMod
	return compute(t, ctx, cls, l, op == rt.BinPow, func(l *local, c *decnum.Context) {
		l.work.Reuse = reuse
		f(&l.work, c, &l.z, &l.x, &l.y)
		l.work.Reuse = false
	})
}

// divMod returns the quotient and the remainder of l's operands.
func divMod(t *rt.Thread, ctx, cls rt.Value, l *local) rt.Value {
	var rem decnum.Dec
	q := compute(t, ctx, cls, l, false, func(l *local, c *decnum.Context) { l.work.DivMod(c, &l.z, &rem, &l.x, &l.y) })
	if q == rt.NoValue {
		return q
	}
	r := store(t, cls, &rem)
	if r == rt.NoValue {
		return r
	}
	return t.Pair(q, r)
}

// numberPow is pow with three arguments, one of which is a Decimal.
func numberPow(t *rt.Thread, a, b, m rt.Value) rt.Value {
	l := localOf(t)
	if !operand(t, l, &l.x, a) || !operand(t, l, &l.y, b) || !operand(t, l, &l.m, m) {
		return rt.NotImplemented
	}
	ctx := current(t)
	if ctx == rt.NoValue {
		return ctx
	}
	return powMod(t, ctx, l)
}

func powMod(t *rt.Thread, ctx rt.Value, l *local) rt.Value {
	return compute(t, ctx, rt.RawData[contextData](ctx).class, l, true, func(l *local, c *decnum.Context) { l.work.PowMod(c, &l.z, &l.x, &l.y, &l.m) })
}

func numberCompare(t *rt.Thread, op rt.CmpOp, a, b rt.Value) rt.Value {
	l := localOf(t)
	if x, ok := l.small(a); ok {
		if y, ok := l.small(b); ok {
			if order, ok := decnum.CmpSmall(x, y); ok {
				return ordering(op, order)
			}
		}
	}
	var x, y decnum.Dec
	load(t, &x, a)
	if !operand(t, l, &y, b) {
		return compareOther(t, op, a, b)
	}
	return ordered(t, op, &x, &y)
}

// ordered compares two numbers.
func ordered(t *rt.Thread, op rt.CmpOp, x, y *decnum.Dec) rt.Value {
	if x.IsNaN() || y.IsNaN() {
		if equality := op == rt.CmpEq || op == rt.CmpNe; !equality || x.Form == decnum.SNaN || y.Form == decnum.SNaN {
			ctx := current(t)
			if ctx == rt.NoValue {
				return ctx
			}
			c := rt.RawData[contextData](ctx)
			if c.ctx.Status |= decnum.InvalidOperation; c.traps&decnum.InvalidOperation != 0 {
				raiseSignals(t, decnum.InvalidOperation)
				return rt.NoValue
			}
		}
		return rt.MakeBool(op == rt.CmpNe)
	}
	l := localOf(t)
	order := l.work.Cmp(x, y)
	if !roomLeft(t, &l.work) {
		return rt.NoValue
	}
	return ordering(op, order)
}

// ordering returns what op says of two numbers in that order.
func ordering(op rt.CmpOp, order int) rt.Value {
	switch op {
	case rt.CmpLt:
		return rt.MakeBool(order < 0)
	case rt.CmpGt:
		return rt.MakeBool(order > 0)
	case rt.CmpEq:
		return rt.MakeBool(order == 0)
	case rt.CmpLe:
		return rt.MakeBool(order <= 0)
	case rt.CmpGe:
		return rt.MakeBool(order >= 0)
	}
	return rt.MakeBool(order != 0)
}

// compareOther compares a Decimal with a float, a complex or a rational number.
func compareOther(t *rt.Thread, op rt.CmpOp, a, b rt.Value) rt.Value {
	var x, y decnum.Dec
	load(t, &x, a)
	equality := op == rt.CmpEq || op == rt.CmpNe
	switch layout := t.R.Layout(b); {
	case layout == rt.KindFloat:
		f, _ := t.ToFloat(b)
		setFloat(&y, f)
	case layout == rt.KindComplex && equality && imag(b.Complex()) == 0:
		setFloat(&y, real(b.Complex()))
	default:
		return compareRational(t, op, &x, b)
	}
	ctx := current(t)
	if ctx == rt.NoValue || !mixesFloats(t, ctx, !equality) {
		return rt.NoValue
	}
	return ordered(t, op, &x, &y)
}

// compareRational compares x with an instance of numbers.Rational.
func compareRational(t *rt.Thread, op rt.CmpOp, x *decnum.Dec, b rt.Value) rt.Value {
	if t.R.InGo(b) || !b.IsObj() || !t.Imported("numbers") {
		return rt.NotImplemented
	}
	cls := t.ModuleAttr("numbers", "Rational")
	if cls == rt.NoValue {
		return cls
	}
	is, ok := t.IsInstance(b, cls)
	if !ok {
		return rt.NoValue
	}
	if !is {
		return rt.NotImplemented
	}
	n, d := t.GetAttr(b, t.Intern("numerator")), rt.NoValue
	if n != rt.NoValue {
		d = t.GetAttr(b, t.Intern("denominator"))
	}
	if d == rt.NoValue {
		return d
	}
	var num, den decnum.Dec
	if l := localOf(t); !argument(t, l, &num, n) || !argument(t, l, &den, d) {
		return rt.NoValue
	}
	if x.Form == decnum.Finite {
		l := localOf(t)
		var product decnum.Dec
		exact := decnum.Max()
		l.work.Mul(&exact, &product, x, &den)
		*x = product
	}
	return ordered(t, op, x, &num)
}
