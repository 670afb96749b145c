"""Streams: connections, servers, and any stream object that can be polled."""

import sys

from . import core
from .connections import Server, _wants_read, connected, listening, listening_unix, serve, unix_connected, wrap
from .core import get_event_loop
from .protocols import Protocol
from .transports import WriteTransport

_LIMIT = 64 * 1024
_HIGH = 64 * 1024


class IncompleteReadError(EOFError):
    """The stream ended before everything was there."""

    def __init__(self, partial, expected):
        EOFError.__init__(self, "%d bytes read on a total of %s expected bytes" % (len(partial), "undefined" if expected is None else expected))
        self.partial = partial
        self.expected = expected


class LimitOverrunError(Exception):
    """A line is longer than the stream's limit."""

    def __init__(self, message, consumed):
        Exception.__init__(self, message)
        self.consumed = consumed


class Stream:
    """Both ends of a connection: reader and writer are the same object.

    It also wraps any other stream (Stream(sys.stdin)) that poll can wait for.
    """

    def __new__(cls, s=None, *args, **options):
        return object.__new__(TransportWriter if cls is Stream and isinstance(s, WriteTransport) else cls)

    def __init__(self, s=None, e=None, limit=_LIMIT, loop=None):
        self.s = s
        self.e = e or {}
        self._limit = limit
        self._in = bytearray()
        self._eof = False
        self._out = bytearray()
        self._error = None
        self._closing = self._closed = False
        self._flushing = False
        self._drainers = []
        self._end_out = False
        self._feed = None
        self._reading = False  # a task waits for data
        self._fault = None  # of set_exception
        self._source = None  # the transport that feeds it
        self._is_socket = hasattr(s, "recv")

    # The common part.

    def __repr__(self):
        info = "StreamReader"
        if self._in:
            info += " %d bytes" % len(self._in)
        if self._eof:
            info += " eof"
        if self._limit != _LIMIT:
            info += " limit=%d" % self._limit
        if self._fault is not None:
            info += " exception=%r" % (self._fault,)
        if self.s is not None:
            info += " transport=%r" % (self.s,)
        return "<%s>" % info

    @property
    def transport(self):
        return self

    def get_extra_info(self, name, default=None):
        if name in self.e:
            return self.e[name]
        s = self.s
        try:
            if name == "socket":
                return s
            if name == "peername":
                return s.getpeername()
            if name == "sockname":
                return s.getsockname()
            if name == "peercert":
                return s.getpeercert()
            if name == "cipher":
                return s.cipher()
            if name == "ssl_object":
                return s if hasattr(s, "do_handshake") else default
        except (OSError, AttributeError):
            pass
        return default

    def is_closing(self):
        return self._closing

    def close(self):
        """Close when everything is written."""
        if self._closing:
            return
        self._closing = True
        if not self._out or self._error is not None:
            self._really_close()

    def abort(self):
        self._closing = True
        self._out = bytearray()
        self._really_close()

    def _really_close(self):
        if self._closed:
            return
        self._closed = True
        loop = get_event_loop()
        if self.s is not None:
            if loop._io is not None:
                loop._io.remove(self.s)
            self.s.close()
        self._wake_drainers()

    async def wait_closed(self):
        self.close()
        while not self._closed:
            await self._wait_drain()
        if self._error is not None and not isinstance(self._error, (BrokenPipeError, ConnectionResetError)):
            raise self._error

    def aclose(self):
        return self.wait_closed()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.wait_closed()

    # Reading.

    def exception(self):
        return self._error if self._fault is None else self._fault

    def set_exception(self, exc):
        """Let all that read, now and later, get exc."""
        self._fault = exc
        self._fed()

    def at_eof(self):
        return self._eof and not self._in

    def set_transport(self, transport):
        """Let transport rest while more is here than anybody reads."""
        self._source = transport

    def feed_data(self, data):
        self._in.extend(data)
        self._fed()
        if self._source is not None and len(self._in) > 2 * self._limit:
            self._source.pause_reading()

    def feed_eof(self):
        self._eof = True
        self._fed()

    def _fed(self):
        if self._feed is not None:
            core._set_if_pending(self._feed, None)

    def _now(self, n):
        """Read up to n bytes if that does not block; None: nothing there."""
        s = self.s
        try:
            return s.recv(n) if self._is_socket else s.read(n)
        except BlockingIOError:
            return None
        except OSError as e:
            if _wants_read(e):
                return None
            raise

    async def _some(self, n, who):
        """At least one byte from the stream, or none at its end."""
        if self._eof:
            return b""
        if self._reading:
            raise RuntimeError("%s() called while another coroutine is already waiting for incoming data" % who)
        if self.s is None:
            if self._source is not None:
                self._source.resume_reading()
            self._feed = get_event_loop().create_future()
            await self._wait(self._feed)
            return b""
        if self._closed:
            raise RuntimeError("the stream is closed")
        if not self._is_socket:
            await self._wait(get_event_loop()._when_readable(self.s))
        while True:
            data = self._now(n)
            if data is None or data == -2:
                await self._wait(get_event_loop()._when_readable(self.s))
                continue
            if not data:
                self._eof = True
            return data

    async def _wait(self, future):
        self._reading = True
        try:
            await future
        finally:
            self._reading = False
        if self._fault is not None:
            raise self._fault

    async def _fill(self, who="read"):
        """Read more into the buffer; False at the end."""
        data = await self._some(16384, who)
        if isinstance(data, str):
            data = data.encode()
        self._in.extend(data)
        return not self._eof

    def _take(self, n):
        data = bytes(self._in[:n])
        del self._in[:n]
        if self._source is not None and len(self._in) <= self._limit:
            self._source.resume_reading()
        return data

    async def read(self, n=-1):
        """Up to n bytes as soon as there are some; everything up to the end without n."""
        if self._fault is not None:
            raise self._fault
        if n == 0:
            return b""
        if n < 0:
            while await self._fill():
                pass
            return self._take(len(self._in))
        if self._in:
            return self._take(n)
        if self.s is None:
            while not self._in and not self._eof:
                await self._some(n, "read")
            return self._take(n)
        return await self._some(n, "read")

    async def readinto(self, buf):
        if self._in:
            data = self._take(len(buf))
        else:
            data = await self._some(len(buf), "readinto")
        memoryview(buf)[: len(data)] = data
        return len(data)

    async def readexactly(self, n):
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        if self._fault is not None:
            raise self._fault
        while len(self._in) < n:
            if not await self._fill("readexactly"):
                if len(self._in) < n:
                    raise IncompleteReadError(self._take(len(self._in)), n)
        return self._take(n)

    async def readline(self):
        """A line with its end; what is left at the end of the stream."""
        try:
            return await self.readuntil(b"\n")
        except IncompleteReadError as e:
            return e.partial
        except LimitOverrunError as e:
            # What is too long is dropped, as far as it is here.
            if self._in.startswith(b"\n", e.consumed):
                del self._in[: e.consumed + 1]
            else:
                self._in.clear()
            raise ValueError(e.args[0]) from None

    async def readuntil(self, separator=b"\n"):
        if not separator:
            raise ValueError("Separator should be at least one-byte string")
        if self._fault is not None:
            raise self._fault
        start = 0
        while True:
            i = self._in.find(separator, start)
            if i >= 0:
                if i > self._limit:
                    raise LimitOverrunError("Separator is found, but chunk is longer than limit", i)
                return self._take(i + len(separator))
            if self._eof:
                raise IncompleteReadError(self._take(len(self._in)), None)
            start = max(0, len(self._in) + 1 - len(separator))
            if start > self._limit:
                raise LimitOverrunError("Separator is not found, and chunk exceed the limit", start)
            await self._fill("readuntil")

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line

    # Writing.

    def _send(self, data):
        """Write what is possible now; return how much."""
        s = self.s
        try:
            n = s.send(data) if self._is_socket else s.write(data)
        except BlockingIOError:
            return 0
        except OSError as e:
            if _wants_read(e):
                return 0
            raise
        return 0 if n is None or n < 0 else n

    def write(self, data):
        """Write as much as possible now and the rest in the background; drain() waits for that."""
        if isinstance(data, str):
            data = data.encode()
        if self._closing:
            raise RuntimeError("the stream is closed")
        if self._error is not None:
            return
        if not self._out:
            try:
                n = self._send(data)
            except OSError as e:
                self._fail(e)
                return
            if n == len(data):
                return
            data = memoryview(data)[n:]
        self._out.extend(data)
        if not self._flushing:
            self._flushing = True
            get_event_loop().add_writer(self.s, self._flush)

    def writelines(self, lines):
        self.write(b"".join(lines))

    def _flush(self):
        try:
            while self._out:
                n = self._send(bytes(memoryview(self._out)[:65536]))
                if not n:
                    return
                del self._out[:n]
        except OSError as e:
            self._fail(e)
            return
        self._flushing = False
        get_event_loop().remove_writer(self.s)
        if self._end_out:
            self._shutdown()
        if self._closing:
            self._really_close()
        self._wake_drainers()

    def _fail(self, e):
        self._error = e
        self._out = bytearray()
        if self._flushing:
            self._flushing = False
            get_event_loop().remove_writer(self.s)
        if self._closing:
            self._really_close()
        self._wake_drainers()

    def _wake_drainers(self):
        for f in self._drainers:
            core._set_if_pending(f, None)

    async def _wait_drain(self):
        f = get_event_loop().create_future()
        self._drainers.append(f)
        try:
            await f
        finally:
            self._drainers.remove(f)

    async def drain(self):
        """Wait until everything, or on a fast connection nearly everything, is written."""
        if self._error is not None:
            raise self._error
        if not self._out:
            await core._NOW
        while self._out and self._error is None:
            await self._wait_drain()
        if self._error is not None:
            raise self._error

    async def awrite(self, buf, off=0, sz=-1):
        if off or sz >= 0:
            buf = memoryview(buf)[off:] if sz < 0 else memoryview(buf)[off : off + sz]
        self.write(buf)
        await self.drain()

    def awritestr(self, s):
        return self.awrite(s.encode())

    async def awriteiter(self, iterable):
        for buf in iterable:
            await self.awrite(buf)

    def can_write_eof(self):
        return self._is_socket and not hasattr(self.s, "do_handshake")

    def write_eof(self):
        if not self._end_out:
            self._end_out = True
            if not self._out:
                self._shutdown()

    def _shutdown(self):
        if self.can_write_eof():
            self.s.shutdown(1)

    async def start_tls(self, sslcontext, *, server_hostname=None, **options):
        await self.drain()
        self.s = await wrap(self.s, sslcontext, self.e.get("server_side", False), server_hostname)


