package sysmod

import (
	"maps"
	"math/bits"
	"slices"
	"strings"

	"pycopy/rt"
	"pycopy/rt/text"
)

// A rareName is a name of sys that few programs ask for: it is made when the first does.
type rareName struct {
	make  func(t *rt.Thread) rt.Value // an object
	fn    *rt.Builtin                 // or a function
	alias string                      // or what sys has under another name
}

// rareNames returns how the attribute of sys is made; nil: there is none.
func rareNames(name string) *rareName {
	text := func(s string) *rareName {
		return &rareName{make: func(t *rt.Thread) rt.Value { return t.NewStr(s) }}
	}
	function := func(b rt.Builtin) *rareName { b.Name = name; return &rareName{fn: &b} }
	switch name {
	case "hash_info":
		return &rareName{make: hashInfo}
	case "int_info":
		return &rareName{make: intInfo}
	case "thread_info":
		return &rareName{make: threadInfo}
	case "set_asyncgen_hooks":
		return function(rt.Builtin{Sig: "firstiter=, finalizer=", Fn: setAsyncGenHooks})
	case "get_asyncgen_hooks":
		return function(rt.Builtin{Fn: getAsyncGenHooks})
	case "_asyncgen_hooks":
		return &rareName{make: func(t *rt.Thread) rt.Value { return t.NewStructType(&asyncGenHooksSpec) }}
	case "_asyncgens":
		return function(rt.Builtin{Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.AsyncGens(a[0]) }})
	case "orig_argv":
		return &rareName{make: func(t *rt.Thread) rt.Value {
			s := &setter{t: t}
			return s.strings(append([]string{t.R.Config().Executable}, t.R.Config().Args...))
		}}
	case "base_prefix", "exec_prefix", "base_exec_prefix":
		return &rareName{alias: "prefix"}
	case "__excepthook__", "__displayhook__", "__breakpointhook__":
		return &rareName{make: func(t *rt.Thread) rt.Value { return originalHook(t, name[2:len(name)-2]) }}
	case "float_repr_style":
		return text("short")
	case "platlibdir":
		return text("lib")
	case "abiflags":
		return text("")
	case "pycache_prefix":
		return &rareName{make: func(*rt.Thread) rt.Value { return rt.None }}
	case "getfilesystemencodeerrors":
		return function(rt.Builtin{Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewStr("surrogateescape") }})
	case "get_int_max_str_digits":
		return function(rt.Builtin{Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeSmall(0) }})
	case "set_int_max_str_digits":
		return function(rt.Builtin{Sig: "maxdigits", Fn: setIntMaxStrDigits})
	case "stdlib_module_names":
		return &rareName{make: stdlibNames}
	case "audit":
		return function(rt.Builtin{Sig: "event, *args", Fn: audit})
	case "unraisablehook":
		return &rareName{alias: "__unraisablehook__"}
	case "__unraisablehook__":
		return &rareName{fn: &rt.Builtin{Name: "unraisablehook", Min: 1, Max: 1, Fn: unraisableHook}}
	}
	return nil
}

// stdlibNames returns the frozenset of the names of modules that programs can import from the binary.
func stdlibNames(t *rt.Thread) rt.Value {
	seen := map[string]bool{}
	for _, n := range t.R.ModuleNames() {
		seen[n] = true
	}
	if all := t.R.Config().FrozenNames; all != nil {
		for _, n := range all() {
			n, _, _ = strings.Cut(n, ".")
			seen[n] = true
		}
	}
	s := &setter{t: t}
	names := s.strings(slices.Sorted(maps.Keys(seen)))
	if names == rt.NoValue {
		return names
	}
	return t.Call1(t.R.Class(rt.KindFrozenSet), names)
}

// audit takes an event that nobody listens to.
func audit(t *rt.Thread, a []rt.Value) rt.Value {
	if !t.R.IsStr(a[0]) {
		return t.Errorf(rt.ExcTypeError, "audit() argument 1 must be str, not %s", t.TypeName(a[0]))
	}
	return rt.None
}

// getattr makes a rare name and binds it, so that it is asked for once.
func getattr(t *rt.Thread, a []rt.Value) rt.Value {
	if !t.R.IsStr(a[0]) {
		return t.Errorf(rt.ExcTypeError, "attribute name must be string")
	}
	name := a[0].Str()
	r := rareNames(name)
	if r == nil {
		return t.Errorf(rt.ExcAttributeError, "module 'sys' has no attribute '%s'", name)
	}
	var v rt.Value
	switch {
	case r.make != nil:
		v = r.make(t)
	case r.fn != nil:
		v = t.NewBuiltin(r.fn)
	default:
		v = t.ModuleAttr("sys", r.alias)
	}
	if v == rt.NoValue {
		return v
	}
	if m := self(t); m == rt.NoValue || !t.ModuleSet(m, name, v) {
		return rt.NoValue
	}
	return v
}

