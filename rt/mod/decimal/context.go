package decimal

import (
	"unsafe"

	"pycopy/rt"
	"pycopy/rt/mod/decnum"
)

// contextData is what lies behind the header of a Context.
type contextData struct {
	ctx      decnum.Context
	traps    uint32
	capitals bool
	class    rt.Value // Decimal
}

var roundingNames = [decnum.NumRoundings]string{
	decnum.Up: "ROUND_UP", decnum.Down: "ROUND_DOWN", decnum.Ceiling: "ROUND_CEILING", decnum.Floor: "ROUND_FLOOR",
	decnum.HalfUp: "ROUND_HALF_UP", decnum.HalfDown: "ROUND_HALF_DOWN", decnum.HalfEven: "ROUND_HALF_EVEN", decnum.Round05Up: "ROUND_05UP",
}

const badRounding = "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n" +
	"   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"

// signals are the conditions that flags and traps know, in the order of a SignalDict.
var signals = [...]struct {
	name string
	bits uint32
}{
	{"InvalidOperation", decnum.Invalid}, {"FloatOperation", decnum.FloatOperation}, {"DivisionByZero", decnum.DivisionByZero},
	{"Overflow", decnum.Overflow}, {"Underflow", decnum.Underflow}, {"Subnormal", decnum.Subnormal}, {"Inexact", decnum.Inexact},
	{"Rounded", decnum.Rounded}, {"Clamped", decnum.Clamped},
}

// conditions are those that signal InvalidOperation.
var conditions = [...]struct {
	name string
	bits uint32
}{
	{"InvalidOperation", decnum.InvalidOperation}, {"ConversionSyntax", decnum.ConversionSyntax}, {"DivisionImpossible", decnum.DivisionImpossible},
	{"DivisionUndefined", decnum.DivisionUndefined}, {"InvalidContext", decnum.InvalidContext},
}

const defaultTraps = decnum.Invalid | decnum.DivisionByZero | decnum.Overflow

var contextSpec = rt.TypeSpec{
	Name: "Context", Module: "decimal", Layout: rt.KindObject, Flags: rt.Raw, Words: 1 + int(unsafe.Sizeof(contextData{})/unsafe.Sizeof(rt.NoValue)),
	Doc: "Precision, rounding, limits, and what to do about conditions.",
	New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		v := t.NewRawObject(cls, false)
		if v != rt.NoValue {
			*rt.RawData[contextData](v) = newContext(t)
		}
		return v
	},
	Init: contextInit,
	Repr: contextRepr,
	Make: func() ([]rt.Builtin, []rt.GetSet) { return contextMethods(), contextGetSets() },
}

func contextGetSets() []rt.GetSet {
	return []rt.GetSet{
		{Name: "prec", Get: getInt(func(c *contextData) int64 { return c.ctx.Prec }), Set: setInt("prec")},
		{Name: "Emin", Get: getInt(func(c *contextData) int64 { return c.ctx.Emin }), Set: setInt("Emin")},
		{Name: "Emax", Get: getInt(func(c *contextData) int64 { return c.ctx.Emax }), Set: setInt("Emax")},
		{Name: "capitals", Get: getInt(func(c *contextData) int64 { return bit(c.capitals) }), Set: setInt("capitals")},
		{Name: "clamp", Get: getInt(func(c *contextData) int64 { return bit(c.ctx.Clamp) }), Set: setInt("clamp")},
		{Name: "rounding", Get: func(t *rt.Thread, self rt.Value) rt.Value {
			return t.Intern(roundingNames[rt.RawData[contextData](self).ctx.Rounding])
		}, Set: settable(setRounding)},
		{Name: "flags", Get: getSignals(false), Set: setSignals(false)},
		{Name: "traps", Get: getSignals(true), Set: setSignals(true)},
	}
}

func newContext(t *rt.Thread) contextData {
	c := contextData{traps: defaultTraps, capitals: true, class: t.R.ClassOf(&numberSpec)}
	c.ctx = decnum.Context{Prec: 28, Emax: 999999, Emin: -999999, Rounding: decnum.HalfEven}
	return c
}

