package rt

import (
	"bytes"
	"math/bits"
	"sync/atomic"
)

// BinaryOp computes a op b; comparisons, in and is included.
func (t *Thread) BinaryOp(op BinOp, a, b Value) Value {
	if a&b&1 != 0 {
		if v := smallBinary(op, a, b); v != NoValue {
			return v
		}
	} else if a&3 == 2 && b&3 == 2 {
		x, y := a.Flonum(), b.Flonum()
		switch op {
		case BinAdd, InplaceAdd:
			return t.NewFloat(x + y)
		case BinSub, InplaceSub:
			return t.NewFloat(x - y)
		case BinMul, InplaceMul:
			return t.NewFloat(x * y)
		case BinTrueDiv, InplaceTrueDiv: // a flonum is never zero
			return t.NewFloat(x / y)
		case BinOp(CmpLt):
			return MakeBool(x < y)
		case BinOp(CmpGt):
			return MakeBool(x > y)
		case BinOp(CmpLe):
			return MakeBool(x <= y)
		case BinOp(CmpGe):
			return MakeBool(x >= y)
		}
	}
	if op > BinExcMatch && isExactInt(a) && isExactInt(b) {
		if v := t.bigBinary(op.Plain(), a, b); v != NotImplemented {
			return v
		}
	}
	switch op {
	case BinIn:
		return boolResult(t.Contains(b, a))
	case BinIs:
		return MakeBool(a == b)
	case BinExcMatch:
		return boolResult(t.excMatch(a, b))
	}
	if op < BinIn {
		return t.Compare(CmpOp(op), a, b)
	}
	return t.binary(op, a, b)
}

// isExactInt reports whether v is an int of the builtin class, not a bool.
func isExactInt(v Value) bool { return v.IsSmall() || v.IsObj() && hdrOf(v).id == KindInt }

// smallBinary computes the common operators of two small ints; NoValue when it does not.
func smallBinary(op BinOp, a, b Value) Value {
	x, y := a.Small(), b.Small()
	switch op {
	case BinAdd, InplaceAdd:
		if s := x + y; fitsSmall(s) { // two 63-bit numbers cannot overflow 64 bits
			return MakeSmall(s)
		}
	case BinSub, InplaceSub:
		if s := x - y; fitsSmall(s) {
			return MakeSmall(s)
		}
	case BinMul, InplaceMul:
		if v, ok := mulSmall(x, y); ok {
			return v
		}
	case BinFloorDiv, InplaceFloorDiv:
		if y > 0 || y < -1 {
			q := x / y
			if x%y != 0 && (x < 0) != (y < 0) {
				q--
			}
			return MakeSmall(q)
		}
	case BinMod, InplaceMod:
		if y != 0 {
			m := x % y
			if m != 0 && (m < 0) != (y < 0) {
				m += y
			}
			return MakeSmall(m)
		}
	case BinAnd, InplaceAnd:
		return a & b
	case BinOr, InplaceOr:
		return a | b
	case BinXor, InplaceXor:
		return a ^ b | 1
	case BinRshift, InplaceRshift:
		if y >= 0 {
			return MakeSmall(x >> min(uint(y), uint(wordBits)-1))
		}
	case BinLshift, InplaceLshift:
		if uint(y) < uint(wordBits)-2 {
			if s := x << uint(y); s>>uint(y) == x && fitsSmall(s) {
				return MakeSmall(s)
			}
		}
	case BinOp(CmpLt):
		return MakeBool(x < y)
	case BinOp(CmpGt):
		return MakeBool(x > y)
	case BinOp(CmpEq):
		return MakeBool(a == b)
	case BinOp(CmpLe):
		return MakeBool(x <= y)
	case BinOp(CmpGe):
		return MakeBool(x >= y)
	case BinOp(CmpNe):
		return MakeBool(a != b)
	}
	return NoValue
}

// mulSmall multiplies two small ints if the product is one.
func mulSmall(x, y int) (Value, bool) {
	hi, lo := bits.Mul(uint(x), uint(y))
	// Signed high word.
	h := int(hi) - x>>(wordBits-1)&y - y>>(wordBits-1)&x
	p := int(lo)
	if h != p>>(wordBits-1) || !fitsSmall(p) {
		return NoValue, false
	}
	return MakeSmall(p), true
}

