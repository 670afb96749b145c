# Proxies and delegation: __getattr__ forwarding, wrapping methods, special methods that must be defined explicitly.
class Proxy:
    def __init__(self, target): object.__setattr__(self, "_t", target); object.__setattr__(self, "_log", [])
    def __getattr__(self, n):
        self._log.append(n)
        return getattr(self._t, n)
    def __setattr__(self, n, v): self._log.append("=" + n); setattr(self._t, n, v)
    def __delattr__(self, n): self._log.append("-" + n); delattr(self._t, n)
class T:
    x = 1
    def m(self, a): return self.x + a
    def __len__(self): return 5
    def __call__(self): return "called"
t = T(); p = Proxy(t)
print(p.x, p.m(2)); p.x = 10; p.y = 2; print(t.x, p.m(1), t.y); del p.y; print(hasattr(p, "y"), p._log)
for f in (len, lambda o: o(), lambda o: o[0], iter, str):
    try: r = f(p); print("ok" if f is str else r)
    except TypeError: print("TypeError", end=" ")
print()
def forward(*names):
    def deco(cls):
        for n in names:
            def method(self, *a, _n=n, **k): return getattr(self._t, _n)(*a, **k)
            method.__name__ = n
            setattr(cls, n, method)
        return cls
    return deco
@forward("__len__", "__getitem__", "__iter__", "__contains__", "__add__", "__eq__", "__setitem__", "__delitem__", "__bool__" if hasattr(list, "__bool__") else "__reversed__")
class LP:
    def __init__(self, t): self._t = t
l = LP([1, 2, 3]); l[0] = 9; del l[1]
print(len(l), l[0], list(l), 3 in l, l + [4], l == [9, 3], list(reversed(l)), [x for x in l], sorted(l), LP.__len__.__name__)
class Logged:
    calls = []
    def __getattribute__(self, n):
        v = object.__getattribute__(self, n)
        if callable(v) and not n.startswith("__"):
            def w(*a, **k): Logged.calls.append(n); return v(*a, **k)
            return w
        return v
class Stack(Logged):
    def __init__(self): self.items = []
    def push(self, x): self.items.append(x); return self
    def pop(self): return self.items.pop()
s = Stack(); s.push(1).push(2); print(s.pop(), Logged.calls, s.items)
class Lazy:
    def __init__(self, make): self.__dict__["make"] = make
    def __getattr__(self, n):
        obj = self.make()
        self.__dict__["obj"] = obj
        type(self).__getattr__ = lambda s, n: getattr(s.__dict__["obj"], n)
        return getattr(obj, n)
made = []
lz = Lazy(lambda: made.append(1) or T()); print(made); print(lz.x, lz.m(5), made, lz.x, made)
class Null:
    def __getattr__(self, n): return self
    def __call__(self, *a, **k): return self
    def __bool__(self): return False
    def __repr__(self): return "Null"
    def __getitem__(self, k): return self
    def __iter__(self): return iter(())
n = Null(); print(n.a.b(1, x=2)["k"].c, bool(n.x), list(n.y), not n)
class Default(dict):
    def __getattr__(self, n):
        try: return self[n]
        except KeyError: raise AttributeError(n) from None
    def __setattr__(self, n, v): self[n] = v
    def __delattr__(self, n): del self[n]
d = Default(a=1); d.b = 2; print(d.a, d.b, d, d.keys() == {"a", "b"}, hasattr(d, "zz"), getattr(d, "zz", "dflt")); del d.a; print(d, d.get("a"))
class Rec:
    def __init__(self, path=()): self._path = path
    def __getattr__(self, n): return Rec(self._path + (n,))
    def __getitem__(self, k): return Rec(self._path + (k,))
    def __call__(self, *a): return ".".join(map(str, self._path)) + repr(a)
print(Rec().users[5].name("x"), Rec().a.b.c())
