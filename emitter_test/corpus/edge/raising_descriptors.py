# A special method that is an attribute which raises: the exception comes out, whatever asks for the method.
import math
import operator


class Failure(Exception):
    pass


class Raises:
    def __get__(self, obj, cls):
        raise Failure


QUESTIONS = [
    "int(x)", "'%d' % x", "[1][x]", "[1][x:]", "range(x)", "[1] * x", "bytes([x])", "bytes(x)", "hex(x)", "chr(x)", "round(1.5, x)",
    "int('1', x)", "bytearray(1).__setitem__(0, x)", "'a'.center(x)", "'%x' % x", "float(x)", "'%f' % x", "math.sqrt(x)", "complex(x)",
    "math.trunc(x)", "math.floor(x)", "math.ceil(x)", "dir(x)", "len(x)", "bool(x)", "format(x, '')", "operator.length_hint(x)",
    "reversed(x)", "abs(x)", "-x", "~x", "x()", "x + 1", "1 + x", "x.missing", "x[0]", "1 in x", "pow(x, 2)", "pow(x, 2, 3)", "d[0]",
    "divmod(x, 1)", "next(x)", "list(filter(None, [x]))", "sum([x])", "isinstance(1, x)",
]
METHODS = [
    "__index__", "__float__", "__complex__", "__trunc__", "__floor__", "__ceil__", "__dir__", "__len__", "__bool__", "__format__",
    "__length_hint__", "__reversed__", "__abs__", "__neg__", "__invert__", "__call__", "__add__", "__radd__", "__getattr__", "__getitem__",
    "__contains__", "__pow__", "__divmod__", "__bytes__", "__next__", "__missing__",
]
for method in METHODS:
    x = type("X", (), {method: Raises()})()
    d = type("D", (dict,), {method: Raises()})()
    for question in QUESTIONS:
        try:
            eval(question)
        except Failure:
            print(method, question)
        except Exception:
            pass

for question in "int(x)", "'%d' % x":
    x = type("X", (), {"__int__": Raises()})()
    try:
        eval(question)
    except Failure:
        print("__int__", question)

try:
    class Named:
        attr = type("X", (), {"__set_name__": Raises()})()
except (Failure, RuntimeError) as e:
    print("__set_name__ fails")


# what __length_hint__ says
class Items:
    def __init__(self, hint):
        self.hint = hint
        self.left = 3

    def __iter__(self):
        return self

    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise StopIteration
        return self.left

    def __length_hint__(self):
        if isinstance(self.hint, BaseException):
            raise self.hint
        return self.hint


for hint in 3, 0, 1000, -1, 1 << 70, "a", None, 1.0, NotImplemented, TypeError("t"), ValueError("v"), Failure("f"):
    try:
        result = list(Items(hint))
    except Exception as e:
        result = type(e).__name__
    try:
        length = operator.length_hint(Items(hint), 7)
    except Exception as e:
        length = type(e).__name__
    print(hint, result, length)


# None in place of a method
for method, question in [
    ("__eq__", "x == 1"), ("__eq__", "1 == x"), ("__eq__", "x in [1]"), ("__lt__", "x < 1"), ("__repr__", "repr(x)"), ("__str__", "str(x)"),
    ("__hash__", "hash(x)"), ("__iter__", "iter(x)"), ("__contains__", "1 in x"), ("__reversed__", "reversed(x)"), ("__len__", "len(x)"),
    ("__add__", "x + 1"), ("__call__", "x()"), ("__bool__", "bool(x)"),
]:
    x = type("X", (), {method: None})()
    try:
        print(method, question, eval(question))
    except TypeError:
        print(method, question, "TypeError")
