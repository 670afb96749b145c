package jit

import (
	"math/bits"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// param says where a parameter of an inlined function comes from.
type param struct {
	from  source
	slot  int        // fromSlot: the register
	regs  []int      // fromStar and fromKw: the registers of the items
	names []rt.Value // fromKw: the keys
	virt  *aggregate // fromStar and fromKw: it is not made
	v     rt.Value   // fromDefault and fromKwDefault: the default
	addr  uintptr    // fromKwDefault: where it is in the dict
}

type source uint8

const (
	inPlace  source = iota // the argument is in the parameter's register
	fromSlot               // it is in another one
	fromDefault
	fromKwDefault
	fromTuple // of called functions: a default, slot from the end of the function's tuple of them
	fromItem  // of called functions: item slot of what is spread
	fromConst // v
	fromStar  // a tuple of what is left of the positional arguments
	fromTail  // of called functions: a tuple of what is spread behind the other arguments
	fromKw    // a dict of the keyword arguments that are no parameters
)

// isCall reports whether op is a call.
func isCall(op words.Op) bool { return op >= words.Call && op <= words.CallMethodEx }

// isMethodCall reports whether op calls what a LoadMethod has left, with an object in front of the arguments or nothing.
func isMethodCall(op words.Op) bool {
	return op == words.CallMethod || op == words.CallMethodKw || op == words.CallMethodEx
}

// hasStars reports whether op is a call with stars.
func hasStars(op words.Op) bool { return op == words.CallEx || op == words.CallMethodEx }

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
	fn := b.u.Func
	bc := fn.Code
	if rt.FuncInfo(b.fn)&1 == 0 {
		return false
	}
	nstar, nkw := 0, 0
	if bc.Flags&bytecode.FlagVarArgs != 0 {
		nstar = 1
	}
	if bc.Flags&bytecode.FlagVarKw != 0 {
		nkw = 1
	}
	npos := fn.Params - bc.NKwOnly - nstar - nkw
	names := rt.FuncParams(b.fn)
	s, ok := g.arguments(b, i)
	if !ok || npos < 0 || len(names) < npos+bc.NKwOnly {
		return false
	}
	names = names[:npos+bc.NKwOnly]
	whole := b.spread >= 0 && nstar > 0 && len(s.pos) == npos+1 && s.pos[npos] == spreadHere
	if whole {
		s.pos = s.pos[:npos]
	} else if b.spread >= 0 && (nstar > 0 || !s.fillUp(names[:npos])) {
		return false
	}
	if len(s.pos) > npos && nstar == 0 {
		return false
	}
	if npos == 0 && nstar > 0 && (b.obj != 0 || b.bound || b.maker) {
		return false // what has no register before the parameters have theirs would be an item of *args
	}
	b.dicts = s.dict
	b.params = make([]param, fn.Params)
	given := make([]bool, fn.Params)
	b.bindPositional(s.pos[:min(len(s.pos), npos)], given)
	rest, ok := b.bindKeywords(s.kw, names, given, nkw > 0)
	if !ok || !g.bindDefaults(b, names, given, npos) {
		return false
	}
	switch {
	case whole:
		b.params[npos+bc.NKwOnly] = param{from: fromTail}
	case nstar > 0:
		left := s.pos[min(len(s.pos), npos):]
		if len(left) > rt.AllocWords-1 {
			return false
		}
		b.params[npos+bc.NKwOnly] = param{from: fromStar, regs: left}
	}
	if nkw > 0 {
		b.params[npos+bc.NKwOnly+nstar] = rest
	}
	return true
}

// bindPositional gives parameters of b positional arguments.
func (b *body) bindPositional(pos []int, given []bool) {
	for x, r := range pos {
		given[x] = true
		switch {
		case r < 0:
			b.params[x] = param{from: fromItem, slot: -1 - r}
		case r != b.base+x:
			b.params[x] = param{from: fromSlot, slot: r}
		}
	}
}

