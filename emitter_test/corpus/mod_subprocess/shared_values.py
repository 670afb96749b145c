# Values and arrays that processes share.
import ctypes
import multiprocessing
from multiprocessing import Array, Process, RawArray, RawValue, Value


class Point(ctypes.Structure):
    _fields_ = [("x", ctypes.c_double), ("y", ctypes.c_int)]


def work(n, a, s, raw, p, floats):
    for _ in range(100):
        with n.get_lock():
            n.value += 1
    for i in range(len(a)):
        a[i] *= 2
    s.value = s.value.upper()
    raw.value = 7
    p.x, p.y = p.x + 0.5, p.y - 1
    floats[:] = [x / 2 for x in floats]


def main():
    n, a = Value("i", 0), Array("i", [1, 2, 3])
    s, raw = Array("c", b"text"), RawValue("l")
    p, floats = Value(Point, 1.5, 2), RawArray("d", 3)
    floats[0] = 9
    for i in range(2):
        child = Process(target=work, args=(n, a, s, raw, p, floats))
        child.start()
        child.join()
        print(child.exitcode, n.value, a[:], s.value, raw.value, p.x, p.y, floats[:])
    print(len(a), a[1], list(a), a.get_obj()[0], type(n.get_lock()).__name__, len(s.raw))
    print(Value("d", 2.5, lock=False).value, Array("h", 2, lock=False)[:], Value(ctypes.c_char, b"x").value)
    for bad in lambda: Value("i", lock=3), lambda: Array("i", "x"):
        try:
            bad()
        except (TypeError, AttributeError) as e:
            print(type(e).__name__)
    c = multiprocessing.sharedctypes.copy(raw)
    c.value += 1
    print(c.value, raw.value)
    with n:
        n.value = -1
    print(n.value)


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    import multiprocessing.sharedctypes
    main()
