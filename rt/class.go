package rt

import "unsafe"

// class is the layout of a class object (KindType). Instances of metaclasses
// have it too, with another id.
type class struct {
	header
	name     Value // str
	qualname Value // str
	bases    Value // tuple
	mro      Value // tuple
	dict     Value // dict of the class namespace
	base     Value // the base that the layout of instances comes from; NoValue for object
	solid    Value // the nearest class in the chain of base that adds native words or slots
	subs     Value // KindRaw with the direct subclasses, see subclasses; NoValue: there have been none
	slots    Value // tuple of the names in __slots__, or NoValue

	root     Kind       // shape of a new instance
	dictID   Kind       // shape of instances in dictionary mode, 0: none yet
	trees    Kind       // of a class defined in Python: the root of its newest tree of shapes, see shape.sib
	flags    classFlags //
	words    uint32     // words of an instance before extra: header, native payload, slots
	watched  uint32     // epoch in which a cache looked at this class
	shapes   uint32     // shapes made by attributes
	nsubs    uint32     // direct subclasses
	maxSubs  uint32     // room for them
	traced   uint32     // the last collection that marked what its shapes refer to
	inline   uint8      // inline slots of new instances
	maxAttrs uint8      // most attributes of an instance so far
	tune     uint8      // not 0: newInstance has something to decide
	tunes    uint8      // times it did
	names    nameSet    // what caches have looked for in the epoch watched
}

// Where a class has its name and its mro: numbers of words, as word wants them.
const (
	classNameWord = uint16((unsafe.Offsetof(class{}.name)-headerBytes)/wordBytes + 1)
	classMROWord  = int((unsafe.Offsetof(class{}.mro)-headerBytes)/wordBytes + 1)
)

const classWords = int(unsafe.Sizeof(class{})/wordBytes) - headerExtra

type classFlags uint32

const (
	clsUser         classFlags = 1 << iota // defined in Python: mutable
	clsDict                                // instances have a __dict__
	clsWeak                                // instances of a class with __slots__ have __weakref__
	clsFinal                               // cannot be subclassed
	clsAbstract                            // __abstractmethods__ is not empty
	clsWritable                            // a builtin class opened by micropython.writable_ns
	clsGetattr                             // has __getattr__
	clsGetattribute                        // has a __getattribute__ of its own
	clsSetattr                             // has __setattr__ or __delattr__ of its own
	clsDescr                               // instances have __get__
	clsDataDescr                           // instances have __set__ or __delete__
	clsDel                                 // has __del__
	clsNew                                 // __new__ is not object's
	clsSlotsOnly                           // declares __slots__
	clsGuarded                             // code knows it by its address, see GuardClass
	clsOrder                               // see OrderByFields
	clsPrune                               // in a collection: some of its subclasses have died
	clsNoInit                              // someone knows that it and its subclasses have no __init__, see PlainNew
)

// specials are the flags that depend on methods a class has or inherits.
var specials = [...]struct {
	sym  Sym
	flag classFlags
}{
	{SymGetattr, clsGetattr},
	{SymGetattribute, clsGetattribute},
	{SymSetattr, clsSetattr},
	{SymDelattr, clsSetattr},
	{SymGet, clsDescr},
	{SymSet, clsDataDescr},
	{SymDelete, clsDataDescr},
	{SymDel, clsDel},
	{SymNew, clsNew},
}

const specialFlags = clsGetattr | clsGetattribute | clsSetattr | clsDescr | clsDataDescr | clsDel | clsNew

// classEntry is a line of the cache of lookups in MROs.
type classEntry struct {
	cls, name Value
	slot      *Value // value in the dict of a class of the MRO; nil: absent
	epoch     uint32
}

// Epoch returns the number that changes whenever a class changes in a way
// that attribute lookups may have seen.
func (r *Runtime) Epoch() uint32 { return r.types.epoch }

// EpochAddr returns the address of the number that Epoch returns.
func (r *Runtime) EpochAddr() uintptr { return uintptr(unsafe.Pointer(&r.types.epoch)) }

