# Functions that are called once are compiled from their loop on; then they are called again after all.


def two_loops(n, start):
    try:
        first = start + 1
    except TypeError:
        first = start + "1"
    names = []
    for i in range(3):
        names.append("n%d" % i)
    total = first
    for i in range(n):
        for k in range(3):
            if i % 7 == k:
                total = total + start
    more = 0
    j = 0
    while j < n:
        try:
            more += len(names[j % 4])
        except IndexError as e:
            more -= 1
        finally:
            j += 1
    return total, more, names, i, k


print(two_loops(3000, 1))
print(two_loops(3000, 1.5))
print(len(two_loops(300, "ab")[0]))
print(two_loops(3000, 1 << 70))
for s in range(3):
    print(two_loops(2000, s)[:2])


def unbound(n, late):
    if late:
        found = None
    for i in range(n):
        if i == n - 2:
            found = i
    return found


print(unbound(4000, False), unbound(4000, True))
try:
    unbound(1, False)
except NameError as e:
    print("unbound")


class Manager:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("in")
        return self

    def __exit__(self, *a):
        self.log.append(a[0].__name__ if a[0] else "out")
        return True


def managed(n):
    log = []
    with Manager(log) as m:
        seen = 0
        with m:
            for i in range(n):
                seen += i & 3
                if i == n - 1:
                    raise KeyError(seen)
        log.append(seen)
        for i in range(n):
            seen ^= i
        for i in range(n):
            if i > n - 10:
                break
            seen += 1
        else:
            log.append("else")
    return log, seen


print(managed(5000))
print(managed(3))
print(managed(5000))


def cells(n):
    x = 0
    y = []

    def add(k):
        nonlocal x
        x += k
        y.append(k)

    for i in range(n):
        add(i)
        if x > 10**9:
            x = 0.5
    return x, len(y), sum(y)


print(cells(3000))
print(cells(70000))
print(cells(70000))


def outer_first(n):
    rows = [[i * j for j in range(8)] for i in range(n)]
    best = None
    count = 0
    for row in rows:
        low = row[0]
        for v in row:
            if best is None or v > best:
                best = v
                count += 1
            low = min(low, v)
        if row is rows[-1]:
            best = str(best)
            low = best + "!"
    return best, count, low


print(outer_first(400))
print(outer_first(401))


def again(n, depth):
    total = 0
    for i in range(n):
        total += i
        if i == n // 2 and depth:
            total += again(n, depth - 1)
    return total


print(again(2500, 3))

# Loops of a module, one after the other.
a = 0
for i in range(3000):
    a += i
b = []
for i in range(3000):
    b.append(a - i)
c = 0.0
while a > 0:
    a -= 1500
    c += 0.25
d = {}
for i in range(3000):
    d[i % 10] = d.get(i % 10, 0) + b[i]
for k in sorted(d):
    a += d[k]
a = "text"
for i in range(3000):
    if i % 1000 == 0:
        a += str(i)
print(a, len(b), c, sum(d.values()))

space = {}
exec(
    """
z = 1
for q in range(3000):
    z = z * 3 % 1000003
w = []
for q in range(3000):
    w.append(z ^ q)
z = str(z)
for q in w:
    if q == w[2999]:
        z += "."
""",
    space,
)
print(space["z"], len(space["w"]), space["q"] == space["w"][-1])
