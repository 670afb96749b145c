package host

import (
	"fmt"
	"io"
	"sort"

	"pycopy/jit"
)

// exitNames is what listings call the stubs.
var exitNames = [jit.NumExits]string{
	jit.ExitSlow: "slow", jit.ExitDeopt: "deopt", jit.ExitReturn: "return", jit.ExitPoll: "poll", jit.ExitEnter: "enter",
	jit.ExitBox: "box", jit.ExitRest: "rest", jit.ExitServed: "served", jit.ExitYield: "yield",
	jit.ExitRaised: "raised", jit.ExitIter: "iter",
}

// dump lists machine code beside the words that it was made from, with their bytecode offsets. Addresses within the code are offsets.
func dump(w io.Writer, u *jit.Unit, code *jit.Code, base uintptr) {
	names := map[uintptr]string{}
	for k, addr := range u.Exits {
		names[addr-base] = "exit:" + exitNames[k]
	}
	heads := map[int][]string{code.Call: {"called"}}
	for pc, off := range code.Entries {
		heads[off] = append(heads[off], fmt.Sprintf("entry from the interpreter at word %d", pc))
	}
	for pc, off := range code.Resume {
		heads[off] = append(heads[off], fmt.Sprintf("resumed at word %d", pc))
	}
	fc := u.Func.Code
	fmt.Fprintf(w, "machine code of '%s' (%s, line %d): %d bytes at %#x\n", fc.Qualname, fc.Filename, fc.Line(0), len(code.Bytes), base)
	marks := code.Marks
	Disassemble(code.Bytes, 0, func(addr uintptr) string { return names[addr] }, func(off, _ int, text string) {
		for len(marks) > 0 && marks[0].Offset <= off {
			if pc := marks[0].Pos; pc >= 0 {
				fmt.Fprintf(w, "%4d  bc=%-4d %s\n", pc, u.Func.Offset(pc), u.Func.Instr(u.Words, pc))
			}
			marks = marks[1:]
		}
		sort.Strings(heads[off])
		for _, h := range heads[off] {
			fmt.Fprintf(w, "      %s:\n", h)
		}
		fmt.Fprintf(w, "        %06x  %s\n", off, text)
	})
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
