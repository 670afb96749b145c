package rt

import "unsafe"

// # Dicts and sets
//
// One hash table serves dict, OrderedDict, set and frozenset. Entries lie in
// insertion order in a buffer of (hash, key, value) triples, of (hash, key) pairs
// in sets, which say so in aux; deleted ones have no key. Up to dictLinear entries are searched in order; larger tables have an
// index of uint32 slots (entry number plus one, 0: empty), open addressing with
// linear probing and backward-shift deletion, so there are no tombstones.
//
// Invariants: first <= every live entry < fill <= capacity; the entry before
// fill is live; stored hashes are odd, so that no hash looks like a reference.
//
// version identifies the set of keys for inline caches: 0 says that nobody
// watches. Every change of the keys or of the position of an entry changes it, mostly to
// 0; a watcher then asks for a new number, unique in the runtime. Replacing the
// value of an existing key leaves it alone. See keyChange, too.
type dictObj struct {
	header
	index    Value // KindRaw, or NoValue
	entries  Value // KindValues, or NoValue while the capacity is 0
	used     uint32
	fill     uint32
	first    uint32
	capacity uint32
	version  uint32
	bits     uint32 // log2 of the number of index slots
}

// tableEntry is one entry of a set, and the beginning of one of a dict; hash is the hash shifted left by one, plus one.
type tableEntry struct {
	hash uintptr
	key  Value
}

// dictEntry is one entry of a dict.
type dictEntry struct {
	tableEntry
	val Value
}

// setTable is the bit of aux that sets have, and so much shorter their entries are.
const setTable = uint32(wordBytes)

// ownBuiltins is the bit of aux of globals that have builtins of their own, see chooseBuiltins.
const ownBuiltins = uint32(1) << 16

const (
	dictWords  = int((unsafe.Sizeof(dictObj{})+wordBytes-1)/wordBytes) - headerExtra
	dictLinear = 10
	entryBytes = unsafe.Sizeof(dictEntry{})
)

const maxDictVersion = 1<<32 - 1

// dictHashMul is 2**64 divided by the golden ratio.
const dictHashMul = 0x9E3779B97F4A7C15

func dictOf(v Value) *dictObj { return at[dictObj](v) }

// stride is the distance of entries.
func (d *dictObj) stride() uintptr { return entryBytes - uintptr(d.aux&setTable) }

func (d *dictObj) entry(i int) *tableEntry {
	return (*tableEntry)(unsafe.Add(rawData(d.entries), uintptr(i)*d.stride()))
}

// value returns where the value of entry i of a dict is.
func (d *dictObj) value(i int) *Value { return &d.pair(i).val }

// pair returns entry i of a dict.
func (d *dictObj) pair(i int) *dictEntry {
	return (*dictEntry)(unsafe.Add(rawData(d.entries), uintptr(i)*entryBytes))
}

// words returns what n entries from number i on consist of.
func (d *dictObj) words(i, n int) []Value {
	k := int(d.stride() / wordBytes)
	return unsafe.Slice((*Value)(unsafe.Pointer(d.entry(i))), n*k)
}

func (d *dictObj) slots() []uint32 {
	return unsafe.Slice((*uint32)(rawData(d.index)), 1<<d.bits)
}

// slotOf is the home slot of a stored hash: Fibonacci hashing spreads runs of ints.
func (d *dictObj) slotOf(hash uintptr) uint32 {
	return uint32(uint64(hash) * dictHashMul >> (64 - d.bits))
}

// keyHash returns the stored form of key's hash.
func (t *Thread) keyHash(key Value) (uintptr, bool) {
	if h, ok := plainHash(key); ok {
		return h<<1 | 1, true
	}
	h, ok := t.Hash(key)
	return h<<1 | 1, ok
}

