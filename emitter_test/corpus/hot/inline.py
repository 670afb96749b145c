# Small functions in hot loops: exceptions, tracebacks, recursion limits and frames seen from inside of them.
import traceback, sys
class E(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b
def check(x):
    if x > 50:
        raise E(x)
    return x
def mid(x): return check(x) + 1
class It:
    def __init__(self, n): self.i = 0; self.n = n
    def __iter__(self): return self
    def step(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
    def __next__(self):
        return self.step()
def f(n):
    s = 0
    for i in range(n):
        try:
            s += mid(i % 60)
        except E as e:
            s += e.b
            if i == n - 1 or i == 59: print(traceback.extract_tb(e.__traceback__)[-1].name, [t.name for t in traceback.extract_tb(e.__traceback__)])
    return s
def g(n):
    t = 0
    for k in range(n):
        for x in It(5): t += x
    return t
def h(d, k): return k.get(d, 0) // (d % 7)
def div(n):
    c = 0
    for i in range(n):
        try: c += h(i, {1: 2})
        except ZeroDivisionError as e:
            c += 1
            if i == n - 7:
                tb = e.__traceback__
                while tb: print(tb.tb_frame.f_code.co_name, tb.tb_lineno); tb = tb.tb_next
    return c
def depth(n):
    def r(k): return 0 if k == 0 else 1 + r(k - 1)
    try: return r(n)
    except RecursionError: return -1
for i in range(3): print(f(2400), g(100), div(700 * 3))
for i in (10, 100, 300, 100000): print(depth(i))
def who(): return sys._getframe(1).f_code.co_name
def a1(): return who()
def loop(n):
    d = {}
    for i in range(n): x = a1(); d[x] = d.get(x, 0) + 1
    return d
print(loop(1000))
