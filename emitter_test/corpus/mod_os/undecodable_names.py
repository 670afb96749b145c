# Names of files, arguments and variables that are not UTF-8: each byte is a lone surrogate in the text.
import glob
import os
import sys
import tempfile

names = [b"\xf0", b"a\xff", b"\xffb\xc3", b"caf\xe9 \xc3\xa9", b"plain", b"\xe0\x80"]
with tempfile.TemporaryDirectory() as d:
    here = os.getcwd()
    os.chdir(d)
    for n in names:
        with open(n, "w") as f:
            f.write(ascii(n))
    listed = sorted(os.listdir("."))
    for n in listed:
        print(ascii(n), [ascii(c) for c in n], len(n), os.fsencode(n), open(n).read(), os.stat(n).st_size, os.path.exists("./" + n))
    print(sorted(os.listdir(b".")) == sorted(names), sorted(map(os.fsencode, listed)) == sorted(names))
    print(sorted(ascii(e.name) for e in os.scandir(".")))
    print(sorted(ascii(n) for n in glob.glob("*")) == sorted(map(ascii, listed)))
    print([sorted(map(ascii, files)) for _, _, files in os.walk(".")])

    os.rename("\udcf0", "new\udc80")
    print(os.path.exists(b"new\x80"), os.path.exists("\udcf0"), os.path.exists(b"\xf0"))
    os.symlink("a\udcff", "link\udcfe")
    print(ascii(os.readlink("link\udcfe")), os.readlink(b"link\xfe"))
    os.mkdir("dir\udcee")
    os.chdir("dir\udcee")
    print(ascii(os.path.basename(os.getcwd())))
    os.chdir("..")
    try:
        open("none\udcf0")
    except OSError as e:
        print(ascii(e.filename), ascii(str(e)))
    with open("a\udcff") as f:
        print(ascii(f.name))

    with open("mod.py", "w") as f:
        f.write("import sys, os\nprint([ascii(a) for a in sys.argv[1:]], ascii(os.environ['NAME']))\n"
                "def f(): return 1 / 0\n")
    os.rename("mod.py", "dir\udcee/mod.py")
    sys.path.insert(0, "dir\udcee")
    sys.argv[1:] = ["\udcf0"]
    os.environ["NAME"] = "val\udcff"
    print(os.environb[b"NAME"] if hasattr(os, "environb") else None)
    import mod

    print(ascii(mod.__file__.split("/")[-2:]), ascii(mod.f.__code__.co_filename.split("/")[-2:]))
    os.chdir(here)
