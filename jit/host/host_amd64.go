//go:build linux || darwin || windows

package host

import (
	"errors"

	"golang.org/x/sys/cpu"

	"pycopy/jit/amd64"
)

// supported returns nil if the processor has what the target needs.
func supported() error {
	if !cpu.X86.HasSSE41 {
		return errors.New("jit: the processor has no SSE4.1")
	}
	return nil
}

func newTarget() *amd64.Asm { return amd64.New() }

// Disassemble calls line with offset, length and text of each instruction of code that is at base. name gives addresses
// names, or returns "".
func Disassemble(code []byte, base uintptr, name func(addr uintptr) string, line func(off, n int, text string)) {
	amd64.Disassemble(code, base, name, line)
}
