package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Keys with a __hash__ in Python
//
// An instruction on a dict or set with a key whose class has a __hash__ in Python first calls that natively. The search goes by
// identity first; the first other key with the same hash is compared by a native call of its __eq__, if it has the shape of the one
// that is looked for. The rest is left to Go (rt.KeyedSite), which is told how far native code has got.

// keyed is what an instruction does with keys of such classes.
type keyed struct {
	op                rt.KeyedOp
	table, key, value int // registers; value is -1 if there is none
	known             []keyMethods
	header            uint64 // of a method: see guardIntrinsic
}

// keyMethods is what keys of one shape are called for; eq can be NoValue.
type keyMethods struct {
	id       rt.Kind
	hash, eq rt.Value
}

// keyed returns what the instruction in does if it has met such keys.
func (g *graph) keyed(in *instr) (k keyed, ok bool) {
	k.value = -1
	switch in.op {
	case words.GetItem:
		k.op, k.table, k.key = rt.KeyedGet, in.b, in.c
	case words.SetItem, words.StoreMap:
		k.op, k.table, k.key, k.value = rt.KeyedSet, in.a, in.b, in.c
	case words.SetAdd:
		k.op, k.table, k.key = rt.KeyedAdd, in.a, in.b
	case words.In, words.NotIn:
		k.op, k.table, k.key = rt.KeyedIn, in.c, in.b
	case words.JumpIn, words.JumpNotIn:
		k.op, k.table, k.key = rt.KeyedIn, in.b, in.a
	default:
		return k, false
	}
	k.known = g.keyMethods(in)
	return k, len(k.known) > 0
}

// keyedMethod returns that for a call of the intrinsic method m whose first argument is in register arg.
func (g *graph) keyedMethod(in *instr, m rt.Intrinsic, arg int, header uint64) (k keyed, ok bool) {
	k = keyed{table: arg - 1, key: arg, value: -1, header: header}
	switch m {
	case rt.IntrSetAdd:
		k.op = rt.KeyedAdd
	case rt.IntrDictGet:
		k.op = rt.KeyedFetch
	case rt.IntrSetDefault:
		k.op = rt.KeyedDefault
	default:
		return k, false
	}
	if in.c == 2 {
		k.value = arg + 1
	}
	if in.op == words.CallMethod {
		k.known = g.keyMethods(in)
	}
	return k, len(k.known) > 0
}

// keyMethods returns the methods of the keys that the instruction in has met.
func (g *graph) keyMethods(in *instr) (known []keyMethods) {
	seen, _ := g.seen(in)
	r := g.bodies[0].u.T.R
	for _, x := range seen {
		if !rt.IsTable(x.A) {
			continue
		}
		if m := (keyMethods{id: x.B, hash: r.HashMethodOf(x.B)}); m.hash != rt.NoValue {
			m.eq = r.MethodOf(x.B, rt.SymEq)
			known = append(known, m)
		}
	}
	return known
}

// slowKeyed is slow, or what other is, for an instruction that may have met such keys.
func (c *compiler) slowKeyed(in *instr, other func() Label) Label {
	k, ok := c.g.keyed(in)
	if _, special := c.g.dispatch(in); !ok || special || c.u.Volatile {
		return other()
	}
	return c.slowCalling(in, func(st state, back Label) { c.callKeyed(in, &k, st, back) })
}

// slowKeyedMethod is slowKeyed for such a call.
func (c *compiler) slowKeyedMethod(in *instr, m rt.Intrinsic, arg int, header uint64) Label {
	k, ok := c.g.keyedMethod(in, m, arg, header)
	if !ok || c.u.Volatile {
		return c.slow()
	}
	return c.slowCalling(in, func(st state, back Label) { c.callKeyed(in, &k, st, back) })
}

// Registers of callKeyed, some of which are used together with those of callSpecial. They are free behind calls.
const (
	keyedKey   = methodSelf
	keyedTable = Reg(6)
	keyedHash  = Reg(0)
	keyedSlot  = Reg(1)
	keyedEntry = Reg(2)
	keyedValue = Reg(3)
)

