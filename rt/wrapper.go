package rt

import "strings"

// slotID numbers the slots of a TypeSpec from the point of view of Python: one
// for each dunder method that a slot gives a builtin type.
type slotID uint32

const (
	slotNone slotID = iota
	slotNew
	slotInit
	slotCall
	slotRepr
	slotStr
	slotHash
	slotBool
	slotLen
	slotGetitem
	slotSetitem
	slotDelitem
	slotContains
	slotIter
	slotNext
	slotFormat
	slotGetattribute
	slotSetattr
	slotDelattr
	slotGet
	slotSet
	slotDelete
	slotCompare                                            // and five more, in the order of CmpOp
	slotUnary   = slotCompare + 6                          // in the order of UnOp
	slotBinary  = slotUnary + slotID(UnAbs) + 1            // in the order of BinOp from BinOr on
	slotReflect = slotBinary + slotID(BinDivMod-BinOr) + 1 // likewise
	slotInplace = slotReflect + slotID(BinDivMod-BinOr) + 1
	numSlots    = slotInplace + slotID(InplacePow-InplaceOr) + 1
)

// slotSyms gives the names of the wrapper methods, slotArgs the least and most
// number of their arguments, self included (most < 0: any, and keywords).
var (
	slotSyms = makeSlotSyms()
	slotArgs = [slotCompare][2]int8{
		slotNew: {1, -1}, slotInit: {1, -1}, slotCall: {1, -1}, slotRepr: {1, 1}, slotStr: {1, 1}, slotHash: {1, 1},
		slotBool: {1, 1}, slotLen: {1, 1}, slotGetitem: {2, 2}, slotSetitem: {3, 3}, slotDelitem: {2, 2},
		slotContains: {2, 2}, slotIter: {1, 1}, slotNext: {1, 1}, slotFormat: {2, 2}, slotGetattribute: {2, 2},
		slotSetattr: {3, 3}, slotDelattr: {2, 2}, slotGet: {2, 3}, slotSet: {3, 3}, slotDelete: {2, 2},
	}
)

func makeSlotSyms() (s [numSlots]Sym) {
	copy(s[:], []Sym{
		slotNew: SymNew, slotInit: SymInit, slotCall: SymCall, slotRepr: SymRepr, slotStr: SymStr, slotHash: SymHash,
		slotBool: SymBool, slotLen: SymLen, slotGetitem: SymGetitem, slotSetitem: SymSetitem, slotDelitem: SymDelitem,
		slotContains: SymContains, slotIter: SymIter, slotNext: SymNext, slotFormat: SymFormat,
		slotGetattribute: SymGetattribute, slotSetattr: SymSetattr, slotDelattr: SymDelattr, slotGet: SymGet,
		slotSet: SymSet, slotDelete: SymDelete,
	})
	copy(s[slotCompare:], compareSyms[:])
	copy(s[slotUnary:], unarySyms[:])
	copy(s[slotBinary:], binarySyms[BinOr:])
	copy(s[slotReflect:], reflectedSyms[BinOr:])
	copy(s[slotInplace:], binarySyms[InplaceOr:InplacePow+1])
	return s
}

// operators of the builtin kinds, as TypeSpec.Ops.
const (
	opsInt = "add sub mul floordiv truediv mod divmod pow and or xor lshift rshift pos neg invert abs " +
		"radd rsub rmul rfloordiv rtruediv rmod rdivmod rpow rand ror rxor rlshift rrshift"
	opsFloat = "add sub mul floordiv truediv mod divmod pow pos neg abs " +
		"radd rsub rmul rfloordiv rtruediv rmod rdivmod rpow"
	opsComplex = "add sub mul truediv pow pos neg abs radd rsub rmul rtruediv rpow"
	opsText    = "add mul rmul mod rmod"
	opsSeq     = "add mul rmul"
	opsMutable = "add mul rmul iadd imul"
	opsSet     = "or and sub xor ror rand rsub rxor"
)

