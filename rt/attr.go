package rt

import (
	"math/bits"
	"unsafe"

	"pycopy/bytecode/words"
)

// AttrKind tells what loading or storing an attribute comes down to for the
// objects of one shape.
type AttrKind uint8

// Kinds of attribute access. They hold while AttrIC's guard does: the object
// has shape ID (for a class: is Recv itself) and Runtime.Epoch is Epoch.
const (
	AttrNone     AttrKind = iota // no shortcut: use GetAttr, SetAttr
	AttrAbsent                   // no such attribute in class and instance: __getattr__ or AttributeError
	AttrSlot                     // word Slot of the object
	AttrOver                     // word Slot of the block in word Extra of the object
	AttrMember                   // word Slot of the object, unset when NoValue
	AttrMethod                   // *Ptr is a function, builtin or the like that binds the object as self
	AttrClass                    // *Ptr is the value
	AttrGetSet                   // *Ptr is a getset descriptor
	AttrProperty                 // *Ptr is a property
	AttrDescr                    // *Ptr is another descriptor
	AttrDict                     // dictionary mode: the instance dict, else by Behind
	AttrItem                     // word Slot of the tuple that an instance of a subclass of tuple has, if it is so long
	AttrAdd                      // store: as AttrSlot, and the object gets shape NewID
	AttrFloat                    // word Slot of the object has the bits of a float; stores are for floats with immediate forms
	AttrAddFloat                 // store: as AttrFloat, and the object gets shape NewID
	AttrOwner                    // *Ptr is a function that binds the class of the object, which is Recv
	AttrUnbound                  // of super objects of classes: *Ptr is a function that binds nothing
)

// AttrIC is the result of LookupLoad or LookupStore: what an inline cache keeps.
type AttrIC struct {
	ID     Kind     // shape that it holds for; KindType: only for the class Recv, of whatever metaclass
	Epoch  uint32   //
	Kind   AttrKind //
	Behind AttrKind // AttrDict: what to do when the instance dict lacks the name
	Slot   uint16   //
	Extra  uint16   // word of the extra field
	NewID  Kind     // AttrAdd
	Recv   Value    // class, for ID == KindType and for AttrOwner
	Ptr    *Value   // value in a class dict: may change without notice, so load it each time
}

// Words returns the specialised form of an instruction that does what ic says, with its cache words, if there is one: a store, a
// load for a call (method), or another load. Only for objects that are no classes.
func (ic *AttrIC) Words(store, method bool) (op words.Op, guard, what uint64, ok bool) {
	guard, what = uint64(ic.ID)|uint64(ic.Epoch)<<32, uint64(ic.Slot)*8
	switch ic.Kind {
	case AttrSlot:
		op = choose(store, method, words.SetAttrSlot, words.LoadMethodSlot, words.GetAttrSlot)
	case AttrMember:
		op = choose(store, method, words.SetAttrSlot, words.Invalid, words.GetAttrSlot)
	case AttrFloat:
		op = choose(store, method, words.SetAttrFloat, words.Invalid, words.GetAttrFloat)
	case AttrOver:
		op = choose(store, method, words.SetAttrOver, words.Invalid, words.GetAttrOver)
		what = uint64(ic.Extra)*8 | uint64(ic.Slot)*8<<32
	case AttrItem:
		op = choose(store, method, words.Invalid, words.Invalid, words.GetAttrItem)
	case AttrClass:
		op = choose(store, method, words.Invalid, words.LoadMethodStatic, words.GetAttrClass)
		what = uint64(uintptr(unsafe.Pointer(ic.Ptr)))
	case AttrMethod:
		op = choose(store, method, words.Invalid, words.LoadMethodFn, words.Invalid)
		what = uint64(uintptr(unsafe.Pointer(ic.Ptr)))
	case AttrAdd:
		op = choose(store, method, words.SetAttrAdd, words.Invalid, words.Invalid)
		what |= uint64(ic.NewID) << 32
	case AttrAddFloat:
		op = choose(store, method, words.SetAttrAddFloat, words.Invalid, words.Invalid)
		what |= uint64(ic.NewID) << 32
	}
	return op, guard, what, op != words.Invalid && (ic.ID != KindType || ic.Kind == AttrMember)
}

