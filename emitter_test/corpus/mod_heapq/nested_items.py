# Heaps and comparisons of tuples with tuples in them: equal parts, other lengths, NaN, mixed kinds, deep nesting.
import heapq

heap = []
for i in range(200):
    heapq.heappush(heap, (i * 7 % 5, (i * 3 % 4, "x" * (i % 3)), i))
print([heapq.heappop(heap) for _ in range(12)])

for a, b in [
    ((1, (2, 3)), (1, (2, 4))), ((1, (2,)), (1, (2, 0))), ((1, ()), (1, ())), ((1, (2, "a"), 5), (1, (2, "a"), 4)), ((1, (2.5, 1)), (1, (2, 9))),
    (((1,), 2), ((1,), 2.5)), ((((((1,),),),),), (((((2,),),),),)), ((1, (float("inf"),)), (1, (5,))),
]:
    print(a < b, a <= b, a > b, a >= b, b < a, [a] < [b])

nan = float("nan")
for a, b in [((1, (nan, 1)), (1, (nan, 2))), ((1, (nan, 1)), (1, (float("nan"), 2))), ((1, (0.5, nan)), (1, (0.5, 1.0)))]:
    print(a < b, a <= b, a > b, a >= b)

for a, b in [((1, (2,)), (1, [2])), ((1, (2,)), (1, ("a",))), ((1, (2,)), (1, None)), ((1, (None,)), (1, (None,))), ((1, (None, 2)), (1, (None, 3)))]:
    try:
        print(a < b)
    except TypeError:
        print("TypeError")


class Key:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n > other.n


print(sorted([(1, (Key(2), 5)), (1, (Key(3), 4)), (1, (Key(3), 1))], key=lambda t: t)[0][1][1])


class Pair(tuple):
    def __lt__(self, other):
        return tuple(self) > tuple(other)


print((1, Pair((1, 2))) < (1, Pair((1, 3))), (1, Pair((1, 2))) < (1, (1, 3)), (1, (1, 2)) < (1, Pair((1, 3))))

deep, other = (), (0,)
for i in range(50):
    deep, other = (deep,), (other,)
print(deep < other, other < deep, deep <= deep[:], sorted([other, deep])[0] is deep)
