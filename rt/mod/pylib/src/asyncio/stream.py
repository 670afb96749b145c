"""Streams: connections, servers, and any stream object that can be polled."""

import sys

from . import core
from .core import get_event_loop, iscoroutine

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

    def feed_data(self, data):
        self._in.extend(data)
        self._fed()

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
        self.s = await _wrap(self.s, sslcontext, self.e.get("server_side", False), server_hostname)


StreamReader = StreamWriter = Stream


def _wants_read(e):
    return type(e).__name__ in ("SSLWantReadError", "SSLWantWriteError")


async def _wrap(sock, ssl_arg, server_side, server_hostname):
    """Start TLS on a connected socket."""
    import ssl

    context = ssl.create_default_context() if ssl_arg is True else ssl_arg
    if hasattr(sock, "setblocking"):
        sock.setblocking(False)
    sock = context.wrap_socket(
        sock, server_side=server_side, server_hostname=None if server_side else server_hostname, do_handshake_on_connect=False
    )
    loop = get_event_loop()
    while True:
        try:
            sock.do_handshake()
            return sock
        except ssl.SSLWantReadError:
            await loop._when_readable(sock)
        except ssl.SSLWantWriteError:
            await loop._when_writable(sock)
        except:
            sock.close()
            raise


async def _addresses(loop, host, port, passive):
    import socket

    flags = socket.AI_PASSIVE if passive else 0
    if host is None or isinstance(host, (str, bytes)):
        if not host or _is_number(host):
            return socket.getaddrinfo(host or None, port, 0, socket.SOCK_STREAM, 0, flags)
        return await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=flags)
    infos = []
    for h in host:
        infos += await _addresses(loop, h, port, passive)
    return infos


def _is_number(host):
    host = host.decode() if isinstance(host, bytes) else host
    return ":" in host or host.replace(".", "").isdigit()


async def open_connection(host=None, port=None, ssl=None, server_hostname=None, *, limit=_LIMIT, sock=None, local_addr=None, family=0, **options):
    """Connect; return (reader, writer)."""
    import socket

    loop = get_event_loop()
    if sock is None:
        errors = []
        for family_, kind, proto, _, address in await _addresses(loop, host, port, False):
            if family and family_ != family:
                continue
            s = socket.socket(family_, kind, proto)
            s.setblocking(False)
            try:
                if local_addr is not None:
                    s.bind(local_addr)
                await loop.sock_connect(s, address)
                sock = s
                break
            except OSError as e:
                s.close()
                errors.append(e)
            except:
                s.close()
                raise
        if sock is None:
            if len({str(e) for e in errors}) > 1:
                raise OSError("Multiple exceptions: " + ", ".join([str(e) for e in errors]))
            raise errors[0] if errors else OSError("no address for %r" % (host,))
    else:
        sock.setblocking(False)
    return await _connected(sock, ssl, server_hostname if server_hostname is not None else host, limit)


async def _connected(sock, ssl, server_hostname, limit):
    if ssl:
        sock = await _wrap(sock, ssl, False, server_hostname)
    stream = Stream(sock, limit=limit)
    return stream, stream


async def open_unix_connection(path=None, *, ssl=None, sock=None, server_hostname=None, limit=_LIMIT):
    """Connect to a Unix socket; return (reader, writer)."""
    import socket

    if sock is None:
        sock = socket.socket(socket.AF_UNIX)
        sock.setblocking(False)
        try:
            await get_event_loop().sock_connect(sock, path)
        except:
            sock.close()
            raise
    return await _connected(sock, ssl, server_hostname, limit)


