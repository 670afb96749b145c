package words

import (
	"errors"
	"math"
	"slices"

	"pycopy/bytecode"
)

// errShort says that a short jump did not reach; the translation is then repeated without short jumps.
var errShort = errors.New("short jump out of range")

// ErrTooLarge is the error for functions that need more registers or names than fit into a word's fields.
var ErrTooLarge = errors.New("too many variables, names or nested values")

// Translate makes the register form of a bytecode function. It fails on bytecode that is not valid, and on functions with more
// registers, names or words than an instruction can address.
func Translate(c *bytecode.Code) (*Func, error) { return new(Memory).Translate(c) }

// Translate is the function Translate that works in m.
func (m *Memory) Translate(c *bytecode.Code) (*Func, error) {
	f, err := m.analyse(c)
	if err != nil {
		return nil, err
	}
	for _, long := range []bool{false, true} {
		e := m.newEmitter(f, long)
		fn, err := e.translate()
		switch {
		case err == errShort:
			continue
		case err != nil:
			return nil, err
		}
		m.keep(f, e)
		fn.Words, fn.lines = slices.Clone(fn.Words), slices.Clone(fn.lines)
		return fn, nil
	}
	return nil, errShort
}

// place says where a stack item is.
type place struct {
	kind placeKind
	reg  int
	imm  int64 // Value as LoadImm has it, or machine word
	num  int   // index into Consts
}

type placeKind uint8

const (
	inReg placeKind = iota
	isImm           // an immediate Value
	isConst
	isWord // machine word imm
)

// Values that LoadImm can load, as rt represents them.
const (
	immNull  = 0
	immNone  = 0x10
	immFalse = 0x20
	immTrue  = 0x30
)

func smallInt(i int64) int64 { return i<<1 | 1 }

// item is a stack item during translation.
type item struct {
	place
	home int   // register where others expect it at leaders
	node int32 // of the analysis
}

// emitter makes the words of one function.
type emitter struct {
	f    *flow
	fn   *Func
	asg  *assigned
	long bool

	nfree, nparams, nlocals int
	localBase               int // register of local number nfree
	hidden                  int // Prev of block level 0; then Val, Prev, ...
	genSave                 int // register for the handled exception during a yield
	scratch                 int
	temps                   int // first temporary
	maxReg                  int

	i      int // instruction to translate next
	cur    int // instruction being translated
	stack  []item
	low    int    // so many of the lowest items are at home
	bound  Bitset // locals that certainly have a value now
	wordAt []int  // first word of each instruction, -1
	fixups []fixup
	consts map[any]int
	names  map[string]int
	loops  map[int]loop // by instruction number of ForIter
	blocks []*block     // current blocks, for handler ranges
	pos    int          // instruction that decides which handlers run
	err    error

	backWord     int // last backward compare-and-jump
	deferred     bool
	pendingConts []pendingCont
}

type fixup struct {
	word   int // instruction
	target int // instruction number
	form   fixForm
}

type fixForm uint8

const (
	fixC fixForm = iota
	fixD
	fixNext // D of the word behind
)

// loop is a for loop: where its value goes and where its body starts.
type loop struct{ dst, rec, body int }

func (m *Memory) newEmitter(f *flow, long bool) *emitter {
	c := f.code
	e := &emitter{f: f, long: long, consts: map[any]int{}, names: map[string]int{}, loops: map[int]loop{}}
	e.fn = &Func{Code: c, Words: m.words[:0], lines: m.lines[:0]}
	e.nfree = c.NumFree()
	e.nparams = c.NumParams() - e.nfree
	e.nlocals = max(e.nfree+e.nparams, len(c.LocalNames))
	for _, l := range c.Cells {
		e.nlocals = max(e.nlocals, l+1)
	}
	for _, in := range f.ins {
		if in.Info().Form == bytecode.FormLocal {
			e.nlocals = max(e.nlocals, in.Arg+1)
		}
	}
	if c.Scope != bytecode.ScopeFunction {
		e.localBase = 1
	}
	levels, yields := 0, false
	for i, s := range f.in {
		if s != nil {
			for _, b := range s.blocks {
				b.conts, b.ends = nil, nil
			}
			levels = max(levels, len(s.blocks))
			op := f.ins[i].Op
			yields = yields || op == bytecode.YieldValue || op == bytecode.YieldFrom
		}
	}
	e.hidden = e.localBase + e.nlocals - e.nfree
	e.scratch = e.hidden + 2*levels
	e.genSave = e.scratch
	if yields && levels > 0 {
		e.genSave = e.scratch + 1
	}
	e.temps = e.genSave + 1
	e.maxReg = e.temps - 1
	e.asg = findAssigned(f, e.nlocals, e.nfree, e.nparams)
	e.wordAt = zeros(m.wordAt, len(f.ins)+1)
	for i := range e.wordAt {
		e.wordAt[i] = -1
	}
	return e
}

func (e *emitter) translate() (*Func, error) {
	for _, l := range e.f.code.Cells {
		e.emit(MakeCell, 0, e.local(l), 0, 0)
	}
	for e.i = 0; e.i < len(e.f.ins) && e.err == nil; {
		e.instruction()
	}
	e.continuations()
	e.resolve()
	if e.err != nil {
		return nil, e.err
	}
	fn := e.fn
	fn.Params = e.nparams
	if e.localBase == 1 {
		fn.Params = 1
	}
	fn.Locals = e.hidden
	fn.Regs = e.maxReg + 1
	fn.FreeVars = e.nfree
	if fn.Regs >= NoRegister || len(fn.Words) > math.MaxInt32/2 {
		return nil, ErrTooLarge
	}
	return fn, nil
}

