package unicodedata

import (
	"slices"
	"unicode/utf8"

	"pycopy/rt"
	"pycopy/rt/text"
)

// form is a normal form.
type form uint8

const (
	formCompatible form = 1 << iota // NFKC, NFKD
	formComposed                    // NFC, NFKC
)

func formOf(name string) (form, bool) {
	i := slices.Index([]string{"NFD", "NFKD", "NFC", "NFKC"}, name)
	return form(max(i, 0)), i >= 0
}

// normal is what normal forms are made with.
type normal struct {
	notes   pages // a set of notes of each character
	tables  *tables
	full    [2]map[rune][]rune // full decompositions, canonical ones and those for compatibility, of characters that have some
	pairs   map[[2]rune]rune   // what is composed
	seconds map[rune]bool      // what may be composed with what is before it
}

// Notes of a character. The bit 1<<form says that it is another one in that form, or several.
const (
	noteMark   = 1 << (4 + iota) // its combining class is not 0
	noteSecond                   // it may be composed with what is before it
)

// Hangul syllables are computed. jamoT stands for no final consonant.
const (
	hangul, hangulEnd = 0xAC00, 0xAC00 + 11172
	jamoL, jamoLEnd   = 0x1100, 0x1100 + 19
	jamoV, jamoVEnd   = 0x1161, 0x1161 + 21
	jamoT, jamoTEnd   = 0x11A7, 0x11A7 + 28

	firstMark    = 0x300 // before it there are no marks
	firstChanged = 0xA0  // before it nothing has a decomposition
)

// forms returns what normal forms are made with.
func (d *tables) forms() *normal {
	if d.normal != nil {
		return d.normal
	}
	f := &normal{tables: d, full: [2]map[rune][]rune{{}, {}}, pairs: map[[2]rune]rune{}, seconds: map[rune]bool{}}
	d.normal = f
	excluded := map[rune]bool{}
	d.relative(lineExcluded, func(r rune, _ string) { excluded[r] = true })
	for r, what := range d.decompositions() {
		f.full[formCompatible][r] = f.expand(nil, r, formCompatible)
		chars, tagged := parts(what)
		if tagged {
			continue
		}
		f.full[0][r] = f.expand(nil, r, 0)
		if !excluded[r] {
			f.pairs[[2]rune{chars[0], chars[1]}] = r
			f.seconds[chars[1]] = true
		}
	}
	for r := rune(jamoV); r < jamoVEnd; r++ {
		f.seconds[r] = true
	}
	for r := rune(jamoT + 1); r < jamoTEnd; r++ {
		f.seconds[r] = true
	}
	f.note()
	return f
}

// expand appends the full decomposition of r, for compatibility or canonical.
func (f *normal) expand(dst []rune, r rune, compatible form) []rune {
	what, ok := f.tables.own[r]
	chars, tagged := parts(what)
	if !ok || tagged && compatible == 0 {
		return append(dst, r)
	}
	for _, r := range chars {
		dst = f.expand(dst, r, compatible)
	}
	return dst
}

// note finds the notes of all characters.
func (f *normal) note() {
	all := make([]byte, chars)
	classes := f.tables.value(lineCombining)
	for r := range rune(chars) {
		if classes.nums[classes.of(r)] != 0 {
			all[r] |= noteMark
		}
	}
	for r := rune(hangul); r < hangulEnd; r++ {
		all[r] |= 1<<0 | 1<<formCompatible
	}
	for r := range f.seconds {
		all[r] |= noteSecond
	}
	for compatible, full := range f.full {
		for r, to := range full {
			all[r] |= 1 << compatible
			s := make([]mark, 0, len(to))
			for _, r := range to {
				s = append(s, mark{r, f.tables.class(r)})
			}
			if s = f.compose(s); len(s) != 1 || s[0].r != r {
				all[r] |= 1 << (form(compatible) | formComposed)
			}
		}
	}
	f.notes.fill(all)
}