// lookupClass finds name in the MRO of cls and returns the address of the
// value in the dict where it is; nil when absent. name is interned.
func (r *Runtime) lookupClass(cls, name Value) *Value {
	h := (uintptr(cls)>>4*classHash ^ uintptr(name)>>4) % classCacheSize
	e := &r.types.classes[h]
	if e.cls == cls && e.name == name && e.epoch == r.types.epoch {
		return e.slot
	}
	return r.lookupClassSlow(e, cls, name)
}

func (r *Runtime) lookupClassSlow(e *classEntry, cls, name Value) *Value {
	c := at[class](cls)
	if c.mro == NoValue {
		return nil // being made
	}
	for _, k := range c.mro.Tuple() {
		k := at[class](k)
		if k.watched != r.types.epoch {
			k.watched, k.names = r.types.epoch, nameSet{}
		}
		k.names.add(name)
	}
	*e = classEntry{cls: cls, name: name, epoch: r.types.epoch}
	for _, k := range c.mro.Tuple() {
		if p := r.dictSlot(at[class](k).dict, name); p != nil {
			e.slot = p
			break
		}
	}
	return e.slot
}

// order returns the classes of the MRO, none while a method mro defined in Python is asked for it.
func (c *class) order() []Value {
	if c.mro == NoValue {
		return nil
	}
	return c.mro.Tuple()
}

// classGet is lookupClass, but returns the value, NoValue when absent.
func (r *Runtime) classGet(cls, name Value) Value {
	if p := r.lookupClass(cls, name); p != nil {
		return *p
	}
	return NoValue
}

// lookupOwner finds name in the MRO of cls and returns the class that has it, NoValue when absent.
func (r *Runtime) lookupOwner(cls, name Value) Value {
	for _, k := range at[class](cls).order() {
		if r.dictSlot(at[class](k).dict, name) != nil {
			return k
		}
	}
	return NoValue
}

// invalidate makes cached lookups fail that looked for name in cls.
func (r *Runtime) invalidate(cls, name Value) {
	if c := at[class](cls); c.watched == r.types.epoch && c.names.mayHave(name) {
		r.types.epoch++
	}
}

// invalidateAll makes cached lookups fail that looked at cls.
func (r *Runtime) invalidateAll(cls Value) {
	if at[class](cls).watched == r.types.epoch {
		r.types.epoch++
	}
}

// nameSet is a set of interned names, which may seem to have some more: a bit stands for several.
type nameSet [4]uint64

func (s *nameSet) add(name Value) {
	i, bit := nameBit(name)
	s[i] |= bit
}

func (s *nameSet) mayHave(name Value) bool {
	i, bit := nameBit(name)
	return s[i]&bit != 0
}

// nameBit returns the number of a word of nameSets and a bit of that.
func nameBit(name Value) (i int, bit uint64) {
	h := uint64(name) * 0x9e3779b97f4a7c15 >> 56
	return int(h >> 6), 1 << (h & 63)
}

// isSubclass reports whether class c has base in its MRO.
func (r *Runtime) isSubclass(c, base Value) bool {
	if c == base {
		return true
	}
	m := at[class](c).mro
	if m == NoValue {
		return false
	}
	for _, k := range m.Tuple() {
		if k == base {
			return true
		}
	}
	return false
}

// newClass allocates a class object; id is that of the instances of its metaclass.
func (t *Thread) newClass(id Kind, name Value) Value {
	v := t.NewObj(id, classWords)
	if v != NoValue {
		c := at[class](v)
		c.name, c.qualname = name, name
	}
	return v
}

