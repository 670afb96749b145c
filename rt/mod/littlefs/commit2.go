package littlefs

import "slices"

// Changes to metadata pairs of version 2. A change is appended to the log in the first block of the pair or, where there is no room,
// all that is in the pair is written to the second block. Then the pair may be split, and a block that is bad or has been erased
// often is replaced: what refers to the pair has to be changed, in an order in which nothing is lost when that is interrupted.

// log is a commit in the making.
type log struct {
	v     *fs2
	block uint32
	begin uint32 // where buf begins in the block
	last  tag
	sum   uint32
	buf   []byte
}

func (l *log) off() uint32 { return l.begin + uint32(len(l.buf)) }

// add adds a tag.
func (l *log) add(c change) error {
	if l.off()+4+uint32(len(c.data)) > l.v.BlockSize-8 {
		return ErrNoSpace
	}
	at := len(l.buf)
	l.buf = append(be.AppendUint32(l.buf, uint32(c.tag^l.last)), c.data...)
	l.sum = crc(l.sum, l.buf[at:])
	l.last = c.tag
	return nil
}

// end ends the commit, which fills whole units of writing, with its checksum and that of the unit behind it, and writes it. What it
// leaves unused of the block has been erased.
func (l *log) end() error {
	v := l.v
	end := alignUp(min(l.off()+5*4, v.BlockSize), v.ProgSize)
	for l.off() < end {
		to := min(end, l.off()+4+0x3fe)
		if to < end { // one tag does not cover it
			to = min(to, end-5*4)
		}
		high := tag(0)
		if to == end && end <= v.BlockSize-v.ProgSize {
			unit, err := v.direct(l.block, end, v.ProgSize)
			if err == ErrCorrupt {
				unit = make([]byte, v.ProgSize)
			} else if err != nil {
				return err
			}
			if unit[0]&0x80 == 0 {
				high = 1
			}
			if v.version >= 0x20001 {
				data := le.AppendUint32(le.AppendUint32(nil, v.ProgSize), crc(crcStart, unit))
				if err := l.add(change{makeTag(tagForwardCRC, noID, len(data)), data}); err != nil {
					return err
				}
			}
		}
		t := makeTag(tagCRC|int(high), noID, int(to-l.off()-4))
		l.buf = be.AppendUint32(l.buf, uint32(t^l.last))
		l.sum = crc(l.sum, l.buf[len(l.buf)-4:])
		l.buf = le.AppendUint32(l.buf, l.sum)
		l.buf = append(l.buf, make([]byte, to-l.off())...)
		l.last, l.sum = t^high<<31, crcStart
	}
	if err := v.prog(l.block, l.begin, l.buf); err != nil {
		return err
	}
	return v.dev.Sync()
}

// pendingState is how the deltas of the file system have to change.
func (v *fs2) pendingState() globalState { return v.state.xor(v.onDisk).xor(v.stolen) }

// appendTo appends changes to the log of a pair, which d is after them.
func (v *fs2) appendTo(d *dir, changes []change) error {
	l := &log{v: v, block: d.pair[0], begin: d.off, last: d.last, sum: crcStart}
	for _, c := range changes {
		if err := l.add(c); err != nil {
			return err
		}
	}
	delta := d.delta
	if p := v.pendingState(); p != (globalState{}) {
		delta = delta.xor(p)
		if err := l.add(change{makeTag(tagMove, noID, 12), delta.encode()}); err != nil {
			return err
		}
	}
	if err := l.end(); err != nil {
		return err
	}
	d.off, d.last, d.delta = l.off(), l.last, delta
	v.onDisk, v.stolen = v.state, globalState{}
	return nil
}

