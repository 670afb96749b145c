# The __repr__ that dataclass makes is known by its file and by what it wraps.
import dataclasses
import inspect
import pprint
import reprlib


@dataclasses.dataclass
class D:
    x: int
    y: list


@dataclasses.dataclass
class Own:
    x: int

    def __repr__(self):
        return "own " * 3


@dataclasses.dataclass
class Empty:
    pass


for cls in (D, Own, Empty):
    print(cls.__repr__.__code__.co_filename in (dataclasses.__file__, reprlib.__file__), hasattr(cls.__repr__, "__wrapped__"), cls.__repr__.__qualname__)
print(inspect.signature(D.__repr__), Empty())
d = D(1, [])
d.y.append(d)
print(d)
pprint.pprint(D(1, list(range(30))), width=30)
pprint.pprint(Own(2), width=5)
