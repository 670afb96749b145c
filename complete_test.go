package pycopy_test

import (
	"strings"
	"testing"

	"pycopy"
)

// TestComplete completes what may be typed at a prompt; | is where the part begins that the candidates stand for.
func TestComplete(t *testing.T) {
	p := newRuntime(t, pycopy.Config{})
	if err := p.RunSource([]byte("class A:\n    def method(self): pass\na = A()\na.one = a\nnumber = 1\ntext = ''\n"), "x.py"); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		text, want string // want: "" for nothing
	}{
		{"|num", "number"},
		{"print(|num", "number"},
		{"|whi", "while "},
		{"a.|me", "method"},
		{"a.one.one.|me", "method"},
		{"x = text.|isdec", "isdecimal"},
		{"import |itertoo", "itertools"},
		{"import sys, |itertoo", "itertools"},
		{"from itertools |im", "import "},
		{"from itertools import |takew", "takewhile"},
		{`"number".isdec|`, ""},
		{"[number].app|", ""},
		{"f(number).|", ""},
		{"number[0].x.num|", ""},
		{"nosuch.|num", ""},
		{"# num|", ""},
	}
	for _, c := range tests {
		from := strings.IndexByte(c.text, '|')
		text := c.text[:from] + c.text[from+1:]
		start, got := p.Complete(text, len(text))
		if start != from || strings.Join(got, ",") != c.want {
			t.Errorf("%q: %q from %d, want %q from %d", text, got, start, c.want, from)
		}
	}
}
