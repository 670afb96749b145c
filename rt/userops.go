package rt

// Operations on instances of classes defined in Python: the method is looked
// up in the class. When the lookup ends at a builtin base, the slot of that
// base serves at once.

// nativeSlot returns the spec whose slot fn wraps, nil when fn is anything else.
func (r *Runtime) nativeSlot(fn Value, slot slotID) *TypeSpec {
	if fn.Kind() != KindBuiltin || hdrOf(fn).aux != wrapperBit|uint32(slot) {
		return nil
	}
	return r.types.shapes[at[class](*word(fn, 1)).root].spec
}

// binaryUser is binary when a class defined in Python takes part.
func (t *Thread) binaryUser(op BinOp, a, b Value) Value {
	if op == BinAdd && a.IsObj() && b.IsObj() && hdrOf(a).id == hdrOf(b).id {
		if fn := t.R.addMethod(hdrOf(a).id); fn != NoValue {
			if v := t.Call2(fn, a, b); v != NotImplemented {
				return v
			}
			return t.binarySequence(op, a, b)
		}
	}
	if x, y, ok := t.R.asBases(a, b); ok {
		// Texts that a template gets are asked for their __str__.
		if isStr, plain := x.Kind() == KindStr, op.Plain(); isStr && plain == BinAdd || !isStr && plain != BinMatMul {
			return t.BinaryOp(op, x, y)
		}
	}
	if op.IsInplace() {
		if p := t.R.lookupClass(t.R.typeOf(a), t.R.syms[binarySyms[op]]); p != nil {
			if *p == None { // the class refuses the operator
				return t.unsupported(op.Plain(), a, b)
			}
			if v := t.binaryBy(a, op, a, b); v != NotImplemented {
				return v
			}
		}
	}
	plain := op.Plain()
	r := t.R
	ca, cb := r.typeOf(a), r.typeOf(b)
	first, second := a, b
	if rsym := r.syms[reflectedSyms[plain]]; ca != cb && r.isSubclass(cb, ca) && r.classGet(cb, rsym) != r.classGet(ca, rsym) {
		first, second = b, a
	}
	if v := t.binaryBy(first, plain, a, b); v != NotImplemented {
		return v
	}
	if ca != cb {
		if v := t.binaryBy(second, plain, a, b); v != NotImplemented {
			return v
		}
	}
	return t.binarySequence(op, a, b)
}

// binaryBy asks self, which is a or b, for a op b. Sequences have no + and * of their own here: see binarySequence.
func (t *Thread) binaryBy(self Value, op BinOp, a, b Value) Value {
	s := t.R.shapeOf(self)
	if s.flags&shUser == 0 {
		if isSequence(s) && concatenates(op) {
			return NotImplemented
		}
		return orNotImpl(s.spec.Binary, t, op, a, b)
	}
	sym, slot, other := binarySyms[op], slotBinary+slotID(op-BinOr), b
	if op.IsInplace() {
		slot = slotInplace + slotID(op-InplaceOr)
	} else if self != a {
		sym, slot, other = reflectedSyms[op], slotReflect+slotID(op-BinOr), a
	}
	fn := t.lookupSpecial(self, sym)
	if fn == NoValue || fn == None {
		return t.absent()
	}
	if n := t.R.nativeSlot(fn, slot); n != nil {
		// A class that replaces one of the two methods of an operator has both as operators of its own; and += always.
		late := isSequence(s) && concatenates(op)
		if late && op != InplaceAdd && !t.R.replaces(s.class, op) {
			return NotImplemented
		}
		v := orNotImpl(n.Binary, t, op, a, b)
		if late && v == NotImplemented {
			return t.unsupported(op.Plain(), a, b)
		}
		return v
	}
	return t.Call2(fn, self, other)
}

// replaces reports whether a subclass of a builtin sequence has a method of its own for op or its reflected form.
func (r *Runtime) replaces(cls Value, op BinOp) bool {
	i := slotID(op.Plain() - BinOr)
	slots := [...]slotID{slotBinary + i, slotReflect + i}
	if op.IsInplace() {
		slots = [...]slotID{slotInplace + slotID(op-InplaceOr), slotInplace + slotID(op-InplaceOr)}
	}
	for _, slot := range slots {
		if p := r.lookupClass(cls, r.syms[slotSyms[slot]]); p != nil && r.nativeSlot(*p, slot) == nil {
			return true
		}
	}
	return false
}

