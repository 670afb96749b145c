package text

import (
	"fmt"
	"hash/crc32"
	"slices"
	"sort"
	"strconv"
	"testing"
)

var (
	strPredicates = map[string]func(string) bool{
		"isalpha": IsAlpha, "isalnum": IsAlnum, "isdecimal": IsDecimal, "isdigit": IsDigit,
		"isnumeric": IsNumeric, "isspace": IsSpace, "isprintable": IsPrintable,
		"isidentifier": IsIdentifier, "islower": IsLower, "isupper": IsUpper, "istitle": IsTitle,
	}
	strPredicateOrder = []string{"isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric",
		"isspace", "isprintable", "isidentifier", "islower", "isupper", "istitle"}
	strMappings = map[string]func([]byte, string) []byte{
		"upper": AppendUpper, "lower": AppendLower, "title": AppendTitle,
		"capitalize": AppendCapitalize, "casefold": AppendCasefold, "swapcase": AppendSwapcase,
		"repr": AppendRepr,
	}
	strMappingOrder = []string{"upper", "lower", "title", "capitalize", "casefold", "swapcase"}
)

func TestEveryCodePoint(t *testing.T) {
	if len(unidata) != unidataLen {
		t.Fatalf("unidata.bin has %d bytes, want %d", len(unidata), unidataLen)
	}
	records(t, "codepoints", func(t *testing.T, f []string) {
		start, err := strconv.ParseInt(f[1], 0, 32)
		if err != nil {
			t.Fatal(err)
		}
		var buf []byte
		for r := rune(start); r < rune(start)+0x2000; r++ {
			s := string(AppendRune(nil, r))
			if p := strPredicates[f[0]]; p != nil {
				buf = append(buf, '0')
				if p(s) {
					buf[len(buf)-1]++
				}
			} else {
				buf = strMappings[f[0]](buf, s)
			}
			buf = append(buf, '\n')
		}
		if have := fmt.Sprintf("%#x", crc32.ChecksumIEEE(buf)); have != f[2] {
			t.Errorf("%s of U+%04X and following: checksum %s, want %s", f[0], start, have, f[2])
		}
	})
}

func TestFoldPairs(t *testing.T) {
	records(t, "folds", func(t *testing.T, f []string) {
		var pairs [][2]rune
		FoldPairs(func(a, b rune) { pairs = append(pairs, [2]rune{a, b}) })
		sort.Slice(pairs, func(i, j int) bool {
			a, b := pairs[i], pairs[j]
			return a[0] < b[0] || a[0] == b[0] && a[1] < b[1]
		})
		pairs = slices.Compact(pairs)
		var buf []byte
		for _, p := range pairs {
			buf = fmt.Appendf(buf, "%x %x\n", p[0], p[1])
		}
		equal(t, "pairs", strconv.Itoa(len(pairs)), f[0])
		equal(t, "checksum", fmt.Sprintf("%#x", crc32.ChecksumIEEE(buf)), f[1])
	})
}

func TestStr(t *testing.T) {
	records(t, "strings", func(t *testing.T, f []string) {
		s := unq(t, f[0])
		for i, name := range strPredicateOrder {
			if have := strPredicates[name](s); have != (f[1][i] == '1') {
				t.Errorf("%s(%q) = %v", name, s, have)
			}
		}
		for i, name := range strMappingOrder {
			equal(t, name, string(strMappings[name](nil, s)), unq(t, f[2+i]))
		}
		equal(t, "repr", string(AppendRepr(nil, s)), unq(t, f[8]))
		equal(t, "ascii", string(appendQuoted(nil, s, true)), unq(t, f[9]))
		equalList(t, "split", words(s, NextWord), unqList(t, f[10]))
		equalList(t, "splitlines", lines(s, NextLine, false), unqList(t, f[11]))
		equalList(t, "splitlines(True)", lines(s, NextLine, true), unqList(t, f[12]))
		equal(t, "lstrip", s[TrimLeft(s):], unq(t, f[13]))
		equal(t, "rstrip", s[:TrimRight(s)], unq(t, f[14]))
		equalList(t, "rsplit", lastWord(s, LastWord, TrimRight), unqList(t, f[15]))
		equal(t, "expandtabs", string(AppendExpandedTabs(nil, s, 4, false)), unq(t, f[16]))
		if n := ExpandedTabsLen(s, 4, false); n != len(unq(t, f[16])) {
			t.Errorf("ExpandedTabsLen = %d", n)
		}
		checkRunes(t, s)
	})
}

