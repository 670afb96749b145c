# Classes that are made anew in each round: alone, beside those of the rounds before, and after changes. What a function has learned of
# one round must not decide what it does in another one.
kept = []


def classes(i):
    class A:
        kind = i

        def __init__(self, v):
            self.v = v
            if i & 1:
                self.w = 1.5

        def __add__(self, o):
            return A(self.v + o.v)

        def __eq__(self, o):
            return self.v == o.v

        def __len__(self):
            return i

        def __getitem__(self, k):
            return k + self.v

        def __bool__(self):
            return i % 3 > 0

        @property
        def p(self):
            return self.v * 2

        @p.setter
        def p(self, x):
            self.v = x + i

        def m(self, x):
            return x + i

        @classmethod
        def make(cls, v):
            return cls(v)

    class B(A):
        def m(self, x):
            return super().m(x) - 1

        p = A.p if i % 2 else property(lambda self: 5, lambda self, x: None)

    return A, B


def use(objects, n):
    s = t = 0
    for k in range(n):
        for o in objects:
            s += o.m(k) + o.p + len(o) + o[k & 3] + (1 if o else 0) + o.kind
            if o == o:
                o.p = k & 7
            q = o + o
            t += q.v & 15
            if k & 31 == 0:
                o.v = o.make(k).v
    return s & 0xFFFF, t & 0xFFFF


def attributes(o, n):
    s = 0
    for k in range(n):
        o.x = k
        s += o.x
        if k % 50 == 0:
            o.y = k * 0.5
        s += hasattr(o, "y")
    return s


for i in range(8):
    A, B = classes(i)
    print(i, use([A(1)], 300), use([B(2)], 300))
    kept.append(A(i))
    kept.append(B(i))
    print(use(kept[-2:], 100), use(kept[:4], 100), use(kept, 20))
    print(attributes(A(0), 200), attributes(B(0), 200), attributes(kept[0], 10))
    if i == 3:
        type(kept[0]).m = lambda self, x: x * 3
    if i == 4:
        type(kept[2]).p = property(lambda self: self.v - 1, lambda self, x: setattr(self, "v", x))
    if i == 5:
        kept[1].__class__ = type(kept[0])
        type(kept[3]).p = 9
    if i == 6:
        kept.clear()


# The same code, executed with other globals.
code = compile(
    """
class P:
    def __init__(self, x): self.x = x
    def move(self, d): self.x += d
def run(n):
    l = [P(start), P(2)]
    for k in range(n):
        for p in l: p.move(step)
    for p in l: p.x -= 1
    return [p.x for p in l]
""",
    "again",
    "exec",
)
spaces = []
for i in range(6):
    g = {"start": i, "step": i * 0.5 if i % 2 else i}
    exec(code, g)
    spaces.append(g)
    print(g["run"](200), [s["run"](40) for s in spaces])

# Methods that are replaced and restored.


class C:
    def get(self, k):
        return k & 3


def gets(c, n):
    s = 0
    for k in range(n):
        s += c.get(k)
    return s


for i in range(12):
    before = C.get
    if i % 2:
        C.get = lambda self, k: i
    print(gets(C(), 300), end=" ")
    C.get = before
    print(gets(C(), 300))
