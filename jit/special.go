package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Special methods
//
// An instruction whose operands are instances of classes defined in Python is a call of a special method, or of the function of a
// property. The shapes that it has met are in the runtime's table of operands. If they lead to one small function, the function is
// inlined, as for calls (inline.go), with these differences:
//
//   - The arguments are in the registers of the operands, not in a window: the frame comes after the registers of the enclosing function, where the
//     interpreter would put it.
//   - Guards test that the operands have the shapes that were met, as far as those decide which method is asked first, and the
//     epoch. A guard that fails is a side exit, and the interpreter records the new shapes.
//   - What the method returns is not always the result of the instruction: the kind of the frame tells what becomes of it. What is not done inline, above all
//     NotImplemented, is left to the interpreter by ExitDeliver. A comparison that is fused with a jump has no result; the block of the return has both
//     successors of the jump.

// special describes, for an inlined special method, the instruction that it is called for.
type special struct {
	kind   rt.FrameKind
	stage  rt.OpStage
	self   rt.Kind        // shape of the object that is asked
	guards []operandGuard // what the operands must be
	args   []argument     // in the order of the method's parameters
	callee rt.Value       // of a Call: the builtin function that is called, or NoValue
	target int            // word that a jump goes to, or -1
	on     bool           // it goes there if what the method has returned is true
	negate bool           // the result is the opposite of that
	dest   int            // the register of the result, or -1
	fn     rt.Value       // the method
}

// operandGuard says what the operand in a register must be.
type operandGuard struct {
	reg  int
	want Type    // its type; 0: it must not be an instance of another class, which might be asked first
	id   rt.Kind // if not 0, its shape
}

// argument is an argument of a special method: the Value of a register or, if that is -1, v.
type argument struct {
	reg int
	v   rt.Value
}

// boundsArgument is the reg of an argument that is the slice which a GetSlice or SetSlice makes of its bounds; these are not inlined.
const boundsArgument = -2

// classArgument is the reg of an argument that is the class of the object which is asked; these are not inlined either.
const classArgument = -3

// operation is an instruction that can be a call of a special method.
type operation struct {
	kind   rt.FrameKind
	args   []argument
	method func(o rt.Operands) (rt.Value, rt.OpStage)
	asked  int                             // which of args has the object that decides, if it is not the reflected method
	name   func(stage rt.OpStage) rt.Value // of the method of a class, NoValue: it takes more than that to find it
	access propertyAccess                  // the class has a property of that name
	descr  rt.Value                        // the descriptor whose function it is, found by class; or NoValue
	attr   rt.Value                        // the name of that attribute
	pair   bool                            // the class of the second operand matters, too
	swap   rt.Value                        // the name of the method that an instance of a subclass is asked for first, as second operand; NoValue: not known
	plain  rt.Value                        // what that is if it knows nothing; NoValue: what the class of the first one has
	dest   int
	callee rt.Value
	target int
	on     bool
	negate bool
}

// finds makes o the operation by a method of a stage.
func (o *operation) finds(stage rt.OpStage) {
	switch {
	case stage != rt.StageUnequal:
	case o.kind == rt.FrameCompare:
		o.kind, o.negate = rt.FrameLen, true
	case o.kind == rt.FrameJump:
		o.on = !o.on
	}
}

// propertyAccess is what an operation does to a property.
type propertyAccess uint8

const (
	noProperty propertyAccess = iota
	loadsProperty
	storesProperty
	loadsDescriptor
	storesDescriptor
)

