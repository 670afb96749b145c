# operator.index wants __index__: __int__ is not enough.
import operator


class Int:
    def __int__(self):
        return 3


class Index:
    def __index__(self):
        return 4


class Bad:
    def __index__(self):
        return "x"


for v in (5, True, Index(), 1 << 70):
    print(operator.index(v))
for v in (Int(), Bad(), 2.0, "x", None):
    try:
        operator.index(v)
    except TypeError:
        print(type(v).__name__, "is none")
