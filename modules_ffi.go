//go:build ffi

package pycopy

import (
	"pycopy/rt"
	"pycopy/rt/mod/ffi"
)

// taggedModules are the modules that build tags add.
var taggedModules = []*rt.ModuleSpec{&ffi.Module}
