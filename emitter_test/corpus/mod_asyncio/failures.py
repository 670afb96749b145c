# Exceptions of tasks that nobody fetches are reported while the loop runs: when the task is garbage, not before.
import asyncio

reported = 0

def handler(loop, context):
    global reported
    reported += 1
    print("handler:", context["message"], repr(context["exception"]), context["future"].done())

async def fail(what):
    raise ValueError(what)

async def forgotten():
    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.create_task(fail("forgotten"))
    while reported < 1:
        await asyncio.sleep(0)
    print("loop goes on")

async def kept():
    asyncio.get_running_loop().set_exception_handler(handler)
    tasks = [asyncio.create_task(fail(i)) for i in range(3)]
    await asyncio.sleep(0.01)
    print("nothing yet")
    for t in tasks:
        try:
            await t
        except ValueError as e:
            print("fetched", e)

async def discarded():
    asyncio.get_running_loop().set_exception_handler(handler)
    tasks = set()
    t = asyncio.create_task(fail("discarded"))
    tasks.add(t)
    t.add_done_callback(tasks.discard)
    del t
    while reported < 2:
        await asyncio.sleep(0.01)
    print("left:", len(tasks))

async def gathered():
    asyncio.get_running_loop().set_exception_handler(handler)
    print(await asyncio.gather(fail(1), fail(2), return_exceptions=True))
    try:
        await asyncio.gather(fail(3))
    except ValueError as e:
        print("gather:", e)
    await asyncio.sleep(0.01)

async def future():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    f = loop.create_future()
    f.set_exception(KeyError("f"))
    await asyncio.sleep(0.01)
    print("held")
    del f
    asyncio.create_task(fail("next"))
    while reported < 4:
        await asyncio.sleep(0.01)
    print("end")

for main in forgotten, kept, discarded, gathered, future:
    print("-", main.__name__)
    asyncio.run(main())

try:
    asyncio.run(fail("main"))
except ValueError as e:
    print("main:", e)
