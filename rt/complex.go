package rt

// complexObj is a complex object. Instances of subclasses hold the exact
// object in their word 1.
type complexObj struct {
	header
	c complex128
}

// NewComplex returns the complex c.
func (t *Thread) NewComplex(c complex128) Value {
	v := t.alloc(KindComplex, headerBytes+16, true)
	if v != NoValue {
		at[complexObj](v).c = c
	}
	return v
}

// Complex returns the number of a complex object (exact type or subclass layout).
func (v Value) Complex() complex128 {
	if hdrOf(v).id != KindComplex {
		v = *word(v, 1)
	}
	return at[complexObj](v).c
}
