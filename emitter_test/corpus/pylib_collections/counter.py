# Counter.
from collections import Counter

c = Counter("abracadabra")
print(c, c["a"], c["z"], "z" in c, len(c), c.total())
print(c.most_common(), c.most_common(2), c.most_common(0))
print(sorted(c.elements()))
print(Counter({"x": 3, "y": 1}), Counter(a=2, b=0), Counter(), Counter([1, 2, 2]), Counter({"a": 1}, b=2))
c.update("aaa")
c.update({"z": 5})
c.update(q=1)
print(c)
c.subtract("aaaa")
c.subtract({"z": 7})
c.subtract(q=1)
print(c)
a, b = Counter(a=3, b=1, c=-2), Counter(a=1, b=2, d=4)
print(a + b, a - b, a | b, a & b, +a, -a, sep="\n")
for op in ("+=", "-=", "|=", "&="):
    x = Counter(a=3, b=1)
    exec(f"x {op} b")
    print(op, sorted(x.items()))
print(a == Counter(a=3, b=1, c=-2), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) != Counter(a=2))
print(Counter(a=1) <= Counter(a=1, b=2), Counter(a=1) < Counter(a=1), Counter(a=2) > Counter(a=1), Counter(a=2) >= Counter(b=1))
print(Counter(a=1) == {"a": 1})
d = c.copy()
print(d == c, d is c, type(d).__name__)
del d["no such key"]
del d["a"]
print("a" in d)
print(d.pop("b"), d.setdefault("new", 7), d.get("none"), d.get("none", 3))
print(Counter([1, 1, "x", 2.5]), repr(Counter(a=1)))
try:
    Counter.fromkeys("abc")
except NotImplementedError as e:
    print(e)
print(Counter("hello") | Counter("world"))


class Sub(Counter):
    def __missing__(self, key):
        return "missing"


s = Sub("aab")
print(s, s["q"], type(s.copy()).__name__)
print(dict(Counter("abc")), list(Counter("cab")), sorted(Counter("cab").values()))
mixed = Counter({"n": None, "a": 2})
print(mixed)
print(sum([Counter("ab"), Counter("bc")], Counter()))