// instruction translates instruction e.i and sets e.i to the next one to translate.
func (e *emitter) instruction() {
	i := e.i
	s := e.f.in[i]
	if s == nil {
		e.i++
		return
	}
	if e.f.leader[i] {
		e.enterLeader(i)
	}
	e.wordAt[i] = len(e.fn.Words)
	e.blocks, e.pos = s.blocks, i
	e.setHomes(s)
	e.line(e.f.ins[i].Off)
	e.cur, e.i = i, i+1
	e.op(e.f.ins[i])
	if e.i <= i {
		panic("BUG: translator does not advance")
	}
	last := e.i - 1
	if out := e.f.out[last]; out != nil {
		e.setHomes(out)
		if e.f.leader[e.i] {
			e.blocks = out.blocks
			e.leave(e.i, out.blocks)
		}
	}
}

func (e *emitter) line(off int) {
	ls := e.fn.lines
	w := len(e.fn.Words)
	if n := len(ls); n > 0 && ls[n-1].word == w {
		ls[n-1].off = off
		return
	}
	e.fn.lines = append(ls, lineEntry{w, off})
}

// enterLeader sets the state at a place that can be reached by jumps: every item is at home.
func (e *emitter) enterLeader(i int) {
	s := e.f.in[i]
	d := e.f.depth(s)
	e.pop(max(len(e.stack)-d, 0))
	for len(e.stack) < d {
		e.stack = append(e.stack, item{})
	}
	e.setHomes(s)
	for k := e.low; k < d; k++ {
		e.stack[k].place = place{reg: e.stack[k].home}
	}
	e.low = d
	e.bound = append(e.bound[:0], e.asg.at[i]...)
}

// leave prepares for control going to leader t, by jump or not.
func (e *emitter) leave(t int, blocks []*block) {
	e.flush(len(e.stack))
	if n := len(blocks); n > 0 && blocks[n-1].handler == t {
		e.emit(EnterFinally, 0, e.prev(blocks[n-1]), 0, 0)
	}
}

// setHomes assigns the home registers of the stack items in state s. The items up to the first node that was
// there already have theirs.
func (e *emitter) setHomes(s *state) {
	k := e.f.depth(s)
	if len(e.stack) != k {
		panic("BUG: translator's stack differs from the analysis")
	}
	for n := s.top; n != 0; n = e.f.nodes[n].below {
		k--
		it := &e.stack[k]
		if it.node == n {
			break
		}
		it.node = n
		if home := e.temps + int(e.f.nodes[e.f.nodes[n].below].end); it.home != home {
			it.home = home
			e.low = min(e.low, k)
		}
	}
	for e.low < len(e.stack) && e.stack[e.low].atHome() {
		e.low++
	}
	e.useReg(e.temps + int(e.f.nodes[s.top].end) - 1)
}

func (e *emitter) useReg(r int) { e.maxReg = max(e.maxReg, r) }

// local is the register of a local variable that is not closed over from outside.
func (e *emitter) local(l int) int { return e.localBase + l - e.nfree }

func (e *emitter) prev(b *block) int { return e.hidden + 2*b.level }
func (e *emitter) val(b *block) int  { return e.hidden + 2*b.level + 1 }

func (e *emitter) tooLarge() {
	if e.err == nil {
		e.err = ErrTooLarge
	}
}

func (e *emitter) fail(msg string) {
	if e.err == nil {
		e.err = errors.New(msg)
	}
}

// emit appends an instruction.
func (e *emitter) emit(op Op, f, a, b, c int) { e.append(makeWord(op, f, a, b, c), nil) }

// emitD appends an instruction with a number D.
func (e *emitter) emitD(op Op, a, d int) { e.append(makeWordD(op, 0, a, d), nil) }

// append appends an instruction with packed registers, and zeros for counters and caches.
func (e *emitter) append(w uint64, regs []int) {
	start := len(e.fn.Words)
	info := OpOf(w).Info()
	e.fn.Words = append(e.fn.Words, w)
	for range info.Words - 1 {
		e.fn.Words = append(e.fn.Words, 0)
	}
	for i, r := range regs {
		if i%4 == 0 {
			e.fn.Words = append(e.fn.Words, 0)
		}
		e.fn.Words[len(e.fn.Words)-1] |= uint64(uint16(r)) << (i % 4 * 16)
	}
	// Every instruction is protected, not only those that raise: one that is the target of a jump is where an interrupt comes in.
	e.protect(start)
}

// protect enters the words from start on into the handler table.
func (e *emitter) protect(start int) {
	h, ok := e.handler()
	if !ok {
		return
	}
	h.Start, h.End = start, len(e.fn.Words)
	if n := len(e.fn.Handlers); n > 0 {
		last := &e.fn.Handlers[n-1]
		same := *last
		same.Start, same.End = h.Start, h.End
		if same == h && last.End == start {
			last.End = h.End
			return
		}
	}
	e.fn.Handlers = append(e.fn.Handlers, h)
}

// handler computes the row for the current blocks and position, targets still as instruction numbers.
func (e *emitter) handler() (Handler, bool) {
	h := Handler{Target: -1, Restore: -1}
	for k := len(e.blocks) - 1; k >= 0; k-- {
		switch b := e.blocks[k]; {
		case running(b, e.pos):
			h.Running |= 1 << b.level
			if h.Target < 0 {
				h.Restore = e.prev(b)
			}
		case h.Target < 0:
			h.Target, h.Prev, h.Exc = b.handler, e.prev(b), e.homeAt(e.f.in[b.handler], b.height)
		}
	}
	return h, len(e.blocks) > 0
}

// homeAt is the home of item k in state s.
func (e *emitter) homeAt(s *state, k int) int {
	return e.temps + int(e.f.nodes[e.f.under(s, e.f.depth(s)-k)].end)
}
