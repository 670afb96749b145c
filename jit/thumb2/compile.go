package thumb2

import (
	"fmt"

	"pycopy/bytecode"
)

// Arch is a target, numbered as in .mpy files.
type Arch int

// Targets. All but ARMv6-M get the same code.
const (
	ARMv6M    Arch = 4
	ARMv7M    Arch = 5
	ARMv7EM   Arch = 6
	ARMv7EMSP Arch = 7
	ARMv7EMDP Arch = 8
)

// Error says why a function cannot be compiled. Off is the offset of the instruction in Code.Bytes.
type Error struct {
	Code *bytecode.Code
	Off  int
	Msg  string
}

// Error returns the message with the name of the function.
func (e *Error) Error() string { return fmt.Sprintf("%s: %s", e.Code.Name, e.Msg) }

// Compile returns a copy of a tree of Codes in which those with FlagNative and FlagViper are machine code. The copy has tables of
// its own; code itself stays as it is, and when no function has such a flag, it is returned. The bytecode must be that of boards
// (no opcode is HostOnly but those of machine words), and it must pass the verifier.
func Compile(code *bytecode.Code, arch Arch) (*bytecode.Code, error) {
	if !anyNative(code) {
		return code, nil
	}
	u := &unit{arch: arch, names: map[string]int{}, consts: map[any]int{}}
	u.unit = &bytecode.Unit{Filename: code.Filename, Names: append([]string(nil), code.Names...),
		Consts: append([]any(nil), code.Consts...)}
	for i, s := range u.unit.Names {
		u.names[s] = i
	}
	u.table = -1
	for i, k := range u.unit.Consts {
		switch k := k.(type) {
		case bytecode.FunTableType:
			u.table = i
		case string:
			u.consts[k] = i
		}
	}
	if u.table < 0 {
		// The first objects are the cheapest to reach, but their numbers are in the bytecode already.
		u.table = len(u.unit.Consts)
		u.unit.Consts = append(u.unit.Consts, bytecode.FunTableType{})
	}
	return u.tree(code)
}

func anyNative(code *bytecode.Code) bool {
	if code.Kind == bytecode.KindBytecode && code.Flags&(bytecode.FlagNative|bytecode.FlagViper) != 0 {
		return true
	}
	for _, c := range code.Children {
		if anyNative(c) {
			return true
		}
	}
	return false
}

// unit is the tables of the file that is being made.
type unit struct {
	arch   Arch
	unit   *bytecode.Unit
	names  map[string]int
	consts map[any]int // strings only
	table  int         // index of the function table among the constants
}

// name returns the number of a string in the table of names.
func (u *unit) name(s string) int {
	i, ok := u.names[s]
	if !ok {
		i = len(u.unit.Names)
		u.unit.Names = append(u.unit.Names, s)
		u.names[s] = i
	}
	return i
}

// str returns the number of a string object in the table of constants.
func (u *unit) str(s string) int {
	i, ok := u.consts[s]
	if !ok {
		i = len(u.unit.Consts)
		u.unit.Consts = append(u.unit.Consts, s)
		u.consts[s] = i
	}
	return i
}

func (u *unit) tree(c *bytecode.Code) (*bytecode.Code, error) {
	out := *c
	out.Unit = u.unit
	var err error
	if c.Kind == bytecode.KindBytecode && c.Flags&(bytecode.FlagNative|bytecode.FlagViper) != 0 {
		err = u.function(c, &out)
	}
	if err != nil {
		return nil, err
	}
	out.Children = make([]*bytecode.Code, len(c.Children))
	for i, child := range c.Children {
		if out.Children[i], err = u.tree(child); err != nil {
			return nil, err
		}
	}
	return &out, nil
}

// function compiles one function into out. It is emitted twice: the first round tells how much frame it needs.
func (u *unit) function(c *bytecode.Code, out *bytecode.Code) error {
	e := newEmitter(u, c, nil)
	if err := e.run(); err != nil {
		return err
	}
	e = newEmitter(u, c, e)
	if err := e.run(); err != nil {
		return err
	}
	code, ok := e.Finish()
	if !ok {
		panic("BUG: branch of limited size")
	}
	out.Bytes = code
	if e.viper {
		out.Kind = bytecode.KindViper
		return nil
	}
	out.Kind = bytecode.KindNative
	out.NState, out.NExcStack = e.nstate, 0
	return nil
}