class Server:
    """Listening sockets; each connection runs the callback in a task."""

    def __init__(self, loop, sockets, callback, ssl, limit, backlog):
        self._loop = loop
        self._sockets = sockets
        self._callback = callback
        self._ssl = ssl
        self._limit = limit
        self._backlog = backlog
        self._serving = False
        self._waiters = []
        self._forever = None

    @property
    def sockets(self):
        return tuple(self._sockets)

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    def _start(self):
        if not self._serving:
            self._serving = True
            for s in self._sockets:
                s.listen(self._backlog)
                self._loop.add_reader(s, self._accept, s)

    async def start_serving(self):
        self._start()

    def _accept(self, sock):
        for _ in range(max(self._backlog, 1)):
            try:
                conn, address = sock.accept()
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                return
            except OSError as e:
                # No descriptors left: rest a second, else this would go round and round.
                self._loop.call_exception_handler({"message": "socket.accept() out of system resource", "exception": e})
                self._loop.remove_reader(sock)
                self._loop.call_later(1, self._again, sock)
                return
            conn.setblocking(False)
            self._loop.create_task(self._connection(conn, address))

    def _again(self, sock):
        if self._serving and sock in self._sockets:
            self._loop.add_reader(sock, self._accept, sock)

    async def _connection(self, conn, address):
        if self._ssl is not None:
            from . import funcs

            try:
                conn = await funcs.wait_for(_wrap(conn, self._ssl, True, None), 60)
            except (OSError, TimeoutError):
                conn.close()
                return
        stream = Stream(conn, {"peername": address, "server_side": True}, self._limit)
        result = self._callback(stream, stream)
        if result is not None and (iscoroutine(result) or hasattr(result, "__await__")):
            await result

    def close(self):
        sockets, self._sockets = self._sockets, []
        self._serving = False
        for s in sockets:
            self._loop.remove_reader(s)
            s.close()
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()
        for f in self._waiters:
            core._set_if_pending(f, None)
        self._waiters = []

    async def wait_closed(self):
        if self._sockets:
            f = self._loop.create_future()
            self._waiters.append(f)
            await f

    async def serve_forever(self):
        if not self._sockets:
            raise RuntimeError("server %r is closed" % (self,))
        self._start()
        self._forever = self._loop.create_future()
        try:
            await self._forever
        except core.CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


async def start_server(client_connected_cb, host=None, port=None, backlog=100, ssl=None, *, limit=_LIMIT, sock=None, family=0,
                       reuse_address=True, reuse_port=False, start_serving=True, **options):
    """Listen on host and port; client_connected_cb(reader, writer) runs for each connection."""
    import socket

    loop = get_event_loop()
    sockets = []
    if sock is not None:
        sock.setblocking(False)
        sockets.append(sock)
    else:
        try:
            seen = set()
            for family_, kind, proto, _, address in await _addresses(loop, host, port, True):
                if family and family_ != family or address in seen:
                    continue
                seen.add(address)
                try:
                    s = socket.socket(family_, kind, proto)
                except OSError:
                    continue  # no IPv6 here
                sockets.append(s)
                if reuse_address:
                    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                if reuse_port:
                    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
                if family_ == socket.AF_INET6:
                    s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
                s.setblocking(False)
                try:
                    s.bind(address)
                except OSError as e:
                    if family_ == socket.AF_INET6 and len(seen) > 1:
                        sockets.remove(s)
                        s.close()
                        continue
                    raise
        except:
            for s in sockets:
                s.close()
            raise
    return _serve(loop, sockets, client_connected_cb, ssl, limit, backlog, start_serving)


def _serve(loop, sockets, callback, ssl, limit, backlog, start):
    server = Server(loop, sockets, callback, ssl, limit, backlog)
    if start:
        server._start()
    return server


async def start_unix_server(client_connected_cb, path=None, *, sock=None, backlog=100, ssl=None, limit=_LIMIT, start_serving=True):
    """Listen on a Unix socket."""
    import os
    import socket
    import stat

    if sock is None:
        path = os.fspath(path)
        sock = socket.socket(socket.AF_UNIX)
        try:
            try:
                if stat.S_ISSOCK(os.stat(path).st_mode):
                    os.remove(path)
            except FileNotFoundError:
                pass
            sock.bind(path)
        except:
            sock.close()
            raise
    sock.setblocking(False)
    return _serve(get_event_loop(), [sock], client_connected_cb, ssl, limit, backlog, start_serving)


async def stream_awrite(stream, data):
    await stream.awrite(data)
