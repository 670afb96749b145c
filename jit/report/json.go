package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// WriteJSON writes the report as one object. Times are in seconds. Package encoding/json would do the same, at the price of a larger
// executable.
func (r *Report) WriteJSON(w io.Writer) error {
	var j jsonWriter
	j.object(func() {
		j.text("program", r.Program)
		j.text("date", r.Date.UTC().Format(time.RFC3339))
		j.text("jit_unavailable", r.JIT)
		j.seconds("cpu", r.CPU)
		j.number("compilations", r.Compiles)
		j.number("bytes", r.Bytes)
		j.seconds("compile_time", r.Compile)
		j.list("functions", len(r.Functions), func(i int) { j.function(&r.Functions[i]) })
		j.list("files", len(r.Files), func(i int) {
			f := &r.Files[i]
			j.text("name", f.Name)
			j.list("lines", len(f.Lines), func(i int) {
				l := &f.Lines[i]
				j.text("text", l.Text)
				j.seconds("self", l.Self)
				j.seconds("total", l.Total)
			})
		})
	})
	j.b.WriteByte('\n')
	_, err := io.WriteString(w, j.b.String())
	return err
}

func (j *jsonWriter) function(f *Function) {
	j.text("name", f.Name)
	j.text("file", f.File)
	j.number("line", f.Line)
	j.text("tier", f.Tier)
	j.number("versions", f.Versions)
	j.number("bytes", f.Bytes)
	j.seconds("compile_time", f.Compile)
	j.text("failure", f.Failure)
	j.seconds("self", f.Self)
	j.seconds("total", f.Total)
	sites := func(key string, list []Site) {
		j.list(key, len(list), func(i int) {
			s := &list[i]
			j.number("line", s.Line)
			j.number("count", s.Count)
			j.text("instruction", s.Instr)
			j.text("operands", s.Operands)
		})
	}
	sites("side_exits", f.Exits)
	sites("left_to_runtime", f.Slow)
	j.list("notes", len(f.Notes), func(i int) {
		j.number("line", f.Notes[i].Line)
		j.text("text", f.Notes[i].Text)
	})
}

// jsonWriter writes objects with fields and lists of objects.
type jsonWriter struct {
	b     strings.Builder
	comma bool
}

func (j *jsonWriter) object(fields func()) {
	j.b.WriteByte('{')
	j.comma = false
	fields()
	j.b.WriteByte('}')
	j.comma = true
}

func (j *jsonWriter) key(name string) {
	if j.comma {
		j.b.WriteByte(',')
	}
	j.comma = true
	fmt.Fprintf(&j.b, "%q:", name)
}

func (j *jsonWriter) list(name string, n int, fields func(i int)) {
	j.key(name)
	j.b.WriteByte('[')
	for i := range n {
		if i > 0 {
			j.b.WriteByte(',')
		}
		j.object(func() { fields(i) })
	}
	j.b.WriteByte(']')
	j.comma = true
}

func (j *jsonWriter) number(name string, n int) {
	j.key(name)
	j.b.WriteString(strconv.Itoa(n))
}

func (j *jsonWriter) seconds(name string, d time.Duration) {
	j.key(name)
	j.b.WriteString(strconv.FormatFloat(d.Seconds(), 'g', -1, 64))
}

func (j *jsonWriter) text(name, s string) {
	j.key(name)
	j.b.WriteByte('"')
	for _, c := range s {
		switch {
		case c == '"' || c == '\\':
			j.b.WriteByte('\\')
			j.b.WriteRune(c)
		case c < 0x20 || c == utf8.RuneError:
			fmt.Fprintf(&j.b, `\u%04x`, c)
		default:
			j.b.WriteRune(c)
		}
	}
	j.b.WriteByte('"')
}
