# weakref: references that do not keep alive. Asks only that a collection frees most garbage.
import gc, weakref
class A:
    def __init__(self, n): self.n = n
    def m(self): return self.n
def t(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__
def collect():
    for _ in range(3):
        [A(i) for i in range(200)]
        gc.collect()
def most(n): return n >= 90
a = A(1)
r = weakref.ref(a)
print(r() is a, r().n, weakref.ref(a) == r, hash(r) == hash(a), weakref.getweakrefcount(a) >= 1)
p = weakref.proxy(a)
print(p.n, p.m(), t(hash, p))
p.n = 5
print(a.n)
log = []
def plain(): return [weakref.ref(A(i)) for i in range(100)]
def cycles():
    out = []
    for i in range(100):
        x = A(i); x.self = x
        out.append(weakref.ref(x))
    return out
def callbacks(): return [weakref.ref(A(i), log.append) for i in range(100)]
def proxies(): return [weakref.proxy(A(i)) for i in range(100)]
rp, rc, rb, px = plain(), cycles(), callbacks(), proxies()
collect()
print(most(sum(x() is None for x in rp)), most(sum(x() is None for x in rc)), most(len(log)), all(x() is None for x in log))
print(most([t(lambda: x.n) for x in px].count("ReferenceError")), r() is a)
for bad in (5, "s", None, (1,), [1]): print(t(weakref.ref, bad), end=" ")
print(isinstance(weakref.ref(A), weakref.ref))
wv = weakref.WeakValueDictionary()
wv["kept"] = a
for i in range(100): wv[i] = A(i)
wk = weakref.WeakKeyDictionary()
wk[a] = "v"
for i in range(100): wk[A(i)] = i
ws = weakref.WeakSet([a])
for i in range(100): ws.add(A(i))
collect()
print(most(101 - len(wv)), wv["kept"] is a, wv.get("none"), most(101 - len(wk)), wk[a], most(101 - len(ws)), a in ws)
class S: __slots__ = ("x",)
class SW: __slots__ = ("x", "__weakref__")
print(t(weakref.ref, S()), isinstance(weakref.ref(s := SW()), weakref.ref))
wm = weakref.WeakMethod(a.m)
print(wm()() == 5)
log.clear()
f = weakref.finalize(a, log.append, "finalized")
print(f.alive, f(), log, f.alive)
