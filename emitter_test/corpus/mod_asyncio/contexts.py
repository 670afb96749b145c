# Each task has a context: a copy of the one in which it was made. Callbacks run in that in which they were given.
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def serve(name):
    token = user.set(name)
    await asyncio.sleep(0.001)
    inner = asyncio.create_task(nested())
    result = await inner, user.get()
    user.reset(token)
    return result + (user.get(),)


async def nested():
    before = user.get()
    user.set("nested in " + before)
    await asyncio.sleep(0)
    return before, user.get()


async def coroutine():
    user.set("of the coroutine")


class Stack:
    async def __aenter__(self):
        self.token = user.set("inside")

    async def __aexit__(self, *exc):
        user.reset(self.token)


async def main():
    print(user.get(), await asyncio.gather(*[serve(n) for n in ("ann", "bob", "cy")]), user.get())
    await coroutine()
    print(user.get())
    async with Stack():
        print(user.get())
    print(user.get())
    loop = asyncio.get_running_loop()
    seen = []
    user.set("one")
    loop.call_soon(lambda: (seen.append(("soon", user.get())), user.set("lost")))
    loop.call_later(0.001, lambda: seen.append(("later", user.get())))
    f = loop.create_future()

    def done(f):
        seen.append(("done", user.get()))

    f.add_done_callback(done)
    f.add_done_callback(print)
    print(f.remove_done_callback(print))
    user.set("two")
    f.set_result(None)
    ctx = contextvars.copy_context()
    ctx.run(user.set, "given")
    loop.call_soon(lambda: seen.append(("context", user.get())), context=ctx)
    await asyncio.sleep(0.005)
    print(sorted(seen), user.get())
    print(await asyncio.to_thread(user.get))
    t = asyncio.create_task(coroutine(), context=ctx)
    await t
    print(ctx[user], user.get(), [v.name for v in ctx])
    try:
        ctx.run(ctx.run, print)
    except RuntimeError as e:
        print(str(e).split(":")[0])
    try:
        async with asyncio.timeout(0.001):
            user.set("in time")
            await asyncio.sleep(1)
    except TimeoutError:
        print(user.get())
    async with asyncio.TaskGroup() as tg:
        a, b = tg.create_task(serve("x")), tg.create_task(serve("y"), context=contextvars.Context())
    print(a.result(), b.result())


user.set("outside")
asyncio.run(main())
print(user.get())