func bit(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// makeContexts binds the contexts that are there at first.
func makeContexts(t *rt.Thread, m, cls rt.Value) bool {
	if cls == rt.NoValue {
		return false
	}
	for _, name := range []string{"DefaultContext", "BasicContext", "ExtendedContext"} {
		v := t.NewRawObject(cls, false)
		if v == rt.NoValue || !t.ModuleSet(m, name, v) {
			return false
		}
		c := rt.RawData[contextData](v)
		*c = newContext(t)
		switch name {
		case "BasicContext":
			c.ctx.Prec, c.ctx.Rounding, c.traps = 9, decnum.HalfUp, defaultTraps|decnum.Underflow|decnum.Clamped
		case "ExtendedContext":
			c.ctx.Prec, c.traps = 9, 0
		}
	}
	return true
}

func isContext(t *rt.Thread, v rt.Value) bool { return t.R.SpecIs(v, "decimal", "Context") }

// current returns the context of the thread; NoValue with an exception pending when there is no memory.
func current(t *rt.Thread) rt.Value {
	if v := t.Local(rt.LocalDecimal).Value; v != rt.NoValue {
		return v
	}
	d := t.ModuleAttr("_decimal", "DefaultContext")
	if d == rt.NoValue {
		return d
	}
	v := copyContext(t, d)
	if v != rt.NoValue {
		rt.RawData[contextData](v).ctx.Status = 0
		t.Local(rt.LocalDecimal).Value = v
	}
	return v
}

// contextOr returns the context given as an optional argument, or the current one.
func contextOr(t *rt.Thread, v rt.Value) rt.Value {
	if v == rt.NoValue || v == rt.None {
		return current(t)
	}
	if !isContext(t, v) {
		return t.Errorf(rt.ExcTypeError, "optional argument must be a context")
	}
	return v
}

func copyContext(t *rt.Thread, v rt.Value) rt.Value {
	n := t.NewRawObject(t.NativeClass(v), false)
	if n != rt.NoValue {
		*rt.RawData[contextData](n) = *rt.RawData[contextData](v)
	}
	return n
}

func setContext(t *rt.Thread, a []rt.Value) rt.Value {
	v := a[0]
	if !isContext(t, v) {
		return t.Errorf(rt.ExcTypeError, "argument must be a context")
	}
	for _, name := range []string{"DefaultContext", "BasicContext", "ExtendedContext"} {
		d := t.ModuleAttr("_decimal", name)
		if d == rt.NoValue {
			return d
		}
		if d == v {
			if v = copyContext(t, v); v == rt.NoValue {
				return v
			}
			rt.RawData[contextData](v).ctx.Status = 0
			break
		}
	}
	t.Local(rt.LocalDecimal).Value = v
	return rt.None
}

var contextSig = rt.Builtin{Name: "Context", Sig: "prec=, rounding=, Emin=, Emax=, capitals=, clamp=, flags=, traps="}

func contextInit(t *rt.Thread, self rt.Value, args []rt.Value, nkw int) bool {
	a := t.BindArgs(&contextSig, args, nkw)
	if a == nil {
		return false
	}
	d := t.ModuleAttr("_decimal", "DefaultContext")
	if d == rt.NoValue || !isContext(t, d) {
		return d != rt.NoValue
	}
	c := rt.RawData[contextData](self)
	*c = *rt.RawData[contextData](d)
	c.ctx.Status = 0
	for i, name := range []string{"prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"} {
		v := a[i]
		if v == rt.NoValue || v == rt.None {
			continue
		}
		ok := false
		switch name {
		case "rounding":
			ok = setRounding(t, self, v)
		case "flags", "traps":
			ok = assignSignals(t, self, v, name == "traps", true)
		default:
			ok = assignInt(t, self, v, name)
		}
		if !ok {
			return false
		}
	}
	return true
}

func getInt(f func(c *contextData) int64) func(t *rt.Thread, self rt.Value) rt.Value {
	return func(t *rt.Thread, self rt.Value) rt.Value { return t.NewInt(f(rt.RawData[contextData](self))) }
}

func setInt(name string) func(t *rt.Thread, self, v rt.Value) bool {
	return settable(func(t *rt.Thread, self, v rt.Value) bool { return assignInt(t, self, v, name) })
}

// settable refuses to delete an attribute.
func settable(set func(t *rt.Thread, self, v rt.Value) bool) func(t *rt.Thread, self, v rt.Value) bool {
	return func(t *rt.Thread, self, v rt.Value) bool {
		if v == rt.NoValue {
			t.Errorf(rt.ExcAttributeError, "context attributes cannot be deleted")
			return false
		}
		return set(t, self, v)
	}
}

func assignInt(t *rt.Thread, self, v rt.Value, name string) bool {
	if !v.IsSmall() && t.R.Layout(v) != rt.KindInt && v.Kind() != rt.KindBool {
		t.Errorf(rt.ExcTypeError, "an integer is required")
		return false
	}
	n, ok := t.Int64(v)
	if !ok {
		return false
	}
	c := &rt.RawData[contextData](self).ctx
	text := ""
	switch name {
	case "prec":
		if n >= 1 && n <= decnum.MaxPrec {
			c.Prec = n
			return true
		}
		text = "valid range for prec is [1, MAX_PREC]"
	case "Emin":
		if n >= decnum.MinEmin && n <= 0 {
			c.Emin = n
			return true
		}
		text = "valid range for Emin is [MIN_EMIN, 0]"
	case "Emax":
		if n >= 0 && n <= decnum.MaxEmax {
			c.Emax = n
			return true
		}
		text = "valid range for Emax is [0, MAX_EMAX]"
	default:
		if n == 0 || n == 1 {
			if name == "clamp" {
				c.Clamp = n == 1
			} else {
				rt.RawData[contextData](self).capitals = n == 1
			}
			return true
		}
		text = "valid values for " + name + " are 0 or 1"
	}
	t.Errorf(rt.ExcValueError, "%s", text)
	return false
}

// roundingOf returns the rounding mode of a name.
func roundingOf(t *rt.Thread, v rt.Value) (decnum.Rounding, bool) {
	if t.R.IsStr(v) {
		s := v.Str()
		for i, name := range roundingNames {
			if s == name {
				return decnum.Rounding(i), true
			}
		}
	}
	t.Errorf(rt.ExcTypeError, "%s", badRounding)
	return 0, false
}

func setRounding(t *rt.Thread, self, v rt.Value) bool {
	r, ok := roundingOf(t, v)
	if ok {
		rt.RawData[contextData](self).ctx.Rounding = r
	}
	return ok
}

func contextRepr(t *rt.Thread, self rt.Value) rt.Value {
	c := rt.RawData[contextData](self)
	s := "Context(prec=" + itoa(c.ctx.Prec) + ", rounding=" + roundingNames[c.ctx.Rounding] + ", Emin=" + itoa(c.ctx.Emin) + ", Emax=" + itoa(c.ctx.Emax) +
		", capitals=" + itoa(bit(c.capitals)) + ", clamp=" + itoa(bit(c.ctx.Clamp)) + ", flags=[" + signalNames(c.ctx.Status) + "], traps=[" + signalNames(c.traps) + "])"
	return t.NewStr(s)
}

// reprOrder is the order of signals in the repr of a context.
var reprOrder = [...]int{8, 0, 2, 6, 1, 3, 7, 5, 4}

func signalNames(flags uint32) string {
	s := ""
	for _, i := range reprOrder {
		if flags&signals[i].bits != 0 {
			if s != "" {
				s += ", "
			}
			s += signals[i].name
		}
	}
	return s
}

// raiseSignals raises the exception of conditions that are trapped, and returns false.
func raiseSignals(t *rt.Thread, flags uint32) bool {
	list := t.NewList(0)
	if list == rt.NoValue {
		return false
	}
	add := func(name string) bool {
		cls := t.ModuleAttr("decimal", name)
		return cls != rt.NoValue && t.ListAppend(list, cls)
	}
	for _, c := range conditions {
		if flags&c.bits != 0 && !add(c.name) {
			return false
		}
	}
	first := ""
	for i, s := range signals {
		if flags&s.bits == 0 {
			continue
		}
		if first == "" {
			first = s.name
		}
		if i > 0 && !add(s.name) {
			return false
		}
	}
	cls := t.ModuleAttr("decimal", first)
	if cls == rt.NoValue {
		return false
	}
	if e := t.Call1(cls, list); e != rt.NoValue {
		t.Raise(e, rt.NoValue)
	}
	return false
}

// ---- SignalDict: flags or traps of a context as a mapping

type signalsData struct {
	context rt.Value
	traps   uintptr // 1: traps, 0: flags
}

var signalsSpec = rt.TypeSpec{
	Name: "SignalDict", Module: "decimal", Layout: rt.KindObject, Words: 1 + int(unsafe.Sizeof(signalsData{})/unsafe.Sizeof(rt.NoValue)),
	Flags: rt.Raw | rt.NoNew | rt.Unhashable | rt.Final,
	Repr: func(t *rt.Thread, self rt.Value) rt.Value {
		bits := *signalBits(self)
		b := []byte{'{'}
		for i, s := range signals {
			if i > 0 {
				b = append(b, ", "...)
			}
			b = append(append(append(b, "<class 'decimal."...), s.name...), "'>:"...)
			if bits&s.bits != 0 {
				b = append(b, "True"...)
			} else {
				b = append(b, "False"...)
			}
		}
		return t.NewStrBytes(append(b, '}'))
	},
	Len:     func(t *rt.Thread, self rt.Value) (int, bool) { return len(signals), true },
	GetItem: func(t *rt.Thread, self, key rt.Value) rt.Value { return signalItem(t, self, key) },
	SetItem: func(t *rt.Thread, self, key, v rt.Value) bool {
		if v == rt.NoValue {
			t.Errorf(rt.ExcValueError, "signal keys cannot be deleted")
			return false
		}
		i := signalIndex(t, key)
		if i < 0 {
			return unknownSignal(t)
		}
		on, ok := t.Truth(v)
		if ok {
			*signalBits(self) &^= signals[i].bits
			if on {
				*signalBits(self) |= signals[i].bits
			}
		}
		return ok
	},
	Contains: func(t *rt.Thread, self, key rt.Value) (bool, bool) { return signalIndex(t, key) >= 0, true },
	Iter: func(t *rt.Thread, self rt.Value) rt.Value {
		d := signalDict(t, self)
		if d == rt.NoValue {
			return d
		}
		return t.Iter(d)
	},
	Compare: func(t *rt.Thread, op rt.CmpOp, self, other rt.Value) rt.Value {
		if op != rt.CmpEq && op != rt.CmpNe {
			return rt.NotImplemented
		}
		if t.R.SpecIs(other, "decimal", "SignalDict") {
			return rt.MakeBool((onOff(*signalBits(self)) == onOff(*signalBits(other))) == (op == rt.CmpEq))
		}
		if t.R.Layout(other) != rt.KindDict {
			return rt.NotImplemented
		}
		d := signalDict(t, self)
		if d == rt.NoValue {
			return d
		}
		return t.Compare(op, d, other)
	},
	Methods: []rt.Builtin{
		{Name: "copy", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return signalDict(t, a[0]) }},
		{Name: "keys", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return signalMethod(t, a[0], "keys") }},
		{Name: "values", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return signalMethod(t, a[0], "values") }},
		{Name: "items", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return signalMethod(t, a[0], "items") }},
		{Name: "get", Min: 2, Max: 3, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			if signalIndex(t, a[1]) >= 0 {
				return signalItem(t, a[0], a[1])
			}
			if len(a) > 2 {
				return a[2]
			}
			return rt.None
		}},
		{Name: "update", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			d := t.Call1(t.R.Class(rt.KindDict), a[1])
			if d == rt.NoValue {
				return d
			}
			return t.NoneIf(updateSignals(t, signalBits(a[0]), d))
		}},
	},
}

