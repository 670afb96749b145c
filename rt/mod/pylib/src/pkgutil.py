"""Modules of packages, and their data."""

__all__ = ["ModuleInfo", "extend_path", "find_loader", "get_data", "get_importer", "iter_importers", "iter_modules", "resolve_name", "walk_packages"]

import os
import sys
from collections import namedtuple

import _imp

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")


def _listing(folder):
    """Return names in a folder or a folder of an archive, and whether they are folders."""
    try:
        return {name: os.path.isdir(os.path.join(folder, name)) for name in os.listdir(folder or ".")}
    except OSError:
        pass
    head, tail = folder, ""
    while head and not os.path.exists(head):
        head, _, name = head.rpartition("/")
        tail = name + "/" + tail
    found = {}
    if head and os.path.isfile(head):
        import zipfile

        try:
            with zipfile.ZipFile(head) as z:
                for name in z.namelist():
                    if name.startswith(tail) and name != tail:
                        first, slash, _ = name[len(tail):].partition("/")
                        found[first] = found.get(first) or bool(slash)
        except (OSError, zipfile.BadZipFile):
            pass
    return found


def iter_modules(path=None, prefix=""):
    """Iterate over the modules in folders, by default those of sys.path. A string is the __path__ of a package."""
    if isinstance(path, str):
        path = [path]
    seen = set()
    for folder in sys.path if path is None else path:
        listing = _listing(folder)
        for name in sorted(listing):
            ispkg, base = listing[name], name
            if ispkg:
                if "." in name or not any(n.startswith("__init__.") for n in _listing(os.path.join(folder, name))):
                    continue
            else:
                base, dot, end = name.rpartition(".")
                if end not in ("py", "mpy") or base == "__init__" or "." in base:
                    continue
            if base not in seen:
                seen.add(base)
                yield ModuleInfo(get_importer(folder), prefix + base, ispkg)


def walk_packages(path=None, prefix="", onerror=None):
    """Iterate over the modules in folders and the packages in them, which are imported."""
    for info in iter_modules(path, prefix):
        yield info
        if info.ispkg:
            try:
                __import__(info.name)
            except ImportError:
                if onerror is not None:
                    onerror(info.name)
            except Exception:
                if onerror is None:
                    raise
                onerror(info.name)
            else:
                inner = sys.modules[info.name].__path__
                yield from walk_packages([inner] if isinstance(inner, str) else list(inner), info.name + ".", onerror)


def get_importer(path_item):
    """Return the finder for an entry of sys.path."""
    from importlib import _entry_finder
    from importlib.machinery import BYTECODE_SUFFIXES, SOURCE_SUFFIXES, FileFinder, SourceFileLoader, SourcelessFileLoader

    finder = _entry_finder(path_item)
    if finder is None:
        finder = FileFinder(path_item, (SourceFileLoader, SOURCE_SUFFIXES), (SourcelessFileLoader, BYTECODE_SUFFIXES))
    return finder


def iter_importers(fullname=""):
    yield from sys.meta_path
    for item in sys.path:
        yield get_importer(item)


def find_loader(fullname):
    """Return the loader of a module, or None."""
    from importlib.util import find_spec

    spec = find_spec(fullname)
    return None if spec is None else spec.loader


def get_loader(module_or_name):
    """Return the loader of a module or of its name, or None."""
    module = sys.modules.get(module_or_name) if isinstance(module_or_name, str) else module_or_name
    loader = getattr(module, "__loader__", None)
    return find_loader(module_or_name if module is None else module.__name__) if loader is None else loader


def get_data(package, resource):
    """Return the bytes of a file beside a package."""
    __import__(package)
    folder = os.path.dirname(sys.modules[package].__file__)
    parts = resource.split("/")
    if os.path.isabs(resource) or ".." in parts:
        raise ValueError("resource must be a relative path inside of the package")
    return _imp.read(os.path.join(folder, *parts))


def extend_path(path, name):
    """Return path with the folders of that package in all of sys.path."""
    if not isinstance(path, list):
        path = [path]
    found = list(path)
    for entry in sys.path:
        folder = os.path.join(entry, *name.split("."))
        if folder not in found and os.path.isdir(folder):
            found.append(folder)
    return found


def resolve_name(name):
    """Return the object of a name like package.module:object.attribute."""
    from importlib import import_module

    module, colon, attrs = name.partition(":")
    parts = attrs.split(".") if attrs else []
    if not colon:
        names = module.split(".")
        obj = import_module(names[0])
        parts = names[1:]
        done = names[0]
        while parts:
            try:
                obj = import_module(done + "." + parts[0])
            except ImportError:
                break
            done += "." + parts.pop(0)
    else:
        obj = import_module(module)
    for part in parts:
        obj = getattr(obj, part)
    return obj
