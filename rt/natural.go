package rt

// # Natural operations
//
// What objects of a shape do natively, without a method written in Python: native code does that itself. What is known of a shape
// holds while the epoch lasts.

// Bits of what shapes do natively, see OffShapeNatural.
const (
	NaturalEq      = 1 << iota // == and != compare by identity, as far as this operand goes
	NaturalTrue                // always true
	NaturalLen                 // len is that of the builtin base, or the first of NativeVals
	NaturalBool                // truth is that of the builtin base
	NaturalIter                // so is iter
	NaturalGetItem             // indexing
	NaturalSetItem             // and storing of items
	NaturalHash                // hash is by identity
)

// Naturally finds out what objects of the shape of v do natively, if that is not known.
func (r *Runtime) Naturally(v Value) {
	s := &r.types.shapes[v.Kind()]
	if s.naturalEpoch == r.types.epoch || s.class == NoValue {
		return
	}
	n, object := uint8(0), r.types.shapes[KindObject].spec
	byIdentity := func(spec *TypeSpec) bool {
		if spec.Hash == nil {
			return spec.Flags&Unhashable == 0 && spec.Compare == nil
		}
		return funcAddr(&spec.Hash) == funcAddr(&object.Hash)
	}
	base := &r.types.shapes[s.layout]
	set := func(bit uint8, is bool) {
		if is {
			n |= bit
		}
	}
	if s.flags&shUser == 0 && s.layout != KindType {
		// Builtin functions are another kind than their methods.
		set(NaturalEq, v.Kind() == KindBuiltin || s.spec.Compare == nil || funcAddr(&s.spec.Compare) == funcAddr(&object.Compare))
		set(NaturalTrue, s.spec.Bool == nil && s.spec.Len == nil)
		counted := s.spec.Flags&Counted != 0 ||
			s.layout != KindObject && s.spec.Len != nil && base.spec.Len != nil && funcAddr(&s.spec.Len) == funcAddr(&base.spec.Len)
		set(NaturalLen, counted)
		set(NaturalBool, counted && s.spec.Bool == nil)
		set(NaturalHash, byIdentity(s.spec))
		set(NaturalGetItem, s.spec.GetItem != nil && funcAddr(&s.spec.GetItem) == funcAddr(&base.spec.GetItem))
		set(NaturalSetItem, s.spec.SetItem != nil && funcAddr(&s.spec.SetItem) == funcAddr(&base.spec.SetItem))
		if s.spec.Contains != nil && funcAddr(&s.spec.Contains) == funcAddr(&base.spec.Contains) {
			s.flags |= shBaseIn
		}
	} else {
		own := func(sym Sym, slot slotID) *TypeSpec {
			if p := r.lookupClass(s.class, r.syms[sym]); p != nil {
				return r.nativeSlot(*p, slot)
			}
			return nil
		}
		like := func(sym Sym, slot slotID) bool { n := own(sym, slot); return n != nil && sameSlot(n, base.spec, slot) }
		length := own(SymLen, slotLen)
		counted := like(SymLen, slotLen) || length != nil && length.Flags&Counted != 0
		eq, ne := own(SymEq, slotCompare+slotID(CmpEq)), own(SymNe, slotCompare+slotID(CmpNe))
		set(NaturalEq, eq != nil && ne != nil && funcAddr(&eq.Compare) == funcAddr(&object.Compare) &&
			funcAddr(&ne.Compare) == funcAddr(&object.Compare))
		noBool, noLen := r.lookupClass(s.class, r.syms[SymBool]) == nil, r.lookupClass(s.class, r.syms[SymLen]) == nil
		set(NaturalTrue, noBool && noLen)
		set(NaturalLen, counted)
		set(NaturalBool, noBool && counted || s.layout == KindInt && like(SymBool, slotBool))
		set(NaturalIter, like(SymIter, slotIter))
		set(NaturalGetItem, like(SymGetitem, slotGetitem))
		set(NaturalSetItem, like(SymSetitem, slotSetitem))
		s.flags &^= shBaseHash | shBaseKey | shBaseIn | shBaseOps
		if like(SymContains, slotContains) {
			s.flags |= shBaseIn
		}
		if (s.layout == KindInt || s.layout == KindFloat || s.layout == KindStr) && r.baseOperators(s.class, base.class) {
			s.flags |= shBaseOps
		}
		if hash := own(SymHash, slotHash); hash != nil {
			set(NaturalHash, byIdentity(hash))
			if hash == base.spec {
				s.flags |= shBaseHash
				if eq == base.spec && ne == base.spec {
					s.flags |= shBaseKey
				}
			}
		}
	}
	s.natural, s.naturalEpoch = n, r.types.epoch
}

