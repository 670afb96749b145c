package thumb2

import "pycopy/bytecode"

// # Entering and leaving functions
//
// The frame of a plain function holds, from SP up: the code state, words with names (see hidden), the nlr buffer.
//
// A function that needs its module's globals, handles exceptions or is a generator pushes one nlr buffer when it is entered. What
// lands there is led on by the number in the word "next": that of the innermost handler, or 0. Generators use the same dispatch to
// go on behind a yield.

// prologue emits the entry.
func (e *emitter) prologue() {
	switch {
	case e.viper:
	case e.gen:
		e.Word(uint32(len(e.code.Children)))
		e.OffsetWord(e.entryPoint(), 0)
	default:
		e.Word(uint32(len(e.code.Children)))
	}
	if e.gen {
		e.Bind(e.entryPoint())
	}
	if e.saved == savedRegs {
		e.Push(e.saved)
	} else {
		e.PushW(e.saved)
	}
	e.moveSP(-e.frame)
	switch {
	case e.gen:
		e.genEntry()
	case e.viper:
		e.viperEntry()
	default:
		e.plainEntry()
	}
	for e.start < len(e.ins) && e.ins[e.start].Op == bytecode.WordParam { // before the nlr buffer is pushed: locals may be in registers
		e.at = e.start
		e.wordInstr(e.ins[e.start])
		e.release()
		e.start++
	}
	if e.globals {
		e.context(R0)
		e.ldr(R0, R0, CtxGlobals*wordSize)
		e.call(TabSwapGlobals)
		e.str(R0, SP, e.hidden("old"))
	}
	if e.nlr {
		e.pushNlr()
	}
	e.release()
}

// entryPoint is the label of the function's first instruction.
func (e *emitter) entryPoint() Label {
	l, ok := e.labels[-1]
	if !ok {
		l = e.NewLabel()
		e.labels[-1] = l
	}
	return l
}

func (e *emitter) moveSP(n int) {
	if n < -508 || n > 508 {
		if !e.V6M {
			e.Addw(SP, SP, n)
			return
		}
		step := max(min(n, 508), -508)
		e.MoveSP(step)
		e.moveSP(n - step)
		return
	}
	e.MoveSP(n)
}

// loadTables loads the addresses of the function table, and of the other tables that have registers. fun is the function object.
func (e *emitter) loadTables(fun Reg) {
	e.ldr(R7, fun, FunContext*wordSize)
	if e.qstrs != noReg {
		e.ldr(e.qstrs, R7, CtxQstrs*wordSize)
	}
	objects := R7
	if e.objects != noReg {
		objects = e.objects
	}
	e.ldr(objects, R7, CtxObjects*wordSize)
	e.ldr(R7, objects, e.table*wordSize)
}

// plainEntry: R0 is the function object, R1 to R3 describe the arguments.
func (e *emitter) plainEntry() {
	e.str(R0, SP, StateFun*wordSize)
	e.loadTables(R0)
	e.constant(R0, uint32(e.nstate))
	e.str(R0, SP, StateCount*wordSize)
	e.Mov(R0, SP)
	t := R4
	for t == e.qstrs || t == e.objects {
		t++
	}
	e.tableEntry(t, TabSetupCodeState)
	e.BLX(t)
	for l, r := range e.regs {
		switch {
		case r == noReg:
		case l < e.facts.params:
			e.ldrBase(r, e.localHome(l))
		case e.mayBeUnset(l):
			e.constant(r, 0)
		}
	}
}

// mayBeUnset reports whether code looks whether a local has a value.
func (e *emitter) mayBeUnset(l int) bool {
	for i, in := range e.ins {
		if e.facts.unset[i] && in.Arg == l {
			return true
		}
	}
	return false
}

// viperEntry: as plainEntry, without keywords and defaults.
func (e *emitter) viperEntry() {
	if e.needFun {
		e.str(R0, SP, e.hidden("fun"))
	}
	e.loadTables(R0)
	n := e.facts.params
	bad := e.NewLabel()
	e.cmpConst(R1, uint32(n), R0)
	e.BCond(NE, bad)
	e.CmpImm(R2, 0)
	e.BCond(NE, bad)
	e.after(func() {
		e.Bind(bad)
		e.Mov(R0, R1)
		e.Mov(R1, R2)
		e.constant(R2, uint32(n<<17|n<<1))
		e.call(TabArgCheck)
	})
	for l := range n {
		if e.facts.weight[l] == 0 {
			continue
		}
		if r := e.regs[l]; r != noReg {
			e.ldr(r, R3, l*wordSize)
		} else {
			e.ldr(R0, R3, l*wordSize)
			e.strBase(R0, e.localHome(l))
		}
	}
	for l := n; l < e.nlocals; l++ {
		switch {
		case !e.mayBeUnset(l):
		case e.regs[l] != noReg:
			e.constant(e.regs[l], 0)
		default:
			e.constant(R0, 0)
			e.strBase(R0, e.localHome(l))
		}
	}
}

// genEntry: R0 is the code state, R1 the exception to raise.
func (e *emitter) genEntry() {
	e.Mov(R5, R0)
	e.str(R1, SP, e.hidden("thrown"))
	e.ldr(R1, R0, e.persistent("resume"))
	e.str(R1, SP, e.hidden("next"))
	e.ldr(R0, R0, StateFun*wordSize)
	e.loadTables(R0)
}

