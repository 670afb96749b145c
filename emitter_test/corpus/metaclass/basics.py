# Metaclasses: keyword form, __prepare__, __new__/__init__/__call__, conflicts, inheritance, class kwargs.
log = []
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        log.append(("prepare", name, len(bases), kw)); return {"prepared": 1}
    def __new__(mcs, name, bases, ns, **kw):
        log.append(("new", name, sorted(k for k in ns if not k.startswith("__")), kw))
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        log.append(("init", name)); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        log.append(("call", cls.__name__)); return super().__call__(*a, **k)
    def greet(cls): return "hi from " + cls.__name__
    def __len__(cls): return 7
    def __getitem__(cls, k): return (cls.__name__, k)
    def __iter__(cls): return iter("meta")
    def __contains__(cls, x): return x == 1
    def __repr__(cls): return "<M %s>" % cls.__name__
    def __add__(cls, o): return "added"
    def __bool__(cls): return False
class A(metaclass=Meta, flag=True):
    x = 5
    def m(self): return "m"
class B(A, opt=2): pass
print(log); log.clear()
a = A(); print(log, a.m(), a.x, A.prepared, type(A).__name__, type(B).__name__)
print(A.greet(), len(A), A[3], list(A), 1 in A, 2 in A, A, [B], A + 1, bool(A), hasattr(a, "greet"), isinstance(A, Meta), isinstance(a, A))
class Other(type): pass
try:
    class C(A, metaclass=Other): pass
except TypeError: print("metaclass conflict")
class Both(Meta, Other): pass
class D(A, metaclass=Both): pass
print(type(D).__name__)
class E(metaclass=lambda n, b, d, **k: (n, b, sorted(x for x in d if x[0] != "_"), k), key=1):
    y = 1
print(E)
class Single(type):
    inst = {}
    def __call__(cls, *a):
        if cls not in Single.inst: Single.inst[cls] = super().__call__(*a)
        return Single.inst[cls]
class Conf(metaclass=Single):
    def __init__(self, v=0): self.v = v
print(Conf(1) is Conf(2), Conf().v)
class Reg(type):
    table = {}
    def __init__(cls, n, b, d):
        super().__init__(n, b, d)
        if b: Reg.table[n.lower()] = cls
class Base(metaclass=Reg): pass
class Foo(Base): pass
class Bar(Foo): pass
print(sorted(Reg.table), Reg.table["foo"] is Foo)
class Ordered(type):
    @classmethod
    def __prepare__(mcs, n, b): return Rec()
    def __new__(mcs, n, b, ns):
        c = super().__new__(mcs, n, b, dict(ns)); c.order = ns.order; return c
class Rec(dict):
    def __init__(self): super().__init__(); self.order = []
    def __setitem__(self, k, v):
        if not k.startswith("__"): self.order.append(k)
        super().__setitem__(k, v)
class Fields(metaclass=Ordered):
    b = 1; a = 2
    def z(self): pass
    b = 3
print(Fields.order, Fields.b)
N = Meta("N", (A,), {"k": 1}); print(N.k, N.x, N.__name__, type(N) is Meta, N.__mro__ == (N, A, object))
class Attr(type):
    def __setattr__(cls, n, v): log.append((n, v)); super().__setattr__(n, v)
    def __delattr__(cls, n): log.append(n); super().__delattr__(n)
    def __getattribute__(cls, n): return "intercepted" if n == "secret" else super().__getattribute__(n)
log.clear()
class At(metaclass=Attr): v = 1
At.w = 2; del At.v
print(log, At.secret, hasattr(At, "v"), At.w)
try:
    class Bad(object, unknown=1): pass
except TypeError: print("unexpected class keyword")
class Mro(type):
    def mro(cls): return [cls, Extra, object] if cls.__name__ == "Cust" else super().mro()
class Extra: tag = "extra"
class Cust(metaclass=Mro): pass
print(Cust.tag, [k.__name__ for k in Cust.__mro__])
