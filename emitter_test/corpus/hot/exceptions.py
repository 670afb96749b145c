# Exceptions raised and caught in hot loops: at the same place, in callees, in iterators, with finally and loops around.
# heavy
def at(n, every):
    ok = bad = 0
    for i in range(n):
        try:
            if i % every == 0: raise ValueError(i)
            ok += 1
        except ValueError as e: bad += e.args[0] % 7
    return ok, bad
print(at(5000, 1000), at(5000, 2), at(3000, 1))
def callee(x):
    if x % 5 == 0: return 1 // (x % 10)
    return [1, 2, 3, 4][x % 5]
def outer(n):
    z = i_ = t = 0
    for i in range(n):
        try: t += callee(i)
        except ZeroDivisionError: z += 1
        except IndexError: i_ += 1
    return t, z, i_
print(outer(5000))
def dicts(n):
    d, miss = {k: k for k in range(0, 100, 2)}, 0
    for i in range(n):
        try: d[i % 100]
        except KeyError as e: miss += e.args[0]
    return miss
print(dicts(4000))
def fin(n):
    log = 0
    for i in range(n):
        try:
            if i % 3 == 0: continue
            if i % 1999 == 1998: break
            try:
                if i % 7 == 0: raise KeyError
            finally: log += 1
        except KeyError: log += 10
        finally: log += 100
    return log
print(fin(1500), fin(5000))
def deep(n, d):
    def go(k):
        if k == 0: raise LookupError(d)
        try: go(k - 1)
        except KeyError: return -1
    t = 0
    for _ in range(n):
        try: go(d)
        except LookupError as e: t += e.args[0]
    return t
print(deep(500, 5))
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
print(sum(x for _ in range(200) for x in It(10)), [list(It(3)) for _ in range(2)])
def first_bad(rows):
    for i, r in enumerate(rows):
        try: int(r)
        except ValueError: return i
    return None
rows = ["%d" % i for i in range(2000)]; print(first_bad(rows)); rows[1900] = "x"; print(first_bad(rows))
def types(n):
    vals = [1, "a", None, 2.5, [1], (), {}]
    c = {}
    for i in range(n):
        try: r = vals[i % 7] + 1
        except TypeError: r = "TE"
        c[str(r)] = c.get(str(r), 0) + 1
    return sorted(c.items())
print(types(2100))
def reraise(n):
    c = 0
    for i in range(n):
        try:
            try: raise OSError(i)
            except OSError as e:
                if e.args[0] % 2: raise
                raise RuntimeError from e
        except RuntimeError as e: c += e.__cause__.args[0]
        except OSError as e: c -= e.args[0]
    return c
print(reraise(1001))
class Ctx:
    n = 0
    def __enter__(self): Ctx.n += 1; return self
    def __exit__(self, t, v, tb): Ctx.n += 10 if t else 1; return t is ValueError
def ctx(n):
    for i in range(n):
        with Ctx():
            if i % 4 == 0: raise ValueError
    return Ctx.n
print(ctx(2000))
