# Loops over generators that delegate to generators, which nothing but such loops makes hot.


class Tree:
    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def tree(values):
    if not values:
        return None
    i = len(values) // 2
    return Tree(tree(values[:i]), values[i], tree(values[i + 1:]))


def total(it, n):
    s = 0
    for _ in range(n):
        for x in it:
            s += x
    return s


def pairs(it):
    for x in it:
        yield x, -x


def delegated(it):
    return (yield from pairs(it))


def signed(it):
    s = 0
    for a, b in delegated(it):
        s += a * 2 + b
    return s


def limited(it, limit):
    seen = []
    for x in it:
        if x == limit:
            raise ValueError(seen[-1])
        seen.append(x)
    return len(seen)


class Faulty(Tree):
    def __iter__(self):
        yield from Tree.__iter__(self)
        raise KeyError(self.value)


t = tree(range(1000))
print(total(t, 5))
print(signed(t))
print(limited(t, -1))
try:
    limited(t, 700)
except ValueError as e:
    print(e)
f = Faulty(t, 1000, Faulty(None, 1001, None))
for _ in range(30):
    try:
        total(f, 1)
    except KeyError as e:
        error = e
print(error)
g = delegated(t)
print(sum(a for a, _ in g), list(g))
g = delegated(t)
print(next(g), next(g))
try:
    g.throw(IndexError("thrown"))
except IndexError as e:
    print(e)
print(list(g))
