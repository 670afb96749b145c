package amd64

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"pycopy/jit"
)

var update = flag.Bool("update", false, "write what the assembler makes to the golden file")

// names are the operands that are not numbers or registers.
var names = map[string]any{
	"FP": jit.FP, "Ctx": jit.Ctx, "NoReg": jit.NoReg, "true": true, "false": false,
	"W64": jit.W64, "W32": jit.W32, "W16": jit.W16, "W8": jit.W8, "S32": jit.S32, "S16": jit.S16, "S8": jit.S8,
	"Add": jit.Add, "Sub": jit.Sub, "Mul": jit.Mul, "And": jit.And, "Or": jit.Or, "Xor": jit.Xor,
	"Shl": jit.Shl, "Shr": jit.Shr, "Sar": jit.Sar, "Ror": jit.Ror,
	"EQ": jit.EQ, "NE": jit.NE, "LT": jit.LT, "GE": jit.GE, "LE": jit.LE, "GT": jit.GT, "B": jit.B, "AE": jit.AE, "BE": jit.BE, "A": jit.A,
	"FEQ": jit.FEQ, "FNE": jit.FNE, "FLT": jit.FLT, "FNLT": jit.FNLT, "FLE": jit.FLE, "FNLE": jit.FNLE,
	"FGT": jit.FGT, "FNGT": jit.FNGT, "FGE": jit.FGE, "FNGE": jit.FNGE,
	"FAdd": jit.FAdd, "FSub": jit.FSub, "FMul": jit.FMul, "FDiv": jit.FDiv,
	"FNeg": jit.FNeg, "FAbs": jit.FAbs, "FSqrt": jit.FSqrt, "FFloor": jit.FFloor, "FCeil": jit.FCeil, "FTrunc": jit.FTrunc, "FRoundEven": jit.FRoundEven,
}

// TestGolden assembles each call of testdata/words.txt by itself and compares what comes out, bytes and text, with
// what the file says below it. L is a label in front of the code, E one behind it.
func TestGolden(t *testing.T) {
	const file = "testdata/words.txt"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	seen := map[string]bool{}
	for s := bufio.NewScanner(strings.NewReader(string(data))); s.Scan(); {
		line := s.Text()
		if line == "" || line[0] == '\t' {
			continue
		}
		fmt.Fprintln(&out, line)
		if line[0] == '#' {
			continue
		}
		seen[line[:strings.IndexByte(line, '(')]] = true
		code, marks, err := assembleCall(line)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		disassemble(&out, code, marks)
	}
	for word := range words {
		if !seen[strings.TrimRight(word, "QR")] && !seen[word] {
			t.Errorf("%s has no row", word)
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, got := strings.Split(string(data), "\n"), strings.Split(out.String(), "\n")
	call := ""
	for i := range min(len(want), len(got)) {
		if want[i] != "" && want[i][0] != '\t' {
			call = want[i]
		}
		if want[i] != got[i] {
			t.Fatalf("%s:%d: %s\ngot  %s\nwant %s", file, i+1, call, got[i], want[i])
		}
	}
	if len(want) != len(got) {
		t.Fatalf("%s has %d lines, want %d", file, len(want), len(got))
	}
}

// assembleCall assembles a call written as in Go: Op(Add, r0, r1, r2).
func assembleCall(line string) ([]byte, []jit.Mark, error) {
	name, rest, _ := strings.Cut(strings.TrimSuffix(line, ")"), "(")
	a := New()
	start, end := a.NewLabel(), a.NewLabel()
	a.Bind(start)
	m := reflect.ValueOf(jit.Asm(a)).MethodByName(name)
	if !m.IsValid() {
		return nil, nil, fmt.Errorf("no such word")
	}
	var args []reflect.Value
	for i, s := range strings.FieldsFunc(rest, func(r rune) bool { return r == ',' || r == ' ' }) {
		v, err := operand(s, m.Type().In(i), start, end)
		if err != nil {
			return nil, nil, err
		}
		args = append(args, v)
	}
	m.Call(args)
	a.Bind(end)
	code, err := a.Finish(testBase)
	return code, a.Marks(), err
}

func operand(s string, typ reflect.Type, start, end jit.Label) (reflect.Value, error) {
	if x, ok := names[s]; ok {
		return reflect.ValueOf(x), nil
	}
	switch typ {
	case reflect.TypeFor[jit.Label]():
		if s == "L" {
			return reflect.ValueOf(start), nil
		}
		return reflect.ValueOf(end), nil
	case reflect.TypeFor[jit.Reg](), reflect.TypeFor[jit.FReg]():
		n, err := strconv.Atoi(s[1:])
		return reflect.ValueOf(n).Convert(typ), err
	case reflect.TypeFor[float64]():
		f, err := strconv.ParseFloat(s, 64)
		return reflect.ValueOf(f), err
	}
	n, err := strconv.ParseInt(s, 0, 64)
	if err != nil {
		u, e := strconv.ParseUint(s, 0, 64)
		n, err = int64(u), e
	}
	return reflect.ValueOf(n).Convert(typ), err
}

// disassemble writes bytes and text of each instruction, and of the constants behind them.
func disassemble(out *strings.Builder, code []byte, marks []jit.Mark) {
	end := len(code)
	for _, m := range marks {
		if m.Pos < 0 {
			end = m.Offset
		}
	}
	Disassemble(code[:end], testBase, nil, func(off, n int, text string) {
		fmt.Fprintf(out, "\t% x\t%s\n", code[off:off+n], text)
	})
	for ; end < len(code); end += 8 {
		fmt.Fprintf(out, "\t% x\tconstant\n", code[end:end+8])
	}
}
