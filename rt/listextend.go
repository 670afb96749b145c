package rt

// Extension of lists by what yields items, at once where these lie in memory.

// ListExtend appends all items of an iterable.
func (t *Thread) ListExtend(v, iterable Value) bool { return t.listExtend(v, iterable, false) }

// ListGather is ListExtend for a list that no Python code has seen.
func (t *Thread) ListGather(v, iterable Value) bool {
	if iterable.Kind() == KindGenerator {
		return t.extendHidden(v, iterable)
	}
	return t.listExtend(v, iterable, true)
}

// listExtend is ListExtend, or ListGather.
func (t *Thread) listExtend(v, iterable Value, hidden bool) bool {
	switch iterable.Kind() {
	case KindList, KindTuple:
		src := t.seqItems(iterable)
		n := len(src)
		if n == 0 {
			return true
		}
		dst := t.listExtra(v, n)
		if dst == nil {
			return false
		}
		src = t.seqItems(iterable) // the same list may have moved its items
		copy(dst, src)
		return true
	}
	if iterable.Kind() == KindStr && iterable.isASCII() {
		n := iterable.StrLen()
		if n == 0 {
			return true
		}
		dst := t.listExtra(v, n)
		if dst == nil {
			return false
		}
		for i, c := range aliasBytes(iterable.Str()) {
			dst[i] = t.R.strs.chars[c]
		}
		return true
	}
	if k := iterable.Kind(); k == KindBytes || k == KindByteArray {
		return t.listExtendBytes(v, iterable)
	}
	if iterable.Kind() == KindArray {
		return t.listExtendArray(v, iterable)
	}
	if iterable.Kind() == KindMemoryView {
		return t.listExtendView(v, iterable)
	}
	if done, ok := t.extendAtOnce(v, iterable); done || !ok {
		return ok
	}
	it := t.Iter(iterable)
	if it == NoValue {
		return false
	}
	n, ok := t.LengthHint(iterable, 0)
	if !ok || n > 0 && n < 1<<20 && !t.listReserve(v, listOf(v).len()+n) {
		return false
	}
	if uintptr(n) > t.R.heap.limit/wordBytes && t.R.shapeOf(iterable).flags&shUser == 0 { // it would take all memory, and long, to find out
		t.raiseMemory(min(uintptr(n), maxObject/wordBytes) * wordBytes)
		return false
	}
	if hidden {
		return t.extendHidden(v, it)
	}
	return t.extendByIter(v, it)
}

// listExtendBytes appends the bytes of a bytes or bytearray to a list.
func (t *Thread) listExtendBytes(v, from Value) bool {
	c := cursor{from: from}
	n := len(c.octets())
	if n == 0 {
		return true
	}
	dst := t.listExtra(v, n)
	if dst == nil {
		return false
	}
	for i, b := range c.octets() {
		dst[i] = MakeSmall(int(b))
	}
	return true
}

// listExtendArray appends the items of an array to a list.
func (t *Thread) listExtendArray(v, from Value) bool {
	if !t.listReserve(v, listOf(v).len()+int(at[arrayObj](from).n)) {
		return false
	}
	var buf [64]Value
	for i := 0; i < int(at[arrayObj](from).n); {
		if i&0xfff == 0 && t.Interrupted() {
			return false
		}
		if n := arrayPlain(from, i, buf[:]); n > 0 {
			if !t.ListAppendAll(v, buf[:n]) {
				return false
			}
			i += n
			continue
		}
		x := t.arrayItem(from, i)
		if x == NoValue || !t.ListAppend(v, x) {
			return false
		}
		i++
	}
	return true
}

// listExtendView appends the items of a memoryview to a list.
func (t *Thread) listExtendView(v, from Value) bool {
	data, ok := t.view(from)
	if !ok {
		return false
	}
	o := at[memViewObj](from)
	if !t.listReserve(v, listOf(v).len()+o.n) {
		return false
	}
	var buf [64]Value
	for i := 0; i < o.n; {
		if i&0xfff == 0 && t.Interrupted() {
			return false
		}
		if n := unpackPlain(o.format(), o.size(), data, o.off+i*o.step, o.step, buf[:min(len(buf), o.n-i)]); n > 0 {
			if !t.ListAppendAll(v, buf[:n]) {
				return false
			}
			i += n
			continue
		}
		x := t.UnpackItem(o.format(), o.item(data, i))
		if x == NoValue || !t.ListAppend(v, x) {
			return false
		}
		i++
	}
	return true
}

// extendRing appends the items of a deque to the list v, unless they are very many.
func (t *Thread) extendRing(v, ring Value) (done, ok bool) {
	const most = 1 << 20
	n := NativeVals(ring)[DequeLen].Small()
	if n == 0 || n > most {
		return n == 0, true
	}
	dst := t.listExtra(v, n)
	if dst == nil {
		return true, false
	}
	vals := NativeVals(ring)
	items, head := vals[DequeItems].List(), vals[DequeHead].Small()
	copy(dst[copy(dst, items[head:]):], items)
	return true, true
}

// extendAtOnce appends the items of a range, a set, a dict, a view of one or a deque to the list v. Nothing can come between. done
// is false for other iterables.
func (t *Thread) extendAtOnce(v, iterable Value) (done, ok bool) {
	table := iterable
	switch iterable.Kind() {
	case KindRange:
		r := at[rangeObj](iterable)
		const most = 1 << 20 // of many, one after the other, so that an interrupt ends that
		const far = SmallMax / 4 / most
		if !r.start.IsSmall() || !r.step.IsSmall() || !r.length.IsSmall() || r.length.Small() > most ||
			max(r.start.Small(), -r.start.Small()) > SmallMax/2 || max(r.step.Small(), -r.step.Small()) > far {
			return false, true
		}
		n, x, step := r.length.Small(), r.start.Small(), r.step.Small()
		if n == 0 {
			return true, true
		}
		if !t.listReserve(v, listOf(v).len()+n) {
			return true, false
		}
		dst := t.listExtra(v, n)
		for i := range dst {
			dst[i] = MakeSmall(x)
			x += step
		}
		return true, true
	case KindDictKeys, KindDictValues:
		if table = viewDict(iterable); table.Kind() != KindDict {
			return false, true
		}
	case KindDict, KindSet, KindFrozenSet:
	default:
		if t.R.IsRing(iterable.Kind()) {
			return t.extendRing(v, iterable)
		}
		return false, true
	}
	d := dictOf(table)
	if !t.listReserve(v, listOf(v).len()+int(d.used)) {
		return true, false
	}
	dst := t.listExtra(v, int(d.used))
	j := 0
	for i := int(d.first); i < int(d.fill); i++ {
		if e := d.entry(i); e.key != NoValue {
			dst[j] = e.key
			if iterable.Kind() == KindDictValues {
				dst[j] = *d.value(i)
			}
			j++
		}
	}
	return true, true
}