// binary computes an operator that is not a comparison, in or is.
func (t *Thread) binary(op BinOp, a, b Value) Value {
	if (op == BinAdd || op == InplaceAdd) && isText(a) && b.IsObj() && hdrOf(a).id == hdrOf(b).id {
		return t.Concat(a, b)
	}
	if a.IsObj() {
		switch k := hdrOf(a).id; {
		case k == KindStr && (op == BinMod || op == InplaceMod) && (b.Kind() < NumKinds || t.R.layout(b) != KindStr): // no __rmod__ is asked first
			return t.percent(a, b)
		case k == KindByteArray && op == InplaceAdd && isText(b) && hdrOf(b).id == KindBytes:
			if !t.byteArrayExtend(a, b) {
				return NoValue
			}
			return a
		case (k == KindSet || k == KindFrozenSet) && isSetLayout(b.Kind()):
			if v := setBinary(t, op, a, b); v != NotImplemented {
				return v
			}
		}
	}
	r := t.R
	sa, sb := r.shapeOf(a), r.shapeOf(b)
	if (sa.flags|sb.flags)&shUser != 0 {
		return t.binaryUser(op, a, b)
	}
	return t.binaryShapes(sa, sb, op, a, b)
}

// moduleShapes returns the shapes of a and b if one of them at least is of a type of a module in Go, and none of a class in Python; else nil.
func (r *Runtime) moduleShapes(a, b Value) (sa, sb *shape) {
	ka, kb := a.Kind(), b.Kind()
	if ka < NumKinds && kb < NumKinds {
		return nil, nil
	}
	sa, sb = &r.types.shapes[ka], &r.types.shapes[kb]
	if (sa.flags|sb.flags)&shUser != 0 {
		return nil, nil
	}
	return sa, sb
}

// ModuleBinary is BinaryOp for operands one of which at least is of a type of a module in Go, and none of a class in Python; done
// is false for others.
func (t *Thread) ModuleBinary(op BinOp, a, b Value) (v Value, done bool) {
	sa, sb := t.R.moduleShapes(a, b)
	if sa == nil {
		return NoValue, false
	}
	return t.binaryShapes(sa, sb, op, a, b), true
}

// ModuleCompare is to Compare what ModuleBinary is to BinaryOp.
func (t *Thread) ModuleCompare(op CmpOp, a, b Value) (v Value, done bool) {
	sa, sb := t.R.moduleShapes(a, b)
	if sa == nil {
		return NoValue, false
	}
	return t.compareShapes(sa, sb, op, a, b), true
}

// binaryShapes is BinaryOp by what the types of operands declare.
func (t *Thread) binaryShapes(sa, sb *shape, op BinOp, a, b Value) Value {
	fa, fb := sa.spec.Binary, sb.spec.Binary
	if op.IsInplace() {
		if fa != nil {
			if v := fa(t, op, a, b); v != NotImplemented {
				return v
			}
		}
		op = op.Plain()
	}
	if fb != nil && sa != sb && sb.spec.Base == sa.spec { // a type that extends the other's is asked first
		if v := fb(t, op, a, b); v != NotImplemented {
			return v
		}
	}
	if fa != nil {
		if v := fa(t, op, a, b); v != NotImplemented {
			return v
		}
	}
	if fb != nil && sa != sb {
		if v := fb(t, op, a, b); v != NotImplemented {
			return v
		}
	}
	return t.unsupported(op, a, b)
}

// unsupported raises the TypeError of a binary operator.
func (t *Thread) unsupported(op BinOp, a, b Value) Value {
	s := SymContains
	if op < BinIn {
		s = compareSyms[op]
	} else if op != BinIn {
		s = binarySyms[op]
	}
	return t.Errorf(ExcTypeError, "unsupported types for %s: '%s', '%s'", symText[s], t.TypeName(a), t.TypeName(b))
}

