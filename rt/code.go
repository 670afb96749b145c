package rt

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"unsafe"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
)

// codeObj is a code object: a bytecode.Code in one runtime. The register words
// are made on the first call. They lie in a KindRaw block, so that they go
// away with the code object, may be specialised in place, and may hold Values
// weakly: constants are kept by consts, inline caches are guarded.
type codeObj struct {
	header           // aux: see codeBinding
	words    Value   // KindRaw, or NoValue before the first call
	consts   Value   // tuple of the constants that are heap objects
	names    Value   // tuple of interned strs, indexed as words.Func.Names
	params   Value   // tuple of the interned names of the parameters, without *args and **kw
	children Value   // KindValues of code objects, made on demand; NoValue: none yet
	name     Value   // str
	qualname Value   // str
	filename Value   // str
	handle   uintptr // index into codeState.list, times two plus one
	entry    uintptr // address of the first word, 0 before the first call
	info     uint64  // see CallInfo

	native  uintptr // address of native code for calls, 0: none
	globals Value   // of the functions that may run it
}

const codeWords = int((unsafe.Sizeof(codeObj{})+wordBytes-1)/wordBytes) - headerExtra

// CallInfo packs what a caller must know of a function:
//
//	bit 0         1
//	bits 8..23    number of arguments of a plain call, or CallSlow
//	bits 24..39   registers of the frame
//	bits 40..55   registers to clear behind the arguments
type CallInfo = uint64

// CallSlow as number of arguments says that the call needs BindCall.
const CallSlow = 0xffff

// codeInfo is the Go side of a code object.
type codeInfo struct {
	bc  *bytecode.Code
	fn  *words.Func // nil before the first call
	nc  *NativeCode // nil: none
	obj uintptr     // address of the code object

	flow *words.Graph // with what is live; nil before it was needed
	held bool         // native code may need registers that are dead, see HoldRegisters
}

// codeState is what a Runtime keeps for code objects.
type codeState struct {
	list   []codeInfo
	free   []int
	memory words.Memory
}

func codePtr(v Value) *codeObj { return at[codeObj](v) }

func (r *Runtime) codeInfo(code Value) *codeInfo { return &r.codes.list[codePtr(code).handle>>1] }

// newCode wraps a *bytecode.Code made by Config.Compile in a code object.
func (t *Thread) newCode(code any) Value { return t.NewCode(code.(*bytecode.Code)) }

// NewCode makes a code object.
func (t *Thread) NewCode(bc *bytecode.Code) Value {
	v := t.NewObj(KindCode, codeWords)
	if v == NoValue {
		return NoValue
	}
	c := codePtr(v)
	if c.name = t.Intern(bc.Name); c.name == NoValue {
		return NoValue
	}
	q := bc.Qualname
	if q == "" {
		q = bc.Name
	}
	if c.qualname = t.Intern(q); c.qualname == NoValue {
		return NoValue
	}
	if c.filename = t.Intern(bc.Filename); c.filename == NoValue {
		return NoValue
	}
	cs := &t.R.codes
	var h int
	if n := len(cs.free); n > 0 {
		h = cs.free[n-1]
		cs.free = cs.free[:n-1]
	} else {
		h = len(cs.list)
		cs.list = append(cs.list, codeInfo{})
	}
	cs.list[h] = codeInfo{bc: bc, obj: uintptr(v)}
	t.R.heap.recent += cs.list[h].outside()
	c.handle = uintptr(h)<<1 | 1
	c.info = CallSlow<<8 | 1
	t.R.registerFinalizer(v)
	return v
}

func codeFinalize(r *Runtime, self Value) {
	h := int(codePtr(self).handle >> 1)
	if r.cfg.Code != nil {
		r.cfg.Code.ForgetCode(r.codes.list[h].bc)
	}
	r.codes.list[h] = codeInfo{}
	r.codes.free = append(r.codes.free, h)
}

// Bytecode returns the bytecode of a code object.
func (r *Runtime) Bytecode(code Value) *bytecode.Code { return r.codeInfo(code).bc }

