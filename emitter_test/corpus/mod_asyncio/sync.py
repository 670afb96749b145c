# Events, locks, semaphores, conditions, barriers, queues, time limits, groups.
import asyncio


async def worker(name, lock):
    async with lock:
        print(name, "in")
        await asyncio.sleep(0)
        print(name, "out")


async def events():
    ev = asyncio.Event()

    async def waiter(i):
        print("waiting", i)
        print(i, await ev.wait())

    ts = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(ev.is_set())
    ev.set()
    await asyncio.gather(*ts)
    ev.clear()
    print(ev.is_set())


async def locks():
    lock = asyncio.Lock()
    await asyncio.gather(worker("a", lock), worker("b", lock), worker("c", lock))
    print(lock.locked())
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    await lock.acquire()
    t = asyncio.create_task(worker("d", lock))
    u = asyncio.create_task(worker("e", lock))
    await asyncio.sleep(0)
    t.cancel()
    lock.release()
    await asyncio.wait([t, u])
    print(t.cancelled(), lock.locked())


async def semaphores():
    sem = asyncio.Semaphore(2)
    await asyncio.gather(*[worker(i, sem) for i in range(4)])
    print(sem.locked())
    b = asyncio.BoundedSemaphore(1)
    try:
        b.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)


async def conditions():
    cond = asyncio.Condition()
    items = []

    async def consumer(i):
        async with cond:
            await cond.wait_for(lambda: items)
            print(i, "got", items.pop())

    ts = [asyncio.create_task(consumer(i)) for i in range(2)]
    await asyncio.sleep(0)
    for x in "xy":
        async with cond:
            items.append(x)
            cond.notify()
        await asyncio.sleep(0.001)
    await asyncio.gather(*ts)
    try:
        cond.notify()
    except RuntimeError as e:
        print(e)


async def queues():
    q = asyncio.Queue(2)

    async def producer():
        for i in range(5):
            await q.put(i)
            print("put", i, q.qsize())
        await q.put(None)

    async def consumer():
        while (x := await q.get()) is not None:
            print("got", x)
            q.task_done()
        q.task_done()

    await asyncio.gather(producer(), consumer())
    await q.join()
    print(q.empty(), q.full(), q.maxsize)
    try:
        q.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull:
        print("full")
    p = asyncio.PriorityQueue()
    l = asyncio.LifoQueue()
    for x in (3, 1, 2):
        p.put_nowait(x)
        l.put_nowait(x)
    print([p.get_nowait() for _ in range(3)], [l.get_nowait() for _ in range(3)])
    try:
        await asyncio.wait_for(p.get(), 0.01)
    except TimeoutError:
        print("timeout")
    try:
        p.task_done()
        p.task_done()
        p.task_done()
        p.task_done()
    except ValueError as e:
        print(e)


async def limits():
    try:
        async with asyncio.timeout(0.01) as t:
            await asyncio.sleep(10)
    except TimeoutError:
        print("limit", t.expired())
    async with asyncio.timeout(10) as t:
        await asyncio.sleep(0)
    print(t.expired())
    async with asyncio.timeout(None) as t:
        await asyncio.sleep(0)
    print(t.when())


async def fail(x):
    await asyncio.sleep(0.001)
    raise x


async def groups():
    async with asyncio.TaskGroup() as g:
        a = g.create_task(asyncio.sleep(0.002, "a"))
        b = g.create_task(asyncio.sleep(0.001, "b"))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(fail(ValueError("v")))
            t = g.create_task(asyncio.sleep(100))
            await asyncio.sleep(100)
    except* ValueError as eg:
        print(len(eg.exceptions), eg.exceptions[0], t.cancelled())
    try:
        async with asyncio.TaskGroup() as g:
            t = g.create_task(asyncio.sleep(100))
            raise KeyError("body")
    except* KeyError as eg:
        print(eg.exceptions, t.cancelled())


async def barriers():
    barrier = asyncio.Barrier(3)

    async def party(i):
        n = await barrier.wait()
        return n

    print(sorted(await asyncio.gather(*[party(i) for i in range(3)])))
    print(barrier.n_waiting, barrier.parties, barrier.broken)


for f in (events, locks, semaphores, conditions, queues, limits, groups, barriers):
    print("==", f.__name__)
    asyncio.run(f())
