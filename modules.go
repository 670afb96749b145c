package pycopy

import (
	"pycopy/rt"
	"pycopy/rt/mod/cmath"
	"pycopy/rt/mod/collections"
	"pycopy/rt/mod/errno"
	"pycopy/rt/mod/gcmod"
	"pycopy/rt/mod/itertools"
	"pycopy/rt/mod/math"
	"pycopy/rt/mod/micropython"
	"pycopy/rt/mod/pylib"
	"pycopy/rt/mod/sysmod"
	"pycopy/rt/mod/thread"
	"pycopy/rt/mod/uio"
	"pycopy/rt/mod/uos"
	"pycopy/rt/mod/utime"
)

// builtinModules are the modules implemented in Go, beside those that rt itself has.
var builtinModules = []*rt.ModuleSpec{
	&cmath.Module, &collections.Module, &errno.Module, &gcmod.Module, &itertools.Module, &math.Module, &micropython.Module,
	&sysmod.Module, &thread.Module, &uio.Module, &uos.Module, &utime.Module,
}

// frozen finds the modules whose Python source is embedded.
func frozen(name string) (src []byte, isPackage, ok bool) { return pylib.Source(name) }
