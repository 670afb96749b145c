package bytecode

// AppendInstr appends the encoding of an instruction, in the shortest form that its operands have. A jump is told, in place of Arg, the
// distance from its first byte to its target, and the size of opcode and offset: what [Form.JumpSize] says, or more.
func AppendInstr(b []byte, in Instr, size, distance int) []byte {
	switch {
	case in.Op == LoadConstSmallInt && in.Arg >= -16 && in.Arg < loadFastBase-0x80:
		return append(b, byte(0x80+in.Arg))
	case in.Op == LoadFast && in.Arg < storeFastBase-loadFastBase:
		return append(b, byte(loadFastBase+in.Arg))
	case in.Op == StoreFast && in.Arg < int(Unary)-storeFastBase:
		return append(b, byte(storeFastBase+in.Arg))
	case in.Op == Unary || in.Op == Binary:
		return append(b, byte(in.Op)+byte(in.Arg))
	}
	form := in.Info().Form
	if form.IsJump() {
		return appendJump(b, in, form, size, distance-size)
	}
	b = append(b, byte(in.Op))
	switch form {
	case FormNone:
	case FormSint:
		b = appendSint(b, in.Arg)
	case FormChildN:
		b = append(AppendUint(b, in.Arg), byte(in.Extra))
	default:
		b = AppendUint(b, in.Arg)
	}
	return b
}

// Sizes of the opcode and offset of a jump.
const (
	shortJump = 2
	longJump  = 3
	wideJump  = 6 // with the prefix Wide
)

// JumpSize returns the least size of opcode and offset of a jump whose target is distance behind its first byte.
func (f Form) JumpSize(distance int) int {
	lo, hi, longLo, longHi := 0, 0x7f, 0, 0x7fff
	if f != FormJump {
		lo, hi, longLo, longHi = -0x40, 0x3f, -0x4000, 0x3fff
	}
	switch {
	case distance-shortJump >= lo && distance-shortJump <= hi:
		return shortJump
	case distance-longJump >= longLo && distance-longJump <= longHi:
		return longJump
	}
	return wideJump
}

func appendJump(b []byte, in Instr, form Form, size, delta int) []byte {
	signed := form != FormJump
	switch size {
	case shortJump:
		if signed {
			delta += 0x40
		}
		b = append(b, byte(in.Op), byte(delta)&0x7f)
	case longJump:
		if signed {
			delta += 0x4000
		}
		b = append(b, byte(in.Op), byte(delta)|0x80, byte(delta>>7))
	default:
		b = append(b, byte(Wide), byte(in.Op), byte(delta), byte(delta>>8), byte(delta>>16), byte(delta>>24))
	}
	if form == FormUnwind {
		b = append(b, byte(in.Extra))
	}
	return b
}

// AppendUint appends a number in groups of 7 bits, the most significant first; all but the last have bit 7 set.
func AppendUint(b []byte, v int) []byte {
	shift := 0
	for v>>(shift+7) != 0 {
		shift += 7
	}
	for ; shift > 0; shift -= 7 {
		b = append(b, byte(v>>shift)|0x80)
	}
	return append(b, byte(v)&0x7f)
}

// appendSint appends a signed number, most significant group first.
func appendSint(b []byte, v int) []byte {
	shift := 0
	for rest := v; rest < -0x40 || rest > 0x3f; rest >>= 7 {
		shift += 7
	}
	for ; shift > 0; shift -= 7 {
		b = append(b, byte(v>>shift)|0x80)
	}
	return append(b, byte(v)&0x7f)
}
