//go:build unix

package rt

import (
	"fmt"
	"testing"

	"golang.org/x/sys/unix"

	"pycopy/parse"
)

// BenchmarkExpr times single operations on numbers and text, without the cost
// of an interpreter.
func BenchmarkExpr(b *testing.B) {
	for _, src := range []string{
		"x + 1", "f * 1.5", "big + 1", "big * big", "big % 1000007", "u64 * 6364136223846793005", "u64 & 0xFFFFFFFFFFFFFFFF", "f ** 0.5",
		"f // 0.7", "f % 360.0", "str(x)", "str(f)", "int('12345')", "s + 'abc'", "s[3]", "s[2:8]", "u[3]", "u[2:8]", "s == s2", "s.find('o')", "s.split()", "long.split(',')",
		"s.upper()", "long.replace('a', 'bc')", "','.join(words)", "s.startswith('he')", "'%d %s' % t", "'{} {}'.format(x, s)", "'lo' in s",
		"by[3]", "by[1:3]", "hash(s + 'x')", "s.strip()", "f < 2.5", "x < 100", "bin(x)", "s.encode()", "by.decode()", "format(f, '.2f')", "format(x, '5d')", "x == f", "divmod(x, 7)", "ba[2]", "c * c",
	} {
		b.Run(src, func(b *testing.B) { benchExpr(b, src) })
	}
}

// benchExpr evaluates the operands once and the outermost operation b.N times.
func benchExpr(b *testing.B, src string) {
	t := testRuntime(b)
	w := t.Alloca(1)
	w[0] = t.NewDict(0)
	e := evaluator{t, w}
	for name, init := range map[string]string{
		"x": "12345", "f": "3.14159", "big": "10**40 + 7", "u64": "0x9E3779B97F4A7C15", "s": "'hello world foo'", "s2": "'hello world foo'[:]",
		"u": "'héllo wörld'", "long": "'alpha,beta,gamma,delta' * 20", "words": "['a', 'bb', 'ccc', 'dddd'] * 5", "t": "(5, 'abc')",
		"by": "b'hello'", "ba": "bytearray(b'hello')", "c": "1.5+2j",
	} {
		t.DictSet(w[0], t.Intern(name), e.eval(expr(b, init)))
	}
	run := e.prepare(expr(b, src))
	if run == nil {
		b.Fatal("not prepared")
	}
	b.ReportAllocs()
	start := cpuTime()
	for b.Loop() {
		sp := t.SP
		if run() == NoValue {
			b.Fatal(t.ExcLine(t.TakeExc()))
		}
		t.Release(sp)
	}
	b.ReportMetric(float64(cpuTime()-start)/float64(b.N), "cpu-ns/op")
}

// cpuTime returns the processor time of the process in ns: on a loaded machine it is steadier than the clock.
func cpuTime() int64 {
	var u unix.Rusage
	_ = unix.Getrusage(unix.RUSAGE_SELF, &u)
	return u.Utime.Nano() + u.Stime.Nano()
}

func expr(b *testing.B, src string) parse.Expr {
	m, err := parse.Parse([]byte(src), "bench", parse.Eval, parse.Options{})
	if err != nil {
		b.Fatal(fmt.Errorf("%s: %w", src, err))
	}
	return m.Body[0].(*parse.ExprStmt).Value
}

// prepare evaluates the operands of x and returns a function that does the operation.
func (e *evaluator) prepare(x parse.Expr) func() Value {
	t := e.t
	switch x := x.(type) {
	case *parse.BinOp:
		w, op := e.all([]parse.Expr{x.Left, x.Right}), binOps[x.Op]
		return func() Value { return t.BinaryOp(op, w[0], w[1]) }
	case *parse.Compare:
		w := e.all([]parse.Expr{x.Left, x.Rights[0]})
		if x.Ops[0] == parse.In {
			return func() Value { return t.BinaryOp(BinIn, w[0], w[1]) }
		}
		op := BinOp(cmpOps[x.Ops[0]])
		return func() Value { return t.BinaryOp(op, w[0], w[1]) }
	case *parse.Subscript:
		w := e.all([]parse.Expr{x.Value, x.Index})
		return func() Value { return t.GetItem(w[0], w[1]) }
	case *parse.Call:
		w := e.all(append([]parse.Expr{x.Func}, x.Args...))
		if m, ok := x.Func.(*parse.Attribute); ok {
			w[0] = e.eval(m.Value)
			name := t.Intern(m.Attr)
			return func() Value {
				args := t.Alloca(len(w))
				fn, self := t.LoadMethod(w[0], name)
				args[0] = self
				copy(args[1:], w[1:])
				return t.Call(fn, args, 0)
			}
		}
		return func() Value {
			args := t.Alloca(len(w) - 1)
			copy(args, w[1:])
			return t.Call(w[0], args, 0)
		}
	}
	return nil
}
