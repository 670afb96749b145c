# Random walks and integration with a linear congruential generator object: floats, method calls, lists.
import sys


class Random:
    def __init__(self, seed):
        self.state = seed

    def bits(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return self.state >> 33

    def real(self):
        return self.bits() / 2147483648.0

    def below(self, n):
        return self.bits() % n


def pi(rng, n):
    inside = 0
    for _ in range(n):
        x = rng.real()
        y = rng.real()
        if x * x + y * y < 1.0:
            inside += 1
    return 4.0 * inside / n


def walk(rng, n):
    x = y = far = 0
    for _ in range(n):
        d = rng.below(4)
        if d == 0:
            x += 1
        elif d == 1:
            x -= 1
        elif d == 2:
            y += 1
        else:
            y -= 1
        r = x * x + y * y
        if r > far:
            far = r
    return far


def shuffle(rng, items):
    for i in range(len(items) - 1, 0, -1):
        j = rng.below(i + 1)
        items[i], items[j] = items[j], items[i]


def histogram(rng, n):
    bins = [0] * 20
    for _ in range(n):
        s = 0.0
        for _ in range(4):
            s += rng.real()
        bins[int(s * 5)] += 1
    return bins


def main(n):
    rng = Random(2024)
    items = list(range(n // 10))
    shuffle(rng, items)
    print(n, "%.4f" % pi(rng, n), walk(rng, n), items[:5], histogram(rng, n // 4))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 780000)
