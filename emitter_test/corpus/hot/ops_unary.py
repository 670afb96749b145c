# Unary operators and truth for each sort of operand, as values and in jumps.
from _ops import *
VALS = [3, 0, -7, (1 << 62) - 1, -(1 << 62), 2.5, -0.0, 0.0, 1e300, float("nan"), True, False, 1 << 70, -(1 << 63), "ab", "", b"", [], [1], (), (3,), {}, {1: 2}, set(), range(0), U(3), U(1), Not(), None, int, len, 1j]
LOOP = """
def f(a, n):
    r = None
    for _ in range(n): r = EXPR
    return r
"""
CAUGHT = """
def f(a, n):
    k = 0
    for _ in range(n):
        try: EXPR
        except TypeError as e: k += 1
    return k
"""
for expr in ["-a", "+a", "~a", "not a", "not not a", "1 if a else 2", "1 if not a else 2", "a and 4", "a or 5", "bool(a)", "a is None", "a is not None", "1 if a is None else 2",
             "1 if a is not None else 2", "a is a", "a is not a", "1 if a is True else 2", "1 if a is not True else 2"]:
    h, bad = 0, 0
    for a in VALS:
        if type(a) is bool and "~" in expr: continue
        if failing(make(LOOP.replace("EXPR", expr)), a, 1): h = crc(make(CAUGHT.replace("EXPR", expr))(a, N if a in ("ab", None) else 40), h); bad += 1
        else:
            r = make(LOOP.replace("EXPR", expr))(a, N)
            h = crc(r if not callable(r) else r.__class__.__name__, h)
    print(expr, bad, h)
WHILES = ["while a:\n            a = b", "while not a:\n            a = b", "while True:\n            if a: break\n            a = b", "while 1:\n            if not a: break\n            a = b"]
for w in WHILES:
    f = make("def f(a, b, n):\n    k = 0\n    for _ in range(n):\n        x = a\n        %s\n            k += 1\n        a = x\n    return k\n" % w)
    for t, e in ((3, 0), (2.5, 0.0), ("x", ""), ([1], []), (True, False), (1 << 70, None), (U(4), U(1)), ((1,), ())):
        if w[6:11] != "not a" and "not a" not in w and "True" not in w: print(w[:11], f(t, e, 1100))
        else: print(w[:11], f(e, t, 1100) if "if not" not in w else f(t, e, 1100))
class Raises:
    def __bool__(self): raise ValueError("bool")
    def __neg__(self): raise KeyError("neg")
    def __invert__(self): return 1 // 0
class Strange:
    def __bool__(self): return 1
def truth(xs):
    n = 0
    for x in xs:
        try:
            if x: n += 1
            elif not x: n += 2
        except ValueError: n += 10
        except TypeError: n += 100
    return n
print(truth([1] * 500 + [Raises()] * 500 + [0.0] * 100 + [Strange()] * 500))
def unary(xs):
    n = 0
    for x in xs:
        try: n += -x
        except KeyError: n += 1
        try: n += ~x
        except (ZeroDivisionError, TypeError): n += 1
        try: +x
        except TypeError: n += 1
    return n
print(unary([4] * 300 + [Raises()] * 500 + [2.5] * 300))
