# Where readlines(hint) ends, and the position of a StringIO that is cut before it.
import io, os, tempfile


class Raw(io.RawIOBase):
    def __init__(self):
        self.source = io.BytesIO(data)

    def readinto(self, buf):
        return self.source.readinto(buf)

    def readable(self):
        return True


data = "aé\ncd\n\nef".encode()
name = os.path.join(tempfile.mkdtemp(), "file")
with open(name, "wb") as f:
    f.write(data)
for hint in -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10:
    files = [io.BytesIO(data), io.StringIO(data.decode()), io.BufferedReader(Raw()), Raw(), open(name, "rb"), open(name, encoding="utf-8"), io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")]
    print(hint, [len(f.readlines(hint)) for f in files])
    for f in files:
        f.close()
os.remove(name)
os.rmdir(os.path.dirname(name))

s = io.StringIO("é" * 5)
s.seek(0, 2)
print(s.truncate(2), s.tell(), s.write("x"), ascii(s.getvalue()))
s.seek(3)
print(s.truncate(0), s.tell(), s.write("yz"), ascii(s.getvalue()))
s = io.StringIO("aéb")
s.seek(7)
print(s.truncate(1), s.tell(), s.write("é"), ascii(s.getvalue()), s.seek(1), s.truncate(1), s.tell(), ascii(s.getvalue()))
