// Package lineedit is a line editor for interactive input that may span several lines: emacs keys, history with search,
// completion, pasting. It knows nothing of Python, and of terminals only their control sequences: it reads bytes from an Input
// and writes to an io.Writer, so it serves a terminal, a serial line or a connection alike, and several at a time.
package lineedit

import (
	"errors"
	"io"
	"strconv"
	"time"
)

// Input is what an Editor reads from. Nothing is read ahead, so that a program can go on reading where the editor stopped.
type Input interface {
	io.ByteReader
	// Pending reports whether a byte can be read now or within d.
	Pending(d time.Duration) bool
}

// Editor reads commands. The fields may be changed between two calls of Read.
type Editor struct {
	In  Input
	Out io.Writer
	// Size returns the columns and rows of the screen, 0 for what is not known; nil: nothing is.
	Size func() (cols, rows int)
	// History may be nil.
	History *History
	// Complete returns what can stand in place of text[start:cursor] (offsets in bytes); nil: there is no completion.
	Complete func(text string, cursor int) (start int, candidates []string)
	// Incomplete reports whether Enter behind the text asks for another line instead of ending the command; nil: never.
	Incomplete func(text string) bool
	// Suspend serves Ctrl-Z, with the terminal in the caller's hands; nil: the key does nothing.
	Suspend func()
	// ModeKeys are control characters that end Read with a ModeKey when the command is still empty.
	ModeKeys string
	// Bracketed asks the terminal to mark what is pasted.
	Bracketed bool
	// FreshLine begins a new line when the one before was not ended. It needs Size.
	FreshLine bool

	buf    buffer
	screen screen
	kills  killRing
	hist   cursorOfHistory
	last   action // what the previous key did: consecutive kills are joined, for example
}

// ModeKey is the error of Read for a key of ModeKeys.
type ModeKey byte

// Error implements error.
func (k ModeKey) Error() string { return "lineedit: key " + strconv.Itoa(int(k)) }

// ErrInterrupt is the error of Read after Ctrl-C.
var ErrInterrupt = errors.New("lineedit: interrupted")

// errDone ends the loop of Read when the command is complete.
var errDone = errors.New("lineedit: done")

// action is what a key did, where the next key wants to know.
type action uint8

const (
	other action = iota
	typed
	killed
	yanked
	recalled // an entry of the history is shown, unchanged
	moved    // up or down: the column is kept
)

// Read reads one command, with the prompt first before its first line and next before the others. The error is io.EOF after
// Ctrl-D on an empty command, ErrInterrupt, a ModeKey, or one of Input.
func (e *Editor) Read(first, next string) (string, error) {
	e.buf, e.last = buffer{}, other
	e.hist = cursorOfHistory{}
	e.screen.reset(first, next)
	if e.Bracketed {
		e.screen.out.WriteString("\x1b[?2004h")
	}
	if e.FreshLine && e.Size != nil {
		cols, _ := e.Size()
		e.screen.freshLine(cols)
	}
	e.draw()
	err := e.flush()
	for err == nil {
		var k key
		if k, err = readKey(e.In); err == nil {
			err = e.press(k)
		}
		if err == nil && !e.In.Pending(0) { // what is pasted is drawn once
			e.draw()
			err = e.flush()
		}
	}
	e.screen.finish(&e.buf)
	if e.Bracketed {
		e.screen.out.WriteString("\x1b[?2004l")
	}
	if ferr := e.flush(); err == errDone && ferr != nil {
		err = ferr
	}
	if err == errDone {
		return e.buf.String(), nil
	}
	return "", err
}

// draw brings the screen up to date, in the output buffer.
func (e *Editor) draw() {
	cols, rows := 0, 0
	if e.Size != nil {
		cols, rows = e.Size()
	}
	e.screen.draw(&e.buf, cols, rows)
}

func (e *Editor) flush() error {
	_, err := e.Out.Write(e.screen.out.Bytes())
	e.screen.out.Reset()
	return err
}

