package rt

// Builtin function objects are header (aux: number, or wrapperBit and a slot) |
// owner: the class for methods, the name of the module or NoValue for functions.

// boundObj is the layout of a bound method. With self == NoValue it is a
// callable that drops its first argument: see newIgnoreSelf.
type boundObj struct {
	_        header
	fn, self Value
}

func boundPtr(v Value) *boundObj { return at[boundObj](v) }

// isBound reports whether v is a bound method with a self.
func isBound(v Value) bool {
	k := v.Kind()
	return k == KindBuiltinMethod || k == KindBoundMethod && boundPtr(v).self != NoValue
}

// BoundMethod returns the parts of a bound method; self is NoValue when there
// is nothing to prepend but the first argument must be dropped.
func BoundMethod(v Value) (fn, self Value) { return boundPtr(v).fn, boundPtr(v).self }

// wrapperBit marks methods that are derived from the slots of a type.
const wrapperBit = 1 << 31

// wrapperOf returns the slot and the owner of a wrapper method; slotNone for other builtins.
func wrapperOf(fn Value) (slot slotID, owner Value) {
	if a := hdrOf(fn).aux; a&wrapperBit != 0 {
		return slotID(a &^ wrapperBit), *word(fn, 1)
	}
	return slotNone, NoValue
}

// bindsSelf reports whether the builtin m is a method: it binds its first argument.
func bindsSelf(m Value) bool {
	owner := *word(m, 1)
	return owner != NoValue && hdrOf(owner).id == KindType && hdrOf(m).aux != wrapperBit|uint32(slotNew)
}

// NewBuiltin makes a builtin function object.
func (t *Thread) NewBuiltin(b *Builtin) Value { return t.newBuiltin(b, NoValue) }

func (t *Thread) newBuiltin(b *Builtin, owner Value) Value {
	v := t.NewObj(KindBuiltin, 2)
	if v != NoValue {
		r := t.R
		if b.Flags&(Host|HostFD) != 0 && !r.cfg.Host {
			b = confined(b)
		}
		hdrOf(v).aux = uint32(len(r.funcs))
		r.funcs = append(r.funcs, b)
		*word(v, 1) = owner
	}
	return v
}

// BuiltinOf returns the Go side of a builtin function object; nil for methods
// that are derived from slots.
func (r *Runtime) BuiltinOf(fn Value) *Builtin {
	if a := hdrOf(fn).aux; a&wrapperBit == 0 {
		return r.funcs[a]
	}
	return nil
}

// OwnerKind returns the shape of the direct instances of the class that the builtin function fn is a method of, 0: it is none.
func (r *Runtime) OwnerKind(fn Value) Kind {
	if o := *word(fn, 1); o != NoValue && hdrOf(o).id == KindType {
		return at[class](o).root
	}
	return 0
}

// BuiltinName returns the names of the class that the builtin function fn is a method of, or "", and of fn.
func (t *Thread) BuiltinName(fn Value) (cls, name string) {
	b := t.R.BuiltinOf(fn)
	if b == nil {
		return "", "?"
	}
	if o := *word(fn, 1); o != NoValue && hdrOf(o).id == KindType {
		cls = ClassName(o)
	}
	return cls, b.Name
}

// newBoundMethod binds self to a callable.
func (t *Thread) newBoundMethod(fn, self Value) Value {
	kind := KindBoundMethod
	if fn.Kind() == KindBuiltin && self != NoValue {
		kind = KindBuiltinMethod
	}
	v := t.NewObj(kind, 3)
	if v != NoValue {
		b := boundPtr(v)
		b.fn, b.self = fn, self
	}
	return v
}

// newIgnoreSelf returns a callable that drops its first argument and calls fn:
// how a special method that is not a plain function (a staticmethod, an
// instance with __call__) is passed to callers that prepend self.
func (t *Thread) newIgnoreSelf(fn Value) Value { return t.newBoundMethod(fn, NoValue) }

// Call calls any object. args: positional arguments, then nkw (name, value) pairs; they must lie on the VM stack or in a heap object.
func (t *Thread) Call(fn Value, args []Value, nkw int) Value {
	switch fn.Kind() {
	case KindFunction:
		return t.R.cfg.Engine.Call(t, fn, args, nkw)
	case KindBuiltin:
		return t.callBuiltin(fn, args, nkw)
	case KindBoundMethod, KindBuiltinMethod:
		b := boundPtr(fn)
		if b.self == NoValue {
			return t.Call(b.fn, args[1:], nkw)
		}
		return t.callPrepend(b.fn, b.self, args, nkw)
	case KindType:
		return t.instantiate(fn, args, nkw)
	}
	return t.callOther(fn, args, nkw)
}

