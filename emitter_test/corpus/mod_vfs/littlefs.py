# littlefs on block devices in memory, both versions.
import errno
import gc
import os
import sys
import vfs


class RAM:
    def __init__(self, blocks, size=512):
        self.size, self.data, self.calls = size, bytearray(b"\xff" * blocks * size), {}

    def readblocks(self, n, buf, off):
        at = n * self.size + off
        buf[:] = self.data[at:at + len(buf)]

    def writeblocks(self, n, buf, off):
        at = n * self.size + off
        assert off % 32 == 0 and len(buf) % 32 == 0 and self.data[at:at + len(buf)] == b"\xff" * len(buf)
        self.data[at:at + len(buf)] = buf

    def ioctl(self, op, arg):
        self.calls[op] = self.calls.get(op, 0) + 1
        if op == 6:
            self.data[arg * self.size:(arg + 1) * self.size] = b"\xff" * self.size
            return 0
        return {4: len(self.data) // self.size, 5: self.size}.get(op)


def code(f, *args, **kw):
    try:
        return f(*args, **kw)
    except OSError as e:
        return errno.errorcode.get(e.errno, e.errno) if e.errno not in (52, 84) else e.errno


for Lfs in vfs.VfsLfs2, vfs.VfsLfs1:
    print(Lfs.__name__, getattr(os, Lfs.__name__) is Lfs)
    dev = RAM(64)
    print(code(Lfs, dev))
    Lfs.mkfs(dev)
    fs = Lfs(dev)
    print(fs.statvfs("/"), fs.getcwd(), sorted(dev.calls), list(fs.ilistdir()))
    vfs.mount(dev, "/flash")
    print(type(vfs.mount()[-1][0]) is Lfs)
    with open("/flash/hello.txt", "w") as f:
        print(f.write("hello\nwörld\n"), f.tell(), f.closed)
    with open("/flash/hello.txt") as f:
        print(f.read(8), f.readline(), f.read(), f.seek(0), list(f), f.closed)
    print(f.closed, open("/flash/hello.txt", "rb").read(), os.stat("/flash/hello.txt")[:7])
    os.mkdir("/flash/dir")
    os.chdir("/flash/dir")
    with open("data", "wb") as f:
        f.write(bytes(range(256)) * 20)
    with open("data", "r+b") as f:
        f.seek(512)
        f.write(b"!!")
        f.seek(-2, 2)
        print(f.read(), f.seek(510), f.read(4), f.truncate(600), f.seek(0, 2), f.tell())
    with open("data", "ab") as f:
        f.write(b"end")
    with open("data", "r+b") as f:
        f.seek(700)
        f.write(b"gap")
        f.seek(598)
        print(f.read(8), f.readable(), f.writable())
    print(os.stat("data")[6], os.getcwd(), os.listdir(), list(os.ilistdir("/flash")), list(fs.ilistdir(b"/dir")))
    for k in range(40):
        with open("file %d" % k, "w") as f:
            print(k, file=f)
    print(len(os.listdir()), open("file 13").read(), [len(d) + len(f) for _, d, f in os.walk("/flash")])
    os.rename("file 3", "/flash/three")
    os.rename("/flash/three", "/flash/hello.txt")
    print(sorted(os.listdir("/flash")), open("/flash/hello.txt").read())
    for args in ((open, "nope"), (open, "nope/x", "w"), (open, "/flash/dir"), (os.mkdir, "/flash/hello.txt"), (os.rmdir, "/flash/dir"),
                 (os.remove, "nope"), (open, "/flash/hello.txt", "x"), (open, "x" * 256, "w"), (os.chdir, "/flash/hello.txt"),
                 (os.stat, "/flash/hello.txt/x"), (os.rename, "/flash/dir", "/flash/dir/x"), (os.rename, "/flash/dir", "/flash/hello.txt"),
                 (os.rename, "data", "/flash/dir"), (open, "/flash/hello.txt/", "r")):
        print(args[1][:20], code(*args))
    with open("full", "wb") as f:
        f.write(b"old")
        f.flush()
        print(code(f.write, bytes(100000)))
    print(open("full", "rb").read())  # as it was before writing failed
    gc.collect()
    for name in os.listdir():
        os.remove(name)
    os.chdir("/flash")
    os.rmdir("dir")
    with open("mod_on_lfs.py", "w") as f:
        f.write("print('imported', __name__)\nvalue = %d\n" % len(Lfs.__name__))
    sys.path.insert(0, "/flash")
    import mod_on_lfs

    print(mod_on_lfs.value, os.listdir())
    del sys.modules["mod_on_lfs"], sys.path[0]
    os.chdir("/")
    vfs.umount("/flash")
    vfs.mount(dev, "/again", readonly=True)
    print(sorted(os.listdir("/again")), code(open, "/again/new", "w"), code(os.remove, "/again/hello.txt"), code(os.mkdir, "/again/x"))
    vfs.umount("/again")
    for blocks, size, options in ((100, 128, dict(readsize=1, progsize=32)), (24, 4096, dict(lookahead=8)), (40, 1000, dict(readsize=8, progsize=8))):
        dev = RAM(blocks, size)
        if size == 1000:
            dev.writeblocks = lambda n, buf, off, d=dev: d.data.__setitem__(slice(n * 1000 + off, n * 1000 + off + len(buf)), buf)
        Lfs.mkfs(dev, **options)
        fs = Lfs(dev, **options)
        with fs.open("x", "wb") as f:
            f.write(b"abc" * 2000)
        fs.mkdir("d")
        fs = Lfs(dev, **options)
        print(fs.statvfs("")[:3], fs.open("x", "rb").read() == b"abc" * 2000, list(fs.ilistdir()))

# Times, in an attribute of version 2.
dev = RAM(16)
vfs.VfsLfs2.mkfs(dev)
fs = vfs.VfsLfs2(dev)
fs.open("t", "w").close()
print(1.6e9 < fs.stat("t")[8] == fs.stat("t")[7], vfs.VfsLfs2(dev, mtime=False).stat("t") == fs.stat("t"), fs.stat("/")[8])
fs = vfs.VfsLfs2(dev, mtime=False)
fs.open("u", "w").close()
print(vfs.VfsLfs2(dev).stat("u")[7:])

# Damage.
with fs.open("big", "wb") as f:
    f.write(bytes(3000))
for n in 0, 1:
    dev.data[n * 512 + 4] ^= 1
print(code(fs.stat, "t"), code(vfs.VfsLfs2, dev), code(vfs.VfsLfs1, dev))
