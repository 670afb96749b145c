"""Statistics of numbers."""

import math
import random
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from decimal import Decimal
from fractions import Fraction
from math import erf, exp, fabs, fsum, hypot, log, sqrt, tau


class StatisticsError(ValueError):
    pass


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def _exact(x):
    """A number as a fraction; infinities and nan stay floats."""
    if type(x) is float or isinstance(x, float):
        return x if x != x or x in (math.inf, -math.inf) else Fraction(*x.as_integer_ratio())
    if isinstance(x, (int, Fraction)):
        return Fraction(x)
    if isinstance(x, Decimal):
        return Fraction(x) if x.is_finite() else float(x)
    try:
        return Fraction(*x.as_integer_ratio())
    except AttributeError:
        raise TypeError("can't convert type '%s' to numerator/denominator" % type(x).__name__) from None


def _kind(types):
    """The type of a result from numbers of these types."""
    kind = int
    for t in types:
        if t is bool:
            t = int
        for c in (float, Decimal, Fraction):
            if issubclass(t, c):
                t = c
        if kind is t or t is int:
            continue
        if kind is int:
            kind = t
        elif {kind, t} == {Fraction, float}:
            kind = float
        elif kind is not t:
            raise TypeError("don't know how to coerce %s and %s" % (kind.__name__, t.__name__))
    return kind


def _totals(data, squares=None):
    """(type, exact sum, count). The sums of the squares are added to the dict squares, from denominators to numerators."""
    sums, types, n = {}, set(), 0
    odd = None
    for x in data:
        n += 1
        t = type(x)
        types.add(t)
        if t is float and x - x == 0.0:
            a, b = x.as_integer_ratio()
        elif t is int:
            a, b = x, 1
        else:
            e = _exact(x)
            if isinstance(e, float):
                odd = e if odd is None else odd + e
                continue
            a, b = e.numerator, e.denominator
        sums[b] = sums.get(b, 0) + a
        if squares is not None:
            b *= b
            squares[b] = squares.get(b, 0) + a * a
    return _kind(types) if types else int, _total(sums) if odd is None else odd, n


def _total(sums):
    return sum([Fraction(a, b) for b, a in sums.items()], Fraction(0))


def _sum(data):
    """(type, exact sum, count)."""
    return _totals(data)


def _convert(value, kind):
    if isinstance(value, float) and kind is not Decimal or type(value) is kind:
        return value
    if issubclass(kind, int) and not isinstance(value, float) and value.denominator != 1:
        kind = float
    if issubclass(kind, int):
        kind = int
    if kind is Decimal:
        if isinstance(value, float):
            return Decimal(value)
        return Decimal(value.numerator) / value.denominator
    if kind is float and not isinstance(value, float):
        return value.numerator / value.denominator
    return kind(value)


def mean(data):
    kind, total, n = _sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / n, kind)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    den = fsum(weights)
    if not den:
        raise StatisticsError("sum of weights must be non-zero")
    return fsum([x * w for x, w in zip(data, weights)]) / den


def geometric_mean(data):
    try:
        return exp(fmean([log(x) for x in data]))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        if data[0] < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        return data[0]
    if weights is None:
        weights, total_w = [1] * len(data), len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("Number of weights does not match data size")
        total_w = _sum(_not_negative(weights))[1]
    try:
        kind, total, _ = _sum([w / x if w else 0 for w, x in zip(weights, _not_negative(data))])
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(total_w / total, kind)


