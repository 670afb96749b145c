# Tasks: order of steps, cancellation, results, gather, wait, wait_for, shield.
import asyncio


async def count(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    return name


async def fail():
    await asyncio.sleep(0)
    raise ValueError("failed")


async def forever():
    try:
        while True:
            await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def stubborn():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("no")
    return "survived"


async def main():
    print(await asyncio.gather(count("a", 3), count("b", 2)))
    t = asyncio.create_task(count("c", 1), name="my task")
    print(t.get_name(), t.done(), asyncio.current_task() is t, t in asyncio.all_tasks())
    print(await t, t.done(), t.result(), t.exception(), t.cancel())
    t = asyncio.create_task(fail())
    try:
        await t
    except ValueError as e:
        print("caught", e, repr(t.exception()))
    t = asyncio.create_task(forever())
    await asyncio.sleep(0)
    print(t.cancel())
    try:
        await t
    except asyncio.CancelledError as e:
        print("awaited a cancelled task", t.cancelled())
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel("msg")
    print(await t, t.cancelled())
    t = asyncio.create_task(forever())
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("never started")
    print(await asyncio.gather(fail(), count("d", 1), return_exceptions=True))
    try:
        await asyncio.gather(fail(), count("e", 2))
    except ValueError as e:
        print("gather", e)
    await asyncio.sleep(0.01)
    print(await asyncio.gather())
    done, pending = await asyncio.wait([asyncio.create_task(count("f", 1)), asyncio.create_task(forever())], timeout=0.01)
    print(len(done), len(pending))
    for t in pending:
        t.cancel()
    await asyncio.wait(pending)
    done, pending = await asyncio.wait(
        [asyncio.create_task(count("g", 1)), asyncio.create_task(count("h", 5))], return_when=asyncio.FIRST_COMPLETED
    )
    print(len(done), len(pending))
    await asyncio.wait(pending)
    try:
        await asyncio.wait_for(forever(), 0.01)
    except asyncio.TimeoutError as e:
        print("timeout", isinstance(e, TimeoutError))
    print(await asyncio.wait_for(count("i", 1), 1), await asyncio.wait_for(count("j", 1), None))
    inner = asyncio.create_task(count("k", 3))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.cancelled())
    print(await inner)
    for f in asyncio.as_completed([asyncio.sleep(0.5, 2), asyncio.sleep(0.01, 1)]):
        print(await f)
    print(await asyncio.sleep(0.001, "result"))
    g = asyncio.gather(forever(), forever())
    await asyncio.sleep(0)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print("gather cancelled")
    return "the end"


print(asyncio.run(main()))

try:
    asyncio.run(fail())
except ValueError as e:
    print("run", e)
try:
    asyncio.run(42)
except ValueError as e:
    print(e)


async def nested():
    c = count("x", 1)
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()


asyncio.run(nested())


async def leaves_tasks():
    asyncio.create_task(forever())
    await asyncio.sleep(0)


asyncio.run(leaves_tasks())
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
