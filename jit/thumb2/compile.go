package thumb2

import (
	"fmt"

	"pycopy/bytecode"
)

// Tables are those of the file that a function becomes part of.
type Tables interface {
	// Name returns the index of a string in the table of names, which it is added to when it is missing.
	Name(s string) int
	// Const returns the index of a constant in the table of constants, likewise.
	Const(v any) int
	// FunTable returns the index of the constant that stands for the function table.
	FunTable() int
}

// Error says why a function cannot be compiled. Off is the offset of the instruction in Code.Bytes.
type Error struct {
	Code *bytecode.Code
	Off  int
	Msg  string
}

// Error returns the message.
func (e *Error) Error() string { return e.Msg }

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
		return nil, fmt.Errorf("%w", err)
	}
	return &out, nil
}

// Tree compiles all functions of a tree that have one of the flags. The tree that it returns has tables of its own.
func Tree(code *bytecode.Code, arch bytecode.Arch) (*bytecode.Code, error) {
	u := &unit{Unit: bytecode.Unit{Filename: code.Filename, Names: append([]string(nil), code.Names...),
		Consts: append([]any(nil), code.Consts...)}, names: map[string]int{}}
	for i, s := range u.Names {
		u.names[s] = i
	}
	return u.tree(code, arch)
}

// unit is the tables of a tree.
type unit struct {
	bytecode.Unit
	names map[string]int
}

// Name implements Tables.
func (u *unit) Name(s string) int {
	i, ok := u.names[s]
	if !ok {
		i = len(u.Names)
		u.Names = append(u.Names, s)
		u.names[s] = i
	}
	return i
}

// Const implements Tables. Emitters ask for strings and the function table only.
func (u *unit) Const(v any) int {
	for i, c := range u.Consts {
		switch c.(type) {
		case string, bytecode.FunTableType:
			if c == v {
				return i
			}
		}
	}
	u.Consts = append(u.Consts, v)
	return len(u.Consts) - 1
}

// FunTable implements Tables.
func (u *unit) FunTable() int { return u.Const(bytecode.FunTableType{}) }

func (u *unit) tree(c *bytecode.Code, arch bytecode.Arch) (*bytecode.Code, error) {
	out := *c
	if c.Kind == bytecode.KindBytecode && c.Flags&(bytecode.FlagNative|bytecode.FlagViper) != 0 {
		f, err := Function(c, arch, u)
		if err != nil {
			return nil, err
		}
		out = *f
	}
	out.Unit = &u.Unit
	out.Children = make([]*bytecode.Code, len(c.Children))
	for i, child := range c.Children {
		var err error
		if out.Children[i], err = u.tree(child, arch); err != nil {
			return nil, err
		}
	}
	return &out, nil
}
