package rt

import (
	"sync/atomic"
	"unsafe"
)

// Thread is one thread of Python execution, run by one goroutine. Native code
// addresses the fields of the embedded Context, so their order matters to it.
type Thread struct {
	Context
	R *Runtime

	threadLocal // owned by threads.go
}

// Context is the part of a Thread that engines and native code touch directly.
// All Values in it are roots.
type Context struct {
	SP       uintptr // first free word of the VM stack
	StackEnd uintptr // SP must stay below this
	FP       uintptr // register 0 of the running Python frame; 0: none
	exc      Value   // pending exception
	retval   Value   // value of a generator that has returned
	Handled  Value   // exception being handled (sys.exc_info), or NoValue
	Depth    int     // nested calls, bounded by the recursion limit
	Poll     uint32  // PollReason bits; not zero: call HandlePoll soon (atomic)
	IP       uintptr // word that the running Python frame is at

	DepthLimit uint64 // the first depth that is too much, in the place it has in frame information
	Builtin    Value  // dict of the module builtins
	Result     Value  // what the frame that was entered from Go returned

	// The border to native code, see jit/host.
	NativeSP   uintptr               // native stack pointer while Go runs
	HostSP     uintptr               // Go's stack pointer while native code runs
	NativeTo   uintptr               // where to enter native code; 0: return to the address on the native stack. After an exit: where to resume
	NativeArg  uintptr               // register 0 at entry and at exit
	NativeExit uintptr               // why native code was left
	SlowLeft   int                   // slow exits until they are counted
	border                           // what is to be done at the border
	Boxed      uintptr               // a raw double, or the Value made of it
	Save       [32]uintptr           // registers of native code while a float is boxed; roots, see ForgetSaved
	Args       [8]uintptr            // arguments and results of routines in machine code; no roots
	Keep       [8]uintptr            // registers while one of them runs
	Parts      [9]uintptr            // what strs are made of, see package jit; no roots
	Nested     [17]uintptr           // states of such routines for tuples around the one they work on; no roots
	StepKeep   [8]uintptr            // registers while an iterator is stepped
	StepTop    uintptr               // address of the first free word of Steps
	Steps      [36]uintptr           // states of iterators whose inner one is stepped; no roots
	Pins       [PinWords + 1]uintptr // what loops know of containers, see package jit; no roots
	Regs       [32]uintptr           // machine registers where native code was left, floats from FirstFloatReg on; no roots
	NativeSlot uintptr               // bytes that a return address takes on the native stack
	NativeCall uintptr               // code that calls the function of a frame for Go code; 0: there is none yet
	Batch      Batch                 // what the innermost Engine.ResumeMany is about
	NoNative   uintptr               // native address of functions that have no native code: the stub that calls the interpreter
	HotMask    uintptr               // counters of calls and backward jumps report when these bits are zero

	// Constants of the runtime, for fast paths.
	Chars     uintptr // address of the table of the one-character strs below U+0100
	AttrCache uintptr // address of the cache of attribute lookups
	Alloc     uintptr // address of the allocation states of scanned cells, one for each size class
	NoItems   Value   // the items of lists without any
	FnAppend  Value   // list.append
	FnLen     Value   // len
	FnNext    Value   // next
	FnSend    Value   // generator.send
	FnCoSend  Value   // coroutine.send
	HeapBase  uintptr // machine words from here on address the heap
	HeapSpan  uintptr // if their distance from HeapBase is below this

	StepWanted uintptr // not 0: a Step whose routine is to be made
	StepAsked  uintptr // the generator for which the last StubNext or StubCalling has given up, or 0; no root
	CellWanted uintptr // not 0: the state of allocation for which native code has found no free run (RefillWanted)

	Jumped uintptr // where a loop has been stepped to that is to be reported; 0: none

	Born    [BornRoom]uintptr // generators that are to be closed when they are dropped, see ended; no roots
	NumBorn int               // how many there are

	Floats [2]Value // the objects that native code has unboxed or boxed last: a number and a NaN; see BoxFloat
}

