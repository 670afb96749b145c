package rt

import (
	"math/big"
	"strconv"
	"unicode/utf8"

	"pycopy/rt/bignum"
	"pycopy/rt/text"
)

// builtinsModule declares the functions of module builtins; its types and
// exceptions are added when it is made.
var builtinsModule = ModuleSpec{
	Name:  "builtins",
	Doc:   "Built-in functions, types, exceptions, and other objects.",
	Funcs: builtinFuncs[:],
	Init:  initBuiltins,
}

var builtinFuncs = [...]Builtin{
	{Name: "abs", Intrinsic: IntrAbs, Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.UnaryOp(UnAbs, a[0]) }},
	{Name: "all", Intrinsic: IntrAll, Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.allAny(a[0], false) }},
	{Name: "any", Intrinsic: IntrAny, Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.allAny(a[0], true) }},
	{Name: "aiter", Min: 1, Max: 1, Fn: builtinAiter},
	{Name: "anext", Min: 1, Max: 2, Fn: builtinAnext},
	{Name: "ascii", Min: 1, Max: 1, Fn: builtinASCII},
	{Name: "bin", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.radix(a[0], 'b', 2) }},
	{Name: "breakpoint", Sig: "*args, **kw", Flags: Steers, Fn: builtinBreakpoint},
	{Name: "callable", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return MakeBool(t.R.IsCallable(a[0])) }},
	{Name: "chr", Intrinsic: IntrChr, Min: 1, Max: 1, Fn: builtinChr},
	{Name: "compile", Sig: "source, filename, mode, flags=, dont_inherit=, optimize=", Fn: builtinCompile},
	{Name: "delattr", Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value { return t.setAttrBy(a[0], a[1], NoValue) }},
	// The compiler knows const(); where its argument is not constant, it is called, and needs no import.
	{Name: "const", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return a[0] }},
	{Name: "dir", Min: 0, Max: 1, Fn: builtinDir},
	{Name: "divmod", Intrinsic: IntrDivMod, Min: 2, Max: 2, Fn: builtinDivmod},
	{Name: "eval", Sig: "source, /, globals=, locals=", Fn: func(t *Thread, a []Value) Value { return t.evalExec("eval", a) }},
	{Name: "exec", Sig: "source, /, globals=, locals=", Fn: func(t *Thread, a []Value) Value { return t.evalExec("exec", a) }},
	{Name: "execfile", Min: 1, Max: 3, Fn: builtinExecFile},
	{Name: "exit", Min: 0, Max: 1, Fn: builtinExit},
	{Name: "format", Min: 1, Max: 2, Fn: builtinFormat},
	{Name: "getattr", Min: 2, Max: 3, Fn: builtinGetattr},
	{Name: "globals", Min: 0, Max: 0, Fn: builtinGlobals},
	{Name: "hasattr", Min: 2, Max: 2, Fn: builtinHasattr},
	{Name: "hash", Min: 1, Max: 1, Fn: builtinHash},
	{Name: "help", Min: 0, Max: 1, Fn: builtinHelp},
	{Name: "hex", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.radix(a[0], 'x', 16) }},
	{Name: "id", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.NewUint(uint64(a[0])) }},
	{Name: "input", Min: 0, Max: 1, Fn: builtinInput},
	{Name: "isinstance", Intrinsic: IntrIsInstance, Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value { return boolResult(t.IsInstance(a[0], a[1])) }},
	{Name: "issubclass", Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value { return boolResult(t.issubclass(a[0], a[1])) }},
	{Name: "iter", Min: 1, Max: 2, Fn: builtinIter},
	{Name: "len", Intrinsic: IntrLen, Min: 1, Max: 1, Fn: builtinLen},
	{Name: "locals", Min: 0, Max: 0, Fn: builtinLocals},
	{Name: "max", Intrinsic: IntrMax, Raw: func(t *Thread, args []Value, nkw int) Value { return t.minMax(args, nkw, CmpGt, "max") }},
	{Name: "min", Intrinsic: IntrMin, Raw: func(t *Thread, args []Value, nkw int) Value { return t.minMax(args, nkw, CmpLt, "min") }},
	{Name: "next", Min: 1, Max: 2, Fn: builtinNext},
	{Name: "oct", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.radix(a[0], 'o', 8) }},
	{Name: "open", Sig: "*args, **kw", Fn: builtinOpen},
	{Name: "ord", Intrinsic: IntrOrd, Min: 1, Max: 1, Fn: builtinOrd},
	{Name: "pow", Sig: "base, exp, mod=", Fn: builtinPow},
	{Name: "print", Raw: builtinPrint},
	{Name: "quit", Min: 0, Max: 1, Fn: builtinExit},
	{Name: "repr", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.Repr(a[0]) }},
	{Name: "round", Intrinsic: IntrRound, Sig: "number, ndigits=", Fn: builtinRound},
	{Name: "setattr", Min: 3, Max: 3, Fn: func(t *Thread, a []Value) Value { return t.setAttrBy(a[0], a[1], a[2]) }},
	{Name: "sorted", Intrinsic: IntrSorted, Sig: "iterable, /, *, key=, reverse=", Fn: builtinSorted},
	{Name: "sum", Intrinsic: IntrSum, Sig: "iterable, /, start=", Fn: builtinSum},
	{Name: "vars", Min: 0, Max: 1, Fn: builtinVars},
	{Name: "__build_class__", Sig: "func, name, /, *bases, metaclass=, **kw", Fn: builtinBuildClass},
	{Name: "__import__", Sig: "name, globals=, locals=, fromlist=, level=", Fn: builtinImport},
	{Name: "__repl_print__", Min: 1, Max: 1, Fn: builtinReplPrint},
}

