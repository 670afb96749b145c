package thumb2_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"pycopy/bytecode"
)

var (
	viperFrom  = flag.Uint64("viper.from", 1, "first seed of the random viper functions")
	viperCount = flag.Uint64("viper.count", 30, "number of random viper functions")
)

// viperGen writes a viper function and the same function over Python's integers, which wraps after each operation.
type viperGen struct {
	rnd        *rand.Rand
	viper, ref strings.Builder
	vars       []string
	depth      int
	tries      bool
}

func (g *viperGen) line(indent int, viper, ref string) {
	fmt.Fprintf(&g.viper, "%s%s\n", strings.Repeat("    ", indent), viper)
	fmt.Fprintf(&g.ref, "%s%s\n", strings.Repeat("    ", indent), ref)
}

func (g *viperGen) constant() string {
	list := []string{"0", "1", "2", "3", "7", "8", "31", "100", "255", "256", "1000", "4095", "4096", "65535", "0x12345", "0x3fffffff", "-1", "-2",
		"-8", "-255", "-256", "-5000", "-0x40000000"}
	return list[g.rnd.IntN(len(list))]
}

// expr returns an int expression in both forms.
func (g *viperGen) expr(depth int) (viper, ref string) {
	if depth == 0 || g.rnd.IntN(4) == 0 {
		if g.rnd.IntN(3) == 0 {
			c := g.constant()
			return "(" + c + ")", "(" + c + ")"
		}
		v := g.vars[g.rnd.IntN(len(g.vars))]
		return v, v
	}
	a, ra := g.expr(depth - 1)
	if !strings.ContainsAny(a, "abcv") { // the compiler folds constants, without limits
		a = g.vars[g.rnd.IntN(len(g.vars))]
		ra = a
	}
	switch g.rnd.IntN(12) {
	case 0:
		n := g.rnd.IntN(32)
		op := []string{"<<", ">>"}[g.rnd.IntN(2)]
		return fmt.Sprintf("(%s %s %d)", a, op, n), fmt.Sprintf("s32(%s %s %d)", ra, op, n)
	case 1:
		b, rb := g.expr(depth - 1)
		op := []string{"<<", ">>"}[g.rnd.IntN(2)]
		return fmt.Sprintf("(%s %s (%s & 31))", a, op, b), fmt.Sprintf("s32(%s %s (%s & 31))", ra, op, rb)
	case 2:
		c := []string{"1", "2", "3", "7", "8", "10", "1000", "-3", "-1"}[g.rnd.IntN(9)]
		op := []string{"//", "%"}[g.rnd.IntN(2)]
		return fmt.Sprintf("(%s %s %s)", a, op, c), fmt.Sprintf("s32(%s %s %s)", ra, op, c)
	case 3:
		b, rb := g.expr(depth - 1)
		op := []string{"//", "%"}[g.rnd.IntN(2)]
		return fmt.Sprintf("(%s %s (%s | 1))", a, op, b), fmt.Sprintf("s32(%s %s (%s | 1))", ra, op, rb)
	case 4:
		b, rb := g.expr(depth - 1)
		return fmt.Sprintf("int(p[(%s + %s) & 15])", a, b), fmt.Sprintf("p[(%s + %s) & 15]", ra, rb)
	case 5:
		n := g.rnd.IntN(32)
		return fmt.Sprintf("int(uint(%s) >> %d)", a, n), fmt.Sprintf("s32((%s & 0xffffffff) >> %d)", ra, n)
	case 6:
		b, rb := g.expr(depth - 1)
		op := g.compareOp()
		return fmt.Sprintf("int(%s %s %s)", a, op, b), fmt.Sprintf("int(%s %s %s)", ra, op, rb)
	}
	b, rb := g.expr(depth - 1)
	op := []string{"+", "-", "*", "&", "|", "^"}[g.rnd.IntN(6)]
	return fmt.Sprintf("(%s %s %s)", a, op, b), fmt.Sprintf("s32(%s %s %s)", ra, op, rb)
}

func (g *viperGen) compareOp() string {
	return []string{"<", ">", "==", "<=", ">=", "!="}[g.rnd.IntN(6)]
}

func (g *viperGen) condition() (viper, ref string) {
	a, ra := g.expr(1)
	b, rb := g.expr(1)
	if g.rnd.IntN(4) == 0 {
		return fmt.Sprintf("uint(%s) < uint(%s)", a, b), fmt.Sprintf("(%s & 0xffffffff) < (%s & 0xffffffff)", ra, rb)
	}
	op := g.compareOp()
	c, rc := fmt.Sprintf("%s %s %s", a, op, b), fmt.Sprintf("%s %s %s", ra, op, rb)
	switch g.rnd.IntN(6) {
	case 0:
		return a, ra
	case 1:
		d, rd := g.expr(1)
		k := []string{"and", "or"}[g.rnd.IntN(2)]
		return fmt.Sprintf("%s %s %s > 3", c, k, d), fmt.Sprintf("%s %s %s > 3", rc, k, rd)
	}
	return c, rc
}