// border is what calls that native code makes in Go ask for, besides the calls. One word says that there is nothing, see Usual.
type border struct {
	NativeBox uint32 // not 0: list of frame registers that hold raw doubles
	Saved     bool   // Save has had registers since it was cleared
	Traced    bool   // the interpreter runs all code and reports each instruction (TraceStep)
	littered  bool   // see Scrub
	scarce    bool   // see Scarce
}

// Usual reports whether nothing is to be done at the border.
func (b *border) Usual() bool { return *(*uint64)(unsafe.Pointer(b)) == 0 }

// PinWords is the size of Context.Pins, but for a word that is used in between.
const PinWords = 8 * 3

// FirstFloatReg is the index of the first float register in Context.Regs.
const FirstFloatReg = 16

// Alloca returns n cleared words on the VM stack. They are released when the
// builtin that asked for them returns, or by Release. The result is nil with RecursionError
// pending when the stack is full.
func (t *Thread) Alloca(n int) []Value {
	p := t.SP
	end := p + uintptr(n)*wordBytes
	if end > t.StackEnd {
		t.raiseRecursion()
		return nil
	}
	w := unsafe.Slice((*Value)(unsafe.Add(nil, p)), n)
	clear(w)
	t.SP = end
	return w
}

// alloca1 is Alloca(1) for a Value.
func (t *Thread) alloca1(a Value) []Value {
	p := t.SP
	if p+wordBytes > t.StackEnd {
		t.raiseRecursion()
		return nil
	}
	w := unsafe.Slice((*Value)(unsafe.Add(nil, p)), 1)
	w[0] = a
	t.SP = p + wordBytes
	return w
}

// alloca2 is Alloca(2) for two Values.
func (t *Thread) alloca2(a, b Value) []Value {
	p := t.SP
	if p+2*wordBytes > t.StackEnd {
		t.raiseRecursion()
		return nil
	}
	w := unsafe.Slice((*Value)(unsafe.Add(nil, p)), 2)
	w[0], w[1] = a, b
	t.SP = p + 2*wordBytes
	return w
}

// Release gives back everything that was taken from the VM stack since sp was
// read from t.SP.
func (t *Thread) Release(sp uintptr) { t.SP = sp }

// Exc returns the pending exception, or NoValue.
func (t *Thread) Exc() Value { return t.exc }

// TakeExc clears the pending exception and returns it.
func (t *Thread) TakeExc() Value {
	e := t.exc
	t.exc = NoValue
	return e
}

// SetExc makes the exception instance e pending as it is, without touching its
// context or traceback, and returns NoValue.
func (t *Thread) SetExc(e Value) Value {
	t.exc = e
	return NoValue
}

// Call0 calls fn without arguments.
func (t *Thread) Call0(fn Value) Value {
	switch fn.Kind() {
	case KindFunction:
		if v, ok := t.R.cfg.Engine.CallNative(t, fn, NoValue, NoValue, 0); ok {
			return v
		}
	case KindBoundMethod, KindBuiltinMethod:
		b := boundPtr(fn)
		if b.self != NoValue {
			return t.Call1(b.fn, b.self)
		}
	}
	return t.Call(fn, nil, 0)
}

// Call1 calls fn with one argument.
func (t *Thread) Call1(fn, a Value) Value {
	switch fn.Kind() {
	case KindFunction:
		if v, ok := t.R.cfg.Engine.CallNative(t, fn, a, NoValue, 1); ok {
			return v
		}
	case KindBoundMethod:
		if b := boundPtr(fn); b.self != NoValue && b.fn.Kind() == KindFunction {
			if v, ok := t.R.cfg.Engine.CallNative(t, b.fn, b.self, a, 2); ok {
				return v
			}
		}
	case KindBuiltin:
	case KindBuiltinMethod:
		return t.callMethod1(boundPtr(fn), a)
	case KindType:
		if t.R.DeclaredInGo(fn) {
			if v := t.Convert(fn, a); v != NoValue || t.exc != NoValue {
				return v
			}
		}
	default:
		if fn.IsObj() {
			if s := t.R.shapeOf(fn); s.flags&shUser == 0 && s.spec.Call1 != nil {
				return t.callNative1(s.spec, fn, a)
			}
		}
	}
	sp := t.SP
	w := t.alloca1(a)
	if w == nil {
		return NoValue
	}
	v, ok := t.callPlain(fn, w)
	if !ok {
		v = t.Call(fn, w, 0)
	}
	t.SP = sp
	return v
}

