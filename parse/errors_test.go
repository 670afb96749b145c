package parse

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
)

// compileError parses and resolves a text.
func compileError(src string, mode Mode) error {
	m, err := Parse([]byte(src), "test.py", mode, Options{})
	if err == nil {
		_, err = Resolve(m)
	}
	return err
}

// TestErrorsLikeCPython compares with the errors that testdata/record.py
// recorded, except where errors.txt says that we differ.
func TestErrorsLikeCPython(t *testing.T) {
	file, err := os.ReadFile("testdata/errors.txt")
	if err != nil {
		t.Fatal(err)
	}
	var src []string
	want := ""
	for _, line := range strings.Split(string(file), "\n") {
		switch {
		case strings.HasPrefix(line, "## "):
		case strings.HasPrefix(line, "== "), strings.HasPrefix(line, "!= "):
			want = line[3:]
		case line == "---":
			text := strings.Join(src, "\n") + "\n"
			got := "ok"
			if err := compileError(text, Exec); err != nil {
				var e *Error
				if !errors.As(err, &e) {
					t.Fatalf("%q: error of type %T", text, err)
				}
				got = fmt.Sprintf("%s %d:%d %s", e.Kind, e.Line, e.Col, e.Msg)
			}
			if got != want {
				t.Errorf("%q\ngot  %s\nwant %s", text, got, want)
			}
			src = src[:0]
		default:
			src = append(src, line)
		}
	}
}

// TestTypeParameterErrors has errors of syntax that the recording CPython lacks.
func TestTypeParameterErrors(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"def f[](x): pass", "1:7 Type parameter list cannot be empty"},
		{"def f[T, T](): pass", "1:10 duplicate type parameter 'T'"},
		{"class A[__debug__]: pass", "1:9 cannot assign to __debug__"},
		{"def f[*T: int](): pass", "1:7 cannot use bound with TypeVarTuple"},
		{"def f[**P: int](): pass", "1:7 cannot use bound with ParamSpec"},
		{"def f[T: (x := 1)](): pass", "1:11 named expression cannot be used within a type expression"},
		{"type X = (yield)", "1:11 yield expression cannot be used within a type expression"},
		{"type X = (x := 1)", "1:11 named expression cannot be used within a type expression"},
		{"class A[T]((x := 1)): pass", "1:13 named expression cannot be used within a type expression"},
		{"def f[T]():\n    nonlocal T", "2:5 nonlocal binding not allowed for type parameter 'T'"},
		{"type X = await y", "1:10 await expression cannot be used within a type expression"},
		{"match a:\n    case A(__debug__=1): pass", "2:22 cannot assign to __debug__"},
	} {
		err := compileError(c.src+"\n", Exec)
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%q: error %v, want %s", c.src, err, c.want)
			continue
		}
		if got := fmt.Sprintf("%d:%d %s", e.Line, e.Col, e.Msg); got != c.want {
			t.Errorf("%q: got %s, want %s", c.src, got, c.want)
		}
	}
}
