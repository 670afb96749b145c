// Package sysmod is the builtin module sys.
package sysmod

import (
	"math"
	"runtime"
	"strconv"
	"time"

	"pycopy/rt"
	"pycopy/rt/mod/uio"
)

// languageLevel is the n of the Python 3.n that Pycopy says it is.
const languageLevel = 4

// implementationVersion is the release of Pycopy whose behaviour and names this implementation has.
var implementationVersion = [3]int{3, 6, 1}

// Module declares sys.
var Module = rt.ModuleSpec{
	Name: "sys", Aliases: []string{"usys"},
	Funcs: []rt.Builtin{
		{Name: "__getattr__", Min: 1, Max: 1, Fn: getattr},
		{Name: "exit", Max: 1, Fn: exit},
		{Name: "print_exception", Min: 1, Max: 2, Fn: printException},
		{Name: "exc_info", Fn: excInfo},
		{Name: "exception", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return orNone(t.Handled) }},
		{Name: "getsizeof", Min: 1, Max: 2, Fn: getsizeof},
		{Name: "getrefcount", Min: 1, Max: 1, Fn: getRefCount},
		{Name: "intern", Min: 1, Max: 1, Fn: intern},
		{Name: "maybe_intern", Min: 1, Max: 1, Fn: maybeIntern},
		{Name: "setimphook", Min: 1, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.R.SetImportHook(a[0]) }},
		{Name: "getrecursionlimit", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeSmall(t.R.Config().RecursionLimit) }},
		{Name: "setrecursionlimit", Min: 1, Max: 1, Fn: setRecursionLimit},
		{Name: "getdefaultencoding", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewStr("utf-8") }},
		{Name: "getfilesystemencoding", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewStr("utf-8") }},
		{Name: "getswitchinterval", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewFloat(t.R.SwitchInterval().Seconds()) }},
		{Name: "setswitchinterval", Min: 1, Max: 1, Fn: setSwitchInterval},
		{Name: "is_finalizing", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.False }},
		{Name: "_getframe", Max: 1, Fn: getframe},
		hookSpec("breakpointhook"),
		{Name: "settrace", Min: 1, Max: 1, Flags: rt.Steers, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { t.SetTrace(a[0]); return rt.None }},
		{Name: "setprofile", Min: 1, Max: 1, Flags: rt.Steers, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { t.SetProfile(a[0]); return rt.None }},
		{Name: "gettrace", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { fn, _ := t.TraceFunctions(); return fn }},
		{Name: "getprofile", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { _, fn := t.TraceFunctions(); return fn }},
		{Name: "atexit", Min: 1, Max: 1, Fn: atexit},
		hookSpec("displayhook"),
		hookSpec("excepthook"),
	},
	Init: initModule,
}

func orNone(v rt.Value) rt.Value {
	if v == rt.NoValue {
		return rt.None
	}
	return v
}

// setter binds names until something fails.
type setter struct {
	t      *rt.Thread
	m      rt.Value
	failed bool
}

func (s *setter) set(name string, v rt.Value) {
	if !s.failed && (v == rt.NoValue || !s.t.ModuleSet(s.m, name, v)) {
		s.failed = true
	}
}

// get returns what has been set.
func (s *setter) get(name string) rt.Value {
	return s.t.R.DictGetStr(s.m.ModuleDict(), s.t.Intern(name))
}

func (s *setter) strings(list []string) rt.Value {
	l := s.t.NewList(0)
	for _, x := range list {
		if l == rt.NoValue {
			break
		}
		if v := s.t.NewHostStr(x); v == rt.NoValue || !s.t.ListAppend(l, v) {
			return rt.NoValue
		}
	}
	return l
}

func version(t *rt.Thread, v [3]int) rt.Value {
	r := t.NewTuple(3)
	if r != rt.NoValue {
		for i, n := range v {
			r.Tuple()[i] = rt.MakeSmall(n)
		}
	}
	return r
}

