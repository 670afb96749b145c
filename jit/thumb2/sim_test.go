package thumb2_test

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
)

// A cpu simulates the integer part of an ARMv7-M core: what compilers use. With v6m it refuses what ARMv6-M lacks. It checks alignment
// and bounds of all accesses.
type cpu struct {
	r          [16]uint32
	n, z, c, v bool
	mem        []byte // from memBase on
	v6m        bool
	it         []int // conditions of the next instructions
	steps      int   // instructions executed
	limit      int
	hook       func(c *cpu, index int) // a call of hookBase + 4*index
	stopped    bool                    // the running activation has ended
}

const (
	memBase    = 0x10000
	hookBase   = 0xf0000000
	returnAddr = 0xe0000000
)

type simError string

func (c *cpu) fail(format string, args ...any) {
	panic(simError(fmt.Sprintf("pc %#x: ", c.r[15]) + fmt.Sprintf(format, args...)))
}

func (c *cpu) at(addr uint32, n uint32) []byte {
	if addr%n != 0 {
		c.fail("unaligned access of %d bytes at %#x", n, addr)
	}
	if addr < memBase || uint64(addr)+uint64(n) > memBase+uint64(len(c.mem)) {
		c.fail("access of %#x", addr)
	}
	return c.mem[addr-memBase:]
}

func (c *cpu) word(addr uint32) uint32       { return binary.LittleEndian.Uint32(c.at(addr, 4)) }
func (c *cpu) setWord(addr uint32, v uint32) { binary.LittleEndian.PutUint32(c.at(addr, 4), v) }
func (c *cpu) half(addr uint32) uint32       { return uint32(binary.LittleEndian.Uint16(c.at(addr, 2))) }

// run executes from addr (bit 0 set) until it returns, or until a hook sets stopped. Nested runs share stack and memory; the registers
// come back as they were. ok is false when a hook stopped it.
func (c *cpu) run(addr uint32, args ...uint32) (result uint32, ok bool) {
	saved, stopped, it := c.r, c.stopped, c.it
	c.it = nil
	c.stopped = false
	copy(c.r[:], args)
	c.r[14] = returnAddr | 1
	c.jump(addr)
	if c.r[13]%8 != 0 {
		c.fail("stack pointer %#x", c.r[13])
	}
	for !c.stopped {
		pc := c.r[15]
		if pc == returnAddr {
			for i := 4; i <= 11; i++ {
				if c.r[i] != saved[i] {
					c.fail("r%d not preserved", i)
				}
			}
			if c.r[13] != saved[13] {
				c.fail("stack pointer not preserved")
			}
			break
		}
		if pc >= hookBase {
			if c.r[13]%8 != 0 {
				c.fail("stack pointer %#x at a call", c.r[13])
			}
			c.r[15] = c.r[14] &^ 1
			c.hook(c, int(pc-hookBase)/4)
			continue
		}
		c.step()
	}
	result, ok = c.r[0], !c.stopped
	c.r, c.stopped, c.it = saved, stopped, it
	return result, ok
}

func (c *cpu) jump(addr uint32) {
	if addr&1 == 0 {
		c.fail("jump to %#x: not Thumb", addr)
	}
	c.r[15] = addr &^ 1
}

func (c *cpu) nz(v uint32) uint32 {
	c.n, c.z = int32(v) < 0, v == 0
	return v
}

func (c *cpu) adc(a, b uint32, carry bool, set bool) uint32 {
	in := uint64(0)
	if carry {
		in = 1
	}
	sum := uint64(a) + uint64(b) + in
	r := uint32(sum)
	if set {
		c.c = sum>>32 != 0
		c.v = (a^r)&(b^r)>>31 != 0
		c.nz(r)
	}
	return r
}

func (c *cpu) sub(a, b uint32, set bool) uint32 { return c.adc(a, ^b, true, set) }

