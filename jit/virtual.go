package jit

import (
	"math"
	"pycopy/bytecode/words"
	"pycopy/rt"
	"slices"
)

// # Arguments that are not collected
//
// The *args and **kw of an inlined function are often only handed on, by a call with stars that is inlined, too. Then no tuple or
// dict is made: the parameter has an aggregate (a virtual object), which says in which registers the items are, and the call with
// stars takes them from there. The frame of such a function lies after the arguments of its call instead of around them, so that
// they stay where they are as long as it runs.
//
// Whoever looks at the frame sees a tuple or dict all the same: at an exit the driver makes it (Make), before a call StubMake does.
// That a tuple has been made twice cannot be observed. A dict may have been changed as soon as other code could see it, so a call
// that still has to read it is only compiled for the case that it has not been made (mayHaveChanged).

// aggregate is a tuple or dict of values that are in registers.
type aggregate struct {
	number uint8 // in graph.virtual, from 1 on
	dict   bool
	tuple  bool       // it is one that code builds, see tuple.go
	names  []rt.Value // the keys of a dict
	regs   []int
	body   *body // of a parameter: the function
	last   int   // of a parameter: the word of the last call that reads it
}

// virtualOf returns the aggregate of that number, or nil.
func (c *compiler) virtualOf(number uint8) *aggregate {
	if number == 0 {
		return nil
	}
	return c.g.virtual[number-1]
}

// Make is a tuple or dict to be made of registers of a frame, for register To.
type Make struct {
	To   int16
	Dict bool
	Keys []rt.Value // of a dict
	From []int16
	Also []int16 // other registers that get the same object
}

// End returns the address behind the last register that has something to be made for the frame at fp.
func (m *Make) End(fp uintptr) uintptr {
	if len(m.From) == 0 {
		return fp
	}
	return fp + (uintptr(slices.Max(m.From))+1)*8
}

// makes returns the Makes for all virtual objects of state st, with registers relative to base.
func (c *compiler) makes(st state, base int) (list []Make) {
	if len(c.g.virtual) == 0 {
		return nil
	}
	for x := range st {
		if v := c.virtualOf(st[x].virt); v != nil && st.owner(v) == x {
			list = append(list, v.make(st, base))
		}
	}
	return list
}

// make returns the Make of the object for the registers in which it is virtual in state st, with registers relative to base.
func (v *aggregate) make(st state, base int) Make {
	m := Make{To: -1, Dict: v.dict, Keys: v.names, From: make([]int16, len(v.regs))}
	first := st.owner(v)
	m.To = int16(first - base)
	for x := first + 1; x < len(st); x++ {
		if st[x].virt == v.number {
			m.Also = append(m.Also, int16(x-base))
		}
	}
	for i, r := range v.regs {
		m.From[i] = int16(r - base)
	}
	return m
}

// materialise emits the making of the virtual object in register x of state st. It is put into the frame, for all registers that
// have it; no machine register is lost.
func (c *compiler) materialise(x int, st state) {
	if v := c.virtualOf(st[x].virt); v.tuple {
		c.makeAside(x, v, st)
	} else {
		c.makeByDriver(x, st)
	}
}

// makeByDriver is materialise by a call of the driver.
func (c *compiler) makeByDriver(x int, st state) {
	v := c.virtualOf(st[x].virt)
	for _, r := range v.regs {
		if s := &st[r]; !s.mem {
			c.storeSlot(r, s)
		}
	}
	c.a.StoreImm(W32, Ctx, int32(rt.OffCtxNativeBox), int32(c.u.BoxList(nil, []Make{v.make(st, 0)})))
	c.a.CallAddr(c.u.Stub(StubMake))
}

// storeState stores all values of a state into the frame.
func (c *compiler) storeState(st state) {
	for x := range st {
		if s := &st[x]; !s.mem && s.virt == 0 {
			c.storeSlot(x, s)
		}
	}
	for x := range st {
		if v := c.virtualOf(st[x].virt); v != nil && st.owner(v) == x {
			c.materialise(x, st)
		}
	}
}

