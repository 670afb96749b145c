package parse

import (
	"errors"
	"math"
	"math/big"
	"os"
	"regexp"
	"strings"
	"testing"
)

// dump parses a text and returns its tree.
func dump(t *testing.T, src string, positions bool) string {
	t.Helper()
	m, err := Parse([]byte(src), "test.py", Exec, Options{})
	if err != nil {
		t.Fatalf("%v\nin %q", err, src)
	}
	var b strings.Builder
	if err := Dump(&b, m, positions); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// noPosition matches the nodes that have no position in CPython.
var noPosition = regexp.MustCompile(`\((Module|Params|CompClause|WithItem|MatchCase)@[0-9:-]+`)

// TestTreesLikeCPython compares with trees recorded by testdata/record.py.
func TestTreesLikeCPython(t *testing.T) {
	for _, c := range []struct {
		name      string
		positions bool
	}{{"grammar", true}, {"fstring", false}} {
		src, err := os.ReadFile("testdata/" + c.name + ".py")
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile("testdata/" + c.name + ".ast")
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Split(noPosition.ReplaceAllString(dump(t, string(src), c.positions), "($1"), "\n")
		for i, line := range strings.Split(string(want), "\n") {
			if i >= len(got) || got[i] != line {
				t.Errorf("%s: got\n%s\nwant\n%s", c.name, got[min(i, len(got)-1)], line)
				break
			}
		}
	}
}

// TestTrees checks trees that CPython 3.11 has no say in.
func TestTrees(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		// Python 3.12
		{"type X = int", "(TypeAlias (Name X) [] (Name int))"},
		{"type X[T] = T", "(TypeAlias (Name X) [(TypeParam TypeVar T - -)] (Name T))"},
		{"type X[T: int, *Ts, **P,] = T", "(TypeAlias (Name X) [(TypeParam TypeVar T (Name int) -) (TypeParam TypeVarTuple Ts - -) (TypeParam ParamSpec P - -)] (Name T))"},
		{"type X[T: int = bool, *Ts = (), **P = []] = T",
			"(TypeAlias (Name X) [(TypeParam TypeVar T (Name int) (Name bool)) (TypeParam TypeVarTuple Ts - (Tuple [])) (TypeParam ParamSpec P - (List []))] (Name T))"},
		{"type type = type", "(TypeAlias (Name type) [] (Name type))"},
		{"type\nX", "(ExprStmt (Name type)) (ExprStmt (Name X))"},
		{"def f[T: (int, str)](x: T) -> T: pass", "(FunctionDef f [] [(TypeParam TypeVar T (Tuple [(Name int) (Name str)]) -)] (Params [] [(Param x (Name T) -)] - [] -) (Name T) [ (Pass)])"},
		{"class C[T](A): pass", "(ClassDef C [] [(TypeParam TypeVar T - -)] [(Name A)] [] [ (Pass)])"},
		{"async def f[*T](): pass", "(FunctionDef async f [] [(TypeParam TypeVarTuple T - -)] (Params [] [] - [] -) - [ (Pass)])"},
		// f-strings of Python 3.12
		{`f'{'a'}'`, `(ExprStmt (JoinedStr [(FormattedValue (Constant "a") ! -)]))`},
		{`f"{f"{f"{1}"}"}"`, `(ExprStmt (JoinedStr [(FormattedValue (JoinedStr [(FormattedValue (JoinedStr [(FormattedValue (Constant 1) ! -)]) ! -)]) ! -)]))`},
		{"f'{\nx\n}'", "(ExprStmt (JoinedStr [(FormattedValue (Name x) ! -)]))"},
		{"f'{x # c\n}'", "(ExprStmt (JoinedStr [(FormattedValue (Name x) ! -)]))"},
		{`f'{"\n".join(x)}'`, `(ExprStmt (JoinedStr [(FormattedValue (Call (Attribute (Constant "\u000a") join) [(Name x)] []) ! -)]))`},
		{"f'{x   !r  :  y }'", `(ExprStmt (JoinedStr [(FormattedValue (Name x) r! (JoinedStr [(Constant "  y ")]))]))`},
		{"f'{x =  !r}'", `(ExprStmt (JoinedStr [(Constant "x =  ") (FormattedValue (Name x) r! -)]))`},
		{"f'{yield x}'", "(ExprStmt (JoinedStr [(FormattedValue (Yield (Name x)) ! -)]))"},
		{"f'''{x:\n}'''", "(ExprStmt (JoinedStr [(FormattedValue (Name x) ! (JoinedStr [(Constant \"\\u000a\")]))]))"},
		{`f'{a!=b}{a!r}'`, `(ExprStmt (JoinedStr [(FormattedValue (Compare (Name a) [!=] [(Name b)]) ! -) (FormattedValue (Name a) r! -)]))`},
		{`f'{a:{b:{c}}}'`, `(ExprStmt (JoinedStr [(FormattedValue (Name a) ! (JoinedStr [(FormattedValue (Name b) ! (JoinedStr [(FormattedValue (Name c) ! -)]))]))]))`},
		{`f'\{a}'`, `(ExprStmt (JoinedStr [(Constant "\\") (FormattedValue (Name a) ! -)]))`},
		{`f"{a:{'"'}>5}"`, `(ExprStmt (JoinedStr [(FormattedValue (Name a) ! (JoinedStr [(FormattedValue (Constant "\"") ! -) (Constant ">5")]))]))`},
		// what Pycopy accepts
		{"0_0, 1__0, 1_, 0x_f_", "(ExprStmt (Tuple [(Constant 0) (Constant 10) (Constant 1) (Constant 15)]))"},
		{"a # \xff", "(ExprStmt (Name a))"},
		{"# -*- coding: latin-1 -*-\n'\xe9'", `(ExprStmt (Constant "\u00e9"))`},
		{"#!x\n# vim: set fileencoding=ISO-8859-1 :\n\xe9", `(ExprStmt (Name é))`},
		{"🐍 = 1", "(Assign [(Name 🐍)] (Constant 1))"},
		{"[i := i + 1 for i in x]", "(ExprStmt (Comp ListComp (NamedExpr (Name i) (BinOp + (Name i) (Constant 1))) - [(CompClause (Name i) (Name x) [])]))"},
		// source text
		{"", ""},
		{"\n\n", ""},
		{"\t", ""},
		{"# comment", ""},
		{"\\\n", ""},
		{"\ufeffa", "(ExprStmt (Name a))"},
		{"a\rb\r\nc\n\rd", "(ExprStmt (Name a)) (ExprStmt (Name b)) (ExprStmt (Name c)) (ExprStmt (Name d))"},
		{"'''a\r\nb\rc'''", `(ExprStmt (Constant "a\u000ab\u000ac"))`},
		{"if a:\n\f  b\n  c", "(If (Name a) [ (ExprStmt (Name b)) (ExprStmt (Name c))] [])"},
		{"if a:\n\tb\n        c", "(If (Name a) [ (ExprStmt (Name b)) (ExprStmt (Name c))] [])"},
		{"a; b;", "(ExprStmt (Name a)) (ExprStmt (Name b))"},
		{"const_ = const(1 << 3)", "(Assign [(Name const_)] (Call (Name const) [(BinOp << (Constant 1) (Constant 3))] []))"},
		{"x: const = 1", "(AnnAssign (Name x) (Name const) (Constant 1) simple)"},
		{"'\\ud83d\\ude00'", `(ExprStmt (Constant "\ud83d\ude00"))`},
	} {
		got := strings.Join(strings.Fields(dump(t, c.src, false)), " ")
		want := strings.Join(strings.Fields("(Module ["+c.want+"])"), " ")
		got = strings.Replace(got, "(Module [ ", "(Module [", 1)
		if got != want {
			t.Errorf("%q\ngot  %s\nwant %s", c.src, got, want)
		}
	}
}

