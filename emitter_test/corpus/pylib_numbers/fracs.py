# Fractions and statistics.
from decimal import Decimal
from fractions import Fraction
import math
import statistics as st

F = Fraction
for args in ((1, 2), (6, -4), ("3/4",), ("-1.25",), ("1e-3",), (" 7 ",), (0.5,), (Decimal("1.1"),), (F(1, 3), F(2, 3)), ("1_000/3",), (True,)):
    print(repr(F(*args)), F(*args))
for bad in (("x",), (1, 0), (1.5, 2), ("1/0",), ([],)):
    try:
        F(*bad)
    except (ValueError, ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)
a, b = F(3, 4), F(-5, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), -a, +a, abs(b), a**2, a**-2, b**3, F(4, 9) ** F(1, 2), 2**F(3), 2.0 ** F(1, 2))
print(a + 1, 1 - a, 2 * a, 3 / a, a + 0.5, a * 1j, 7 // a, 7 % a, a == 0.75, a > b, a >= F(6, 8), a < 1, a != b, a == Decimal("0.75"))
print(hash(F(5)) == hash(5), hash(F(1, 2)) == hash(0.5), {F(2): 1}[2], bool(F(0)), int(F(-7, 2)), float(F(1, 3)), complex(F(1, 2)))
print(round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 3), math.floor(b), math.ceil(b), math.trunc(b), F(math.pi).limit_denominator(1000), F("0.333").limit_denominator(10))
print(F.from_float(0.25), F.from_decimal(Decimal("0.1")), a.as_integer_ratio(), a.numerator, a.denominator, sum([F(1, 3)] * 3), max(a, b))
data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(st.mean(data), st.fmean(data), st.median(data), st.median_low(data), st.median_high(data), st.median_grouped(data), st.mode(data), st.multimode("aabbc"))
print(st.stdev(data), st.pstdev(data), st.variance(data), st.pvariance(data), st.quantiles(data), st.quantiles(data, n=10, method="inclusive"))
print(st.mean([1, 2, 3, 4]), st.mean([F(1, 2), F(1, 3)]), st.mean([Decimal("0.5"), Decimal("0.75")]), st.variance([F(1, 6), F(1, 2), F(5, 3)]), st.mean([1, 2, 4]))
print(st.variance([Decimal("27.5"), Decimal("30.25"), Decimal("30.25"), Decimal("34.5"), Decimal("41.75")]), st.pstdev([Decimal(1), Decimal(2)]), st.stdev([F(1, 2), F(3, 4)]))
print(st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[5, 30]), round(st.geometric_mean([54, 24, 36]), 9), st.fmean([1, 2], [3, 1]))
x, y = [1, 2, 3, 4, 5], [2, 4, 5, 4, 5]
print(st.covariance(x, y), st.correlation(x, y), st.linear_regression(x, y), st.linear_regression(x, y, proportional=True))
n = st.NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.pdf(110), n.cdf(110), round(n.inv_cdf(0.9), 8), [round(q, 8) for q in n.quantiles(4)], n.zscore(130), n + 5, n * 2, -n, n - n, n == st.NormalDist(100, 15))
print(round(st.NormalDist(2.4, 1.6).overlap(st.NormalDist(3.2, 2.0)), 12), st.NormalDist.from_samples(data))
for f in (lambda: st.mean([]), lambda: st.stdev([1]), lambda: st.mode([]), lambda: st.median([]), lambda: st.harmonic_mean([-1, 2]), lambda: st.quantiles([1]), lambda: st.NormalDist(0, -1), lambda: st.mean(["a"])):
    try:
        f()
    except (st.StatisticsError, TypeError) as e:
        print(type(e).__name__, e)
