package rt

import (
	"fmt"
	"unsafe"
)

// excObj is the layout of exceptions. vals belong to the class: see
// excFields. Attributes set by programs follow, as for all instances.
type excObj struct {
	_         header
	args      Value // tuple; NoValue in the preallocated MemoryError
	cause     Value // exception or NoValue
	context   Value // exception or NoValue
	traceback Value // KindTraceback or NoValue
	vals      [4]Value
	flags     uintptr
}

const (
	excWords    = 10
	excVals     = 5      // word of vals[0]
	excSuppress = 1 << 0 // __suppress_context__
	excLinked   = 1 << 1 // it has been the context of another exception
	excCut      = 1 << 2 // there was no memory for an entry of the traceback
	excLasting  = excSuppress | excLinked | excCut

	// Of BlockingIOError: characters_written is known, and from which bit on.
	excWritten   = 1 << 3
	writtenShift = 4
)

func excPtr(v Value) *excObj { return at[excObj](v) }

// IsException reports whether v is an instance of BaseException.
func (r *Runtime) IsException(v Value) bool { return r.layout(v) == KindException }

// excArgs returns the args tuple of an exception.
func (t *Thread) excArgs(e Value) Value {
	if a := excPtr(e).args; a != NoValue {
		return a
	}
	s := t.NewStr(memoryText(e))
	if s == NoValue {
		return NoValue
	}
	return t.NewTupleFrom([]Value{s})
}

// newExc returns an exception of class cls with the given args tuple, without calling __init__.
func (t *Thread) newExc(cls, args Value) Value {
	lock := t.liftLock()
	e := t.newInstance(cls, 0)
	t.dropLock(lock)
	if e != NoValue {
		excPtr(e).args = args
	}
	return e
}

// newExcArg is newExc for a single argument.
func (t *Thread) newExcArg(cls, arg Value) Value {
	lock := t.liftLock()
	args := t.NewTuple(1)
	t.dropLock(lock)
	if args == NoValue {
		return NoValue
	}
	args.Tuple()[0] = arg
	return t.newExc(cls, args)
}

// Chain makes the exception e pending with the exception being handled as its context.
func (t *Thread) Chain(e Value) { t.throw(e) }

// throw makes the exception e pending and sets its context to the exception
// being handled, cutting a cycle if there would be one: only where e has been a context. It returns NoValue.
func (t *Thread) throw(e Value) Value {
	if e == NoValue {
		return NoValue // pending already
	}
	if h := t.Handled; h != NoValue && h != None && h != e {
		if excPtr(e).flags&excLinked != 0 {
			cutContext(h, e)
		}
		setContext(e, h)
	}
	excPtr(e).flags &^= excCut
	t.exc = e
	return NoValue
}

// setContext makes c the context of e.
func setContext(e, c Value) {
	excPtr(e).context = c
	excPtr(c).flags |= excLinked
}

// cutContext ends the chain of contexts of h where e follows.
func cutContext(h, e Value) {
	slow, odd := h, false // follows o at half its speed, so that a cycle without h and e ends the search
	for o := h; ; {
		c := excPtr(o).context
		if c == NoValue {
			break
		}
		if c == e {
			excPtr(o).context = NoValue
			break
		}
		if o = c; o == slow {
			break
		}
		if odd {
			slow = excPtr(slow).context
		}
		odd = !odd
	}
}

// Errorf makes a new instance of e with a formatted message pending (context is set to the exception being handled) and
// returns NoValue. Arguments are Go values, never Values.
func (t *Thread) Errorf(e Exc, format string, args ...any) Value {
	if len(args) == 0 {
		return t.errorText(e, format)
	}
	b := fmt.Appendf(t.takeBuf(), format, args...)
	t.errorText(e, unsafe.String(unsafe.SliceData(b), len(b)))
	t.putBuf(b)
	return NoValue
}

// errorJoin is errorText for the texts joined, without what fmt costs: such errors may be raised and caught all the time.
func (t *Thread) errorJoin(e Exc, texts ...string) Value {
	b := t.takeBuf()
	for _, s := range texts {
		b = append(b, s...)
	}
	t.errorText(e, unsafe.String(unsafe.SliceData(b), len(b)))
	t.putBuf(b)
	return NoValue
}

// errorText is Errorf for a text that is no format.
func (t *Thread) errorText(e Exc, text string) Value {
	lock := t.liftLock()
	msg := t.NewStr(text)
	t.dropLock(lock)
	if msg == NoValue {
		return NoValue
	}
	return t.RaiseValue(e, msg)
}

// RaiseValue makes a new instance of e with the single argument v pending.
func (t *Thread) RaiseValue(e Exc, v Value) Value {
	x := t.newExcArg(t.R.excClass[e], v)
	if x != NoValue {
		// What __init__ of these classes does with a single argument.
		switch e {
		case ExcStopIteration, ExcSystemExit, ExcImportError, ExcModuleNotFoundError, ExcSyntaxError, ExcIndentationError:
			excPtr(x).vals[0] = v
		case ExcOSError:
			if v.IsSmall() {
				excPtr(x).vals[0] = v
			}
		}
	}
	return t.throw(x)
}

// raiseStop raises StopIteration(v), without an argument for None and NoValue.
func (t *Thread) raiseStop(v Value) Value {
	if v == NoValue || v == None {
		return t.throw(t.newExc(t.R.excClass[ExcStopIteration], t.NewTuple(0)))
	}
	return t.RaiseValue(ExcStopIteration, v)
}