func choose(store, method bool, s, m, l words.Op) words.Op {
	switch {
	case store:
		return s
	case method:
		return m
	}
	return l
}

// tupleWords is how many words of a tuple are in front of its items; maxFields limits the index for AttrItem.
const (
	tupleWords = int(OffTupleItems / wordBytes)
	maxFields  = 1 << 15
)

// attrHash spreads shape ids over the cache. Names come in with twice their addresses' upper bits, which are different for all and leave the
// lowest bit to tell stores from loads.
const attrHash = 0x9E3779B1

// attrEntry is a line of the cache of attribute lookups in instances.
type attrEntry struct {
	AttrIC
	name Value
}

// Lookup is an entry of the cache of attribute lookups.
type Lookup struct{ e *attrEntry }

// Lookups appends to list what the cache of lookups has now of attributes of objects, for loads and stores.
func (r *Runtime) Lookups(list []Lookup) []Lookup {
	for w, set := range &r.types.filled {
		for ; set != 0; set &= set - 1 {
			e := &r.types.attrs[w*64+bits.TrailingZeros64(set)]
			if e.Epoch == r.types.epoch && e.name&^1&(granule-1) == 0 && e.name != NoValue {
				list = append(list, Lookup{e})
			}
		}
	}
	return list
}

// fillAttr puts e in its place of the cache of lookups.
func (r *Runtime) fillAttr(i uintptr, e attrEntry) {
	r.types.filled.add(i)
	r.types.attrs[i] = e
}

// Is reports whether it is one of attribute name, for a store or a load.
func (l Lookup) Is(name Value, store bool) bool {
	if store {
		name |= 1
	}
	return l.e.name == name
}

// IC returns what there is to know for an inline cache.
func (l Lookup) IC() *AttrIC { return &l.e.AttrIC }

// LookupLoad fills ic for loading attribute name from v and objects like it.
// Only for the kinds from AttrSlot to AttrClass is there something to gain
// over GetAttr and LoadMethod.
func (t *Thread) LookupLoad(v, name Value, ic *AttrIC) {
	r := t.R
	e := t.entryOf(v, name)
	if r.layout(v) == KindType && e.Kind == AttrNone {
		r.resolveClassAttr(v, name, ic)
		return
	}
	*ic = e.AttrIC
}

// entryOf is attrEntry for the object v, which may get another shape before.
func (t *Thread) entryOf(v, name Value) *attrEntry {
	t.freshen(v)
	return t.R.attrEntry(v.Kind(), name)
}

// resolveClassAttr fills ic for an attribute of the class v.
func (r *Runtime) resolveClassAttr(v, name Value, ic *AttrIC) {
	*ic = AttrIC{ID: KindType, Recv: v, Epoch: r.types.epoch}
	if r.metaclassDecides(v, name) {
		return
	}
	p := r.lookupClass(v, name)
	if p == nil {
		return
	}
	ic.Ptr = p
	switch k := (*p).Kind(); {
	case k == KindFunction || k == KindBuiltin || r.descrOf(*p) == 0:
		ic.Kind = AttrClass
	}
	ic.Epoch = r.types.epoch
}

// metaclassDecides reports whether the metaclass of v comes before what v has when an attribute is loaded.
func (r *Runtime) metaclassDecides(v, name Value) bool {
	meta := r.typeOf(v)
	mp := r.lookupClass(meta, name)
	return at[class](meta).flags&clsGetattribute != 0 || mp != nil && r.descrOf(*mp)&clsDataDescr != 0
}

