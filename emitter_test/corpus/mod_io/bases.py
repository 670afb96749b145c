# What isinstance() says about files and streams.
import io, os, sys, tempfile
p = os.path.join(tempfile.mkdtemp(), "f")
with open(p, "w"): pass
bases = io.IOBase, io.BufferedIOBase, io.TextIOBase
for mode in ("r", "rb", "wb", "rb+", "a", "r+"):
    with open(p, mode) as f: print(mode, [isinstance(f, b) for b in bases])
for f in (io.StringIO(), io.BytesIO(), sys.stdout, sys.stdin, io.BufferedReader(io.BytesIO(b"abc"))): print([isinstance(f, b) for b in bases])
print([issubclass(c, io.IOBase) for c in (io.TextIOWrapper, io.BytesIO, io.FileIO, io.StringIO, io.BufferedReader, io.BufferedWriter, io.RawIOBase, io.BufferedIOBase, io.TextIOBase)])
print(issubclass(io.TextIOWrapper, io.TextIOBase), issubclass(io.BytesIO, io.BufferedIOBase), issubclass(io.StringIO, io.BufferedIOBase), issubclass(io.BytesIO, io.TextIOBase), issubclass(io.RawIOBase, io.BufferedIOBase))
class Reader(io.RawIOBase):
    def __init__(self, data): self.data = data
    def readable(self): return True
    def readinto(self, b):
        n = min(len(b), len(self.data)); b[:n] = self.data[:n]; self.data = self.data[n:]; return n
r = Reader(b"one\ntwo\n"); print(isinstance(r, io.IOBase), isinstance(r, io.RawIOBase), isinstance(r, io.TextIOBase), r.readline(), r.read(), r.writable())
class Upper(io.TextIOBase):
    def write(self, s): out.append(s.upper())
out = []; u = Upper(); print("a", 1, file=u); print(out, isinstance(u, io.TextIOBase), u.readable(), u.seekable())
class Mine(io.StringIO): pass
m = Mine("text"); print(isinstance(m, io.TextIOBase), m.read())
os.remove(p)
class Nothing(io.TextIOBase): pass
for f in (lambda n: n.write("x"), lambda n: n.fileno()):
    try: f(Nothing())
    except io.UnsupportedOperation as e: print(e)
