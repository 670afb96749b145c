# Coroutines driven by hand: await, return values, awaitables, errors, closing.
class Wait:
    def __init__(self, v): self.v = v
    def __await__(self):
        r = yield self.v
        return r
async def add(a, b):
    x = await Wait(a)
    y = await Wait(b)
    return x, y
c = add("p", "q")
print(type(c).__name__, c.send(None), c.send(1))
try: c.send(2)
except StopIteration as e: print("result", e.value)
try: c.send(None)
except RuntimeError: print("cannot reuse")
def run(coro, feed=None):
    out = []
    try:
        v = coro.send(None)
        while True:
            out.append(v)
            v = coro.send(feed)
    except StopIteration as e: return out, e.value
async def outer():
    r = await add(1, 2)
    s = await inner(3)
    return r, s
async def inner(n): return n * 2 if n < 1 else await inner(n - 1) + 1
print(run(outer(), "fed"))
async def raises(): raise ValueError("from coro")
async def catches():
    try: await raises()
    except ValueError as e: return "caught " + str(e)
    finally: print("finally")
print(run(catches()))
c = add(1, 2); c.send(None)
try: c.throw(KeyError("thrown"))
except KeyError as e: print("out", e)
async def closing():
    try: await Wait(1)
    finally: print("cleanup")
c = closing(); c.send(None); c.close(); c.close()
async def bad_await(v): await v
for v in (5, None, "x", [1]):
    try: run(bad_await(v))
    except TypeError: print("TypeError", end=" ")
print()
class BadAw:
    def __await__(self): return 5
try: run(bad_await(BadAw()))
except TypeError: print("__await__ returned non-iterator")
c = inner(0)
try: iter(c)
except TypeError: print("not iterable")
try:
    for _ in c: pass
except TypeError: print("not iterable in for")
c.close()
async def comp(): return [await inner(i) for i in range(3)], {k: await inner(k) for k in (1, 2)}, [x for x in (1, 2) if await inner(x)]
print(run(comp()))
async def cond(): return (await inner(1)) + (await inner(2)) if await inner(0) == 0 else "no", [await inner(1), -await inner(2)], await inner(1) ** 2
print(run(cond()))
async def deflt(a, *b, c=1, **d): return a, b, c, d
print(run(deflt(1, 2, c=3, e=4)))
c = raises()
try: c.send(1)
except TypeError: print("can't send non-None to a just-started coroutine")
c.close()
async def lam(): return await (lambda: inner(4))()
print(run(lam()), lam.__name__, run((lambda: lam())()))
async def stop(): raise StopIteration("x")
try: run(stop())
except RuntimeError as e: print("RuntimeError")
import types
@types.coroutine
def old(n):
    got = yield n
    return got
async def uses_old(): return await old(7)
print(run(uses_old(), 8))