func kindOps(k Kind) string {
	switch k {
	case KindInt:
		return opsInt
	case KindBool:
		return "and or xor rand ror rxor"
	case KindFloat:
		return opsFloat
	case KindComplex:
		return opsComplex
	case KindStr, KindBytes:
		return opsText
	case KindByteArray:
		return opsText + " iadd imul"
	case KindTuple:
		return opsSeq
	case KindList, KindArray:
		return opsMutable
	case KindDict, KindOrderedDict:
		return "or ror ior"
	case KindSet:
		return opsSet + " ior iand isub ixor"
	case KindFrozenSet, KindDictKeys, KindDictItems:
		return opsSet
	case KindType, KindGenericAlias, KindUnion, KindTypeAlias, KindMappingProxy:
		return "or ror"
	}
	return ""
}

func (t *Thread) addMembers(cls Value, methods []Builtin, getsets []GetSet) bool {
	for i := range methods {
		if !t.addMethod(cls, &methods[i]) {
			return false
		}
	}
	for i := range getsets {
		if !t.addGetSet(cls, &getsets[i]) {
			return false
		}
	}
	return true
}

// fillClass fills the dict of a class implemented in Go from its spec: methods,
// getsets, and wrapper methods for the slots that spec itself declares.
func (t *Thread) fillClass(cls Value, spec *TypeSpec) bool {
	c := at[class](cls)
	if !t.addMembers(cls, spec.Methods, spec.GetSets) {
		return false
	}
	for _, methods := range spec.Shared {
		if !t.addMembers(cls, methods, nil) {
			return false
		}
	}
	if spec.Make != nil {
		if methods, getsets := spec.Make(); !t.addMembers(cls, methods, getsets) {
			return false
		}
	}
	if !t.addWrappers(cls, spec) || spec.Flags&HasDict != 0 && !t.addGetSet(cls, &instanceDictGetSet) {
		return false
	}
	doc := t.R.syms[SymDoc]
	if t.R.DictGetStr(c.dict, doc) != NoValue {
		return true
	}
	d := t.docStr(spec.Doc)
	return d != NoValue && t.DictSet(c.dict, doc, d)
}

// addMethod enters a builtin method in the dict of class cls.
func (t *Thread) addMethod(cls Value, b *Builtin) bool {
	owner := cls
	if b.Flags&Static != 0 {
		owner = NoValue
	}
	name := t.Intern(b.Name)
	fn := t.newBuiltin(b, owner)
	if name == NoValue || fn == NoValue {
		return false
	}
	switch {
	case b.Flags&Static != 0:
		fn = t.newWrapperMethod(KindStaticMethod, fn)
	case b.Flags&ClassMethod != 0:
		fn = t.newWrapperMethod(KindClassMethod, fn)
	}
	return fn != NoValue && t.DictSet(at[class](cls).dict, name, fn)
}

// addWrapper enters the wrapper method for a slot in the dict of class cls.
func (t *Thread) addWrapper(cls Value, slot slotID) bool {
	name := t.R.syms[slotSyms[slot]]
	d := at[class](cls).dict
	if t.R.DictGetStr(d, name) != NoValue {
		return true
	}
	v := t.newWrapper(cls, slot)
	return v != NoValue && t.DictSet(d, name, v)
}

func (t *Thread) newWrapper(cls Value, slot slotID) Value {
	v := t.NewObj(KindBuiltin, 2)
	if v != NoValue {
		hdrOf(v).aux = wrapperBit | uint32(slot)
		*word(v, 1) = cls
	}
	return v
}

