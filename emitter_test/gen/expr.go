package gen

import (
	"fmt"
	"strconv"
	"strings"
)

var intEdges = []string{
	"0", "1", "-1", "2", "3", "5", "7", "8", "-8", "10", "15", "31", "32", "61", "62", "63", "64", "100", "127", "128", "255", "256", "-256",
	"1000", "-1000", "32767", "32768", "-32768", "-32769", "65535", "(1 << 31) - 1", "1 << 31", "-(1 << 31)", "4294967295", "4294967296",
	"(1 << 52)", "9007199254740993", "(1 << 61)", "4611686018427387903", "4611686018427387904", "-4611686018427387904", "-4611686018427387905",
	"4611686018427387902", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615",
	"18446744073709551616", "10**20", "-3**45", "6148914691236517205",
}

var floatEdges = []string{
	"0.0", "-0.0", "0.5", "1.0", "-1.0", "1.5", "2.0", "-2.5", "3.25", "0.1", "1e-5", "5e-324", "1e-310", "2.2250738585072014e-308", "1e16", "1e22",
	"1e-77", "8e-78", "1.1e77", "1.2e77", "2e77", "1e100", "1.7976931348623157e308", "-1e308", "INF", "-INF", "NAN", "9007199254740993.0",
	"4611686018427387904.0", "9223372036854775808.0", "-9223372036854775808.0", "1e19", "63.0", "7.0", "1e300",
}

var strEdges = []string{`""`, `"a"`, `"ab"`, `"abc" * 3`, `"xyz0"`, `"é"`, `"aéb€"`, `"𝄞x"`, `"12"`, `"-7"`, `"1.5"`, `"\x00"`, `"A B"`}

func (g *generator) intConst() string {
	if g.chance(50) {
		return strconv.Itoa(g.rnd.IntN(20) - 4)
	}
	return g.from(intEdges)
}

func (g *generator) floatConst() string {
	if g.chance(40) {
		return strconv.FormatFloat(float64(g.rnd.IntN(200)-60)/8, 'f', -1, 64) + g.pick("", "e0")
	}
	return g.from(floatEdges)
}

func (g *generator) from(list []string) string { return list[g.rnd.IntN(len(list))] }

// expr is an expression that probably gives a t. s nil: without variables.
func (g *generator) expr(s *scope, t typ, depth int) string {
	if t == tAny {
		t = g.anyType()
		if t == tAny {
			return g.pick("None", "None", "Ellipsis", "(1, 2)", "True", "{1}", "range(3)")
		}
	}
	if t == tNum {
		t = []typ{tInt, tInt, tFloat, tBool}[g.rnd.IntN(4)]
	}
	if depth <= 0 || g.chance(25) {
		return g.atom(s, t)
	}
	switch t {
	case tInt:
		return g.intExpr(s, depth-1)
	case tFloat:
		return g.floatExpr(s, depth-1)
	case tBool:
		return g.cond(s, depth-1)
	case tStr:
		return g.strExpr(s, depth-1)
	case tBytes:
		return g.bytesExpr(s, depth-1)
	case tList:
		return g.listExpr(s, depth-1)
	case tTuple:
		return g.tupleExpr(s, depth-1)
	case tDict:
		return g.dictExpr(s, depth-1)
	}
	return g.atom(s, t)
}

// atom is a variable or a constant.
func (g *generator) atom(s *scope, t typ) string {
	if s != nil && g.chance(72) {
		if g.chance(3) {
			if v := g.find(s, tAny, false); v != "" {
				return v
			}
		}
		if v := g.find(s, t, false); v != "" {
			return v
		}
	}
	switch t {
	case tInt:
		if s != nil && g.chance(10) {
			return g.pick("G0", "G4", "G4", "acc & 15")
		}
		return paren(g.intConst())
	case tFloat:
		return g.floatConst()
	case tBool:
		return g.pick("True", "False")
	case tStr:
		return paren(g.from(strEdges))
	case tBytes:
		return g.pick(`b""`, `b"a"`, `b"abc"`, `b"\x00\xff"`, `bytearray(b"xyz")`, `bytes(3)`)
	case tList:
		if s != nil && g.chance(10) {
			return "G2"
		}
		return "[" + g.list(tNum, s, 1+g.rnd.IntN(5)) + "]"
	case tTuple:
		return "(" + g.list(tNum, s, 2+g.rnd.IntN(3)) + ")"
	case tDict:
		return g.pick("{}", "{1: 2, 3: 4}", "{'a': 1, 'b': 2.5}", "{0: 1, 'k': 2, (1, 2): 3}", "G3")
	case tObj:
		if s != nil && g.chance(40) && len(g.classes) > 0 {
			return g.pick("OBJS[0]", "OBJS[-1]", "OBJS["+g.index(s)+"]")
		}
		return g.instances(1)[0]
	}
	return "None"
}