// mayHaveChanged reports whether state st, in which code goes on at word pc after others have seen the frame, has a virtual dict that a call will
// read.
func (c *compiler) mayHaveChanged(st state, pc int) bool {
	for x := range st {
		if v := c.virtualOf(st[x].virt); v != nil && v.dict && c.reads(v, pc) {
			return true
		}
	}
	return false
}

// reads reports whether a call at word pc or behind it reads v.
func (c *compiler) reads(v *aggregate, pc int) bool {
	b := c.g.bodyOf(pc)
	if b == v.body {
		return pc <= v.last
	}
	for ; b.outer != nil; b = b.outer {
		if b.outer == v.body {
			return b.call < v.last
		}
	}
	return false
}

// conformMade makes what block b expects to have been made, and returns the state then. It reports false, with a side exit, if a dict has
// been made that the block expects not to have been.
func (c *compiler) conformMade(from, to state, b int) (state, bool) {
	if len(c.g.virtual) == 0 {
		return from, true
	}
	copied := false
	change := func(x int, s slot) {
		if !copied {
			from, copied = c.clone(from), true
		}
		from[x] = s
	}
	for x := range to {
		w, h := c.virtualOf(to[x].virt), c.virtualOf(from[x].virt)
		switch {
		case w == h || !c.liveAt(b, x):
		case h != nil:
			c.materialise(x, from)
			for y := x; y < len(from); y++ {
				if from[y].virt == h.number {
					change(y, inMemory)
				}
			}
		case w.tuple:
			c.think(x, w, from, change)
		case w.dict:
			if pc := c.g.ins[c.g.blocks[b].first].pc; c.reads(w, pc) {
				c.a.Jump(c.deoptAt(from, pc))
				return from, false
			}
		}
	}
	return from, true
}

// findVirtual finds the parameters of inlined functions that are only handed on. handed has the moves in front of calls with stars that are inlined.
func (g *graph) findVirtual() {
	for _, b := range g.bodies[1:] {
		for x := range b.params {
			p := &b.params[x]
			if len(g.virtual) == math.MaxUint8 || !b.high || p.from != fromStar && p.from != fromKw || p.from == fromStar && len(p.regs) == 0 {
				continue
			}
			if last, ok := g.onlyHandedOn(b, b.base+x); ok {
				p.virt = &aggregate{number: uint8(len(g.virtual) + 1), dict: p.from == fromKw, names: p.names, regs: p.regs, body: b, last: last}
				g.virtual = append(g.virtual, p.virt)
			}
		}
	}
}

// onlyHandedOn reports whether nothing in body b uses register x but calls with stars that are inlined, and which is the last.
func (g *graph) onlyHandedOn(b *body, x int) (last int, ok bool) {
	for i := range g.ins {
		in := &g.ins[i]
		if in.body != b {
			continue
		}
		call, handed := g.handed[in.pc]
		if handed && g.ins[g.at[call]].inl != nil {
			last = max(last, call)
			handed = in.b == x
		}
		used := false
		words.EachUse(g.ws[in.pc:], func(r int) { used = used || r == x })
		defined := false
		eachDef(in, g.ws, func(r int) { defined = defined || r == x })
		if defined || used && (!handed || g.ins[g.at[call]].inl == nil) {
			return 0, false
		}
	}
	return last, true
}

// starred is what a call with stars gives, one by one.
type starred struct {
	pos  []int // registers of positional arguments; -1-k: item k of what is spread; spreadHere: where its items go
	kw   []keyword
	dict []int // registers with dicts in thought that were read
}

// spreadHere is the place of items whose number is not known yet among positional arguments.
const spreadHere = -1 << 30

