//go:build (linux && (amd64 || arm64)) || (windows && amd64)

package host

import (
	"math"
	"testing"
	"unsafe"

	"pycopy/jit"
)

var floatOps = []struct {
	name string
	mean func(x, y float64) float64
}{
	jit.FAdd: {"add", func(x, y float64) float64 { return x + y }},
	jit.FSub: {"sub", func(x, y float64) float64 { return x - y }},
	jit.FMul: {"mul", func(x, y float64) float64 { return x * y }},
	jit.FDiv: {"div", func(x, y float64) float64 { return x / y }},
}

var floatUns = []struct {
	name string
	mean func(x float64) float64
}{
	jit.FNeg:       {"neg", func(x float64) float64 { return math.Copysign(x, -math.Copysign(1, x)) }},
	jit.FAbs:       {"abs", math.Abs},
	jit.FSqrt:      {"sqrt", math.Sqrt},
	jit.FFloor:     {"floor", math.Floor},
	jit.FCeil:      {"ceil", math.Ceil},
	jit.FTrunc:     {"trunc", math.Trunc},
	jit.FRoundEven: {"roundeven", math.RoundToEven},
}

var floatConds = []struct {
	name string
	mean func(x, y float64) bool
}{
	jit.FEQ:  {"==", func(x, y float64) bool { return x == y }},
	jit.FNE:  {"!=", func(x, y float64) bool { return x != y }},
	jit.FLT:  {"<", func(x, y float64) bool { return x < y }},
	jit.FNLT: {"not <", func(x, y float64) bool { return !(x < y) }},
	jit.FLE:  {"<=", func(x, y float64) bool { return x <= y }},
	jit.FNLE: {"not <=", func(x, y float64) bool { return !(x <= y) }},
	jit.FGT:  {">", func(x, y float64) bool { return x > y }},
	jit.FNGT: {"not >", func(x, y float64) bool { return !(x > y) }},
	jit.FGE:  {">=", func(x, y float64) bool { return x >= y }},
	jit.FNGE: {"not >=", func(x, y float64) bool { return !(x >= y) }},
}

// eachFloats calls f with the values of x and y in the registers.
func (c *cases) eachFloats(x, y jit.FReg, f func(v, w float64, want *state)) {
	keep := *c.in
	for _, v := range edgeFloats {
		for _, w := range edgeFloats {
			if x == y {
				w = v
			}
			c.in.F[x], c.in.F[y] = math.Float64bits(v), math.Float64bits(w)
			want := *c.in
			f(v, w, &want)
			if x == y {
				break
			}
		}
	}
	*c.in = keep
}

func TestFloatOp(t *testing.T) {
	c := newCases(t)
	for o, row := range floatOps {
		for _, d := range someFRegs {
			for _, x := range someFRegs {
				for _, y := range someFRegs {
					p := c.code(func(a jit.Asm, l jit.Label) { a.FOp(jit.FloatOp(o), d, x, y) })
					c.eachFloats(x, y, func(v, w float64, want *state) {
						want.F[d] = math.Float64bits(row.mean(v, w))
						c.check(p, want, "f%d = %s f%d=%v, f%d=%v", d, row.name, x, v, y, w)
					})
				}
			}
		}
	}
}

func TestFloatUnary(t *testing.T) {
	c := newCases(t)
	for _, d := range someFRegs {
		for _, x := range someFRegs {
			mov := c.code(func(a jit.Asm, l jit.Label) { a.FMov(d, x) })
			c.eachFloats(x, x, func(v, _ float64, want *state) {
				want.F[d] = math.Float64bits(v)
				c.check(mov, want, "f%d = f%d=%v", d, x, v)
			})
			for o, row := range floatUns {
				p := c.code(func(a jit.Asm, l jit.Label) { a.FUn(jit.FloatUn(o), d, x) })
				c.eachFloats(x, x, func(v, _ float64, want *state) {
					want.F[d] = math.Float64bits(row.mean(v))
					c.check(p, want, "f%d = %s f%d=%v", d, row.name, x, v)
				})
			}
		}
		for _, v := range edgeFloats {
			p := c.code(func(a jit.Asm, l jit.Label) { a.FConst(d, v) })
			want := *c.in
			want.F[d] = math.Float64bits(v)
			c.check(p, &want, "f%d = %v", d, v)
		}
	}
}

