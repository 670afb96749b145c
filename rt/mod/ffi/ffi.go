//go:build ffi

package ffi

import (
	"fmt"
	"math"
	"math/big"
	"reflect"
	"runtime"
	"unsafe"

	"github.com/ebitengine/purego"
	"golang.org/x/sys/unix"

	"pycopy/rt"
	"pycopy/rt/mod/uos"
)

// Module declares ffi.
var Module = rt.ModuleSpec{
	Name: "ffi", Host: true,
	Funcs: []rt.Builtin{
		{Name: "open", Max: 1, Fn: open},
		{Name: "func", Min: 3, Max: 3, Fn: funcAt},
		{Name: "callback", Sig: "ret, func, args, *, lock=", Fn: newCallback},
		{Name: "as_bytearray", Min: 2, Max: 2, Fn: asByteArray},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		for _, spec := range []*rt.TypeSpec{&librarySpec, &functionSpec, &variableSpec, &callbackSpec} {
			if t.ModuleType(m, spec) == rt.NoValue {
				return false
			}
		}
		l := t.NewList(0)
		return l != rt.NoValue && t.ModuleSet(m, "_callbacks", l)
	},
}

// state is the state of the module in a runtime.
type state struct {
	caller *rt.Thread // the thread that has called C, for callbacks
	where  uintptr    // C's function that tells where errno is; 0: there is none
}

func states(t *rt.Thread) *state {
	return t.R.State(rt.StateFFI, func() any {
		s := &state{}
		for _, name := range [...]string{"__errno_location", "__error"} { // glibc and musl; darwin
			if p, err := purego.Dlsym(purego.RTLD_DEFAULT, name); err == nil {
				s.where = p
				break
			}
		}
		return s
	}).(*state)
}

// errno returns C's errno in this system thread.
func (s *state) errno() int {
	if s.where == 0 {
		return 0
	}
	p, _, _ := purego.SyscallN(s.where)
	return int(**(**int32)(unsafe.Pointer(&p)))
}

// library is the Go state of an open library.
type library struct{ handle uintptr }

var librarySpec = rt.TypeSpec{
	Name: "ffimod", Module: "ffi", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final,
	Methods: []rt.Builtin{
		{Name: "func", Min: 4, Max: 4, Fn: libraryFunc},
		{Name: "var", Min: 3, Max: 3, Fn: libraryVar},
		{Name: "addr", Min: 2, Max: 2, Fn: libraryAddr},
		{Name: "close", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			if l := t.Native(a[0]).(*library); l.handle != 0 {
				_ = purego.Dlclose(l.handle)
				l.handle = 0
			}
			return rt.None
		}},
	},
}

// open is open(name=None); None is the process itself.
func open(t *rt.Thread, a []rt.Value) rt.Value {
	name := ""
	if len(a) > 0 && a[0] != rt.None {
		var fine bool
		if name, fine = t.GoStr(a[0]); !fine {
			return rt.NoValue
		}
	}
	h, err := purego.Dlopen(name, purego.RTLD_NOW|purego.RTLD_LOCAL)
	if err != nil {
		return t.OSError(unix.ENOENT, name)
	}
	return t.NewNative(t.ModuleAttr("ffi", "ffimod"), &library{h}, 0)
}

// symbol finds a name in a library.
func symbol(t *rt.Thread, a []rt.Value, i int) (uintptr, string, bool) {
	l := t.Native(a[0]).(*library)
	name, fine := t.GoStr(a[i])
	if !fine {
		return 0, "", false
	}
	p, err := purego.Dlsym(l.handle, name)
	if err != nil || l.handle == 0 {
		t.OSError(unix.ENOENT, name)
		return 0, "", false
	}
	return p, name, true
}

func libraryAddr(t *rt.Thread, a []rt.Value) rt.Value {
	p, _, fine := symbol(t, a, 1)
	if !fine {
		return rt.NoValue
	}
	return t.NewUint(uint64(p))
}

