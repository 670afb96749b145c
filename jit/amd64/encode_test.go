package amd64

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/arch/x86/x86asm"

	"pycopy/jit"
	"pycopy/jit/asmtest"
)

const testBase = asmtest.Base

// TestEncoderAgainstOracle assembles random words and compares every instruction with what golang-asm makes of it, both as
// an independent decoder reads them.
func TestEncoderAgainstOracle(t *testing.T) {
	var e encoder
	a := New()
	asmtest.Check(t, a, func(t *testing.T) { compareWithOracle(t, &e, a) })
}

// TestStubsAgainstOracle does the same with the stubs.
func TestStubsAgainstOracle(t *testing.T) {
	a := New()
	a.EmitStubs()
	compareWithOracle(t, new(encoder), a)
}

func compareWithOracle(t *testing.T, e *encoder, a *Asm) {
	t.Helper()
	a.FlushCold(a.Jump)
	a.Places = a.Places[:0]
	for i := range len(a.Insts) + 1 {
		a.Places = append(a.Places, jit.MarkPlace{Place: jit.Place{At: int32(i)}, Pos: i})
	}
	want, wantAt, err := e.encode(a, testBase)
	if err != nil {
		t.Fatal("oracle: ", err)
	}
	got, err := a.Finish(testBase)
	if err != nil {
		t.Fatal(err)
	}
	gotAt := make([]int, len(a.Insts)+1)
	for _, m := range a.Marks() {
		if m.Pos >= 0 {
			gotAt[m.Pos] = m.Offset
		}
	}
	for i := range a.Insts {
		g, w := decodeAt(got, gotAt, i), decodeAt(want, wantAt, i)
		if g != w {
			t.Fatalf("%+v:\n% x  %s, golang-asm:\n% x  %s", a.Insts[i],
				got[gotAt[i]:gotAt[i+1]], g, want[wantAt[i]:wantAt[i+1]], w)
		}
		if n := gotAt[i+1] - gotAt[i]; n > wantAt[i+1]-wantAt[i] && a.Insts[i].op != oCALL && a.Insts[i].op != oJMP {
			t.Errorf("%s takes %d bytes, golang-asm %d", g, n, wantAt[i+1]-wantAt[i])
		}
	}
}

// decodeAt is the text of instruction i. Jumps name the number of the instruction that they lead to.
func decodeAt(code []byte, at []int, i int) string {
	var out []string
	for off := at[i]; off < at[i+1]; {
		in, err := x86asm.Decode(code[off:], 64)
		if err != nil {
			return fmt.Sprintf("%v: % x", err, code[off:at[i+1]])
		}
		off += in.Len
		if in.Op == x86asm.NOP { // golang-asm keeps jumps from the ends of cache lines
			continue
		}
		text := x86asm.IntelSyntax(in, testBase, nil)
		for k, arg := range in.Args {
			switch arg := arg.(type) {
			case x86asm.Rel:
				text = fmt.Sprintf("%s -> %s", in.Op, place(at, off+int(arg)))
			case x86asm.Mem:
				if arg.Base == x86asm.RIP {
					text = fmt.Sprintf("%s %s -> %s", in.Op, in.Args[1-k], place(at, off+int(arg.Disp)))
				}
			}
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

func place(at []int, off int) string {
	for k, o := range at {
		if o == off {
			return fmt.Sprint(k)
		}
	}
	if pool := (at[len(at)-1] + 7) &^ 7; off >= pool && off < pool+1<<16 {
		return fmt.Sprintf("constant at %d", off-pool)
	}
	return fmt.Sprintf("%#x", testBase+off)
}
