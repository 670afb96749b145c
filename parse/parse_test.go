package parse

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// dump parses a text and returns its tree.
func dump(t *testing.T, src string, positions bool) string {
	t.Helper()
	m, err := Parse([]byte(src), "test.py", Exec, Options{})
	if err != nil {
		t.Fatalf("%v\nin %q", err, src)
	}
	var b strings.Builder
	if err := Dump(&b, m, positions); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// noPosition matches the nodes that have no position in CPython.
var noPosition = regexp.MustCompile(`\((Module|Params|CompClause|WithItem|MatchCase)@[0-9:-]+`)

// TestTreesLikeCPython compares with trees recorded by testdata/record.py.
func TestTreesLikeCPython(t *testing.T) {
	for _, c := range []struct {
		name      string
		positions bool
	}{{"grammar", true}, {"fstring", false}} {
		src, err := os.ReadFile("testdata/" + c.name + ".py")
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile("testdata/" + c.name + ".ast")
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Split(noPosition.ReplaceAllString(dump(t, string(src), c.positions), "($1"), "\n")
		for i, line := range strings.Split(string(want), "\n") {
			if i >= len(got) || got[i] != line {
				t.Errorf("%s: got\n%s\nwant\n%s", c.name, got[min(i, len(got)-1)], line)
				break
			}
		}
	}
}
