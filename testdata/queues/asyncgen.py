import asyncio
async def stream(n):
    prev=None
    for i in range(n):
        cur=[i,None]
        if prev: prev[1]=cur
        prev=cur
        yield cur
async def am(n):
    s=0
    async for c in stream(n): s+=c[0]
    print(s)
def main(n): asyncio.run(am(n))
