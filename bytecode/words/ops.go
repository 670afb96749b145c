package words

import (
	"math"

	"pycopy/bytecode"
)

// op translates one instruction. Instructions whose stack effect is plain are in a table; the others have methods.
func (e *emitter) op(in bytecode.Instr) {
	if s := simple[in.Op]; s.form != 0 {
		e.simple(in, s)
		return
	}
	switch in.Op {
	case bytecode.LoadConstString:
		if in.Arg >= len(e.f.code.Names) {
			e.fail("name out of range")
			return
		}
		e.pushConst(Sym(e.f.code.Names[in.Arg]))
	case bytecode.LoadConstObj:
		e.loadConstObj(in.Arg)
	case bytecode.LoadConstSmallInt:
		e.pushInt(int64(in.Arg))
	case bytecode.LoadConstNone:
		e.pushImm(immNone)
	case bytecode.LoadConstFalse:
		e.pushImm(immFalse)
	case bytecode.LoadConstTrue:
		e.pushImm(immTrue)
	case bytecode.LoadNull:
		e.pushImm(immNull)
	case bytecode.LoadFast:
		e.loadFast(in.Arg)
	case bytecode.StoreFast:
		e.storeFast(in.Arg)
	case bytecode.DeleteFast:
		e.deleteFast(in.Arg)
	case bytecode.LoadDeref, bytecode.LoadClassDeref:
		e.loadDeref(in.Arg, in.Op == bytecode.LoadClassDeref)
	case bytecode.StoreDeref:
		e.storeDeref(in.Arg)
	case bytecode.DeleteDeref:
		e.deleteDeref(in.Arg)
	case bytecode.LoadMethod:
		e.loadMethod(LoadMethod, in.Arg, 1)
	case bytecode.LoadSuperMethod:
		e.homes(3)
		e.loadMethod(LoadSuperMethod, in.Arg, 3)
	case bytecode.StoreAttr:
		e.storeAttr(in.Arg)
	case bytecode.LoadSubscr:
		e.loadSubscr()
	case bytecode.StoreSubscr:
		e.storeSubscr()
	case bytecode.ImportFrom:
		d := e.nextHomeAfter(0)
		e.displaceBelow(d, 0)
		e.emit(ImportFrom, 0, d, e.reg(0), e.name(in.Arg))
		e.pushTemp(d)
	case bytecode.Unary:
		e.unary(in.Arg)
	case bytecode.Binary:
		e.binary(in.Arg)
	case bytecode.CallFunction, bytecode.CallFunctionVarKw, bytecode.CallMethod, bytecode.CallMethodVarKw:
		e.call(in)
	case bytecode.MakeFunction, bytecode.MakeFunctionDefArgs, bytecode.MakeClosure, bytecode.MakeClosureDefArgs:
		e.makeFunction(in)
	case bytecode.SetFuncAttr:
		f, v := e.two()
		e.emit(SetFuncAttr, in.Arg, f, v, 0)
		e.pop(1)
	case bytecode.BuildTuple, bytecode.BuildList, bytecode.BuildSet, bytecode.BuildString, bytecode.BuildSlice:
		e.build(in)
	case bytecode.BuildMap:
		d := e.dest(0)
		e.emitD(BuildMap, d.reg, in.Arg)
		e.finish(d)
	case bytecode.StoreComp:
		e.storeComp(in.Arg)
	case bytecode.StoreMap:
		e.reg(2)
		v, k := e.two()
		e.emit(StoreMap, 0, e.reg(2), k, v)
		e.pop(2)
	case bytecode.UnpackSequence:
		e.unpack(in.Arg, 0, false)
	case bytecode.UnpackEx:
		e.unpack(in.Arg&0xff+in.Arg>>8+1, in.Arg&0xff, true)
	case bytecode.FormatValue:
		e.formatValue(in.Arg)
	case bytecode.MatchClass:
		e.homes(3)
		d := e.dest(3)
		e.emit(MatchClass, 0, d.reg, e.top(2).reg, in.Arg)
		e.finish(d)
	case bytecode.CallIntrinsic:
		n, _ := in.Effect()
		e.homes(n)
		base := 0
		if n > 0 {
			base = e.top(n - 1).reg
		}
		d := e.dest(n)
		e.emit(CallIntrinsic, in.Arg, d.reg, base, 0)
		e.finish(d)
	case bytecode.DupTop:
		e.push(e.top(0).place)
	case bytecode.DupTopTwo:
		e.push(e.top(1).place)
		e.push(e.top(1).place)
	case bytecode.PopTop:
		e.pop(1)
	case bytecode.RotTwo:
		e.disturb(2)
		a, b := e.top(1), e.top(0)
		a.place, b.place = b.place, a.place
	case bytecode.RotThree:
		e.disturb(3)
		a, b, c := e.top(2), e.top(1), e.top(0)
		a.place, b.place, c.place = c.place, a.place, b.place
	case bytecode.GetIterStack:
		e.getIterStack()
	case bytecode.GetANext:
		d := e.nextHomeAfter(0)
		e.displaceBelow(d, 0)
		e.emit(GetANext, 0, d, e.reg(0), 0)
		e.pushTemp(d)
	case bytecode.CheckEgMatch:
		exc, typ := e.reg(1), e.reg(0)
		d := e.nextHomeAfter(2)
		e.displaceBelow(d, 2)
		e.displaceBelow(d+1, 2)
		e.emit(CheckEgMatch, 0, d, exc, typ)
		e.pop(2)
		e.pushTemp(d)
		e.pushTemp(d + 1)
	case bytecode.PrepReraiseStar:
		e.homes(3)
		d := e.dest(3)
		e.emit(PrepReraiseStar, 0, d.reg, e.top(2).reg, 0)
		e.finish(d)
	case bytecode.YieldValue:
		d := e.dest(1)
		e.yield(Yield, d, e.reg(0))
	case bytecode.YieldFrom:
		e.homes(2)
		d := e.dest(2)
		e.yield(YieldFrom, d, e.top(1).reg)
	case bytecode.WordConst, bytecode.ToWord, bytecode.FromWord, bytecode.WordBinary, bytecode.WordLoad, bytecode.WordStore,
		bytecode.WordParam:
		e.word(in)
	default:
		e.control(in)
	}
}