StreamReader = StreamWriter = Stream


async def open_connection(host=None, port=None, ssl=None, server_hostname=None, *, limit=_LIMIT, sock=None, local_addr=None, family=0, **options):
    """Connect; return (reader, writer)."""
    stream = Stream(await connected(get_event_loop(), host, port, sock, ssl, server_hostname, local_addr, family), limit=limit)
    return stream, stream


async def open_unix_connection(path=None, *, ssl=None, sock=None, server_hostname=None, limit=_LIMIT):
    """Connect to a Unix socket; return (reader, writer)."""
    stream = Stream(await unix_connected(get_event_loop(), path, sock, ssl, server_hostname), limit=limit)
    return stream, stream


async def start_server(client_connected_cb, host=None, port=None, backlog=100, ssl=None, *, limit=_LIMIT, sock=None, family=0,
                       reuse_address=True, reuse_port=False, start_serving=True, **options):
    """Listen on host and port; client_connected_cb(reader, writer) runs for each connection."""
    loop = get_event_loop()
    sockets = await listening(loop, host, port, sock, family, reuse_address, reuse_port)
    return _serve(loop, sockets, client_connected_cb, ssl, limit, backlog, start_serving)


async def start_unix_server(client_connected_cb, path=None, *, sock=None, backlog=100, ssl=None, limit=_LIMIT, start_serving=True):
    """Listen on a Unix socket."""
    return _serve(get_event_loop(), listening_unix(path, sock), client_connected_cb, ssl, limit, backlog, start_serving)