// rewrite writes all of a pair to its second block.
func (v *fs2) rewrite(d *dir, delta globalState) error {
	l := &log{v: v, block: d.pair[1], last: noBlock, sum: crc(crcStart, le.AppendUint32(nil, d.rev)), buf: le.AppendUint32(nil, d.rev)}
	var list []change
	for id := range d.entries {
		list = append(list, d.entries[id].changes(id)...)
	}
	if !d.tail.null() {
		list = append(list, tailChange(d.tail, d.split))
	}
	if delta != (globalState{}) {
		list = append(list, change{makeTag(tagMove, noID, 12), delta.encode()})
	}
	for _, c := range list {
		if err := l.add(c); err != nil {
			return err
		}
	}
	if err := v.erase(d.pair[1]); err != nil {
		return err
	}
	if err := l.end(); err != nil {
		return err
	}
	d.pair[0], d.pair[1] = d.pair[1], d.pair[0]
	d.off, d.last, d.delta, d.erased = l.off(), l.last, delta, l.off() < v.BlockSize
	return nil
}

func tailChange(p pair, split bool) change {
	typ := tagTail
	if split {
		typ++
	}
	return change{makeTag(typ, noID, 8), p.encode()}
}

// worn reports whether a pair has been written so often that a block is to be replaced with the next revision.
func (v *fs2) worn(rev uint32) bool { return (rev+1)%v.cycles == 0 }

// compact writes all of a pair to its second block or, if that is bad or worn, to another one. fresh: nothing refers to the pair
// yet, so that the state of the file system goes elsewhere.
func (v *fs2) compact(d *dir, fresh bool) (relocated bool, err error) {
	tired := v.worn(d.rev) && !v.following && !d.pair.touches(firstPair)
	d.rev++
	if tired {
		if n, err := v.allocate(); err == nil {
			d.pair[1], relocated = n, true
		} else if err != ErrNoSpace {
			return false, err
		}
	}
	for {
		delta := d.delta.xor(v.stolen)
		switch {
		case fresh:
			delta = d.delta
		case !relocated:
			delta = d.delta.xor(v.pendingState())
		}
		if err = v.rewrite(d, delta); err == nil {
			break
		}
		if err != ErrCorrupt {
			return false, err
		}
		if d.pair.touches(firstPair) { // the superblock has its place
			return false, ErrNoSpace
		}
		n, err := v.allocate()
		if err != nil {
			return false, err
		}
		d.pair[1], relocated = n, true
	}
	if !fresh {
		v.stolen = globalState{}
		if !relocated {
			v.onDisk = v.state
		}
	}
	return relocated, nil
}

// firstRevision is the revision before the first of a pair with a block that has one.
func (v *fs2) firstRevision(rev uint32) uint32 {
	n := uint64(v.cycles)
	return uint32((uint64(rev) + n - 1) / n * n)
}

// newDir makes a pair that is not written yet.
func (v *fs2) newDir() (*dir, error) {
	second, err := v.allocate()
	if err != nil {
		return nil, err
	}
	first, err := v.allocate()
	if err != nil {
		return nil, err
	}
	// The first block is not written, and may look like one of a pair: the other gets a later revision.
	rev, err := v.word(first, 0)
	if err != nil && err != ErrCorrupt {
		return nil, err
	}
	return &dir{pair: pair{first, second}, rev: v.firstRevision(rev), tail: noPair}, nil
}

// piece is a pair that entries have gone to, with their number there at first.
type piece struct {
	pair  pair
	first int
}

// splitOff moves entries from one on into a pair of their own behind d.
func (v *fs2) splitOff(d *dir, from int, pieces *[]piece) error {
	next, err := v.newDir()
	if err != nil {
		return err
	}
	next.entries, next.tail, next.split = slices.Clone(d.entries[from:]), d.tail, d.split
	if _, err := v.compact(next, true); err != nil {
		return err
	}
	d.entries, d.tail, d.split = d.entries[:from:from], next.pair, true
	*pieces = append(*pieces, piece{next.pair, from})
	return nil
}

// reserve is the room that a pair needs beside its entries: for a tail, a global state, the end of a move, and the checksum. What
// is new must leave it, or nothing could be deleted when the device is full.
const reserve = 12 + 16 + 4 + 8