// binarySequence ends a op b after all methods have been asked: + and * of builtin sequences come after those of numbers
// and of classes defined in Python, even after the reflected ones of the right operand.
func (t *Thread) binarySequence(op BinOp, a, b Value) Value {
	plain := op.Plain()
	if !concatenates(plain) {
		return t.unsupported(plain, a, b)
	}
	if op != plain {
		if n := t.sequenceSlot(a, op); n != nil {
			if v := orNotImpl(n.Binary, t, op, a, b); v != NotImplemented {
				return v
			}
		}
	}
	n := t.sequenceSlot(a, plain)
	if n == nil && plain == BinMul {
		n = t.sequenceSlot(b, plain)
	}
	if n != nil {
		if v := orNotImpl(n.Binary, t, plain, a, b); v != NotImplemented {
			return v
		}
	}
	return t.unsupported(plain, a, b)
}

// sequenceSlot returns the builtin type that serves op for v, nil when v is no sequence or its class has methods of its own.
func (t *Thread) sequenceSlot(v Value, op BinOp) *TypeSpec {
	s := t.R.shapeOf(v)
	if !isSequence(s) || s.flags&shUser != 0 && t.R.replaces(s.class, op) {
		return nil
	}
	if op.IsInplace() && t.R.lookupClass(s.class, t.R.syms[binarySyms[op]]) == nil {
		return nil
	}
	return s.spec
}

// concatenates reports whether op is one that sequences have by their nature: + and *.
func concatenates(op BinOp) bool { return op.Plain() == BinAdd || op.Plain() == BinMul }

// isSequence reports whether objects of the shape are concatenated by + and repeated by *.
func isSequence(s *shape) bool {
	switch s.layout {
	case KindStr, KindBytes, KindByteArray, KindArray, KindTuple, KindList:
		return true
	}
	return s.spec.Flags&Sequence != 0
}

// absent is NotImplemented, or NoValue when the lookup itself raised.
func (t *Thread) absent() Value {
	if t.exc != NoValue {
		return NoValue
	}
	return NotImplemented
}

func (t *Thread) unaryUser(op UnOp, a Value) Value {
	fn := t.lookupSpecial(a, unarySyms[op])
	if fn == NoValue || fn == None {
		if t.exc != NoValue {
			return NoValue
		}
		return t.unsupportedUnary(op, a)
	}
	return t.Call1(fn, a)
}

// compareUser is Compare when a class defined in Python takes part.
func (t *Thread) compareUser(op CmpOp, a, b Value) Value {
	r := t.R
	sa, sb := r.shapeOf(a), r.shapeOf(b)
	if sa == sb {
		if fn := r.orderMethod(op, a.Kind()); fn != NoValue {
			return t.compareAlike(fn, op, a, b)
		}
	}
	if sa.layout != KindObject || at[class](sa.class).flags&clsOrder != 0 {
		if v := t.compareOrdered(op, a, b); v != NotImplemented {
			return v
		}
		if x, y, ok := r.asBases(a, b); ok {
			return t.Compare(op, x, y)
		}
	}
	if !t.enter() {
		return NoValue
	}
	x, y, first := a, b, op
	reversed := sa.class != sb.class && r.isSubclass(sb.class, sa.class)
	if reversed {
		x, y, first = b, a, op.Swap()
	}
	v := t.compareBy(first, x, y)
	if v == NotImplemented {
		if v = t.compareBy(first.Swap(), y, x); v == NotImplemented {
			v = t.compareDefault(op, a, b)
		}
	}
	t.leave()
	return v
}

// compareAlike is compareUser for objects of one shape, whose method for op is fn.
func (t *Thread) compareAlike(fn Value, op CmpOp, a, b Value) Value {
	if !t.enter() {
		return NoValue
	}
	v := t.Call2(fn, a, b)
	if v == NotImplemented {
		v = t.compareRest(op, a, b)
	}
	t.leave()
	return v
}

// compareBy asks self for self op other.
func (t *Thread) compareBy(op CmpOp, self, other Value) Value {
	s := t.R.shapeOf(self)
	if s.flags&shUser == 0 {
		if s.spec.Compare == nil {
			return NotImplemented
		}
		return t.compareNatively(s.spec, op, self, other)
	}
	fn := t.lookupSpecial(self, compareSyms[op])
	if fn == NoValue {
		return t.absent()
	}
	if n := t.R.nativeSlot(fn, slotCompare+slotID(op)); n != nil {
		return t.compareNatively(n, op, self, other)
	}
	return t.Call2(fn, self, other)
}

// compareNatively is spec's Compare, but that an int leaves it to an instance of a subclass of float to compare them, as to any float.
func (t *Thread) compareNatively(spec *TypeSpec, op CmpOp, self, other Value) Value {
	if other.Kind() >= NumKinds && t.R.layout(other) == KindFloat {
		if k := t.R.layout(self); k == KindInt || k == KindBool {
			return NotImplemented
		}
	}
	return spec.Compare(t, op, self, other)
}

