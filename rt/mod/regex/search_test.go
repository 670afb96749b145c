package regex

import (
	"math/rand"
	"strings"
	"testing"
)

// TestSearch compares searches with the first position where the pattern matches.
func TestSearch(t *testing.T) {
	patterns := []string{
		"ab|cd", "abc|abd", "[ab]c|d[ef]", "(ab)+c", "(?:ab){2}", "(?:ab){2,3}c|dd", "a?bc", "a*bc", "(?i)ab[cé]", "é|ab", "éa|aé", "[é€]a", "[^a]b", "[^a]bé", "(?=ab)a.", "(?!ab)a[bc]",
		"(?<=a)bc", "\\bab", "^ab|cd$", "(?m)^ab|cd$", "a.c", "(?s)a.c", "ab??c", "(a)(b)|(c)(d)", "(?:a|bc)d", "(?:ab|cd)(?:ef|a)", "a{3}", "a{9}", "[ab]{9}c?", "(a|b){2}\\1", "(?:)ab", "(?:a|)b",
		"\\d\\d-\\w", "\\w\\s", "[\\w-]a", "(?>ab|a)c", "a++b", "(a)?(?(1)b|c)d", "ab\\Z", "\\Aab", "é{2}a", "[a-é]b", "\U0001f600a|ab",
	}
	alphabets := []string{"ab", "abcd", "abcdef", "aéb", "ab\nc", "a1-b ", "é€\U0001f600ab"}
	rnd := rand.New(rand.NewSource(7))
	for _, pattern := range patterns {
		for _, isBytes := range []bool{false, true} {
			p, err := Compile(pattern, 0, isBytes)
			if err != nil {
				continue // bytes patterns are ASCII, or nearly
			}
			var m Matcher
			caps, want := make([]int, p.NumCaps()), make([]int, p.NumCaps())
			for range 300 {
				chars := []rune(alphabets[rnd.Intn(len(alphabets))])
				var b strings.Builder
				for range rnd.Intn(30) {
					b.WriteRune(chars[rnd.Intn(len(chars))])
				}
				s := []byte(b.String())
				from := rnd.Intn(len(s) + 1)
				for !isBytes && from < len(s) && s[from]&0xc0 == 0x80 {
					from++
				}
				there := -1
				for i := from; i <= len(s) && there < 0; i++ {
					if !isBytes && i < len(s) && s[i]&0xc0 == 0x80 {
						continue
					}
					if ok, err := p.Match(&m, s, i, len(s), want); err != nil {
						t.Fatal(err)
					} else if ok {
						there = i
					}
				}
				found, err := p.Search(&m, s, from, len(s), caps)
				if err != nil {
					t.Fatal(err)
				}
				if found != (there >= 0) || found && (caps[0] != there || caps[1] != want[1]) {
					t.Fatalf("%q in %q from %d (bytes %v): found %v %v, want %d %v", pattern, s, from, isBytes, found, caps, there, want)
				}
			}
		}
	}
}
