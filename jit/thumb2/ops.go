package thumb2

import (
	"pycopy/bytecode"
)

// instr emits one instruction and returns how many of those that follow it has done as well.
func (e *emitter) instr(in bytecode.Instr) int {
	switch in.Op {
	case bytecode.LoadConstSmallInt:
		e.smallInt(in.Arg)
	case bytecode.LoadConstNone:
		e.push(item{kind: isTable, n: int(TabNone)})
	case bytecode.LoadConstFalse:
		e.push(item{kind: isTable, n: int(TabFalse)})
	case bytecode.LoadConstTrue:
		e.push(item{kind: isTable, n: int(TabTrue)})
	case bytecode.LoadNull:
		e.push(item{kind: isNumber})
	case bytecode.LoadConstString:
		e.push(item{kind: isObject, n: e.tables.Const(e.code.Names[in.Arg])})
	case bytecode.LoadConstObj:
		e.push(item{kind: isObject, n: in.Arg})
	case bytecode.LoadFast:
		if e.facts.unset[e.at] && e.code.LocalType(in.Arg) == bytecode.WordObject {
			e.checkSet(in.Arg)
		}
		e.push(item{kind: isLocal, n: in.Arg})
	case bytecode.StoreFast:
		it := e.pop()
		e.storeLocal(in.Arg, it)
	case bytecode.DeleteFast:
		if e.facts.unset[e.at] {
			e.checkSet(in.Arg)
		}
		e.storeLocal(in.Arg, ref{item{kind: isNumber}, 0})
	case bytecode.LoadDeref, bytecode.StoreDeref, bytecode.DeleteDeref:
		e.deref(in)
	case bytecode.PopTop:
		e.drop(1)
	case bytecode.DupTop, bytecode.DupTopTwo, bytecode.RotTwo, bytecode.RotThree:
		e.shuffle(in.Op)
	case bytecode.Jump:
		e.flush(0)
		e.B(e.label(in.Arg))
	case bytecode.PopJumpIfTrue, bytecode.PopJumpIfFalse, bytecode.JumpIfTrueOrPop, bytecode.JumpIfFalseOrPop:
		e.condJump(in)
	case bytecode.Unary:
		return e.unary(in)
	case bytecode.Binary:
		return e.binary(in)
	case bytecode.ReturnValue:
		e.returnValue()
	case bytecode.YieldValue, bytecode.YieldFrom:
		e.yield(in)
	default:
		return e.instr2(in)
	}
	return 0
}

// instr2 has what works by exceptions, and leaves the rest to calls.
func (e *emitter) instr2(in bytecode.Instr) int {
	switch in.Op {
	case bytecode.SetupExcept, bytecode.SetupFinally, bytecode.SetupWith:
		e.setup(in)
	case bytecode.PopExceptJump:
		e.popExceptJump(in)
	case bytecode.EndFinally:
		e.endFinally(in)
	case bytecode.UnwindJump:
		e.unwindJump(in)
	case bytecode.WithCleanup:
		e.withCleanup(in)
	case bytecode.RaiseLast:
		e.raiseLast(in)
	case bytecode.RaiseObj:
		e.raise()
	case bytecode.RaiseFrom:
		e.drop(1)
		e.raise()
	case bytecode.ForIter:
		e.forIter(in)
	case bytecode.GetIterStack:
		it := e.pop()
		e.flush(0)
		e.args([]Reg{R0}, []ref{it})
		e.slotAddr(R1, it.slot)
		e.runtime(TabGetIter)
		for range 4 {
			e.pushHome()
		}
	case bytecode.UnpackSequence, bytecode.UnpackEx:
		e.unpack(in)
	default:
		if skip, ok := e.wordInstr(in); ok {
			return skip
		}
		e.calls(in)
	}
	return 0
}

// runtime calls an entry and forgets what R0 to R3 hold.
func (e *emitter) runtime(f Entry) {
	e.call(f)
	e.release()
}

