package rt

// superObj is the layout of super(type, obj).
type superObj struct {
	_       header
	typ     Value // the class after which the search begins
	obj     Value // or NoValue: unbound
	objType Value // class whose MRO is searched
}

var superSpec = TypeSpec{
	Name: "super", Layout: KindSuper, Words: 4, New: superNew, Init: func(*Thread, Value, []Value, int) bool { return true },
	Repr: superRepr, GetAttr: superGetAttr,
	DescrGet: func(t *Thread, self, obj, _ Value) Value {
		s := at[superObj](self)
		if obj == NoValue || obj == None || s.obj != NoValue {
			return self
		}
		return t.newSuper(s.typ, obj)
	},
	GetSets: []GetSet{
		{Name: "__thisclass__", Get: func(_ *Thread, v Value) Value { return orNone(at[superObj](v).typ) }},
		{Name: "__self__", Get: func(_ *Thread, v Value) Value { return orNone(at[superObj](v).obj) }},
		{Name: "__self_class__", Get: func(_ *Thread, v Value) Value { return orNone(at[superObj](v).objType) }},
	},
}

func superNew(t *Thread, cls Value, args []Value, nkw int) Value {
	n := len(args) - 2*nkw
	if n == 0 && nkw == 0 {
		return t.Errorf(ExcRuntimeError, "super(): no arguments")
	}
	if !t.argCount(n, nkw, 1, 2) {
		return NoValue
	}
	if !t.R.IsClass(args[0]) {
		return t.Errorf(ExcTypeError, "super() argument 1 must be a type, not %s", t.TypeName(args[0]))
	}
	v := t.newInstance(cls, 0)
	if v == NoValue {
		return v
	}
	s := at[superObj](v)
	s.typ = args[0]
	if n == 2 && args[1] != None {
		if s.obj = args[1]; !t.bindSuper(s) {
			return NoValue
		}
	}
	return v
}

// newSuper returns super(cls, obj).
func (t *Thread) newSuper(cls, obj Value) Value {
	v := t.NewObj(KindSuper, 4)
	if v != NoValue {
		s := at[superObj](v)
		s.typ, s.obj = cls, obj
		if !t.bindSuper(s) {
			return NoValue
		}
	}
	return v
}

// bindSuper finds the class whose MRO is searched.
func (t *Thread) bindSuper(s *superObj) bool {
	s.objType = t.superType(s.typ, s.obj)
	return s.objType != NoValue
}

func (t *Thread) superType(cls, obj Value) Value {
	r := t.R
	if !r.IsClass(cls) {
		return t.Errorf(ExcTypeError, "super() argument 1 must be a type, not %s", t.TypeName(cls))
	}
	if r.IsClass(obj) && r.isSubclass(obj, cls) {
		return obj
	}
	if c := r.typeOf(obj); r.isSubclass(c, cls) {
		return c
	}
	if c, ok := t.FindAttr(obj, r.syms[SymClass]); ok && c != NoValue && r.IsClass(c) && r.isSubclass(c, cls) {
		return c
	}
	return t.Errorf(ExcTypeError, "super(type, obj): obj must be an instance or subtype of type")
}

// findSuper finds name in the MRO of objType after cls, nil when absent.
func (r *Runtime) findSuper(cls, objType, name Value) *Value {
	after := false
	for _, k := range at[class](objType).order() {
		if after {
			if p := r.dictSlot(at[class](k).dict, name); p != nil {
				return p
			}
		}
		after = after || k == cls
	}
	return nil
}

// loadSuperMethod is LoadMethod for super(cls, obj).name without making the super object.
func (t *Thread) loadSuperMethod(cls, obj, name Value) (fn, self Value) {
	r := t.R
	objType := t.superType(cls, obj)
	if objType == NoValue {
		return NoValue, NoValue
	}
	p := r.findSuper(cls, objType, name)
	if p != nil && obj != objType {
		switch m := *p; m.Kind() {
		case KindFunction:
			if objType == r.typeOf(obj) {
				r.cacheSuper(cls, objType, obj.Kind(), name, p)
			}
			return m, obj
		case KindBuiltin:
			if !bindsSelf(m) {
				return m, NoValue
			}
			if objType == r.typeOf(obj) {
				r.cacheSuper(cls, objType, obj.Kind(), name, p)
			}
			return m, obj
		}
	}
	if p != nil && obj == objType {
		if inner, binds := unboundSuper(p); inner != nil {
			r.cacheClassSuper(cls, obj, name, inner, binds)
			if !binds {
				obj = NoValue
			}
			return *inner, obj
		}
	}
	a := t.superAttr(p, obj, objType)
	if a == NoValue {
		if t.exc == NoValue {
			t.noSuperAttr(name)
		}
		return NoValue, NoValue
	}
	if isBound(a) {
		return boundPtr(a).fn, boundPtr(a).self
	}
	return a, NoValue
}

