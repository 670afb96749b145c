package emitter_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unsafe"

	"pycopy"
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// often is how many times a hot program must execute what it covers.
const often = 1000

// rareOps are the opcodes that no hot program executes often, with the reason.
var rareOps = map[words.Op]string{}

// operandKind is a sort of operands that engines distinguish.
type operandKind uint8

const (
	otherOperand operandKind = iota
	intOperand
	floatOperand
	bigOperand
	boolOperand
	strOperand
	bytesOperand
	listOperand
	tupleOperand
	dictOperand
	userOperand
	numOperandKinds
)

var operandNames = [...]string{"other", "int", "float", "big", "bool", "str", "bytes", "list", "tuple", "dict", "user"}

// opCoverage counts what the hot programs execute.
type opCoverage struct {
	ops    [256]int
	raised [256]int
	pairs  [256][numOperandKinds][numOperandKinds]int
	frames [32]int
}

// TestHotCoverage checks that the programs in corpus/hot execute each opcode often, those with operands also with each
// sort of them, in each kind of frame, and that each opcode that can fail does.
func TestHotCoverage(t *testing.T) {
	if testing.Short() {
		t.Skip("runs all hot programs in the slow way")
	}
	var c opCoverage
	programs, _ := filepath.Glob("corpus/hot/*.py")
	for _, p := range programs {
		c.run(t, p)
	}
	for op := words.Invalid + 1; op < words.NumOps; op++ {
		if c.ops[op] < often && rareOps[op] == "" {
			t.Errorf("%v is executed %d times", op, c.ops[op])
		}
	}
	for k := rt.FrameCall; k <= rt.FrameNext; k++ {
		if c.frames[k] < often {
			t.Errorf("%d instructions run in frames of kind %d", c.frames[k], k)
		}
	}
	for _, row := range wantedPairs {
		for op := row.first; op <= row.last; op++ {
			for _, pair := range strings.Fields(row.pairs) {
				b, k := operandPair(t, pair)
				if n := c.pairs[op][b][k]; n < often {
					t.Errorf("%v of %s is executed %d times", op, pair, n)
				}
			}
		}
	}
	for op := words.Invalid + 1; op < words.NumOps; op++ {
		if op.Info().Flags&words.MayRaise != 0 && c.raised[op] < often/10 && neverRaises[op] == "" {
			t.Errorf("%v fails %d times", op, c.raised[op])
		}
	}
}

// neverRaises are the opcodes whose failures no hot program shows, with the reason.
var neverRaises = map[words.Op]string{}

// wantedPairs are the operands that the opcodes from first to last must have been executed with.
var wantedPairs = []struct {
	first, last words.Op
	pairs       string
}{
	{words.Add, words.Mul, "int/int float/float int/float float/int big/int int/big big/big bool/int user/int int/user str/other"},
}

func operandPair(t *testing.T, pair string) (operandKind, operandKind) {
	b, c, _ := strings.Cut(pair, "/")
	i, j := slices.Index(operandNames[:], b), slices.Index(operandNames[:], c)
	if i < 0 || j < 0 {
		t.Fatalf("no such operands: %s", pair)
	}
	return operandKind(i), operandKind(j)
}

// run runs a program and counts.
func (c *opCoverage) run(t *testing.T, program string) {
	src, err := os.ReadFile(program)
	if err != nil {
		t.Fatal(err)
	}
	var out, errors bytes.Buffer
	cfg := pycopy.Config{Stdout: &out, Stderr: &errors, FS: pycopy.OSFiles{}, Path: []string{filepath.Dir(program)}}
	cfg.Debug.General, cfg.Debug.Trace = true, c.step
	r, err := pycopy.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	err = r.RunSource(src, filepath.Base(program))
	r.Finish()
	r.Close()
	if err != nil {
		t.Errorf("%s: %v", program, err)
	}
	want, err := os.ReadFile(strings.TrimSuffix(program, ".py") + ".out")
	if err != nil {
		t.Fatal(err)
	}
	if d := diffLines(string(want), out.String()); d != "" {
		t.Errorf("%s: %s", program, d)
	}
}

func (c *opCoverage) step(t *rt.Thread, ip, fp uintptr, raised bool) {
	w := *(*uint64)(unsafe.Add(nil, ip))
	op := words.OpOf(w)
	if raised {
		c.raised[op]++
		return
	}
	c.ops[op]++
	c.frames[rt.FrameRef{FP: fp, IP: ip}.Kind()]++
	info := op.Info()
	f := rt.FrameRef{FP: fp, IP: ip}
	kind := func(k words.Kind, x int) operandKind {
		switch {
		case k == words.Use:
			return operandKindOf(t, *f.Register(x))
		case k == words.Imm:
			return intOperand
		}
		return otherOperand
	}
	if info.Flags&words.OperandD == 0 {
		if info.A == words.Use {
			c.pairs[op][kind(info.A, words.A(w))][kind(info.B, words.B(w))]++
		} else {
			c.pairs[op][kind(info.B, words.B(w))][kind(info.C, words.C(w))]++
		}
	} else if info.A == words.Use {
		c.pairs[op][kind(info.A, words.A(w))][otherOperand]++
	}
}

func operandKindOf(t *rt.Thread, v rt.Value) operandKind {
	switch v.Kind() {
	case rt.KindInt:
		if v&1 == 0 {
			return bigOperand
		}
		return intOperand
	case rt.KindFloat:
		return floatOperand
	case rt.KindBool:
		return boolOperand
	case rt.KindStr:
		return strOperand
	case rt.KindBytes:
		return bytesOperand
	case rt.KindList:
		return listOperand
	case rt.KindTuple:
		return tupleOperand
	case rt.KindDict:
		return dictOperand
	}
	if v != rt.NoValue && v.Kind() >= rt.NumKinds {
		return userOperand
	}
	return otherOperand
}

func (c *opCoverage) String() string {
	var b strings.Builder
	for op := range words.NumOps {
		fmt.Fprintf(&b, "%v %d %d\n", op, c.ops[op], c.raised[op])
	}
	return b.String()
}
