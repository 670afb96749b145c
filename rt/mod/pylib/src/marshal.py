"""Values of builtin types as bytes, in CPython's format. Code objects have a format of their own, for the same version to read; .mpy files can be
read, too. Code from somewhere else is no safer than a program from there."""

from _marshal import dumps, load, loads

__all__ = ["dump", "dumps", "load", "loads", "version"]

version = 4


def dump(value, file, version=version, /):
    file.write(dumps(value, version))
