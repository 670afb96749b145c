# Coroutines in the dialect that boards share.
log = []


class Pause:
    def __init__(self, v):
        self.v = v

    def __iter__(self):
        got = yield self.v
        return got

    __await__ = __iter__


def run(co):
    out, send = [], None
    while True:
        try:
            v = co.send(send)
        except StopIteration as e:
            return out, e.value
        out.append(v)
        send = v * 10


async def leaf(n):
    return await Pause(n)


async def main():
    a = await leaf(1)
    b = await leaf(2)
    return a + b


print(run(main()))


class Count:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return await Pause(self.i)


async def loops(limit):
    out = []
    async for v in Count(4):
        if v == 20:
            continue
        if v > limit:
            break
        out.append(v)
    else:
        out.append("else")
    return out


print(run(loops(100)), run(loops(10)))


class Ctx:
    def __init__(self, swallow):
        self.swallow = swallow

    async def __aenter__(self):
        log.append(("enter", await Pause(1)))
        return self

    async def __aexit__(self, t, v, tb):
        log.append(("exit", t.__name__ if t else None, v.args if v else None, await Pause(2)))
        return self.swallow


async def ways(k, swallow):
    for i in range(2):
        async with Ctx(swallow) as c:
            if k == 0:
                return "returned"
            if k == 1:
                raise ValueError("bad", k)
            if k == 2:
                break
            if k == 3:
                continue
            log.append(c.swallow)
        log.append("after")
    return "end"


for k in range(5):
    for swallow in (False, True):
        try:
            print(k, swallow, run(ways(k, swallow)))
        except ValueError as e:
            print(k, swallow, e.args)
        print(log)
        log.clear()


async def nested():
    async with Ctx(False), Ctx(True):
        try:
            async with Ctx(False):
                raise KeyError(1)
        finally:
            log.append("finally")
    return [x async for x in Count(2)], {x: y async for x in Count(1) for y in "z"}


print(run(nested()), log)
