"""Values of builtin types as bytes, in CPython's format. No code objects."""

from _marshal import dumps, load, loads

__all__ = ["dump", "dumps", "load", "loads", "version"]

version = 4


def dump(value, file, version=version, /):
    file.write(dumps(value, version))
