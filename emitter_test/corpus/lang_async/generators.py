# Asynchronous generators: iteration, asend, athrow, aclose, finalisation by hand.
class Y:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
def run(c):
    seen = []
    try:
        while True: seen.append(c.send(None))
    except StopIteration as e: return seen, e.value
async def ag(n):
    try:
        for i in range(n):
            await Y("w%d" % i)
            got = yield i
            if got: print("got", got)
    finally:
        await Y("cleanup")
        print("finally")
async def main():
    out = []
    async for x in ag(3): out.append(x)
    out.append([x * 2 async for x in ag(2)])
    g = ag(5)
    out.append(await g.__anext__())
    out.append(await g.asend("hello"))
    await g.aclose()
    try: await g.__anext__()
    except StopAsyncIteration: out.append("closed")
    g = ag(3)
    await anext(g)
    try: await g.athrow(KeyError("k"))
    except KeyError as e: out.append(repr(e))
    return out
print(run(main()))
async def catcher():
    while True:
        try: v = yield "ready"
        except ValueError as e: yield "caught " + str(e)
async def m2():
    g = catcher()
    a = await g.asend(None)
    b = await g.athrow(ValueError("v"))
    c = await g.asend(1)
    await g.aclose()
    return a, b, c
print(run(m2()))
async def m3():
    out = []
    g = ag(3)
    try: await g.asend("early")
    except TypeError: out.append("can't send to just-started")
    await g.aclose()
    async def leaks():
        yield 1
        raise StopAsyncIteration
    try:
        async for _ in leaks(): pass
    except RuntimeError: out.append("RuntimeError")
    async def pipeline(src):
        async for x in src: yield x + 100
    out.append([x async for x in pipeline(pipeline(ag(2)))])
    gen = (x * x async for x in ag(3))
    out.append(type(gen).__name__)
    out.append([v async for v in gen])
    async def empty():
        return
        yield
    out.append([x async for x in empty()])
    async def stubborn():
        try: yield 1
        except GeneratorExit: yield 2
    s = stubborn(); await anext(s)
    try: await s.aclose()
    except RuntimeError: out.append("ignored GeneratorExit")
    return out
print(run(m3())[1])
g = ag(1)
print(type(g).__name__, hasattr(g, "__anext__"), g.__aiter__() is g)
try: iter(g)
except TypeError: print("not iterable")
async def brk():
    async for x in ag(5):
        if x == 1: return x
print(run(brk())[1])
async def nested(): return [[y async for y in ag(x)] async for x in ag(3)]
print(run(nested())[1])


async def ended(n):
    for i in range(n):
        yield i


async def after_the_end():
    g = ended(1)
    async for x in g:
        print("item", x)
    print("athrow", await g.athrow(ValueError(1)))
    print("aclose", await g.aclose())
    try:
        await g.asend(None)
    except StopAsyncIteration:
        print("asend: the end")
    g = ended(1)
    await g.aclose()
    print("athrow", await g.athrow(ValueError))


try:
    after_the_end().send(None)
except StopIteration:
    print("done")
