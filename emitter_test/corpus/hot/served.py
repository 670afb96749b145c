# Instructions that native code leaves to the driver, with methods in Python behind them, exceptions out of these and results of unusual types.


def run(f, *args):
    for i in range(120):
        try:
            r = f(*args)
        except Exception as e:
            r = type(e).__name__
    return r


class Odd:
    """Comparisons that give anything."""

    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v

    def __lt__(self, o):
        return self.v

    def __le__(self, o):
        if self.v is None:
            raise ValueError("le")
        return NotImplemented

    __hash__ = None


class Len:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Len"

    def __len__(self):
        if self.n < 0:
            raise KeyError("len")
        return self.n


def compare(a, b):
    return a == b, a != b


def order(a, b):
    return a > b


def order_le(a, b):
    return a >= b


def jumps(a, b):
    n = 0
    if a == b:
        n += 1
    if a != b:
        n += 2
    if not a > b:
        n += 4
    while b > a:
        n += 8
        break
    return n


for v in (True, False, 0, "x", "", [], Len(0), Len(2), Len(-1), NotImplemented, None):
    a = Odd(v)
    for f in (compare, order, order_le, jumps):
        for x, y in ((a, 1), (1, a), (a, a), (a, Odd(v)), ("s", a)):
            r = run(f, x, y)
            print(f.__name__, r, end="; ")
    print()


class V:
    def __init__(self, *x):
        self.x = x

    def __iter__(self):
        yield from self.x

    def __neg__(self):
        return V(*[-y for y in self.x])

    def __pos__(self):
        raise IndexError("pos")

    def __invert__(self):
        return NotImplemented


class W:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


class NotIter:
    __iter__ = None


class Raises:
    def __iter__(self):
        yield 1
        raise ZeroDivisionError("in the generator")


def unpack2(v):
    a, b = v
    return a, b


def unpack3(v):
    a, b, c = v
    return a, b, c


def unpack_star(v):
    a, *b = v
    return a, b


for v in (V(1, 2), V(1, 2, 3), V(), W(), NotIter(), Raises(), {1: 2, 3: 4}, "ab", {5}, iter([1, 2]), 5):
    print([run(f, v) if not hasattr(v, "__next__") else "" for f in (unpack2, unpack3, unpack_star)])


def unary(v):
    return -v, ~v


def pos(v):
    return +v


print([type(x).__name__ for x in run(unary, V(1))], run(pos, V(1)), run(unary, "s"), run(pos, None), run(unary, True))


class M:
    def __init__(self, d):
        self.d = d

    def keys(self):
        return self.d.keys()

    def __getitem__(self, k):
        if k == "bad":
            raise KeyError(k)
        return self.d[k]


def display(a, b):
    return {**a, "k": 1, **b}


def lists(a, b):
    return [*a, 1, *b], (*a, *b)


def sets(a, b):
    return sorted({*a, 1, *b}), {a[0], 5}


print(run(display, {"a": 1}, {"k": 2}), run(display, M({"x": 1}), {}), run(display, {}, M({"bad": 1})), run(display, {}, 5))
print(run(lists, [1], V(2, 3)), run(lists, V(), Raises()), run(sets, [1, 2], "ab"), run(sets, [[]], "ab"))


class Del:
    def __init__(self):
        self.a = 1

    def __delattr__(self, name):
        if name == "no":
            raise AttributeError("not " + name)
        object.__delattr__(self, name)

    def __delitem__(self, k):
        if k == 3:
            raise KeyError(k)


class Slots:
    __slots__ = ("a",)


def del_attr(o):
    o.a = 1
    del o.a
    return hasattr(o, "a")


def del_no(o):
    del o.no


def del_item(o, k):
    del o[k]
    return "deleted"


print(run(del_attr, Del()), run(del_no, Del()), run(del_attr, Slots()), run(del_no, Slots()), run(del_item, Del(), 1), run(del_item, Del(), 3),
      run(del_item, {}, 1), run(del_item, 5, 1))


class Text:
    def __init__(self, s):
        self.s = s

    def __str__(self):
        if self.s is None:
            raise ValueError("no text")
        return self.s

    def __repr__(self):
        return "Text(%s)" % self.s

    def __format__(self, spec):
        return "<%s|%s>" % (self.s, spec)


class Right:
    def __rmod__(self, o):
        return "rmod " + o


class OnlyRepr:
    def __repr__(self):
        return "only repr"


def percent(o):
    return "%s %r" % (o, o), "%s" % o


def texts(o):
    return str(o), repr(o), f"{o} {o!r} {o!s:>8}", "{} {!r:>4}".format(o, o)


for o in (Text("t"), Text(None), Text(5), OnlyRepr(), Right()):
    if not isinstance(o, Right):
        print(run(percent, o), run(texts, o))
print(run(lambda o: "%d" % o, Right()))


class Aw:
    def __init__(self, swallow):
        self.swallow = swallow

    async def __aenter__(self):
        return self

    async def __aexit__(self, t, v, tb):
        return self.swallow


async def awith(swallow, fail):
    async with Aw(swallow) as a:
        if fail:
            raise OSError("inside")
        return "returned"
    return "swallowed"


def drive(*args):
    try:
        awith(*args).send(None)
    except StopIteration as e:
        return e.value


for swallow in (False, True, [], Len(1), Len(-1)):
    print(run(drive, swallow, False), run(drive, swallow, True))


class Pt:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Meta(type):
    def __instancecheck__(cls, o):
        if o == "raise":
            raise RuntimeError("instancecheck")
        return o == "yes"


class Any(metaclass=Meta):
    pass


def match(o):
    match o:
        case Pt(0, y):
            return "x is 0", y
        case Pt(x=x, y=1):
            return "y is 1", x
        case {"k": k, **rest}:
            return k, rest
        case [a, b, *c]:
            return a, b, c
        case int(n):
            return "int", n
        case Any():
            return "any"
        case _:
            return "other"


for o in (Pt(0, 1), Pt(2, 1), Pt(2, 2), {"k": 1, "l": 2}, {}, [1, 2, 3], (1,), 5, "yes", "no", "raise", None):
    print(run(match, o), end=" ")
print()
