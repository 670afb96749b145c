"""Simple databases of bytes in a file. There is one kind, dbm.dumb, in CPython's format."""

from . import dumb

error = (dumb.error, OSError)


def open(file, flag="r", mode=0o666):
    kind = whichdb(file)
    if kind is None and flag not in ("c", "n"):
        raise dumb.error("db file doesn't exist; use 'c' or 'n' flag to create a new db")
    if kind == "" and flag != "n":
        raise dumb.error("db type could not be determined")
    return dumb.open(file, flag, mode)


def whichdb(filename):
    import os

    filename = os.fsdecode(filename)
    if os.path.exists(filename + ".dat") and os.path.exists(filename + ".dir"):
        return "dbm.dumb"
    return "" if os.path.exists(filename) else None
