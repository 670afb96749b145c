# contextlib, asynchronous parts, driven by hand.
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value


@asynccontextmanager
async def tag(name):
    print("enter", name)
    try:
        yield name.upper()
    except KeyError as e:
        print("caught", e)
    finally:
        print("exit", name)


async def main():
    async with tag("a") as t:
        print(t)
    async with tag("b"):
        raise KeyError("k")
    try:
        async with tag("c"):
            raise ValueError("v")
    except ValueError as e:
        print("through", e)
    async with nullcontext(3) as three:
        print(three)

    @tag("deco")
    async def work(x):
        return x + 1

    print(await work(1), work.__name__)


run(main())


@asynccontextmanager
async def none():
    if False:
        yield


@asynccontextmanager
async def twice():
    yield
    yield


async def wrong():
    for cm in (none, twice):
        try:
            async with cm():
                pass
        except RuntimeError as e:
            print(e)


run(wrong())


class ACM:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        print("aenter", self.name)
        return self

    async def __aexit__(self, typ, value, tb):
        print("aexit", self.name, typ and typ.__name__)
        return self.swallow


class CM:
    def __enter__(self):
        print("sync enter")

    def __exit__(self, *exc):
        print("sync exit", exc[0] and exc[0].__name__)


async def stacks():
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(ACM("one", swallow=True))
        stack.enter_context(CM())
        await stack.enter_async_context(ACM("two"))
        stack.callback(print, "sync callback")

        async def cb(x):
            print("async callback", x)

        stack.push_async_callback(cb, 5)
        raise ValueError("x")
    stack.push_async_exit(ACM("three"))
    await stack.aclose()
    try:
        await stack.enter_async_context(3)
    except TypeError as e:
        print(e)


run(stacks())


async def agen():
    try:
        yield 1
        yield 2
    finally:
        print("agen closed")


async def use():
    async with aclosing(agen()) as g:
        async for x in g:
            print(x)
            break


run(use())
