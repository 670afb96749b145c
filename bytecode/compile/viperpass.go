package compile

import (
	"container/heap"

	"pycopy/bytecode"
	"pycopy/parse"
)

// # Typing of viper functions
//
// viperPass goes over the instructions of a function once, keeps the types of the stack and of the locals, and replaces
// instructions on machine words by the Word opcodes. Basic blocks are visited as soon as control is known to reach them, the one
// that is first in the code first; so a variable gets its type from the assignment that is first in the source text. Where
// ways meet, words of different types have the type of the way that comes from above.
//
// Literals are words or objects according to what first uses them. A name of a type is a cast when it is called with one
// argument, else the global of that name.

// vtype is the type of a stack item or local: a bytecode.WordType or one of these.
type vtype uint8

const (
	vUnknown vtype = 0x10 + iota // local that has no value yet
	vNone                        // None; represented as an object
	vCast                        // name of the type in vitem.lit's instruction; represented as an object
)

func (t vtype) isWord() bool { return t > vtype(bytecode.WordObject) && t <= vtype(bytecode.WordPtr32) }

// isObject reports whether the representation is that of an object.
func (t vtype) isObject() bool { return !t.isWord() && t != vUnknown }

func (t vtype) isInt() bool { return t == vInt || t == vUint }

const (
	vObject = vtype(bytecode.WordObject)
	vBool   = vtype(bytecode.WordBool)
	vInt    = vtype(bytecode.WordInt)
	vUint   = vtype(bytecode.WordUint)
)

// String is the type as messages name it.
func (t vtype) String() string {
	switch t {
	case vNone:
		return "None"
	case vCast:
		return "object"
	}
	return bytecode.WordType(t).String()
}

// vitem is a stack item. lit is the instruction that pushed it, when that is a literal or the name of a type and nothing else
// can have seen the item; else -1.
type vitem struct {
	typ vtype
	lit int
}

// viperPass types a function.
type viperPass struct {
	b      *builder
	locals []vtype
	widen  []bool // locals that hold None and objects
	again  bool   // widen has grown: do it all over
	copies bool   // words are tested in a copy on the stack, or have a constant beside them there

	out    [][]instr // by instruction
	seen   []bool
	leader []bool
	entry  map[int][]vitem // by leader
	ready  intHeap
	stack  []vitem
	i      int // current instruction
}

// viper replaces the builder's instructions by typed ones.
func (b *builder) viper() {
	p := &viperPass{b: b, widen: make([]bool, len(b.locals)), leader: make([]bool, len(b.instrs)+1)}
	for _, in := range b.instrs {
		if in.target != nil {
			p.leader[in.target.at] = true
		}
	}
	for p.again = true; p.again; {
		p.run()
	}
	if b.code.Flags&bytecode.FlagGenerator != 0 { // a coroutine that awaits nothing
		p.i = 0
		p.unsupported("native yield")
	}
	p.rebuild()
	if p.copies {
		b.max++
	}
	types := make([]bytecode.WordType, len(b.locals))
	for l, t := range p.locals {
		if t.isWord() {
			types[l] = bytecode.WordType(t)
		}
	}
	b.code.WordTypes = types
}

func (p *viperPass) run() {
	b := p.b
	p.again = false
	p.locals = make([]vtype, len(b.locals))
	params := b.code.NumParams()
	for l := range p.locals {
		switch {
		case l < params || b.isCell(l):
			p.locals[l] = vObject
		case p.widen[l]:
			p.locals[l] = vObject
		default:
			p.locals[l] = vUnknown
		}
	}
	for _, q := range b.params {
		p.locals[q.local] = vtype(q.typ)
	}
	p.out = make([][]instr, len(b.instrs))
	p.seen = make([]bool, len(b.instrs))
	p.entry = map[int][]vitem{}
	p.stack = p.stack[:0]
	p.arrive(0, nil, true)
	for len(p.ready) > 0 {
		p.block(heap.Pop(&p.ready).(int))
	}
}

