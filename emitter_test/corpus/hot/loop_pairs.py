# Loops over enumerate of a list and zip of two lists, for which no such object is made: also when the lists change meanwhile, when they are something
# else, and when enumerate and zip are.


def positions(l):
    s = 0
    for i, x in enumerate(l):
        s += i * x & 255
    return s


def product(a, b):
    s = 0
    for x, y in zip(a, b):
        s += x * y
    return s


def both(a, b):
    s = 0
    for i, x in enumerate(a):
        for y, z in zip(a, b):
            if y == i:
                break
            s += x * z & 7
        else:
            s += 1000
    else:
        s += 1
    return s, i, x


def last(l):
    i = x = None
    for i, x in enumerate(l):
        pass
    return i, x


def grow(l, most):
    n = 0
    for i, x in enumerate(l):
        if len(l) < most:
            l.append(x + i)
        n += x
    return n, len(l)


def shrink(a, b):
    n = 0
    for x, y in zip(a, b):
        n += x * 3 + y
        if n % 3 == 0:
            b.pop()
        if n % 5 == 0:
            a.pop()
    return n, len(a), len(b)


def clear(l):
    r = []
    for i, x in enumerate(l):
        r.append((i, x))
        if i == 3:
            l.clear()
        if i == 3 and x == 7:
            l.extend([1, 2, 3, 4, 5, 6])
    return r


def replace(l):
    n = 0
    for i, x in enumerate(l):
        l = [100] * 50
        n += x
    return n, len(l)


def changing(l):
    r = []
    for i, x in enumerate(l):
        r.append(x + i)
        if i == 5:
            i = 'x'
    return r[-1]


def squares(l):
    for i, x in enumerate(l):
        got = yield i, x * x
        if got:
            l.append(got)


def sums(a, b):
    for x, y in zip(a, b):
        yield x + y


def first(l, what):
    for i, x in enumerate(l):
        if x == what:
            return i
    return -1


def raising(l):
    try:
        for i, x in enumerate(l):
            if 100 // x:
                pass
    except ZeroDivisionError:
        return i, x
    except TypeError:
        return 'TypeError', i


def started(l, n):
    s = 0
    for i, x in enumerate(l, n):
        s += i - x
    for i, x in enumerate(l, start=n):
        s += i
    return s


def deep(l, n):
    if n == 0:
        return 0
    s = 0
    for i, x in enumerate(l):
        s += x
        if i == 1:
            s += deep(l, n - 1)
    return s


def pair(l):
    r = []
    for p in enumerate(l):
        r.append(p)
    for p in zip(l, l):
        r.append(p)
    for i, (x, y) in enumerate(r):
        r[i] = x
    return r[:3]


def wrong(l):
    try:
        for i, x, y in enumerate(l):
            pass
    except ValueError:
        return 'ValueError'


class List(list):
    def __iter__(self):
        return iter([7, 7])


class Plain(list):
    pass


def main():
    l = list(range(100))
    for k in range(60):
        r = positions(l), product(l, l), product(l, l[:50]), product(l[:9], l), both(l[:20], l[50:]), last(l), last([]), first(l, 77), first(l, 'x'), started(l, 5), deep([1, 2, 3], 9)
    print(r)
    for k in range(60):
        r = grow([1, 2], 40), shrink(list(range(50)), list(range(60))), clear(list(range(10))), clear([7] * 9), replace([1, 2, 3]), changing(list(range(9))), raising([5, 3, 0, 1]), raising([1, 'x']), pair([1, 2]), wrong([1])
    print(r)
    for k in range(60):
        m = [1, 2, 3]
        g = squares(m)
        r = [next(g), next(g), g.send(9), next(g)]
        r += list(g)
        q = list(sums([1, 2, 3], [4, 5, 6, 7]))
        try:
            g.throw(ValueError)
        except ValueError:
            q.append('V')
    print(r, q)
    for k in range(40):
        r = [positions(x) for x in (l, tuple(l), range(100), bytes(l), {1: 2, 3: 4}, {5}, iter(l), (y for y in l), List(l), Plain(l), enumerate([]), [], [1.0 * 0 + 1 == 1])]
        q = [product(*x) for x in ((l, l), (tuple(l), l), (l, tuple(l)), (range(9), l), (l, iter(l)), ((y for y in l), l), (List(l), l), (l, Plain(l)), (b'abc', l), ({1: 2}, [3]))]
    print(r)
    print(q)
    for bad in (None, 5):
        for f in (positions, lambda x: product(x, x), lambda x: product([1], x)):
            try:
                f(bad)
            except TypeError:
                print('TypeError')


def replaced():
    global enumerate, zip
    real, pairs = enumerate, zip
    l = [1, 2, 3]

    def enumerate(l):
        return real(l, 10)

    def zip(a, b):
        return pairs(b, [9] * 9)

    print(positions(l), product(l, l))
    for k in range(40):
        r = positions(l), product(l, l)
    print(r)
    del enumerate, zip
    print(positions(l), product(l, l))
    enumerate = pairs
    try:
        positions(l)
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
    zip = real
    try:
        product(l, 0)
    except TypeError:
        print('TypeError')
    print(product(l, 3))
    del enumerate, zip
    for k in range(40):
        r = positions(l), product(l, l)
    print(r)


def long():
    a, b, s = list(range(20000)), [2] * 20000, 0
    for i, x in enumerate(a):
        s += x - i + 1
        if i == 15000:
            s += 0.5
        if i == 19990:
            a.append(3)
    for x, y in zip(a, b):
        s += x * y
    return s


main()
replaced()
print([long() for _ in range(3)])
