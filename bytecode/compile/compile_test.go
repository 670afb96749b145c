package compile_test

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/parse"
)

var update = flag.Bool("update", false, "rewrite the golden listings")

// compileSource parses, resolves, compiles and verifies.
func compileSource(src, file string, mode parse.Mode, opts compile.Options) (*bytecode.Code, error) {
	mod, err := parse.Parse([]byte(src), file, mode, parse.Options{})
	if err != nil {
		return nil, err
	}
	if _, err := parse.Resolve(mod); err != nil {
		return nil, err
	}
	code, err := compile.Compile(mod, opts)
	if err != nil {
		return nil, err
	}
	if err := code.Verify(); err != nil {
		return nil, fmt.Errorf("verifier: %w", err)
	}
	return code, nil
}

func mustCompile(t *testing.T, src string, opts compile.Options) *bytecode.Code {
	t.Helper()
	code, err := compileSource(src, "test.py", parse.Exec, opts)
	if err != nil {
		t.Fatalf("%s\n%v", src, err)
	}
	return code
}

// TestGolden compares listings with testdata/*.txt.
func TestGolden(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.py")
	if len(files) == 0 {
		t.Fatal("no test data")
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		code := mustCompile(t, string(src), compile.Options{})
		got := bytecode.Listing{}.Text(code)
		golden := strings.TrimSuffix(file, ".py") + ".txt"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: the code differs from %s:\n%s", file, golden, firstDiff(string(want), got))
		}
	}
}

func firstDiff(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return fmt.Sprintf("line %d: want %q, got %q", i+1, w[i], g[i])
		}
	}
	return fmt.Sprintf("want %d lines, got %d", len(w), len(g))
}

// TestRepository compiles every Python file of the project.
func TestRepository(t *testing.T) {
	n := 0
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".py" {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		n++
		_, err = compileSource(string(src), path, parse.Exec, compile.Options{})
		if perr := (*parse.Error)(nil); err != nil && !errors.As(err, &perr) {
			t.Errorf("%s: %v", path, err)
		}
		return nil
	})
	if err != nil || n < 10 {
		t.Fatalf("%d files, %v", n, err)
	}
}

// TestDeterminism compiles twice.
func TestDeterminism(t *testing.T) {
	src, err := os.ReadFile("testdata/functions.py")
	if err != nil {
		t.Fatal(err)
	}
	all := bytecode.Listing{Raw: true, OpBytes: true, Handlers: true}
	one := all.Text(mustCompile(t, string(src), compile.Options{}))
	if two := all.Text(mustCompile(t, string(src), compile.Options{})); one != two {
		t.Error(firstDiff(one, two))
	}
}

// ops returns the opcodes of a code and its children.
func ops(c *bytecode.Code) map[bytecode.Op]int {
	n := map[bytecode.Op]int{}
	var walk func(c *bytecode.Code)
	walk = func(c *bytecode.Code) {
		for in := range c.Instrs {
			n[in.Op]++
		}
		for _, child := range c.Children {
			walk(child)
		}
	}
	walk(c)
	return n
}

// TestLarge compiles functions beyond the limits of 6.3's encodings.
func TestLarge(t *testing.T) {
	body := func(n int) string { return strings.Repeat("        x += y\n", n) }
	long := "def f(x, y):\n    while x:\n      try:\n" + body(20000) + "        if x: break\n      finally:\n" + body(10000)
	code := mustCompile(t, long, compile.Options{})
	wide := 0
	for in := range code.Children[0].Instrs {
		if in.Info().Form.IsJump() && in.Next-in.Off > 4 {
			wide++
		}
	}
	if wide < 3 {
		t.Errorf("%d wide jumps", wide)
	}

	var args, params strings.Builder
	for i := range 600 {
		fmt.Fprintf(&args, "a%d, *b, ", i)
		fmt.Fprintf(&params, "p%d, ", i)
	}
	mustCompile(t, "f("+args.String()+"k=1, **c)\ndef g("+params.String()+"): return p599\n", compile.Options{})
	mustCompile(t, "f(["+args.String()+"], ("+args.String()+"), {"+args.String()+"})", compile.Options{})
}