// simpleOp is an instruction that pops registers and pushes at most one result.
type simpleOp struct {
	op   Op
	form simpleForm
}

type simpleForm uint8

const (
	formName     simpleForm = 1 + iota // result, C = name
	formNameAttr                       // result, B = item, C = name
	formUseName                        // A = item, C = name
	formOnlyName                       // C = name
	formUnary                          // result, B = item
	formBinary                         // result, B, C = items
	formUse                            // A = item
	formResult                         // result
	formNone                           // nothing
	formPair                           // result, B = first of two items at home, C = name
	formUpdate                         // A, B = items, A stays
)

// simple maps opcodes to instructions of the same effect. The others have form 0.
var simple = [256]simpleOp{
	bytecode.LoadName:           {LoadName, formName},
	bytecode.LoadGlobal:         {LoadGlobal, formName},
	bytecode.StoreName:          {StoreName, formUseName},
	bytecode.StoreGlobal:        {StoreGlobal, formUseName},
	bytecode.StoreNameConst:     {StoreNameConst, formUseName},
	bytecode.StoreGlobalConst:   {StoreGlobalConst, formUseName},
	bytecode.DeleteName:         {DelName, formOnlyName},
	bytecode.DeleteGlobal:       {DelGlobal, formOnlyName},
	bytecode.LoadAttr:           {GetAttr, formNameAttr},
	bytecode.ImportName:         {ImportName, formPair},
	bytecode.ImportStar:         {ImportStar, formUse},
	bytecode.LoadBuildClass:     {LoadBuildClass, formResult},
	bytecode.GetIter:            {GetIter, formUnary},
	bytecode.ListExtend:         {ListExtend, formUpdate},
	bytecode.SetUpdate:          {SetUpdate, formUpdate},
	bytecode.DictUpdate:         {DictUpdate, formUpdate},
	bytecode.ListToTuple:        {ListToTuple, formUnary},
	bytecode.GetAwaitable:       {GetAwaitable, formUnary},
	bytecode.GetAIter:           {GetAIter, formUnary},
	bytecode.AsyncGenWrap:       {AsyncGenWrap, formUnary},
	bytecode.MatchSequence:      {MatchSequence, formUnary},
	bytecode.MatchMapping:       {MatchMapping, formUnary},
	bytecode.MatchKeys:          {MatchKeys, formBinary},
	bytecode.GetLen:             {GetLen, formUnary},
	bytecode.LoadLocals:         {LoadLocals, formResult},
	bytecode.LoadAssertionError: {LoadAssertionError, formResult},
	bytecode.SetupAnnotations:   {SetupAnnotations, formNone},
}

