# array.array with every type code, iteration, sorting, buffers, subclasses, conversion errors.
from array import array
import array as module


def call(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return type(e).__name__


LIMITS = {"b": 7, "B": 8, "h": 15, "H": 16, "i": 31, "I": 32, "l": 63, "L": 64, "q": 63, "Q": 64}
for code, bits in LIMITS.items():
    a = array(code)
    lo, hi = (0 if code.isupper() else -(2**bits)), 2**bits - 1
    for v in (lo, hi, 0, lo - 1, hi + 1, 1.5, "x", None):
        r = call(a.append, v)
        print(code, v, r, end=" ")
    print(a, a.itemsize, a.tobytes())
for code in "fd":
    a = array(code, [0.1, 1, True, -2.5e10])
    print(a.tolist() == [0.1, 1.0, 1.0, -2.5e10], a.itemsize, a[1:], call(a.append, "x"), call(a.append, None), a.count(1), a.index(1))
a = array("i", range(20))
print(sum(a), max(a), sorted(a, reverse=True)[:3], [x for x in a if x % 7 == 0], a[::5], a[-3:], a[5:1:-2], list(reversed(a))[:2], 5 in a, "x" in a)
del a[::3]; print(a)
a[2:4] = array("i", [100, 200, 300]); print(a)
a[::2] = array("i", [0] * len(a[::2])); print(a)
print(call(a.__setitem__, slice(0, 2), [1, 2]), call(a.__setitem__, 99, 1), call(a.__getitem__, 99), call(a.__getitem__, "x"), call(a.__delitem__, 99), call(a.extend, array("h", [1])), call(lambda: a + [1]), call(lambda: a * 2.0), call(array, "i", 5), call(array, "ii"), call(array))
b = array("H", [1, 2, 3]); b.byteswap(); print(b, b.tobytes(), array("H", b.tobytes()) == b)
b.frombytes(b"ab"); b.fromlist([7]); print(b, call(b.frombytes, b"a"), call(b.fromlist, [70000]), b)
b *= 2; b += array("H", [9]); print(b, len(b), b == array("H", b), b != array("H"), b < array("H", [5]), b >= b)
m = memoryview(array("i", [1, 2, 3])); m[1] = 50; print(m.tolist(), m.obj, bytes(m[2:]), m.format)
print(bytes(array("h", [1, 2])), bytearray(array("b", [1])) + array("B", [2]), int.from_bytes(array("B", [1, 2]), "big"), b"-".join([array("B", [65]), b"x"]))


class Sub(array):
    def __new__(cls, *args):
        self = super().__new__(cls, "i", *args)
        self.tag = "t"
        return self
    def total(self): return sum(self)
s = Sub([1, 2, 3]); s.append(4)
print(s, s.tag, s.total(), type(s[1:]).__name__, type(s + s).__name__, isinstance(s, array), s == array("i", [1, 2, 3, 4]))
u = array("u", "añ€"); u.append("x"); print(u, u.tounicode(), u[1], call(u.append, "xy"), call(u.append, 5), len(u))
print(module.ArrayType is array, sorted(module.typecodes), array.__name__, array("i", [3, 1, 2]).tolist(), call(hash, array("i")), bool(array("i", [0])), array("b", b"\xff\x01"), array("d", [float("nan")]) == array("d", [float("nan")]))
import copy
c = array("i", [1, 2]); d = copy.copy(c); e = copy.deepcopy(c); d.append(3); e[0] = 9; print(c, d, e, c.buffer_info()[1])
it = iter(c); next(it); c.append(5); print(list(it), list(it))
g = array("i", (i * i for i in range(5))); g.insert(0, -1); g.insert(-1, -2); g.insert(99, -3); print(g, g.pop(), g.pop(0), g.pop(-2), g, call(g.pop, 50), call(array("i").pop), call(g.remove, 77)); g.reverse(); print(g)
