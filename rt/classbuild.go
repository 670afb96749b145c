package rt

import (
	"slices"
	"strings"

	"pycopy/bytecode"
)

// buildType makes the class that type.__new__(meta, name, bases, ns) makes:
// the metaclass is already the right one. The class gets a copy of ns: caches
// rely on nobody else changing the dict of a class. cell is what methods find __class__ in; NoValue: ns may have
// it, as __classcell__. kw are the keywords for __init_subclass__: (name, value) pairs.
func (t *Thread) buildType(meta, name, bases, ns, cell Value, kw []Value) Value {
	base := t.bestBase(bases)
	if base == NoValue {
		return NoValue
	}
	body := ns
	if ns = t.dictCopy(ns, laterNames); ns == NoValue || !t.copyConstSlots(ns, body) {
		return NoValue
	}
	name = t.InternStr(name)
	cls := t.newClass(at[class](meta).root, name)
	if name == NoValue || cls == NoValue {
		return NoValue
	}
	c := at[class](cls)
	c.bases, c.base, c.dict = bases, base, ns
	b := at[class](base)
	c.flags, c.words, c.solid = clsUser, b.words, b.solid
	for _, k := range bases.Tuple() {
		c.flags |= at[class](k).flags & (clsDict | clsWeak)
	}
	c.tune = tuneFirst
	c.inline = t.R.guessAttrs(ns, b)
	if !t.takeNamespace(cls) || !t.makeSlots(cls) || !t.defaultDoc(cls) || !t.linkClass(cls) {
		return NoValue
	}
	if cell == NoValue {
		cell = t.popName(ns, SymClasscell)
	}
	if cell != NoValue {
		if cell.Kind() != KindCell {
			return t.Errorf(ExcTypeError, "type.__new__(): __classcell__ must be a nonlocal cell, not <class '%s'>", t.TypeName(cell))
		}
		CellSet(cell, cls)
	}
	if !t.announceNames(cls) || !t.announceSubclass(cls, kw) {
		return NoValue
	}
	return cls
}

// guessAttrs returns how many inline slots instances of a class with the given namespace and base should have: as many as __init__ seems to
// assign, so that already the first instance has the shape of the others.
func (r *Runtime) guessAttrs(ns Value, base *class) uint8 {
	inherited := 0
	if base.flags&clsUser != 0 {
		inherited = int(max(base.maxAttrs, base.inline))
	}
	init := r.DictGetStr(ns, r.syms[SymInit])
	if init == NoValue || init.Kind() != KindFunction {
		if inherited == 0 {
			return guessInline
		}
		return uint8(min(inherited, maxInline))
	}
	bc := r.Bytecode(funcPtr(init).code)
	if bc.Kind != bytecode.KindBytecode {
		return uint8(min(guessInline+inherited, maxInline))
	}
	n := 0
	super, seen := false, map[int]bool{}
	last := bytecode.Instr{}
	for in := range bc.Instrs {
		switch {
		case in.Op == bytecode.StoreAttr && last.Op == bytecode.LoadFast && last.Arg == 0 && !seen[in.Arg]:
			seen[in.Arg] = true
			n++
		case in.Op == bytecode.LoadSuperMethod, (in.Op == bytecode.LoadMethod || in.Op == bytecode.LoadAttr) && bc.Unit.Names[in.Arg] == "__init__":
			super = true // Base.__init__(self, ...) is the same
		}
		last = in
	}
	if super {
		n += inherited
	}
	if n == 0 {
		n = guessInline
	}
	return uint8(min(n, maxInline))
}

