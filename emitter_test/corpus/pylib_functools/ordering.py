# total_ordering, cmp_to_key, reduce.
from functools import cmp_to_key, reduce, total_ordering


def make(op):
    class C:
        def __init__(self, v):
            self.v = v

        def __eq__(self, other):
            return self.v == other.v

    def compare(self, other):
        if not isinstance(other, C):
            return NotImplemented
        a, b = self.v, other.v
        return {"__lt__": a < b, "__le__": a <= b, "__gt__": a > b, "__ge__": a >= b}[op]

    setattr(C, op, compare)
    return total_ordering(C)


for op in ("__lt__", "__le__", "__gt__", "__ge__"):
    C = make(op)
    print(op)
    for a, b in ((1, 2), (2, 1), (3, 3)):
        x, y = C(a), C(b)
        print(" ", a, b, x < y, x <= y, x > y, x >= y, x == y, x != y)
    try:
        C(1) < 3
    except TypeError:
        print("  TypeError")
    print(" ", [c.v for c in sorted([C(3), C(1), C(2)])], max(C(1), C(5), C(2)).v)

try:

    @total_ordering
    class Empty:
        pass

except ValueError as e:
    print(e)


@total_ordering
class Mine:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v

    def __lt__(self, other):
        return self.v < other.v

    def __ge__(self, other):
        return "mine"


print(Mine(1) >= Mine(2), Mine(1) <= Mine(2), Mine(1) > Mine(2))


class Base:
    def __lt__(self, other):
        return True


@total_ordering
class Derived(Base):
    pass


print(Derived() > Derived(), Derived() >= Derived())


def by_length_then_reverse(a, b):
    if len(a) != len(b):
        return len(a) - len(b)
    return (a < b) - (a > b)


words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=cmp_to_key(by_length_then_reverse)))
K = cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(2) <= K(1), K(2) > K(1), K(1) >= K(1), K(1) == K(1), K(3).obj, K(1) != K(2))
try:
    hash(K(1))
except TypeError:
    print("unhashable")

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10))
print(reduce(lambda a, b: a + [b], "abc", []), reduce(max, [3]), reduce(max, [], None))
try:
    reduce(max, [])
except TypeError as e:
    print(e)
