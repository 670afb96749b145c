package rt

import (
	"fmt"
	"strings"
	"unsafe"

	"pycopy/rt/text"
	"pycopy/rt/unix"
)

// What the packages of builtin modules use beyond the operations of the
// language.

// ModuleSet binds a name in a module.
func (t *Thread) ModuleSet(m Value, name string, v Value) bool {
	if v == NoValue {
		return false
	}
	n := t.Intern(name)
	return n != NoValue && t.DictSet(m.ModuleDict(), n, v)
}

// StateKey names Go state that a builtin module keeps for each runtime.
type StateKey uint8

// What modules keep for each runtime.
const (
	StateChildren StateKey = iota
	StateClock
	StateCSV
	StateErrno
	StateFFI
	StateGC
	StateIO
	StateJSON
	StateRe
	StateSignal
	StateSocket
	StateStruct
	StateUnicodedata
	StateZlib
	StateZone
	numStates
)

// State returns what a builtin module keeps in r, which must hold no Values; make creates it on first use.
func (r *Runtime) State(key StateKey, make func() any) any {
	s := &r.states[key]
	if *s == nil {
		*s = make()
	}
	return *s
}

// ModuleType makes the class of a Go-implemented type and binds it in a module.
// The result is NoValue with an exception pending when memory is out.
func (t *Thread) ModuleType(m Value, spec *TypeSpec) Value {
	cls := t.NewType(spec)
	if cls == NoValue || !t.ModuleSet(m, spec.Name, cls) {
		return NoValue
	}
	return cls
}

// ModuleInts binds int constants in a module.
func (t *Thread) ModuleInts(m Value, consts map[string]int64) bool {
	for name, i := range consts {
		if !t.ModuleSet(m, name, t.NewInt(i)) {
			return false
		}
	}
	return true
}

// BindArgs binds args and nkw keyword pairs to the parameters of b.Sig, for
// New, Init and Call slots. It returns one word for each parameter as described at
// Builtin, on the VM stack; nil: exception pending.
func (t *Thread) BindArgs(b *Builtin, args []Value, nkw int) []Value {
	return t.bindArgs(b, args, nkw)
}

// ArgCount checks the number of positional arguments and that there are no keywords.
func (t *Thread) ArgCount(n, nkw, minArgs, maxArgs int) bool {
	return t.argCount(n, nkw, minArgs, maxArgs)
}

// NewInstance allocates an instance of class cls with the native payload that its TypeSpec declares.
func (t *Thread) NewInstance(cls Value) Value { return t.newInstance(cls, 0) }

// Word returns the address of word i of an object whose TypeSpec declares more than i words.
func Word(v Value, i int) *Value { return word(v, i) }

// IterSelf is the Iter slot of iterators.
func IterSelf(t *Thread, self Value) Value { return self }

// Pair returns a tuple of two items.
func (t *Thread) Pair(a, b Value) Value { return t.tuple2(a, b) }

// SeqItems returns the items of a list or tuple; they alias the heap.
func (t *Thread) SeqItems(v Value) []Value { return t.seqItems(v) }

// AppendRepr appends repr(v) to b.
func (t *Thread) AppendRepr(b []byte, v Value) ([]byte, bool) { return t.appendRepr(b, v) }

// ReprEnter reports whether v is being shown by this thread already, and
// otherwise notes it until ReprLeave.
func (t *Thread) ReprEnter(v Value) (again bool) { return t.reprEnter(v) }

// ReprLeave ends ReprEnter.
func (t *Thread) ReprLeave(v Value) { t.reprLeave(v) }

// Enter counts a level of Go recursion and raises RecursionError at the limit; Leave ends it.
func (t *Thread) Enter() bool { return t.enter() }

