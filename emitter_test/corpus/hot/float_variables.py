# Variables that are floats wherever loops use them: unset before the first iteration, looked at from outside, changing their type.
import struct
import sys


def unset_after(items):
    for x in items:
        y = x * 0.5
        z = y - x
    try:
        return y + z
    except UnboundLocalError as e:
        return "unset"


for k in range(60):
    unset_after([1.5, 2.5, -0.0] * 5)
print(unset_after([]), unset_after([3.0]), unset_after([0.0]), unset_after([float("inf")]))


def conditional(items, limit):
    total = 0.0
    for x in items:
        if x > limit:
            last = x * 2.0
        total += x
    try:
        return total, last
    except UnboundLocalError:
        return total, None


for k in range(60):
    conditional([0.5, 1.5, 2.5] * 4, 1.0)
print(conditional([0.5, 1.5], 1.0), conditional([0.5, 1.5], 9.0), conditional([], 0.0))


def read_before(items, go):
    n = 0
    for x in items:
        if go:
            n += 1 if prev > x else 0
        prev = x + 0.25
        go = True
    return n


for k in range(60):
    read_before([3.0, 1.0, 2.0] * 6, False)
print(read_before([3.0, 1.0, 2.0], False))
try:
    read_before([3.0, 1.0], True)
except UnboundLocalError as e:
    print("UnboundLocalError")


def deleted(items):
    a = 0.0
    n = 0
    for x in items:
        a = a + x
        if a > 100.0:
            del a
            n += 1
            a = x / 2.0
    return a, n


for k in range(40):
    deleted([7.5] * 40)
print(deleted([7.5] * 40), deleted([60.0, 70.0, 1.0]))


def deleted_unset(items):
    for x in items:
        b = x * 3.0
        if x > 50.0:
            del b
    try:
        return b
    except UnboundLocalError:
        return "deleted"


for k in range(40):
    deleted_unset([7.5] * 40)
print(deleted_unset([7.5]), deleted_unset([7.5, 51.0]), deleted_unset([51.0, 7.5]))


class P:
    def __init__(self, x, v):
        self.x, self.v = x, v


def step(ps, dt):
    for p in ps:
        a = p.x * dt
        p.v += a
        b = p.v / dt
        p.x = p.x - b * dt
    return a, b


ps = [P(1.0 + i, 0.5 * i) for i in range(6)]
for k in range(60):
    step(ps, 0.01)
print(["%.6f %.6f" % (p.x, p.v) for p in ps])
# Attributes that are ints, or missing, or objects, where floats were expected.
ps[2].x = 3
ps[4].v = 2
print([type(x).__name__ for x in step(ps, 0.5)], step(ps, 2), type(ps[2].x).__name__)


class Vec:
    def __init__(self, n):
        self.n = n

    def __mul__(self, o):
        return Vec(self.n * o)

    def __rsub__(self, o):
        return "rsub %r" % (o,)

    def __radd__(self, o):
        return 7.25

    def __sub__(self, o):
        return self


ps[3].x = Vec(2.0)
print(step(ps[3:4], 0.5)[0].n, ps[3].v)
del ps[1].v
try:
    step(ps, 0.5)
except (AttributeError, TypeError) as e:
    print(type(e).__name__)


def scaled(items, f):
    out = []
    for i in range(len(items)):
        out.append(items[i] * f)
    return out


for k in range(60):
    scaled([1.5, 2.5, 3.5], 2.0)
print(scaled([1, 2.5, True, 10**30], 2.0), scaled((1.0, 2), 0.5), scaled(["a", [1]], 2))
print(scaled([1, 2], 3), scaled([1e-320, 1e308, -0.0, float("nan")], 10.0))


def indexed(items):
    n = 0
    s = 0.0
    try:
        while True:
            s += items[n] * 0.5
            n += 1
    except IndexError:
        return n, s


for k in range(60):
    indexed([1.0, 2.0] * 10)
print(indexed([4.0] * 7), indexed([4, 4.0]), indexed([]))

# NaNs with every sort of payload stay NaNs, and are no unset variables.
patterns = [0x7FF4000000006E75, 0xFFF4000000006E75, 0x7FFC000000006E75, 0x7FF8000000000000, 0x7FF0000000000001]
nans = [struct.unpack("<d", struct.pack("<Q", p))[0] for p in patterns]


def negated(items):
    last = 0.0
    n = 0
    for x in items:
        keep = -x
        last = -keep
        if last != last:
            n += 1
        keep = abs(x)
    return n, last != last, keep == keep


for k in range(60):
    negated([1.0, -2.0, 0.0] * 4)
print(negated(nans), negated(nans[:1]), negated(nans[1:2]))


def observed(items, look):
    for x in items:
        y = x * 1.5
        if look:
            f = sys._getframe().f_locals
            look = False
        w = y + x
    return w


for k in range(60):
    observed([1.0, 2.0] * 6, False)
print(observed([2.0], True))


def late(items):
    for x in items:
        try:
            v = x * 2.5
            u = 1.0 / x
        except ZeroDivisionError:
            return v, "zero"
    return v, u


for k in range(60):
    late([1.0, 2.0, 4.0] * 5)
print(late([1.0, 2.0]), late([1.0, 0.0]), late([0.0]))


def outer(n, m):
    acc = 0.0
    for i in range(n):
        t = i * 0.5
        for j in range(m):
            acc += j * 0.25
            q = acc - t
        acc -= t
    try:
        return acc, q
    except UnboundLocalError:
        return acc, t


for k in range(60):
    outer(5, 5)
print(outer(4, 3), outer(4, 0), outer(1, 1))


def divided(items, d):
    out = []
    for x in items:
        out.append(x / d)
        s = x * 2.0 / d
    return out, s


for k in range(60):
    divided([1.0, 2.0], 4.0)
print(divided([1.0, 2.0], 4), divided([1.0], True), divided([1.0], 0.5))
for k in range(60):
    divided([1.0, 2.0], 4)
print(divided([1.0, 2.0], 4.0), divided([1.5], 3))
