package regex

import (
	"slices"

	"pycopy/rt/text"
)

// compiler writes a Prog's instructions.
type compiler struct {
	*Prog
	guardIndex map[guardKey]int
	hasBackref bool
	err        error
}

type guardKey struct{ near, far byteSet }

// compile turns the tree into instructions.
func (p *Prog) compile(root *node) error {
	root.analyse(make([]widthRange, p.groups+1), p.isBytes)
	p.width = root.width
	p.numRegs = p.NumCaps()
	c := &compiler{Prog: p, guardIndex: map[guardKey]int{}}
	c.emit(root, fullSet, true)
	c.put(inst{op: opMatch})
	c.chooseSearch(root)
	return c.err
}

// emit appends the instructions of a node. follow is what can come next after it; with
// tail, nothing comes that could fail.
func (c *compiler) emit(n *node, follow byteSet, tail bool) {
	switch n.op {
	case nodeEmpty:
	case nodeFail:
		c.put(inst{op: opFail})
	case nodeLiteral, nodeFold, nodeClass:
		c.emitChars([]*node{n})
	case nodeAssert:
		c.put(inst{op: assertOpcode(n)})
	case nodeConcat:
		c.emitConcat(n, follow, tail)
	case nodeAlt:
		c.emitAlt(n.subs, follow, tail)
	case nodeGroup:
		c.put(inst{op: opOpen, x: int32(2 * n.group)})
		c.emit(n.subs[0], follow, tail)
		c.put(inst{op: opClose, x: int32(2*n.group + 1)})
	case nodeAtomic:
		r := c.enter()
		c.emit(n.subs[0], fullSet, true)
		c.put(inst{op: opCut, x: r})
	case nodeRepeat:
		c.emitRepeat(n, follow, tail)
	case nodeLook:
		c.emitLook(n)
	case nodeBackref:
		c.hasBackref = true
		c.put(inst{op: opBackref, c: uint8(n.fold), x: int32(n.group)})
	case nodeCond:
		c.hasBackref = true
		cond := c.put(inst{op: opCond, x: int32(n.group)})
		c.emit(n.subs[0], follow, tail)
		end := c.put(inst{op: opJump})
		c.insts[cond].y = c.here()
		c.emit(n.subs[1], follow, tail)
		c.insts[end].x = c.here()
	}
}

func assertOpcode(n *node) opcode {
	switch n.assert {
	case assertBegin:
		return opBegin
	case assertLineBegin:
		return opLineBegin
	case assertEnd:
		return opEnd
	case assertLastLine:
		return opLastLine
	case assertLineEnd:
		return opLineEnd
	case assertWord:
		if n.unicode {
			return opUniWord
		}
		return opWord
	}
	if n.unicode {
		return opUniNotWord
	}
	return opNotWord
}

// emitChars appends single characters in a row, literals as one string.
func (c *compiler) emitChars(nodes []*node) {
	var lit []byte
	flush := func() {
		switch len(lit) {
		case 0:
		case 1:
			c.put(inst{op: opByte, c: lit[0]})
		default:
			c.strs = append(c.strs, string(lit))
			c.put(inst{op: opString, x: int32(len(c.strs) - 1)})
		}
		lit = lit[:0]
	}
	for _, n := range nodes {
		switch n.op {
		case nodeLiteral:
			lit = c.appendRune(lit, n.r)
		case nodeFold:
			flush()
			c.put(inst{op: opFold, c: byte(n.r)})
		default:
			flush()
			c.classes = append(c.classes, n.class)
			c.put(inst{op: opClass, x: int32(len(c.classes) - 1)})
		}
	}
	flush()
}

func (c *compiler) emitConcat(n *node, follow byteSet, tail bool) {
	// follows[i] is what can come after subs[i].
	follows := make([]byteSet, len(n.subs))
	for i := len(n.subs) - 1; i >= 0; i-- {
		follows[i] = follow
		follow = n.subs[i].first(follow)
	}
	for i := 0; i < len(n.subs); {
		j := i
		for j < len(n.subs) && n.subs[j].singleChar() {
			j++
		}
		if j > i {
			c.emitChars(n.subs[i:j])
			i = j
			continue
		}
		c.emit(n.subs[i], follows[i], tail && i == len(n.subs)-1)
		i++
	}
}