// callPrepend calls fn with first before the other arguments.
func (t *Thread) callPrepend(fn, first Value, args []Value, nkw int) Value {
	sp := t.SP
	w := t.Alloca(len(args) + 1)
	if w == nil {
		return NoValue
	}
	w[0] = first
	copy(w[1:], args)
	v := t.Call(fn, w, nkw)
	t.SP = sp
	return v
}

// callOther calls instances with __call__ and builtin callables.
func (t *Thread) callOther(fn Value, args []Value, nkw int) Value {
	r := t.R
	s := r.shapeOf(fn)
	if s.flags&shUser == 0 {
		if s.spec.Call == nil {
			return t.Errorf(ExcTypeError, "'%s' object isn't callable", t.TypeName(fn))
		}
		if !t.enter() {
			return NoValue
		}
		sp := t.SP
		v := s.spec.Call(t, fn, args, nkw)
		t.SP = sp
		t.leave()
		return v
	}
	call := t.lookupSpecial(fn, SymCall)
	if call == NoValue {
		if t.exc != NoValue {
			return NoValue
		}
		return t.Errorf(ExcTypeError, "'%s' object isn't callable", t.TypeName(fn))
	}
	if n := r.nativeSlot(call, slotCall); n != nil {
		return n.Call(t, fn, args, nkw)
	}
	if !t.enter() {
		return NoValue
	}
	v := t.callPrepend(call, fn, args, nkw)
	t.leave()
	return v
}

// IsCallable reports whether v can be called.
func (r *Runtime) IsCallable(v Value) bool {
	switch v.Kind() {
	case KindFunction, KindBuiltin, KindBoundMethod, KindBuiltinMethod, KindType:
		return true
	}
	s := r.shapeOf(v)
	if s.flags&shUser == 0 {
		return s.spec.Call != nil
	}
	return r.lookupClass(s.class, r.syms[SymCall]) != nil
}

// isCallable reports whether v can be called.
func (t *Thread) isCallable(v Value) bool { return t.R.IsCallable(v) }

// callBuiltin calls a builtin function object.
func (t *Thread) callBuiltin(fn Value, args []Value, nkw int) Value {
	a := hdrOf(fn).aux
	if a&wrapperBit != 0 {
		return t.callWrapper(slotID(a&^wrapperBit), *word(fn, 1), args, nkw)
	}
	b := t.R.funcs[a]
	sp := t.SP
	if b.Raw != nil {
		v := b.Raw(t, args, nkw)
		t.tickBuiltin(fn)
		t.SP = sp
		return v
	}
	if b.Sig == "" {
		n := len(args)
		if nkw != 0 || n < b.Min || n > b.Max && b.Max >= 0 {
			t.argCount(n-2*nkw, nkw, b.Min, b.Max)
			return NoValue
		}
	} else {
		if args = t.bind(t.R.signatureOf(a), args, nkw); args == nil {
			t.SP = sp
			return NoValue
		}
	}
	if owner := *word(fn, 1); owner != NoValue && b.Flags == 0 && !t.checkSelf(b, owner, args) {
		t.SP = sp
		return NoValue
	}
	if !t.enter() {
		t.SP = sp
		return NoValue
	}
	v := b.Fn(t, args)
	t.tickBuiltin(fn)
	t.leave()
	t.SP = sp
	return v
}

// checkSelf checks that the first argument of a method is an instance of its class.
func (t *Thread) checkSelf(b *Builtin, owner Value, args []Value) bool {
	if hdrOf(owner).id != KindType {
		return true
	}
	if len(args) > 0 && args[0] != NoValue {
		if c := t.R.typeOf(args[0]); c == owner || t.R.isSubclass(c, owner) {
			return true
		}
		t.Errorf(ExcTypeError, "argument should be a '%s' not a '%s'", ClassName(owner), t.TypeName(args[0]))
		return false
	}
	t.Errorf(ExcTypeError, "unbound method %s.%s() needs an argument", ClassName(owner), b.Name)
	return false
}