// libraryFunc is lib.func(ret, name, args).
func libraryFunc(t *rt.Thread, a []rt.Value) rt.Value {
	p, name, fine := symbol(t, a, 2)
	if !fine {
		return rt.NoValue
	}
	return newFunction(t, p, name, a[1], a[3])
}

// funcAt is func(ret, addr, args).
func funcAt(t *rt.Thread, a []rt.Value) rt.Value {
	p, fine := word(t, a[1])
	if !fine {
		return rt.NoValue
	}
	return newFunction(t, p, "?", a[0], a[2])
}

// ---- types

// goType returns the Go type of a letter; pointers travel as words.
func goType(c byte) reflect.Type {
	switch c {
	case 'b':
		return reflect.TypeFor[int8]()
	case 'B':
		return reflect.TypeFor[uint8]()
	case 'h':
		return reflect.TypeFor[int16]()
	case 'H':
		return reflect.TypeFor[uint16]()
	case 'i':
		return reflect.TypeFor[int32]()
	case 'I':
		return reflect.TypeFor[uint32]()
	case 'l', 'q':
		return reflect.TypeFor[int64]()
	case 'L', 'Q':
		return reflect.TypeFor[uint64]()
	case 'f':
		return reflect.TypeFor[float32]()
	case 'd':
		return reflect.TypeFor[float64]()
	case 'p', 'P', 's', 'O', 'C':
		return reflect.TypeFor[uintptr]()
	}
	return nil
}

// signature reads the letters of a result and of arguments.
func signature(t *rt.Thread, ret, args rt.Value) (string, string, reflect.Type, bool) {
	r, fine := t.GoStr(ret)
	if !fine {
		return "", "", nil, false
	}
	s, fine := t.GoStr(args)
	if !fine {
		return "", "", nil, false
	}
	var in, out []reflect.Type
	bad := len(r) != 1 || len(s) > 14
	for i := range len(s) {
		in = append(in, goType(s[i]))
		bad = bad || in[i] == nil
	}
	if !bad && r != "v" {
		out = append(out, goType(r[0]))
		bad = out[0] == nil
	}
	if bad {
		t.Errorf(rt.ExcValueError, "unknown type")
		return "", "", nil, false
	}
	return r, s, reflect.FuncOf(in, out, false), true
}

// ---- functions

// function is the Go state of a C function.
type function struct {
	name string
	addr uintptr
	ret  byte
	args string
	call reflect.Value
}

var functionSpec = rt.TypeSpec{
	Name: "ffifunc", Module: "ffi", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final, Call: callFunction,
	Repr: func(t *rt.Thread, self rt.Value) rt.Value {
		f := t.Native(self).(*function)
		return t.NewStr(fmt.Sprintf("<ffifunc %#x>", f.addr))
	},
}

func newFunction(t *rt.Thread, addr uintptr, name string, ret, args rt.Value) rt.Value {
	r, s, typ, fine := signature(t, ret, args)
	if !fine {
		return rt.NoValue
	}
	fn := reflect.New(typ)
	purego.RegisterFunc(fn.Interface(), addr)
	return t.NewNative(t.ModuleAttr("ffi", "ffifunc"), &function{name, addr, r[0], s, fn.Elem()}, 0)
}

func callFunction(t *rt.Thread, self rt.Value, args []rt.Value, nkw int) rt.Value {
	f := t.Native(self).(*function)
	if !t.ArgCount(len(args)-2*nkw, nkw, len(f.args), len(f.args)) {
		return rt.NoValue
	}
	in := make([]reflect.Value, len(args))
	for i, v := range args {
		var fine bool
		if in[i], fine = toC(t, f.args[i], v); !fine {
			return rt.NoValue
		}
	}
	st := states(t)
	outer := st.caller
	st.caller = t
	runtime.LockOSThread() // errno belongs to the thread
	out := f.call.Call(in)
	*uos.CErrno(t.R) = st.errno()
	runtime.UnlockOSThread()
	st.caller = outer
	if t.Exc() != rt.NoValue { // of a callback
		return rt.NoValue
	}
	if f.ret == 'v' {
		return rt.None
	}
	return fromC(t, f.ret, out[0])
}