// WordsFunc returns the translation of a code object, nil before the first call.
func (r *Runtime) WordsFunc(code Value) *words.Func { return r.codeInfo(code).fn }

// child returns the code object of child i of code.
func (t *Thread) child(code Value, i int) Value {
	c := codePtr(code)
	bc := t.R.Bytecode(code)
	if c.children == NoValue {
		kids := t.NewValues(len(bc.Children))
		if kids == NoValue {
			return NoValue
		}
		c.children = kids
	}
	p := &valuesOf(c.children, len(bc.Children))[i]
	if *p == NoValue {
		v := t.NewCode(bc.Children[i])
		*p = v
	}
	return *p
}

// ChildCode returns the code object of child i of the code of fn, which keeps it.
func (t *Thread) ChildCode(fn Value, i int) Value { return t.child(funcPtr(fn).code, i) }

// prepare translates code on its first call. That is the runtime's own affair:
// micropython.heap_lock() does not forbid it.
func (t *Thread) prepare(code Value) bool {
	c := codePtr(code)
	if c.entry != 0 {
		return true
	}
	defer t.dropLock(t.liftLock())
	ci := t.R.codeInfo(code)
	if ci.bc.WordTypes != nil {
		t.R.heap.gc.words = true
	}
	fn := t.translate(ci.bc)
	if fn == nil {
		return false
	}
	if told := t.R.cfg.Translated; told != nil {
		told(fn)
	}
	names := t.NewTuple(len(fn.Names))
	if names == NoValue {
		return false
	}
	for i, s := range fn.Names {
		v := t.Intern(s)
		if v == NoValue {
			return false
		}
		names.Tuple()[i] = v
	}
	params := t.strTuple(ci.bc.ArgNames[fn.FreeVars:])
	if params == NoValue {
		return false
	}
	consts := t.NewTuple(len(fn.Consts))
	if consts == NoValue {
		return false
	}
	for i, k := range fn.Consts {
		v := t.Const(k)
		if v == NoValue {
			return false
		}
		consts.Tuple()[i] = v
	}
	buf := t.NewRaw(len(fn.Words) * 8)
	if buf == NoValue {
		return false
	}
	c.names, c.params, c.consts, c.words = names, params, consts, buf
	ws := unsafe.Slice((*uint64)(rawData(buf)), len(fn.Words))
	copy(ws, fn.Words)
	linkConsts(fn, ws, consts)
	ci = t.R.codeInfo(code)
	ci.fn = fn
	c.entry = uintptr(rawData(buf))
	if ci.bc.Kind == bytecode.KindBytecode && ci.bc.Flags&(bytecode.FlagNative|bytecode.FlagViper) != 0 {
		*(*uint32)(unsafe.Add(nil, c.entry-CallCountBack)) = uint32(t.HotMask) // the first call reports
	}
	c.aux = codeBinding(ci.bc, fn)
	c.info = callInfo(ci.bc, fn)
	return true
}

// translate makes the register form of bc, nil with an exception pending when that fails.
func (t *Thread) translate(bc *bytecode.Code) *words.Func {
	if bc.Kind != bytecode.KindBytecode {
		switch {
		case t.R.cfg.Machine == nil:
			t.Errorf(ExcValueError, "native code in .mpy unsupported")
			return nil
		case !t.R.cfg.Machine.Link(t, bc):
			return nil
		}
		return words.MachineFunc(bc)
	}
	fn, err := t.R.codes.memory.Translate(bc)
	if err == words.ErrTooLarge {
		t.Errorf(ExcOverflowError, "%s in %s, line %d: %s", bc.Name, bc.Filename, max(bc.FirstLine, 1), err)
		return nil
	}
	if err != nil {
		t.Errorf(ExcSystemError, "%s: %s", bc.Name, err.Error())
		return nil
	}
	return fn
}

// linkConsts replaces the numbers of constants by their Values, and makes inline caches empty.
func linkConsts(fn *words.Func, ws []uint64, consts Value) {
	end := fn.CodeLen()
	for pc := 0; pc < end; pc += words.Len(ws[pc]) {
		switch info := words.OpOf(ws[pc]).Info(); {
		case info.Flags&words.HasConst != 0:
			ws[pc+1] = uint64(consts.Tuple()[ws[pc+1]])
		case info.Words == 3:
			ws[pc+1] = NoCache
		}
	}
}

