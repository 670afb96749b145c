# bytes in hot code: concatenation, comparison, keys of dicts, items of tuples; with the kinds of operands changing, subclasses and empty ones.
class B(bytes):
    def __add__(self, other):
        return "added"

    def __eq__(self, other):
        return "equal"

    def __hash__(self):
        return 5


def concat(a, b):
    return a + b


def same(a, b):
    return a == b


def differ(a, b):
    if a != b:
        return 1
    return 0


def less(a, b):
    return a < b, a <= b, a > b, a >= b


def get(d, k):
    return d[k] if k in d else None


def slices(b, i, j):
    return b[i:j], b[:j], b[i:]


def caught(f, *args):
    try:
        return f(*args)
    except TypeError:
        return "TypeError"


values = [b"", b"a", b"ab", b"abcdefg", b"abcdefgh", b"abcdefghi", b"\xff\x00", b"x" * 600, bytes(range(256)), bytes(bytearray(b"ab")), b"ab" + b""]
others = ["", "ab", "abcdefgh", bytearray(b"ab"), memoryview(b"ab"), 5, None, 1.5, (b"ab",), B(b"ab"), B(b"")]


def exercise(pool):
    check = 0
    for n in range(3):
        for a in pool:
            for b in pool:
                check = (check * 31 + len(repr((caught(concat, a, b), caught(less, a, b), differ(a, b))))) % 1000003
                if type(a) is not memoryview and type(b) is not memoryview:
                    check = (check * 31 + len(repr(same(a, b)))) % 1000003
    return check


print(exercise(values))
print(exercise(values + others))
print(exercise(values))

d = {}
for i in range(300):
    k = b"k" + bytes([i & 63])
    d[k] = d.get(k, 0) + i
    t = (k, bytes([65]) + b"z", i & 1)
    d[t] = i
    d["k" + chr(i & 63)] = -i
print(len(d), get(d, b"k\x05"), get(d, "k\x05"), get(d, (b"k\x05", b"Az", 1)), get(d, (b"k\x05", "Az", 1)), get(d, b"none"), get(d, B(b"k\x05")))
s = {bytes([i, j]) for i in range(20) for j in range(20)}
print(len(s), sum(bytes([i]) + b"\x07" in s for i in range(40)), (b"a", b"b") == (b"a", bytes(bytearray(b"b"))), (b"a",) < (b"b",), (b"a",) == ("a",), (b"", 1) < (b"", 2))


def slicing(kinds):
    r = 0
    for n in range(200):
        for k in kinds:
            for p in slices(k, n % 5 - 2, n % 7 - 3):
                r = (r * 7 + len(p) + (p == k[:0])) % 1000003
    return r


print(slicing([b"abcdef", "abcdef", b"", "", "\u00e9a\u20ac"]), slicing([[1, 2, 3], (1, 2, 3), b"abc"]), slicing([bytearray(b"abc"), b"q"]))
e = b"abc"[2:1]
f = "abc"[2:1]
for i in range(200):
    e = b"abc"[2:i & 1]
    f = "abc"[2:i & 1]
print(e, repr(f), e == b"", f == "", len(e), {f: 1}[""], {e: 2}[b""])


def grow(n):
    s = b""
    t = b""
    for i in range(n):
        s += b"xy"
        t = t + bytes([i & 255])
    return len(s), s[:4], s[-1], len(t), t[300:303], s == b"xy" * n, s == s[:] + b"", t < s


print(grow(2000))
print(sorted([b"b", b"a", b"", b"ab", b"\xff"]), sorted([(b"b", 1), (b"a", 2), (b"a", 1)]), max(b"a", b"b"), min([b"q", b"c"]))
