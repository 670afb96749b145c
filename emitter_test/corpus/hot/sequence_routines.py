# Slices, concatenations and comparisons of strs and tuples, and keys of dicts that have to be compared, in hot loops.
nan = float("nan")
STRS = ["", "a", "b", "ab", "abc", "abcdefgh", "abcdefgi", "abcdefghi", "abcdefgh\0", "\xe9", "e\u0301", "\u20ac", "z" * 120, "z" * 121, "".join(["a", "bc"])]
TUPLES = [(), (1,), (2,), (1, 2), (1, 2, 3), (-1, "a"), ("a", -1), (1, "abc"), (1, "".join(["ab", "c"])), (1.5, 2), (1.5, 3), (-1.5,), (2.5e300,),
          (1e300,), (-1e300,), (0.0,), (-0.0,), (nan,), (1, 2.0), (1.0, 2), (True, 2), (None,), ((1, 2), 3), ((1, 2), 4), (1 << 70,), (1 << 60,),
          (-(1 << 60),), ("",), ("a", "b"), ("a", "c", "b"), tuple(range(40))]


def order(values):
    out = []
    for a in values:
        row = 0
        for b in values:
            row *= 7
            if a == b:
                row += 1
            if a != b:
                row += 2
            try:
                if a < b:
                    row += 3
                if not a <= b:
                    row += 4
                x = a > b
                y = a >= b
                row += x * 5 + y * 6
            except TypeError:
                row += 11
            row %= 1000003
        out.append(row)
    return out


def slices(s):
    out = []
    for i in (None, 0, 1, 2, -1, -2, 5, 14, 15, 16, 100, -100):
        for j in (None, 0, 1, 2, -1, -3, 5, 13, 15, 16, 100, -100):
            t = s[i:j]
            out.append(len(t))
            if t == s:
                out.append(-1)
            for x in t[1:3]:
                out.append(x)
    return out


def starts(s, n):
    total = 0
    for i in range(n):
        total += len(s[i:]) * len(s[:i]) + len(s[-i:])
    return total


def concat(strs):
    n = 0
    for a in strs:
        for b in strs:
            c = a + b
            n = (n * 31 + len(c)) % 1000003
            d = c + c
            if d[len(c):] != c or d[:len(a)] != a:
                print("wrong", repr(a), repr(b))
    return n


def grow(n):
    s = ""
    for i in range(n):
        s += "xy"
        t = s
    t += "z"
    return len(s), len(t), s[-3:], t[-3:]


def keys(values):
    d = {}
    for k in values:
        d[k] = d.get(k, 0) + 1
    n = 0
    for k in values:
        if k in d:
            n += d[k]
        if (k,) in d:
            n += 1000
        if (k, k) not in d:
            n += 1
        d[k, "x"] = d[k]
        d[k, "x"] += 1
    s = set()
    for k in d:
        s.add(k)
        s.add((k, 1))
    return n, len(d), len(s)


class Name(str):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return hash("abc")


class Pair(tuple):
    def __lt__(self, other):
        return True


def odd(values):
    n = 0
    for a in values:
        for b in values:
            n = n * 3 + (a == b) + 2 * (b != a)
            n %= 100003
    return n


def less(values):
    n = 0
    for a in values:
        for b in values:
            n = n * 3 + (a < b)
            n %= 100003
    return n


for _ in range(4):
    a, b = order(STRS), order(TUPLES)
    c = order(STRS + [1, None, 2.5, b"abc"])
    for s in ["0123456789abcdef", "short", "", "0\xe9\u20ac3456789abcdefgh", bytes(range(17)), b"", list(range(20)), [], tuple(range(3)), tuple(range(30)),
              bytearray(b"0123456789abcdefg"), range(30), "q" * 200, list(range(200))]:
        x = slices(s)
    for k in (1, 5):
        y = [starts(s, 20 * k) for s in ("abcdefghij", [1, 2, 3], (1, 2, 3, 4), b"abcdef")]
    z = concat(STRS), grow(400), keys(STRS * 5), keys(TUPLES * 3), keys(list(range(-5, 50)) + [None, True, 1.0, 2.5, -1.0])
    o = odd(["abc", "".join(["ab", "c"]), Name("q"), None, 5, (1,), b"abc"]), less([(1, 2), Pair((0,)), (1, 3), Pair((5, 6))])
print(a)
print(b)
print(c)
for s in ["0123456789abcdef", "short", "", "0\xe9\u20ac3456789abcdefgh", bytes(range(17)), list(range(20)), tuple(range(30)), bytearray(b"0123456789abcdefg"),
          range(30), "q" * 200]:
    v = slices(s)
    print(len(v), v[:30], v[-40:])
print(y)
print(z)
print(o)
