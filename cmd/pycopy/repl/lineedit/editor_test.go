package lineedit

import (
	"bytes"
	"errors"
	"io"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// script is an Input that has typed everything already; typed is false where keys come one by one, as from a person.
type script struct {
	bytes.Buffer
	pasted bool
}

func (s *script) Pending(d time.Duration) bool { return s.Len() > 0 && (d > 0 || s.pasted) }

// more asks for another line like Python's prompt does, roughly.
func more(text string) bool {
	last := text[strings.LastIndexByte(text, '\n')+1:]
	return strings.Contains(text, ":") && strings.TrimSpace(last) != "" || strings.Count(text, "(") > strings.Count(text, ")")
}

func newEditor(keys string, out io.Writer) *Editor {
	in := &script{}
	in.WriteString(keys)
	return &Editor{In: in, Out: out, Incomplete: more, History: NewHistory(100)}
}

func TestEdit(t *testing.T) {
	tests := []struct{ name, keys, want string }{
		{"typed", "abc\r", "abc"},
		{"utf-8", "aé\u4e00\x7fb\r", "aéb"},
		{"move", "bc\x01a\x05d\x02\x02X\x06Y\r", "abXcYd"},
		{"arrows", "ac\x1b[Db\x1b[C\x1b[Hx\x1bOFy\x1b[1~z\x1b[4~!\r", "zxabcy!"},
		{"delete", "abcd\x01\x04\x1b[3~\r", "cd"},
		{"words", "one two three\x1bb\x1bbX\x1bfY\x1b[1;5DZ\r", "one ZXtwoY three"},
		{"kill and yank", "one two\x17\x19\x19\r", "one twotwo"},
		{"joined kills", "one two\x1bb\x1bb\x1bd\x1bd!\x19\r", "!one two"},
		{"kill line", "abc\x01\x0bx\x19\r", "xabc"},
		{"kill before", "abc\x02\x15\x19\r", "abc"},
		{"kill joins lines", "f(\rx)\x10\x05\x0b\r", "f(x)"},
		{"yank pop", "a\x15b\x15\x19\x1by\r", "a"},
		{"transpose", "ab\x14c\x02\x14\r", "bca"},
		{"case", "one two six\x01\x1bu\x1bc\x1bl\r", "ONE Two six"},
		{"undo", "one\x17two\x1f\x1f\r", "one"},
		{"quoted", "\x16\x01\r", "\x01"},
		{"auto-indent", "if x:\rif y:\rz\r\x7fw\r\r", "if x:\n    if y:\n        z\n    w\n    "},
		{"dedent behind return", "def f():\rif x:\rreturn 1\rz\r\r", "def f():\n    if x:\n        return 1\n    z\n    "},
		{"colon in a comment", "f( #:\rx)\r\r", "f( #:\nx)\n"},
		{"newline in the middle", "f(\rx)\x10\x05y\r\x0e\r", "f(y\n\nx)"},
		{"up and down", "f(\rabc,\rd)\x10\x10\x05g\x0e\x05h\x0e\x05i\r", "f(g\nabc,h\nd)i"},
		{"bracketed paste", "\x1b[200~if x:\r\n    y\r    z\x01\n\x1b[201~\r\r", "if x:\n    y\n    z\n    "},
		{"tab indents", "f(\r\tx)\r", "f(\n    x)"},
		{"backspace in indentation", "f(\r          \x7fx)\r", "f(\n        x)"},
		{"unknown sequences", "a\x1b[99~\x1b[I\x1b\x1b[Dx\r", "xa"},
		{"meta enter", "a\x1b\rb\r", "a\nb"},
		{"invalid", "a\xffb\r", "a\ufffdb"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e := newEditor(test.keys, io.Discard)
			if got, err := e.Read("> ", ". "); got != test.want || err != nil {
				t.Errorf("%q, %v, want %q", got, err, test.want)
			}
		})
	}
}

// TestPastedPlainly: text that comes at once keeps its own indentation.
func TestPastedPlainly(t *testing.T) {
	e := newEditor("if x:\r    y\r\r", io.Discard)
	e.In.(*script).pasted = true
	if got, err := e.Read("", ""); got != "if x:\n    y\n" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
}

func TestEnds(t *testing.T) {
	for keys, want := range map[string]error{
		"\x04": io.EOF, "ab\x03": ErrInterrupt, "": io.EOF, "\x05": ModeKey(5), "ab": io.EOF, "\x1b[200~ab": io.EOF, "\x12a": io.EOF, "\x16": io.EOF,
	} {
		e := newEditor(keys, io.Discard)
		e.ModeKeys = "\x05"
		if got, err := e.Read("", ""); got != "" || !errors.Is(err, want) {
			t.Errorf("%q: %q, %v, want %v", keys, got, err, want)
		}
	}
	e := newEditor("a\x01b\r", io.Discard)
	e.ModeKeys = "\x01"
	if got, err := e.Read("", ""); got != "ba" || err != nil {
		t.Errorf("a mode key in a command: %q, %v", got, err)
	}
}

