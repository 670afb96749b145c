# The loop itself: callbacks, futures, threads, exceptions that nobody waits for.
import asyncio
import socket
import threading

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
order = []
loop.call_soon(order.append, 1)
h = loop.call_soon(order.append, 2)
h.cancel()
loop.call_later(0.1, order.append, 4)
loop.call_later(0.02, order.append, 3)
loop.call_later(0.15, loop.stop)
loop.run_forever()
print(order, h.cancelled(), loop.is_running(), loop.is_closed())

f = loop.create_future()
loop.call_soon(f.set_result, "value")
f.add_done_callback(lambda f: print("callback", f.result()))
print(loop.run_until_complete(f), f.done(), f.cancelled(), f.cancel())
try:
    f.set_result(1)
except asyncio.InvalidStateError:
    print("InvalidStateError")
f = loop.create_future()
try:
    f.result()
except asyncio.InvalidStateError as e:
    print(e)
f.cancel()
try:
    f.result()
except asyncio.CancelledError:
    print("cancelled")
f = loop.create_future()
f.set_exception(KeyError("k"))
try:
    loop.run_until_complete(f)
except KeyError as e:
    print(repr(e))


async def other_thread():
    f = asyncio.get_running_loop().create_future()
    threading.Thread(target=lambda: loop.call_soon_threadsafe(f.set_result, "from a thread")).start()
    print(await f)
    print(await loop.run_in_executor(None, lambda a, b: a + b, 1, 2))
    print(await asyncio.to_thread(pow, 2, exp=10))
    try:
        await asyncio.to_thread(int, "x")
    except ValueError:
        print("ValueError")


loop.run_until_complete(other_thread())


async def sockets():
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    got = []
    done = loop.create_future()

    def readable():
        got.append(b.recv(10))
        if len(got) == 2:
            done.set_result(None)
            print(loop.remove_reader(b), loop.remove_reader(b))

    loop.add_reader(b, readable)
    await loop.sock_sendall(a, b"one")
    await asyncio.sleep(0.01)
    await loop.sock_sendall(a, b"two")
    await done
    print(got)
    await loop.sock_sendall(b, b"three")
    print(await loop.sock_recv(a, 10))
    b.close()
    print(await loop.sock_recv(a, 10))
    a.close()


loop.run_until_complete(sockets())


def handler(loop, context):
    print(context["message"].split(" ")[0], repr(context["exception"]))


loop.set_exception_handler(handler)


def bad():
    raise RuntimeError("in a callback")


loop.call_soon(bad)
loop.run_until_complete(asyncio.sleep(0.001))


async def gen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


class Manager:
    async def __aenter__(self):
        await asyncio.sleep(0)
        return "entered"

    async def __aexit__(self, *exc):
        print("exit", exc[0])
        return True


async def syntax():
    async for x in gen(3):
        print(x)
    print([x async for x in gen(4) if x % 2])
    async with Manager() as m:
        print(m)
        raise ValueError


loop.run_until_complete(syntax())
loop.close()
print(loop.is_closed())
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, 1)), runner.run(asyncio.sleep(0.001, 2)))
