package rt

import "pycopy/bytecode"

// Services for engines: which Python function serves an operation on an
// instance of a class defined in Python, so that the engine can give it a
// frame instead of calling through Go.

// PyMethod returns the Python function that implements special method s for v; NoValue without exception: none, or something else.
func (t *Thread) PyMethod(v Value, s Sym) Value { return t.R.MethodOf(v.Kind(), s) }

// MethodOf is PyMethod for objects of shape k. It holds while the epoch does.
func (r *Runtime) MethodOf(k Kind, s Sym) Value {
	sh := &r.types.shapes[k]
	if sh.flags&shUser == 0 {
		return NoValue
	}
	if p := r.lookupClass(sh.class, r.syms[s]); p != nil && (*p).Kind() == KindFunction {
		return *p
	}
	return NoValue
}

// UnarySym returns the special method of a unary operator.
func UnarySym(op UnOp) Sym { return unarySyms[op] }

// GeneratorOf returns what the special method s of v makes if it is a Python function that makes generators, or asynchronous ones for s SymAiter.
// NoValue without exception: call it.
func (t *Thread) GeneratorOf(v Value, s Sym) Value {
	fn := t.PyMethod(v, s)
	if fn == NoValue {
		return NoValue
	}
	want := bytecode.FlagGenerator
	if s == SymAiter {
		want |= bytecode.FlagAsyncGen
	}
	const other = bytecode.FlagCoroutine | bytecode.FlagVarArgs | bytecode.FlagVarKw
	ci := t.R.codeInfo(funcPtr(fn).code)
	if ci.bc.Flags&(want|bytecode.FlagAsyncGen|other) != want || ci.bc.Kind != bytecode.KindBytecode || ci.fn == nil || ci.fn.Params != 1 || ci.bc.NKwOnly > 0 ||
		FuncEntry(fn) == 0 {
		return NoValue
	}
	sp := t.SP
	regs := t.Alloca(ci.fn.Locals)
	if regs == nil {
		return NoValue
	}
	regs[0] = v
	g := t.NewGenerator(fn, regs)
	t.SP = sp
	return g
}

// OpStage says which of the methods of a binary operator or comparison is being asked.
type OpStage uint8

// Stages, in the order in which the methods are asked.
const (
	StageInplace   OpStage = 1 + iota // a's in-place method
	StageForward                      // a's method
	StageReflected                    // b's reflected method, after a's
)

// StageUnequal is a's __eq__ for the FrameLen or FrameJump of a != where the class has no __ne__ of its own: unless it is
// NotImplemented, the opposite of the result counts.
const StageUnequal = StageInplace

// What the special method for a FrameLen is asked for; 0: the length. A FrameTruth whose __len__ is asked has StageSize.
const (
	StageBool OpStage = 1 + iota // of Not
	StageSize                    // of Not, by __len__
)

// What other frames of special methods are for.
const (
	StageHash OpStage = 4 + iota // of hash
	StageStr                     // of str
	StageRepr                    // of repr
	StageHas                     // of In and NotIn
)

// SpecialCall returns the special method that a call of callee, a reference that may be stale, with one argument comes down to.
func (r *Runtime) SpecialCall(callee Value) (s Sym, stage OpStage, ok bool) {
	switch {
	case callee == NoValue:
	case callee == r.fnLen:
		return SymLen, 0, true
	case callee == r.fnNext:
		return SymNext, 0, true
	case callee == r.fnHash:
		return SymHash, StageHash, true
	case callee == r.fnRepr:
		return SymRepr, StageRepr, true
	case callee == r.classOf[KindStr]:
		return SymStr, StageStr, true
	}
	return 0, 0, false
}

// SpecialMethodOf is MethodOf for what SpecialCall has returned: str asks for __repr__ if there is no other __str__ than that of object.
func (r *Runtime) SpecialMethodOf(k Kind, s Sym) Value {
	if fn := r.MethodOf(k, s); fn != NoValue || s != SymStr {
		return fn
	}
	if sh := &r.types.shapes[k]; sh.flags&shUser != 0 {
		if p := r.lookupClass(sh.class, r.syms[SymStr]); p != nil {
			if n := r.nativeSlot(*p, slotStr); n != nil && n.Str == nil {
				return r.MethodOf(k, SymRepr)
			}
		}
	}
	return NoValue
}

// FormatMethodOf is SpecialMethodOf for an f-string without specification.
func (r *Runtime) FormatMethodOf(k Kind) Value {
	if sh := &r.types.shapes[k]; sh.flags&shUser != 0 && sh.layout == KindObject {
		if p := r.lookupClass(sh.class, r.syms[SymFormat]); p != nil && r.nativeSlot(*p, slotFormat) != nil {
			return r.SpecialMethodOf(k, SymStr)
		}
	}
	return NoValue
}

