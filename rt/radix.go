package rt

import (
	"encoding/binary"
	"math"
	"math/bits"
	"unsafe"
)

// # Sorting by ordinals
//
// Keys that are all ints, floats or strs, or tuples of these, are sorted without comparisons as far as possible: each key gets an
// ordinal, a number that grows monotonically with the key, and a radix sort puts the ordinals in order. Keys with the same ordinal
// are equal, or they are sorted by what comes next: the next eight bytes of a str, the next item of a tuple; ints of many words are
// compared. What does not fit, such as items of different types, is left to comparisons among the keys that are equal up to there.
//
// The radix sort works on words: the number of the key in the lowest bits, above it the distance of its ordinal from the least one.
// Where these distances do not fit, their lowest bits are cut off, and keys that are equal then are sorted again.

// spread is what fillOrdinals finds out about the ordinals of a column.
type spread struct {
	least, most uint64
	differ      uint64 // bits in which any two differ
	breaks      int    // how many are less than the one before
}

// packing says how words are made from ordinals: the distance from least without its lowest shift bits, and below it the number of
// the key in index bits.
type packing struct {
	least uint64
	shift int
	index int
	cut   bool // bits that differ are lost
}

// column says what ordinals are made from: an item of tuples or, if it is -1, the keys themselves, and of strs the bytes from an offset on.
type column struct{ item, off int }

// noItem is that of no column.
const noItem = -2

const (
	radixLeast = 40      // fewer ordinals are sorted by insertion
	radixMost  = 1 << 22 // more keys than that take too much memory
	radixDeep  = 64      // columns one in another
	radixPiece = 1 << 16 // ordinals between two looks for interrupts
	radixSmall = 10      // fewer keys with the same ordinal are compared
	radixDigit = 8       // bits
	radixRuns  = 4       // so many runs that are in order are merged
	radixLoose = 4       // moves for each word that finishing by insertion may take
)

// byOrdinals sorts the keys if they have ordinals. It reports whether it has sorted them.
func (s *sorter) byOrdinals() bool {
	n := len(s.keys)
	if n < radixSmall || n > radixMost {
		return false
	}
	col := column{item: -1}
	if k := s.keys[0]; k.IsObj() && hdrOf(k).id == KindTuple {
		col.item = 0
	}
	if columnMode(s.keys[:1], col) == sortAny {
		return false
	}
	if s.mode != sortAny && s.naturalRun(0, n) == n {
		return true
	}
	buf := s.t.NewRaw(2 * n * 8)
	if buf == NoValue {
		s.t.TakeExc()
		return false
	}
	all := unsafe.Slice((*uint64)(rawData(buf)), 2*n)
	done := s.sortColumn(0, n, col, all[:n:n], all[n:], 0)
	s.t.discard(buf)
	return done
}

// columnMode returns what sort of ordinals the values in a column of keys have, sortAny if there are some that have none or do not go together.
func columnMode(keys []Value, col column) sortMode {
	var mode sortMode
	wide := false
	for i, k := range keys {
		if col.item >= 0 {
			if !k.IsObj() || hdrOf(k).id != KindTuple || int(hdrOf(k).aux) <= col.item {
				return sortAny
			}
			k = *word(k, 1+col.item)
		}
		m := sortAny
		switch {
		case k.IsSmall():
			m = sortSmall
			wide = wide || uint64(int64(k.Small())+1<<53) > 1<<54
		case k.IsFloat():
			if f := k.Float(); f == f {
				m = sortFloat
			}
		case k.IsObj() && hdrOf(k).id == KindStr:
			m = sortStr
		case k.IsObj() && hdrOf(k).id == KindInt:
			m = sortInt
		}
		switch {
		case m == sortAny:
			return sortAny
		case i == 0 || m == mode:
			mode = m
		case m.isInt() && mode.isInt():
			mode = sortInt
		case m == sortInt || mode == sortInt:
			return sortAny
		case m != sortStr && mode != sortStr:
			mode = sortFloat
		default:
			return sortAny
		}
	}
	if mode == sortFloat && wide { // such ints are not exactly floats
		return sortAny
	}
	return mode
}

// value returns the value of a key in column col.
func (col column) value(k Value) Value {
	if col.item >= 0 {
		return *word(k, 1+col.item)
	}
	return k
}

