package pycopy_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"pycopy"
)

// longOperations are single operations that would take a second or much more, with what they work on.
var longOperations = map[string][2]string{
	"sum":      {"", "sum(range(1 << 40))"},
	"in range": {"", "0.5 in range(1 << 40)"},
	"max":      {"", "max(range(1 << 40))"},
	"sort key": {"l = list(range(200000, 0, -1))", "while True: l.sort(key=lambda x: -x)"},
	"list":     {"", "list(range(1 << 30))"},
	"dict":     {"", "dict.fromkeys(range(1 << 26))"},
	"set":      {"", "set(range(1 << 26))"},
	"int":      {"s = '7' * 30_000_000", "int(s)"},
	"power":    {"", "7 ** 60_000_000"},
	"pattern":  {"import re", "re.match('(a|aa)+$', 'a' * 60 + 'b')"},
	"count":    {"s = 'ab' * 30_000_000", "for i in range(100): s.count('bb'); s.count('ab')"},
	"split":    {"s = 'ab ' * 10_000_000", "for i in range(100): s.split(' ')"},
	"replace":  {"s = 'ab' * 20_000_000", "for i in range(100): s.replace('a', 'cd')"},
	"slices":   {"b, l = bytes(50_000_000), [0] * 5_000_000", "for i in range(100): b[::2]; l[::-1]; l * 3"},
	"hex":      {"b = bytes(20_000_000)", "for i in range(100): b.hex()"},
	"join":     {"l = ['ab'] * 3_000_000", "for i in range(200): ','.join(l)"},
}

// TestInterruptOperations interrupts operations in Go code: they must end in KeyboardInterrupt, and not because they are done.
func TestInterruptOperations(t *testing.T) {
	for name, op := range longOperations {
		t.Run(name, func(t *testing.T) {
			interrupted(t, pycopy.Config{}, op[0], op[1])
		})
	}
}

// TestCountPieces: long texts are counted in pieces.
func TestCountPieces(t *testing.T) {
	p := newRuntime(t, pycopy.Config{})
	mustRun(t, p, "def count(s, sub): return s.count(sub) - 1000 * (s.count(sub) != len(s.split(sub)) - 1)")
	for _, unit := range []string{"a", "ab", "aab", "aaaaaaaaab", "x\u20acy"} {
		text := strings.Repeat(unit, 9<<20/len(unit))
		for _, sub := range []string{"a", "b", "aa", "aaa", "ba", "ab", "aba", "\u20ac", "yx", "zz"} {
			want := int64(strings.Count(text, sub))
			if n, err := p.Call("count", text, sub); err != nil || n != want {
				t.Errorf("%q in a text of %q: %v (%v), want %d", sub, unit, n, err, want)
			}
		}
	}
}

// TestCancelCallback cancels programs in callbacks whose exceptions are dropped.
func TestCancelCallback(t *testing.T) {
	for name, src := range map[string]string{
		"finalizer": "import gc\nclass A:\n  def __del__(self):\n    ready()\n    while True: pass\nA()\nwhile True: gc.collect()",
		"weakref":   "import gc, weakref\ndef f(r):\n  ready()\n  while True: pass\nclass A: pass\nr = weakref.ref(A(), f)\nwhile True: gc.collect()",
		"schedule":  "import micropython\ndef f(x):\n  ready()\n  while True: pass\nmicropython.schedule(f, 1)\nwhile True: pass",
	} {
		p := newRuntime(t, pycopy.Config{})
		if err := p.Set("ready", p.Cancel); err != nil {
			t.Fatal(err)
		}
		watch := time.AfterFunc(20*time.Second, func() { p.Thread().R.Stop("stuck") })
		if err := p.RunSource([]byte(src), "test.py"); !errors.Is(err, pycopy.ErrCanceled) {
			t.Errorf("%s: %v", name, err)
		}
		watch.Stop()
	}
}
