package amd64

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/arch/x86/x86asm"

	"pycopy/jit"
)

const testBase = 0x7f0000000000

// Edge values of operands.
var (
	edgeImms = []int64{0, 1, -1, 2, 3, 8, 127, 128, -128, -129, 255, 256, 0xffff, 0x10000, 1 << 30, 1<<31 - 1, 1 << 31, -1 << 31,
		-1<<31 - 1, 1<<32 - 1, 1 << 32, 1 << 40, 1 << 62, math.MaxInt64, math.MinInt64, 0x0123456789abcdef, -0x0123456789abcdef}
	edgeOffs   = []int32{0, 8, -8, 127, 128, -128, -129, 0x1000, math.MaxInt32 - 8, math.MinInt32}
	edgeFloats = []float64{0, math.Copysign(0, -1), 1, -1.5, math.Inf(1), math.NaN(), math.MaxFloat64, 5e-324}
	loadSizes  = []jit.Size{jit.W64, jit.W32, jit.W16, jit.W8, jit.S32, jit.S16, jit.S8}
	storeSizes = []jit.Size{jit.W64, jit.W32, jit.W16, jit.W8}
)

// gen draws operands.
type gen struct {
	*rand.Rand
	a      *Asm
	labels []jit.Label
}

func pick[T any](g *gen, s []T) T { return s[g.IntN(len(s))] }

func (g *gen) reg() jit.Reg   { return jit.Reg(g.IntN(9)) }
func (g *gen) freg() jit.FReg { return jit.FReg(g.IntN(floatRegs)) }
func (g *gen) base() jit.Reg {
	if r := jit.Reg(g.IntN(11)); r < 9 {
		return r
	} else if r == 9 {
		return jit.FP
	}
	return jit.Ctx
}
func (g *gen) shift() uint8     { return uint8(g.IntN(4)) }
func (g *gen) off() int32       { return pick(g, edgeOffs) }
func (g *gen) imm() int64       { return pick(g, edgeImms) }
func (g *gen) imm32() int32     { return int32(pick(g, edgeImms)) }
func (g *gen) label() jit.Label { return pick(g, g.labels) }
func (g *gen) size() jit.Size   { return pick(g, []jit.Size{jit.W64, jit.W32}) }
func (g *gen) cond() jit.Cond   { return jit.Cond(g.IntN(10)) }
func (g *gen) fcond() jit.FCond { return jit.FCond(g.IntN(10)) }
func (g *gen) any() bool        { return g.IntN(2) == 0 }

