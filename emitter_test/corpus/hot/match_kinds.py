# Sequence and mapping patterns in hot loops: subjects of all types, classes that are registered in the middle, lengths that raise.
from array import array
from collections import OrderedDict, deque, defaultdict, namedtuple
import collections.abc
from types import MappingProxyType


class L(list):
    pass


class D(dict):
    pass


class Bad(tuple):
    def __len__(self):
        raise ValueError("no length")


class Seq:
    "Becomes a sequence while it is looked at."

    def __len__(self):
        return 2

    def __getitem__(self, i):
        if i >= 2:
            raise IndexError
        return i * 10


class Map:
    def keys(self):
        return ["a"]

    def __len__(self):
        return 1

    def __getitem__(self, k):
        if k != "a":
            raise KeyError(k)
        return 5

    def get(self, k, default=None):
        return 5 if k == "a" else default


P = namedtuple("P", "x y")
SUBJECTS = [[1, 2], (1, 2), (), [3], range(2), range(0), array("i", [1, 2]), memoryview(b"ab"), "ab", b"ab", bytearray(b"ab"), {1, 2}, frozenset([1]), {"a": 1}, {}, OrderedDict(a=2), D(a=3),
            defaultdict(int, a=4), MappingProxyType({"a": 6}), deque([1, 2]), L([1, 2]), P(1, 2), Seq(), Map(), None, True, 5, 2.5, 1 << 80, 0.0, int, len, (x for x in (1, 2)), iter([1, 2])]


def which(v):
    match v:
        case [a, b]:
            return 1
        case [a]:
            return 2
        case []:
            return 3
        case [a, *rest]:
            return 4
        case {"a": x}:
            return 5
        case {}:
            return 6
        case _:
            return 7


def all_of(n):
    t = 0
    for i in range(n):
        for v in SUBJECTS:
            t = (t * 3 + which(v)) & 0xffffff
    return t


print(all_of(60), [which(v) for v in SUBJECTS])
collections.abc.Sequence.register(Seq)
print(all_of(30), [which(v) for v in SUBJECTS])
collections.abc.Mapping.register(Map)
print(all_of(30), [which(v) for v in SUBJECTS])


def one(v, n):
    r = 0
    for i in range(n):
        match v:
            case (a, b, c):
                r += 3
            case (a, b):
                r += 2
            case {"k": k, **rest}:
                r += k
            case _:
                r += 1
    return r


for v in SUBJECTS:
    print(type(v).__name__, one(v, 900 if type(v) in (list, tuple, dict, int) else 50), end="; ")
print(one({"k": 9, "l": 1}, 900), one((1, 2, 3), 900))
bad = 0
for i in range(900):
    try:
        one(Bad((1, 2)), 1)
    except ValueError:
        bad += 1
print(bad)
