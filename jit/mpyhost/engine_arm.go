//go:build linux

package mpyhost

import (
	"encoding/binary"
	"fmt"
	"unsafe"

	"golang.org/x/sys/cpu"

	"pycopy/bytecode"
	"pycopy/jit/thumb2"
	"pycopy/rt"
)

// Engine runs the machine code of one runtime. It implements rt.MachineCode.
type Engine struct {
	code   region
	table  [thumb2.TableSize]uintptr // the function table
	ret    uintptr                   // where functions return to
	images map[*bytecode.Code]*image
	units  map[*bytecode.Unit]*unit
}

// unit is what the functions of a file share.
type unit struct {
	names rt.Value // tuple; a root
	qstrs []uint16 // number i is i
	addr  uintptr  // of the first constant, in a KindValues block that is a root
}

// image is a function in memory.
type image struct {
	bc       *bytecode.Code
	unit     *unit
	addr     uintptr // of its data
	entry    uintptr // of its first instruction, bit 0 set
	block    bool    // it may change R10
	children []uintptr
	records  map[rt.Value]*record // by globals
}

// record is a function object and the context of its module, as native code sees them.
type record struct {
	fun [4]uintptr
	ctx [4]uintptr
}

// activation is a function that is being run.
type activation struct {
	prev   *activation
	fn     rt.Value // in the frame, too
	img    *image
	regs   []rt.Value // of the frame
	use    int        // the one that holds locals
	nlr    uintptr    // innermost nlr buffer, 0: none of this activation
	caught rt.Value   // the last exception that landed in a buffer
}

// Arch returns the architecture whose machine code runs here, bytecode.ArchNone when none does.
func Arch() bytecode.Arch {
	if cpu.ARM.HasIDIVT {
		return bytecode.ArchARMv7EMDP
	}
	return bytecode.ArchARMv6M // no division
}

// New makes an engine for one runtime.
func New() (*Engine, error) {
	e := &Engine{images: map[*bytecode.Code]*image{}, units: map[*bytecode.Unit]*unit{}}
	words, ret, entries := stubs(thumb2.TableSize)
	var code []byte
	for _, w := range words {
		code = binary.LittleEndian.AppendUint32(code, w)
	}
	base, err := e.code.add(code)
	if err != nil {
		return nil, fmt.Errorf("mpyhost: %w", err)
	}
	e.ret = base + uintptr(ret)
	for i, off := range entries {
		e.table[i] = base + uintptr(off)
	}
	e.table[thumb2.TabNone], e.table[thumb2.TabFalse], e.table[thumb2.TabTrue] = uintptr(rt.None), uintptr(rt.False), uintptr(rt.True)
	e.table[thumb2.TabSetjmp] = 0
	return e, nil
}

// Close gives the memory back.
func (e *Engine) Close() { e.code.close() }

// Link implements rt.MachineCode.
func (e *Engine) Link(t *rt.Thread, bc *bytecode.Code) bool {
	if e.images[bc] != nil {
		return true
	}
	if bc.NativeFlags != 0 {
		t.Errorf(rt.ExcValueError, "linked native module in .mpy unsupported")
		return false
	}
	first := 0
	switch {
	case bc.Kind != bytecode.KindNative:
	case bc.Flags&bytecode.FlagGenerator != 0:
		first = 8
	case !bc.OldLayout:
		first = 4
	}
	if len(bc.Bytes) < first+2 {
		t.Errorf(rt.ExcValueError, "incompatible .mpy file")
		return false
	}
	u := e.unit(t, bc.Unit)
	if u == nil {
		return false
	}
	addr, err := e.code.add(bc.Bytes)
	if err != nil {
		t.Errorf(rt.ExcMemoryError, "no memory for machine code: %s", err.Error())
		return false
	}
	img := &image{bc: bc, unit: u, addr: addr, entry: addr + uintptr(first) | 1, block: changesR10(bc.Bytes[first:]), records: map[rt.Value]*record{}}
	for i := range len(bc.Children) + 1 { // the last is for the prelude, which nothing looks at
		img.children = append(img.children, uintptr(i)<<1|1)
	}
	e.images[bc] = img
	return true
}

