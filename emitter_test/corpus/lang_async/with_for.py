# async with and async for: protocols, suppression, else, break, errors.
class Y:
    def __init__(self, v=None): self.v = v
    def __await__(self): return (yield self.v)
def run(c):
    seen = []
    try:
        while True: seen.append(c.send(None))
    except StopIteration as e: return seen, e.value
class CM:
    def __init__(self, n, sup=False): self.n, self.sup = n, sup
    async def __aenter__(self):
        await Y("enter " + self.n)
        return self
    async def __aexit__(self, t, v, tb):
        await Y("exit %s %s" % (self.n, t and t.__name__))
        return self.sup
async def w():
    async with CM("a") as a, CM("b", True) as b:
        await Y("body " + a.n + b.n)
        raise ValueError
    return "suppressed"
print(run(w()))
async def w2():
    async with (CM("x"), CM("y")): return "ret"
print(run(w2()))
class It:
    def __init__(self, n): self.i, self.n = 0, n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i == self.n: raise StopAsyncIteration
        self.i += 1
        await Y(self.i)
        return self.i * 10
async def f():
    out = []
    async for x in It(3):
        if x == 20: continue
        out.append(x)
    else: out.append("else")
    async for x in It(5):
        if x == 20: break
    else: out.append("not here")
    async for a, b in Pairs(): out.append(a + b)
    return out
class Pairs(It):
    def __init__(self): super().__init__(2)
    async def __anext__(self):
        v = await super().__anext__()
        return v, 1
print(run(f()))
async def errs():
    out = []
    for bad in (5, [1], CM("z")):
        try:
            async for _ in bad: pass
        except TypeError: out.append("TypeError")
    class B1:
        def __aiter__(self): return 5
    class B2:
        def __aiter__(self): return self
        def __anext__(self): return 5
    for bad in (B1(), B2()):
        try:
            async for _ in bad: pass
        except TypeError: out.append("TypeError")
    try:
        async with 5: pass
    except (TypeError, AttributeError): out.append("bad async with")
    try:
        async for x in It(3): raise KeyError(x)
    except KeyError as e: out.append(e.args)
    return out
print(run(errs())[1])
async def comps(): return [x async for x in It(3)], {x: 1 async for x in It(2) if x > 10}, [x + y async for x in It(2) for y in (1, 2)], {x async for x in It(1)}
print(run(comps())[1])
for src in ("async with a: pass", "def f():\n async for x in y: pass", "def f():\n async with x: pass", "async def f():\n def g(): async for x in y: pass", "async x = 1", "async lambda: 1", "async def f():\n return [x async for x in y]", "async def f():\n await = 3"):
    try: compile(src, "", "exec"); print("ok")
    except SyntaxError: print("SyntaxError", repr(src))
class Both(It):
    def __iter__(self): return iter("sync")
async def both(): return [c for c in Both(2)], [c async for c in Both(2)]
print(run(both())[1])
async def nxt():
    it = aiter(It(1)) 
    return await anext(it), await anext(it, "default")
print(run(nxt())[1])