// operation returns what special method the instruction in can come down to.
func (g *graph) operation(in *instr) (o operation, ok bool) {
	r := g.bodies[0].u.T.R
	reg := func(x int) argument { return argument{reg: x} }
	o.dest, o.target = in.a, -1
	of := func(s rt.Sym) func(x rt.Operands) (rt.Value, rt.OpStage) {
		o.name = func(rt.OpStage) rt.Value { return r.Symbol(s) }
		return func(x rt.Operands) (rt.Value, rt.OpStage) { return r.MethodOf(x.A, s), 0 }
	}
	if x, arith := arithOf(in); arith {
		g.arithOperation(in, &x, &o)
		return o, true
	}
	switch in.op {
	case words.Pos, words.Neg, words.Invert:
		o.args, o.method = []argument{reg(in.b)}, of(rt.UnarySym(rt.UnOp(words.F(in.w)&words.OpMask)))
	case words.GetItem:
		o.args, o.method = []argument{reg(in.b), reg(in.c)}, of(rt.SymGetitem)
	case words.GetItemI:
		o.args, o.method = []argument{reg(in.b), {-1, rt.MakeSmall(words.SC(in.w))}}, of(rt.SymGetitem)
	case words.GetSlice:
		o.args, o.method = []argument{reg(in.b), {reg: boundsArgument}}, of(rt.SymGetitem)
	case words.SetSlice:
		if words.F(in.w) != 0 {
			return o, false
		}
		o.kind, o.dest = rt.FrameDrop, -1
		o.args, o.method = []argument{reg(in.a), {reg: boundsArgument}, reg(in.b)}, of(rt.SymSetitem)
	case words.SetItem:
		o.kind, o.dest = rt.FrameDrop, -1
		o.args, o.method = []argument{reg(in.a), reg(in.b), reg(in.c)}, of(rt.SymSetitem)
	case words.GetAttr, words.GetAttrSlot, words.GetAttrFloat, words.GetAttrOver, words.GetAttrClass, words.GetAttrItem, words.SetAttr,
		words.SetAttrSlot, words.SetAttrFloat, words.SetAttrOver,
		words.SetAttrAdd, words.SetAttrAddFloat:
		g.attrOperation(in, &o)
	case words.JumpIfTrue, words.JumpIfFalse, words.JumpIfTrueBack:
		o.kind, o.dest, o.target, o.on = rt.FrameTruth, -1, jumpTarget(in, g.ws), in.op != words.JumpIfFalse
		o.args, o.method = []argument{reg(in.a)}, func(x rt.Operands) (rt.Value, rt.OpStage) { return r.TruthMethodOf(x.A) }
		o.name = truthName(r)
	case words.Not:
		o.kind, o.negate = rt.FrameLen, true
		o.args, o.method = []argument{reg(in.b)}, func(x rt.Operands) (rt.Value, rt.OpStage) { return r.TruthMethodOf(x.A) }
		o.name = truthName(r)
	case words.In, words.NotIn:
		o.negate = in.op == words.NotIn
		o.kind, o.args = rt.FrameLen, []argument{reg(in.c), reg(in.b)}
		has := of(rt.SymContains)
		o.method = func(x rt.Operands) (rt.Value, rt.OpStage) { fn, _ := has(x); return fn, rt.StageHas }
	case words.JumpIn, words.JumpNotIn:
		o.kind, o.dest, o.target, o.on = rt.FrameTruth, -1, jumpTarget(in, g.ws), in.op == words.JumpIn
		o.args, o.method = []argument{reg(in.b), reg(in.a)}, of(rt.SymContains)
	case words.Call:
		ok := g.callOperation(in, &o)
		return o, ok
	case words.FormatValue:
		if words.F(in.w) != 0 {
			return o, false
		}
		o.kind, o.args = rt.FrameLen, []argument{reg(in.b)}
		o.method = func(x rt.Operands) (rt.Value, rt.OpStage) { return r.FormatMethodOf(x.A), rt.StageStr }
		o.name = func(rt.OpStage) rt.Value { return rt.NoValue }
	default:
		return o, false
	}
	return o, true
}

