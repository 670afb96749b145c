# What -m zipfile, tarfile, gzip, calendar and ast do.
import ast
import calendar
import contextlib
import gzip
import io
import os
import sys
import tarfile
import tempfile
import zipfile


def command(module, *args):
    """Run a command line of a module, and tell what it prints and how it ends."""
    sys.argv = [module.__name__, *args]
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    status = 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            if module in (zipfile, calendar):
                module.main(list(args) if module is zipfile else sys.argv)
            else:
                module.main()
        except SystemExit as e:
            status = e.code
    print(module.__name__, *args, "->", status)
    out.seek(0)
    for line in out.read().splitlines():
        print("  ", line.rstrip())
    if status == 2:
        print("  ", err.getvalue().splitlines()[-1])


def files(folder):
    return sorted(os.path.join(path, name) for path, _, names in os.walk(folder) for name in names)


back = os.getcwd()
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.makedirs("d/e")
    for name, text in ("d/a.txt", "hello\n"), ("d/e/b.txt", "world\n" * 100):
        with open(name, "w") as f:
            f.write(text)

    command(zipfile, "-c", "z.zip", "d", "d/a.txt")
    with zipfile.ZipFile("z.zip") as z:
        print(sorted(z.namelist()))
    command(zipfile, "-t", "z.zip")
    command(zipfile, "-e", "z.zip", "out")
    print(files("out"))
    command(zipfile)
    command(zipfile, "-l")

    command(tarfile, "-c", "t.tgz", "d")
    with tarfile.open("t.tgz", "r:gz") as t:
        print(sorted(t.getnames()))
    command(tarfile, "-l", "t.tgz")
    command(tarfile, "-v", "-e", "t.tgz", "unpacked")
    print(files("unpacked"))

    command(gzip, "d/e/b.txt")
    os.remove("d/e/b.txt")
    command(gzip, "-d", "d/e/b.txt.gz")
    with open("d/e/b.txt") as f:
        print(len(f.read()))
    os.chdir(back)

command(calendar, "2024", "2")
command(calendar, "2023", "--months", "4")
command(ast, "-i")
