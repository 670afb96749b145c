# Rotation of deques: full rings, rings with room, wrapped ones, with and without a limit.
# heavy
from collections import deque

for n in list(range(0, 20)) + [31, 32, 33, 63, 64]:
    for shift in (0, 3, 7):
        for limit in (None, n, n + 3):
            for k in (0, 1, -1, 2, -2, 3, 5, -5, 7, n // 2, -(n // 2), n // 2 + 1, n - 1, n, n + 1, -n, 3 * n + 2, -3 * n - 2, 1000003):
                d = deque(range(-shift, n), limit)
                for i in range(shift):
                    if len(d) > n:
                        d.popleft()
                want = list(d)
                if want:
                    j = k % len(want)
                    want = want[len(want) - j :] + want[: len(want) - j]
                d.rotate(k)
                assert list(d) == want, (n, shift, limit, k, list(d), want)
                d.append("r")
                d.appendleft("l")
                if limit is None:
                    assert list(d) == ["l"] + want + ["r"], (n, shift, k)
                d.rotate(-k)
                d.rotate(k)
                assert d.maxlen == limit
print("rotated")


class Index:
    def __index__(self):
        return 2


d = deque("abcde")
d.rotate()
print(d)
d.rotate(Index())
print(d)
d.rotate(True)
print(d)
try:
    d.rotate(1.0)
except TypeError:
    print("TypeError")
try:
    for x in d:
        d.rotate(1)
except RuntimeError as e:
    print("RuntimeError")
try:
    for x in d:
        d.rotate(0)
except RuntimeError as e:
    print("RuntimeError")