def _serve(loop, sockets, callback, ssl, limit, backlog, start):
    def connected(sock, address):
        stream = Stream(sock, {"peername": address, "server_side": True}, limit)
        return callback(stream, stream)

    return serve(loop, sockets, connected, ssl, backlog, start)


# ---- streams on transports


class FlowControlMixin(Protocol):
    """A protocol that lets writers wait while too much is to be written."""

    def __init__(self, loop=None):
        self._loop = loop or get_event_loop()
        self._paused = False
        self._gone = None  # the loss of the connection: a future, made when somebody waits for it
        self._lost = False
        self._drainers = []

    def pause_writing(self):
        self._paused = True

    def resume_writing(self):
        self._paused = False
        for f in self._drainers:
            core._set_if_pending(f, None)

    def connection_lost(self, exc):
        self._lost = True
        for f in self._drainers:
            if not f.done():
                f.set_result(None) if exc is None else f.set_exception(exc)
        if self._gone is not None:
            core._set_if_pending(self._gone, None)

    async def _drain_helper(self):
        if self._lost:
            raise ConnectionResetError("Connection lost")
        if self._paused:
            f = self._loop.create_future()
            self._drainers.append(f)
            try:
                await f
            finally:
                self._drainers.remove(f)

    async def _wait_lost(self):
        if not self._lost:
            if self._gone is None:
                self._gone = self._loop.create_future()
            await self._gone