func initModule(t *rt.Thread, m rt.Value) bool {
	cfg := t.R.Config()
	s := &setter{t: t, m: m}
	hooks := t.NewList(0)
	path := t.NewList(0)
	if f := newFinder(t); f == rt.NoValue || path == rt.NoValue || !t.ListAppend(path, f) {
		return false
	}
	s.set("meta_path", path)
	s.set("path_hooks", hooks)
	s.set("path_importer_cache", t.NewDict(0))
	s.set("argv", s.strings(cfg.Args))
	s.set("path", t.R.SysPath())
	s.set("modules", t.R.Modules())
	setVersion(s, cfg.Python)
	s.set("implementation", implementation(t))
	s.set("platform", t.NewStr(platform()))
	s.set("byteorder", t.NewStr("little"))
	s.set("maxsize", t.NewInt(math.MaxInt))
	s.set("maxunicode", rt.MakeSmall(0x10ffff))
	s.set("executable", t.NewHostStr(cfg.Executable))
	s.set("prefix", t.NewStr("/usr"))
	s.set("warnoptions", t.NewList(0))
	s.set("ps1", t.NewStr(">>> "))
	s.set("ps2", t.NewStr("... "))
	names := s.strings(t.R.ModuleNames())
	if names != rt.NoValue {
		names = t.TupleOf(names)
	}
	s.set("builtin_module_names", names)
	s.set("roproxy", t.R.Class(rt.KindRoProxy))
	s.set("flags", flags(t))
	s.set("float_info", floatInfo(t))
	s.set("dont_write_bytecode", rt.True)
	s.set("stdin", uio.Std(t, "<stdin>", cfg.Stdin, nil))
	s.set("stdout", uio.Std(t, "<stdout>", nil, cfg.Stdout))
	s.set("stderr", uio.Std(t, "<stderr>", nil, cfg.Stderr))
	if s.failed {
		return false
	}
	stdout := s.get("stdout")
	for _, n := range [...]string{"stdin", "stdout", "stderr"} {
		f := s.get(n)
		if f != stdout {
			uio.Tie(t, f, stdout)
		}
		s.set("__"+n+"__", f)
	}
	return !s.failed
}

// setVersion sets the version of the language to 3.level, or to Pycopy's.
func setVersion(s *setter, level int) {
	major, minor, micro := rt.MakeSmall(3), rt.MakeSmall(level), rt.MakeSmall(0)
	if level != 0 {
		s.set("version_info", structOf(s.t, &versionSpec, major, minor, micro, s.t.NewStr("final"), rt.MakeSmall(0)))
	} else {
		level = languageLevel
		s.set("version_info", structOf(s.t, &shortVersionSpec, major, rt.MakeSmall(level), micro))
	}
	s.set("version", s.t.NewStr("3."+strconv.Itoa(level)+".0"))
	s.set("hexversion", rt.MakeSmall(3<<24|level<<16|0xf0))
}

func platform() string {
	if runtime.GOOS == "windows" {
		return "win32"
	}
	return runtime.GOOS
}

var (
	implementationSpec = rt.StructSpec{Fields: []string{"name", "version", "_machine", "_mpy"}, Hidden: []string{"cache_tag"}}
	flagsSpec          = rt.StructSpec{Name: "flags", Module: "sys", Fields: []string{
		"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
		"ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode",
	}}
	versionSpec = rt.StructSpec{Name: "version_info", Module: "sys", Fields: []string{"major", "minor", "micro", "releaselevel", "serial"}}
	// In Pycopy the version of the language has three numbers, of which programs compare all.
	shortVersionSpec = rt.StructSpec{Name: "version_info", Module: "sys", Fields: versionSpec.Fields[:3]}
	floatInfoSpec    = rt.StructSpec{Name: "float_info", Module: "sys", Fields: []string{
		"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds",
	}}
)

// structOf makes an instance of a struct sequence type of its own; hidden attributes are None.
func structOf(t *rt.Thread, spec *rt.StructSpec, vals ...rt.Value) rt.Value {
	items := t.NewTuple(len(vals))
	if items == rt.NoValue {
		return items
	}
	for i, v := range vals {
		if v == rt.NoValue {
			return v
		}
		items.Tuple()[i] = v
	}
	cls := t.NewStructType(spec)
	if cls == rt.NoValue {
		return cls
	}
	if len(spec.Hidden) > 0 {
		return t.NewStructWith(cls, items, rt.NoValue)
	}
	return t.NewStruct(cls, items)
}

