// Package amd64 is the amd64 target of the JIT: it implements [jit.Asm] and the
// stubs at the border to native code. It is plain Go and builds on every host.
//
// There are three layers. The words of the contract (asm.go, branch.go, float.go)
// choose instructions and append them to a list (inst.go). Finish encodes the list (encode.go). The
// list exists so that jumps get their lengths when all distances are known, and so
// that tests can give the same instructions to another encoder.
//
// # Registers
//
//	walker     0    1    2    3    4    5    6    7    8
//	           RBX  RSI  RDI  RBP  R8   R9   R10  R11  R12
//	floats     0-13 are X0-X13
//	FP         R13  registers of the running frame
//	Ctx        R15  the rt.Context
//	g          R14  Go's g, loaded at entry, never written
//	scratch    RAX  RCX  RDX  X14  X15
//	RSP             the native stack
//
// Only 64-bit and byte operations on the registers behind RBP cost no more than on the first
// ones: 32-bit operations on those need no REX prefix.
package amd64
