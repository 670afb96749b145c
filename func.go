package pycopy

import (
	"errors"
	"syscall"

	"pycopy/rt"
)

// Func is a function in Go that Python code can call; a [Runtime.Set] or a conversion makes a Python object of it. Arguments and result
// are converted, and there are no keyword arguments.
//
// An error raises an exception: for an *Exception of a builtin class the same again, for errors of the system (those with a syscall.Errno)
// OSError, for others RuntimeError with the error's text. If the program lets it pass, errors.Is and errors.As find the error in that
// of RunSource or Call.
//
// The function runs in the goroutine of the Python thread that calls it. If this is the main thread, it may use the Runtime. Other threads
// of the program wait meanwhile.
type Func func(args []any) (any, error)

// Names of the module for the types of Go functions and of what carries their errors, and of these.
const (
	funcModuleName = "_go"
	funcTypeName   = "function"
	errorTypeName  = "error"
)

// funcModule declares that module.
var funcModule = rt.ModuleSpec{
	Name: funcModuleName,
	Init: func(t *rt.Thread, m rt.Value) bool {
		return t.ModuleType(m, &funcSpec) != rt.NoValue && t.ModuleType(m, &errorSpec) != rt.NoValue
	},
}

var funcSpec = rt.TypeSpec{
	Name: funcTypeName, Module: "go", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final,
	Call: func(t *rt.Thread, self rt.Value, args []rt.Value, nkw int) rt.Value {
		if !t.ArgCount(len(args)-2*nkw, nkw, 0, -1) {
			return rt.NoValue
		}
		return callFunc(t, t.Native(self).(Func), args)
	},
	Repr: func(t *rt.Thread, self rt.Value) rt.Value { return t.NewStr("<function in Go>") },
}

var errorSpec = rt.TypeSpec{Name: errorTypeName, Module: "go", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final}

func newFunc(t *rt.Thread, f Func) rt.Value {
	if f == nil {
		return rt.None
	}
	cls := t.ModuleAttr(funcModuleName, funcTypeName)
	if cls == rt.NoValue {
		return cls
	}
	return t.NewNative(cls, f, 0)
}

func callFunc(t *rt.Thread, f Func, args []rt.Value) rt.Value {
	list := make([]any, len(args))
	var err error
	for i, a := range args {
		if list[i], err = fromPython(t, a, 0); err != nil {
			return raiseConversion(t, err)
		}
	}
	result, err := f(list)
	if err != nil {
		return raiseError(t, err)
	}
	v, err := toPython(t, result, 0)
	if err != nil {
		return raiseConversion(t, err)
	}
	return v
}

// raiseConversion raises what says that a value cannot be converted.
func raiseConversion(t *rt.Thread, err error) rt.Value {
	if err == errPending {
		return rt.NoValue
	}
	return t.Errorf(rt.ExcTypeError, "%v", err)
}

// errorAttr is the attribute of an exception that holds the error in Go.
const errorAttr = "__go_error__"

// raiseError raises an exception for an error of a function in Go.
func raiseError(t *rt.Thread, err error) rt.Value {
	var e *Exception
	var no syscall.Errno
	switch {
	case errors.As(err, &e) && raiseAgain(t, e):
	case errors.As(err, &no):
		t.OSError(err, "")
	default:
		t.Errorf(rt.ExcRuntimeError, "%v", err)
	}
	exc := t.TakeExc()
	name, cls := t.Intern(errorAttr), t.ModuleAttr(funcModuleName, errorTypeName)
	if name == rt.NoValue || cls == rt.NoValue {
		return rt.NoValue
	}
	if o := t.NewNative(cls, err, 0); o == rt.NoValue || !t.SetAttr(exc, name, o) {
		return rt.NoValue
	}
	return t.Raise(exc, rt.NoValue)
}

// raiseAgain raises the exception that e was made of, if its class is a builtin one.
func raiseAgain(t *rt.Thread, e *Exception) bool {
	cls := t.ModuleAttr("builtins", e.Type)
	if cls == rt.NoValue {
		t.TakeExc()
		return false
	}
	arg := t.NewStr(e.Message)
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
