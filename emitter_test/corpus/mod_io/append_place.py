# A file that is opened to append is at its end at once.
import os, tempfile

d = tempfile.mkdtemp()
p = os.path.join(d, "f")
with open(p, "w") as f:
    f.write("abc")
for mode in "a", "ab", "a+", "ab+", "at":
    with open(p, mode) as f:
        print(mode, f.tell(), end=" ")
        if "+" in mode:
            print(f.read(), f.seek(0), f.read(2), f.seek(0, 2), end=" ")
        print(f.write(b"x" if "b" in mode else "x"), f.tell())
with open(p) as f:
    print(f.read())
os.remove(p)
with open(p, "a+") as f:
    print(f.tell(), f.read(), f.write("new"), f.tell())
os.remove(p)
os.rmdir(d)
