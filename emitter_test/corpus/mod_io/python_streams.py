# Streams in Python that derive from io.IOBase: what native code gives them, seek by ioctl, closed.
import io, json, uctypes


class Sink(io.IOBase):
    def __init__(self, most=1000):
        self.most = most
        self.got = bytearray()
        self.types = set()

    def write(self, buf):
        self.types.add(type(buf))
        part = buf[: self.most]
        self.got += part
        return len(part)


s = Sink()
print("abc", 5, file=s)
json.dump([1, {"a": None}], s)
print(s.got, s.types)
s = Sink(3)
print("what is taken in small parts", file=s)
print(s.got)


class Full(io.IOBase):
    def __init__(self, result):
        self.result = result

    def write(self, buf):
        return self.result


print("x", file=Full(None))
print("x", file=Full(0))
try:
    print("x", file=Full(-5))
except OSError as e:
    print("OSError", e.errno)
try:
    print("x", file=Full("5"))
except TypeError:
    print("TypeError")


class Device(io.IOBase):
    def __init__(self):
        self.pos = 0

    def ioctl(self, request, arg):
        if request != 2:
            print("ioctl", request)
            return 0
        r = uctypes.struct(arg, {"offset": uctypes.INT64 | 0, "whence": uctypes.INT32 | 8})
        if r.whence == 0:
            self.pos = r.offset
        elif r.whence == 1:
            self.pos += r.offset
        else:
            return -22
        r.offset = self.pos
        return 0


d = Device()
print(d.seek(7), d.seek(-2, 1), d.tell())
try:
    d.seek(0, 2)
except OSError as e:
    print("OSError", e.errno)
print(d.closed)
d.close()
print(d.closed)

# Without ioctl all is as in CPython.
class Plain(io.RawIOBase):
    def __init__(self):
        self.left = 10

    def readinto(self, buf):
        n = min(len(buf), self.left, 4)
        buf[:n] = b"r" * n
        self.left -= n
        return n

    def flush(self):
        print("flush")


p = Plain()
print(p.read(9), p.readall(), p.read(1))
for f in (lambda: p.seek(0), lambda: p.tell(), lambda: p.truncate(), lambda: p.fileno()):
    try:
        f()
    except io.UnsupportedOperation:
        print("UnsupportedOperation")
print(p.closed)
p.close()
p.close()
print(p.closed)
