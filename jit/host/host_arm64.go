//go:build linux || darwin

package host

import "pycopy/jit/arm64"

// supported returns nil: every processor of this architecture has what the target needs.
func supported() error { return nil }

func newTarget() *arm64.Asm { return arm64.New() }

// Disassemble calls line with offset, length and text of each instruction of code that is at base. name gives addresses
// names, or returns "".
func Disassemble(code []byte, base uintptr, name func(addr uintptr) string, line func(off, n int, text string)) {
	arm64.Disassemble(code, base, name, line)
}