// bestBase checks the bases and returns the one whose instances have the
// layout that the new class extends.
func (t *Thread) bestBase(bases Value) Value {
	best := NoValue
	for i := range bases.Tuple() {
		b := bases.Tuple()[i]
		if !t.R.IsClass(b) {
			return t.Errorf(ExcTypeError, "bases must be types")
		}
		c := at[class](b)
		if c.flags&clsFinal != 0 {
			return t.Errorf(ExcTypeError, "type '%s' isn't an acceptable base type", c.name.Str())
		}
		if c.mro == NoValue {
			return t.Errorf(ExcTypeError, "cannot extend an incomplete type '%s'", c.name.Str())
		}
		if best == NoValue {
			best = b
			continue
		}
		if indexOf(bases.Tuple()[:i], b) >= 0 {
			return t.Errorf(ExcTypeError, "duplicate base class %s", c.name.Str())
		}
		bs := at[class](best)
		switch {
		case t.R.isSubclass(bs.solid, c.solid):
		case t.R.isSubclass(c.solid, bs.solid):
			best = b
		default:
			return t.Errorf(ExcTypeError, "multiple bases have instance lay-out conflict")
		}
	}
	return best
}

// indexOf returns the index of the identical v in items, -1 when absent.
func indexOf(items []Value, v Value) int {
	for i, x := range items {
		if x == v {
			return i
		}
	}
	return -1
}

// takeNamespace completes the class dict: __module__, __qualname__, and
// the methods that are implicitly static or class methods.
func (t *Thread) takeNamespace(cls Value) bool {
	r, c := t.R, at[class](cls)
	d := c.dict
	if r.DictGetStr(d, r.syms[SymModule]) == NoValue {
		if g := t.frameGlobals(); g != NoValue {
			if m := r.DictGetStr(g, r.syms[SymName]); m != NoValue && !t.DictSet(d, r.syms[SymModule], m) {
				return false
			}
		}
	}
	if q := r.DictGetStr(d, r.syms[SymQualname]); q != NoValue {
		if !r.IsStr(q) {
			t.Errorf(ExcTypeError, "type __qualname__ must be a str, not %s", t.TypeName(q))
			return false
		}
		c.qualname = q
		if _, ok := t.DictDel(d, r.syms[SymQualname]); !ok {
			return false
		}
	}
	for _, m := range [...]struct {
		sym  Sym
		kind Kind
	}{{SymNew, KindStaticMethod}, {SymInitSubclass, KindClassMethod}, {SymClassGetitem, KindClassMethod}} {
		f := r.DictGetStr(d, r.syms[m.sym])
		if f == NoValue || f.Kind() != KindFunction {
			continue
		}
		w := t.newWrapperMethod(m.kind, f)
		if w == NoValue || !t.DictSet(d, r.syms[m.sym], w) {
			return false
		}
	}
	return true
}

// makeSlots serves __slots__ and decides whether instances have a __dict__ and __weakref__, and a hash. The __dict__ of modules is
// what they have anyway.
func (t *Thread) makeSlots(cls Value) bool {
	if !t.slotsOf(cls) {
		return false
	}
	r, c := t.R, at[class](cls)
	if r.isModuleClass(c.base) {
		c.flags |= clsDict
		c.words = 1
	}
	// Who defines __eq__ and no __hash__, not even as a slot, has none.
	if r.DictGetStr(c.dict, r.syms[SymEq]) != NoValue && r.DictGetStr(c.dict, r.syms[SymHash]) == NoValue {
		return t.DictSet(c.dict, r.syms[SymHash], None)
	}
	return true
}

func (t *Thread) slotsOf(cls Value) bool {
	r, c := t.R, at[class](cls)
	decl := r.DictGetStr(c.dict, r.syms[SymSlots])
	hadDict := c.flags&clsDict != 0
	if decl == NoValue {
		if !hadDict && t.baseAllowsDict(c.base) {
			c.flags |= clsDict
			if !r.isModuleClass(c.base) && !t.addGetSet(cls, &instanceDictGetSet) {
				return false
			}
		}
		if c.flags&clsWeak == 0 {
			c.flags |= clsWeak
			return t.addGetSet(cls, &instanceWeakGetSet)
		}
		return true
	}
	var names Value
	if r.IsStr(decl) {
		if names = t.NewTuple(1); names != NoValue {
			names.Tuple()[0] = decl
		}
	} else {
		names = t.TupleOf(decl)
	}
	if names == NoValue {
		return false
	}
	return t.addSlots(cls, names)
}