// size is the length of the tags of all entries.
func (d *dir) size() (n uint32) {
	for i := range d.entries {
		n += uint32(d.entries[i].size())
	}
	return n
}

// splitAndCompact is compact that splits a pair with too much in it; crowded: it must be split. pieces are where its entries are then, from the
// last to the first.
func (v *fs2) splitAndCompact(d *dir, crowded bool) (relocated bool, pieces []piece, err error) {
	root := v.root
	for {
		from, end := 0, len(d.entries)
		for end-from > 1 {
			size := uint32(0)
			for i := range d.entries[from:] {
				size += uint32(d.entries[from+i].size())
			}
			if end-from < 0xff && size <= min(v.BlockSize-reserve, alignUp(v.BlockSize/2, v.ProgSize)) {
				break
			}
			from += (end - from) / 2
		}
		if from == 0 {
			break
		}
		if err := v.splitOff(d, from, &pieces); err == ErrNoSpace && !crowded {
			break
		} else if err != nil {
			return false, nil, err
		}
	}
	if d.pair.touches(firstPair) && v.worn(d.rev) && !v.following {
		if err := v.expand(d, &pieces); err != nil {
			return false, nil, err
		}
	}
	if relocated, err = v.compact(d, false); err != nil {
		v.root = root
	}
	return relocated, append(pieces, piece{d.pair, 0}), err
}

// expand moves the root directory away from the first pair, which is written too often and cannot be moved. A superblock remains.
func (v *fs2) expand(d *dir, pieces *[]piece) error {
	used, err := v.Used()
	if err != nil {
		return err
	}
	if v.BlockCount-used <= v.BlockCount/8 { // there is no way back
		return nil
	}
	super := d.entries[0]
	if err := v.splitOff(d, 0, pieces); err != nil {
		if err == ErrNoSpace {
			return nil
		}
		return err
	}
	d.entries = []entry{super}
	if d.pair.touches(v.root) {
		v.root = d.tail
	}
	return nil
}

// outcome says what a change of a pair has led to.
type outcome uint8

const (
	done      outcome = iota
	relocated         // the pair has another block
	dropped           // the pair has become empty: it is to be taken off the list, behind the one that is returned
)

// changePair makes changes to a pair and brings handles up to date. d is what it has become. drop says that it is not written when it becomes
// empty, if it is not the first of its directory.
func (v *fs2) changePair(d *dir, changes []change, drop bool) (out outcome, pred *dir, err error) {
	old := d.pair
	next := d.clone()
	for _, c := range changes {
		if !next.apply(c) {
			return 0, nil, ErrCorrupt
		}
	}
	if len(next.entries) > noID {
		return 0, nil, ErrNoSpace
	}
	if drop && len(next.entries) == 0 && len(d.entries) > 0 {
		if pred, err = v.predecessor(d.pair); err != nil {
			return 0, nil, err
		}
		if pred != nil && pred.split {
			v.moveHandles(old, changes, nil)
			*d = *next
			return dropped, pred, nil
		}
	}
	pieces := []piece{{old, 0}}
	crowded := next.size() > v.BlockSize-reserve && next.size() > d.size()
	err = ErrNoSpace
	if d.erased && len(next.entries) < 0xff && !crowded {
		err = v.appendTo(next, changes)
	}
	if err == ErrNoSpace || err == ErrCorrupt {
		var moved bool
		if moved, pieces, err = v.splitAndCompact(next, crowded); moved {
			out = relocated
		}
	}
	if err != nil {
		return 0, nil, err
	}
	*d = *next
	v.moveHandles(old, changes, pieces)
	return out, nil, nil
}

