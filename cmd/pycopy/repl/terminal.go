package repl

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"pycopy"
	"pycopy/cmd/pycopy/repl/lineedit"
	"pycopy/rt/unix"
)

// Terminal is the interactive mode on the terminal of the process.
type Terminal struct {
	Banner  string
	History string           // file, "" for none
	Report  func(error)      // prints an exception that a command did not handle
	Warn    func(what error) // tells that the history is not kept
}

// mostHistory is how many commands are kept.
const mostHistory = 1000

// Run reads and runs commands until Ctrl-D, or SystemExit, whose error it returns.
func (o Terminal) Run(p *pycopy.Runtime) error {
	t, err := newTerminal(p)
	if err != nil {
		return err
	}
	h := lineedit.NewHistory(mostHistory)
	if o.History != "" {
		if err := h.Open(o.History); err != nil && o.Warn != nil {
			o.Warn(err)
		}
	}
	t.editor.History = h
	fmt.Print(o.Banner)
	for {
		err := t.step(p, h)
		var e *pycopy.Exception
		switch {
		case err == nil:
		case err == io.EOF:
			return nil
		case pycopy.IsExit(err) || !errors.As(err, &e): // of the latter: the terminal has gone
			return err
		case o.Report != nil:
			o.Report(err)
		}
	}
}

// terminal edits on the terminal; commands run with the settings that it had.
type terminal struct {
	p      *pycopy.Runtime
	in     int
	cooked settings
	editor lineedit.Editor
	typed  []byte // the rest of a character
}

func newTerminal(p *pycopy.Runtime) (*terminal, error) {
	t := &terminal{p: p, in: unix.FD(os.Stdin.Fd())}
	tio, err := getSettings(t.in)
	if err != nil {
		return nil, err
	}
	t.cooked = *tio
	t.editor = lineedit.Editor{
		In: t, Out: os.Stdout, Size: screenSize, Complete: p.Complete, Incomplete: incomplete, Suspend: t.suspend,
		ModeKeys: string(rune(ctrlE)), FreshLine: true, Bracketed: os.Getenv("TERM") != "linux" && controls(t.in),
	}
	return t, nil
}

// step reads and runs one command.
func (t *terminal) step(p *pycopy.Runtime, h *lineedit.History) error {
	text, err := t.read(func() (string, error) { return readCommand(p, &t.editor) })
	if key := lineedit.ModeKey(ctrlE); err == key {
		text, err = t.read(func() (string, error) { return readPaste(t, os.Stdout) })
		if err == nil {
			err = p.RunSource([]byte(text), "<stdin>")
		}
	} else if err == nil {
		_ = h.Add(text)
		err = p.RunInput(command(p, text))
	}
	if err == lineedit.ErrInterrupt {
		fmt.Println("KeyboardInterrupt")
		err = nil
	}
	if ferr := p.Flush(); err == nil {
		err = ferr
	}
	return err
}

// command makes a call of the bare name of a function that is meant to be called at the prompt, unless the program has bound it.
func command(p *pycopy.Runtime, text string) string {
	name := strings.TrimSpace(text)
	switch name {
	case "exit", "quit", "help":
		if _, bound, err := p.Get(name); !bound && err == nil {
			return name + "()"
		}
	}
	return text
}

// read runs f with the terminal in raw mode.
func (t *terminal) read(f func() (string, error)) (string, error) {
	if tio, err := getSettings(t.in); err == nil {
		t.cooked = *tio // a command may have changed it
	}
	if err := t.setRaw(); err != nil {
		return "", err
	}
	text, err := f()
	if serr := setSettings(t.in, &t.cooked); err == nil {
		err = serr
	}
	return text, err
}

func (t *terminal) setRaw() error {
	raw := makeRaw(t.cooked)
	return setSettings(t.in, &raw)
}

// suspend stops the process until it is continued.
func (t *terminal) suspend() {
	_ = setSettings(t.in, &t.cooked)
	stopProcess()
	_ = t.setRaw()
}

// ReadByte implements io.ByteReader.
func (t *terminal) ReadByte() (byte, error) {
	if len(t.typed) == 0 {
		var b [4]byte
		n, err := readInput(t.p, t.in, b[:], readTerminal)
		if err != nil {
			return 0, err
		}
		t.typed = append(t.typed, b[:n]...)
	}
	c := t.typed[0]
	t.typed = t.typed[1:]
	return c, nil
}

// Pending implements lineedit.Input.
func (t *terminal) Pending(d time.Duration) bool {
	if len(t.typed) > 0 {
		return true
	}
	ready, _ := t.p.WaitInput(t.in, d)
	return ready
}

// readInput reads from a descriptor by read, while the program's other threads run until there is something.
func readInput(p *pycopy.Runtime, fd int, b []byte, read func(fd int, b []byte) (int, error)) (int, error) {
	for {
		ready, err := p.WaitInput(fd, -1)
		if isInterrupt(err) {
			return 0, lineedit.ErrInterrupt
		}
		if err != nil {
			return 0, err
		}
		if !ready {
			continue
		}
		n, err := read(fd, b)
		switch {
		case n > 0:
			return n, nil
		case err == unix.EINTR || err == unix.EAGAIN:
		case err == nil || err == unix.EIO: // EIO: the terminal has gone
			return 0, io.EOF
		default:
			return 0, err
		}
	}
}