// TestDeep compiles trees as deep as Resolve accepts.
func TestDeep(t *testing.T) {
	chain := "x" + strings.Repeat(" + 1", 15000)
	elifs := "if a: pass\n" + strings.Repeat("elif a: pass\n", 15000)
	mustCompile(t, "y = "+chain+"\n", compile.Options{})
	mustCompile(t, "y = x"+strings.Repeat(".a", 15000)+"\n", compile.Options{})
	mustCompile(t, elifs, compile.Options{})
	if _, err := compileSource("y = "+strings.Repeat("not ", 30000)+"x\n", "deep.py", parse.Exec, compile.Options{}); err == nil {
		t.Log("accepted") // either way, without a crash
	}
}

func TestFolding(t *testing.T) {
	tests := []struct{ expr, want string }{
		{"1 + 2 * 3", "LOAD_CONST_SMALL_INT 7"},
		{"-7 // 2", "LOAD_CONST_SMALL_INT -4"},
		{"-7 % 3", "LOAD_CONST_SMALL_INT 2"},
		{"7 % -3", "LOAD_CONST_SMALL_INT -2"},
		{"2 ** 62", "LOAD_CONST_OBJ 4611686018427387904"},
		{"2 ** 62 - 1", "LOAD_CONST_SMALL_INT 4611686018427387903"},
		{"-2 ** 62", "LOAD_CONST_SMALL_INT -4611686018427387904"},
		{"1 << 64", "LOAD_CONST_OBJ 18446744073709551616"},
		{"True + True", "LOAD_CONST_SMALL_INT 2"},
		{"True & False", "LOAD_CONST_FALSE"},
		{"True | 2", "LOAD_CONST_SMALL_INT 3"},
		{"~0", "LOAD_CONST_SMALL_INT -1"},
		{"not ''", "LOAD_CONST_TRUE"},
		{"7 / 2", "LOAD_CONST_OBJ 3.5"},
		{"0.1 + 0.2", "LOAD_CONST_OBJ 0.30000000000000004"},
		{"-0.0", "LOAD_CONST_OBJ -0"},
		{"1 - 2j", "LOAD_CONST_OBJ (1-2i)"},
		{"'a' 'b' * 2", "LOAD_CONST_STRING 'abab'"},
		{"b'a' + b'b'", "LOAD_CONST_OBJ b'ab'"},
		{"(1, 'a') + (None,)", "LOAD_CONST_OBJ (1, 'a', None)"},
		{"(1,) * -1", "LOAD_CONST_OBJ ()"},
		{"1 and 0 or 5", "LOAD_CONST_SMALL_INT 5"},
		{"1 if 0 else 2", "LOAD_CONST_SMALL_INT 2"},
		{"...", "LOAD_CONST_OBJ Ellipsis"},
	}
	for _, test := range tests {
		code, err := compileSource(test.expr, "e", parse.Eval, compile.Options{})
		if err != nil {
			t.Errorf("%s: %v", test.expr, err)
			continue
		}
		if text := (bytecode.Listing{}).Text(code); !strings.Contains(text, "00 "+test.want+"\n") {
			t.Errorf("%s: want %s, got\n%s", test.expr, test.want, text)
		}
	}
	// Not folded: errors, results that are too large, what another machine computes differently.
	for _, expr := range []string{"1 / 0", "1 % 0", "1 << -1", "2 ** -1", "2 ** 5000", "'a' * 100000", "1.0 ** 2.0", "1.5 // 2.0", "'a' % 'b'"} {
		code, err := compileSource(expr, "e", parse.Eval, compile.Options{})
		if err != nil || ops(code)[bytecode.Binary] != 1 {
			t.Errorf("%s: folded (%v)", expr, err)
		}
	}
}

func TestConst(t *testing.T) {
	tests := []struct {
		src    string
		loads  int // of the name X or _X
		stores int
	}{
		{"X = const(1)\nprint(X)\ndef f(): return X", 0, 1},
		{"_X = const(1)\nprint(_X)", 0, 0},
		{"_X = const('abc')\nprint(_X)", 0, 1},
		{"X = const(f())\nprint(X)", 1, 1},
		{"def const(x): return x + 1\nX = const(1)\nprint(X)", 1, 1},
		{"from micropython import const\nX = const(1)\nprint(X)", 0, 1},
		{"X = const(1)\ndef f(X): return X", 0, 1},
		{"def f():\n X = const(2)\n return lambda: X", 0, 0},
	}
	for _, test := range tests {
		code := mustCompile(t, test.src, compile.Options{})
		loads, stores := 0, 0
		var walk func(c *bytecode.Code)
		walk = func(c *bytecode.Code) {
			for in := range c.Instrs {
				if in.Info().Form != bytecode.FormName || strings.TrimPrefix(c.Names[in.Arg], "_") != "X" {
					continue
				}
				switch in.Op {
				case bytecode.LoadName, bytecode.LoadGlobal:
					loads++
				case bytecode.StoreName:
					stores++
				}
			}
			for _, child := range c.Children {
				walk(child)
			}
		}
		walk(code)
		if loads != test.loads || stores != test.stores {
			t.Errorf("%s: %d loads, %d stores; want %d, %d", test.src, loads, stores, test.loads, test.stores)
		}
	}
}