func (c *compiler) emitAlt(alts []*node, follow byteSet, tail bool) {
	if len(alts) > maxAlts {
		// A tree of alternatives, so that neither this nor matching takes time for all of them at each.
		size := (len(alts) + maxAlts - 1) / maxAlts
		var groups []*node
		for part := range slices.Chunk(alts, size) {
			g := &node{op: nodeAlt, subs: part}
			for _, sub := range part {
				g.own = g.own.or(sub.own)
				g.through = g.through.or(sub.through)
			}
			groups = append(groups, g)
		}
		alts = groups
	}
	if len(alts) == 2 {
		split := c.split(opSplit, alts[0].first(follow), alts[1].first(follow))
		c.emit(alts[0], follow, tail)
		end := c.put(inst{op: opJump})
		c.insts[split].x = c.here()
		c.emit(alts[1], follow, tail)
		c.insts[end].x = c.here()
		return
	}
	table := &altTable{}
	c.alts = append(c.alts, table)
	c.put(inst{op: opAlt, x: int32(len(c.alts) - 1)})
	c.put(inst{op: opAltRetry, x: int32(len(c.alts) - 1)})
	var ends []int
	for i, alt := range alts {
		first := alt.first(follow)
		for b := range 256 {
			if first.has(byte(b)) {
				table.masks[b] |= 1 << i
			}
		}
		if first.end {
			table.masks[256] |= 1 << i
		}
		table.targets = append(table.targets, c.here())
		c.emit(alt, follow, tail)
		if i < len(alts)-1 {
			ends = append(ends, c.put(inst{op: opJump}))
		}
	}
	for _, end := range ends {
		c.insts[end].x = c.here()
	}
}

func (c *compiler) emitLook(n *node) {
	body := n.subs[0]
	back := 0
	if n.behind {
		if body.width.min != body.width.max {
			c.err = &Error{PatternError, "look-behind requires fixed-width pattern", -1}
			return
		}
		back = body.width.min
	}
	enter := len(c.insts)
	r := c.enter()
	if back > 0 {
		c.put(inst{op: opStepBack, x: int32(back)})
	}
	c.emit(body, fullSet, true)
	if n.negated {
		c.insts[enter].op = opEnterNot
		c.put(inst{op: opCutFail, x: r})
		c.insts[enter].y = c.here()
	} else {
		c.put(inst{op: opCutBack, x: r})
	}
}

func (c *compiler) emitRepeat(n *node, follow byteSet, tail bool) {
	body := n.subs[0]
	for body.op == nodeConcat && len(body.subs) == 1 {
		body = body.subs[0]
	}
	switch {
	case n.max == 0 || body.op == nodeConcat && len(body.subs) == 0:
	case body.singleChar():
		c.emitSingleRepeat(n, body, follow, tail)
	case n.greed == possessive:
		// As in CPython, each iteration is for good, not only the whole.
		r := c.enter()
		each := &node{op: nodeAtomic, subs: []*node{body}, own: body.own, through: body.through, width: body.width}
		c.emitLoop(n, each, fullSet)
		c.put(inst{op: opCut, x: r})
	case n.min == 1 && n.max == 1:
		c.emit(body, follow, tail)
	default:
		c.emitLoop(n, body, follow)
	}
}

// emitSingleRepeat repeats a single character.
func (c *compiler) emitSingleRepeat(n, body *node, follow byteSet, tail bool) {
	r := rep{class: c.charClass(body), isBytes: c.isBytes, min: n.min, max: n.max, next: -1}
	switch {
	case body.op == nodeLiteral && (c.isBytes || body.r < 0x80):
		r.kind, r.c = repByte, byte(body.r)
	case body.op == nodeClass && body.class.negated && len(body.class.cats) == 0 && len(body.class.ranges) == 0:
		r.kind = repAll
	case body.op == nodeClass && body.class.negated && len(body.class.cats) == 0 &&
		len(body.class.ranges) == 1 && body.class.ranges[0] == runeRange{'\n', '\n'}:
		r.kind = repNotNewline
	}
	if follow != fullSet {
		r.guard = c.guards[c.guardFor(follow, byteSet{})]
		r.next = follow.only()
	}
	// Where nothing that may follow is in the class, giving back cannot help.
	exclusive := body.own.and(follow).isEmpty()
	c.reps = append(c.reps, r)
	x := int32(len(c.reps) - 1)
	switch {
	case n.greed == lazy && n.min != n.max:
		c.put(inst{op: opLazy, x: x})
		c.put(inst{op: opLazyRetry, x: x})
	case n.greed == possessive || tail || exclusive || n.min == n.max:
		c.put(inst{op: opPossessive, x: x})
	default:
		c.put(inst{op: opRepeat, x: x})
		c.put(inst{op: opRepeatRetry, x: x})
	}
}