// UnaryOp computes op a.
func (t *Thread) UnaryOp(op UnOp, a Value) Value {
	if op == UnNot {
		yes, ok := t.Truth(a)
		return boolResult(!yes, ok)
	}
	if a.IsSmall() {
		x := a.Small()
		switch op {
		case UnPos:
			return a
		case UnInvert:
			return MakeSmall(^x)
		case UnNeg:
			if x != SmallMin {
				return MakeSmall(-x)
			}
		case UnAbs:
			if x != SmallMin {
				return MakeSmall(max(x, -x))
			}
		}
	}
	s := t.R.shapeOf(a)
	if s.flags&shUser != 0 {
		return t.unaryUser(op, a)
	}
	if s.spec.Unary != nil {
		if v := s.spec.Unary(t, op, a); v != NotImplemented {
			return v
		}
	}
	return t.unsupportedUnary(op, a)
}

func (t *Thread) unsupportedUnary(op UnOp, a Value) Value {
	return t.Errorf(ExcTypeError, "unsupported type for %s: '%s'", symText[unarySyms[op]], t.TypeName(a))
}

// Compare computes the rich comparison a op b.
func (t *Thread) Compare(op CmpOp, a, b Value) Value {
	if a&b&1 != 0 {
		return smallBinary(BinOp(op), a, b)
	}
	if isText(a) && b.IsObj() && hdrOf(a).id == hdrOf(b).id {
		return compareTexts(op, a, b)
	}
	r := t.R
	sa, sb := r.shapeOf(a), r.shapeOf(b)
	if (sa.flags|sb.flags)&shUser != 0 {
		return t.compareUser(op, a, b)
	}
	return t.compareShapes(sa, sb, op, a, b)
}

// compareShapes is Compare by what the types of operands declare.
func (t *Thread) compareShapes(sa, sb *shape, op CmpOp, a, b Value) Value {
	if f := sa.spec.Compare; f != nil {
		if v := f(t, op, a, b); v != NotImplemented {
			return v
		}
	}
	if f := sb.spec.Compare; f != nil && sa != sb {
		if v := f(t, op.Swap(), b, a); v != NotImplemented {
			return v
		}
	}
	return t.compareDefault(op, a, b)
}

// compareDefault is the comparison of objects that do not know each other.
func (t *Thread) compareDefault(op CmpOp, a, b Value) Value {
	switch op {
	case CmpEq:
		return MakeBool(a == b)
	case CmpNe:
		return MakeBool(a != b)
	}
	return t.unsupported(BinOp(op), a, b)
}

// Equal is a is b or a == b, as containers compare.
func (t *Thread) Equal(a, b Value) (eq, ok bool) {
	if a == b {
		return true, true
	}
	ka, kb := a.Kind(), b.Kind()
	if ka == kb {
		switch ka {
		case KindStr:
			if IsInterned(a) && IsInterned(b) {
				return false, true
			}
			return a.Str() == b.Str(), true
		case KindInt:
			if a.IsSmall() || b.IsSmall() {
				return false, true
			}
		case KindNone, KindBool:
			return false, true
		}
	}
	var v, fn Value
	if ka == kb && ka >= NumKinds {
		fn = t.R.eqMethod(ka)
	}
	if fn == NoValue {
		v = t.Compare(CmpEq, a, b)
	} else if v = t.Call2(fn, a, b); v == NotImplemented {
		v = t.compareRest(CmpEq, a, b)
	}
	if v == NoValue {
		return false, false
	}
	return t.Truth(v)
}

// Less is a < b as sort and heaps compare.
func (t *Thread) Less(a, b Value) (lt, ok bool) {
	if a&b&1 != 0 {
		return int(a) < int(b), true
	}
	if a&3 == 2 && b&3 == 2 {
		return a.Flonum() < b.Flonum(), true
	}
	if isText(a) && b.IsObj() && hdrOf(a).id == hdrOf(b).id {
		return bytes.Compare(a.octets(), b.octets()) < 0, true // the order of UTF-8 is that of code points
	}
	if a.IsObj() && b.IsObj() && hdrOf(a).id == hdrOf(b).id {
		c, known := 0, false
		switch hdrOf(a).id {
		case KindTuple:
			c, known = plainOrder(a.Tuple(), b.Tuple(), plainNested)
		case KindList:
			c, known = plainOrder(a.List(), b.List(), plainNested)
		}
		if known {
			return c < 0, true
		}
	}
	var v, fn Value
	if a.IsObj() && b.IsObj() && hdrOf(a).id >= NumKinds && hdrOf(a).id == hdrOf(b).id {
		fn = t.R.ltMethod(hdrOf(a).id)
	}
	if fn == NoValue && a.Kind() == KindTuple && b.Kind() == KindTuple {
		v = t.compareItems(CmpLt, a, b)
	} else if fn == NoValue {
		v = t.Compare(CmpLt, a, b)
	} else if v = t.Call2(fn, a, b); v == NotImplemented {
		v = t.compareRest(CmpLt, a, b)
	}
	if v == NoValue {
		return false, false
	}
	return t.Truth(v)
}