// originalHook returns the function that sys has had under the name from the start.
func originalHook(t *rt.Thread, name string) rt.Value {
	hook := t.ModuleAttr("sys", name)
	if hook == rt.NoValue {
		t.TakeExc() // deleted
	} else if hook.Kind() == rt.KindBuiltin {
		return hook
	}
	b := hookSpec(name)
	return t.NewBuiltin(&b)
}

// hookSpec declares the hook that sys has under the name from the start.
func hookSpec(name string) rt.Builtin {
	b := rt.Builtin{Name: name}
	switch name {
	case "breakpointhook":
		b.Sig, b.Flags = "*args, **kw", rt.Steers
		b.Fn = func(t *rt.Thread, a []rt.Value) rt.Value { return t.BreakpointHook(a[0], a[1]) }
	case "displayhook":
		b.Min, b.Max, b.Fn = 1, 1, displayhook
	case "excepthook":
		b.Min, b.Max = 3, 3
		b.Fn = func(t *rt.Thread, a []rt.Value) rt.Value { return printException(t, a[1:2]) }
	}
	return b
}

var (
	hashInfoSpec = rt.StructSpec{Name: "hash_info", Module: "sys", Fields: []string{
		"width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff",
	}}
	intInfoSpec = rt.StructSpec{Name: "int_info", Module: "sys", Fields: []string{
		"bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold",
	}}
	asyncGenHooksSpec = rt.StructSpec{Name: "asyncgen_hooks", Fields: []string{"firstiter", "finalizer"}}
	threadInfoSpec    = rt.StructSpec{Name: "thread_info", Module: "sys", Fields: []string{"name", "lock", "version"}}
)

func getAsyncGenHooks(t *rt.Thread, a []rt.Value) rt.Value {
	cls, items := t.ModuleAttr("sys", "_asyncgen_hooks"), t.NewTuple(2)
	if cls == rt.NoValue || items == rt.NoValue {
		return rt.NoValue
	}
	firstIter, finalizer := t.AsyncGenHooks()
	items.Tuple()[0], items.Tuple()[1] = orNone(firstIter), orNone(finalizer)
	return t.NewStruct(cls, items)
}

// setAsyncGenHooks sets the hooks that are given; None takes one away.
func setAsyncGenHooks(t *rt.Thread, a []rt.Value) rt.Value {
	firstIter, finalizer := t.AsyncGenHooks()
	for i, p := range [...]*rt.Value{&firstIter, &finalizer} {
		switch {
		case a[i] == rt.NoValue:
		case a[i] == rt.None:
			*p = rt.NoValue
		case !t.R.IsCallable(a[i]):
			return t.Errorf(rt.ExcTypeError, "callable %s expected, got %s", asyncGenHooksSpec.Fields[i], t.TypeName(a[i]))
		default:
			*p = a[i]
		}
	}
	t.SetAsyncGenHooks(firstIter, finalizer)
	return rt.None
}

// hashInfo says how numbers are hashed: modulo 2**61-1, as in CPython.
func hashInfo(t *rt.Thread) rt.Value {
	return structOf(t, &hashInfoSpec, rt.MakeSmall(bits.UintSize), t.NewInt(1<<61-1), rt.MakeSmall(text.HashInf), rt.MakeSmall(0),
		rt.MakeSmall(text.HashImag), t.NewStr("wyhash"), rt.MakeSmall(64), rt.MakeSmall(0), rt.MakeSmall(0))
}

// intInfo describes integers; there is no limit to the digits that are converted.
func intInfo(t *rt.Thread) rt.Value {
	return structOf(t, &intInfoSpec, rt.MakeSmall(bits.UintSize), rt.MakeSmall(bits.UintSize/8), rt.MakeSmall(0), rt.MakeSmall(0))
}

func threadInfo(t *rt.Thread) rt.Value {
	return structOf(t, &threadInfoSpec, t.NewStr("pthread"), rt.None, rt.None)
}

// setIntMaxStrDigits accepts any limit: conversions take less than quadratic time here, and can be interrupted.
func setIntMaxStrDigits(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.Index(a[0])
	if fine && n != 0 && n < 640 {
		return t.Errorf(rt.ExcValueError, "maxdigits must be 0 or larger than 640")
	}
	return t.NoneIf(fine)
}

// unraisableHook prints what nobody can catch.
func unraisableHook(t *rt.Thread, a []rt.Value) rt.Value {
	var f [3]rt.Value
	for i, name := range [...]string{"exc_value", "object", "err_msg"} {
		n := t.Intern(name)
		if n == rt.NoValue {
			return n
		}
		if f[i] = t.GetAttr(a[0], n); f[i] == rt.NoValue {
			return f[i]
		}
	}
	t.PrintUnraisable(f[0], f[1], f[2])
	return rt.None
}