// builtinTypes are the kinds that are names in module builtins.
var builtinTypes = [...]Kind{
	KindObject, KindType, KindBool, KindInt, KindFloat, KindComplex, KindStr, KindBytes, KindByteArray, KindMemoryView,
	KindTuple, KindList, KindDict, KindSet, KindFrozenSet, KindRange, KindSlice, KindSuper, KindProperty,
	KindStaticMethod, KindClassMethod, KindEnumerate, KindZip, KindMap, KindFilter, KindReversed,
}

func initBuiltins(t *Thread, m Value) bool {
	r := t.R
	d := m.ModuleDict()
	for _, k := range builtinTypes {
		if !t.DictSet(d, at[class](r.classOf[k]).name, r.classOf[k]) {
			return false
		}
	}
	for _, c := range r.excClass {
		if !t.DictSet(d, at[class](c).name, c) {
			return false
		}
	}
	for _, c := range [...]struct {
		name string
		v    Value
	}{
		{"None", None}, {"True", True}, {"False", False}, {"Ellipsis", Ellipsis}, {"NotImplemented", NotImplemented},
		{"__doc__", None},                         // what a module without a docstring sees
		{"__package__", None}, {"__spec__", None}, // of the main program
		{"__builtins__", m},
		{"__debug__", MakeBool(r.cfg.OptLevel == 0)}, {"EnvironmentError", r.excClass[ExcOSError]}, {"IOError", r.excClass[ExcOSError]},
	} {
		if !t.ModuleSet(m, c.name, c.v) {
			return false
		}
	}
	return true
}

func builtinAiter(t *Thread, a []Value) Value {
	it, has := t.callSpecial(a[0], SymAiter)
	if !has {
		return t.Errorf(ExcTypeError, "'%s' object is not an async iterable", t.TypeName(a[0]))
	}
	return it
}

func builtinAnext(t *Thread, a []Value) Value {
	aw, has := t.callSpecial(a[0], SymAnext)
	if !has {
		return t.Errorf(ExcTypeError, "'%s' object is not an async iterator", t.TypeName(a[0]))
	}
	if aw == NoValue || len(a) == 1 {
		return aw
	}
	return t.newAnext(aw, a[1])
}

