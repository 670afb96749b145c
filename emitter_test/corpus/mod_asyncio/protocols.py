# Protocols and transports: servers, connections, packets, pipes.
import asyncio
import os
import socket

log = []


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        log.append(("server made", type(transport.get_extra_info("peername")).__name__, transport.get_extra_info("none", 3)))

    def data_received(self, data):
        self.transport.write(data.upper())

    def eof_received(self):
        log.append("server eof")
        self.transport.write(b"bye")

    def connection_lost(self, exc):
        log.append(("server lost", exc))


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done
        self.got = b""

    def connection_made(self, transport):
        self.transport = transport
        log.append(("client made", transport.is_reading(), transport.is_closing(), transport.can_write_eof(), transport.get_protocol() is self))
        transport.write(b"hello ")
        transport.writelines([b"wor", bytearray(b"ld")])
        transport.write_eof()
        try:
            transport.write(b"x")
        except RuntimeError as e:
            log.append(str(e))

    def data_received(self, data):
        self.got += data

    def connection_lost(self, exc):
        self.done.set_result((self.got, exc, self.transport.is_closing()))


class Buffered(asyncio.BufferedProtocol):
    def __init__(self, done):
        self.done, self.buf, self.got = done, bytearray(4), []

    def connection_made(self, transport):
        transport.write(b"some bytes")
        transport.write_eof()

    def get_buffer(self, hint):
        return self.buf

    def buffer_updated(self, n):
        self.got.append(bytes(self.buf[:n]))

    def eof_received(self):
        log.append("buffered eof")

    def connection_lost(self, exc):
        self.done.set_result(b"".join(self.got))


class Flow(asyncio.Protocol):
    """Pauses and goes on."""

    def __init__(self, done):
        self.done, self.events, self.n = done, [], 0

    def connection_made(self, transport):
        self.transport = transport
        transport.set_write_buffer_limits(high=1000, low=10)
        self.events.append(transport.get_write_buffer_limits())
        transport.write(bytes(8000000))
        self.events.append(transport.get_write_buffer_size() > 1000)

    def pause_writing(self):
        self.events.append("pause")

    def resume_writing(self):
        self.events.append("resume")
        self.transport.close()

    def connection_lost(self, exc):
        self.events.append(exc)
        self.done.set_result(self.events)


class Count(asyncio.Protocol):
    total = 0

    def connection_made(self, transport):
        transport.pause_reading()
        log.append(transport.is_reading())
        asyncio.get_running_loop().call_later(0.02, transport.resume_reading)

    def data_received(self, data):
        Count.total += len(data)


async def streams(loop):
    done = loop.create_future()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    transport, protocol = await loop.create_connection(lambda: Client(done), "127.0.0.1", port)
    log.append(transport is protocol.transport)
    print(await done)
    done = loop.create_future()
    await loop.create_connection(lambda: Buffered(done), "127.0.0.1", port)
    print(await done)
    quiet = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
    transport, _ = await loop.create_connection(asyncio.Protocol, "127.0.0.1", quiet.sockets[0].getsockname()[1])
    transport.abort()
    quiet.close()
    print(transport.is_closing())
    await asyncio.sleep(0.02)
    server.close()
    await server.wait_closed()
    async with await loop.create_server(Count, "127.0.0.1", 0) as server:
        done = loop.create_future()
        await loop.create_connection(lambda: Flow(done), "127.0.0.1", server.sockets[0].getsockname()[1])
        print(await done)
        for _ in range(1000):
            if Count.total == 8000000:
                break
            await asyncio.sleep(0.001)
        print(Count.total)
    try:
        await loop.create_connection(asyncio.Protocol, "127.0.0.1", server.sockets[0].getsockname()[1] if server.sockets else port)
    except ConnectionRefusedError as e:
        print("refused")
    for bad in {"host": "x", "sock": 1}, {}, {"host": "x", "port": 1, "server_hostname": "y"}:
        try:
            await loop.create_connection(asyncio.Protocol, **bad)
        except ValueError as e:
            print(e)
    a, b = socket.socketpair()
    done = loop.create_future()
    await loop.create_connection(lambda: Client(done), sock=a)
    b.sendall(b"from b")
    print(b.recv(100), b.recv(100))
    b.close()
    print(await done)


class Packets(asyncio.DatagramProtocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        if data.startswith(b"ping"):
            self.transport.sendto(data.replace(b"i", b"o"), addr)
        else:
            self.done.set_result(data)

    def connection_lost(self, exc):
        log.append(("packets lost", exc))


async def packets(loop):
    done = loop.create_future()
    server, _ = await loop.create_datagram_endpoint(lambda: Packets(done), local_addr=("127.0.0.1", 0))
    address = server.get_extra_info("sockname")
    client, _ = await loop.create_datagram_endpoint(lambda: Packets(done), remote_addr=address)
    client.sendto(b"ping 1")
    print(await done)
    try:
        client.sendto("text")
    except TypeError as e:
        print(e)
    client.close()
    server.close()
    await asyncio.sleep(0.01)


async def pipes(loop):
    r, w = os.pipe()
    reader = asyncio.StreamReader()
    rt, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(r, "rb"))
    wt, wp = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, os.fdopen(w, "wb"))
    writer = asyncio.StreamWriter(wt, wp, reader, loop)
    writer.write(b"line 1\nline 2\nrest")
    await writer.drain()
    print(await reader.readline(), await reader.readline())
    writer.write(b"x" * 300000)
    task = asyncio.create_task(writer.drain())
    print(len(await reader.readexactly(300000)))
    await task
    writer.close()
    print(await reader.read(), reader.at_eof(), isinstance(writer, asyncio.StreamWriter))
    rt.close()
    await asyncio.sleep(0.01)


class Failing(asyncio.Protocol):
    def data_received(self, data):
        1 / 0

    def connection_lost(self, exc):
        log.append(("failing lost", type(exc).__name__))


async def faults(loop):
    loop.set_exception_handler(lambda loop, context: print(context["message"], type(context["exception"]).__name__, sorted(context)))
    a, b = socket.socketpair()
    await loop.create_connection(Failing, sock=a)
    b.sendall(b"x")
    await asyncio.sleep(0.02)
    b.close()
    for cls in asyncio.Transport, asyncio.DatagramTransport, asyncio.SubprocessTransport:
        t = cls({"a": 1})
        print(cls.__mro__[1].__name__, t.get_extra_info("a"))
        try:
            t.close()
        except NotImplementedError:
            print("not implemented")


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.wait_for(streams(loop), 20)
    await asyncio.wait_for(packets(loop), 20)
    await asyncio.wait_for(pipes(loop), 20)
    await asyncio.wait_for(faults(loop), 20)
    print(*log, sep="\n")


asyncio.run(main())
