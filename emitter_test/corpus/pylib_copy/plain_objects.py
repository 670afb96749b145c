# Objects of ordinary classes, copied and pickled by short ways: what takes these ways, what does not, and state of all sorts.
import copy
import copyreg
import pickle
import re
import threading


class Plain:
    kind = "class"

    def __init__(self, *a):
        self.a = a
        self.f = 1.5


class Prop:
    @property
    def a(self):
        return "property"

    @a.setter
    def a(self, v):
        raise AttributeError("no")


class Setattr:
    def __setattr__(self, k, v):
        raise AttributeError("frozen")


class Slots:
    __slots__ = ("x", "y")


class Both(Slots):
    pass


class GetState(Plain):
    def __getstate__(self):
        return ("state", self.a)

    def __setstate__(self, s):
        self.got = s


class Falsy(Plain):
    def __getstate__(self):
        return {}


class NoneState(Plain):
    def __getstate__(self):
        return None


class NewArgs:
    def __new__(cls, n=0):
        self = object.__new__(cls)
        self.n = n
        return self

    def __getnewargs__(self):
        return (self.n + 1,)


class Reduce(Plain):
    def __reduce__(self):
        return Plain, (1, 2)


class ReduceEx(Plain):
    def __reduce_ex__(self, protocol):
        return Plain, (protocol,)


class Late(Plain):
    pass


class MyList(list):
    pass


class MyInt(int):
    pass


class MyError(Exception):
    pass


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    pass


class GetAttr:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return "any"


def show(o):
    d = getattr(o, "__dict__", {})
    return type(o).__name__, dict(d), [(n, getattr(o, n)) for n in ("x", "y", "n") if type(o) in (Slots, Both, NewArgs) and hasattr(o, n)]


def make():
    p = Prop()
    p.__dict__["a"] = 5
    p.__dict__[7] = "seven"
    s = Setattr()
    s.__dict__["k"] = 1
    sl, b = Slots(), Both()
    sl.x = b.y = [1]
    b.extra = 2
    l = MyList([1, 2])
    l.attr = 3
    w = WithMeta()
    w.v = 1
    g = GetAttr()
    g.z = 2
    i = MyInt(5)
    i.tag = "t"
    e = MyError("m")
    e.note = 1
    d = Plain(9)
    d.__dict__  # in dictionary mode
    d.more = 1
    del d.f
    return [Plain(1, [2]), p, s, sl, b, GetState(3), Falsy(1), NoneState(1), NewArgs(4), Reduce(0), ReduceEx(0), l, i, e, w, g, d, object.__new__(Plain), Slots()]


for o in make():
    ways = [("copy", copy.copy), ("deepcopy", copy.deepcopy)] + [(p, lambda o, p=p: pickle.loads(pickle.dumps(o, p))) for p in (3, 4, 5)]
    for name, f in ways:
        try:
            c = f(o)
            print(name, c is o, show(c), c if isinstance(c, (int, list)) else "")
        except Exception as e:
            print(name, type(o).__name__, type(e).__name__, e if "object" not in str(e) else "")

a = Plain(1)
b = copy.copy(a)
b.f = "other"
b.new = 1
print(a.__dict__, b.__dict__, a.a is b.a)
a = Plain([1])
a.self = a
b = pickle.loads(pickle.dumps(a))
print(b.self is b, copy.deepcopy(a).self is a, copy.copy(a).self is a)
two = pickle.loads(pickle.dumps([a, a, Plain(2)]))
print(two[0] is two[1], type(two[2]).__name__)

x = Late(1)
copy.copy(x), pickle.dumps(x)
Late.__reduce__ = lambda self: (str, ("late",))
print(copy.copy(x), pickle.loads(pickle.dumps(x)))
del Late.__reduce__
Late.__getstate__ = lambda self: {"late": 1}
print(copy.copy(x).__dict__, pickle.loads(pickle.dumps(x)).__dict__)
del Late.__getstate__
copyreg.pickle(Late, lambda o: (dict, ((("registered", 1),),)))
print(copy.copy(x), pickle.loads(pickle.dumps(x)))

for o in (threading.Lock(), (i for i in ()), open, re.compile("a"), lambda: 1, object(), copy):
    for f in (copy.copy, pickle.dumps):
        try:
            f(o)
            print(type(o).__name__, "done")
        except (TypeError, AttributeError, pickle.PicklingError):
            print(type(o).__name__, "fails")