// bindKeywords gives parameters of b, which have these names, the keyword arguments kw, and returns the others. It reports false if
// there are others though there is no parameter for them (more), or one is given twice.
func (b *body) bindKeywords(kw []keyword, names []rt.Value, given []bool, more bool) (rest param, ok bool) {
	rest = param{from: fromKw}
	for k, arg := range kw {
		p := -1
		for x, v := range names {
			if v == arg.name && x >= b.u.Func.Code.NPosOnly {
				p = x
			}
		}
		for _, o := range kw[:k] {
			if o.name == arg.name {
				return rest, false
			}
		}
		switch _, hashed := storedHash(arg.name); {
		case p >= 0 && !given[p]:
			given[p] = true
			b.params[p] = param{from: fromSlot, slot: arg.reg}
		case p >= 0 || !more || !hashed || arg.name.Kind() != rt.KindStr:
			return rest, false
		default:
			rest.names, rest.regs = append(rest.names, arg.name), append(rest.regs, arg.reg)
		}
	}
	return rest, len(rest.regs) <= maxKeywordDict
}

// bindDefaults gives parameters of b, which have these names, their defaults if they are not given. The first npos are positional.
// It reports false if one has none, or it is not known.
func (g *graph) bindDefaults(b *body, names []rt.Value, given []bool, npos int) bool {
	var d []rt.Value
	kd := rt.NoValue
	if b.alive {
		d, kd = defaults(b.fn), rt.FuncKwDefaults(b.fn)
	}
	r := g.bodies[0].u.T.R
	for x, name := range names {
		switch {
		case given[x]:
		case b.called && x < npos && !(b.fixed && b.alive):
			b.params[x] = param{from: fromTuple, slot: npos - x}
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
			k := r.EntryNumber(kd, name)
			if k < 0 || r.KeysVersion(kd) == 0 {
				return false
			}
			b.params[x] = param{from: fromKwDefault, addr: rt.EntryAddr(kd, k), v: *rt.EntryValue(kd, k)}
		}
	}
	return true
}

// arguments returns the arguments that call number i gives b, and decides where the frame of b begins: around the arguments, or
// behind them if they are to stay where they are.
func (g *graph) arguments(b *body, i int) (s starred, ok bool) {
	in := &g.ins[i]
	n, nkw := b.args, words.F(in.w)
	s.pos = g.mem.ints.take(n)[:0]
	if b.op != nil {
		for k := range n {
			s.pos = append(s.pos, b.base+k) // see special
		}
		return s, true
	}
	self := b.kind == initFrame || b.obj != 0 || b.bound || b.maker // the first argument is not in the window
	if self {
		n--
		s.pos = append(s.pos, 0) // see below
	}
	b.high = b.called || hasStars(in.op) || b.u.Func.Code.Flags&(bytecode.FlagVarArgs|bytecode.FlagVarKw) != 0 && b.u.spreads()
	switch {
	case hasStars(in.op) && b.called && !b.spreads:
		if s, ok = g.spreadOne(b, i, n); !ok {
			return s, false
		}
	case hasStars(in.op):
		if s, ok = g.spread(i, b.win, n); !ok {
			return s, false
		}
		if b.called {
			s.dict = nil // they have been made
		}
	default:
		for k := range n {
			s.pos = append(s.pos, b.win+k)
		}
		if in.op == words.CallKw || in.op == words.CallMethodKw {
			for k := range nkw {
				at := b.win + n + 2*k
				name, ok := g.immediate(i, at)
				if !ok {
					return s, false
				}
				s.kw = append(s.kw, keyword{name, at + 1})
			}
		}
	}
	b.base = b.win
	if b.high {
		b.base += n + 2*nkw + 1 + rt.HeaderWords
	} else if self {
		b.base--
	}
	switch {
	case !self:
	case hasStars(in.op):
		s.pos = append([]int{b.base}, s.pos...)
	default:
		s.pos[0] = b.base
	}
	return s, true
}

