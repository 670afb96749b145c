"""Checks whether files compile. Nothing is written: sources are compiled when they are imported."""

import os
import sys
import traceback

__all__ = ["compile", "main", "PyCompileError", "PycInvalidationMode"]

import enum


class PycInvalidationMode(enum.Enum):
    TIMESTAMP = 1
    CHECKED_HASH = 2
    UNCHECKED_HASH = 3


class PyCompileError(Exception):
    def __init__(self, exc_type, exc_value, file, msg=""):
        text = "".join(traceback.format_exception_only(exc_type, exc_value))
        if exc_type is SyntaxError:
            text = text.replace('File "<string>"', 'File "%s"' % file)
        else:
            text = "Sorry: %s: %s" % (exc_type.__name__, exc_value)
        self.exc_type_name, self.exc_value, self.file, self.msg = exc_type.__name__, exc_value, file, msg or text
        super().__init__(self.msg, self.exc_type_name, exc_value, file)

    def __str__(self):
        return self.msg


_compile = compile


def compile(file, cfile=None, dfile=None, doraise=False, optimize=-1, invalidation_mode=None, quiet=0):
    """Returns None: there is no compiled file. Errors are printed, or raised as PyCompileError."""
    with open(file, "rb") as f:
        source = f.read()
    try:
        _compile(source, dfile or os.fspath(file), "exec")
    except Exception as e:
        e = PyCompileError(e.__class__, e, dfile or file)
        if quiet < 2:
            if doraise:
                raise e from None
            sys.stderr.write(e.msg + "\n")


def main():
    files = [a for a in sys.argv[1:] if a != "-q"]
    quiet = len(files) < len(sys.argv) - 1
    if files == ["-"]:
        files = [line.rstrip("\n") for line in sys.stdin]
    failed = False
    for f in files:
        try:
            compile(f, doraise=True)
        except (PyCompileError, OSError) as e:
            failed = True
            if not quiet:
                print(e, file=sys.stderr)
    sys.exit(failed)


if __name__ == "__main__":
    main()
