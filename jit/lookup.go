package jit

import "pycopy/rt"

// # Lookups
//
// For shapes that its inline cache does not have, an instruction asks the cache of attribute lookups (rt/attr.go) by leaves that
// all code shares. They take the object in the scratch register and leave the loaded value there, or after a store anything but 0;
// 0 means that the interpreter has to do it. Other registers are preserved.

// Places in Context.Args.
const (
	argName  = argY // the name. When something has been loaded: what the method is to be called with, or 0: it is called without that, or is no method
	argValue = argZ // what is to be stored, or the class whose super object is asked. Then the address of the entry for a method, or for an object in dictionary mode, or 0
)

// Bits of the names of entries, which tell what they are for.
const (
	keyStore = 1 << iota
	keySuper
	keyClass

	keyClassStore = keyClass | keyStore
	keyClassSuper = keySuper | 1
	keyBits       = 7
)

// Registers of lookups.
const (
	lookEntry = Reg(iota)
	lookID    // the shape, and then the kind of the entry
	lookFree
	lookupRegs
)

// beginLookup emits the start of a lookup; what is no object goes to fail.
func (s *stubs) beginLookup(l, fail Label) {
	a := s.a
	a.Bind(l)
	for r := range lookupRegs {
		a.Store(W64, Ctx, int32(rt.OffCtxKeep)+int32(r*8), r)
	}
	s.object(s.tmp, fail)
	a.Load(W32, lookID, s.tmp, int32(rt.OffKind))
}

// endLookup emits the return of a lookup.
func (s *stubs) endLookup() {
	for r := range lookupRegs {
		s.a.Load(W64, r, Ctx, int32(rt.OffCtxKeep)+int32(r*8))
	}
	s.a.RetLeaf()
}

// failLookup emits the return of a lookup that leaves it to the interpreter, at label l, and at dict for an object in dictionary mode.
func (s *stubs) failLookup(l, dict Label) {
	a, end := s.a, s.a.NewLabel()
	a.Bind(l)
	a.StoreImm(W64, Ctx, arg(argValue), 0)
	a.Bind(end)
	a.MovImm(s.tmp, 0)
	s.endLookup()
	a.Bind(dict)
	a.Store(W64, Ctx, arg(argValue), lookEntry)
	a.Jump(end)
}

// entry leaves the address of the entry for the shape in lookID in lookEntry; without one code goes to none.
func (s *stubs) entry(bits int64, none Label) {
	a := s.a
	a.OpImm(Mul, lookEntry, lookID, int64(rt.AttrHash))
	a.Load(W64, lookFree, Ctx, arg(argName))
	a.OpImm(Shr, lookFree, lookFree, 4)
	a.Lea(lookFree, lookFree, lookFree, 0, 0)
	a.Op(Xor, lookEntry, lookEntry, lookFree)
	if bits&keySuper != 0 {
		a.Load(W64, lookFree, Ctx, arg(argValue))
		a.OpImm(Shr, lookFree, lookFree, 4)
		a.Op(Xor, lookEntry, lookEntry, lookFree)
	}
	if bits != 0 {
		a.OpImm(Xor, lookEntry, lookEntry, bits)
	}
	a.OpImm(And, lookEntry, lookEntry, rt.AttrCacheSize-1)
	a.OpImm(Mul, lookEntry, lookEntry, int64(rt.AttrEntrySize))
	a.OpImm(Add, lookEntry, lookEntry, int64(s.t.AttrCache))
	a.BrMem(NE, W32, lookID, lookEntry, int32(rt.OffAttrID), none)
	a.Load(W64, lookFree, Ctx, arg(argName))
	if bits != 0 {
		a.OpImm(Or, lookFree, lookFree, bits)
	}
	a.BrMem(NE, W64, lookFree, lookEntry, int32(rt.OffAttrName), none)
	a.MovImm(lookFree, int64(s.t.R.EpochAddr()))
	a.Load(W32, lookFree, lookFree, 0)
	a.BrMem(NE, W32, lookFree, lookEntry, int32(rt.OffAttrEpoch), none)
	if bits&keySuper != 0 {
		a.Load(W64, lookFree, Ctx, arg(argValue))
		a.BrMem(NE, W64, lookFree, lookEntry, int32(rt.OffAttrRecv), none)
	}
}