// methodCache is the special method that objects of one shape have been asked by.
type methodCache struct {
	kind  Kind
	epoch uint32
	fn    Value // NoValue: it takes more than a call
}

// The special methods that have such a cache.
const (
	cacheLt = iota
	cacheEq
	cacheHash
	cacheAdd
	numCached
)

// ltMethod returns the __lt__ of objects of shape k if it is a Python function, which is all there is to comparing two of them.
func (r *Runtime) ltMethod(k Kind) Value { return r.compareMethod(&r.types.cached[cacheLt], CmpLt, k) }

// eqMethod is ltMethod for __eq__.
func (r *Runtime) eqMethod(k Kind) Value { return r.compareMethod(&r.types.cached[cacheEq], CmpEq, k) }

// orderMethod is ltMethod or eqMethod for these two comparisons, and NoValue for others.
func (r *Runtime) orderMethod(op CmpOp, k Kind) Value {
	switch op {
	case CmpLt:
		return r.ltMethod(k)
	case CmpEq:
		return r.eqMethod(k)
	}
	return NoValue
}

func (r *Runtime) compareMethod(c *methodCache, op CmpOp, k Kind) Value {
	if c.kind != k || c.epoch != r.types.epoch {
		*c = methodCache{k, r.types.epoch, NoValue}
		s := &r.types.shapes[k]
		if s.flags&shUser != 0 && s.layout == KindObject && at[class](s.class).flags&clsOrder == 0 {
			c.fn, _ = r.CompareMethodOf(op, Operands{k, k}) // op is not !=
			c.epoch = r.types.epoch
		}
	}
	return c.fn
}

// addMethod returns the __add__ of objects of shape k if it is a Python function, which is all there is to adding two of them, but
// for what follows NotImplemented.
func (r *Runtime) addMethod(k Kind) Value {
	c := &r.types.cached[cacheAdd]
	if c.kind != k || c.epoch != r.types.epoch {
		*c = methodCache{k, r.types.epoch, NoValue}
		if s := &r.types.shapes[k]; s.flags&shUser != 0 && s.layout == KindObject {
			c.fn, _ = r.BinaryMethodOf(BinAdd, Operands{k, k})
			c.epoch = r.types.epoch
		}
	}
	return c.fn
}

// hashMethod returns the __hash__ of v, an object of a class defined in Python, if it is a Python function, which is all there is to hashing it.
func (t *Thread) hashMethod(v Value) Value {
	r := t.R
	c, k := &r.types.cached[cacheHash], hdrOf(v).id
	if c.kind != k || c.epoch != r.types.epoch {
		*c = methodCache{k, r.types.epoch, NoValue}
		if s := r.shapeOf(v); s.layout == KindObject && at[class](s.class).flags&clsOrder == 0 && !r.hashesNaturally(v) {
			if p := r.lookupClass(s.class, r.syms[SymHash]); p != nil && p.Kind() == KindFunction {
				c.fn = *p
			}
			c.epoch = r.types.epoch
		}
	}
	return c.fn
}

// hashSmall is the hash of a small int.
func hashSmall(i int) uintptr {
	const p = 1<<61 - 1
	if is64 != 0 && (int64(i) >= p || int64(i) <= -p) {
		i = int(int64(i) % p)
	}
	if i == -1 {
		i = -2
	}
	return uintptr(i)
}

// Hash returns hash(v).
func (t *Thread) Hash(v Value) (h uintptr, ok bool) {
	if v.IsSmall() {
		return hashSmall(v.Small()), true
	}
	s := t.R.shapeOf(v)
	if s.flags&shUser != 0 {
		return t.hashUser(v)
	}
	t.R.Naturally(v)
	return t.hashNative(s.spec, v)
}

