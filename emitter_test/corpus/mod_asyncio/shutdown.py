# What is left when a loop ends: asynchronous generators, tasks, threads.
import asyncio
import time

kept = []


async def agen(name):
    try:
        while True:
            await asyncio.sleep(0)
            yield name
    finally:
        await asyncio.sleep(0)
        print("closed", name)


async def main():
    a = agen("a")
    kept.append(a)
    async for x in a:
        print(x)
        break
    print("main ends")


asyncio.run(main())
print(kept[0].ag_running, kept[0].ag_frame)


class Manager:
    async def __aenter__(self):
        print("enter")

    async def __aexit__(self, *exc):
        await asyncio.sleep(0)
        print("exit", exc[0] and exc[0].__name__)


async def managed():
    async with Manager():
        yield 1
        yield 2


async def fails():
    a = managed()
    kept.append(a)
    async for x in a:
        raise ValueError(x)


try:
    asyncio.run(fails())
except ValueError as e:
    print("ValueError", e)


async def bad():
    try:
        yield 1
    finally:
        raise KeyError("in finally")


async def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def handler(loop, context):
    print(context["message"].split(" <")[0], repr(context["exception"]), sorted(context))


async def reported(f):
    asyncio.get_running_loop().set_exception_handler(handler)
    a = f()
    kept.append(a)
    await a.__anext__()


asyncio.run(reported(bad))
asyncio.run(reported(ignores))

with asyncio.Runner() as runner:

    async def one():
        a = agen("of the runner")
        kept.append(a)
        print(await a.__anext__())

    runner.run(one())
    print("still open")

loop = asyncio.new_event_loop()


async def two():
    a = agen("of the loop")
    kept.append(a)
    await a.__anext__()


loop.run_until_complete(two())
print("before")
loop.run_until_complete(loop.shutdown_asyncgens())
print("after")
loop.close()


async def cancelled():
    async def uses():
        a = agen("of a task")
        kept.append(a)
        async for x in a:
            await asyncio.sleep(10)

    asyncio.create_task(uses())
    await asyncio.sleep(0.01)


asyncio.run(cancelled())


async def names():
    return asyncio.current_task().get_name()


first, second = asyncio.run(names()), asyncio.run(names())
print(int(second[5:]) - int(first[5:]))


async def threads():
    def work():
        time.sleep(0.02)
        print("thread ends")

    asyncio.get_running_loop().run_in_executor(None, work)


asyncio.run(threads())
print("done")
