# Loops over objects whose __iter__ is a function that returns an iterator of some kind, or something else.


class Items:
    def __init__(self, items):
        self.items = items
        self.asked = 0

    def __iter__(self):
        self.asked += 1
        return iter(self.items)


class Pairs(Items):
    def __iter__(self):
        self.asked += 2
        return zip(self.items, self.items[1:])


class Mapped(Items):
    def __iter__(self):
        return map(lambda x: x * self.asked, self.items)


class Expression(Items):
    def __iter__(self):
        self.asked += 3
        return (x + self.asked for x in self.items)


class Tree:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right

    def __iter__(self):
        return self.walk()

    def walk(self):
        if self.left is not None:
            yield from self.left
        yield self.key
        if self.right is not None:
            for x in self.right:
                yield x


class Own:
    def __init__(self, n):
        self.n = n
        self.i = 0

    def __iter__(self):
        self.i = 0
        return self

    def __next__(self):
        if self.i == self.n:
            raise StopIteration
        self.i += 1
        return self.i


class Wrong(Items):
    def __iter__(self):
        return self.items


class Failing(Items):
    def __iter__(self):
        raise ValueError(self.asked)


def total(obj):
    t = 0
    for x in obj:
        t += x
    return t


def pairs(obj, n):
    t = 0
    for k in range(n):
        before = obj.asked
        for x, y in obj:
            t += x * y + obj.asked - before
            if t % 17 == 3:
                break
        else:
            t += 1
    return t


def strs(obj):
    out = []
    for x in obj:
        for y in obj:
            if x == y:
                continue
            out.append("%s%s" % (x, y))
    return "".join(out)


def each(make, n):
    out = []
    for k in range(n):
        out.append(total(make(k)))
    return sum(out), out[-1]


def caught(obj, n):
    t = 0
    for k in range(n):
        try:
            for x in obj:
                t += x
        except (TypeError, ValueError) as e:
            t += len(str(e))
    return t


def generator(obj, n):
    for k in range(n):
        for x in obj:
            yield x


print(each(lambda k: Items([k, 1, 2]), 200))
print(pairs(Pairs([1, 2, 3, 4]), 100))


def mapped(obj, n):
    t = 0
    for k in range(n):
        obj.asked = k
        for x in obj:
            t += x
    return t


print(mapped(Mapped([1, 2]), 100))


def expression(obj, n):
    t = 0
    for k in range(n):
        a = obj.asked
        for x in obj:
            t += x
        t += obj.asked - a
    return t


print(expression(Expression([1, 2]), 100))
print(expression(Items([1, 2]), 100))
tree = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, Tree(5), Tree(7)))


def walked(tree, n):
    t = 0
    for k in range(n):
        for x in tree:
            t = t * 3 % 1000003 + x
    return t


print(walked(tree, 100))
print(strs(Items("abc")), strs(Items({"d": 1, "e": 2})), strs(Items((1, 2))))
for k in range(40):
    r = strs(Items("xyz"))
print(r)
print(caught(Wrong([1, 2]), 60), caught(Failing([1]), 60), caught(Wrong(5), 60))
print(sum(generator(Items([1, 2, 3]), 100)), sum(generator(tree, 30)), sum(generator(Own(4), 50)))

# The same loop over different classes, builtin containers, and classes that change.
objs = [Items([1, 2]), Own(3), Expression((5, 6)), tree, [7, 8], (9,), {10: 1}, range(3), iter([4])]
for k in range(30):
    r = [total(o) for o in objs[:-1]]
print(r, total(objs[-1]))


def again(obj, n):
    t = 0
    for k in range(n):
        for x in obj:
            t += x
    return t


obj = Items([1, 2, 3])
print(again(obj, 100))
Items.__iter__ = lambda self: iter(self.items[1:])
print(again(obj, 100))


def several(self):
    yield 5
    yield 6


Items.__iter__ = several
print(again(obj, 100))
Items.__iter__ = None
try:
    print(again(obj, 100))
except TypeError as e:
    print("TypeError")
del Items.__iter__
Items.__getitem__ = lambda self, i: self.items[i]
print(again(obj, 100))
