package main

import (
	"os"
	"os/exec"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"pycopy/jit/host"
)

// TestHelpIsComplete compares --help with the options that the parser knows, and with those that the documents tell of.
func TestHelpIsComplete(t *testing.T) {
	_, help, ok := strings.Cut(usage("pycopy"), "Implementation options (-X):\n")
	if !ok {
		t.Fatal("no section on -X")
	}
	help, _, _ = strings.Cut(help, "\nEnvironment:")
	sample := strings.NewReplacer("<file>", "f", "<path>", "p", "<n>[w][K|M|G]", "64K", "[=<n>[:<k>]]", "=3:2", "<n>[:<k>]", "3:2", "[=<n>]", "=3", "[=<dir>]", "=d", "<n>", "7")
	none, err := parseOptions([]string{"pycopy"})
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]bool{}
	for line := range strings.Lines(help) {
		if !strings.HasPrefix(line, "  ") || line[2] == ' ' {
			continue
		}
		name, vals, hasVal := strings.Cut(sample.Replace(strings.Fields(line)[0]), "=")
		shown[name] = true
		for _, val := range strings.Split(vals, "|") {
			x := name
			if hasVal {
				x += "=" + val
			}
			if o, err := parseOptions([]string{"pycopy", "-X", x}); err != nil {
				t.Errorf("%s is shown, but %v", x, err)
			} else if x != "emit=bytecode" && x != "jit=off" && reflect.DeepEqual(o, none) {
				t.Errorf("%s has no effect", x)
			}
		}
	}
	src, err := os.ReadFile("options.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`(?:name|x) == "([a-z-]+)`).FindAllStringSubmatch(string(src), -1) {
		if !shown[m[1]] {
			t.Errorf("%s is not shown", m[1])
		}
	}
	for _, doc := range []string{"README.md", "ARCHITECTURE.md", "docs/embedding.md", "docs/performance.md", "docs/windows.md"} {
		text, err := os.ReadFile("../../" + doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile("-X ([a-z-]+)").FindAllStringSubmatch(string(text), -1) {
			if !shown[m[1]] {
				t.Errorf("%s tells of -X %s", doc, m[1])
			}
		}
	}
}

// TestJITOptions: the last mode counts, what shows something needs a JIT, and nonsense is refused.
func TestJITOptions(t *testing.T) {
	for _, test := range []struct {
		args      string
		on        bool
		threshold int
		bad       string
	}{
		{"", true, 0, ""},
		{"jit=off", false, 0, ""},
		{"jit=on", true, 0, ""},
		{"jit=eager", true, 1, ""},
		{"jit=100", true, 100, ""},
		{"jit=eager jit=off", false, 0, ""},
		{"jit=eager jit=on", true, 0, ""},
		{"jit=off jit=1", true, 1, ""},
		{"jit=stats", true, 0, ""},
		{"jit=stats jit=eager", true, 1, ""},
		{"jit=eager jit=log jit=stats dump=asm", true, 1, ""},
		{"dump=asm", true, 0, ""},
		{"dump=ast dump=code dump=words jit=off", false, 0, ""},
		{"jit=off jit=stats", false, 0, "jit=off leaves nothing for -X jit=stats"},
		{"jit=log jit=off", false, 0, "jit=off leaves nothing for -X jit=log"},
		{"jit=off dump=asm", false, 0, "jit=off leaves nothing for -X dump=asm"},
		{"jit=0", false, 0, "-X jit=0"},
		{"jit=-1", false, 0, "-X jit=-1"},
		{"jit=1000000000000", false, 0, "-X jit=1000000000000"},
		{"jit=", false, 0, "-X jit="},
		{"jit", false, 0, "-X jit"},
		{"jit=fast", false, 0, "-X jit=fast"},
		{"dump", false, 0, "-X dump"},
		{"dump=", false, 0, "-X dump="},
		{"dump=all", false, 0, "-X dump=all"},
	} {
		argv := []string{"pycopy"}
		for _, x := range strings.Fields(test.args) {
			argv = append(argv, "-X", x)
		}
		o, err := parseOptions(argv)
		switch {
		case test.bad != "":
			if err == nil || !strings.HasSuffix(err.Error(), test.bad) {
				t.Errorf("%q: %v, want an error with %q", test.args, err, test.bad)
			}
		case err != nil:
			t.Errorf("%q: %v", test.args, err)
		case o.jit.Off == test.on || o.jit.Threshold != test.threshold:
			t.Errorf("%q: on %v, threshold %d", test.args, !o.jit.Off, o.jit.Threshold)
		}
	}
}

const hotProgram = `def f(n):
    s = 0
    for i in range(n):
        s += i * 2
    return s
print(f(100))
`

// TestDump looks at what the listings have, and that they go to stderr.
func TestDump(t *testing.T) {
	dir := files(t, "hot.py", hotProgram)
	for what, want := range map[string]string{
		"ast": `(?s)\A\(Module \[\n  \(FunctionDef f .*\(AugAssign \(Name s\) \+ \(BinOp \* \(Name i\) \(Constant 2\)\)\).*\]\)\n\z`,
		"code": `(?s)\AFile hot.py, code block '<module>' .*\n00 MAKE_FUNCTION f\n.*code block 'f' .*` +
			`\n14 BINARY_OP 29 __mul__\n.*\n20 RETURN_VALUE\n\z`,
		"words": `(?s)\Aregister words of '<module>' \(hot.py\)\n.*\nregister words of 'f' \(hot.py\)\n.*` +
			`\nline 4\n *\d+  bc=\d+ +MUL_I r\d+ r\d+ #2.*\n *\d+  bc=20 +RETURN r1\n\z`,
	} {
		out, errs, status := command(t, dir, "", "-X", "dump="+what, "-X", "jit=off", "hot.py")
		if out != "9900\n" || status != 0 || !regexp.MustCompile(want).MatchString(errs) {
			t.Errorf("%s: status %d, %q,\n%s", what, status, out, errs)
		}
	}
	// The library is not listed.
	_, errs, _ := command(t, dir, "", "-X", "dump=ast", "-X", "dump=code", "-X", "dump=words", "-X", "jit=off", "-c", "import collections")
	if strings.Contains(errs, "namedtuple") {
		t.Errorf("the library is listed:\n%s", errs)
	}
	if host.Available() != nil {
		return
	}
	out, errs, status := command(t, dir, "", "-X", "dump=asm", "-X", "jit=eager", "hot.py")
	want := `(?s)machine code of 'f' \(hot.py, line \d\): \d+ bytes at 0x[0-9a-f]+\n      called:\n` +
		`        000000  \w.*\n +\d+  bc=\d+ +MUL_I r\d+ r\d+ #2.*\n        [0-9a-f]{6}  .*jmp exit:deopt\n`
	if out != "9900\n" || status != 0 || !regexp.MustCompile(want).MatchString(errs) {
		t.Errorf("asm: status %d, %q,\n%s", status, out, errs)
	}
}