func (e *emitter) simple(in bytecode.Instr, s simpleOp) {
	switch s.form {
	case formName, formResult:
		d := e.dest(0)
		c := 0
		if s.form == formName {
			c = e.name(in.Arg)
		}
		e.emit(s.op, 0, d.reg, 0, c)
		e.finish(d)
	case formNameAttr:
		d := e.dest(1)
		e.emit(s.op, 0, d.reg, e.reg(0), e.name(in.Arg))
		e.finish(d)
	case formUseName:
		e.emit(s.op, 0, e.reg(0), 0, e.name(in.Arg))
		e.pop(1)
	case formOnlyName:
		e.emit(s.op, 0, 0, 0, e.name(in.Arg))
	case formUnary:
		d := e.dest(1)
		e.emit(s.op, 0, d.reg, e.reg(0), 0)
		e.finish(d)
	case formBinary:
		d := e.dest(2)
		b, c := e.two()
		e.emit(s.op, 0, d.reg, b, c)
		e.finish(d)
	case formUse:
		e.emit(s.op, 0, e.reg(0), 0, 0)
		e.pop(1)
	case formNone:
		e.emit(s.op, 0, 0, 0, 0)
	case formPair:
		e.homes(2)
		d := e.dest(2)
		e.emit(s.op, 0, d.reg, e.top(1).reg, e.name(in.Arg))
		e.finish(d)
	case formUpdate:
		a, b := e.two()
		e.emit(s.op, 0, a, b, 0)
		e.pop(1)
	}
}

// two returns the registers of the top two items.
func (e *emitter) two() (b, c int) {
	e.reg(1)
	c = e.reg(0)
	return e.reg(1), c // loading the second may have moved the first
}

func (e *emitter) loadConstObj(i int) {
	if i >= len(e.f.code.Consts) {
		e.fail("constant out of range")
		return
	}
	switch v := e.f.code.Consts[i].(type) {
	case nil:
		e.pushImm(immNone)
	case bool:
		if v {
			e.pushImm(immTrue)
		} else {
			e.pushImm(immFalse)
		}
	case int64:
		e.pushInt(v)
	default:
		e.pushConst(v)
	}
}

func (e *emitter) loadFast(l int) {
	if l < e.nfree {
		d := e.dest(0)
		e.emit(FreeCell, 0, d.reg, l, 0)
		e.finish(d)
		return
	}
	r := e.local(l)
	if !e.bound.Has(l) && !e.hiddenLocal(l) && e.f.code.LocalType(l) == bytecode.WordObject {
		e.emit(CheckBound, 0, r, 0, l)
		e.bound.Add(l)
	}
	e.push(place{reg: r})
}

func (e *emitter) hiddenLocal(l int) bool {
	names := e.f.code.LocalNames
	return l < len(names) && names[l] == ""
}

func (e *emitter) storeFast(l int) {
	if l < e.nfree {
		e.fail("store to a closed-over variable")
		return
	}
	r := e.local(l)
	e.displaceBelow(r, 1)
	e.load(e.top(0).place, r)
	e.pop(1)
	e.bound.Add(l)
}

func (e *emitter) deleteFast(l int) {
	if l < e.nfree {
		e.fail("deletion of a closed-over variable")
		return
	}
	r := e.local(l)
	e.displaceBelow(r, 0)
	if !e.bound.Has(l) {
		e.emit(CheckBound, 0, r, 0, l)
	}
	e.emitD(LoadImm, r, immNull)
	e.bound.Del(l)
}

func (e *emitter) loadDeref(l int, class bool) {
	d := e.dest(0)
	free, cell := LoadFree, LoadCell
	if class {
		free, cell = ClassFree, ClassDeref
	}
	if l < e.nfree {
		e.emit(free, 0, d.reg, l, l)
	} else {
		e.emit(cell, 0, d.reg, e.local(l), l)
	}
	e.finish(d)
}

func (e *emitter) storeDeref(l int) {
	v := e.reg(0)
	if l < e.nfree {
		e.emit(StoreFree, 0, l, v, 0)
	} else {
		e.emit(StoreCell, 0, e.local(l), v, 0)
	}
	e.pop(1)
}

