package rt

import (
	"strconv"
	"strings"
	"unsafe"

	"pycopy/bytecode"
)

// funcObj is a Python function. What most functions never have set is in
// extra. entry and info are copies of the code object's, so that a call need
// not look there; a function made before its code was translated gets them
// on its first call.
type funcObj struct {
	_          header
	code       Value
	globals    Value   // dict
	defaults   Value   // tuple, or NoValue
	kwdefaults Value   // dict, or NoValue
	closure    Value   // tuple of cells, or NoValue
	extra      Value   // KindValues of the fields fx..., or NoValue
	entry      uintptr // address of the first word
	info       CallInfo
	native     uintptr // address of native code, or Context.NoNative
}

// Fields of funcObj.extra. NoValue: as the code or the globals say.
const (
	fxName = iota
	fxQualname
	fxDoc
	fxModule
	fxAnnotations
	fxTypeParams
	fxDict
	fxCount
)

const funcWords = int((unsafe.Sizeof(funcObj{})+wordBytes-1)/wordBytes) - headerExtra

func funcPtr(v Value) *funcObj { return at[funcObj](v) }

// newFunction makes a function without defaults and closure.
func (t *Thread) newFunction(code, globals Value) Value {
	v := t.NewObj(KindFunction, funcWords)
	if v != NoValue {
		f, c := funcPtr(v), codePtr(code)
		f.code, f.globals, f.entry, f.info = code, globals, c.entry, c.info
		f.native = t.nativeOf(code, globals)
	}
	return v
}

// MakeFunction makes a function of child i of the code of function parent. defaults is a tuple, kwdefaults a dict,
// closure a tuple of cells; each may be NoValue.
func (t *Thread) MakeFunction(parent Value, i int, defaults, kwdefaults, closure Value) Value {
	if defaults != NoValue && defaults.Kind() != KindTuple || kwdefaults != NoValue && kwdefaults.Kind() != KindDict {
		return t.Errorf(ExcSystemError, "bad code: defaults are not a tuple and a dict") // of a damaged .mpy file
	}
	p := funcPtr(parent)
	code := t.child(p.code, i)
	if code == NoValue {
		return NoValue
	}
	v := t.newFunction(code, p.globals)
	if v != NoValue {
		f := funcPtr(v)
		f.defaults, f.kwdefaults, f.closure = defaults, kwdefaults, closure
	}
	return v
}

// SetFuncAttr stores what the compiler attaches to a function.
func (t *Thread) SetFuncAttr(fn Value, a bytecode.FuncAttr, v Value) bool {
	switch a {
	case bytecode.FuncAnnotations:
		return t.setFuncExtra(fn, fxAnnotations, v)
	case bytecode.FuncTypeParams:
		return t.setFuncExtra(fn, fxTypeParams, v)
	}
	panic("BUG: unknown function attribute")
}

func funcExtra(fn Value, i int) Value {
	if x := funcPtr(fn).extra; x != NoValue {
		return valuesOf(x, fxCount)[i]
	}
	return NoValue
}

func (t *Thread) setFuncExtra(fn Value, i int, v Value) bool {
	f := funcPtr(fn)
	if f.extra == NoValue {
		x := t.NewValues(fxCount)
		if x == NoValue {
			return false
		}
		f.extra = x
	}
	valuesOf(f.extra, fxCount)[i] = v
	return true
}

// FuncCode returns the code object of a function.
func FuncCode(fn Value) Value { return funcPtr(fn).code }

// FuncGlobals returns the globals of a function.
func FuncGlobals(fn Value) Value { return funcPtr(fn).globals }

// FuncInfo returns the call information of a function.
func FuncInfo(fn Value) CallInfo { return funcPtr(fn).info }

// Alive reports whether v, a reference that may be stale, refers to an object that still is one, though not necessarily the same
// one. It must not be asked during a collection.
func (r *Runtime) Alive(v Value) bool { return v.IsObj() && r.heap.allocated(uintptr(v)) }

