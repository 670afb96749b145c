package words_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/bytecode/words"
	"pycopy/parse"
)

// function compiles a source text and translates its first function.
func function(t *testing.T, src string) *words.Func {
	t.Helper()
	m, err := parse.Parse([]byte(src), "t.py", parse.Exec, parse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parse.Resolve(m); err != nil {
		t.Fatal(err)
	}
	code, err := compile.Compile(m, compile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	f, err := words.Translate(code.Children[0])
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// listing returns the instructions of f without their positions.
func listing(f *words.Func) string {
	var lines []string
	for pc := 0; pc < f.CodeLen(); pc += words.Len(f.Words[pc]) {
		lines = append(lines, f.Instr(f.Words, pc))
	}
	return strings.Join(lines, "\n")
}

func TestRowsComplete(t *testing.T) {
	for op := words.Invalid + 1; op < words.NumOps; op++ {
		if info := op.Info(); info.Name == "" || info.Words == 0 {
			t.Errorf("opcode %d has no row", op)
		}
	}
	for op := int(words.NumOps); op < 256; op++ {
		if words.Op(op).Info().Name != "" {
			t.Errorf("opcode %d is not declared but has a row", op)
		}
	}
}

func TestTranslation(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"operands are locals, results go to locals, back-edges are fused", `def f(n):
    s = 0
    i = 0
    while i < n:
        s += i * i & 0xff
        i += 1
    return s`, `LOAD_IMM r1 #1
LOAD_IMM r2 #1
JUMP ->7
MUL r5 r2 r2 20
AND_I r5 r5 #255 15
ADD r1 r1 r5 5
ADD_I r2 r2 #1 5
JUMP_LT_BACK r2 r0 ->3
RETURN r1`},
		{"a swap goes through one register", "def f(a, b):\n    a, b = b, a\n    return a", "MOVE r3 r1\nMOVE r1 r0\nMOVE r0 r3\nRETURN r0"},
		{"unpacking writes locals", "def f(x):\n    a, b = x\n    return a", "UNPACK_2 r1 r2 r0\nRETURN r1"},
		{"the head of a for loop is repeated at its end", "def f(x):\n    for i in x: g = i\n", `FOR_PREP r4 r0
FOR_NEXT r1 r4 ->4
JUMP ->7
MOVE r2 r1
FOR_NEXT r1 r4 ->4
RETURN_IMM #16`},
		{"a local that may be unset is checked once", "def f(x):\n    if x: y = 1\n    return y + y", `JUMP_IF_FALSE r0 ->2
LOAD_IMM r1 #3
CHECK_BOUND r1 1
ADD r3 r1 r1 18
RETURN r3`},
		{"machine words: comparisons and jumps are fused, loops count", `@micropython.viper
def f(p: ptr8, n: int) -> int:
    s = 0
    for i in range(n):
        s += p[i] << 1
    if 5 < s and not s > n: return s
    return s // n if s == n else n // 7
`, `TO_WORD r0 r0 ptr8
TO_WORD r1 r1 int
WORD_IMM r2 #0
WORD_IMM r4 #0
MOVE r5 r1
JUMP ->11
MOVE r3 r4
WORD_LOAD r8 r0 r3 0
WORD_BIN_I r8 r8 #1 <<
WORD_BIN r2 r2 r8 +
WORD_BIN_I r4 r4 #1 +
JUMP_WORD_BACK r4 r5 ->6 <
JUMP_WORD_I r2 #5 ->17 <=
JUMP_WORD r2 r1 ->17 >
FROM_WORD r7 r2 int
RETURN r7
JUMP_WORD r2 r1 ->21 !=
WORD_DIV r7 r2 r1 //
FROM_WORD r7 r7 int
RETURN r7
WORD_BIN_I r7 r1 #7 //
FROM_WORD r7 r7 int
RETURN r7`},
		{"words become objects where they are needed", `@micropython.viper
def f(g, n: int, u: uint):
    g(n, -1, u)
`, `TO_WORD r1 r1 int
TO_WORD r2 r2 uint
FROM_WORD r10 r1 int
FROM_WORD r12 r2 uint
MOVE r4 r0
LOAD_IMM r11 #-1
CALL r4 r4 3 0
RETURN_IMM #16`},
	}
	for _, test := range tests {
		if got := listing(function(t, test.src)); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestHandlers(t *testing.T) {
	f := function(t, "def f(x):\n    try:\n        x()\n    except ValueError:\n        x(1)\n    finally:\n        x(2)\n")
	inBody, inHandler, inFinally := -1, -1, -1
	for pc := 0; pc < f.CodeLen(); pc += words.Len(f.Words[pc]) {
		if words.OpOf(f.Words[pc]) == words.Call {
			switch {
			case inBody < 0:
				inBody = pc
			case inHandler < 0:
				inHandler = pc
			default:
				inFinally = pc
			}
		}
	}
	h := f.FindHandler(inBody)
	if h == nil || h.Target <= inBody || h.Target >= inHandler || h.Restore != -1 {
		t.Errorf("body: %+v", h)
	}
	if h = f.FindHandler(inHandler); h == nil || h.Target <= inHandler || h.Target >= inFinally || h.Restore < 0 {
		t.Errorf("handler: %+v", h)
	}
	if h = f.FindHandler(inFinally); h == nil || h.Target != -1 || h.Restore < 0 {
		t.Errorf("finally: %+v", h)
	}
}

// TestContinuations: a finally block goes on where its own jumps and returns lead, and nowhere else.
func TestContinuations(t *testing.T) {
	f := function(t, `
def f(x):
    for i in x:
        try: g(i)
        finally: h()
        try:
            if i: continue
            if x: return 5
        finally: h()
        try:
            if i: break
        finally: h()
`)
	var got []int
	for pc := 0; pc < f.CodeLen(); pc += words.Len(f.Words[pc]) {
		if words.OpOf(f.Words[pc]) != words.EndFinally {
			continue
		}
		n := 0
		f.EachContinuation(pc, func(to int) {
			if to <= 0 || to >= f.CodeLen() {
				t.Errorf("EndFinally at %d goes on at %d", pc, to)
			}
			n++
		})
		got = append(got, n)
	}
	if want := []int{0, 2, 1}; !slices.Equal(got, want) {
		t.Errorf("numbers of continuations are %v, not %v:\n%s", got, want, listing(f))
	}
}

func TestBadBytecode(t *testing.T) {
	for _, b := range [][]byte{{}, {0x63}, {0x51}, {0x42, 0x80}, {0x42, 0x7f}, {0x5d}, {0x4a, 0}, {0x34, 1}, {0x5b, 0x63}} {
		if _, err := words.Translate(&bytecode.Code{Unit: &bytecode.Unit{}, NState: 1, Bytes: b}); err == nil {
			t.Errorf("% x: no error", b)
		}
	}
}

// TestManyBlocks translates a function with thousands of try statements, whose ways meet behind each of them: work for minutes unless places are
// visited in the order of the code.
func TestManyBlocks(t *testing.T) {
	var src strings.Builder
	src.WriteString("def f(a):\n")
	for i := range 3000 {
		fmt.Fprintf(&src, "  try:\n    v%d = a\n  except E as e:\n    pass\n", i)
	}
	if f := function(t, src.String()); len(f.Handlers) < 3000 {
		t.Errorf("%d handlers", len(f.Handlers))
	}
}
