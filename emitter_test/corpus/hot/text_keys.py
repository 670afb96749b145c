# Keys made at run time: strs and bytes of all lengths whose hash nobody has asked for, found and inserted in hot code and outside of it.
def make(n, c):
    return ("abcdefghijklmnopqrstuvwxyz0123456789" * 200)[:n] + c


def fresh(s):
    return s[:1] + s[1:]


def lookups(d, keys):
    found = 0
    for k in keys:
        t = k[:1] + k[1:]
        if t in d:
            found += d[t]
        u = k + "?"
        if u not in d:
            found += 1
        found += d.get((t, len(t)), 0)
    return found


def counts(words):
    d = {}
    for w in words:
        w = w[:-1] + w[-1:]
        if w in d:
            d[w] += 1
        else:
            d[w] = 1
    return d


lengths = list(range(0, 70)) + [127, 128, 500, 4095, 4096, 4097, 6000]
keys = [make(n, c) for n in lengths for c in ("x", "y", "\u00e9", "\u20ac")]
d = {}
for i, k in enumerate(keys):
    d[k] = i
    d[k, len(k)] = i * 3
print(len(d), lookups(d, keys), lookups(d, keys))
grown = ""
table = {}
for i in range(1500):
    grown += "ab"[i & 1]
    table[grown] = i
    table[grown.encode()] = -i
print(len(table), sum(table[grown[:i]] + table[grown[:i].encode()] for i in range(1, 1501)), table[grown], table[fresh(grown)])
words = [make(n % 23, "xyz"[n % 3]) for n in range(3000)]
c = counts(words)
print(len(c), sum(c.values()), sorted(c.items())[:3])
# The hash that native code has left in the object is the one that everybody else computes.
same = 0
for n in range(0, 60):
    k = make(n, "q")
    s = {k[:n] + k[n:]: 1}
    t = k[:n] + k[n:]
    b = t.encode()
    sb = {b: 2}
    b = b[:3] + b[3:]
    for i in range(50):
        u = t[:n] + t[n:]
        v = b[:3] + b[3:]
        same += s[u] + sb[v]
        same += hash(u) == hash(t) and hash(v) == hash(b) and hash((u, v)) == hash((t, b))
print(same, hash("") == hash("a"[1:]), {"": 5}["a"[1:]], {b"": 6}[b"a"[1:]])
for odd in (["x"], {}, [1]):
    try:
        print(("a", odd) in d)
    except TypeError as e:
        print(type(e).__name__)