// Intact reports whether fn, a reference that may be stale, is a function with code that has been translated, a bound method of
// one, a class, or an instance of one.
func (r *Runtime) Intact(fn Value) bool {
	if !r.Alive(fn) {
		return false
	}
	switch k := fn.Kind(); {
	case k == KindType:
		return r.intactClass(fn)
	case k == KindBoundMethod:
		f := boundPtr(fn).fn
		return f.Kind() == KindFunction && r.Intact(f)
	case k >= NumKinds:
		return int(k) < len(r.types.shapes) && r.types.shapes[k].class != NoValue && r.intactClass(r.types.shapes[k].class) &&
			(r.types.shapes[k].layout != KindType || r.intactClass(fn))
	case k != KindFunction:
		return false
	}
	f := funcPtr(fn)
	return r.codeInfo(f.code).fn != nil && codePtr(f.code).entry == f.entry
}

// FuncParams returns the interned names of the parameters of a function whose code has been translated, without *args and **kw.
func FuncParams(fn Value) []Value { return codePtr(funcPtr(fn).code).params.Tuple() }

// FuncKwDefaults returns the dict of the defaults of keyword-only parameters, NoValue when there are none.
func FuncKwDefaults(fn Value) Value { return funcPtr(fn).kwdefaults }

// FuncDefaults returns the tuple of defaults of a function, NoValue when there are none.
func FuncDefaults(fn Value) Value { return funcPtr(fn).defaults }

// FuncEntry returns the address of the first word of a function, 0 before the first call of one with its code.
func FuncEntry(fn Value) uintptr {
	if e := funcPtr(fn).entry; e != 0 {
		return e
	}
	return linkCode(fn)
}

// linkCode gives fn, which has not been called, what the first call of another function has made of their code.
func linkCode(fn Value) uintptr {
	f := funcPtr(fn)
	c := codePtr(f.code)
	f.entry, f.info = c.entry, c.info
	return f.entry
}

// FuncNative returns the address that native code calls for a function.
func FuncNative(fn Value) uintptr { return funcPtr(fn).native }

// FuncClosure returns cell i of the closure of a function.
func FuncClosure(fn Value, i int) Value { return funcPtr(fn).closure.Tuple()[i] }

// Prepare makes sure that fn can run: its code is translated, and entry and info are set.
func (t *Thread) Prepare(fn Value) bool {
	f := funcPtr(fn)
	if f.entry == 0 {
		if !t.prepare(f.code) {
			return false
		}
		linkCode(fn)
	}
	return true
}

// BindCall puts the arguments of a call of fn, which has been prepared, into the registers of its parameters. On entry, regs has
// npos positional arguments and nkw (name, value) pairs at its start. It may be longer than the arguments, and must
// have room for all registers of fn. t.SP must be behind regs.
func (t *Thread) BindCall(fn Value, regs []Value, npos, nkw int) bool {
	old := t.beginBinding(unsafe.SliceData(regs))
	ok := t.bindCall(fn, regs, npos, nkw)
	t.endBinding(old)
	return ok
}

func (t *Thread) bindCall(fn Value, regs []Value, npos, nkw int) bool {
	f := funcPtr(fn)
	bc := t.R.Bytecode(f.code)
	if bc.Scope != bytecode.ScopeFunction {
		return t.bindNamespace(f, bc, regs, npos, nkw)
	}
	nfree := bc.NumFree()
	n := bc.NPos - nfree // positional parameters
	const special = bytecode.FlagVarArgs | bytecode.FlagVarKw
	if nkw == 0 && bc.NKwOnly == 0 && bc.Flags&special == 0 {
		if npos != n && !t.fillDefaults(f, bc, regs, npos, n) {
			return false
		}
		t.clearLocals(f.code, regs)
		return true
	}
	if nkw == 0 && bc.NKwOnly == 0 && bc.Flags&special == bytecode.FlagVarArgs {
		return t.bindStar(f, bc, regs, npos, n)
	}
	if nkw > 0 && nkw <= maxQuickKeywords && bc.Flags&special == 0 && t.bindKeywords(f, bc, regs, npos, nkw, n) {
		t.clearLocals(f.code, regs)
		return true
	}
	sp := t.SP
	b := binder{t: t, fn: fn, bc: bc, nfree: nfree, n: n, regs: regs, npos: npos}
	ok := b.bind(nkw)
	t.SP = sp
	if ok {
		t.clearLocals(f.code, regs)
	}
	return ok
}

