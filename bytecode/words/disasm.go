package words

import (
	"fmt"
	"strings"

	"pycopy/bytecode"
)

// String lists the function's words, one instruction a line, and its handlers.
func (f *Func) String() string { return f.list(false) }

// Listing is String with the bytecode offset before each instruction and the line of the source where it changes.
func (f *Func) Listing() string { return f.list(true) }

func (f *Func) list(origin bool) string {
	var b strings.Builder
	at := ""
	line := 0
	fmt.Fprintf(&b, "%s: %d params, %d locals, %d registers\n", f.Code.Name, f.Params, f.Locals, f.Regs)
	for pc := 0; pc < len(f.Words); {
		if pc >= f.codeLen {
			fmt.Fprintf(&b, "%4d  TABLE %d\n", pc, int64(f.Words[pc]))
			pc++
			continue
		}
		if origin {
			off := f.Offset(pc)
			if n := f.Code.Line(off); n != line {
				line = n
				fmt.Fprintf(&b, "line %d\n", line)
			}
			at = fmt.Sprintf("bc=%-4d ", off)
		}
		fmt.Fprintf(&b, "%4d  %s%s\n", pc, at, f.Instr(f.Words, pc))
		pc += Len(f.Words[pc])
	}
	for _, h := range f.Handlers {
		fmt.Fprintf(&b, "      handler %d..%d -> %d exc r%d prev r%d restore %d\n", h.Start, h.End, h.Target, h.Exc, h.Prev,
			h.Restore)
	}
	return b.String()
}

// Instr formats the instruction at pc of words, which may be a copy of f.Words that an engine has specialised.
func (f *Func) Instr(words []uint64, pc int) string {
	w := words[pc]
	info := OpOf(w).Info()
	if info.Name == "" {
		return fmt.Sprintf("INVALID %#x", w)
	}
	var ops []string
	add := func(k Kind, v, signed int) {
		switch k {
		case None:
		case Def, Use, UseDef, Base, DefBase, Window:
			ops = append(ops, fmt.Sprintf("r%d", v))
		case Num, Local, Free, Child:
			ops = append(ops, fmt.Sprintf("%d", v))
		case Imm:
			ops = append(ops, fmt.Sprintf("#%d", signed))
		case Name:
			ops = append(ops, f.Names[v])
		case WordOp:
			ops = append(ops, bytecode.WordOp(v).String())
		case WordType:
			ops = append(ops, bytecode.WordType(v).String())
		case Target:
			ops = append(ops, fmt.Sprintf("->%d", pc+signed))
		}
	}
	add(info.A, A(w), int(int16(A(w))))
	if info.Flags&OperandD != 0 {
		add(info.B, D(w), D(w))
	} else {
		add(info.B, B(w), SB(w))
		add(info.C, C(w), SC(w))
	}
	add(info.F, F(w), F(w))
	n := 0
	switch {
	case info.Flags&DefPacked != 0:
		n = A(w)
	case info.Flags&UsePacked != 0:
		n = C(w)
	case info.Flags&HasConst != 0:
		ops = append(ops, fmt.Sprintf("const %#x", words[pc+1]))
		if i := words[pc+1]; i < uint64(len(f.Consts)) {
			ops[len(ops)-1] = fmt.Sprintf("%#v", f.Consts[i])
		}
	case IsFor(OpOf(w)):
		ops = append(ops, fmt.Sprintf("->%d", pc+int(int32(words[pc+1]))))
	}
	for i := range n {
		ops = append(ops, fmt.Sprintf("r%d", Packed(words[pc:], i)))
	}
	return strings.TrimSpace(info.Name + " " + strings.Join(ops, " "))
}
