# __getattr__ and __setattr__ in hot code: inherited, redefined, raising, beside attributes that are there.
import sys


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(object.__getattribute__(self, "_target"), name)

    def __setattr__(self, name, value):
        setattr(object.__getattribute__(self, "_target"), name, value)


class Thing:
    kind = "thing"

    def __init__(self):
        self.x = 1
        self.y = 2

    def double(self):
        return self.x * 2


class Lazy:
    made = 0

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError("no " + name)
        if name == "bad":
            return 1 // 0
        Lazy.made += 1
        if name == "kept":
            self.kept = 7
            return 6
        return len(name)

    @property
    def broken(self):
        raise AttributeError("inside")


class Sub(Lazy):
    z = 3

    def __setattr__(self, name, value):
        if name == "refused":
            raise TypeError("refused")
        super().__setattr__(name, value * 2 if type(value) is int else value)


class Slots:
    __slots__ = ("a",)

    def __getattr__(self, name):
        return "hook " + name


def proxies(p, n):
    t = 0
    for i in range(n):
        t += p.x + p.y
        p.x = i & 7
        t += p.double()
        p.y += 1
    return t


t = Thing()
print(proxies(Proxy(t), 300), proxies(Proxy(Proxy(t)), 300), proxies(t, 10), t.__dict__, Proxy(t).kind)


def lazy(o, n):
    out = 0
    for i in range(n):
        out += o.abc + o.kept
        try:
            out += o.nothing
        except AttributeError as e:
            out += len(e.args[0])
        try:
            o.bad
        except ZeroDivisionError:
            out += 1
        out += o.broken
    return out


print(lazy(Lazy(), 200), lazy(Sub(), 200), Lazy.made)


def mixed(objects, n):
    out = []
    for i in range(n):
        for o in objects:
            v = o.z
            if i == n - 1:
                out.append(v)
    return out


full = Lazy()
full.z = "own"
slots = Slots()
dicted = Lazy()
dicted.__dict__["w"] = 1
late = Lazy()
objects = [Lazy(), Sub(), full, Slots(), dicted, late, Proxy(full)]
print(mixed(objects, 200))
late.z = 10
dicted.__dict__["z"] = 11
print(mixed(objects, 200))
Lazy.z = "class"
print(mixed(objects, 200))
del Lazy.z
Lazy.__getattr__ = lambda self, name: "new " + name
print(mixed(objects, 200))
del Lazy.__getattr__
try:
    mixed(objects, 200)
except AttributeError as e:
    print("AttributeError")
Lazy.__getattr__ = lambda self, name, *rest, k=4: (name, rest, k)
print(mixed(objects, 50))


def stores(o, n):
    refused = 0
    for i in range(n):
        o.v = i
        o.w = "w"
        try:
            o.refused = 1
        except TypeError:
            refused += 1
    return o.v, o.w, refused


s = Sub()
print(stores(s, 300), stores(full, 300), sorted(s.__dict__))
Sub.__setattr__ = lambda self, name, value: object.__setattr__(self, name, [value])
print(stores(s, 300))
del Sub.__setattr__
print(stores(s, 300))


class Counts:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value + getattr(self, name, 0))

    def __delattr__(self, name):
        object.__setattr__(self, name, -1)


class OnlyDel:
    def __delattr__(self, name):
        pass


def counts(o, n):
    for i in range(n):
        o.a = i
        o.b = 1
    del o.a
    return o.a, o.b


print(counts(Counts(), 200), counts(OnlyDel(), 200))


class Deep:
    def __getattr__(self, name):
        return self.other


def deep(o):
    try:
        return o.some
    except RecursionError:
        return "deep"


limit = sys.getrecursionlimit()
sys.setrecursionlimit(150)
for i in range(3):
    r = deep(Deep())
sys.setrecursionlimit(limit)
print(r)
slots.a = 5
for i in range(200):
    r = slots.a, slots.b
    if i == 100:
        print(r)
        del slots.a
print(r)
