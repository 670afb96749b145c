package regex

import (
	"math/bits"
	"strings"
	"unsafe"

	"pycopy/rt/text"
)

// frame is a stack entry. With pc >= 0 it is a choice: continue at pc, at position pos; aux
// is for the instruction there. With pc < 0 it undoes: register ^pc was pos, and aux
// was the last closed group.
type frame struct{ pc, pos, aux int }

const (
	frameSize    = int(unsafe.Sizeof(frame{}))
	defaultStack = 256 << 20

	// fuelLoad is how many steps run between looks at Poll and the stack's size.
	fuelLoad = 4096
)

// run matches at start and returns the end, or -1. The registers hold the captures.
//
// It is one loop over instructions. An arm that goes on ends with continue; one that does
// not match leaves the switch, behind which the last choice is taken up.
func (m *Matcher) run(p *Prog, s string, start int) (end int, err error) {
	insts, regs := p.insts, m.regs
	for i := range p.NumCaps() {
		regs[i] = -1
	}
	stk := m.stack[:0]
	m.fuel--
	fuel := m.fuel
	pc, pos, aux, lastIndex := 0, start, 0, 0
	for {
		switch in := &insts[pc]; in.op {
		case opMatch:
			if m.full && pos != len(s) || m.mustAdvance && pos == start {
				break
			}
			m.stack, m.fuel, m.LastIndex = stk, fuel, lastIndex
			return pos, nil
		case opFail:
		case opByte:
			if uint(pos) < uint(len(s)) && s[pos] == in.c {
				pos++
				pc++
				continue
			}
		case opFold:
			if uint(pos) < uint(len(s)) && s[pos]|0x20 == in.c {
				pos++
				pc++
				continue
			}
		case opString:
			if lit := p.strs[in.x]; strings.HasPrefix(s[pos:], lit) {
				pos += len(lit)
				pc++
				continue
			}
		case opClass:
			if uint(pos) < uint(len(s)) {
				c := p.classes[in.x]
				if c.table[s[pos]] == 1 {
					pos++
					pc++
					continue
				}
				if next := c.step(s, pos); next >= 0 {
					pos = next
					pc++
					continue
				}
			}
		case opJump:
			pc = int(in.x)
			continue
		case opSplit:
			stk = append(stk, frame{int(in.x), pos, 0})
			pc++
			continue
		case opSplitFar:
			stk = append(stk, frame{pc + 1, pos, 0})
			pc = int(in.x)
			if fuel--; fuel < 0 {
				if fuel, err = m.refuel(stk); err != nil {
					return -1, err
				}
			}
			continue
		case opSplitGuard:
			switch p.guards[in.y].at(s, pos) {
			case guardNear | guardElse:
				stk = append(stk, frame{int(in.x), pos, 0})
				pc++
				continue
			case guardNear:
				pc++
				continue
			case guardElse:
				pc = int(in.x)
				continue
			}
		case opSplitFarGuard:
			if fuel--; fuel < 0 {
				if fuel, err = m.refuel(stk); err != nil {
					return -1, err
				}
			}
			switch p.guards[in.y].at(s, pos) {
			case guardNear | guardElse:
				stk = append(stk, frame{pc + 1, pos, 0})
				pc = int(in.x)
				continue
			case guardNear:
				pc = int(in.x)
				continue
			case guardElse:
				pc++
				continue
			}
		case opAlt, opAltRetry:
			t := p.alts[in.x]
			mask := uint(aux)
			if in.op == opAlt {
				mask = t.masks[256]
				if uint(pos) < uint(len(s)) {
					mask = t.masks[s[pos]]
				}
				pc++
			}
			if mask == 0 {
				break
			}
			if rest := mask & (mask - 1); rest != 0 {
				stk = append(stk, frame{pc, pos, int(rest)})
			}
			pc = int(t.targets[bits.TrailingZeros(mask)])
			continue
		case opOpen:
			if len(stk) > 0 {
				stk = append(stk, frame{^int(in.x), regs[in.x], lastIndex})
			}
			regs[in.x] = pos
			pc++
			continue
		case opClose:
			if len(stk) > 0 {
				stk = append(stk, frame{^int(in.x), regs[in.x], lastIndex})
			}
			regs[in.x] = pos
			lastIndex = int(in.x) / 2
			pc++
			continue
		case opBegin:
			if pos == 0 {
				pc++
				continue
			}
		case opLineBegin:
			if pos == 0 || s[pos-1] == '\n' {
				pc++
				continue
			}
		case opEnd:
			if pos == len(s) {
				pc++
				continue
			}
		case opLastLine:
			if pos == len(s) || pos == len(s)-1 && s[pos] == '\n' {
				pc++
				continue
			}
		case opLineEnd:
			if pos == len(s) || s[pos] == '\n' {
				pc++
				continue
			}
		case opWord:
			if asciiBoundary(s, pos) {
				pc++
				continue
			}
		case opNotWord:
			if len(s) > 0 && !asciiBoundary(s, pos) {
				pc++
				continue
			}
		case opUniWord:
			if unicodeBoundary(s, pos) {
				pc++
				continue
			}
		case opUniNotWord:
			if len(s) > 0 && !unicodeBoundary(s, pos) {
				pc++
				continue
			}
		case opBackref:
			from, to := regs[2*in.x], regs[2*in.x+1]
			if from < 0 || to < from {
				break
			}
			fuel -= (to - from) >> 4
			if next := backref(s, pos, s[from:to], foldMode(in.c), p.isBytes); next >= 0 {
				pos = next
				pc++
				continue
			}
		case opCond:
			if regs[2*in.x+1] >= 0 {
				pc++
			} else {
				pc = int(in.y)
			}
			continue
		case opRepeat:
			r := &p.reps[in.x]
			lo := r.least(s, pos)
			if lo < 0 {
				break
			}
			hi := r.most(s, lo)
			fuel -= (hi - lo) >> 5
			at := r.giveBack(s, hi, lo)
			if at < 0 {
				break
			}
			if at > lo {
				stk = append(stk, frame{pc + 1, at, lo})
			}
			pos = at
			pc += 2
			continue
		case opRepeatRetry:
			r := &p.reps[in.x]
			at := r.giveBack(s, r.before(s, pos), aux)
			if at < 0 {
				break
			}
			fuel -= (pos - at) >> 5
			if at > aux {
				stk = append(stk, frame{pc, at, aux})
			}
			pos = at
			pc++
			continue
		case opPossessive:
			r := &p.reps[in.x]
			lo := r.least(s, pos)
			if lo < 0 {
				break
			}
			if r.max > r.min {
				pos = r.most(s, lo)
				fuel -= (pos - lo) >> 5
			} else {
				pos = lo
			}
			pc++
			continue
		case opLazy:
			r := &p.reps[in.x]
			lo := r.least(s, pos)
			if lo < 0 {
				break
			}
			left := -1
			if r.max != infinity {
				left = r.max - r.min
			}
			at, left := r.takeMore(s, lo, left)
			if at < 0 {
				fuel -= (len(s) - lo) >> 5
				break
			}
			fuel -= (at - lo) >> 5
			if left != 0 {
				stk = append(stk, frame{pc + 1, at, left})
			}
			pos = at
			pc += 2
			continue
		case opLazyRetry:
			r := &p.reps[in.x]
			from := pos
			at, left := r.oneMore(s, pos, aux)
			if at < 0 {
				break
			}
			if at, left = r.takeMore(s, at, left); at < 0 {
				fuel -= (len(s) - from) >> 5
				break
			}
			fuel -= (at - from) >> 5
			if left != 0 {
				stk = append(stk, frame{pc, at, left})
			}
			pos = at
			pc++
			continue
		case opLoopInit:
			l := &p.loops[in.x]
			stk = append(stk, frame{^l.count, regs[l.count], lastIndex})
			regs[l.count] = 0
			if l.last >= 0 {
				stk = append(stk, frame{^l.last, regs[l.last], lastIndex})
				regs[l.last] = -1
			}
			pc++
			continue
		case opLoop:
			if fuel--; fuel < 0 {
				if fuel, err = m.refuel(stk); err != nil {
					return -1, err
				}
			}
			l := &p.loops[in.x]
			count := regs[l.count]
			if count >= l.min {
				ways := l.ways(s, pos, regs)
				if ways == 0 {
					break
				}
				if ways == guardElse {
					pc++
					continue
				}
				if ways&guardElse != 0 {
					stk = append(stk, frame{pc + 1, pos, 0})
				}
			}
			stk = l.iterate(stk, regs, pos, lastIndex)
			pc = l.body
			continue
		case opLoopLazy:
			if fuel--; fuel < 0 {
				if fuel, err = m.refuel(stk); err != nil {
					return -1, err
				}
			}
			l := &p.loops[in.x]
			if regs[l.count] >= l.min {
				ways := l.ways(s, pos, regs)
				if ways == 0 {
					break
				}
				if ways&guardNear != 0 {
					if ways&guardElse != 0 {
						stk = append(stk, frame{pc + 1, pos, 0})
					}
					pc += 2
					continue
				}
			}
			stk = l.iterate(stk, regs, pos, lastIndex)
			pc = l.body
			continue
		case opLoopLazyRetry:
			l := &p.loops[in.x]
			stk = l.iterate(stk, regs, pos, lastIndex)
			pc = l.body
			continue
		case opMark:
			stk = append(stk, frame{^int(in.x), regs[in.x], lastIndex})
			regs[in.x] = pos
			pc++
			continue
		case opProgress:
			if pos == regs[in.x] {
				pc = int(in.y)
			} else {
				pc++
			}
			continue
		case opEnter:
			regs[in.x], regs[in.x+1] = len(stk), pos
			pc++
			continue
		case opEnterNot:
			regs[in.x], regs[in.x+1] = len(stk), pos
			stk = append(stk, frame{int(in.y), pos, 0})
			pc++
			continue
		case opCut:
			stk = cut(stk, regs[in.x])
			pc++
			continue
		case opCutBack:
			stk = cut(stk, regs[in.x])
			pos = regs[in.x+1]
			pc++
			continue
		case opCutFail:
			height := regs[in.x]
			for i := len(stk) - 1; i >= height; i-- {
				if f := &stk[i]; f.pc < 0 {
					regs[^f.pc], lastIndex = f.pos, f.aux
				}
			}
			stk = stk[:height]
		case opStepBack:
			if at := stepBack(s, pos, int(in.x), p.isBytes); at >= 0 {
				pos = at
				pc++
				continue
			}
		default:
			panic("BUG: regex instruction without a meaning")
		}

		// No match here: undo and take up the last choice.
		if fuel--; fuel < 0 {
			if fuel, err = m.refuel(stk); err != nil {
				return -1, err
			}
		}
		for {
			n := len(stk) - 1
			if n < 0 {
				m.stack, m.fuel = stk, fuel
				return -1, nil
			}
			f := stk[n]
			stk = stk[:n]
			if f.pc >= 0 {
				pc, pos, aux = f.pc, f.pos, f.aux
				break
			}
			regs[^f.pc], lastIndex = f.pos, f.aux
		}
	}
}

