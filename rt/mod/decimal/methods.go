package decimal

import (
	"math"
	"math/big"
	"strconv"

	"pycopy/rt"
	"pycopy/rt/bignum"
	"pycopy/rt/mod/decnum"
)

// operation is a method of Decimal and of Context that gives a Decimal.
type operation struct {
	name string
	n    int  // operands
	long bool // takes more than quadratic time
	run  func(l *local, c *decnum.Context)
}

// operations returns what both classes have, under the same names.
func operations() []operation {
	type binary = func(w *decnum.Work, c *decnum.Context, z, x, y *decnum.Dec)
	one := func(f func(w *decnum.Work, c *decnum.Context, z, x *decnum.Dec)) func(l *local, c *decnum.Context) {
		return func(l *local, c *decnum.Context) { f(&l.work, c, &l.z, &l.x) }
	}
	two := func(f binary) func(l *local, c *decnum.Context) {
		return func(l *local, c *decnum.Context) { f(&l.work, c, &l.z, &l.x, &l.y) }
	}
	next := func(up bool) func(l *local, c *decnum.Context) {
		return func(l *local, c *decnum.Context) { l.work.Next(c, &l.z, &l.x, up) }
	}
	extreme := func(larger, magnitude bool) func(l *local, c *decnum.Context) {
		return func(l *local, c *decnum.Context) { l.work.Extreme(c, &l.z, &l.x, &l.y, larger, magnitude) }
	}
	compare := func(signal bool) func(l *local, c *decnum.Context) {
		return func(l *local, c *decnum.Context) { l.work.Compare(c, &l.z, &l.x, &l.y, signal) }
	}
	logical := func(op int) func(l *local, c *decnum.Context) {
		return func(l *local, c *decnum.Context) { l.work.Logical(c, &l.z, &l.x, &l.y, op) }
	}
	return []operation{
		{"exp", 1, true, one((*decnum.Work).Exp)},
		{"ln", 1, true, one((*decnum.Work).Ln)},
		{"log10", 1, true, one((*decnum.Work).Log10)},
		{"logb", 1, false, one((*decnum.Work).LogB)},
		{"logical_invert", 1, false, one((*decnum.Work).Invert)},
		{"next_minus", 1, false, next(false)},
		{"next_plus", 1, false, next(true)},
		{"normalize", 1, false, one((*decnum.Work).Reduce)},
		{"sqrt", 1, false, one((*decnum.Work).Sqrt)},
		{"copy_abs", 1, false, func(l *local, c *decnum.Context) { l.z = l.x; l.z.Neg = false }},
		{"copy_negate", 1, false, func(l *local, c *decnum.Context) { l.z = l.x; l.z.Neg = !l.x.Neg }},
		{"compare", 2, false, compare(false)},
		{"compare_signal", 2, false, compare(true)},
		{"compare_total", 2, false, func(l *local, c *decnum.Context) { l.z.SetInt(int64(l.work.CmpTotal(&l.x, &l.y))) }},
		{"compare_total_mag", 2, false, func(l *local, c *decnum.Context) {
			l.x.Neg, l.y.Neg = false, false
			l.z.SetInt(int64(l.work.CmpTotal(&l.x, &l.y)))
		}},
		{"copy_sign", 2, false, func(l *local, c *decnum.Context) { l.z = l.x; l.z.Neg = l.y.Neg }},
		{"logical_and", 2, false, logical(decnum.And)},
		{"logical_or", 2, false, logical(decnum.Or)},
		{"logical_xor", 2, false, logical(decnum.Xor)},
		{"max", 2, false, extreme(true, false)},
		{"max_mag", 2, false, extreme(true, true)},
		{"min", 2, false, extreme(false, false)},
		{"min_mag", 2, false, extreme(false, true)},
		{"next_toward", 2, false, two((*decnum.Work).NextToward)},
		{"remainder_near", 2, false, two((*decnum.Work).RemNear)},
		{"rotate", 2, false, two((*decnum.Work).Rotate)},
		{"scaleb", 2, false, two((*decnum.Work).ScaleB)},
		{"shift", 2, false, two((*decnum.Work).Shift)},
		{"fma", 3, false, func(l *local, c *decnum.Context) { l.work.FMA(c, &l.z, &l.x, &l.y, &l.m) }},
	}
}

