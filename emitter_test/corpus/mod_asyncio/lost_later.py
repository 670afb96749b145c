# An error that nobody has asked for is told soon after the last reference to its task has gone, whatever else happens.
import asyncio


async def bad(n):
    raise ValueError(n)


async def main():
    told = []
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: told.append(str(context["exception"])))
    t = asyncio.create_task(bad(1))
    await asyncio.sleep(0.05)
    print("held", told)
    del t
    for _ in range(100):
        await asyncio.sleep(0.02)
        if told:
            break
    print("dropped", told)
    held = [asyncio.create_task(bad(n)) for n in range(2, 5)]
    await asyncio.sleep(0.01)
    held.pop(1)
    for _ in range(100):
        await asyncio.sleep(0.02)
        if len(told) > 1:
            break
    print("dropped", told, [str(t.exception()) for t in held])


asyncio.run(main())
