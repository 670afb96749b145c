# os: processes, environment, links, times, paths of other kinds.
import os, sys, os.path as p
BASE = "/tmp/pycopy_corpus_os_%d" % os.getpid()
def short(x): return [short(y) for y in x] if isinstance(x, (list, tuple)) else x.replace(BASE, "BASE") if isinstance(x, str) else x.replace(os.fsencode(BASE), b"BASE") if isinstance(x, bytes) else x
print(os.popen("echo hi; exit 3").read(), end="")
f = os.popen("echo hi; exit 3"); f.read(); print(f.close())
sys.stdout.flush(); f = os.popen("cat", "w"); f.write("to cat\n"); print(f.close())
print(os.system("exit 4") >> 8, os.WEXITSTATUS(os.system("exit 5")))
print(os.spawnlp(os.P_WAIT, "sh", "sh", "-c", "exit 7"))
pid = os.spawnlp(os.P_NOWAIT, "sh", "sh", "-c", "exit 9"); print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
print(isinstance("x", os.PathLike), os.PathLike.__name__)
class P:
    def __fspath__(self): return "/tmp"
print(isinstance(P(), os.PathLike), os.path.isdir(P()), os.path.join(P(), "x"), issubclass(P, os.PathLike), issubclass(int, os.PathLike))
print(os.path.realpath("/proc/self/cwd") == os.getcwd())
os.makedirs(BASE + "/a/b", exist_ok=True)
for n in ("l1", "l2", "loop"):
    if p.lexists(BASE + "/" + n): os.unlink(BASE + "/" + n)
os.symlink("a/b", BASE + "/l1"); os.symlink(BASE + "/l1/..", BASE + "/l2"); os.symlink("loop", BASE + "/loop")
print(short([p.realpath(BASE + "/l1/../zz"), p.realpath(BASE + "/l2/./b"), p.realpath(BASE + "/loop/x"), p.realpath(os.fsencode(BASE + "/l1"))]))
try: p.realpath(BASE + "/loop", strict=True)
except OSError as e: print(e.errno, short(str(e)))
print(sorted((e.name, e.is_dir(), e.is_file(), e.is_symlink(), e.is_dir(follow_symlinks=False)) for e in os.scandir(BASE + "") if e.name != "loop"))
print([(short(a), sorted(b), sorted(c)) for a, b, c in os.walk(BASE + "", topdown=False)])
s = os.stat(BASE + "/a"); print(type(s.st_mtime), type(s[8]), s.st_mtime_ns // 10**9 == s[8], len(s), s.st_size == s[6])
os.utime(BASE + "/a", (1.5, 2.25)); s = os.stat(BASE + "/a"); print(s.st_atime, s.st_mtime, s.st_mtime_ns)
os.utime(BASE + "/a", ns=(10**9, 2*10**9+5)); print(os.stat(BASE + "/a").st_mtime_ns)
r, w = os.pipe(); os.write(w, b"abc"); os.close(w); print(os.read(r, 10), os.read(r, 10)); os.close(r)
os.environ["HOME"] = "/home/me"
for path in ("~/x", "~", "~root/a", "~nosuchuser/a", "~~", b"~/x", "a~"): print(repr(p.expanduser(path)))
os.environ["V"] = "val"
for s in ("$V", "${V}x", "$Vx", "$", "${V", "$$V", "a$V/b", b"$V", "${no}"): print(repr(p.expandvars(s)), end=" ")
print()
print(p.commonpath(["/usr/lib", "/usr/local/lib"]), p.commonpath(["a/b", "a/b/c"]), p.commonpath([b"a"]))
for bad in ([], ["/a", "a"], ["a", b"a"]):
    try: print(p.commonpath(bad))
    except Exception as e: print(type(e).__name__, e)
for f in (lambda: p.join("a", b"b"), lambda: os.fspath(1), lambda: os.stat("\0"), lambda: p.relpath("")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(os.environ.get("nope"), os.environ.pop("V"), "V" in os.environ, os.getenv("V"), os.environ.setdefault("V", "2"), os.getenv("V"))
try: os.environ["X"] = 1
except TypeError as e: print(e)
print(os.access("/tmp", os.W_OK), os.cpu_count() > 0, os.name, os.linesep == "\n", os.sep, os.extsep, os.altsep, os.devnull)
print(os.get_exec_path({"PATH": "/a:/b"}), os.fsencode("é"), ascii(os.fsdecode(b"\xff")), os.strerror(2), os.path.samefile("/tmp", "/tmp/."))
print(os.listdir(os.fsencode(BASE + "/a")), os.path is sys.modules["os.path"], os.path.__name__)
for n in ("/l1", "/l2", "/loop"): os.unlink(BASE + n)
os.removedirs(BASE + "/a/b"); print(os.path.exists(BASE))
