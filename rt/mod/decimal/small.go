package decimal

import (
	"pycopy/rt"
	"pycopy/rt/mod/decnum"
)

// Operations on numbers of one word, which round nothing and raise no condition.

// small returns v, a Decimal or a small int, if its coefficient fits in a word and l knows the kind of Decimals.
func (l *local) small(v rt.Value) (x decnum.Small, ok bool) {
	if v.IsSmall() {
		i := int64(v.Small())
		if i < 0 {
			return decnum.Small{Lo: -uint64(i), Neg: true}, true
		}
		return decnum.Small{Lo: uint64(i)}, true
	}
	if v.Kind() != l.kind {
		return x, false
	}
	n := rt.RawData[number](v)
	return decnum.Small{Lo: n.lo, Exp: n.exp, Neg: n.hi&negBit != 0}, n.hi&^negBit == 0
}

// storeSmall returns z, whose coefficient has the upper word hi, as an instance of cls.
func storeSmall(t *rt.Thread, cls rt.Value, hi uint64, z decnum.Small) rt.Value {
	v := t.NewRawObject(cls, true)
	if v == rt.NoValue {
		return v
	}
	n := rt.RawData[number](v)
	n.exp, n.lo, n.hi = z.Exp, z.Lo, hi
	if z.Neg {
		n.hi |= negBit
	}
	return v
}

// known returns what the module keeps for t and the current context, if there are any yet.
func known(t *rt.Thread) (*local, *contextData) {
	k := t.Local(rt.LocalDecimal)
	l, ok := k.State.(*local)
	if !ok || k.Value == rt.NoValue {
		return nil, nil
	}
	return l, rt.RawData[contextData](k.Value)
}

// smallBinary is numberBinary for the operations of this file; NotImplemented: it is none.
func smallBinary(t *rt.Thread, op rt.BinOp, a, b rt.Value) rt.Value {
	l, c := known(t)
	if l == nil {
		return rt.NotImplemented
	}
	x, ok := l.small(a)
	y, ok2 := l.small(b)
	if !ok || !ok2 {
		return rt.NotImplemented
	}
	var z, r decnum.Small
	hi := uint64(0)
	switch op {
	case rt.BinAdd, rt.InplaceAdd:
		z, ok = c.ctx.AddSmall(x, y, false)
	case rt.BinSub, rt.InplaceSub:
		z, ok = c.ctx.AddSmall(x, y, true)
	case rt.BinMul, rt.InplaceMul:
		hi, z, ok = c.ctx.MulSmall(x, y)
	case rt.BinFloorDiv, rt.InplaceFloorDiv:
		z, _, ok = c.ctx.QuoRemSmall(x, y)
	case rt.BinMod, rt.InplaceMod:
		_, z, ok = c.ctx.QuoRemSmall(x, y)
	case rt.BinDivMod:
		if z, r, ok = c.ctx.QuoRemSmall(x, y); ok {
			v := storeSmall(t, c.class, 0, r)
			q := rt.NoValue
			if v != rt.NoValue {
				q = storeSmall(t, c.class, 0, z)
			}
			if q == rt.NoValue {
				return q
			}
			return t.Pair(q, v)
		}
	case rt.BinPow, rt.InplacePow:
		if y != (decnum.Small{Lo: 2}) || x.Lo == 0 {
			return rt.NotImplemented
		}
		hi, z, ok = c.ctx.MulSmall(x, x)
	default:
		return rt.NotImplemented
	}
	if !ok {
		return rt.NotImplemented
	}
	return storeSmall(t, c.class, hi, z)
}

// smallUnary is numberUnary for numbers that only change their sign.
func smallUnary(t *rt.Thread, op rt.UnOp, a rt.Value) rt.Value {
	l, c := known(t)
	if l == nil {
		return rt.NotImplemented
	}
	x, ok := l.small(a)
	if !ok || x.Lo == 0 || !c.ctx.Exact(x) {
		return rt.NotImplemented
	}
	switch op {
	case rt.UnNeg:
		x.Neg = !x.Neg
	case rt.UnAbs:
		x.Neg = false
	case rt.UnPos:
	default:
		return rt.NotImplemented
	}
	return storeSmall(t, c.class, 0, x)
}