// spreads reports whether a function has calls with stars.
func (u *Unit) spreads() bool {
	for pc := 0; pc < u.Func.CodeLen(); pc += words.Len(u.Words[pc]) {
		if hasStars(words.OpOf(u.Words[pc])) {
			return true
		}
	}
	return false
}

// eachArgument calls f for the registers that the call of b reads beyond those that any such instruction reads.
func (b *body) eachArgument(f func(int)) {
	for _, p := range b.params {
		if p.from == fromSlot {
			f(p.slot)
		}
		for _, r := range p.regs {
			f(r)
		}
	}
}

// collecting is the registers for the making of *args and **kw.
type collecting struct{ star, kw, d, e Reg }

// collecting chooses these registers, and brings arguments into registers.
func (c *compiler) collecting(b *body) collecting {
	k := collecting{NoReg, NoReg, NoReg, NoReg}
	for _, p := range b.params {
		switch {
		case p.virt != nil:
		case p.from == fromStar && len(p.regs) > 0:
			k.star = c.newReg()
		case p.from == fromKw:
			k.kw, k.e = c.newReg(), c.newReg()
		}
	}
	if k.star != NoReg || k.kw != NoReg {
		k.d = c.newReg()
	}
	free := c.a.IntRegs() - 1 - bits.OnesCount32(c.rf.locked|c.rf.pinned)
	for _, p := range b.params {
		if p.from == fromSlot && free > 1 && c.cur[p.slot].virt == 0 {
			c.inRegister(p.slot)
			free--
		}
	}
	return k
}

// guardKwDefaults tests that the defaults of keyword-only parameters are what they were. That the dict is the same is known as long
// as the function is.
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

// setParams gives the parameters of an inlined function their values. fn has the callee or, for a bound method, its self.
func (c *compiler) setParams(b *body, fn Reg, k collecting, miss Label) {
	a, tmp := c.a, c.scratch()
	for _, p := range b.params {
		switch {
		case p.virt != nil:
		case p.from == fromStar && len(p.regs) > 0:
			c.allocate(k.star, k.d, len(p.regs)+1, uint32(rt.KindTuple), uint32(len(p.regs)), miss)
			for i, r := range p.regs {
				a.Store(W64, k.star, int32(rt.OffTupleItems)+int32(i*8), c.valueIn(r))
			}
		case p.from == fromKw:
			c.buildDict(k.kw, k.d, k.e, p.names, p.regs, miss)
		}
	}
	given := c.clone(c.cur)
	for x, p := range b.params {
		to := b.base + x
		switch p.from {
		case fromSlot:
			s := given[p.slot]
			switch {
			case s.virt != 0:
				c.setVirtual(to, c.virtualOf(s.virt))
			case s.r != NoReg:
				c.setInt(to, s.r, s.tag, s.bits)
			case s.f != NoFReg:
				c.setFReg(to, s.f)
			case s.imm:
				c.setImm(to, s.v)
			case s.mem:
				a.Load(W64, tmp, FP, int32(p.slot*8))
				a.Store(W64, FP, int32(to*8), tmp)
				c.setMem(to)
			default:
				panic("BUG: an argument is nowhere")
			}
		case fromDefault, fromKwDefault, fromConst:
			c.setImm(to, int64(p.v))
		case fromStar, fromKw:
			switch {
			case p.virt != nil:
				c.setVirtual(to, p.virt)
			case p.from == fromKw:
				c.setReg(to, k.kw)
			case len(p.regs) == 0:
				c.setImm(to, int64(c.u.T.NewTuple(0)))
			default:
				c.setReg(to, k.star)
			}
		}
	}
	switch {
	case b.maker:
		c.setImm(b.base, int64(b.cls))
	case b.obj != 0 || b.bound:
		c.setReg(b.base, fn)
	}
}