// words emits each word of the contract with drawn operands.
var words = map[string]func(a *Asm, g *gen){
	"Mov":       func(a *Asm, g *gen) { a.Mov(g.reg(), g.base()) },
	"MovImm":    func(a *Asm, g *gen) { a.MovImm(g.reg(), g.imm()) },
	"Load":      func(a *Asm, g *gen) { a.Load(pick(g, loadSizes), g.reg(), g.base(), g.off()) },
	"LoadX":     func(a *Asm, g *gen) { a.LoadX(pick(g, loadSizes), g.reg(), g.base(), g.reg(), g.shift(), g.off()) },
	"Store":     func(a *Asm, g *gen) { a.Store(pick(g, storeSizes), g.base(), g.off(), g.base()) },
	"StoreX":    func(a *Asm, g *gen) { a.StoreX(pick(g, storeSizes), g.base(), g.reg(), g.shift(), g.off(), g.reg()) },
	"StoreImm":  func(a *Asm, g *gen) { a.StoreImm(pick(g, storeSizes), g.base(), g.off(), g.imm32()) },
	"AddMem":    func(a *Asm, g *gen) { a.AddMem(g.size(), g.base(), g.off(), g.imm32()) },
	"LabelAddr": func(a *Asm, g *gen) { a.LabelAddr(g.reg(), g.label()) },
	"Op":        func(a *Asm, g *gen) { a.Op(jit.IntOp(g.IntN(10)), g.reg(), g.base(), g.reg()) },
	"OpImm":     func(a *Asm, g *gen) { a.OpImm(jit.IntOp(g.IntN(10)), g.reg(), g.base(), g.imm()) },
	"OpO":       func(a *Asm, g *gen) { a.OpO(jit.IntOp(g.IntN(3)), g.reg(), g.reg(), g.reg(), g.label()) },
	"OpImmO":    func(a *Asm, g *gen) { a.OpImmO(jit.IntOp(g.IntN(3)), g.reg(), g.reg(), g.imm(), g.label()) },
	"Neg":       func(a *Asm, g *gen) { a.Neg(g.reg(), g.reg()) },
	"Not":       func(a *Asm, g *gen) { a.Not(g.reg(), g.reg()) },
	"DivMod":    func(a *Asm, g *gen) { a.DivMod(0, 1, g.reg(), g.reg()) },
	"DivModQ":   func(a *Asm, g *gen) { a.DivMod(g.reg(), jit.NoReg, g.reg(), g.reg()) },
	"DivModR":   func(a *Asm, g *gen) { a.DivMod(jit.NoReg, g.reg(), g.reg(), g.reg()) },
	"SExt":      func(a *Asm, g *gen) { a.SExt(pick(g, loadSizes), g.reg(), g.reg()) },
	"Set":       func(a *Asm, g *gen) { a.Set(g.cond(), g.reg(), g.reg(), g.reg()) },
	"SetImm":    func(a *Asm, g *gen) { a.SetImm(g.cond(), g.reg(), g.reg(), g.imm()) },
	"Lea":       func(a *Asm, g *gen) { a.Lea(g.reg(), g.base(), g.reg(), g.shift(), g.off()) },
	"LeaR":      func(a *Asm, g *gen) { a.Lea(g.reg(), g.base(), jit.NoReg, g.shift(), g.off()) },
	"Jump":      func(a *Asm, g *gen) { a.Jump(g.label()) },
	"JumpReg":   func(a *Asm, g *gen) { a.JumpReg(g.reg()) },
	"JumpAddr":  func(a *Asm, g *gen) { a.JumpAddr(pick(g, []uintptr{testBase - 1<<20, testBase + 1<<29, 0x400000})) },
	"Br":        func(a *Asm, g *gen) { a.Br(g.cond(), g.base(), g.reg(), g.label()) },
	"BrImm":     func(a *Asm, g *gen) { a.BrImm(g.cond(), g.reg(), g.imm(), g.label()) },
	"BrMem":     func(a *Asm, g *gen) { a.BrMem(g.cond(), g.size(), g.reg(), g.base(), g.off(), g.label()) },
	"BrMemImm": func(a *Asm, g *gen) {
		a.BrMemImm(g.cond(), pick(g, []jit.Size{jit.W64, jit.W32, jit.W8}), g.base(), g.off(), g.imm32(), g.label())
	},
	"BrBits":    func(a *Asm, g *gen) { a.BrBits(g.any(), g.reg(), g.imm(), g.label()) },
	"BrMemBits": func(a *Asm, g *gen) { a.BrMemBits(g.any(), g.size(), g.base(), g.off(), g.imm32(), g.label()) },
	"Poll":      func(a *Asm, g *gen) { a.Poll(g.label()) },
	"FMov":      func(a *Asm, g *gen) { a.FMov(g.freg(), g.freg()) },
	"FLoad":     func(a *Asm, g *gen) { a.FLoad(g.freg(), g.base(), g.off()) },
	"FLoadX":    func(a *Asm, g *gen) { a.FLoadX(g.freg(), g.base(), g.reg(), g.shift(), g.off()) },
	"FStore":    func(a *Asm, g *gen) { a.FStore(g.base(), g.off(), g.freg()) },
	"FStoreX":   func(a *Asm, g *gen) { a.FStoreX(g.base(), g.reg(), g.shift(), g.off(), g.freg()) },
	"FConst":    func(a *Asm, g *gen) { a.FConst(g.freg(), pick(g, edgeFloats)) },
	"FOp":       func(a *Asm, g *gen) { a.FOp(jit.FloatOp(g.IntN(4)), g.freg(), g.freg(), g.freg()) },
	"FUn":       func(a *Asm, g *gen) { a.FUn(jit.FloatUn(g.IntN(7)), g.freg(), g.freg()) },
	"FBits":     func(a *Asm, g *gen) { a.FBits(g.reg(), g.freg()) },
	"FFromBits": func(a *Asm, g *gen) { a.FFromBits(g.freg(), g.reg()) },
	"FFromInt":  func(a *Asm, g *gen) { a.FFromInt(g.freg(), g.reg()) },
	"FTruncate": func(a *Asm, g *gen) { a.FTruncate(g.reg(), g.freg()) },
	"FBr":       func(a *Asm, g *gen) { a.FBr(g.fcond(), g.freg(), g.freg(), g.label()) },
	"FSet":      func(a *Asm, g *gen) { a.FSet(g.fcond(), g.reg(), g.freg(), g.freg()) },
	"Call":      func(a *Asm, g *gen) { a.Call(g.label()) },
	"CallAddr":  func(a *Asm, g *gen) { a.CallAddr(pick(g, []uintptr{testBase - 1<<20, testBase + 1<<29, 0x400000})) },
	"CallMem":   func(a *Asm, g *gen) { a.CallMem(g.base(), g.off()) },
	"Ret":       func(a *Asm, g *gen) { a.Ret() },
}

