package thumb2

import (
	"fmt"

	"pycopy/bytecode"
)

// # Inline assembler
//
// The statements of an asm_thumb function come as [AsmStmt]; instructions has all that there are.

// AsmArgKind is what an argument of an assembler statement looks like.
type AsmArgKind uint8

// Kinds of arguments.
const (
	AsmOther   AsmArgKind = iota
	AsmName               // an identifier
	AsmInt                // an integer constant
	AsmAddress            // [a, b]
	AsmSet                // {a, b, ...}
)

// AsmArg is an argument of an assembler statement.
type AsmArg struct {
	Kind  AsmArgKind
	Name  string
	Int   int64
	Items []AsmArg // of an address or a set
}

// AsmStmt is a call of an instruction or directive.
type AsmStmt struct {
	Name string
	Args []AsmArg
}

// AsmError is an error in statement Stmt, in its argument Arg (-1: none in particular).
type AsmError struct {
	Stmt, Arg int
	Msg       string
}

// Error returns the message.
func (e *AsmError) Error() string { return e.Msg }

// Assemble makes the code of an inline assembler function: what saves the registers, the statements, and the return.
func Assemble(list []AsmStmt, arch bytecode.Arch) (code []byte, err error) {
	x := &assembler{arch: arch, table: instructionTable(), labels: map[string]Label{}}
	x.V6M = arch == bytecode.ArchARMv6M
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *AsmError:
			code, err = nil, e
		default:
			panic(e)
		}
	}()
	x.collect(list)
	x.Push(Regs(R1, R4, R5, R6, R7, LR))
	for i, s := range list {
		x.stmt, x.mark, x.arg = i, i, -1
		x.statement(s)
	}
	x.Pop(Regs(R1, R4, R5, R6, R7, PC))
	code, ok := x.Finish()
	if !ok {
		x.stmt, x.arg = x.failed, -1
		x.fail("branch not in range")
	}
	return code, nil
}

type assembler struct {
	Asm
	arch   bytecode.Arch
	table  []instruction
	labels map[string]Label
	stmt   int
	arg    int
}

func (x *assembler) fail(format string, args ...any) {
	panic(&AsmError{x.stmt, x.arg, fmt.Sprintf(format, args...)})
}

// collect finds the labels, which may be used before they are defined.
func (x *assembler) collect(list []AsmStmt) {
	for i, s := range list {
		x.stmt, x.arg = i, -1
		if s.Name != "label" {
			continue
		}
		if len(s.Args) != 1 {
			x.fail("'label' requires 1 argument")
		}
		name := x.labelName(s, 0)
		if _, ok := x.labels[name]; ok {
			x.fail("label redefined")
		}
		x.labels[name] = x.NewLabel()
	}
}

func (x *assembler) labelName(s AsmStmt, i int) string {
	x.arg = i
	if s.Args[i].Kind != AsmName {
		x.fail("'%s' expects a label", s.Name)
	}
	return s.Args[i].Name
}

func (x *assembler) statement(s AsmStmt) {
	switch s.Name {
	case "label":
		x.Bind(x.labels[s.Args[0].Name])
	case "align":
		if len(s.Args) != 1 {
			x.fail("'align' requires 1 argument")
		}
		n := x.integer(s, 0, 0xff)
		if n == 0 || n&(n-1) != 0 {
			x.fail("'align' expects a power of two")
		}
		x.Align(n)
	case "data":
		x.data(s)
	default:
		x.instruction(s)
	}
}

func (x *assembler) data(s AsmStmt) {
	if len(s.Args) < 2 {
		x.fail("'data' requires at least 2 arguments")
	}
	for i, a := range s.Args {
		if a.Kind != AsmInt {
			x.arg = i
			x.fail("'data' requires integer arguments")
		}
	}
	size := x.integer(s, 0, 7)
	if size != 1 && size != 2 && size != 4 {
		x.fail("'data' expects a size of 1, 2 or 4")
	}
	for _, a := range s.Args[1:] {
		for i := range size {
			x.Byte(byte(a.Int >> (8 * i)))
		}
	}
}

func (x *assembler) instruction(s AsmStmt) {
	for i := range x.table {
		r := &x.table[i]
		if r.name == s.Name && len(r.operands) == len(s.Args) && x.available(r) && r.suits(s) {
			v := make([]int, 0, 4)
			for j, o := range r.operands {
				v = x.operand(s, j, o, v)
			}
			r.emit(x, v)
			return
		}
	}
	if x.branch(s) || x.itBlock(s) {
		return
	}
	x.arg = -1
	x.fail("unsupported Thumb instruction '%s' with %d arguments", s.Name, len(s.Args))
}

