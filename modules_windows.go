package pycopy

import "pycopy/rt"

// systemModules are the modules that depend on the system: there is no termios here.
var systemModules []*rt.ModuleSpec