// NoteLookup notes for native code what attribute name of v is, if v is a class, which the instruction at ip has met. For classes
// the table of lookups has the shape of their instances, and bit 2 of the name.
func (t *Thread) NoteLookup(ip uintptr, v, name Value) {
	r := t.R
	if !v.IsObj() || !r.IsClass(v) {
		return
	}
	r.NoteOperands(ip, v, v)
	id := at[class](v).root
	if id == 0 || r.metaclassDecides(v, name) {
		return
	}
	mp := r.lookupClass(r.typeOf(v), name)
	kind, p := AttrNone, r.lookupClass(v, name)
	switch {
	case p == nil && mp != nil && (*mp).Kind() == KindFunction:
		kind, p = AttrMethod, mp
	case p == nil && mp != nil && r.descrOf(*mp) == 0:
		kind, p = AttrClass, mp
	case p == nil:
	case Plain(*p) || r.descrOf(*p) == 0:
		kind = AttrClass
	default:
		fn, binds := StaticCallable(*p)
		switch {
		case fn == nil || !Plain(*fn):
		case binds:
			kind, p = AttrMethod, fn
		default:
			kind, p = AttrClass, fn
		}
	}
	if kind == AttrNone {
		return
	}
	i := (uintptr(id)*attrHash^uintptr(name)>>4<<1)%attrCacheSize ^ 4
	r.fillAttr(i, attrEntry{AttrIC{ID: id, Epoch: r.types.epoch, Kind: kind, Recv: v, Ptr: p}, name | 4})
}

// NoteStore notes for native code where the class v, if it is one, which the instruction at ip has met, has what is stored in its
// attribute name: in its own dict, if that is plain data. Tables of lookups have the shape of its instances, and bits 0 and 2 of
// the name.
func (t *Thread) NoteStore(ip uintptr, v, name Value) {
	r := t.R
	if !v.IsObj() || !r.IsClass(v) {
		return
	}
	c, meta := at[class](v), r.typeOf(v)
	if c.root == 0 || c.flags&clsUser == 0 || at[class](meta).flags&clsSetattr != 0 || r.strict.on || isDunder(name) {
		return
	}
	if mp := r.lookupClass(meta, name); mp != nil && r.descrOf(*mp)&clsDataDescr != 0 {
		return
	}
	p := r.lookupClass(v, name)
	if p == nil || p != r.dictSlot(c.dict, name) || r.descrOf(*p) != 0 {
		return
	}
	r.NoteOperands(ip, v, v)
	i := (uintptr(c.root)*attrHash^uintptr(name)>>4<<1)%attrCacheSize ^ 5
	r.fillAttr(i, attrEntry{AttrIC{ID: c.root, Epoch: r.types.epoch, Kind: AttrClass, Recv: v, Ptr: p}, name | 5})
}

// LookupStore fills ic for storing x, and values like it, in attribute name of v and objects like it,
// of its shape before the store. Kinds: AttrSlot, AttrOver, AttrMember, AttrFloat, AttrAdd, AttrAddFloat, AttrDict or AttrNone.
func (t *Thread) LookupStore(v, name, x Value, ic *AttrIC) {
	t.freshen(v)
	r, id := t.R, v.Kind()
	_, float := floatSlot(x)
	// Stores share the table of loads; the lowest bit of the name tells them apart.
	i := (uintptr(id)*attrHash^uintptr(name)>>4<<1)%attrCacheSize ^ 1
	e := &r.types.attrs[i]
	if e.ID == id && e.name == name|1 && e.Epoch == r.types.epoch {
		if *ic = e.AttrIC; float || ic.Kind != AttrFloat && ic.Kind != AttrAddFloat {
			return
		}
	}
	if t.lookupStore(id, name, float, true, ic); ic.Kind != AttrNone {
		r.fillAttr(i, attrEntry{*ic, name | 1})
	}
}

// LookupAgain fills ic, which has held in an earlier epoch or for a stale shape, with what it comes to now, store with ic.Kind as
// it was. It reports whether there is something to keep.
func (t *Thread) LookupAgain(ic *AttrIC, name Value, store bool) bool {
	r, id := t.R, ic.ID
	if r.IsStale(id) {
		id = r.successor(id)
	}
	if id == 0 || int(id) >= len(r.types.shapes) || r.types.shapes[id].flags&shDead != 0 {
		return false
	}
	if cls := r.types.shapes[id].class; cls == NoValue || !r.intactClass(cls) {
		return false
	}
	if store {
		t.lookupStore(id, name, ic.Kind == AttrFloat || ic.Kind == AttrAddFloat, false, ic)
	} else {
		*ic = r.attrEntry(id, name).AttrIC
	}
	return ic.Kind != AttrNone
}

