"""Datagrams, as in Pycopy's library: functions on plain sockets."""

import socket as _socket

from asyncio.core import IORead, IOReadDone, IOWrite


def set_debug(val):
    """Switch log messages on; there are none."""


def socket(af=_socket.AF_INET):
    """Make a socket for datagrams that does not block."""
    s = _socket.socket(af, _socket.SOCK_DGRAM)
    s.setblocking(False)
    return s


def _when_readable(s, f, n):
    while True:
        yield IORead(s)
        try:
            return f(n)
        except BlockingIOError:
            pass


def recv(s, n):
    """Receive a datagram of up to n bytes."""
    return (yield from _when_readable(s, s.recv, n))


def recvfrom(s, n):
    """Receive a datagram of up to n bytes; return it and its sender."""
    return (yield from _when_readable(s, s.recvfrom, n))


def sendto(s, buf, addr=None):
    """Send a datagram."""
    while True:
        try:
            return s.send(buf) if addr is None else s.sendto(buf, addr)
        except BlockingIOError:
            yield IOWrite(s)


def close(s):
    """Stop waiting for a socket, and close it."""
    yield IOReadDone(s)
    s.close()
