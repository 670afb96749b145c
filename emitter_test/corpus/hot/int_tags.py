# heavy
# Chains of operations on small ints, whose intermediate results native code keeps without their tags: every pair and many triples of operations, at the
# edges of small ints and of machine words; results that go on to floats, lists, dicts, calls, generators, comparisons; types that change in hot loops.

EDGE = [0, 1, -1, 2, -2, 3, 7, -8, 255, 256, -256, 65535, 2**31 - 1, 2**31, -(2**31), 2**32 + 5, 2**53 + 1, 2**60, 2**61 - 1, -(2**61), 2**61,
    2**62 - 1, -(2**62), 2**62, -(2**62) - 1, 2**63 - 1, 2**63, -(2**63), 2**64 + 3]
COUNTS = [0, 1, 5, 31, 61, 62, 63, 64, 100, -1]

STEPS = ["%s + b", "b + %s", "%s - b", "b - %s", "%s * b", "%s & b", "%s | b", "%s ^ b", "%s << n", "%s >> n", "%s // b", "%s %% b",
    "%s + 7", "%s - 7", "7 - %s", "%s * 3", "%s * -5", "%s & 255", "%s & -16", "%s | 9", "%s ^ 1023", "%s << 3", "%s << 40", "%s >> 1", "%s >> 7",
    "%s // 8", "%s // 10", "%s %% 8", "%s %% 10", "%s %% 1000003", "~%s", "-%s", "%s * %s", "%s + %s", "%s - %s", "%s // 1000003", "%s // -3", "%s %% -3"]


def chain(steps):
    e = "a"
    for s in steps:
        e = "(" + s.replace("%%", "\0").replace("%s", e).replace("\0", "%") + ")"
    return e


def digest(h, v):
    if isinstance(v, float):
        v = hash(v) if v == v else 5
    return (h * 1000003 ^ v ^ (v >> 64)) & 0xFFFFFFFFFFFF


USES = ["%s", "[%s][0]", "float(%s & 0xffffffff) * 0.5", "{%s: 1}.popitem()[0]", "ident(%s)", "(1 if %s else 2)", "(3 if %s < b else 4)", "(5 if %s == 0 else 6)",
    "(%s, 1)[0]", "TABLE[%s & 15]", "(7 if %s & 4 else 8)", "(9 if not (%s & 6) == 0 else 10)", "int(%s > 5)", "max(%s, b)", "abs(%s)"]
TABLE = list(range(100, 116))


def ident(x):
    return x


def make(name, expression, use):
    source = "def %s(values, n):\n h = 1\n for a in values:\n  for b in values:\n   try:\n    h = digest(h, %s)\n   except (ZeroDivisionError, ValueError, OverflowError) as e:\n    h += len(str(e)) * 0 + 1\n return h\n" % (
        name, use.replace("%s", expression))
    ns = {"digest": digest, "ident": ident, "TABLE": TABLE}
    exec(source, ns)
    return ns[name]


SMALL = [0, 1, -1, 2, 5, -7, 100, 255, 1000, -300]
FEW = [2**61 - 1, -(2**62), 2**62 - 1, 3, -1, 2**63, 0]


def pairs():
    total = 0
    k = 0
    for s in STEPS:
        line = []
        for t in STEPS[STEPS.index(s) % 4 :: 4]:
            k += 1
            steps = [s, t]
            if "<<" in t and ("<< n" in s or "<< 40" in s):
                steps = [s, "%s & 0xffffffffff", t]
            f = make("f", chain(steps), USES[k % len(USES)])
            h = 0
            for _ in range(2):
                h ^= f(SMALL, k % 7)
            h ^= f(FEW, COUNTS[k % len(COUNTS)] if "<<" not in s + t else k % 62)
            h ^= f(SMALL, 3)
            total = digest(total, h)
            line.append(h & 15)
        print(s, "".join("%x" % x for x in line))
    print(total)


def triples():
    total = 0
    seed = 12345
    for k in range(60):
        steps = []
        shift = False
        for _ in range(4):
            seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
            s = STEPS[(seed >> 8) % len(STEPS)]
            if "<<" in s or "* " in s:
                if shift:
                    steps.append("%s & 0xfffffffff")
                shift = True
            steps.append(s)
        f = make("g", chain(steps), USES[k % len(USES)])
        h = f(SMALL, k % 9) ^ f(SMALL[::-1], 2) ^ f(FEW, k % 20) ^ f(EDGE, 1) ^ f(SMALL, 4)
        total = digest(total, h)
        if k % 10 == 0:
            print(k, h)
    print(total)


