package arm64

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/arch/arm64/arm64asm"

	"pycopy/jit"
	"pycopy/jit/asmtest"
)

const testBase = asmtest.Base

// TestEncoderAgainstOracle assembles random words and compares every instruction with what golang-asm makes of it. Where those that refer
// to a place lead is read by an independent decoder.
func TestEncoderAgainstOracle(t *testing.T) {
	var e oracle
	a := New()
	asmtest.Check(t, a, func(t *testing.T) { compareWithOracle(t, &e, a, testBase) })
}

// TestStubsAgainstOracle does the same with the stubs.
func TestStubsAgainstOracle(t *testing.T) {
	a := New()
	a.EmitStubs()
	compareWithOracle(t, new(oracle), a, testBase)
}

// TestFarPlaces has every instruction that refers to a place out of its reach, forwards and backwards, by different distances.
func TestFarPlaces(t *testing.T) {
	a := New()
	for _, n := range []int{1, 8185, 8190, 8191, 8192, 8200, 1<<18 - 10, 1 << 18, 1<<18 + 7} {
		a.Begin()
		back, front := a.NewLabel(), a.NewLabel()
		all := func() {
			for _, l := range []jit.Label{back, front} {
				a.LabelAddr(3, l)
				a.BrImm(jit.EQ, 4, 0, l)
				a.BrImm(jit.NE, 15, 0, l)
				a.BrBits(true, 5, 1<<41, l)
				a.BrBits(false, 6, 2, l)
				a.Br(jit.GT, 1, 2, l)
				a.FBr(jit.FNLT, 1, 2, l)
				a.Jump(l)
				a.Call(l)
			}
			a.MovImm(7, 0x123456789abcdef)
			a.FConst(8, 0.1)
			a.FConst(15, math.Pi)
			a.JumpAddr(testBase - 4<<20)
			a.JumpAddr(testBase - 1<<30)
			a.CallAddr(testBase - 1<<30)
		}
		a.Bind(back)
		all()
		for range n {
			a.Op(jit.Add, 0, 1, 2)
		}
		all()
		a.Bind(front)
		compareWithOracle(t, nil, a, testBase+16)
	}
}

// compareWithOracle compares all instructions of a. Without an oracle only those that refer to a place are looked at.
func compareWithOracle(t *testing.T, e *oracle, a *Asm, base uintptr) {
	t.Helper()
	code, err := a.Finish(base)
	if err != nil {
		t.Fatal(err)
	}
	for i := range a.Insts {
		in := &a.Insts[i]
		off := int(a.at(int32(i)))
		got := binary.LittleEndian.Uint32(code[off:])
		if rows[in.op].form.refers() {
			checkPlace(t, a, in, int32(i), code[off:a.at(int32(i+1))], base)
			continue
		}
		if e == nil {
			continue
		}
		if immediate, ok := beyond(in); ok {
			text := decode(got)
			text = text[strings.LastIndexByte(text, '#')+1:]
			x, err := strconv.ParseInt(text, 0, 64)
			if err != nil {
				var u uint64
				u, err = strconv.ParseUint(text, 0, 64)
				x = int64(u)
			}
			if err != nil || x != immediate {
				t.Fatalf("%s %+v: %08x  %s", rows[in.op].name, *in, got, text)
			}
			continue
		}
		want, err := e.encode(in)
		if err != nil {
			t.Fatalf("%+v: %v", *in, err)
		}
		if got != want {
			t.Fatalf("%s %+v:\n%08x  %s, golang-asm:\n%08x  %s", rows[in.op].name, *in, got, decode(got), want, decode(want))
		}
	}
	place := int(a.place(0))
	for k, x := range a.pool {
		if got := binary.LittleEndian.Uint64(code[place+8*k:]); got != x {
			t.Fatalf("constant %d is %#x, want %#x", k, got, x)
		}
	}
}

// beyond reports whether golang-asm errs with the instruction: the immediate is then left to the decoder.
func beyond(in *inst) (immediate int64, ok bool) {
	switch in.op {
	case oMOVZ, oMOVN:
		x := int64(in.imm&0xffff) << (in.imm >> 16 * 16)
		if in.op == oMOVN {
			return ^x, x < 0
		}
		return x, x < 0
	case oADDI, oSUBI, oADDSI, oSUBSI:
		return 0, in.imm == 0
	}
	return 0, false
}

func (f form) refers() bool { return f.constant() || f >= fAdr && f <= fBBit }

func decode(w uint32) string {
	in, err := arm64asm.Decode(binary.LittleEndian.AppendUint32(nil, w))
	if err != nil {
		return err.Error()
	}
	return arm64asm.GNUSyntax(in)
}