func (c *cpu) holds(cond int) bool {
	var h bool
	switch cond >> 1 {
	case 0:
		h = c.z
	case 1:
		h = c.c
	case 2:
		h = c.n
	case 3:
		h = c.v
	case 4:
		h = c.c && !c.z
	case 5:
		h = c.n == c.v
	case 6:
		h = c.n == c.v && !c.z
	case 7:
		return true
	}
	return h != (cond&1 != 0)
}

// shift performs a shift by a number of places; set changes the carry.
func (c *cpu) shift(op, v, n uint32, set bool) uint32 {
	if n == 0 {
		return v
	}
	var r uint32
	var carry bool
	switch op {
	case 0:
		carry = n <= 32 && v>>(32-n)&1 != 0
		r = v << n
	case 1:
		carry = n <= 32 && v>>(n-1)&1 != 0
		r = v >> n
	case 2:
		m := min(n, 32)
		carry = int32(v)>>min(m-1, 31)&1 != 0
		r = uint32(int32(v) >> min(m, 31))
	case 3:
		r = bits.RotateLeft32(v, -int(n&31))
		carry = r>>31 != 0
	}
	if set {
		c.c = carry
	}
	return r
}

func sext(v uint32, bits uint) uint32 { return uint32(int32(v<<(32-bits)) >> (32 - bits)) }

func (c *cpu) step() {
	if c.steps++; c.limit > 0 && c.steps > c.limit {
		c.fail("too many instructions")
	}
	pc := c.r[15]
	w := c.half(pc)
	skip := false
	inIt := len(c.it) > 0
	if inIt {
		skip = !c.holds(c.it[0])
		c.it = c.it[1:]
	}
	if w>>11 >= 0x1d {
		w2 := c.half(pc + 2)
		c.r[15] = pc + 4
		if !skip {
			c.wide(pc, w, w2)
		}
		return
	}
	c.r[15] = pc + 2
	if !skip {
		c.narrow(pc, w, !inIt)
	}
}

// narrow executes a 16-bit instruction; s: the flags are set.
func (c *cpu) narrow(pc, w uint32, s bool) {
	rd, rm := w&7, w>>3&7
	r := &c.r
	keepC := func(v uint32) {
		if s {
			c.nz(v)
		}
	}
	switch w >> 11 {
	case 0, 1, 2: // shifts
		n := w >> 6 & 31
		if n == 0 && w>>11 != 0 {
			n = 32
		}
		r[rd] = c.shift(w>>11, r[rm], n, s)
		keepC(r[rd])
	case 3:
		b := r[w>>6&7]
		if w>>10&1 != 0 {
			b = w >> 6 & 7
		}
		if w>>9&1 != 0 {
			r[rd] = c.sub(r[rm], b, s)
		} else {
			r[rd] = c.adc(r[rm], b, false, s)
		}
	case 4:
		r[w>>8&7] = w & 0xff
		keepC(w & 0xff)
	case 5:
		c.sub(r[w>>8&7], w&0xff, true)
	case 6:
		r[w>>8&7] = c.adc(r[w>>8&7], w&0xff, false, s)
	case 7:
		r[w>>8&7] = c.sub(r[w>>8&7], w&0xff, s)
	case 8:
		if w>>10&1 == 0 {
			c.alu(w>>6&15, rd, rm, s)
		} else {
			c.high(pc, w)
		}
	case 9:
		r[w>>8&7] = c.word((pc+4)&^3 + w&0xff*4)
	case 10, 11:
		c.mem16(w>>9&7, rd, r[rm]+r[w>>6&7])
	case 12, 13:
		c.mem16([]uint32{0, 4}[w>>11&1], rd, r[rm]+w>>6&31*4)
	case 14, 15:
		c.mem16([]uint32{2, 6}[w>>11&1], rd, r[rm]+w>>6&31)
	case 16, 17:
		c.mem16([]uint32{1, 5}[w>>11&1], rd, r[rm]+w>>6&31*2)
	case 18, 19:
		c.mem16([]uint32{0, 4}[w>>11&1], w>>8&7, r[13]+w&0xff*4)
	case 20:
		r[w>>8&7] = (pc+4)&^3 + w&0xff*4
	case 21:
		r[w>>8&7] = r[13] + w&0xff*4
	case 22, 23:
		c.misc(pc, w)
	case 24:
		c.fail("stm")
	case 25:
		c.fail("ldm")
	case 26, 27:
		if w>>8&15 >= 14 {
			c.fail("undefined %#x", w)
		}
		if c.holds(int(w >> 8 & 15)) {
			r[15] = pc + 4 + sext(w&0xff, 8)*2
		}
	case 28:
		r[15] = pc + 4 + sext(w&0x7ff, 11)*2
	default:
		c.fail("undefined %#x", w)
	}
}

