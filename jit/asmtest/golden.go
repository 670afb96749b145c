package asmtest

import (
	"bufio"
	"fmt"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"pycopy/jit"
)

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

// Target is a target and its disassembler.
type Target struct {
	New         func() jit.Asm
	Disassemble func(code []byte, base uintptr, name func(addr uintptr) string, line func(off, n int, text string))
}

// Golden assembles each call in the file by itself and compares what comes out, bytes and text, with
// what the file says below it, or writes that. L is a label in front of the code, E one behind it.
func Golden(t *testing.T, target Target, file string, update bool) {
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
		code, marks, err := assembleCall(target.New(), line)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		target.disassemble(&out, code, marks)
	}
	for word := range Words {
		if !seen[strings.TrimRight(word, "QR")] && !seen[word] {
			t.Errorf("%s has no row", word)
		}
	}
	if update {
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
func assembleCall(a jit.Asm, line string) ([]byte, []jit.Mark, error) {
	name, rest, _ := strings.Cut(strings.TrimSuffix(line, ")"), "(")
	a.Begin()
	start, end := a.NewLabel(), a.NewLabel()
	a.Bind(start)
	m := reflect.ValueOf(a).MethodByName(name)
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
	code, err := a.Finish(Base)
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
func (t Target) disassemble(out *strings.Builder, code []byte, marks []jit.Mark) {
	end := len(code)
	for _, m := range marks {
		if m.Pos < 0 {
			end = m.Offset
		}
	}
	t.Disassemble(code[:end], Base, nil, func(off, n int, text string) {
		fmt.Fprintf(out, "\t% x\t%s\n", code[off:off+n], text)
	})
	for ; end < len(code); end += 8 {
		fmt.Fprintf(out, "\t% x\tconstant\n", code[end:end+8])
	}
}
