package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// frozen runs a frozen program: the executable is a copy of this test's.
func frozen(t *testing.T, exe string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	c := exec.Command(exe, args...)
	c.Dir = t.TempDir()
	c.Env = append(os.Environ(), "PYCOPY_TEST_COMMAND=1")
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Run(); err != nil && c.ProcessState == nil {
		t.Fatal(err)
	}
	return out.String(), errs.String(), c.ProcessState.ExitCode()
}

func TestFreeze(t *testing.T) {
	dir := files(t,
		"app.py", "import sys, json, util\nfrom lib.pkg import deep\nfrom lib import names as n\ndef f():\n  import late\n  return late.x\n"+
			"print(__name__, __file__, sys.argv[1:], sys.path, util.f(), deep.where(), n.N, f(), __debug__)\n"+
			"print(open('*/data/info.txt').read(), __import__('dyn' + 'amic').y)\n"+
			"try: open('*/data/info.txt', 'w')\nexcept OSError as e: print(e.args[0])\nimport other\nsys.exit(6 + other.z)\n",
		"util.py", "def f(): return 'util'\n", "lib/names.py", "N = 5\n", "lib/pkg/__init__.py", "",
		"lib/pkg/deep.py", "from . import __name__ as p\nfrom .. import names\ndef where(): return p, names.N, __file__\n",
		"late.py", "x = 'late'\n", "dynamic.py", "y = 3\n", "data/info.txt", "info", "bad.py", "import util\nx = = 1\n")
	crossFile(t, filepath.Join(dir, "other.mpy"), "z = 1\n", nil)
	_, errs, status := command(t, dir, "", "-O", "-X", "freeze=app", "-X", "freeze-add=data", "-Xfreeze-add=dynamic.py", "app.py")
	if errs != "" || status != 0 {
		t.Fatalf("%q status %d", errs, status)
	}
	want := "__main__ */app.py ['-O', 'x'] ['*'] util ('lib.pkg', 5, '*/lib/pkg/deep.py') 5 late False\ninfo 3\n30\n"
	moved := filepath.Join(t.TempDir(), "moved")
	if err := os.Rename(filepath.Join(dir, "app"), moved); err != nil {
		t.Fatal(err)
	}
	if out, errs, status := frozen(t, moved, "-O", "x"); out != want || errs != "" || status != 7 {
		t.Errorf("%q %q status %d", out, errs, status)
	}
	// A damaged archive is told.
	data, err := os.ReadFile(moved)
	if err != nil {
		t.Fatal(err)
	}
	data[len(data)-1] = 1
	if err := os.WriteFile(moved, data, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, errs, status := frozen(t, moved); !strings.Contains(errs, "archive behind the executable is damaged") || status != 1 {
		t.Errorf("damaged: %q status %d", errs, status)
	}
	dir2 := files(t, "prog/__main__.py", "import part\nprint(part.x, __file__)\n", "prog/part.py", "x = 1\n")
	if _, errs, status := command(t, dir2, "", "-X", "freeze=app", "prog"); errs != "" || status != 0 {
		t.Fatalf("%q status %d", errs, status)
	}
	if out, errs, _ := frozen(t, filepath.Join(dir2, "app")); out != "1 */__main__.py\n" || errs != "" {
		t.Errorf("a directory: %q %q", out, errs)
	}
	// Errors leave nothing behind.
	if _, errs, status := command(t, dir, "", "-X", "freeze=bad", "bad.py"); !strings.Contains(errs, "bad.py:2:5: SyntaxError: invalid syntax") || status != 1 {
		t.Errorf("syntax: %q status %d", errs, status)
	}
	if _, errs, status := command(t, dir, "", "-X", "freeze=none", "-c", "pass"); !strings.Contains(errs, "needs a script") || status != 1 {
		t.Errorf("command: %q status %d", errs, status)
	}
	if err := os.WriteFile(filepath.Join(dir, "app.pyz"), []byte("PK\x05\x06"+strings.Repeat("\x00", 18)), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, errs, status := command(t, dir, "", "-X", "freeze=none", "app.pyz"); errs != "pycopy: app.pyz is an archive, -X freeze needs a script\n" || status != 1 {
		t.Errorf("archive: %q status %d", errs, status)
	}
	if _, errs, status := command(t, dir, "", "-X", "freeze-add=data", "app.py"); !strings.Contains(errs, "goes with -X freeze") || status != 1 {
		t.Errorf("freeze-add alone: %q status %d", errs, status)
	}
	left, err := filepath.Glob(filepath.Join(dir, "*bad*"))
	if err != nil || len(left) != 1 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

// TestFreezeMissing checks the warning about modules that are nowhere, and that a frozen program can freeze another one.
func TestFreezeMissing(t *testing.T) {
	dir := files(t, "a.py", "import json, sys, nowhere.at.all\n", "b.py", "print('b')\n")
	if _, errs, status := command(t, dir, "", "-X", "freeze=a", "a.py"); errs != "freeze: module nowhere, which a.py imports, is not found\n" || status != 0 {
		t.Errorf("%q status %d", errs, status)
	}
	exe := filepath.Join(dir, "a")
	o := &options{kind: runFile, target: filepath.Join(dir, "b.py"), freezeOut: filepath.Join(dir, "b")}
	if err := o.freeze(exe, nil, os.Stderr); err != nil {
		t.Fatal(err)
	}
	if out, errs, status := frozen(t, o.freezeOut); out != "b\n" || errs != "" || status != 0 {
		t.Errorf("%q %q status %d", out, errs, status)
	}
}
