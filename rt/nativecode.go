package rt

import (
	"math"
	"sort"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
)

// NativeCode is a piece of machine code: a version of a code object. It stays where it is until nothing can run it any more (codegc.go).
type NativeCode struct {
	Globals uintptr  // the globals of the functions that may run it
	Base    uintptr  // address of the code
	Size    int      // its bytes
	Call    uintptr  // where a call enters
	Entries []uint32 // for each word: where code goes on there, relative to Base, plus 1; 0: nowhere
	// Resume is like Entries for the code that resumes a generator: it takes the registers out of the object. At word 0 a new one
	// begins.
	Resume []uint32

	Code     *bytecode.Code
	Marks    []CodeMark    // in the order of offsets
	Inlined  []InlinedCode // in the order of positions
	Settled  bool          // it does not rely on types
	Slow     int           // instructions that were left to the interpreter
	Deopts   int           // side exits
	Version  int           // counts compilations of this code object
	Epoch    uint32        // of classes, when it was made
	Widened  uint32        // the same of Runtime.Widened
	Classes  uint32        // the same of Runtime.ClassesMade
	Keys     uint64        // the same of the keys of its globals and builtins, see Thread.KeysOf
	Extent   int           // registers of its frame and of all inlined frames on top of it
	Cramped  bool          // with more room, more functions would be inlined
	Partial  bool          // paths that had never been taken have no code
	Volatile bool          // it relies on no epoch more than it must
	New      []int32       // positions of the instructions of which nothing was known when it was made, in order
	Basis    uint64        // digest of what it was made of
	// Kept is the objects that the code has addresses of.
	Kept []Value

	owner  Value // code object; NoValue: the code has been freed
	serial int   // counts all code
	pinned bool  // in a collection: something may return into it
	marked bool  // and Kept is marked
}

// CodeMark says that the code from Offset on belongs to position Pos: a word of the function, or behind these one of a function that is inlined
// in it; -1: constants.
type CodeMark struct{ Offset, Pos int32 }

// InlinedCode is a function whose words begin at position First, and which is called at position Call.
type InlinedCode struct {
	First, Call int
	Fn          *words.Func
	Entry       uintptr // address of its words
}

// Position returns the position that the code at an offset belongs to, or -1.
func (n *NativeCode) Position(off int) int {
	i := sort.Search(len(n.Marks), func(i int) bool { return int(n.Marks[i].Offset) > off })
	if i == 0 {
		return -1
	}
	return int(n.Marks[i-1].Pos)
}

// EachFrame calls f for the functions that are active at a position, the innermost inlined one first, with the word that each is at. The last is the
// compiled function itself, with fn nil.
func (n *NativeCode) EachFrame(pos int, f func(fn *words.Func, pc int)) {
	for i := len(n.Inlined) - 1; i >= 0; i-- {
		if x := &n.Inlined[i]; pos >= x.First {
			f(x.Fn, pos-x.First)
			pos = x.Call
		}
	}
	f(nil, max(pos, 0))
}

// At returns the address where native code goes on at word pc, or 0.
func (n *NativeCode) At(pc int) uintptr {
	if uint(pc) < uint(len(n.Entries)) && n.Entries[pc] != 0 {
		return n.Base + uintptr(n.Entries[pc]) - 1
	}
	return 0
}

// ResumeAddr returns the address where native code resumes a generator of fn at ip, or 0.
func (t *Thread) ResumeAddr(fn Value, ip uintptr) uintptr {
	n := t.R.NativeCode(fn)
	if n == nil {
		return 0
	}
	if pc := (ip - FuncEntry(fn)) / 8; pc < uintptr(len(n.Resume)) && n.Resume[pc] != 0 {
		return n.Base + uintptr(n.Resume[pc]) - 1
	}
	return 0
}

// NativeCode returns the machine code of fn, or nil.
func (r *Runtime) NativeCode(fn Value) *NativeCode {
	if n := r.codeInfo(funcPtr(fn).code).nc; n != nil && n.Globals == uintptr(funcPtr(fn).globals) {
		return n
	}
	return nil
}

// SetNativeCode makes nc the machine code of fn, and of other functions with the same code and globals when they are made or called
// next. With nil the function goes back to the interpreter.
func (t *Thread) SetNativeCode(fn Value, nc *NativeCode) {
	f := funcPtr(fn)
	c := codePtr(f.code)
	t.R.retireCode(f.code)
	t.R.codeInfo(f.code).nc = nc
	if nc != nil {
		c.native, c.globals = nc.Call, f.globals
	}
	f.native = t.nativeOf(f.code, f.globals)
}

