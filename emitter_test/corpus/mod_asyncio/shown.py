# What futures, tasks, handles, locks, queues look like, and what is said of errors.
import asyncio
import functools
import io
import sys


def plain(o):
    return repr(o).replace(__file__, "FILE").replace(hex(id(o)), "ID")


def called(*args, **kw):
    pass


async def sleeps():
    await asyncio.sleep(10)


async def fails():
    raise ValueError("lost")


async def futures():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f)
    f.add_done_callback(called)
    print(plain(f))
    for i in range(3):
        f.add_done_callback(print)
    print(plain(f))
    try:
        f.result()
    except asyncio.InvalidStateError as e:
        print(e)
    f.set_result(list(range(100)))
    print(f)
    try:
        f.set_result(1)
    except asyncio.InvalidStateError as e:
        print(e)
    f.remove_done_callback(print)
    f = loop.create_future()
    f.cancel()
    print(f)
    t = asyncio.create_task(sleeps(), name="T")
    print(plain(t))
    await asyncio.sleep(0)
    print(plain(t))
    t.add_done_callback(called)
    t.cancel()
    print(plain(t).split("wait_for")[0], plain(t).rsplit("cb=", 1)[1])
    await asyncio.wait([t])
    print(plain(t))
    t = asyncio.create_task(fails(), name="F")
    await asyncio.wait([t])
    print(plain(t), repr(t.exception()))
    h = loop.call_later(5, called, 1, "a")
    print(plain(h).split("when=")[0], plain(h).split(" ", 2)[2])
    h.cancel()
    print(plain(h).split("when=")[0])
    print(plain(loop.call_soon(called, 1)), plain(loop.call_soon(functools.partial(called, 3, k=5), 7)))
    print(repr(loop).split(" ", 1)[1])


asyncio.run(futures())


async def locks():
    lock = asyncio.Lock()
    print(plain(lock))
    await lock.acquire()
    waits = [asyncio.create_task(o) for o in (lock.acquire(), lock.acquire())]
    event, sem, barrier = asyncio.Event(), asyncio.Semaphore(2), asyncio.Barrier(3)
    waits.append(asyncio.create_task(event.wait()))
    waits.append(asyncio.create_task(barrier.wait()))
    await asyncio.sleep(0)
    print(plain(lock), plain(event), plain(sem), plain(barrier))
    print(plain(asyncio.Condition()))
    q = asyncio.Queue(2)
    print(q, plain(q))
    q.put_nowait(1)
    q.put_nowait(2)
    waits.append(asyncio.create_task(q.put(3)))
    await asyncio.sleep(0)
    print(q)
    l = asyncio.LifoQueue()
    waits.append(asyncio.create_task(l.get()))
    await asyncio.sleep(0)
    print(plain(l))
    for w in waits:
        w.cancel()
    await asyncio.wait(waits)
    t = asyncio.timeout(5)
    print(t)
    async with t:
        pass
    print(t)
    try:
        t.reschedule(1)
    except RuntimeError as e:
        print(e)
    g = asyncio.TaskGroup()
    print(g)
    async with g:
        g.create_task(asyncio.sleep(0))
        print(g)
    r = asyncio.StreamReader(limit=10)
    r.feed_data(b"abc")
    r.feed_eof()
    print(r)
    g = asyncio.gather(asyncio.sleep(0, 1))
    print(g)
    await g
    print(g)


asyncio.run(locks())


def bad(x):
    raise KeyError(x)


async def errors():
    loop = asyncio.get_running_loop()
    err, sys.stderr = sys.stderr, io.StringIO()
    loop.call_soon(bad, 1)
    await asyncio.sleep(0)
    text, sys.stderr = sys.stderr.getvalue(), err
    lines = text.replace(__file__, "FILE").split("\n")
    print(lines[:3], lines[-2])
    loop.set_exception_handler(lambda l, c: print(sorted(c), c["message"].replace(__file__, "FILE"), repr(c["exception"])))
    loop.call_soon(bad, 2)
    await asyncio.sleep(0)
    try:
        loop.set_exception_handler(5)
    except TypeError as e:
        print(e)


asyncio.run(errors())


async def slow():
    import time

    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    loop.slow_callback_duration = 0.01
    err, sys.stderr = sys.stderr, io.StringIO()
    loop.call_soon(time.sleep, 0.02)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    text, sys.stderr = sys.stderr.getvalue(), err
    print("Executing <Handle sleep(0.02)" in text)
    loop.set_debug(False)


asyncio.run(slow(), debug=True)
