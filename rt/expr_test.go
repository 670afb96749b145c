package rt

import (
	"bufio"
	"math/big"
	"os"
	"strings"
	"testing"

	"pycopy/parse"
)

// TestExpressions evaluates the expressions of testdata/exprs.txt, written by
// exprs.py, and compares their repr or exception with CPython's.
func TestExpressions(tt *testing.T) {
	f, err := os.Open("testdata/exprs.txt")
	if err != nil {
		tt.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	t := testRuntime(tt)
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		src, want, ok := strings.Cut(lines.Text(), " #=> ")
		if !ok {
			tt.Fatalf("bad line %q", lines.Text())
		}
		sp := t.SP
		got := evalLine(tt, t, src)
		t.Release(sp)
		if got != want && !strings.HasPrefix(want, got+":") {
			tt.Errorf("%s\n\tgot  %s\n\twant %s", src, got, want)
		}
	}
}

// TestExpressionsStress evaluates some of the expressions with a collection at every allocation.
func TestExpressionsStress(tt *testing.T) {
	data, err := os.ReadFile("testdata/exprs.txt")
	if err != nil {
		tt.Fatal(err)
	}
	t := testRuntime(tt)
	t.R.heap.gc.stress, t.R.heap.gc.poison = 1, true
	t.R.heap.setSlow()
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		src, want, _ := strings.Cut(line, " #=> ")
		if i%43 != 0 || len(src) > 100 {
			continue
		}
		sp := t.SP
		got := evalLine(tt, t, src)
		t.Release(sp)
		if got != want && !strings.HasPrefix(want, got+":") {
			tt.Errorf("%s\n\tgot  %s\n\twant %s", src, got, want)
		}
	}
}

// evalLine returns repr(src), or the type of the exception.
func evalLine(tb testing.TB, t *Thread, src string) string {
	m, err := parse.Parse([]byte(src), "test", parse.Eval, parse.Options{})
	if err != nil {
		tb.Fatalf("%s: %v", src, err)
	}
	w := t.Alloca(1)
	w[0] = t.NewDict(0)
	e := evaluator{t, w}
	v := e.eval(m.Body[0].(*parse.ExprStmt).Value)
	if v != NoValue {
		v = t.Repr(v)
	}
	if v == NoValue {
		line := t.ExcLine(t.TakeExc())
		name, _, _ := strings.Cut(line, ":")
		return "!" + name
	}
	return v.GoString()
}

// evaluator walks expressions without an engine. Values of subexpressions are kept on the VM stack.
type evaluator struct {
	t    *Thread
	vars []Value // one dict
}

func (e *evaluator) all(list []parse.Expr) []Value {
	w := e.t.Alloca(len(list))
	for i, x := range list {
		if w[i] = e.eval(x); w[i] == NoValue {
			return nil
		}
	}
	return w
}

var cmpOps = map[parse.CompareOp]CmpOp{parse.Eq: CmpEq, parse.NotEq: CmpNe, parse.Lt: CmpLt, parse.LtE: CmpLe, parse.Gt: CmpGt, parse.GtE: CmpGe}

var binOps = map[parse.BinaryOp]BinOp{
	parse.Add: BinAdd, parse.Sub: BinSub, parse.Mult: BinMul, parse.MatMult: BinMatMul, parse.Div: BinTrueDiv,
	parse.Mod: BinMod, parse.Pow: BinPow, parse.LShift: BinLshift, parse.RShift: BinRshift, parse.BitOr: BinOr,
	parse.BitXor: BinXor, parse.BitAnd: BinAnd, parse.FloorDiv: BinFloorDiv,
}