// bindNamespace is BindCall for the body of a class or module, whose only argument is its namespace. Python code that got
// hold of such a function may also call it without: a module then runs in its globals.
func (t *Thread) bindNamespace(f *funcObj, bc *bytecode.Code, regs []Value, npos, nkw int) bool {
	switch {
	case npos > 1 || nkw > 0:
		t.Errorf(ExcTypeError, "%s() takes 0 positional arguments but %d were given", bc.Name, npos+nkw)
		return false
	case npos == 1:
	case bc.Scope == bytecode.ScopeClass:
		if regs[0] = t.NewDict(8); regs[0] == NoValue {
			return false
		}
	default:
		regs[0] = f.globals
	}
	t.clearLocals(f.code, regs)
	return true
}

// clearLocals clears the registers of the locals that are not parameters.
func (t *Thread) clearLocals(code Value, regs []Value) {
	fn := t.R.codeInfo(code).fn
	clear(regs[fn.Params:fn.Locals])
}

// fillDefaults completes npos of n positional arguments.
func (t *Thread) fillDefaults(f *funcObj, bc *bytecode.Code, regs []Value, npos, n int) bool {
	if npos < n && f.defaults != NoValue {
		d := f.defaults.Tuple()
		if first := n - len(d); npos >= first {
			copy(regs[npos:n], d[npos-first:])
			return true
		}
	}
	t.Errorf(ExcTypeError, "%s() takes %d positional arguments but %d were given", bc.Name, n, npos)
	return false
}

// bindStar binds positional arguments to parameters and *args.
func (t *Thread) bindStar(f *funcObj, bc *bytecode.Code, regs []Value, npos, n int) bool {
	star := t.NewTupleFrom(regs[min(n, npos):npos])
	if star == NoValue || npos < n && !t.fillDefaults(f, bc, regs, npos, n) {
		return false
	}
	regs[n] = star
	t.clearLocals(f.code, regs)
	return true
}

// maxQuickKeywords is the number of keyword arguments that bindKeywords takes.
const maxQuickKeywords = 8

// bindKeywords binds keyword arguments with interned names to the parameters of a function without *args and **kw. It
// returns false without exception, and with the arguments as they were, when something is unusual.
func (t *Thread) bindKeywords(f *funcObj, bc *bytecode.Code, regs []Value, npos, nkw, n int) bool {
	all := n + bc.NKwOnly
	params := codePtr(f.code).params.Tuple()
	if npos > n || len(params) < all || all > 64 {
		return false
	}
	var to [maxQuickKeywords]int
	have := uint64(1)<<npos - 1
	kw := regs[npos : npos+2*nkw]
	for k := range nkw {
		i := bc.NPosOnly
		for i < all && params[i] != kw[2*k] {
			i++
		}
		if i == all || have>>i&1 != 0 {
			return false
		}
		have |= 1 << i
		to[k] = i
	}
	first := n
	if f.defaults != NoValue {
		first -= len(f.defaults.Tuple())
	}
	for i := npos; i < all; i++ {
		if have>>i&1 == 0 && (i < first || i >= n && t.kwDefault(f, params[i]) == NoValue) {
			return false
		}
	}
	var vals [maxQuickKeywords]Value
	for k := range nkw {
		vals[k] = kw[2*k+1]
	}
	for i := npos; i < all; i++ {
		if have>>i&1 != 0 {
			continue
		}
		if i < n {
			regs[i] = f.defaults.Tuple()[i-first]
		} else {
			regs[i] = t.kwDefault(f, params[i])
		}
	}
	for k := range nkw {
		regs[to[k]] = vals[k]
	}
	return true
}

