package pycopy_test

import (
	"errors"
	"fmt"
	"iter"
	"math"
	"math/big"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"pycopy"
)

// object returns the value of an expression that has no counterpart in Go.
func object(t *testing.T, p *pycopy.Runtime, expr string) *pycopy.Object {
	t.Helper()
	o, err := pycopy.As[*pycopy.Object](p.Eval(expr))
	if err != nil {
		t.Fatalf("%s: %v", expr, err)
	}
	return o
}

// TestObject uses objects of Python from Go.
func TestObject(t *testing.T) {
	p := newRuntime(t, pycopy.Config{Debug: pycopy.Debug{GCStress: 3}})
	mustRun(t, p, `
class Account:
    def __init__(self, owner, balance=0): self.owner, self.balance = owner, balance
    def pay(self, n, *, fee=0):
        if n > self.balance: raise ValueError("too little")
        self.balance -= n + fee
        return self.balance
    def __str__(self): return "account of " + self.owner
`)
	class := object(t, p, "Account")
	a, err := pycopy.As[*pycopy.Object](class.Call("Ann", pycopy.Kwargs{"balance": 100}))
	if err != nil || a.Type() != "Account" || a.String() != "account of Ann" {
		t.Fatalf("%v (%v)", a, err)
	}
	if x, err := a.CallMethod("pay", 30, pycopy.Kwargs{"fee": 1}); err != nil || x != int64(69) {
		t.Errorf("pay: %v (%v)", x, err)
	}
	if err := a.SetAttr("balance", 5); err != nil {
		t.Error(err)
	}
	if x, err := a.Attr("balance"); err != nil || x != int64(5) {
		t.Errorf("balance: %v (%v)", x, err)
	}
	var e *pycopy.Exception
	if _, err := a.CallMethod("pay", 6); !errors.As(err, &e) || e.Type != "ValueError" || !strings.Contains(e.Traceback, "line 5") {
		t.Errorf("pay too much: %v", err)
	}
	if _, err := a.Attr("absent"); !errors.As(err, &e) || e.Type != "AttributeError" {
		t.Errorf("absent: %v", err)
	}
	if err := p.Set("b", a); err != nil {
		t.Error(err)
	}
	if same, err := p.Eval("b.pay(0) == 5 and isinstance(b, Account)"); err != nil || same != true {
		t.Errorf("given back: %v (%v)", same, err)
	}
	a.Release()
	a.Release()
	if _, err := a.Attr("balance"); err == nil || p.Set("b", a) == nil {
		t.Error("a released object is used")
	}
	other := newRuntime(t, pycopy.Config{})
	if err := other.Set("x", class); err == nil {
		t.Error("an object is given to another runtime")
	}
	_ = p.Close()
	if _, err := class.Call("Bob"); !errors.Is(err, pycopy.ErrClosed) || class.String() != "<type>" {
		t.Errorf("after Close: %v, %s", err, class)
	}
	class.Release()
}

// TestObjectAll goes over iterables.
func TestObjectAll(t *testing.T) {
	p := newRuntime(t, pycopy.Config{})
	mustRun(t, p, "def gen(n):\n  for i in range(n): yield i * i\n  if n > 4: raise KeyError(n)")
	var got []any
	for x, err := range object(t, p, "gen(4)").All() {
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Eval("1"); err != nil { // the runtime is free
			t.Error(err)
		}
		got = append(got, x)
	}
	if want := []any{int64(0), int64(1), int64(4), int64(9)}; !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	n, last := 0, error(nil)
	for _, last = range object(t, p, "gen(5)").All() {
		n++
	}
	var e *pycopy.Exception
	if n != 6 || !errors.As(last, &e) || e.Type != "KeyError" {
		t.Errorf("%d steps, %v", n, last)
	}
	for _, err := range object(t, p, "len").All() {
		if !errors.As(err, &e) || e.Type != "TypeError" {
			t.Errorf("len: %v", err)
		}
	}
	for range object(t, p, "{1, 2, 3}").All() {
		break
	}
}

