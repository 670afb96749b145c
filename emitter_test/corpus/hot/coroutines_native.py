# Coroutines that native code makes, resumes and awaits: driven by hand and by each other, with exceptions thrown in at every depth.
# heavy
import types

@types.coroutine
def pause(v):
    got = yield v
    return got

class Await:
    def __init__(self, v): self.v = v
    def __await__(self):
        x = yield self.v
        return (self.v, x)

class AwaitIter:
    def __await__(self): return iter([1, 2, 3])

def drive(c, sent=None, limit=10000):
    out, v = [], None
    try:
        for i in range(limit):
            v = c.send(v)
            out.append(v)
            v = sent
    except StopIteration as e:
        return out, e.value
    except Exception as e:
        return out, type(e).__name__, str(e)
    return out, "more"

async def fib(n):
    if n < 2: return n
    return await fib(n - 1) + await fib(n - 2)
for _ in range(10): r = drive(fib(10))
print(r)

async def leaf(i): return await pause(i)
async def mid(i): return (await leaf(i), await Await(i), await leaf(i + 1))
async def top(n):
    s = []
    for i in range(n): s.append(await mid(i))
    return len(s), s[-1]
for _ in range(30): r = drive(top(12), "x")
print(r)
print(drive(top(300))[1])

async def defaults(a, b=2, *c, d=4, **e): return a, b, c, d, e
async def calls(n):
    for i in range(n): r = [await defaults(i), await defaults(i, 1), await defaults(i, 1, 2, d=5, f=6), await leaf2(i), await leaf2(i=i)]
    return r
async def leaf2(i, j=3): return i + j
print(drive(calls(200)))
async def iterates():
    return await AwaitIter()
for _ in range(60): r = drive(iterates())
print(r)

# Exceptions out of, and into, chains.
async def boom(n):
    if n == 0: raise ValueError("deep")
    if n == 3: await pause("here")
    return await boom(n - 1)
for _ in range(60): r = drive(boom(8))
print(r)
def tb(c):
    try:
        while True: c.send(None)
    except ValueError as e:
        t, out = e.__traceback__, []
        while t: out.append((t.tb_frame.f_code.co_name, t.tb_lineno)); t = t.tb_next
        return out
for _ in range(60): r = tb(boom(5))
print(r)
async def guarded(log, n):
    try:
        return await guarded(log, n - 1) if n else await pause("in")
    except KeyError as e:
        log.append(("caught", n, str(e)))
        if n < 2: raise
        return "recovered"
    finally:
        log.append(("left", n))
def throws(n):
    for _ in range(n):
        log = []
        c = guarded(log, 4)
        a = c.send(None)
        try: c.throw(KeyError("k"))
        except StopIteration as e: b = e.value
        d = guarded(log, 2); d.send(None); d.close()
        try: d.send(None)
        except RuntimeError as e: f = str(e)
    return a, b, f, log
print(throws(100))
print(throws(2))

# Misuse.
async def selfish():
    try: me.send(None)
    except ValueError as e: return str(e)
for _ in range(60): me = selfish(); r = drive(me)
print(r)
async def twice(c):
    a = await c
    try: await c
    except RuntimeError as e: return a, str(e)
for _ in range(60): r = drive(twice(leaf2(1)))
print(r)
async def wrong(x):
    try: await x
    except TypeError: return "TypeError"
for _ in range(60): r = [drive(wrong(x)) for x in (1, None, "s", [1], iter([1]))]
print(r)
def first_send():
    c = leaf2(1)
    try: c.send(1)
    except TypeError as e: r = "TypeError"
    c.close()
    return r
for _ in range(60): r = first_send()
print(r)
async def stops():
    raise StopIteration(1)
async def awaits_stops(): return await stops()
for _ in range(60): r = drive(awaits_stops())[1]
print(r)
def deep(n):
    async def down(k): return await down(k + 1)
    try: down(0).send(None)
    except RecursionError: return "RecursionError"
print([deep(1) for _ in range(3)])

# Many that take turns, with state in try and with blocks, and closures.
class Ctx:
    def __init__(self, log): self.log = log
    async def __aenter__(self): self.log.append(await pause("enter")); return self
    async def __aexit__(self, *e): self.log.append((await pause("exit"), e[0] and e[0].__name__)); return True
async def worker(k, n, log):
    total = 0
    add = lambda x: total + x
    for i in range(n):
        try:
            async with Ctx(log):
                total = add(await leaf(k))
                if i % 3 == 0: raise KeyError(i)
        finally:
            total += 1
    return total
def robin(n, m):
    log, done = [], []
    tasks = [worker(k, m, log) for k in range(n)]
    while tasks:
        alive = []
        for t in tasks:
            try: t.send(2 if t.cr_await is not None else None); alive.append(t)
            except StopIteration as e: done.append(e.value)
        tasks = alive
    return sorted(done), len(log), log[:3], log[-2:]
