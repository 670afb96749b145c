package pycopy

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"pycopy/jit/report"
	"pycopy/rt/pprof"
)

// Report tells what the JIT has done so far and, while a CPU profile is being made, where the time went. The JIT keeps sites and reasons only with
// JIT.Why. program is the title. When the Runtime cannot be used, the report says only that.
func (p *Runtime) Report(program string) *report.Report {
	r := &report.Report{Program: program, Date: time.Now()}
	if err := p.use(func() error { p.report(r); return nil }); err != nil {
		r.JIT = err.Error()
	}
	return r
}

func (p *Runtime) report(r *report.Report) {
	s := p.jitStats()
	r.Compiles, r.Bytes, r.Compile = s.Compilations, s.Bytes, s.Time
	switch {
	case s.Unavailable != nil:
		r.JIT = s.Unavailable.Error()
	case p.jit == nil:
		r.JIT = "The JIT is switched off."
	}
	b := reportBuilder{Report: r, index: map[functionKey]int{}, lines: map[lineKey]*report.Line{}}
	if p.jit != nil {
		b.compiled(p)
	}
	if profile := p.t.CPUProfile(); profile != nil {
		profile.Each(b.stack)
	}
	b.finish(p)
}

type functionKey struct {
	name, file string
	line       int
}

type lineKey struct {
	file string
	line int
}

// reportBuilder joins what the JIT knows of functions with the samples of a profile.
type reportBuilder struct {
	*report.Report
	index map[functionKey]int
	lines map[lineKey]*report.Line
}

func (b *reportBuilder) function(name, file string, line int) *report.Function {
	key := functionKey{name, file, line}
	i, ok := b.index[key]
	if !ok {
		i = len(b.Functions)
		b.index[key] = i
		f := report.Function{Name: name, File: file, Line: line, Tier: "interpreter"}
		if line == 0 {
			f.Tier = "builtin"
		}
		b.Functions = append(b.Functions, f)
	}
	return &b.Functions[i]
}

// compiled adds the functions that the JIT has dealt with.
func (b *reportBuilder) compiled(p *Runtime) {
	for _, h := range p.jit.Functions() {
		name := h.Code.Qualname
		if name == "" {
			name = h.Code.Name
		}
		f := b.function(name, h.Code.Filename, h.Code.FirstLine)
		f.Tier, f.Versions, f.Bytes, f.Compile, f.Failure = h.Tier, h.Versions, h.Bytes, h.Time, h.Failure
		for _, s := range h.Exits {
			f.Exits = append(f.Exits, report.Site{Line: s.Line, Count: s.Count, Instr: s.Instr, Operands: s.Operands})
		}
		for _, s := range h.Slow {
			f.Slow = append(f.Slow, report.Site{Line: s.Line, Count: s.Count, Instr: s.Instr, Operands: s.Operands})
		}
		for _, n := range h.Notes { // several calls in a line may have the same
			if note := (report.Note{Line: n.Line, Text: n.Text}); !slices.Contains(f.Notes, note) {
				f.Notes = append(f.Notes, note)
			}
		}
	}
}

// stack adds a stack of the profile.
func (b *reportBuilder) stack(stack []pprof.Frame, _ []pprof.Label, values []int64) {
	d := time.Duration(values[len(values)-1])
	b.CPU += d
	for i, frame := range stack {
		// A function, or a line, that is there more than once counts once.
		again, againLine := false, false
		for _, o := range stack[:i] {
			same := o.Function == frame.Function && o.File == frame.File && o.Start == frame.Start
			again = again || same
			againLine = againLine || same && o.Line == frame.Line
		}
		f := b.function(frame.Function, frame.File, frame.Start)
		if !again {
			f.Total += d
		}
		if i == 0 {
			f.Self += d
		}
		if frame.Line == 0 {
			continue
		}
		key := lineKey{frame.File, frame.Line}
		l := b.lines[key]
		if l == nil {
			l = &report.Line{}
			b.lines[key] = l
		}
		if !againLine {
			l.Total += d
		}
		if i == 0 || i == 1 && stack[0].Line == 0 { // a line pays for the builtins that it calls
			l.Self += d
		}
	}
}

// finish sorts the functions and reads the source.
func (b *reportBuilder) finish(p *Runtime) {
	slices.SortStableFunc(b.Functions, func(x, y report.Function) int {
		return cmp.Or(cmp.Compare(y.Self, x.Self), cmp.Compare(y.Total, x.Total))
	})
	seen := map[string]bool{}
	for _, f := range b.Functions {
		if f.Line == 0 || seen[f.File] {
			continue
		}
		seen[f.File] = true
		src, err := p.r.Config().FS.ReadFile(f.File)
		if err != nil {
			continue
		}
		file := report.File{Name: f.File}
		for i, text := range strings.Split(strings.TrimSuffix(string(src), "\n"), "\n") {
			line := report.Line{Text: strings.TrimRight(text, "\r")}
			if l := b.lines[lineKey{f.File, i + 1}]; l != nil {
				line.Self, line.Total = l.Self, l.Total
			}
			file.Lines = append(file.Lines, line)
		}
		b.Files = append(b.Files, file)
	}
}