// press does what a key stands for.
func (e *Editor) press(k key) error {
	before := e.last
	e.last = other
	if k.paste {
		return e.paste()
	}
	if k.r != 0 && len(e.buf.text) == 0 && k.isOneOf(e.ModeKeys) {
		return ModeKey(k.r)
	}
	switch {
	case k.isText():
		e.last = typed
		if before != typed {
			e.buf.save()
		}
		e.buf.insert(string(k.r))
		return nil
	case k == ctrl('I'):
		e.tab()
		return nil
	case k == ctrl('M'), k == ctrl('J'):
		return e.enter(before)
	case k == ctrl('C'):
		return ErrInterrupt
	case k == ctrl('D') && len(e.buf.text) == 0:
		return io.EOF
	case k == ctrl('R'), k == ctrl('S'):
		return e.search(k)
	case k == ctrl('V'), k == ctrl('Q'):
		return e.quote()
	case k == ctrl('Z'):
		return e.suspend()
	}
	if e.history(k, before) || e.kill(k, before) {
		return nil
	}
	e.edit(k, before)
	return nil
}

// enter ends the command, or begins another line of it. What was recalled from the history and not changed needs no empty
// line at its end.
func (e *Editor) enter(before action) error {
	if !e.buf.onLastLine() {
		e.newline()
		return nil
	}
	if before != recalled && e.Incomplete != nil && e.Incomplete(e.buf.String()) {
		e.newline()
		return nil
	}
	e.buf.pos = len(e.buf.text)
	return errDone
}

// newline breaks the line and indents the next one, unless more input is waiting: then it is being pasted, with its own
// indentation.
func (e *Editor) newline() {
	e.buf.save()
	indent := ""
	if !e.In.Pending(0) {
		indent = indentAfter(string(e.buf.text[:e.buf.pos]))
	}
	e.buf.insert("\n" + indent)
}

// paste inserts what the terminal marks as pasted.
func (e *Editor) paste() error {
	text, err := readPaste(e.In)
	if err != nil {
		return err
	}
	e.buf.save()
	e.buf.insert(text)
	return nil
}

// quote inserts the next character, whatever it is.
func (e *Editor) quote() error {
	r, err := readRune(e.In)
	if err != nil {
		return err
	}
	if r == '\r' {
		r = '\n'
	}
	e.buf.save()
	e.buf.insert(string(r))
	return nil
}

func (e *Editor) suspend() error {
	if e.Suspend == nil {
		return nil
	}
	e.screen.finish(&e.buf)
	if err := e.flush(); err != nil {
		return err
	}
	e.Suspend()
	e.screen.forget()
	return nil
}

// edit serves the keys that move and change, once the others are ruled out.
func (e *Editor) edit(k key, before action) {
	b := &e.buf
	switch k {
	case ctrl('A'), special(keyHome):
		b.pos = b.lineStart(b.pos)
	case ctrl('E'), special(keyEnd):
		b.pos = b.lineEnd(b.pos)
	case ctrl('B'), special(keyLeft):
		b.pos = b.left(b.pos)
	case ctrl('F'), special(keyRight):
		b.pos = b.right(b.pos)
	case alt('b'), special(keyWordLeft):
		b.pos = b.wordLeft(b.pos)
	case alt('f'), special(keyWordRight):
		b.pos = b.wordRight(b.pos)
	case ctrl('H'), ctrl('?'):
		b.save()
		b.cut(b.backspace(), b.pos)
	case ctrl('D'), special(keyDelete):
		b.save()
		b.cut(b.pos, b.right(b.pos))
	case ctrl('T'):
		b.save()
		b.transpose()
	case alt('u'), alt('l'), alt('c'):
		b.save()
		b.changeCase(k.r)
	case alt('\r'), alt('\n'):
		e.newline()
	case ctrl('_'):
		b.undo()
	case ctrl('L'):
		e.screen.clear()
	case ctrl('Y'):
		b.save()
		b.insert(e.kills.top())
		e.last = yanked
	case alt('y'):
		if before == yanked {
			e.last = yanked
			b.replaceBefore(e.kills.top(), e.kills.rotate())
		}
	}
}

// kill serves the keys that cut text and keep it.
func (e *Editor) kill(k key, before action) bool {
	b := &e.buf
	from, to, backwards := b.pos, b.pos, false
	switch k {
	case ctrl('K'):
		if to = b.lineEnd(b.pos); to == from {
			to = b.right(from)
		}
	case ctrl('U'):
		from, backwards = b.lineStart(b.pos), true
	case ctrl('W'):
		from, backwards = b.blankLeft(b.pos), true
	case alt(0x7f), alt('\b'):
		from, backwards = b.wordLeft(b.pos), true
	case alt('d'):
		to = b.wordRight(b.pos)
	default:
		return false
	}
	e.last = killed
	if from < to {
		b.save()
		e.kills.add(string(b.text[from:to]), before == killed, backwards)
		b.cut(from, to)
	}
	return true
}
