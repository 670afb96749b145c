# Import statements in hot functions, while what they find changes.
import sys, builtins
import _pkg


def plain(n):
    r = []
    for i in range(n):
        import math
        from math import floor, ceil
        import os.path
        from os.path import join
        from collections import OrderedDict as O
        r.append((math, floor, ceil, os, join, O))
    return len(set(map(repr, r))), math.sqrt(4), os.path is sys.modules["os.path"], O.__name__


print(plain(300))


class Fake:
    sqrt = staticmethod(lambda x: "fake")
    floor, ceil = 1, 2


def changes(n):
    real, seen = sys.modules["math"], []
    for i in range(n):
        if i == n // 3:
            sys.modules["math"] = Fake
        if i == n // 2:
            sys.modules["math"] = None
        if i == n // 2 + 5:
            sys.modules["math"] = real
        try:
            import math
            from math import floor
            what = math.sqrt(4), floor is real.floor
        except ImportError as e:
            what = type(e).__name__
        if what not in seen:
            seen.append(what)
    return seen


print(changes(300))


def names(n):
    seen = []
    m = type(sys)("made_up")
    sys.modules["made_up"] = m
    for i in range(n):
        if i == 100:
            m.x = 1
        if i == 200:
            m.x = 2
        if i == 250:
            del m.x
        try:
            from made_up import x
        except ImportError:
            x = "none"
        if x not in seen[-1:]:
            seen.append(x)
    del sys.modules["made_up"]
    try:
        import made_up
    except ImportError as e:
        seen.append(type(e).__name__)
    return seen


print(names(300))


def replaced(n):
    old, calls = builtins.__import__, []

    def own(name, *rest):
        calls.append((name, rest[2:]))
        return old(name, *rest)

    for i in range(n):
        if i == n - 3:
            builtins.__import__ = own
        from math import pi
        import math as m
    builtins.__import__ = old
    return calls, pi == m.pi


print(replaced(300))
print(_pkg.__name__)
