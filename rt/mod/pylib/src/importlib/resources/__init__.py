"""Data files of packages, in folders and archives."""

__all__ = [
    "Package", "Resource", "as_file", "contents", "files", "is_resource", "open_binary", "open_text", "path", "read_binary", "read_text",
]

import os
import sys
from contextlib import contextmanager
from io import BytesIO, StringIO
from pathlib import Path

Package = object
Resource = str


def _folder(package):
    if isinstance(package, str):
        __import__(package)
        package = sys.modules[package]
    path = getattr(package, "__path__", None)
    if path is None:
        path = package.__file__.rpartition("/")[0]
    return path if isinstance(path, str) else list(path)[0]


def _archive(folder):
    """Return the archive that a folder lies in, and the path in it, or None."""
    head, tail = folder, ""
    while head and not os.path.exists(head):
        head, _, name = head.rpartition("/")
        tail = name + "/" + tail if tail else name
    return (head, tail) if head and os.path.isfile(head) else None


def files(package):
    """Return the folder of a package: a Path, or something like it for an archive."""
    folder = _folder(package)
    if not os.path.isdir(folder):
        found = _archive(folder)
        if found is not None:
            import zipfile

            return zipfile.Path(found[0], found[1] + "/" if found[1] else "")
    return Path(folder)


@contextmanager
def as_file(traversable):
    """Give a file of files() as one in the file system."""
    if isinstance(traversable, Path):
        yield traversable
        return
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / traversable.name
        target.write_bytes(traversable.read_bytes())
        yield target


def _checked(resource):
    if os.path.basename(resource) != resource or not resource:
        raise ValueError(f"{resource!r} must be only a file name")
    return resource


def read_binary(package, resource):
    return files(package).joinpath(_checked(resource)).read_bytes()


def read_text(package, resource, encoding="utf-8", errors="strict"):
    return read_binary(package, resource).decode(encoding, errors)


def open_binary(package, resource):
    return BytesIO(read_binary(package, resource))


def open_text(package, resource, encoding="utf-8", errors="strict"):
    return StringIO(read_text(package, resource, encoding, errors))


def path(package, resource):
    return as_file(files(package).joinpath(_checked(resource)))


def is_resource(package, name):
    return files(package).joinpath(_checked(name)).is_file()


def contents(package):
    return [entry.name for entry in files(package).iterdir()]
