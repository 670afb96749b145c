# Files over descriptors that they do not close see where these lead.
import gc
import os

r, w = os.pipe()
g = open(w, "w", closefd=False)
g.write("one\n")
g.flush()
print(os.read(r, 20))
r2, w2 = os.pipe()
os.dup2(w2, w)
g.write("two\n")
g.flush()
print(os.read(r2, 20))
g.close()
print(g.closed)
os.write(w, b"three\n")
f = open(r2, closefd=False)
print(f.readline(), end="")
del f, g
gc.collect()
gc.collect()
os.write(w2, b"four\n")
print(os.read(r2, 20))
with open(r2, "rb", buffering=0, closefd=False) as f:
    os.write(w2, b"five")
    print(f.read(3), f.read(9), f.fileno() == r2)
for fd in r, w, r2, w2:
    os.close(fd)
try:
    open(r, closefd=False)
except OSError as e:
    print(type(e).__name__)
