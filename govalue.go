package pycopy

import (
	"fmt"
	"iter"
	"reflect"

	"pycopy/rt"
)

// What Python code sees of structs, functions and iterators of Go. Nothing here is in programs that set or call nothing: the linker then keeps
// no methods that only reflection could find.

// goValue is the state of a struct of Go.
type goValue struct {
	p *Runtime
	x reflect.Value // as it was given: a struct or a pointer to one
}

func (g *goValue) original() any { return g.x.Interface() }

// member is a *goValue for valueSpec.
type member interface {
	attr(t *rt.Thread, self rt.Value, name string) rt.Value
	setAttr(t *rt.Thread, name string, v rt.Value) bool
	text(str bool) string
	names() []string
	address() (addr uintptr, typ reflect.Type)
}

// valueSpec is the class of structs but for its name: each type of Go has a class of its own.
var valueSpec = rt.TypeSpec{
	Module: "go", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final,
	GetAttr: func(t *rt.Thread, self, name rt.Value) rt.Value {
		return t.Native(self).(member).attr(t, self, name.GoString())
	},
	SetAttr: func(t *rt.Thread, self, name, v rt.Value) bool {
		return t.Native(self).(member).setAttr(t, name.GoString(), v)
	},
	// Pointers to one struct are equal, as often as they may have crossed.
	Compare: func(t *rt.Thread, op rt.CmpOp, self, other rt.Value) rt.Value {
		y, is := t.NativeOr(other).(member)
		if !is || op != rt.CmpEq && op != rt.CmpNe {
			return rt.NotImplemented
		}
		a, typ := t.Native(self).(member).address()
		b, otherTyp := y.address()
		return rt.MakeBool((self == other || a != 0 && a == b && typ == otherTyp) == (op == rt.CmpEq))
	},
	Hash: func(t *rt.Thread, self rt.Value) (uintptr, bool) {
		h, _ := t.Native(self).(member).address()
		if h == 0 {
			h = uintptr(self)
		}
		return h >> 3, true
	},
	Methods: []rt.Builtin{{Name: "__dir__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		l := t.NewList(0)
		for _, name := range t.Native(a[0]).(member).names() {
			n := t.NewStr(name)
			if l == rt.NoValue || n == rt.NoValue || !t.ListAppend(l, n) {
				return rt.NoValue
			}
		}
		return l
	}}},
	Repr: func(t *rt.Thread, self rt.Value) rt.Value { return t.NewStr(t.Native(self).(member).text(false)) },
	Str:  func(t *rt.Thread, self rt.Value) rt.Value { return t.NewStr(t.Native(self).(member).text(true)) },
}

func (b border) structToPython(x reflect.Value) (rt.Value, error) {
	if x.Kind() == reflect.Pointer {
		if x.IsNil() {
			return rt.None, nil
		}
		if x.Elem().Kind() != reflect.Struct {
			return rt.NoValue, fmt.Errorf("cannot convert %s to Python", x.Type())
		}
	}
	cls, err := b.valueClass(x.Type())
	if err != nil {
		return rt.NoValue, err
	}
	return orPending(b.t.NewNative(cls, &goValue{b.p, x}, 0))
}

// valueClass returns the class of structs of a type, or pointers to them.
func (b border) valueClass(typ reflect.Type) (rt.Value, error) {
	if typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	known := &b.p.classes.values
	cls := (*known)[typ]
	if cls == nil {
		spec := valueSpec
		if spec.Name = typ.Name(); spec.Name == "" {
			spec.Name = "struct"
		}
		if err := b.newClass(&cls, &spec); err != nil {
			return rt.NoValue, err
		}
		if *known == nil {
			*known = map[reflect.Type]*rt.Value{}
		}
		(*known)[typ] = cls
	}
	return *cls, nil
}

// field returns an exported field.
func (g *goValue) field(name string) (f reflect.Value, found bool) {
	s := reflect.Indirect(g.x)
	info, found := s.Type().FieldByName(name)
	if !found || !info.IsExported() {
		return f, false
	}
	f, err := s.FieldByIndexErr(info.Index)
	return f, err == nil
}

// attr returns a field or a method, NoValue without an exception if there is none.
func (g *goValue) attr(t *rt.Thread, self rt.Value, name string) rt.Value {
	b := border{g.p, t}
	x, found := g.field(name)
	if found && x.Kind() == reflect.Struct && x.CanAddr() {
		x = x.Addr()
	}
	if !found {
		if x = g.x.MethodByName(name); !x.IsValid() {
			return rt.NoValue
		}
	}
	v, err := b.toPython(x.Interface(), 0)
	if err != nil {
		return b.raiseConversion(err)
	}
	return v
}

