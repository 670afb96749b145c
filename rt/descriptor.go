package rt

import (
	"slices"
	"unsafe"
)

// propertyObj is the layout of a property.
type propertyObj struct {
	_             header
	get, set, del Value // functions, or NoValue
	doc           Value // or NoValue
	name          Value // as told by __set_name__, or NoValue
}

// memberObj is the layout of the descriptor of a slot in the words of instances.
type memberObj struct {
	_           header
	owner, name Value
	index       uint32 // word
	flags       uint32
}

const memberWords = int((unsafe.Sizeof(memberObj{})+wordBytes-1)/wordBytes) - headerExtra

// Flags of a memberObj.
const (
	memberNone     = 1 << iota // unset reads as None
	memberReadOnly             // cannot be assigned
)

func propertyPtr(v Value) *propertyObj { return at[propertyObj](v) }

func memberPtr(v Value) *memberObj { return at[memberObj](v) }

var propertySpec = TypeSpec{
	Name: "property", Words: 6, New: propertyNew, Init: propertyInit,
	DescrGet: func(t *Thread, self, obj, cls Value) Value { return propertyGet(t, self, obj, cls) },
	DescrSet: func(t *Thread, self, obj, v Value) bool { return t.propertySet(self, obj, NoValue, v) },
	Methods: []Builtin{
		{Name: "getter", Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value { return propertyWith(t, a[0], 0, a[1]) }},
		{Name: "setter", Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value { return propertyWith(t, a[0], 1, a[1]) }},
		{Name: "deleter", Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value { return propertyWith(t, a[0], 2, a[1]) }},
		{Name: "__set_name__", Min: 3, Max: 3, Fn: propertySetName},
	},
	GetSets: []GetSet{
		{Name: "fget", Get: func(_ *Thread, v Value) Value { return orNone(propertyPtr(v).get) }},
		{Name: "fset", Get: func(_ *Thread, v Value) Value { return orNone(propertyPtr(v).set) }},
		{Name: "fdel", Get: func(_ *Thread, v Value) Value { return orNone(propertyPtr(v).del) }},
		{Name: "__doc__", Get: propertyDoc, Set: propertySetDoc},
		{Name: "__isabstractmethod__", Get: propertyAbstract},
	},
}

// dynamicPropertySpec is a property that leaves loads from the class itself to the metaclass's __getattr__.
var dynamicPropertySpec = TypeSpec{
	Name: "DynamicClassAttribute", Module: "types", Base: &propertySpec, Layout: KindProperty, Words: 6,
	DescrGet: func(t *Thread, self, obj, cls Value) Value {
		if obj != NoValue {
			return propertyGet(t, self, obj, cls)
		}
		switch propertyAbstract(t, self) {
		case NoValue:
			return NoValue
		case True:
			return self
		}
		return t.Errorf(ExcAttributeError, "")
	},
}

// typesModule is the builtin module _types.
var typesModule = ModuleSpec{
	Name: "_types",
	Init: func(t *Thread, m Value) bool { return t.ModuleType(m, &dynamicPropertySpec) != NoValue },
}

var propertyParams = Builtin{Name: "property", Sig: "fget=, fset=, fdel=, doc="}

func propertyNew(t *Thread, cls Value, _ []Value, _ int) Value { return t.newInstance(cls, 0) }

func propertyInit(t *Thread, self Value, args []Value, nkw int) bool {
	a := t.bindArgs(&propertyParams, args, nkw)
	if a == nil {
		return false
	}
	for i, v := range a {
		if v == None {
			a[i] = NoValue
		}
	}
	p := propertyPtr(self)
	if p.get != NoValue || p.set != NoValue {
		t.R.types.epoch++ // native code may rely on a class having this property as it was
	}
	p.get, p.set, p.del, p.doc = a[0], a[1], a[2], a[3]
	if !t.R.isUserClass(self) || t.R.lookupOwner(t.R.typeOf(self), t.R.syms[SymDoc]) == t.R.classOf[KindProperty] {
		return true
	}
	// The docstring of the class hides property.__doc__: ours becomes an attribute of the instance, if that has any.
	if !t.SetAttr(self, t.R.syms[SymDoc], propertyDoc(t, self)) {
		if !t.ExcMatches(ExcAttributeError) {
			return false
		}
		t.TakeExc()
	}
	return true
}

