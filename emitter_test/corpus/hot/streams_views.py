# StringIO and BytesIO in loops, str.translate, divmod, operators of views of keys.
import io


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__


def text():
    f = io.StringIO()
    n = 0
    for i in range(300):
        n += f.write("é%d" % i if i % 3 else "ab\n")
    f.write("")
    s = f.getvalue()
    f.seek(0)
    lines = [l for l in f]
    f.seek(3)
    a, b, c = f.readline(), f.readline(4), f.read(5)
    f.seek(2)
    f.write("XY\nZ")
    f.seek(0)
    return n, len(s), len(lines), lines[1], a, b, c, f.readlines()[:2], f.readline(), f.read()


def octets():
    f = io.BytesIO()
    for i in range(300):
        f.write(b"abc\n")
        f.write(bytearray(b"xy"))
    f.write(memoryview(b"last"))
    f.seek(0)
    head = [f.read(5) for _ in range(4)], f.readline(), f.read(0), f.readline(2)
    v = f.getbuffer()
    r = attempt(f.write, b"in place"), attempt(f.seek, 0, 2), attempt(f.write, b"more")
    v.release()
    f.write(b"end")
    return head, r, len(f.getvalue()), f.getvalue()[-12:], attempt(f.write, "str"), f.read(3)


for k in range(20):
    r = text(), octets()
print(r)
f = io.BytesIO(b"shared source")
print(f.read(3), f.write(b"XX"), f.getvalue(), f.readline(), f.readline())
f.close()
print(attempt(f.write, b"x"), attempt(io.StringIO().write, b"x"), attempt(io.StringIO().write, 5))
g = io.BytesIO(b"0123456789")
h = io.BytesIO(b"abcdef")
buf = bytearray(4)
print(g.readinto(buf), buf, g.read1(2), g.read(100), g.read(1))


class Table(dict):
    def __missing__(self, k):
        return "?"


class Getter:
    def __getitem__(self, k):
        if k == ord("x"):
            raise LookupError
        return chr(k).upper()


def translate():
    t = str.maketrans("abc", "xyz", "d")
    t[ord("é")] = "long text"
    t[ord("q")] = 8364
    return (
        "aabbccdéqüß€".translate(t), "abc".translate(Table({97: None})), "axb".translate(Getter()), "".translate(t), "abc".translate({}),
        attempt("a".translate, {97: -1}), attempt("a".translate, {97: 1.5}), attempt("a".translate, {97: 0x110000}), "ab".translate({97: True}) == "\x01b",
    )


for k in range(100):
    r = translate()
print(r)


def division(pairs):
    r = []
    for a, b in pairs:
        q, m = divmod(a, b)
        r.append((q, m))
    return r


values = [0, 1, -1, 7, -7, 2**62 - 1, -(2**62), 2**70, -(2**70), True, 2.5, -2.5]
pairs = [(a, b) for a in values for b in values if b]
for k in range(20):
    r = division(pairs)
print(r)
print(attempt(divmod, 1, 0), attempt(divmod, 1.0, 0), attempt(divmod, "a", 1))


class K:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return self.v % 2

    def __eq__(self, o):
        return isinstance(o, K) and self.v == o.v


def views(a, b):
    x, y = a.keys(), b.keys()
    return [sorted(map(str, s)) for s in (x & y, x - y, x | y, x ^ y, x & set(y), x - frozenset(y), set(x) & y, x & list(y), frozenset(x) - y)] + [
        type(x & y).__name__, type(frozenset(x) & y).__name__, type(set(x) - y).__name__
    ]


a = {i: i for i in range(20)}
b = {i: i for i in range(10, 30)}
for i in range(5, 12):
    del a[i]
del b[10]
for k in range(100):
    r = views(a, b), views({}, b), views(a, {}), views({1: 2}, {1: 3}), views({"a": 1}, {"b": 2, "a": 3})
print(r)
p, q = {K(i): i for i in range(6)}, {K(i): i for i in range(3, 9)}
print(sorted(k.v for k in p.keys() & q.keys()), sorted(k.v for k in p.keys() - q.keys()), len(p.items() & p.items()))


class Bad:
    def __hash__(self):
        return 1

    def __eq__(self, o):
        raise ValueError


print(attempt(lambda: {Bad(): 1}.keys() & {1: 2}.keys()), attempt(lambda: {1: 1}.keys() & [[]]))
