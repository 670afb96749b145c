package rt

import (
	"fmt"
	"unsafe"

	"pycopy/bytecode"
)

// # Frames
//
// A frame is a window of registers on the VM stack; t.FP is the address of
// its register 0. In front of it lie these words (the frame information takes two where words have 32 bits):
//
//	FP[-5]  the object under construction (FrameInit), the generator (FrameFor to FrameResume), or the address of
//	        the calling instruction plus the OpStage (FrameBinary and behind)
//	FP[-4]  the function
//	FP[-3]  FP of the frame below, 0 at the bottom
//	FP[-2]  where that frame goes on: the address of the word behind the calling instruction
//	FP[-1]  frame information, see below
//
// Interpreter and JIT use the same frames. A generator's registers are copied
// into its object while it is suspended.
const (
	FrameObj    = -4 - infoWords
	FrameFunc   = -3 - infoWords
	FrameCaller = -2 - infoWords
	FrameReturn = -1 - infoWords
	FrameInfo   = -infoWords

	// HeaderWords is the number of words in front of a frame's registers.
	HeaderWords = 4 + infoWords

	infoWords = 64 / (32 << (^uint(0) >> 63)) // untyped
)

// Frame information, a number with bit 0 set so that it never looks like a
// reference:
//
//	bits 1..4    FrameKind
//	bit  5       InfoSeen: the frame has a frame object
//	bit  6       InfoNative: the caller is native code, which goes on at the address on the native stack
//	bit  7       InfoRaw: it expects the result itself, not in its register
//	bits 8..23   register of the caller that gets the result
//	bits 24..39  registers of the frame
//	bits 40..63  depth
const (
	InfoKindShift  = 1
	InfoKindMask   = 15 << InfoKindShift
	InfoSeen       = 1 << 5
	InfoNative     = 1 << 6
	InfoRaw        = 1 << 7
	InfoDestShift  = 8
	InfoRegsShift  = 24
	InfoRegsMask   = 0xffff << InfoRegsShift
	InfoDepthShift = 40
)

// FrameKind tells what happens when a frame returns.
type FrameKind uint8

// Kinds of frames.
const (
	FrameCall     FrameKind = iota // the result goes to the caller's register
	FrameEntry                     // called from Go: the engine returns
	FrameInit                      // __init__: the result must be None, the object goes to the caller's register
	FrameFor                       // generator resumed by a for loop
	FrameSend                      // generator resumed by a call of send() or next()
	FrameDelegate                  // generator resumed by YieldFrom
	FrameResume                    // generator resumed from Go
	FrameBinary                    // method of a binary operator: NotImplemented asks for the next way
	FrameCompare                   // method of a comparison, likewise
	FrameJump                      // method of a comparison that is fused with a jump
	FrameTruth                     // __bool__ for a jump, or __len__ or __contains__
	FrameLen                       // __len__ for len(), and what else SpecialCall, In, Not and Ne ask for, which the OpStage says
	FrameDrop                      // the result does not matter
	FrameIter                      // __iter__ for a for loop
	FrameNext                      // __next__ for a for loop: StopIteration ends it
	FrameItem                      // what an iterator that native code steps calls: StopIteration ends it, the native caller gets StopMark
)

// ItemOfGo is the register of the caller for a frame of kind FrameItem that Engine.CallMany has made: it was entered from Go.
const ItemOfGo = 0xffff

// ForStep is the register of the caller for a frame of kind FrameFor of a generator that an iterator asks, see GenReady: native
// code gets what ends it, too.
const ForStep = 0xffff

// Entered reports whether a frame with the given information was entered from Go, so that an exception that leaves it is Go's.
func Entered(info uint64) bool {
	switch FrameKind(info & InfoKindMask >> InfoKindShift) {
	case FrameEntry, FrameResume:
		return true
	case FrameItem:
		return info>>InfoDestShift&0xffff == ItemOfGo
	}
	return false
}

// wordAt returns the word at distance i from address p.
func wordAt(p uintptr, i int) *uintptr {
	return (*uintptr)(unsafe.Add(nil, p+uintptr(i)*wordBytes))
}

// FrameRef is an active frame: FP, and the address of a word of the instruction that runs in it.
type FrameRef struct{ FP, IP uintptr }

// TopFrame returns the running frame; FP is 0 when there is none.
func (t *Thread) TopFrame() FrameRef { return FrameRef{t.FP, t.IP} }