// docOf returns fn.__doc__, NoValue if it has none.
func (t *Thread) docOf(fn Value) Value {
	d, found := t.FindAttr(fn, t.R.syms[SymDoc])
	if found && d == NoValue {
		t.TakeExc()
	}
	if d == None {
		return NoValue
	}
	return d
}

// propertyGet calls the getter of the property self for obj.
func propertyGet(t *Thread, self, obj, _ Value) Value {
	if obj == NoValue {
		return self
	}
	fn := propertyPtr(self).get
	if fn == NoValue {
		return t.propertyError(self, obj, NoValue, "getter")
	}
	return t.Call1(fn, obj)
}

// propertySet calls the setter or, for x == NoValue, the deleter.
func (t *Thread) propertySet(self, obj, name, x Value) bool {
	p := propertyPtr(self)
	if x == NoValue {
		if p.del == NoValue {
			t.propertyError(self, obj, name, "deleter")
			return false
		}
		return t.Call1(p.del, obj) != NoValue
	}
	if p.set == NoValue {
		t.propertyError(self, obj, name, "setter")
		return false
	}
	return t.Call2(p.set, obj, x) != NoValue
}

func (t *Thread) propertyError(self, obj, name Value, what string) Value {
	if n := propertyPtr(self).name; n != NoValue {
		name = n
	}
	owner := at[class](t.TypeOf(obj)).qualname.GoString()
	if name == NoValue || !t.R.IsStr(name) {
		return t.Errorf(ExcAttributeError, "property of '%s' object has no %s", owner, what)
	}
	return t.Errorf(ExcAttributeError, "property '%s' of '%s' object has no %s", name.Str(), owner, what)
}

// propertyWith returns a copy of the property self with accessor i replaced.
func propertyWith(t *Thread, self Value, i int, fn Value) Value {
	p := propertyPtr(self)
	w := t.Alloca(4)
	if w == nil {
		return NoValue
	}
	w[0], w[1], w[2], w[3] = orNone(p.get), orNone(p.set), orNone(p.del), orNone(p.doc)
	w[i] = fn
	v := t.Call(t.R.typeOf(self), w, 0)
	if v != NoValue {
		propertyPtr(v).name = propertyPtr(self).name
	}
	return v
}

func propertySetName(_ *Thread, a []Value) Value {
	propertyPtr(a[0]).name = a[2]
	return None
}

// propertyDoc returns the docstring that was given, or the getter's.
func propertyDoc(t *Thread, v Value) Value {
	p := propertyPtr(v)
	if p.doc == NoValue && p.get != NoValue {
		return orNone(t.docOf(p.get))
	}
	return orNone(p.doc)
}

func propertySetDoc(_ *Thread, v, x Value) bool {
	propertyPtr(v).doc = x
	return true
}

func propertyAbstract(t *Thread, v Value) Value {
	p := propertyPtr(v)
	for _, f := range [...]Value{p.get, p.set, p.del} {
		if is, ok := t.isAbstract(f); is || !ok {
			return boolResult(is, ok)
		}
	}
	return False
}

// isAbstract reports whether fn.__isabstractmethod__ is true.
func (t *Thread) isAbstract(fn Value) (is, ok bool) {
	if fn == NoValue {
		return false, true
	}
	if !t.enter() { // it may wrap itself
		return false, false
	}
	defer t.leave()
	a, found := t.FindAttr(fn, t.R.syms[SymIsAbstractMethod])
	switch {
	case !found:
		return false, true
	case a == NoValue:
		return false, false
	}
	return t.Truth(a)
}