def _not_negative(data):
    for x in data:
        if x < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        yield x


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    x = data[n // 2]
    i, j = bisect_left(data, x), bisect_right(data, x)
    interval, x = float(interval), float(x)
    return x - interval / 2 + interval * (n / 2 - i) / (j - i)


def mode(data):
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [x for x, n in counts.items() if n == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        m = size + 1
        for i in range(1, n):
            j = min(max(i * m // n, 1), size - 1)
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError("Unknown method: %r" % (method,))


def _squares(data, center=None):
    """(type, sum of the squares of the distances from the mean, count, mean)."""
    squares = {}
    kind, total, n = _totals(data, squares)
    if not n:
        return kind, Fraction(0), 0, Fraction(0)
    c = _exact(center) if center is not None else total / n
    if isinstance(total, float):
        return kind, total, n, c
    if isinstance(c, float):
        return kind, math.nan, n, c
    # The sum of (x - c)**2
    return kind, _total(squares) + c * (n * c - 2 * total), n, c


def variance(data, xbar=None):
    kind, ss, n, _ = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(ss / (n - 1), kind)


def pvariance(data, mu=None):
    kind, ss, n, _ = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(ss / n, kind)


def _root(value, kind):
    """The square root of a fraction, correctly rounded for floats."""
    if isinstance(value, float):
        return math.sqrt(value)
    if kind is Decimal:
        return (Decimal(value.numerator) / Decimal(value.denominator)).sqrt()
    if not value:
        return 0.0
    n, m = value.numerator, value.denominator
    q = (n.bit_length() - m.bit_length() - 109) // 2
    if q >= 0:
        a = math.isqrt(n // (m << 2 * q))
        a |= a * a * (m << 2 * q) != n
        return math.ldexp(a, q)
    n <<= -2 * q
    a = math.isqrt(n // m)
    a |= a * a * m != n
    return a / (1 << -q)


def stdev(data, xbar=None):
    kind, ss, n, _ = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(ss / (n - 1), kind)


def pstdev(data, mu=None):
    kind, ss, n, _ = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(ss / n, kind)


def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar, ybar = fsum(x) / n, fsum(y) / n
    return fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / (n - 1)


def correlation(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    xbar, ybar = fsum(x) / n, fsum(y) / n
    sxy = fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    sxx = fsum([(a - xbar) ** 2.0 for a in x])
    syy = fsum([(b - ybar) ** 2.0 for b in y])
    if not sxx * syy:
        raise StatisticsError("at least one of the inputs is constant")
    return sxy / sqrt(sxx * syy)


def linear_regression(x, y, /, *, proportional=False):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if proportional:
        sxy, sxx = fsum([a * b for a, b in zip(x, y)]), fsum([a * a for a in x])
    else:
        xbar, ybar = fsum(x) / n, fsum(y) / n
        sxy = fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
        sxx = fsum([(a - xbar) ** 2.0 for a in x])
    if not sxx:
        raise StatisticsError("x is constant")
    slope = sxy / sxx
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)


class NormalDist:
    """A normal distribution."""

    __slots__ = {"_mu": "", "_sigma": ""}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma**2.0
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        # A bracketed Newton iteration on the standard distribution.
        low, high, x = -40.0, 40.0, 0.0
        std = NormalDist()
        for _ in range(200):
            error = std.cdf(x) - p
            if error > 0:
                high = x
            else:
                low = x
            slope = std.pdf(x)
            step = x - error / slope if slope > 1e-300 else (low + high) / 2
            if not low < step < high:
                step = (low + high) / 2
            if step == x:
                break
            x = step
        return self._mu + x * self._sigma

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        vx, vy = X.variance, Y.variance
        if not vx or not vy:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv, dm = vy - vx, fabs(Y._mu - X._mu)
        if not dv:
            return 1.0 - erf(dm / (2.0 * X._sigma * sqrt(2.0)))
        a = X._mu * vy - Y._mu * vx
        b = X._sigma * Y._sigma * sqrt(dm * dm + dv * log(vy / vx))
        x1, x2 = (a + b) / dv, (a - b) / dv
        return 1.0 - (fabs(Y.cdf(x1) - X.cdf(x1)) + fabs(Y.cdf(x2) - X.cdf(x2)))

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma**2.0)

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * fabs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / fabs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__

    def __rsub__(self, other):
        return -(self - other)

    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return "NormalDist(mu=%r, sigma=%r)" % (self._mu, self._sigma)