// arrive records that control comes to instruction i; above: from the one before.
func (p *viperPass) arrive(i int, stack []vitem, above bool) {
	old, known := p.entry[i]
	if !known {
		p.entry[i] = append([]vitem(nil), stack...)
		heap.Push(&p.ready, i)
		return
	}
	for k := range old {
		if stack[k] == old[k] {
			continue
		}
		from, to := stack[k].typ, old[k].typ
		old[k].lit = -1
		switch {
		case from == to && to != vCast:
		case from.isObject() && to.isObject():
			old[k].typ = vObject
		case from.isWord() && to.isWord() && !p.seen[i]:
			if above {
				old[k].typ = from
			}
		default:
			p.fail("can't mix '%s' and '%s' in an expression", to, from)
		}
	}
}

// block types the instructions from leader i to the next one.
func (p *viperPass) block(i int) {
	p.stack = append(p.stack[:0], p.entry[i]...)
	for first := true; ; first = false {
		if p.leader[i] && !first {
			p.arrive(i, p.stack, true)
			return
		}
		p.i, p.seen[i] = i, true
		in := p.b.instrs[i]
		p.instr(in)
		if in.op.Info().Flags&bytecode.EndsBlock != 0 {
			return
		}
		if i++; in.target != nil { // the target comes first if it is above
			p.arrive(i, p.stack, true)
			return
		}
	}
}

// rebuild puts the replacements in place and moves the labels.
func (p *viperPass) rebuild() {
	b := p.b
	moved := make([]int, len(b.instrs)+1)
	var all []instr
	for i, list := range p.out {
		moved[i] = len(all)
		all = append(all, list...)
	}
	done := map[*label]bool{}
	for _, in := range all {
		if l := in.target; l != nil && !done[l] {
			done[l] = true
			l.at = moved[l.at]
		}
	}
	b.instrs = all
}

// fail reports an error of types at the current instruction.
func (p *viperPass) fail(format string, args ...any) {
	p.b.failTyping(parse.ViperTypeError, p.b.instrs[p.i].pos, format, args...)
}

func (p *viperPass) unsupported(msg string) {
	p.b.failTyping(parse.NotImplementedError, p.b.instrs[p.i].pos, "%s", msg)
}

// put adds an instruction in the place of the current one.
func (p *viperPass) put(in instr) {
	in.pos = p.b.instrs[p.i].pos
	p.out[p.i] = append(p.out[p.i], in)
}

func (p *viperPass) emit(op bytecode.Op, arg int) { p.put(instr{op: op, arg: arg}) }

func (p *viperPass) push(t vtype) { p.stack = append(p.stack, vitem{t, -1}) }
func (p *viperPass) pop(n int)    { p.stack = p.stack[:len(p.stack)-n] }

// top is the item k from the top.
func (p *viperPass) top(k int) *vitem { return &p.stack[len(p.stack)-1-k] }

// object makes item k from the top an object.
func (p *viperPass) object(k int) {
	it := p.top(k)
	if !it.typ.isWord() {
		it.lit = -1
		return
	}
	t := bytecode.WordType(it.typ)
	switch {
	case t >= bytecode.WordPtr && it.lit >= 0:
		p.unsupported("conversion to object")
	case it.lit >= 0:
		lit := &p.out[it.lit][0]
		*lit = instr{op: p.b.instrs[it.lit].op, arg: lit.arg, pos: lit.pos}
	default:
		p.emit(bytecode.FromWord, bytecode.WordArg(k, t))
	}
	*it = vitem{vObject, -1}
}

// objects makes the top n items objects.
func (p *viperPass) objects(n int) {
	for k := n - 1; k >= 0; k-- {
		p.object(k)
	}
}

// literal pushes what the current instruction does: a word that can still become an object.
func (p *viperPass) literal(t vtype, v int) {
	p.emit(bytecode.WordConst, v)
	p.stack = append(p.stack, vitem{t, p.i})
}

