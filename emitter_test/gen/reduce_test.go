package gen

import (
	"strings"
	"testing"
)

func TestReduce(t *testing.T) {
	src := preamble + `
def f(a, b):
    try:
        for i in range(10):
            if a:
                x = [1, 2, danger(a + b, 3)]
            else:
                y = 2
    except ValueError:
        pass
    return a

print(f(1, 2))
`
	got := Reduce(src, 3000, func(s string) bool { return strings.Contains(s, "danger(") })
	if len(got) > 60 {
		t.Errorf("left:\n%s", got)
	}
	// The preamble goes away in whole statements only.
	got = Reduce(src, 3000, func(s string) bool { return strings.Contains(s, "def K(") && strings.Contains(s, "danger") })
	if !strings.Contains(got, "def K(*v):\n    global acc\n    for x in v: acc = binascii.crc32(R(x).encode(), acc)\n") {
		t.Errorf("preamble changed:\n%s", got)
	}
}

func TestReduceKeeps(t *testing.T) {
	src := Program(Options{Seed: 5})
	tries := 0
	if got := Reduce(src, 100000, func(string) bool { tries++; return false }); got != src {
		t.Error("changed though nothing was to be kept")
	}
	if tries < strings.Count(src, "\n") {
		t.Errorf("only %d tries for %d lines", tries, strings.Count(src, "\n"))
	}
}

// TestProgramsEnd checks that programs are valid and reach their last line.
func TestProgramsEnd(t *testing.T) {
	ok := 0
	for seed := range uint64(20) {
		o := Run(Modes()[0], Program(Options{Seed: seed, Hot: 60}))
		if strings.Contains(o.Err, "GO PANIC") || strings.Contains(o.Err, "SyntaxError") {
			t.Errorf("seed %d: %s", seed, o.Err)
		}
		if strings.Contains(o.Out, "\nend ") {
			ok++
		}
	}
	if ok < 20 {
		t.Errorf("only %d of 20 programs reach their end", ok)
	}
}