// calls has the instructions that are calls of the runtime with operands from the stack.
func (e *emitter) calls(in bytecode.Instr) {
	switch in.Op {
	case bytecode.LoadName:
		e.named(TabLoadName, in, true)
	case bytecode.LoadGlobal:
		e.named(TabLoadGlobal, in, true)
	case bytecode.StoreName:
		e.store1(TabStoreName, in)
	case bytecode.StoreGlobal:
		e.store1(TabStoreGlobal, in)
	case bytecode.DeleteName:
		e.named(TabDeleteName, in, false)
	case bytecode.DeleteGlobal:
		e.named(TabDeleteGlobal, in, false)
	case bytecode.LoadAttr:
		e.attr(TabLoadAttr, in)
		e.pushReg(R0)
	case bytecode.StoreAttr:
		base := e.pop()
		v := e.pop()
		e.flushRegs(0)
		e.args([]Reg{R0, R2}, []ref{base, v})
		e.qstrAt(R1, in.Arg)
		e.runtime(TabStoreAttr)
	case bytecode.LoadMethod:
		e.loadMethod(e.pop(), in.Arg, len(e.stack))
		e.pushHome()
		e.pushHome()
	case bytecode.LoadSuperMethod:
		e.flush(0)
		e.qstrAt(R0, in.Arg)
		e.slotAddr(R1, len(e.stack)-3)
		e.runtime(TabLoadSuperMethod)
		e.drop(1)
	case bytecode.ImportName:
		from := e.pop()
		level := e.pop()
		e.flushRegs(0)
		e.args([]Reg{R1, R2}, []ref{from, level})
		e.qstrAt(R0, in.Arg)
		e.runtime(TabImportName)
		e.pushReg(R0)
	case bytecode.ImportFrom:
		e.flush(0)
		e.load(R0, ref{e.stack[len(e.stack)-1], len(e.stack) - 1})
		e.qstrAt(R1, in.Arg)
		e.runtime(TabImportFrom)
		e.pushReg(R0)
	case bytecode.ImportStar:
		e.operands(TabImportAll, 1)
	case bytecode.LoadSubscr:
		i := e.pop()
		base := e.pop()
		e.flushRegs(0)
		e.args([]Reg{R0, R1, R2}, []ref{base, i, {item{kind: isNumber, n: SubscrLoad}, 0}})
		e.runtime(TabSubscr)
		e.pushReg(R0)
	case bytecode.StoreSubscr:
		i := e.pop()
		base := e.pop()
		v := e.pop()
		e.flushRegs(0)
		e.args([]Reg{R0, R1, R2}, []ref{base, i, v})
		e.runtime(TabSubscr)
	default:
		e.build(in)
	}
}

// build has the instructions that make objects, and calls.
func (e *emitter) build(in bytecode.Instr) {
	switch in.Op {
	case bytecode.LoadBuildClass:
		e.operands(TabLoadBuildClass, 0)
		e.pushReg(R0)
	case bytecode.BuildTuple:
		e.list(TabNewTuple, in.Arg)
	case bytecode.BuildList:
		e.list(TabNewList, in.Arg)
	case bytecode.BuildSet:
		e.list(TabNewSet, in.Arg)
	case bytecode.BuildMap:
		e.flushRegs(0)
		e.constant(R0, uint32(in.Arg))
		e.runtime(TabNewDict)
		e.pushReg(R0)
	case bytecode.StoreMap:
		key := e.pop()
		v := e.pop()
		d := e.pop()
		e.flushRegs(0)
		e.args([]Reg{R0, R1, R2}, []ref{d, key, v})
		e.runtime(TabDictStore)
		e.pushReg(R0)
	case bytecode.StoreComp:
		e.storeComp(in)
	case bytecode.BuildSlice:
		if in.Arg == 2 {
			e.push(item{kind: isTable, n: int(TabNone)})
		}
		e.operands(TabNewSlice, 3)
		e.pushReg(R0)
	case bytecode.GetIter:
		e.push(item{kind: isNumber})
		e.operands(TabGetIter, 2)
		e.pushReg(R0)
	case bytecode.MakeFunction, bytecode.MakeFunctionDefArgs, bytecode.MakeClosure, bytecode.MakeClosureDefArgs:
		e.makeFunction(in)
	case bytecode.CallFunction, bytecode.CallMethod, bytecode.CallFunctionVarKw, bytecode.CallMethodVarKw:
		e.callObject(in)
	default:
		e.fail("not supported in native code (" + in.Op.String() + ")")
	}
}

// operands calls an entry with the top n items as arguments, in the order in which they were pushed.
func (e *emitter) operands(f Entry, n int) {
	items := make([]ref, n)
	for i := n - 1; i >= 0; i-- {
		items[i] = e.pop()
	}
	e.flushRegs(0)
	e.args([]Reg{R0, R1, R2}[:n], items)
	e.runtime(f)
}

// named calls an entry whose argument is the instruction's name.
func (e *emitter) named(f Entry, in bytecode.Instr, result bool) {
	e.flushRegs(0)
	e.qstrAt(R0, in.Arg)
	e.runtime(f)
	if result {
		e.pushReg(R0)
	}
}