// Caller returns the frame that called f.
func (f FrameRef) Caller() FrameRef {
	return FrameRef{*wordAt(f.FP, FrameCaller), *wordAt(f.FP, FrameReturn) - 8}
}

// Func returns the function of a frame.
func (f FrameRef) Func() Value { return Value(*wordAt(f.FP, FrameFunc)) }

// Info returns the frame information.
func (f FrameRef) Info() uint64 { return *(*uint64)(unsafe.Pointer(wordAt(f.FP, FrameInfo))) }

// SetInfo changes the frame information.
func (f FrameRef) SetInfo(info uint64) { *(*uint64)(unsafe.Pointer(wordAt(f.FP, FrameInfo))) = info }

// Kind returns what happens when the frame returns.
func (f FrameRef) Kind() FrameKind { return FrameKind(f.Info() & InfoKindMask >> InfoKindShift) }

// PC returns the number of the word that the frame is at.
func (f FrameRef) PC() int { return int(f.IP-FuncEntry(f.Func())) / 8 }

// Line returns the line that the frame is at.
func (t *Thread) frameLine(f FrameRef) int { return t.R.lineOf(funcPtr(f.Func()).code, f.PC()) }

// lineOf returns the line of word pc of a code object.
func (r *Runtime) lineOf(code Value, pc int) int {
	ci := r.codeInfo(code)
	if ci.fn == nil || ci.bc.Kind != bytecode.KindBytecode {
		return ci.bc.FirstLine
	}
	return ci.bc.Line(ci.fn.Offset(pc))
}

// Register returns register i of a frame.
func (f FrameRef) Register(i int) *Value { return (*Value)(unsafe.Add(nil, f.FP+uintptr(i)*wordBytes)) }

// runningLocals returns the locals of the running Python frame, NoValue when there is none. Those of a function are a fresh dict.
func (t *Thread) runningLocals() Value {
	if t.frameGlobals() == NoValue {
		return NoValue
	}
	return t.frameLocals(t.TopFrame())
}

// frameGlobals returns the globals of the running Python frame, NoValue when there is none.
func (t *Thread) frameGlobals() Value {
	f := t.TopFrame()
	if f.FP == 0 {
		return NoValue
	}
	return funcPtr(f.Func()).globals
}

// frameLocals returns the namespace of module or class code, or a fresh dict of the local variables of a function.
func (t *Thread) frameLocals(f FrameRef) Value {
	fn := f.Func()
	ci := t.R.codeInfo(funcPtr(fn).code)
	if ci.bc.Scope != bytecode.ScopeFunction {
		return *f.Register(0)
	}
	if ci.bc.Kind != bytecode.KindBytecode { // they are where the code wants them
		return t.NewDict(0)
	}
	return t.localsDict(fn, f.PC(), func(i int) Value { return *f.Register(i) })
}

// localsDict returns a dict of the local variables of the function fn at word pc, whose registers get returns.
func (t *Thread) localsDict(fn Value, pc int, get func(i int) Value) Value {
	ci := t.R.codeInfo(funcPtr(fn).code)
	d := t.NewDict(len(ci.bc.LocalNames))
	nfree := ci.bc.NumFree()
	for i, name := range ci.bc.LocalNames {
		if d == NoValue {
			return NoValue
		}
		if name == "" {
			continue
		}
		var v Value
		if i < nfree {
			v = funcPtr(fn).closure.Tuple()[i]
		} else {
			v = get(i - nfree)
		}
		if ci.bc.LocalType(i) != bytecode.WordObject {
			v = t.localWord(ci.bc, i, ci.fn.Offset(pc), v)
			if v == NoValue {
				return NoValue
			}
		}
		if v != NoValue && v.Kind() == KindCell && (i < nfree || isCellLocal(ci.bc, i)) {
			v = CellGet(v)
		}
		if v == NoValue {
			continue
		}
		s := t.Intern(name)
		if s == NoValue || !t.DictSet(d, s, v) {
			return NoValue
		}
	}
	return d
}

func isCellLocal(bc *bytecode.Code, l int) bool {
	for _, c := range bc.Cells {
		if c == l {
			return true
		}
	}
	return false
}

// A cell is a variable shared by nested functions. Its content is in its second machine word, where machine code of .mpy files looks
// for it: where words have 32 bits that is the aux of the header, and what aux is for otherwise is behind.
const (
	cellValueAt = wordBytes
	cellAuxAt   = 12 - wordBytes
)

