# Truth of instances of subclasses of int and float, and of such that say otherwise.
import enum


class N(int):
    pass


class M(N):
    def __bool__(self):
        return self == 2


class L(int):
    def __len__(self):
        return 0


class X(float):
    pass


class E(enum.IntEnum):
    ZERO = 0
    ONE = 1


class F(enum.IntFlag):
    A = 1
    B = 2


values = [N(0), N(1), N(-1), N(2**80), M(1), M(2), L(0), L(3), X(0.0), X(-0.0), X(2.5), X("nan"), E.ZERO, E.ONE, F.A, F(0), F.A & F.B, 0, 1, 2**70, True, None, "", N, 0.0]


def count(n, v):
    k = 0
    for i in range(n):
        if v:
            k += 1
        if not v:
            k += 1000
        k += 100000 * bool(v)
        while v:
            k += 1
            break
        k += (v and 1) is not v
    return k


print([count(200, v) for v in values])
print([count(20, v) for v in values])


def all_at_once(n):
    return [sum(1 for i in range(n) if v) for v in values], sum(1 for i in range(n) for v in values if v)


print(all_at_once(100))
N.__bool__ = lambda self: self != 1
print([count(100, v) for v in values[:8]])
del N.__bool__
print([count(100, v) for v in values[:8]])


def less(n):
    out = []
    for i in range(n):
        s = {1, 2, 3, "a", (1, 2)}
        t = s
        s -= {2, 9, (1, 2)}
        u = set(range(i))
        u -= s
        w = {1, 2}
        w -= w
        out = [sorted(map(str, t)), len(u), w, t is s]
    return out


print(less(100))


class Key:
    armed = False

    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if Key.armed and 3 in (self.v, other.v):
            raise ValueError("three")
        return self.v == other.v


def raising(n):
    k = 0
    for i in range(n):
        s, t = {Key(1), Key(2)}, {Key(2), Key(3)}
        Key.armed = True
        try:
            s -= t
        except ValueError:
            k += 1
        Key.armed = False
        k += 10 * len(s)
    return k


print(raising(100))