def lcg(n):
    x = 42
    out = []
    for i in range(n):
        x = (1103515245 * x + 12345) & 0x7FFFFFFF
        if x >> 16 & 1:
            x ^= i
        out.append(x % 1000)
    return sum(out), x


def wide_lcg(n):
    x = 1
    for _ in range(n):
        x = (6364136223846793005 * x + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    return x


def fnv(data):
    h = 0xCBF29CE484222325
    g = 0x811C9DC5
    for c in data:
        h = ((h ^ c) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
        g = ((g ^ c) * 0x01000193) & 0xFFFFFFFF
    return h, g


def crc(data):
    c = 0xFFFFFFFF
    for b in data:
        c ^= b
        for _ in range(8):
            if c & 1:
                c = c >> 1 ^ 0xEDB88320
            else:
                c >>= 1
    return c ^ 0xFFFFFFFF


def yields(n):
    a = 3
    for i in range(n):
        t = a * i
        yield t - i
        u = t - i * 2
        a = (t ^ u) & 0xFFFF
        yield (a * i >> 2) - u


def overflow_late(start, n):
    # The type changes from small to large in the middle of a hot loop, and back.
    s = start
    top = 0
    for i in range(n):
        s = s * 3 - i
        if s > 2**66:
            top += 1
            s = (s & 0xFF) - 128
        s ^= i & 7
    return s, top


def sums_at_the_edge(step):
    x = 2**62 - 40
    y = -(2**62) + 40
    r = 0
    for i in range(80):
        x = (x - step) + (step * i - step * i) + (step << 1)
        y = (y * 1 - step * 2) - (i * i - i * i) + step
        r = digest(r, x ^ y)
    return x, y, r


def swap(n):
    a, b = 1, 2
    for i in range(n):
        a, b = b * 3 & 0xFFF, a * 5 - b
        a, b = b, a
    return a, b


def in_bytes(n):
    buf = bytearray(64)
    tab = bytes(range(256))
    for i in range(n):
        buf[i * 7 & 63] = (buf[i & 63] * 5 + i * 3) & 255
        buf[i * i % 64] = tab[buf[i * 3 & 63] ^ 0x5A] >> 1
        try:
            buf[i >> 1 & 63] = (buf[i & 31] << 1) - (i & 1)
        except ValueError as e:
            buf[0] = 1
    return bytes(buf)


class Number:
    def __init__(self, v):
        self.v = v

    def __mul__(self, o):
        return 10**20 + self.v

    def __and__(self, o):
        return 10**20 + self.v

    def __rxor__(self, o):
        return Number(self.v + o)


def changing(values):
    out = []
    for v in values:
        t = v & 255
        if out:
            t = t + 1
        u = t << 20
        out.append(u + (t * 3 >> 1) - 1)
    return out


def deep(n, x):
    if n == 0:
        return x
    return (deep(n - 1, (x * 7 - n) & 0xFFFF) * 3 - x) & 0xFFFFF


pairs()
triples()
for n in (3, 100, 1000, 5000):
    print(lcg(n), wide_lcg(n))
    print(fnv(bytes(i & 255 for i in range(n))), crc(bytes(i * 7 & 255 for i in range(n // 4))))
    print(sum(yields(n)), overflow_late(n, n), swap(n))
    print(in_bytes(n).hex() if hasattr(b"", "hex") else "")
for step in (1, 2, 3, 41, 2**60):
    print(sums_at_the_edge(step))
for _ in range(30):
    changing(range(50))
r = changing(list(range(20)) + [Number(3), True, 10**19 + 77] + list(range(20)))
print(r[18:26], len(r))
for _ in range(30):
    changing(range(50))
print(deep(100, 77), deep(10, -5), [deep(50, i) for i in range(5)])


def masked(seq, n):
    # Indexes whose size is known, in and out of range.
    r = s = 0
    for i in range(n):
        try:
            s += ord(seq[i * 7 & 15]) if type(seq) is str else seq[i * 7 & 15]
            s += ord(seq[i % 12]) if type(seq) is str else seq[i % 12]
            s ^= i >> 1 & 3
        except IndexError:
            r += 1
    return r, s


for seq in (list(range(10)), tuple(range(16)), bytes(range(9)), bytearray(range(16)), "abcdefghijk", [], [5]):
    print(masked(seq, 3), masked(seq, 400))
print(masked([i for i in range(12)], 50), masked([1.5] * 16, 50) if False else "")
