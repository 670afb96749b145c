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
	ExitSlow    = iota // execute the instruction at address R0, whose result goes to its register in the frame, and resume at R1
	ExitDeopt          // side exit: go on in the interpreter at address R0, which may have one of the bits OfResult, OfPath and OfEntry
	ExitReturn         // the running frame returns the Value R0
	ExitPoll           // safepoint: Go has asked for a poll; resume at R1. R0: address of the next instruction, which may have the bit Stays
	ExitEnter          // a function without native code was called: FP is its frame
	ExitBox            // make a Value of the raw double in Context.Boxed and resume at R1
	ExitDeliver        // Context.Save[0] is the result of the special method called for the instruction R0 (plus its rt.OpStage) in a frame of kind Context.Args[1]; resume at R1 if execution goes on after the instruction
	ExitServed         // from the driver, which has executed an instruction: go on at address R0; 0: an exception is pending
	ExitYield          // the running frame, of a generator that was not resumed by native code, has been suspended and yields the Value R0
	ExitRaised         // the pending exception leaves the frame, which is at address R0 and already in the traceback
	ExitIter           // R0 is the result of the __iter__ called for the ForPrep at Context.IP; resume at R1
	ExitCall           // make call number R0 of [Unit.CallSite] and resume at R1 with its result; 0: an exception is pending
	ExitNext           // ask the builtin iterator R0 for its next item and resume at R1 with it: StopMark, or 0 with an exception pending
	ExitMake           // make the tuples and dicts of the list Context.NativeBox and resume at R1
	ExitReal           // apply function Context.Args[2] of floats to the raw doubles Context.Args[0] and [1] and resume at R1, with the result in Args[0]; Args[2] is 0 if it is not finite
	ExitInts           // apply operator Context.Args[2], an rt.BinOp, to the ints Context.Args[0] and [1] and resume at R1, with the result in Args[0], or 0 if it is not known
	ExitRecover        // apply the [Recovery] whose number is in the scratch register, then take the exit it names; Context.Regs has all registers
	ExitCalled         // a function that Go code has called through StubCall has returned R0; 0: an exception is pending
	ExitInlined        // apply the [Recovery] number R1, which moves no values, then take the exit it names, with R0 unless it has an argument
	NumExits
)

// OfResult, in the address of a side exit, says that the guards on the operands held, but the one on the loaded value failed; at the
// start of a block, that a speculative assumption failed.
const OfResult = 1

// OfPath, in the address of a side exit, says that the instruction had never been executed, as far as its inline cache tells, so that no code was
// generated for it and what follows (an uncommon trap).
const OfPath = 2

// OfEntry, in the address of a side exit, says that native code could not be entered there (OSR entry): values in the frame are not of the types
// that the code expects.
const OfEntry = 4

// Stays, in the address of an ExitPoll, says that only native code can go on: the instruction is half done, or it has not been
// checked yet that the stack has room for the frame.
const Stays = 1
