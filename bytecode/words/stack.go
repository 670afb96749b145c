package words

import (
	"math"

	"pycopy/bytecode"
)

// The translator's stack. An item is wherever it happens to be: in its home register, in a local variable or another item's
// home, or nowhere because it is a constant. Before a register is overwritten, items that live there move to
// their homes; before a leader, all do. Most of a deep stack is at home: the lowest e.low items are, and their
// registers are below those of all others' homes, so that searches for items that live elsewhere start behind them.

// top returns item k from the top.
func (e *emitter) top(k int) *item { return &e.stack[len(e.stack)-1-k] }

func (e *emitter) pop(n int) {
	e.stack = e.stack[:len(e.stack)-n]
	e.low = min(e.low, len(e.stack))
}

// disturb says that the top n items are about to get other places.
func (e *emitter) disturb(n int) { e.low = min(e.low, len(e.stack)-n) }

func (e *emitter) push(p place) { e.stack = append(e.stack, item{place: p}) }

// pushTemp pushes an item that the caller computes into its home.
func (e *emitter) pushTemp(home int) {
	e.useReg(home)
	e.stack = append(e.stack, item{place: place{reg: home}, home: home})
}

func (e *emitter) pushImm(v int64) { e.push(place{kind: isImm, imm: v}) }

// pushInt pushes an int constant.
func (e *emitter) pushInt(v int64) {
	if v >= math.MinInt32/2 && v <= math.MaxInt32/2 {
		e.pushImm(smallInt(v))
		return
	}
	e.pushConst(v)
}

func (e *emitter) pushConst(v any) { e.push(place{kind: isConst, num: e.constant(v)}) }

// constant enters v into the table of constants.
func (e *emitter) constant(v any) int {
	switch key := v.(type) {
	case Sym, string, int64:
		return e.shared(key, v)
	case float64:
		return e.shared(floatKey(math.Float64bits(key)), v)
	}
	e.fn.Consts = append(e.fn.Consts, v)
	return len(e.fn.Consts) - 1
}

type floatKey uint64

func (e *emitter) shared(key, v any) int {
	i, ok := e.consts[key]
	if !ok {
		i = len(e.fn.Consts)
		e.fn.Consts = append(e.fn.Consts, v)
		e.consts[key] = i
	}
	return i
}

// name enters a name into the table of names.
func (e *emitter) name(arg int) int {
	if arg >= len(e.f.code.Names) {
		e.fail("name out of range")
		return 0
	}
	s := e.f.code.Names[arg]
	i, ok := e.names[s]
	if !ok {
		i = len(e.fn.Names)
		e.fn.Names = append(e.fn.Names, s)
		e.names[s] = i
		if i >= math.MaxUint16 {
			e.tooLarge()
		}
	}
	return i
}

// load brings an item into register r.
func (e *emitter) load(p place, r int) {
	e.useReg(r)
	switch p.kind {
	case inReg:
		if p.reg != r {
			e.emit(Move, 0, r, p.reg, 0)
		}
	case isImm:
		e.emitD(LoadImm, r, int(p.imm))
	case isConst:
		e.emit(LoadConst, 0, r, 0, 0)
		e.fn.Words[len(e.fn.Words)-1] = uint64(p.num)
	case isWord:
		if p.imm == int64(int32(p.imm)) {
			e.emitD(WordImm, r, int(p.imm))
			break
		}
		e.emit(WordImm64, 0, r, 0, 0)
		e.fn.Words[len(e.fn.Words)-1] = uint64(p.imm)
	}
}

// reg returns a register that holds item k from the top; constants are loaded into its home.
func (e *emitter) reg(k int) int {
	it := e.top(k)
	if it.kind != inReg {
		e.settle(len(e.stack) - 1 - k)
	}
	return e.top(k).reg
}

// home brings item k from the top into its home.
func (e *emitter) home(k int) { e.settle(len(e.stack) - 1 - k) }

// homes brings the top n items into their homes.
func (e *emitter) homes(n int) {
	for k := n - 1; k >= 0; k-- {
		e.home(k)
	}
}

// imm returns the small number that item k from the top is, if it fits 16 bits.
func (e *emitter) imm(k int) (int, bool) {
	it := e.top(k)
	if it.kind != isImm || it.imm&1 == 0 {
		return 0, false
	}
	v := it.imm >> 1
	return int(v), v == int64(int16(v))
}

