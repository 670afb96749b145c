# BaseException.__init__ called by the __init__ of classes of exceptions: with as many arguments as the class was called with, or others, and of what is no exception.


class None_(Exception):
    def __init__(self, code):
        super().__init__()
        self.code = code


class Same(ValueError):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.sum = a + b


class Text(Exception):
    def __init__(self, what, n=1):
        super().__init__("no %s" % what)
        self.n = n


class Pair(Exception):
    def __init__(self, a, b):
        super().__init__((a, b))


class Floats(Exception):
    def __init__(self, x):
        super().__init__(x, x * 1.5, x * 1e300, -x)


class Many(Exception):
    def __init__(self, *args):
        Exception.__init__(self, 1, 2, 3, 4, 5)
        self.given = args


class Named(KeyError, Text):
    def __init__(self, name):
        BaseException.__init__(self, name, len(name))


class Stop(StopIteration):
    def __init__(self, v):
        super().__init__(v, v)


class System(OSError):
    def __init__(self, n):
        OSError.__init__(self, n, "text")


class Twice(Text):
    def __init__(self, a):
        super().__init__(a, 2)
        old = self.args
        super(Text, self).__init__(a)
        self.old = old


class Slots(Exception):
    __slots__ = ("v",)

    def __init__(self, v):
        self.v = v
        super().__init__(v)


class Group(ExceptionGroup):
    def __init__(self, message, parts):
        BaseException.__init__(self, len(parts))


def made(i):
    return [None_(i), Same(i, 2), Text("x%d" % (i & 1)), Text("y", n=i), Pair(i, -i), Floats(i / 4), Many(i), Named("n%d" % (i & 7)), Stop(i), System(i), Twice(i), Slots(i), Group("g", [ValueError(i)])]


def raised(k, i):
    try:
        raise made(i)[k]
    except (ValueError, KeyError) as e:
        return "first", e.args
    except Exception as e:
        return type(e).__name__, e.args


def main(n):
    last = None
    for i in range(n):
        last = [(type(e).__name__, e.args, str(e)) for e in made(i)]
        if i % 50 == 7:
            print(last)
    for k in range(13):
        print([raised(k, i) for i in range(60)][-1])


main(120)
e = Many(7)
print(e.given, Twice(3).old, Same(1, 2).sum, System(2).errno, Stop(5).value, Slots(4).v)


def again(e, v):
    e.__init__(v)
    return e.args


def wrong(f, o, *a):
    try:
        f.__init__(o, *a)
    except TypeError:
        return "TypeError"
    return o.args


def direct(o):
    try:
        Exception.__init__(o, 5)
    except TypeError:
        return "TypeError"
    return o.args


def bare():
    try:
        Exception.__init__()
    except TypeError:
        return "TypeError"


x = ValueError(1)
print([again(x, i) for i in range(50)][-1], [again(x, i * 0.5) for i in range(50)][-1], [again(KeyError(1), (i, i)) for i in range(50)][-1])
print([wrong(Exception, o, 2) for o in (ValueError(), KeyError(3), 5, "s", object(), OSError(2, "x"), Many(1))] * 2)
print([[direct(o) for o in (ValueError(), 5, None, 1.5, ValueError, OSError(2, "x"), Text("t"))] for _ in range(40)][-1], [bare() for _ in range(40)][-1])


def replaced(n):
    # The method that is inherited changes.
    class Base(Exception):
        pass

    class Derived(Base):
        def __init__(self, v):
            super().__init__(v)

    t = []
    for i in range(n):
        if i == n // 2:
            Base.__init__ = lambda self, v: setattr(self, "args", (v, "own"))
        elif i == n - 10:
            del Base.__init__
        t.append(Derived(i).args)
    return t


print(replaced(100)[::9])