// RaiseName raises NameError for the name, a str.
func (t *Thread) RaiseName(name Value) Value {
	t.Errorf(ExcNameError, "name '%s' isn't defined", name.Str())
	if t.ExcMatches(ExcNameError) {
		excPtr(t.exc).vals[0] = name
	}
	return NoValue
}

// Raise raises a class or instance as the raise statement does; cause NoValue: no from clause.
func (t *Thread) Raise(exc, cause Value) Value {
	e := t.asException(exc, "exceptions must derive from BaseException")
	if e == NoValue {
		return NoValue
	}
	if cause != NoValue {
		if cause == None {
			cause = NoValue
		} else if cause = t.asException(cause, "exception causes must derive from BaseException"); cause == NoValue {
			return NoValue
		}
		excPtr(e).cause = cause
		excPtr(e).flags |= excSuppress
	}
	return t.throw(e)
}

// asException returns v if it is an exception, or a new instance if it is an exception class.
func (t *Thread) asException(v Value, complaint string) Value {
	r := t.R
	if r.IsException(v) {
		return v
	}
	if r.IsClass(v) && r.isSubclass(v, r.excClass[ExcBaseException]) {
		e := t.Call0(v)
		if e == NoValue || r.IsException(e) {
			return e
		}
		return t.Errorf(ExcTypeError, "calling %s should have returned an instance of BaseException, not %s", ClassName(v), t.TypeName(e))
	}
	return t.Errorf(ExcTypeError, "%s", complaint)
}

// ExcMatches reports whether the pending exception is an instance of e.
func (t *Thread) ExcMatches(e Exc) bool {
	return t.exc != NoValue && t.R.isSubclass(t.R.typeOf(t.exc), t.R.excClass[e])
}

// IsExc reports whether the exception v is an instance of e.
func (r *Runtime) IsExc(v Value, e Exc) bool { return r.isSubclass(r.typeOf(v), r.excClass[e]) }

// excMatch reports whether the exception e (or exception class) matches what an except clause names: a class or a tuple of classes.
func (t *Thread) excMatch(e, what Value) (is, ok bool) {
	if t.R.layout(what) == KindTuple {
		return t.anyOf(e, what, t.excMatchClass)
	}
	return t.excMatchClass(e, what)
}

func (t *Thread) excMatchClass(e, what Value) (is, ok bool) {
	r := t.R
	if !r.IsClass(what) || !r.isSubclass(what, r.excClass[ExcBaseException]) {
		t.Errorf(ExcTypeError, "catching classes that do not inherit from BaseException is not allowed")
		return false, false
	}
	cls := e
	if !r.IsClass(e) {
		cls = r.typeOf(e)
	}
	return r.isSubclass(cls, what), true
}

// raiseRecursion raises RecursionError("maximum recursion depth exceeded").
func (t *Thread) raiseRecursion() {
	t.Errorf(ExcRecursionError, "maximum recursion depth exceeded")
}

// raiseMemory raises MemoryError: "memory allocation failed, allocating N
// bytes", or for 0 "memory allocation failed, heap is locked". A new exception is used if
// there is memory for one, else the preallocated one.
func (t *Thread) raiseMemory(size uintptr) Value {
	ts := &t.R.types
	t.scarce, t.scarcely = true, scarceFor
	if size != 0 && !ts.optional && ts.memErr != NoValue {
		ts.optional = true
		t.Errorf(ExcMemoryError, "memory allocation failed, allocating %d bytes", size)
		ts.optional = false
		if t.exc != NoValue {
			return NoValue
		}
	}
	if ts.optional {
		return NoValue // the caller falls back
	}
	if ts.memErr == NoValue {
		panic("BUG: out of memory before the runtime was made")
	}
	forget(ts.memErr)
	excPtr(ts.memErr).vals[0] = MakeSmall(int(size & uintptr(SmallMax)))
	t.exc = ts.memErr
	return NoValue
}

// forget makes an exception as if it had not been raised.
func forget(v Value) {
	e := excPtr(v)
	e.cause, e.context, e.traceback, e.flags = NoValue, NoValue, NoValue, e.flags&excLinked
}

// memoryText is the message of the preallocated MemoryError.
func memoryText(e Value) string {
	if v := excPtr(e).vals[0]; v.IsSmall() && v.Small() != 0 {
		return fmt.Sprintf("memory allocation failed, allocating %d bytes", v.Small())
	}
	return "memory allocation failed, heap is locked"
}

// ExcLine returns the last line of the traceback of e: "Type: message".
func (t *Thread) ExcLine(e Value) string {
	cls := t.R.typeOf(e)
	name := at[class](cls).qualname.GoString()
	if at[class](cls).flags&clsUser != 0 {
		if m := t.strAttr(cls, SymModule, ""); m != "" && m != "__main__" && m != "builtins" {
			name = m + "." + name
		}
	}
	s, ok := t.ExcText(e)
	switch {
	case !ok:
		return name + ": <exception str() failed>"
	case s == "":
		return name
	}
	return name + ": " + s
}

// ExcText returns str(e). It needs no memory of the heap for the MemoryError
// that says there is none. ok is false when str() fails; what is pending stays so.
func (t *Thread) ExcText(e Value) (text string, ok bool) {
	if e == t.R.types.memErr {
		return memoryText(e), true
	}
	saved := t.TakeExc()
	if s := t.StrOf(e); s != NoValue {
		text, ok = s.GoString(), true
	}
	t.exc = saved
	return text, ok
}
