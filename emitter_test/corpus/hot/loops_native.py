# Loops over ranges, dicts and iterators that get hot, at the edges of what is compiled: odd arguments, redefinition, mutation.
# heavy
def count(*a):
    n = s = 0
    for i in range(*a): n += 1; s += i
    return n, s
def up(n):
    s = 0
    for i in range(n): s += i
    return s
def between(a, b):
    s = n = 0
    for i in range(a, b): s += i; n += 1
    return n, s
def stepped(a, b, c):
    s = n = 0
    for i in range(a, b, c):
        s += i; n += 1
        if n > 1000: break
    return n, s
def by3(a, b):
    return [i for i in range(a, b, 3)]
def down2(a, b):
    out = []
    for i in range(a, b, -2): out.append(i)
    return out
class Idx:
    def __index__(self): return 4
for _ in range(300): up(10); between(2, 9); stepped(0, 10, 3); stepped(10, 0, -3); by3(0, 10); down2(10, 0)
for a in (0, -5, 1, True, Idx(), 3): print(up(a))
for a, b in [(0, 0), (5, 2), (-3, 3), (2**62 - 3, 2**62), (-2**62, -2**62 + 2), (2**70, 2**70 + 2)]: print(between(a, b))
for a, b, c in [(0, 10, 1), (0, 10, 10), (0, 10, 11), (10, 0, -1), (0, 10, -1), (10, 0, -4), (10, 0, -10), (10, 0, -11),
        (-2**62, 2**62 - 1, 1), (0, 2**62 - 1, 2**61), (2**61, -2**61, -2**60), (0, 2**64, 2**63), (5, 5, 5), (0, 7, 2), (0, 8, 2), (0, 9, 2)]:
    print(stepped(a, b, c))
print(by3(0, 0), by3(0, 1), by3(0, 3), by3(0, 4), by3(5, 1), down2(5, 5), down2(6, 5), down2(7, 5), down2(8, 4), down2(1, 9))
for bad in (1.5, "x", None, [1]):
    try: up(bad)
    except TypeError: print("TypeError", type(bad).__name__)
try: stepped(0, 5, 0)
except ValueError as e: print("ValueError")
print(count(5), count(2, 8), count(8, 2, -1))
def last(n):
    i = -1
    for i in range(n): pass
    return i
print([last(n) for n in (0, 1, 7)] + [last(n) for n in range(50)][-2:])
def assigns(n):
    s = 0
    for i in range(n):
        s += i; i = i * 2.5; s += i
    return s, i
print(assigns(100))
def nested(n, m):
    t = 0
    for i in range(n):
        for j in range(i, m):
            for k in range(j, m, 2): t += i * j - k
    return t
print(nested(12, 14), nested(30, 20))
def own(n):
    t = 0
    for i in range(n):
        if i == n - 3: globals()["range"] = lambda *a: [10, 20]
        for j in range(3): t += j
    return t
for _ in range(40): own(2)
print(own(20)); del range; print(own(2))

def keys(d):
    s = 0
    for k in d: s += k
    return s
def views(d):
    a = b = 0
    for k in d.keys(): a += k
    for v in d.values(): b += v
    return a, b
def items(d):
    s = 0
    for k, v in d.items(): s += k * v
    return s
def whole(d):
    return [p for p in d.items()]
d = {i: i * i for i in range(200)}
for k in range(0, 200, 3): del d[k]
for _ in range(50): r = keys(d), views(d), items(d), len(whole(d))
print(r, keys({}), views({}), items({}), keys({7: 1}), whole({}))
def grow(d, f):
    n = 0
    try:
        for k in f(d):
            n += 1
            if n == 50: d[-n] = 0
    except RuntimeError: n = -n
    return n
for f in (lambda d: d, lambda d: d.keys(), lambda d: d.values(), lambda d: d.items()): print(grow(dict(d), f))
def replace(d):
    for k, v in d.items(): d[k] = v + 1
    return sum(d.values())
