package rt

import (
	"math"
	"strconv"
	"strings"
	"unsafe"

	"pycopy/bytecode"
)

// tbObj is one entry of a traceback: a frame that an exception left or was
// caught in. The entries of outer frames come first.
type tbObj struct {
	_    header
	next Value
	fn   Value   // or the frame object, where that is known
	pc   uintptr // number of the word, times two plus one
}

// function returns the function of an entry.
func (o *tbObj) function() Value {
	if o.fn.Kind() == KindFrame {
		return at[frameObj](o.fn).fn
	}
	return o.fn
}

const tbWords = 4

// AddTraceback puts an entry for the frame of fn at word pc in front of the
// traceback of the exception e. Without memory the entry is left out, and if there are many, those of the frames below as well.
func (t *Thread) AddTraceback(e, fn Value, pc int) {
	if excPtr(e).flags&excCut != 0 {
		return
	}
	saved, lock := t.exc, t.liftLock()
	ts := &t.R.types
	optional := ts.optional
	ts.optional = true
	v := t.NewObj(KindTraceback, tbWords)
	ts.optional = optional
	t.dropLock(lock)
	t.exc = saved
	if v == NoValue {
		if t.R.heap.vain > 0 {
			cutTraceback(e)
		}
		return
	}
	tb := at[tbObj](v)
	tb.next, tb.fn, tb.pc = excPtr(e).traceback, fn, uintptr(pc)<<1|1
	excPtr(e).traceback = v
}

// keptEntries is how many entries of a traceback are kept when it has used up memory.
const keptEntries = 1000

// cutTraceback drops all but the last entries of the traceback of e, so that its handler has memory.
func cutTraceback(e Value) {
	x := excPtr(e)
	keep, n := x.traceback, 0
	for tb := keep; tb != NoValue && tb != None; tb = at[tbObj](tb).next {
		if n++; n > keptEntries {
			keep = at[tbObj](keep).next
		}
	}
	if n >= keptEntries {
		x.traceback = keep
		x.flags |= excCut
	}
}

// addPlace puts an entry for a place that was only compiled in front of the traceback of e, which is pending.
func (t *Thread) addPlace(e Value, file string, line int, name string) {
	saved := t.exc
	fn := NoValue
	if globals := t.NewDict(0); globals != NoValue {
		bc := &bytecode.Code{Unit: &bytecode.Unit{Filename: file}, Name: name, FirstLine: line}
		if code := t.NewCode(bc); code != NoValue {
			fn = t.newFunction(code, globals)
		}
	}
	t.exc = saved
	if fn != NoValue {
		t.AddTraceback(e, fn, 0)
	}
}

// lastInstr returns the code offset of word pc, 0 in a function that has never run.
func (r *Runtime) lastInstr(fn Value, pc uintptr) int {
	if f := r.codeInfo(funcPtr(fn).code).fn; f != nil {
		return f.Offset(int(pc))
	}
	return 0
}

var tracebackSpec = TypeSpec{
	Name: "traceback", Flags: Final | NoNew,
	GetSets: []GetSet{
		{Name: "tb_next", Get: func(t *Thread, v Value) Value {
			if t.entryFrame(v) == NoValue { // which is to be the f_back of the next one
				return NoValue
			}
			return orNoneValue(at[tbObj](v).next)
		}, Set: setTbNext},
		{Name: "tb_frame", Get: func(t *Thread, v Value) Value { return t.entryFrame(v) }},
		{Name: "tb_lineno", Get: func(t *Thread, v Value) Value { return t.NewInt(int64(t.R.tbLine(v))) }},
		{Name: "tb_lasti", Get: func(t *Thread, v Value) Value {
			tb := at[tbObj](v)
			return t.NewInt(int64(t.R.lastInstr(tb.function(), tb.pc>>1)))
		}},
	},
}

func setTbNext(t *Thread, v, x Value) bool {
	if x == None || x == NoValue {
		at[tbObj](v).next = NoValue
		return true
	}
	if x.Kind() != KindTraceback {
		t.Errorf(ExcTypeError, "expected traceback object or None, got '%s'", t.TypeName(x))
		return false
	}
	for y := x; y != NoValue; y = at[tbObj](y).next {
		if y == v {
			t.Errorf(ExcValueError, "traceback loop detected")
			return false
		}
	}
	at[tbObj](v).next = x
	return true
}

func (r *Runtime) tbLine(tb Value) int {
	o := at[tbObj](tb)
	return r.lineOf(funcPtr(o.function()).code, int(o.pc>>1))
}

// TracebackStyle says how much FormatException shows.
type TracebackStyle uint8

// Styles.
const (
	TracebackPlain  TracebackStyle = iota // as Pycopy: no source lines, no chained exceptions
	TracebackSource                       // with source lines, carets and chained exceptions
)

