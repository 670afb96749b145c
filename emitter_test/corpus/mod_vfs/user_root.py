# File systems in Python with nothing at /: what they are asked, and the directory of what is mounted.
import errno, io, os, sys, vfs

class File(io.IOBase):
    def __init__(self, data):
        self.data = data
        self.at = 0

    def readinto(self, buf):
        n = min(len(buf), len(self.data) - self.at)
        buf[:n] = self.data[self.at : self.at + n]
        self.at += n
        return n

    def ioctl(self, request, arg):
        print("ioctl", request, arg)
        return -22 if request == 11 else 0

class FS:
    def __init__(self, name, files):
        self.name, self.files, self.dir = name, files, "/"

    def __getattr__(self, method):
        if method not in ("mount", "umount", "mkdir", "remove", "rmdir", "rename"):
            raise AttributeError(method)
        return lambda *args: print(self.name, method, *args)

    def stat(self, path):
        print(self.name, "stat", path)
        if path in self.files:
            return 0x8000, 0, 0, 0, 0, 0, len(self.files[path]), 0, 0, 0
        if any(f.startswith(path + "/") for f in self.files):
            return 0x4000, 0, 0, 0, 0, 0, 0, 0, 0, 0
        raise OSError(errno.ENOENT)

    def open(self, path, mode):
        print(self.name, "open", path, mode)
        return File(self.files[path])

    def chdir(self, path):
        print(self.name, "chdir", path)

    def getcwd(self):
        print(self.name, "getcwd")
        return self.dir

    def ilistdir(self, path):
        print(self.name, "ilistdir", repr(path))
        return iter([(f[1:], 0x8000, 0) for f in self.files])

    def statvfs(self, path):
        print(self.name, "statvfs", path)
        return (1,) * 10

def attempt(what, f, *args):
    try:
        print(what, f(*args))
    except OSError as e:
        print(what, errno.errorcode[e.errno])

vfs.umount("/")
a = FS("a", {"/f": b"abc"})
files = {"/one.py": b"print('one:', __name__, __file__)", "/pack/__init__.py": b"print('pack')", "/pack/sub.py": b"print('sub')"}
b = FS("b", files)
attempt("nothing", os.listdir, "/")
vfs.mount(a, "/a")
vfs.mount(b, "/b", readonly=True)
for path in "/", "", ".", "/a", "/zz":
    attempt("listdir " + path, os.listdir, path)
attempt("ilistdir", lambda: list(os.ilistdir("/")))
attempt("stat /", lambda: tuple(os.stat("/"))[:8])
attempt("stat x", os.stat, "x")
attempt("stat /a", lambda: os.stat("/a")[0])
attempt("statvfs", lambda: os.statvfs("/")[:9])
attempt("statvfs", os.statvfs, "/a/x")
for f in os.mkdir, os.remove, os.rmdir, open:
    attempt(f.__name__ + " /", f, "/")
    attempt(f.__name__ + " x", f, "x")
attempt("mkdir /a", os.mkdir, "/a")
attempt("open", lambda: open("/a/f").read(2))
attempt("remove", os.remove, "/a/d")
attempt("rmdir", os.rmdir, "/a/d")
attempt("rename", os.rename, "/a/f", "/a/g")
attempt("rename", os.rename, "/a/f", "/b/f")
attempt("chdir", os.chdir, "/a")
attempt("getcwd", os.getcwd)
attempt("listdir", os.listdir)
attempt("mkdir", os.mkdir, "x")
attempt("remove", os.remove, "x")
attempt("chdir", os.chdir, "/zz")
attempt("chdir", os.chdir, "/")
attempt("getcwd", os.getcwd)
attempt("umount", vfs.umount, "")
sys.path[:] = ["/b"]
import one
import pack.sub
try:
    import absent
except ImportError as e:
    print(e)
attempt("umount", vfs.umount, "/a")
attempt("umount", vfs.umount, "/a")
attempt("umount", vfs.umount, b)
attempt("listdir", os.listdir)
