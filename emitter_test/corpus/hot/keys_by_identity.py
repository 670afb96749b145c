# Objects as keys of dicts and items of sets in hot code, by identity until their classes say otherwise.
class N:
    def __init__(self, i):
        self.i = i


class Meta(type):
    def __hash__(cls):
        return 5

    def __eq__(cls, other):
        return isinstance(other, Meta)


class A(metaclass=Meta):
    pass


class B(metaclass=Meta):
    pass


class E(Exception):
    pass


class L(list):
    __hash__ = object.__hash__


class F(float):
    pass


def visit(items, n):
    c = 0
    for _ in range(n):
        seen = set()
        for x in items:
            if x not in seen:
                seen.add(x)
                c += 1
        d = {}
        for x in items:
            d[x] = d.get(x, 0) + 1
        for x in items:
            c += d[x]
    return c, len(d)


def pairs(items, n):
    c = 0
    for _ in range(n):
        d = {}
        for i, x in enumerate(items):
            d[x, i & 3] = i
            d[i & 3, x] = i
        for i, x in enumerate(items):
            c += d[x, i & 3] + ((i & 3, x) in d) + ((x, 9) in d)
    return c, len(d)


ns = [N(i) for i in range(30)]
print(visit(ns + ns, 20), pairs(ns + ns, 20))
odd = [int, str, N, A, B, E, visit, len, ns[0].__class__, None, True, 1, 1.0, ..., NotImplemented, E("x"), L([1]), L([1]), F(2.5), 2.5, range(3), range(3), visit.__code__, [].append.__self__.__class__]
print(visit(odd, 30), pairs(odd, 30))


def changing(n):
    class K:
        pass

    ks = [K() for i in range(8)]
    out = []
    for i in range(n):
        d = {}
        for k in ks:
            d[k] = d.get(k, 0) + 1
        s = {k for k in ks}
        r = len(d), len(s), ks[3] in d, K() in d, sum(d.values())
        if not out or out[-1] != r:
            out.append(r)
        if i == n // 4:
            K.__eq__ = lambda self, other: type(other) is K
            K.__hash__ = lambda self: 3
        if i == n // 2:
            del K.__eq__
        if i == 3 * n // 4:
            del K.__hash__
    return out


print(changing(400))


def unhashable(n):
    class K:
        pass

    k, errors = K(), 0
    d = {k: 1}
    for i in range(n):
        try:
            d[k] += 1
        except TypeError as e:
            errors += 1
        if i == n // 2:
            K.__hash__ = None
    return d.popitem()[1], errors


print(unhashable(200))


def reclassed(n):
    class P:
        pass

    class Q:
        def __hash__(self):
            return 1

        def __eq__(self, other):
            return True

    p = P()
    d, out = {}, []
    for i in range(n):
        d[p] = i
        out.append(len(d))
        if i == n // 2:
            p.__class__ = Q
    return out[0], out[-1]


print(reclassed(200))


def raising(n):
    class K:
        on = False

        def __hash__(self):
            if K.on:
                raise KeyError("no")
            return object.__hash__(self)

    ks, c = [K(), N(1), K()], 0
    d = dict.fromkeys(ks, 1)
    for i in range(n):
        K.on = i % 7 == 0
        for k in ks:
            try:
                c += d[k]
            except KeyError as e:
                c += 100
    return c


print(raising(300))