func TestConstants(t *testing.T) {
	big1, _ := new(big.Int).SetString("9223372036854775808", 10)
	for src, want := range map[string]any{
		"9223372036854775807": int64(math.MaxInt64),
		"9223372036854775808": big1,
		"0x7fffffffffffffff":  int64(math.MaxInt64),
		"0.1":                 0.1,
		"1e999":               math.Inf(1),
		"2.5j":                complex(0, 2.5),
		"'a'":                 "a",
		"b'a'":                Bytes("a"),
		"None":                nil,
		"True":                true,
		"...":                 EllipsisType{},
		`'\ud800'`:            "\xed\xa0\x80",
		`'\U0010ffff'`:        "\U0010ffff",
	} {
		m, err := Parse([]byte(src), "", Eval, Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := m.Body[0].(*ExprStmt).Value.(*Constant).Value
		if b, ok := want.(*big.Int); ok {
			if g, ok := got.(*big.Int); !ok || g.Cmp(b) != 0 {
				t.Errorf("%s = %v", src, got)
			}
		} else if got != want {
			t.Errorf("%s = %#v, want %#v", src, got, want)
		}
	}
}

func TestModes(t *testing.T) {
	for _, c := range []struct {
		src  string
		mode Mode
		want string // the error, or ""
	}{
		{"1 + 1", Eval, ""},
		{"  1 + 1\n\n", Eval, ""},
		{"1,\n2", Eval, "invalid syntax"},
		{"1\n# c\n", Eval, ""},
		{"1, 2", Eval, ""},
		{"x = 1", Eval, "invalid syntax"},
		{"", Eval, "invalid syntax"},
		{"\\\n", Eval, "unexpected EOF"},
		{"pass", Eval, "invalid syntax"},
		{"x := 1", Eval, "invalid syntax"},
		{"x = 1", Single, ""},
		{"x; y", Single, ""},
		{"if x:\n  y\n", Single, ""},
		{"x\ny", Single, "multiple statements"},
		{"", Single, ""},
		{"# c", Single, ""},
		{"\\\n", Single, "unexpected EOF"},
		{" x", Exec, "unexpected indent"},
	} {
		err := compileError(c.src, c.mode)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.(*Error).Msg, c.want)) {
			t.Errorf("%q in mode %d: %v", c.src, c.mode, err)
		}
	}
}