// unit makes the tables of a file, which are complete when the first of its functions is called.
func (e *Engine) unit(t *rt.Thread, u *bytecode.Unit) *unit {
	if have := e.units[u]; have != nil {
		return have
	}
	names, consts := t.NewTuple(len(u.Names)), t.NewValues(len(u.Consts)+1)
	if names == rt.NoValue || consts == rt.NoValue {
		return nil
	}
	made := &unit{names: names, qstrs: make([]uint16, len(u.Names)+1), addr: uintptr(unsafe.Pointer(&rt.ValuesAt(consts, 1)[0]))}
	for i, s := range u.Names {
		made.qstrs[i] = uint16(i)
		if names.Tuple()[i] = t.Intern(s); names.Tuple()[i] == rt.NoValue {
			return nil
		}
	}
	for i, k := range u.Consts {
		v := rt.Value(uintptr(unsafe.Pointer(&e.table[0])))
		if _, is := k.(bytecode.FunTableType); !is {
			if v = t.Const(k); v == rt.NoValue {
				return nil
			}
		}
		rt.ValuesAt(consts, len(u.Consts))[i] = v
	}
	t.AddRoot(names)
	t.AddRoot(consts)
	e.units[u] = made
	return made
}

// record returns what native code sees of a function.
func (e *Engine) record(img *image, globals rt.Value) *record {
	r := img.records[globals]
	if r == nil {
		r = &record{}
		r.ctx[thumb2.CtxGlobals], r.ctx[thumb2.CtxObjects] = uintptr(globals), img.unit.addr
		r.ctx[thumb2.CtxQstrs] = uintptr(unsafe.Pointer(&img.unit.qstrs[0]))
		r.fun[thumb2.FunContext] = uintptr(unsafe.Pointer(&r.ctx[0]))
		r.fun[thumb2.FunChildren] = uintptr(unsafe.Pointer(&img.children[0]))
		r.fun[thumb2.FunChildren+1] = img.entry
		img.records[globals] = r
	}
	return r
}

// Run implements rt.MachineCode.
func (e *Engine) Run(t *rt.Thread, fn rt.Value, regs []rt.Value, use int) rt.Value {
	s := e.stack(t)
	if s == nil {
		return rt.NoValue
	}
	bc := t.R.BytecodeOf(fn)
	a := &activation{fn: fn, img: e.images[bc], regs: regs, use: use}
	switch ns := t.TakeNamespace(); {
	case bc.Scope != bytecode.ScopeFunction:
		regs[use] = regs[0]
	case ns != rt.NoValue:
		regs[use] = ns
	default:
		regs[use] = rt.FuncGlobals(fn)
	}
	if bc.Kind == bytecode.KindAsm {
		return e.runAsm(t, s, a)
	}
	sp := t.SP
	defer t.Release(sp)
	args, ok := e.arguments(t, a)
	if !ok {
		return rt.NoValue
	}
	r := e.record(a.img, rt.FuncGlobals(fn))
	at := uintptr(0)
	if len(args) > 0 {
		at = uintptr(unsafe.Pointer(&args[0]))
	}
	w, ok := e.call(t, s, a, [4]uintptr{uintptr(unsafe.Pointer(&r.fun[0])), uintptr(len(args)), 0, at})
	if !ok {
		return rt.NoValue
	}
	return rt.Value(w)
}

// arguments puts closed-over cells and arguments onto the VM stack. For code with a prelude only their number matters.
func (e *Engine) arguments(t *rt.Thread, a *activation) ([]rt.Value, bool) {
	bc := a.img.bc
	if bc.Kind == bytecode.KindNative {
		return nil, true
	}
	cells := rt.Closure(a.fn)
	args := a.regs[:a.use]
	if bc.Flags&bytecode.FlagVarArgs != 0 { // of a file: the code checks the number itself
		args = a.regs[0].Tuple()
	}
	w := t.Alloca(len(cells) + len(args))
	if w == nil {
		return nil, t.Exc() == rt.NoValue
	}
	copy(w[copy(w, cells):], args)
	return w, true
}

