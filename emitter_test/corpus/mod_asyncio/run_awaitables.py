# asyncio.run() of what is awaitable but no coroutine: of gather(), as in MicroPython, and of any object, as in Python 3.14.
import asyncio


async def value(x):
    await asyncio.sleep(0)
    return x


print(asyncio.run(asyncio.gather(value(1), value(2))))
print(asyncio.run(asyncio.wait_for(value(3), 5)))


class Later:
    def __await__(self):
        yield  # to the loop, once
        return 4


print(asyncio.run(Later()))


async def fails():
    raise KeyError("k")


try:
    asyncio.run(asyncio.gather(value(5), fails()))
except KeyError as e:
    print("failed", e)
for bad in (5, None, value, print):
    try:
        asyncio.run(bad)
    except ValueError as e:
        print(str(e)[:24])
