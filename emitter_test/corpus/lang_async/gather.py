# An event loop with futures, tasks, gather, timeouts and locks, driven deterministically by a virtual clock.
from collections import deque
import heapq
class Future:
    def __init__(self): self.done, self.value, self.error, self.cbs = False, None, None, []
    def set(self, v=None, error=None):
        self.done, self.value, self.error = True, v, error
        for cb in self.cbs: cb(self)
    def __await__(self):
        if not self.done: yield self
        if self.error: raise self.error
        return self.value
class Task(Future):
    def __init__(self, coro, loop): super().__init__(); self.coro, self.loop = coro, loop; loop.ready.append((self, None))
    def step(self, err=None):
        try: f = self.coro.throw(err) if err else self.coro.send(None)
        except StopIteration as e: self.set(e.value)
        except Exception as e: self.set(error=e)
        else: f.cbs.append(lambda f: self.loop.ready.append((self, None)))
    def cancel(self): self.loop.ready.append((self, Cancel()))
class Cancel(Exception): pass
class Loop:
    def __init__(self): self.now, self.ready, self.timers, self.n = 0, deque(), [], 0
    def task(self, c): return Task(c, self)
    def sleep(self, d): f = Future(); self.n += 1; heapq.heappush(self.timers, (self.now + d, self.n, f)); return f
    def run(self, c):
        main = self.task(c)
        while not main.done:
            while self.ready:
                t, err = self.ready.popleft()
                if not t.done: t.step(err)
            if main.done: break
            if not self.timers: raise RuntimeError("deadlock")
            self.now, _, f = heapq.heappop(self.timers)
            if not f.done: f.set()
        if main.error: raise main.error
        return main.value
L = Loop()
async def gather(*cs): ts = [L.task(c) for c in cs]; return [await t for t in ts]
async def timeout(c, d):
    t = L.task(c); timer = L.sleep(d); first = Future()
    for x in (t, timer): x.cbs.append(lambda f: None if first.done else first.set(f))
    if await first is t: return await t
    t.cancel(); raise TimeoutError("at %d" % L.now)
class Lock:
    def __init__(self): self.held, self.q = False, deque()
    async def __aenter__(self):
        while self.held: f = Future(); self.q.append(f); await f
        self.held = True
    async def __aexit__(self, *a): self.held = False; self.q and self.q.popleft().set()
log = []
async def work(n, d, fail=False):
    log.append("%d start %s" % (L.now, n)); await L.sleep(d)
    if fail: raise ValueError(n)
    log.append("%d end %s" % (L.now, n)); return n * 2
async def main():
    print(await gather(work("a", 3), work("b", 1), work("c", 2)), L.now)
    try: await gather(work("d", 1), work("e", 2, True))
    except ValueError as e: print("ValueError", e, L.now)
    print(await timeout(work("f", 2), 5), L.now)
    try: await timeout(work("g", 50), 4)
    except TimeoutError as e: print("timeout", e)
    lock, order = Lock(), []
    async def crit(n):
        async with lock: order.append(n + "+"); await L.sleep(2); order.append(n + "-")
    await gather(crit("x"), crit("y"), crit("z")); print(order, L.now)
    q, got = deque(), []
    async def prod():
        for i in range(4): await L.sleep(1); q.append(i)
        q.append(None)
    async def cons():
        while True:
            while not q: await L.sleep(1)
            v = q.popleft()
            if v is None: return sum(got)
            got.append(v)
    print(await gather(prod(), cons()), got)
    async def ticks(n):
        for i in range(n): await L.sleep(10); yield L.now
    start = L.now; print([t - start async for t in ticks(3)])
    return "result"
print(L.run(main())); print(*log, sep="\n")
async def dead(): await Future()
try: Loop().run(dead())
except RuntimeError as e: print(e)
