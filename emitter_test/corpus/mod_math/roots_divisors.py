# isqrt, gcd, lcm and perm of numbers of all sizes around the limits of words.
import math
import random

r = random.Random(5)
h = 0


def note(x):
    global h
    h = (h * 31 + x) % 1000003


def number(bits):
    return r.getrandbits(bits + 1) | 1 << bits


for bits in list(range(0, 140)) + [200, 255, 256, 257, 1000, 4095, 4096, 4097]:
    for _ in range(3):
        n = number(bits)
        for m in (n, n * n, n * n - 1, n * n + 1, n * n + 2 * n, (1 << bits) - 1):
            q = math.isqrt(m)
            assert q * q <= m < (q + 1) * (q + 1), m
            note(q)
print(h)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


sizes = (0, 1, 5, 30, 31, 32, 61, 62, 63, 64, 65, 90, 126, 127, 128, 129, 200)
for a in sizes:
    for b in sizes:
        for c in (0, 1, 20, 63, 64, 65):
            f = number(c) << r.choice((0, 0, 3, 64))
            x, y = number(a) * f * r.choice((1, -1)), number(b) * f
            g = math.gcd(x, y)
            assert g == gcd(x, y), (x, y)
            m = math.lcm(x, y)
            assert m == abs(x) // g * y
            note(g)
            note(m)
print(h)
big = 1 << 127
print(math.gcd(), math.gcd(0), math.gcd(-7), math.gcd(0, 0), math.gcd(0, -big), math.gcd(big, 0), math.gcd(big, big), math.gcd(big, 3 * big, 6), math.gcd(-(1 << 62), 1 << 61))
print(math.lcm(), math.lcm(0), math.lcm(-7), math.lcm(0, 5), math.lcm(4, 0), math.lcm(4, -6), math.lcm(1 << 61, (1 << 61) - 1), math.lcm(2, 3, 4), math.lcm(True, 2))
for n, k in ((5, 2), (5, 0), (5, 5), (5, 6), (0, 0), (0, 1), (20, 20), (21, 20), (22, 21), (30, 10), (10**18, 1), (10**18, 2), (1 << 61, 1), (10, 1 << 61), (10, 1 << 70)):
    print(n, k, math.perm(n, k))
for f, args in ((math.perm, (-1, 2)), (math.perm, (2, -1)), (math.perm, (2.0, 1)), (math.perm, (2, 1.0)), (math.isqrt, (-1,)), (math.isqrt, (2.0,)), (math.gcd, (1.0, 2)), (math.lcm, (1, "2")), (math.lcm, (0, "2"))):
    try:
        print(f(*args))
    except (TypeError, ValueError) as e:
        print(f.__name__, args, type(e).__name__, e)