// callOperation is operation for the call of a builtin that asks its argument for a special method.
func (g *graph) callOperation(in *instr, o *operation) bool {
	r := g.bodies[0].u.T.R
	s, stage, ok := r.SpecialCall(rt.Value(g.ws[in.pc+1]))
	if !ok || words.F(in.w) != 0 || in.c != 1 {
		return false
	}
	if o.callee = rt.Value(g.ws[in.pc+1]); s != rt.SymNext {
		o.kind = rt.FrameLen
	}
	o.args = []argument{{reg: in.b + words.ArgOffset}}
	o.method = func(x rt.Operands) (rt.Value, rt.OpStage) { return r.SpecialMethodOf(x.A, s), stage }
	o.name = func(rt.OpStage) rt.Value {
		if s == rt.SymStr {
			return rt.NoValue
		}
		return r.Symbol(s)
	}
	return true
}

// truthName is name of an operation that asks for the truth of an object.
func truthName(r *rt.Runtime) func(stage rt.OpStage) rt.Value {
	return func(stage rt.OpStage) rt.Value {
		if stage == rt.StageSize {
			return rt.NoValue // __bool__ is asked first
		}
		return r.Symbol(rt.SymBool)
	}
}

// arithOperation is operation for the arithmetic or comparison x.
func (g *graph) arithOperation(in *instr, x *arith, o *operation) {
	r := g.bodies[0].u.T.R
	o.pair = true
	o.args = []argument{{reg: x.b}, {-1, rt.MakeSmall(int(x.imm))}}
	if x.c >= 0 {
		o.args[1] = argument{reg: x.c}
	}
	if x.compares() {
		op := rt.CmpOp(x.op - words.Lt)
		o.kind = rt.FrameCompare
		o.method = func(y rt.Operands) (rt.Value, rt.OpStage) { return r.CompareMethodOf(op, y) }
		o.name = func(stage rt.OpStage) rt.Value {
			if stage == rt.StageUnequal {
				return rt.NoValue // __ne__ is asked first
			}
			return r.CompareName(op)
		}
		if o.plain = r.PlainOrder(op.Swap()); o.plain != rt.NoValue {
			o.swap = r.CompareName(op.Swap())
		}
		if x.target {
			o.kind, o.dest, o.target, o.on = rt.FrameJump, -1, jumpTarget(in, g.ws), !x.negate
		}
		return
	}
	op := rt.BinOp(words.F(in.w)&words.OpMask) + rt.InplaceOr
	if in.op > words.Pow && words.F(in.w)&words.SwapFlag != 0 {
		o.args[0], o.args[1] = o.args[1], o.args[0]
	}
	o.kind, o.swap = rt.FrameBinary, r.ReflectedName(op.Plain())
	o.method = func(x rt.Operands) (rt.Value, rt.OpStage) { return r.BinaryMethodOf(op, x) }
	o.name = func(stage rt.OpStage) rt.Value {
		if op.IsInplace() == (stage == rt.StageInplace) {
			return r.BinaryName(op)
		}
		return rt.NoValue
	}
}

// seen returns the operands that the instruction in has met.
func (g *graph) seen(in *instr) ([]rt.Operands, bool) {
	return g.bodies[0].u.T.R.SeenOperands(in.body.u.Entry + uintptr(in.pc-in.body.first)*8)
}

// met reports whether the instruction in has met an operand of kind k.
func (g *graph) met(in *instr, k rt.Kind) bool {
	seen, _ := g.seen(in)
	for _, x := range seen {
		if x.A == k {
			return true
		}
	}
	return false
}

// metClass reports whether the instruction in has met a class as its first operand.
func (g *graph) metClass(in *instr) bool {
	seen, _ := g.seen(in)
	r := g.bodies[0].u.T.R
	for _, x := range seen {
		if r.LayoutOf(x.A) == rt.KindType {
			return true
		}
	}
	return false
}

// metUser reports whether the instruction in has met an instance of a class defined in Python as its first operand.
func (g *graph) metUser(in *instr) bool {
	seen, _ := g.seen(in)
	for _, x := range seen {
		if x.A >= rt.NumKinds {
			return true
		}
	}
	return false
}

