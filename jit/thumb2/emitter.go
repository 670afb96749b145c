package thumb2

import (
	"errors"
	"math/bits"

	"pycopy/bytecode"
)

// emitter makes the code of one function.
type emitter struct {
	Asm
	tables Tables
	table  int // index of the constant that is the function table
	code   *bytecode.Code
	flow   *bytecode.Flow
	ins    []bytecode.Instr
	index  map[int]int // of instructions by offset
	facts  facts
	viper  bool
	gen    bool

	nlocals, nstate int
	base            Reg // of the locals and the stack
	first           int // distance of state[0] from base
	regs            []Reg
	qstrs, objects  Reg // hold the addresses of the qstr table and of the object table, or noReg
	saved           RegList
	globals         bool
	nlr             bool // the function has an nlr buffer

	labels map[int]Label
	stack  []item
	at     int // index of the current instruction
	start  int // index of the first instruction that is not part of the entry
	held   RegList
	later  []func()
	stubs  map[string]Label

	last      *emitter       // the first round, in the second
	words     map[string]int // words of the frame that have names
	size      int            // words of the frame so far
	frame     int            // bytes of the frame, from the first round
	extra     int            // words that a generator adds to its code state
	needFun   bool           // a viper function keeps the function object
	entries   map[int]Label  // places that are entered through the dispatch, by number
	made      []int          // their numbers
	numbers   []int          // the same, from the first round
	resumes   int
	actions   map[int][]action // by block
	exit, out Label            // with a value in R0; with the result of a call of the generator
	again     Label            // pushes the nlr buffer and dispatches
	inLater   bool
	lastPlace int // of the code when the first of later was deferred
	err       error
}

const noReg Reg = 0xff

// savedRegs are pushed by every function; words in high registers add to them.
var savedRegs = Regs(R4, R5, R6, R7, LR)

// positionalOnly reports whether a viper function can have the plain entry: all that is beyond it needs the code state of a
// native function.
func positionalOnly(c *bytecode.Code) bool {
	return len(c.Cells) == 0 && c.NKwOnly == 0 && c.NDefPos == 0 && c.Flags&(bytecode.FlagVarArgs|bytecode.FlagVarKw) == 0
}

func newEmitter(c *bytecode.Code, arch bytecode.Arch, t Tables, last *emitter) *emitter {
	e := &emitter{tables: t, table: t.FunTable(), code: c, flow: c.Analyze(), index: map[int]int{}, labels: map[int]Label{}, stubs: map[string]Label{},
		words: map[string]int{}, actions: map[int][]action{}, entries: map[int]Label{}, last: last, frame: 512}
	e.V6M = arch == bytecode.ArchARMv6M
	e.gen = c.Flags&bytecode.FlagGenerator != 0
	e.viper = c.Flags&bytecode.FlagViper != 0 && !e.gen && positionalOnly(c)
	for in := range c.Instrs {
		e.index[in.Off] = len(e.ins)
		e.ins = append(e.ins, in)
	}
	e.facts = examine(c, e.flow, e.ins, e.index)
	e.nlocals = e.facts.locals
	e.nstate = c.NState
	e.needFun = true
	if last != nil {
		e.frame, e.numbers = last.frameBytes(), last.made
		_, e.needFun = last.words["fun"]
		e.nstate += last.extra
	}
	e.base, e.first = SP, StateFirst*wordSize
	switch {
	case e.gen:
		e.base = R5
	case e.viper:
		e.first = 0
	}
	if !e.gen {
		e.size = e.first/wordSize + e.nstate
	}
	e.globals = e.facts.globals && !e.gen
	e.nlr = e.gen || e.globals || len(e.flow.Blocks) > 0
	e.assignRegs()
	e.assignHigh()
	e.exit, e.out, e.again = e.NewLabel(), e.NewLabel(), e.NewLabel()
	return e
}

// frameBytes is the size of the frame: with the registers pushed, SP stays a multiple of 8.
func (e *emitter) frameBytes() int {
	n := e.size
	if e.nlr {
		n += NlrWords
	}
	if (n+bits.OnesCount16(uint16(e.saved)))%2 != 0 {
		n++
	}
	return n * wordSize
}

func (e *emitter) nlrBuf() int { return e.frame - NlrWords*wordSize }

// hidden returns the offset of a word of the frame that has a name, from SP.
func (e *emitter) hidden(name string) int {
	off, ok := e.words[name]
	if !ok {
		off = e.size * wordSize
		e.size++
		e.words[name] = off
	}
	return off
}

