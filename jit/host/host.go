// Package host runs native code on this machine: it has the pages that code is in,
// the native stacks, and the trampoline from Go. It picks the target for the
// architecture, and is with package gstack the only place for assembly.
//
// # Rules of the border
//
// Go calls a trampoline without a stack check, which jumps to the enter stub (stubs.go of the
// target); that switches to the native stack. Native code leaves by an exit stub, which switches back and
// returns to Go. Assembly never calls Go, and Go never sees the native stack:
// the signal handlers of Go run on a stack of their own, find that the program counter is not Go's, and neither preempt
// the goroutine there nor walk its stack.
//
// So the scheduler cannot stop native code: a goroutine that stays there keeps all others from the next collection of
// Go's heap or other stop of the world. When Go wants a goroutine to stop it makes g.stackguard0 negative; native
// loops test that (Asm.Poll) and leave, and the next call of a Go function with a stack check yields. Until such a call the poll
// leaves again at once. Go also asks every goroutine that has run for 10 ms, with or without others that wait, so a loop that
// polls comes back about a hundred times a second, which is when signals and limits are looked after. A loop that calls helpers in Go may find that these
// have yielded in its place each time: so what is pending when native code is entered makes it poll (gstack.Poll).
//
// # Windows
//
// There are no signals: Go suspends the thread, reads its registers, and lets an asynchronous preemption begin only if the stack pointer is in
// the stack of the thread's goroutine or of the thread itself (runtime.gFromSP, runtime.preemptM) and the program counter is at a safe point of Go
// code. Native code runs with neither, so it is resumed as it was, and the poll above is what makes it come back. Between the trampoline and the
// switch of stacks the stack pointer is Go's while the program counter is not, or is in assembly, which has no safe points.
//
// Native code calls nothing of the system, so that no function sees a stack outside of the bounds in the thread's block; Go's goroutines
// run outside of them too. g is found as Go's own wrappers do it (a load through runtime.tls_g and GS). Nothing is below the stack
// pointer that an exception could overwrite. Exceptions reach Go's vectored handler, which runs first and needs no tables for unwinding;
// in native code they end the process, as everywhere.
//
// A fault in native code ends the process, so whatever could fault is tested by the code itself, the
// depth of the native stack included.
package host

import "pycopy/jit"

// Stubs is the addresses of the code at the border.
type Stubs struct {
	Enter uintptr
	Exit  [jit.NumExits]uintptr
}
