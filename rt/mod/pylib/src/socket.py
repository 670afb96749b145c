"""Sockets: what the native module _socket has, and functions made of it."""

import _socket
from _socket import *

_NO_TIMEOUT = object()


def getfqdn(name=""):
    """The full name of a host, as far as it is known here."""
    name = name.strip() or gethostname()
    if "." in name:
        return name
    try:
        host = getnameinfo(getaddrinfo(name, 0)[0][4][:2], 0)[0]
    except OSError:
        return name
    return host if "." in host and not host[0].isdigit() else name


def gethostbyname(name):
    """The first IPv4 address of a host."""
    return getaddrinfo(name, None, AF_INET, SOCK_STREAM)[0][4][0]


def gethostbyname_ex(name):
    addresses = [info[4][0] for info in getaddrinfo(name, None, AF_INET, SOCK_STREAM)]
    return name, [], addresses


def getservbyname(name, protocol="tcp"):
    kind = SOCK_DGRAM if protocol == "udp" else SOCK_STREAM
    try:
        return getaddrinfo(None, name, AF_INET, kind)[0][4][1]
    except gaierror:
        raise OSError("service/proto not found") from None


def fromfd(fd, family, type, proto=0):
    """A socket over a copy of a descriptor."""
    import os

    return socket(family, type, proto, fileno=os.dup(fd))


def create_connection(address, timeout=_NO_TIMEOUT, source_address=None, *, all_errors=False):
    """Connect to (host, port), trying all addresses of the host."""
    host, port = address
    errors = []
    for family, kind, proto, _, addr in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _NO_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(addr)
            return sock
        except OSError as e:
            if not all_errors:
                errors.clear()
            errors.append(e)
            if sock is not None:
                sock.close()
    if not errors:
        raise OSError("getaddrinfo returns an empty list")
    if all_errors:
        raise ExceptionGroup("create_connection failed", errors)
    try:
        raise errors[0]
    finally:
        errors.clear()


def has_dualstack_ipv6():
    """Whether an IPv6 socket can serve IPv4 too."""
    try:
        with socket(AF_INET6, SOCK_STREAM) as sock:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except OSError:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A listening TCP socket."""
    if dualstack_ipv6 and family != AF_INET6:
        raise ValueError("dualstack_ipv6 requires AF_INET6 family")
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        sock.bind(address)
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except:
        sock.close()
        raise


_ENUMS = {"AddressFamily": "AF_", "SocketKind": "SOCK_", "MsgFlag": "MSG_", "AddressInfo": "AI_"}


def __getattr__(name):
    # The constants are plain ints; their enums are for programs that name them.
    if name not in _ENUMS:
        raise AttributeError(f"module 'socket' has no attribute '{name}'")
    from enum import IntEnum, IntFlag

    base = IntEnum if name in ("AddressFamily", "SocketKind") else IntFlag
    members = {n: v for n, v in globals().items() if n.startswith(_ENUMS[name])}
    enum = globals()[name] = base(name, members, module=__name__)
    return enum
