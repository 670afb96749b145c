package host

import (
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// attribute executes the instruction w, with the opcode op, that loads or stores an attribute. served is false for what the
// interpreter has more to do with: to note in the instruction what it comes to, or to push a frame for a property.
func attribute(t *rt.Thread, op words.Op, w uint64) (served, ok bool) {
	a, b := operand(t, words.A(w)), operand(t, words.B(w))
	name := rt.CodeName(*operand(t, rt.FrameFunc), words.C(w))
	switch op {
	case words.SetAttr, words.SetAttrSlot, words.SetAttrFloat, words.SetAttrOver, words.SetAttrAdd, words.SetAttrAddFloat:
		return storeAttribute(t, *a, name, *b)
	}
	obj := *b
	if obj.Kind() == rt.KindModule || obj.Kind() == rt.KindSuper {
		return false, false
	}
	method := op != words.GetAttr && op != words.GetAttrSlot && op != words.GetAttrFloat && op != words.GetAttrOver &&
		op != words.GetAttrClass && op != words.GetAttrType && op != words.GetAttrItem
	if !method {
		if x, done := t.AttrInGo(obj, name); done {
			if obj.IsObj() {
				t.R.NoteOperands(t.IP, obj, obj)
			}
			return true, set(a, x)
		}
	}
	t.NoteLookup(t.IP, obj, name)
	var ic rt.AttrIC
	t.LookupLoad(obj, name, &ic)
	switch ic.Kind {
	case rt.AttrProperty:
		return false, false
	case rt.AttrSlot, rt.AttrMember, rt.AttrFloat, rt.AttrOver:
		return false, false
	case rt.AttrDescr:
		if fn, _, _ := t.R.DescriptorOf(obj.Kind(), name, false); fn != rt.NoValue {
			return false, false
		}
	case rt.AttrDict, rt.AttrOwner:
		t.R.NoteOperands(t.IP, obj, obj)
	case rt.AttrNone, rt.AttrAbsent:
		if method {
			break
		}
		if obj.Kind() == rt.KindFunction {
			t.R.NoteOperands(t.IP, obj, obj)
		} else if t.R.AttrHookOf(obj.Kind(), name, false) != rt.NoValue {
			return false, false
		}
	case rt.AttrItem:
		if op == words.GetAttr {
			return false, false
		}
	case rt.AttrMethod:
		if method && obj.IsObj() {
			return false, false
		}
		t.R.NoteOperands(t.IP, obj, obj)
	case rt.AttrClass:
		// Instructions that have met one class already are not to change their minds all the time.
		if ic.ID != rt.KindType || op != words.GetAttrType && op != words.LoadMethodType && op != words.LoadMethodClass {
			return false, false
		}
	default:
		if ic.ID == rt.KindType && ic.Ptr != nil && method {
			return false, false
		}
	}
	if !method {
		return true, set(a, t.GetAttr(obj, name))
	}
	fn, self := t.LoadMethod(obj, name)
	*a, *operand(t, words.A(w)+words.ArgOffset) = fn, self
	return true, fn != rt.NoValue
}

// storeAttribute stores x in an attribute of obj, if that takes more than the interpreter could note in the instruction.
func storeAttribute(t *rt.Thread, obj, name, x rt.Value) (served, ok bool) {
	var ic rt.AttrIC
	t.LookupStore(obj, name, x, &ic)
	if ic.Kind == rt.AttrDict || obj.Kind() == rt.KindFunction {
		t.R.NoteOperands(t.IP, obj, obj)
		return true, t.SetAttr(obj, name, x)
	}
	if ic.Kind != rt.AttrNone || obj.Kind() >= rt.NumKinds && (t.R.PropertyOf(obj.Kind(), name, true) != rt.NoValue ||
		t.R.AttrHookOf(obj.Kind(), name, true) != rt.NoValue) {
		return false, false
	}
	if fn, _, _ := t.R.DescriptorOf(obj.Kind(), name, true); fn != rt.NoValue {
		return false, false
	}
	if ok = t.SetAttr(obj, name, x); ok {
		t.NoteStore(t.IP, obj, name)
	}
	return true, ok
}

// isAttribute reports whether op, with the specialised forms, loads or stores an attribute and has a shape in its cache.
func isAttribute(op words.Op) (store, ok bool) {
	switch op {
	case words.GetAttrSlot, words.GetAttrFloat, words.GetAttrOver, words.GetAttrClass, words.GetAttrItem, words.LoadMethodFn,
		words.LoadMethodSlot, words.LoadMethodStatic:
		return false, true
	case words.SetAttrSlot, words.SetAttrFloat, words.SetAttrOver, words.SetAttrAdd, words.SetAttrAddFloat:
		return true, true
	}
	return false, false
}

// changesShape reports whether the attribute instruction at ip meets an object of a stale shape, or makes one stale: that happens once.
func changesShape(t *rt.Thread, ip uintptr) bool {
	w := *(*uint64)(unsafe.Add(nil, ip))
	op := words.OpOf(w)
	store, ok := isAttribute(op)
	if !ok {
		return false
	}
	obj := *operand(t, words.B(w))
	if store {
		x := obj
		obj = *operand(t, words.A(w))
		if (op == words.SetAttrFloat || op == words.SetAttrAddFloat) && !rt.FitsFloatSlot(x) {
			return true
		}
	}
	return obj.IsObj() && t.R.IsStale(obj.Kind())
}

// isMain reports whether the running frame is that of fn, and its namespace is that of its globals, as in a module: then the names
// that it loads and stores are globals. What has no namespace does not ask.
func isMain(t *rt.Thread, fn rt.Value) bool {
	f := t.TopFrame()
	return f.FP != 0 && f.Func() == fn && *f.Register(0) == rt.FuncGlobals(fn) && !t.R.Strict()
}

// freshen brings the caches of the instructions in ws, the code of fn, up to date where a class has changed since, objects have moved on to other
// shapes, or there are more globals: the interpreter may not come by any more. main says that names of fn's namespace are globals.
func freshen(t *rt.Thread, fn rt.Value, ws []uint64, main bool) {
	globals := rt.FuncGlobals(fn)
	keys := uint32(t.KeysOf(globals) >> 32)
	for i := 0; i < len(ws); i += words.Len(ws[i]) {
		op := words.OpOf(ws[i])
		if (op == words.LoadGlobal || main && (op == words.LoadName || op == words.StoreName)) && ws[i+1] != rt.NoCache {
			if known := uint32(ws[i+1]); known != keys && keys != 0 && t.R.Extends(known, keys) {
				continue // it is executed while there are more names
			}
			if guard, cell, ok := t.GlobalCell(globals, rt.CodeName(fn, words.C(ws[i])), op != words.StoreName); ok {
				ws[i+1], ws[i+2] = guard, uint64(cell)
			}
			continue
		}
		store, ok := isAttribute(op)
		if !ok || ws[i+1] == rt.NoCache {
			continue
		}
		ic := rt.AttrIC{ID: rt.Kind(uint32(ws[i+1]))}
		stale := uint32(ws[i+1]>>32) != t.R.Epoch() || t.R.IsStale(ic.ID)
		switch op {
		case words.SetAttrFloat:
			ic.Kind = rt.AttrFloat
		case words.SetAttrAddFloat:
			ic.Kind = rt.AttrAddFloat
			stale = stale || t.R.IsStale(rt.Kind(ws[i+2]>>32))
		}
		if !stale || !t.LookupAgain(&ic, rt.CodeName(fn, words.C(ws[i])), store) {
			continue
		}
		method := op == words.LoadMethodFn || op == words.LoadMethodSlot || op == words.LoadMethodStatic
		if op, guard, what, ok := ic.Words(store, method); ok {
			ws[i], ws[i+1], ws[i+2] = ws[i]&^0xff|uint64(op), guard, what
		}
	}
}
