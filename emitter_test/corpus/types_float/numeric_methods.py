# Newton, Simpson, summation, special values, float methods and rounding.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
def sqrt(a):
    x = a or 1.0
    for _ in range(60): x = (x + a / x) / 2
    return x
print(sqrt(2.0), sqrt(1e10), sqrt(0.25), [round(sqrt(float(i)), 6) for i in range(1, 6)])
def simpson(f, a, b, n):
    h = (b - a) / n
    return h / 3 * (f(a) + f(b) + sum((4 if i % 2 else 2) * f(a + i * h) for i in range(1, n)))
print(round(simpson(lambda x: x ** 3, 0, 2, 10), 9), round(simpson(lambda x: 1 / x, 1, 2, 100), 9))
def kahan(xs):
    s = c = 0.0
    for x in xs: y = x - c; z = s + y; c = z - s - y; s = z
    return s
loop = 0.0
for _ in range(10): loop += 0.1
print(loop, kahan([0.1] * 10), 0.1 + 0.2, 0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-15, 1e16 + 1 - 1e16)
inf, nan = float("inf"), float("nan")
print(inf - inf, inf * 0, inf > 1e308, -inf < 0, nan == nan, nan != nan, nan in [nan], [nan] == [nan], max(1, inf), min(nan, 1) != min(nan, 1), t(lambda: 1.0 / 0), t(lambda: 0.0 ** -1), 1 / inf, -1 / inf, inf // 1, 5 % inf, -5 % inf, t(lambda: 1e308 ** 2), 1e308 * 10)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), divmod(7, 0.5), t(divmod, 1.0, 0), 2 ** 0.5, (-8) ** 2.0, 4 ** -0.5, 0.0 == -0.0, str(-0.0), -0.0 + 0.0, 2.0 ** 10)
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675)], round(2.675, 2), round(1234.5678, -2), round(0.125, 2), type(round(2.0)).__name__, type(round(2.0, 0)).__name__, t(round, nan), t(round, inf), round(1e20))
print([str(x) for x in (1e15, 1e16, 1e17, 123456789012345678.0, 1e-4, 1e-5, 0.1, 1 / 3, 100.0, 1e100, 5e-324, 1.7976931348623157e308)])
print((0.75).as_integer_ratio(), (3.0).is_integer(), (3.5).is_integer(), inf.is_integer(), t(inf.as_integer_ratio), (1.5).hex(), float.fromhex("0x1.8p3"), (2.5).conjugate(), (2.5).imag, (0.1).hex())
print([t(float, s) for s in ("1e3", " -2.5 ", "1_0.5", ".5", "5.", "", ".", "1e", "0x1", "Infinity", "-nan", "1__0", "+1", "e5")], float(10 ** 20), t(float, 10 ** 400), float(True), float(), t(float, []), t(float, None))
print(["%.3f" % 2.0005, "%g" % 1e-7, "%e" % 12345.678, "%10.2f|" % 3.14159, "%+.1f" % -0.05, "%.0f" % 0.5, "%.0f" % 1.5, "%g" % 1e6, "%#g" % 1.0, f"{1e10:,.2f}", f"{0.256:.1%}", f"{1234.5:010.1f}", f"{nan:5}|{inf:<6}|"])
print(1 < 1.5 < 2, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53), hash(1.0) == hash(1), {1: "a", 1.0: "b"}, sum([0.5, 1, True]), 3 == 3.0 == 3 + 0j, sorted([2, 1.5, -0.5, True]), int(1e18), int(-1.9))
