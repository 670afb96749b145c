# Digit manipulation, bases, divmod laws, gcd, modular arithmetic, int methods.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
def base(n, b): 
    s = ""; neg = n < 0; n = abs(n)
    while n: n, r = divmod(n, b); s = "0123456789abcdefghijklmnopqrstuvwxyz"[r] + s
    return ("-" if neg else "") + (s or "0")
vals = [0, 1, -1, 35, 36, 255, -4096, 10 ** 20, -3 ** 50]
print([base(v, 36) for v in vals], all(int(base(v, b), b) == v for v in vals for b in (2, 3, 7, 16, 36)), [hex(v) for v in vals[:7]], oct(-8), bin(10 ** 6))
print([divmod(a, b) for a in (7, -7) for b in (2, -2)], all(a == a // b * b + a % b and (a % b) * b >= 0 for a in range(-9, 10) for b in (-4, -1, 3, 5)), t(divmod, 1, 0), t(lambda: 1 % 0), t(lambda: 2 ** -1 == .5))
print(pow(3, 200, 1009), pow(7, -1, 31), t(pow, 2, -1, 4), t(pow, 2, 3, 0), pow(-5, 3, 7), pow(2, 0, 1), pow(0, 0), 0 ** 5, (-2) ** 3, -2 ** 2)
def gcd(a, b): return abs(a) if not b else gcd(b, a % b)
print(gcd(2 ** 70, 6 ** 40) == 2 ** 40, gcd(-12, 18), sum(map(int, str(2 ** 200))), str(7 ** 77)[::-1][:12], len(str(3 ** 500)))
print([n for n in range(1000) if sum(int(d) ** len(str(n)) for d in str(n)) == n], [n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
print([(-5) >> k for k in range(4)], 1 << 70, -1 << 3, t(lambda: 1 << -1), t(lambda: 1 >> -1), 5 >> 100, -5 >> 100, ~7, ~-1, 6 & -4, 6 | -4, 6 ^ -4)
print((255).bit_length(), (-256).bit_length(), (0).bit_length(), (2 ** 64).bit_length(), (1000).to_bytes(2, "big"), (-2).to_bytes(2, "little", signed=True), t((256).to_bytes, 1, "big"), t((-1).to_bytes, 1, "big"), int.from_bytes(b"\xff\xfe", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True))
print(int("1_000"), int("  -42\n"), int("0x1F", 16), int("0b11", 0), t(int, "1__0"), t(int, ""), t(int, "0x", 16), t(int, "9", 8), t(int, "1", 1), t(int, "08", 0), int("08"), int(3.99), int(-3.99), t(int, float("inf")), t(int, float("nan")), t(int, None), t(int, 1.5, 10))
print(True + True, True * "ab", isinstance(True, int), int(True), -True, ~True, True & 1, type(True & 1).__name__, type(True & False).__name__, round(1250, -2), round(1350, -2), round(-15, -1), round(5, 3), 7 .real, (7).conjugate())
print(10 ** 25 // 3, -10 ** 25 // 3, 10 ** 25 % -7, 10 ** 18 * 10 ** 18, (1 << 63) - 1 + 1, -(1 << 63) - 1, 2 ** 62 + 2 ** 62, 3 * (1 << 62), hash(5), 1 == 1.0, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 400 > 1e308, t(lambda: 10 ** 400 * 1.0), 10 ** 30 / 10 ** 29)
def isqrt(n):
    x = n
    while x * x > n: x = (x + n // x) // 2
    return x
print(isqrt(10 ** 40), isqrt(2 * 10 ** 30), [isqrt(n) for n in (1, 2, 3, 4, 8, 9)])
