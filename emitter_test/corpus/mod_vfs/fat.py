# FAT on block devices in memory and in a file.
import errno
import gc
import os
import sys
import vfs


class RAM:
    def __init__(self, blocks, size=512):
        self.size, self.data, self.synced = size, bytearray(blocks * size), 0

    def readblocks(self, n, buf):
        buf[:] = self.data[n * self.size:n * self.size + len(buf)]

    def writeblocks(self, n, buf):
        self.data[n * self.size:n * self.size + len(buf)] = buf

    def ioctl(self, op, arg):
        if op == 3:
            self.synced += 1
        return len(self.data) // self.size if op == 4 else self.size if op == 5 else None


def code(f, *args):
    try:
        return f(*args)
    except OSError as e:
        return errno.errorcode[e.errno]


dev = RAM(100)
print(code(os.VfsFat(dev).mkdir, "x"), code(vfs.mount, dev, "/ram"), code(vfs.mount, object(), "/x"))
vfs.VfsFat.mkfs(dev)
fs = vfs.VfsFat(dev)
print(fs.statvfs("/"), os.VfsFat is vfs.VfsFat)
os.mount(fs, "/ram")
with open("/ram/hello.txt", "w") as f:
    print(f.write("hello\nwörld\n"), f.tell())
print(b"HELLO   TXT" in dev.data, os.listdir("/ram"), os.stat("/ram/hello.txt")[:7])
with open("/ram/hello.txt") as f:
    print(f.read(8), f.readline(), f.read(), f.seek(0), list(f), f.closed)
print(open("/ram/HELLO.TXT", "rb").read())
os.mkdir("/ram/A Directory")
os.chdir("/ram/A Directory")
with open("A long name with dots.in.it.text", "wb") as f:
    f.write(bytes(range(256)) * 20)
with open("A long name with dots.in.it.text", "r+b") as f:
    f.seek(512)
    f.write(b"!!")
    f.seek(-2, 2)
    print(f.read(), f.seek(510), f.read(4), f.truncate(600), f.seek(0, 2))
with open("A long name with dots.in.it.text", "ab") as f:
    f.write(b"end")
print(os.stat("A long name with dots.in.it.text")[6], os.getcwd(), os.listdir())
for k in range(20):  # more names than a block has room for
    with open("Number %d of many.Files" % k, "w") as f:
        print(k, file=f)
print(len(os.listdir()), open("number 13 OF many.files").read())
os.rename("Number 3 of many.Files", "/ram/Three")
os.rename("/ram/Three", "/ram/three")
print(sorted(os.listdir("/ram")), open("/ram/three").read())
for args in ((open, "nope"), (open, "nope/x", "w"), (open, "/ram/A Directory"), (os.mkdir, "/ram/three"), (os.rmdir, "/ram/three"),
             (os.rmdir, "/ram/A Directory"), (os.remove, "/ram/A Directory"), (os.remove, "nope"), (open, "/ram/three", "x"),
             (open, "a:b", "w"), (os.chdir, "/ram/three"), (os.stat, "/ram/three/x"), (os.rename, "/ram/A Directory", "/ram/A Directory/x")):
    print(args[1:], code(*args))
print(code(lambda: [open("/ram/big", "wb").write(bytes(100000))]), fs.statvfs("")[3])
os.remove("/ram/big")
for name in os.listdir():
    os.remove(name)
os.chdir("/ram")
os.rmdir("A Directory")
os.remove("three")
print(os.listdir("/ram"), fs.statvfs("")[2:5], dev.synced > 0)
with open("mod_on_fat.py", "w") as f:
    f.write("print('imported', __name__)\nvalue = 42\n")
sys.path.insert(0, "/ram")
import mod_on_fat

print(mod_on_fat.value)
os.chdir("/")
os.umount("/ram")
os.mount(dev, "/again", readonly=True)
print(sorted(os.listdir("/again")), code(open, "/again/new", "w"), code(os.remove, "/again/hello.txt"))
os.umount("/again")
for blocks, size in ((9000, 512), (700, 4096)):
    dev = RAM(blocks, size)
    vfs.VfsFat.mkfs(dev)
    fs = vfs.VfsFat(dev)
    with fs.open("x", "wb") as f:
        f.write(b"abc" * 30000)
    fs = vfs.VfsFat(dev)
    print(fs.statvfs("")[:3], fs.open("x", "rb").read() == b"abc" * 30000, list(fs.ilistdir()), next(fs.ilistdir(b"/")))
f = fs.open("y", "w")
f.write("not closed")
del f
gc.collect()
print(fs.stat("y")[6] in (0, 10))


class Old:  # the protocol before ioctl
    readblocks, writeblocks = RAM.readblocks, RAM.writeblocks

    def __init__(self):
        self.size, self.data = 512, bytearray(60 * 512)

    def count(self):
        return 60

    def sync(self):
        pass


old = Old()
vfs.VfsFat.mkfs(old)
vfs.VfsFat(old).open("f", "w").close()
print(list(vfs.VfsFat(old).ilistdir("")))
try:
    vfs.VfsNone
except AttributeError as e:
    print(e)