for _ in range(40): r = replace(d)
print(r)
def swap(d):
    out = []
    try:
        for k in d:
            out.append(k)
            if k == 3: del d[3]; d[99] = 1
            if len(out) > 10: break
    except RuntimeError: out.append("changed")
    return out[:3]
print(swap({i: 0 for i in range(6)}))
def mixed(xs):
    n = 0
    for x in xs: n += 1
    return n
for _ in range(30): mixed([1, 2]); mixed({1: 2}); mixed("abc"); mixed((1,)); mixed(iter([1])); mixed({1}); mixed(range(4)); mixed({1: 2}.items())
print(mixed([1] * 5), mixed("\u00e4bc"), mixed(b"abcd"), mixed(map(abs, [1, 2])), mixed(range(2**63, 2**63 + 3)), mixed(enumerate("ab")))

def enum(xs, *start):
    s = 0
    for i, x in enumerate(xs, *start): s += i * x
    return s
for _ in range(60): r = enum([1, 2, 3] * 10), enum((4, 5)), enum(range(9)), enum([]), enum(())
print(r, enum([1, 2], 2**62 - 2), enum([1, 2], 2**70), enum([1, 2], -5), enum(iter([5, 6])), enum({3: 4, 5: 6}), enum(x for x in (7, 8)))
def zipped(a, b):
    out = []
    for x, y in zip(a, b): out.append((x, y))
    return out
for _ in range(60): r = zipped([1, 2, 3], (4, 5)), zipped(range(3), range(9, 0, -4)), zipped([], [1]), zipped((1,), [])
print(r, zipped("ab", [1, 2]), zipped([1, 2], "ab"), zipped({1: 2}, range(2**65, 2**65 + 2)), zipped([1], (x for x in "q")))
it = iter(range(7)); print(zipped(it, it), list(it))
it = iter([1, 2, 3]); print(zipped(it, [9]), list(it)); it = iter([1, 2, 3]); print(zipped([9], it), list(it))
def strict(a, b):
    n = 0
    try:
        for x, y in zip(a, b, strict=True): n += x + y
    except ValueError: n = -n
    return n
print([strict([1] * k, [2] * j) for k in range(3) for j in range(3)])
def resumed(xs):
    it, out = iter(xs), []
    for x in it:
        out.append(x)
        if x % 3 == 2: break
    for x in it: out.append(-x)
    for x in it: out.append("never")
    return out
for _ in range(40): r = resumed([0, 1, 2, 3, 4]), resumed((2, 3)), resumed(range(5)), resumed(range(10, 0, -3))
print(r)
def shrinks(l):
    out = []
    for x in l:
        out.append(x)
        if x % 2: l.pop()
    return out, l
def grows(l):
    for x in l:
        if len(l) < 30: l.append(x + 1)
    return len(l), l[-1]
for _ in range(40): r = shrinks(list(range(20))), grows([1])
print(r)
def done(l):
    it = iter(l); n = 0
    for i, x in enumerate(it): n += 1
    l.append(1)
    for x in it: n += 100
    return n
for _ in range(40): r = done([1, 2])
print(r)
def chars(s):
    n = 0
    for c in s:
        if c == "b": n += 1
    return n
big = "ab" * 4000
for _ in range(20): r = chars(big[1:]), chars(big[:-3]), chars("abc"), chars("\u20acb"), chars("")
print(r)
def unpack(rows):
    t = 0
    for (a, b, c, d, e, f) in rows:
        g, h, *rest = a, b, c
        t += a * f - g + h + len(rest)
    return t
for _ in range(30): r = unpack([(1, 2, 3, 4, 5, 6)] * 5 + [[6, 5, 4, 3, 2, 1]])
print(r)
for bad in ([(1, 2)], [range(7)], [5]):
    try: unpack(bad)
    except (ValueError, TypeError) as e: print(type(e).__name__)
