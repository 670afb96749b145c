package thumb2

import "pycopy/bytecode"

// wordInstr emits an instruction on machine words.
func (e *emitter) wordInstr(in bytecode.Instr) bool { return false }
