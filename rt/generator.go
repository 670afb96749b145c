package rt

import (
	"fmt"
	"unsafe"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
)

// genObj is a generator, coroutine or asynchronous generator. While it is
// suspended, the registers of its frame lie behind the fixed part; while it
// runs, they are in a frame on the VM stack.
type genObj struct {
	_        header  // aux: state and flags below
	fn       Value   // function
	resume   uintptr // address of the word to go on at
	keep     uintptr // number of registers saved, times two plus one
	pending  Value   // exception of pend_throw, what waits (GenReady), or NoValue
	native   uintptr // address where native code resumes it, 0: unknown
	name     Value   // str, or NoValue: as the function's
	qualname Value
}

// GenHeaderWords is the number of words in front of a generator's registers.
const GenHeaderWords = 8

// Fields of a generator in words, for engines.
const (
	GenFunc   = 1
	GenResume = 2
	GenKeep   = 3
)

// States of a generator, in aux.
const (
	GenCreated   = 0
	GenSuspended = 1
	GenRunning   = 2
	GenDone      = 3
	GenStateMask = 3
	GenAsyncUsed = 4  // an asynchronous generator's operation is under way
	GenAsyncDone = 8  // an asynchronous generator has been closed or has ended
	GenPlain     = 16 // suspended in a Yield outside of exception handlers
	GenReady     = 32 // resumed for an iterator that is stepped again: its item waits, or the exception that has ended it
)

func genPtr(v Value) *genObj { return at[genObj](v) }

// NewGenerator makes the generator object of a call of fn with the registers regs.
func (t *Thread) NewGenerator(fn Value, regs []Value) Value {
	f := funcPtr(fn)
	fl := t.R.codeInfo(f.code).bc.Flags
	kind := KindGenerator
	switch {
	case fl&bytecode.FlagAsyncGen != 0:
		kind = KindAsyncGenerator
	case fl&bytecode.FlagCoroutine != 0:
		kind = KindCoroutine
	}
	old := t.beginBinding(unsafe.SliceData(regs))
	v := t.NewObj(kind, GenWords(kind, int(f.info>>InfoRegsShift&0xffff)))
	t.endBinding(old)
	if v == NoValue {
		return NoValue
	}
	g := genPtr(v)
	g.fn, g.resume, g.keep = fn, FuncEntry(fn), uintptr(len(regs))<<1|1
	if f.native != t.NoNative {
		g.native = t.ResumeAddr(fn, g.resume)
	}
	copy(GenRegs(v, len(regs)), regs)
	if GenNoted(kind, t.R.codeInfo(f.code).fn) {
		t.noteBorn(v)
	}
	return v
}

// GenWords returns the size of a generator whose frames have n registers. Asynchronous ones have the function that ends them behind the registers.
func GenWords(kind Kind, n int) int {
	if kind == KindAsyncGenerator {
		n++
	}
	return GenHeaderWords + n
}

// GenRegs returns the first n saved registers of a generator.
func GenRegs(gen Value, n int) []Value {
	return unsafe.Slice(word(gen, GenHeaderWords), n)
}

// GenState returns the state of a generator.
func GenState(gen Value) uint32 { return hdrOf(gen).aux & GenStateMask }

// SetGenState changes the state of a generator.
func SetGenState(gen Value, state uint32) {
	h := hdrOf(gen)
	h.aux = h.aux&^(GenStateMask|GenPlain) | state
}

// GenWaits lets the exception that has ended gen wait for the iterator that has asked for an item, see GenReady.
func GenWaits(gen, exc Value) {
	genPtr(gen).pending = exc
	hdrOf(gen).aux |= GenReady
}

// genReady takes what waits in gen. It is as if gen had been resumed only now.
func (t *Thread) genReady(gen Value) Value {
	hdrOf(gen).aux &^= GenReady
	v := GenPending(gen)
	if GenState(gen) == GenDone {
		return t.SetExc(v)
	}
	return v
}