// kwDefault returns the default of a keyword-only parameter, NoValue when there is none.
func (t *Thread) kwDefault(f *funcObj, name Value) Value {
	if f.kwdefaults == NoValue {
		return NoValue
	}
	return t.R.DictGetStr(f.kwdefaults, name)
}

// binder serves calls with keywords, *args, **kw or keyword-only parameters.
type binder struct {
	t     *Thread
	fn    Value
	bc    *bytecode.Code
	nfree int
	n     int // positional parameters
	regs  []Value
	npos  int
}

func (b *binder) bind(nkw int) bool {
	t, bc := b.t, b.bc
	f := funcPtr(b.fn)
	kw := t.Alloca(2 * nkw)
	if kw == nil && nkw > 0 {
		return false
	}
	copy(kw, b.regs[b.npos:])
	star := NoValue
	if bc.Flags&bytecode.FlagVarArgs != 0 {
		if star = t.NewTupleFrom(b.regs[min(b.n, b.npos):b.npos]); star == NoValue {
			return false
		}
	} else if b.npos > b.n {
		t.Errorf(ExcTypeError, "%s() takes %d positional arguments but %d were given", bc.Name, b.n, b.npos)
		return false
	}
	k := b.n + bc.NKwOnly
	clear(b.regs[min(b.npos, b.n):k])
	dict := NoValue
	if bc.Flags&bytecode.FlagVarKw != 0 {
		if dict = t.NewDict(nkw); dict == NoValue {
			return false
		}
	}
	// From here on the registers behind the parameters are free.
	i := k
	if star != NoValue {
		b.regs[i] = star
		i++
	}
	if dict != NoValue {
		b.regs[i] = dict
	}
	for j := 0; j < 2*nkw; j += 2 {
		if !b.keyword(kw[j], kw[j+1], dict) {
			return false
		}
	}
	return b.positionalDefaults(f, nkw) && b.keywordDefaults(f)
}

// keyword binds one keyword argument.
func (b *binder) keyword(name, v, dict Value) bool {
	t := b.t
	if !t.R.IsStr(name) {
		t.Errorf(ExcTypeError, "keywords must be strings")
		return false
	}
	s := name.Str()
	for i := b.bc.NPosOnly; i < b.n+b.bc.NKwOnly; i++ {
		if b.bc.ArgNames[b.nfree+i] != s {
			continue
		}
		if b.regs[i] != NoValue {
			t.Errorf(ExcTypeError, "function got multiple values for argument '%s'", s)
			return false
		}
		b.regs[i] = v
		return true
	}
	if dict != NoValue {
		return t.DictSet(dict, name, v)
	}
	for i := range b.bc.NPosOnly {
		if b.bc.ArgNames[b.nfree+i] == s {
			t.Errorf(ExcTypeError, "%s() got some positional-only arguments passed as keyword arguments: '%s'", b.bc.Name, s)
			return false
		}
	}
	t.Errorf(ExcTypeError, "unexpected keyword argument '%s'", strings.Clone(s))
	return false
}

// positionalDefaults fills in missing positional arguments.
func (b *binder) positionalDefaults(f *funcObj, nkw int) bool {
	first := b.n
	if f.defaults != NoValue {
		first -= len(f.defaults.Tuple())
	}
	for i := min(b.npos, b.n); i < b.n; i++ {
		if b.regs[i] != NoValue {
			continue
		}
		if i < first {
			if nkw == 0 {
				b.t.Errorf(ExcTypeError, "%s() takes %d positional arguments but %d were given", b.bc.Name, b.n, b.npos)
			} else {
				b.t.Errorf(ExcTypeError, "function missing required positional argument #%d", i+1)
			}
			return false
		}
		b.regs[i] = f.defaults.Tuple()[i-first]
	}
	return true
}

func (b *binder) keywordDefaults(f *funcObj) bool {
	for i := b.n; i < b.n+b.bc.NKwOnly; i++ {
		if b.regs[i] != NoValue {
			continue
		}
		if b.regs[i] = b.t.kwDefault(f, codePtr(f.code).params.Tuple()[i]); b.regs[i] == NoValue {
			b.t.Errorf(ExcTypeError, "function missing required keyword argument '%s'", b.bc.ArgNames[b.nfree+i])
			return false
		}
	}
	return true
}

