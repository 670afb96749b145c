# Files on block devices take the calls of all streams; bad modes and whences are errors.
import vfs


class Disk:
    def __init__(self):
        self.data = bytearray(512 * 64)

    def readblocks(self, n, buf, off=0):
        at = n * 512 + off
        buf[:] = self.data[at:at + len(buf)]

    def writeblocks(self, n, buf, off=0):
        at = n * 512 + off
        self.data[at:at + len(buf)] = buf

    def ioctl(self, op, arg):
        return {4: 64, 5: 512, 6: 0}.get(op)


def tried(f, *args):
    try:
        return f(*args)
    except OSError as e:
        return e.errno


for kind in vfs.VfsFat, vfs.VfsLfs2:
    disk = Disk()
    kind.mkfs(disk)
    fs = kind(disk)
    f = fs.open("a", "wb")
    print(f.write(b"abcdef", 3), f.write(b"abcdef", 3, 2), f.write("g;h;"), tried(f.seek, 0, 3))
    f.close()
    f = fs.open("a", "rb")
    buf = bytearray(4)
    print(f.readinto(buf, 2), buf, f.readline(-1, b";"), f.readline(1, b";"), f.read())
    f = fs.open("a", "w")
    print(f.write("abcdef", 3, 2), f.write("é"))
    f.close()
    print(fs.open("a", "r").read())
    print(tried(fs.open, "b", "z"), [x[0] for x in fs.ilistdir()])

fs = vfs.VfsFat(Disk())
fs.mount(False, True)
fs.open("file", "w").close()
fs.mkdir("dir")
print(tried(fs.rename, "file", "dir"))
fs.rename("dir", "file")
print(fs.stat("file")[0] == 0x4000, len(list(fs.ilistdir())))
