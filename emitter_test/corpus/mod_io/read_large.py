# read() of files that are larger than a buffer: text and bytes, what has been read before, newlines, characters across the border, errors.
import os, tempfile

d = tempfile.mkdtemp()
name = os.path.join(d, "f")


def put(data):
    with open(name, "wb") as f:
        f.write(data)


def show(v):
    return type(v).__name__, len(v), v[:3], v[-3:], hash(v) == hash(v[:] + v[:0])


for size in (1, 4095, 4096, 8191, 8192, 8193, 20000, 100001):
    data = (b"0123456789abcdef\n" * (size // 17 + 1))[:size]
    put(data)
    with open(name, "rb") as f:
        whole = f.read()
        assert whole == data and f.read() == b"" and f.tell() == size
    with open(name, encoding="utf-8") as f:
        assert f.read() == data.decode() and f.read() == "" and f.tell() == size
    with open(name, "rb") as f:
        f.read(3)
        assert f.read() == data[3:]
    with open(name, encoding="utf-8") as f:
        line = f.readline()
        assert line + f.read() == data.decode()
    with open(name, encoding="latin-1") as f:
        assert f.read() == data.decode()

for shift in range(4):
    text = "x" * (8189 + shift) + "žé€😀" * 5000
    put(text.encode())
    with open(name, encoding="utf-8") as f:
        got = f.read()
    print(shift, len(got), got == text, show(got), got[9000], got.find("€", 20000))
    with open(name, encoding="utf-8") as f:
        assert f.read(8190 + shift) + f.read() == text

for newline in (None, "", "\n", "\r\n"):
    for at in (8190, 8191, 8192, 12000):
        data = b"a" * at + b"\r\nb\rc\n" + b"d" * 9000 + b"\r\n" + b"e" * 9000
        put(data)
        with open(name, newline=newline, encoding="utf-8") as f:
            got = f.read()
        print(newline is None, at, len(got), got.count("\r"), got.count("\n"))

put(b"a" * 10000 + b"\xff" + b"b" * 10000)
try:
    open(name, encoding="utf-8").read()
except UnicodeDecodeError as e:
    print(e.start - e.start // 8192 * 8192 >= 0, e.reason)
with open(name, encoding="utf-8", errors="replace") as f:
    print(show(f.read()), )
put(b"a" * 10000 + b"\xc5")
try:
    open(name, encoding="utf-8").read()
except UnicodeDecodeError as e:
    print(e.reason)

# Read and write in turn.
put(b"0" * 30000)
with open(name, "r+b") as f:
    f.seek(10000)
    f.write(b"1" * 5)
    print(show(f.read()), f.tell())
    f.write(b"end")
    f.seek(0)
    v = f.read()
    print(show(v), v.count(b"1"))

# Large and small writes keep their order; large ones are not buffered twice.
with open(name, "w", encoding="utf-8", newline="") as f:
    f.write("a")
    print(f.write("b" * 9000), f.tell())
    f.write("c\n")
    f.write("é" * 5000)
    f.writelines(["d", "e" * 20000, "f"])
v = open(name, "rb").read()
print(len(v), v[0:2], v[9000:9004], v[-2:], v.count(b"\xc3"))
try:
    with open(name, "w", encoding="utf-8") as f:
        f.write("x" * 10000 + "\ud800")
except UnicodeEncodeError as e:
    print(e.start, e.reason)
print(os.path.getsize(name))
with open(name, "wb") as f:
    for n in (1, 8191, 8192, 8193, 3):
        f.write(bytearray(b"%d" % (n % 10)) * n)
v = open(name, "rb").read()
print(len(v), v[:3], v[8190:8194], v[-4:])
os.remove(name)
os.rmdir(d)
