package regex

import (
	"errors"
	"fmt"
)

// ErrorKind names the Python exception class that an Error stands for.
type ErrorKind uint8

// The classes in use; PatternError is re.error.
const (
	PatternError ErrorKind = iota + 1
	ValueError
	OverflowError
	IndexError
	RecursionError
)

// Error is a fault in a pattern or a replacement template.
type Error struct {
	Kind ErrorKind
	Msg  string // without the position
	Pos  int    // in code points or bytes of the pattern, -1 if there is none
}

// Error returns the exception's text, as str(re.error) has it for a pattern of one line.
func (e *Error) Error() string {
	if e.Pos < 0 {
		return e.Msg
	}
	return fmt.Sprintf("%s at position %d", e.Msg, e.Pos)
}

// ErrStack reports that a match needs more memory for backtracking than it may have.
var ErrStack = errors.New("regex: too much backtracking")
