# Items of arrays of all type codes, loaded and stored in hot loops.
import array

LIMITS = {"b": (-128, 127), "B": (0, 255), "h": (-(1 << 15), (1 << 15) - 1), "H": (0, (1 << 16) - 1), "i": (-(1 << 31), (1 << 31) - 1), "I": (0, (1 << 32) - 1),
          "l": (-(1 << 63), (1 << 63) - 1), "L": (0, (1 << 64) - 1), "q": (-(1 << 63), (1 << 63) - 1), "Q": (0, (1 << 64) - 1)}
FLOATS = [0.0, -0.0, 1.5, -2.25, 1e300, 1e-300, float("inf"), float("-inf"), float("nan"), 3, -7, 1 << 70, 5e-324]


def get(a, i):
    return a[i]


def put(a, i, v):
    a[i] = v


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__


def ints(code):
    low, high = LIMITS[code]
    out = []
    a = array.array(code, [0] * 5)
    for v in (0, 1, -1, low, high, low - 1, high + 1, low // 2, high // 2, high // 2 + 1, (1 << 62) - 1, 1 << 62, -(1 << 62), 100, True, 1.0, None, "x"):
        for i in (0, 4, -1, -5, 5, -6, 1 << 40):
            out.append(attempt(put, a, i, v))
            out.append(attempt(get, a, i))
    return out, a.tolist()


def floats(code):
    a = array.array(code, [0.0] * 4)
    out = []
    for v in FLOATS + [None, "x"]:
        for i in (0, -1, 3, 4):
            out.append(repr(attempt(put, a, i, v)))
            out.append(repr(attempt(get, a, i)))
    return out


def fill(a, n):
    for i in range(n):
        a[i] = i
    total = 0
    for i in range(n):
        total += a[i]
    return total, a[n - 1], a[0]


def mixed():
    total = 0
    for s in ([1, 2], (3, 4), array.array("i", [5, 6]), bytearray(b"\7\x08"), b"\t\n", array.array("d", [1.5, 2.5]), {0: 1, -1: 2}, range(3)) * 4:
        total += s[0] + s[-1]
    return total


for _ in range(4):
    r = [(code, ints(code)) for code in LIMITS]
    f = floats("d"), floats("f")
    s = [fill(array.array(c, [0] * 100), 100) for c in "bBhHiIlLqQdf"] + [fill([0] * 100, 100), fill(bytearray(100), 100)]
    m = mixed()
for code, (out, items) in r:
    print(code, out[::3][:60], items)
for x in f:
    print(x)
print(s)
print(m)