// SetGenNative says where native code resumes a suspended generator, 0: nowhere.
func SetGenNative(gen Value, addr uintptr) { genPtr(gen).native = addr }

// GenResumesNatively reports whether native code can resume gen, and send it the given value.
func GenResumesNatively(gen, send Value) bool {
	g := genPtr(gen)
	if g.native == 0 || g.pending != NoValue {
		return false
	}
	switch hdrOf(gen).aux &^ GenAsyncUsed {
	case GenSuspended, GenSuspended | GenPlain:
		return true
	case GenCreated:
		return send == None
	}
	return false
}

// GenPending takes the exception that pend_throw left.
func GenPending(gen Value) Value {
	g := genPtr(gen)
	e := g.pending
	g.pending = NoValue
	return e
}

// Retval takes the value of a generator that has returned.
func (t *Thread) Retval() Value {
	v := t.retval
	t.retval = NoValue
	return v
}

// SetRetval keeps the value of a generator that returns, for the caller of Engine.Resume.
func (t *Thread) SetRetval(v Value) { t.retval = v }

// delegate returns the iterator that a suspended generator waits for in `yield from`, or NoValue.
func (t *Thread) delegate(gen Value) Value {
	g := genPtr(gen)
	if GenState(gen) != GenSuspended {
		return NoValue
	}
	w := *(*uint64)(unsafe.Add(nil, g.resume))
	if words.OpOf(w) != words.YieldFrom {
		return NoValue
	}
	return GenRegs(gen, words.B(w)+1)[words.B(w)]
}

// genResume continues a generator: see Engine.Resume. The states are checked.
func (t *Thread) genResume(gen, send, exc Value) Value {
	if hdrOf(gen).aux&GenReady != 0 && exc == NoValue {
		return t.genReady(gen)
	}
	switch GenState(gen) {
	case GenRunning:
		return t.Errorf(ExcValueError, "%s already executing", genKindName(gen))
	case GenDone:
		if gen.Kind() == KindCoroutine {
			return t.Errorf(ExcRuntimeError, "cannot reuse already awaited coroutine")
		}
		if exc != NoValue {
			return t.SetExc(exc)
		}
		t.retval = NoValue
		return StopMark
	case GenCreated:
		if exc == NoValue && send != None {
			return t.Errorf(ExcTypeError, "can't send non-None value to a just-started %s", genKindName(gen))
		}
	}
	return t.R.cfg.Engine.Resume(t, gen, send, exc)
}

func genKindName(gen Value) string {
	switch gen.Kind() {
	case KindCoroutine:
		return "coroutine"
	case KindAsyncGenerator:
		return "async generator"
	}
	return "generator"
}

// stopIteration raises StopIteration with the value of a generator that has returned.
func (t *Thread) stopIteration() Value {
	v := t.Retval()
	if v == NoValue || v == None {
		return t.Raise(t.R.excClass[ExcStopIteration], NoValue)
	}
	return t.RaiseValue(ExcStopIteration, v)
}

func genSend(t *Thread, a []Value) Value {
	v := t.genResume(a[0], a[1], NoValue)
	if v == StopMark {
		return t.stopIteration()
	}
	return v
}

func genNext(t *Thread, self Value) Value { return t.genResume(self, None, NoValue) }

func genThrow(t *Thread, a []Value) Value {
	e := a[1]
	if len(a) > 2 || !t.throwsIntoMethod(a[0]) {
		if e = t.throwArg(a[1:]); e == NoValue {
			return NoValue
		}
	}
	genPtr(a[0]).pending = NoValue
	v := t.genResume(a[0], None, e)
	if v == StopMark {
		return t.stopIteration()
	}
	return v
}

// throwsIntoMethod reports whether what is thrown into gen goes to a throw method that Python code defines: that gets it
// as it is, be it an exception or not.
func (t *Thread) throwsIntoMethod(gen Value) bool {
	for gen.Kind() == KindGenerator || gen.Kind() == KindCoroutine {
		if t.R.BytecodeOf(genPtr(gen).fn).Kind != bytecode.KindBytecode { // machine code knows what it waits for
			return GenState(gen) == GenSuspended
		}
		gen = t.delegate(gen)
	}
	return gen != NoValue && t.R.isUserClass(gen) && t.hasSpecial(gen, SymThrow)
}

