# os.path and os: paths as text, files in a temporary directory.
import os
import os.path as p
import stat
from glob import glob
from fnmatch import filter as fnfilter, fnmatch, fnmatchcase, translate

for a in ("", "a", "/a", "a/", "/a/b", "a//b", "/", "//", "a/b/", "..", "/a/../b", "./a/./b/../c", "a/b.c", ".bashrc", "a.tar.gz", "a/.b", "...x"):
    print(repr(a), p.split(a), p.splitext(a), p.basename(a), p.dirname(a), p.normpath(a), p.isabs(a))
print(p.join("a", "b", "c"), p.join("a", "/b", "c"), p.join("a/", "b"), p.join("", "b"), p.join("a", ""), p.join("a"), p.join(b"a", b"b"))
print(p.commonprefix(["/usr/lib", "/usr/local"]), p.commonpath(["/usr/lib", "/usr/local/x"]), p.commonpath(["a/b/c", "a/b/d"]))
print(p.relpath("/a/b/c", "/a/d"), p.relpath("/a", "/a"), p.relpath("x/y", "x"), p.abspath("/a/../b"), p.normcase("A/b"), p.splitdrive("/a"))
for bad in (lambda: p.join("a", b"b"), lambda: p.commonpath(["/a", "b"]), lambda: p.commonpath([]), lambda: p.relpath("")):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
os.environ["CORPUS_X"] = "val"
print(p.expandvars("$CORPUS_X/${CORPUS_X}/$NOPE_Y/${NOPE_Y}/$"), os.getenv("CORPUS_X"), os.environ.get("NOPE_Y", 3), "CORPUS_X" in os.environ)
del os.environ["CORPUS_X"]
print(os.getenv("CORPUS_X"), os.environ.pop("NOPE_Z", "gone"))
try:
    os.environ["NOPE_Z"]
except KeyError as e:
    print(repr(e))


class Path:
    def __fspath__(self):
        return "/from/path"


print(p.basename(Path()), os.fspath(Path()), isinstance(Path(), os.PathLike), os.fsencode("é"), os.fsdecode(b"x"), os.sep, os.linesep, os.curdir)
try:
    os.fspath(3)
except TypeError as e:
    print(e)
base = f"/tmp/pylib_corpus_{os.getpid()}"
os.makedirs(base + "/d1/d2")
os.makedirs(base + "/d1/d2", exist_ok=True)
try:
    os.makedirs(base + "/d1")
except FileExistsError:
    print("FileExistsError")
for name in ("a.txt", "b.py", "d1/c.txt", "d1/d2/e.py", ".hidden"):
    with open(p.join(base, name), "w") as f:
        f.write(name)
print(p.exists(base), p.isdir(base), p.isfile(base + "/a.txt"), p.isfile(base), p.getsize(base + "/a.txt"), p.exists(base + "/zz"), p.lexists(base + "/zz"))
print(sorted(os.listdir(base)), sorted(e.name for e in os.scandir(base) if e.is_file()))
for top, dirs, files in os.walk(base):
    dirs.sort()
    print(p.relpath(top, base), dirs, sorted(files))
print([p.relpath(top, base) for top, _, _ in os.walk(base, topdown=False)][-1])
cut = len(base) + 1
print(sorted(x[cut:] for x in glob(base + "/*")), sorted(x[cut:] for x in glob(base + "/**/*.py", recursive=True)), sorted(x[cut:] for x in glob(base + "/*/*.txt")))
print(sorted(x[cut:] for x in glob(base + "/.h*")), glob(base + "/[ab].???")[0][cut - 1] == "/", glob(base + "/nope*"), sorted(glob("*.py", root_dir=base)))
os.rename(base + "/a.txt", base + "/z.txt")
st = os.stat(base + "/z.txt")
print(p.exists(base + "/z.txt"), st.st_size, stat.S_ISREG(st.st_mode), st[6], stat.filemode(0o100644), stat.filemode(0o40755), stat.filemode(0o104711))
os.remove(base + "/z.txt")
try:
    os.stat(base + "/z.txt")
except FileNotFoundError as e:
    print(e.errno)
for name in ("b.py", "d1/c.txt", "d1/d2/e.py", ".hidden"):
    os.unlink(p.join(base, name))
os.removedirs(base + "/d1/d2")
print(p.exists(base))
print(fnmatch("foo.py", "*.py"), fnmatch("foo.py", "f?o.*"), fnmatchcase("A", "a"), fnmatch("a]b", "a[]]b"), fnmatch("x1", "x[!0-9]"), fnmatch("x1", "x[0-9]"))
print(fnfilter(["a.c", "b.h", "c.c"], "*.c"), translate("*.txt"), translate("a?[b-d]"), fnmatch("a" * 40, "*a*a*a*a*a*b"), fnmatch("[x", "[x"))
