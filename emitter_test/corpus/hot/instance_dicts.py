# Instances with a dict of their own, which somebody has asked for: attributes in hot loops.


class P:
    kind = "class"

    def __init__(self, a, b):
        self.a = a
        self.b = b

    def sum(self):
        return self.a + self.b

    @property
    def twice(self):
        return self.a * 2


class Q(P):
    def sum(self):
        return -1


class D(dict):
    pass


class S:
    __slots__ = ("a", "__dict__")

    def sum(self):
        return "S"


def get(o):
    return o.a


def put(o, v):
    o.a = v


def call(o):
    return o.sum()


def get_dict(o):
    return o.__dict__


def get_kind(o):
    return o.kind


def run(f, *args):
    for i in range(200):
        r = f(*args)
    return r


p, q, n = P(1, 2), Q(3, 4), P(5, 6)
p.__dict__, q.__dict__
for o in (p, q, n):
    run(put, o, 10)
    print(run(get, o), run(call, o), run(get_kind, o), o.twice)
for o in (p, q, n) * 60:
    put(o, o.a + 1.5)
    r = get(o), call(o), get_kind(o)
print(r, p.__dict__, q.a, n.a)
print(run(get_dict, p) is p.__dict__, get_dict(p))

# Attributes that hide what the class has, appear and disappear.
p.sum = lambda: "own"
p.kind = "own kind"
print(run(call, p), run(get_kind, p), run(call, q), run(get_kind, q))
del p.sum, p.kind
print(run(call, p), run(get_kind, p))
for i in range(300):
    if i == 100:
        del p.a
    if i == 150:
        p.__dict__["a"] = "back"
    if i == 200:
        P.a = property(lambda self: "property")
    if i == 250:
        del P.a
    try:
        r = get(p)
    except AttributeError as e:
        r = str(e)
    if i in (99, 100, 150, 199, 200, 249, 250):
        print(i, r)

# Other dicts.
p.__dict__ = {"a": "new", "b": 1}
print(run(get, p), run(get_dict, p))
p.__dict__ = D(a="sub")
print(run(get, p), type(p.__dict__).__name__)
run(put, p, 3)
print(p.__dict__)
p.__dict__ = {1: 2, "a": 3, (1, 2): 4, "sum": lambda: "from the dict"}
print(run(get, p), run(call, p))
for i in range(100):
    setattr(p, "x%d" % i, i)
print(run(get, p), p.x50, p.x99, len(p.__dict__))
d = p.__dict__
for i in range(100):
    del d["x%d" % i]
run(put, p, 8)
print(run(get, p), list(d)[:3])

s = S()
s.a = 1
s.other = 2
s.__dict__["a"] = "hidden"
print(run(get, s), run(call, s), run(get_dict, s))


# Methods and attributes of classes that change.
def change(o):
    out = []
    for i in range(300):
        if i == 100:
            P.sum = lambda self: "changed"
        if i == 200:
            P.sum = 5
        try:
            r = o.sum()
        except TypeError:
            r = "TypeError"
        if i in (99, 100, 199, 200):
            out.append(r)
    return out


o = P(1, 2)
vars(o)
print(change(o))

# del makes a dict, too.
o = P(1, 2)
for i in range(300):
    o.t = i
    o.a += 1
    del o.t
print(o.a, o.__dict__, hasattr(o, "t"))
try:
    del o.t
except AttributeError as e:
    print("AttributeError")


# __getattr__ for what is not there.
class G:
    def __getattr__(self, name):
        return name.upper()


g = G()
g.__dict__
print(run(get, g))
g.a = 1
print(run(get, g))
del g.a
print(run(get, g))


# cached_property keeps its value there.
from functools import cached_property


class C:
    made = 0

    @cached_property
    def a(self):
        C.made += 1
        return C.made


c = C()
print(run(get, c), run(get, C()), run(get, c), C.made)
put(c, 77)
print(run(get, c))
del c.a
print(run(get, c))