// SpecialResult is what a builtin function makes of what the special method x has returned to a FrameLen.
func (t *Thread) SpecialResult(stage OpStage, x Value) Value {
	switch stage {
	case StageHash:
		h, ok := t.hashResult(x)
		if !ok {
			return NoValue
		}
		return t.NewInt(int64(int(h)))
	case StageStr, StageRepr:
		if t.R.IsStr(x) {
			return x
		}
		s := SymStr
		if stage == StageRepr {
			s = SymRepr
		}
		return t.Errorf(ExcTypeError, "%s returned non-string (type %s)", symText[s], t.TypeName(x))
	}
	truth, ok := false, true
	switch stage {
	case StageHas:
		truth, ok = t.Truth(x)
	case StageBool, StageSize:
		truth, ok = t.TruthResult(stage, x)
	default:
		return t.lenResult(x)
	}
	if !ok {
		return NoValue
	}
	return MakeBool(truth)
}

// NoteSpecial notes, at the call at ip of callee with v alone, what a special method is asked of.
func (t *Thread) NoteSpecial(ip uintptr, callee, v Value) {
	if v.Kind() < NumKinds {
		return
	}
	if _, _, ok := t.R.SpecialCall(callee); ok {
		t.R.NoteOperands(ip, v, v)
		t.R.Naturally(v)
	}
}

// BinaryMethod returns the Python function that a op b asks first, with the arguments to give it. fn NoValue: use BinaryOp.
func (t *Thread) BinaryMethod(op BinOp, a, b Value) (fn, self, other Value, stage OpStage) {
	fn, stage = t.R.BinaryMethodOf(op, Operands{a.Kind(), b.Kind()})
	if stage == StageReflected {
		return fn, b, a, stage
	}
	return fn, a, b, stage
}

// BinaryMethodOf is BinaryMethod for operands of these shapes; the right one is self in StageReflected. It holds while the epoch does.
func (r *Runtime) BinaryMethodOf(op BinOp, o Operands) (fn Value, stage OpStage) {
	sa, sb := &r.types.shapes[o.A], &r.types.shapes[o.B]
	if (sa.flags|sb.flags)&shUser == 0 || op < InplaceOr || op > BinPow {
		return NoValue, 0
	}
	if op.IsInplace() {
		if sa.flags&shUser == 0 {
			return NoValue, 0
		}
		if p := r.lookupClass(sa.class, r.syms[binarySyms[op]]); p != nil {
			if (*p).Kind() == KindFunction {
				return *p, StageInplace
			}
			return NoValue, 0
		}
		op = op.Plain()
	}
	if rsym := r.syms[reflectedSyms[op]]; sa.class != sb.class && r.isSubclass(sb.class, sa.class) && r.classGet(sb.class, rsym) != r.classGet(sa.class, rsym) {
		return NoValue, 0
	}
	if sa.flags&shUser != 0 {
		if p := r.lookupClass(sa.class, r.syms[binarySyms[op]]); p != nil {
			if (*p).Kind() == KindFunction {
				r.attrEntry(o.A, r.syms[binarySyms[op]]) // native code looks there
				return *p, StageForward
			}
			return NoValue, 0
		}
	} else if sb.layout != KindObject || !isNumberKind(o.A) {
		// a's own operator must be asked, and only once: '%s' % b may run code. Only numbers surely have none for b.
		return NoValue, 0
	}
	if sb.flags&shUser != 0 && sa.class != sb.class {
		if p := r.lookupClass(sb.class, r.syms[reflectedSyms[op]]); p != nil && (*p).Kind() == KindFunction {
			return *p, StageReflected
		}
	}
	return NoValue, 0
}

func isNumberKind(k Kind) bool {
	return k == KindInt || k == KindFloat || k == KindBool || k == KindComplex
}

// BinaryName returns the name of the method of a plain or in-place operator.
func (r *Runtime) BinaryName(op BinOp) Value { return r.syms[binarySyms[op]] }

// ReflectedName returns the name of the reflected method of a plain operator.
func (r *Runtime) ReflectedName(op BinOp) Value { return r.syms[reflectedSyms[op]] }

// CompareName returns the name of the method of a comparison.
func (r *Runtime) CompareName(op CmpOp) Value { return r.syms[compareSyms[op]] }

// PlainOrder returns the method of object for <, <=, > or >=, which returns NotImplemented; NoValue for == and !=.
func (r *Runtime) PlainOrder(op CmpOp) Value {
	if op == CmpEq || op == CmpNe {
		return NoValue
	}
	return r.classGet(r.classOf[KindObject], r.syms[compareSyms[op]])
}