// store1 calls an entry with the name and the top of the stack.
func (e *emitter) store1(f Entry, in bytecode.Instr) {
	v := e.pop()
	e.flushRegs(0)
	e.args([]Reg{R1}, []ref{v})
	e.qstrAt(R0, in.Arg)
	e.runtime(f)
}

// attr calls an entry with the top of the stack and the name.
func (e *emitter) attr(f Entry, in bytecode.Instr) {
	v := e.pop()
	e.flushRegs(0)
	e.args([]Reg{R0}, []ref{v})
	e.qstrAt(R1, in.Arg)
	e.runtime(f)
}

// loadMethod puts method and self of an object into two slots.
func (e *emitter) loadMethod(obj ref, name, slot int) {
	e.flushRegs(0)
	e.args([]Reg{R0}, []ref{obj})
	e.qstrAt(R1, name)
	e.slotAddr(R2, slot)
	e.runtime(TabLoadMethod)
}

// list calls an entry with the number and the address of the top n items.
func (e *emitter) list(f Entry, n int) {
	e.flush(0)
	e.constant(R0, uint32(n))
	e.drop(n)
	if n > 0 {
		e.slotAddr(R1, len(e.stack))
	}
	e.runtime(f)
	e.pushReg(R0)
}

func (e *emitter) storeComp(in bytecode.Instr) {
	slot := len(e.stack) - 1 - in.Arg>>2
	container := ref{e.stack[slot], slot}
	if container.kind == inReg {
		e.spill(slot)
		container.item = e.stack[slot]
	}
	v := e.pop()
	switch in.Arg & 3 {
	case bytecode.CompDict:
		value := e.pop()
		e.flushRegs(0)
		e.args([]Reg{R0, R1, R2}, []ref{container, v, value})
		e.runtime(TabDictStore)
	case bytecode.CompSet:
		e.flushRegs(0)
		e.args([]Reg{R0, R1}, []ref{container, v})
		e.runtime(TabSetStore)
	default:
		e.flushRegs(0)
		e.args([]Reg{R0, R1}, []ref{container, v})
		e.runtime(TabListAppend)
	}
}

func (e *emitter) makeFunction(in bytecode.Instr) {
	cells := 0
	if in.Op == bytecode.MakeClosure || in.Op == bytecode.MakeClosureDefArgs {
		cells = in.Extra
	}
	defaults := in.Op == bytecode.MakeFunctionDefArgs || in.Op == bytecode.MakeClosureDefArgs
	if cells > 0 || defaults {
		e.flush(0)
	} else {
		e.flushRegs(0)
	}
	first := len(e.stack) - cells
	e.fun(R1)
	e.ldr(R0, R1, FunChildren*wordSize)
	e.ldr(R0, R0, in.Arg*wordSize)
	e.ldr(R1, R1, FunContext*wordSize)
	e.drop(cells)
	if defaults {
		e.drop(2)
		e.slotAddr(R2, len(e.stack))
	} else {
		e.constant(R2, 0)
	}
	e.runtime(TabMakeFunction)
	if in.Op == bytecode.MakeClosure || in.Op == bytecode.MakeClosureDefArgs {
		e.constant(R1, uint32(cells))
		e.slotAddr(R2, first)
		e.runtime(TabNewClosure)
	}
	e.pushReg(R0)
}

func (e *emitter) callObject(in bytecode.Instr) {
	p, k := in.Arg&0xff, in.Arg>>8
	n := p + 2*k
	switch in.Op {
	case bytecode.CallFunction:
		fn := len(e.stack) - n - 1
		for i := range e.stack {
			if i != fn {
				e.spill(i)
			}
		}
		e.release()
		e.drop(n)
		callee := e.pop()
		e.args([]Reg{R0}, []ref{callee})
		e.constant(R1, uint32(in.Arg))
		if n > 0 {
			e.slotAddr(R2, len(e.stack)+1)
		}
		e.runtime(TabCallFunction)
	case bytecode.CallMethod:
		e.flush(0)
		e.drop(n + 2)
		e.constant(R0, uint32(p))
		e.constant(R1, uint32(k))
		e.slotAddr(R2, len(e.stack))
		e.runtime(TabCallMethod)
	default:
		e.flush(0)
		e.drop(n + 2)
		self := uint32(0)
		if in.Op == bytecode.CallMethodVarKw {
			e.drop(1)
			self = 1
		}
		e.constant(R0, self)
		e.constant(R1, uint32(in.Arg))
		e.slotAddr(R2, len(e.stack))
		e.runtime(TabCallMethodVar)
	}
	e.pushReg(R0)
}

