package parse

import (
	"fmt"
	"strings"
	"unicode"
)

// ErrorKind names the Python exception class of an Error.
type ErrorKind uint8

// Kinds of errors.
const (
	SyntaxError ErrorKind = iota
	IndentationError
	NotImplementedError // in viper functions
	RecursionError      // nested too deeply
	ViperTypeError      // wrong types in a viper function
)

// String returns the name of the exception class.
func (k ErrorKind) String() string {
	return [...]string{"SyntaxError", "IndentationError", "NotImplementedError", "RecursionError", "ViperTypeError"}[k]
}

// Error is an error in the source text.
type Error struct {
	Kind ErrorKind
	Msg  string
	File string
	Line int // from 1; 0 if there is no position
	Col  int // from 1, in characters

	// The place where the erroneous text ends (exclusive), 0 if unknown.
	EndLine, EndCol int

	Func string // the function that it is in, if known

	// Text is the source line, without its line end.
	Text string

	// Incomplete means that more lines could make the text correct: the error
	// is at its end.
	Incomplete bool

	open bool // a bracket or string is open, so that an empty line is no end
}

// Error returns the message with its place.
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s: %s", e.File, e.Line, e.Col, e.Kind, e.Msg)
}

// ErrorAt returns an error about a node of the module.
func (m *Module) ErrorAt(n Node, kind ErrorKind, msg string) *Error {
	start, stop := n.Pos(), n.End()
	return finish(&Error{
		Kind: kind, Msg: msg, Line: int(start.Line), Col: int(start.Col), EndLine: int(stop.Line), EndCol: int(stop.Col),
	}, m.File, m.text)
}

// Caret returns the offending line and a line of carets below it, indented as
// in a Python traceback, or "" if the line is unknown. Characters that a terminal would obey are question marks.
func (e *Error) Caret() string {
	text := strings.TrimLeft(e.Text, " \t\f")
	if text == "" {
		return ""
	}
	left := max(e.Col-1-(len(e.Text)-len(text)), 0) // characters in front of the carets
	n := 1
	if e.EndLine == e.Line && e.EndCol > e.Col {
		n = e.EndCol - e.Col
	}
	var line, indent strings.Builder
	for _, c := range text {
		if c != '\t' && unicode.IsControl(c) {
			c = '?'
		}
		line.WriteRune(c)
		if c != '\t' {
			c = ' '
		}
		if left > 0 {
			indent.WriteRune(c)
			left--
		}
	}
	return "    " + line.String() + "\n    " + indent.String() + strings.Repeat(" ", left) + strings.Repeat("^", n) + "\n"
}
