package report

import (
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

//go:embed page.html
var page string

// WriteHTML writes the report as a page that needs nothing else: a table of functions, each with its source, the heat of each line, and
// what the JIT says of it.
func (r *Report) WriteHTML(w io.Writer) error {
	var b strings.Builder
	h := &htmlWriter{Builder: &b, r: r, files: map[string]*File{}}
	for i := range r.Files {
		h.files[r.Files[i].Name] = &r.Files[i]
	}
	h.head()
	h.table()
	h.sources()
	title, body := escape("Pycopy: "+r.Program), b.String()
	_, err := io.WriteString(w, strings.NewReplacer("{{title}}", title, "{{body}}", body).Replace(page))
	return err
}

// escape makes text of what HTML has a meaning for.
func escape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;").Replace(s)
}

type htmlWriter struct {
	*strings.Builder
	r     *Report
	files map[string]*File
}

// put writes a format whose %s arguments are escaped.
func (h *htmlWriter) put(format string, args ...any) {
	for i, a := range args {
		if s, is := a.(string); is {
			args[i] = escape(s)
		}
	}
	fmt.Fprintf(h, format, args...)
}

func (h *htmlWriter) head() {
	r := h.r
	h.put("<header><h1>%s</h1><p>%s</p><dl>", r.Program, r.Date.Format("2006-01-02 15:04:05"))
	tile := func(name, value string) { h.put("<div><dt>%s</dt><dd>%s</dd></div>", name, value) }
	if r.CPU > 0 {
		tile("CPU time", milliseconds(r.CPU))
	}
	native := 0
	for _, f := range r.Functions {
		if f.Tier == "typed" || f.Tier == "baseline" {
			native++
		}
	}
	tile("functions in native code", fmt.Sprint(native))
	tile("compilations", fmt.Sprint(r.Compiles))
	tile("machine code", size(r.Bytes))
	tile("compile time", milliseconds(r.Compile))
	h.put("</dl>")
	if r.JIT != "" {
		h.put("<p class=warn>%s</p>", r.JIT)
	}
	h.put("</header>\n")
}

// table lists the functions. The cells have their sort keys in data-k.
func (h *htmlWriter) table() {
	h.put("<table id=functions><thead><tr>")
	for _, c := range []string{"self", "total", "function", "place", "tier", "versions", "code", "compile", "side exits", "to runtime"} {
		h.put("<th scope=col><button>%s</button></th>", c)
	}
	h.put("</tr></thead><tbody>\n")
	for i := range h.r.Functions {
		f := &h.r.Functions[i]
		h.put("<tr>")
		h.share(f.Self)
		h.share(f.Total)
		place := f.File
		if f.Line > 0 {
			place = fmt.Sprintf("%s:%d", f.File, f.Line)
		}
		if h.source(f) != nil {
			h.put(`<td><a href="#f%d">%s</a></td>`, i, f.Name)
		} else {
			h.put("<td>%s</td>", f.Name)
		}
		h.put(`<td>%s</td><td><span class="tier %s">%s</span></td>`, place, f.Tier, f.Tier)
		if !f.compiled() {
			h.put("<td data-k=0></td><td data-k=0></td><td data-k=0></td><td data-k=0></td><td data-k=0></td></tr>\n")
			continue
		}
		h.put(`<td data-k=%d>%d</td><td data-k=%d>%s</td><td data-k=%d>%s</td><td data-k=%d>%d</td><td data-k=%d>%d</td></tr>`+"\n",
			f.Versions, f.Versions, f.Bytes, size(f.Bytes), f.Compile.Nanoseconds(), milliseconds(f.Compile), count(f.Exits),
			count(f.Exits), count(f.Slow), count(f.Slow))
	}
	h.put("</tbody></table>\n")
}

func count(sites []Site) int {
	n := 0
	for _, s := range sites {
		n += s.Count
	}
	return n
}

func milliseconds(d time.Duration) string { return fmt.Sprintf("%.2f ms", float64(d)/1e6) }

// share writes a cell with a time and its share of the whole.
func (h *htmlWriter) share(d time.Duration) {
	if h.r.CPU == 0 {
		h.put("<td data-k=0></td>")
		return
	}
	percent := float64(d) * 100 / float64(h.r.CPU)
	h.put(`<td data-k=%d><span class=bar style="--w:%.1f%%"></span>%.1f%%</td>`, d.Nanoseconds(), percent, percent)
}

func (h *htmlWriter) source(f *Function) *File {
	if f.Line == 0 {
		return nil
	}
	return h.files[f.File]
}

// sources writes the source of each function that has one.
func (h *htmlWriter) sources() {
	for i := range h.r.Functions {
		f := &h.r.Functions[i]
		file := h.source(f)
		if file == nil {
			continue
		}
		h.put(`<section id="f%d"><h2>%s <small>%s:%d</small></h2><p>%s</p><table class=source><tbody>`+"\n", i, f.Name, f.File, f.Line, f.summary())
		notes := map[int][]string{}
		for _, s := range f.Exits {
			notes[s.Line] = append(notes[s.Line], s.explain(exitText))
		}
		for _, s := range f.Slow {
			notes[s.Line] = append(notes[s.Line], s.explain(slowText))
		}
		for _, n := range f.Notes {
			notes[n.Line] = append(notes[n.Line], n.Text)
		}
		last := h.last(f, file)
		for n := f.Line; n <= last; n++ {
			h.line(n, &file.Lines[n-1], notes[n])
		}
		h.put("</tbody></table></section>\n")
	}
}

// line writes a line of source with its heat and what there is to say of it.
func (h *htmlWriter) line(n int, l *Line, notes []string) {
	heat, self, total := 0.0, "", ""
	if h.r.CPU > 0 {
		heat = float64(l.Self) / float64(h.r.CPU)
		if l.Self > 0 {
			self = fmt.Sprintf("%.1f%%", heat*100)
		}
		if l.Total > 0 {
			total = fmt.Sprintf("%.1f%%", float64(l.Total)*100/float64(h.r.CPU))
		}
	}
	h.put(`<tr style="--heat:%.2f"><td class=no>%d</td><td>%s</td><td>%s</td><td class=code><code>%s</code>`, min(1, heat*2), n, self, total, l.Text)
	for _, note := range notes {
		h.put("<div class=note>%s</div>", note)
	}
	h.put("</td></tr>\n")
}

// last returns the last line of a function: the one before the next that is indented no deeper, empty lines not counted. Functions of a
// module end with it.
func (h *htmlWriter) last(f *Function, file *File) int {
	first := min(f.Line, len(file.Lines))
	if f.Name == "<module>" || first == 0 {
		return len(file.Lines)
	}
	depth, last := indent(file.Lines[first-1].Text), first
	head := true // decorators and the lines of a long signature
	for n := first; n < len(file.Lines); n++ {
		text := file.Lines[n].Text
		if strings.TrimSpace(text) == "" {
			continue
		}
		in := indent(text)
		if in <= depth && !head {
			break
		}
		if in > depth {
			head = false
		}
		last = n + 1
	}
	for _, list := range [][]Site{f.Exits, f.Slow} {
		if i := slices.IndexFunc(list, func(s Site) bool { return s.Line > last && s.Line <= len(file.Lines) }); i >= 0 {
			last = list[i].Line
		}
	}
	return last
}

func indent(s string) int {
	n := 0
	for _, c := range s {
		switch c {
		case ' ':
			n++
		case '\t':
			n += 8 - n%8
		default:
			return n
		}
	}
	return n
}
