# StringIO: reading, writing, seeking, truncation, iteration, closing, newlines.
import io
def t(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__
s = io.StringIO("line1\nline2\r\nlast")
print(repr(s.read(3)), s.tell(), repr(s.readline()), repr(s.readline()), repr(s.readline()), repr(s.readline()), repr(s.read()))
s.seek(0); print(s.readlines(), s.read(5)); s.seek(0); print(list(s)); s.seek(2); print(repr(s.read()), repr(s.getvalue()), repr(s.readline(2)))
s.seek(0); print(repr(s.readline(3)), repr(s.readline(100)), repr(s.read(-1)), repr(s.read(None)), s.seek(0, 2), s.seek(0, 0), t(s.seek, -1), s.seek(100), repr(s.read()), s.seek(0), s.readlines(8))
w = io.StringIO()
print(w.write("abc"), w.write(""), w.write("é€"), w.getvalue(), w.tell()); w.seek(1); w.write("XY"); print(w.getvalue(), w.tell(), w.truncate(), w.getvalue(), w.truncate(1), w.getvalue(), w.tell()); w.write("Z"); print(repr(w.getvalue()))
w.seek(6); w.write("end"); print(repr(w.getvalue())); w.writelines(["1", "2"]); print(repr(w.getvalue()[-5:]), t(w.write, 5), t(w.write, b"x"), t(w.writelines, [1]))
i = io.StringIO("initial"); print(i.write("IN"), i.getvalue(), i.read()); a = io.StringIO("x"); a.seek(0, 2); a.write("y"); print(a.getvalue())
print(w.readable(), w.writable(), w.seekable(), w.closed, w.isatty()); w.close(); print(w.closed, t(w.read), t(w.write, "x"), t(w.getvalue), w.close())
with io.StringIO("ctx") as c: print(c.read())
print(c.closed)
def gen():
    f = io.StringIO("a\nb\nc")
    for line in f: yield line.rstrip(), f.tell() >= 0
print(list(gen()), io.StringIO().read(), io.StringIO("").readlines(), io.StringIO("\n\n").readlines(), [x for x in io.StringIO("x\ny")], next(io.StringIO("n")), t(next, io.StringIO()), repr(io.StringIO("a\r\nb").read()), io.StringIO("a\r\nb", newline="").readlines(), t(io.StringIO, b"x"))
big = io.StringIO()
for k in range(2000): big.write("%d," % k)
print(len(big.getvalue()), big.getvalue()[-10:], big.tell()); big.seek(0); print(sum(1 for ch in big.read() if ch == ","))
print("x", "y", file=big, sep="-", end="!"); print(big.getvalue()[-5:], isinstance(big, io.StringIO))
class Up(io.StringIO):
    def write(self, s): return super().write(s.upper())
u = Up(); print("shout", file=u, end=""); print(u.getvalue())
