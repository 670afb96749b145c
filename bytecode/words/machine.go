package words

import "pycopy/bytecode"

// MachineFunc makes the register form of a function of machine code: a program that has the engine run it.
//
// The registers are those of the parameters and one for the engine's use. A generator has two more, for what is thrown, and for what is sent or
// given. It is resumed at its first word always, see package interp.
func MachineFunc(c *bytecode.Code) *Func {
	p := c.NumParams() - c.NumFree()
	if c.Scope != bytecode.ScopeFunction {
		p = 1
	}
	fn := &Func{Code: c, Names: c.Names, Params: p, FreeVars: c.NumFree()}
	if c.Flags&bytecode.FlagGenerator == 0 || c.Kind != bytecode.KindNative {
		fn.Words = []uint64{makeWord(Machine, 0, p+1, p, 0), makeWord(Return, 0, p+1, 0, 0)}
		fn.Locals = p + 2
	} else {
		state, v := p, p+2
		fn.Words = []uint64{
			makeWord(MachineStep, 0, v, state, 4),
			makeWord(Yield, 0, v, v, p+3), 0,
			makeWordD(Jump, 0, 0, -3),
			makeWord(Return, 0, v, 0, 0),
		}
		fn.Locals = p + 3
	}
	fn.Regs, fn.codeLen = fn.Locals, len(fn.Words)
	return fn
}
