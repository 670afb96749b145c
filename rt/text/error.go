package text

import "fmt"

// ErrorKind names the Python exception class that an Error stands for.
type ErrorKind uint8

// The classes in use.
const (
	ValueError ErrorKind = iota + 1
	TypeError
	OverflowError
	LookupError
)

// Error is a failure that Python reports as an exception.
type Error struct {
	Kind ErrorKind
	Msg  string
}

// Error returns the exception's text, without its class.
func (e *Error) Error() string { return e.Msg }

func errorf(kind ErrorKind, format string, args ...any) *Error {
	return &Error{Kind: kind, Msg: fmt.Sprintf(format, args...)}
}
