package thumb2_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"testing"

	"pycopy"
	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/jit/native"
	"pycopy/parse"
	"pycopy/rt"
)

// A machine runs Thumb code of the native ABI in a cpu, over the objects of our own runtime: an object word is a small int of 31 bits
// or the address of a record in the cpu's memory that stands for an rt.Value.
type machine struct {
	cpu
	t       *rt.Thread
	top     uint32 // of the memory allocated
	values  map[uint32]rt.Value
	words   map[rt.Value]uint32
	keep    rt.Value // list of all values
	names   map[string]uint32
	strs    []rt.Value // by qstr number
	funs    map[uint32]*simFunc
	raw     map[uint32]*rawCode
	cells   map[uint32]bool
	helpers map[string]rt.Value
	buffers []buffer
	table   uint32
	calls   int // of the function table
	counts  [64]int
	sub     int // sub-version of the files
	depth   int // of activations
	replay  *recording
	inner   [2]int

	globals, locals rt.Value
	nlr, base       uint32 // innermost nlr buffer, and the one of the activation's caller
	pending         rt.Value
}

// rawCode is a Code in memory.
type rawCode struct {
	code     *bytecode.Code
	addr     uint32 // of the data
	children uint32 // table
}

// simFunc is a function object. Closures have cells and the function in fun.
type simFunc struct {
	raw      *rawCode
	addr     uint32
	defaults rt.Value
	kw       rt.Value
	globals  rt.Value
	fun      *simFunc
	cells    []uint32
}

// buffer is the data of an object that native code has the address of.
type buffer struct {
	v    rt.Value
	addr uint32
}

const (
	memSize  = 12 << 20
	stackTop = memBase + 1<<20
)

// prelude has what is easier said in Python.
const prelude = `
def mk(call, name):
    def f(*a, **k):
        return call(*a, **k)
    try:
        f.__name__ = name
        f.__qualname__ = name
    except AttributeError:
        pass
    return f

class generator:
    def __init__(self, resume):
        self.r = resume
        self.running = False
        self.done = False
        self.started = False
    def __iter__(self):
        return self
    def __next__(self):
        return self.go(None, None)
    def send(self, v):
        if not self.started and v is not None:
            raise TypeError("can't send non-None value to a just-started generator")
        return self.go(v, None)
    def throw(self, t, v=None, tb=None):
        if isinstance(t, type):
            t = t() if v is None else v if isinstance(v, BaseException) else t(v)
        if not self.started:
            self.done = True
        if self.done:
            raise t
        return self.go(None, t)
    def close(self):
        if self.done or not self.started:
            self.done = True
            return
        try:
            self.go(None, GeneratorExit())
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError('generator ignored GeneratorExit')
    def go(self, v, e):
        if self.running:
            raise ValueError('generator already executing')
        if self.done:
            raise StopIteration
        self.running = self.started = True
        try:
            kind, v = self.r(v, e)
        except StopIteration as e:
            self.done = True
            raise RuntimeError('generator raised StopIteration') from e
        except:
            self.done = True
            raise
        finally:
            self.running = False
        if kind:
            return v
        self.done = True
        raise StopIteration(v) if v is not None else StopIteration

def build(body, setcell):
    def build_class(fn, name, *bases, **kw):
        meta = kw.pop('metaclass', None)
        if meta is None:
            meta = type(bases[0]) if bases else type
        prep = getattr(meta, '__prepare__', None)
        ns = prep(name, bases, **kw) if prep else {}
        cell = body(fn, ns)
        cls = meta(name, bases, ns, **kw)
        if cell:
            setcell(cell, cls)
        return cls
    return build_class
`

// simResult is what a program did.
type simResult struct {
	out    string
	err    error
	steps  int
	calls  int
	counts [64]int
	size   int // bytes of machine code

	inner, innerCalls int // what functions did, the module itself left out
}

// runSim compiles a program with native code to a .mpy file and runs it.
func runSim(t *testing.T, src, name string, arch bytecode.Arch) simResult {
	t.Helper()
	code, err := compileNative(src, name, bytecode.FlagNative, arch)
	if err != nil {
		return simResult{err: err}
	}
	return runCode(t, code, arch)
}