// metDerived reports whether the instruction in has met an instance of a class that is derived from the builtin one of layout base
// as its first operand.
func (g *graph) metDerived(in *instr, base rt.Kind) bool {
	seen, _ := g.seen(in)
	for _, x := range seen {
		if g.bodies[0].u.T.R.KindDerives(x.A, base) {
			return true
		}
	}
	return false
}

// special returns the special method that instruction number i is to be replaced by, or nil. If it is only to be called, that is noted.
func (g *graph) special(i int) *body {
	in := &g.ins[i]
	s := g.expected(i)
	if s == nil {
		return nil
	}
	if in.body.depth < MaxInlineDepth {
		if b := g.inlinedSpecial(i, s); b != nil {
			return b
		}
	}
	if s.callable(g.bodies[0].u) {
		in.method = s
	}
	return nil
}

// expected returns the special method that instruction number i will come down to, if what it has met says that, and guards can test it; else nil.
func (g *graph) expected(i int) *special {
	in := &g.ins[i]
	r := g.bodies[0].u.T.R
	if !maySpecial(in.op) || g.bad(in.pc) {
		return nil
	}
	seen, many := g.seen(in)
	if len(seen) == 0 || many {
		return nil
	}
	o, ok := g.operation(in)
	if !ok {
		return nil
	}
	s := &special{callee: o.callee, target: o.target, dest: o.dest}
	for k, x := range seen {
		if !r.UserShape(x.A) && !(o.pair && r.UserShape(x.B)) {
			return nil
		}
		f, stage := o.method(x)
		self := x.A
		if stage == rt.StageReflected {
			self = x.B
		}
		if f == rt.NoValue || k > 0 && (f != s.fn || stage != s.stage || self != s.self) {
			return nil
		}
		s.fn, s.stage, s.self = f, stage, self
	}
	if !r.Intact(s.fn) || !s.expect(o, seen) {
		return nil
	}
	if s.stage == rt.StageReflected {
		o.args[0], o.args[1] = o.args[1], o.args[0]
	}
	o.finds(s.stage)
	s.kind, s.args, s.on, s.negate = o.kind, o.args, o.on, o.negate
	return s
}

// inlinedSpecial returns s as a function to be inlined at instruction number i, or nil if it cannot be.
func (g *graph) inlinedSpecial(i int, s *special) *body {
	in := &g.ins[i]
	b := &body{outer: in.body, call: in.pc, next: in.next(), dest: s.dest, depth: in.body.depth + 1,
		base: in.body.base + in.body.u.Func.Regs + rt.HeaderWords, args: len(s.args), kind: plainFrame | uint64(s.kind)<<rt.InfoKindShift,
		result: NoLabel, fn: s.fn, alive: true, fixed: true, op: s}
	if b = g.suits(b, i); b == nil || b.has(fromStar) || b.has(fromKw) {
		return nil
	}
	for k, x := range s.args {
		if x.reg >= 0 {
			b.params[k] = param{from: fromSlot, slot: x.reg}
		} else {
			b.params[k] = param{from: fromConst, v: x.v}
		}
	}
	return b
}

// maySpecial reports whether an instruction of this kind can be replaced by a special method: it is one that operation knows, and
// no access to an attribute that has been found.
func maySpecial(op words.Op) bool {
	switch op {
	case words.Pos, words.Neg, words.Invert, words.GetItem, words.GetItemI, words.SetItem, words.GetAttr, words.SetAttr, words.JumpIfTrue,
		words.JumpIfFalse, words.JumpIfTrueBack,
		words.Not, words.In, words.NotIn, words.JumpIn, words.JumpNotIn, words.Call, words.FormatValue:
		return true
	}
	return isArith(op)
}

