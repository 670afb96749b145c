# Attribute instructions that meet objects of several shapes, while these change in all ways.


class Base:
    def __init__(self, n):
        self.n = n
        self.held = False
        self.link = None
        self.weight = 1.5

    def ready(self):
        return not self.held and self.n > 0

    def step(self):
        self.n -= 1
        self.weight = self.weight * 2 if self.weight < 100 else self.weight / 64
        return self.work()

    def work(self):
        return 1

    def total(self):
        return self.n + self.extra


class A(Base):
    extra = 10

    def work(self):
        return 2


class B(Base):
    def __init__(self, n):
        Base.__init__(self, n)
        self.extra = 20
        self.log = []

    def work(self):
        self.log.append(self.n)
        return len(self.log) & 3


class C(B):
    def __init__(self, n):
        super().__init__(n)
        self.more = {}

    @property
    def size(self):
        return len(self.more)

    def work(self):
        self.more[self.n & 7] = self.n
        return self.size


class D(Base):
    extra = 30


def run(things, rounds):
    s = 0
    for i in range(rounds):
        t = things[i % len(things)]
        if t.ready():
            s += t.step()
        s += t.total()
        t.held = i % 5 == 0
        t.last = t.link
        t.link = things[(i + 1) % len(things)]
    return s


def show(things):
    for t in things:
        print(type(t).__name__, t.n, t.held, "%.4f" % t.weight, t.total(), sorted(vars(t)))


things = [A(300), B(300), C(300), D(300), A(5), C(7)]
print(run(things, 600))
show(things)

# Attributes are deleted, added, shadowed; methods replaced; classes changed, one at a time in the middle of the loop.


def change(i, things):
    t = things[i % len(things)]
    k = i // 40
    if k == 1:
        t.work = lambda: 7
    elif k == 2:
        t.__dict__.pop("work", None)
    elif k == 3:
        t.weight = 3
    elif k == 4:
        A.work = lambda self: 5
    elif k == 5:
        t.zeta = i
    elif k == 6:
        Base.ready = lambda self: self.n > 2
    elif k == 7 and isinstance(t, D):
        t.__class__ = A
    elif k == 8:
        D.work = B.work
        D.log = []
    elif k == 9:
        t.extra = 2.5
    elif k == 10 and "extra" in vars(t):
        del t.extra
        type(t).extra = 99
    elif k == 11:
        C.extra = property(lambda self: 1000 + self.n)
    elif k == 12:
        vars(t)["held"] = True


def changing(things, rounds):
    s = 0
    for i in range(rounds):
        if i % 40 == 39:
            change(i, things)
        t = things[i % len(things)]
        if t.ready():
            s += t.step()
        s += t.total()
        t.link = t
    return s


try:
    print(changing(things, 560))
except AttributeError as e:
    print(e)
show(things)


# What is no object comes, and what has no such attribute.
class P:
    def __init__(self, real):
        self.real = real
        self.imag = -real


class Q(P):
    def __init__(self, real):
        P.__init__(self, real)
        self.tag = "q"


class R(P):
    pass


def parts(values, rounds):
    s = 0
    bad = 0
    for i in range(rounds):
        try:
            v = values[i % len(values)]
            s += v.real + v.imag * 2
            v.real = v.real + 1
        except AttributeError:
            bad += 1
    return s, bad


values = [P(1), Q(2), R(3), P(4.5), Q(5)]
values[2].other = 1
print(parts(values, 300))
values += [7, 2.5, None, True, "s", P]
print(parts(values, 440))
print([v.real for v in values if isinstance(v, P)])


# The same object under two names, one of which gives it another shape.
class Node:
    def __init__(self, v):
        self.v = v


class Leaf(Node):
    def __init__(self, v):
        Node.__init__(self, v)
        self.leaf = True


def alias(a, b, grow):
    x = a.v + b.v
    if grow:
        a.new = x
    a.v = x & 1023
    y = b.v
    b.v = y + 1
    return x + y + getattr(b, "new", 0)


s = 0
nodes = [Node(1), Leaf(2), Node(3), Leaf(4)]
for i in range(400):
    a = nodes[i & 3]
    b = nodes[(i >> 2) & 3]
    s += alias(a, b, i % 97 == 96)
    if i % 100 == 99:
        nodes[i // 100] = (Node, Leaf)[i // 100 & 1](i)
print(s, [vars(n) for n in nodes])

# More shapes than are worth while.
many = [type("K%d" % k, (Base,), {"extra": k})(50) for k in range(12)]
for k, t in enumerate(many):
    if k % 3 == 0:
        setattr(t, "odd%d" % k, k)
print(run(many, 720))
print(sum(t.n for t in many), sum(t.weight for t in many))
