//go:build linux || darwin || windows

package host

import (
	"errors"

	"pycopy/jit/amd64"
)

// supported returns nil if the processor has what the target needs.
func supported() error {
	const sse41 = 1 << 19
	if features()&sse41 == 0 {
		return errors.New("jit: the processor has no SSE4.1")
	}
	return nil
}

// features returns what CPUID says in ECX for function 1.
func features() uint32

func newTarget() *amd64.Asm { return amd64.New() }

// Disassemble calls line with offset, length and text of each instruction of code that is at base. name gives addresses
// names, or returns "".
func Disassemble(code []byte, base uintptr, name func(addr uintptr) string, line func(off, n int, text string)) {
	amd64.Disassemble(code, base, name, line)
}
