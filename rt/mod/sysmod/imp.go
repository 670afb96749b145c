package sysmod

import (
	"errors"
	"io/fs"

	"pycopy/rt"
)

// ImpModule declares _imp: what importlib, written in Python, asks of the import system.
var ImpModule = rt.ModuleSpec{
	Name: "_imp",
	Funcs: []rt.Builtin{
		{Name: "find", Min: 1, Max: 2, Fn: find},
		{Name: "read", Min: 1, Max: 1, Fn: readFile},
		{Name: "compiled", Min: 1, Max: 1, Fn: compiled},
		{Name: "library", Min: 1, Max: 1, Fn: librarySource},
	},
}

// finderSpec is the type of the object that stands for our own finder in sys.meta_path.
var finderSpec = rt.TypeSpec{
	Name: "PathFinder", Module: "importlib.machinery", Layout: rt.KindObject, Flags: rt.Final | rt.NoNew, Words: 2,
	Methods: []rt.Builtin{
		{Name: "find_spec", Sig: "self, fullname, path=, target=", Fn: findSpec},
		{Name: "invalidate_caches", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.None }},
	},
}

// newFinder makes the finder.
func newFinder(t *rt.Thread) rt.Value {
	cls := t.NewType(&finderSpec)
	if cls == rt.NoValue {
		return cls
	}
	v := t.NewInstance(cls)
	if v != rt.NoValue {
		t.R.SetFinder(v)
	}
	return v
}

// findSpec serves PathFinder.find_spec.
func findSpec(t *rt.Thread, a []rt.Value) rt.Value {
	lib := t.Import("importlib")
	if lib == rt.NoValue {
		return lib
	}
	f := t.GetAttr(lib, t.Intern("_find_spec"))
	if f == rt.NoValue {
		return f
	}
	return t.Call2(f, a[1], orNone(a[2]))
}

// find(name, directory=None) returns (kind, file, directories of the package), or None.
func find(t *rt.Thread, a []rt.Value) rt.Value {
	dir := rt.None
	if len(a) > 1 {
		dir = a[1]
	}
	if !t.R.IsStr(a[0]) || a[0].Str() == "" {
		return t.Errorf(rt.ExcValueError, "Empty module name")
	}
	name := t.InternStr(a[0])
	if name == rt.NoValue {
		return name
	}
	kind, file, dirs, ok := t.FindModule(name, dir)
	if !ok {
		return rt.NoValue
	}
	if kind == "" {
		return rt.None
	}
	list := t.NewList(0)
	r := t.NewTuple(3)
	if list == rt.NoValue || r == rt.NoValue {
		return rt.NoValue
	}
	r.Tuple()[2] = list
	for i, s := range [...]string{kind, file} {
		v := t.NewStr(s)
		if v == rt.NoValue {
			return v
		}
		r.Tuple()[i] = v
	}
	for _, d := range dirs {
		if v := t.NewStr(d); v == rt.NoValue || !t.ListAppend(list, v) {
			return rt.NoValue
		}
	}
	return r
}

// readFile(name) returns the bytes of a file that may lie in an archive.
func readFile(t *rt.Thread, a []rt.Value) rt.Value {
	if !t.R.IsStr(a[0]) {
		return t.Errorf(rt.ExcTypeError, "expected str, not %s", t.TypeName(a[0]))
	}
	name := a[0].GoString()
	data, err := t.ReadModuleFile(name)
	if err == nil {
		return t.NewBytes(data)
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return t.OSError(err, name)
	}
	return t.Errorf(rt.ExcImportError, "%s", err.Error())
}

// compiled(data) returns the code object of the content of a .mpy file.
func compiled(t *rt.Thread, a []rt.Value) rt.Value {
	var b rt.Buffer
	if !t.GetBuffer(a[0], &b) {
		return rt.NoValue
	}
	return t.CodeFromMPY(append([]byte(nil), b.Data...))
}

// librarySource(name) returns the source of a module of the embedded library, or None.
func librarySource(t *rt.Thread, a []rt.Value) rt.Value {
	if frozen := t.R.Config().Frozen; frozen != nil && t.R.IsStr(a[0]) {
		if src, _, ok := frozen(a[0].GoString()); ok {
			return t.NewStr(string(src))
		}
	}
	return rt.None
}
