# Decorator order, expressions as decorators, decorators on classes and methods, arguments.
log = []
def tag(name):
    log.append("eval " + name)
    def deco(f):
        log.append("apply " + name)
        def wrapper(*a, **k):
            return (name, f(*a, **k))
        wrapper.__name__ = f.__name__
        return wrapper
    return deco
@tag("a")
@tag("b")
def f(x=log.append("defaults")):
    return "f"
print(log, f(), f.__name__)
table = {"k": [tag("t")]}
@table["k"][0]
def g(): return "g"
print(g())
@(lambda fn: lambda: fn() * 2)
def h(): return 4
print(h())
@(deco := tag("w"))
def w(): return 0
print(w(), deco is not None)
def register(cls):
    cls.registered = True
    return cls
@register
class A:
    @property
    def p(self): return 1
    @staticmethod
    @tag("s")
    def s(): return 2
    @tag("m")
    def m(self): return 3
    @classmethod
    def c(cls): return cls.__name__
print(A.registered, A().p, A.s(), A().m(), A.c())
@(lambda c: "replaced by string")
class B: pass
print(B)
def memo(f):
    cache = {}
    def inner(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    inner.cache = cache
    return inner
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache))
class Count:
    def __init__(self, fn): self.fn, self.n = fn, 0
    def __call__(self, *a):
        self.n += 1
        return self.fn(*a)
@Count
def counted(x): return x
counted(1), counted(2)
print(counted.n)
class WithGet(Count):
    def __get__(self, obj, cls):
        return lambda *a: self(obj, *a)
class D:
    @WithGet
    def m(self, x): return type(self).__name__, x
d = D()
print(d.m(3), d.m(4), D.__dict__["m"].n)
try:
    @undefined_decorator
    def z(): pass
except NameError:
    print("NameError")
try:
    @3
    def z(): pass
except TypeError:
    print("TypeError")
print("z" in globals())