// staticmethod and classmethod hold their function in word 1, see also wrapperDictWord.

var staticMethodSpec = TypeSpec{
	Name: "staticmethod", Words: 3, New: wrapperMethodNew, Init: wrapperMethodInit, Call: func(t *Thread, self Value, args []Value, nkw int) Value {
		return t.Call(*word(self, 1), args, nkw)
	},
	Repr:     wrapperMethodRepr,
	DescrGet: func(_ *Thread, self, _, _ Value) Value { return *word(self, 1) },
	GetAttr:  wrapperMethodGetAttr,
	SetAttr:  wrapperMethodSetAttr,
	GetSets:  wrapperMethodGetSets[:],
}

var classMethodSpec = TypeSpec{
	Name: "classmethod", Words: 3, New: wrapperMethodNew, Init: wrapperMethodInit, Repr: wrapperMethodRepr,
	DescrGet: func(t *Thread, self, obj, cls Value) Value {
		if cls == NoValue || cls == None {
			cls = t.R.typeOf(obj)
		}
		return t.bindClassMethod(self, cls)
	},
	GetAttr: wrapperMethodGetAttr,
	SetAttr: wrapperMethodSetAttr,
	GetSets: wrapperMethodGetSets[:],
}

var wrapperMethodGetSets = [...]GetSet{
	{Name: "__func__", Get: func(_ *Thread, v Value) Value { return *word(v, 1) }},
	{Name: "__wrapped__", Get: func(_ *Thread, v Value) Value { return *word(v, 1) }},
	{Name: "__isabstractmethod__", Get: func(t *Thread, v Value) Value { return boolResult(t.isAbstract(*word(v, 1))) }},
}

func wrapperMethodNew(t *Thread, cls Value, _ []Value, _ int) Value {
	v := t.newInstance(cls, 0)
	if v != NoValue {
		*word(v, 1) = None
	}
	return v
}

func wrapperMethodInit(t *Thread, self Value, args []Value, nkw int) bool {
	if !t.argCount(len(args)-2*nkw, nkw, 1, 1) {
		return false
	}
	*word(self, 1) = args[0]
	return true
}

func wrapperMethodRepr(t *Thread, v Value) Value {
	f := t.Repr(*word(v, 1))
	if f == NoValue {
		return NoValue
	}
	return t.NewStr("<" + t.TypeName(v) + "(" + f.Str() + ")>")
}

// wrapperMethodGetAttr forwards what the wrapper itself lacks (__name__, __doc__ and the like, and what a program has set) to the function.
func wrapperMethodGetAttr(t *Thread, v, name Value) Value {
	if d := *word(v, wrapperDictWord); d != NoValue && isDunder(name) {
		if a := t.R.DictGetStr(d, name); a != NoValue {
			return a
		}
	}
	switch name {
	case t.R.syms[SymDoc], t.R.syms[SymModule]:
		return t.wrappedAttr(v, name)
	}
	if a, ok := t.genericGetAttr(v, name); ok {
		return a
	}
	switch name {
	case t.R.syms[SymName], t.R.syms[SymQualname], t.R.syms[SymAnnotations]:
		return t.wrappedAttr(v, name)
	case t.R.syms[SymDict]:
		return t.wrapperDict(v)
	}
	if d := *word(v, wrapperDictWord); d != NoValue {
		return t.R.DictGetStr(d, name)
	}
	return NoValue
}

// wrappedAttr returns an attribute of what the wrapper v holds, which may be the wrapper.
func (t *Thread) wrappedAttr(v, name Value) Value {
	if !t.enter() {
		return NoValue
	}
	defer t.leave()
	return t.GetAttr(*word(v, 1), name)
}

// wrapperDictWord is where a staticmethod or classmethod has the dict of what a program has set, once it has.
const wrapperDictWord = 2

