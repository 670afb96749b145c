# Seeking in a binary file among what has been read ahead, and what makes that void: writing, truncating, the end of the file.
import io, os, tempfile

d = tempfile.mkdtemp()
name = os.path.join(d, "f")
with open(name, "wb") as f:
    f.write(bytes(range(256)) * 100)

with open(name, "rb") as f:
    print(f.read(4), f.tell())
    print(f.seek(2), f.read(3), f.tell())
    print(f.seek(5, 1), f.read(2), f.tell())
    print(f.seek(-6, 1), f.read(2), f.tell())
    print(f.seek(0), f.read(1), f.seek(-3, 2), f.read(), f.tell(), f.read(1))
    print(f.seek(25598), f.read(), f.seek(25599), f.read(5), f.tell())
    for at in (0, 8191, 8192, 8190, 16384, 100, 8195, 24000, 1):
        f.seek(at)
        b = f.read(5)
        assert b == bytes((at + i) % 256 for i in range(5)), (at, b)
        assert f.tell() == at + 5
    f.seek(10)
    print(f.readline()[:3], f.tell(), f.seek(f.tell() - 1), f.read(2))
    try:
        f.seek(-1)
    except (OSError, ValueError) as e:
        print("negative")
    print(f.tell(), f.read(2))
    print(f.seek(30000), f.read(2), f.tell())

with open(name, "r+b") as f:
    print(f.read(4), f.seek(1), f.write(b"XY"), f.tell(), f.read(2))
    print(f.seek(0), f.read(6))
    print(f.read(10)[:2], f.seek(3), f.truncate(), f.tell(), f.read(5))
    print(f.seek(0), f.read())
    print(f.seek(1), f.read(1), f.seek(0), f.write(b"__"), f.seek(0), f.read())

with open(name, "w+b", 0) as f:
    f.write(b"0123456789")
    print(f.seek(2), f.read(3), f.seek(3), f.read(2), f.tell())

# At the end of what was read a seek reads again.
with open(name, "wb") as f:
    f.write(b"abc")
r = open(name, "rb")
print(r.read(), r.read())
with open(name, "wb") as f:
    f.write(b"uvwxyz")
print(r.seek(0), r.read())
r.close()
os.remove(name)
os.rmdir(d)
