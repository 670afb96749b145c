# collections.abc: the methods that the base classes add.
from collections.abc import Mapping, MutableMapping, MutableSequence, MutableSet, Sequence, Set


class ListSet(MutableSet):
    def __init__(self, items=()):
        self.items = []
        for x in items:
            self.add(x)

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)

    def __repr__(self):
        return f"ListSet({self.items})"

    def __hash__(self):
        return self._hash()


a, b = ListSet("abcd"), ListSet("cdef")
print(a & b, a | b, a - b, a ^ b, a.isdisjoint(b), a.isdisjoint("xyz"))
print({"c", "q"} & a == {"c"}, a & ["a", "z"], sorted(a | {"z"}), ["a", "q"] - a, {"a"} <= a, a >= ListSet("ab"), a > a, a < b)
print(a == ListSet("dcba"), a == {"a", "b", "c", "d"}, a != b, a <= ListSet("abcde"), hash(a) == hash(ListSet("dcba")))
print(hash(ListSet()) == ListSet()._hash())
a |= "xy"
a &= ListSet("abcx")
a -= ["b"]
a ^= "aq"
print(a)
a.remove("x")
for f in (lambda: a.remove("none"), ListSet().pop):
    try:
        f()
    except KeyError as e:
        print("KeyError", e.args)
print(a.pop(), a)
a.clear()
print(a, len(a))
try:
    ListSet("ab") < ["a"]
except TypeError:
    print("TypeError")
c = ListSet("ab")
c ^= c
print(c)


class Squares(Mapping):
    def __getitem__(self, k):
        if isinstance(k, int) and 0 <= k < 4:
            return k * k
        raise KeyError(k)

    def __iter__(self):
        return iter(range(4))

    def __len__(self):
        return 4

    def __repr__(self):
        return "Squares"


m = Squares()
print(list(m.keys()), list(m.values()), list(m.items()), 3 in m, 9 in m, m.get(2), m.get(7), m.get(7, "d"))
print(m == {0: 0, 1: 1, 2: 4, 3: 9}, m != {}, m.keys(), m.items(), m.values(), len(m.items()))
print((2, 4) in m.items(), (2, 5) in m.items(), 9 in m.values(), 10 in m.values(), m.keys() & {1, 2, 9}, m.keys() - [0, 1])
try:
    reversed(m)
except TypeError:
    print("not reversible")


class Dict(MutableMapping):
    def __init__(self, *a, **k):
        self.d = {}
        self.update(*a, **k)

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


d = Dict({"a": 1}, b=2)
d.update([("c", 3)], d=4)
d.update(Dict(e=5))
print(dict(d), d.pop("a"), d.pop("zz", None), d.setdefault("b", 9), d.setdefault("n", 7), d.popitem(), len(d))
try:
    d.pop("zz")
except KeyError as e:
    print(repr(e))
d.clear()
print(dict(d))
try:
    d.popitem()
except KeyError:
    print("empty")


class Chars(Sequence):
    def __init__(self, s):
        self.s = s

    def __getitem__(self, i):
        return self.s[i]

    def __len__(self):
        return len(self.s)


s = Chars("hello")
print(list(s), "l" in s, "z" in s, list(reversed(s)), s.index("l"), s.index("l", 3), s.index("o", -2), s.count("l"), s[1:3])
for args in (("z",), ("h", 1), ("o", 0, 4), ("l", -2, -1)):
    try:
        print(s.index(*args))
    except ValueError:
        print("ValueError", args)


class List(MutableSequence):
    def __init__(self, it=()):
        self.l = list(it)

    def __getitem__(self, i):
        return self.l[i]

    def __setitem__(self, i, v):
        self.l[i] = v

    def __delitem__(self, i):
        del self.l[i]

    def __len__(self):
        return len(self.l)

    def insert(self, i, v):
        self.l.insert(i, v)


l = List([1, 2, 3])
l.append(4)
l.extend([5, 6])
l += [7]
l.extend(l)
print(l.l)
l.reverse()
print(l.l, l.pop(), l.pop(0), l.remove(5), l.l)
l.clear()
print(l.l)
for cls in (Set, Mapping, MutableMapping, Sequence, MutableSequence):
    print(cls.__name__, sorted(cls.__abstractmethods__))