// expect decides what the operands must be. It reports false if that is more than guards can say.
func (s *special) expect(o operation, seen []rt.Operands) bool {
	self, other := o.args[o.asked], argument{reg: -1}
	if o.pair {
		other = o.args[1]
	}
	same, k := true, seen[0].B
	for _, x := range seen[1:] {
		same = same && x.B == k
	}
	if s.stage == rt.StageReflected {
		self, other, k = other, self, seen[0].A
		for _, x := range seen[1:] {
			same = same && x.A == k
		}
		if !same {
			return false
		}
	}
	if self.reg < 0 {
		return false // what is known is of another instruction
	}
	s.guards = append(s.guards, operandGuard{self.reg, TOther, s.self})
	if other.reg < 0 || other.reg == self.reg || s.stage == rt.StageInplace && s.kind == rt.FrameBinary {
		return true
	}
	gd := operandGuard{reg: other.reg}
	if same {
		switch gd.want = exactType(k); {
		case k >= rt.NumKinds:
			gd.want, gd.id = TOther, k
		case gd.want == TOther:
			gd.want = 0
		}
	}
	if gd.want == 0 && s.stage == rt.StageReflected {
		return false
	}
	s.guards = append(s.guards, gd)
	return true
}

// exactType is typeOfKind for objects and other Values.
func exactType(k rt.Kind) Type {
	switch k {
	case rt.KindInt:
		return TInt
	case rt.KindFloat:
		return TFloat
	case rt.KindBool:
		return TBool
	case rt.KindNone:
		return TNone
	}
	return typeOfKind(k)
}

// jumps reports whether the result of the body decides on a jump, so that it is in no register.
func (b *body) jumps() bool { return b.op != nil && b.op.target >= 0 }

// eachOperand calls f for the registers that are needed when the method has returned NotImplemented.
func (s *special) eachOperand(f func(x int)) {
	switch s.kind {
	case rt.FrameBinary, rt.FrameCompare, rt.FrameJump:
	default:
		if s.stage != rt.StageUnequal {
			return
		}
	}
	for _, a := range s.args {
		if a.reg >= 0 {
			f(a.reg)
		}
	}
}

// returnsTo returns the successors of the return of an inlined function.
func (g *graph) returnsTo(b *body) []int {
	if b.behind == nil {
		b.behind = g.mem.ints.take(2)[:0]
		if b.jumps() {
			b.behind = append(b.behind, g.blockAt(b.op.target))
		}
		b.behind = append(b.behind, g.blockAt(b.next))
	}
	return b.behind
}

// knowTypes notes what the call of a special method has tested.
func (s *special) knowTypes(ts []Type) {
	for _, gd := range s.guards {
		if gd.want != 0 {
			ts[gd.reg] = gd.want
		}
	}
}

// knowShapes is knowTypes for shapes; n is the number of registers.
func (s *special) knowShapes(ts []Type, n int) {
	for _, gd := range s.guards {
		if gd.id != 0 {
			ts[n+gd.reg] = Type(gd.id)
		}
	}
	ts[2*n] = 1
}

// inlineSpecial emits what leads to an inlined special method.
func (c *compiler) inlineSpecial(in *instr) {
	a, n := c.a, c.g.regs
	b := in.inl
	s := b.op
	callee := NoReg
	if s.callee != rt.NoValue {
		callee = c.use(in.b)
	}
	c.useGuarded(s)
	for _, p := range b.params {
		if p.from == fromSlot && c.cur[p.slot].virt == 0 {
			c.inRegister(p.slot)
		}
	}
	fail := c.bail()
	if callee != NoReg {
		a.MovImm(c.scratch(), int64(s.callee))
		a.Br(NE, callee, c.scratch(), fail)
	}
	c.guardOperands(s, fail)
	s.knowTypes(c.ts)
	s.knowShapes(c.ts, n)
	c.guardKwDefaults(b, fail)
	if c.isGenerator() {
		c.roomFor(b.depth, b.base+b.u.Func.Regs, fail)
	}
	c.setImm(b.base+rt.FrameFunc, int64(c.frameFunction(b)))
	c.setParams(b, NoReg, collecting{}, fail)
	for x := b.u.Func.Params; x < b.u.Func.Locals; x++ {
		c.setImm(b.base+x, 0)
	}
	c.findSame(b)
	c.ty.step(in, c.ts)
	c.goTo(c.g.blocks[in.block].succ[0])
}