func compileNative(src, name string, flags bytecode.CodeFlags, arch bytecode.Arch) (*bytecode.Code, error) {
	tree, err := parse.Parse([]byte(src), name, parse.Exec, parse.Options{})
	if err != nil {
		return nil, err
	}
	if _, err := parse.Resolve(tree); err != nil {
		return nil, err
	}
	code, err := compile.Compile(tree, compile.Options{Portable: true, Flags: flags, Arch: arch, Native: native.Emitter(arch)})
	if err != nil {
		return nil, err
	}
	file, err := (&bytecode.MPY{Code: code, Arch: arch}).Encode()
	if err != nil {
		return nil, err
	}
	mpy, err := bytecode.ParseMPY(file)
	if err != nil {
		return nil, err
	}
	return mpy.Code, nil
}

func codeSize(c *bytecode.Code) int {
	n := 0
	if c.Kind != bytecode.KindBytecode {
		n = len(c.Bytes)
	}
	for _, child := range c.Children {
		n += codeSize(child)
	}
	return n
}

// runCode runs a module.
func runCode(t *testing.T, code *bytecode.Code, arch bytecode.Arch) simResult {
	t.Helper()
	return runModule(t, code, arch, 3, nil)
}

// runRecorded runs a module and records the first function that it calls.
func runRecorded(t *testing.T, code *bytecode.Code, arch bytecode.Arch, r *recording) simResult {
	t.Helper()
	return runModule(t, code, arch, 3, r)
}

// runModule runs a module of version 6 with a sub-version.
func runModule(t *testing.T, code *bytecode.Code, arch bytecode.Arch, sub int, rec *recording) (res simResult) {
	t.Helper()
	res.size = codeSize(code)
	var out bytes.Buffer
	m := &machine{top: stackTop + 64, values: map[uint32]rt.Value{}, words: map[rt.Value]uint32{}, names: map[string]uint32{},
		strs: []rt.Value{0}, funs: map[uint32]*simFunc{}, raw: map[uint32]*rawCode{}, cells: map[uint32]bool{}, helpers: map[string]rt.Value{}}
	m.mem = make([]byte, memSize)
	m.v6m = arch == bytecode.ArchARMv6M
	m.limit, m.sub, m.replay = 200e6, sub, rec
	m.r[13] = stackTop
	m.hook = func(_ *cpu, index int) { m.entry(index) }
	spec := &rt.ModuleSpec{Name: "_sim", Funcs: []rt.Builtin{{Name: "run", Fn: func(th *rt.Thread, _ []rt.Value) rt.Value {
		m.t = th
		return m.main(code)
	}}}}
	r, err := pycopy.New(pycopy.Config{Stdout: &out, Host: true, Modules: append(pycopy.Modules(), spec)})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	func() {
		defer func() {
			if e := recover(); e != nil {
				s, ok := e.(simError)
				if !ok {
					panic(e)
				}
				res.err = fmt.Errorf("simulator: %s", s)
			}
		}()
		res.err = r.RunSource([]byte(prelude+"import _sim\n_sim.run()\n"), "*prelude")
		r.Flush()
	}()
	res.inner, res.innerCalls = m.inner[0], m.inner[1]
	res.out, res.steps, res.calls, res.counts = out.String(), m.steps, m.calls, m.counts
	return res
}

// main runs the module.
func (m *machine) main(code *bytecode.Code) rt.Value {
	t := m.t
	main := t.MainModule().ModuleDict()
	m.keep = t.NewList(0)
	t.AddRoot(m.keep)
	for _, name := range []string{"mk", "generator", "build"} {
		v, _ := t.DictGet(main, t.Intern(name))
		m.helpers[name] = v
		t.ListAppend(m.keep, v)
		t.DictDel(main, t.Intern(name))
	}
	t.DictDel(main, t.Intern("_sim"))
	m.table = m.alloc(64 * 4)
	for i := range uint32(49) {
		m.setWord(m.table+4*i, hookBase+4*i|1)
	}
	m.setWord(m.table, m.w(rt.None))
	m.setWord(m.table+4, m.w(rt.False))
	m.setWord(m.table+8, m.w(rt.True))
	m.globals, m.locals = main, main
	raw := m.load(code, map[*bytecode.Code]*rawCode{})
	fn := m.newFunc(raw, m.newContext(code.Unit, main), 0, 0)
	return m.call(fn, nil, 0)
}

func (m *machine) alloc(n int) uint32 {
	addr := (m.top + 7) &^ 7
	m.top = addr + uint32(n)
	if m.top > memBase+memSize {
		m.fail("out of memory")
	}
	return addr
}

