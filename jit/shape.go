package jit

import (
	"slices"
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Shapes
//
// Beside the types of registers, the typer derives the shapes of the objects in them, and whether the epoch of classes has been tested. An
// attribute instruction that has only met one shape is compiled for that shape with a guard; behind it both facts are known, so the following
// instructions need no guards. They are lost where unknown code may run, that is, behind calls. Where code goes on after the
// interpreter has executed one instruction, the facts that are needed are tested again (reload).
//
// The same goes for the versions of the keys of globals and builtins, which loads of globals test.
//
// The facts are part of the slice of types. With n registers, item n+x is the shape of the object in register x, or someShape if it
// is only known to be an object (no other code can change that), or 0 if nothing is known. Item 2n is 1 if the epoch is the one
// that the code was compiled in. The next two are 1 if the versions of the keys of the function's globals and of builtins are
// unchanged, and the last one is 1 if the code of a module runs with these globals, and not in another namespace.

// shapeOf returns the known shape of the object in register x, or 0.
func (ty *typer) shapeOf(ts []Type, x int) Type { return ts[ty.g.regs+x] }

// isObject reports whether the Value of register x is known to be the address of an object.
func (c *compiler) isObject(x int) bool { return c.ts[x].only(tObjects) || c.ts[c.g.regs+x] != 0 }

// forgetShapes makes the shapes in facts unknown: those of the objects may have changed.
func forgetShapes(facts []Type) {
	for x, id := range facts {
		if id != 0 {
			facts[x] = someShape
		}
	}
}

// epochKnown is the item of the types that says whether the epoch is known.
func (ty *typer) epochKnown(ts []Type) *Type { return &ts[2*ty.g.regs] }

// facts returns the length of a slice of types with all facts.
func (g *graph) facts() int { return 2*g.regs + 4 }

// mono returns the one shape that an attribute instruction is compiled for, and the register of the object, for which there is a guard; or shape 0.
func (ty *typer) mono(in *instr) (obj int, id Type) {
	if in.shape == 0 {
		return 0, 0
	}
	if setsAttribute(in.op) {
		return in.a, in.shape
	}
	return in.b, in.shape
}

// findShapes finds what mono returns, after findMixed.
func (ty *typer) findShapes() {
	for i := range ty.g.ins {
		in := &ty.g.ins[i]
		in.shape = ty.findShape(in)
	}
}

// findShape returns the shape that an attribute instruction is compiled for, or 0.
func (ty *typer) findShape(in *instr) Type {
	var obj int
	switch in.op {
	case words.GetAttrSlot, words.GetAttrFloat, words.GetAttrOver, words.GetAttrClass, words.GetAttrItem, words.LoadMethodFn, words.LoadMethodStatic:
		obj = in.b
	case words.SetAttrSlot, words.SetAttrOver, words.SetAttrAdd:
		obj = in.a
	case words.SetAttrFloat, words.SetAttrAddFloat:
		if obj = in.a; obj == in.b {
			return 0
		}
	default:
		return 0
	}
	guard := ty.ws[in.pc+1]
	if k := rt.Kind(uint32(guard)); k == rt.KindInt || k == rt.KindFloat {
		return 0 // most of these are no objects
	}
	if guard == rt.NoCache || ty.settled || ty.bad(in.pc) || words.F(in.w)&words.ManyShapes != 0 || ty.volatile || uint32(guard>>32) != ty.r.Epoch() ||
		ty.isMixed(in, obj, uint32(guard)) {
		return 0
	}
	return Type(uint32(guard))
}

// numberMethod returns TInt or TFloat if in loads a method of ints or floats, whose classes nobody can change, or 0. There is a guard for the type.
func (ty *typer) numberMethod(in *instr) Type {
	if in.op != words.LoadMethodFn || ty.settled || ty.bad(in.pc) || ty.ws[in.pc+1] == rt.NoCache || words.F(in.w)&words.ManyShapes != 0 {
		return 0
	}
	switch rt.Kind(uint32(ty.ws[in.pc+1])) {
	case rt.KindInt:
		return TInt
	case rt.KindFloat:
		return TFloat
	}
	return 0
}

// loadNumberMethod emits such a load.
func (c *compiler) loadNumberMethod(in *instr, t Type) {
	if c.ts[in.b] != t {
		c.guardKind(c.use(in.b), t, c.bail())
	}
	fn := c.ty.method(in)
	c.u.Keep(fn)
	c.move(in.a+words.ArgOffset, in.b)
	c.setImm(in.a, int64(fn))
}

// versions returns which facts a load or a store of a global tests: keysKnown, builtinsKnown and namespaceKnown. It returns 0 if
// the instruction's cache is empty or out of date, or if the globals are not those of the compiled function.
func (ty *typer) versions(in *instr) (facts int) {
	store := false
	switch in.op {
	case words.LoadGlobal:
	case words.StoreGlobal:
		store = true
	case words.LoadName, words.StoreName:
		if in.body.outer != nil {
			return 0
		}
		store, facts = in.op == words.StoreName, namespaceKnown
	default:
		return 0
	}
	if ty.settled || in.body.u.Globals != ty.g.bodies[0].u.Globals {
		return 0
	}
	guard := ty.ws[in.pc+1]
	if guard == rt.NoCache || uint32(guard) != dictVersion(in.body.u.Globals) {
		return 0
	}
	if b := uint32(guard >> 32); b != 0 && !store {
		if b != dictVersion(ty.builtins) {
			return 0
		}
		facts |= builtinsKnown
	}
	return facts | keysKnown
}

// Facts about globals: the versions of their keys and of those of builtins, and that they are the namespace.
const (
	keysKnown = 1 << iota
	builtinsKnown
	namespaceKnown

	globalFacts = iota
)

// knows reports whether the facts of versions are known.
func (ty *typer) knows(ts []Type, facts int) bool {
	for k := range globalFacts {
		if facts>>k&1 != 0 && ts[2*ty.g.regs+1+k] == 0 {
			return false
		}
	}
	return true
}

// constant returns the int that is the value of the global that in loads. The code is compiled for this int, with a guard; not so if it stores
// to that global itself.
func (ty *typer) constant(in *instr) (v rt.Value, ok bool) {
	if in.op != words.LoadGlobal || ty.settled || ty.bad(in.pc) || ty.versions(in) == 0 {
		return 0, false
	}
	if v = *(*rt.Value)(unsafe.Add(nil, uintptr(ty.ws[in.pc+2]))); v&1 == 0 {
		return 0, false
	}
	for _, i := range ty.storesOfGlobals() {
		if st := &ty.g.ins[i]; st.body.u.Name(st.c) == in.body.u.Name(in.c) {
			return 0, false
		}
	}
	return v, true
}

// storesOfGlobals returns the instructions that store globals.
func (ty *typer) storesOfGlobals() []int {
	if ty.stores == nil {
		ty.stores = []int{}
		for i := range ty.g.ins {
			if ty.g.ins[i].op == words.StoreGlobal {
				ty.stores = append(ty.stores, i)
			}
		}
	}
	return ty.stores
}

// dictVersion returns the version of the keys of a dict.
func dictVersion(dict uintptr) uint32 { return *(*uint32)(unsafe.Add(nil, dict+rt.OffDictVersion)) }

// know notes the facts that a load or a store of a global has tested.
func know(ts []Type, n, facts int) {
	for k := range globalFacts {
		if facts>>k&1 != 0 {
			ts[2*n+1+k] = 1
		}
	}
}

// mixedKey is a register of a function in which an object of a certain shape is expected, or of any shape.
type mixedKey struct {
	body *body
	reg  int
	id   uint32
}

// findMixed finds the registers in which objects have turned out to have several shapes: what one instruction has learned holds for the others.
func (ty *typer) findMixed() {
	for i := range ty.g.ins {
		in := &ty.g.ins[i]
		obj, ok := ty.attributeOf(in)
		if !ok || ty.ws[in.pc+1] == rt.NoCache {
			continue
		}
		many := words.F(in.w)&words.ManyShapes != 0
		if !many && !ty.bad(in.pc) {
			continue
		}
		if ty.mixed == nil {
			ty.mixed = map[mixedKey]bool{}
		}
		ty.mixed[mixedKey{in.body, obj, uint32(ty.ws[in.pc+1])}] = true
		if changes := in.op == words.SetAttrAdd || in.op == words.SetAttrAddFloat; !changes && obj-in.body.base < in.body.u.Func.Locals {
			ty.mixed[mixedKey{in.body, obj, 0}] = true
		}
	}
}

// isMixed reports whether findMixed has found register obj, where in expects an object of shape id.
func (ty *typer) isMixed(in *instr, obj int, id uint32) bool {
	if len(ty.mixed) == 0 {
		return false
	}
	return ty.mixed[mixedKey{in.body, obj, id}] || in.op != words.SetAttrAdd && in.op != words.SetAttrAddFloat && ty.mixed[mixedKey{in.body, obj, 0}]
}

// shapeless reports whether stepShapes does nothing for in but forget the shapes of the registers that it writes.
func (ty *typer) shapeless(in *instr) bool {
	if in.shapeless == unknown {
		_, attribute := ty.attributeOf(in)
		in.shapeless = yes
		if attribute || setsAttribute(in.op) || in.op == words.Move || in.op == words.GetAttr || in.inl != nil || in.returns() ||
			isFor(in.op) || ty.loses(in) || ty.versions(in) != 0 {
			in.shapeless = no
		}
	}
	return in.shapeless == yes
}

// stepShapes is the part of step that is about shapes.
func (ty *typer) stepShapes(in *instr, ts []Type) {
	n := ty.g.regs
	moved := ty.movedShape(in, ts)
	obj, id := ty.mono(in)
	ch := ty.chosenFor(in, ts)
	ty.loseShapes(in, ts, id, ch.several != nil)
	old := Type(0)
	if id != 0 {
		old = ts[n+obj]
		ts[n+obj] = id
		ts[2*n] = 1
		if setsAttribute(in.op) || obj != in.a {
			ts[obj] = typeOfKind(rt.Kind(id))
		}
		ty.spreadShape(in, ts, id)
	}
	know(ts, n, ty.versions(in))
	ty.defineShapes(in, ts)
	switch {
	case isFor(in.op):
		clear(ts[n+in.b : n+in.b+4])
	case in.returns():
		if in.body.outer != nil { // its window is gone
			clear(ts[n+max(in.body.base-rt.HeaderWords, 0) : 2*n])
		}
		if in.body.dest >= 0 {
			ts[n+in.body.dest] = moved
		}
	case in.op == words.Move:
		ts[n+in.a] = moved
	case in.inl != nil:
		ty.enterShapes(in.inl, ts)
	case id != 0 && in.op == words.LoadMethodFn:
		self := in.a + words.ArgOffset
		ts[n+self], ts[self] = id, typeOfKind(rt.Kind(id))
		ts[in.a] = typeOf(ty.method(in))
	case ch.several != nil:
		ty.stepSeveral(in, ch, ts)
	case id != 0 && (in.op == words.SetAttrAdd || in.op == words.SetAttrAddFloat):
		ty.stepAdded(in, ts, obj, id, old)
	}
}

// loseShapes forgets what in may change. An attribute instruction that is neither for the one shape id nor for several tells little about the object.
func (ty *typer) loseShapes(in *instr, ts []Type, id Type, several bool) {
	n := ty.g.regs
	unknown := id == 0 && !several
	switch {
	case ty.loses(in):
		forgetShapes(ts[n : 2*n])
		clear(ts[2*n:])
	case unknown && setsAttribute(in.op), ty.asksDict(in):
		forgetShapes(ts[n : 2*n])
	}
	if x, ok := ty.attributeOf(in); ok && unknown && ty.needsObject(in) {
		if ts[n+x] == 0 {
			ts[n+x] = someShape
		}
		if ty.tellsEpoch(in) {
			ts[2*n] = 1
		}
	}
}

// defineShapes forgets the registers that in writes. The parameters of an inlined function have the shapes of the registers they come from.
func (ty *typer) defineShapes(in *instr, ts []Type) {
	n, b := ty.g.regs, in.inl
	var given []Type // before anything is forgotten
	if b != nil {
		for _, p := range b.params {
			if p.from == fromSlot {
				given = append(given, ts[n+p.slot])
			}
		}
	}
	for _, x := range ty.g.defs(in) {
		ts[n+int(x)] = 0
	}
	if b != nil {
		clear(ts[n+max(b.base-rt.HeaderWords, 0) : n+b.base])
	}
	for x := 0; len(given) > 0; x++ {
		if b.params[x].from == fromSlot {
			ts[n+b.base+x], given = given[0], given[1:]
		}
	}
}

// enterShapes notes what is known at the start of the inlined function b, beside its parameters.
func (ty *typer) enterShapes(b *body, ts []Type) {
	n := ty.g.regs
	switch {
	case b.op != nil:
		b.op.knowShapes(ts, n)
		for x, p := range b.params { // once more, now that these are known
			if p.from == fromSlot {
				ts[n+b.base+x] = ts[n+p.slot]
			}
		}
	case b.bound || b.maker:
		ts[2*n] = 1
	case b.obj != 0:
		ts[n+b.base], ts[2*n] = Type(b.obj), 1
	case b.kind == initFrame:
		ts[n+b.base], ts[n+b.base+rt.FrameObj] = Type(b.root), Type(b.root)
		ts[2*n] = 1
	}
}

// movedShape returns what is known of the object that in moves or returns.
func (ty *typer) movedShape(in *instr, ts []Type) Type {
	n := ty.g.regs
	switch {
	case in.returns() && in.body.kind == initFrame:
		return ts[n+in.body.base+rt.FrameObj]
	case in.returns() && in.op == words.Return && !ty.bad(in.body.next) && !in.body.varies:
		return ts[n+in.a]
	case in.op == words.Move:
		return ts[n+in.b]
	}
	return 0
}

// stepAdded is the part of stepShapes about an attribute that in adds to the object in register obj, of shape id, of which old was known before.
func (ty *typer) stepAdded(in *instr, ts []Type, obj int, id, old Type) {
	n := ty.g.regs
	for x := range n { // other registers may have the same object
		if f := ts[n+x]; f != 0 && (f == old || slices.Contains(ty.members(f), id)) {
			ts[n+x] = someShape
		}
	}
	to := Type(uint32(ty.ws[in.pc+2] >> 32))
	ts[n+obj] = to
	if b := in.body; b.outer != nil && b.kind == initFrame && b.kept.Has(0) && obj == b.base {
		ts[n+b.base+rt.FrameObj] = to
	}
}

// asksDict reports whether in loads the __dict__ of an object, which may get another shape by that.
func (ty *typer) asksDict(in *instr) bool {
	return in.op == words.GetAttr && in.body.u.Name(in.c) == ty.r.Symbol(rt.SymDict)
}

const (
	anyShape  = ^Type(0)     // a value has had several shapes
	someShape = ^Type(0) - 1 // it is an object
)

// attributeOf returns the register with the object that an attribute instruction is about that knows a shape.
func (ty *typer) attributeOf(in *instr) (obj int, ok bool) {
	switch in.op {
	case words.GetAttrSlot, words.GetAttrFloat, words.GetAttrOver, words.GetAttrClass, words.GetAttrItem, words.LoadMethodFn,
		words.LoadMethodSlot, words.LoadMethodStatic:
		return in.b, true
	case words.SetAttrSlot, words.SetAttrOver, words.SetAttrAdd, words.SetAttrFloat, words.SetAttrAddFloat:
		return in.a, true
	}
	return 0, false
}

// needsObject reports whether the attribute instruction in, which is for objects of several shapes, has a guard against values that
// are no objects: it has not met any.
func (ty *typer) needsObject(in *instr) bool {
	guard := ty.ws[in.pc+1]
	if k := rt.Kind(uint32(guard)); guard == rt.NoCache || k == rt.KindInt || k == rt.KindFloat || in.inl != nil {
		return false
	}
	return !ty.settled && ty.g.exits[in.pc]&exitsOfPath == 0
}

// tellsEpoch reports whether code goes on behind the attribute instruction in only if the epoch is the one that it was compiled in.
func (ty *typer) tellsEpoch(in *instr) bool {
	return ty.needsObject(in) && !ty.volatile && uint32(ty.ws[in.pc+1]>>32) == ty.r.Epoch() && !ty.g.metClass(in) &&
		!ty.g.met(in, rt.KindFunction) && !ty.g.met(in, rt.KindSuper)
}

// limit returns the number of registers that can be live throughout the loop: those of the compiled function.
func (lp *loopInfo) limit(g *graph) int { return g.fn.Regs }

// method returns the method that a LoadMethodFn for one shape loads.
func (ty *typer) method(in *instr) rt.Value {
	return *(*rt.Value)(unsafe.Add(nil, uintptr(ty.ws[in.pc+2])))
}

// joinShape joins v, what is known of the shape of a value on an edge, or another fact, into *to. It reports whether that changed anything.
func (ty *typer) joinShape(to *Type, v Type) bool {
	switch {
	case ty.implies(v, *to):
		return false
	case v == 0:
		*to = 0
	case ty.implies(*to, v):
		*to = v
	default:
		*to = someShape
	}
	return true
}

// guardFacts emits the tests of what is known at the start of block b of values in state from, but not by types.
func (c *compiler) guardFacts(from state, types []Type, b int, fail func() Label) {
	a, tmp := c.a, c.scratch()
	to, n := c.ty.in[b], c.g.regs
	for _, x := range c.livesAt(b) {
		id := to[n+x]
		if c.ty.implies(types[n+x], id) || x >= c.g.kept && !isKept(types, x) || id == someShape && objectByType(&from[x], types[x], to[x]) {
			continue
		}
		r := from[x].r
		switch {
		case r != NoReg:
		case from[x].imm:
			a.MovImm(tmp, from[x].v)
			r = tmp
		case from[x].mem:
			a.Load(W64, tmp, FP, int32(x*8))
			r = tmp
		default:
			a.Jump(fail())
			continue
		}
		if types[n+x] == 0 {
			c.guardObject(r, fail())
		}
		if id != someShape {
			c.guardSet(r, id, fail())
		}
	}
	c.guardCommon(to[2*n:], types[2*n:], c.entering && !c.often, fail)
}

// objectByType reports whether guardTypes has found out that a value of type has, which is where s says, is an object, when it has
// tested that it is of type want.
func objectByType(s *slot, has, want Type) bool {
	return has.only(tObjects) || !s.imm && want.only(tObjects|TOther) && !has.only(want) // constants are of type TOther, too
}

// commonFacts is how many facts there are about no register: the epoch and what globalFacts counts.
const commonFacts = 1 + globalFacts

// guardCommon emits the tests of those facts about no register that are wanted and not known, which is nil if none is. Rare code
// calls a leaf that all such code in the function shares, if that is shorter.
func (c *compiler) guardCommon(wanted, known []Type, rare bool, fail func() Label) {
	set, n := 0, 0
	for k := range commonFacts {
		if wanted[k] != 0 && (known == nil || known[k] == 0) {
			set |= 1 << k
			n++
		}
	}
	switch {
	case n == 0:
	case n == 1 || !rare:
		c.guardSetOf(set, fail())
	default:
		tmp := c.scratch()
		c.a.CallNear(c.factsLeaf(set))
		c.a.BrImm(NE, tmp, 0, fail())
	}
}

// factsLeaf returns the label of a leaf that tests a set of facts, bits by their numbers: 0 in the scratch register says that they hold.
func (c *compiler) factsLeaf(set int) Label {
	l := &c.facts[set]
	if *l != 0 {
		return *l - 1
	}
	leaf := c.a.NewLabel()
	*l = leaf + 1
	c.aside(leaf, func() {
		a, tmp, no := c.a, c.scratch(), c.a.NewLabel()
		c.guardSetOf(set, no)
		a.MovImm(tmp, 0)
		a.RetLeaf()
		a.Bind(no)
		a.MovImm(tmp, 1)
		a.RetLeaf()
	})
	return leaf
}

// guardSetOf emits the tests of a set of facts.
func (c *compiler) guardSetOf(set int, fail Label) {
	if set&1 != 0 {
		c.epoch(uint64(c.u.T.R.Epoch())<<32, fail)
	}
	for k := range globalFacts {
		if set>>(1+k)&1 != 0 {
			c.version(k, fail)
		}
	}
}

// version tests that the keys of the globals (0) or builtins (1) are those that code was compiled for, or that the namespace is
// that of the globals (2).
func (c *compiler) version(which int, fail Label) {
	dict := c.g.bodies[0].u.Globals
	switch which {
	case 1:
		dict = uintptr(c.u.T.Builtin)
	case 2:
		c.a.MovImm(c.scratch(), int64(dict))
		c.a.BrMem(NE, W64, c.scratch(), FP, 0, fail)
		return
	}
	c.a.MovImm(c.scratch(), int64(dict))
	c.a.BrMemImm(NE, W32, c.scratch(), int32(rt.OffDictVersion), int32(dictVersion(dict)), fail)
}

// checkFacts tests again, where everything is in the frame and other code has run, what types says of shapes, and leaves to the
// interpreter at word pc if it is no longer so.
func (c *compiler) checkFacts(types []Type, pc int) {
	a, tmp, n := c.a, c.scratch(), c.g.regs
	failed := c.fails(pc)
	for x := range c.g.kept {
		if id := types[n+x]; id != 0 && id != someShape {
			a.Load(W64, tmp, FP, int32(x*8))
			c.guardSet(tmp, id, failed())
		}
	}
	c.guardCommon(types[2*n:], nil, !c.often, failed)
	c.refetch(types, func(x int) bool { return isKept(types, x) }, types, failed)
}

// fails returns a function for the label of a side exit to word pc where everything is in the frame.
func (c *compiler) fails(pc int) func() Label {
	fail := NoLabel
	return func() Label {
		if fail == NoLabel {
			fail = c.a.NewLabel()
			c.aside(fail, func() {
				c.exit(ExitDeopt, pc, NoLabel)
			})
		}
		return fail
	}
}

// setsAttribute reports whether op stores an attribute.
func setsAttribute(op words.Op) bool {
	switch op {
	case words.SetAttr, words.SetAttrSlot, words.SetAttrFloat, words.SetAttrOver, words.SetAttrAdd, words.SetAttrAddFloat:
		return true
	}
	return false
}

// monoAttribute emits an attribute instruction for objects of one shape.
func (c *compiler) monoAttribute(in *instr, obj int, id Type) {
	b := c.use(obj)
	self := in.a + words.ArgOffset
	switch in.op {
	case words.SetAttrSlot, words.SetAttrOver, words.SetAttrAdd:
		c.monoSet(in, obj, b, id)
	case words.SetAttrFloat, words.SetAttrAddFloat:
		c.monoSetFloat(in, obj, b, id)
	case words.GetAttrFloat:
		f := c.resultFReg(in)
		c.guardShape(in, obj, b, id)
		c.a.FLoad(f, b, int32(c.u.Words[in.pc+2]))
		c.setFReg(in.a, f)
	case words.GetAttrClass, words.LoadMethodStatic:
		d := c.newReg()
		c.guardShape(in, obj, b, id)
		c.a.MovImm(c.scratch(), int64(c.u.Words[in.pc+2]))
		c.a.Load(W64, d, c.scratch(), 0)
		c.setReg(in.a, d)
		if in.op == words.LoadMethodStatic {
			c.setImm(self, 0)
		}
	case words.LoadMethodFn:
		c.guardShape(in, obj, b, id)
		fn := c.ty.method(in)
		c.u.Keep(fn)
		c.move(self, obj)
		c.setImm(in.a, int64(fn))
	default:
		c.monoGet(in, obj, b, id)
	}
}

// monoGet is monoAttribute for the load of an attribute of the object in b from its slots, its overflow or, as an item, itself.
func (c *compiler) monoGet(in *instr, obj int, b Reg, id Type) {
	a, what, d := c.a, c.u.Words[in.pc+2], c.newReg()
	slow, f, noFloat := NoLabel, NoFReg, NoLabel
	switch {
	case c.ty.loaded(in) == TFloat:
		f = c.resultFReg(in)
		noFloat = c.bailOfResult()
	case in.op == words.GetAttrSlot:
		slow = c.bail() // an attribute that has been deleted
	case in.op == words.GetAttrItem:
		slow = c.slow() // a tuple without the item
	}
	c.guardShape(in, obj, b, id)
	switch in.op {
	case words.GetAttrSlot:
		a.Load(W64, d, b, int32(what))
		if f == NoFReg {
			a.BrImm(EQ, d, 0, slow)
		}
	case words.GetAttrOver:
		a.Load(W64, d, b, int32(uint32(what)))
		a.Load(W64, d, d, int32(what>>32))
	case words.GetAttrItem:
		short := slow
		if f != NoFReg {
			short = noFloat
		}
		c.tupleField(d, b, what, short)
	}
	c.gotAttribute(in, d, f, noFloat)
}

// monoSet is monoAttribute for the store of any value into the object in b.
func (c *compiler) monoSet(in *instr, obj int, b Reg, id Type) {
	a, what, v := c.a, c.u.Words[in.pc+2], c.use(in.b)
	c.guardShape(in, obj, b, id)
	switch in.op {
	case words.SetAttrSlot:
		a.Store(W64, b, int32(what), v)
	case words.SetAttrOver:
		a.Load(W64, c.scratch(), b, int32(uint32(what)))
		a.Store(W64, c.scratch(), int32(what>>32), v)
	case words.SetAttrAdd:
		a.Store(W64, b, int32(uint32(what)), v)
		c.grow(in, obj, b, Type(what>>32))
	}
}

// monoSetFloat is monoSet for slots of floats.
func (c *compiler) monoSetFloat(in *instr, obj int, b Reg, id Type) {
	what := c.u.Words[in.pc+2]
	c.inRegister(in.b)
	c.reserveFloats(&arith{b: in.b, c: -1})
	c.guardShape(in, obj, b, id)
	f := c.useFloat(in.b, c.ts[in.b], TFloat, c.bail)
	c.storeFloat(b, int32(uint32(what)), f, c.bail())
	if in.op == words.SetAttrAddFloat {
		c.grow(in, obj, b, Type(what>>32))
	}
}

// grow gives the object in b the shape that it has with the attribute that in adds, unless the next instruction adds one more and does so.
func (c *compiler) grow(in *instr, obj int, b Reg, to Type) {
	if !c.growsAgain(in, obj, to) {
		c.a.StoreImm(W32, b, int32(rt.OffKind), int32(to))
	}
}

// gotAttribute makes the attribute in d the result of in, unboxed in f unless that is NoFReg. What is no float goes to noFloat then.
func (c *compiler) gotAttribute(in *instr, d Reg, f FReg, noFloat Label) {
	if f == NoFReg {
		c.setReg(in.a, d)
		return
	}
	c.unboxLoaded(f, d, noFloat)
	c.setFReg(in.a, f)
}

// guardShape emits the tests that the object in b, that of register obj, has the shape id, and of the epoch, as far as they are not known.
func (c *compiler) guardShape(in *instr, obj int, b Reg, id Type) {
	if c.ts[c.g.regs+obj] != id {
		fail := c.bail()
		if !c.isObject(obj) {
			c.guardObject(b, fail)
		}
		brKind(c.a, NE, b, rt.Kind(id), fail)
	}
	if *c.ty.epochKnown(c.ts) == 0 {
		c.epoch(c.u.Words[in.pc+1], c.bail())
	}
}

// storeFloat emits the store of f into a slot of floats. If f has no immediate form, control goes to fail.
func (c *compiler) storeFloat(base Reg, off int32, f FReg, fail Label) {
	a, tmp := c.a, c.scratch()
	zero, back := a.NewLabel(), a.NewLabel()
	a.FBits(tmp, f)
	a.OpImm(Ror, tmp, tmp, 60) // the lowest three bits, which were behind the sign, are to be 3 or 4
	a.OpImm(Sub, tmp, tmp, 3)
	a.BrBits(true, tmp, 6, zero)
	a.Bind(back)
	a.FStore(base, off, f)
	c.aside(zero, func() {
		a.FBits(tmp, f)
		a.OpImm(Shl, tmp, tmp, 1)
		a.BrImm(NE, tmp, 0, fail)
		a.Jump(back)
	})
}

// storeFloatValue is storeFloat for the Value in v, which may be anything. d is free.
func (c *compiler) storeFloatValue(base Reg, off int32, v, d Reg, fail Label) {
	c.floatSlot(d, v, fail)
	c.a.Store(W64, base, off, d)
}

// floatSlot emits the conversion of the Value in v to what a slot of floats holds, in d. If it is no float with an immediate form,
// control goes to fail.
func (c *compiler) floatSlot(d, v Reg, fail Label) {
	a := c.a
	zero, done := a.NewLabel(), a.NewLabel()
	a.BrTag(NE, v, 2, floatTag, zero)
	a.OpImm(Ror, d, v, 3)
	a.OpImm(Sub, d, d, 1<<60)
	a.Bind(done)
	c.aside(zero, func() {
		a.OpImm(And, d, v, ^4)
		a.BrImm(NE, d, -1<<63, fail)
		a.OpImm(Shl, d, v, 61)
		a.Jump(done)
	})
}

// slotFloat emits the inverse of floatSlot: d, which is what a slot holds, becomes a Value. e is free.
func (c *compiler) slotFloat(d, e Reg) {
	a := c.a
	zero, done := a.NewLabel(), a.NewLabel()
	a.OpImm(Add, e, d, 1<<60)
	a.OpImm(Ror, e, e, 61)
	a.BrTag(NE, e, 2, floatTag, zero)
	a.Mov(d, e)
	a.Bind(done)
	c.aside(zero, func() {
		a.OpImm(Shr, d, d, 61)
		a.OpImm(Or, d, d, -1<<63)
		a.Jump(done)
	})
}

// tupleField loads, for an instance of a subclass of tuple in b, the item at offset what of its tuple. If that is too short, control goes to fail.
func (c *compiler) tupleField(d, b Reg, what uint64, fail Label) {
	a := c.a
	a.Load(W64, d, b, int32(rt.OffTupleItems))
	a.BrMemImm(BE, W32, d, int32(rt.OffAux), int32(uintptr(what)-rt.OffTupleItems)/8, fail)
	a.Load(W64, d, d, int32(what))
}

// growsAgain reports whether the next instruction adds one more attribute to the object in register obj, whose shape is now id, with no way out
// in between, so that nobody can see shape id.
func (c *compiler) growsAgain(in *instr, obj int, id Type) bool {
	i := c.g.at[in.pc]
	if i < 0 || i == c.g.blocks[in.block].last {
		return false
	}
	next := &c.g.ins[i+1]
	if o, from := c.ty.mono(next); next.op != words.SetAttrAdd || next.body != in.body || o != obj || from != id {
		return false
	}
	v := &c.cur[next.b]
	return v.r != NoReg || v.imm || v.mem
}
