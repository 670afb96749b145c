//go:build 386 || arm || mips || mipsle

package interp

import "pycopy/rt"

// loop serves nothing: where words have 32 bits, slow executes every instruction.
func loop(t *rt.Thread, ip, fp uintptr) (uintptr, uintptr) { return ip, fp }

// number converts a small int or a float that is zero; other floats are objects.
func number(v uintptr) (float64, bool) {
	if x := rt.Value(v); x.IsSmall() || !x.IsObj() && x.IsFloat() {
		if x.IsSmall() {
			return float64(x.Small()), true
		}
		return x.Float(), true
	}
	return 0, false
}