print(robin(5, 40))

# Generators and coroutines in one chain.
def gen(n):
    x = yield from pause("g")
    for i in range(n): yield i, x
    return "gen"
@types.coroutine
def bridge(n): return (yield from gen(n))
async def mixed(n): return [await bridge(n), await bridge(1)]
for _ in range(60): r = drive(mixed(2), "y")
print(r)

# Asynchronous generators and comprehensions.
async def agen(n):
    for i in range(n):
        if i % 4 == 0: await pause(("p", i))
        got = yield i
        if got: await pause(got)
async def collect(n):
    a = [x async for x in agen(n) if x % 2]
    b = {x: await leaf2(x) async for x in agen(3)}
    g = agen(5)
    c = [await g.__anext__(), await g.asend("hi"), await g.asend(None)]
    await g.aclose()
    try: await g.__anext__()
    except StopAsyncIteration: c.append("end")
    async for x in agen(n):
        if x == 5: break
    else: c.append("not here")
    return a, b, c
for _ in range(30): r = drive(collect(9))
print(r)
async def fails(n):
    for i in range(n):
        yield i
        if i == 6: 1 // 0
async def uses(n):
    s = 0
    try:
        async for x in fails(n): s += x
    except ZeroDivisionError: return "zero", s
    return s
for _ in range(60): r = drive(uses(20)), drive(uses(5))
print(r)
class Tree:
    def __init__(self, l, v, r): self.l, self.v, self.r = l, v, r
    async def __aiter__(self):
        if self.l:
            async for x in self.l: yield x
        await pause("t") if self.v % 50 == 0 else None
        yield self.v
        if self.r:
            async for x in self.r: yield x
def tree(a, b): return Tree(tree(a, (a + b) // 2), (a + b) // 2, tree((a + b) // 2 + 1, b)) if a < b else None
async def walk(t): return sum([x async for x in t])
print(drive(walk(tree(0, 300))), drive(walk(tree(0, 4000)))[1])

# Methods that make generators, called by loops and await in native code; then other ones.
class Both:
    def __init__(self, n): self.n = n
    def __iter__(self):
        for i in range(self.n): yield i
    def __await__(self):
        got = yield "both"
        return got, self.n
class Sub(Both): pass
class Cells:
    def __init__(self, n): self.n = n
    def __iter__(self):
        f = lambda: self.n
        yield f()
        yield [x + self.n for x in range(2)]
class Star:
    def __iter__(*args): yield len(args)
class Default:
    def __iter__(self, n=3): yield n
class NotGen:
    def __iter__(self): return iter("ab")
class Bad:
    def __iter__(self): return 5
def loops(l, n):
    out = []
    for i in range(n):
        out = []
        for o in l:
            try:
                for x in o: out.append(x)
                out.extend([*o])
                for a, b in zip(o, o): out.append(a == b)
            except TypeError: out.append("TypeError")
    return out
objs = [Both(2), Sub(1), Cells(4), Star(), Default(), NotGen(), Bad()]
print(loops(objs, 300))
async def waits(o): return await o
for _ in range(100): r = drive(waits(Both(3)), 7), drive(waits(Sub(4)))
print(r)
Sub.__iter__ = lambda self: iter("xy")
Both.__await__ = lambda self: iter(["changed"])
del NotGen.__iter__
print(loops(objs, 3), drive(waits(Both(3))))

# Functions that are only called with stars and by operators get hot, too.
class Op:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Op(self.v + o)
    def __getitem__(self, i): return self.v * i
    def __call__(self, *a, **k): return self.v + len(a) + len(k)
def starred(a, b=1, *c, **k): return a + b + len(c) + len(k)
def by_other_ways(n):
    o, s, args, kw = Op(0), 0, (1, 2, 3), {"x": 1}
    for i in range(n):
        o = o + i
        s += o[i] + o(*args, **kw) + starred(*args, **kw) + starred(*args[:1]) + starred(**{"a": i})
        if i % 500 == 499:
            try: starred(*args, **{"a": 1})
            except TypeError: s += 1
    return s
print(by_other_ways(3000))

# What is compared is of other types than it was when the function was compiled.
class State:
    def __init__(self, s): self.state = s
    def done(self): return self.state != "PENDING"
def compare(l):
    n = 0
    for x in l:
        if x.done(): n += 1
        if x.state == 3 or x.state < x.state: n += 100
    return n
print(compare([State("PENDING")] * 2000), compare([State("PEN" + "DING"[i % 2:]) for i in range(100)]), compare([State(3), State(3.0), State(None and 1 or 2 ** 70)] * 50))