// RoomFor raises MemoryError unless a buffer of n bytes outside the heap may exist. It
// also answers interrupts. To be asked whenever such a buffer grows, so that no input and no argument can exhaust the
// machine: what becomes of the buffer needs room in the heap too, and so does a copy meanwhile.
func (t *Thread) RoomFor(n int) bool {
	if n < 0 || n > t.R.Room() {
		t.raiseMemory(uintptr(n))
		return false
	}
	return !t.PollPending() || t.HandlePoll()
}

// Room is the size of the largest buffer that RoomFor allows.
func (r *Runtime) Room() int {
	const always = 64 << 20
	return int(max(min(r.heap.limit, always), r.heap.limit/6))
}

// Leave ends Enter.
func (t *Thread) Leave() { t.leave() }

// AsInt returns the exact int for an int or an object with __index__ (and, Pycopy, __int__ of user classes); TypeError otherwise.
func (t *Thread) AsInt(v Value) Value { return t.asIndex(v) }

// StrictInt returns the exact int for an int or an object with __index__, where __int__ is not enough in Pycopy either; TypeError otherwise.
func (t *Thread) StrictInt(v Value) Value { return t.intBy(v, SymIndex) }

// OptIndex converts an optional argument: NoValue and None give def.
func (t *Thread) OptIndex(v Value, def int) (int, bool) {
	if v == NoValue || v == None {
		return def, true
	}
	return t.Index(v)
}

// OptIndexAt is OptIndex for argument i of a, which may have fewer.
func (t *Thread) OptIndexAt(a []Value, i, def int) (int, bool) {
	if i >= len(a) {
		return def, true
	}
	return t.OptIndex(a[i], def)
}

// PartOf returns the part of data that the arguments a behind it select, as where streams write: n bytes, or n bytes from an offset
// on; without arguments all.
func (t *Thread) PartOf(data []byte, a []Value) (part []byte, ok bool) {
	if len(a) > 1 {
		off, ok := t.Index(a[0])
		if !ok {
			return nil, false
		}
		data = data[min(max(off, 0), len(data)):]
	}
	if len(a) > 0 {
		n, ok := t.Index(a[len(a)-1])
		if !ok {
			return nil, false
		}
		data = data[:min(max(n, 0), len(data))]
	}
	return data, true
}

// OptTruth converts an optional argument: NoValue gives def.
func (t *Thread) OptTruth(v Value, def bool) (truth, ok bool) {
	if v == NoValue {
		return def, true
	}
	return t.Truth(v)
}

// NoneIf returns None, or NoValue when ok is false.
func (t *Thread) NoneIf(ok bool) Value { return t.noneIf(ok) }

// PlainKey returns the small int that a subscript of a typ stands for, or NoValue with an exception pending. What can change its
// length asks for that first, and gives it to SeqIndex with the length of then: what __index__ does has happened.
func (t *Thread) PlainKey(key Value, typ string) Value { return t.plainKey(key, typ) }

// SeqIndex resolves an index into a sequence of n items; what names the
// sequence for the IndexError.
func (t *Thread) SeqIndex(key Value, n int, what string) (int, bool) {
	return t.seqIndex(key, n, what)
}

// ModuleAttr returns an attribute of an imported builtin module.
func (t *Thread) ModuleAttr(module, name string) Value {
	m := NoValue
	if spec := t.R.mods.specs[module]; spec != nil {
		m = t.builtinModule(spec)
	} else {
		m = t.Import(module)
	}
	n := t.Intern(name)
	if m == NoValue || n == NoValue {
		return NoValue
	}
	return t.GetAttr(m, n)
}

// DictSpec returns the TypeSpec of dict, as the Base of types of modules.
func DictSpec() *TypeSpec { return &dictSpec }

// DictWords is the size of a dict in words.
const DictWords = dictWords

// DictInit is dict.__init__.
func (t *Thread) DictInit(self Value, args []Value, nkw int) bool {
	return dictInit(t, self, args, nkw)
}

// DictRepr is dict.__repr__.
func (t *Thread) DictRepr(self Value) Value { return dictRepr(t, self) }

