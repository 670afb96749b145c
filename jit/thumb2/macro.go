package thumb2

// Sequences for what one instruction cannot always do.

// ldrBase loads a word at an offset from the base of locals and stack.
func (e *emitter) ldrBase(r Reg, off int) { e.ldr(r, e.base, off) }

// strBase stores likewise. Only the flags may change.
func (e *emitter) strBase(r Reg, off int) { e.str(r, e.base, off) }

// ldr is ldr r, [base, #off] for any offset; base is SP or low. Only r and the flags may change.
func (e *emitter) ldr(r, base Reg, off int) {
	switch {
	case base == SP && off <= 1020 && r <= R7:
		e.LdrSP(r, off)
	case base != SP && off <= 124 && r <= R7 && base <= R7:
		e.MemImm(LDR, r, base, off)
	case !e.V6M && off <= 4095:
		e.MemImmW(LDR, r, base, off)
	case base == SP:
		e.fail("too many variables for native code")
	case r != base:
		e.constant(r, uint32(off))
		e.MemReg(LDR, r, base, r)
	default:
		e.Mov(R12, base)
		e.constant(r, uint32(off))
		e.AddHi(r, R12)
		e.MemImm(LDR, r, r, 0)
	}
}

// str is str r, [base, #off].
func (e *emitter) str(r, base Reg, off int) {
	switch {
	case base == SP && off <= 1020 && r <= R7:
		e.StrSP(r, off)
	case base != SP && off <= 124 && r <= R7:
		e.MemImm(STR, r, base, off)
	case !e.V6M && off <= 4095:
		e.MemImmW(STR, r, base, off)
	case base == SP:
		e.fail("too many variables for native code")
	default:
		t := R3
		if r == R3 {
			t = R2
		}
		e.Mov(R12, t)
		e.constant(t, uint32(off))
		e.MemReg(STR, r, base, t)
		e.Mov(t, R12)
	}
}

// addr is r = base + off.
func (e *emitter) addr(r, base Reg, off int) {
	switch {
	case base == SP && off <= 1020:
		e.AddSP(r, off)
	case base != SP && off <= 7:
		e.AddsImm3(r, base, off)
	case base != SP && off <= 255 && r != base:
		e.Mov(r, base)
		e.AddsImm(r, off)
	case !e.V6M && off <= 4095:
		e.Addw(r, base, off)
	default:
		e.constant(r, uint32(off))
		e.AddHi(r, base)
	}
}

// slotAddr is r = address of stack slot j.
func (e *emitter) slotAddr(r Reg, j int) { e.addr(r, e.base, e.home(j)) }

// constant loads a word. It may change the flags.
func (e *emitter) constant(r Reg, v uint32) {
	if v <= 255 && r <= R7 {
		e.MovsImm(r, int(v))
		return
	}
	if !e.V6M {
		switch {
		case e.DPImm(ORR, false, r, PC, v):
		case e.DPImm(ORN, false, r, PC, ^v):
		default:
			e.MovwImm(r, int(v&0xffff))
			if v > 0xffff {
				e.MovtImm(r, int(v>>16))
			}
		}
		return
	}
	if ^v <= 255 {
		e.MovsImm(r, int(^v))
		e.ALU(MVNS, r, r)
		return
	}
	if v <= 510 {
		e.MovsImm(r, 255)
		e.AddsImm(r, int(v-255))
		return
	}
	for n := 1; n < 25; n++ {
		if v&(1<<n-1) == 0 && v>>n <= 255 {
			e.MovsImm(r, int(v>>n))
			e.ShiftImm(LSL, r, r, n)
			return
		}
	}
	started, shift := false, 0
	for n := 24; n >= 0; n -= 8 {
		b := int(v >> n & 0xff)
		if !started {
			if b != 0 {
				e.MovsImm(r, b)
				started = true
			}
			continue
		}
		shift += 8
		if b != 0 {
			e.ShiftImm(LSL, r, r, shift)
			e.AddsImm(r, b)
			shift = 0
		}
	}
	if shift > 0 {
		e.ShiftImm(LSL, r, r, shift)
	}
}

// cmpConst is cmp r, #v for any v; t is a scratch register.
func (e *emitter) cmpConst(r Reg, v uint32, t Reg) {
	switch {
	case v <= 255 && r <= R7:
		e.CmpImm(r, int(v))
	case !e.V6M && e.DPImm(SUB, true, PC, r, v):
	case !e.V6M && e.DPImm(ADD, true, PC, r, -v): // cmn
	default:
		e.constant(t, v)
		if r <= R7 {
			e.ALU(CMP, r, t)
		} else {
			e.CmpHi(r, t)
		}
	}
}

// call calls an entry of the function table; R3 is lost.
func (e *emitter) call(f Entry) {
	e.tableEntry(R3, f)
	e.BLX(R3)
}

// tail is a call that returns to the caller of the local routine that it ends.
func (e *emitter) tail(f Entry) {
	e.tableEntry(R3, f)
	e.BX(R3)
}

func (e *emitter) tableEntry(r Reg, f Entry) { e.ldr(r, R7, int(f)*wordSize) }

// fun loads the function object.
func (e *emitter) fun(r Reg) {
	switch {
	case e.gen:
		e.ldr(r, R5, StateFun*wordSize)
	case e.viper:
		e.ldr(r, SP, e.hidden("fun"))
	default:
		e.ldr(r, SP, StateFun*wordSize)
	}
}

// context loads the address of the module context.
func (e *emitter) context(r Reg) {
	e.fun(r)
	e.ldr(r, r, FunContext*wordSize)
}

// object loads a constant.
func (e *emitter) object(r Reg, i int) {
	if e.objects != noReg {
		e.ldr(r, e.objects, i*wordSize)
		return
	}
	e.context(r)
	e.ldr(r, r, CtxObjects*wordSize)
	e.ldr(r, r, i*wordSize)
}

// qstr loads the number of a string.
func (e *emitter) qstr(r Reg, name string) { e.qstrAt(r, e.tables.Name(name)) }

func (e *emitter) qstrAt(r Reg, i int) {
	base := e.qstrs
	if base == noReg {
		base = r
		e.context(r)
		e.ldr(r, r, CtxQstrs*wordSize)
	}
	switch off := 2 * i; {
	case off <= 62:
		e.MemImm(LDRH, r, base, off)
	case !e.V6M && off <= 4095:
		e.MemImmW(LDRH, r, base, off)
	case base != r:
		e.constant(r, uint32(off))
		e.MemReg(LDRH, r, base, r)
	default:
		e.Mov(R12, r)
		e.constant(r, uint32(off))
		e.AddHi(r, R12)
		e.MemImm(LDRH, r, r, 0)
	}
}
