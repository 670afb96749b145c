package emitter_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

var countsPerf = flag.Bool("counts.perf", false, "count the instructions of all programs of perf as well, which takes long")

// mostInstructions is how many instructions arm64's code may execute for one of amd64's.
const mostInstructions = 1.15

// kernels are the loops and calls that programs of perf spend their time in. f(n) does n iterations.
var kernels = []struct{ name, source string }{
	{"ints", "def f(n):\n s = 0\n for i in range(n): s += i * i & 0xff\n return s\n"},
	{"while", "def f(n):\n i = s = 0\n while i < n:\n  if i % 3 == 0: s += i // 7\n  i += 1\n return s\n"},
	{"floats", "def f(n):\n x = 3.9\n y = 0.5\n for i in range(n): y = x * y * (1.0 - y)\n return y\n"},
	{"sieve", "def f(n):\n a = [1] * 1000\n for i in range(n): a[i % 1000] = 0\n return a\n"},
	{"sum of list", "def f(n):\n a = list(range(1000))\n s = 0\n for k in range(n // 1000):\n  for x in a: s += x\n return s\n"},
	{"matrix", "def f(n):\n a = [[1.5] * 10 for i in range(10)]\n s = 0.0\n for i in range(n): s += a[i % 10][3] * 2.0\n return s\n"},
	{"fib", "def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)\ndef f(n):\n for i in range(n // 300): fib(10)\n"},
	{"call", "def g(x, y): return x + y\ndef f(n):\n s = 0\n for i in range(n): s = g(s, i)\n return s\n"},
	{"method", "class C:\n def __init__(self): self.x = 0\n def add(self, n): self.x += n\n" +
		"def f(n):\n c = C()\n for i in range(n): c.add(i)\n return c.x\n"},
	{"float attributes", "class B:\n def __init__(self): self.x = 0.5; self.v = 0.25\n" +
		"def f(n):\n b = B()\n for i in range(n):\n  b.x += b.v * 0.5\n  b.v -= b.x * 0.125\n return b.x\n"},
	{"instances", "class P:\n def __init__(self, x, y): self.x = x; self.y = y\ndef f(n):\n for i in range(n): p = P(i, n)\n return p\n"},
	{"closure", "def f(n):\n s = 0\n def g(x):\n  nonlocal s\n  s += x\n for i in range(n): g(i)\n return s\n"},
	{"generator", "def g(n):\n for i in range(n): yield i\ndef f(n):\n s = 0\n for i in g(n): s += i\n return s\n"},
	{"dict", "def f(n):\n d = {i: i for i in range(100)}\n s = 0\n for i in range(n): s += d[i % 100]\n return s\n"},
	{"str", "def f(n):\n t = 'abcdefghij' * 100\n k = 0\n for i in range(n // 1000):\n  for c in t:\n   if c == 'd': k += 1\n return k\n"},
	{"append", "def f(n):\n for k in range(n // 1000):\n  a = []\n  for i in range(1000): a.append((i, k))\n return a\n"},
	{"exception", "def f(n):\n for i in range(n):\n  try:\n   if i & 1: raise ValueError\n  except ValueError: pass\n"},
}

// counter runs programs on two machines in QEMU and counts the instructions of native code.
type counter struct {
	plugin              string
	emulators, binaries [2]string
}

var architectures = [2]struct{ goarch, emulator string }{{"amd64", "qemu-x86_64"}, {"arm64", "qemu-aarch64"}}

func newCounter(t *testing.T) *counter {
	if runtime.GOOS != "linux" {
		t.Skip("QEMU emulates programs for Linux on Linux only")
	}
	dir := t.TempDir()
	c := &counter{plugin: filepath.Join(dir, "count.so")}
	if out, err := exec.Command("gcc", "-O1", "-shared", "-fPIC", "-o", c.plugin, "testdata/count.c").CombinedOutput(); err != nil {
		t.Skipf("no plugin for QEMU: %v\n%s", err, out)
	}
	for i, a := range architectures {
		path, err := exec.LookPath(a.emulator)
		if err != nil {
			t.Skip("no emulator: ", err)
		}
		if err := exec.Command(path, "-plugin", c.plugin, "/nonexistent").Run(); !errors.As(err, new(*exec.ExitError)) {
			t.Skip("no emulator: ", err)
		}
		c.emulators[i], c.binaries[i] = path, filepath.Join(dir, "pycopy-"+a.goarch)
		build := exec.Command("go", "build", "-o", c.binaries[i], "pycopy/cmd/pycopy")
		build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOARCH="+a.goarch)
		if out, err := build.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	return c
}

var counted = regexp.MustCompile(`(?m)^native (\d+) `)

// run returns how many instructions of native code machine number i executes for a program.
func (c *counter) run(t *testing.T, i int, program string, args ...string) float64 {
	// The usual threshold, but one that does not rise where compilations take long, as they do in an emulator.
	const threshold = "jit=256"
	cmd := exec.Command(c.emulators[i], append([]string{"-plugin", c.plugin, c.binaries[i], "-X", emulatedHeap, "-X", threshold, filepath.Base(program)}, args...)...)
	cmd.Dir = filepath.Dir(program)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	err := cmd.Run()
	m := counted.FindStringSubmatch(stderr.String())
	if err != nil || m == nil {
		t.Fatalf("%s on %s: %v\n%s", program, architectures[i].goarch, err, stderr.String())
	}
	n, _ := strconv.ParseFloat(m[1], 64)
	return n
}

// TestInstructionCounts compares how many instructions the code for arm64 executes with those of amd64. QEMU says nothing about time, so this is
// the measure for arm64's code.
func TestInstructionCounts(t *testing.T) {
	t.Parallel()
	c := newCounter(t)
	for _, k := range kernels {
		t.Run(k.name, func(t *testing.T) {
			t.Parallel()
			program := filepath.Join(t.TempDir(), "kernel.py")
			if err := os.WriteFile(program, []byte("import sys\n"+k.source+"f(5000)\nf(int(sys.argv[1]))\n"), 0o644); err != nil {
				t.Fatal(err)
			}
			var n [2]float64 // for an iteration
			for i := range n {
				const few, many = 10000, 110000
				n[i] = (c.run(t, i, program, fmt.Sprint(many)) - c.run(t, i, program, fmt.Sprint(few))) / (many - few)
			}
			t.Logf("%-12s amd64 %6.1f  arm64 %6.1f  %.2f", k.name, n[0], n[1], n[1]/n[0])
			if n[0] < 1 {
				t.Error("that was not native code")
			}
			if n[1] > n[0]*mostInstructions {
				t.Errorf("arm64 takes %.2f times the instructions", n[1]/n[0])
			}
		})
	}
	if !*countsPerf {
		return
	}
	programs, err := filepath.Glob("../perf/programs/*.py")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range programs {
		x, y := c.run(t, 0, p), c.run(t, 1, p)
		fmt.Printf("%-14s %6.0f %6.0f  %.2f\n", strings.TrimSuffix(filepath.Base(p), ".py"), x/1e6, y/1e6, y/x)
		if y > x*mostInstructions {
			t.Errorf("%s: arm64 takes %.2f times the instructions", p, y/x)
		}
	}
}
