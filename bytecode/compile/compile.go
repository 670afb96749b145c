// Package compile turns a resolved syntax tree (package parse) into bytecode.
//
// One pass over the tree writes instructions and labels into a builder, which tracks the stack depth and drops what cannot be
// reached; [builder.finish] then sizes the jumps and encodes. Code is laid out in source order, because the machine finds
// its handlers by address (see package bytecode).
package compile

import (
	"fmt"
	"math/bits"

	"pycopy/bytecode"
	"pycopy/parse"
)

// Options modify Compile. The zero value compiles for this host.
type Options struct {
	// OptLevel: from 1 on assert is dropped and __debug__ is False, from 2 on docstrings are dropped, from 3 on line numbers.
	OptLevel int

	// Strict is Pycopy's strict mode: module names bound by def, class, import and const() become constant slots.
	Strict bool

	// Flags to start with: FlagFutureAnnotations (inherited by compile() and exec), FlagNative, FlagViper (-X emit).
	Flags bytecode.CodeFlags

	// Portable makes code that a board's MicroPython runs: host-only opcodes are lowered to those of 6.3. What cannot be expressed is
	// an error.
	Portable bool

	// SmallIntBits is the width of small ints for Portable, 0: 31.
	SmallIntBits int

	// Native compiles functions that are decorated for it, for Arch. Without it and with Portable these decorators are errors; without
	// Portable they are hints for the JIT. With it and without Portable, functions that boards cannot express stay bytecode.
	Native NativeEmitter
	Arch   bytecode.Arch
}

// Compile compiles a module on which parse.Resolve has run. The error, if any, is a *parse.Error.
func Compile(mod *parse.Module, opts Options) (code *bytecode.Code, err error) {
	c := &compiler{
		mod:     mod,
		opts:    opts,
		strict:  (opts.Strict || mod.Strict) && !opts.Portable, // boards have no constant slots
		future:  opts.Flags&bytecode.FlagFutureAnnotations != 0 || mod.FutureAnnotations,
		unit:    &bytecode.Unit{Filename: mod.File},
		names:   map[string]int{},
		consts:  map[constKey]int{},
		folded:  map[parse.Expr]constant{},
		defined: map[string]definedConst{},
		intBits: bits.UintSize - 1,
		board:   opts.Portable,
	}
	if opts.Portable {
		c.intBits = 31
		if opts.SmallIntBits > 0 {
			c.intBits = opts.SmallIntBits
		}
	}
	c.name(mod.File)
	defer func() {
		switch e := recover().(type) {
		case nil:
		case bailout:
			code, err = nil, e.err
		default:
			panic(e)
		}
	}()
	return c.module(), nil
}

// compiler is the state shared by all blocks of a unit.
type compiler struct {
	mod     *parse.Module
	opts    Options
	strict  bool
	future  bool // annotations become strings
	unit    *bytecode.Unit
	names   map[string]int
	consts  map[constKey]int
	folded  map[parse.Expr]constant
	defined map[string]definedConst // by const(), in source order
	intBits int
	board   bool // Options.Portable; opts.Portable is also on in functions that become machine code of this host
	hints   bool // in a function that would become machine code but cannot
	spare   []space
}

// bailout carries an error from where it is found to Compile.
type bailout struct{ err *parse.Error }

func (c *compiler) fail(at parse.Node, format string, args ...any) {
	msg := fmt.Sprintf(format, args...)
	e := &parse.Error{Kind: parse.SyntaxError, Msg: msg, File: c.mod.File}
	if at != nil {
		e = c.mod.ErrorAt(at, parse.SyntaxError, msg)
	}
	panic(bailout{e})
}

// name returns the index of a string in the unit's table of names.
func (c *compiler) name(s string) int {
	i, ok := c.names[s]
	if !ok {
		i = len(c.unit.Names)
		c.unit.Names = append(c.unit.Names, s)
		c.names[s] = i
	}
	return i
}

func isString(e parse.Expr) bool {
	k, ok := e.(*parse.Constant)
	if !ok {
		return false
	}
	_, ok = k.Value.(string)
	return ok
}

// module compiles the module's own block.
func (c *compiler) module() *bytecode.Code {
	b := c.newBuilder(nil, c.mod.Scope)
	b.code.FirstLine = 1
	b.code.Flags |= c.opts.Flags &^ bytecode.FlagFutureAnnotations
	if c.strict {
		b.code.Flags |= bytecode.FlagStrict
	}
	if c.mod.Scope.HasAwait {
		b.code.Flags |= bytecode.FlagGenerator | bytecode.FlagCoroutine
	}
	body := c.mod.Body
	if c.mod.Mode == parse.Eval {
		b.expr(body[0].(*parse.ExprStmt).Value)
		b.at(body[0])
		b.emit(bytecode.ReturnValue, 0)
		return b.finish()
	}
	if c.mod.Mode == parse.Exec {
		if doc, ok := c.docstring(body); ok {
			body = body[1:]
			b.at(c.mod.Body[0])
			b.loadString(doc)
			b.emit(bytecode.StoreName, c.name("__doc__"))
		}
	}
	b.setupAnnotations()
	b.stmts(body)
	b.returnNone()
	return b.body(c.mod.Body, c.mod.Scope)
}

// docstring returns the docstring of a body, if it has one that is kept.
func (c *compiler) docstring(body []parse.Stmt) (string, bool) {
	if len(body) == 0 || c.board {
		return "", false
	}
	s, ok := body[0].(*parse.ExprStmt)
	if !ok || !isString(s.Value) || c.opts.OptLevel >= 2 {
		return "", false
	}
	return s.Value.(*parse.Constant).Value.(string), true
}
