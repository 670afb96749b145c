# Contexts in circles, contexts of what is thrown into generators, and exceptions with attributes of odd types.
import bisect
import sys


class Stop(Exception):
    pass


# A circle of contexts that the new exception is not part of.
def circle(n):
    errors = [Stop(i) for i in range(n)]
    for i, e in enumerate(errors):
        e.__context__ = errors[(i + 1) % n]
    return errors


for n in (1, 2, 3, 4, 7):
    errors = circle(n)
    outside = Stop("outside")
    outside.__context__ = errors[n // 2]
    try:
        try:
            raise outside
        except Stop:
            raise ValueError(n)
    except ValueError as e:
        print(n, e.__context__ is outside, outside.__context__ is errors[n // 2])
    try:
        try:
            raise errors[0]
        except Stop:
            raise ValueError(n)
    except ValueError as e:
        print(n, repr(e.__context__))
a, b, c = Stop("a"), Stop("b"), Stop("c")
a.__context__, b.__context__ = b, c
try:
    try:
        raise a
    except Stop:
        raise c
except Stop as e:
    print(e is c, e.__context__ is a, a.__context__ is b, b.__context__)


# The exception that a generator handles is the context of what is thrown into it there, and only there.
def handler():
    try:
        raise KeyError("a")
    except KeyError:
        try:
            yield 1
        except ValueError as e:
            yield repr(e.__context__)
    try:
        yield 2
    except ValueError as e:
        yield repr(e.__context__)


g = handler()
next(g)
print(g.throw(ValueError("v")), next(g), g.throw(ValueError("w")))
g = handler()
next(g)
try:
    g.throw(TypeError("t"))
except TypeError as e:
    print(repr(e.__context__))
for i in range(20):
    g = handler()
    next(g)
    s = g.throw(ValueError(i))
print(s)

for types in (42, (ValueError, 42), "text", (), int):
    try:
        try:
            raise ValueError(1)
        except* types:
            print("matched")
    except TypeError as e:
        print("TypeError")
    except ValueError as e:
        print("ValueError", repr(e))
    except ExceptionGroup as e:
        print("group", e.exceptions)

u = UnicodeEncodeError("baz", "xxxxx", 1, 5, "foo")
print(u)
u.end = 2
print(u)
u.end, u.reason = 5, 0x345345345345345345
print(u)
u.encoding = 4000
print(u)
u.start = 1000
print(u)
u = UnicodeDecodeError("baz", b"xxxxx", 1, 5, "foo")
u.end = 2
print(u)
u.encoding, u.reason = 1.5, [2]
print(u)
u.start = 1000
print(u)
u = UnicodeTranslateError("xxxx", 1, 5, "foo")
u.reason, u.end = None, 2
print(u)

n = sys.maxsize
data = range(n - 1)
print(bisect.bisect_right(data, n - 3), bisect.bisect_left(data, n - 3), bisect.bisect_left(data, n - 3, n - 10, n - 1))
