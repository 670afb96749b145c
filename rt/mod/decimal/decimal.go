// Package decimal is the builtin module _decimal: the types of the module
// decimal, which adds the exceptions and what is easier said in Python. The arithmetic is that of package decnum.
package decimal

import (
	"math/big"

	"pycopy/rt"
	"pycopy/rt/bignum"
	"pycopy/rt/mod/decnum"
)

// Module declares _decimal.
var Module = rt.ModuleSpec{
	Name: "_decimal",
	Funcs: []rt.Builtin{
		{Name: "getcontext", Min: 0, Max: 0, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return current(t) }},
		{Name: "setcontext", Min: 1, Max: 1, Fn: setContext},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		for i, name := range roundingNames {
			if !t.ModuleSet(m, name, t.Intern(roundingNames[i])) {
				return false
			}
		}
		return t.ModuleType(m, &numberSpec) != rt.NoValue && makeContexts(t, m, t.ModuleType(m, &contextSpec)) &&
			t.NewType(&signalsSpec) != rt.NoValue &&
			t.ModuleInts(m, map[string]int64{"MAX_PREC": decnum.MaxPrec, "MAX_EMAX": decnum.MaxEmax, "MIN_EMIN": decnum.MinEmin, "MIN_ETINY": decnum.MinEtiny})
	},
}

// number is what lies behind the header of a Decimal. A coefficient that is
// not short is an int, in lo.
type number struct {
	exp    int64
	lo, hi uint64
}

// The upper bits of number.hi.
const (
	negBit    = 1 << 63
	formShift = 61
	bigBit    = 1 << 60
	hiMask    = bigBit - 1
)

// isDecimal reports whether v is a Decimal or an instance of a subclass.
func isDecimal(t *rt.Thread, v rt.Value) bool { return t.R.SpecIs(v, "decimal", "Decimal") }

// load sets d to the Decimal v. A long coefficient aliases the heap: it is valid until some more have been loaded, and while v is in a
// local variable; own makes it last.
func load(t *rt.Thread, d *decnum.Dec, v rt.Value) {
	n := rt.RawData[number](v)
	d.Form = decnum.Form(n.hi >> formShift & 3)
	d.Neg = n.hi&negBit != 0
	d.Exp = n.exp
	if n.hi&bigBit != 0 {
		d.Hi, d.Lo = 0, 0
		d.Big = localOf(t).aliasOf(rt.Value(n.lo))
		return
	}
	d.Hi, d.Lo, d.Big = n.hi&hiMask, n.lo, nil
}

// store returns d as an instance of cls.
func store(t *rt.Thread, cls rt.Value, d *decnum.Dec) rt.Value {
	coef := rt.NoValue
	if d.Big != nil {
		if coef = t.NewBig(d.Big); coef == rt.NoValue {
			return coef
		}
	}
	v := t.NewRawObject(cls, coef == rt.NoValue)
	if v == rt.NoValue {
		return v
	}
	n := rt.RawData[number](v)
	n.exp, n.lo, n.hi = d.Exp, d.Lo, d.Hi|uint64(d.Form)<<formShift
	if d.Neg {
		n.hi |= negBit
	}
	if coef != rt.NoValue {
		n.lo, n.hi = uint64(coef), n.hi|bigBit
	}
	return v
}

// operand sets d to an operand of arithmetic, a Decimal or an int, and reports whether v is one.
func operand(t *rt.Thread, l *local, d *decnum.Dec, v rt.Value) bool {
	switch {
	case v.IsSmall():
		d.SetInt(int64(v.Small()))
	case v.Kind() == l.kind:
		load(t, d, v)
	case isDecimal(t, v):
		if load(t, d, v); t.R.InGo(v) {
			l.kind = v.Kind()
		}
	default:
		return intOperand(t, d, v)
	}
	return true
}

