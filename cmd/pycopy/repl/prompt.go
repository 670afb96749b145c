// Package repl is the interactive mode: a prompt with a line editor on a terminal, and a prompt over a serial line or a
// connection, where programs on the other side can also use the raw REPL of MicroPython's boards.
package repl

import (
	"errors"
	"io"
	"strings"

	"pycopy"
	"pycopy/cmd/pycopy/repl/lineedit"
)

// Control characters that mean something at the prompts.
const (
	ctrlA = 0x01 // to the raw REPL
	ctrlB = 0x02 // to the friendly one
	ctrlC = 0x03 // interrupt
	ctrlD = 0x04 // end
	ctrlE = 0x05 // paste mode
)

const pasteBanner = "paste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== "

// incomplete reports whether a command asks for another line.
func incomplete(text string) bool { return pycopy.NeedsMore(cutBlankLine(text) + "\n") }

// cutBlankLine drops the last line when nothing but indentation is in it.
func cutBlankLine(text string) string {
	i := strings.LastIndexByte(text, '\n') + 1
	if strings.TrimLeft(text[i:], " \t") == "" {
		return text[:i]
	}
	return text
}

// readCommand reads one command with the prompts of sys.
func readCommand(p *pycopy.Runtime, e *lineedit.Editor) (string, error) {
	text, err := e.Read(p.Prompt("ps1"), p.Prompt("ps2"))
	return cutBlankLine(text), err
}

// readPaste reads in paste mode: everything up to Ctrl-D as it comes. The error is lineedit.ErrInterrupt after Ctrl-C.
func readPaste(in io.ByteReader, out io.Writer) (string, error) {
	if _, err := io.WriteString(out, pasteBanner); err != nil {
		return "", err
	}
	var text []byte
	cr := false
	for {
		c, err := in.ReadByte()
		if err != nil {
			return "", err
		}
		echo := string([]byte{c})
		switch {
		case c == ctrlC || c == ctrlD:
			_, err = io.WriteString(out, "\r\n")
			if err == nil && c == ctrlC {
				err = lineedit.ErrInterrupt
			}
			return string(text), err
		case c == '\n' && cr:
			cr = false
			continue
		case c == '\r' || c == '\n':
			text = append(text, '\n')
			echo = "\r\n=== "
		case c == '\b' || c == 0x7f:
			if echo = ""; len(text) > 0 && text[len(text)-1] != '\n' {
				text, echo = text[:len(text)-1], "\b \b"
			}
		case c < ' ' && c != '\t':
			continue
		default:
			text = append(text, c)
		}
		cr = c == '\r'
		if _, err := io.WriteString(out, echo); err != nil {
			return "", err
		}
	}
}

// isInterrupt reports whether err is a KeyboardInterrupt.
func isInterrupt(err error) bool {
	var e *pycopy.Exception
	return errors.As(err, &e) && e.Type == "KeyboardInterrupt"
}