// w returns the word of a value.
func (m *machine) w(v rt.Value) uint32 {
	if v == rt.NoValue {
		return 0
	}
	if v.IsSmall() {
		if i := v.Small(); i >= -1<<30 && i < 1<<30 {
			return uint32(i)<<1 | 1
		}
	}
	if w, ok := m.words[v]; ok {
		return w
	}
	addr := m.alloc(8)
	m.words[v], m.values[addr] = addr, v
	m.t.ListAppend(m.keep, v)
	m.setWord(addr, m.w(m.t.TypeOf(v)))
	return addr
}

// v returns the value of a word.
func (m *machine) v(w uint32) rt.Value {
	if w == 0 {
		return rt.NoValue
	}
	if w&1 != 0 {
		return rt.MakeSmall(int(int32(w) >> 1))
	}
	v, ok := m.values[w]
	if !ok {
		m.fail("%#x is no object", w)
	}
	return v
}

func (m *machine) qstr(s string) uint32 {
	n, ok := m.names[s]
	if !ok {
		n = uint32(len(m.strs))
		m.names[s] = n
		m.strs = append(m.strs, m.t.Intern(s))
		m.t.ListAppend(m.keep, m.strs[n])
	}
	return n
}

func (m *machine) name(q uint32) rt.Value { return m.strs[q] }

// newContext makes the module context of a file.
func (m *machine) newContext(u *bytecode.Unit, globals rt.Value) uint32 {
	ctx := m.alloc(16)
	qs := m.alloc(2*len(u.Names) + 2)
	for i, s := range u.Names {
		binary.LittleEndian.PutUint16(m.at(qs+2*uint32(i), 2), uint16(m.qstr(s)))
	}
	objs := m.alloc(4*len(u.Consts) + 4)
	for i, k := range u.Consts {
		w := m.table
		if _, is := k.(bytecode.FunTableType); !is {
			w = m.w(m.t.Const(k))
		}
		m.setWord(objs+4*uint32(i), w)
	}
	m.setWord(ctx+4, m.w(globals))
	m.setWord(ctx+8, qs)
	m.setWord(ctx+12, objs)
	return ctx
}

// load copies a tree of Codes to memory.
func (m *machine) load(c *bytecode.Code, done map[*bytecode.Code]*rawCode) *rawCode {
	if c.Kind == bytecode.KindBytecode {
		m.fail("bytecode in native code")
	}
	raw := &rawCode{code: c, addr: m.alloc(len(c.Bytes) + 8)}
	copy(m.at(raw.addr, 1), c.Bytes)
	raw.children = m.alloc(4*len(c.Children) + 8)
	for i, child := range c.Children {
		r := m.load(child, done)
		id := m.alloc(8)
		m.raw[id] = r
		m.setWord(raw.children+4*uint32(i), id)
	}
	return raw
}

// newFunc makes a function object.
func (m *machine) newFunc(raw *rawCode, ctx uint32, defaults, kw rt.Value) *simFunc {
	f := &simFunc{raw: raw, addr: m.alloc(16), defaults: defaults, kw: kw, globals: m.v(m.word(ctx + 4))}
	for _, v := range []rt.Value{defaults, kw} {
		if v != rt.NoValue {
			m.t.ListAppend(m.keep, v)
		}
	}
	entry := raw.addr
	switch {
	case raw.code.Kind != bytecode.KindNative:
	case raw.code.Flags&bytecode.FlagGenerator != 0:
		entry += 8
	case m.sub >= 3:
		entry += 4
	}
	m.setWord(f.addr+4, ctx)
	m.setWord(f.addr+8, raw.children)
	m.setWord(f.addr+12, entry|1)
	m.funs[f.addr] = f
	return f
}

// object makes a function callable for Python; its word is the function object's address.
func (m *machine) object(f *simFunc) rt.Value {
	call := m.t.NewBuiltin(&rt.Builtin{Name: "call", Raw: func(t *rt.Thread, args []rt.Value, nkw int) rt.Value {
		return m.call(f, args, nkw)
	}})
	m.t.ListAppend(m.keep, call)
	code := f.code()
	fn := m.t.Call2(m.helpers["mk"], call, m.t.Intern(code.Name))
	if fn == rt.NoValue {
		return fn
	}
	m.t.ListAppend(m.keep, fn)
	m.values[f.addr], m.words[fn] = fn, f.addr
	return fn
}

func (f *simFunc) code() *bytecode.Code {
	for f.fun != nil {
		f = f.fun
	}
	return f.raw.code
}

