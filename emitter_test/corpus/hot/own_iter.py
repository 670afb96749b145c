# Iteration over objects whose __iter__ is a generator function, or something else, and changes.


class Tree:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


class Backward(Tree):
    def __iter__(self):
        if self.right:
            yield from self.right
        yield self.value
        if self.left:
            yield from self.left


class Listed(Tree):
    def __iter__(self):
        return iter([x for t in (self.left, self.right) if t for x in t] + [self.value])


class More(Tree):
    def __iter__(self, extra=5):
        yield extra
        yield from Tree.__iter__(self)


class Fails(Tree):
    def __iter__(self):
        if self.value % 50 == 0:
            raise KeyError(self.value)
        return Tree.__iter__(self)


class Wrong(Tree):
    def __iter__(self):
        return 5


def build(kinds, lo, hi):
    if lo >= hi:
        return None
    mid = (lo + hi) // 2
    return kinds[mid % len(kinds)](build(kinds, lo, mid), mid, build(kinds, mid + 1, hi))


def total(t):
    n = 0
    for i, x in enumerate(t):
        n += i * x
    for x in t:
        n -= x
        if x == 77:
            break
    return n


for kinds in ((Tree,), (Tree, Backward), (Tree, Backward, Listed, More), (Backward, More)):
    t = build(kinds, 0, 200)
    for k in range(30):
        n = total(t)
    print(n, list(t)[:10], sum(t), max(t))


def failing(t):
    seen = []
    try:
        for x in t:
            seen.append(x)
    except (KeyError, TypeError) as e:
        return len(seen), type(e).__name__
    return len(seen)


for kinds in ((Tree, Fails), (Tree, Wrong)):
    t = build(kinds, 1, 160)
    for k in range(60):
        r = failing(t)
    print(r)


def loop(things):
    n = 0
    for t in things:
        for x in t:
            n += x
    return n


class Plain:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield i


def other(self):
    yield self.n
    yield 1000


things = [Plain(3), [1, 2], Plain(5), (4,), Plain(0), {7: 1}, "" and "x" or range(4)]
for k in range(300):
    n = loop(things)
    if k == 150:
        print(n)
        Plain.__iter__ = other
    if k == 250:
        print(n)
        Plain.__iter__ = lambda self: iter((self.n,))
print(n)


class Counted:
    made = 0

    def __iter__(self):
        Counted.made += 1
        try:
            yield 1
            yield 2
        finally:
            Counted.made += 100


def first(c):
    for x in c:
        return x


c = Counted()
for k in range(200):
    r = first(c)
print(r)


def mixed(xs):
    out = 0
    for x in xs:
        for y in x:
            out += y
    return out


a = [[1, 2], Plain(4), (5,), Counted(), range(3), {1, 2}]
Plain.__iter__ = other
for k in range(200):
    r = mixed(a)
print(r)
