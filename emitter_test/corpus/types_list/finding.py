# index, count, remove and in, where items are equal by identity, by value, by methods, and change while they are compared.
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == (o.v if isinstance(o, E) else o)
nan = float("nan")
l = [1, 2.0, True, "a", "b" * 3, b"x", (1, "q"), (1.5, nan), None, nan, 2**70, 3, E(5), 1, "a", 1.0]
for x in (1, 2, True, "a", "bbb", b"x", (1, "q"), (1.5, nan), None, 2**70, 3.0, 5, E(3), E("a"), "zz", (1, "r"), 7, b"a", -0.0, [1]):
    try:
        i = l.index(x)
    except ValueError:
        i = -1
    t = tuple(l)
    print(i, l.count(x), t.count(x), x in l, x in t)
print(l.index(1, 1), l.index("a", 4), l.index(1, -3), l.index(1, 2, 99))
class Grow:
    def __eq__(self, o):
        if len(m) < 12: m.append(o)
        return False
m = [Grow(), Grow()]
print(m.index(9), m.count(9), len(m))
class Shrink:
    def __eq__(self, o):
        m.clear()
        return False
m = [Shrink(), 1, 2]
print(m.count(2), m)
m = [Shrink(), 1, 2]
try:
    m.index(2)
except ValueError as e:
    print("gone", m)
class Bad:
    def __eq__(self, o): raise KeyError(o)
for f in (lambda: [1, Bad()].index(2), lambda: [Bad()].count(2), lambda: [1, 2, Bad()].remove(3), lambda: 3 in [Bad()]):
    try:
        print(f())
    except KeyError as e:
        print("KeyError", e)
def hot(n):
    l = list(range(30)) + [str(i) for i in range(30)]
    s = 0
    for i in range(n):
        s += l.index(i % 30) + l.index(str(i % 30)) + l.count(i % 40)
        l.remove(i % 30)
        l.append(i % 30)
    return s, l[:3], l[-3:]
print(hot(2000))
