# os.path.normpath of all sorts of paths, and str() of objects of types in modules.
import itertools
import os.path as posixpath
import random
import zlib
from decimal import Decimal
from fractions import Fraction

r = random.Random(1)
out = []
for parts in itertools.product(["", "/", "//", "///"], ["a", ".", "..", "", "bb/.."], ["/", "//"], ["..", "c", ".", "", "../.."], ["/", ""], ["d", "..", ".", ""]):
    p = "".join(parts)
    out.append(repr((p, posixpath.normpath(p), posixpath.normpath(p.encode()))))
print(len(out), zlib.crc32("".join(out).encode()), out[::97])
out = []
for i in range(2000):
    p = "".join(r.choice(["/", ".", "..", "a", "bc", "é", "/../", "/./", "...", ".a", "a."]) for _ in range(r.randint(0, 9)))
    out.append(repr((p, posixpath.normpath(p))))
print(zlib.crc32("".join(out).encode()), out[::199])


class P:
    def __fspath__(self):
        return "/a/../b"


class S(str):
    pass


print(posixpath.normpath(P()), type(posixpath.normpath(S("a"))).__name__, posixpath.normpath("x" * 300 + "/../y"), posixpath.abspath("/a//b/../c"))
for bad in (1, None, []):
    try:
        print(posixpath.normpath(bad))
    except TypeError:
        print("TypeError")


class D(Decimal):
    def __str__(self):
        return "D!"


class E(Decimal):
    pass


def texts(values, n):
    for _ in range(n):
        s = [str(x) for x in values]
    return s


print(texts([Decimal("1.50"), D(1), E("2E+5"), Fraction(1, 2), 1, "s", 2.5, None, b"b"], 500))
