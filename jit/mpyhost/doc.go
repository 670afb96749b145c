// Package mpyhost runs the machine code of .mpy files on this machine, where it can: Thumb code on linux/arm. It has the function table of
// the native ABI (see package jit/thumb2), the code's memory, its stacks, and the trampoline from Go.
//
// # Objects
//
// Where words have 32 bits a rt.Value is an object word of the ABI as it is: the same small ints, addresses of heap objects, which never move, constants
// below them, 0 for none. Native code looks into three sorts of objects only. The content of a cell is in its second word, as rt lays it
// out there; records of functions and contexts of modules are made here, one for each function and dict of globals, and mean nothing to rt. Numbers
// of strings are indices into the table of names of their file, so that all files share one table of numbers.
//
// # Functions
//
// A function of machine code is a Python function like any other: its code object has a program of two words (bytecode/words, machine.go), the
// first of which comes here. So arguments are bound, frames pushed, and exceptions passed on by the interpreter. The code state of
// a generator is a block of the heap that a register of its frame refers to.
//
// # The border
//
// Native code has a stack of its own for each thread. A call of the function table saves the registers that calls preserve on that stack, switches to
// Go's, and returns from the trampoline, which was entered like any function of Go: assembly never calls Go. Go serves the call and
// enters again. So there is nothing of native code on Go's stack, which may move meanwhile, and an exception is a matter of where Go
// enters: at the landing of the innermost nlr buffer, or, when this activation has none, not at all.
//
// The collector scans the native stacks, registers saved there included, like those of Go.
//
// R10 is g to Go's signal handlers, which run while native code does. Code that may change it (found by a scan of its instructions that
// errs on the safe side) runs with all signals blocked; compilers' code hardly ever does. Go cannot stop native
// code: a loop that makes no call keeps other goroutines from the next collection of Go's heap, and Ctrl-C is looked after at calls
// of the table only. A fault in it ends the process.
package mpyhost
