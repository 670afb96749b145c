# Characters of strs in hot code: all widths, lone surrogates, strs made by growing, iterators that are shared, exhausted or of other kinds at one place.
class S(str):
    def __iter__(self):
        return iter("own")


class T(str):
    pass


def chars(s):
    n = 0
    last = None
    for c in s:
        n = (n * 31 + ord(c)) % 1000003
        last = c
    return n, last


def steps(it):
    r = []
    for c in it:
        r.append(c)
        if c == "|":
            break
    return r


def pairs(a, b):
    return [x + y for x, y in zip(a, b)]


def numbered(a):
    return [(i, x) for i, x in enumerate(a)]


def at(s, n):
    r = 0
    for i in range(n):
        r = (r * 7 + ord(s[i % len(s)]) + ord(s[-1 - i % len(s)])) % 1000003
    return r


grown = ""
for i in range(3000):
    grown += "ab\u00e9c"[i & 3] if i > 2500 else "xyz"[i % 3]
ascii_grown = ""
for i in range(3000):
    ascii_grown += "xyz"[i % 3]
texts = ["", "a", "hello", "h\u00e9llo", "\u00ff\u0100", "\u07ff\u0800", "\uffff\U00010000", "\U0010ffff" * 3, "a\ud800b\udfff", "\u00e9" * 20, "\u20ac" * 300, "x" * 100, grown, ascii_grown, S("s\u00e9"), T("t\u00e9t")]
for n in range(3):
    for s in texts:
        print(ascii(chars(s)), end=" ")
        chars(list(s))
        chars(tuple(s))
    print()
for s in texts:
    if len(s) > 0 and type(s) is not S:
        print(at(s, 500), end=" ")
print()
it = iter("a\u00e9|b\u20ac|c|")
for n in range(5):
    print(ascii(steps(it)), end=" ")
print(list(it), next(it, "end"))
it = iter("\u00e9\u20ac\U0001f600z")
print(ascii(next(it)), it.__length_hint__(), ascii(steps(it)), it.__length_hint__(), steps(it))
for n in range(100):
    p = pairs("a\u00e9\u20ac\U0001f600", "12345")
    q = numbered("\u00e9b\u20ac")
    r = [c for c in "\u20ac\u00e9a"] + list(map(ord, "\u00e9\U0001f600"))
print(ascii(p), ascii(q), ascii(r))
seen = {}
for c in "\u00e9\u20aca" * 200:
    seen[c] = seen.get(c, 0) + 1
print(ascii(sorted(seen.items())))
for s in ("abc", "\u00e9bc"):
    for i in (3, -4, 10**20, "x", None, 1.5):
        try:
            print(s[i])
        except (IndexError, TypeError) as e:
            print(type(e).__name__, end=" ")
print()


def outer(s):
    for c in s:
        if c == "\u20ac":
            return c
        yield c


print([ascii(list(outer("a\u00e9b\u20acd"))) for _ in range(60)][-1], "".join(outer(grown)) == grown)
b = b""
for i in range(1200):
    b += bytes([i & 255])
print(sum(b[i] for i in range(1200)), b[-1], [x for x in b][:3])
