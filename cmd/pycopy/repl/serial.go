package repl

import (
	"errors"
	"io"
	"os"
	"strings"

	"pycopy"
	"pycopy/cmd/pycopy/repl/lineedit"
)

// Serial is the interactive mode of a board: over a serial line, a pseudo terminal or a connection, with the raw REPL beside the
// friendly one, and Ctrl-D for a fresh start.
type Serial struct {
	// New makes the runtime, at the beginning and after each reset. The Config has Stdin, Stdout, Stderr, Input and Serial.
	New func(cfg pycopy.Config) (*pycopy.Runtime, error)
	// Banner greets at the friendly prompt; lines end in \n.
	Banner string
	// Refused looks at the first bytes that come, and gives a reason to end the session; nil: there is none.
	Refused func(first []byte) (reason string)

	read func() // see line
}

// Run serves one line until it is closed.
func (o Serial) Run(in, out *os.File) error {
	s := &session{o: o, line: line{in: in, out: out, refused: o.Refused, read: o.read}}
	if err := s.line.open(); err != nil {
		return err
	}
	defer s.line.close()
	err := s.start()
	for next := mode(s.friendly); err == nil; {
		next, err = next()
	}
	if s.p != nil {
		_ = s.p.Close()
	}
	if errors.Is(err, errHungUp) || s.line.hungUp.Load() {
		return nil
	}
	return err
}

// session is the state of a line.
type session struct {
	o      Serial
	line   line
	p      *pycopy.Runtime
	editor lineedit.Editor
	raw    rawREPL
}

// mode is the friendly or the raw prompt; it returns the one that comes next.
type mode func() (mode, error)

// start makes a fresh runtime.
func (s *session) start() error {
	p, err := s.o.New(pycopy.Config{
		Stdin: keyboard{s.line.r}, Stdout: s.line.out, Stderr: s.line.out, Input: s.input, Serial: true,
	})
	if err != nil {
		return err
	}
	s.p = p
	in := input{&s.line, p}
	s.editor = lineedit.Editor{
		In: in, Out: s.line.out, History: s.editor.History, Complete: p.Complete, Incomplete: incomplete,
		ModeKeys: string([]rune{ctrlA, ctrlB, ctrlE}),
	}
	if s.editor.History == nil {
		s.editor.History = lineedit.NewHistory(mostHistory)
	}
	s.raw = rawREPL{in: in, out: s.line.out, run: func(src []byte) error {
		return s.line.run(p, func() error { return p.RunSource(src, "<stdin>") })
	}}
	_ = s.line.run(p, func() error { p.Boot(); return nil })
	return nil
}

// input reads a line for the function input of a program.
func (s *session) input(prompt string) (string, error) {
	e := lineedit.Editor{In: input{&s.line, s.p}, Out: s.line.out}
	return e.Read(prompt, "")
}

// reset replaces the runtime by a fresh one.
func (s *session) reset() error {
	if err := s.write("MPY: soft reboot\n"); err != nil {
		return err
	}
	_ = s.line.run(s.p, s.p.Finish)
	_ = s.p.Close()
	s.p = nil
	return s.start()
}

// write writes text; lines end in \n.
func (s *session) write(text string) error {
	_, err := io.WriteString(s.line.out, strings.ReplaceAll(text, "\n", "\r\n"))
	return err
}

// friendly serves the prompt for people.
func (s *session) friendly() (mode, error) {
	if err := s.write(s.o.Banner); err != nil {
		return nil, err
	}
	for {
		text, err := readCommand(s.p, &s.editor)
		run := s.p.RunInteractive
		switch err {
		case lineedit.ModeKey(ctrlA):
			return s.rawMode, nil
		case lineedit.ModeKey(ctrlB):
			return s.friendly, nil
		case lineedit.ModeKey(ctrlE):
			text, err = readPaste(input{&s.line, s.p}, s.line.out)
			run = func(src string) error { return s.p.RunSource([]byte(src), "<stdin>") }
		case nil:
			_ = s.editor.History.Add(text)
		}
		if err == nil {
			err = s.line.run(s.p, func() error { return run(text) })
		}
		if again, err := s.report(err); again || err != nil {
			return s.friendly, err
		}
	}
}

// report prints what a command failed with. again: the runtime was replaced.
func (s *session) report(err error) (again bool, fatal error) {
	var e *pycopy.Exception
	var internal *pycopy.InternalError
	switch {
	case err == nil || err == lineedit.ErrInterrupt:
		return false, nil
	case err == io.EOF || pycopy.IsExit(err):
		return true, s.reset()
	case errors.As(err, &e):
		return false, s.write(e.Traceback)
	case errors.As(err, &internal):
		if werr := s.write(err.Error() + "\n"); werr != nil {
			return false, werr
		}
		return true, s.reset()
	}
	return false, err
}

// rawMode serves the raw REPL.
func (s *session) rawMode() (mode, error) {
	switch err := s.raw.serve(); err {
	case errFriendly:
		return s.friendly, nil
	case errReset:
		return s.rawMode, s.reset()
	default:
		return nil, err
	}
}
