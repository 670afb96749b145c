package littlefs

import (
	"bytes"
	"slices"
	"strings"
)

// Version 1. A block of a metadata pair holds all of its entries and is written as a whole, with a revision and a checksum. Entries are
// in no order. The first pair of all has the superblock, an entry that says where the root directory is.
//
// Nothing notes that a change was interrupted: before the first change all pairs are looked at. An entry that is to be moved
// to another pair is marked first; it has been moved if there is another one of the same contents.

const (
	version11 = 0x10001

	type1File  = 0x11
	type1Dir   = 0x22
	type1Super = 0x2e
	type1Moved = 0x80 // added to the others

	dir1Header = 16 // revision, length, tail
	split1     = 1 << 31
)

// fs1 is a file system of version 1.
type fs1 struct {
	disk
	root    pair
	checked bool // nothing is interrupted
}

// entry1 is a file, directory or superblock.
type entry1 struct {
	typ         byte
	data, attrs []byte
	name        []byte
}

func (e *entry1) size() int { return 4 + len(e.data) + len(e.attrs) + len(e.name) }

func (e *entry1) kind() byte { return e.typ &^ type1Moved }

func (e *entry1) isMarked() bool { return e.typ&type1Moved != 0 }

// pair returns the pair that a directory or superblock leads to.
func (e *entry1) pair() pair {
	if e.typ&0x70 != type1Dir&0x70 || len(e.data) < 8 {
		return noPair
	}
	return decodePair(e.data)
}

func (e *entry1) list() (list, bool) {
	if e.kind() != type1File || len(e.data) < 8 {
		return list{}, false
	}
	return list{le.Uint32(e.data), le.Uint32(e.data[4:])}, true
}

func (e *entry1) info() Info {
	l, _ := e.list()
	return Info{Name: string(e.name), Dir: e.kind() == type1Dir, Size: l.size}
}

// set returns the entry with other contents.
func (e entry1) set(data pair) entry1 {
	e.data = append(data.encode(), e.data[8:]...)
	return e
}

// dir1 is what is in a metadata pair.
type dir1 struct {
	pair    pair
	rev     uint32
	tail    pair
	split   bool
	entries []entry1
}

// size is the length of the contents, with the checksum.
func (d *dir1) size() int {
	n := dir1Header + 4
	for i := range d.entries {
		n += d.entries[i].size()
	}
	return n
}

func newFS1(dev Device, c Config) (*fs1, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	if c.BlockCount < 4 {
		return nil, ErrInvalid
	}
	v := &fs1{disk: disk{Config: c, dev: dev}}
	v.traverse = func(visit func(uint32)) error { return everyBlock(&v.disk, v.readPair, visit) }
	return v, nil
}

// Format1 makes an empty file system of version 1.1.
func Format1(dev Device, c Config) error {
	v, err := newFS1(dev, c)
	if err != nil {
		return err
	}
	var revs [2]uint32
	for i := range revs {
		if revs[i], err = v.word(uint32(2*i), 0); err != nil && err != ErrCorrupt {
			return err
		}
	}
	root := &dir1{pair: pair{2, 3}, rev: revs[1] + 1, tail: noPair}
	if _, err := v.rewrite(root); err != nil {
		return err
	}
	data := root.pair.encode()
	for _, n := range []uint32{c.BlockSize, c.BlockCount, version11} {
		data = le.AppendUint32(data, n)
	}
	super := &dir1{pair: firstPair, rev: revs[0] + 1, tail: root.pair, entries: []entry1{{typ: type1Super, data: data, name: []byte(magic)}}}
	for range 2 { // both blocks, so that nothing older is found
		if _, err := v.rewrite(super); err != nil {
			return err
		}
	}
	return nil
}

// Mount1 mounts a file system of version 1.
func Mount1(dev Device, c Config) (FS, error) {
	v, err := newFS1(dev, c)
	if err != nil {
		return nil, err
	}
	d, err := v.readPair(firstPair)
	if err != nil {
		return nil, err
	}
	if len(d.entries) == 0 || d.entries[0].typ != type1Super || string(d.entries[0].name) != magic || len(d.entries[0].data) < 20 {
		return nil, ErrCorrupt
	}
	if n := le.Uint32(d.entries[0].data[16:]); n>>16 != version11>>16 || n > version11 {
		return nil, ErrInvalid
	}
	v.root = d.entries[0].pair()
	v.resetWindow(d.rev)
	return v, nil
}