// fillUp replaces spreadHere by as many items as positional parameters, which have these names, get no other argument.
func (s *starred) fillUp(names []rt.Value) bool {
	n := len(names)
	for _, arg := range s.kw {
		if slices.Contains(names, arg.name) {
			n--
		}
	}
	var pos []int
	items := n - (len(s.pos) - 1)
	for _, r := range s.pos {
		if r != spreadHere {
			pos = append(pos, r)
			continue
		}
		for k := range items {
			pos = append(pos, -1-k)
		}
	}
	s.pos = pos
	return items >= 0 && items <= maxSpread
}

// maxSpread is how many items of a tuple or list are spread natively.
const maxSpread = 12

// keyword is an argument with a name.
type keyword struct {
	name rt.Value
	reg  int
}

// spread finds out what the call number i with stars gives, if it spreads nothing but *args and **kw of the inlined function that
// it is in. win is the register of its first argument, n the number of positional ones.
func (g *graph) spread(i, win, n int) (s starred, ok bool) {
	in := &g.ins[i]
	nkw := words.F(in.w)
	bits, ok := g.immediate(i, win+n+2*nkw)
	if !ok || !bits.IsSmall() || n > 32 {
		return s, false
	}
	shift := n - in.c // the object of a method does not count
	for k := range n {
		if k < shift || bits.Small()>>(k-shift)&1 == 0 {
			s.pos = append(s.pos, win+k)
			continue
		}
		p := g.parameter(i, win+k, fromStar)
		if p == nil {
			return s, false
		}
		s.pos = append(s.pos, p.regs...)
	}
	for k := range nkw {
		at := win + n + 2*k
		name, ok := g.immediate(i, at)
		switch {
		case !ok:
			return s, false
		case name != rt.NoValue:
			s.kw = append(s.kw, keyword{name, at + 1})
			continue
		}
		p := g.parameter(i, at+1, fromKw)
		if p == nil || !g.untouched(i, g.origin(i, at+1)) {
			return s, false
		}
		s.dict = append(s.dict, at+1)
		for j, r := range p.regs {
			s.kw = append(s.kw, keyword{p.names[j], r})
		}
	}
	return s, true
}

// definition returns the instruction that gives register x its value for instruction number i, if nothing but what is in front of it in a straight
// line can.
func (g *graph) definition(i, x int) *instr {
	at := &g.ins[i]
	for k := i - 1; k >= 0 && g.ins[k].body == at.body; k-- {
		in := &g.ins[k]
		defines := false
		words.EachDef(g.ws[in.pc:], func(r int) { defines = defines || r == x })
		if !defines {
			continue
		}
		for j := range g.ins {
			if o := &g.ins[j]; o.body == at.body {
				if t := jumpTarget(o, g.ws); t > in.pc && t <= at.pc || t >= 0 && o.pc > in.pc && o.pc < at.pc {
					return nil
				}
			}
		}
		return in
	}
	return nil
}

// immediate returns the constant in register x for instruction number i.
func (g *graph) immediate(i, x int) (rt.Value, bool) {
	in := g.definition(i, x)
	switch {
	case in == nil:
	case in.op == words.LoadConst:
		return rt.Value(g.ws[in.pc+1]), true
	case in.op == words.LoadImm:
		return rt.Value(int64(in.w) >> 32), true
	}
	return rt.NoValue, false
}

// origin returns the register that was moved to register x for instruction number i, or -1.
func (g *graph) origin(i, x int) int {
	if in := g.definition(i, x); in != nil && in.op == words.Move {
		return in.b
	}
	return -1
}

// parameter returns the parameter from source s whose value is in register x for the call number i in an inlined function.
func (g *graph) parameter(i, x int, s source) *param {
	b := g.ins[i].body
	r := g.origin(i, x)
	if !b.high || r < b.base || r >= b.base+len(b.params) || b.params[r-b.base].from != s {
		return nil
	}
	for k := range g.ins {
		if in := &g.ins[k]; in.body == b {
			written := false
			eachDef(in, g.ws, func(d int) { written = written || d == r })
			if written {
				return nil
			}
		}
	}
	g.handed[g.definition(i, x).pc] = g.ins[i].pc
	return &b.params[r-b.base]
}

