# Attributes of objects of a few shapes at one place: in slots, behind them, in __slots__, in classes, as floats, as fields of tuples, as methods, and what changes
# while it is hot.
from collections import namedtuple


class A:
    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x

    def name(self):
        return 'A'


class B:
    kind = 1

    def __init__(self, x):
        self.first = 0
        self.x = x

    def get(self):
        return self.x + 1

    @staticmethod
    def name():
        return 'B'


class C:
    __slots__ = ('y', 'x')

    def __init__(self, x):
        self.y, self.x = 5, x

    def get(self):
        return self.x + self.y

    @classmethod
    def name(cls):
        return cls.__name__


class D:
    x = 7

    def __init__(self, x):
        self.get = lambda: x
        self.name = lambda: 'D'


class E(B):
    def __init__(self, x):
        for i in range(12):
            setattr(self, 'a%d' % i, i)
        self.x = x

    def name(self):
        return 'E%d' % self.a11


class F(namedtuple('Base', 'y x')):
    def get(self):
        return self.y

    def name(self):
        return 'F'


class G:
    def __init__(self, x):
        self.x = x * 0.5

    def get(self):
        return self.x * 2

    def name(self):
        return 'G'


class H(A):
    @property
    def x(self):
        return self.h

    @x.setter
    def x(self, v):
        self.h = v + 1

    def name(self):
        return 'H'


class I(A):
    def __getattr__(self, name):
        if name == 'kind':
            return 99
        raise AttributeError(name)


def make(n):
    made = [A, B, C, D, E, lambda x: F(x, x + 2), G, H, I]
    return [made[i % len(made)](i) for i in range(n)]


def loads(l):
    s = 0
    for o in l:
        s += o.x
    return s


def stores(l):
    n = 0
    for i, o in enumerate(l):
        try:
            o.x = i
            n += 1
        except AttributeError:
            n += 1000
    return n


def floats(l):
    for o in l:
        if type(o) is not F:
            o.x = 0.25
    return loads(l)


def ints(l):
    for o in l:
        if type(o) is not F:
            o.x = 3
    return loads(l)


def calls(l):
    s = 0
    for o in l:
        s += o.get()
    return s


def names(l):
    return ''.join([o.name() for o in l])


def kinds(l):
    s = 0
    for o in l:
        try:
            s += o.kind
        except AttributeError:
            s += 1000
    return s


def adds(l):
    for i, o in enumerate(l):
        try:
            o.more = i
        except AttributeError:
            pass
    s = 0
    for o in l:
        s = s * 3 + getattr(o, 'more', 5) & 0xffff
    return s


def added_in_turn(n):
    s = 0
    for i in range(n):
        for o in A(i), B(i), E(i), G(i):
            o.fresh = i
            o.fresher = 0.5
            s += o.fresh + o.fresher
    return s


def bound(l):
    return sum([m() for m in [o.get for o in l]])


def all_of(l):
    return loads(l), calls(l), names(l)[:12], kinds(l), bound(l)


def main(n):
    l = make(n)
    print(all_of(l), stores(l), all_of(l))
    print(floats(l), ints(l), loads(l), calls(l))
    print(adds(l), added_in_turn(n))


def change(n):
    l = make(n)
    print(all_of(l))
    B.kind = 5
    D.x = 8
    print(all_of(l))
    old = C.get
    C.get = lambda self: self.x - 100
    print(all_of(l))
    C.get = old
    A.x = property(lambda self: -self.__dict__['x'])
    print(loads(l), kinds(l))
    del A.x
    print(all_of(l))
    for o in l:
        if type(o) is A:
            o.__class__ = B
        elif type(o) is E and o.a3:
            del o.a3
    print(all_of(l))
    for o in l:
        if type(o) is G:
            del o.x
            break
    try:
        print(loads(l))
    except AttributeError as e:
        print('AttributeError')
    o.x = 4
    print(all_of(l))
    del l[3].__class__.x
    try:
        print(loads(l))
    except AttributeError as e:
        print('AttributeError')
    D.x = 7
    print(all_of(l))
    B.get, B.name = old, lambda self: 'b'
    try:
        print(names(l)[:12], calls(l))
    except AttributeError as e:
        print('AttributeError')


def many_classes(k, n):
    l = []
    for i in range(k):
        class K:
            def __init__(self, x):
                self.y = x
                self.x = x + 1

            def get(self, i=i):
                return i

            def name(self):
                return 'k'
            kind = i
        l.append(K(i))
    l = l * n
    return all_of(l)


for i in range(12):
    main(36)
main(900)
B_get, B_name = B.get, B.__dict__['name']
change(90)
B.get, B.name = B_get, B_name
for k in 2, 5, 9, 30:
    print(many_classes(k, 60))
main(90)
