//go:build unix

package repl

import (
	"bytes"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"pycopy"
	"pycopy/rt"
)

// FuzzRaw sends anything to a raw REPL whose programs do nothing.
func FuzzRaw(f *testing.F) {
	for _, s := range []string{"print(1)\x04", "\x05A\x01abc\x04", "\x05B\x01", "\x05A\x01abc\x03x\x04", "\x01\x01\x03\x04", "a\x02", strings.Repeat("x", 3000) + "\x04"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, input []byte) {
		var out bytes.Buffer
		r := rawREPL{in: bytes.NewReader(input), out: &out, run: func([]byte) error { return nil }}
		if err := r.serve(); err != io.EOF && err != errFriendly && err != errReset {
			t.Fatal(err)
		}
		if !strings.HasPrefix(out.String(), rawBanner+rawPrompt) {
			t.Errorf("%q", out.String())
		}
	})
}

// FuzzSerial sends anything to a session with a runtime that has no files, and hangs up.
func FuzzSerial(f *testing.F) {
	for _, s := range []string{
		"1+1\r", "\x01print(1)\x04\x02", "while 1: pass\r\r", "\x05if 1:\r 2\r\x04\x04", "x=input()\rabc\r", "\x01\x05A\x01while 1:\n try:\n  1/0\n except: pass\x04\x03",
		"import sys\rsys.stdin.re\tad(3)\r\x1b[A\x12s\x07", "\x01import micropython;micropython.kbd_intr(-1)\nwhile 1: pass\x04",
		"class A:\r__del__=print\r\r\x04", "\x01raise SystemExit\x04\x04", "import sys; sys.ps1=sys\r", "print('x'*100000)\r",
	} {
		f.Add([]byte(s))
	}
	modules := slices.DeleteFunc(pycopy.Modules(), func(m *rt.ModuleSpec) bool {
		return !slices.Contains([]string{"sys", "io", "micropython", "math", "gc"}, m.Name)
	})
	f.Fuzz(func(t *testing.T, input []byte) {
		pair, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM, 0)
		if err != nil {
			t.Fatal(err)
		}
		near, far := os.NewFile(uintptr(pair[0]), "near"), os.NewFile(uintptr(pair[1]), "far")
		done := make(chan error, 1)
		go func() {
			done <- Serial{New: func(cfg pycopy.Config) (*pycopy.Runtime, error) {
				cfg.Modules, cfg.HeapSize = modules, 16<<20
				return pycopy.New(cfg)
			}}.Run(far, far)
			_ = unix.Shutdown(pair[1], unix.SHUT_RDWR)
		}()
		go func() { _, _ = io.Copy(io.Discard, near) }()
		_, err = near.Write(input)
		time.Sleep(time.Millisecond) // now and then it is still running
		_ = unix.Shutdown(pair[0], unix.SHUT_RDWR)
		select {
		case serr := <-done:
			if serr != nil && !isClosed(serr) {
				t.Errorf("%v, %v", serr, err)
			}
		case <-time.After(20 * time.Second):
			t.Fatal("the session does not end")
		}
		_, _ = near.Close(), far.Close()
	})
}

func isClosed(err error) bool {
	return strings.Contains(err.Error(), unix.EPIPE.Error()) || strings.Contains(err.Error(), unix.ECONNRESET.Error())
}

func TestColored(t *testing.T) {
	const text = "Traceback (most recent call last):\n  File \"a.py\", line 3, in f\n    x.y\n    ^^^\nmod.Error: what\n  + more\nKeyboardInterrupt\n"
	want := "Traceback (most recent call last):\n  File M\"a.py\"R, line M3R, in MfR\n    x.y\n    E^^^R\nTmod.ErrorR: MwhatR\n  + more\nTKeyboardInterruptR\n"
	got := strings.NewReplacer(colorMagenta, "M", colorReset, "R", colorError, "E", colorType, "T").Replace(Colored(text))
	if got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestWantColor(t *testing.T) {
	for _, test := range []struct {
		env  string
		tty  bool
		want bool
	}{
		{"TERM=xterm", true, true}, {"TERM=xterm", false, false}, {"TERM=dumb", true, false}, {"NO_COLOR=1", true, false},
		{"FORCE_COLOR=1", false, true}, {"PYTHON_COLORS=0 FORCE_COLOR=1", true, false}, {"PYTHON_COLORS=1 NO_COLOR=1", false, true},
	} {
		for _, name := range []string{"TERM", "NO_COLOR", "FORCE_COLOR", "PYTHON_COLORS"} {
			t.Setenv(name, "")
		}
		for _, kv := range strings.Fields(test.env) {
			name, val, _ := strings.Cut(kv, "=")
			t.Setenv(name, val)
		}
		if got := WantColor(test.tty); got != test.want {
			t.Errorf("%s, terminal %v: %v", test.env, test.tty, got)
		}
	}
}

func TestAddress(t *testing.T) {
	for in, want := range map[string]string{
		"80": "127.0.0.1:80", "localhost:1": "127.0.0.1:1", "*:2": "[::]:2", "[::1]:3": "[::1]:3", "10.0.0.1:4": "10.0.0.1:4", ":5": "127.0.0.1:5",
	} {
		if got, err := parseAddress(in); err != nil || got.String() != want {
			t.Errorf("%s: %v, %v", in, got, err)
		}
	}
	for _, in := range []string{"", "x", "1.2.3:4", "65536", "-1", "host:80", "::"} {
		if got, err := parseAddress(in); err == nil {
			t.Errorf("%q: %v", in, got)
		}
	}
}