var functionSpec = TypeSpec{
	Name: "function", Flags: Final, Repr: functionRepr,
	New:     functionNew,
	GetAttr: functionGetAttr, SetAttr: functionSetAttr,
	DescrGet: func(t *Thread, self, obj, cls Value) Value {
		if obj == NoValue {
			return self
		}
		return t.newBoundMethod(self, obj)
	},
	GetSets: []GetSet{
		{Name: "__name__", Get: func(t *Thread, v Value) Value { return t.funcName(v, fxName) },
			Set: func(t *Thread, v, x Value) bool { return t.setFuncName(v, fxName, "__name__", x) }},
		{Name: "__qualname__", Get: func(t *Thread, v Value) Value { return t.funcName(v, fxQualname) },
			Set: func(t *Thread, v, x Value) bool { return t.setFuncName(v, fxQualname, "__qualname__", x) }},
		{Name: "__module__", Get: funcModule, Set: func(t *Thread, v, x Value) bool { return t.setFuncExtra(v, fxModule, orNoneValue(x)) }},
		{Name: "__doc__", Get: funcDoc, Set: func(t *Thread, v, x Value) bool { return t.setFuncExtra(v, fxDoc, orNoneValue(x)) }},
		{Name: "__dict__", Get: func(t *Thread, v Value) Value { return t.funcDict(v) }, Set: setFuncDict},
		{Name: "__code__", Get: func(_ *Thread, v Value) Value { return funcPtr(v).code }, Set: setFuncCode},
		{Name: "__globals__", Get: func(_ *Thread, v Value) Value { return funcPtr(v).globals }},
		{Name: "__defaults__", Get: func(_ *Thread, v Value) Value { return orNoneValue(funcPtr(v).defaults) }, Set: setFuncDefaults},
		{Name: "__kwdefaults__", Get: func(_ *Thread, v Value) Value { return orNoneValue(funcPtr(v).kwdefaults) }, Set: setFuncKwDefaults},
		{Name: "__closure__", Get: func(_ *Thread, v Value) Value { return orNoneValue(funcPtr(v).closure) }},
		{Name: "__annotations__", Get: funcAnnotations, Set: func(t *Thread, v, x Value) bool {
			return t.setFuncExtra(v, fxAnnotations, x)
		}},
		{Name: "__type_params__", Get: func(t *Thread, v Value) Value {
			if x := funcExtra(v, fxTypeParams); x != NoValue {
				return x
			}
			return t.NewTuple(0)
		}, Set: func(t *Thread, v, x Value) bool { return t.setFuncExtra(v, fxTypeParams, x) }},
	},
}

// orNoneValue returns v, or None for NoValue.
func orNoneValue(v Value) Value {
	if v == NoValue {
		return None
	}
	return v
}

func functionRepr(t *Thread, v Value) Value {
	name := t.funcName(v, fxQualname)
	if name == NoValue {
		return NoValue
	}
	return t.NewStr("<function " + name.Str() + " at 0x" + strconv.FormatUint(uint64(v), 16) + ">")
}

// functionNew is types.FunctionType(code, globals, name=None, argdefs=None, closure=None).
func functionNew(t *Thread, _ Value, args []Value, nkw int) Value {
	a := t.bindArgs(&functionNewSig, args, nkw)
	if a == nil {
		return NoValue
	}
	if a[0].Kind() != KindCode || a[1].Kind() != KindDict {
		return t.Errorf(ExcTypeError, "function() arguments must be code and dict")
	}
	optional := func(i int) bool {
		if a[i] == NoValue {
			a[i] = None
		}
		if k := a[i].Kind(); a[i] == None || i == 2 && t.R.IsStr(a[i]) || i > 2 && k == KindTuple {
			return true
		}
		t.Errorf(ExcTypeError, "function() argument %d must be None or %s, not '%s'", i+1, [...]string{"str", "tuple", "tuple"}[i-2], t.TypeName(a[i]))
		return false
	}
	if !optional(2) || !optional(3) || !optional(4) || !t.checkClosure(a[0], a[4]) {
		return NoValue
	}
	v := t.newFunction(a[0], a[1])
	if v == NoValue || a[2] != None && !t.setFuncName(v, fxName, "__name__", a[2]) {
		return NoValue
	}
	f := funcPtr(v)
	if a[3] != None {
		f.defaults = a[3]
	}
	if a[4] != None {
		f.closure = a[4]
	}
	return v
}

