//go:build linux

package host

import (
	"errors"

	"golang.org/x/sys/cpu"

	"pycopy/jit"
	"pycopy/jit/amd64"
	"pycopy/rt"
	"pycopy/rt/gstack"
)

// Available returns nil if this process can run native code, or why it cannot.
func Available() error {
	switch {
	case !gstack.Check():
		return errors.New("jit: unknown layout of goroutines in this version of Go")
	case !cpu.X86.HasSSE41:
		return errors.New("jit: the processor has no SSE4.1")
	}
	return nil
}

// NewAsm returns an assembler for this machine.
func NewAsm() jit.Asm { return amd64.New() }

// Disassemble calls line with offset, length and text of each instruction of code that is at base. name gives addresses
// names, or returns "".
func Disassemble(code []byte, base uintptr, name func(addr uintptr) string, line func(off, n int, text string)) {
	amd64.Disassemble(code, base, name, line)
}

// makeStubs assembles the stubs for the address base.
func makeStubs(base uintptr) ([]byte, Stubs, error) {
	s, err := amd64.MakeStubs(base)
	if err != nil {
		return nil, Stubs{}, err
	}
	out := Stubs{Enter: base + uintptr(s.Enter)}
	for k, off := range s.Exit {
		out.Exit[k] = base + uintptr(off)
	}
	return s.Code, out, nil
}

// enter calls the enter stub at address stub.
//
//go:noescape
func enter(ctx *rt.Context, stub uintptr)
