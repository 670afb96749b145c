# Long texts, also with characters of several bytes: reversal, encodings, translation; and what is remembered in codecs and typing.
import codecs
import copy
import hmac
import math
from typing import Optional, Union

ascii_text = "The quick brown fox. " * 500
mixed = ascii_text.replace("fox", "f\u00f6x") + "\u20ac\U0001f600"
for t in ("", "a", "ab", "\u00e9", "a\u20acb", ascii_text, mixed, mixed[:-2], "\ud800x"):
    r = t[::-1]
    print(len(r), r[::-1] == t, r == "".join(reversed(t)), ascii(r[:4]), ascii(t[-2::-2][:4]), ascii(t[:1:-1][:4]))
    for enc in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "latin-1", "ascii"):
        try:
            b = t.encode(enc)
            print(enc, len(b), sum(b), b.decode(enc) == t)
        except UnicodeEncodeError as e:
            print(enc, e.start, e.end, e.reason)
print(("a\ud800b" * 3).encode("utf-16-be", "replace"), "x\ud800".encode("utf-16-le", "surrogatepass"))

tables = [
    str.maketrans("abc", "xyz"),
    str.maketrans("aeiou", "AEIOU", " ."),
    {ord("o"): "00", ord("q"): None, ord("\u00f6"): "oe", ord("x"): "\u20ac"},
    {c: c + 1 for c in range(97, 122)},
    "zyxwvutsrqponmlkjihgfedcba" * 5,
]
for table in tables:
    for t in (ascii_text, mixed, "", "a" * 70000 + "b"):
        r = t.translate(table)
        print(len(r), ascii(r[:30]), hash(r) == hash("".join(r)))


class Counting:
    def __init__(self):
        self.n = 0

    def __getitem__(self, c):
        self.n += 1
        if c == 32:
            raise LookupError
        if c == 46:
            return None
        return chr(c).upper()


print(ascii_text.translate(Counting())[:40])
data = ascii_text.encode()
swap = bytes.maketrans(b"abc", b"xyz")
for d in (data, bytearray(data), b"", b"q"):
    print(len(d.translate(None, b"aeiou")), d.translate(swap, b" .")[:20], type(d.translate(swap)).__name__, d.translate(swap)[:20])

print(codecs.encode("Hello, World", "rot13"), codecs.decode("Uryyb", "rot_13"), codecs.lookup("UTF8").name, codecs.lookup("rot13") is codecs.lookup("rot13"))


def search(name):
    return codecs.CodecInfo(lambda s, e="strict": (s.upper().encode(), len(s)), None, name="shout") if name == "shout" else None


codecs.register(search)
print(codecs.encode("abc", "shout"))
codecs.unregister(search)
try:
    codecs.lookup("shout")
except LookupError as e:
    print(e)

print(Optional[int], Optional[int] == Union[int, None], Union[int, str, int], Union[int], Optional[int] is Optional[int])
for bad in ((), 5):
    try:
        print(Union[bad])
    except TypeError as e:
        print(e)

scope = {}
exec("class C: pass", scope)
c = scope["C"]()
c.x = [1]
print(copy.copy(c).x, copy.deepcopy(c).x, copy.deepcopy(c).x is c.x)

print(hmac.compare_digest(b"abc", bytearray(b"abc")), hmac.compare_digest("abc", "abd"), hmac.compare_digest(b"abc", b"ab"), hmac.compare_digest(b"", b""))
for a, b in (("a", b"a"), ("\u00e9", "\u00e9"), (5, b"a")):
    try:
        hmac.compare_digest(a, b)
    except TypeError as e:
        print("TypeError")
import functools

for n in (0, 1, 2, 20, 21, 22, 33, 50, 100, 170, 299, 300, 301, 302, 1000):
    if math.factorial(n) != functools.reduce(lambda a, b: a * b, range(1, n + 1), 1):
        print("wrong", n)
print(math.factorial(30), math.perm(100, 10), math.perm(60, 59) == math.factorial(60), math.comb(300, 150) % 1000007, math.perm(2**62, 3), math.perm(2**64, 5))
