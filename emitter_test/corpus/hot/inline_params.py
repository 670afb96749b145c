# Calls of small functions in hot loops: keywords, keyword-only parameters, *args, objects with __call__, defaults that change.
def kw(a, *, s=1, o=0): return (a, s, o)
def st(a, b=5, *args): return (a, b, args)
def sk(a, *args, k=3): return (a, args, k)
def dflt(a, b=2, c=3): return (a, b, c)
def po(a, /, b=1): return (a, b)
class C:
    def __call__(self, x, y=2): return (x, y, self.v)
    def __init__(self, v, *, w=9): self.v = v; self.w = w
    def m(self, *a): return (self.v, a)
    def cell(self, x, *, k=4): return (lambda: (self.v, x, k))()
def run(n):
    c = C(1)
    out = None
    for i in range(n):
        out = [kw(i), kw(i, o=2), kw(i, s=i, o=i + 1), kw(o=1, a=i, s=2), st(i), st(i, 1), st(i, 1, 2, 3), sk(i), sk(i, 1), sk(i, 1, 2, k=i), sk(k=1, a=2),
               dflt(i, c=1), dflt(c=i, a=1), dflt(b=i, a=2, c=i), po(i), po(i, b=2), c(i), c(i, 3), c(y=i, x=4), C(i).w, C(i, w=7).w, C(v=i).v, c.m(), c.m(1), c.m(1, i), c.cell(i), c.cell(i, k=8)]
        if i == n // 2:
            kw.__kwdefaults__["s"] = 50
            dflt.__defaults__ = (7, 8)
        if i == n * 3 // 4:
            kw.__kwdefaults__ = {"s": 3, "o": 4}
            C.__call__ = lambda self, x, y=0: (self, x, y)[1:]
    return out
for i in range(4):
    print(run(1000))
    kw.__kwdefaults__ = {"s": 1, "o": 0}
def errs(n):
    r = []
    for i in range(n):
        for f in (lambda: kw(), lambda: kw(1, 2), lambda: kw(1, z=2), lambda: po(a=1), lambda: dflt(1, a=2), lambda: sk()):
            try: f()
            except TypeError as e: r.append(type(e).__name__)
    return len(r)
print(errs(300))
