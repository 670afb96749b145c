# The interfaces of Pycopy's and MicroPython's event loops.
import uasyncio as asyncio
from uasyncio import core


def old_style(name):
    for i in range(2):
        print(name, i)
        yield 2  # milliseconds
    yield core.SleepMs(1)
    yield
    return name


async def main():
    await asyncio.sleep_ms(1)
    r = await old_style("inner")
    print(r)


loop = asyncio.get_event_loop(runq_len=16, waitq_len=16)
loop.create_task(old_style("task"))
loop.call_soon(print, "soon")
loop.call_later_ms(0, print, ("later",))
loop.run_until_complete(asyncio.sleep_ms(20))
print(asyncio.run(old_style("run")))
asyncio.run(main())


def spawns():
    yield old_style("child")
    yield 10
    yield core.StopLoop(0)


loop.create_task(spawns())
loop.run_forever()


async def micropython():
    ev = asyncio.Event()
    flag = asyncio.ThreadSafeFlag()

    async def waiter():
        await ev.wait()
        print("event")
        flag.set()

    t = asyncio.create_task(waiter())
    ev.set()
    await flag.wait()
    print("flag", t.done())
    try:
        await asyncio.wait_for_ms(asyncio.sleep(10), 5)
    except asyncio.TimeoutError:
        print("timeout")
    print(asyncio.current_task() is asyncio.core.cur_task)
    t = asyncio.create_task(asyncio.sleep(100))
    asyncio.cancel(t)
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(micropython())



def pycopy_server():
    server = yield from asyncio.start_server(serve2, "127.0.0.1", 0)
    r, w = yield from asyncio.open_connection(*server.sockets[0].getsockname())
    yield from w.awritestr("through pycopy\n")
    line = yield from r.readline()
    print(line)
    yield from w.aclose()
    server.close()


async def serve2(reader, writer):
    print(writer.get_extra_info("peername")[0])
    await writer.awrite(await reader.readline())
    await writer.aclose()


asyncio.get_event_loop().run_until_complete(pycopy_server())

from _asyncio import TaskQueue


class T:
    pass


q = TaskQueue()
ts = [T(), T(), T()]
import time

now = time.ticks_ms()
for t, k in zip(ts, (30, 10, 20)):
    q.push(t, time.ticks_add(now, k))
print(q.peek() is ts[1], [ts.index(q.pop()) for _ in range(2)])
q.remove(ts[0])
print(q.peek())
