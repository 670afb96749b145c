# math: every function over a grid of arguments, results to the last digit but two, errors by type and text.
import math

NAMES = """acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs floor frexp gamma
isfinite isinf isnan lgamma log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp""".split()
ARGS = [0.0, -0.0, 0.5, -0.5, 1, -1, 1.5, 2, -2, 3.7, 10, 100, -100.25, 171, 1e-10, 1e10, 710, 1e300, -745.2, math.inf, -math.inf, math.nan, True, 2**70, 10**400]


def show(v):
    if isinstance(v, float):
        return "%.14g" % v
    if isinstance(v, tuple):
        return "(" + ", ".join(map(show, v)) + ")"
    return repr(v)


def call(f, *args):
    try:
        return show(f(*args))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for name in NAMES:
    print(name, "|".join(call(getattr(math, name), a) for a in ARGS))
for name in "atan2 copysign fmod pow remainder nextafter hypot log".split():
    f = getattr(math, name)
    for a in [0.0, -0.0, 1, -1.5, 3, 1e200, math.inf, -math.inf, math.nan]:
        print(name, a, "|".join(call(f, a, b) for b in [0.0, -0.0, 1, -1.5, 2, 0.5, 1e200, math.inf, -math.inf, math.nan]).replace("float division by zero", "divide by zero"))
print([call(math.ldexp, m, e) for m, e in [(0.5, 3), (1, 1023), (1, 1024), (1, -1080), (math.inf, 5), (3, -10**30), (3, 10**30), (0.0, 10**30)]], call(math.ldexp, 1, 2.0))
print(math.hypot(), math.hypot(3), math.hypot(1, 2, 3), math.hypot(1e300, 1e300), math.dist((1, 2), (4, 6)), math.dist([], []), call(math.dist, (1,), (1, 2)))
print(math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([]), math.fsum([1e308, 1e308, -1e308]) if 0 else "", call(math.fsum, [math.inf, -math.inf]), call(math.fsum, [math.inf, 1]), call(math.fsum, [1e308] * 3), math.fsum([2.0**53, 1, 1]), math.fsum(1 / i for i in range(1, 100)))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(math.inf, math.inf), call(lambda: math.isclose(1, 1, rel_tol=-1)))
print(math.pi, math.e, math.tau, math.inf, math.nan)
print([call(f, "x") for f in (math.sin, math.floor, math.trunc, math.sqrt)], call(math.sin)[:9], call(math.floor, None)[:9])


class R:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"
    def __float__(self): return 0.25
print(math.floor(R()), math.ceil(R()), math.trunc(R()), math.sqrt(R()))