// classEntry is entry for the class in the scratch register: classes are known by the shape of their instances. All else goes to none.
func (s *stubs) classEntry(bits int64, none Label) {
	a, tmp := s.a, s.tmp
	isClass := a.NewLabel()
	a.Load(W32, lookID, tmp, int32(rt.OffKind))
	a.BrImm(EQ, lookID, int64(rt.KindType), isClass)
	shapeAddr(a, s.t, lookID, lookID, lookFree)
	a.BrMemImm(NE, W32, lookID, int32(rt.OffShapeLayout), int32(rt.KindType), none)
	a.Bind(isClass)
	s.rootEntry(bits, none)
}

// rootEntry is classEntry for what is a class.
func (s *stubs) rootEntry(bits int64, none Label) {
	s.a.Load(W32, lookID, s.tmp, int32(rt.OffClassRoot))
	s.entry(bits, none)
	if bits&keySuper == 0 {
		s.a.BrMem(NE, W64, s.tmp, lookEntry, int32(rt.OffAttrRecv), none)
	}
}

// plainClass emits the way to found for a class of class type that has an entry. For all else code goes on.
func (s *stubs) plainClass(bits int64, found Label) {
	a, other, none := s.a, s.a.NewLabel(), s.a.NewLabel()
	a.BrImm(NE, lookID, int64(rt.KindType), other)
	s.rootEntry(bits, none)
	a.Jump(found)
	a.Bind(none)
	a.MovImm(lookID, int64(rt.KindType))
	a.Bind(other)
}

// loaded emits the return of a lookup with what is in the scratch register, which is no method.
func (s *stubs) loaded() {
	s.a.StoreImm(W64, Ctx, arg(argName), 0)
	s.endLookup()
}

// loadedAt is loaded for the Value at the address that the entry has.
func (s *stubs) loadedAt() {
	s.a.Load(W64, s.tmp, lookEntry, int32(rt.OffAttrPtr))
	s.a.Load(W64, s.tmp, s.tmp, 0)
	s.loaded()
}

// loadedMethod is loadedAt for a method that binds the object in the scratch register.
func (s *stubs) loadedMethod() {
	a, tmp := s.a, s.tmp
	a.Store(W64, Ctx, arg(argName), tmp)
	a.Store(W64, Ctx, arg(argValue), lookEntry)
	a.Load(W64, tmp, lookEntry, int32(rt.OffAttrPtr))
	a.Load(W64, tmp, tmp, 0)
	s.endLookup()
}

// getAttr emits StubGetAttr.
func (s *stubs) getAttr(l Label) {
	a, tmp := s.a, s.tmp
	other, class, isClass, method, fail, dict := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.beginLookup(l, fail)
	s.plainClass(keyClass, isClass)
	s.entry(0, other)
	a.Load(W8, lookID, lookEntry, int32(rt.OffAttrKind))
	s.loadByEntry(other, dict, fail)

	a.Bind(other)
	brKind(a, NE, tmp, rt.KindSuper, class)
	a.Load(W64, lookFree, tmp, int32(rt.OffSuperType))
	a.Store(W64, Ctx, arg(argValue), lookFree)
	a.Load(W64, tmp, tmp, int32(rt.OffSuperObj))
	s.object(tmp, fail)
	a.Load(W32, lookID, tmp, int32(rt.OffKind))
	s.entry(keySuper, fail)
	a.Bind(method)
	s.loadedMethod()
	a.Bind(class)
	s.classEntry(keyClass, fail)
	a.Bind(isClass)
	a.BrMemImm(NE, W8, lookEntry, int32(rt.OffAttrKind), int32(rt.AttrClass), method)
	s.loadedAt()
	s.failLookup(fail, dict)
}