func (t *Thread) hashUser(v Value) (h uintptr, ok bool) {
	if t.R.classPtr(v).flags&clsOrder != 0 {
		if h, ok := t.hashOrdered(v); ok {
			return h, true
		}
	} else if fn := t.hashMethod(v); fn != NoValue {
		x := t.Call1(fn, v)
		if x.IsSmall() && x.Small() >= 0 {
			return uintptr(x.Small()), true
		}
		if x == NoValue {
			return 0, false
		}
		return t.hashResult(x)
	}
	if t.R.hashesNaturally(v) {
		return t.hashNative(t.R.types.shapes[t.R.layout(v)].spec, v)
	}
	fn := t.lookupSpecial(v, SymHash)
	if fn == None {
		t.Errorf(ExcTypeError, "unhashable type: '%s'", t.TypeName(v))
		return 0, false
	}
	if fn == NoValue {
		return hashIdentity(v), t.exc == NoValue
	}
	if n := t.R.nativeSlot(fn, slotHash); n != nil {
		return t.hashNative(n, v)
	}
	x := t.Call1(fn, v)
	if x == NoValue {
		return 0, false
	}
	return t.hashResult(x)
}

// hashResult is the hash that a __hash__ says by returning x.
func (t *Thread) hashResult(x Value) (h uintptr, ok bool) {
	i, isInt := t.R.intOf(x)
	if !isInt {
		t.Errorf(ExcTypeError, "__hash__ method should return an integer")
		return 0, false
	}
	m, neg, fits := intMag64(i)
	switch {
	case !fits || wordBits < 64 || m > 1<<63 || m == 1<<63 && !neg || neg && m == 1:
		return t.Hash(i)
	case neg: // as it is, even where an int of that value has another hash
		return -uintptr(m), true
	}
	return uintptr(m), true
}

func (t *Thread) truthUser(v Value) (truth, ok bool) {
	t.R.Naturally(v) // native code is to know next time
	fn := t.lookupSpecial(v, SymBool)
	if fn == NoValue {
		if t.exc != NoValue {
			return false, false
		}
		if t.R.lookupClass(t.R.typeOf(v), t.R.syms[SymLen]) == nil {
			return true, true
		}
		n, ok := t.lenUser(v)
		return n != 0, ok
	}
	if n := t.R.nativeSlot(fn, slotBool); n != nil {
		return n.Bool(t, v)
	}
	switch x := t.Call1(fn, v); x {
	case True:
		return true, true
	case False:
		return false, true
	case NoValue:
		return false, false
	default:
		t.Errorf(ExcTypeError, "__bool__ should return bool, returned %s", t.TypeName(x))
		return false, false
	}
}

func (t *Thread) lenUser(v Value) (n int, ok bool) {
	fn := t.lookupSpecial(v, SymLen)
	if fn == NoValue || fn == None {
		if t.exc == NoValue {
			t.noLen(v)
		}
		return 0, false
	}
	if n := t.R.nativeSlot(fn, slotLen); n != nil {
		return n.Len(t, v)
	}
	x := t.Call1(fn, v)
	if x == NoValue {
		return 0, false
	}
	if n, ok = t.Index(x); ok && n < 0 {
		t.Errorf(ExcValueError, "__len__() should return >= 0")
		return 0, false
	}
	return n, ok
}

func (t *Thread) getItemUser(v, key Value) Value {
	fn := t.lookupSpecial(v, SymGetitem)
	if fn == NoValue || fn == None {
		if t.exc != NoValue {
			return NoValue
		}
		if t.R.IsClass(v) {
			return t.classGetItem(v, key)
		}
		return t.notSubscriptable(v)
	}
	if n := t.R.nativeSlot(fn, slotGetitem); n != nil {
		return n.GetItem(t, v, key)
	}
	return t.Call2(fn, v, key)
}

// classGetItem is cls[key]: __class_getitem__, or an alias of a generic builtin type.
func (t *Thread) classGetItem(cls, key Value) Value {
	if cls == t.R.classOf[KindType] {
		return t.newGenericAlias(cls, key)
	}
	fn, ok := t.FindAttr(cls, t.R.syms[SymClassGetitem])
	if !ok {
		return t.notSubscriptable(cls)
	}
	if fn == NoValue {
		return NoValue
	}
	return t.Call1(fn, key)
}

func (t *Thread) setItemUser(v, key, x Value) bool {
	s, slot := SymSetitem, slotSetitem
	if x == NoValue {
		s, slot = SymDelitem, slotDelitem
	}
	fn := t.lookupSpecial(v, s)
	if fn == NoValue || fn == None {
		if t.exc == NoValue {
			t.noItemStore(v, x)
		}
		return false
	}
	if n := t.R.nativeSlot(fn, slot); n != nil {
		return n.SetItem(t, v, key, x)
	}
	if x == NoValue {
		return t.Call2(fn, v, key) != NoValue
	}
	return t.Call3(fn, v, key, x) != NoValue
}

