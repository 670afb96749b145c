# Directories and files: create, list, rename, stat, remove.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
import os
root = "/tmp/corpus_tree_%d" % os.getpid()
os.mkdir(root); print(t(os.mkdir, root), os.listdir(root), t(os.listdir, root + "/none"))
os.mkdir(root + "/sub")
for n, s in (("a.txt", "alpha"), ("b.bin", ""), ("sub/c.txt", "line\n" * 3)):
    with open(root + "/" + n, "w") as f: f.write(s)
print(sorted(os.listdir(root)), os.stat(root + "/a.txt")[6], os.stat(root + "/sub/c.txt")[6], t(os.stat, root + "/zz"), os.stat(root)[0] & 0o170000 == 0o40000)
os.rename(root + "/a.txt", root + "/z.txt"); print(sorted(os.listdir(root)), t(os.rename, root + "/a.txt", root + "/q"), open(root + "/z.txt").read())
print(t(os.rmdir, root + "/sub"), t(os.remove, root + "/none"), t(os.rmdir, root + "/none"), t(open, root + "/none"), t(open, root), t(os.mkdir, root + "/x/y"))
def size(p): return sum(size(p + "/" + n) if os.stat(p + "/" + n)[0] & 0o40000 and not os.stat(p + "/" + n)[0] & 0o100000 else os.stat(p + "/" + n)[6] for n in sorted(os.listdir(p)))
print(size(root)); cwd = os.getcwd(); os.chdir(root); print(os.getcwd().endswith(root[4:]), sorted(os.listdir(".")) == sorted(os.listdir()), t(os.chdir, "none")); os.chdir(cwd)
def wipe(p):
    for n in os.listdir(p):
        try: os.remove(p + "/" + n)
        except OSError: wipe(p + "/" + n)
    os.rmdir(p)
wipe(root); print(t(os.listdir, root), os.sep, len(os.urandom(5)), os.getenv("SURELY_NOT_SET_HERE"), os.getenv("SURELY_NOT_SET_HERE", "d"), os.path.join("a", "b"), os.path.exists(root))