func paren(s string) string {
	if strings.ContainsAny(s[1:], " *<-") || s[0] == '-' {
		return "(" + s + ")"
	}
	return s
}

// list is n expressions, separated by commas.
func (g *generator) list(t typ, s *scope, n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(g.atom(s, pickNum(g, t)))
	}
	return b.String()
}

func pickNum(g *generator, t typ) typ {
	if t == tNum {
		return []typ{tInt, tInt, tFloat, tBool}[g.rnd.IntN(4)]
	}
	return t
}

// index is an index that is often within a short sequence.
func (g *generator) index(s *scope) string {
	switch g.rnd.IntN(6) {
	case 0, 1:
		return strconv.Itoa(g.rnd.IntN(9) - 4)
	case 2:
		return g.atom(s, tInt) + " % 3"
	case 3:
		if s != nil && s.counter != "" {
			return s.counter + g.pick(" & 1", " & 3", " % 2", " % 3", "", " - 2")
		}
	case 4:
		return g.pick("True", "-1", "0", "1 << 62", "-(1 << 63)", "10**20", "None", "1.0") // mostly out of range or wrong
	}
	return "-" + strconv.Itoa(1+g.rnd.IntN(2))
}

func (g *generator) slice(s *scope) string {
	part := func() string {
		if g.chance(35) {
			return ""
		}
		if g.chance(10) {
			return g.pick("1 << 62", "-(1 << 70)", "None", "100")
		}
		return strconv.Itoa(g.rnd.IntN(9) - 4)
	}
	if g.chance(30) {
		return part() + ":" + part() + ":" + g.pick("1", "2", "-1", "-2", "3", "", "1 << 64")
	}
	return part() + ":" + part()
}

func (g *generator) intExpr(s *scope, d int) string {
	e := func() string { return g.expr(s, tInt, d) }
	if g.chance(12) {
		return g.help(s, d, e)
	}
	switch g.rnd.IntN(24) {
	case 0, 1, 2:
		return fmt.Sprintf("(%s + %s)", e(), e())
	case 3, 4, 5:
		return fmt.Sprintf("(%s - %s)", e(), e())
	case 6, 7:
		return fmt.Sprintf("(%s * %s)", e(), e())
	case 8:
		return fmt.Sprintf("(%s // %s)", e(), e())
	case 9:
		return fmt.Sprintf("(%s %% %s)", e(), e())
	case 10:
		return fmt.Sprintf("(%s %s %s)", e(), g.pick("&", "|", "^"), e())
	case 11:
		return fmt.Sprintf("(%s << %s)", e(), g.pick("1", "3", "31", "61", "62", "63", "64", "("+e()+" & 63)", "("+e()+" % 70)"))
	case 12:
		return fmt.Sprintf("(%s >> %s)", e(), g.pick("1", "2", "7", "32", "62", "63", "64", "65", "("+e()+" & 63)", "(1 << 70)"))
	case 13:
		return g.pick("-", "~", "+", "-", "~") + paren(e())
	case 14:
		return fmt.Sprintf("(%s %s %s)", e(), g.pick("+", "-", "*", "//", "%", "&", "|", "^"), paren(g.intConst()))
	case 15:
		return fmt.Sprintf("%s(%s, %s)", g.pick("min", "max"), e(), e())
	case 16:
		return fmt.Sprintf("(%s if %s else %s)", e(), g.cond(s, d), e())
	case 17:
		return fmt.Sprintf("len(%s)", g.atom(s, []typ{tList, tStr, tTuple, tDict, tBytes, tObj}[g.rnd.IntN(6)]))
	case 18:
		return fmt.Sprintf("abs(%s)", e())
	case 19:
		return fmt.Sprintf("int(%s)", g.expr(s, []typ{tFloat, tFloat, tInt, tBool, tStr}[g.rnd.IntN(5)], d))
	case 20:
		return fmt.Sprintf("%s[%s]", g.atom(s, []typ{tList, tList, tTuple, tBytes}[g.rnd.IntN(4)]), g.index(s))
	case 21:
		return g.attribute(s)
	case 22:
		return g.callExpr(s)
	default:
		return g.pick(
			fmt.Sprintf("sum(%s)", g.atom(s, tList)), fmt.Sprintf("ord(%s[%s])", g.atom(s, tStr), g.index(s)),
			fmt.Sprintf("(%s & 15) ** %d", paren(e()), g.rnd.IntN(5)), fmt.Sprintf("divmod(%s, %s)[%d]", e(), e(), g.rnd.IntN(2)),
			fmt.Sprintf("pow(%s & 7, 5, 13)", paren(e())), fmt.Sprintf("(%s and %s)", e(), e()), fmt.Sprintf("(%s or %s)", e(), e()),
			fmt.Sprintf("round(%s)", g.expr(s, tFloat, d)), fmt.Sprintf("(%s).bit_length()", e()), fmt.Sprintf("math.floor(%s)", g.expr(s, tFloat, d)),
			fmt.Sprintf("(%s).index(%s)", g.atom(s, tList), e()), fmt.Sprintf("sum(j * %s for j in range(%d))", e(), g.rnd.IntN(6)))
	}
}

