package compile

import (
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"pycopy/bytecode"
	"pycopy/parse"
)

// unparse returns the source text of an expression, in the form that CPython gives to annotations under
// `from __future__ import annotations`.
func unparse(e parse.Expr) string {
	var u unparser
	u.expr(e, precTuple)
	return u.String()
}

// Precedences, loosest first.
const (
	precTuple = iota
	precNamed
	precTest // lambda, conditional
	precOr
	precAnd
	precNot
	precCompare
	precBitOr
	precBitXor
	precBitAnd
	precShift
	precSum
	precTerm
	precFactor
	precPower
	precAwait
	precAtom
)

type unparser struct{ strings.Builder }

var binaryTexts = [...]struct {
	text string
	prec int
}{
	parse.Add: {" + ", precSum}, parse.Sub: {" - ", precSum}, parse.Mult: {" * ", precTerm}, parse.MatMult: {" @ ", precTerm},
	parse.Div: {" / ", precTerm}, parse.Mod: {" % ", precTerm}, parse.Pow: {" ** ", precPower}, parse.LShift: {" << ", precShift},
	parse.RShift: {" >> ", precShift}, parse.BitOr: {" | ", precBitOr}, parse.BitXor: {" ^ ", precBitXor},
	parse.BitAnd: {" & ", precBitAnd}, parse.FloorDiv: {" // ", precTerm},
}

var compareTexts = [...]string{parse.Eq: " == ", parse.NotEq: " != ", parse.Lt: " < ", parse.LtE: " <= ", parse.Gt: " > ",
	parse.GtE: " >= ", parse.Is: " is ", parse.IsNot: " is not ", parse.In: " in ", parse.NotIn: " not in "}

// group writes what f writes, in parentheses if the place needs a tighter expression.
func (u *unparser) group(prec, place int, f func()) {
	if prec < place {
		u.WriteByte('(')
		defer u.WriteByte(')')
	}
	f()
}

func (u *unparser) list(elts []parse.Expr, open, shut string) {
	u.WriteString(open)
	for i, e := range elts {
		if i > 0 {
			u.WriteString(", ")
		}
		u.expr(e, precTest)
	}
	u.WriteString(shut)
}

func (u *unparser) expr(e parse.Expr, place int) {
	switch e := e.(type) {
	case *parse.Name:
		u.WriteString(e.ID)
	case *parse.Constant:
		u.constant(e.Value)
	case *parse.Attribute:
		u.expr(e.Value, precAtom)
		if k, ok := e.Value.(*parse.Constant); ok {
			if _, isInt := k.Value.(int64); isInt {
				u.WriteByte(' ')
			}
		}
		u.WriteByte('.')
		u.WriteString(e.Attr)
	case *parse.Subscript:
		u.expr(e.Value, precAtom)
		u.WriteByte('[')
		if t, ok := e.Index.(*parse.Tuple); ok && len(t.Elts) > 0 {
			u.tupleItems(t)
		} else {
			u.expr(e.Index, precTuple)
		}
		u.WriteByte(']')
	case *parse.Tuple:
		u.WriteByte('(')
		u.tupleItems(e)
		u.WriteByte(')')
	case *parse.List:
		u.list(e.Elts, "[", "]")
	case *parse.Set:
		u.list(e.Elts, "{", "}")
	case *parse.Dict:
		u.dict(e)
	case *parse.Call:
		u.call(e)
	case *parse.Starred:
		u.WriteByte('*')
		u.expr(e.Value, precBitOr)
	case *parse.Slice:
		u.slice(e)
	case *parse.JoinedStr:
		u.joinedStr(e, "f")
	case *parse.TemplateStr:
		u.joinedStr(&parse.JoinedStr{Values: e.Values}, "t")
	case *parse.FormattedValue:
		u.joinedStr(&parse.JoinedStr{Values: []parse.Expr{e}}, "f")
	case *parse.Comp:
		u.comp(e)
	default:
		u.operator(e, place)
	}
}

func (u *unparser) tupleItems(t *parse.Tuple) {
	u.list(t.Elts, "", "")
	if len(t.Elts) == 1 {
		u.WriteByte(',')
	}
}

func (u *unparser) constant(v any) {
	switch v := v.(type) {
	case nil:
		u.WriteString("None")
	case bool:
		if v {
			u.WriteString("True")
		} else {
			u.WriteString("False")
		}
	case int64:
		u.WriteString(strconv.FormatInt(v, 10))
	case *big.Int:
		u.WriteString(v.String())
	case float64:
		u.WriteString(floatText(v))
	case complex128:
		u.WriteString(strings.TrimSuffix(floatText(imag(v)), ".0") + "j")
	case string:
		u.WriteString(quote(v))
	case parse.Bytes:
		u.WriteString("b" + quoteBytes(string(v)))
	case parse.EllipsisType, bytecode.EllipsisType:
		u.WriteString("...")
	}
}

