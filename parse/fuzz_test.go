package parse

import (
	"errors"
	"io"
	"os"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzParse checks that no text makes the package panic, that errors are
// *Error with positions in range, and that the nodes of a tree are.
func FuzzParse(f *testing.F) {
	for _, name := range []string{"grammar.py", "fstring.py", "errors.txt"} {
		text, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		lines := strings.SplitAfter(string(text), "\n")
		for len(lines) > 0 {
			n := min(12, len(lines))
			f.Add(strings.Join(lines[:n], ""), byte(Exec))
			lines = lines[n:]
		}
	}
	for _, s := range []string{
		"f'{x:{y:{z}}}'", "f'{a!r:>{b}}' f\"{f'{c}'}\"", "f'''{\n'a' # c\n}'''", "f'{'", "f'{x:'", "f'{x!", "f\"{'\"", "rf'\\{a}\\'",
		"type X[T: int, *U, **V] = 1", "def f[T](a: T, /, *b: *c, d=1, **e) -> f: pass", "match(x):\n case{}:\n  pass",
		"with(a as b,c as(d,e)):pass", "try:a\nexcept*b:c", "(" + strings.Repeat("[", 50), "0x_1_2j", "1_000.0e-1_0J", "\ufeffa", "\\\n", "\r\n\r",
		"if a:\n\tb\n        c\n\td", "'\\N{x}'", "\"\\ud800\"", "b'\\x'", "nonlocal a", "class A:\n def f(): super(); __a",
		"def f( ): 0", "lambda : 0", "def f(a, ): 0",
	} {
		f.Add(s, byte(Exec))
		f.Add(s, byte(Eval))
		f.Add(s, byte(Single))
	}
	f.Fuzz(func(t *testing.T, src string, mode byte) {
		NeedsMore([]byte(src))
		m, err := Parse([]byte(src), "f", Mode(mode%3), Options{})
		if err != nil {
			checkError(t, src, err)
			return
		}
		if err := Dump(io.Discard, m, true); err != nil {
			t.Fatal(err)
		}
		checkNode(t, m, reflect.ValueOf(m))
		if _, err := Resolve(m); err != nil {
			checkError(t, src, err)
		}
	})
}

func checkError(t *testing.T, src string, err error) {
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("error of type %T", err)
	}
	src = strings.ReplaceAll(strings.ReplaceAll(src, "\r\n", "\n"), "\r", "\n")
	lines := strings.Split(src, "\n")
	if e.Msg == "" || e.Line < 1 || e.Line > len(lines)+1 || e.Col < 0 || e.EndLine < e.Line || e.EndLine == e.Line && e.EndCol < e.Col {
		t.Fatalf("%+v", e)
	}
	if e.Line <= len(lines) && e.Col > utf8.RuneCountInString(lines[e.Line-1])+2 {
		t.Fatalf("column out of range: %+v", e)
	}
	_ = e.Caret()
}

// checkNode checks the extents of a node and all nodes below it.
func checkNode(t *testing.T, m *Module, v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface:
		if !v.IsNil() {
			checkNode(t, m, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			checkNode(t, m, v.Index(i))
		}
	case reflect.Pointer:
		n, ok := v.Interface().(Node)
		if !ok || v.IsNil() {
			return
		}
		start, stop := n.Pos(), n.End()
		if stop.Line < start.Line || stop.Line == start.Line && stop.Col < start.Col {
			t.Fatalf("%T from %v to %v", n, start, stop)
		}
		_ = m.Source(n) // panics if out of range
		for i := range v.Elem().NumField() {
			if f := v.Elem().Type().Field(i); f.IsExported() {
				checkNode(t, m, v.Elem().Field(i))
			}
		}
	}
}

// BenchmarkParse measures parsing and resolving of ordinary source text.
func BenchmarkParse(b *testing.B) {
	src, err := os.ReadFile("testdata/record.py")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		m, err := Parse(src, "record.py", Exec, Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := Resolve(m); err != nil {
			b.Fatal(err)
		}
	}
}
