# Quotients and remainders of all signs, sizes near powers of two, divisors whose estimates are one too large.


def words(n, pattern):
    x = 0
    for i in range(n):
        x = x << 64 | (pattern >> (8 * (i % 7))) & 0xffffffffffffffff
    return x


def check(a, b):
    q, r = divmod(a, b)
    assert q == a // b and r == a % b and q * b + r == a, (a, b)
    assert 0 <= r < b if b > 0 else b < r <= 0, (a, b)
    return (q * 31 + r) % 1000003


seen = []
values = []
for bits in (1, 62, 63, 64, 65, 127, 128, 129, 191, 192, 193, 255, 256, 320, 511, 512, 1000, 1023, 1024, 1025, 1100, 2048):
    for d in (-1, 0, 1):
        values.append((1 << bits) + d)
for pattern in (0xffffffffffffffffff, 0x8000000000000000ff, 0x7fffffffffffffff80, 0x123456789abcdef0123, 0x10000000000000001):
    for n in (1, 2, 3, 4, 5, 8, 15, 16, 17):
        values.append(words(n, pattern) | 1)
s = 0
for a in values:
    for b in values:
        if b == 0:
            continue
        for x, y in ((a, b), (-a, b), (a, -b), (-a, -b), (a * b, b), (a * b - 1, b), (1 - a * b, b)):
            if y:
                s = (s * 7 + check(x, y)) % 1000000007
print(len(values), s)

# The same operators in a hot loop, whose operands become small and large.
x = 1
s = 0
for i in range(4000):
    x = x * 3 + i & (1 << 200) - 1
    y = x >> 77 | 1
    s = (s + x // y + x % y - (x - y) + (x ^ y) + (x << 3) + (-x >> 5)) & (1 << 130) - 1
    if i % 500 == 0:
        print(x, s)
print(x, s)
for op in (lambda: (1 << 70) @ 3, lambda: 3 // (x - x), lambda: x % 0, lambda: x << -1):
    try:
        op()
    except (TypeError, ZeroDivisionError, ValueError) as e:
        print(type(e).__name__)
# heavy