// sortColumn sorts the keys from lo to hi, which are equal in all columns before col. ords and tmp have room for their words. If it reports
// false, it has done nothing.
func (s *sorter) sortColumn(lo, hi int, col column, ords, tmp []uint64, depth int) bool {
	keys := s.keys[lo:hi]
	mode := columnMode(keys, col)
	if mode == sortAny {
		return false
	}
	plain := col.item < 0 && mode != sortStr && mode != sortInt // nothing comes behind
	sp := fillOrdinals(ords, keys, mode, col)
	sorted := sp.breaks == 0
	if plain && sp.breaks == len(keys)-1 && !sorted { // each is less than the one before
		s.reverse(lo, hi)
		return true
	}
	if plain && (sorted || s.mode != sortAny && sp.breaks < radixRuns) {
		return sorted
	}
	pk := sp.packing(hi - lo)
	for i, p := range ords {
		ords[i] = (p-pk.least)>>pk.shift<<pk.index | uint64(i)
	}
	if !sorted {
		if len(ords) < radixLeast {
			insertOrdinals(ords, len(ords)*len(ords))
		} else if ords, tmp = s.radix(ords, tmp, pk.index); s.failed {
			return true
		}
		s.permute(lo, ords, pk.index)
	}
	if !plain || pk.cut {
		s.sortEqual(lo, mode, col, pk, ords, tmp, depth)
	}
	return true
}

// fillOrdinals makes the ordinals of keys.
func fillOrdinals(ords []uint64, keys []Value, mode sortMode, col column) spread {
	sp := spread{least: ^uint64(0)}
	first, last := uint64(0), uint64(0)
	for i, k := range keys {
		v := col.value(k)
		var p uint64
		switch mode {
		case sortSmall:
			p = uint64(v.Small()) ^ 1<<63
		case sortFloat:
			p = floatOrdinal(v)
		case sortInt:
			p = floatOrdinal(v) // to be compared if they are the same
		default:
			p = textOrdinal(v.Str(), col.off)
		}
		ords[i] = p
		if i == 0 {
			first = p
		}
		sp.least, sp.most = min(sp.least, p), max(sp.most, p)
		sp.differ |= p ^ first
		if p < last {
			sp.breaks++
		}
		last = p
	}
	return sp
}

// packing says how the words for n keys are made.
func (sp spread) packing(n int) packing {
	pk := packing{least: sp.least, shift: bits.TrailingZeros64(sp.differ), index: bits.Len(uint(n - 1))}
	if lost := bits.Len64((sp.most-sp.least)>>pk.shift) + pk.index - 64; lost > 0 {
		pk.shift += lost
		pk.cut = true
	}
	return pk
}

// floatOrdinal returns the ordinal of a float that is not NaN, or of the float next to an int.
func floatOrdinal(v Value) uint64 {
	var f float64
	switch {
	case v.IsSmall():
		f = float64(v.Small())
	case v.IsObj() && hdrOf(v).id == KindInt:
		f = bigFloat(v)
	default:
		f = v.Float() + 0 // -0 is 0
	}
	b := math.Float64bits(f)
	if b>>63 != 0 {
		return ^b
	}
	return b | 1<<63
}

// textOrdinal returns the eight bytes of s from off on, padded with zeros.
func textOrdinal(s string, off int) uint64 {
	if off >= len(s) {
		return 0
	}
	if s = s[off:]; len(s) >= 8 {
		return binary.BigEndian.Uint64(unsafe.Slice(unsafe.StringData(s), 8))
	}
	var p uint64
	for i := range len(s) {
		p = p<<8 | uint64(s[i])
	}
	return p << (8 * (8 - len(s)))
}

// insertOrdinals sorts words by insertion, and gives up, reporting false, when about moves words have been moved.
func insertOrdinals(ords []uint64, moves int) bool {
	for i := 1; i < len(ords); i++ {
		x := ords[i]
		j := i
		for ; j > 0 && ords[j-1] > x; j-- {
			ords[j] = ords[j-1]
		}
		ords[j] = x
		if moves -= i - j; moves < 0 {
			return false
		}
	}
	return true
}

