# cmath: functions over a grid, results to the last digits but two.
import cmath
import math


def part(x):
    return "%.13g" % x if x else repr(x)


def show(v):
    if isinstance(v, complex):
        return f"{part(v.real)},{part(v.imag)}"
    if isinstance(v, tuple):
        return "(" + "; ".join(map(show, v)) + ")"
    return part(v) if isinstance(v, float) else repr(v)


def call(f, *args):
    try:
        return show(f(*args))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


GRID = [complex(x, y) for x in (-2.5, -1.0, -0.0, 0.0, 0.5, 1.0, 300.0) for y in (-3.0, -0.0, 0.0, 1.0, 0.25)]
for name in "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh phase polar isfinite isinf isnan".split():
    print(name, "|".join(call(getattr(cmath, name), z) for z in GRID))
for name in "exp log sqrt sinh cosh tanh isfinite isinf isnan phase".split():
    print(name, "|".join(call(getattr(cmath, name), z) for z in (complex(math.inf, 0), complex(0, math.inf), complex(-math.inf, 1), complex(math.nan, 0))))
print(call(cmath.exp, 1000), call(cmath.cosh, 1000 + 1j), call(cmath.sqrt, 1e308 + 1e308j), call(cmath.sqrt, 5e-324 + 5e-324j), call(cmath.sqrt, 4), call(cmath.log, 2, 10), call(cmath.log, 0))
print(show(cmath.rect(2, 1)), show(cmath.rect(1, 0)), call(cmath.rect, math.inf, 1), cmath.isclose(1, 1 + 1e-12j), cmath.isclose(1, 2), cmath.isclose(1j, 1.1j, rel_tol=0.2))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nan, cmath.nanj, call(cmath.sin, "x")[:9], call(cmath.sin, []) [:9])


class C:
    def __complex__(self): return 3 + 4j
class F:
    def __float__(self): return 4.0
class I:
    def __index__(self): return 9
print(cmath.sqrt(C()), cmath.sqrt(F()), cmath.sqrt(I()), cmath.polar(C()))
