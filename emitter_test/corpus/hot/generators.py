# Generators driven for a long time, by for, next, send and inside comprehensions; nested and recursive.
# heavy
def naturals():
    n = 0
    while True:
        yield n
        n += 1
def take(n, it):
    out = 0
    for i, x in enumerate(it):
        if i == n: break
        out += x
    return out
print(take(3000, naturals()))
def filt(p, it):
    for x in it:
        if p(x): yield x
def mp(f, it):
    for x in it: yield f(x)
print(take(500, mp(lambda x: x * x, filt(lambda x: x % 3 == 0, naturals()))))
def acc():
    t = 0
    while True:
        x = yield t
        if x is None: continue
        t += x
a = acc(); next(a)
for i in range(2000): r = a.send(i)
print(r, next(a), a.send(0.5))
def chain(*its):
    for it in its: yield from it
print(sum(chain(range(1000), [1.5] * 10, (x for x in range(5)))))
def tree(n):
    if n: yield from tree(n - 1); yield n; yield from tree(n - 1)
print(sum(tree(10)), len(list(tree(9))))
def pairs(it):
    prev = None
    for x in it:
        if prev is not None: yield prev, x
        prev = x
print(sum(a * b for a, b in pairs(range(1000))))
def limited(n):
    try:
        for i in range(n): yield i
    finally: log.append(n)
log = []
for i in range(200):
    for x in limited(5):
        if i % 2: break
print(sum(1 for g in [limited(3) for _ in range(100)] for _ in g), log.count(3))
def switch():
    vals = [1, 2.5, "s", None, [1], 2 ** 70]
    i = 0
    while True: yield vals[i % 6]; i += 1
s = switch(); counts = {}
for _ in range(1200): k = type(next(s)).__name__; counts[k] = counts.get(k, 0) + 1
print(sorted(counts.items()))
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
f = fib()
for _ in range(300): v = next(f)
print(v)
def robin(*gs):
    gs = list(gs)
    while gs:
        for g in gs[:]:
            try: yield next(g)
            except StopIteration: gs.remove(g)
print(sum(robin(iter(range(500)), iter(range(300)), (x for x in [1000]))))
def two_way(n):
    got = []
    for i in range(n):
        x = yield i
        if x: got.append(x)
    return got
def drive():
    r = yield from two_way(300)
    yield len(r), sum(r)
d = drive(); v = next(d)
while isinstance(v, int): v = d.send(v if v % 2 else None)
print(v)
print(sum(x for x in (y * 2 for y in (z + 1 for z in range(1000) if z % 2) if y % 3)), max(len(w) for w in ("a" * (i % 10) for i in range(1000))), any(x > 998 for x in range(1000)), all(x < 999 for x in range(1000)), sorted(x % 10 for x in range(100))[::11], {x % 3 for x in range(99)} == {0, 1, 2}, dict((x % 4, x) for x in range(100)))
def thrower():
    n = 0
    while True:
        try: yield n
        except ValueError as e: n += e.args[0]
t = thrower(); next(t)
for i in range(500): t.throw(ValueError(i))
print(next(t))
def closes(n):
    c = 0
    for _ in range(n): g = naturals(); next(g); g.close(); c += next(g, -1)
    return c
print(closes(300))