func TestStrict(t *testing.T) {
	for src, want := range map[string]bool{
		"# -X strict\n":                     true,
		"#!/usr/bin/pycopy\n# -X strict\nx": true,
		"x = 1 # -X strict":                 true,
		"\n\n# -X strict\n":                 false,
		"'-X strict'\n":                     false,
		"'# -X strict'\n":                   false,
		"x":                                 false,
	} {
		m, err := Parse([]byte(src), "", Exec, Options{})
		if err != nil || m.Strict != want {
			t.Errorf("%q: Strict = %v, %v", src, m != nil && m.Strict, err)
		}
	}
}

func TestSource(t *testing.T) {
	const src = "x: int\n\ndef f(a: 'é' , b: (c  + d)\n  ): pass\n"
	m, err := Parse([]byte(src), "", Exec, Options{})
	if err != nil {
		t.Fatal(err)
	}
	f := m.Body[1].(*FunctionDef)
	for want, n := range map[string]Node{
		"int":    m.Body[0].(*AnnAssign).Annotation,
		"'é'":    f.Params.Args[0].Annotation,
		"c  + d": f.Params.Args[1].Annotation,
	} {
		if got := m.Source(n); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestFutureAnnotations(t *testing.T) {
	for src, want := range map[string]bool{
		"from __future__ import annotations":                                            true,
		"'doc'\nfrom __future__ import division\nfrom __future__ import a, annotations": true,
		"x\nfrom __future__ import annotations":                                         false,
		"from .__future__ import annotations":                                           false,
		"import a":                                                                      false,
	} {
		m, err := Parse([]byte(src), "", Exec, Options{})
		if err != nil || m.FutureAnnotations != want {
			t.Errorf("%q: %v", src, err)
		}
	}
}

func TestNeedsMore(t *testing.T) {
	for src, want := range map[string]bool{
		"":                         false,
		"x = 1":                    false,
		"# comment":                false,
		"x = (1,":                  true,
		"x = (1,\n":                true,
		"x = (1,\n\n":              true,
		"x = [\n1]":                false,
		"'''abc":                   true,
		"'''abc\n\n":               true,
		"'''abc'''":                false,
		"'abc":                     false,
		"f'''a{x}":                 true,
		"f'{x":                     true,
		"x = 1 + \\":               true,
		"x = 1 + \\\n":             true,
		"# x \\":                   false,
		"if x:":                    true,
		"if x:\n":                  true,
		"if x:\n  y":               true,
		"if x:\n  y\n":             true,
		"if x:\n  y\n\n":           false,
		"if x: y":                  true,
		"if x: y\n\n":              false,
		"if x:\n  y\nelse:":        true,
		"if x:\n  y\nelse:\n  z\n": true,
		"try:\n  x":                true,
		"try:\n  x\n\n":            false,
		"try:\n  x\nexcept:":       true,
		"@a":                       true,
		"@a\ndef f():":             true,
		"@a\ndef f(): x\n\n":       false,
		"def f(a,":                 true,
		"class A:":                 true,
		"async def f():":           true,
		"for x in y:\n  f(":        true,
		"match x:":                 true,
		"match x:\n  case 1:":      true,
		"if x y":                   false,
		"x = )":                    false,
		"def":                      false,
		"if x:\ny":                 false,
	} {
		if got := NeedsMore([]byte(src)); got != want {
			t.Errorf("NeedsMore(%q) = %v", src, got)
		}
	}
}

func TestErrorFields(t *testing.T) {
	err := compileError("x = 1\ny = é € +\n", Exec)
	var e *Error
	if !errors.As(err, &e) {
		t.Fatal(err)
	}
	if e.Line != 2 || e.Col != 7 || e.EndLine != 2 || e.EndCol != 8 || e.Text != "y = é € +" || e.File != "test.py" {
		t.Errorf("%+v", e)
	}
	if got, want := e.Caret(), "    y = é € +\n          ^\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got, want := e.Error(), "test.py:2:7: SyntaxError: invalid syntax"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	err = compileError("if x:\n\tf(a) = b", Exec)
	if got, want := err.(*Error).Caret(), "    f(a) = b\n    ^^^^\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	err = compileError("if x:\n\ts = 'é'\t+ )", Exec)
	if got, want := err.(*Error).Caret(), "    s = 'é'\t+ )\n           \t  ^\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	err = compileError("x\x1b[31m", Exec)
	if got, want := err.(*Error).Caret(), "    x?[31m\n     ^\n"; got != want {
		t.Errorf("got\n%qwant\n%q", got, want)
	}
	for src, want := range map[string]ErrorKind{
		"'\\N{DASH}'":                   SyntaxError,
		"f'\\N{DASH}'":                  SyntaxError,
		" x":                            IndentationError,
		"x y":                           SyntaxError,
		"a\x00b":                        SyntaxError,
		"'\xff'":                        SyntaxError,
		"f'\xff'":                       SyntaxError,
		"a\xff":                         SyntaxError,
		"'\xed\xa0\x80'":                SyntaxError,
		"\n\n# coding: latin-1\n'\xe9'": SyntaxError,
	} {
		if err := compileError(src, Exec); err == nil || err.(*Error).Kind != want {
			t.Errorf("%q: %v", src, err)
		}
	}
}
