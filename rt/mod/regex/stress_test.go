package regex

import (
	"errors"
	"strings"
	"testing"
)

func TestDeepNesting(t *testing.T) {
	for _, open := range []string{"(", "(?:", "(?=", "(?>", "(?i:", "((?(1)", "(?:a|", "[(", "(?<="} {
		for _, n := range []int{100, 1000, 300000} {
			closing := strings.Repeat(")", strings.Count(open, "("))
			p, err := Compile(strings.Repeat(open, n)+"a"+strings.Repeat(closing, n), 0, false)
			if n == 300000 {
				if err == nil {
					t.Errorf("%d times %s compiles", n, open)
				}
				continue
			}
			if err != nil {
				continue // refused for another reason
			}
			if _, err := p.Search(&Matcher{}, []byte("a"), 0, 1, make([]int, p.NumCaps())); err != nil {
				t.Errorf("%d times %s: %v", n, open, err)
			}
		}
	}
}

func TestLongSubjects(t *testing.T) {
	s := []byte(strings.Repeat("ab", 500000))
	for _, pattern := range []string{"(?:a|b)*$", "(?:a|b)*?$", "(ab)*$", "(?:(a)|(b))+$", "(?:ab?)+?$", ".*", "(?:a(?=b)b)*$",
		"(?>a|b)*$", "((?:a|b)+)+$", "(?:a|b){1000000}$", "(?:[ab][ab])*+$", `(?:(a)\1?b)*$`} {
		p := compile(t, pattern, 0, false)
		caps := make([]int, p.NumCaps())
		ok, err := p.FullMatch(&Matcher{}, s, 0, len(s), caps)
		if !ok || err != nil {
			t.Errorf("%s: %v, %v", pattern, ok, err)
		}
	}
}

func TestStackLimit(t *testing.T) {
	s := []byte(strings.Repeat("ab", 500000))
	p := compile(t, "(?:a|b|ab)*c", 0, false)
	m := &Matcher{StackLimit: 1 << 20}
	if _, err := p.Match(m, s, 0, len(s), nil); err != ErrStack {
		t.Errorf("error %v, want ErrStack", err)
	}
	// The matcher stays usable.
	if ok, err := p.Match(m, []byte("abc"), 0, 3, nil); !ok || err != nil {
		t.Errorf("afterwards: %v, %v", ok, err)
	}
}

func TestPollEndsEveryLongMatch(t *testing.T) {
	stop := errors.New("interrupted")
	s := strings.Repeat("a", 30000)
	cases := []struct{ pattern, subject string }{
		{"(a+)+b", s}, {"(?:a*)*b", s}, {"(?:a|aa)+b", s}, {"(?:a|aa?)+c", s}, {"(.*)(.*)(.*)b$", s}, {"(?:a?){30000}b", s},
		{"(x+x+)+y", strings.Repeat("x", 30000)}, {`(a+)\1+b`, s}, {"(?:a{1,3}?)*?b", s}, {"((?=a)a|a)*b", s},
		{"(?:(?!b)a|a)*b", s}, {"[^b]*?[^b]*?[^b]*?b", s}, {"a*a*a*[bc]", s},
	}
	for _, c := range cases {
		polls := 0
		m := &Matcher{Poll: func() error {
			if polls++; polls > 50 {
				return stop
			}
			return nil
		}}
		p := compile(t, c.pattern, 0, false)
		if _, err := p.Search(m, []byte(c.subject), 0, len(c.subject), nil); err != stop {
			t.Errorf("%s: error %v", c.pattern, err)
		}
	}
}

func TestMalformedStorage(t *testing.T) {
	// A str that was made without a check of its UTF-8 must not do harm.
	subject := []byte("a\xff\xc3b\x80\xe2\x82")
	for _, pattern := range []string{".", ".*", `\w+`, `\W+`, "[^a]+?$", "(?<=.)b", "[é]", "(?i)é", `(.)\1`, `\b.`, ".{2}"} {
		p := compile(t, pattern, 0, false)
		caps := make([]int, p.NumCaps())
		m := &Matcher{}
		for pos := 0; pos <= len(subject); {
			ok, err := p.Search(m, subject, pos, len(subject), caps)
			if err != nil {
				t.Fatal(err)
			}
			if !ok {
				break
			}
			if caps[0] < pos || caps[1] < caps[0] || caps[1] > len(subject) {
				t.Errorf("%s: %v from %d", pattern, caps, pos)
			}
			pos = max(caps[1], pos+1)
		}
	}
}

func TestManyAlternatives(t *testing.T) {
	var words []string
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			words = append(words, string([]rune{a, b, '1'}))
		}
	}
	p := compile(t, "(?:"+strings.Join(words, "|")+")$", 0, false)
	for _, w := range words {
		if ok, err := p.Match(&Matcher{}, []byte(w), 0, len(w), nil); !ok || err != nil {
			t.Errorf("%s: %v, %v", w, ok, err)
		}
	}
	if ok, _ := p.Match(&Matcher{}, []byte("zz2"), 0, 3, nil); ok {
		t.Error("zz2 matches")
	}
}

func FuzzRegex(f *testing.F) {
	f.Add("(a|é)*?b+$", "aéab", uint16(0), false)
	f.Add(`(?i)(\w)\1[^\d]{2,3}+`, "aAbc", uint16(8), true)
	f.Add("(?x)(?P<n>a)(?(n)b|c)(?<=ab)", "abc", uint16(64), false)
	f.Fuzz(func(t *testing.T, pattern, subject string, flags uint16, isBytes bool) {
		if len(pattern) > 60 || len(subject) > 60 {
			return
		}
		p, err := Compile(pattern, Flags(flags&(2|8|16|64|256)), isBytes)
		if err != nil {
			if _, ok := err.(*Error); !ok {
				t.Fatal(err)
			}
			return
		}
		steps := 0
		m := &Matcher{StackLimit: 1 << 20, Poll: func() error {
			if steps++; steps > 50 {
				return errors.New("enough")
			}
			return nil
		}}
		caps := make([]int, p.NumCaps())
		ok, err := p.Search(m, []byte(subject), 0, len(subject), caps)
		if err != nil || !ok {
			return
		}
		for i := 0; i < len(caps); i += 2 {
			if caps[i+1] > len(subject) || caps[i+1] >= 0 && caps[i] < 0 {
				t.Errorf("captures %v", caps)
			}
		}
		// What a search finds, a match at that place finds too.
		again := make([]int, p.NumCaps())
		if ok, err := p.Match(m, []byte(subject), caps[0], len(subject), again); err == nil && (!ok || again[1] != caps[1]) {
			t.Errorf("search %v, match %v", caps, again)
		}
	})
}
