package rt

import (
	"io"
	"strings"
	"time"
)

// defaultRecursionLimit is the number of nested calls allowed by default.
const defaultRecursionLimit = 12000

// New makes a runtime and its first thread, which holds the interpreter lock.
func New(cfg Config) (*Runtime, *Thread, error) {
	r := &Runtime{cfg: cfg, start: time.Now()}
	r.threads.pace = switchInterval
	r.setDefaults()
	r.strict.on = cfg.Strict
	room := cfg.HeapSize
	if room != 0 {
		room += bootRoom
	}
	if err := r.heap.init(room); err != nil {
		return nil, nil, err
	}
	t, err := r.NewThread()
	if err != nil {
		r.heap.close()
		return nil, nil, err
	}
	t.AcquireLock()
	r.funcs = make([]*Builtin, 0, 2048)
	r.types.init(&r.heap)
	r.noItems = r.heap.emptyBlock()
	if !t.initStrs() || !t.initTypes() || !t.initModules() {
		r.heap.close()
		return nil, nil, errNoMemory
	}
	if !t.initConstants() {
		r.heap.close()
		return nil, nil, errNoMemory
	}
	h := &r.heap
	if cfg.HeapSize != 0 {
		h.limit = min(h.used()+cfg.HeapSize, h.limit)
	}
	h.gc.poison, h.gc.check, h.gc.stress, h.gc.left = cfg.GCPoison, cfg.GCCheck, cfg.GCStress, cfg.GCIntense
	if cfg.FailAlloc > 0 {
		h.failures = max(cfg.FailCount, 1)
		h.failAt = cfg.FailAlloc + h.failures - 1
	}
	h.setSlow()
	return r, t, nil
}

// bootRoom is what making a runtime may take, beside the heap that the program gets.
const bootRoom = 4 << 20

// errNoMemory is the error of New when there is no memory for a runtime.
var errNoMemory error = noMemoryError{}

type noMemoryError struct{}

func (noMemoryError) Error() string { return "heap too small" }

// setDefaults fills in the fields of the configuration that are not set.
func (r *Runtime) setDefaults() {
	c := &r.cfg
	if c.Stdin == nil {
		c.Stdin = strings.NewReader("")
	}
	if c.Stdout == nil {
		c.Stdout = io.Discard
	}
	if c.Stderr == nil {
		c.Stderr = io.Discard
	}
	if c.FS == nil {
		c.FS = noFiles{}
	}
	if c.RecursionLimit <= 0 {
		c.RecursionLimit = defaultRecursionLimit
	}
	c.Modules = append(c.Modules[:len(c.Modules):len(c.Modules)], &builtinsModule, &weakrefModule, &abcModule, &typesModule)
}

// initTypes makes the class objects of the builtin types and exceptions.
func (t *Thread) initTypes() bool {
	return t.initClasses() && t.initExceptions() && t.fillClasses()
}

// initClasses makes the classes of the builtin kinds with empty dicts.
func (t *Thread) initClasses() bool {
	r := t.R
	for k := KindObject; k < NumKinds; k++ {
		if !t.initClass(k) {
			return false
		}
	}
	for _, k := range [...]Kind{KindFunction, KindBuiltin, KindProperty, KindGetSet, KindMember} {
		at[class](r.classOf[k]).flags |= clsDescr
	}
	return true
}

// initClass makes the class of kind k after that of its base.
func (t *Thread) initClass(k Kind) bool {
	r := t.R
	spec := r.types.shapes[k].decl
	if spec == nil || r.classOf[k] != NoValue {
		return true
	}
	base := NoValue
	if k != KindObject {
		base = r.classOf[KindObject]
	}
	for b := KindObject; spec.Base != nil && b < NumKinds; b++ {
		if r.types.shapes[b].decl == spec.Base {
			if !t.initClass(b) {
				return false
			}
			base = r.classOf[b]
		}
	}
	r.classOf[k] = t.newNativeClass(r.types.shapes[k].spec, k, base)
	if k == KindBuiltin {
		r.types.shapes[KindBuiltinMethod].class = r.classOf[k]
	}
	return r.classOf[k] != NoValue
}

// initExceptions makes the classes of the builtin exceptions.
func (t *Thread) initExceptions() bool {
	r := t.R
	types := excTypes()
	r.excClass[ExcBaseException] = r.classOf[KindException]
	for e := ExcBaseException + 1; e < NumExcs; e++ {
		base := r.excClass[excSpecs[e].base]
		bs := &r.types.shapes[at[class](base).root]
		s := shape{spec: bs.spec, layout: KindException}
		if types[e] != nil {
			s.decl, s.spec = types[e], inherited(types[e])
		}
		id := r.newShape(s)
		cls := t.newNativeClass(s.spec, id, base)
		name := t.Intern(excSpecs[e].name)
		if cls == NoValue || name == NoValue {
			return false
		}
		c := at[class](cls)
		c.name, c.qualname = name, name
		if e.ownVals() {
			c.solid = cls
		}
		r.excClass[e] = cls
	}
	return t.linkExceptionGroup() && t.reserveMemoryError()
}

// linkExceptionGroup gives ExceptionGroup its two bases.
func (t *Thread) linkExceptionGroup() bool {
	r := t.R
	cls, group := r.excClass[ExcExceptionGroup], r.excClass[ExcBaseExceptionGroup]
	c, g := at[class](cls), at[class](group)
	bases := t.tuple2(group, r.excClass[ExcException])
	if bases == NoValue || !t.addSubclass(group, cls) {
		return false
	}
	c.bases, c.base, c.solid = bases, group, g.solid
	r.types.shapes[c.root].spec = r.types.shapes[g.root].spec
	c.mro = t.c3(cls)
	return c.mro != NoValue
}

// reserveMemoryError makes the MemoryError that is raised when there is no memory for one.
func (t *Thread) reserveMemoryError() bool {
	e := t.newInstance(t.R.excClass[ExcMemoryError], 0)
	t.R.types.memErr = e
	return e != NoValue
}

// fillClasses fills the dicts of all classes made so far.
func (t *Thread) fillClasses() bool {
	r := t.R
	object := r.classOf[KindObject]
	for _, s := range [...]slotID{slotStr, slotGetattribute, slotSetattr, slotDelattr} {
		if !t.addWrapper(object, s) {
			return false
		}
	}
	if !t.addWrapper(r.classOf[KindFunction], slotCall) {
		return false
	}
	for k := KindObject; k < NumKinds; k++ {
		if cls := r.classOf[k]; cls != NoValue && !t.fillClass(cls, r.types.shapes[k].decl) {
			return false
		}
	}
	for _, k := range genericBuiltins {
		if !t.addMethod(r.classOf[k], &classGetItemMethod) {
			return false
		}
	}
	for e := ExcBaseException + 1; e < NumExcs; e++ {
		if !t.fillException(e) {
			return false
		}
	}
	return true
}

// fillException fills the dict of a builtin exception class.
func (t *Thread) fillException(e Exc) bool {
	r := t.R
	cls := r.excClass[e]
	if d := r.types.shapes[at[class](cls).root].decl; d != nil && !t.fillClass(cls, d) {
		return false
	}
	for i, f := range excFields[e] {
		name := t.Intern(f)
		if name == NoValue {
			return false
		}
		flags := uint32(memberNone)
		if e == ExcBaseExceptionGroup {
			flags |= memberReadOnly
		}
		m := t.newMember(cls, name, excVals+i, flags)
		if m == NoValue || !t.DictSet(at[class](cls).dict, name, m) {
			return false
		}
	}
	return true
}