// untouched reports whether the dict in register x is read by call number i only, and nobody can have seen it before.
func (g *graph) untouched(i, x int) bool {
	b := g.ins[i].body
	moves := 0
	for k := range g.ins {
		in := &g.ins[k]
		if in.body != b {
			continue
		}
		words.EachUse(g.ws[in.pc:], func(r int) {
			if r == x {
				moves++
				if in.op != words.Move {
					moves++
				}
			}
		})
		if k < i && !harmless(in.op) {
			return false
		}
	}
	return moves == 1
}

// harmless reports whether an instruction of this kind hardly ever lets other code run.
func harmless(op words.Op) bool {
	switch op {
	case words.Move, words.LoadImm, words.LoadConst, words.CheckBound, words.LoadCell, words.StoreCell, words.LoadFree, words.StoreFree, words.FreeCell,
		words.LoadGlobal, words.StoreGlobal, words.Not, words.Is, words.IsNot, words.GetAttrSlot, words.GetAttrFloat, words.GetAttrOver, words.GetAttrClass,
		words.GetAttrModule, words.GetAttrType, words.GetAttrItem, words.SetAttrSlot, words.SetAttrFloat, words.SetAttrOver,
		words.SetAttrAdd, words.SetAttrAddFloat, words.LoadMethodFn, words.LoadMethodSlot, words.LoadMethodStatic,
		words.LoadMethodModule,
		words.LoadMethodType, words.LoadMethodClass, words.LoadSuperMethod, words.BuildTuple, words.BuildList, words.MakeCell:
		return true
	}
	x := instr{op: op}
	_, arithmetic := arithOf(&x)
	return arithmetic || op.Info().Flags&words.EndsBlock != 0
}

// buildDict emits a dict with these keys, which differ, and the values of these registers, in d. e and f are free registers.
func (c *compiler) buildDict(d, e, f Reg, names []rt.Value, regs []int, fail Label) {
	a, tmp := c.a, c.scratch()
	n := len(names)
	c.newDict(d, e, f, n, fail)
	if n == 0 {
		return
	}
	a.StoreImm(W32, d, int32(rt.OffDictUsed), int32(n))
	a.StoreImm(W32, d, int32(rt.OffDictFill), int32(n))
	for i, name := range names {
		h, _ := storedHash(name)
		at := int32(rt.OffValues) + int32(i)*int32(rt.EntryBytes)
		a.MovImm(tmp, h)
		a.Store(W64, f, at, tmp)
		a.MovImm(tmp, int64(name))
		a.Store(W64, f, at+int32(rt.OffEntryKey), tmp)
		a.Store(W64, f, at+int32(rt.OffEntryVal), c.valueIn(regs[i]))
	}
}

// newDict emits an empty dict with room for n entries, which take no index, in d. e and, if n isn't 0, f are free registers.
func (c *compiler) newDict(d, e, f Reg, n int, fail Label) {
	c.newTable(d, e, f, rt.KindDict, 0, rt.EntryBytes, n, fail)
}

// newTable is newDict for a table of the kind k with these flags, whose entries take so many bytes.
func (c *compiler) newTable(d, e, f Reg, k rt.Kind, flags uint32, entry uintptr, n int, fail Label) {
	room := 0
	if n > 0 {
		room = rt.DictRoom(n) // the size must be one that the runtime asks for, too: it is who finds new memory
		c.allocate(f, e, room*int(entry)/8+1, uint32(rt.KindValues), 0, fail)
	}
	c.allocate(d, e, int(rt.DictBytes)/8, uint32(k), flags, fail)
	if n > 0 {
		c.a.Store(W64, d, int32(rt.OffDictEntries), f)
		c.a.StoreImm(W32, d, int32(rt.OffDictRoom), int32(room))
	}
}

// maxKeywordDict is how many keyword arguments **kw collects natively: such a dict has no index.
const maxKeywordDict = 7