// lookupStore is LookupStore by shape and sort of value. Without make it makes no new shapes.
func (t *Thread) lookupStore(id Kind, name Value, float, make bool, ic *AttrIC) {
	r := t.R
	s := &r.types.shapes[id]
	*ic = AttrIC{ID: id}
	if s.flags&shUser == 0 && s.layout != KindException || s.layout == KindType {
		return
	}
	c := at[class](s.class)
	if c.flags&clsSetattr != 0 || s.spec.SetAttr != nil {
		return
	}
	p := r.lookupClass(s.class, name)
	ic.Epoch = r.types.epoch
	if p != nil {
		if m := *p; m.Kind() == KindMember && memberPtr(m).flags == 0 {
			ic.Kind, ic.Slot = AttrMember, uint16(memberPtr(m).index)
			return
		} else if r.descrOf(m)&clsDataDescr != 0 {
			return
		}
	}
	switch {
	case s.extra == 0:
		return
	case s.flags&shDict != 0:
		ic.Kind, ic.Extra = AttrDict, s.extra
		return
	}
	if i := s.find(name); i >= 0 {
		if float || !s.isFloat(i) {
			r.setSlotKind(ic, s, i)
		}
		return
	}
	kid, narrow, _ := r.kidsOf(id, name)
	ok := true
	switch {
	case make:
		kid, ok = t.childShape(id, name, float)
		ic.Epoch = r.types.epoch
	case kid == 0 && float:
		kid = narrow
	}
	if !ok {
		t.exc = NoValue
		return
	}
	if kid != 0 {
		s = &r.types.shapes[kid]
		if i := int(s.n) - 1; i < int(s.inline) {
			ic.Kind, ic.NewID, ic.Slot = AttrAdd, kid, s.extra+1+uint16(i)
			if s.isFloat(i) {
				ic.Kind = AttrAddFloat
			}
		}
	}
}

// setSlotKind fills ic for slot i of shape s.
func (r *Runtime) setSlotKind(ic *AttrIC, s *shape, i int) {
	ic.Extra = s.extra
	switch {
	case s.isFloat(i):
		ic.Kind, ic.Slot = AttrFloat, s.extra+1+uint16(i)
	case i < int(s.inline):
		ic.Kind, ic.Slot = AttrSlot, s.extra+1+uint16(i)
	default:
		ic.Kind, ic.Slot = AttrOver, uint16(1+i-int(s.inline))
	}
}

// attrEntry returns the cached lookup of attribute name in objects of shape id.
func (r *Runtime) attrEntry(id Kind, name Value) *attrEntry {
	i := (uintptr(id)*attrHash ^ uintptr(name)>>4<<1) % attrCacheSize
	e := &r.types.attrs[i]
	if e.ID != id || e.name != name || e.Epoch != r.types.epoch {
		r.types.filled.add(i)
		if r.resolve(e, id, name); r.types.shapes[id].flags&shStale != 0 {
			e.name = NoValue // who looks it up is to move the object on
		}
	}
	return e
}

