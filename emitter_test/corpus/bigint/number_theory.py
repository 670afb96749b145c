# Number theory with big integers: modular powers, primality, factoring, CRT, continued fractions, RSA-like rounds.
# heavy
import math
def mr(n):
    if n < 2: return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0: return n == p
    d, s = n - 1, 0
    while not d & 1: d >>= 1; s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
print([p for p in (89, 107, 127, 521, 257, 131) if mr(2 ** p - 1)], mr(2 ** 61 - 1), mr(561), mr(10 ** 40 + 121), [n for n in range(10 ** 20, 10 ** 20 + 100) if mr(n)])
def egcd(a, b):
    if not b: return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y
print(egcd(2 ** 80 - 1, 3 ** 50), [pow(3, -1, m) * 3 % m for m in (7, 10 ** 30 + 7, 2 ** 89 - 1)], pow(2 ** 70, -1, 10 ** 9 + 7))
for args in ((2, -1, 4), (0, -1, 7), (5, 3, 0)):
    try: print(pow(*args))
    except ValueError as e: print("ValueError")
print(pow(3, 10 ** 30, 10 ** 20 + 39), pow(-3, 101, 10 ** 20), pow(3, 101, -(10 ** 20)), pow(2 ** 100, 2 ** 10, 2 ** 61 - 1), pow(7, 0, 10 ** 30), pow(7, 0, 1), pow(0, 10 ** 30, 9), pow(10 ** 30, 1, 10 ** 30 - 1))
def crt(rs, ms):
    M = math.prod(ms); return sum(r * (M // m) * pow(M // m, -1, m) for r, m in zip(rs, ms)) % M
n = 123456789012345678901234567890; ms = [10 ** 9 + 7, 998244353, 2 ** 31 - 1, 2 ** 61 - 1]
print(crt([n % m for m in ms], ms) == n, crt([2, 3, 2], [3, 5, 7]))
def rho(n):
    if n % 2 == 0: return 2
    for c in range(1, 20):
        x = y = 2; d = 1
        while d == 1: x = (x * x + c) % n; y = (y * y + c) % n; y = (y * y + c) % n; d = math.gcd(abs(x - y), n)
        if d != n: return d
def factor(n):
    if n == 1: return []
    if mr(n): return [n]
    d = rho(n); return sorted(factor(d) + factor(n // d))
for n in (2 ** 64 + 1, 10 ** 18 + 1, math.factorial(20) + 1, 1234567890123456789, 2 ** 67 - 1): f = factor(n); print(n, f, math.prod(f) == n)
def cf(a, b):
    while b: yield a // b; a, b = b, a % b
def back(q):
    h, k, h1, k1 = 1, 0, 0, 1
    for a in q: h, h1 = a * h + h1, h; k, k1 = a * k + k1, k
    return h, k
c = list(cf(31415926535897932384626433832795, 10 ** 31)); print(c[:12], len(c), back(c[:5]), back(c) == tuple(v // math.gcd(31415926535897932384626433832795, 10 ** 31) for v in (31415926535897932384626433832795, 10 ** 31)))
p, q = 2 ** 127 - 1, 2 ** 89 - 1; N, e = p * q, 65537; d = pow(e, -1, (p - 1) * (q - 1))
msg = int.from_bytes(b"attack at dawn", "big"); ct = pow(msg, e, N); print(ct, pow(ct, d, N).to_bytes(14, "big"))
def sqrt_digits(n, k): return str(math.isqrt(n * 10 ** (2 * k)))
print(sqrt_digits(2, 60), sqrt_digits(3, 40), [math.isqrt(k * k) == k and math.isqrt(k * k - 1) == k - 1 for k in (10 ** 20, 2 ** 64, 3 ** 70)])
def pi(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3; out = []
    while len(out) < n:
        if 4 * q + r - t < m * t: out.append(m); q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else: q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return "".join(map(str, out))
print(pi(80), sum(map(int, str(2 ** 1000))), str(3 ** 300)[::37], math.comb(200, 100), math.perm(30, 20), math.lcm(*range(1, 60)))
