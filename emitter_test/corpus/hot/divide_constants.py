# Division and remainder by constants in hot code, against the same by variables.
divisors = [1, 2, 3, 5, 6, 7, 9, 10, 11, 12, 13, 25, 60, 100, 125, 255, 256, 257, 641, 1000, 1023, 1025, 9973, 10000, 32767, 65521, 65536, 65537, 99991, 1000003,
            10**9 + 7, 2**30 - 1, 2**30 + 1, 2**31 - 1, 2**31, -1, -2, -3, -10, -1000, -10**9]
values = []
for k in range(0, 63):
    for d in (-2, -1, 0, 1, 2):
        values += [2**k + d, -(2**k) + d]
for d in divisors:
    for q in (1, 2, 3, 17, 10**6, 2**31, (2**62 - 1) // abs(d)):
        for r in (-1, 0, 1):
            values += [d * q + r, -d * q + r]
values = [v for v in values if -2**62 <= v < 2**62]


def by_variable(xs, n):
    out = 0
    for x in xs:
        out = (out * 31 + x // n * 7 + x % n) & 0xFFFFFFFF
    return out


source = """
def by_constant(xs):
    out = 0
    for x in xs:
        out = (out * 31 + x // (%d) * 7 + x %% (%d)) & 0xFFFFFFFF
    return out

def in_place(x, n):
    k = 0
    while n:
        x //= %d
        k += x
        x += 12345678901
        n -= 1
    return k
"""
bad = 0
for n in divisors:
    ns = {}
    exec(source % (n, n, n), ns)
    f = ns["by_constant"]
    f(list(range(-300, 300)))
    if f(values) != by_variable(values, n):
        bad += 1
        print("differs", n)
    x, k = 10**15, 0
    for i in range(100):
        x = x // n + 12345678901
        k += x - 12345678901
    if k != ns["in_place"](10**15, 100):
        bad += 1
        print("differs in place", n)
print(bad, len(values))


def digits(x):
    out = []
    while x:
        out.append(x % 10)
        x //= 10
    return out


for k in range(50):
    digits(123456789)
print(digits(2**62 - 1), digits(10**25), [digits(True)])
try:
    digits("x")
except TypeError:
    print("TypeError")


def quarters(x):
    return x // 7, x % 7


for k in range(100):
    quarters(k)
print(quarters(-1), quarters(2.5), quarters(-2**62), quarters(2**62), quarters(-2**62 - 1), quarters(10**30), quarters(False))