// contextOperations returns what Context has beyond operations; Decimal has it as operators, or with more arguments.
func contextOperations() []operation {
	two := func(f func(w *decnum.Work, c *decnum.Context, z, x, y *decnum.Dec)) func(l *local, c *decnum.Context) {
		return func(l *local, c *decnum.Context) { f(&l.work, c, &l.z, &l.x, &l.y) }
	}
	integral := func(l *local, c *decnum.Context) { l.work.Integral(c, &l.z, &l.x, false) }
	return []operation{
		{"abs", 1, false, func(l *local, c *decnum.Context) { l.work.Abs(c, &l.z, &l.x) }},
		{"minus", 1, false, func(l *local, c *decnum.Context) { l.work.Minus(c, &l.z, &l.x) }},
		{"plus", 1, false, func(l *local, c *decnum.Context) { l.work.Plus(c, &l.z, &l.x) }},
		{"to_integral", 1, false, integral},
		{"to_integral_value", 1, false, integral},
		{"to_integral_exact", 1, false, func(l *local, c *decnum.Context) { l.work.Integral(c, &l.z, &l.x, true) }},
		{"copy_decimal", 1, false, func(l *local, c *decnum.Context) { l.z = l.x }},
		{"add", 2, false, two((*decnum.Work).Add)},
		{"divide", 2, false, two((*decnum.Work).Quo)},
		{"divide_int", 2, false, two((*decnum.Work).QuoInt)},
		{"multiply", 2, false, two((*decnum.Work).Mul)},
		{"quantize", 2, false, two((*decnum.Work).Quantize)},
		{"remainder", 2, false, two((*decnum.Work).Rem)},
		{"subtract", 2, false, two((*decnum.Work).Sub)},
	}
}

// predicates are the methods of both classes that give a bool.
func predicates() map[string]func(c *contextData, w *decnum.Work, x *decnum.Dec) bool {
	normal := func(c *contextData, w *decnum.Work, x *decnum.Dec, below bool) bool {
		return x.Form == decnum.Finite && !x.IsZero() && (w.Adjusted(x) < c.ctx.Emin) == below
	}
	return map[string]func(c *contextData, w *decnum.Work, x *decnum.Dec) bool{
		"is_canonical": func(c *contextData, w *decnum.Work, x *decnum.Dec) bool { return true },
		"is_finite":    func(c *contextData, w *decnum.Work, x *decnum.Dec) bool { return x.Form == decnum.Finite },
		"is_infinite":  func(c *contextData, w *decnum.Work, x *decnum.Dec) bool { return x.Form == decnum.Infinite },
		"is_nan":       func(c *contextData, w *decnum.Work, x *decnum.Dec) bool { return x.IsNaN() },
		"is_qnan":      func(c *contextData, w *decnum.Work, x *decnum.Dec) bool { return x.Form == decnum.NaN },
		"is_snan":      func(c *contextData, w *decnum.Work, x *decnum.Dec) bool { return x.Form == decnum.SNaN },
		"is_signed":    func(c *contextData, w *decnum.Work, x *decnum.Dec) bool { return x.Neg },
		"is_zero":      func(c *contextData, w *decnum.Work, x *decnum.Dec) bool { return x.IsZero() },
		"is_normal":    func(c *contextData, w *decnum.Work, x *decnum.Dec) bool { return normal(c, w, x, false) },
		"is_subnormal": func(c *contextData, w *decnum.Work, x *decnum.Dec) bool { return normal(c, w, x, true) },
	}
}

// quick methods of Decimal take no context.
func quick(name string) bool {
	switch name {
	case "copy_abs", "copy_negate", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_qnan", "is_snan", "is_signed", "is_zero":
		return true
	}
	return false
}

// operands loads arguments into l.
func operands(t *rt.Thread, l *local, a []rt.Value) bool {
	for i, v := range a {
		if !argument(t, l, [...]*decnum.Dec{&l.x, &l.y, &l.m}[i], v) {
			return false
		}
	}
	return true
}

