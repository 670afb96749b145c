package host

import (
	"fmt"
	"io"

	"golang.org/x/arch/x86/x86asm"

	"pycopy/jit"
)

// dump lists machine code beside the words that it was made from.
func dump(w io.Writer, u *jit.Unit, code *jit.Code, base uintptr) {
	fmt.Fprintf(w, "%s: %d bytes at %#x, call %#x\n", u.Func.Code.Name, len(code.Bytes), base, code.Call)
	for pc, off := range code.Entries {
		fmt.Fprintf(w, "  entry %d: %#x\n", pc, off)
	}
	marks := code.Marks
	for off := 0; off < len(code.Bytes); {
		for len(marks) > 0 && marks[0].Offset <= off {
			if pc := marks[0].Pos; pc >= 0 {
				fmt.Fprintf(w, "%5d  %s\n", pc, u.Func.Instr(u.Words, pc))
			}
			marks = marks[1:]
		}
		in, err := x86asm.Decode(code.Bytes[off:], 64)
		if err != nil {
			fmt.Fprintf(w, "        %06x  ?\n", off)
			off++
			continue
		}
		fmt.Fprintf(w, "        %06x  %s\n", off, x86asm.GNUSyntax(in, uint64(off), nil))
		off += in.Len
	}
}

// writePortable compiles the unit for the text target.
func writePortable(w io.Writer, u jit.Unit) {
	var exits [jit.NumExits]uintptr
	for i := range exits {
		exits[i] = uintptr(i)
	}
	u.Exits, u.BoxList = &exits, func([]uint16) int { return 0 }
	t := jit.NewText()
	if _, err := jit.Compile(t, &u, 0); err == nil {
		fmt.Fprintf(w, "%s\n%s", u.Func.Code.Name, t)
	}
}
