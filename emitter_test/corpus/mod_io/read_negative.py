# Only -1 and None mean all for buffered binary files; other streams take any negative size.
import io
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "f")
with open(path, "wb") as f:
    f.write(b"abc\n")


def streams():
    yield "buffered", open(path, "rb")
    yield "both", open(path, "r+b")
    yield "raw", open(path, "rb", 0)
    yield "text", open(path)
    yield "bytes", io.BytesIO(b"abc\n")
    yield "str", io.StringIO("abc\n")
    yield "reader", io.BufferedReader(io.BytesIO(b"abc\n"))


for size in -1, None, -2, -100:
    for name, f in streams():
        with f:
            try:
                print(name, size, f.read(size))
            except ValueError as e:
                print(name, size, e)
            print(f.read())
os.remove(path)
os.rmdir(os.path.dirname(path))