func TestOptions(t *testing.T) {
	src := "'doc'\nassert x\nif __debug__: f()\ndef g(): 'doc'\nimport a\n"
	code := mustCompile(t, src, compile.Options{OptLevel: 3})
	if n := ops(code); n[bytecode.RaiseObj] != 0 || n[bytecode.CallFunction] != 0 || code.Children[0].HasDoc || len(code.Lines) > 0 {
		t.Errorf("level 3: %v", n)
	}
	code = mustCompile(t, src, compile.Options{})
	if n := ops(code); n[bytecode.RaiseObj] != 1 || n[bytecode.CallFunction] != 1 || code.Children[0].Doc != "doc" || len(code.Lines) == 0 {
		t.Errorf("level 0: %v", n)
	}
	if n := ops(mustCompile(t, src, compile.Options{Strict: true})); n[bytecode.StoreNameConst] != 2 {
		t.Errorf("strict: %v", n)
	}
	if n := ops(mustCompile(t, "# -X strict\n"+src, compile.Options{})); n[bytecode.StoreNameConst] != 2 {
		t.Errorf("strict by comment: %v", n)
	}
	code, err := compileSource("x\n", "<stdin>", parse.Single, compile.Options{})
	if err != nil || ops(code)[bytecode.CallIntrinsic] < 1 {
		t.Errorf("single: %v", err)
	}
}

// TestPortable checks that boards get nothing that they do not know.
func TestPortable(t *testing.T) {
	src := "def f(a, /, *b):\n  'doc'\n  assert a\n  x = [1, 2, 3, 4, 5]\n  return 1 << 40, await_(x), a in {1, 2}, f'{a!r:>{x}}', (*a, *b), {*a}, {**a}\nclass A(f):\n  y: int = 1\n" +
		"match f:\n  case [1, *_, x]: pass\n  case {'k': v, **r}: pass\n  case A(1, y=2): pass\n  case int(z): pass\n" +
		"async def g(m):\n  async with m as x: return await x\n  async for i in x: pass\n"
	code := mustCompile(t, src, compile.Options{Portable: true})
	for op := range ops(code) {
		if op.Info().Flags&bytecode.HostOnly != 0 {
			t.Errorf("%s", op)
		}
	}
	_, err := compileSource("x = 1\ny = f'{x!a}'\n", "p.py", parse.Exec, compile.Options{Portable: true})
	if perr := (*parse.Error)(nil); !errors.As(err, &perr) || perr.Line != 2 {
		t.Errorf("f-string: %v", err)
	}
}

func TestErrors(t *testing.T) {
	tests := []struct {
		src, msg  string
		line, col int
	}{
		{"x = 1\n@micropython.asm_thumb\ndef f(): pass\n", "invalid micropython decorator", 2, 2},
		{"@micropython.nothing\ndef f(): pass\n", "invalid micropython decorator", 1, 2},
		{strings.Repeat("a, ", 256) + "*b = x\n", "too many expressions in star-unpacking assignment", 1, 1},
	}
	for _, test := range tests {
		_, err := compileSource(test.src, "e.py", parse.Exec, compile.Options{})
		perr := (*parse.Error)(nil)
		if !errors.As(err, &perr) {
			t.Errorf("%.40q: %v", test.src, err)
		} else if perr.Msg != test.msg || perr.Line != test.line || perr.Col != test.col || perr.File != "e.py" {
			t.Errorf("%.40q: %v", test.src, perr)
		}
	}
}

