# Numbers about one and two words, where the ways of computing change: gcd, lcm, roots, inverses, logarithms, products of ranges, digits.
import math
import random

random.seed(5)
digest = 0
def note(*values):
    global digest
    for v in values: digest = (digest * 1000003 + (v if isinstance(v, int) else hash(v))) % (2 ** 61 - 1)
def tried(f, *args):
    try: return f(*args)
    except ValueError: return -1
def some(): return random.getrandbits(random.choice((1, 5, 20, 61, 62, 63, 64, 65, 100, 125, 126, 127, 128, 129, 200, 1023, 1024, 1025, 2000)))
def text(n, base):
    s = ""
    while n: n, r = divmod(n, base); s = "0123456789abcdefghijklmnopqrstuvwxyz"[r] + s
    return s or "0"

for i in range(300):
    k = random.getrandbits(40)
    a, b, c = some() * k, some() * k, some()
    note(math.gcd(a, -b), math.gcd(a, b, c), math.lcm(a, b, c), math.lcm(-a % 1000, b % 1000, c % 10), math.gcd(a % 1000, b % 100, c % 10, 0))
    r = math.isqrt(c)
    note(r, *(math.isqrt(max(r * r + d, 0)) for d in (0, -1, 1, 2 * r, 2 * r + 1)))
    if c: note(math.log(c), math.log2(c), math.log10(c))
    for m in (1, 2, 3, 10, 10 ** 9 + 7, 2 ** 61 - 1, 2 ** 62 - 1, 2 ** 62, 2 ** 63 - 1, 2 ** 70 + 1):
        for e in (-1, -2, -7, 5):
            note(*(tried(pow, x, e, n) for x in (c, -c, c % 1000, 0, 1, -1) for n in (m, -m)))
print(digest)
print(all(int(sign + zeros + text(n, base), base) == int(sign + "1") * n
          for base in (2, 3, 4, 8, 10, 16, 32, 36) for n in (some(), some(), 0, 1) for sign in ("", "-") for zeros in ("", "0", "0" * 70)))
for n in (20, 21, 299, 300, 301, 500, 999, 1999, 2001, 2500):
    note(math.factorial(n), math.perm(n, n // 2), math.comb(n, n // 3), math.perm(10 ** 25 + n, min(n, 400)), math.comb(10 ** 25 + n, min(n, 400)))
print(digest)
for s in ("\x1c5", "5\x1f", " 5 ", "\x1d", "  ", "", "５", "\u20035\u2003", "5\x1c5", "\t5\n", "\u2003\x1c5"):
    print(tried(int, s), tried(float, s), tried(int, s, 16))
