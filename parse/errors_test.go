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