func (e *evaluator) eval(x parse.Expr) Value {
	t := e.t
	switch x := x.(type) {
	case *parse.Constant:
		return e.constant(x.Value)
	case *parse.Name:
		n := t.Intern(x.ID)
		if v := t.R.DictGetStr(e.vars[0], n); v != NoValue {
			return v
		}
		if v := t.R.DictGetStr(t.Builtins(), n); v != NoValue {
			return v
		}
		if x.ID == "array" {
			return t.R.Class(KindArray)
		}
		return t.Errorf(ExcNameError, "%s", x.ID)
	case *parse.NamedExpr:
		v := e.eval(x.Value)
		if v != NoValue {
			t.DictSet(e.vars[0], t.Intern(x.Target.ID), v)
		}
		return v
	case *parse.Tuple:
		w := e.all(x.Elts)
		if w == nil {
			return NoValue
		}
		return t.NewTupleFrom(w)
	case *parse.List:
		w := e.all(x.Elts)
		if w == nil {
			return NoValue
		}
		return t.NewListFrom(w)
	case *parse.Dict:
		k, v := e.all(x.Keys), e.all(x.Values)
		d := t.NewDict(0)
		for i := range k {
			if !t.DictSet(d, k[i], v[i]) {
				return NoValue
			}
		}
		return d
	case *parse.Set:
		w := e.all(x.Elts)
		s := t.NewSet(KindSet, 0)
		for _, v := range w {
			t.SetAdd(s, v)
		}
		return s
	case *parse.UnaryOp:
		w := e.all([]parse.Expr{x.Operand})
		if w == nil {
			return NoValue
		}
		return t.UnaryOp(map[parse.UnaryOpKind]UnOp{parse.Invert: UnInvert, parse.Not: UnNot, parse.UAdd: UnPos, parse.USub: UnNeg}[x.Op], w[0])
	case *parse.BinOp:
		w := e.all([]parse.Expr{x.Left, x.Right})
		if w == nil {
			return NoValue
		}
		return t.BinaryOp(binOps[x.Op], w[0], w[1])
	case *parse.Compare:
		return e.compare(x)
	case *parse.Attribute:
		w := e.all([]parse.Expr{x.Value})
		if w == nil {
			return NoValue
		}
		return t.GetAttr(w[0], t.Intern(x.Attr))
	case *parse.Subscript:
		w := e.all([]parse.Expr{x.Value, x.Index})
		if w == nil {
			return NoValue
		}
		return t.GetItem(w[0], w[1])
	case *parse.BoolOp:
		v := e.eval(x.Values[0])
		if truth, _ := t.Truth(v); truth == (x.Op == parse.Or) {
			return v
		}
		return e.eval(x.Values[1])
	case *parse.Slice:
		w := t.Alloca(3)
		for i, s := range []parse.Expr{x.Lower, x.Upper, x.Step} {
			w[i] = None
			if s != nil {
				if w[i] = e.eval(s); w[i] == NoValue {
					return NoValue
				}
			}
		}
		return t.NewSlice(w[0], w[1], w[2])
	case *parse.Call:
		return e.call(x)
	}
	panic("expression not supported by the test's evaluator")
}

func (e *evaluator) constant(c any) Value {
	t := e.t
	switch c := c.(type) {
	case nil:
		return None
	case bool:
		return MakeBool(c)
	case int64:
		return t.NewInt(c)
	case *big.Int:
		return t.NewBig(c)
	case float64:
		return t.NewFloat(c)
	case complex128:
		return t.NewComplex(c)
	case string:
		return t.NewStr(c)
	case parse.Bytes:
		return t.NewBytes([]byte(c))
	}
	return Ellipsis
}

func (e *evaluator) compare(x *parse.Compare) Value {
	t := e.t
	w := e.all([]parse.Expr{x.Left, x.Rights[0]})
	if w == nil {
		return NoValue
	}
	switch x.Ops[0] {
	case parse.Is:
		return MakeBool(w[0] == w[1])
	case parse.IsNot:
		return MakeBool(w[0] != w[1])
	case parse.In:
		return t.BinaryOp(BinIn, w[0], w[1])
	case parse.NotIn:
		v := t.BinaryOp(BinIn, w[0], w[1])
		if v == NoValue {
			return v
		}
		return t.UnaryOp(UnNot, v)
	}
	return t.Compare(cmpOps[x.Ops[0]], w[0], w[1])
}

func (e *evaluator) call(x *parse.Call) Value {
	t := e.t
	fn := t.Alloca(1)
	if fn[0] = e.eval(x.Func); fn[0] == NoValue {
		return NoValue
	}
	args := t.Alloca(len(x.Args) + 2*len(x.Keywords))
	for i, a := range x.Args {
		if args[i] = e.eval(a); args[i] == NoValue {
			return NoValue
		}
	}
	for i, k := range x.Keywords {
		args[len(x.Args)+2*i] = t.Intern(k.Name)
		if args[len(x.Args)+2*i+1] = e.eval(k.Value); args[len(x.Args)+2*i+1] == NoValue {
			return NoValue
		}
	}
	return t.Call(fn[0], args, len(x.Keywords))
}
