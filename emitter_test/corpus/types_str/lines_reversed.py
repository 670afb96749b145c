# Lines and reversed texts of all lengths, and what is called with stored arguments.
import bisect
from functools import partial

SEPS = ["\n", "\r", "\r\n", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
PLAIN = "the quick, brown fox~jumps\x7fover"
for fill in ("", "\t", "\x1f", "\x00", "é", "\u2027", "€"):
    for n in range(0, 27):
        base = (PLAIN * 2)[:n] + fill + PLAIN[: n % 11]
        for sep in SEPS:
            for text in (base + sep + base, sep + base, base + sep, base + sep + sep + "x", base):
                lines, kept = text.splitlines(), text.splitlines(True)
                assert "".join(kept) == text and len(lines) == len(kept), (text, lines)
                for a, b in zip(lines, kept):
                    assert b[: len(a)] == a and b[len(a) :] in SEPS + [""], (text, a, b)
                    assert not any(s in a for s in SEPS), (text, a)
                data = text.encode()
                assert b"".join(data.splitlines(True)) == data
        r = base[::-1]
        assert len(r) == len(base) and all(r[i] == base[-1 - i] for i in range(len(base))), base
        assert r[::-1] == base and "".join(reversed(base)) == r
        for i in range(0, len(base), 3):
            for j in range(i, len(base), 5):
                part = base[j:i:-1]
                assert part == "".join([base[k] for k in range(j, i, -1)]), (base, i, j)
print("a\nb\r\nc\vd\x85e\u2028f\x1cg".splitlines(), b"a\nb\rc\vd".splitlines(), "".splitlines(), "\n".splitlines(), "abc"[::-1])


# bisect and insort.
class L(list):
    def insert(self, i, x):
        list.insert(self, i, ("own", x))

    def __getitem__(self, i):
        return list.__getitem__(self, i)


l = []
for x in [5, 1, 4, 1, 9, 2.5, 6, True]:
    bisect.insort(l, x)
print(l, bisect.bisect(l, 4), bisect.bisect_left(l, 4), bisect.bisect(l, 0), bisect.bisect(l, 99), bisect.bisect(l, 4, 2, 3))
m = L([1, 2])
bisect.insort(m, 1)
print(m)
k = ["b", "dd", "fff"]
bisect.insort(k, "ee", key=len)
bisect.insort_left(k, "aa", key=len)
print(k, bisect.bisect(k, 2, key=len), bisect.bisect(range(0, 100, 7), 50), bisect.bisect("abd", "c"), bisect.bisect((1, 3), 2))
s = list(range(20))


def shrinking(x):
    del s[3:]
    return x


for f in (lambda: bisect.bisect(s, 15, key=shrinking), lambda: bisect.bisect([1, "a"], 2), lambda: bisect.insort([1, 2], "x"), lambda: bisect.bisect(s, 1, -1)):
    try:
        print(f())
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__)


# partial with few arguments and none, of functions of all sorts.
class C:
    def m(self, *args, **kw):
        return args, kw

    @classmethod
    def c(cls, x=0):
        return cls.__name__, x

    def __call__(self, *a):
        return len(a)


def f(*args, **kw):
    return args, sorted(kw)


def stop():
    raise StopIteration(5)


c = C()
for i in range(50):
    out = [partial(f)(), partial(f, 1)(), partial(f, 1)(2), partial(f, 1, 2)(3), partial(f, k=1)(2), partial(f)(k=2), partial(c.m)(1), partial(c.m, 1)(), partial(c)(1, 2), partial(C.c, 3)(), partial(C)().__class__ is C]
    out += [partial(int, "12")(), partial(int)("7"), partial("abc".upper)(), partial("a,b".split, ",")(), partial(max, 3)(4), partial([1, 2].pop)(), partial(partial(f, 1), 2)(3)]
print(out)
for g in (partial(stop), partial(int, "x"), partial(len), partial(len, 1, 2), partial("abc".upper, 1)):
    try:
        g()
    except (StopIteration, ValueError, TypeError) as e:
        print(type(e).__name__, end=" ")
print(list(iter(partial(stop), 3)), list(iter([3, 2, 1].pop, 3)), list(iter(iter("abc").__next__, "c")), list(iter(c.__call__, 0)))
