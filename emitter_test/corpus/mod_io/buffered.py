import io
class Raw(io.RawIOBase):
    def __init__(self, b): self.b = b
    def readable(self): return True
    def readinto(self, buf):
        n = min(len(buf), len(self.b), 3)
        buf[:n] = self.b[:n]; self.b = self.b[n:]
        return n
b = io.BytesIO(b'line one\nline two\nrest of it')
r = io.BufferedReader(b, 5)
print(r.read(3), b.tell(), r.tell(), r.peek()[:2], r.readline(), b.tell(), r.tell())
print(r.readline(4), r.read1(2), r.readline(), r.seek(2), r.read(4), r.seek(1, 1), r.tell(), r.read(0), r.read())
print(r.read(), r.read(3), r.readline(), r.closed, r.raw is b)
buf = bytearray(6)
print(r.seek(3), r.readinto(buf), buf, list(r))
r.close()
print(b.closed, r.closed)
r = io.BufferedReader(Raw(b'0123456789\nabc'), 4)
print(r.read(2), r.readline(), r.read())
with io.BufferedReader(io.BytesIO(b'a\nb')) as f:
    print(f.readlines())