// callKeyed emits the instruction in, from state st, for such keys. Behind it everything is in the frame and code goes on at back,
// for jumps at the entry of either successor.
func (c *compiler) callKeyed(in *instr, k *keyed, st state, back Label) {
	a, tmp := c.a, c.scratch()
	body := in.body
	win := body.base + body.u.Func.Regs + rt.HeaderWords
	slow, absent, found, hashed := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	f := keyedFinish{c: c, in: in, k: k, back: back, rest: a.NewLabel()}
	c.storeState(st)
	if in.op == words.CallMethod {
		a.Load(W64, methodFn, FP, int32(in.b*8))
		c.guardIntrinsic(in, methodFn, NoReg, k.header, slow)
	}
	a.Load(W64, keyedTable, FP, int32(k.table*8))
	c.guardObject(keyedTable, slow)
	a.Load(W32, tmp, keyedTable, int32(rt.OffKind))
	f.guardTable(tmp, slow)
	c.findKeyMethod(k, func(m keyMethods) rt.Value { return m.hash }, slow)
	a.Store(W64, FP, int32(win*8), keyedKey)
	c.dynamicCall(body, methodFn, win, 1, max(in.a, body.base), c.addr(in.next()), plainFrame, slow)
	c.thrown(in.pc)
	f.normalize(hashed)
	a.Bind(hashed)
	a.Store(W64, Ctx, arg(argHash), keyedHash)
	f.operands()
	a.StoreImm(W64, Ctx, arg(argOther), 0)
	f.search(found, absent, f.rest)

	c.aside(f.rest, func() { f.compare(win, found) })
	f.finish(found, absent)
	a.Bind(slow)
	c.exit(ExitSlow, in.pc, back)
}

// findKeyMethod leaves in methodFn the method of the key, which it loads into keyedKey, and its shape in methodID. Other keys than
// the known ones, and those without the method, go to slow.
func (c *compiler) findKeyMethod(k *keyed, of func(keyMethods) rt.Value, slow Label) {
	a, found := c.a, c.a.NewLabel()
	a.Load(W64, keyedKey, FP, int32(k.key*8))
	c.guardObject(keyedKey, slow)
	a.Load(W32, methodID, keyedKey, int32(rt.OffKind))
	c.epoch(uint64(c.u.T.R.Epoch())<<32, slow)
	for _, m := range k.known {
		fn := of(m)
		if fn == rt.NoValue {
			continue
		}
		next := a.NewLabel()
		c.u.Keep(fn)
		a.BrImm(NE, methodID, int64(m.id), next)
		a.MovImm(methodFn, int64(fn))
		a.Jump(found)
		a.Bind(next)
	}
	a.Jump(slow)
	a.Bind(found)
}

// keyedFinish emits parts of callKeyed.
type keyedFinish struct {
	c    *compiler
	in   *instr
	k    *keyed
	back Label
	rest Label // the search in Context.Args has come to another key with the hash, in Args[argOther]
}

// guardTable goes to slow if the table is of a kind, in r, that the instruction doesn't have to know.
func (f *keyedFinish) guardTable(r Reg, slow Label) {
	a, ok := f.c.a, f.c.a.NewLabel()
	switch f.k.op {
	case rt.KeyedAdd:
		a.BrImm(NE, r, int64(rt.KindSet), slow)
	case rt.KeyedIn:
		a.BrImm(EQ, r, int64(rt.KindDict), ok)
		a.BrImm(EQ, r, int64(rt.KindSet), ok)
		a.BrImm(NE, r, int64(rt.KindFrozenSet), slow)
	default:
		a.BrImm(NE, r, int64(rt.KindDict), slow)
	}
	a.Bind(ok)
}

// normalize makes what __hash__ has returned, in register 0, the hash that tables store, and goes to hashed or behind it.
func (f *keyedFinish) normalize(hashed Label) {
	a := f.c.a
	const v, t, word = Reg(0), Reg(1), Reg(2)
	big, unusual := a.NewLabel(), a.NewLabel()
	a.BrBits(false, v, 1, big)
	a.BrImm(EQ, v, int64(rt.MakeSmall(-1)), unusual)
	f.c.aside(big, func() {
		positive := a.NewLabel()
		f.c.guardObject(v, unusual)
		a.Load(W32, t, v, int32(rt.OffKind))
		a.BrImm(NE, t, int64(rt.KindInt), unusual)
		a.BrMemImm(NE, W64, v, int32(rt.OffBigLen), 1, unusual)
		a.Load(W64, word, v, int32(rt.BigHeadBytes))
		a.BrImm(LT, word, 0, unusual)
		a.BrMemImm(EQ, W32, v, int32(rt.OffAux), 0, positive)
		a.MovImm(t, 0)
		a.Op(Sub, word, t, word)
		a.Bind(positive)
		a.Lea(v, word, word, 0, 1)
		a.Jump(hashed)
	})
	f.c.aside(unusual, func() {
		a.Store(W64, Ctx, arg(argOther), v)
		a.StoreImm(W64, Ctx, arg(argHash), 0)
		f.operands()
		f.leave()
	})
}