func (t *Thread) wrapperDict(v Value) Value {
	if *word(v, wrapperDictWord) == NoValue {
		d := t.NewDict(0)
		if d == NoValue {
			return d
		}
		*word(v, wrapperDictWord) = d
	}
	return *word(v, wrapperDictWord)
}

func wrapperMethodSetAttr(t *Thread, self, name, v Value) bool {
	if p := t.R.lookupClass(t.R.typeOf(self), name); t.R.isUserClass(self) || p != nil && t.R.descrOf(*p)&clsDataDescr != 0 {
		return t.genericSetAttr(self, name, v)
	}
	d := t.wrapperDict(self)
	if d == NoValue {
		return false
	}
	if v != NoValue {
		return t.DictSet(d, name, v)
	}
	found, ok := t.DictDel(d, name)
	if ok && !found {
		t.noAttr(self, name)
	}
	return ok && found
}

// newWrapperMethod returns a staticmethod or classmethod of fn.
func (t *Thread) newWrapperMethod(kind Kind, fn Value) Value {
	v := t.NewObj(kind, 3)
	if v != NoValue {
		*word(v, 1) = fn
	}
	return v
}

// bindClassMethod binds the function of the classmethod m to cls.
func (t *Thread) bindClassMethod(m, cls Value) Value {
	fn := *word(m, 1)
	switch fn.Kind() {
	case KindFunction, KindBuiltin:
		return t.newBoundMethod(fn, cls)
	}
	if t.R.descrOf(fn)&clsDescr == 0 {
		return t.newBoundMethod(fn, cls)
	}
	if !t.enter() { // it may wrap itself
		return NoValue
	}
	defer t.leave()
	return t.descrGet(fn, cls, t.R.typeOf(cls))
}

// descrGet is what loading the class attribute m through obj (NoValue: through
// the class) gives. NoValue without exception: the attribute is unset.
func (t *Thread) descrGet(m, obj, cls Value) Value {
	r := t.R
	switch m.Kind() {
	case KindFunction:
		if obj == NoValue {
			return m
		}
		return t.newBoundMethod(m, obj)
	case KindBuiltin:
		if obj == NoValue || !bindsSelf(m) {
			return m
		}
		return t.newBoundMethod(m, obj)
	case KindStaticMethod:
		return *word(m, 1)
	case KindClassMethod:
		return t.bindClassMethod(m, cls)
	case KindProperty:
		return propertyGet(t, m, obj, cls)
	case KindGetSet:
		gs := r.getSetOf(m)
		switch {
		case obj != NoValue:
			return gs.Get(t, obj)
		case gs.ofClass != nil:
			return gs.ofClass(t, *word(m, 1))
		}
		return m
	case KindMember:
		if obj == NoValue {
			return m
		}
		return memberGet(m, obj)
	}
	if r.descrOf(m)&clsDescr == 0 {
		return m
	}
	if r.isUserClass(m) {
		fn := r.classGet(r.typeOf(m), r.syms[SymGet]) // not bound, whatever it is
		if fn == NoValue {
			return m
		}
		return t.Call3(fn, m, orNone(obj), orNone(cls))
	}
	return r.specOf(m).DescrGet(t, m, obj, cls)
}

// descrSet stores x (NoValue: deletes) through the data descriptor m.
func (t *Thread) descrSet(m, obj, name, x Value) bool {
	r := t.R
	switch m.Kind() {
	case KindProperty:
		return t.propertySet(m, obj, name, x)
	case KindGetSet:
		gs := r.getSetOf(m)
		if gs.Set == nil {
			t.Errorf(ExcAttributeError, "attribute '%s' of '%s' objects is not writable", gs.Name, ClassName(*word(m, 1)))
			return false
		}
		return gs.Set(t, obj, x)
	case KindMember:
		return t.memberSet(m, obj, x)
	}
	if !r.isUserClass(m) {
		return r.specOf(m).DescrSet(t, m, obj, x)
	}
	s := SymSet
	if x == NoValue {
		s = SymDelete
	}
	fn := t.lookupSpecial(m, s)
	switch {
	case fn == NoValue && t.exc == NoValue:
		t.Errorf(ExcAttributeError, "%s", symText[s])
		return false
	case fn == NoValue:
		return false
	case x == NoValue:
		return t.Call2(fn, m, obj) != NoValue
	}
	return t.Call3(fn, m, obj, x) != NoValue
}

