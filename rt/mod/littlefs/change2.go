package littlefs

import "strings"

// Version 2: operations that change the file system, and repairs.

// ready makes the file system look at the disk anew after a change that has failed.
func (v *fs2) ready() error {
	v.reread()
	if !v.stale {
		return nil
	}
	return v.load()
}

// consistent ends what was interrupted, before a change.
func (v *fs2) consistent() error {
	if err := v.ready(); err != nil {
		return err
	}
	v.checkpoint()
	if err := v.endMove(); err != nil {
		return err
	}
	return v.repairList(true)
}

// endMove deletes the source of a move.
func (v *fs2) endMove() error {
	if !v.state.hasMove() {
		return nil
	}
	d, err := v.readPair(v.state.pair)
	if err != nil {
		return err
	}
	id := v.state.tag.id()
	v.setMove(0, pair{})
	return v.commit(d, change{makeTag(tagDelete, id, 0), nil})
}

// repairList brings the list of pairs up to what directories say: first it gets the blocks that pairs have now, then directories that are
// removed are taken off it. The latter only after an interruption: a new directory is on the list before it has an entry.
func (v *fs2) repairList(interrupted bool) error {
	if v.orphans == 0 {
		return nil
	}
	for pass := 0; pass < 2; {
		again := false
		d := &dir{tail: firstPair, split: true}
		for steps := uint32(0); !d.tail.null(); steps++ {
			if steps > 2*v.BlockCount {
				v.stale = true
				return ErrCorrupt
			}
			next, err := v.readPair(d.tail)
			if err != nil {
				return err
			}
			fixed, orphans := false, false
			if !d.split {
				if fixed, orphans, err = v.repairNext(d, next, pass == 1, interrupted); err != nil {
					v.stale = true
					return err
				}
			}
			again = again || orphans
			if !fixed {
				d = next
			}
		}
		if pass++; again {
			pass = 0
		}
	}
	v.setOrphans(0)
	return nil
}

// repairNext repairs the place of next, the first pair of a directory, on the list behind d.
func (v *fs2) repairNext(d, next *dir, remove, interrupted bool) (fixed, orphans bool, err error) {
	parent, id, err := v.parent(d.tail)
	switch {
	case err != nil:
		return false, false, err
	case !remove && parent != nil:
		p := parent.entries[id].pair()
		if p.same(d.tail) {
			return false, false, nil
		}
		var none int
		orphans, err = v.commitOnce(d, append(v.endMoveIn(d, &none), tailChange(p, false)))
		return true, orphans, err
	case remove && parent == nil && interrupted && !d.tail.touches(v.root):
		v.stolen = v.stolen.xor(next.delta)
		orphans, err = v.commitOnce(d, []change{tailChange(next.tail, next.split)})
		return true, orphans, err
	}
	return false, false, nil
}

// Mkdir implements FS.
func (v *fs2) Mkdir(path string) error {
	if err := v.consistent(); err != nil {
		return err
	}
	p, err := v.find(path)
	if err == nil {
		return ErrExists
	}
	if err != ErrNoEntry || p.dir == nil {
		return err
	}
	if len(p.name) > int(v.maxName) {
		return ErrNameTooLong
	}
	d, err := v.newDir()
	if err != nil {
		return err
	}
	// The new pair goes on the list behind the last one of the directory that it is in.
	last := p.dir
	for last.split {
		if last, err = v.readPair(last.tail); err != nil {
			return err
		}
	}
	d.tail = last.tail
	if _, err := v.compact(d, true); err != nil {
		return err
	}
	if p.dir.split {
		v.setOrphans(v.orphans + 1)
		h := &handle{d.pair, -1}
		v.watch(h)
		err = v.commit(last, tailChange(d.pair, false))
		v.unwatch(h)
		if err != nil {
			return err
		}
		v.setOrphans(v.orphans - 1)
		d.pair = h.pair
		if p, err = v.find(path); err != ErrNoEntry || p.dir == nil { // it may have another place now
			v.stale = true
			return ErrCorrupt
		}
	}
	changes := []change{
		{makeTag(tagCreate, p.id, 0), nil},
		{makeTag(tagName|kindDir, p.id, len(p.name)), []byte(p.name)},
		{makeTag(tagDirStruct, p.id, 8), d.pair.encode()},
	}
	if !p.dir.split {
		changes = append(changes, tailChange(d.pair, false))
	}
	return v.commit(p.dir, changes...)
}

// emptyDir checks that a directory can be removed, and returns its pair.
func (v *fs2) emptyDir(e *entry) (pair, error) {
	p := e.pair()
	if p.null() {
		return p, ErrCorrupt
	}
	d, err := v.readPair(p)
	if err != nil {
		return p, err
	}
	if len(d.entries) > 0 || d.split {
		return p, ErrNotEmpty
	}
	return d.pair, nil
}

// Remove implements FS.
func (v *fs2) Remove(path string) error {
	if err := v.consistent(); err != nil {
		return err
	}
	p, err := v.find(path)
	if err != nil {
		return err
	}
	if p.root {
		return ErrInvalid
	}
	return v.removing(p.entry(), func() error { return v.commit(p.dir, change{makeTag(tagDelete, p.id, 0), nil}) })
}

