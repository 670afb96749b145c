# Attributes that stop to hold only floats more often, and in more ways, than there are shapes for.


def make(n):
    class C:
        def __init__(self, a, b):
            self.a = a
            self.b = b

        def step(self):
            self.a += self.b
            self.b = self.a * 0.5 - self.b
            return self.a

    C.__name__ = "C%d" % n
    return C


def run(objects):
    s = 0
    for o in objects:
        s += o.step() + o.a - o.b
        o.a = o.b * 0.25
    return s


def many_classes():
    classes = [make(n) for n in range(30)]
    objects = [c(k * 0.5, k * 0.25) for k, c in enumerate(classes)]
    for k in range(40):
        run(objects)
    for k, o in enumerate(objects):
        if k % 2:
            o.a = k
        if k % 3 == 0:
            o.b = k
        run(objects)
    objects += [c(1, 2.5) for c in classes] + [c(1.5, 2) for c in classes] + [c(0.5, 0.5) for c in classes]
    for k in range(20):
        run(objects)
    print("%.6f" % run(objects), [type(o.a).__name__[0] + type(o.b).__name__[0] for o in objects[:40]])


class Bag:
    pass


NAMES = ["n%d" % k for k in range(80)]


def many_shapes():
    # Every order of attributes is another shape, until objects have dictionaries.
    bags = []
    for k in range(70):
        b = Bag()
        for j in range(10):
            setattr(b, NAMES[(k * 7 + j * (k % 9 + 1)) % 80], k * 0.5 + j)
        bags.append(b)
    for k in range(700):
        b = bags[k % 70]
        name = NAMES[(k % 70 * 7) % 80]
        if k % 11 == 0:
            setattr(b, name, k)
        elif k % 13 == 0:
            setattr(b, name, str(k))
        elif isinstance(getattr(b, name), str):
            setattr(b, name, 0.5)
        else:
            setattr(b, name, getattr(b, name) + 0.25)
    print([getattr(b, NAMES[(k * 7) % 80]) for k, b in enumerate(bags)])
    print(sum(len(vars(b)) for b in bags))
    print([sorted(v for v in vars(b).values() if isinstance(v, float))[:3] for b in bags[::9]])


class Wide:
    def __init__(self, v):
        for name in NAMES:
            setattr(self, name, v)


def wide():
    a, b = Wide(0.5), Wide(1.5)
    for k in range(60):
        a.n0 += b.n1
        a.n3 = a.n0
        b.n15, b.n16, b.n79 = a.n3, a.n15 + 1, a.n79 * 0.5
    b.n15 = None
    a.n0 = "s"
    print(a.n0, a.n3, b.n15, b.n16, b.n79, len(vars(a)))


class Base:
    def __init__(self):
        self.x = 0.0
        self.y = 1.0


class Left(Base):
    def __init__(self):
        Base.__init__(self)
        self.z = 2.0


class Right(Base):
    def __init__(self):
        self.z = 3
        super().__init__()
        self.x = self.z


def walk(objects):
    s = 0.0
    for o in objects:
        s += o.x * o.y + o.z
        o.y = s * 0.125
    return s


def family():
    objects = [(Base, Left, Right)[k % 3]() for k in range(30)]
    for o in objects:
        o.z = 1.5
    for k in range(30):
        walk(objects)
    print("%.6f" % walk(objects))
    objects[4].y = 3
    objects[5].y = 10 ** 30
    print("%.6e" % walk(objects))
    Left.z = property(lambda self: self.x + 0.5)
    try:
        print("%.6e" % walk(objects))
    except AttributeError as e:
        print("AttributeError")
    objects[0].__class__ = Right
    print(type(objects[0]).__name__, objects[0].x, objects[0].z)
    objects[0].y = 0.5
    objects[0].x = "x"
    print(objects[0].x, objects[0].y)


many_classes()
many_shapes()
wide()
family()
