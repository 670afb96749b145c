package rt

import (
	"strconv"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
)

// Services for engines: what the instructions of package words do that is no
// operation of the language in itself.

// CodeName returns name i of the names of a function's code.
func CodeName(fn Value, i int) Value { return codePtr(funcPtr(fn).code).names.Tuple()[i] }

// UnboundLocal raises the error for local number l of fn being unset.
func (t *Thread) UnboundLocal(fn Value, l int, free bool) Value {
	bc := t.R.Bytecode(funcPtr(fn).code)
	name := ""
	switch {
	case l < len(bc.LocalNames):
		name = bc.LocalNames[l]
	case l < len(bc.ArgNames) && bc.ArgNames[l] != "*":
		name = bc.ArgNames[l]
	case free: // a .mpy file has no other names
		return t.Errorf(ExcNameError, "free variable referenced before assignment in enclosing scope")
	default:
		return t.Errorf(ExcUnboundLocalError, "local variable referenced before assignment")
	}
	if free {
		return t.Errorf(ExcNameError, "free variable '%s' referenced before assignment in enclosing scope", name)
	}
	return t.Errorf(ExcUnboundLocalError, "local variable '%s' referenced before assignment", name)
}

// localName returns the interned name of local number l of fn.
func (t *Thread) localName(fn Value, l int) Value {
	return t.Intern(t.R.Bytecode(funcPtr(fn).code).LocalNames[l])
}

// nameNotDefined raises the NameError of a global.
func (t *Thread) nameNotDefined(name Value) Value {
	return t.RaiseName(name)
}

// LoadName looks name up in a namespace and then among the globals and builtins.
func (t *Thread) LoadName(ns, globals, name Value) Value {
	if ns != globals {
		v, ok := t.nsGet(ns, name)
		if v != NoValue || !ok {
			return v
		}
	}
	return t.LoadGlobal(globals, name)
}

// nsGet looks name up in a namespace, which may be any mapping; NoValue and ok: absent.
func (t *Thread) nsGet(ns, name Value) (v Value, ok bool) {
	if ns.Kind() == KindDict {
		return t.R.DictGetStr(ns, name), true
	}
	v = t.GetItem(ns, name)
	if v == NoValue {
		if !t.ExcMatches(ExcKeyError) {
			return NoValue, false
		}
		t.TakeExc()
	}
	return v, true
}

// GlobalCell tells where name has its value, in the dict globals or, with builtins, there, and what is to be tested first: the version of the
// globals' keys and, in the upper half, that of the builtins' ones, if it is found there.
func (t *Thread) GlobalCell(globals, name Value, builtins bool) (guard uint64, cell uintptr, ok bool) {
	r := t.R
	guard = uint64(r.KeysVersion(globals))
	if guard == 0 || globals.Kind() != KindDict {
		return 0, 0, false
	}
	if i := r.EntryNumber(globals, name); i >= 0 {
		return guard, EntryAddr(globals, i), true
	}
	if !builtins || dictOf(globals).aux&ownBuiltins != 0 {
		return 0, 0, false
	}
	i, version := r.EntryNumber(t.Builtin, name), uint64(r.KeysVersion(t.Builtin))
	if i < 0 || version == 0 {
		return 0, 0, false
	}
	return guard | version<<32, EntryAddr(t.Builtin, i), true
}

// KeysOf returns the versions of the keys of the dict globals and of builtins in one number.
func (t *Thread) KeysOf(globals Value) uint64 {
	return uint64(dictOf(globals).version)<<32 | uint64(dictOf(t.Builtin).version)
}

// LoadGlobal looks name up among the globals and builtins.
func (t *Thread) LoadGlobal(globals, name Value) Value {
	if v, ok := t.nsGet(globals, name); v != NoValue || !ok {
		return v
	}
	b := t.builtinsFor(globals)
	if b == NoValue {
		return NoValue
	}
	if v, ok := t.nsGet(b, name); v != NoValue || !ok {
		return v
	}
	return t.nameNotDefined(name)
}