// Callable reports whether v can be called.
func (t *Thread) Callable(v Value) bool { return t.isCallable(v) }

// SpecIs reports whether v is an instance of the Go-implemented type
// module.name, directly or through Python subclasses. (By name: a comparison with the TypeSpec
// itself would be an initialisation cycle where the type's own functions ask.)
func (r *Runtime) SpecIs(v Value, module, name string) bool {
	s := r.nativeSpec(v)
	return s != nil && s.Name == name && s.Module == module
}

// NativeOr returns the Go state of v if it is an object of a Go-implemented module type, else nil.
func (t *Thread) NativeOr(v Value) any {
	if !v.IsObj() || hdrOf(v).id < NumKinds || t.R.layout(v) != KindObject || t.R.nativeSpec(v).Flags&Raw != 0 ||
		t.R.specOf(v) == t.R.types.shapes[KindObject].spec { // an instance of a class in Python without a base in Go
		return nil
	}
	return t.Native(v)
}

// GoStr returns a Go copy of a str argument; TypeError otherwise.
func (t *Thread) GoStr(v Value) (string, bool) {
	if !t.R.IsStr(v) {
		t.Errorf(ExcTypeError, "expected str, not %s", t.TypeName(v))
		return "", false
	}
	return v.GoString(), true
}

// HostStr is GoStr for what goes to the host, see [text.ToHost].
func (t *Thread) HostStr(v Value) (string, bool) {
	s, ok := t.GoStr(v)
	return text.ToHost(s), ok
}

// GetBufferOrStr is GetBuffer, but accepts a str as its UTF-8 bytes, read-only.
func (t *Thread) GetBufferOrStr(v Value, b *Buffer) bool {
	if t.R.IsStr(v) {
		s := v.Str()
		*b = Buffer{Data: unsafe.Slice(unsafe.StringData(s), len(s)), ReadOnly: true, Format: 'B', ItemSize: 1, Owner: v}
		return true
	}
	return t.GetBuffer(v, b)
}

// NewHostStr is NewStr for what may not be UTF-8, see [text.FromHost].
func (t *Thread) NewHostStr(s string) Value { return t.NewStr(text.FromHost(s)) }

// PathArg returns a file name given as str, bytes or an object with __fspath__.
func (t *Thread) PathArg(v Value) (string, bool) {
	if !t.R.IsStr(v) && t.R.layout(v) != KindBytes {
		n := t.Intern("__fspath__")
		if n == NoValue {
			return "", false
		}
		f, found := t.FindAttr(v, n)
		if !found {
			t.Errorf(ExcTypeError, "expected str, bytes or os.PathLike object, not %s", t.TypeName(v))
			return "", false
		}
		if f == NoValue {
			return "", false
		}
		if v = t.Call0(f); v == NoValue {
			return "", false
		}
	}
	var b Buffer
	if !t.GetBufferOrStr(v, &b) {
		return "", false
	}
	s := string(b.Data)
	if t.R.IsStr(v) {
		s = text.ToHost(s)
	}
	if strings.IndexByte(s, 0) >= 0 {
		t.Errorf(ExcValueError, "embedded null byte")
		return "", false
	}
	return s, true
}

// Errno raises the OSError of an error number.
func (t *Thread) Errno(n int) Value { return t.OSError(unix.Errno(n), "") }

// BareErrno raises the OSError of an error number without a text: its str has the number's name, as in MicroPython. It is for what CPython has not.
func (t *Thread) BareErrno(n int) Value {
	args := t.NewTupleFrom([]Value{MakeSmall(n)})
	if args == NoValue {
		return args
	}
	e := t.newExc(t.R.excClass[osErrorClass(unix.Errno(n))], args)
	if e == NoValue {
		return e
	}
	excPtr(e).vals[0] = MakeSmall(n)
	return t.throw(e)
}

