# Square roots as powers: of zeros, infinity, and of what has none.

def roots(values):
    out = []
    for x in values:
        out.append(x ** 0.5)
    return out


def distances(points):
    total = 0.0
    for x, y in points:
        for u, v in points:
            total += ((x - u) ** 2 + (y - v) ** 2) ** 0.5
    return total


warm = [i * 0.25 for i in range(1, 400)]
for _ in range(4):
    print("%.12g" % sum(roots(warm)))
print(roots([0.0, -0.0, 4.0, float("inf"), 5e-324, 1e308]))
print(roots([-0.0] * 3), roots([float("nan"), 2.25]))
print([abs(z) for z in roots([-4.0, 9.0])])
print("%.9f" % distances([(i * 1.5, i % 3 * 2.0) for i in range(60)]))
