# Calls that leave native code no more: of objects of types in Go, with *args from a tuple, of classes whose __new__ is in Python, of divmod, type and
# isinstance with several classes; and what they do when something else comes.
import abc, collections, functools, operator, weakref


def show(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__


def every(f, values, n=60):
    r = None
    for _ in range(n):
        r = [show(f, *v) for v in values]
    return r


# divmod and the unpacking of its result.
def div(a, b):
    q, r = divmod(a, b)
    return q, r, q * b + r == a

def div7(a):
    q, r = divmod(a, 7)
    return r, q

def div8(a):
    q, q = divmod(a, 8)
    return q

def divm(a):
    q, r = divmod(a, -3)
    return q, r

class D:
    def __divmod__(self, o): return "q", o
    def __rdivmod__(self, o): return [o, "r"]

ints = [0, 1, 6, 7, 8, -1, -6, -7, -8, 2 ** 61, -2 ** 61, 2 ** 62 - 1, -2 ** 62]
for _ in range(50):
    for a in ints: div7(a), div8(a), divm(a), div(a, 3)
print([div7(a) for a in ints], [div8(a) for a in ints], [divm(a) for a in ints])
print(every(div, [(a, b) for a in ints[1:] for b in (3, -3, 1, 2 ** 60)]))
print(every(div, [(a, b) for a in ints for b in (-1, 2 ** 62, -2 ** 63)]))
print(every(div, [(1, 0), (7.5, 2), (-7, 2.5), (2 ** 80, 3), (True, 2)]))
print(every(lambda a, b: divmod(a, b), [(D(), 3), (3, D()), (1, 2)]), every(div7, [(D(),), ("x",)]))


# type and isinstance.
class A: pass
class B(A): pass
class M(type): pass
class C(A, metaclass=M): pass
class Claims:
    @property
    def __class__(self): return int
class Abstract(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
class Registered: pass
Abstract.register(Registered)

def types(x): return type(x).__name__
def of(x): return isinstance(x, (int, str)), isinstance(x, (A,)), isinstance(x, (float, list, A)), isinstance(x, (bool, set)), isinstance(x, (str, Abstract))
def of_local(x, c): return isinstance(x, (c, str))
things = [(x,) for x in (1, 2 ** 70, 1.5, 0.0, -0.0, True, None, ..., "a", b"", [], (), {}, A(), B(), C(), C, A, M, Claims(), Registered(), len, object(), set())]
print(every(types, things))
print(every(of, things))
print(every(of_local, [(1, int), (1, A), ("s", A), (1, (float, int))]), every(of_local, [(1, 5)]))


# object.__new__ and super() of classes.
class Made:
    def __new__(cls, *a):
        self = super().__new__(cls)
        self.a = a
        return self
class Slots(Made):
    __slots__ = ()
class Deleted(Made):
    count = 0
    def __del__(self): Deleted.count += 1
class Wide(Made):
    def __new__(cls, n):
        self = super().__new__(cls, n)
        for i in range(n): setattr(self, "x%d" % i, i)
        return self
class Impl(Abstract):
    def f(self): return 5
class Num(int):
    def __new__(cls, v): return super().__new__(cls, v + 1)
class Pair(tuple):
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
class WithMeta(Made, metaclass=M): pass

def make(cls, *a): return object.__new__(cls, *a)
def make1(cls): return object.__new__(cls)
def kind(x): return type(x).__name__, getattr(x, "a", None)
for _ in range(80):
    r = [kind(Made(1)), kind(Slots(2)), kind(Deleted(3)), kind(Wide(9)), kind(WithMeta(4)), Num(3), Pair(1, 2)]
print(r, Deleted.count >= 0)
print([kind(x) if not isinstance(x, str) else x for x in every(make1, [(c,) for c in (Made, Slots, Wide, WithMeta, Impl, Abstract, int, Num, A, M, 5, None, "s", Pair)])])
print([kind(x) if not isinstance(x, str) else x for x in every(make, [(A,), (A, 1), (Made, 1), (Impl,)])])

class Base:
    @classmethod
    def c(cls, x): return "Base.c", cls.__name__, x
    @staticmethod
    def s(x): return "Base.s", x
    def m(self): return "Base.m", self
    k = 3
class Derived(Base):
    @classmethod
    def c(cls, x): return super().c(x), super().s(x), super().m(7), super().k
    @staticmethod
    def s(x): return "Derived.s"
class Further(Derived): pass
for _ in range(80): r = Derived.c(1), Further.c(2)
print(r)
Base.c = classmethod(lambda cls, x: "changed")
Base.s = staticmethod(lambda x: "static")
Base.m = lambda self: "method"
for _ in range(80): r = Derived.c(1), Further.c(2)
print(r)
Base.s = len
print(show(Derived.c, "abc"))


# Classes with __new__, of which subclasses get an __init__.
class Parent:
    def __new__(cls, x, *, y=2):
        self = object.__new__(cls)
        self.x = x, y
        return self
class Kid(Parent): pass
def parents(n):
    s = 0
    for i in range(n):
        p = Parent(i, y=i) if i & 1 else Kid(i)
        s += p.x[1]
    return s, p.x
for _ in range(4): print(parents(60))
def init(self, x, y=0): self.x = -x, -5
Kid.__init__ = init
print(parents(60), parents(60))
Parent.__init__ = lambda self, x, y=0: None
print(parents(60))
Parent.__new__.__kwdefaults__ = {"y": 100}
print(parents(60))


# f(*t) of a function with *args, which gets the tuple itself.
def rest(*a): return a
def second(x, *a): return x, a
def named(*a, k=1, **kw): return len(a), k, kw
def spread(t, d):
    r = rest(*t)
    return r is t, r, second(0, *t), named(*t), named(*t, **d)
class T(tuple): pass
for _ in range(80): r = [spread(t, d) for t in ((), (1,), (1, 2, 3)) for d in ({}, {"k": 5}, {"z": 1})]
print(r)
for _ in range(80): r = spread([1, 2], {})
print(r, show(spread, T((4, 5)), {})[1:], show(spread, "ab", {})[1:], show(spread, 5, {}), show(spread, iter([1]), {}))


# Objects that are called by Go.
@functools.lru_cache(maxsize=4)
def cached(x, y=1):
    if x == 13: raise KeyError(x)
    return x * y
@functools.lru_cache(None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def add(a, b=10, *c, k=0): return a + b + k
class W: pass
w = W()
def call(f, *a): return f(*a)
def call1(f, x): return f(x)
def call2(f, x, y): return f(x, y=y)
callees = [operator.itemgetter(1), operator.attrgetter("real"), functools.partial(add, 5), functools.partial(add, k=100), cached, operator.methodcaller("count", 1),
           add, len, int, list, A, lambda x: x, [].append, "a".join]
for f in callees:
    for _ in range(60): r = show(call1, f, 3), show(call1, f, (1, 2)), show(call1, f, [1]), show(call1, f, 13)
    print([x if not isinstance(x, A) else "A" for x in r])
for f in (cached, add, functools.partial(add, 1), int):
    print(every(call2, [(f, 3, 4), (f, 13, 2)]))
print(fib(80), fib.cache_info(), cached.cache_info().currsize)
def refs(r, n):
    s = 0
    for _ in range(n): s += r() is w
    return s
print(refs(weakref.ref(w), 100), refs(lambda: w, 100), refs(weakref.ref(w), 100), refs(W, 3))
def kinds(n):
    s = []
    for i in range(n): s.append(callees[i % len(callees)])
    return sum(show(call1, f, 3) == 3 for f in s)
print(kinds(200))


# Sets of generators.
class H:
    log = []
    def __init__(self, v): self.v = v
    def __hash__(self):
        H.log.append(self.v)
        if self.v == 5: raise ValueError
        return self.v // 2
    def __eq__(self, o): return self.v // 2 == o.v // 2
def gen(n, f):
    for i in range(n):
        H.log.append("g")
        yield f(i)
def sets(n, f): return len(set(f(i) for i in range(n))), len(frozenset(f(i) for i in range(n))), len(set(gen(n, f)))
for f in (lambda i: i % 7, lambda i: (i % 3, i % 2), str, lambda i: i / 3, lambda i: H(i % 4), lambda i: None, lambda i: 2 ** 65 + i % 5, lambda i: b"x", lambda i: (i, H(1))):
    for n in (0, 1, 5, 100):
        for _ in range(20): r = show(sets, n, f)
        print(r, end=" ")
print()
del H.log[:]
for n in (4, 8): print(show(lambda: sorted(x.v for x in set(gen(n, H)))), H.log); del H.log[:]
print(show(lambda: set(gen(5, lambda i: [i] if i == 3 else i))), H.log)


# Globals that are made between two calls of a function do not make it slow; nor wrong.
def loop(n):
    s = 0
    for x, y in zip(range(n), [1] * n): s += x * y + len("ab") + offset
    return s
offset = 1
for k in range(12):
    for _ in range(6): r = loop(40)
    globals()["new%d" % k] = k
    if k == 5: len = lambda x: 100
    if k == 8: del len; offset = 1.5
    print(r, end=" ")
print()
