# Many items at once, for all positions of the ring.
from collections import deque

for start in range(20):
    for n in range(20):
        d, l = deque(), []
        for i in range(start):
            d.append(i)
            l.append(i)
        for i in range(start // 2):
            d.popleft()
            l.pop(0)
        for i in range(start % 5):
            d.appendleft(-i)
            l.insert(0, -i)
        d.extend(range(n))
        l.extend(range(n))
        d.extend([10] * n)
        l.extend([10] * n)
        d.extend(tuple(range(3)))
        l.extend(range(3))
        d.extend(d)
        l.extend(l)
        assert list(d) == l and len(d) == len(l), (start, n)
        d.extendleft("ab")
        assert [d.popleft(), d.popleft()] == ["b", "a"]
        assert [d.pop() for i in range(len(d))] == l[::-1]
d = deque([1, 2], 3)
d.extend([3, 4, 5, 6])
print(d, deque(range(100))[99], deque([], 0))