// word reads a machine word: an int, truncated; None is 0.
func word(t *rt.Thread, v rt.Value) (uintptr, bool) {
	if v == rt.None {
		return 0, true
	}
	if v.IsSmall() {
		return uintptr(v.Small()), true
	}
	switch t.R.Layout(v) {
	case rt.KindFloat, rt.KindStr, rt.KindBytes, rt.KindByteArray: // int() takes them
		t.Errorf(rt.ExcTypeError, "can't convert %s to int", t.TypeName(v))
		return 0, false
	}
	n := t.Call1(t.R.Class(rt.KindInt), v) // also of objects with __int__
	if n == rt.NoValue {
		return 0, false
	}
	var b big.Int
	t.R.AsBig(n, &b)
	low := b.And(&b, new(big.Int).SetUint64(math.MaxUint64)) // two's complement
	return uintptr(low.Uint64()), true
}

// toC converts an argument.
func toC(t *rt.Thread, c byte, v rt.Value) (reflect.Value, bool) {
	typ := goType(c)
	switch c {
	case 'f', 'd':
		f, fine := t.ToFloat(v)
		return reflect.ValueOf(f).Convert(typ), fine
	case 'O':
		return reflect.ValueOf(uintptr(v)), true
	}
	p, fine := pointer(t, v)
	return reflect.ValueOf(p).Convert(typ), fine
}

// pointer converts an argument of any type of words, as long as a pointer or not: a number, None, a callback, a str, or a buffer. The caller's
// arguments keep what it points to.
func pointer(t *rt.Thread, v rt.Value) (uintptr, bool) {
	if cb, is := t.NativeOr(v).(*callback); is {
		return cb.addr, true
	}
	if v == rt.None || v.IsSmall() {
		return word(t, v)
	}
	if t.R.IsStr(v) || t.R.Layout(v) == rt.KindBytes { // C expects a zero at the end
		var b rt.Buffer
		if !t.GetBufferOrStr(v, &b) {
			return 0, false
		}
		z := t.NewBytes(append(append([]byte(nil), b.Data...), 0))
		if z == rt.NoValue {
			return 0, false
		}
		t.Alloca(1)[0] = z // lives until the call returns
		return uintptr(unsafe.Pointer(unsafe.SliceData(z.Bytes()))), true
	}
	var b rt.Buffer
	if t.GetBuffer(v, &b) {
		return uintptr(unsafe.Pointer(unsafe.SliceData(b.Data))), true
	}
	t.TakeExc()
	return word(t, v)
}

// fromC converts a result or the argument of a callback.
func fromC(t *rt.Thread, c byte, v reflect.Value) rt.Value {
	switch c {
	case 'f', 'd':
		return t.NewFloat(v.Float())
	case 'b', 'h', 'i', 'l', 'q':
		return t.NewInt(v.Int())
	case 's':
		p := uintptr(v.Uint())
		if p == 0 {
			return rt.None
		}
		n := 0
		for *(*byte)(unsafe.Add(nil, p+uintptr(n))) != 0 {
			n++
		}
		return t.NewStrBytes(unsafe.Slice((*byte)(unsafe.Add(nil, p)), n))
	case 'O':
		return rt.Value(v.Uint())
	}
	return t.NewUint(v.Uint())
}

// ---- variables

// variable is the Go state of a C variable.
type variable struct {
	addr uintptr
	kind byte
}

var variableSpec = rt.TypeSpec{
	Name: "ffivar", Module: "ffi", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final,
	Methods: []rt.Builtin{{Name: "get", Min: 1, Max: 1, Fn: getVariable}, {Name: "set", Min: 2, Max: 2, Fn: setVariable}},
}

func libraryVar(t *rt.Thread, a []rt.Value) rt.Value {
	kind, fine := t.GoStr(a[1])
	if !fine {
		return rt.NoValue
	}
	if len(kind) != 1 || goType(kind[0]) == nil {
		return t.Errorf(rt.ExcValueError, "unknown type")
	}
	p, _, fine := symbol(t, a, 2)
	if !fine {
		return rt.NoValue
	}
	return t.NewNative(t.ModuleAttr("ffi", "ffivar"), &variable{p, kind[0]}, 0)
}

