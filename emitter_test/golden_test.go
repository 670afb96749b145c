package emitter_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"pycopy"
)

var goldenUpdate = flag.Bool("golden.update", false, "write what the compiler emits to the golden files")

// TestGoldenCode compares what the compiler asks of its target, for small functions that are hot, with the files golden/*.txt. The
// module's own code is left out.
func TestGoldenCode(t *testing.T) {
	if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" {
		t.Skip("there is no JIT on this platform yet")
	}
	programs, err := filepath.Glob("golden/*.py")
	if err != nil || len(programs) == 0 {
		t.Fatalf("no programs: %v", err)
	}
	for _, p := range programs {
		src, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		r, err := pycopy.New(pycopy.Config{JIT: pycopy.JIT{Threshold: 32, Portable: &out}})
		if err != nil {
			t.Fatal(err)
		}
		if err := r.RunSource(src, filepath.Base(p)); err != nil {
			t.Fatal(err)
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
		got := out.String()
		golden := strings.TrimSuffix(p, ".py") + ".txt"
		if *goldenUpdate {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: the code differs; look at it and run go test ./emitter_test -run Golden -golden.update\n%s", p, firstDifference(got, string(want)))
		}
	}
}

// firstDifference returns the first line in which two texts differ.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			old := "(end)"
			if i < len(w) {
				old = w[i]
			}
			return "got  " + g[i] + "\nwant " + old
		}
	}
	return "got is shorter"
}
