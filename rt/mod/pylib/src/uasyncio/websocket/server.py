"""The server's side of websockets, as in Pycopy's library."""

import binascii
import hashlib
import struct

_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_MOST = 1 << 20  # bytes of a message
_LINES = 100  # of a request


def make_respkey(webkey):
    """Return the answer to the key of a client."""
    return binascii.b2a_base64(hashlib.sha1(webkey + _GUID).digest())[:-1]


class WSWriter:
    """Writes messages."""

    def __init__(self, reader, writer):
        self.s = writer

    async def awrite(self, data):
        """Send a message of text."""
        if isinstance(data, str):
            data = data.encode()
        n = len(data)
        if n < 126:
            head = bytes((0x81, n))
        else:
            head = struct.pack(">BBH", 0x81, 126, n) if n < 65536 else struct.pack(">BBQ", 0x81, 127, n)
        await self.s.awrite(head + data)


class _Messages:
    """Reads messages."""

    def __init__(self, reader, writer):
        self._reader, self._writer = reader, writer
        self._rest = b""

    async def _frame(self):
        first, size = await self._reader.readexactly(2)
        op, masked, size = first & 15, size & 128, size & 127
        if first & 0x70 or not masked or op & 8 and (size > 125 or not first & 128):
            raise ValueError("bad websocket frame")
        if size == 126:
            size = struct.unpack(">H", await self._reader.readexactly(2))[0]
        elif size == 127:
            size = struct.unpack(">Q", await self._reader.readexactly(8))[0]
        if size > _MOST:
            raise ValueError("websocket frame too large")
        mask = await self._reader.readexactly(4)
        data = bytearray(await self._reader.readexactly(size))
        for i in range(size):
            data[i] ^= mask[i & 3]
        return first & 128, op, bytes(data)

    async def _message(self):
        parts, total = [], 0
        while True:
            last, op, data = await self._frame()
            if op == 8:
                return b""
            if op == 9:
                await self._writer.awrite(bytes((0x8A, len(data))) + data)
            elif op < 8:
                total += len(data)
                if total > _MOST:
                    raise ValueError("websocket message too large")
                parts.append(data)
                if last:
                    return b"".join(parts)

    async def read(self, n=-1):
        """Return bytes of a message, b"" at the end of the connection."""
        if not self._rest:
            try:
                self._rest = await self._message()
            except EOFError:
                return b""
        if n < 0:
            n = len(self._rest)
        data, self._rest = self._rest[:n], self._rest[n:]
        return data

    async def readline(self):
        """Return a line of a message, or what is left of it."""
        data = await self.read()
        line, newline, self._rest = data.partition(b"\n")
        return line + newline

    async def aclose(self):
        await self._writer.aclose()


async def WSReader(reader, writer):
    """Answer the request of a client, and return what reads its messages."""
    webkey = None
    for _ in range(_LINES):
        line = await reader.readline()
        if not line:
            raise ValueError("no websocket request")
        if line in (b"\r\n", b"\n"):
            break
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"sec-websocket-key":
            webkey = value.strip()
    if not webkey:
        raise ValueError("Not a websocket request")
    await writer.awrite(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + make_respkey(webkey) + b"\r\n\r\n"
    )
    return _Messages(reader, writer)
