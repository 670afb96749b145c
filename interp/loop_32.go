//go:build 386 || arm || mips || mipsle

package interp

import "pycopy/rt"

// loop serves nothing: where words have 32 bits, slow executes every instruction.
func loop(t *rt.Thread, ip, fp uintptr) (uintptr, uintptr) { return ip, fp }
