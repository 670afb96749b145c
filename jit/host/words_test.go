//go:build (linux && (amd64 || arm64)) || (windows && amd64)

package host

import (
	"fmt"
	"math"
	"math/bits"
	"testing"
	"unsafe"

	"pycopy/jit"
)

// The tests of this file run every word of the contract on the machine, and compare what it computes with what Go
// computes. Each case also checks that no other register has changed.

// state is all registers of the walker, and which way a branch went.
type state struct {
	R     [nInt]uint64
	F     [nFloat]uint64
	Taken uint64
}

// cases is code for one word with the registers loaded from one state and stored to another.
type cases struct {
	*machine
	t       *testing.T
	in, out *state

	// What the next check does not look at.
	undefined bool
	ignored   jit.Reg
}

func newCases(t *testing.T) *cases {
	m := newMachine(t)
	s := new([2]state)
	c := &cases{machine: m, t: t, in: &s[0], out: &s[1]}
	for i := range c.in.R {
		c.in.R[i] = 0x1111111111111111 * uint64(i+1)
	}
	for i := range c.in.F {
		c.in.F[i] = math.Float64bits(float64(i) + 0.25)
	}
	m.ctx.FP = uintptr(unsafe.Pointer(c.in))
	return c
}

// code assembles word between loading and storing all registers. Jumps to l count as taken.
func (c *cases) code(word func(a jit.Asm, l jit.Label)) uintptr {
	c.t.Helper()
	return c.install(c.t, func(a jit.Asm) {
		for i := range nInt {
			a.Load(jit.W64, jit.Reg(i), jit.FP, int32(8*i))
		}
		for i := range nFloat {
			a.FLoad(jit.FReg(i), jit.FP, int32(unsafe.Offsetof(state{}.F))+int32(8*i))
		}
		const to = int32(unsafe.Sizeof(state{}))
		l, end := a.NewLabel(), a.NewLabel()
		a.StoreImm(jit.W64, jit.FP, to+int32(unsafe.Offsetof(state{}.Taken)), 0)
		word(a, l)
		a.Jump(end)
		a.Bind(l)
		a.StoreImm(jit.W64, jit.FP, to+int32(unsafe.Offsetof(state{}.Taken)), 1)
		a.Bind(end)
		for i := range nInt {
			a.Store(jit.W64, jit.FP, to+int32(8*i), jit.Reg(i))
		}
		for i := range nFloat {
			a.FStore(jit.FP, to+int32(unsafe.Offsetof(state{}.F))+int32(8*i), jit.FReg(i))
		}
		m := c.machine
		m.exit(a, jit.ExitReturn)
	})
}

// check runs code and compares the registers with want.
func (c *cases) check(p uintptr, want *state, format string, args ...any) {
	c.run(p, 0)
	got := c.out
	for i := range got.F {
		if got.F[i] != want.F[i] && !(isNaN(got.F[i]) && isNaN(want.F[i])) {
			c.t.Fatalf("%s: float register %d: %#x (%v), want %#x (%v)", fmt.Sprintf(format, args...), i, got.F[i],
				math.Float64frombits(got.F[i]), want.F[i], math.Float64frombits(want.F[i]))
		}
	}
	if c.undefined {
		want.R[c.ignored] = got.R[c.ignored]
		c.undefined = false
	}
	if got.R != want.R || got.Taken != want.Taken {
		c.t.Fatalf("%s:\n%#x taken %d, want\n%#x taken %d", fmt.Sprintf(format, args...), got.R, got.Taken, want.R, want.Taken)
	}
}

func isNaN(b uint64) bool { f := math.Float64frombits(b); return f != f }

