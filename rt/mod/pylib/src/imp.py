"""Finding and loading modules, as programs did before importlib."""

import importlib
import importlib.machinery
import importlib.util
import os
import sys
import types
from importlib import reload

SEARCH_ERROR, PY_SOURCE, PY_COMPILED, C_EXTENSION, PY_RESOURCE, PKG_DIRECTORY, C_BUILTIN, PY_FROZEN, PY_CODERESOURCE, IMP_HOOK = range(10)


def new_module(name):
    return types.ModuleType(name)


def get_magic():
    return getattr(importlib.util, "MAGIC_NUMBER", b"")


def get_tag():
    return sys.implementation.cache_tag


def get_suffixes():
    return [(s, "r", PY_SOURCE) for s in importlib.machinery.SOURCE_SUFFIXES] + [(s, "rb", PY_COMPILED) for s in importlib.machinery.BYTECODE_SUFFIXES]


def is_builtin(name):
    return int(name in sys.builtin_module_names)


def is_frozen(name):
    return False


def lock_held():
    return False


def acquire_lock():
    """There is no such lock."""


release_lock = acquire_lock


def find_module(name, path=None):
    """A triple for load_module: an open file or None, a path, and (suffix, mode, type)."""
    if not isinstance(name, str):
        raise TypeError("'name' must be a str, not {}".format(type(name)))
    if path is None:
        if is_builtin(name):
            return None, None, ("", "", C_BUILTIN)
        path = sys.path
    for entry in path:
        base = os.path.join(entry, name)
        if os.path.isfile(os.path.join(base, "__init__.py")):
            return None, base, ("", "", PKG_DIRECTORY)
        for suffix, mode, kind in get_suffixes():
            if os.path.isfile(base + suffix):
                return open(base + suffix, mode), base + suffix, (suffix, mode, kind)
    raise ImportError("No module named {!r}".format(name), name=name)


def load_module(name, file, filename, details):
    """Load a module that find_module has found, again if it is loaded."""
    kind = details[2]
    if kind == PY_SOURCE:
        return load_source(name, filename)
    if kind == PKG_DIRECTORY:
        return load_package(name, filename)
    if kind in (C_BUILTIN, PY_FROZEN):
        return importlib.import_module(name)
    raise ImportError("Don't know how to import {} (type code {})".format(name, kind), name=name)


def load_source(name, pathname, file=None):
    return _load(importlib.util.spec_from_file_location(name, pathname))


def load_package(name, path):
    return _load(importlib.util.spec_from_file_location(name, os.path.join(path, "__init__.py"), submodule_search_locations=[path]))


def _load(spec):
    module = sys.modules.get(spec.name)
    if module is None:
        module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
