package emitter_test

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pycopy"
	"pycopy/jit"
	"pycopy/jit/arm64"
	"pycopy/jit/host"
)

var goldenUpdate = flag.Bool("golden.update", false, "write what the compiler emits to the golden files")

// TestGoldenCode compares what the compiler asks of its target, for small functions that are hot, with the files golden/*.txt, and
// what the targets make of it with golden/*.GOARCH. The module's own code is left out.
func TestGoldenCode(t *testing.T) {
	t.Parallel()
	if err := host.Available(); err != nil {
		t.Skip(err)
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
		var text, a64 strings.Builder
		portable := func(name string, compile func(a jit.Asm, step uintptr) (*jit.Code, error)) {
			words := jit.NewText()
			if _, err := compile(words, 1); err != nil {
				t.Errorf("%s: %s: %v", p, name, err)
			}
			fmt.Fprintf(&text, "%s\n%s", name, words)
			code, err := compile(arm64.New(), 16)
			if err != nil {
				t.Fatalf("%s: %s: %v", p, name, err)
			}
			fmt.Fprintln(&a64, name)
			listing(&a64, code, arm64.Disassemble)
		}
		r, err := pycopy.New(pycopy.Config{HeapSize: 256 << 20, JIT: pycopy.JIT{Threshold: 32, Portable: portable}})
		if err != nil {
			t.Fatal(err)
		}
		if err := r.RunSource(src, filepath.Base(p)); err != nil {
			t.Fatal(err)
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
		for ext, got := range map[string]string{".txt": text.String(), ".arm64": a64.String()} {
			golden := strings.TrimSuffix(p, ".py") + ext
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
				t.Errorf("%s: the code differs; look at it and run go test ./emitter_test -run Golden -golden.update\n%s", golden, firstDifference(got, string(want)))
			}
		}
	}
}

// partOfAddress matches immediates that are parts of addresses.
var partOfAddress = regexp.MustCompile(`#0x[0-9a-f]{6,8}\b`)

// listing writes the instructions of code with the positions that they belong to. Constants, which have addresses, are left out.
func listing(w io.Writer, code *jit.Code, disassemble func(code []byte, base uintptr, name func(addr uintptr) string, line func(off, n int, text string))) {
	marks, end := code.Marks, len(code.Bytes)
	if n := len(marks); n > 0 && marks[n-1].Pos < 0 {
		end = marks[n-1].Offset
	}
	disassemble(code.Bytes[:end], 0, nil, func(off, _ int, text string) {
		for len(marks) > 0 && marks[0].Offset <= off {
			fmt.Fprintln(w, marks[0].Pos)
			marks = marks[1:]
		}
		fmt.Fprintf(w, "\t%04x  %s\n", off, partOfAddress.ReplaceAllString(text, "#part"))
	})
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