var (
	someRegs  = []jit.Reg{0, 1, 3, nInt - 1} // on amd64 RBX, RSI, RBP, R12: all the special cases of the encoding
	someFRegs = []jit.FReg{0, 1, 7, nFloat - 1}

	edgeInts = []int64{0, 1, -1, 2, -2, 3, 7, 10, 63, 64, 127, 128, -128, 255, 256, 32767, -32768, 65535, 1<<31 - 1, 1 << 31, -1 << 31, -1<<31 - 1,
		1<<32 - 1, 1 << 32, 3037000499, 3037000500, -3037000500, 1<<53 + 1, 1<<62 - 1, 1 << 62, -1 << 62, -1<<62 - 1, math.MaxInt64, math.MaxInt64 - 1,
		math.MinInt64, math.MinInt64 + 1, 0x0123456789abcdef}
	edgeFloats = []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 3.7, -3.7, 0.49999999999999994, 1 << 52, 1<<52 + 0.5, 1<<53 + 2, 1 << 62, 1 << 63,
		-1 << 63, 1<<63 - 1024, -1<<63 - 2048, 1e300, -1e300, math.MaxFloat64, 5e-324, -5e-324, math.Inf(1), math.Inf(-1), math.NaN(), math.Pi}
)

var intOpNames = []string{"add", "sub", "mul", "and", "or", "xor", "shl", "shr", "sar", "ror"}

// intOp is what an operation means.
func intOp(o jit.IntOp, a, b int64) int64 {
	switch o {
	case jit.Add:
		return a + b
	case jit.Sub:
		return a - b
	case jit.Mul:
		return a * b
	case jit.And:
		return a & b
	case jit.Or:
		return a | b
	case jit.Xor:
		return a ^ b
	case jit.Shl:
		return a << uint(b)
	case jit.Shr:
		return int64(uint64(a) >> uint(b))
	case jit.Sar:
		return a >> uint(b)
	case jit.Ror:
		return int64(bits.RotateLeft64(uint64(a), -int(b)))
	}
	panic("no such operation")
}

func overflows(o jit.IntOp, a, b int64) bool {
	switch o {
	case jit.Add:
		s := a + b
		return (a^s)&(b^s) < 0
	case jit.Sub:
		s := a - b
		return (a^b)&(a^s) < 0
	}
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	h := int64(hi)
	if a < 0 {
		h -= b
	}
	if b < 0 {
		h -= a
	}
	return h != int64(lo)>>63
}

func isShift(o jit.IntOp) bool { return o >= jit.Shl }

// operands is the second operands to test an operation with.
func operands(o jit.IntOp) []int64 {
	if !isShift(o) {
		return edgeInts
	}
	var n []int64
	for i := range int64(64) {
		n = append(n, i)
	}
	return n
}

func TestOp(t *testing.T) {
	c := newCases(t)
	for o := jit.Add; o <= jit.Ror; o++ {
		c.threeRegs(func(d, x, y jit.Reg) {
			p := c.code(func(a jit.Asm, l jit.Label) { a.Op(o, d, x, y) })
			c.eachPair(x, y, edgeInts, operands(o), func(v, w int64, want *state) {
				want.R[d] = uint64(intOp(o, v, w))
				c.check(p, want, "r%d = %s r%d=%d, r%d=%d", d, intOpNames[o], x, v, y, w)
			})
		})
	}
}

func TestOpOverflow(t *testing.T) {
	c := newCases(t)
	for o := jit.Add; o <= jit.Mul; o++ {
		c.threeRegs(func(d, x, y jit.Reg) {
			p := c.code(func(a jit.Asm, l jit.Label) { a.OpO(o, d, x, y, l) })
			c.eachPair(x, y, edgeInts, edgeInts, func(v, w int64, want *state) {
				if overflows(o, v, w) {
					want.Taken = 1
					c.undefined = o == jit.Mul || d != x && d != y
				} else {
					want.R[d] = uint64(intOp(o, v, w))
				}
				c.ignored = d
				c.check(p, want, "r%d = %s r%d=%d, r%d=%d or branch", d, intOpNames[o], x, v, y, w)
			})
		})
	}
}

// threeRegs calls f with all choices of registers.
func (c *cases) threeRegs(f func(d, x, y jit.Reg)) {
	for _, d := range someRegs {
		for _, x := range someRegs {
			for _, y := range someRegs {
				f(d, x, y)
			}
		}
	}
}

