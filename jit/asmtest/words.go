// Package asmtest has helpers for the tests of the JIT's targets: random calls of every word of the contract (the methods of jit.Asm), and golden
// files of the instructions for each word.
package asmtest

import (
	"math"
	"math/rand/v2"
	"testing"

	"pycopy/jit"
)

// Base is the address that code is assembled for. A word of 32 bits holds a part of it, so that the package builds there.
const Base = 0x7f0000000000 >> (16 * (1 - ^uint(0)>>63))

// Edge values of operands.
var (
	edgeImms = []int64{0, 1, -1, 2, 3, 8, 127, 128, -128, -129, 255, 256, 4095, 4096, -4095, -4096, 0xffff, 0x10000, 0xfff000, 1<<24 - 1,
		1 << 24, 1 << 30, 1<<31 - 1, 1 << 31,
		-1 << 31, -1<<31 - 1, 1<<32 - 1, 1 << 32, 1 << 40, 1 << 60, 1 << 62, math.MaxInt64, math.MinInt64, 0x0123456789abcdef, -0x0123456789abcdef,
		0x5555555555555555, 0x00ff00ff00ff00ff, -0xffff0001, 0x7ffffffffff8, -255 << 55}
	edgeOffs = []int32{0, 8, -8, 127, 128, -128, -129, 255, 256, -256, -257, 504, 512, 0x1000, 4095, 4096 * 8, 32760, 32761, 1<<23 + 8,
		-1<<23 - 8, 1<<24 - 8, 1 << 24,
		math.MaxInt32 - 8, math.MinInt32}
	edgeFloats = []float64{0, math.Copysign(0, -1), 1, -1.5, 31, 33, 0.125, 0.1, math.Inf(1), math.NaN(), math.MaxFloat64, 5e-324}
	loadSizes  = []jit.Size{jit.W64, jit.W32, jit.W16, jit.W8, jit.S32, jit.S16, jit.S8}
	storeSizes = []jit.Size{jit.W64, jit.W32, jit.W16, jit.W8}
)

// Check has programs of every word assembled, with labels in front, within and behind, and calls check after each.
func Check(t *testing.T, a jit.Asm, check func(t *testing.T)) {
	for name, word := range Words {
		t.Run(name, func(t *testing.T) {
			g := &Gen{Rand: rand.New(rand.NewPCG(3, uint64(len(name)))), Asm: a}
			for range 20 {
				a.Begin()
				g.Labels = []jit.Label{a.NewLabel(), a.NewLabel(), a.NewLabel()}
				for _, l := range g.Labels[:2] {
					a.Bind(l)
					for range 20 {
						word(a, g)
					}
				}
				a.Bind(g.Labels[2])
				check(t)
			}
		})
	}
}

// Gen draws operands for Asm.
type Gen struct {
	*rand.Rand
	Asm    jit.Asm
	Labels []jit.Label
}

func pick[T any](g *Gen, s []T) T { return s[g.IntN(len(s))] }

func (g *Gen) reg() jit.Reg   { return jit.Reg(g.IntN(g.Asm.IntRegs())) }
func (g *Gen) freg() jit.FReg { return jit.FReg(g.IntN(g.Asm.FloatRegs())) }
func (g *Gen) base() jit.Reg {
	switch n := g.Asm.IntRegs(); g.IntN(n + 2) {
	case n:
		return jit.FP
	case n + 1:
		return jit.Ctx
	}
	return g.reg()
}
func (g *Gen) shift() uint8     { return uint8(g.IntN(4)) }
func (g *Gen) off() int32       { return pick(g, edgeOffs) }
func (g *Gen) imm() int64       { return pick(g, edgeImms) }
func (g *Gen) imm32() int32     { return int32(pick(g, edgeImms)) }
func (g *Gen) label() jit.Label { return pick(g, g.Labels) }
func (g *Gen) size() jit.Size   { return pick(g, []jit.Size{jit.W64, jit.W32}) }
func (g *Gen) cond() jit.Cond   { return jit.Cond(g.IntN(10)) }
func (g *Gen) fcond() jit.FCond { return jit.FCond(g.IntN(10)) }
func (g *Gen) any() bool        { return g.IntN(2) == 0 }

