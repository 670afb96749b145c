# heavy
# Damaged data of many kinds: every reader ends with a result or an exception of its own kind.
import btree
import configparser
import csv
import gzip
import io
import json
import random
import struct
import tarfile
import urllib.parse
import websocket
import zipfile
import zlib
from http._message import TooLong, read_headers

rnd = random.Random(5)


def damage(data):
    data = bytearray(data)
    for _ in range(rnd.randrange(1, 6)):
        kind = rnd.randrange(4)
        i = rnd.randrange(len(data) + 1)
        if kind == 0 and data:
            data[i % len(data)] = rnd.randrange(256)
        elif kind == 1:
            del data[i : i + rnd.randrange(20)]
        elif kind == 2:
            data[i:i] = rnd.choice([b"\xff\xff\xff\xff", b"\0", b"\x7f\xff\xff\xff", bytes([rnd.randrange(256)])])
        elif len(data) > 4:
            data[i % (len(data) - 3) : i % (len(data) - 3) + 4] = struct.pack("<I", rnd.getrandbits(32))
    return bytes(data)


def zip_reader(data):
    with zipfile.ZipFile(io.BytesIO(data)) as z:
        for i in z.infolist():
            z.read(i)


def tar_reader(data):
    with tarfile.open(fileobj=io.BytesIO(data)) as t:
        for m in t.getmembers():
            if m.isreg():
                t.extractfile(m).read()


def ws_reader(data):
    class Pipe(io.IOBase):
        def __init__(self):
            self.data = data

        def readinto(self, buf):
            n = min(len(buf), len(self.data))
            buf[:n] = self.data[:n]
            self.data = self.data[n:]
            return n

        def write(self, b):
            return len(b)

    ws = websocket.websocket(Pipe(), True)
    for _ in range(50):
        if not ws.read(100):
            break


def btree_reader(data):
    db = btree.open(io.BytesIO(data))
    list(db.items())
    db[b"k"] = b"v"
    db.close()


b = io.BytesIO()
with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("a", b"hello " * 100)
    z.writestr("b/c", b"x")
zipped = b.getvalue()
b = io.BytesIO()
with tarfile.open(fileobj=b, mode="w") as t:
    for name in ("a", "b" * 150):
        i = tarfile.TarInfo(name)
        i.size = 600
        t.addfile(i, io.BytesIO(bytes(600)))
tarred = b.getvalue()
b = io.BytesIO()
db = btree.open(b)
for i in range(20):
    db[b"%d" % i] = b"v" * i
db.close()
trees = b.getvalue()
frames = b"\x81\x05hello\x82\x84\x01\x02\x03\x04\x00\x00\x00\x00\x89\x02hi\x01\x02li\x80\x03ne\n\x82\x7e\x00\x80" + bytes(128)
page = b"\r\n".join([b"Host: x", b"Content-Length: 5", b" folded", b"X: " + b"y" * 100]) + b"\r\n\r\n"

readers = [
    ("zip", zip_reader, zipped, (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, UnicodeDecodeError)),
    ("tar", tar_reader, tarred, (tarfile.TarError, EOFError, UnicodeDecodeError)),
    ("gzip", gzip.decompress, gzip.compress(b"data " * 50), (gzip.BadGzipFile, EOFError, zlib.error)),
    ("zlib", zlib.decompress, zlib.compress(b"data " * 50), (zlib.error,)),
    ("websocket", ws_reader, frames, (OSError,)),
    ("btree", btree_reader, trees, (OSError, struct.error)),
    ("json", json.loads, json.dumps({"a": [1, 2.5, None, "\u00e4\n"], "b": {"c": True}}).encode(), (ValueError,)),
    ("csv", lambda d: list(csv.reader(io.StringIO(d.decode("latin-1"), newline=""))), b'a,"b ""c""",d\r\n1,2,3\r\n', (csv.Error,)),
    ("config", lambda d: configparser.ConfigParser().read_string(d.decode("latin-1")), b"[a]\nx = 1\n y\n[b]\nz: %(x)s\n", (configparser.Error,)),
    ("url", lambda d: (urllib.parse.urlsplit(d.decode("latin-1")).geturl(), urllib.parse.unquote(d.decode("latin-1"))), b"http://u:p@h:80/a%20b?c=d#e", (ValueError,)),
    ("headers", lambda d: read_headers(io.BytesIO(d)), page, (TooLong,)),
]
for name, read, data, expected in readers:
    read(data)
    for i in range(150):
        d = damage(data)
        try:
            read(d)
        except expected:
            pass
        except Exception as e:
            print(name, "unexpected", type(e).__name__, e, d[:100])
            break
    else:
        print(name, "as expected")
