package parse

import (
	"fmt"
	"strings"
	"testing"
)

// scopeText renders a scope tree, one scope a line.
func scopeText(s *Scope) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s(", s.QualName())
	for i, y := range s.Symbols {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(y.Name + ":" + [...]string{"g", "G", "l", "c", "f"}[y.Kind])
		if y.Param {
			b.WriteByte('p')
		}
		if y.ClassFree {
			b.WriteByte('+')
		}
	}
	b.WriteByte(')')
	for _, f := range []struct {
		set  bool
		name string
	}{{s.Async, "async"}, {s.Generator, "gen"}, {s.HasAwait, "await"}, {s.NeedsClassCell, "__class__"}, {s.StarImport, "*"}} {
		if f.set {
			b.WriteString(" " + f.name)
		}
	}
	b.WriteByte('\n')
	for _, c := range s.Children {
		b.WriteString(scopeText(c))
	}
	return b.String()
}

// TestScopes checks the classification: g and G are implicit and explicit
// globals, l locals, c cells, f free variables; p marks parameters and + what a
// class hands on.
func TestScopes(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"x = y", "<module>(y:g x:l)"},
		{"from a import *", "<module>() *"},
		{"def f(a, *b, c, **d): x = a; print(x)", "<module>(f:l); f(a:lp c:lp b:lp d:lp x:l print:g)"},
		{"def f():\n global x\n x = 1", "<module>(f:l); f(x:G)"},
		{"def f():\n x = 1\n def g(): return x", "<module>(f:l); f(x:c g:l); f.<locals>.g(x:f)"},
		{"def f():\n def g(): return x\n x = 1", "<module>(f:l); f(g:l x:c); f.<locals>.g(x:f)"},
		{"def f(x):\n def g():\n  def h(): return x", "<module>(f:l); f(x:cp g:l); f.<locals>.g(h:l x:f); f.<locals>.g.<locals>.h(x:f)"},
		{"def f():\n x = 1\n def g():\n  nonlocal x\n  x = 2", "<module>(f:l); f(x:c g:l); f.<locals>.g(x:f)"},
		{"def f():\n x = 1\n def g():\n  global x\n  def h(): x", "<module>(f:l); f(x:l g:l); f.<locals>.g(x:G h:l); f.<locals>.g.<locals>.h(x:g)"},
		{"def f():\n global g\n def g(): pass", "<module>(f:l); f(g:G); g()"},
		{"def f():\n class A:\n  class B:\n   def g(): pass", "<module>(f:l); f(A:l); f.<locals>.A(B:l); f.<locals>.A.B(g:l); f.<locals>.A.B.g()"},
		// classes
		{"class A:\n x = 1\n def f(self): return x", "<module>(A:l); A(x:l f:l); A.f(self:lp x:g)"},
		{"def f(x):\n class A:\n  def g(self): return x", "<module>(f:l); f(x:cp A:l); f.<locals>.A(g:l x:f); f.<locals>.A.g(self:lp x:f)"},
		{"def f(x):\n class A:\n  x = x\n  def g(self): return x", "<module>(f:l); f(x:cp A:l); f.<locals>.A(x:l+ g:l); f.<locals>.A.g(self:lp x:f)"},
		{"def f(x):\n class A:\n  y = x", "<module>(f:l); f(x:cp A:l); f.<locals>.A(x:f y:l)"},
		{"class A:\n def f(self): super().f()", "<module>(A:l); A(f:l) __class__; A.f(self:lp super:g __class__:f)"},
		{"class A:\n def f(self): [super() for _ in a]", "<module>(A:l); A(f:l) __class__; A.f(self:lp a:g __class__:f); A.f.<locals>.<listcomp>(_:l super:g __class__:f)"},
		{"class A:\n def f(self): return __class__", "<module>(A:l); A(f:l) __class__; A.f(self:lp __class__:f)"},
		{"def f(): super()", "<module>(f:l); f(super:g __class__:g)"},
		{"class A:\n def __f(self, __a): self.__b = __c.__d__; __e__", "<module>(A:l); A(_A__f:l); A.__f(self:lp _A__a:lp _A__c:g __e__:g)"},
		{"class __A:\n __x = 1\n class B:\n  __x = 1", "<module>(__A:l); __A(_A__x:l B:l); __A.B(_B__x:l)"},
		{"class _:\n __x = 1", "<module>(_:l); _(__x:l)"},
		// functions
		{"def f(): yield", "<module>(f:l); f() gen"},
		{"async def f(): await x", "<module>(f:l); f(x:g) async await"},
		{"async def f(): yield", "<module>(f:l); f() async gen"},
		{"def f(): await x", "<module>(f:l); f(x:g) await"},
		{"def f(): return [await x for x in y]", "<module>(f:l); f(y:g) await; f.<locals>.<listcomp>(x:l) async await"},
		{"async def f(): return [x async for x in y]", "<module>(f:l); f(y:g) async await; f.<locals>.<listcomp>(x:l) async await"},
		{"async def f(): return (x async for x in y)", "<module>(f:l); f(y:g) async; f.<locals>.<genexpr>(x:l) async gen await"},
		{"f = lambda x=y: (yield x)", "<module>(y:g f:l); <lambda>(x:lp) gen"},
		{"def f(x: a = b) -> c: pass", "<module>(b:g f:l a:g c:g); f(x:lp)"},
		{"@a\nclass A(b, c=d): pass", "<module>(a:g A:l b:g d:g); A()"},
		// comprehensions and :=
		{"[x for x in y if z]", "<module>(y:g); <listcomp>(x:l z:g)"},
		{"{x: y for x in a for y in b}", "<module>(a:g); <dictcomp>(x:l b:g y:l)"},
		{"def f(y): return (x + y for x in y)", "<module>(f:l); f(y:cp); f.<locals>.<genexpr>(x:l y:f) gen"},
		{"class A:\n y = 1\n z = [y for x in y]", "<module>(A:l); A(y:l z:l); A.<listcomp>(x:l y:g)"},
		{"[y := x for x in a]", "<module>(a:g y:l); <listcomp>(x:l y:G)"},
		{"def f(): [y := x for x in a]", "<module>(f:l); f(a:g y:c); f.<locals>.<listcomp>(x:l y:f)"},
		{"def f():\n global y\n [y := x for x in a]", "<module>(f:l); f(y:G a:g); f.<locals>.<listcomp>(x:l y:G)"},
		{"def f():\n y = 1\n def g():\n  nonlocal y\n  [y := x for x in a]", "<module>(f:l); f(y:c g:l); f.<locals>.g(y:f a:g); f.<locals>.g.<locals>.<listcomp>(x:l y:f)"},
		{"[[y := x for x in a] for a in b]", "<module>(b:g y:l); <listcomp>(a:l y:G); <listcomp>.<listcomp>(x:l y:G)"},
		{"[x := 1 for x in a]", "<module>(a:g); <listcomp>(x:l)"},
		{"[[x := y for y in a] for x in b]", "<module>(b:g); <listcomp>(x:c a:g); <listcomp>.<listcomp>(y:l x:f)"},
		{"(x := 1)", "<module>(x:l)"},
		// binding forms
		{"import a.b, c.d as e\nfrom f import g as h, i", "<module>(a:l e:l h:l i:l)"},
		{"try: a\nexcept b as c: d", "<module>(a:g b:g c:l d:g)"},
		{"with a as (b, [*c, d.e, f[g]]): pass", "<module>(a:g b:l c:l d:g f:g g:g)"},
		{"for a.b in c: pass", "<module>(c:g a:g)"},
		{"def f():\n del x", "<module>(f:l); f(x:l)"},
		{"def f():\n x: int", "<module>(f:l); f(x:l int:g)"},
		{"def f():\n (x): int", "<module>(f:l); f(x:g int:g)"},
		{"match a:\n case [b, *c, {'d': e, **f}] | [b, *c, {'d': e, **f}] if g: pass\n case h(i, j=k) as l: pass", "<module>(a:g b:l c:l e:l f:l g:g h:g i:l k:l l:l)"},
		{"from __future__ import annotations\ndef f(x: a) -> b: y: c", "<module>(annotations:l f:l); f(x:lp y:l)"},
		{"x += y", "<module>(x:l y:g)"},
		{"def f():\n import x\n global x", "<module>(f:l); f(x:G)"},
		// type parameters
		{"type X[T: A] = T", "<module>(X:l); X(T:c); T(A:g); X(T:f)"},
		{"def f[T](x: T = y) -> T: T", "<module>(y:g f:l); f(T:c); f(x:lp T:f)"},
		{"class A[T](B[T]):\n x: T", "<module>(A:l); A(T:c B:g); A(x:l T:f)"},
	} {
		m, err := Parse([]byte(c.src), "", Exec, Options{})
		if err != nil {
			t.Errorf("%q: %v", c.src, err)
			continue
		}
		s, err := Resolve(m)
		if err != nil {
			t.Errorf("%q: %v", c.src, err)
			continue
		}
		got := strings.ReplaceAll(strings.TrimSuffix(scopeText(s), "\n"), "\n", "; ")
		if got != c.want {
			t.Errorf("%q\ngot  %s\nwant %s", c.src, got, c.want)
		}
	}
}