// addWrappers derives the dunder methods of cls from the slots of spec.
func (t *Thread) addWrappers(cls Value, spec *TypeSpec) bool {
	for _, w := range [...]struct {
		slot slotID
		have bool
	}{
		{slotNew, spec.New != nil && spec.Flags&NoNew == 0}, {slotInit, spec.Init != nil || spec.Flags&Late != 0}, {slotCall, spec.Call != nil},
		{slotRepr, spec.Repr != nil}, {slotStr, spec.Str != nil}, {slotHash, spec.Hash != nil},
		{slotBool, spec.Bool != nil}, {slotLen, spec.Len != nil}, {slotGetitem, spec.GetItem != nil},
		{slotSetitem, spec.SetItem != nil}, {slotDelitem, spec.SetItem != nil}, {slotContains, spec.Contains != nil},
		{slotIter, spec.Iter != nil || spec.Next != nil}, {slotNext, spec.Next != nil}, {slotFormat, spec.Format != nil},
		{slotGetattribute, spec.GetAttr != nil}, {slotSetattr, spec.SetAttr != nil}, {slotDelattr, spec.SetAttr != nil},
		{slotGet, spec.DescrGet != nil}, {slotSet, spec.DescrSet != nil}, {slotDelete, spec.DescrSet != nil},
	} {
		if w.have && !t.addWrapper(cls, w.slot) {
			return false
		}
	}
	if spec.Compare != nil {
		for op := CmpLt; op <= CmpNe; op++ {
			if !t.addWrapper(cls, slotCompare+slotID(op)) {
				return false
			}
		}
	}
	if spec.Flags&Unhashable != 0 || spec.Compare != nil && spec.Hash == nil {
		if !t.DictSet(at[class](cls).dict, t.R.syms[SymHash], None) {
			return false
		}
	}
	return t.addOperators(cls, spec)
}

// addOperators adds the methods of the operators listed for the type.
func (t *Thread) addOperators(cls Value, spec *TypeSpec) bool {
	ops := spec.Ops
	if ops == "" && (spec.Binary != nil || spec.Unary != nil) {
		ops = kindOps(at[class](cls).root)
	}
	for ops != "" {
		var name string
		name, ops, _ = strings.Cut(ops, " ")
		slot := operatorSlot(name)
		if slot == slotNone {
			panic("BUG: operator " + name + " of type " + spec.Name)
		}
		if !t.addWrapper(cls, slot) {
			return false
		}
	}
	return true
}

// operatorSlot finds the slot of __name__.
func operatorSlot(name string) slotID {
	for s := slotUnary; s < numSlots; s++ {
		text := symText[slotSyms[s]]
		if s != slotUnary+slotID(UnNot) && len(text) == len(name)+4 && text[2:len(text)-2] == name {
			return s
		}
	}
	return slotNone
}

// callWrapper calls the wrapper method for a slot of class owner.
func (t *Thread) callWrapper(slot slotID, owner Value, args []Value, nkw int) Value {
	least, most := 2, 2
	switch {
	case slot < slotCompare:
		least, most = int(slotArgs[slot][0]), int(slotArgs[slot][1])
	case slot >= slotUnary && slot < slotBinary:
		least, most = 1, 1
	case slot == slotBinary+slotID(BinPow-BinOr):
		most = 3
	}
	n := len(args) - 2*nkw
	if n < 1 {
		return t.Errorf(ExcTypeError, "descriptor '%s' of '%s' object needs an argument", symText[slotSyms[slot]], ClassName(owner))
	}
	if slot == slotNew {
		return t.wrappedNew(owner, args[0], args[1:], nkw)
	}
	if c := t.R.typeOf(args[0]); c != owner && !t.R.isSubclass(c, owner) {
		return t.Errorf(ExcTypeError, "descriptor '%s' requires a '%s' object but received a '%s'", symText[slotSyms[slot]], ClassName(owner), t.TypeName(args[0]))
	}
	if most >= 0 && !t.argCount(n, nkw, least, most) {
		return NoValue
	}
	if !t.enter() {
		return NoValue
	}
	sp := t.SP
	v := t.runSlot(slot, owner, args, nkw)
	t.SP = sp
	t.leave()
	return v
}

