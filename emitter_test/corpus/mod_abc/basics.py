# abc: abstract methods and properties, registration, __subclasshook__, isinstance through collections.abc.
from abc import ABC, ABCMeta, abstractmethod
import collections.abc as cabc
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return "%s %s" % (self.name, self.area())
    @classmethod
    @abstractmethod
    def make(cls): ...
try: Shape()
except TypeError: print("abstract")
class Half(Shape):
    def area(self): return 1
try: Half()
except TypeError: print("still abstract", sorted(Half.__abstractmethods__))
class Sq(Half):
    name = "square"
    @classmethod
    def make(cls): return cls()
print(Sq.make().describe(), Sq.__abstractmethods__ == frozenset(), isinstance(Sq(), Shape), issubclass(Sq, Shape))
class Base(metaclass=ABCMeta):
    @abstractmethod
    def m(self): return "base m"
class Impl(Base):
    def m(self): return "impl+" + super().m()
print(Impl().m())
class Foreign: pass
print(isinstance(Foreign(), Base)); Base.register(Foreign); print(isinstance(Foreign(), Base), issubclass(Foreign, Base), Base in Foreign.__mro__)
@Base.register
class Deco: pass
print(issubclass(Deco, Base))
class HasLen(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is HasLen: return any("__len__" in k.__dict__ for k in c.__mro__) or NotImplemented
        return NotImplemented
class WithLen:
    def __len__(self): return 1
print(issubclass(WithLen, HasLen), isinstance([], HasLen), isinstance(5, HasLen), issubclass(Foreign, HasLen))
class It:
    def __iter__(self): return iter(())
class Cont:
    def __contains__(self, x): return True
    def __len__(self): return 0
    def __iter__(self): return iter(())
for name in ("Iterable", "Iterator", "Sized", "Container", "Collection", "Callable", "Hashable", "Sequence", "MutableSequence", "Mapping", "MutableMapping", "Set", "MutableSet", "Generator", "Reversible", "Awaitable"):
    k = getattr(cabc, name)
    print(name, [isinstance(v, k) for v in ([], (), "a", {}, set(), frozenset(), iter([]), (x for x in ()), range(1), 5, len, It(), Cont(), b"", bytearray(), {}.keys())])
class MySeq(cabc.Sequence):
    def __init__(self, *v): self.v = v
    def __len__(self): return len(self.v)
    def __getitem__(self, i): return self.v[i]
s = MySeq(1, 2, 3, 2)
print(list(s), 2 in s, s.index(3), s.count(2), list(reversed(s)))
class MyMap(cabc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = MyMap(); m.update(a=1, b=2); m.setdefault("c", 3)
print(dict(m), m.pop("a"), m.get("zz", "dflt"), "b" in m, list(m.items()), m == {"b": 2, "c": 3}, m.popitem(), len(m)); m.clear(); print(len(m))
class MySet(cabc.Set):
    def __init__(self, it): self.l = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.l
    def __iter__(self): return iter(self.l)
    def __len__(self): return len(self.l)
a, b = MySet("abc"), MySet("bcd")
print(sorted(a & b), sorted(a | b), sorted(a - b), sorted(a ^ b), a <= b, a == {"a", "b", "c"}, a.isdisjoint("x"), type(a & b).__name__)
try: cabc.Sequence()
except TypeError: print("abstract Sequence")
try:
    class NoGet(cabc.Mapping): pass
    NoGet()
except TypeError: print("abstract Mapping")
