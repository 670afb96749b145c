# Lists and tuples of deques, whose rings begin anywhere.
from collections import deque

for size in 0, 1, 2, 3, 7, 8, 9, 100:
    for turn in 0, 1, 5, 64:
        d = deque(range(size), size or None)
        for i in range(turn):
            d.append(i)
            d.popleft()
        d.extend(range(turn))
        plain = [x for x in d]
        more = [0]
        more.extend(d)
        more += d
        print(size, turn, list(d) == plain, tuple(d) == tuple(plain), more == [0] + plain + plain, [*d, *d] == plain * 2, sorted(d) == sorted(plain), len(plain))


class Mine(deque):
    def __iter__(self):
        return iter(('mine', len(self)))


class Plain(deque):
    pass


print(list(Mine([1, 2])), tuple(Mine()), list(Plain([1, 2])), [*Plain('ab')])


def windows(it, n):
    d = deque(maxlen=n)
    for x in it:
        d.append(x)
        if len(d) == n:
            yield tuple(d)


print(sum(1 for w in windows(range(900), 4) if sum(w) % 3 == 0), list(windows('abcde', 3)))
