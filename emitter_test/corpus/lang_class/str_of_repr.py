# str() of an object with nothing but a __repr__ that returns no str blames __str__, in hot code and elsewhere.
class A:
    pass


A.__repr__ = lambda self: 3


class B(A):
    def __str__(self):
        return 4


class C(B):
    __str__ = object.__str__


def texts(v):
    got = []
    for f in (str, repr, "{}".format, "%s".__mod__, "%r".__mod__, lambda v: f"{v}", lambda v: f"{v!r}", lambda v: format(v), lambda v: f"{v!s:>5}", ascii):
        try:
            got.append(f(v))
        except TypeError as e:
            got.append(str(e))
    return got


def plain(v):
    try:
        return str(v)
    except TypeError as e:
        return str(e)


def formatted(v):
    try:
        return f"{v}"
    except TypeError as e:
        return str(e)


for v in A(), B(), C():
    print(*texts(v), sep="\n")
    seen = set()
    for i in range(2000):
        seen.add(plain(v))
        seen.add(formatted(v))
    print(seen)