func (g *generator) floatExpr(s *scope, d int) string {
	e := func() string { return g.expr(s, tFloat, d) }
	num := func() string { return g.expr(s, tNum, d) }
	if g.chance(10) {
		return g.help(s, d, e)
	}
	switch g.rnd.IntN(16) {
	case 0, 1, 2:
		return fmt.Sprintf("(%s + %s)", e(), num())
	case 3, 4:
		return fmt.Sprintf("(%s - %s)", num(), e())
	case 5, 6, 7:
		return fmt.Sprintf("(%s * %s)", e(), num())
	case 8:
		return fmt.Sprintf("(%s / %s)", num(), num())
	case 9:
		return fmt.Sprintf("(%s %s %s)", e(), g.pick("//", "%"), num())
	case 10:
		return g.pick("-", "+", "-") + paren(e())
	case 11:
		return fmt.Sprintf("abs(%s)", e())
	case 12:
		return fmt.Sprintf("float(%s)", g.expr(s, []typ{tInt, tInt, tBool, tFloat, tStr}[g.rnd.IntN(5)], d))
	case 13:
		return fmt.Sprintf("(%s if %s else %s)", e(), g.cond(s, d), num())
	case 14:
		return fmt.Sprintf("%s(%s, %s)", g.pick("min", "max"), num(), e())
	default:
		return g.pick(
			fmt.Sprintf("math.sqrt(%s)", e()), fmt.Sprintf("math.sqrt(abs(%s))", e()), fmt.Sprintf("math.fabs(%s)", e()),
			fmt.Sprintf("round(%s, %d)", e(), g.rnd.IntN(4)), fmt.Sprintf("(%s ** %s)", e(), g.pick("2", "0.5", "-1", "2.0", "3")),
			fmt.Sprintf("math.copysign(%s, %s)", e(), num()), fmt.Sprintf("%s[%s]", g.atom(s, tList), g.index(s)),
			fmt.Sprintf("divmod(%s, %s)[%d]", e(), num(), g.rnd.IntN(2)), g.attribute(s))
	}
}

func (g *generator) cond(s *scope, d int) string {
	if d > 2 {
		d = 2
	}
	cmp := func() string { return g.pick("<", "<=", ">", ">=", "==", "!=") }
	switch g.rnd.IntN(14) {
	case 0, 1, 2:
		return fmt.Sprintf("%s %s %s", g.expr(s, tInt, d), cmp(), g.expr(s, tInt, d-1))
	case 3:
		return fmt.Sprintf("%s %s %s", g.expr(s, tNum, d), cmp(), g.expr(s, tNum, d-1))
	case 4:
		return fmt.Sprintf("%s %s %s", g.expr(s, tFloat, d), cmp(), g.expr(s, tFloat, d-1))
	case 5:
		return fmt.Sprintf("%s %s %s %s %s", g.expr(s, tNum, d-1), cmp(), g.expr(s, tNum, d-1), cmp(), g.expr(s, tNum, d-1))
	case 6:
		return fmt.Sprintf("(%s %s %s)", g.cond(s, d-1), g.pick("and", "or"), g.cond(s, 0))
	case 7:
		return fmt.Sprintf("(not %s)", g.atom(s, g.anyType()))
	case 8:
		return fmt.Sprintf("%s %s %s", g.atom(s, tStr), cmp(), g.atom(s, tStr))
	case 9:
		return fmt.Sprintf("%s %s %s", g.atom(s, tInt), g.pick("in", "not in"), g.pick("("+g.list(tInt, s, 3)+")", g.atom(s, tDict), "range(3, 90, 4)", "["+g.list(tInt, s, 2)+"]", "{1, 2, 3}"))
	case 10:
		return fmt.Sprintf("isinstance(%s, %s)", g.find2(s), g.pick("int", "float", "str", "(int, float)", "list", "bool", g.class0()))
	case 11:
		return fmt.Sprintf("%s is %sNone", g.find2(s), g.pick("", "not "))
	case 12:
		if s != nil && s.counter != "" {
			return s.counter + g.pick(" % 7 == 3", " & 1", " % 3 == 0", " == H // 2", " > H - 9", " == 40")
		}
	}
	return g.atom(s, []typ{tInt, tFloat, tBool, tBool, tStr, tList, tObj}[g.rnd.IntN(7)])
}