// SetNativeStack says where the thread's native stack begins; the thread is not in native code.
func (t *Thread) SetNativeStack(top uintptr) { t.NativeSP, t.nativeTop = top, top }

// LinkNative gives fn the machine code that its code object has.
func (t *Thread) LinkNative(fn Value) { f := funcPtr(fn); f.native = t.nativeOf(f.code, f.globals) }

// nativeOf returns the address that calls of a function use.
func (t *Thread) nativeOf(code, globals Value) uintptr {
	if c := codePtr(code); c.native != 0 && c.globals == globals {
		return c.native
	}
	return t.NoNative
}

// ForgetSaved is for ways out of native code on which nothing is in Save: what registers had when a float was boxed is no root for longer.
func (t *Thread) ForgetSaved() {
	if t.Saved {
		t.Saved = false
		clear(t.Save[:])
	}
}

// BoxFloat is NewFloat for native code that cannot fail there: the few bytes may exceed a limit of the heap.
//
// Numbers that are no immediates have an identity, which a double in a machine register has not, and containers know a NaN by it.
// So f becomes the object that it was before it was unboxed, or boxed, if that is the last one of which this is known: code that
// counts what it finds in a list has one count for NaN, as in the interpreter. Only where several NaN objects are in machine
// registers at a time one may be taken for another.
func (t *Thread) BoxFloat(f float64) Value {
	if v, ok := flonumValue(f); ok {
		return v
	}
	f = quietFloat(f)
	last := &t.Floats[0]
	if f != f {
		last = &t.Floats[1]
	}
	if *last == NoValue || math.Float64bits(last.Float()) != math.Float64bits(f) {
		*last = t.boxFloat(f)
	}
	return *last
}

// boxFloat is newBoxedFloat where that must not fail.
func (t *Thread) boxFloat(f float64) Value {
	exc := t.exc
	v := t.newBoxedFloat(f)
	if v == NoValue {
		t.exc = exc
		v = t.floatBeyondLimit(f)
	}
	return v
}

// floatBeyondLimit makes a float on a heap that is full or locked. Later allocations find it fuller still.
func (t *Thread) floatBeyondLimit(f float64) Value {
	const more = 1 << 20 // many more blocks than it takes
	h := &t.R.heap
	h.limit += more
	p := h.take(headerBytes+8, leaves, true)
	h.limit -= more
	if p == 0 {
		panic("BUG: no memory for a float")
	}
	v := Value(p)
	*hdrOf(v) = header{id: KindFloat}
	at[floatObj](v).f = quietFloat(f)
	return v
}

// FrameFunction returns a copy of fn for the frames of native code that fn is walked in: they need its code as it is now, even if it is given
// another one while they run. It is fn itself if there is no memory.
func (t *Thread) FrameFunction(fn Value) Value {
	exc := t.exc
	v := t.NewObj(KindFunction, funcWords)
	t.exc = exc
	if v == NoValue {
		return fn
	}
	f := funcPtr(v)
	h := *hdrOf(v)
	*f = *funcPtr(fn)
	*hdrOf(v) = h
	f.native = t.NoNative
	return v
}

// CollectArgs makes a tuple or dict of n items, for native code that cannot fail there: what it takes may exceed a limit of the heap. Keys
// are interned.
func (t *Thread) CollectArgs(dict bool, n int, item func(i int) (key, val Value)) Value {
	exc := t.exc
	t.exc = NoValue
	v := t.collectArgs(dict, n, item)
	if v == NoValue {
		h := &t.R.heap
		limit, failAt, locked, disabled := h.limit, h.failAt, h.locked, h.disabled
		h.limit, h.failAt, h.locked, h.disabled = h.end-h.base, 0, 0, true
		v = t.collectArgs(dict, n, item)
		h.limit, h.failAt, h.locked, h.disabled = limit, failAt, locked, disabled
		if v == NoValue {
			panic("BUG: no memory for arguments")
		}
	}
	t.exc = exc
	return v
}

func (t *Thread) collectArgs(dict bool, n int, item func(i int) (key, val Value)) Value {
	if !dict {
		v := t.NewTuple(n)
		if v != NoValue {
			items := v.Tuple()
			for i := range items {
				_, items[i] = item(i)
			}
		}
		return v
	}
	v := t.NewDict(n)
	if v == NoValue {
		return v
	}
	for i := range n {
		if k, x := item(i); !t.DictSet(v, k, x) {
			return NoValue
		}
	}
	return v
}

// Exited reports whether the thread is gone.
func (t *Thread) Exited() bool { return t.stack == nil }