// assignRegs gives the registers that the calling convention preserves to what is used most.
func (e *emitter) assignRegs() {
	e.regs = make([]Reg, e.nlocals)
	for i := range e.regs {
		e.regs[i] = noReg
	}
	e.qstrs, e.objects = noReg, noReg
	e.saved = savedRegs
	free := []Reg{R4, R5, R6}
	if e.gen {
		free = []Reg{R6, R4}
	}
	const qstrs, objects, none = -1, -2, -3
	for _, r := range free {
		best, weight := none, 0
		if e.qstrs == noReg && e.facts.qstrWeight > 0 {
			best, weight = qstrs, e.facts.qstrWeight*tableUse
		}
		if w := e.facts.objectWeight * tableUse; e.objects == noReg && w > weight {
			best, weight = objects, w
		}
		for i, w := range e.facts.weight {
			if e.regs[i] == noReg && w > weight && e.mayLiveInReg(i) {
				best, weight = i, w
			}
		}
		switch best {
		case none:
			return
		case qstrs:
			e.qstrs = r
		case objects:
			e.objects = r
		default:
			e.regs[best] = r
		}
	}
}

// tableUse is what a use of a table costs when its address is in no register, in instructions more.
const tableUse = 3

// assignHigh gives high registers to machine words that are used in loops.
func (e *emitter) assignHigh() {
	if e.V6M || e.code.WordTypes == nil {
		return
	}
	for r := R8; r <= R11; r++ {
		best, weight := -1, 8
		for i, w := range e.facts.weight {
			if e.regs[i] == noReg && w > weight && e.mayLiveInReg(i) && e.code.LocalType(i) != bytecode.WordObject {
				best, weight = i, w
			}
		}
		if best < 0 {
			return
		}
		e.regs[best] = r
		e.saved |= 1 << r
	}
}

// mayLiveInReg: after landing in an exception handler registers have the values of the function's start.
func (e *emitter) mayLiveInReg(l int) bool {
	return !e.gen && !e.facts.cell[l] && (len(e.flow.Blocks) == 0 || e.facts.stores[l] == 0 && l < e.facts.params)
}

func (e *emitter) fail(msg string) {
	if e.err == nil {
		e.err = errors.New(msg)
	}
}

func (e *emitter) run() error {
	e.prologue()
	for i := e.start; i < len(e.ins) && e.err == nil; i++ {
		e.at = i
		in := e.ins[i]
		if e.flow.Depth[in.Off] < 0 {
			continue
		}
		e.arrive(in, i)
		n := e.instr(in)
		i += n
		if e.ins[i].Info().Flags&bytecode.EndsBlock != 0 {
			e.stack = nil
			if !e.isLast(i) {
				e.flushLater(false)
			}
		}
	}
	if e.err != nil {
		return e.err
	}
	e.epilogue()
	e.flushLater(true)
	if limit := 1020; e.frame > 4095 || e.V6M && e.frame > limit {
		e.fail("too many variables for native code")
		return e.err
	}
	return nil
}

// isLast reports whether no instruction behind i can be reached.
func (e *emitter) isLast(i int) bool {
	for _, in := range e.ins[i+1:] {
		if e.flow.Depth[in.Off] >= 0 {
			return false
		}
	}
	return true
}

// arrive binds the label of an instruction to which control comes from elsewhere; the stack is in memory then.
func (e *emitter) arrive(in bytecode.Instr, i int) {
	reached := i > 0 && e.ins[i-1].Info().Flags&bytecode.EndsBlock == 0 && e.flow.Depth[e.ins[i-1].Off] >= 0
	if e.flow.Targets[in.Off] || !reached {
		if reached {
			e.flush(0)
		}
		e.Bind(e.label(in.Off))
		e.stack = e.stack[:0]
		for range e.flow.Depth[in.Off] {
			e.stack = append(e.stack, item{kind: inHome})
		}
		e.handlerStart(in.Off)
	}
	if len(e.stack) != int(e.flow.Depth[in.Off]) {
		panic("BUG: stack height")
	}
}

// label returns the label of an instruction.
func (e *emitter) label(off int) Label {
	l, ok := e.labels[off]
	if !ok {
		l = e.NewLabel()
		e.labels[off] = l
	}
	return l
}

// after defers code that is seldom executed to a place where control does not fall into it.
func (e *emitter) after(f func()) {
	if len(e.later) == 0 {
		e.lastPlace = e.Len()
	}
	e.later = append(e.later, f)
}

// flushLater emits deferred code: all of it at the end, else when short branches would not reach much longer.
func (e *emitter) flushLater(all bool) {
	for len(e.later) > 0 && (all || e.Len()-e.lastPlace > 120) {
		list := e.later
		e.later, e.inLater = nil, true
		for _, f := range list {
			f()
		}
		e.inLater = false
	}
}

// stub returns the label of code that is emitted once per function, at its end or with other deferred code.
func (e *emitter) stub(name string, f func()) Label {
	l, ok := e.stubs[name]
	if !ok {
		l = e.NewLabel()
		e.stubs[name] = l
		e.after(func() {
			e.Bind(l)
			f()
		})
	}
	return l
}

// Places of locals and stack slots.

// home is the offset of stack slot j from base.
func (e *emitter) home(j int) int { return e.first + j*wordSize }

// localHome is the offset of a local from base.
func (e *emitter) localHome(l int) int { return e.first + (e.nstate-1-l)*wordSize }
