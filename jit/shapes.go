package jit

import (
	"slices"
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Objects of several shapes
//
// An attribute instruction that has met few shapes (is polymorphic), as in the methods of a class with subclasses, tests for all of
// them and takes a side exit if it meets another one. After it the object is known to have one of these shapes. The next
// instructions need no guard where the attribute is at the same place in all of them, and distinguish the shapes only where it is
// not.
//
// Such a set is a fact about a register like a single shape: setFact and its place in typer.sets.

// setFact is the bit of facts that are sets of shapes.
const setFact Type = 1 << 30

// several is how an attribute instruction accesses its attribute in objects of each of the shapes that it is compiled for, the likeliest one first.
type several []otherShape

// chosen is what an attribute instruction is compiled for, where the object is known to have one of certain shapes.
type chosen struct {
	several
	all  bool // the object has one of these
	fact Type // what is known of the object behind the access
}

// chosenKey is the word of an attribute instruction, and what is known of the object.
type chosenKey struct {
	pc   int
	fact Type
}

// several returns the accesses of in, given the types ts of the registers, if in is compiled for more than one shape or the object
// is known to have one of those, or nil. all: it is known.
func (ty *typer) several(in *instr, ts []Type) (s several, all bool) {
	ch := ty.chosenFor(in, ts)
	return ch.several, ch.all
}

// chosenFor returns what several does, and what is known after in.
func (ty *typer) chosenFor(in *instr, ts []Type) (ch chosen) {
	x, ok := ty.attributeOf(in)
	if !ok || in.shape != 0 {
		return ch
	}
	i := ty.g.at[in.pc]
	if !ty.asked.Has(i) {
		ty.asked.Add(i)
		ty.many[i] = ty.findSeveral(in)
	}
	list := ty.many[i]
	if list == nil {
		return ch
	}
	key := chosenKey{in.pc, ts[ty.g.regs+x]}
	if ch, ok = ty.chosen[key]; !ok {
		if ch = ty.choose(in, list, key.fact); ch.several != nil {
			ch.fact = ch.several.behind(ty)
		}
		if ty.chosen == nil {
			ty.chosen = map[chosenKey]chosen{}
		}
		ty.chosen[key] = ch
	}
	return ch
}

// findSeveral returns how in accesses its attribute in objects of all shapes that it is likely to meet, or nil if it is for one
// shape or needs no guard.
func (ty *typer) findSeveral(in *instr) several {
	guard := ty.ws[in.pc+1]
	if guard == rt.NoCache || uint32(guard) < uint32(rt.NumKinds) || !ty.tellsEpoch(in) {
		return nil
	}
	if _, id := ty.mono(in); id != 0 {
		return nil
	}
	if seen, _ := ty.g.seen(in); len(seen) > 0 { // there is more than a place in the object
		return nil
	}
	list := several{{rt.Kind(guard), in.op, ty.ws[in.pc+2]}}
	if list = append(list, ty.otherShapes(in.body.u.Name(in.c), in.op, guard, true)...); len(list) == 1 {
		return nil
	}
	return list
}

// choose decides for which of the shapes in list in is compiled. Where it cannot be for all of them, it is for those that the
// object can have, if that is known.
func (ty *typer) choose(in *instr, list several, fact Type) chosen {
	ch := chosen{several: list}
	if ids := ty.members(fact); ids != nil {
		var can several
		for _, x := range list {
			if slices.Contains(ids, Type(x.id)) {
				can = append(can, x)
			}
		}
		if len(can) > 0 && (len(can) == len(ids) || list.usable(in)) {
			ch = chosen{several: can, all: len(can) == len(ids)}
		}
	}
	if !ch.usable(in) {
		return chosen{}
	}
	return ch
}

// usable reports whether in can be compiled for s.
func (s several) usable(in *instr) bool {
	return len(s) <= maxShapes && !slices.ContainsFunc(s, func(x otherShape) bool {
		return x.id < rt.NumKinds || !accessible(x.op) || loadsMethod(in.op) != (x.op == words.LoadMethodFn)
	})
}

// accessible reports whether op accesses an attribute of an object, or loads a method, without any condition but that it is there.
func accessible(op words.Op) bool {
	switch op {
	case words.GetAttrSlot, words.GetAttrFloat, words.GetAttrOver, words.GetAttrClass, words.LoadMethodFn, words.SetAttrSlot, words.SetAttrOver:
		return true
	}
	return false
}

// alike reports whether all of s access the attribute at the same place.
func (s several) alike() bool {
	return !slices.ContainsFunc(s, func(x otherShape) bool { return x.op != s[0].op || x.arg != s[0].arg })
}

// behind returns what is known of an object after the access.
func (s several) behind(ty *typer) Type {
	ids := make([]Type, len(s))
	for i, x := range s {
		ids[i] = Type(x.id)
	}
	slices.Sort(ids)
	if len(ids) == 1 {
		return ids[0]
	}
	for i, set := range ty.sets {
		if slices.Equal(set, ids) {
			return setFact | Type(i)
		}
	}
	ty.sets = append(ty.sets, ids)
	return setFact | Type(len(ty.sets)-1)
}

// members returns the shapes that an object may have of which fact is known; nil: any.
func (ty *typer) members(fact Type) []Type {
	switch {
	case fact == 0 || fact == someShape:
		return nil
	case fact&setFact != 0:
		return ty.sets[fact&^setFact]
	}
	return []Type{fact}
}

// implies reports whether what is known of the shape of a value, has, is as much as want.
func (ty *typer) implies(has, want Type) bool {
	switch {
	case want == 0 || has == want:
		return true
	case has == 0 || want&setFact == 0:
		return has != 0 && want == someShape
	case want == someShape:
		return true
	case has == someShape:
		return false
	}
	set := ty.members(want)
	return !slices.ContainsFunc(ty.members(has), func(id Type) bool { return !slices.Contains(set, id) })
}

// stepSeveral is the part of stepShapes for an attribute instruction for several shapes.
func (ty *typer) stepSeveral(in *instr, s chosen, ts []Type) {
	n := ty.g.regs
	obj, _ := ty.attributeOf(in)
	fact := s.fact
	ts[2*n] = 1
	if setsAttribute(in.op) || obj != in.a {
		ts[n+obj], ts[obj] = fact, TOther
	}
	if in.op != words.LoadMethodFn {
		return
	}
	self := in.a + words.ArgOffset
	ts[n+self], ts[self] = fact, TOther
	if s.alike() {
		ts[in.a] = typeOf(s.method())
	}
}

// method returns the method that is loaded for the likeliest shape.
func (s several) method() rt.Value { return *(*rt.Value)(unsafe.Add(nil, uintptr(s[0].arg))) }

// severalShapes emits an attribute instruction for objects of several shapes; all says that the object has one of these.
func (c *compiler) severalShapes(in *instr, s several, all bool) {
	a := c.a
	obj, _ := c.ty.attributeOf(in)
	x := &access{b: c.use(obj), set: setsAttribute(in.op), v: NoReg, d: NoReg, self: NoReg}
	constant := in.op == words.LoadMethodFn && s.alike()
	switch {
	case x.set:
		x.v = c.use(in.b)
	case !constant:
		x.d = c.newReg()
	}
	x.slow = c.deoptFor(c.cur, in.pc, OfPath)
	other := c.bail()
	if !all && !c.isObject(obj) {
		c.guardObject(x.b, x.slow)
	}
	if *c.ty.epochKnown(c.ts) == 0 {
		c.epoch(uint64(c.u.T.R.Epoch())<<32, other)
	}
	emit := func(y otherShape) {
		one := *in
		one.op = y.op
		x.in, x.arg = &one, y.arg
		if !constant {
			c.access(x)
		}
	}
	first, have := a.NewLabel(), a.NewLabel()
	if len(s) > 1 && (!all || !s.alike()) {
		l := a.NewLabel()
		brKind(a, NE, x.b, rt.Kind(s[0].id), l)
		c.aside(l, func() {
			c.tellShapes(s, all, x.b, first, have, other, emit)
		})
	} else if !all {
		brKind(a, NE, x.b, rt.Kind(s[0].id), other)
	}
	a.Bind(first)
	emit(s[0])
	a.Bind(have)
	if in.op == words.LoadMethodFn {
		c.move(in.a+words.ArgOffset, obj)
	}
	switch {
	case constant:
		fn := s.method()
		c.u.Keep(fn)
		c.setImm(in.a, int64(fn))
	case !x.set:
		c.setReg(in.a, x.d)
	}
}

// tellShapes emits, for an object in b that does not have the first shape of s, the accesses for the others, which go on at have,
// or at first if they are like that of the first one. If s is not all that there may be, others go to other.
func (c *compiler) tellShapes(s several, all bool, b Reg, first, have, other Label, emit func(otherShape)) {
	a := c.a
	labels := make([]Label, len(s))
	labels[0] = first
	for i := 1; i < len(s); i++ {
		k := slices.IndexFunc(s, func(x otherShape) bool { return x.op == s[i].op && x.arg == s[i].arg })
		if k == i {
			labels[i] = a.NewLabel()
		} else {
			labels[i] = labels[k]
		}
		if i == len(s)-1 && all {
			a.Jump(labels[i])
		} else {
			brKind(a, EQ, b, rt.Kind(s[i].id), labels[i])
		}
	}
	if !all {
		a.Jump(other)
	}
	for i := 1; i < len(s); i++ {
		if slices.Index(labels, labels[i]) == i {
			a.Bind(labels[i])
			emit(s[i])
			a.Jump(have)
		}
	}
}

// guardSet emits the guard that the object in r has one of the shapes of a set.
func (c *compiler) guardSet(r Reg, fact Type, fail Label) {
	a := c.a
	ids := c.ty.members(fact)
	ok := a.NewLabel()
	for _, id := range ids[:len(ids)-1] {
		brKind(a, EQ, r, rt.Kind(id), ok)
	}
	brKind(a, NE, r, rt.Kind(ids[len(ids)-1]), fail)
	a.Bind(ok)
}
