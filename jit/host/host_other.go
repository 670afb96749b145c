//go:build !linux || !(amd64 || arm64)

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

// Region is memory for code.
type Region struct {
	stubs     Stubs
	anonymous bool
}

// NewRegion reserves memory for code.
func NewRegion(limit int) (*Region, error) { return nil, errUnavailable }

// Reserve makes a region that has no memory yet.
func Reserve(limit int) (*Region, error) { return nil, errUnavailable }

// Open gives the region memory.
func (r *Region) Open() error { return errUnavailable }

// NoNative returns the address for functions that are not compiled.
func (r *Region) NoNative() uintptr { return 0 }

// Next returns the address at which the next code will be.
func (r *Region) Next() uintptr { return 0 }

// Install makes code executable at the address that Next returned.
func (r *Region) Install(code []byte) error { return errUnavailable }

// Used returns how many bytes are used.
func (r *Region) Used() int { return 0 }

// Close gives the memory back.
func (r *Region) Close() {}

// Stack is memory for a native stack.
type Stack struct{}

// NewStack makes a native stack.
func NewStack(size int) (*Stack, error) { return nil, errUnavailable }

// Top returns the native stack pointer of the empty stack.
func (s *Stack) Top() uintptr { return 0 }

// Bottom returns the lowest usable address.
func (s *Stack) Bottom() uintptr { return 0 }

// Close gives the memory back.
func (s *Stack) Close() {}

func enter(ctx *rt.Context, stub uintptr) { panic("BUG: native code entered") }
