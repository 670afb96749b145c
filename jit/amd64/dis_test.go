package amd64

import (
	"testing"

	"golang.org/x/arch/x86/x86asm"
)

func TestStubsText(t *testing.T) {
	s, err := MakeStubs(0x10000)
	if err != nil {
		t.Fatal(err)
	}
	for off := 0; off < len(s.Code); {
		in, err := x86asm.Decode(s.Code[off:], 64)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%4x % x\t%s", off, s.Code[off:off+in.Len], x86asm.GNUSyntax(in, uint64(off), nil))
		off += in.Len
	}
}
