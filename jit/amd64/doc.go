// Package amd64 is the amd64 target of the JIT: it implements [jit.Asm] and the
// stubs at the border to native code. It is plain Go and builds on every host.
//
// There are two layers. The methods of Asm (asm.go, branch.go, float.go), called words here,
// choose instructions and append them to a list (inst.go). Finish encodes the list
// (encode.go). The list exists so that tests can give the same instructions to
// another assembler, golang-asm (oracle_test.go).
//
// testdata/words.txt shows the instructions for each word; package host tests their meaning
// by running them. A new instruction needs an op (inst.go), a row
// (encode.go), and a name in the table of the oracle.
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
// The registers 0 to 3 need no REX prefix in 32-bit operations; otherwise all are alike.
package amd64
