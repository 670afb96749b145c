# Order and equality of sets: which items there are, by hash and equality, whatever they are.


class Odd:
    def __init__(self, n, bad=False):
        self.n, self.bad = n, bad

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        if self.bad:
            raise ValueError("no equality")
        return isinstance(other, Odd) and self.n == other.n


class Mine(set):
    pass


class Own(frozenset):
    def __le__(self, other):
        return "own"

    def __eq__(self, other):
        return "equal"

    __hash__ = frozenset.__hash__


def order(a, b):
    out = []
    for x, y in ((a, b), (b, a)):
        n = 0
        if x <= y:
            n += 1
        if x < y:
            n += 2
        if x >= y:
            n += 4
        if x > y:
            n += 8
        if x == y:
            n += 16
        if x != y:
            n += 32
        if not x <= y:
            n += 64
        out.append((n, x <= y, x < y, x >= y, x > y, x == y, x != y))
    return out


def many(pairs, times):
    for _ in range(times):
        for a, b in pairs:
            r = order(a, b)
    return r


nan = float("nan")
holes = set(range(300))
for i in range(0, 300, 3):
    holes.discard(i)
small = {1, 2, 3}
small.discard(2)
pairs = [
    (set(), set()), ({1}, set()), ({1, 2}, {2, 1}), (frozenset({1, 2}), {1, 2, 3}), ({1, 2}, {2, 3}), (set(range(50)), frozenset(range(60))),
    (set(range(0, 100, 2)), set(range(100))), (holes, set(range(300))), (holes, {i for i in range(300) if i % 3}), (small, {1, 3}), ({"a", "bc"}, {"bc", "a", "d"}),
    ({"".join(["x", "y"]), 5}, {"xy", 5}), ({1.0, 2}, {1, 2.0, 3}), ({True, None}, {1, None}), ({nan}, {nan}), ({float("nan")}, {float("nan")}),
    ({(1, "a"), (2, "b")}, {(2, "b"), (1, "a"), ()}), ({1 << 70, 5}, {1 << 70, 5}), ({Odd(1), Odd(2)}, {Odd(2), Odd(1), Odd(3)}), ({Odd(1)}, {1}), ({b"a"}, {"a"}),
    (Mine({1}), {1, 2}), (Mine({1}), Mine({1})), (Own({1}), {1}), ({1}, Own({1})), ({-1, -2}, {-2, -1}), ({2 ** 61 - 1}, {0}), (set("hello"), set("world")),
]
for p in pairs:
    print(many([p], 40))
many(pairs, 10)


def raises(a, b):
    try:
        return a <= b
    except (ValueError, TypeError) as e:
        return type(e).__name__


for i in range(200):
    a, b, c = raises({1}, {1, 2}), raises({Odd(1, True)}, {Odd(1), 2}), raises({1}, [1] if i % 2 else 1)
print(a, b, c)


def shrinks(s, t):
    n = 0
    for i in range(400):
        if s <= t:
            n += 1
            if i % 7 == 0:
                t.discard(i % 40)
        else:
            t.add(i % 40)
            s.discard(i % 40)
    return n, sorted(s), len(t)


print(shrinks(set(range(40)), set(range(40))))
