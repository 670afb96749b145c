# The buffers of files count as heap in use, until the files are closed.
import gc

gc.collect()
before = gc.mem_alloc()
files = []
for i in range(50):
    f = open("buffers.py")
    f.read(1)
    files.append(f)
gc.collect()
print(gc.mem_alloc() - before > 50 * 4096)
for f in files:
    f.close()
gc.collect()
print(gc.mem_alloc() - before < 50 * 4096, f.closed)
try:
    f.read()
except ValueError:
    print("closed")
