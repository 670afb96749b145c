# Times of files are kept, whether they are set or not; what is mounted comes first in the root directory.
import os, vfs


class Device:
    def __init__(self):
        self.data = bytearray(1024 * 32)

    def readblocks(self, n, buf, off=0):
        at = n * 1024 + off
        buf[:] = self.data[at : at + len(buf)]

    def writeblocks(self, n, buf, off=0):
        at = n * 1024 + off
        self.data[at : at + len(buf)] = buf

    def ioctl(self, op, arg):
        return {4: 32, 5: 1024, 6: 0}.get(op)


d = Device()
vfs.VfsLfs2.mkfs(d)
fs = vfs.VfsLfs2(d, mtime=True)
fs.open("stamped", "w").close()
first = fs.stat("stamped")
print(first[8] > 0)
fs.umount()
fs = vfs.VfsLfs2(d, mtime=False)
print(fs.stat("stamped") == first)
fs.open("plain", "w").close()
fs.open("stamped", "w").close()
print(fs.stat("stamped") == first, fs.stat("plain")[8])
fs.umount()
fs = vfs.VfsLfs2(d)
print(fs.stat("stamped") == first, fs.stat("plain")[8])


class Root:
    def mount(self, readonly, mkfs):
        pass

    def umount(self):
        pass

    def ilistdir(self, path):
        return iter([("b", 0x8000, 0), ("y", 0x8000, 0)])


vfs.umount("/")
vfs.mount(Root(), "/")
vfs.mount(fs, "/x")
print(os.listdir("/"), os.listdir("/x"))
