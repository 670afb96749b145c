async def co(a):
    async with a as b, a:
        await b
    async for x in a:
        if x: break
        continue
    else:
        pass
    return [y async for y in a if await y]
async def gen(a):
    yield 1
    z = (w async for w in a)
def legacy(a):
    yield from a
    await a
