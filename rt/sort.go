package rt

import "strconv"

func itoa(n int) string { return strconv.Itoa(n) }

// # Sorting
//
// A stable merge sort over natural runs: short runs are extended by binary
// insertion, runs are merged when the invariant of the run stack (each run longer
// than the sum of the two above it) would break. When all keys are of one simple
// type, comparing needs no dispatch. keys and vals lie in KindValues blocks. Before that, see byOrdinals.

// sorter sorts keys and, in the same order, vals (nil: none).
type sorter struct {
	t          *Thread
	keys, vals []Value
	tmpK, tmpV []Value
	mode       sortMode
	failed     bool         // a comparison raised; the rest of the order does not matter
	runs       *[90]sortRun // only where runs are merged: it is large
	nrun       int
}

type sortRun struct{ start, n int }

type sortMode uint8

const (
	sortAny sortMode = iota
	sortSmall
	sortFloat
	sortStr
	sortInt // of any size
)

// isInt reports whether the keys are ints.
func (m sortMode) isInt() bool { return m == sortSmall || m == sortInt }

const (
	minRun     = 24
	mergePiece = 1 << 14 // items merged between two looks for interrupts
)

func listSort(t *Thread, a []Value) Value { return t.noneIf(t.sortArgs(a[0], a[1], a[2])) }

// sortArgs sorts a list by the optional arguments key and reverse.
func (t *Thread) sortArgs(list, key, reverse Value) bool {
	if key == None {
		key = NoValue
	}
	n, ok := 0, true
	if reverse != NoValue {
		n, ok = t.IndexClamp(reverse)
	}
	return ok && t.SortList(list, key, n != 0)
}

// SortList sorts a list in place. The list looks empty while it is sorted, as
// in CPython.
func (t *Thread) SortList(list, key Value, reverse bool) bool {
	l := listOf(list)
	items, n := l.items, l.len()
	if n < 2 && key == NoValue {
		return true
	}
	keys := items
	vals := []Value(nil)
	l.items, l.aux = t.R.noItems, 0
	ok := true
	if key != NoValue {
		if keys, ok = t.sortKeys(valuesOf(items, n), key); ok {
			vals = valuesOf(items, n)
		}
	}
	if ok {
		ok = t.sortValues(valuesOf(keys, n), vals, reverse)
	}
	modified := l.items != t.R.noItems || l.aux != 0
	l.items = items
	l.setLen(n)
	if ok && modified {
		t.Errorf(ExcValueError, "list modified during sort")
		return false
	}
	return ok
}

// sortKeys returns a KindValues block with key(x) for each item.
func (t *Thread) sortKeys(items []Value, key Value) (Value, bool) {
	keys := t.NewValues(len(items))
	if keys == NoValue {
		return keys, false
	}
	sp := t.SP
	w := t.Alloca(1)
	if w == nil {
		return keys, false
	}
	alone := key.Kind() != KindBuiltin // a builtin function takes its argument from memory
	for i := t.each(key, items, valuesOf(keys, len(items))); i < len(items); i++ {
		if n, ok := t.callEach(key, items[i:], valuesOf(keys, len(items))[i:]); !ok {
			t.SP = sp
			return keys, false
		} else if i += n; i == len(items) {
			break
		}
		x, k := items[i], NoValue
		if alone {
			k = t.Call1(key, x)
		} else {
			w[0] = x
			ok := false
			if k, ok = t.callPlain(key, w); !ok {
				k = t.Call(key, w, 0)
			}
		}
		if k == NoValue {
			t.SP = sp
			return keys, false
		}
		valuesOf(keys, len(items))[i] = k
	}
	t.SP = sp
	return keys, true
}

// sortValues sorts keys, and vals along with them.
func (t *Thread) sortValues(keys, vals []Value, reverse bool) bool {
	n := len(keys)
	if n < 2 {
		return true
	}
	if packed := t.packKeys(keys); packed != NoValue {
		if vals == nil {
			return t.sortValues(valuesOf(packed, n), keys, reverse)
		}
		copy(keys, valuesOf(packed, n)) // which are not used for anything else
	}
	s := sorter{t: t, keys: keys, vals: vals, mode: sortModeOf(keys)}
	if reverse {
		s.reverse(0, n)
	}
	if !s.byOrdinals() {
		s.compareRange(0, n)
	}
	if reverse {
		s.reverse(0, n)
	}
	return !s.failed
}