// hashNative computes the hash by the slots of spec.
func (t *Thread) hashNative(spec *TypeSpec, v Value) (h uintptr, ok bool) {
	if spec.Hash != nil {
		return spec.Hash(t, v)
	}
	if spec.Flags&Unhashable != 0 || spec.Compare != nil {
		t.Errorf(ExcTypeError, "unhashable type: '%s'", t.TypeName(v))
		return 0, false
	}
	return hashIdentity(v), true
}

// hashIdentity is the hash of objects that are equal only to themselves.
func hashIdentity(v Value) uintptr {
	return uintptr(bits.RotateLeft(uint(v), -4) & (1<<(wordBits-2) - 1))
}

// Truth returns bool(v).
func (t *Thread) Truth(v Value) (truth, ok bool) {
	switch v {
	case True:
		return true, true
	case False, None:
		return false, true
	case MakeSmall(0), zeroPlus, zeroMinus:
		return false, true
	}
	if v&3 != 0 {
		return true, true
	}
	s := t.R.shapeOf(v)
	if s.flags&shUser != 0 {
		return t.truthUser(v)
	}
	return t.truthNative(s.spec, v)
}

func (t *Thread) truthNative(spec *TypeSpec, v Value) (truth, ok bool) {
	if spec.Bool != nil {
		return spec.Bool(t, v)
	}
	if spec.Len != nil {
		n, ok := spec.Len(t, v)
		return n != 0, ok
	}
	return true, true
}

// Len returns len(v).
func (t *Thread) Len(v Value) (n int, ok bool) {
	s := t.R.shapeOf(v)
	if s.flags&shUser != 0 {
		return t.lenUser(v)
	}
	if s.spec.Len == nil {
		t.noLen(v)
		return 0, false
	}
	return s.spec.Len(t, v)
}

func (t *Thread) noLen(v Value) {
	t.Errorf(ExcTypeError, "object of type '%s' has no len()", t.TypeName(v))
}

// LengthHint returns a guess of the number of items of an iterable, unknown if it has none to give.
func (t *Thread) LengthHint(v Value, unknown int) (n int, ok bool) {
	if s := t.R.shapeOf(v); s.flags&shUser == 0 && s.spec.Len != nil {
		return s.spec.Len(t, v)
	}
	if t.hasSpecial(v, SymLen) {
		if n, ok = t.Len(v); ok || !t.ExcMatches(ExcTypeError) {
			return n, ok
		}
		t.TakeExc()
	}
	x, has := t.callSpecial(v, SymLengthHint)
	switch {
	case !has, x == NotImplemented:
		return unknown, true
	case x == NoValue && t.ExcMatches(ExcTypeError):
		t.TakeExc()
		return unknown, true
	case x == NoValue:
		return 0, false
	}
	i, isInt := t.R.intOf(x)
	if !isInt {
		t.Errorf(ExcTypeError, "__length_hint__ must be an integer, not %s", t.TypeName(x))
		return 0, false
	}
	if n, ok = t.Index(i); ok && n < 0 {
		t.Errorf(ExcValueError, "__length_hint__() should return >= 0")
		return 0, false
	}
	return n, ok
}

// GetItem loads v[key].
func (t *Thread) GetItem(v, key Value) Value {
	s := t.R.shapeOf(v)
	if s.flags&shUser != 0 || s.layout == KindType {
		return t.getItemUser(v, key)
	}
	if s.spec.GetItem == nil {
		return t.notSubscriptable(v)
	}
	return s.spec.GetItem(t, v, key)
}

func (t *Thread) notSubscriptable(v Value) Value {
	return t.Errorf(ExcTypeError, "'%s' object isn't subscriptable", t.TypeName(v))
}

// SetItem stores v[key] = x, or deletes when x is NoValue.
func (t *Thread) SetItem(v, key, x Value) bool {
	s := t.R.shapeOf(v)
	if s.flags&shUser != 0 {
		return t.setItemUser(v, key, x)
	}
	if s.spec.SetItem == nil {
		t.noItemStore(v, x)
		return false
	}
	return s.spec.SetItem(t, v, key, x)
}

func (t *Thread) noItemStore(v, x Value) {
	what := "assignment"
	if x == NoValue {
		what = "deletion"
	}
	t.Errorf(ExcTypeError, "'%s' object doesn't support item %s", t.TypeName(v), what)
}