// NoteSuper notes for native code what a method of the super object v is, if it is one.
func (t *Thread) NoteSuper(v, name Value) {
	r, s := t.R, at[superObj](v)
	if s.obj == NoValue || s.obj == s.objType || s.objType != r.typeOf(s.obj) || name == r.syms[SymClass] {
		return
	}
	if p := r.findSuper(s.typ, s.objType, name); p != nil && ((*p).Kind() == KindFunction || (*p).Kind() == KindBuiltin && bindsSelf(*p)) {
		r.cacheSuper(s.typ, s.objType, s.obj.Kind(), name, p)
	}
}

// cacheSuper notes for native code, in the table of attribute lookups, that super(cls, obj).name is the function at p for objects of shape
// id. Bit 1 of the name tells these entries apart.
func (r *Runtime) cacheSuper(cls, objType Value, id Kind, name Value, p *Value) {
	r.lookupClass(objType, name) // changes of the classes are noticed from now on
	i := (uintptr(id)*attrHash^uintptr(name)>>4<<1^uintptr(cls)>>4)%attrCacheSize ^ 2
	r.fillAttr(i, attrEntry{AttrIC{ID: id, Epoch: r.types.epoch, Kind: AttrMethod, Recv: cls, Ptr: p}, name | 2})
}

// unboundSuper returns the address of the function that the value at p of a class is when it is loaded by way of a subclass, and
// whether it binds the subclass; nil for what is not as simple as that.
func unboundSuper(p *Value) (fn *Value, binds bool) {
	switch v := *p; v.Kind() {
	case KindFunction:
		return p, false
	case KindBuiltin:
		if !bindsSelf(v) {
			return p, false
		}
	case KindStaticMethod, KindClassMethod:
		if inner := word(v, 1); inner.Kind() == KindFunction {
			return inner, v.Kind() == KindClassMethod
		}
	}
	return nil, false
}

// cacheClassSuper is cacheSuper for a class obj. The entry has the shape of its instances, and bits 0 and 1 of the name.
func (r *Runtime) cacheClassSuper(cls, obj, name Value, p *Value, binds bool) {
	r.lookupClass(obj, name)
	id, kind := at[class](obj).root, AttrUnbound
	if binds {
		kind = AttrMethod
	}
	i := (uintptr(id)*attrHash^uintptr(name)>>4<<1^uintptr(cls)>>4)%attrCacheSize ^ 3
	r.fillAttr(i, attrEntry{AttrIC{ID: id, Epoch: r.types.epoch, Kind: kind, Recv: cls, Ptr: p}, name | 3})
}

func (t *Thread) noSuperAttr(name Value) {
	t.Errorf(ExcAttributeError, "'super' object has no attribute '%s'", name.Str())
	if t.ExcMatches(ExcAttributeError) {
		excPtr(t.exc).vals[0] = name
	}
}

// superAttr binds what findSuper found.
func (t *Thread) superAttr(p *Value, obj, objType Value) Value {
	if p == nil {
		return NoValue
	}
	if obj == objType {
		obj = NoValue
	}
	return t.descrGet(*p, obj, objType)
}

func superGetAttr(t *Thread, v, name Value) Value {
	s := at[superObj](v)
	if s.obj != NoValue && name != t.R.syms[SymClass] {
		if p := t.R.findSuper(s.typ, s.objType, name); p != nil {
			return t.superAttr(p, s.obj, s.objType)
		}
	}
	a, _ := t.genericGetAttr(v, name)
	return a
}

func superRepr(t *Thread, v Value) Value {
	s := at[superObj](v)
	if s.objType == NoValue {
		return t.NewStr("<super: <class '" + ClassName(s.typ) + "'>, NULL>")
	}
	return t.NewStr("<super: <class '" + ClassName(s.typ) + "'>, <" + ClassName(s.objType) + " object>>")
}
