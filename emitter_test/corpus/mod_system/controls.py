# fcntl and resource.
import array
import fcntl
import os
import resource
import struct
import tempfile


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


r, w = os.pipe()
print(fcntl.fcntl(r, fcntl.F_GETFD) & fcntl.FD_CLOEXEC, fcntl.fcntl(w, fcntl.F_GETFL) & 3 == os.O_WRONLY)
flags = fcntl.fcntl(r, fcntl.F_GETFL)
print(fcntl.fcntl(r, fcntl.F_SETFL, flags | os.O_NONBLOCK), fcntl.fcntl(r, fcntl.F_GETFL) & os.O_NONBLOCK == os.O_NONBLOCK)
try:
    os.read(r, 1)
except BlockingIOError as e:
    print("would block")
fd = fcntl.fcntl(w, fcntl.F_DUPFD, 50)
print(fd >= 50)
os.close(fd)
FIONREAD = 0x541B
os.write(w, b"12345")
print(struct.unpack("i", fcntl.ioctl(r, FIONREAD, bytes(4))))
buf = array.array("i", [0])
print(fcntl.ioctl(r, FIONREAD, buf), buf[0])
buf = bytearray(4)
print(fcntl.ioctl(r, FIONREAD, buf, True), buf, fcntl.ioctl(r, FIONREAD, buf, False))
attempt(fcntl.ioctl, r, 0x5413, bytes(8))

d = tempfile.mkdtemp()
f = open(d + "/f", "w+")
g = open(d + "/f", "w+")
print(fcntl.flock(f, fcntl.LOCK_EX), fcntl.flock(f.fileno(), fcntl.LOCK_UN), fcntl.flock(f, fcntl.LOCK_EX | fcntl.LOCK_NB))
try:
    fcntl.flock(g, fcntl.LOCK_EX | fcntl.LOCK_NB)
except BlockingIOError:
    print("locked")
fcntl.flock(f, fcntl.LOCK_UN)
print(fcntl.flock(g, fcntl.LOCK_SH), fcntl.flock(f, fcntl.LOCK_SH | fcntl.LOCK_NB))
print(fcntl.lockf(f, fcntl.LOCK_EX), fcntl.lockf(f, fcntl.LOCK_UN), fcntl.lockf(f, fcntl.LOCK_EX | fcntl.LOCK_NB, 10, 5, 0), fcntl.lockf(f, fcntl.LOCK_SH, 1))
for args in (
    (fcntl.fcntl, -1, 1), (fcntl.fcntl, "a", 1), (fcntl.fcntl, f, 1, b"x" * 2000), (fcntl.flock, -1, 2), (fcntl.flock, 999, 2), (fcntl.lockf, f, 99999 & ~3),
    (fcntl.ioctl, f, 0, "x" * 2000), (fcntl.fcntl, f, 9999),
):
    attempt(*args)
f.close()
g.close()
attempt(fcntl.flock, f, 2)

u = resource.getrusage(resource.RUSAGE_SELF)
print(type(u).__name__, len(u), u.ru_utime >= 0, u[0] == u.ru_utime, u.ru_maxrss > 1000, u.ru_nvcsw >= 0)
print(resource.getpagesize() == os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else True)
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (min(64, hard) if hard > 0 else 64, hard))
print(resource.getrlimit(resource.RLIMIT_NOFILE)[0], resource.getrlimit(resource.RLIMIT_NOFILE)[1] == hard)
resource.setrlimit(resource.RLIMIT_NOFILE, [soft, hard])
print(resource.getrlimit(resource.RLIMIT_NOFILE) == (soft, hard), resource.prlimit(0, resource.RLIMIT_NOFILE) == (soft, hard))
attempt(resource.getrlimit, 99)
attempt(resource.getrusage, 9)
attempt(resource.setrlimit, 7, (1,))
attempt(resource.setrlimit, resource.RLIMIT_CORE, (5, 4))
print(resource.RLIM_INFINITY, resource.error is OSError)