// method returns an operation as a method of Decimal.
func (o operation) method() rt.Builtin {
	sig := [...]string{"", "self, context=", "self, other, context=", "self, other, third, context="}[o.n]
	if quick(o.name) {
		sig = "self"
	}
	return rt.Builtin{Name: o.name, Sig: sig, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		ctx := rt.NoValue
		if len(a) > o.n {
			ctx = a[o.n]
		}
		if ctx = contextOr(t, ctx); ctx == rt.NoValue {
			return ctx
		}
		l := localOf(t)
		if !operands(t, l, a[:o.n]) {
			return rt.NoValue
		}
		return compute(t, ctx, rt.RawData[contextData](ctx).class, l, o.long, o.run)
	}}
}

// inContext returns an operation as a method of Context.
func (o operation) inContext() rt.Builtin {
	return rt.Builtin{Name: o.name, Sig: [...]string{"", "self, a, /", "self, a, b", "self, a, b, c"}[o.n], Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		l := localOf(t)
		if !operands(t, l, a[1:]) {
			return rt.NoValue
		}
		return compute(t, a[0], rt.RawData[contextData](a[0]).class, l, o.long, o.run)
	}}
}

func numberMethods() []rt.Builtin {
	list := []rt.Builtin{
		{Name: "quantize", Sig: "self, exp, rounding=, context=", Fn: quantize},
		{Name: "to_integral", Sig: "self, rounding=, context=", Fn: toIntegral(false)},
		{Name: "to_integral_value", Sig: "self, rounding=, context=", Fn: toIntegral(false)},
		{Name: "to_integral_exact", Sig: "self, rounding=, context=", Fn: toIntegral(true)},
		{Name: "same_quantum", Sig: "self, other, context=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return sameQuantum(t, a[:2]) }},
		{Name: "number_class", Sig: "self, context=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return numberClass(t, a[0], a[1]) }},
		{Name: "to_eng_string", Sig: "self, context=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return show(t, a[0], a[1], "", "", true) }},
		{Name: "from_float", Flags: rt.ClassMethod, Min: 2, Max: 2, Fn: fromFloat},
		{Name: "adjusted", Min: 1, Max: 1, Fn: adjusted},
		{Name: "as_tuple", Min: 1, Max: 1, Fn: asTuple},
		{Name: "as_integer_ratio", Min: 1, Max: 1, Fn: asRatio},
		{Name: "radix", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return store(t, t.NativeClass(a[0]), &decnum.Dec{Lo: 10}) }},
		{Name: "__int__", Min: 1, Max: 1, Fn: toInt},
		{Name: "__trunc__", Min: 1, Max: 1, Fn: toInt},
		{Name: "__floor__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return roundToInt(t, a[0], decnum.Floor) }},
		{Name: "__ceil__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return roundToInt(t, a[0], decnum.Ceiling) }},
		{Name: "__round__", Min: 1, Max: 2, Fn: roundTo},
		{Name: "__float__", Min: 1, Max: 1, Fn: toFloat},
		{Name: "__complex__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			f := toFloat(t, a)
			if f == rt.NoValue {
				return f
			}
			return t.NewComplex(complex(f.Float(), 0))
		}},
		{Name: "__reduce__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			s := t.StrOf(a[0])
			if s == rt.NoValue {
				return s
			}
			args := t.NewTupleFrom([]rt.Value{s})
			if args == rt.NoValue {
				return args
			}
			return t.Pair(t.TypeOf(a[0]), args)
		}},
		{Name: "__deepcopy__", Min: 2, Max: 2, Fn: self},
	}
	for _, name := range []string{"canonical", "conjugate", "__copy__"} {
		list = append(list, rt.Builtin{Name: name, Min: 1, Max: 1, Fn: self})
	}
	for _, o := range operations() {
		list = append(list, o.method())
	}
	for name, f := range predicates() {
		sig := "self, context="
		if quick(name) {
			sig = "self"
		}
		list = append(list, rt.Builtin{Name: name, Sig: sig, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			ctx := rt.NoValue
			if len(a) > 1 {
				ctx = a[1]
			}
			if ctx = contextOr(t, ctx); ctx == rt.NoValue {
				return ctx
			}
			return holds(t, ctx, a[0], f)
		}})
	}
	return list
}

func contextMethods() []rt.Builtin {
	list := []rt.Builtin{
		{Name: "Etiny", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewInt(rt.RawData[contextData](a[0]).ctx.Etiny()) }},
		{Name: "Etop", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewInt(rt.RawData[contextData](a[0]).ctx.Etop()) }},
		{Name: "clear_flags", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			rt.RawData[contextData](a[0]).ctx.Status = 0
			return rt.None
		}},
		{Name: "clear_traps", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			rt.RawData[contextData](a[0]).traps = 0
			return rt.None
		}},
		{Name: "copy", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return copyContext(t, a[0]) }},
		{Name: "__copy__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return copyContext(t, a[0]) }},
		{Name: "__reduce__", Min: 1, Max: 1, Fn: contextReduce},
		{Name: "create_decimal", Min: 1, Max: 2, Fn: createDecimal},
		{Name: "create_decimal_from_float", Min: 2, Max: 2, Fn: createFromFloat},
		{Name: "divmod", Sig: "self, a, b", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			l := localOf(t)
			if !operands(t, l, a[1:]) {
				return rt.NoValue
			}
			return divMod(t, a[0], rt.RawData[contextData](a[0]).class, l)
		}},
		{Name: "power", Sig: "self, a, b, modulo=", Fn: contextPower},
		{Name: "radix", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return store(t, rt.RawData[contextData](a[0]).class, &decnum.Dec{Lo: 10})
		}},
		{Name: "canonical", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			if !isDecimal(t, a[1]) {
				return t.Errorf(rt.ExcTypeError, "argument must be a Decimal")
			}
			return a[1]
		}},
		{Name: "same_quantum", Sig: "self, a, b", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return sameQuantum(t, a[1:]) }},
		{Name: "number_class", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return numberClass(t, a[1], a[0]) }},
		{Name: "to_sci_string", Min: 2, Max: 2, Fn: contextShow(false)},
		{Name: "to_eng_string", Min: 2, Max: 2, Fn: contextShow(true)},
	}
	for _, o := range append(operations(), contextOperations()...) {
		list = append(list, o.inContext())
	}
	for name, f := range predicates() {
		list = append(list, rt.Builtin{Name: name, Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return holds(t, a[0], a[1], f) }})
	}
	return list
}

