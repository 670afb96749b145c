package rt

import "unsafe"

// # Strict mode
//
// Pycopy's strict mode splits a program's life in two. While modules are
// loaded everything is ordinary Python, but names bound by def, class, import
// and const() become constant slots, and rebinding one gives a warning. The
// run time begins when __main__() of the main module is called: from then on
// namespaces of modules and classes neither gain nor lose names, and constant
// slots keep their values; a breach raises RuntimeError.
//
// The rules hold for the program, not for the embedded library: neither for
// the namespaces of its modules nor for what its functions do. A module
// imported at run time and a class made then are filled under the rules of
// import time.

// strictState is the strict mode of a runtime.
type strictState struct {
	on, running bool
	consts      Value // dict: address of a namespace -> set of its constant slots; a root
}

// Bits in the header of a namespace dict, which is no set.
const (
	nsConsts  = setTable << (1 + iota) // listed in strictState.consts
	nsLoading                          // its module's code is running
	nsFree                             // of the embedded library
)

// Strict reports whether strict mode is on.
func (r *Runtime) Strict() bool { return r.strict.on }

// startStrict switches strict mode on and renames the main module.
func (t *Thread) startStrict() bool {
	t.R.strict.on = true
	m := t.R.mods.main
	if m == NoValue {
		return true
	}
	d := m.ModuleDict()
	name := t.Intern("__main__s")
	if name == NoValue || !t.DictSet(t.R.mods.modules, name, m) {
		return false
	}
	if n := t.R.DictGetStr(d, t.R.syms[SymName]); n == NoValue || n.Str() != "__main__" {
		return true
	}
	return t.DictSet(d, t.R.syms[SymName], name)
}

// runStrictMain begins the run time and calls the function __main__ of the main program.
func (t *Thread) runStrictMain(globals Value) Value {
	t.R.strict.running = true
	f := t.R.DictGetStr(globals, t.R.syms[SymMain])
	if f == NoValue {
		return t.Errorf(ExcRuntimeError, "strict mode: main module must contain __main__ function")
	}
	return t.Call0(f)
}

// StoreVariable serves the statements that bind a name: ns is a namespace,
// isConst says that it is def, class, import or const(). cache reports whether later
// stores of the statement may go directly to the entry.
func (t *Thread) StoreVariable(ns, name, v Value, isConst bool) (cache, ok bool) {
	if !t.R.strict.on || ns.Kind() != KindDict || t.strictExempt(ns) {
		return true, t.StoreName(ns, name, v)
	}
	loading := hdrOf(ns).aux&nsLoading != 0 || ns != funcPtr(t.TopFrame().Func()).globals
	return t.R.strict.running && !loading && !isConst, t.strictBind(ns, name, v, isConst, loading) && t.DictSet(ns, name, v)
}

// strictBind checks that name may be bound to v in the namespace of a module or class, and notes what slot it is then. The
// caller binds it.
func (t *Thread) strictBind(ns, name, v Value, isConst, loading bool) bool {
	if !t.R.strict.on || t.strictExempt(ns) {
		return true
	}
	old := t.R.DictGetStr(ns, name)
	fixed := t.isConstSlot(ns, name)
	if t.R.strict.running && !loading {
		switch {
		case old == NoValue:
			return t.strictError()
		case fixed:
			t.Errorf(ExcRuntimeError, "strict mode: cannot override const name")
			return false
		case isConst:
			t.Errorf(ExcRuntimeError, "strict mode: name already defined as variable")
			return false
		}
		return true
	}
	if old != NoValue && !t.strictWarn(name, old, v, fixed, isConst) {
		return false
	}
	return fixed == isConst || t.setConstSlot(ns, name, isConst)
}