// FormatException returns what is printed for an uncaught exception, with a newline at the end. It makes use of Python code
// (__str__), whose exceptions are dropped.
func (t *Thread) FormatException(e Value, style TracebackStyle) string {
	var b strings.Builder
	t.formatException(&b, e, style, 0)
	return b.String()
}

func (t *Thread) formatException(b *strings.Builder, e Value, style TracebackStyle, depth int) {
	x := excPtr(e)
	if style == TracebackSource && depth < 32 {
		switch {
		case x.cause != NoValue && x.cause != None:
			t.formatException(b, x.cause, style, depth+1)
			b.WriteString("\nThe above exception was the direct cause of the following exception:\n\n")
		case x.context != NoValue && x.context != None && x.flags&excSuppress == 0:
			t.formatException(b, x.context, style, depth+1)
			b.WriteString("\nDuring handling of the above exception, another exception occurred:\n\n")
		}
	}
	if limit := t.tracebackLimit(); x.traceback != NoValue && x.traceback != None && limit > 0 {
		b.WriteString("Traceback (most recent call last):\n")
		t.formatEntries(b, x.traceback, style, limit)
	}
	if t.R.isSubclass(t.TypeOf(e), t.R.excClass[ExcSyntaxError]) {
		t.formatSyntaxPlace(b, e, style)
	}
	t.formatMessage(b, e, style)
}

// tracebackLimit is sys.tracebacklimit: how many entries are printed, from the outermost on, as MicroPython and the module traceback do.
func (t *Thread) tracebackLimit() int {
	m, name := t.R.mods.sys, t.R.Interned("tracebacklimit")
	if m == NoValue || name == NoValue {
		return math.MaxInt
	}
	if v := t.R.DictGetStr(m.ModuleDict(), name); v != NoValue && v.IsSmall() {
		return v.Small()
	}
	return math.MaxInt
}

// formatEntries writes the first entries of a traceback; runs of the same line are cut short.
func (t *Thread) formatEntries(b *strings.Builder, tb Value, style TracebackStyle, limit int) {
	last, same := "", 0
	for ; tb != NoValue && tb != None && limit > 0; tb, limit = at[tbObj](tb).next, limit-1 {
		o := at[tbObj](tb)
		ci := t.R.codeInfo(funcPtr(o.function()).code)
		line := t.R.tbLine(tb)
		entry := "  File \"" + ci.bc.Filename + "\", line " + strconv.Itoa(line) + ", in " + ci.bc.Name + "\n"
		if entry == last {
			same++
			if same > 3 {
				continue
			}
		} else {
			repeated(b, same)
			last, same = entry, 1
		}
		b.WriteString(entry)
		if style == TracebackSource {
			pos := bytecode.Position{Line: line}
			if ci.fn != nil {
				pos = ci.bc.Position(ci.fn.Offset(int(o.pc >> 1)))
			}
			t.formatSource(b, ci.bc.Filename, pos)
		}
	}
	repeated(b, same)
}

func repeated(b *strings.Builder, same int) {
	if same > 3 {
		b.WriteString("  [Previous line repeated " + strconv.Itoa(same-3) + " more times]\n")
	}
}

// formatSource writes the source line and carets under the part that failed, unless that is the whole line.
func (t *Thread) formatSource(b *strings.Builder, file string, p bytecode.Position) {
	line, ok := t.sourceLine(file, p.Line)
	if !ok {
		return
	}
	text := strings.TrimLeft(line, " \t\f")
	cut := len(line) - len(text)
	text = strings.TrimRight(text, " \t\r")
	b.WriteString("    " + text + "\n")
	if p.Col == 0 {
		return
	}
	start, end := p.Col-1-cut, p.EndCol-1-cut
	if p.EndLine > p.Line || end > len(text) {
		end = len(text)
	}
	if start < 0 || end <= start || start == 0 && end == len(text) {
		return
	}
	b.WriteString("    " + blanks(text, runeLen(text[:start])) + strings.Repeat("^", runeLen(text[start:end])) + "\n")
}

// blanks is what stands below the first n characters of a line, in front of carets: a tab where the line has one, so that they are
// where they should be.
func blanks(line string, n int) string {
	var b strings.Builder
	for _, c := range line {
		if n == 0 {
			break
		}
		if c != '\t' {
			c = ' '
		}
		b.WriteRune(c)
		n--
	}
	return b.String() + strings.Repeat(" ", n)
}

func runeLen(s string) int { return len([]rune(s)) }

// sourceLine reads a line of a source file, or of a text that AddInput has named.
func (t *Thread) sourceLine(file string, n int) (string, bool) {
	text, ok := t.R.inputs.text(file)
	if !ok {
		if t.R.cfg.FS == nil || n < 1 || file == "" || file[0] == '<' {
			return "", false
		}
		src, err := t.Files().ReadFile(file)
		if err != nil {
			return "", false
		}
		text = unsafe.String(unsafe.SliceData(src), len(src))
	}
	for ; n > 1; n-- {
		i := strings.IndexByte(text, '\n')
		if i < 0 {
			return "", false
		}
		text = text[i+1:]
	}
	line, _, _ := strings.Cut(text, "\n")
	return line, true
}