func getVariable(t *rt.Thread, a []rt.Value) rt.Value {
	v := t.Native(a[0]).(*variable)
	return fromC(t, v.kind, reflect.NewAt(goType(v.kind), unsafe.Add(nil, v.addr)).Elem())
}

func setVariable(t *rt.Thread, a []rt.Value) rt.Value {
	v := t.Native(a[0]).(*variable)
	x, fine := toC(t, v.kind, a[1])
	if !fine {
		return rt.NoValue
	}
	reflect.NewAt(goType(v.kind), unsafe.Add(nil, v.addr)).Elem().Set(x)
	return rt.None
}

// ---- callbacks

// callback is the Go state of a Python function that C can call; its Value is the function. The
// machine code of callbacks is never freed, and there can be two thousand.
type callback struct{ addr uintptr }

var callbackSpec = rt.TypeSpec{
	Name: "fficallback", Module: "ffi", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final,
	Methods: []rt.Builtin{{Name: "cfun", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		return t.NewUint(uint64(t.Native(a[0]).(*callback).addr))
	}}},
}

// newCallback is callback(ret, func, args, *, lock=False). C must call it in the thread that has called C.
func newCallback(t *rt.Thread, a []rt.Value) rt.Value {
	r, s, _, fine := signature(t, a[0], a[2])
	if !fine {
		return rt.NoValue
	}
	if !t.Callable(a[1]) {
		return t.Errorf(rt.ExcTypeError, "callable expected")
	}
	cb := &callback{}
	v := t.NewNative(t.ModuleAttr("ffi", "fficallback"), cb, 1)
	if v == rt.NoValue {
		return v
	}
	rt.NativeVals(v)[0] = a[1]
	list := t.ModuleAttr("ffi", "_callbacks") // C may hold its address for ever
	if list == rt.NoValue || !t.ListAppend(list, v) {
		return rt.NoValue
	}
	n, st := len(list.List())-1, states(t)
	var in, out []reflect.Type
	for i := range len(s) {
		in = append(in, goType(s[i]))
	}
	if r != "v" {
		out = append(out, reflect.TypeFor[uintptr]())
	}
	fn := reflect.MakeFunc(reflect.FuncOf(in, out, false), func(args []reflect.Value) []reflect.Value {
		w := invoke(st.caller, n, s, r[0], args)
		if len(out) == 0 {
			return nil
		}
		return []reflect.Value{reflect.ValueOf(w)}
	})
	cb.addr = purego.NewCallback(fn.Interface())
	return v
}

// invoke calls the Python function of a callback. An exception stays pending until C returns; the result is 0 then.
func invoke(t *rt.Thread, n int, letters string, ret byte, args []reflect.Value) uintptr {
	if t == nil || t.Exc() != rt.NoValue {
		return 0
	}
	list := t.ModuleAttr("ffi", "_callbacks")
	if list == rt.NoValue {
		return 0
	}
	self := list.List()[n]
	w := t.Alloca(len(args))
	for i := range args {
		if w[i] = fromC(t, letters[i], args[i]); w[i] == rt.NoValue {
			return 0
		}
	}
	v := t.Call(rt.NativeVals(self)[0], w, 0)
	if v == rt.NoValue || ret == 'v' {
		return 0
	}
	if ret == 'd' {
		f, _ := t.ToFloat(v)
		return uintptr(math.Float64bits(f))
	}
	p, _ := pointer(t, v)
	return p
}

// asByteArray is as_bytearray(addr, n).
func asByteArray(t *rt.Thread, a []rt.Value) rt.Value {
	p, fine := word(t, a[0])
	if !fine {
		return rt.NoValue
	}
	n, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	if n < 0 {
		return t.Errorf(rt.ExcValueError, "negative size")
	}
	return t.NewByteArrayAt(p, n)
}