func (c *cpu) alu(op, rd, rm uint32, s bool) {
	r := &c.r
	a, b := r[rd], r[rm]
	var v uint32
	switch op {
	case 0, 8:
		v = a & b
	case 1:
		v = a ^ b
	case 2, 3, 4:
		v = c.shift(op-2, a, b&0xff, s)
	case 5:
		r[rd] = c.adc(a, b, c.c, s)
		return
	case 6:
		r[rd] = c.adc(a, ^b, c.c, s)
		return
	case 7:
		v = c.shift(3, a, b&0xff, s)
	case 9:
		r[rd] = c.sub(0, b, s)
		return
	case 10:
		c.sub(a, b, true)
		return
	case 11:
		c.adc(a, b, false, true)
		return
	case 12:
		v = a | b
	case 13:
		v = a * b
	case 14:
		v = a &^ b
	case 15:
		v = ^b
	}
	if s || op == 8 {
		c.nz(v)
	}
	if op != 8 {
		r[rd] = v
	}
}

func (c *cpu) high(pc, w uint32) {
	r := &c.r
	rd, rm := w&7|w>>4&8, w>>3&15
	b := r[rm]
	if rm == 15 {
		b = pc + 4
	}
	switch w >> 8 & 3 {
	case 0:
		if rd == 15 {
			c.jump(pc + 4 + b | 1)
			return
		}
		r[rd] += b
	case 1:
		c.sub(r[rd], b, true)
	case 2:
		if rd == 15 {
			c.jump(b | 1)
			return
		}
		r[rd] = b
	case 3:
		if w>>7&1 != 0 {
			r[14] = pc + 2 | 1
		}
		c.jump(b)
	}
}

func (c *cpu) mem16(op, rt, addr uint32) {
	r := &c.r
	switch op {
	case 0:
		c.setWord(addr, r[rt])
	case 1:
		binary.LittleEndian.PutUint16(c.at(addr, 2), uint16(r[rt]))
	case 2:
		c.at(addr, 1)[0] = byte(r[rt])
	case 3:
		r[rt] = sext(uint32(c.at(addr, 1)[0]), 8)
	case 4:
		v := c.word(addr)
		if rt == 15 {
			c.jump(v)
			return
		}
		r[rt] = v
	case 5:
		r[rt] = c.half(addr)
	case 6:
		r[rt] = uint32(c.at(addr, 1)[0])
	case 7:
		r[rt] = sext(c.half(addr), 16)
	}
}

func (c *cpu) misc(pc, w uint32) {
	r := &c.r
	rd, rm := w&7, w>>3&7
	switch w >> 8 & 15 {
	case 0:
		n := w & 0x7f * 4
		if w>>7&1 != 0 {
			n = -n
		}
		r[13] += n
	case 1, 3, 9, 11:
		if c.v6m {
			c.fail("cbz")
		}
		if (r[rd] == 0) == (w>>11&1 == 0) {
			r[15] = pc + 4 + w>>9&1<<6 + w>>3&31<<1
		}
	case 2:
		v := r[rm]
		switch w >> 6 & 3 {
		case 0:
			v = sext(v, 16)
		case 1:
			v = sext(v, 8)
		case 2:
			v &= 0xffff
		case 3:
			v &= 0xff
		}
		r[rd] = v
	case 4, 5:
		c.pushList(w&0xff | w>>8&1<<14)
	case 12, 13:
		c.popList(w&0xff | w>>8&1<<15)
	case 15:
		if w&15 == 0 {
			return // hints
		}
		if c.v6m {
			c.fail("it")
		}
		first, mask := int(w>>4&15), w&15
		c.it = []int{first}
		for mask&7 != 0 {
			c.it = append(c.it, first&^1|int(mask>>3&1))
			mask = mask << 1 & 15
		}
	default:
		c.fail("undefined %#x", w)
	}
}

