package amd64

import (
	"fmt"

	"golang.org/x/arch/x86/x86asm"
)

// Disassemble calls line with offset, length and text of each instruction of code that is at base. Where there is none, the rest is
// data in words of 8 bytes. name gives addresses names, or returns ""; it may be nil.
func Disassemble(code []byte, base uintptr, name func(addr uintptr) string, line func(off, n int, text string)) {
	symbols := func(addr uint64) (string, uint64) {
		if name == nil {
			return "", 0
		}
		return name(uintptr(addr)), addr
	}
	for off := 0; off < len(code); {
		in, err := x86asm.Decode(code[off:], 64)
		if err != nil || in.Op == 0 {
			n := min(8, len(code)-off)
			line(off, n, fmt.Sprintf("data % x", code[off:off+n]))
			off += n
			continue
		}
		line(off, in.Len, x86asm.IntelSyntax(in, uint64(base)+uint64(off), symbols))
		off += in.Len
	}
}
