# Wrappers around larger functions, dicts that are spread, classes without __init__.


def large(a, b=1, **kw):
    for k in kw:
        a += kw[k]
    return a + b


def wrap(f):
    def wrapper(*args, **kw):
        return f(*args, **kw)
    return wrapper


wrapped = wrap(large)


@wrap
@wrap
def twice(a, *rest, k=1):
    for x in rest:
        a += x * k
    return a


def first(a, *args, **kw):
    return large(a, *args, **kw)


def hot(n):
    s = 0
    d = {"c": 1}
    for i in range(n):
        s += wrapped(i) + wrapped(i, 2) + wrapped(i, c=3, d=4) + wrapped(a=i, b=i) + twice(i, 1, 2) + twice(i, 3, k=i)
        s += first(i, z=1) + first(i, 2, y=i) + large(i, **d) + wrapped(**{"a": i, "b": 2})
        if i % 100 == 50:
            d["d%d" % i] = i
    return s


print(hot(1500))


def failing(n):
    r = []
    for i in range(n):
        for kw in ({"b": 1}, {"a": 1}, {"q": 1}, {1: 2}, {"b": "x"}):
            try:
                wrapped(i, **kw)
            except TypeError:
                r.append(i)
        try:
            first(i, **{"b": 1}, **({"b": 2} if i % 3 == 0 else {"c": 2}))
        except TypeError:
            r.append(-i)
    return len(r), sum(r)


print(failing(300))


def trace(n):
    names = []
    for i in range(n):
        try:
            wrapped(i, k=None if i % 50 == 49 else 1)
        except TypeError as e:
            tb = e.__traceback__
            names = []
            while tb:
                names.append(tb.tb_frame.f_code.co_name)
                tb = tb.tb_next
    return names


print(trace(500))


class Bare:
    pass


class Slots:
    __slots__ = ("a",)


class Meta(type):
    def __call__(cls):
        return 5


class WithMeta(metaclass=Meta):
    pass


class FromList(list):
    pass


def bare(n):
    s = 0
    for i in range(n):
        b = Bare()
        b.x = i
        c = Slots()
        c.a = b
        s += c.a.x + WithMeta() + len(FromList())
        if i == n // 2:
            Bare.y = 3
            WithMeta.z = 1
        if i == n * 2 // 3:
            Bare.__init__ = lambda self: setattr(self, "w", 1)
        if i > n * 2 // 3:
            s += b.w
        if i == n - 20:
            del Bare.__init__
            break
    made = 0
    try:
        for i in range(n):
            if i == n - 5:
                Bare.__new__ = lambda cls: 7
            made += Bare() == 7
    except AttributeError:
        pass
    try:
        Bare(1)
    except TypeError:
        print("no arguments")
    return s, made


print(bare(1200))