func (e *emitter) deleteDeref(l int) {
	if l < e.nfree {
		e.emit(DeleteFree, 0, l, 0, l)
	} else {
		e.emit(DeleteCell, 0, e.local(l), 0, l)
	}
}

// loadMethod pops n items and pushes method and self into a call window.
func (e *emitter) loadMethod(op Op, name, n int) {
	w := e.nextHomeAfter(n)
	e.displaceBelow(w, n)
	e.displaceBelow(w+ArgOffset, n)
	var obj int
	if n == 1 {
		obj = e.reg(0)
	} else {
		obj = e.top(n - 1).reg
	}
	e.emit(op, 0, w, obj, e.name(name))
	e.pop(n)
	e.pushTemp(w)
	e.pushTemp(w + ArgOffset)
}

func (e *emitter) storeAttr(name int) {
	if e.isNull(1) {
		e.emit(DelAttr, 0, e.reg(0), 0, e.name(name))
	} else {
		v, o := e.two()
		e.emit(SetAttr, 0, o, v, e.name(name))
	}
	e.pop(2)
}

func (e *emitter) loadSubscr() {
	d := e.dest(2)
	if v, ok := e.imm(0); ok {
		e.emit(GetItemI, 0, d.reg, e.reg(1), v)
	} else {
		b, c := e.two()
		e.emit(GetItem, 0, d.reg, b, c)
	}
	e.finish(d)
}

func (e *emitter) storeSubscr() {
	if e.isNull(2) {
		b, c := e.two()
		e.emit(DelItem, 0, b, c, 0)
	} else {
		e.reg(2)
		e.two()
		e.emit(SetItem, 0, e.reg(1), e.reg(0), e.reg(2))
	}
	e.pop(3)
}

func (e *emitter) getIterStack() {
	src := e.reg(0)
	base := e.nextHomeAfter(1)
	for k := range 4 {
		e.displaceBelow(base+k, 1)
	}
	e.emit(ForPrep, 0, base, src, 0)
	e.pop(1)
	for k := range 4 {
		e.pushTemp(base + k)
	}
}

func (e *emitter) call(in bytecode.Instr) {
	p, k := in.Arg&0xff, in.Arg>>8
	n := p + 2*k
	op := Call
	switch {
	case in.Op == bytecode.CallFunctionVarKw || in.Op == bytecode.CallMethodVarKw:
		op = CallEx
		n++
	case k > 0:
		op = CallKw
	}
	n++
	if in.Op == bytecode.CallMethod || in.Op == bytecode.CallMethodVarKw {
		op += CallMethod - Call
		n++
	}
	e.homes(n)
	d := e.dest(n)
	e.emit(op, k, d.reg, e.top(n-1).reg, p)
	e.finish(d)
}

func (e *emitter) makeFunction(in bytecode.Instr) {
	n, _ := in.Effect()
	if n > 0 {
		e.homes(n)
	}
	base := 0
	if n > 0 {
		base = e.top(n - 1).reg
	}
	flag, cells := 0, n
	if in.Op == bytecode.MakeFunctionDefArgs || in.Op == bytecode.MakeClosureDefArgs {
		flag, cells = 1, n-2
	}
	if in.Arg >= len(e.f.code.Children) {
		e.fail("child out of range")
		return
	}
	d := e.dest(n)
	e.emit(MakeFunction, flag, d.reg, in.Arg, base)
	e.fn.Words[len(e.fn.Words)-1] = uint64(cells)
	e.finish(d)
}

var buildOps = [...]Op{
	bytecode.BuildTuple: BuildTuple, bytecode.BuildList: BuildList, bytecode.BuildSet: BuildSet,
	bytecode.BuildString: BuildString, bytecode.BuildSlice: BuildSlice,
}

