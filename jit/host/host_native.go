//go:build ((linux || darwin) && (amd64 || arm64)) || (windows && amd64)

package host

import (
	"errors"

	"pycopy/jit"
	"pycopy/rt"
	"pycopy/rt/gstack"
)

// Available returns nil if this process can run native code, or why it cannot.
func Available() error {
	if !gstack.Check() {
		return errors.New("jit: unknown layout of goroutines in this version of Go")
	}
	return supported()
}

// NewAsm returns an assembler for this machine.
func NewAsm() jit.Asm { return newTarget() }

// makeStubs assembles the stubs for the address base with asm, which NewAsm has made.
func makeStubs(asm jit.Asm, base uintptr) ([]byte, Stubs, error) {
	a := asm.(interface {
		jit.Asm
		EmitStubs() (enter jit.Label, exits [jit.NumExits]jit.Label)
	})
	a.Begin()
	enter, exits := a.EmitStubs()
	code, err := a.Finish(base)
	if err != nil {
		return nil, Stubs{}, err
	}
	s := Stubs{Enter: base + uintptr(a.Offset(enter))}
	for k, l := range exits {
		s.Exit[k] = base + uintptr(a.Offset(l))
	}
	return code, s, nil
}

// enter calls the enter stub at address stub.
//
//go:noescape
func enter(ctx *rt.Context, stub uintptr)

// enterBriefly is enter, but asks this goroutine to stop first, as Go would, so that polls leave.
//
//go:noescape
func enterBriefly(ctx *rt.Context, stub uintptr)