// NoCache in the first cache word of an instruction matches no guard. CacheMissed is the same when the instruction has been executed.
const (
	NoCache     = 1<<64 - 1
	CacheMissed = NoCache - 1
)

func callInfo(bc *bytecode.Code, fn *words.Func) CallInfo {
	n := uint64(fn.Params)
	const special = bytecode.FlagVarArgs | bytecode.FlagVarKw | bytecode.FlagGenerator
	if bc.Flags&special != 0 || bc.NKwOnly > 0 || bc.Scope != bytecode.ScopeFunction || n >= CallSlow {
		n = CallSlow
	}
	return 1 | n<<8 | uint64(fn.Regs)<<24 | uint64(fn.Locals-fn.Params)<<40
}

// How native code binds arguments to the parameters of a code object, other than those of a plain call: how many parameters can be
// given by position, how many of these only so, and how many by name only, one byte each, and flags. Without CodeBinds it does not.
const (
	CodePositional = 0
	CodePosOnly    = 1
	CodeKwOnly     = 2
	CodeBinds      = 1 << 24
	CodeStar       = 1 << 25 // there is *args
	CodeStars      = 1 << 26 // and **kw

	// MaxBinding is how many registers such parameters may have.
	MaxBinding = 32
)

func codeBinding(bc *bytecode.Code, fn *words.Func) uint32 {
	const not = bytecode.FlagGenerator | bytecode.FlagViper
	if bc.Kind != bytecode.KindBytecode || bc.Flags&not != 0 || bc.Scope != bytecode.ScopeFunction || fn.Params > MaxBinding {
		return 0
	}
	n, flags := fn.Params-bc.NKwOnly, uint32(CodeBinds)
	if bc.Flags&bytecode.FlagVarArgs != 0 {
		n, flags = n-1, flags|CodeStar
	}
	if bc.Flags&bytecode.FlagVarKw != 0 {
		n, flags = n-1, flags|CodeStars
	}
	if n < bc.NPosOnly {
		return 0
	}
	return flags | uint32(n)<<(8*CodePositional) | uint32(bc.NPosOnly)<<(8*CodePosOnly) | uint32(bc.NKwOnly)<<(8*CodeKwOnly)
}

// Const makes the object of a constant of bytecode.Unit or words.Func.
func (t *Thread) Const(k any) Value {
	switch k := k.(type) {
	case nil:
		return None
	case bool:
		return MakeBool(k)
	case int64:
		return t.NewInt(k)
	case int:
		return t.NewInt(int64(k))
	case *big.Int:
		return t.NewBig(k)
	case float64:
		return t.NewFloat(k)
	case complex128:
		return t.NewComplex(k)
	case words.Sym:
		return t.Intern(string(k))
	case string:
		if len(k) <= 32 {
			return t.Intern(k)
		}
		return t.NewStr(k)
	case []byte:
		return t.NewBytes(k)
	case bytecode.Tuple:
		return t.constTuple(k)
	case bytecode.FrozenSet:
		return t.constSet(k)
	case bytecode.EllipsisType:
		return Ellipsis
	}
	panic(fmt.Sprintf("BUG: constant of type %T", k))
}

func (t *Thread) constTuple(items []any) Value {
	v := t.NewTuple(len(items))
	for i := 0; v != NoValue && i < len(items); i++ {
		x := t.Const(items[i])
		if x == NoValue {
			return NoValue
		}
		v.Tuple()[i] = x
	}
	return v
}

func (t *Thread) constSet(items []any) Value {
	v := t.NewSet(KindFrozenSet, len(items))
	for i := 0; v != NoValue && i < len(items); i++ {
		x := t.Const(items[i])
		if x == NoValue || !t.SetAdd(v, x) {
			return NoValue
		}
	}
	return v
}

