package native

import (
	"errors"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
)

// assemble compiles an inline assembler function.
func assemble(*compile.NativeFunc) (*bytecode.Code, error) {
	return nil, errors.New("invalid micropython decorator")
}