// twoRegs calls f with all choices of registers.
func (c *cases) twoRegs(f func(d, x jit.Reg)) {
	for _, d := range someRegs {
		for _, x := range someRegs {
			f(d, x)
		}
	}
}

// eachPair calls f with the values of x and y, after putting them into the registers. want is what results if nothing
// changes. For the same register the values are equal.
func (c *cases) eachPair(x, y jit.Reg, vs, ws []int64, f func(v, w int64, want *state)) {
	keep := *c.in
	for _, v := range vs {
		for _, w := range ws {
			if x == y {
				v = w
			}
			c.in.R[x], c.in.R[y] = uint64(v), uint64(w)
			want := *c.in
			f(v, w, &want)
		}
		if x == y {
			break
		}
	}
	*c.in = keep
}

// eachValue does the same for one register.
func (c *cases) eachValue(x jit.Reg, vs []int64, f func(v int64, want *state)) {
	c.eachPair(x, x, vs, vs, func(v, _ int64, want *state) { f(v, want) })
}

// immediates is constants for the second operand.
func immediates(o jit.IntOp) []int64 {
	if isShift(o) {
		return operands(o)
	}
	return append([]int64{4, 5, 8, 9, -3, 1 << 20, 1 << 40}, edgeInts...)
}

func TestOpImm(t *testing.T) {
	c := newCases(t)
	for o := jit.Add; o <= jit.Ror; o++ {
		for _, imm := range immediates(o) {
			c.twoRegs(func(d, x jit.Reg) {
				p := c.code(func(a jit.Asm, l jit.Label) { a.OpImm(o, d, x, imm) })
				c.eachValue(x, edgeInts, func(v int64, want *state) {
					want.R[d] = uint64(intOp(o, v, imm))
					c.check(p, want, "r%d = %s r%d=%d, %d", d, intOpNames[o], x, v, imm)
				})
			})
		}
	}
}

func TestOpImmOverflow(t *testing.T) {
	c := newCases(t)
	for o := jit.Add; o <= jit.Mul; o++ {
		for _, imm := range immediates(o) {
			c.twoRegs(func(d, x jit.Reg) {
				p := c.code(func(a jit.Asm, l jit.Label) { a.OpImmO(o, d, x, imm, l) })
				c.eachValue(x, edgeInts, func(v int64, want *state) {
					if overflows(o, v, imm) {
						want.Taken = 1
						c.undefined = o == jit.Mul || d != x
					} else {
						want.R[d] = uint64(intOp(o, v, imm))
					}
					c.ignored = d
					c.check(p, want, "r%d = %s r%d=%d, %d or branch", d, intOpNames[o], x, v, imm)
				})
			})
		}
	}
}

func TestUnary(t *testing.T) {
	c := newCases(t)
	for _, w := range []struct {
		name string
		emit func(a jit.Asm, d, s jit.Reg)
		mean func(v int64) int64
	}{
		{"mov", jit.Asm.Mov, func(v int64) int64 { return v }},
		{"neg", jit.Asm.Neg, func(v int64) int64 { return -v }},
		{"not", jit.Asm.Not, func(v int64) int64 { return ^v }},
		{"sext32", func(a jit.Asm, d, s jit.Reg) { a.SExt(jit.S32, d, s) }, func(v int64) int64 { return int64(int32(v)) }},
		{"sext16", func(a jit.Asm, d, s jit.Reg) { a.SExt(jit.S16, d, s) }, func(v int64) int64 { return int64(int16(v)) }},
		{"sext8", func(a jit.Asm, d, s jit.Reg) { a.SExt(jit.S8, d, s) }, func(v int64) int64 { return int64(int8(v)) }},
	} {
		c.twoRegs(func(d, s jit.Reg) {
			p := c.code(func(a jit.Asm, l jit.Label) { w.emit(a, d, s) })
			c.eachValue(s, edgeInts, func(v int64, want *state) {
				want.R[d] = uint64(w.mean(v))
				c.check(p, want, "r%d = %s r%d=%d", d, w.name, s, v)
			})
		})
	}
	for _, v := range edgeInts {
		for _, d := range someRegs {
			p := c.code(func(a jit.Asm, l jit.Label) { a.MovImm(d, v) })
			want := *c.in
			want.R[d] = uint64(v)
			c.check(p, &want, "r%d = %d", d, v)
		}
	}
}