// checkClosure checks that cells are what the variables of a code object need that it closes over.
func (t *Thread) checkClosure(code, cells Value) bool {
	var list []Value
	if cells != None {
		list = cells.Tuple()
	}
	bc := t.R.Bytecode(code)
	n := bc.NumFree()
	if n > 0 && cells == None {
		t.Errorf(ExcTypeError, "function() argument 5 must be tuple, not None: %s closes over %d variables", bc.Name, n)
		return false
	}
	if len(list) != n {
		t.Errorf(ExcValueError, "%s requires closure of length %d, not %d", bc.Name, n, len(list))
		return false
	}
	for _, c := range list {
		if c.Kind() != KindCell {
			t.Errorf(ExcTypeError, "function() argument 5 must be a tuple of cells, there is one of type '%s'", t.TypeName(c))
			return false
		}
	}
	return true
}

var functionNewSig = Builtin{Name: "function", Sig: "code, globals, name=, argdefs=, closure="}

func (t *Thread) funcName(v Value, which int) Value {
	if x := funcExtra(v, which); x != NoValue {
		return x
	}
	c := codePtr(funcPtr(v).code)
	if which == fxName {
		return c.name
	}
	return c.qualname
}

func (t *Thread) setFuncName(v Value, which int, attr string, x Value) bool {
	if x == NoValue || !t.R.IsStr(x) {
		t.Errorf(ExcTypeError, "%s must be set to a string object", attr)
		return false
	}
	return t.setFuncExtra(v, which, x)
}

func funcModule(t *Thread, v Value) Value {
	if x := funcExtra(v, fxModule); x != NoValue {
		return x
	}
	return orNoneValue(t.R.DictGetStr(funcPtr(v).globals, t.R.syms[SymName]))
}

func funcDoc(t *Thread, v Value) Value {
	if x := funcExtra(v, fxDoc); x != NoValue {
		return x
	}
	if bc := t.R.Bytecode(funcPtr(v).code); bc.HasDoc {
		return t.NewStr(bc.Doc)
	}
	return None
}

func funcAnnotations(t *Thread, v Value) Value {
	if x := funcExtra(v, fxAnnotations); x != NoValue {
		return x
	}
	d := t.NewDict(0)
	if d == NoValue || !t.setFuncExtra(v, fxAnnotations, d) {
		return NoValue
	}
	return d
}

// funcDict returns the dict of a function's own attributes, made on demand.
func (t *Thread) funcDict(v Value) Value {
	if x := funcExtra(v, fxDict); x != NoValue {
		return x
	}
	d := t.NewDict(0)
	if d == NoValue || !t.setFuncExtra(v, fxDict, d) {
		return NoValue
	}
	return d
}

func setFuncDict(t *Thread, v, x Value) bool {
	if x == NoValue || x.Kind() != KindDict {
		t.Errorf(ExcTypeError, "__dict__ must be set to a dictionary")
		return false
	}
	return t.setFuncExtra(v, fxDict, x)
}

func setFuncCode(t *Thread, v, x Value) bool {
	if x == NoValue || x.Kind() != KindCode {
		t.Errorf(ExcTypeError, "__code__ must be set to a code object")
		return false
	}
	f := funcPtr(v)
	if a, b := t.R.Bytecode(f.code).NumFree(), t.R.Bytecode(x).NumFree(); a != b {
		t.Errorf(ExcValueError, "%s() requires a code object with %d free vars, not %d", t.funcName(v, fxName).Str(), a, b)
		return false
	}
	for _, which := range [...]int{fxName, fxQualname} { // names stay those of the function
		if !t.setFuncExtra(v, which, t.funcName(v, which)) {
			return false
		}
	}
	if FuncEntry(v) != 0 && !t.detachFrames(v) {
		return false
	}
	c := codePtr(x)
	f.code, f.entry, f.info = x, c.entry, c.info
	f.native = t.nativeOf(x, f.globals)
	t.R.types.epoch++ // native code may rely on a class having this function as it was
	return true
}

