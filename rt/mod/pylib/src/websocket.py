"""Frames of the WebSocket protocol (RFC 6455) over a stream, after the handshake of HTTP."""

import errno
import io
import os

_OP_CONT, _OP_TEXT, _OP_BINARY, _OP_CLOSE, _OP_PING, _OP_PONG = 0, 1, 2, 8, 9, 10
_FLUSH, _POLL, _CLOSE, _GET_DATA_OPTS, _SET_DATA_OPTS, _FILENO = 1, 3, 4, 8, 9, 10  # requests of ioctl
_MAX_CONTROL = 125


class websocket(io.IOBase):
    """The data of frames as a stream. Frames that arrive may be of any size: they are handed over as they come in.

    As a server does (and as MicroPython always does) it sends frames without a mask and takes those with one.
    """

    def __init__(self, sock, blocking=False):
        # blocking is Pycopy's: frames are never written in part here, whether the socket blocks or not.
        self._sock = sock
        self._head = b""  # of the frame that arrives
        self._left = 0  # bytes of data of the frame that are still to come
        self._mask = None
        self._pos = 0  # in the mask
        self._op = 0
        self._last_op = _OP_CONT  # of data frames, for those that continue
        self._control = b""
        self._opts = _OP_TEXT  # for writing
        self._eof = self._closed = False

    def _take(self, n):
        """n bytes, less at the end of the stream, or None when they are not there yet."""
        data = self._sock.read(n)
        if data is None:
            return None
        if not data and n:
            self._eof = True
        return data

    def _begin(self):
        """Read the head of a frame; False: not there yet, or the end."""
        while True:
            head = self._head
            need = 2
            if len(head) >= 2:
                size = head[1] & 0x7F
                need = 2 + (2 if size == 126 else 8 if size == 127 else 0) + (4 if head[1] & 0x80 else 0)
            if len(head) >= need:
                break
            data = self._take(need - len(head))
            if not data:
                return False
            self._head += data
        self._head = b""
        if head[0] & 0x70:
            self._fail()
        size, at = head[1] & 0x7F, 2
        if size == 126:
            size, at = int.from_bytes(head[2:4], "big"), 4
        elif size == 127:
            size, at = int.from_bytes(head[2:10], "big"), 10
        self._mask = head[at : at + 4] if head[1] & 0x80 else None
        self._pos = 0
        self._left = size
        op = head[0] & 0xF
        if op >= 8:
            if size > _MAX_CONTROL or not head[0] & 0x80:
                self._fail()
            self._control = b""
        elif op == _OP_CONT:
            op = self._last_op
        else:
            self._last_op = op
        self._op = op
        return True

    def _fail(self):
        self._closed = True
        raise OSError(errno.EIO, "invalid WebSocket frame")

    def _unmask(self, data):
        mask = self._mask
        if mask is None:
            return data
        pos, n = self._pos, len(data)
        self._pos = (pos + n) & 3
        key = (mask[pos:] + mask * (n // 4 + 1))[:n]
        return (int.from_bytes(data, "big") ^ int.from_bytes(key, "big")).to_bytes(n, "big")

    def _finish_control(self):
        op, data = self._op, self._control
        self._op = 0
        if op == _OP_CLOSE:
            self._eof = True
            if not self._closed:
                self._send(_OP_CLOSE, data[:2])
                self._closed = True
        elif op == _OP_PING:
            self._send(_OP_PONG, data)

    def _some(self, n):
        """Up to n bytes of data; None: nothing there."""
        while not self._eof:
            if not self._left:
                if self._op >= 8:
                    self._finish_control()
                    continue
                if not self._begin():
                    return b"" if self._eof else None
                if not self._left:
                    continue
            control = self._op >= 8
            data = self._take(self._left if control else min(n, self._left))
            if not data:
                return b"" if self._eof else None
            self._left -= len(data)
            data = self._unmask(data)
            if control:
                self._control += data
                continue
            return data
        return b""

    def read(self, n=-1):
        if n == 0:
            return b""
        out = []
        got = 0
        while n < 0 or got < n:
            data = self._some(65536 if n < 0 else n - got)
            if data is None:
                if not out:
                    return None
                break
            if not data:
                break
            out.append(data)
            got += len(data)
        return b"".join(out)

    def readinto(self, buf, n=None):
        view = memoryview(buf)
        data = self.read(len(view) if n is None else min(n, len(view)))
        if data is None:
            return None
        view[: len(data)] = data
        return len(data)

    def readline(self, limit=-1):
        out = []
        while limit < 0 or len(out) < limit:
            c = self._some(1)
            if not c:
                if c is None and not out:
                    return None
                break
            out.append(c)
            if c == b"\n":
                break
        return b"".join(out)

    def _send(self, op, data):
        n = len(data)
        if n < 126:
            head = bytes([0x80 | op, n])
        elif n < 65536:
            head = bytes([0x80 | op, 126]) + n.to_bytes(2, "big")
        else:
            head = bytes([0x80 | op, 127]) + n.to_bytes(8, "big")
        frame = head + bytes(data)
        while frame:
            sent = self._sock.write(frame)
            if sent is None:  # the frame must not stay in pieces
                import time

                time.sleep_ms(1)
                continue
            frame = frame[sent:]

    def write(self, data, *args):
        if isinstance(data, str):
            data = data.encode()
        if len(args) == 1:
            data = data[: args[0]]
        elif args:
            data = data[args[0] : args[0] + args[1]]
        if self._closed:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        self._send(self._opts, data)
        return len(data)

    def ioctl(self, request, arg=0):
        if request == _GET_DATA_OPTS:
            return self._last_op
        if request == _SET_DATA_OPTS:
            old, self._opts = self._opts, arg & 0xF
            return old
        if request == _CLOSE:
            self.close()
            return 0
        ioctl = getattr(self._sock, "ioctl", None)
        if request in (_FLUSH, _POLL, _FILENO) and ioctl is not None:
            return ioctl(request, arg)
        if request == _FLUSH:
            return 0
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    def close(self):
        if self._sock is not None:
            if not self._closed:
                self._closed = True
                try:
                    self._send(_OP_CLOSE, b"")
                except OSError:
                    pass
            self._sock.close()