// runCode runs a code object with the given namespaces (dict; locals may be any mapping) and returns the value of an
// expression, None of a module.
func (t *Thread) runCode(code, globals, locals Value) Value {
	if n := t.R.Bytecode(code).NumFree(); n > 0 {
		return t.Errorf(ExcTypeError, "code object requires a closure of exactly length %d", n)
	}
	fn := t.newFunction(code, globals)
	if fn == NoValue {
		return NoValue
	}
	return t.runBody(fn, locals)
}

// runBody runs the function of a class body or module with the mapping ns as its locals and returns what it returns: of a class, the
// __class__ cell, or None. Other functions are called without arguments.
func (t *Thread) runBody(fn, ns Value) Value {
	if bc := t.R.Bytecode(funcPtr(fn).code); bc.Scope == bytecode.ScopeFunction {
		if bc.Kind != bytecode.KindBytecode { // machine code looks names up in what it is given, be it a class body or not
			t.bodyNamespace = ns
		}
		return t.R.cfg.Engine.Call(t, fn, nil, 0)
	}
	sp := t.SP
	w := t.Alloca(1)
	if w == nil {
		return NoValue
	}
	w[0] = ns
	v := t.R.cfg.Engine.Call(t, fn, w, 0)
	t.SP = sp
	return v
}

var codeSpec = TypeSpec{
	Name: "code", Flags: Final | NoNew, Finalize: codeFinalize, Repr: codeRepr,
	Methods: []Builtin{
		{Name: "co_lines", Min: 1, Max: 1, Fn: codeLines},
		{Name: "co_positions", Min: 1, Max: 1, Fn: codePositions},
		{Name: "replace", Sig: "self, /, *, co_name=, co_qualname=, co_filename=, co_firstlineno=", Fn: codeReplace},
	},
	GetSets: []GetSet{
		{Name: "co_name", Get: func(_ *Thread, v Value) Value { return codePtr(v).name }},
		{Name: "co_qualname", Get: func(_ *Thread, v Value) Value { return codePtr(v).qualname }},
		{Name: "co_filename", Get: func(_ *Thread, v Value) Value { return codePtr(v).filename }},
		{Name: "co_firstlineno", Get: func(t *Thread, v Value) Value { return t.NewInt(int64(t.R.Bytecode(v).FirstLine)) }},
		{Name: "co_argcount", Get: func(t *Thread, v Value) Value {
			bc := t.R.Bytecode(v)
			return t.NewInt(int64(bc.NPos - bc.NumFree()))
		}},
		{Name: "co_posonlyargcount", Get: func(t *Thread, v Value) Value { return t.NewInt(int64(t.R.Bytecode(v).NPosOnly)) }},
		{Name: "co_kwonlyargcount", Get: func(t *Thread, v Value) Value { return t.NewInt(int64(t.R.Bytecode(v).NKwOnly)) }},
		{Name: "co_flags", Get: codeFlags},
		{Name: "co_varnames", Get: codeVarnames},
		{Name: "co_freevars", Get: func(t *Thread, v Value) Value { return t.strTuple(t.R.Bytecode(v).FreeNames) }},
		{Name: "co_cellvars", Get: func(t *Thread, v Value) Value {
			bc := t.R.Bytecode(v)
			names := make([]string, len(bc.Cells))
			for i, local := range bc.Cells {
				if local < len(bc.LocalNames) {
					names[i] = bc.LocalNames[local]
				}
			}
			slices.Sort(names)
			return t.strTuple(names)
		}},
		{Name: "co_names", Get: codeNames},
		{Name: "co_consts", Get: codeConsts},
		{Name: "co_lnotab", Get: func(t *Thread, v Value) Value { return t.NewBytes(t.R.Bytecode(v).Lines) }},
		{Name: "co_code", Get: func(t *Thread, v Value) Value { return t.NewBytes(t.R.Bytecode(v).Bytes) }},
		{Name: "co_nlocals", Get: func(t *Thread, v Value) Value { return t.NewInt(int64(len(t.R.Bytecode(v).LocalNames))) }},
	},
}