func (e *emitter) isNull(k int) bool { return e.top(k).place == place{kind: isImm, imm: immNull} }

func (it *item) atHome() bool { return it.kind == inReg && it.reg == it.home }

// settle moves item k (from the bottom) to its home.
func (e *emitter) settle(k int) {
	it := &e.stack[k]
	if it.atHome() {
		return
	}
	if e.needed(it.home, k) {
		e.flush(len(e.stack))
		return
	}
	e.load(it.place, it.home)
	it.place = place{reg: it.home}
}

// flush moves the lowest n items to their homes, as one parallel move.
func (e *emitter) flush(n int) {
	for k := e.low; k < n; k++ {
		if it := &e.stack[k]; !it.atHome() && e.neededAbove(it.home, n) {
			n = len(e.stack)
			break
		}
	}
	for {
		pending, moved := -1, false
		for k := e.low; k < n; k++ {
			it := &e.stack[k]
			if it.atHome() || it.kind != inReg {
				continue
			}
			if e.needed(it.home, k) {
				pending = k
				continue
			}
			e.load(it.place, it.home)
			it.place = place{reg: it.home}
			moved = true
		}
		if pending < 0 {
			break
		}
		if !moved {
			// A cycle: break it through the scratch register.
			src := e.stack[pending].reg
			e.emit(Move, 0, e.scratch, src, 0)
			for k := e.low; k < len(e.stack); k++ {
				if it := &e.stack[k]; it.kind == inReg && it.reg == src && !it.atHome() {
					it.reg = e.scratch
				}
			}
			if e.stack[pending].reg != e.scratch {
				panic("BUG: parallel move")
			}
		}
	}
	for k := e.low; k < n; k++ {
		if it := &e.stack[k]; it.kind != inReg {
			e.load(it.place, it.home)
			it.place = place{reg: it.home}
		}
	}
}

// needed reports whether an item other than k lives in register r, the home of item k, which is not there.
func (e *emitter) needed(r, k int) bool {
	for j := e.low; j < len(e.stack); j++ {
		if it := &e.stack[j]; j != k && it.kind == inReg && it.reg == r {
			return true
		}
	}
	return false
}

// neededAbove reports whether one of the items from n on lives in register r.
func (e *emitter) neededAbove(r, n int) bool {
	for j := n; j < len(e.stack); j++ {
		if it := &e.stack[j]; it.kind == inReg && it.reg == r {
			return true
		}
	}
	return false
}

// storeNext returns the local that the next instruction stores the result into, if it does.
func (e *emitter) storeNext() (int, bool) {
	if e.i >= len(e.f.ins) || e.f.leader[e.i] {
		return 0, false
	}
	in := e.f.ins[e.i]
	if in.Op != bytecode.StoreFast || in.Arg < e.nfree {
		return 0, false
	}
	return in.Arg, true
}

// dest decides where the result of the current instruction goes, which pops n items and pushes one: into its home, or into the
// local that the next instruction stores it to. Call it before reading the operands, and finish after emitting.
func (e *emitter) dest(n int) dest {
	if l, ok := e.storeNext(); ok {
		e.i++
		d := dest{reg: e.local(l), local: l, pops: n}
		e.displaceBelow(d.reg, n)
		return d
	}
	d := dest{local: -1, pops: n, reg: e.nextHomeAfter(n)}
	e.displaceBelow(d.reg, n)
	return d
}

type dest struct{ reg, local, pops int }

// finish records the effect of an instruction with destination d on the stack.
func (e *emitter) finish(d dest) {
	e.pop(d.pops)
	if d.local >= 0 {
		e.bound.Add(d.local)
		return
	}
	e.pushTemp(d.reg)
}

// displaceBelow moves all items but the top ones out of register r, which is about to be written.
func (e *emitter) displaceBelow(r, pops int) {
	for k := e.low; k < len(e.stack)-pops; k++ {
		if it := &e.stack[k]; it.kind == inReg && it.reg == r && !it.atHome() {
			e.settle(k)
		}
	}
}

// nextHomeAfter is the home of an item pushed after n are popped.
func (e *emitter) nextHomeAfter(n int) int {
	return e.homeAt(e.f.in[e.cur], len(e.stack)-n)
}
