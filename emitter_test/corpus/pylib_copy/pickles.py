# pickle: what it writes can be read, whatever the protocol; classes by reference, instances, hooks, errors.
import collections
import copyreg
import datetime
import decimal
import enum
import fractions
import io
import pickle


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return type(other) is Point and vars(self) == vars(other)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    class Inner:
        pass

    def method(self):
        return self.x


class Slots:
    __slots__ = ("a", "b")


class State:
    def __init__(self):
        self.v, self.skip = 1, 2

    def __getstate__(self):
        return {"v": self.v}

    def __setstate__(self, state):
        self.v = state["v"] * 10


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Reduced, (self.n + 1,)


class NewArgs(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


class KwArgs:
    def __new__(cls, *, k=0):
        self = object.__new__(cls)
        self.k = k
        return self

    def __getnewargs_ex__(self):
        return (), {"k": self.k}


class MyList(list):
    pass


class MyDict(dict):
    pass


class Color(enum.Enum):
    RED = 1


Pair = collections.namedtuple("Pair", "a b")


def function():
    return 5


values = [
    None, True, False, 0, -1, 255, 256, 65536, -(2**31), 2**31, 2**100, -(2**100), -128, -32769, 1.5, float("inf"), "", "text", "é€😀", "\ud800", "x" * 300,
    b"", b"bytes" * 100, bytearray(b"ba"), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1, [2, [3]]], list(range(2500)), {}, {"a": 1, (1, 2): [3]}, {1},
    set(), frozenset([1]), frozenset(), 1j, range(1, 10, 2), slice(1, None, 2), ..., NotImplemented, int, len, function, Point, Point.Inner, type(None),
    Point(1, [2]), Pair(1, "b"), Color.RED, MyList([1, 2]), MyDict(a=1), NewArgs(1, 2), collections.OrderedDict([("z", 1), ("a", 2)]),
    collections.Counter("aab"), collections.deque([1, 2], 5), collections.defaultdict(list, {"k": [1]}), datetime.datetime(2024, 1, 2, 3, 4, 5, 6),
    datetime.timedelta(1, 2), decimal.Decimal("1.10"), fractions.Fraction(1, 3), ValueError("a", 1), KeyError("k"),
]
for protocol in (3, 4, 5):
    bad = []
    for v in values:
        w = pickle.loads(pickle.dumps(v, protocol))
        same = w == v and type(w) is type(v) and repr(w) == repr(v)
        if not same and not (isinstance(v, Exception) and type(w) is type(v) and w.args == v.args):
            bad.append((v, w))
    print(protocol, bad)

a = []
a.append(a)
b = pickle.loads(pickle.dumps(a))
print(b[0] is b)
d = {}
d["self"] = (d, d)
e = pickle.loads(pickle.dumps(d))
print(e["self"][0] is e, e["self"][0] is e["self"][1])
p = Point(1, 2)
p.me = p
q = pickle.loads(pickle.dumps([p, p]))
print(q[0] is q[1], q[0].me is q[0])
s = Slots()
s.a = 5
print(pickle.loads(pickle.dumps(s)).a, hasattr(pickle.loads(pickle.dumps(s)), "b"))
print(vars(pickle.loads(pickle.dumps(State()))), pickle.loads(pickle.dumps(Reduced(1))).n, pickle.loads(pickle.dumps(KwArgs(k=7))).k)
print(pickle.loads(pickle.dumps(Point(3, 4).method))(), pickle.loads(pickle.dumps(Color)) is Color)
m = MyList([1])
m.attr = 2
m = pickle.loads(pickle.dumps(m))
print(m, m.attr, pickle.loads(pickle.dumps(MyDict(a=1))))

for bad in (lambda: 0, open(__file__), (x for x in ()), type("Local", (), {})()):
    try:
        pickle.dumps(bad)
    except (pickle.PicklingError, TypeError, AttributeError) as err:
        print(type(err).__name__ in ("PicklingError", "TypeError", "AttributeError"))
for data in (b"", b"\x80\x04", b"\x80\x04K", b"\x80\x63.", b"zzz", b"\x80\x04h\x05.", b"cno_such_module_x\nf\n.", b"\x80\x04\x8c\x05ab"):
    try:
        pickle.loads(data)
    except Exception as err:
        print(type(err).__name__)

# Older protocols, as CPython has written them.
print(pickle.loads(b"(lp0\nI1\naI01\naF1.5\naV\\u00e9x\np1\naS'str'\np2\na(I1\nI2\ntp3\na(dp4\nVk\np5\nL123L\nsa."))
print(pickle.loads(b"\x80\x02]q\x00(K\x01M\x00\x01J\xff\xff\xff\xff\x8a\x01\x80X\x01\x00\x00\x00aq\x01}q\x02X\x01\x00\x00\x00kq\x03\x89sc__builtin__\nset\nq\x04]q\x05K\x01a\x85q\x06Rq\x07e."))
print(pickle.loads(b"c__builtin__\nxrange\n(I3\ntR."))

f = io.BytesIO()
pickle.dump(1, f)
pickle.dump([2], f)
f.seek(0)
print(pickle.load(f), pickle.load(f))


class Persistent(pickle.Pickler):
    def persistent_id(self, obj):
        return "P" + str(obj.x) if isinstance(obj, Point) else None


class Restricted(pickle.Unpickler):
    def persistent_load(self, pid):
        return ("loaded", pid)

    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"global {module}.{name} is forbidden")


f = io.BytesIO()
Persistent(f).dump([Point(1, 2), 5])
print(Restricted(io.BytesIO(f.getvalue())).load())
try:
    Restricted(io.BytesIO(pickle.dumps(Point))).load()
except pickle.UnpicklingError as err:
    print(err)
copyreg.pickle(Slots, lambda s: (Point, (s.a, "via copyreg")))
print(pickle.loads(pickle.dumps(s)))