// NewCell makes a cell.
func (t *Thread) NewCell(v Value) Value {
	c := t.NewObj(KindCell, 2)
	if c != NoValue {
		CellSet(c, v)
	}
	return c
}

// CellGet returns the content of a cell, NoValue when it is unset.
func CellGet(cell Value) Value { return *cellValue(cell) }

// CellSet stores v in a cell.
func CellSet(cell, v Value) { *cellValue(cell) = v }

func cellValue(cell Value) *Value { return (*Value)(unsafe.Add(nil, uintptr(cell)+cellValueAt)) }

func cellAux(cell Value) *uint32 { return (*uint32)(unsafe.Add(nil, uintptr(cell)+cellAuxAt)) }

var cellSpec = TypeSpec{
	Name: "cell", Flags: Final,
	New: func(t *Thread, _ Value, args []Value, nkw int) Value {
		if !t.argCount(len(args)-2*nkw, nkw, 0, 1) {
			return NoValue
		}
		if len(args) == 0 {
			return t.NewCell(NoValue)
		}
		return t.NewCell(args[0])
	},
	Repr: func(t *Thread, v Value) Value {
		if c := CellGet(v); c != NoValue {
			return t.NewStr(fmt.Sprintf("<cell at 0x%x: %s object at 0x%x>", uintptr(v), t.TypeName(c), uintptr(c)))
		}
		return t.NewStr(fmt.Sprintf("<cell at 0x%x: empty>", uintptr(v)))
	},
	GetSets: []GetSet{{
		Name: "cell_contents",
		Get: func(t *Thread, v Value) Value {
			if c := CellGet(v); c != NoValue {
				return c
			}
			return t.Errorf(ExcValueError, "Cell is empty")
		},
		Set: func(_ *Thread, v, x Value) bool { CellSet(v, x); return true },
	}},
}

// Builtins returns the dict of the module builtins.
func (t *Thread) Builtins() Value {
	s := &t.R.mods
	if s.builtin == NoValue {
		m := t.builtinModule(t.R.mods.specs["builtins"])
		if m == NoValue {
			return NoValue
		}
		s.builtin = m.ModuleDict()
	}
	return s.builtin
}

// setDepthLimit makes the recursion limit known to engines.
func (t *Thread) setDepthLimit() {
	const most = 1<<(64-InfoDepthShift) - 1
	t.DepthLimit = uint64(min(t.R.cfg.RecursionLimit+1, most)) << InfoDepthShift
}

// initConstants fills in the fields of Context that all threads of the runtime share.
func (t *Thread) initConstants() bool {
	r := t.R
	if t.Builtin = t.Builtins(); t.Builtin == NoValue {
		return false
	}
	t.setDepthLimit()
	t.NoItems = r.noItems
	t.Chars = uintptr(unsafe.Pointer(&r.strs.chars[0]))
	t.HeapBase, t.HeapSpan = r.heap.base, r.heap.end-r.heap.base-wordBytes
	t.AttrCache = uintptr(unsafe.Pointer(&r.types.attrs[0]))
	method := func(k Kind, name string) Value {
		p := r.lookupClass(r.classOf[k], t.Intern(name))
		return *t.AddRoot(*p)
	}
	t.FnAppend, t.FnSend, t.FnCoSend = method(KindList, "append"), method(KindGenerator, "send"), method(KindCoroutine, "send")
	t.FnLen = *t.AddRoot(r.DictGetStr(t.Builtin, t.Intern("len")))
	t.FnNext = *t.AddRoot(r.DictGetStr(t.Builtin, t.Intern("next")))
	r.fnLen = t.FnLen
	r.fnNext = t.FnNext
	r.fnHash = *t.AddRoot(r.DictGetStr(t.Builtin, t.Intern("hash")))
	r.fnRepr = *t.AddRoot(r.DictGetStr(t.Builtin, t.Intern("repr")))
	return true
}

// shareConstants copies what initConstants set for thread o.
func (t *Thread) shareConstants(o *Thread) {
	t.Builtin, t.Chars, t.AttrCache, t.NoItems = o.Builtin, o.Chars, o.AttrCache, o.NoItems
	t.NoNative, t.HotMask, t.NativeSlot = o.NoNative, o.HotMask, o.NativeSlot
	t.FnAppend, t.FnSend, t.FnCoSend, t.FnLen, t.FnNext = o.FnAppend, o.FnSend, o.FnCoSend, o.FnLen, o.FnNext
	t.HeapBase, t.HeapSpan = o.HeapBase, o.HeapSpan
	t.setDepthLimit()
}
