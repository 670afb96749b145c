package arm64

import (
	"flag"
	"testing"

	"pycopy/jit"
	"pycopy/jit/asmtest"
)

var update = flag.Bool("update", false, "write what the assembler makes to the golden file")

func TestGolden(t *testing.T) {
	target := asmtest.Target{New: func() jit.Asm { return New() }, Disassemble: Disassemble}
	asmtest.Golden(t, target, "testdata/words.txt", *update)
}
