# Attributes of classes, bound methods and builtin objects that Go code has: __mro__, __module__, __name__ of methods, fields of matches.
import re


class Meta(type):
    @property
    def __module__(cls):
        return "by the metaclass"


class A:
    def f(self):
        pass

    f.tag = 5

    def g(self):
        pass


class B(A):
    pass


class C(metaclass=Meta):
    f = A.f


def of_classes(classes, n):
    r = {}
    for i in range(n):
        c = classes[i % len(classes)]
        r[c.__name__] = [k.__name__ for k in c.__mro__], c.__module__, c.__bases__[0].__name__, c.__qualname__, len(c.__mro__)
    return sorted(r.items())


def of_methods(objects, n):
    r = set()
    for i in range(n):
        m = objects[i % len(objects)]
        r.add((m.__name__, hasattr(m, "tag"), getattr(m, "tag", None), m.__doc__, m.__self__ is None, m.__func__ is A.f))
        try:
            r.add(m.tag)
        except AttributeError:
            r.add("none")
    return sorted(map(str, r))


def of_matches(m, n):
    r = set()
    for i in range(n):
        r.add((m.lastgroup, m.lastindex, m.pos, m.endpos, m.string, m.re.pattern))
    return r


print(of_classes([A, B, C], 600))
print(of_classes([int, B, type, C], 600))
print(of_methods([A().f, B().g, C().f], 600))
A.f.tag = 6
print(of_methods([A().f, A().g], 60))
del A.f.tag
print(of_methods([A().f, A().g], 600))
print(of_matches(re.match("(?P<x>a)(b)?", "ac"), 300))


def bases(c, n):
    r = []
    for i in range(n):
        if i == n // 2:
            c.__bases__ = (A2,)
        r.append(c.__mro__)
    return [k.__name__ for k in r[0]], [k.__name__ for k in r[-1]]


class A2(A):
    pass


print(bases(B, 600))
for name in "__mro__", "nothing":
    try:
        setattr(B, name, 1) if name[0] == "_" else getattr(A().f, name)
    except AttributeError:
        print("AttributeError", name)


class Outer:
    class Inner:
        __qualname__ = "Outer.Inner"  # .mpy files lack it


def names(cls):
    return cls.__name__, cls.__qualname__, [c.__name__ for c in cls.__mro__]


for _ in range(300):
    last = names(Outer.Inner)
print(last)
