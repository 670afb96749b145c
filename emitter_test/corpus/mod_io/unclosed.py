# What has been written to a file that nobody uses any more, or that is still open, is there for who looks at the file next.
import os, tempfile

d = tempfile.mkdtemp()
p = os.path.join(d, "f")

open(p, "w").write("text")
print(open(p).read())
open(p, "wb").write(b"bytes")
print(open(p, "rb").read())


def log(line):
    open(p, "a").write(line)


for i in range(5):
    log(str(i))
print(os.stat(p)[6], os.path.getsize(p))
with open(p) as f:
    print(f.read())

# Two writers, the one after the other.
open(p, "w").write("a longer text")
open(p, "w").write("short")
print(open(p).read())

os.remove(p)
os.rmdir(d)
