package littlefs

import (
	"bytes"
	"slices"
	"strings"
)

// Version 1: operations that change the file system, and repairs.

// consistent ends what was interrupted, before a change.
func (v *fs1) consistent() error {
	v.reread()
	v.checkpoint()
	if v.checked {
		return nil
	}
	d, err := v.readPair(firstPair)
	if err != nil {
		return err
	}
	if len(d.entries) == 0 {
		return ErrCorrupt
	}
	v.root = d.entries[0].pair()
	return v.repair(true)
}

// repair repairs the list of pairs and, if it is asked to, ends moves.
func (v *fs1) repair(moves bool) error {
	for range v.BlockCount {
		fixed, err := v.repairOne(moves)
		if err != nil {
			v.checked = false
			return err
		}
		if !fixed {
			v.checked = v.checked || moves
			return nil
		}
	}
	return ErrCorrupt
}

// repairOne repairs the first thing that needs it.
func (v *fs1) repairOne(moves bool) (fixed bool, err error) {
	var dirs []*dir1
	children := map[uint32]pair{} // the pairs that entries lead to, by either block
	if err := v.everyPair(func(d *dir1) error {
		dirs = append(dirs, d)
		for i := range d.entries {
			if p := d.entries[i].pair(); !p.null() {
				children[p[0]], children[p[1]] = p, p
			}
		}
		return nil
	}); err != nil {
		return false, err
	}
	for i, d := range dirs[1:] {
		if pred := dirs[i]; !pred.split {
			p, is := children[d.pair[0]]
			if !is {
				p, is = children[d.pair[1]]
			}
			switch {
			case !is: // it has been removed
				pred.tail, pred.split = d.tail, d.split
				return true, v.commit(pred)
			case !p.same(d.pair): // it has got another block
				pred.tail = p
				return true, v.commit(pred)
			}
		}
		for id := range d.entries {
			if e := &d.entries[id]; moves && e.isMarked() {
				twin, err := v.hasTwin(e)
				if err != nil {
					return false, err
				}
				if twin {
					return true, v.delete(d, id)
				}
				e.typ &^= type1Moved
				return true, v.commit(d)
			}
		}
	}
	return false, nil
}

// delete removes an entry from its pair. A pair without entries is removed, too, if it is not the first of its directory.
func (v *fs1) delete(d *dir1, id int) error {
	var pred *dir1
	if len(d.entries) == 1 {
		if err := v.everyPair(func(x *dir1) error {
			if x.split && x.tail.touches(d.pair) {
				pred = x
			}
			return nil
		}); err != nil {
			return err
		}
	}
	at := d.pair
	if pred != nil {
		pred.tail, pred.split = d.tail, d.split
		if err := v.commit(pred); err != nil {
			return err
		}
	} else {
		d.entries = slices.Delete(d.entries, id, id+1)
		if err := v.commit(d); err != nil {
			return err
		}
		at = d.pair
	}
	for _, h := range v.handles {
		switch {
		case h.pair.null() || !h.pair.touches(at):
		case h.id == id:
			h.pair = noPair
		case h.id > id:
			h.id--
		}
	}
	return nil
}

// add adds an entry to a directory, whose last pair is d. It returns where it is.
func (v *fs1) add(d *dir1, e entry1) (pair, int, error) {
	if d.size()+e.size() <= int(v.BlockSize) {
		d.entries = append(d.entries, e)
		err := v.commit(d)
		return d.pair, len(d.entries) - 1, err
	}
	if dir1Header+4+e.size() > int(v.BlockSize) {
		return noPair, 0, ErrNoSpace
	}
	next, err := v.newDir(d.tail)
	if err != nil {
		return noPair, 0, err
	}
	next.entries = []entry1{e}
	if _, err := v.rewrite(next); err != nil {
		return noPair, 0, err
	}
	d.tail, d.split = next.pair, true
	return next.pair, 0, v.commit(d)
}

// newDir makes a pair that is not written yet.
func (v *fs1) newDir(tail pair) (*dir1, error) {
	first, err := v.allocate()
	if err != nil {
		return nil, err
	}
	second, err := v.allocate()
	if err != nil {
		return nil, err
	}
	// The first block is not written, and may look like one of a pair: the other gets a later revision.
	rev, err := v.word(first, 0)
	if err != nil && err != ErrCorrupt {
		return nil, err
	}
	return &dir1{pair: pair{first, second}, rev: rev + 1, tail: tail}, nil
}

// Mkdir implements FS.
func (v *fs1) Mkdir(path string) error {
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
	if len(p.name) > nameMax {
		return ErrNameTooLong
	}
	d, err := v.newDir(p.dir.tail)
	if err != nil {
		return err
	}
	if _, err := v.rewrite(d); err != nil {
		return err
	}
	p.dir.tail = d.pair
	_, _, err = v.add(p.dir, entry1{typ: type1Dir, data: d.pair.encode(), name: []byte(p.name)})
	return err
}

// checkEmpty checks that a directory has no entries.
func (v *fs1) checkEmpty(e *entry1) error {
	d, err := v.readPair(e.pair())
	if err == nil && (len(d.entries) > 0 || d.split) {
		err = ErrNotEmpty
	}
	return err
}

