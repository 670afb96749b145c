# Ints whose words look like the address of a class that an instruction has met are no classes.
class C:
    name = "C"

    @staticmethod
    def double(x):
        return 2 * x

    @classmethod
    def make(cls):
        return cls.name


def load(o):
    return o.name


def call(o):
    return o.double(1)


def make(o):
    return o.make()


n = id(C)
for f in (load, call, make):
    for i in range(300):
        f(C)
    for k in (n, n >> 1, n << 1, (n >> 1) + 1, (n >> 1) + 4, n << 2, n >> 2):
        try:
            print(f(k))
        except AttributeError:
            print("no attribute")
