package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/parse"
)

// tool runs the program in a directory.
func tool(t *testing.T, dir string, args ...string) (out, errs string, status int) {
	t.Helper()
	t.Chdir(dir)
	var stdout, stderr bytes.Buffer
	status = run(append([]string{"mpy-tool"}, args...), &stdout, &stderr)
	return stdout.String(), stderr.String(), status
}

func compileTo(t *testing.T, file, src string) {
	t.Helper()
	tree, err := parse.Parse([]byte(src), strings.TrimSuffix(filepath.Base(file), "mpy")+"py", parse.Exec, parse.Options{})
	if err == nil {
		_, err = parse.Resolve(tree)
	}
	if err != nil {
		t.Fatal(err)
	}
	code, err := compile.Compile(tree, compile.Options{Portable: true})
	if err != nil {
		t.Fatal(err)
	}
	data, err := (&bytecode.MPY{Code: code}).Encode()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{{"-h"}, {"--help"}, {"romfs", "--help"}, {"romfs", "build", "-h"}} {
		if out, errs, status := tool(t, t.TempDir(), args...); out != usageText || errs != "" || status != 0 {
			t.Errorf("%q: %q, %q, status %d", args, out, errs, status)
		}
	}
}

func TestDump(t *testing.T) {
	dir := t.TempDir()
	compileTo(t, filepath.Join(dir, "a.mpy"), "X = (1, 'x')\ndef f(a, *b):\n  return g(a, 2.5, 'a long text constant')\n")
	out, errs, status := tool(t, dir, "-d", "a.mpy")
	if errs != "" || status != 0 {
		t.Fatalf("%q status %d", errs, status)
	}
	for _, want := range []string{"version: 6\n", "small ints: 31 bits\n", "source: a.py\n", "    0 \"a.py\"\n", " (1, 'x')\n", " 2.5\n",
		"<module> (bytecode): ", "\nf (bytecode): ", "positional 1, keyword-only 0, defaults 0, flags 0x4", "LOAD_GLOBAL g\n", "CALL_FUNCTION n=3 nkw=0\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing in\n%s", want, out)
		}
	}
	if out, _, _ := tool(t, dir, "-x", "a.mpy"); !strings.Contains(out, "34 03       CALL_FUNCTION n=3 nkw=0\n") {
		t.Errorf("no bytes in\n%s", out)
	}
}

func TestMerge(t *testing.T) {
	dir := t.TempDir()
	many := "def h(n):\n  while n:\n    n -= 1\n    if n == 7: break\n"
	for i := range 60 {
		many += "    name" + string(rune('a'+i%26)) + string(rune('a'+i/26)) + "(n)\n"
	}
	compileTo(t, filepath.Join(dir, "a.mpy"), "x = 'text of the first'\n"+many)
	compileTo(t, filepath.Join(dir, "b.mpy"), many+"y = x + 'text of the second', 1 << 40\n")
	if _, errs, status := tool(t, dir, "--merge", "-o", "c.mpy", "a.mpy", "b.mpy", "a.mpy"); errs != "" || status != 0 {
		t.Fatalf("%q status %d", errs, status)
	}
	data, err := os.ReadFile(filepath.Join(dir, "c.mpy"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := bytecode.ReadMPY(data)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Code.Children) != 3 || m.Code.Children[1].Scope != bytecode.ScopeModule || len(m.Code.Consts) != 4 {
		t.Errorf("%d parts, %d constants", len(m.Code.Children), len(m.Code.Consts))
	}
	first, again := bytecode.Listing{}.Text(m.Code.Children[0]), bytecode.Listing{}.Text(m.Code.Children[2])
	if first != again {
		t.Errorf("the same file in two places differs:\n%s\n%s", first, again)
	}
	h := m.Code.Children[1].Children[0]
	if !strings.Contains(bytecode.Listing{}.Text(h), "LOAD_GLOBAL namehc") {
		t.Errorf("%s", bytecode.Listing{}.Text(h))
	}
	if line := h.Line(len(h.Bytes) - 1); line < 60 {
		t.Errorf("line %d", line)
	}
}

func TestROMFS(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "tree", "lib"), 0o755); err != nil {
		t.Fatal(err)
	}
	compileTo(t, filepath.Join(dir, "tree", "lib", "a.mpy"), "x = 1\n")
	if err := os.WriteFile(filepath.Join(dir, "tree", "data"), []byte("12345"), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, errs, status := tool(t, dir, "romfs", "build", "-o", "image", "tree"); out+errs != "" || status != 0 {
		t.Fatalf("%q %q status %d", out, errs, status)
	}
	out, _, _ := tool(t, dir, "romfs", "list", "image")
	if want := "       5 data\n         lib/\n      25 lib/a.mpy  .mpy 6\n"; out != want {
		t.Errorf("%q, want %q", out, want)
	}
	if _, errs, status := tool(t, dir, "romfs", "extract", "image", "copy"); errs != "" || status != 0 {
		t.Errorf("%q status %d", errs, status)
	}
	if data, err := os.ReadFile(filepath.Join(dir, "copy", "data")); err != nil || string(data) != "12345" {
		t.Errorf("%q %v", data, err)
	}
}

