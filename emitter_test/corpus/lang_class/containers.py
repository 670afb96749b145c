# The container protocol on user classes: len, getitem with ints/slices/tuples, contains, iter fallbacks.
class Seq:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice):
            return "slice", i.start, i.stop, i.step, i.indices(self.n)
        if isinstance(i, tuple):
            return "tuple", i
        if i < 0: i += self.n
        if not 0 <= i < self.n: raise IndexError(i)
        return i * i
s = Seq(5)
print(len(s), s[2], s[-1], s[1:3], s[::-1], s[:], s[1, 2], s[1:2, ...], s[()])
print(list(s), tuple(s), 16 in s, 17 in s, max(s), sum(s), list(reversed(s)), sorted(s, reverse=True))
print([*s], dict(zip(s, "abcde")), *s)
for i, v in enumerate(s, 10): print(i, v, end="; ")
print()
a, b, *c = s
print(a, b, c)
class M:
    def __init__(self): self.d = {}
    def __setitem__(self, k, v): self.d[repr(k)] = v
    def __delitem__(self, k): print("del", k); del self.d[repr(k)]
    def __getitem__(self, k): return self.d[repr(k)]
    def __contains__(self, k): return "yes" if repr(k) in self.d else ""
m = M()
m[1] = 2
m["a", "b"] = 3
m[1:2] = 4
print(m.d, 1 in m, 5 in m, not 5 in m, 5 not in m)
m[1] += 10
del m[1:2]
print(m.d)
try:
    m[0]
except KeyError as e:
    print("KeyError", e)
class It:
    def __iter__(self):
        yield 1
        yield 2
print(1 in It(), 3 in It(), list(It()), set(It()), [*It(), *It()], list(map(str, It())))
class NotIter:
    __iter__ = None
    def __getitem__(self, i): return i
class NoContains:
    __contains__ = None
    def __iter__(self): return iter([1])
for f in (lambda: iter(NotIter()), lambda: 1 in NoContains(), lambda: len(It()), lambda: reversed(It()), lambda: It()[0], lambda: list(3)):
    try:
        print(f())
    except TypeError:
        print("TypeError", end=" ")
print()
class BadIter:
    def __iter__(self): return 5
try:
    iter(BadIter())
except TypeError:
    print("iter() returned non-iterator")
class Stop:
    def __getitem__(self, i):
        if i == 3: raise StopIteration
        return i
print(list(Stop()))
class Missing(dict):
    def __missing__(self, k): return "no " + str(k)
d = Missing(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, len(d))
class Hint:
    def __len__(self): print("len", end=" "); return 2
    def __iter__(self): return iter("xyz")
print(sorted(Hint()), "".join(Hint()))
class CG:
    def __class_getitem__(cls, k): return cls.__name__, k
print(CG[1], CG[int, "x"])
class Len:
    def __len__(self): return 2 ** 70
try:
    len(Len())
except OverflowError:
    print("OverflowError")
print(bool(Seq(0)), bool(Seq(1)), iter(s) is not iter(s))