// NaturallyIn is Naturally for a search of item in c by the instruction at ip: for the item and the first ones of a tuple or list,
// and for instances of classes derived from dict, which are noted.
func (r *Runtime) NaturallyIn(ip uintptr, c, item Value) {
	if r.KindDerives(c.Kind(), KindDict) {
		r.Naturally(c)
		r.NoteOperands(ip, c, c)
		return
	}
	var items []Value
	switch c.Kind() {
	case KindTuple:
		items = c.Tuple()
	case KindList:
		items = c.List()
	default:
		if r.ContainsInGo(c.Kind()) {
			r.NoteOperands(ip, c, c)
		}
		return
	}
	r.Naturally(item)
	for _, v := range items[:min(len(items), 8)] {
		r.Naturally(v)
	}
}

// sameSlot reports whether two types have the same function in a slot, for those of them that natural operations know.
func sameSlot(a, b *TypeSpec, slot slotID) bool {
	if a == b {
		return true
	}
	switch slot {
	case slotLen:
		return a.Len != nil && funcAddr(&a.Len) == funcAddr(&b.Len)
	case slotContains:
		return a.Contains != nil && funcAddr(&a.Contains) == funcAddr(&b.Contains)
	case slotIter:
		return a.Iter != nil && funcAddr(&a.Iter) == funcAddr(&b.Iter)
	case slotGetitem:
		return a.GetItem != nil && funcAddr(&a.GetItem) == funcAddr(&b.GetItem)
	case slotSetitem:
		return a.SetItem != nil && funcAddr(&a.SetItem) == funcAddr(&b.SetItem)
	}
	return false
}

// doesNaturally reports whether v does by nature what a bit says, as its base with the layout k does.
func (r *Runtime) doesNaturally(v Value, bit uint8, k Kind) bool {
	r.Naturally(v)
	s := &r.types.shapes[v.Kind()]
	return s.natural&bit != 0 && s.layout == k
}

// baseOperators reports whether instances of cls find all operators and comparisons where those of the builtin class base do.
func (r *Runtime) baseOperators(cls, base Value) bool {
	same := func(s Sym) bool { return r.lookupClass(cls, r.syms[s]) == r.lookupClass(base, r.syms[s]) }
	for _, s := range compareSyms {
		if !same(s) {
			return false
		}
	}
	for op, s := range binarySyms {
		if BinOp(op) >= InplaceOr && !same(s) {
			return false
		}
	}
	for op, s := range reflectedSyms {
		if BinOp(op) >= BinOr && !same(s) {
			return false
		}
	}
	return true
}

// LikeBase reports whether v is an instance of a subclass of int, float or str whose operators and comparisons are all those of its base.
func (r *Runtime) LikeBase(v Value) bool {
	if v.Kind() < NumKinds {
		return false
	}
	s := r.shapeOf(v)
	if s.layout != KindInt && s.layout != KindFloat && s.layout != KindStr {
		return false
	}
	r.Naturally(v)
	return s.flags&shBaseOps != 0
}

// KindLikeBase reports whether LikeBase is known to hold for instances of the shape k.
func (r *Runtime) KindLikeBase(k Kind) bool {
	if !r.UserShape(k) {
		return false
	}
	s := &r.types.shapes[k]
	return s.naturalEpoch == r.types.epoch && s.flags&shBaseOps != 0
}

// ComparesInGo reports whether no frame is to be pushed for a method of a when a and b are compared by op.
func (t *Thread) ComparesInGo(op CmpOp, a, b Value) bool {
	if a.Kind() < NumKinds {
		return true
	}
	fn, _ := t.CompareMethod(op, a, b)
	return fn == NoValue
}

// OperatesInGo reports whether no frame is to be pushed for a method of a or b for op.
func (t *Thread) OperatesInGo(op BinOp, a, b Value) bool {
	fn, _, _, _ := t.BinaryMethod(op, a, b)
	return fn == NoValue
}

// asBase is v, or the int, float or str that it is an instance of a subclass of if it is LikeBase. Nothing else counts: it is NoValue for others.
func (r *Runtime) asBase(v Value) Value {
	switch {
	case v.IsSmall(), v.Kind() == KindFloat:
		return v
	case !v.IsObj():
		return NoValue
	}
	if k := hdrOf(v).id; k == KindInt || k == KindStr {
		return v
	}
	if r.LikeBase(v) {
		return *exactOf(v)
	}
	return NoValue
}

// asBases is asBase for two numbers or two strs; otherwise ok is false.
func (r *Runtime) asBases(a, b Value) (x, y Value, ok bool) {
	if x = r.asBase(a); x == NoValue {
		return x, y, false
	}
	if y = r.asBase(b); y == NoValue {
		return x, y, false
	}
	return x, y, (x.Kind() == KindStr) == (y.Kind() == KindStr)
}

// hashesNaturally reports whether the hash of v is that of its base.
func (r *Runtime) hashesNaturally(v Value) bool {
	r.Naturally(v)
	return r.shapeOf(v).flags&shBaseHash != 0
}
