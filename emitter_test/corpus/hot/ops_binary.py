# Each binary operator in a loop of its own for each pair of operand sorts: two registers, augmented, and failing.
# heavy
from _ops import *
VALS = [3, -7, (1 << 62) - 1, -(1 << 62), 2.5, -0.0, 1e300, True, 1 << 70, -(1 << 63), "ab", b"xy", [1, 2], (3,), {1: 2}, U(3), Not(), None]
OPS = ["+", "-", "*", "/", "//", "%", "**", "&", "|", "^", "<<", ">>", "@"]
LOOP = """
def f(a, b, n):
    r = None
    for _ in range(n): r = a OP b
    return r
"""
AUG = """
def f(a, b, n):
    r = None
    for _ in range(n):
        x = a
        x OP= b
        r = x
    return r
"""
CAUGHT = """
def f(a, b, n):
    k = 0
    for _ in range(n):
        try: a OP b
        except (TypeError, ZeroDivisionError, ValueError, OverflowError) as e: k += len(type(e).__name__)
    return k
"""
LEAVES = """
def f(xs, b):
    n = 0
    for a in xs:
        a OP b
        n += 1
        if n == len(xs) - 1: last = n
    return n
"""
def sensible(op, a, b):
    small = lambda x: type(x) in (bool, float) or isinstance(x, (U, Not)) or type(x) is int and abs(x) < 100
    if op in ("<<", ">>", "**"): return small(b) and (op != "**" or small(a))
    if op == "*": return not (type(a) in (str, bytes, list, tuple) and type(b) is int and not small(b) or type(b) in (str, bytes, list, tuple) and type(a) is int and not small(a))
    return True
for op in OPS:
    h, good, bad, left = 0, 0, 0, 0
    first, once = {}, make(LOOP.replace("OP", op))
    for a in VALS:
        for b in VALS:
            if not sensible(op, a, b): continue
            if failing(once, a, b, 1):
                # One failing pair of each sort of the left operand is hot.
                n = N if type(a) not in first else 20
                first[type(a)] = 1
                h = crc(make(CAUGHT.replace("OP", op))(a, b, n), h)
                bad += 1
                for good_a in VALS[:5]:
                    if sensible(op, good_a, b) and not failing(once, good_a, b, 1):
                        h = crc(attempt(make(LEAVES.replace("OP", op)), [good_a] * 500 + [a], b), h); left += 1
                        break
            else:
                h = crc(make(LOOP.replace("OP", op))(a, b, N), h)
                if type(a) not in (list, dict, bytes, str): h = crc(make(AUG.replace("OP", op))(a, b, 300), h)
                good += 1
    print(op, good, bad, left, h)
# Right operands that become something else when the loop is hot.
for op in OPS[:-1]:
    f = make("def f(a, bs):\n    r = []\n    for b in bs:\n        try: x = a OP b\n        except Exception as e: x = type(e).__name__\n        if not r or text(r[-1]) != text(x): r.append(x)\n    return r\n".replace("OP", op), text=text)
    bs = [3] * 400 + [2.5] * 400 + [0] + [True] * 300 + [1 << 64 if op not in ("<<", ">>", "**") else 6] * 300 + [None, "s", 0.0] + [U(1)] * 200
    print(op, f(5, bs), f(-2.5, bs), f(1 << 65, bs), f(U(2), bs)[0])
