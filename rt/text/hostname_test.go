package text

import (
	"testing"
	"unicode/utf8"
)

func TestHostNames(t *testing.T) {
	for host, want := range map[string]string{
		"":                 "",
		"café 한":           "café 한",
		"\xff":             "\xed\xb3\xbf",
		"a\xf0":            "a\xed\xb3\xb0",
		"\xf0\x9f\x98":     "\xed\xb3\xb0\xed\xb2\x9f\xed\xb2\x98",
		"é\xe9é":           "é\xed\xb3\xa9é",
		"\xc0\x80":         "\xed\xb3\x80\xed\xb2\x80",
		"\xed\xa0\x80":     "\xed\xa0\x80",                                     // a surrogate that no byte has become
		"\xed\xb3\xbf\xff": "\xed\xb3\xad\xed\xb2\xb3\xed\xb2\xbf\xed\xb3\xbf", // one that looks as if
		"\xe0\x80\x80":     "\xed\xb3\xa0\xed\xb2\x80\xed\xb2\x80",
		"\xf8\x88\x80\x80": "\xed\xb3\xb8\xed\xb2\x88\xed\xb2\x80\xed\xb2\x80",
	} {
		got := FromHost(host)
		if got != want {
			t.Errorf("FromHost(%q) = %q, want %q", host, got, want)
		}
		if back := ToHost(got); back != host {
			t.Errorf("ToHost(%q) = %q, want %q", got, back, host)
		}
	}
}

// FuzzHostNames checks that every sequence of bytes has a text, and comes back from it.
func FuzzHostNames(f *testing.F) {
	f.Add("a\xffé\xed\xb3\xbf")
	f.Fuzz(func(t *testing.T, host string) {
		s := FromHost(host)
		for rest := s; rest != ""; {
			r, n := DecodeRune(rest)
			if !isSurrogate(r) && !utf8.ValidString(rest[:n]) {
				t.Fatalf("FromHost(%q) = %q", host, s)
			}
			rest = rest[n:]
		}
		if back := ToHost(s); back != host {
			t.Errorf("%q comes back as %q", host, back)
		}
	})
}
