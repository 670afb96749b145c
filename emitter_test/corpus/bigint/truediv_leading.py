# True division of large ints, of which the leading bits decide mostly, and sometimes not: halves, what is next to them, underflow and overflow.
import math
import random


def exact(a, b):
    """a / b for positive numbers by the definition: to nearest even."""
    shift = a.bit_length() - b.bit_length() - 54
    shift = max(shift, -1074 - 1)
    n, d = (a, b << shift) if shift >= 0 else (a << -shift, b)
    q, r = divmod(n, d)  # 54 or 55 bits, or fewer where the float is subnormal
    drop = max(q.bit_length() - 53, -1074 - shift, 0)
    half = 1 << drop >> 1
    top, low = q >> drop, q & ((1 << drop) - 1)
    if low > half or low == half and drop and (r or top & 1):
        top += 1
    return math.ldexp(top, drop + shift)


def check(a, b):
    for x, y in (a, b), (-a, b), (a, -b), (-a, -b):
        try:
            got = x / y
        except OverflowError:
            got = None
        try:
            want = exact(a, b) * (1 if (x < 0) == (y < 0) else -1)
        except OverflowError:
            want = None
        assert got == want and (got is None or math.copysign(1, got) == math.copysign(1, want)), (x, y, got, want)


random.seed(7)
for i in range(400):
    a = random.getrandbits(random.randrange(1, 500)) | 1
    b = random.getrandbits(random.randrange(1, 500)) | 1
    check(a, b)
    check(a << 64, b << 130)
    m = random.getrandbits(53) | 1 << 53
    for e in 0, 1, 63, 64, 65, 200:
        half = (2 * m + 1) << e  # between two floats
        check(half * b, b)
        check(half * b + 1, b)
        check(half * b - 1, b)
        check(m << e, 1 << e)
for e in (1000, 1020, 1021, 1022, 1023, 1024, 1074, 1075, 1076, 1100, 2000):
    for x in 1, 3, (1 << 64) - 1, (1 << 64) + 1, (1 << 128) - 1, (1 << 192) - 1, 7 ** 80:
        check(x, 1 << e)
        check(x, (1 << e) + 1)
        check(x, (1 << e) - 1)
        check(1 << e, x)
        check((1 << e) - 1, x)
        check((1 << 1024) - (1 << 970), x)
        check((1 << 1024) - (1 << 970) - 1, 1)
print(7 ** 100 / 5 ** 90, -10 ** 400 / 10 ** 399, 1 / 10 ** 400, -1 / 10 ** 400, 0 / 10 ** 400, 10 ** 23 / 1, (10 ** 23 + 1) / 10)
try:
    10 ** 400 / 3
except OverflowError:
    print("OverflowError")
try:
    10 ** 400 / 0
except ZeroDivisionError:
    print("ZeroDivisionError")
