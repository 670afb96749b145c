"""Helpers for finders, loaders, and those who use them."""

__all__ = ["LazyLoader", "find_spec", "module_from_spec", "resolve_name", "spec_from_file_location", "spec_from_loader"]

import sys

from importlib import _find_spec_anywhere, _new_module, _resolve
from importlib.machinery import spec_from_file_location, spec_from_loader


def resolve_name(name, package):
    """Make a relative name absolute."""
    return _resolve(name, package)


def find_spec(name, package=None):
    """Find a module without importing it; its packages are imported."""
    name = _resolve(name, package)
    module = sys.modules.get(name)
    if module is not None and hasattr(module, "__spec__"):
        if module.__spec__ is None:
            raise ValueError(f"{name}.__spec__ is None")
        return module.__spec__
    parent = name.rpartition(".")[0]
    path = None
    if parent:
        path = getattr(__import__(parent, None, None, ["__path__"]), "__path__", None)
        if path is None:
            raise ModuleNotFoundError(f"__path__ attribute not found on {parent!r} while trying to find {name!r}", name=name)
    return _find_spec_anywhere(name, path)


def module_from_spec(spec):
    """Make the module of a spec, without running it."""
    return _new_module(spec)


def decode_source(source_bytes):
    """Decode a source file as its first lines say, with newlines only."""
    import io
    import tokenize

    encoding, _ = tokenize.detect_encoding(io.BytesIO(source_bytes).readline)
    return source_bytes.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")


def source_hash(source_bytes):
    """Eight bytes that tell sources apart, for those who cache what they make of them."""
    import hashlib

    return hashlib.sha256(source_bytes).digest()[:8]


def source_from_cache(path):
    raise NotImplementedError("there is no cache of compiled files")


cache_from_source = source_from_cache


class LazyLoader:
    """A loader that loads at once: only the interface is that of a lazy one."""

    def __init__(self, loader):
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        return lambda *args, **kw: cls(loader(*args, **kw))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        self.loader.exec_module(module)
