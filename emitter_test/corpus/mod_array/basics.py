# array: typecodes, methods, slices, buffer protocol, conversions, errors.
from array import array
def t(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__
for c, v in (("b", [-128, 127]), ("B", [0, 255]), ("h", [-32768, 32767]), ("H", [65535]), ("i", [-2 ** 31, 2 ** 31 - 1]), ("I", [2 ** 32 - 1]), ("q", [-2 ** 63, 2 ** 63 - 1]), ("Q", [2 ** 64 - 1]), ("f", [1.5, -0.25]), ("d", [0.1, 1e300])):
    a = array(c, v)
    print(a, a.typecode, a.itemsize, len(a), a.tolist() == v, a[0], a[-1], t(a.append, 2 ** 70 if c not in "fd" else "x"), t(a.append, "x"))
a = array("i", [3, 1, 2])
a.append(4); a.extend([5, 6]); a.extend(array("i", [7])); a.insert(0, 0); a.insert(-1, 9); print(a, a.pop(), a.pop(0), a.index(2), a.count(9), a.remove(9), a, 5 in a, 50 in a)
a.reverse(); print(a, a[1:3], a[::-1], a[::2], a + array("i", [8]), a * 2, 2 * array("i", [1]), len(a)); a[0] = 100; a[1:3] = array("i", [20, 30, 40]); print(a); del a[0]; del a[1:3]; print(a); a += array("i", [1]); a *= 2; print(a)
print(t(lambda: a[99]), t(lambda: a["x"]), t(a.extend, array("b", [1])), t(lambda: a + [1]), t(lambda: a + array("b", [1])), t(array, "z"), t(array, "i", ["x"]), t(array, "i", 5), t(array), t(array, "ii"), t(a.pop, 99), t(a.remove, 777), t(a.index, 777), t(hash, a), t(array, "b", [200]), t(array, "i", [1.5]), t(lambda: a.__setitem__(slice(0, 1), [1])), t(array("i").pop))
print(array("i", [1, 2]) == array("i", [1, 2]), array("i", [1]) == array("d", [1.0]), array("i", [1, 2]) < array("i", [1, 3]), array("i") == array("b"), array("i", [1]) == [1], array("i", (1, 2)), array("B", b"ab"), array("b", range(3)), array("i", (x for x in (1, 2))), array("i", array("b", [5])), array("d", [1, 2]), bool(array("i")), list(array("h", [1, 2])), [x * 2 for x in array("i", [1, 2])], max(array("i", [3, 9])), sum(array("d", [0.5, 1])), sorted(array("b", [3, 1])))
b = array("h", [1, 256, -1]); print(b.tobytes(), bytes(b), b.byteswap(), b.tolist()); b.frombytes(b"\5\0"); b.fromlist([7]); print(b, t(b.frombytes, b"x"), t(b.fromlist, ["x"]), b.buffer_info()[1], memoryview(b)[0], memoryview(b).format)
m = memoryview(b); m[0] = 42; print(b[0], len(m), m.nbytes); m.release(); b.append(1); print(len(b), array("B", bytes(range(3))).tobytes(), bytes(array("B", [65, 66])), bytearray(array("b", [1])), int.from_bytes(array("B", [1, 2]), "little"))
import copy, io, struct
c = copy.copy(b); c[0] = 0; print(b[0], copy.deepcopy(b) == b, struct.unpack("<2h", array("h", [1, 2])), struct.unpack_from("h", b, 2)); s = io.BytesIO(); s.write(array("B", [1, 2])); print(s.getvalue(), io.BytesIO(b"\7\10").readinto(bytearray(2)))
big = array("q", range(10000)); big2 = array("q", [x * x for x in big]); print(sum(big), big2[9999], len(big.tobytes()), big[5000:5003])
it = iter(array("i", [1, 2])); print(next(it), list(it), repr(array("d", [float("inf"), -0.0])), str(array("b")), array("f", [0.1])[0] == 0.1, list(reversed(array("i", [1, 2]))), array("i", [1, 2, 3]).__contains__(2), array("i", [True])[0])
