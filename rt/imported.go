package rt

import "strings"

// # Import statements that import nothing
//
// Functions with import statements of their own find a loaded module nearly always. What such a statement comes to then takes some
// look-ups, and no string is made.

// relativeSize is how many names of relative imports are remembered; it is a power of two.
const relativeSize = 256

// relativeName is what a relative import in a module comes to: abs for name, from the module cur, which is a package or not. It
// lasts until the next collection.
type relativeName struct {
	cur, name, abs Value
	level          int
	pkg            bool
}

// ImportedModule is what an import statement of name gives that has to import nothing; NoValue: ImportStatement is to find out.
func (t *Thread) ImportedModule(name, globals, fromlist, level Value) Value {
	s := &t.R.mods
	if len(s.loading) > 0 || fromlist == False || !level.IsSmall() {
		return NoValue
	}
	if b := t.builtinsFor(globals); b.Kind() != KindDict || t.R.DictGetStr(b, t.R.syms[SymImport]).Kind() != KindBuiltin {
		return NoValue
	}
	return t.imported(name, globals, fromlist, level.Small())
}

// imported is ImportName when that imports nothing, or NoValue; name is interned.
func (t *Thread) imported(name, globals, fromlist Value, level int) Value {
	s := &t.R.mods
	if len(s.loading) > 0 {
		return NoValue
	}
	if level > 0 {
		if name = t.relative(name, globals, level); name == NoValue {
			return NoValue
		}
	}
	m := t.R.DictGetStr(s.modules, name)
	if m.Kind() != KindModule {
		return NoValue
	}
	names := fromlist.Kind() == KindTuple && len(fromlist.Tuple()) > 0
	if !names && (fromlist != None || level > 0) {
		return NoValue
	}
	// A module of the library sees its own, and without names the top package is wanted.
	if library := t.R.isLibrary(globals); library && (s.own.DictLen() > 0 || s.hiding.DictLen() > 0) ||
		(library || !names) && strings.IndexByte(name.Str(), '.') >= 0 {
		return NoValue
	}
	if !names || t.R.DictGetStr(m.ModuleDict(), t.R.syms[SymPath]) == NoValue {
		return m
	}
	for _, x := range fromlist.Tuple() {
		if x.Kind() != KindStr || x.Str() != "*" && t.R.DictGetStr(m.ModuleDict(), x) == NoValue {
			return NoValue
		}
	}
	return m
}

// relative is resolveRelative, but NoValue without exception if that is not remembered and does not succeed.
func (t *Thread) relative(name, globals Value, level int) Value {
	if globals.Kind() != KindDict {
		return NoValue
	}
	cur := t.R.DictGetStr(globals, t.R.syms[SymModuleScope])
	if cur == NoValue {
		cur = t.R.DictGetStr(globals, t.R.syms[SymName])
	}
	if cur == NoValue {
		return NoValue
	}
	pkg := t.R.DictGetStr(globals, t.R.syms[SymPath]) != NoValue
	e := &t.R.mods.relative[(uintptr(cur)>>4^uintptr(name)>>3^uintptr(level))%relativeSize]
	if e.cur != cur || e.name != name || e.level != level || e.pkg != pkg {
		abs := t.resolveRelative(name, globals, level)
		if abs == NoValue {
			t.exc = NoValue
			return NoValue
		}
		*e = relativeName{cur, name, abs, level, pkg}
	}
	return e.abs
}

// ImportedName is what `from m import name` gives if m is a module that has the name; NoValue: ImportFrom is to find out.
func (t *Thread) ImportedName(m, name Value) Value {
	if m.Kind() != KindModule || isDunder(name) { // what the type has comes first
		return NoValue
	}
	return t.R.DictGetStr(m.ModuleDict(), name)
}
