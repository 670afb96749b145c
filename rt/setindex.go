package rt

import (
	"math/bits"
	"unsafe"
)

// membership says which keys of one table are in another: bit j stands for the entry j behind the first one that was looked up.
type membership struct {
	n        int    // entries that were looked up
	live, in uint64 // those that are not deleted; those of them that are in the other table
}

// chosen returns the entries that are in the other table, or those that are not.
func (m membership) chosen(in bool) uint64 {
	if in {
		return m.in
	}
	return m.live &^ m.in
}

// membersMost is how many entries a membership covers.
const membersMost = 64

// members looks the keys of n entries from number i on, at most 64 and at most all, up in the table b. It ends before the first one
// that code of others would have to compare: so nothing has changed when it returns.
func (d *dictObj) members(i, n int, b *dictObj) (m membership) {
	n = min(n, membersMost, int(d.fill)-i)
	if n <= 0 {
		return m
	}
	p, stride := unsafe.Pointer(d.entry(i)), d.stride()
	if b.bits == 0 {
		return d.membersOfFew(i, n, b)
	}
	mask, shift := uint32(1)<<b.bits-1, 64-b.bits
	slots, ents, wide := rawData(b.index), rawData(b.entries), b.stride()
	for bit := uint64(1); m.n < n; bit <<= 1 {
		e := (*tableEntry)(p)
		p = unsafe.Add(p, stride)
		m.n++
		if e.key == NoValue {
			continue
		}
		m.live |= bit
		for s := uint32(uint64(e.hash) * dictHashMul >> shift); ; s = (s + 1) & mask {
			x := *(*uint32)(unsafe.Add(slots, uintptr(s)*4))
			if x == 0 {
				break
			}
			o := (*tableEntry)(unsafe.Add(ents, uintptr(x-1)*wide))
			if o.hash != e.hash {
				continue
			}
			same, known := o.key == e.key, true
			if !same {
				same, known = plainKeysEqual(o.key, e.key)
			}
			if !known {
				m.n--
				m.live &^= bit
				return m
			}
			if same {
				m.in |= bit
				break
			}
		}
	}
	return m
}

// membersOfFew is members for a table without index. A key is looked for where the other table has the same one if they are equal;
// most keys that are absent are told by one bit of their hash.
func (d *dictObj) membersOfFew(i, n int, b *dictObj) (m membership) {
	if b.used == 0 {
		return membership{n: n, live: d.liveBits(i, n)}
	}
	p, stride, q, wide := rawData(d.entries), d.stride(), rawData(b.entries), b.stride()
	var homes uint64
	for bit := uint64(1); m.n < n; bit <<= 1 {
		at := uintptr(i + m.n)
		e := (*tableEntry)(unsafe.Add(p, at*stride))
		m.n++
		if e.key == NoValue {
			continue
		}
		m.live |= bit
		if at < uintptr(b.fill) && (*tableEntry)(unsafe.Add(q, at*wide)).key == e.key {
			m.in |= bit
			continue
		}
		if homes == 0 {
			homes = b.homes()
		}
		if homes>>homeBit(e.hash)&1 == 0 {
			continue
		}
		found, known := b.findFew(e)
		if !known {
			m.n--
			m.live &^= bit
			return m
		}
		if found {
			m.in |= bit
		}
	}
	return m
}

// findFew tells whether the key of e is in a table without index; known is false if that takes a call.
func (d *dictObj) findFew(e *tableEntry) (found, known bool) {
	p, stride := rawData(d.entries), d.stride()
	for range d.fill {
		o := (*tableEntry)(p)
		p = unsafe.Add(p, stride)
		if o.hash != e.hash {
			continue
		}
		if o.key == e.key {
			return true, true
		}
		if same, known := plainKeysEqual(o.key, e.key); same || !known {
			return same, known
		}
	}
	return false, true
}

// liveBits has a bit for each of n entries from number i on that is not deleted.
func (d *dictObj) liveBits(i, n int) (live uint64) {
	for j := range n {
		if d.entry(i+j).key != NoValue {
			live |= 1 << j
		}
	}
	return live
}

// homes has the bits of the hashes of all entries of a table without index.
func (d *dictObj) homes() (set uint64) {
	q, wide := rawData(d.entries), d.stride()
	for range d.fill {
		set |= 1 << homeBit((*tableEntry)(q).hash)
		q = unsafe.Add(q, wide)
	}
	return set
}

// homeBit is the bit by which membersOfFew knows a hash.
func homeBit(hash uintptr) uint64 { return uint64(hash) * dictHashMul >> 58 & 63 }

// addEntries adds to the set r those entries of from, counted from number i on, that have bits in chosen; none of them is in r.
// They are n of the entries of from behind i, by which the room for those that follow is estimated.
func (t *Thread) addEntries(r Value, from *dictObj, i, n int, chosen uint64) bool {
	count := bits.OnesCount64(chosen)
	if count == 0 {
		return true
	}
	to := dictOf(r)
	if int(to.fill)+count > int(to.capacity) && !t.roomForMore(r, count, count+count*(int(from.fill)-i-n)/n) {
		return false
	}
	p, stride := rawData(from.entries), from.stride()
	next := unsafe.Pointer(to.entry(int(to.fill)))
	for ; chosen != 0; chosen &= chosen - 1 {
		e := *(*tableEntry)(unsafe.Add(p, uintptr(i+bits.TrailingZeros64(chosen))*stride))
		*(*tableEntry)(next) = e
		next = unsafe.Add(next, unsafe.Sizeof(e))
		if to.fill++; to.bits != 0 {
			to.enter(e.hash, to.fill-1)
		}
	}
	to.used += uint32(count)
	to.version = 0
	return true
}

// roomForMore makes room for count more entries of a table, and, as likely, for some more.
func (t *Thread) roomForMore(dv Value, count, likely int) bool {
	d := dictOf(dv)
	need, room := int(d.used)+count, int(d.used)+likely
	switch {
	case d.used != 0:
		if room = grownRoom(room); !d.dense() {
			room = max(room, int(d.used)*2)
		}
	case room <= dictLinear:
		room = DictRoom(room)
	}
	if need <= dictLinear {
		room = min(room, dictLinear)
	}
	return t.rebuild(dv, need, room, 0)
}
