package interp

import (
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// specialise turns the instruction at ip into an op with the words x and y in its inline cache.
func specialise(t *rt.Thread, ip uintptr, w uint64, op words.Op, x, y uint64) {
	if old := word(ip + 8); old != rt.NoCache && old>>32 == x>>32 && old != x && !t.R.IsStale(rt.Kind(uint32(old))) &&
		t.R.ClassSerial(rt.Kind(uint32(x))) <= t.R.ClassSerial(rt.Kind(uint32(old))) {
		w |= words.ManyShapes << 8 // classes that are ever younger follow each other
	}
	*(*uint64)(unsafe.Add(nil, ip)) = w&^0xff | uint64(op)
	*(*uint64)(unsafe.Add(nil, ip+8)) = x
	*(*uint64)(unsafe.Add(nil, ip+16)) = y
}

// executed notes that the instruction at ip has been executed, whether it can be specialised or not.
func executed(ip uintptr) {
	if word(ip+8) == rt.NoCache {
		*(*uint64)(unsafe.Add(nil, ip+8)) = rt.CacheMissed
	}
}

// guardClass is the first cache word for the class cls.
func guardClass(t *rt.Thread, cls rt.Value, epoch uint32) uint64 {
	t.R.GuardClass(cls)
	return classGuard(uintptr(cls), epoch)
}

// getAttr loads an attribute in full generality and specialises the instruction if possible.
func getAttr(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	executed(ip)
	obj, name := *reg(fp, words.B(w)), rt.CodeName(function(fp), words.C(w))
	if obj.Kind() == rt.KindModule {
		cacheModule(t, ip, w, words.GetAttrModule, obj, name)
		return result(t, ip, fp, w, t.GetAttr(obj, name))
	}
	t.NoteLookup(ip, obj, name)
	var ic rt.AttrIC
	t.LookupLoad(obj, name, &ic)
	if op, x, y, ok := ic.Words(false, false); ok {
		specialise(t, ip, w, op, x, y)
	}
	switch ic.Kind {
	case rt.AttrClass:
		if ic.ID == rt.KindType {
			specialise(t, ip, w, words.GetAttrType, guardClass(t, obj, ic.Epoch), uint64(uintptr(unsafe.Pointer(ic.Ptr))))
		}
	case rt.AttrMethod, rt.AttrDict:
		t.R.NoteOperands(ip, obj, obj)
	case rt.AttrNone, rt.AttrAbsent:
		if obj.Kind() == rt.KindFunction {
			t.R.NoteOperands(ip, obj, obj)
		} else if fn := t.R.AttrHookOf(obj.Kind(), name, false); fn != rt.NoValue {
			t.R.NoteOperands(ip, obj, obj)
			return push(t, ip, fp, fn, rt.FrameCall, words.A(w), 0, obj, name, rt.NoValue)
		}
	case rt.AttrProperty, rt.AttrDescr:
		if fn := t.R.PropertyOf(obj.Kind(), name, false); fn != rt.NoValue {
			t.R.NoteOperands(ip, obj, obj)
			return push(t, ip, fp, fn, rt.FrameCall, words.A(w), 0, obj, rt.NoValue, rt.NoValue)
		}
		if fn, descr, cls := t.R.DescriptorOf(obj.Kind(), name, false); fn != rt.NoValue {
			t.R.NoteOperands(ip, obj, obj)
			return push(t, ip, fp, fn, rt.FrameCall, words.A(w), 0, descr, obj, cls)
		}
	}
	return result(t, ip, fp, w, t.GetAttr(obj, name))
}

// cacheModule specialises a load of a module's attribute.
func cacheModule(t *rt.Thread, ip uintptr, w uint64, op words.Op, m, name rt.Value) {
	d := m.ModuleDict()
	if i := t.R.EntryNumber(d, name); i >= 0 {
		if ver := t.R.KeysVersion(d); ver != 0 {
			specialise(t, ip, w, op, uint64(ver), uint64(rt.EntryAddr(d, i)))
		}
	}
}

func setAttr(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	executed(ip)
	obj, name := *reg(fp, words.A(w)), rt.CodeName(function(fp), words.C(w))
	var ic rt.AttrIC
	t.LookupStore(obj, name, *reg(fp, words.B(w)), &ic)
	if op, x, y, ok := ic.Words(true, false); ok {
		specialise(t, ip, w, op, x, y)
	} else if ic.Kind == rt.AttrDict || obj.Kind() == rt.KindFunction {
		t.R.NoteOperands(ip, obj, obj)
	} else if ic.Kind == rt.AttrNone && obj.Kind() >= rt.NumKinds {
		if fn := t.R.PropertyOf(obj.Kind(), name, true); fn != rt.NoValue {
			t.R.NoteOperands(ip, obj, obj)
			return push(t, ip, fp, fn, rt.FrameDrop, 0, 0, obj, *reg(fp, words.B(w)), rt.NoValue)
		}
		if fn, descr, _ := t.R.DescriptorOf(obj.Kind(), name, true); fn != rt.NoValue {
			t.R.NoteOperands(ip, obj, obj)
			return push(t, ip, fp, fn, rt.FrameDrop, 0, 0, descr, obj, *reg(fp, words.B(w)))
		}
		if fn := t.R.AttrHookOf(obj.Kind(), name, true); fn != rt.NoValue {
			t.R.NoteOperands(ip, obj, obj)
			return push(t, ip, fp, fn, rt.FrameDrop, 0, 0, obj, name, *reg(fp, words.B(w)))
		}
	}
	ok := t.SetAttr(obj, name, *reg(fp, words.B(w)))
	if ok {
		t.NoteStore(ip, obj, name)
	}
	return next(ip, fp, 3, ok)
}

func loadMethod(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	executed(ip)
	obj, name := *reg(fp, words.B(w)), rt.CodeName(function(fp), words.C(w))
	if obj.Kind() == rt.KindModule {
		cacheModule(t, ip, w, words.LoadMethodModule, obj, name)
	} else if obj.Kind() == rt.KindSuper {
		t.R.NoteOperands(ip, obj, obj)
		t.NoteSuper(obj, name)
	} else {
		t.NoteLookup(ip, obj, name)
		var ic rt.AttrIC
		t.LookupLoad(obj, name, &ic)
		if op, x, y, ok := ic.Words(false, true); ok {
			specialise(t, ip, w, op, x, y)
		}
		switch {
		case ic.Kind == rt.AttrDict, ic.Kind == rt.AttrOwner:
			t.R.NoteOperands(ip, obj, obj)
		case ic.Kind == rt.AttrClass && ic.ID == rt.KindType:
			specialise(t, ip, w, words.LoadMethodType, guardClass(t, obj, ic.Epoch), uint64(uintptr(unsafe.Pointer(ic.Ptr))))
		case ic.ID == rt.KindType && ic.Ptr != nil:
			if fn, cls := rt.StaticCallable(*ic.Ptr); fn != nil && (!cls || rt.Plain(*fn)) {
				op := words.LoadMethodType
				if cls {
					op = words.LoadMethodClass
				}
				specialise(t, ip, w, op, guardClass(t, obj, ic.Epoch), uint64(uintptr(unsafe.Pointer(fn))))
			}
		}
	}
	fn, self := t.LoadMethod(obj, name)
	*reg(fp, words.A(w)), *reg(fp, words.A(w)+words.ArgOffset) = fn, self
	return next(ip, fp, 3, fn != rt.NoValue)
}
