# Long numbers: chains of operations at many precisions, results that are used again, pi by several ways.
# heavy
import random
import zlib
from decimal import *

R = random.Random(8)


def check(*values):
    print(*["%08x" % zlib.crc32(str(v).encode()) for v in values])


for prec in (36, 37, 38, 39, 57, 75, 76, 77, 100, 154, 155, 300, 1000):
    getcontext().prec = prec
    x, y = Decimal(R.randrange(10 ** (prec + 3))), Decimal(R.randrange(1, 10**prec)).scaleb(-prec // 2)
    for rounding in (ROUND_HALF_EVEN, ROUND_UP, ROUND_FLOOR, ROUND_05UP):
        getcontext().rounding = rounding
        for i in range(30):
            z = [lambda: x + y, lambda: x - y, lambda: x * y, lambda: x / y, lambda: -x, lambda: abs(y), lambda: x.fma(y, x), lambda: x % y if abs(x) < abs(y) * 1000 else +x,
                 lambda: x + x, lambda: x * x, lambda: y / y, lambda: x - x, lambda: x.sqrt() if x > 0 else x, lambda: (x + y) * (x - y)][R.randrange(14)]()
            x, y = (y, z) if z and -400 < z.adjusted() < 400 else (y + 1, x + 3)
            if not y:
                y += 7
        check(x, y, x < y, hash(x), int(y), float(x))
    getcontext().rounding = ROUND_HALF_EVEN
    check(abs(x).sqrt(), (abs(x) + 1).ln(), y.copy_abs().log10(), Decimal(2) ** y.scaleb(-y.adjusted()), (-x).scaleb(-x.adjusted()).exp())


def pi():
    getcontext().prec += 2
    lasts, t, s, n, na, d, da = 0, Decimal(3), 3, 1, 0, 0, 24
    while s != lasts:
        lasts = s
        n, na = n + na, na + 8
        d, da = d + da, da + 32
        t = (t * n) / d
        s += t
    getcontext().prec -= 2
    return +s


def gauss_legendre():
    getcontext().prec += 10
    a, b, t, p = Decimal(1), 1 / Decimal(2).sqrt(), Decimal("0.25"), 1
    for _ in range(12):
        a, b, t, p = (a + b) / 2, (a * b).sqrt(), t - p * (a - (a + b) / 2) ** 2, 2 * p
    r = (a + b) ** 2 / (4 * t)
    getcontext().prec -= 10
    return +r


for prec in (28, 50, 100, 500, 2000):
    getcontext().prec = prec
    print(prec, pi() == gauss_legendre(), str(pi())[-20:])
getcontext().prec = 20000
x = Decimal(2).sqrt()
check(x, x * x, 1 / x, x + 1, x**5, str(x * 3)[:50])
