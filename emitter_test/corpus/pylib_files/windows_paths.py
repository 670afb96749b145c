# ntpath: Windows' paths, on any system.
import ntpath, os, random

r = random.Random(5)
PIECES = ["a", "b.txt", "..", ".", "", "C:", "c:", "D:", "\\", "/", "\\\\", "//", "\\\\?\\", "\\\\?\\UNC\\", "\\\\host\\share", "é", ".x.y", "~", "$V", "%V%", "...", "a b", "HOST"]


def made():
    return "".join(r.choice(PIECES) + r.choice(["", "\\", "/"]) for _ in range(r.randrange(5)))


def t(f, *args):
    try:
        return f(*args)
    except (ValueError, TypeError) as e:
        return "%s: %s" % (type(e).__name__, e)


os.environ["V"], os.environ["USERPROFILE"], os.environ["USERNAME"] = "val", "C:\\Users\\me", "me"
for i in range(250):
    p, q, s = made(), made(), made()
    print(repr(p), ntpath.splitdrive(p), ntpath.split(p), ntpath.splitext(p), ntpath.normpath(p), ntpath.isabs(p), ntpath.normcase(p))
    print(repr(q), ntpath.join(p, q), ntpath.join(p, q, s), ntpath.basename(p), ntpath.dirname(p), ntpath.expandvars(p), ntpath.expanduser(p))
    b = [x.encode() for x in (p, q)]
    if ntpath.normpath(b[0]) != ntpath.normpath(p).encode() or ntpath.join(*b) != ntpath.join(p, q).encode():
        print("bytes differ")
    print(t(ntpath.commonpath, [p, q]))
for p, q in (("C:\\a\\b", "C:\\a\\c\\d"), ("C:\\a", "c:\\A\\x"), ("C:\\a", "D:\\a"), ("C:\\", "C:\\"), ("\\\\h\\s\\a", "\\\\h\\s\\b")):
    print(t(ntpath.relpath, p, q), t(ntpath.commonpath, [p, q]))
print(t(ntpath.join, "a", b"b"), t(ntpath.commonpath, []), t(ntpath.relpath, ""), t(ntpath.split, 3))
print(ntpath.expandvars("%V%$V${V}'$V'%%x%% $$ %nothing% $nothing"), ntpath.expanduser("~me\\x"), ntpath.expanduser("~you/x"))
print(ntpath.sep, ntpath.altsep, ntpath.pathsep, ntpath.curdir, ntpath.devnull, ntpath.exists("/no/such"), ntpath.abspath("C:\\a\\..\\b"))
