//go:build unix && !linux

package repl

import "errors"

// ServePTY is not there: use a TCP port, or standard input and output.
func (s Server) ServePTY() error { return errors.New("no pseudo terminals on this system yet") }
