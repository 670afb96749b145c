package littlefs

import "slices"

// Metadata pairs of version 2. A block is a log of commits: tags with data, which change what is in the pair, and a checksum. A tag
// has a type of 11 bits, the id of the entry that it is about (noID: the pair), and the length of the data (noLength: none, it deletes).
// Tags are stored big-endian, xored with the one before.

const (
	tagName       = 0x000 // and the kind of the entry
	tagStruct     = 0x200
	tagDirStruct  = 0x200
	tagInline     = 0x201
	tagList       = 0x202
	tagAttr       = 0x300 // and its type
	tagCreate     = 0x401
	tagDelete     = 0x4ff
	tagCRC        = 0x500 // 1 is added when tags behind it have the highest bit set
	tagForwardCRC = 0x5ff
	tagTail       = 0x600 // 1 is added when the next pair is of the same directory
	tagMove       = 0x7ff

	noID     = 0x3ff
	noLength = 0x3ff

	kindFile  = 0x01
	kindDir   = 0x02
	kindSuper = 0xff
)

type tag uint32

func makeTag(typ, id, size int) tag { return tag(typ<<20 | id<<10 | size) }

func (t tag) typ() int   { return int(t >> 20 & 0x7ff) }
func (t tag) group() int { return t.typ() & 0x700 }
func (t tag) id() int    { return int(t >> 10 & 0x3ff) }
func (t tag) isCRC() bool {
	return t.typ()&0x780 == tagCRC
}

// length is that of the data.
func (t tag) length() int {
	if n := int(t & 0x3ff); n != noLength {
		return n
	}
	return 0
}

func (t tag) deletes() bool { return t&0x3ff == noLength }

// change is a tag with its data.
type change struct {
	tag  tag
	data []byte
}

// entry is a file, directory or superblock.
type entry struct {
	kind  int // 0: none yet
	name  []byte
	typ   int    // of the structure, 0: none
	data  []byte // of the structure
	attrs []attr
}

// size is the length of the tags of an entry.
func (e *entry) size() int {
	n := 4 + len(e.name)
	if e.typ != 0 {
		n += 4 + len(e.data)
	}
	for _, a := range e.attrs {
		n += 4 + len(a.data)
	}
	return n
}

// changes are the tags that make an entry with an id.
func (e *entry) changes(id int) []change {
	list := []change{{makeTag(tagName|e.kind, id, len(e.name)), e.name}}
	if e.typ != 0 {
		list = append(list, change{makeTag(e.typ, id, len(e.data)), e.data})
	}
	for _, a := range e.attrs {
		list = append(list, change{makeTag(tagAttr|int(a.kind), id, len(a.data)), a.data})
	}
	return list
}

func (e *entry) pair() pair {
	if e.typ != tagDirStruct || len(e.data) != 8 {
		return noPair
	}
	return decodePair(e.data)
}

func (e *entry) list() (list, bool) {
	if e.typ != tagList || len(e.data) != 8 {
		return list{}, false
	}
	return list{le.Uint32(e.data), le.Uint32(e.data[4:])}, true
}

func decodePair(b []byte) pair { return pair{le.Uint32(b), le.Uint32(b[4:])} }

func (p pair) encode() []byte {
	return le.AppendUint32(le.AppendUint32(nil, p[0]), p[1])
}

// globalState is what the xor of the deltas in all pairs gives: the source of a move that has not ended (move is 0 or tagDelete and an id),
// and whether the list of pairs may have to be repaired (the highest bit).
type globalState struct {
	tag  tag
	pair pair
}

const needsRepair tag = 1 << 31

func (g globalState) xor(h globalState) globalState {
	return globalState{g.tag ^ h.tag, pair{g.pair[0] ^ h.pair[0], g.pair[1] ^ h.pair[1]}}
}

// moving reports whether there is a move out of a pair.
func (g globalState) moving(p pair) bool { return g.tag.typ() != 0 && g.pair.touches(p) }

// hasMove reports whether there is a move.
func (g globalState) hasMove() bool { return g.tag.typ() != 0 }

func decodeState(b []byte) globalState {
	return globalState{tag(le.Uint32(b)) &^ 0x3ff, decodePair(b[4:])}
}

func (g globalState) encode() []byte {
	return append(le.AppendUint32(nil, uint32(g.tag)), g.pair.encode()...)
}

// dir is what is in a metadata pair.
type dir struct {
	pair    pair
	rev     uint32
	off     uint32 // where the next commit begins in the first block
	last    tag    // the last tag there
	erased  bool   // there is room for a commit
	tail    pair   // the next pair of all
	split   bool   // which is of the same directory
	delta   globalState
	entries []entry
}

// clone returns a copy that can be changed.
func (d *dir) clone() *dir {
	c := *d
	c.entries = slices.Clone(d.entries)
	return &c
}

