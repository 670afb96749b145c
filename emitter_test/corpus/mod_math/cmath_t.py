# cmath: values to fixed digits, branch choices, special cases.
import cmath
def r(z): return "%.10g%+.10gj" % (z.real + 0.0, z.imag + 0.0)
z = 1.5 - 0.5j
for n in ("sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh"):
    f = getattr(cmath, n)
    print(n, r(f(z)), r(f(0.25j)), r(f(-2 + 1j)))
print("%.10g %.10g" % (cmath.phase(-1), cmath.phase(1j)), "%.10g %.10g" % cmath.polar(3 + 4j), r(cmath.rect(2, 1)), cmath.polar(0), cmath.rect(1, 0), "%.10g" % cmath.pi, "%.10g" % cmath.e, "%.10g" % cmath.tau)
print(r(cmath.sqrt(-1)), r(cmath.sqrt(-4 + 0j)), r(cmath.sqrt(complex(-4, -0.0))), r(cmath.log(-1)), r(cmath.log(complex(-1, -0.0))), r(cmath.log(8, 2)), r(cmath.exp(cmath.pi * 1j)), r(cmath.sqrt(0)), r(cmath.sqrt(3)))
print(cmath.isnan(complex("nan")), cmath.isinf(complex("inf")), cmath.isfinite(1j), cmath.isclose(1j, 1j + 1e-12), cmath.isclose(1, 2), cmath.inf, cmath.infj, cmath.nan != cmath.nan)
for bad in (lambda: cmath.log(0), lambda: cmath.sqrt("x"), lambda: cmath.exp(1000), lambda: cmath.atanh(1), lambda: cmath.phase("x"), lambda: cmath.rect(1)):
    try: print(bad())
    except (ValueError, TypeError, OverflowError) as e: print(type(e).__name__)
class C:
    def __complex__(self): return 4 + 0j
class F:
    def __float__(self): return 9.0
print(cmath.sqrt(C()), cmath.sqrt(F()), cmath.sqrt(16), cmath.sqrt(True))
roots = [cmath.exp(2j * cmath.pi * k / 5) for k in range(5)]
print(abs(sum(roots)) < 1e-12, all(abs(x ** 5 - 1) < 1e-12 for x in roots))
def fft(a):
    n = len(a)
    if n == 1: return a
    e, o = fft(a[::2]), fft(a[1::2])
    t = [cmath.exp(-2j * cmath.pi * k / n) * o[k] for k in range(n // 2)]
    return [e[k] + t[k] for k in range(n // 2)] + [e[k] - t[k] for k in range(n // 2)]
print([round(abs(x), 6) for x in fft([1, 2, 3, 4, 0, 0, 0, 0])], [round(abs(x), 6) for x in fft([1] * 8)])
