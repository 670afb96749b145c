package repl

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"pycopy"
	"pycopy/rt/unix"
)

// The raw REPL is the protocol of MicroPython's boards for programs such as mpremote and pyboard.py. The other side sends source
// text without an echo and Ctrl-D, and gets "OK", what the program prints, Ctrl-D, the traceback if there is one, Ctrl-D, and
// the prompt ">". In raw-paste mode, which it asks for with Ctrl-E A Ctrl-A, it sends no more than it was told there is room for.

const (
	rawBanner = "raw REPL; CTRL-B to exit\r\n"
	rawPrompt = ">"

	pasteWindow   = 1024     // bytes that the other side may send before it must wait
	mostRawSource = 64 << 20 // of a program
)

// Errors that end a raw REPL.
var (
	errFriendly = errors.New("to the friendly REPL")
	errReset    = errors.New("soft reset")
)

// rawREPL is one raw REPL.
type rawREPL struct {
	in  io.ByteReader
	out io.Writer
	run func(src []byte) error
}

// serve reads and runs programs. The error is errFriendly, errReset, or one of in and out.
func (r *rawREPL) serve() error {
	if err := r.write(rawBanner + rawPrompt); err != nil {
		return err
	}
	var src []byte
	for {
		c, err := r.in.ReadByte()
		if err != nil {
			return err
		}
		switch c {
		case ctrlA:
			if len(src) == 2 && src[0] == ctrlE {
				err = r.paste(src[1])
			} else {
				err = r.write(rawBanner + rawPrompt)
			}
			src = nil
		case ctrlB:
			if err = r.write("\r\n"); err == nil {
				err = errFriendly
			}
		case ctrlC:
			src = nil
		case ctrlD:
			err = r.submit(src)
			src = nil
		default:
			if len(src) < mostRawSource {
				src = append(src, c)
			}
		}
		if err != nil {
			return err
		}
	}
}

// submit runs the program that was sent; an empty one asks for a reset.
func (r *rawREPL) submit(src []byte) error {
	if len(src) == 0 {
		if err := r.write("OK\r\n"); err != nil {
			return err
		}
		return errReset
	}
	if err := r.write("OK"); err != nil {
		return err
	}
	return r.exec(src)
}

// exec runs a program and answers with its outcome.
func (r *rawREPL) exec(src []byte) error {
	return r.outcome(r.run(src))
}

// outcome ends the answer to a program.
func (r *rawREPL) outcome(err error) error {
	text := ""
	var e *pycopy.Exception
	var internal *pycopy.InternalError
	exit := pycopy.IsExit(err)
	switch {
	case exit || err == nil:
	case errors.As(err, &e):
		text = boardText(e)
	case errors.As(err, &internal):
		text, exit = err.Error()+"\n", true
	default:
		return err
	}
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\x04", "\\x04"), "\n", "\r\n")
	if err := r.write("\x04" + text + "\x04"); err != nil {
		return err
	}
	if exit {
		return errReset
	}
	return r.write(rawPrompt)
}

// boardText returns a traceback as boards print it. Tools look for the names of errors in it: OSError, whatever the subclass, and
// the name of the number.
func boardText(e *pycopy.Exception) string {
	name := unix.ErrnoName(unix.Errno(e.Errno))
	text, ok := strings.CutSuffix(e.Traceback, e.Error()+"\n")
	if name == "" || !ok {
		return e.Traceback
	}
	return fmt.Sprintf("%sOSError: [Errno %d] %s\n", text, e.Errno, name)
}

// paste serves raw-paste mode; version is what the other side asks for.
func (r *rawREPL) paste(version byte) error {
	if version != 'A' {
		return r.write("R\x00" + rawPrompt)
	}
	if err := r.write("R\x01" + string([]byte{pasteWindow & 0xff, pasteWindow >> 8, 1})); err != nil {
		return err
	}
	src, end, err := r.readPasted()
	if err != nil {
		return err
	}
	if err := r.write("\x04"); err != nil {
		return err
	}
	if end == ctrlC {
		return r.outcome(&pycopy.Exception{Type: "KeyboardInterrupt", Traceback: "Traceback (most recent call last):\nKeyboardInterrupt: \n"})
	}
	return r.exec(src)
}

// readPasted reads the text and the character that ended it, telling the other side each time when there is room again. Of what
// is too long the rest is dropped.
func (r *rawREPL) readPasted() (src []byte, end byte, err error) {
	for n := 1; ; n++ {
		c, err := r.in.ReadByte()
		if err != nil || c == ctrlC || c == ctrlD {
			return src, c, err
		}
		if len(src) < mostRawSource {
			src = append(src, c)
		}
		if n%pasteWindow == 0 {
			if err := r.write("\x01"); err != nil {
				return nil, 0, err
			}
		}
	}
}

func (r *rawREPL) write(s string) error {
	_, err := io.WriteString(r.out, s)
	return err
}
