# weakref: collections, methods, finalizers. Every object is dropped before it is looked for.
import gc
import weakref
from weakref import WeakKeyDictionary, WeakMethod, WeakSet, WeakValueDictionary, finalize, proxy, ref


class Obj:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<{self.name}>"

    def hello(self):
        return f"hello {self.name}"


def drop(*names):
    for n in names:
        del globals()[n]
    gc.collect()


def junk():
    "Overwrite what the conservative scan of a stack might still find."
    return [Obj(i) for i in range(50)] and None


a = Obj("a")
died = []
r = ref(a, lambda r: died.append("callback"))
print(r() is a, ref(a) == ref(a), weakref.getweakrefcount(a) >= 1, isinstance(r, weakref.ReferenceType), hash(ref(a)) == hash(a))
p = proxy(a)
print(p.name, p.hello(), isinstance(p, weakref.ProxyType))
b, c = Obj("b"), Obj("c")
wv = WeakValueDictionary(x=b)
wv["y"] = c
print(sorted(wv), wv["x"], len(wv), "y" in wv, wv.get("z", 5), sorted(wv.keys()), [v.name for v in wv.values()], list(wv.items()))
print(wv.setdefault("x", c).name, wv.pop("y").name, wv.pop("none", None), len(wv), wv.copy()["x"], (wv | {"q": c})["q"])
try:
    wv["none"]
except KeyError as e:
    print(repr(e))
wk = WeakKeyDictionary()
wk[b] = 1
wk[c] = [2]
print(wk[b], len(wk), c in wk, 5 in wk, sorted(k.name for k in wk), wk.get(a), sorted(v for v in wk.values() if v != [2]), wk.setdefault(b, 9), wk.pop(c))
ws = WeakSet([b, c])
ws.add(b)
print(len(ws), b in ws, a in ws, sorted(o.name for o in ws), len(ws | {a}), len(ws & {b}), len(ws - {b}), ws >= {b}, ws == WeakSet([c, b]), ws.isdisjoint([a]))
ws.discard(a)
ws.remove(c)
try:
    ws.remove(c)
except KeyError:
    print("KeyError")
wm = WeakMethod(b.hello)
print(wm()(), wm == WeakMethod(b.hello))
log = []
f = finalize(b, log.append, "b died")
g = finalize(c, log.append, "never")
print(f.alive, f.peek()[2], f.atexit, g.detach()[1] == log.append, g.alive, g(), log)
h = finalize(c, lambda *a, **k: (a, k), 1, k=2)
print(h(), h(), h.alive)
f.atexit = False
drop("b")
junk()
gc.collect()
print("values", len(list(wv.items())), "keys", len(list(wk.items())), "set", len(list(ws)), "method", wm(), "final", log, f.alive)
wv["c"] = c
drop("c")
junk()
gc.collect()
print(list(wv.items()))
drop("a")
junk()
gc.collect()
print(r(), died)
try:
    p.name
except ReferenceError:
    print("ReferenceError")
for bad in (lambda: ref(3), lambda: WeakMethod(junk), lambda: WeakSet([1])):
    try:
        bad()
    except TypeError:
        print("TypeError")
