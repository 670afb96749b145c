package jit

import (
	"slices"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Type is a set of kinds of values.
type Type uint32

// Kinds of values. Those of objects mean exactly this class.
const (
	TInt   Type = 1 << iota // small int
	TFloat                  // any float
	TBool
	TNone
	TStr
	TList
	TTuple
	TDict
	TBytes
	TByteArray
	TFunc
	TArray
	TView
	TOther // any other object or constant, also ints that are not small
	TOne   // the Value of the small int 1, where nothing else can be: kind and step of a range loop
	TNull  // no value

	TAny = TNull - 1
)

// only reports whether a value of type t is certainly one of the kinds of u.
func (t Type) only(u Type) bool { return t&^u == 0 }

// floating reports whether a register with values of type t can be kept in a float register.
func (t Type) floating() bool { return t == TFloat || t == TFloat|TNull }

// typeOf returns the type of a Value.
func typeOf(v rt.Value) Type {
	switch {
	case v == rt.NoValue:
		return TNull
	case v.IsSmall():
		return TInt
	case v.IsFloat():
		return TFloat
	case v == rt.None:
		return TNone
	case v == rt.True || v == rt.False:
		return TBool
	}
	return typeOfKind(v.Kind())
}

func typeOfKind(k rt.Kind) Type {
	switch k {
	case rt.KindStr:
		return TStr
	case rt.KindList:
		return TList
	case rt.KindTuple:
		return TTuple
	case rt.KindDict:
		return TDict
	case rt.KindBytes:
		return TBytes
	case rt.KindByteArray:
		return TByteArray
	case rt.KindFunction:
		return TFunc
	case rt.KindArray:
		return TArray
	case rt.KindMemoryView:
		return TView
	}
	return TOther
}

// kindOf is the inverse of typeOfKind for a single kind of object.
func kindOf(t Type) rt.Kind {
	switch t {
	case TStr:
		return rt.KindStr
	case TList:
		return rt.KindList
	case TTuple:
		return rt.KindTuple
	case TDict:
		return rt.KindDict
	case TBytes:
		return rt.KindBytes
	case TByteArray:
		return rt.KindByteArray
	case TFunc:
		return rt.KindFunction
	case TArray:
		return rt.KindArray
	case TView:
		return rt.KindMemoryView
	}
	panic("BUG: no kind of object")
}

const tObjects = TStr | TList | TTuple | TDict | TBytes | TByteArray | TFunc | TArray | TView

// mode is the way in which an arithmetic or comparing instruction is compiled.
type mode uint8

const (
	modeSlow     mode = iota // leave it to the interpreter
	modeInt                  // both operands are small ints, or it is a side exit
	modeFloat                // both are numbers and one of them is a float, or it is a side exit
	modeGeneric              // test for ints and floats, leave the rest to the interpreter
	modeStr                  // comparison of strs and tuples
	modeIdentity             // == and != of others
)

// arith is what an arithmetic or comparing instruction does, in a form common to all of them.
type arith struct {
	op     words.Op // the register form
	b, c   int      // registers; c is -1 for a number
	imm    int64
	target bool // a jump
	back   bool
	negate bool // the jump is taken if the comparison does not hold
	mixed  bool // one operand has been an int and the other a float
}

// arithOf returns the arithmetic or comparison that in does.
func arithOf(in *instr) (x arith, ok bool) {
	ok = isArith(in.op) && x.is(in)
	return x, ok
}

// isArith reports whether op may be arithmetic or a comparison.
func isArith(op words.Op) bool {
	return op >= words.Or && op <= words.JumpNeIBack && (op <= words.Ne || op >= words.JumpLt)
}

// is makes x the arithmetic or comparison that in does. It reports false if that is something else, such as a call.
func (x *arith) is(in *instr) bool {
	if in.method != nil {
		return false
	}
	op := in.op
	x.b, x.c = in.b, -1
	switch {
	case op >= words.Or && op <= words.Pow:
		x.op, x.c = op, in.c
	case op >= words.OrI && op <= words.ModI:
		x.op, x.imm = immediateOps[op-words.OrI], int64(words.SC(in.w))
	case op == words.RsubI || op == words.RlshiftI:
		x.op, x.imm = op, int64(words.SC(in.w))
	case op >= words.Lt && op <= words.Ne:
		x.op, x.c = op, in.c
	case op >= words.JumpLt && op <= words.JumpNotNe:
		x.op, x.negate = words.Lt+(op-words.JumpLt)%6, op-words.JumpLt >= 6
		x.b, x.c, x.target = in.a, in.b, true
	case op >= words.JumpLtI && op <= words.JumpNotNeI:
		x.op, x.negate = words.Lt+(op-words.JumpLtI)%6, op-words.JumpLtI >= 6
		x.b, x.imm, x.target = in.a, int64(words.SB(in.w)), true
	case op >= words.JumpLtBack && op <= words.JumpNeBack:
		x.op, x.b, x.c, x.target, x.back = words.Lt+op-words.JumpLtBack, in.a, in.b, true, true
	case op >= words.JumpLtIBack && op <= words.JumpNeIBack:
		x.op, x.b, x.imm, x.target, x.back = words.Lt+op-words.JumpLtIBack, in.a, int64(words.SB(in.w)), true, true
	default:
		*x = arith{}
		return false
	}
	x.mixed = words.F(in.w)&words.MixedSeen != 0 && op.TwoRegisters()
	return true
}

// immediateOps are the operations from OrI on of two registers.
var immediateOps = [...]words.Op{words.Or, words.Xor, words.And, words.Lshift, words.Rshift, words.Add, words.Sub, words.Mul,
	words.FloorDiv, words.TrueDiv, words.Mod}

// compares reports whether the operation is a comparison.
func (x *arith) compares() bool { return x.op >= words.Lt && x.op <= words.Ne }

// floats and ints report whether there is native code for the operation on these.
func (x *arith) floats() bool {
	switch x.op {
	case words.Add, words.Sub, words.Mul, words.TrueDiv, words.RsubI, words.Mod, words.FloorDiv:
		return true
	}
	return x.compares()
}

func (x *arith) ints() bool {
	switch x.op {
	case words.MatMul, words.Pow, words.TrueDiv:
		return false
	}
	return true
}

// typer derives types and decides on speculation. Its decisions depend only on the types before an instruction and on what is
// known of the instruction, so that analysis and code generation agree.
type typer struct {
	g        *graph
	ws       []uint64
	bad      func(pc int) bool // the instruction has made side exits: no speculation there
	stores   []int             // see storesOfGlobals
	settled  bool              // no speculation anywhere
	r        *rt.Runtime
	rng, rev rt.Value       // the classes range and reversed
	pairs    [2]rt.Value    // enumerate and zip, by how many arguments pairLoop is about
	in       [][]Type       // types at the start of each block
	demand   map[int][]Type // for each loop head: what is assumed of registers that its loop does not write, 0: nothing
	guessed  bitset         // registers that could also be ints, as far as loops are concerned, but are assumed to be floats
	loses    func(in *instr) bool
	// instanceOf reports whether a call is one of isinstance for known classes.
	instanceOf func(in *instr) bool
	sets       [][]Type  // see setFact
	many       []several // see typer.several: by the number of the instruction, if it has been asked for
	asked      bitset
	chosen     map[chosenKey]chosen
	lookups    []rt.Lookup // nil: not asked for yet
	builtins   uintptr     // their dict
	mixed      map[mixedKey]bool
	volatile   bool // classes keep changing
	// floatLoads are the instructions that load floats, or it is a side exit.
	floatLoads bitset
}

// modeOf decides how an arithmetic or comparing instruction is compiled, given the types of its operands.
func (ty *typer) modeOf(in *instr, x *arith, tb, tc Type) mode {
	spec := !ty.settled && !ty.bad(in.pc)
	float := words.F(in.w)&words.FloatSeen != 0
	if x.c < 0 {
		tc = TInt
	}
	canInt := x.ints() && tb&TInt != 0 && tc&TInt != 0
	canFloat := x.floats() && tb&(TInt|TFloat) != 0 && tc&(TInt|TFloat) != 0 &&
		((tb|tc)&TFloat != 0 || x.op == words.TrueDiv)
	switch {
	case x.compares() && x.c >= 0 && tb&tc&(TStr|TBytes|TTuple|TList) != 0 &&
		(tb.only(TStr|TBytes|TTuple|TList) || tc.only(TStr|TBytes|TTuple|TList) || ty.other(in) && !float && tb != TInt && tc != TInt):
		return modeStr
	case tb&tc&x.joins(in) != 0 && (single(tb) || single(tc)):
		return modeGeneric
	case !canInt && !canFloat:
		if x.wide(tb, tc) || ty.other(in) && (x.extends(in, tb, tc) || x.repeats(in, tb, tc)) {
			return modeGeneric
		}
		if x.c >= 0 && (x.op == words.Eq || x.op == words.Ne) {
			return modeIdentity
		}
		if ty.other(in) && x.ordersInts(tb, tc) {
			if seen, _ := ty.g.seen(in); len(seen) == 0 {
				return modeGeneric
			}
		}
		return modeSlow
	case tb == TInt && tc == TInt && canInt:
		if spec {
			return modeInt
		}
		return modeGeneric
	case tb.only(TInt|TFloat) && tc.only(TInt|TFloat) && (tb == TFloat || tc == TFloat || x.op == words.TrueDiv) && canFloat:
		if tb == TFloat && tc == TFloat && x.op != words.TrueDiv || spec {
			return modeFloat
		}
	case !spec:
	case ty.other(in) && !(tb | tc).only(TInt|TFloat):
	case (tb == TFloat || tc == TFloat || float || x.op == words.TrueDiv) && canFloat:
		return modeFloat
	case canInt && !float && (tb | tc).only(TInt|TAny) && !ty.other(in):
		return modeInt
	}
	return modeGeneric
}

// other reports whether the instruction has met operands that are neither ints nor floats.
func (ty *typer) other(in *instr) bool { return words.F(in.w)&words.OtherSeen != 0 }

// floatOperands returns what the operands of an operation on floats may be: one can be an int if the other is known to be a float,
// or if that has happened. If nothing is known, both must be floats, for two ints make an int.
func (x *arith) floatOperands(tb, tc Type) (b, c Type) {
	const number = TInt | TFloat
	switch {
	case x.mixed || x.op == words.TrueDiv || tb == TFloat || tc == TFloat:
		return tb & number, tc & number
	case x.c < 0:
		return TFloat, tc
	}
	return TFloat, TFloat
}

// joins returns the types of which the addition in makes a concatenation: lists only if it makes a new one.
func (x *arith) joins(in *instr) Type {
	switch {
	case x.op != words.Add || x.c < 0:
		return 0
	case augments(in):
		return TStr | TBytes | TTuple
	}
	return TStr | TBytes | TTuple | TList
}

// extends reports whether the operation can append bytes to a bytearray, or a list or tuple to a list.
func (x *arith) extends(in *instr, tb, tc Type) bool {
	return x.op == words.Add && x.c >= 0 && augments(in) && (tb&TByteArray != 0 && tc&TBytes != 0 || tb&TList != 0 && tc&(TList|TTuple) != 0)
}

// repeats reports whether the operation can make a repetition of a sequence.
func (x *arith) repeats(in *instr, tb, tc Type) bool {
	t := TStr | TBytes | TTuple
	if !augments(in) {
		t |= TList
	}
	return x.op == words.Mul && (tb&t != 0 && tc&TInt != 0 || tc&t != 0 && tb&TInt != 0)
}

// augments reports whether the arithmetic instruction is an augmented assignment.
func augments(in *instr) bool { return words.F(in.w)&words.OpMask < int(bytecode.InplaceToPlain) }

// single reports whether t is a single kind of values.
func single(t Type) bool { return t&(t-1) == 0 && t != 0 }

// result is the type that an arithmetic instruction gives.
func (x *arith) result(m mode, tb, tc Type) Type {
	switch {
	case x.compares():
		if m == modeInt || m == modeFloat || m == modeStr && (tb == TStr && tc == TStr || tb == TBytes && tc == TBytes) {
			return TBool
		}
		if tb.only(TInt|TFloat|TStr|TBool|TNone) && (x.c < 0 || tc.only(TInt|TFloat|TStr|TBool|TNone)) {
			return TBool
		}
		return TAny
	case m == modeInt:
		return TInt
	case m == modeFloat:
		return TFloat
	case tb == TBool && tc == TBool && x.bools(tb, tc):
		return TBool
	case x.op == words.Add && tb == tc && (tb == TStr || tb == TBytes || tb == TTuple || tb == TList):
		return tb
	}
	return TAny
}

// step changes ts, the types before instruction in, to those behind it.
func (ty *typer) step(in *instr, ts []Type) {
	if ty.g.regs > ty.g.kept && ty.stepKept(in, ts) {
		return
	}
	ty.stepTypes(in, ts)
	if ty.shapeless(in) {
		for _, x := range ty.g.defs(in) {
			ts[ty.g.regs+int(x)] = 0
		}
	} else {
		ty.stepShapes(in, ts)
	}
	if in.reuse != nil {
		ty.stepGiven(in, ts)
	}
}

// stepTypes is the part of step that is about types.
func (ty *typer) stepTypes(in *instr, ts []Type) {
	if in.inl != nil || in.returns() {
		ty.stepInlined(in, ts)
		return
	}
	if in.method != nil {
		in.method.stepMethod(ts)
		return
	}
	if ty.partOfRange(in) {
		return
	}
	if in.op == words.Pow {
		if r := ty.powerType(in, ts[in.b]); r != 0 {
			ts[in.b], ts[in.a] = r, r
			return
		}
		if b, c, ok := ty.realPower(in, ts[in.b], ts[in.c]); ok {
			ts[in.b], ts[in.c] = b, c
			ts[in.a] = TFloat
			return
		}
	}
	if x := (arith{}); isArith(in.op) && x.is(in) {
		tc := TInt
		if x.c >= 0 {
			tc = ts[x.c]
		}
		m := ty.modeOf(in, &x, ts[x.b], tc)
		r := x.result(m, ts[x.b], tc)
		if m == modeInt {
			ts[x.b] = TInt
			if x.c >= 0 {
				ts[x.c] = TInt
			}
		}
		if m == modeFloat {
			nb, nc := x.floatOperands(ts[x.b], tc)
			ts[x.b] = nb
			if x.c >= 0 {
				ts[x.c] = nc
			}
		}
		ty.spread(in, ts)
		if !x.target {
			ts[in.a] = r
		}
		return
	}
	if wordTypes(in, ts) {
		return
	}
	if in.tuple != nil && in.op != words.Call {
		ty.knowItems(in, ts)
		return
	}
	switch in.op {
	case words.Move:
		ts[in.a] = ts[in.b]
	case words.LoadImm:
		ts[in.a] = typeOf(rt.Value(int64(in.w) >> 32))
	case words.LoadConst:
		ts[in.a] = typeOf(rt.Value(ty.ws[in.pc+1]))
	case words.LoadGlobal:
		ts[in.a] = TAny
		if _, ok := ty.constant(in); ok {
			ts[in.a] = TInt
		}
	case words.CheckBound:
		ts[in.a] &^= TNull
	case words.Neg:
		switch m := ty.unaryMode(in, ts[in.b]); m {
		case modeInt:
			ts[in.b], ts[in.a] = TInt, TInt
		case modeFloat:
			ts[in.b], ts[in.a] = TFloat, TFloat
		default:
			ts[in.a] = TAny
		}
	case words.Not, words.Is, words.IsNot, words.In, words.NotIn, words.ExcMatch, words.MatchSequence, words.MatchMapping:
		ts[in.a] = TBool
	case words.GetLen:
		ts[in.a] = TInt
	case words.GetItem, words.GetItemI:
		k := ty.itemKind(in, ts[in.b])
		if k != 0 {
			ts[in.b] = k
		}
		if in.op == words.GetItem && k != 0 && k != TDict && ts[in.c] != TBool {
			ts[in.c] = TInt
		}
		ty.spread(in, ts)
		switch k {
		case TStr:
			ts[in.a] = TStr
		case TBytes, TByteArray:
			ts[in.a] = TInt
		case TList, TTuple:
			ts[in.a] = ty.loaded(in)
		case TArray, TView:
			ts[in.a] = arrayOf(in).item()
		default:
			ts[in.a] = TAny
		}
	case words.GetAttrSlot, words.GetAttrOver, words.GetAttrItem:
		ts[in.a] = TAny
		if _, id := ty.mono(in); id != 0 {
			ts[in.a] = ty.loaded(in)
		}
	case words.GetAttrFloat:
		ts[in.a] = TAny
		if _, id := ty.mono(in); id != 0 {
			ts[in.a] = TFloat
		}
	case words.SetAttrFloat, words.SetAttrAddFloat:
		if _, id := ty.mono(in); id != 0 {
			ts[in.b] = TFloat
		}
	case words.SetItem:
		k := ty.itemKind(in, ts[in.a])
		if k != 0 {
			ts[in.a] = k
		}
		if (k == TList || k == TByteArray || k == TArray || k == TView) && ts[in.b] != TBool {
			ts[in.b] = TInt
		}
		if (k == TArray || k == TView) && arrayOf(in).item() == TInt {
			ts[in.c] = TInt
		}
		ty.spread(in, ts)
	case words.GetSlice:
		if t := ts[in.b]; t == TStr || t == TList || t == TTuple || t == TBytes {
			ts[in.a] = t
		} else {
			ts[in.a] = TAny
		}
	case words.BuildList:
		ts[in.a] = TList
	case words.BuildTuple, words.ListToTuple:
		ts[in.a] = TTuple
	case words.BuildMap:
		ts[in.a] = TDict
	case words.BuildString:
		ts[in.a] = TStr
	case words.FormatValue:
		ts[in.a] = TAny // a __format__ or __str__ may return an instance of a subclass
		if t := ts[in.b]; t != 0 && t&^(TInt|TFloat|TStr) == 0 {
			ts[in.a] = TStr
		}
	case words.MakeCell:
		ts[in.a] = TOther
	case words.LoadMethod, words.LoadMethodFn, words.LoadMethodSlot, words.LoadMethodStatic, words.LoadMethodModule, words.LoadMethodType,
		words.LoadMethodClass, words.LoadSuperMethod:
		ts[in.a], ts[in.a+words.ArgOffset] = TAny, TAny|TNull
		if t := ty.numberMethod(in); t != 0 {
			ts[in.b] = t
			ts[in.a], ts[in.a+words.ArgOffset] = typeOf(ty.method(in)), t
		}
	case words.ForPrep:
		for k := range 4 {
			ts[in.a+k] = TAny | TNull
		}
		if call := ty.madeRange(in); call != nil {
			ts[in.a], ts[in.a+1], ts[in.a+2], ts[in.a+3] = TOne, TInt, TInt, TOne
			if call.c == 3 || ty.reversedRange(call) != nil {
				ts[in.a+3] = TInt
			}
		}
	case words.Unpack, words.Unpack2, words.UnpackEx:
		for _, r := range ty.g.defs(in) {
			ts[r] = TAny
		}
		if in.op == words.Unpack2 && ty.dividedFor(in) {
			ts[in.a], ts[in.b] = TInt, TInt
		}
	case words.DelItem, words.ListAppend, words.ListExtend, words.StoreMap: // no register changes
	default:
		r := TAny
		if k, _, arg := ty.intrinsic(in); k != rt.NoIntrinsic {
			r = intrinsicType(k, arg, in.c, ts)
		} else if ty.asksInstance(in) {
			r = TBool
		}
		if !isFor(in.op) {
			for _, r := range ty.g.defs(in) {
				ts[r] = TAny | TNull
			}
		}
		if ty.rangeLoop(in) != nil || ty.divided(in) != nil {
			for k := range in.c {
				ts[in.b+words.ArgOffset+k] = TInt
			}
		}
		if in.op == words.Call || in.op == words.CallMethod || in.op.Info().A == words.Def && !isFor(in.op) {
			ts[in.a] = r
		}
	}
}

// findFloatLoads finds the loads of attributes and items whose next use is an operation on floats: they are expected to be floats.
func (ty *typer) findFloatLoads() {
	g := ty.g
	ty.floatLoads = g.mem.bitset(len(g.ins))
	if ty.settled {
		return
	}
	for i := range g.ins {
		in := &g.ins[i]
		switch in.op {
		case words.GetAttrSlot, words.GetAttrOver, words.GetAttrItem, words.GetItem, words.GetItemI:
			if !g.badResult(in.pc) && ty.usedAsFloat(i) {
				ty.floatLoads.Add(i)
			}
		}
	}
}

// usedAsFloat reports whether the first instruction that uses the result of instruction i, in its block, has worked on floats.
func (ty *typer) usedAsFloat(i int) bool {
	r := ty.g.ins[i].a
	for i++; i <= ty.g.blocks[ty.g.ins[i-1].block].last; i++ {
		in := &ty.g.ins[i]
		float := words.F(in.w)&(words.FloatSeen|words.OtherSeen) == words.FloatSeen && !ty.bad(in.pc)
		if in.op == words.Pow {
			_, ok := ty.exponent(in)
			return ok && float && in.b == r
		}
		if x, ok := arithOf(in); ok && (x.b == r || x.c == r) {
			return float && x.floats() && !x.mixed
		}
		if other := slices.Contains(ty.g.defs(in), int32(r)) || slices.Contains(ty.g.uses(in), int32(r)); other && in.op != words.CheckBound {
			return in.op == words.Neg && in.b == r && float
		}
	}
	return false
}

// loaded is the type of what the load in gives.
func (ty *typer) loaded(in *instr) Type {
	if ty.floatLoads.Has(ty.g.at[in.pc]) {
		return TFloat
	}
	return TAny
}

// unaryMode decides how a negation is compiled.
func (ty *typer) unaryMode(in *instr, tb Type) mode {
	switch {
	case tb == TFloat:
		return modeFloat
	case ty.settled || ty.bad(in.pc):
		return modeGeneric
	case tb == TInt:
		return modeInt
	case tb&TFloat != 0 && words.F(in.w)&words.FloatSeen != 0:
		return modeFloat
	}
	return modeGeneric
}

// itemKind returns the kind of container that an indexing instruction is compiled for, with a side exit if it could be another one,
// or 0.
func (ty *typer) itemKind(in *instr, t Type) Type {
	const kinds = TList | TTuple | TStr | TBytes | TByteArray | TDict
	spec := !ty.settled && !ty.bad(in.pc)
	if !spec {
		return 0
	}
	var k Type
	switch words.F(in.w) >> words.ItemShift & 7 {
	case words.ItemList:
		k = TList
	case words.ItemTuple:
		k = TTuple
	case words.ItemStr:
		k = TStr
	case words.ItemBytes:
		k = TBytes
	case words.ItemByteArray:
		k = TByteArray
	case words.ItemDict:
		k = TDict
	case words.ItemMany:
		a := arrayOf(in)
		if a == nil {
			return 0
		}
		if k = TArray; a == &viewBytes {
			k = TView
		}
	default:
		if t&kinds == t && t&(t-1) == 0 {
			return t
		}
		return 0
	}
	if t&k == 0 {
		return 0
	}
	return k
}

// forTypes returns the types of the registers that a for instruction writes when it goes to its body.
func (ty *typer) forTypes(in *instr, ts []Type, second bool) {
	n := ty.g.regs
	if second {
		u := &ty.g.ins[ty.g.at[jumpTarget(in, ty.ws)]]
		ts[u.a], ts[u.b] = TAny, TAny
		ts[n+u.a], ts[n+u.b] = 0, 0
		if in.op == words.ForEnum {
			ts[u.a] = TInt
		}
		return
	}
	switch {
	case ty.bad(in.pc): // several kinds
		ts[in.a] = TAny
	case in.op == words.ForRange, in.op == words.ForBytes, in.op == words.ForByteArray:
		ts[in.a] = TInt
	case in.op == words.ForStr:
		ts[in.a] = TStr
	default:
		ts[in.a] = TAny
	}
}

// asksInstance reports whether in is compiled as a call of isinstance for known classes, with a side exit for other callees.
func (ty *typer) asksInstance(in *instr) bool {
	return in.op == words.Call && in.c == 2 && !ty.settled && !ty.bad(in.pc) && ty.instanceOf(in)
}

// divided returns the Unpack2 behind the call in if divmod has been called there and nothing else can see the tuple, or nil. The
// two are compiled as one, with a side exit if something else is called, the arguments are not small ints, or the second is 0 or
// -1.
func (ty *typer) divided(in *instr) *instr {
	if in.op != words.Call || words.F(in.w) != 0 || in.c != 2 || ty.settled || ty.bad(in.pc) || rt.Value(ty.ws[in.pc+1]) == rt.NoValue {
		return nil
	}
	if k, _ := ty.r.IntrinsicOf(rt.Value(ty.ws[in.pc+1])); k != rt.IntrDivMod {
		return nil
	}
	i := ty.g.at[in.next()]
	if i < 0 {
		return nil
	}
	u := &ty.g.ins[i]
	if u.op != words.Unpack2 || u.c != in.a || u.block != in.block || in.a-in.body.base < in.body.u.Func.Locals ||
		in.a != u.a && in.a != u.b && ty.g.after[i] != nil && ty.g.after[i].Has(in.a) {
		return nil
	}
	return u
}

// dividedFor reports whether the Unpack2 u is compiled as one with the call in front of it.
func (ty *typer) dividedFor(u *instr) bool {
	i := ty.g.at[u.pc] - 1
	return i >= 0 && ty.divided(&ty.g.ins[i]) == u
}
