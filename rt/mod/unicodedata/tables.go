package unicodedata

import (
	"compress/flate"
	_ "embed" // for the tables
	"io"
	"slices"
	"strconv"
	"strings"

	"pycopy/rt/text"
)

//go:generate python3.12 gen_chars.py

// packed has a line for each table: runs of characters with the same category, combining class, east Asian width, direction;
// numbers; decompositions; what is never composed; runs of mirrored characters. Numbers are hexadecimal, code points relative.
//
//go:embed chars.deflate
var packed string

const (
	lineCategory = iota
	lineCombining
	lineWidth
	lineDirection
	lineNumbers
	lineDecompositions
	lineExcluded
	lineMirrored
	numLines
)

// tables are what a runtime has read of packed, as far as it has been asked for.
type tables struct {
	lines   []string
	values  [lineDirection + 1]pages
	mirror  pages
	numbers map[rune]number
	own     map[rune]string // decompositions as they are written
	normal  *normal
}

// number is what numeric, digit and decimal know of a character; its kind is 'n', or 'g' if it is a digit, or 'd' if it is a decimal one.
type number struct {
	kind  byte
	whole int
	value float64
}

// pages has a byte for every character; equal pages of 256 are one.
type pages struct {
	first [charPages]uint16
	bytes []byte
	names []string // what the bytes stand for, in the first tables
	nums  []int    // the same of combining classes
}

const (
	chars     = 0x110000
	charPages = chars >> 8
)

func (p *pages) of(r rune) byte { return p.bytes[int(p.first[r>>8])<<8|int(r&0xff)] }

func (p *pages) name(r rune) string { return p.names[p.of(r)] }

// fill makes the pages of the bytes of all characters.
func (p *pages) fill(all []byte) {
	known := map[string]uint16{}
	for i := range p.first {
		page := string(all[i<<8 : (i+1)<<8])
		n, ok := known[page]
		if !ok {
			n = uint16(len(known))
			known[page] = n
			p.bytes = append(p.bytes, page...)
		}
		p.first[i] = n
	}
}

func newTables() *tables {
	data, err := io.ReadAll(flate.NewReader(strings.NewReader(packed)))
	lines := strings.Split(string(data), "\n")
	if err != nil || len(lines) != numLines {
		panic("BUG: chars.deflate is damaged")
	}
	return &tables{lines: lines}
}

// hexPrefix splits a number from the beginning of s.
func hexPrefix(s string) (n int, rest string) {
	i := 0
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] >= 'A' && s[i] <= 'F') {
		i++
	}
	u, err := strconv.ParseUint(s[:i], 16, 31)
	if err != nil {
		panic("BUG: chars.deflate: " + s)
	}
	return int(u), s[i:]
}

// relative calls f for the items of a line that are about some characters.
func (d *tables) relative(line int, f func(r rune, what string)) {
	at := 0
	for item := range strings.SplitSeq(d.lines[line], ",") {
		step, what := hexPrefix(item)
		at += step
		f(rune(at), what)
	}
}

// value returns the table of one of the first lines.
func (d *tables) value(line int) *pages {
	p := &d.values[line]
	if p.bytes == nil {
		all := make([]byte, 0, chars)
		for item := range strings.SplitSeq(d.lines[line], ",") {
			n, name := hexPrefix(item)
			k := slices.Index(p.names, name)
			if k < 0 {
				k = len(p.names)
				p.names = append(p.names, name)
			}
			for range n {
				all = append(all, byte(k))
			}
		}
		p.fill(all)
		p.spell(line)
	}
	return p
}

// spell replaces the names of a line by those that Python has.
func (p *pages) spell(line int) {
	for i, name := range p.names {
		switch line {
		case lineCategory:
			p.names[i] = strings.ToUpper(name[:1]) + name[1:]
		case lineDirection:
			p.names[i] = strings.ToUpper(name)
		case lineWidth:
			p.names[i] = widthName(name)
		case lineCombining:
			n := 0
			if name != "" {
				n = int(float(name[1:]))
			}
			p.nums = append(p.nums, n)
		}
	}
}

// widthName returns Python's name of a width in the table.
func widthName(s string) string {
	switch s {
	case "":
		return "N"
	case "n":
		return "Na"
	}
	return strings.ToUpper(s)
}

func (d *tables) mirrored(r rune) bool {
	if d.mirror.bytes == nil {
		all := make([]byte, 0, chars)
		for item := range strings.SplitSeq(d.lines[lineMirrored], ",") {
			b := byte(0)
			if len(all) > 0 {
				b = 1 - all[len(all)-1]
			}
			n, _ := hexPrefix(item)
			for range n {
				all = append(all, b)
			}
		}
		d.mirror.fill(all)
	}
	return d.mirror.of(r) != 0
}

// class returns the combining class.
func (d *tables) class(r rune) int {
	if r < firstMark {
		return 0
	}
	p := d.value(lineCombining)
	return p.nums[p.of(r)]
}

func (d *tables) number(r rune) (number, bool) {
	if d.numbers == nil {
		d.numbers = map[rune]number{}
		d.relative(lineNumbers, func(r rune, what string) {
			top, bottom, fraction := strings.Cut(what[1:], "/")
			n := number{kind: what[0]}
			n.value = float(top)
			n.whole = int(n.value)
			if fraction {
				n.value /= float(bottom)
			}
			d.numbers[r] = n
		})
	}
	n, ok := d.numbers[r]
	return n, ok
}

func float(s string) float64 {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic("BUG: number " + s)
	}
	return f
}

// decompositions returns the map of them.
func (d *tables) decompositions() map[rune]string {
	if d.own == nil {
		d.own = map[rune]string{}
		d.relative(lineDecompositions, func(r rune, what string) { d.own[r] = strings.TrimPrefix(what, " ") })
	}
	return d.own
}

// parts returns the characters of a decomposition, and whether it has a tag: it is for compatibility only.
func parts(what string) (chars []rune, tagged bool) {
	for part := range strings.FieldsSeq(what) {
		if part[0] == '<' {
			tagged = true
			continue
		}
		n, _ := hexPrefix(part)
		chars = append(chars, rune(n))
	}
	return chars, tagged
}

// one returns the only character of s.
func one(s string) (rune, bool) {
	r, n := text.DecodeRune(s)
	return r, n == len(s) && n > 0
}
