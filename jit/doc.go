// Package jit compiles functions in register form (package bytecode/words) to machine code. It knows no ISA: it speaks to a
// target through [Asm].
//
// # Border
//
// Native code and the interpreter run the same frames (package rt, frame.go), and a frame can pass from one to the other at any
// instruction. The native stack holds only return addresses, one for each frame whose caller is native code (its
// information has rt.InfoNative). Native code leaves by jumping to the stub of an exit code, with an argument in register 0
// and, if execution is to resume in native code, the address to resume at in register 1.
package jit

// Exit codes.
const (
	ExitSlow    = iota // run the instruction at address R0 and resume at R1; its result is then in its register of the frame
	ExitDeopt          // go on in the interpreter at address R0, which may have the bit OfResult or OfPath
	ExitReturn         // the running frame returns the Value R0
	ExitPoll           // Go wants attention; resume at R1. R0: address of the instruction to be executed next
	ExitEnter          // a function without native code was called: FP is its frame
	ExitBox            // make a Value of the raw double in Context.Boxed and resume at R1
	ExitDeliver        // Context.Save[0] is what the special method for the instruction R0, with its rt.OpStage, has returned to a frame of kind Context.Args[1]; resume at R1 if it goes on behind that
	ExitServed         // from the driver, which has executed an instruction: go on at address R0; 0: an exception is pending
	ExitYield          // the running frame, of a generator that native code has not resumed, has been suspended and yields the Value R0
	ExitRaised         // the frame, which is at the address R0, is left by the pending exception, in whose traceback it is already
	ExitIter           // R0 is what the __iter__ of the ForPrep at Context.IP has returned; resume at R1
	ExitCall           // make the call number R0 of [Unit.CallSite] and resume at R1 with its result, 0: an exception is pending
	ExitNext           // ask the builtin iterator R0 for its next item and resume at R1 with it: StopMark, or 0 with an exception pending
	ExitMake           // make the tuples and dicts of the list Context.NativeBox and resume at R1
	ExitReal           // apply function Context.Args[2] of floats to the raw doubles Context.Args[0] and [1] and resume at R1, with the result in Args[0]; Args[2] is 0 if it is not finite
	ExitRecover        // do what the record says whose number is in the scratch register, then leave as it says; Context.Regs has all registers
	ExitCalled         // a function that Go code has called by StubCall has returned R0; 0: an exception is pending
	ExitInlined        // do what the record number R1 says, which has no values of registers, then leave as it says, with R0 if it has no argument
	NumExits
)

// OfResult says in the address of a side exit that the instruction was right about its operands, but not about what it has loaded; at the
// start of a block, that what has turned out wrong was a guess.
const OfResult = 1

// OfPath says in the address of a side exit that the instruction has never been executed, as far as its cache tells, so that there is no code for it
// and what is behind it.
const OfPath = 2

// OfEntry says in the address of a side exit that native code could not go on there, where the interpreter wanted to hand over: the frame has other values
// than are expected.
const OfEntry = 4

// Stays says in the address of an ExitPoll that only native code can go on: the instruction is half done, or the frame has not been found to have room.
const Stays = 1
