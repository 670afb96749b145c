package rt

import (
	"fmt"
	"unsafe"

	"pycopy/bytecode"
)

// # Frame objects
//
// A frame has one object while it is active: InfoSeen in its information says that Thread.frames has it. Making a frame writes the whole
// information, so an entry of a frame that is gone counts for no other one. The object has a copy of the local variables from when it was asked
// for, and looks at the frame itself as long as that is active; a frame that is traced copies them again when it is left.
type frameObj struct {
	_      header
	fn     Value
	locals Value   // mapping; NoValue: it is made of regs when it is asked for
	regs   Value   // KindValues block with the registers of the local variables, or NoValue
	back   Value   // frame object, or NoValue
	trace  Value   // f_trace, or NoValue
	pc     uintptr // number of the word, times two plus one
	active uintptr // FP of the frame plus one; 1: there is none
}

const frameWords = 8

// seenFrame is a frame that has an object.
type seenFrame struct {
	fp  uintptr
	obj Value
}

// Frame returns the frame object of the frame depth levels below the running one, NoValue without exception when the
// stack is not deep enough (sys._getframe).
func (t *Thread) Frame(depth int) Value {
	f := t.TopFrame()
	for ; depth > 0 && f.FP != 0; depth-- {
		f = f.Caller()
	}
	if f.FP == 0 {
		return NoValue
	}
	return t.frameChain(f)
}

// frameChain returns the object of an active frame, linked to those of its callers.
func (t *Thread) frameChain(f FrameRef) Value {
	first := NoValue
	for last := NoValue; f.FP != 0; f = f.Caller() {
		v := t.frameObject(f)
		if v == NoValue || !t.copyFrame(v, f) {
			return NoValue
		}
		if last == NoValue {
			first = v
		} else {
			at[frameObj](last).back = v
		}
		last = v
	}
	return first
}

// frameObject returns the object of an active frame.
func (t *Thread) frameObject(f FrameRef) Value {
	i := t.seenAt(f.FP)
	if i > 0 && t.frames[i-1].fp == f.FP && f.Info()&InfoSeen != 0 {
		return t.frames[i-1].obj
	}
	v := t.NewObj(KindFrame, frameWords)
	if v == NoValue {
		return NoValue
	}
	o := at[frameObj](v)
	o.fn, o.pc, o.active = f.Func(), uintptr(f.PC())<<1|1, f.FP|1
	f.SetInfo(f.Info() | InfoSeen)
	// That may have collected, which changes the list.
	if i = t.seenAt(f.FP); i > 0 && t.frames[i-1].fp == f.FP {
		t.frames[i-1].obj = v
		return v
	}
	t.frames = append(t.frames, seenFrame{})
	copy(t.frames[i+1:], t.frames[i:])
	t.frames[i] = seenFrame{f.FP, v}
	return v
}

// entryFrame returns the frame object of an entry of a traceback. That of a frame which has ended knows only its place, and the
// frame of the entry before if that has been asked for.
func (t *Thread) entryFrame(tb Value) Value {
	v := at[tbObj](tb).fn
	if v.Kind() != KindFrame {
		if f, ok := t.handlingFrame(tb); ok {
			v = t.frameChain(f)
		} else {
			v = t.placeFrame(tb, NoValue)
		}
		if v == NoValue {
			return v
		}
		at[tbObj](tb).fn = v
	}
	if next := at[tbObj](tb).next; next != NoValue && at[tbObj](next).fn.Kind() != KindFrame {
		inner := t.placeFrame(next, v)
		if inner == NoValue {
			return inner
		}
		at[tbObj](next).fn = inner
	}
	return v
}

// placeFrame makes a frame object for an entry of a traceback whose frame has ended.
func (t *Thread) placeFrame(tb, back Value) Value {
	v := t.NewObj(KindFrame, frameWords)
	if v != NoValue {
		o, entry := at[frameObj](v), at[tbObj](tb)
		o.fn, o.pc, o.back = entry.fn, entry.pc, back
	}
	return v
}

