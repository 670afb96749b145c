package thumb2_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"pycopy/jit/thumb2"
)

// TestCorpus runs programs of the corpus with all functions, classes and modules as native code. The list has those that need nothing
// that board code lacks (docstrings, annotations, introspection, the exception context, asyncio).
func TestCorpus(t *testing.T) {
	list, err := os.ReadFile("testdata/corpus.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, arch := range []thumb2.Arch{thumb2.ARMv7M, thumb2.ARMv6M} {
		for _, name := range strings.Fields(string(list)) {
			t.Run(fmt.Sprintf("%d/%s", arch, name), func(t *testing.T) {
				path := "../../emitter_test/corpus/" + name
				src, err := os.ReadFile(path + ".py")
				if err != nil {
					t.Fatal(err)
				}
				want, err := os.ReadFile(path + ".out")
				if err != nil {
					t.Fatal(err)
				}
				res := runSim(t, string(src), path+".py", arch)
				if res.out != string(want) {
					t.Errorf("%v\n%s", res.err, firstDifference(res.out, string(want)))
				}
			})
		}
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d: %q\nwant    %q", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}