func builtinASCII(t *Thread, a []Value) Value {
	v := t.Repr(a[0])
	if v == NoValue || v.isASCII() {
		return v
	}
	s := v.Str()
	b := make([]byte, 0, 2*len(s))
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			b = append(b, s[i])
			i++
			continue
		}
		r, n := text.DecodeRune(s[i:])
		b = text.AppendHexEscape(b, r)
		i += n
	}
	return t.NewStrBytes(b)
}

// radix formats an int with a prefix.
func (t *Thread) radix(v Value, prefix byte, base int) Value {
	i := t.asIndex(v)
	if i == NoValue {
		return NoValue
	}
	if !i.IsSmall() {
		b := t.takeBuf()
		if bigNeg(i) {
			b = append(b, '-')
		}
		b, _, ok := t.appendBig(append(b, '0', prefix), i, func(dst []byte, z *big.Int, stop bignum.Stop) ([]byte, error) {
			return bignum.Append(dst, new(big.Int).SetBits(z.Bits()), base, stop), nil
		})
		if !ok {
			return NoValue
		}
		return t.formatted(b, nil)
	}
	var buf [smallDigits + 3]byte
	b, x := buf[:0], int64(i.Small())
	if x < 0 {
		b, x = append(b, '-'), -x
	}
	b = strconv.AppendInt(append(b, '0', prefix), x, base)
	return t.newStr(aliasString(b), len(b))
}

// smallDigits is how many binary digits a small int has at most.
const smallDigits = 64

func builtinChr(t *Thread, a []Value) Value {
	c, ok := t.Index(a[0])
	if !ok {
		return NoValue
	}
	if int64(c) != int64(int32(c)) {
		return t.Errorf(ExcOverflowError, "Python int too large to convert to C int")
	}
	if c < 0 || c > 0x10FFFF {
		return t.Errorf(ExcValueError, "chr() arg not in range(0x110000)")
	}
	if c >= 0xD800 && c <= 0xDFFF {
		return t.NewStrBytes([]byte{0xE0 | byte(c>>12), 0x80 | byte(c>>6&0x3F), 0x80 | byte(c&0x3F)})
	}
	return t.NewStr(string(rune(c)))
}

func builtinOrd(t *Thread, a []Value) Value {
	r := t.R
	v := a[0]
	if r.IsStr(v) {
		if n := v.StrLen(); n != 1 {
			return t.Errorf(ExcTypeError, "ord() expected a character, but string of length %d found", n)
		}
		s := v.Str()
		switch len(s) {
		case 1:
			return MakeSmall(int(s[0]))
		case 2:
			return MakeSmall(int(s[0]&0x1F)<<6 | int(s[1]&0x3F))
		case 3:
			return MakeSmall(int(s[0]&0x0F)<<12 | int(s[1]&0x3F)<<6 | int(s[2]&0x3F))
		}
		return MakeSmall(int(s[0]&0x07)<<18 | int(s[1]&0x3F)<<12 | int(s[2]&0x3F)<<6 | int(s[3]&0x3F))
	}
	if k := r.layout(v); k != KindBytes && k != KindByteArray {
		return t.Errorf(ExcTypeError, "ord() expected string of length 1, but %s found", t.TypeName(v))
	}
	var b Buffer
	if !t.GetBuffer(v, &b) {
		return NoValue
	}
	if len(b.Data) != 1 {
		return t.Errorf(ExcTypeError, "ord() expected a character, but string of length %d found", len(b.Data))
	}
	return MakeSmall(int(b.Data[0]))
}

// attrName checks and interns the name argument of getattr and its like.
func (t *Thread) attrName(v Value) Value {
	if !t.R.IsStr(v) {
		return t.Errorf(ExcTypeError, "attribute name must be string, not '%s'", t.TypeName(v))
	}
	return t.InternStr(v)
}