// ThrowArg makes an exception instance of the argument of throw() or pend_throw().
func (t *Thread) ThrowArg(v Value) Value {
	if t.R.IsException(v) {
		return v
	}
	if !t.R.IsClass(v) {
		return t.Errorf(ExcTypeError, "exceptions must be classes or instances deriving from BaseException, not %s", t.TypeName(v))
	}
	return t.asException(v, "exceptions must be classes or instances deriving from BaseException, not type")
}

// ThrowIs reports whether the argument of throw() is an exception of class e.
func (t *Thread) ThrowIs(v Value, e Exc) bool {
	if t.R.IsClass(v) {
		return t.R.isSubclass(v, t.R.excClass[e])
	}
	return t.R.IsExc(v, e)
}

// throwArg makes the exception instance of throw(type[, value[, tb]]).
func (t *Thread) throwArg(a []Value) Value {
	e := a[0]
	if t.R.IsClass(e) && t.R.isSubclass(e, t.R.excClass[ExcBaseException]) {
		switch {
		case len(a) < 2 || a[1] == None:
			e = t.Call0(e)
		case t.R.layout(a[1]) == KindException:
			e = a[1]
		case t.R.layout(a[1]) == KindTuple:
			e = t.Call(e, a[1].Tuple(), 0)
		default:
			e = t.Call1(e, a[1])
		}
		if e == NoValue {
			return NoValue
		}
	} else if len(a) > 1 && a[1] != None && t.R.IsException(e) {
		return t.Errorf(ExcTypeError, "instance exception may not have a separate value")
	}
	if e = t.ThrowArg(e); e == NoValue {
		return NoValue
	}
	if len(a) > 2 && a[2].Kind() == KindTraceback {
		excPtr(e).traceback = a[2]
	}
	return e
}

func genClose(t *Thread, a []Value) Value {
	if !t.closeGen(a[0]) {
		return NoValue
	}
	return None
}

// closeGen raises GeneratorExit in a generator and expects it to end.
func (t *Thread) closeGen(gen Value) bool {
	genPtr(gen).pending = NoValue
	switch GenState(gen) {
	case GenDone:
		return true
	case GenCreated:
		SetGenState(gen, GenDone)
		return true
	}
	e := t.Call0(t.R.excClass[ExcGeneratorExit])
	if e == NoValue {
		return false
	}
	v := t.genResume(gen, None, e)
	switch {
	case v == StopMark:
		t.retval = NoValue
		return true
	case v != NoValue:
		t.Errorf(ExcRuntimeError, "%s ignored GeneratorExit", genKindName(gen))
		return false
	case t.ExcMatches(ExcGeneratorExit) || t.ExcMatches(ExcStopIteration):
		t.TakeExc()
		return true
	}
	return false
}

// genPendThrow is Pycopy's pend_throw: exc is raised at the next resumption.
func genPendThrow(t *Thread, a []Value) Value {
	g := genPtr(a[0])
	if GenState(a[0]) == GenRunning {
		return t.Errorf(ExcValueError, "%s already executing", genKindName(a[0]))
	}
	old := orNoneValue(g.pending)
	g.pending = a[1]
	if a[1] == None {
		g.pending = NoValue
	}
	return old
}

func genName(_ *Thread, v Value) Value {
	g := genPtr(v)
	if g.name != NoValue {
		return g.name
	}
	return codePtr(funcPtr(g.fn).code).name
}

func genQualname(_ *Thread, v Value) Value {
	g := genPtr(v)
	if g.qualname != NoValue {
		return g.qualname
	}
	return codePtr(funcPtr(g.fn).code).qualname
}