// Words emits each word of the contract with drawn operands.
var Words = map[string]func(a jit.Asm, g *Gen){
	"Mov":       func(a jit.Asm, g *Gen) { a.Mov(g.reg(), g.base()) },
	"MovImm":    func(a jit.Asm, g *Gen) { a.MovImm(g.reg(), g.imm()) },
	"Load":      func(a jit.Asm, g *Gen) { a.Load(pick(g, loadSizes), g.reg(), g.base(), g.off()) },
	"LoadX":     func(a jit.Asm, g *Gen) { a.LoadX(pick(g, loadSizes), g.reg(), g.base(), g.reg(), g.shift(), g.off()) },
	"Store":     func(a jit.Asm, g *Gen) { a.Store(pick(g, storeSizes), g.base(), g.off(), g.base()) },
	"StoreX":    func(a jit.Asm, g *Gen) { a.StoreX(pick(g, storeSizes), g.base(), g.reg(), g.shift(), g.off(), g.reg()) },
	"StoreImm":  func(a jit.Asm, g *Gen) { a.StoreImm(pick(g, storeSizes), g.base(), g.off(), g.imm32()) },
	"AddMem":    func(a jit.Asm, g *Gen) { a.AddMem(g.size(), g.base(), g.off(), g.imm32()) },
	"LabelAddr": func(a jit.Asm, g *Gen) { a.LabelAddr(g.reg(), g.label()) },
	"Op":        func(a jit.Asm, g *Gen) { a.Op(jit.IntOp(g.IntN(10)), g.reg(), g.base(), g.reg()) },
	"OpImm":     func(a jit.Asm, g *Gen) { a.OpImm(jit.IntOp(g.IntN(10)), g.reg(), g.base(), g.imm()) },
	"OpO":       func(a jit.Asm, g *Gen) { a.OpO(jit.IntOp(g.IntN(3)), g.reg(), g.reg(), g.reg(), g.label()) },
	"OpImmO":    func(a jit.Asm, g *Gen) { a.OpImmO(jit.IntOp(g.IntN(3)), g.reg(), g.reg(), g.imm(), g.label()) },
	"Neg":       func(a jit.Asm, g *Gen) { a.Neg(g.reg(), g.reg()) },
	"Not":       func(a jit.Asm, g *Gen) { a.Not(g.reg(), g.reg()) },
	"MulHi":     func(a jit.Asm, g *Gen) { a.MulHi(g.reg(), g.reg(), g.reg()) },
	"DivMod":    func(a jit.Asm, g *Gen) { a.DivMod(0, 1, g.reg(), g.reg()) },
	"DivModQ":   func(a jit.Asm, g *Gen) { a.DivMod(g.reg(), jit.NoReg, g.reg(), g.reg()) },
	"DivModR":   func(a jit.Asm, g *Gen) { a.DivMod(jit.NoReg, g.reg(), g.reg(), g.reg()) },
	"DivWide":   func(a jit.Asm, g *Gen) { a.DivWide(0, 1, g.reg(), g.reg(), g.reg()) },
	"SExt":      func(a jit.Asm, g *Gen) { a.SExt(pick(g, loadSizes), g.reg(), g.reg()) },
	"Set":       func(a jit.Asm, g *Gen) { a.Set(g.cond(), g.reg(), g.reg(), g.reg()) },
	"SetImm":    func(a jit.Asm, g *Gen) { a.SetImm(g.cond(), g.reg(), g.reg(), g.imm()) },
	"Lea":       func(a jit.Asm, g *Gen) { a.Lea(g.reg(), g.base(), g.reg(), g.shift(), g.off()) },
	"LeaR":      func(a jit.Asm, g *Gen) { a.Lea(g.reg(), g.base(), jit.NoReg, g.shift(), g.off()) },
	"Jump":      func(a jit.Asm, g *Gen) { a.Jump(g.label()) },
	"JumpReg":   func(a jit.Asm, g *Gen) { a.JumpReg(g.reg()) },
	"JumpAddr":  func(a jit.Asm, g *Gen) { a.JumpAddr(pick(g, []uintptr{Base - 1<<20, Base + 1<<29, 0x400000})) },
	"Br":        func(a jit.Asm, g *Gen) { a.Br(g.cond(), g.base(), g.reg(), g.label()) },
	"BrImm":     func(a jit.Asm, g *Gen) { a.BrImm(g.cond(), g.reg(), g.imm(), g.label()) },
	"BrMem":     func(a jit.Asm, g *Gen) { a.BrMem(g.cond(), g.size(), g.reg(), g.base(), g.off(), g.label()) },
	"BrMemImm": func(a jit.Asm, g *Gen) {
		a.BrMemImm(g.cond(), pick(g, []jit.Size{jit.W64, jit.W32, jit.W8}), g.base(), g.off(), g.imm32(), g.label())
	},
	"BrBits": func(a jit.Asm, g *Gen) { a.BrBits(g.any(), g.reg(), g.imm(), g.label()) },
	"BrTag": func(a jit.Asm, g *Gen) {
		bits := uint8(1 + g.IntN(7))
		a.BrTag(jit.Cond(g.IntN(2)), g.reg(), bits, int64(g.IntN(1<<bits)), g.label())
	},
	"BrMemBits": func(a jit.Asm, g *Gen) { a.BrMemBits(g.any(), g.size(), g.base(), g.off(), g.imm32(), g.label()) },
	"Poll":      func(a jit.Asm, g *Gen) { a.Poll(g.label()) },
	"PollJump":  func(a jit.Asm, g *Gen) { a.PollJump(g.label(), g.label()) },
	"FMov":      func(a jit.Asm, g *Gen) { a.FMov(g.freg(), g.freg()) },
	"FLoad":     func(a jit.Asm, g *Gen) { a.FLoad(g.freg(), g.base(), g.off()) },
	"FLoadX":    func(a jit.Asm, g *Gen) { a.FLoadX(g.freg(), g.base(), g.reg(), g.shift(), g.off()) },
	"FStore":    func(a jit.Asm, g *Gen) { a.FStore(g.base(), g.off(), g.freg()) },
	"FStoreX":   func(a jit.Asm, g *Gen) { a.FStoreX(g.base(), g.reg(), g.shift(), g.off(), g.freg()) },
	"FConst":    func(a jit.Asm, g *Gen) { a.FConst(g.freg(), pick(g, edgeFloats)) },
	"FOp":       func(a jit.Asm, g *Gen) { a.FOp(jit.FloatOp(g.IntN(4)), g.freg(), g.freg(), g.freg()) },
	"FUn":       func(a jit.Asm, g *Gen) { a.FUn(jit.FloatUn(g.IntN(7)), g.freg(), g.freg()) },
	"FBits":     func(a jit.Asm, g *Gen) { a.FBits(g.reg(), g.freg()) },
	"FFromBits": func(a jit.Asm, g *Gen) { a.FFromBits(g.freg(), g.reg()) },
	"FFromInt":  func(a jit.Asm, g *Gen) { a.FFromInt(g.freg(), g.reg()) },
	"FTruncate": func(a jit.Asm, g *Gen) { a.FTruncate(g.reg(), g.freg()) },
	"FBr":       func(a jit.Asm, g *Gen) { a.FBr(g.fcond(), g.freg(), g.freg(), g.label()) },
	"FSet":      func(a jit.Asm, g *Gen) { a.FSet(g.fcond(), g.reg(), g.freg(), g.freg()) },
	"Call":      func(a jit.Asm, g *Gen) { a.Call(g.label()) },
	"CallAddr":  func(a jit.Asm, g *Gen) { a.CallAddr(pick(g, []uintptr{Base - 1<<20, Base + 1<<29, 0x400000})) },
	"CallLeaf":  func(a jit.Asm, g *Gen) { a.CallLeaf(pick(g, []uintptr{Base - 1<<20, Base + 1<<29, 0x400000})) },
	"RetLeaf":   func(a jit.Asm, g *Gen) { a.RetLeaf() },
	"Unleaf":    func(a jit.Asm, g *Gen) { a.Unleaf() },
	"CallMem":   func(a jit.Asm, g *Gen) { a.CallMem(g.base(), g.off()) },
	"Ret":       func(a jit.Asm, g *Gen) { a.Ret() },
	"CallNear":  func(a jit.Asm, g *Gen) { a.CallNear(g.label()) },
}
