package rt

import (
	"os"
	"testing"
)

// testRuntime makes a runtime without an engine.
func testRuntime(tb testing.TB) *Thread {
	r, t, err := New(Config{Stdout: os.Stdout, Stderr: os.Stderr})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(r.heap.close)
	return t
}

func (t *Thread) mustStr(tb testing.TB, v Value) string {
	tb.Helper()
	if v == NoValue {
		tb.Fatalf("exception: %s", t.ExcLine(t.TakeExc()))
	}
	s := t.Repr(v)
	if s == NoValue {
		tb.Fatalf("repr: %s", t.ExcLine(t.TakeExc()))
	}
	return s.GoString()
}

// call calls a name of module builtins.
func (t *Thread) call(tb testing.TB, name string, args ...Value) Value {
	fn := t.R.DictGetStr(t.Builtins(), t.Intern(name))
	if fn == NoValue {
		tb.Fatalf("no builtin %s", name)
	}
	w := t.Alloca(len(args))
	copy(w, args)
	return t.Call(fn, w, 0)
}

func TestBootReprs(tt *testing.T) {
	t := testRuntime(tt)
	cls := func(k Kind) Value { return t.R.Class(k) }
	for _, test := range []struct {
		want string
		v    Value
	}{
		{"<class 'int'>", cls(KindInt)},
		{"<class 'type'>", t.TypeOf(cls(KindInt))},
		{"(<class 'bool'>, <class 'int'>, <class 'object'>)", t.GetAttr(cls(KindBool), t.Intern("__mro__"))},
		{"<built-in function len>", t.R.DictGetStr(t.Builtins(), t.Intern("len"))},
		{"<slot wrapper '__add__' of 'int' objects>", t.GetAttr(cls(KindInt), t.Intern("__add__"))},
		{"<method 'append' of 'list' objects>", t.GetAttr(cls(KindList), t.Intern("append"))},
		{"3", t.call(tt, "len", t.NewStr("abc"))},
		{"7", t.BinaryOp(BinAdd, MakeSmall(3), MakeSmall(4))},
		{"7", t.CallMethod1(MakeSmall(3), t.Intern("__add__"), MakeSmall(4))},
		{"NotImplemented", t.CallMethod1(MakeSmall(3), t.Intern("__add__"), t.NewStr("x"))},
		{"'ab'", t.BinaryOp(BinAdd, t.NewStr("a"), t.NewStr("b"))},
		{"ValueError('x')", t.Call1(t.R.ExcClass(ExcValueError), t.NewStr("x"))},
		{"FileNotFoundError(2, 'gone')", t.Call2(t.R.ExcClass(ExcOSError), MakeSmall(2), t.NewStr("gone"))},
		{"list[int]", t.GetItem(cls(KindList), cls(KindInt))},
		{"int | None", t.BinaryOp(BinOr, cls(KindInt), None)},
		{"(1, 2, 'a')", t.call(tt, "tuple", t.NewListFrom([]Value{MakeSmall(1), MakeSmall(2), t.NewStr("a")}))},
		{"True", t.call(tt, "isinstance", True, cls(KindInt))},
		{"'0b101'", t.call(tt, "bin", MakeSmall(5))},
		{"-2", t.call(tt, "hash", MakeSmall(-1))},
		{"mappingproxy", t.GetAttr(t.TypeOf(t.GetAttr(cls(KindInt), t.Intern("__dict__"))), t.Intern("__name__"))},
	} {
		got := t.mustStr(tt, test.v)
		if got != test.want && got != "'"+test.want+"'" {
			tt.Errorf("got %s, want %s", got, test.want)
		}
	}
}

// TestUserClass makes a class by type(), sets attributes and checks shapes.
func TestUserClass(tt *testing.T) {
	t := testRuntime(tt)
	ns := t.NewDict(0)
	t.DictSet(ns, t.Intern("answer"), MakeSmall(42))
	bases := t.NewTuple(0)
	cls := t.call(tt, "type", t.NewStr("C"), bases, ns)
	if got := t.mustStr(tt, cls); got != "<class 'builtins.C'>" && got != "<class 'C'>" {
		tt.Errorf("repr %s", got)
	}
	x, y := t.Intern("x"), t.Intern("y")
	var ids [3]Kind
	for i := range ids {
		o := t.Call0(cls)
		for j := range 20 {
			name := t.Intern("a" + itoa(j))
			if !t.SetAttr(o, name, MakeSmall(j)) {
				tt.Fatal(t.ExcLine(t.TakeExc()))
			}
		}
		t.Collect()
		for j := range 20 {
			if v := t.GetAttr(o, t.Intern("a"+itoa(j))); v != MakeSmall(j) {
				tt.Fatalf("attribute %d is %s", j, t.mustStr(tt, v))
			}
		}
		ids[i] = o.Kind()
		if v := t.GetAttr(o, t.Intern("answer")); v != MakeSmall(42) {
			tt.Errorf("class attribute: %s", t.mustStr(tt, v))
		}
		if t.GetAttr(o, x) != NoValue || !t.ExcMatches(ExcAttributeError) {
			tt.Error("missing attribute found")
		}
		t.TakeExc()
	}
	if ids[1] != ids[2] {
		tt.Errorf("instances built alike have shapes %v", ids)
	}
	o := t.Call0(cls)
	t.SetAttr(o, x, MakeSmall(1))
	t.SetAttr(o, y, MakeSmall(2))
	if !t.SetAttr(o, x, NoValue) {
		tt.Fatal("delete")
	}
	if got := t.mustStr(tt, t.GetAttr(o, t.R.Sym(SymDict))); got != "{'y': 2}" {
		tt.Errorf("__dict__ %s", got)
	}
	t.SetAttr(o, x, MakeSmall(3))
	if got := t.mustStr(tt, t.GetAttr(o, t.R.Sym(SymDict))); got != "{'y': 2, 'x': 3}" {
		tt.Errorf("__dict__ %s", got)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		r, _, err := New(Config{})
		if err != nil {
			b.Fatal(err)
		}
		r.heap.close()
	}
}
