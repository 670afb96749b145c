import math
import operator
import time

# Functions of modules and bound methods are no descriptors; methods of classes are.
for f in (len, getattr, print, math.sin, operator.add, time.time, [].append, str.upper, "".join, int, type, lambda: 0, property(),
          staticmethod(len), classmethod(len), object.__init__, int.__add__):
    print(getattr(f, "__name__", "?"), hasattr(f, "__get__"))
print(str.upper.__get__("abc")(), str.upper.__get__(None, str)("x"), int.__add__.__get__(5)(6))
try:
    len.__get__([1])
except AttributeError:
    print("no __get__")


class A:
    size = len
    upper = str.upper


print(A().size("abc"), A.upper("x"))


class S(str):
    up = str.upper


print(S("q").up())
