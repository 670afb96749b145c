package jit

import "pycopy/rt"

// Stub is code that all functions share.
type Stub int

// Stubs. They are called; all registers may be lost.
const (
	// StubBox makes a Value of the raw double in Context.Boxed. No register is lost.
	StubBox Stub = iota
	// StubMake makes the tuples and dicts of the list Context.NativeBox. No register is lost.
	StubMake
	// StubReal does what ExitReal says. No register is lost.
	StubReal
	// StubRaise makes the exception in register 0 pending, sets its context, and goes on as StubTraceback.
	StubRaise
	// StubTraceback adds the running frame to the traceback of the pending exception; register 1 has the address of the word, and
	// stays. Register 0 is 0 if there was no room; then ExitServed is to follow.
	StubTraceback
	// StubPass does that, too, and goes on as StubLeave. It is jumped to.
	StubPass
	// StubLeave leaves the frame, which is no generator's, with the pending exception; register 1 has the address of the word. It is jumped to.
	StubLeave
	// StubReturn leaves the frame, which is no generator's, with the Value in register 0; register 1 has the address of the word. It is jumped to.
	StubReturn
	// StubMatch gives True or False in register 0 for whether the exception in register 0 matches what is in register 1: a class or
	// a tuple of classes; 0: not known.
	StubMatch
	StubResume // resumes the generator of the running frame, from Go; register 0 has the value sent
	StubBatch  // resumes it again and again, see rt.Batch
	StubMany   // calls the function of the running frame, whose arguments are still to come, likewise
	// The others are routines, see there.
	StubFind     // search in a dict or set
	StubSearch   // likewise for a key by identity, whose stored hash is in Args[argHash]; where another key has that, findUnknown, it is in Args[argOther]
	StubCompare  // order of two strs or tuples
	StubEqual    // their equality
	StubSameText // that of two strs of the same length
	StubHas      // whether a tuple or list has an item
	StubSlice
	StubSliceStep
	StubSetSlice
	StubCopyItems // of a list or tuple, as a list or tuple
	StubExtend    // of a list that is being made
	StubConcat
	StubRepeat
	StubJoin
	StubNextChar // of an iterator of a str
	StubDecimal  // the str of a small int
	StubParse    // the small int of a str
	StubNumber   // the str of a small int, as a conversion wants it
	StubArrayItem
	StubArrayStore
	StubIdentity // equality of objects that compare by identity
	StubTruth    // of objects without methods for it
	StubLen      // likewise
	// StubMethod leaves in methodFn the function that the class of objects of the shape in methodID has by the name in methodName,
	// or that of its property, as methodHow says; 0: not known. methodSelf stays.
	StubMethod
	// StubAsked leaves 1 in methodHow if the object in methodSelf is asked before that in methodOther, which has another shape: the
	// latter's class is no subclass, or has nothing of its own by the name in methodName, NoValue: not known. 0: not known.
	// methodFn and methodSelf stay.
	StubAsked
	StubOperate     // of ints and strs and instances of their subclasses
	StubPython      // calls a function with a frame of its own, see dynamicCall
	StubBind        // likewise, with the items of a tuple or list as its last arguments, and keywords
	StubCall        // the function of the frame, for Go code
	StubRecover     // ExitRecover: it is jumped to
	StubRecoverInts // the same where no value is in a float register
	StubUnbox       // the raw double of a float
	StubFloat       // that of a Value in the scratch register, which may be none
	StubGrow        // room for one more item in a list
	StubRoom        // likewise, in a small dict or set
	StubRemove      // removal of what StubFind has found
	StubAppend      // the methods of deques, see ring.go
	StubAppendLeft
	StubPop
	StubPopLeft
	StubSubset    // order of two sets
	StubNext      // the next item of an iterator
	StubCalling   // that of one that calls a Python function, see nextByCall
	StubGetAttr   // an attribute or method, see lookup.go
	StubSetAttr   // the store of one
	StubSuper     // a method by way of super()
	StubOrder     // of two ints, see bigint.go
	StubSubstring // where a str is in another
	StubWide      // the first of one for each operation of wideOps
	// StubStep is the first of one for each rt.Step, see next.go.
	StubStep = StubWide + Stub(len(wideOps))
	NumStubs = StubStep + Stub(rt.NumSteps)
)

