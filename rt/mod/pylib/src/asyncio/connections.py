"""Sockets that are connected or listen, for streams and for protocols."""

from . import core
from .core import get_event_loop, iscoroutine


def _wants_read(e):
    return type(e).__name__ in ("SSLWantReadError", "SSLWantWriteError")


async def wrap(sock, ssl_arg, server_side, server_hostname):
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


async def connected(loop, host, port, sock, ssl, server_hostname, local_addr=None, family=0):
    """A connected socket, with TLS if ssl is given."""
    if sock is None:
        sock = await _connect(loop, host, port, local_addr, family)
    else:
        sock.setblocking(False)
    return await wrap(sock, ssl, False, server_hostname if server_hostname is not None else host) if ssl else sock


async def _connect(loop, host, port, local_addr, family):
    import socket

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
            return s
        except OSError as e:
            s.close()
            errors.append(e)
        except:
            s.close()
            raise
    if len({str(e) for e in errors}) > 1:
        raise OSError("Multiple exceptions: " + ", ".join([str(e) for e in errors]))
    raise errors[0] if errors else OSError("no address for %r" % (host,))


async def unix_connected(loop, path, sock, ssl, server_hostname):
    """A connected Unix socket."""
    import socket

    if sock is None:
        sock = socket.socket(socket.AF_UNIX)
        sock.setblocking(False)
        try:
            await loop.sock_connect(sock, path)
        except:
            sock.close()
            raise
    return await connected(loop, None, None, sock, ssl, server_hostname)


async def listening(loop, host, port, sock, family, reuse_address, reuse_port):
    """Sockets bound to what a server is to listen on."""
    import socket

    if sock is not None:
        sock.setblocking(False)
        return [sock]
    sockets = []
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
            if reuse_address or reuse_address is None:
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
    return sockets


def listening_unix(path, sock):
    """A Unix socket bound to path."""
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
    return [sock]


class Server:
    """Listening sockets; connected(socket, address) is called for each connection, and what it gives awaited."""

    def __init__(self, loop, sockets, connected, ssl, backlog):
        self._loop = loop
        self._sockets = sockets
        self._connected = connected
        self._ssl = ssl
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
                conn = await funcs.wait_for(wrap(conn, self._ssl, True, None), 60)
            except (OSError, TimeoutError):
                conn.close()
                return
        result = self._connected(conn, address)
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


def serve(loop, sockets, connected, ssl, backlog, start):
    """A server, at work if start is true."""
    server = Server(loop, sockets, connected, ssl, backlog)
    if start:
        server._start()
    return server


# ---- the loop's methods that connect protocols


def _transport(loop, sock, factory, extra=None):
    from .transports import SocketTransport

    protocol = factory()
    return SocketTransport(loop, sock, protocol, extra), protocol


async def create_connection(loop, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None,
                            server_hostname=None, **options):
    if (host is not None or port is not None) and sock is not None:
        raise ValueError("host/port and sock can not be specified at the same time")
    if host is None and port is None and sock is None:
        raise ValueError("host and port was not specified and no sock specified")
    if server_hostname is not None and not ssl:
        raise ValueError("server_hostname is only meaningful with ssl")
    sock = await connected(loop, host, port, sock, ssl, server_hostname, local_addr, family)
    return await _ready(_transport(loop, sock, protocol_factory))


async def _ready(pair):
    """A transport and its protocol when connection_made has been called."""
    await pair[0]._made
    return pair


async def create_unix_connection(loop, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, **options):
    sock = await unix_connected(loop, path, sock, ssl, server_hostname)
    return await _ready(_transport(loop, sock, protocol_factory))


async def connect_accepted_socket(loop, protocol_factory, sock, *, ssl=None, **options):
    sock.setblocking(False)
    if ssl:
        sock = await wrap(sock, ssl, True, None)
    return await _ready(_transport(loop, sock, protocol_factory))


async def create_server(loop, protocol_factory, host=None, port=None, *, family=0, flags=0, sock=None, backlog=100, ssl=None, reuse_address=None,
                        reuse_port=None, start_serving=True, **options):
    if (host is not None or port is not None) and sock is not None:
        raise ValueError("host/port and sock can not be specified at the same time")
    if host is None and port is None and sock is None:
        raise ValueError("Neither host/port nor sock were specified")
    sockets = await listening(loop, host, port, sock, family, reuse_address, reuse_port)
    return _serve_protocols(loop, sockets, protocol_factory, ssl, backlog, start_serving)


async def create_unix_server(loop, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, start_serving=True, **options):
    return _serve_protocols(loop, listening_unix(path, sock), protocol_factory, ssl, backlog, start_serving)


def _serve_protocols(loop, sockets, factory, ssl, backlog, start):
    def connected(sock, address):
        _transport(loop, sock, factory, {"peername": address})

    return serve(loop, sockets, connected, ssl, backlog, start)


async def start_tls(loop, transport, protocol, sslcontext, *, server_side=False, server_hostname=None, **options):
    from .transports import SocketTransport

    transport.pause_reading()
    while transport.get_write_buffer_size():
        await loop._when_writable(transport._sock)
    sock = await wrap(transport._sock, sslcontext, server_side, server_hostname)
    return SocketTransport(loop, sock, protocol, made=True)


async def create_datagram_endpoint(loop, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_port=None,
                                   allow_broadcast=None, sock=None, **options):
    import socket

    from .transports import DatagramTransport_

    if sock is None:
        sock = await _datagram_socket(loop, local_addr, remote_addr, family, proto, reuse_port, allow_broadcast)
    elif local_addr or remote_addr or family or proto or flags or reuse_port or allow_broadcast:
        raise ValueError("socket modifier keyword arguments can not be used when sock is specified.")
    elif sock.type != socket.SOCK_DGRAM:
        raise ValueError("A datagram socket was expected, got %r" % (sock,))
    sock.setblocking(False)
    protocol = protocol_factory()
    return await _ready((DatagramTransport_(loop, sock, protocol, remote_addr), protocol))


async def _datagram_socket(loop, local_addr, remote_addr, family, proto, reuse_port, allow_broadcast):
    import socket

    if not (local_addr or remote_addr or family):
        raise ValueError("unexpected address family")
    if family == getattr(socket, "AF_UNIX", -1):
        found = {which: (family, address) for which, address in (("local", local_addr), ("remote", remote_addr)) if address}
    else:
        found = {}
        for which, address in ("local", local_addr), ("remote", remote_addr):
            if address:
                infos = await loop.getaddrinfo(address[0], address[1], family=family, type=socket.SOCK_DGRAM, proto=proto)
                if not infos:
                    raise OSError("getaddrinfo() returned empty list")
                info = next((i for i in infos if i[0] == socket.AF_INET), infos[0])
                found[which] = info[0], info[4]
    sock = socket.socket(next(iter(found.values()))[0] if found else family, socket.SOCK_DGRAM)
    try:
        sock.setblocking(False)
        if reuse_port:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        if allow_broadcast:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
        if "local" in found:
            sock.bind(found["local"][1])
        if "remote" in found:
            sock.connect(found["remote"][1])
        return sock
    except:
        sock.close()
        raise


async def connect_read_pipe(loop, protocol_factory, pipe):
    from .transports import ReadPipeTransport

    protocol = protocol_factory()
    return await _ready((ReadPipeTransport(loop, pipe, protocol), protocol))


async def connect_write_pipe(loop, protocol_factory, pipe):
    from .transports import WritePipeTransport

    protocol = protocol_factory()
    return await _ready((WritePipeTransport(loop, pipe, protocol), protocol))
