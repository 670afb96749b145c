package rt

import (
	"slices"
	"sync/atomic"
	"unsafe"

	"pycopy/rt/gstack"
)

// typeState is what a Runtime keeps about its types. memErr and
// anext are roots, shapes and mortal are as classgc.go says; the caches hold Values weakly and are cleared by the
// collector.
type typeState struct {
	shapes  []shape      // by shape id
	serials []uint32     // by shape id: the number of its class in the order in which those defined in Python were made; 0: none of them
	made    uint32       // such classes
	floats  uint32       // slots of floats that were made
	widened uint32       // of these have turned out to hold other values
	lasting []Kind       // the shapes, beside those of the builtin kinds, of classes that never die
	mortal  []uintptr    // the classes defined in Python that have shapes, see classgc.go
	dead    []Kind       // shapes of classes that have died
	free    []Kind       // those whose ids can be used again
	epoch   uint32       // bumped when a class changes in a way that cached lookups may have seen
	classes []classEntry // cache of lookups in MROs
	attrs   []attrEntry  // cache of attribute lookups
	filled  attrSet      // the places in it that have ever been used
	orders  [orderCache]fieldOrder
	cached  [numCached]methodCache

	getsets []*GetSet               // Go side of getset descriptors, by number
	sigs    []*signature            // parsed Builtin.Sig, by number of the builtin
	binds   map[*Builtin]*signature // the same for bindArgs

	memErr   Value // preallocated MemoryError
	anext    Value // class of the awaitable of anext with a default, once it is needed
	optional bool  // what is allocated tells of an error and can be done without: no MemoryError is raised, there is no collection where the last was in vain, but a reserve
	showing  []shown
	deep     map[shown]bool      // the same as a set, when there are many
	printBuf []byte              // for reuse by print
	weakOf   map[uintptr]uintptr // plain weak reference of an object; nil: see findWeakRef
}

// shown notes an object whose repr is being computed.
type shown struct {
	t *Thread
	v uintptr
}

const (
	classCacheSize = 2048
	classHash      = 31
	attrCacheSize  = 4096
)

// attrSet is a set of places in the cache of attribute lookups.
type attrSet [attrCacheSize / 64]uint64

func (s *attrSet) add(i uintptr) { s[i/64] |= 1 << (i % 64) }

// init prepares the shape table: the ids of the builtin kinds and the caches.
func (ts *typeState) init(h *heapState) {
	ts.epoch = 1
	ts.classes = make([]classEntry, classCacheSize)
	ts.attrs = staticTable[attrEntry](h, attrCacheSize)
	ts.binds = map[*Builtin]*signature{}
	ts.shapes = make([]shape, NumKinds, NumKinds+Kind(NumExcs)+64)
	ts.serials = make([]uint32, len(ts.shapes), cap(ts.shapes))
	specs := kindSpecs()
	for k := range ts.shapes {
		sh := &ts.shapes[k]
		sh.layout = Kind(k)
		sh.spec = specs[k]
		if sh.spec != nil && sh.spec.Layout != 0 {
			sh.layout = sh.spec.Layout
		}
		if sh.spec == nil {
			sh.spec = &internalSpec
		} else {
			sh.decl, sh.spec = sh.spec, inherited(sh.spec)
		}
	}
	ts.shapes[KindBuiltinMethod].spec = ts.shapes[KindBuiltin].spec
}

// internalSpec stands for blocks that are not Python objects.
var internalSpec = TypeSpec{Name: "<internal>", Flags: Final | NoNew}

// inherited returns spec with the nil slots filled in from its bases.
func inherited(spec *TypeSpec) *TypeSpec {
	if spec.Base == nil {
		return spec
	}
	b := inherited(spec.Base)
	s := *spec
	pick(&s.New, b.New)
	pick(&s.Init, b.Init)
	pick(&s.Call, b.Call)
	if s.Repr == nil && s.Str == nil {
		s.Str = b.Str
	}
	pick(&s.Repr, b.Repr)
	if s.Compare == nil {
		pick(&s.Hash, b.Hash)
		s.Compare = b.Compare
	}
	pick(&s.Bool, b.Bool)
	pick(&s.Len, b.Len)
	pick(&s.Unary, b.Unary)
	pick(&s.Binary, b.Binary)
	pick(&s.Pow, b.Pow)
	pick(&s.GetItem, b.GetItem)
	pick(&s.SetItem, b.SetItem)
	pick(&s.Contains, b.Contains)
	pick(&s.Iter, b.Iter)
	pick(&s.Next, b.Next)
	pick(&s.Format, b.Format)
	pick(&s.GetAttr, b.GetAttr)
	pick(&s.SetAttr, b.SetAttr)
	pick(&s.DescrGet, b.DescrGet)
	pick(&s.DescrSet, b.DescrSet)
	pick(&s.Buffer, b.Buffer)
	pick(&s.Finalize, b.Finalize)
	if s.Layout == 0 {
		s.Layout = b.Layout
	}
	if s.Words == 0 {
		s.Words = b.Words
	}
	s.Flags |= b.Flags & (Unhashable | HasDict)
	return &s
}

// pick fills the slot dst from src when it is nil.
func pick[F any](dst *F, src F) {
	if funcAddr(dst) == nil {
		*dst = src
	}
}

// dropCaches forgets everything that is held weakly. The collector calls it.
func (ts *typeState) dropCaches() {
	clear(ts.classes)
	clear(ts.attrs)
	ts.weakOf = nil
}

// TypeOf returns the class of v.
func (t *Thread) TypeOf(v Value) Value { return t.R.types.shapes[v.Kind()].class }

// typeOf returns the class of v.
func (r *Runtime) typeOf(v Value) Value { return r.types.shapes[v.Kind()].class }