func self(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }

func holds(t *rt.Thread, ctx, v rt.Value, f func(c *contextData, w *decnum.Work, x *decnum.Dec) bool) rt.Value {
	l := localOf(t)
	if !argument(t, l, &l.x, v) {
		return rt.NoValue
	}
	return rt.MakeBool(f(rt.RawData[contextData](ctx), &l.work, &l.x))
}

func sameQuantum(t *rt.Thread, a []rt.Value) rt.Value {
	l := localOf(t)
	if !operands(t, l, a) {
		return rt.NoValue
	}
	return rt.MakeBool(decnum.SameQuantum(&l.x, &l.y))
}

func numberClass(t *rt.Thread, v, ctx rt.Value) rt.Value {
	l := localOf(t)
	if ctx = contextOr(t, ctx); ctx == rt.NoValue || !argument(t, l, &l.x, v) {
		return rt.NoValue
	}
	s := "+"
	if l.x.Neg {
		s = "-"
	}
	switch x := &l.x; {
	case x.Form == decnum.NaN:
		s = "NaN"
	case x.Form == decnum.SNaN:
		s = "sNaN"
	case x.Form == decnum.Infinite:
		s += "Infinity"
	case x.IsZero():
		s += "Zero"
	case l.work.Adjusted(x) < rt.RawData[contextData](ctx).ctx.Emin:
		s += "Subnormal"
	default:
		s += "Normal"
	}
	return t.NewStr(s)
}

// withRounding runs f with an optional rounding mode instead of the context's.
func withRounding(t *rt.Thread, ctx, mode rt.Value, f func() rt.Value) rt.Value {
	if mode == rt.NoValue || mode == rt.None {
		return f()
	}
	r, ok := roundingOf(t, mode)
	if !ok {
		return rt.NoValue
	}
	c := &rt.RawData[contextData](ctx).ctx
	before := c.Rounding
	c.Rounding = r
	v := f()
	c.Rounding = before
	return v
}

