package repl

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"pycopy"
	"pycopy/cmd/pycopy/repl/lineedit"
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
	cooked unix.Termios
	editor lineedit.Editor
}

func newTerminal(p *pycopy.Runtime) (*terminal, error) {
	t := &terminal{p: p, in: int(os.Stdin.Fd())}
	tio, err := unix.IoctlGetTermios(t.in, ioctlGet)
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

// controls reports whether the terminal is the controlling terminal of the process, so that a person is likely to sit there. Programs that
// drive the prompt through a terminal of their own do not expect more than text.
func controls(fd int) bool {
	_, err := unix.IoctlGetInt(fd, unix.TIOCGPGRP)
	return err == nil
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
	if tio, err := unix.IoctlGetTermios(t.in, ioctlGet); err == nil {
		t.cooked = *tio // a command may have changed it
	}
	if err := t.setRaw(); err != nil {
		return "", err
	}
	text, err := f()
	if serr := unix.IoctlSetTermios(t.in, ioctlSetWait, &t.cooked); err == nil {
		err = serr
	}
	return text, err
}

func (t *terminal) setRaw() error {
	raw := makeRaw(t.cooked)
	return unix.IoctlSetTermios(t.in, ioctlSetWait, &raw)
}

// makeRaw returns the settings with which every byte that is typed arrives at once and unchanged. Output stays as it is: other
// threads may print meanwhile.
func makeRaw(tio unix.Termios) unix.Termios {
	tio.Iflag &^= unix.BRKINT | unix.ICRNL | unix.INLCR | unix.IGNCR | unix.INPCK | unix.ISTRIP | unix.IXON
	tio.Lflag &^= unix.ECHO | unix.ICANON | unix.IEXTEN | unix.ISIG
	tio.Cc[unix.VMIN], tio.Cc[unix.VTIME] = 1, 0
	return tio
}

// suspend stops the process until it is continued.
func (t *terminal) suspend() {
	_ = unix.IoctlSetTermios(t.in, ioctlSetWait, &t.cooked)
	_ = unix.Kill(0, unix.SIGTSTP)
	_ = t.setRaw()
}

// ReadByte implements io.ByteReader.
func (t *terminal) ReadByte() (byte, error) { return readByte(t.p, t.in) }

// Pending implements lineedit.Input.
func (t *terminal) Pending(d time.Duration) bool {
	ready, _ := t.p.WaitInput(t.in, d)
	return ready
}

// readByte reads a byte from a descriptor while the program's other threads run.
func readByte(p *pycopy.Runtime, fd int) (byte, error) {
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
		var b [1]byte
		n, err := unix.Read(fd, b[:])
		switch {
		case n == 1:
			return b[0], nil
		case err == unix.EINTR || err == unix.EAGAIN:
		case err == nil || err == unix.EIO: // EIO: the terminal has gone
			return 0, io.EOF
		default:
			return 0, err
		}
	}
}

func screenSize() (cols, rows int) {
	w, err := unix.IoctlGetWinsize(int(os.Stdout.Fd()), unix.TIOCGWINSZ)
	if err != nil {
		return 0, 0
	}
	return int(w.Col), int(w.Row)
}

// rawTerminal makes a terminal a serial line: nothing is changed on the way, nothing is echoed.
func rawTerminal(fd int) error {
	tio, err := unix.IoctlGetTermios(fd, ioctlGet)
	if err != nil {
		return err
	}
	raw := makeRaw(*tio)
	raw.Oflag &^= unix.OPOST
	return unix.IoctlSetTermios(fd, ioctlSetWait, &raw)
}

// ServeStdio serves on standard input and output, which may be a terminal.
func (s Server) ServeStdio() error {
	if tio, err := unix.IoctlGetTermios(int(os.Stdin.Fd()), ioctlGet); err == nil {
		if err := rawTerminal(int(os.Stdin.Fd())); err != nil {
			return err
		}
		defer func() { _ = unix.IoctlSetTermios(int(os.Stdin.Fd()), ioctlSetWait, tio) }()
	}
	return s.Run(os.Stdin, os.Stdout)
}
