# Attributes of functions in hot code, and '%s' % obj.


def f():
    f.count += 1
    return f.count


def hot(g, *args, n=400):
    for i in range(n):
        r = g(*args)
    return r


f.count = 0
print(hot(f), f.count)
f.count = 2 ** 62
print(hot(f, n=300))


def load(g):
    return g.tag


def store(g, v):
    g.tag = v
    return g.tag


def a():
    pass


def b():
    pass


a.tag, b.tag = "a", "b"
print(hot(lambda: (load(a), load(b), store(a, "x"), store(b, 1), store(a, "a"), store(b, "b"))))


class C:
    tag = "class"

    def m(self):
        pass

    @staticmethod
    def s():
        pass


C.m.tag = "method"
C.s.tag = "static"
o = C()
for i in range(600):
    xs = [a, b, C, o, C.m, C.s, o.m]
    r = [load(x) for x in xs]
print(r)


class Slots:
    __slots__ = ("tag",)


def missing():
    out = []
    for x in (lambda: 1, len, 5, Slots(), print):
        try:
            out.append(load(x))
        except AttributeError as e:
            out.append("AttributeError")
        try:
            out.append(store(x, 7))
        except (AttributeError, TypeError) as e:
            out.append(type(e).__name__)
    return out


print(hot(missing))


# Names that functions have themselves
def names(g, v):
    g.__name__ = v
    g.__doc__ = v
    g.extra = v
    return g.__name__, g.__doc__, g.extra, g.__dict__.get("__doc__")


print(hot(names, a, "new"))


def wrong():
    try:
        a.__name__ = 5
    except TypeError:
        return "TypeError"


print(hot(wrong))

# The dict changes while hot: replaced, emptied, enlarged
for i in range(900):
    if i == 500:
        a.__dict__ = {"tag": "replaced"}
    if i == 600:
        for k in range(40):
            setattr(a, "k%d" % k, k)
    if i == 700:
        a.__dict__.clear()
        a.tag = "again"
    if i == 800:
        del a.tag
    try:
        r = load(a)
    except AttributeError:
        r = "absent"
    if i % 100 == 99:
        print(r)


def memo(n):
    if n in memo.cache:
        return memo.cache[n]
    memo.misses += 1
    memo.cache[n] = n if n < 2 else memo(n - 1) + memo(n - 2)
    return memo.cache[n]


memo.cache, memo.misses = {}, 0
print(hot(memo, 80), memo.misses)


class S:
    def __init__(self, v):
        self.v = v

    def __str__(self):
        return self.v

    def __repr__(self):
        return "R" + str(self.v)


class M:
    def __getitem__(self, k):
        return k + "!"

    def __str__(self):
        return "map"


class T(tuple):
    def __str__(self):
        return "T"


class Str(str):
    def __rmod__(self, other):
        return "rmod"

    def __str__(self):
        return "Str"


class R:
    def __rmod__(self, other):
        return "never"

    def __str__(self):
        return "r"


def percent():
    out = ["<%s>" % S("abc"), "%s" % S("ä"), "%s%%" % S("x"), "%s" % M(), "%(a)s %%" % M(), "%s" % [1], "%s" % {1: 2}, "%s|" % T((1,)), "%s" % Str("q"), "%s" % R(),
           "%r" % S("z"), "%5s|" % S("w"), "%s %s" % (S("1"), S("2")), "ä%s" % S("b"), "%s" % None, "%s" % 2.5, "%s" % b"x", "a%sb" % S("%s")]
    for f in (lambda: "%s" % S(5), lambda: "%s %s" % S("a"), lambda: "x" % S("a"), lambda: "%d" % S("a"), lambda: "%s" % T((1, 2)), lambda: "%" % S("a")):
        try:
            out.append(f())
        except (TypeError, ValueError) as e:
            out.append(type(e).__name__)
    s = "%s!"
    s %= S("in place")
    out.append(s)
    return out


print(hot(percent))
