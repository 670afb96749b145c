# What __format__ and __str__ return may be an instance of a subclass of str; machine code took f'{v:x}' for a str.
class S(str):
    pass


class A:
    def __format__(self, spec):
        return S("x")

    def __str__(self):
        return S("yy")


class E:
    def __format__(self, spec):
        return ""


def f(v):
    w, u = f"{v:08b}", f"{v}"
    return len(w), len(u), w[0], u + "a", "x" in w, w == "x", type(w).__name__, type(u).__name__


def g(v, w):
    x, y = f"{v}{w}", f"{v}{w}{v}"
    return len(x), len(y), x, y, type(x).__name__, type(y).__name__


for i in range(60):
    f(7), g(7, 8)
print(f(A()), g(E(), A()), g(A(), E()), g(E(), E()))
for i in range(60):
    r = f(A()), g(E(), A()), g(A(), E()), g(E(), E()), g(A(), A())
print(r)
