# Constructors as converters: list, tuple, set, dict, str, bytes, int, float, bool, complex from each other and from user classes.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
vals = [0, 1, -1, 1.5, True, None, "", "12", "ab", b"", b"12", [], [1, 2], (), (1, 2), {}, {1: 2}, set(), {5}, range(2), 1j, 2 ** 70, float("inf"), ..., [["a", 1]], [("a", 1), ("b", 2)], ["xy", "zw"], "é"]
for f in (list, tuple, dict, bytes, int, float, bool, complex, sum, sorted, len, abs):
    print(f.__name__, [t(f, v) for v in vals])
print("set", [sorted(s, key=str) if isinstance(s := t(set, v), set) else s for v in vals])
print("str", [t(str, v) for v in vals]); print("repr", [repr(v) for v in vals])
class Num:
    def __int__(self): return 42
    def __float__(self): return 4.5
    def __complex__(self): return 1 + 2j
    def __index__(self): return 7
    def __bool__(self): return False
    def __str__(self): return "num"
    def __bytes__(self): return b"num"
    def __len__(self): return 3
    def __iter__(self): return iter("xyz")
    def __hash__(self): return 5
    def __abs__(self): return "abs"
    def __round__(self, n=0): return n
    def __reversed__(self): return iter("rev")
n = Num()
print(int(n), float(n), complex(n), bool(n), str(n), bytes(n), len(n), list(n), tuple(n), sorted(set(n)), abs(n), round(n), round(n, 2), hex(n), range(n), [0] * n == [0] * 7, "abcdefgh"[n], chr(n) == "\7", list(reversed(n)), hash(n), divmod(n.__index__(), 4), "%d %s %x" % (n, n, n), f"{n!s:>5}", [1, 2, 3][:n], max(n), "".join(n), dict(zip(n, n)), bytearray(n), pow(2, n.__index__()), 1 << n.__index__())
class Idx:
    def __index__(self): return 3
print(int(Idx()), float(Idx()), complex(Idx()), hex(Idx()), [10, 20, 30, 40][Idx()], "x" * Idx(), range(Idx())[-1], bytes(Idx()), list(range(10))[Idx():], round(2.34567, Idx()), chr(Idx()), (5).to_bytes(Idx(), "big"), t(lambda: Idx() + 1), t(lambda: 1 + Idx()), t(__import__("math").sqrt, Idx()) > 1.7, [1] * Idx(), "abcd".find("d", Idx()), list(enumerate("ab", Idx())), (1.5).__round__(Idx()))
class Bad:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.0
    def __bool__(self): return 1
    def __str__(self): return 5
    def __bytes__(self): return "s"
    def __len__(self): return -1
    def __iter__(self): return []
    def __hash__(self): return "h"
    def __complex__(self): return 1.0
b = Bad(); print([t(f, b) for f in (int, float, complex, bool, str, bytes, len, list, hash, hex, chr, range)])
class Err:
    def __int__(self): raise KeyError("i")
    def __bool__(self): raise KeyError("b")
    def __str__(self): raise KeyError("s")
    def __iter__(self): raise KeyError("it")
    def __len__(self): raise KeyError("l")
print([t(f, Err()) for f in (int, bool, str, list, len, print, sorted, set, "".join, float, bytes)])
class MyList(list): pass
class MyStr(str): pass
class MyInt(int): pass
class MyDict(dict): pass
print([type(x).__name__ for x in (list(MyList([1])), str(MyStr("a")), int(MyInt(3)), dict(MyDict(a=1)), tuple(MyList()), MyList((1, 2)), MyStr(5), MyInt("7"), MyDict([("k", 1)]), MyInt(2) + 1, MyStr("a") + "b", MyList([1]) + [2], +MyInt(3), MyInt(3).__int__(), bool(MyInt(0)), float(MyInt(2)))])
