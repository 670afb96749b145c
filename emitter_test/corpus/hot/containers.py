# Lists, dicts, tuples and strings indexed in hot loops; indices that go negative, out of range or change type.
# heavy
def walk(a, n):
    t = 0
    for i in range(n): t += a[i % len(a)]
    return t
print(walk([1, 2, 3], 3000), walk((1, 2, 3), 3000), walk([1.5, 2], 2000), walk(b"ab", 1000), walk(bytearray(b"xy"), 1000), walk(range(5), 1000), walk([1, 2, "a"][:2], 500))
def neg(a, n):
    t = 0
    for i in range(n): t += a[-1 - i % len(a)] * i
    return t
print(neg([5, 6, 7], 1000), neg((1, 2), 1000))
def overrun(a):
    i = t = 0
    try:
        while True: t += a[i]; i += 1
    except IndexError: return t, i
print(overrun(list(range(2000))), overrun(tuple(range(500))), overrun([]))
def fill(n):
    a = [0] * n
    for i in range(n): a[i] = i * i
    for i in range(n): a[i] = a[i] ^ a[n - 1 - i]
    return sum(a), a[:5]
print(fill(2000))
def grow(n):
    a = []
    for i in range(n):
        a.append(i)
        if len(a) > 100: del a[:50]
    return len(a), a[0], a[-1]
print(grow(3000))
def swap(a):
    n = len(a)
    for k in range(20):
        for i in range(n - 1):
            if a[i] > a[i + 1]: a[i], a[i + 1] = a[i + 1], a[i]
    return a[:6], a[-6:]
print(swap([(i * 37) % 101 for i in range(100)]))
def dict_loop(n):
    d = {}
    for i in range(n):
        k = i % 50
        d[k] = d.get(k, 0) + i
        if i == n // 2: d["str"] = 0; d[2.5] = 1; d[None] = 2
    return len(d), sum(v for v in d.values()), 7 in d, 7.0 in d, "str" in d
print(dict_loop(3000))
def strings(s, n):
    t = []
    for i in range(n): t.append(s[i % len(s)])
    return "".join(t[-6:]), t.count(s[0])
print(strings("abc", 2000), strings("aéz€😀", 2001))
def two_d(n):
    g = [[r * n + c for c in range(n)] for r in range(n)]
    t = 0
    for r in range(n):
        for c in range(n):
            g[r][c] += g[r - 1][c] if r else 0
            t ^= g[r][c]
    return t, g[-1][-1]
print(two_d(40))
def mixed_index(a):
    idx = [0, 1, -1, True, 2] * 300
    idx.append(2 ** 70)
    t = 0
    try:
        for i in idx: t += a[i]
    except IndexError: return t
print(mixed_index([1, 10, 100]))
class L(list):
    def __getitem__(self, i): return list.__getitem__(self, i) + 1000
print(walk(L([1, 2]), 10), walk([1, 2], 10))
def unpack(rows):
    t = 0
    for a, (b, c), *d in rows: t += a * b - c + len(d)
    return t
print(unpack([(1, (2, 3), 4, 5)] * 1000), unpack([[1, [2, 3]]] * 500 + [(1, "23"[:0] or (4, 5), 9)]))
def slices(a, n):
    t = 0
    for i in range(n): t += sum(a[i % 5:i % 7 + 3]) + len(a[::-1]) + a[-3:][0]
    return t
print(slices(list(range(10)), 1000))
def sets(n):
    seen, dup = set(), 0
    x = 1
    for _ in range(n):
        x = x * 75 % 65537
        if x % 1000 in seen: dup += 1
        else: seen.add(x % 1000)
    return len(seen), dup
print(sets(5000))
def pops(n):
    a = list(range(n)); t = 0
    while a:
        t += a.pop()
        if len(a) % 3 == 0 and a: t -= a.pop(0)
    return t
print(pops(900))