func TestMulHi(t *testing.T) {
	c := newCases(t)
	c.threeRegs(func(d, x, y jit.Reg) {
		p := c.code(func(a jit.Asm, l jit.Label) { a.MulHi(d, x, y) })
		c.eachPair(x, y, edgeInts, edgeInts, func(v, w int64, want *state) {
			want.R[d], _ = bits.Mul64(uint64(v), uint64(w))
			c.check(p, want, "r%d = mulhi r%d=%d, r%d=%d", d, x, v, y, w)
		})
	})
}

func TestDivMod(t *testing.T) {
	c := newCases(t)
	for _, q := range append(someRegs, jit.NoReg) {
		for _, r := range append(someRegs, jit.NoReg) {
			if q == r {
				continue
			}
			c.twoRegs(func(x, y jit.Reg) {
				p := c.code(func(a jit.Asm, l jit.Label) { a.DivMod(q, r, x, y) })
				c.eachPair(x, y, edgeInts, edgeInts, func(v, w int64, want *state) {
					if w == 0 || v == math.MinInt64 && w == -1 {
						return
					}
					if q != jit.NoReg {
						want.R[q] = uint64(v / w)
					}
					if r != jit.NoReg {
						want.R[r] = uint64(v % w)
					}
					c.check(p, want, "r%d, r%d = r%d=%d divmod r%d=%d", q, r, x, v, y, w)
				})
			})
		}
	}
}

func TestDivWide(t *testing.T) {
	c := newCases(t)
	for _, regs := range [][5]jit.Reg{{0, 1, 2, 3, 4}, {2, 3, 2, 3, 4}, {3, 2, 2, 3, 4}, {4, 2, 2, 3, 4}, {1, 4, 2, 3, 4}} {
		q, r, hi, lo, d := regs[0], regs[1], regs[2], regs[3], regs[4]
		p := c.code(func(a jit.Asm, l jit.Label) { a.DivWide(q, r, hi, lo, d) })
		for _, n := range edgeInts {
			c.in.R[d] = uint64(n)
			c.eachPair(hi, lo, edgeInts, edgeInts, func(v, w int64, want *state) {
				if uint64(v) < uint64(n) {
					want.R[q], want.R[r] = bits.Div64(uint64(v), uint64(w), uint64(n))
					c.check(p, want, "r%d, r%d = %d:%d divwide %d", q, r, uint64(v), uint64(w), uint64(n))
				}
			})
		}
	}
}

// holds is what a comparison means.
func holds(c jit.Cond, a, b int64) bool {
	switch c {
	case jit.EQ:
		return a == b
	case jit.NE:
		return a != b
	case jit.LT:
		return a < b
	case jit.GE:
		return a >= b
	case jit.LE:
		return a <= b
	case jit.GT:
		return a > b
	case jit.B:
		return uint64(a) < uint64(b)
	case jit.AE:
		return uint64(a) >= uint64(b)
	case jit.BE:
		return uint64(a) <= uint64(b)
	case jit.A:
		return uint64(a) > uint64(b)
	}
	panic("no such condition")
}

