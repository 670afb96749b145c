# Operators of subclasses of float are those of float, unless they are replaced.
class F(float):
    def unit(self):
        return "m"


class G(float):
    def __add__(self, other):
        return "G+"

    __radd__ = __lt__ = __add__


class H(F):
    def __mul__(self, other):
        return "H*"

    def __rsub__(self, other):
        return "-H"

    def __eq__(self, other):
        return "=="


class I(int):
    pass


def every(a, b):
    r = []
    for f in (lambda: a + b, lambda: a - b, lambda: a * b, lambda: a / b, lambda: a // b, lambda: a % b, lambda: a ** b, lambda: divmod(a, b),
              lambda: a < b, lambda: a <= b, lambda: a == b, lambda: a != b, lambda: a > b, lambda: a >= b, lambda: a & b, lambda: a @ b,
              lambda: a << b):
        try:
            x = f()
            r.append((x, type(x).__name__))
        except Exception as e:
            r.append(type(e).__name__)
    return r


values = [F(1.5), F(0.0), F("inf"), F(2), G(2.5), H(3.5), I(3), 2, 2.5, True, 2 ** 70]
for a in values:
    for b in values:
        if type(a) in (F, G, H) or type(b) in (F, G, H):
            print(type(a).__name__, type(b).__name__, every(a, b))


def hot(a, b):
    s = 0.0
    for i in range(300):
        s += a + b
        if a < b:
            s += a * 2 - 1.5
        s -= b
        a += 0.5
    return s, type(s).__name__, type(a).__name__


print(hot(F(1.5), F(2.5)), hot(F(1.5), 2), hot(1.5, F(3)), hot(I(2), F(2.25)))
x = F(1)
x += F(2)
x -= 1
print(x, type(x).__name__, -F(2), type(-F(2)).__name__, abs(F(-2)), sum([F(1), F(2)]), max(F(1), F(2)).unit(), hash(F(2)) == hash(2))
F.__add__ = lambda a, b: "changed"
print(F(1) + F(2), F(1) + 2, 2 + F(1), hot(2.5, F(1)))
del F.__add__
print(F(1) + F(2))
