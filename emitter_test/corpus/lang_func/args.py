# Binding of arguments to parameters: every kind, every failure.
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
def p(a, b, /, c, d=4, *, e, f=6):
    return a, b, c, d, e, f
def q(a, /, **kw):
    return a, kw
def only(*, k): return k
def nothing(): return "none"

def t(fn, *a, **k):
    try:
        return fn(*a, **k)
    except TypeError:
        return "TypeError"

print(f(1, c=3), f(1, 5, 6, 7, c=8, z=9), f(c=1, a=2))
print(t(f), t(f, 1), t(f, 1, b=1, c=3, a=2), t(f, 1, 2, 3, b=4, c=5))
print(p(1, 2, 3, e=5), p(1, 2, c=3, e=5, d=7, f=8))
print(t(p, 1, b=2, c=3, e=5), t(p, 1, 2, 3, 4, 5, e=6), t(p, 1, 2, e=5), t(p, 1, 2, 3))
print(q(1, a=2), t(q, a=1), t(q))
print(only(k=1), t(only, 1), t(only), t(only, k=1, j=2))
print(nothing(), t(nothing, 1), t(nothing, x=1), t(nothing, *[], **{}))
print(t(f, *(1, 2), *[3], **{"c": 4}, **{"e": 5}), t(f, **{"a": 1, "c": 2}))
try:
    f(1, c=1, **{"c": 2})
except TypeError:
    print("duplicate keyword")
def order(**kw): return list(kw)
print(order(z=1, y=2, **{"x": 3}, w=4))
def mutate(*args, **kw):
    kw["new"] = 1
    return args, kw
base = {"k": 0}
print(mutate(*[1], **base), base)
lst = [1, 2]
def same(*a): return a
print(same(*lst), type(same(*lst)).__name__, same(*(x for x in "ab")))
def many(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, *, k0=0, k1=1, k2=2, k3=3):
    return a0 + a9 * 10 + k0 + k3
print(many(*range(10)), many(*range(5), a9=9, a8=8, a7=7, a6=6, a5=5, k0=100))
print((lambda *, a=1: a)(), (lambda a, *, b: (a, b))(1, b=2))
class M:
    def m(self, x, *, y=0): return x, y
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls, x): return cls.__name__, x
m = M()
print(m.m(1), m.m(x=1, y=2), M.m(m, 3), M.s(4), m.s(x=5), M.c(6), m.c(x=7))
print(t(m.m), t(m.m, 1, 2), t(M.s), t(M.c), t(M.m, 1))
print(print.__name__, t(len), t(len, 1, 2), t(len, obj=[]), t(abs), t(int, 1, 2, 3), t(sorted), t(sorted, [], 1))
