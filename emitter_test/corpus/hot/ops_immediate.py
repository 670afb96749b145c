# Each operator with a number in the instruction, on either side, for each sort of the other operand.
# heavy
from _ops import *
VALS = [3, -7, 0, (1 << 62) - 1, -(1 << 62), 1 << 61, 2.5, -0.0, 1e300, float("inf"), True, 1 << 70, -(1 << 63), "ab", [1], (3,), U(3), Not(), None]
NUMS = ["1", "-1", "2", "7", "-8", "255", "32767", "-32768", "0"]
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
        except (TypeError, ZeroDivisionError, ValueError, OverflowError) as e: k += len(type(e).__name__)
    return k
"""
for op in ["+", "-", "*", "/", "//", "%", "&", "|", "^", "<<", ">>"]:
    for form in ("a OP K", "K OP a"):
        h, bad = 0, 0
        for i, k in enumerate(NUMS):
            expr = form.replace("OP", op).replace("K", k if k[0] != "-" else "(%s)" % k)
            once = make(LOOP.replace("EXPR", expr))
            for a in VALS:
                if op in ("<<", ">>") and (form[0] == "K" and (type(a) is int and abs(a) > 99) or abs(int(k)) > 99): continue
                if op == "*" and type(a) in (str, list, tuple) and abs(int(k)) > 9: continue
                n = N if i in (1, 3) else 200
                if failing(once, a, 1):
                    h = crc(make(CAUGHT.replace("EXPR", expr))(a, min(n, 150)), h); bad += 1
                else: h = crc(make(LOOP.replace("EXPR", expr))(a, n), h)
        print(form, op, bad, h)
# Sums that pass the borders of small ints.
def up(x, n):
    for _ in range(n): x += 32767
    return x
def down(x, n):
    for _ in range(n): x -= 32768
    return x
def times(x, n):
    for _ in range(n):
        x *= 7
        if x > 1 << 64: x >>= 60
    return x
def back(x, n):
    for _ in range(n): x = 5 - x
    return x
for x in (0, (1 << 62) - 32767 * 500, -(1 << 62) + 32768 * 700, 1 << 62, (1 << 63) - 3, 0.5, True):
    print(up(x, 1200), down(x, 1200), back(x, 1201), times(x, 900) if type(x) is int else x)
