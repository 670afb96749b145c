package thumb2

// The value stack exists at compile time as far as possible: an item is put into its slot in memory (its home) when
// control can come from elsewhere, when it is an argument in a list, or when its register is needed.

type itemKind uint8

const (
	inHome   itemKind = iota
	inReg             // in reg, one of R0 to R3
	isLocal           // the local n, not loaded yet
	isNumber          // the word n: a tagged small int, a machine word, or NULL
	isTable           // entry n of the function table: None, False, True
	isObject          // constant n
)

type item struct {
	kind itemKind
	reg  Reg
	n    int
	copy int // of a register: the slot that holds the value as well, plus 1
}

func (e *emitter) push(it item) { e.stack = append(e.stack, it) }

// pushReg pushes a register, one of R0 to R3.
func (e *emitter) pushReg(r Reg) { e.push(item{kind: inReg, reg: r}) }

func (e *emitter) pushHome() { e.push(item{kind: inHome}) }

// ref is an item that was popped: it knows its home.
type ref struct {
	item
	slot int
}

// pop takes the top of the stack. A register that it occupies stays occupied until release.
func (e *emitter) pop() ref {
	n := len(e.stack) - 1
	r := ref{e.stack[n], n}
	e.stack = e.stack[:n]
	if r.kind == inReg {
		e.held |= 1 << r.reg
	}
	return r
}

func (e *emitter) drop(n int) { e.stack = e.stack[:len(e.stack)-n] }

// release lets go of all registers held.
func (e *emitter) release() { e.held = 0 }

// hold keeps a register from being allocated.
func (e *emitter) hold(regs ...Reg) {
	for _, r := range regs {
		e.held |= 1 << r
	}
}

// allocOrder: operands of calls are best in R1 and R2, results come in R0.
var allocOrder = [...]Reg{R1, R2, R3, R0}

// alloc returns a free register of R0 to R3; it puts items of the stack into their homes if it must.
func (e *emitter) alloc() Reg {
	used := e.held
	for _, it := range e.stack {
		if it.kind == inReg {
			used |= 1 << it.reg
		}
	}
	for _, r := range allocOrder {
		if used>>r&1 == 0 {
			e.hold(r)
			return r
		}
	}
	for i, it := range e.stack {
		if it.kind == inReg && e.held>>it.reg&1 == 0 {
			e.spill(i)
			e.hold(it.reg)
			return it.reg
		}
	}
	panic("BUG: no free register")
}

// spill puts item i of the stack into its home.
func (e *emitter) spill(i int) {
	it := e.stack[i]
	switch {
	case it.kind == inHome:
		return
	case it.kind == inReg && it.copy == i+1:
		e.stack[i] = item{kind: inHome}
		return
	}
	r := e.regOf(ref{it, i})
	e.strBase(r, e.home(i))
	e.stack[i] = item{kind: inHome}
	if it.kind != inReg && r <= R3 {
		e.held &^= 1 << r
	}
}

// flush puts all but the top n items into their homes.
func (e *emitter) flush(n int) {
	for i := range len(e.stack) - n {
		e.spill(i)
	}
}

// flushRegs saves what a call of the runtime would destroy; n items on top are left.
func (e *emitter) flushRegs(n int) {
	for i := range len(e.stack) - n {
		if e.stack[i].kind == inReg {
			e.spill(i)
		}
	}
}

// regOf returns a register that holds an item: its own, that of the local, or a new one.
func (e *emitter) regOf(it ref) Reg {
	switch {
	case it.kind == inReg:
		return it.reg
	case it.kind == isLocal && e.regs[it.n] != noReg:
		return e.regs[it.n]
	}
	r := e.alloc()
	e.load(r, it)
	return r
}

// load brings an item into a register. It may change the flags.
func (e *emitter) load(r Reg, it ref) {
	switch it.kind {
	case inHome:
		e.ldrBase(r, e.home(it.slot))
	case inReg:
		if it.reg != r {
			e.Mov(r, it.reg)
		}
	case isLocal:
		if lr := e.regs[it.n]; lr != noReg {
			e.Mov(r, lr)
		} else {
			e.ldrBase(r, e.localHome(it.n))
		}
	case isNumber:
		e.constant(r, uint32(it.n))
	case isTable:
		e.MemImm(LDR, r, R7, it.n*wordSize)
	case isObject:
		e.object(r, it.n)
	}
}

// args loads items into R0, R1, ...: regs[i] gets items[i]. Other items of the stack must not be in registers. Registers are
// moved first, in an order that destroys nothing, then the rest is loaded.
func (e *emitter) args(regs []Reg, items []ref) {
	pending := map[int]bool{}
	for i, it := range items {
		if it.kind == inReg && it.reg != regs[i] {
			pending[i] = true
		}
	}
	for len(pending) > 0 {
		moved := false
		for i := range items {
			if !pending[i] {
				continue
			}
			free := true
			for j := range items {
				if j != i && pending[j] && items[j].reg == regs[i] {
					free = false
				}
			}
			if free {
				e.Mov(regs[i], items[i].reg)
				delete(pending, i)
				moved = true
			}
		}
		if moved {
			continue
		}
		for i := range items { // a cycle
			if pending[i] {
				e.Mov(R12, items[i].reg)
				for j := range items {
					if pending[j] && j != i && items[j].reg == items[i].reg {
						items[j].reg = R12
					}
				}
				items[i].reg = R12
				break
			}
		}
	}
	for i, it := range items {
		if it.kind != inReg {
			e.load(regs[i], it)
		}
	}
}

// store puts an item of the stack into a local. Copies of the local on the stack keep the old value.
func (e *emitter) storeLocal(l int, it ref) {
	if it.kind == isLocal && it.n == l {
		return
	}
	for i, s := range e.stack {
		if s.kind == isLocal && s.n == l {
			e.spill(i)
		}
	}
	if r := e.regs[l]; r != noReg {
		e.load(r, it)
	} else {
		e.strBase(e.regOf(it), e.localHome(l))
	}
	e.release()
}
