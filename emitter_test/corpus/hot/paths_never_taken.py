# Paths of hot functions that are taken for the first time when the function has been compiled, and some that cannot be specialised.
late = 0


def count():
    global late
    late += 1
    return late


class Plain:
    def __init__(self, x):
        self.x = x

    def rare(self, k):
        if k > 2990:
            return count() + self.x
        return self.x


class Lazy:
    def __getattr__(self, name):
        if name == "gone":
            raise AttributeError(name)
        return len(name)

    @property
    def twice(self):
        return 2 * self.base


def branches(n):
    p, s = Plain(3), 0
    for i in range(n):
        s += p.rare(i)
        if i == 2500:
            s += count()
        elif i > 2800 and i % 3 == 0:
            s += len(str(i)) + p.x
    return s


print(branches(3000), late)


def missing(n):
    errors = 0
    for i in range(n):
        try:
            if i > 1500:
                errors += no_such_name
            else:
                errors += 0
        except NameError:
            errors += 1
    return errors


print(missing(3000))
no_such_name = 10
print(missing(3000))
del no_such_name
print(missing(3000))


def dynamic(n):
    o, s = Lazy(), 0
    for i in range(n):
        if i > 1200:
            s += o.abc + o.twice
        if i > 1800:
            try:
                s += o.gone
            except AttributeError as e:
                s += len(str(e))
    return s


print(dynamic(4000))


def deleted(n):
    p, got = Plain(1), []
    for i in range(n):
        if i % 700 == 699:
            del p.x
        try:
            p.x
        except AttributeError:
            got.append(i)
            p.x = i
    return got, p.x


print(deleted(4000))
Plain.x = "of the class"


def falls_back(n):
    p, kinds = Plain(1), {}
    for i in range(n):
        if i == 2000:
            del p.x
        k = type(p.x).__name__
        kinds[k] = kinds.get(k, 0) + 1
    return sorted(kinds.items())


print(falls_back(4000))
del Plain.x


# Loops that become hot one after the other in one call.
def loops(n):
    out = []
    s = 0
    for i in range(n):
        s += i
    out.append(s)
    for i in range(n):
        s ^= abs(i - 5)
    out.append(s)
    i = 0
    while i < n:
        s += len("abc") * i
        i += 1
    out.append(s)
    for c in "abcdef" * (n // 6):
        s += ord(c)
    out.append(s)
    for k, v in enumerate([Plain(j) for j in range(n)]):
        s += v.rare(k) - k
    out.append(s)
    for x in sorted({j * 7 % n for j in range(n)}):
        s = s * 3 % 1000003 + min(x, 5)
    out.append(s)
    return out


print(loops(3000))
print(loops(30))
print(loops(6000))


def rows(n, m):
    s = 0
    for y in range(n):
        for x in range(m):
            if y > n - 3:
                s += max(x, y)
            s += x * y
        for x in [y, 1]:
            s -= x
        for x in (y,):
            s += x
    return s


print(rows(60, 40), rows(1, 5000), rows(5000, 1))


# A generator and a handler that go new ways late.
def gen(n):
    for i in range(n):
        try:
            if i % 1000 == 999:
                raise ValueError(i)
            yield i
        except ValueError as e:
            yield -e.args[0]
        finally:
            if i > 2500:
                count()


print(sum(gen(3000)), late)


def recurse(k):
    if k == 0:
        return 0
    if k > 150:
        return 1 + abs(recurse(k - 1))
    return 1 + recurse(k - 1)


print([recurse(20) for _ in range(600)].count(20), recurse(200), recurse(200))


# Numbers that are ints first, and floats that are none of the usual ones.
def quotient(n, d):
    s = 0
    for i in range(n):
        s += i / d + (i / 4) / d
    return s


print(quotient(2000, 5), quotient(2000, 2.5), quotient(2000, True))


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, o):
        return self.x * o.x + self.y * o.y


def dots(points):
    out = []
    for p in points:
        for q in points:
            out.append(p.dot(q))
    return out


odd = [0.0, -0.0, 1e300, -1e-300, 5e-324, float("inf"), 1.5, 2.25]
pts = [Point(1.5, i / 8) for i in range(40)]
print(sum(dots(pts)))
pts += [Point(x, 1.0) for x in odd]
got = dots(pts)
print(len(got), got[-8:], [repr(x) for x in got if x == 0][:6])
pts.append(Point(3, 4))
print(dots(pts)[-1], dots(pts[-1:]))
pts.append(Point("a", 2))
try:
    dots(pts)
except TypeError:
    print("TypeError")