func (g *generator) find2(s *scope) string {
	if v := g.find(s, tAny, false); v != "" {
		return v
	}
	return "G0"
}

func (g *generator) class0() string {
	if len(g.classes) == 0 {
		return "Err"
	}
	return g.from(g.classes)
}

func (g *generator) strExpr(s *scope, d int) string {
	e := func() string { return g.expr(s, tStr, d) }
	switch g.rnd.IntN(10) {
	case 0, 1:
		return fmt.Sprintf("(%s + %s)[-40:]", e(), e())
	case 2:
		return fmt.Sprintf("%s[%s]", paren(g.atom(s, tStr)), g.index(s))
	case 3:
		return fmt.Sprintf("%s[%s]", paren(g.atom(s, tStr)), g.slice(s))
	case 4:
		return fmt.Sprintf("str(%s)[:30]", g.expr(s, tNum, d))
	case 5:
		return fmt.Sprintf("chr(%s)", g.pick("65", "97 + "+g.atom(s, tInt)+" % 26", "0x20ac", "-1", paren(g.atom(s, tInt))+" & 0x1fffff"))
	case 6:
		return fmt.Sprintf("f'{%s}%s{%s}'", g.find2(s), g.pick("", "-", "é"), strings.ReplaceAll(g.find2(s), "'", ""))
	case 7:
		return fmt.Sprintf("(%s * (%s & 3))", g.atom(s, tStr), g.atom(s, tInt))
	case 8:
		return fmt.Sprintf("%s.join(%s)", paren(g.from(strEdges)), g.pick("['a', 'b', 'c']", "[str(j) for j in range(3)]", g.atom(s, tStr)))
	}
	return g.pick(
		fmt.Sprintf("'%%d:%%s' %% (%s, %s)", g.atom(s, tInt), g.atom(s, tInt)), g.atom(s, tStr)+".upper()", g.atom(s, tStr)+".replace('a', 'bb')[:20]",
		fmt.Sprintf("%s.strip('a')", g.atom(s, tStr)), fmt.Sprintf("repr(%s)[:20]", g.atom(s, tNum)), fmt.Sprintf("'{:>5}'.format(%s)", g.atom(s, tInt)),
		fmt.Sprintf("hex(%s)", g.atom(s, tInt)))
}

func (g *generator) bytesExpr(s *scope, d int) string {
	return g.pick(
		fmt.Sprintf("%s[%s]", g.atom(s, tBytes), g.slice(s)), fmt.Sprintf("(%s + %s)[-20:]", g.atom(s, tBytes), g.atom(s, tBytes)),
		fmt.Sprintf("bytes([%s & 255, 7])", paren(g.expr(s, tInt, d))), fmt.Sprintf("bytearray([1, 2, %s])", g.atom(s, tInt)),
		fmt.Sprintf("%s.encode()", g.atom(s, tStr)))
}

