# A file system at /, in place of the host's.
import errno
import os
import sys
import vfs


class RAM:
    def __init__(self, blocks, size=512):
        self.size, self.data = size, bytearray(b"\xff" * blocks * size)

    def readblocks(self, n, buf, off=0):
        at = n * self.size + off
        buf[:] = self.data[at:at + len(buf)]

    def writeblocks(self, n, buf, off=0):
        at = n * self.size + off
        self.data[at:at + len(buf)] = buf

    def ioctl(self, op, arg):
        if op == 6:
            return 0
        return {4: len(self.data) // self.size, 5: self.size}.get(op)


def code(f, *args):
    try:
        return f(*args)
    except OSError as e:
        return errno.errorcode[e.errno]


def put(name, text):
    with open(name, "w") as f:
        f.write(text)


path = sys.path[:]
for Fs in vfs.VfsLfs2, vfs.VfsLfs1, vfs.VfsFat:
    dev = RAM(64)
    Fs.mkfs(dev)
    print(Fs.__name__, code(vfs.mount, dev, "/"))  # the host's is there
    vfs.umount("/")
    print(os.getcwd(), vfs.mount(), code(open, "x"), code(open, "/x", "w"), code(os.listdir, "/"), code(vfs.umount, "/"))
    vfs.mount(dev, "/")
    print([(type(fs) is Fs, at) for fs, at in vfs.mount()], os.getcwd(), os.listdir(), os.listdir("/"), list(os.ilistdir()))
    put("main.py", "x = 5\n")
    put("/second_%s.py" % Fs.__name__, "import os\ny = os.getcwd()\n")
    print(sorted(os.listdir()), os.stat("main.py")[6], os.stat("/")[0], os.path.exists("/etc"), os.path.isdir("/"))
    sys.path[:] = ["/", ""]
    second = __import__("second_" + Fs.__name__)
    print(second.y, second.__file__)
    os.mkdir("lib")
    os.chdir("lib")
    put("third_%s.py" % Fs.__name__, "z = 9\n")
    third = __import__("third_" + Fs.__name__)
    print(os.getcwd(), sorted(os.listdir("/")), os.listdir("."), third.z, os.path.abspath("x"))
    os.rename("third_%s.py" % Fs.__name__, "/third")
    print(os.listdir(), open("/third").read(), code(os.rename, "/third", "/nowhere/third"), exec(open("/main.py").read()))
    # Another one below it.
    sd = RAM(64)
    vfs.VfsFat.mkfs(sd)
    vfs.mount(sd, "/sd")
    put("/sd/q", "1")
    print(code(vfs.mount, sd, "/sd"), code(vfs.mount, sd, "/"), [at for _, at in vfs.mount()])
    print(sorted(os.listdir("/")), sorted(n for n, *_ in os.ilistdir(b"/")), os.listdir("../sd"), os.statvfs("/sd")[2] != os.statvfs("/")[2])
    print(code(os.rename, "/sd/q", "/q"), code(os.remove, "/sd"), os.path.isdir("../sd"), open("../sd/q").read())
    os.chdir("/sd")
    print(os.getcwd(), os.listdir())
    os.chdir("/")
    print(os.getcwd(), os.listdir("sd"), os.stat("sd/q")[6], [(d, sorted(ds), len(fs)) for d, ds, fs in os.walk("/")])
    os.chdir("/sd")
    vfs.umount("/sd")
    print(os.getcwd(), os.path.exists("/sd"), code(os.listdir, "/sd"))
    # The host's directories can be mounted as well.
    vfs.mount(vfs.VfsPosix("/"), "/host")
    print("host" in os.listdir("/"), len(os.listdir("/host")) > 2)
    vfs.umount("/host")
    vfs.umount("/")
    vfs.mount(vfs.VfsPosix(), "/")
    print(os.getcwd(), len(os.listdir("/")) > 2, [at for _, at in vfs.mount()])
sys.path[:] = path