class StreamReaderProtocol(FlowControlMixin):
    """Feeds a StreamReader, and calls client_connected_cb(reader, writer)."""

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        FlowControlMixin.__init__(self, loop)
        self._stream_reader = stream_reader
        self._callback = client_connected_cb

    def connection_made(self, transport):
        self._stream_reader.set_transport(transport)
        if self._callback is not None:
            result = self._callback(self._stream_reader, StreamWriter(transport, self, self._stream_reader, self._loop))
            if core.iscoroutine(result):
                self._loop.create_task(result)

    def connection_lost(self, exc):
        if exc is None:
            self._stream_reader.feed_eof()
        else:
            self._stream_reader.set_exception(exc)
        FlowControlMixin.connection_lost(self, exc)

    def data_received(self, data):
        self._stream_reader.feed_data(data)

    def eof_received(self):
        self._stream_reader.feed_eof()
        return True


class TransportWriter(Stream):
    """A StreamWriter of a transport."""

    def __init__(self, transport, protocol, reader, loop=None):
        Stream.__init__(self)
        self._transport, self._protocol, self._reader = transport, protocol, reader
        for name in "write", "writelines", "write_eof", "can_write_eof", "close", "is_closing", "get_extra_info":
            setattr(self, name, getattr(transport, name))

    def __repr__(self):
        return "<StreamWriter transport=%r reader=%r>" % (self._transport, self._reader)

    @property
    def transport(self):
        return self._transport

    async def drain(self):
        fault = self._reader.exception() if self._reader is not None else None
        if fault is not None:
            raise fault
        await core._NOW
        await self._protocol._drain_helper()

    async def wait_closed(self):
        wait = getattr(self._protocol, "_wait_lost", None)
        if wait is not None:
            await wait()


async def stream_awrite(stream, data):
    await stream.awrite(data)