// Contains reports whether item is in c.
func (t *Thread) Contains(c, item Value) (found, ok bool) {
	s := t.R.shapeOf(c)
	if s.flags&shUser != 0 {
		return t.containsUser(c, item)
	}
	if s.spec.Contains != nil {
		return s.spec.Contains(t, c, item)
	}
	return t.containsByIter(c, item)
}

// containsByIter looks for item among the items of the iterable c.
func (t *Thread) containsByIter(c, item Value) (found, ok bool) {
	it := t.Iter(c)
	if it == NoValue {
		return false, false
	}
	for p := t.Pull(it); ; {
		x := p.Next()
		if x == StopMark || x == NoValue {
			return false, x != NoValue
		}
		if eq, ok := t.Equal(x, item); eq || !ok {
			return eq, ok
		}
	}
}

// Iter returns iter(v).
func (t *Thread) Iter(v Value) Value {
	s := t.R.shapeOf(v)
	if s.flags&shUser != 0 {
		return t.iterUser(v)
	}
	switch {
	case s.spec.Iter != nil:
		return s.spec.Iter(t, v)
	case s.spec.Next != nil:
		return v
	case s.spec.GetItem != nil && s.spec.Len != nil:
		return t.newSeqIter(KindSeqIter, v)
	}
	return t.notIterable(v)
}

// notIterable raises the TypeError of iter().
func (t *Thread) notIterable(v Value) Value {
	return t.Errorf(ExcTypeError, "'%s' object isn't iterable", t.TypeName(v))
}

// Next returns the next item of the iterator it, StopMark at its end (a StopIteration raised by Python code is consumed), or NoValue.
func (t *Thread) Next(it Value) Value {
	if it.IsObj() && hdrOf(it).id == KindListIter && atomic.LoadUint32(&t.Poll) == 0 {
		// What most others go over: a table less, and no call through a pointer.
		o := at[seqIterObj](it)
		if o.seq != NoValue {
			if l := listOf(o.seq); o.i < l.len() {
				o.i++
				return *word(l.items, o.i)
			}
		}
	}
	s := t.R.shapeOf(it)
	if s.flags&shUser != 0 || s.spec.Next == nil || s.spec.Flags&LeafIter != 0 {
		if atomic.LoadUint32(&t.Poll) != 0 && !t.HandlePoll() { // loops in Go end by Ctrl-C too
			return NoValue
		}
	}
	if s.flags&shUser != 0 {
		return t.nextUser(it)
	}
	switch {
	case s.spec.Flags&LeafIter != 0:
		v := s.spec.Next(t, it)
		if v == StopMark {
			t.retval = NoValue
		}
		return v
	case s.spec.Next == nil:
		return t.notIterator(it)
	}
	return t.nextNative(s.spec, it)
}

// Puller takes the items of an iterator one after the other for code in Go, which goes on to the end: Next without the search for the type's own.
type Puller struct {
	t    *Thread
	it   Value
	next func(t *Thread, self Value) Value // nil: Thread.Next
	leaf bool
}

// Pull begins to take the items of an iterator.
func (t *Thread) Pull(it Value) Puller {
	p := Puller{t: t, it: it}
	if s := t.R.shapeOf(it); s.flags&shUser == 0 {
		p.next, p.leaf = s.spec.Next, s.spec.Flags&LeafIter != 0
	}
	return p
}

// Next is Thread.Next, but for the value of the iteration at its end.
func (p *Puller) Next() Value {
	t := p.t
	if p.next == nil {
		return t.Next(p.it)
	}
	if atomic.LoadUint32(&t.Poll) != 0 && !t.HandlePoll() {
		return NoValue
	}
	v := p.next(t, p.it)
	if v == NoValue && !p.leaf {
		return t.stopToEnd()
	}
	return v
}

// Each calls f with one item of an iterable after the other, until f returns false. It reports whether it came to the end:
// if it did not, f stopped it or an exception is pending.
func (t *Thread) Each(iterable Value, f func(x Value) bool) bool {
	switch iterable.Kind() {
	case KindTuple:
		for i, x := range iterable.Tuple() {
			if !f(x) || t.interruptedAt(i) {
				return false
			}
		}
		return true
	case KindList:
		for i := 0; i < listOf(iterable).len(); i++ { // f may change the list
			if !f(*word(listOf(iterable).items, 1+i)) || t.interruptedAt(i) {
				return false
			}
		}
		return true
	}
	it := t.Iter(iterable)
	if it == NoValue {
		return false
	}
	for p := t.Pull(it); ; {
		x := p.Next()
		if x == StopMark {
			return true
		}
		if x == NoValue || !f(x) {
			return false
		}
	}
}