// signalBits returns the address of the bits that a SignalDict shows.
func signalBits(v rt.Value) *uint32 {
	s := rt.RawData[signalsData](v)
	c := rt.RawData[contextData](s.context)
	if s.traps != 0 {
		return &c.traps
	}
	return &c.ctx.Status
}

// onOff returns one bit for each signal.
func onOff(flags uint32) (on uint32) {
	for i, s := range signals {
		if flags&s.bits != 0 {
			on |= 1 << i
		}
	}
	return on
}

// signalIndex returns the number of a signal, or -1.
func signalIndex(t *rt.Thread, key rt.Value) int {
	if !t.R.IsClass(key) {
		return -1
	}
	name := rt.ClassName(key)
	for i, s := range signals {
		if s.name == name {
			if c := t.ModuleAttr("decimal", name); c == key {
				return i
			}
			t.TakeExc()
		}
	}
	return -1
}

func unknownSignal(t *rt.Thread) bool {
	msg := t.NewStr("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]")
	if msg != rt.NoValue {
		t.RaiseValue(rt.ExcKeyError, msg)
	}
	return false
}

func signalItem(t *rt.Thread, self, key rt.Value) rt.Value {
	i := signalIndex(t, key)
	if i < 0 {
		unknownSignal(t)
		return rt.NoValue
	}
	return rt.MakeBool(*signalBits(self)&signals[i].bits != 0)
}

