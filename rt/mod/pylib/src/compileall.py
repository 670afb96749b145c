"""Checks whether the files of directories compile, see py_compile."""

import os
import py_compile
import sys

__all__ = ["compile_dir", "compile_file", "compile_path"]


def compile_dir(dir, maxlevels=None, ddir=None, force=False, rx=None, quiet=0, legacy=False, optimize=-1, workers=1, **options):
    if quiet < 2 and isinstance(dir, os.PathLike):
        dir = os.fspath(dir)
    if not quiet:
        print("Listing {!r}...".format(dir))
    try:
        names = sorted(os.listdir(dir))
    except OSError:
        if quiet < 2:
            print("Can't list {!r}".format(dir))
        return True
    if maxlevels is None:
        maxlevels = 200
    good = True
    for name in names:
        if name == "__pycache__":
            continue
        path = os.path.join(dir, name)
        if not os.path.isdir(path):
            good &= compile_file(path, ddir, force, rx, quiet)
        elif maxlevels > 0 and not os.path.islink(path):
            good &= compile_dir(path, maxlevels - 1, ddir and os.path.join(ddir, name), force, rx, quiet)
    return good


def compile_file(fullname, ddir=None, force=False, rx=None, quiet=0, legacy=False, optimize=-1, **options):
    fullname = os.fspath(fullname)
    if rx is not None and rx.search(fullname) or not fullname.endswith(".py") or not os.path.isfile(fullname):
        return True
    if not quiet:
        print("Compiling {!r}...".format(fullname))
    try:
        py_compile.compile(fullname, None, ddir and os.path.join(ddir, os.path.basename(fullname)), True)
    except (py_compile.PyCompileError, OSError) as e:
        if quiet < 2:
            print("*** Error compiling {!r}...".format(fullname) if quiet else "*** ", end="\n" if quiet else "")
            print(getattr(e, "msg", e))
        return False
    return True


def compile_path(skip_curdir=1, maxlevels=0, force=False, quiet=0, legacy=False, optimize=-1, **options):
    good = True
    for dir in sys.path:
        if (not dir or dir == os.curdir) and skip_curdir:
            if quiet < 2:
                print("Skipping current directory")
        else:
            good &= compile_dir(dir, maxlevels, None, force, quiet=quiet)
    return good


def main():
    import argparse
    import re

    p = argparse.ArgumentParser(description="Check whether Python files compile.")
    p.add_argument("-l", action="store_const", const=0, default=None, dest="levels", help="don't go into subdirectories")
    p.add_argument("-r", type=int, dest="levels", help="how deep to go into subdirectories")
    p.add_argument("-f", action="store_true", help="no effect: nothing is cached")
    p.add_argument("-q", action="count", default=0, dest="quiet", help="print errors only; -qq: nothing")
    p.add_argument("-d", dest="ddir", help="directory to show in errors")
    p.add_argument("-x", dest="rx", help="skip files whose paths match")
    p.add_argument("what", nargs="*", metavar="FILE|DIR")
    a = p.parse_args()
    rx = a.rx and re.compile(a.rx)
    good = True
    for w in a.what:
        if os.path.isfile(w):
            good &= compile_file(w, a.ddir, a.f, rx, a.quiet)
        else:
            good &= compile_dir(w, a.levels, a.ddir, a.f, rx, a.quiet)
    if not a.what:
        good = compile_path(quiet=a.quiet)
    return good


if __name__ == "__main__":
    sys.exit(not main())