// TestStats: there are statistics however the program ends.
func TestStats(t *testing.T) {
	if err := host.Available(); err != nil {
		_, errs, _ := command(t, "", "", "-X", "jit=stats", "-c", "pass")
		if errs != err.Error()+"\n" {
			t.Errorf("%q, want %v", errs, err)
		}
		return
	}
	stats := `(?m)^jit: [1-9]\d* functions, [1-9]\d* compilations \(0 failed\) in [0-9.]+[µm]?s, [1-9]\d* bytes, [1-9]\d* in use; \d+ side exits, [1-9]\d* slow instructions` +
		`\n(?:jit: +[1-9]\d* [A-Z_0-9]+\n)+\z`
	for end, status := range map[string]int{"": 0, "import sys; sys.exit(4)": 4, "nope": 1, "raise SystemExit('x')": 1} {
		out, errs, got := command(t, "", "", "-X", "jit=stats", "-X", "jit=eager", "-c", hotProgram+end)
		if out != "9900\n" || got != status || !regexp.MustCompile(stats).MatchString(errs) {
			t.Errorf("%q: status %d, %q, %q", end, got, out, errs)
		}
	}
	_, errs, _ := command(t, "", "", "-X", "jit=log", "-X", "jit=eager", "-c", hotProgram)
	if !strings.Contains(errs, "jit: compiled f version 1: ") {
		t.Errorf("log: %q", errs)
	}
}

// TestSignal sends SIGINT to a process that is in a loop, with and without native code.
func TestSignal(t *testing.T) {
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, mode := range []string{"off", "on", "eager"} {
		for _, loop := range []string{"while True: pass", "while True: f(1)", "for i in range(1 << 60): n = f(i & 7)"} {
			program := "import sys\ndef f(n): return n + 1\ndef g():\n  " + loop + "\nprint('go'); sys.stdout.flush()\n" +
				"try: g()\nexcept KeyboardInterrupt: print('stopped'); sys.stdout.flush()\ng()"
			c := exec.Command(exe, "-X", "jit="+mode, "-c", program)
			c.Env = append(os.Environ(), "PYCOPY_TEST_COMMAND=1")
			out, err := c.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			var errs strings.Builder
			c.Stderr = &errs
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			late := time.AfterFunc(time.Minute, func() { _ = c.Process.Kill() })
			var text strings.Builder
			buf := make([]byte, 100)
			for {
				n, err := out.Read(buf)
				text.Write(buf[:n])
				if n > 0 {
					_ = c.Process.Signal(os.Interrupt)
				}
				if err != nil {
					break
				}
			}
			_ = c.Wait()
			late.Stop()
			if c.ProcessState.String() != "signal: interrupt" || !strings.HasSuffix(errs.String(), "KeyboardInterrupt: \n") || text.String() != "go\nstopped\n" {
				t.Errorf("jit=%s, %s: %v, %q, %q", mode, loop, c.ProcessState, text.String(), errs.String())
			}
		}
	}
}
