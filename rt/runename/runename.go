// Package runename knows the names of characters in Unicode 15.0. It takes about a megabyte, from the first use on.
package runename

import (
	"bytes"
	_ "embed" // for the table
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/klauspost/compress/flate"
)

//go:embed names.deflate
var packedNames []byte // made by testdata/names.py: Unicode 15.0

// nameTable is names of characters in the order of code points, and with a line end behind each.
type nameTable struct {
	codes []rune
	ends  []int32 // in text, behind each name
	text  []byte
}

// runeNames are the names and the other names of characters. They are unpacked when they are needed first.
var runeNames = sync.OnceValue(func() *[2]nameTable {
	tables := new([2]nameTable)
	data, err := io.ReadAll(flate.NewReader(bytes.NewReader(packedNames)))
	if err != nil {
		panic("BUG: " + err.Error())
	}
	number := func() int {
		v, n := binary.Uvarint(data)
		data = data[n:]
		return int(v)
	}
	for k := range tables {
		tables[k].codes = make([]rune, number())
	}
	for k := range tables {
		last := rune(0)
		for i := range tables[k].codes {
			last += rune(number())
			tables[k].codes[i] = last
		}
	}
	for k := range tables {
		t := &tables[k]
		t.ends = make([]int32, len(t.codes))
		at := 0
		for i := range t.ends {
			n := bytes.IndexByte(data[at:], '\n')
			at += n + 1
			t.ends[i] = int32(at - 1)
		}
		t.text, data = data[:at], data[at:]
	}
	return tables
})

func (t *nameTable) name(i int) string {
	start := int32(0)
	if i > 0 {
		start = t.ends[i-1] + 1
	}
	return string(t.text[start:t.ends[i]])
}

// find returns the character with a name.
func (t *nameTable) find(name string) (rune, bool) {
	line := []byte(name + "\n")
	for at := 0; ; {
		n := bytes.Index(t.text[at:], line)
		if n < 0 {
			return 0, false
		}
		if at += n; at == 0 || t.text[at-1] == '\n' {
			i, _ := slices.BinarySearch(t.ends, int32(at+len(name)))
			return t.codes[i], true
		}
		at++
	}
}

const (
	ideographPrefix = "CJK UNIFIED IDEOGRAPH-"
	syllablePrefix  = "HANGUL SYLLABLE "
	firstSyllable   = 0xac00
	syllables       = 11172
	medials         = 21
	finals          = 28
)

// ideographs are the ranges of characters that have ideographPrefix and their number as names.
var ideographs = [...][2]rune{
	{0x3400, 0x4dbf}, {0x4e00, 0x9fff}, {0x20000, 0x2a6df}, {0x2a700, 0x2b739}, {0x2b740, 0x2b81d}, {0x2b820, 0x2cea1},
	{0x2ceb0, 0x2ebe0}, {0x30000, 0x3134a}, {0x31350, 0x323af},
}

// The parts of names of Hangul syllables.
var (
	initialNames = [...]string{"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"}
	medialNames  = [medials]string{
		"A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I",
	}
	finalNames = [finals]string{
		"", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H",
	}
)

// Of returns the name of a character in Unicode, or "".
func Of(r rune) string {
	if k := r - firstSyllable; k >= 0 && k < syllables {
		return syllablePrefix + initialNames[k/(medials*finals)] + medialNames[k/finals%medials] + finalNames[k%finals]
	}
	if isIdeograph(r) {
		return fmt.Sprintf("%s%X", ideographPrefix, r)
	}
	t := &runeNames()[0]
	if i, ok := slices.BinarySearch(t.codes, r); ok {
		return t.name(i)
	}
	return ""
}

// Find returns the character with a name, in whatever case, or an alias.
func Find(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if digits, ok := strings.CutPrefix(name, ideographPrefix); ok {
		n, err := strconv.ParseUint(digits, 16, 32)
		return rune(n), err == nil && len(digits) <= 5 && isIdeograph(rune(n)) && digits[0] != '0'
	}
	if rest, ok := strings.CutPrefix(name, syllablePrefix); ok {
		return namedSyllable(rest)
	}
	if name == "" || strings.IndexByte(name, '\n') >= 0 {
		return 0, false
	}
	tables := runeNames()
	for i := range tables {
		if r, ok := tables[i].find(name); ok {
			return r, true
		}
	}
	return 0, false
}

func isIdeograph(r rune) bool {
	for _, x := range ideographs {
		if r >= x[0] && r <= x[1] {
			return true
		}
	}
	return false
}

// namedSyllable returns the Hangul syllable with a name.
func namedSyllable(name string) (rune, bool) {
	longest := func(names []string) int {
		best := -1
		for i, s := range names {
			if strings.HasPrefix(name, s) && (best < 0 || len(s) > len(names[best])) {
				best = i
			}
		}
		if best >= 0 {
			name = name[len(names[best]):]
		}
		return best
	}
	l, m := longest(initialNames[:]), longest(medialNames[:])
	f := longest(finalNames[:])
	if m < 0 || name != "" {
		return 0, false
	}
	return rune(firstSyllable + (l*medials+m)*finals + f), true
}