// moveHandles brings the handles of a pair up to date after changes, when its entries are in pieces.
func (v *fs2) moveHandles(old pair, changes []change, pieces []piece) {
	for _, h := range v.handles {
		if !h.pair.touches(old) {
			continue
		}
		if h.id < 0 {
			if len(pieces) > 0 {
				h.pair = pieces[len(pieces)-1].pair
			}
			continue
		}
		for _, c := range changes {
			switch id := c.tag.id(); {
			case c.tag.typ() == tagDelete && h.id == id:
				h.pair, h.id = noPair, 0
			case c.tag.typ() == tagDelete && h.id > id:
				h.id--
			case c.tag.typ() == tagCreate && h.id >= id:
				h.id++
			}
			if h.pair.null() {
				break
			}
		}
		for _, p := range pieces {
			if !h.pair.null() && h.id >= p.first {
				h.pair, h.id = p.pair, h.id-p.first
				break
			}
		}
	}
}

// followPair makes handles follow a pair that has another block.
func (v *fs2) followPair(old, to pair) {
	if old.touches(v.root) {
		v.root = to
	}
	for _, h := range v.handles {
		if !h.pair.null() && h.pair.touches(old) {
			h.pair = to
		}
	}
}

// commit makes changes to a pair, and all that follows from them.
func (v *fs2) commit(d *dir, changes ...change) error {
	orphans, err := v.commitOnce(d, changes)
	if err == nil && orphans {
		err = v.repairList(false)
	}
	v.stale = v.stale || err != nil
	return err
}

// commitOnce is commit that may leave entries in directories that are ahead of the list of pairs.
func (v *fs2) commitOnce(d *dir, changes []change) (orphans bool, err error) {
	old := d.pair
	out, pred, err := v.changePair(d, changes, true)
	if err != nil {
		return false, err
	}
	if out == dropped {
		// The one before takes over its state and what is behind it.
		v.stolen = v.stolen.xor(d.delta)
		old = pred.pair
		if out, _, err = v.changePair(pred, []change{tailChange(d.tail, d.split)}, false); err != nil {
			return false, err
		}
		d = pred
	}
	// What follows replaces bad blocks only: of a directory that is on the list before its parent, the list has the old state until the end.
	v.following = true
	defer func() { v.following = false }()
	for out == relocated {
		out = done
		v.followPair(old, d.pair)
		parent, id, err := v.parent(old)
		if err != nil {
			return false, err
		}
		if parent != nil {
			v.setOrphans(v.orphans + 1)
			changes := v.endMoveIn(parent, &id)
			was := parent.pair
			changes = append(changes, change{makeTag(tagDirStruct, id, 8), d.pair.encode()})
			if out, _, err = v.changePair(parent, changes, false); err != nil {
				return false, err
			}
			if out == relocated {
				old, d, orphans = was, parent, true
				continue
			}
		}
		pred, err := v.predecessor(old)
		if err != nil {
			return false, err
		}
		if pred == nil { // a new pair, which is on no list
			continue
		}
		if parent != nil && v.orphans > 0 {
			v.setOrphans(v.orphans - 1)
		}
		var none int
		changes := append(v.endMoveIn(pred, &none), tailChange(d.pair, pred.split))
		old = pred.pair
		if out, _, err = v.changePair(pred, changes, false); err != nil {
			return false, err
		}
		d = pred
	}
	return orphans, nil
}

// endMoveIn ends the move out of a pair, as far as there is one, when the pair is changed for another reason: the place of the source
// would not be known any more if the pair got another block. id is of an entry of the pair, which it counts down.
func (v *fs2) endMoveIn(d *dir, id *int) []change {
	if !v.state.moving(d.pair) {
		return nil
	}
	moved := v.state.tag.id()
	v.setMove(0, pair{})
	if moved < *id {
		*id--
	}
	return []change{{makeTag(tagDelete, moved, 0), nil}}
}

// setMove notes a move in the state, typ 0 that there is none.
func (v *fs2) setMove(t tag, p pair) {
	v.state.tag = v.state.tag&needsRepair | t
	v.state.pair = p
}

// setOrphans notes how many directories the list of pairs is behind by.
func (v *fs2) setOrphans(n int) {
	v.orphans = max(n, 0)
	v.state.tag &^= needsRepair
	if n > 0 {
		v.state.tag |= needsRepair
	}
}
