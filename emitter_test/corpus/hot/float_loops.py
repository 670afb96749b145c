# Float loops: accumulation, mixed with ints, special values appearing late, comparisons, conversions.
# heavy
def acc(n):
    s = 0.0
    for i in range(n): s += 0.1
    return s
print(acc(10), acc(1000), acc(20000))
def mixed(n):
    x = 1
    for i in range(1, n):
        x = x * i / (i + 1) + 1
        if i % 1000 == 0: x = int(x)
    return x
print(mixed(10), mixed(5000))
def late_nan(n):
    x, hits = 1.0, 0
    nan = float("nan")
    for i in range(n):
        if i == n - 100: x = nan
        if x < 2.0: hits += 1
        if not x < 2.0: hits += 10000
        if x != x: hits += 1000000
        x = x * 1.0
    return hits
print(late_nan(2000))
def late_inf(n):
    x = 1.0
    out = []
    for i in range(n):
        x *= 1.5
        if i % 400 == 0: out.append(x)
    return out
print(late_inf(2400))
def under(n):
    x = 1.0; steps = 0
    while x: x *= 0.5; steps += 1
    return steps
print(under(0))
def newton(a, n):
    x = a
    for _ in range(n): x = (x + a / x) / 2
    return x
print(newton(2.0, 50), newton(1e300, 1200), newton(2, 60), newton(10 ** 30, 200))
def logistic(r, n):
    x = 0.5
    for _ in range(n): x = r * x * (1 - x)
    return x
print(logistic(3.2, 3000), logistic(2.5, 3000), logistic(3.9, 100))
def integrate(f, a, b, n):
    h = (b - a) / n; s = 0.5 * (f(a) + f(b))
    for i in range(1, n): s += f(a + i * h)
    return s * h
print("%.10f %.10f" % (integrate(lambda x: x * x, 0, 3, 2000), integrate(lambda x: 1 / (1 + x * x), 0, 1, 2000)))
def floors(n):
    t = 0
    x = -50.0
    for _ in range(n): t += int(x) + round(x) + x // 1 + (x % 1 > 0.5); x += 0.37
    return t, "%.6f" % x
print(floors(1000))
def minmax(n):
    lo, hi, x = 1e308, -1e308, 0.5
    for i in range(n):
        x = (x * 997.13 + i) % 1013.7
        lo, hi = min(lo, x), max(hi, x)
    return "%.6f %.6f" % (lo, hi)
print(minmax(3000))
def powers(n):
    t = 0.0
    for i in range(n): t += (i % 7) ** 2 + 2 ** (i % 5) * 0.5 - (i % 3) ** 0.5 * 0
    return t
print(powers(2000))
def dot(a, b):
    s = 0
    for x, y in zip(a, b): s += x * y
    return s
v = [i * 0.25 for i in range(1000)]; w = list(range(1000)); print(dot(v, v), dot(v, w), dot(w, w), dot(v, [True] * 1000), dot([2 ** 60] * 3, [0.5, 1, 2]))
def zero_sign(n):
    c = 0
    for i in range(n):
        z = -0.0 if i % 2 else 0.0
        if str(z)[0] == "-": c += 1
        if z == 0: c += 1000
        if 1 / (z + 1e-310) > 0: c += 1000000
    return c
print(zero_sign(100))
try:
    t = 0
    for i in range(1000, -1, -1): t += 1.0 / i
except ZeroDivisionError: print("%.9f" % t)


# Powers with constant exponents.
def powers(xs):
    out = []
    for x in xs:
        try:
            out.append((x ** 2, x ** 2.0))
        except OverflowError as e:
            out.append(type(e).__name__)
        try:
            y = x ** 0.5
            out.append(round(y.real, 9) if isinstance(y, complex) else y)
        except (OverflowError, TypeError) as e:
            out.append(type(e).__name__)
    return out


for k in range(100):
    r = powers([1.5, -1.5, 0.0, -0.0, 2.0, 1e200, float('inf'), float('-inf'), 3.7])
print(r)
for k in range(100):
    r = powers([3, -4, 0, 2 ** 31, 2 ** 40, 2 ** 62, True])
print(r)
print(powers([2.5, 3, 'a'][:2] * 50)[-4:])