// TestObjectsDie: what only Go has referred to is freed.
func TestObjectsDie(t *testing.T) {
	p := newRuntime(t, pycopy.Config{HeapSize: 8 << 20})
	mustRun(t, p, "class Big:\n  def __init__(self): self.data = bytearray(1 << 20)")
	class := object(t, p, "Big")
	for range 50 { // released
		o, err := pycopy.As[*pycopy.Object](class.Call())
		if err != nil {
			t.Fatal(err)
		}
		o.Release()
	}
	for range 50 { // or found dead
		if _, err := class.Call(); err != nil {
			runtime.GC()
			time.Sleep(time.Millisecond)
		}
	}
	runtime.GC()
	for start := time.Now(); ; time.Sleep(time.Millisecond) {
		if _, err := class.Call(); err == nil {
			break
		} else if time.Since(start) > 10*time.Second {
			t.Fatal(err)
		}
	}
}

type order struct {
	Total float64
	Lines []string
	To    struct{ City string }
	Note  *string
	secret
}

type secret struct{ Code int }

func (o *order) Add(line string, prices ...float64) (int, error) {
	if line == "" {
		return 0, errOut
	}
	o.Lines = append(o.Lines, line)
	for _, p := range prices {
		o.Total += p
	}
	return len(o.Lines), nil
}

func (o order) String() string { return fmt.Sprintf("order of %g", o.Total) }

