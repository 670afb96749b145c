# Ordering and equality protocols: partial orders, mixed classes, NotImplemented, inheritance of comparison and hash.
class Ver:
    def __init__(self, s): self.p = tuple(map(int, s.split(".")))
    def _c(self, o):
        if isinstance(o, str): o = Ver(o)
        return o.p if isinstance(o, Ver) else None
    def __eq__(self, o): p = self._c(o); return NotImplemented if p is None else self.p == p
    def __lt__(self, o): p = self._c(o); return NotImplemented if p is None else self.p < p
    def __le__(self, o): p = self._c(o); return NotImplemented if p is None else self.p <= p
    def __hash__(self): return hash(self.p)
    def __repr__(self): return ".".join(map(str, self.p))
a, b = Ver("1.2"), Ver("1.10")
print(a < b, a > b, a <= b, a >= b, a == "1.2", "1.2" == a, "1.3" > a, a < "2", a != b, a != "1.2", a == 5, a != 5, 5 == a, sorted([b, a, Ver("0.9.1")]), max(a, b), {a: 1}[Ver("1.2")], a in [Ver("1.2")], "1.2" in [a])
for f in (lambda: a < 5, lambda: 5 < a, lambda: a >= None, lambda: sorted([a, 1])):
    try: print(f())
    except TypeError: print("TypeError", end=" ")
print()
class S:
    def __init__(self, *v): self.v = set(v)
    def __le__(self, o): return self.v <= o.v
    def __lt__(self, o): return self.v < o.v
    def __ge__(self, o): return self.v >= o.v
    def __gt__(self, o): return self.v > o.v
    def __eq__(self, o): return self.v == o.v
x, y, z = S(1), S(1, 2), S(3)
print(x < y, y > x, x < z, x > z, x == z, x <= x, not x < z and not x >= z, x < y < S(1, 2, 3), x < y > z)
class Base:
    def __init__(self, v): self.v = v
    def __eq__(self, o): print("Base.eq", type(self).__name__, type(o).__name__); return self.v == getattr(o, "v", None)
    def __hash__(self): return 7
class Kid(Base): pass
class Kid2(Base):
    def __eq__(self, o): print("Kid2.eq"); return NotImplemented
class Kid3(Base):
    __hash__ = Base.__hash__
    def __eq__(self, o): return True
print(Base(1) == Kid(1), Base(1) == Kid2(1), Kid2(1) == Kid2(1), hash(Kid(1)), hash(Kid3(1)))
try: hash(Kid2(1))
except TypeError: print("unhashable")
k = Kid2(1); print(k == k, k != k)
class Weird:
    def __eq__(self, o): return []
    def __ne__(self, o): return "ne"
    def __lt__(self, o): return None
    def __gt__(self, o): return 0.5
w = Weird(); print(w == 1, w != 1, w < 1, w > 1, 1 < w, 1 > w, 1 == w, 1 != w, not w == 1, bool(w != 1), [w] == [1], w in [1], [1].count(w), (w, 1) == (2, 1), sorted([w, w]) == [w, w])
class R:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print(self.n, "<", end=" "); return NotImplemented
    def __gt__(self, o): print(self.n, ">", end=" "); return NotImplemented
try: R("a") < R("b")
except TypeError: print("TypeError")
class Sub(R):
    def __gt__(self, o): print("sub", end=" "); return True
print(R("a") < Sub("s"), Sub("s") > R("a"))
print([1, a] == [1, "1.2"], (a,) < (b,), [a, 1] < [a, 2], {"k": a} == {"k": "1.2"}, min([b, a], key=lambda v: v.p[1]))
