package jit

import (
	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// param says where a parameter of an inlined function comes from.
type param struct {
	from source
	slot int      // fromSlot: the register; fromStar: the first of the registers
	n    int      // fromStar: how many
	v    rt.Value // fromDefault and fromKwDefault: the default
	addr uintptr  // fromKwDefault: where it is in the dict
}

type source uint8

const (
	inPlace  source = iota // the argument is in the parameter's register
	fromSlot               // it is in another one
	fromDefault
	fromKwDefault
	fromConst // v
	fromStar  // a tuple of what is left of the positional arguments
)

// isCall reports whether op calls with arguments that are written down one by one.
func isCall(op words.Op) bool {
	switch op {
	case words.Call, words.CallMethod, words.CallKw, words.CallMethodKw:
		return true
	}
	return false
}

// has reports whether some parameter comes from s.
func (b *body) has(s source) bool {
	for _, p := range b.params {
		if p.from == s {
			return true
		}
	}
	return false
}

// bind finds out which arguments of call number i the parameters of b get. It reports false if that is not known or something is missing.
func (g *graph) bind(b *body, i int) bool {
	in := &g.ins[i]
	fn := b.u.Func
	bc := fn.Code
	const star = bytecode.FlagVarArgs
	if bc.Flags&bytecode.FlagVarKw != 0 || rt.FuncInfo(b.fn)&1 == 0 {
		return false
	}
	nstar := 0
	if bc.Flags&star != 0 {
		nstar = 1
	}
	npos := fn.Params - bc.NKwOnly - nstar
	names := rt.FuncParams(b.fn)
	if npos < 0 || len(names) < npos+bc.NKwOnly || b.args > npos && nstar == 0 {
		return false
	}
	b.params = make([]param, fn.Params)
	given := make([]bool, fn.Params)
	for x := range min(b.args, npos) {
		given[x] = true
	}
	if in.op == words.CallKw || in.op == words.CallMethodKw {
		for k := range words.F(in.w) {
			at := b.base + b.args + 2*k
			name, ok := g.constant1(i, at)
			p := -1
			for x, v := range names[:npos+bc.NKwOnly] {
				if ok && v == name {
					p = x
				}
			}
			if p < bc.NPosOnly || p < 0 || given[p] {
				return false
			}
			given[p] = true
			b.params[p] = param{from: fromSlot, slot: at + 1}
		}
	}
	var d []rt.Value
	kd := rt.NoValue
	if b.alive {
		d, kd = defaults(b.fn), rt.FuncKwDefaults(b.fn)
	}
	r := g.bodies[0].u.T.R
	for x := range npos + bc.NKwOnly {
		switch {
		case given[x]:
		case !b.fixed || !b.alive:
			return false
		case x < npos:
			if x < npos-len(d) {
				return false
			}
			b.params[x] = param{from: fromDefault, v: d[x-npos+len(d)]}
		default:
			if kd == rt.NoValue {
				return false
			}
			k := r.EntryNumber(kd, names[x])
			if k < 0 || r.KeysVersion(kd) == 0 {
				return false
			}
			b.params[x] = param{from: fromKwDefault, addr: rt.EntryAddr(kd, k), v: *rt.EntryValue(kd, k)}
		}
	}
	if nstar > 0 {
		n := max(b.args-npos, 0)
		if n > rt.AllocMax*2-1 {
			return false
		}
		b.params[npos+bc.NKwOnly] = param{from: fromStar, slot: b.base + npos, n: n}
	}
	return true
}

// constant1 returns the constant that is loaded into register x for call number i.
func (g *graph) constant1(i, x int) (rt.Value, bool) {
	call := &g.ins[i]
	for k := i - 1; k >= 0 && g.ins[k].body == call.body; k-- {
		in := &g.ins[k]
		if in.a == x && in.op.Info().A == words.Def {
			return rt.Value(g.ws[in.pc+1]), in.op == words.LoadConst
		}
	}
	return rt.NoValue, false
}

// starArgs returns registers for the tuple of *args, if there is one, and for its making.
func (c *compiler) starArgs(b *body) (star, d Reg) {
	star, d = NoReg, NoReg
	for _, p := range b.params {
		if p.from == fromStar && p.n > 0 {
			star, d = c.newReg(), c.newReg()
		}
		if p.from == fromSlot {
			c.inRegister(p.slot)
		}
	}
	return star, d
}

// guardKwDefaults tests that the defaults of keyword-only parameters are what they were. That the dict is the same is known as long as the function is.
func (c *compiler) guardKwDefaults(b *body, miss Label) {
	a, tmp := c.a, c.scratch()
	if !b.has(fromKwDefault) {
		return
	}
	kd := rt.FuncKwDefaults(b.fn)
	if *c.ty.epochKnown(c.ts) == 0 {
		c.epoch(uint64(c.u.T.R.Epoch())<<32, miss)
	}
	a.MovImm(tmp, int64(kd))
	a.BrMemImm(NE, W32, tmp, int32(rt.OffDictVersion), int32(c.u.T.R.KeysVersion(kd)), miss)
	for _, p := range b.params {
		if p.from == fromKwDefault {
			a.MovImm(tmp, int64(p.addr))
			a.Load(W64, tmp, tmp, 0)
			a.BrImm(NE, tmp, int64(p.v), miss)
		}
	}
}

// setParams gives the parameters of an inlined function their values. fn has the callee or, for a bound method, its self; star and d are free registers.
func (c *compiler) setParams(b *body, fn, star, d Reg, miss Label) {
	a := c.a
	for _, p := range b.params {
		if p.from == fromStar && p.n > 0 {
			c.allocate(star, d, p.n+1, uint32(rt.KindTuple), uint32(p.n), miss)
			for k := range p.n {
				a.Store(W64, star, int32(rt.OffTupleItems)+int32(k*8), c.valueIn(p.slot+k))
			}
		}
	}
	given := c.cur.clone()
	for x, p := range b.params {
		to := b.base + x
		switch p.from {
		case fromSlot:
			s := given[p.slot]
			switch {
			case s.r != NoReg:
				c.setReg(to, s.r)
			case s.f != NoFReg:
				c.setFReg(to, s.f)
			case s.imm:
				c.setImm(to, s.v)
			default:
				panic("BUG: an argument is nowhere")
			}
		case fromDefault, fromKwDefault, fromConst:
			c.setImm(to, int64(p.v))
		case fromStar:
			if p.n == 0 {
				c.setImm(to, int64(c.u.T.NewTuple(0)))
			} else {
				c.setReg(to, star)
			}
		}
	}
	if b.obj != 0 || b.bound {
		c.setReg(b.base, fn)
	}
}