// mpyVersion is sys.implementation._mpy: version 6.3, the native architecture behind it.
const mpyVersion = 6 | 3<<8

func implementation(t *rt.Thread) rt.Value {
	return structOf(t, &implementationSpec, t.NewStr("micropython"), version(t, implementationVersion),
		t.NewStr("Pycopy for Go on "+runtime.GOOS+"/"+runtime.GOARCH), rt.MakeSmall(mpyVersion|t.R.Config().MachineArch<<10))
}

func flags(t *rt.Thread) rt.Value {
	vals := make([]rt.Value, len(flagsSpec.Fields))
	for i := range vals {
		vals[i] = rt.MakeSmall(0)
	}
	vals[3] = rt.MakeSmall(t.R.Config().OptLevel)
	return structOf(t, &flagsSpec, vals...)
}

func floatInfo(t *rt.Thread) rt.Value {
	return structOf(t, &floatInfoSpec, t.NewFloat(math.MaxFloat64), rt.MakeSmall(1024), rt.MakeSmall(308),
		t.NewFloat(0x1p-1022), rt.MakeSmall(-1021), rt.MakeSmall(-307), rt.MakeSmall(15), rt.MakeSmall(53),
		t.NewFloat(0x1p-52), rt.MakeSmall(2), rt.MakeSmall(1))
}

func exit(t *rt.Thread, a []rt.Value) rt.Value {
	if len(a) == 0 || a[0] == rt.None {
		return t.Raise(t.R.ExcClass(rt.ExcSystemExit), rt.NoValue)
	}
	if t.R.Layout(a[0]) == rt.KindTuple {
		e := t.CallTuple(t.R.ExcClass(rt.ExcSystemExit), a[0], rt.NoValue)
		if e == rt.NoValue {
			return e
		}
		return t.Raise(e, rt.NoValue)
	}
	return t.RaiseValue(rt.ExcSystemExit, a[0])
}

// printException prints a traceback to a stream, by default sys.stderr (in
// Pycopy: sys.stdout).
func printException(t *rt.Thread, a []rt.Value) rt.Value {
	if len(a) > 1 && a[1] != rt.None {
		if _, found := t.FindAttr(a[1], t.R.Sym(rt.SymWrite)); !found {
			return t.Errorf(rt.ExcOSError, "stream operation not supported")
		}
	}
	var out rt.Value
	if len(a) > 1 && a[1] != rt.None {
		out = a[1]
	} else if out = t.ModuleAttr("sys", "stdout"); out == rt.NoValue {
		return out
	}
	text, fine := exceptionText(t, a[0])
	if !fine {
		return rt.NoValue
	}
	s := t.NewStr(text)
	if s != rt.NoValue && uio.TakesBytes(t, out) {
		if s = t.NewBytes([]byte(text)); s != rt.NoValue {
			s = t.CallMethod1(out, t.R.Sym(rt.SymWrite), s)
		}
	} else if s != rt.NoValue && !t.WriteText(out, s) {
		return rt.NoValue
	}
	if s == rt.NoValue {
		return s
	}
	return rt.None
}

// exceptionText is a traceback, or the repr of what is no exception, as MicroPython prints it.
func exceptionText(t *rt.Thread, e rt.Value) (string, bool) {
	is, fine := t.IsInstance(e, t.R.ExcClass(rt.ExcBaseException))
	if !fine {
		return "", false
	}
	if is {
		return t.FormatException(e, rt.TracebackPlain), true
	}
	s := t.Repr(e)
	if s == rt.NoValue {
		return "", false
	}
	return s.GoString() + "\n", true
}

func excInfo(t *rt.Thread, a []rt.Value) rt.Value {
	r := t.NewTuple(3)
	if r == rt.NoValue {
		return r
	}
	w := r.Tuple()
	w[0], w[1], w[2] = rt.None, rt.None, rt.None
	if e := t.Handled; e != rt.NoValue && e != rt.None {
		w[0], w[1] = t.TypeOf(e), e
		if tb, found := t.FindAttr(e, t.R.Sym(rt.SymTraceback)); found && tb != rt.NoValue {
			w[2] = tb
		}
	}
	return r
}

