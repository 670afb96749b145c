package littlefs

import (
	"bytes"
	"strings"
)

// Version 2: mounting, and finding things.

const (
	version20, version21 = 0x20000, 0x20001
	nameMax              = 255
	fileMax              = 1<<31 - 1
	attrMax              = 1022

	// blockCycles is how many revisions a metadata pair keeps its blocks: 100, made odd so that both get their turn.
	blockCycles = 101
)

// magic is the name of superblocks.
const magic = "littlefs"

// fs2 is a file system of version 2.
type fs2 struct {
	disk
	root    pair
	version uint32
	maxName uint32 // the longest name
	maxFile uint32 // the largest file
	maxAttr uint32 // the largest attribute
	seed    uint32 // something random: all checksums together

	state     globalState // as it should be
	onDisk    globalState // as it is
	stolen    globalState // deltas of pairs that have been taken off the list, which another one has to take over
	orphans   int         // how many directories the list of pairs is behind by
	cycles    uint32      // blockCycles but for tests
	following bool        // a pair has another block: what refers to it is being changed
	stale     bool        // a change has failed: what is on the disk is to be looked at anew
}

func newFS2(dev Device, c Config) (*fs2, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	v := &fs2{disk: disk{Config: c, dev: dev}, version: version21, cycles: blockCycles, maxName: nameMax, maxFile: fileMax, maxAttr: attrMax}
	v.traverse = func(visit func(uint32)) error { return everyBlock(&v.disk, v.readPair, visit) }
	return v, nil
}

// Format2 makes an empty file system of version 2.1.
func Format2(dev Device, c Config) error {
	v, err := newFS2(dev, c)
	if err != nil {
		return err
	}
	super := le.AppendUint32(nil, v.version)
	for _, n := range []uint32{c.BlockSize, c.BlockCount, v.maxName, v.maxFile, v.maxAttr} {
		super = le.AppendUint32(super, n)
	}
	rev, err := v.word(1, 0)
	if err != nil && err != ErrCorrupt {
		return err
	}
	d := &dir{
		pair: pair{1, 0}, tail: noPair, rev: v.firstRevision(rev),
		entries: []entry{{kind: kindSuper, name: []byte(magic), typ: tagInline, data: super}},
	}
	for range 2 { // both blocks, so that nothing older is found
		if _, err := v.compact(d, true); err != nil {
			return err
		}
	}
	_, err = v.readPair(firstPair)
	return err
}

// Mount2 mounts a file system of version 2.
func Mount2(dev Device, c Config) (FS, error) {
	v, err := newFS2(dev, c)
	if err != nil {
		return nil, err
	}
	if err := v.load(); err != nil {
		return nil, err
	}
	v.resetWindow(v.seed)
	return v, nil
}

// load looks at all pairs: for the superblock in the root directory, and for the state.
func (v *fs2) load() error {
	root, state := noPair, globalState{}
	err := v.everyPair(func(d *dir) (bool, error) {
		if len(d.entries) > 0 && d.entries[0].kind == kindSuper && string(d.entries[0].name) == magic {
			root = d.pair
			if err := v.readSuper(d.entries[0].data); err != nil {
				return false, err
			}
		}
		state = state.xor(d.delta)
		return true, nil
	})
	if err != nil {
		return err
	}
	if root.null() {
		return ErrInvalid
	}
	v.root, v.state, v.onDisk, v.stolen, v.orphans, v.stale = root, state, state, globalState{}, 0, false
	if state.tag&needsRepair != 0 {
		v.orphans = 1
	}
	return nil
}

// readSuper reads a superblock.
func (v *fs2) readSuper(b []byte) error {
	if len(b) < 24 {
		return ErrCorrupt
	}
	v.version = le.Uint32(b)
	if v.version>>16 != version21>>16 || v.version > version21 || le.Uint32(b[4:]) != v.BlockSize || le.Uint32(b[8:]) != v.BlockCount {
		return ErrInvalid
	}
	for i, limit := range []*uint32{&v.maxName, &v.maxFile, &v.maxAttr} {
		if n := le.Uint32(b[12+4*i:]); n > []uint32{nameMax, fileMax, attrMax}[i] {
			return ErrInvalid
		} else if n != 0 {
			*limit = n
		}
	}
	return nil
}

// NameMax implements FS.
func (v *fs2) NameMax() uint32 { return v.maxName }

// links implements metadata.
func (d *dir) links() (at, tail pair, split bool) { return d.pair, d.tail, d.split }

// leads implements metadata.
func (d *dir) leads(file func(list) error, sub func(pair)) error { return leads(d.entries, file, sub) }

func (v *fs2) everyPair(visit func(*dir) (bool, error)) error { return everyPair(v.readPair, visit) }