// operands stores the key and the table for the search and for Go.
func (f *keyedFinish) operands() {
	a, tmp := f.c.a, f.c.scratch()
	a.Load(W64, tmp, FP, int32(f.k.table*8))
	a.Store(W64, Ctx, arg(argTable), tmp)
	a.Load(W64, tmp, FP, int32(f.k.key*8))
	a.Store(W64, Ctx, arg(argKey), tmp)
}

// compare emits the call of the __eq__ of the other key in Args[argOther], whose frame begins behind the register win, and the
// search for the key that it is then.
func (f *keyedFinish) compare(win int, found Label) {
	c, a, tmp, body := f.c, f.c.a, f.c.scratch(), f.in.body
	const other, same = methodFn, Reg(3)
	// The hash and the other key are kept between the frame and that of __eq__.
	hash, kept := int32((win-rt.HeaderWords)*8), int32((win-rt.HeaderWords+1)*8)
	give, again := a.NewLabel(), a.NewLabel()
	a.StoreImm(W64, Ctx, arg(argResult), 0)
	a.Load(W64, other, Ctx, arg(argOther))
	a.BrImm(EQ, other, 0, give)
	c.guardObject(other, give)
	a.Load(W32, same, other, int32(rt.OffKind))
	a.Load(W64, tmp, Ctx, arg(argHash))
	a.Store(W64, FP, hash, tmp)
	a.Store(W64, FP, kept, other)
	a.Store(W64, FP, int32((win+2)*8), other)
	c.findKeyMethod(f.k, func(m keyMethods) rt.Value { return m.eq }, give)
	a.Br(NE, same, methodID, give)
	a.Store(W64, FP, int32((win+3)*8), keyedKey)
	c.dynamicCall(body, methodFn, win+2, 2, max(f.in.a, body.base), c.addr(f.in.next()), plainFrame, again)
	c.thrown(f.in.pc)
	f.operands()
	a.Store(W64, Ctx, arg(argResult), 0)
	a.Load(W64, tmp, FP, kept)
	a.Store(W64, Ctx, arg(argOther), tmp)
	a.Load(W64, tmp, FP, hash)
	a.Store(W64, Ctx, arg(argHash), tmp)
	a.BrImm(NE, 0, int64(rt.True), give)
	f.searchOther(found, give)
	a.Bind(again)
	f.operands()
	a.StoreImm(W64, Ctx, arg(argOther), 0)
	a.StoreImm(W64, Ctx, arg(argResult), 0)
	a.Load(W64, tmp, FP, hash)
	a.Store(W64, Ctx, arg(argHash), tmp)
	a.Bind(give)
	f.leave()
}

// search emits the search for the key by identity. Where there is another one with the hash it goes to other.
func (f *keyedFinish) search(found, absent, other Label) {
	a := f.c.a
	a.CallLeaf(f.c.u.Stub(StubSearch))
	a.Load(W64, keyedEntry, Ctx, arg(argEntry))
	a.BrImm(EQ, keyedEntry, findUnknown, other)
	a.BrImm(EQ, keyedEntry, findAbsent, absent)
	a.Jump(found)
}

// searchOther emits the search for the other key, which is equal.
func (f *keyedFinish) searchOther(found, give Label) {
	a, tmp := f.c.a, f.c.scratch()
	gone := a.NewLabel()
	a.Load(W64, tmp, Ctx, arg(argOther))
	a.Store(W64, Ctx, arg(argKey), tmp)
	f.search(found, gone, gone)
	a.Bind(gone) // __eq__ has changed the table
	a.StoreImm(W64, Ctx, arg(argOther), 0)
	a.StoreImm(W64, Ctx, arg(argResult), 0)
	f.operands()
	a.Jump(give)
}

