package thumb2

import (
	"bytes"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func assembleRow(t *testing.T, call func(a *Asm)) []byte {
	t.Helper()
	var a Asm
	call(&a)
	code, ok := a.Finish()
	if !ok {
		t.Fatal("a branch does not reach")
	}
	return code
}

func TestEncodings(t *testing.T) {
	for _, row := range encodings {
		if got := hex.EncodeToString(assembleRow(t, row.call)); got != row.bytes {
			t.Errorf("%s: %s, want %s", row.text, got, row.bytes)
		}
	}
}

var space = regexp.MustCompile(`\s+`)

// disassemble returns the text of each instruction, by address.
func disassemble(t *testing.T, code []byte) map[string]string {
	t.Helper()
	objdump, err := exec.LookPath("arm-none-eabi-objdump")
	if err != nil {
		t.Skip("arm-none-eabi-objdump (Debian binutils-arm-none-eabi) is not installed")
	}
	file := filepath.Join(t.TempDir(), "code")
	if err := os.WriteFile(file, code, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(objdump, "-D", "-b", "binary", "-m", "arm", "-M", "force-thumb", "-z", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	list := map[string]string{}
	for line := range strings.Lines(string(out)) {
		f := strings.SplitN(strings.TrimRight(line, "\n"), "\t", 3)
		if len(f) != 3 || !strings.HasSuffix(f[0], ":") {
			continue
		}
		text, _, _ := strings.Cut(f[2], "@")
		text, _, _ = strings.Cut(text, ";")
		list[strings.TrimSpace(strings.TrimSuffix(f[0], ":"))] = strings.TrimSpace(space.ReplaceAllString(text, " "))
	}
	return list
}

// TestEncodingsObjdump compares with GNU binutils: each row decodes to its text.
func TestEncodingsObjdump(t *testing.T) {
	const pitch = 8 // each row at a multiple of this, behind it nops
	var code []byte
	for _, row := range encodings {
		b := assembleRow(t, row.call)
		code = append(code, b...)
		for len(code)%pitch != 0 {
			code = append(code, 0x00, 0xbf)
		}
	}
	list := disassemble(t, code)
	for i, row := range encodings {
		at := i * pitch
		got := list[hexAddr(at)]
		want := strings.ReplaceAll(row.text, " 0x0", " 0x"+hexAddr(at))
		got = strings.NewReplacer("sl", "r10", "fp,", "r11,", "ip", "r12").Replace(strings.ReplaceAll(got, "lsl", "LSL"))
		if got = strings.ReplaceAll(got, "LSL", "lsl"); got != want {
			t.Errorf("%d: objdump says %q, want %q", i, got, want)
		}
	}
}

func hexAddr(n int) string {
	s := strings.TrimLeft(hex.EncodeToString([]byte{byte(n >> 16), byte(n >> 8), byte(n)}), "0")
	if s == "" {
		return "0"
	}
	return s
}

// TestBranchLengths places branches of all kinds over all critical distances and lets them reach their labels.
func TestBranchLengths(t *testing.T) {
	for _, v6m := range []bool{false, true} {
		for _, n := range []int{0, 2, 60, 62, 64, 66, 124, 126, 128, 250, 252, 254, 256, 258, 260, 1000, 2040, 2042, 2044, 2046, 2048, 2050, 5000} {
			for kind, emit := range []func(a *Asm, l Label){
				func(a *Asm, l Label) { a.B(l) },
				func(a *Asm, l Label) { a.BCond(EQ, l) },
				func(a *Asm, l Label) { a.BZero(R3, l) },
				func(a *Asm, l Label) { a.BL(l) },
			} {
				a := Asm{V6M: v6m}
				back, fore := a.Here(), a.NewLabel()
				emit(&a, fore)
				for range n / 2 {
					a.Nop()
				}
				emit(&a, back)
				a.Bind(fore)
				code, ok := a.Finish()
				if !ok {
					t.Fatal("does not reach")
				}
				nops := bytes.Count(code, []byte{0x00, 0xbf})
				if nops != n/2 || a.Offset(fore) != len(code) || a.Offset(back) != 0 {
					t.Errorf("kind %d, distance %d: %d nops, label at %d of %d", kind, n, nops, a.Offset(fore), len(code))
				}
				list := disassemble(t, code)
				want := map[string]bool{"0x" + hexAddr(len(code)): true, "0x0": true}
				seen := map[string]bool{}
				for _, text := range list {
					for w := range want {
						if strings.HasPrefix(text, "b") || strings.HasPrefix(text, "cb") {
							if strings.HasSuffix(text, " "+w) {
								seen[w] = true
							}
						}
					}
				}
				if len(seen) != 2 {
					t.Errorf("kind %d, distance %d, v6m %v: branches reach %v, want %v: %v", kind, n, v6m, seen, want, list)
				}
			}
		}
	}
}

func TestModImm(t *testing.T) {
	for _, v := range []uint32{0, 1, 255, 0x1fe, 0x3fc, 0xff000000, 0x80000000, 0xab00ab, 0xab00ab00, 0xabababab, 0x7f80000} {
		if _, ok := modImm(v); !ok {
			t.Errorf("%#x is a modified immediate", v)
		}
	}
	for _, v := range []uint32{257, 0x1ff00ff, 0xabab, 0x80000001, 0xffffffff - 1, 0x101} {
		if _, ok := modImm(v); ok {
			t.Errorf("%#x is no modified immediate", v)
		}
	}
}
