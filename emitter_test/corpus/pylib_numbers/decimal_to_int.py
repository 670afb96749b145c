# Decimals of all lengths as ints, in all directions.
import math
import random
from decimal import Decimal

random.seed(3)
digest = 0
for i in range(1500):
    n = random.randrange(1, 45)
    digits = "".join(random.choice("0123456789") for _ in range(n))
    exp = random.choice([0, -1, -2, -n, 1 - n, -n - 1, 1, 2, 5, 15, -18, -19, -20, -37, -38, -39, -60])
    x = Decimal("%s%sE%d" % (random.choice(("", "-")), digits, exp))
    whole = int(x), math.floor(x), math.ceil(x), round(x), math.trunc(x)
    digest = (digest * 31 + sum(whole)) % (1 << 61)
    if i % 100 == 0:
        print(x, whole)
for s in (
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "4611686018427387904", "-4611686018427387905", "0E+50", "0E-50",
    "-0", "9E+18", "1E+19", "1E+30", "1e-999999999999999999", "0e999999999999999999", "9223372036854775807.9", "922337203685477580.8E+1",
    "-9223372036854775808.5",
):
    print(s, int(Decimal(s)))
print(digest)