// plainHash returns the hash of a small int or an exact str, without a call for the usual
// ones; ok is false for other objects.
func plainHash(v Value) (h uintptr, ok bool) {
	if v.IsSmall() {
		if i := v.Small(); uint(i+1<<(wordBits-5)) < 1<<(wordBits-4) && i != -1 {
			return uintptr(i), true
		}
		return hashSmall(v.Small()), true
	}
	if isText(v) {
		if h := hdrOf(v).aux & strHashBits; h != 0 {
			return uintptr(h), true
		}
		return uintptr(strHash(v)), true
	}
	return 0, false
}

// keyEqual compares two different keys with equal hashes. ran reports that
// Python code may have run.
func (t *Thread) keyEqual(a, b Value) (eq, ran, ok bool) {
	if eq, known := plainKeysEqual(a, b); known {
		return eq, false, true
	}
	if o := t.R.commonOrder(a, b); o != nil {
		if order, ok := o.compare(a, b); ok {
			return order == 0, false, true
		}
	}
	eq, ok = t.Equal(a, b)
	return eq, true, ok
}

// plainKeysEqual compares two different keys with equal hashes; known is false if that takes a call.
func plainKeysEqual(a, b Value) (eq, known bool) {
	if a.IsObj() && b.IsObj() {
		switch k := hdrOf(a).id; {
		case k != hdrOf(b).id:
		case k == KindStr:
			return hdrOf(a).aux&hdrOf(b).aux&strInterned == 0 && a.Str() == b.Str(), true
		case k == KindBytes:
			return string(a.Bytes()) == string(b.Bytes()), true
		case k == KindTuple:
			return plainTuplesEqual(a, b, 0)
		}
		return false, false
	}
	return false, a.IsSmall() && b.IsSmall()
}

// plainTuplesEqual compares two exact tuples, which are in so many others, whose items are small ints, exact strs and exact bytes, or such
// tuples; known is false when there are others that are not identical.
func plainTuplesEqual(a, b Value, depth int) (eq, known bool) {
	x, y := a.Tuple(), b.Tuple()
	if len(x) != len(y) {
		return false, true
	}
	for i, p := range x {
		q := y[i]
		if p == q && !p.IsFlonum() {
			continue
		}
		if p.IsSmall() && q.IsSmall() {
			return false, true
		}
		if !p.IsObj() || !q.IsObj() || hdrOf(p).id != hdrOf(q).id {
			return false, false
		}
		if hdrOf(p).id == KindTuple && depth < 16 {
			if eq, known := plainTuplesEqual(p, q, depth+1); !eq {
				return false, known
			}
			continue
		}
		if !isText(p) {
			return false, false
		}
		if string(p.octets()) != string(q.octets()) {
			return false, true
		}
	}
	return true, true
}

// find returns the number of key's entry, or -1.
func (t *Thread) find(d *dictObj, key Value, hash uintptr) (i int, ok bool) {
	return t.findBut(d, key, hash, NoValue)
}

// findBut is find if it is known that key differs from the key not, or NoValue.
func (t *Thread) findBut(d *dictObj, key Value, hash uintptr, not Value) (i int, ok bool) {
again:
	if d.bits == 0 {
		for i := int(d.first); i < int(d.fill); i++ {
			e := d.entry(i)
			if e.hash != hash {
				continue
			}
			if e.key == key {
				return i, true
			}
			if e.key == not {
				continue
			}
			k, buf := e.key, d.entries
			eq, ran, ok := t.keyEqual(k, key)
			if !ok {
				return -1, false
			}
			if ran && (d.entries != buf || i >= int(d.fill) || d.entry(i).key != k) {
				goto again
			}
			if eq {
				return i, true
			}
		}
		return -1, true
	}
	bits := d.bits
	mask := uint32(1)<<bits - 1
	slots, ents, stride := rawData(d.index), rawData(d.entries), d.stride()
	for s := d.slotOf(hash); ; s = (s + 1) & mask {
		x := *(*uint32)(unsafe.Add(slots, uintptr(s)*4))
		if x == 0 {
			return -1, true
		}
		e := (*tableEntry)(unsafe.Add(ents, uintptr(x-1)*stride))
		if e.hash != hash {
			continue
		}
		if e.key == key {
			return int(x) - 1, true
		}
		if e.key == not {
			continue
		}
		k, buf, index := e.key, d.entries, d.index
		eq, ran, ok := t.keyEqual(k, key)
		if !ok {
			return -1, false
		}
		if ran && (d.entries != buf || d.index != index || d.bits != bits || d.slots()[s] != x || d.entry(int(x)-1).key != k) {
			goto again
		}
		if eq {
			return int(x) - 1, true
		}
	}
}