// TestStructs gives structs and functions of Go to Python.
func TestStructs(t *testing.T) {
	p := newRuntime(t, pycopy.Config{Debug: pycopy.Debug{GCStress: 3}})
	o := &order{secret: secret{7}}
	for name, x := range map[string]any{
		"o": o, "same": o, "copy": *o, "at": time.Unix(5, 0).UTC(), "err": errOut, "none": (*order)(nil),
		"div": func(a, b int) (q, r int) { return a / b, a % b },
		"small": func(i int8, f float32, s []string, m map[string]int, b *big.Int) string {
			return fmt.Sprint(i, f, s, m, b)
		},
		"take": func(o order) float64 { return o.Total },
		"each": func(f *pycopy.Object) (any, error) { return f.Call(2) },
		"nop":  func() {}, "nil": (func())(nil),
		"kw": pycopy.KwFunc(func(args []any, kw pycopy.Kwargs) (any, error) { return []any{args, kw}, nil }),
	} {
		if err := p.Set(name, x); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	mustRun(t, p, `
def failure(f, *args):
    try: f(*args)
    except Exception as e: return type(e).__name__ + ": " + str(e)
o.Total = 3
o.To.City = "Riga"
assert o.Add("tea", 1.5, 2) == 1 and o.Add("cup") == 2, o.Lines
assert (o.Total, o.Lines, o.Code, o.Note) == (6.5, ["tea", "cup"], 7, None)
o.Note = "quick"
assert str(o) == "order of 6.5" and repr(o) == "<*pycopy_test.order in Go>"
assert failure(o.Add, "") == "RuntimeError: out of stock", failure(o.Add, "")
assert failure(o.Add) == "TypeError: function takes 1 positional arguments but 0 were given", failure(o.Add)
assert failure(o.Add, 1) == "TypeError: argument 1: cannot use int 1 as string", failure(o.Add, 1)
assert failure(setattr, o, "Total", "x") == "TypeError: Total: cannot use str as float64", failure(setattr, o, "Total", "x")
assert failure(setattr, o, "total", 1) == "AttributeError: *pycopy_test.order has no field total", failure(setattr, o, "total", 1)
assert failure(setattr, copy, "Total", 1) == "AttributeError: field Total of pycopy_test.order cannot be changed", failure(setattr, copy, "Total", 1)
assert failure(getattr, o, "secret") == "AttributeError: 'order' object has no attribute 'secret'", failure(getattr, o, "secret")
assert o == same and not o != same and hash(o) == hash(same) and len({o, same, copy}) == 2 and o.To == same.To
assert o != copy and copy == copy and o != 1 and o != o.To and not o == None
assert dir(o) == ["Add", "Code", "Lines", "Note", "String", "To", "Total"] and dir(copy) == [n for n in dir(o) if n != "Add"], dir(o)
assert type(o) is type(copy) is not type(at) and str(type(at)) == "<class 'go.Time'>", type(at)
assert not hasattr(o, "total") and copy.Total == 0 and none is None and nil is None and nop() is None
assert at.Unix() == 5 and at.Year() == 1970 and str(err) == "out of stock" and err.Error() == str(err)
assert div(17, 5) == (3, 2)
assert small(-3, 1, ["a"], {"k": 2}, 1 << 70) == "-3 1 [a] map[k:2] 1180591620717411303424"
assert failure(small, 128, 1, [], {}, 1) == "TypeError: argument 1: cannot use int 128 as int8", failure(small, 128, 1, [], {}, 1)
assert failure(small, 1, 1, ["a", 2], {}, 1) == "TypeError: argument 3: item 1: cannot use int 2 as string"
assert take(copy) == 0 and take({"Total": 2, "Lines": ["x"]}) == 2
assert each(lambda x: x + 1) == 3
assert kw(1, a=2) == [[1], {"a": 2}] and kw() == [[], {}]
`)
	if o.Note == nil || *o.Note != "quick" || o.To.City != "Riga" {
		t.Errorf("%+v", o)
	}
	if same, err := p.Eval("o"); err != nil || same != o {
		t.Errorf("comes back as %#v (%v)", same, err)
	}
	if f, err := pycopy.As[func(int, int) (int, int)](p.Eval("div")); err != nil || f == nil {
		t.Errorf("a function comes back: %v", err)
	}
}

// TestIterators gives iterators of Go to Python.
func TestIterators(t *testing.T) {
	p := newRuntime(t, pycopy.Config{Debug: pycopy.Debug{GCStress: 3}})
	ended := 0
	count := iter.Seq[int](func(yield func(int) bool) {
		defer func() { ended++ }()
		for i := 0; yield(i); i++ {
		}
	})
	for name, x := range map[string]any{"count": func() iter.Seq[int] { return count }, "pairs": slices.All([]string{"a", "b"})} {
		if err := p.Set(name, x); err != nil {
			t.Fatal(err)
		}
	}
	mustRun(t, p, `
import itertools
assert list(itertools.islice(count(), 4)) == [0, 1, 2, 3]
assert list(pairs) == [(0, "a"), (1, "b")] and list(pairs) == []
kept = count()
next(kept)
`)
	before := runtime.NumGoroutine()
	_ = p.Close()
	if ended != 2 {
		t.Errorf("%d iterations ended; %d goroutines, then %d", ended, before, runtime.NumGoroutine())
	}
}

// TestAs makes values of types of Go.
func TestAs(t *testing.T) {
	p := newRuntime(t, pycopy.Config{})
	type point struct{ X, Y int }
	check := func(got any, err error, want any) {
		t.Helper()
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("got %#v (%v), want %#v", got, err, want)
		}
	}
	n, err := pycopy.As[uint8](p.Eval("255"))
	check(n, err, uint8(255))
	f, err := pycopy.As[float64](p.Eval("3"))
	check(f, err, 3.0)
	points, err := pycopy.As[map[string][]point](p.Eval("{'a': [{'X': 1, 'Y': 2}], 'b': []}"))
	check(points, err, map[string][]point{"a": {{1, 2}}, "b": {}})
	byInt, err := pycopy.As[map[int]*string](p.Eval("{1: None}"))
	check(byInt, err, map[int]*string{1: nil})
	b, err := pycopy.As[big.Int](p.Eval("2 ** 70"))
	check(b.String(), err, "1180591620717411303424")
	three, err := pycopy.As[[3]int](p.Eval("(1, 2, 3)"))
	check(three, err, [3]int{1, 2, 3})
	two, err := pycopy.As[[2]byte](p.Eval("b'ab'"))
	check(two, err, [2]byte{'a', 'b'})
	f, err = pycopy.As[float64](p.Eval("-2 ** 70"))
	check(f, err, -math.Pow(2, 70))
	c, err := pycopy.As[complex128](p.Eval("2 ** 70"))
	check(c, err, complex(math.Pow(2, 70), 0))
	inf, err := pycopy.As[float32](p.Eval("float('inf')"))
	check(inf, err, float32(math.Inf(1)))
	for _, expr := range []string{"1e300", "2 ** 2000", "2 ** 130", "'1'"} {
		if f, err := pycopy.As[float32](p.Eval(expr)); err == nil {
			t.Errorf("%s is %v", expr, f)
		}
	}
	if a, err := pycopy.As[[2]int](p.Eval("[1, 2, 3]")); err == nil {
		t.Errorf("three items are %v", a)
	}
	for _, expr := range []string{"256", "-1", "1.0", "'1'", "None", "True", "[1]", "2 ** 64", "1 / 0", "len"} {
		if n, err := pycopy.As[uint8](p.Eval(expr)); err == nil {
			t.Errorf("%s is %d", expr, n)
		}
	}
	if _, err := pycopy.As[point](p.Eval("{'Z': 1}")); err == nil {
		t.Error("a field that there is not")
	}
}

