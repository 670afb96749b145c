# An attribute of the instance hides the method that a hot call has found, and goes away again.
class A:
    def __init__(self, v): self.v = v
    def get(self): return self.v
class B(A): pass
def hide(n):
    o, t = A(1), []
    for i in range(n):
        t.append(o.get())
        if i == 30: o.get = lambda: 3
        elif i == 60: del o.get
    return t
def two(n):
    obs = A(1), B(2)
    r = []
    for j in range(n):
        o = obs[j % 2 if j > 20 else 0]
        r.append(o.get())
        if j == 12: obs[0].get = lambda: 1.5
    return r
def append(n):
    class L:
        def append(self, x): return x
    ls = [[]] * 30 + [L()] * 3 + [[]] * 5
    return [l.append(i) for i, l in enumerate(ls)], [l.append(5) is None for l in ls]
print(hide(100))
print(two(60))
print(append(1))
