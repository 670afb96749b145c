# Means and variances are exact before they are rounded, whatever the numbers are.
import math
import statistics as S
from decimal import Decimal as D
from fractions import Fraction as F

xs = [(i * 7919 % 10007) / 7.0 for i in range(3000)]
sets = {
    "floats": xs,
    "ints": list(range(-50, 3000, 7)),
    "big ints": [10**30 + i for i in range(50)],
    "tiny and huge": [1e-300, 1e300, -1e300, 5e-324, 1.0],
    "mixed": [1, 2.5, 3, True, 4.25],
    "fractions": [F(1, 3), F(2, 7), F(5, 11), 2],
    "decimals": [D("1.10"), D("2.25"), D("3.7"), 5],
    "cancelling": [1e16, 1.0, -1e16],
    "one": [3.5, 3.5],
    "infinite": [1.0, math.inf, 2.0],
    "nan": [1.0, math.nan],
    "iterator": None,
}
for name, data in sets.items():
    for f in (S.mean, S.variance, S.pvariance, S.stdev, S.pstdev):
        if name in ("infinite", "nan") and f in (S.stdev, S.pstdev):
            continue  # CPython 3.11 raises AttributeError
        try:
            print(name, f.__name__, repr(f(iter([1.5, 2.5, 4.75]) if data is None else data)))
        except (ValueError, OverflowError, AttributeError) as e:
            print(name, f.__name__, type(e).__name__)
print(S.variance(xs, 700), S.pvariance([1, 2, 3, 4], 2), S.pvariance([F(1, 2), F(3, 4)], F(1, 2)), S.variance([1.0, 2.0], 1.5))
for f in (S.mean, S.variance, S.pvariance):
    for bad in ([], ["x"], [None, 1], [1.0, D(1)]):
        try:
            print(f.__name__, repr(f(bad)))
        except (S.StatisticsError, TypeError) as e:
            print(f.__name__, type(e).__name__)