// setAttrBy is setattr, and delattr for x == NoValue.
func (t *Thread) setAttrBy(v, name, x Value) Value {
	n := t.attrName(name)
	if n == NoValue {
		return NoValue
	}
	return noneIf(t.SetAttr(v, n, x))
}

func builtinGetattr(t *Thread, a []Value) Value {
	n := t.attrName(a[1])
	if n == NoValue {
		return NoValue
	}
	if len(a) == 2 {
		return t.GetAttr(a[0], n)
	}
	x, ok := t.FindAttr(a[0], n)
	if !ok {
		return a[2]
	}
	return x
}

func builtinHasattr(t *Thread, a []Value) Value {
	n := t.attrName(a[1])
	if n == NoValue {
		return NoValue
	}
	x, ok := t.FindAttr(a[0], n)
	return boolResult(ok, x != NoValue || !ok)
}

func builtinDir(t *Thread, a []Value) Value {
	names := NoValue
	if len(a) == 0 {
		l := t.runningLocals()
		if l == NoValue {
			return t.NewList(0)
		}
		names = t.ListOf(l)
	} else {
		x, has := t.callSpecial(a[0], SymDir)
		if !has {
			return t.Errorf(ExcTypeError, "object does not provide __dir__")
		}
		if x == NoValue {
			return NoValue
		}
		names = t.ListOf(x)
	}
	if names == NoValue || !t.SortList(names, NoValue, false) {
		return NoValue
	}
	return names
}

func builtinVars(t *Thread, a []Value) Value {
	if len(a) == 0 {
		return builtinLocals(t, nil)
	}
	d, ok := t.FindAttr(a[0], t.R.syms[SymDict])
	if !ok {
		return t.Errorf(ExcTypeError, "vars() argument must have __dict__ attribute")
	}
	return d
}

func builtinGlobals(t *Thread, _ []Value) Value {
	f := t.TopFrame()
	if f.FP == 0 {
		return None
	}
	return t.strictView(funcPtr(f.Func()).globals)
}

func builtinLocals(t *Thread, _ []Value) Value {
	l := t.runningLocals()
	return orNone(l)
}

func builtinExit(t *Thread, a []Value) Value {
	if len(a) == 0 {
		return t.throw(t.newExc(t.R.excClass[ExcSystemExit], t.NewTuple(0)))
	}
	return t.RaiseValue(ExcSystemExit, a[0])
}

func builtinFormat(t *Thread, a []Value) Value {
	if len(a) == 1 {
		return t.Format(a[0], "")
	}
	if !t.R.IsStr(a[1]) {
		return t.Errorf(ExcTypeError, "format() argument 2 must be str, not %s", t.TypeName(a[1]))
	}
	return t.Format(a[0], a[1].Str())
}

func builtinDivmod(t *Thread, a []Value) Value {
	if a[0]&a[1]&1 != 0 && a[1].Small() > 0 {
		j := a[1].Small()
		q, r := a[0].Small()/j, a[0].Small()%j
		if r < 0 {
			q, r = q-1, r+j
		}
		return t.tuple2(MakeSmall(q), MakeSmall(r))
	}
	return t.BinaryOp(BinDivMod, a[0], a[1])
}

func builtinHash(t *Thread, a []Value) Value {
	h, ok := t.Hash(a[0])
	if !ok {
		return NoValue
	}
	return t.NewInt(int64(int(h)))
}

func builtinIter(t *Thread, a []Value) Value {
	if len(a) == 1 {
		return t.Iter(a[0])
	}
	if !t.R.IsCallable(a[0]) {
		return t.Errorf(ExcTypeError, "iter(v, w): v must be callable")
	}
	return t.newPairIter(NoValue, KindCallIter, a[0], a[1])
}

func builtinLen(t *Thread, a []Value) Value {
	n, ok := t.Len(a[0])
	if !ok {
		return NoValue
	}
	return t.NewInt(int64(n)) // of a range it need not be small
}

