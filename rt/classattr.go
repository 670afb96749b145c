package rt

// # Attributes of classes

// typeGetAttr is type.__getattribute__. It returns NoValue without exception
// when the class has no such attribute.
func typeGetAttr(t *Thread, v, name Value) Value {
	r := t.R
	meta := r.typeOf(v)
	mp := r.lookupClass(meta, name)
	if mp != nil && r.descrOf(*mp) == clsDescr|clsDataDescr {
		return t.descrGet(*mp, v, meta)
	}
	if p := r.lookupClass(v, name); p != nil {
		switch m := *p; m.Kind() {
		case KindFunction, KindBuiltin:
			return m
		default:
			return t.descrGet(m, NoValue, v)
		}
	}
	if mp != nil {
		return t.descrGet(*mp, v, meta)
	}
	return NoValue
}

// typeSetAttr is type.__setattr__ and type.__delattr__.
func typeSetAttr(t *Thread, v, name, x Value) bool {
	r := t.R
	c := at[class](v)
	meta := r.typeOf(v)
	if mp := r.lookupClass(meta, name); mp != nil && r.descrOf(*mp)&clsDataDescr != 0 {
		return t.descrSet(*mp, v, name, x)
	}
	if c.flags&(clsUser|clsWritable) == 0 {
		t.Errorf(ExcTypeError, "cannot set '%s' attribute of immutable type '%s'", name.Str(), c.name.Str())
		return false
	}
	if x == NoValue && r.DictGetStr(c.dict, name) == NoValue {
		t.noAttr(v, name)
		return false
	}
	return t.setClassDict(v, name, x)
}

// setClassDict stores or deletes (x == NoValue) name in the dict of class cls
// and makes caches notice.
func (t *Thread) setClassDict(cls, name, x Value) bool {
	r := t.R
	c := at[class](cls)
	if x == NoValue && !t.strictDelete(c.dict) || x != NoValue && !t.strictBind(c.dict, name, x, false, false) {
		return false
	}
	slot := r.dictSlot(c.dict, name)
	if x == NoValue {
		r.invalidate(cls, name)
		if _, ok := t.DictDel(c.dict, name); !ok {
			return false
		}
		return t.classChanged(cls, name)
	}
	if slot != nil && r.descrOf(*slot) == 0 && r.descrOf(x) == 0 && !isDunder(name) {
		*slot = x
		return true
	}
	r.invalidate(cls, name)
	d := dictOf(c.dict)
	entries, fill := d.entries, d.fill
	if !t.DictSet(c.dict, name, x) {
		return false
	}
	if slot == nil && (d.entries != entries || d.fill != fill+1) {
		r.invalidateAll(cls) // caches know where values are
	}
	return t.classChanged(cls, name)
}

// classChanged recomputes what depends on the special method name of cls.
func (t *Thread) classChanged(cls, name Value) bool {
	if !isDunder(name) {
		return true
	}
	r := t.R
	for _, s := range specials {
		if r.syms[s.sym] == name {
			t.refreshTree(cls)
			break
		}
	}
	return true
}

// refreshTree recomputes the flags of cls and its subclasses.
func (t *Thread) refreshTree(cls Value) {
	c := at[class](cls)
	before := c.flags
	if c.flags&clsUser != 0 {
		t.R.refreshFlags(cls)
	}
	if c.flags != before {
		t.R.types.epoch++
	}
	for _, s := range at[class](cls).subclasses() {
		t.refreshTree(s)
	}
}

// isDunder reports whether an interned name begins and ends with two underscores.
func isDunder(name Value) bool {
	s := name.Str()
	n := len(s)
	return n > 4 && s[:2] == "__" && s[n-2:] == "__"
}
