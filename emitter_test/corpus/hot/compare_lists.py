# Comparisons of lists, and sets against each other, in hot loops.
# heavy
def eq(a, b):
    return a == b


def ne(a, b):
    return a != b


def lt(a, b):
    return a < b


def ge(a, b):
    if a >= b:
        return True
    return False


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__


class Odd:
    def __eq__(self, o):
        return True

    def __lt__(self, o):
        raise ValueError


class Shrinks:
    def __init__(self, l):
        self.l = l

    def __eq__(self, o):
        self.l.clear()
        return True

    __hash__ = None


nan = float("nan")
shrunk = [1, 2, 3]
shrunk[1] = Shrinks(shrunk)
pool = [
    [], [1], [1, 2], [1, 2, 3], [1, 3], [1.0, 2], ["a", "b"], ["a", "c"], ["a"], [b"x"], [b"y", 1], [2**70], [2**70 + 1], [nan], [nan, 1], [[1], [2]],
    [(1, 2)], [None], [True], [1, "a"], ["a", 1], [0.0], [-0.0], ["é", 1], ["é", 2], [Odd()], [1, Odd()], list(range(100)), list(range(101)), (1, 2), "ab", 5, None,
]
for k in range(30):
    r = []
    for a in pool:
        for b in pool:
            r.append((eq(a, b), ne(a, b), attempt(lt, a, b), attempt(ge, a, b)))
n = 0
for i, x in enumerate(r):
    for y in x:
        n = (n * 31 + hash(str(y)) % 1) * 7 % 1000003 + (1 if y is True else 2 if y is False else 3)
print(len(r), n % 1000003)
print(r[40:60], r[200:210])
for k in range(300):
    r = eq([1, 2, 3], [1, 2, 3]), lt([1, 2], [1, 3]), ge([2], [1, 9]), ne([1], [1, 2])
print(r)
print(eq(shrunk, [1, 2, 3]), shrunk)
x = [1, 2]
x.append(x)
print(attempt(eq, x, [1, 2, [1, 2, []]]), eq(x, x))
y = [1, 2]
y.append(y)
print(attempt(eq, x, y))


def sets(a, b):
    return a <= b, a < b, a == b, a.isdisjoint(b), sorted(a ^ b), sorted(a - b), sorted(a & b), sorted(a | b)


A, B = frozenset(range(20)), {5, 6, 7, 30, "x"} - {"x"}
for k in range(200):
    r = sets(A, B), sets(B, A), sets(set(), A), sets(A, frozenset(A)), sets({1}, {1, 2})
print(r)


class K:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return self.v % 3

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v


p, q = {K(i) for i in range(12)}, {K(i) for i in range(6, 18)}
for k in range(20):
    r = [x.v for x in sorted(p ^ q)], p.isdisjoint(q), p.isdisjoint({K(50)}), {K(1), K(4)}.isdisjoint([K(7)]), type(A ^ B).__name__, type(B ^ A).__name__
print(r)


class Bad:
    def __hash__(self):
        return 1

    def __eq__(self, o):
        raise ValueError


print(attempt(lambda: {Bad()} ^ {1}), attempt(lambda: {Bad()}.isdisjoint({1})), attempt(lambda: {1}.isdisjoint([[]])))
s = set(range(5))
s ^= {1, 10}
print(sorted(s), sorted(s.symmetric_difference([1, 1, 2, 99])))