// loadByEntry emits the return with what the entry, whose kind is in lookID, says that the object or its class has. Other kinds go to other.
func (s *stubs) loadByEntry(other, dict, fail Label) {
	a, tmp := s.a, s.tmp
	slot, method, class, noFloat, over, item, zero, tuple := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(),
		a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.BrImm(NE, lookID, int64(rt.AttrSlot), method)
	a.Bind(slot)
	a.Load(W16, lookFree, lookEntry, int32(rt.OffAttrSlot))
	a.LoadX(W64, tmp, tmp, lookFree, 3, 0)
	a.BrImm(EQ, tmp, 0, fail)
	s.loaded()
	a.Bind(method)
	a.BrImm(NE, lookID, int64(rt.AttrMethod), class)
	s.loadedMethod()
	a.Bind(class)
	a.BrImm(NE, lookID, int64(rt.AttrClass), over)
	s.loadedAt()
	a.Bind(over)
	a.BrImm(NE, lookID, int64(rt.AttrOver), noFloat)
	a.Load(W16, lookFree, lookEntry, int32(rt.OffAttrExtra))
	a.LoadX(W64, tmp, tmp, lookFree, 3, 0)
	a.Load(W16, lookFree, lookEntry, int32(rt.OffAttrSlot))
	a.LoadX(W64, tmp, tmp, lookFree, 3, 0)
	s.loaded()
	a.Bind(noFloat)
	a.BrImm(NE, lookID, int64(rt.AttrFloat), item)
	a.Load(W16, lookFree, lookEntry, int32(rt.OffAttrSlot))
	a.LoadX(W64, lookFree, tmp, lookFree, 3, 0)
	a.OpImm(Add, tmp, lookFree, 1<<60) // see slotFloat
	a.OpImm(Ror, tmp, tmp, 61)
	a.BrTag(NE, tmp, 2, floatTag, zero)
	s.loaded()
	a.Bind(zero)
	a.OpImm(Shr, tmp, lookFree, 61)
	a.OpImm(Or, tmp, tmp, -1<<63)
	s.loaded()
	a.Bind(item)
	a.BrImm(EQ, lookID, int64(rt.AttrMember), slot)
	a.BrImm(EQ, lookID, int64(rt.AttrDict), dict)
	a.BrImm(EQ, lookID, int64(rt.AttrItem), tuple)
	a.BrImm(NE, lookID, int64(rt.AttrOwner), other)
	a.Load(W64, tmp, lookEntry, int32(rt.OffAttrRecv))
	s.loadedMethod()
	a.Bind(tuple)
	a.Load(W16, lookFree, lookEntry, int32(rt.OffAttrSlot))
	a.OpImm(Sub, lookFree, lookFree, int64(rt.OffTupleItems/8))
	a.Load(W64, tmp, tmp, int32(rt.OffTupleItems))
	a.BrMem(AE, W32, lookFree, tmp, int32(rt.OffAux), fail)
	a.LoadX(W64, tmp, tmp, lookFree, 3, int32(rt.OffTupleItems))
	s.loaded()
}

// superMethod emits StubSuper.
func (s *stubs) superMethod(l Label) {
	a := s.a
	class, method, fail := a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.beginLookup(l, fail)
	s.entry(keySuper, class)
	a.Bind(method)
	s.loadedMethod()
	a.Bind(class)
	s.classEntry(keyClassSuper, fail)
	a.BrMemImm(NE, W8, lookEntry, int32(rt.OffAttrKind), int32(rt.AttrUnbound), method)
	s.loadedAt()
	s.failLookup(fail, a.NewLabel())
}

