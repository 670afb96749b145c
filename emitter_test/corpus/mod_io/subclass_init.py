# Subclasses of streams, sockets and modules whose __init__ has arguments of its own.
import io
import socket
import types


class Tagged(io.StringIO):
    def __init__(self, tag, text="", *, upper=False):
        self.tag = tag
        super().__init__(text.upper() if upper else text)


a = Tagged("t", "some text", upper=True)
print(a.tag, a.getvalue(), a.read(4), a.tell(), Tagged("u").getvalue() == "", isinstance(a, io.StringIO))


class Bytes(io.BytesIO):
    def __init__(self, size, fill):
        io.BytesIO.__init__(self, bytes([fill]) * size)
        self.size = size

    def read(self, n=-1):
        return super().read(n)[::-1]


b = Bytes(3, 65)
b.seek(2)
b.write(b"xyz")
b.seek(0)
print(b.size, b.read(), b.getvalue(), len(b.getbuffer()))


class Capture(io.TextIOWrapper):
    def __init__(self):
        super().__init__(io.BytesIO(), encoding="utf-8", newline="", write_through=True)

    def text(self):
        return self.buffer.getvalue().decode()


c = Capture()
print("printed", 1, file=c)
c.write("é")
print(repr(c.text()), c.encoding)


class Lazy(types.ModuleType):
    def __init__(self, name, values, *rest):
        super().__init__(name, "doc of " + name)
        self.values = values
        self.rest = rest

    def __getattr__(self, name):
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(name) from None


m = Lazy("lazy", {"x": 1}, 2, 3)
print(m.__name__, m.__doc__, m.x, m.rest, hasattr(m, "y"), isinstance(m, types.ModuleType))


class Named(socket.socket):
    def __init__(self, name, family=socket.AF_INET, kind=socket.SOCK_STREAM):
        super().__init__(family, kind)
        self.name = name


with Named("s", kind=socket.SOCK_DGRAM) as s:
    print(s.name, s.family == socket.AF_INET, s.type == socket.SOCK_DGRAM, s.fileno() >= 0)


# What is not initialised is no stream, but an object.
class Never(io.TextIOWrapper):
    def __init__(self):
        for what in (lambda: self.read(), lambda: self.write("x"), lambda: self.readline(), lambda: next(self), lambda: print(file=self)):
            try:
                what()
                print("?")
            except ValueError:
                print("ValueError", end=" ")
        print()


Never()


class Late(io.StringIO):  # __init__ by itself, after __new__
    pass


x = Late.__new__(Late)
x.__init__("abc")
print(x.getvalue())


class Plain(io.BytesIO):
    def __new__(cls, data, twice=False):
        return super().__new__(cls)

    def __init__(self, data, twice=False):
        super().__init__(data * (2 if twice else 1))


print(Plain(b"ab", twice=True).read(), Plain(b"ab").read())
for bad in (lambda: Lazy(5, {}), lambda: types.ModuleType(), lambda: Capture(1)):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)

# A text stream over memory can seek and be cut.
raw = io.BytesIO("first\nzwölf\nlast\n".encode())
t = io.TextIOWrapper(raw, encoding="utf-8")
print(t.seekable(), t.readline(), t.seek(0), t.read(3), t.seek(0, io.SEEK_END), t.write("more"), t.flush(), t.seek(0), t.read().split())
print(t.seek(0), t.truncate(6), t.read(), t.tell(), raw.getvalue())
c = Capture()
for text in "one", "two":
    print(text, file=c)
    print(repr(c.buffer.getvalue()), c.seek(0), c.truncate(), c.buffer.getvalue())
