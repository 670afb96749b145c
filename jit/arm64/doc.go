// Package arm64 is the arm64 target of the JIT: it implements [jit.Asm] and the
// stubs at the border to native code. It is plain Go and builds on every host.
//
// There are two layers. The methods of Asm (asm.go, branch.go, float.go), called words here,
// choose instructions and append them to a list (inst.go). Finish encodes the list
// (encode.go). The list exists so that tests can give the same instructions to
// another assembler, golang-asm (oracle_test.go), and so that neighbouring loads and stores can become pairs.
//
// testdata/words.txt shows the instructions for each word; package host tests their meaning
// by running them. A new instruction needs an op and a row (inst.go), and a name in the table of the oracle.
//
// # Registers
//
//	walker     0-15 are X0-X15
//	floats     0-15 are D0-D15
//	FP         X19  registers of the running frame
//	Ctx        X20  the rt.Context
//	stack      X21  the native stack, which grows downwards
//	constants  X22  1
//	           X23  1<<60
//	scratch    X16 X17 X24 D31
//	g          X28  Go's g, never written
//
// X18 belongs to the operating system, X27 to Go's assembler, and X29 is Go's frame pointer. X30 and SP keep their values
// from when Go called the trampoline: native calls push their return addresses on a stack of their own, so the
// return to Go is an ordinary one, and SP is aligned and within the goroutine's stack at all times.
//
// # Reach
//
// Conditional branches reach 1 MB, bit tests 32 KB, addresses and literals 1 MB. Targets further
// away take one more instruction; the encoder decides. Constants that need more than two
// instructions, and those that look like addresses, lie behind the code.
package arm64
