// Package host runs native code on this machine: it owns the code pages,
// the native stacks, and the trampoline from Go. It picks the target for the
// architecture. Apart from it, only packages mpyhost, pages and gstack have assembly.
//
// # Rules of the border
//
// Go calls a trampoline without a stack check, which jumps to the enter stub (stubs.go of the
// target); that switches to the native stack. Native code leaves by an exit stub, which switches back and
// returns to Go. Assembly never calls Go, and Go never sees the native stack:
// the signal handlers of Go run on a stack of their own, find that the program counter is not Go's, and neither preempt
// the goroutine there nor walk its stack.
//
// So the scheduler cannot stop native code: a goroutine that stays there delays Go's next garbage collection, and any other stop
// of the world, for all. When Go wants a goroutine to stop it makes g.stackguard0 negative; native
// loops test it (Asm.Poll) and leave, and the next call of a Go function with a stack check yields. Until such a call each poll
// leaves again at once. Go asks every goroutine that has run for 10 ms, whether or not others wait, so a polling
// loop comes back about a hundred times a second, and signals and limits are handled then. If a loop calls Go helpers, these may
// yield in its place each time; therefore requests that are pending when native code is entered make it poll (gstack.Poll). Requests from
// other goroutines do not wait for Go: they make g.stackguard0 negative themselves (gstack.PollIn).
//
// # Windows
//
// There are no signals: Go suspends the thread, reads its registers, and begins an asynchronous preemption only if the stack
// pointer is in the stack of the thread's goroutine or of the thread itself (runtime.gFromSP, runtime.preemptM) and the program
// counter is at a safepoint of Go code. Neither holds in native code, so the thread is resumed unchanged, and only the poll above
// makes native code come back. Between the trampoline and the switch of stacks the stack pointer is Go's, but the program counter
// is in native code or in assembly, which has no safepoints.
//
// Native code makes no system calls, so no system function sees a stack outside the bounds in the thread's block; Go's goroutines
// run outside them too. g is found as Go's own wrappers do it (a load through runtime.tls_g and GS). There is nothing below the stack
// pointer that an exception could overwrite. Exceptions reach Go's vectored handler, which runs first and needs no unwinding tables;
// in native code they end the process, as on other systems.
//
// A fault in native code ends the process, so the code itself tests everything that could fault, the
// depth of the native stack included.
package host

import "pycopy/jit"

// Stubs is the addresses of the code at the border.
type Stubs struct {
	Enter uintptr
	Exit  [jit.NumExits]uintptr
}