func b2u(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

func TestCompare(t *testing.T) {
	c := newCases(t)
	for k := jit.EQ; k <= jit.A; k++ {
		c.threeRegs(func(d, x, y jit.Reg) {
			set := c.code(func(a jit.Asm, l jit.Label) { a.Set(k, d, x, y) })
			br := c.code(func(a jit.Asm, l jit.Label) { a.Br(k, x, y, l) })
			c.eachPair(x, y, edgeInts, edgeInts, func(v, w int64, want *state) {
				want.Taken = b2u(holds(k, v, w))
				c.check(br, want, "branch %d r%d=%d, r%d=%d", k, x, v, y, w)
				want.R[d], want.Taken = want.Taken, 0
				c.check(set, want, "r%d = set %d r%d=%d, r%d=%d", d, k, x, v, y, w)
			})
		})
		if k.Not().Not() != k {
			t.Errorf("condition %d has no opposite", k)
		}
	}
}

func TestCompareImm(t *testing.T) {
	c := newCases(t)
	for k := jit.EQ; k <= jit.A; k++ {
		for _, imm := range edgeInts {
			for _, x := range someRegs {
				d := (x + 1) % nInt
				set := c.code(func(a jit.Asm, l jit.Label) { a.SetImm(k, d, x, imm) })
				same := c.code(func(a jit.Asm, l jit.Label) { a.SetImm(k, x, x, imm) })
				br := c.code(func(a jit.Asm, l jit.Label) { a.BrImm(k, x, imm, l) })
				c.eachValue(x, edgeInts, func(v int64, want *state) {
					r := b2u(holds(k, v, imm))
					keep := *want
					want.Taken = r
					c.check(br, want, "branch %d r%d=%d, %d", k, x, v, imm)
					*want = keep
					want.R[d] = r
					c.check(set, want, "r%d = set %d r%d=%d, %d", d, k, x, v, imm)
					*want = keep
					want.R[x] = r
					c.check(same, want, "r%d = set %d r%d=%d, %d", x, k, x, v, imm)
				})
			}
		}
	}
}

func TestBranchBits(t *testing.T) {
	c := newCases(t)
	var masks []int64
	for i := range 64 {
		masks = append(masks, 1<<i, 3<<i, ^(1 << i))
	}
	masks = append(masks, edgeInts...)
	mem := new(uint64)
	for _, any := range []bool{false, true} {
		for _, mask := range masks {
			for _, x := range someRegs {
				br := c.code(func(a jit.Asm, l jit.Label) { a.BrBits(any, x, mask, l) })
				br64 := c.code(func(a jit.Asm, l jit.Label) { a.BrMemBits(any, jit.W64, x, 8, int32(mask), l) })
				br32 := c.code(func(a jit.Asm, l jit.Label) { a.BrMemBits(any, jit.W32, x, 8, int32(mask), l) })
				for _, v := range masks {
					c.in.R[x] = uint64(v)
					want := *c.in
					want.Taken = b2u((v&mask != 0) == any)
					c.check(br, &want, "branch if %v r%d=%#x & %#x", any, x, v, mask)

					*mem = uint64(v)
					c.in.R[x] = uint64(uintptr(unsafe.Pointer(mem))) - 8
					want = *c.in
					want.Taken = b2u((v&int64(int32(mask)) != 0) == any)
					c.check(br64, &want, "branch if %v memory %#x & %#x", any, v, int32(mask))
					want.Taken = b2u((int32(v)&int32(mask) != 0) == any)
					c.check(br32, &want, "branch if %v memory %#x & %#x, 32 bits", any, v, int32(mask))
				}
			}
		}
	}
}

func TestBranchTag(t *testing.T) {
	c := newCases(t)
	for _, cond := range []jit.Cond{jit.EQ, jit.NE} {
		for bits := uint8(1); bits <= 7; bits++ {
			for _, tag := range []int64{0, 1, 1<<bits - 1, 1 << (bits - 1)} {
				for _, x := range someRegs {
					br := c.code(func(a jit.Asm, l jit.Label) { a.BrTag(cond, x, bits, tag, l) })
					values := append([]int64{tag, tag - 1<<bits, tag + 1<<40, tag ^ 1<<(bits-1), tag + 1, -tag}, edgeInts...)
					for _, v := range values {
						c.in.R[x] = uint64(v)
						want := *c.in
						want.Taken = b2u((v&(1<<bits-1) == tag) == (cond == jit.EQ))
						c.check(br, &want, "branch %d if the low %d bits of r%d=%#x are %d", cond, bits, x, v, tag)
					}
				}
			}
		}
	}
}

// offsets are tried with a base that makes the address come out right.
var offsets = []int32{0, 8, -8, 127, 128, -128, -129, 1 << 20, math.MaxInt32 - 8, math.MinInt32}

// extended is v as a load of a size leaves it.
func extended(size jit.Size, v int64) int64 {
	switch size {
	case jit.W32:
		return int64(uint32(v))
	case jit.W16:
		return int64(uint16(v))
	case jit.W8:
		return int64(uint8(v))
	case jit.S32:
		return int64(int32(v))
	case jit.S16:
		return int64(int16(v))
	case jit.S8:
		return int64(int8(v))
	}
	return v
}

var memValues = []int64{0, -1, 0x0123456789abcdef, -0x0123456789abcdef, 0x7f7f7f7f7f7f7f7f, -0x7f7f7f7f7f7f7f80}

func TestLoadStore(t *testing.T) {
	c := newCases(t)
	mem := new([3]int64)
	at := uint64(uintptr(unsafe.Pointer(&mem[1])))
	for size := jit.W64; size <= jit.S8; size++ {
		for _, off := range offsets {
			c.twoRegs(func(r, base jit.Reg) {
				load := c.code(func(a jit.Asm, l jit.Label) { a.Load(size, r, base, off) })
				store := c.code(func(a jit.Asm, l jit.Label) { a.Store(size, base, off, r) })
				keep := *c.in
				c.in.R[base] = at - uint64(off)
				for _, v := range memValues {
					mem[1] = v
					want := *c.in
					want.R[r] = uint64(extended(size, v))
					c.check(load, &want, "load %d r%d, r%d, %d", size, r, base, off)
					if r == base {
						continue
					}
					c.in.R[r] = uint64(v)
					mem[0], mem[1], mem[2] = -2, -2, -2
					c.check(store, c.in, "store %d r%d, r%d, %d", size, r, base, off)
					if mem[0] != -2 || mem[2] != -2 || mem[1] != stored(size, -2, v) {
						t.Fatalf("store %d r%d, r%d, %d: %#x", size, r, base, off, mem)
					}
				}
				*c.in = keep
			})
		}
	}
}

// stored is old after a store of v.
func stored(size jit.Size, old, v int64) int64 {
	mask := int64(-1)
	switch size {
	case jit.W32, jit.S32:
		mask = 1<<32 - 1
	case jit.W16, jit.S16:
		mask = 1<<16 - 1
	case jit.W8, jit.S8:
		mask = 1<<8 - 1
	}
	return old&^mask | v&mask
}

func TestIndexed(t *testing.T) {
	c := newCases(t)
	mem := new([3]int64)
	at := uint64(uintptr(unsafe.Pointer(&mem[1])))
	for size := jit.W64; size <= jit.S8; size++ {
		for shift := range uint8(4) {
			for _, off := range []int32{0, 8, 200, -100000} {
				c.threeRegs(func(r, base, x jit.Reg) {
					if base == x {
						return
					}
					load := c.code(func(a jit.Asm, l jit.Label) { a.LoadX(size, r, base, x, shift, off) })
					store := c.code(func(a jit.Asm, l jit.Label) { a.StoreX(size, base, x, shift, off, r) })
					lea := c.code(func(a jit.Asm, l jit.Label) { a.Lea(r, base, x, shift, off) })
					keep := *c.in
					for i, v := range memValues {
						index := uint64(i*1000) - 500
						c.in.R[x], c.in.R[base] = index, at-index<<shift-uint64(off)
						want := *c.in
						want.R[r] = at
						c.check(lea, &want, "lea r%d, r%d, r%d<<%d, %d", r, base, x, shift, off)
						mem[1] = v
						want.R[r] = uint64(extended(size, v))
						c.check(load, &want, "load %d r%d, r%d, r%d<<%d, %d", size, r, base, x, shift, off)
						if r == base || r == x {
							continue
						}
						c.in.R[r] = uint64(v)
						mem[0], mem[1], mem[2] = -2, -2, -2
						c.check(store, c.in, "store %d r%d, r%d, r%d<<%d, %d", size, r, base, x, shift, off)
						if mem[0] != -2 || mem[2] != -2 || mem[1] != stored(size, -2, v) {
							t.Fatalf("store %d r%d, r%d, r%d<<%d, %d: %#x", size, r, base, x, shift, off, mem)
						}
					}
					*c.in = keep
				})
			}
		}
	}
}

func TestMemoryOperands(t *testing.T) {
	c := newCases(t)
	mem := new([3]int64)
	for _, base := range someRegs {
		x := (base + 1) % nInt
		c.in.R[base] = uint64(uintptr(unsafe.Pointer(&mem[1]))) - 8
		for _, imm := range edgeInts {
			for size := jit.W64; size <= jit.W8; size++ {
				p := c.code(func(a jit.Asm, l jit.Label) { a.StoreImm(size, base, 8, int32(imm)) })
				mem[0], mem[1], mem[2] = 5, 5, 5
				c.check(p, c.in, "store %d %d", size, int32(imm))
				if *mem != [3]int64{5, stored(size, 5, int64(int32(imm))), 5} {
					t.Fatalf("store %d %d: %#x", size, int32(imm), mem)
				}
			}
			for _, size := range []jit.Size{jit.W64, jit.W32} {
				p := c.code(func(a jit.Asm, l jit.Label) { a.AddMem(size, base, 8, int32(imm)) })
				for _, v := range edgeInts {
					mem[0], mem[1], mem[2] = 5, v, 5
					c.check(p, c.in, "add %d %d", size, int32(imm))
					if *mem != [3]int64{5, stored(size, v, v+int64(int32(imm))), 5} {
						t.Fatalf("add %d %d: %#x", size, int32(imm), mem)
					}
				}
			}
			for k := jit.EQ; k <= jit.A; k++ {
				c.compareMem(k, base, x, int32(imm), &mem[1])
			}
		}
	}
}

// compareMem tests the comparisons of memory.
func (c *cases) compareMem(k jit.Cond, base, x jit.Reg, imm int32, mem *int64) {
	br64 := c.code(func(a jit.Asm, l jit.Label) { a.BrMem(k, jit.W64, x, base, 8, l) })
	br32 := c.code(func(a jit.Asm, l jit.Label) { a.BrMem(k, jit.W32, x, base, 8, l) })
	im64 := c.code(func(a jit.Asm, l jit.Label) { a.BrMemImm(k, jit.W64, base, 8, imm, l) })
	im32 := c.code(func(a jit.Asm, l jit.Label) { a.BrMemImm(k, jit.W32, base, 8, imm, l) })
	im8 := c.code(func(a jit.Asm, l jit.Label) { a.BrMemImm(k, jit.W8, base, 8, imm, l) })
	keep := c.in.R[x]
	c.in.R[x] = uint64(imm)
	for _, v := range edgeInts {
		*mem = v
		want := *c.in
		want.Taken = b2u(holds(k, int64(imm), v))
		c.check(br64, &want, "branch %d %d, memory %d", k, imm, v)
		want.Taken = b2u(holds(k, int64(imm), int64(int32(v))))
		c.check(br32, &want, "branch %d %d, memory %d, 32 bits", k, imm, v)
		want.Taken = b2u(holds(k, v, int64(imm)))
		c.check(im64, &want, "branch %d memory %d, %d", k, v, imm)
		want.Taken = b2u(holds(k, int64(int32(v)), int64(imm)))
		c.check(im32, &want, "branch %d memory %d, %d, 32 bits", k, v, imm)
		want.Taken = b2u(holds(k, int64(int8(v)), int64(int8(imm))))
		c.check(im8, &want, "branch %d memory %d, %d, 8 bits", k, v, imm)
	}
	c.in.R[x] = keep
}