// findStr is find for an interned str among the str keys; it runs no code.
func (d *dictObj) findStr(key Value) int {
	hash := uintptr(strHash(key))<<1 | 1
	if d.bits == 0 {
		for i := int(d.first); i < int(d.fill); i++ {
			if e := d.entry(i); e.hash == hash && (e.key == key || sameText(e.key, key)) {
				return i
			}
		}
		return -1
	}
	mask := uint32(1)<<d.bits - 1
	slots := d.slots()
	for s := d.slotOf(hash); ; s = (s + 1) & mask {
		x := slots[s]
		if x == 0 {
			return -1
		}
		if e := d.entry(int(x) - 1); e.hash == hash && (e.key == key || sameText(e.key, key)) {
			return int(x) - 1
		}
	}
}

// sameText compares a key with an interned str that it is not identical to.
func sameText(k, key Value) bool {
	return k.IsObj() && hdrOf(k).id == KindStr && hdrOf(k).aux&strInterned == 0 && k.Str() == key.Str()
}

// insert adds an entry for a key that is not in the table. Sets have no val.
func (t *Thread) insert(dv, key, val Value, hash uintptr) bool {
	d := dictOf(dv)
	if d.fill == d.capacity && !t.resize(dv, int(d.used)+1) {
		return false
	}
	i := d.fill
	d.fill++
	d.used++
	if d.version != 0 {
		d.version = t.R.versionWith(d.version, key, i)
	}
	*d.entry(int(i)) = tableEntry{hash, key}
	if d.aux&setTable == 0 {
		*d.value(int(i)) = val
	}
	if d.bits != 0 {
		d.enter(hash, i)
	}
	return true
}

// setAtOnce is d[key] = val, or adds the key to a set, where that takes one way through the index: neither has the table to grow,
// nor does code of others have to compare keys. done is false if it has done nothing.
func (d *dictObj) setAtOnce(key, val Value, hash uintptr) (done bool) {
	if d.bits == 0 || d.fill == d.capacity || d.version != 0 {
		return false
	}
	mask := uint32(1)<<d.bits - 1
	slots, ents, stride := rawData(d.index), rawData(d.entries), d.stride()
	for s := d.slotOf(hash); ; s = (s + 1) & mask {
		slot := (*uint32)(unsafe.Add(slots, uintptr(s)*4))
		x := *slot
		if x == 0 {
			x = d.fill
			*slot = x + 1
			d.fill++
			d.used++
			*(*tableEntry)(unsafe.Add(ents, uintptr(x)*stride)) = tableEntry{hash, key}
			if d.aux&setTable == 0 {
				*d.value(int(x)) = val
			}
			return true
		}
		e := (*tableEntry)(unsafe.Add(ents, uintptr(x-1)*stride))
		if e.hash != hash {
			continue
		}
		if e.key != key {
			eq, known := plainKeysEqual(e.key, key)
			if !known {
				return false
			}
			if !eq {
				continue
			}
		}
		if d.aux&setTable == 0 {
			*d.value(int(x) - 1) = val
		}
		return true
	}
}

// enter puts entry i into the index.
func (d *dictObj) enter(hash uintptr, i uint32) {
	mask := uint32(1)<<d.bits - 1
	slots := d.slots()
	s := d.slotOf(hash)
	for slots[s] != 0 {
		s = (s + 1) & mask
	}
	slots[s] = i + 1
}

