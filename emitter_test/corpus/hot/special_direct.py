# Special methods of instances that are called and not walked in place, with operands that change, NotImplemented, exceptions and deep recursion.
class P:
    def __init__(self, a, b):
        self.a = a
        self.b = b
    def __add__(self, o):
        return P(self.a + o.a, self.b + o.b)
class Q(P):
    def __add__(self, o):
        return NotImplemented
    def __radd__(self, o):
        return Q(self.a - o.a, 1)
def run(n, k):
    keep = []
    s = P(0, 0.5)
    for i in range(n):
        s = s + P(i, 0.25)
        if i % 7 == 0:
            keep.append(s)
        if len(keep) > 50:
            keep = keep[::3]
    return s.a, s.b, len(keep), sum(p.a for p in keep)
def mk(c, n):
    t = 0
    for i in range(n):
        t += c(i, i).a
    return t
for r in range(3):
    print(run(3000, 1))
    print(mk(P, 3000), mk(Q, 3000))
def add(a, b):
    return a + b
class E(P):
    def __add__(self, o):
        raise ValueError(self.a)
class V:
    def __init__(self, x): self.x = x
    def __sub__(self, o): 
        q = [self.x, o.x]
        for z in range(2):
            q[z] += 1
        return V(q[0] - q[1])
    def __getitem__(self, k):
        for i in range(1): pass
        return self.x + k
    def __setitem__(self, k, v):
        for i in range(1): pass
        self.x = k + v
    def __neg__(self):
        for i in range(1): pass
        return V(-self.x)
    def __lt__(self, o):
        for i in range(1): pass
        return self.x < o.x if o.x != 13 else NotImplemented
    def __gt__(self, o):
        return "gt"
def work(n, w):
    a = V(1)
    t = 0
    for i in range(n):
        b = V(i)
        c = a - b
        t += c[2]
        c[i] = 3
        t += (-c).x
        if b < c: t += 1
        x = b < w
        if x == "gt": t += 1000
        elif x: t += 2
    return t
for w in (V(5), V(13), V(6)):
    print(work(500, w))
def subs(xs, y):
    r = []
    for x in xs:
        try:
            z = x - y
            r.append(z.x if isinstance(z, V) else z)
        except (TypeError, AttributeError) as e:
            r.append(type(e).__name__)
    return r
print(subs([V(i) for i in range(300)], V(3))[-3:])
print(subs([V(1), 2, V(3), 2.5, "s"] * 50, V(3))[-5:])
print(subs([V(1), 2, V(3), 2.5] * 100, 2)[-4:])
print(subs([7] * 50, 2)[-4:])
def deep(v, n):
    return (v - V(n)).x if n == 0 else deep(v, n - 1)
class R:
    def __init__(self, n): self.n = n
    def __add__(self, o):
        for i in range(1): pass
        if self.n == 0: return 0
        return 1 + (R(self.n - 1) + o)
print(R(50) + 1, [R(20) + 1 for i in range(100)][-1])
try:
    R(100000) + 1
except RecursionError:
    print("deep")
def exc(n):
    got = 0
    for i in range(n):
        e = E(i, 0)
        try:
            add(e, e)
        except ValueError as x:
            got += x.args[0]
    return got
print(exc(300))
