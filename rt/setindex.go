package rt

// setFinder looks the keys of one table up in another. Of one without index it makes a small one first, if that pays.
type setFinder struct {
	t     *Thread
	table Value
	small bool // heads and next are valid
	heads [32]uint8
	next  [dictLinear]uint8 // by entry: number of the next one with the same home, plus one
}

// begin prepares for n keys.
func (f *setFinder) begin(n int) {
	const least = 3
	d := dictOf(f.table)
	if d.bits != 0 || n < least || d.fill < least {
		return
	}
	f.small = true
	for i := int(d.first); i < int(d.fill); i++ {
		f.add(d, i)
	}
}

// add puts entry i into the index.
func (f *setFinder) add(d *dictObj, i int) {
	home := smallHome(d.entry(i).hash)
	f.next[i] = f.heads[home]
	f.heads[home] = uint8(i + 1)
}

// inserted notes that the table has got an entry.
func (f *setFinder) inserted() {
	if d := dictOf(f.table); f.small && d.bits == 0 && int(d.fill) <= dictLinear {
		f.add(d, int(d.fill)-1)
	} else {
		f.small = false
	}
}

// find reports whether there is the key of e; false, false: exception pending. Both tables may have changed.
func (f *setFinder) find(e tableEntry) (found, ok bool) {
	d := dictOf(f.table)
	if f.small {
		i := f.heads[smallHome(e.hash)]
		for ; i != 0; i = f.next[i-1] {
			o := d.entry(int(i) - 1)
			if o.hash != e.hash {
				continue
			}
			if o.key == e.key {
				return true, true
			}
			eq, known := plainKeysEqual(o.key, e.key)
			if eq {
				return true, true
			}
			if !known {
				break
			}
		}
		if i == 0 {
			return false, true
		}
		f.small = false // Python code will run
	}
	i, ok := f.t.find(d, e.key, e.hash)
	return i >= 0, ok
}

// smallHome is where the search in a setFinder begins.
func smallHome(hash uintptr) uintptr { return uintptr(uint64(hash) * dictHashMul >> 59) }