// builtinsFor returns where code with these globals finds what they lack.
func (t *Thread) builtinsFor(globals Value) Value {
	if globals.Kind() != KindDict || dictOf(globals).aux&ownBuiltins == 0 {
		return t.Builtins()
	}
	own := orNone(t.R.DictGetStr(globals, t.R.syms[SymBuiltins]))
	if own.Kind() == KindModule {
		return own.ModuleDict()
	}
	return own
}

// chooseBuiltins lets code that is about to be run with the dict globals have the builtins that are in it, under __builtins__;
// without any it gets the usual ones.
func (t *Thread) chooseBuiltins(globals Value) bool {
	name := t.R.syms[SymBuiltins]
	m := t.builtinModule(t.R.mods.specs["builtins"])
	if m == NoValue {
		return false
	}
	own := t.R.DictGetStr(globals, name)
	if own == NoValue {
		return t.DictSet(globals, name, m)
	}
	d := dictOf(globals)
	if has := own != m && own != m.ModuleDict(); has != (d.aux&ownBuiltins != 0) {
		d.aux ^= ownBuiltins
		d.version = 0 // what caches know may be from elsewhere now
	}
	return true
}

// StoreName binds name in a namespace; NoValue deletes.
func (t *Thread) StoreName(ns, name, v Value) bool {
	if ns.Kind() == KindDict {
		if v != NoValue {
			return t.DictSet(ns, name, v)
		}
		if !t.strictDelete(ns) {
			return false
		}
		found, ok := t.DictDel(ns, name)
		if ok && !found {
			t.nameNotDefined(name)
		}
		return found && ok
	}
	if t.SetItem(ns, name, v) {
		return true
	}
	if v == NoValue && t.ExcMatches(ExcKeyError) {
		t.TakeExc()
		t.nameNotDefined(name)
	}
	return false
}

// ClassDeref looks the name of local l of fn up in a class namespace; NoValue and ok: absent.
func (t *Thread) ClassDeref(fn, ns Value, l int) (v Value, ok bool) {
	name := t.localName(fn, l)
	if name == NoValue {
		return NoValue, false
	}
	return t.nsGet(ns, name)
}

// BuildClass returns builtins.__build_class__.
func (t *Thread) BuildClass() Value { return t.LoadGlobal(t.Builtins(), t.R.syms[SymBuildClass]) }

// ImportStatement serves the import statement in code with the given globals: through builtins.__import__ when that was replaced.
func (t *Thread) ImportStatement(name, globals, ns, fromlist, level Value) Value {
	if m := t.ImportedModule(name, globals, fromlist, level); m != NoValue {
		return m
	}
	imp, ok := t.nsGet(t.builtinsFor(globals), t.R.syms[SymImport])
	switch {
	case !ok:
		return NoValue
	case imp == NoValue:
		return t.Errorf(ExcImportError, "__import__ not found")
	}
	if imp.Kind() == KindBuiltin {
		return t.ImportName(name, globals, fromlist, level.Small())
	}
	w := t.Alloca(5)
	if w == nil {
		return NoValue
	}
	w[0], w[1], w[2], w[3], w[4] = name, globals, ns, fromlist, level
	return t.Call(imp, w, 0)
}

// FormatField serves a replacement field of an f-string: arg has the bits of bytecode.FormatValue, spec is a str or NoValue.
func (t *Thread) FormatField(v, spec Value, arg int) Value {
	switch arg & bytecode.FormatConvMask {
	case 1:
		v = t.StrOf(v)
	case 2:
		v = t.Repr(v)
	case 3:
		v = t.asciiOf(v)
	}
	if v == NoValue {
		return NoValue
	}
	if spec == NoValue {
		if v.Kind() == KindStr {
			return v
		}
		if v.IsSmall() {
			return t.Convert(t.R.classOf[KindStr], v)
		}
		return t.Format(v, "")
	}
	return t.Format(v, spec.Str())
}