// instr types one instruction.
func (p *viperPass) instr(in instr) {
	switch in.op {
	case bytecode.LoadConstSmallInt:
		p.literal(vInt, in.arg)
	case bytecode.LoadConstTrue:
		p.literal(vBool, 1)
	case bytecode.LoadConstFalse:
		p.literal(vBool, 0)
	case bytecode.LoadConstNone:
		p.put(in)
		p.stack = append(p.stack, vitem{vNone, p.i})
	case bytecode.LoadGlobal:
		p.put(in)
		p.push(vObject)
		if t, ok := bytecode.ParseWordType(p.b.unit.Names[in.arg]); ok && t != bytecode.WordObject {
			*p.top(0) = vitem{vCast, p.i}
		}
	case bytecode.LoadFast:
		p.put(in)
		t := p.locals[in.arg]
		if t == vUnknown {
			p.fail("local '%s' used before type known", p.b.locals[in.arg])
		}
		p.push(t)
	case bytecode.StoreFast:
		p.storeFast(in)
	case bytecode.DeleteFast:
		switch t := p.locals[in.arg]; {
		case t == vUnknown:
			p.fail("local '%s' used before type known", p.b.locals[in.arg])
		case t.isWord():
			p.fail("local '%s' has type '%s' but source is 'None'", p.b.locals[in.arg], t)
		}
		p.put(in)
	case bytecode.WordParam:
		p.put(in)
	case bytecode.ToWord:
		p.put(in)
		p.top(0).typ = vtype(in.arg)
	case bytecode.FromWord: // of a parameter
		p.put(in)
		p.top(0).typ = vObject
	case bytecode.DupTop:
		p.put(in)
		p.top(0).lit = -1
		p.stack = append(p.stack, *p.top(0))
	case bytecode.DupTopTwo:
		p.put(in)
		p.top(0).lit, p.top(1).lit = -1, -1
		p.stack = append(p.stack, *p.top(1), *p.top(0))
	case bytecode.RotTwo:
		p.put(in)
		a, b := p.top(1), p.top(0)
		*a, *b = *b, *a
	case bytecode.RotThree:
		p.put(in)
		a, b, c := p.top(2), p.top(1), p.top(0)
		*a, *b, *c = *c, *a, *b
	case bytecode.PopTop:
		p.put(in)
		p.pop(1)
	case bytecode.Unary:
		p.unary(in)
	case bytecode.Binary:
		p.binary(in)
	case bytecode.LoadSubscr:
		p.loadSubscr(in)
	case bytecode.StoreSubscr:
		p.storeSubscr(in)
	case bytecode.CallFunction:
		p.call(in)
	case bytecode.PopJumpIfTrue, bytecode.PopJumpIfFalse:
		p.truth()
		p.pop(1)
		p.put(in)
		p.arrive(in.target.at, p.stack, false)
	case bytecode.JumpIfTrueOrPop, bytecode.JumpIfFalseOrPop:
		p.jumpOrPop(in)
	case bytecode.ReturnValue:
		p.returnValue(in)
	case bytecode.RaiseObj, bytecode.RaiseFrom:
		if t := p.top(p.effect(in) - 1).typ; t.isWord() || t == vNone {
			p.fail("must raise an object")
		}
		p.generic(in)
	case bytecode.YieldValue, bytecode.YieldFrom:
		p.unsupported("native yield")
	default:
		p.generic(in)
	}
}

// effect is how many items in pops.
func (p *viperPass) effect(in instr) int {
	pops, _ := bytecode.Instr{Op: in.op, Arg: in.arg, Extra: in.extra}.Effect()
	return pops
}

// generic serves instructions on objects.
func (p *viperPass) generic(in instr) {
	dec := bytecode.Instr{Op: in.op, Arg: in.arg, Extra: in.extra}
	pops, pushes := dec.Effect()
	p.objects(pops)
	p.put(in)
	if l := in.target; l != nil {
		p.jumpTo(in, dec, l)
	}
	p.pop(pops)
	for range pushes {
		p.push(vObject)
	}
	if l := in.target; l != nil && !dec.Jumps() { // a handler
		saved := len(p.stack)
		if in.op == bytecode.SetupWith {
			saved--
		}
		p.arrive(l.at, append(p.stack[:saved:saved], vitem{vObject, -1}), false)
	}
}

// jumpTo sends the stack before in to the target of its jump.
func (p *viperPass) jumpTo(in instr, dec bytecode.Instr, l *label) {
	switch {
	case in.op == bytecode.UnwindJump:
		p.arrive(l.at, p.stack[:l.depth], false)
	case dec.Jumps():
		pops, pushes := dec.JumpEffect()
		s := append([]vitem(nil), p.stack[:len(p.stack)-pops]...)
		for range pushes {
			s = append(s, vitem{vObject, -1})
		}
		p.arrive(l.at, s, false)
	}
}