// useGuarded brings the operands that guardOperands will test into registers.
func (c *compiler) useGuarded(s *special) {
	for _, gd := range s.guards {
		if !c.holds(gd) {
			c.use(gd.reg)
		}
	}
}

// guardOperands emits the guards that the instruction comes down to s.
func (c *compiler) guardOperands(s *special, fail Label) {
	for _, gd := range s.guards {
		if !c.holds(gd) {
			c.guardOperand(gd, s.self, fail)
		}
	}
	if *c.ty.epochKnown(c.ts) == 0 {
		c.epoch(uint64(c.u.T.R.Epoch())<<32, fail)
	}
}

// holds reports whether what gd says is known.
func (c *compiler) holds(gd operandGuard) bool {
	const builtin = TInt | TFloat | TBool | TNone | tObjects
	switch t := c.ts[gd.reg]; {
	case gd.id != 0:
		return c.ty.shapeOf(c.ts, gd.reg) == Type(gd.id)
	case gd.want != 0:
		return t.only(gd.want)
	default:
		return t.only(builtin)
	}
}

// guardOperand emits the guard gd, whose operand is in a register. self is the shape of the object that is asked.
func (c *compiler) guardOperand(gd operandGuard, self rt.Kind, fail Label) {
	a := c.a
	r := c.cur[gd.reg].r
	switch {
	case gd.id != 0:
		if !c.isObject(gd.reg) {
			c.guardObject(r, fail)
		}
		brKind(a, NE, r, gd.id, fail)
	case gd.want != 0:
		c.guardKind(r, gd.want, fail)
	default:
		ok := a.NewLabel()
		a.BrBits(true, r, 3, ok)
		a.BrImm(LT, r, int64(rt.FirstObj), ok)
		brKind(a, B, r, rt.NumKinds, ok)
		brKind(a, NE, r, self, fail)
		a.Bind(ok)
	}
}

// specialReturn emits the return of a special method.
func (c *compiler) specialReturn(in *instr) {
	a := c.a
	b := in.body
	if in.op == words.ReturnImm {
		c.specialConstant(in)
		return
	}
	t := c.ts[in.a]
	switch b.op.kind {
	case rt.FrameJump, rt.FrameTruth:
		r := c.use(in.a)
		if b.op.stage == rt.StageSize && b.op.kind == rt.FrameTruth {
			c.specialCheck(b.op.stage, r, c.undelivered(in, r))
			c.branch(func(negate bool, l Label) {
				k := NE
				if b.op.on == negate {
					k = EQ
				}
				a.BrImm(k, r, int64(rt.MakeSmall(0)), l)
			})
			return
		}
		other := NoLabel
		if t != TBool {
			other = c.undelivered(in, r)
		}
		c.branch(func(negate bool, l Label) {
			v, w := rt.True, rt.False
			if b.op.on == negate {
				v, w = w, v
			}
			a.BrImm(EQ, r, int64(v), l)
			if other != NoLabel {
				a.BrImm(NE, r, int64(w), other)
			}
		})
		return
	case rt.FrameBinary, rt.FrameCompare:
		if !b.op.negate && t&TOther != 0 && c.ty.shapeOf(c.ts, in.a) == 0 {
			r := c.use(in.a)
			a.BrImm(EQ, r, int64(rt.NotImplemented), c.undelivered(in, r))
		}
	case rt.FrameLen:
		if !b.op.negate {
			r := c.use(in.a)
			c.specialCheck(b.op.stage, r, c.undelivered(in, r))
		}
	}
	switch {
	case b.op.negate:
		r, d := c.use(in.a), c.newReg()
		c.specialCheck(b.op.stage, r, c.undelivered(in, r))
		c.opposite(b.op.stage, d, r)
		c.setReg(b.dest, d)
	case b.dest >= 0:
		c.move(b.dest, in.a)
	}
	c.ty.step(in, c.ts)
	c.goTo(c.g.blocks[in.block].succ[0])
}