// resize makes room for need live entries (at least), dropping deleted ones.
func (t *Thread) resize(dv Value, need int) bool {
	d := dictOf(dv)
	n := need
	if d.fill == d.capacity && need > int(d.used) {
		if n = DictRoom(need); d.entries != NoValue {
			n = grownRoom(need)
		}
		if !d.dense() {
			n = max(n, int(d.used)*2) // or it would soon be full of deleted ones again
		}
	}
	if need <= dictLinear {
		n = min(n, dictLinear)
	}
	return t.rebuild(dv, need, n, 0)
}

// dense reports whether there are entries and no deleted ones.
func (d *dictObj) dense() bool { return d.entries != NoValue && d.first == 0 && d.used == d.fill }

// rebuild makes room for n entries, with an index for need of them or more. If that is one of 1<<bits slots, the caller fills it:
// it is not cleared. Entries and index stay where they are as long as they have room and are not much too large. What is replaced
// is free at once, if it is large: only the table refers to it.
func (t *Thread) rebuild(dv Value, need, n int, bits uint32) bool {
	if n > 1<<31-8 {
		t.raiseMemory(uintptr(n))
		return false
	}
	d := dictOf(dv)
	words := int(d.stride() / wordBytes)
	if d.entries == NoValue && n <= dictLinear && bits == 0 {
		buf := t.NewValues(n * words)
		if buf == NoValue {
			return false
		}
		d.entries, d.capacity, d.version = buf, uint32(min(t.R.valuesCap(buf)/words, dictLinear)), 0
		return true
	}
	dense := d.dense() && n >= int(d.capacity)
	least := need // room that the index must have
	if !dense {
		least = n
	}
	old := d.entries
	buf := t.entriesFor(d, dense, need, n)
	if buf == NoValue {
		return false
	}
	capacity := uint32(min(uint(t.R.valuesCap(buf)/words), 1<<31))
	index, oldIndex := NoValue, d.index
	switch {
	case n <= dictLinear || capacity <= dictLinear:
		capacity = min(capacity, dictLinear)
		bits = 0
	case (dense || buf == old) && d.bits != 0 && indexRoom(d.bits) >= uint64(least):
		index, bits = oldIndex, d.bits
	default:
		if index, bits = t.indexFor(max(least, need+need/8), bits); index == NoValue {
			return false
		}
	}
	if bits != 0 {
		capacity = uint32(min(uint64(capacity), indexRoom(bits)))
	}
	if !dense && old != NoValue {
		d.moveTo(buf)
	}
	d.entries, d.index, d.bits, d.capacity = buf, index, bits, capacity
	d.fill, d.first, d.version = d.used, 0, 0
	if bits != 0 && (!dense || index != oldIndex) {
		if index == oldIndex {
			clear(d.slots())
		}
		d.enterAll()
	}
	if index != oldIndex {
		t.discard(oldIndex)
	}
	if buf != old {
		t.discard(old)
	}
	return true
}

// entriesFor returns memory for n entries, NoValue with an exception pending: that of the table, the same extended, if its entries are dense, or new.
func (t *Thread) entriesFor(d *dictObj, dense bool, need, n int) Value {
	words := int(d.stride() / wordBytes)
	room := 0
	if d.entries != NoValue {
		room = t.R.valuesCap(d.entries) / words
	}
	switch {
	case dense && room >= need+need/8, !dense && room >= n && room/4 < n:
		return d.entries
	case dense:
		return t.growValues(d.entries, n*words)
	}
	return t.NewValues(n * words)
}

// indexFor returns an index for n entries and the bits of its size, at least as many as are given; NoValue with an exception pending.
func (t *Thread) indexFor(n int, given uint32) (Value, uint32) {
	bits := max(given, 4)
	for indexRoom(bits) < uint64(n) {
		bits++
	}
	if bits == given {
		return t.newRawFilled(4 << bits), bits
	}
	return t.NewRaw(4 << bits), bits
}

