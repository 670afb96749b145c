# What a websocket reads goes on over frames, as from any stream; requests of ioctl.
import errno, io, websocket

class Pipe:
    """Frames that come one by one; None in between as from a non-blocking socket."""

    def __init__(self, *parts):
        self.parts, self.out = list(parts), b""

    def read(self, n):
        if not self.parts:
            return b""
        p = self.parts[0]
        if p is None:
            return self.parts.pop(0)
        self.parts[0] = p[n:]
        if not self.parts[0]:
            self.parts.pop(0)
        return p[:n]

    def write(self, b):
        self.out += b
        return len(b)

    def close(self):
        pass

def read(data, n):
    return websocket.websocket(io.BytesIO(data)).read(n)

print(read(b"\x01\x04ping\x80\x04Pong", 8), read(b"\x81\x02ab\x81\x00\x81\x02cd", 4), read(b"\x81\x02ab\x81\x02cd", -1))
print(read(b"\x81\x02ab\x81\x02cd", 3), read(b"\x81\x02ab", 10), read(b"\x81\x04ab", 4), read(b"", 1), read(b"\x80\x01a", 1))
ws = websocket.websocket(Pipe(b"\x81\x02ab", None, b"\x82\x02cd", None, None, b"\x89\x01p\x81\x01e"))
for i in range(6):
    print(ws.read(3), ws.ioctl(8))
ws = websocket.websocket(io.BytesIO(b"\x82\x03a\nb"))
print(ws.ioctl(8), ws.readline(), ws.ioctl(8), ws.ioctl(9), ws.ioctl(9, 2), ws.ioctl(9, 0x11), ws.ioctl(9, 1))
for request in -1, 5, 99:
    try:
        print(ws.ioctl(request))
    except OSError as e:
        print(errno.errorcode[e.errno])
print(websocket.websocket(Pipe()).flush(), websocket.websocket(Pipe()).ioctl(1))
ws.close()
ws.close()
