# str, repr, hash and f-strings of objects with Python methods: called natively in hot code.
# heavy


class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __hash__(self):
        return hash((self.x, self.y))

    def __eq__(self, o):
        return (self.x, self.y) == (o.x, o.y)

    def __str__(self):
        return self.x

    def __repr__(self):
        return "P(%r)" % self.x


class OnlyRepr:
    def __repr__(self):
        return "only"


class Sub(str):
    pass


class Any:
    def __init__(self, v):
        self.v = v

    def __str__(self):
        return self.v

    def __hash__(self):
        return self.v

    def __repr__(self):
        return self.v


class Fmt:
    def __format__(self, spec):
        return "<%s>" % spec

    def __str__(self):
        return "no"


class Derived(P):
    pass


class Both(Derived):
    def __str__(self):
        for i in range(2):
            pass
        return "both" + self.x


def texts(o):
    return str(o), repr(o), f"{o}", f"[{o}{o!r}]", "%s" % o, "{}".format(o)


def hot(f, *args):
    for i in range(300):
        r = f(*args)
    return r


p = P("abc", 6)
print(hot(texts, p), hot(texts, OnlyRepr()), hot(texts, Derived("d", 1)), hot(texts, Both("b", 2)))
print(hot(lambda: hash(p) == hash(("abc", 6))), hot(lambda: {p: 1}[P("abc", 6)]))
print(hot(lambda: (str(Fmt()), f"{Fmt()}", f"{Fmt():x}")))
mixed = [p, 5, "s", None, OnlyRepr(), 2.5, Both("z", 1), Fmt(), Any("q"), (1, p), [p]]
print(hot(lambda: [str(o) for o in mixed]), hot(lambda: [f"{o}" for o in mixed]))
print(hot(lambda: [hash(o) == hash(o) for o in mixed[:-1] if not isinstance(o, (Any, tuple))]))


# What the methods return is checked
def results(v):
    out = []
    for f in (str, repr, lambda o: f"{o}", hash, lambda o: str(o) + ""):
        try:
            r = f(Any(v))
            out.append((type(r).__name__, r))
        except TypeError as e:
            out.append("TypeError")
    return out


def direct(v):
    out = []
    a = Any(v)
    try:
        out.append(type(str(a)).__name__)
    except TypeError as e:
        out.append("str")
    try:
        out.append(type(repr(a)).__name__)
    except TypeError:
        out.append("repr")
    try:
        out.append(f"{a}" + "!")
    except TypeError:
        out.append("f")
    try:
        out.append(hash(a))
    except TypeError:
        out.append("hash")
    return out


for v in ("t", Sub("sub"), 5, -1, -2, True, 2 ** 61 - 1, 2 ** 61, 2 ** 62, 2 ** 63, -2 ** 63, -2 ** 63 - 1, 2 ** 64 + 5, None, 2.5, b"x"):
    print(hot(results, v), hot(direct, v))


class Raises:
    def __str__(self):
        raise ValueError("str")

    def __hash__(self):
        raise KeyError("hash")


def failing():
    r = Raises()
    out = []
    for f in (lambda: str(r), lambda: f"{r}", lambda: hash(r), lambda: {r}):
        try:
            f()
        except (ValueError, KeyError) as e:
            out.append(repr(e))
    try:
        str(r)
    except ValueError as e:
        out.append(e.__traceback__.tb_next.tb_frame.f_code.co_name)
    return out


print(hot(failing))


class NoHash:
    __hash__ = None

    def __eq__(self, o):
        return True


def unhashable():
    try:
        return hash(NoHash())
    except TypeError as e:
        return "TypeError"


print(hot(unhashable))


# Methods, classes and builtins that change while hot
class Q:
    def __str__(self):
        return "first"

    def __hash__(self):
        return 1


def both(q):
    return str(q), f"{q}", hash(q)


for i in range(1200):
    q = Q()
    if i == 500:
        Q.__str__ = lambda self: "second"
    if i == 600:
        Q.__hash__ = lambda self: -1
    if i == 700:
        Q.__format__ = lambda self, spec: "format"
    if i == 800:
        del Q.__str__
        Q.__repr__ = lambda self: "repr"
    if i == 900:
        str = lambda o: "mine"
    if i == 1000:
        del str
        hash = len = lambda o: 77
    if i == 1100:
        del hash
        Q.__str__ = OnlyRepr.__repr__
    r = both(q)
    if i % 100 == 99:
        print(r)


# An alternating callee at one call
def apply(f, o):
    return f(o)


def alternate():
    return apply(hash, Any(5)), apply(repr, Any("r")), apply(P.__str__, p), apply(repr, 5)


print(hot(alternate))


# Deep recursion and generators
class Tree:
    def __init__(self, *kids):
        self.kids = kids

    def __str__(self):
        return "(" + ",".join([str(k) for k in self.kids]) + ")"

    def __repr__(self):
        return f"T{self.kids!r}"


t = Tree(Tree(), Tree(Tree(), Tree()))
print(hot(lambda: (str(t), f"{t}", repr(t))))


class Loop:
    def __str__(self):
        return str(self)


for i in range(3):
    try:
        str(Loop())
    except RecursionError:
        print("RecursionError")


def gen(n):
    for i in range(n):
        yield f"{p}{i}"
        yield str(p)


print(hot(lambda: list(gen(2))))


class G:
    def __str__(self):
        yield 1


try:
    hot(lambda: str(G()))
except TypeError:
    print("TypeError")
