# Streams take attributes of their own, also in the place of methods.
import io
import sys
import tempfile


def show(stream, name="extra"):
    setattr(stream, name, 1)
    print(type(stream).__name__, getattr(stream, name), name in vars(stream))


with tempfile.TemporaryFile("w+") as f:
    show(f)
    show(f, "isatty")
    show(f, "write")
    del f.write
    print(f.write("abc"))
for stream in (io.StringIO(), io.BytesIO(), io.BufferedReader(io.BytesIO()), io.TextIOWrapper(io.BytesIO())):
    show(stream)
b = io.BytesIO(b"x")
b.name = "picture.png"
print(b.name, b.read())


class Slotted(io.TextIOWrapper):
    __slots__ = ()


show(Slotted(io.BytesIO()), "isatty")

# print calls what has taken the place of write.
out = io.TextIOWrapper(io.BytesIO())
lines = []
out.write = lines.append
print("a", 1, file=out)
print("".join(lines))
old, sys.stdout.write = sys.stdout.write, lambda s: old(s.upper())
print("loud")
del sys.stdout.write
print("plain")


# A text stream has the name of what it wraps.
class Raw(io.RawIOBase):
    name = "inner"

    def readable(self):
        return True


print(io.TextIOWrapper(Raw()).name, io.BufferedReader(Raw()).name)
try:
    io.TextIOWrapper(io.BytesIO()).name
except AttributeError:
    print("no name")