// radix sorts words by what is above the lowest index bits, with the help of tmp, and returns both, first the one that the result is in.
// Where there are many more bits than words to tell apart, the highest are enough to bring each word near its place.
func (s *sorter) radix(ords, tmp []uint64, index int) (sorted, other []uint64) {
	n := len(ords)
	tmp = tmp[:n]
	used := uint64(0)
	for _, x := range ords {
		used |= x >> index << index
	}
	const spare = 2 // bits, so that few words have the same highest ones
	need := (bits.Len(uint(n)) + spare + radixDigit - 1) / radixDigit * radixDigit
	if low := bits.Len64(used) - need; low > bits.TrailingZeros64(used) {
		ords, tmp = s.radixPasses(ords, tmp, used>>low<<low)
		if s.failed || insertOrdinals(ords, radixLoose*n) {
			return ords, tmp
		}
	}
	return s.radixPasses(ords, tmp, used)
}

// radixPasses sorts words by the bits in used, keeping the order of those that are equal there.
func (s *sorter) radixPasses(ords, tmp []uint64, used uint64) (sorted, other []uint64) {
	n := len(ords)
	for shift := bits.TrailingZeros64(used); shift < 64; {
		var start [1 << radixDigit]uint32
		for _, x := range ords {
			start[x>>shift&(1<<radixDigit-1)]++
		}
		sum := uint32(0)
		for d, c := range start {
			start[d] = sum
			sum += c
		}
		for i := 0; i < n; i += radixPiece {
			if s.interrupted() {
				return ords, tmp
			}
			for _, x := range ords[i:min(i+radixPiece, n)] {
				d := x >> shift & (1<<radixDigit - 1)
				tmp[start[d]] = x
				start[d]++
			}
		}
		ords, tmp = tmp, ords
		shift += radixDigit
		shift += bits.TrailingZeros64(used >> shift)
	}
	return ords, tmp
}

// permute brings the keys from lo on, and the values that belong to them, into the order of the words, cycle by cycle. The words keep that
// order, but not the numbers of keys.
func (s *sorter) permute(lo int, ords []uint64, index int) {
	keys := s.keys[lo : lo+len(ords)]
	vals := keys
	if s.vals != nil {
		vals = s.vals[lo : lo+len(ords)]
	}
	mask := uint64(1)<<index - 1
	for i := range ords {
		if ords[i]&mask == uint64(i) {
			continue
		}
		k, v := keys[i], vals[i]
		j := i
		for {
			from := int(ords[j] & mask)
			ords[j] = ords[j]&^mask | uint64(j)
			if from == i {
				break
			}
			keys[j], vals[j] = keys[from], vals[from]
			j = from
		}
		keys[j], vals[j] = k, v
	}
}

// sortEqual sorts each run of the keys from lo on whose words in column col, which ords has in order, are equal, by what is behind.
func (s *sorter) sortEqual(lo int, mode sortMode, col column, pk packing, ords, tmp []uint64, depth int) {
	for i := 0; i < len(ords) && !s.failed; {
		j := i + 1
		for j < len(ords) && ords[j]>>pk.index == ords[i]>>pk.index {
			j++
		}
		if j-i > 1 {
			keys := s.keys[lo+i : lo+j]
			next, equal := col, false
			if !pk.cut || fillOrdinals(tmp[i:j], keys, mode, col).differ == 0 {
				next, equal = nextColumn(keys, mode, col)
			}
			if !equal && (next.item == noItem || j-i < radixSmall || depth == radixDeep ||
				!s.sortColumn(lo+i, lo+j, next, ords[i:j], tmp[i:j], depth+1)) {
				s.compareRange(lo+i, lo+j)
			}
		}
		i = j
	}
}

// nextColumn returns the column that decides between keys whose ordinals in column col are equal, with noItem if comparisons must.
// equal: nothing does.
func nextColumn(keys []Value, mode sortMode, col column) (next column, equal bool) {
	if mode == sortStr {
		first, end := int(at[strHead](col.value(keys[0])).n), col.off+8
		more, ends := true, true
		for _, k := range keys {
			n := int(at[strHead](col.value(k)).n)
			more = more && n > end
			ends = ends && n == first
		}
		switch {
		case more:
			return column{col.item, end}, false
		case !ends || first > end:
			return column{item: noItem}, false
		}
	}
	if mode == sortInt {
		return column{item: noItem}, false
	}
	if col.item < 0 {
		return column{item: noItem}, true
	}
	n := hdrOf(keys[0]).aux
	for _, k := range keys {
		if hdrOf(k).aux != n {
			return column{item: noItem}, false
		}
	}
	if int(n) == col.item+1 {
		return column{item: noItem}, true
	}
	return column{item: col.item + 1}, false
}