// NameMax implements FS.
func (v *fs1) NameMax() uint32 { return nameMax }

// readPair reads a pair.
func (v *fs1) readPair(p pair) (*dir1, error) {
	var found *dir1
	for i, n := range p {
		data, err := v.block(n)
		if err == ErrCorrupt {
			continue
		} else if err != nil {
			return nil, err
		}
		if d := decode1(data); d != nil && (found == nil || !newer(found.rev, d.rev)) {
			d.pair = pair{n, p[1-i]}
			found = d
		}
	}
	if found == nil || p[0] >= v.BlockCount || p[1] >= v.BlockCount {
		return nil, ErrCorrupt
	}
	return found, nil
}

// decode1 reads a block of a pair, nil if it is none.
func decode1(data []byte) *dir1 {
	length := le.Uint32(data[4:])
	n := int(length &^ split1)
	if n < dir1Header+4 || n > len(data) || crc(crcStart, data[:n-4]) != le.Uint32(data[n-4:]) {
		return nil
	}
	d := &dir1{rev: le.Uint32(data), tail: decodePair(data[8:]), split: length&split1 != 0}
	for b := bytes.Clone(data[dir1Header : n-4]); len(b) > 0; {
		if len(b) < 4 {
			return nil
		}
		e, a, m := 4+int(b[1]), int(b[2]), int(b[3])
		if e+a+m > len(b) {
			return nil
		}
		d.entries = append(d.entries, entry1{b[0], b[4:e:e], b[e : e+a : e+a], b[e+a : e+a+m : e+a+m]})
		b = b[e+a+m:]
	}
	return d
}

func (d *dir1) encode() []byte {
	length := uint32(d.size())
	if d.split {
		length |= split1
	}
	b := append(le.AppendUint32(le.AppendUint32(nil, d.rev), length), d.tail.encode()...)
	for i := range d.entries {
		e := &d.entries[i]
		b = append(b, e.typ, byte(len(e.data)), byte(len(e.attrs)), byte(len(e.name)))
		b = append(append(append(b, e.data...), e.attrs...), e.name...)
	}
	return le.AppendUint32(b, crc(crcStart, b))
}

// rewrite writes a pair to its second block or, if that is bad, to another one.
func (v *fs1) rewrite(d *dir1) (relocated bool, err error) {
	if d.size() > int(v.BlockSize) {
		return false, ErrNoSpace
	}
	d.rev++
	for {
		if err = v.erase(d.pair[1]); err == nil {
			if err = v.prog(d.pair[1], 0, v.padded(d.encode())); err == nil {
				err = v.dev.Sync()
			}
		}
		if err == nil {
			d.pair[0], d.pair[1] = d.pair[1], d.pair[0]
			return relocated, nil
		}
		if err != ErrCorrupt || d.pair.touches(firstPair) {
			return false, err
		}
		n, err := v.allocate()
		if err != nil {
			return false, err
		}
		d.pair[1], relocated = n, true
	}
}

// commit writes a pair, and all that follows from that.
func (v *fs1) commit(d *dir1) error {
	old := d.pair
	relocated, err := v.rewrite(d)
	if err != nil {
		v.checked = false
		return err
	}
	for _, h := range v.handles {
		if !h.pair.null() && h.pair.touches(old) {
			h.pair = d.pair
		}
	}
	if relocated {
		if err := v.relocate(old, d.pair); err != nil {
			v.checked = false
			return err
		}
	}
	return nil
}

// relocate changes what refers to a pair that has got another block.
func (v *fs1) relocate(old, to pair) error {
	parent, id, pred := (*dir1)(nil), 0, (*dir1)(nil)
	if err := v.everyPair(func(d *dir1) error {
		for i := range d.entries {
			if p := d.entries[i].pair(); !p.null() && p.touches(old) {
				parent, id = d, i
			}
		}
		if !d.tail.null() && d.tail.touches(old) {
			pred = d
		}
		return nil
	}); err != nil {
		return err
	}
	switch {
	case parent != nil:
		parent.entries[id] = parent.entries[id].set(to)
		if err := v.commit(parent); err != nil {
			return err
		}
		if old.touches(v.root) {
			v.root = to
		}
		return v.repair(false)
	case pred != nil:
		pred.tail = to
		return v.commit(pred)
	}
	return nil // a new one
}

