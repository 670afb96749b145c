# os and os.path: directories, listing, stat, rename, path manipulation, errors.
import os
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
base = (os.getenv("TMPDIR") or "/tmp") + "/pycopy_corpus_fs_%d" % os.getpid()
os.mkdir(base)
print(os.path.isdir(base), os.listdir(base), t(os.mkdir, base), t(os.mkdir, base + "/a/b"), t(os.rmdir, base + "/none"), t(os.listdir, base + "/none"), t(os.remove, base + "/none"))
os.makedirs(base + "/x/y"); os.makedirs(base + "/x/y", exist_ok=True); print(t(os.makedirs, base + "/x/y"), sorted(os.listdir(base)))
for n in ("b.txt", "a.txt", "c.py"):
    with open(base + "/" + n, "w") as f: f.write(n)
print(sorted(os.listdir(base)), os.stat(base + "/b.txt").st_size, os.stat(base + "/b.txt")[6], os.path.isfile(base + "/b.txt"), os.path.isfile(base), t(os.rmdir, base), t(os.stat, base + "/zz"))
os.rename(base + "/b.txt", base + "/r.txt"); os.replace(base + "/a.txt", base + "/r.txt"); print(sorted(os.listdir(base)), open(base + "/r.txt").read(), t(os.rename, base + "/nope", base + "/q"))
old = os.getcwd(); os.chdir(base); print(os.path.exists("r.txt"), os.path.basename(os.getcwd()) == os.path.basename(base), sorted(os.listdir()), sorted(os.listdir("."))); os.chdir(old); print(t(os.chdir, base + "/none"))
print(sorted(e.name + ("/" if e.is_dir() else "") for e in os.scandir(base)), [(os.path.relpath(d, base), sorted(s), sorted(f)) for d, s, f in os.walk(base)])
os.remove(base + "/r.txt"); os.unlink(base + "/c.py"); os.rmdir(base + "/x/y"); os.rmdir(base + "/x"); os.rmdir(base); print(os.path.exists(base))
p = os.path
print(p.join("a", "b"), p.join("a", "/b"), p.join("a/", "b"), p.join("a", ""), p.join("a", "", "c"), p.join("/"), p.split("/a/b"), p.split("a"), p.split("/"), p.split("a/b/"), p.basename("/a/b.c"), p.basename("a/"), p.dirname("/a/b"), p.dirname("a"), p.splitext("a/b.tar.gz"), p.splitext(".bashrc"), p.splitext("a.b/c"), p.splitext("x."))
print(p.normpath("a//b/./c/../d"), p.normpath("../a/.."), p.normpath(""), p.normpath("/.."), p.normpath("//a"), p.isabs("/a"), p.isabs("a"), p.abspath("/a/../b"), p.commonprefix(["abc", "abd"]), p.relpath("/a/b/c", "/a/d"), p.commonpath(["/a/b", "/a/c"]), p.expanduser("/x"), os.sep, os.pathsep, os.linesep == "\n", os.name, os.curdir, os.pardir)
print(os.getenv("NOT_SET_ANYWHERE"), os.getenv("NOT_SET_ANYWHERE", "d"), "NOT_SET_ANYWHERE" in os.environ, isinstance(os.getpid(), int), len(os.urandom(8)), os.fspath("a"), t(os.fspath, 5), os.path.exists("/"), os.access("/", os.R_OK), isinstance(os.listdir("/"), list)); os.environ["CORPUS_V"] = "1"; print(os.getenv("CORPUS_V"), os.environ["CORPUS_V"], os.environ.get("CORPUS_V")); del os.environ["CORPUS_V"]; print(os.getenv("CORPUS_V"), t(lambda: os.environ["CORPUS_V"]))
