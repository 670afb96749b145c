# The class statement: scoping of the body, __qualname__, __module__, __dict__, docstrings, mutation after creation.
class A:
    """Doc A"""
    a = 1
    b = a + 1
    def f(self): return b
    c = [a] * 2
    d = (lambda: 5)()
    class Inner:
        """Doc inner"""
        e = 9
        def g(self): return __class__.__name__
    x: int = 3
    print(__name__, __qualname__, __module__)
b = "module b"
print(A().f(), A.b, A.c, A.d, A.Inner.e, A.Inner().g(), A.Inner.__qualname__, A.__doc__, A.Inner.__doc__, A.__module__)
print([k for k in A.__dict__ if not k.startswith("__")], A.__dict__["a"], "f" in A.__dict__)
try: A.__dict__["a"] = 2
except TypeError: print("mappingproxy is read-only")
A.h = lambda self: "added"; print(A().h()); del A.h
print(hasattr(A(), "h"))
def make(n):
    class Local:
        val = n
        def get(self): return n, self.val
    return Local
L1, L2 = make(1), make(2)
print(L1().get(), L2().get(), L1 is L2, L1.__qualname__)
class Cond:
    if True:
        def m(self): return "first"
    for i in range(3):
        exec("attr%d = %d" % (i, i * i))
    del i
    def m2(self, f=m): return f(self)
print(Cond().m2(), Cond.attr2, hasattr(Cond, "i"))
class Dup:
    v = 1
    v = v + 1
    def v2(self): return 1
    def v2(self): return 2
print(Dup.v, Dup().v2())
x = "global"
class G:
    global x
    x = "set from class body"
print(x, hasattr(G, "x"))
class Loop:
    total = 0
    for n in (1, 2, 3): total += n
    names = [str(n) for n in (1, 2)]
    squares = {n: n * n for n in range(3)}
print(Loop.total, Loop.n, Loop.names, Loop.squares)
class Name:
    __qualname__ = "Custom.Name"
    __slots__ = ()
print(Name.__qualname__, Name.__name__)
class P: pass
P.__name__ = "Renamed"; P.__doc__ = "new doc"; P.__module__ = "mod"
print(P.__name__, P.__doc__, P.__module__, P.__qualname__)
class Base:
    def who(self): return "Base"
class Other:
    def who(self): return "Other"
class Ch(Base): pass
c = Ch(); print(c.who()); Ch.__bases__ = (Other,); print(c.who(), issubclass(Ch, Base), [k.__name__ for k in Ch.__mro__])
Base.who = lambda self: "patched"; print(Base().who())
class Empty(): """only a doc"""
class Ell: ...
class One: pass; y = 2
print(Empty.__doc__, Ell.__doc__, One.y, Ell().__class__.__name__)
try:
    class Err:
        ok = 1
        raise ValueError("in body")
except ValueError as e: print(e, "Err" in globals())
class Deco:
    def deco(f):
        def w(self): return "wrapped " + f(self)
        return w
    @deco
    def m(self): return "m"
    @property
    @deco
    def p(self): return "p"
    deco = staticmethod(deco)
print(Deco().m(), Deco().p, Deco.deco(lambda s: "x")(None))
def f(cls=A): return [n for n in vars(cls) if n in ("a", "b", "c")]
print(f(), type("Dyn", (A,), dict(z=1)).z, A.Inner is type(A.Inner()), (lambda c: c.__name__)(type("Q", (), {})))
class Self:
    def __new__(cls): o = super().__new__(cls); o.made = __class__ is cls; return o
print(Self().made)