func builtinNext(t *Thread, a []Value) Value {
	if len(a) == 1 {
		return t.nextOrRaise(a[0])
	}
	if x := t.Next(a[0]); x != StopMark {
		return x
	}
	return a[1]
}

// keywordsOf sorts the keyword pairs at the end of args into the places of their names.
func (t *Thread) keywordsOf(args []Value, nkw int, names []string, vals []Value) bool {
	for i := len(args) - 2*nkw; i < len(args); i += 2 {
		k := 0
		for k < len(names) && args[i].Str() != names[k] {
			k++
		}
		if k == len(names) {
			t.Errorf(ExcTypeError, "unexpected keyword argument '%s'", args[i].Str())
			return false
		}
		vals[k] = args[i+1]
	}
	return true
}

func builtinPow(t *Thread, a []Value) Value {
	if a[2] == NoValue || a[2] == None {
		return t.BinaryOp(BinPow, a[0], a[1])
	}
	if t.R.isUserClass(a[0]) {
		fn := t.lookupSpecial(a[0], SymPow)
		if fn == NoValue && t.exc != NoValue {
			return NoValue
		}
		if fn != NoValue && fn.Kind() != KindBuiltin {
			if v := t.Call3(fn, a[0], a[1], a[2]); v != NotImplemented {
				return v
			}
		}
	}
	v := t.pow3(a[0], a[1], a[2])
	if v == NotImplemented {
		return t.Errorf(ExcTypeError, "unsupported operand type(s) for pow(): '%s', '%s', '%s'", t.TypeName(a[0]), t.TypeName(a[1]), t.TypeName(a[2]))
	}
	return v
}

// pow3 is pow with three arguments; NotImplemented when no type has that.
func (t *Thread) pow3(x, y, m Value) Value {
	v := t.powMod(x, y, m)
	for _, a := range [...]Value{x, y, m} {
		if pow := t.R.specOf(a).Pow; v == NotImplemented && pow != nil {
			v = pow(t, x, y, m)
		}
	}
	return v
}

func builtinRound(t *Thread, a []Value) Value {
	fn := t.lookupSpecial(a[0], SymRound)
	if fn == NoValue {
		if t.exc != NoValue {
			return NoValue
		}
		return t.Errorf(ExcTypeError, "type %s doesn't define __round__ method", t.TypeName(a[0]))
	}
	if a[1] == NoValue || a[1] == None {
		return t.Call1(fn, a[0])
	}
	return t.Call2(fn, a[0], a[1])
}

func builtinSorted(t *Thread, a []Value) Value {
	l := t.ListOf(a[0])
	if l == NoValue {
		return NoValue
	}
	if !t.sortArgs(l, a[1], a[2]) {
		return NoValue
	}
	return l
}

func builtinImport(t *Thread, a []Value) Value {
	if !t.R.IsStr(a[0]) {
		return t.Errorf(ExcTypeError, "__import__() argument 1 must be str, not %s", t.TypeName(a[0]))
	}
	level := 0
	if a[4] != NoValue {
		var ok bool
		if level, ok = t.Index(a[4]); !ok {
			return NoValue
		}
		if level < 0 {
			return t.Errorf(ExcValueError, "level must be >= 0")
		}
	}
	name := t.InternStr(a[0])
	if name == NoValue {
		return NoValue
	}
	globals, from := a[1], a[3]
	if globals != NoValue && globals != None && t.R.layout(globals) != KindDict {
		if level > 0 {
			return t.Errorf(ExcTypeError, "globals must be a dict")
		}
		globals = NoValue // only relative imports look at it
	}
	if globals == NoValue || globals == None {
		globals = t.frameGlobals()
		if level == 0 && t.R.isLibrary(globals) {
			globals = NoValue // a function of the library, such as importlib.import_module, imports for the program
		}
	}
	return t.ImportName(name, globals, orNone(from), level)
}
