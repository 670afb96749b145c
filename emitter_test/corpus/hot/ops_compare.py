# Comparisons for each pair of operand sorts: as values, in forward jumps, negated, and as conditions of while loops.
# heavy
from _ops import *
VALS = [3, -7, (1 << 62) - 1, 2.5, -0.0, 1e300, float("nan"), True, 1 << 70, "ab", "b", b"xy", [1, 2], (1, 2.5), {1: 2}, {1}, U(3), Not(), None]
FORMS = {"value": "a OP b", "jump": "1 if a OP b else 2", "not": "1 if not a OP b else 2", "and": "a OP b and 7", "or": "a OP b or 8", "chain": "a OP b OP a"}
LOOP = """
def f(a, b, n):
    r = None
    for _ in range(n): r = EXPR
    return r
"""
CAUGHT = """
def f(a, b, n):
    k = 0
    for _ in range(n):
        try: EXPR
        except (TypeError, ValueError) as e: k += 1
    return k
"""
for op in ["<", ">", "==", "<=", ">=", "!=", "is", "is not", "in", "not in"]:
    for form, expr in FORMS.items():
        expr = expr.replace("OP", op)
        h, bad, hot, once = 0, 0, {}, make(LOOP.replace("EXPR", expr))
        some = VALS if form in ("value", "jump") else VALS[::3] if form == "not" else VALS[:10:3]
        for a in some:
            for b in some:
                if op[:2] == "is" and not (b is None or a is b): continue
                if failing(once, a, b, 1):
                    n = N if type(a) not in hot and form in ("value", "jump", "not") else 5
                    hot[type(a)] = 1
                    h = crc(make(CAUGHT.replace("EXPR", expr))(a, b, n), h); bad += 1
                else: h = crc(make(LOOP.replace("EXPR", expr))(a, b, N if form in ("value", "jump", "not") else 50), h)
        print(op, form, bad, h)
# With a number in the instruction.
for op in ["<", ">", "==", "<=", ">=", "!="]:
    for k in ("3", "-1", "32767", "0"):
        h, bad = 0, 0
        for form in ("1 if a OP K else 2", "1 if not a OP K else 2", "a OP K", "1 if K OP a else 2"):
            expr = form.replace("OP", op).replace("K", k)
            once = make(LOOP.replace("EXPR", expr))
            for a in VALS:
                if failing(once, a, 0, 1): h = crc(make(CAUGHT.replace("EXPR", expr))(a, 0, N if k == "3" and a is None else 5), h); bad += 1
                else: h = crc(make(LOOP.replace("EXPR", expr))(a, 0, N if k == "3" else 100), h)
        print(op, k, bad, h)
# While loops: the condition is the backward jump.
def lt(i, n, d):
    k = 0
    while i < n: i += d; k += 1
    return i, k
def gt(i, n, d):
    k = 0
    while i > n: i -= d; k += 1
    return i, k
def le(i, n, d):
    k = 0
    while i <= n: i += d; k += 1
    return i, k
def ge(i, n, d):
    k = 0
    while i >= n: i -= d; k += 1
    return i, k
def ne(i, n, d):
    k = 0
    while i != n: i += d; k += 1
    return i, k
def eq(i, n, d):
    k = 0
    while i == n:
        k += 1
        if k > 1200: i += d
    return i, k
B = 1 << 62
for f in (lt, le, ne): print(f.__name__, f(0, 1200, 1), f(0.0, 600.0, 0.5), f(B - 600, B + 600, 1), f(1 << 70, (1 << 70) + 1200, 1), f(False, 1200, True))
for f in (gt, ge): print(f.__name__, f(1200, 0, 1), f(600.0, 0.0, 0.5), f(B + 600, B - 600, 1), f(1 << 70, (1 << 70) - 1200, 1), f(0, -1200, True))
print(eq(5, 5, 1), eq(2.5, 2.5, 1), eq("a", "a", "b"), eq(1 << 70, 1 << 70, 1), eq(True, 1, 1))
def lti(i, d):
    k = 0
    while i < 1200: i += d; k += 1
    return i, k
def gti(i, d):
    k = 0
    while i > 3: i -= d; k += 1
    return i, k
def lei(i, d):
    k = 0
    while i <= 1200: i += d; k += 1
    return i, k
def gei(i, d):
    k = 0
    while i >= -5: i -= d; k += 1
    return i, k
def nei(i, d):
    k = 0
    while i != 1200: i += d; k += 1
    return i, k
def eqi(i, d):
    k = 0
    while i == 7:
        k += 1
        if k > 1200: i += d
    return i, k
for f in (lti, lei, nei): print(f.__name__, f(0, 1), f(0.0, 0.5), f(False, 1), f(-(1 << 70), 1 << 60))  if f is not nei else print(f.__name__, f(0, 1), f(0.0, 0.5), f(False, 1))
for f in (gti, gei): print(f.__name__, f(1200, 1), f(600.0, 0.5), f(1 << 70, 1 << 60))
print(eqi(7, 1), eqi(7.0, 0.5))
# Conditions that stop being comparable.
class Odd:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        if self.n == 3: raise KeyError(self.n)
        return self.n < o
    def __eq__(self, o): return NotImplemented if self.n == 2 else self.n == o
    def __add__(self, o): return Odd(self.n + o)
    __hash__ = None
def leave(i, n, change, to):
    k = 0
    try:
        while i < n:
            i += 1; k += 1
            if k == change: i = to
    except Exception as e: return type(e).__name__, k
    return "end", k
print(leave(0, 2000, 1000, "s"), leave(0.5, 2000, 1000, None), leave(0, 1500, 1000, 1400.5), leave(0, 1500, 1000, Odd(0)), leave(0, 1500, 1000, Odd(1400)), leave(0, 1200, 1000, 1 << 80))
def equal(xs, y):
    n = 0
    for x in xs:
        if x == y: n += 1
        elif x != y: n += 3
    return n
print(equal([1] * 600 + [1.0] * 600 + [True] * 600 + [Odd(2)] * 600 + [Odd(1)] * 600 + ["1"] * 600, 1))