// EmitStub emits stub number k, which leaves by exits, and returns the label of its start. stub has the addresses of those that it
// needs. With StubNext come the labels that the table of the routines for iterators begins with.
func EmitStub(a Asm, t *rt.Thread, exits *[NumExits]uintptr, k Stub, stub func(Stub) uintptr) (l Label, steps []Label) {
	l = a.NewLabel()
	s := stubs{a: a, t: t, tmp: Reg(a.IntRegs() - 1), regs: routineRegs, stub: stub, ints: exits[ExitInts]}
	switch k {
	case StubBox:
		s.boxed(l, exits[ExitBox])
	case StubFloat:
		s.float(l)
	case StubMake:
		a.Bind(l)
		saving(a, exits[ExitMake])
		a.Ret()
	case StubReal:
		a.Bind(l)
		saving(a, exits[ExitReal])
		a.Ret()
	case StubRecover:
		a.Bind(l)
		saveAll(a, true, exits[ExitRecover])
	case StubRecoverInts:
		a.Bind(l)
		saveAll(a, false, exits[ExitRecover])
	case StubCall:
		a.Bind(l)
		a.Load(W64, 0, FP, rt.FrameFunc*8)
		a.CallMem(0, int32(rt.OffFuncNative))
		a.JumpAddr(exits[ExitCalled])
	case StubResume:
		a.Bind(l)
		a.Mov(1, 0)
		a.Load(W64, 0, FP, rt.FrameObj*8)
		a.Load(W64, 0, 0, int32(rt.OffGenNative))
		a.JumpReg(0)
	case StubBatch:
		s.batch(l, exits[ExitCalled])
	case StubMany:
		s.many(l, exits[ExitCalled])
	case StubPython:
		s.python(l)
	case StubBind:
		s.bind(l)
	case StubRaise:
		s.raise(l)
	case StubTraceback:
		s.traceback(l)
	case StubPass:
		s.pass(l, exits)
	case StubLeave:
		a.Bind(l)
		s.leave(exits)
	case StubReturn:
		s.ret(l, exits)
	case StubMatch:
		s.match(l)
	case StubFind:
		s.find(l)
	case StubSearch:
		s.search(l)
	case StubSubstring:
		s.substring(l)
	case StubCompare:
		s.comparison(l, false)
	case StubEqual:
		s.comparison(l, true)
	case StubSameText:
		s.sameText(l)
	case StubHas:
		s.has(l)
	case StubSlice:
		s.slice(l)
	case StubSliceStep:
		s.sliceStep(l)
	case StubSetSlice:
		s.setSlice(l)
	case StubCopyItems:
		s.copySequence(l)
	case StubExtend:
		s.extendList(l)
	case StubConcat:
		s.concat(l)
	case StubRepeat:
		s.repeat(l)
	case StubJoin:
		s.join(l)
	case StubNextChar:
		s.nextChar(l)
	case StubDecimal:
		s.decimal(l)
	case StubParse:
		s.parse(l)
	case StubNumber:
		s.number(l)
	case StubArrayItem:
		s.arrayItem(l)
	case StubArrayStore:
		s.arrayStore(l)
	case StubGrow:
		s.grow(l)
	case StubRoom:
		s.room(l)
	case StubRemove:
		s.removed(l)
	case StubAppend, StubAppendLeft:
		s.ringPush(l, k == StubAppendLeft)
	case StubPop, StubPopLeft:
		s.ringPop(l, k == StubPopLeft)
	case StubSubset:
		s.subset(l)
	case StubUnbox:
		s.unbox(l)
	case StubIdentity:
		s.identity(l)
	case StubTruth:
		s.truth(l)
	case StubLen:
		s.len(l)
	case StubMethod:
		s.method(l)
	case StubAsked:
		s.asked(l)
	case StubOperate:
		s.operate(l)
	case StubNext:
		steps = s.next(l)
	case StubCalling:
		s.calling(l)
	case StubGetAttr:
		s.getAttr(l)
	case StubSetAttr:
		s.setAttr(l)
	case StubSuper:
		s.superMethod(l)
	case StubOrder:
		s.order(l)
	default:
		if k >= StubStep {
			s.step(l, rt.Step(k-StubStep))
		} else {
			s.wide(l, wideOps[k-StubWide])
		}
	}
	return l, steps
}

// Needs returns the stubs that there must be before k.
func (k Stub) Needs() []Stub {
	switch k {
	case StubStep + Stub(rt.StepStr):
		return []Stub{StubNextChar}
	case StubStep + Stub(rt.StepBytes):
		return []Stub{StubArrayItem}
	case StubStep + Stub(rt.StepFilter), StubStep + Stub(rt.StepCompress):
		return []Stub{StubTruth}
	case StubCalling:
		return []Stub{StubNext}
	case StubPython:
		return []Stub{StubBind}
	case StubSubset:
		return []Stub{StubFind}
	}
	return nil
}

// stubs emits stubs.
type stubs struct {
	a    Asm
	t    *rt.Thread
	tmp  Reg
	regs Reg                // how many registers a routine works with
	stub func(Stub) uintptr // see EmitStub
	ints uintptr            // of ExitInts
}
