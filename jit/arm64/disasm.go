package arm64

import (
	"encoding/binary"
	"fmt"
	"strings"

	"golang.org/x/arch/arm64/arm64asm"
)

// Disassemble calls line with offset, length and text of each instruction of code that is at base. Where there is none, there is data.
// name gives addresses names, or returns ""; it may be nil.
func Disassemble(code []byte, base uintptr, name func(addr uintptr) string, line func(off, n int, text string)) {
	for off := 0; off+4 <= len(code); off += 4 {
		in, err := arm64asm.Decode(code[off:])
		if err != nil {
			line(off, 4, fmt.Sprintf("data %08x", binary.LittleEndian.Uint32(code[off:])))
			continue
		}
		text := arm64asm.GNUSyntax(in)
		for _, arg := range in.Args {
			if rel, ok := arg.(arm64asm.PCRel); ok {
				to := base + uintptr(int64(off)+int64(rel))
				text = text[:strings.Index(text, ".+")]
				if name != nil && name(to) != "" {
					text += name(to)
				} else {
					text += fmt.Sprintf("%#x", to)
				}
			}
		}
		line(off, 4, text)
	}
}