func (x *assembler) available(r *instruction) bool {
	switch r.needs {
	case needsV7M:
		return !x.V6M
	case needsFPU:
		return x.arch >= bytecode.ArchARMv7EMSP
	}
	return true
}

// conds are the names of conditions.
var conds = map[string]Cond{"eq": EQ, "ne": NE, "cs": CS, "cc": CC, "mi": MI, "pl": PL, "vs": VS, "vc": VC, "hi": HI, "ls": LS,
	"ge": GE, "lt": LT, "gt": GT, "le": LE}

// branch assembles b<cond>, with _n or _w for a length.
func (x *assembler) branch(s AsmStmt) bool {
	n := len(s.Name)
	if len(s.Args) != 1 || n != 3 && n != 5 || s.Name[0] != 'b' {
		return false
	}
	cond, ok := conds[s.Name[1:3]]
	if !ok {
		return false
	}
	f := fixup{kind: fixCond, cond: cond, size: 2, limit: 2}
	switch s.Name[3:] {
	case "", "_n":
	case "_w":
		if x.V6M {
			return false
		}
		f.size, f.limit = 4, 4
	default:
		return false
	}
	f.label = x.label(s, 0)
	x.fix(f)
	return true
}

func (x *assembler) label(s AsmStmt, i int) Label {
	name := x.labelName(s, i)
	l, ok := x.labels[name]
	if !ok {
		x.fail("label '%s' not defined", name)
	}
	return l
}

// itBlock assembles it and its forms with t and e.
func (x *assembler) itBlock(s AsmStmt) bool {
	if x.V6M || len(s.Args) != 1 || len(s.Name) < 2 || len(s.Name) > 5 || s.Name[:2] != "it" || s.Args[0].Kind != AsmName {
		return false
	}
	cond, ok := conds[s.Args[0].Name]
	if !ok {
		return false
	}
	mask := 8
	for i := len(s.Name) - 1; i >= 2; i-- {
		bit := int(cond & 1)
		switch s.Name[i] {
		case 't':
		case 'e':
			bit ^= 1
		default:
			return false
		}
		mask = mask>>1 | bit<<3
	}
	x.It(cond, mask)
	return true
}

// operandKind is a kind of operand.
type operandKind uint8

const (
	aReg     operandKind = iota // a register up to max
	anInt                       // an integer within mask
	anAddr                      // [register up to max, integer within mask]
	aList                       // {registers}
	aLabel                      //
	anSReg                      // s0 to s31
	aSpecial                    // the name of a special register
	aMask                       // of interrupts: i, f
	aFlags                      // a register or APSR_nzcv
	aFPSCR                      // FPSCR
)

type operand struct {
	kind operandKind
	max  Reg
	mask int64
}

// operand appends the values of an argument to v.
func (x *assembler) operand(s AsmStmt, i int, o operand, v []int) []int {
	x.arg = i
	a := s.Args[i]
	switch o.kind {
	case aReg:
		return append(v, int(x.register(s, a, o.max)))
	case anInt:
		return append(v, x.integer(s, i, o.mask))
	case anAddr:
		if a.Kind != AsmAddress || len(a.Items) != 2 {
			x.fail("'%s' expects an address of the form [a, b]", s.Name)
		}
		base := x.register(s, a.Items[0], o.max)
		return append(v, int(base), x.integerIn(s, a.Items[1], o.mask))
	case aList:
		return append(v, int(x.list(s, a)))
	case aLabel:
		return append(v, int(x.label(s, i)))
	case anSReg:
		var n int
		if a.Kind == AsmName {
			if k, err := fmt.Sscanf(a.Name, "s%d", &n); k == 1 && err == nil && n >= 0 && n < 32 && a.Name == fmt.Sprint("s", n) {
				return append(v, n)
			}
		}
		x.fail("'%s' expects a FPU register", s.Name)
	case aSpecial:
		if n, ok := specialRegs[a.Name]; ok && a.Kind == AsmName {
			return append(v, n)
		}
		x.fail("'%s' expects a special register", s.Name)
	case aMask:
		if n, ok := map[string]int{"f": 1, "i": 2, "if_": 3}[a.Name]; ok && a.Kind == AsmName {
			return append(v, n)
		}
		x.fail("'%s' expects i or f", s.Name)
	case aFlags:
		if a.Kind == AsmName && a.Name == "APSR_nzcv" {
			return append(v, int(PC))
		}
		return append(v, int(x.register(s, a, R12)))
	case aFPSCR:
		if a.Kind != AsmName || a.Name != "FPSCR" {
			x.fail("'%s' expects FPSCR", s.Name)
		}
	}
	return v
}