// stays returns the length of the beginning of s that is the same in a normal form, whatever follows it.
func (f *normal) stays(s string, to form) int {
	loose := byte(1 << to)
	if to&formComposed != 0 {
		loose |= noteMark | noteSecond
	}
	start, class := 0, 0 // of the last character that may change with what follows it: of a decomposed text, the last one that is no mark
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			start, class = i, 0
			i++
			continue
		}
		r, n := text.DecodeRune(s[i:])
		note := byte(0)
		if r >= firstChanged {
			note = f.notes.of(r)
		}
		if note&loose != 0 {
			return start
		}
		if note&noteMark == 0 {
			start, class = i, 0
		} else if c := f.tables.class(r); c < class {
			return start
		} else {
			class = c
		}
		i += n
	}
	return len(s)
}

// mark is a character with its combining class.
type mark struct {
	r     rune
	class int
}

// form returns s in a normal form; ok is false if there is an exception.
func (f *normal) form(t *rt.Thread, s string, to form) (out []byte, ok bool) {
	var room [128]mark
	chars := room[:0]
	full := f.full[to&formCompatible]
	for i := 0; i < len(s); {
		if cap(chars)-len(chars) < 32 && cap(chars) > 1<<12 && (!t.RoomFor(48*cap(chars)) || t.PollPending() && !t.HandlePoll()) {
			return nil, false
		}
		r, n := text.DecodeRune(s[i:])
		i += n
		if r < firstChanged {
			chars = append(chars, mark{r, 0})
			continue
		}
		note := f.notes.of(r)
		switch {
		case note&(1<<(to&formCompatible)) == 0:
			m := mark{r, 0}
			if note&noteMark != 0 {
				m.class = f.tables.class(r)
			}
			chars = append(chars, m)
		case hangul <= r && r < hangulEnd:
			k := r - hangul
			chars = append(chars, mark{jamoL + k/588, 0}, mark{jamoV + k%588/28, 0})
			if k%28 != 0 {
				chars = append(chars, mark{jamoT + k%28, 0})
			}
		default:
			for _, r := range full[r] {
				chars = append(chars, mark{r, f.tables.class(r)})
			}
		}
	}
	order(chars)
	if to&formComposed != 0 {
		chars = f.compose(chars)
	}
	if !t.RoomFor(4 * len(chars)) {
		return nil, false
	}
	out = make([]byte, 0, len(chars)+len(chars)/2)
	for _, m := range chars {
		out = text.AppendRune(out, m.r)
	}
	return out, true
}

// order puts successive marks in canonical order.
func order(s []mark) {
	for i := 1; i < len(s); i++ {
		if s[i].class == 0 || s[i-1].class <= s[i].class {
			continue
		}
		first := i - 1
		for first > 0 && s[first-1].class != 0 {
			first--
		}
		for i++; i < len(s) && s[i].class != 0; i++ {
		}
		slices.SortStableFunc(s[first:i], func(a, b mark) int { return a.class - b.class })
	}
}

// compose composes what can be, where s is.
func (f *normal) compose(s []mark) []mark {
	out, start, last := s[:0], -1, 0
	for _, m := range s {
		if start >= 0 && (last < m.class || last == 0 && start == len(out)-1) {
			if both, ok := f.pair(out[start].r, m.r); ok {
				out[start].r = both
				continue
			}
		}
		if m.class == 0 {
			start = len(out)
		}
		last = m.class
		out = append(out, m)
	}
	return out
}

// pair composes two characters.
func (f *normal) pair(a, b rune) (both rune, ok bool) {
	switch {
	case !f.seconds[b]:
		return 0, false
	case jamoL <= a && a < jamoLEnd && jamoV <= b && b < jamoVEnd:
		return hangul + ((a-jamoL)*21+b-jamoV)*28, true
	case hangul <= a && a < hangulEnd && (a-hangul)%28 == 0 && jamoT < b && b < jamoTEnd:
		return a + b - jamoT, true
	}
	both, ok = f.pairs[[2]rune{a, b}]
	return both, ok
}