// A getset descriptor is header (aux: number of its GetSet) | owner.

var getSetSpec = TypeSpec{
	Name: "getset_descriptor", Flags: Final | NoNew, Repr: func(t *Thread, v Value) Value {
		return t.NewStr("<attribute '" + t.R.getSetOf(v).Name + "' of '" + ClassName(*word(v, 1)) + "' objects>")
	},
	DescrGet: func(t *Thread, self, obj, _ Value) Value {
		if !t.descrApplies(*word(self, 1), obj, t.R.getSetOf(self).Name) {
			return NoValue
		}
		return t.descrGet(self, obj, NoValue)
	},
	DescrSet: func(t *Thread, self, obj, x Value) bool {
		return t.descrApplies(*word(self, 1), obj, t.R.getSetOf(self).Name) && t.descrSet(self, obj, NoValue, x)
	},
	GetSets: []GetSet{
		{Name: "__name__", Get: func(t *Thread, v Value) Value { return t.Intern(t.R.getSetOf(v).Name) }},
		{Name: "__qualname__", Get: func(t *Thread, v Value) Value {
			return t.NewStr(ClassName(*word(v, 1)) + "." + t.R.getSetOf(v).Name)
		}},
		{Name: "__objclass__", Get: func(_ *Thread, v Value) Value { return *word(v, 1) }},
		{Name: "__doc__", Get: func(t *Thread, v Value) Value { return t.docStr(t.R.getSetOf(v).Doc) }},
	},
}

var memberSpec = TypeSpec{
	Name: "member_descriptor", Flags: Final | NoNew, Repr: func(t *Thread, v Value) Value {
		m := memberPtr(v)
		return t.NewStr("<member '" + m.name.Str() + "' of '" + ClassName(m.owner) + "' objects>")
	},
	DescrGet: func(t *Thread, self, obj, _ Value) Value {
		m := memberPtr(self)
		if !t.descrApplies(m.owner, obj, m.name.Str()) {
			return NoValue
		}
		if obj == NoValue || obj == None {
			return self
		}
		if v := memberGet(self, obj); v != NoValue {
			return v
		}
		return t.noAttr(obj, m.name)
	},
	DescrSet: func(t *Thread, self, obj, x Value) bool {
		m := memberPtr(self)
		return t.descrApplies(m.owner, obj, m.name.Str()) && t.memberSet(self, obj, x)
	},
	GetSets: []GetSet{
		{Name: "__name__", Get: func(_ *Thread, v Value) Value { return memberPtr(v).name }},
		{Name: "__qualname__", Get: func(t *Thread, v Value) Value {
			return t.NewStr(ClassName(memberPtr(v).owner) + "." + memberPtr(v).name.Str())
		}},
		{Name: "__objclass__", Get: func(_ *Thread, v Value) Value { return memberPtr(v).owner }},
		{Name: "__doc__", Get: func(*Thread, Value) Value { return None }},
	},
}

