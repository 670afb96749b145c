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

// TestLarge compiles functions at the limits of encodings. What does not fit is an error, never a panic.
func TestLarge(t *testing.T) {
	body := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i, i)
		}
		return b.String()
	}
	for name, c := range map[string]struct {
		src    string
		fails  bool
		failsM bool // for ARMv6-M
	}{
		"locals":    {src: "def f():\n" + body(200, "    v%d = %d\n") + "    return v0 + v199\nprint(f())\n"},
		"more":      {src: "def f():\n" + body(600, "    v%d = %d\n") + "    return v0 + v199\nprint(f())\n", failsM: true},
		"too many":  {src: "def f():\n" + body(1200, "    v%d = %d\n") + "    return v0 + v199\nprint(f())\n", fails: true, failsM: true},
		"generator": {src: "def f():\n" + body(900, "    v%d = %d\n") + "    yield v0 + v199\nprint(*f())\n"},
		"code":      {src: "def f(x):\n    for i in range(2):\n        try:\n" + body(3000, "            x += %d - %d\n") + "        finally: x += 1\n    return x\nprint(f(197))\n"},
		"names":     {src: "class C: pass\nc = C()\ndef f():\n" + body(2500, "    c.a%d = %d\n") + "    return c.a199\nprint(f())\n"},
		"constants": {src: "def f():\n    x = 0\n" + body(1500, "    x += len('constant %d %d')\n") + "    return 199 if x > 20000 else x\nprint(f())\n"},
		"yields":    {src: "def f():\n" + body(200, "    yield %d - %d\n") + "print(len(list(f())) - 1)\n"},
		"handlers":  {src: "def f():\n    n = -1\n" + body(200, "    try: n += %d // (n * 0)\n    except ZeroDivisionError: n += 1 + %d * 0\n") + "    return n\nprint(f())\n"},
	} {
		for _, arch := range []bytecode.Arch{bytecode.ArchARMv7M, bytecode.ArchARMv6M} {
			t.Run(arch.String()+"/"+name, func(t *testing.T) {
				fails := c.fails || c.failsM && arch == bytecode.ArchARMv6M
				res := runSim(t, c.src, name+".py", arch)
				switch {
				case fails && (res.err == nil || !strings.Contains(res.err.Error(), "too many variables for native code")):
					t.Errorf("error %v", res.err)
				case !fails && (res.err != nil || res.out != "199\n"):
					t.Errorf("%q, %v", res.out, res.err)
				}
			})
		}
	}
}