// signalDict returns what a SignalDict shows as a dict.
func signalDict(t *rt.Thread, self rt.Value) rt.Value {
	d := t.NewDict(len(signals))
	if d == rt.NoValue {
		return d
	}
	for _, s := range signals {
		cls := t.ModuleAttr("decimal", s.name)
		if cls == rt.NoValue || !t.DictSet(d, cls, rt.MakeBool(*signalBits(self)&s.bits != 0)) {
			return rt.NoValue
		}
	}
	return d
}

func signalMethod(t *rt.Thread, self rt.Value, name string) rt.Value {
	d, n := signalDict(t, self), t.Intern(name)
	if d == rt.NoValue || n == rt.NoValue {
		return rt.NoValue
	}
	return t.CallMethod0(d, n)
}

func getSignals(traps bool) func(t *rt.Thread, self rt.Value) rt.Value {
	return func(t *rt.Thread, self rt.Value) rt.Value {
		cls := t.R.ClassOf(&signalsSpec)
		v := t.NewRawObject(cls, false)
		if v != rt.NoValue {
			s := rt.RawData[signalsData](v)
			s.context, s.traps = self, uintptr(bit(traps))
		}
		return v
	}
}

func setSignals(traps bool) func(t *rt.Thread, self, v rt.Value) bool {
	return settable(func(t *rt.Thread, self, v rt.Value) bool { return assignSignals(t, self, v, traps, false) })
}