// descrApplies checks that obj is an instance of owner when a descriptor is
// called directly.
func (t *Thread) descrApplies(owner, obj Value, name string) bool {
	if obj == NoValue || obj == None || t.R.isSubclass(t.R.typeOf(obj), owner) {
		return true
	}
	t.Errorf(ExcTypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", name, ClassName(owner), t.TypeName(obj))
	return false
}

// memberGet reads the member m of obj, NoValue when unset.
func memberGet(m, obj Value) Value {
	d := memberPtr(m)
	v := *word(obj, int(d.index))
	if v == NoValue && d.flags&memberNone != 0 {
		return None
	}
	return v
}

func (t *Thread) memberSet(m, obj, x Value) bool {
	d := memberPtr(m)
	p := word(obj, int(d.index))
	if d.flags&memberReadOnly != 0 {
		t.Errorf(ExcAttributeError, "readonly attribute")
		return false
	}
	if x == NoValue && *p == NoValue && d.flags&memberNone == 0 {
		t.RaiseValue(ExcAttributeError, d.name)
		return false
	}
	*p = x
	return true
}

// newMember returns a descriptor for word index of the instances of owner.
func (t *Thread) newMember(owner, name Value, index int, flags uint32) Value {
	v := t.NewObj(KindMember, memberWords)
	if v != NoValue {
		m := memberPtr(v)
		m.owner, m.name, m.index, m.flags = owner, name, uint32(index), flags
	}
	return v
}

// getSetOf returns the Go side of a getset descriptor.
func (r *Runtime) getSetOf(v Value) *GetSet { return r.types.getsets[hdrOf(v).aux] }

// newGetSet returns a getset descriptor of class owner. Those that classes defined in Python have come first in the table, so it
// does not grow with each of these.
func (t *Thread) newGetSet(owner Value, gs *GetSet) Value {
	all := &t.R.types.getsets
	if len(*all) == 0 {
		*all = append(*all, &instanceDictGetSet, &instanceWeakGetSet)
	}
	v := t.NewObj(KindGetSet, 2)
	if v != NoValue {
		i := slices.Index((*all)[:2], gs)
		if i < 0 {
			i = len(*all)
			*all = append(*all, gs)
		}
		hdrOf(v).aux = uint32(i)
		*word(v, 1) = owner
	}
	return v
}

// addGetSet enters a getset descriptor in the dict of class cls.
func (t *Thread) addGetSet(cls Value, gs *GetSet) bool {
	name := t.Intern(gs.Name)
	if name == NoValue || t.R.DictGetStr(at[class](cls).dict, name) != NoValue {
		return name != NoValue
	}
	d := t.newGetSet(cls, gs)
	return d != NoValue && t.DictSet(at[class](cls).dict, name, d)
}

// docStr is the __doc__ for the text doc.
func (t *Thread) docStr(doc string) Value {
	if doc == "" {
		return None
	}
	return t.NewStr(doc)
}

// instanceDictGetSet is __dict__ of instances.
var instanceDictGetSet = GetSet{
	Name: "__dict__", ownDict: true,
	Get: func(t *Thread, v Value) Value {
		switch {
		case t.R.IsClass(v): // of a metaclass that inherits from a class with a __dict__
			return typeGetDict(t, v)
		case t.R.shapeOf(v).extra == 0:
			return t.Errorf(ExcAttributeError, "This object has no __dict__")
		}
		return t.instanceDict(v)
	},
	Set: func(t *Thread, v, x Value) bool {
		if t.R.IsClass(v) || t.R.shapeOf(v).extra == 0 || t.R.layout(v) == KindModule {
			t.Errorf(ExcAttributeError, "attribute '__dict__' of '%s' objects is not writable", t.TypeName(v))
			return false
		}
		if x == NoValue {
			if x = t.NewDict(0); x == NoValue {
				return false
			}
		}
		if !t.R.isDict(x) {
			t.Errorf(ExcTypeError, "__dict__ must be set to a dictionary, not a '%s'", t.TypeName(x))
			return false
		}
		t.R.setInstanceDict(v, x)
		return true
	},
}

// instanceWeakGetSet is __weakref__ of instances.
var instanceWeakGetSet = GetSet{
	Name: "__weakref__",
	Get:  func(t *Thread, v Value) Value { return orNone(t.R.findWeakRef(v)) },
}

// isDict reports whether v is a dict or an instance of a subclass.
func (r *Runtime) isDict(v Value) bool {
	k := r.layout(v)
	return k == KindDict || k == KindOrderedDict
}
