# Data and non-data descriptors, precedence, class access, __set_name__, deletion, functions as descriptors.
class Data:
    def __set_name__(self, o, n): self.n = n
    def __get__(self, obj, cls): return "get %s %s %s" % (self.n, obj and type(obj).__name__, cls.__name__)
    def __set__(self, obj, v): print("set", self.n, v)
    def __delete__(self, obj): print("delete", self.n)
class NonData:
    def __get__(self, obj, cls): return "nondata"
class SetOnly:
    def __set__(self, obj, v): obj.__dict__["s"] = v * 2
class C:
    d = Data(); n = NonData(); s = SetOnly()
c = C()
print(c.d, C.d, c.n, C.n)
c.d = 5; del c.d
c.__dict__["d"] = "instance d"; c.__dict__["n"] = "instance n"
print(c.d, c.n)
del c.n; print(c.n)
print(type(c.s).__name__); c.s = 4; print(c.s, vars(c))
c2 = C(); c2.n = "own"; print(c2.n, C().n)
class Sub(C): pass
print(Sub().d, Sub.d)
C.d = "replaced on class"; print(c.d, C.d, Sub.d)
class ReadOnly:
    def __get__(self, o, c): return 1
    def __set__(self, o, v): raise AttributeError("read only")
class R: v = ReadOnly()
r = R()
try: r.v = 2
except AttributeError as e: print(e)
try: del r.v
except AttributeError: print("no __delete__")
class Cached:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, c):
        if o is None: return self
        v = o.__dict__[self.n] = self.f(o)
        return v
class L:
    @Cached
    def heavy(self): print("computing"); return 42
l = L(); print(l.heavy, l.heavy, vars(l), type(L.heavy).__name__)
class Typed:
    def __init__(self, t): self.t = t
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, c=None): return self if o is None else getattr(o, self.n)
    def __set__(self, o, v):
        if not isinstance(v, self.t): raise TypeError("want " + self.t.__name__)
        setattr(o, self.n, v)
class P:
    x = Typed(int); s = Typed(str)
    def __init__(self, x, s): self.x, self.s = x, s
p = P(1, "a"); print(p.x, p.s, vars(p))
for bad in (lambda: P("1", "a"), lambda: setattr(p, "s", 5)):
    try: bad()
    except TypeError as e: print(e)
def func(self, *a): return (type(self).__name__, a)
class F: pass
F.m = func; f = F(); f.own = func
print(f.m(1), F.m(5, 2), f.own("explicit"), func.__get__(f)(3), func.__get__(f, F) == f.m, func.__get__(None, F) is func)
class Meth:
    s = staticmethod(func); c = classmethod(func); b = len; lam = lambda self: "lam"; part = Data
print(Meth.s(1), Meth().s(1, 2), Meth.c(3), Meth().c(4)[1], Meth().b([1, 2]), Meth().lam(), Meth().part.__name__)
class Raise:
    def __get__(self, o, c): raise AttributeError("from get")
class G:
    a = Raise()
    def __getattr__(self, n): return "fallback " + n
print(G().a)
class Meta(type):
    md = Data()
    mn = NonData()
class K(metaclass=Meta): mn = "class attribute wins"
print(K.md, K.mn); K.md = 1
class Count:
    n = 0
    def __get__(self, o, c): Count.n += 1; return Count.n
class Cn: v = Count()
print([Cn().v for _ in range(3)], hasattr(Cn(), "v"), getattr(Cn, "v"), Cn.__dict__["v"].__get__(None, Cn))
print(C.__dict__["n"].__get__(None, C), super(Sub, Sub()).n, super(Sub, Sub).n)