// removing makes a change that removes an entry (nil: none) and takes it off the list if it is a directory, which must be empty.
func (v *fs2) removing(e *entry, f func() error) error {
	if e == nil || e.kind != kindDir {
		return f()
	}
	at, err := v.emptyDir(e)
	if err != nil {
		return err
	}
	h := &handle{at, -1}
	v.watch(h)
	defer v.unwatch(h)
	v.setOrphans(v.orphans + 1)
	if err := f(); err != nil {
		return err
	}
	v.setOrphans(v.orphans - 1)
	pred, err := v.predecessor(h.pair)
	if err != nil {
		v.stale = true
		return err
	}
	d, err := v.readPair(h.pair)
	if err != nil || pred == nil {
		v.stale = true
		return err
	}
	v.stolen = v.stolen.xor(d.delta)
	return v.commit(pred, tailChange(d.tail, d.split))
}

// Rename implements FS.
func (v *fs2) Rename(from, to string) error {
	if err := v.consistent(); err != nil {
		return err
	}
	p, err := v.find(from)
	if err != nil {
		return err
	}
	if p.root {
		return ErrInvalid
	}
	q, err := v.find(to)
	exists := err == nil
	if !exists && (err != ErrNoEntry || q.dir == nil) {
		return err
	}
	t := destination{to, exists, q.root, exists && q.isDir(), len(q.name) > int(v.maxName)}
	if err := t.renamed(from, p.isDir()); err != nil {
		return err
	}
	if exists && q.dir.pair.touches(p.dir.pair) && q.id == p.id {
		return nil
	}
	var open []*handle
	for _, h := range v.handles {
		if !h.pair.null() && h.pair.touches(p.dir.pair) && h.id == p.id {
			open = append(open, h)
		}
	}
	var replaced *entry
	if exists {
		replaced = q.entry()
	}
	if err := v.removing(replaced, func() error { return v.move(p, q, exists) }); err != nil || len(open) == 0 {
		return err
	}
	if q, err = v.find(to); err == nil {
		for _, h := range open {
			h.pair, h.id = q.dir.pair, q.id
		}
	}
	return err
}

// move moves an entry to a place, where there may be one that it replaces.
func (v *fs2) move(p, q place, exists bool) error {
	var changes []change
	if exists {
		changes = append(changes, change{makeTag(tagDelete, q.id, 0), nil})
	}
	e := *p.entry()
	e.name = []byte(q.name)
	changes = append(append(changes, change{makeTag(tagCreate, q.id, 0), nil}), e.changes(q.id)...)
	if q.dir.pair.touches(p.dir.pair) {
		id := p.id
		if !exists && q.id <= id {
			id++
		}
		return v.commit(q.dir, append(changes, change{makeTag(tagDelete, id, 0), nil})...)
	}
	v.setMove(makeTag(tagDelete, p.id, 0), p.dir.pair)
	if err := v.commit(q.dir, changes...); err != nil {
		return err
	}
	return v.endMove()
}

// Open implements FS.
func (v *fs2) Open(path string, flag Flag) (*File, error) {
	prepare := v.ready
	if flag&Write != 0 {
		prepare = v.consistent
	}
	if err := prepare(); err != nil {
		return nil, err
	}
	f := &File{flag: flag, sizeMax: v.maxFile, inlineMax: min(v.cacheSize(), v.maxAttr, v.BlockSize/8), store: v.store}
	p, err := v.find(path)
	switch {
	case err == ErrNoEntry && p.dir != nil && flag&Create != 0:
		if strings.HasSuffix(path, "/") {
			return nil, ErrNotDir
		}
		if len(p.name) > int(v.maxName) {
			return nil, ErrNameTooLong
		}
		if err := v.create(p); err != nil {
			return nil, err
		}
		if p, err = v.find(path); err != nil {
			return nil, err
		}
	case err != nil:
		return nil, err
	case flag&Exclusive != 0:
		return nil, ErrExists
	case p.isDir():
		return nil, ErrIsDir
	}
	f.handle = handle{p.dir.pair, p.id}
	e := p.entry()
	if l, is := e.list(); is {
		f.list = l
	} else if e.typ == tagInline || e.typ == 0 {
		f.isInline, f.inline = true, append([]byte(nil), e.data...)
	} else {
		return nil, ErrCorrupt
	}
	if flag&Truncate != 0 {
		f.isInline, f.inline, f.list, f.dirty = true, nil, list{}, true
	}
	return v.opened(f), nil
}

// create makes the entry of a new file.
func (v *fs2) create(p place) error {
	e := entry{kind: kindFile, name: []byte(p.name), typ: tagInline}
	return v.commit(p.dir, append([]change{{makeTag(tagCreate, p.id, 0), nil}}, e.changes(p.id)...)...)
}

// store changes the entry of a file.
func (v *fs2) store(f *File) error {
	if err := v.consistent(); err != nil {
		return err
	}
	d, err := v.readPair(f.pair)
	if err != nil {
		return err
	}
	if f.id >= len(d.entries) || d.entries[f.id].kind != kindFile {
		return ErrCorrupt
	}
	var changes []change
	if f.isInline {
		changes = append(changes, change{makeTag(tagInline, f.id, len(f.inline)), append([]byte(nil), f.inline...)})
	} else {
		changes = append(changes, change{makeTag(tagList, f.id, 8), pair{f.list.head, f.list.size}.encode()})
	}
	for _, a := range f.attrs {
		changes = append(changes, change{makeTag(tagAttr|int(a.kind), f.id, len(a.data)), a.data})
	}
	return v.commit(d, changes...)
}