// setAttr emits StubSetAttr.
func (s *stubs) setAttr(l Label) {
	a, tmp := s.a, s.tmp
	class, isClass, fail, dict := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.beginLookup(l, fail)
	s.plainClass(keyClassStore, isClass)
	s.entry(keyStore, class)
	a.Load(W8, lookID, lookEntry, int32(rt.OffAttrKind))
	s.storeByEntry(dict, fail)

	// A number or constant in an attribute of a class that has such a value, see rt.NoteStore.
	a.Bind(class)
	s.classEntry(keyClassStore, fail)
	a.Bind(isClass)
	a.Load(W64, tmp, lookEntry, int32(rt.OffAttrPtr))
	a.Load(W64, lookID, tmp, 0)
	a.Load(W64, lookFree, Ctx, arg(argValue))
	for _, r := range [...]Reg{lookID, lookFree} {
		plain := a.NewLabel()
		a.BrBits(true, r, 3, plain)
		a.BrImm(GE, r, int64(rt.FirstObj), fail)
		a.Bind(plain)
	}
	a.Store(W64, tmp, 0, lookFree)
	s.endLookup()
	s.failLookup(fail, dict)
}

// storeByEntry emits the store, and the return, as the entry says, whose kind is in lookID. Other kinds go to fail.
func (s *stubs) storeByEntry(dict, fail Label) {
	a, tmp := s.a, s.tmp
	add, over, float, floats, have, member, zero := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	slot := func() {
		a.Load(W64, lookID, Ctx, arg(argValue))
		a.Load(W16, lookFree, lookEntry, int32(rt.OffAttrSlot))
		a.StoreX(W64, tmp, lookFree, 3, 0, lookID)
	}
	reshape := func() {
		a.Load(W32, lookFree, lookEntry, int32(rt.OffAttrNewID))
		a.Store(W32, tmp, int32(rt.OffKind), lookFree)
	}
	a.BrImm(NE, lookID, int64(rt.AttrSlot), add)
	a.Bind(member)
	slot()
	s.endLookup()
	a.Bind(add)
	a.BrImm(NE, lookID, int64(rt.AttrAdd), floats)
	slot()
	reshape()
	s.endLookup()
	a.Bind(floats)
	a.BrImm(EQ, lookID, int64(rt.AttrFloat), float)
	a.BrImm(NE, lookID, int64(rt.AttrAddFloat), over)
	a.Bind(float)
	a.Load(W64, lookID, Ctx, arg(argValue))
	a.BrTag(NE, lookID, 2, floatTag, zero) // see floatSlot
	a.OpImm(Ror, lookID, lookID, 3)
	a.OpImm(Sub, lookID, lookID, 1<<60)
	a.Bind(have)
	a.Load(W16, lookFree, lookEntry, int32(rt.OffAttrSlot))
	a.StoreX(W64, tmp, lookFree, 3, 0, lookID)
	same := a.NewLabel()
	a.BrMemImm(EQ, W8, lookEntry, int32(rt.OffAttrKind), int32(rt.AttrFloat), same)
	reshape()
	a.Bind(same)
	s.endLookup()
	a.Bind(zero)
	a.OpImm(And, lookFree, lookID, ^4)
	a.BrImm(NE, lookFree, -1<<63, fail)
	a.OpImm(Shl, lookID, lookID, 61)
	a.Jump(have)
	a.Bind(over)
	a.BrImm(EQ, lookID, int64(rt.AttrMember), member)
	a.BrImm(EQ, lookID, int64(rt.AttrDict), dict)
	a.BrImm(NE, lookID, int64(rt.AttrOver), fail)
	a.Load(W64, lookID, Ctx, arg(argValue))
	a.Load(W16, lookFree, lookEntry, int32(rt.OffAttrExtra))
	a.LoadX(W64, lookFree, tmp, lookFree, 3, 0)
	a.Load(W16, lookEntry, lookEntry, int32(rt.OffAttrSlot))
	a.StoreX(W64, lookFree, lookEntry, 3, 0, lookID)
	s.endLookup()
}
