package jit

import (
	"slices"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Classes of objects: isinstance and type.

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
	a, tmp := c.a, c.scratch()
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
	a.Load(W32, d, obj, int32(rt.OffKind))
	shapeAddr(a, t, d, d, tmp)
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
	a.Bind(yes)
	a.MovImm(d, int64(rt.True))
	a.Bind(done)
	c.aside(no, func() {
		// Objects may claim another class. Shapes know when they do not.
		a.Load(W32, tmp, d, int32(rt.OffShapeClaims))
		a.MovImm(i, int64(t.R.EpochAddr()))
		a.BrMem(NE, W32, tmp, i, 0, slow)
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