// callPlain calls fn if it is a builtin function that takes these arguments, on the VM stack, as they are, and nothing else is to
// be done; otherwise ok is false.
func (t *Thread) callPlain(fn Value, args []Value) (v Value, ok bool) {
	if fn.Kind() != KindBuiltin || t.Depth >= shallow || atomic.LoadUint32(&t.Poll) != 0 {
		return NoValue, false
	}
	a := hdrOf(fn).aux
	if a&wrapperBit != 0 {
		return NoValue, false
	}
	b := t.R.funcs[a]
	if b.Raw != nil || b.Sig != "" || len(args) < b.Min || len(args) > b.Max && b.Max >= 0 {
		return NoValue, false
	}
	if owner := *word(fn, 1); owner != NoValue && b.Flags == 0 && hdrOf(owner).id == KindType && t.R.typeOf(args[0]) != owner {
		return NoValue, false
	}
	t.Depth++
	v = b.Fn(t, args)
	t.Depth--
	if atomic.LoadUint32(&t.Poll) != 0 {
		t.tickBuiltin(fn)
	}
	return v, true
}

// callMethod1 is Call1 of a bound builtin method.
func (t *Thread) callMethod1(b *boundObj, a Value) Value {
	sp := t.SP
	w := t.alloca2(b.self, a)
	if w == nil {
		return NoValue
	}
	v, ok := t.callPlain(b.fn, w)
	if !ok {
		v = t.callBuiltin(b.fn, w, 0)
	}
	t.SP = sp
	return v
}

// callNative1 is Call1 of an instance of a type with that slot.
func (t *Thread) callNative1(spec *TypeSpec, fn, a Value) Value {
	if t.Depth < shallow && atomic.LoadUint32(&t.Poll) == 0 {
		t.Depth++
	} else if !t.enter() {
		return NoValue
	}
	v := spec.Call1(t, fn, a)
	t.leave()
	return v
}

// Call2 calls fn with two arguments.
func (t *Thread) Call2(fn, a, b Value) Value {
	if fn.Kind() == KindFunction {
		if v, ok := t.R.cfg.Engine.CallNative(t, fn, a, b, 2); ok {
			return v
		}
	}
	sp := t.SP
	w := t.alloca2(a, b)
	if w == nil {
		return NoValue
	}
	v, ok := t.callPlain(fn, w)
	if !ok {
		v = t.Call(fn, w, 0)
	}
	t.SP = sp
	return v
}

// Call3 calls fn with three arguments.
func (t *Thread) Call3(fn, a, b, c Value) Value {
	sp := t.SP
	w := t.Alloca(3)
	if w == nil {
		return NoValue
	}
	w[0], w[1], w[2] = a, b, c
	v := t.Call(fn, w, 0)
	t.SP = sp
	return v
}

// CallMethod0 calls method name of v without further arguments.
func (t *Thread) CallMethod0(v, name Value) Value { return t.callMethod(v, name, NoValue, NoValue) }

// CallMethod1 calls method name of v with one argument.
func (t *Thread) CallMethod1(v, name, a Value) Value { return t.callMethod(v, name, a, NoValue) }

// CallMethod2 calls method name of v with two arguments.
func (t *Thread) CallMethod2(v, name, a, b Value) Value { return t.callMethod(v, name, a, b) }

// callMethod calls a method with the arguments up to the first NoValue.
func (t *Thread) callMethod(v, name, a, b Value) Value {
	sp := t.SP
	w := t.Alloca(3)
	if w == nil {
		return NoValue
	}
	fn, self := t.LoadMethod(v, name)
	if fn == NoValue {
		t.SP = sp
		return NoValue
	}
	n := 0
	for _, x := range [...]Value{self, a, b} {
		if x != NoValue {
			w[n] = x
			n++
		}
	}
	r := t.Call(fn, w[:n], 0)
	t.SP = sp
	return r
}
