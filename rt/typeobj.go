package rt

import "strings"

var typeSpec = TypeSpec{
	Name: "type", Layout: KindType, Words: classWords,
	New: typeNew, Init: typeInit, Call: typeCallSlot,
	Repr: typeRepr, GetAttr: typeGetAttr, SetAttr: typeSetAttr, Binary: typeBinary,
	Methods: []Builtin{
		{Name: "mro", Min: 1, Max: 1, Fn: typeMRO},
		{Name: "__subclasses__", Min: 1, Max: 1, Fn: typeSubclasses},
		{Name: "__prepare__", Sig: "cls, /, *args, **kw", Flags: ClassMethod, Fn: typePrepare},
		{Name: "__instancecheck__", Min: 2, Max: 2, Fn: typeInstanceCheck},
		{Name: "__subclasscheck__", Min: 2, Max: 2, Fn: typeSubclassCheck},
		{Name: "__dir__", Min: 1, Max: 1, Fn: typeDir},
	},
	GetSets: []GetSet{
		{Name: "__name__", Get: typeGetName, Set: typeSetName},
		{Name: "__qualname__", Get: typeGetQualname, Set: typeSetQualname},
		{Name: "__module__", Get: typeGetModule, Set: typeSetModule},
		{Name: "__doc__", Get: typeGetDoc, Set: typeSetDoc},
		{Name: "__bases__", Get: typeGetBases, Set: typeSetBases},
		{Name: "__base__", Get: typeGetBase},
		{Name: "__mro__", Get: func(_ *Thread, v Value) Value { return orNone(at[class](v).mro) }, Word: classMROWord},
		{Name: "__dict__", Get: typeGetDict},
		{Name: "__abstractmethods__", Get: typeGetAbstract, Set: typeSetAbstract},
		{Name: "__annotations__", Get: typeGetAnnotations, Set: typeSetAnnotations},
		{Name: "__type_params__", Get: typeGetTypeParams, Set: typeSetTypeParams},
		{Name: "__basicsize__", Get: func(_ *Thread, v Value) Value { return MakeSmall(int(at[class](v).words) * int(wordBytes)) }},
		{Name: "__itemsize__", Get: func(*Thread, Value) Value { return MakeSmall(0) }},
		{Name: "__flags__", Get: typeGetFlags},
		{Name: "__dictoffset__", Get: func(t *Thread, v Value) Value {
			return MakeSmall(int(t.R.types.shapes[at[class](v).root].extra) * int(wordBytes))
		}},
	},
}

// orNone returns v, or None for NoValue.
func orNone(v Value) Value {
	if v == NoValue {
		return None
	}
	return v
}

// typeNew is type.__new__: type(x) or type(name, bases, dict, **kw).
func typeNew(t *Thread, meta Value, args []Value, nkw int) Value {
	r := t.R
	n := len(args) - 2*nkw
	if n == 1 && nkw == 0 && meta == r.classOf[KindType] {
		return r.typeOf(args[0])
	}
	if n != 3 {
		if meta == r.classOf[KindType] {
			return t.Errorf(ExcTypeError, "type takes 1 or 3 arguments")
		}
		return t.Errorf(ExcTypeError, "type.__new__() takes exactly 3 arguments (%d given)", n)
	}
	name, bases, ns := args[0], args[1], args[2]
	switch {
	case !r.IsStr(name):
		return t.Errorf(ExcTypeError, "type.__new__() argument 1 must be str, not %s", t.TypeName(name))
	case r.layout(bases) != KindTuple:
		return t.Errorf(ExcTypeError, "type.__new__() argument 2 must be tuple, not %s", t.TypeName(bases))
	case !r.isDict(ns):
		return t.Errorf(ExcTypeError, "type.__new__() argument 3 must be dict, not %s", t.TypeName(ns))
	}
	if !t.isTypeName(name) {
		return NoValue
	}
	bases = t.orObject(bases)
	if bases == NoValue {
		return NoValue
	}
	win := t.metaOf(meta, bases)
	if win == NoValue {
		return NoValue
	}
	if win != meta {
		if fn := r.classGet(win, r.syms[SymNew]); fn != NoValue && fn != r.classGet(meta, r.syms[SymNew]) {
			return t.callNew(fn, win, args, nkw)
		}
	}
	return t.buildType(win, name, bases, ns, NoValue, args[3:])
}

