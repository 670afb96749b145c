# Strs and bytes that grow by concatenation: past each size, two from one, in containers and attributes, of other scripts, interned and hashed on the way.
# heavy
def grow(piece, n):
    s = piece[:0]
    h = 0
    for i in range(n):
        s += piece
        if i % 37 == 0: h = (h * 31 + len(s) + (s[-1] == piece[-1]) + (s[:len(piece)] == piece)) % 1000003
    return h, len(s), s == piece * n, hash(s) == hash(piece * n)
for p in ("x", "ab", "éa", "日本", "\U0001f600", "seven.."):
    print(ascii(p), [grow(p, n)[:3] for n in (1, 10, 100, 130, 260, 700, 3000)], grow(p, 1500)[3])
for p in (b"x", b"ab\0", b"longer piece "):
    print(p, [grow(p, n)[:3] for n in (1, 10, 100, 130, 260, 700, 3000)], grow(p, 1500)[3])

def forks(n):
    t = 0
    s = ""
    kept = []
    for i in range(n):
        a = s + "a"
        b = s + "bb"      # the second one may not write where the first one has
        c = a + "c"
        if i % 3: s = a
        else: s = b
        if i % 50 == 0: kept.append((a, b, c))
        t += len(c)
    for a, b, c in kept:
        t += a.count("a") * 3 + b.count("bb") + (c == a + "c") + (a[:-1] == b[:-2])
    return t, s.count("a"), s.count("b"), len(s)
print(forks(2000))

class Out:
    def __init__(self): self.text = ""
    def write(self, s): self.text += s
def attribute(n):
    o = Out()
    d = {"k": ""}
    l = [""]
    for i in range(n):
        o.write("%d," % i)
        d["k"] += "v"
        l[0] += "é" if i % 5 == 0 else "e"
    return len(o.text), o.text[-9:], o.text[1000:1010], len(d["k"]), l[0].count("é"), l[0][7], l[0].index("ée"), len(l[0].encode())
print(attribute(2500))

def keys(n):
    seen = {}
    s = ""
    for i in range(n):
        s += "k"
        seen[s] = i
    return len(seen), seen["k" * 300], seen["k" * n], ("k" * (n + 1)) in seen, sorted(seen)[-1] == s
print(keys(600))

def sizes():
    t = []
    for n in list(range(90, 140)) + list(range(240, 272)) + list(range(480, 530)):
        s = "a" * (n - 1)
        s = s + "b"
        u = s + "c"
        v = s + "d" * 3
        w = u + s
        t.append((len(u), u[-2:], v[-4:], len(w), w[n], w[-1]))
    return t[0], t[25], t[60], t[-1], sum([x[0] + x[3] for x in t])
for i in range(60): r = sizes()
print(r)

def mixed(n):
    s = ""
    r = []
    for i in range(n):
        s += "ab"
        if i % 97 == 96:
            r.append(s.upper()[-3:] + s.replace("a", "")[:2] + str(s.find("ba", 150)) + s[3:9] + s[-5::2])
            s = s + s
            if len(s) > 5000: s = s[:100]
    return r
print(mixed(1000))
def add(a, b): return a + b
s = "q" * 600 + "r"
s = add(s, "1")
for i in range(300):
    x = add(s, "2"); y = add(x, ""); z = add("", s); w = add(s, x)
print(len(x), y is x, len(z), len(w), w[602:605])
try:
    for i in range(300): add(s, 5) if i == 299 else add(s, "z")
except TypeError as e:
    print(type(e).__name__)
