# An attribute that is loaded once, in a loop with tuples that are not made.


class Grid:
    def __init__(self):
        self.d = list(range(16))
        self.w = 4

    def at(self, x, y):
        if 0 <= x < 4 and 0 <= y < 4:
            return y * self.w + x
        return -1

    def __getitem__(self, k):
        x, y = k
        return self.d[self.at(x, y)]


def two(a, b):
    t = a, b
    return t


def run(n):
    g, t, u, x, y = Grid(), 1, 1, 1, 2
    r = []
    for j in range(n):
        try:
            t = g[1, x], g[x, 1]
            u = two(y, j & 1)
            y = u[-1]
            if j % 50 == 7:
                r.append((t, u))
        except Exception as e:
            r.append(type(e).__name__)
    return r, t, u, y


print(run(400))