// resolve computes what loading attribute name from objects of shape id means.
func (r *Runtime) resolve(e *attrEntry, id Kind, name Value) {
	s := &r.types.shapes[id]
	*e = attrEntry{AttrIC{ID: id, Epoch: r.types.epoch}, name}
	c := at[class](s.class)
	if c.flags&clsGetattribute != 0 || s.spec.GetAttr != nil && s.layout != KindType {
		return
	}
	p := r.lookupClass(s.class, name)
	if s.layout == KindType { // nothing but what types have for all classes is found like an attribute of an instance
		if p != nil {
			if kind, _ := r.classify(*p, e); kind == AttrMember || kind == AttrGetSet {
				e.Kind, e.Ptr = kind, p
			}
		}
		return
	}
	kind := AttrAbsent
	if p != nil {
		e.Ptr = p
		var data bool
		if kind, data = r.classify(*p, e); data {
			e.Kind = kind
			return
		}
	}
	if s.flags&shDict != 0 {
		e.Kind, e.Behind, e.Extra = AttrDict, kind, s.extra
		return
	}
	if s.extra != 0 {
		if i := s.find(name); i >= 0 {
			r.setSlotKind(&e.AttrIC, s, i)
			return
		}
	}
	e.Kind = kind
}

// classify tells what the class attribute m is and whether it takes
// precedence over instance attributes.
func (r *Runtime) classify(m Value, e *attrEntry) (kind AttrKind, data bool) {
	switch m.Kind() {
	case KindFunction:
		return AttrMethod, false
	case KindBuiltin:
		if bindsSelf(m) {
			return AttrMethod, false
		}
		return AttrClass, false
	case KindStaticMethod:
		if fn := word(m, 1); *fn != NoValue {
			e.Ptr = fn
			return AttrClass, false
		}
	case KindClassMethod:
		if fn := word(m, 1); *fn != NoValue && Plain(*fn) {
			e.Ptr, e.Recv = fn, r.types.shapes[e.ID].class
			return AttrOwner, false
		}
	case KindGetSet:
		return r.classifyGetSet(m, e), true
	case KindProperty:
		return AttrProperty, true
	case KindMember:
		if memberPtr(m).flags&memberNone != 0 {
			return AttrDescr, true
		}
		e.Slot = uint16(memberPtr(m).index)
		return AttrMember, true
	}
	switch r.descrOf(m) {
	case clsDescr | clsDataDescr:
		s, of := r.shapeOf(m), &r.types.shapes[e.ID]
		if s.spec.DescrItem != nil && s.flags&shUser == 0 && of.layout == KindTuple && e.ID != KindTuple {
			if i := s.spec.DescrItem(m); uint(i) < maxFields {
				e.Slot = uint16(tupleWords + i)
				return AttrItem, true
			}
		}
		return AttrDescr, true
	case clsDescr:
		if s := r.shapeOf(m); s.spec.Flags&Binds != 0 && s.flags&shUser == 0 {
			return AttrMethod, false
		}
		return AttrDescr, false
	}
	return AttrClass, false
}

// classifyGetSet is classify for an attribute of a builtin class that Go computes, or that is a word of the object.
func (r *Runtime) classifyGetSet(m Value, e *attrEntry) AttrKind {
	if e.name == r.syms[SymClass] && m == r.classGet(r.classOf[KindObject], e.name) {
		e.Ptr = &at[class](r.types.shapes[e.ID].class).mro.Tuple()[0] // the class itself
		return AttrClass
	}
	if e.name == r.syms[SymName] && m == r.classGet(r.classOf[KindType], e.name) {
		e.Slot = classNameWord
		return AttrMember
	}
	of := &r.types.shapes[e.ID]
	if of.flags&shDict != 0 && r.getSetOf(m).ownDict {
		e.Slot = of.extra
		return AttrMember
	}
	if g := r.getSetOf(m); g.Word != 0 && (of.flags&shUser == 0 || of.layout != KindObject) {
		e.Slot = uint16(g.Word)
		return AttrMember
	}
	return AttrGetSet
}

// descrOf returns clsDescr and clsDataDescr as the class of m has them.
func (r *Runtime) descrOf(m Value) classFlags {
	return at[class](r.types.shapes[m.Kind()].class).flags & (clsDescr | clsDataDescr)
}

// GetAttr loads v.name; name is an interned str.
func (t *Thread) GetAttr(v, name Value) Value {
	a, ok := t.findAttr(v, name)
	if !ok {
		return t.noAttr(v, name)
	}
	return a
}