// runSlot runs a slot of class owner with args[0] as self.
func (t *Thread) runSlot(slot slotID, owner Value, args []Value, nkw int) Value {
	spec := t.R.types.shapes[at[class](owner).root].spec
	switch {
	case slot >= slotInplace:
		return orNotImpl(spec.Binary, t, BinOp(slot-slotInplace)+InplaceOr, args[0], args[1])
	case slot >= slotReflect:
		return orNotImpl(spec.Binary, t, BinOp(slot-slotReflect)+BinOr, args[1], args[0])
	case slot >= slotBinary:
		if len(args) == 3 && args[2] != None {
			return t.pow3(args[0], args[1], args[2])
		}
		return orNotImpl(spec.Binary, t, BinOp(slot-slotBinary)+BinOr, args[0], args[1])
	case slot >= slotUnary:
		return spec.Unary(t, UnOp(slot-slotUnary), args[0])
	case slot >= slotCompare:
		return spec.Compare(t, CmpOp(slot-slotCompare), args[0], args[1])
	}
	return t.runPlainSlot(slot, spec, owner, args, nkw)
}

func orNotImpl(f func(*Thread, BinOp, Value, Value) Value, t *Thread, op BinOp, a, b Value) Value {
	if f == nil {
		return NotImplemented
	}
	return f(t, op, a, b)
}

// runPlainSlot runs the slots that are not operators.
func (t *Thread) runPlainSlot(slot slotID, spec *TypeSpec, owner Value, args []Value, nkw int) Value {
	self := args[0]
	switch slot {
	case slotInit:
		return noneIf(t.wrappedInit(owner, self, args[1:], nkw))
	case slotCall:
		if spec.Call == nil {
			return t.Call(self, args[1:], nkw)
		}
		return spec.Call(t, self, args[1:], nkw)
	case slotRepr:
		return spec.Repr(t, self)
	case slotStr:
		if spec.Str == nil {
			return t.Repr(self)
		}
		return spec.Str(t, self)
	case slotHash:
		h, ok := spec.Hash(t, self)
		if !ok {
			return NoValue
		}
		return t.NewInt(int64(h))
	case slotBool:
		return boolResult(spec.Bool(t, self))
	case slotLen:
		n, ok := spec.Len(t, self)
		if !ok {
			return NoValue
		}
		return t.NewInt(int64(n))
	case slotGetitem:
		return spec.GetItem(t, self, args[1])
	case slotSetitem:
		return noneIf(spec.SetItem(t, self, args[1], args[2]))
	case slotDelitem:
		return noneIf(spec.SetItem(t, self, args[1], NoValue))
	case slotContains:
		return boolResult(spec.Contains(t, self, args[1]))
	case slotIter:
		if spec.Iter == nil {
			return self
		}
		return spec.Iter(t, self)
	case slotNext:
		return t.nextNativeOrRaise(spec, self)
	case slotFormat:
		return t.runFormat(spec, self, args[1])
	}
	return t.runAttrSlot(slot, spec, args)
}

func noneIf(ok bool) Value {
	if !ok {
		return NoValue
	}
	return None
}

func (t *Thread) runFormat(spec *TypeSpec, self, arg Value) Value {
	if !t.R.IsStr(arg) {
		return t.Errorf(ExcTypeError, "__format__() argument must be str, not %s", t.TypeName(arg))
	}
	return spec.Format(t, self, arg.Str())
}