// defaultDoc gives a class without docstring None in its place, unless that is a slot of the instances.
func (t *Thread) defaultDoc(cls Value) bool {
	d, doc := at[class](cls).dict, t.R.syms[SymDoc]
	return t.R.DictGetStr(d, doc) != NoValue || t.DictSet(d, doc, None)
}

// isModuleClass reports whether the instances of cls are modules.
func (r *Runtime) isModuleClass(cls Value) bool {
	return r.types.shapes[at[class](cls).root].layout == KindModule
}

// baseAllowsDict reports whether instances of a subclass of base get a
// __dict__: not those of type, whose attributes are the class dict.
func (t *Thread) baseAllowsDict(base Value) bool {
	return t.R.types.shapes[at[class](base).root].layout != KindType
}

// addSlots makes a member descriptor and a word for each name in names.
func (t *Thread) addSlots(cls, names Value) bool {
	r, c := t.R, at[class](cls)
	c.flags |= clsSlotsOnly
	if len(names.Tuple()) > 0 && (!t.baseAllowsDict(c.base) || r.isModuleClass(c.base)) {
		t.Errorf(ExcTypeError, "nonempty __slots__ not supported for subtype of '%s'", at[class](c.base).name.Str())
		return false
	}
	kept := t.NewList(0)
	for i := range names.Tuple() {
		n := names.Tuple()[i]
		if !r.IsStr(n) {
			t.Errorf(ExcTypeError, "__slots__ items must be strings, not '%s'", t.TypeName(n))
			return false
		}
		if !isIdentifier(n.Str()) {
			t.Errorf(ExcTypeError, "__slots__ must be identifiers")
			return false
		}
		n = t.mangle(c.name, n)
		if n == NoValue || kept == NoValue {
			return false
		}
		switch n {
		case r.syms[SymDict]:
			if c.flags&clsDict != 0 {
				t.Errorf(ExcTypeError, "__dict__ slot disallowed: we already got one")
				return false
			}
			c.flags |= clsDict
			if !t.addGetSet(cls, &instanceDictGetSet) {
				return false
			}
			continue
		case r.syms[SymWeakref]:
			if c.flags&clsWeak != 0 {
				t.Errorf(ExcTypeError, "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0")
				return false
			}
			c.flags |= clsWeak
			if !t.addGetSet(cls, &instanceWeakGetSet) {
				return false
			}
			continue
		}
		if slices.Contains(kept.List(), n) {
			continue
		}
		if r.DictGetStr(c.dict, n) != NoValue {
			t.Errorf(ExcValueError, "'%s' in __slots__ conflicts with class variable", n.Str())
			return false
		}
		m := t.newMember(cls, n, int(c.words), 0)
		if m == NoValue || !t.DictSet(c.dict, n, m) || !t.ListAppend(kept, n) {
			return false
		}
		c.words++
		c.solid = cls
	}
	c.slots = kept
	return true
}

// mangle applies private name mangling for class cname to the str name and interns it.
func (t *Thread) mangle(cname, name Value) Value {
	s := name.Str()
	if !strings.HasPrefix(s, "__") || strings.HasSuffix(s, "__") {
		return t.InternStr(name)
	}
	cn := strings.TrimLeft(cname.Str(), "_")
	if cn == "" {
		return t.InternStr(name)
	}
	return t.Intern("_" + cn + s)
}

