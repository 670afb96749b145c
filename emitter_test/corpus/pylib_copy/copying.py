# copy: shallow and deep, memo, hooks, slots, subclasses.
import copy
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from copy import deepcopy


class Plain:
    def __init__(self, *a):
        self.a = list(a)


p = Plain(1, [2])
q, r = copy.copy(p), deepcopy(p)
print(q.a is p.a, r.a, r.a is p.a, r.a[1] is p.a[1], type(r).__name__)
for x in (1, 1.5, "s", b"b", None, True, (1, 2), frozenset([1]), range(3), len, Plain, 3j, ..., slice(1, 2)):
    assert copy.copy(x) is x or x == copy.copy(x)
    assert deepcopy(x) == x
t = ([1],)
print(copy.copy(t) is t, deepcopy(t) is t, deepcopy((1, "a", (2,))) == (1, "a", (2,)))
immutable = (1, (2, "x"))
print(deepcopy(immutable) is immutable)
for x in ([1, [2]], {"k": [1]}, {1, 2}, bytearray(b"x"), deque([1, [2]], 5), OrderedDict(b=1, a=[2]), Counter("aab")):
    c, d = copy.copy(x), deepcopy(x)
    print(type(c).__name__, c == x, d == x, c is x, d is x)
dd = defaultdict(list, a=[1])
c, d = copy.copy(dd), deepcopy(dd)
print(c["a"] is dd["a"], d["a"] is dd["a"], d["new"], c.default_factory is list, deepcopy(deque([1], 3)).maxlen)
loop = [1]
loop.append(loop)
l2 = deepcopy(loop)
print(l2[1] is l2, l2 is loop)
shared = []
pair = deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)
rec = {}
rec["self"] = rec
rec["t"] = (rec,)
r2 = deepcopy(rec)
print(r2["self"] is r2, r2["t"][0] is r2)
tl = ([],)
tl[0].append(tl)
t2 = deepcopy(tl)
print(t2[0][0] is t2, t2 is tl)


class Hooks:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Hooks(("copied", self.v))

    def __deepcopy__(self, memo):
        return Hooks(("deep", deepcopy(self.v, memo)))


print(copy.copy(Hooks(1)).v, deepcopy(Hooks([1])).v, deepcopy([Hooks(2)])[0].v)


class State:
    def __init__(self):
        self.a, self.b = [1], 2

    def __getstate__(self):
        return {"a": self.a}

    def __setstate__(self, state):
        self.a = state["a"]
        self.b = "restored"


print(copy.copy(State()).b, deepcopy(State()).a)


class Reduce:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def __reduce__(self):
        return (Reduce, (self.x, "from reduce"), {"z": [3]})


d = deepcopy(Reduce([1]))
print(d.x, d.y, d.z, copy.copy(Reduce(1)).y)


class ReduceEx:
    def __reduce_ex__(self, proto):
        return (list, (), None, iter([1, [2]]))


print(copy.copy(ReduceEx()), deepcopy(ReduceEx()))


class NewArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


print(copy.copy(NewArgs(1, 2)), deepcopy(NewArgs([1], 2)), type(deepcopy(NewArgs([1], 2))).__name__)


class Slots:
    __slots__ = ("a", "b", "__weakref__")


s = Slots()
s.a = [1]
s2, s3 = copy.copy(s), deepcopy(s)
print(s2.a is s.a, s3.a == s.a, s3.a is s.a, hasattr(s3, "b"))


class Both(Slots):
    pass


b = Both()
b.a, b.extra = [1], [2]
b2 = deepcopy(b)
print(b2.a, b2.extra, b2.extra is b.extra)


class MyList(list):
    pass


class MyDict(dict):
    pass


class MySet(set):
    pass


class MyInt(int):
    pass


class MyStr(str):
    pass


for cls, content in ((MyList, [1, [2]]), (MyDict, {"k": [1]}), (MySet, {1, 2}), (MyInt, 5), (MyStr, "s")):
    x = cls(content)
    x.attr = ["attr"]
    c, d = copy.copy(x), deepcopy(x)
    print(type(c).__name__, c == x, c.attr is x.attr, type(d).__name__, d == x, d.attr, d.attr is x.attr)
e = ValueError("msg", [1])
e.note = [2]
e2 = deepcopy(e)
print(type(e2).__name__, e2.args, e2.note, e2.args[1] is e.args[1], copy.copy(e).args)
N = namedtuple("N", "a b")
print(deepcopy(N([1], 2)), copy.copy(N(1, 2)))
memo = {}
x = [1]
y = deepcopy(x, memo)
print(deepcopy(x, memo) is y, memo[id(x)] is y)


class Method:
    def __init__(self):
        self.v = [1]

    def m(self):
        return self.v


m = Method().m
print(deepcopy(m)() == m(), deepcopy(m)() is m())
for bad in ((x for x in "a"),):
    try:
        copy.copy(bad)
        print("copied")
    except TypeError:
        print("TypeError")
print(issubclass(copy.Error, Exception), copy.error is copy.Error)