// strictWarn warns of a rebinding at import time. Importing the same thing
// again, replacing a submodule, and the next accessor of a property are silent.
func (t *Thread) strictWarn(name, old, v Value, fixed, isConst bool) bool {
	switch {
	case fixed && !isConst:
		return t.warn(ExcRuntimeWarning, "strict mode: overriding (monkey-patching) const name '%s' with a variable", name.Str())
	case !isConst || old == v || old.Kind() == KindModule || old.Kind() == KindProperty && v.Kind() == KindProperty:
		return true
	case fixed:
		return t.warn(ExcRuntimeWarning, "strict mode: overriding (monkey-patching) const name '%s'", name.Str())
	}
	return t.warn(ExcRuntimeWarning, "strict mode: overriding var with func")
}

// strictDelete reports whether names of ns may be deleted, and raises the error if not.
func (t *Thread) strictDelete(ns Value) bool {
	if s := &t.R.strict; !s.on || !s.running || hdrOf(ns).aux&nsLoading != 0 || t.strictExempt(ns) {
		return true
	}
	return t.strictError()
}

func (t *Thread) strictError() bool {
	t.Errorf(ExcRuntimeError, "strict mode: can't create/del namespace attrs at runtime")
	return false
}

// strictView returns what a program may see of a module's namespace d: at run time a read-only view.
func (t *Thread) strictView(d Value) Value {
	if s := &t.R.strict; s.running && d.Kind() == KindDict && !t.strictExempt(d) {
		return t.newMappingProxy(d)
	}
	return d
}

// strictExempt reports whether ns or the code that runs belongs to the embedded library.
func (t *Thread) strictExempt(ns Value) bool {
	if hdrOf(ns).aux&nsFree != 0 {
		return true
	}
	f := t.TopFrame()
	return f.FP != 0 && hdrOf(funcPtr(f.Func()).globals).aux&nsFree != 0
}

// constSlots returns the set of the constant slots of ns; NoValue: it has none.
func (t *Thread) constSlots(ns Value) Value {
	if hdrOf(ns).aux&nsConsts == 0 {
		return NoValue
	}
	v, _ := t.DictGet(t.R.strict.consts, nsKey(ns))
	return v
}

func nsKey(ns Value) Value { return MakeSmall(int(uintptr(ns) / unsafe.Sizeof(header{}))) }

func (t *Thread) isConstSlot(ns, name Value) bool {
	set := t.constSlots(ns)
	return set != NoValue && dictOf(set).findStr(name) >= 0
}

// setConstSlot makes a slot constant or variable. A set of an earlier dict at the same address is replaced.
func (t *Thread) setConstSlot(ns, name Value, isConst bool) bool {
	set := t.constSlots(ns)
	if !isConst {
		return set == NoValue || t.removeKey(set, name)
	}
	s := &t.R.strict
	if set == NoValue {
		if s.consts == NoValue {
			if s.consts = t.NewDict(8); s.consts == NoValue {
				return false
			}
		}
		if set = t.NewSet(KindSet, 0); set == NoValue || !t.DictSet(s.consts, nsKey(ns), set) {
			return false
		}
		hdrOf(ns).aux |= nsConsts
	}
	return t.SetAdd(set, name)
}

// copyConstSlots gives the copy of a namespace the constant slots of the original.
func (t *Thread) copyConstSlots(ns, from Value) bool {
	set := NoValue
	if t.R.strict.on && from.Kind() == KindDict {
		set = t.constSlots(from)
	}
	if set == NoValue {
		return true
	}
	for pos := 0; ; {
		name, _, ok := set.DictNext(&pos)
		if !ok {
			return true
		}
		if !t.setConstSlot(ns, name, true) {
			return false
		}
	}
}

func (t *Thread) removeKey(set, name Value) bool {
	_, ok := t.DictDel(set, name)
	return ok
}

// setNamespace sets or clears a bit of a namespace dict.
func setNamespace(d Value, bit uint32, on bool) {
	if on {
		hdrOf(d).aux |= bit
	} else {
		hdrOf(d).aux &^= bit
	}
}
