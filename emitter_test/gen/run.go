package gen

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"pycopy"
)

// A Mode is one way of running a program in our own engines.
type Mode struct {
	Name string
	// Set changes the configuration of the plain interpreter.
	Set func(*pycopy.Config)
	// Slow modes multiply run time: give them short loops.
	Slow bool
}

// Modes returns all modes. The first is the one that the others are compared with.
func Modes() []Mode {
	return []Mode{
		{Name: "interp", Set: func(c *pycopy.Config) { jit(c, false, 0) }},
		{Name: "general", Set: func(c *pycopy.Config) { jit(c, false, 0); c.Debug.General = true }},
		{Name: "gc", Set: func(c *pycopy.Config) { jit(c, false, 0); stress(c) }, Slow: true},
		{Name: "jit", Set: func(c *pycopy.Config) { jit(c, true, 0) }},
		{Name: "eager", Set: func(c *pycopy.Config) { jit(c, true, 1) }},
		{Name: "warm", Set: func(c *pycopy.Config) { jit(c, true, 40) }},
		{Name: "tight", Set: func(c *pycopy.Config) { jit(c, true, 20); c.JIT.Limit = 48 << 10 }}, // code is freed and made all the time
		{Name: "jitgc", Set: func(c *pycopy.Config) { jit(c, true, 1); stress(c) }, Slow: true},
	}
}

// jit switches compilation on or off; threshold 0 is the default.
func jit(c *pycopy.Config, on bool, threshold int) { c.JIT.Off, c.JIT.Threshold = !on, threshold }

// stress collects at every 7th allocation and overwrites what is free.
func stress(c *pycopy.Config) { c.Debug.GCStress, c.Debug.GCPoison = 7, true }

// FindMode returns the mode of a name.
func FindMode(name string) (Mode, bool) {
	for _, m := range Modes() {
		if m.Name == name {
			return m, true
		}
	}
	return Mode{}, false
}

// Output is what a program printed. Err ends with the traceback of an exception that it did not handle.
type Output struct{ Out, Err string }

// Run runs a program in this process. A panic becomes part of the output.
func Run(m Mode, src string) (o Output) {
	var stdout, stderr limited
	cfg := pycopy.Config{Stdout: &stdout, Stderr: &stderr, HeapSize: 256 << 20}
	m.Set(&cfg)
	defer func() {
		if p := recover(); p != nil {
			o = Output{stdout.String(), fmt.Sprintf("%sGO PANIC: %v\n%s", stderr.String(), p, debug.Stack())}
		}
	}()
	r, err := pycopy.New(cfg)
	if err != nil {
		return Output{"", "GO ERROR: " + err.Error()}
	}
	defer r.Close()
	err = r.RunSource([]byte(src), "gen.py")
	if ferr := r.Finish(); err == nil {
		err = ferr
	}
	var e *pycopy.Exception
	if errors.As(err, &e) {
		io.WriteString(&stderr, e.Traceback)
	}
	return Output{stdout.String(), stderr.String()}
}

// Diff describes the first difference between two outputs, "" if they are equal. foreign: the second is CPython's, whose
// standard error is not compared. When memory ran out, nothing is: engines need different amounts of it.
func Diff(a, b Output, foreign bool) string {
	if strings.Contains(a.Err, "MemoryError") {
		return ""
	}
	if d := diffText("stdout", a.Out, b.Out); d != "" {
		return d
	}
	if foreign {
		return ""
	}
	return diffText("stderr", a.Err, b.Err)
}

func diffText(what, a, b string) string {
	if a == b {
		return ""
	}
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range max(len(x), len(y)) {
		l, r := "(end)", "(end)"
		if i < len(x) {
			l = x[i]
		}
		if i < len(y) {
			r = y[i]
		}
		if l != r {
			return fmt.Sprintf("%s line %d:\n- %.300s\n+ %.300s", what, i+1, l, r)
		}
	}
	return what + ": ends differ"
}

// limited keeps the first megabyte.
type limited struct{ bytes.Buffer }

// Write implements io.Writer.
func (l *limited) Write(p []byte) (int, error) {
	if l.Len() < 1<<20 {
		l.Buffer.Write(p)
	}
	return len(p), nil
}
