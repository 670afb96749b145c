# math: integer functions exactly, float functions to a fixed number of digits, domains and special values.
import math
from math import *
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
def r(v): return "%.12g" % v
print([r(f(0.7)) for f in (sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, asinh, atanh, exp, expm1, log, log2, log10, log1p, sqrt, erf, erfc, gamma, lgamma, radians, degrees, fabs, cbrt, exp2)])
print(r(pi), r(e), r(tau), inf, nan, r(atan2(1, -1)), r(atan2(-0.0, -1)), r(hypot(3, 4)), r(hypot(1, 2, 3)), hypot(), r(dist([1, 2], [4, 6])), r(pow(2, 0.5)), pow(0, 0), r(log(8, 2)), r(log(100, 10)), r(log(2 ** 1000)), r(log10(10 ** 400)), r(log2(2 ** 500)), log(1), r(acosh(2)))
print(floor(2.7), floor(-2.7), ceil(2.1), ceil(-2.1), trunc(-2.7), floor(5), ceil(2 ** 70), floor(1e20), type(floor(2.0)).__name__, t(floor, nan), t(ceil, inf), t(trunc, "x"), modf(2.75), modf(-2.75), modf(inf), frexp(8.0), frexp(-0.3), frexp(0), ldexp(0.5, 4), ldexp(1, -1100), t(ldexp, 1.0, 5000), fmod(7, 3), fmod(-7, 3), fmod(7, -3), remainder(7, 3), remainder(5, 2), t(fmod, 1, 0), t(fmod, inf, 1), copysign(3, -0.0), copysign(-3, 1))
print(isnan(nan), isinf(-inf), isfinite(1), isfinite(nan), isclose(1, 1 + 1e-10), isclose(1, 1.1), isclose(0, 1e-10), isclose(0, 1e-10, abs_tol=1e-9), isclose(inf, inf), isclose(1, 2, rel_tol=0.6), t(isclose, 1, 1, rel_tol=-1))
print(gcd(12, 18), gcd(), gcd(0, 5), gcd(-4, 6), gcd(2 ** 70, 2 ** 65 * 3), gcd(12, 18, 27), lcm(4, 6), lcm(), lcm(0, 5), lcm(2 ** 40, 3 ** 30), factorial(0), factorial(20), factorial(25), t(factorial, -1), t(factorial, 1.5), comb(5, 2), comb(100, 50), comb(3, 5), perm(5, 2), perm(5), t(comb, -1, 2), isqrt(0), isqrt(99), isqrt(10 ** 40), isqrt(2 ** 64 - 1), t(isqrt, -1), t(gcd, 1.5, 2), prod([1, 2, 3]), prod([]), prod([1.5, 2]), prod([2] * 70), prod([1], start=5))
print(t(sqrt, -1), t(log, 0), t(log, -1), t(asin, 2), t(acosh, 0.5), t(atanh, 1), t(exp, 1000), t(pow, 0, -1), t(pow, -8, 1 / 3), t(gamma, 0), t(gamma, -1), t(lgamma, 0), t(log, 10, 1), t(sin, inf), t(cosh, 1000), t(sqrt, "4"), t(sqrt), t(atan2, 1), t(log2, 0), t(sinh, 1000), t(tan, "x"), t(expm1, 1000), t(fsum, [1, "a"]))
try: sqrt(-1)
except ValueError as x: print(x)
try: exp(1000)
except OverflowError as x: print(x)
print(fsum([0.1] * 10), fsum([1e100, 1, -1e100]), fsum([]), fsum([1, 2.5]), ulp(1.0), ulp(0.0), nextafter(1.0, 2.0), nextafter(0.0, -1), sqrt(inf), exp(-inf), exp(inf), tanh(inf), atan(inf) == pi / 2, erf(inf), gamma(5), gamma(171) > 1e300, pow(inf, 0), pow(nan, 0), pow(1, nan), sqrt(0.0), sqrt(-0.0), sin(-0.0), log1p(-0.0), pow(2, -1074), pow(-2, 3), pow(-1, inf), exp(0), sqrt(2 ** 60), floor(-0.0), ceil(-0.5))
class F:
    def __float__(self): return 4.0
    def __floor__(self): return "floored"
class I:
    def __index__(self): return 9
print(sqrt(F()), floor(F()), gcd(I(), 6), factorial(I()) == factorial(9), sqrt(True), sqrt(I()), isqrt(I()), degrees(pi), radians(180) == pi, math.floor(True), sum(map(sqrt, (1, 4, 9))), max(map(math.floor, (1.5, 2.5))))