func (c *cpu) pushList(list uint32) {
	for i := 15; i >= 0; i-- {
		if list>>i&1 != 0 {
			c.r[13] -= 4
			c.setWord(c.r[13], c.r[i])
		}
	}
}

func (c *cpu) popList(list uint32) {
	for i := range 16 {
		if list>>i&1 != 0 {
			v := c.word(c.r[13])
			c.r[13] += 4
			if i == 15 {
				c.jump(v)
			} else {
				c.r[i] = v
			}
		}
	}
}

// wide executes a 32-bit instruction.
func (c *cpu) wide(pc, w, w2 uint32) {
	r := &c.r
	if w>>11 == 0x1e && w2>>15 == 1 {
		c.wideBranch(pc, w, w2)
		return
	}
	if c.v6m {
		c.fail("32-bit instruction %#x %#x", w, w2)
	}
	rn, rd, rm := w&15, w2>>8&15, w2&15
	switch {
	case w == 0xe92d:
		c.pushList(w2)
	case w == 0xe8bd:
		c.popList(w2)
	case w>>9 == 0x75: // data processing, shifted register
		n := w2>>12&7<<2 | w2>>6&3
		op := w2 >> 4 & 3
		if n == 0 && (op == 1 || op == 2) {
			n = 32
		}
		c.dp(w>>5&15, w>>4&1 != 0, rd, rn, c.shift(op, r[rm], n, w>>4&1 != 0))
	case w>>11 == 0x1e && w>>9&1 == 0: // modified immediate
		imm := w>>10&1<<11 | w2>>12&7<<8 | w2&0xff
		c.dp(w>>5&15, w>>4&1 != 0, rd, rn, expand(imm))
	case w>>11 == 0x1e: // plain immediate
		imm := w>>10&1<<11 | w2>>12&7<<8 | w2&0xff
		switch w >> 4 & 31 {
		case 0:
			r[rd] = r[rn] + imm
		case 10:
			r[rd] = r[rn] - imm
		case 4:
			r[rd] = rn<<12 | imm
		case 12:
			r[rd] = r[rd]&0xffff | (rn<<12|imm)<<16
		case 28:
			lsb := w2>>12&7<<2 | w2>>6&3
			r[rd] = r[rn] >> lsb & (1<<(w2&31+1) - 1)
		default:
			c.fail("undefined %#x %#x", w, w2)
		}
	case w>>9 == 0x7c:
		c.wideMem(w, w2)
	case w>>8 == 0xfa && w>>7&1 == 0 && w2>>4&15 == 0:
		r[rd] = c.shift(w>>5&3, r[rn], r[rm]&0xff, w>>4&1 != 0)
	case w>>4 == 0xfab:
		r[rd] = uint32(bits.LeadingZeros32(r[rm]))
	case w>>4 == 0xfa9:
		r[rd] = bits.Reverse32(r[rm])
	case w>>8 == 0xfb:
		c.multiply(w, w2)
	default:
		c.fail("undefined %#x %#x", w, w2)
	}
}

func expand(imm uint32) uint32 {
	b := imm & 0xff
	switch imm >> 8 {
	case 0:
		return b
	case 1:
		return b | b<<16
	case 2:
		return b<<8 | b<<24
	case 3:
		return b * 0x01010101
	}
	return bits.RotateLeft32(0x80|imm&0x7f, -int(imm>>7))
}