func TestFloatCompare(t *testing.T) {
	c := newCases(t)
	for k, row := range floatConds {
		for _, x := range someFRegs {
			for _, y := range someFRegs {
				br := c.code(func(a jit.Asm, l jit.Label) { a.FBr(jit.FCond(k), x, y, l) })
				for _, d := range someRegs {
					set := c.code(func(a jit.Asm, l jit.Label) { a.FSet(jit.FCond(k), d, x, y) })
					c.eachFloats(x, y, func(v, w float64, want *state) {
						r := b2u(row.mean(v, w))
						want.Taken = r
						c.check(br, want, "branch %v %s %v", v, row.name, w)
						want.R[d], want.Taken = r, 0
						c.check(set, want, "r%d = %v %s %v", d, v, row.name, w)
					})
				}
			}
		}
	}
}

func TestFloatConversion(t *testing.T) {
	c := newCases(t)
	for _, r := range someRegs {
		for _, x := range someFRegs {
			bits := c.code(func(a jit.Asm, l jit.Label) { a.FBits(r, x) })
			trunc := c.code(func(a jit.Asm, l jit.Label) { a.FTruncate(r, x) })
			c.eachFloats(x, x, func(v, _ float64, want *state) {
				want.R[r] = math.Float64bits(v)
				c.check(bits, want, "r%d = bits of f%d=%v", r, x, v)
				want.R[r] = 1 << 63
				if v > -1<<63 && v < 1<<63 {
					want.R[r] = uint64(int64(v))
				}
				c.check(trunc, want, "r%d = int of f%d=%v", r, x, v)
			})
			from := c.code(func(a jit.Asm, l jit.Label) { a.FFromBits(x, r) })
			conv := c.code(func(a jit.Asm, l jit.Label) { a.FFromInt(x, r) })
			c.eachValue(r, edgeInts, func(v int64, want *state) {
				want.F[x] = uint64(v)
				c.check(from, want, "f%d = bits r%d=%#x", x, r, v)
				want.F[x] = math.Float64bits(float64(v))
				c.check(conv, want, "f%d = r%d=%d", x, r, v)
			})
		}
	}
}

func TestFloatMemory(t *testing.T) {
	c := newCases(t)
	mem := new([3]uint64)
	at := uint64(uintptr(unsafe.Pointer(&mem[1])))
	const v = 0x400921fb54442d18
	for _, x := range someFRegs {
		c.twoRegs(func(base, index jit.Reg) {
			for _, off := range offsets {
				load := c.code(func(a jit.Asm, l jit.Label) { a.FLoad(x, base, off) })
				store := c.code(func(a jit.Asm, l jit.Label) { a.FStore(base, off, x) })
				keep := *c.in
				c.in.R[base] = at - uint64(off)
				c.floatMemory(load, store, x, mem, v)
				if base != index {
					for shift := range uint8(4) {
						load := c.code(func(a jit.Asm, l jit.Label) { a.FLoadX(x, base, index, shift, off) })
						store := c.code(func(a jit.Asm, l jit.Label) { a.FStoreX(base, index, shift, off, x) })
						c.in.R[index] = 1000
						c.in.R[base] = at - uint64(off) - 1000<<shift
						c.floatMemory(load, store, x, mem, v)
					}
				}
				*c.in = keep
			}
		})
	}
}

func (c *cases) floatMemory(load, store uintptr, x jit.FReg, mem *[3]uint64, v uint64) {
	mem[1] = v
	want := *c.in
	want.F[x] = v
	c.check(load, &want, "load f%d", x)
	*mem = [3]uint64{5, 5, 5}
	c.check(store, c.in, "store f%d", x)
	if *mem != [3]uint64{5, c.in.F[x], 5} {
		c.t.Fatalf("store f%d: %x", x, mem)
	}
}