// FindAttr is GetAttr, but returns ok == false without exception when there is no such attribute; NoValue and ok == true: exception pending.
func (t *Thread) FindAttr(v, name Value) (a Value, ok bool) {
	a, ok = t.findAttr(v, name)
	if a == NoValue && ok && t.ExcMatches(ExcAttributeError) {
		t.exc = NoValue
		return NoValue, false
	}
	return a, ok
}

// findAttr is FindAttr, but leaves an AttributeError pending that Python code raised.
func (t *Thread) findAttr(v, name Value) (a Value, ok bool) {
	e := t.entryOf(v, name)
	switch e.Kind {
	case AttrSlot:
		return *word(v, int(e.Slot)), true
	case AttrFloat:
		return slotFloat(*word(v, int(e.Slot))), true
	case AttrOver:
		return *word(*word(v, int(e.Extra)), int(e.Slot)), true
	case AttrMethod:
		return t.newBoundMethod(*e.Ptr, v), true
	case AttrClass:
		return *e.Ptr, true
	case AttrItem:
		if x, i := v.Tuple(), int(e.Slot)-tupleWords; i < len(x) {
			return x[i], true
		}
		return t.descrGet(*e.Ptr, v, t.R.typeOf(v)), true
	case AttrNone:
		return t.customGetAttr(v, name)
	}
	a, ok = t.finishAttr(v, name, e.Kind, e)
	return t.orGetattr(v, name, a, ok)
}

// AttrInGo is GetAttr for attributes that are up to Go code, for all that there is to know; done is false for others.
func (t *Thread) AttrInGo(v, name Value) (x Value, done bool) {
	if v.Kind() == KindBoundMethod {
		return t.GetAttr(v, name), true
	}
	e := t.entryOf(v, name)
	if e.Kind != AttrGetSet {
		return NoValue, false
	}
	if x = t.R.getSetOf(*e.Ptr).Get(t, v); x != NoValue {
		return x, true
	}
	x, ok := t.orGetattr(v, name, NoValue, t.exc != NoValue)
	if !ok {
		return t.noAttr(v, name), true
	}
	return x, true
}

// PlainAttr returns an attribute that is in the memory of v itself; NoValue: it takes more to say what it is.
func (t *Thread) PlainAttr(v, name Value) Value {
	switch e := t.entryOf(v, name); e.Kind {
	case AttrSlot:
		return *word(v, int(e.Slot))
	case AttrFloat:
		return slotFloat(*word(v, int(e.Slot)))
	case AttrOver:
		return *word(*word(v, int(e.Extra)), int(e.Slot))
	}
	return NoValue
}

// orGetattr tries __getattr__ when an attribute is absent or its getter
// raised AttributeError.
func (t *Thread) orGetattr(v, name, a Value, ok bool) (Value, bool) {
	if ok && a != NoValue {
		return a, true
	}
	if t.R.classPtr(v).flags&clsGetattr == 0 {
		return a, ok
	}
	if ok {
		if !t.ExcMatches(ExcAttributeError) {
			return NoValue, true
		}
		t.exc = NoValue
	}
	fn := t.lookupSpecial(v, SymGetattr)
	if fn == NoValue {
		return NoValue, t.exc != NoValue
	}
	return t.Call2(fn, v, name), true
}

// finishAttr serves the less frequent kinds of attributes.
func (t *Thread) finishAttr(v, name Value, kind AttrKind, e *attrEntry) (a Value, ok bool) {
	switch kind {
	case AttrMember:
		if a = *word(v, int(e.Slot)); a == NoValue && (*e.Ptr).Kind() == KindGetSet { // a __dict__ to be made
			return t.finishAttr(v, name, AttrGetSet, e)
		}
		return a, a != NoValue
	case AttrMethod:
		return t.newBoundMethod(*e.Ptr, v), true
	case AttrOwner:
		return t.newBoundMethod(*e.Ptr, e.Recv), true
	case AttrClass:
		return *e.Ptr, true
	case AttrGetSet:
		a = t.R.getSetOf(*e.Ptr).Get(t, v)
		return a, a != NoValue || t.exc != NoValue
	case AttrProperty:
		return propertyGet(t, *e.Ptr, v, NoValue), true
	case AttrDescr:
		m := *e.Ptr
		a = t.descrGet(m, v, t.R.typeOf(v))
		return a, a != NoValue || t.exc != NoValue
	case AttrDict:
		if d := *word(v, int(e.Extra)); d != NoValue {
			if a = t.R.DictGetStr(d, name); a != NoValue {
				return a, true
			}
		}
		return t.finishAttr(v, name, e.Behind, e)
	}
	return NoValue, false
}

