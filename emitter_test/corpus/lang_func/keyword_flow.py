# Keyword-only, positional-only and starred arguments flowing through wrappers.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
def po(a, b=2, /, c=3, *, d=4, **kw): return a, b, c, d, sorted(kw.items())
print(po(1), po(1, 5, 6, d=7), po(1, a=9, b=8), t(po), t(po, 1, 2, 3, 4), t(po, c=1))
def relay(f):
    def inner(*a, **k): return "relay", f(*a, **k)
    return inner
print(relay(po)(1, c=5, z=0), relay(relay(po))(*[1, 2], **{"d": 0}))
def only(*, x, y=1): return x * 10 + y
print(only(x=2), only(y=5, x=1), t(only), t(only, 1), t(only, x=1, z=2))
print(t(lambda: only(**{"x": 1}, **{"x": 2})), only(**{"x": 1}, **{"y": 2}))
def many(*a): return len(a), sum(a)
print(many(*range(3), 10, *(x * x for x in range(3))), many(*[], *()), many(*{1: 2}, *{5}))
print(t(lambda: many(*5)), t(lambda: only(**5)), t(lambda: only(**{1: 2})))
def log(name, /, **kw): return name, kw
print(log("n", name="other"), log("m", self=1))
trace = []
def mark(x): trace.append(x); return x
print(many(mark(1), *[mark(2)], mark(3), *[mark(4)]), trace)
def dflt(a, acc=[]): acc.append(a); return acc
print(dflt(1), dflt(2), dflt(3, []), dflt(4), dflt.__defaults__)
dflt.__defaults__ = ((),)
print(t(dflt, 1))
def kd(*, k=1): return k
kd.__kwdefaults__ = {"k": "new"}
print(kd(), kd(k=0))
d = {"c": 1}; r = po(0, **d); d["c"] = 2; print(r, po(0, **d))
