package jit

// Entries in the middle of a function (OSR entries), where all values are in the frame.

// labelAt is a label for a word.
type labelAt struct {
	word  int
	label Label
}

// points says where labels are in code that has been encoded.
func (c *compiler) points(labels []labelAt) []EntryPoint {
	points := make([]EntryPoint, len(labels))
	for i, l := range labels {
		points[i] = EntryPoint{l.word, c.a.Offset(l.label)}
	}
	return points
}

// behind is an entry into a block from the way of a call out of line: everything is in the frame.
type behind struct {
	label  Label
	types  []Type // of the registers on all such ways; shapes of objects only say that they are objects
	placed bool
}

// entryBehind returns the label of an entry into block b behind a call that is made where types hold now. Register dest gets any value.
func (c *compiler) entryBehind(b, dest int, types []Type) Label {
	n := c.g.regs
	e := c.behind[b]
	if e == nil {
		e = &behind{label: c.a.NewLabel(), types: c.mem.types.zeros(c.g.facts())}
		c.behind[b] = e
		copy(e.types, types[:2*n])
	} else if e.placed {
		return c.entryLabel(b)
	}
	for x := range n {
		e.types[x] |= types[x]
		if x == dest {
			e.types[x], e.types[n+x] = TAny|TNull, 0
		}
		if e.types[n+x] != 0 {
			e.types[n+x] = someShape
		}
		if types[n+x] == 0 {
			e.types[n+x] = 0
		}
	}
	return e.label
}

// entriesBehind emits those that something refers to. It reports whether there were any.
func (c *compiler) entriesBehind() bool {
	some := false
	for b := range c.g.blocks {
		e := c.behind[b]
		if e == nil || e.placed || !c.a.Used(e.label) {
			continue
		}
		e.placed, some = true, true
		c.a.Bind(e.label)
		pc := c.g.ins[c.g.blocks[b].first].pc
		c.a.Mark(pc)
		if !c.g.blocks[b].reached || c.entry[b] == nil { // the compiled code never comes there
			c.exit(ExitDeopt, pc, NoLabel)
			continue
		}
		c.often = true
		c.enterAs(b, e.types)
		c.often = false
	}
	return some
}

// entries emits the entries of blocks that have got none yet. It reports whether there were any.
func (c *compiler) entries() bool {
	some := false
	for b := range c.g.blocks {
		bl := &c.g.blocks[b]
		asked := c.side[b] != NoLabel
		inlined := c.g.bodyAt(b).outer != nil
		if c.placedEntry.Has(b) || !asked && (inlined || !c.wanted[b]) {
			continue
		}
		pc := c.g.ins[bl.first].pc
		switch {
		case bl.reached && c.entry[b] != nil:
			l := c.entryLabel(b)
			c.a.Bind(l)
			c.a.Mark(pc)
			c.enter(b)
			if !inlined {
				c.entered = append(c.entered, labelAt{pc, l})
			}
		case asked: // the compiled code never comes there
			c.a.Bind(c.side[b])
			c.exit(ExitDeopt, pc, NoLabel)
		default:
			continue
		}
		c.placedEntry.Add(b)
		some = true
	}
	return some
}

// enter is where the interpreter hands over at the start of block b: everything is in the frame.
func (c *compiler) enter(b int) {
	types := c.mem.types.zeros(c.g.facts())
	for x := range c.g.regs {
		types[x] = TAny | TNull
	}
	if b == 0 {
		for x := range types[:c.u.Func.Params] {
			types[x] = TAny
		}
		if c.loopHead(b) < 0 {
			copy(types, c.ty.in[0]) // only calls come here
		}
	}
	if bl := &c.g.blocks[b]; c.g.bodyAt(b).outer == nil {
		c.room(c.g.ins[bl.first].pc)
	}
	c.enterAs(b, types)
}

// enterAs is enter where types are known.
func (c *compiler) enterAs(b int, types []Type) {
	c.temporary()
	c.entering = true
	c.conform(c.newState(), types, b)
	c.entering = false
	c.a.Jump(c.label[b])
}

// entryLabel returns the label of the entry from the interpreter into block b, and sees to it that there is one.
func (c *compiler) entryLabel(b int) Label {
	c.wanted[b] = true
	if c.side[b] == NoLabel {
		c.side[b] = c.a.NewLabel()
	}
	return c.side[b]
}