// refuel lets the outside have its say. It drops the stack if that has become too large.
func (m *Matcher) refuel(stk []frame) (fuel int, err error) {
	limit := m.StackLimit
	if limit == 0 {
		limit = defaultStack
	}
	if len(stk)*frameSize > limit {
		m.stack = nil
		return 0, ErrStack
	}
	if m.Poll != nil {
		if err := m.Poll(); err != nil {
			return 0, err
		}
	}
	return fuelLoad, nil
}

// cut removes the choices above a height but keeps what must be undone if an earlier one
// is taken up.
func cut(stk []frame, height int) []frame {
	kept := stk[:height]
	for _, f := range stk[height:] {
		if f.pc < 0 {
			kept = append(kept, f)
		}
	}
	return kept
}

// ways tells what may come after an iteration, once there have been enough.
func (l *loop) ways(s string, pos int, regs []int) uint8 {
	ways := guardNear | guardElse
	if l.guard != nil {
		ways = l.guard.at(s, pos)
	}
	// No more iterations after the last, nor after an empty one.
	if l.max != infinity && regs[l.count] >= l.max || l.last >= 0 && regs[l.last] == pos {
		ways &^= l.again
	}
	return ways
}

// iterate records the start of an iteration. As in CPython, the required iterations may
// be empty without ending the loop.
func (l *loop) iterate(stk []frame, regs []int, pos, lastIndex int) []frame {
	if l.last >= 0 && regs[l.count] >= l.min {
		stk = append(stk, frame{^l.last, regs[l.last], lastIndex})
		regs[l.last] = pos
	}
	if l.max != infinity || regs[l.count] < l.min {
		stk = append(stk, frame{^l.count, regs[l.count], lastIndex})
		regs[l.count]++
	}
	return stk
}

