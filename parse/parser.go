package parse

import "errors"

// Options modify Parse. The zero value is right for files.
type Options struct {
	// TopLevelAwait lets Resolve accept await, async for and async with outside
	// functions.
	TopLevelAwait bool
}

// Parse parses a source text. The error, if any, is an *Error.
func Parse(src []byte, file string, mode Mode, opts Options) (*Module, error) {
	return nil, errors.New("TODO")
}

// NeedsMore reports whether a text typed at the interactive prompt is the
// beginning of a longer statement, so that another line must be read: brackets
// or a triple-quoted string are open, a line ends in a backslash, or a compound
// statement has not been ended by an empty line.
func NeedsMore(src []byte) bool { return false }