// handlingFrame returns the active frame that tb, an entry of a traceback, stands for: the frame that handles the exception whose
// first entry this is. No other one can be active. Where a frame and its caller handle the same exception, one of them may only run
// a finally block: a frame that has certainly caught it comes first.
func (t *Thread) handlingFrame(tb Value) (found FrameRef, ok bool) {
	fn, handled, certain := at[tbObj](tb).fn, t.Handled, false
	for f := t.TopFrame(); f.FP != 0 && !certain; f = f.Caller() {
		t.WordsFunc(f.Func()).EachRunning(f.PC(), func(prev int) bool {
			e, before := handled, *f.Register(prev)
			handled = before
			if e != NoValue && e != None && f.Func() == fn && excPtr(e).traceback == tb && (!ok || e != before) {
				found, ok, certain = f, true, e != before
			}
			return !certain
		})
	}
	return found, ok
}

// seenAt forgets frames above the running one, and returns how many entries are of the frame at fp and those below.
func (t *Thread) seenAt(fp uintptr) int {
	n := len(t.frames)
	for n > 0 && t.frames[n-1].fp > t.FP {
		n--
	}
	t.frames = t.frames[:n]
	for n > 0 && t.frames[n-1].fp > fp {
		n--
	}
	return n
}

// dropFrames forgets the frame objects that the collector has not marked.
func (t *Thread) dropFrames() {
	keep := t.frames[:0]
	for _, e := range t.frames {
		if t.R.heap.isMarked(uintptr(e.obj)) {
			keep = append(keep, e)
		}
	}
	t.frames = keep
}

// copyFrame lets the object v of frame f have the values that the local variables have now.
func (t *Thread) copyFrame(v Value, f FrameRef) bool {
	o := at[frameObj](v)
	o.pc = uintptr(f.PC())<<1 | 1
	ci := t.R.codeInfo(funcPtr(o.fn).code)
	n := len(ci.bc.LocalNames) - ci.bc.NumFree()
	if ci.bc.Scope != bytecode.ScopeFunction || ci.bc.Kind != bytecode.KindBytecode || n <= 0 {
		o.locals = t.frameLocals(f)
		return o.locals != NoValue
	}
	if o.regs == NoValue {
		regs := t.NewValues(n)
		if regs == NoValue {
			return false
		}
		o.regs = regs
	}
	copy(valuesOf(o.regs, n), unsafe.Slice(f.Register(0), n))
	return true
}

// activeFrame returns the frame of the object v if this thread is in it.
func (t *Thread) activeFrame(v Value) (f FrameRef, ok bool) {
	o := at[frameObj](v)
	fp := o.active &^ 1
	if fp == 0 || fp > t.FP {
		return f, false
	}
	for f = t.TopFrame(); f.FP > fp; f = f.Caller() {
	}
	if f.FP == fp && f.Info()&InfoSeen != 0 {
		for i := len(t.frames) - 1; i >= 0 && t.frames[i].fp >= fp; i-- {
			if t.frames[i].obj == v {
				return f, true
			}
		}
	}
	return f, false
}

// leaveFrame detaches the object v from the frame f, which ends.
func (t *Thread) leaveFrame(v Value, f FrameRef) {
	if back := f.Caller(); back.FP != 0 {
		at[frameObj](v).back = t.frameObject(back)
	}
	t.copyFrame(v, f)
	at[frameObj](v).active = 1
}

// frameLineOf returns the line that the frame of the object v is at, or was.
func (t *Thread) frameLineOf(v Value) int {
	o := at[frameObj](v)
	if f, ok := t.activeFrame(v); ok {
		if r := t.tracing.record(f.FP); r != nil && r.calls {
			if r.line != atCall {
				return r.line
			}
			return t.R.codeInfo(funcPtr(o.fn).code).bc.FirstLine
		}
		return t.frameLine(f)
	}
	return t.R.lineOf(funcPtr(o.fn).code, int(o.pc>>1))
}

