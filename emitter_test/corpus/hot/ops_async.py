# Coroutines, asynchronous generators, loops and managers, driven by hand.
from _ops import *
class Wait:
    def __init__(self, v): self.v = v
    def __await__(self):
        r = yield self.v
        return r if r is not None else self.v
class Ready:
    def __await__(self): return iter(())
class Mgr:
    def __init__(self, log, eat=False): self.log, self.eat = log, eat
    async def __aenter__(self): self.log[0] += 1; return self
    async def __aexit__(self, t, v, tb): self.log[0] += 10 if t else 100; return self.eat
class Iter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        self.n -= 1
        if self.n < 0: raise StopAsyncIteration
        if self.n == 77: await Wait(5)
        return self.n
class NextReady(Iter):
    def __anext__(self):
        self.n -= 1
        if self.n < 0: raise StopAsyncIteration
        return Const(self.n)
class Const:
    def __init__(self, v): self.v = v
    def __await__(self):
        return self.v
        yield
def drive(c, send=None):
    steps, v = 0, None
    while True:
        try: x = c.send(v)
        except StopIteration as e: return e.value, steps
        steps += 1
        v = send
async def leaf(j): return j + 1
async def fails(j):
    if j % 5 == 0: raise ValueError(j)
    return j
async def awaits(n):
    t = 0
    for j in range(n):
        t += await leaf(j)
        try: t += await fails(j)
        except ValueError: t += 1
        if j % 9 == 0: t += await Wait(j)
        await Ready()
        t += await Const(2)
        try: await 5
        except TypeError: t += 1
        try: await None
        except TypeError: t += 1
    return t
print(drive(awaits(1500)), drive(awaits(1500), 3))
async def loops(n):
    t = 0
    async for x in Iter(n): t += x
    else: t += 1
    async for x in NextReady(n):
        if x == 5: break
        if x & 1: continue
        t += x
    async for x in agen(n): t += x
    t += len([x async for x in Iter(30)]) + sum([await leaf(x) for x in range(10)]) + len({x async for x in agen(9) if x & 1}) + len({x: 1 async for x in Iter(4)})
    return t
async def agen(n):
    for j in range(n):
        if j % 50 == 3: await Wait(j)
        yield j
print(drive(loops(1300)))
async def manage(n):
    log, k = [0], 0
    for j in range(n):
        async with Mgr(log) as m: k += 1
        try:
            async with Mgr(log), Mgr(log, j & 1):
                if j % 3 == 0: raise KeyError
                if j % 3 == 1: continue
        except KeyError: k += 1
        try:
            async with 5: pass
        except (TypeError, AttributeError): k += 1
    return k, log
print(drive(manage(1200)))
async def bad(n):
    k = 0
    for j in range(n):
        try:
            async for x in 5: pass
        except TypeError: k += 1
        try:
            async for x in BadNext(): pass
        except TypeError: k += 1
        except KeyError: k += 2
        try:
            async for x in BadIter(): pass
        except TypeError: k += 1
        try:
            async for x in BadItem(): pass
        except TypeError: k += 1
    return k
class BadNext:
    def __aiter__(self): return self
    async def __anext__(self): raise KeyError
class BadItem:
    def __aiter__(self): return self
    def __anext__(self): return 5
class BadIter:
    def __aiter__(self): return 5
print(drive(bad(1100)))
async def many(n):
    t = 0
    for j in range(n):
        async for x in Iter(3): t += x
        async for x in agen(2): t += x
        g = agen(4)
        t += await g.__anext__()
        t += await g.asend(None)
        try: await g.athrow(KeyError)
        except KeyError: t += 1
        await g.aclose()
        try: await g.__anext__()
        except StopAsyncIteration: t += 1
    return t
print(drive(many(400)), drive(many(1200)))
def interleave(n):
    cs = [awaits(50) for _ in range(n)]
    total, alive = 0, list(cs)
    while alive:
        nxt = []
        for c in alive:
            try: total += c.send(None); nxt.append(c)
            except StopIteration as e: total += e.value
        alive = nxt
    return total
print(interleave(40))
def throws(n):
    k = 0
    async def co(j):
        try: return await Wait(j)
        except KeyError: return await Wait(1)
        finally: pass
    for j in range(n):
        c = co(j); c.send(None)
        try:
            k += c.throw(KeyError)
            c.send(4)
        except StopIteration as e: k += e.value
        c = co(j)
        try: c.throw(ValueError)
        except ValueError: k += 1
        c = co(j); c.send(None); c.close()
    return k
print(throws(N))
