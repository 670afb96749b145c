# Attributes that are neither in slots of instances nor methods that are called at once: of classes, of numbers, bound methods, in instance dicts.


class A:
    k = 1

    def m(self, x=0):
        return x + 1

    def __getattr__(self, name):
        if name == "raises":
            raise ValueError(name)
        return "got " + name


class B:
    k = 2

    @classmethod
    def m(cls, x=0):
        return cls.__name__

    @staticmethod
    def s(x=0):
        return x

    @property
    def p(self):
        return self.missing


class C(B):
    pass


class Meta(type):
    k = 5

    @property
    def q(cls):
        return cls.__name__ + "q"


class D(metaclass=Meta):
    pass


def classes(n):
    cs = [A, B, C, D, int, list, A]
    s = 0
    for i in range(n):
        c = cs[i % len(cs)]
        s += len(c.__name__) + len(c.__mro__)
        r = c.__repr__
        if r == object.__repr__:
            s += 1
        if r != int.__repr__:
            s += 10
        if i % 7 < 4:
            s += c.k
        if i % 7 == 3:
            s += len(c.q)
        try:
            c.nothing
        except AttributeError:
            s += 100
        if i == n // 2:
            A.k = 100
            B.k = property(lambda self: 1)
            B.k = 7
            C.k = 8
    return s


print(classes(2100))


def class_methods(n):
    cs = [B, C, B, C]
    s = 0
    for i in range(n):
        c = cs[i % 4]
        s += len(c.m()) + c.s(i)
    return s


print(class_methods(1000))


def bound(n):
    a, l, d = A(), [], {}
    s = 0
    for i in range(n):
        f = a.m
        g = l.append
        h = d.get
        s += f(i)
        g(i)
        s += h(i, 2)
        if f != a.m or f.__self__ is not a or g.__self__ is not l or g.__name__ != "append":
            print("wrong")
        if i == n // 2:
            A.m = lambda self, x: 1000
    return s, len(l), f.__func__.__name__, type(g).__name__


print(bound(2000))


def numbers(n):
    s = 0
    for i in range(n):
        s += i.bit_length() + (i + 0.5).is_integer() + (i * 1.0).is_integer()
        x = i if i % 100 else 1 << 80
        s += x.bit_length()
        y = True if i % 50 == 3 else x
        s += y.bit_length()
        z = "abc" if i % 70 == 5 else i
        try:
            s += z.bit_length()
        except AttributeError:
            s += 7
        s += i.real + i.denominator
        s += (0.0).is_integer() + (-0.0).is_integer() + (1e300).is_integer()
    return s


print(numbers(2000))


def in_dicts(n):
    a, b = A(), B()
    a.__dict__["x"] = 1
    b.__dict__["y"] = 2
    b.__dict__["k"] = 9
    s = 0
    log = []
    for i in range(n):
        s += a.x + b.y + b.k + a.m(i) + len(a.other)
        a.z = i
        b.y = i & 7
        s += a.z
        if i % 100 == 0:
            a.__dict__["m"] = lambda x: 5
            del b.__dict__["k"]
        if i % 100 == 50:
            del a.m
            b.k = 4
            del a.z
        try:
            b.p
        except AttributeError:
            s += 1
        try:
            a.raises
        except ValueError:
            s += 1
        try:
            b.none
        except AttributeError as e:
            if i < 2:
                log.append(str(e))
    return s, log, sorted(b.__dict__)


print(in_dicts(2000))


class S:
    def __setattr__(self, name, v):
        object.__setattr__(self, name, v * 2)

    def __delattr__(self, name):
        raise ValueError(name)


class T:
    __slots__ = ("a", "__dict__")


def stores(n):
    x, t = S(), T()
    t.__dict__["b"] = 1
    s = 0
    for i in range(n):
        x.v = i
        t.a = i
        t.b = i
        s += x.v + t.a + t.b
        try:
            (5).q = 1
        except AttributeError:
            s += 1
        try:
            len.q = 1
        except AttributeError:
            s += 1
        stores.count = i
        s += stores.count
        A.k = i
        s += A.k
    return s


print(stores(1500))


def frames(n):
    import sys
    s = 0
    for i in range(n):
        f = sys._getframe()
        s += len(f.f_code.co_name) + (f.f_back is not None) + len(frames.__name__) + (frames.__code__ is f.f_code)
    return s


print(frames(1000))