// specialRegs are those that mrs reads.
var specialRegs = map[string]int{"APSR": 0, "IAPSR": 1, "EAPSR": 2, "XPSR": 3, "IPSR": 5, "EPSR": 6, "IEPSR": 7, "MSP": 8, "PSP": 9,
	"PRIMASK": 16, "BASEPRI": 17, "BASEPRI_MAX": 18, "FAULTMASK": 19, "CONTROL": 20}

// registerOf returns the number of a register's name.
func registerOf(name string) (Reg, bool) {
	switch name {
	case "sl":
		return R10, true
	case "fp":
		return R11, true
	case "ip":
		return R12, true
	case "sp":
		return SP, true
	case "lr":
		return LR, true
	case "pc":
		return PC, true
	}
	for r := R0; r <= PC; r++ {
		if name == fmt.Sprint("r", r) {
			return r, true
		}
	}
	return 0, false
}

func (x *assembler) register(s AsmStmt, a AsmArg, limit Reg) Reg {
	r, ok := registerOf(a.Name)
	if a.Kind != AsmName || !ok {
		x.fail("'%s' expects a register", s.Name)
	}
	if r > limit {
		x.fail("'%s' expects at most r%d", s.Name, limit)
	}
	return r
}

func (x *assembler) integer(s AsmStmt, i int, mask int64) int {
	x.arg = i
	return x.integerIn(s, s.Args[i], mask)
}

func (x *assembler) integerIn(s AsmStmt, a AsmArg, mask int64) int {
	if a.Kind != AsmInt {
		x.fail("'%s' expects an integer", s.Name)
	}
	if a.Int&^mask != 0 {
		if a.Int < 0 {
			x.fail("'%s' integer -0x%x doesn't fit in mask 0x%x", s.Name, -a.Int, mask)
		}
		x.fail("'%s' integer 0x%x doesn't fit in mask 0x%x", s.Name, a.Int, mask)
	}
	return int(a.Int)
}

func (x *assembler) list(s AsmStmt, a AsmArg) (l RegList) {
	if a.Kind != AsmSet || len(a.Items) == 0 {
		x.fail("'%s' expects {r0, r1, ...}", s.Name)
	}
	for _, it := range a.Items {
		r, ok := registerOf(it.Name)
		if it.Kind != AsmName || !ok {
			x.fail("'%s' expects {r0, r1, ...}", s.Name)
		}
		l |= 1 << r
	}
	return l
}

// need is what an instruction needs from the target.
type need uint8

const (
	needsNothing need = iota
	needsV7M
	needsFPU
)

// instruction is the declaration of an assembler instruction.
type instruction struct {
	name     string
	operands []operand
	needs    need
	emit     func(x *assembler, v []int)
}

// suits reports whether the kinds of the arguments can be those of this form, where an instruction has several: the last argument is a
// name for a register, else an integer.
func (r *instruction) suits(s AsmStmt) bool {
	if len(r.operands) == 0 {
		return true
	}
	for i, o := range r.operands {
		name := s.Args[i].Kind == AsmName
		_, core := registerOf(s.Args[i].Name)
		switch o.kind {
		case anSReg:
			if r.name == "vmov" && (!name || core) {
				return false
			}
		case aReg:
			if r.name == "vmov" && (!name || !core) || i == len(r.operands)-1 && i > 0 && !name && hasIntForm(r) {
				return false
			}
		case anInt:
			if i == len(r.operands)-1 && name && hasRegForm(r) {
				return false
			}
		}
	}
	return true
}

func hasIntForm(r *instruction) bool { return hasForm(r, anInt) }

func hasRegForm(r *instruction) bool { return hasForm(r, aReg) }

func hasForm(r *instruction, kind operandKind) bool {
	n := len(r.operands)
	switch r.name {
	case "mov", "cmp", "add", "sub":
		return kind == anInt || r.name != "add" && r.name != "sub" || n == 3
	case "lsl", "lsr", "asr":
		return kind == anInt && n == 3 || kind == aReg && n == 2
	}
	return false
}
