# A stream over immutable data leaves these alone, whatever is written.
import io

DATA = b"0123456789" * 100
TEXT = "äbcdefghij" * 100


def check(what, s):
    print(what, s.tell(), len(s.getvalue()), hash(s.getvalue()) == hash(s.getvalue()), s.getvalue()[:14], s.getvalue()[-3:])
    assert DATA == b"0123456789" * 100 and TEXT == "äbcdefghij" * 100


def fresh():
    return io.BytesIO(DATA)


s = fresh()
check("new", s)
s.write(b"ab")
check("overwritten", s)
s = fresh()
s.seek(0, 2)
s.write(b"xyz")
check("appended", s)
s = fresh()
s.seek(1003)
check("behind", s)
s.write(b"!")
check("gap", s)
s = fresh()
s.truncate(7)
check("truncated", s)
s.seek(7)
s.write(b"more")
check("and written", s)
s = fresh()
s.getbuffer()[1:3] = b"##"
check("buffer", s)
s = fresh()
s.writelines([b"1", b"", b"22"])
check("writelines", s)
s = fresh()
b = bytearray(5)
print(s.readinto(b), b, s.read(3), s.readline()[-3:], s.read())
check("read", s)
s.close()
try:
    s.getvalue()
except ValueError:
    print("closed")

s = io.StringIO(TEXT)
check("text", s)
s.write("ö")
check("overwritten", s)
s = io.StringIO(TEXT)
s.seek(0, 2)
s.write("\n")
check("appended", s)
s = io.StringIO(TEXT)
s.truncate(3)
check("truncated", s)
s = io.StringIO(TEXT)
print(s.read(3), s.readline()[-3:])
check("read", s)


# The stream alone keeps the data alive, and pieces of it are pieces.
def stream(n):
    return io.BytesIO(bytes([n]) * 5000)


streams = [stream(i) for i in range(100)]
junk = [bytes([255]) * 5000 for i in range(100)]
print(all(s.read() == bytes([i]) * 5000 for i, s in enumerate(streams)))

w = io.TextIOWrapper(io.BytesIO("zeile 1\nzeile 2\n".encode()))
print(w.readlines())


class B(bytes):
    pass


s = io.BytesIO(B(b"sub"))
print(type(s.getvalue()), s.getvalue())
s = io.BytesIO(b"" + DATA[:3])
s.write(b"")
check("nothing", s)