// classPtr returns the class struct of v's class.
func (r *Runtime) classPtr(v Value) *class { return at[class](r.types.shapes[v.Kind()].class) }

// TypeName returns the name of v's class for messages.
func (t *Thread) TypeName(v Value) string { return t.R.typeName(v) }

func (r *Runtime) typeName(v Value) string {
	cls := r.typeOf(v)
	if cls == NoValue {
		return r.types.shapes[v.Kind()].spec.Name
	}
	return at[class](cls).name.Str()
}

// ClassName returns the __name__ of a class.
func ClassName(cls Value) string { return at[class](cls).name.Str() }

// shapeOf returns the shape of v. It is valid until a shape is made.
func (r *Runtime) shapeOf(v Value) *shape { return &r.types.shapes[v.Kind()] }

// specOf returns the Go side of v's type; for instances of classes defined in
// Python, that of the nearest builtin base. It says nothing about methods
// that Python code overrides: use the operations of Thread for those.
func (r *Runtime) specOf(v Value) *TypeSpec { return r.types.shapes[v.Kind()].spec }

// layout returns the builtin layout kind of v: KindList for a list and for instances of its subclasses.
func (r *Runtime) layout(v Value) Kind { return r.types.shapes[v.Kind()].layout }

// Layout returns the builtin kind whose layout v has: KindList for a list and
// for instances of its subclasses.
func (r *Runtime) Layout(v Value) Kind { return r.types.shapes[v.Kind()].layout }

// LayoutOf is Layout for objects of shape id.
func (r *Runtime) LayoutOf(id Kind) Kind { return r.types.shapes[id].layout }

// Spec returns the Go side of v's type or of its nearest builtin base.
func (r *Runtime) Spec(v Value) *TypeSpec { return r.types.shapes[v.Kind()].spec }

// InGo reports whether the type of v, an object, is one of those declared in Go, of modules or builtin.
func (r *Runtime) InGo(v Value) bool { return v.IsObj() && !r.isUserClass(v) }

// isUserClass reports whether v is an instance of a class defined in Python.
func (r *Runtime) isUserClass(v Value) bool { return r.types.shapes[v.Kind()].flags&shUser != 0 }

// IsClass reports whether v is a class.
func (r *Runtime) IsClass(v Value) bool { return r.types.shapes[v.Kind()].layout == KindType }

// newInstance allocates an instance of class cls, whose native part (header
// included) has words words, and registers it with the collector if it has a
// __del__. words == 0: what cls needs. TypeSpec.New calls it for every cls; the
// native payload is still zero.
func (t *Thread) newInstance(cls Value, words int) Value {
	c := at[class](cls)
	if c.tune != 0 {
		t.R.tuneClass(cls)
	}
	n := int(c.words)
	if c.flags&clsDict != 0 {
		if words > n {
			panic("BUG: instance larger than its class")
		}
		n += 1 + int(c.inline)
	} else if words > n {
		n = words
	}
	v := t.alloc(c.root, wordsBytes(n), false)
	if v == NoValue {
		return v
	}
	switch t.R.types.shapes[c.root].layout {
	case KindList:
		listOf(v).items = t.R.noItems
	case KindSet, KindFrozenSet:
		hdrOf(v).aux = setTable
	}
	if c.flags&clsDel != 0 {
		t.R.registerDel(v)
	}
	return v
}

// maxGoStack is how much of Go's stack recursion may use, whatever the program has set as its recursion
// limit: at 1 GB (250 MB with 32 bits) Go ends the process.
const maxGoStack = 96 << 20

// stackUsed returns how much of the goroutine's stack is in use.
//
//go:nosplit
func stackUsed() uintptr {
	var here byte
	_, end := gstack.Bounds()
	return end - uintptr(unsafe.Pointer(&here))
}

// shallow is a depth at which Go's stack cannot be used up.
const shallow = 16

// enter counts a level of Go recursion (repr of a nested container, a
// comparison, a call) and raises RecursionError at the limit; leave ends it.
// For everything that recurses in Go on the structure of Python objects.
func (t *Thread) enter() bool {
	if t.Depth >= t.R.cfg.RecursionLimit || t.Depth >= shallow && stackUsed() > maxGoStack {
		t.raiseRecursion()
		return false
	}
	// Nested containers may take for ever: an interrupt ends that.
	if PollReason(atomic.LoadUint32(&t.Poll))&(PollSignal|PollCancel) != 0 && !t.HandlePoll() {
		return false
	}
	t.Depth++
	return true
}

// leave ends what enter began.
func (t *Thread) leave() { t.Depth-- }

// reprEnter reports whether v is already being shown by this thread ('[...]'),
// and otherwise notes it until reprLeave.
func (t *Thread) reprEnter(v Value) (again bool) {
	ts := &t.R.types
	me := shown{t, uintptr(v)}
	if ts.deep != nil {
		if ts.deep[me] {
			return true
		}
		ts.deep[me] = true
	} else if slices.Contains(ts.showing, me) {
		return true
	}
	ts.showing = append(ts.showing, me)
	if ts.deep == nil && len(ts.showing) > manyShown {
		ts.deep = map[shown]bool{}
		for _, s := range ts.showing {
			ts.deep[s] = true
		}
	}
	return false
}

// reprLeave ends reprEnter.
func (t *Thread) reprLeave(v Value) {
	ts := &t.R.types
	me := shown{t, uintptr(v)}
	for i := len(ts.showing) - 1; i >= 0; i-- {
		if ts.showing[i] == me {
			ts.showing = append(ts.showing[:i], ts.showing[i+1:]...)
			break
		}
	}
	if delete(ts.deep, me); len(ts.showing) <= manyShown {
		ts.deep = nil
	}
}

// manyShown is the depth of nested containers from which on looking through a list of them takes too long.
const manyShown = 64