// TestFreezeCompiles compiles the C source with stand-ins for the firmware's headers.
func TestFreezeCompiles(t *testing.T) {
	headers, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	compileTo(t, filepath.Join(dir, "a.mpy"), "X = (1, 'x', (), (2,)), 2.5, -1e400, 3j, b'\\0?9\"', 'a long text constant', 1 << 70, -5 << 40, ..., None\n"+
		"def f(n):\n  def g(): return n\n  yield g\n")
	compileTo(t, filepath.Join(dir, "b.mpy"), "import a\nprint(a.X)\n")
	header := "QDEF0(MP_QSTRnull, 0, 0, \"\")\nQDEF1(MP_QSTR_print, 1, 5, \"print\")\nQDEF1(MP_QSTR_n, 2, 1, \"n\")\n"
	if err := os.WriteFile(filepath.Join(dir, "qstr.h"), []byte(header), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, errs, status := tool(t, dir, "-f", "-q", "qstr.h", "-o", "frozen.c", "a.mpy", "b.mpy"); errs != "" || status != 0 {
		t.Fatalf("%q status %d", errs, status)
	}
	src, err := os.ReadFile(filepath.Join(dir, "frozen.c"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\"a.py\\000\"\n", "    &frozen_m1,\n", "MP_QSTR_n, // \"n\"", "\"\\000\\0779\\042\"", "= {{&mp_type_int}, {.neg=0, .fixed_dig=1, .alloc=5, .len=5,"} {
		if !strings.Contains(string(src), want) {
			t.Errorf("%q is missing", want)
		}
	}
	gcc, err := exec.LookPath("gcc")
	if err != nil {
		t.Skip("gcc is not installed: the C source was not compiled")
	}
	cmd := exec.Command(gcc, "-std=c99", "-Wall", "-Werror", "-Wno-unused-const-variable", "-fsyntax-only", "-I", headers, filepath.Join(dir, "frozen.c"))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	compileTo(t, filepath.Join(dir, "good.mpy"), "x = 1\n")
	if err := os.WriteFile(filepath.Join(dir, "bad.mpy"), []byte("M\x07\x00\x1f"), 0o644); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		args   []string
		errs   string
		status int
	}{
		{[]string{"bad.mpy"}, "bad.mpy: incompatible .mpy file: version 7, known are 5 and 6 at offset 1", 1},
		{[]string{"none.mpy"}, "no such file", 2},
		{nil, "no file", 1},
		{[]string{"--what", "bad.mpy"}, "bad arguments: --what", 1},
		{[]string{"romfs", "build", "-o", "out.img", "none"}, "open none: no such file", 2},
		{[]string{"romfs", "build", "-o", "out.img", "bad.mpy"}, "bad.mpy: not a directory", 2},
		{[]string{"romfs", "turn"}, "bad arguments: romfs ", 1},
		{[]string{"--merge", "-o", "none/out.mpy", "good.mpy"}, "write none/out.mpy: no such file", 2},
		{[]string{"romfs", "list", "bad.mpy"}, "bad ROMFS image", 1},
	}
	for _, test := range tests {
		if _, errs, status := tool(t, dir, test.args...); !strings.Contains(errs, test.errs) || strings.Count(errs, "\n") != 1 || status != test.status {
			t.Errorf("%v: %q status %d", test.args, errs, status)
		}
	}
}
