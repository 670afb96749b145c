package rt

import (
	"math/bits"
	"unsafe"
)

// # The life of classes
//
// A class defined in Python lives as long as something refers to it or to an instance. Instances know their class by the id of their shape only,
// so marking notes the ids that it meets (marker.seen), and markClasses marks their classes; that goes on until there is nothing new. What
// shapes refer to is marked with the class.
//
// All else knows such classes weakly: the table of shapes, the lists of subclasses, caches, and code. The shapes of a class that has died become
// those of object. Their ids are used again when there are many: a new epoch then makes all code invalid that has noted ids. What an id noted in an
// earlier epoch means now is not looked up if its shape is dead: caches would keep the answer, and the next class with that id would get it.
// Likewise code that knows a class by its address (GuardClass).
//
// Classes made by Go code live as long as the runtime.

// subclasses returns the direct subclasses of c, in the order in which they were made. A collection may take some away.
func (c *class) subclasses() []Value {
	if c.nsubs == 0 {
		return nil
	}
	return unsafe.Slice((*Value)(rawData(c.subs)), int(c.nsubs))
}

// addSubclass enters cls in base.__subclasses__().
func (t *Thread) addSubclass(base, cls Value) bool {
	b := at[class](base)
	if b.flags&clsNoInit != 0 {
		t.R.types.epoch++ // see PlainNew
	}
	if b.nsubs == b.maxSubs {
		room := max(4, 2*b.maxSubs)
		list := t.NewRaw(int(room) * int(wordBytes))
		if list == NoValue {
			return false
		}
		copy(unsafe.Slice((*Value)(rawData(list)), int(room)), b.subclasses())
		b.subs, b.maxSubs = list, room
	}
	b.nsubs++
	b.subclasses()[b.nsubs-1] = cls
	return true
}

// dropSubclass removes cls from base.__subclasses__().
func dropSubclass(base, cls Value) {
	at[class](base).keepSubclasses(func(s Value) bool { return s != cls })
}

func (c *class) keepSubclasses(want func(Value) bool) {
	all := c.subclasses()
	n := 0
	for _, s := range all {
		if want(s) {
			all[n] = s
			n++
		}
	}
	clear(all[n:])
	c.nsubs = uint32(n)
}

// subclassList returns a list of the direct subclasses of cls.
func (t *Thread) subclassList(cls Value) Value {
	l := t.NewList(int(at[class](cls).nsubs))
	if l != NoValue {
		listOf(l).setLen(copy(l.List(), at[class](cls).subclasses())) // fewer, when NewList has collected
	}
	return l
}

// GuardClass notes that code identifies cls by its address as long as the epoch lasts.
func (r *Runtime) GuardClass(cls Value) { at[class](cls).flags |= clsGuarded }

// eachShape calls f, which may overwrite it, for the shape id, its siblings and all that are below them.
func (ts *typeState) eachShape(id Kind, f func(Kind)) {
	for id != 0 {
		s := &ts.shapes[id]
		next := s.sib
		ts.eachShape(s.kid, f)
		f(id)
		id = next
	}
}

// beginClasses is called at the beginning of a collection, when nothing is marked.
func (r *Runtime) beginClasses() {
	seen := &r.heap.gc.marker.seen
	if n := (len(r.types.shapes) + 63) / 64; n > len(*seen) {
		*seen = make([]uint64, n+n/4)
	}
	clear(*seen)
}

// markLasting marks the classes that never die.
func (r *Runtime) markLasting() {
	ts, h := &r.types, &r.heap
	mark := func(s *shape) {
		h.mark(uintptr(s.class))
		h.mark(uintptr(s.names))
	}
	for i := range ts.shapes[:min(len(ts.shapes), int(NumKinds))] {
		mark(&ts.shapes[i])
	}
	for _, id := range ts.lasting {
		mark(&ts.shapes[id])
	}
	if r.native.making != nil { // the compiler has ids of shapes
		for _, cls := range ts.mortal {
			h.mark(cls)
		}
	}
}

// markClasses marks the classes of the instances that have been met, and what shapes of marked classes refer to.
func (r *Runtime) markClasses() {
	ts, h := &r.types, &r.heap
	for i, w := range h.gc.marker.seen {
		for ; w != 0; w &= w - 1 {
			if id := i*64 + bits.TrailingZeros64(w); id < len(ts.shapes) { // a stale word of Go's stack may lead to a free cell, which has anything
				h.mark(uintptr(ts.shapes[id].class))
			}
		}
	}
	now := uint32(h.gc.runs) + 1
	for _, cls := range ts.mortal {
		c := at[class](Value(cls))
		if c.traced == now || !h.isMarked(cls) {
			continue
		}
		c.traced = now
		ts.eachShape(c.trees, func(id Kind) { h.mark(uintptr(ts.shapes[id].names)) })
	}
}

// sweepClasses forgets the classes that have died. All that is alive is marked, and nothing of what is dead has been overwritten.
func (r *Runtime) sweepClasses() {
	ts, h := &r.types, &r.heap
	keep := ts.mortal[:0]
	var prune []uintptr
	guarded := false
	for _, cls := range ts.mortal {
		if h.isMarked(cls) {
			keep = append(keep, cls)
			continue
		}
		c := at[class](Value(cls))
		ts.eachShape(c.trees, func(id Kind) {
			ts.dead = append(ts.dead, id)
			ts.shapes[id] = ts.shapes[KindObject]
			ts.shapes[id].flags |= shDead
		})
		guarded = guarded || c.flags&clsGuarded != 0 && c.watched == ts.epoch
		for _, b := range c.bases.Tuple() {
			if o := at[class](b); h.isMarked(uintptr(b)) && o.flags&clsPrune == 0 {
				o.flags |= clsPrune
				prune = append(prune, uintptr(b))
			}
		}
	}
	ts.mortal = keep
	for _, b := range prune {
		c := at[class](Value(b))
		c.flags &^= clsPrune
		c.keepSubclasses(func(s Value) bool { return h.isMarked(uintptr(s)) })
	}
	if n := len(ts.dead); n >= manyShapes || n > 0 && h.gc.stress > 0 {
		ts.free = append(ts.free, ts.dead...)
		ts.dead = ts.dead[:0]
		r.sites = opSites{}
		guarded = true
	}
	if guarded {
		ts.epoch++
	}
}

// manyShapes is how many shapes of dead classes wait for their ids to be used again, about 80 bytes each.
const manyShapes = 1 << 14
