# What is about Windows: names of the system, paths, files in use, programs, pipes, sockets.
import errno, os, os.path as p, pathlib, select, signal, socket, subprocess, sys, tempfile, threading, time

print(sys.platform, os.name, os.sep, os.altsep, os.pathsep, repr(os.linesep), hasattr(os, "fork"), hasattr(os, "getuid"))
for f in ("C:/a", "C:\\a\\b", "C:a", "/a", "a/b", "//host/share/a", ""):
    print(f, p.isabs(f), p.splitdrive(f), p.splitroot(f), p.split(f), p.normpath(f), p.normcase(f))
print(p.join("C:/a", "b"), p.join("C:/a", "D:/b"), p.join("C:/a", "/b"), p.join("C:/a", "C:b"), p.join("C:/a", "D:b"), p.join("a", ""), p.join(b"C:", b"x"))
print(p.commonpath(["C:/a/b", "C:\\a\\c"]), p.relpath("C:/a/b", "C:/a/c"), p.abspath("x") == os.getcwd() + "/x", p.isabs(os.getcwd()))
w = pathlib.Path("C:\\Users\\me")
print(w, w.parts, w.drive, w.root, w.parent, w / "x.txt", w.is_absolute(), pathlib.Path("a\\b").parts)
print(p.isabs(sys.executable), p.isfile(sys.executable), "\\" in sys.path[0])

with tempfile.TemporaryDirectory() as d:
    name = d + "/x.txt"
    open(name, "w").write("in use\n")  # nobody closes it
    os.rename(name, name + "2")
    print(os.listdir(d), os.stat(name + "2").st_mode & 0o170000 == 0o100000)
    fd = os.open(name, os.O_RDWR | os.O_CREAT)
    print(os.write(fd, b"0123456789"), os.pread(fd, 3, 4), os.pwrite(fd, b"xy", 1), os.lseek(fd, 0, 0), os.read(fd, 20), os.fstat(fd).st_size)
    os.ftruncate(fd, 2)
    os.close(fd)
    os.utime(name, ns=(10**18, 10**18 + 100))
    print(os.stat(name).st_mtime_ns, p.getsize(name), p.samefile(name, d + "\\x.txt"))
    for bad in (lambda: open(d + "/no"), lambda: os.mkdir(d), lambda: os.rmdir(d), lambda: os.close(0x7ffc), lambda: open(d, "w")):
        try:
            bad()
        except OSError as e:
            print(type(e).__name__, errno.errorcode[e.errno])
    os.remove(name)
print(p.exists(d))

done = subprocess.run([sys.executable, "-c", "import sys; print(sys.argv[1:], sys.stdin.read()); sys.exit(7)", "a b", 'c"d', "e\\"], capture_output=True, text=True, input="typed")
print(done.returncode, done.stdout, done.stderr)
print(subprocess.run("exit 3", shell=True).returncode, os.popen("echo two").read(), os.system("exit 4"))
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(100)"])
try:
    child.wait(0.1)
except subprocess.TimeoutExpired:
    child.kill()
    print("killed", child.wait())

r, w = os.pipe()
os.set_blocking(r, False)
try:
    os.read(r, 1)
except BlockingIOError:
    print("empty", os.get_blocking(r), os.get_blocking(w))
print(select.select([r], [], [], 0.01)[0] == [])
threading.Thread(target=lambda: (time.sleep(0.05), os.write(w, b"later"))).start()
print(select.select([r], [], [])[0] == [r], os.read(r, 10))
os.close(w)
print(os.read(r, 10))

server = socket.socket()
server.bind(("127.0.0.1", 0))
server.listen(1)
a = socket.create_connection(server.getsockname())
b, _ = server.accept()
a.sendall(b"hello\n")
print(b.recv(100), select.select([a], [a], [], 0)[0] == [])
f = b.makefile("rw")
f.write("line\n"); f.flush()
print(a.recv(100))
a.settimeout(0.05)
try:
    a.recv(1)
except TimeoutError as e:
    print(e)
dead = server.getsockname()
for s in (f, a, b, server):
    s.close()
try:
    socket.create_connection(dead)
except OSError as e:
    print(type(e).__name__)
x, y = socket.socketpair()
x.send(b"pair"); print(y.recv(9)); x.close(); print(y.recv(9)); y.close()

seen = []
signal.signal(signal.SIGALRM, lambda n, frame: seen.append(n))
signal.setitimer(signal.ITIMER_REAL, 0.02)
while not seen:
    pass
print(seen == [signal.SIGALRM])
signal.signal(signal.SIGINT, lambda n, frame: seen.append(n))
signal.raise_signal(signal.SIGINT)
print(seen[1:] == [signal.SIGINT])
try:
    import ssl
except ImportError as e:
    print(e)
