package pycopy

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"syscall"

	"pycopy/rt"
	"pycopy/rt/text"
)

// Func is a function in Go that Python code can call; a [Runtime.Set] or a conversion makes a Python object of it. Arguments and result
// are converted, and there are no keyword arguments. Of functions of other types, func(name string, n int) (float64, error) for example, each
// argument is checked and becomes what the parameter is, as [As] does it; several results are a tuple.
//
// An error raises an exception: for an *Exception the same again if it has come from this Runtime while the function ran, or of its
// class if that is a builtin one, for errors of the system (those with a syscall.Errno) OSError, for others RuntimeError with the error's
// text. If the program lets it pass, errors.Is and errors.As find the error in that of RunSource or Call.
//
// The function runs in the goroutine of the Python thread that calls it. If this is the main thread, it may use the Runtime. Other threads
// of the program wait meanwhile. A panic gives an [InternalError], after which the Runtime is unusable.
type Func func(args []any) (any, error)

// KwFunc is a [Func] that takes keyword arguments, nil if there are none.
type KwFunc func(args []any, kw Kwargs) (any, error)

// Kwargs are keyword arguments by name: as the last argument of a Call those of the call.
type Kwargs map[string]any

// goFunc is the state of a function in Go.
type goFunc struct {
	p    *Runtime
	f    any // as it was given
	plan funcPlan
}

// original returns what the conversion to Go gives back.
func (f *goFunc) original() any { return f.f }

// caller is a *goFunc for funcSpec, which what it calls refers to.
type caller interface {
	call(t *rt.Thread, args []rt.Value, nkw int) rt.Value
}

var funcSpec = rt.TypeSpec{
	Name: "function", Module: "go", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final,
	Call: func(t *rt.Thread, self rt.Value, args []rt.Value, nkw int) rt.Value {
		return t.Native(self).(caller).call(t, args, nkw)
	},
	Repr: func(t *rt.Thread, self rt.Value) rt.Value { return t.NewStr("<function in Go>") },
}

var errorSpec = rt.TypeSpec{Name: "error", Module: "go", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final}

// goClasses are the classes of objects in Go, made when they are first needed: nil before.
type goClasses struct {
	function, failure, iterator *rt.Value
	values                      map[reflect.Type]*rt.Value // of structs
}

// newNative makes an object in Go, of the class at *cls.
func (b border) newNative(cls **rt.Value, spec *rt.TypeSpec, state any) (rt.Value, error) {
	if *cls == nil {
		if err := b.newClass(cls, spec); err != nil {
			return rt.NoValue, err
		}
	}
	return orPending(b.t.NewNative(**cls, state, 0))
}

// newClass makes a class.
func (b border) newClass(cls **rt.Value, spec *rt.TypeSpec) error {
	c := b.t.NewType(spec)
	if c == rt.NoValue {
		return errPending
	}
	if *cls = b.t.TryRoot(c); *cls == nil {
		return errPending
	}
	return nil
}

// funcToPython makes a function, or an iterator of an iter.Seq or iter.Seq2.
func (b border) funcToPython(x reflect.Value) (rt.Value, error) {
	if x.IsNil() {
		return rt.None, nil
	}
	typ := x.Type()
	if typ.CanSeq() || typ.CanSeq2() {
		it := newGoIter(b.p, x)
		v, err := b.newNative(&b.p.classes.iterator, &iterSpec, it)
		if err != nil {
			it.stop()
		}
		return v, err
	}
	f := &goFunc{p: b.p, f: x.Interface()}
	switch g := f.f.(type) {
	case Func, KwFunc:
	case func([]any) (any, error):
		f.f = Func(g)
	default:
		f.plan = planOf(x)
	}
	return b.newNative(&b.p.classes.function, &funcSpec, f)
}

func (f *goFunc) call(t *rt.Thread, args []rt.Value, nkw int) rt.Value {
	b := border{f.p, t}
	n := len(args) - 2*nkw
	kwFunc, takesKw := f.f.(KwFunc)
	if !takesKw && !t.ArgCount(n, nkw, 0, -1) {
		return rt.NoValue
	}
	list := make([]any, n)
	var err error
	for i, a := range args[:n] {
		if list[i], err = b.fromPython(a, 0); err != nil {
			return b.raiseConversion(err)
		}
	}
	var result any
	switch fn := f.f.(type) {
	case Func:
		result, err = fn(list)
	case KwFunc:
		var kw Kwargs
		if kw, err = b.kwargs(args[n:]); err != nil {
			return b.raiseConversion(err)
		}
		result, err = kwFunc(list, kw)
	default:
		in, bad := f.plan.arguments(list)
		if bad != nil {
			return b.raiseConversion(bad)
		}
		return b.finish(f.plan.call(in))
	}
	return b.finish([]any{result}, err)
}

// kwargs converts keyword arguments, pairs of names and values.
func (b border) kwargs(pairs []rt.Value) (Kwargs, error) {
	if len(pairs) == 0 {
		return nil, nil
	}
	kw := make(Kwargs, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		x, err := b.fromPython(pairs[i+1], 0)
		if err != nil {
			return nil, err
		}
		kw[pairs[i].GoString()] = x
	}
	return kw, nil
}