// leave lets Go do what is left.
func (f *keyedFinish) leave() {
	c, a := f.c, f.c.a
	have := a.NewLabel()
	f.value(c.scratch())
	a.Store(W64, Ctx, arg(argNew), c.scratch())
	a.MovImm(0, int64(c.u.CallSite(rt.KeyedSite(f.k.op, c.addr(f.in.pc)))))
	c.exitFrom(ExitCall, f.in.body, have)
	a.Bind(have)
	c.thrown(f.in.pc)
	switch f.in.op {
	case words.GetItem, words.CallMethod:
		a.Store(W64, FP, int32(f.in.a*8), 0)
		a.Jump(f.back)
	case words.In, words.NotIn, words.JumpIn, words.JumpNotIn:
		no := a.NewLabel()
		a.BrImm(NE, 0, int64(rt.True), no)
		f.answer(true)
		a.Bind(no)
		f.answer(false)
	default:
		a.Jump(f.back)
	}
}

// value emits what loads the value that the instruction has, or None, into r.
func (f *keyedFinish) value(r Reg) {
	if f.k.value >= 0 {
		f.c.a.Load(W64, r, FP, int32(f.k.value*8))
	} else {
		f.c.a.MovImm(r, int64(rt.None))
	}
}

// give emits the end of an instruction whose result is in r, NoReg: it has none, or None.
func (f *keyedFinish) give(r Reg) {
	a := f.c.a
	if f.in.op == words.CallMethod && r == NoReg {
		r = f.c.scratch()
		a.MovImm(r, int64(rt.None))
	}
	if r != NoReg {
		a.Store(W64, FP, int32(f.in.a*8), r)
	}
	a.Jump(f.back)
}

// answer emits what becomes of the answer to whether the key is in the table.
func (f *keyedFinish) answer(is bool) {
	c, a, in := f.c, f.c.a, f.in
	yes := is == (in.op == words.In || in.op == words.JumpIn)
	if in.op == words.In || in.op == words.NotIn {
		a.MovImm(0, boolImm(yes))
		a.Store(W64, FP, int32(in.a*8), 0)
		a.Jump(f.back)
		return
	}
	bl := &c.g.blocks[in.block]
	to := bl.succ[len(bl.succ)-1]
	if yes {
		to = bl.succ[0]
	}
	a.Jump(c.side[to])
}

// finish emits what is done when the entry of the key is in keyedEntry, at found, and when there is none, at absent.
func (f *keyedFinish) finish(found, absent Label) {
	c, a, k := f.c, f.c.a, f.k
	enter, v, result := a.NewLabel(), keyedValue, NoReg
	a.Bind(found)
	switch k.op {
	case rt.KeyedGet, rt.KeyedFetch, rt.KeyedDefault:
		a.Load(W64, keyedValue, keyedEntry, int32(rt.OffEntryVal))
		f.give(keyedValue)
	case rt.KeyedIn:
		f.answer(true)
	case rt.KeyedSet:
		f.value(keyedValue)
		a.Store(W64, keyedEntry, int32(rt.OffEntryVal), keyedValue)
		f.give(NoReg)
	default:
		f.give(NoReg)
	}
	a.Bind(absent)
	p := &probing{table: keyedTable, key: keyedKey, entries: dictEntries, hash: keyedHash, slot: keyedSlot, entry: keyedEntry}
	switch k.op {
	case rt.KeyedGet:
		f.leave()
		return
	case rt.KeyedFetch:
		f.value(keyedValue)
		f.give(keyedValue)
		return
	case rt.KeyedIn:
		f.answer(false)
		return
	case rt.KeyedAdd:
		v, p.entries = NoReg, setEntries
	case rt.KeyedDefault:
		result = keyedValue
		fallthrough
	default:
		f.value(v)
	}
	a.Load(W64, p.table, FP, int32(k.table*8))
	a.Load(W64, p.key, FP, int32(k.key*8))
	a.Load(W64, p.hash, Ctx, arg(argHash))
	a.Load(W64, p.slot, Ctx, arg(argSlot))
	c.enterKey(p, v, enter)
	f.give(result)
	a.Bind(enter)
	a.StoreImm(W64, Ctx, arg(argResult), 0)
	f.leave()
}
