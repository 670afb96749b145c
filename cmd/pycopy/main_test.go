package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pycopy"
)

// TestMain lets the test binary stand for the command itself.
func TestMain(m *testing.M) {
	if os.Getenv("PYCOPY_TEST_COMMAND") != "" {
		end(run(os.Args))
	}
	if signal.Ignored(os.Interrupt) { // the tests run in the background, and programs would inherit that
		signal.Notify(make(chan os.Signal, 1), os.Interrupt)
	}
	os.Exit(m.Run())
}

// command runs the command and returns its outputs and exit status.
func command(t *testing.T, dir, stdin string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(exe, args...)
	c.Args[0] = "pycopy"
	c.Dir = dir
	c.Env = append(os.Environ(), "PYCOPY_TEST_COMMAND=1")
	c.Stdin = strings.NewReader(stdin)
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	err = c.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return out.String(), errs.String(), c.ProcessState.ExitCode()
}

// files makes a directory with the given files: name, text, name, text.
func files(t *testing.T, pairs ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(pairs); i += 2 {
		name := filepath.Join(dir, pairs[i])
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(pairs[i+1]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestCommandLine(t *testing.T) {
	dir := files(t, "odd.mpy", "C\x06\x00",
		"args.py", "import sys\nprint(sys.argv, __name__, __file__)\n",
		"pk/__init__.py", "print('init', __name__)\n",
		"pk/__main__.py", "from . import sub\nimport sys\nprint(__name__, sys.argv)\n",
		"pk/sub.py", "print('sub', __name__)\n",
		"io/notes.txt", "a directory that hides no module",
		"syntax.py", "x = = 1\n",
		"strict.py", "# -X strict\ndef __main__():\n    print(__name__)\n",
	)
	tests := []struct {
		name, stdin    string
		args           []string
		stdout, stderr string // regular expressions for all of it
		status         int
	}{
		{"command", "", []string{"-c", "import sys; print(sys.argv)", "a", "-b"}, `\['-c', 'a', '-b'\]\n`, "", 0},
		{"file", "", []string{"args.py", "-x", "1"}, `\['args.py', '-x', '1'\] __main__ args.py\n`, "", 0},
		{"stdin", "print(3)\n", nil, `3\n`, "", 0},
		{"package", "", []string{"-m", "pk", "a"}, `init pk\nsub pk.sub\n__main__ \['pk', 'a'\]\n`, "", 0},
		{"submodule", "", []string{"-m", "pk.sub"}, `init pk\nsub __main__\n`, "", 0},
		{"no module", "", []string{"-m", "nope"}, "", `ModuleNotFoundError: no module named 'nope'\n`, 1},
		{"mpy file", "", []string{"odd.mpy"}, "", `(?s)ValueError: incompatible .mpy file\n.*`, 1},
		{"no file", "", []string{"nope.py"}, "", `pycopy: can't open file 'nope.py': \[Errno 2\] No such file or directory\n`, 2},
		{"uncaught", "", []string{"-c", "1/0"}, "",
			`Traceback \(most recent call last\):\n  File "<string>", line 1, in <module>\nZeroDivisionError: divide by zero\n`, 1},
		{"syntax", "", []string{"syntax.py"}, "",
			`Traceback \(most recent call last\):\n  File "syntax.py", line 1\nSyntaxError: invalid syntax\n`, 1},
		{"compile only", "", []string{"-X", "compile-only", "-c", "print(1)"}, "", "", 0},
		{"compile only fails", "", []string{"-X", "compile-only", "syntax.py"}, "", `(?s).*SyntaxError: invalid syntax\n`, 1},
		{"exit", "", []string{"-c", "raise SystemExit(300)"}, "", "", 44},
		{"exit int", "", []string{"-c", "import enum\nraise SystemExit(enum.IntEnum('Status', {'BAD': 7}).BAD)"}, "", "", 7},
		{"exit none", "", []string{"-c", "raise SystemExit"}, "", "", 0},
		{"exit text", "", []string{"-c", "raise SystemExit('why')"}, "", `why\n`, 1},
		{"exit tuple", "", []string{"-c", "import sys; sys.exit((1, 'a'))"}, "", `\(1, 'a'\)\n`, 1},
		{"ignored options", "", []string{"-u", "-BE", "-I", "-c", "print(1)"}, `1\n`, "", 0},
		{"letters together", "", []string{"-uBOc", "print(__debug__)", "a"}, `False\n`, "", 0},
		{"value in the argument", "", []string{"-OOcimport sys; print(sys.argv)", "a"}, `\['-c', 'a'\]\n`, "", 0},
		{"module in the argument", "", []string{"-umpk.sub"}, `init pk\nsub __main__\n`, "", 0},
		{"unknown letter", "", []string{"-uy"}, `usage: pycopy .*\npycopy --help lists the options\.\n`, `pycopy: unknown option: -y\n`, 1},
		{"stdin by name", "import sys; print(sys.argv)", []string{"-", "a"}, `\['-', 'a'\]\n`, "", 0},
		{"warnings", "", []string{"-W", "error::UserWarning", "-Wignore:x", "-c", "import warnings; warnings.warn('x'); warnings.warn('y')"}, "", `(?s).*UserWarning: y\n`, 1},
		{"optimise", "", []string{"-O", "-c", "assert 0; print(__debug__)"}, `False\n`, "", 0},
		{"help", "", []string{"--help"}, `(?s)usage: pycopy .*`, "", 0},
		{"unknown", "", []string{"-y"}, `usage: pycopy .*\npycopy --help lists the options\.\n`, `pycopy: unknown option: -y\n`, 1},
		{"bad value", "", []string{"-X", "nope", "-c", "pass"}, `Invalid option\nusage: pycopy .*\npycopy --help lists the options\.\n`, `pycopy: invalid option: -X nope\n`, 1},
		{"conflict", "", []string{"-X", "jit=off", "-X", "jit=stats", "-c", "pass"}, "", `pycopy: conflicting options: -X jit=off leaves nothing for -X jit=stats\n`, 1},
		{"bad level", "", []string{"-O-1", "-c", "pass"}, `usage: .*\n.*\n`, `pycopy: unknown option: -O-1\n`, 1},
		{"small heap", "", []string{"-X", "heapsize=100", "-c", "pass"}, `Invalid option\nusage: .*\n.*\n`, `pycopy: invalid option: -X heapsize=100\n`, 1},
		{"strict comment", "", []string{"strict.py"}, `__main__s\n`, "", 0},
		{"strict without main", "", []string{"-X", "strict", "-c", "x = 1"}, "",
			`RuntimeError: strict mode: main module must contain __main__ function\n`, 1},
		{"shadow", "", []string{"-c", "import io; print(io.StringIO('a').read())"}, `a\n`, "", 0},
		{"listing", "", []string{"-v", "-v", "-c", "print(1)"},
			`(?s)File <string>, code block '<module>' .*\n00 LOAD_NAME print\n.*RETURN_VALUE\n1\nmem: total=\d+, .*`, "", 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			out, errs, status := command(t, dir, test.stdin, test.args...)
			if status != test.status {
				t.Errorf("status %d, want %d", status, test.status)
			}
			if !regexp.MustCompile(`\A(?:` + test.stdout + `)\z`).MatchString(out) {
				t.Errorf("stdout %q, want %q", out, test.stdout)
			}
			if !regexp.MustCompile(`\A(?:` + test.stderr + `)\z`).MatchString(errs) {
				t.Errorf("stderr %q, want %q", errs, test.stderr)
			}
		})
	}
}

// TestBoot checks that _boot runs before the program, and that its failure does not matter.
func TestBoot(t *testing.T) {
	dir := files(t, "_boot.py", "import builtins\nbuiltins.booted = 1\nnope\n", "main.py", "print(booted)\n")
	if out, errs, status := command(t, dir, "", "main.py"); out != "1\n" || errs != "" || status != 0 {
		t.Errorf("%q, %q, status %d", out, errs, status)
	}
}

func TestInteractive(t *testing.T) {
	tests := []struct{ name, stdin, stdout string }{
		{"blocks", "for i in range(2):\n  print(i)\n\n1+1\n", ">>> ... ... 0\n1\n>>> 2\n>>> \n"},
		{"input", "x = input()\nhello\nx\n", ">>> >>> 'hello'\n>>> \n"},
		{"prompts", "import sys\nsys.ps1 = '$ '\n(1,\n2)\n", ">>> >>> $ ... (1, 2)\n$ \n"},
		{"no prompts", "import sys; del sys.ps1, sys.ps2\n(1,\n2)\n", ">>> >>> ... (1, 2)\n>>> \n"},
		{"bad prompt", "import sys\nclass A:\n  def __str__(self): 1/0\n\nsys.ps1 = A()\n1\n", ">>> >>> ... ... >>> >>> 1\n>>> \n"},
		{"after an error", "nope\n1\n", ">>> >>> 1\n>>> \n"},
		{"exit", "print(1)\nraise SystemExit\nprint(2)\n", ">>> 1\n>>> "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			out, _, status := command(t, t.TempDir(), test.stdin, "-i")
			if _, rest, _ := strings.Cut(out, "Use Ctrl-D to exit\n"); rest != test.stdout || status != 0 {
				t.Errorf("%q, status %d, want %q", rest, status, test.stdout)
			}
		})
	}
}

// TestInputGone: without standard input the interactive mode ends.
func TestInputGone(t *testing.T) {
	_, errs, status := command(t, t.TempDir(), "import sys; sys.__stdin__ = None\n1\n", "-i")
	if !strings.Contains(errs, "AttributeError") || status != 1 {
		t.Errorf("%q, status %d", errs, status)
	}
}

func TestInternalError(t *testing.T) {
	if os.Getenv("PYCOPY_TEST_FAULT") != "" { // this process is the one that fails
		o := options{goTrace: os.Getenv("PYCOPY_TEST_FAULT") == "trace"}
		o.fault(&pycopy.InternalError{Cause: "a bug", Stack: "stack\n"})
	}
	for mode, want := range map[string]string{"line": "internal error: a bug\n", "trace": "internal error: a bug\nstack\n"} {
		cmd := exec.Command(os.Args[0], "-test.run", "^TestInternalError$")
		cmd.Env = append(os.Environ(), "PYCOPY_TEST_FAULT="+mode)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		var exit *exec.ExitError
		if err := cmd.Run(); !errors.As(err, &exit) || exit.ExitCode() != 3 || stderr.String() != want {
			t.Errorf("%s: %v, stderr %q", mode, err, stderr.String())
		}
	}
}

// TestEmit: -X emit decides what undecorated functions become.
func TestEmit(t *testing.T) {
	const program = "def f(x: int) -> int: return x * x\nprint(f(1 << 40))"
	for emit, want := range map[string]string{"bytecode": "1208925819614629174706176\n", "native": "1208925819614629174706176\n", "viper": "0\n"} {
		if out, errs, status := command(t, "", "", "-X", "emit="+emit, "-c", program); out != want || status != 0 {
			t.Errorf("%s: %q %s", emit, out, errs)
		}
	}
	_, errs, _ := command(t, "", "", "-c", "x = 1\n@micropython.viper\ndef f(a: ptr8):\n    b = 1\n    return a + b")
	if want := "  File \"<string>\", line 5, in f\nViperTypeError: can't do binary op between 'ptr8' and 'int'\n"; !strings.HasSuffix(errs, want) {
		t.Errorf("%q, want %q at the end", errs, want)
	}
}

// TestFilesAtExit: what was written to a file that nobody has closed is there after the end of the program.
func TestFilesAtExit(t *testing.T) {
	for _, end := range []string{"", "; 1 / 0", "; import sys; sys.exit(2)", "; import sys; sys.stdout.close()"} {
		dir := t.TempDir()
		command(t, dir, "", "-c", "f = open('f', 'w'); f.write('text'); open('g', 'wb').write(b'bytes')"+end)
		for name, want := range map[string]string{"f": "text", "g": "bytes"} {
			if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(got) != want {
				t.Errorf("%q: %s has %q, %v", end, name, got, err)
			}
		}
	}
}
