# pprint and reprlib.
import reprlib
from collections import ChainMap, Counter, UserDict, deque
from dataclasses import dataclass
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint, saferepr
from types import SimpleNamespace

pprint({"b": 1, "a": [1, 2, 3]})
pprint({"key%d" % i: list(range(i)) for i in range(12)})
pprint({"key%d" % i: list(range(i)) for i in range(12)}, width=30, compact=True)
pprint(list(range(40)))
pprint(list(range(40)), compact=True, width=40)
pprint([["a" * 30, "b" * 30], ("c" * 40, ("d" * 40,)), {"e" * 20, "f" * 30, "g" * 40}], indent=4)
pprint("the quick brown fox jumped over the lazy dog " * 4, width=40)
pprint({"text": "line one\nline two\n" + "word " * 20}, width=50)
pprint(b"0123456789abcdef" * 6, width=40)
pprint(bytearray(b"0123456789abcdef" * 6), width=40)
pprint({"z": 1, "a": {"nested": {"deep": {"deeper": [1, 2, {"deepest": None}]}}}}, depth=3)
pp({"z": 1, "a": 2})
pprint({3: "int", "s": "str", None: 0}, sort_dicts=True)
print(pformat((1,)), pformat(()), pformat({}), pformat([]), pformat(1234567, underscore_numbers=True))
pprint(Counter("abracadabra" * 3), width=20)
pprint(deque(range(20), 30), width=30)
pprint(ChainMap({"a": "x" * 30}, {"b": "y" * 30}), width=40)
pprint(UserDict(a="x" * 50, b="y" * 50))
pprint(SimpleNamespace(one="x" * 40, two="y" * 40))
pprint(frozenset(range(40)))


@dataclass
class D:
    name: str
    values: list


pprint(D("a" * 30, list(range(30))))
loop = [1]
loop.append(loop)
print(isrecursive(loop), isreadable(loop), isreadable([1, "a"]), "<Recursion on list" in saferepr(loop))


class Odd:
    def __repr__(self):
        return "<odd>"


print(isreadable(Odd()), PrettyPrinter(width=20).pformat(["x" * 10] * 3))
for bad in (lambda: PrettyPrinter(indent=-1), lambda: PrettyPrinter(depth=0), lambda: PrettyPrinter(width=0)):
    try:
        bad()
    except ValueError as e:
        print(e)
r = reprlib.repr
print(r("x" * 100), r(list(range(20))), r({i: i for i in range(10)}), r({1, 2, 3, 4, 5, 6, 7, 8}), r(12**100), r((1,)), r(deque(range(10))))
print(r([[[[[[[[1]]]]]]]]), r(frozenset([1])), r(set()), r(Odd()))
small = reprlib.Repr()
small.maxlist, small.maxstring, small.maxlevel = 2, 10, 2
print(small.repr([1, 2, 3]), small.repr("a long string indeed"), small.repr([[[1]]]))


class Rec:
    def __init__(self):
        self.items = [self]

    @reprlib.recursive_repr("<...>")
    def __repr__(self):
        return f"Rec({self.items!r})"


print(Rec())
