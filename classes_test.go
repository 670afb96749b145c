package pycopy_test

import (
	"runtime"
	"testing"

	"pycopy"
)

// TestClassesDie makes more classes than fit in the heap, which die with all that belongs to them.
func TestClassesDie(t *testing.T) {
	for name, src := range map[string]string{
		"statements": `
def make(i):
    class A:
        def __init__(self, x): self.x, self.y = x, i
        def m(self): return self.x + i
    class B(A):
        def m(self): return super().m() + 1
    a, b = A(1), B(2)
    b.z = a
    return a.m() + b.m()
for i in range(20000): make(i)`,
		"hot methods": `
def call(o): return o.m(1)
def make(i):
    class A:
        def m(self, x): return x + i
    o = A()
    for k in range(40): call(o)
for i in range(8000): make(i)`,
		"class attributes": `
def read(c): return c.value
for i in range(20000):
    assert read(type("C", (), {"value": i})) == i`,
		"named tuples": "from collections import namedtuple\nfor i in range(8000): namedtuple('T', 'a b')(i, 2)",
		"metaclasses": `
def make(i):
    class M(type):
        def __new__(meta, name, bases, ns): return type.__new__(meta, name, bases, ns)
    class A(metaclass=M): __slots__ = "a", "b"
    return A()
for i in range(8000): make(i)`,
		"weak references": `
import weakref
told = []
def make(i):
    class A:
        def __del__(self): told.append(i)
    o = A()
    return weakref.ref(A), weakref.ref(o)
for i in range(8000): make(i)
import gc
gc.collect()
assert len(told) > 7990`,
	} {
		for _, jit := range []pycopy.JIT{{Off: true}, {}, {Threshold: 1}} {
			p := newRuntime(t, pycopy.Config{HeapSize: 8 << 20, JIT: jit})
			mustRun(t, p, src)
			mustRun(t, p, "import gc\ngc.collect()\nassert gc.mem_alloc() < 4000000, gc.mem_alloc()\nassert len(object.__subclasses__()) < 1000")
			if t.Failed() {
				t.Fatal(name, jit)
			}
		}
	}
}

// TestClassesLeaveNothing looks whether Go's memory grows with the number of classes that have come and gone.
func TestClassesLeaveNothing(t *testing.T) {
	p := newRuntime(t, pycopy.Config{})
	make := func(n string) uint64 {
		mustRun(t, p, "def make(n):\n  for i in range(n):\n    class A: x = i\n    A()\nmake("+n+")")
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := make("100000") // enough for the ids of dead classes to be used again
	if after := make("150000"); after > before+1<<20 {
		t.Errorf("%d bytes after 100,000 classes, %d after 150,000 more", before, after)
	}
}
