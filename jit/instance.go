package jit

import (
	"slices"
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Classes of objects: isinstance, type and class patterns.

// maxInstanceOf is of how many classes in a tuple native code asks whether an object is an instance.
const maxInstanceOf = 6

// instanceOf returns the classes that the call at in asks for with isinstance, if the function names them: one, or those of a tuple that it makes.
func (c *compiler) instanceOf(in *instr) (classes []rt.Value, tuple, ok bool) {
	callee := rt.Value(c.u.Words[in.pc+1])
	if in.op != words.Call || in.c != 2 || callee == rt.NoValue {
		return nil, false, false
	}
	if k, _ := c.u.T.R.IntrinsicOf(callee); k != rt.IntrIsInstance {
		return nil, false, false
	}
	i, x := c.g.at[in.pc], in.b+words.ArgOffset+1
	cls, ok := c.knownAt(i, x)
	if ok {
		return []rt.Value{cls}, false, cls.Kind() == rt.KindType
	}
	b := c.definition(i, x)
	if b < 0 || c.g.ins[b].op != words.BuildTuple || c.g.ins[b].c == 0 || c.g.ins[b].c > maxInstanceOf {
		return nil, false, false
	}
	for k := range c.g.ins[b].c {
		if cls, ok = c.knownAt(b, words.Packed(c.u.Words[c.g.ins[b].pc:], k)); !ok || cls.Kind() != rt.KindType {
			return nil, false, false
		}
		classes = append(classes, cls)
	}
	return classes, true, true
}

// isInstance emits a call of isinstance for one of these classes, which come in a tuple if there is one.
func (c *compiler) isInstance(in *instr, classes []rt.Value, tuple bool) {
	a := c.a
	t := c.u.T
	x := in.b + words.ArgOffset
	sure := c.ty.asksInstance(in)
	if is, ok := c.knownInstance(x, classes); ok && sure {
		c.isInstanceAsKnown(in, classes, tuple, is)
		return
	}
	fn, obj := c.use(in.b), c.use(x)
	want := c.wantedClasses(x + 1)
	d, mro, i := c.newReg(), c.newReg(), c.newReg()
	slow := c.slow()
	other := slow
	if sure {
		other = c.bail()
	}
	c.u.Keep(rt.Value(c.u.Words[in.pc+1]))
	a.BrImm(NE, fn, int64(c.u.Words[in.pc+1]), other)
	c.guardClasses(x+1, classes, tuple, slow)
	if tuple {
		want = NoReg
	}
	yes, no, done, immediate := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.BrBits(true, obj, 3, immediate)
	a.BrImm(LT, obj, int64(rt.FirstObj), immediate)
	c.searchClasses(obj, d, mro, i, want, classes, yes, no)
	a.Bind(yes)
	a.MovImm(d, int64(rt.True))
	a.Bind(done)
	c.aside(no, func() {
		c.guardClaims(d, i, slow)
		a.MovImm(d, int64(rt.False))
		a.Jump(done)
	})
	c.aside(immediate, func() {
		c.immediateKind(obj, slow, func(k rt.Kind) {
			derives := slices.ContainsFunc(classes, func(cls rt.Value) bool { return t.R.Derives(t.R.Class(k), cls) })
			a.MovImm(d, int64(rt.MakeBool(derives)))
			a.Jump(done)
		})
	})
	c.setReg(in.a, d)
}

// searchClasses branches to yes if the object in obj is of the class in want, or without such a register of one of these classes,
// otherwise to no, with the address of its shape in d. mro and i are overwritten.
func (c *compiler) searchClasses(obj, d, mro, i, want Reg, classes []rt.Value, yes, no Label) {
	a, tmp := c.a, c.scratch()
	a.Load(W32, d, obj, int32(rt.OffKind))
	shapeAddr(a, c.u.T, d, d, tmp)
	a.Load(W64, mro, d, int32(rt.OffShapeClass))
	c.isOneOf(mro, want, classes, yes)
	a.Load(W64, mro, mro, int32(rt.OffClassMRO))
	a.Load(W32, i, mro, int32(rt.OffAux))
	loop := a.NewLabel()
	a.Bind(loop)
	a.OpImm(Sub, i, i, 1)
	a.BrImm(LT, i, 0, no)
	a.LoadX(W64, tmp, mro, i, 3, int32(rt.OffTupleItems))
	c.isOneOf(tmp, want, classes, yes)
	a.Jump(loop)
}

// guardClaims branches to slow unless objects of the shape at address s are known to claim no other class than their own. r is overwritten.
func (c *compiler) guardClaims(s, r Reg, slow Label) {
	a, tmp := c.a, c.scratch()
	a.Load(W32, tmp, s, int32(rt.OffShapeClaims))
	a.MovImm(r, int64(c.u.T.R.EpochAddr()))
	a.BrMem(NE, W32, tmp, r, 0, slow)
}

// matchPlan returns the class that the pattern at in names, if it is known, and the plan for it if native code can follow it.
func (c *compiler) matchPlan(in *instr) (cls rt.Value, p rt.MatchPlan, known, plan bool) {
	at := c.g.at[in.pc]
	if cls, known = c.knownAt(at, in.b+1); !known || cls.Kind() != rt.KindType {
		return cls, p, false, false
	}
	if i := c.definition(at, in.b+2); i >= 0 && c.g.ins[i].op == words.LoadConst {
		p, plan = c.u.T.R.PlanMatch(cls, rt.Value(c.u.Words[c.g.ins[i].pc+1]), in.c)
	}
	return cls, p, true, plan
}

// matchClass emits MatchClass.
func (c *compiler) matchClass(in *instr) {
	a, tmp := c.a, c.scratch()
	cls, p, known, plan := c.matchPlan(in)
	obj, want := c.use(in.b), c.use(in.b+1)
	d, mro, i := c.newReg(), c.newReg(), c.newReg()
	var regs []Reg
	if plan {
		regs = c.matchedIn(&p, obj, i)
	}
	names := NoReg
	if plan && len(regs) == 0 {
		names = c.use(in.b + 2) // the tuple without items
	}
	slow := c.slow()
	no, none, done, yes, immediate := a.NewLabel(), a.NewLabel(), a.NewLabel(), slow, slow
	if plan {
		yes = a.NewLabel()
	}
	if known {
		immediate = a.NewLabel()
		c.u.Keep(cls)
		a.BrImm(NE, want, int64(cls), slow)
	} else {
		c.guardObject(want, slow)
		a.Load(W32, tmp, want, int32(rt.OffKind))
		a.BrImm(NE, tmp, int64(rt.KindType), slow)
	}
	a.BrBits(true, obj, 3, immediate)
	a.BrImm(LT, obj, int64(rt.FirstObj), immediate)
	c.searchClasses(obj, d, mro, i, want, nil, yes, no)
	switch {
	case names != NoReg:
		a.Bind(yes)
		a.Mov(d, names)
		a.Jump(done)
	case plan:
		a.Bind(yes)
		c.takeMatched(&p, obj, d, mro, regs, slow)
		a.Jump(done)
	}
	a.Bind(no)
	c.guardClaims(d, i, slow)
	a.Bind(none)
	a.MovImm(d, int64(rt.None))
	a.Bind(done)
	if known {
		c.aside(immediate, func() {
			c.immediateKind(obj, slow, func(k rt.Kind) {
				if c.u.T.R.Derives(c.u.T.R.Class(k), cls) {
					a.Jump(yes)
				} else {
					a.Jump(none)
				}
			})
		})
	}
	c.setReg(in.a, d)
}

// matchedIn returns the registers for what the plan takes from obj; the first may be free.
func (c *compiler) matchedIn(p *rt.MatchPlan, obj, free Reg) (regs []Reg) {
	if p.Self {
		return []Reg{obj}
	}
	for k := range p.N {
		if k > 0 {
			free = c.newReg()
		}
		regs = append(regs, free)
	}
	return regs
}

// takeMatched emits the taking of what the plan says from the object in obj into these registers, and a tuple of them in d. e is
// free. Where the cache of lookups does not tell or a method is to be bound, code goes to slow, and nothing has happened.
func (c *compiler) takeMatched(p *rt.MatchPlan, obj, d, e Reg, regs []Reg, slow Label) {
	a, tmp := c.a, c.scratch()
	c.epoch(uint64(c.u.T.R.Epoch())<<32, slow)
	if p.At != nil {
		c.u.Keep(p.Args)
		a.MovImm(tmp, int64(uintptr(unsafe.Pointer(p.At))))
		a.Load(W64, d, tmp, 0)
		a.BrImm(NE, d, int64(p.Args), slow)
	}
	for k, name := range p.Names[:p.N] {
		c.lookUp(StubGetAttr, obj, name, NoReg)
		a.BrImm(EQ, tmp, 0, slow)
		a.BrMemImm(NE, W64, Ctx, arg(argName), 0, slow)
		a.Mov(regs[k], tmp)
	}
	c.allocate(d, e, len(regs)+1, uint32(rt.KindTuple), uint32(len(regs)), slow)
	for k, r := range regs {
		a.Store(W64, d, int32(rt.OffTupleItems)+int32(k*8), r)
	}
}

// isInstanceAsKnown is isInstance where the answer is known for these classes.
func (c *compiler) isInstanceAsKnown(in *instr, classes []rt.Value, tuple, is bool) {
	x := in.b + words.ArgOffset
	fn := c.use(in.b)
	c.wantedClasses(x + 1)
	fail := c.bail()
	c.u.Keep(rt.Value(c.u.Words[in.pc+1]))
	c.a.BrImm(NE, fn, int64(c.u.Words[in.pc+1]), fail)
	c.guardClasses(x+1, classes, tuple, fail)
	c.setImm(in.a, int64(rt.MakeBool(is)))
}

// isOneOf branches to yes if the class in r is that in want, or without such a register one of these classes.
func (c *compiler) isOneOf(r, want Reg, classes []rt.Value, yes Label) {
	if want != NoReg {
		c.a.Br(EQ, r, want, yes)
		return
	}
	for _, cls := range classes {
		c.a.BrImm(EQ, r, int64(cls), yes)
	}
}

// wantedClasses returns the register with the class or tuple of register x, or NoReg for a virtual tuple.
func (c *compiler) wantedClasses(x int) Reg {
	if c.tupleOf(x) != nil {
		return NoReg
	}
	return c.use(x)
}

// guardClasses branches to fail unless register x, see wantedClasses, has this class, or a tuple of these.
func (c *compiler) guardClasses(x int, classes []rt.Value, tuple bool, fail Label) {
	a, tmp := c.a, c.scratch()
	v := c.tupleOf(x)
	for k, cls := range classes {
		c.u.Keep(cls)
		r := tmp
		switch {
		case v != nil:
			r = c.valueIn(v.regs[k])
		case tuple:
			a.Load(W64, tmp, c.cur[x].r, int32(rt.OffTupleItems)+int32(k*8))
		default:
			r = c.cur[x].r
		}
		a.BrImm(NE, r, int64(cls), fail)
	}
}

// knownInstance reports whether the value of register x is an instance of one of these classes, if what is known of it tells.
func (c *compiler) knownInstance(x int, classes []rt.Value) (is, ok bool) {
	r := c.u.T.R
	derives := func(cls rt.Value) bool {
		return slices.ContainsFunc(classes, func(base rt.Value) bool { return r.Derives(cls, base) })
	}
	if id := c.ty.shapeOf(c.ts, x); id < setFact && *c.ty.epochKnown(c.ts) != 0 {
		if cls := r.ClassOfShape(rt.Kind(id)); cls != rt.NoValue && derives(cls) {
			return true, true // otherwise it may claim another class
		}
	}
	t := c.ts[x]
	if t == 0 || !t.only(TInt|TFloat|TBool|TNone|tObjects) {
		return false, false
	}
	for k := TInt; k <= t; k <<= 1 {
		if t&k != 0 {
			this := derives(r.Class(exactKind(k)))
			if ok && this != is {
				return false, false
			}
			is, ok = this, true
		}
	}
	return is, ok
}

// exactKind is kindOf for all kinds of values of a single class.
func exactKind(t Type) rt.Kind {
	switch t {
	case TInt:
		return rt.KindInt
	case TFloat:
		return rt.KindFloat
	case TBool:
		return rt.KindBool
	case TNone:
		return rt.KindNone
	}
	return kindOf(t)
}

// immediateKind emits what is(k) does for the kind k of the immediate Value in obj, and then goes elsewhere. Rare constants go to slow.
func (c *compiler) immediateKind(obj Reg, slow Label, is func(k rt.Kind)) {
	a := c.a
	notInt, float, truth := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.BrBits(false, obj, 1, notInt)
	is(rt.KindInt)
	a.Bind(notInt)
	a.BrBits(true, obj, 2, float)
	a.BrImm(LT, obj, 0, float)
	a.BrImm(EQ, obj, int64(rt.True), truth)
	a.BrImm(EQ, obj, int64(rt.False), truth)
	a.BrImm(NE, obj, int64(rt.None), slow)
	is(rt.KindNone)
	a.Bind(truth)
	is(rt.KindBool)
	a.Bind(float)
	is(rt.KindFloat)
}

// asksType reports whether the call at in is one of type with one argument.
func (c *compiler) asksType(in *instr) bool {
	return in.op == words.Call && words.F(in.w) == 0 && in.c == 1 && rt.Value(c.u.Words[in.pc+1]) == c.u.T.R.Class(rt.KindType)
}

// typeOfObject emits such a call.
func (c *compiler) typeOfObject(in *instr) {
	a, tmp, t := c.a, c.scratch(), c.u.T
	x := in.b + words.ArgOffset
	fn, obj, d := c.use(in.b), c.use(x), c.newReg()
	slow := c.slow()
	a.BrImm(NE, fn, int64(c.u.Words[in.pc+1]), slow)
	done, immediate := a.NewLabel(), a.NewLabel()
	if !c.ts[x].only(tObjects | TOther) {
		a.BrBits(true, obj, 3, immediate)
		a.BrImm(LT, obj, int64(rt.FirstObj), immediate)
	}
	a.Load(W32, d, obj, int32(rt.OffKind))
	shapeAddr(a, t, d, d, tmp)
	a.Load(W64, d, d, int32(rt.OffShapeClass))
	a.Bind(done)
	c.aside(immediate, func() {
		c.immediateKind(obj, slow, func(k rt.Kind) {
			a.MovImm(d, int64(t.R.Class(k)))
			a.Jump(done)
		})
	})
	c.setReg(in.a, d)
}
