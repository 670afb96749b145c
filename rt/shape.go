package rt

import (
	"math"
	"unsafe"
)

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
//
// # Slots of floats
//
// An inline slot of an attribute that has held only floats, by what its shape says, has the
// bits of the double instead of a Value; only floats that have immediate forms are kept like
// that, so that reading one makes no object. The first other value moves the instance to a shape where the slot holds
// any Value, and there stay all that come after it: the shapes with the narrower slot are stale, and
// instances move on when a cache misses. For the collector such slots are words like others.

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
	inline       uint8  // inline slots, from word extra+1 on
	n            uint8  // attributes
	floats       uint16 // bit i: slot i, an inline one, has the bits of a float
	claims       uint32 // epoch in which instances were known not to claim another class than theirs
	naturalEpoch uint32 // epoch in which natural holds
	parent       Kind
	kid          Kind // first child
	sib          Kind // next child of the same parent; without one: the root of another tree of the same class
}

type shapeFlags uint8

const (
	shUser     shapeFlags = 1 << iota // class defined in Python: operators look methods up
	shDict                            // dictionary mode
	shBaseHash                        // hash is that of the builtin base, as long as natural holds
	shBaseKey                         // hash and equality are, likewise
	shStale                           // there is a shape with the same attributes that holds more than floats in one of them
	shDead                            // the class has died; another one's shape may get the id
	shBaseIn                          // membership is that of the builtin base, likewise
	shBaseOps                         // all operators and comparisons are those of the builtin base, int or str, as long as natural holds
)

const (
	maxShapeAttrs = 64  // more attributes: dictionary mode
	maxShapeKids  = 64  // more alternatives: dictionary mode
	maxInline     = 32  // inline slots
	maxFloats     = 16  // of these, the first ones can hold floats: the bits of shape.floats
	guessInline   = 4   // inline slots of a class without instances
	maxTunes      = 4   // times that a class may grow a new tree
	maxShapes     = 512 // shapes of a class
	maxWidened    = 16  // times that a slot of floats may turn out to hold other values, and a part of all such slots; then no more are made
	widenedShare  = 4
)

// funcAddr returns what identifies the function in the func variable f, nil for none.
func funcAddr[F any](f *F) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(f)) }

// newShape adds a shape and returns its id.
func (r *Runtime) newShape(s shape) Kind {
	ts := &r.types
	id := Kind(len(ts.shapes))
	if n := len(ts.free); n > 0 {
		id, ts.free = ts.free[n-1], ts.free[:n-1]
	} else {
		ts.shapes, ts.serials = append(ts.shapes, shape{}), append(ts.serials, 0)
	}
	serial := uint32(0)
	switch {
	case s.flags&shUser == 0:
		ts.lasting = append(ts.lasting, id)
	case s.parent != 0:
		serial = ts.serials[s.parent]
	default:
		c := at[class](s.class)
		if c.trees == 0 {
			ts.mortal = append(ts.mortal, uintptr(s.class))
			ts.made++
			serial = ts.made
		} else {
			serial = ts.serials[c.trees]
		}
		s.sib, c.trees = c.trees, id
	}
	ts.shapes[id], ts.serials[id] = s, serial
	return id
}

// ClassSerial returns the number of the class whose instances have shape k, in the order in which classes defined in Python were
// made; 0: it is none of these.
func (r *Runtime) ClassSerial(k Kind) uint32 {
	if int(k) >= len(r.types.serials) {
		return 0
	}
	return r.types.serials[k]
}

// SerialOf is ClassSerial for the class v itself, or the class of the object v.
func (r *Runtime) SerialOf(v Value) uint32 {
	n := r.ClassSerial(v.Kind())
	if v.IsObj() && r.HasShape(v) && r.IsClass(v) {
		n = max(n, r.ClassSerial(at[class](v).root))
	}
	return n
}

// ClassesMade returns the number of the youngest class.
func (r *Runtime) ClassesMade() uint32 { return r.types.made }

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