// specialConstant is specialReturn for a constant.
func (c *compiler) specialConstant(in *instr) {
	a, b := c.a, in.body
	v := rt.Value(words.D(in.w))
	isBool, isSize := v == rt.True || v == rt.False, v.IsSmall() && v.Small() >= 0
	sized := b.op.stage == rt.StageSize && (b.op.kind == rt.FrameTruth || b.op.kind == rt.FrameLen)
	truth := v == rt.True
	if sized {
		isBool, truth = isSize, v != rt.MakeSmall(0)
	}
	if b.jumps() && isBool {
		c.ty.step(in, c.ts)
		c.goTo(c.succ(in, truth == b.op.on))
		return
	}
	if b.op.negate && isBool {
		c.setImm(b.dest, int64(rt.MakeBool(!truth)))
		c.ty.step(in, c.ts)
		c.goTo(c.g.blocks[in.block].succ[0])
		return
	}
	if b.op.kind == rt.FrameCall || b.op.kind == rt.FrameDrop || !b.op.negate && (!b.jumps() && b.op.kind != rt.FrameLen && v != rt.NotImplemented ||
		b.op.kind == rt.FrameLen && (b.op.stage == 0 && isSize || b.op.stage == rt.StageHas && isBool)) {
		if b.dest >= 0 {
			c.setImm(b.dest, int64(v))
		}
		c.ty.step(in, c.ts)
		c.goTo(c.g.blocks[in.block].succ[0])
		return
	}
	d := c.newReg()
	other := c.undelivered(in, d)
	a.MovImm(d, int64(v))
	a.Jump(other)
	c.endInstr()
	c.ended = true
}

// succ returns the successor of the return in of a method that decides on a jump.
func (c *compiler) succ(in *instr, taken bool) int {
	if bl := &c.g.blocks[in.block]; !taken {
		return bl.succ[1]
	}
	return c.g.blocks[in.block].succ[0]
}

// resultType is the type of the result of a special method that returns a Value of type t.
func (s *special) resultType(t Type) Type {
	if s.negate {
		return TBool
	}
	if s.kind != rt.FrameLen {
		return t
	}
	switch s.stage {
	case rt.StageHash:
		return TAny
	case rt.StageStr, rt.StageRepr:
		return TStr
	case rt.StageHas:
		return TBool
	}
	return TInt
}

// specialCheck branches to other unless the Value in r is of the usual type for what the special method of a stage returns, so that
// it is the result as it is, or its truth is plain.
func (c *compiler) specialCheck(stage rt.OpStage, r Reg, other Label) {
	a := c.a
	switch stage {
	case rt.StageHash:
		a.BrBits(false, r, 1, other)
		a.BrImm(EQ, r, int64(rt.MakeSmall(-1)), other)
	case rt.StageStr, rt.StageRepr:
		c.guardObject(r, other)
		brKind(a, NE, r, rt.KindStr, other)
	case rt.StageHas, rt.StageBool:
		yes := a.NewLabel()
		a.BrImm(EQ, r, int64(rt.True), yes)
		a.BrImm(NE, r, int64(rt.False), other)
		a.Bind(yes)
	default:
		a.BrBits(false, r, 1, other)
		a.BrImm(LT, r, 0, other)
	}
}

// opposite leaves in d whether the Value in r, which specialCheck has let pass, is false.
func (c *compiler) opposite(stage rt.OpStage, d, r Reg) {
	a := c.a
	if stage != rt.StageSize {
		a.OpImm(Xor, d, r, int64(rt.True^rt.False))
		return
	}
	some := a.NewLabel()
	a.MovImm(c.scratch(), int64(rt.MakeSmall(0)))
	a.Op(Xor, c.scratch(), c.scratch(), r)
	a.MovImm(d, int64(rt.False))
	a.BrImm(NE, c.scratch(), 0, some)
	a.MovImm(d, int64(rt.True))
	a.Bind(some)
}

