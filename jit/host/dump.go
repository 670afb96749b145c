package host

import (
	"encoding/binary"
	"fmt"
	"io"
	"sort"

	"pycopy/jit"
	"pycopy/rt"
)

// exitNames is what listings call the stubs.
var exitNames = [jit.NumExits]string{
	jit.ExitSlow: "slow", jit.ExitDeopt: "deopt", jit.ExitReturn: "return", jit.ExitPoll: "poll", jit.ExitEnter: "enter",
	jit.ExitBox: "box", jit.ExitDeliver: "deliver", jit.ExitServed: "served", jit.ExitYield: "yield",
	jit.ExitRaised: "raised", jit.ExitIter: "iter", jit.ExitCall: "call", jit.ExitNext: "next", jit.ExitMake: "make", jit.ExitReal: "real",
	jit.ExitInts: "ints", jit.ExitCalled: "called",
	jit.ExitInlined: "inlined",
}

// dump lists machine code beside the words that it was made from, with their bytecode offsets. Addresses within the code are offsets.
func dump(w io.Writer, u *jit.Unit, code *jit.Code, base uintptr) {
	names := map[uintptr]string{}
	for k, addr := range u.Exits {
		names[addr-base] = "exit:" + exitNames[k]
	}
	heads := map[int][]string{code.Call: {"called"}}
	for _, p := range code.Entries {
		heads[p.Offset] = append(heads[p.Offset], fmt.Sprintf("entry from the interpreter at word %d", p.Word))
	}
	for _, p := range code.Resume {
		heads[p.Offset] = append(heads[p.Offset], fmt.Sprintf("resumed at word %d", p.Word))
	}
	fc := u.Func.Code
	fmt.Fprintf(w, "machine code of '%s' (%s, line %d): %d bytes at %#x\n", fc.Qualname, fc.Filename, fc.Line(0), len(code.Bytes), base)
	marks, end := code.Marks, len(code.Bytes)
	if n := len(marks); n > 0 && marks[n-1].Pos < 0 {
		end = marks[n-1].Offset
	}
	Disassemble(code.Bytes[:end], 0, func(addr uintptr) string { return names[addr] }, func(off, _ int, text string) {
		for len(marks) > 0 && marks[0].Offset <= off {
			if pc := marks[0].Pos; pc >= 0 {
				u, inlined := u, ""
				for _, x := range code.Inlined {
					if pos := marks[0].Pos; pos >= x.First {
						u, pc, inlined = x.Unit, pos-x.First, x.Unit.Func.Code.Name+": "
					}
				}
				fmt.Fprintf(w, "%4d  bc=%-4d %s%s\n", pc, u.Func.Offset(pc), inlined, u.Func.Instr(u.Words, pc))
			}
			marks = marks[1:]
		}
		sort.Strings(heads[off])
		for _, h := range heads[off] {
			fmt.Fprintf(w, "      %s:\n", h)
		}
		fmt.Fprintf(w, "        %06x  %s\n", off, text)
	})
	for ; end+8 <= len(code.Bytes); end += 8 {
		fmt.Fprintf(w, "        %06x  constant %#x\n", end, binary.LittleEndian.Uint64(code.Bytes[end:]))
	}
}

// portable gives the unit to the test that asked for it, see Config.Portable.
func portable(u jit.Unit, to func(name string, compile func(a jit.Asm, step uintptr) (*jit.Code, error))) {
	to(u.Func.Code.Name, func(a jit.Asm, step uintptr) (*jit.Code, error) {
		var exits [jit.NumExits]uintptr
		for i := range exits {
			exits[i] = uintptr(i) * step
		}
		u.Exits, u.BoxList = &exits, func([]int16, []jit.Make) int { return 0 }
		u.Stub = func(k jit.Stub) uintptr { return (jit.NumExits + uintptr(k)) * step }
		u.Recovery = func() int { return 0 }
		u.Real = func(*rt.Builtin) int { return 0 }
		u.CallSite = func(rt.CallSite) int { return 0 }
		return jit.Compile(a, &u, func(size int) (uintptr, int) { return 0, size })
	})
}
