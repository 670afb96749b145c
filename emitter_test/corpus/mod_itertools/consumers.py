# What takes all items of an iterator: list, tuple, set, deque, sum, min, max, any, all, sorted, over every sort of iterator; tee in long runs;
# translate and the usual encodings, which remember and shortcut.
# heavy
import array
import copy
import itertools
from collections import deque


def gen(n):
    for i in range(n):
        yield i


class Counts:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration
        return self.n


class Seq:
    def __getitem__(self, i):
        if i == 5:
            raise IndexError
        return i * i


class Sub(itertools.chain):
    def __next__(self):
        return super().__next__() + 100


sources = [
    lambda: gen(5), lambda: Counts(5), Seq, lambda: iter([3, 1, 2]), lambda: iter((3, 1, 2)), lambda: iter(b"cab"), lambda: iter(bytearray(b"\x00\xff")), lambda: b"xyz",
    lambda: array.array("h", [-5, 300]), lambda: array.array("d", [0.5, -1.5]), lambda: array.array("B"), lambda: memoryview(b"ab"), lambda: range(5, 0, -1), lambda: {3: 1, 4: 2},
    lambda: {7: 1}.values(), lambda: iter({5, 6}), lambda: reversed([1, 2]), lambda: reversed(range(3)), lambda: itertools.chain([1], (2,), gen(2)), lambda: Sub([1, 2], [3]),
    lambda: itertools.chain.from_iterable([[1, 2], gen(2)]), lambda: itertools.islice(itertools.count(3), 2, 9, 3), lambda: itertools.repeat(4, 3), lambda: itertools.accumulate([1, 2, 3]),
    lambda: itertools.compress([1, 2, 3], [1, 0, 1]), lambda: itertools.takewhile(lambda x: x < 3, gen(9)), lambda: itertools.dropwhile(lambda x: x < 3, gen(5)),
    lambda: map(int, "123"), lambda: filter(None, [0, 1, 2]), lambda: (x * 2 for x in [1, 2]), lambda: deque([1, 2, 3]), lambda: iter(deque([4, 5])), lambda: reversed(deque([6, 7])),
    lambda: itertools.tee(gen(4))[1], lambda: iter([]), lambda: itertools.islice([1], 0), lambda: [True, 2.5, 1 << 70], lambda: (2**62 - 1, 1, 2**63), lambda: [2.0**53, 1, -(2**53)],
    lambda: map(lambda x: x / 2, [1, 2, 3]), lambda: itertools.starmap(pow, [(2, 3), (3, 2)]), lambda: itertools.filterfalse(lambda x: x & 1, gen(6)), lambda: iter(lambda c=Counts(4): next(c), 0),
]
consumers = [
    list, tuple, lambda it: sorted(set(it)), lambda it: sorted(frozenset(it)), deque, lambda it: deque(it, 2), sum, lambda it: sum(it, 0.5), min, max, lambda it: min(it, default=None, key=lambda x: -x),
    any, all, sorted, lambda it: [*it], lambda it: [x for x in it], lambda it: dict.fromkeys(it, 0), lambda it: bytes(min(255, abs(int(x))) for x in it), lambda it: ",".join(map(str, it)),
]
for i, source in enumerate(sources):
    print(i, *[repr(attempt) for attempt in [(lambda f: f(source()))(f) if f not in (min, max) or list(source()) else "empty" for f in consumers]])


def fails(n):
    yield from range(n)
    raise KeyError("gone")


for f in consumers:
    try:
        f(fails(3))
        print("consumed")
    except KeyError as e:
        print("KeyError", e)

for bad in ([1, "a"], ["a", 1], [1, None], [[1], 2]):
    for f in (sum, min, max):
        try:
            print(f(iter(bad)))
        except TypeError:
            print("TypeError")


# Consumers that change what they consume, or are changed by it.
l = [1, 2, 3]
d = deque([1, 2])
d.extend(d)
print(d, d.extend([]), d.extend((7,) * 20), len(d), d[-1], d[0])
d = deque([1], 3)
d.extend([2, 3, 4, 5])
d.extendleft((9, 8))
print(d)


class Grows:
    def __init__(self, at):
        self.at = at

    def __hash__(self):
        if len(growing) < 20:
            growing.append(self.at)
        return 5

    def __eq__(self, other):
        del growing[10:]
        return self is other


growing = [Grows(1), Grows(2), 5, 3]
print(len(set(growing)) > 3, len(growing))
growing = [5, Grows(1), 5, Grows(2)]
print(len(set(growing)) >= 3)

for n in (0, 1, 61, 62, 63, 64, 123, 124, 125, 126, 500):
    a, b, c = itertools.tee(gen(n), 3)
    first = [next(a, None) for _ in range(n // 2)]
    e = copy.copy(a)
    print(n, list(b) == list(range(n)), first + list(a) == list(range(n)) or n == 0, list(e) == list(range(n // 2, n)), sum(c), list(itertools.zip_longest(a, c)))
a, b = itertools.tee(gen(200))
for i in range(130):
    assert next(a) == i
    if i % 3 == 0:
        assert next(b) == i // 3
a, b = itertools.tee(fails(3))
for t in (a, b):
    try:
        list(t)
    except (KeyError, StopIteration) as e:
        print(type(e).__name__)


def again():
    yield 1
    yield next(c)


c, f = itertools.tee(again())
try:
    print(next(c), next(c))
except (RuntimeError, ValueError) as e:
    print("error")

tables = [
    {97: "AA", 98: None, 99: 0x20AC, 100: "é"}, str.maketrans("abc", "xyz", "d"), {}, {97: 97, 233: "e"}, {98: "", 0x1F600: "smile"}, "0123" * 40, [None] * 98, {True: "t", 97.0: "f"},
]
texts = ["", "aabbccdd" * 3, "abcdé\u20ac\U0001F600abcdé\U0001F600" * 2, "\x00\x01a\x7f\x80a", "zzz"]
for table in tables:
    for s in texts:
        print(ascii(s.translate(table)))
for table in ({97: 0x110000}, {97: -1}, {97: 1.5}, {97: b"x"}):
    try:
        print("xa".translate(table))
    except (ValueError, TypeError) as e:
        print(type(e).__name__)


class Missing(dict):
    def __missing__(self, key):
        self.n = getattr(self, "n", 0) + 1
        return chr(key + 1) if key < 99 else None if key == 99 else key


m = Missing()
print("abcdabcd".translate(m), m.n)

for s in ["", "ascii", "caf\xe9 \xff\x80", "\u20ac", "\ud800", "\xed", "\ud7ff", "\U0001F600"]:
    for enc in ("utf-8", "utf8", "UTF-8", "ascii", "us-ascii", "latin-1", "latin1", "iso-8859-1", "UTF8", "L1"):
        try:
            b = s.encode(enc)
            print(ascii(s), enc, b, b.decode(enc) == s)
        except UnicodeEncodeError as e:
            print(ascii(s), enc, e.encoding, e.start, e.end, e.reason)
for b in (b"", b"ascii", b"\xc3\xa9", b"\xff", b"\xed\xa0\x80", b"\xe2\x82", b"\xf4\x90\x80\x80", b"\xc0\x80", b"abc\xf0\x9f\x98\x80"):
    for enc in ("utf-8", "ascii", "latin-1"):
        try:
            print(b, enc, ascii(b.decode(enc)), ascii(str(b, enc)))
        except UnicodeDecodeError as e:
            print(b, enc, e.encoding, e.start, e.end, e.reason)
