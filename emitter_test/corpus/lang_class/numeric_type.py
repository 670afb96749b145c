# A complete numeric type: every operator in every combination with int and float, hashing, conversion, formatting.
from math import gcd
class Frac:
    __slots__ = ("n", "d")
    def __new__(cls, n=0, d=1):
        if isinstance(n, str): n, d = (n.split("/") + ["1"])[:2]; n, d = int(n), int(d)
        if isinstance(n, float): n, d = n.as_integer_ratio()
        if isinstance(n, Frac): return n
        if d == 0: raise ZeroDivisionError("zero denominator")
        g = gcd(n, d) * (1 if d > 0 else -1)
        self = super().__new__(cls); object.__setattr__(self, "n", n // g); object.__setattr__(self, "d", d // g)
        return self
    def __setattr__(self, n, v): raise AttributeError("immutable")
    @staticmethod
    def _get(o): return (o.n, o.d) if isinstance(o, Frac) else (o, 1) if isinstance(o, int) else None
    def _op(f):
        def fwd(self, o):
            p = Frac._get(o)
            if p is None: return NotImplemented if not isinstance(o, float) else f(float(self), 1, o, 1, True)
            return f(self.n, self.d, *p, False)
        def rev(self, o):
            p = Frac._get(o)
            if p is None: return NotImplemented if not isinstance(o, float) else f(o, 1, float(self), 1, True)
            return f(*p, self.n, self.d, False)
        return fwd, rev
    __add__, __radd__ = _op(lambda a, b, c, d, fl: a + c if fl else Frac(a * d + c * b, b * d))
    __sub__, __rsub__ = _op(lambda a, b, c, d, fl: a - c if fl else Frac(a * d - c * b, b * d))
    __mul__, __rmul__ = _op(lambda a, b, c, d, fl: a * c if fl else Frac(a * c, b * d))
    __truediv__, __rtruediv__ = _op(lambda a, b, c, d, fl: a / c if fl else Frac(a * d, b * c))
    __floordiv__, __rfloordiv__ = _op(lambda a, b, c, d, fl: a // c if fl else (a * d) // (b * c))
    __mod__, __rmod__ = _op(lambda a, b, c, d, fl: a % c if fl else Frac((a * d) % (c * b), b * d))
    del _op
    def __pow__(self, e): return Frac(self.n ** e, self.d ** e) if e >= 0 else Frac(self.d ** -e, self.n ** -e)
    def __neg__(self): return Frac(-self.n, self.d)
    def __pos__(self): return self
    def __abs__(self): return Frac(abs(self.n), self.d)
    def __bool__(self): return self.n != 0
    def __int__(self): return int(self.n / self.d) if abs(self.n) < 2 ** 50 else self.n // self.d
    def __float__(self): return self.n / self.d
    def __round__(self, k=None): return round(self.n / self.d, k)
    def __floor__(self): return self.n // self.d
    def __ceil__(self): return -(-self.n // self.d)
    def __eq__(self, o): p = self._get(o); return float(self) == o if isinstance(o, float) else NotImplemented if p is None else (self.n, self.d) == p
    def __lt__(self, o): p = self._get(o); return float(self) < o if isinstance(o, float) else NotImplemented if p is None else self.n * p[1] < p[0] * self.d
    def __le__(self, o): r = self.__lt__(o); return r if r is NotImplemented else r or self == o
    def __gt__(self, o): r = self.__le__(o); return r if r is NotImplemented else not r
    def __hash__(self): return hash(self.n) if self.d == 1 else hash((self.n, self.d))
    def __repr__(self): return "%d/%d" % (self.n, self.d) if self.d != 1 else str(self.n)
    def __format__(self, s): return format(float(self), s) if s else repr(self)
h, t = Frac(1, 2), Frac(1, 3)
print(h + t, h - t, h * t, h / t, h // t, h % t, h ** 3, h ** -2, -h, +h, abs(-h), h + 1, 1 + h, 1 - h, 2 * h, 1 / h, 3 // h, 3 % t, h + 0.5, 0.5 + h, 1.5 / h, h * 1.5)
print(h == Frac(2, 4), h == 0.5, Frac(2) == 2, 2 == Frac(2), h < t, t < h, h > 0.25, 1 > h, h >= h, h <= 1, sorted([h, 1, t, 0.4]), max(h, t), hash(Frac(3)) == hash(3), {Frac(2): "two"}[2], h in [0.5], bool(Frac(0)))
print(int(Frac(7, 2)), float(t), round(Frac(22, 7), 2), __import__("math").floor(Frac(-7, 2)), __import__("math").ceil(Frac(-7, 2)), f"{t:.3f} {h} {h:>6}", "%s" % t, Frac("3/9"), Frac("5"), Frac(0.75), Frac(-3, -6), Frac(3, -6), Frac(h) is h, sum([h, t, Frac(1, 6)]), sum([h] * 4, Frac()))
for f in (lambda: Frac(1, 0), lambda: h / 0, lambda: h + "x", lambda: "x" + h, lambda: h < "x", lambda: setattr(h, "n", 5), lambda: Frac("x"), lambda: h // Frac(0), lambda: [] * h):
    try: print(f())
    except (TypeError, ValueError, ZeroDivisionError, AttributeError) as e: print(type(e).__name__, end=" ")
print()
x = Frac(1); y = x; x += h; x *= 2; x -= 1; x /= 3; print(x, y, x is y)
def harmonic(n): return sum((Frac(1, i) for i in range(1, n + 1)), Frac())
print(harmonic(10), harmonic(20), [Frac(i, 6) for i in range(-3, 4)])
def egypt(f):
    out = []
    while f: u = Frac(1, -(-f.d // f.n)); out.append(u); f = f - u
    return out
print(egypt(Frac(7, 15)), egypt(Frac(5, 121)))
