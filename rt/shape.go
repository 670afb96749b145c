package rt

import "unsafe"

// # Instances and shapes
//
// An instance of a class defined in Python, or of a builtin exception, is
//
//	header | native payload of the builtin base | __slots__ | extra | inline slots
//
// Instances without a __dict__ end before extra. The header's id is a shape: it
// tells the class and which attributes lie in which slots. Slots beyond the
// inline ones lie in a KindValues block in extra. Shapes of a class form a tree: adding an
// attribute moves the instance to a child shape. Instances used in odd ways
// (access to __dict__, deletion in the middle, many attributes) are in
// dictionary mode: extra holds a dict and the shape says so.
//
// The number of inline slots is fixed for a shape tree. A class starts with a
// guess, learns from its first instance, and then grows a new tree.

// shape is the Go side of a shape id.
type shape struct {
	class        Value     // NoValue while the runtime is being made
	names        Value     // KindValues block, shared along a branch: the first n are this shape's attributes
	spec         *TypeSpec // Go side of the nearest builtin base, inherited slots filled in
	decl         *TypeSpec // as declared, for the class itself; nil for classes defined in Python
	layout       Kind      // builtin kind of the native payload
	flags        shapeFlags
	natural      uint8  // see Naturally
	extra        uint16 // word of the extra field; 0: no attributes of instances
	inline       uint16 // inline slots, from word extra+1 on
	n            uint16 // attributes
	claims       uint32 // epoch in which instances were known not to claim another class than theirs
	naturalEpoch uint32 // epoch in which natural holds
	parent       Kind
	kid          Kind // first child
	sib          Kind // next child of the same parent
}

type shapeFlags uint8

const (
	shUser     shapeFlags = 1 << iota // class defined in Python: operators look methods up
	shDict                            // dictionary mode
	shBaseHash                        // hash is that of the builtin base, as long as natural holds
)

const (
	maxShapeAttrs = 64  // more attributes: dictionary mode
	maxShapeKids  = 64  // more alternatives: dictionary mode
	maxInline     = 16  // inline slots
	guessInline   = 4   // inline slots of a class without instances
	maxTunes      = 4   // times that a class may grow a new tree
	maxShapes     = 512 // shapes of a class
)

// funcAddr returns what identifies the function in the func variable f, nil for none.
func funcAddr[F any](f *F) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(f)) }

// newShape adds a shape and returns its id.
func (r *Runtime) newShape(s shape) Kind {
	id := Kind(len(r.types.shapes))
	r.types.shapes = append(r.types.shapes, s)
	return id
}

// find returns the slot of attribute name in the shape, -1 when absent.
func (s *shape) find(name Value) int {
	if s.names == NoValue {
		return -1
	}
	for i, n := range valuesOf(s.names, int(s.n)) {
		if n == name {
			return i
		}
	}
	return -1
}

// slotPtr returns the address of slot i of the instance v of shape s.
func (s *shape) slotPtr(v Value, i int) *Value {
	if i < int(s.inline) {
		return word(v, int(s.extra)+1+i)
	}
	return word(*word(v, int(s.extra)), 1+i-int(s.inline))
}

// tuneClass is called when an instance of cls is made and the class has
// something to learn: the second instance takes the number of attributes of the first, later
// ones grow when attributes did not fit.
func (r *Runtime) tuneClass(cls Value) {
	c := at[class](cls)
	if c.tune == tuneFirst {
		c.tune = tuneSecond
		return
	}
	c.tune = 0
	want := min(c.maxAttrs, maxInline)
	if want <= c.inline && want+2 >= c.inline || c.tunes >= maxTunes || c.flags&clsDict == 0 {
		return
	}
	c.tunes++
	c.inline = want
	root := r.types.shapes[c.root]
	root.names, root.n, root.inline, root.parent, root.kid, root.sib = NoValue, 0, want, 0, 0, 0
	c.root = r.newShape(root)
}

// Values of class.tune.
const (
	tuneFirst  = 2 // no instance yet
	tuneSecond = 1 // the next instance may change the number of inline slots
)

// childShape returns the shape reached from id by adding attribute name, 0
// when dictionary mode is called for; ok == false: exception pending.
func (t *Thread) childShape(id Kind, name Value) (kid Kind, ok bool) {
	r := t.R
	s := &r.types.shapes[id]
	kids := 0
	for k := s.kid; k != 0; k = r.types.shapes[k].sib {
		kids++
		c := &r.types.shapes[k]
		if valuesOf(c.names, int(c.n))[c.n-1] == name {
			return k, true
		}
	}
	cls := at[class](s.class)
	if s.n >= maxShapeAttrs || kids >= maxShapeKids || cls.shapes >= maxShapes {
		return 0, true
	}
	n := int(s.n)
	names := s.names
	if names == NoValue || n >= r.valuesCap(names) || valuesOf(names, n+1)[n] != NoValue {
		names = t.NewValues(max(4, n+1+n/2))
		if names == NoValue {
			return 0, false
		}
		if s = &r.types.shapes[id]; n > 0 {
			copy(valuesOf(names, n), valuesOf(s.names, n))
		}
	}
	valuesOf(names, n+1)[n] = name
	c := *s
	c.names, c.n, c.parent, c.sib, c.kid = names, s.n+1, id, s.kid, 0
	kid = r.newShape(c)
	r.types.shapes[id].kid = kid
	cls.shapes++
	if c.n > cls.maxAttrs {
		cls.maxAttrs = c.n
		if c.n > cls.inline && c.n <= maxInline && cls.tune == 0 {
			cls.tune = tuneSecond
		}
	}
	return kid, true
}

