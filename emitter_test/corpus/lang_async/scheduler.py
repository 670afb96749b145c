# A round-robin scheduler with sleeping tasks, queues and cancellation.
import heapq
class Suspend:
    def __init__(self, what): self.what = what
    def __await__(self): return (yield self.what)
def sleep(n): return Suspend(("sleep", n))
class Cancelled(BaseException): pass
class Task:
    n = 0
    def __init__(self, coro, name):
        self.coro, self.name, self.done, self.result, self.waiters = coro, name, False, None, []
        self.cancelling = False
        Task.n += 1
        self.id = Task.n
    def __await__(self):
        if not self.done: yield ("join", self)
        return self.result
    def cancel(self): self.cancelling = True
class Loop:
    def __init__(self): self.now, self.ready, self.sleeping, self.log = 0, [], [], []
    def spawn(self, coro, name):
        t = Task(coro, name)
        self.ready.append((t, None))
        return t
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, t = heapq.heappop(self.sleeping)
                self.ready.append((t, None))
            t, value = self.ready.pop(0)
            try:
                if t.cancelling:
                    t.cancelling = False
                    op, arg = t.coro.throw(Cancelled())
                else: op, arg = t.coro.send(value)
            except StopIteration as e: self.finish(t, e.value)
            except Cancelled: self.finish(t, "cancelled")
            else:
                if op == "sleep": heapq.heappush(self.sleeping, (self.now + arg, t.id, t))
                elif op == "join": arg.waiters.append(t)
                elif op == "park": arg.append(t)
                elif op == "wake": self.ready.append((arg, None)); self.ready.append((t, None))
    def finish(self, t, result):
        t.done, t.result = True, result
        self.ready.extend((w, None) for w in t.waiters)
        print("%3d %s finished: %r" % (self.now, t.name, result))
class Queue:
    def __init__(self, cap): self.items, self.cap, self.getters, self.putters = [], cap, [], []
    async def put(self, x):
        while len(self.items) >= self.cap: await Suspend(("park", self.putters))
        self.items.append(x)
        if self.getters: await Suspend(("wake", self.getters.pop(0)))
    async def get(self):
        while not self.items: await Suspend(("park", self.getters))
        x = self.items.pop(0)
        if self.putters: await Suspend(("wake", self.putters.pop(0)))
        return x
async def producer(q, n, delay):
    for i in range(n):
        await sleep(delay)
        await q.put((n, i))
    return n
async def consumer(q, n):
    got = []
    for _ in range(n): got.append(await q.get())
    return got
async def forever():
    ticks = 0
    try:
        while True: await sleep(3); ticks += 1
    except Cancelled:
        print("ticks", ticks)
        raise
async def main(loop):
    q = Queue(2)
    ps = [loop.spawn(producer(q, 3, 2), "p3"), loop.spawn(producer(q, 2, 5), "p2")]
    c = loop.spawn(consumer(q, 5), "c")
    f = loop.spawn(forever(), "forever")
    total = 0
    for p in ps: total += await p
    items = await c
    f.cancel()
    await sleep(10)
    return total, len(items), f.result
loop = Loop()
loop.spawn(main(loop), "main")
loop.run()
print(loop.now)
