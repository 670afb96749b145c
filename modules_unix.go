//go:build unix && !linux

package pycopy

import (
	"pycopy/rt"
	"pycopy/rt/mod/termios"
)

// systemModules are the modules that depend on the system.
var systemModules = []*rt.ModuleSpec{&termios.Module}
