package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/parse"
)

// crossFile compiles a source text to a .mpy file.
func crossFile(t *testing.T, file, src string, change func(data []byte)) {
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
	if change != nil {
		change(data)
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestFiles imports and runs .mpy files.
func TestFiles(t *testing.T) {
	dir := files(t, "both.py", "print('source')\n", "user.py", "import both, only, pkg.sub\nprint(only.f(2), only.__file__, pkg.__path__)\n")
	at := func(name string) string { return filepath.Join(dir, name) }
	crossFile(t, at("both.mpy"), "print('compiled')\n", nil)
	crossFile(t, at("only.mpy"), "print(__name__)\ndef f(x):\n  return x / 0 if x > 9 else x * 2\n", nil)
	crossFile(t, at("pkg/__init__.mpy"), "print(__name__, __file__)\n", nil)
	crossFile(t, at("pkg/sub.mpy"), "from . import __name__ as n\nprint(n, __name__)\n", nil)
	crossFile(t, at("main.mpy"), "import sys\nprint(__name__, __file__, sys.argv)\nfrom only import f\n\nf(10)\n", nil)
	crossFile(t, at("old.mpy"), "x = 1\n", func(data []byte) { data[1] = 4 })
	crossFile(t, at("arch.mpy"), "x = 1\n", func(data []byte) { data[2] = 15 << 2 })
	tests := []struct {
		name   string
		args   []string
		out    string
		errs   string
		status int
	}{
		{"import", []string{"user.py"}, "source\nonly\npkg pkg/__init__.mpy\npkg pkg.sub\n4 only.mpy pkg\n", "", 0},
		{"run", []string{"main.mpy", "a"}, "__main__ main.mpy ['main.mpy', 'a']\nonly\n",
			"Traceback (most recent call last):\n  File \"main.py\", line 5, in <module>\n  File \"only.py\", line 3, in f\nZeroDivisionError: divide by zero\n", 1},
		{"module", []string{"-m", "only"}, "__main__\n", "", 0},
		{"version", []string{"-c", "try: import old\nexcept ValueError as e: print(e, e.__notes__)"},
			"incompatible .mpy file ['version 4, known are 5 and 6 at offset 1']\n", "", 0},
		{"architecture", []string{"-c", "try: import arch\nexcept ValueError as e: print(e)"}, "incompatible .mpy arch\n", "", 0},
		{"told", []string{"old.mpy"}, "", "ValueError: incompatible .mpy file\nversion 4, known are 5 and 6 at offset 1\n", 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			out, errs, status := command(t, dir, "", test.args...)
			out = strings.ReplaceAll(out, dir+"/", "")
			if out != test.out || !strings.HasSuffix(errs, test.errs) || test.errs == "" && errs != "" || status != test.status {
				t.Errorf("%q %q status %d", out, errs, status)
			}
		})
	}
}

// TestVersion5 runs files that Pycopy's own compiler made of testdata/version5.py, without and with bytes for an inline cache.
func TestVersion5(t *testing.T) {
	want, errs, status := command(t, "testdata", "", "version5.py")
	if errs != "" || status != 0 {
		t.Fatalf("source: %q status %d", errs, status)
	}
	for _, file := range []string{"version5.mpy", "version5_cache.mpy"} {
		if out, errs, status := command(t, "testdata", "", file); out != want || errs != "" || status != 0 {
			t.Errorf("%s: %q %q status %d", file, out, errs, status)
		}
	}
}
