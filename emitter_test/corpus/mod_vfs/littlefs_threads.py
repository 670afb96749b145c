# Threads take turns at a file system, whose device lets others run in the middle of an operation.
import _thread
import time
import vfs


class RAM:
    def __init__(self, blocks, size=512):
        self.size, self.data, self.inside, self.most = size, bytearray(b"\xff" * blocks * size), 0, 0

    def readblocks(self, n, buf, off):
        self.inside += 1
        self.most = max(self.most, self.inside)
        time.sleep(0)
        at = n * self.size + off
        buf[:] = self.data[at:at + len(buf)]
        self.inside -= 1

    def writeblocks(self, n, buf, off):
        at = n * self.size + off
        self.data[at:at + len(buf)] = buf
        time.sleep(0)

    def ioctl(self, op, arg):
        return {4: len(self.data) // self.size, 5: self.size, 6: 0}.get(op)


def work(k):
    name, sub = "f%d" % k, "d%d" % k
    for i in range(3):
        with fs.open(name, "w") as f:
            for n in range(8):
                f.write("thread %d round %d line %d\n" % (k, i, n))
        with fs.open(name, "r") as f:
            lines = f.readlines()
        assert len(lines) == 8 and lines[-1] == "thread %d round %d line 7\n" % (k, i), lines
        fs.mkdir(sub)
        fs.rename(name, sub + "/x")
        fs.rename(sub + "/x", name)
        fs.rmdir(sub)
    done.append(k)


for Lfs in vfs.VfsLfs2, vfs.VfsLfs1:
    dev = RAM(100)
    Lfs.mkfs(dev)
    fs, done = Lfs(dev), []
    for k in range(3):
        _thread.start_new_thread(work, (k,))
    while len(done) < 3:
        time.sleep(0.001)
    print(sorted(done), dev.most, sorted(e[0] for e in fs.ilistdir()), sorted(Lfs(dev).ilistdir()) == sorted(fs.ilistdir()))
