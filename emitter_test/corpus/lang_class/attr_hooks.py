# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__ and their interplay.
class G:
    real = 1
    def __init__(self): self.inst = 2
    def __getattr__(self, n):
        if n.startswith("dyn"): return "<" + n + ">"
        raise AttributeError(n)
g = G()
print(g.real, g.inst, g.dyn1, getattr(g, "dynx"), getattr(g, "zzz", "default"), hasattr(g, "zzz"), hasattr(g, "dynq"))
class S:
    def __setattr__(self, n, v):
        log.append(("set", n, v))
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        log.append(("del", n))
        super().__delattr__(n)
log = []
s = S()
s.a = 1
s.a += 1
del s.a
setattr(s, "b", 2); delattr(s, "b")
try:
    del s.nope
except AttributeError:
    pass
print(log)
class Full:
    x = "class x"
    def __init__(self): object.__setattr__(self, "_d", {"k": 1})
    def __getattribute__(self, n):
        if n == "magic": return 42
        if n == "fail": raise AttributeError("failed")
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return "fallback " + n
f = Full()
print(f.magic, f.x, f._d, f.fail, f.other, len.__name__)
class Special:
    def __getattr__(self, n): return lambda *a: "from getattr"
sp = Special()
print(sp.__len__(), sp.anything())
for op in (len, iter, lambda o: o + 1, lambda o: o[0]):
    try:
        op(sp); print("worked")
    except TypeError:
        print("TypeError", end=" ")
print()
sp.__call__ = lambda: "instance call"
try:
    sp()
except TypeError:
    print("special methods are looked up on the type")
class Raises:
    @property
    def p(self): raise AttributeError("inside")
    def __getattr__(self, n): return "getattr got " + n
print(Raises().p)
class Raises2:
    @property
    def p(self): raise ValueError("other")
    def __getattr__(self, n): return "never"
try:
    Raises2().p
except ValueError as e:
    print("ValueError", e)
class DirC:
    def __dir__(self): return ["b", "a"]
print(dir(DirC()))
class Proxy:
    def __init__(self, t): self.__dict__["t"] = t
    def __getattr__(self, n): return getattr(self.t, n)
    def __setattr__(self, n, v): setattr(self.t, n, v)
class T: v = 1
t = T(); p = Proxy(t)
p.v = 5; p.w = 6
print(t.v, t.w, p.v, vars(t), list(vars(p)))
class Meta(type):
    def __getattr__(cls, n): return "meta " + n
class WithMeta(metaclass=Meta):
    own = 1
print(WithMeta.own, WithMeta.foo, hasattr(WithMeta(), "foo"))
try:
    object().x = 1
except AttributeError:
    print("object has no dict")
try:
    (5).x
except AttributeError:
    print("int")
try:
    None.x = 1
except AttributeError:
    print("None")
try:
    int.newattr = 1
except TypeError:
    print("immutable type")