// compareRange sorts the keys from lo to hi by comparing them.
func (s *sorter) compareRange(lo, hi int) {
	if s.mode == sortStr && hi-lo <= fewStrs {
		s.insertStrs(lo, hi)
		return
	}
	if hi-lo <= minRun {
		s.insertion(lo, s.naturalRun(lo, hi), hi)
		return
	}
	n := hi - lo
	tmp := s.t.NewValues(n)
	if tmp == NoValue {
		s.failed = true
		return
	}
	var runs [90]sortRun
	sub := sorter{t: s.t, keys: s.keys[lo:hi], mode: s.mode, tmpK: valuesOf(tmp, n/2+1), runs: &runs}
	if s.vals != nil {
		sub.vals, sub.tmpV = s.vals[lo:hi], valuesOf(tmp, n)[n/2:]
		if len(sub.tmpV) < n/2+1 {
			tmp2 := s.t.NewValues(n)
			if tmp2 == NoValue {
				s.failed = true
				return
			}
			sub.tmpV = valuesOf(tmp2, n)
		}
	}
	sub.sort()
	s.failed = sub.failed
}

// sortModeOf finds the simplest comparison that serves all keys.
func sortModeOf(keys []Value) sortMode {
	var mode sortMode
	for i, k := range keys {
		m := sortAny
		switch {
		case k.IsSmall():
			m = sortSmall
		case k.IsFlonum() || k&^4 == zeroPlus:
			m = sortFloat
		case k.IsObj() && hdrOf(k).id == KindStr:
			m = sortStr
		case k.IsObj() && hdrOf(k).id == KindInt:
			m = sortInt
		}
		if i > 0 && m != mode && m.isInt() && mode.isInt() {
			m, mode = sortInt, sortInt
		}
		if m == sortAny || i > 0 && m != mode {
			return sortAny
		}
		mode = m
	}
	return mode
}

// immediateFloat is the float that is no object: a flonum or zero, whose sign does not matter here.
func immediateFloat(v Value) float64 {
	if v.IsFlonum() {
		return v.Flonum()
	}
	return 0
}

func (s *sorter) less(a, b Value) bool {
	switch s.mode {
	case sortSmall:
		return int(a) < int(b)
	case sortFloat:
		return immediateFloat(a) < immediateFloat(b)
	case sortStr:
		return a.Str() < b.Str()
	case sortInt:
		return intCompare(a, b) < 0
	}
	if s.failed {
		return false
	}
	lt, ok := s.t.Less(a, b)
	if !ok {
		s.failed = true
	}
	return lt
}

// interrupted reports whether to give up.
func (s *sorter) interrupted() bool {
	if !s.failed && s.t.Interrupted() {
		s.failed = true
	}
	return s.failed
}

func (s *sorter) reverse(i, j int) {
	reverseValues(s.keys[i:j])
	if s.vals != nil {
		reverseValues(s.vals[i:j])
	}
}

func (s *sorter) sort() {
	n := len(s.keys)
	for i := 0; i < n && !s.failed; {
		s.interrupted()
		j := s.naturalRun(i, n)
		if end := min(i+minRun, n); j < end {
			s.insertion(i, j, end)
			j = end
		}
		s.runs[s.nrun] = sortRun{i, j - i}
		s.nrun++
		s.collapse()
		i = j
	}
	for s.nrun > 1 && !s.failed {
		k := s.nrun - 2
		if k > 0 && s.runs[k-1].n < s.runs[k+1].n {
			k--
		}
		s.mergeAt(k)
	}
}

// naturalRun returns the end of the ascending run at i, at most end; a strictly descending one is reversed.
func (s *sorter) naturalRun(i, end int) int {
	j := i + 1
	if j >= end {
		return j
	}
	if s.less(s.keys[j], s.keys[i]) {
		for j++; j < end && s.less(s.keys[j], s.keys[j-1]); j++ {
		}
		s.reverse(i, j)
		return j
	}
	for j++; j < end && !s.less(s.keys[j], s.keys[j-1]); j++ {
	}
	return j
}

// insertion sorts keys[i:end], of which keys[i:j] is sorted already.
func (s *sorter) insertion(i, j, end int) {
	for ; j < end; j++ {
		k := s.keys[j]
		lo, hi := i, j
		for lo < hi {
			m := int(uint(lo+hi) / 2)
			if s.less(k, s.keys[m]) {
				hi = m
			} else {
				lo = m + 1
			}
		}
		copy(s.keys[lo+1:j+1], s.keys[lo:j])
		s.keys[lo] = k
		if s.vals != nil {
			v := s.vals[j]
			copy(s.vals[lo+1:j+1], s.vals[lo:j])
			s.vals[lo] = v
		}
	}
}

