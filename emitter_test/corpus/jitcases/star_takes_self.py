# Functions whose *args takes what is called, or bound, too, when they are called hot.
class I:
    def __new__(*args, **kwargs):
        for x in args[1:]: pass
        return object.__new__(args[0])
    def m(*args):
        return args[0], len(args), args[1:]
    def k(*args, **kw):
        return args[0], len(args), kw
    def __call__(*args):
        return args[0], len(args), args[-1]
class P:
    def __init__(*args, **kw):
        args[0].x = args[1:]
class Q:
    @classmethod
    def c(*args):
        return args
def new(C, i): return C(i)
def call1(f, i): return f(i)
def call2(f, i): return f(i)
def call3(f, i): return f(i)
def call4(f, i): return f(i)
def meth(o, i): return o.m(i)
def kmeth(o, i): return o.k(i, z=i)
def cm(i): return Q.c(i)
o = I(1)
b, bk, qc = o.m, o.k, Q.c
for i in range(3000):
    assert type(new(I, i)) is I
    assert new(P, i).x == (i,)
    r = call1(b, i); assert r == (o, 2, (i,)), r
    r = call2(o, i); assert r == (o, 2, i), r
    r = call3(bk, i); assert r == (o, 2, {}), r
    r = call4(qc, i); assert r == (Q, i), r
    r = meth(o, i); assert r == (o, 2, (i,)), r
    r = kmeth(o, i); assert r == (o, 2, {'z': i}), r
    r = cm(i); assert r == (Q, i), r
print('ok')


def star(f, t):
    return f(*t)


for i in range(3000):
    r = star(b, (i, 1)); assert r == (o, 3, (i, 1)), r
    r = star(qc, (i,)); assert r == (Q, i), r
    assert type(star(I, (i,))) is I
print("spread, too")