// frameVariables returns the mapping of the local variables of the frame of the object v: the same one each time.
func (t *Thread) frameVariables(v Value) Value {
	o := at[frameObj](v)
	f, ok := t.activeFrame(v)
	fresh := NoValue
	switch {
	case ok:
		if fresh = t.frameLocals(f); fresh == NoValue || o.locals == fresh {
			return fresh
		}
	case o.regs != NoValue:
		fresh = t.localsDict(o.fn, int(o.pc>>1), func(i int) Value { return valuesOf(o.regs, i+1)[i] })
		if fresh == NoValue {
			return NoValue
		}
	case o.locals == NoValue: // of a traceback or a generator
		fresh = t.NewDict(0)
	default:
		return o.locals
	}
	if o.locals == NoValue || o.locals.Kind() != KindDict || fresh.Kind() != KindDict {
		o.locals = fresh
		return fresh
	}
	// Names of its own that a debugger has put there stay.
	for _, s := range t.R.codeInfo(funcPtr(o.fn).code).bc.LocalNames {
		name := t.Intern(s)
		if name == NoValue {
			return NoValue
		}
		if x := t.R.DictGetStr(fresh, name); x != NoValue {
			if !t.DictSet(o.locals, name, x) {
				return NoValue
			}
		} else if _, ok := t.DictDel(o.locals, name); !ok {
			return NoValue
		}
	}
	return o.locals
}

// storeVariables gives the local variables of a frame the values that they have in d, a dict. What is not there stays.
func (t *Thread) storeVariables(f FrameRef, d Value) {
	fn := f.Func()
	ci := t.R.codeInfo(funcPtr(fn).code)
	if ci.bc.Scope != bytecode.ScopeFunction || ci.bc.Kind != bytecode.KindBytecode || d.Kind() != KindDict {
		return
	}
	nfree := ci.bc.NumFree()
	for i, name := range ci.bc.LocalNames {
		if name == "" || ci.bc.LocalType(i) != bytecode.WordObject {
			continue
		}
		v := t.R.DictGetStr(d, t.Intern(name))
		if v == NoValue {
			continue
		}
		switch {
		case i < nfree:
			CellSet(funcPtr(fn).closure.Tuple()[i], v)
		case isCellLocal(ci.bc, i):
			if c := *f.Register(i - nfree); c != NoValue && c.Kind() == KindCell {
				CellSet(c, v)
			}
		default:
			*f.Register(i - nfree) = v
		}
	}
}

var frameSpec = TypeSpec{
	Name: "frame", Flags: Final | NoNew,
	Repr: func(t *Thread, v Value) Value {
		bc := t.R.Bytecode(funcPtr(at[frameObj](v).fn).code)
		return t.NewStr(fmt.Sprintf("<frame at 0x%x, file '%s', line %d, code %s>", uintptr(v), bc.Filename, t.frameLineOf(v), bc.Name))
	},
	GetSets: []GetSet{
		{Name: "f_back", Get: func(t *Thread, v Value) Value {
			if f, ok := t.activeFrame(v); ok {
				if f = f.Caller(); f.FP == 0 {
					return None
				}
				return t.frameObject(f)
			}
			return orNoneValue(at[frameObj](v).back)
		}},
		{Name: "f_code", Get: func(_ *Thread, v Value) Value { return funcPtr(at[frameObj](v).fn).code }},
		{Name: "f_globals", Get: func(_ *Thread, v Value) Value { return funcPtr(at[frameObj](v).fn).globals }},
		{Name: "f_builtins", Get: func(t *Thread, _ Value) Value { return t.Builtins() }},
		{Name: "f_locals", Get: func(t *Thread, v Value) Value { return t.frameVariables(v) }},
		{Name: "f_lineno", Get: func(t *Thread, v Value) Value { return t.NewInt(int64(t.frameLineOf(v))) }},
		{Name: "f_lasti", Get: func(t *Thread, v Value) Value {
			o := at[frameObj](v)
			pc := o.pc >> 1
			if f, ok := t.activeFrame(v); ok {
				pc = uintptr(f.PC())
			}
			return t.NewInt(int64(t.R.lastInstr(o.fn, pc)))
		}},
		{
			Name: "f_trace", Get: func(_ *Thread, v Value) Value { return orNoneValue(at[frameObj](v).trace) },
			Set: func(_ *Thread, v, x Value) bool {
				if x == None {
					x = NoValue
				}
				at[frameObj](v).trace = x
				return true
			},
		},
		{Name: "f_trace_lines", Get: func(*Thread, Value) Value { return True }},
		{Name: "f_trace_opcodes", Get: func(*Thread, Value) Value { return False }},
	},
}