func (g *generator) listExpr(s *scope, d int) string {
	switch g.rnd.IntN(8) {
	case 0:
		return "[" + g.list(tInt, s, g.rnd.IntN(6)) + "]"
	case 1:
		v := g.name("c")
		return fmt.Sprintf("[%s %s %s for %s in %s]", v, g.pick("+", "*", "-"), g.atom(s, tNum), v, g.pick("range(5)", g.atom(s, tList)+"[:9]", g.atom(s, tTuple), "range(4, -2, -1)"))
	case 2:
		v := g.name("c")
		return fmt.Sprintf("[%s for %s in %s if %s %s %s]", v, v, g.pick("range(9)", g.atom(s, tList)+"[:9]"), v, g.pick("<", ">", "%", "!="), g.atom(s, tInt))
	case 3:
		return fmt.Sprintf("%s[%s]", g.atom(s, tList), g.slice(s))
	case 4:
		return fmt.Sprintf("(%s + %s)[:12]", g.atom(s, tList), g.expr(s, tList, d))
	case 5:
		return fmt.Sprintf("sorted(%s)", g.atom(s, tList))
	case 6:
		return fmt.Sprintf("list(%s)[:12]", g.pick("range(3)", "map(abs, "+g.atom(s, tList)+")", g.atom(s, tTuple), g.atom(s, tStr), "reversed("+g.atom(s, tList)+")", "zip(range(3), "+g.atom(s, tStr)+")", "enumerate("+g.atom(s, tTuple)+")"))
	}
	return fmt.Sprintf("[%s] * %d", g.expr(s, tNum, d), g.rnd.IntN(5))
}

func (g *generator) tupleExpr(s *scope, d int) string {
	return g.pick(
		fmt.Sprintf("(%s, %s)", g.expr(s, tNum, d), g.expr(s, tInt, d)), fmt.Sprintf("(%s, *%s[:3])", g.expr(s, tInt, d), g.atom(s, tList)),
		fmt.Sprintf("%s[%s]", g.atom(s, tTuple), g.slice(s)), fmt.Sprintf("tuple(%s)[:9]", g.atom(s, tList)), fmt.Sprintf("divmod(%s, %s)", g.expr(s, tNum, d), g.expr(s, tNum, d)))
}

func (g *generator) dictExpr(s *scope, d int) string {
	v := g.name("c")
	return g.pick(
		fmt.Sprintf("{%s: %s, 'z': %s}", g.key(s), g.expr(s, tNum, d), g.atom(s, tNum)), fmt.Sprintf("{%s: %s * 2 for %s in range(%d)}", v, v, v, g.rnd.IntN(7)),
		fmt.Sprintf("{**%s, 'q': %s}", g.atom(s, tDict), g.atom(s, tNum)), fmt.Sprintf("dict(%s)", g.atom(s, tDict)), fmt.Sprintf("dict(a=%s, b=2)", g.atom(s, tNum)))
}

// key is a key for a dict, from a small set.
func (g *generator) key(s *scope) string {
	switch g.rnd.IntN(8) {
	case 0, 1:
		return g.pick("'a'", "'b'", "'k'", "'z'")
	case 2, 3:
		return paren(g.atom(s, tInt)) + " % 5"
	case 4:
		return g.pick("1.0", "2.5", "True", "None", "(1, 2)", "1 << 62", "-1", "b'a'")
	case 5:
		if s != nil && s.counter != "" {
			return s.counter + g.pick(" & 3", " % 5", " & 7")
		}
	case 6:
		return fmt.Sprintf("str(%s %% 4)", paren(g.atom(s, tInt)))
	}
	return strconv.Itoa(g.rnd.IntN(4))
}

// attribute is a load of an attribute or a call of a method of an object.
func (g *generator) attribute(s *scope) string {
	o := g.atom(s, tObj)
	switch g.rnd.IntN(5) {
	case 0, 1:
		return o + "." + g.pick("a", "b", "c", "a", "b", "p", "k", "nope")
	case 2:
		return fmt.Sprintf("%s.m(%s)", o, g.atom(s, tNum))
	case 3:
		return fmt.Sprintf("%s.%s(%s)", o, g.pick("m", "n", "s", "cm"), g.pick(g.atom(s, tNum), g.atom(s, tInt), g.atom(s, tNum)+", 2", "x="+g.atom(s, tNum)))
	}
	return fmt.Sprintf("%s[%s]", o, g.index(s))
}

// callExpr calls a function made before, when it is cheap enough here.
func (g *generator) callExpr(s *scope) string {
	if s != nil && len(g.funcs) > 0 {
		f := g.funcs[g.rnd.IntN(len(g.funcs))]
		if s.spent+s.cost*f.cost < maxCost/2 {
			s.spent += s.cost * f.cost
			return g.callOf(f, s)
		}
	}
	return g.atom(s, tInt)
}

// maxCost bounds the iterations of one function.
const maxCost = 12000
