# Ints of one, two and more machine words, negative ones and bools among them, in hot arithmetic.
VALUES = [0, 1, 2, 3, 63, 64, 65, 127, -1, -2, 1 << 31, (1 << 32) - 1, 1 << 60, (1 << 61) - 1, 1 << 61, (1 << 62) - 1, 1 << 62, (1 << 62) + 1, 1 << 63,
          (1 << 64) - 1, 1 << 64, (1 << 64) + 1, 6364136223846793005, (1 << 96) + 12345, (1 << 127) - 1, (1 << 128) - 1, 1 << 128, (1 << 192) - 3,
          -(1 << 62), -(1 << 62) - 1, -(1 << 63), -(1 << 64), True, False]


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def both(a, b):
    return a & b


def either(a, b):
    return a | b


def differ(a, b):
    return a ^ b


def left(a, b):
    return a << (b & 127)


def right(a, b):
    return a >> (b & 127)


def constants(a, b):
    return (a + 7, 7 + a, a - 3, 5 - a, a * 11, a & 255, a | 1, a ^ 3, a << 5, a >> 33, 1 << (b & 63), a + (1 << 70), a & 0xFFFFFFFFFFFFFFFF, (1 << 64) - a)


def bools(a, b):
    x, y = a > b, a == b
    return (x & y, x | y, x ^ y, x + y, a + x, a | y, a & x, a ^ y, x + a, a - x, a * y, x - y)


class N(int):
    def __add__(self, other):
        return "N+"


def lcg(n):
    s = 12345
    for i in range(n):
        s = (s * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    return s


def fnv(data):
    h = 0xCBF29CE484222325
    for b in data:
        h = ((h ^ b) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


def xorshift(n):
    x = 88172645463325252
    out = 0
    for i in range(n):
        x ^= (x << 13) & 0xFFFFFFFFFFFFFFFF
        x ^= x >> 7
        x ^= (x << 17) & 0xFFFFFFFFFFFFFFFF
        out = (out + x) & ((1 << 128) - 1)
    return x, out


def digest(f):
    h = 0
    kinds = 0
    for a in VALUES:
        for b in VALUES:
            r = f(a, b)
            if not isinstance(r, tuple):
                r = (r,)
            for v in r:
                h = (h * 31 + v % 1000003) % 1000000007
                kinds += type(v) is bool
    return h, kinds


for _ in range(3):
    out = [digest(f) for f in (add, sub, mul, both, either, differ, left, right, constants, bools)]
    r = lcg(300), fnv(b"the quick brown fox" * 5), xorshift(200)
    s = [add(N(3), 4), add(1 << 64, N(2)), add(N(1 << 70), 1), add(2, N(3)), add(1.5, 1 << 64), add(1 << 64, 2.5)]
print(out)
print(r)
print(s)
