"""Importers for zip archives. Archives on sys.path need none: the runtime reads them itself."""

__all__ = ["ZipImportError", "zipimporter"]

import _imp
import zipfile
from importlib.machinery import SourceFileLoader, SourcelessFileLoader, _spec_of


class ZipImportError(ImportError):
    """A file is no archive, or has no such module."""


class zipimporter:
    """A finder, and loader, for an archive or a folder in it."""

    def __init__(self, path):
        import os

        path = os.fspath(path)
        archive, inner = path, ""
        while archive and not os.path.exists(archive):
            archive, _, name = archive.rpartition("/")
            inner = name + "/" + inner
        if not archive or not zipfile.is_zipfile(archive):
            raise ZipImportError(f"not a Zip file: {path!r}", path=path)
        self.archive, self.prefix = archive, inner

    def _folder(self):
        return self.archive + "/" + self.prefix if self.prefix else self.archive

    def _loader(self, fullname):
        spec = self.find_spec(fullname)
        if spec is None:
            raise ZipImportError(f"can't find module {fullname!r}", name=fullname)
        return spec.loader

    def find_spec(self, fullname, target=None):
        found = _imp.find(fullname, self._folder().rstrip("/"))
        return None if found is None else _spec_of(fullname, found)

    def invalidate_caches(self):
        pass

    def is_package(self, fullname):
        return self._loader(fullname).is_package(fullname)

    def get_code(self, fullname):
        return self._loader(fullname).get_code(fullname)

    def get_source(self, fullname):
        return self._loader(fullname).get_source(fullname)

    def get_filename(self, fullname):
        return self._loader(fullname).get_filename(fullname)

    def get_data(self, path):
        if not path.startswith(self.archive + "/"):
            path = self.archive + "/" + path
        return _imp.read(path)

    def load_module(self, fullname):
        from importlib import _load

        self._loader(fullname)
        return _load(self.find_spec(fullname))

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        self._loader(module.__name__).exec_module(module)

    def __repr__(self):
        return f'<zipimporter object "{self._folder()}">'
