// Package report shows what the JIT did with a program and where the time went: as text, as JSON, and as an HTML page with the
// source. Its only input is the Report that package pycopy puts together.
package report

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// Report is about one run of a program.
type Report struct {
	Program   string
	Date      time.Time
	JIT       string        // why there is no JIT, or ""
	CPU       time.Duration // sum of all samples; 0: there was no profile
	Functions []Function
	Files     []File
	Compiles  int           // all compilations
	Bytes     int           // machine code
	Compile   time.Duration // spent compiling
}

// Function is a Python function that got hot or was met by the profile, or a builtin function that was.
type Function struct {
	Name, File string
	Line       int    // at which it begins, 0: a builtin
	Tier       string // interpreter, baseline, typed; builtin
	Versions   int    // compilations
	Bytes      int    // of their code
	Compile    time.Duration
	Failure    string // why it was not compiled, or ""

	Self, Total time.Duration
	Exits       []Site // side exits of native code
	Slow        []Site // instructions that native code left to the runtime
	Notes       []Note
}

// Site is an instruction at which native code was left.
type Site struct {
	Line     int
	Count    int
	Instr    string // in register form
	Operands string // types of its operands the last time
}

// Note is a decision of the compiler.
type Note struct {
	Line int
	Text string
}

// File is a source file that could be read.
type File struct {
	Name  string
	Lines []Line
}

// Line is a line of source.
type Line struct {
	Text        string
	Self, Total time.Duration
}

// place names a function with its place.
func (f *Function) place() string {
	if f.Line == 0 {
		return f.Name
	}
	return fmt.Sprintf("%s (%s:%d)", f.Name, f.File, f.Line)
}

// compiled reports whether the JIT has dealt with f.
func (f *Function) compiled() bool { return f.Versions > 0 || f.Failure != "" }

// explain returns what a reader should know of a site, without its line.
func (s *Site) explain(what string) string {
	times := "once"
	if s.Count != 1 {
		times = fmt.Sprintf("%d times", s.Count)
	}
	text := fmt.Sprintf("%s %s: %s", what, times, s.Instr)
	if s.Operands != "" {
		text += " of " + s.Operands
	}
	return text
}

const (
	exitText = "side exit"
	slowText = "left to the runtime"
)

// WriteText writes what the JIT did to each function and, with a profile, where the time went, for a terminal.
func (r *Report) WriteText(w io.Writer) error {
	var b strings.Builder
	if r.JIT != "" {
		fmt.Fprintf(&b, "%s\n", r.JIT)
	}
	fmt.Fprintf(&b, "jit: %d compilations, %s in %v\n", r.Compiles, size(r.Bytes), r.Compile.Round(time.Microsecond))
	for i := range r.Functions {
		f := &r.Functions[i]
		if !f.compiled() {
			continue
		}
		fmt.Fprintf(&b, "\n%s: %s\n", f.place(), f.summary())
		for _, s := range f.Exits {
			fmt.Fprintf(&b, "    line %d: %s\n", s.Line, s.explain(exitText))
		}
		for _, s := range f.Slow {
			fmt.Fprintf(&b, "    line %d: %s\n", s.Line, s.explain(slowText))
		}
		for _, n := range f.Notes {
			fmt.Fprintf(&b, "    line %d: %s\n", n.Line, n.Text)
		}
	}
	if r.CPU > 0 {
		r.writeTimes(&b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeTimes lists the functions with their times, and the lines that took a hundredth of the time or more.
func (r *Report) writeTimes(b *strings.Builder) {
	fmt.Fprintf(b, "\nCPU time: %v\n\n%9s %9s  function\n", r.CPU, "self", "total")
	for i := range r.Functions {
		if f := &r.Functions[i]; f.Total > 0 {
			fmt.Fprintf(b, "%9v %9v  %s\n", f.Self, f.Total, f.place())
		}
	}
	for _, f := range r.Files {
		header := fmt.Sprintf("\n%9s %9s  %s\n", "self", "total", f.Name)
		for i, l := range f.Lines {
			if l.Total > 0 && l.Total >= r.CPU/100 {
				fmt.Fprintf(b, "%s%9v %9v  %4d: %s\n", header, l.Self, l.Total, i+1, l.Text)
				header = ""
			}
		}
	}
}

// summary says in a line what became of a function.
func (f *Function) summary() string {
	if f.Failure != "" {
		return "interpreted: " + f.Failure
	}
	text := f.Tier
	if !f.compiled() {
		return text
	}
	if f.Tier == "interpreter" {
		text = "interpreted again"
	}
	versions := "1 version"
	if f.Versions != 1 {
		versions = fmt.Sprintf("%d versions", f.Versions)
	}
	return fmt.Sprintf("%s, %s, %s in %v", text, versions, size(f.Bytes), f.Compile.Round(time.Microsecond))
}

// size writes a number of bytes.
func size(n int) string {
	switch {
	case n < 1<<10:
		return fmt.Sprintf("%d bytes", n)
	case n < 1<<20:
		return fmt.Sprintf("%.1f KiB", float64(n)/(1<<10))
	}
	return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20))
}
