# Infinite streams: sieve, merges, take and drop, backtracking searches.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
def count(n=0, k=1):
    while True: yield n; n += k
def take(n, it): return [x for _, x in zip(range(n), it)]
def sieve(s):
    p = next(s); yield p
    yield from sieve(x for x in s if x % p)
print(take(15, sieve(count(2))))
def hamming():
    seen, front = {1}, [1]
    while True:
        x = min(front); front.remove(x); yield x
        for k in (2, 3, 5):
            if x * k not in seen: seen.add(x * k); front.append(x * k)
print(take(20, hamming()))
def merge(*its):
    live = []
    for it in map(iter, its):
        for v in it: live.append([v, it]); break
    while live:
        best = min(live, key=lambda p: p[0]); yield best[0]
        try: best[0] = next(best[1])
        except StopIteration: live.remove(best)
print(list(merge([1, 5, 9], (2, 5), [], range(3))), take(6, merge(count(0, 3), count(1, 4))))
def queens(n, row=0, cols=()):
    if row == n: yield cols
    else:
        for c in range(n):
            if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)): yield from queens(n, row + 1, cols + (c,))
print(next(queens(6)), len(list(queens(6))), len(list(queens(7))), list(queens(3)))
def perms(s): 
    if len(s) < 2: yield s
    for i in range(len(s) if len(s) > 1 else 0):
        for p in perms(s[:i] + s[i + 1:]): yield s[i] + p
print(list(perms("abc")), list(perms("")), sum(1 for _ in perms("abcdef")))
def window(it, n):
    w = []
    for x in it:
        w.append(x); w = w[-n:]
        if len(w) == n: yield tuple(w)
print(list(window("abcde", 3)), list(window([1], 2)), [a * b for a, b in window(range(6), 2)])
g = (x / y for x in (1, 2) for y in (2, 0)); print(next(g), t(next, g), t(next, g), list(g))
def collatz(n):
    while n != 1: yield n; n = 3 * n + 1 if n & 1 else n // 2
    yield 1
print(max((len(list(collatz(i))), i) for i in range(1, 200)), list(collatz(6)))
