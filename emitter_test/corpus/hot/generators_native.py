# Generators between native code, interpreter and builtins: they are suspended by one and resumed by another.
# heavy
def upto(n):
    i = 0
    while i < n: yield i; i += 1
def drain(g):
    s = 0
    for x in g: s += x
    return s
for _ in range(20): r = drain(upto(100))
print(r, drain(upto(0)), sum(upto(10)), list(upto(3)))
def split(g, n):
    out = 0
    for x in g:
        out += x
        n -= 1
        if n == 0: break
    return out
g = upto(1000)
print(split(g, 100), next(g), sum(split(g, 7) for _ in range(20)), split(g, 1), max(g), drain(g), next(g, "end"))
def echo():
    got, log = None, []
    while True:
        try: got = yield got, len(log)
        except ValueError as e: log.append(str(e)); got = "caught"
        if got == "stop": return log
def talk(n):
    e = echo(); next(e); s = 0
    for i in range(n): s += e.send(i)[0]
    r = [s, e.throw(ValueError("a")), e.send(0.5)]
    try: e.send("stop")
    except StopIteration as x: r.append(x.value)
    try: e.send(1)
    except StopIteration as x: r.append(x.value)
    return r
for _ in range(10): r = talk(50)
print(r)
def fails(n):
    for i in range(n):
        if i == 40: 1 // 0
        yield i
def catches(n):
    s = 0
    try:
        for x in fails(n): s += x
    except ZeroDivisionError as e: return -s
    return s
print([catches(n) for n in (10, 40, 41, 100)] * 2, [catches(50) for _ in range(30)][-1])
def stops():
    yield 1
    raise StopIteration(5)
def stopped():
    try:
        for x in stops(): pass
    except RuntimeError as e: return type(e.__cause__).__name__
    return "no"
for _ in range(30): r = stopped()
print(r)
closed = []
def cleanup(k):
    try:
        for i in range(10): yield i
    finally: closed.append(k)
def leaves(n):
    for k in range(n):
        for x in cleanup(k):
            if x == 2: break
    for k in range(n): drain(cleanup(-k))
leaves(50); print(len(closed) >= 50, closed[-1])
def within():
    try: 1 // 0
    except ZeroDivisionError as e:
        for i in range(5): yield i, type(e).__name__
    yield "after"
def handlers():
    out = []
    try: raise KeyError(1)
    except KeyError:
        for x in within(): out.append(x)
    return out
for _ in range(30): r = handlers()
print(r)
import sys
def seen():
    while True: yield sys.exc_info()[0] and sys.exc_info()[0].__name__
def looks(g):
    out = [next(g)]
    try: raise KeyError(1)
    except KeyError:
        out.append(next(g))
        for x in g: out.append(x); break
    return out + [next(g)]
s = seen()
for _ in range(40): r = looks(s)
print(r)
def again():
    try: yield next(me)
    except ValueError as e: yield str(e)
for _ in range(20):
    me = again(); r = [x for x in me]
print(r)
def deep(n):
    if n:
        for x in deep(n - 1): yield x + 1
    yield 0
print(drain(deep(60)), drain(deep(150)))
def endless():
    for x in endless(): yield x
try: drain(endless())
except RecursionError: print("RecursionError")
def tree(n):
    if n: yield from tree(n - 1); yield n; yield from tree(n - 1)
for _ in range(5): r = drain(tree(8)), list(tree(3))
print(r)
def result(n):
    s = 0
    for i in range(n): s += (yield i) or 0
    return s
def outer(n, log):
    log.append((yield from result(n)))
    log.append((yield from [7, 8]))
    log.append((yield from upto(2)))
def through(n):
    log = []; g = outer(n, log); out = [next(g)]
    for i in range(n): out.append(g.send(i))
    for x in g: out.append(x)
    return out, log
for _ in range(20): r = through(5)
print(r)
def thrown(n):
    out, g = [], outer(n, [])
    for x in g:
        out.append(x)
        if x == 2: break
    try: g.throw(KeyError("k"))
    except KeyError as e: out.append(repr(e))
    return out + list(g)
for _ in range(20): r = thrown(5)
print(r)
def floats(n):
    x, y = 0.5, 1e300
    for i in range(n):
        x = x * 1.25 - i; y = y / 3.0
        yield x
    yield y
def fsum(n):
    t = 0.0
    for v in floats(n): t += v
    return t
for _ in range(20): r = fsum(50)
print("%.6e" % r)
def wide(n):
    a = b = c = d = e = f = g = h = i = j = k = l = m = o = p = q = r = s = t = u = v = w = x = y = z = n
    a1 = b1 = c1 = d1 = e1 = f1 = g1 = h1 = i1 = j1 = k1 = l1 = m1 = o1 = p1 = q1 = r1 = s1 = t1 = u1 = v1 = w1 = x1 = y1 = z1 = n + 1
    for aa in range(n): yield a + z1 + aa
    yield a + b + c + d + e + f + g + h + i + j + k + l + m + o + p + q + r + s + t + u + v + w + x + y + z + a1 + k1 + z1
for _ in range(20): r = drain(wide(20))
print(r)
def unset(n):
    for i in range(n):
        if i > 5: late = i
        yield i
    yield late
def lates(n):
    try: return drain(unset(n))
    except NameError: return "unset"
print([lates(n) for n in (3, 9)] * 2, [lates(8) for _ in range(30)][-1])
def kinds():
    i = 0
    while True: yield (1, 2.5, "s", None, 2 ** 70)[i % 5]; i += 1
def types(g, n):
    c = {}
    for x in g:
        k = type(x).__name__; c[k] = c.get(k, 0) + 1
        n -= 1
        if not n: return sorted(c.items())
k = kinds(); types(k, 300); print(types(k, 500))
def pipeline(n):
    return sum(x for x in (y * 2 for y in (z + 1 for z in range(n))) if x % 3)
for _ in range(10): r = pipeline(100)
print(r)
def nexts(n):
    g, s = upto(n), 0
    while True:
        try: s += next(g)
        except StopIteration: return s
for _ in range(10): r = nexts(50)
print(r, next(iter([5])), next(iter(()), 6))
def methods():
    g = upto(5); s = g.send; n = g.__next__
    return [n(), s(None), n(), next(g)] + list(g)
for _ in range(20): r = methods()
print(r)
def cells(n):
    t = 0
    def add(x):
        nonlocal t
        t += x
        return t
    for i in range(n): yield add(i)
for _ in range(20): r = drain(cells(30))
print(r)
def flat(parts):
    for p in parts: yield from p
    yield (yield from [])
for _ in range(20): r = list(flat([[1, 2], (3,), range(4, 6), "ab", [], {7: 8}, range(2**64, 2**64 + 1)])), drain(flat([[1, 2]] * 40 + [()])) if _ < 0 else 0
print(r)
def plain(parts):
    for p in parts: yield from p
for _ in range(20): r = drain(plain([[1, 2], (3,), range(4, 6), [], upto(4)])), sum(plain([range(9), [0.5] * 3]))
print(r)
def sends(l):
    g = plain([l]); out = [next(g)]
    try: out.append(g.send(1))
    except AttributeError: out.append("no send")
    out.append(g.send(None) if len(out) < 2 else next(g, "end"))
    return out
for _ in range(20): r = sends([1, 2, 3])
print(r)
def moving(l):
    out = []
    for x in plain([l]):
        out.append(x)
        if len(out) < 4: l.append(x + 10)
    return out
for _ in range(20): r = moving([1, 2])
print(r)