// newNativeClass makes the class object of spec, whose instances have shape
// id. Its dict is still empty: see fillClass.
func (t *Thread) newNativeClass(spec *TypeSpec, id Kind, base Value) Value {
	r := t.R
	name := t.Intern(spec.Name)
	if name == NoValue {
		return NoValue
	}
	cls := t.newClass(KindType, name)
	if cls == NoValue {
		return NoValue
	}
	c := at[class](cls)
	r.types.shapes[id].class = cls
	c.root, c.base, c.solid = id, base, cls
	c.words = uint32(max(spec.Words, 1))
	if spec.Words == 0 && (spec.Layout == 0 || spec.Layout == KindObject) && spec.New != nil {
		c.words = nativeWords + 1
	}
	if base != NoValue {
		b := at[class](base)
		c.flags = b.flags & specialFlags
		if c.words <= b.words {
			c.words, c.solid = b.words, b.solid
		}
	}
	if spec.Flags&(Final|NoNew) != 0 {
		c.flags |= clsFinal
	}
	if spec.DescrGet != nil {
		c.flags |= clsDescr
	}
	if spec.DescrSet != nil {
		c.flags |= clsDataDescr
	}
	if spec.New != nil && base != NoValue {
		c.flags |= clsNew
	}
	if spec.Flags&HasDict != 0 {
		c.flags |= clsDict
		r.types.shapes[id].extra = uint16(c.words)
	}
	n := len(spec.Methods) + len(spec.GetSets) + 8
	for _, methods := range spec.Shared {
		n += len(methods)
	}
	c.dict = t.NewDict(n)
	if c.dict == NoValue || !t.linkNativeClass(cls) {
		return NoValue
	}
	return cls
}

// linkNativeClass sets bases and mro of a class with the single base c.base.
func (t *Thread) linkNativeClass(cls Value) bool {
	c := at[class](cls)
	n := 1
	if c.base != NoValue && at[class](c.base).mro == NoValue && !t.linkNativeClass(c.base) { // an allocation had failed
		return false
	}
	if c.base != NoValue {
		n += len(at[class](c.base).mro.Tuple())
	}
	if c.mro = t.NewTuple(n); c.mro == NoValue {
		return false
	}
	m := c.mro.Tuple()
	m[0] = cls
	if c.base == NoValue {
		c.bases = t.NewTuple(0)
		return c.bases != NoValue
	}
	copy(m[1:], at[class](c.base).mro.Tuple())
	if c.bases = t.NewTuple(1); c.bases == NoValue {
		return false
	}
	c.bases.Tuple()[0] = c.base
	return t.addSubclass(c.base, cls)
}

// NewType makes the class object of a Go-implemented type. Its base class, if
// not object, must be a builtin type or one made by NewType before.
func (t *Thread) NewType(spec *TypeSpec) Value {
	r := t.R
	base := r.classOf[KindObject]
	if spec.Base != nil {
		if base = r.classOfSpec(spec.Base); base == NoValue {
			panic("BUG: base type of " + spec.Name + " has no class")
		}
	}
	s := shape{spec: inherited(spec), decl: spec, layout: spec.Layout}
	if s.layout == 0 {
		s.layout = KindObject
	}
	id := r.newShape(s)
	cls := t.newNativeClass(s.spec, id, base)
	if cls == NoValue || !t.fillClass(cls, spec) {
		return NoValue
	}
	return cls
}

// SetWritable makes the namespace of a builtin type writable and returns the previous state.
func (r *Runtime) SetWritable(cls Value, on bool) (was bool) {
	c := at[class](cls)
	was = c.flags&clsWritable != 0
	c.flags &^= clsWritable
	if on {
		c.flags |= clsWritable
	}
	return was
}

// dictSlot returns the address of the value of an interned str key in a dict,
// nil when absent. It is valid until a key is added or deleted.
func (r *Runtime) dictSlot(d, key Value) *Value {
	do := dictOf(d)
	if i := do.findStr(key); i >= 0 {
		return do.value(i)
	}
	return nil
}

// nativeSpec returns the TypeSpec, as declared, of the Go-implemented type
// that v is an instance of, directly or through Python subclasses.
func (r *Runtime) nativeSpec(v Value) *TypeSpec { return r.specOf(v) }

// ClassOf returns the class that was made for spec, or NoValue.
func (r *Runtime) ClassOf(spec *TypeSpec) Value { return r.classOfSpec(spec) }

// classOfSpec returns the class that was made for spec.
func (r *Runtime) classOfSpec(spec *TypeSpec) Value {
	for i := range r.types.shapes {
		s := &r.types.shapes[i]
		if s.flags&shUser == 0 && s.class != NoValue && (s.decl == spec) {
			return s.class
		}
	}
	return NoValue
}