func asciiBoundary(s string, pos int) bool {
	before := pos > 0 && isASCIIWord(rune(s[pos-1]))
	after := pos < len(s) && isASCIIWord(rune(s[pos]))
	return before != after
}

func unicodeBoundary(s string, pos int) bool {
	before, after := false, false
	if pos > 0 {
		r := rune(s[pos-1])
		if r >= 0x80 {
			r, _ = text.DecodeLastRune(s[:pos])
			before = isUnicodeWord(r)
		} else {
			before = isASCIIWord(r)
		}
	}
	if pos < len(s) {
		r := rune(s[pos])
		if r >= 0x80 {
			r, _ = text.DecodeRune(s[pos:])
			after = isUnicodeWord(r)
		} else {
			after = isASCIIWord(r)
		}
	}
	return before != after
}

// backref matches a group's text again at pos and returns the position after it, or -1.
func backref(s string, pos int, group string, fold foldMode, isBytes bool) int {
	if fold == foldNone {
		if strings.HasPrefix(s[pos:], group) {
			return pos + len(group)
		}
		return -1
	}
	for i := 0; i < len(group); {
		if pos >= len(s) {
			return -1
		}
		a, b, n, k := rune(group[i]), rune(s[pos]), 1, 1
		if !isBytes {
			a, n = text.DecodeRune(group[i:])
			b, k = text.DecodeRune(s[pos:])
		}
		if a != b && foldRune(a, fold) != foldRune(b, fold) {
			return -1
		}
		i += n
		pos += k
	}
	return pos
}

func foldRune(r rune, fold foldMode) rune {
	if fold == foldUnicode {
		return text.SimpleLower(r)
	}
	if 'A' <= r && r <= 'Z' {
		return r + 0x20
	}
	return r
}

// stepBack returns the position n code points or bytes before pos, or -1.
func stepBack(s string, pos, n int, isBytes bool) int {
	if isBytes || n > pos {
		return max(pos-n, -1)
	}
	for ; n > 0; n-- {
		if pos == 0 {
			return -1
		}
		pos--
		for pos > 0 && continues(s, pos) {
			pos--
		}
	}
	return pos
}
