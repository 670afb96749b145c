# Attributes that hot code finds in classes: static methods of instances, attributes of classes with and without a metaclass, __class__.
class A:
    @staticmethod
    def s(a): return a
    @staticmethod
    def t(*a): return a
    f=len
    k=int
    def __init__(self,n=0):
        for i in range(n): setattr(self,'x%d'%i,i)
class B(A):
    @staticmethod
    def s(a): return -a
class C(A):
    def s(self,a): return 'm',a
class D(A): pass
def g(o,i):
    h=o.s
    return o.s(i),o.t(i,2),o.f('abc'),o.k('12'),h(i), A.s(i)
os=[A(),B(),C(),D(70),A(3)]
for k in range(400): r=[g(o,k) for o in os]
print(r)
o=A()
o.s=lambda x:'inst'
for k in range(400): r=g(o,k),g(os[0],k)
print(r)
A.s=staticmethod(lambda a:'new')
for k in range(400): r=[g(o,k) for o in os]
print(r)
A.s=lambda self,a:('meth',a)
try: print([g(o,k) for o in os[3:]])
except TypeError: print("TypeError")
A.s=5
try: print([g(o,k) for o in os[3:]])
except TypeError: print("TypeError")
del A.s
try: print([g(o,k) for o in os[3:]])
except AttributeError: print("AttributeError")
A.s=classmethod(lambda c,a:(c.__name__,a))
for k in range(400): r=[g(o,k) for o in os]
print(r)
def one(o,n):
    s=0
    for i in range(n): s+=len(o.t(i))
    return s
for k in range(3): print(one(A(),100))
A.t=staticmethod(lambda *a:a*2)
for k in range(3): print(one(A(),100))


# Classes with a metaclass, and many of them.
class Meta(type):
    level = 1
    def who(cls): return "who", cls.__name__
    @property
    def upper(cls): return cls.__name__.upper()
    def __getattr__(cls, name):
        if name == "magic": return "magic " + cls.__name__
        raise AttributeError(name)
    @classmethod
    def of_meta(mcs): return mcs.__name__
class Silent(type): pass
class Noisy(type):
    def __getattribute__(cls, name): return type.__getattribute__(cls, name) if name != "x" else "noisy"

def make(i, meta=Meta):
    class K(metaclass=meta):
        x = i
        @classmethod
        def c(cls, a): return cls.x, a
        @staticmethod
        def s(a): return a + i
        def m(self): return self.x
    K.__name__ = "K%d" % i
    return K
def look(c):
    return c.x, c.c(1), c.s(1), c.m(c), c.__name__, c.__class__.__name__
def look_meta(c): return c.who(), c.upper, c.level, c.magic, c.of_meta()
def tryall(f, cs):
    r = []
    for c in cs:
        try: r.append(f(c))
        except Exception as e: r.append(type(e).__name__)
    return r
classes = [make(0), make(1), make(2, Silent), make(3, Noisy), make(4, type), make(5)]
for _ in range(150): r = tryall(look, classes), tryall(look_meta, classes)
print(r)
classes[0].x = property(lambda self: 5)
classes[1].c = staticmethod(lambda a: ("static now", a))
classes[2].s = lambda a: "function now"
classes[5].level = 7
for _ in range(150): r = tryall(look_meta, classes), [type(c.x).__name__ for c in classes], tryall(lambda c: str(c.c(2))[-15:], classes[1:]), tryall(lambda c: c.s(2), classes)
print(r)
Meta.x = property(lambda cls: "meta's")
Meta.level = 2
Meta.who = lambda cls: "changed"
for _ in range(150): r = tryall(look_meta, classes), [type(c.x).__name__ for c in classes]
print(r)
del Meta.x
Meta.__getattribute__ = lambda cls, name: "all " + name
for _ in range(100): r = tryall(lambda c: c.x, classes[1:]), tryall(lambda c: c.level, classes)
print(r)
del Meta.__getattribute__
for _ in range(100): r = tryall(lambda c: c.x, classes[1:]), tryall(lambda c: c.level, classes)
print(r)
# Classes that come and go.
def fresh(n):
    s = 0
    for i in range(n):
        class L(metaclass=Silent):
            v = i
            @staticmethod
            def two(): return 2
            @classmethod
            def c(cls): return cls.v
            @property
            def p(self): return 3
        for _ in range(3): s += L.v + L.two() + L.c() + L().two() + L().p
    return s
for _ in range(3): print(fresh(60))


# __class__ of everything.
class Lies:
    @property
    def __class__(self): return dict
class Attr:
    def __getattribute__(self, name): return "attr " + name
class P: pass
class Q: pass
def cls_of(x): return x.__class__
def shown(x):
    c = cls_of(x)
    return c.__name__ if type(c) is type else str(type(c).__name__)
things = [1, 2 ** 80, 1.5, -0.0, True, None, "s", b"", [], (), {}, P(), Q(), Lies(), Attr(), len, P, Meta, classes[1], shown, ...]
for _ in range(100): r = [shown(x) for x in things]
print(r)
p = P()
for _ in range(100): r = cls_of(p) is P
p.__class__ = Q
print(r, cls_of(p) is Q)
class R(P): __class__ = property(lambda self: int)
for _ in range(100): r = cls_of(R()) is int, isinstance(R(), int), cls_of(Q()) is Q
print(r)
def new_like(o): return o.__class__()
for _ in range(100): r = [type(new_like(x)).__name__ for x in (1, "a", [], Q(), {}, 1.5, True)]
print(r)