func quantize(t *rt.Thread, a []rt.Value) rt.Value {
	ctx := contextOr(t, a[3])
	l := localOf(t)
	if ctx == rt.NoValue || !operands(t, l, a[:2]) {
		return rt.NoValue
	}
	return withRounding(t, ctx, a[2], func() rt.Value {
		return compute(t, ctx, rt.RawData[contextData](ctx).class, l, false, func(l *local, c *decnum.Context) { l.work.Quantize(c, &l.z, &l.x, &l.y) })
	})
}

func toIntegral(exact bool) rt.NativeFn {
	return func(t *rt.Thread, a []rt.Value) rt.Value {
		ctx := contextOr(t, a[2])
		if ctx == rt.NoValue {
			return ctx
		}
		l := localOf(t)
		load(t, &l.x, a[0])
		return withRounding(t, ctx, a[1], func() rt.Value {
			return compute(t, ctx, rt.RawData[contextData](ctx).class, l, false, func(l *local, c *decnum.Context) { l.work.Integral(c, &l.z, &l.x, exact) })
		})
	}
}

func fromFloat(t *rt.Thread, a []rt.Value) rt.Value {
	var d decnum.Dec
	switch v := a[1]; {
	case t.R.Layout(v) == rt.KindFloat:
		f, _ := t.ToFloat(v)
		setFloat(&d, f)
	case v.IsSmall():
		d.SetInt(int64(v.Small()))
	case intOperand(t, &d, v):
	default:
		return t.Errorf(rt.ExcTypeError, "argument must be int or float")
	}
	ctx := current(t)
	if ctx == rt.NoValue {
		return ctx
	}
	v := store(t, rt.RawData[contextData](ctx).class, &d)
	if v == rt.NoValue || a[0] == rt.RawData[contextData](ctx).class {
		return v
	}
	return t.Call1(a[0], v)
}

func adjusted(t *rt.Thread, a []rt.Value) rt.Value {
	l := localOf(t)
	load(t, &l.x, a[0])
	if l.x.Form != decnum.Finite {
		return rt.MakeSmall(0)
	}
	return t.NewInt(l.work.Adjusted(&l.x))
}

func asTuple(t *rt.Thread, a []rt.Value) rt.Value {
	var d decnum.Dec
	load(t, &d, a[0])
	digits := localOf(t).work.AppendCoefficient(nil, &d)
	exp := rt.NoValue
	switch d.Form {
	case decnum.Infinite:
		exp = t.Intern("F")
	case decnum.NaN, decnum.SNaN:
		if exp = t.Intern("n"); d.Form == decnum.SNaN {
			exp = t.Intern("N")
		}
		if len(digits) == 1 && digits[0] == '0' {
			digits = nil
		}
	default:
		exp = t.NewInt(d.Exp)
	}
	tuple := t.NewTuple(len(digits))
	if tuple == rt.NoValue || exp == rt.NoValue {
		return rt.NoValue
	}
	items := tuple.Tuple()
	for i, c := range digits {
		items[i] = rt.MakeSmall(int(c - '0'))
	}
	cls := t.ModuleAttr("decimal", "DecimalTuple")
	if cls == rt.NoValue {
		return cls
	}
	return t.Call3(cls, rt.MakeSmall(int(bit(d.Neg))), tuple, exp)
}

// finite loads v; false with an exception if it is special.
func finite(t *rt.Thread, d *decnum.Dec, v rt.Value, to string) bool {
	load(t, d, v)
	switch d.Form {
	case decnum.Finite:
		return true
	case decnum.Infinite:
		t.Errorf(rt.ExcOverflowError, "cannot convert Infinity to %s", to)
	default:
		t.Errorf(rt.ExcValueError, "cannot convert NaN to %s", to)
	}
	return false
}

// newInt returns the integer d, without fraction if it has one.
func newInt(t *rt.Thread, d *decnum.Dec) rt.Value {
	if n, ok := d.Int64(); ok {
		return t.NewInt(n)
	}
	if d.Exp > 1000 && !t.RoomFor(clampInt(d.Exp/2)) {
		return rt.NoValue
	}
	z, ok := newBig(t, own(*d))
	if !ok {
		return rt.NoValue
	}
	return t.NewBig(z)
}

