# Attributes of objects whose shape is known in hot code: shapes and classes that change under it.
class V:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def add(self, o):
        return V(self.x + o.x, self.y + o.y)
    def dot(self, o):
        return self.x * o.x + self.y * o.y
class W(V):
    def dot(self, o):
        return -super().dot(o)
def work(n, hook, objs):
    t = 0
    for i in range(n):
        a = objs[i % len(objs)]
        t += a.dot(a)
        hook(i, a)
        t += a.x
        b = a.add(a)
        b.x += 1
        t += b.dot(a) + a.y
    return t
def nothing(i, a): pass
def grows(i, a):
    if i % 97 == 96: setattr(a, "z%d" % (i % 5), i)
def shrinks(i, a):
    if i % 211 == 210:
        y = a.y
        del a.y
        a.y = y
def swaps(i, a):
    if i == 500: a.__class__ = W
    if i == 900: a.__class__ = V
def redefines(i, a):
    if i == 700:
        old = V.dot
        V.dot = lambda self, o: old(self, o) + 1
        global undo
        def undo(): V.dot = old
def counts(i, a):
    V.n = getattr(V, "n", 0) + 1
def recodes(i, a):
    if i == 600:
        def dot(self, o): return 7
        f = V.dot
        global undo
        code = f.__code__
        f.__code__ = dot.__code__
        def undo(): f.__code__ = code
for k in range(2):
    for hook in (nothing, grows, shrinks, swaps, redefines, counts, recodes):
        undo = lambda: None
        objs = [V(1, 2), V(3, 4)]
        print(hook.__name__, work(1500, hook, objs))
        undo()
    print(work(1200, nothing, [V(1, 2), W(2, 3)]), V.n)
class N:
    def __init__(self, v, next=None):
        self.v = v
        self.next = next
        if v % 3 == 0: self.extra = v
def total(n):
    s = 0
    while n is not None:
        s += n.v
        try: s += n.extra
        except AttributeError: s += 1
        n = n.next
    return s
def chain(k):
    n = None
    for i in range(k): n = N(i, n)
    return n
print(total(chain(3000)), total(chain(10)))
class P:
    @property
    def p(self): return self.q * 2
    def __init__(self): self.q = 1
    def __getattr__(self, name):
        if name == "missing": return 5
        raise AttributeError(name)
def props(n):
    o = P(); s = 0
    for i in range(n):
        s += o.p + o.missing
        o.q = i
        if i == n // 2: P.p = property(lambda self: self.q * 3)
    return s
print(props(2000))
class D:
    def __init__(self, a): self.a = a; self.b = a + 1; self = None
def made(n):
    s = 0
    for i in range(n):
        d = D(i); s += d.a + d.b
    return s
print(made(2000))
