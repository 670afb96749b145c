package thumb2

import "pycopy/bytecode"

// Tables are those of the file that a function becomes part of.
type Tables interface {
	// Name returns the index of a string in the table of names, which it is added to when it is missing.
	Name(s string) int
	// Const returns the index of a constant in the table of constants, likewise.
	Const(v any) int
	// FunTable returns the index of the constant that stands for the function table.
	FunTable() int
}

// Function compiles a function with FlagNative or FlagViper: a copy with machine code, prelude included, as files hold it. The children stay. The
// bytecode must have passed the verifier and be that of boards: besides those of machine words no opcode is HostOnly.
func Function(c *bytecode.Code, arch bytecode.Arch, t Tables) (*bytecode.Code, error) {
	// The function is emitted twice: the first round tells how much frame it needs.
	var e *emitter
	for range 2 {
		e = newEmitter(c, arch, t, e)
		if err := e.run(); err != nil {
			return nil, err
		}
	}
	code, ok := e.Finish()
	if !ok {
		panic("BUG: branch of limited size")
	}
	out := *c
	out.Lines, out.Positions = nil, nil
	out.Bytes = code
	if e.viper {
		out.Kind = bytecode.KindViper
		return &out, nil
	}
	out.Kind = bytecode.KindNative
	out.NState, out.NExcStack = e.nstate, 0
	out.PreludeOffset = len(code)
	var err error
	if out.Bytes, err = out.AppendPrelude(code, t.Name); err != nil {
		return nil, err
	}
	return &out, nil
}
