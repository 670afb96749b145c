# Functions and classes defined in every kind of block: loops, conditions, try, with, other functions and classes.
fs = []
for i in range(3):
    def f(j=i): return i, j
    fs.append(f)
print([g() for g in fs])
if fs:
    def cond(): return "if"
else:
    def cond(): return "else"
print(cond())
try:
    def t(): return "try"
    raise ValueError
except ValueError as e:
    def t2(x=str(type(e).__name__)): return x
    class E: name = type(e).__name__
else:
    def t(): return "else"
finally:
    def t3(): return "finally"
print(t(), t2(), E.name, t3())
class CM:
    def __enter__(self): return 5
    def __exit__(self, *a): pass
with CM() as v:
    def w(): return v
    class W: val = v
print(w(), W.val); v = 6; print(w(), W.val)
while True:
    def once(): return "while"
    break
print(once())
class Outer:
    for n in ("a", "b"):
        exec("def m_%s(self): return %r" % (n, n))
    if n == "b":
        def cm(self): return "cond method"
    try: 1 / 0
    except ZeroDivisionError:
        def safe(self): return "safe"
    class In:
        class Deep:
            def q(self): return __class__.__qualname__
    def make(self):
        class Local(Outer.In):
            def who(self2): return self.__class__.__name__, type(self2).__qualname__
        return Local()
    x = [1, 2]
    def default(self, y=x, z=len(x)): return y, z
    del n
o = Outer(); print(o.m_a(), o.m_b(), o.cm(), o.safe(), Outer.In.Deep().q(), o.make().who(), o.default(), hasattr(Outer, "n"))
def level1(a):
    def level2(b):
        class L3:
            c = a + b
            def level4(self, d):
                def level5(): return a, b, self.c, d
                return level5
        return L3().level4
    return level2
print(level1(1)(2)(3)())
def rec_def(n):
    def inner(): return n
    return [inner] + (rec_def(n - 1) if n else [])
print([g() for g in rec_def(3)])
def redefine():
    def f(): return 1
    a = f
    def f(): return 2
    return a(), f()
print(redefine())
def shadows(print):
    def print2(): return print
    return print2()
print(shadows("param"))
def conditional(x):
    if x:
        def h(): return "defined"
    try: return h()
    except NameError: return "undefined"
print(conditional(1), conditional(0))
match 5:
    case int(k):
        def mf(): return k
print(mf())
async def af():
    def s(): return "sync in async"
    v = await aw()
    class K: val = v
    return s(), K.val
async def aw(): return 3
lam = lambda: (lambda: (lambda: "deep")())()
print(lam())
try: af().send(None)
except StopIteration as e: print(e.value)
@(lambda c: c)
class D:
    @(lambda f: f)
    def m(self):
        @(lambda f: lambda: "wrapped " + f())
        def n(): return "n"
        return n()
print(D().m())
def gen():
    def g2(): yield 1; yield 2
    class G3:
        def __iter__(self): yield from g2()
    yield from G3()
    yield from (lambda: (yield 3))()
print(list(gen()))
def nonl():
    x = 0
    class A:
        nonlocal x
        x = 10
        y = x + 1
    return x, A.y, hasattr(A, "x")
print(nonl())
