# What block devices do to file systems on them: results, exceptions, calls back, files that die; images of the original.
import binascii
import errno
import gc
import vfs
import zlib


class RAM:
    def __init__(self, blocks, size=512, data=None):
        self.size, self.data, self.hook = size, bytearray(data or b"\xff" * blocks * size), None

    def readblocks(self, n, buf, off=0):
        if self.hook:
            r = self.hook("read", n)
            if r is not None:
                return r
        at = n * self.size + off
        buf[:] = self.data[at:at + len(buf)]

    def writeblocks(self, n, buf, off=0):
        if self.hook:
            r = self.hook("write", n)
            if r is not None:
                return r
        at = n * self.size + off
        self.data[at:at + len(buf)] = buf

    def ioctl(self, op, arg):
        if op == 6:
            if self.hook:
                r = self.hook("erase", arg)
                if r is not None:
                    return r
            self.data[arg * self.size:(arg + 1) * self.size] = b"\xff" * self.size
            return 0
        return {4: len(self.data) // self.size, 5: self.size}.get(op)


def code(f, *args):
    try:
        return f(*args)
    except OSError as e:
        return errno.errorcode.get(e.errno, e.errno)
    except Exception as e:
        return type(e).__name__, str(e)


def put(fs, name, text):
    with fs.open(name, "w") as f:
        f.write(text)


def get(fs, name):
    with fs.open(name, "r") as f:
        return f.read()


for Lfs in vfs.VfsLfs2, vfs.VfsLfs1:
    print(Lfs.__name__)
    dev = RAM(32)
    Lfs.mkfs(dev)
    fs = Lfs(dev)
    put(fs, "a", "first")
    # Numbers and exceptions end the operation; what was there stays.
    def fail(kind, result):
        def hook(what, n):
            if what == kind:
                if isinstance(result, Exception):
                    raise result
                return result
        return hook
    for kind in "read", "write", "erase":
        for result in 0, -5, 7, ValueError("broken"), KeyError(3), OSError(30), "x":
            if result == 0 and kind != "erase":
                continue
            dev.hook = fail(kind, result)
            out = code(put, fs, "a", "second" * 200)
            dev.hook = None
            print(kind, out, get(Lfs(dev), "a")[:6], get(fs, "a")[:6])
            put(fs, "a", "first")
    # The power goes in the middle.
    class Off(Exception):
        pass
    seen = set()
    for k in range(60):
        dev.hook = None
        put(fs, "a", "first" * 300)
        left = [k]
        def power(what, n):
            if what != "read":
                left[0] -= 1
                if left[0] < 0:
                    raise Off
        dev.hook = power
        try:
            fs.rename("a", "b")
            fs.mkdir("d")
            fs.rename("b", "d/c")
            done = True
        except Off:
            done = False
        dev.hook = None
        for f in Lfs(dev), fs:
            seen.add(tuple(sorted(e[0] for e in f.ilistdir())))
        if done:
            break
        fs = Lfs(dev)
        try:
            fs.rename("d/c", "a")
        except OSError:
            pass
        try:
            fs.rename("b", "a")
        except OSError:
            pass
        if "d" in [e[0] for e in fs.ilistdir()]:
            fs.rmdir("d")
    print(sorted(seen), get(fs, "d/c") == "first" * 300)
    # A bad block is replaced.
    bad = []
    def worn(what, n):
        if what == "write" and n > 3 and len(bad) < 2 and n not in bad:
            bad.append(n)
        if what == "write" and n in bad:
            return 0
    dev.hook = worn
    put(fs, "w", "worn" * 300)
    print(get(fs, "w") == "worn" * 300, get(Lfs(dev), "w") == "worn" * 300, len(bad))
    # The device uses the file system that is on it, and drops files while that is busy.
    dev.hook = None
    put(fs, "x", "1")
    log, keep = [], []
    def inside(what, n):
        dev.hook = None
        log.append(code(fs.stat, "x"))
        del keep[:]
        gc.collect()
    def drop(k):
        keep.append(fs.open("dropped%d" % k, "w"))
        keep[0].write("text of %d" % k)
    for k in range(4):
        drop(k)
        dev.hook = inside
        print(fs.stat("x")[6])
    gc.collect()
    print(set(log), get(fs, "x"), [fs.stat("dropped%d" % k)[6] for k in range(2)])
    # Methods that are not there.
    gc.collect()
    dev = RAM(32)
    Lfs.mkfs(dev)
    fs = Lfs(dev)
    put(fs, "x", "1")
    dev.ioctl = lambda op, arg: {4: 32, 5: 512}.get(op)
    print(code(put, fs, "y", "1"), get(fs, "x"))
    for f in (lambda: Lfs(object()), lambda: Lfs(dev, readsize=0), lambda: Lfs(dev, progsize=100), lambda: Lfs(), lambda: Lfs(dev, 1, 2, 3, 4, 5),
              lambda: fs.open("x", "rw"), lambda: fs.open(5, "r"), lambda: Lfs(dev, readsize="x")):
        print(code(f)[0:2])
    f = fs.open("x", "r")
    print(code(f.write, "1"), f.close(), f.close(), code(f.read))
    f = fs.open("x", "rb")
    buf = bytearray(5)
    print(f.readinto(buf), buf, f.read(), f.seek(0), f.readlines(), "FileIO" in repr(f))
    f.close()
    dev = RAM(32)
    Lfs.mkfs(dev)
    fs = Lfs(dev)
    for size in 30, 3000:
        with fs.open("x", "w+") as f:
            f.write("a" * size)
            print(f.truncate(10), f.read(), f.read(0), f.readline(), f.tell() == size, f.seek(0), f.read())

print("images")
for Lfs, text in ((vfs.VfsLfs1, "eNpjYmBgMAFiZiBmAmI9EQYOGLsBiAWAmBEIczJLSnJS04qnpE9p+09FwEii/R+C3A5Q0342oPkuQMwJxBxALMjBwMoCpEWAuDgjv6gEKMDCDuToAF2ak5+XrsTBwAxTnJJZFP+Yv4wS+0FGh1BgP0iaC8hkBeKM1KLU72Um30mx/1hdY7b370e/Q77tvV8j87Cdcb/hvf90BD2K/4veXpe46Sc8VfiOdPKfyWzf9s95yvYgdwMX6/xPpe19Jpv3bNZ+xHRgYWBPg/LON7n5til8c5TfiLMHMNsztprdt4op9H8DDL7j61sjF3w0CL4xNf5yb0HTqearb/kvXk757m2YsWuztkvrvJfX4jQOy+0JN+94FLDs53+bi3PYv4tngsLNvz6n6rW4JO9xO7OIjuDnAgqskTuMa6pX6XrWPlPg45wX99al9tbG5t32+88+OrdbNPbHT5Oj+1eteH32MP/SwDWJkXPXffBulFRclmrxwkfjG2vsHh+Gztqip2JhBw9smJR1/UvzzVW7rz5frbb+0N68/jl5mY/Evt5Oy37V5BB7/D4bNO7uPlA+1tm+YumFTTenzChtU/jlznX9ab735EK9/HaWtXHc6kv/qKtdUH6YKZzsPjWj0pqa6V8ViGF8UPoD0UAhhtTcgpLKKOnjDjSMf5DfzfDZPxEoAEvgufllqSkVIa8LqWd/8OHair7/o2AUjEwAAKgFOHo="), (vfs.VfsLfs2, "eNpjZmBg+MD//3tOZklJTmpasf4DBgFGBiaGBqC4ABD/B+H//+v/MTMwKDCwyBZn5BeVKBgw8HICJUSAuP7+D7DCp5Y+B/g/MLAL7I83+o8AAvI/+B0YGFhy8vPSFYB0gfwPnve6cktg8iwk2O/A/0eAF8jnA2L7BwzI1jK4lyj8+U8GYAKZ//7/r9TcgpJKoANZgZ5kzc0vS00BchiCD9dW9NW//8GLZBXrE+8TC+H65f//4DXg/8HDwPLBH2QWPwMonBhYkDSwcLSW7MNlPyPY/t+/MMJVwYCFBxxoBgw8PEC+DlClg/4fsAUgi+SBBuOxlN/kvVXI/1EwCgY3OFbXmO39+9HvkG9779fIPGxn3G94j5729yj+L3p7XeKmn/BU4TvSyX8ms33bP+cp24PcDVys8z+VtveZbN6zWfsR04GFgT0Nyjvf5ObbpvDNUX4jzh7AbM/YanbfKqbQ/w0DJ8Px9a2RCz4aBN+YGn+5t6DpVPPVt/wXL6d89zbM2LVZ26V13strcRqH5faEm3c8Clj287/NxTns38UzuYBZ1r8+p+q1uCTvcTuziI7g5wIKrJE7jGuqV+l61j5T4OOcF/fWpfbWxubd9vvPPjq3WzT2x0+To/tXrXh99jD/0sA1iZFz133wbpRUXJZq8cJH4xtr7B4fhs7aoqdiYQcPbJiUdf1L881Vu68+X622/tDevP45eZmPxL7eTst+1eQQe/w+N9B+kBvuPlA+1tm+YumFTTenzChtU/jlznX9ab735EK9/HaWtXHc6kv/qKtdUH6YKZzsPjWj0ppa4U9S+Vd//w9yoS9tITntCJp5AvJ/hB0MGJhTMosUFBi4YaUlsOqAl5wGDAyMscJtKYjy//7/P2jqFQRYeDJSi1KBpSojuBJw4P/BC6yCGFgw6x6W+bfee1Hi/wUMzN+RzWsTmOqC5B8eYP3JCq+f6t//4UCub99JTV6HWd/CqzBWYIUrHfp3XysO+wFtmHq8")):
    dev = RAM(16, 128, zlib.decompress(binascii.a2b_base64(text)))
    vfs.mount(dev, "/image")
    fs = vfs.mount()[-1][0]
    print(type(fs) is Lfs, sorted(fs.ilistdir()), sorted(fs.ilistdir("dir")))
    print([binascii.crc32(fs.open(n, "rb").read()) for n in ("short", "long", "here", "dir/empty")])
    vfs.umount("/image")
