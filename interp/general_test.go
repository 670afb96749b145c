package interp_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pycopy"
)

// runProgram returns what a program prints, with or without fast paths.
func runProgram(t *testing.T, src, file string, general bool) string {
	t.Helper()
	var out bytes.Buffer
	r, err := pycopy.New(pycopy.Config{
		Stdout: &out, Stderr: &out, FS: pycopy.OSFiles{}, HeapSize: 64 << 20, Path: []string{filepath.Dir(file)}, Debug: pycopy.Debug{General: general},
	})
	if err != nil {
		t.Fatal(err)
	}
	err = r.RunSource([]byte(src), file)
	r.Close() // flushes
	if err != nil {
		out.WriteString(err.Error() + "\n")
	}
	return out.String()
}

// agree runs a program both ways and compares. The output must end as told.
func agree(t *testing.T, name, src, end string) {
	t.Helper()
	fast, general := runProgram(t, src, name, false), runProgram(t, src, name, true)
	if !strings.HasSuffix(fast, end) {
		t.Errorf("%s: ends in %q", name, fast[max(0, len(fast)-200):])
	}
	if fast == general {
		return
	}
	f, g := strings.Split(fast, "\n"), strings.Split(general, "\n")
	for i := range f {
		if i >= len(g) || f[i] != g[i] {
			want := ""
			if i < len(g) {
				want = g[i]
			}
			t.Errorf("%s: line %d: fast %q, general %q", name, i+1, f[i], want)
			return
		}
	}
	t.Errorf("%s: the general way prints more", name)
}

// operands are values at the edges of what the fast paths take.
const operands = `
class U:
    def __init__(self, n): self.n = n
    def __repr__(self): return "U%s" % self.n
    def __add__(self, o): return ("add", self, o)
    def __radd__(self, o): return ("radd", self, o)
    def __sub__(self, o): return NotImplemented
    def __rsub__(self, o): return ("rsub", self, o)
    def __iadd__(self, o): return ("iadd", self, o)
    def __lt__(self, o): return NotImplemented if o is None else [1]
    def __eq__(self, o): return NotImplemented
    def __getitem__(self, i):
        if type(i) is int and i > 3: raise IndexError
        return ("item", i)
    def __bool__(self): return self.n != 0
    __hash__ = None
class V(U):
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return ("Vradd", self, o)
    def __len__(self): return self.n
vals = [0, 1, -1, 2, 3, 7, -8, 61, 62, 63, 64, 255, 256, 2**31, 2**40, -2**40, 2**52, 2**53, 2**53 + 1, -2**53 - 1, 2**61,
    2**62 - 1, 2**62, -2**62, -2**62 - 1, 2**63, 2**64, 10**30, 0.0, -0.0, 0.5, 1.0, -1.5, 3.0, 1e10, 1e100, 1e300, 5e-324, 1e-300,
    float("inf"), float("-inf"), float("nan"), True, False, None, "", "a", "ab", "a" * 20, b"", b"ab", bytearray(b"xyz"), (), (1, 2),
    [], [3, 4, 5], {}, {1: 2, "a": 3}, {1}, frozenset([1]), range(3), U(0), U(1), V(0), V(2), 1j, len, ...]
def show(f):
    try: r = f()
    except Exception as e: return type(e).__name__
    return repr(r)
`

func TestOperators(t *testing.T) {
	var b strings.Builder
	b.WriteString(operands)
	b.WriteString("for x in vals:\n  for y in vals:\n    out = []\n")
	for _, op := range []string{"+", "-", "*", "//", "/", "%", "&", "|", "^", "<", ">", "==", "<=", ">=", "!=", "is", "in", "not in", "@"} {
		b.WriteString("    out.append(show(lambda: x " + op + " y))\n")
		switch op {
		case "<", ">", "==", "<=", ">=", "!=", "in", "not in", "is":
			b.WriteString("    out.append(show(lambda: 1 if x " + op + " y else 2))\n")
			b.WriteString("    out.append(show(lambda: 1 if not x " + op + " y else 2))\n")
		default:
			b.WriteString("    def f(a, b):\n        a " + op + "= b\n        return a\n")
			b.WriteString("    out.append(show(lambda: f(x[:] if type(x) in (list, bytearray) else x.copy() if type(x) in (set, dict) else x, y)))\n")
		}
	}
	b.WriteString("    if type(y) is not int or y < 100: out.append(show(lambda: x << y)); out.append(show(lambda: x >> y))\n")
	b.WriteString("    out.append(show(lambda: x[y]))\n    print(x, y, *out)\n")
	b.WriteString("print('end')\n")
	agree(t, "operators.py", b.String(), "end\n")
}

func TestImmediates(t *testing.T) {
	var b strings.Builder
	b.WriteString(operands + "for x in vals:\n    out = []\n")
	for _, k := range []string{"0", "1", "-1", "2", "7", "255", "-256", "32767", "-32768", "62", "63"} {
		for _, op := range []string{"+", "-", "*", "//", "/", "%", "&", "|", "^", "<<", ">>", "<", ">", "==", "<=", ">=", "!="} {
			b.WriteString("    out.append(show(lambda: x " + op + " " + k + "))\n")
			if op != "<<" && op != ">>" {
				b.WriteString("    out.append(show(lambda: " + k + " " + op + " x))\n")
			}
		}
		b.WriteString("    out.append(show(lambda: 1 if x < " + k + " else 2))\n")
		b.WriteString("    out.append(show(lambda: 1 if not x == " + k + " else 2))\n")
		b.WriteString("    out.append(show(lambda: x[" + k + "]))\n")
	}
	for _, u := range []string{"-x", "+x", "~x", "not x", "x and 1", "x or 1", "1 if x else 2", "len(x)", "[*x]", "next(x)", "x()", "x.y", "x is None"} {
		b.WriteString("    out.append(show(lambda: " + u + "))\n")
	}
	b.WriteString("    print(x, *out)\n")
	b.WriteString("print('end')\n")
	agree(t, "immediates.py", b.String(), "end\n")
}

// TestPrograms runs the corpus of the language, viper functions included, without fast paths.
func TestPrograms(t *testing.T) {
	files, err := filepath.Glob("../emitter_test/corpus/lang_*/*.py")
	viper, err2 := filepath.Glob("../emitter_test/corpus/viper/*.py")
	if err != nil || err2 != nil || len(files) == 0 || len(viper) == 0 {
		t.Fatal("no corpus", err, err2)
	}
	files = append(files, viper...)
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(src), "id(") || strings.Contains(string(src), "# heavy") {
			continue // prints addresses, or takes too long
		}
		agree(t, file, string(src), "")
	}
}