// call runs a function. args are nkw (name, value) pairs behind the positional arguments.
func (m *machine) call(f *simFunc, args []rt.Value, nkw int) rt.Value {
	words := make([]uint32, 0, len(args)+len(f.cells))
	for f.fun != nil {
		words = append(append([]uint32(nil), f.cells...), words...)
		f = f.fun
	}
	for _, a := range args {
		words = append(words, m.w(a))
	}
	npos := len(words) - 2*nkw
	if f.raw.code.Flags&bytecode.FlagGenerator != 0 && f.raw.code.Kind == bytecode.KindNative {
		return m.newGenerator(f, words, npos, nkw)
	}
	if f.raw.code.Kind == bytecode.KindAsm {
		return m.callAsm(f, args, nkw)
	}
	w, ok := m.callRaw(f, words, npos, nkw)
	if !ok {
		return rt.NoValue
	}
	return m.v(w)
}

// callAsm runs an inline assembler function.
func (m *machine) callAsm(f *simFunc, args []rt.Value, nkw int) rt.Value {
	c := f.raw.code
	if nkw != 0 || len(args) != c.AsmArgs {
		return m.t.Errorf(rt.ExcTypeError, "function takes %d positional arguments but %d were given", c.AsmArgs, len(args))
	}
	words := make([]uint32, len(args))
	for i, a := range args {
		typ := uint32(4) // the address of a buffer, or the number
		switch a.Kind() {
		case rt.KindInt, rt.KindBool:
			typ = 2
		}
		if a == rt.None {
			continue
		}
		if !m.fromObj(a, typ) {
			return rt.NoValue
		}
		words[i] = m.r[0]
	}
	m.sync(true)
	w, ok := m.enter(m.word(f.addr+12), words...)
	if !ok {
		return rt.NoValue
	}
	return m.toObj(w, uint32(c.AsmReturn))
}

// callRaw runs a function and returns its result as it is.
func (m *machine) callRaw(f *simFunc, words []uint32, npos, nkw int) (uint32, bool) {
	sp := m.r[13]
	defer func() { m.r[13] = sp }()
	m.r[13] = (sp - 4*uint32(len(words))) &^ 7
	if m.r[13] < memBase+0x1000 {
		m.t.RaiseRecursion()
		return 0, false
	}
	for i, w := range words {
		m.setWord(m.r[13]+4*uint32(i), w)
	}
	return m.enter(m.word(f.addr+12), f.addr, uint32(npos), uint32(nkw), m.r[13])
}

// enter runs code in an activation of its own: an exception that leaves it becomes pending in the runtime.
func (m *machine) enter(addr uint32, args ...uint32) (uint32, bool) {
	base := m.base
	m.base = m.nlr
	steps, calls := m.steps, m.calls
	m.depth++
	m.begin(addr, args)
	w, ok := m.run(addr, args...)
	m.end(w, ok)
	if m.depth--; m.depth == 1 {
		m.inner[0] += m.steps - steps
		m.inner[1] += m.calls - calls
	}
	m.sync(false)
	m.buffers = nil
	m.nlr, m.base = m.base, base
	if !ok {
		m.t.SetExc(m.pending)
	}
	return w, ok
}

// raise makes the pending exception of the runtime land in the innermost nlr buffer.
func (m *machine) raise() {
	e := m.t.TakeExc()
	if e == rt.NoValue {
		m.fail("no exception pending")
	}
	if m.nlr == m.base {
		m.pending, m.stopped = e, true
		return
	}
	buf := m.nlr
	m.nlr = m.word(buf)
	m.setWord(buf+4, m.w(e))
	for i := range uint32(8) {
		m.r[4+i] = m.word(buf + 12 + 4*i)
	}
	m.r[13], m.r[15] = m.word(buf+44), m.word(buf+8)&^1
	m.r[0] = 1
}

// newGenerator makes a generator object.
func (m *machine) newGenerator(f *simFunc, words []uint32, npos, nkw int) rt.Value {
	cs := m.alloc(4 * (5 + f.raw.code.NState))
	m.setWord(cs, f.addr)
	m.setWord(cs+12, uint32(f.raw.code.NState))
	if !m.bind(cs, words, npos, nkw) {
		return rt.NoValue
	}
	m.setWord(cs+4, f.raw.addr+m.word(f.raw.addr+4)|1)
	m.setWord(cs+8, cs+16)
	resume := m.t.NewBuiltin(&rt.Builtin{Name: "resume", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		return m.resume(f, cs, a[0], a[1])
	}})
	m.t.ListAppend(m.keep, resume)
	return m.t.Call1(m.helpers["generator"], resume)
}