// RaiseCodec raises the UnicodeError for an error of package text about data.
func (t *Thread) RaiseCodec(err error, data []byte) Value {
	obj := t.NewBytes(data)
	if e, is := err.(*text.UnicodeError); is && e.Encode {
		obj = t.NewStrBytes(data)
	}
	if obj == NoValue {
		return obj
	}
	return t.codecError(err, obj)
}

// ErrnoText returns the system's text of an error number.
func ErrnoText(n int) string {
	if n == 0 {
		return "Success"
	}
	s := unix.Errno(n).Error()
	if strings.HasPrefix(s, "errno ") {
		return "Unknown error " + itoa(n)
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// ExitProcess ends the process at once (os._exit), or raises SystemExit when the
// runtime is embedded and its owner has not allowed that.
func (t *Thread) ExitProcess(code int) Value {
	if f := t.R.cfg.Exit; f != nil {
		f(code)
	}
	return t.RaiseValue(ExcSystemExit, MakeSmall(code))
}

// NewBoundMethod returns the method fn of self.
func (t *Thread) NewBoundMethod(fn, self Value) Value { return t.newBoundMethod(fn, self) }

// DictFind is DictGet that returns the number of the entry, too; without one i is negative.
func (t *Thread) DictFind(dv, key Value) (v Value, i int, ok bool) {
	h, ok := t.keyHash(key)
	if !ok {
		return NoValue, -1, false
	}
	d := dictOf(dv)
	if i, ok = t.find(d, key, h); i < 0 {
		return NoValue, i, ok
	}
	return *d.value(i), i, true
}

// DictTouch makes entry i, which exists, the last one.
func (t *Thread) DictTouch(dv Value, i int) bool {
	d := dictOf(dv)
	if i == int(d.fill)-1 {
		return true
	}
	e := *d.pair(i)
	if d.fill == d.capacity || d.bits == 0 {
		d.remove(i)
		return t.insert(dv, e.key, e.val, e.hash)
	}
	mask, slots := uint32(1)<<d.bits-1, d.slots()
	s := d.slotOf(e.hash)
	for slots[s] != uint32(i)+1 {
		s = (s + 1) & mask
	}
	*d.pair(int(d.fill)), *d.pair(i) = e, dictEntry{}
	d.fill++
	d.version = 0
	slots[s] = d.fill
	for d.entry(int(d.first)).key == NoValue {
		d.first++
	}
	return true
}

// DictFindTuple returns the number of the entry for the key that is a tuple of items and what it has, if that shows without code in Python: the items
// are small ints, strs, bytes, None, or objects that are equal by identity. Otherwise, and without an entry, i is negative.
func (t *Thread) DictFindTuple(dv Value, items []Value) (v Value, i int) {
	acc := tupleHashStart
	for _, x := range items {
		h, ok := plainHash(x)
		switch {
		case ok:
		case x == None || x.IsObj() && t.byIdentity(x):
			h = hashIdentity(x)
		default:
			return NoValue, -1
		}
		acc = tupleHashAdd(acc, h)
	}
	h := tupleHashEnd(acc, len(items))<<1 | 1
	d := dictOf(dv)
	if d.bits == 0 {
		for i := int(d.first); i < int(d.fill); i++ {
			if e := d.pair(i); e.hash == h && sameItems(e.key, items) {
				return e.val, i
			}
		}
		return NoValue, -1
	}
	mask, slots := uint32(1)<<d.bits-1, d.slots()
	for s := d.slotOf(h); slots[s] != 0; s = (s + 1) & mask {
		i := int(slots[s]) - 1
		if e := d.pair(i); e.hash == h && sameItems(e.key, items) {
			return e.val, i
		}
	}
	return NoValue, -1
}

// byIdentity reports whether equality and hash of the object x are by identity.
func (t *Thread) byIdentity(x Value) bool {
	t.R.Naturally(x)
	const bits = NaturalEq | NaturalHash
	return t.R.shapeOf(x).natural&bits == bits
}

// sameItems reports whether key is a tuple of these items, or of strs or bytes with the same text.
func sameItems(key Value, items []Value) bool {
	if key.Kind() != KindTuple || len(key.Tuple()) != len(items) {
		return false
	}
	for i, x := range key.Tuple() {
		if y := items[i]; x != y && !(isText(x) && y.IsObj() && hdrOf(x).id == hdrOf(y).id && string(x.octets()) == string(y.octets())) {
			return false
		}
	}
	return true
}

// DictDropFirst removes the first entry of a dict that is not empty.
func (t *Thread) DictDropFirst(dv Value) {
	d := dictOf(dv)
	i := int(d.first)
	for d.entry(i).key == NoValue {
		i++
	}
	d.remove(i)
}

// ReportThread prints the pending exception as the end of the thread that fn started, and clears it.
func (t *Thread) ReportThread(fn Value) {
	e := t.TakeExc()
	name := "?"
	if rep := t.Repr(fn); rep != NoValue {
		name = rep.GoString()
	}
	t.exc = NoValue
	text := t.FormatException(e, TracebackPlain)
	if w := t.R.cfg.Stderr; w != nil {
		fmt.Fprintf(w, "Unhandled exception in thread started by %s\n%s", name, text)
	}
}

// FlushStd flushes sys.stdout and sys.stderr.
func (t *Thread) FlushStd() bool {
	if t.R.mods.sys == NoValue {
		return true
	}
	for _, s := range [...]Sym{SymStdout, SymStderr} {
		f := t.R.DictGetStr(t.R.mods.sys.ModuleDict(), t.R.Sym(s))
		if f == NoValue || f == None {
			continue
		}
		if c, found := t.FindAttr(f, t.Intern("closed")); found && c == True {
			continue // by the program: nothing is left to write
		} else if c == NoValue {
			t.TakeExc()
		}
		if m, found := t.FindAttr(f, t.R.Sym(SymFlush)); found && (m == NoValue || t.Call0(m) == NoValue) {
			return false
		}
	}
	return true
}

// SetRecursionLimit changes the limit of nested calls for all threads.
func (t *Thread) SetRecursionLimit(n int) {
	t.R.cfg.RecursionLimit = n
	t.R.threads.each((*Thread).setDepthLimit)
}

// CallDepth returns how many Python frames are active.
func (t *Thread) CallDepth() int {
	f := t.TopFrame()
	if f.FP == 0 {
		return 0
	}
	return int(f.Info() >> InfoDepthShift)
}

// ListPop removes and returns the last item of a list that is not empty.
func (t *Thread) ListPop(list Value) Value {
	l := listOf(list)
	x := *word(l.items, l.len())
	t.listResize(list, l.len()-1)
	return x
}

// ListTruncate removes all items of a list but the first n.
func (t *Thread) ListTruncate(list Value, n int) {
	if n < listOf(list).len() {
		t.listResize(list, n)
	}
}

// DictReserve makes room for n entries in an empty dict.
func (t *Thread) DictReserve(d Value, n int) bool {
	return n == 0 || dictOf(d).entries != NoValue || t.resize(d, n)
}

// DictClear removes all entries of a dict.
func (t *Thread) DictClear(d Value) { dictOf(d).clear() }

// ByteOffset returns at which byte of its text character i of the str v begins.
func (t *Thread) ByteOffset(v Value, i int) int {
	if v.isASCII() {
		return i
	}
	return t.R.strs.offset(v, v.Str(), i)
}

// HeapRoom reports whether n bytes could be an object at all; otherwise
// MemoryError is raised. Code that collects data from outside in Go's memory asks it now and then.
func (t *Thread) HeapRoom(n int) bool {
	if uintptr(n) <= t.R.heap.limit {
		return true
	}
	t.raiseMemory(uintptr(n))
	return false
}

// GenericGetAttr is the attribute access that a GetAttr slot replaces.
func (t *Thread) GenericGetAttr(v, name Value) (Value, bool) { return t.genericGetAttr(v, name) }
