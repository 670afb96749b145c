# Items of arrays and memoryviews, many at once: numbers of all kinds, and those that are not small.
from array import array


class Five:
    def __index__(self):
        return 5


class Grows:
    def __init__(self, a):
        self.a = a

    def __index__(self):
        self.a.append(9)
        return 7


for code in "bBhHiIlLqQfd":
    a = array(code, range(100))
    a.extend([1, 2, Five(), True, 3] if code not in "fd" else [1, 2, 1.5, True, 3])
    print(code, sum(a), len(a), a.tolist()[95:], list(a) == a.tolist(), list(memoryview(a)) == a.tolist())
    print(list(memoryview(a)[::-20]), a[3:7], a[3:3].tolist(), a[50:3].tolist(), a[90:200:7].tolist())
    size = 8 * a.itemsize
    if code in "bhilq":
        good = [-(1 << size - 1), (1 << size - 1) - 1]
        bad = [-(1 << size - 1) - 1, 1 << size - 1]
    elif code in "fd":
        continue
    else:
        good = [0, (1 << size) - 1]
        bad = [-1, 1 << size]
    print(code, [x == y for x, y in zip(array(code, [1] + good * 2 + [2]), [1] + good * 2 + [2])], sum(array(code, good)) == sum(good))
    for x in bad:
        b = array(code, [1, 2])
        try:
            b.extend([3, 4, x, 5])
        except OverflowError:
            print("overflow", b.tolist())
        try:
            b.fromlist([6, x])
        except OverflowError:
            print("overflow", b.tolist())
    for x in 1.5, "a", None:
        try:
            array(code, [1, x])
        except TypeError:
            print("TypeError")
floats = [0.0, -0.0, 1.5, 1e300, 5e-324, 1e-300, float("inf"), float("-inf"), 3, 1 << 60]
a = array("d", floats)
print(a.tolist(), list(memoryview(a)), array("f", [0.1, 3, 1 << 60]).tolist())
print(sum(array("d", [1e300, 1e-300, 2.5] * 50)) == sum([1e300, 1e-300, 2.5] * 50), sum(array("d", [.1] * 200), 5) == sum([.1] * 200, 5))
print(sum(array("d", [0.5, 1.5]), 2), sum(array("i", [1, 2]), 0.5), sum(array("q", [1 << 62] * 3)), sum(array("d")))
print(array("d", [2.0 ** k for k in (-300, -256, 255, 256, 1000)]).tolist())
a = array("i", [1])
a.extend((Grows(a), 2, 3))
print(len(a), sorted(a))
a = array("i", [1, 2, 3])
a.extend(a)
print(a, sum(a))
items = [1, 2]
class Shrinks:
    def __index__(self):
        items.clear()
        return 8
items += [Shrinks(), 3, 4]
try:
    assert array("i", items) == array("i", [1, 2, 8])
except IndexError:
    pass  # in CPython
m = memoryview(array("d", [1.5, 1e300, -2.0]))
print(m.tolist(), m[::2].tolist(), list(m[::-1]), list(memoryview(b"abc").cast("c")), list(memoryview(b"\1\0").cast("?")))
m.release()
try:
    list(m)
except ValueError as e:
    print(type(e).__name__)