func (g *goValue) setAttr(t *rt.Thread, name string, v rt.Value) bool {
	b := border{g.p, t}
	f, found := g.field(name)
	switch {
	case !found:
		t.Errorf(rt.ExcAttributeError, "%s has no field %s", g.x.Type(), name)
		return false
	case v == rt.NoValue || !f.CanSet():
		t.Errorf(rt.ExcAttributeError, "field %s of %s cannot be changed", name, g.x.Type())
		return false
	}
	x, err := b.fromPython(v, 0)
	if err == nil {
		if err = assign(f, x); err != nil {
			err = fmt.Errorf("%s: %w", name, err)
		}
	}
	if err != nil {
		b.raiseConversion(err)
	}
	return err == nil
}

func (g *goValue) text(str bool) string {
	if str {
		switch x := g.x.Interface().(type) {
		case error:
			return x.Error()
		case fmt.Stringer:
			return x.String()
		}
	}
	return fmt.Sprintf("<%s in Go>", g.x.Type())
}

// address returns where a struct is that was given by a pointer, else 0.
func (g *goValue) address() (addr uintptr, typ reflect.Type) {
	if g.x.Kind() != reflect.Pointer {
		return 0, nil
	}
	return g.x.Pointer(), g.x.Type()
}

// names returns the names of fields and methods.
func (g *goValue) names() []string {
	typ := g.x.Type()
	var list []string
	for i := range typ.NumMethod() {
		list = append(list, typ.Method(i).Name)
	}
	for _, f := range reflect.VisibleFields(reflect.Indirect(g.x).Type()) {
		if f.IsExported() {
			list = append(list, f.Name)
		}
	}
	return list
}

// funcPlan is how a function of any type is called.
type funcPlan struct {
	f      reflect.Value
	t      reflect.Type
	fails  bool // the last result is an error
	params int  // without a variadic one
}

func planOf(f reflect.Value) funcPlan {
	p := funcPlan{f: f, t: f.Type()}
	p.params = p.t.NumIn()
	if p.t.IsVariadic() {
		p.params--
	}
	n := p.t.NumOut()
	p.fails = n > 0 && p.t.Out(n-1) == reflect.TypeFor[error]()
	return p
}

// arguments makes the arguments of a call.
func (p *funcPlan) arguments(args []any) ([]reflect.Value, error) {
	variadic := p.t.IsVariadic()
	if n := len(args); n < p.params || n > p.params && !variadic {
		return nil, fmt.Errorf("function takes %d positional arguments but %d were given", p.params, n)
	}
	in := make([]reflect.Value, len(args))
	for i, x := range args {
		var t reflect.Type
		if i < p.params {
			t = p.t.In(i)
		} else {
			t = p.t.In(p.params).Elem()
		}
		in[i] = reflect.New(t).Elem()
		if err := assign(in[i], x); err != nil {
			return nil, fmt.Errorf("argument %d: %w", i+1, err)
		}
	}
	return in, nil
}

func (p *funcPlan) call(in []reflect.Value) ([]any, error) {
	out := p.f.Call(in)
	if p.fails {
		n := len(out) - 1
		if err, _ := out[n].Interface().(error); err != nil {
			return nil, err
		}
		out = out[:n]
	}
	results := make([]any, len(out))
	for i, x := range out {
		results[i] = x.Interface()
	}
	return results, nil
}

// goIter is the state of an iterator over an iter.Seq or iter.Seq2. The runtime closes it when it is garbage.
type goIter struct {
	p    *Runtime
	next func() ([]any, bool)
	stop func()
}

// stepper is a *goIter for iterSpec.
type stepper interface{ step(t *rt.Thread) rt.Value }

var iterSpec = rt.TypeSpec{
	Name: "iterator", Module: "go", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final,
	Iter: rt.IterSelf,
	Next: func(t *rt.Thread, self rt.Value) rt.Value { return t.Native(self).(stepper).step(t) },
}

func newGoIter(p *Runtime, f reflect.Value) *goIter {
	it := &goIter{p: p}
	if f.Type().CanSeq() {
		next, stop := iter.Pull(f.Seq())
		it.stop = stop
		it.next = func() ([]any, bool) {
			x, more := next()
			if !more {
				return nil, false
			}
			return []any{x.Interface()}, true
		}
		return it
	}
	next, stop := iter.Pull2(f.Seq2())
	it.stop = stop
	it.next = func() ([]any, bool) {
		x, y, more := next()
		if !more {
			return nil, false
		}
		return []any{x.Interface(), y.Interface()}, true
	}
	return it
}

func (it *goIter) step(t *rt.Thread) rt.Value {
	items, more := it.next()
	if !more {
		return rt.StopMark
	}
	return border{it.p, t}.finish(items, nil)
}

// Close ends the iteration. It implements io.Closer.
func (it *goIter) Close() error {
	it.stop()
	return nil
}
