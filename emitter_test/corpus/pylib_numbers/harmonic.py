# The harmonic mean of ints, floats, fractions and decimals, with weights; what it refuses, and what comes first.
import random
import statistics as S
from decimal import Decimal as D
from fractions import Fraction as F

random.seed(2)
print([S.harmonic_mean([random.random() * 10 ** random.randrange(-5, 9) for _ in range(n)]) for n in (1, 2, 3, 50, 1000)])
for data, weights in (([40, 60], None), ([40, 60], [5, 30]), ([F(1, 3), F(2, 7)], None), ([D("1.5"), D(2)], None), ([D(3)], None), ([1, 2.5], [F(1, 2), 1]), ([5], None), ([5], [3]), (iter([1, 2, 4]), None),
                      ([0, 1], None), ([0, -1], None), ([-1, 0], None), ([], None), ([1, 2], [1]), ([1, 2], [1, -1]), ([0, 5], [0, 2]), ([1, 2], [0, 0]), ([float("inf"), 1], None), ([float("nan"), 1], None), ([True, 3], None), (["a"], None), ([-3], None)):
    try: print(repr(S.harmonic_mean(data, weights)), repr(S.harmonic_mean([3, 4, 5.5], None)))
    except Exception as e: print(type(e).__name__)
