package emitter_test

import (
	"bytes"
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
var rareOps = map[words.Op]string{
	words.RaiseAgain:       "the translator makes none",
	words.ClassDeref:       "the compiler makes none: no class has a cell of its own but __class__",
	words.LoadLocals:       "the compiler makes none",
	words.StoreGlobalConst: "strict mode warns of every further store",
	words.StoreNameConst:   "strict mode warns of every further store",
	words.Machine:          "machine code of .mpy files runs on linux/arm: TestArm",
	words.MachineStep:      "machine code of .mpy files runs on linux/arm: TestArm",
}

// isViper reports whether only viper functions have an opcode; corpus/viper has the programs for them.
func isViper(op words.Op) bool {
	return strings.Contains(op.String(), "WORD")
}

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
	t.Parallel()
	if testing.Short() {
		t.Skip("runs all hot programs in the slow way")
	}
	var c opCoverage
	programs, _ := filepath.Glob("corpus/hot/[^_]*.py")
	for _, p := range programs {
		c.run(t, p)
	}
	for op := words.Invalid + 1; op < words.NumOps; op++ {
		if c.ops[op] < often && rareOps[op] == "" && !isViper(op) {
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
		if op.Info().Flags&words.MayRaise != 0 && c.raised[op] < often/10 && neverRaises[op] == "" && rareOps[op] == "" && !isViper(op) {
			t.Errorf("%v fails %d times", op, c.raised[op])
		}
	}
}

// neverRaises are the opcodes whose failures no hot program shows, with the reason.
var neverRaises = map[words.Op]string{
	words.MakeCell: onlyMemory, words.BuildTuple: onlyMemory, words.BuildList: onlyMemory, words.BuildString: onlyMemory, words.BuildSlice: onlyMemory,
	words.BuildMap: onlyMemory, words.ListAppend: onlyMemory, words.ListToTuple: onlyMemory, words.MakeFunction: onlyMemory, words.SetFuncAttr: onlyMemory,
	words.StoreGlobal: onlyMemory, words.StoreName: onlyMemory, words.SetupAnnotations: onlyMemory, words.AsyncGenWrap: onlyMemory, words.PrepReraiseStar: onlyMemory,
	words.CallIntrinsic: onlyMemory, words.LoadBuildClass: onlyMemory, words.Yield: onlyMemory, words.MatchSequence: onlyMemory, words.MatchMapping: onlyMemory,
	words.MatchKeys: onlyMemory, words.GetLen: onlyMemory,
	words.JumpBack: onlyPoll, words.ForRange: onlyPoll, words.ForList: onlyPoll, words.ForTuple: onlyPoll, words.ForStr: onlyPoll, words.ForBytes: onlyPoll, words.ForByteArray: onlyPoll, words.ForSeq: onlyPoll,
	words.ForDict: "changed while hot: hot/ops_iterate fails once", words.ForItems: "changed while hot: hot/ops_iterate fails once",
	words.ForGen: ownFrame, words.JumpEqI: ownFrame, words.JumpNeI: ownFrame, words.JumpNotEqI: ownFrame, words.JumpNotNeI: ownFrame, words.JumpEqIBack: ownFrame, words.JumpNeIBack: ownFrame,
	words.JumpIfTrueBack: ownFrame, words.WithExit: ownFrame, words.AsyncWithEnd: ownFrame,
	words.Is: "the same for all", words.IsNot: "the same for all", words.ImportStar: "the module was imported before",
	words.GetAttrOver: general, words.GetAttrModule: general, words.GetAttrType: general, words.SetAttrOver: general, words.LoadMethodSlot: general, words.LoadMethodStatic: general,
	words.LoadMethodModule: general, words.LoadMethodClass: general,
}

const (
	onlyMemory = "fails only when memory runs out"
	onlyPoll   = "fails only when the thread is interrupted"
	ownFrame   = "what fails has a frame of its own"
	general    = "the general form fails"
)

// wantedPairs are the operands that the opcodes from first to last must have been executed with.
var wantedPairs = []struct {
	first, last words.Op
	pairs       string
}{
	{words.Add, words.Mul, "int/int float/float int/float float/int big/int int/big big/big bool/int user/int int/user"},
	{words.FloorDiv, words.Mod, "int/int float/float int/float float/int big/int int/big big/big bool/int user/int int/user"},
	{words.Or, words.And, "int/int big/int int/big big/big bool/bool bool/int user/int int/user float/int"},
	{words.Lshift, words.Rshift, "int/int big/int bool/int user/int int/user float/int"},
	{words.Pow, words.Pow, "int/int float/float int/float float/int user/int int/user"},
	{words.MatMul, words.MatMul, "user/user user/int int/user"},
	{words.OrI, words.RsubI, "int/int big/int bool/int user/int"},
	{words.RlshiftI, words.RlshiftI, "int/int bool/int user/int"},
	{words.AddI, words.RsubI, "float/int"},
	{words.Pos, words.Neg, "int/other float/other big/other bool/other user/other"},
	{words.Invert, words.Invert, "int/other big/other user/other"},
	{words.Not, words.Not, "int/other float/other big/other bool/other str/other list/other user/other"},
	{words.Lt, words.Ne, "int/int float/float int/float float/int big/int int/big big/big bool/int str/str list/list tuple/tuple user/int int/user bytes/bytes"},
	{words.JumpNotLt, words.JumpNotNe, "int/int float/float int/float big/int int/big str/str list/list user/int int/user"},
	{words.JumpLt, words.JumpNe, "int/int float/float int/float"},
	{words.JumpLtI, words.JumpNotNeI, "int/int float/int big/int bool/int user/int"},
	{words.JumpLtBack, words.JumpNeBack, "int/int float/float big/big"},
	{words.JumpLtIBack, words.JumpNeIBack, "int/int float/int"},
	{words.JumpIfTrue, words.JumpIfFalse, "int/other float/other big/other bool/other str/other list/other tuple/other dict/other user/other"},
	{words.In, words.NotIn, "int/list int/tuple int/dict str/str int/user"},
	{words.GetItem, words.GetItemI, "list/int tuple/int str/int bytes/int dict/int user/int"},
	{words.SetItem, words.SetItem, "list/int dict/int user/int"},
	{words.DelItem, words.DelItem, "list/int dict/int user/int"},
	{words.GetSlice, words.GetSlice, "list/other str/other tuple/other bytes/other"},
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
