# Subclasses of int, float, complex, str, bytes, bytearray: results of operations, construction, overriding, hashing, formatting.
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        return r, type(r).__name__
    except Exception as e:
        return type(e).__name__


class I(int):
    def __new__(cls, v=7, *a): return super().__new__(cls, v)
    def __init__(self, *a): self.extra = a
class F(float): pass
class C(complex): pass
class S(str):
    tag = "t"
    def shout(self): return self.upper() + "!"
class B(bytes): pass
class BA(bytearray):
    def __init__(self, *a): super().__init__(*a); self.n = 1


i, f, c, s, b, ba = I(5, "x"), F(2.5), C(1, 2), S("abc"), B(b"xyz"), BA(b"xyz")
print(i, f, c, s, b, ba, i.extra, s.tag, s.shout(), ba.n, [type(x).__name__ for x in (i, f, c, s, b, ba)])
for e in (lambda: i + 1, lambda: 1 + i, lambda: -i, lambda: +i, lambda: abs(i), lambda: ~i, lambda: i * i, lambda: i / 2, lambda: i // 2, lambda: i % 3, lambda: i ** 2, lambda: i << 2, lambda: i & 3, lambda: divmod(i, 3),
          lambda: int(i), lambda: float(i), lambda: round(i), lambda: i.real, lambda: i.numerator, lambda: i.conjugate(), lambda: i.__index__(), lambda: hex(i), lambda: str(i), lambda: repr(i), lambda: f"{i:03d}", lambda: hash(i) == hash(5), lambda: {i: 1}[5], lambda: [10, 20, 30, 40, 50, 60][i], lambda: range(i), lambda: i == 5, lambda: i < 6.5, lambda: "a" * i, lambda: I.from_bytes(b"\x02", "big"), lambda: i.to_bytes(2, "big"), lambda: bool(I(0)), lambda: I(), lambda: I(True) + 0, lambda: I(2**70) + 1, lambda: hash(I(2**70)) == hash(2**70)):
    print(t(e), end=" ")
print()
for e in (lambda: f + 1, lambda: -f, lambda: abs(f), lambda: f * 2, lambda: f // 1, lambda: f ** 2, lambda: int(f), lambda: round(f), lambda: round(f, 1), lambda: f.real, lambda: f.hex(), lambda: F.fromhex("0x1p1"), lambda: str(f), lambda: f"{f:.2f}", lambda: hash(f) == hash(2.5), lambda: f == 2.5, lambda: f.is_integer(), lambda: F("1e3"), lambda: F(I(3)), lambda: float(f), lambda: f.as_integer_ratio(), lambda: f.conjugate(), lambda: +f, lambda: c + 1, lambda: -c, lambda: c * c, lambda: abs(c), lambda: c.conjugate(), lambda: c.real, lambda: complex(c), lambda: c == 1 + 2j, lambda: C("1+2j"), lambda: C(f), lambda: hash(c) == hash(1 + 2j), lambda: c ** 2):
    print(t(e), end=" ")
print()
for e in (lambda: s + "d", lambda: "d" + s, lambda: s * 2, lambda: s[0], lambda: s[:], lambda: s[1:], lambda: s.upper(), lambda: s.lower(), lambda: s.strip(), lambda: s.replace("z", "y"), lambda: s.replace("a", "b"), lambda: s.center(3), lambda: s.ljust(5), lambda: s.split(), lambda: s.partition("z"), lambda: s.join(["1", "2"]), lambda: "".join([s]), lambda: "-".join([s, s]), lambda: S("%s") % s, lambda: f"{s}", lambda: f"{s:>5}", lambda: str(s), lambda: repr(s), lambda: s.encode(), lambda: hash(s) == hash("abc"), lambda: {s: 1}["abc"], lambda: s == "abc", lambda: s < "b", lambda: "b" in s, lambda: s in "xabcx", lambda: len(s), lambda: list(s), lambda: s.casefold(), lambda: s.expandtabs(), lambda: s.zfill(2), lambda: s.removeprefix("x"), lambda: s.removesuffix("c"), lambda: s.title(), lambda: s.translate({}), lambda: s.__str__(), lambda: s.__getnewargs__(), lambda: S(5), lambda: S(b"x", "utf-8"), lambda: S(), lambda: S(S("q")), lambda: getattr(s, S("tag")), lambda: int(S("12")), lambda: float(S("1.5")), lambda: eval(S("1+1"))):
    print(t(e), end=" ")
print()
for x in (b, ba):
    for e in (lambda: x + b"d", lambda: b"d" + x, lambda: x * 2, lambda: x[0], lambda: x[:], lambda: x[1:], lambda: x.upper(), lambda: x.replace(b"q", b"y"), lambda: x.strip(), lambda: x.split(), lambda: x.join([b"1", b"2"]), lambda: x.hex(), lambda: x.decode(), lambda: bytes(x), lambda: bytearray(x), lambda: x == b"xyz", lambda: b"y" in x, lambda: 120 in x, lambda: len(x), lambda: list(x), lambda: repr(x), lambda: type(x).fromhex("6162"), lambda: x.center(5), lambda: x % (), lambda: memoryview(x).tolist(), lambda: x.copy() if hasattr(x, "copy") else 0):
        print(t(e), end=" ")
    print()
ba += b"!"; ba.append(1); ba[0] = 65; print(ba, type(ba).__name__, ba.n); ba *= 2; print(len(ba), type(ba).__name__)


class Over(int):
    def __add__(self, o): return "add"
    def __radd__(self, o): return "radd"
    def __eq__(self, o): return "eq"
    def __hash__(self): return 99
    def __str__(self): return "strO"
    def __int__(self): return 77
    def __index__(self): return 1
    def __bool__(self): return False
    def __format__(self, spec): return "fmt" + spec
o = Over(5)
print(o + 1, 1 + o, o - 1, o == 5, 5 == o, hash(o), str(o), repr(o), int(o), bool(o), f"{o:x}", "%d" % o, "%s" % o, not o, o * 2, float(o), format(o, "q"), {1: 2}.get(o), sum([o, o]), max(o, 3), o.__add__(2), int.__add__(o, 2))


class OverS(str):
    def __len__(self): return 99
    def __getitem__(self, i): return "item"
    def __iter__(self): return iter(["it"])
    def __eq__(self, o): return True
    def __hash__(self): return 5
    def __contains__(self, x): return True
    def __str__(self): return "STR"
    def __add__(self, o): return "ADD"
p = OverS("real")
print(len(p), p[0], list(p), p == "zzz", "q" in p, str(p), repr(p), p + "x", "x" + p, p.upper(), "".join([p]), f"{p}|{p:6}|{p!r}", "%s" % p, p.find("a"), p.__add__("y"), str.__len__(p), hash(p), p * 2, bool(OverS("")), str.__getitem__(p, 0), sorted([p, OverS("a")], key=str.__str__) if 0 else "")
print(t(type, "X", (int, str), {}), t(lambda: I("zz")), t(lambda: F("zz")), t(lambda: type("Y", (bool,), {})), isinstance(i, int), issubclass(I, int), I.__mro__[1].__name__, I.__base__.__name__, i.__class__.__name__, t(lambda: i.nope), t(setattr, 5, "x", 1), i.__dict__, s.__dict__)