// ConcatStrs returns the concatenation of strs.
func (t *Thread) ConcatStrs(parts []Value) Value {
	n, chars := 0, 0
	for _, p := range parts {
		n += len(p.Str())
		chars += p.StrLen()
	}
	if !t.RoomFor(n) {
		return NoValue
	}
	if n <= 2 {
		b := make([]byte, 0, 2)
		for _, p := range parts {
			b = append(b, p.Str()...)
		}
		return t.NewStrBytes(b)
	}
	v, b := t.allocText(KindStr, n, chars)
	for _, p := range parts {
		b = b[copy(b, p.Str()):]
	}
	return v
}

// UnpackInto stores the items of an iterable in dst; the count must be right.
func (t *Thread) UnpackInto(v Value, dst []Value) bool {
	switch v.Kind() {
	case KindTuple, KindList:
		items := t.seqItems(v)
		if len(items) != len(dst) {
			return t.unpackCount(len(items), len(dst))
		}
		copy(dst, items)
		return true
	}
	if v.Kind() >= NumKinds && t.R.doesNaturally(v, NaturalIter, KindTuple) {
		items := v.Tuple()
		if len(items) != len(dst) {
			return t.unpackCount(len(items), len(dst))
		}
		copy(dst, items)
		return true
	}
	it := t.Iter(v)
	if it == NoValue {
		return false
	}
	n, ended, ok := t.firstOf(it, dst)
	switch {
	case !ok:
		return false
	case n > len(dst) || ended && n < len(dst):
		return t.unpackCount(n, len(dst))
	case ended:
		return true
	}
	for ; n < len(dst); n++ {
		x := t.Next(it)
		if x == NoValue {
			return false
		}
		if x == StopMark {
			return t.unpackCount(n, len(dst))
		}
		dst[n] = x
	}
	switch t.Next(it) {
	case StopMark:
		return true
	case NoValue:
		return false
	}
	return t.unpackCount(len(dst)+1, len(dst))
}

func (t *Thread) unpackCount(have, want int) bool {
	if have < want {
		t.Errorf(ExcValueError, "need more than %d values to unpack", have)
	} else {
		t.Errorf(ExcValueError, "too many values to unpack (expected %d)", want)
	}
	return false
}

// UnpackEx stores the first left items of an iterable, a list of those between, and the last ones in dst.
func (t *Thread) UnpackEx(v Value, dst []Value, left int) bool {
	l := t.ListOf(v)
	if l == NoValue {
		return false
	}
	right := len(dst) - left - 1
	items := l.List()
	if len(items) < left+right {
		t.Errorf(ExcValueError, "need more than %d values to unpack", len(items))
		return false
	}
	mid := t.NewList(len(items) - left - right)
	if mid == NoValue {
		return false
	}
	items = l.List()
	copy(mid.List(), items[left:])
	copy(dst, items[:left])
	dst[left] = mid
	copy(dst[left+1:], items[len(items)-right:])
	return true
}

// RaiseRecursion raises RecursionError.
func (t *Thread) RaiseRecursion() { t.raiseRecursion() }

// FuncLocals returns the number of registers of fn's locals.
func (t *Thread) FuncLocals(fn Value) int { return t.R.codeInfo(funcPtr(fn).code).fn.Locals }

// IsGeneratorFunc reports whether calling fn makes a generator, coroutine or asynchronous generator.
func (t *Thread) IsGeneratorFunc(fn Value) bool {
	return t.R.codeInfo(funcPtr(fn).code).bc.Flags&bytecode.FlagGenerator != 0
}

// WordsFunc returns the translation of fn's code, which has been prepared.
func (t *Thread) WordsFunc(fn Value) *words.Func { return t.R.codeInfo(funcPtr(fn).code).fn }

