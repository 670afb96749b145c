# Streams: servers, connections, limits, Unix sockets.
import asyncio
import os
import tempfile


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def tcp():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(server.is_serving(), len(server.sockets))
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(writer.get_extra_info("peername") == ("127.0.0.1", port))
    writer.write(b"hello\n")
    print(await reader.readline())
    writer.writelines([b"one\n", b"two\nthree\n"])
    await writer.drain()
    print(await reader.readexactly(8), await reader.readuntil(b"E\n"))
    big = (b"x" * 9999 + b"\n") * 100

    async def take():
        got = 0
        while got < len(big):
            got += len(await reader.read(65536))
        return got

    t = asyncio.create_task(take())
    writer.write(big)
    await writer.drain()
    print(await t == len(big))
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()
    print(server.is_serving())
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError:
        print("refused")


async def half_close():
    async def sums(reader, writer):
        data = await reader.read()
        writer.write(b"%d" % len(data))
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(sums, "127.0.0.1", 0) as server:
        r, w = await asyncio.open_connection(*server.sockets[0].getsockname())
        w.write(b"x" * 100000)
        print(w.can_write_eof())
        w.write_eof()
        print(await r.read(), r.at_eof(), await r.read(10))
        w.close()


async def errors():
    async def short(reader, writer):
        writer.write(b"short")
        writer.close()

    server = await asyncio.start_server(short, "127.0.0.1", 0)
    addr = server.sockets[0].getsockname()
    r, w = await asyncio.open_connection(*addr)
    try:
        await r.readexactly(10)
    except asyncio.IncompleteReadError as e:
        print(e, e.partial, e.expected, isinstance(e, EOFError))
    w.close()
    r, w = await asyncio.open_connection(*addr)
    try:
        await r.readuntil(b"\n")
    except asyncio.IncompleteReadError as e:
        print(e)
    w.close()
    r, w = await asyncio.open_connection(*addr)
    print(await r.readline(), await r.readline())
    w.close()
    server.close()


async def unix():
    path = os.path.join(tempfile.mkdtemp(), "s")
    server = await asyncio.start_unix_server(echo, path)
    r, w = await asyncio.open_unix_connection(path)
    w.write(b"over unix\n")
    print(await r.readline())
    w.close()
    await w.wait_closed()
    server.close()
    os.unlink(path)
    os.rmdir(os.path.dirname(path))


async def lines():
    async def many(reader, writer):
        for i in range(5):
            writer.write(b"line %d\n" % i)
        writer.close()

    server = await asyncio.start_server(many, "localhost", 0)
    r, w = await asyncio.open_connection(*server.sockets[0].getsockname()[:2])
    async for line in r:
        print(line)
    w.close()
    server.close()


async def feed():
    r = asyncio.StreamReader()
    r.feed_data(b"abc\nde")
    print(await r.readline(), await r.read(1))
    t = asyncio.create_task(r.readline())
    await asyncio.sleep(0)
    r.feed_data(b"f\n")
    print(await t)
    r.feed_eof()
    print(await r.read(), r.at_eof())


for f in (tcp, half_close, errors, unix, lines, feed):
    print("==", f.__name__)
    asyncio.run(f())