func (g *viperGen) statements(indent, n int) {
	for range n {
		switch k := g.rnd.IntN(10); {
		case k == 0 && g.depth < 3:
			c, rc := g.condition()
			g.line(indent, "if "+c+":", "if "+rc+":")
			g.nested(indent, 2)
			g.line(indent, "else:", "else:")
			g.nested(indent, 1)
		case k == 1 && g.depth < 2:
			v := fmt.Sprintf("i%d", g.depth)
			l := fmt.Sprintf("for %s in range(%d):", v, 1+g.rnd.IntN(5))
			g.line(indent, l, l)
			g.nested(indent, 3)
		case k == 2:
			i, ri := g.expr(1)
			x, rx := g.expr(1)
			g.line(indent, fmt.Sprintf("p[(%s) & 15] = %s", i, x), fmt.Sprintf("p[(%s) & 15] = %s & 255", ri, rx))
		case k == 3 && g.depth < 2 && g.tries:
			g.try(indent)
		default:
			v := g.vars[g.rnd.IntN(len(g.vars))]
			x, rx := g.expr(2 + g.rnd.IntN(2))
			g.line(indent, v+" = "+x, v+" = "+rx)
		}
	}
}

// try writes a division that may raise, with handlers.
func (g *viperGen) try(indent int) {
	g.line(indent, "try:", "try:")
	g.nested(indent, 1)
	v := g.vars[g.rnd.IntN(len(g.vars))]
	a, ra := g.expr(1)
	b, rb := g.expr(1)
	g.line(indent+1, fmt.Sprintf("%s = %s // (%s & 3)", v, a, b), fmt.Sprintf("%s = s32(%s // (%s & 3))", v, ra, rb))
	g.nested(indent, 1)
	finally := g.rnd.IntN(3) == 0
	if !finally || g.rnd.IntN(2) == 0 {
		g.line(indent, "except ZeroDivisionError:", "except ZeroDivisionError:")
		g.nested(indent, 2)
	}
	if finally {
		g.line(indent, "finally:", "finally:")
		g.nested(indent, 2)
	}
}

func (g *viperGen) nested(indent, n int) {
	g.depth++
	g.statements(indent+1, n)
	g.depth--
}

func viperProgram(seed uint64) string {
	g := &viperGen{rnd: rand.New(rand.NewPCG(seed, 7)), vars: []string{"a", "b", "c"}}
	g.tries = seed%2 == 0
	g.viper.WriteString("@micropython.viper\ndef f(p: ptr8, a: int, b: int, c: int) -> int:\n")
	g.ref.WriteString("def g(p, a, b, c):\n")
	for i := range 2 + g.rnd.IntN(9) {
		v := fmt.Sprintf("v%d", i)
		x := g.vars[g.rnd.IntN(3)]
		g.line(1, v+" = "+x, v+" = "+x)
		g.vars = append(g.vars, v)
	}
	g.statements(1, 4+g.rnd.IntN(8))
	all := strings.Join(g.vars, " ^ ")
	g.line(1, "return "+all, "return "+all)
	return `def s32(x):
    x &= 0xffffffff
    return x - (1 << 32) if x >> 31 else x
` + g.viper.String() + g.ref.String() + `
for a, b, c in (0, 0, 0), (1, -1, 5), (123456789, -987654, 3), (-0x80000000, 0x7fffffff, -1), (7, 8, 9):
    p, q = bytearray(range(16)), bytearray(range(16))
    try: x = f(p, a, b, c)
    except ZeroDivisionError: x = 'zero'
    try: y = g(q, a, b, c)
    except ZeroDivisionError: y = 'zero'
    if x != y or p != q: print(a, b, c, x, y, p, q)
`
}

// TestRandomViper compares viper functions with Python's arithmetic.
func TestRandomViper(t *testing.T) {
	done := 0
	for seed := *viperFrom; seed < *viperFrom+*viperCount; seed++ {
		src := viperProgram(seed)
		for _, arch := range []bytecode.Arch{bytecode.ArchARMv7M, bytecode.ArchARMv6M} {
			code, err := compileNative(src, "viper.py", bytecode.FlagNative, arch)
			if err != nil {
				break // a constant expression that is no word
			}
			done++
			if res := runCode(t, code, arch); res.err != nil || res.out != "" {
				t.Errorf("seed %d, %v: %v %s\n%s", seed, arch, res.err, res.out, src)
				break
			}
		}
	}
	if done < int(*viperCount)/2 {
		t.Errorf("only %d functions were run", done)
	}
}