func (e *emitter) build(in bytecode.Instr) {
	n := in.Arg
	if n > math.MaxUint16 {
		e.fail("display too large")
		return
	}
	if in.Op == bytecode.BuildSlice && e.i < len(e.f.ins) && !e.f.leader[e.i] {
		switch op := e.f.ins[e.i].Op; {
		case op == bytecode.LoadSubscr:
			e.i++
			d := e.dest(n + 1)
			e.reg(n)
			regs := e.regs(n)
			e.append(makeWord(GetSlice, 0, d.reg, e.reg(n), n), regs)
			e.finish(d)
			return
		case op == bytecode.StoreSubscr:
			e.i++
			v, del := n+1, 0
			if e.isNull(v) {
				v, del = n, 1
			}
			e.reg(v)
			e.reg(n)
			regs := e.regs(n)
			e.append(makeWord(SetSlice, del, e.reg(n), e.reg(v), n), regs)
			e.pop(n + 2)
			return
		}
	}
	d := e.dest(n)
	e.append(makeWord(buildOps[in.Op], 0, d.reg, 0, n), e.regs(n))
	e.finish(d)
}

// regs returns the registers of the top n items.
func (e *emitter) regs(n int) []int {
	for k := n - 1; k >= 0; k-- {
		e.reg(k)
	}
	rs := make([]int, n)
	for i := range rs {
		rs[i] = e.reg(n - 1 - i)
	}
	return rs
}

func (e *emitter) storeComp(arg int) {
	depth := arg >> 2
	switch arg & 3 {
	case bytecode.CompDict:
		e.two()
		c := e.reg(depth)
		v, k := e.two()
		e.emit(StoreMap, 0, c, k, v)
		e.pop(2)
	case bytecode.CompList:
		e.reg(0)
		e.emit(ListAppend, 0, e.reg(depth), e.reg(0), 0)
		e.pop(1)
	default:
		e.reg(0)
		e.emit(SetAdd, 0, e.reg(depth), e.reg(0), 0)
		e.pop(1)
	}
}

// unpack spreads the top over n registers, into locals as far as the next instructions store there.
func (e *emitter) unpack(n, left int, ex bool) {
	if n > math.MaxUint16 {
		e.fail("too many targets to unpack into")
		return
	}
	var locals []int
	for len(locals) < n {
		l, ok := e.storeNext()
		if !ok {
			break
		}
		e.i++
		locals = append(locals, l)
	}
	regs := make([]int, n)
	first := e.nextHomeAfter(1)
	for i := range regs {
		if i < len(locals) {
			regs[i] = e.local(locals[i])
		} else {
			regs[i] = first + n - 1 - i
			e.useReg(regs[i])
		}
		e.displaceBelow(regs[i], 1)
	}
	src := e.reg(0)
	switch {
	case ex:
		e.append(makeWord(UnpackEx, left, n, src, 0), regs)
	case n == 2 && !e.keepsItem(src):
		e.emit(Unpack2, 0, regs[0], regs[1], src)
	default:
		e.append(makeWord(Unpack, 0, n, src, 0), regs)
	}
	e.pop(1)
	for i := n - 1; i >= len(locals); i-- {
		e.pushTemp(regs[i])
	}
	for _, l := range locals {
		e.bound.Add(l)
	}
}

// keepsItem reports whether the body of a loop begins here, and src is the local variable that has the item: an Unpack2 would be done by the step
// of the loop, which makes no tuple then.
func (e *emitter) keepsItem(src int) bool {
	for _, l := range e.loops {
		if l.dst == src && src >= e.localBase && src < e.hidden && e.wordAt[l.body] == len(e.fn.Words) {
			return true
		}
	}
	return false
}

func (e *emitter) formatValue(arg int) {
	if arg&bytecode.FormatHasSpec == 0 {
		d := e.dest(1)
		e.emit(FormatValue, arg, d.reg, e.reg(0), 0)
		e.finish(d)
		return
	}
	d := e.dest(2)
	b, c := e.two()
	e.emit(FormatValue, arg, d.reg, b, c)
	e.finish(d)
}

// yield emits a suspension. All registers below the highest one in use are kept.
func (e *emitter) yield(op Op, d dest, src int) {
	keep := e.temps
	for k := max(e.low-1, 0); k < len(e.stack); k++ {
		if it := &e.stack[k]; it.kind == inReg {
			keep = max(keep, it.reg+1)
		}
	}
	e.emit(op, 0, d.reg, src, keep)
	if b := e.outermostRunning(); b != nil {
		e.fn.Words[len(e.fn.Words)-1] = uint64(e.prev(b)) | uint64(e.genSave)<<16
	}
	e.finish(d)
}

func (e *emitter) outermostRunning() *block {
	for _, b := range e.blocks {
		if running(b, e.pos) {
			return b
		}
	}
	return nil
}