func (t *Thread) containsUser(c, item Value) (found, ok bool) {
	fn := t.lookupSpecial(c, SymContains)
	switch {
	case fn == None:
		t.Errorf(ExcTypeError, "'%s' object is not a container", t.TypeName(c))
		return false, false
	case fn == NoValue && t.exc != NoValue:
		return false, false
	case fn == NoValue:
		return t.containsByIter(c, item)
	}
	if n := t.R.nativeSlot(fn, slotContains); n != nil {
		return n.Contains(t, c, item)
	}
	x := t.Call2(fn, c, item)
	if x == NoValue {
		return false, false
	}
	return t.Truth(x)
}

func (t *Thread) iterUser(v Value) Value {
	if g := t.GeneratorOf(v, SymIter); g != NoValue || t.exc != NoValue {
		return g
	}
	r := t.R
	fn := t.lookupSpecial(v, SymIter)
	if fn == NoValue && t.exc == NoValue && r.lookupClass(r.typeOf(v), r.syms[SymGetitem]) != nil {
		return t.newSeqIter(KindSeqIter, v)
	}
	if fn == NoValue || fn == None {
		if t.exc != NoValue {
			return NoValue
		}
		return t.notIterable(v)
	}
	if n := r.nativeSlot(fn, slotIter); n != nil {
		if n.Iter == nil {
			return v
		}
		return n.Iter(t, v)
	}
	it := t.Call1(fn, v)
	if it != NoValue && !r.isIterator(it) {
		return t.Errorf(ExcTypeError, "iter() returned non-iterator of type '%s'", t.TypeName(it))
	}
	return it
}

// iteratesNatively reports whether iter(v) is that of v's builtin base.
func (r *Runtime) iteratesNatively(v Value) bool {
	fn := r.classGet(r.typeOf(v), r.syms[SymIter])
	return fn != NoValue && r.nativeSlot(fn, slotIter) != nil
}

func (t *Thread) nextUser(it Value) Value {
	fn := t.lookupSpecial(it, SymNext)
	if fn == NoValue || fn == None {
		if t.exc != NoValue {
			return NoValue
		}
		return t.notIterator(it)
	}
	if n := t.R.nativeSlot(fn, slotNext); n != nil {
		return t.nextNative(n, it)
	}
	v := t.Call1(fn, it)
	if v == NoValue {
		return t.stopToEnd()
	}
	return v
}

// stopToEnd returns StopMark, with the value in retval, when the pending
// exception is StopIteration, else NoValue.
func (t *Thread) stopToEnd() Value {
	if !t.ExcMatches(ExcStopIteration) {
		return NoValue
	}
	e := t.TakeExc()
	t.retval = orNone(excPtr(e).vals[0])
	return StopMark
}

// textUser calls __repr__ or __str__, s, for what asked has been asked for: object's __str__ is what __repr__ returns.
func (t *Thread) textUser(v Value, s, asked Sym) Value {
	fn := t.lookupSpecial(v, s)
	if fn == NoValue {
		if t.exc != NoValue {
			return NoValue
		}
		return objectRepr(t, v)
	}
	x := t.Call1(fn, v)
	if x != NoValue && !t.R.IsStr(x) {
		return t.Errorf(ExcTypeError, "%s returned non-string (type %s)", symText[asked], t.TypeName(x))
	}
	return x
}

func (t *Thread) strUser(v Value) Value {
	s := SymStr
	fn := t.R.classGet(t.R.typeOf(v), t.R.syms[SymStr])
	if fn != NoValue {
		if n := t.R.nativeSlot(fn, slotStr); n != nil && n.Str == nil {
			s = SymRepr
		}
	}
	if !t.enter() {
		return NoValue
	}
	x := t.textUser(v, s, SymStr)
	t.leave()
	return x
}

func (t *Thread) formatUser(v Value, spec string) Value {
	fn := t.lookupSpecial(v, SymFormat)
	if fn == NoValue {
		if t.exc != NoValue {
			return NoValue
		}
		return objectFormat(t, v, spec)
	}
	if n := t.R.nativeSlot(fn, slotFormat); n != nil {
		if spec == "" {
			return t.StrOf(v)
		}
		return n.Format(t, v, spec)
	}
	arg := t.NewStr(spec)
	if arg == NoValue {
		return NoValue
	}
	x := t.Call2(fn, v, arg)
	if x != NoValue && !t.R.IsStr(x) {
		return t.Errorf(ExcTypeError, "__format__ must return a str, not %s", t.TypeName(x))
	}
	return x
}