// moveTo copies the entries that are not deleted to the beginning of a buffer with room for them, which may be their own.
func (d *dictObj) moveTo(buf Value) {
	words := int(d.stride() / wordBytes)
	to := valuesOf(buf, int(d.used)*words)
	for i := int(d.first); i < int(d.fill); i++ {
		if d.entry(i).key != NoValue {
			copy(to[:words], d.words(i, 1))
			to = to[words:]
		}
	}
	if buf == d.entries {
		clear(d.words(int(d.used), int(d.fill-d.used)))
	}
}

// enterAll puts all entries into the index, which is empty.
func (d *dictObj) enterAll() {
	mask, shift := uint32(1)<<d.bits-1, 64-d.bits
	slots, p, stride := rawData(d.index), rawData(d.entries), d.stride()
	for i := range d.fill {
		s := uint32(uint64(*(*uintptr)(p)) * dictHashMul >> shift)
		for *(*uint32)(unsafe.Add(slots, uintptr(s)*4)) != 0 {
			s = (s + 1) & mask
		}
		*(*uint32)(unsafe.Add(slots, uintptr(s)*4)) = i + 1
		p = unsafe.Add(p, stride)
	}
}

// indexRoom is how many entries may be in an index of 1<<bits slots: with more the search for absent keys takes long.
func indexRoom(bits uint32) uint64 { return 9 << bits / 16 }

// remove deletes entry i.
func (d *dictObj) remove(i int) {
	e := d.entry(i)
	if d.bits != 0 {
		d.leave(e.hash, uint32(i))
	}
	clear(d.words(i, 1))
	d.used--
	d.version = 0
	for d.fill > 0 && d.entry(int(d.fill)-1).key == NoValue {
		d.fill--
	}
	if d.fill == 0 {
		d.first = 0
	}
	for d.first < d.fill && d.entry(int(d.first)).key == NoValue {
		d.first++
	}
}

// leave takes entry i out of the index and closes the gap.
func (d *dictObj) leave(hash uintptr, i uint32) {
	mask := uint32(1)<<d.bits - 1
	slots := d.slots()
	gap := d.slotOf(hash)
	for slots[gap] != i+1 {
		gap = (gap + 1) & mask
	}
	for s := (gap + 1) & mask; slots[s] != 0; s = (s + 1) & mask {
		home := d.slotOf(d.entry(int(slots[s]) - 1).hash)
		if (s-home)&mask >= (s-gap)&mask {
			slots[gap] = slots[s]
			gap = s
		}
	}
	slots[gap] = 0
}

// clear empties the table and gives its memory up.
func (d *dictObj) clear() {
	d.index, d.entries = NoValue, NoValue
	d.used, d.fill, d.first, d.capacity, d.version, d.bits = 0, 0, 0, 0, 0, 0
}

// newTable returns an empty table of the given kind with room for n entries.
func (t *Thread) newTable(kind Kind, n int) Value {
	d := t.NewObj(kind, dictWords)
	if d != NoValue && isSetLayout(kind) {
		hdrOf(d).aux = setTable
	}
	if d != NoValue && n > 0 && !t.resize(d, n) {
		return NoValue
	}
	return d
}

// DictRoom returns for how many entries a new dict asks that is to have room for n, which is not 0: cells are to be filled, for
// such dicts often are records.
func DictRoom(n int) int { return leastRoom([]int{2, 3, 5, 7, dictLinear}, n) }

// grownRoom is DictRoom for a table that grows.
func grownRoom(n int) int {
	sizes := SmallTables()
	return leastRoom(sizes[:], n)
}

// leastRoom returns the first of sizes with room for n entries, or some room beyond that.
func leastRoom(sizes []int, n int) int {
	for _, room := range sizes {
		if n <= room {
			return room
		}
	}
	return n + n/2
}

// DictLinear is how many entries a table without an index has at most.
const DictLinear = dictLinear

// SmallTables returns the sizes that tables without an index grow to, few ones. DictRoom has them, too.
func SmallTables() [3]int { return [...]int{2, 5, dictLinear} }

