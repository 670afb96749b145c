# readlines(hint) stops behind the line with which it has read that much.
import io
b = io.BytesIO(b'123\n456\na')
print(b.readlines(3), b.tell())
b.seek(0); print(b.readlines(4)); b.seek(0); print(b.readlines(5)); b.seek(0); print(b.readlines(0))
s = io.StringIO('123\n456\na'); print(s.readlines(2)); s.seek(0); print(s.readlines(-1))
import tempfile
with tempfile.TemporaryFile() as f:
    f.write(b'123\n456\na'); f.seek(0); print(f.readlines(3))
class R(io.RawIOBase):
    def __init__(s): s.d = b'123\n456\na'
    def readable(s): return True
    def readinto(s, b):
        n = min(len(b), len(s.d)); b[:n] = s.d[:n]; s.d = s.d[n:]; return n
print(R().readlines(3)); print(io.BufferedReader(R()).readlines(3)); print(io.TextIOWrapper(io.BufferedReader(R())).readlines(3))