// getRefCount is what CPython gives for an object that only its caller knows: nothing is counted here.
func getRefCount(_ *rt.Thread, _ []rt.Value) rt.Value { return rt.MakeSmall(2) }

func getsizeof(t *rt.Thread, a []rt.Value) rt.Value {
	if !t.R.IsClass(a[0]) {
		if f, found := t.FindAttr(a[0], t.R.Sym(rt.SymSizeof)); found {
			if f == rt.NoValue {
				return f
			}
			return t.Call0(f)
		}
	}
	return t.NewInt(int64(t.R.SizeOf(a[0])))
}

func intern(t *rt.Thread, a []rt.Value) rt.Value {
	if a[0].Kind() != rt.KindStr {
		return t.Errorf(rt.ExcTypeError, "intern() argument must be str, not %s", t.TypeName(a[0]))
	}
	return t.InternStr(a[0])
}

func maybeIntern(t *rt.Thread, a []rt.Value) rt.Value {
	if a[0].Kind() != rt.KindStr {
		return t.Errorf(rt.ExcTypeError, "maybe_intern() argument must be str, not %s", t.TypeName(a[0]))
	}
	if v := t.R.Interned(a[0].Str()); v != rt.NoValue {
		return v
	}
	return a[0]
}

// setSwitchInterval is setswitchinterval(seconds). As in CPython it keeps microseconds.
func setSwitchInterval(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := t.ToSeconds(a[0])
	if !fine {
		return rt.NoValue
	}
	if !(s > 0) {
		return t.Errorf(rt.ExcValueError, "switch interval must be strictly positive")
	}
	const longest = 1 << 32 // microseconds: more than an hour
	t.R.SetSwitchInterval(time.Duration(max(1, min(s*1e6, longest))) * time.Microsecond)
	return rt.None
}

func setRecursionLimit(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	if n < 1 {
		return t.Errorf(rt.ExcValueError, "recursion limit must be greater or equal than 1")
	}
	if int64(n) != int64(int32(n)) {
		return t.Errorf(rt.ExcOverflowError, "Python int too large to convert to C int")
	}
	if depth := t.CallDepth(); n <= depth {
		return t.Errorf(rt.ExcRecursionError, "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low", n, depth)
	}
	t.SetRecursionLimit(n)
	return rt.None
}

func getframe(t *rt.Thread, a []rt.Value) rt.Value {
	depth := 0
	if len(a) > 0 {
		var fine bool
		if depth, fine = t.Index(a[0]); !fine {
			return rt.NoValue
		}
	}
	f := t.Frame(max(depth, 0))
	if f == rt.NoValue && t.Exc() == rt.NoValue {
		return t.Errorf(rt.ExcValueError, "call stack is not deep enough")
	}
	return f
}

// atexit sets the function that runs at the end of the program and returns the old one.
func atexit(t *rt.Thread, a []rt.Value) rt.Value {
	sys, attr := self(t), t.Intern("_atexit")
	if sys == rt.NoValue || attr == rt.NoValue {
		return rt.NoValue
	}
	old := t.R.DictGetStr(sys.ModuleDict(), attr)
	if !t.ModuleSet(sys, "_atexit", a[0]) {
		return rt.NoValue
	}
	return orNone(old)
}

// self returns the module sys.
func self(t *rt.Thread) rt.Value {
	name := t.Intern("sys")
	if name == rt.NoValue {
		return name
	}
	sys := t.R.DictGetStr(t.R.Modules(), name)
	if sys == rt.NoValue || sys.Kind() != rt.KindModule {
		return t.Errorf(rt.ExcRuntimeError, "no module 'sys'")
	}
	return sys
}

func displayhook(t *rt.Thread, a []rt.Value) rt.Value {
	f := t.ModuleAttr("builtins", "__repl_print__")
	if f == rt.NoValue {
		return f
	}
	return t.Call1(f, a[0])
}