// NewDict returns an empty dict with room for n entries.
func (t *Thread) NewDict(n int) Value { return t.newTable(KindDict, n) }

// NewSet returns an empty set (KindSet or KindFrozenSet) with room for n items.
func (t *Thread) NewSet(kind Kind, n int) Value { return t.newTable(kind, n) }

// DictGet returns d[key], NoValue without exception when absent; ok == false:
// exception pending. d may be an instance of a subclass; __missing__ is not asked.
func (t *Thread) DictGet(d, key Value) (v Value, ok bool) {
	h, ok := t.keyHash(key)
	if !ok {
		return NoValue, false
	}
	do := dictOf(d)
	i, ok := t.find(do, key, h)
	if i < 0 {
		return NoValue, ok
	}
	return *do.value(i), true
}

// DictGetStr is DictGet for an interned str key: it cannot fail or run code.
func (r *Runtime) DictGetStr(d, key Value) Value {
	do := dictOf(d)
	if i := do.findStr(key); i >= 0 {
		return *do.value(i)
	}
	return NoValue
}

// DictSet stores d[key] = v.
func (t *Thread) DictSet(d, key, v Value) bool {
	h, ok := t.keyHash(key)
	if !ok {
		return false
	}
	do := dictOf(d)
	if do.setAtOnce(key, v, h) {
		return true
	}
	i, ok := t.find(do, key, h)
	if !ok {
		return false
	}
	if i >= 0 {
		*do.value(i) = v
		return true
	}
	return t.insert(d, key, v, h)
}

// DictCount adds one to d[key], which is 0 when absent.
func (t *Thread) DictCount(d, key Value) bool {
	h, ok := t.keyHash(key)
	if !ok {
		return false
	}
	i, ok := t.find(dictOf(d), key, h)
	if !ok {
		return false
	}
	if i < 0 {
		return t.insert(d, key, MakeSmall(1), h)
	}
	p := dictOf(d).value(i)
	if x := *p; x.IsSmall() && x.Small() < SmallMax {
		*p += 2
		return true
	}
	n := t.BinaryOp(BinAdd, *p, MakeSmall(1))
	return n != NoValue && t.DictSet(d, key, n)
}

// DictDel deletes d[key]; found == false: no such key, no exception.
func (t *Thread) DictDel(d, key Value) (found, ok bool) {
	i, ok := t.findKey(d, key)
	if i >= 0 {
		t.dictRemove(dictOf(d), i)
	}
	return i >= 0, ok
}

// dictTake deletes d[key] and returns what it was, NoValue if it was absent.
func (t *Thread) dictTake(d, key Value) (v Value, ok bool) {
	i, ok := t.findKey(d, key)
	if i >= 0 {
		v = *dictOf(d).value(i)
		t.dictRemove(dictOf(d), i)
	}
	return v, ok
}

// findKey is find with the hash of the key.
func (t *Thread) findKey(d, key Value) (i int, ok bool) {
	h, ok := t.keyHash(key)
	if !ok {
		return -1, false
	}
	return t.find(dictOf(d), key, h)
}

// dictRemove takes entry i out of a table.
func (t *Thread) dictRemove(d *dictObj, i int) {
	watched := d.version
	d.remove(i)
	if watched != 0 && int(d.fill) == i {
		d.version = t.R.versionWithout(watched, uint32(i))
	}
}

// DictLen returns the number of entries of a dict or set.
func (v Value) DictLen() int { return int(dictOf(v).used) }

// DictNext steps through a dict or set, whose values are True: pos starts at 0; ok == false at the end.
func (v Value) DictNext(pos *int) (key, val Value, ok bool) {
	d := dictOf(v)
	for i := max(*pos, int(d.first)); i < int(d.fill); i++ {
		if e := d.entry(i); e.key != NoValue {
			*pos = i + 1
			if d.aux&setTable != 0 {
				return e.key, True, true
			}
			return e.key, *d.value(i), true
		}
	}
	*pos = int(d.fill)
	return NoValue, NoValue, false
}

