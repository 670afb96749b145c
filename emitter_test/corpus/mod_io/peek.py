# peek() of files in binary mode: what comes next, which stays.
import os
import tempfile

name = tempfile.mktemp()
with open(name, "wb") as f:
    print(f.write(b"one\ntwo\n" * 4))
    try:
        f.peek()
    except (OSError, ValueError, AttributeError) as e:
        print("not readable")
with open(name, "rb") as f:
    print(f.peek()[:3], f.peek(1)[:1], f.tell(), f.read(4), f.peek(2)[:3], f.readline(), f.tell())
    f.seek(-4, 2)
    print(f.peek(100)[-4:], f.read(), f.peek(), f.peek(5))
    f.seek(0)
    print(f.peek()[:4], sum(1 for line in f), f.peek(1))
with open(name, "r+b") as f:
    print(f.peek(1)[:1])
    f.write(b"ONE")
    print(f.peek(1)[:1])
    f.seek(0)
    print(f.peek(4)[:4])
with open(name) as f:
    print(hasattr(f, "peek"), f.buffer.peek(3)[:3])
try:
    f = open(name, "rb")
    f.close()
    f.peek()
except ValueError:
    print("closed")
os.remove(name)
