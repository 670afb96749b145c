# String building and scanning in loops: concatenation, comparison, methods, formatting, ASCII then non-ASCII.
# heavy
def build(n):
    s = ""
    for i in range(n): s += chr(97 + i % 26)
    return len(s), s[:5], s[-5:]
print(build(3000))
def scan(s):
    v = d = o = 0
    for c in s:
        if c in "aeiou": v += 1
        elif c.isdigit(): d += 1
        else: o += 1
    return v, d, o
print(scan("hello world 123" * 200), scan("h€llo 1é" * 100))
def words(text):
    out, w = [], ""
    for c in text:
        if c == " ":
            if w: out.append(w)
            w = ""
        else: w += c
    if w: out.append(w)
    return len(out), out[0], out[-1]
print(words("the quick brown fox " * 200), words("naïve café 😀 " * 50))
def rev(s):
    r = ""
    i = len(s) - 1
    while i >= 0: r += s[i]; i -= 1
    return r
print(rev("abc" * 300)[:7], rev("aé😀")), print(rev("") == "")
def fmt(n):
    t = 0
    for i in range(n): t += len("%d:%s" % (i, i % 7)) + len("{}-{:>4}".format(i, "x")) + len(f"{i:05d}{i!r}") + len(str(i)) + len(repr("q"))
    return t
print(fmt(800))
def hashes(n):
    d = {}
    for i in range(n):
        k = "k" + str(i % 40)
        d[k] = d.get(k, "") + "x"
    return len(d), {len(v) for v in d.values()}, sorted(d)[:3]
print(hashes(2000))
def cmp(n):
    t = 0
    a = ["apple", "banana", "app", "", "é", "apple"]
    for i in range(n):
        x, y = a[i % 6], a[i * 5 % 6]
        t += (x < y) + 2 * (x == y) + 4 * (x > y) + 8 * x.startswith("app") + 16 * (y in x)
    return t
print(cmp(3000))
def codec(n):
    t = 0
    for i in range(n):
        s = "é%d" % i
        b = s.encode()
        t += len(b) + (b.decode() == s) + b[0] + sum(b)
    return t
print(codec(500))
def split_join(n):
    line = "a,b,,c"
    for i in range(n):
        parts = line.split(",")
        parts[i % len(parts)] = str(i)
        line = ",".join(parts[-4:])
    return line
print(split_join(500))
def find_all(s, sub):
    out, i = [], s.find(sub)
    while i != -1: out.append(i); i = s.find(sub, i + 1)
    return len(out), out[-1]
print(find_all("abracadabra" * 100, "abra"), find_all("é" + "aé" * 200, "é"))
def upper_lower(n):
    s = "MiXeD"
    for i in range(n): s = s.swapcase() if i % 2 else s.title() if i % 3 else s.upper()
    return s
print(upper_lower(1000), upper_lower(1001), upper_lower(999))
def intern_like(n):
    names = ["x%d" % (i % 3) for i in range(n)]
    class O: pass
    o = O()
    for nm in names: setattr(o, nm, getattr(o, nm, 0) + 1)
    return vars(o)
print(intern_like(900))
def tokens(s):
    i, out = 0, []
    while i < len(s):
        c = s[i]
        if c.isspace(): i += 1; continue
        j = i + 1
        if c.isalpha():
            while j < len(s) and s[j].isalnum(): j += 1
        elif c.isdigit():
            while j < len(s) and s[j].isdigit(): j += 1
        out.append(s[i:j]); i = j
    return len(out), out[:6], out[-1]
print(tokens("foo1 = bar+42*(x - 7) ; " * 60))
def bytes_loop(n):
    b = bytearray(256); t = 0
    for i in range(n): b[i & 255] = (b[i & 255] + i) & 255; t ^= b[(i * 7) & 255]
    return t, sum(b), bytes(b[:4])
print(bytes_loop(5000))
