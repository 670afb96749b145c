# + and * of sequences are asked after the methods of classes, even after reflected ones.
import array
from collections import deque


class D:
    def __radd__(self, other):
        return "radd"

    def __rmul__(self, other):
        return "rmul"

    def __index__(self):
        return 2


class L(list):
    def __radd__(self, other):
        return "L radd"

    def __rmul__(self, other):
        return "L rmul"


class S(str):
    def __radd__(self, other):
        return "S radd"


class T(tuple):
    def __radd__(self, other):
        return "T radd"


class I(int):
    def __rmul__(self, other):
        return "I rmul"


class B(bytes):
    def __radd__(self, other):
        return "B radd"


class Q(deque):
    def __radd__(self, other):
        return "Q radd"


class Refuses:
    def __add__(self, other):
        print("add", end=" ")
        return NotImplemented

    def __mul__(self, other):
        print("mul", end=" ")
        return NotImplemented

    __radd__ = __add__
    __rmul__ = __mul__

    def __index__(self):
        return 2


class Own(list):
    def __add__(self, other):
        print("own add", end=" ")
        return NotImplemented

    def __mul__(self, other):
        print("own mul", end=" ")
        return NotImplemented

    def __iadd__(self, other):
        print("own iadd", end=" ")
        return NotImplemented


class Plain(list):
    pass


def show(a, op, b):
    names = type(a).__name__, op, type(b).__name__
    try:
        if op == "+":
            print(*names, a + b)
        elif op == "*":
            print(*names, a * b)
        elif op == "+=":
            a += b
            print(*names, a)
        else:
            a *= b
            print(*names, a)
    except TypeError:
        print(*names, "TypeError")


lefts = (lambda: [1], lambda: "a", lambda: (1,), lambda: b"a", lambda: bytearray(b"a"), lambda: array.array("i", [1]),
         lambda: deque([1]), lambda: range(2), lambda: {1}, lambda: 7, lambda: Plain([1]), lambda: Own([1]))
rights = (D, lambda: L([2]), lambda: S("q"), lambda: T((3,)), lambda: I(2), lambda: B(b"z"), lambda: Q([4]), Refuses,
          lambda: Plain([5]), lambda: Own([6]), lambda: True)

for left in lefts:
    for right in rights:
        for op in ("+", "*", "+=", "*="):
            show(left(), op, right())
for right in (lambda: [1], lambda: "a", lambda: (1,), lambda: b"a", lambda: deque([1])):
    for left in (Refuses, lambda: I(2), D, lambda: True):
        for op in ("+", "*", "+="):
            show(left(), op, right())
print([1, 2] * I(1), "ab" * True, sum([[1], [2]], Plain()), ("a" + S("b")))
