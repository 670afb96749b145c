# Counters, accumulators and comparisons that cross between small and big while a loop runs hot.
# heavy
def count(start, stop, step=1):
    n, i = 0, start
    while i < stop: i += step; n += 1
    return n, i
print(count(2 ** 62 - 500, 2 ** 62 + 500), count(2 ** 63 - 500, 2 ** 63 + 500), count(-(2 ** 62) - 500, -(2 ** 62) + 500), count(2 ** 64, 2 ** 64 + 1000, 7))
def down(start, stop):
    n = 0
    while start > stop: start -= 1; n += 1
    return n, start
print(down(2 ** 62 + 300, 2 ** 62 - 300), down(-(2 ** 62) + 300, -(2 ** 62) - 300))
def fact(n):
    r = 1
    for i in range(2, n + 1): r *= i
    return r
print([fact(n) for n in (12, 13, 20, 21, 22, 25, 33)], fact(200) % 10 ** 60 == 0)
def sums(n, inc):
    s = 0
    for _ in range(n): s += inc
    return s
print(sums(1000, 2 ** 53), sums(1000, 2 ** 60), sums(1000, -(2 ** 60)), sums(300, 2 ** 62 - 1), sums(300, 2 ** 64))
def poly(n, m):
    h = 0
    for i in range(n): h = (h * 31 + i) % m
    return h
print(poly(2000, 2 ** 31 - 1), poly(2000, 2 ** 61 - 1), poly(2000, 2 ** 63 - 25), poly(2000, 2 ** 64 - 59), poly(2000, 10 ** 30))
def lcg(n):
    x, out = 1, 0
    for _ in range(n): x = (x * 6364136223846793005 + 1442695040888963407) & (1 << 64) - 1; out ^= x >> 11
    return x, out
print(lcg(3000))
def alt(n):
    s, k = 0, 1
    for i in range(n): s += k; k = -k * 3 if abs(k) < 2 ** 70 else 1
    return s
print(alt(1000))
def mixed(n):
    a = []
    for i in range(n): a.append((1 << (i % 70)) - (i & 1))
    return sum(a), max(a), min(a), len(set(a)), sorted(a)[n // 2], a.count(1)
print(mixed(700))
def collatz(n):
    s = 0
    while n != 1: n = n * 3 + 1 if n & 1 else n >> 1; s += 1
    return s
print([collatz(n) for n in (27, 2 ** 62 - 1, 2 ** 64 + 1, 3 ** 50, 10 ** 30 + 1)])
def rng(a, b): return [x for x in range(a, b, 3)][-1], sum(range(a, b)), len(range(a, b)), (a + b) // 2 in range(a, b)
print(rng(2 ** 62 - 10, 2 ** 62 + 10), rng(2 ** 64, 2 ** 64 + 20), rng(-(2 ** 63) - 5, -(2 ** 63) + 5))
def divs(n):
    out = 0
    for d in range(1, 200): q, r = divmod(n, d); out += q ^ r
    return out
print(divs(2 ** 62 - 1), divs(2 ** 62), divs(-(2 ** 62)), divs(2 ** 100 + 1))
def sq(x, n):
    for _ in range(n): x = x * x
    return x
print(sq(3, 6), sq(2, 7) == 2 ** 128, sq(-2 ** 16, 2), sq(2 ** 31, 1), sq(-(2 ** 31), 1), sq(3037000499, 1), sq(3037000500, 1), sq(2147483647, 1) * 2)
def idx(big): return [10, 20, 30][big - 2 ** 70], "abc"[big - 2 ** 70], (1, 2)[big - 2 ** 70]
print(idx(2 ** 70), idx(2 ** 70 + 1))
def neg(n): return [-(n + d) for d in range(-2, 3)], [abs(-(n + d)) for d in range(-2, 3)], [~(n + d) for d in (-1, 0)]
print(neg(2 ** 62), neg(2 ** 63))
def keys(): d = {}; [d.__setitem__(2 ** 62 + i % 5 - 2, i) for i in range(20)]; return d
print(keys(), 2 ** 62 in keys(), 2 ** 62 + 3 in keys())