// addAttr gives the instance v, which has no attribute name, one with value x.
func (t *Thread) addAttr(v, name, x Value) bool {
	id := v.Kind()
	kid, ok := t.childShape(id, name)
	if !ok {
		return false
	}
	if kid == 0 {
		d := t.instanceDict(v)
		return d != NoValue && t.DictSet(d, name, x)
	}
	s := &t.R.types.shapes[kid]
	i := int(s.n) - 1
	if i >= int(s.inline) && !t.growOverflow(v, s, i-int(s.inline)) {
		return false
	}
	*s.slotPtr(v, i) = x
	hdrOf(v).id = kid
	return true
}

// growOverflow makes room for slot i of the overflow block of v.
func (t *Thread) growOverflow(v Value, s *shape, i int) bool {
	extra := word(v, int(s.extra))
	old := *extra
	if old != NoValue && i < t.R.valuesCap(old) {
		return true
	}
	blk := t.NewValues(max(3, i+1+i/2))
	if blk == NoValue {
		return false
	}
	if old != NoValue {
		copy(valuesOf(blk, i), valuesOf(old, i))
	}
	*extra = blk
	return true
}

// dictShape returns the shape of instances of cls in dictionary mode.
func (r *Runtime) dictShape(cls Value) Kind {
	c := at[class](cls)
	if c.dictID == 0 {
		s := r.types.shapes[c.root]
		s.names, s.n, s.inline, s.parent, s.kid, s.sib = NoValue, 0, 0, 0, 0, 0
		s.flags |= shDict
		c.dictID = r.newShape(s)
	}
	return c.dictID
}

// instanceDict returns the live __dict__ of v, switching v to dictionary mode.
// The class of v must give its instances a __dict__.
func (t *Thread) instanceDict(v Value) Value {
	r := t.R
	s := r.shapeOf(v)
	if s.flags&shDict != 0 {
		extra := word(v, int(s.extra))
		if *extra == NoValue { // deleted
			d := t.NewDict(0)
			*extra = d
		}
		return *extra
	}
	n := int(s.n)
	d := t.NewDict(n)
	if d == NoValue {
		return d
	}
	for i := range n {
		if !t.DictSet(d, valuesOf(s.names, n)[i], *s.slotPtr(v, i)) {
			return NoValue
		}
	}
	r.setInstanceDict(v, d)
	return d
}

// setInstanceDict puts v in dictionary mode with the dict d.
func (r *Runtime) setInstanceDict(v, d Value) {
	s := r.shapeOf(v)
	clear(valuesAt(v, int(s.extra)+1, int(s.inline)))
	*word(v, int(s.extra)) = d
	hdrOf(v).id = r.dictShape(s.class)
}

// peekInstanceDict returns the attributes of v in a dict that is v's own only
// in dictionary mode; NoValue without exception when v can have none.
func (t *Thread) peekInstanceDict(v Value) Value {
	s := t.R.shapeOf(v)
	if s.extra == 0 {
		return NoValue
	}
	if s.flags&shDict != 0 {
		return t.instanceDict(v)
	}
	d := t.NewDict(int(s.n))
	for i := range int(s.n) {
		if d == NoValue || !t.DictSet(d, valuesOf(s.names, int(s.n))[i], *s.slotPtr(v, i)) {
			return NoValue
		}
	}
	return d
}

// getOwn returns the instance attribute name of v, NoValue when absent.
func (r *Runtime) getOwn(v, name Value) Value {
	s := r.shapeOf(v)
	if s.extra == 0 {
		return NoValue
	}
	if s.flags&shDict != 0 {
		if d := *word(v, int(s.extra)); d != NoValue {
			return r.DictGetStr(d, name)
		}
		return NoValue
	}
	if i := s.find(name); i >= 0 {
		return *s.slotPtr(v, i)
	}
	return NoValue
}

// setOwn stores the instance attribute name of v, whose class gives instances a __dict__.
func (t *Thread) setOwn(v, name, x Value) bool {
	s := t.R.shapeOf(v)
	if s.flags&shDict != 0 {
		d := t.instanceDict(v)
		return d != NoValue && t.DictSet(d, name, x)
	}
	if i := s.find(name); i >= 0 {
		*s.slotPtr(v, i) = x
		return true
	}
	return t.addAttr(v, name, x)
}

// delOwn deletes the instance attribute name of v.
func (t *Thread) delOwn(v, name Value) (found, ok bool) {
	s := t.R.shapeOf(v)
	if s.flags&shDict == 0 {
		i := s.find(name)
		if i < 0 {
			return false, true
		}
		if i == int(s.n)-1 {
			*s.slotPtr(v, i) = NoValue
			hdrOf(v).id = s.parent
			return true, true
		}
	}
	d := t.instanceDict(v)
	if d == NoValue {
		return false, false
	}
	return t.DictDel(d, name)
}
