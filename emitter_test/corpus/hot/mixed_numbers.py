# Arithmetic and comparisons in which ints and floats meet, one at a time and both.
def dot(a, b):
    s = 0
    for i in range(len(a)):
        s += a[i] * b[i]
    return s


for k in range(60):
    dot([1, 2.5, 3], [0.5, 2, 1.5])
print(dot([1, 2], [3, 4]), dot([1.0, 2], [3, 4]), dot([2**62, 1.5], [2, 1]), dot([True, 1.5], [2, 1]), dot([], []))
print(dot([2**61, 2**61], [2, 4]), dot([2**53 + 1, 0.5], [1.0, 1]), dot([float("inf"), 1], [0, 1]))


class V:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def scaled(self, f):
        return V(self.x * f, self.y * f)

    def minus(self, o):
        return V(self.x - o.x, self.y - o.y)

    def length2(self):
        return self.x * self.x + self.y * self.y


vs = [V(0, 1), V(0.5, 2), V(3, 0.25), V(1.5, 2.5), V(4, 5)]


def shapes(vs):
    out = []
    for v in vs:
        w = v.scaled(2).minus(vs[0]).scaled(0.5)
        out.append((w.x, w.y, w.length2()))
    return out


for k in range(60):
    shapes(vs)
print(shapes(vs))
print(shapes([V(1, 2), V(2**62, 2**62), V(10**30, -1)]), [type(x).__name__ for t in shapes([V(1, 2)]) for x in t])
try:
    shapes([V(1, 2), V("a", 2)])
except TypeError as e:
    print("TypeError")
try:
    shapes([V(1.5, 2), V(None, 2)])
except TypeError as e:
    print("TypeError")


def order(xs, ys):
    n = 0
    for i in range(len(xs)):
        if xs[i] < ys[i]:
            n += 1
        if xs[i] == ys[i]:
            n += 100
        n += (xs[i] >= ys[i]) * 10000
    return n


for k in range(60):
    order([1, 2.5, 3, 4.0], [1.0, 2, 3, 4.5])
big = 2**53 + 1
print(order([big, float(big)], [float(big), big]), order([2**62, 1], [2.0**62, 2]), order([True, 2], [1.0, 2.5]), order([float("nan"), 1], [1, float("nan")]))
print(order(["a", "b"], ["b", "a"]), order([10**40], [1e40]))


def divide(xs, ys):
    out = []
    for i in range(len(xs)):
        out.append(xs[i] / ys[i])
        out.append(xs[i] // ys[i])
        out.append(xs[i] % ys[i])
    return out


for k in range(60):
    divide([1, 2.5, 7], [0.5, 2, 2])
print(divide([7, 7.5, -7, 2**62], [2, 2, 2.5, 3]), divide([1, 1.0], [3, 3]))
for a, b in ((1, 0), (1.0, 0), (1, 0.0)):
    try:
        divide([a], [b])
    except ZeroDivisionError as e:
        print("ZeroDivisionError")


def total(xs):
    s = 0
    t = 0.0
    for x in xs:
        s = s + x
        t = x - t
    return s, t


for k in range(60):
    total([1.5, 2, 3.5])
print(total([1, 2, 3]), total([1.5]), total([2**62, -1, 0.5]), total([]))
