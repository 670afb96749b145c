# __new__ and __init__: immutables, returning other objects, singletons, argument passing, class creation hooks.
class A:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
A(1, b=2)
class Other:
    def __new__(cls): return 5
    def __init__(self): print("never called")
print(Other())
class SubRet(A):
    def __new__(cls, x): return A.__new__(Deriv, x)
class Deriv(SubRet):
    def __init__(self, *a): print("Deriv init", a)
print(type(SubRet(3)).__name__)
class Upper(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
    def shout(self): return self + "!"
u = Upper("abc")
print(u, u.shout(), type(u).__name__, type(u + "x").__name__, len(u), isinstance(u, str), u == "ABC", {u: 1}["ABC"])
class Pos(int):
    def __new__(cls, v): return super().__new__(cls, max(0, v))
    def __add__(self, o): return Pos(int(self) + o)
print(Pos(-5), Pos(3) + 4, type(Pos(3) + 4).__name__, type(Pos(3) * 2).__name__, Pos(3) == 3)
class T(tuple):
    def __new__(cls, *items): return tuple.__new__(cls, items)
    @property
    def first(self): return self[0]
print(T(1, 2, 3), T(7).first, T(1, 2) + (3,), type(T(1)[:]).__name__)
class Single:
    inst = None
    def __new__(cls):
        if cls.inst is None: cls.inst = object.__new__(cls)
        return cls.inst
print(Single() is Single())
class L(list):
    def __init__(self, *a):
        super().__init__(a)
        self.tag = "t"
l = L(1, 2)
print(l, l.tag, len(l), l == [1, 2])
class D(dict):
    def __init__(self, **k):
        super().__init__(k, extra=0)
print(D(a=1), D.fromkeys("ab"))
class F(float): pass
print(F(2.5) * 2, type(F(1) + 1).__name__, F("1e3"))
class E(Exception):
    def __init__(self, code):
        self.code = code
e = E(5)
print(e.args, e.code, str(e))
class E2(Exception):
    def __init__(self, a, b): super().__init__("%s-%s" % (a, b))
print(E2(1, 2), E2(1, 2).args)
for f in (lambda: object.__new__(int), lambda: object.__new__(), lambda: int.__new__(str), lambda: object.__new__(5), lambda: A.__new__()):
    try:
        f(); print("ok")
    except TypeError: print("TypeError", end=" ")
print()
class Sub:
    subs = []
    def __init_subclass__(cls, /, tag=None, **k):
        super().__init_subclass__(**k)
        Sub.subs.append((cls.__name__, tag))
class S1(Sub, tag="one"): pass
class S2(S1): pass
print(Sub.subs)
class Named:
    def __set_name__(self, owner, name): self.where = owner.__name__ + "." + name
class Holder:
    f1 = Named()
    f2 = Named()
print(Holder.f1.where, Holder.f2.where)
Dyn = type("Dyn", (Upper,), {"extra": 3, "m": lambda self: self.extra})
print(Dyn("q"), Dyn("q").m(), Dyn.__name__, type("X", (), {})().__class__.__name__)
