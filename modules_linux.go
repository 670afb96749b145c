package pycopy

import (
	"pycopy/rt"
	"pycopy/rt/mod/fcntl"
	"pycopy/rt/mod/mmap"
	"pycopy/rt/mod/resource"
	"pycopy/rt/mod/termios"
)

// systemModules are the modules that depend on the system.
var systemModules = []*rt.ModuleSpec{&termios.Module, &fcntl.Module, &mmap.Module, &resource.Module}