// codeReplace returns a code object with another name, file or first line.
func codeReplace(t *Thread, a []Value) Value {
	bc := t.R.Bytecode(a[0])
	first := bc.FirstLine
	if a[4] != NoValue {
		var ok bool
		if first, ok = t.Index(a[4]); !ok {
			return NoValue
		}
		if first < 0 || first > math.MaxInt32 {
			return t.Errorf(ExcValueError, "co_firstlineno must be a non-negative integer of 31 bits")
		}
	}
	d := bc.Moved(first)
	unit := *bc.Unit
	d.Unit = &unit
	for i, p := range [...]*string{&d.Name, &d.Qualname, &unit.Filename} {
		if a[i+1] == NoValue {
			continue
		}
		if !t.R.IsStr(a[i+1]) {
			return t.Errorf(ExcTypeError, "replace() argument '%s' must be str, not %s", [...]string{"co_name", "co_qualname", "co_filename"}[i], t.TypeName(a[i+1]))
		}
		*p = a[i+1].GoString()
	}
	return t.NewCode(d)
}

// codeNames returns the names of globals and attributes, in the order of their first use.
func codeNames(t *Thread, v Value) Value {
	bc := t.R.Bytecode(v)
	var names []string
	seen := map[int]bool{}
	for in := range bc.Instrs {
		if in.Info().Form == bytecode.FormName && in.Op != bytecode.LoadConstString && !seen[in.Arg] {
			seen[in.Arg] = true
			names = append(names, bc.Names[in.Arg])
		}
	}
	return t.strTuple(names)
}

// codeConsts returns the constants that are used, in order, and the codes of functions and classes. In front is the docstring of a function or None.
func codeConsts(t *Thread, v Value) Value {
	bc := t.R.Bytecode(v)
	list := t.NewList(0)
	if list == NoValue {
		return list
	}
	// Ints, None and bools are no object of the table: -1 stands for its index.
	type constant struct {
		op  bytecode.Op
		arg int
	}
	seen := map[constant]bool{}
	add := func(op bytecode.Op, arg int, value Value) bool {
		seen[constant{op, arg}] = true
		return value != NoValue && t.ListAppend(list, value)
	}
	if bc.Scope == bytecode.ScopeFunction && !bc.HasDoc && !add(bytecode.LoadConstNone, 0, None) ||
		bc.HasDoc && !t.ListAppend(list, t.NewStr(bc.Doc)) {
		return NoValue
	}
	for in := range bc.Instrs {
		k := constant{in.Op, in.Arg}
		if seen[k] {
			continue
		}
		ok := true
		switch in.Op {
		case bytecode.LoadConstNone:
			ok = add(in.Op, in.Arg, None)
		case bytecode.LoadConstFalse:
			ok = add(in.Op, in.Arg, False)
		case bytecode.LoadConstTrue:
			ok = add(in.Op, in.Arg, True)
		case bytecode.LoadConstSmallInt:
			ok = add(in.Op, in.Arg, t.NewInt(int64(in.Arg)))
		case bytecode.LoadConstString:
			ok = add(in.Op, in.Arg, t.Intern(bc.Names[in.Arg]))
		case bytecode.LoadConstObj:
			ok = add(in.Op, in.Arg, t.Const(bc.Consts[in.Arg]))
		case bytecode.MakeFunction, bytecode.MakeFunctionDefArgs, bytecode.MakeClosure, bytecode.MakeClosureDefArgs:
			ok = add(in.Op, in.Arg, t.child(v, in.Arg))
		}
		if !ok {
			return NoValue
		}
	}
	return t.TupleOf(list)
}

// codeLines returns a list of triples: from where to where the code is of a line.
func codeLines(t *Thread, a []Value) Value {
	bc := t.R.Bytecode(a[0])
	list := t.NewList(0)
	add := func(from, to, line int) bool {
		x := t.NewTupleFrom([]Value{MakeSmall(from), MakeSmall(to), MakeSmall(line)})
		return from >= to || x != NoValue && t.ListAppend(list, x)
	}
	if list == NoValue {
		return NoValue
	}
	from, line := 0, 0
	for in := range bc.Instrs {
		if l := bc.Line(in.Off); l != line {
			if !add(from, in.Off, line) {
				return NoValue
			}
			from, line = in.Off, l
		}
	}
	if !add(from, len(bc.Bytes), line) {
		return NoValue
	}
	return t.Iter(list)
}

