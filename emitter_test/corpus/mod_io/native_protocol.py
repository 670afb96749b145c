# Classes that derive from io.IOBase itself are native streams: what is printed comes to write() as a bytearray.
import io, json, sys


class Lines(io.IOBase):
    def __init__(self):
        self.data = bytearray()

    def write(self, buf):
        self.data += buf
        return len(buf)


s = Lines()
print("a", 1, None, sep="-", file=s)
print("é", end="", file=s)
json.dump({"k": [1, 2.5, "x"]}, s)
sys.print_exception(ValueError("v"), s)
print(bytes(s.data))


class Text(io.TextIOBase):
    def write(self, s):
        print("text", repr(s), file=sys.stdout)


print("a", 1, file=Text())
json.dump([1], Text())

# A traceback may go to a stream of bytes; what is no exception is shown as it is.
b = io.BytesIO()
try:
    {}["key"]
except KeyError as e:
    sys.print_exception(e, b)
print(b.getvalue().split(b"\n")[-2])
sys.print_exception([1, "a"])
sys.print_exception(ValueError)


class Broken(io.IOBase):
    def __init__(self, n):
        self.n = n

    def readinto(self, b):
        return len(b) + self.n


for read in (lambda: Broken(5).read(), lambda: Broken(1).read(3), lambda: Broken(1).readline()):
    try:
        print(read())
    except OSError as e:
        print("OSError", e)
