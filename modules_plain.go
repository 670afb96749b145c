//go:build !ffi

package pycopy

import "pycopy/rt"

// taggedModules are the modules that build tags add.
var taggedModules []*rt.ModuleSpec
