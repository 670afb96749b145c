package mpyhost

import "pycopy/bytecode"

// Arch returns the architecture whose machine code runs here, bytecode.ArchNone when none does.
func Arch() bytecode.Arch { return arch() }
