//go:build !(386 || arm || mips || mipsle)

// This file is long because loop is one jump table: an arm for each
// opcode, short, without calls, and with a body of its own, which is what makes Go
// compile the switch to a table. Arms that look alike stay apart for that reason.

package interp

import (
	"math"
	"math/bits"
	"sync/atomic"
	"unsafe"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # The loop
//
// run calls loop, which executes words as long as their fast case applies: it
// makes no calls at all, so that ip and fp stay in registers. Anything else
// returns with ip at the word that needs help; slow then executes that
// one word in full generality, and the loop goes on. A non-zero Poll
// also returns, with ip at the word to execute next.
//
// Each of the 256 opcode values has a body of its own: only then is the switch
// one jump through a table. That is why the file is long, and why bodies that differ
// in one operator are written out.

func ld32(p uintptr) uint32              { return *(*uint32)(unsafe.Add(nil, p)) }
func st32(p uintptr, v uint32)           { *(*uint32)(unsafe.Add(nil, p)) = v }
func rd(fp uintptr, i uint64) uintptr    { return *(*uintptr)(unsafe.Add(nil, fp+uintptr(i)*8)) }
func wr(fp uintptr, i uint64, v uintptr) { *(*uintptr)(unsafe.Add(nil, fp+uintptr(i)*8)) = v }

// Fields of a word.
func fA(w uint64) uint64 { return w >> 16 & 0xffff }
func fB(w uint64) uint64 { return w >> 32 & 0xffff }
func fC(w uint64) uint64 { return w >> 48 }

// offC is a jump distance in bytes, as offD is.
func offC(w uint64) uintptr { return uintptr(int64(w) >> 48 << 3) }

// isObj reports whether v is the address of a heap object.
func isObj(v uintptr) bool { return v&3 == 0 && v-rt.FirstObj < 1<<62 }

// unflo decodes an immediate float, flo encodes one if the result r has r&3 == 2.
func unflo(v uintptr) float64 { return math.Float64frombits(bits.RotateLeft64(uint64(v), -3) - 1<<60) }
func flo(f float64) uintptr   { return uintptr(bits.RotateLeft64(math.Float64bits(f)+1<<60, 3)) }

// zeroFloat is the Value of 0.0; that of -0.0 has 4 more. Slots of floats hold the bits of 0.0 and -0.0 for them, those of the number for other
// immediate floats, and nothing else.
const zeroFloat = 1 << 63

// noteItem notes that the indexing instruction w at ip has met a container of kind k.
func noteItem(ip uintptr, w, k uint64) {
	if k <<= words.ItemShift; w>>8&0xff != k {
		*(*uint64)(unsafe.Add(nil, ip)) = words.NoteItem(w, k)
	}
}

// number converts a small int that a float can hold, or an immediate float.
func number(v uintptr) (float64, bool) {
	switch {
	case v&3 == 2:
		return unflo(v), true
	case v&1 != 0:
		n := int(v) >> 1
		return float64(n), uint(n+1<<53) <= 1<<54
	}
	return math.Float64frombits(uint64(v) << 61 & (1 << 63)), v&^4 == 1<<63
}

// zero encodes a float that is zero.
func zero(f float64) uintptr { return 1<<63 | uintptr(math.Float64bits(f)>>63<<2) }

const (
	vNone  = uintptr(rt.None)
	vFalse = uintptr(rt.False)
	vTrue  = uintptr(rt.True)
)

// loop executes words from ip on with registers at fp until one needs help.
func loop(t *rt.Thread, ip, fp uintptr) (uintptr, uintptr) {
	for {
		w := word(ip)
		switch words.Op(w) {
		case words.Move:
			wr(fp, fA(w), rd(fp, fB(w)))
			ip += 8
			continue
		case words.LoadImm:
			wr(fp, fA(w), uintptr(int64(w)>>32))
			ip += 8
			continue
		case words.LoadConst:
			wr(fp, fA(w), ld(ip+8))
			ip += 16
			continue
		case words.CheckBound:
			if rd(fp, fA(w)) == 0 {
				return ip, fp
			}
			ip += 8
			continue
		case words.LoadCell:
			v := ld(rd(fp, fB(w)) + rt.OffCellValue)
			if v == 0 {
				return ip, fp
			}
			wr(fp, fA(w), v)
			ip += 8
			continue
		case words.StoreCell:
			st(rd(fp, fA(w))+rt.OffCellValue, rd(fp, fB(w)))
			ip += 8
			continue
		case words.LoadFree:
			v := ld(ld(ld(ld(fp-32)+rt.OffFuncClosure)+rt.OffTupleItems+uintptr(fB(w))*8) + rt.OffCellValue)
			if v == 0 {
				return ip, fp
			}
			wr(fp, fA(w), v)
			ip += 8
			continue
		case words.StoreFree:
			st(ld(ld(ld(fp-32)+rt.OffFuncClosure)+rt.OffTupleItems+uintptr(fA(w))*8)+rt.OffCellValue, rd(fp, fB(w)))
			ip += 8
			continue
		case words.FreeCell:
			wr(fp, fA(w), ld(ld(ld(fp-32)+rt.OffFuncClosure)+rt.OffTupleItems+uintptr(fB(w))*8))
			ip += 8
			continue
		case words.LoadGlobal:
			g := ld(ld(fp-32) + rt.OffFuncGlobals)
			c := word(ip + 8)
			if uint32(c) != ld32(g+rt.OffDictVersion) || c>>32 != 0 && uint32(c>>32) != ld32(uintptr(t.Builtin)+rt.OffDictVersion) {
				return ip, fp
			}
			wr(fp, fA(w), ld(ld(ip+16)))
			ip += 24
			continue
		case words.StoreGlobal:
			g := ld(ld(fp-32) + rt.OffFuncGlobals)
			if uint32(word(ip+8)) != ld32(g+rt.OffDictVersion) {
				return ip, fp
			}
			st(ld(ip+16), rd(fp, fA(w)))
			ip += 24
			continue
		case words.LoadName:
			g := ld(ld(fp-32) + rt.OffFuncGlobals)
			c := word(ip + 8)
			if g != ld(fp) || uint32(c) != ld32(g+rt.OffDictVersion) ||
				c>>32 != 0 && uint32(c>>32) != ld32(uintptr(t.Builtin)+rt.OffDictVersion) {
				return ip, fp
			}
			wr(fp, fA(w), ld(ld(ip+16)))
			ip += 24
			continue
		case words.StoreName:
			g := ld(ld(fp-32) + rt.OffFuncGlobals)
			if g != ld(fp) || uint32(word(ip+8)) != ld32(g+rt.OffDictVersion) {
				return ip, fp
			}
			st(ld(ip+16), rd(fp, fA(w)))
			ip += 24
			continue
		case words.Add:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			if b&c&1 != 0 {
				s := b + c - 1
				if int(s^b)&int(s^c) >= 0 {
					wr(fp, fA(w), s)
					ip += 8
					continue
				}
			}
			if b&3 == 2 && c&3 == 2 {
				if r := flo(unflo(b) + unflo(c)); r&3 == 2 {
					note(ip, w, floatSeen)
					wr(fp, fA(w), r)
					ip += 8
					continue
				}
			}
			goto mixed
		case words.Sub:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			if b&c&1 != 0 {
				s := b - c + 1
				if int(b^c)&int(b^s) >= 0 {
					wr(fp, fA(w), s)
					ip += 8
					continue
				}
			}
			if b&3 == 2 && c&3 == 2 {
				if r := flo(unflo(b) - unflo(c)); r&3 == 2 {
					note(ip, w, floatSeen)
					wr(fp, fA(w), r)
					ip += 8
					continue
				}
			}
			goto mixed
		case words.Mul:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			if b&c&1 != 0 {
				x, y := int64(b)>>1, int64(c-1)
				hi, lo := bits.Mul64(uint64(x), uint64(y))
				if int64(hi)-(x>>63&y)-(y>>63&x) == int64(lo)>>63 {
					wr(fp, fA(w), uintptr(lo|1))
					ip += 8
					continue
				}
			}
			if b&3 == 2 && c&3 == 2 {
				if r := flo(unflo(b) * unflo(c)); r&3 == 2 {
					note(ip, w, floatSeen)
					wr(fp, fA(w), r)
					ip += 8
					continue
				}
			}
			goto mixed
		case words.AddI:
			b, c := rd(fp, fB(w)), uintptr(int64(w)>>48<<1|1)
			if b&c&1 != 0 {
				s := b + c - 1
				if int(s^b)&int(s^c) >= 0 {
					wr(fp, fA(w), s)
					ip += 8
					continue
				}
			}
			goto mixed
		case words.SubI:
			b, c := rd(fp, fB(w)), uintptr(int64(w)>>48<<1|1)
			if b&c&1 != 0 {
				s := b - c + 1
				if int(b^c)&int(b^s) >= 0 {
					wr(fp, fA(w), s)
					ip += 8
					continue
				}
			}
			goto mixed
		case words.MulI:
			b, c := rd(fp, fB(w)), uintptr(int64(w)>>48<<1|1)
			if b&c&1 != 0 {
				x, y := int64(b)>>1, int64(c-1)
				hi, lo := bits.Mul64(uint64(x), uint64(y))
				if int64(hi)-(x>>63&y)-(y>>63&x) == int64(lo)>>63 {
					wr(fp, fA(w), uintptr(lo|1))
					ip += 8
					continue
				}
			}
			goto mixed
		case words.RsubI:
			b, c := rd(fp, fB(w)), uintptr(int64(w)>>48<<1|1)
			if b&c&1 != 0 {
				s := c - b + 1
				if int(b^c)&int(c^s) >= 0 {
					wr(fp, fA(w), s)
					ip += 8
					continue
				}
			}
			goto mixed
		case words.And:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			if b&c&1 != 0 {
				wr(fp, fA(w), b&c)
				ip += 8
				continue
			}
			return ip, fp
		case words.Or:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			if b&c&1 != 0 {
				wr(fp, fA(w), b|c)
				ip += 8
				continue
			}
			return ip, fp
		case words.Xor:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			if b&c&1 != 0 {
				wr(fp, fA(w), b^c|1)
				ip += 8
				continue
			}
			return ip, fp
		case words.AndI:
			b, c := rd(fp, fB(w)), uintptr(int64(w)>>48<<1|1)
			if b&c&1 != 0 {
				wr(fp, fA(w), b&c)
				ip += 8
				continue
			}
			return ip, fp
		case words.OrI:
			b, c := rd(fp, fB(w)), uintptr(int64(w)>>48<<1|1)
			if b&c&1 != 0 {
				wr(fp, fA(w), b|c)
				ip += 8
				continue
			}
			return ip, fp
		case words.XorI:
			b, c := rd(fp, fB(w)), uintptr(int64(w)>>48<<1|1)
			if b&c&1 != 0 {
				wr(fp, fA(w), b^c|1)
				ip += 8
				continue
			}
			return ip, fp
		case words.Lshift:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			if b&c&1 != 0 {
				if n := uint(c) >> 1; n < 62 {
					x := int(b) >> 1
					if s := x << n; s>>n == x && s<<1>>1 == s {
						wr(fp, fA(w), uintptr(s<<1|1))
						ip += 8
						continue
					}
				}
			}
			return ip, fp
		case words.LshiftI:
			b, c := rd(fp, fB(w)), uintptr(int64(w)>>48<<1|1)
			if b&c&1 != 0 {
				if n := uint(c) >> 1; n < 62 {
					x := int(b) >> 1
					if s := x << n; s>>n == x && s<<1>>1 == s {
						wr(fp, fA(w), uintptr(s<<1|1))
						ip += 8
						continue
					}
				}
			}
			return ip, fp
		case words.RlshiftI:
			b, c := rd(fp, fB(w)), uintptr(int64(w)>>48<<1|1)
			if b&c&1 != 0 {
				if n := uint(b) >> 1; n < 62 {
					x := int(c) >> 1
					if s := x << n; s>>n == x && s<<1>>1 == s {
						wr(fp, fA(w), uintptr(s<<1|1))
						ip += 8
						continue
					}
				}
			}
			return ip, fp
		case words.Rshift:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			if b&c&1 != 0 {
				if int(c) > 0 {
					wr(fp, fA(w), uintptr(int(b)>>min(uint(c)>>1, 63))|1)
					ip += 8
					continue
				}
			}
			return ip, fp
		case words.RshiftI:
			b, c := rd(fp, fB(w)), uintptr(int64(w)>>48<<1|1)
			if b&c&1 != 0 {
				if int(c) > 0 {
					wr(fp, fA(w), uintptr(int(b)>>min(uint(c)>>1, 63))|1)
					ip += 8
					continue
				}
			}
			return ip, fp
		case words.FloorDiv:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			if b&c&1 != 0 {
				if c == 1 || c == ^uintptr(0) {
					return ip, fp
				}

				x, y := int(b)>>1, int(c)>>1
				q := x / y
				if (x^y) < 0 && q*y != x {
					q--
				}
				wr(fp, fA(w), uintptr(q<<1|1))
				ip += 8
				continue
			}
			return ip, fp
		case words.FloorDivI:
			b, c := rd(fp, fB(w)), uintptr(int64(w)>>48<<1|1)
			if b&c&1 != 0 {
				if c == 1 || c == ^uintptr(0) {
					return ip, fp
				}

				x, y := int(b)>>1, int(c)>>1
				q := x / y
				if (x^y) < 0 && q*y != x {
					q--
				}
				wr(fp, fA(w), uintptr(q<<1|1))
				ip += 8
				continue
			}
			return ip, fp
		case words.Mod:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			if b&c&1 != 0 {
				if c == 1 || c == ^uintptr(0) {
					return ip, fp
				}

				x, y := int(b)>>1, int(c)>>1
				r := x % y
				if r != 0 && (r^y) < 0 {
					r += y
				}
				wr(fp, fA(w), uintptr(r<<1|1))
				ip += 8
				continue
			}
			return ip, fp
		case words.ModI:
			b, c := rd(fp, fB(w)), uintptr(int64(w)>>48<<1|1)
			if b&c&1 != 0 {
				if c == 1 || c == ^uintptr(0) {
					return ip, fp
				}

				x, y := int(b)>>1, int(c)>>1
				r := x % y
				if r != 0 && (r^y) < 0 {
					r += y
				}
				wr(fp, fA(w), uintptr(r<<1|1))
				ip += 8
				continue
			}
			return ip, fp
		case words.TrueDiv:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			if b&3 == 2 && c&3 == 2 {
				if r := flo(unflo(b) / unflo(c)); r&3 == 2 {
					note(ip, w, floatSeen)
					wr(fp, fA(w), r)
					ip += 8
					continue
				}
			}
			goto mixed
		case words.TrueDivI:
			b := rd(fp, fB(w))
			if b&3 == 2 {
				if r := flo(unflo(b) / float64(int64(w)>>48)); r&3 == 2 {
					note(ip, w, floatSeen)
					wr(fp, fA(w), r)
					ip += 8
					continue
				}
			}
			goto mixed
		case words.Neg:
			b := rd(fp, fB(w))
			if b&1 != 0 && b != 1<<63|1 {
				wr(fp, fA(w), 2-b)
				ip += 8
				continue
			}
			if b&3 == 2 {
				note(ip, w, floatSeen)
				wr(fp, fA(w), flo(-unflo(b)))
				ip += 8
				continue
			}
			return ip, fp
		case words.Invert:
			b := rd(fp, fB(w))
			if b&1 == 0 {
				return ip, fp
			}
			wr(fp, fA(w), ^b|1)
			ip += 8
			continue
		case words.Not:
			b := rd(fp, fB(w))
			switch {
			case b == vFalse || b == vNone || b == 1:
				wr(fp, fA(w), vTrue)
			case b == vTrue || b&3 != 0:
				wr(fp, fA(w), vFalse)
			default:
				return ip, fp
			}
			ip += 8
			continue
		case words.Lt:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			var r bool
			if b&c&1 != 0 {
				r = int(b) < int(c)
			} else if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				r = unflo(b) < unflo(c)
			} else {
				goto compare
			}
			v := vFalse
			if r {
				v = vTrue
			}
			wr(fp, fA(w), v)
			ip += 8
			continue
		case words.Gt:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			var r bool
			if b&c&1 != 0 {
				r = int(b) > int(c)
			} else if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				r = unflo(b) > unflo(c)
			} else {
				goto compare
			}
			v := vFalse
			if r {
				v = vTrue
			}
			wr(fp, fA(w), v)
			ip += 8
			continue
		case words.Eq:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			var r bool
			if b&c&1 != 0 {
				r = int(b) == int(c)
			} else if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				r = unflo(b) == unflo(c)
			} else {
				if isObj(b) && isObj(c) {
					// Strs: identical ones are equal, different interned ones are not.
					if k := ld(b); uint32(k) == uint32(rt.KindStr) {
						if l := ld(c); uint32(l) == uint32(rt.KindStr) && (b == c || k&l&(rt.StrInterned<<32) != 0) {
							v := vFalse
							if b == c {
								v = vTrue
							}
							wr(fp, fA(w), v)
							ip += 8
							continue
						}
					}
				}
				goto compare
			}
			v := vFalse
			if r {
				v = vTrue
			}
			wr(fp, fA(w), v)
			ip += 8
			continue
		case words.Le:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			var r bool
			if b&c&1 != 0 {
				r = int(b) <= int(c)
			} else if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				r = unflo(b) <= unflo(c)
			} else {
				goto compare
			}
			v := vFalse
			if r {
				v = vTrue
			}
			wr(fp, fA(w), v)
			ip += 8
			continue
		case words.Ge:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			var r bool
			if b&c&1 != 0 {
				r = int(b) >= int(c)
			} else if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				r = unflo(b) >= unflo(c)
			} else {
				goto compare
			}
			v := vFalse
			if r {
				v = vTrue
			}
			wr(fp, fA(w), v)
			ip += 8
			continue
		case words.Ne:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			var r bool
			if b&c&1 != 0 {
				r = int(b) != int(c)
			} else if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				r = unflo(b) != unflo(c)
			} else {
				if isObj(b) && isObj(c) {
					// Strs: identical ones are equal, different interned ones are not.
					if k := ld(b); uint32(k) == uint32(rt.KindStr) {
						if l := ld(c); uint32(l) == uint32(rt.KindStr) && (b == c || k&l&(rt.StrInterned<<32) != 0) {
							v := vFalse
							if b != c {
								v = vTrue
							}
							wr(fp, fA(w), v)
							ip += 8
							continue
						}
					}
				}
				goto compare
			}
			v := vFalse
			if r {
				v = vTrue
			}
			wr(fp, fA(w), v)
			ip += 8
			continue
		case words.Is:
			v := vFalse
			if rd(fp, fB(w)) == rd(fp, fC(w)) {
				v = vTrue
			}
			wr(fp, fA(w), v)
			ip += 8
			continue
		case words.IsNot:
			v := vFalse
			if rd(fp, fB(w)) != rd(fp, fC(w)) {
				v = vTrue
			}
			wr(fp, fA(w), v)
			ip += 8
			continue
		case words.Jump:
			ip += offD(w)
			continue
		case words.JumpBack:
			h := ld(ip+8) + 1
			st(ip+8, h)
			ip += offD(w)
			if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
				return ip | hot, fp
			}
			continue
		case words.JumpIfTrue:
			b := rd(fp, fA(w))
			switch {
			case b == vTrue || b&3 == 2 || b&1 != 0 && b != 1:
				ip += offD(w)
			case b == vFalse || b == vNone || b == 1:
				ip += 8
			default:
				if !isObj(b) {
					return ip, fp
				}
				n := uintptr(0)
				switch rt.Kind(ld32(b)) {
				case rt.KindList:
					n = uintptr(ld32(b + rt.OffAux))
				case rt.KindTuple:
					n = uintptr(ld32(b + rt.OffAux))
				case rt.KindStr, rt.KindBytes:
					n = uintptr(ld32(b + rt.OffStrBytes))
				case rt.KindDict, rt.KindSet:
					n = uintptr(ld32(b + rt.OffDictUsed))
				default:
					return ip, fp
				}
				if n != 0 {
					ip += offD(w)
					continue
				}
				ip += 8
			}
			continue
		case words.JumpIfFalse:
			b := rd(fp, fA(w))
			switch {
			case b == vTrue || b&3 == 2 || b&1 != 0 && b != 1:
				ip += 8
			case b == vFalse || b == vNone || b == 1:
				ip += offD(w)
			default:
				if !isObj(b) {
					return ip, fp
				}
				n := uintptr(0)
				switch rt.Kind(ld32(b)) {
				case rt.KindList:
					n = uintptr(ld32(b + rt.OffAux))
				case rt.KindTuple:
					n = uintptr(ld32(b + rt.OffAux))
				case rt.KindStr, rt.KindBytes:
					n = uintptr(ld32(b + rt.OffStrBytes))
				case rt.KindDict, rt.KindSet:
					n = uintptr(ld32(b + rt.OffDictUsed))
				default:
					return ip, fp
				}
				if n != 0 {
					ip += 8
					continue
				}
				ip += offD(w)
			}
			continue
		case words.JumpIfTrueBack:
			b := rd(fp, fA(w))
			switch {
			case b == vTrue || b&3 == 2 || b&1 != 0 && b != 1:
				h := ld(ip+8) + 1
				st(ip+8, h)
				ip += offD(w)
				if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
					return ip | hot, fp
				}
			case b == vFalse || b == vNone || b == 1:
				ip += 16
			default:
				if !isObj(b) {
					return ip, fp
				}
				n := uintptr(0)
				switch rt.Kind(ld32(b)) {
				case rt.KindList:
					n = uintptr(ld32(b + rt.OffAux))
				case rt.KindTuple:
					n = uintptr(ld32(b + rt.OffAux))
				case rt.KindStr, rt.KindBytes:
					n = uintptr(ld32(b + rt.OffStrBytes))
				case rt.KindDict, rt.KindSet:
					n = uintptr(ld32(b + rt.OffDictUsed))
				default:
					return ip, fp
				}
				if n != 0 {
					h := ld(ip+8) + 1
					st(ip+8, h)
					ip += offD(w)
					if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
						return ip | hot, fp
					}
					continue
				}
				ip += 16
			}
			continue
		case words.JumpIfNone:
			if rd(fp, fA(w)) == vNone {
				ip += offD(w)
				continue
			}
			ip += 8
			continue
		case words.JumpIfNotNone:
			if rd(fp, fA(w)) != vNone {
				ip += offD(w)
				continue
			}
			ip += 8
			continue
		case words.JumpIs:
			if rd(fp, fA(w)) == rd(fp, fB(w)) {
				ip += offC(w)
				continue
			}
			ip += 8
			continue
		case words.JumpIsNot:
			if rd(fp, fA(w)) != rd(fp, fB(w)) {
				ip += offC(w)
				continue
			}
			ip += 8
			continue
		case words.JumpLt:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if int(b) < int(c) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if unflo(b) < unflo(c) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			goto compare
		case words.JumpLtI:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if int(b)>>1 < int(int16(w>>32)) {
				ip += offC(w)
				continue
			}
			ip += 8
			continue
		case words.JumpNotLt:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if !(int(b) < int(c)) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if !(unflo(b) < unflo(c)) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			goto compare
		case words.JumpNotLtI:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if !(int(b)>>1 < int(int16(w>>32))) {
				ip += offC(w)
				continue
			}
			ip += 8
			continue
		case words.JumpLtBack:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if int(b) < int(c) {
					h := ld(ip+8) + 1
					st(ip+8, h)
					ip += offC(w)
					if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
						return ip | hot, fp
					}
					continue
				}
				ip += 16
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if unflo(b) < unflo(c) {
					h := ld(ip+8) + 1
					st(ip+8, h)
					ip += offC(w)
					if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
						return ip | hot, fp
					}
					continue
				}
				ip += 16
				continue
			}
			goto compare
		case words.JumpLtIBack:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if int(b)>>1 < int(int16(w>>32)) {
				h := ld(ip+8) + 1
				st(ip+8, h)
				ip += offC(w)
				if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
					return ip | hot, fp
				}
				continue
			}
			ip += 16
			continue
		case words.JumpGt:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if int(b) > int(c) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if unflo(b) > unflo(c) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			goto compare
		case words.JumpGtI:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if int(b)>>1 > int(int16(w>>32)) {
				ip += offC(w)
				continue
			}
			ip += 8
			continue
		case words.JumpNotGt:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if !(int(b) > int(c)) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if !(unflo(b) > unflo(c)) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			goto compare
		case words.JumpNotGtI:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if !(int(b)>>1 > int(int16(w>>32))) {
				ip += offC(w)
				continue
			}
			ip += 8
			continue
		case words.JumpGtBack:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if int(b) > int(c) {
					h := ld(ip+8) + 1
					st(ip+8, h)
					ip += offC(w)
					if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
						return ip | hot, fp
					}
					continue
				}
				ip += 16
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if unflo(b) > unflo(c) {
					h := ld(ip+8) + 1
					st(ip+8, h)
					ip += offC(w)
					if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
						return ip | hot, fp
					}
					continue
				}
				ip += 16
				continue
			}
			goto compare
		case words.JumpGtIBack:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if int(b)>>1 > int(int16(w>>32)) {
				h := ld(ip+8) + 1
				st(ip+8, h)
				ip += offC(w)
				if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
					return ip | hot, fp
				}
				continue
			}
			ip += 16
			continue
		case words.JumpEq:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if int(b) == int(c) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if unflo(b) == unflo(c) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if isObj(b) && isObj(c) {
				// Strs: identical ones are equal, different interned ones are not.
				if k := ld(b); uint32(k) == uint32(rt.KindStr) {
					if l := ld(c); uint32(l) == uint32(rt.KindStr) && (b == c || k&l&(rt.StrInterned<<32) != 0) {
						if b == c {
							ip += offC(w)
							continue
						}
						ip += 8
						continue
					}
				}
			}
			goto compare
		case words.JumpEqI:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if int(b)>>1 == int(int16(w>>32)) {
				ip += offC(w)
				continue
			}
			ip += 8
			continue
		case words.JumpNotEq:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if !(int(b) == int(c)) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if !(unflo(b) == unflo(c)) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if isObj(b) && isObj(c) {
				// Strs: identical ones are equal, different interned ones are not.
				if k := ld(b); uint32(k) == uint32(rt.KindStr) {
					if l := ld(c); uint32(l) == uint32(rt.KindStr) && (b == c || k&l&(rt.StrInterned<<32) != 0) {
						if !(b == c) {
							ip += offC(w)
							continue
						}
						ip += 8
						continue
					}
				}
			}
			goto compare
		case words.JumpNotEqI:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if !(int(b)>>1 == int(int16(w>>32))) {
				ip += offC(w)
				continue
			}
			ip += 8
			continue
		case words.JumpEqBack:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if int(b) == int(c) {
					h := ld(ip+8) + 1
					st(ip+8, h)
					ip += offC(w)
					if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
						return ip | hot, fp
					}
					continue
				}
				ip += 16
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if unflo(b) == unflo(c) {
					h := ld(ip+8) + 1
					st(ip+8, h)
					ip += offC(w)
					if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
						return ip | hot, fp
					}
					continue
				}
				ip += 16
				continue
			}
			if isObj(b) && isObj(c) {
				// Strs: identical ones are equal, different interned ones are not.
				if k := ld(b); uint32(k) == uint32(rt.KindStr) {
					if l := ld(c); uint32(l) == uint32(rt.KindStr) && (b == c || k&l&(rt.StrInterned<<32) != 0) {
						if b == c {
							h := ld(ip+8) + 1
							st(ip+8, h)
							ip += offC(w)
							if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
								return ip | hot, fp
							}
							continue
						}
						ip += 16
						continue
					}
				}
			}
			goto compare
		case words.JumpEqIBack:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if int(b)>>1 == int(int16(w>>32)) {
				h := ld(ip+8) + 1
				st(ip+8, h)
				ip += offC(w)
				if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
					return ip | hot, fp
				}
				continue
			}
			ip += 16
			continue
		case words.JumpLe:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if int(b) <= int(c) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if unflo(b) <= unflo(c) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			goto compare
		case words.JumpLeI:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if int(b)>>1 <= int(int16(w>>32)) {
				ip += offC(w)
				continue
			}
			ip += 8
			continue
		case words.JumpNotLe:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if !(int(b) <= int(c)) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if !(unflo(b) <= unflo(c)) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			goto compare
		case words.JumpNotLeI:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if !(int(b)>>1 <= int(int16(w>>32))) {
				ip += offC(w)
				continue
			}
			ip += 8
			continue
		case words.JumpLeBack:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if int(b) <= int(c) {
					h := ld(ip+8) + 1
					st(ip+8, h)
					ip += offC(w)
					if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
						return ip | hot, fp
					}
					continue
				}
				ip += 16
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if unflo(b) <= unflo(c) {
					h := ld(ip+8) + 1
					st(ip+8, h)
					ip += offC(w)
					if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
						return ip | hot, fp
					}
					continue
				}
				ip += 16
				continue
			}
			goto compare
		case words.JumpLeIBack:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if int(b)>>1 <= int(int16(w>>32)) {
				h := ld(ip+8) + 1
				st(ip+8, h)
				ip += offC(w)
				if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
					return ip | hot, fp
				}
				continue
			}
			ip += 16
			continue
		case words.JumpGe:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if int(b) >= int(c) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if unflo(b) >= unflo(c) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			goto compare
		case words.JumpGeI:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if int(b)>>1 >= int(int16(w>>32)) {
				ip += offC(w)
				continue
			}
			ip += 8
			continue
		case words.JumpNotGe:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if !(int(b) >= int(c)) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if !(unflo(b) >= unflo(c)) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			goto compare
		case words.JumpNotGeI:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if !(int(b)>>1 >= int(int16(w>>32))) {
				ip += offC(w)
				continue
			}
			ip += 8
			continue
		case words.JumpGeBack:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if int(b) >= int(c) {
					h := ld(ip+8) + 1
					st(ip+8, h)
					ip += offC(w)
					if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
						return ip | hot, fp
					}
					continue
				}
				ip += 16
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if unflo(b) >= unflo(c) {
					h := ld(ip+8) + 1
					st(ip+8, h)
					ip += offC(w)
					if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
						return ip | hot, fp
					}
					continue
				}
				ip += 16
				continue
			}
			goto compare
		case words.JumpGeIBack:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if int(b)>>1 >= int(int16(w>>32)) {
				h := ld(ip+8) + 1
				st(ip+8, h)
				ip += offC(w)
				if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
					return ip | hot, fp
				}
				continue
			}
			ip += 16
			continue
		case words.JumpNe:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if int(b) != int(c) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if unflo(b) != unflo(c) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if isObj(b) && isObj(c) {
				// Strs: identical ones are equal, different interned ones are not.
				if k := ld(b); uint32(k) == uint32(rt.KindStr) {
					if l := ld(c); uint32(l) == uint32(rt.KindStr) && (b == c || k&l&(rt.StrInterned<<32) != 0) {
						if b != c {
							ip += offC(w)
							continue
						}
						ip += 8
						continue
					}
				}
			}
			goto compare
		case words.JumpNeI:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if int(b)>>1 != int(int16(w>>32)) {
				ip += offC(w)
				continue
			}
			ip += 8
			continue
		case words.JumpNotNe:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if !(int(b) != int(c)) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if !(unflo(b) != unflo(c)) {
					ip += offC(w)
					continue
				}
				ip += 8
				continue
			}
			if isObj(b) && isObj(c) {
				// Strs: identical ones are equal, different interned ones are not.
				if k := ld(b); uint32(k) == uint32(rt.KindStr) {
					if l := ld(c); uint32(l) == uint32(rt.KindStr) && (b == c || k&l&(rt.StrInterned<<32) != 0) {
						if !(b != c) {
							ip += offC(w)
							continue
						}
						ip += 8
						continue
					}
				}
			}
			goto compare
		case words.JumpNotNeI:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if !(int(b)>>1 != int(int16(w>>32))) {
				ip += offC(w)
				continue
			}
			ip += 8
			continue
		case words.JumpNeBack:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if b&c&1 != 0 {
				if int(b) != int(c) {
					h := ld(ip+8) + 1
					st(ip+8, h)
					ip += offC(w)
					if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
						return ip | hot, fp
					}
					continue
				}
				ip += 16
				continue
			}
			if b&3 == 2 && c&3 == 2 {
				note(ip, w, floatSeen)
				if unflo(b) != unflo(c) {
					h := ld(ip+8) + 1
					st(ip+8, h)
					ip += offC(w)
					if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
						return ip | hot, fp
					}
					continue
				}
				ip += 16
				continue
			}
			if isObj(b) && isObj(c) {
				// Strs: identical ones are equal, different interned ones are not.
				if k := ld(b); uint32(k) == uint32(rt.KindStr) {
					if l := ld(c); uint32(l) == uint32(rt.KindStr) && (b == c || k&l&(rt.StrInterned<<32) != 0) {
						if b != c {
							h := ld(ip+8) + 1
							st(ip+8, h)
							ip += offC(w)
							if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
								return ip | hot, fp
							}
							continue
						}
						ip += 16
						continue
					}
				}
			}
			goto compare
		case words.JumpNeIBack:
			b := rd(fp, fA(w))
			if b&1 == 0 {
				goto compare
			}
			if int(b)>>1 != int(int16(w>>32)) {
				h := ld(ip+8) + 1
				st(ip+8, h)
				ip += offC(w)
				if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
					return ip | hot, fp
				}
				continue
			}
			ip += 16
			continue
		case words.GetAttrSlot:
			b := rd(fp, fB(w))
			if !isObj(b) {
				return ip, fp
			}
			if uint64(ld32(b))|uint64(t.R.Epoch())<<32 != word(ip+8) {
				break
			}
			v := ld(b + ld(ip+16))
			if v == 0 {
				return ip, fp
			}
			wr(fp, fA(w), v)
			ip += 24
			continue
		case words.GetAttrFloat:
			b := rd(fp, fB(w))
			if !isObj(b) {
				return ip, fp
			}
			if uint64(ld32(b))|uint64(t.R.Epoch())<<32 != word(ip+8) {
				break
			}
			x := ld(b + ld(ip+16))
			v := uintptr(bits.RotateLeft64(uint64(x)+1<<60, 3))
			if v&3 != 2 {
				v = zeroFloat | x>>61
			}
			wr(fp, fA(w), v)
			ip += 24
			continue
		case words.GetAttrOver:
			b := rd(fp, fB(w))
			if !isObj(b) {
				return ip, fp
			}
			if uint64(ld32(b))|uint64(t.R.Epoch())<<32 != word(ip+8) {
				break
			}
			x := word(ip + 16)
			wr(fp, fA(w), ld(ld(b+uintptr(uint32(x)))+uintptr(x>>32)))
			ip += 24
			continue
		case words.GetAttrItem:
			b := rd(fp, fB(w))
			if !isObj(b) || uint64(ld32(b))|uint64(t.R.Epoch())<<32 != word(ip+8) {
				return ip, fp
			}
			b = ld(b + rt.OffTupleItems)
			x := ld(ip + 16)
			if x >= uintptr(ld32(b+rt.OffAux))*8+rt.OffTupleItems {
				return ip, fp
			}
			wr(fp, fA(w), ld(b+x))
			ip += 24
			continue
		case words.GetAttrClass:
			b := rd(fp, fB(w))
			if !isObj(b) {
				return ip, fp
			}
			if uint64(ld32(b))|uint64(t.R.Epoch())<<32 != word(ip+8) {
				break
			}
			wr(fp, fA(w), ld(ld(ip+16)))
			ip += 24
			continue
		case words.GetAttrModule:
			b := rd(fp, fB(w))
			if !isObj(b) || rt.Kind(ld32(b)) != rt.KindModule || uint64(ld32(ld(b+rt.OffModuleDict)+rt.OffDictVersion)) != word(ip+8) {
				return ip, fp
			}
			wr(fp, fA(w), ld(ld(ip+16)))
			ip += 24
			continue
		case words.GetAttrType:
			b := rd(fp, fB(w))
			if !isObj(b) || classGuard(b, t.R.Epoch()) != word(ip+8) {
				return ip, fp
			}
			wr(fp, fA(w), ld(ld(ip+16)))
			ip += 24
			continue
		case words.SetAttrSlot:
			b := rd(fp, fA(w))
			if !isObj(b) || uint64(ld32(b))|uint64(t.R.Epoch())<<32 != word(ip+8) {
				return ip, fp
			}
			st(b+ld(ip+16), rd(fp, fB(w)))
			ip += 24
			continue
		case words.SetAttrFloat:
			b := rd(fp, fA(w))
			if !isObj(b) || uint64(ld32(b))|uint64(t.R.Epoch())<<32 != word(ip+8) {
				return ip, fp
			}
			v := rd(fp, fB(w))
			if v&3 == 2 {
				v = uintptr(bits.RotateLeft64(uint64(v), -3) - 1<<60)
			} else if v&^4 == zeroFloat {
				v <<= 61
			} else {
				return ip, fp
			}
			st(b+ld(ip+16), v)
			ip += 24
			continue
		case words.SetAttrOver:
			b := rd(fp, fA(w))
			if !isObj(b) || uint64(ld32(b))|uint64(t.R.Epoch())<<32 != word(ip+8) {
				return ip, fp
			}
			x := word(ip + 16)
			st(ld(b+uintptr(uint32(x)))+uintptr(x>>32), rd(fp, fB(w)))
			ip += 24
			continue
		case words.SetAttrAdd:
			b := rd(fp, fA(w))
			if !isObj(b) || uint64(ld32(b))|uint64(t.R.Epoch())<<32 != word(ip+8) {
				return ip, fp
			}
			x := word(ip + 16)
			st(b+uintptr(uint32(x)), rd(fp, fB(w)))
			*(*uint32)(unsafe.Add(nil, b)) = uint32(x >> 32)
			ip += 24
			continue
		case words.SetAttrAddFloat:
			b := rd(fp, fA(w))
			if !isObj(b) || uint64(ld32(b))|uint64(t.R.Epoch())<<32 != word(ip+8) {
				return ip, fp
			}
			v := rd(fp, fB(w))
			if v&3 == 2 {
				v = uintptr(bits.RotateLeft64(uint64(v), -3) - 1<<60)
			} else if v&^4 == zeroFloat {
				v <<= 61
			} else {
				return ip, fp
			}
			x := word(ip + 16)
			st(b+uintptr(uint32(x)), v)
			*(*uint32)(unsafe.Add(nil, b)) = uint32(x >> 32)
			ip += 24
			continue
		case words.LoadMethodFn:
			b := rd(fp, fB(w))
			if !isObj(b) {
				return ip, fp
			}
			if uint64(ld32(b))|uint64(t.R.Epoch())<<32 != word(ip+8) {
				break
			}
			p := fp + uintptr(fA(w))*8
			st(p, ld(ld(ip+16)))
			st(p+words.ArgOffset*8, b)
			ip += 24
			continue
		case words.LoadMethodSlot:
			b := rd(fp, fB(w))
			if !isObj(b) {
				return ip, fp
			}
			if uint64(ld32(b))|uint64(t.R.Epoch())<<32 != word(ip+8) {
				break
			}
			v := ld(b + ld(ip+16))
			if v == 0 {
				return ip, fp
			}
			p := fp + uintptr(fA(w))*8
			st(p, v)
			st(p+words.ArgOffset*8, 0)
			ip += 24
			continue
		case words.LoadMethodStatic:
			b := rd(fp, fB(w))
			if !isObj(b) {
				return ip, fp
			}
			if uint64(ld32(b))|uint64(t.R.Epoch())<<32 != word(ip+8) {
				break
			}
			p := fp + uintptr(fA(w))*8
			st(p, ld(ld(ip+16)))
			st(p+words.ArgOffset*8, 0)
			ip += 24
			continue
		case words.LoadMethodModule:
			b := rd(fp, fB(w))
			if !isObj(b) || rt.Kind(ld32(b)) != rt.KindModule || uint64(ld32(ld(b+rt.OffModuleDict)+rt.OffDictVersion)) != word(ip+8) {
				return ip, fp
			}
			p := fp + uintptr(fA(w))*8
			st(p, ld(ld(ip+16)))
			st(p+words.ArgOffset*8, 0)
			ip += 24
			continue
		case words.LoadMethodType:
			b := rd(fp, fB(w))
			if !isObj(b) || classGuard(b, t.R.Epoch()) != word(ip+8) {
				return ip, fp
			}
			p := fp + uintptr(fA(w))*8
			st(p, ld(ld(ip+16)))
			st(p+words.ArgOffset*8, 0)
			ip += 24
			continue
		case words.GetItem:
			b, c := rd(fp, fB(w)), rd(fp, fC(w))
			if !isObj(b) {
				return ip, fp
			}
			if c&1 != 0 {
				i := int(c) >> 1
				switch rt.Kind(ld32(b)) {
				case rt.KindList:
					n := int(ld32(b + rt.OffAux))
					if i < 0 {
						i += n
					}
					if uint(i) < uint(n) {
						noteItem(ip, w, words.ItemList)
						wr(fp, fA(w), ld(ld(b+rt.OffListItems)+rt.OffValues+uintptr(i)*8))
						ip += 8
						continue
					}
				case rt.KindTuple:
					n := int(ld32(b + rt.OffAux))
					if i < 0 {
						i += n
					}
					if uint(i) < uint(n) {
						noteItem(ip, w, words.ItemTuple)
						wr(fp, fA(w), ld(b+rt.OffTupleItems+uintptr(i)*8))
						ip += 8
						continue
					}
				case rt.KindStr:
					n := int(ld32(b + rt.OffStrBytes))
					if i < 0 {
						i += n
					}
					if uint(i) < uint(n) && n == int(ld32(b+rt.OffStrChars)) && ld32(b+rt.OffAux)&rt.StrShared == 0 {
						noteItem(ip, w, words.ItemStr)
						wr(fp, fA(w), ld(t.Chars+uintptr(*(*byte)(unsafe.Add(nil, b+rt.OffStrData+uintptr(i))))*8))
						ip += 8
						continue
					}
				case rt.KindBytes:
					n := int(ld32(b + rt.OffStrBytes))
					if i < 0 {
						i += n
					}
					if uint(i) < uint(n) && ld32(b+rt.OffAux)&rt.StrShared == 0 {
						noteItem(ip, w, words.ItemBytes)
						wr(fp, fA(w), uintptr(*(*byte)(unsafe.Add(nil, b+rt.OffStrData+uintptr(i))))<<1|1)
						ip += 8
						continue
					}
				case rt.KindByteArray:
					n := int(ld(b + rt.OffByteArrayLen))
					if i < 0 {
						i += n
					}
					if uint(i) < uint(n) {
						p := ld(b+rt.OffByteArrayBuf) + rt.OffValues + ld(b+rt.OffByteArrayOff)
						noteItem(ip, w, words.ItemByteArray)
						wr(fp, fA(w), uintptr(*(*byte)(unsafe.Add(nil, p+uintptr(i))))<<1|1)
						ip += 8
						continue
					}
				case rt.KindDict:
					goto dict
				}
				return ip, fp
			}
			if rt.Kind(ld32(b)) == rt.KindDict {
				goto dict
			}
			return ip, fp
		case words.GetItemI:
			b := rd(fp, fB(w))
			if isObj(b) {
				i := int(int64(w) >> 48)
				switch rt.Kind(ld32(b)) {
				case rt.KindList:
					n := int(ld32(b + rt.OffAux))
					if i < 0 {
						i += n
					}
					if uint(i) < uint(n) {
						noteItem(ip, w, words.ItemList)
						wr(fp, fA(w), ld(ld(b+rt.OffListItems)+rt.OffValues+uintptr(i)*8))
						ip += 8
						continue
					}
				case rt.KindTuple:
					n := int(ld32(b + rt.OffAux))
					if i < 0 {
						i += n
					}
					if uint(i) < uint(n) {
						noteItem(ip, w, words.ItemTuple)
						wr(fp, fA(w), ld(b+rt.OffTupleItems+uintptr(i)*8))
						ip += 8
						continue
					}
				case rt.KindStr:
					n := int(ld32(b + rt.OffStrBytes))
					if i < 0 {
						i += n
					}
					if uint(i) < uint(n) && n == int(ld32(b+rt.OffStrChars)) && ld32(b+rt.OffAux)&rt.StrShared == 0 {
						noteItem(ip, w, words.ItemStr)
						wr(fp, fA(w), ld(t.Chars+uintptr(*(*byte)(unsafe.Add(nil, b+rt.OffStrData+uintptr(i))))*8))
						ip += 8
						continue
					}
				case rt.KindBytes:
					n := int(ld32(b + rt.OffStrBytes))
					if i < 0 {
						i += n
					}
					if uint(i) < uint(n) && ld32(b+rt.OffAux)&rt.StrShared == 0 {
						noteItem(ip, w, words.ItemBytes)
						wr(fp, fA(w), uintptr(*(*byte)(unsafe.Add(nil, b+rt.OffStrData+uintptr(i))))<<1|1)
						ip += 8
						continue
					}
				case rt.KindByteArray:
					n := int(ld(b + rt.OffByteArrayLen))
					if i < 0 {
						i += n
					}
					if uint(i) < uint(n) {
						p := ld(b+rt.OffByteArrayBuf) + rt.OffValues + ld(b+rt.OffByteArrayOff)
						noteItem(ip, w, words.ItemByteArray)
						wr(fp, fA(w), uintptr(*(*byte)(unsafe.Add(nil, p+uintptr(i))))<<1|1)
						ip += 8
						continue
					}

				}
			}
			return ip, fp
		case words.SetItem:
			b, c := rd(fp, fA(w)), rd(fp, fB(w))
			if !isObj(b) {
				return ip, fp
			}
			switch rt.Kind(ld32(b)) {
			case rt.KindList:
				i, n := int(c)>>1, int(ld32(b+rt.OffAux))
				if i < 0 {
					i += n
				}
				if c&1 != 0 && uint(i) < uint(n) {
					noteItem(ip, w, words.ItemList)
					st(ld(b+rt.OffListItems)+rt.OffValues+uintptr(i)*8, rd(fp, fC(w)))
					ip += 8
					continue
				}
			case rt.KindByteArray:
				i, n, v := int(c)>>1, int(ld(b+rt.OffByteArrayLen)), rd(fp, fC(w))
				if i < 0 {
					i += n
				}
				if c&v&1 != 0 && uint(i) < uint(n) && v < 512 {
					p := ld(b+rt.OffByteArrayBuf) + rt.OffValues + ld(b+rt.OffByteArrayOff)
					noteItem(ip, w, words.ItemByteArray)
					*(*byte)(unsafe.Add(nil, p+uintptr(i))) = byte(v >> 1)
					ip += 8
					continue
				}
			case rt.KindDict:
				goto dict
			}
			return ip, fp
		case words.JumpIn:
			b := rd(fp, fB(w))
			if isObj(b) {
				switch rt.Kind(ld32(b)) {
				case rt.KindDict, rt.KindSet, rt.KindFrozenSet:
					goto dict
				}
			}
			return ip, fp
		case words.JumpNotIn:
			b := rd(fp, fB(w))
			if isObj(b) {
				switch rt.Kind(ld32(b)) {
				case rt.KindDict, rt.KindSet, rt.KindFrozenSet:
					goto dict
				}
			}
			return ip, fp
		case words.ListAppend:
			l := rd(fp, fA(w))
			items, n := ld(l+rt.OffListItems), ld32(l+rt.OffAux)
			if n >= ld32(items&^(rt.BlockBytes-1)+rt.OffAux) {
				return ip, fp
			}
			st(items+rt.OffValues+uintptr(n)*8, rd(fp, fB(w)))
			st32(l+rt.OffAux, n+1)
			ip += 8
			continue
		case words.Unpack2:
			c := rd(fp, fC(w))
			if isObj(c) {
				p := c + rt.OffTupleItems
				switch {
				case ld(c) == uintptr(rt.KindTuple)|2<<32:
				case ld(c) == uintptr(rt.KindList)|2<<32:
					p = ld(c+rt.OffListItems) + rt.OffValues
				default:
					return ip, fp
				}
				x, y := ld(p), ld(p+8)
				wr(fp, fA(w), x)
				wr(fp, fB(w), y)
				ip += 8
				continue
			}
			return ip, fp
		case words.BuildTuple:
			n := uintptr(fC(w))
			size := (n*8 + 8 + rt.Granule - 1) &^ (rt.Granule - 1)
			if n-1 >= rt.AllocWords-1 {
				return ip, fp
			}
			c := t.Alloc + size/rt.Granule*rt.AllocSize
			p := ld(c + rt.OffAllocCur)
			if p+size > ld(c+rt.OffAllocEnd) {
				return ip, fp
			}
			st(c+rt.OffAllocCur, p+size)
			st(p, uintptr(rt.KindTuple)|n<<32)
			src := ip + 8
			for k := uintptr(0); k < n; k += 4 {
				x := word(src)
				src += 8
				for j := k; j < k+4 && j < n; j++ {
					st(p+rt.OffTupleItems+j*8, rd(fp, x&0xffff))
					x >>= 16
				}
			}
			wr(fp, fA(w), p)
			ip = src
			continue
		case words.BuildList:
			n := uintptr(fC(w))
			if n > rt.AllocWords-1 {
				return ip, fp
			}
			c := t.Alloc + rt.ListBytes/rt.Granule*rt.AllocSize
			p := ld(c + rt.OffAllocCur)
			if p+rt.ListBytes > ld(c+rt.OffAllocEnd) {
				return ip, fp
			}
			src := ip + 8
			if n > 0 {
				c2 := t.Alloc + rt.ItemsAlloc + n*rt.AllocSize
				p2 := ld(c2 + rt.OffAllocCur)
				if p2+n*8 > ld(c2+rt.OffAllocEnd) {
					return ip, fp
				}
				st(c2+rt.OffAllocCur, p2+n*8)
				for k := uintptr(0); k < n; k += 4 {
					x := word(src)
					src += 8
					for j := k; j < k+4 && j < n; j++ {
						st(p2+rt.OffValues+j*8, rd(fp, x&0xffff))
						x >>= 16
					}
				}
				st(p+rt.OffListItems, p2)
			} else {
				st(p+rt.OffListItems, uintptr(t.NoItems))
			}
			st(c+rt.OffAllocCur, p+rt.ListBytes)
			st(p, uintptr(rt.KindList)|n<<32)
			wr(fp, fA(w), p)
			ip = src
			continue
		case words.MakeCell:
			c := t.Alloc + rt.CellBytes/rt.Granule*rt.AllocSize
			p := ld(c + rt.OffAllocCur)
			if p+rt.CellBytes > ld(c+rt.OffAllocEnd) {
				return ip, fp
			}
			st(c+rt.OffAllocCur, p+rt.CellBytes)
			st(p, uintptr(rt.KindCell))
			st(p+rt.OffCellValue, rd(fp, fA(w)))
			wr(fp, fA(w), p)
			ip += 8
			continue
		case words.Unpack:
			c, n := rd(fp, fB(w)), uintptr(fA(w))
			if isObj(c) && n-1 < 4 { // none: no second word
				p := c + rt.OffTupleItems
				switch {
				case ld(c) == uintptr(rt.KindTuple)|n<<32:
				case ld(c) == uintptr(rt.KindList)|n<<32:
					p = ld(c+rt.OffListItems) + rt.OffValues
				default:
					return ip, fp
				}
				for x := word(ip + 8); n > 0; n-- {
					wr(fp, x&0xffff, ld(p))
					x >>= 16
					p += 8
				}
				ip += 16
				continue
			}
			return ip, fp
		case words.Call:
			win := fp + uintptr(fB(w))*8 + 48
			fn := ld(win - 48)
			if !isObj(fn) || rt.Kind(ld32(fn)) != rt.KindFunction {
				if fn == uintptr(t.FnNext) && fC(w) == 1 {
					st(ip+8, fn)
					goto resume
				}
				if fn == uintptr(t.FnLen) && fC(w) == 1 {
					if b := ld(win); isObj(b) {
						n := uintptr(0)
						switch rt.Kind(ld32(b)) {
						case rt.KindList:
							n = uintptr(ld32(b + rt.OffAux))
						case rt.KindTuple:
							n = uintptr(ld32(b + rt.OffAux))
						case rt.KindStr:
							n = uintptr(ld32(b + rt.OffStrChars))
						case rt.KindBytes:
							n = uintptr(ld32(b + rt.OffStrBytes))
						case rt.KindDict, rt.KindSet:
							n = uintptr(ld32(b + rt.OffDictUsed))
						default:
							return ip, fp
						}
						wr(fp, fA(w), n<<1|1)
						st(ip+8, fn)
						ip += 16
						continue
					}
				}
				return ip, fp
			}
			info := word(fn + rt.OffFuncInfo)
			ni := info&rt.InfoRegsMask | 1 | fA(w)<<rt.InfoDestShift | (word(fp-8)>>rt.InfoDepthShift+1)<<rt.InfoDepthShift
			if ni >= t.DepthLimit || win+uintptr(info>>rt.InfoRegsShift&0xffff)*8 > t.StackEnd {
				return ip, fp
			}
			n := info >> 8 & 0xffff
			p := win + uintptr(n)*8
			if miss := n - (fC(w)); miss != 0 {
				d := ld(fn + rt.OffFuncDefaults)
				if n == rt.CallSlow || d == 0 || miss > uint64(ld32(d+rt.OffAux)) {
					return ip, fp
				}
				for d += rt.OffTupleItems + uintptr(ld32(d+rt.OffAux))*8; miss > 0; miss-- {
					p -= 8
					d -= 8
					st(p, ld(d))
				}
				p = win + uintptr(n)*8
			}
			st(ip+8, fn)
			st(win-32, fn)
			st(win-24, fp)
			st(win-16, ip+16)
			st(win-8, uintptr(ni))
			for k := info >> 40 & 0xffff; k > 0; k-- {
				st(p, 0)
				p += 8
			}
			fp, ip = win, ld(fn+rt.OffFuncEntry)
			h := ld32(ip-rt.CallCountBack) + 1
			*(*uint32)(unsafe.Add(nil, ip-rt.CallCountBack)) = h
			if ld(fn+rt.OffFuncNative) != t.NoNative || uintptr(h)&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
				return ip | hot, fp
			}
			continue
		case words.CallMethod:
			win := fp + uintptr(fB(w))*8 + 48
			if ld(win) == 0 {
				return ip, fp
			}
			fn := ld(win - 48)
			if !isObj(fn) || rt.Kind(ld32(fn)) != rt.KindFunction {
				if fn == uintptr(t.FnSend) && fC(w) == 1 {
					st(ip+8, fn)
					goto resume
				}
				if fn == uintptr(t.FnAppend) && fC(w) == 1 {
					l := ld(win)
					if items, n := ld(l+rt.OffListItems), ld32(l+rt.OffAux); rt.Kind(ld32(l)) == rt.KindList && n < ld32(items&^(rt.BlockBytes-1)+rt.OffAux) {
						st(items+rt.OffValues+uintptr(n)*8, ld(win+8))
						st32(l+rt.OffAux, n+1)
						st(ip+8, fn)
						wr(fp, fA(w), vNone)
						ip += 16
						continue
					}
				}
				return ip, fp
			}
			info := word(fn + rt.OffFuncInfo)
			ni := info&rt.InfoRegsMask | 1 | fA(w)<<rt.InfoDestShift | (word(fp-8)>>rt.InfoDepthShift+1)<<rt.InfoDepthShift
			if ni >= t.DepthLimit || win+uintptr(info>>rt.InfoRegsShift&0xffff)*8 > t.StackEnd {
				return ip, fp
			}
			n := info >> 8 & 0xffff
			p := win + uintptr(n)*8
			if miss := n - (fC(w) + 1); miss != 0 {
				d := ld(fn + rt.OffFuncDefaults)
				if n == rt.CallSlow || d == 0 || miss > uint64(ld32(d+rt.OffAux)) {
					return ip, fp
				}
				for d += rt.OffTupleItems + uintptr(ld32(d+rt.OffAux))*8; miss > 0; miss-- {
					p -= 8
					d -= 8
					st(p, ld(d))
				}
				p = win + uintptr(n)*8
			}
			st(ip+8, fn)
			st(win-32, fn)
			st(win-24, fp)
			st(win-16, ip+16)
			st(win-8, uintptr(ni))
			for k := info >> 40 & 0xffff; k > 0; k-- {
				st(p, 0)
				p += 8
			}
			fp, ip = win, ld(fn+rt.OffFuncEntry)
			h := ld32(ip-rt.CallCountBack) + 1
			*(*uint32)(unsafe.Add(nil, ip-rt.CallCountBack)) = h
			if ld(fn+rt.OffFuncNative) != t.NoNative || uintptr(h)&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
				return ip | hot, fp
			}
			continue
		case words.Return:
			info := word(fp - 8)
			v := rd(fp, fA(w))
			if info&(rt.InfoKindMask|rt.InfoNative) != 0 {
				if k := info & (rt.InfoKindMask | rt.InfoNative); k != uint64(rt.FrameBinary)<<rt.InfoKindShift && k != uint64(rt.FrameCompare)<<rt.InfoKindShift ||
					v == uintptr(rt.NotImplemented) {
					return ip, fp
				}
			}
			ip, fp = ld(fp-16), ld(fp-24)
			wr(fp, info>>rt.InfoDestShift&0xffff, v)
			continue
		case words.ReturnImm:
			info := word(fp - 8)
			v := uintptr(int64(w) >> 32)
			if info&(rt.InfoKindMask|rt.InfoNative) != 0 {
				if info&(rt.InfoKindMask|rt.InfoNative) != uint64(rt.FrameInit)<<rt.InfoKindShift || v != vNone {
					return ip, fp
				}
				v = ld(fp - 40)
			}
			ip, fp = ld(fp-16), ld(fp-24)
			wr(fp, info>>rt.InfoDestShift&0xffff, v)
			continue
		case words.ForRange:
			r := fp + uintptr(fB(w))*8
			if ld(r) != iterRange {
				return ip, fp
			}
			left := ld(r + 16)
			if left == 1 {
				ip += 16
				continue
			}
			st(r+16, left-2)
			v := ld(r + 8)
			st(r+8, v+ld(r+24)-1)
			wr(fp, fA(w), v)
			x := word(ip + 8)
			*(*uint64)(unsafe.Add(nil, ip+8)) = x + 1<<32
			ip += uintptr(int64(int32(x)) << 3)
			if uintptr(x>>32+1)&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
				return ip | hot, fp
			}
			continue
		case words.ForList:
			r := fp + uintptr(fB(w))*8
			if ld(r) != iterList {
				return ip, fp
			}
			i, l := ld(r+16)>>1, ld(r+8)
			if i >= uintptr(ld32(l+rt.OffAux)) {
				ip += 16
				continue
			}
			st(r+16, i<<1+3)
			wr(fp, fA(w), ld(ld(l+rt.OffListItems)+rt.OffValues+i*8))
			x := word(ip + 8)
			*(*uint64)(unsafe.Add(nil, ip+8)) = x + 1<<32
			ip += uintptr(int64(int32(x)) << 3)
			if uintptr(x>>32+1)&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
				return ip | hot, fp
			}
			continue
		case words.ForTuple:
			r := fp + uintptr(fB(w))*8
			if ld(r) != iterTuple {
				return ip, fp
			}
			i, l := ld(r+16)>>1, ld(r+8)
			if i >= uintptr(ld32(l+rt.OffAux)) {
				ip += 16
				continue
			}
			st(r+16, i<<1+3)
			wr(fp, fA(w), ld(l+rt.OffTupleItems+i*8))
			x := word(ip + 8)
			*(*uint64)(unsafe.Add(nil, ip+8)) = x + 1<<32
			ip += uintptr(int64(int32(x)) << 3)
			if uintptr(x>>32+1)&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
				return ip | hot, fp
			}
			continue
		case words.LoadMethodClass:
			b := rd(fp, fB(w))
			if !isObj(b) || classGuard(b, t.R.Epoch()) != word(ip+8) {
				return ip, fp
			}
			p := fp + uintptr(fA(w))*8
			st(p, ld(ld(ip+16)))
			st(p+words.ArgOffset*8, b)
			ip += 24
			continue
		case words.ForStr:
			r := fp + uintptr(fB(w))*8
			if ld(r) != iterStr {
				return ip, fp
			}
			i, s := ld(r+16)>>1, ld(r+8)
			if i >= uintptr(ld32(s+rt.OffStrBytes)) {
				ip += 16
				continue
			}
			if ld32(s+rt.OffAux)&rt.StrShared != 0 {
				return ip, fp
			}
			st(r+16, i<<1+3)
			wr(fp, fA(w), ld(t.Chars+uintptr(*(*byte)(unsafe.Add(nil, s+rt.OffStrData+i)))*8))
			x := word(ip + 8)
			*(*uint64)(unsafe.Add(nil, ip+8)) = x + 1<<32
			ip += uintptr(int64(int32(x)) << 3)
			if uintptr(x>>32+1)&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
				return ip | hot, fp
			}
			continue
		case words.ForBytes:
			r := fp + uintptr(fB(w))*8
			if ld(r) != iterBytes {
				return ip, fp
			}
			i, s := ld(r+16)>>1, ld(r+8)
			if i >= uintptr(ld32(s+rt.OffStrBytes)) {
				ip += 16
				continue
			}
			if ld32(s+rt.OffAux)&rt.StrShared != 0 {
				return ip, fp
			}
			st(r+16, i<<1+3)
			wr(fp, fA(w), uintptr(*(*byte)(unsafe.Add(nil, s+rt.OffStrData+i)))<<1|1)
			x := word(ip + 8)
			*(*uint64)(unsafe.Add(nil, ip+8)) = x + 1<<32
			ip += uintptr(int64(int32(x)) << 3)
			if uintptr(x>>32+1)&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
				return ip | hot, fp
			}
			continue
		case words.ForDict:
			r := fp + uintptr(fB(w))*8
			kind, d := ld(r), ld(r+8)
			if kind != iterKeys && kind != iterValues || uintptr(ld32(d+rt.OffDictUsed))<<1|1 != ld(r+24) {
				return ip, fp
			}
			i, fill := ld(r+16)>>1, uintptr(ld32(d+rt.OffDictFill))
			stride := rt.EntryBytes - uintptr(ld32(d+rt.OffAux)&rt.SetTable)
			p := ld(d+rt.OffDictEntries) + rt.OffValues + i*stride
			for i < fill && ld(p+rt.OffEntryKey) == 0 {
				p += stride
				i++
			}
			if i >= fill {
				ip += 16
				continue
			}
			st(r+16, i<<1+3)
			v := ld(p + rt.OffEntryKey)
			if kind == iterValues {
				v = ld(p + rt.OffEntryVal)
			}
			wr(fp, fA(w), v)
			x := word(ip + 8)
			*(*uint64)(unsafe.Add(nil, ip+8)) = x + 1<<32
			ip += uintptr(int64(int32(x)) << 3)
			if uintptr(x>>32+1)&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
				return ip | hot, fp
			}
			continue
		case words.ForItems:
			r := fp + uintptr(fB(w))*8
			d := ld(r + 8)
			if ld(r) != iterItems || uintptr(ld32(d+rt.OffDictUsed))<<1|1 != ld(r+24) {
				return ip, fp
			}
			x := word(ip + 8)
			body := ip + uintptr(int64(int32(x))<<3)
			u := word(body)
			if words.Op(u) != words.Unpack2 || fC(u) != fA(w) {
				return ip, fp
			}
			i, fill := ld(r+16)>>1, uintptr(ld32(d+rt.OffDictFill))
			p := ld(d+rt.OffDictEntries) + rt.OffValues + i*rt.EntryBytes
			for i < fill && ld(p+rt.OffEntryKey) == 0 {
				p += rt.EntryBytes
				i++
			}
			if i >= fill {
				ip += 16
				continue
			}
			st(r+16, i<<1+3)
			wr(fp, fA(u), ld(p+rt.OffEntryKey))
			wr(fp, fB(u), ld(p+rt.OffEntryVal))
			*(*uint64)(unsafe.Add(nil, ip+8)) = x + 1<<32
			ip = body + 8
			if uintptr(x>>32+1)&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
				return ip | hot, fp
			}
			continue
		case words.ForSeq:
			r := fp + uintptr(fB(w))*8
			it := ld(r + 8)
			if ld(r) != 0 || !isObj(it) {
				return ip, fp
			}
			v := uintptr(0)
			switch seq := ld(it + rt.OffSeqIterSeq); rt.Kind(ld32(it)) {
			case rt.KindListIter:
				i := ld(it + rt.OffSeqIterPos)
				if seq == 0 || i >= uintptr(ld32(seq+rt.OffAux)) {
					return ip, fp
				}
				v = ld(ld(seq+rt.OffListItems) + rt.OffValues + i*8)
				st(it+rt.OffSeqIterPos, i+1)
			case rt.KindTupleIter:
				i := ld(it + rt.OffSeqIterPos)
				if seq == 0 || i >= uintptr(ld32(seq+rt.OffAux)) {
					return ip, fp
				}
				v = ld(seq + rt.OffTupleItems + i*8)
				st(it+rt.OffSeqIterPos, i+1)
			case rt.KindRangeIter:
				left := ld(it + rt.OffRangeIterLeft)
				if ld(it+rt.OffRangeIterWide) != 0 || left == 0 {
					return ip, fp
				}
				cur := ld(it + rt.OffRangeIterCur)
				st(it+rt.OffRangeIterCur, cur+ld(it+rt.OffRangeIterStep))
				st(it+rt.OffRangeIterLeft, left-1)
				v = cur<<1 | 1
			default:
				return ip, fp
			}
			wr(fp, fA(w), v)
			x := word(ip + 8)
			*(*uint64)(unsafe.Add(nil, ip+8)) = x + 1<<32
			ip += uintptr(int64(int32(x)) << 3)
			if uintptr(x>>32+1)&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
				return ip | hot, fp
			}
			continue
		case words.ForEnum:
			r := fp + uintptr(fB(w))*8
			e := ld(r + 8)
			if ld(r) != 0 || !isObj(e) || rt.Kind(ld32(e)) != rt.KindEnumerate {
				return ip, fp
			}
			it, n := ld(e+rt.OffPairA), ld(e+rt.OffPairB)
			if !isObj(it) || n >= 1<<62 || n&1 == 0 {
				return ip, fp
			}
			x := word(ip + 8)
			body := ip + uintptr(int64(int32(x))<<3)
			u := word(body)
			if words.Op(u) != words.Unpack2 || fC(u) != fA(w) {
				return ip, fp
			}
			v := uintptr(0)
			switch seq := ld(it + rt.OffSeqIterSeq); rt.Kind(ld32(it)) {
			case rt.KindListIter:
				i := ld(it + rt.OffSeqIterPos)
				if seq == 0 || i >= uintptr(ld32(seq+rt.OffAux)) {
					return ip, fp
				}
				v = ld(ld(seq+rt.OffListItems) + rt.OffValues + i*8)
				st(it+rt.OffSeqIterPos, i+1)
			case rt.KindTupleIter:
				i := ld(it + rt.OffSeqIterPos)
				if seq == 0 || i >= uintptr(ld32(seq+rt.OffAux)) {
					return ip, fp
				}
				v = ld(seq + rt.OffTupleItems + i*8)
				st(it+rt.OffSeqIterPos, i+1)
			case rt.KindRangeIter:
				left := ld(it + rt.OffRangeIterLeft)
				if ld(it+rt.OffRangeIterWide) != 0 || left == 0 {
					return ip, fp
				}
				cur := ld(it + rt.OffRangeIterCur)
				st(it+rt.OffRangeIterCur, cur+ld(it+rt.OffRangeIterStep))
				st(it+rt.OffRangeIterLeft, left-1)
				v = cur<<1 | 1
			default:
				return ip, fp
			}
			st(e+rt.OffPairB, n+2)
			wr(fp, fA(u), n)
			wr(fp, fB(u), v)
			*(*uint64)(unsafe.Add(nil, ip+8)) = x + 1<<32
			ip = body + 8
			if uintptr(x>>32+1)&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
				return ip | hot, fp
			}
			continue
		case words.ForGen:
			goto resume
		case words.Yield:
			info := word(fp - 8)
			kind := info & (rt.InfoKindMask | rt.InfoNative)
			if kind != uint64(rt.FrameFor)<<rt.InfoKindShift && kind != uint64(rt.FrameSend)<<rt.InfoKindShift || word(ip+8) != 0 {
				return ip, fp
			}
			v := rd(fp, fB(w))
			gen := ld(fp - 40)
			p, q := fp, gen+rt.OffGenRegs
			for k := fC(w); k > 0; k-- {
				st(q, ld(p))
				p += 8
				q += 8
			}
			st(gen+rt.OffGenKeep, uintptr(fC(w)<<1|1))
			st(gen+rt.OffGenResume, ip+16)
			st(gen+rt.OffGenNative, 0)
			st(gen, uintptr(rt.KindGenerator)|(rt.GenSuspended|rt.GenPlain)<<32)
			ip, fp = ld(fp-16), ld(fp-24)
			wr(fp, info>>rt.InfoDestShift&0xffff, v)
			if kind == uint64(rt.FrameSend)<<rt.InfoKindShift {
				continue
			}
			ip -= 16
			x := word(ip + 8)
			*(*uint64)(unsafe.Add(nil, ip+8)) = x + 1<<32
			ip += uintptr(int64(int32(x)) << 3)
			if uintptr(x>>32+1)&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
				return ip | hot, fp
			}
			continue
		case words.EnterFinally:
			wr(fp, fA(w), uintptr(t.Handled))
			ip += 8
			continue
		case words.LeaveHandler:
			t.Handled = rt.Value(rd(fp, fA(w)))
			ip += 8
			continue

		case words.WordImm:
			wr(fp, fA(w), uintptr(int64(w)>>32))
			ip += 8
			continue
		case words.WordImm64:
			wr(fp, fA(w), ld(ip+8))
			ip += 16
			continue
		case words.WordBin:
			b, c, r := rd(fp, fB(w)), rd(fp, fC(w)), uintptr(0)
			switch op := bytecode.WordOp(w >> 8 & 0xff); op {
			case bytecode.WordAdd:
				r = b + c
			case bytecode.WordSub:
				r = b - c
			case bytecode.WordMul:
				r = b * c
			case bytecode.WordAnd:
				r = b & c
			case bytecode.WordOr:
				r = b | c
			case bytecode.WordXor:
				r = b ^ c
			case bytecode.WordShl:
				r = b << (c & wordMask)
			case bytecode.WordSar:
				r = uintptr(int(b) >> (c & wordMask))
			case bytecode.WordShr:
				r = b >> (c & wordMask)
			default:
				if wordHolds(op, b, c) {
					r = 1
				}
			}
			wr(fp, fA(w), r)
			ip += 8
			continue
		case words.WordBinI:
			b, c, r := rd(fp, fB(w)), uintptr(int64(w)>>48), uintptr(0)
			switch op := bytecode.WordOp(w >> 8 & 0xff); op {
			case bytecode.WordAdd:
				r = b + c
			case bytecode.WordSub:
				r = b - c
			case bytecode.WordMul:
				r = b * c
			case bytecode.WordAnd:
				r = b & c
			case bytecode.WordOr:
				r = b | c
			case bytecode.WordXor:
				r = b ^ c
			case bytecode.WordShl:
				r = b << (c & wordMask)
			case bytecode.WordSar:
				r = uintptr(int(b) >> (c & wordMask))
			case bytecode.WordShr:
				r = b >> (c & wordMask)
			case bytecode.WordFloorDiv:
				if c == 0 {
					return ip, fp
				}
				q := int(b) / int(c)
				if rem := int(b) - q*int(c); rem != 0 && (rem^int(c)) < 0 {
					q--
				}
				r = uintptr(q)
			case bytecode.WordMod:
				if c == 0 {
					return ip, fp
				}
				q := int(b) % int(c)
				if q != 0 && (q^int(c)) < 0 {
					q += int(c)
				}
				r = uintptr(q)
			default:
				if wordHolds(op, b, c) {
					r = 1
				}
			}
			wr(fp, fA(w), r)
			ip += 8
			continue
		case words.WordDiv:
			b, c := int(rd(fp, fB(w))), int(rd(fp, fC(w)))
			if c == 0 {
				return ip, fp
			}
			r := 0
			if bytecode.WordOp(w>>8&0xff) == bytecode.WordFloorDiv {
				r = b / c
				if rem := b - r*c; rem != 0 && rem^c < 0 {
					r--
				}
			} else if r = b % c; r != 0 && r^c < 0 {
				r += c
			}
			wr(fp, fA(w), uintptr(r))
			ip += 8
			continue
		case words.JumpWord:
			if wordHolds(bytecode.WordOp(w>>8&0xff), rd(fp, fA(w)), rd(fp, fB(w))) {
				ip += offC(w)
			} else {
				ip += 8
			}
			continue
		case words.JumpWordI:
			if wordHolds(bytecode.WordOp(w>>8&0xff), rd(fp, fA(w)), uintptr(int64(int16(w>>32)))) {
				ip += offC(w)
			} else {
				ip += 8
			}
			continue
		case words.JumpWordBack:
			if wordHolds(bytecode.WordOp(w>>8&0xff), rd(fp, fA(w)), rd(fp, fB(w))) {
				h := ld(ip+8) + 1
				st(ip+8, h)
				ip += offC(w)
				if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
					return ip | hot, fp
				}
				continue
			}
			ip += 16
			continue
		case words.JumpWordIBack:
			if wordHolds(bytecode.WordOp(w>>8&0xff), rd(fp, fA(w)), uintptr(int64(int16(w>>32)))) {
				h := ld(ip+8) + 1
				st(ip+8, h)
				ip += offC(w)
				if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
					return ip | hot, fp
				}
				continue
			}
			ip += 16
			continue
		case words.WordLoad:
			size := w >> 8 & 3
			p := rd(fp, fB(w)) + rd(fp, fC(w))<<size
			if p-t.HeapBase >= t.HeapSpan {
				return ip, fp
			}
			v := uintptr(0)
			switch size {
			case 0:
				v = uintptr(*(*uint8)(unsafe.Add(nil, p)))
			case 1:
				v = uintptr(*(*uint16)(unsafe.Add(nil, p)))
			default:
				v = uintptr(ld32(p))
			}
			wr(fp, fA(w), v)
			ip += 8
			continue
		case words.WordLoadI:
			size := w >> 8 & 3
			p := rd(fp, fB(w)) + uintptr(int64(w)>>48)<<size
			if p-t.HeapBase >= t.HeapSpan {
				return ip, fp
			}
			v := uintptr(0)
			switch size {
			case 0:
				v = uintptr(*(*uint8)(unsafe.Add(nil, p)))
			case 1:
				v = uintptr(*(*uint16)(unsafe.Add(nil, p)))
			default:
				v = uintptr(ld32(p))
			}
			wr(fp, fA(w), v)
			ip += 8
			continue
		case words.WordStore:
			size := w >> 8 & 3
			p, v := rd(fp, fA(w))+rd(fp, fB(w))<<size, rd(fp, fC(w))
			if p-t.HeapBase >= t.HeapSpan {
				return ip, fp
			}
			switch size {
			case 0:
				*(*uint8)(unsafe.Add(nil, p)) = uint8(v)
			case 1:
				*(*uint16)(unsafe.Add(nil, p)) = uint16(v)
			default:
				*(*uint32)(unsafe.Add(nil, p)) = uint32(v)
			}
			ip += 8
			continue
		case words.WordStoreI:
			size := w >> 8 & 3
			p, v := rd(fp, fA(w))+uintptr(int64(int16(w>>32)))<<size, rd(fp, fC(w))
			if p-t.HeapBase >= t.HeapSpan {
				return ip, fp
			}
			switch size {
			case 0:
				*(*uint8)(unsafe.Add(nil, p)) = uint8(v)
			case 1:
				*(*uint16)(unsafe.Add(nil, p)) = uint16(v)
			default:
				*(*uint32)(unsafe.Add(nil, p)) = uint32(v)
			}
			ip += 8
			continue
		case words.ToWord:
			v := rd(fp, fB(w))
			if v&1 == 0 || bytecode.WordType(w>>8&0xff) == bytecode.WordBool {
				return ip, fp
			}
			wr(fp, fA(w), uintptr(int(v)>>1))
			ip += 8
			continue
		case words.FromWord:
			v := rd(fp, fB(w))
			switch bytecode.WordType(w >> 8 & 0xff) {
			case bytecode.WordBool:
				if v != 0 {
					v = vTrue
				} else {
					v = vFalse
				}
			case bytecode.WordInt:
				if v+1<<62 >= 1<<63 {
					return ip, fp
				}
				v = v<<1 | 1
			default:
				if v >= 1<<62 {
					return ip, fp
				}
				v = v<<1 | 1
			}
			wr(fp, fA(w), v)
			ip += 8
			continue

		// Always served by slow.
		case words.Invalid:
			return ip, fp
		case words.DeleteCell:
			return ip, fp
		case words.DeleteFree:
			return ip, fp
		case words.ClassDeref:
			return ip, fp
		case words.ClassFree:
			return ip, fp
		case words.DelGlobal:
			return ip, fp
		case words.DelName:
			return ip, fp
		case words.StoreGlobalConst:
			return ip, fp
		case words.StoreNameConst:
			return ip, fp
		case words.MatMul:
			return ip, fp
		case words.Pow:
			return ip, fp
		case words.Pos:
			return ip, fp
		case words.In:
			return ip, fp
		case words.NotIn:
			return ip, fp
		case words.ExcMatch:
			return ip, fp
		case words.GetAttr:
			return ip, fp
		case words.SetAttr:
			return ip, fp
		case words.DelAttr:
			return ip, fp
		case words.LoadMethod:
			return ip, fp
		case words.LoadSuperMethod:
			return ip, fp
		case words.DelItem:
			return ip, fp
		case words.GetSlice:
			return ip, fp
		case words.SetSlice:
			return ip, fp
		case words.CallKw:
			return ip, fp
		case words.CallMethodKw:
			return ip, fp
		case words.CallEx:
			return ip, fp
		case words.CallMethodEx:
			return ip, fp
		case words.YieldFrom:
			return ip, fp
		case words.GetIter:
			return ip, fp
		case words.ForPrep:
			return ip, fp
		case words.ForNext:
			return ip, fp
		case words.UnpackEx:
			return ip, fp
		case words.BuildSet:
			return ip, fp
		case words.BuildString:
			return ip, fp
		case words.BuildSlice:
			return ip, fp
		case words.BuildMap:
			return ip, fp
		case words.StoreMap:
			return ip, fp
		case words.SetAdd:
			return ip, fp
		case words.ListExtend:
			return ip, fp
		case words.SetUpdate:
			return ip, fp
		case words.DictUpdate:
			return ip, fp
		case words.ListToTuple:
			return ip, fp
		case words.FormatValue:
			return ip, fp
		case words.MakeFunction:
			return ip, fp
		case words.SetFuncAttr:
			return ip, fp
		case words.LoadBuildClass:
			return ip, fp
		case words.ImportName:
			return ip, fp
		case words.ImportFrom:
			return ip, fp
		case words.ImportStar:
			return ip, fp
		case words.Raise:
			return ip, fp
		case words.RaiseFrom:
			return ip, fp
		case words.Reraise:
			return ip, fp
		case words.RaiseAgain:
			return ip, fp
		case words.EndFinally:
			return ip, fp
		case words.WithEnter:
			return ip, fp
		case words.WithExit:
			return ip, fp
		case words.WithExitDone:
			return ip, fp
		case words.GetAwaitable:
			return ip, fp
		case words.GetAIter:
			return ip, fp
		case words.GetANext:
			return ip, fp
		case words.EndAsyncFor:
			return ip, fp
		case words.BeforeAsyncWith:
			return ip, fp
		case words.AsyncWithExit:
			return ip, fp
		case words.AsyncWithEnd:
			return ip, fp
		case words.AsyncGenWrap:
			return ip, fp
		case words.MatchSequence:
			return ip, fp
		case words.MatchMapping:
			return ip, fp
		case words.MatchKeys:
			return ip, fp
		case words.MatchClass:
			return ip, fp
		case words.GetLen:
			return ip, fp
		case words.CheckEgMatch:
			return ip, fp
		case words.PrepReraiseStar:
			return ip, fp
		case words.LoadLocals:
			return ip, fp
		case words.SetupAnnotations:
			return ip, fp
		case words.LoadAssertionError:
			return ip, fp
		case words.CallIntrinsic:
			return ip, fp
		case words.ForPair:
			return ip, fp
		case words.ForByteArray:
			return ip, fp
		case 232:
			return ip, fp
		case 233:
			return ip, fp
		case 234:
			return ip, fp
		case 235:
			return ip, fp
		case 236:
			return ip, fp
		case 237:
			return ip, fp
		case 238:
			return ip, fp
		case 239:
			return ip, fp
		case 240:
			return ip, fp
		case 241:
			return ip, fp
		case 242:
			return ip, fp
		case 243:
			return ip, fp
		case 244:
			return ip, fp
		case 245:
			return ip, fp
		case 246:
			return ip, fp
		case 247:
			return ip, fp
		case 248:
			return ip, fp
		case 249:
			return ip, fp
		case 250:
			return ip, fp
		case 251:
			return ip, fp
		case 252:
			return ip, fp
		case 253:
			return ip, fp
		case 254:
			return ip, fp
		case 255:
			return ip, fp
		}
		// An attribute cache missed: ask the cache of lookups.
		{
			b := rd(fp, fB(w))
			id, epoch := ld32(b), t.R.Epoch()
			name := ld(ld(ld(ld(fp-32)+rt.OffFuncCode)+rt.OffCodeNames) + rt.OffTupleItems + uintptr(fC(w))*8)
			e := t.AttrCache + (uintptr(id)*rt.AttrHash^name>>4<<1)%rt.AttrCacheSize*rt.AttrEntrySize
			if ld32(e+rt.OffAttrID) != id || ld(e+rt.OffAttrName) != name || ld32(e+rt.OffAttrEpoch) != epoch ||
				w&(words.ManyShapes<<8) == 0 || // to be noted
				t.R.ClassSerial(rt.Kind(id)) > t.R.ClassSerial(rt.Kind(uint32(word(ip+8)))) { // the instruction is to know the youngest class
				return ip, fp
			}
			slot := uintptr(*(*uint16)(unsafe.Add(nil, e+rt.OffAttrSlot))) * 8
			v, self := uintptr(0), uintptr(0)
			switch *(*rt.AttrKind)(unsafe.Add(nil, e+rt.OffAttrKind)) {
			case rt.AttrSlot, rt.AttrMember:
				v = ld(b + slot)
			case rt.AttrFloat:
				x := ld(b + slot)
				if v = uintptr(bits.RotateLeft64(uint64(x)+1<<60, 3)); v&3 != 2 {
					v = zeroFloat | x>>61
				}
			case rt.AttrOver:
				v = ld(ld(b+uintptr(*(*uint16)(unsafe.Add(nil, e+rt.OffAttrExtra)))*8) + slot)
			case rt.AttrClass:
				v = ld(ld(e + rt.OffAttrPtr))
			case rt.AttrMethod:
				if words.Op(w) < words.LoadMethodFn {
					return ip, fp
				}
				v, self = ld(ld(e+rt.OffAttrPtr)), b
			case rt.AttrOwner:
				if words.Op(w) < words.LoadMethodFn {
					return ip, fp
				}
				v, self = ld(ld(e+rt.OffAttrPtr)), ld(e+rt.OffAttrRecv)
			}
			if v == 0 {
				return ip, fp
			}
			wr(fp, fA(w), v)
			if words.Op(w) >= words.LoadMethodFn {
				wr(fp, fA(w)+words.ArgOffset, self)
			}
			ip += 24
			continue
		}

	resume:
		// A generator is resumed by a for loop, by next() or by send().
		{
			kind, sent := uint64(rt.FrameSend), vNone
			gen := uintptr(0)
			switch words.Op(w) {
			case words.ForGen:
				r := fp + uintptr(fB(w))*8
				if ld(r) != 0 {
					return ip, fp
				}
				kind, gen = uint64(rt.FrameFor), ld(r+8)
			case words.CallMethod:
				win := fp + uintptr(fB(w))*8 + 48
				gen, sent = ld(win), ld(win+8)
			default:
				gen = ld(fp + uintptr(fB(w))*8 + 48)
			}
			if !isObj(gen) || ld(gen) != uintptr(rt.KindGenerator)|(rt.GenSuspended|rt.GenPlain)<<32 ||
				ld(gen+rt.OffGenThrow) != 0 {
				return ip, fp
			}
			fn := ld(gen + rt.OffGenFunc)
			info := word(fn + rt.OffFuncInfo)
			oi := word(fp - 8)
			win := fp + uintptr(oi>>rt.InfoRegsShift&0xffff)*8 + rt.HeaderWords*8
			ni := info&rt.InfoRegsMask | 1 | kind<<rt.InfoKindShift | fA(w)<<rt.InfoDestShift |
				(oi>>rt.InfoDepthShift+1)<<rt.InfoDepthShift
			if ni >= t.DepthLimit || win+uintptr(info>>rt.InfoRegsShift&0xffff)*8 > t.StackEnd {
				return ip, fp
			}
			st(win-40, gen)
			st(win-32, fn)
			st(win-24, fp)
			st(win-16, ip+16)
			st(win-8, uintptr(ni))
			st(gen, uintptr(rt.KindGenerator)|rt.GenRunning<<32)
			p, q := win, gen+rt.OffGenRegs
			for k := ld(gen+rt.OffGenKeep) >> 1; k > 0; k-- {
				st(p, ld(q))
				p += 8
				q += 8
			}
			fp, ip = win, ld(gen+rt.OffGenResume)
			wr(fp, fA(word(ip-16)), sent)
			continue
		}

	mixed:
		// Arithmetic of an int and a float, with zeros, or true division of ints: C is a register or a number.
		{
			b := rd(fp, fB(w))
			x, ok := number(b)
			y := float64(int64(w) >> 48)
			ints, seen := b&1, uint64(floatSeen)
			if op := words.Op(w); op <= words.Pow {
				c := rd(fp, fC(w))
				var oky bool
				y, oky = number(c)
				ok = ok && oky
				ints &= c
				if (b^c)&1 != 0 || ints != 0 {
					seen = floatSeen | mixedSeen
				}
			}
			if !ok || ints != 0 && words.Op(w) != words.TrueDiv && words.Op(w) != words.TrueDivI {
				return ip, fp
			}
			switch words.Op(w) {
			case words.Add, words.AddI:
				x += y
			case words.Sub, words.SubI:
				x -= y
			case words.RsubI:
				x = y - x
			case words.Mul, words.MulI:
				x *= y
			case words.TrueDiv, words.TrueDivI:
				if y == 0 {
					return ip, fp
				}
				x /= y
			}
			if w&seen != seen {
				*(*uint64)(unsafe.Add(nil, ip)) = w | seen
			}
			r := flo(x)
			if r&3 != 2 {
				if x != 0 {
					return ip, fp
				}
				r = zero(x)
			}
			wr(fp, fA(w), r)
			ip += 8
			continue
		}

	compare:
		// Comparison of an int and a float, or with a zero.
		{
			op := words.Op(w)
			ra, rb := fA(w), fB(w)
			if op < words.JumpLt {
				ra, rb = rb, fC(w)
			}
			x, ok := number(rd(fp, ra))
			y := float64(int16(w >> 32))
			k := op - words.Lt
			imm := false
			if op >= words.JumpLt {
				k = op - words.JumpLt
				imm = op >= words.JumpLtI && op < words.JumpLtBack || op >= words.JumpLtIBack
			}
			seen := uint64(floatSeen)
			if !imm {
				c := rd(fp, rb)
				var oky bool
				y, oky = number(c)
				ok = ok && oky
				if (rd(fp, ra)^c)&1 != 0 {
					seen = floatSeen | mixedSeen
				}
			}
			if !ok {
				return ip, fp
			}
			if w&seen != seen {
				*(*uint64)(unsafe.Add(nil, ip)) = w | seen
			}
			res := false
			switch k % 6 {
			case 0:
				res = x < y
			case 1:
				res = x > y
			case 2:
				res = x == y
			case 3:
				res = x <= y
			case 4:
				res = x >= y
			case 5:
				res = x != y
			}
			switch {
			case op < words.JumpLt:
				v := vFalse
				if res {
					v = vTrue
				}
				wr(fp, fA(w), v)
				ip += 8
			case op >= words.JumpLtBack:
				if !res {
					ip += 16
					continue
				}
				h := ld(ip+8) + 1
				st(ip+8, h)
				ip += offC(w)
				if h&t.HotMask == 0 || atomic.LoadUint32(&t.Poll) != 0 {
					return ip | hot, fp
				}
			case res != (k/6&1 != 0):
				ip += offC(w)
			default:
				ip += 8
			}
			continue
		}

	dict:
		// A dict or set (in B, or A of SetItem) is asked for a str or small int.
		{
			d, key := rd(fp, fB(w)), rd(fp, fC(w))
			switch words.Op(w) {
			case words.SetItem:
				d, key = rd(fp, fA(w)), rd(fp, fB(w))
			case words.JumpIn, words.JumpNotIn:
				key = rd(fp, fA(w))
			}
			hash := key
			if key&1 == 0 {
				if !isObj(key) || rt.Kind(ld32(key)) != rt.KindStr || ld32(key+rt.OffAux)&rt.StrInterned == 0 {
					return ip, fp
				}
				hash = uintptr(ld32(key+rt.OffAux)&rt.StrHashBits)<<1 | 1
			} else if key >= 1<<61 {
				return ip, fp
			}
			e, stride := uintptr(0), rt.EntryBytes-uintptr(ld32(d+rt.OffAux)&rt.SetTable)
			if n := ld32(d + rt.OffDictBits); n == 0 {
				first := uintptr(ld32(d + rt.OffDictFirst))
				p := ld(d+rt.OffDictEntries) + rt.OffValues + first*stride
				for k := uintptr(ld32(d+rt.OffDictFill)) - first; k > 0; k-- {
					if ld(p) == hash {
						if ld(p+rt.OffEntryKey) != key {
							return ip, fp
						}
						e = p
						break
					}
					p += stride
				}
			} else {
				index := ld(d+rt.OffDictIndex) + rt.OffValues
				base := ld(d+rt.OffDictEntries) + rt.OffValues - stride
				for s := uintptr(uint64(hash) * rt.DictHashMul >> (64 - n)); ; s = (s + 1) & (1<<n - 1) {
					x := uintptr(ld32(index + s*4))
					if x == 0 {
						break
					}
					if p := base + x*stride; ld(p) == hash {
						if ld(p+rt.OffEntryKey) != key {
							return ip, fp
						}
						e = p
						break
					}
				}
			}
			switch words.Op(w) {
			case words.GetItem:
				if e == 0 {
					return ip, fp
				}
				noteItem(ip, w, words.ItemDict)
				wr(fp, fA(w), ld(e+rt.OffEntryVal))
			case words.SetItem:
				if e == 0 {
					return ip, fp
				}
				noteItem(ip, w, words.ItemDict)
				st(e+rt.OffEntryVal, rd(fp, fC(w)))
			case words.JumpIn:
				if e != 0 {
					ip += offC(w)
					continue
				}
			case words.JumpNotIn:
				if e == 0 {
					ip += offC(w)
					continue
				}
			}
			ip += 8
		}
	}
}