// Used implements FS.
func (v *fs2) Used() (uint32, error) { return v.countUsed() }

// predecessor returns the pair in front of another one on the list, nil if that is not there.
func (v *fs2) predecessor(p pair) (found *dir, err error) {
	err = v.everyPair(func(d *dir) (bool, error) {
		if !d.tail.null() && d.tail.touches(p) {
			found = d
		}
		return found == nil, nil
	})
	return found, err
}

// parent returns where the entry of a directory is that begins with a pair, nil if there is none.
func (v *fs2) parent(p pair) (found *dir, id int, err error) {
	err = v.everyPair(func(d *dir) (bool, error) {
		for i := range d.entries {
			if q := d.entries[i].pair(); !q.null() && q.touches(p) && !v.moved(d, i) {
				found, id = d, i
				return false, nil
			}
		}
		return true, nil
	})
	return found, id, err
}

// moved reports whether an entry is the source of a move: it is elsewhere already.
func (v *fs2) moved(d *dir, id int) bool { return v.onDisk.moving(d.pair) && v.onDisk.tag.id() == id }

// place is where an entry is, or where one with its name would be.
type place struct {
	dir  *dir
	id   int
	name string
	root bool // the root directory, which has no entry
}

func (p *place) entry() *entry { return &p.dir.entries[p.id] }

func (p *place) isDir() bool { return p.root || p.entry().kind == kindDir }

// before is the order of names in a directory: that of their bytes, but what begins with another name comes before that.
func before(a, b []byte) bool {
	n := min(len(a), len(b))
	if c := bytes.Compare(a[:n], b[:n]); c != 0 {
		return c < 0
	}
	return len(a) > len(b)
}

// find looks a path up. If only its last name is missing, err is ErrNoEntry and p where it belongs.
func (v *fs2) find(path string) (p place, err error) {
	names := splitPath(path)
	p = place{root: true}
	for i, name := range names {
		at := v.root
		if !p.root {
			if p.entry().kind != kindDir {
				return place{}, ErrNotDir
			}
			if at = p.entry().pair(); at.null() {
				return place{}, ErrCorrupt
			}
		}
		if p, err = v.lookUp(at, name); err != nil {
			if i < len(names)-1 {
				p.dir = nil
			}
			return p, err
		}
	}
	if !p.isDir() && strings.HasSuffix(path, "/") {
		return place{}, ErrNotDir
	}
	return p, nil
}

// lookUp looks for a name in a directory.
func (v *fs2) lookUp(at pair, name string) (p place, err error) {
	want, found := []byte(name), false
	err = everyPairOf(at, v.readPair, func(d *dir) (bool, error) {
		next := len(d.entries)
		for id := range d.entries {
			switch e := &d.entries[id]; {
			case e.kind&0x80 != 0 || e.kind == 0:
			case bytes.Equal(e.name, want):
				if !v.moved(d, id) {
					p, found = place{dir: d, id: id, name: name}, true
					return false, nil
				}
			case !before(e.name, want):
				next = min(next, id)
			}
		}
		p = place{dir: d, id: next, name: name}
		return next == len(d.entries), nil
	})
	switch {
	case err != nil:
		return place{}, err
	case !found:
		return p, ErrNoEntry
	}
	return p, nil
}

// Stat implements FS.
func (v *fs2) Stat(path string) (Info, error) {
	if err := v.ready(); err != nil {
		return Info{}, err
	}
	p, err := v.find(path)
	if err != nil {
		return Info{}, err
	}
	if p.root {
		return Info{Name: "/", Dir: true}, nil
	}
	return p.entry().info(), nil
}

func (e *entry) info() Info {
	i := Info{Name: string(e.name), Dir: e.kind == kindDir}
	if l, is := e.list(); is {
		i.Size = l.size
	} else if e.typ == tagInline {
		i.Size = uint32(len(e.data))
	}
	return i
}

// Attr implements FS.
func (v *fs2) Attr(path string, kind uint8) ([]byte, error) {
	if err := v.ready(); err != nil {
		return nil, err
	}
	p, err := v.find(path)
	if err != nil || p.root {
		return nil, err
	}
	for _, a := range p.entry().attrs {
		if a.kind == kind {
			return a.data, nil
		}
	}
	return nil, nil
}

// ReadDir implements FS.
func (v *fs2) ReadDir(path string) ([]Info, error) {
	if err := v.ready(); err != nil {
		return nil, err
	}
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
	err = everyPairOf(at, v.readPair, func(d *dir) (bool, error) {
		for id := range d.entries {
			if e := &d.entries[id]; (e.kind == kindFile || e.kind == kindDir) && e.typ != 0 && !v.moved(d, id) {
				list = append(list, e.info())
			}
		}
		return true, nil
	})
	return list, err
}