// newBig returns d without fraction.
func newBig(t *rt.Thread, d decnum.Dec) (*big.Int, bool) {
	z := new(big.Int)
	if !t.Long(d.Exp > heavyPrec || d.Exp < -heavyPrec, func(stop bignum.Stop) {
		w := decnum.Work{Stop: stop}
		z.Set(w.Int(&d))
	}) {
		return nil, false
	}
	if d.Neg {
		z.Neg(z)
	}
	return z, true
}

func toInt(t *rt.Thread, a []rt.Value) rt.Value {
	var d decnum.Dec
	if !finite(t, &d, a[0], "integer") {
		return rt.NoValue
	}
	return newInt(t, &d)
}

// roundToInt returns v rounded to an int.
func roundToInt(t *rt.Thread, v rt.Value, mode decnum.Rounding) rt.Value {
	var d, z decnum.Dec
	if !finite(t, &d, v, "integer") {
		return rt.NoValue
	}
	c := decnum.Max()
	c.Rounding = mode
	localOf(t).work.Integral(&c, &z, &d, false)
	return newInt(t, &z)
}

func roundTo(t *rt.Thread, a []rt.Value) rt.Value {
	if len(a) < 2 {
		return roundToInt(t, a[0], decnum.HalfEven)
	}
	if !a[1].IsSmall() && t.R.Layout(a[1]) != rt.KindInt && a[1].Kind() != rt.KindBool {
		return t.Errorf(rt.ExcTypeError, "optional arg must be an integer")
	}
	n, ok := t.Int64(a[1])
	ctx := current(t)
	if !ok || ctx == rt.NoValue {
		return rt.NoValue
	}
	l := localOf(t)
	load(t, &l.x, a[0])
	l.y = decnum.Dec{Lo: 1, Exp: -max(n, -decnum.MaxEmax*2)}
	return compute(t, ctx, rt.RawData[contextData](ctx).class, l, false, func(l *local, c *decnum.Context) { l.work.Quantize(c, &l.z, &l.x, &l.y) })
}

func toFloat(t *rt.Thread, a []rt.Value) rt.Value {
	l := localOf(t)
	load(t, &l.x, a[0])
	if l.x.Form == decnum.SNaN {
		return t.Errorf(rt.ExcValueError, "cannot convert signaling NaN to float")
	}
	if l.x.Form == decnum.NaN {
		return t.NewFloat(math.Copysign(math.NaN(), 1-2*float64(bit(l.x.Neg))))
	}
	if l.x.Big != nil && len(l.x.Big.Bits()) > 100 {
		// The first digits, and whether there are more, decide.
		c := decnum.Context{Prec: 1000, Emax: decnum.MaxEmax, Emin: decnum.MinEmin, Rounding: decnum.Round05Up}
		x := l.x
		l.work.Plus(&c, &l.x, &x)
	}
	f, _ := strconv.ParseFloat(string(l.work.Append(l.buf[:0], &l.x, false, true)), 64)
	return t.NewFloat(f)
}

func asRatio(t *rt.Thread, a []rt.Value) rt.Value {
	if x, ok := localOf(t).small(a[0]); ok {
		if num, den, ok := decnum.RatioSmall(x); ok && num <= math.MaxInt64 {
			n := int64(num)
			if x.Neg {
				n = -n
			}
			p, q := t.NewInt(n), t.NewUint(den)
			if p == rt.NoValue || q == rt.NoValue {
				return rt.NoValue
			}
			return t.Pair(p, q)
		}
	}
	var d decnum.Dec
	if !finite(t, &d, a[0], "integer ratio") {
		return rt.NoValue
	}
	if d.IsZero() {
		return t.Pair(rt.MakeSmall(0), rt.MakeSmall(1))
	}
	if d.Exp >= 0 {
		n := newInt(t, &d)
		if n == rt.NoValue {
			return n
		}
		return t.Pair(n, rt.MakeSmall(1))
	}
	if !t.RoomFor(clampInt(-d.Exp / 2)) {
		return rt.NoValue
	}
	n, den := new(big.Int), new(big.Int)
	neg := d.Neg
	d = own(d)
	if !t.Long(-d.Exp > heavyTerms || words(&d) > heavyWords, func(stop bignum.Stop) {
		w := decnum.Work{Stop: stop}
		one := decnum.Dec{Lo: 1, Exp: -d.Exp}
		var g big.Int
		bignum.GCD(&g, d.Coefficient(), w.Int(&one), stop)
		if g.Sign() != 0 {
			var r big.Int
			bignum.QuoRem(n, &r, d.Coefficient(), &g, stop)
			bignum.QuoRem(den, &r, w.Int(&one), &g, stop)
		}
	}) {
		return rt.NoValue
	}
	if neg {
		n.Neg(n)
	}
	x, y := t.NewBig(n), t.NewBig(den)
	if x == rt.NoValue || y == rt.NoValue {
		return rt.NoValue
	}
	return t.Pair(x, y)
}

