# A register that the first version takes for a float is an index afterwards; the interpreter hands over behind an inlined call, where
# that is an int in a frame.
from random import random, seed


class Choice:
    def __init__(self, n):
        self.items = list(range(n))
        self.places = list(range(n))
        self.calls = 0

    def useful(self, x):
        self.calls += 1
        return self.calls % 37 == 0

    def set(self, i, x):
        self.items[i] = x
        self.places[x] = i

    def choose(self):
        n = len(self.items)
        while n:
            i = int(random() * n)
            x = self.items[i]
            if self.useful(x):
                return x
            n -= 1
            self.set(i, self.items[n])
            self.set(n, x)
        return -1


def scale(l, k):
    s = 0
    n = len(l)
    while n:
        y = k * n
        n -= 1
        s += l[n] + int(y)
    return s


seed(7)
c = Choice(30)
found = [c.choose() for i in range(600)]
print(len(found), min(found) >= -1, sorted(c.items) == list(range(30)), all([c.items[c.places[i]] == i for i in range(30)]))
for k in (0.5, 2, 0.25, 3, 1 << 70, 1.5):
    print(scale([1, 2, 3] * 50, k))
