# Mounted file systems: one in Python, a directory, an image.
import os, vfs, sys, io, tempfile

class File(io.IOBase):
    def __init__(self, fs, name, mode):
        self.fs, self.name, self.mode, self.pos = fs, name, mode, 0
        if "w" in mode: fs.files[name] = b""
    def readinto(self, buf):
        data = self.fs.files[self.name][self.pos:self.pos + len(buf)]
        buf[:len(data)] = data
        self.pos += len(data)
        return len(data)
    def read(self, n=-1):
        data = self.fs.files[self.name][self.pos:] if n < 0 else self.fs.files[self.name][self.pos:self.pos+n]
        self.pos += len(data)
        return data if "b" in self.mode else data.decode()
    def write(self, data):
        if isinstance(data, str): data = data.encode()
        self.fs.files[self.name] += data
        return len(data)
    def close(self): pass
    def __enter__(self): return self
    def __exit__(self, *a): self.close()

class FS:
    def __init__(self): self.files, self.dirs, self.cwd = {}, {"/"}, "/"
    def _abs(self, p):
        if not p.startswith("/"): p = self.cwd.rstrip("/") + "/" + p
        return p if p == "/" else p.rstrip("/")
    def mount(self, readonly, mkfs): print("mount", readonly, mkfs)
    def umount(self): print("umount")
    def open(self, path, mode):
        p = self._abs(path)
        if p not in self.files and "r" in mode: raise OSError(2)
        return File(self, p, mode)
    def stat(self, path):
        p = self._abs(path)
        if p in self.dirs: return (0x4000, 0,0,0,0,0,0,0,0,0)
        if p in self.files: return (0x8000, 0,0,0,0,0,len(self.files[p]),1,2,3)
        raise OSError(2)
    def statvfs(self, p): return (512,)*10
    def ilistdir(self, path):
        p = self._abs(path).rstrip("/") + "/"
        for f in sorted(self.files) + sorted(self.dirs):
            if f != "/" and f.startswith(p) and "/" not in f[len(p):]:
                yield (f[len(p):], 0x4000 if f in self.dirs else 0x8000, 0)
    def mkdir(self, p): self.dirs.add(self._abs(p))
    def rmdir(self, p): self.dirs.remove(self._abs(p))
    def remove(self, p):
        if self._abs(p) == "/bad": raise ValueError("bad file")
        try: del self.files[self._abs(p)]
        except KeyError: raise OSError(2)
    def rename(self, a, b): self.files[self._abs(b)] = self.files.pop(self._abs(a))
    def chdir(self, p):
        p = self._abs(p)
        if p not in self.dirs: raise OSError(2)
        self.cwd = p
    def getcwd(self): return self.cwd

f = FS()
vfs.mount(f, "/ram")
print(type(vfs.mount()[0][0]).__name__, [p for _, p in vfs.mount()], "ram" in os.listdir("/"), os.listdir("/ram"))
with open("/ram/a.txt", "w") as x: x.write("hello")
print(open("/ram/a.txt").read(), os.stat("/ram/a.txt")[6], os.path.exists("/ram/b"), os.path.isdir("/ram"))
os.mkdir("/ram/lib")
with open("/ram/lib/mymod.py", "w") as x: x.write("value = 42\ndef f(): 1/0\n")
sys.path.append("/ram/lib")
import mymod
print(mymod.value, mymod.__file__)
os.chdir("/ram/lib")
print(os.getcwd(), os.listdir())
print(os.stat("mymod.py").st_size, list(os.walk("/ram")))
os.rename("mymod.py", "m2.py")
print(os.listdir("/ram/lib"))
for bad in (lambda: os.remove("/ram/nope"), lambda: open("/ram/nope"), lambda: os.rename("/ram/a.txt", "/x"), lambda: os.chmod("/ram/a.txt", 0), lambda: os.chdir("/ram/x"), lambda: os.remove("/ram/bad"), lambda: vfs.mount(f, "/ram"), lambda: vfs.umount("/x"), lambda: vfs.mount(f, "/"), lambda: vfs.mount(5, "/z")):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(os.statvfs("/ram"))
os.remove("m2.py"); os.chdir("/ram"); os.rmdir("lib")
print(os.listdir(), os.getcwd(), list(os.ilistdir()))
os.chdir("/")
print(os.listdir("ram"), os.getcwd(), len(os.listdir("/")) > 3)
vfs.umount("/ram")
print(os.path.exists("/ram"))

dir = tempfile.mkdtemp()
with open(dir + "/t.txt", "w") as x: x.write("text")
p = vfs.VfsPosix(dir)
vfs.mount(p, "/w", readonly=True)
print(os.listdir("/w"), open("/w/t.txt").read(), list(p.ilistdir("/")), p.stat("t.txt")[6], len(p.statvfs("/")))
for bad in (lambda: open("/w/new", "w"), lambda: os.mkdir("/w/d"), lambda: os.remove("/w/t.txt"), lambda: os.rename("/w/t.txt", "/w/u")):
    try: bad()
    except OSError as e: print(e)
os.chdir("/w")
print(os.getcwd(), open("t.txt").read(), os.path.abspath("t.txt"))
vfs.umount(p)
vfs.mount(p, "/w")
os.mkdir("/w/d")
os.rename("/w/t.txt", "/w/d/u")
print(p.open("d/u", "r").read(), os.path.getsize("/w/d/u"), os.access("/w/d/u", os.R_OK), os.path.exists(dir + "/d/u"))
p.remove("d/u")
p.rmdir("/d")
vfs.umount("/w")
print(os.path.exists("/w"), os.listdir(dir))
os.rmdir(dir)

# An image: records of a kind, a length and that many bytes.
def record(kind, data):
    return bytes([kind]) + bytes([len(data)]) + data
def file(name, data):
    return record(5, bytes([len(name)]) + name + record(2, data))
def directory(name, *entries):
    return record(4, bytes([len(name)]) + name + b"".join(entries))
body = file(b"r.txt", b"hi\n") + directory(b"rpkg", file(b"__init__.py", b"x = 7\n"))
image = b"\xd2\xcd\x31" + bytes([len(body)]) + body
vfs.mount(image, "/rom")
print(os.listdir("/rom"), open("/rom/r.txt").read(), oct(os.stat("/rom/rpkg")[0]), os.statvfs("/rom"))
sys.path.append("/rom")
import rpkg
print(rpkg.x, rpkg.__path__)
r = vfs.VfsRom(image)
print(r.open("r.txt", "rb").read(), list(r.ilistdir("rpkg")), r.stat("/r.txt")[6])
r.chdir("rpkg")
print(r.getcwd(), r.open("__init__.py", "r").read())
for bad in (lambda: vfs.mount(b"junk", "/q"), lambda: open("/rom/r.txt", "w"), lambda: open("/rom/nope"), lambda: open("/rom/rpkg"), lambda: r.chdir("/r.txt")):
    try: bad()
    except OSError as e: print(e)

# Without the file system of the system.
vfs.umount("/")
try: open("/etc/hosts")
except OSError as e: print(e)
print([p for _, p in vfs.mount()])
vfs.mount(vfs.VfsPosix(), "/")
print(os.path.isdir("/"), [p for _, p in vfs.mount()])
