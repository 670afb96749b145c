# mmap: memory and files, all methods, errors, views.
import mmap
import os
import re
import tempfile


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


m = mmap.mmap(-1, 20)
print(m, len(m), m[0], m[:3], m[-1], m.tell())
m[0] = 65
m[1:4] = b"BCD"
m[10:20:3] = b"wxyz"
print(m[:], m[::2], m[19::-3], m[5:2], m[1:100])
print(m.write(b"hello"), m.tell(), m.seek(0), m.read(3), m.read_byte(), m.readline(), m.read(), m.read(5))
m.seek(0)
m.write(b"one\ntwo\nthree")
m.seek(0)
print(m.readline(), m.readline(), m.readline())
m.seek(-2, 2)
print(m.tell(), m.seek(1, 1), m.tell())
m.write_byte(7)
print(m[19])
m.seek(0)
print(m.find(b"t"), m.find(b"t", 5), m.rfind(b"t"), m.rfind(b"t", 0, 8), m.find(b"zzz"), m.find(b""), m.find(b"o", -14), m.find(b"t", 3, 5))
m.move(10, 0, 3)
print(m[:], list(m)[:3], bytes(m) == m[:], b"two" in m[:], re.search(b"t(w)o", m)[1])
for args in (
    (m.__setitem__, 0, 300), (m.__setitem__, 0, "a"), (m.__setitem__, slice(0, 2), b"abc"), (m.__setitem__, slice(0, 2), 5), (m.__getitem__, 99),
    (m.__getitem__, "a"), (m.__getitem__, -21), (m.write, b"x" * 30), (m.write, "s"), (m.write_byte, 300), (m.write_byte, -1), (m.seek, 30),
    (m.seek, -1), (m.seek, 0, 9), (m.seek, 0, 2), (m.read_byte,), (m.write_byte, 1), (m.move, 0, 10, 30), (m.move, -1, 0, 1), (m.flush, 1, 100), (m.flush,),
    (mmap.mmap, -1, -5), (mmap.mmap, -1, 10, 1, 1, 1), (mmap.mmap, -1, 0), (mmap.mmap, 12345, 10), (m.size,),
):
    attempt(*args)
attempt(mmap.mmap, -1, 10, access=9)
attempt(mmap.mmap, -1, 10, offset=-5)
try:
    del m[0]
except TypeError as e:
    print(e)
r = mmap.mmap(-1, 10, access=mmap.ACCESS_READ)
for f, *args in ((r.write, b"a"), (r.__setitem__, 0, 1), (r.resize, 5), (r.move, 0, 1, 2), (r.write_byte, 5)):
    attempt(f, *args)
print(r, memoryview(r).readonly, memoryview(m).readonly)
v = memoryview(m)
v[0] = 90
print(m[0], v[1:3].tobytes())
attempt(m.close)
v.release()
attempt(m.close)
attempt(m.close)
print(m, m.closed)
for f, *args in ((m.read,), (len, m), (m.__getitem__, 0), (m.__setitem__, 0, 1), (m.flush,), (m.tell,), (m.__enter__,), (bytes, m), (m.find, b"")):
    attempt(f, *args)

path = os.path.join(tempfile.mkdtemp(), "f")
with open(path, "wb") as f:
    f.write(b"0123456789" * 1000)
with open(path, "r+b") as f:
    with mmap.mmap(f.fileno(), 0) as m:
        print(len(m), m.size(), m[:10], m)
        m[0:3] = b"abc"
        m.flush()
        f.seek(0)
        print(f.read(5))
        m.resize(12000)
        print(len(m), m[9999], m[10000], os.path.getsize(path))
        m[11999] = 33
        m.resize(100)
        print(len(m), m[:5])
    print(m.closed)
    print(os.path.getsize(path))
    c = mmap.mmap(f.fileno(), 10, access=mmap.ACCESS_COPY)
    c[0:4] = b"copy"
    f.seek(0)
    print(c[:], f.read(4), c)
    c.close()
    with mmap.mmap(f.fileno(), 10, access=mmap.ACCESS_WRITE) as w:
        w[0:5] = b"write"
    with open(path, "rb") as again:
        print(again.read(6))
    attempt(mmap.mmap, f.fileno(), 1000)
    attempt(mmap.mmap, f.fileno(), 0, offset=mmap.ALLOCATIONGRANULARITY)
    attempt(mmap.mmap, f.fileno(), 10, offset=1)
    f.truncate(0)
    attempt(mmap.mmap, f.fileno(), 0)
with open(path, "wb") as f:
    f.write(b"x" * 5000 + b"tail")
with open(path, "rb") as f:
    with mmap.mmap(f.fileno(), 0, prot=mmap.PROT_READ, offset=4096) as m:
        print(len(m), m[-4:], m.rfind(b"x"), m.size())
        attempt(m.__setitem__, 0, 1)
    m = mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ)
print(m[5000:], sum(memoryview(m)[:4]), hash(bytes(m[:4])) == hash(b"xxxx"))
keep = memoryview(m)
del m
print(bytes(keep[-4:]))


class Sub(mmap.mmap):
    extra = 5


s = Sub(-1, 8)
s[0] = 1
print(s.extra, s[0], isinstance(s, mmap.mmap), s.madvise(mmap.MADV_NORMAL))
print(mmap.PAGESIZE == mmap.ALLOCATIONGRANULARITY, mmap.error is OSError)
for i in range(300):
    big = mmap.mmap(-1, 1 << 20)
    big[i] = 1
os.remove(path)