// floatText is Python's repr of a literal: not negative.
func floatText(v float64) string {
	if v > 1.7976931348623157e308 {
		return "1e309"
	}
	if v != 0 && (v < 1e-4 || v >= 1e16) {
		return strconv.FormatFloat(v, 'e', -1, 64)
	}
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

// quote is Python's repr of a str.
func quote(s string) string {
	q := byte('\'')
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		q = '"'
	}
	out := []byte{q}
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && n == 1 { // a lone surrogate, or not UTF-8 at all
			if r = rune(s[0]); len(s) > 2 && r == 0xed {
				r, n = 0xd000|rune(s[1]&0x3f)<<6|rune(s[2]&0x3f), 3
			}
		}
		s = s[n:]
		switch {
		case r == rune(q) || r == '\\':
			out = append(out, '\\', byte(r))
		case r == '\n':
			out = append(out, `\n`...)
		case r == '\r':
			out = append(out, `\r`...)
		case r == '\t':
			out = append(out, `\t`...)
		case strconv.IsPrint(r) && (r < 0x80 || n > 1):
			out = append(out, string(r)...)
		case r < 0x100:
			out = append(out, `\x`+hex(r, 2)...)
		case r < 0x10000:
			out = append(out, `\u`+hex(r, 4)...)
		default:
			out = append(out, `\U`+hex(r, 8)...)
		}
	}
	return string(append(out, q))
}

// quoteBytes is the repr of bytes without the prefix.
func quoteBytes(s string) string {
	q := byte('\'')
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		q = '"'
	}
	out := []byte{q}
	for i := range len(s) {
		switch c := s[i]; {
		case c == q || c == '\\':
			out = append(out, '\\', c)
		case c >= ' ' && c < 0x7f:
			out = append(out, c)
		case c == '\n':
			out = append(out, `\n`...)
		case c == '\r':
			out = append(out, `\r`...)
		case c == '\t':
			out = append(out, `\t`...)
		default:
			out = append(out, `\x`+hex(rune(c), 2)...)
		}
	}
	return string(append(out, q))
}

func hex(r rune, width int) string {
	s := strconv.FormatInt(int64(r), 16)
	return strings.Repeat("0", width-len(s)) + s
}

func (u *unparser) operator(e parse.Expr, place int) {
	switch e := e.(type) {
	case *parse.BinOp:
		op := binaryTexts[e.Op]
		left, right := op.prec, op.prec+1
		if e.Op == parse.Pow {
			left, right = op.prec+1, op.prec
		}
		u.group(op.prec, place, func() {
			u.expr(e.Left, left)
			u.WriteString(op.text)
			u.expr(e.Right, right)
		})
	case *parse.UnaryOp:
		prec := precFactor
		text := [...]string{parse.Invert: "~", parse.Not: "not ", parse.UAdd: "+", parse.USub: "-"}[e.Op]
		if e.Op == parse.Not {
			prec = precNot
		}
		u.group(prec, place, func() {
			u.WriteString(text)
			u.expr(e.Operand, prec)
		})
	case *parse.BoolOp:
		prec, text := precAnd, " and "
		if e.Op == parse.Or {
			prec, text = precOr, " or "
		}
		u.group(prec, place, func() {
			for i, v := range e.Values {
				if i > 0 {
					u.WriteString(text)
				}
				u.expr(v, prec+1)
			}
		})
	case *parse.Compare:
		u.group(precCompare, place, func() {
			u.expr(e.Left, precCompare+1)
			for i, r := range e.Rights {
				u.WriteString(compareTexts[e.Ops[i]])
				u.expr(r, precCompare+1)
			}
		})
	case *parse.IfExp:
		u.group(precTest, place, func() {
			u.expr(e.Body, precTest+1)
			u.WriteString(" if ")
			u.expr(e.Test, precTest+1)
			u.WriteString(" else ")
			u.expr(e.Orelse, precTest)
		})
	case *parse.NamedExpr:
		u.group(precNamed, place, func() {
			u.WriteString(e.Target.ID + " := ")
			u.expr(e.Value, precAtom)
		})
	case *parse.Lambda:
		u.group(precTest, place, func() { u.lambda(e) })
	case *parse.Await:
		u.group(precAwait, place, func() {
			u.WriteString("await ")
			u.expr(e.Value, precAtom)
		})
	case *parse.Yield:
		u.WriteString("(yield")
		if e.Value != nil {
			u.WriteByte(' ')
			u.expr(e.Value, precTuple)
		}
		u.WriteByte(')')
	case *parse.YieldFrom:
		u.WriteString("(yield from ")
		u.expr(e.Value, precTest)
		u.WriteByte(')')
	default:
		panic("BUG: unknown expression")
	}
}

