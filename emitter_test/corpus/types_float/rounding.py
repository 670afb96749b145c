# round, int conversions, fixed formatting: ties, negative digits, large values.
for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.15, 0.25, 0.35, 1e15 + 0.5, 4503599627370497.5, 1234.5678, -1234.5678, 1e22, 1e-7, 0.0, -0.0, 9.995, 99.95, 5e-324):
    print(v, round(v), round(v, 0), round(v, 1), round(v, 2), round(v, -1), round(v, -2), round(v, -3))
print(type(round(2.5)).__name__, type(round(2.5, 0)).__name__, type(round(2.5, None)).__name__, type(round(5, -1)).__name__)
print(round(1.23456789, 5), round(123456789.123, -5), round(1e300, -299), round(1e300, -301), round(1.5, 400), round(1.5, -400), round(0.1 + 0.2, 15), round(2 ** 53 + 0.0, 3))
for bad in (float("nan"), float("inf")):
    try: round(bad)
    except (ValueError, OverflowError) as e: print(type(e).__name__, round(bad, 2))
for v in (0.5, 1.5, 2.5, 0.125, 0.375, 1e10 / 3, 1e-10 / 3, 99.9999, 0.05, 0.95, 1e21):
    print("%.0f %.1f %.2f %.10f %e %.0e %g %.3g %.15g %.17g %.20f" % ((v,) * 11))
for v in (1e5, 999999.5, 1e6, 123456.7, 0.0001, 0.00001234, 1e15, 1e16, 1e17): print("%g" % v, v, "{:g}".format(v), "{:.3g}".format(v), "{}".format(v), "{:n}".format(v), "{:.0f}".format(v))
print("%.60f" % 0.1)
print("%.3f" % 1e300 == "%.3f" % 1e300, len("%.3f" % 1e300), "%.50e" % (1 / 3))
print("{:.30f}".format(2 ** -30), "{:.0%}".format(0.125), "{:.0%}".format(0.135), "{:.1%}".format(0.12345))
import math
for v in (2.5, -2.5, 0.49999999999999994, -0.1, 1e300, 4503599627370495.5): print(math.floor(v), math.ceil(v), math.trunc(v), int(v), v // 1, round(v))
s = 0.0
for i in range(10): s += 0.1
print(s, s == 1.0, sum([0.1] * 10), 1 - 0.9, 0.1 * 3, 1.1 + 2.2, 3 * 1.1, 0.7 + 0.1, 0.7 + 0.2, 4.35 * 100, 1.15 * 100, 10 / 3, 1e16 + 1, 1e16 + 1.0 - 1e16, 2 / 49 * 49)
x = 1.0
n = 0
while x > 0: x /= 2; n += 1
print(n, x)
x = 1.0
n = 0
while 1 + x / 2 != 1: x /= 2; n += 1
print(n, x)
a, b = 1.0, 1.0
for i in range(60): a, b = b, a + b
print(a, b, b / a)
print(sum(1 / i ** 2 for i in range(1, 200)), sum(1 / (i * (i + 1)) for i in range(1, 100)))