// TestPositions checks the source text that an instruction is said to come from; it stands between guillemets.
func TestPositions(t *testing.T) {
	tests := []struct {
		op  bytecode.Op
		src string
	}{
		{bytecode.Binary, "x = f(1) + (<<a * b>>)"},
		{bytecode.LoadAttr, "x = <<a.b>>.c.d()"},
		{bytecode.CallMethod, "x = <<a.b(1, 2)>> + 1"},
		{bytecode.CallMethod, "x = (a\n  .<<b(1,\n  2)>>)"},
		{bytecode.CallFunction, "print(1, <<f(\n  x)>>)"},
		{bytecode.UnpackSequence, "<<a, b>> = c"},
		{bytecode.StoreSubscr, "<<a[0]>> = c"},
		{bytecode.StoreAttr, "<<a.b>> = c"},
		{bytecode.LoadSubscr, "x = <<a[b]>>[c]"},
		{bytecode.RaiseObj, "<<assert a>>"},
		{bytecode.RaiseObj, "if a:\n  <<raise b>>"},
		{bytecode.ImportName, "<<import a.b>>"},
		{bytecode.GetIterStack, "for x in <<a.b>>: pass"},
		{bytecode.FormatValue, "x = f'a<<{b}>>'"},
	}
	for _, test := range tests {
		before, rest, _ := strings.Cut(test.src, "<<")
		marked, after, _ := strings.Cut(rest, ">>")
		code := mustCompile(t, before+marked+after+"\n", compile.Options{})
		at := func(text string) (line, col int) {
			return strings.Count(text, "\n") + 1, len(text) - strings.LastIndex(text, "\n")
		}
		var want bytecode.Position
		want.Line, want.Col = at(before)
		want.EndLine, want.EndCol = at(before + marked)
		for in := range code.Instrs {
			if in.Op != test.op {
				continue
			}
			if got := code.Position(in.Off); got != want {
				t.Errorf("%s: %s: got %v, want %v", test.src, in.Op, got, want)
			}
			break
		}
	}
}

func TestSelfAttrs(t *testing.T) {
	code := mustCompile(t, "class A:\n def __init__(self, x):\n  self.x = x\n  if x: self.y, self.x = 1, 2\n  x.z = 3\n  self.__p = 4\n", compile.Options{})
	got := strings.Join(code.Children[0].Children[0].SelfAttrs, " ")
	if got != "x y _A__p" {
		t.Errorf("got %q", got)
	}
}

// FuzzCompile: whatever parses compiles, without a panic, to code that verifies.
func FuzzCompile(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.py")
	for _, file := range files {
		if src, err := os.ReadFile(file); err == nil {
			f.Add(string(src))
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		_, err := compileSource(src, "fuzz.py", parse.Exec, compile.Options{})
		if perr := (*parse.Error)(nil); err != nil && !errors.As(err, &perr) {
			t.Error(err)
		}
	})
}

// TestAnnotationText checks what annotations become under `from __future__ import annotations`.
func TestAnnotationText(t *testing.T) {
	for _, want := range []string{
		"a", "a.b[c]", "a[1:2, ::3]", "a[b, *c]", "(a, b)", "(a,)", "[a, *b]", "{a: b, **c}", "{*a}", "-a ** (-b)", "(-a) ** b",
		"a - (b - c)", "a - b - c", "not a == b", "(not a) + b", "a if b else c", "(a if b else c) + 1", "a or b and c",
		"lambda: 0", "lambda x, /, y=1, *z, k, **w: x", "f(a, *b, c=d, **e)", "f(x for x in y)", "[x for x, y in z if x if not y]",
		"'it\\'s \"x\"'", "\"it's\"", "b'\\x00\\n'", "1e+16", "0.0001", "1j", "...", "None", "f'{a!r:>{b}}{{'",
		"'\\ud800\\x80\\U000e0001é'", "10 .real", "a < b is not c",
	} {
		code := mustCompile(t, "from __future__ import annotations\ndef f(a: "+strings.Replace(want, "a or b and c", "a or b and c", 1)+"): pass\n", compile.Options{})
		var got string
		for in := range code.Instrs {
			if in.Op == bytecode.StoreMap {
				break
			}
			if s, ok := constant(code, in).(string); ok && in.Op != bytecode.ImportFrom && s != "a" || got == "" {
				got = s
			}
		}
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// constant returns the constant that an instruction loads.
func constant(c *bytecode.Code, in bytecode.Instr) any {
	switch in.Op {
	case bytecode.LoadConstString:
		return c.Names[in.Arg]
	case bytecode.LoadConstObj:
		return c.Consts[in.Arg]
	}
	return nil
}
