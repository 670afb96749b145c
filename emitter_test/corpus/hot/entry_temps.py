# Calls of many methods in the middle of expressions: what another one than the inlined one returns comes in where temporaries have had one type.
class A:
    def __init__(self, v):
        self.v = v

    def scaled(self, k):
        return A(self.v * k)

    def value(self):
        return self.v

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self.v)


class B(A):
    def scaled(self, k):
        return B(self.v + k)

    def value(self):
        return float(self.v)


class C(A):
    def scaled(self, k):
        return None if self.v % 5 == 0 else (self.v, k)

    def value(self):
        return str(self.v)


class D(A):
    def scaled(self, k):
        if self.v == 13:
            raise ValueError(self.v)
        return [self, k]

    def value(self):
        return 1


def scaled(shapes, k):
    return [s.scaled(k) for s in shapes]


def nested(shapes, k):
    out = []
    for s in shapes:
        try:
            out.append((k, s.scaled(k), (s.value(), [s.scaled(k + 1)], k)))
        except ValueError as e:
            out.append(e.args)
    return out


def pairs(shapes):
    return {(i, s.value()): [s.scaled(i), s.value()] for i, s in enumerate(shapes) if not (s.v == 13 and type(s) is D)}


def stepped(shapes, k):
    for s in shapes:
        got = yield (s.value(), s.scaled(k))
        if got:
            k = got


def counts(shapes):
    total = 0
    for i in range(len(shapes)):
        x = shapes[i].value()
        total += i * (x if x.__class__ is not str else len(x)) + 1
    return total


def sequence(kinds, n):
    return [kinds[i % len(kinds)](i) for i in range(n)]


first = sequence([A], 40)
mixed = sequence([A, B, A, C], 40)
most = sequence([C, D, B, A], 32)
last = ""
for shapes in (first, mixed, most, first, most):
    for k in range(24):
        try:
            last = repr(scaled(shapes, k)[-3:])
        except ValueError as e:
            last = repr(e)
        last += repr(nested(shapes, k)[-2:])
        g = stepped(shapes, k)
        next(g)
        last += repr([g.send(k % 3) for _ in range(7)][-1])
    print(last)
    print(sorted(map(repr, pairs(shapes).items()))[:3], counts(shapes))