func (e *emitter) unpack(in bytecode.Instr) {
	seq := e.pop()
	e.flush(0)
	pushes := in.Arg
	f := TabUnpackSequence
	if in.Op == bytecode.UnpackEx {
		pushes, f = in.Arg&0xff+in.Arg>>8+1, TabUnpackEx
	}
	e.args([]Reg{R0}, []ref{seq})
	e.constant(R1, uint32(in.Arg))
	e.slotAddr(R2, seq.slot)
	e.runtime(f)
	for range pushes {
		e.pushHome()
	}
}

// forIter: the iterator record is in its four slots.
func (e *emitter) forIter(in bytecode.Instr) {
	e.flush(0)
	e.slotAddr(R0, len(e.stack)-4)
	e.runtime(TabIterNext)
	e.BZero(R0, e.label(in.Arg))
	e.pushReg(R0)
}

// deref accesses the content of a cell.
func (e *emitter) deref(in bytecode.Instr) {
	cell := ref{item{kind: isLocal, n: in.Arg}, 0}
	switch in.Op {
	case bytecode.StoreDeref:
		v := e.regOf(e.pop())
		c := e.regOf(cell)
		e.str(v, c, CellContent*wordSize)
	case bytecode.LoadDeref:
		r := e.alloc()
		e.load(r, cell)
		e.ldr(r, r, CellContent*wordSize)
		e.BZero(r, e.unboundStub())
		e.pushReg(r)
	case bytecode.DeleteDeref:
		c := e.regOf(cell)
		t := e.alloc()
		e.ldr(t, c, CellContent*wordSize)
		e.BZero(t, e.unboundStub())
		e.constant(t, 0)
		e.str(t, c, CellContent*wordSize)
	}
	e.release()
}

// checkSet raises NameError if a local is unset.
func (e *emitter) checkSet(l int) {
	r := e.regOf(ref{item{kind: isLocal, n: l}, 0})
	e.BZero(r, e.unboundStub())
	e.release()
}

// unboundStub raises NameError. It needs no globals of the module: the name is a builtin.
func (e *emitter) unboundStub() Label {
	return e.stub("unbound", func() {
		e.qstr(R0, "NameError")
		e.call(TabLoadGlobal)
		e.tail(TabRaise)
	})
}

// shuffle rearranges the top of the stack.
func (e *emitter) shuffle(op bytecode.Op) {
	n := len(e.stack)
	switch op {
	case bytecode.DupTop:
		e.movable(n - 1)
		e.push(e.stack[n-1])
	case bytecode.DupTopTwo:
		e.movable(n - 2)
		e.movable(n - 1)
		e.stack = append(e.stack, e.stack[n-2], e.stack[n-1])
	case bytecode.RotTwo:
		e.movable(n - 2)
		e.movable(n - 1)
		e.stack[n-2], e.stack[n-1] = e.stack[n-1], e.stack[n-2]
	case bytecode.RotThree:
		e.movable(n - 3)
		e.movable(n - 2)
		e.movable(n - 1)
		e.stack[n-3], e.stack[n-2], e.stack[n-1] = e.stack[n-1], e.stack[n-3], e.stack[n-2]
	}
	if op == bytecode.RotTwo || op == bytecode.RotThree {
		for i := range e.stack {
			e.stack[i].copy = 0
		}
	}
	e.release()
}

// movable makes item i independent of its slot.
func (e *emitter) movable(i int) {
	if e.stack[i].kind == inHome {
		r := e.alloc()
		e.ldrBase(r, e.home(i))
		e.stack[i] = item{kind: inReg, reg: r, copy: i + 1}
	}
}

// condJump tests the top of the stack.
func (e *emitter) condJump(in bytecode.Instr) {
	keep := in.Op == bytecode.JumpIfTrueOrPop || in.Op == bytecode.JumpIfFalseOrPop
	cond := NE
	if in.Op == bytecode.PopJumpIfFalse || in.Op == bytecode.JumpIfFalseOrPop {
		cond = EQ
	}
	if keep {
		e.flush(0)
	} else {
		e.flush(1)
	}
	v := e.pop()
	e.args([]Reg{R0}, []ref{v})
	e.runtime(TabIsTrue)
	e.jumpTrue(R0, cond == NE, e.label(in.Arg))
}
