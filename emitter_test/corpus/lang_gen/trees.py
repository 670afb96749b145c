# Recursive generators and coroutine-style state machines.
class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
    def insert(self, v):
        side = "l" if v < self.v else "r"
        kid = getattr(self, side)
        if kid: kid.insert(v)
        else: setattr(self, side, Tree(v))
    def depth(self): return 1 + max((k.depth() for k in (self.l, self.r) if k), default=0)
    def levels(self):
        row = [self]
        while row:
            yield [n.v for n in row]
            row = [k for n in row for k in (n.l, n.r) if k]
t = Tree(50)
for v in (30, 70, 20, 40, 60, 80, 10, 45, 65): t.insert(v)
print(list(t), t.depth(), list(t.levels()), 45 in t, 46 in t, sum(t), max(t), sorted(t, reverse=True)[:3])
a, *b, c = t; print(a, len(b), c)
def same_fringe(x, y):
    from itertools import zip_longest
    return all(p == q for p, q in zip_longest(x, y, fillvalue=object()))
u = Tree(10)
for v in sorted(t)[1:]: u.insert(v)
print(same_fringe(t, u), u.depth()); u.insert(99); print(same_fringe(t, u))
def walk(d, path=()):
    for k, v in sorted(d.items()):
        if isinstance(v, dict): yield from walk(v, path + (k,))
        else: yield "/".join(path + (k,)), v
print(list(walk({"b": {"x": 1, "y": {"z": 2}}, "a": 0, "c": {}})))
def parser():
    stack, out = [], None
    while True:
        tok = yield out
        out = None
        if tok == "(": stack.append([])
        elif tok == ")":
            done = stack.pop()
            if stack: stack[-1].append(done)
            else: out = done
        elif stack: stack[-1].append(tok)
        else: out = "error " + tok
p = parser(); next(p)
print([r for r in (p.send(c) for c in "(a(bc)d)x()") if r is not None])
def window(n):
    buf = []
    while True:
        x = yield (sum(buf) / len(buf) if buf else None)
        buf = (buf + [x])[-n:]
w = window(3); next(w); print([round(w.send(x), 3) for x in (1, 2, 6, 10, 2)])
def primes():
    yield 2
    found, n = [2], 3
    while True:
        if all(n % p for p in found if p * p <= n): found.append(n); yield n
        n += 2
from itertools import islice, takewhile
print(list(takewhile(lambda p: p < 40, primes())), next(islice(primes(), 99, None)))
def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try: yield next(i)
            except StopIteration: its.remove(i)
print("".join(interleave("abc", "12", "", "wxyz")))
def cycle_guard():
    def a(n): yield n; yield from b(n - 1) if n else ()
    def b(n): yield -n; yield from a(n - 1) if n else ()
    return list(a(5))
print(cycle_guard())
def deep(n):
    if n == 0: yield "bottom"; return
    yield from deep(n - 1)
print(list(deep(300)))
def subs(s):
    if not s: yield ""; return
    for rest in subs(s[1:]): yield rest; yield s[0] + rest
print(list(subs("abc")), sum(1 for _ in subs("abcdefghij")))
def counter():
    i = 0
    while True:
        cmd = yield i
        if cmd == "reset": i = -1
        elif isinstance(cmd, int): i += cmd - 1
        i += 1
c = counter(); print(next(c), next(c), c.send(10), c.send("reset"), next(c)); c.close()
try: next(c)
except StopIteration: print("closed")