func (p *viperPass) storeFast(in instr) {
	v, l := *p.top(0), in.arg
	name, have := p.b.locals[l], p.locals[l]
	if v.typ == vCast {
		v.typ = vObject
	}
	switch {
	case have == vUnknown:
		p.locals[l] = v.typ
	case have == v.typ:
	case have == vObject && v.typ == vNone:
	case have == vNone && v.typ == vObject:
		p.widen[l], p.again = true, true
		p.locals[l] = vObject
	default:
		p.fail("local '%s' has type '%s' but source is '%s'", name, have, v.typ)
	}
	p.put(in)
	p.pop(1)
}

// truth makes the top, or a copy of it, something that a conditional jump can test.
func (p *viperPass) truth() {
	switch t := p.top(0).typ; {
	case t == vBool || t.isInt():
		p.emit(bytecode.FromWord, bytecode.WordArg(0, bytecode.WordBool))
	case t.isWord():
		p.fail("can't implicitly convert '%s' to 'bool'", t)
	}
}

// jumpOrPop jumps with the value, or pops it. Words are tested in a copy.
func (p *viperPass) jumpOrPop(in instr) {
	it := p.top(0)
	it.lit = -1
	if !it.typ.isWord() {
		p.put(in)
		p.arrive(in.target.at, p.stack, false)
		p.pop(1)
		return
	}
	p.copies = true
	p.emit(bytecode.DupTop, 0)
	p.truth()
	op := bytecode.PopJumpIfTrue
	if in.op == bytecode.JumpIfFalseOrPop {
		op = bytecode.PopJumpIfFalse
	}
	p.put(instr{op: op, target: in.target})
	p.emit(bytecode.PopTop, 0)
	p.arrive(in.target.at, p.stack, false)
	p.pop(1)
}

func (p *viperPass) unary(in instr) {
	t, op := p.top(0).typ, bytecode.UnaryOp(in.arg)
	switch {
	case !t.isWord():
		p.generic(in)
		return
	case !t.isInt():
		p.fail("can't do unary op of '%s'", t)
	case op == bytecode.UnaryNot:
		p.fail("'not' not implemented")
	}
	with := func(op bytecode.WordOp, n int) {
		p.copies = true
		p.literal(vInt, n)
		p.emit(bytecode.WordBinary, int(op))
		p.pop(2)
		p.push(t)
	}
	if op != bytecode.UnaryPos {
		with(bytecode.WordXor, -1)
	}
	if op == bytecode.UnaryNeg {
		with(bytecode.WordAdd, 1)
	}
}

// wordOps are the operators of words, from BinOr on.
var wordOps = map[bytecode.BinaryOp]struct{ int, uint bytecode.WordOp }{
	bytecode.BinAdd:       {bytecode.WordAdd, bytecode.WordAdd},
	bytecode.BinSub:       {bytecode.WordSub, bytecode.WordSub},
	bytecode.BinMul:       {bytecode.WordMul, bytecode.WordMul},
	bytecode.BinAnd:       {bytecode.WordAnd, bytecode.WordAnd},
	bytecode.BinOr:        {bytecode.WordOr, bytecode.WordOr},
	bytecode.BinXor:       {bytecode.WordXor, bytecode.WordXor},
	bytecode.BinLshift:    {bytecode.WordShl, bytecode.WordShl},
	bytecode.BinRshift:    {bytecode.WordSar, bytecode.WordShr},
	bytecode.BinFloorDiv:  {bytecode.WordFloorDiv, bytecode.WordFloorDiv},
	bytecode.BinMod:       {bytecode.WordMod, bytecode.WordMod},
	bytecode.BinLess:      {bytecode.WordLt, bytecode.WordBelow},
	bytecode.BinMore:      {bytecode.WordGt, bytecode.WordAbove},
	bytecode.BinEqual:     {bytecode.WordEq, bytecode.WordEq},
	bytecode.BinLessEqual: {bytecode.WordLe, bytecode.WordNotAbove},
	bytecode.BinMoreEqual: {bytecode.WordGe, bytecode.WordNotBelow},
	bytecode.BinNotEqual:  {bytecode.WordNe, bytecode.WordNe},
}

