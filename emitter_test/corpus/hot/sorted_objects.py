# Sorting and heaps of objects with __lt__ in Python: what it returns, raises and changes.
import bisect
import heapq
from functools import total_ordering


class A:
    calls = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        A.calls += 1
        return self.v < o.v

    def __repr__(self):
        return str(self.v)


class Sub(A):
    pass


class SubLt(A):
    def __lt__(self, o):
        return self.v > o.v


class Refl(A):
    lts = gts = 0

    def __lt__(self, o):
        Refl.lts += 1
        return NotImplemented

    def __gt__(self, o):
        Refl.gts += 1
        return self.v > o.v


class Neither(A):
    def __lt__(self, o):
        return NotImplemented


class Odd(A):
    def __lt__(self, o):
        return [1] if self.v < o.v else ""


class OnlyGt:
    def __init__(self, v):
        self.v = v

    def __gt__(self, o):
        return self.v > o.v

    def __repr__(self):
        return str(self.v)


class Raises(A):
    def __lt__(self, o):
        if self.v == 5 or o.v == 5:
            raise KeyError(self.v)
        return self.v < o.v


class Slot:
    __slots__ = ("v",)

    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return self.v < o.v

    def __repr__(self):
        return str(self.v)


@total_ordering
class Total:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __le__(self, o):
        return self.v <= o.v

    def __repr__(self):
        return str(self.v)


class Int(int):
    def __lt__(self, o):
        return int(self) > int(o)


class Callable:
    def __call__(self, *a):
        return len(a) == 5


class CallLt(A):
    __lt__ = Callable()


class NoLt(A):
    __lt__ = None


values = [i * 7919 % 31 for i in range(31)]


def heap(items):
    h = []
    for x in items:
        heapq.heappush(h, x)
    return [heapq.heappop(h) for _ in items]


for cls in (A, Sub, SubLt, Refl, Neither, Odd, OnlyGt, Raises, Slot, Total, Int, CallLt, NoLt):
    for f in (sorted, heap, min, lambda l: bisect.bisect_left(sorted(l), l[3]), lambda l: sorted(l, reverse=True)):
        for n in range(3):
            try:
                r = f([cls(v) for v in values])
            except (TypeError, KeyError) as e:
                r = type(e).__name__
        print(cls.__name__, r)
print(A.calls > 0, Refl.lts > 0, Refl.gts > 0)
mixed = [(A, Sub, SubLt)[i % 3](v) for i, v in enumerate(values)]
print(len(sorted(mixed)), [type(x).__name__ for x in sorted([Sub(1), A(1), Sub(0)])])
for i in range(20):
    x = A(1)
    x.extra = i
    print(sorted([x, A(0), A(2)])[0] if i == 19 else "", end="")
print()

# The method changes while a list is sorted, or disappears.
class C(A):
    n = 0

    def __lt__(self, o):
        C.n += 1
        if C.n == 20:
            C.__lt__ = lambda self, o: self.v > o.v
        return self.v < o.v


print(len(sorted([C(v) for v in values])), C.n, sorted([C(v) for v in values])[:4])
del C.__lt__
print(sorted([C(v) for v in values])[:4])


class D(A):
    def __lt__(self, o):
        del D.__lt__
        return True


print(len(sorted([D(v) for v in values])), "__lt__" in D.__dict__)