// finish is the end of a call of a function in Go: its results in Python, or an exception.
func (b border) finish(results []any, err error) rt.Value {
	if err != nil {
		return b.raiseError(err)
	}
	switch len(results) {
	case 0:
		return rt.None
	case 1:
		v, err := b.toPython(results[0], 0)
		if err != nil {
			return b.raiseConversion(err)
		}
		return v
	}
	w := b.t.Alloca(len(results))
	if w == nil {
		return rt.NoValue
	}
	for i, x := range results {
		if w[i], err = b.toPython(x, 0); err != nil {
			return b.raiseConversion(err)
		}
	}
	return b.t.NewTupleFrom(w)
}

// call calls a Python object; name is for errors.
func (b border) call(fn rt.Value, name string, args []any) (any, error) {
	t := b.t
	var kw Kwargs
	if n := len(args); n > 0 {
		if k, is := args[n-1].(Kwargs); is {
			args, kw = args[:n-1], k
		}
	}
	sp := t.SP
	defer t.Release(sp)
	w := t.Alloca(len(args) + 2*len(kw))
	if w == nil {
		return nil, b.p.takeError()
	}
	var err error
	for i, a := range args {
		if w[i], err = b.toPython(a, 0); err != nil {
			return nil, fmt.Errorf("pycopy: argument %d of %s: %w", i+1, name, b.p.raised(err))
		}
	}
	if len(kw) > 0 {
		if err := b.pairs(w[len(args):], name, kw); err != nil {
			return nil, err
		}
	}
	v := t.Call(fn, w, len(kw))
	if v == rt.NoValue {
		return nil, b.p.takeError()
	}
	result, err := b.fromPython(v, 0)
	if err != nil {
		return nil, fmt.Errorf("pycopy: result of %s: %w", name, b.p.raised(err))
	}
	return result, nil
}

// pairs stores names and values of keyword arguments in w.
func (b border) pairs(w []rt.Value, name string, kw Kwargs) (err error) {
	for i, k := range slices.Sorted(maps.Keys(kw)) {
		if w[2*i] = b.t.Intern(k); w[2*i] == rt.NoValue {
			return b.p.takeError()
		}
		if w[2*i+1], err = b.toPython(kw[k], 0); err != nil {
			return fmt.Errorf("pycopy: argument %s of %s: %w", k, name, b.p.raised(err))
		}
	}
	return nil
}

// raiseConversion raises what says that a value cannot be converted.
func (b border) raiseConversion(err error) rt.Value {
	if err == errPending {
		return rt.NoValue
	}
	return b.t.Errorf(rt.ExcTypeError, "%s", text.FromHost(err.Error()))
}

// errorAttr is the attribute of an exception that holds the error in Go.
const errorAttr = "__go_error__"

// raiseError raises an exception for an error of a function in Go.
func (b border) raiseError(err error) rt.Value {
	t := b.t
	var e *Exception
	var no syscall.Errno
	is := errors.As(err, &e)
	switch {
	case is && b.raiseSame(e):
		if err == error(e) {
			return rt.NoValue
		}
	case is && b.raiseAgain(e):
	case errors.As(err, &no):
		t.OSError(err, "")
	default:
		t.Errorf(rt.ExcRuntimeError, "%s", text.FromHost(err.Error()))
	}
	exc := t.TakeExc()
	name := t.Intern(errorAttr)
	if name == rt.NoValue {
		return name
	}
	if o, fail := b.newNative(&b.p.classes.failure, &errorSpec, err); fail != nil || !t.SetAttr(exc, name, o) {
		return rt.NoValue
	}
	return t.Raise(exc, rt.NoValue)
}

// raiseSame raises the very exception that e was made of, if it is still there.
func (b border) raiseSame(e *Exception) bool {
	if e.obj == nil {
		return false
	}
	v, err := b.objectToPython(e.obj)
	if err != nil {
		return false
	}
	b.t.Raise(v, rt.NoValue)
	return true
}

// raiseAgain raises an exception of the class of e, if that is a builtin one.
func (b border) raiseAgain(e *Exception) bool {
	t := b.t
	cls := t.ModuleAttr("builtins", e.Type)
	if cls == rt.NoValue {
		t.TakeExc()
		return false
	}
	arg := t.NewHostStr(e.Message)
	if e.exit && !e.exitText {
		arg = rt.MakeSmall(e.code)
	}
	if arg != rt.NoValue {
		if exc := t.Call1(cls, arg); exc != rt.NoValue {
			t.Raise(exc, rt.NoValue)
		}
	}
	return true
}

// errorOf is the error in Go that an exception stands for, or nil.
func errorOf(t *rt.Thread, exc rt.Value) error {
	name := t.Intern(errorAttr)
	if name == rt.NoValue {
		t.TakeExc()
		return nil
	}
	v, found := t.FindAttr(exc, name)
	if !found || v == rt.NoValue {
		t.TakeExc()
		return nil
	}
	err, _ := t.NativeOr(v).(error)
	return err
}
