# Defaults are evaluated once at definition, mutable ones are shared, and are visible on the function.
def acc(x, l=[]):
    l.append(x)
    return l
print(acc(1), acc(2), acc(3, []), acc(4))
n = 1
def captured(x=n):
    return x
n = 2
print(captured(), n)
def counter(step, cache={"n": 0}):
    cache["n"] += step
    return cache["n"]
print([counter(i) for i in range(4)])
fs = []
for i in range(3):
    def g(i=i, *, j=i * 10):
        return i, j
    fs.append(g)
print([g() for g in fs], fs[0](5), fs[0](j=6))
print(acc.__defaults__, captured.__defaults__, fs[2].__kwdefaults__, (lambda: 0).__defaults__)
def h(a, b=1, *, c=2, d): return a, b, c, d
print(h.__defaults__, h.__kwdefaults__)
h.__defaults__ = (7, 8)
print(h(d=0))
h.__defaults__ = None
try:
    h(1, d=0)
except TypeError:
    print("no defaults now")
sentinel = object()
def opt(x=sentinel):
    return x is sentinel
print(opt(), opt(None), opt(sentinel))
class K:
    size = 4
    def m(self, n=size, size=size + 1):
        return n, size
print(K().m(), K().m(1), K().m(size=9))
for src in ("def f(a=1, b): pass", "def f(*, a=1, b): pass", "def f(a, a): pass", "def f(*a, *b): pass", "def f(**k, a): pass", "def f(a, /, b, /): pass", "def f(/, a): pass", "def f(a, *, /): pass", "def f(*a=1): pass", "def f(**k, *a): pass", "lambda a, a: 0", "def f(None): pass", "def f((a, b)): pass", "def f(a: int = 1, *, b: str = 's'): pass"):
    try:
        compile(src, "d", "exec")
        print("ok", src)
    except SyntaxError:
        print("SyntaxError", src)
def ev(log=[]):
    log.append(len(log))
    return log
print(ev() is ev(), ev())