// Where describes the running frame, for panics.
func (t *Thread) Where() string {
	f := t.TopFrame()
	if f.FP == 0 {
		return "no frame"
	}
	fn := t.WordsFunc(f.Func())
	return fn.Code.Filename + ":" + strconv.Itoa(t.frameLine(f)) + " in " + fn.Code.Name + ": " + fn.Instr(fn.Words, f.PC())
}

// GeneratorRaised replaces the StopIteration or StopAsyncIteration e that leaves a generator by RuntimeError.
func (t *Thread) GeneratorRaised(gen, e Value) {
	what := ClassName(t.TypeOf(e))
	t.TakeExc()
	t.Errorf(ExcRuntimeError, "%s raised %s", genKindName(gen), what)
	if x := t.exc; x != NoValue && x != e {
		excPtr(x).cause = e
		setContext(x, e)
		excPtr(x).flags |= excSuppress
	}
}

// Intrinsic serves CALL_INTRINSIC.
func (t *Thread) Intrinsic(i bytecode.Intrinsic, a []Value) Value {
	switch i {
	case bytecode.IntrinsicPrintExpr:
		print := t.LoadGlobal(t.Builtins(), t.R.syms[SymReplPrint])
		if print == NoValue {
			return NoValue
		}
		return t.Call1(print, a[0])
	case bytecode.IntrinsicTypeVar:
		return t.typeParam("_type_var", a)
	case bytecode.IntrinsicParamSpec:
		return t.typeParam("_param_spec", a)
	case bytecode.IntrinsicTypeVarTuple:
		return t.typeParam("_type_var_tuple", a)
	case bytecode.IntrinsicTypeAlias:
		return t.newTypeAlias(a[0], a[2], a[1])
	case bytecode.IntrinsicSubscriptGeneric:
		return t.genericOf(a[0])
	}
	panic("BUG: unknown intrinsic")
}

// LoadSuper serves LOAD_SUPER_METHOD: super is what the global name gave.
func (t *Thread) LoadSuper(name, super, cls, self Value) (fn, to Value) {
	if super == t.R.classOf[KindSuper] {
		return t.loadSuperMethod(cls, self, name)
	}
	s := t.Call0(super)
	if s == NoValue {
		return NoValue, NoValue
	}
	return t.LoadMethod(s, name)
}

// CallBuiltin calls a builtin function object.
func (t *Thread) CallBuiltin(fn Value, args []Value, nkw int) Value {
	return t.callBuiltin(fn, args, nkw)
}

// CallsBack reports whether engines call the builtin function object fn in a way of their own for some arguments.
func (t *Thread) CallsBack(fn Value) bool {
	return fn == t.FnNext || fn == t.FnSend || fn == t.FnCoSend || fn == t.FnLen
}

// Convert is cls(x) for the common conversions of exact ints, floats and strs; NoValue without exception: use Call.
func (t *Thread) Convert(cls, x Value) Value {
	r := t.R
	switch cls {
	case r.classOf[KindStr]:
		if x.IsSmall() {
			var buf [20]byte
			return t.NewStrBytes(strconv.AppendInt(buf[:0], int64(x.Small()), 10))
		}
		if x.Kind() == KindStr {
			return x
		}
		if x.IsObj() && hdrOf(x).id >= NumKinds && r.shapeOf(x).flags&shUser == 0 {
			return t.StrOf(x)
		}
	case r.classOf[KindInt]:
		if x.IsSmall() {
			return x
		}
		if x.IsFlonum() {
			if f := x.Flonum(); f > -1<<52 && f < 1<<52 {
				return MakeSmall(int(f))
			}
		}
	case r.classOf[KindFloat]:
		if x.IsSmall() {
			return t.NewFloat(float64(x.Small()))
		}
		if x.IsFloat() {
			return x
		}
	case r.classOf[KindBool]:
		if x == True || x == False {
			return x
		}
		if x.IsSmall() {
			return MakeBool(x != MakeSmall(0))
		}
	case r.classOf[KindType]:
		return r.typeOf(x)
	}
	return NoValue
}