// BinaryRest continues a op b after the method of a stage has returned NotImplemented.
func (t *Thread) BinaryRest(op BinOp, a, b Value, stage OpStage) Value {
	switch stage {
	case StageInplace:
		return t.BinaryOp(op.Plain(), a, b)
	case StageForward:
		if t.TypeOf(a) != t.TypeOf(b) {
			if v := t.binaryBy(b, op.Plain(), a, b); v != NotImplemented {
				return v
			}
		}
	}
	return t.binarySequence(op.Plain(), a, b)
}

// CompareMethod returns the Python function that the comparison a op b asks first. fn NoValue: use Compare.
func (t *Thread) CompareMethod(op CmpOp, a, b Value) (fn Value, stage OpStage) {
	return t.R.CompareMethodOf(op, Operands{a.Kind(), b.Kind()})
}

// CompareMethodOf is CompareMethod for operands of these shapes. It holds while the epoch does.
func (r *Runtime) CompareMethodOf(op CmpOp, o Operands) (fn Value, stage OpStage) {
	sa, sb := &r.types.shapes[o.A], &r.types.shapes[o.B]
	if sa.flags&shUser == 0 {
		return NoValue, 0
	}
	if sa.class != sb.class && r.isSubclass(sb.class, sa.class) {
		// b is asked first, in vain if it has nothing of its own.
		if plain := r.PlainOrder(op.Swap()); plain == NoValue || r.classGet(sb.class, r.syms[compareSyms[op.Swap()]]) != plain {
			return NoValue, 0
		}
	}
	p := r.lookupClass(sa.class, r.syms[compareSyms[op]])
	stage = StageForward
	if op == CmpNe && p != nil && *p == r.classGet(r.classOf[KindObject], r.syms[SymNe]) {
		p, stage = r.lookupClass(sa.class, r.syms[SymEq]), StageUnequal
	}
	if p != nil && (*p).Kind() == KindFunction {
		return *p, stage
	}
	return NoValue, 0
}

// CompareResult is what the comparison op comes to after a's method of a stage has returned v, or what is left of it has given v.
func (t *Thread) CompareResult(op CmpOp, a, b, v Value, stage OpStage) Value {
	switch {
	case v == NotImplemented:
		return t.compareRest(op, a, b)
	case stage == StageUnequal:
		return t.UnaryOp(UnNot, v)
	}
	return v
}

// compareRest continues the comparison a op b after a's method has returned NotImplemented.
func (t *Thread) compareRest(op CmpOp, a, b Value) Value {
	if v := t.compareBy(op.Swap(), b, a); v != NotImplemented {
		return v
	}
	return t.compareDefault(op, a, b)
}

// lenResult checks what __len__ returned.
func (t *Thread) lenResult(x Value) Value {
	n, ok := t.Index(x)
	if !ok {
		return NoValue
	}
	if n < 0 {
		return t.Errorf(ExcValueError, "__len__() should return >= 0")
	}
	return t.NewInt(int64(n))
}

// TruthMethod returns the Python function that the truth of v is asked of. fn NoValue: use Truth.
func (t *Thread) TruthMethod(v Value) (fn Value, stage OpStage) { return t.R.TruthMethodOf(v.Kind()) }

// TruthMethodOf is TruthMethod for objects of shape k. It holds while the epoch does.
func (r *Runtime) TruthMethodOf(k Kind) (fn Value, stage OpStage) {
	sh := &r.types.shapes[k]
	if sh.flags&shUser == 0 {
		return NoValue, 0
	}
	stage = StageBool
	p := r.lookupClass(sh.class, r.syms[SymBool])
	if p == nil {
		p, stage = r.lookupClass(sh.class, r.syms[SymLen]), StageSize
	}
	if p != nil && (*p).Kind() == KindFunction {
		return *p, stage
	}
	return NoValue, 0
}

// TruthResult returns what the method of a stage, StageBool or StageSize, has said of the truth of its object by returning x.
func (t *Thread) TruthResult(stage OpStage, x Value) (truth, ok bool) {
	if stage == StageSize {
		n := t.lenResult(x)
		return n != MakeSmall(0), n != NoValue
	}
	if x == True || x == False {
		return x == True, true
	}
	t.Errorf(ExcTypeError, "__bool__ should return bool, returned %s", t.TypeName(x))
	return false, false
}

// IterResult checks what __iter__ returned.
func (t *Thread) IterResult(x Value) bool {
	if t.R.isIterator(x) {
		return true
	}
	t.Errorf(ExcTypeError, "iter() returned non-iterator of type '%s'", t.TypeName(x))
	return false
}