// pushNlr pushes the nlr buffer and goes to where the word "next" says.
func (e *emitter) pushNlr() {
	start, landed := e.NewLabel(), e.NewLabel()
	handlers := len(e.flow.Blocks) > 0
	switch {
	case e.gen:
	case handlers:
		e.constant(R0, 0)
		e.str(R0, SP, e.hidden("next"))
	default:
		e.BZero(R0, start) // the globals were current already
	}
	e.Bind(e.again)
	e.addr(R0, SP, e.nlrBuf())
	e.call(TabNlrPush)
	e.BNonZero(R0, landed)
	if len(e.numbers) > 0 {
		if handlers {
			e.ldr(R0, SP, e.hidden("exc"))
		}
		e.ldr(R1, SP, e.hidden("next"))
		for _, n := range e.numbers {
			e.cmpConst(R1, uint32(n), R2)
			e.BCond(EQ, e.entryLabel(n))
		}
	}
	e.Bind(start)
	if e.gen {
		e.BL(e.thrownStub())
	}
	e.after(func() { e.land(landed, handlers) })
}

// land is where exceptions arrive.
func (e *emitter) land(landed Label, handlers bool) {
	e.Bind(landed)
	e.ldr(R0, SP, e.nlrBuf()+NlrExc*wordSize)
	if handlers {
		escape := e.NewLabel()
		e.ldr(R1, SP, e.hidden("next"))
		e.BZero(R1, escape)
		e.str(R0, SP, e.hidden("exc"))
		e.B(e.again)
		e.Bind(escape)
	}
	if e.gen {
		e.str(R0, R5, StateFirst*wordSize)
		e.MovsImm(R0, 2)
		e.B(e.out)
		return
	}
	if e.globals {
		e.Mov(R4, R0)
		e.ldr(R0, SP, e.hidden("old"))
		e.call(TabSwapGlobals)
		e.Mov(R0, R4)
	}
	e.call(TabRaise)
}

// epilogue leaves the function with the value in R0.
func (e *emitter) epilogue() {
	e.Bind(e.exit)
	switch {
	case e.gen:
		e.str(R0, R5, StateFirst*wordSize)
		e.addr(R0, R5, StateFirst*wordSize)
		e.str(R0, R5, StateSP*wordSize)
		e.call(TabNlrPop)
		e.MovsImm(R0, 0)
	case len(e.flow.Blocks) > 0:
		e.Mov(R4, R0)
		e.call(TabNlrPop)
		if e.globals {
			e.ldr(R0, SP, e.hidden("old"))
			e.call(TabSwapGlobals)
		}
		e.Mov(R0, R4)
	case e.globals:
		done := e.NewLabel()
		e.Mov(R4, R0)
		e.ldr(R0, SP, e.hidden("old"))
		e.BZero(R0, done)
		e.call(TabSwapGlobals)
		e.call(TabNlrPop)
		e.Bind(done)
		e.Mov(R0, R4)
	}
	e.Bind(e.out)
	e.moveSP(e.frame)
	if list := e.saved&^(1<<LR) | 1<<PC; e.saved == savedRegs {
		e.Pop(list)
	} else {
		e.PopW(list)
	}
}

// returnValue returns the top of the stack, through the finally code around.
func (e *emitter) returnValue() {
	v := e.pop()
	e.args([]Reg{R0}, []ref{v})
	e.release()
	off := e.ins[e.at].Off
	e.leave(int(e.flow.Block[off]), off, action{isReturn: true}, !e.inLater)
}

// finish goes to the exit with the value in R0; at the end of the code that is where control is going anyway.
func (e *emitter) finish(mayFall bool) {
	if !mayFall || !e.isLast(e.at) {
		e.B(e.exit)
	}
}

// Generators.

// yield suspends the generator.
func (e *emitter) yield(in bytecode.Instr) {
	e.flush(0)
	top := len(e.stack) - 1
	n := e.resumeNumber()
	if in.Op == bytecode.YieldValue {
		e.suspend(top, n)
		e.Bind(e.entryLabel(n))
		e.setHandler(e.flow.Handler(in.Off))
		e.BL(e.thrownStub())
		e.release()
		return
	}
	loop, done := e.NewLabel(), e.NewLabel()
	e.B(loop)
	e.Bind(e.entryLabel(n))
	e.setHandler(e.flow.Handler(in.Off))
	e.Bind(loop)
	e.ldrBase(R1, e.home(top))
	e.ldr(R0, SP, e.hidden("thrown"))
	e.strBase(R0, e.home(top))
	e.constant(R0, 0)
	e.str(R0, SP, e.hidden("thrown"))
	e.ldrBase(R0, e.home(top-1))
	e.slotAddr(R2, top)
	e.call(TabYieldFrom)
	e.BZero(R0, done)
	e.suspend(top, n)
	e.Bind(done)
	e.drop(2)
	e.ldrBase(R0, e.home(top))
	e.release()
	e.pushReg(R0)
}

// suspend leaves with the value in a slot; control comes back at the number.
func (e *emitter) suspend(slot, number int) {
	e.slotAddr(R0, slot)
	e.constant(R1, uint32(number))
	e.B(e.stub("yield", func() {
		e.str(R0, R5, StateSP*wordSize)
		e.str(R1, R5, e.persistent("resume"))
		e.call(TabNlrPop)
		e.MovsImm(R0, 1)
		e.B(e.out)
	}))
}

// thrownStub is a routine that raises the exception that the generator was resumed with.
func (e *emitter) thrownStub() Label {
	return e.stub("thrown", func() {
		none := e.NewLabel()
		e.ldr(R0, SP, e.hidden("thrown"))
		e.BZero(R0, none)
		e.tail(TabRaise)
		e.Bind(none)
		e.BX(LR)
	})
}
