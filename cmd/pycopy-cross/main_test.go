package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pycopy/bytecode"
)

// cross runs the program in a directory.
func cross(t *testing.T, dir, stdin string, args ...string) (out, errs string, status int) {
	t.Helper()
	t.Chdir(dir)
	var stdout, stderr bytes.Buffer
	status = run(append([]string{"pycopy-cross"}, args...), strings.NewReader(stdin), &stdout, &stderr)
	return stdout.String(), stderr.String(), status
}

func write(t *testing.T, dir string, pairs ...string) {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		if err := os.WriteFile(filepath.Join(dir, pairs[i]), []byte(pairs[i+1]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func read(t *testing.T, name string) *bytecode.MPY {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	m, err := bytecode.ReadMPY(data)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestOutputs(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.py", "x = 1\n", "b.py", "def f():\n  assert x\n  return y\n")
	if err := os.Mkdir(filepath.Join(dir, "out"), 0o755); err != nil {
		t.Fatal(err)
	}
	if out, errs, status := cross(t, dir, "", "a.py", "b.py"); out+errs != "" || status != 0 {
		t.Fatalf("%q %q %d", out, errs, status)
	}
	if m := read(t, "a.mpy"); m.Code.Filename != "a.py" || m.SmallIntBits != 31 {
		t.Errorf("%+v", m)
	}
	plain := read(t, "b.mpy").Code.Children[0]
	if line := plain.Line(len(plain.Bytes) - 1); line != 3 {
		t.Errorf("line %d", line)
	}
	if _, errs, status := cross(t, dir, "", "-o", "out", "-O3", "a.py", "b.py"); errs != "" || status != 0 {
		t.Fatalf("%q %d", errs, status)
	}
	best := read(t, "out/b.mpy").Code.Children[0]
	if len(best.Lines) > 0 || len(best.Bytes) >= len(plain.Bytes) {
		t.Errorf("-O3: %d bytes, lines % x", len(best.Bytes), best.Lines)
	}
	if _, errs, status := cross(t, dir, "", "-s", "other.py", "-oc.mpy", "-msmall-int-bits=20", "--", "a.py"); errs != "" || status != 0 {
		t.Fatalf("%q %d", errs, status)
	}
	if m := read(t, "c.mpy"); m.Code.Filename != "other.py" || m.SmallIntBits != 20 {
		t.Errorf("%+v", m)
	}
	if _, errs, status := cross(t, dir, "", "-s", "\xffé.py", "-oe.mpy", "a.py"); errs != "" || status != 0 {
		t.Fatalf("%q %d", errs, status)
	}
	if m := read(t, "e.mpy"); m.Code.Filename != "\uFFFDé.py" {
		t.Errorf("%q", m.Code.Filename)
	}
	out, errs, status := cross(t, dir, "print(1)\n", "-")
	if m, err := bytecode.ReadMPY([]byte(out)); err != nil || m.Code.Filename != "<stdin>" || errs != "" || status != 0 {
		t.Errorf("stdin: %v %q %d", err, errs, status)
	}
	if out, _, _ := cross(t, dir, "", "-v", "-v", "-o", "d.mpy", "a.py"); !strings.Contains(out, "STORE_NAME x") || !strings.Contains(out, "mem: total=") {
		t.Errorf("listing: %q", out)
	}
}

// TestErrors checks messages and exit status, and that a failure leaves the output as it was.
func TestErrors(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "bad.py", "x = 1\ny = = 2\n", "bad.mpy", "old", "host.py", "async def f():\n    yield 1\n",
		"native.py", "@micropython.native\ndef f(): pass\n", "good.py", "x = 1\n", "star.py", "try:\n  pass\nexcept* E:\n  pass\n",
		"long.py", "x = 1\nwhile x:\n"+strings.Repeat("    a = b + c\n", 3000))
	tests := []struct {
		name   string
		args   []string
		errs   string
		status int
	}{
		{"syntax", []string{"bad.py"}, "bad.py:2:5: SyntaxError: invalid syntax", 1},
		{"renamed", []string{"-s", "lib/x.py", "bad.py"}, "lib/x.py:2:5: SyntaxError: invalid syntax", 1},
		{"not for boards", []string{"host.py"}, "host.py:2:5: SyntaxError: asynchronous generator: not possible in bytecode of boards", 1},
		{"except*", []string{"star.py"}, "star.py:1:1: SyntaxError: except*: not possible in bytecode of boards", 1},
		{"long jump", []string{"long.py"}, "long.py:2:1: SyntaxError: jump over more than 16 KiB: not possible", 1},
		{"no architecture", []string{"native.py"}, "native.py:1:2: SyntaxError: invalid arch: machine code needs -march\n", 1},
		{"no emitter", []string{"-march=xtensa", "native.py"}, "native.py:1:2: SyntaxError: invalid arch: no machine code for xtensa\n", 1},
		{"missing", []string{"none.py"}, "can't read none.py: no such file", 2},
		{"no input", nil, "no input file", 1},
		{"one output", []string{"-o", "x.mpy", "good.py", "bad.py"}, "multiple input files, but one output file", 1},
		{"no directory", []string{"-o", "none/x.mpy", "good.py"}, "can't write none/x.mpy", 2},
		{"option", []string{"-q", "good.py"}, "unknown option: -q", 1},
		{"value", []string{"-X", "emit=fast", "good.py"}, "unknown option: -X emit=fast", 1},
		{"bits", []string{"-msmall-int-bits=99", "good.py"}, "bad number of bits: 99", 1},
		{"architecture", []string{"-march=z80", "good.py"}, "unknown architecture: z80", 1},
		{"no value", []string{"good.py", "-o"}, "argument expected for the -o option", 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, errs, status := cross(t, dir, "", test.args...)
			if !strings.Contains(errs, test.errs) || status != test.status {
				t.Errorf("status %d: %q", status, errs)
			}
		})
	}
	if data, err := os.ReadFile(filepath.Join(dir, "bad.mpy")); err != nil || string(data) != "old" {
		t.Errorf("output after an error: %q %v", data, err)
	}
	names, err := filepath.Glob(filepath.Join(dir, ".*"))
	if err != nil || len(names) > 0 {
		t.Errorf("left behind: %v %v", names, err)
	}
	if out, errs, status := cross(t, dir, "", "bad.py", "good.py"); status != 1 || out != "" || !strings.Contains(errs, "    y = = 2\n") {
		t.Errorf("%q %q %d", out, errs, status)
	}
	read(t, "good.mpy")
}

// TestNative checks the header of files with machine code, and that reading and writing keeps it.
func TestNative(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "n.py", "@micropython.native\ndef f(a, *, k=1):\n  def g(): return a\n  return g\n"+
		"@micropython.viper\ndef v(x: int) -> int:\n  return x * 2\n@micropython.asm_thumb\ndef s(r0): add(r0, r0, 1)\n", "b.py", "x = 1\n")
	if _, errs, status := cross(t, dir, "", "-march=armv7m", "n.py", "b.py"); errs != "" || status != 0 {
		t.Fatalf("%q %d", errs, status)
	}
	if m := read(t, "b.mpy"); m.Arch != bytecode.ArchNone {
		t.Errorf("bytecode alone is for %s", m.Arch)
	}
	m := read(t, "n.mpy")
	if m.Arch != bytecode.ArchARMv7M || m.SubVersion != bytecode.MPYSubVersion {
		t.Errorf("%s, %d", m.Arch, m.SubVersion)
	}
	var kinds []bytecode.Kind
	for _, c := range m.Code.Children {
		kinds = append(kinds, c.Kind)
	}
	if want := []bytecode.Kind{bytecode.KindNative, bytecode.KindViper, bytecode.KindAsm}; !slices.Equal(kinds, want) {
		t.Fatalf("%v", kinds)
	}
	f := m.Code.Children[0]
	if f.Name != "f" || f.NPos != 1 || f.NKwOnly != 1 || len(f.Children) != 1 || f.PreludeOffset == 0 {
		t.Errorf("%+v", f)
	}
	data, err := os.ReadFile("n.mpy")
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := bytecode.ParseMPY(data)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := parsed.Encode(); err != nil || !bytes.Equal(again, data) {
		t.Errorf("written again: %d bytes of %d, %v", len(again), len(data), err)
	}
}

func TestInformation(t *testing.T) {
	out, errs, status := cross(t, t.TempDir(), "", "--version")
	if !strings.HasSuffix(out, "pycopy-cross emitting mpy v6.3\n") || errs != "" || status != 0 {
		t.Errorf("%q %q %d", out, errs, status)
	}
	out, errs, status = cross(t, t.TempDir(), "", "--help")
	if !strings.HasPrefix(out, "usage: pycopy-cross ") || errs != "" || status != 0 {
		t.Errorf("%q %q %d", out, errs, status)
	}
}