// place is where an instruction leads, what it does, and with which register or condition.
type place struct {
	op   arm64asm.Op
	arg  string
	bit  int
	to   int64 // relative to the start of the code
	load bool  // what is loaded from there is meant
}

// checkPlace reads the one to three instructions in code, made of in.
func checkPlace(t *testing.T, a *Asm, in *inst, i int32, code []byte, base uintptr) {
	t.Helper()
	got := readPlace(t, code, int64(a.at(i)), base)
	want := place{arg: "X" + strconv.Itoa(int(in.d)), bit: -1}
	if rows[in.op].form.constant() {
		want.to = int64(a.place(in.imm))
	} else {
		want.to = int64(a.at(a.Labels[in.imm].At))
	}
	switch in.op {
	case oB:
		want.op, want.arg = arm64asm.B, ""
	case oBFAR:
		want.op, want.arg = arm64asm.B, ""
		if want.load = a.long[i]; !want.load {
			want.to = int64(uintptr(a.pool[in.imm]) - base)
		}
	case oBCC:
		want.op, want.arg = arm64asm.B, arm64asm.Cond{Value: uint8(in.cc)}.String()
	case oCBZ:
		want.op = arm64asm.CBZ
	case oCBNZ:
		want.op = arm64asm.CBNZ
	case oTBZ:
		want.op, want.bit = arm64asm.TBZ, int(in.cc)
	case oTBNZ:
		want.op, want.bit = arm64asm.TBNZ, int(in.cc)
	case oADR:
		want.op = arm64asm.ADR
	case oLIT:
		want.op, want.load = arm64asm.LDR, true
	case oLITD:
		want.op, want.load, want.arg = arm64asm.LDR, true, "D"+strconv.Itoa(int(in.d))
	}
	if got != want {
		t.Fatalf("%s at %#x: % x leads to %+v, want %+v", rows[in.op].name, a.at(i), code, got, want)
	}
}

var opposite = map[arm64asm.Op]arm64asm.Op{arm64asm.CBZ: arm64asm.CBNZ, arm64asm.CBNZ: arm64asm.CBZ, arm64asm.TBZ: arm64asm.TBNZ,
	arm64asm.TBNZ: arm64asm.TBZ, arm64asm.B: arm64asm.B}

func readPlace(t *testing.T, code []byte, at int64, base uintptr) place {
	t.Helper()
	var ins []arm64asm.Inst
	for off := 0; off < len(code); off += 4 {
		in, err := arm64asm.Decode(code[off:])
		if err != nil {
			t.Fatalf("% x: %v", code, err)
		}
		ins = append(ins, in)
	}
	p := place{op: ins[0].Op, bit: -1}
	for _, arg := range ins[0].Args {
		switch arg := arg.(type) {
		case arm64asm.Reg:
			p.arg = arg.String()
			if arg >= arm64asm.W0 && arg <= arm64asm.W30 { // a low bit is tested in the half register
				p.arg = (arg - arm64asm.W0 + arm64asm.X0).String()
			}
		case arm64asm.Cond:
			p.arg = arg.String()
		case arm64asm.PCRel:
			p.to = at + int64(arg)
		case arm64asm.Imm:
			p.bit = int(arg.Imm)
		case arm64asm.ImmShift:
			t.Fatal("unexpected operand")
		}
	}
	p.load = p.op == arm64asm.LDR
	if len(ins) == 1 {
		return p
	}
	if ins[0].Op != arm64asm.ADRP { // a branch over a branch
		if p.to != at+8 || ins[1].Op != arm64asm.B {
			t.Fatalf("%v; %v", ins[0], ins[1])
		}
		p.op = opposite[p.op]
		if in := ins[0]; in.Op == arm64asm.B {
			c := in.Args[0].(arm64asm.Cond)
			c.Value ^= 1
			p.arg = c.String()
		}
		p.to = at + 4 + int64(ins[1].Args[0].(arm64asm.PCRel))
		return p
	}
	page := int64((base + uintptr(at)) &^ 0xfff)
	rel := int64(ins[0].Args[1].(arm64asm.PCRel))
	p.arg = ins[1].Args[0].(interface{ String() string }).String()
	w := binary.LittleEndian.Uint32(code[4:])
	low := int64(w >> 10 & 0xfff)
	if ins[1].Op == arm64asm.LDR {
		low *= 8
	}
	p.to = page + rel + low - int64(base)
	switch {
	case len(ins) == 3:
		if ins[2].Op != arm64asm.BR || ins[2].Args[0].(arm64asm.Reg) != arm64asm.X16 || p.arg != "X16" {
			t.Fatalf("%v", ins)
		}
		p.op, p.load, p.arg = arm64asm.B, true, ""
	case ins[1].Op == arm64asm.LDR:
		p.op, p.load = arm64asm.LDR, true
	default:
		p.op = arm64asm.ADR
	}
	return p
}

