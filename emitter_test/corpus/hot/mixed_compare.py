# Comparisons of ints and floats that differ by less than a float can tell, and arithmetic with ints that no float can hold.
from _ops import *
INTS = [(1 << 53) - 1, 1 << 53, (1 << 53) + 1, -(1 << 53) - 1, -(1 << 53), (1 << 62) - 1, 1 << 62, -(1 << 62), (1 << 61) + 1, (1 << 63) - 1, 1 << 63, (1 << 64) + 1, 3, 0, True]
FLOATS = [float(1 << 53), float((1 << 53) + 2), -float(1 << 53), float(1 << 62), -float(1 << 62), float(1 << 61), float(1 << 63), float(1 << 64), 3.0, 3.5, 0.0, -0.0, float("inf"), float("-inf"), float("nan")]
FORMS = ["a OP b", "b OP a", "1 if a OP b else 2", "1 if not b OP a else 2"]
h = 0
for op in ("<", ">", "==", "<=", ">=", "!="):
    for form in FORMS:
        f = make("def f(a, b, n):\n    r = None\n    for _ in range(n): r = %s\n    return r\n" % form.replace("OP", op))
        for x in INTS:
            for y in FLOATS: h = crc(f(x, y, 40), h)
    print(op, h)
def typed(xs, y):
    "The place has seen floats only before the int comes."
    lt = eq = gt = 0
    for x in xs:
        if x < y: lt += 1
        if x == y: eq += 1
        if x > y: gt += 1
    return lt, eq, gt
for y in FLOATS[:8]:
    print(y, typed([y] * 400 + [int(y) + 1] * 400 + [int(y)] * 300 + [int(y) - 1] * 200 + [y] * 100, y), typed([y] * 500 + [2.5, 1, True, 1 << 70], int(y) + 1))
def count(start, stop):
    "A float limit of an int loop beyond 2**53."
    i = start
    n = 0
    while i < stop:
        i += 1
        n += 1
        if n > 3000: break
    return i, n
print(count((1 << 53) - 5, float((1 << 53) + 4)), count(float((1 << 53) - 1500), (1 << 53) + 1), count((1 << 62) - 1025, float(1 << 62)), count(-(1 << 62) - 800, -float(1 << 62)))
def mixed(n):
    r, f, i = [], 0.5, (1 << 53) - 3
    for k in range(n):
        i += 1
        x = i + f; y = i * 1.0; z = f - i; w = i / 2; v = 1.0 / i; u = i // 0.75; t = i % 1.5
        if k % 3 == 0: r.append((x, y, z, w, v, u, t, i == y, i < y, y <= i))
        if k == 8: i = (1 << 62) - 4
        if k == 16: i = 1 << 75
        if k == 20: i = -(1 << 62) - 2
    return crc(r), r[-2:]
for k in range(4): print(mixed(30))
def compare(x, y, n):
    r = None
    for _ in range(n): r = (x < y, x == y, x != y, x <= y, 1 if x > y else 2, 1 if not x >= y else 2)
    return r
for x, y in ((2.5, 2), (2.0, 2), (float(1 << 53), (1 << 53) + 1), (1.5, 1 << 70), (True, 1.0), (float("nan"), 1), ((1 << 62) - 1, float(1 << 62)), (2.5, 2)): print(compare(x, y, 500))