func (p *viperPass) binary(in instr) {
	left, right := p.top(1).typ, p.top(0).typ
	switch {
	case left.isObject() && right.isObject():
		p.generic(in)
		return
	case !left.isInt() || !right.isInt():
		p.fail("can't do binary op between '%s' and '%s'", left, right)
	}
	op := bytecode.BinaryOp(in.arg)
	if op >= bytecode.BinIOr && op < bytecode.BinOr {
		op += bytecode.InplaceToPlain
	}
	row, ok := wordOps[op]
	if !ok {
		name := op.Method()
		if op == bytecode.BinIn {
			name = ""
		}
		p.fail("binary op %s not implemented", name)
	}
	word, result := row.int, left
	if left == vUint {
		word = row.uint
	}
	switch {
	case word.Divides() && left == vUint:
		p.fail("div/mod not implemented for uint")
	case word.Compares() && left != right:
		p.fail("comparison of int and uint")
	case word.Compares():
		result = vBool
	}
	p.emit(bytecode.WordBinary, int(word))
	p.pop(2)
	p.push(result)
}

// pointee returns the log2 of the size of what a pointer of type t points to.
func pointee(t vtype) (size int, ok bool) {
	size = int(t) - int(bytecode.WordPtr8)
	return size, size >= 0 && size <= 2
}

func (p *viperPass) loadSubscr(in instr) {
	base, index := p.top(1).typ, p.top(0).typ
	if base.isObject() {
		p.generic(in)
		return
	}
	size, ok := pointee(base)
	switch {
	case !ok:
		p.fail("can't load from '%s'", base)
	case !index.isInt():
		p.fail("can't load with '%s' index", index)
	}
	p.emit(bytecode.WordLoad, size)
	p.pop(2)
	p.push(vInt)
}

func (p *viperPass) storeSubscr(in instr) {
	value, base, index := p.top(2).typ, p.top(1).typ, p.top(0).typ
	if base.isObject() {
		p.generic(in)
		return
	}
	size, ok := pointee(base)
	switch {
	case !ok:
		p.fail("can't store to '%s'", base)
	case value != vBool && !value.isInt():
		p.fail("can't store '%s'", value)
	case !index.isInt():
		p.fail("can't store with '%s' index", index)
	}
	p.emit(bytecode.WordStore, size)
	p.pop(3)
}

// call is a call or a cast.
func (p *viperPass) call(in instr) {
	callee := *p.top(p.effect(in) - 1)
	switch {
	case callee.typ != vCast || callee.lit < 0 || in.arg > 1:
		p.generic(in)
		return
	case in.arg == 0:
		p.unsupported("casting")
	}
	t, _ := bytecode.ParseWordType(p.b.unit.Names[p.b.instrs[callee.lit].arg])
	arg := *p.top(0)
	switch {
	case arg.typ == vCast:
		p.unsupported("casting")
	case arg.typ == vNone && arg.lit >= 0:
		p.out[arg.lit][0] = instr{op: bytecode.WordConst, pos: p.out[arg.lit][0].pos}
	case arg.typ == vNone:
		p.emit(bytecode.PopTop, 0)
		p.emit(bytecode.WordConst, 0)
	case arg.typ.isObject():
		p.emit(bytecode.ToWord, int(t))
	}
	p.out[callee.lit] = nil
	p.pop(2)
	p.push(vtype(t))
	if t >= bytecode.WordPtr && arg.typ.isWord() {
		p.top(0).lit = arg.lit // the address of nothing: no object
	}
}

func (p *viperPass) returnValue(in instr) {
	want, it := vtype(p.b.code.ReturnType), p.top(0)
	have := it.typ
	if have == vCast {
		have = vObject
	}
	switch {
	case want == vObject && have == vNone:
	case have == vNone: // 0 or False
		zero := instr{op: bytecode.LoadConstSmallInt, pos: in.pos}
		if want == vBool {
			zero.op = bytecode.LoadConstFalse
		}
		if it.lit >= 0 {
			p.out[it.lit][0] = zero
		} else {
			p.emit(bytecode.PopTop, 0)
			p.put(zero)
		}
	case have != want:
		p.fail("return expected '%s' but got '%s'", want, have)
	case want.isWord():
		p.emit(bytecode.FromWord, bytecode.WordArg(0, bytecode.WordType(want)))
	}
	p.put(in)
	p.pop(1)
}

// intHeap is a heap of numbers.
type intHeap []int

func (h intHeap) Len() int           { return len(h) }
func (h intHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h intHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *intHeap) Push(x any)        { *h = append(*h, x.(int)) }
func (h *intHeap) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}