// PropertyOf returns the Python function that is called when attribute name of an object of shape k is loaded or, with store, assigned to;
// NoValue: there is none, or more is to be done. It holds while the epoch does.
func (r *Runtime) PropertyOf(k Kind, name Value, store bool) Value {
	s := &r.types.shapes[k]
	if s.flags&shUser == 0 || s.layout == KindType {
		return NoValue
	}
	switch flags := at[class](s.class).flags; {
	case store && (flags&clsSetattr != 0 || s.spec.SetAttr != nil), !store && (flags&(clsGetattribute|clsGetattr) != 0 || s.spec.GetAttr != nil):
		return NoValue
	}
	p := r.lookupClass(s.class, name)
	if p == nil || (*p).Kind() != KindProperty && !r.actsAsProperty(*p, store) {
		return NoValue
	}
	f := propertyPtr(*p).get
	if store {
		f = propertyPtr(*p).set
	}
	if f != NoValue && f.Kind() == KindFunction {
		return f
	}
	return NoValue
}

// IsDataDescriptor reports whether the class of v has a __set__ or __delete__.
func (r *Runtime) IsDataDescriptor(v Value) bool { return r.descrOf(v)&clsDataDescr != 0 }

// DescriptorOf is PropertyOf for a descriptor whose __get__, or __set__ to store, is a Python function, and not hidden by an
// attribute of the object: the function, the descriptor and the class of the object.
func (r *Runtime) DescriptorOf(k Kind, name Value, store bool) (fn, descr, cls Value) {
	s := &r.types.shapes[k]
	if s.flags&shUser == 0 || s.layout == KindType {
		return NoValue, NoValue, NoValue
	}
	switch flags := at[class](s.class).flags; {
	case store && (flags&clsSetattr != 0 || s.spec.SetAttr != nil), !store && (flags&(clsGetattribute|clsGetattr) != 0 || s.spec.GetAttr != nil):
		return NoValue, NoValue, NoValue
	}
	p, sym := r.lookupClass(s.class, name), SymGet
	if p == nil || !r.isUserClass(*p) {
		return NoValue, NoValue, NoValue
	}
	switch kind := r.descrOf(*p); {
	case store && kind&clsDataDescr == 0, kind&clsDescr == 0 && !store,
		!store && kind&clsDataDescr == 0 && s.extra != 0 && (s.flags&shDict != 0 || s.find(name) >= 0):
		return NoValue, NoValue, NoValue
	}
	if store {
		sym = SymSet
	}
	f := r.lookupClass(r.typeOf(*p), r.syms[sym])
	if f == nil || (*f).Kind() != KindFunction {
		return NoValue, NoValue, NoValue
	}
	return *f, *p, s.class
}

// AttrHookOf returns the __getattr__, or __setattr__ to store, that is called with the name of an attribute of an object of shape
// k, if it is a Python function; NoValue: there is none, or the attribute may be found otherwise. It holds while the epoch does.
func (r *Runtime) AttrHookOf(k Kind, name Value, store bool) Value {
	s := &r.types.shapes[k]
	if s.flags&shUser == 0 || s.layout == KindType || isDunder(name) {
		return NoValue
	}
	sym := SymGetattr
	switch flags := at[class](s.class).flags; {
	case store:
		sym = SymSetattr
		if flags&clsSetattr == 0 || s.spec.SetAttr != nil {
			return NoValue
		}
	case flags&clsGetattr == 0, flags&clsGetattribute != 0, s.spec.GetAttr != nil, r.lookupClass(s.class, name) != nil,
		s.extra != 0 && (s.flags&shDict != 0 || s.find(name) >= 0):
		return NoValue
	}
	if f := r.lookupClass(s.class, r.syms[sym]); f != nil && (*f).Kind() == KindFunction {
		return *f
	}
	return NoValue
}

// actsAsProperty reports whether m is of a subclass of property and has no __get__, or __set__ to store, in Python.
func (r *Runtime) actsAsProperty(m Value, store bool) bool {
	s, sym := r.shapeOf(m), SymGet
	if s.layout != KindProperty {
		return false
	}
	if store {
		sym = SymSet
	}
	p := r.lookupClass(s.class, r.syms[sym])
	return p != nil && (*p).Kind() == KindBuiltin
}

// StaticCallable returns the function in a staticmethod or classmethod and its address, and whether the class is to be passed; nil when
// m is neither.
func StaticCallable(m Value) (fn *Value, cls bool) {
	switch m.Kind() {
	case KindStaticMethod:
		return word(m, 1), false
	case KindClassMethod:
		return word(m, 1), true
	}
	return nil, false
}

// Plain reports whether fn is a Python function or builtin: calling it needs no binding of its own.
func Plain(fn Value) bool { return fn.Kind() == KindFunction || fn.Kind() == KindBuiltin }
