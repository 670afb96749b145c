// Package mpyhost runs the machine code of .mpy files on this machine, where it can: Thumb code on linux/arm. It has the function table of
// the native ABI (see package jit/thumb2), the code's memory, its stacks, and the trampoline from Go.
//
// # Objects
//
// On 32-bit hosts an rt.Value is a valid object word of the ABI: both have the same small ints, the addresses of heap objects,
// which never move, constants below those, and 0 for no object. Native code looks into only three sorts of objects. The content of
// a cell is in its second word, where rt puts it too; function records and module contexts are made here, one for each function and
// globals dict, and mean nothing to rt. Numbers of strings are indices into the table of names of their file, so that all files
// share one table of numbers.
//
// # Functions
//
// A machine-code function is a Python function like any other: its code object has a program of two words (bytecode/words, machine.go), the
// first of which calls this package. So the interpreter binds arguments, pushes frames, and propagates exceptions. The code state of
// a generator is a heap block that a register of its frame refers to.
//
// # The border
//
// Native code has a stack of its own for each thread. A call through the function table saves the callee-saved registers on that stack, switches to
// Go's, and returns from the trampoline, which was entered like any Go function: assembly never calls Go. Go serves the call and
// enters again. So native code leaves nothing on Go's stack, which may move meanwhile, and an exception only changes where Go
// enters: at the landing of the innermost nlr buffer, or, when this activation has none, not at all.
//
// The collector scans the native stacks, registers saved there included, like those of Go.
//
// R10 is g to Go's signal handlers, which may run on top of native code. Code that may change R10 (found by a conservative scan of its
// instructions) runs with all signals blocked; compilers hardly ever produce such code. Go cannot stop native
// code: a loop that makes no call delays Go's next garbage collection, and with it all goroutines, and Ctrl-C is handled only at calls
// through the table. A fault in native code ends the process.
package mpyhost