// codePositions returns an iterator with an entry for every two bytes of the code, as CPython's instructions have them, so that it is indexed by half
// of f_lasti: line, last line, first column and the column behind the last, None where unknown. Of two instructions in two bytes it is the second.
func codePositions(t *Thread, a []Value) Value {
	bc := t.R.Bytecode(a[0])
	list := t.NewList(0)
	if list == NoValue {
		return list
	}
	known := func(n, less int) Value {
		if n == 0 {
			return None
		}
		return MakeSmall(n - less)
	}
	// fill repeats the entry up to offset off.
	now, from := None, 0
	fill := func(off int) bool {
		for ; from < off; from += 2 {
			if !t.ListAppend(list, now) {
				return false
			}
		}
		return true
	}
	entry := func(off int, p bytecode.Position) bool {
		if !fill(off &^ 1) {
			return false
		}
		now = t.NewTupleFrom([]Value{known(p.Line, 0), known(p.EndLine, 0), known(p.Col, 1), known(p.EndCol, 1)})
		return now != NoValue
	}
	ok := entry(0, bytecode.Position{Line: bc.FirstLine})
	each := func(off int, p bytecode.Position) bool {
		ok = ok && entry(off, p)
		return ok
	}
	if len(bc.Positions) > 0 {
		bc.EachPosition(each)
	} else {
		bc.EachLine(func(off, line int) bool { return each(off, bytecode.Position{Line: line}) })
	}
	if !ok || !fill(len(bc.Bytes)) {
		return NoValue
	}
	return t.Iter(list)
}

func codeRepr(t *Thread, v Value) Value {
	bc := t.R.Bytecode(v)
	return t.NewStr(fmt.Sprintf("<code object %s at 0x%x, file \"%s\", line %d>", bc.Name, uintptr(v), bc.Filename, bc.FirstLine))
}

// Flags of co_flags.
const (
	coOptimized      = 1
	coNewLocals      = 2
	coVarArgs        = 4
	coVarKw          = 8
	coNested         = 16
	coGenerator      = 32
	coCoroutine      = 128
	coAsyncGenerator = 512
)

func codeFlags(t *Thread, v Value) Value {
	f := t.R.Bytecode(v).Flags
	n := 0
	if t.R.Bytecode(v).Scope == bytecode.ScopeFunction {
		n = coOptimized | coNewLocals
	}
	for _, x := range [...]struct {
		flag bytecode.CodeFlags
		bit  int
	}{{bytecode.FlagVarArgs, coVarArgs}, {bytecode.FlagVarKw, coVarKw}, {bytecode.FlagNested, coNested}} {
		if f&x.flag != 0 {
			n |= x.bit
		}
	}
	switch {
	case f&bytecode.FlagCoroutine != 0:
		n |= coCoroutine
	case f&bytecode.FlagAsyncGen != 0:
		n |= coAsyncGenerator
	case f&bytecode.FlagGenerator != 0:
		n |= coGenerator
	}
	return t.NewInt(int64(n))
}

// codeVarnames is the tuple of parameters and other local variables.
func codeVarnames(t *Thread, v Value) Value {
	bc := t.R.Bytecode(v)
	free := bc.NumFree()
	var names []string
	if len(bc.LocalNames) > 0 {
		for _, n := range bc.LocalNames[free:] {
			if n != "" {
				names = append(names, n)
			}
		}
	} else {
		names = bc.ArgNames[free:]
	}
	return t.strTuple(names)
}

// strTuple makes a tuple of interned strs.
func (t *Thread) strTuple(names []string) Value {
	v := t.NewTuple(len(names))
	for i := 0; v != NoValue && i < len(names); i++ {
		s := t.Intern(names[i])
		if s == NoValue {
			return NoValue
		}
		v.Tuple()[i] = s
	}
	return v
}
