package bytecode

import (
	"fmt"
	"math"
)

// Instr is one decoded instruction.
type Instr struct {
	Op    Op  // canonical
	Off   int // offset of its first byte in Code.Bytes
	Next  int // offset of the following instruction
	Arg   int // operand; absolute target for jumps; UnaryOp, BinaryOp or value for the families
	Extra int // the additional byte of UnwindJump, MakeClosure and MakeClosureDefArgs
}

// Info returns the opcode's row.
func (in Instr) Info() *Info { return &infos[in.Op] }

// Effect returns how many items are popped and pushed when control goes to the next instruction.
func (in Instr) Effect() (pops, pushes int) {
	info := &infos[in.Op]
	if info.Effect != nil {
		return info.Effect(in.Arg, in.Extra)
	}
	return int(info.Pops), int(info.Pushes)
}

// JumpEffect returns the same for the edge to Arg.
func (in Instr) JumpEffect() (pops, pushes int) {
	info := &infos[in.Op]
	return int(info.JumpPops), int(info.JumpPushes)
}

// Jumps reports whether control can go to Arg by a jump (handlers do not count).
func (in Instr) Jumps() bool {
	info := &infos[in.Op]
	return info.Form.IsJump() && info.Flags&IsHandler == 0
}

// DecodeError says that bytes are no instruction.
type DecodeError struct {
	Off int // in the code
	Msg string
}

// Error returns the message with the offset of the bytes.
func (e *DecodeError) Error() string { return fmt.Sprintf("bytecode offset %d: %s", e.Off, e.Msg) }

// Decode reads the instruction at off. It checks that the opcode is declared and complete, nothing more.
func Decode(b []byte, off int) (Instr, error) {
	if off < 0 || off >= len(b) {
		return Instr{}, &DecodeError{off, "outside of the code"}
	}
	d := decoder{b: b, pos: off + 1}
	in := Instr{Op: canonical(b[off]), Off: off}
	switch raw := b[off]; {
	case raw < smallIntBase:
		d.operand(&in)
	case raw < loadFastBase:
		in.Arg = int(raw) - 0x80
	case raw < storeFastBase:
		in.Arg = int(raw) - loadFastBase
	case raw < byte(Unary):
		in.Arg = int(raw) - storeFastBase
	case in.Op == Unary:
		in.Arg = int(raw) - int(Unary)
	case in.Op == Binary:
		in.Arg = int(raw) - int(Binary)
	default:
		d.operand(&in)
	}
	in.Next = d.pos
	if d.msg != "" {
		return in, &DecodeError{off, fmt.Sprintf("%s (0x%02x)", d.msg, b[off])}
	}
	return in, nil
}

// Instrs iterates over the instructions of a code that passed the verifier; machine code has none.
func (c *Code) Instrs(yield func(Instr) bool) {
	if c.Kind != KindBytecode {
		return
	}
	for off := 0; off < len(c.Bytes); {
		in, err := Decode(c.Bytes, off)
		if err != nil {
			panic("BUG: undecodable bytecode: " + err.Error())
		}
		if !yield(in) {
			return
		}
		off = in.Next
	}
}

type decoder struct {
	b   []byte
	pos int
	msg string
}

func (d *decoder) fail(msg string) {
	if d.msg == "" {
		d.msg = msg
	}
}

func (d *decoder) byte() byte {
	if d.pos >= len(d.b) {
		d.fail("truncated instruction")
		return 0
	}
	d.pos++
	return d.b[d.pos-1]
}

func (d *decoder) operand(in *Instr) {
	switch form := infos[in.Op].Form; form {
	case FormNone:
	case FormName, FormUint, FormLocal, FormConst, FormChild:
		in.Arg = d.uint()
	case FormChildN:
		in.Arg = d.uint()
		in.Extra = int(d.byte())
	case FormSint:
		in.Arg = d.sint()
	case FormJump, FormSJump, FormUnwind:
		d.jump(in, form)
	case FormPrefix:
		d.wide(in)
	default:
		d.fail("undefined opcode")
	}
}

func (d *decoder) uint() int {
	v := uint64(0)
	for {
		c := d.byte()
		if v > math.MaxInt32>>7 {
			d.fail("operand too large")
			return 0
		}
		v = v<<7 | uint64(c&0x7f)
		if c&0x80 == 0 {
			return int(v)
		}
	}
}

func (d *decoder) sint() int {
	c := d.byte()
	v := int64(c & 0x7f)
	if c&0x40 != 0 {
		v -= 0x80
	}
	for c&0x80 != 0 && d.msg == "" {
		c = d.byte()
		if v > math.MaxInt64>>7 || v < math.MinInt64>>7 {
			d.fail("operand too large")
		}
		v = v<<7 | int64(c&0x7f)
	}
	if int64(int(v)) != v {
		d.fail("operand too large")
	}
	return int(v)
}

func (d *decoder) jump(in *Instr, form Form) {
	c := d.byte()
	delta, bias := int(c), 0x40
	if c&0x80 != 0 {
		delta, bias = int(c&0x7f)+int(d.byte())<<7, 0x4000
	}
	if form != FormJump {
		delta -= bias
	}
	in.Arg = d.pos + delta
	if form == FormUnwind {
		in.Extra = int(d.byte())
	}
}

// wide decodes WIDE: the jump opcode, its offset as four little-endian bytes, signed, then the extra byte if it has one.
func (d *decoder) wide(in *Instr) {
	op := canonical(d.byte())
	form := infos[op].Form
	if !form.IsJump() {
		d.fail("WIDE before an opcode that is not a jump")
		return
	}
	delta := uint32(0)
	for shift := 0; shift < 32; shift += 8 {
		delta |= uint32(d.byte()) << shift
	}
	in.Op, in.Arg = op, d.pos+int(int32(delta))
	if form == FormUnwind {
		in.Extra = int(d.byte())
	}
}