// call runs the code of an activation. It returns the word in r0, or false with an exception pending.
func (e *Engine) call(t *rt.Thread, s *stack, a *activation, args [4]uintptr) (uintptr, bool) {
	saved := s.sp
	top := saved &^ 7
	if top < s.low() {
		t.RaiseRecursion()
		return 0, false
	}
	a.prev, s.act = s.act, a
	s.sp = top - savedRegs*4
	*s.frame() = [savedRegs]uintptr{savedRegs - 1: a.img.entry}
	s.args, s.lr, s.first = args, e.ret, 1
	w, ok := e.serve(t, s, a)
	s.act, s.sp = a.prev, saved
	t.MachineStack.SP = saved
	return w, ok
}

// serve runs native code and serves its calls of the function table.
func (e *Engine) serve(t *rt.Thread, s *stack, a *activation) (uintptr, bool) {
	for {
		s.block = 0
		if a.img.block {
			s.block = 1
		}
		enter(s.control)
		s.first = 0
		if s.index == returned {
			return s.args[0], true
		}
		t.MachineStack.SP = s.sp
		sp, at := t.SP, s.sp
		r := s.args
		w, ok := e.entry(t, s, a, thumb2.Entry(s.index), r[0], r[1], r[2], r[3])
		t.SP = sp
		s.sp = at
		if ok {
			s.args[0] = w
		} else if !e.land(t, s, a) {
			return 0, false
		}
		s.first = 0
	}
}

// land lets native code go on where the innermost nlr buffer of the activation says, with the pending exception; false: there is none.
func (e *Engine) land(t *rt.Thread, s *stack, a *activation) bool {
	if a.nlr == 0 || t.Doomed() {
		return false
	}
	exc := t.TakeExc()
	if exc == rt.NoValue {
		panic("BUG: no exception is pending")
	}
	if exc != a.caught {
		t.AddTraceback(exc, a.fn, 0)
	}
	a.caught = exc
	buf := (*[thumb2.NlrSP + 1]uintptr)(unsafe.Add(nil, a.nlr))
	a.nlr = buf[thumb2.NlrPrev]
	buf[thumb2.NlrExc] = uintptr(exc)
	s.sp = buf[thumb2.NlrSP] - savedRegs*4
	f := s.frame()
	copy(f[:savedRegs-1], buf[thumb2.NlrR4:])
	f[savedRegs-1] = buf[thumb2.NlrLR]
	s.args[0] = 1
	return true
}

// stack returns the native stack of a thread.
func (e *Engine) stack(t *rt.Thread) *stack {
	if s, ok := t.MachineStack.State.(*stack); ok {
		return s
	}
	s, err := newStack()
	if err != nil {
		t.Errorf(rt.ExcMemoryError, "no memory for a stack: %s", err.Error())
		return nil
	}
	t.MachineStack = rt.MachineStack{SP: s.sp, Top: s.sp, State: s}
	return s
}

// runAsm runs an inline assembler function.
func (e *Engine) runAsm(t *rt.Thread, s *stack, a *activation) rt.Value {
	var args [4]uintptr
	for i := range a.img.bc.AsmArgs {
		w, ok := asmArg(t, a.regs[i])
		if !ok {
			return rt.NoValue
		}
		args[i] = w
	}
	w, ok := e.call(t, s, a, args)
	switch typ := bytecode.WordType(a.img.bc.AsmReturn); {
	case !ok:
		return rt.NoValue
	case typ == bytecode.WordObject:
		return rt.Value(w)
	default:
		return t.FromWord(w, typ)
	}
}

// asmArg converts an argument of an inline assembler function.
func asmArg(t *rt.Thread, v rt.Value) (uintptr, bool) {
	var data rt.Buffer
	switch {
	case v == rt.None:
		return 0, true
	case v.IsFloat():
		return uintptr(int64(v.Float())), true
	case v.Kind() == rt.KindInt || v.Kind() == rt.KindBool:
		return t.ToWord(v, bytecode.WordInt)
	}
	if items := t.SeqAddress(v); items != 0 {
		return items, true
	}
	if t.GetBufferOrStr(v, &data) {
		return uintptr(unsafe.Pointer(unsafe.SliceData(data.Data))), true
	}
	t.TakeExc()
	return uintptr(v), true
}

