# Functions that share the code of one that is hot, and have never been called themselves: where they are, and generators that they make.
import sys
def mk(i):
    def f(x):
        if x == 7:
            return sys._getframe().f_lineno
        return x + i
    return f
def call(fs, n):
    s=0
    for f in fs:
        s = f(n)
    return s
fs=[mk(i) for i in range(3000)]
hot=[fs[0]]*3000
call(hot,1); call(hot,1)
print(call(fs,1), call(fs,7), call(fs,7))
def star(fs, a):
    s=0
    for f in fs: s=f(*a)
    return s
gs=[mk(i) for i in range(3000)]
def one(*a): return a
star([mk(0)]*3000,(1,)); star([fs[0]]*3000,(1,))
print(star(gs,(1,)), star(gs,(7,)))
def mk2(i):
    def f(x, y=2):
        if x == 7:
            return sys._getframe().f_lineno, [z for z in range(x)], y
        return x + i
    return f
hs=[mk2(i) for i in range(3000)]
def kw(fs, a):
    for f in fs: s=f(y=3, x=a)
    return s
def star2(fs, **a):
    for f in fs: s=f(**a)
    return s
kw([hs[0]]*3000,1)
print(kw(hs,1), kw(hs,7))
hs=[mk2(i) for i in range(3000)]
star2([hs[0]]*3000,x=1); print(star2(hs,x=1), star2(hs,x=7,y=5))
def mk3(i):
    def g(n):
        yield i
        yield sys._getframe().f_lineno
        if n: 1 // 0
    return g
def gens(fs, n):
    s = 0
    for f in fs:
        for x in f(n): s += x
        s += sum(f(n))
    return s
one = mk3(1)
gens([one] * 2000, 0)
ks = [mk3(i) for i in range(2000)]
print(gens(ks, 0))
try: gens([mk3(i) for i in range(2000)], 1)
except ZeroDivisionError as e: print(e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_next.tb_next.tb_lineno)
def swap(fs, code):
    out = 0
    for f in fs:
        f.__code__ = code
        out += f(1)
    return out
def other(x): return 100
def mk4():
    def f(x): return x
    return f
a = mk4()
for _ in range(2000): a(1)
print(swap([mk4() for _ in range(1000)], other.__code__), a(1))
# heavy
