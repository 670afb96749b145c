# What objects do by nature: subclasses of list like lists, equality by identity, truth; and what changes that while it is hot.


class OC(list):
    pass


class P:
    pass


class Q:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return "eq" if o is None else self.v == getattr(o, "v", o)


class E:
    def __eq__(self, o):
        return True

    def __ne__(self, o):
        return True


class F:
    def __ne__(self, o):
        return "ne"


def lists(n):
    todo = OC()
    s = 0
    for i in range(n):
        todo.append(i)
        s += len(todo)
        if todo:
            s += todo[-1] + todo[0]
        todo[0] = i
        for x in todo:
            s += x
            if x > 3:
                break
        if len(todo) > 5:
            todo.pop(0)
            del todo[0]
        while len(todo) > 4:
            s += todo.pop()
    return s, todo, not todo, bool(OC())


print(lists(3000))


def identity(things, n):
    eq = ne = 0
    k = len(things)
    for i in range(n):
        a, b = things[i % k], things[(i // k) % k]
        if a == b:
            eq += 1
        if a != b:
            ne += 1
        if not a == b:
            eq += 1000
        x = a == b
        y = a != b
        if x is True:
            eq += 1000000
        if y is True:
            ne += 1000000
        if not (x is True or x is False):
            eq += 10 ** 9
    return eq, ne


p, q = P(), P()
print(identity([p, q], 1000))
print(identity([p, q, None, 1, 2.5, "s", (1,), [1], {}, True, False, P, int, len, identity, 1 << 70], 3000))
print(identity([p, None, Q(1), Q(2), 1], 3000))
print(identity([p, E(), F(), 3, None], 3000))
print(identity([True, False, 1, 0, None, 1.0, 0.0], 3000))
print(identity([OC([1]), [1], OC([1]), (1,), None, p], 3000))
nan = float("nan")
print(identity([nan, p, None, nan], 1000))


def nothing(n, values):
    s = 0
    for i in range(n):
        v = values[i % len(values)]
        if v == None:
            s += 1
        if v != None:
            s += 100
        if None == v:
            s += 10000
    return s


print(nothing(2000, [p, None, 1, "x"]), nothing(2000, [p, q]), nothing(100, [Q(1)]))


def truth(values, n):
    s = 0
    for i in range(n):
        v = values[i % len(values)]
        if v:
            s += 1
        if not v:
            s += 1000
        if v and i:
            s += 1000000
        w = v or i
        if w is v:
            s += 1000000000
        while v:
            break
        else:
            s += 7
    return s


class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Bool(list):
    def __bool__(self):
        return True


class Len2(OC):
    def __len__(self):
        return 0


print(truth([p, None, P, len, truth, OC(), OC([1]), Bool(), Len(0), Len(3), Len2([1])], 4000))
print(truth([p, q], 2000), truth([set(), {1}, frozenset(), range(0), range(3), b"", b"x", bytearray(), 1 << 70, 0j, 1j], 3000))


# The nature of a class changes.
def change(n):
    class A:
        pass

    class L(list):
        pass
    a, b, l = A(), A(), L([1, 2, 3])
    s = 0
    for i in range(n):
        if i == n // 2:
            A.__eq__ = lambda self, o: True
            A.__bool__ = lambda self: False
            L.__len__ = lambda self: 100
            L.__getitem__ = lambda self, i: 1000
            L.__iter__ = lambda self: iter([5])
            L.__setitem__ = lambda self, i, v: None
        if i == n // 2 + 100:
            del A.__eq__, A.__bool__, L.__len__, L.__getitem__, L.__iter__, L.__setitem__
        if a == b:
            s += 1
        if a != b:
            s += 10
        if a:
            s += 100
        s += len(l) + l[0]
        l[0] = 3
        for x in l:
            s += x
        if l:
            s += 1
    return s


print(change(2000))


class Own(list):
    def __getitem__(self, i):
        return -list.__getitem__(self, i)

    def __len__(self):
        return 1 + super().__len__()

    def __iter__(self):
        return iter((7, 8))

    def append(self, x):
        super().append(x)
        super().append(x)


def own(n):
    o = Own([1, 2])
    s = 0
    for i in range(n):
        s += o[0] + o[1] + len(o)
        o[1] = i
        for x in o:
            s += x
        if i % 100 == 0:
            o.append(i)
    return s, len(o)


print(own(2000))


def errors(n):
    l = OC([1, 2, 3])
    log = []
    for i in range(n):
        try:
            l[i % 200] = l[i % 300]
        except IndexError as e:
            if i < 10:
                log.append(type(e).__name__)
        try:
            l["a"]
        except TypeError as e:
            if i < 2:
                log.append(type(e).__name__)
        if l[-1] == l[i % 3]:
            log.append(0)
    return log[:8], len(log), l[True], l[0:2], type(l[0:2]).__name__


print(errors(1000))


class T(tuple):
    pass


class D(dict):
    pass


def others(n):
    t, d = T((1, 2)), D(a=1)
    s = 0
    for i in range(n):
        s += len(t) + t[0] + len(d) + d["a"]
        for x in t:
            s += x
        for k in d:
            s += len(k)
        if t and d:
            s += 1
        if t == (1, 2) and d == {"a": 1}:
            s += 1
    return s


print(others(1500))


def mutated(n):
    l = OC()
    s = 0
    for i in range(n):
        l.append(i)
        for x in l:
            if len(l) < 5:
                l.append(x)
            s += x
        if i % 3 == 0:
            l.clear()
    return s


print(mutated(500))


class M(type):
    def __eq__(cls, o):
        return True

    __hash__ = type.__hash__

    def __bool__(cls):
        return False


class MC(metaclass=M):
    pass


print(identity([MC, P, p, None], 1000), truth([MC, P], 1000))