func TestBytes(t *testing.T) {
	predicates := []func(string) bool{BytesIsAlpha, BytesIsAlnum, BytesIsDigit, BytesIsSpace,
		BytesIsLower, BytesIsUpper, BytesIsTitle}
	mappings := []func([]byte, string) []byte{bytesAppendUpper, bytesAppendLower, BytesAppendTitle,
		BytesAppendCapitalize, nil, BytesAppendRepr} // swapcase is rt's
	records(t, "bytestrings", func(t *testing.T, f []string) {
		s := unq(t, f[0])
		for i, p := range predicates {
			if have := p(s); have != (f[1][i] == '1') {
				t.Errorf("predicate %d of %q = %v", i, s, have)
			}
		}
		for i, m := range mappings {
			if m != nil {
				equal(t, fmt.Sprint("mapping ", i), string(m(nil, s)), unq(t, f[2+i]))
			}
		}
		equalList(t, "split", words(s, BytesNextWord), unqList(t, f[8]))
		equalList(t, "splitlines", lines(s, BytesNextLine, false), unqList(t, f[9]))
		equal(t, "lstrip", s[BytesTrimLeft(s):], unq(t, f[10]))
		equal(t, "rstrip", s[:BytesTrimRight(s)], unq(t, f[11]))
		equalList(t, "rsplit", lastWord(s, BytesLastWord, BytesTrimRight), unqList(t, f[12]))
		equal(t, "expandtabs", string(AppendExpandedTabs(nil, s, 3, true)), unq(t, f[13]))
	})
}

func TestRunesOfAnyBytes(t *testing.T) {
	for _, s := range []string{"", "\x80", "\xc3", "\xe2\x82", "\xf0\x9f\x98", "a\xff", "\xe2a", "\xed\xa0\x80",
		"\xf8\x80\x80\x80\x80", "\x80\x80\x80\x80\x80"} {
		for i := range len(s) {
			if _, size := DecodeRune(s[i:]); size < 1 || size > len(s)-i {
				t.Errorf("DecodeRune(%q) has size %d", s[i:], size)
			}
			if _, size := DecodeLastRune(s[:i+1]); size < 1 || size > i+1 {
				t.Errorf("DecodeLastRune(%q) has size %d", s[:i+1], size)
			}
		}
	}
}

func TestRuneOffsetsInLongText(t *testing.T) {
	var runes []rune
	for i := range 300 {
		runes = append(runes, []rune{'a', 'é', '€', '😀', surrogateMin, 'b', 'c'}[i*i%7])
	}
	var buf []byte
	for _, r := range runes {
		buf = AppendRune(buf, r)
	}
	s := string(buf)
	checkRunes(t, s)
	if have := RuneOffset(s, 1000); have != len(s) {
		t.Errorf("offset past the end = %d, want %d", have, len(s))
	}
	if IsASCII(s) || !IsASCII("plain ascii text") || IsASCII("plain ascii text\x80") {
		t.Error("IsASCII is wrong")
	}
}

// checkRunes walks s both ways and checks offsets against the walk.
func checkRunes(t *testing.T, s string) {
	t.Helper()
	var offsets []int
	for i := 0; i < len(s); {
		offsets = append(offsets, i)
		r, size := DecodeRune(s[i:])
		if back, n := DecodeLastRune(s[:i+size]); back != r || n != size || len(AppendRune(nil, r)) != size {
			t.Errorf("at %d of %q: %U %d forwards, %U %d backwards", i, s, r, size, back, n)
		}
		i += size
	}
	if n := RuneCount(s); n != len(offsets) {
		t.Errorf("RuneCount(%q) = %d, want %d", s, n, len(offsets))
	}
	for i, off := range offsets {
		if have := RuneOffset(s, i); have != off {
			t.Errorf("RuneOffset(%q, %d) = %d, want %d", s, i, have, off)
		}
	}
}

func words(s string, next func(string) (int, int)) []string {
	var list []string
	for {
		start, end := next(s)
		if start == end {
			return list
		}
		list = append(list, s[start:end])
		s = s[end:]
	}
}

func lines(s string, next func(string) (int, int), keep bool) []string {
	var list []string
	for s != "" {
		end, rest := next(s)
		if keep {
			list = append(list, s[:rest])
		} else {
			list = append(list, s[:end])
		}
		s = s[rest:]
	}
	return list
}

// lastWord is rsplit(None, 1).
func lastWord(s string, last func(string) (int, int), trim func(string) int) []string {
	start, end := last(s)
	if start == end {
		return nil
	}
	list := []string{s[start:end]}
	if rest := s[:trim(s[:start])]; rest != "" {
		list = append([]string{rest}, list...)
	}
	return list
}

func equal(t *testing.T, what, have, want string) {
	t.Helper()
	if have != want {
		t.Errorf("%s: %q, want %q", what, have, want)
	}
}

func equalList(t *testing.T, what string, have, want []string) {
	t.Helper()
	if fmt.Sprintf("%q", have) != fmt.Sprintf("%q", want) {
		t.Errorf("%s: %q, want %q", what, have, want)
	}
}
