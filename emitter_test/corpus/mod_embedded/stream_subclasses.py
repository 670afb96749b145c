# Subclasses of RingIO and DeflateIO with parameters of their own; what has not called their __init__ is empty and closed.
import deflate
import io
import micropython


class Ring(micropython.RingIO):
    def __init__(self, name, size=4):
        self.name = name
        super().__init__(size)


r = Ring("in")
print(r.name, r.write(b"abcdef"), r.any(), r.read())


class Zlib(deflate.DeflateIO):
    def __init__(self, stream):
        super().__init__(stream, deflate.ZLIB)
        self.lines = 0

    def readline(self):
        self.lines += 1
        return super().readline()


out = io.BytesIO()
with Zlib(out) as z:
    z.write(b"one\ntwo\n" * 3)
z = Zlib(io.BytesIO(out.getvalue()))
print(z.readline(), z.readline(), z.lines, len(z.read()))


class Plain(micropython.RingIO):
    pass


print(Plain(3).write(b"abcdef"))


class Empty(micropython.RingIO):
    def __init__(self):
        pass


class Closed(deflate.DeflateIO):
    def __init__(self):
        pass


e = Empty()
print(e.any(), e.write(b"a"), e.read(), e.readline(), e.readinto(bytearray(2)), e.close())
c = Closed()
for use in (c.read, c.readline, lambda: c.readinto(bytearray(2)), lambda: c.write(b"a"), lambda: next(c), c.close, lambda: Ring(), lambda: Zlib()):
    try:
        print(use())
    except (OSError, TypeError) as e:
        print(type(e).__name__)