// customGetAttr serves types with attribute access of their own.
func (t *Thread) customGetAttr(v, name Value) (a Value, ok bool) {
	r := t.R
	if r.classPtr(v).flags&clsGetattribute != 0 {
		fn := t.lookupSpecial(v, SymGetattribute)
		if fn == NoValue {
			return NoValue, true
		}
		a = t.Call2(fn, v, name)
		return t.orGetattr(v, name, a, true)
	}
	a = r.specOf(v).GetAttr(t, v, name)
	return t.orGetattr(v, name, a, a != NoValue || t.exc != NoValue)
}

// genericGetAttr is object.__getattribute__: it ignores the type's own ways.
// ok == false: absent, without exception.
func (t *Thread) genericGetAttr(v, name Value) (a Value, ok bool) {
	r := t.R
	s := r.shapeOf(v)
	p := r.lookupClass(s.class, name)
	if p != nil && r.descrOf(*p) == clsDescr|clsDataDescr {
		a = t.descrGet(*p, v, s.class)
		return a, a != NoValue || t.exc != NoValue
	}
	if a = r.getOwn(v, name); a != NoValue {
		return a, true
	}
	if p != nil {
		a = t.descrGet(*p, v, s.class)
		return a, a != NoValue || t.exc != NoValue
	}
	return NoValue, false
}

// moduleName returns what a module says that it is called, if that is a str; NoValue otherwise.
func (t *Thread) moduleName(v Value) Value {
	if t.R.layout(v) == KindModule {
		if name := t.R.DictGetStr(v.ModuleDict(), t.R.Sym(SymName)); name != NoValue && t.R.IsStr(name) {
			return name
		}
	}
	return NoValue
}

// noAttr raises the AttributeError for a missing attribute.
func (t *Thread) noAttr(v, name Value) Value {
	if t.exc != NoValue {
		return NoValue
	}
	if t.R.IsClass(v) {
		t.errorJoin(ExcAttributeError, "type object '", ClassName(v), "' has no attribute '", name.Str(), "'")
	} else if module := t.moduleName(v); module != NoValue {
		t.errorJoin(ExcAttributeError, "module '", module.Str(), "' has no attribute '", name.Str(), "'")
	} else {
		t.errorJoin(ExcAttributeError, "'", t.TypeName(v), "' object has no attribute '", name.Str(), "'")
	}
	if e := t.exc; e != NoValue && t.ExcMatches(ExcAttributeError) {
		excPtr(e).vals[0], excPtr(e).vals[1] = name, v
	}
	return NoValue
}

// LoadMethod looks attribute name of v up for a call: fn and self (prepended to the arguments), or fn and NoValue
// when there is nothing to prepend. fn == NoValue: exception pending.
func (t *Thread) LoadMethod(v, name Value) (fn, self Value) {
	e := t.entryOf(v, name)
	switch e.Kind {
	case AttrMethod:
		return *e.Ptr, v
	case AttrOwner:
		return *e.Ptr, e.Recv
	case AttrDict:
		if e.Behind == AttrMethod {
			if d := *word(v, int(e.Extra)); d == NoValue || t.R.DictGetStr(d, name) == NoValue {
				return *e.Ptr, v
			}
		}
	}
	if t.R.layout(v) == KindType {
		if fn, self = t.R.classMethod(v, name); fn != NoValue {
			return fn, self
		}
	}
	a, ok := t.findAttr(v, name)
	if !ok {
		return t.noAttr(v, name), NoValue
	}
	if a != NoValue && isBound(a) {
		b := boundPtr(a)
		return b.fn, b.self
	}
	return a, NoValue
}

