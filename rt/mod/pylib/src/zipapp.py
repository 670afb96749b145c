"""Programs as one file: a zip archive with a __main__.py."""

import contextlib
import os
import pathlib
import shutil
import stat
import sys
import zipfile

__all__ = ["ZipAppError", "create_archive", "get_interpreter"]


class ZipAppError(ValueError):
    pass


_MAIN = """\
# -*- coding: utf-8 -*-
import {module}
{module}.{fn}()
"""


@contextlib.contextmanager
def _opened(archive, mode):
    if isinstance(archive, (str, os.PathLike)):
        with open(archive, mode) as f:
            yield f
    else:
        yield archive


def _shebang(interpreter):
    return b"#!" + os.fsencode(interpreter) + b"\n" if interpreter else b""


def _copy_archive(archive, new_archive, interpreter):
    """A copy of an archive with another first line."""
    with _opened(archive, "rb") as src:
        first = src.read(2)
        if first == b"#!":
            first = b""
            src.readline()
        with _opened(new_archive, "wb") as dst:
            dst.write(_shebang(interpreter))
            dst.write(first)
            shutil.copyfileobj(src, dst)
    _make_executable(new_archive, interpreter)


def _make_executable(archive, interpreter):
    if interpreter and isinstance(archive, (str, os.PathLike)):
        os.chmod(archive, os.stat(archive).st_mode | stat.S_IEXEC)


def create_archive(source, target=None, interpreter=None, main=None, filter=None, compressed=False):
    """Make an archive of a folder, or of another archive."""
    is_file = hasattr(source, "read") and hasattr(source, "readline")
    if not is_file:
        source = pathlib.Path(source)
        is_file = source.is_file()
    if is_file:
        _copy_archive(source, target, interpreter)
        return
    if not source.exists():
        raise ZipAppError("Source does not exist")
    has_main = (source / "__main__.py").is_file()
    if main and has_main:
        raise ZipAppError("Cannot specify entry point if the source has __main__.py")
    if not (main or has_main):
        raise ZipAppError("Archive has no entry point")
    text = None
    if main:
        module, colon, fn = main.partition(":")
        if not colon or not all(part.isidentifier() for part in module.split(".") + fn.split(".")):
            raise ZipAppError("Invalid entry point: " + main)
        text = _MAIN.format(module=module, fn=fn)
    if target is None:
        target = source.with_suffix(".pyz")
    elif not hasattr(target, "write"):
        target = pathlib.Path(target)
    with _opened(target, "wb") as f:
        f.write(_shebang(interpreter))
        with zipfile.ZipFile(f, "w", zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED) as z:
            for child in sorted(source.rglob("*")):
                name = child.relative_to(source)
                if filter is None or filter(name):
                    z.write(child, name.as_posix())
            if text:
                z.writestr("__main__.py", text.encode("utf-8"))
    _make_executable(target, interpreter)


def get_interpreter(archive):
    """The interpreter in the first line of an archive, None if there is none."""
    with _opened(archive, "rb") as f:
        if f.read(2) == b"#!":
            return f.readline().strip().decode(sys.getfilesystemencoding() if hasattr(sys, "getfilesystemencoding") else "utf-8")


def main(args=None):
    """The command: zipapp source [-o OUTPUT] [-p PYTHON] [-m MAIN] [-c] [--info]."""
    import argparse

    p = argparse.ArgumentParser()
    p.add_argument("--output", "-o", default=None, help="The name of the output archive. Required if SOURCE is an archive.")
    p.add_argument("--python", "-p", default=None, help="The name of the Python interpreter to use (default: no shebang line).")
    p.add_argument("--main", "-m", default=None, help="The main function of the application (default: use an existing __main__.py).")
    p.add_argument("--compress", "-c", action="store_true", help="Compress files with the deflate method. Files are stored uncompressed by default.")
    p.add_argument("--info", default=False, action="store_true", help="Display the interpreter from the archive.")
    p.add_argument("source", help="Source directory (or existing archive).")
    args = p.parse_args(args)
    if args.info:
        if not os.path.isfile(args.source):
            raise SystemExit("Can only get info for an archive file")
        print("Interpreter: {}".format(get_interpreter(args.source) or "<none>"))
        sys.exit(0)
    if os.path.isfile(args.source):
        if args.output is None or os.path.exists(args.output) and os.path.samefile(args.source, args.output):
            raise SystemExit("In-place editing of archives is not supported")
        if args.main:
            raise SystemExit("Cannot change the main function when copying")
    create_archive(args.source, args.output, interpreter=args.python, main=args.main, compressed=args.compress)


if __name__ == "__main__":
    main()
