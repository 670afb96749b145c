# Text files larger than any buffer: line ends and characters of several bytes at all places, every newline mode; key functions of sorts in Go; lists of ranges.
# heavy
import io
import operator
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "f.txt")
seed = 1


def rand(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    return seed >> 8 & 0xFFFF if n is None else (seed >> 8) % n


def check(data, encoding="utf-8"):
    with open(path, "wb") as f:
        f.write(data)
    text = data.decode(encoding)
    universal = text.replace("\r\n", "\n").replace("\r", "\n")
    for newline, want in ((None, universal), ("", text), ("\n", text), ("\r", text), ("\r\n", text)):
        with open(path, newline=newline, encoding=encoding) as f:
            lines = list(f)
        with open(path, newline=newline, encoding=encoding) as f:
            all = f.read()
        assert all == want == "".join(lines), (newline, len(all), len(want))
        with open(path, newline=newline, encoding=encoding) as f:
            parts = []
            while True:
                part = f.read(rand(3000) + 1)
                if not part:
                    break
                parts.append(part)
        assert "".join(parts) == want
        with open(path, newline=newline, encoding=encoding) as f:
            assert f.readlines() == lines
    return len(universal.split("\n"))


n = 0
for size in (100, 4095, 4096, 8191, 8192, 8193, 20000, 70000):
    n += check(b"x" * size + b"\r\n" + b"y" * size + b"\r" + b"z" * 3)
    n += check(b"x" * (size - 1) + "\u20ac\r\n".encode() * 3 + b"\r\n" * 5000)
    n += check(b"a\n" * size + "\u00e9".encode() + b"\r")
for i in range(6):
    n += check("".join([("abc", "\r", "\n", "\r\n", "\u00e9", "\u20ac", "\U0001F600", "text " * 7)[rand(8)] for _ in range(6000 * (i + 1))]).encode())
n += check(b"\xe9\r\n" * 10000, "latin-1")
n += check("\u20ac\r\nab\n".encode("utf-16") * 1 + "x\r\n".encode("utf-16-le") * 9000, "utf-16")
print(n)
for data in (b"ab\xff\n" * 3, b"a" * 9000 + b"\xc3", b"a" * 8191 + b"\xe2\x82\n"):
    with open(path, "wb") as f:
        f.write(data)
    try:
        with open(path, encoding="utf-8") as f:
            print(len(f.read()))
    except UnicodeDecodeError as e:
        print(e.reason)
    with open(path, encoding="utf-8", errors="replace") as f:
        print(len(f.read()), ascii(open(path, encoding="ascii", errors="ignore").read()[-3:]))
os.remove(path)


class P:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __getattr__(self, name):
        if name == "c":
            return P(self.b, self.a)
        raise AttributeError(name)

    def __repr__(self):
        return f"P({self.a}, {self.b})"


ps = [P(i * 7 % 5, i % 3) for i in range(12)]
g = operator.attrgetter
for key in (g("a"), g("b", "a"), g("c.a"), g("c.a", "b"), operator.itemgetter(0), len, str.lower, int, abs, operator.neg, P.__repr__):
    try:
        print(sorted(ps, key=key))
    except (AttributeError, TypeError) as e:
        print(type(e).__name__)
words = ["Bc", "a", "CCC", "", "b", "aa", "Ab"]
for key in (len, str.lower, str, hash if False else repr, operator.itemgetter(slice(0, 1)), operator.methodcaller("swapcase"), list, operator.itemgetter(slice(1), slice(0, 2))):
    print(sorted(words, key=key), sorted(words, key=key, reverse=True), max(words, key=key), min(words, key=key))
print(g("real")(5), g("real", "imag")(5), repr(g("a.b", "c")), repr(g("x")), g("__class__.__name__")(5))
for bad in (lambda: g(), lambda: g(5), lambda: g("nothing")(5), lambda: sorted([1, 2], key=g("x.y")), lambda: sorted(words, key=operator.itemgetter(1)), lambda: g("real")()):
    try:
        bad()
    except (TypeError, AttributeError, IndexError) as e:
        print(type(e).__name__)


def clears(x):
    print(victims)
    return -x


victims = [1, 2, 3]
victims.sort(key=clears)
print(victims)

for r in (range(0), range(5), range(5, 0, -2), range(-3, 3), range(10**18, 10**18 + 3), range(2**62 - 2, 2**62 + 2), range(0, 2**70, 2**69), range(0, 10**12, 3 * 10**11), range(5, 5, 7)):
    l = [9]
    l.extend(r)
    l += r
    print(list(r), tuple(r), [*r], len(l), l[1:3] == list(r)[:2], sorted(set(r)) == sorted(r))
print(len(list(range(3 << 20))), list(range(3 << 20))[-1], list(range(1 << 20))[-1], sum(list(range(0, 1 << 21, 2))))
