# Decimal arithmetic: construction, text, operators, rounding, contexts, functions.
from decimal import *
import decimal
import math

D = Decimal
for s in ("0", "-0", "1.10", "1e5", "1E-7", "123.456e3", "0.000001", "0.0000001", " 12_3 ", "Infinity", "-inf", "nan12", "sNaN", "00.1"):
    d = D(s)
    print(d, repr(d), d.as_tuple(), d.adjusted() if d.is_finite() else "")
for v in (5, -3, 10**30, True, 0.1, 0.5, (1, (1, 2, 3), -2), float("inf")):
    print(D(v))
for bad in ("x", "1.2.3", "", "--1"):
    try:
        D(bad)
    except InvalidOperation as e:
        print("InvalidOperation", e)
try:
    D([1, 2])
except ValueError as e:
    print(e)
a, b = D("1.1"), D("2.25")
print(a + b, a - b, a * b, a / b, b // a, b % a, divmod(b, a), -a, +a, abs(-a), a + 1, 2 * b, 10 / b, 7 - a)
print(D(7) / 3, D(1) / 3 * 3, D("1.20") * D("3.00"), D(10) / 4, D("0.1") + D("0.2") == D("0.3"), D("1e28") + 1, D("1e29") + D("0.6"))
print(D(-7) // 2, D(-7) % 2, D("-7.5") % 2, divmod(D(-17), D(5)), D("1e-30") + 1, D(1) - D("1e-40"))
print(a < b, a == D("1.10"), a != 1, D(1) == 1, D("0.5") == 0.5, D("0.1") == 0.1, hash(D(5)) == hash(5), hash(D("0.5")) == hash(0.5), max(a, b))
print(D(2) ** 10, D("1.1") ** 2, D(2) ** -2, D(2) ** D("0.5"), D(9) ** D("0.5"), D("0.04") ** D("0.5"), D(10) ** 30, D(3) ** 100, D(-2) ** 3, pow(D(7), 3, 5))
print(D(2).sqrt(), D("0.25").sqrt(), D(100).sqrt(), D("1e-10").sqrt(), D(0).sqrt(), D("2e7").sqrt())
print(D(1).exp(), D("-0.5").exp(), D(10).ln(), D(2).ln(), D("0.999999").ln(), D(1000).log10(), D(2).log10(), D("1e-5").log10(), D(0).ln(), D(100).exp())
for r in (ROUND_DOWN, ROUND_UP, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_05UP):
    print(r, [str(D(x).quantize(D("1.0"), rounding=r)) for x in ("2.25", "2.35", "-2.25", "2.251", "-2.251", "2.05", "2.01")])
print(D("123.456").quantize(D("1")), D("1.5").to_integral_value(), D("2.5").to_integral_value(ROUND_HALF_UP), D("1e3").to_integral_exact())
print(round(D("2.675"), 2), round(D("2.5")), round(D("-3.5")), math.floor(D("-1.5")), math.ceil(D("1.2")), int(D("-9.99")), float(D("1.25")), math.trunc(D("3.9")))
print(D("1.200").normalize(), D("1200").normalize(), D("0.00").normalize(), D("1.2").same_quantum(D("9.9")), D("1e3").scaleb(2), D("250").logb())
print(D("3").compare(D("2")), D("nan").compare(1), D("1.0").compare_total(D("1.00")), D(3).max(5), D("nan").max(5), D(-3).min(2))
print(D("1.5").as_integer_ratio(), D(5).fma(2, 3), D("10").remainder_near(6), D(1).next_plus(), D(1).next_minus(), D("1.0").copy_sign(D(-1)))
for n, d in ((1, 0), (0, 0), (-5, 0)):
    try:
        D(n) / d
    except (DivisionByZero, InvalidOperation) as e:
        print(type(e).__name__, e, isinstance(e, ZeroDivisionError))
print(D("inf") + 1, D("-inf") * 2, D("nan") + 1, 1 / D("inf"), D("inf") > 10**100)
for f in (lambda: D("inf") - D("inf"), lambda: D("nan") < 1, lambda: D("snan") + 1, lambda: D(-1).sqrt(), lambda: D(-1).ln(), lambda: D("1e30").quantize(D("0.1"))):
    try:
        f()
    except InvalidOperation as e:
        print("InvalidOperation", e)
for spec in ("", ".2f", "10.3f", "<10", "^12.1f", "+.1e", "E", ",.2f", "010.2f", "%", ".1%", "g", ".3g", "=+12,.1f", "*>8"):
    print(spec, [format(D(x), spec) for x in ("1234.567", "-0.05", "1E+5", "0")])
print("%s %r %.2f" % (D("1.50"), D("1.50"), D("1.555")), f"{D('3.14159'):.3}")
with localcontext() as ctx:
    ctx.prec = 5
    print(D(1) / 7, D("123456789") + 0, +D("1.234567"), ctx.flags[Inexact])
    ctx.traps[Inexact] = True
    try:
        D(1) / 3
    except Inexact:
        print("Inexact")
print(getcontext().prec, D(1) / 7)
ctx = Context(prec=3, rounding=ROUND_HALF_UP, Emax=9, Emin=-9)
print(ctx.create_decimal("1.2345"), ctx.divide(D(2), D(3)), ctx.sqrt(D(2)), ctx.power(D(2), D(5)), ctx.Etiny(), ctx.Etop(), ctx.add(D("9.99"), D("0.05")))
try:
    ctx.multiply(D("9e9"), D(10))
except Overflow:
    print("Overflow")
ctx.clear_traps()
print(ctx.multiply(D("9e9"), D(10)), ctx.divide(D(1), D(0)), ctx.multiply(D("1e-9"), D("1e-9")), ctx.flags[Underflow], ctx.sqrt(D(-1)))
print(getcontext())
print(sum([D("0.1")] * 10), sorted([D(3), D("1.5"), D(2)]), [str(D(x)) for x in ("1e6", "1e-6", "1.5e10")], D("1.5e10").to_eng_string())
for bad in (lambda: D(1) + 1.5, lambda: D(1) < "x", lambda: Context(prec=0), lambda: Context(rounding="x")):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
with localcontext(prec=50):
    print(D(2).sqrt(), D(1).exp(), D(10).ln(), D(1) / 81)
