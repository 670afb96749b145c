// Package thumb2 makes Thumb machine code for microcontrollers: functions of MicroPython's native ABI 6.3, as .mpy files hold them,
// and inline assembler. It knows no runtime; all services are reached through the function table (table.go).
//
// # Input
//
// The input is [bytecode.Code], stack bytecode as boards run it, and machine words (bytecode/word.go) for viper. It is linear, verified, has
// static stack heights and exception blocks ([bytecode.Flow]), and .mpy files and the compiler meet in it, so neither the syntax tree nor
// the register form of the JIT is needed. A function is emitted in one pass over its instructions, twice: the first round finds out how
// large the frame is, which places are entered through the dispatch, and which finally code is passed by returns and jumps.
//
// # Layers
//
//   - asm.go: code, labels, branches that are as long as they must be; thumb1.go, wide.go, vfp.go: the instructions, in ARM's groups.
//     ARMv6-M has those of thumb1.go, bl and mrs; the encoder refuses others for it.
//   - macro.go: sequences for what one instruction cannot always do; vstack.go: the value stack at compile time.
//   - emitter.go, facts.go: what is known of a function, where its variables live.
//   - ops.go, arith.go, word.go: instructions; frame.go: entry, exit, generators; except.go: exceptions.
//   - inline.go, instructions.go: the inline assembler.
//
// # Registers
//
// R7 holds the address of the function table. R4, R5 and R6 hold the variables that are used most, loops counting more, and the address of
// the qstr table when names are used often; in viper functions of ARMv7-M, R8 to R11 hold more words. R0 to R3 are for temporaries
// and arguments. In a generator R5 is the code state, and all variables live there. When a function handles exceptions, a
// variable that is assigned to lives in memory: landing brings registers back to what they were at the start.
//
// Items of the value stack stay what they are (a local, a constant, a register) until they are used. Each has a home, the slot of the
// code state that the stack height gives it. It is put there where control can come from elsewhere, where a protected region begins, and
// as an argument in a list. Words of variables and homes are found by a conservative collector.
//
// # Small ints
//
// Addition, subtraction, bit operations, shifts and divisions by constants, and comparisons of small ints are inline in loops;
// outside of loops only where a constant makes them short. A comparison and the jump that tests it are one. What does not fit
// goes to the runtime, out of line. Multiplication and division are local routines when a loop needs them more than once: inline they cost
// more room than they save time. `is` compares words.
//
// # Differences to MicroPython's own emitter
//
// Variables that may be unset are checked (NameError). Division of words by zero raises ZeroDivisionError. Viper functions with
// defaults, keywords or variables for inner functions get the entry of native functions, so that these work. A bare raise
// finds the exception of the handler around it, in nested ones, too. `raise None` is a TypeError.
package thumb2
