# Positions in text whose line ends are translated are those of the bytes.
import io, os, tempfile

name = os.path.join(tempfile.mkdtemp(), "file")


def lines(f):
    at = []
    while True:
        p = f.tell()
        line = f.readline()
        at.append((p, line))
        if not line:
            break
    for p, line in at:
        f.seek(p)
        assert f.readline() == line, (p, line)
    return at


with open(name, "wb") as f:
    f.write(b"a\r\nbc\r\n\r\nd\ne\r\nlast")
with open(name) as f:
    print(lines(f))
    f.seek(0)
    print(f.read(1), f.tell(), repr(f.read(1)), f.tell(), f.read(1), f.tell(), f.seek(0, 1), f.read(1))
with open(name, "r+") as f:
    f.readline()
    p = f.tell()
    f.seek(p)
    f.write("XY")
with open(name, "rb") as f:
    print(f.read())
for encoding in "utf-8", "utf-16", "latin-1", "utf-32-le", "utf-8-sig":
    with open(name, "w", encoding=encoding, newline="\r\n") as f:
        f.write("é\nb\n\ncé\nd")
    with open(name, encoding=encoding) as f:
        print(encoding, lines(f))

# A line end between two buffers, and one that ends the first of them.
for size in 8189, 8190, 8191, 8192, 8193:
    with open(name, "wb") as f:
        f.write(b"a" * size + b"\r\nb\r\nc")
    with open(name) as f:
        print(size, [(p, len(line)) for p, line in lines(f)])
    with open(name, "r+") as f:
        f.readline()
        p = f.tell()
        f.seek(p)
        f.write("B")
    with open(name, "rb") as f:
        print(f.read()[size:])

w = io.TextIOWrapper(io.BytesIO(b"a\r\nb\r\n\r\nc"))
print(lines(w))
os.remove(name)
os.rmdir(os.path.dirname(name))