func setGenName(p func(*genObj) *Value) func(t *Thread, v, x Value) bool {
	return func(t *Thread, v, x Value) bool {
		if x == NoValue || !t.R.IsStr(x) {
			t.Errorf(ExcTypeError, "__name__ must be set to a string object")
			return false
		}
		*p(genPtr(v)) = x
		return true
	}
}

func genRepr(t *Thread, v Value) Value {
	return t.NewStr(fmt.Sprintf("<%s object '%s' at 0x%x>", genTypeName(v), genQualname(t, v).Str(), uintptr(v)))
}

func genTypeName(v Value) string {
	if v.Kind() == KindAsyncGenerator {
		return "async_generator"
	}
	return genKindName(v)
}

// genAttrs declares the introspection attributes of the three kinds.
func genAttrs(prefix, delegate string) []GetSet {
	return []GetSet{
		{Name: "__name__", Get: genName, Set: setGenName(func(g *genObj) *Value { return &g.name })},
		{Name: "__qualname__", Get: genQualname, Set: setGenName(func(g *genObj) *Value { return &g.qualname })},
		{Name: prefix + "_running", Get: func(_ *Thread, v Value) Value { return MakeBool(GenState(v) == GenRunning) }},
		{Name: prefix + "_suspended", Get: func(_ *Thread, v Value) Value { return MakeBool(GenState(v) == GenSuspended) }},
		{Name: prefix + "_code", Get: func(_ *Thread, v Value) Value { return funcPtr(genPtr(v).fn).code }},
		{Name: prefix + "_frame", Get: genFrame},
		{Name: delegate, Get: func(t *Thread, v Value) Value { return orNoneValue(t.delegate(v)) }},
	}
}

func genFrame(t *Thread, v Value) Value {
	if GenState(v) == GenDone {
		return None
	}
	f := t.NewObj(KindFrame, frameWords)
	if f != NoValue {
		g := genPtr(v)
		o := at[frameObj](f)
		o.fn = g.fn
		o.pc = (g.resume-FuncEntry(g.fn))/8<<1 | 1
	}
	return f
}

var genMethods = [...]Builtin{
	{Name: "send", Min: 2, Max: 2, Fn: genSend},
	{Name: "throw", Min: 2, Max: 4, Fn: genThrow},
	{Name: "close", Min: 1, Max: 1, Fn: genClose},
	{Name: "pend_throw", Min: 2, Max: 2, Fn: genPendThrow},
}

var generatorSpec = TypeSpec{
	Name: "generator", Flags: Final | NoNew, Repr: genRepr, Iter: iterSelf, Next: genNext, Step: StepGenerator,
	Methods: genMethods[:], GetSets: genAttrs("gi", "gi_yieldfrom"),
}

// Coroutines cannot be iterated over; but next() and `yield from` take them, because to Pycopy they are generators.
var coroutineSpec = TypeSpec{
	Name: "coroutine", Flags: Final | NoNew, Repr: genRepr, Next: genNext,
	Iter:    func(t *Thread, self Value) Value { return t.notIterable(self) },
	Shared:  [][]Builtin{genMethods[:]},
	Methods: []Builtin{{Name: "__await__", Min: 1, Max: 1, Fn: func(_ *Thread, a []Value) Value { return a[0] }}},
	GetSets: append(genAttrs("cr", "cr_await"), GetSet{Name: "cr_origin", Get: func(*Thread, Value) Value { return None }}),
}

// # Asynchronous generators
//
// An item that the generator yields to its consumer is wrapped (AsyncGenWrap)
// in a cell with WrapMark in aux; everything else that it yields belongs to
// the event loop. __anext__, asend, athrow and aclose make an operation: an
// awaitable that resumes the generator and ends with the item.

// WrapMark is in aux of the cell.
const WrapMark = 1

// WrapItem marks v as yielded by an asynchronous generator itself.
func (t *Thread) WrapItem(v Value) Value {
	c := t.NewCell(v)
	if c != NoValue {
		*cellAux(c) = WrapMark
	}
	return c
}