func TestHistory(t *testing.T) {
	tests := []struct{ name, keys, want string }{
		{"last", "\x10\r", "beta = 2"},
		{"entry of several lines at once", "\x10\x10\r", "def f():\n    pass"},
		{"back", "\x10\x10\x10\x0e\x0e\r", "beta = 2"},
		{"draft", "new\x10\x10\x0e\x0e\r", "new"},
		{"end", "\x10\x10\x10\x10\x10\x10\r", "alpha = 1"},
		{"first", "\x1b<\r", "alpha = 1"},
		{"newest", "x\x1b<\x1b>\r", "x"},
		{"by prefix", "al\x1b[5~\r", "alpha = 1"},
		{"no such prefix", "zz\x1b[5~\r", "zz"},
		{"search", "\x12= \r", "beta = 2"},
		{"search on", "\x12= \x12\r", "alpha = 1"},
		{"search forth", "\x12= \x12\x13\r", "beta = 2"},
		{"search fails", "\x12alx\x7f\r", "alpha = 1"},
		{"give up", "abc\x12be\x07d\r", "abcd"},
		{"go on editing", "\x12beta\x05!\r", "beta = 2!"},
		{"search and edit", "\x12alpha\x1b[CX\r", "aXlpha = 1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e := newEditor(test.keys, io.Discard)
			for _, entry := range []string{"alpha = 1", "def f():\n    pass", "beta = 2", "beta = 2", "  "} {
				if err := e.History.Add(entry); err != nil {
					t.Fatal(err)
				}
			}
			if got, err := e.Read("", ""); got != test.want || err != nil {
				t.Errorf("%q, %v, want %q", got, err, test.want)
			}
		})
	}
}

func TestHistoryFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "history")
	want := []string{"a", "if x:\n    y\n\n    z", "b"}
	h := NewHistory(4)
	if err := h.Open(file); err != nil {
		t.Fatal(err)
	}
	for _, entry := range want {
		if err := h.Add(entry); err != nil {
			t.Fatal(err)
		}
	}
	again := NewHistory(4)
	if err := again.Open(file); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(again.entries, "|"); got != strings.Join(want, "|") {
		t.Errorf("%q", got)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
	for _, entry := range strings.Fields("1 2 3 4 5 6 7 8 9") {
		if err := again.Add(entry); err != nil {
			t.Fatal(err)
		}
	}
	if err := NewHistory(4).Open(file); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(file); string(data) != "6\n7\n8\n9\n" || err != nil {
		t.Errorf("%q, %v", data, err)
	}
	if err := NewHistory(4).Open(t.TempDir()); err == nil {
		t.Error("a directory as history")
	}
}

func TestComplete(t *testing.T) {
	words := []string{"alpha", "alps", "beta"}
	complete := func(text string, cursor int) (int, []string) {
		start := strings.LastIndexByte(text[:cursor], ' ') + 1
		var list []string
		for _, w := range words {
			if strings.HasPrefix(w, text[start:cursor]) {
				list = append(list, w)
			}
		}
		return start, list
	}
	for keys, want := range map[string]string{
		"b\t\r": "beta", "a\t\r": "alp", "al\th\t!\r": "alpha!", "x b\t+\r": "x beta+", "zz\t\r": "zz", "alp\t\r": "alp", "be)\x02\t\r": "beta)",
	} {
		e := newEditor(keys, io.Discard)
		e.Complete = complete
		if got, err := e.Read("", ""); got != want || err != nil {
			t.Errorf("%q: %q, %v, want %q", keys, got, err, want)
		}
	}
	var out bytes.Buffer
	e := newEditor("x alp\t\r", &out)
	e.Complete = complete
	if _, err := e.Read("> ", ""); err != nil || !strings.Contains(out.String(), "\r\nalpha  alps\r\n> x alp") {
		t.Errorf("%q, %v", out.String(), err)
	}
}

