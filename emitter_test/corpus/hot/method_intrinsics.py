# Methods that are compiled in line, with all sorts of receivers and arguments, in hot loops.
class Sub(str):
    pass


class L(list):
    pass


class B(bytearray):
    pass


class D(dict):
    pass


def chars(values):
    out = []
    for s in values:
        out.append((s.isdigit(), s.isalpha(), s.isalnum(), s.isspace(), s.islower(), s.isupper()))
    return out


def pack(flags):
    n = 0
    for row in flags:
        for f in row:
            n = (n * 2 + f) % 1000000007
    return n


def strs(values):
    out = []
    for v in values:
        w = str(v)
        out.append(type(w) is str and w)
        u = str(w)
        out.append(u is w)
        n = "n" + str(v)
        out.append(n)
    return out


def appends(n):
    b = bytearray()
    for i in range(n):
        b.append(i & 255)
        if i == n // 2:
            del b[:7]
    return len(b), b[:3], b[-3:], sum(b)


def viewed(b):
    m = memoryview(b)
    try:
        b.append(1)
        b.append(1)
        n = "grew"
    except BufferError:
        n = "refused"
    m.release()
    b.append(2)
    return n, len(b)


def bad(b, values):
    out = []
    for v in values:
        try:
            out.append(b.append(v))
        except (TypeError, ValueError) as e:
            out.append(type(e).__name__)
    return out


def defaults(d, keys):
    out = []
    for k in keys:
        d.setdefault(k, []).append(1)
        out.append(d.setdefault(k, 7) is d[k])
        try:
            d.setdefault([], 1)
        except TypeError:
            out.append("unhashable")
    return out, len(d)


def grow(n):
    rows = []
    for i in range(n):
        row = []
        other = L()
        for j in range(i):
            row.append(j)
            other.append(-j)
        rows.append((len(row), sum(row), sum(other), row[-1:], other[:1]))
    return rows


def comp(n):
    return [[x * y for y in range(x)] for x in range(n)]


def mixed(seqs):
    total = 0
    for s in seqs:
        for i in (0, 1, -1, -2):
            x = s[i]
            total += x if isinstance(x, int) else ord(x)
        try:
            s[10 ** 6]
        except IndexError:
            total += 1
    return total


def octets(data):
    n = 0
    for b in data:
        n = (n * 31 + b) % 65521
    return n


def growing():
    b = bytearray(b"abc")
    n = 0
    for c in b:
        n += c
        if len(b) < 20:
            b.append(c + 1)
    return n, len(b)


CHARS = [chr(i) for i in range(256)] + ["", "ab", "1a", "\u0661", "\u2003", Sub("5"), b"5", b"a", bytearray(b" ")]
for _ in range(5):
    a = pack(chars(CHARS))
    s = strs([1, -5, "x", Sub("y"), 2.5, None, True, 1 << 80, (1,), b"z"] * 3)
    b = appends(40), appends(3000)
    v = viewed(bytearray(b"123")), viewed(B(b"45"))
    e = bad(bytearray(), [0, 255, 256, -1, "x", None, True, 1.0, 1 << 70])
    d = defaults({}, [1, "a", "".join(["b", "c"]), (1, 2), None, 2.5, -1] * 4), defaults(D(), [1, "a", (3,)] * 2)
    g = grow(60)
    c = comp(30)
    m = mixed(["abc", b"abc", bytearray(b"xyz"), [1, 2, 3], (4, 5, 6), range(5), "\xe9\xe8\xe7"] * 5)
    o = octets(b""), octets(bytes(range(256))), octets(bytearray(b"hello" * 20)), octets(memoryview(b"hello")), octets([1, 2, 3]), octets(B(b"hi"))
    w = growing()
print(a)
print(s)
print(b)
print(v)
print(e)
print(d)
print(g[-3:], sum(len(x) for x in c), c[-1][-1])
print(m)
print(o)
print(w)