// orObject replaces an empty tuple of bases by (object,), and makes an exact tuple.
func (t *Thread) orObject(bases Value) Value {
	if len(bases.Tuple()) == 0 {
		b := t.NewTuple(1)
		if b != NoValue {
			b.Tuple()[0] = t.R.classOf[KindObject]
		}
		return b
	}
	if bases.Kind() != KindTuple {
		b := t.NewTuple(len(bases.Tuple()))
		if b != NoValue {
			copy(b.Tuple(), bases.Tuple())
		}
		return b
	}
	return bases
}

// metaOf returns the most derived metaclass among meta and those of the bases.
func (t *Thread) metaOf(meta, bases Value) Value {
	r := t.R
	for _, b := range bases.Tuple() {
		m := r.typeOf(b)
		if r.isSubclass(meta, m) {
			continue
		}
		if !r.IsClass(b) {
			return t.Errorf(ExcTypeError, "bases must be types")
		}
		if !r.isSubclass(m, meta) {
			return t.Errorf(ExcTypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
		}
		meta = m
	}
	return meta
}

func typeInit(t *Thread, self Value, args []Value, nkw int) bool {
	if n := len(args) - 2*nkw; n != 1 && n != 3 {
		t.Errorf(ExcTypeError, "type.__init__() takes 1 or 3 arguments")
		return false
	}
	return true
}

func typeCallSlot(t *Thread, self Value, args []Value, nkw int) Value {
	return t.instantiate(self, args, nkw)
}

// instantiate is type.__call__: it makes an instance of cls.
func (t *Thread) instantiate(cls Value, args []Value, nkw int) Value {
	r := t.R
	c := at[class](cls)
	if cls == r.classOf[KindType] && len(args) == 1 && nkw == 0 {
		return r.typeOf(args[0])
	}
	if c.flags&clsUser == 0 {
		return t.instantiateNative(cls, args, nkw)
	}
	obj := NoValue
	if c.flags&clsNew == 0 {
		if obj = t.newPlain(cls, args); obj == NoValue {
			return NoValue
		}
	} else {
		if obj = t.callNew(r.classGet(cls, r.syms[SymNew]), cls, args, nkw); obj == NoValue {
			return NoValue
		}
		oc := r.typeOf(obj)
		if oc != cls && !r.isSubclass(oc, cls) {
			return obj
		}
		cls = oc
	}
	init := r.classGet(cls, r.syms[SymInit])
	if !t.callInit(init, obj, args, nkw) {
		return NoValue
	}
	return obj
}

// instantiateNative makes an instance of a class implemented in Go.
func (t *Thread) instantiateNative(cls Value, args []Value, nkw int) Value {
	r := t.R
	if cls == r.classOf[KindList] && len(args) == 1 {
		return t.ListOf(args[0])
	}
	spec := r.types.shapes[at[class](cls).root].spec
	if spec.New == nil || spec.Flags&NoNew != 0 {
		return t.Errorf(ExcTypeError, "can't create '%s' instances", at[class](cls).name.Str())
	}
	sp := t.SP
	obj := spec.New(t, cls, args, nkw)
	t.SP = sp
	if obj == NoValue {
		return NoValue
	}
	if obj.Kind() != at[class](cls).root {
		if oc := r.typeOf(obj); oc != cls { // a constructor may choose a subclass
			if r.isSubclass(oc, cls) && !t.callInit(r.classGet(oc, r.syms[SymInit]), obj, args, nkw) {
				return NoValue
			}
			return obj
		}
	}
	if spec.Init == nil {
		return obj
	}
	ok := spec.Init(t, obj, args, nkw)
	t.SP = sp
	if !ok {
		return NoValue
	}
	return obj
}

// newPlain is object.__new__ for a class defined in Python that does not override it.
func (t *Thread) newPlain(cls Value, args []Value) Value {
	r := t.R
	c := at[class](cls)
	if c.flags&clsAbstract != 0 {
		return t.abstractError(cls)
	}
	if len(args) > 0 && isObjectInit(r.classGet(cls, r.syms[SymInit]), r) {
		return t.Errorf(ExcTypeError, "%s() takes no arguments", c.name.Str())
	}
	return t.newInstance(cls, 0)
}

// PlainInit returns the __init__ of class cls if it is a Python function and
// nothing else takes part in making an instance: the caller makes one with NewPlain
// and calls the function with it. NoValue: use Call.
func (t *Thread) PlainInit(cls Value) Value {
	c := at[class](cls)
	if c.flags&(clsUser|clsNew|clsAbstract) != clsUser || !t.R.calledAsType(c) {
		return NoValue
	}
	if init := t.R.classGet(cls, t.R.syms[SymInit]); init != NoValue && init.Kind() == KindFunction {
		return init
	}
	return NoValue
}

// calledAsType reports whether the metaclass of c leaves calls of the class to type. That holds while the epoch does.
func (r *Runtime) calledAsType(c *class) bool {
	return c.id == KindType ||
		r.wrapped(r.classGet(r.types.shapes[c.id].class, r.syms[SymCall]), slotCall) == r.types.shapes[KindType].spec
}

// PlainNew returns the __new__ of class cls if it is a Python function, and calling it with cls in front of the arguments is all
// that a call of the class comes to: there is no __init__, neither in cls nor in subclasses, of which __new__ may make instances,
// too. NoValue: use Call. It holds while the epoch does.
func (t *Thread) PlainNew(cls Value) Value {
	r, c := t.R, at[class](cls)
	if c.flags&(clsUser|clsNew) != clsUser|clsNew || !r.calledAsType(c) {
		return NoValue
	}
	fn := r.classGet(cls, r.syms[SymNew])
	if fn != NoValue && fn.Kind() == KindStaticMethod {
		fn = *word(fn, 1)
	}
	few := 8
	if fn == NoValue || fn.Kind() != KindFunction || !r.withoutInit(cls, &few) {
		return NoValue
	}
	return fn
}

// withoutInit reports whether neither cls nor a subclass has an __init__ but object's. It looks at n classes at most.
func (r *Runtime) withoutInit(cls Value, n *int) bool {
	if *n--; *n < 0 || !isObjectInit(r.classGet(cls, r.syms[SymInit]), r) {
		return false
	}
	c := at[class](cls)
	c.flags |= clsNoInit
	for _, s := range c.subclasses() {
		if !r.withoutInit(s, n) {
			return false
		}
	}
	return true
}

// NewPlain makes an instance of a class for which PlainInit has a function.
func (t *Thread) NewPlain(cls Value) Value { return t.newInstance(cls, 0) }

// PlainLayout tells native code how NewPlain makes an instance of cls: the shape, the number of words, all zero behind the header,
// and where the function __init__ is found. It holds while the epoch does. ok is false if more is to be done.
func (t *Thread) PlainLayout(cls Value) (id Kind, words int, init *Value, ok bool) {
	c := at[class](cls)
	if !t.R.intactClass(cls) || t.PlainInit(cls) == NoValue || c.tune != 0 || c.flags&clsDel != 0 {
		return 0, 0, nil, false
	}
	init = t.R.lookupClass(cls, t.R.syms[SymInit])
	words = int(c.words)
	if c.flags&clsDict != 0 {
		words += 1 + int(c.inline)
	}
	return c.root, words, init, init != nil && (*init).Kind() == KindFunction
}

// BareLayout tells native code how a call of cls without arguments makes an instance if no Python code takes part: the shape and
// the number of words, all zero behind the header, but for the items of a list. It holds while the epoch does.
func (t *Thread) BareLayout(cls Value) (id Kind, words int, ok bool) {
	r, c := t.R, at[class](cls)
	if c.id != KindType || !r.intactClass(cls) || c.flags&(clsUser|clsAbstract|clsDel) != clsUser || c.tune != 0 {
		return 0, 0, false
	}
	init := r.classGet(cls, r.syms[SymInit])
	switch layout := r.types.shapes[c.root].layout; layout {
	case KindObject:
		ok = c.flags&clsNew == 0 && isObjectInit(init, r)
	case KindList:
		list := r.types.shapes[KindList].spec
		ok = r.wrapped(r.classGet(cls, r.syms[SymNew]), slotNew) == list && r.wrapped(init, slotInit) == list
	}
	words = int(c.words)
	if c.flags&clsDict != 0 {
		words += 1 + int(c.inline)
	}
	return c.root, words, ok
}

// IsObjectNew reports whether v is object.__new__.
func (r *Runtime) IsObjectNew(v Value) bool {
	return v.IsObj() && v.Kind() == KindBuiltin && hdrOf(v).aux == wrapperBit|uint32(slotNew) && *word(v, 1) == r.classOf[KindObject]
}

// IsExceptionInit reports whether v is BaseException.__init__, which most classes of exceptions inherit.
func (r *Runtime) IsExceptionInit(v Value) bool {
	return v.IsObj() && v.Kind() == KindBuiltin && hdrOf(v).aux == wrapperBit|uint32(slotInit) && *word(v, 1) == r.classOf[KindException]
}

// NewLayout tells native code how object.__new__(cls) makes an instance: the shape and the number of words, all zero behind the
// header. It holds while the epoch does.
func (r *Runtime) NewLayout(cls Value) (id Kind, words int, ok bool) {
	if !cls.IsObj() || !r.IsClass(cls) || !r.intactClass(cls) {
		return 0, 0, false
	}
	c := at[class](cls)
	if uint32(c.flags)&MakesBits != MakesPlain || c.tune != 0 || r.types.shapes[c.root].spec != r.types.shapes[KindObject].spec {
		return 0, 0, false
	}
	words = int(c.words)
	if c.flags&clsDict != 0 {
		words += 1 + int(c.inline)
	}
	return c.root, words, true
}

// ExcLayout tells native code how an instance of a class of exceptions is made. It holds while the epoch does.
type ExcLayout struct {
	ID    Kind   // shape of the instance
	Words int    // its size; all zero but for args, the tuple of all arguments
	Value bool   // a single argument goes to OffExcValue, too; more are not for native code
	Init  *Value // where the function __init__ is found that is called then; nil: there is nothing more to do
}

// ExcLayoutOf returns the ExcLayout of the class cls; ok is false if it is no class of exceptions or more is to be done.
func (t *Thread) ExcLayoutOf(cls Value) (l ExcLayout, ok bool) {
	r := t.R
	c := at[class](cls)
	if c.id != KindType || !r.intactClass(cls) || r.types.shapes[c.root].layout != KindException || c.tune != 0 || c.flags&(clsDel|clsAbstract) != 0 {
		return l, false
	}
	newSpec, initSpec := r.types.shapes[c.root].spec, r.types.shapes[c.root].spec
	if c.flags&clsUser != 0 {
		if newSpec = r.wrapped(r.classGet(cls, r.syms[SymNew]), slotNew); newSpec == nil {
			return l, false
		}
		l.Init = r.lookupClass(cls, r.syms[SymInit])
		if l.Init == nil {
			return l, false
		}
		if (*l.Init).Kind() != KindFunction {
			if initSpec = r.wrapped(*l.Init, slotInit); initSpec == nil {
				return l, false
			}
			l.Init = nil
		}
	}
	if funcAddr(&newSpec.New) != funcAddr(&exceptionSpec.New) {
		return l, false
	}
	if l.Init == nil {
		switch funcAddr(&initSpec.Init) {
		case funcAddr(&exceptionSpec.Init):
		case funcAddr(&stopIterationSpec.Init):
			l.Value = true
		default:
			return l, false
		}
	}
	l.ID, l.Words = c.root, int(c.words)
	if c.flags&clsDict != 0 {
		l.Words += 1 + int(c.inline)
	}
	return l, true
}

// wrapped returns the spec of the builtin class whose slot the method fn is, or nil.
func (r *Runtime) wrapped(fn Value, slot slotID) *TypeSpec {
	if fn == NoValue || fn.Kind() != KindBuiltin {
		return nil
	}
	s, owner := wrapperOf(fn)
	if s != slot {
		return nil
	}
	return r.types.shapes[at[class](owner).root].spec
}

// isObjectInit reports whether init is object.__init__.
func isObjectInit(init Value, r *Runtime) bool {
	return init != NoValue && init.Kind() == KindBuiltin && *word(init, 1) == r.classOf[KindObject]
}

// abstractError raises the TypeError for an instance of an abstract class.
func (t *Thread) abstractError(cls Value) Value {
	am, ok := t.FindAttr(cls, t.R.syms[SymAbstractMethods])
	if !ok {
		am = t.NewTuple(0)
	}
	l := t.ListOf(am)
	if l == NoValue || !t.SortList(l, NoValue, false) {
		return NoValue
	}
	names := make([]string, 0, len(l.List()))
	for _, n := range l.List() {
		if t.R.IsStr(n) {
			names = append(names, n.Str())
		}
	}
	s := ""
	if len(names) > 1 {
		s = "s"
	}
	return t.Errorf(ExcTypeError, "Can't instantiate abstract class %s with abstract method%s %s", at[class](cls).name.Str(), s, strings.Join(names, ", "))
}

// callNew calls the __new__ fn with cls prepended to the arguments.
func (t *Thread) callNew(fn, cls Value, args []Value, nkw int) Value {
	if fn.Kind() == KindBuiltin {
		if w, owner := wrapperOf(fn); w == slotNew {
			return t.wrappedNew(owner, cls, args, nkw)
		}
	}
	if fn.Kind() == KindStaticMethod {
		fn = *word(fn, 1)
	} else if fn = t.descrGet(fn, NoValue, cls); fn == NoValue {
		return NoValue
	}
	return t.callPrepend(fn, cls, args, nkw)
}

// callInit calls the __init__ that was found in obj's class.
func (t *Thread) callInit(init, obj Value, args []Value, nkw int) bool {
	if init == NoValue {
		return true
	}
	k := init.Kind()
	if k == KindBuiltin {
		if w, owner := wrapperOf(init); w == slotInit {
			return t.wrappedInit(owner, obj, args, nkw)
		}
	}
	res := NoValue
	if k == KindFunction {
		res = t.callPrepend(init, obj, args, nkw)
	} else {
		fn := t.descrGet(init, obj, t.R.typeOf(obj))
		if fn == NoValue {
			return false
		}
		res = t.Call(fn, args, nkw)
	}
	if res == NoValue {
		return false
	}
	if res != None {
		t.Errorf(ExcTypeError, "__init__() should return None, not '%s'", t.TypeName(res))
		return false
	}
	return true
}

func typeRepr(t *Thread, v Value) Value {
	c := at[class](v)
	name := c.qualname.Str()
	if c.flags&clsUser != 0 {
		if m := t.R.DictGetStr(c.dict, t.R.syms[SymModule]); m != NoValue && t.R.IsStr(m) && m.Str() != "builtins" {
			name = m.Str() + "." + name
		}
	} else if m := t.R.types.shapes[c.root].spec.Module; m != "" {
		name = m + "." + name
	}
	return t.NewStr("<class '" + name + "'>")
}

// typeBinary makes unions: int | str.
func typeBinary(t *Thread, op BinOp, a, b Value) Value {
	if op != BinOr {
		return NotImplemented
	}
	return t.makeUnion(a, b)
}

func typeMRO(t *Thread, a []Value) Value {
	mro := t.c3(a[0])
	if mro == NoValue {
		return NoValue
	}
	return t.ListOf(mro)
}

func typeSubclasses(t *Thread, a []Value) Value {
	return t.subclassList(a[0])
}

func typePrepare(t *Thread, _ []Value) Value { return t.NewDict(0) }

func typeInstanceCheck(t *Thread, a []Value) Value {
	if !t.R.IsClass(a[0]) {
		return t.Errorf(ExcTypeError, "descriptor '__instancecheck__' requires a 'type' object")
	}
	is, ok := t.plainIsInstance(a[1], a[0])
	return boolResult(is, ok)
}

func typeSubclassCheck(t *Thread, a []Value) Value {
	if !t.R.IsClass(a[0]) || !t.R.IsClass(a[1]) {
		return t.Errorf(ExcTypeError, "issubclass() arg 1 must be a class")
	}
	return MakeBool(t.R.isSubclass(a[1], a[0]))
}

// boolResult is the Value for a truth that may have failed.
func boolResult(b, ok bool) Value {
	if !ok {
		return NoValue
	}
	return MakeBool(b)
}

func typeGetName(_ *Thread, v Value) Value { return at[class](v).name }

func typeSetName(t *Thread, v, x Value) bool {
	if !t.mutableClass(v, "__name__", x) {
		return false
	}
	if !t.R.IsStr(x) {
		t.Errorf(ExcTypeError, "can only assign string to %s.__name__, not '%s'", ClassName(v), t.TypeName(x))
		return false
	}
	if !t.isTypeName(x) {
		return false
	}
	at[class](v).name = t.InternStr(x)
	return true
}

// isTypeName checks that a str can be the name of a class.
func (t *Thread) isTypeName(name Value) bool {
	if strings.IndexByte(name.Str(), 0) >= 0 {
		t.Errorf(ExcValueError, "type name must not contain null characters")
		return false
	}
	return true
}

// mutableClass checks that attribute name of class v may be set to x (NoValue: deleted).
func (t *Thread) mutableClass(v Value, name string, x Value) bool {
	if at[class](v).flags&clsUser == 0 {
		t.Errorf(ExcTypeError, "cannot set '%s' attribute of immutable type '%s'", name, ClassName(v))
		return false
	}
	if x == NoValue {
		t.Errorf(ExcTypeError, "cannot delete '%s' attribute of immutable type '%s'", name, ClassName(v))
		return false
	}
	return true
}

func typeGetQualname(_ *Thread, v Value) Value { return at[class](v).qualname }

func typeSetQualname(t *Thread, v, x Value) bool {
	if !t.mutableClass(v, "__qualname__", x) {
		return false
	}
	if !t.R.IsStr(x) {
		t.Errorf(ExcTypeError, "can only assign string to %s.__qualname__, not '%s'", ClassName(v), t.TypeName(x))
		return false
	}
	at[class](v).qualname = x
	return true
}

func typeGetModule(t *Thread, v Value) Value {
	c := at[class](v)
	if m := t.R.DictGetStr(c.dict, t.R.syms[SymModule]); m != NoValue && !t.ofInstances(v, m) {
		return m
	}
	if c.flags&clsUser == 0 {
		if m := t.R.types.shapes[c.root].spec.Module; m != "" {
			return t.Intern(m)
		}
	}
	return t.R.syms[SymBuiltinsModule]
}

func typeSetModule(t *Thread, v, x Value) bool {
	return t.mutableClass(v, "__module__", x) && t.DictSet(at[class](v).dict, t.R.syms[SymModule], x)
}

func typeGetDoc(t *Thread, v Value) Value {
	d := t.R.DictGetStr(at[class](v).dict, t.R.syms[SymDoc])
	if d == NoValue || t.ofInstances(v, d) {
		return None
	}
	return t.descrGet(d, NoValue, v)
}

// ofInstances reports whether the entry d of the builtin class v is an attribute of its instances, as __module__ of functions,
// which hides nothing of the class.
func (t *Thread) ofInstances(v, d Value) bool {
	return at[class](v).flags&clsUser == 0 && d.Kind() == KindGetSet
}

func typeSetDoc(t *Thread, v, x Value) bool {
	return t.mutableClass(v, "__doc__", x) && t.setClassDict(v, t.R.syms[SymDoc], x)
}

func typeGetBases(_ *Thread, v Value) Value { return at[class](v).bases }

// typeSetBases replaces the bases of a class when the layout of its instances stays the same.
func typeSetBases(t *Thread, v, x Value) bool {
	if !t.mutableClass(v, "__bases__", x) {
		return false
	}
	if t.R.layout(x) != KindTuple {
		t.Errorf(ExcTypeError, "can only assign tuple to %s.__bases__, not %s", ClassName(v), t.TypeName(x))
		return false
	}
	if len(x.Tuple()) == 0 {
		t.Errorf(ExcTypeError, "can only assign non-empty tuple to %s.__bases__, not ()", ClassName(v))
		return false
	}
	c := at[class](v)
	for _, b := range x.Tuple() {
		if t.R.IsClass(b) && t.R.isSubclass(b, v) {
			t.Errorf(ExcTypeError, "a __bases__ item causes an inheritance cycle")
			return false
		}
	}
	base := t.bestBase(x)
	if base == NoValue {
		return false
	}
	nb, ob := at[class](base), at[class](c.base)
	if nb.solid != ob.solid || nb.words != ob.words {
		t.Errorf(ExcTypeError, "__bases__ assignment: '%s' object layout differs from '%s'", ClassName(base), ClassName(c.base))
		return false
	}
	return t.rebase(v, x, base)
}

// rebase gives cls other bases and recomputes the MROs of it and its subclasses.
func (t *Thread) rebase(cls, bases, base Value) bool {
	c := at[class](cls)
	old, oldBase, oldMRO := c.bases, c.base, c.mro
	c.bases, c.base = bases, base
	mro := t.computeMRO(cls)
	if mro == NoValue {
		c.bases, c.base = old, oldBase
		return false
	}
	c.mro = mro
	t.R.types.epoch++
	if !t.relinkSubclasses(cls) {
		c.bases, c.base, c.mro = old, oldBase, oldMRO
		return false
	}
	t.R.refreshFlags(cls)
	for _, b := range old.Tuple() {
		dropSubclass(b, cls)
	}
	for _, b := range bases.Tuple() {
		if !t.addSubclass(b, cls) {
			return false
		}
	}
	return true
}

func (t *Thread) relinkSubclasses(cls Value) bool {
	subs := t.subclassList(cls)
	if subs == NoValue {
		return false
	}
	for i := 0; i < len(subs.List()); i++ {
		s := subs.List()[i]
		mro := t.computeMRO(s)
		if mro == NoValue {
			return false
		}
		at[class](s).mro = mro
		t.R.refreshFlags(s)
		if !t.relinkSubclasses(s) {
			return false
		}
	}
	return true
}

func typeGetBase(_ *Thread, v Value) Value { return orNone(at[class](v).base) }

func typeGetDict(t *Thread, v Value) Value { return t.newMappingProxy(at[class](v).dict) }

func typeGetAbstract(t *Thread, v Value) Value {
	m := t.R.DictGetStr(at[class](v).dict, t.R.syms[SymAbstractMethods])
	if m == NoValue {
		return t.noAttr(v, t.R.syms[SymAbstractMethods])
	}
	return m
}

func typeSetAbstract(t *Thread, v, x Value) bool {
	if at[class](v).flags&clsUser == 0 {
		return t.mutableClass(v, "__abstractmethods__", x)
	}
	yes := false
	if x != NoValue {
		var ok bool
		if yes, ok = t.Truth(x); !ok {
			return false
		}
	}
	if c := at[class](v); yes != (c.flags&clsAbstract != 0) {
		c.flags ^= clsAbstract
		t.R.types.epoch++ // native code may make instances without asking
	}
	return t.setClassDict(v, t.R.syms[SymAbstractMethods], x)
}

func typeGetAnnotations(t *Thread, v Value) Value {
	c := at[class](v)
	name := t.R.syms[SymAnnotations]
	if a := t.R.DictGetStr(c.dict, name); a != NoValue {
		return a
	}
	if c.flags&clsUser == 0 {
		return t.noAttr(v, name)
	}
	d := t.NewDict(0)
	if d == NoValue || !t.setClassDict(v, name, d) {
		return NoValue
	}
	return d
}

func typeSetAnnotations(t *Thread, v, x Value) bool {
	if at[class](v).flags&clsUser == 0 {
		return t.mutableClass(v, "__annotations__", x)
	}
	return t.setClassDict(v, t.R.syms[SymAnnotations], x)
}

func typeGetTypeParams(t *Thread, v Value) Value {
	if p := t.R.DictGetStr(at[class](v).dict, t.R.syms[SymTypeParams]); p != NoValue {
		return p
	}
	return t.NewTuple(0)
}

func typeSetTypeParams(t *Thread, v, x Value) bool {
	return t.mutableClass(v, "__type_params__", x) && t.setClassDict(v, t.R.syms[SymTypeParams], x)
}

// typeGetFlags gives the bits of CPython's tp_flags that programs test.
func typeGetFlags(_ *Thread, v Value) Value {
	c := at[class](v)
	f := 1 << 12
	if c.flags&clsUser != 0 {
		f |= 1 << 9
	}
	if c.flags&clsFinal == 0 {
		f |= 1 << 10
	}
	if c.flags&clsAbstract != 0 {
		f |= 1 << 20
	}
	return MakeSmall(f)
}