// TestScreen types at random and compares what a terminal shows with what the editor means to show.
func TestScreen(t *testing.T) {
	keys := []string{
		"a", "b", " ", "(", ":", "\u4e00", "e\u0301", "\t", "\r", "\x02", "\x06", "\x01", "\x05", "\x7f", "\x04", "\x0b", "\x15", "\x17", "\x19",
		"\x10", "\x0e", "\x1bb", "\x1bf", "\x14", "\x1f", "\x1b\r", "\x1b[200~x\r\n  y\tz\x1b[201~", "word word",
	}
	for seed := range int64(300) {
		rng := rand.New(rand.NewSource(seed))
		cols, lines := 5+rng.Intn(20), 3+rng.Intn(8)
		term := &terminal{cols: cols}
		e := newEditor("", term)
		e.Size = func() (int, int) { return cols, lines }
		e.Incomplete = func(string) bool { return true }
		e.screen.reset(">\x1b[31m>\x1b[0m ", ". ")
		e.draw()
		for range 60 {
			k := keys[rng.Intn(len(keys))]
			if len(e.buf.text) == 0 && k == "\x04" {
				continue
			}
			e.In.(*script).WriteString(k)
			for e.In.(*script).Len() > 0 {
				key, err := readKey(e.In)
				if err == nil {
					err = e.press(key)
				}
				if err != nil {
					t.Fatal(err)
				}
				e.draw()
				if err := e.flush(); err != nil {
					t.Fatal(err)
				}
			}
			rows, r, c := e.screen.layout(&e.buf)
			first := max(0, e.screen.top)
			for i, want := range rows[first : first+len(e.screen.rows)] {
				if got := term.row(i); got != want.plain() {
					t.Fatalf("seed %d, %q: row %d is %q, want %q", seed, e.buf.String(), i, got, want.plain())
				}
			}
			if len(e.screen.rows) > lines || term.r != r-first || min(term.c, cols) != c {
				t.Fatalf("seed %d, %q: cursor %d %d, want %d %d", seed, e.buf.String(), term.r, term.c, r-first, c)
			}
			if extra := term.row(len(e.screen.rows)); extra != "" {
				t.Fatalf("seed %d: %q below the command", seed, extra)
			}
		}
	}
}

// plain is what a row shows, with * in the second column of wide characters.
func (r row) plain() string {
	var b strings.Builder
	for _, c := range r {
		for i := 0; i < len(c.s); {
			if n := sequenceLen(c.s[i:]); n > 0 {
				i += n
				continue
			}
			b.WriteByte(c.s[i])
			i++
		}
		if c.w == 2 && c.s[0] != '^' && c.s != "  " {
			b.WriteByte('*')
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// terminal is a terminal that knows what the editor uses.
type terminal struct {
	cols, r, c int
	cells      [][]string
}

func (t *terminal) row(i int) string {
	if i >= len(t.cells) {
		return ""
	}
	return strings.TrimRight(strings.Join(t.cells[i], ""), " ")
}

func (t *terminal) line(i int) []string {
	for len(t.cells) <= i {
		t.cells = append(t.cells, nil)
	}
	for len(t.cells[i]) < t.cols {
		t.cells[i] = append(t.cells[i], " ")
	}
	return t.cells[i]
}

func (t *terminal) Write(b []byte) (int, error) {
	s := string(b)
	for s != "" {
		if n := sequenceLen(s); n > 0 {
			t.sequence(s[2:n-1], s[n-1])
			s = s[n:]
			continue
		}
		r := []rune(s)[0]
		s = s[len(string(r)):]
		switch r {
		case '\r':
			t.c = 0
		case '\n':
			t.r++
		case '\b':
			t.c--
		default:
			t.put(r)
		}
	}
	return len(b), nil
}

func (t *terminal) put(r rune) {
	w := runeWidth(r)
	line := t.line(t.r)
	if w == 0 {
		at := t.c - 1
		if line[at] == "*" {
			at--
		}
		line[at] += string(r)
		return
	}
	line[t.c] = string(r)
	if w == 2 {
		line[t.c+1] = "*"
	}
	t.c += w
}

func (t *terminal) sequence(params string, final byte) {
	n := 0
	for _, d := range params {
		n = 10*n + int(d-'0')
	}
	switch final {
	case 'A':
		t.r, t.c = t.r-n, min(t.c, t.cols-1)
	case 'B':
		t.r, t.c = t.r+n, min(t.c, t.cols-1)
	case 'C':
		t.c += n
	case 'K':
		for i := t.c; i < t.cols; i++ {
			t.line(t.r)[i] = " "
		}
	case 'J':
		t.sequence("", 'K')
		t.cells = t.cells[:t.r+1]
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"if x:\ry\r\r", "\x12a\x13\x07", "\x1b[200~a\rb", "\x1b[1;5D\x1bOA\x1b\x1b[C\x16\x00", "a\x17\x19\x1by\x1f\x14"} {
		f.Add([]byte(s), 7)
	}
	f.Fuzz(func(t *testing.T, keys []byte, cols int) {
		e := newEditor(string(keys), io.Discard)
		e.Size = func() (int, int) { return cols % 100, cols % 7 }
		e.Complete = func(text string, cursor int) (int, []string) {
			return 0, []string{text[:cursor] + "a", text[:cursor] + "b"}
		}
		_ = e.History.Add("a\nb")
		_ = e.History.Add("abc")
		for {
			if _, err := e.Read("> ", ""); err != nil && !errors.Is(err, ErrInterrupt) {
				return
			}
		}
	})
}