// TestImmediates compares the encodings of masks and floats with all that there are.
func TestImmediates(t *testing.T) {
	masks := map[uint64]bool{}
	for size := uint(2); size <= 64; size *= 2 {
		for ones := uint(1); ones < size; ones++ {
			for rot := range size {
				e := uint64(1)<<ones - 1
				e = (e>>rot | e<<(size-rot)) & (^uint64(0) >> (64 - size))
				for n := size; n < 64; n *= 2 {
					e |= e << n
				}
				masks[e] = true
			}
		}
	}
	for m := range masks {
		f, ok := logicImm(m)
		if !ok || uint64(maskOf(f)) != m {
			t.Fatalf("mask %#x: %#x, %v", m, f, ok)
		}
		for _, other := range []uint64{m ^ 1<<20 ^ 1<<33, m + 1, m ^ 5<<40} {
			if _, ok := logicImm(other); ok != masks[other] {
				t.Fatalf("%#x is a mask: %v", other, ok)
			}
		}
	}
	n := 0
	for b := range uint64(1 << 16) {
		x := math.Float64frombits(b << 48)
		if _, ok := floatImm(x); ok {
			n++
		}
	}
	if n != 256 {
		t.Errorf("%d floats are immediates", n)
	}
	if _, ok := floatImm(0.1); ok {
		t.Error("0.1 is an immediate")
	}
}

// TestPairs: neighbouring loads and stores become one instruction where nothing can tell.
func TestPairs(t *testing.T) {
	for name, c := range map[string]struct {
		emit func(a *Asm)
		n    int
	}{
		"loads":            {func(a *Asm) { a.Load(jit.W64, 1, 0, 8); a.Load(jit.W64, 2, 0, 16) }, 1},
		"downwards":        {func(a *Asm) { a.Load(jit.W64, 1, 0, 16); a.Load(jit.W64, 2, 0, 8) }, 1},
		"stores":           {func(a *Asm) { a.StoreImm(jit.W64, 0, -8, 0); a.Store(jit.W64, 0, 0, 7) }, 1},
		"floats":           {func(a *Asm) { a.FStore(0, 8, 0); a.FStore(0, 16, 1) }, 1},
		"base at the end":  {func(a *Asm) { a.Load(jit.W64, 1, 0, 8); a.Load(jit.W64, 0, 0, 16) }, 1},
		"base is lost":     {func(a *Asm) { a.Load(jit.W64, 0, 0, 8); a.Load(jit.W64, 2, 0, 16) }, 2},
		"same register":    {func(a *Asm) { a.Load(jit.W64, 1, 0, 8); a.Load(jit.W64, 1, 0, 16) }, 2},
		"other base":       {func(a *Asm) { a.Load(jit.W64, 1, 0, 8); a.Load(jit.W64, 2, 3, 16) }, 2},
		"no neighbours":    {func(a *Asm) { a.Load(jit.W64, 1, 0, 8); a.Load(jit.W64, 2, 0, 24) }, 2},
		"32 bits":          {func(a *Asm) { a.Load(jit.W32, 1, 0, 8); a.Load(jit.W32, 2, 0, 12) }, 2},
		"int and float":    {func(a *Asm) { a.Store(jit.W64, 0, 8, 1); a.FStore(0, 16, 1) }, 2},
		"load and store":   {func(a *Asm) { a.Load(jit.W64, 1, 0, 8); a.Store(jit.W64, 0, 16, 1) }, 2},
		"out of reach":     {func(a *Asm) { a.Load(jit.W64, 1, 0, 512); a.Load(jit.W64, 2, 0, 520) }, 2},
		"label between":    {func(a *Asm) { a.Load(jit.W64, 1, 0, 8); a.Bind(a.NewLabel()); a.Load(jit.W64, 2, 0, 16) }, 2},
		"three":            {func(a *Asm) { a.Load(jit.W64, 1, 0, 8); a.Load(jit.W64, 2, 0, 16); a.Load(jit.W64, 3, 0, 24) }, 2},
		"after an index":   {func(a *Asm) { a.LoadX(jit.W64, 1, 0, 2, 3, 0); a.Load(jit.W64, 2, 0, 8) }, 2},
		"after a return":   {func(a *Asm) { a.Ret(); a.Load(jit.W64, 2, 0, 8) }, 3},
		"off the multiple": {func(a *Asm) { a.Load(jit.W64, 1, 0, 4); a.Load(jit.W64, 2, 0, 12) }, 2},
	} {
		a := New()
		c.emit(a)
		compareWithOracle(t, new(oracle), a, testBase)
		if len(a.Insts) != c.n {
			t.Errorf("%s: %d instructions, want %d", name, len(a.Insts), c.n)
		}
	}
}
