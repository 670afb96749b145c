# Items of deques by index in hot code: at the ends, in the middle, around the end of the ring, beside lists, and what is no index.
from collections import deque


def ends(q, n):
    t = 0
    for i in range(n):
        q.append(i)
        t += q[0] * 3 + q[-1] - q[len(q) // 2]
        if i % 3 == 0:
            q.appendleft(-i)
        if len(q) > 9:
            q.popleft()
        if i % 7 == 0:
            q.rotate(3)
    return t


def total(q, n):
    t = 0
    for k in range(n):
        for i in range(len(q)):
            t += q[i] + q[~i]
    return t


def store(q, n):
    for k in range(n):
        for i in range(len(q)):
            q[i] = q[i] + k
            q[-1 - i] ^= 1
    return list(q)


def window(xs, k):
    best, out = deque(), []
    for i, x in enumerate(xs):
        while best and xs[best[-1]] <= x:
            best.pop()
        best.append(i)
        if best[0] <= i - k:
            best.popleft()
        if i >= k - 1:
            out.append(xs[best[0]])
    return out


print(ends(deque(), 500), ends(deque([1, 2, 3], 5), 500), ends([0] * 2, 0))
for q in (deque(range(10)), list(range(10)), deque(range(20), 10), deque()):
    print(total(q, 60), store(q, 40))
x = 1
xs = []
for _ in range(400):
    x = (x * 1103515245 + 12345) & 0x7FFFFFFF
    xs.append((x >> 8) % 100)
print(sum(window(xs, 7)), window(xs, 3)[:12])


def get(q, i):
    return q[i]


def put(q, i, v):
    q[i] = v


q = deque("abcdef")
for i in range(200):
    get(q, i % 6)
    put(q, -1 - i % 6, chr(97 + i % 26))
print(q)
for i in (6, -7, 2**70, -(2**70), True, False, 1.5, None, "x", slice(1, 2)):
    for f in (get, lambda q, i: put(q, i, "z")):
        try:
            print(i, f(q, i))
        except (IndexError, TypeError, ValueError, OverflowError) as e:
            print(i, type(e).__name__)


class Index:
    def __index__(self):
        return 2


print(get(q, Index()), get([1, 2, 3], Index()), get((4, 5, 6), -1), get({6: 7}, 6), get("xyz", 1))


class Sub(deque):
    pass


class Own(deque):
    def __getitem__(self, i):
        return -i

    def __setitem__(self, i, v):
        super().__setitem__(i, v * 2)


print(total(Sub(range(6)), 60), total(Own(range(6)), 60), store(Sub(range(4)), 30), store(Own(range(4)), 3))


def shrink(q):
    t = 0
    try:
        for i in range(100):
            t += q[i]
            if i % 2:
                q.pop()
    except IndexError as e:
        return t, str(e), len(q)


for _ in range(5):
    print(shrink(deque(range(100))))