// unwrapItem returns the item, if v is one.
func unwrapItem(v Value) (Value, bool) {
	if v.Kind() == KindCell && *cellAux(v) == WrapMark {
		return CellGet(v), true
	}
	return v, false
}

// asyncOp is an operation on an asynchronous generator.
type asyncOp struct {
	_     header
	gen   Value
	arg   Value // to send, or the exception to throw
	mode  uintptr
	state uintptr
}

// AsyncOpWords is the size of an operation.
const AsyncOpWords = 5

// Modes of an asyncOp; odd, so that they look like ints.
const (
	AsyncSend  = 1
	asyncThrow = 3
	asyncClose = 5
)

// States of an asyncOp.
const (
	AsyncInit   = 1
	AsyncIter   = 3
	AsyncClosed = 5
)

func (t *Thread) newAsyncOp(gen, arg Value, mode uintptr) Value {
	if GenState(gen) == GenCreated && !t.firstIteration(gen) {
		return NoValue
	}
	v := t.NewObj(KindAsyncGenOp, AsyncOpWords)
	if v != NoValue {
		o := at[asyncOp](v)
		o.gen, o.arg, o.mode, o.state = gen, arg, mode, AsyncInit
	}
	return v
}

// step resumes the operation with a value to send or an exception.
func (t *Thread) asyncStep(self, send, exc Value) Value {
	o := at[asyncOp](self)
	gen := o.gen
	first := o.state == AsyncInit
	if o.state == AsyncClosed {
		return t.Errorf(ExcRuntimeError, "cannot reuse already awaited %s", asyncOpName(o, "__anext__()/asend()"))
	}
	if first {
		if hdrOf(gen).aux&GenAsyncUsed != 0 {
			o.state = AsyncClosed
			return t.Errorf(ExcRuntimeError, "%s: asynchronous generator is already running", asyncOpName(o, "anext()"))
		}
		if hdrOf(gen).aux&GenAsyncDone != 0 {
			o.state = AsyncClosed
			if o.mode != AsyncSend { // also athrow, as in CPython
				t.retval = None
				return StopMark
			}
			return t.Raise(t.R.excClass[ExcStopAsyncIteration], NoValue)
		}
		o.state = AsyncIter
		if exc == NoValue {
			switch o.mode {
			case AsyncSend:
				if send == None {
					send = o.arg
				}
			case asyncClose:
				if GenState(gen) == GenCreated {
					SetGenState(gen, GenDone)
					hdrOf(gen).aux |= GenAsyncDone
					o.state = AsyncClosed
					t.retval = None
					return StopMark
				}
				exc = o.arg
			default:
				exc = o.arg
			}
		}
		hdrOf(gen).aux |= GenAsyncUsed
	}
	v := t.genResume(gen, send, exc)
	return t.asyncResult(o, v)
}

// asyncResult judges what the generator gave.
func (t *Thread) asyncResult(o *asyncOp, v Value) Value {
	h := hdrOf(o.gen)
	end := func() {
		o.state = AsyncClosed
		h.aux &^= GenAsyncUsed
	}
	switch {
	case v == StopMark:
		t.retval = NoValue
		end()
		h.aux |= GenAsyncDone
		if o.mode == asyncClose {
			t.retval = None
			return StopMark
		}
		return t.Raise(t.R.excClass[ExcStopAsyncIteration], NoValue)
	case v == NoValue:
		end()
		if t.ExcMatches(ExcStopAsyncIteration) || t.ExcMatches(ExcGeneratorExit) {
			h.aux |= GenAsyncDone
			if o.mode == asyncClose {
				t.TakeExc()
				t.retval = None
				return StopMark
			}
		}
		return NoValue
	}
	item, ok := unwrapItem(v)
	if !ok {
		return v
	}
	end()
	if o.mode == asyncClose {
		return t.Errorf(ExcRuntimeError, "async generator ignored GeneratorExit")
	}
	t.retval = item
	return StopMark
}

