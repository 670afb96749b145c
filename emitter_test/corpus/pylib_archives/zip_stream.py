# Archives written to a stream that cannot seek.
import io
import zipfile

class Sink:
    def __init__(self):
        self.data = b""

    def write(self, data):
        self.data += data
        return len(data)

    def flush(self):
        pass

class NoSeek(io.BytesIO):
    def seek(self, *args):
        raise io.UnsupportedOperation("seek")

    def tell(self):
        raise io.UnsupportedOperation("tell")

class Told(Sink):
    def tell(self):
        return len(self.data)

for kind in (Sink, NoSeek, Told):
    out = kind()
    if kind is not NoSeek:
        out.write(b"in front ")
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("a.txt", "alpha" * 100)
        with z.open("b.bin", "w") as f:
            f.write(b"\0" * 1000)
            f.write(b"end")
        z.writestr("c/", "")
        z.comment = b"note"
    data = out.getvalue() if kind is NoSeek else out.data
    with zipfile.ZipFile(io.BytesIO(data)) as z:
        print(kind.__name__, z.namelist(), z.testzip(), z.comment, len(z.read("a.txt")), z.read("b.bin")[-4:])
