# Optional fields of gzip headers. The check of a header is not compared by gzip, but by zlib.
import gzip, io, zlib

tail = b"\xcbH\xcd\xc9\xc9\x07\x00\x86\xa6\x106\x05\x00\x00\x00"
head = b"\x99\x0c\xe5W\x00\x03"


def member(flags, fields):
    return b"\x1f\x8b\x08" + bytes([flags]) + head + fields + tail


cases = [
    ("extra", 4, b"\x01\x00X"),
    ("name", 8, b"name\0"),
    ("comment", 16, b"some text\0"),
    ("check", 2, b"\0\0"),
    ("all", 30, b"\x02\x00XY" + b"n\0" + b"c\0" + b"\1\2"),
]
for name, flags, fields in cases:
    d = member(flags, fields)
    print(name, gzip.decompress(d), gzip.GzipFile(fileobj=io.BytesIO(d + d)).read())
    for f in (lambda: zlib.decompress(d, 31), lambda: zlib.decompressobj(31).decompress(d)):
        try:
            print(f())
        except zlib.error as e:
            print(e)
