package parse

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// TestChains checks that long flat sources work: no rule recurses on them.
func TestChains(t *testing.T) {
	const n = 10000
	for name, src := range map[string]string{
		"binary":      "x = 1" + strings.Repeat(" + 1", n),
		"power of":    "x = a" + strings.Repeat(" * a ** b", n),
		"comparison":  "x = a" + strings.Repeat(" < a", n),
		"and or":      "x = a" + strings.Repeat(" and a or a", n),
		"attributes":  "x = a" + strings.Repeat(".a", n),
		"subscripts":  "x = a" + strings.Repeat("[0]", n),
		"calls":       "x = a" + strings.Repeat("()", n),
		"elif":        "if a: b\n" + strings.Repeat("elif a: b\n", n),
		"assignment":  strings.Repeat("x = ", n) + "1",
		"strings":     "x = " + strings.Repeat("'a' ", n),
		"fstring":     "x = " + strings.Repeat("f'a{b}' ", n),
		"fields":      "x = f'" + strings.Repeat("{{{b}", n) + "'",
		"list":        "x = [" + strings.Repeat("1,", n) + "]",
		"decorators":  strings.Repeat("@a\n", n) + "def f(): pass",
		"statements":  strings.Repeat("a;", n),
		"for clauses": "x = [a " + strings.Repeat("for a in b ", n) + "]",
		"alternative": "match a:\n case 1" + strings.Repeat(" | 1", n) + ": b",
		"parameters":  "def f(" + names(n) + "): pass",
		"keywords":    "f(" + names(n) + ")",
		"captures":    "match x:\n case [" + strings.ReplaceAll(names(n), "=1", "") + "]: pass",
		"lines":       strings.Repeat("a\n", n),
		"newlines":    strings.Repeat("\n", n) + "a",
		"backslashes": "x = \\\n" + strings.Repeat("\\\n", n) + "1",
	} {
		if err := compileError(src, Exec); err != nil {
			t.Errorf("%s: %.200v", name, err)
		}
	}
}

// names returns "a0=1, a1=1, ...".
func names(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d=1, ", i)
	}
	return b.String()
}

// TestNesting checks that nesting beyond any use gives an error, and that sane
// nesting works.
func TestNesting(t *testing.T) {
	rep := strings.Repeat
	for name, c := range map[string]struct {
		build func(n int) string
		ok    int // this many levels must work
	}{
		"parentheses": {func(n int) string { return rep("(", n) + "a" + rep(")", n) }, 1000},
		"brackets":    {func(n int) string { return rep("[", n) + rep("]", n) }, 1000},
		"braces":      {func(n int) string { return rep("{1:", n) + "a" + rep("}", n) }, 1000},
		"open":        {func(n int) string { return rep("(", n) }, 0},
		"index":       {func(n int) string { return rep("a[", n) + "a" + rep("]", n) }, 1000},
		"call":        {func(n int) string { return rep("a(", n) + ")" + rep(")", n-1) }, 1000},
		"minus":       {func(n int) string { return rep("-", n) + "a" }, 1000},
		"not":         {func(n int) string { return rep("not ", n) + "a" }, 1000},
		"power":       {func(n int) string { return "a" + rep("**a", n) }, 1000},
		"if else":     {func(n int) string { return "a" + rep(" if a else a", n) }, 1000},
		"lambda":      {func(n int) string { return rep("lambda: ", n) + "a" }, 100},
		"default":     {func(n int) string { return rep("lambda a=", n) + "b" + rep(": c", n) }, 100},
		"comp":        {func(n int) string { return rep("[a for a in ", n) + "a" + rep("]", n) }, 100},
		"fstring":     {func(n int) string { return rep("f'{", n) + "a" + rep("}'", n) }, 200},
		"spec":        {func(n int) string { return "f'" + rep("{a:", n) + rep("}", n) + "'" }, 200},
		"blocks": {func(n int) string {
			var b strings.Builder
			for i := range n {
				b.WriteString(rep(" ", i) + "if a:\n")
			}
			return b.String() + rep(" ", n) + "b"
		}, 100},
		"defs": {func(n int) string {
			var b strings.Builder
			for i := range n {
				b.WriteString(rep(" ", i) + "def f(a):\n")
			}
			return b.String() + rep(" ", n) + "b"
		}, 100},
		"pattern":  {func(n int) string { return "match a:\n case " + rep("[", n) + rep("]", n) + ": b" }, 500},
		"chain":    {func(n int) string { return "a" + rep("+a", 10*n) }, 1000},
		"args":     {func(n int) string { return rep("a(b=", n) + "a" + rep(")", n) }, 1000},
		"star":     {func(n int) string { return rep("[*", n) + "a" + rep("]", n) }, 1000},
		"walrus":   {func(n int) string { return rep("(a := ", n) + "a" + rep(")", n) }, 1000},
		"target":   {func(n int) string { return rep("[", n) + "a" + rep("]", n) + " = b" }, 1000},
		"delete":   {func(n int) string { return "del " + rep("(", n) + "a" + rep(",)", n) }, 1000},
		"await":    {func(n int) string { return "def f(): " + rep("-await (", n/2) + "a" + rep(")", n/2) }, 1000},
		"with":     {func(n int) string { return "with " + rep("(", n) + "a" + rep(")", n) + ": b" }, 1000},
		"match":    {func(n int) string { return "match " + rep("(", n) + "a" + rep(")", n) + ":\n case b: c" }, 1000},
		"mismatch": {func(n int) string { return rep("(a ", n) }, 0},
	} {
		if c.ok > 0 {
			if err := compileError(c.build(c.ok)+"\n", Exec); err != nil {
				t.Errorf("%s, %d levels: %.200v", name, c.ok, err)
			}
		}
		n := 100000
		if name == "blocks" || name == "defs" {
			n = 2000
		}
		var e *Error
		if err := compileError(c.build(n)+"\n", Exec); !errors.As(err, &e) {
			t.Errorf("%s, %d levels: %v", name, n, err)
		}
	}
}