func (c *cpu) dp(op uint32, s bool, rd, rn, b uint32) {
	r := &c.r
	var v uint32
	a := r[rn]
	switch op {
	case 0:
		v = a & b
	case 1:
		v = a &^ b
	case 2, 3:
		if rn == 15 {
			a = 0
		}
		if op == 3 {
			b = ^b
		}
		v = a | b
	case 4:
		v = a ^ b
	case 8:
		v = c.adc(a, b, false, s)
	case 10:
		v = c.adc(a, b, c.c, s)
	case 11:
		v = c.adc(a, ^b, c.c, s)
	case 13:
		v = c.sub(a, b, s)
	case 14:
		v = c.sub(b, a, s)
	default:
		c.fail("undefined data processing %d", op)
	}
	if s && op < 8 {
		c.nz(v)
	}
	if rd != 15 {
		r[rd] = v
	}
}

func (c *cpu) wideMem(w, w2 uint32) {
	rn, rt := w&15, w2>>12
	op := map[uint32]uint32{0xf80: 2, 0xf81: 6, 0xf82: 1, 0xf83: 5, 0xf84: 0, 0xf85: 4, 0xf91: 3, 0xf93: 7}[w>>4&^8]
	base := c.r[rn]
	if rn == 15 {
		base = (c.r[15]) &^ 3
	}
	switch {
	case w>>7&1 != 0:
		c.mem16(op, rt, base+w2&0xfff)
	case w2>>11&1 != 0:
		off := w2 & 0xff
		if w2>>9&1 == 0 {
			off = -off
		}
		addr := base
		if w2>>10&1 != 0 {
			addr += off
		}
		c.mem16(op, rt, addr)
		if w2>>8&1 != 0 {
			c.r[rn] = base + off
		}
	default:
		c.mem16(op, rt, base+c.r[w2&15]<<(w2>>4&3))
	}
}

func (c *cpu) multiply(w, w2 uint32) {
	r := &c.r
	rn, ra, rd, rm := w&15, w2>>12, w2>>8&15, w2&15
	switch w >> 4 & 15 {
	case 0:
		p := r[rn] * r[rm]
		switch {
		case w2>>4&15 == 1:
			r[rd] = r[ra] - p
		case ra == 15:
			r[rd] = p
		default:
			r[rd] = r[ra] + p
		}
	case 8:
		p := int64(int32(r[rn])) * int64(int32(r[rm]))
		r[ra], r[rd] = uint32(p), uint32(p>>32)
	case 9:
		a, b := int32(r[rn]), int32(r[rm])
		switch {
		case b == 0:
			r[rd] = 0
		case a == math.MinInt32 && b == -1:
			r[rd] = uint32(a)
		default:
			r[rd] = uint32(a / b)
		}
	case 11:
		if r[rm] == 0 {
			r[rd] = 0
		} else {
			r[rd] = r[rn] / r[rm]
		}
	default:
		c.fail("undefined %#x %#x", w, w2)
	}
}

func (c *cpu) wideBranch(pc, w, w2 uint32) {
	s, j1, j2 := w>>10&1, w2>>13&1, w2>>11&1
	if w2>>12&1 == 0 && w2>>14&1 == 0 { // conditional
		if c.v6m {
			c.fail("long conditional branch")
		}
		off := sext(s<<20|j2<<19|j1<<18|w&0x3f<<12|w2&0x7ff<<1, 21)
		if c.holds(int(w >> 6 & 15)) {
			c.r[15] = pc + 4 + off
		}
		return
	}
	i1, i2 := ^(j1^s)&1, ^(j2^s)&1
	off := sext(s<<24|i1<<23|i2<<22|w&0x3ff<<12|w2&0x7ff<<1, 25)
	switch {
	case w2>>14&1 != 0:
		c.r[14] = pc + 4 | 1
	case c.v6m:
		c.fail("b.w")
	}
	c.r[15] = pc + 4 + off
}