// only returns the single byte of a set of one, else -1.
func (s *byteSet) only() int {
	found := -1
	for b := range 256 {
		if s.has(byte(b)) {
			if found >= 0 {
				return -1
			}
			found = b
		}
	}
	if s.end {
		return -1
	}
	return found
}

func (c *compiler) charClass(n *node) *class {
	switch n.op {
	case nodeClass:
		return n.class
	case nodeFold:
		cl := &class{}
		cl.addRange(n.r, n.r)
		cl.addRange(n.r-0x20, n.r-0x20)
		return cl.finish(c.isBytes)
	}
	cl := &class{}
	cl.addRange(n.r, n.r)
	return cl.finish(c.isBytes)
}

// emitLoop repeats what is not a single character.
func (c *compiler) emitLoop(n, body *node, follow byteSet) {
	first := body.first(follow)
	inner := first.or(follow) // after an iteration
	prefer, again := opSplit, opSplitFar
	near, far := first, follow
	if n.greed == lazy {
		prefer, again = opSplitFar, opSplit
		near, far = follow, first
	}
	switch {
	case n.min == 0 && n.max == 1:
		split := c.split(prefer, near, far)
		c.emit(body, follow, false)
		c.insts[split].x = c.here()
	case n.max == infinity && (n.min == 0 || n.min == 1 && body.width.min > 0):
		split := -1
		if n.min == 0 {
			split = c.split(prefer, near, far)
		}
		start := c.here()
		progress := -1
		if body.width.min == 0 {
			r := int32(c.numRegs)
			c.numRegs++
			c.put(inst{op: opMark, x: r})
			c.emit(body, inner, false)
			progress = c.put(inst{op: opProgress, x: r})
		} else {
			c.emit(body, inner, false)
		}
		back := c.split(again, near, far)
		c.insts[back].x = start
		if split >= 0 {
			c.insts[split].x = c.here()
		}
		if progress >= 0 {
			c.insts[progress].y = c.here()
		}
	default:
		c.emitCounted(n, body, near, far, inner)
	}
}

func (c *compiler) emitCounted(n, body *node, near, far, inner byteSet) {
	l := loop{min: n.min, max: n.max, count: c.numRegs, last: -1, again: guardNear}
	if n.greed == lazy {
		l.again = guardElse
	}
	c.numRegs++
	if body.width.min == 0 {
		l.last = c.numRegs
		c.numRegs++
	}
	if near != fullSet || far != fullSet {
		l.guard = c.guards[c.guardFor(near, far)]
	}
	x := int32(len(c.loops))
	c.loops = append(c.loops, l)
	c.put(inst{op: opLoopInit, x: x})
	jump := c.put(inst{op: opJump})
	c.loops[x].body = len(c.insts)
	c.emit(body, inner, false)
	c.insts[jump].x = c.here()
	if n.greed == lazy {
		c.put(inst{op: opLoopLazy, x: x})
		c.put(inst{op: opLoopLazyRetry, x: x})
	} else {
		c.put(inst{op: opLoop, x: x})
	}
}

// split appends opSplit or opSplitFar, guarded if that can prune; near is what the
// preferred way can start with.
func (c *compiler) split(op opcode, near, far byteSet) int {
	if near == fullSet && far == fullSet {
		return c.put(inst{op: op})
	}
	if op == opSplit {
		op = opSplitGuard
	} else {
		op = opSplitFarGuard
	}
	return c.put(inst{op: op, y: int32(c.guardFor(near, far))})
}

func (c *compiler) guardFor(near, far byteSet) int {
	key := guardKey{near, far}
	if i, ok := c.guardIndex[key]; ok {
		return i
	}
	g := &guard{}
	for b := range 256 {
		if near.has(byte(b)) {
			g[b] |= guardNear
		}
		if far.has(byte(b)) {
			g[b] |= guardElse
		}
	}
	if near.end {
		g[256] |= guardNear
	}
	if far.end {
		g[256] |= guardElse
	}
	c.guards = append(c.guards, g)
	c.guardIndex[key] = len(c.guards) - 1
	return len(c.guards) - 1
}

// enter appends opEnter with two new registers.
func (c *compiler) enter() int32 {
	r := int32(c.numRegs)
	c.numRegs += 2
	c.put(inst{op: opEnter, x: r})
	return r
}

func (c *compiler) put(in inst) int {
	c.insts = append(c.insts, in)
	return len(c.insts) - 1
}

func (c *compiler) here() int32 { return int32(len(c.insts)) }

func (c *compiler) appendRune(dst []byte, r rune) []byte {
	if c.isBytes {
		return append(dst, byte(r))
	}
	return text.AppendRune(dst, r)
}
