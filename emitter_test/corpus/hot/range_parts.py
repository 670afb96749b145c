# Items and slices of ranges, of numbers that are small and of others.


def parts(r, i, j):
    out = []
    for x in (r[:i], r[i:], r[i:j], r[:], r[j:i], r[-i:]):
        out.append((x.start, x.stop, x.step, len(x)))
    try:
        out.append(r[i])
    except IndexError as e:
        out.append(str(e))
    try:
        out.append(r[-j])
    except IndexError as e:
        out.append(str(e))
    return out


class Index:
    def __index__(self):
        return 2


ranges = [range(10), range(0), range(5, 50, 7), range(50, 5, -7), range(-3, -100, -1), range(1 << 40, 1 << 50, 1 << 42), range(1 << 61), range(-(1 << 61), 1 << 61, 1 << 58),
          range(1 << 70, 1 << 71, 1 << 67), range(0, 1 << 80, 1 << 60), range((1 << 62) - 100, (1 << 62) - 1, 30), range(3, 2), range(0, 10, 1 << 61), range(0, 10, 1 << 62)]
for r in ranges:
    for k in range(60):
        for i, j in ((0, 1), (2, 5), (3, 100), (-1, 2), (1, -1), (7, 7)):
            p = parts(r, i, j)
            if k == 59:
                print(r, i, j, p)


def bad(r, i):
    try:
        return r[i]
    except (IndexError, TypeError) as e:
        return type(e).__name__


for k in range(100):
    got = [bad(range(5), i) for i in (0, -5, -6, 5, 1 << 70, True, "a", None, 1.0, Index())]
print(got)


def halves(r):
    n = len(r)
    if n == 0:
        return 0
    i = n // 2
    return halves(r[:i]) + r[i] * 2 + halves(r[i + 1 :]) - r[-1] + r[0]


print(halves(range(3000)), halves(range(9, -3000, -2)), halves(range(0, 1 << 70, 1 << 62)))
