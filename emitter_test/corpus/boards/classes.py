# Classes in the dialect that boards share.
class A:
    kind = "a"
    made = []

    def __init__(self, x):
        self.x = x
        A.made.append(x)

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, self.x)

    def __add__(self, o):
        return A(self.x + (o.x if isinstance(o, A) else o))

    def __radd__(self, o):
        return A(o + self.x)

    def __eq__(self, o):
        return isinstance(o, A) and self.x == o.x

    def __lt__(self, o):
        return self.x < o.x

    def __getitem__(self, i):
        return self.x, i

    def __setitem__(self, i, v):
        self.x = i, v

    def __len__(self):
        return 3

    def __contains__(self, v):
        return v == self.x

    def __call__(self, *a):
        return a

    def name(self):
        return "A.name " + self.kind

    @property
    def double(self):
        return self.x * 2

    @double.setter
    def double(self, v):
        self.x = v // 2

    @staticmethod
    def static(a):
        return a + 1

    @classmethod
    def make(cls, v):
        return cls(v * 10)


class B(A):
    kind = "b"

    def __init__(self, x, y):
        super().__init__(x)
        self.y = y

    def name(self):
        inner = lambda: super(B, self).name()
        return "B.name/" + super().name() + "/" + str(self.y)

    @classmethod
    def make(cls, v):
        return cls(v, -v)


a, b = A(1), B(2, 3)
print(a, b, a + b, a + 5, 5 + a, a == A(1), a != b, a < b, sorted([b, a]), a[7], len(a), 1 in a, a(1, 2))
a.double = 20
print(a.double, a.x, b.name(), a.name(), A.static(4), A.make(1), B.make(2).y, A.made)
a[1] = 2
print(a.x, isinstance(b, A), issubclass(B, A), isinstance(a, (int, B)), hasattr(a, "y"), getattr(a, "q", "none"))
setattr(a, "q", 5)
print(a.q, bool(a), type(a) is A, b.__class__.__name__)
del a.q
print(hasattr(a, "q"))


def maker(n):
    class Local:
        val = n

        def get(self):
            return n, self.val

        def nested(self):
            class Deep(Local):
                def get(self):
                    return super().get(), "deep"
            return Deep().get()

    return Local


print(maker(4)().get(), maker(5)().nested())


class Meta:
    x = 1
    y = x + 1
    items = [i for i in range(3)]

    def f(self, k=y):
        return k


print(Meta.y, Meta.items, Meta().f())


class E(Exception):
    def __init__(self, code, *args):
        super().__init__(code, *args)
        self.code = code


try:
    raise E(5, "why")
except E as e:
    print(e.code, e.args)


class It:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(It(3)), sum(It(4)), [*It(2)])
x, *y = It(4)
print(x, y)


class Attr:
    def __getattr__(self, name):
        if name == "magic":
            return 42
        raise AttributeError(name)


print(Attr().magic, hasattr(Attr(), "other"))
a = A(1)
a.x += 5
a.l = [1]
a.l[0] += 1
a.l *= 2
print(a.x, a.l)