// slot returns the Value in slot i of the instance v of shape s.
func (s *shape) slot(v Value, i int) Value {
	x := *s.slotPtr(v, i)
	if s.isFloat(i) {
		return slotFloat(x)
	}
	return x
}

// isFloat reports whether slot i has the bits of a float.
func (s *shape) isFloat(i int) bool { return i >= 0 && i < maxFloats && s.floats>>i&1 != 0 }

// floatSlot returns what a slot of floats holds for x, if it can hold it.
func floatSlot(x Value) (bits Value, ok bool) {
	switch {
	case is64 == 0:
		return 0, false
	case x.IsFlonum():
		return Value(math.Float64bits(x.Flonum())), true
	case x&^4 == zeroPlus:
		return Value(uint64(x) >> 2 << 63), true
	}
	return 0, false
}

// FitsFloatSlot reports whether a slot of floats can hold x.
func FitsFloatSlot(x Value) bool {
	_, ok := floatSlot(x)
	return ok
}

// slotFloat is the inverse of floatSlot.
func slotFloat(bits Value) Value {
	v, _ := flonumValue(math.Float64frombits(uint64(bits)))
	return v
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
// when dictionary mode is called for; ok == false: exception pending. float says that a slot of floats will do.
func (t *Thread) childShape(id Kind, name Value, float bool) (kid Kind, ok bool) {
	r := t.R
	wide, narrow, kids := r.kidsOf(id, name)
	switch float = float && r.floatsFrom(id, name); {
	case wide != 0:
		return wide, true
	case float && narrow != 0:
		return narrow, true
	}
	s := &r.types.shapes[id]
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
	if float {
		c.floats |= 1 << n
		r.types.floats++
	}
	kid = r.newShape(c)
	r.types.shapes[id].kid = kid
	if narrow != 0 {
		r.retire(narrow)
		r.types.epoch++ // caches and native code would go on making stale objects
		r.types.widened++
	}
	cls.shapes++
	if c.n > cls.maxAttrs {
		cls.maxAttrs = c.n
		if c.n > cls.inline && c.n <= maxInline && cls.tune == 0 {
			cls.tune = tuneSecond
		}
	}
	return kid, true
}

// kidsOf returns the shapes reached from id by adding attribute name, with a slot for any Value and with one of floats, and how many children
// id has.
func (r *Runtime) kidsOf(id Kind, name Value) (wide, narrow Kind, kids int) {
	for k := r.types.shapes[id].kid; k != 0; k = r.types.shapes[k].sib {
		kids++
		switch c := &r.types.shapes[k]; {
		case c.last() != name:
		case c.isFloat(int(c.n) - 1):
			narrow = k
		default:
			wide = k
		}
	}
	return wide, narrow, kids
}

// last returns the name of the last attribute of a shape that has some.
func (s *shape) last() Value { return valuesOf(s.names, int(s.n))[s.n-1] }

// floatsFrom reports whether the slot of a new attribute name of objects of shape id may be one of floats: it is inline, and the attribute has
// held nothing else elsewhere in the tree.
func (r *Runtime) floatsFrom(id Kind, name Value) bool {
	s := &r.types.shapes[id]
	return is64 != 0 && s.flags&shUser != 0 && int(s.n) < int(s.inline) && s.n < maxFloats &&
		r.types.widened < maxWidened+r.types.floats/widenedShare && !r.holdsOthers(r.rootOf(id), name)
}

// rootOf returns the shape without attributes that id comes from.
func (r *Runtime) rootOf(id Kind) Kind {
	for r.types.shapes[id].parent != 0 {
		id = r.types.shapes[id].parent
	}
	return id
}

// holdsOthers reports whether a shape below id has a slot for any Value for attribute name.
func (r *Runtime) holdsOthers(id Kind, name Value) bool {
	for k := r.types.shapes[id].kid; k != 0; k = r.types.shapes[k].sib {
		if c := &r.types.shapes[k]; c.last() == name && !c.isFloat(int(c.n)-1) || r.holdsOthers(k, name) {
			return true
		}
	}
	return false
}

// retire makes shape id and those below it stale.
func (r *Runtime) retire(id Kind) {
	r.types.shapes[id].flags |= shStale
	for k := r.types.shapes[id].kid; k != 0; k = r.types.shapes[k].sib {
		r.retire(k)
	}
}

// IsStale reports whether objects of shape id, if it is one, are to move on to another shape.
func (r *Runtime) IsStale(id Kind) bool {
	return int(id) < len(r.types.shapes) && r.types.shapes[id].flags&shStale != 0
}

// Widened returns how often shapes have become stale.
func (r *Runtime) Widened() uint32 { return r.types.widened }

// successor returns the shape that objects of the stale shape id move on to, 0 if none has got there.
func (r *Runtime) successor(id Kind) Kind {
	s := &r.types.shapes[id]
	to := r.rootOf(id)
	for k, name := range valuesOf(s.names, int(s.n)) {
		wide, narrow, _ := r.kidsOf(to, name)
		switch {
		case wide != 0:
			to = wide
		case narrow != 0 && s.isFloat(k):
			to = narrow
		default:
			return 0
		}
	}
	return to
}

// widen moves v to a shape with the same attributes where slot i holds any Value, or, with i == -1, to that which instances
// have now. The class decides on dictionary mode as ever.
func (t *Thread) widen(v Value, i int) bool {
	r := t.R
	s := *r.shapeOf(v)
	id := r.rootOf(v.Kind())
	for k, name := range valuesOf(s.names, int(s.n)) {
		kid, ok := t.childShape(id, name, s.isFloat(k) && k != i)
		if !ok {
			return false
		}
		if kid == 0 {
			return t.instanceDict(v) != NoValue
		}
		id = kid
	}
	to := &r.types.shapes[id]
	for k := range int(s.n) {
		if s.isFloat(k) && !to.isFloat(k) {
			p := s.slotPtr(v, k)
			*p = slotFloat(*p)
		}
	}
	hdrOf(v).id = id
	return true
}

// freshen moves v on if its shape is stale and there is memory for that.
func (t *Thread) freshen(v Value) {
	if v.IsObj() && t.R.shapeOf(v).flags&shStale != 0 && !t.widen(v, -1) {
		t.exc = NoValue
	}
}

// addAttr gives the instance v, which has no attribute name, one with value x.
func (t *Thread) addAttr(v, name, x Value) bool {
	id := v.Kind()
	bits, float := floatSlot(x)
	kid, ok := t.childShape(id, name, float)
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
	if s.isFloat(i) {
		x = bits
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
		if !t.DictSet(d, valuesOf(s.names, n)[i], s.slot(v, i)) {
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
		if d == NoValue || !t.DictSet(d, valuesOf(s.names, int(s.n))[i], s.slot(v, i)) {
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
		return s.slot(v, i)
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
	i := s.find(name)
	switch {
	case i < 0:
		return t.addAttr(v, name, x)
	case s.isFloat(i):
		bits, ok := floatSlot(x)
		if !ok {
			return t.widen(v, i) && t.setOwn(v, name, x)
		}
		x = bits
	}
	*s.slotPtr(v, i) = x
	return true
}

// FillAttributes stores the items of an exact dict as instance attributes of v, whatever its class defines. It does nothing, and
// done is false, if v has no attributes of its own or a key is no exact str.
func (t *Thread) FillAttributes(v, d Value) (done, ok bool) {
	if t.R.shapeOf(v).extra == 0 || d.Kind() != KindDict {
		return false, true
	}
	pos := 0
	for k, _, more := d.DictNext(&pos); more; k, _, more = d.DictNext(&pos) {
		if k.Kind() != KindStr {
			return false, true
		}
	}
	pos = 0
	for k, x, more := d.DictNext(&pos); more; k, x, more = d.DictNext(&pos) {
		name := t.InternStr(k)
		if name == NoValue || !t.setOwn(v, name, x) {
			return true, false
		}
	}
	return true, true
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