// formatMessage writes the last line: type and message.
func (t *Thread) formatMessage(b *strings.Builder, e Value, style TracebackStyle) {
	saved := t.TakeExc()
	name := t.excTypeName(e, style)
	text, ok := "", false
	if t.R.isSubclass(t.TypeOf(e), t.R.excClass[ExcSyntaxError]) {
		if msg := t.excAttr(e, "msg"); msg != NoValue && t.R.IsStr(msg) {
			text, ok = msg.GoString(), true // without the place, which str() adds
		}
	}
	if !ok {
		text, ok = t.ExcText(e)
	}
	t.exc = saved
	b.WriteString(name)
	switch {
	case !ok:
		b.WriteString(": <exception str() failed>")
	case text != "" || style == TracebackPlain:
		b.WriteString(": " + text)
	}
	b.WriteByte('\n')
	t.formatNotes(b, e)
}

// excTypeName is the name of an exception's class; with source also its module, except for builtins and __main__.
func (t *Thread) excTypeName(e Value, style TracebackStyle) string {
	cls := t.TypeOf(e)
	name := ClassName(cls)
	if style == TracebackSource {
		m, ok := t.FindAttr(cls, t.R.syms[SymModule])
		if ok && m != NoValue && t.R.IsStr(m) && m.Str() != "builtins" && m.Str() != "__main__" {
			return m.GoString() + "." + name
		}
		t.TakeExc()
	}
	return name
}

// formatNotes writes the __notes__ of an exception.
func (t *Thread) formatNotes(b *strings.Builder, e Value) {
	saved := t.TakeExc()
	if notes, ok := t.FindAttr(e, t.R.syms[SymNotes]); ok && notes != NoValue && t.R.layout(notes) == KindList {
		for _, n := range notes.List() {
			if t.R.IsStr(n) {
				b.WriteString(n.Str() + "\n")
			}
		}
	}
	t.exc = saved
}

// excAttr returns an attribute of an exception, NoValue when it is missing or fails.
func (t *Thread) excAttr(e Value, name string) Value {
	saved := t.TakeExc()
	v := NoValue
	if s := t.Intern(name); s != NoValue {
		v, _ = t.FindAttr(e, s)
	}
	t.exc = saved
	return v
}

// formatSyntaxPlace writes the place of a syntax error.
func (t *Thread) formatSyntaxPlace(b *strings.Builder, e Value, style TracebackStyle) {
	get := func(name string) Value { return t.excAttr(e, name) }
	line := get("lineno")
	if line == NoValue || !line.IsSmall() {
		return
	}
	file := "<string>"
	if f := get("filename"); f != NoValue && t.R.IsStr(f) {
		file = f.GoString()
	}
	if style == TracebackPlain && b.Len() == 0 {
		b.WriteString("Traceback (most recent call last):\n")
	}
	b.WriteString("  File \"" + file + "\", line " + strconv.Itoa(line.Small()) + "\n")
	if style != TracebackSource {
		return
	}
	text := get("text")
	if text == NoValue || !t.R.IsStr(text) {
		return
	}
	src := strings.TrimRight(text.GoString(), " \t\r\n")
	trimmed := strings.TrimLeft(src, " \t\f")
	b.WriteString("    " + trimmed + "\n")
	col, end := get("offset"), get("end_offset")
	if col == NoValue || !col.IsSmall() || col.Small() < 1 {
		return
	}
	start := max(col.Small()-1-(len(src)-len(trimmed)), 0)
	width := 1
	if endLine := get("end_lineno"); end != NoValue && end.IsSmall() && endLine == line {
		width = max(end.Small()-col.Small(), 1)
	}
	b.WriteString("    " + blanks(trimmed, start) + strings.Repeat("^", width) + "\n")
}

// inputs are the texts that were entered at a prompt, for tracebacks. The oldest are forgotten.
type inputs struct {
	texts []string
	first int // number of texts[0]
}

const (
	inputPrefix = "<stdin-"
	mostInputs  = 500
)

// AddInput keeps a text that was entered at a prompt and returns the name that it gets instead of a file name.
func (r *Runtime) AddInput(text string) string {
	in := &r.inputs
	if len(in.texts) == mostInputs {
		in.texts = in.texts[:copy(in.texts, in.texts[1:])]
		in.first++
	}
	in.texts = append(in.texts, text)
	return inputPrefix + strconv.Itoa(in.first+len(in.texts)-1) + ">"
}

// text returns the text of a name.
func (in *inputs) text(name string) (string, bool) {
	number, is := strings.CutPrefix(name, inputPrefix)
	if !is {
		return "", false
	}
	n, err := strconv.Atoi(strings.TrimSuffix(number, ">"))
	if n -= in.first; err != nil || n < 0 || n >= len(in.texts) {
		return "", false
	}
	return in.texts[n], true
}
