# Files that do not own their descriptor (closefd=False) leave it open when they are closed, dropped or fail.
import gc
import io
import os

r, w = os.pipe()

with open(w, "w", closefd=False) as f:
    print(f.fileno() == w, f.write("one\n"))
with io.FileIO(w, "w", closefd=False) as f:
    print(f.fileno() == w, f.write(b"two\n"))

f = open(w, "w", closefd=False)
f.write("three\n")
f.flush()
del f
f = io.FileIO(w, "w", closefd=False)
f.write(b"four\n")
del f
gc.collect()
for _ in range(300):
    [bytearray(20000) for _ in range(10)]
gc.collect()
print(os.write(w, b"five\n"))

with open(r, closefd=False) as f:
    print([f.readline() for _ in range(5)])

for make in (
    lambda: open(w, "w", closefd=False, encoding="no such encoding"),
    lambda: open(".", closefd=False),
    lambda: io.FileIO(".", closefd=False),
    lambda: open(-1),
):
    try:
        make()
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
print(os.write(w, b"six\n"), os.read(r, 9))

with open(w, "w") as f:
    f.write("seven\n")
for call in (lambda: os.write(w, b"x"), lambda: open(w, "w"), lambda: io.FileIO(w, "w", closefd=False)):
    try:
        call()
    except OSError as e:
        print("closed", e.errno == 9)
print(os.read(r, 9), os.read(r, 9))
os.close(r)
