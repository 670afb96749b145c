# Subclasses of built-in types: overridden methods, operators, identity of results, extra attributes.
class L(list):
    def append(self, x):
        super().append(x * 2)
    def __getitem__(self, i):
        r = super().__getitem__(i)
        return L(r) if isinstance(i, slice) else ("got", r)
    def __len__(self): return super().__len__() + 100
l = L([1, 2, 3])
l.append(4)
print(l, l[0], l[1:], len(l), list(l), type(l[1:]).__name__, type(l + [1]).__name__, type(l * 2).__name__, type(l.copy()).__name__)
print([x for x in l], sum(l), l == [1, 2, 3, 8], sorted(l), 8 in l, l.index(8), bool(L()))
class D(dict):
    def __getitem__(self, k): return "D:" + str(super().__getitem__(k))
    def __setitem__(self, k, v): super().__setitem__(k, v * 10)
    def __contains__(self, k): return True
d = D(a=1)
d["b"] = 2
d.update(c=3)
d.setdefault("d", 4)
print(d, d["a"], d.get("a"), d.get("z"), "z" in d, dict(d), list(d.items()), d.pop("c"), d | {"q": 5})
class I(int):
    def __new__(cls, v, unit=""):
        self = int.__new__(cls, v)
        self.unit = unit
        return self
    def __repr__(self): return "%d%s" % (int(self), self.unit)
i = I(5, "kg")
print(i, [i], i + 1, i.unit, str(i), "%d" % i, f"{i:03d}", i * i, -i, i == 5, hash(i) == hash(5), [10, 20, 30, 40, 50, 60][i], range(i))
class S(set):
    def add(self, x): super().add(str(x))
s = S([1]); s.add(2)
print(sorted(map(str, s)), type(s | {3}).__name__, type(s.copy()).__name__, len(s))
class B(bytes):
    def first(self): return self[0]
print(B(b"ab").first(), B(b"ab") + b"c", type(B(b"ab")[:1]).__name__)
class BA(bytearray):
    pass
ba = BA(b"xy"); ba.extra = 1; ba += b"z"
print(ba == b"xyz", type(ba).__name__, ba.extra)
class St(str):
    def __eq__(self, o): return str.__eq__(self.lower(), o.lower())
    def __hash__(self): return hash(self.lower())
print(St("ABC") == "abc", "abc" == St("ABC"), {St("Key"): 1}.get(St("kEY")), St("a").join(["x", "y"]), St("abc").upper(), type(St("a").upper()).__name__)
class T(tuple):
    def __new__(cls, it): return super().__new__(cls, sorted(it))
    def __add__(self, o): return T(tuple(self) + tuple(o))
print(T([3, 1]) + (2,), T("ba")[0], T([1]) == (1,), hash(T([1])) == hash((1,)), {T([1]): "x"}[(1,)])
class Ex(KeyError):
    def __str__(self): return "custom"
try:
    raise Ex("k")
except LookupError as e:
    print(e, repr(e), e.args)
class F(float):
    def __add__(self, o): return F(float(self) + o + 0.5)
    def __radd__(self, o): return "radd"
print(F(1) + 1, 1 + F(1), 1.0 + F(1), sum([F(1)], 0), F(2) * 2)
class MyType(type): pass
class Pr(property):
    extra = "doc"
class Q:
    @Pr
    def v(self): return 1
print(Q().v, type(Q.__dict__["v"]).__name__)
class Multi(L, object): z = 1
print(Multi([1])[0], Multi.z)
try:
    class Conf(int, str): pass
except TypeError:
    print("layout conflict")
