# Traceback objects and formatting: line numbers, frames, chained display through the traceback module's plain parts.
import sys
def f(x):
    if x: return g(x)
    return 0
def g(x):
    y = [1, 2]
    return y[x + 5]
def lines(tb):
    out = []
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out
try: f(1)
except IndexError as e: print(lines(e.__traceback__))
try:
    try: f(1)
    except IndexError as e:
        first = lines(e.__traceback__)
        raise
except IndexError as e: print(first, lines(e.__traceback__))
def multi(
        a,
        b):
    return (a +
            b.missing)
try: multi(1,
           2)
except AttributeError as e: print(lines(e.__traceback__)[-1][0])
saved = None
try: f(1)
except IndexError as e: saved = e
print(lines(saved.__traceback__)[-1])
try: raise saved.with_traceback(None)
except IndexError as e: print(len(lines(e.__traceback__)), e is saved)
class C:
    def m(self): return self.n()
    def n(self): raise KeyError("in n")
    @property
    def p(self): return self.m()
try: C().p
except KeyError as e: print([n for n, _ in lines(e.__traceback__)])
def gen():
    yield 1
    raise ValueError("in gen")
try: list(gen())
except ValueError as e: print([n for n, _ in lines(e.__traceback__)])
try: (lambda: 1 / 0)()
except ZeroDivisionError as e: print([n for n, _ in lines(e.__traceback__)])
try: [1 / x for x in (1, 0)]
except ZeroDivisionError as e: print(lines(e.__traceback__)[0][0])
try: exec("def q():\n    raise OSError('x')\nq()")
except OSError as e: print(lines(e.__traceback__)[1:])
def rec(n):
    if n == 0: raise RuntimeError("bottom")
    rec(n - 1)
try: rec(5)
except RuntimeError as e: print(len(lines(e.__traceback__)), lines(e.__traceback__)[-1][0])
try:
    raise ValueError("a") from KeyError("b")
except ValueError as e: print(e.__traceback__.tb_lineno - e.__traceback__.tb_lineno, e.__cause__.__traceback__)
def loop():
    for i in range(5):
        try:
            if i == 3: raise StopIteration
        except StopIteration as e: return e.__traceback__.tb_lineno - loop.__code__.co_firstlineno
print(loop(), sys.exc_info()[2])