// fewStrs is how many strs insertStrs is for at most.
const fewStrs = 12

// insertStrs is insertion for few strs, most of which differ in their first eight bytes.
func (s *sorter) insertStrs(lo, hi int) {
	var ords [fewStrs]uint64
	for j, k := range s.keys[lo:hi] {
		ord := textOrdinal(k.Str(), 0)
		i := j
		for ; i > 0; i-- {
			prev := s.keys[lo+i-1]
			if ords[i-1] < ord || ords[i-1] == ord && (prev == k || prev.Str() <= k.Str()) {
				break
			}
			ords[i], s.keys[lo+i] = ords[i-1], prev
			if s.vals != nil {
				s.vals[lo+i], s.vals[lo+i-1] = s.vals[lo+i-1], s.vals[lo+i]
			}
		}
		ords[i], s.keys[lo+i] = ord, k
	}
}

// collapse restores the invariant of the run stack.
func (s *sorter) collapse() {
	for s.nrun > 1 {
		k := s.nrun - 2
		r := s.runs
		switch {
		case k > 0 && r[k-1].n <= r[k].n+r[k+1].n, k > 1 && r[k-2].n <= r[k-1].n+r[k].n:
			if r[k-1].n < r[k+1].n {
				k--
			}
		case r[k].n > r[k+1].n:
			return
		}
		s.mergeAt(k)
	}
}

// mergeAt merges runs k and k+1.
func (s *sorter) mergeAt(k int) {
	a, b := s.runs[k], s.runs[k+1]
	s.runs[k].n += b.n
	copy(s.runs[k+1:s.nrun-1], s.runs[k+2:s.nrun])
	s.nrun--
	lo, mid, hi := a.start, b.start, b.start+b.n
	// What is in place already needs no merging.
	lo += s.upper(s.keys[lo:mid], s.keys[mid])
	if lo == mid {
		return
	}
	hi = mid + s.lower(s.keys[mid:hi], s.keys[mid-1])
	if mid-lo <= hi-mid {
		s.mergeLow(lo, mid, hi)
	} else {
		s.mergeHigh(lo, mid, hi)
	}
}

// upper counts the items of the sorted run that are not greater than k.
func (s *sorter) upper(run []Value, k Value) int {
	lo, hi := 0, len(run)
	for lo < hi {
		m := (lo + hi) / 2
		if s.less(k, run[m]) {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo
}

// lower counts the items of the sorted run that are less than k.
func (s *sorter) lower(run []Value, k Value) int {
	lo, hi := 0, len(run)
	for lo < hi {
		m := (lo + hi) / 2
		if s.less(run[m], k) {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

func (s *sorter) move(dst, src int) {
	s.keys[dst] = s.keys[src]
	if s.vals != nil {
		s.vals[dst] = s.vals[src]
	}
}

func (s *sorter) save(i, j int) int {
	copy(s.tmpK, s.keys[i:j])
	if s.vals != nil {
		copy(s.tmpV, s.vals[i:j])
	}
	return j - i
}

func (s *sorter) restore(dst, i, j int) {
	copy(s.keys[dst:], s.tmpK[i:j])
	if s.vals != nil {
		copy(s.vals[dst:], s.tmpV[i:j])
	}
}

// mergeLow merges with the left run saved; mergeHigh with the right one.
func (s *sorter) mergeLow(lo, mid, hi int) {
	n := s.save(lo, mid)
	i, j, d := 0, mid, lo
	for i < n && j < hi && !s.interrupted() {
		for end := d + mergePiece; i < n && j < hi && d < end; d++ {
			if s.less(s.keys[j], s.tmpK[i]) {
				s.move(d, j)
				j++
			} else {
				s.restore(d, i, i+1)
				i++
			}
		}
	}
	s.restore(d, i, n)
}

func (s *sorter) mergeHigh(lo, mid, hi int) {
	n := s.save(mid, hi)
	i, j, d := n-1, mid-1, hi-1
	for i >= 0 && j >= lo && !s.interrupted() {
		for end := d - mergePiece; i >= 0 && j >= lo && d > end; d-- {
			if s.less(s.tmpK[i], s.keys[j]) {
				s.move(d, j)
				j--
			} else {
				s.restore(d, i, i+1)
				i--
			}
		}
	}
	s.restore(d-i, 0, i+1)
}
