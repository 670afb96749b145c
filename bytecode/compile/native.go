package compile

import (
	"pycopy/bytecode"
	"pycopy/parse"
)

// NativeMode says how a function is to be compiled to machine code.
type NativeMode uint8

// Modes, by decorator.
const (
	Native NativeMode = iota // @micropython.native
	Viper                    // @micropython.viper
	Asm                      // @micropython.asm_thumb and its kin
)

// NativeFunc is a function to be compiled to machine code.
type NativeFunc struct {
	Mode  NativeMode
	Arch  bytecode.Arch
	Def   parse.Node // the definition or a statement of a module, for positions; for Asm a *parse.FunctionDef
	Scope *parse.Scope

	// Code is the function as bytecode of the target, its children compiled already; nil for Asm. What its operands index are Code.Names and
	// Code.Consts, which the machine code shares. Children stay in their order.
	Code *bytecode.Code

	c *compiler
	b *builder // of the block around
}

// NativeEmitter compiles functions to machine code. Its result takes the place of f.Code in the parent: a Code of KindNative, KindViper or
// KindAsm, laid out as a file wants it, prelude (see bytecode.Code.AppendPrelude) included. An error that is a *parse.Error keeps its place; others
// get that of the function.
type NativeEmitter interface {
	Emit(f *NativeFunc) (*bytecode.Code, error)
}

// Name returns the index of a string in the table of names, which it is added to when it is missing.
func (f *NativeFunc) Name(s string) int { return f.c.name(s) }

// Const returns the index of a constant in the table of constants, likewise.
func (f *NativeFunc) Const(v any) int { return f.c.constIndex(v) }

// FunTable returns the index of the constant that stands for the address of the function table.
func (f *NativeFunc) FunTable() int { return f.c.constIndex(bytecode.FunTableType{}) }

// Constant returns the value of a constant expression, names bound by const() included.
func (f *NativeFunc) Constant(e parse.Expr) (any, bool) { return f.b.constant(e) }

// Unit returns the tables that all functions of the file share.
func (f *NativeFunc) Unit() *bytecode.Unit { return f.c.unit }

// ErrorAt returns an error about a node of the function.
func (f *NativeFunc) ErrorAt(n parse.Node, kind parse.ErrorKind, msg string) error {
	return f.c.mod.ErrorAt(n, kind, msg)
}

// maybeMachine compiles a function that asks for machine code of this host. If that is not possible, it becomes bytecode with a hint.
func (b *builder) maybeMachine(mode bytecode.CodeFlags, async bool, code func(mode bytecode.CodeFlags) *bytecode.Code) (out *bytecode.Code) {
	const machine = bytecode.FlagNative | bytecode.FlagViper
	if b.board || b.opts.Native == nil || mode&machine == 0 || async || b.opts.Portable || b.hints {
		return code(mode)
	}
	defer func() {
		b.opts.Portable = false
		switch e := recover().(type) {
		case nil:
		case bailout:
			b.hints = true
			out = code(mode)
			b.hints = false
		default:
			panic(e)
		}
	}()
	b.opts.Portable = true
	return code(mode)
}

// machine replaces the bytecode of a function that asks for machine code, if there is an emitter.
func (b *builder) machine(def parse.Node, scope *parse.Scope, code *bytecode.Code) *bytecode.Code {
	mode := Native
	switch {
	case b.opts.Native == nil || b.hints || !b.opts.Portable || code.Flags&(bytecode.FlagNative|bytecode.FlagViper) == 0:
		return code
	case code.Flags&bytecode.FlagViper != 0:
		mode = Viper
	}
	return b.emitMachine(&NativeFunc{Mode: mode, Arch: b.opts.Arch, Def: def, Scope: scope, Code: code, c: b.compiler})
}

// body ends the block of a module or class. For boards it becomes machine code when all functions do.
func (b *builder) body(at []parse.Stmt, scope *parse.Scope) *bytecode.Code {
	code := b.finish()
	if !b.board || b.opts.Native == nil || code.Flags&bytecode.FlagNative == 0 {
		return code
	}
	var def parse.Node
	if len(at) > 0 {
		def = at[0]
	}
	return b.machine(def, scope, code)
}

func (b *builder) emitMachine(f *NativeFunc) *bytecode.Code {
	f.b = b
	code, err := b.opts.Native.Emit(f)
	if err != nil {
		if e, is := err.(*parse.Error); is {
			panic(bailout{e})
		}
		b.fail(f.Def, "%s", err.Error())
	}
	return code
}