// linkClass computes the MRO, makes the root shape and enters the class in its bases.
func (t *Thread) linkClass(cls Value) bool {
	r, c := t.R, at[class](cls)
	bs := &r.types.shapes[at[class](c.base).root]
	s := shape{class: cls, spec: bs.spec, layout: bs.layout, flags: shUser, inline: c.inline}
	if c.flags&clsDict != 0 {
		s.extra = uint16(c.words)
	}
	if c.flags&clsDict == 0 || s.layout == KindModule {
		s.inline, c.inline, c.tune = 0, 0, 0
	}
	if c.words > 1<<15 {
		t.Errorf(ExcTypeError, "too many slots")
		return false
	}
	c.root = r.newShape(s)
	mro := t.computeMRO(cls)
	if mro == NoValue {
		return false
	}
	c.mro = mro
	t.R.refreshFlags(cls)
	if am := r.DictGetStr(c.dict, r.syms[SymAbstractMethods]); am != NoValue {
		yes, ok := t.Truth(am)
		if !ok {
			return false
		}
		if yes {
			c.flags |= clsAbstract
		}
	}
	for _, b := range c.bases.Tuple() {
		if !t.addSubclass(b, cls) {
			return false
		}
	}
	return true
}

// refreshFlags recomputes the flags of cls that depend on special methods.
func (r *Runtime) refreshFlags(cls Value) {
	c := at[class](cls)
	f := classFlags(0)
	for _, k := range c.mro.Tuple()[1:] {
		f |= at[class](k).flags & specialFlags
	}
	for _, s := range specials {
		if v := r.DictGetStr(c.dict, r.syms[s.sym]); v != NoValue {
			f |= s.flag
		}
	}
	c.flags = c.flags&^specialFlags | f
}

// computeMRO returns the method resolution order: by mro() of the metaclass
// if that overrides type.mro, else by C3.
func (t *Thread) computeMRO(cls Value) Value {
	r := t.R
	meta := r.typeOf(cls)
	if meta != r.classOf[KindType] {
		if m := r.classGet(meta, r.syms[SymMetaMro]); m != NoValue && m.Kind() != KindBuiltin {
			l := t.Call1(m, cls)
			if l == NoValue {
				return NoValue
			}
			return t.checkMRO(cls, t.TupleOf(l))
		}
	}
	return t.c3(cls)
}

// checkMRO checks the result of a mro() method.
func (t *Thread) checkMRO(cls, mro Value) Value {
	if mro == NoValue {
		return NoValue
	}
	solid := at[class](cls).solid
	for _, k := range mro.Tuple() {
		if !t.R.IsClass(k) {
			return t.Errorf(ExcTypeError, "mro() returned a non-class ('%s')", t.TypeName(k))
		}
		if k != cls && !t.R.isSubclass(solid, at[class](k).solid) {
			return t.Errorf(ExcTypeError, "mro() returned base with unsuitable layout ('%s')", at[class](k).name.Str())
		}
	}
	return mro
}

// c3 merges the MROs of the bases of cls.
func (t *Thread) c3(cls Value) Value {
	bases := at[class](cls).bases.Tuple()
	total := 1 + len(bases)
	for _, b := range bases {
		total += len(at[class](b).mro.Tuple())
	}
	sp := t.SP
	out := t.Alloca(total)
	if out == nil {
		return NoValue
	}
	defer t.Release(sp)
	out[0] = cls
	n := 1
	if len(bases) == 1 {
		n += copy(out[1:], at[class](bases[0]).mro.Tuple())
	} else if n = c3merge(out, bases); n < 0 {
		names := make([]string, len(bases))
		for i, b := range bases {
			names[i] = at[class](b).name.Str()
		}
		return t.Errorf(ExcTypeError, "Cannot create a consistent method resolution\norder (MRO) for bases %s", strings.Join(names, ", "))
	}
	mro := t.NewTuple(n)
	if mro != NoValue {
		copy(mro.Tuple(), out[:n])
	}
	return mro
}

