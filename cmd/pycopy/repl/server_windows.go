package repl

import "errors"

// Server is not there yet: everything that it serves is a descriptor that can be waited for together with a pipe.
type Server struct {
	Serial
	Log func(text string)
}

var errNoServer = errors.New("not on Windows yet")

// Listen would serve at an address.
func (s Server) Listen(address string) error { return errNoServer }

// ServePTY would serve on a pseudo terminal.
func (s Server) ServePTY() error { return errNoServer }

// ServeStdio would serve on standard input and output.
func (s Server) ServeStdio() error { return errNoServer }