func contextReduce(t *rt.Thread, a []rt.Value) rt.Value {
	c := rt.RawData[contextData](a[0])
	flags, traps := signalList(t, c.ctx.Status), signalList(t, c.traps)
	rounding := t.Intern(roundingNames[c.ctx.Rounding])
	args := t.NewTuple(8)
	if flags == rt.NoValue || traps == rt.NoValue || rounding == rt.NoValue || args == rt.NoValue {
		return rt.NoValue
	}
	for i, v := range []rt.Value{t.NewInt(c.ctx.Prec), rounding, t.NewInt(c.ctx.Emin), t.NewInt(c.ctx.Emax),
		rt.MakeSmall(int(bit(c.capitals))), rt.MakeSmall(int(bit(c.ctx.Clamp))), flags, traps} {
		args.Tuple()[i] = v
	}
	return t.Pair(t.TypeOf(a[0]), args)
}

func createDecimal(t *rt.Thread, a []rt.Value) rt.Value {
	ctx := a[0]
	cls := rt.RawData[contextData](ctx).class
	var v rt.Value
	switch {
	case len(a) < 2:
		return store(t, cls, &decnum.Dec{})
	case t.R.IsStr(a[1]):
		v = numberFromStr(t, cls, ctx, a[1].Str(), false)
	default:
		v = numberNew(t, cls, []rt.Value{a[1], ctx}, 0)
	}
	return finished(t, ctx, v)
}

// finished returns v rounded to a context.
func finished(t *rt.Thread, ctx, v rt.Value) rt.Value {
	if v == rt.NoValue {
		return v
	}
	l := localOf(t)
	load(t, &l.x, v)
	return compute(t, ctx, rt.RawData[contextData](ctx).class, l, false, func(l *local, c *decnum.Context) { l.work.Create(c, &l.z, &l.x) })
}

func createFromFloat(t *rt.Thread, a []rt.Value) rt.Value {
	return finished(t, a[0], fromFloat(t, []rt.Value{rt.RawData[contextData](a[0]).class, a[1]}))
}

func contextPower(t *rt.Thread, a []rt.Value) rt.Value {
	l := localOf(t)
	if !operands(t, l, a[1:3]) {
		return rt.NoValue
	}
	if a[3] != rt.NoValue && a[3] != rt.None {
		if !argument(t, l, &l.m, a[3]) {
			return rt.NoValue
		}
		return powMod(t, a[0], l)
	}
	return compute(t, a[0], rt.RawData[contextData](a[0]).class, l, true, func(l *local, c *decnum.Context) { l.work.Pow(c, &l.z, &l.x, &l.y) })
}

func contextShow(engineering bool) rt.NativeFn {
	return func(t *rt.Thread, a []rt.Value) rt.Value {
		v := a[1]
		if !isDecimal(t, v) {
			var d decnum.Dec
			if !argument(t, localOf(t), &d, v) {
				return rt.NoValue
			}
			if v = store(t, rt.RawData[contextData](a[0]).class, &d); v == rt.NoValue {
				return v
			}
		}
		return show(t, v, a[0], "", "", engineering)
	}
}

// clampInt returns n, or the largest int.
func clampInt(n int64) int { return int(min(n, math.MaxInt)) }