// links implements metadata.
func (d *dir1) links() (at, tail pair, split bool) { return d.pair, d.tail, d.split }

// leads implements metadata.
func (d *dir1) leads(file func(list) error, sub func(pair)) error { return leads(d.entries, file, sub) }

// everyPair calls visit for the pairs on the list.
func (v *fs1) everyPair(visit func(*dir1) error) error {
	return everyPair(v.readPair, func(d *dir1) (bool, error) { return true, visit(d) })
}

// Used implements FS.
func (v *fs1) Used() (uint32, error) { return v.countUsed() }

// hasTwin reports whether an entry that is not marked has the contents of e.
func (v *fs1) hasTwin(e *entry1) (found bool, err error) {
	err = v.everyPair(func(d *dir1) error {
		found = found || slices.ContainsFunc(d.entries, func(x entry1) bool {
			return !x.isMarked() && x.kind() == e.kind() && bytes.Equal(x.data, e.data)
		})
		return nil
	})
	return found, err
}

// moved reports whether an entry is the source of a move: it is elsewhere already.
func (v *fs1) moved(e *entry1) (bool, error) {
	if !e.isMarked() {
		return false, nil
	}
	return v.hasTwin(e)
}

// place1 is where an entry is. id is -1 for one that is not there: dir is the last pair of the directory then.
type place1 struct {
	dir  *dir1
	id   int
	name string
	root bool
}

func (p *place1) entry() *entry1 { return &p.dir.entries[p.id] }

func (p *place1) isDir() bool { return p.root || p.entry().kind() == type1Dir }

// find looks a path up. If only its last name is missing, err is ErrNoEntry and p the directory where it would be.
func (v *fs1) find(path string) (p place1, err error) {
	names := splitPath(path)
	p = place1{root: true}
	for i, name := range names {
		at := v.root
		if !p.root {
			if !p.isDir() {
				return place1{}, ErrNotDir
			}
			at = p.entry().pair()
		}
		if p, err = v.lookUp(at, name); err != nil {
			if i < len(names)-1 {
				p.dir = nil
			}
			return p, err
		}
	}
	if !p.isDir() && strings.HasSuffix(path, "/") {
		return place1{}, ErrNotDir
	}
	return p, nil
}

// lookUp looks for a name in a directory.
func (v *fs1) lookUp(at pair, name string) (p place1, err error) {
	p = place1{id: -1, name: name}
	err = everyPairOf(at, v.readPair, func(d *dir1) (bool, error) {
		p.dir = d
		for id := range d.entries {
			e := &d.entries[id]
			if (e.kind() != type1File && e.kind() != type1Dir) || string(e.name) != name {
				continue
			}
			if moved, err := v.moved(e); err != nil {
				return false, err
			} else if !moved {
				p.id = id
				return false, nil
			}
		}
		return true, nil
	})
	if err == nil && p.id < 0 {
		err = ErrNoEntry
	}
	return p, err
}

// Stat implements FS.
func (v *fs1) Stat(path string) (Info, error) {
	v.reread()
	p, err := v.find(path)
	if err != nil {
		return Info{}, err
	}
	if p.root {
		return Info{Name: "/", Dir: true}, nil
	}
	return p.entry().info(), nil
}

// Attr implements FS. There are none.
func (v *fs1) Attr(path string, kind uint8) ([]byte, error) {
	_, err := v.find(path)
	return nil, err
}

// ReadDir implements FS.
func (v *fs1) ReadDir(path string) ([]Info, error) {
	v.reread()
	p, err := v.find(path)
	if err != nil {
		return nil, err
	}
	at := v.root
	if !p.root {
		if !p.isDir() {
			return nil, ErrNotDir
		}
		at = p.entry().pair()
	}
	var list []Info
	err = everyPairOf(at, v.readPair, func(d *dir1) (bool, error) {
		for id := range d.entries {
			e := &d.entries[id]
			if e.kind() != type1File && e.kind() != type1Dir {
				continue
			}
			if moved, err := v.moved(e); err != nil {
				return false, err
			} else if !moved {
				list = append(list, e.info())
			}
		}
		return true, nil
	})
	return list, err
}
