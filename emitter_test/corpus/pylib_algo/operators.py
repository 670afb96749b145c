# operator.
import operator as o

for name, args in (
    ("lt", (1, 2)), ("le", (2, 2)), ("eq", (1, 1.0)), ("ne", (1, 2)), ("ge", (1, 2)), ("gt", (2, 1)), ("not_", ([],)),
    ("truth", ("x",)), ("is_", (None, None)), ("is_not", (1, None)), ("abs", (-3,)), ("add", (1, 2)), ("and_", (6, 3)),
    ("floordiv", (7, 2)), ("index", (True,)), ("inv", (5,)), ("invert", (0,)), ("lshift", (1, 4)), ("mod", (7, 3)),
    ("mod", ("%s!", "x")), ("mul", ("ab", 2)), ("neg", (4,)), ("or_", (4, 1)), ("pos", (-2,)), ("pow", (2, 10)),
    ("rshift", (16, 2)), ("sub", (1, 5)), ("truediv", (7, 2)), ("xor", (5, 1)), ("concat", ([1], [2])),
    ("contains", ([1, 2], 2)), ("countOf", ([1, 2, 1], 1)), ("getitem", ({"k": "v"}, "k")), ("indexOf", ([5, 6], 6)),
    ("length_hint", ([1, 2],)), ("length_hint", (iter([1, 2, 3]),)), ("length_hint", (object(), 7)),
    ("iadd", ([1], [2])), ("iand", (6, 3)), ("iconcat", ([1], (2,))), ("ifloordiv", (7, 2)), ("ilshift", (1, 3)),
    ("imod", (7, 4)), ("imul", (3, 4)), ("ior", ({1}, {2})), ("ipow", (2, 5)), ("irshift", (8, 1)), ("isub", (5, 3)),
    ("itruediv", (1, 4)), ("ixor", (6, 3)), ("call", (max, 3, 9)),
):
    print(name, getattr(o, name)(*args))
d = {"a": 1}
o.setitem(d, "b", 2)
o.delitem(d, "a")
l = [1, 2, 3, 4]
o.setitem(l, slice(0, 2), "xy")
o.delitem(l, slice(2, 3))
print(d, l, o.getitem(l, slice(1, None)))
x = [1]
y = o.iadd(x, [2])
print(x is y, x)


class M:
    def __matmul__(self, other):
        return ("matmul", other)

    def __imatmul__(self, other):
        return ("imatmul", other)


print(o.matmul(M(), 1), o.imatmul(M(), 2))
print(o.itemgetter(1)("abc"), o.itemgetter(0, -1)([1, 2, 3]), o.itemgetter("k")({"k": 5}), o.itemgetter(slice(1, 3))("abcd"))


class A:
    pass


a = A()
a.b = A()
a.b.c = 5
a.x = 1
print(o.attrgetter("x")(a), o.attrgetter("b.c")(a), o.attrgetter("x", "b.c")(a))
print(o.methodcaller("upper")("abc"), o.methodcaller("split", ",", maxsplit=1)("a,b,c"), o.methodcaller("replace", "a", "b")("aa"))
print(o.itemgetter(1, "x"), o.attrgetter("a.b", "c"), o.methodcaller("m", 1, k="v"))
print(sorted([(1, "b"), (2, "a")], key=o.itemgetter(1)), list(map(o.mul, range(4), range(4))), sorted([3, 1], key=o.neg))
for bad in (
    lambda: o.indexOf([1], 2), lambda: o.concat(1, 2), lambda: o.attrgetter(1), lambda: o.methodcaller(1), lambda: o.attrgetter("zz")(a),
    lambda: o.itemgetter(5)("ab"), lambda: o.index(1.5), lambda: o.length_hint([], "x"), lambda: o.itemgetter(), lambda: o.contains(1, 2),
):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__)
print(o.__add__(1, 2), o.__lt__ is o.lt, o.__contains__("abc", "b"), o.add.__name__)


class Hint:
    def __init__(self, v):
        self.v = v

    def __length_hint__(self):
        return self.v


print(o.length_hint(Hint(5)), o.length_hint(Hint(NotImplemented), 3))
for bad in (Hint(-1), Hint("x")):
    try:
        o.length_hint(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
