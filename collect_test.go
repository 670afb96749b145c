package pycopy_test

import (
	"bytes"
	"testing"

	"pycopy"
)

// TestCollectCalled looks whether gc.collect() frees what is dead at once, although calls just before have left it on Go's stack.
func TestCollectCalled(t *testing.T) {
	const src = `
import gc, weakref
class N: pass
def cycle():
    a = N()
    a.other = N()
    a.other.other = a
    return a
def dropped(make):
    x = make()
    r = weakref.ref(x)
    x = None
    gc.collect()
    return r() is None
def deleted(make):
    x = [make(), 1]
    r = weakref.ref(x[0])
    x[0].more = [x[0]]
    del x[0]
    gc.collect()
    return r() is None
for f in dropped, deleted:
    for make in N, cycle:
        print([f(make) for i in range(100)].count(True) > 95)
count = 0
for i in range(100):
    last = cycle()
    r = weakref.ref(last)
    del last
    gc.collect()
    count += r() is None
print(count > 95)
`
	for _, off := range []bool{false, true} {
		var out bytes.Buffer
		p := newRuntime(t, pycopy.Config{Stdout: &out, JIT: pycopy.JIT{Off: off}})
		mustRun(t, p, src)
		if want := "True\nTrue\nTrue\nTrue\nTrue\n"; out.String() != want {
			t.Errorf("JIT off: %v: %q", off, out.String())
		}
	}
}

// TestCollectScheduled has gc.collect() called between two instructions: the arguments of the call to come are alive.
func TestCollectScheduled(t *testing.T) {
	for _, threshold := range []int{0, 1} {
		p := newRuntime(t, pycopy.Config{JIT: pycopy.JIT{Threshold: threshold}})
		mustRun(t, p, `
import gc, micropython
def f():
    for i in range(500):
        micropython.schedule(gc.collect, 1)
        a = max(len([i] * 3), [i][0], i)
        b = dict(k=[i], v=(a, str(i)))
        micropython.schedule(gc.collect, 1)
        gc.collect()
        assert b == {"k": [i], "v": (max(i, 3), str(i))}, b
f()
`)
	}
}