// Remove implements FS.
func (v *fs1) Remove(path string) error {
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
	isDir := p.isDir()
	if isDir {
		if err := v.checkEmpty(p.entry()); err != nil {
			return err
		}
	}
	if err := v.delete(p.dir, p.id); err != nil || !isDir {
		return err
	}
	return v.repair(true)
}

// Rename implements FS.
func (v *fs1) Rename(from, to string) error {
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
	t := destination{to, exists, q.root, exists && q.isDir(), len(q.name) > nameMax}
	if err := t.renamed(from, p.isDir()); err != nil {
		return err
	}
	if exists && q.dir.pair.touches(p.dir.pair) && q.id == p.id {
		return nil
	}
	if exists && q.isDir() {
		if err := v.checkEmpty(q.entry()); err != nil {
			return err
		}
	}
	return v.rename(p, q, to)
}

// rename moves an entry to a place. Open files go with it.
func (v *fs1) rename(p, q place1, to string) error {
	var open []*handle
	for _, h := range v.handles {
		switch {
		case h.pair.null():
		case h.pair.touches(p.dir.pair) && h.id == p.id:
			open = append(open, h)
		case q.id >= 0 && h.pair.touches(q.dir.pair) && h.id == q.id: // of a file that is replaced
			h.pair = noPair
		}
	}
	if err := v.move(p, q); err != nil {
		if err == ErrNoSpace { // the mark is taken away again
			_ = v.repair(true)
		}
		return err
	}
	if err := v.repair(true); err != nil {
		return err
	}
	if len(open) == 0 {
		return nil
	}
	q, err := v.find(to)
	if err != nil {
		return err
	}
	for _, h := range open {
		h.pair, h.id = q.dir.pair, q.id
	}
	return nil
}

// move moves an entry to a place. When it is of another pair, it leaves the old entry with a mark.
func (v *fs1) move(p, q place1) error {
	e := *p.entry()
	e.name = []byte(q.name)
	if q.id < 0 && p.dir.pair.touches(q.dir.pair) && p.dir.size()-p.entry().size()+e.size() <= int(v.BlockSize) {
		p.dir.entries[p.id] = e
		return v.commit(p.dir)
	}
	if q.id >= 0 && p.dir.pair.touches(q.dir.pair) {
		p.dir.entries[q.id] = e
		return v.delete(p.dir, p.id)
	}
	if l, is := e.list(); is && l.size == 0 {
		// Its contents would be those of any empty file. The block does not matter.
		for twin, n := true, v.BlockCount; twin; n++ {
			e = e.set(pair{n, 0})
			var err error
			if twin, err = v.hasTwin(&e); err != nil {
				return err
			}
		}
	}
	marked := e
	marked.typ |= type1Moved
	marked.name = p.entry().name
	p.dir.entries[p.id] = marked
	if err := v.commit(p.dir); err != nil {
		return err
	}
	q, err := v.refind(q)
	if err != nil {
		return err
	}
	if q.id >= 0 {
		q.dir.entries[q.id] = e
		return v.commit(q.dir)
	}
	_, _, err = v.add(q.dir, e)
	return err
}

// refind reads the pair of a place again, which may have changed, or got another block.
func (v *fs1) refind(q place1) (place1, error) {
	var now *dir1
	err := v.everyPair(func(d *dir1) error {
		if d.pair.touches(q.dir.pair) {
			now = d
		}
		return nil
	})
	if err == nil && (now == nil || q.id >= len(now.entries)) {
		err = ErrCorrupt
	}
	q.dir = now
	return q, err
}

// Open implements FS.
func (v *fs1) Open(path string, flag Flag) (*File, error) {
	v.reread()
	if flag&Write != 0 {
		if err := v.consistent(); err != nil {
			return nil, err
		}
	}
	f := &File{flag: flag, sizeMax: fileMax, list: list{noBlock, 0}, store: v.store}
	p, err := v.find(path)
	switch {
	case err == ErrNoEntry && p.dir != nil && flag&Create != 0:
		if strings.HasSuffix(path, "/") {
			return nil, ErrNotDir
		}
		if len(p.name) > nameMax {
			return nil, ErrNameTooLong
		}
		e := entry1{typ: type1File, data: pair{noBlock, 0}.encode(), name: []byte(p.name)}
		if f.pair, f.id, err = v.add(p.dir, e); err != nil {
			return nil, err
		}
		return v.opened(f), nil
	case err != nil:
		return nil, err
	case flag&Exclusive != 0:
		return nil, ErrExists
	case p.isDir():
		return nil, ErrIsDir
	}
	f.handle = handle{p.dir.pair, p.id}
	l, is := p.entry().list()
	if !is {
		return nil, ErrCorrupt
	}
	if flag&Truncate == 0 {
		f.list = l
	} else {
		f.dirty = l.size > 0
	}
	return v.opened(f), nil
}

// store changes the entry of a file.
func (v *fs1) store(f *File) error {
	if err := v.consistent(); err != nil {
		return err
	}
	d, err := v.readPair(f.pair)
	if err != nil {
		return err
	}
	if f.id >= len(d.entries) || d.entries[f.id].kind() != type1File || len(d.entries[f.id].data) < 8 {
		return ErrCorrupt
	}
	data := pair{f.list.head, f.list.size}
	if bytes.Equal(d.entries[f.id].data[:8], data.encode()) {
		return nil
	}
	d.entries[f.id] = d.entries[f.id].set(data)
	return v.commit(d)
}
