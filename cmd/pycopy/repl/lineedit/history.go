package lineedit

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"strings"
)

// History is the list of commands that were entered, oldest first, which may live in a file: one command per line, the lines
// inside a command ending in a carriage return.
type History struct {
	entries []string
	file    string // "": none
	most    int
}

// NewHistory makes a history of at most so many entries.
func NewHistory(most int) *History { return &History{most: most} }

// Open reads the history of a file and adds further entries to it. A file that is not there yet is made with the first one. The
// file is cut when it has become twice as long as the history.
func (h *History) Open(file string) error {
	data, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	h.file = file
	text := strings.ToValidUTF8(string(data), "\uFFFD")
	for _, entry := range strings.Split(strings.ReplaceAll(text, "\r\n", "\r"), "\n") {
		if entry = strings.ReplaceAll(entry, "\r", "\n"); entry != "" {
			h.entries = append(h.entries, entry)
		}
	}
	if n := len(h.entries); n > h.most {
		h.entries = h.entries[n-h.most:]
		if n > 2*h.most {
			return h.rewrite()
		}
	}
	return nil
}

// Add enters a command, unless it is empty or the one before.
func (h *History) Add(entry string) error {
	entry = strings.TrimRight(entry, " \t\r\n")
	if entry == "" || len(h.entries) > 0 && h.entries[len(h.entries)-1] == entry {
		return nil
	}
	h.entries = append(h.entries, entry)
	if len(h.entries) > h.most {
		h.entries = h.entries[1:]
	}
	if h.file == "" {
		return nil
	}
	f, err := os.OpenFile(h.file, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(encodeEntry(entry))
	return errors.Join(err, f.Close())
}

// rewrite replaces the file by what the history holds.
func (h *History) rewrite() error {
	var b bytes.Buffer
	for _, entry := range h.entries {
		b.Write(encodeEntry(entry))
	}
	temp := h.file + ".new"
	if err := os.WriteFile(temp, b.Bytes(), 0o600); err != nil {
		return err
	}
	return os.Rename(temp, h.file)
}

func encodeEntry(entry string) []byte {
	entry = strings.ReplaceAll(entry, "\r", "")
	return []byte(strings.ReplaceAll(entry, "\n", "\r\n") + "\n")
}

// at returns the n-th entry from the end; 0 is none of the history but the command that is being entered.
func (h *History) at(n int) string { return h.entries[len(h.entries)-n] }

// cursorOfHistory is where in the history a user is.
type cursorOfHistory struct {
	n      int    // see History.at
	draft  string // the command before the user went into the history
	prefix string // what the entries that are looked for begin with
}

// history serves the keys that move up and down, in the command and from its ends on in the history.
func (e *Editor) history(k key, before action) bool {
	b := &e.buf
	inside := before != recalled
	switch k {
	case ctrl('P'), special(keyUp):
		if inside && !b.onFirstLine() {
			b.up(before == moved)
			e.last = moved
			return true
		}
		e.recall(1, "", before)
	case ctrl('N'), special(keyDown):
		if inside && !b.onLastLine() {
			b.down(before == moved)
			e.last = moved
			return true
		}
		e.recall(-1, "", before)
	case special(keyPageUp), alt('p'):
		e.recall(1, string(b.text[:b.pos]), before)
	case special(keyPageDown), alt('n'):
		e.recall(-1, string(b.text[:b.pos]), before)
	case alt('<'):
		if e.History != nil {
			e.show(len(e.History.entries))
		}
	case alt('>'):
		e.show(0)
	default:
		return false
	}
	return true
}

// recall shows the next older (step 1) or newer (-1) entry that begins with prefix, different from what is shown. While a
// user goes on with it, the prefix of the first time counts.
func (e *Editor) recall(step int, prefix string, before action) {
	if e.History == nil {
		return
	}
	if before != recalled {
		e.hist.prefix = prefix
	}
	now := e.buf.String()
	for n := e.hist.n + step; n >= 0 && n <= len(e.History.entries); n += step {
		if n == 0 || strings.HasPrefix(e.History.at(n), e.hist.prefix) && e.History.at(n) != now {
			e.show(n)
			return
		}
	}
	e.last = before
}

// show replaces the command by an entry of the history.
func (e *Editor) show(n int) {
	if e.hist.n == 0 && n == 0 {
		return
	}
	e.buf.save()
	if e.hist.n == 0 {
		e.hist.draft = e.buf.String()
	}
	e.hist.n = n
	if n == 0 {
		e.buf.set(e.hist.draft)
		return
	}
	e.buf.set(e.History.at(n))
	e.last = recalled
}