// TestSymbolsSet checks that every name that is evaluated or assigned knows its
// symbol, and every node with a scope its scope.
func TestSymbolsSet(t *testing.T) {
	m, err := Parse([]byte("def f(a, b):\n return [a.b for a in (lambda c: c)(a) if (x := b)]\n"), "", Exec, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Resolve(m); err != nil {
		t.Fatal(err)
	}
	f := m.Body[0].(*FunctionDef)
	comp := f.Body[0].(*Return).Value.(*Comp)
	call := comp.Clauses[0].Iter.(*Call)
	lambda := call.Func.(*Lambda)
	walrus := comp.Clauses[0].Ifs[0].(*NamedExpr)
	for _, c := range []struct {
		what  string
		got   *Symbol
		scope *Scope
		name  string
	}{
		{"target", comp.Clauses[0].Target.(*Name).Sym, comp.Scope, "a"},
		{"element", comp.Elt.(*Attribute).Value.(*Name).Sym, comp.Scope, "a"},
		{"lambda", lambda.Body.(*Name).Sym, lambda.Scope, "c"},
		{"walrus", walrus.Target.Sym, comp.Scope, "x"},
		{"argument", call.Args[0].(*Name).Sym, f.Scope, "a"},
		{"value", walrus.Value.(*Name).Sym, comp.Scope, "b"},
	} {
		if c.scope == nil || c.got == nil || c.got != c.scope.Lookup(c.name) {
			t.Errorf("%s: symbol %v, scope %v", c.what, c.got, c.scope)
		}
	}
	if m.Scope != f.Scope.Parent || comp.Scope.Parent != f.Scope || !comp.Scope.Lookup("a").IterTarget {
		t.Error("scopes are not linked as they should be")
	}
}

func TestTopLevelAwait(t *testing.T) {
	for _, src := range []string{"await x", "async for x in y: pass", "async with x: pass", "[x async for x in y]", "[await x for x in y]"} {
		for _, allowed := range []bool{false, true} {
			m, err := Parse([]byte(src), "", Exec, Options{TopLevelAwait: allowed})
			if err != nil {
				t.Fatal(err)
			}
			s, err := Resolve(m)
			if (err == nil) != allowed || err == nil && !s.HasAwait {
				t.Errorf("%q, allowed %v: %v", src, allowed, err)
			}
		}
	}
}

func TestMangle(t *testing.T) {
	for _, c := range []struct{ class, name, want string }{
		{"A", "__x", "_A__x"},
		{"_A", "__x", "_A__x"},
		{"__A_", "__x_", "_A___x_"},
		{"A", "__x__", "__x__"},
		{"A", "_x", "_x"},
		{"A", "__", "__"},
		{"A", "__a.b", "__a.b"},
		{"___", "__x", "__x"},
		{"", "__x", "__x"},
	} {
		if got := Mangle(c.class, c.name); got != c.want {
			t.Errorf("Mangle(%q, %q) = %q, want %q", c.class, c.name, got, c.want)
		}
	}
}
