# FAT on a device without a file system, which mount() may make; nothing is changed that cannot be written.
import errno
import os
import vfs


class RAM:
    def __init__(self, blocks):
        self.data, self.broken = bytearray(512 * blocks), False

    def readblocks(self, n, buf):
        buf[:] = self.data[n * 512 : n * 512 + len(buf)]

    def writeblocks(self, n, buf):
        if self.broken:
            raise OSError(errno.EIO)
        self.data[n * 512 : n * 512 + len(buf)] = buf

    def ioctl(self, op, arg):
        return {4: len(self.data) // 512, 5: 512}.get(op, 0)


def code(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except OSError as e:
        return errno.errorcode[e.errno]


fs = vfs.VfsFat(RAM(64))
for method in "open", "mkdir", "stat", "statvfs", "ilistdir", "remove", "chdir":
    print(method, code(getattr(fs, method), "x"))
print(code(vfs.mount, fs, "/fat"), code(vfs.mount, fs, "/fat", mkfs=True), os.listdir("/fat"))
os.mkdir("/fat/dir")
with open("/fat/file", "w") as f:
    f.write("text")
print(code(open("/fat/file").write, "x"), code(open("/fat/file", "a").read))
vfs.umount("/fat")
print(code(vfs.mount, RAM(64), "/new"), code(vfs.mount, RAM(64), "/new", mkfs=True), os.listdir("/new"))
vfs.umount("/new")

vfs.mount(fs, "/fat", readonly=True)
print(code(open, "/fat/new", "w"), code(os.mkdir, "/fat/new"), code(open, "/fat/file", "w"), code(os.remove, "/fat/file"), code(os.rename, "/fat/file", "/fat/f"))
print(sorted(os.listdir("/fat")), open("/fat/file").read())
vfs.umount("/fat")

dev = RAM(64)
vfs.mount(dev, "/fat", mkfs=True)
dev.broken = True
print(code(os.mkdir, "/fat/a"), code(os.mkdir, "/fat/a"), os.listdir("/fat"))
dev.broken = False
print(code(os.mkdir, "/fat/a"), os.listdir("/fat"))
