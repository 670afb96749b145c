package emitter_test

import (
	"strings"
	"testing"
)

func TestDiffLines(t *testing.T) {
	tests := []struct {
		name, want, got string
		contains        []string
		lacks           []string
	}{
		{"equal", "a\nb\n", "a\nb\n", nil, nil},
		{"middle", "a\nb\nc\n", "a\nx\nc\n", []string{"line 2", `- want "b\n"`, `+ got  "x\n"`, `  "a\n"`}, []string{`"c\n"`}},
		{"two of three", "a\nb\nc\n", "x\nb\ny\n", []string{`- want "a\n"`, `+ got  "y\n"`}, []string{`"b\n"`}},
		{"missing end", "a\nb\n", "a\n", []string{"line 2", `- want "b\n"`}, []string{"+ got"}},
		{"missing newline", "a\n", "a", []string{`+ got  "a"`}, nil},
		{"nothing", "a\n", "", []string{"line 1", `- want "a\n"`}, nil},
	}
	for _, test := range tests {
		diff := diffLines(test.want, test.got)
		if (diff == "") != (test.want == test.got) {
			t.Errorf("%s: diff %q", test.name, diff)
		}
		for _, s := range test.contains {
			if !strings.Contains(diff, s) {
				t.Errorf("%s: %q lacks %q", test.name, diff, s)
			}
		}
		for _, s := range test.lacks {
			if strings.Contains(diff, s) {
				t.Errorf("%s: %q contains %q", test.name, diff, s)
			}
		}
	}
}
