# Items with constant indexes, of containers that change their length and kind.


class Items(list):
    def __getitem__(self, i):
        return "own", i

    def __setitem__(self, i, v):
        list.append(self, (i, v))


def load(a):
    return a[0], a[1], a[-1], a[7]


def store(a, v):
    a[0] = v
    a[1] = a[0]
    a[-1] = v
    a[7] = v
    return a


def far(a):
    a[70000] = a[69999]
    return a[70000]


def floats(a, b):
    for k in range(30):
        a[0] += b[2] * 0.5
        a[1] -= b[1] * a[0]
        b[2] = a[1] * 0.125
        b[1] = a[0] * 0.0625
    return a[0], a[1], b[1], b[2]


def attempt(f, *args):
    try:
        print(f(*args))
    except (IndexError, TypeError, KeyError, ValueError) as e:
        print(type(e).__name__)


for k in range(100):
    load(list(range(8)))
    load(tuple(range(9)))
    store(list(range(8)), k)
    far([0] * 70001)
    floats([0.0, 1.0], [0, 0.5, 0.25])
n = [0] * 8
m = [0] * 70001
m[69999] = 5
for v in ([1, 2], [], (1,), tuple(range(8)), "01234567", "0", b"01234567", bytearray(range(8)), range(9), Items(range(3)), {0: "a", 1: "b", -1: "c", 7: "d"}, {}, None, 5):
    attempt(load, v)
    attempt(store, v, 1)
attempt(store, n, n)
print(n[7] is n, len(n))
attempt(far, m)
attempt(far, m[:-1])
del n[4:]
attempt(store, n, 9)
print(n)
attempt(store, bytearray(8), 256)
attempt(store, bytearray(8), 255)
attempt(floats, [1, 2], [3, 4, 5])
attempt(floats, [1.5, 2.5], [0, 0.5])
attempt(floats, [1.5, "s"], [0, 0.5, 1.0])
a = [0.5, 0.25, 0.125]
attempt(floats, a, a)
attempt(floats, [1e300, -1e300], [0, float("inf"), 1e-300])
