"""Base classes of finders and loaders."""

import abc


class MetaPathFinder(metaclass=abc.ABCMeta):
    """A finder for sys.meta_path."""

    def invalidate_caches(self):
        pass


class PathEntryFinder(metaclass=abc.ABCMeta):
    """A finder for an entry of sys.path."""

    def invalidate_caches(self):
        pass


class Loader(metaclass=abc.ABCMeta):
    """Loads a module."""

    def create_module(self, spec):
        return None

    def load_module(self, fullname):
        from importlib import _load
        from importlib.machinery import spec_from_loader

        return _load(spec_from_loader(fullname, self))


class ResourceLoader(Loader):
    """A loader with data files."""

    @abc.abstractmethod
    def get_data(self, path):
        raise OSError


class InspectLoader(Loader):
    """A loader that knows sources."""

    def is_package(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        return compile(data, path, "exec")

    def exec_module(self, module):
        exec(self.get_code(module.__name__), module.__dict__)


class ExecutionLoader(InspectLoader):
    """A loader that knows files."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source, self.get_filename(fullname))


class SourceLoader(ResourceLoader, ExecutionLoader):
    """A loader of sources."""

    def get_source(self, fullname):
        return self.get_data(self.get_filename(fullname)).decode()

    def is_package(self, fullname):
        return self.get_filename(fullname).rpartition("/")[2].rpartition(".")[0] == "__init__"


def __getattr__(name):
    if name in ("ResourceReader", "Traversable", "TraversableResources"):
        import importlib.resources.abc

        return getattr(importlib.resources.abc, name)
    raise AttributeError("module 'importlib.abc' has no attribute %r" % name)