// nextNative is Next by a builtin type. At the end, t.retval is the value of the iteration.
func (t *Thread) nextNative(spec *TypeSpec, it Value) Value {
	if !t.enter() { // iterators over iterators recurse
		return NoValue
	}
	// Builtins that exhaust an endless iterator are loops too.
	if atomic.LoadUint32(&t.Poll) != 0 && !t.HandlePoll() {
		t.leave()
		return NoValue
	}
	v := spec.Next(t, it)
	t.leave()
	switch v {
	case NoValue:
		return t.stopToEnd() // raised by what map() and its like call
	case StopMark:
		if k := it.Kind(); k != KindGenerator && k != KindCoroutine && k != KindAsyncGenOp && t.R.typeOf(it) != t.R.types.anext {
			t.retval = NoValue
		}
	}
	return v
}

// nextOrRaise is next(it): a StopIteration that Python code raises goes through as it is.
func (t *Thread) nextOrRaise(it Value) Value {
	s := t.R.shapeOf(it)
	spec := s.spec
	if s.flags&shUser != 0 {
		fn := t.lookupSpecial(it, SymNext)
		if fn == NoValue || fn == None {
			if t.exc != NoValue {
				return NoValue
			}
			return t.notIterator(it)
		}
		if spec = t.R.nativeSlot(fn, slotNext); spec == nil {
			return t.Call1(fn, it)
		}
	}
	if spec.Next == nil {
		return t.notIterator(it)
	}
	return t.nextNativeOrRaise(spec, it)
}

func (t *Thread) nextNativeOrRaise(spec *TypeSpec, it Value) Value {
	v := spec.Next(t, it)
	if v != StopMark {
		return v
	}
	if k := it.Kind(); k == KindGenerator || k == KindCoroutine || k == KindAsyncGenOp {
		return t.stopIteration()
	}
	return t.raiseStop(NoValue)
}

func (t *Thread) notIterator(v Value) Value {
	return t.Errorf(ExcTypeError, "'%s' object isn't an iterator", t.TypeName(v))
}

// isIterator reports whether v has __next__.
func (r *Runtime) isIterator(v Value) bool {
	s := r.shapeOf(v)
	if s.flags&shUser == 0 {
		return s.spec.Next != nil
	}
	return r.lookupClass(s.class, r.syms[SymNext]) != nil
}

// Repr returns repr(v), a str.
func (t *Thread) Repr(v Value) Value {
	s := t.R.shapeOf(v)
	if !t.enter() {
		return NoValue
	}
	res := NoValue
	switch {
	case s.flags&shUser != 0:
		res = t.textUser(v, SymRepr, SymRepr)
	case s.spec.Repr != nil:
		res = s.spec.Repr(t, v)
	default:
		res = objectRepr(t, v)
	}
	t.leave()
	return res
}

// StrOf returns str(v), a str.
func (t *Thread) StrOf(v Value) Value {
	s := t.R.shapeOf(v)
	switch {
	case v.IsObj() && hdrOf(v).id == KindStr:
		return v
	case s.flags&shUser != 0:
		return t.strUser(v)
	case s.spec.Str == nil:
		return t.Repr(v)
	}
	if !t.enter() {
		return NoValue
	}
	res := s.spec.Str(t, v)
	t.leave()
	return res
}

// Format returns format(v, spec), a str.
func (t *Thread) Format(v Value, spec string) Value {
	if len(spec) > 0 && len(spec) <= 8 {
		if r := t.formatPlain(v, spec); r != NoValue || t.exc != NoValue {
			return r
		}
	}
	s := t.R.shapeOf(v)
	if s.flags&shUser != 0 {
		return t.formatUser(v, spec)
	}
	if s.spec.Format != nil {
		return s.spec.Format(t, v, spec)
	}
	return objectFormat(t, v, spec)
}
