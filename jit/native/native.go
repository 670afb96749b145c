// Package native connects the compiler with the emitters of machine code for boards.
package native

import (
	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/jit/thumb2"
)

// Thumb compiles functions for the Thumb architectures. It is a compile.NativeEmitter.
type Thumb struct{}

// Emitter returns what makes machine code for an architecture, nil when nothing does.
func Emitter(arch bytecode.Arch) compile.NativeEmitter {
	if !arch.Thumb() {
		return nil
	}
	return Thumb{}
}

// Emit implements compile.NativeEmitter.
func (Thumb) Emit(f *compile.NativeFunc) (*bytecode.Code, error) {
	if f.Mode == compile.Asm {
		return assemble(f)
	}
	return thumb2.Function(f.Code, f.Arch, f)
}
