package jit

import (
	"slices"
	"unsafe"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Inlined functions
//
// A call of a small function can be inlined (walked in place). The words of the callee are copied behind those of the function being compiled,
// with register numbers moved to the window where its frame would be: the arguments of the call already are its parameters. So
// an inlined function is more blocks and more registers of one graph. Values flow in and out as they are, in machine registers,
// unboxed or as constants, and nothing is written to memory for the call.
//
// The registers of all inlined functions belong to the state like others; FP stays that of the compiled function. Invariants:
//
//   - Register x of the graph lies at FP + 8x, whichever function it belongs to. So spill puts it in its place in the frame of the inlined function.
//   - While an inlined function runs, the register at rt.FrameFunc of its frame has the function, and the one at rt.FrameObj the object
//     under construction if it is an __init__. Both are part of the state and live as long as the function's locals. The rest of the header is
//     written only when other code may look at it.
//   - An exit or a call, anything that runs other code while an inlined function is active, first makes its frame and those of the functions
//     around it, exactly as calls would have: header, FP, and a return address on the native stack for each. The return address of a frame
//     leads to code that expects all values in memory (returned), for the case that the interpreter or the callee's own native code has run the
//     rest of the function. After a call the frames are removed by returning to these addresses with comesBack
//     in register 0, which is no Value. There too, 0 means that an exception is pending. Exits leave the making of frames to the driver (see
//     recovery.go); code that continues after them drops the return addresses.
//   - There is room on the stack and under the recursion limit for the frames of all inlined functions before the first of them is
//     entered: this is tested where the compiled function is entered (room), for generators at each call. If there is no room the interpreter takes over.
//   - The call is guarded: by the function and its code, or its code and globals; for a class by the epoch, which
//     assignments to a function's code and defaults change, too. Any other callee is called by code out of line, which comes back by the side entrance of
//     the block behind the call.
//   - The frame of a known function holds a copy of it (frameFunction), so a running call keeps the code that it began with when the function
//     is given other code.
//   - A recursion limit that is lowered while the compiled function runs holds at once for the calls that it makes, but for inlined functions only from its
//     next entry on: until then there can be up to MaxInlineDepth frames more than the limit, for which there is memory.
//
// Inlined functions have neither loops nor handlers, and do not yield. Handlers of the compiled function apply to them, too.

// body is a function that the graph has instructions of: the one that is compiled, or an inlined one.
type body struct {
	u      *Unit
	first  int    // its first word among those of the graph
	base   int    // the register of the graph that is its register 0
	always bitset // registers that are live throughout: its locals, its header, and those of the functions around it

	// Of inlined ones:
	outer   *body    // where it is called
	call    int      // the word of the calling instruction
	next    int      // the word behind it
	dest    int      // register that gets the result
	depth   int      // how many frames it is above that of the compiled function
	args    int      // positional arguments given, self included
	win     int      // the register of the first argument in the window of the call
	high    bool     // the frame lies behind the arguments of the call: they stay where they are
	dicts   []int    // registers with dicts in thought, whose items are among the arguments; if it is called, of dicts that must be empty
	called  bool     // it is not walked in place, but called
	spreads bool     // of called ones: the arguments spread are those of the inlined function around the call
	spread  int      // of called ones: the register with the tuple or list whose items are among the arguments, or -1
	params  []param  // where the parameters come from
	obj     rt.Kind  // the callee is an object of this shape with __call__, or 0
	bound   bool     // the callee is a bound method
	maker   bool     // the callee is the class cls, and this is its __new__
	fn      rt.Value // the function
	frameFn rt.Value // what its frames have instead, or NoValue
	alive   bool     // the function is certainly alive: what it refers to can be looked at
	fixed   bool     // only this function is meant, not others with its code
	varies  bool     // other functions are called, too: their results may well be objects of other shapes
	kind    uint64   // low byte of the information of its frame
	cls     rt.Value // initFrame and maker: the class
	root    rt.Kind  // the shape of its new instances
	kept    bitset   // parameters that the function does not assign to
	same    []int    // by parameter: a register of the functions around it with the same value all the time, sameAlways for a constant, or -1
	null    bool     // CallMethod: there is no self
	op      *special // not nil: it is a special method, see there
	result  Label    // see returned
	behind  []int    // see returnsTo
}

// Limits of inlining. MaxInlineDepth is how many inlined functions can be active at once.
const (
	MaxInlineWords = 80  // of one function
	MaxInlineTotal = 800 // of all in one function, see Unit.Inline
	MaxInlineDepth = 5
)

// comesBack is what register 0 has while frames of inlined functions are taken down behind the call that they were made for;
// register 1 has the result.
const comesBack = 8

// returns reports whether the instruction is the return of an inlined function.
func (in *instr) returns() bool {
	return in.body.outer != nil && (in.op == words.Return || in.op == words.ReturnImm)
}

// add adds the instructions of a body to the graph.
func (g *graph) add(b *body) {
	fn := b.u.Func
	b.first = len(g.ws)
	g.bodies = append(g.bodies, b)
	ws := b.u.Words
	if b.outer != nil {
		ws = ws[:fn.CodeLen()]
	}
	g.ws = append(g.ws, ws...)
	if b.outer != nil {
		rebase(ws, g.ws[b.first:], b.base)
	}
	for len(g.at) < len(g.ws) {
		g.at, g.exits = append(g.at, -1), append(g.exits, 0)
	}
	for site, n := range b.u.Sites {
		switch {
		case n <= 0:
		case site >= EntrySite:
			g.exits[b.first+site-EntrySite] |= exitsOfEntry
		case site >= PathSite:
			g.exits[b.first+site-PathSite] |= exitsOfPath
		case site >= 0:
			g.exits[b.first+site] |= exitsThere
		default:
			g.exits[b.first+^site] |= exitsOfResult
		}
	}
	g.regs = max(g.regs, b.base+fn.Regs)
	loops := false
	for pc := b.first; pc < b.first+fn.CodeLen(); {
		w := g.ws[pc]
		g.at[pc] = len(g.ins)
		g.ins = append(g.ins, instr{})
		in := &g.ins[len(g.ins)-1]
		in.pc, in.n, in.w, in.op, in.a, in.b, in.c, in.body = pc, uint16(words.Len(w)), w, words.OpOf(w), words.A(w), words.B(w), words.C(w), b
		switch {
		case isCall(in.op):
			in.died = g.noted(pc)
		case isFor(in.op):
			loops = true
		}
		in.untrod = g.findUntrod(in)
		pc = in.next()
	}
	if loops {
		g.learnLoops(b)
	}
}

// learnLoops makes the steps of for loops in b, whose instructions are the last ones, that have not been executed yet those that others of the same
// loop have become.
func (g *graph) learnLoops(b *body) {
	var steps []*instr
	for i := len(g.ins) - 1; i >= 0 && g.ins[i].body == b; i-- {
		if isFor(g.ins[i].op) {
			steps = append(steps, &g.ins[i])
		}
	}
	slices.Reverse(steps)
	for _, in := range steps {
		if in.op != words.ForNext {
			continue
		}
		for _, o := range steps {
			if o.op != words.ForNext && o.a == in.a && o.b == in.b && jumpTarget(o, g.ws) == jumpTarget(in, g.ws) {
				in.op = o.op
				in.w = in.w&^0xff | uint64(o.op)
				g.ws[in.pc] = in.w
				break
			}
		}
	}
}

// noted sees to it that what the call at word pc of the graph has met is alive until the end of the compilation, or not there: the
// interpreter's notes are weak references. It reports whether that has died: there is nothing in its place, or something else.
func (g *graph) noted(pc int) (died bool) {
	v := rt.Value(g.ws[pc+1])
	if u := g.bodies[0].u; v != rt.NoValue && (!u.T.R.Alive(v) || v.Kind() < rt.NumKinds && !u.T.R.IsCallable(v)) {
		g.ws[pc+1] = uint64(rt.NoValue)
		return true
	} else if v != rt.NoValue && u.Hold != nil {
		u.Hold(v)
	}
	return false
}

// rebase moves the numbers of registers in out, a copy of the words ws of a function, up by base.
func rebase(ws, out []uint64, base int) {
	for pc := 0; pc < len(ws); pc += words.Len(ws[pc]) {
		info := words.OpOf(ws[pc]).Info()
		if register(info.A) {
			out[pc] += uint64(base) << 16
		}
		if register(info.B) {
			out[pc] += uint64(base) << 32
		}
		if register(info.C) {
			out[pc] += uint64(base) << 48
		}
		n := 0
		switch {
		case info.Flags&words.DefPacked != 0:
			n = words.A(ws[pc])
		case info.Flags&words.UsePacked != 0:
			n = words.C(ws[pc])
		}
		for i := range n {
			if words.Packed(ws[pc:], i) != words.NoRegister {
				out[pc+1+i/4] += uint64(base) << (i % 4 * 16)
			}
		}
	}
}

// register reports whether an operand of kind k is the number of a register.
func register(k words.Kind) bool {
	switch k {
	case words.Def, words.Use, words.UseDef, words.Base, words.DefBase, words.Window:
		return true
	}
	return false
}

// bodyOf returns the body that word pc belongs to.
func (g *graph) bodyOf(pc int) *body {
	for i := len(g.bodies) - 1; ; i-- {
		if pc >= g.bodies[i].first {
			return g.bodies[i]
		}
	}
}

// bodyAt returns the body of block b.
func (g *graph) bodyAt(b int) *body { return g.ins[g.blocks[b].first].body }

// bad reports whether the instruction at word pc has made side exits.
func (g *graph) bad(pc int) bool { return g.exits[pc]&exitsThere != 0 }

// badResult reports whether the instruction at word pc has made side exits for what it has loaded.
func (g *graph) badResult(pc int) bool { return g.exits[pc]&exitsOfResult != 0 }

// constant reports whether register x has the same value whichever way control comes to block b, if it has a known one.
func (g *graph) constant(b, x int) bool {
	for o := g.bodyAt(b); o.outer != nil; o = o.outer {
		if k := x - o.base; k == rt.FrameFunc || k >= 0 && k < len(o.same) && o.same[k] == sameAlways {
			return true
		}
	}
	return false
}

// eachSet calls f for the registers that the call sets, besides the arguments.
func (b *body) eachSet(f func(int)) {
	f(b.base + rt.FrameFunc)
	if b.kind == initFrame {
		f(b.base + rt.FrameObj)
		f(b.base)
	}
	if b.obj != 0 || b.bound || b.maker {
		f(b.base)
	}
	for x := range b.u.Func.Locals {
		if x >= len(b.params) || b.params[x].from != inPlace {
			f(b.base + x)
		}
	}
}

// inline decides which calls are inlined, and adds what they call.
func (g *graph) inline() {
	root := g.bodies[0]
	root.always = g.mem.bitset(root.u.Func.Regs)
	for x := range root.u.Func.Locals {
		root.always.Add(x)
	}
	if root.u.Callee != nil && !root.u.Settled && root.u.Func.Code.Flags&bytecode.FlagViper == 0 {
		for i := 0; i < len(g.ins); i++ {
			if g.ins[i].past {
				continue
			}
			var b *body
			if isCall(g.ins[i].op) {
				b = g.callee(i)
			}
			if b == nil && hasStars(g.ins[i].op) {
				g.ins[i].direct = g.spreadCall(i)
			}
			if b == nil {
				b = g.special(i)
			}
			if b != nil {
				g.add(b)
				g.ins[i].inl = b
				g.keeps(b)
			}
		}
	}
	g.findVirtual()
	for _, b := range g.bodies {
		always := g.mem.bitset(g.regs)
		if b.outer != nil {
			copy(always, b.outer.always)
			for _, p := range b.params {
				if p.virt != nil {
					for _, r := range p.regs {
						always.Add(r)
					}
				}
			}
			always.Add(b.base + rt.FrameFunc)
			if b.kind == initFrame {
				always.Add(b.base + rt.FrameObj)
			}
			if b.op != nil {
				b.op.eachOperand(always.Add)
			}
		}
		for x := range b.u.Func.Locals {
			always.Add(b.base + x)
		}
		b.always = always
	}
}

// keeps finds out which of its parameters an inlined function does not assign to.
func (g *graph) keeps(b *body) {
	b.kept = g.mem.bitset(b.u.Func.Params)
	for x := range b.u.Func.Params {
		b.kept.Add(x)
	}
	for i := len(g.ins) - 1; i >= 0 && g.ins[i].body == b; i-- {
		eachDef(&g.ins[i], g.ws, func(x int) {
			if x >= b.base && x < b.base+b.u.Func.Params {
				b.kept.Del(x - b.base)
			}
		})
	}
}

// sameAlways says of a parameter that it is a constant.
const sameAlways = -2

// findSame finds, where b has been entered, what its parameters are the same as: while it runs, nobody changes registers of the functions around it.
func (c *compiler) findSame(b *body) {
	b.same = c.mem.ints.take(b.u.Func.Params)
	for x := range b.same {
		b.same[x] = -1
		s := &c.cur[b.base+x]
		switch {
		case !b.kept.Has(x), s.r == NoReg && s.f == NoFReg && !s.imm:
			continue
		case s.imm:
			b.same[x] = sameAlways
			continue
		}
		for y := range b.base {
			if o := &c.cur[y]; o.r == s.r && o.f == s.f && o.tag == s.tag {
				b.same[x] = y
				break
			}
		}
	}
}

// origin returns the register, of the functions around b or b, in which the value of register x comes to b.
func (b *body) origin(x int) int {
	for ; b.outer != nil; b = b.outer {
		if k := x - b.base; k >= 0 && k < len(b.same) && b.same[k] >= 0 {
			x = b.same[k]
		}
	}
	return x
}

// callee returns the function that call number i is to be replaced by, or nil.
func (g *graph) callee(i int) *body {
	if in := &g.ins[i]; g.bad(in.pc) || in.body.depth == MaxInlineDepth {
		return nil
	}
	if b := g.target(i); b != nil {
		return g.suits(b, i)
	}
	return nil
}

// target returns the function that call number i will probably run, or nil. Where its arguments come from is found out later.
func (g *graph) target(i int) *body {
	in := &g.ins[i]
	root := g.bodies[0].u
	fn := rt.Value(g.ws[in.pc+1])
	if fn == rt.NoValue || words.F(in.w) != 0 && (in.op == words.Call || in.op == words.CallMethod) {
		return nil
	}
	b := &body{outer: in.body, call: in.pc, next: in.next(), dest: in.a, depth: in.body.depth + 1, win: in.b + words.ArgOffset,
		args: in.c, kind: plainFrame, result: NoLabel, spread: -1}
	def, now, many := g.loaded(i)
	b.varies = many
	if def == words.LoadFree && now != rt.NoValue && now.Kind() == rt.KindFunction {
		fn = now // the code may be that of other closures, too, but it is this one that runs
	}
	if !root.T.R.Intact(fn) {
		return nil
	}
	alive := now == fn
	method := false
	if isMethodCall(in.op) {
		switch def {
		case words.LoadMethodFn, words.LoadMethodClass, words.LoadSuperMethod, words.LoadMethod:
			b.args++
			method = true
		case words.LoadMethodModule, words.LoadMethodType, words.LoadMethodSlot, words.LoadMethodStatic:
			b.win++
			b.null = true
		default:
			return nil
		}
	}
	switch {
	case fn.Kind() == rt.KindFunction:
		b.fn, b.alive = fn, alive
		if isMethodCall(in.op) {
			b.fixed = def != words.LoadMethodSlot
		} else {
			b.fixed = def == words.LoadGlobal || def == words.LoadName || def == words.LoadFree && alive
		}
	case method || !b.callable(root.T, fn):
		return nil
	}
	if !root.T.R.Intact(b.fn) {
		return nil // what the instruction knows is no longer alive
	}
	return b
}

// callable makes b the function that runs when the class, bound method or instance v is called. It reports false if that is not known.
func (b *body) callable(t *rt.Thread, v rt.Value) bool {
	b.fixed = true
	b.args++ // self or cls
	switch {
	case t.R.IsClass(v):
		b.cls, b.alive = v, true // the class has its functions
		if b.fn = t.PlainNew(v); b.fn != rt.NoValue {
			b.maker = true
			return true
		}
		id, size, init, ok := t.PlainLayout(v)
		if !ok || size > rt.MaxPlainWords || id == 0 {
			return false
		}
		b.root, b.kind, b.fn = id, initFrame, *init
	case v.Kind() >= rt.NumKinds && t.R.HasShape(v):
		b.obj = v.Kind()
		b.fn, b.alive = t.PyMethod(v, rt.SymCall), true
	case v.Kind() == rt.KindBoundMethod:
		f, self := rt.BoundMethod(v)
		if self == rt.NoValue {
			return false
		}
		b.bound, b.fn = true, f
	default:
		return false
	}
	return true
}

// loaded returns the opcode of the instruction that loads the callee of call number i, what it would load now, NoValue if that is
// not known, and whether it loads methods of objects of many shapes.
func (g *graph) loaded(i int) (op words.Op, now rt.Value, many bool) {
	call := &g.ins[i]
	for k := i - 1; k >= 0 && g.ins[k].body == call.body; k-- {
		in := &g.ins[k]
		if in.a == call.b && (in.op.Info().A == words.Def || in.op.Info().A == words.Window) {
			return in.op, g.loads(in), loadsMethod(in.op) && words.F(in.w)&words.ManyShapes != 0
		}
	}
	return words.Invalid, rt.NoValue, false
}

// loads returns what a load of a global or a method with a valid cache would load now, else NoValue.
func (g *graph) loads(in *instr) rt.Value {
	guard := g.ws[min(in.pc+1, len(g.ws)-1)]
	switch in.op {
	case words.LoadGlobal, words.LoadName:
		if guard == rt.NoCache || uint32(guard) != dictVersion(in.body.u.Globals) ||
			guard>>32 != 0 && uint32(guard>>32) != dictVersion(uintptr(g.bodies[0].u.T.Builtin)) {
			return rt.NoValue
		}
	case words.LoadFree:
		if b := in.body; b.outer != nil && b.fixed && b.alive {
			return rt.CellGet(rt.FuncClosure(b.fn, in.b))
		}
		return rt.NoValue
	case words.LoadMethodFn, words.LoadMethodStatic, words.LoadMethodType, words.LoadMethodClass:
		if guard == rt.NoCache || uint32(guard>>32) != g.bodies[0].u.T.R.Epoch() {
			return rt.NoValue
		}
	default:
		return rt.NoValue
	}
	return *(*rt.Value)(unsafe.Add(nil, uintptr(g.ws[in.pc+2])))
}

// suits completes b, or returns nil if the function is not one to be inlined.
func (g *graph) suits(b *body, i int) *body {
	code, same := rt.FuncCode(b.fn), 0
	for o := b.outer; o != nil; o = o.outer {
		if o.outer != nil && rt.FuncCode(o.fn) == code && !(o.fixed && b.fixed && o.fn != b.fn) {
			return g.refuse(b, "it is recursive")
		}
		if o.outer == nil && o.u.Entry == rt.FuncEntry(b.fn) {
			same++
		}
	}
	if same > 0 && b.depth > 1 {
		return g.refuse(b, "it is recursive")
	}
	b.u = g.bodies[0].u.Callee(b.fn)
	if b.u == nil {
		return g.refuse(b, "it has not run yet")
	}
	if !g.bind(b, i) {
		return g.refuse(b, "its parameters take more than a plain call")
	}
	fn := b.u.Func
	switch {
	case fn.CodeLen() > MaxInlineWords:
		return g.refuse(b, "it is too large")
	case len(g.ws)+fn.CodeLen() > len(g.bodies[0].u.Words)+g.bodies[0].u.Inline:
		g.cramped = true
		return g.refuse(b, "enough is inlined already")
	case len(fn.Handlers) > 0:
		return g.refuse(b, "it handles exceptions")
	case fn.Code.Flags&(bytecode.FlagViper|bytecode.FlagGenerator) != 0 || fn.Code.Scope != bytecode.ScopeFunction:
		return g.refuse(b, "it is not a plain function")
	}
	for pc := 0; pc < fn.CodeLen(); pc += words.Len(b.u.Words[pc]) {
		w := b.u.Words[pc]
		switch op := words.OpOf(w); {
		case op.Info().Flags&words.Backward != 0, op == words.ForPrep:
			return g.refuse(b, "it has loops")
		case op == words.EnterFinally, op == words.CallIntrinsic, isWord(op), op == words.Yield, op == words.YieldFrom:
			return g.refuse(b, "it needs a frame of its own")
		case op == words.ReturnImm && b.kind == initFrame && rt.Value(words.D(w)) != rt.None:
			return g.refuse(b, "it returns something")
		}
	}
	return b
}

// refuse notes why the call that b would replace stays a call, and returns nil.
func (g *graph) refuse(b *body, why string) *body {
	if root := g.bodies[0].u; root.Note != nil {
		o := b
		for o.outer.outer != nil {
			o = o.outer
		}
		root.Note(o.call, "not inlined: "+root.T.R.Bytecode(rt.FuncCode(b.fn)).Name+": "+why)
	}
	return nil
}

// combined returns the unit with the words of all bodies. Names and children are those of the function that the current instruction belongs to.
func (c *compiler) combined(u *Unit) *Unit {
	x := *u
	x.Words = c.g.ws
	x.Name = func(i int) rt.Value { return c.in.body.u.Name(i) }
	x.Child = func(i int) rt.Value { return c.in.body.u.Child(i) }
	for _, b := range c.g.bodies[1:] {
		if b.fixed {
			u.Keep(b.fn)
		}
		u.Keep(rt.FuncCode(b.fn))
		u.Keep(rt.FuncGlobals(b.fn))
		if b.cls != rt.NoValue {
			u.Keep(b.cls)
		}
		if d := rt.FuncDefaults(b.fn); b.alive && d != rt.NoValue {
			u.Keep(d)
		}
		if d := rt.FuncKwDefaults(b.fn); b.alive && d != rt.NoValue {
			u.Keep(d)
			for _, p := range b.params {
				if p.from == fromKwDefault {
					u.Keep(p.v)
				}
			}
		}
	}
	return &x
}

// stepInlined is step for calls and returns of inlined functions.
func (ty *typer) stepInlined(in *instr, ts []Type) {
	if b := in.inl; b != nil {
		fn := b.u.Func
		ts[b.base+rt.FrameFunc] = TFunc
		if b.kind == initFrame {
			ts[b.base+rt.FrameObj], ts[b.base] = TOther, TOther
		}
		if b.op != nil {
			b.op.knowTypes(ts)
		}
		given := ty.g.mem.types.copyOf(ts[:ty.g.regs])
		for x, p := range b.params {
			switch p.from {
			case fromSlot:
				ts[b.base+x] = given[p.slot]
			case fromDefault, fromKwDefault, fromConst:
				ts[b.base+x] = typeOf(p.v)
			case fromStar:
				ts[b.base+x] = TTuple
			case fromKw:
				ts[b.base+x] = TDict
			}
		}
		if b.obj != 0 {
			ts[b.base] = TOther
		}
		if b.bound {
			ts[b.base] = TAny
		}
		if b.maker {
			ts[b.base] = typeOf(b.cls)
		}
		for x := fn.Params; x < fn.Locals; x++ {
			ts[b.base+x] = TNull
		}
		if isMethodCall(in.op) && !b.null {
			ts[b.base] &^= TNull
		}
		return
	}
	b := in.body
	switch {
	case b.dest < 0:
	case ty.bad(b.next):
		ts[b.dest] = TAny
	case b.kind == initFrame:
		ts[b.dest] = TOther
	case in.op == words.ReturnImm:
		if ts[b.dest] = typeOf(rt.Value(words.D(in.w))); b.op != nil {
			ts[b.dest] = b.op.resultType(ts[b.dest])
		}
	case b.op != nil:
		ts[b.dest] = b.op.resultType(ts[in.a])
	default:
		ts[b.dest] = ts[in.a]
	}
}

// inlineCall emits the call of an inlined function: the tests, and what its state begins with.
func (c *compiler) inlineCall(in *instr) {
	a := c.a
	b := in.inl
	fn, self, obj, e := NoReg, NoReg, NoReg, NoReg
	if v, ok := c.immOf(in.b); !ok || rt.Value(v) != b.fn || *c.ty.epochKnown(c.ts) == 0 || !b.fixed || b.obj != 0 {
		fn = c.use(in.b)
	}
	if isMethodCall(in.op) {
		x := in.b + words.ArgOffset
		if v, ok := c.immOf(x); b.null && (!ok || v != 0) || !b.null && c.ts[x]&TNull != 0 {
			self = c.use(x)
		}
	}
	if b.kind == initFrame || b.bound {
		obj, e = c.newReg(), c.newReg()
	}
	k := c.collecting(b)
	miss := c.otherCallee(in)
	for _, x := range b.dicts {
		if c.cur[x].virt == 0 { // somebody may have changed it
			a.Jump(miss)
		}
	}
	switch {
	case self == NoReg:
	case b.null:
		a.BrImm(NE, self, 0, miss)
	default:
		a.BrImm(EQ, self, 0, miss)
	}
	c.guardInlined(in, fn, obj, miss)
	c.guardKwDefaults(b, miss)
	if c.isGenerator() {
		c.roomFor(b.depth, b.base+b.u.Func.Regs, miss)
	}
	if b.kind == initFrame {
		id, size, _, _ := c.u.T.PlainLayout(b.cls)
		c.allocate(obj, e, size, uint32(id), 0, miss)
		c.setReg(b.base+rt.FrameObj, obj)
		c.setReg(b.base, obj)
	}
	if b.fixed {
		c.setImm(b.base+rt.FrameFunc, int64(c.frameFunction(b)))
	} else {
		c.setReg(b.base+rt.FrameFunc, fn)
	}
	if b.bound {
		fn = obj
	}
	c.setParams(b, fn, k, miss)
	for x := b.u.Func.Params; x < b.u.Func.Locals; x++ {
		c.setImm(b.base+x, 0)
	}
	c.findSame(b)
	c.ty.step(in, c.ts)
	c.goTo(c.g.blocks[in.block].succ[0])
}

// guardInlined branches to miss unless what is called at in, which is in fn, is what is inlined there. fn may be NoReg if it is
// known to be that function. The self of a bound method goes to self.
func (c *compiler) guardInlined(in *instr, fn, self Reg, miss Label) {
	a, tmp := c.a, c.scratch()
	b := in.inl
	known := *c.ty.epochKnown(c.ts) != 0
	sameEpoch := func() {
		if !known {
			c.epoch(uint64(c.u.T.R.Epoch())<<32, miss)
		}
	}
	switch {
	case b.obj != 0:
		if c.ty.shapeOf(c.ts, in.b) != Type(b.obj) {
			c.guardObject(fn, miss)
			brKind(a, NE, fn, b.obj, miss)
		}
		sameEpoch()
	case b.bound:
		c.guardObject(fn, miss)
		brKind(a, NE, fn, rt.KindBoundMethod, miss)
		a.MovImm(tmp, int64(b.fn))
		a.BrMem(NE, W64, tmp, fn, int32(rt.OffBoundFunc), miss)
		a.Load(W64, self, fn, int32(rt.OffBoundSelf))
		a.BrImm(EQ, self, 0, miss)
		sameEpoch()
	case b.kind == initFrame || b.maker:
		sameEpoch()
		a.BrImm(NE, fn, int64(b.cls), miss)
	default:
		c.guardFunction(in, fn, known, miss)
	}
}

// guardFunction is guardInlined for a function. known says that the epoch has been tested.
func (c *compiler) guardFunction(in *instr, fn Reg, known bool, miss Label) {
	a, tmp := c.a, c.scratch()
	b := in.inl
	if v, ok := c.immOf(in.b); b.fixed && ok && rt.Value(v) == b.fn {
		// loaded as what the epoch says that it is
	} else if b.fixed {
		a.BrImm(NE, fn, int64(b.fn), miss)
	} else {
		if c.ts[in.b] != TFunc {
			c.guardKind(fn, TFunc, miss)
		}
		a.MovImm(tmp, int64(b.u.Globals))
		a.BrMem(NE, W64, tmp, fn, int32(rt.OffFuncGlobals), miss)
	}
	if !known || !b.fixed {
		a.MovImm(tmp, int64(rt.FuncCode(b.fn)))
		a.BrMem(NE, W64, tmp, fn, int32(rt.OffFuncCode), miss)
	}
	if b.has(fromDefault) && !(known && b.fixed) {
		a.MovImm(tmp, int64(rt.FuncDefaults(b.fn)))
		a.BrMem(NE, W64, tmp, fn, int32(rt.OffFuncDefaults), miss)
	}
}

// frameFunction returns the function that the frame of b has.
func (c *compiler) frameFunction(b *body) rt.Value {
	for _, o := range c.g.bodies {
		if o.frameFn != rt.NoValue && o.fn == b.fn {
			return o.frameFn
		}
	}
	b.frameFn = c.u.T.FrameFunction(b.fn)
	c.u.Keep(b.frameFn)
	return b.frameFn
}

// inlineReturn emits the return of an inlined function.
func (c *compiler) inlineReturn(in *instr) {
	b := in.body
	switch {
	case b.op != nil:
		c.specialReturn(in)
		return
	case b.kind == initFrame:
		c.use(b.base + rt.FrameObj)
		if in.op == words.Return && c.ts[in.a] != TNone {
			r := c.use(in.a)
			c.a.BrImm(NE, r, int64(rt.None), c.bail())
		}
		c.move(b.dest, b.base+rt.FrameObj)
	case in.op == words.ReturnImm:
		c.setImm(b.dest, int64(words.D(in.w)))
	default:
		c.move(b.dest, in.a)
	}
	c.ty.step(in, c.ts)
	c.goTo(c.g.blocks[in.block].succ[0])
}

// goTo ends a block with a jump to block b.
func (c *compiler) goTo(b int) {
	c.a.Bind(c.end)
	c.endInstr()
	c.ended = true
	c.jumpTo(b)
}

// otherCallee returns a label out of line that makes the call at in for whatever is called there.
func (c *compiler) otherCallee(in *instr) Label {
	a := c.a
	l := a.NewLabel()
	saved := c.save(c.cur)
	c.rf.frozen = true
	b := in.inl
	ret := c.addr(in.next())
	behind := c.entryBehind(c.g.blockAt(in.next()), in.a, c.ts)
	c.aside(l, func() {
		before := c.full(saved)
		if b.obj != 0 && in.op == words.Call {
			const m = Reg(5)
			slow := a.NewLabel()
			c.storeState(before)
			a.Load(W64, m, FP, int32(in.b*8))
			c.objectCall(in, m, 2, 3, b.win, in.c, slow)
			a.Store(W64, FP, int32(in.a*8), 0)
			a.Jump(behind)
			a.Bind(slow)
			c.exit(ExitSlow, in.pc, behind)
			return
		}
		if b.kind == initFrame || b.obj != 0 || b.maker || b.bound && in.op != words.Call || in.op != words.Call && in.op != words.CallMethod {
			c.leaveIn(ExitSlow, before, in.pc, behind)
			return
		}
		c.storeState(before)
		const fn, t1 = Reg(2), Reg(3)
		slow := a.NewLabel()
		a.Load(W64, fn, FP, int32(in.b*8))
		if b.bound {
			const m = Reg(5)
			c.guardObject(fn, slow)
			brKind(a, NE, fn, rt.KindBoundMethod, slow)
			a.Mov(m, fn)
			c.boundCall(in, m, fn, t1, b.win, in.c, slow)
			a.Store(W64, FP, int32(in.a*8), 0)
			a.Jump(behind)
			a.Bind(slow)
			c.exit(ExitSlow, in.pc, behind)
			return
		}
		if in.op == words.CallMethod {
			cond := EQ
			if b.null {
				cond = NE
			}
			a.BrMemImm(cond, W64, FP, int32((in.b+words.ArgOffset)*8), 0, slow)
		}
		c.guardKind(fn, TFunc, slow)
		c.dynamicCall(in.body, fn, b.win, b.args, in.a, ret, plainFrame, slow)
		c.thrown(in.pc)
		a.Store(W64, FP, int32(in.a*8), 0)
		a.Jump(behind)
		a.Bind(slow)
		c.exit(ExitSlow, in.pc, behind)
	})
	return l
}

// defaults returns the defaults of a function.
func defaults(fn rt.Value) []rt.Value {
	if d := rt.FuncDefaults(fn); d != rt.NoValue {
		return d.Tuple()
	}
	return nil
}