// TestExceptionsAcross lets exceptions of classes in Python through functions in Go.
func TestExceptionsAcross(t *testing.T) {
	p := newRuntime(t, pycopy.Config{})
	for name, x := range map[string]any{
		"call": func(f *pycopy.Object) (any, error) { return f.Call() },
		"wrap": func(f *pycopy.Object) (any, error) {
			x, err := f.Call()
			return x, fmt.Errorf("wrapped: %w", errors.Join(err, errOut))
		},
		"bad": func() error { return &pycopy.Exception{Type: "LookupError", Message: "nothing"} },
	} {
		if err := p.Set(name, x); err != nil {
			t.Fatal(err)
		}
	}
	mustRun(t, p, `
class Refused(Exception):
    def __init__(self, code): self.code = code
def refuse(): raise Refused(42)
for f in call, wrap:
    try: f(refuse)
    except Refused as e: assert e.code == 42
    else: assert False
try: bad()
except LookupError as e: assert str(e) == "nothing"
`)
	err := p.RunSource([]byte("call(lambda: call(refuse))"), "main.py")
	var e *pycopy.Exception
	if !errors.As(err, &e) || e.Type != "Refused" || !strings.Contains(e.Traceback, "in refuse") || !strings.Contains(e.Traceback, "main.py") {
		t.Errorf("%v\n%s", err, traceback(err))
	}
	if err := p.RunSource([]byte("wrap(refuse)"), "main.py"); !errors.Is(err, errOut) {
		t.Errorf("wrapped: %v", err)
	}
}

// TestProgram compiles once and runs often, in several runtimes at once.
func TestProgram(t *testing.T) {
	p := newRuntime(t, pycopy.Config{})
	prog, err := p.Compile([]byte("def f(n): return sum(i * k for i in range(n))\nx = f(n)"), "prog.py")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Compile([]byte("def"), "bad.py"); !strings.Contains(traceback(err), "bad.py") {
		t.Errorf("bad source: %v", err)
	}
	_ = p.Close()
	collect := []byte("if n % 50 == 7: import gc; gc.collect()")
	done := make(chan error)
	for k := range 4 {
		go func() {
			p, err := pycopy.New(pycopy.Config{JIT: pycopy.JIT{Threshold: 3, Why: k == 0}})
			if err != nil {
				done <- err
				return
			}
			defer p.Close()
			for n := range 300 { // in machine code soon; what was made for the first time is freed
				err := errors.Join(p.Set("n", n), p.Set("k", k), p.Run(prog), p.RunSource(collect, "collect.py"))
				if x, _ := p.Eval("x"); err != nil || x != int64(k*n*(n-1)/2) {
					done <- fmt.Errorf("%d, %d: %v (%w)", k, n, x, err)
					return
				}
			}
			done <- nil
		}()
	}
	for range 4 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

// TestEval evaluates expressions.
func TestEval(t *testing.T) {
	p := newRuntime(t, pycopy.Config{})
	mustRun(t, p, "x = 20")
	if y, err := p.Eval("x * 2 + 2"); err != nil || y != int64(42) {
		t.Errorf("%v (%v)", y, err)
	}
	for expr, exc := range map[string]string{"x = 1": "SyntaxError", "": "SyntaxError", "y": "NameError", "1 / 0": "ZeroDivisionError"} {
		var e *pycopy.Exception
		if _, err := p.Eval(expr); !errors.As(err, &e) || e.Type != exc {
			t.Errorf("%q: %v", expr, err)
		}
	}
}

// TestSetModule imports modules of Go values.
func TestSetModule(t *testing.T) {
	p := newRuntime(t, pycopy.Config{})
	if err := p.SetModule("shop", map[string]any{"NAME": "corner", "twice": func(x float64) float64 { return 2 * x }}); err != nil {
		t.Fatal(err)
	}
	mustRun(t, p, "import shop\nfrom shop import twice\nassert shop.NAME == 'corner' and twice(2) == 4 and shop.__name__ == 'shop'")
	if p.SetModule("a.b", nil) == nil || p.SetModule("", nil) == nil || p.SetModule("c", map[string]any{"x": make(chan int)}) == nil {
		t.Error("no error")
	}
}