// argCount checks a count of positional arguments and that there are no keywords, with the standard errors.
func (t *Thread) argCount(n, nkw, minArgs, maxArgs int) bool {
	switch {
	case nkw != 0:
		t.Errorf(ExcTypeError, "function doesn't take keyword arguments")
	case minArgs == maxArgs && n != minArgs:
		t.Errorf(ExcTypeError, "function takes %d positional arguments but %d were given", minArgs, n)
	case n < minArgs:
		t.Errorf(ExcTypeError, "function missing %d required positional arguments", minArgs-n)
	case maxArgs >= 0 && n > maxArgs:
		t.Errorf(ExcTypeError, "function expected at most %d arguments, got %d", maxArgs, n)
	default:
		return true
	}
	return false
}

var boundMethodSpec = TypeSpec{
	Name: "method", Flags: Final, New: boundNew, Repr: boundRepr, Hash: boundHash, Compare: boundCompare,
	Call:    func(t *Thread, self Value, args []Value, nkw int) Value { return t.Call(self, args, nkw) },
	GetAttr: boundGetAttr,
	GetSets: []GetSet{
		{Name: "__self__", Get: func(_ *Thread, v Value) Value { return orNone(boundPtr(v).self) }},
		{Name: "__func__", Get: func(_ *Thread, v Value) Value { return boundPtr(v).fn }},
	},
}

func boundNew(t *Thread, _ Value, args []Value, nkw int) Value {
	if !t.argCount(len(args)-2*nkw, nkw, 2, 2) {
		return NoValue
	}
	if !t.R.IsCallable(args[0]) {
		return t.Errorf(ExcTypeError, "first argument must be callable")
	}
	if args[1] == None {
		return t.Errorf(ExcTypeError, "self must not be None")
	}
	return t.newBoundMethod(args[0], args[1])
}

func boundRepr(t *Thread, v Value) Value {
	b := boundPtr(v)
	name := t.strAttr(b.fn, SymQualname, "?")
	self := t.Repr(orNone(b.self))
	if self == NoValue {
		return NoValue
	}
	return t.NewStr("<bound method " + name + " of " + self.Str() + ">")
}

// strAttr returns the text of the str attribute s of v, or def.
func (t *Thread) strAttr(v Value, s Sym, def string) string {
	a, ok := t.FindAttr(v, t.R.syms[s])
	if ok && a == NoValue {
		t.exc = NoValue
	}
	if a == NoValue || !t.R.IsStr(a) {
		return def
	}
	return a.GoString()
}

func boundHash(t *Thread, v Value) (uintptr, bool) {
	b := boundPtr(v)
	h, ok := t.Hash(b.fn)
	return h ^ uintptr(b.self)>>4*31, ok
}

func boundCompare(t *Thread, op CmpOp, a, b Value) Value {
	if b.Kind() != a.Kind() || op != CmpEq && op != CmpNe {
		return NotImplemented
	}
	x, y := boundPtr(a), boundPtr(b)
	eq := x.self == y.self
	if eq && x.fn != y.fn {
		var ok bool
		if eq, ok = t.Equal(x.fn, y.fn); !ok {
			return NoValue
		}
	}
	return MakeBool(eq == (op == CmpEq))
}

// boundGetAttr forwards what the method itself lacks to its function.
func boundGetAttr(t *Thread, v, name Value) Value {
	switch name {
	case t.R.syms[SymDoc], t.R.syms[SymModule]:
		return t.GetAttr(boundPtr(v).fn, name)
	}
	if t.R.lookupClass(t.R.typeOf(v), name) != nil {
		a, _ := t.genericGetAttr(v, name)
		return a
	}
	fn := boundPtr(v).fn
	if fn.Kind() == KindFunction {
		return functionGetAttr(t, fn, name)
	}
	a, _ := t.FindAttr(fn, name)
	return a
}

