package host

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// attribute executes the instruction w, with the opcode op, that loads or stores an attribute. served is false for what the interpreter has more to do with: to note
// in the instruction what it comes to, or to push a frame for a property.
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
	var ic rt.AttrIC
	t.LookupLoad(obj, name, &ic)
	method := op != words.GetAttr && op != words.GetAttrSlot && op != words.GetAttrFloat && op != words.GetAttrOver && op != words.GetAttrClass && op != words.GetAttrType
	switch ic.Kind {
	case rt.AttrProperty:
		return false, false
	case rt.AttrSlot, rt.AttrMember, rt.AttrFloat, rt.AttrOver:
		return false, false
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
	if ic.Kind != rt.AttrNone || obj.Kind() >= rt.NumKinds && t.R.PropertyOf(obj.Kind(), name, true) != rt.NoValue {
		return false, false
	}
	return true, t.SetAttr(obj, name, x)
}