// runAttrSlot runs the slots of attribute access and descriptors.
func (t *Thread) runAttrSlot(slot slotID, spec *TypeSpec, args []Value) Value {
	self := args[0]
	switch slot {
	case slotGet:
		obj, cls := args[1], NoValue
		if obj == None {
			obj = NoValue
		}
		if len(args) > 2 && args[2] != None {
			cls = args[2]
		}
		if obj == NoValue && cls == NoValue {
			return t.Errorf(ExcTypeError, "__get__(None, None) is invalid")
		}
		return t.absentToError(spec.DescrGet(t, self, obj, cls))
	case slotSet:
		return noneIf(spec.DescrSet(t, self, args[1], args[2]))
	case slotDelete:
		return noneIf(spec.DescrSet(t, self, args[1], NoValue))
	}
	name := args[1]
	if !t.R.IsStr(name) {
		return t.Errorf(ExcTypeError, "attribute name must be string, not '%s'", t.TypeName(name))
	}
	if name = t.InternStr(name); name == NoValue {
		return NoValue
	}
	switch slot {
	case slotGetattribute:
		a := NoValue
		if spec.GetAttr != nil {
			a = spec.GetAttr(t, self, name)
		} else {
			a, _ = t.genericGetAttr(self, name)
		}
		if a == NoValue {
			return t.noAttr(self, name)
		}
		return a
	case slotSetattr, slotDelattr:
		x := NoValue
		if slot == slotSetattr {
			x = args[2]
		}
		if spec.SetAttr != nil {
			return noneIf(spec.SetAttr(t, self, name, x))
		}
		return noneIf(t.genericSetAttr(self, name, x))
	}
	panic("BUG: slot")
}

// absentToError turns NoValue without exception into an AttributeError.
func (t *Thread) absentToError(v Value) Value {
	if v == NoValue && t.exc == NoValue {
		return t.Errorf(ExcAttributeError, "attribute is not set")
	}
	return v
}

// wrappedNew is owner.__new__(cls, *args).
func (t *Thread) wrappedNew(owner, cls Value, args []Value, nkw int) Value {
	r := t.R
	if !r.IsClass(cls) {
		return t.Errorf(ExcTypeError, "%s.__new__(X): X is not a type object (%s)", ClassName(owner), t.TypeName(cls))
	}
	if !r.isSubclass(cls, owner) {
		return t.Errorf(ExcTypeError, "%s.__new__(%s): %s is not a subtype of %s", ClassName(owner), ClassName(cls), ClassName(cls), ClassName(owner))
	}
	c := at[class](cls)
	spec := r.types.shapes[at[class](owner).root].spec
	if own := r.types.shapes[c.root].spec; funcAddr(&own.New) != funcAddr(&spec.New) {
		return t.Errorf(ExcTypeError, "%s.__new__(%s) is not safe, use %s.__new__()", ClassName(owner), ClassName(cls), own.Name)
	}
	if c.flags&clsAbstract != 0 {
		return t.abstractError(cls)
	}
	if owner == r.classOf[KindObject] {
		if len(args) > 0 {
			if c.flags&clsNew != 0 {
				return t.Errorf(ExcTypeError, "object.__new__() takes exactly one argument (the type to instantiate)")
			}
			if isObjectInit(r.classGet(cls, r.syms[SymInit]), r) {
				return t.Errorf(ExcTypeError, "%s() takes no arguments", ClassName(cls))
			}
		}
		return t.newInstance(cls, 0)
	}
	if spec.Flags&Late != 0 && c.flags&clsUser != 0 {
		return t.newBlank(cls)
	}
	sp := t.SP
	v := spec.New(t, cls, args, nkw)
	t.SP = sp
	return v
}

// wrappedInit is owner.__init__(obj, *args).
func (t *Thread) wrappedInit(owner, obj Value, args []Value, nkw int) bool {
	r := t.R
	if owner != r.classOf[KindObject] {
		sp := t.SP
		ok := false
		if spec := r.types.shapes[at[class](owner).root].spec; spec.Init != nil {
			ok = spec.Init(t, obj, args, nkw)
		} else {
			ok = t.fillBlank(obj, args, nkw)
		}
		t.SP = sp
		return ok
	}
	if len(args) == 0 {
		return true
	}
	cls := r.typeOf(obj)
	if !isObjectInit(r.classGet(cls, r.syms[SymInit]), r) {
		t.Errorf(ExcTypeError, "object.__init__() takes exactly one argument (the instance to initialize)")
		return false
	}
	if at[class](cls).flags&clsNew == 0 {
		t.Errorf(ExcTypeError, "%s.__init__() takes exactly one argument (the instance to initialize)", ClassName(cls))
		return false
	}
	return true
}