func (u *unparser) dict(e *parse.Dict) {
	u.WriteByte('{')
	for i, k := range e.Keys {
		if i > 0 {
			u.WriteString(", ")
		}
		if k == nil {
			u.WriteString("**")
			u.expr(e.Values[i], precBitOr)
			continue
		}
		u.expr(k, precTest)
		u.WriteString(": ")
		u.expr(e.Values[i], precTest)
	}
	u.WriteByte('}')
}

func (u *unparser) call(e *parse.Call) {
	u.expr(e.Func, precAtom)
	if len(e.Args) == 1 && len(e.Keywords) == 0 {
		if g, ok := e.Args[0].(*parse.Comp); ok && g.Kind == parse.GeneratorExp {
			u.comp(g)
			return
		}
	}
	u.WriteByte('(')
	for i, a := range e.Args {
		if i > 0 {
			u.WriteString(", ")
		}
		u.expr(a, precTest)
	}
	for i, k := range e.Keywords {
		if i+len(e.Args) > 0 {
			u.WriteString(", ")
		}
		if k.Name == "" {
			u.WriteString("**")
		} else {
			u.WriteString(k.Name + "=")
		}
		u.expr(k.Value, precTest)
	}
	u.WriteByte(')')
}

func (u *unparser) slice(e *parse.Slice) {
	if e.Lower != nil {
		u.expr(e.Lower, precTest)
	}
	u.WriteByte(':')
	if e.Upper != nil {
		u.expr(e.Upper, precTest)
	}
	if e.Step != nil {
		u.WriteByte(':')
		u.expr(e.Step, precTest)
	}
}

func (u *unparser) comp(e *parse.Comp) {
	brackets := [...]string{parse.ListComp: "[]", parse.SetComp: "{}", parse.DictComp: "{}", parse.GeneratorExp: "()"}[e.Kind]
	u.WriteByte(brackets[0])
	u.expr(e.Elt, precTest)
	if e.Value != nil {
		u.WriteString(": ")
		u.expr(e.Value, precTest)
	}
	for _, c := range e.Clauses {
		if c.Async {
			u.WriteString(" async")
		}
		u.WriteString(" for ")
		if t, ok := c.Target.(*parse.Tuple); ok && len(t.Elts) > 0 {
			u.tupleItems(t)
		} else {
			u.expr(c.Target, precTuple)
		}
		u.WriteString(" in ")
		u.expr(c.Iter, precOr)
		for _, cond := range c.Ifs {
			u.WriteString(" if ")
			u.expr(cond, precOr)
		}
	}
	u.WriteByte(brackets[1])
}

func (u *unparser) lambda(e *parse.Lambda) {
	u.WriteString("lambda")
	sep := "" // CPython writes no space before a star
	if p := e.Params; p != nil && len(p.PosOnly)+len(p.Args) > 0 {
		sep = " "
	}
	add := func(prefix string, p *parse.Param) {
		if p == nil {
			return
		}
		u.WriteString(sep + prefix + p.Name)
		sep = ", "
		if p.Default != nil {
			u.WriteByte('=')
			u.expr(p.Default, precTest)
		}
	}
	if p := e.Params; p != nil {
		for _, q := range p.PosOnly {
			add("", q)
		}
		if len(p.PosOnly) > 0 {
			u.WriteString(", /")
		}
		for _, q := range p.Args {
			add("", q)
		}
		add("*", p.VarArg)
		if p.VarArg == nil && len(p.KwOnly) > 0 {
			u.WriteString(sep + "*")
			sep = ", "
		}
		for _, q := range p.KwOnly {
			add("", q)
		}
		add("**", p.KwArg)
	}
	u.WriteString(": ")
	u.expr(e.Body, precTest)
}

func (u *unparser) joinedStr(e *parse.JoinedStr, prefix string) {
	var text strings.Builder
	formatParts(&text, e.Values)
	s := text.String()
	q := quote(s)
	u.WriteString(prefix + q)
}

// formatParts writes the text between the quotes of an f-string.
func formatParts(w *strings.Builder, values []parse.Expr) {
	for _, v := range values {
		switch v := v.(type) {
		case *parse.Constant:
			s, _ := v.Value.(string)
			w.WriteString(strings.NewReplacer("{", "{{", "}", "}}").Replace(s))
		case *parse.FormattedValue:
			var u unparser
			u.expr(v.Value, precTest+1)
			s := u.String()
			w.WriteByte('{')
			if strings.HasPrefix(s, "{") {
				w.WriteByte(' ')
			}
			w.WriteString(s)
			if v.Conversion != 0 {
				w.WriteString("!" + string(v.Conversion))
			}
			if v.Spec != nil {
				w.WriteByte(':')
				formatParts(w, v.Spec.Values)
			}
			w.WriteByte('}')
		}
	}
}
