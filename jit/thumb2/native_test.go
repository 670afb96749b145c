package thumb2_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pycopy/jit/thumb2"
)

// TestCorpus runs the programs of the corpus with all functions, classes and modules as native code.
func TestCorpus(t *testing.T) {
	programs, err := filepath.Glob("../../emitter_test/corpus/*/[^_]*.py")
	if err != nil || len(programs) == 0 {
		t.Fatal("no corpus")
	}
	for _, program := range programs {
		name := strings.TrimSuffix(strings.TrimPrefix(program, "../../emitter_test/corpus/"), ".py")
		t.Run(name, func(t *testing.T) {
			src, err := os.ReadFile(program)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(src), "# heavy") {
				t.Skip("heavy")
			}
			res := runSim(t, string(src), program, thumb2.ARMv7M)
			want, _ := os.ReadFile(strings.TrimSuffix(program, ".py") + ".out")
			if res.err != nil && res.size == 0 {
				t.Skip("not for boards: ", res.err)
			}
			if res.out != string(want) {
				t.Errorf("%v\n%s", res.err, firstDifference(res.out, string(want)))
			}
		})
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
