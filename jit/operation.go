package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Operations on objects of types declared in Go
//
// What native code does not know about such an object is an exit like that of a call of a Go function, with everything known in
// advance (rt.OperationSite). It is made only for operands like those that the instruction has met, as those of classes defined in
// Python may need a frame.

// goOperation is an instruction that Go code executes.
type goOperation struct {
	op   rt.GoOp
	bin  rt.BinOp
	x, y argument
	kind rt.Kind // the shape of x; 0: x and y are of any of the runtime's own types but numbers that are not large
}

// inGo returns the operation that the instruction in is, if its operands have been such ones.
func (g *graph) inGo(in *instr) (o goOperation, ok bool) {
	r := g.bodies[0].u.T.R
	met := r.ItemsInGo
	switch in.op {
	case words.GetItem:
		o.op, o.x, o.y = rt.OpItem, argument{reg: in.b}, argument{reg: in.c}
	case words.GetItemI:
		o.op, o.x, o.y = rt.OpItem, argument{reg: in.b}, argument{-1, rt.MakeSmall(words.SC(in.w))}
	case words.GetAttr:
		name := in.body.u.Name(in.c)
		o.op, o.x, o.y = rt.OpAttr, argument{reg: in.b}, argument{-1, name}
		met = func(k rt.Kind) bool { return r.AttrInGo(k, name) }
	case words.In, words.NotIn:
		o.op, o.x, o.y, met = rt.OpIn, argument{reg: in.c}, argument{reg: in.b}, r.ContainsInGo
	case words.JumpIn, words.JumpNotIn:
		o.op, o.x, o.y, met = rt.OpIn, argument{reg: in.b}, argument{reg: in.a}, r.ContainsInGo
	default:
		return g.binaryInGo(in)
	}
	seen, _ := g.seen(in)
	for _, x := range seen {
		if met(x.A) {
			o.kind = x.A
			return o, true
		}
	}
	return o, false
}

// binaryInGo is inGo for operators.
func (g *graph) binaryInGo(in *instr) (o goOperation, ok bool) {
	if in.op < words.Or || in.op > words.RlshiftI || words.F(in.w)&words.OtherSeen == 0 {
		return o, false
	}
	o = goOperation{op: rt.OpBinary, bin: rt.BinOp(words.F(in.w)&words.OpMask) + rt.InplaceOr, x: argument{reg: in.b}, y: argument{reg: in.c}}
	if in.op > words.Pow {
		o.y = argument{-1, rt.MakeSmall(words.SC(in.w))}
		if words.F(in.w)&words.SwapFlag != 0 {
			return o, false
		}
	}
	return o, true
}

// callInGo emits the exit for the instruction in, from state st, and what becomes of its result, as callSpecial does.
func (c *compiler) callInGo(in *instr, o *goOperation, st state, back Label) {
	a, tmp := c.a, c.scratch()
	const x, y = Reg(2), Reg(3)
	c.storeState(st)
	slow, have := a.NewLabel(), a.NewLabel()
	a.Load(W64, x, FP, int32(o.x.reg*8))
	c.guardObject(x, slow)
	if o.kind != 0 {
		brKind(a, NE, x, o.kind, slow)
	} else {
		a.Load(W32, tmp, x, int32(rt.OffKind))
		a.BrImm(AE, tmp, int64(rt.NumKinds), slow)
		a.BrImm(EQ, tmp, int64(rt.KindFloat), slow)
	}
	if o.y.reg < 0 {
		a.MovImm(y, int64(o.y.v))
	} else {
		a.Load(W64, y, FP, int32(o.y.reg*8))
		if o.kind == 0 {
			plain := a.NewLabel()
			c.guardObject(y, plain)
			a.Load(W32, tmp, y, int32(rt.OffKind))
			a.BrImm(AE, tmp, int64(rt.NumKinds), slow)
			a.Bind(plain)
		}
	}
	a.Store(W64, Ctx, arg(argX), x)
	a.Store(W64, Ctx, arg(argY), y)
	a.MovImm(0, int64(c.u.CallSite(rt.OperationSite(o.op, o.bin, c.addr(in.pc)))))
	c.exitFrom(ExitCall, in.body, have)
	a.Bind(have)
	c.thrown(in.pc)
	switch in.op {
	case words.JumpIn, words.JumpNotIn:
		bl := &c.g.blocks[in.block]
		taken, next := c.side[bl.succ[0]], c.side[bl.succ[len(bl.succ)-1]]
		yes := int64(rt.True)
		if in.op == words.JumpNotIn {
			yes = int64(rt.False)
		}
		a.BrImm(EQ, 0, yes, taken)
		a.Jump(next)
	case words.NotIn:
		a.MovImm(tmp, int64(rt.True^rt.False))
		a.Op(Xor, 0, 0, tmp)
		fallthrough
	default:
		a.Store(W64, FP, int32(in.a*8), 0)
		a.Jump(back)
	}
	a.Bind(slow)
	c.exit(ExitSlow, in.pc, back)
}