// AsyncOpFailed ends an operation that native code has begun when an exception has left the generator.
func (t *Thread) AsyncOpFailed(op Value) {
	if op.Kind() == KindAsyncGenOp {
		t.asyncResult(at[asyncOp](op), NoValue)
	}
}

// asyncOpName returns what messages call an operation; step is for the usual ones.
func asyncOpName(o *asyncOp, step string) string {
	switch o.mode {
	case asyncClose:
		return "aclose()"
	case asyncThrow:
		return "athrow()"
	}
	return step
}

var asyncGeneratorSpec = TypeSpec{
	Name: "async_generator", Flags: Final | NoNew, Repr: genRepr,
	Methods: []Builtin{
		{Name: "__aiter__", Min: 1, Max: 1, Fn: func(_ *Thread, a []Value) Value { return a[0] }},
		{Name: "__anext__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.newAsyncOp(a[0], None, AsyncSend) }},
		{Name: "asend", Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value { return t.newAsyncOp(a[0], a[1], AsyncSend) }},
		{Name: "athrow", Min: 2, Max: 4, Fn: func(t *Thread, a []Value) Value {
			e := t.throwArg(a[1:])
			if e == NoValue {
				return NoValue
			}
			return t.newAsyncOp(a[0], e, asyncThrow)
		}},
		{Name: "aclose", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value {
			e := t.Call0(t.R.excClass[ExcGeneratorExit])
			if e == NoValue {
				return NoValue
			}
			return t.newAsyncOp(a[0], e, asyncClose)
		}},
	},
	GetSets: genAttrs("ag", "ag_await"),
}

var asyncGenOpSpec = TypeSpec{
	Name: "async_generator_asend", Flags: Final | NoNew, Iter: iterSelf,
	Next: func(t *Thread, self Value) Value { return t.asyncStep(self, None, NoValue) },
	Methods: []Builtin{
		{Name: "__await__", Min: 1, Max: 1, Fn: func(_ *Thread, a []Value) Value { return a[0] }},
		{Name: "send", Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value {
			v := t.asyncStep(a[0], a[1], NoValue)
			if v == StopMark {
				return t.stopIteration()
			}
			return v
		}},
		{Name: "throw", Min: 2, Max: 4, Fn: func(t *Thread, a []Value) Value {
			e := t.throwArg(a[1:])
			if e == NoValue {
				return NoValue
			}
			v := t.asyncStep(a[0], None, e)
			if v == StopMark {
				return t.stopIteration()
			}
			return v
		}},
		{Name: "close", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value {
			at[asyncOp](a[0]).state = AsyncClosed
			hdrOf(at[asyncOp](a[0]).gen).aux &^= GenAsyncUsed
			return None
		}},
	},
}

// GetAwaitable returns the iterator that `await v` drives.
func (t *Thread) GetAwaitable(v Value) Value {
	switch v.Kind() {
	case KindCoroutine:
		if t.delegate(v) != NoValue {
			return t.Errorf(ExcRuntimeError, "coroutine is being awaited already")
		}
		return v
	case KindGenerator, KindAsyncGenOp:
		return v
	}
	fn, self := NoValue, NoValue
	if t.hasSpecial(v, SymAwait) {
		fn, self = t.LoadMethod(v, t.R.syms[SymAwait])
	}
	if fn == NoValue {
		if t.exc == NoValue {
			if t.R.isUserClass(v) && t.hasSpecial(v, SymIter) {
				return t.Iter(v) // Pycopy programs make awaitables so
			}
			t.Errorf(ExcTypeError, "object %s can't be used in 'await' expression", t.TypeName(v))
		}
		return NoValue
	}
	it := NoValue
	if self != NoValue {
		it = t.Call1(fn, self)
	} else {
		it = t.Call0(fn)
	}
	if it != NoValue && it.Kind() != KindCoroutine && !t.R.isIterator(it) {
		return t.Errorf(ExcTypeError, "__await__() returned non-iterator of type '%s'", t.TypeName(it))
	}
	return it
}