// TestEncoderAgainstOracle assembles random words and compares every instruction with what golang-asm makes of it, both as
// an independent decoder reads them.
func TestEncoderAgainstOracle(t *testing.T) {
	var e encoder
	a := New()
	for name, word := range words {
		t.Run(name, func(t *testing.T) {
			g := &gen{Rand: rand.New(rand.NewPCG(3, uint64(len(name)))), a: a}
			for range 20 {
				a.Begin()
				g.labels = []jit.Label{a.NewLabel(), a.NewLabel(), a.NewLabel()}
				a.Bind(g.labels[0])
				for range 20 {
					word(a, g)
				}
				a.Bind(g.labels[1])
				for range 20 {
					word(a, g)
				}
				a.Bind(g.labels[2])
				compareWithOracle(t, &e, a)
			}
		})
	}
}

// TestStubsAgainstOracle does the same with the stubs.
func TestStubsAgainstOracle(t *testing.T) {
	a := New()
	a.EmitStubs()
	compareWithOracle(t, new(encoder), a)
}

func compareWithOracle(t *testing.T, e *encoder, a *Asm) {
	t.Helper()
	a.flushCold()
	a.markAt = a.markAt[:0]
	for i := range len(a.insts) + 1 {
		a.markAt = append(a.markAt, mark{at: int32(i), pos: i})
	}
	want, wantAt, err := e.encode(a, testBase)
	if err != nil {
		t.Fatal("oracle: ", err)
	}
	got, err := a.Finish(testBase)
	if err != nil {
		t.Fatal(err)
	}
	gotAt := make([]int, len(a.insts)+1)
	for _, m := range a.Marks() {
		if m.Pos >= 0 {
			gotAt[m.Pos] = m.Offset
		}
	}
	for i := range a.insts {
		g, w := decodeAt(got, gotAt, i), decodeAt(want, wantAt, i)
		if g != w {
			t.Fatalf("%+v:\n% x  %s, golang-asm:\n% x  %s", a.insts[i],
				got[gotAt[i]:gotAt[i+1]], g, want[wantAt[i]:wantAt[i+1]], w)
		}
		if n := gotAt[i+1] - gotAt[i]; n > wantAt[i+1]-wantAt[i] && a.insts[i].op != oCALL && a.insts[i].op != oJMP {
			t.Errorf("%s takes %d bytes, golang-asm %d", g, n, wantAt[i+1]-wantAt[i])
		}
	}
}

// decodeAt is the text of instruction i. Jumps name the number of the instruction that they lead to.
func decodeAt(code []byte, at []int, i int) string {
	var out []string
	for off := at[i]; off < at[i+1]; {
		in, err := x86asm.Decode(code[off:], 64)
		if err != nil {
			return fmt.Sprintf("%v: % x", err, code[off:at[i+1]])
		}
		off += in.Len
		if in.Op == x86asm.NOP { // golang-asm keeps jumps from the ends of cache lines
			continue
		}
		text := x86asm.IntelSyntax(in, testBase, nil)
		for k, arg := range in.Args {
			switch arg := arg.(type) {
			case x86asm.Rel:
				text = fmt.Sprintf("%s -> %s", in.Op, place(at, off+int(arg)))
			case x86asm.Mem:
				if arg.Base == x86asm.RIP {
					text = fmt.Sprintf("%s %s -> %s", in.Op, in.Args[1-k], place(at, off+int(arg.Disp)))
				}
			}
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

func place(at []int, off int) string {
	for k, o := range at {
		if o == off {
			return fmt.Sprint(k)
		}
	}
	if pool := (at[len(at)-1] + 7) &^ 7; off >= pool && off < pool+1<<16 {
		return fmt.Sprintf("constant at %d", off-pool)
	}
	return fmt.Sprintf("%#x", testBase+off)
}