// bind fills the locals of a code state from the registers of the frame.
func (e *Engine) bind(t *rt.Thread, a *activation, state uintptr) bool {
	bc := a.img.bc
	n := bc.NState
	locals := unsafe.Slice(value(state+4*thumb2.StateFirst), n)
	clear(locals)
	put := func(l int, v rt.Value) {
		if l < n {
			locals[n-1-l] = v
		}
	}
	cells := rt.Closure(a.fn)
	for i, c := range cells {
		put(i, c)
	}
	if bc.Scope == bytecode.ScopeFunction {
		for i, v := range a.regs[:a.use] {
			put(len(cells)+i, v)
		}
	}
	for _, l := range bc.Cells {
		if l >= n {
			continue
		}
		c := t.NewCell(locals[n-1-l])
		if c == rt.NoValue {
			return false
		}
		put(l, c)
	}
	return true
}

// Step implements rt.MachineCode.
func (e *Engine) Step(t *rt.Thread, fn rt.Value, regs []rt.Value, use int, send, exc rt.Value) (v rt.Value, more bool) {
	s := e.stack(t)
	if s == nil {
		return rt.NoValue, false
	}
	a := &activation{fn: fn, img: e.images[t.R.BytecodeOf(fn)], regs: regs, use: use}
	if regs[use] == rt.NoValue && !e.newState(t, a) {
		return rt.NoValue, false
	}
	state := uintptr(unsafe.Pointer(&rt.ValuesAt(regs[use], 1)[0]))
	sp := word(state + 4*thumb2.StateSP)
	if *sp != state+4*(thumb2.StateFirst-1) {
		*value(*sp) = send
	}
	w, ok := e.call(t, s, a, [4]uintptr{state, uintptr(exc)})
	switch {
	case !ok:
		return rt.NoValue, false
	case w == 0, w == 1:
		return *value(*sp), w == 1
	}
	t.SetExc(*value(state + 4*thumb2.StateFirst))
	return rt.NoValue, false
}

// newState makes the code state of a generator, into the register that is for it.
func (e *Engine) newState(t *rt.Thread, a *activation) bool {
	block := t.NewValues(thumb2.StateFirst + a.img.bc.NState)
	if block == rt.NoValue {
		return false
	}
	a.regs[a.use] = block
	state := uintptr(unsafe.Pointer(&rt.ValuesAt(block, 1)[0]))
	if !e.bind(t, a, state) {
		a.regs[a.use] = rt.NoValue
		return false
	}
	r := e.record(a.img, rt.FuncGlobals(a.fn))
	*word(state + 4*thumb2.StateFun) = uintptr(unsafe.Pointer(&r.fun[0]))
	*word(state + 4*thumb2.StateIP) = a.img.addr + *word(a.img.addr + 4) | 1
	*word(state + 4*thumb2.StateSP) = state + 4*(thumb2.StateFirst-1)
	*word(state + 4*thumb2.StateCount) = uintptr(a.img.bc.NState)
	return true
}

// changesR10 reports whether Thumb code may change R10. It looks at every halfword as if an instruction began there, so that it does not matter
// what is data.
func changesR10(code []byte) bool {
	const r10 = 10
	half := func(i int) uint32 { return uint32(binary.LittleEndian.Uint16(code[i:])) }
	for i := 0; i+2 <= len(code); i += 2 {
		w := half(i)
		if w>>8 == 0x44 || w>>8 == 0x46 { // add, mov with high registers
			if w>>4&8|w&7 == r10 {
				return true
			}
			continue
		}
		if w>>11 < 0x1d || i+4 > len(code) {
			continue
		}
		w2 := half(i + 2)
		switch {
		case w>>11 == 0x1e && w2>>15 == 1 && w != 0xf3ef: // branches
		case w>>9 == 0x74: // ldm, stm, ldrd, strd, ldrex, strex
			if w2>>r10&1 != 0 || w2>>12 == r10 || w2>>8&15 == r10 || w2&15 == r10 || w&15 == r10 {
				return true
			}
		case w2>>12 == r10 || w2>>8&15 == r10 || w>>9 == 0x7c && w&15 == r10:
			return true
		}
	}
	return false
}
