# collections.abc: what is an instance of what.
import collections.abc as c
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque


class Custom:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


class NoHash:
    __hash__ = None

    def __contains__(self, x):
        return False

    def __len__(self):
        return 0


class Blocked(Custom):
    __iter__ = None


def gen():
    yield


samples = [
    ("int", 1), ("str", "s"), ("bytes", b""), ("list", []), ("tuple", ()), ("dict", {}), ("set", set()),
    ("frozenset", frozenset()), ("range", range(2)), ("gen", gen()), ("list iter", iter([])), ("func", gen),
    ("type", int), ("keys", {}.keys()), ("items", {}.items()), ("values", {}.values()), ("deque", deque()),
    ("defaultdict", defaultdict(int)), ("OrderedDict", OrderedDict()), ("Counter", Counter()),
    ("ChainMap", ChainMap()), ("UserDict", UserDict()), ("UserList", UserList()), ("UserString", UserString("")),
    ("custom", Custom()), ("nohash", NoHash()), ("blocked", Blocked()), ("memoryview", memoryview(b"")),
    ("bytearray", bytearray()), ("zip", zip()), ("map", map(str, [])),
]
classes = [getattr(c, name) for name in c.__all__]
for name, x in samples:
    print(f"{name}:", *[k.__name__ for k in classes if isinstance(x, k)])


class Missing(c.Mapping):
    def __getitem__(self, k):
        return k


try:
    Missing()
except TypeError:
    print("abstract", sorted(Missing.__abstractmethods__))
print(c.Mapping[str, int], c.Callable[[int, str], bool], c.Callable[..., int], c.Iterable[int].__args__)
print([k.__name__ for k in c.MutableSequence.__mro__])
print(issubclass(list, c.Sequence), issubclass(c.Sequence, c.Collection), issubclass(dict, c.Sequence))


class Gen(c.Generator):
    def __init__(self):
        self.n = 0

    def send(self, value):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n, value

    def throw(self, typ, val=None, tb=None):
        return super().throw(typ, val, tb)


g = Gen()
print(next(g), g.send("v"), list(g))
g = Gen()
print(g.close())
try:
    g.throw(ValueError("x"))
except ValueError as e:
    print("ValueError", e)
