package thumb2_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pycopy/bytecode"
)

// TestCorpus runs programs of the corpus with all functions, classes and modules as native code. The list has those that need nothing
// that board code lacks (docstrings, annotations, introspection, the exception context, asyncio).
func TestCorpus(t *testing.T) {
	list, err := os.ReadFile("testdata/corpus.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, arch := range []bytecode.Arch{bytecode.ArchARMv7M, bytecode.ArchARMv6M} {
		for i, name := range strings.Fields(string(list)) {
			if arch == bytecode.ArchARMv6M && i%4 != 0 {
				continue
			}
			t.Run(arch.String()+"/"+name, func(t *testing.T) {
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

// TestPrograms runs programs with viper and assembler functions. Words have 32 bits here, so those of the corpus do not fit.
func TestPrograms(t *testing.T) {
	programs, err := filepath.Glob("testdata/run/*.py")
	if err != nil || len(programs) == 0 {
		t.Fatal("no programs")
	}
	for _, path := range programs {
		for _, arch := range []bytecode.Arch{bytecode.ArchARMv7M, bytecode.ArchARMv6M} {
			t.Run(arch.String()+"/"+filepath.Base(path), func(t *testing.T) {
				src, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				want, err := os.ReadFile(strings.TrimSuffix(path, ".py") + ".out")
				if err != nil {
					t.Fatal(err)
				}
				res := runSim(t, string(src), path, arch)
				if res.out != string(want) {
					t.Errorf("%v\n%s", res.err, firstDifference(res.out, string(want)))
				}
			})
		}
	}
}