// classMethod finds a function or class method in the class v; fn is NoValue when the attribute is anything else.
func (r *Runtime) classMethod(v, name Value) (fn, self Value) {
	if r.metaclassDecides(v, name) {
		return NoValue, NoValue
	}
	p := r.lookupClass(v, name)
	if p == nil {
		return NoValue, NoValue
	}
	switch m := *p; m.Kind() {
	case KindFunction, KindBuiltin:
		return m, NoValue
	case KindStaticMethod:
		return *word(m, 1), NoValue
	case KindClassMethod:
		if k := word(m, 1).Kind(); k == KindFunction || k == KindBuiltin {
			return *word(m, 1), v
		}
	}
	return NoValue, NoValue
}

// lookupSpecial finds dunder s in v's class (not in the instance), unbound; NoValue without exception when absent.
// What it returns can be called with v prepended to the arguments.
func (t *Thread) lookupSpecial(v Value, s Sym) Value {
	r := t.R
	cls := r.typeOf(v)
	p := r.lookupClass(cls, r.syms[s])
	if p == nil {
		return NoValue
	}
	m := *p
	switch m.Kind() {
	case KindFunction:
		return m
	case KindBuiltin:
		if bindsSelf(m) {
			return m
		}
	case KindNone:
		return None
	}
	if !t.enter() { // an object may be its own descriptor
		return NoValue
	}
	m = t.descrGet(m, v, cls)
	t.leave()
	if m == NoValue {
		return NoValue
	}
	return t.newIgnoreSelf(m)
}

// hasSpecial reports whether v's class has dunder s. Unlike lookupSpecial it asks no descriptor.
func (t *Thread) hasSpecial(v Value, s Sym) bool {
	return t.R.lookupClass(t.R.typeOf(v), t.R.syms[s]) != nil
}

// callSpecial calls v's method s without arguments; has is false if v has none.
func (t *Thread) callSpecial(v Value, s Sym) (x Value, has bool) {
	fn := t.lookupSpecial(v, s)
	if fn == NoValue {
		return NoValue, t.exc != NoValue
	}
	return t.Call1(fn, v), true
}

// SetAttr stores v.name = x, or deletes when x is NoValue.
func (t *Thread) SetAttr(v, name, x Value) bool {
	r := t.R
	s := r.shapeOf(v)
	if at[class](s.class).flags&clsSetattr != 0 {
		return t.userSetAttr(v, name, x)
	}
	if s.spec.SetAttr != nil {
		return s.spec.SetAttr(t, v, name, x)
	}
	return t.genericSetAttr(v, name, x)
}

// userSetAttr calls __setattr__ or __delattr__.
func (t *Thread) userSetAttr(v, name, x Value) bool {
	if x == NoValue {
		fn := t.lookupSpecial(v, SymDelattr)
		return fn != NoValue && t.Call2(fn, v, name) != NoValue
	}
	fn := t.lookupSpecial(v, SymSetattr)
	return fn != NoValue && t.Call3(fn, v, name, x) != NoValue
}

// genericSetAttr is object.__setattr__ and object.__delattr__.
func (t *Thread) genericSetAttr(v, name, x Value) bool {
	r := t.R
	s := r.shapeOf(v)
	p := r.lookupClass(s.class, name)
	if p != nil && r.descrOf(*p)&clsDataDescr != 0 {
		return t.descrSet(*p, v, name, x)
	}
	if s.extra != 0 {
		if x != NoValue {
			return t.setOwn(v, name, x)
		}
		found, ok := t.delOwn(v, name)
		if ok && !found {
			t.noAttr(v, name)
		}
		return found && ok
	}
	if p != nil {
		t.Errorf(ExcAttributeError, "'%s' object attribute '%s' is read-only", t.TypeName(v), name.Str())
		return false
	}
	t.noAttr(v, name)
	return false
}