// c3merge appends the merge of the bases' MROs and the list of bases to
// out[:1] and returns its length, -1 when there is none.
func c3merge(out, bases []Value) int {
	heads := make([]int, len(bases)+1)
	seq := func(i int) []Value {
		if i < len(bases) {
			return at[class](bases[i]).mro.Tuple()[heads[i]:]
		}
		return bases[heads[i]:]
	}
	inTail := func(k Value) bool {
		for i := range heads {
			s := seq(i)
			for j := 1; j < len(s); j++ {
				if s[j] == k {
					return true
				}
			}
		}
		return false
	}
	n := 1
	for {
		done, next := true, NoValue
		for i := range heads {
			if s := seq(i); len(s) > 0 {
				done = false
				if !inTail(s[0]) {
					next = s[0]
					break
				}
			}
		}
		if done {
			return n
		}
		if next == NoValue {
			return -1
		}
		out[n] = next
		n++
		for i := range heads {
			if s := seq(i); len(s) > 0 && s[0] == next {
				heads[i]++
			}
		}
	}
}

// announceNames calls __set_name__ of the values in the class dict.
func (t *Thread) announceNames(cls Value) bool {
	d := at[class](cls).dict
	pos := 0
	for {
		k, v, ok := d.DictNext(&pos)
		if !ok {
			return true
		}
		switch v.Kind() {
		case KindFunction, KindStr, KindInt, KindFloat, KindNone, KindBool, KindTuple, KindList, KindDict, KindType:
			continue
		case KindProperty:
			propertyPtr(v).name = k
			continue
		}
		fn := t.lookupSpecial(v, SymSetName)
		if fn == NoValue {
			if t.exc != NoValue {
				return false
			}
			continue
		}
		if t.Call3(fn, v, cls, k) == NoValue {
			return t.wrapSetName(v, k, cls)
		}
	}
}

// wrapSetName turns the pending exception of a __set_name__ into a RuntimeError, as CPython 3.11 does.
func (t *Thread) wrapSetName(v, k, cls Value) bool {
	cause := t.TakeExc()
	if !t.R.isSubclass(t.R.typeOf(cause), t.R.excClass[ExcException]) {
		t.SetExc(cause)
		return false
	}
	rep := t.Repr(k)
	if rep == NoValue {
		return false
	}
	t.Errorf(ExcRuntimeError, "Error calling __set_name__ on '%s' instance %s in '%s'", t.TypeName(v), rep.Str(), at[class](cls).name.Str())
	if e := t.exc; e != NoValue {
		excPtr(e).cause = cause
		setContext(e, cause)
		excPtr(e).flags |= excSuppress
	}
	return false
}

// announceSubclass calls super(cls, cls).__init_subclass__(**kw).
func (t *Thread) announceSubclass(cls Value, kw []Value) bool {
	r := t.R
	mro := at[class](cls).mro.Tuple()
	for _, k := range mro[1:] {
		p := r.dictSlot(at[class](k).dict, r.syms[SymInitSubclass])
		if p == nil {
			continue
		}
		if k == r.classOf[KindObject] && len(kw) == 0 {
			return true
		}
		fn := t.descrGet(*p, cls, cls)
		return fn != NoValue && t.Call(fn, kw, len(kw)/2) != NoValue
	}
	return true
}

// popName removes a name from a dict and returns its value, NoValue when absent.
func (t *Thread) popName(d Value, s Sym) Value {
	v := t.R.DictGetStr(d, t.R.syms[s])
	if v != NoValue {
		t.DictDel(d, t.R.syms[s])
	}
	return v
}

// laterNames is for how many names room is made in the dict of a class: decorators and metaclasses set some, and if its entries move
// then, caches that know where they are begin anew.
const laterNames = 8

// dictCopy returns a dict with the entries of the dict or dict subclass d, and room for more.
func (t *Thread) dictCopy(d Value, more int) Value {
	c := t.NewDict(d.DictLen() + more)
	if c == NoValue {
		return c
	}
	pos := 0
	for {
		k, v, ok := d.DictNext(&pos)
		if !ok {
			return c
		}
		if !t.DictSet(c, k, v) {
			return NoValue
		}
	}
}

// isIdentifier reports whether s is made of identifier characters.
func isIdentifier(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < 0x80 && c != '_' && (c|0x20 < 'a' || c|0x20 > 'z') && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return s != ""
}
