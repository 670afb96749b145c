# BytesIO: reading, writing, seeking, readinto, getbuffer, iteration.
import io
def t(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__
b = io.BytesIO(b"hello\nworld\n")
print(b.read(2), b.read(0), b.readline(), b.tell(), b.read(), b.read(), b.seek(-6, 2), b.read(3), b.seek(1, 1), b.read(), b.seek(0), b.readlines(), b.getvalue())
b.seek(0); buf = bytearray(4); print(b.readinto(buf), buf, b.readinto(memoryview(buf)[2:]), buf, b.read1(3)); b.seek(10); print(b.readinto(buf), buf, b.readinto(buf))
w = io.BytesIO()
print(w.write(b"ab"), w.write(bytearray(b"cd")), w.write(memoryview(b"ef")), w.getvalue(), w.tell(), t(w.write, "x"), t(w.write, 5), t(w.write, [1])); w.seek(1); w.write(b"**"); print(w.getvalue()); w.seek(8); w.write(b"z"); print(w.getvalue(), w.truncate(3), w.getvalue(), w.tell(), t(w.truncate, -1), t(w.seek, -1), t(w.seek, 0, 9))
v = io.BytesIO(b"data"); print(list(io.BytesIO(b"a\nb")), next(io.BytesIO(b"x\ny")), [c for c in io.BytesIO(b"\n\n")], io.BytesIO(b"a\r\nb").readlines(), io.BytesIO(b"abc").readline(2), io.BytesIO(b"").read(), io.BytesIO(bytearray(b"q")).read())
v.close(); print(v.closed, t(v.read), t(v.getvalue), t(v.write, b""))
with io.BytesIO(b"x") as c: print(c.readable(), c.writable(), c.seekable(), c.read())
print(c.closed)
x = io.BytesIO(b"init"); x.write(b"IN"); print(x.getvalue(), x.read()); x.writelines([b"1", b"2"]); print(x.getvalue())
r = io.BytesIO(bytes(range(256)) * 20); n = 0
while chunk := r.read(700): n += len(chunk)
print(n, r.tell()); tw = io.TextIOWrapper(io.BytesIO("é\nz".encode()), encoding="utf-8"); print(tw.read(1), repr(tw.readline()), tw.readlines())
big = io.BytesIO()
for i in range(3000): big.write(bytes([i & 255]))
print(len(big.getvalue()), sum(big.getvalue()), big.seek(255), big.read(3)); raw = io.BytesIO(); out = io.TextIOWrapper(raw, "utf-8"); out.write("é€"); out.flush(); print(raw.getvalue())
br = io.BufferedReader(io.BytesIO(b"buffered data")); print(br.read(3), br.read()); 
