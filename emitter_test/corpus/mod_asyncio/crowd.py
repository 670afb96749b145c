# heavy
# Five thousand open connections in one program.
import asyncio

N = 5000


async def main():
    open_now = most = 0
    everyone = asyncio.Event()

    async def serve(reader, writer):
        nonlocal open_now, most
        open_now += 1
        most = max(most, open_now)
        if open_now == N:
            everyone.set()
        line = await reader.readline()
        writer.write(line)
        await writer.drain()
        writer.close()
        open_now -= 1

    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=1000)
    port = server.sockets[0].getsockname()[1]
    gate = asyncio.Semaphore(500)

    async def client(i):
        async with gate:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
        await everyone.wait()
        writer.write(b"%d\n" % i)
        answer = await reader.readline()
        writer.close()
        return int(answer) == i

    results = await asyncio.gather(*[client(i) for i in range(N)])
    print(sum(results), most)
    server.close()


asyncio.run(main())