var builtinSpec = TypeSpec{
	Name: "builtin_function_or_method", Layout: KindBuiltin, Flags: Final | NoNew, Repr: builtinRepr,
	Hash: func(t *Thread, v Value) (uintptr, bool) {
		if v.Kind() == KindBuiltin {
			return hashIdentity(v), true
		}
		return boundHash(t, v)
	},
	Compare: func(t *Thread, op CmpOp, a, b Value) Value {
		if a.Kind() == KindBuiltin {
			return NotImplemented
		}
		return boundCompare(t, op, a, b)
	},
	Call: func(t *Thread, self Value, args []Value, nkw int) Value { return t.Call(self, args, nkw) },
	DescrGet: func(t *Thread, self, obj, cls Value) Value {
		if obj == NoValue || obj == None || self.Kind() != KindBuiltin || !bindsSelf(self) {
			return self
		}
		return t.newBoundMethod(self, obj)
	},
	GetSets: []GetSet{
		{Name: "__name__", Get: func(t *Thread, v Value) Value { return t.Intern(t.R.builtinName(v)) }},
		{Name: "__qualname__", Get: builtinQualname},
		{Name: "__doc__", Get: func(t *Thread, v Value) Value {
			if b := t.R.BuiltinOf(unbound(v)); b != nil {
				return t.docStr(b.Doc)
			}
			return None
		}},
		{Name: "__module__", Get: builtinModule},
		{Name: "__self__", Get: builtinSelf},
		{Name: "__objclass__", Get: func(_ *Thread, v Value) Value {
			if v.Kind() == KindBuiltin && bindsSelf(v) {
				return *word(v, 1)
			}
			return NoValue
		}},
		{Name: "__text_signature__", Get: textSignature},
		{Name: "__get__", Get: builtinGet, ofClass: func(t *Thread, cls Value) Value { return t.newWrapper(cls, slotGet) }},
	},
}

// textSignature asks the library for the signature, None if it has none.
func textSignature(t *Thread, v Value) Value {
	fn := t.ModuleAttr("_signatures", "text")
	if fn == NoValue {
		t.TakeExc()
		return None
	}
	return t.Call1(fn, v)
}

// builtinGet returns the method __get__ of a method of a class. Functions and bound methods, which have the same type, are no
// descriptors.
func builtinGet(t *Thread, v Value) Value {
	if v.Kind() != KindBuiltin || !bindsSelf(v) {
		return NoValue
	}
	if w := t.newWrapper(t.R.typeOf(v), slotGet); w != NoValue {
		return t.newBoundMethod(w, v)
	}
	return NoValue
}

// unbound returns the builtin function object of a KindBuiltin or KindBuiltinMethod.
func unbound(v Value) Value {
	if v.Kind() == KindBuiltinMethod {
		return boundPtr(v).fn
	}
	return v
}

// builtinName returns the name of a builtin function or method object.
func (r *Runtime) builtinName(v Value) string {
	v = unbound(v)
	if w, _ := wrapperOf(v); w != slotNone {
		return symText[slotSyms[w]]
	}
	return r.BuiltinOf(v).Name
}

func builtinRepr(t *Thread, v Value) Value {
	name := t.R.builtinName(v)
	if v.Kind() == KindBuiltinMethod {
		b := boundPtr(v)
		what := t.TypeName(b.self) + " object at "
		if w, _ := wrapperOf(b.fn); w != slotNone {
			return t.NewStr("<method-wrapper '" + name + "' of " + what + hexAddr(b.self) + ">")
		}
		return t.NewStr("<built-in method " + name + " of " + what + hexAddr(b.self) + ">")
	}
	if !bindsSelf(v) {
		return t.NewStr("<built-in function " + name + ">")
	}
	if w, _ := wrapperOf(v); w != slotNone {
		return t.NewStr("<slot wrapper '" + name + "' of '" + ClassName(*word(v, 1)) + "' objects>")
	}
	return t.NewStr("<method '" + name + "' of '" + ClassName(*word(v, 1)) + "' objects>")
}

func builtinQualname(t *Thread, v Value) Value {
	name := t.R.builtinName(v)
	if owner := *word(unbound(v), 1); owner != NoValue && hdrOf(owner).id == KindType {
		name = ClassName(owner) + "." + name
	}
	return t.Intern(name)
}

func builtinModule(t *Thread, v Value) Value {
	switch owner := *word(unbound(v), 1); {
	case owner == NoValue:
		return t.R.syms[SymBuiltinsModule]
	case hdrOf(owner).id == KindType:
		return None
	default:
		return owner
	}
}

func builtinSelf(t *Thread, v Value) Value {
	if v.Kind() == KindBuiltinMethod {
		return boundPtr(v).self
	}
	if owner := *word(v, 1); owner != NoValue && hdrOf(owner).id == KindType {
		if !bindsSelf(v) {
			return owner
		}
		return NoValue
	}
	return None
}
