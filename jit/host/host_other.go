//go:build !(((linux || darwin) && (amd64 || arm64)) || (windows && amd64))

package host

import (
	"errors"

	"pycopy/jit"
	"pycopy/rt"
)

var errUnavailable = errors.New("jit: not available on this platform")

// Available returns nil if this process can run native code, or why it cannot.
func Available() error { return errUnavailable }

// NewAsm returns an assembler for this machine, or nil.
func NewAsm() jit.Asm { return nil }

// Disassemble does nothing.
func Disassemble(code []byte, base uintptr, name func(addr uintptr) string, line func(off, n int, text string)) {
}

func makeStubs(asm jit.Asm, base uintptr) ([]byte, Stubs, error) { return nil, Stubs{}, errUnavailable }

func enter(ctx *rt.Context, stub uintptr) { panic("BUG: native code entered") }

func enterBriefly(ctx *rt.Context, stub uintptr) { enter(ctx, stub) }