// assignSignals sets flags or traps to those of a mapping, or to a list of signals if that is allowed.
func assignSignals(t *rt.Thread, self, v rt.Value, traps, list bool) bool {
	c := rt.RawData[contextData](self)
	to := &c.ctx.Status
	if traps {
		to = &c.traps
	}
	switch {
	case t.R.SpecIs(v, "decimal", "SignalDict"):
		*to = *signalBits(v)
		return true
	case t.R.Layout(v) == rt.KindDict:
		if n, ok := t.Len(v); ok && n != len(signals) {
			t.Errorf(rt.ExcKeyError, "invalid signal dict")
			return false
		}
		var flags uint32
		if !updateSignals(t, &flags, v) {
			return false
		}
		*to = flags
		return true
	case !list || t.R.Layout(v) != rt.KindList && t.R.Layout(v) != rt.KindTuple:
		t.Errorf(rt.ExcTypeError, "argument must be a signal dict")
		return false
	}
	var flags uint32
	for _, s := range t.SeqItems(v) {
		i := signalIndex(t, s)
		if i < 0 {
			found := false
			for _, k := range conditions {
				if t.R.IsClass(s) && rt.ClassName(s) == k.name {
					flags, found = flags|k.bits, true
				}
			}
			if !found {
				return unknownSignal(t)
			}
			continue
		}
		flags |= signals[i].bits
	}
	*to = flags
	return true
}

// updateSignals enters a dict from signals to truth values in flags.
func updateSignals(t *rt.Thread, flags *uint32, d rt.Value) bool {
	items := t.ListOf(d)
	if items == rt.NoValue {
		return false
	}
	for _, key := range items.List() {
		i := signalIndex(t, key)
		if i < 0 {
			return unknownSignal(t)
		}
		v := t.GetItem(d, key)
		if v == rt.NoValue {
			return false
		}
		on, ok := t.Truth(v)
		if !ok {
			return false
		}
		*flags &^= signals[i].bits
		if on {
			*flags |= signals[i].bits
		}
	}
	return true
}

// signalList returns the signals among flags as a list.
func signalList(t *rt.Thread, flags uint32) rt.Value {
	list := t.NewList(0)
	for _, s := range signals {
		if list != rt.NoValue && flags&s.bits != 0 {
			cls := t.ModuleAttr("decimal", s.name)
			if cls == rt.NoValue || !t.ListAppend(list, cls) {
				return rt.NoValue
			}
		}
	}
	return list
}