// detachFrames gives the frames of fn, running or suspended, a copy of it, since they need its code as it is.
func (t *Thread) detachFrames(fn Value) bool {
	old := t.NewObj(KindFunction, funcWords)
	if old == NoValue {
		return false
	}
	*funcPtr(old) = *funcPtr(fn)
	t.R.threads.each(func(o *Thread) {
		for fp := o.FP; fp != 0; fp = *wordAt(fp, FrameCaller) {
			if p := (*Value)(unsafe.Pointer(wordAt(fp, FrameFunc))); *p == fn {
				*p = old
			}
		}
	})
	t.Collect() // leaves marks on what is alive
	t.R.heap.eachMarked(func(v Value) {
		var p *Value
		switch hdrOf(v).id {
		case KindGenerator, KindCoroutine, KindAsyncGenerator:
			p = &genPtr(v).fn
		case KindFrame:
			p = &at[frameObj](v).fn
		default:
			return
		}
		if *p == fn {
			*p = old
		}
	})
	return true
}

func setFuncDefaults(t *Thread, v, x Value) bool {
	t.R.types.epoch++ // as for the code
	if x == None || x == NoValue {
		funcPtr(v).defaults = NoValue
		return true
	}
	if x.Kind() != KindTuple {
		t.Errorf(ExcTypeError, "__defaults__ must be set to a tuple object")
		return false
	}
	funcPtr(v).defaults = x
	return true
}

func setFuncKwDefaults(t *Thread, v, x Value) bool {
	t.R.types.epoch++
	if x == None || x == NoValue {
		funcPtr(v).kwdefaults = NoValue
		return true
	}
	if x.Kind() != KindDict {
		t.Errorf(ExcTypeError, "__kwdefaults__ must be set to a dict object")
		return false
	}
	funcPtr(v).kwdefaults = x
	return true
}

// StoresInDict reports whether an attribute of functions with this name that is stored goes to their dict.
func (r *Runtime) StoresInDict(name Value) bool {
	p := r.lookupClass(r.classOf[KindFunction], name)
	return p == nil || (*p).Kind() != KindGetSet
}

// FuncText returns where functions have the str that is their attribute of this name: at offset extra of what is at OffFuncExtra, or if there is
// nothing, at offset code of their code.
func (r *Runtime) FuncText(name Value) (extra, code uintptr, ok bool) {
	switch {
	case r.StoresInDict(name):
	case name == r.syms[SymName]:
		return headerBytes + fxName*wordBytes, unsafe.Offsetof(codeObj{}.name), true
	case name == r.syms[SymQualname]:
		return headerBytes + fxQualname*wordBytes, unsafe.Offsetof(codeObj{}.qualname), true
	}
	return 0, 0, false
}

func functionGetAttr(t *Thread, v, name Value) Value {
	if d := funcExtra(v, fxDict); d != NoValue && t.R.StoresInDict(name) {
		if x := t.R.DictGetStr(d, name); x != NoValue {
			return x
		}
	}
	a, _ := t.genericGetAttr(v, name)
	return a
}

func functionSetAttr(t *Thread, v, name, x Value) bool {
	if !t.R.StoresInDict(name) {
		return t.genericSetAttr(v, name, x)
	}
	if x == NoValue {
		if d := funcExtra(v, fxDict); d != NoValue {
			if found, ok := t.DictDel(d, name); found || !ok {
				return ok
			}
		}
		t.Errorf(ExcAttributeError, "'function' object has no attribute '%s'", name.Str())
		return false
	}
	d := t.funcDict(v)
	return d != NoValue && t.DictSet(d, name, x)
}
