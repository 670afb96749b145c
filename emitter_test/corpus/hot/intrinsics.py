# Builtins and operators of numbers that native code does itself: each alone and with operands that change all the time.
# heavy
import math
INF = float("inf"); NAN = INF - INF
V = [0, 1, -1, 5, (1 << 62) - 1, -(1 << 62), 1 << 62, 1 << 70, True, False, 0.0, -0.0, 0.5, -2.5, 3.0, 1e300, -1e300, 5e-324, INF, -INF, NAN, 1e77, 1.2e77, 1e-78, 4.6e18, -4.7e18, 9.3e18, "a", "é", "ab", "", None, [1], (1, 2), b"x", {1: 2}, "12", "1.5"]
import binascii
def run(f, x, y):
    try: return f(x, y)
    except Exception as e: return type(e).__name__
fs = {}
for e in ["abs(x)", "-x", "+x", "~x", "int(x)", "float(x)", "len(x)", "ord(x)", "chr(x & 1023)", "min(x, y)", "max(x, y)", "min(y, x)", "math.floor(x)", "math.ceil(x)", "math.sqrt(x)", "math.fabs(x)", "round(x)", "bool(x)", "isinstance(x, int)", "isinstance(x, (int, float))", "x ** 2", "x ** 0.5", "x ** y", "x // y", "x % y", "divmod(x, y)", "-abs(x)", "abs(-x)", "-min(x, y)", "abs(max(x, 2))", "int(x) + 1", "float(x) * 2", "x + y", "x * y", "x - y", "x / y", "x < y", "x == y", "x and y", "not x", "x in (1, 2.5, y)", "str(x)", "x is None", "x if x else y", "int(x / 2)", "math.floor(x / 3)", "min(x, y) + max(x, y)", "min(abs(x), 3)"]:
    if "**" in e: V2 = [v for v in V if type(v) is not int or abs(v) < 100]
    elif e == "x * y": V2 = [v for v in V if isinstance(v, (int, float))]
    else: V2 = V
    ns = {"math": math}
    exec("def f(x, y):\n    r = None\n    for i in range(6): r = %s\n    return r\ndef g(xs, ys):\n    out = []\n    for x in xs:\n        for y in ys:\n            try: r = %s\n            except Exception as e: r = type(e).__name__\n            out.append(r)\n    return out\n" % (e, e), ns)
    h = 0
    for x in V2:
        for y in V2[::3]:
            h = binascii.crc32(repr(run(ns["f"], x, y)).encode(), h)
    print(e, h)
    for k in range(3):
        h = binascii.crc32(repr(ns["g"](V2, V2[::2])).encode(), h)
        h = binascii.crc32(repr(ns["g"](V2[10:20] * 3 + V2, [1.5, 2])).encode(), h)
    print(e, h)
