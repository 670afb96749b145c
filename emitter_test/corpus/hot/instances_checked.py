# isinstance for classes that the code names, and min and max of several values, in hot native code.
class A:
    pass


class B(A):
    pass


class C:
    pass


class D(B, C):
    pass


class Claims:
    @property
    def __class__(self):
        return B


class Any(type):
    def __instancecheck__(cls, x):
        return x == 3


class Odd(metaclass=Any):
    pass


class MyInt(int):
    pass


class MyErr(ValueError):
    pass


values = [1, True, None, 1.5, 0.0, -0.0, "s", b"b", [], (), {}, set(), A(), B(), C(), D(), Claims(), MyInt(3), 1 << 80, 1e300,
          int, A, MyErr("x"), ValueError(), len, range(3), ..., NotImplemented]


def kinds(x):
    out = ""
    out += "i" if isinstance(x, int) else "-"
    out += "b" if isinstance(x, bool) else "-"
    out += "f" if isinstance(x, float) else "-"
    out += "s" if isinstance(x, str) else "-"
    out += "l" if isinstance(x, list) else "-"
    out += "t" if isinstance(x, tuple) else "-"
    out += "A" if isinstance(x, A) else "-"
    out += "B" if isinstance(x, B) else "-"
    out += "C" if isinstance(x, C) else "-"
    out += "O" if isinstance(x, object) else "-"
    out += "T" if isinstance(x, type) else "-"
    out += "E" if isinstance(x, Exception) else "-"
    out += "o" if isinstance(x, Odd) else "-"
    out += "2" if isinstance(x, (int, str)) else "-"
    return out


def run(n):
    last = None
    for i in range(n):
        last = [kinds(x) for x in values]
    return last


def rebased(n):
    # The bases of a class change while the test is hot.
    class P:
        pass

    class Q:
        pass

    class R(Q):
        pass

    global Q_
    Q_ = Q
    r = R()
    count = 0
    for i in range(n):
        if i == n // 2:
            R.__bases__ = (P,)
        count += isinstance(r, Q_)
    return count


def replaced(n):
    global Current
    count = 0
    for i in range(n):
        Current = A if i % 3 else C
        count += isinstance(values[13], Current)
    return count


def best(n):
    out = 0
    for i in range(n):
        out += min(i, 5, 7) + max(i, 200, 3, 1)
        out += min(i, 1.5, 3) + max(0.5, i, 2.5, -1)
        out += len(min("b", "a", "c")) + max(True, 0, i) + min(1 << 70, i, 5)
    return out


def ties(n):
    r = None
    for i in range(n):
        r = min(1, 1.0, True), max(1.0, 1, True), min(0.0, -0.0, 0), max(0, -0.0, 0.0), min(float("nan"), 1, 2), max(1, float("nan"), 2)
    return r


def failing(n):
    count = 0
    for i in range(n):
        try:
            min(i, "a", 3)
        except TypeError:
            count += 1
        try:
            isinstance(i, 5)
        except TypeError:
            count += 1
    return count


for line in run(200):
    print(line)
print(rebased(400), replaced(400))
print(best(400), ties(400), failing(300))
