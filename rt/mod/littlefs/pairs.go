package littlefs

import "strings"

// What both versions have in common: the list of metadata pairs, and the rules for paths.

// metadata is the contents of a pair in either version.
type metadata interface {
	// links returns the blocks of the pair, and the next one on the list. split: that one is of the same directory.
	links() (at, tail pair, split bool)
	// leads calls file for the contents of the files that have entries in the pair, and sub for the pairs of its directories.
	leads(file func(list) error, sub func(pair)) error
}

// leads is metadata.leads for entries of either version.
func leads[E any, P interface {
	*E
	list() (list, bool)
	pair() pair
}](entries []E, file func(list) error, sub func(pair)) error {
	for i := range entries {
		e := P(&entries[i])
		if l, is := e.list(); is {
			if err := file(l); err != nil {
				return err
			}
		} else if p := e.pair(); !p.null() {
			sub(p)
		}
	}
	return nil
}

// everyPair calls visit for the pairs on the list until it returns false.
func everyPair[D metadata](read func(pair) (D, error), visit func(D) (bool, error)) error {
	seen := newCycles()
	for p := firstPair; !p.null(); {
		if seen.seen(p) {
			return ErrCorrupt
		}
		d, err := read(p)
		if err != nil {
			return err
		}
		_, p, _ = d.links()
		if on, err := visit(d); err != nil || !on {
			return err
		}
	}
	return nil
}

// everyPairOf calls visit for the pairs of a directory, which begins at a pair, until it returns false.
func everyPairOf[D metadata](at pair, read func(pair) (D, error), visit func(D) (bool, error)) error {
	for seen := newCycles(); ; {
		if seen.seen(at) || at.null() {
			return ErrCorrupt
		}
		d, err := read(at)
		if err != nil {
			return err
		}
		_, tail, split := d.links()
		if on, err := visit(d); err != nil || !on || !split {
			return err
		}
		at = tail
	}
}

// everyBlock calls visit for the blocks of all pairs and files. After an interruption the list may have a pair as it was before a
// block of it was replaced: what is in the pairs that entries lead to is in use as well.
func everyBlock[D metadata](disk *disk, read func(pair) (D, error), visit func(uint32)) error {
	done := map[pair]bool{}
	var led []pair
	both := func(p pair) {
		visit(p[0])
		visit(p[1])
	}
	inPair := func(d D) (bool, error) {
		at, tail, _ := d.links()
		done[at.sorted()] = true
		if !tail.null() {
			both(tail)
		}
		return true, d.leads(func(l list) error { return disk.visitList(l, visit) }, func(p pair) {
			both(p)
			led = append(led, p)
		})
	}
	both(firstPair)
	err := everyPair(read, inPair)
	for err == nil && len(led) > 0 {
		p := led[len(led)-1]
		led = led[:len(led)-1]
		if done[p.sorted()] {
			continue
		}
		done[p.sorted()] = true
		var d D
		if d, err = read(p); err == nil {
			_, err = inPair(d)
		}
	}
	return err
}

// cycles detects a list that does not end.
type cycles struct {
	at       pair
	i, power int
}

func newCycles() cycles { return cycles{noPair, 1, 1} }

// seen reports that the list has come back to p.
func (c *cycles) seen(p pair) bool {
	if p.same(c.at) {
		return true
	}
	if c.i == c.power {
		c.at, c.i = p, 0
		c.power *= 2
	}
	c.i++
	return false
}

// splitPath returns the names in a path.
func splitPath(path string) []string {
	var names []string
	for _, s := range strings.Split(path, "/") {
		switch s {
		case "", ".":
		case "..":
			names = names[:max(len(names)-1, 0)]
		default:
			names = append(names, s)
		}
	}
	return names
}

// inside reports whether a path leads into the directory that another one names.
func inside(dir, path string) bool {
	a, b := splitPath(dir), splitPath(path)
	if len(b) <= len(a) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// destination is what is where something is to be moved.
type destination struct {
	path      string
	exists    bool
	root, dir bool
	long      bool // the name is too long
}

// renamed returns the error of a move of what is at a path, a directory if dir is true.
func (to *destination) renamed(from string, dir bool) error {
	switch {
	case to.root:
		return ErrInvalid
	case to.long:
		return ErrNameTooLong
	case !to.exists && strings.HasSuffix(to.path, "/") && !dir:
		return ErrNotDir
	case dir && inside(from, to.path):
		return ErrInvalid
	case !to.exists:
	case to.dir && !dir:
		return ErrIsDir
	case !to.dir && dir:
		return ErrNotDir
	}
	return nil
}