// apply makes a change; it reports false for one that is impossible.
func (d *dir) apply(c change) bool {
	id := c.tag.id()
	switch typ := c.tag.typ(); {
	case typ == tagCreate:
		if id > len(d.entries) {
			return false
		}
		d.entries = slices.Insert(d.entries, id, entry{})
	case typ == tagDelete:
		if id >= len(d.entries) {
			return false
		}
		d.entries = slices.Delete(d.entries, id, id+1)
	case c.tag.group() == tagName:
		if id == noID {
			return false
		}
		for id >= len(d.entries) {
			d.entries = append(d.entries, entry{})
		}
		d.entries[id].kind, d.entries[id].name = typ&0xff, c.data
	case c.tag.group() == tagTail:
		if len(c.data) < 8 {
			return false
		}
		d.tail, d.split = decodePair(c.data), typ&1 != 0
	case typ == tagMove:
		if len(c.data) < 12 {
			return false
		}
		d.delta = decodeState(c.data)
	case c.tag.group() == tagStruct || c.tag.group() == tagAttr:
		if id < len(d.entries) {
			d.entries[id].set(c)
		}
	}
	return true
}

// set gives an entry a structure or an attribute.
func (e *entry) set(c change) {
	if c.tag.group() == tagStruct {
		e.typ, e.data = c.tag.typ(), c.data
		if c.tag.deletes() {
			e.typ = 0
		}
		return
	}
	kind := uint8(c.tag.typ() & 0xff)
	var list []attr // a new one: states share them
	for _, a := range e.attrs {
		if a.kind != kind {
			list = append(list, a)
		}
	}
	if !c.tag.deletes() {
		list = append(list, attr{kind, c.data})
	}
	e.attrs = list
}

// newer reports whether revision a is behind b, however often they have wrapped around.
func newer(a, b uint32) bool { return int32(a-b) > 0 }

// readPair reads a pair.
func (v *fs2) readPair(p pair) (*dir, error) {
	if p[0] >= v.BlockCount || p[1] >= v.BlockCount {
		return nil, ErrCorrupt
	}
	var revs [2]uint32
	var bad [2]bool
	for i, n := range p {
		var err error
		if revs[i], err = v.word(n, 0); err == ErrCorrupt {
			bad[i] = true
		} else if err != nil {
			return nil, err
		}
	}
	if bad[0] || !bad[1] && newer(revs[1], revs[0]) {
		p[0], p[1] = p[1], p[0]
	}
	for range 2 {
		data, err := v.block(p[0])
		if err == nil {
			if d := v.decode(p, data); d != nil {
				return d, nil
			}
		} else if err != ErrCorrupt {
			return nil, err
		}
		p[0], p[1] = p[1], p[0]
	}
	return nil, ErrCorrupt
}

// decode reads the commits in a block, nil if there is none.
func (v *fs2) decode(p pair, data []byte) *dir {
	data = slices.Clone(data) // entries refer to it
	d := &dir{pair: p, rev: le.Uint32(data), tail: noPair}
	last, sum := tag(noBlock), crc(crcStart, data[:4])
	var pending []change
	var forward, expected []byte // the contents of a tagForwardCRC: of this commit, of the one before
	ended := false               // what follows the last commit cannot be the begin of another one
	for off := 4; off+4 <= len(data); {
		t := tag(be.Uint32(data[off:])) ^ last
		n := t.length()
		if t&needsRepair != 0 {
			ended = d.off == uint32(off)
			break
		}
		if off+4+n > len(data) {
			break
		}
		body := data[off+4:][:n]
		if !t.isCRC() {
			sum = crc(sum, data[off:off+4+n])
			if t.typ() == tagForwardCRC {
				forward = body
			} else {
				pending = append(pending, change{t, body})
			}
			last, off = t, off+4+n
			continue
		}
		if sum = crc(sum, data[off:off+4]); n < 4 || sum != le.Uint32(body) || !d.applyAll(pending) {
			break
		}
		v.seed = crc(v.seed, body[:4])
		last, off = t^tag(t.typ()&1)<<31, off+4+n
		d.off, d.last = uint32(off), last
		pending, sum, expected, forward = nil, crcStart, forward, nil
	}
	if d.off == 0 {
		return nil
	}
	d.erased = ended && d.off%v.ProgSize == 0 && (v.version < 0x20001 || isErased(data[d.off:], expected))
	return d
}

// isErased reports whether what follows a commit has the checksum that it should.
func isErased(data, expected []byte) bool {
	if len(expected) < 8 {
		return false
	}
	n := le.Uint32(expected)
	return n <= uint32(len(data)) && crc(crcStart, data[:n]) == le.Uint32(expected[4:])
}

// applyAll makes changes as far as they are possible, and reports whether they all are.
func (d *dir) applyAll(list []change) bool {
	for _, c := range list {
		if !d.apply(c) {
			return false
		}
	}
	return true
}
