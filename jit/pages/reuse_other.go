//go:build !linux

package pages

import "errors"

var errNoSync = errors.New("jit: no barrier for instructions")

// enableSync fails: memory is used once.
func enableSync() error { return errNoSync }

func syncCores() error      { return errNoSync }
func readable([]byte) error { return errNoSync }
