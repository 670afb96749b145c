package rt

import "testing"

func benchClass(b *testing.B) (*Thread, Value) {
	t := testRuntime(b)
	cls := t.call(b, "type", t.NewStr("C"), t.NewTuple(0), t.NewDict(0))
	o := t.Call0(cls)
	t.SetAttr(o, t.Intern("x"), MakeSmall(1))
	t.SetAttr(o, t.Intern("y"), MakeSmall(2))
	return t, cls
}

func BenchmarkGetAttr(b *testing.B) {
	t, cls := benchClass(b)
	o := t.Call0(cls)
	y := t.Intern("y")
	t.SetAttr(o, t.Intern("x"), MakeSmall(1))
	t.SetAttr(o, y, MakeSmall(2))
	for b.Loop() {
		t.GetAttr(o, y)
	}
}

func BenchmarkSetAttr(b *testing.B) {
	t, cls := benchClass(b)
	o := t.Call0(cls)
	y := t.Intern("y")
	t.SetAttr(o, t.Intern("x"), MakeSmall(1))
	for b.Loop() {
		t.SetAttr(o, y, MakeSmall(2))
	}
}

func BenchmarkInstance(b *testing.B) {
	t, cls := benchClass(b)
	x, y := t.Intern("x"), t.Intern("y")
	for b.Loop() {
		o := t.NewPlain(cls)
		t.SetAttr(o, x, MakeSmall(1))
		t.SetAttr(o, y, MakeSmall(2))
	}
}

func BenchmarkMethodCall(b *testing.B) {
	t := testRuntime(b)
	l := t.NewList(0)
	n := t.Intern("__len__")
	for b.Loop() {
		t.CallMethod0(l, n)
	}
}

func BenchmarkAddFloat(b *testing.B) {
	t := testRuntime(b)
	x, y := t.NewFloat(1.5), t.NewFloat(2.25)
	for b.Loop() {
		t.BinaryOp(BinAdd, x, y)
	}
}