// argument is operand for arguments of methods; false with TypeError if it is neither.
func argument(t *rt.Thread, l *local, d *decnum.Dec, v rt.Value) bool {
	if !operand(t, l, d, v) {
		t.Errorf(rt.ExcTypeError, "conversion from %s to Decimal is not supported", t.TypeName(v))
		return false
	}
	return true
}

// local is the Go side of what the module keeps for a thread.
type local struct {
	work       decnum.Work
	kind       rt.Kind    // of instances of Decimal itself, once one has been met
	z, x, y, m decnum.Dec // result and operands of methods
	buf        []byte

	alias [8]big.Int // long coefficients that have been loaded last, in turn
	turn  int
}

// aliasOf returns the big int v without copying it.
func (l *local) aliasOf(v rt.Value) *big.Int {
	z := &l.alias[l.turn%len(l.alias)]
	l.turn++
	rt.AliasBig(v, z)
	return z
}

// own returns d with a coefficient that is not in the heap.
func own(d decnum.Dec) decnum.Dec {
	if d.Big != nil {
		d.Big = new(big.Int).Set(d.Big)
	}
	return d
}

func localOf(t *rt.Thread) *local {
	k := t.Local(rt.LocalDecimal)
	if l, ok := k.State.(*local); ok {
		return l
	}
	l := &local{}
	l.work.Room = t.R.Room()
	k.State = l
	return l
}

// Computations with that many words, or with functions that many digits, run detached.
const (
	heavyWords = 4000
	heavyPrec  = 60000
	heavyTerms = 2000

	heavyDigits = 30000 // of a text that is a number
)

func words(d *decnum.Dec) int {
	if d.Big == nil {
		return 1
	}
	return len(d.Big.Bits())
}

// heavy reports whether an operation on x and y may take long; long: it takes more than quadratic time.
func heavy(c *contextData, x, y *decnum.Dec, long bool) bool {
	if c.ctx.Prec > heavyPrec && c.ctx.Prec < decnum.MaxPrec || c.ctx.Prec > heavyTerms && long {
		return true
	}
	return (x.Big != nil || y.Big != nil) && words(x)+words(y) > heavyWords
}

// detached runs f, which computes with l's operands, so that it can be interrupted.
func detached(t *rt.Thread, c *contextData, l *local, f func(l *local, c *decnum.Context)) bool {
	alone := &local{x: own(l.x), y: own(l.y), m: own(l.m)}
	alone.work.Room = l.work.Room
	ctx := c.ctx
	if !t.Long(true, func(stop bignum.Stop) {
		alone.work.Stop = stop
		f(alone, &ctx)
	}) {
		return false
	}
	c.ctx.Status = ctx.Status
	l.z, l.x, l.y, l.m = alone.z, alone.x, alone.y, alone.m
	return roomLeft(t, &alone.work)
}

// roomLeft raises MemoryError if work had no room for a number.
func roomLeft(t *rt.Thread, w *decnum.Work) bool {
	if w.Full {
		w.Full = false
		return t.RoomFor(t.R.Room() + 1)
	}
	return true
}

// done ends an operation in the context ctx, which had the conditions before: it raises those that are trapped.
func done(t *rt.Thread, c *contextData, before uint32) bool {
	now := c.ctx.Status
	c.ctx.Status |= before
	return now&c.traps == 0 || raiseSignals(t, now&c.traps)
}

// compute runs an operation on the operands in l and returns its result as a Decimal.
func compute(t *rt.Thread, ctx, cls rt.Value, l *local, long bool, f func(l *local, c *decnum.Context)) rt.Value {
	c := rt.RawData[contextData](ctx)
	before := c.ctx.Status
	c.ctx.Status = 0
	if heavy(c, &l.x, &l.y, long) {
		if !detached(t, c, l, f) {
			c.ctx.Status = before
			return rt.NoValue
		}
	} else if f(l, &c.ctx); l.work.Full {
		c.ctx.Status = before
		roomLeft(t, &l.work)
		return rt.NoValue
	}
	if !done(t, c, before) {
		return rt.NoValue
	}
	return store(t, cls, &l.z)
}