// specialCall emits a call of a builtin function that has met instances of classes defined in Python, which it asks for a special
// method. It reports false for others.
func (c *compiler) specialCall(in *instr) bool {
	callee := rt.Value(c.u.Words[in.pc+1])
	if in.op != words.Call || callee == c.u.T.FnLen {
		return false
	}
	_, _, ok := c.u.T.R.SpecialCall(callee)
	return ok && c.g.metUser(in) && c.specialMode(in)
}

// entriesAfter returns the label where code goes on behind the instruction that b is called by, from outside, and sees to it that
// there is one wherever the instruction may lead.
func (c *compiler) entriesAfter(b *body) Label {
	l := NoLabel
	for _, s := range c.g.returnsTo(b) {
		l = c.entryLabel(s)
	}
	return l
}

// undelivered returns the label of a way on which the interpreter makes of the result in r, which the special method returns at in, what the
// operation comes to.
func (c *compiler) undelivered(in *instr, r Reg) Label {
	a := c.a
	b := in.body
	l := a.NewLabel()
	st, after := c.clone(c.cur), c.g.after[c.i].Clone()
	b.op.eachOperand(func(x int) {
		after.Add(x)
		if v := c.tupleOf(x); v != nil {
			for _, r := range v.regs {
				after.Add(r)
			}
		}
	})
	for x := range st {
		if !after.Has(x) {
			st[x] = inMemory
		}
	}
	c.rf.frozen = true
	saved := c.save(st)
	c.aside(l, func() {
		a.Store(W64, Ctx, int32(rt.OffCtxSave), r)
		c.spill(c.full(saved), b.call)
		c.deliver(b)
		c.exitFrom(ExitDeliver, b.outer, c.entriesAfter(b))
	})
	return l
}

// deliver emits what ExitDeliver expects, beside the result and where to resume.
func (c *compiler) deliver(b *body) {
	c.a.StoreImm(W64, Ctx, arg(argY), int32(b.op.kind))
	c.a.MovImm(0, int64(c.addr(b.call))|int64(b.op.stage))
}

// usualResult makes the result of an instruction of what its special method has returned to a frame of a kind, in register 0, or
// goes to other if that is left to the interpreter.
func (c *compiler) usualResult(kind rt.FrameKind, stage rt.OpStage, negate bool, other Label) {
	a := c.a
	switch {
	case negate || kind == rt.FrameLen:
		c.specialCheck(stage, 0, other)
	case kind == rt.FrameBinary, kind == rt.FrameCompare:
		a.BrImm(EQ, 0, int64(rt.NotImplemented), other)
	}
	if negate {
		c.opposite(stage, 1, 0)
		a.Mov(0, 1)
	}
}

// delivered emits what happens behind the frame of a special method that was made and has been left: the result is in register 0, FP is that
// of the function around it.
func (c *compiler) delivered(b *body) {
	a := c.a
	other, stored := a.NewLabel(), a.NewLabel()
	switch b.op.kind {
	case rt.FrameJump, rt.FrameTruth:
		if b.op.kind == rt.FrameTruth && b.op.stage == rt.StageSize {
			a.Jump(other)
			break
		}
		for _, v := range [...]rt.Value{rt.True, rt.False} {
			no, to := a.NewLabel(), b.next
			if (v == rt.True) == b.op.on {
				to = b.op.target
			}
			a.BrImm(NE, 0, int64(v), no)
			c.goOnAt(to)
			a.Bind(no)
		}
		a.Jump(other)
	default:
		c.usualResult(b.op.kind, b.op.stage, b.op.negate, other)
	}
	if b.dest >= 0 {
		a.Store(W64, FP, int32((b.dest-b.outer.base)*8), 0)
	}
	a.Bind(stored)
	c.goOnAt(b.next)
	a.Bind(other)
	a.Store(W64, Ctx, int32(rt.OffCtxSave), 0)
	c.deliver(b)
	a.LabelAddr(1, stored)
	a.JumpAddr(c.u.Exits[ExitDeliver])
}