// SetAdd adds x to a set.
func (t *Thread) SetAdd(set, x Value) bool {
	h, ok := t.keyHash(x)
	if !ok {
		return false
	}
	if dictOf(set).setAtOnce(x, NoValue, h) {
		return true
	}
	i, ok := t.find(dictOf(set), x, h)
	if i >= 0 || !ok {
		return ok
	}
	return t.insert(set, x, NoValue, h)
}

// setHas reports whether x is in a set (or is a key of a dict).
func (t *Thread) setHas(set, x Value) (found, ok bool) {
	i, ok := t.findKey(set, x)
	return i >= 0, ok
}

// KeysVersion returns the version of d's keys for an inline cache: as long as
// it stays, the entries keep their numbers. 0 when the runtime has run out of versions.
func (r *Runtime) KeysVersion(d Value) uint32 {
	do := dictOf(d)
	if do.version == 0 && r.dictVersions < maxDictVersion {
		r.dictVersions++
		do.version = r.dictVersions
	}
	return do.version
}

// EntryNumber returns the number of the entry of an interned str key, or -1.
func (r *Runtime) EntryNumber(d, key Value) int { return dictOf(d).findStr(key) }

// EntryValue returns the address of the value of entry i. It is valid while the
// version of the keys stays.
func EntryValue(d Value, i int) *Value { return dictOf(d).value(i) }

// copyTable returns a table of the given kind with the entries of d, a set if and only if that is one.
func (t *Thread) copyTable(kind Kind, d Value) Value {
	c := t.newTable(kind, 0)
	if c == NoValue || !t.copyInto(c, d) {
		return NoValue
	}
	return c
}

// copySlack is for how many more entries a copy has room at most.
const copySlack = 64

// copyInto makes the empty table c a copy of d without hashing.
func (t *Thread) copyInto(c, d Value) bool { return t.copyWithRoom(c, d, 0) }

// copyWithRoom is copyInto with room for that many more entries at least.
func (t *Thread) copyWithRoom(c, d Value, more int) bool {
	from := dictOf(d)
	if from.used == 0 {
		return true
	}
	whole := from.dense()
	need, bits := int(from.used), from.bits
	room := need + max(min(need/8+1, copySlack), more)
	if need+more <= dictLinear {
		room = min(room, dictLinear)
	}
	if !whole || indexRoom(bits) > 4*uint64(need) || indexRoom(bits) < uint64(need+more) {
		bits = 0
	}
	if bits != 0 {
		room = min(room, int(indexRoom(bits))) // or there would be a larger index
	}
	if !t.rebuild(c, need, room, bits) {
		return false
	}
	to := dictOf(c)
	if whole {
		to.fill = from.fill
		copy(to.words(0, int(to.fill)), from.words(0, int(to.fill)))
		if to.bits != 0 && to.bits == from.bits {
			copy(to.slots(), from.slots())
		} else if to.bits != 0 {
			to.enterAll()
		}
		to.used = to.fill
		return true
	}
	for i := int(from.first); i < int(from.fill); i++ {
		if t.interruptedAt(i) {
			to.used = to.fill
			return false
		}
		if from.entry(i).key != NoValue {
			to.add(from.words(i, 1))
		}
	}
	to.used = to.fill
	return true
}

// add appends the words of an entry whose key is new to a table with room for it that nobody watches. used is left behind.
func (d *dictObj) add(words []Value) {
	d.fill++
	copy(d.words(int(d.fill)-1, 1), words)
	if d.bits != 0 {
		d.enter(uintptr(words[0]), d.fill-1)
	}
}

// reserve makes room for n more entries, if that is more than what growing would make.
func (t *Thread) reserve(dv Value, n int) bool {
	d := dictOf(dv)
	return int(d.fill)+n <= int(d.capacity) || t.resize(dv, int(d.used)+n)
}