func (m *machine) resume(f *simFunc, cs uint32, send, exc rt.Value) rt.Value {
	if sp := m.word(cs + 8); sp != cs+16 {
		m.setWord(sp, m.w(send))
	}
	e := uint32(0)
	if exc != rt.None {
		e = m.w(exc)
	}
	globals := m.globals
	m.globals = f.globals
	kind, ok := m.enter(m.word(f.addr+12), cs, e)
	m.globals = globals
	if !ok {
		m.fail("an exception left a generator")
	}
	switch kind {
	case 0, 1:
		return m.t.Pair(rt.MakeSmall(int(kind)), m.v(m.word(m.word(cs+8))))
	case 2:
		return m.t.SetExc(m.v(m.word(cs + 20)))
	}
	m.fail("generator result %d", kind)
	return rt.NoValue
}

// bind is setup_code_state: it fills the locals of a code state from the arguments.
func (m *machine) bind(cs uint32, args []uint32, npos, nkw int) bool {
	f := m.funs[m.word(cs)]
	c := f.raw.code
	n := m.word(cs+12) & 0xffff
	if int(n) != c.NState {
		m.fail("n_state %d, not %d", n, c.NState)
	}
	local := func(l int) uint32 { return cs + 20 + 4*(n-1-uint32(l)) }
	for i := range n {
		m.setWord(cs+20+4*i, 0)
	}
	t := m.t
	extra := t.NewList(0)
	for i := range npos {
		switch {
		case i < c.NPos:
			m.setWord(local(i), args[i])
		case c.Flags&bytecode.FlagVarArgs != 0:
			t.ListAppend(extra, m.v(args[i]))
		default:
			t.Errorf(rt.ExcTypeError, "function takes %d positional arguments but %d were given", c.NPos, npos)
			return false
		}
	}
	if c.Flags&bytecode.FlagVarArgs != 0 {
		m.setWord(local(c.NPos+c.NKwOnly), m.w(t.TupleOf(extra)))
	}
	kw := t.NewDict(0)
	for i := range nkw {
		name, v := m.v(args[npos+2*i]), args[npos+2*i+1]
		slot := -1
		for j, a := range c.ArgNames {
			if a == name.GoString() && a != "*" {
				slot = j
			}
		}
		switch {
		case slot >= 0 && m.word(local(slot)) != 0:
			t.Errorf(rt.ExcTypeError, "function got multiple values for argument '%s'", name.GoString())
			return false
		case slot >= 0:
			m.setWord(local(slot), v)
		case c.Flags&bytecode.FlagVarKw != 0:
			t.DictSet(kw, name, m.v(v))
		default:
			t.Errorf(rt.ExcTypeError, "unexpected keyword argument '%s'", name.GoString())
			return false
		}
	}
	if c.Flags&bytecode.FlagVarKw != 0 {
		m.setWord(local(c.NumParams()-1), m.w(kw))
	}
	for i := range c.NPos + c.NKwOnly {
		if m.word(local(i)) != 0 {
			continue
		}
		if d := i - (c.NPos - c.NDefPos); f.defaults != rt.NoValue && i < c.NPos && d >= 0 {
			m.setWord(local(i), m.w(f.defaults.Tuple()[d]))
			continue
		}
		if i >= c.NPos && f.kw != rt.NoValue {
			if v, _ := t.DictGet(f.kw, t.Intern(c.ArgNames[i])); v != rt.NoValue {
				m.setWord(local(i), m.w(v))
				continue
			}
		}
		t.Errorf(rt.ExcTypeError, "function missing required argument '%s'", c.ArgNames[i])
		return false
	}
	for _, l := range c.Cells {
		cell := m.alloc(8)
		m.cells[cell] = true
		m.setWord(cell+4, m.word(local(l)))
		m.setWord(local(l), cell)
	}
	return true
}

// sync copies the data of buffers to the simulated memory or back.
func (m *machine) sync(in bool) {
	for _, b := range m.buffers {
		var data rt.Buffer
		if !m.t.GetBufferOrStr(b.v, &data) {
			m.t.TakeExc()
			continue
		}
		if in {
			copy(m.at(b.addr, 1), data.Data)
		} else if !data.ReadOnly {
			copy(data.Data, m.at(b.addr, 1))
		}
	}
}
